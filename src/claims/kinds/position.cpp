// SPDX-License-Identifier: Apache-2.0
//
// Where someone stands: who is for what, against it, or on neither side; what one is going to do or
// will not do. What people say of their own position is that position, between quotation marks and
// out of them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/stances/positions.h"
#include "claims/when.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

enum Role : std::uint8_t {
  kHolder,
  kBody,
  kStance,
  kAct,
  kThing,
  kNames,
  kDetails,
  kNumbers,
  kVersions,
  kScope,
  kWords
};

constexpr std::array kRoles{
    RoleDescriptor{"holder", ValueType::kEntity, true, false, "who stands there"},
    RoleDescriptor{"body", ValueType::kText, false, false,
                   "a country or a body without a name: “country hu”, “body union”"},
    RoleDescriptor{"stance", ValueType::kText, false, true,
                   "for, against, neutral, not for or not against"},
    RoleDescriptor{"act", ValueType::kText, true, false, "what would be done: close"},
    RoleDescriptor{"thing", ValueType::kText, true, false, "what it is about: library"},
    RoleDescriptor{"names", ValueType::kTextList, false, false, "names in the topic"},
    RoleDescriptor{"details", ValueType::kTextList, false, false,
                   "words that tell it from others of its sort"},
    RoleDescriptor{"numbers", ValueType::kTextList, false, false, "figures in the topic"},
    RoleDescriptor{"versions", ValueType::kTextList, false, false,
                   "which of several: first, revised"},
    RoleDescriptor{
        "scope", ValueType::kText, false, true,
        "“stance” or “plan”; “only”: the draft's only one of its sort; “several”: told in "
        "the plural; “lean”: told by a word of approval or refusal, “firm” where it takes a side; "
        "“open”: towards what the draft "
        "is about; “main”: of what the lead speaks of; “definite”: taken up; “bound”: on one "
        "condition "
        "only; “free”: on none"},
    RoleDescriptor{"words", ValueType::kText, false, false, "the topic as written"},
};

std::string scope_of(const HeldPosition& position) {
  std::string scope = position.plan ? "plan" : "stance";
  if (position.topic.only) scope += " only";
  if (position.topic.plural) scope += " several";
  if (position.lean) scope += " lean";
  if (position.firm) scope += " firm";
  if (position.topic.open) scope += " open";
  if (position.topic.main) scope += " main";
  if (position.topic.definite) scope += " definite";
  if (position.terms == StanceTerms::kBound) scope += " bound";
  if (position.terms == StanceTerms::kFree) scope += " free";
  return scope;
}

void add_topic(Claim& claim, const Topic& topic) {
  const auto add_text = [&](Role role, const std::string& text) {
    if (!text.empty()) claim.arguments.push_back({role, text});
  };
  const auto add_list = [&](Role role, const std::vector<std::string>& list) {
    if (!list.empty()) claim.arguments.push_back({role, list});
  };
  add_text(kAct, topic.act);
  add_text(kThing, topic.shell && topic.thing.empty() ? "plan" : topic.thing);
  add_list(kNames, topic.names);
  add_list(kDetails, topic.details);
  add_list(kNumbers, topic.numbers);
  add_list(kVersions, topic.versions);
}

/// "Wants him out by Easter", "has been for it since May", "will hear it in May, since they have
/// appealed": not when the position is held.
bool is_of_another_clause(const Annotation& annotation, TokenIndex anchor, const When& when) {
  if (when.origin != WhenOrigin::kClause || !when.time) return false;
  const TokenRange time = when.time->tokens;
  if (time.empty() ||
      annotation.sentence_of(TokenIndex{time.begin}) != annotation.sentence_of(anchor))
    return false;
  const std::string before =
      time.begin > 0 ? lower_case(annotation.text(annotation.tokens[time.begin - 1].span)) : "";
  if (before == "by" || before == "since") return true;
  bool comma = false;
  const std::uint32_t from = std::min(time.end, anchor.value);
  for (std::uint32_t t = from; t < std::max(time.begin, anchor.value); ++t) {
    const Token& token = annotation.tokens[t];
    if (comma && token.upos == Upos::kSconj) return true;
    comma = annotation.text(token.span) == ",";
  }
  return false;
}

Claim claim_of(const HeldPosition& position, const Annotation& annotation) {
  Claim claim = claim_said_at(annotation, ClaimKind::k_position, position.anchor,
                              annotation.span(position.tokens));
  // Whose words they are was judged by the reader: the holder's own, or the paper's.
  claim.voice = VoiceKind::kPaper;
  claim.voice_source.clear();
  claim.polarity = Polarity::kPositive;
  claim.modality = Modality::kAsserted;
  claim.grade = Grade::kBoth;
  claim.when = when_at(annotation, position.anchor, false);
  if (is_of_another_clause(annotation, position.anchor, claim.when)) claim.when = {};
  if (position.former) claim.stage = Stage::kInitial;
  if (position.holder.referent.valid())
    claim.arguments.push_back({kHolder, position.holder.referent});
  if (!position.holder.body.empty()) claim.arguments.push_back({kBody, position.holder.body});
  claim.arguments.push_back({kStance, std::string(to_text(position.side))});
  add_topic(claim, position.topic);
  claim.arguments.push_back({kScope, scope_of(position)});
  const TokenRange words = position.topic.tokens;
  if (!words.empty())
    claim.arguments.push_back({kWords, std::string(annotation.text(annotation.span(words)))});
  claim.read_as = fmt::format("{}: {} {}", position.holder.shown, to_text(position.side),
                              to_text(position.topic));
  return claim;
}

std::vector<Claim> extract(const DraftReading& draft) {
  std::vector<Claim> claims;
  for (const HeldPosition& position :
       read_positions(draft.annotation(), draft.lexicon(), draft.lexicon().stance_words())) {
    claims.push_back(claim_of(position, draft.annotation()));
  }
  return claims;
}

}  // namespace

const KindDescriptor k_position_kind{.kind = ClaimKind::k_position,
                                     .name = "position",
                                     .summary = "who is for or against what, or plans it",
                                     .example = "the mayor opposes the levy",
                                     .roles = kRoles,
                                     .extract = extract};

}  // namespace belie
