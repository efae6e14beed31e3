// SPDX-License-Identifier: Apache-2.0
//
//   ERROR  Joe Biden had left office                                office/not-in-office  3f9a
//     check    summit.md:19:76   ¶9  “… stance, with ‹the Biden administration› acknowledging …”
//              read as: Joe Biden, US president on 12 September 2025
//     against  facts             US president until 20 January 2025 (list complete to 15 June 2026)
//
// A label, where, which paragraph, the words. Where the places have long names and the screen is
// narrow, the words go to a line of their own.
#include "report/finding_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/calendar.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::size_t kIndent = 2;  // of the labels
constexpr std::size_t kLabel = 9;   // "against  "
constexpr std::size_t kContent = kIndent + kLabel;
constexpr std::size_t kTailColumn = 64;  // of the rule's name, in a wide screen
constexpr std::size_t kLeastQuote = 50;  // columns below which a quote gets its own line
constexpr std::size_t kLeastMessage = 24;

struct Heading {
  std::string_view word;
  Ink ink;
};

Heading heading_of(Level level) {
  switch (level) {
    case Level::kError:
      return {"ERROR", Ink::kError};
    case Level::kWarning:
      return {"WARNING", Ink::kWarning};
    case Level::kNote:
      break;
  }
  return {"NOTE", Ink::kNote};
}

/// A word that a shell takes as it is.
std::string shell_word(std::string_view word) {
  static constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string_view::npos)
    return std::string(word);
  std::string quoted = "'";
  for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

/// The command that says so: it needs the drafts again, because nothing is kept between two runs.
std::string accept_command(const ReportFinding& finding, std::size_t id_length) {
  std::vector<std::string> paths;
  for (const ReportPlace& place : finding.evidence) {
    if (std::ranges::find(paths, place.document) == paths.end()) paths.push_back(place.document);
  }
  std::ranges::sort(paths);
  const bool readable_again = std::ranges::find(paths, "-") == paths.end();
  if (!readable_again) return "belie explain " + finding.rule;
  std::string command = "belie accept " + finding.id.substr(0, id_length);
  for (const std::string& path : paths) command += ' ' + for_screen(shell_word(path));
  return command + " --because \"…\"";
}

/// Draws the parts of one finding below each other.
class FindingDrawing {
 public:
  FindingDrawing(const ReportFinding& finding, const FindingStyle& style)
      : finding_(finding), style_(style), colour_(style.report.colour), width_(style.report.width) {
    for (const ReportPlace& place : finding.evidence) {
      locator_ = std::max(locator_, display_width(locator(place)));
      block_ = std::max(block_, display_width(block(place)));
    }
    const std::size_t column = kContent + locator_ + 2 + block_ + 2;
    own_line_ = column + kLeastQuote > width_;
  }

  std::string draw() {
    heading();
    std::size_t next = 0;
    while (next < finding_.evidence.size() && !comes_after_facts(finding_.evidence[next])) {
      place(finding_.evidence[next], next == 0 && style_.place_was_shown);
      ++next;
    }
    facts();
    for (; next < finding_.evidence.size(); ++next) place(finding_.evidence[next], false);
    if (finding_.repeats > 0) {
      line("", fmt::format("and {} like it", counted(finding_.repeats, "further place")));
    }
    labelled("because", finding_.because);
    labelled("working", finding_.working);
    labelled("ask", finding_.ask);
    way_on();
    return std::move(out_);
  }

 private:
  static bool comes_after_facts(const ReportPlace& place) {
    return place.role == PlaceRole::kAgainst || place.role == PlaceRole::kAlso;
  }

  static std::string locator(const ReportPlace& place) {
    return fmt::format("{}:{}:{}", for_screen(place.document), place.from.line, place.from.column);
  }

  static std::string block(const ReportPlace& place) {
    if (place.paragraph > 0) return fmt::format("¶{}", place.paragraph);
    return for_screen(place.section);
  }

  void heading() {
    const auto [word, ink] = heading_of(finding_.level);
    const std::string id = finding_.id.substr(0, style_.id_length);
    const std::string tail = paint(Ink::kFaint, finding_.rule + "  " + id, colour_);
    const std::size_t begin = word.size() + 2;
    const std::size_t column =
        std::min(kTailColumn, std::max(width_, style_.tail_width) - style_.tail_width);
    const bool beside = column >= begin + 2 + kLeastMessage;
    const auto lines =
        wrap(for_screen(finding_.message), beside ? column - begin - 2 : width_ - begin);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out_ += i == 0 ? paint(ink, word, colour_) + "  " : std::string(begin, ' ');
      out_ += paint(Ink::kStrong, lines[i], colour_);
      if (i == 0 && beside)
        out_ += std::string(column - begin - display_width(lines[0]), ' ') + tail;
      out_ += '\n';
    }
    if (!beside) out_ += std::string(kIndent, ' ') + tail + '\n';
  }

  void place(const ReportPlace& place, bool shown_above) {
    const std::string_view label = to_text(place.role);
    const std::string where = locator(place);
    std::string content = pad(where, locator_) + "  ";
    if (shown_above) {
      line(label, content + "the same words");
    } else if (own_line_) {
      const std::string mark = block(place) + "  ";
      line(label, where);
      line(label, mark + quote(place, width_ - kContent - display_width(mark)));
    } else {
      content += pad(block(place), block_) + "  ";
      line(label, content + quote(place, width_ - kContent - display_width(content)));
    }
    if (!place.read_as.empty() && !shown_above) paragraph("read as: ", place.read_as);
  }

  std::string quote(const ReportPlace& place, std::size_t width) const {
    if (place.text.empty()) return "";  // redacted
    const std::string words = keep_ends(for_screen(place.text), width - 4);
    const std::string before = for_screen(place.before);
    const std::string after = for_screen(place.after);
    const std::size_t room = width - 4 - std::min(width - 4, display_width(words));
    const std::size_t for_after = std::min(display_width(after), room / 2);
    const std::string left = keep_end(before, room - for_after);
    const std::string right = keep_start(after, room - display_width(left));
    return "“" + left + paint(Ink::kMarked, "‹" + words + "›", colour_) + right + "”";
  }

  void facts() {
    for (const ReportFact& fact : finding_.facts) {
      std::string text = fact.text;
      if (const auto day = parse_iso_day(fact.known_until)) {
        text += fmt::format(" (list complete to {})", long_text(*day));
      }
      const std::string_view label = to_text(PlaceRole::kAgainst);
      const std::string column = pad("facts", own_line_ ? 0 : locator_) + "  ";
      const std::size_t hanging = kContent + column.size();
      const auto lines = wrap(for_screen(text), width_ - hanging);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        line(label, (i == 0 ? column : std::string(column.size(), ' ')) + lines[i]);
      }
      if (style_.report.verbose && !fact.source.empty()) {
        paragraph(std::string(column.size(), ' ') + "source: ", fact.source);
      }
    }
  }

  void labelled(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    for (const std::string& each : wrap(for_screen(text), width_ - kContent)) line(label, each);
  }

  /// An unlabelled line whose continuation is set in.
  void paragraph(std::string_view name, std::string_view text) {
    const auto lines = wrap(for_screen(text), width_ - kContent - name.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      line(last_label_, (i == 0 ? std::string(name) : std::string(name.size(), ' ')) + lines[i]);
    }
  }

  /// A line of content; its label is printed where it is another one than above.
  void line(std::string_view label, std::string_view content) {
    const std::string_view shown = label == last_label_ ? "" : label;
    last_label_ = label;
    content = content.substr(0, content.find_last_not_of(' ') + 1);  // a redacted place ends early
    out_ += std::string(kIndent, ' ') + paint(Ink::kFaint, shown, colour_) +
            std::string(kLabel - shown.size(), ' ') + std::string(content) + '\n';
  }

  void way_on() {
    const std::string command = accept_command(finding_, style_.id_length);
    out_ += paint(Ink::kFaint, "  right as it stands?  " + command, colour_) + '\n';
  }

  const ReportFinding& finding_;
  const FindingStyle& style_;
  bool colour_;
  std::size_t width_;
  std::size_t locator_ = 0;  // width of the widest "summit.md:19:76"
  std::size_t block_ = 0;    // width of the widest "¶9"
  bool own_line_ = false;
  std::string_view last_label_;
  std::string out_;
};

}  // namespace

std::size_t short_id_length(const std::vector<ReportFinding>& findings) {
  return digits_apart(ids_of(findings));
}

std::vector<std::string_view> ids_of(const std::vector<ReportFinding>& findings) {
  std::vector<std::string_view> ids;
  ids.reserve(findings.size());
  for (const ReportFinding& finding : findings) ids.emplace_back(finding.id);
  return ids;
}

std::size_t digits_apart(std::vector<std::string_view> ids) {
  std::ranges::sort(ids);
  std::size_t length = 4;
  for (std::size_t i = 1; i < ids.size(); ++i) {
    const auto differ = std::ranges::mismatch(ids[i - 1], ids[i]).in1 - ids[i - 1].begin();
    if (ids[i - 1] != ids[i]) length = std::max(length, static_cast<std::size_t>(differ) + 1);
  }
  return length;
}

bool same_place_to_fix(const ReportFinding& a, const ReportFinding& b) {
  if (a.evidence.empty() || b.evidence.empty()) return false;
  const ReportPlace& left = a.evidence.front();
  const ReportPlace& right = b.evidence.front();
  return left.document == right.document && left.start == right.start && left.end == right.end;
}

std::size_t heading_tail_width(const std::vector<ReportFinding>& findings) {
  const std::size_t id = short_id_length(findings);
  std::size_t width = 0;
  for (const ReportFinding& finding : findings) {
    width = std::max(width, display_width(finding.rule) + 2 + id);
  }
  return width;
}

std::string finding_text(const ReportFinding& finding, const FindingStyle& style) {
  return FindingDrawing(finding, style).draw();
}

}  // namespace belie
