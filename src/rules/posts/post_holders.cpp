// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/post_holders.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// What makes the predicate one of another time, of a wish or a denial.
constexpr std::array<std::string_view, 22> kNotNow{
    "was",   "were",   "had",  "would", "could",    "might",   "may", "will",
    "shall", "to",     "not",  "n't",   "n\u2019t", "never",   "if",  "until",
    "once",  "should", "then", "no",    "longer",   "formerly"};

bool is_subject(Relation relation) {
  return relation == Relation::kNsubj || relation == Relation::kNsubjPass ||
         relation == Relation::kNsubjOuter;
}

}  // namespace

PostHolders::PostHolders(const Annotation& annotation) : annotation_(annotation) {
  for (const Mention& mention : annotation.mentions) {
    if (mention.tokens.empty() || !mention.referent.valid()) continue;
    const Referent& referent = annotation.referents[mention.referent.index()];
    const bool perhaps = referent.type == EntityType::kUnknown && !referent.given.empty();
    if (referent.type != EntityType::kPerson && !perhaps) continue;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
      over_.emplace(i, &mention);
  }
}

TokenRange PostHolders::sentence_at(std::uint32_t token) const {
  return annotation_.sentences[annotation_.sentence_of(TokenIndex(token)).index()].tokens;
}

const Mention* PostHolders::person_over(std::uint32_t token) const {
  const auto found = over_.find(token);
  return found == over_.end() ? nullptr : found->second;
}

/// None of the words that hang on the predicate tells another time.
bool PostHolders::says_of_now(std::uint32_t predicate) const {
  const TokenRange sentence = sentence_at(predicate);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = annotation_.tokens[i];
    if (!token.head.valid() || token.head.value != predicate) continue;
    const std::string word = lower_case(annotation_.word(TokenIndex(i)));
    if (is_one_of(kNotNow, word)) return false;
  }
  return true;
}

const Mention* PostHolders::subject_of(std::uint32_t predicate) const {
  const TokenRange sentence = sentence_at(predicate);
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = annotation_.tokens[i];
    if (!token.head.valid() || token.head.value != predicate || !is_subject(token.relation))
      continue;
    const std::string word = lower_case(annotation_.word(TokenIndex(i)));
    if (word == "who" || word == "that") return before_relative(predicate, i);
    return person_over(i);
  }
  return nullptr;
}

/// "Dole, who with a stick in hand is the …": the name right before the relative word.
const Mention* PostHolders::before_relative(std::uint32_t predicate, std::uint32_t who) const {
  const std::uint32_t begin = sentence_at(predicate).begin;
  std::uint32_t i = who;
  if (i > begin && annotation_.word(TokenIndex(i - 1)) == ",") --i;
  return i > begin ? person_over(i - 1) : nullptr;
}

const Mention* PostHolders::subject_of_copula(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 5> kIs{"is", "'s", "\u2019s", "are", "been"};
  const TokenRange sentence = sentence_at(noun);
  for (std::uint32_t i = sentence.begin; i < noun; ++i) {
    const Token& token = annotation_.tokens[i];
    if (token.relation != Relation::kCop || !token.head.valid() || token.head.value != noun)
      continue;
    const std::string word = lower_case(annotation_.word(TokenIndex(i)));
    return is_one_of(kIs, word) && says_of_now(noun) ? subject_of(noun) : nullptr;
  }
  return nullptr;
}

/// At the head of a sentence the subject follows the phrase: "As …, she packs"; within a clause it
/// is that of the verb, which must tell the present.
const Mention* PostHolders::subject_of_as(std::uint32_t begin, std::uint32_t noun,
                                          std::uint32_t end) const {
  const TokenRange sentence = sentence_at(noun);
  if (begin == sentence.begin || lower_case(annotation_.word(TokenIndex(begin - 1))) != "as")
    return nullptr;
  // "As a nurse he worked there", "has served as an adviser": what somebody was.
  const std::string article = lower_case(annotation_.word(TokenIndex(begin)));
  if (article == "a" || article == "an") return nullptr;
  if (begin == sentence.begin + 1) {
    std::uint32_t i = end;
    if (i < sentence.end && annotation_.word(TokenIndex(i)) == ",") ++i;
    const bool past_perfect =
        i + 1 < sentence.end && lower_case(annotation_.word(TokenIndex(i + 1))) == "had";
    if (past_perfect) return nullptr;
    if (const Mention* near = i < sentence.end ? person_over(i) : nullptr) return near;
  }
  // Behind "who" the verb decides, which the tree often misses.
  if (begin >= sentence.begin + 2 && annotation_.word(TokenIndex(begin - 2)) == "who")
    return nullptr;
  const TokenIndex verb = annotation_.tokens[noun].head;
  if (!verb.valid() || !says_of_now(verb.value)) return nullptr;
  const bool present = annotation_.tokens[verb.index()].xpos == Xpos::kVbz;
  return present ? subject_of(verb.value) : nullptr;
}

const Mention* PostHolders::holder(std::uint32_t begin, std::uint32_t noun,
                                   std::uint32_t end) const {
  if (const Mention* person = subject_of_copula(noun)) return person;
  return subject_of_as(begin, noun, end);
}

bool tells_earlier_time(const Annotation& annotation, TokenRange sentence, std::uint32_t behind) {
  const auto word_at = [&](std::uint32_t i) { return lower_case(annotation.word(TokenIndex(i))); };
  static constexpr std::array<std::string_view, 3> kClauses{"who", "before", "since"};
  static constexpr std::array<std::string_view, 6> kBefore{"in",    "from", "to",
                                                           "until", "by",   "between"};
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const std::string word = word_at(i);
    if (i > behind && is_one_of(kClauses, word)) return false;
    if (word == "ago") return true;
    const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                      std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    if (year && i > sentence.begin && is_one_of(kBefore, word_at(i - 1))) return true;
  }
  return false;
}

}  // namespace belie
