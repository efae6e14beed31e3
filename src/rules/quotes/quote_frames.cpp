// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_frames.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "rules/quotes/quote_likeness.h"
#include "rules/quotes/word_meanings.h"

namespace belie {
namespace {

using Words = std::vector<QuoteWord>;

/// Words that set one half of a sentence against the other.
constexpr std::array<std::string_view, 10> kContrast{"but",  "than",  "not", "rather", "instead",
                                                     "only", "while", "if",  "more",   "less"};

/// Two of them at least, or a comparison: "can …, but cannot …", "more … than …".
bool sets_against(const Words& words) {
  const auto met = std::ranges::count_if(
      words, [](const QuoteWord& word) { return is_one_of(kContrast, word.text); });
  return met >= 2;
}

std::size_t longest_run(const Words& a, const Words& b) {
  std::size_t longest = 0;
  std::vector<std::size_t> row(b.size() + 1);
  for (const QuoteWord& word : a) {
    for (std::size_t j = b.size(); j-- > 0;) {
      row[j + 1] = word.text == b[j].text ? row[j] + 1 : 0;
      longest = std::max(longest, row[j + 1]);
    }
  }
  return longest;
}

/// The first words of meaning are one.
bool begin_alike(const Words& a, const Words& b) {
  const auto first = [](const Words& words) {
    const auto found =
        std::ranges::find_if(words, [](const QuoteWord& word) { return !word.lemma.empty(); });
    return found == words.end() ? std::string() : found->lemma;
  };
  return !first(a).empty() && first(a) == first(b);
}

bool end_alike(const Words& a, const Words& b) {
  return !a.empty() && !b.empty() && !a.back().lemma.empty() && a.back().lemma == b.back().lemma;
}

/// Of words by meaning, in which every denial is one word.
bool has_not(const Words& words) {
  return std::ranges::find(words, std::string_view("not"), &QuoteWord::text) != words.end();
}

/// Signs of a shape that two remarks on one thing do not share by chance.
int signs_of_one_shape(const Words& a, const Words& b) {
  int signs = 0;
  if (sets_against(a) && sets_against(b)) signs += 2;
  if (has_not(a) && has_not(b)) ++signs;
  if (begin_alike(a, b)) ++signs;
  if (end_alike(a, b)) ++signs;
  if (longest_run(a, b) >= 3) ++signs;
  return signs;
}

}  // namespace

bool denies(const Words& words) { return has_not(words_by_meaning(words)); }

std::string frame_of(const Words& a, const Words& b, SpeakerMatch speakers, Occasion occasion) {
  const QuoteLikeness alike = likeness(without_times(a), without_times(b));
  const bool known = speakers == SpeakerMatch::kSame;
  if (!known && occasion == Occasion::kUnknown) return "";
  if (alike.shorter * 2 < alike.longer) return "";
  const bool half = alike.common * 20 >= alike.shorter * 11 && alike.common * 2 >= alike.longer;
  const bool telling = alike.shared_content >= 2 ||
                       (alike.shared_content >= 1 && alike.opening + alike.ending >= 5) ||
                       (alike.opening >= 6 && occasion == Occasion::kSame);
  if (alike.opening >= 4 && half && telling) return "one frame with words exchanged";
  if (alike.shared_content >= 1 && alike.common >= kSentenceWords &&
      alike.common * 10 >= alike.shorter * 7 && alike.common * 20 >= alike.longer * 13)
    return "nearly all words in one order";
  if (alike.shared_content >= 3 && alike.shared_content * 2 >= alike.content &&
      alike.common * 20 >= alike.shorter * (known ? 7 : 12))
    return "most words of meaning in one order";
  if (alike.shared_content >= 4 && alike.shared_content * 4 >= alike.content * 3)
    return "nearly all words of meaning";
  return "";
}

std::string frame_by_meaning(const Words& a, const Words& b, SpeakerMatch speakers,
                             Occasion occasion) {
  const Words one = words_by_meaning(a), two = words_by_meaning(b);
  const QuoteLikeness alike = likeness(one, two);
  const bool known = speakers == SpeakerMatch::kSame;
  if (!known && occasion == Occasion::kUnknown) return "";
  const bool lengths = alike.shorter * 2 >= alike.longer;
  const std::size_t of_longer = occasion == Occasion::kUnknown ? 13 : 11;  // twentieths
  if (lengths && alike.shared_content >= 2 && alike.common >= kSentenceWords &&
      alike.common * 10 >= alike.shorter * 7 && alike.common * 20 >= alike.longer * of_longer)
    return "nearly all words in one order, some in other words";
  if (occasion == Occasion::kUnknown) return "";
  if (alike.shared_content < 2 || alike.shared_content * 2 < alike.content) return "";
  const bool covered = alike.shared_content >= 3 && alike.common * 5 >= alike.shorter * 4;
  if (covered) return "one remark in other words";
  if (!lengths || alike.common * 20 < alike.shorter * 7) return "";
  // Who perhaps speaks needs more than a phrase of the day in common.
  const bool close = alike.common * 2 >= alike.shorter || (sets_against(one) && sets_against(two));
  if (!known && !close) return "";
  const int needed = alike.shared_content >= 3 ? 1 : 2;
  return signs_of_one_shape(one, two) >= needed ? "one figure of speech in other words" : "";
}

}  // namespace belie
