// SPDX-License-Identifier: Apache-2.0
//
// The trained model: sentence boundaries, tagger, parser and lemmatizer of one language in one
// file. A Model is a view of the file's bytes, which must outlive it; it never changes and may be
// shared between threads. The English model is built into the program.
//
// The file, little-endian: 8 bytes "belie-mo", u32 version, u32 number of parts, u64 size of the
// file, u64 checksum (FNV-1a 64 over 8-byte words) of all that follows, u64 vocabulary (hash of the
// names of tags and relations that the parts refer to by number), then for each part u32 offset and
// u32 size, then the parts.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "language/syntax/boundaries.h"
#include "language/syntax/bytes.h"
#include "language/syntax/lemmatizer.h"
#include "language/syntax/parser.h"
#include "language/syntax/tagger.h"

namespace belie {

struct Model {
  std::string_view about;  // languages, data, seed: lines of text
  TagLexicon lexicon;
  Tagger tagger;
  Parser parser;
  Lemmatizer lemmatizer;
  Boundaries boundaries;
};

/// The parts of a model as they lie in its file.
struct ModelParts {
  std::string about;
  std::string tags;  // two bytes a pair: universal, Penn
  std::string lexicon;
  std::string tagger;
  std::string adviser_actions;  // two bytes an action: move, relation
  std::string adviser;
  std::string actions;
  std::string parser;
  std::string lemmas;
  std::string boundaries;
};

/// The parts of a model file, each for itself unchecked; an error as of load_model().
Result<ModelParts> model_parts(std::string_view bytes);

/// A view of a model file; an error where the bytes are none, are damaged, or are of another
/// version.
Result<Model> load_model(std::string_view bytes, Soundness soundness = Soundness::kUnknown);

/// The bytes of a model file.
std::string write_model(const ModelParts& parts);

/// The English model's file, built into the program; of proven soundness.
std::string_view embedded_model_bytes();

}  // namespace belie
