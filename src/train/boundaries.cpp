// SPDX-License-Identifier: Apache-2.0
#include <iostream>

#include <fmt/format.h>

#include "language/syntax/model.h"
#include "train/boundary_training.h"
#include "train/commands.h"
#include "train/files.h"

namespace belie {

int run_boundaries(const BoundaryOptions& options) {
  const auto sentences = read_treebanks(options.train);
  if (!sentences) return fail(sentences.error());
  std::string file;
  if (!options.model.empty()) {
    auto bytes = read_file(options.model);
    if (!bytes) return fail(bytes.error());
    file = std::move(*bytes);
  }
  auto parts = model_parts(options.model.empty() ? embedded_model_bytes() : std::string_view(file));
  if (!parts) return fail(parts.error());
  const auto lexicon = TagLexicon::view(parts->lexicon);
  if (!lexicon) return fail(lexicon.error());
  parts->boundaries = train_boundaries(*sentences, *lexicon, {.seed = options.seed});
  const std::string bytes = write_model(*parts);
  if (const auto error = write_file(options.output, bytes)) return fail(*error);
  std::cout << fmt::format("{}: {} bytes (boundaries {})\n", options.output, bytes.size(),
                           parts->boundaries.size());
  return 0;
}

}  // namespace belie
