// SPDX-License-Identifier: Apache-2.0
//
// Words that tell how an office or a rank passed on. It is enough that a sentence about someone
// holds one of them: what exactly it tells would need more understanding than a rule should trust.
#pragma once

#include <span>
#include <string_view>

#include "language/annotation.h"

namespace belie {

using Lemmas = std::span<const std::string_view>;

/// How one holder came after another: "succeed", "resign", "elect", "former".
Lemmas succession_lemmas();

/// How a rank changes: "promote", "demote"; that somebody was elected or fired says nothing of it.
Lemmas promotion_lemmas();

/// Whether a sentence that names the referent holds one of the lemmas.
bool told_of(const Annotation& annotation, const Referent& referent, Lemmas lemmas);

}  // namespace belie
