// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/stance_demands.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"

namespace belie {
namespace {

/// "Stay where they are", "remain open": what they tell is in what follows, or nothing follows.
constexpr std::array<std::string_view, 3> kStaying{"stay", "remain", "keep"};

constexpr std::array<std::string_view, 9> kOneself{"i",   "we",  "he",  "she",     "they",
                                                   "you", "one", "who", "everyone"};

}  // namespace

/// "has to" of "has to be sold", else the verb itself.
std::uint32_t DemandReader::top_of(std::uint32_t verb) const {
  const Token& token = text_.token(verb);
  if (universal(token.relation) != Relation::kXcomp || !token.head.valid()) return verb;
  const std::string lemma = text_.lemma(token.head.value);
  if (lemma != "have" && lemma != "need") return verb;
  return text_.child(token.head.value, Relation::kObj).valid() ? verb : token.head.value;
}

/// "She said she should have gone": no demand on others.
bool DemandReader::is_of_self(std::uint32_t top) const {
  const Token& token = text_.token(top);
  const bool joined = universal(token.relation) == Relation::kConj && token.head.valid();
  if (joined && !text_.child(top, Relation::kNsubj).valid() && token.xpos == Xpos::kVb)
    return text_.is(token.head.value, Upos::kVerb) && is_of_self(token.head.value);
  const TokenIndex subject = text_.child(top, Relation::kNsubj);
  return !subject.valid() || is_one_of(kOneself, text_.lower(subject.value));
}

bool DemandReader::is_denied(std::uint32_t verb) const {
  return std::ranges::any_of(text_.children(verb), [&](std::uint32_t child) {
    const std::string& word = text_.lower(child);
    return word == "not" || word == "n't" || word == "never";
  });
}

std::optional<Topic> DemandReader::subject_topic(std::uint32_t verb) const {
  const TokenIndex subject = text_.child(verb, Relation::kNsubj);
  if (!subject.valid()) return std::nullopt;
  if (text_.is(subject.value, Upos::kPron)) return topics_.at(subject.value, subject.value + 1);
  return text_.is_noun(subject.value) ? topics_.of_noun(subject.value) : std::nullopt;
}

/// "There has to be a trial", "there can be no amnesty".
std::optional<Demand> DemandReader::existence(std::uint32_t being) const {
  static constexpr std::array<std::string_view, 6> kOught{"should", "must", "ought",
                                                          "has",    "have", "needs"};
  constexpr std::uint32_t kBack = 4;
  const std::uint32_t begin = text_.sentence(being).begin;
  bool there = false, ought = false, able = false;
  Demand demand;
  for (std::uint32_t t = being; t > begin && being - t < kBack && !there;) {
    --t;
    const std::string& word = text_.lower(t);
    there = word == "there";
    ought = ought || is_one_of(kOught, word);
    able = able || word == "can" || word == "could" || word == "will" || word == "would";
    demand.negative = demand.negative || word == "not" || word == "n't" || word == "never";
  }
  if (!there || being + 1 >= text_.sentence(being).end) return std::nullopt;
  const bool no = text_.lower(being + 1) == "no";
  if (!ought && !(able && no)) return std::nullopt;
  const auto topic = topics_.at(being + (no ? 2U : 1U), text_.sentence(being).end);
  if (!topic || topic->pronoun) return std::nullopt;
  demand.topic = *topic;
  demand.negative = demand.negative || no;
  demand.end = being + 1;
  const TokenIndex above = text_.token(being).head;
  const std::uint32_t top = top_of(being);
  demand.by = frames_.demander(top);
  if (!demand.by.valid() && above.valid()) demand.by = frames_.demander(above.value);
  return demand;
}

/// What is to be done, and to what: "the beavers should be moved", "… should stay where they are".
std::optional<Topic> DemandReader::topic_of(std::uint32_t verb, std::uint32_t top,
                                            Demand& demand) const {
  const std::string lemma = text_.lemma(verb);
  const bool passive = frames_.is_passive(verb);
  if (!passive) {
    Topic act = topics_.of_verb(verb, text_.sentence(verb).end);
    if (is_one_of(kStaying, lemma)) {
      act = topics_.of_verb(verb, verb + 1);
      const TokenIndex state = text_.child(verb, Relation::kXcomp);
      if (state.valid() && text_.is(state.value, Upos::kAdj)) act.act = text_.lemma(state.value);
    } else if (!act.thing.empty() || act.shell) {
      return act;
    }
    const auto subject = subject_topic(top);
    if (!subject || subject->pronoun) return std::nullopt;
    return on_thing(act, *subject);
  }
  auto subject = subject_topic(top);
  if (!subject) return std::nullopt;
  for (const StancePhrase& phrase : text_.words().phrases(StanceWord::kVerb, lemma)) {
    if (phrase.words.size() > 1 || phrase.entry->act != "approval") continue;
    demand.contra = phrase.entry->side == "contra";
    return subject;
  }
  if (subject->pronoun) return std::nullopt;
  return on_thing(topics_.of_verb(verb, verb + 1), *subject);
}

std::optional<Demand> DemandReader::at(std::uint32_t token) const {
  const bool being = text_.lemma(token) == "be";
  if (being) {
    auto found = existence(token);
    return found && !frames_.is_in_doubt(token) ? found : std::nullopt;
  }
  if (!text_.is(token, Upos::kVerb)) return std::nullopt;
  const std::uint32_t top = top_of(token);
  const bool passive = frames_.is_passive(token);
  const bool had_to = top != token;
  if (had_to ? !passive : !frames_.is_demanded(token)) return std::nullopt;
  if (is_of_self(top) || frames_.is_in_doubt(token)) return std::nullopt;
  if (frames_.is_idle(text_.lemma(token)) && !passive) return std::nullopt;
  Demand demand;
  demand.by = frames_.demander(top);
  demand.negative = is_denied(token) || (had_to && is_denied(top));
  demand.end = token + 1;
  auto topic = topic_of(token, top, demand);
  if (!topic) return std::nullopt;
  demand.topic = std::move(*topic);
  return demand;
}

}  // namespace belie
