// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "report/annotation_marks.h"
#include "report/markup.h"
#include "report/reading.h"
#include "report/reading_words.h"
#include "report/tree_drawing.h"
#include "support/catch.h"

namespace belie {
namespace {

constexpr std::string_view kText = "0123456789";

Document document_of(std::string_view text) {
  DocumentParts parts;
  parts.path = "draft.txt";
  parts.text = parts.source = std::string(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  parts.sections = {{SectionKind::kBody, {0, size}, 1}};
  parts.map = {{0, size, 0, size, false}};
  return Document(std::move(parts));
}

Reading reading(ReadingKind kind, Span span, std::string label) {
  return {kind, span, std::move(label), "m"};
}

/// The marks in short: "(n0)" opens a name, ")p)" closes it with the label p.
std::string woven(const std::vector<Reading>& readings, Span span = {0, 10}) {
  std::string html = marked_text(document_of(kText), span, readings);
  const auto replace = [&](const std::string& from, const std::string& to) {
    for (auto at = html.find(from); at != std::string::npos; at = html.find(from, at + to.size()))
      html.replace(at, from.size(), to);
  };
  replace("<span class=\"mark name\" title=\"name: m\">", "{");
  replace("<span class=\"mark title\" title=\"title: m\">", "{");
  replace("<span class=\"mark time\" title=\"time: m\">", "{");
  replace("<span class=\"label\">", "[");
  replace("</span>", "}");
  return html;
}

constexpr auto kName = ReadingKind::kName;
constexpr auto kTitle = ReadingKind::kTitle;
constexpr auto kTime = ReadingKind::kTime;

}  // namespace

TEST_CASE("marks nest, and one that crosses another goes on behind it", "[report]") {
  const auto [readings, expected] = GENERATE(table<std::vector<Reading>, std::string>({
      {std::vector<Reading>{}, "0123456789"},
      {{reading(kName, {2, 4}, "a")}, "01{23[a}}456789"},
      {{reading(kName, {2, 4}, "a"), reading(kTime, {4, 6}, "b")}, "01{23[a}}{45[b}}6789"},
      {{reading(kName, {3, 5}, "a"), reading(kTitle, {2, 8}, "b")}, "01{2{34[a}}567[b}}89"},
      {{reading(kName, {2, 6}, "a"), reading(kTime, {4, 8}, "b")}, "01{23{45}[a}}{67[b}}89"},
      {{reading(kName, {2, 4}, "a"), reading(kTitle, {2, 4}, "b")}, "01{{23[a}}[b}}456789"},
      {{reading(kName, {0, 10}, "a")}, "{0123456789[a}}"},
      {{reading(kName, {0, 4}, "a"), reading(kTime, {2, 10}, "b"), reading(kTitle, {3, 6}, "c")},
       "{01{2{3}}[a}}{{45[c}}6789[b}}"},
  }));
  CHECK(woven(readings) == expected);
}

TEST_CASE("a mark that leaves the section is cut at its border", "[report]") {
  CHECK(woven({reading(kName, {1, 9}, "a")}, {3, 6}) == "{345[a}}");
}

TEST_CASE("a draft's characters never become markup", "[report]") {
  CHECK(escaped("<b title=\"x\">Q&A</b>") == "&lt;b title=&quot;x&quot;&gt;Q&amp;A&lt;/b&gt;");
  CHECK(escaped("a\x1B[0m") == "a␛[0m");
}

TEST_CASE("figures are told as intervals with their units", "[report]") {
  const double open = std::numeric_limits<double>::infinity();
  const auto [low, high, unit, words] =
      GENERATE_COPY(table<double, double, std::string, std::string>({
          {12, 12, "", "12"},
          {12, open, "", "at least 12"},
          {-open, 12, "", "at most 12"},
          {50, 59, "year", "50 to 59 years"},
          {1, 1, "year", "1 year"},
          {84550000, 84650000, "usd", "84,550,000 to 84,650,000 USD"},
          {-1234.5, -1234.5, "", "-1,234.5"},
          {65, 65, "percent", "65 %"},
          {30, 30, "mile-per-hour", "30 miles per hour"},
          {6, 6, "foot", "6 feet"},
          {1e21, 1e21, "", "1e+21"},
      }));
  CHECK(interval_words(low, high, unit) == words);
}

TEST_CASE("a tree has an arc for every word but its root, stacked by what they hold", "[report]") {
  const Document document = document_of("Rain fell hard");
  Annotation annotation;
  annotation.document = &document;
  const std::array<Span, 3> spans{{{0, 4}, {5, 9}, {10, 14}}};
  for (std::uint32_t i = 0; i < 3; ++i) {
    Token token;
    token.span = spans.at(i);
    token.head = i == 1 ? TokenIndex{} : TokenIndex{1U};
    token.relation = i == 0 ? Relation::kNsubj : Relation::kAdvmod;
    token.margin = static_cast<std::int16_t>(10 + i);
    token.sentence = SentenceIndex{0U};
    annotation.tokens.push_back(token);
  }
  annotation.sentences = {{{0, 3}, {0, 14}, 0}};
  const std::string svg = tree_drawing(annotation, annotation.sentences.front(), 12);
  CHECK(svg.find(">nsubj 10</text>") != std::string::npos);
  CHECK(svg.find(">advmod 12</text>") != std::string::npos);
  CHECK(svg.find("class=\"word root\"") != std::string::npos);
  CHECK(svg.find("class=\"arc unsure\"") != std::string::npos);
  CHECK(svg.find("class=\"arc\"") != std::string::npos);
  CHECK(svg.find("Dependency tree of 3 words") != std::string::npos);
}

}  // namespace belie
