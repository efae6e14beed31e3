// SPDX-License-Identifier: Apache-2.0
//
// The place of a finding that says nothing but its own words.
#pragma once

#include <cstdint>

#include "language/scopes.h"
#include "rules/engine/finding.h"

namespace belie {

/// The words of the span, in the voice in which the token is told.
inline Place place_at(const Annotation& annotation, DocumentIndex document, Span span,
                      std::uint32_t token, PlaceRole role) {
  return {.role = role,
          .document = document,
          .span = span,
          .read_as = "",
          .voice = voice_at(annotation, TokenIndex{token}).kind};
}

}  // namespace belie
