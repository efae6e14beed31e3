// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <iostream>

#include "train/commands.h"
#include "train/files.h"
#include "train/word_graph.h"
#include "train/word_walks.h"

namespace belie {
namespace {

Result<WordNetSources> read_sources(const std::string& folder) {
  WordNetSources sources;
  std::vector<std::pair<std::string, std::string*>> files{{"cntlist.rev", &sources.counts}};
  constexpr std::array kKinds{"noun", "verb", "adj", "adv"};
  for (std::size_t k = 0; k < kKinds.size(); ++k) {
    files.emplace_back(fmt::format("index.{}", kKinds[k]), &sources.index[k]);
    files.emplace_back(fmt::format("data.{}", kKinds[k]), &sources.data[k]);
    auto irregular = read_file(fmt::format("{}/{}.exc", folder, kKinds[k]));
    if (!irregular) return tl::unexpected(irregular.error());
    sources.exceptions += *irregular;
  }
  for (const auto& [name, text] : files) {
    auto read = read_file(fmt::format("{}/{}", folder, name));
    if (!read) return tl::unexpected(read.error());
    *text = std::move(*read);
  }
  return sources;
}

}  // namespace

int run_words(const WordsOptions& options) {
  const auto sources = read_sources(options.dictionary);
  if (!sources) return fail(sources.error());
  const std::vector<RelatedWord> words = related_words(read_word_graph(*sources));
  const std::string bytes = write_related_words(words);
  if (const auto error = write_file(options.output, bytes)) return fail(*error);
  std::cout << fmt::format("{}: {} words, {} bytes\n", options.output, words.size(), bytes.size());
  return 0;
}

}  // namespace belie
