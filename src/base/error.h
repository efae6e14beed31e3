// SPDX-License-Identifier: Apache-2.0
//
// What went wrong in the world outside: a file that is not there, a pack that cannot be read.
// Mistakes in a user's text are not errors but findings; mistakes of ours are assertions
// (assert.h).
#pragma once

#include <cstdint>
#include <string>

#include <tl/expected.hpp>

namespace belie {

/// A message for the user with the place it speaks of.
struct Error {
  std::string message;       // one sentence, lower case, no full stop: "no such file"
  std::string file;          // "": no file is concerned
  std::uint32_t line = 0;    // from 1; 0: the whole file
  std::uint32_t column = 0;  // from 1, in code points; 0: the whole line
  std::string excerpt;       // the offending line with a caret line below, "" when there is none
  std::string hint;          // "did you mean …", "" when there is none

  friend bool operator==(const Error&, const Error&) = default;
};

/// "file:line:column: message", leaving out what is unknown.
std::string to_text(const Error& error);

template <typename T>
using Result = tl::expected<T, Error>;

}  // namespace belie
