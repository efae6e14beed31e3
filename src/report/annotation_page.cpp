// SPDX-License-Identifier: Apache-2.0
#include "report/annotation_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/annotation_marks.h"
#include "report/annotation_style.h"
#include "report/markup.h"
#include "report/reading.h"
#include "report/screen.h"
#include "report/tree_drawing.h"

namespace belie {
namespace {

constexpr std::size_t kShownWords = 60;

/// What stands in the legend as an example of each kind, in the order of ReadingKind.
constexpr std::array<std::array<std::string_view, 2>, 8> kSamples{{{"Ann Lee", "person"},
                                                                   {"Mayor Lee", "title"},
                                                                   {"on Friday", "time"},
                                                                   {"12 boats", "count"},
                                                                   {"52", "age"},
                                                                   {"at last", "quotation"},
                                                                   {"it rained", "reported"},
                                                                   {"sank", "past"}}};

std::string legend() {
  std::string out =
      "<fieldset class=\"legend\"><legend>What is marked; a box switches its kind off</legend>\n";
  for (const ReadingKindDescriptor& kind : reading_kinds()) {
    const auto& sample = kSamples.at(static_cast<std::size_t>(kind.kind));
    out += fmt::format(
        "<label><input type=\"checkbox\" id=\"show-{}\" checked> {}: <span class=\"mark {}\">{}"
        "<span class=\"label\">{}</span></span></label>\n",
        kind.name, kind.heading, kind.name, sample[0], sample[1]);
  }
  return out + "</fieldset>\n";
}

/// The rules that the boxes of the legend switch.
std::string switches() {
  std::string out;
  for (const ReadingKindDescriptor& kind : reading_kinds()) {
    out += fmt::format(
        "body:has(#show-{0}:not(:checked)) .text .mark.{0} {{ all: unset; }}\n"
        "body:has(#show-{0}:not(:checked)) .text .mark.{0} > .label {{ display: none; }}\n",
        kind.name);
  }
  return out;
}

/// The margin that four fifths of the draft's arcs reach.
int common_margin(const Annotation& annotation) {
  std::vector<int> margins;
  for (const Token& token : annotation.tokens) {
    if (token.head.valid()) margins.push_back(token.margin);
  }
  if (margins.empty()) return 0;
  const auto cut = margins.begin() + static_cast<std::ptrdiff_t>(margins.size() / 5);
  std::ranges::nth_element(margins, cut);
  return *cut;
}

class DraftPage {
 public:
  DraftPage(const AnnotatedDraft& draft, const LexiconIndex& lexicon)
      : annotation_(*draft.annotation),
        document_(*draft.annotation->document),
        date_(draft.date),
        sure_from_(common_margin(annotation_)),
        readings_(readings(annotation_, lexicon, date_,
                           {0, static_cast<std::uint32_t>(document_.text().size())})) {}

  [[nodiscard]] std::string article() const {
    std::string out = fmt::format(
        "<article>\n<h2>{}</h2>\n<p class=\"about\">The draft speaks on: {}. {}, {}.</p>\n",
        escaped(document_.path()), escaped(date_words(date_)),
        counted(annotation_.sentences.size(), "sentence"), counted(readings_.size(), "reading"));
    for (std::size_t i = 0; i < document_.sections().size(); ++i) out += block(i);
    return out + "</article>\n";
  }

 private:
  [[nodiscard]] std::string where(const Section& section) const {
    const Position at = document_.position(document_.source_span(section.span).begin);
    const std::string kind = section.paragraph > 0 ? fmt::format("¶{}", section.paragraph)
                                                   : std::string(to_text(section.kind));
    return fmt::format("{} · line {}", kind, at.line);
  }

  [[nodiscard]] std::string block(std::size_t index) const {
    const Section& section = document_.sections()[index];
    std::vector<Reading> here;
    std::ranges::copy_if(readings_, std::back_inserter(here), [&](const Reading& reading) {
      return reading.span.overlaps(section.span);
    });
    return fmt::format(
        "<section class=\"block {}\">\n<p class=\"where\">{}</p>\n<p class=\"text\">{}</p>\n{}{}"
        "</section>\n",
        to_text(section.kind), where(section), marked_text(document_, section.span, here),
        table(here), trees(index));
  }

  [[nodiscard]] std::string row(const Reading& reading) const {
    const Position at = document_.position(document_.source_span(reading.span).begin);
    const auto& kind = reading_kinds()[static_cast<std::size_t>(reading.kind)];
    return fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"place\">{}:{}</td><td "
        "class=\"words\">{}</td><td>{}</td></tr>\n",
        kind.name, at.line, at.column,
        escaped(keep_ends(for_screen(document_.text(reading.span)), 2 * kShownWords)),
        escaped(reading.meaning));
  }

  [[nodiscard]] std::string table(const std::vector<Reading>& here) const {
    if (here.empty()) return "";
    std::string out = fmt::format(
        "<details><summary>What it means ({})</summary>\n<div class=\"scroll\" tabindex=\"0\" "
        "role=\"region\" aria-label=\"Readings\"><table>\n<thead><tr><th>what</th><th>place</th>"
        "<th>words</th><th>read as</th></tr></thead>\n<tbody>\n",
        counted(here.size(), "reading"));
    for (const Reading& reading : here) out += row(reading);
    return out + "</tbody></table></div></details>\n";
  }

  [[nodiscard]] std::string trees(std::size_t section) const {
    std::string out;
    for (const Sentence& sentence : annotation_.sentences) {
      if (sentence.section == section) out += tree(sentence);
    }
    return out;
  }

  [[nodiscard]] std::string tree(const Sentence& sentence) const {
    const std::string words =
        escaped(keep_start(for_screen(document_.text(sentence.span)), kShownWords));
    const std::string drawing =
        sentence.tokens.size() <= kLongestTree
            ? tree_drawing(annotation_, sentence, sure_from_)
            : fmt::format(
                  "<p>{}: too long to be drawn; <code>belie dump --stage tokens</code> "
                  "prints it.</p>\n",
                  counted(sentence.tokens.size(), "word"));
    return fmt::format(
        "<details><summary>Tree: {}</summary>\n<div class=\"scroll\" tabindex=\"0\" "
        "role=\"region\" aria-label=\"Tree\">{}</div></details>\n",
        words, drawing);
  }

  const Annotation& annotation_;
  const Document& document_;
  const ReferenceDate& date_;
  int sure_from_;
  std::vector<Reading> readings_;
};

std::string title_of(const std::vector<AnnotatedDraft>& drafts) {
  if (drafts.size() != 1) return counted(drafts.size(), "draft");
  return escaped(drafts.front().annotation->document->path());
}

}  // namespace

std::string annotation_page(const std::vector<AnnotatedDraft>& drafts,
                            const LexiconIndex& lexicon) {
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{} – what belie read</title>\n<style>{}{}</style>\n</head>\n<body>\n<header>\n"
      "<h1>What belie read</h1>\n"
      "<p class=\"about\">Each mark names its kind; under each paragraph stand the meanings and "
      "the "
      "sentences' trees. On an arc: the relation, and the margin by which the parser preferred it; "
      "dashed: the fifth of the draft's arcs with the smallest margins. What is not marked was not "
      "understood.</p>\n{}</header>\n<main>\n",
      title_of(drafts), kAnnotationStyle, switches(), legend());
  for (const AnnotatedDraft& draft : drafts) out += DraftPage(draft, lexicon).article();
  return out + "</main>\n</body>\n</html>\n";
}

}  // namespace belie
