// SPDX-License-Identifier: Apache-2.0
//
// A JUnit report, which nearly every CI system shows: a test case a draft. It fails where findings
// at the fail level stand in it; weaker ones are its output. All findings of a draft make one
// failure, because readers of the format show only the first. There are no times in it.
#include <fmt/format.h>

#include <map>

#include "report/artifact_path.h"
#include "report/finding_words.h"
#include "report/format.h"
#include "report/markup.h"
#include "report/screen.h"

namespace belie {
namespace {

/// One test case: a draft, or a file that could not be read.
struct TestCase {
  std::string failures, errors, output;  // lines, as they stand in the file
  std::string failure, error;            // the first message
  std::string failed_rule;
  std::size_t failed = 0;
};

/// Text inside XML 1.0, which has no place for U+FFFE and U+FFFF.
std::string xml(std::string_view text) {
  std::string out = escaped(text);
  for (const std::string_view nothing : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (auto at = out.find(nothing); at != std::string::npos; at = out.find(nothing, at + 3))
      out.replace(at, nothing.size(), "\xEF\xBF\xBD");
  }
  return out;
}

using TestCases = std::map<std::string, TestCase>;  // by path

std::string paragraph(const ReportFinding& finding) {
  std::string text = xml(fmt::format("{} {}: {} [{}]", to_text(finding.level), finding.rule,
                                     for_screen(finding.message), finding.id)) +
                     '\n';
  for (const std::string& line : finding_lines(finding)) text += "  " + xml(line) + '\n';
  return text;
}

void add(TestCases& cases, const ReportFinding& finding, Level fail_level) {
  if (finding.evidence.empty()) return;
  TestCase& test = cases[artifact_path(finding.evidence.front().document)];
  if (finding.level > fail_level) {
    test.output += paragraph(finding);
    return;
  }
  test.failures += paragraph(finding);
  if (test.failed++ > 0) return;
  test.failure = headline(finding);
  test.failed_rule = finding.rule;
}

void add(TestCases& cases, const Error& error) {
  TestCase& test = cases[error.file.empty() ? "belie" : artifact_path(error.file)];
  if (test.error.empty()) test.error = error.message;
  test.errors += xml(to_text(error)) + '\n';
}

TestCases test_cases(const Report& report) {
  TestCases cases;
  for (const ReportDocument& document : report.documents) {
    if (document.role == "draft") cases[artifact_path(document.path)];
  }
  for (const Error& error : report.errors) add(cases, error);
  for (const ReportFinding* finding : open_findings(report))
    add(cases, *finding, report.fail_level);
  return cases;
}

std::string failure_message(const TestCase& test) {
  if (test.failed == 1) return test.failure;
  return fmt::format("{}, the first: {}", counted(test.failed, "contradiction"), test.failure);
}

std::string case_xml(const std::string& name, const TestCase& test) {
  std::string out = fmt::format("    <testcase name=\"{}\" classname=\"belie\">\n", xml(name));
  if (!test.errors.empty()) {
    out += fmt::format("      <error type=\"unreadable\" message=\"{}\">{}</error>\n",
                       xml(test.error), test.errors);
  }
  if (!test.failures.empty()) {
    out += fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n",
                       xml(test.failed_rule), xml(failure_message(test)), test.failures);
  }
  if (!test.output.empty()) out += fmt::format("      <system-out>{}</system-out>\n", test.output);
  return out + "    </testcase>\n";
}

std::string write(const Report& report, const ReportStyle&) {
  const TestCases cases = test_cases(report);
  std::size_t failures = 0;
  std::size_t errors = 0;
  std::string body;
  for (const auto& [name, test] : cases) {
    failures += test.failures.empty() ? 0U : 1U;
    errors += test.errors.empty() ? 0U : 1U;
    body += case_xml(name, test);
  }
  const std::string counts =
      fmt::format(R"(tests="{}" failures="{}" errors="{}")", cases.size(), failures, errors);
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"belie\" {0}>\n"
      "  <testsuite name=\"belie\" {0} skipped=\"0\">\n{1}  </testsuite>\n</testsuites>\n",
      counts, body);
}

}  // namespace

extern const ReportFormat k_junit_format{
    "junit", "a JUnit report: a test case a draft, failed by findings at the fail level", write};

}  // namespace belie
