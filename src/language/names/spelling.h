// SPDX-License-Identifier: Apache-2.0
//
// How words are written: case, initials, accents, singular and plural. About single
// words only; what a run of them names is for names.h. All functions are pure and take UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// The words of a text twice over, for look-ups: dots dropped ("U.S." is "US", "Sgt." is "Sgt"; a
/// lone "." stays), curly apostrophes straight.
struct WordForms {
  std::vector<std::string> exact;  // one a token
  std::vector<std::string> lower;  // the same in lower case
};

/// One word in that form.
std::string plain_form(std::string_view word);

/// A phrase of a lexicon as the tokenizer would cut it, in plain form: "vice-president" is {"vice",
/// "-", "president"}.
std::vector<std::string> phrase_words(std::string_view phrase);

/// The same words with one space between any two, as PhraseTable takes them: "vice - president".
std::string spaced_words(std::string_view phrase);

std::string lower_case(std::string_view word);

/// Lower case without accents: "Péter" is "peter", "Søren" "soren".
std::string fold_accents(std::string_view word);

bool starts_upper(std::string_view word);  // "Trump", "Éric"
bool starts_lower(std::string_view word);
bool all_upper(std::string_view word);  // two letters or more, none lower: "NATO"; not "A"
bool has_letter(std::string_view word);
bool is_initial(std::string_view word);     // "J.", "J", "J.R."
bool is_hyphen(std::string_view word);      // "-", "‐", "‑"
bool is_possessive(std::string_view word);  // "'s", "’s", "'"

/// "presidents" → "president", "secretaries" → "secretary", "chiefs of staff" is for the caller;
/// the word itself when it has no plural ending.
std::string singular(std::string_view lower);

}  // namespace belie
