// SPDX-License-Identifier: Apache-2.0
#include "cli/line_explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "claims/kind.h"
#include "cli/claim_words.h"
#include "cli/session.h"
#include "report/reading.h"
#include "report/reading_words.h"
#include "report/screen.h"
#include "text/lines.h"

namespace belie {
namespace {

constexpr std::size_t kLongestQuote = 44;
constexpr std::size_t kIndent = 4;

/// A line of the original file.
struct SourceLine {
  Span span;                // with its line end
  std::uint32_t count = 0;  // lines that the file has
};

SourceLine source_line(const Document& document, std::uint32_t number) {
  const auto starts = line_starts(document.source(), document.encoding());
  const auto size = static_cast<std::uint32_t>(document.source().size());
  auto count = static_cast<std::uint32_t>(starts.size());
  if (count > 1 && starts.back() == size) --count;  // behind the last line end is no line
  if (number == 0 || number > count) return {{}, count};
  const std::uint32_t end = number < starts.size() ? starts[number] : size;
  return {{starts[number - 1], end}, count};
}

/// The offset of the column in the file, or nothing where the line is shorter.
std::optional<std::uint32_t> source_offset(const Document& document, Span line,
                                           std::uint32_t column) {
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    if (document.position(at).column == column) return at;
  }
  return std::nullopt;
}

std::uint32_t last_column(const Document& document, Span line) {
  std::uint32_t last = 0;
  for (std::uint32_t at = line.begin; at < line.end; ++at) {
    const char byte = document.source()[at];
    if (byte != '\n' && byte != '\r') last = document.position(at).column;
  }
  return last;
}

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\r\n\f\v\0") == std::string_view::npos;
}

/// The bytes of the front matter with its fences; empty: there is none.
Span front_matter(const Document& document) {
  const std::string_view source = document.source();
  const std::uint32_t begin = source.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (const std::string_view fence : {"---", "+++"}) {
    if (!source.substr(begin).starts_with(fence)) continue;
    const auto close = source.find('\n' + std::string(fence), begin);
    if (close != std::string_view::npos)
      return {begin, static_cast<std::uint32_t>(close + 1 + fence.size())};
  }
  return {};
}

/// Why nothing was read in a line that the draft has.
std::string why_nothing(const Document& document, Span line) {
  const std::string_view bytes = document.source().substr(line.begin, line.size());
  const auto unread = [&](Span span) { return span.overlaps(line); };
  if (std::ranges::any_of(document.unread(), unread))
    return "belongs to a comment or a block of code, which belie does not read";
  if (front_matter(document).overlaps(line)) {
    for (const MetadataField& field : document.metadata()) {
      if (field.source.overlaps(line))
        return fmt::format("belongs to the front matter: “{}” is {}", for_screen(field.key),
                           for_screen(field.value));
    }
    return "belongs to the front matter, of which belie reads dates and headlines only";
  }
  if (is_blank(bytes)) return "is empty";
  return "holds no words of a sentence (a rule, a picture, or marks only)";
}

/// A heading, then lines "place  “words”  meaning", the meaning wrapped under itself, and under a
/// line its details, each with a label.
class Listing {
 public:
  Listing(std::size_t width, bool colour) : width_(width), colour_(colour) {}

  using Details = std::vector<std::pair<std::string, std::string>>;

  void add(std::string place, std::string_view words, std::string meaning, Details details = {}) {
    const std::string shown = keep_start(for_screen(words), kLongestQuote);
    const bool quoted = shown.starts_with("“") || shown.starts_with('"');
    rows_.push_back({std::move(place), quoted ? shown : "“" + shown + "”", std::move(meaning),
                     std::move(details)});
  }

  /// The rows under the heading, and no rows from then on; "" without rows.
  std::string take(std::string_view heading) {
    if (rows_.empty()) return "";
    std::string out = fmt::format("  {}\n", paint(Ink::kStrong, heading, colour_));
    std::size_t place = 0;
    std::size_t words = 0;
    for (const Row& row : rows_) {
      place = std::max(place, display_width(row.place));
      words = std::max(words, display_width(row.words));
    }
    const std::size_t column = kIndent + place + words + 4;
    for (const Row& row : rows_) {
      out += std::string(kIndent, ' ') + pad(row.place, place + 2) + pad(row.words, words + 2);
      out += hung(row.meaning, column);
      for (const auto& [label, text] : row.details) {
        constexpr std::size_t kLabel = 7;
        if (text.empty()) continue;
        const std::size_t below = kIndent + place + 2;
        out += std::string(below, ' ') + pad(label, kLabel) + hung(text, below + kLabel);
      }
    }
    rows_.clear();
    return out;
  }

 private:
  struct Row {
    std::string place, words, meaning;
    Details details;
  };

  /// The text broken to the width; the lines after the first begin in the column.
  [[nodiscard]] std::string hung(std::string_view text, std::size_t column) const {
    constexpr std::size_t kNarrowest = 24;
    const std::size_t width = width_ > column + kNarrowest ? width_ - column : kNarrowest;
    std::string out;
    for (const std::string& line : wrap(for_screen(text), width)) {
      if (!out.empty()) out += std::string(column, ' ');
      out += line + '\n';
    }
    return out;
  }

  std::size_t width_;
  bool colour_;
  std::vector<Row> rows_;
};

std::string_view grade_words(Grade grade) {
  switch (grade) {
    case Grade::kBoth:
      return "read from the words and the sentence's structure alike";
    case Grade::kPattern:
      return "read from the words alone";
    case Grade::kTree:
      break;
  }
  return "read from the sentence's structure alone";
}

class Explanation {
 public:
  Explanation(const CheckRun& run, const LexiconIndex& lexicon, std::size_t width, bool colour)
      : checked_(run.documents.front()),
        lexicon_(lexicon),
        claims_(run, lexicon),
        date_(run.graph->dates().front()),
        width_(width),
        colour_(colour),
        listing_(width, colour) {}

  std::string sentence(const Sentence& sentence) {
    std::string out;
    for (const std::string& line : wrap(for_screen(document().text(sentence.span)), width_))
      out += paint(Ink::kMarked, line, colour_) + '\n';
    out += '\n';
    std::string read = readings_text(sentence.span) + claims_text(sentence.span);
    return out + (read.empty() ? "  nothing that belie knows\n" : read) + '\n';
  }

 private:
  [[nodiscard]] const Document& document() const { return *checked_.document; }

  [[nodiscard]] std::string place(Span span) const {
    const Position at = document().position(document().source_span(span).begin);
    return fmt::format("{}:{}", at.line, at.column);
  }

  std::string readings_text(Span within) {
    const auto read = readings(*checked_.annotation, lexicon_, date_, within);
    std::string out;
    for (const ReadingKindDescriptor& kind : reading_kinds()) {
      for (const Reading& reading : read) {
        if (reading.kind != kind.kind) continue;
        listing_.add(place(reading.span), document().text(reading.span), reading.meaning);
      }
      out += listing_.take(kind.heading);
    }
    return out;
  }

  [[nodiscard]] Listing::Details claim_details(ClaimAddress at) const {
    const Claim& claim = claims_.claim(at);
    const std::string grade(grade_words(claim.grade));
    return {{"about", claims_.roles(at, true)},
            {"says", claims_.roles(at, false)},
            {"holds", joined_words({claims_.remarks(at), grade}, "; ")}};
  }

  std::string claims_text(Span within) {
    for (std::size_t i = 0; i < checked_.claims.size(); ++i) {
      const Claim& claim = checked_.claims[i];
      if (!claim.span.overlaps(within)) continue;
      listing_.add(fmt::format("{}  {}", place(claim.span), descriptor(claim.kind).name),
                   document().text(claim.span), claims_.meaning({0, i}), claim_details({0, i}));
    }
    return listing_.take("claims that came of it");
  }

  const CheckedDocument& checked_;
  const LexiconIndex& lexicon_;
  ClaimWords claims_;
  const ReferenceDate& date_;
  std::size_t width_;
  bool colour_;
  Listing listing_;
};

/// "line 8, paragraph 3", "line 1, headline".
std::string place_heading(const Document& document, const DraftPlace& place,
                          const std::vector<const Sentence*>& sentences) {
  std::string out = fmt::format("line {}", place.line);
  if (place.column != 0) out += fmt::format(", column {}", place.column);
  if (sentences.empty()) return out;
  const Section& section = document.sections()[sentences.front()->section];
  if (section.paragraph > 0) return out + fmt::format(", paragraph {}", section.paragraph);
  return out + fmt::format(", {}", to_text(section.kind));
}

std::vector<const Sentence*> sentences_at(const CheckedDocument& checked, Span source) {
  std::vector<const Sentence*> found;
  for (const Sentence& sentence : checked.annotation->sentences) {
    if (checked.document->source_span(sentence.span).overlaps(source)) found.push_back(&sentence);
  }
  return found;
}

CommandResult no_such_line(const DraftPlace& place, std::uint32_t count) {
  return usage_error(
      fmt::format("{} has {}; there is no line {}", place.path, counted(count, "line"), place.line),
      place.line == 0 ? "lines count from 1" : "");
}

CommandResult no_such_column(const Document& document, const DraftPlace& place, Span line) {
  return usage_error(fmt::format("line {} of {} has {}; there is no column {}", place.line,
                                 place.path, counted(last_column(document, line), "column"),
                                 place.column));
}

}  // namespace

std::optional<DraftPlace> draft_place(std::string_view word) {
  std::vector<std::uint32_t> numbers;
  while (numbers.size() < 2) {
    const auto colon = word.rfind(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == word.size()) break;
    std::uint32_t number = 0;
    const char* const end = word.data() + word.size();
    const auto [stop, error] = std::from_chars(word.data() + colon + 1, end, number);
    if (error != std::errc() || stop != end) break;
    numbers.insert(numbers.begin(), number);
    word = word.substr(0, colon);
  }
  if (numbers.empty()) return std::nullopt;
  return DraftPlace{std::string(word), numbers.front(), numbers.size() > 1 ? numbers.back() : 0};
}

CommandResult explain_place(const DraftPlace& place, const Arguments& arguments,
                            const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  const CheckRun run = run_check({place.path}, arguments, knowledge);
  if (run.documents.empty()) return finish("", run.report, arguments, terminal);
  if (run.documents.size() > 1)
    return usage_error(fmt::format("“{}” is a folder; a line is one of a draft", place.path));
  const CheckedDocument& checked = run.documents.front();
  const Document& document = *checked.document;
  const SourceLine line = source_line(document, place.line);
  if (place.line == 0 || place.line > line.count) return no_such_line(place, line.count);
  Span wanted = line.span;
  if (place.column != 0) {
    const auto offset = source_offset(document, line.span, place.column);
    if (!offset) return no_such_column(document, place, line.span);
    wanted = {*offset, *offset + 1};
  }
  const auto sentences = sentences_at(checked, wanted);
  std::string out = fmt::format("{}: {}\nThe draft speaks on: {}\n\n", for_screen(place.path),
                                place_heading(document, place, sentences),
                                for_screen(date_words(run.graph->dates().front())));
  if (sentences.empty() && !sentences_at(checked, line.span).empty()) {
    out += fmt::format("No sentence at column {} of line {}.\n", place.column, place.line);
  } else if (sentences.empty()) {
    out += fmt::format("Line {} {}.\n", place.line, why_nothing(document, line.span));
  }
  Explanation explanation(run, *knowledge.lexicon, terminal.width,
                          colours_output(arguments, terminal));
  for (const Sentence* sentence : sentences) out += explanation.sentence(*sentence);
  return finish(std::move(out), run.report, arguments, terminal);
}

}  // namespace belie
