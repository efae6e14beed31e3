// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "cli/command.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/session.h"
#include "report/finding_text.h"
#include "report/screen.h"
#include "rules/rule_page.h"

namespace belie {
namespace {

constexpr std::array kOptions{&kDateOption, &kForcedDateOption, &kAcrossOption,
                              &kPackOption, &kPreviewOption,    &kColourOption};
constexpr std::array kExamples{
    CommandExample{"belie explain office/not-in-office",
                   "a rule: what it catches, why, and its examples"},
    CommandExample{"belie explain 3f9a summit.md kremlin.md",
                   "a finding of these drafts, and the rule behind it"},
    CommandExample{"belie explain summit.md:19", "what was read in line 19"}};

constexpr std::size_t kLeastIdDigits = 4;

struct DraftLine {
  std::string path;
  std::uint32_t line = 0;
};

/// "draft.md:8" and "draft.md:8:15".
std::optional<DraftLine> draft_line(std::string_view word) {
  std::optional<DraftLine> found;
  for (int part = 0; part < 2; ++part) {
    const auto colon = word.rfind(':');
    if (colon == std::string_view::npos || colon == 0) break;
    std::uint32_t number = 0;
    const std::string_view digits = word.substr(colon + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) break;
    word = word.substr(0, colon);
    found = DraftLine{std::string(word), number};
  }
  return found;
}

bool is_finding_id(std::string_view word) {
  return word.size() >= kLeastIdDigits &&
         word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

const Rule* rule_called(std::string_view id, const Knowledge& knowledge) {
  const auto found = std::ranges::find(knowledge.rules, id, &Rule::id);
  return found == knowledge.rules.end() ? nullptr : &*found;
}

bool covers_line(const Document& document, Span span, std::uint32_t line) {
  const Span source = document.source_span(span);
  return document.position(source.begin).line <= line && line <= document.position(source.end).line;
}

std::string sentence_text(const CheckRun& run, const Sentence& sentence) {
  const CheckedDocument& checked = run.documents.front();
  std::string out;
  for (const std::string& line :
       wrap("“" + for_screen(checked.document->text(sentence.span)) + "”", 100))
    out += line + '\n';
  std::vector<Reading> read = readings(checked, sentence.span);
  for (std::size_t i = 0; i < checked.claims.size(); ++i) {
    if (!checked.claims[i].span.overlaps(sentence.span)) continue;
    read.push_back(claim_reading(run, 0, i));
    read.back().kind.insert(0, "claim: ");
  }
  if (read.empty()) return out + "  nothing that belie knows\n\n";
  return out + reading_lines(read, *checked.document) + '\n';
}

CommandResult explain_line(const DraftLine& place, const Arguments& arguments,
                           const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  const CheckRun run = run_check({place.path}, arguments, knowledge);
  if (run.documents.empty()) return finish("", run.report, arguments, terminal);
  const CheckedDocument& checked = run.documents.front();
  std::string out = fmt::format("{}, reference date {}\n\n", for_screen(place.path),
                                for_screen(to_text(run.graph->dates().front())));
  bool any = false;
  for (const Sentence& sentence : checked.annotation->sentences) {
    if (!covers_line(*checked.document, sentence.span, place.line)) continue;
    out += sentence_text(run, sentence);
    any = true;
  }
  if (!any) out += fmt::format("No sentence in line {}.\n", place.line);
  return finish(std::move(out), run.report, arguments, terminal);
}

std::string findings_text(const CheckRun& run, const std::string& id, const Knowledge& knowledge,
                          const Arguments& arguments, const Terminal& terminal) {
  FindingStyle style;
  style.report = {terminal.width, colours_output(arguments, terminal), true, false};
  style.id_length = std::string::npos;
  std::string out;
  for (const ReportFinding& finding : run.report.findings) {
    if (!finding.id.starts_with(id)) continue;
    out += finding_text(finding, style) + '\n';
    if (const Rule* rule = rule_called(finding.rule, knowledge)) out += rule_page(*rule) + '\n';
  }
  return out;
}

CommandResult explain_finding(const std::string& id, const Knowledge& knowledge,
                              const Arguments& arguments, const Terminal& terminal) {
  const std::vector<std::string> drafts(arguments.words.begin() + 1, arguments.words.end());
  if (drafts.empty()) {
    return usage_error(fmt::format("to explain the finding {} belie needs the drafts again", id),
                       fmt::format("belie explain {} draft.md …", id));
  }
  const CheckRun run = run_check(drafts, arguments, knowledge);
  std::string out = findings_text(run, id, knowledge, arguments, terminal);
  if (out.empty() && run.report.errors.empty()) {
    return usage_error(fmt::format("no finding in these drafts has an id that begins with {}", id),
                       "a finding may also rest on a further draft, or on --date");
  }
  return finish(std::move(out), run.report, arguments, terminal);
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const std::string& what = arguments.words.front();
  if (const auto place = draft_line(what)) return explain_line(*place, arguments, terminal);
  const Knowledge knowledge = read_knowledge(arguments);
  if (const Rule* rule = rule_called(what, knowledge))
    return {rule_page(*rule), "", kNothingFound, ""};
  if (is_finding_id(what)) return explain_finding(what, knowledge, arguments, terminal);
  return usage_error(fmt::format("“{}” is no rule, no finding's id, and no line of a draft", what),
                     rule_hint(what, knowledge));
}

}  // namespace

extern const Command k_explain_command{
    "explain",
    "RULE | ID DRAFT… | DRAFT:LINE",
    "explain a rule, a finding, or what was read in a line",
    "Three questions. What does this rule catch? Why this finding: it is looked for again in the "
    "drafts that you name, because "
    "belie keeps nothing between two runs. What did you read here: names, titles, times, whose "
    "words, and the claims made of "
    "them.",
    kExamples,
    kOptions,
    {},
    1,
    kAnyNumber,
    run};

}  // namespace belie
