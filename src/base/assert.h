// SPDX-License-Identifier: Apache-2.0
//
// Assertions about our own code. They stay on in every build: a checker that goes on from a state
// that it does not understand would report nonsense. A user's mistake is never an assertion; see
// error.h.
#pragma once

namespace belie {

/// Throws std::logic_error that names the condition, why it must hold, and where; the command line
/// turns it into exit code 3.
[[noreturn]] void assertion_failed(const char* condition, const char* why, const char* file,
                                   int line);

}  // namespace belie

#define BELIE_ASSERT(condition, why) \
  ((condition) ? void(0) : ::belie::assertion_failed(#condition, why, __FILE__, __LINE__))
