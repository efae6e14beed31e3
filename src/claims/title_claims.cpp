// SPDX-License-Identifier: Apache-2.0
#include "claims/title_claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/events/shared_day.h"
#include "claims/said.h"
#include "claims/when.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

bool stands_by_name(TitlePattern pattern) {
  return pattern == TitlePattern::kPrefix || pattern == TitlePattern::kApposition ||
         pattern == TitlePattern::kPossessive;
}

/// "As head of the office she could sign grants", "in her capacity as head": what the holder may do
/// leaves the post itself certain; "could serve as head" does not.
bool is_held_anyway(const Annotation& annotation, const Title& title) {
  if (title.pattern != TitlePattern::kAs) return false;
  static constexpr std::array<std::string_view, 6> kRole{"capacity", "role",     "job",
                                                         "work",     "position", "post"};
  return title.anchor.index() >= title.tokens.end ||
         is_one_of(kRole, annotation.lemma(title.anchor));
}

// The predicate of the clause reports speech: "President Dole said".
bool reports(const Annotation& annotation, const LexiconIndex& lexicon, TokenIndex token) {
  const Clause* clause = clause_at(annotation, token);
  if (clause == nullptr || !clause->predicate.valid()) return false;
  const ReportingEntry* entry = lexicon.reporting(annotation.lemma(clause->predicate));
  return entry != nullptr && entry->kind == "verb";
}

// "A clerk in the office of Speaker Dole said", "an aide to President Dole": who speaks in the news
// belongs to them now.
bool belongs_to_speaker(const Annotation& annotation, const LexiconIndex& lexicon,
                        const Title& title) {
  constexpr int kLongestChain = 4;
  TokenIndex token = title.anchor;
  bool hangs = false;
  for (int i = 0; i < kLongestChain && token.valid(); ++i) {
    const Token& here = annotation.tokens[token.index()];
    if (here.relation == Relation::kNsubj) return hangs && reports(annotation, lexicon, token);
    const bool inside = here.relation == Relation::kNmod || here.relation == Relation::kFlat ||
                        here.relation == Relation::kAppos || here.relation == Relation::kCompound;
    if (!inside) return false;
    hangs = hangs || here.relation == Relation::kNmod;
    token = here.head;
  }
  return false;
}

// What those in office do from day to day, and do not do years later under the old title.
constexpr std::array<std::string_view, 116> kDayToDay{
    "arrive",    "fly",     "travel",    "visit",     "tour",       "meet",         "greet",
    "attend",    "watch",   "cancel",    "postpone",  "return",     "land",         "phone",
    "telephone", "ring",    "expect",    "plan",      "intend",     "refuse",       "decline",
    "address",   "inspect", "host",      "receive",   "leave",      "depart",       "hurry",
    "promise",   "pledge",  "convene",   "summon",    "recall",     "chair",        "preside",
    "send",      "cut",     "break",     "join",      "brief",      "dispatch",     "consult",
    "reshuffle", "await",   "speak",     "wish",      "thank",      "congratulate", "praise",
    "hail",      "mourn",   "apologise", "apologize", "assure",     "appeal",       "open",
    "unveil",    "lay",     "appear",    "dine",      "celebrate",  "express",      "comment",
    "walk",      "arrange", "wave",      "smile",     "joke",       "call",         "write",
    "sit",       "stay",    "stand",     "condemn",   "welcome",    "let",          "draw",
    "taste",     "eat",     "drink",     "nod",       "laugh",      "clap",         "applaud",
    "kiss",      "pose",    "press",     "plant",     "ride",       "climb",        "hug",
    "dance",     "sing",    "cheer",     "pull",      "push",       "hand",         "bow",
    "kneel",     "place",   "pour",      "toast",     "raise",      "wipe",         "whisper",
    "shout",     "swim",    "step",      "listen",    "inaugurate", "christen",     "shovel",
    "weep",      "hoist",   "throw",     "present"};

// The first token that begins at or after the place.
std::uint32_t first_token_at(const Annotation& annotation, std::uint32_t offset) {
  const auto token = std::ranges::lower_bound(annotation.tokens, offset, {},
                                              [](const Token& t) { return t.span.begin; });
  return static_cast<std::uint32_t>(token - annotation.tokens.begin());
}

// The sentence looks back.
bool looks_back(const Annotation& annotation, TokenIndex token) {
  return tells_year_or_past(annotation,
                            annotation.sentences[annotation.sentence_of(token).index()].tokens);
}

// … or one before it in the paragraph does.
bool paragraph_looks_back(const Annotation& annotation, TokenIndex token) {
  const std::size_t here = annotation.sentence_of(token).index();
  for (std::size_t s = here; s-- > 0;) {
    const Sentence& before = annotation.sentences[s];
    if (before.section != annotation.sentences[here].section) return false;
    if (looks_back(annotation, TokenIndex(before.tokens.begin))) return true;
  }
  return false;
}

// A main clause, or what somebody reports: "…, the palace said".
bool is_told_outright(const Annotation& annotation, const LexiconIndex& lexicon,
                      const Clause& clause) {
  if (!clause.parent.valid()) return true;
  const Clause& parent = annotation.clauses[clause.parent.index()];
  return parent.predicate.valid() && !parent.parent.valid() &&
         reports(annotation, lexicon, parent.predicate);
}

// What outlasts the day on which it was done: laws, posts and works are told of by who gave them.
constexpr std::array<std::string_view, 26> kLasting{
    "appoint", "nominate",  "name",  "sign",    "create", "found",      "establish",
    "launch",  "introduce", "ban",   "declare", "pardon", "veto",       "approve",
    "grant",   "award",     "pick",  "choose",  "build",  "commission", "win",
    "lose",    "begin",     "start", "enact",   "order"};

// "The law that U.S. President Ann Dole signed": what outlasts its day, told beside the news.
bool made_once(const Annotation& annotation, const Title& title) {
  const Clause* clause = clause_at(annotation, title.anchor);
  return clause != nullptr && clause->relation == Relation::kAclRelcl &&
         clause->predicate.valid() && clause->tense != Tense::kPresent &&
         is_one_of(kLasting, annotation.lemma(clause->predicate));
}

// "U.S. President Ann Dole": with country and full name, as the news introduces those in office.
bool introduces(const Annotation& annotation, const Title& title) {
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  return title.jurisdiction_origin == JurisdictionOrigin::kStated && holder.size() > 1 &&
         standing_of(annotation, title) == "subject" && !made_once(annotation, title);
}

// "President Ann Dole cut short a visit", by full name and as the subject of a main clause in the
// simple past or present; whatever it is that was done where the paragraph does not look back.
bool acts_today(const Annotation& annotation, const LexiconIndex& lexicon, const Title& title) {
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  if (title.pattern != TitlePattern::kPrefix || holder.size() < 2) return false;
  const Clause* clause = clause_at(annotation, title.anchor);
  if (clause == nullptr || !clause->predicate.valid()) return false;
  const bool tense = clause->tense == Tense::kPast || clause->tense == Tense::kPresent ||
                     clause->tense == Tense::kFuture;
  if (!tense || standing_of(annotation, title) != "subject") return false;
  const std::string_view lemma = annotation.lemma(clause->predicate);
  const bool listed = std::ranges::find(kDayToDay, lemma) != kDayToDay.end();
  return listed ? is_told_outright(annotation, lexicon, *clause)
                : !is_one_of(kLasting, lemma) && !clause->parent.valid() &&
                      is_paragraph_of_now(annotation, title.anchor);
}

// "Ann Dole, the foreign minister, …", "his foreign minister, Ann Dole": with an article or owner
// and by full name, as the news tells who somebody is.
bool described_today(const Annotation& annotation, const Title& title) {
  static constexpr std::array<std::string_view, 3> kOwners{"his", "her", "their"};
  if (title.pattern != TitlePattern::kApposition || title.tokens.empty()) return false;
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  const std::uint32_t first = first_token_at(annotation, title.whole.begin);
  bool definite = false, owned = false;
  for (std::uint32_t i = first; i < title.tokens.begin; ++i) {
    const std::string word = lower_case(annotation.word(TokenIndex(i)));
    definite = definite || word == "the" || is_possessive(word);
    owned = owned || is_one_of(kOwners, word);
  }
  // "In 2011 Roe opened it. His health minister, Ann Dole, …": of the time of the owner
  if (owned && paragraph_looks_back(annotation, title.anchor)) return false;
  return (definite || owned) && holder.size() > 1 && !looks_back(annotation, title.anchor);
}

// "a letter from President Ann Dole, dated last Monday": the time behind the name, or none.
const TimeExpression* dated_behind(const Annotation& annotation, const Title& title) {
  if (!title.holder.valid()) return nullptr;
  const std::uint32_t end = annotation.mentions[title.holder.index()].tokens.end;
  for (std::uint32_t i = end; i < end + 3 && i < annotation.tokens.size(); ++i) {
    if (annotation.word(TokenIndex(i)) != "dated") continue;
    for (const TimeExpression& time : annotation.times) {
      if (time.tokens.begin == i + 1 || time.tokens.begin == i + 2) return &time;
    }
  }
  return nullptr;
}

// "who has been the director since May": still is, whatever the clause around it tells.
bool has_been(const Annotation& annotation, const Title& title) {
  if (title.pattern != TitlePattern::kCopula || title.anchor.value == 0) return false;
  const std::string_view before = annotation.word(TokenIndex(title.anchor.value - 1));
  return annotation.word(title.anchor) == "been" && (before == "has" || before == "have");
}

// "said Ann Dole, who is the director": a present of its own beside a past.
bool is_now(const Annotation& annotation, const Title& title, const When& when) {
  return title.pattern == TitlePattern::kCopula && when.origin == WhenOrigin::kDefault &&
         annotation.word(title.anchor) == "is";
}

// "in September of that year": a time that hangs on another one.
bool hangs_on_another(const Annotation& annotation, const TimeExpression& time) {
  static constexpr std::array<std::string_view, 5> kUnits{"year", "month", "week", "day", "summer"};
  const auto word = [&](std::uint32_t i) {
    return i < annotation.tokens.size() ? annotation.word(TokenIndex(i)) : std::string_view();
  };
  for (std::uint32_t i = time.tokens.begin; i < time.tokens.end + 2; ++i) {
    const bool deictic = word(i) == "that" || word(i) == "same" || word(i) == "following";
    if (deictic && is_one_of(kUnits, word(i + 1))) return true;
  }
  return false;
}

// "Three years later his vice president, Ann Dole, came": years on from where the story stood.
bool stands_years_on(const Annotation& annotation, const Title& title) {
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(title.anchor).index()].tokens;
  return std::ranges::any_of(annotation.times, [&](const TimeExpression& time) {
    return time.deixis == Deixis::kSameTime && time.weekday < 0 &&
           (time.unit == TimeUnit::kYear || time.unit == TimeUnit::kDecade) &&
           sentence.contains(time.tokens.begin) && time.tokens.begin < title.anchor.value;
  });
}

// "Ann Dole, the foreign minister from 2016 to 2018": of those years.
bool is_of_years(const Annotation& annotation, const Title& title) {
  static constexpr std::array<std::string_view, 3> kLinks{"from", "until", "between"};
  const std::uint32_t link = title.tokens.end;
  if (title.pattern == TitlePattern::kPrefix || link + 1 >= annotation.tokens.size()) return false;
  const std::string_view year = annotation.word(TokenIndex(link + 1));
  return is_one_of(kLinks, annotation.word(TokenIndex(link))) && year.size() == 4 &&
         std::ranges::all_of(year, [](char c) { return c >= '0' && c <= '9'; });
}

// "Opened in June 2018 by Ann Dole, then the prime minister": the only time with a year that the
// sentence tells before; none where more years stand there or "then" is no word of the title.
const TimeExpression* told_time_of_then(const Annotation& annotation, const Title& title) {
  if (title.status != TitleStatus::kThen || title.pattern != TitlePattern::kApposition)
    return nullptr;
  const std::uint32_t first = first_token_at(annotation, title.whole.begin);
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(title.anchor).index()].tokens;
  const auto word = [&](std::uint32_t i) { return lower_case(annotation.word(TokenIndex(i))); };
  bool then = false;
  for (std::uint32_t i = first; i < title.tokens.begin; ++i) then = then || word(i) == "then";
  const TimeExpression* told = nullptr;
  int years = 0;
  for (const TimeExpression& time : annotation.times) {
    if (time.year == 0 || !sentence.contains(time.tokens.begin)) continue;
    ++years;
    const std::string before = time.tokens.begin > 0 ? word(time.tokens.begin - 1) : "";
    if (time.tokens.begin < title.tokens.begin && (before == "in" || before == "on")) told = &time;
  }
  return then && years == 1 ? told : nullptr;
}

// "Respects upon the death of President Dole": the dead keep the office that they died in.
bool is_mourned(const Annotation& annotation, const Title& title) {
  static constexpr std::array<std::string_view, 7> kDeaths{"death",   "funeral", "memory", "burial",
                                                           "passing", "demise",  "loss"};
  std::uint32_t at = first_token_at(annotation, title.whole.begin);
  const auto is_of_name = [&](std::uint32_t t) {
    const Upos tag = annotation.tokens[t].upos;
    return tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn ||
           tag == Upos::kPron;
  };
  while (at > 0 && is_of_name(at - 1)) --at;
  return at > 1 && annotation.word(TokenIndex(at - 1)) == "of" &&
         is_one_of(kDeaths, annotation.lemma(TokenIndex(at - 2)));
}

When unknown_time() { return {}; }

// A simple past without a time may tell history: then the title holds at some day up to now. What
// people say in the news they said this week, whom the news introduces is in office, and ranks and
// jobs are those of now. An administration that did something once is history as often as news: it
// says nothing about when.
When when_of(const Annotation& annotation, const LexiconIndex& lexicon, const Title& title,
             ClaimKind kind) {
  const bool by_name = stands_by_name(title.pattern);
  When when = when_at(annotation, title.anchor, by_name);
  const bool named = by_name || title.pattern == TitlePattern::kCopula;
  if (named && kind == ClaimKind::k_office && is_mourned(annotation, title)) return unknown_time();
  if (has_been(annotation, title) || is_now(annotation, title, when)) {
    when = {};
    when.origin = WhenOrigin::kReference;
    return when;
  }
  const TimeExpression* dated = by_name ? dated_behind(annotation, title) : nullptr;
  if (dated == nullptr) dated = told_time_of_then(annotation, title);
  if (dated != nullptr) {
    when.origin = WhenOrigin::kClause;
    when.time = *dated;
    when.before_reference = false;
    return when;
  }
  if (when.time && hangs_on_another(annotation, *when.time)) return unknown_time();
  if (by_name && (is_of_years(annotation, title) || stands_years_on(annotation, title)))
    return unknown_time();
  // A year told before sets a frame of history: what follows need not be of it, nor of now.
  const bool history = when.origin == WhenOrigin::kFrame && when.time && when.time->year != 0;
  const bool rank_speaks = kind == ClaimKind::k_role && title.family == "rank" &&
                           standing_of(annotation, title) == "subject" &&
                           reports(annotation, lexicon, title.anchor);
  if (history && !rank_speaks) return unknown_time();
  if (when.origin != WhenOrigin::kDefault && when.origin != WhenOrigin::kFrame) return when;
  const bool government =
      title.pattern == TitlePattern::kAdministration || title.pattern == TitlePattern::kMembership;
  const bool beside = title.pattern != TitlePattern::kPrefix;
  const bool says = ((beside || standing_of(annotation, title) == "subject") &&
                     reports(annotation, lexicon, title.anchor)) ||
                    belongs_to_speaker(annotation, lexicon, title);
  const bool now = kind == ClaimKind::k_role || introduces(annotation, title) || says ||
                   acts_today(annotation, lexicon, title) || takes_part_today(annotation, title) ||
                   (when.origin == WhenOrigin::kDefault && described_today(annotation, title));
  // "As the museum's deputy director, she packed the crate": of the days of the news too.
  const bool as = kind == ClaimKind::k_role && title.pattern == TitlePattern::kAs;
  const bool news = (by_name || as) && now;
  if (news) when.origin = WhenOrigin::kDefault;
  if (news) when.time.reset();
  if (government) when.origin = WhenOrigin::kUnknown;
  if (government || news) when.before_reference = false;
  return when;
}

// One arc of the tree joins the title and its holder.
bool tree_agrees(const Annotation& annotation, const Title& title) {
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  const auto points_into = [&](TokenRange from, TokenRange to) {
    for (std::uint32_t i = from.begin; i < from.end; ++i) {
      const TokenIndex head = annotation.tokens[i].head;
      if (head.valid() && to.contains(head.value)) return true;
    }
    return false;
  };
  return points_into(title.tokens, holder) || points_into(holder, title.tokens);
}

// "before President Dole left": a clause that only dates another.
bool follows_word_of_time(const Annotation& annotation, const Title& title) {
  static constexpr std::array<std::string_view, 11> kWords{"before", "after",     "when",  "until",
                                                           "since",  "while",     "once",  "till",
                                                           "like",   "including", "unlike"};
  const std::uint32_t first = first_token_at(annotation, title.whole.begin);
  if (first == 0) return false;
  const std::string before = lower_case(annotation.word(TokenIndex(first - 1)));
  return is_one_of(kWords, before);
}

// The words as a whole depend on the rest as the subject of a verb, or stand beside such a subject.
bool is_subject(const Annotation& annotation, TokenRange whole) {
  const auto subject = [](Relation relation) {
    return relation == Relation::kNsubj || relation == Relation::kNsubjPass ||
           relation == Relation::kNsubjOuter;
  };
  for (std::uint32_t i = whole.begin; i < whole.end; ++i) {
    const Token& token = annotation.tokens[i];
    if (token.head.valid() && whole.contains(token.head.value)) continue;
    if (subject(token.relation)) return true;
    if (token.relation == Relation::kConj && token.head.valid()) {
      return subject(annotation.tokens[token.head.index()].relation);
    }
  }
  return false;
}

/// What outlives the office of whom it shows or comes from: "a gift of", "a portrait of".
constexpr std::array<std::string_view, 25> kKeepsakes{
    "gift",     "present", "signature",  "autograph",  "portrait",  "statue",    "bust",
    "painting", "drawing", "cartoon",    "caricature", "mural",     "bronze",    "waxwork",
    "picture",  "photo",   "photograph", "film",       "recording", "biography", "memoir",
    "memoirs",  "papers",  "medal",      "likeness"};

/// "A gift from U.S. President …", "the bust of German Chancellor …". A letter has a day of its
/// own.
bool is_of_keepsake(const Annotation& annotation, std::uint32_t first) {
  if (first < 2) return false;
  const std::string_view link = annotation.word(TokenIndex(first - 1));
  return (link == "of" || link == "from") &&
         is_one_of(kKeepsakes, annotation.lemma(TokenIndex(first - 2)));
}

}  // namespace

std::string_view standing_of(const Annotation& annotation, const Title& title) {
  constexpr std::string_view kIntroduced = "introduced", kSubject = "subject", kAside = "aside";
  if (title.pattern != TitlePattern::kPrefix) return kIntroduced;
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  if (follows_word_of_time(annotation, title)) return kAside;
  const TokenRange whole{std::min(title.tokens.begin, holder.begin),
                         std::max(title.tokens.end, holder.end)};
  if (is_subject(annotation, whole)) return kSubject;
  const bool there =
      takes_part_on_weekday(annotation, title) || takes_part_today(annotation, title);
  if (there) return kIntroduced;
  const bool owner = holder.end < annotation.tokens.size() &&
                     is_possessive(annotation.word(TokenIndex(holder.end)));
  const std::uint32_t before = first_token_at(annotation, title.whole.begin);
  const bool agent = before > 0 && annotation.word(TokenIndex(before - 1)) == "by";
  const bool kept = is_of_keepsake(annotation, before) ||
                    (is_seen_in_keepsake(annotation, title) && !dated_behind(annotation, title));
  if (owner || agent || kept) return kAside;
  return title.jurisdiction_origin == JurisdictionOrigin::kStated || holder.size() > 1 ? kIntroduced
                                                                                       : kAside;
}

TitleStatus status_of(const Annotation& annotation, const Title& title) {
  if (told_time_of_then(annotation, title) != nullptr) return TitleStatus::kCurrent;
  if (title.status != TitleStatus::kCurrent || title.pattern != TitlePattern::kCopula) {
    return title.status;
  }
  if (has_been(annotation, title) || annotation.word(title.anchor) == "is") return title.status;
  const Tense tense = tense_at(annotation, title.anchor);
  const bool past = tense == Tense::kPast || tense == Tense::kPastPerfect;
  return past ? TitleStatus::kThen : title.status;
}

ReferentIndex person_of(const Annotation& annotation, const Title& title) {
  if (!title.holder.valid()) return {};
  const ReferentIndex referent = annotation.mentions[title.holder.index()].referent;
  if (!referent.valid()) return {};
  return annotation.referents[referent.index()].type == EntityType::kPerson ? referent
                                                                            : ReferentIndex{};
}

Claim claim_of_title(const Annotation& annotation, const LexiconIndex& lexicon, const Title& title,
                     ClaimKind kind) {
  Claim claim = claim_said_at(annotation, kind, title.anchor, title.whole);
  // How a government is called is the paper's choice whoever speaks; what it is said to do is not.
  const bool government = title.pattern == TitlePattern::kAdministration;
  if (government && claim.voice == VoiceKind::kDistanced) claim.voice = VoiceKind::kEndorsed;
  if (stands_by_name(title.pattern)) {
    if (claim.voice != VoiceKind::kQuoted) {
      claim.voice = VoiceKind::kPaper;
      claim.voice_source.clear();
    }
    claim.polarity = Polarity::kPositive;
  }
  if (stands_by_name(title.pattern) || is_held_anyway(annotation, title))
    claim.modality = Modality::kAsserted;
  claim.when = when_of(annotation, lexicon, title, kind);
  claim.grade = tree_agrees(annotation, title) ? Grade::kBoth : Grade::kPattern;
  return claim;
}

std::string title_words(std::string role) {
  std::ranges::replace(role, '-', ' ');
  return role;
}

std::string read_title_as(const std::string& person, TitleStatus status,
                          const std::string& office) {
  if (status == TitleStatus::kCurrent) return fmt::format("{}, {}", person, office);
  return fmt::format("{}, {} ({})", person, office, to_text(status));
}

}  // namespace belie
