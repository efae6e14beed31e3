// SPDX-License-Identifier: Apache-2.0
//
// Patterns over words, tags and the place of the age: the verb right behind it, "who" behind its
// noun, a verb further on with no other between, and killing or dying before it. The tree is not
// asked: a list of the dead is mostly appositions, which parsers get wrong.
#include "claims/lives/life_deaths.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "claims/lives/life_times.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kDied{"died", "dies", "die", "drowned", "perished"};
constexpr std::array<std::string_view, 8> kKilled{
    "killed", "murdered", "strangled", "slain", "beheaded", "assassinated", "executed", "lynched"};
constexpr std::array<std::string_view, 9> kBeside{"who",  "has",  "had",  "have",      "later",
                                                  "also", "both", "been", "reportedly"};
constexpr std::array<std::string_view, 6> kPassive{"was", "were", "is", "are", "been", "be"};

/// The words of the age's sentence by token; "" outside it.
class Words {
 public:
  Words(const Annotation& annotation, const AgeExpression& age)
      : annotation_(annotation),
        range_(annotation.sentences[annotation.sentence_of(TokenIndex(age.tokens.begin)).index()]
                   .tokens) {}

  [[nodiscard]] std::string operator[](std::uint32_t i) const {
    return range_.contains(i) ? lower_case(annotation_.word(TokenIndex(i))) : std::string();
  }
  [[nodiscard]] bool is(std::uint32_t i, Upos tag) const {
    return range_.contains(i) && annotation_.tokens[i].upos == tag;
  }
  [[nodiscard]] bool finite(std::uint32_t i) const {
    if (is(i, Upos::kAux)) return true;
    if (!is(i, Upos::kVerb)) return false;
    const Xpos tag = annotation_.tokens[i].xpos;
    return tag != Xpos::kVbg && tag != Xpos::kVbn;
  }
  [[nodiscard]] TokenRange range() const { return range_; }

 private:
  const Annotation& annotation_;
  TokenRange range_;
};

/// The verb of "died", "was killed", "was found dead", "been stabbed to death" at the token.
std::optional<std::uint32_t> death_verb_at(const Words& words, std::uint32_t at) {
  constexpr std::array<std::string_view, 3> kDead{"found", "pronounced", "shot"};
  constexpr std::array<std::string_view, 8> kToDeath{"stabbed", "beaten",     "shot",   "crushed",
                                                     "hacked",  "bludgeoned", "burned", "trampled"};
  if (is_one_of(kDied, words[at])) return at;
  if (is_one_of(kPassive, words[at]))
    ++at;
  else if (words[at - 1] != "been")
    return std::nullopt;
  const std::string word = words[at];
  if (is_one_of(kKilled, word)) return at;
  if (is_one_of(kDead, word) && words[at + 1] == "dead") return at;
  if (is_one_of(kToDeath, word) && words[at + 1] == "to" && words[at + 2] == "death") return at;
  return std::nullopt;
}

/// "Roe, 52, died when", "Roe, 52, of Leith, who was killed".
Death by_verb_beside(const Words& words, const AgeExpression& age) {
  constexpr std::uint32_t kLongestOrigin = 5;
  std::uint32_t at = age.tokens.end;
  if (words[at] == "," && (words[at + 1] == "of" || words[at + 1] == "from")) {
    const std::uint32_t origin = at + 1;
    for (at = origin; at < words.range().end && at < origin + kLongestOrigin && words[at] != ",";)
      ++at;
  }
  if (words[at] == "," || words[at] == ")") ++at;
  DeathTold told = DeathTold::kByClause;
  for (; is_one_of(kBeside, words[at]); ++at) {
    if (words[at] == "who") told = DeathTold::kByRelative;
  }
  const auto verb = death_verb_at(words, at);
  return verb ? Death{told, TokenIndex(*verb)} : Death{};
}

/// "Roe, a three-year-old boy from Leith who drowned": "who" behind the noun of the age.
Death by_relative(const Words& words, const AgeExpression& age) {
  constexpr std::uint32_t kReach = 6;
  std::uint32_t at = age.tokens.end;
  while (at < age.tokens.end + kReach &&
         (words.is(at, Upos::kNoun) || words.is(at, Upos::kAdj) || words.is(at, Upos::kPropn) ||
          words[at] == "from" || words[at] == "-"))
    ++at;
  if (at == age.tokens.end) return {};
  if (words[at] == ",") ++at;
  if (words[at] != "who") return {};
  do ++at;
  while (is_one_of(kBeside, words[at]));
  const auto verb = death_verb_at(words, at);
  return verb ? Death{DeathTold::kByRelative, TokenIndex(*verb)} : Death{};
}

bool is_dash(const std::string& word) { return word == "–" || word == "—" || word == "--"; }

/// Where the words about the person begin, with a noun before the name.
std::uint32_t begin_of(const Annotation& annotation, const AgeExpression& age) {
  return std::min(bearer_of(annotation, age).begin, age.tokens.begin);
}

/// "All on board – Roe aged 41, his wife Ann aged 40 and two others – died": no verb between, and
/// the person is in the subject.
Death by_verb_further_on(const Words& words, const Annotation& annotation,
                         const AgeExpression& age) {
  constexpr std::uint32_t kReach = 24;
  const std::uint32_t begin = begin_of(annotation, age);
  if (words.is(begin - 1, Upos::kAdp) || words.is(begin - 1, Upos::kVerb)) return {};
  bool opened = false;
  for (std::uint32_t i = words.range().begin; i < begin; ++i) opened |= is_dash(words[i]);
  for (std::uint32_t i = age.tokens.end; i < age.tokens.end + kReach && words.range().contains(i);
       ++i) {
    const std::string word = words[i];
    if (const auto verb = death_verb_at(words, i)) return {DeathTold::kByClause, TokenIndex(*verb)};
    if (words.finite(i) || word.starts_with("wh") || word == "that" || word == ";" || word == ":" ||
        word == "“" || word == "\"" || (is_dash(word) && !opened))
      return {};
  }
  return {};
}

/// Between killing and the killed: "killed three, including a 92-year-old woman".
bool may_stand_between(const Words& words, std::uint32_t i) {
  constexpr std::array<Upos, 7> kParts{Upos::kDet, Upos::kAdj,   Upos::kNoun, Upos::kPropn,
                                       Upos::kNum, Upos::kCconj, Upos::kPunct};
  const std::string word = words[i];
  if (word == "including" || word == "them" || word == "among" || word == "his" || word == "her")
    return true;
  if (word == ";" || word == "“" || word == "\"" || word == "”") return false;
  return std::ranges::any_of(kParts, [&](Upos tag) { return words.is(i, tag); });
}

/// "killed Ann Roe, 23", "the murder of Ann Roe, 23", "Three were killed, among them Ann Roe, 23".
Death by_killing_before(const Words& words, const Annotation& annotation,
                        const AgeExpression& age) {
  constexpr std::uint32_t kReach = 14;
  constexpr std::array<std::string_view, 8> kKilling{"killed",    "murdered",    "killing",
                                                     "murdering", "kills",       "strangled",
                                                     "beheaded",  "assassinated"};
  constexpr std::array<std::string_view, 9> kNouns{"murder",   "murders", "killing",
                                                   "killings", "death",   "deaths",
                                                   "body",     "bodies",  "assassination"};
  const std::uint32_t after = words[age.tokens.end] == "," ? age.tokens.end + 1 : age.tokens.end;
  if (words.finite(after)) return {};
  bool listed = false;
  const std::uint32_t begin = begin_of(annotation, age);
  for (std::uint32_t i = begin; i-- > words.range().begin && i + kReach > begin;) {
    const std::string word = words[i];
    listed = listed || word == "including" || word == "among";
    if (word == "of" && is_one_of(kNouns, words[i - 1]))
      return {DeathTold::kByNoun, TokenIndex(i - 1)};
    const bool intransitive = is_one_of(kDied, word) || is_one_of(kPassive, words[i - 1]);
    if (is_one_of(kKilling, word) || is_one_of(kDied, word)) {
      if (intransitive && !listed) return {};
      return {words.finite(i) || intransitive ? DeathTold::kByClause : DeathTold::kByNoun,
              TokenIndex(i)};
    }
    if (!may_stand_between(words, i)) return {};
  }
  return {};
}

}  // namespace

Death death_of_holder(const Annotation& annotation, const AgeExpression& age) {
  if (!age.described || age.form != AgeForm::kAge) return {};
  const Words words(annotation, age);
  if (const Death death = by_verb_beside(words, age); death.told != DeathTold::kNone) return death;
  if (const Death death = by_relative(words, age); death.told != DeathTold::kNone) return death;
  const Death behind = by_verb_further_on(words, annotation, age);
  return behind.told != DeathTold::kNone ? behind : by_killing_before(words, annotation, age);
}

}  // namespace belie
