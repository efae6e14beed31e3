// SPDX-License-Identifier: Apache-2.0
//
// The names of a document by place: which one begins, ends or lies at a token. Built once for the
// stages that bind titles and link names.
#pragma once

#include <cstdint>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/names/spelling.h"

namespace belie {

/// Names in text order with look-up by token.
struct NameTable {
  std::vector<TokenRange> names;
  std::vector<std::int32_t> name_at;  // for every token the index of the name that holds it, or -1

  NameTable(std::vector<TokenRange> found, std::size_t tokens)
      : names(std::move(found)), name_at(tokens, -1) {
    for (std::size_t n = 0; n < names.size(); ++n) {
      for (std::uint32_t i = names[n].begin; i < names[n].end; ++i) {
        name_at[i] = static_cast<std::int32_t>(n);
      }
    }
  }

  /// The name that begins exactly at the token, or -1.
  [[nodiscard]] std::int32_t beginning_at(std::uint32_t token) const {
    if (token >= name_at.size() || name_at[token] < 0) return -1;
    const std::int32_t n = name_at[token];
    return names[static_cast<std::size_t>(n)].begin == token ? n : -1;
  }

  /// The name whose last token is just before the token, or -1.
  [[nodiscard]] std::int32_t ending_before(std::uint32_t token) const {
    if (token == 0 || name_at[token - 1] < 0) return -1;
    const std::int32_t n = name_at[token - 1];
    return names[static_cast<std::size_t>(n)].end == token ? n : -1;
  }

  [[nodiscard]] TokenRange range(std::int32_t name) const {
    return names[static_cast<std::size_t>(name)];
  }
};

}  // namespace belie
