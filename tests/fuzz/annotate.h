// SPDX-License-Identifier: Apache-2.0
//
// Bytes to an annotated draft, for fuzz targets: the stages in their one order, with the model and
// the core lexicon that are built into the program, loaded once. A fault of ours ends the target by
// std::abort, so that the fuzzer keeps the input.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "check/check.h"

namespace belie::fuzz {

/// The core pack and the embedded model.
const Knowledge& knowledge();

/// Reads the bytes as a Markdown draft and runs the language stages and the claims over it; aborts
/// where the annotation breaks its promises. Nothing: the bytes are no draft (binary).
std::optional<CheckedDocument> annotate(const std::uint8_t* data, std::size_t size);

/// Prints why and aborts, unless the condition holds.
void expect(bool holds, const std::string& why);

}  // namespace belie::fuzz
