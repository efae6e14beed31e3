// SPDX-License-Identifier: Apache-2.0
//
// The shapes of ages, one function a shape, and what they share. Each looks at the words from one
// place on and either reads an age or nothing. Private to age_*.cpp; find_ages() tries them in
// turn.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "language/ages/age_patterns.h"
#include "language/ages/age_words.h"

namespace belie {

FoundAge found_age(const SentenceView& words, std::uint32_t begin, std::uint32_t end,
                   AgeYears years);

/// Whether the word, "" at the sentence's end, is a mark that may end a clause.
bool ends_clause(std::string_view word);

/// Whether the token is the first of its sentence, a dateline's dash or an opening quotation mark
/// set aside.
bool opens_sentence(const SentenceView& words, std::uint32_t token);

/// The time with a year that begins between the two tokens, both included; null none.
const TimeExpression* time_near(const SentenceView& words, std::uint32_t from, std::uint32_t to);

/// The time with a year that ends before the token; null none.
const TimeExpression* time_ending(const SentenceView& words, std::uint32_t end);

/// The only year of the sentence, told as a time at which something happened: "in 1981".
const TimeExpression* only_time(const SentenceView& words);

/// Does nothing where `time` is null.
void set_time(FoundAge& found, const TimeExpression* time);

bool is_dead_verb(const SentenceView& words, std::uint32_t token);

/// Marks a told age that its clause says to be the age at death.
void mark_death(const SentenceView& words, FoundAge& found, std::uint32_t token);

/// "Hector Roe, who laid paths for forty years, …, died …": the person with whom the sentence
/// opens, where a comma parts the verb from what is said of them.
Bearer bearer_at_opening(const SentenceView& words, std::uint32_t at);

/// "Gordon Peat, 52 at the time": what follows the age that ends at the token.
bool told_of_then(const SentenceView& words, std::uint32_t end);

using AgeShape = std::optional<FoundAge> (*)(const SentenceView&, std::uint32_t);

// age_nouns.cpp: beside a noun or a name
std::optional<FoundAge> read_phrase(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_of(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_beside(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_in_decade(const SentenceView& words, std::uint32_t at);

// age_clauses.cpp: of the subject of a clause
std::optional<FoundAge> read_then(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_now(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_verb(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_at_number(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_would_be(const SentenceView& words, std::uint32_t at);

// age_at.cpp: behind "aged", "at the age of", "died at"
std::optional<FoundAge> read_at_the_age(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_died_at(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_aged(const SentenceView& words, std::uint32_t at);

// age_birthdays.cpp
std::optional<FoundAge> read_birthday(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_near_birthday(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_dated_birthday(const SentenceView& words, std::uint32_t at);

// age_counted.cpp: counted out in candles or years of life
std::optional<FoundAge> read_candles(const SentenceView& words, std::uint32_t at);
std::optional<FoundAge> read_year_of_age(const SentenceView& words, std::uint32_t at);

}  // namespace belie
