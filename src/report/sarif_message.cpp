// SPDX-License-Identifier: Apache-2.0
#include "report/sarif_message.h"

#include <fmt/format.h>

#include "report/finding_words.h"
#include "report/screen.h"

namespace belie {
namespace {

void add_sentence(std::string& message, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!message.empty()) message += ' ';
  message += sentence;
  for (const char c : {'.', '?', '!'}) {
    if (sentence.ends_with(c) || sentence.ends_with(std::string(1, c) + "”")) return;
  }
  message += '.';
}

std::string link(const ReportPlace& place, std::size_t number) {
  const std::string words = quoted_words(place);
  return fmt::format("[{}{}{}:{}]({})", sarif_escaped(words), words.empty() ? "" : ", ",
                     sarif_escaped(for_screen(place.document)), place.from.line, number);
}

/// The links to the places of one role, "" where there are none.
std::string links(const ReportFinding& finding, PlaceRole role, bool wanted) {
  std::string out;
  for (std::size_t i = 1; i < finding.evidence.size(); ++i) {
    if ((finding.evidence[i].role == role) != wanted) continue;
    out += (out.empty() ? "" : ", ") + link(finding.evidence[i], i);
  }
  return out;
}

/// "“Theresa May” against [“Boris Johnson”, quay.md:5](1)"; "" where no other place speaks against
/// the first.
std::string sides(const ReportFinding& finding) {
  const std::string others = links(finding, PlaceRole::kAlso, false);
  if (others.empty()) return "";
  const std::string words = sarif_escaped(quoted_words(finding.evidence.front()));
  return words.empty() ? "Against it: " + others : fmt::format("{} against {}", words, others);
}

}  // namespace

std::string sarif_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    if (c == '{' || c == '}') out += c;
    out += c;
  }
  return out;
}

std::string sarif_message(const ReportFinding& finding) {
  std::string message;
  add_sentence(message, sarif_escaped(for_screen(finding.message)));
  add_sentence(message, sides(finding));
  for (const ReportFact& fact : finding.facts)
    add_sentence(message, "Against it: " + sarif_escaped(fact_words(fact)));
  const std::string also = links(finding, PlaceRole::kAlso, true);
  if (!also.empty()) add_sentence(message, "See also " + also);
  if (!finding.because.empty())
    add_sentence(message, "Why this is one thing: " + sarif_escaped(for_screen(finding.because)));
  if (!finding.working.empty())
    add_sentence(message, "Working: " + sarif_escaped(for_screen(finding.working)));
  add_sentence(message, sarif_escaped(for_screen(finding.ask)));
  return message;
}

}  // namespace belie
