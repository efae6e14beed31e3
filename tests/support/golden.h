// SPDX-License-Identifier: Apache-2.0
//
// Goldens: what a stage printed the last time that somebody read it. A test compares and never
// writes into the sources; on a mismatch the actual text goes below the build folder, from where
// `./dev accept` takes it over.
#pragma once

#include <string>
#include <string_view>

namespace belie::tests {

/// The bytes of a file below the source folder; "" where there is none.
std::string read_source_file(const std::string& relative_path);

/// A short line-by-line difference for the test's message; "" when equal.
std::string difference(std::string_view expected, std::string_view actual);

/// Compares with the golden at this path below the source folder, where there is one. Returns the
/// difference and writes the actual text below the build folder, or returns "".
std::string compare_with_golden(const std::string& relative_path, std::string_view actual);

}  // namespace belie::tests
