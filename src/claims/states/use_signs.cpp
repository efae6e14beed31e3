// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_signs.h"

#include <algorithm>

#include "base/word_list.h"

namespace belie {
namespace {

constexpr std::uint32_t kGap = 3;  // words that "*" stands for at most

std::string_view first_word(std::string_view phrase) { return phrase.substr(0, phrase.find(' ')); }

std::string_view behind_first(std::string_view phrase) {
  const std::size_t blank = phrase.find(' ');
  return blank == std::string_view::npos ? "" : phrase.substr(blank + 1);
}

/// The signs by their first word.
const std::unordered_multimap<std::string_view, const StateSign*>& signs() {
  static const auto kTable = [] {
    std::unordered_multimap<std::string_view, const StateSign*> table;
    for (const StateSign& sign : kStateSigns) table.emplace(first_word(sign.phrase), &sign);
    return table;
  }();
  return kTable;
}

}  // namespace

bool SignUses::is_word(std::uint32_t token, std::string_view word) const {
  return text_.lower(token) == word || text_.lemma(token) == word;
}

/// Behind the phrase where it stands from the token on; else the token itself.
std::uint32_t SignUses::end_of_sign(std::uint32_t token, std::string_view phrase) const {
  const std::uint32_t end = text_.sentence_of(token).end;
  std::uint32_t at = token;
  while (!phrase.empty()) {
    const std::string_view word = first_word(phrase);
    phrase = behind_first(phrase);
    if (word != "*") {
      if (at >= end || !is_word(at, word)) return token;
      ++at;
      continue;
    }
    const std::uint32_t last = std::min(end, at + kGap + 1);
    const std::string_view next = first_word(phrase);
    while (at < last && annotation_.tokens[at].upos != Upos::kPunct && !is_word(at, next)) ++at;
  }
  return at;
}

/// The verb of the phrase, else that of its clause.
std::uint32_t SignUses::head_of(TokenRange words) const {
  for (std::uint32_t t = words.begin; t < words.end; ++t) {
    if (annotation_.tokens[t].upos == Upos::kVerb) return t;
  }
  const Clause* clause = clause_at(annotation_, TokenIndex{words.begin});
  return clause != nullptr ? clause->predicate.value : words.begin;
}

/// "use": done, "using": so now; "" where it is only planned, wished or denied.
std::string SignUses::told_at(TokenRange words) const {
  const std::uint32_t head = head_of(words);
  const Token& token = annotation_.tokens[head];
  const bool done = token.upos == Upos::kVerb && words.contains(head) && token.xpos != Xpos::kVb &&
                    token.xpos != Xpos::kVbn;
  if (done) {
    const auto deed = deeds_.deed_at(head);
    return deed && !deed->negative ? deed->told : "";
  }
  const Clause* clause = clause_at(annotation_, TokenIndex{head});
  if (clause != nullptr &&
      (clause->modality == Modality::kConditional || clause->modality == Modality::kAsked ||
       clause->modality == Modality::kCounterfactual))
    return "";
  bool past = text_.is_told_in_past(words.end - 1 > words.begin ? words.end - 1 : words.begin);
  for (std::uint32_t t = words.begin; t < words.end; ++t) {
    const Xpos tag = annotation_.tokens[t].xpos;
    if (tag == Xpos::kVbd) past = true;
  }
  return past ? "use" : "using";
}

/// "Refused bail", "went back to his cell", "let him go": from then on.
std::string as_turn(const StateSign& sign, std::string told) {
  const bool done = told == "use" || sign.thing == "accused";
  return sign.family == "custody" && done ? "turned" : told;
}

std::optional<UseSubject> SignUses::subject_of(const StateSign& sign, TokenRange words) const {
  if (sign.thing == "accused") {
    const bool passive = words.begin > text_.sentence_of(words.begin).begin &&
                         (is_word(words.begin - 1, "was") || is_word(words.begin - 1, "been"));
    auto named = passive ? people_.whom(words.begin) : std::nullopt;
    if (named && !named->names.front().starts_with('~')) return named;  // not whoever is accused
    UseSubject accused;
    accused.thing = "someone";
    accused.names = {"~accused"};
    accused.tokens = words;
    return accused;
  }
  if (sign.thing == "someone") {
    const TokenRange sentence = text_.sentence_of(words.begin);
    const bool open = is_word(words.end - 1, "from") || is_word(words.end - 1, "of");
    if (open) return words.end < sentence.end ? people_.person_at(words.end) : std::nullopt;
    return people_.whom(words.begin);
  }
  const auto thing = things_.only_one(sign.thing, words.begin);
  if (!thing) return std::nullopt;
  UseSubject subject = subject_from(*thing);
  subject.tokens = words;
  return subject;
}

void SignUses::read_sign(std::uint32_t token) {
  const std::string lower = text_.lower(token);
  const std::string lemma(text_.lemma(token));
  for (const std::string& first : {lower, lemma}) {
    const auto [begin, end] = signs().equal_range(first);
    for (auto entry = begin; entry != end; ++entry) {
      const StateSign& sign = *entry->second;
      const std::uint32_t behind = end_of_sign(token, sign.phrase);
      if (behind == token) continue;
      const TokenRange words{token, behind};
      const std::string told = told_at(words);
      const auto subject = told.empty() ? std::nullopt : subject_of(sign, words);
      if (!subject || subject->extent == "unclear") continue;
      write_.add(*subject, head_of(words), words, sign.family, sign.state, as_turn(sign, told));
      return;
    }
    if (lower == lemma) return;
  }
}

}  // namespace belie
