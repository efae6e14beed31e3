// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a model file, and as the parts of one behind a right checksum: each part is a length
// of two bytes and so many bytes. What loads must read a sentence without reading outside the file.
#include "language/syntax/model.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "annotate.h"
#include "language/syntax/syntax_pipeline.h"

namespace {

using namespace belie;

void read_with(std::string_view bytes) {
  const auto model = load_model(bytes);
  if (!model) return fuzz::expect(!model.error().message.empty(), "a refusal without a reason");
  const std::vector<std::string_view> words = {"The", "Mayor", "’s", "ships", "sailed", ",", "47"};
  const SentenceAnalysis analysis = analyse(words, *model);
  const auto roots = std::count_if(analysis.arcs.begin(), analysis.arcs.end(),
                                   [&](const Arc& arc) { return arc.head == words.size(); });
  fuzz::expect(roots == 1, "a sentence without one root");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  read_with(rest);
  ModelParts parts;
  for (std::string* part :
       {&parts.tags, &parts.lexicon, &parts.tagger, &parts.adviser_actions, &parts.adviser,
        &parts.actions, &parts.parser, &parts.lemmas, &parts.boundaries}) {
    if (rest.size() < 2) break;
    const std::size_t length =
        static_cast<unsigned char>(rest[0]) + 256U * static_cast<unsigned char>(rest[1]);
    *part = rest.substr(2, length);
    rest.remove_prefix(std::min(rest.size(), 2 + length));
  }
  read_with(write_model(parts));
  return 0;
}
