// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_custody.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"

namespace belie {
namespace {

struct CustodyPhrase {
  std::string_view words;  // lower-case tokens
  std::string_view state, told;
};

/// "may …": what a court lets somebody do is so from now on, though it is only a permission.
constexpr std::array kCustodyPhrases{CustodyPhrase{"begin serving his", "serving", "turned"},
                                     CustodyPhrase{"begin serving her", "serving", "turned"},
                                     CustodyPhrase{"start serving his", "serving", "turned"},
                                     CustodyPhrase{"start serving her", "serving", "turned"},
                                     CustodyPhrase{"began serving his", "serving", "turned"},
                                     CustodyPhrase{"began serving her", "serving", "turned"},
                                     CustodyPhrase{"started serving his", "serving", "turned"},
                                     CustodyPhrase{"started serving her", "serving", "turned"},
                                     CustodyPhrase{"began his sentence", "serving", "turned"},
                                     CustodyPhrase{"began her sentence", "serving", "turned"},
                                     CustodyPhrase{"begin his sentence", "serving", "turned"},
                                     CustodyPhrase{"begin her sentence", "serving", "turned"},
                                     CustodyPhrase{"in handcuffs", "held", "turned"},
                                     CustodyPhrase{"went to prison", "serving", "turned"},
                                     CustodyPhrase{"went to jail", "serving", "turned"},
                                     CustodyPhrase{"taken to prison", "serving", "turned"},
                                     CustodyPhrase{"taken to jail", "serving", "turned"},
                                     CustodyPhrase{"taken to the cells", "held", "turned"},
                                     CustodyPhrase{"down to the cells", "held", "turned"},
                                     CustodyPhrase{"driven to the prison", "serving", "turned"},
                                     CustodyPhrase{"in a police cell", "held", "turned"},
                                     CustodyPhrase{"may live at home", "free", "using"},
                                     CustodyPhrase{"may stay at home", "free", "using"},
                                     CustodyPhrase{"may remain at liberty", "free", "using"},
                                     CustodyPhrase{"may remain free", "free", "using"},
                                     CustodyPhrase{"may go home", "free", "using"},
                                     CustodyPhrase{"remains at liberty", "free", "using"},
                                     CustodyPhrase{"remains free", "free", "using"},
                                     CustodyPhrase{"to report to prison", "free", "using"},
                                     CustodyPhrase{"to report to the prison", "free", "using"},
                                     CustodyPhrase{"to report to jail", "free", "using"}};

constexpr std::array<std::string_view, 6> kArresting{"arrest",  "detain",   "hold",
                                                     "custody", "handcuff", "remand"};

}  // namespace

/// "Yet", "so far", "at first": it may have come later on the same day.
bool CustodyUses::is_early(std::uint32_t token) const {
  constexpr std::array<std::string_view, 10> kEarly{"yet",       "far",     "first", "initially",
                                                    "afternoon", "morning", "noon",  "midday",
                                                    "if",        "whether"};
  return text_.has_any(text_.sentence_of(token), kEarly);
}

/// The word for an arrest right behind the token: "no arrests", "nobody has been arrested"; the
/// token itself: none.
std::uint32_t CustodyUses::arrest_behind(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 7;
  const std::uint32_t end = std::min(text_.sentence_of(token).end, token + kReach);
  for (std::uint32_t t = token + 1; t < end; ++t) {
    if (is_one_of(kArresting, text_.lemma(t))) return t;
    const Upos tag = annotation_.tokens[t].upos;
    const bool between = tag == Upos::kAux || tag == Upos::kAdv || text_.lower(t) == "one" ||
                         text_.lower(t) == "taken" || text_.lower(t) == "into" ||
                         text_.lower(t) == "in" || text_.lower(t) == "under";
    if (!between) break;
  }
  return token;
}

void CustodyUses::read_nobody(std::uint32_t token) {
  const std::string word = text_.lower(token);
  if (word != "no" && word != "nobody") return;
  if (token + 1 >= annotation_.tokens.size()) return;
  const bool no_one = word != "no" || text_.lower(token + 1) == "one";
  const bool object = no_one && token > text_.sentence_of(token).begin &&
                      is_one_of(kArresting, text_.lemma(token - 1)) &&
                      annotation_.tokens[token - 1].upos == Upos::kVerb;  // "had arrested nobody"
  if (object && !is_early(token) && !text_.is_elsewhere(token) && text_.is_asserted(token))
    return add_nobody(token, token - 1);
  const std::uint32_t arrest = arrest_behind(token);
  if (object || arrest == token || is_early(token) || text_.is_elsewhere(token) ||
      !text_.is_asserted(arrest))
    return;
  // "no arrests": the noun; "no arrest has been lawful", "nobody held out" are no such words
  const bool noun = annotation_.tokens[arrest].upos == Upos::kNoun;
  const bool done = annotation_.tokens[arrest].xpos == Xpos::kVbn;
  if (noun == (word != "no" || arrest != token + 1) && text_.lemma(arrest) != "custody") return;
  if (!noun && !done) return;
  add_nobody(token, arrest);
}

void CustodyUses::add_nobody(std::uint32_t token, std::uint32_t arrest) {
  UseSubject nobody;
  nobody.thing = "someone";
  nobody.names = {"~nobody"};
  nobody.tokens = {token, token + 1};
  write_.add(nobody, arrest, {std::min(token, arrest), std::max(token, arrest) + 1}, "custody",
             "nobody-held", "now");
}

void CustodyUses::read_custody(std::uint32_t token) {
  for (const CustodyPhrase& phrase : kCustodyPhrases) {
    const std::uint32_t end = text_.end_of_phrase(token, phrase.words);
    if (end == token) continue;
    const bool permitted = phrase.told == "using";
    constexpr std::array<std::string_view, 6> kUnsure{"if",    "would", "could",
                                                      "might", "not",   "never"};
    if ((!permitted && !text_.is_asserted(token) && !text_.has_word(token, "to")) ||
        text_.is_elsewhere(token) || text_.has_any(text_.sentence_of(token), kUnsure))
      return;
    auto who = people_.led(token);
    if (!who) who = people_.whom(token);
    if (!who) return;
    write_.add(*who, token, {token, end}, "custody", phrase.state, phrase.told);
    return;
  }
}

}  // namespace belie
