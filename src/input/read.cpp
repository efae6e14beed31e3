// SPDX-License-Identifier: Apache-2.0
#include "input/read.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "input/assemble.h"
#include "input/decode.h"
#include "input/format.h"
#include "input/front_matter.h"
#include "input/reference_date.h"

namespace belie {
namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 30U;
constexpr std::size_t kChunk = std::size_t{1} << 16U;

Error file_error(const std::string& path, std::string message) {
  Error error;
  error.message = std::move(message);
  error.file = path;
  return error;
}

}  // namespace

Result<Document> document_from_bytes(std::string path, std::string bytes,
                                     const DateReading& dates) {
  auto decoded = decode(std::move(bytes));
  if (!decoded) {
    decoded.error().file = path;
    return tl::unexpected(std::move(decoded.error()));
  }
  const FrontMatter matter = read_front_matter(decoded->text);
  const Span body{matter.body, static_cast<std::uint32_t>(decoded->text.size())};
  Blocks blocks = format_for(path).read(decoded->text, body);
  FoundDate date = reference_date(*decoded, matter, path, dates);
  DocumentParts parts = assemble(std::move(*decoded), matter, std::move(blocks));
  parts.date = std::move(date.date);
  parts.warnings.insert(parts.warnings.end(), date.warnings.begin(), date.warnings.end());
  for (Error& warning : parts.warnings) warning.file = path;
  parts.path = std::move(path);
  return Document(std::move(parts));
}

Result<std::string> read_bytes(const std::string& path) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (!std::filesystem::exists(status)) return tl::unexpected(file_error(path, "no such file"));
  if (std::filesystem::is_directory(status)) {
    return tl::unexpected(file_error(path, "this is a folder, not a file"));
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return tl::unexpected(file_error(path, "this file cannot be read"));
  std::string bytes;
  std::array<char, kChunk> chunk{};
  while (file && bytes.size() <= kLargestFile) {
    file.read(chunk.data(), chunk.size());
    bytes.append(chunk.data(), static_cast<std::size_t>(file.gcount()));
  }
  if (file.bad()) return tl::unexpected(file_error(path, "this file cannot be read to its end"));
  return bytes;
}

Result<Document> read_document(const std::string& path, const DateReading& dates) {
  auto bytes = read_bytes(path);
  if (!bytes) return tl::unexpected(std::move(bytes.error()));
  return document_from_bytes(path, std::move(*bytes), dates);
}

}  // namespace belie
