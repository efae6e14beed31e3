// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/conllu.h"

#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

namespace belie {

namespace {

using Columns = std::array<std::string_view, 10>;

std::optional<Columns> columns_of(std::string_view line) {
  Columns columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == columns.size())) return std::nullopt;
    columns[i] = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return columns;
}

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool space_after(std::string_view misc) {
  return misc.find("SpaceAfter=No") == std::string_view::npos;
}

Relation relation_of(std::string_view text) {
  if (const auto exact = relation_from_text(text)) return *exact;
  return relation_from_text(text.substr(0, text.find(':'))).value_or(Relation::kDep);
}

void read_comment(std::string_view line, TreebankSentence& sentence, std::string& document) {
  const auto value_of = [&](std::string_view key) -> std::optional<std::string_view> {
    return line.starts_with(key) ? std::optional(line.substr(key.size())) : std::nullopt;
  };
  if (line.starts_with("# newpar") && !line.starts_with("# newpar_")) sentence.new_paragraph = true;
  if (const auto text = value_of("# text = ")) sentence.text = *text;
  if (const auto id = value_of("# newdoc id = ")) {
    document = *id;
    sentence.new_paragraph = true;
  }
}

bool read_multiword(const Columns& columns, TreebankSentence& sentence) {
  const std::size_t dash = columns[0].find('-');
  const auto first = number(columns[0].substr(0, dash));
  const auto last = number(columns[0].substr(dash + 1));
  if (!first || !last || *first == 0 || *last < *first) return false;
  sentence.multiwords.push_back(
      {*first - 1, *last - 1, std::string(columns[1]), space_after(columns[9])});
  return true;
}

bool read_word(const Columns& columns, TreebankSentence& sentence) {
  const auto id = number(columns[0]);
  const auto upos = upos_from_text(columns[3]);
  const auto head = number(columns[6]);
  if (!id || *id != sentence.words.size() + 1 || !upos || !head || columns[1].empty()) return false;
  sentence.words.push_back({std::string(columns[1]), std::string(columns[2]), *upos,
                            xpos_from_text(columns[4]).value_or(Xpos::kNone),
                            relation_of(columns[7]), *head, space_after(columns[9])});
  return true;
}

bool read_line(std::string_view line, TreebankSentence& sentence) {
  const auto columns = columns_of(line);
  if (!columns) return false;
  const std::string_view id = columns->front();
  if (id.find('.') != std::string_view::npos) return true;  // an empty node
  return id.find('-') != std::string_view::npos ? read_multiword(*columns, sentence)
                                                : read_word(*columns, sentence);
}

bool well_formed(const TreebankSentence& sentence) {
  for (const TreebankWord& word : sentence.words) {
    if (word.head > sentence.words.size()) return false;
  }
  for (const MultiwordToken& token : sentence.multiwords) {
    if (token.last >= sentence.words.size()) return false;
  }
  return true;
}

Error error_at(std::uint32_t line, std::string message) {
  Error error;
  error.message = std::move(message);
  error.line = line;
  return error;
}

}  // namespace

Result<std::vector<TreebankSentence>> read_conllu(std::string_view text) {
  std::vector<TreebankSentence> sentences;
  TreebankSentence sentence;
  std::string document;
  for (std::uint32_t number_of_line = 1; !text.empty() || !sentence.words.empty();
       ++number_of_line) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) {
      read_comment(line, sentence, document);
    } else if (!line.empty()) {
      if (!read_line(line, sentence))
        return tl::unexpected(error_at(number_of_line, "not a word in CoNLL-U"));
    } else if (!sentence.words.empty()) {
      if (!well_formed(sentence))
        return tl::unexpected(error_at(number_of_line, "a head outside its sentence"));
      sentence.document = document;
      sentences.push_back(std::move(sentence));
      sentence = {};
    }
  }
  return sentences;
}

std::string raw_text(const std::vector<TreebankSentence>& sentences) {
  std::string text;
  bool space = false;
  for (const TreebankSentence& sentence : sentences) {
    if (!text.empty() && sentence.new_paragraph) {
      text += '\n';
      space = false;
    }
    std::size_t multiword = 0;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      if (space) text += ' ';
      if (multiword < sentence.multiwords.size() && sentence.multiwords[multiword].first == i) {
        const MultiwordToken& token = sentence.multiwords[multiword++];
        text += token.form;
        space = token.space_after;
        i = token.last;
      } else {
        text += sentence.words[i].form;
        space = sentence.words[i].space_after;
      }
    }
  }
  return text;
}

std::string to_conllu(const TreebankSentence& sentence) {
  std::string out = fmt::format("# text = {}\n", sentence.text);
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const TreebankWord& word = sentence.words[i];
    out += fmt::format("{}\t{}\t{}\t{}\t{}\t_\t{}\t{}\t_\t{}\n", i + 1, word.form, word.lemma,
                       to_text(word.upos), to_text(word.xpos), word.head, to_text(word.relation),
                       word.space_after ? "_" : "SpaceAfter=No");
  }
  return out + '\n';
}

}  // namespace belie
