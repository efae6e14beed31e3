// SPDX-License-Identifier: Apache-2.0
//
// Files of the train program: read whole, treebanks with the file's name in every error.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "language/syntax/conllu.h"

namespace belie {

Result<std::string> read_file(const std::string& path);  // "-": standard input
/// The file's whole content from now on; the error where it could not be written.
std::optional<Error> write_file(const std::string& path, std::string_view bytes);

Result<std::vector<TreebankSentence>> read_treebank(const std::string& path);
Result<std::vector<TreebankSentence>> read_treebanks(const std::vector<std::string>& paths);

/// Prints the error and returns the exit code for it.
int fail(const Error& error);

}  // namespace belie
