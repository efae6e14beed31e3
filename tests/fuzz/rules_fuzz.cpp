// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a rule, as a lexicon file and as a file of facts: they are read, or every mistake
// has a place in them.
#include "annotate.h"
#include "rules/packs/pack.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace belie;
  const std::string bytes(data, data + size);
  const std::string manifest =
      "name: desk\nversion: 1.0.0\nlicence: Apache-2.0\nengine: 0.1\nabout: A test.\n";
  for (const char* name : {"age/rule.yaml", "lexicon/words.yaml", "facts/terms.yaml"}) {
    const Pack pack = load_pack("desk", {{"pack.yaml", manifest}, {name, bytes}});
    for (const Error& error : pack.errors)
      fuzz::expect(!error.message.empty() && !error.file.empty(), "a mistake without its place");
  }
  return 0;
}
