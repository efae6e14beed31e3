// SPDX-License-Identifier: Apache-2.0
#include "graph/common_nouns.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

/// Nouns in more than one of twenty news articles or statements, counted over 137 articles and 310
/// statements; sorted.
constexpr std::array<std::string_view, 394> kCommon{
    "ability",     "abuse",         "access",         "action",         "activist",
    "activity",    "addition",      "administration", "administrator",  "advance",
    "advisor",     "affair",        "afternoon",      "agency",         "agreement",
    "allegation",  "ally",          "analysis",       "announcement",   "area",
    "article",     "assistance",    "assistant",      "attack",         "attempt",
    "attention",   "author",        "authority",      "background",     "ballot",
    "beginning",   "benefit",       "bill",           "board",          "body",
    "border",      "budget",        "building",       "business",       "call",
    "campaign",    "candidate",     "capacity",       "capital",        "care",
    "career",      "case",          "category",       "cause",          "center",
    "chain",       "chair",         "challenge",      "change",         "charge",
    "child",       "choice",        "citizen",        "city",           "claim",
    "class",       "climate",       "colleague",      "color",          "comment",
    "commitment",  "community",     "company",        "concern",        "condition",
    "conflict",    "constitution",  "control",        "cooperation",    "coronaviru",
    "coronavirus", "cost",          "council",        "country",        "couple",
    "court",       "crime",         "crisis",         "cycle",          "damage",
    "data",        "date",          "daughter",       "deal",           "death",
    "debate",      "decade",        "decision",       "defense",        "degree",
    "delegate",    "democracy",     "deputy",         "development",    "dignity",
    "director",    "disease",       "district",       "driver",         "drug",
    "economy",     "education",     "effect",         "effort",         "election",
    "emergency",   "energy",        "engagement",     "equity",         "evening",
    "event",       "evidence",      "experience",     "expert",         "face",
    "facility",    "factor",        "family",         "field",          "figure",
    "finding",     "fire",          "food",           "foot",           "force",
    "form",        "fraud",         "freedom",        "friend",         "front",
    "funding",     "future",        "gender",         "generation",     "goal",
    "government",  "governor",      "ground",         "group",          "guilty",
    "half",        "hand",          "head",           "health",         "history",
    "home",        "hospital",      "hour",           "house",          "housing",
    "human",       "idea",          "identity",       "image",          "impact",
    "importance",  "incident",      "individual",     "industry",       "infection",
    "influence",   "information",   "infrastructure", "initiative",     "interest",
    "interview",   "investigation", "investment",     "island",         "issue",
    "judge",       "justice",       "kilometer",      "kind",           "language",
    "lawyer",      "leader",        "leadership",     "legislation",    "letter",
    "level",       "life",          "limit",          "line",           "majority",
    "market",      "mask",          "mate",           "material",       "matter",
    "mayor",       "measure",       "media",          "meeting",        "member",
    "message",     "meter",         "mile",           "million",        "minister",
    "minute",      "moment",        "money",          "month",          "morning",
    "mother",      "move",          "name",           "nation",         "need",
    "news",        "night",         "nomination",     "nominee",        "number",
    "office",      "officer",       "official",       "operation",      "opinion",
    "opportunity", "opposition",    "option",         "order",          "organization",
    "other",       "owner",         "pandemic",       "parent",         "part",
    "participant", "partner",       "partnership",    "party",          "passenger",
    "peace",       "people",        "percent",        "performance",    "person",
    "photo",       "place",         "plan",           "platform",       "point",
    "police",      "policy",        "politician",     "poll",           "population",
    "position",    "possibility",   "power",          "president",      "press",
    "price",       "primary",       "priority",       "prison",         "problem",
    "process",     "proclamation",  "professor",      "program",        "progress",
    "project",     "protection",    "protest",        "protester",      "public",
    "purpose",     "quarter",       "question",       "race",           "radio",
    "rally",       "readout",       "reason",         "record",         "recovery",
    "region",      "relation",      "release",        "report",         "reporter",
    "request",     "research",      "researcher",     "resident",       "resilience",
    "resource",    "respect",       "response",       "responsibility", "result",
    "right",       "risk",          "role",           "room",           "rule",
    "safety",      "school",        "science",        "scientist",      "season",
    "seat",        "secretary",     "section",        "sector",         "security",
    "self",        "series",        "service",        "side",           "sign",
    "site",        "situation",     "sixth",          "size",           "society",
    "solution",    "source",        "space",          "speech",         "spokesperson",
    "spread",      "stability",     "staff",          "stage",          "standard",
    "start",       "state",         "statement",      "station",        "status",
    "step",        "story",         "strategy",       "strength",       "study",
    "subject",     "summit",        "supply",         "support",        "supporter",
    "system",      "talk",          "team",           "technology",     "television",
    "term",        "territory",     "test",           "thing",          "thousand",
    "threat",      "ticket",        "time",           "today",          "tool",
    "total",       "town",          "treatment",      "trial",          "type",
    "union",       "value",         "vice",           "victim",         "video",
    "view",        "violence",      "virtue",         "virus",          "vote",
    "voter",       "voting",        "warning",        "water",          "weapon",
    "website",     "week",          "wife",           "woman",          "work",
    "worker",      "world",         "year",           "yesterday"};

}  // namespace

bool is_common_noun(std::string_view noun) { return std::ranges::binary_search(kCommon, noun); }

}  // namespace belie
