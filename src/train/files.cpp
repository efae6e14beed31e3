// SPDX-License-Identifier: Apache-2.0
#include "train/files.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace belie {

namespace {

std::string all_of(std::istream& stream) {
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

Result<std::string> read_file(const std::string& path) {
  if (path == "-") return all_of(std::cin);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    Error error;
    error.message = "cannot be read";
    error.file = path;
    return tl::unexpected(error);
  }
  return all_of(stream);
}

std::optional<Error> write_file(const std::string& path, std::string_view bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (stream.flush()) return std::nullopt;
  Error error;
  error.message = "cannot be written";
  error.file = path;
  return error;
}

Result<std::vector<TreebankSentence>> read_treebank(const std::string& path) {
  const auto text = read_file(path);
  if (!text) return tl::unexpected(text.error());
  auto sentences = read_conllu(*text);
  if (!sentences) {
    Error error = sentences.error();
    error.file = path;
    return tl::unexpected(error);
  }
  return sentences;
}

Result<std::vector<TreebankSentence>> read_treebanks(const std::vector<std::string>& paths) {
  std::vector<TreebankSentence> all;
  for (const std::string& path : paths) {
    auto sentences = read_treebank(path);
    if (!sentences) return sentences;
    all.insert(all.end(), sentences->begin(), sentences->end());
  }
  return all;
}

int fail(const Error& error) {
  std::cerr << "belie-train: " << to_text(error) << '\n';
  return 2;
}

}  // namespace belie
