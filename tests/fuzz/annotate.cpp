// SPDX-License-Identifier: Apache-2.0
#include "annotate.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "input/read.h"
#include "support/valid_annotation.h"

namespace belie::fuzz {

const Knowledge& knowledge() {
  static const Knowledge loaded = load_knowledge({});
  return loaded;
}

std::optional<CheckedDocument> annotate(const std::uint8_t* data, std::size_t size) {
  auto document = document_from_bytes("draft.md", std::string(data, data + size));
  if (!document) return std::nullopt;
  CheckedDocument checked = understand(std::move(*document), knowledge(), {});
  const std::string faults = tests::annotation_faults_text(*checked.annotation);
  expect(faults.empty(), faults);
  return checked;
}

void expect(bool holds, const std::string& why) {
  if (holds) return;
  std::fprintf(stderr, "%s\n", why.c_str());
  std::abort();
}

}  // namespace belie::fuzz
