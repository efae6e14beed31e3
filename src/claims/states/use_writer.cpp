// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "claims/said.h"
#include "claims/states/status_roles.h"

namespace belie {

UseSubject subject_from(const StatusThing& thing) {
  UseSubject subject;
  subject.thing = thing.class_id();
  subject.names = thing.names;
  subject.tokens = thing.tokens;
  subject.main = thing.in_lead;
  if (thing.unclear) subject.extent = "unclear";
  if (thing.extent == Extent::kPart) subject.extent = "part";
  return subject;
}

void UseWriter::add(const UseSubject& subject, std::uint32_t head, TokenRange words,
                    std::string_view family, std::string_view state, std::string_view told) {
  if (subject.extent == "unclear") return;
  TokenRange range{std::min(subject.tokens.begin, words.begin),
                   std::max(subject.tokens.end, words.end)};
  const bool apart = range.size() > 25 || annotation_.tokens[range.begin].sentence !=
                                              annotation_.tokens[range.end - 1].sentence;
  if (apart) range = words;
  Claim claim =
      claim_said_at(annotation_, ClaimKind::k_status, TokenIndex{head}, annotation_.span(range));
  claim.when = deeds_.when_of(head);
  claim.modality = Modality::kAsserted;
  claim.polarity = Polarity::kPositive;
  claim.grade = Grade::kTree;
  const auto put = [&](StatusRole r, Value value) {
    claim.arguments.push_back({role(r), std::move(value)});
  };
  put(StatusRole::kThing, subject.thing);
  if (!subject.names.empty()) put(StatusRole::kNames, subject.names);
  put(StatusRole::kFamily, std::string(family));
  put(StatusRole::kState, std::string(state));
  put(StatusRole::kTold, std::string(told));
  if (!subject.extent.empty()) put(StatusRole::kExtent, subject.extent);
  const auto since = deeds_.since_in(head);
  const bool own =
      since && (told != "using" || annotation_.clause_of_token[head] ==
                                       annotation_.clause_of_token[since->tokens.begin]);
  if (own) put(StatusRole::kSince, *since);
  const auto until = told == "still" ? deeds_.until_in(head) : std::nullopt;
  if (until) put(StatusRole::kUntil, *until);
  if (subject.main) put(StatusRole::kMain, std::string("main"));
  claim.read_as = fmt::format("{}: {}", subject.thing, state);
  claims_.push_back(std::move(claim));
}

}  // namespace belie
