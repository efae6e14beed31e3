// SPDX-License-Identifier: Apache-2.0
//
// A draft's path as the systems around a repository want it: relative to the folder that belie was
// called in, which they take for the repository's.
#pragma once

#include <string>
#include <string_view>

namespace belie {

/// "drafts/quay.md" of "./drafts/../drafts/quay.md"; nothing is looked up on disk.
std::string artifact_path(std::string_view path);

/// The same as a URI reference (RFC 3986): every byte that has a meaning in a URI, and all that are
/// not ASCII, as %41. An absolute path becomes "file:///…".
std::string artifact_uri(std::string_view path);

}  // namespace belie
