// SPDX-License-Identifier: Apache-2.0
//
// The entrance of the pipeline: a file, or bytes from elsewhere, to a document. What is wrong with
// a draft's encoding or front matter is a warning in the document; an error is what leaves no
// document to check.
#pragma once

#include <string>

#include "base/error.h"
#include "input/date_reading.h"
#include "text/document.h"

namespace belie {

/// Reads the bytes as the path's extension says (plain text if it says nothing) and dates the
/// document from its metadata, taken as `dates` says, or else its path. Errors: binary or too
/// large, see decode.h.
Result<Document> document_from_bytes(std::string path, std::string bytes,
                                     const DateReading& dates = {});

/// The same for a file. Errors: no such file, a folder, not readable.
Result<Document> read_document(const std::string& path, const DateReading& dates = {});

/// The bytes of a file, up to 1 GiB and one byte. Errors as above.
Result<std::string> read_bytes(const std::string& path);

}  // namespace belie
