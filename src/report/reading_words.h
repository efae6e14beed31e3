// SPDX-License-Identifier: Apache-2.0
//
// The words in which readings are told: one table for each enumeration of the language stage, and
// figures and moments as a newspaper writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/annotation.h"

namespace belie {

std::string_view type_words(EntityType type);          // "a person"
std::string_view status_words(TitleStatus status);     // "former"; "" of current ones
std::string_view quotation_words(QuotationKind kind);  // "words of a speaker"
std::string_view voice_words(VoiceKind voice);         // "told as true"
std::string_view tense_words(Tense tense);             // "past"
std::string_view modality_words(Modality modality);    // "possible"; "" asserted
Direction direction_of(Tense tense);                   // which way a bare date lies

/// "12 or more", "about 12 (10.8 to 13.2)", "49 to 36", "66.7 %".
std::string figure_words(const QuantityMention& quantity);

/// "each", "all but that many", "told before", "apart from others", "denied": as far as they hold.
std::vector<std::string> detail_words(const QuantityMention& quantity);

/// "is 52", "is 50 to 59", "was born", "died at 81".
std::string age_words(const AgeExpression& age);

/// "12 September 2025", "12 September 2025, 17:00 to 24:00".
std::string moment_words(const Period& period);

/// The parts that are not empty, with the separator between them.
std::string joined_words(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace belie
