// SPDX-License-Identifier: Apache-2.0
//
// Office-holders who are not the subject of their sentence and yet can only have been there on the
// day of which it tells: "she was joined by President Ann Dole", "a soldier read out a message from
// Prime Minister Ann Dole", "on Tuesday the school was opened by President Dole". Who merely made,
// gave or signed something may have done so years ago and keeps the title: "the bridge was built by
// President Dole".
#pragma once

#include "claims/title_claims.h"

namespace belie {

/// "In 2009", "five years ago", "then": the words look back.
bool tells_year_or_past(const Annotation& annotation, TokenRange tokens);

/// No sentence of the token's paragraph looks back.
bool is_paragraph_of_now(const Annotation& annotation, TokenIndex token);

/// Whether the holder takes part in what the sentence tells, in company or by a message of the day;
/// false where the paragraph looks back.
bool takes_part_today(const Annotation& annotation, const Title& title);

/// Whether the clause has the holder do or meet with something on a day of the week.
bool takes_part_on_weekday(const Annotation& annotation, const Title& title);

/// "A letter from President Dole hangs in the hall", "the photograph shows her with President
/// Dole": what is kept and seen today tells nothing of the day on which it was made.
bool is_seen_in_keepsake(const Annotation& annotation, const Title& title);

}  // namespace belie
