// SPDX-License-Identifier: Apache-2.0
#include "cli/first_look_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/calendar.h"
#include "check/ledger.h"
#include "report/decided.h"
#include "report/screen.h"

namespace belie {
namespace {

/// "412,000"
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string counted_of(std::size_t number, std::string_view singular) {
  return fmt::format("{} {}{}", grouped(number), singular, number == 1 ? "" : "s");
}

/// Lines set in by so many columns, continued by two more.
std::string paragraph(const std::string& text, std::size_t width, std::size_t set_in = 2) {
  std::string out;
  const auto lines = wrap(text, width - set_in - 2);
  for (std::size_t i = 0; i < lines.size(); ++i)
    out += std::string(i == 0 ? set_in : set_in + 2, ' ') + lines[i] + '\n';
  return out;
}

/// "  929  from the dateline", the number right-aligned, the text continued below itself.
std::string row(std::size_t number, std::size_t column, const std::string& text,
                std::size_t width) {
  const std::string digits = grouped(number);
  std::string out;
  for (const std::string& line : wrap(text, width - column - 4)) {
    out += "  " + (out.empty() ? std::string(column - digits.size(), ' ') + digits
                               : std::string(column, ' '));
    out += "  " + line + '\n';
  }
  return out;
}

struct OriginWords {
  std::string_view origin, words;
};

constexpr std::array kOrigins{
    OriginWords{"metadata", "from a date in the front matter"},
    OriginWords{"path", "from a date in the path"},
    OriginWords{"dateline", "from the dateline"},
    OriginWords{"lead", "from a full date in the lead"},
    OriginWords{"inferred", "from another draft about the same event"},
    OriginWords{"default", "from --date"},
    OriginWords{"forced", "from --force-date"},
    OriginWords{"partial", "from a dateline that gives day and month, but no year"},
    OriginWords{"none", "from nothing: they do not say when they speak"}};

std::string_view origin_words(std::string_view origin) {
  const auto* const found = std::ranges::find(kOrigins, origin, &OriginWords::origin);
  return found == kOrigins.end() ? origin : found->words;
}

std::string group_text(const DatedDrafts& group) {
  std::string text(origin_words(group.origin));
  if (group.examples.empty()) return text;
  return text + fmt::format(" ({}{})",
                            for_screen(fmt::format("{}", fmt::join(group.examples, ", "))),
                            group.examples.size() < group.drafts ? " …" : "");
}

std::string dates_text(const FirstLook& look, std::size_t width) {
  std::string out = "When the drafts speak\n";
  const std::size_t column = grouped(look.drafts).size();
  for (const DatedDrafts& group : look.dates) {
    out += row(group.drafts, column, group_text(group), width);
    if (group.origin == "none") {
      out += paragraph(
          "Words such as “on Tuesday”, and who held which office, are not checked in "
          "these. A line “date: 2021-05-03” in the front matter, or --date, helps.",
          width, column + 4);
    }
  }
  if (!look.first_day.empty()) {
    out += paragraph(
        fmt::format("They speak from {} to {}.", long_text(*parse_iso_day(look.first_day)),
                    long_text(*parse_iso_day(look.last_day))),
        width);
  }
  return out + '\n';
}

std::string unread_text(const FirstLook& look) {
  constexpr std::size_t kNamed = 3;
  const std::size_t named = std::min(look.unread.size(), kNamed);
  const std::vector<std::string> first(look.unread.begin(),
                                       look.unread.begin() + static_cast<std::ptrdiff_t>(named));
  return fmt::format("{} could not be read: {}{}.", counted_of(look.unread.size(), "file"),
                     for_screen(fmt::format("{}", fmt::join(first, ", "))),
                     named < look.unread.size() ? " …" : "");
}

/// What the rules had to go on.
std::string read_text(const FirstLook& look, const Report& report, std::size_t width) {
  std::string text;
  for (const auto& [thing, number] : report.read)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", grouped(number), thing);
  std::string out = "What was read in them\n";
  if (!text.empty()) out += paragraph(text + '.', width);
  out += paragraph(fmt::format("Each draft was held against itself and the facts, and {} of them "
                               "against others that tell the same story.",
                               look.compared == 0 ? "none" : grouped(look.compared)),
                   width);
  if (!look.unread.empty()) out += paragraph(unread_text(look), width);
  return out + '\n';
}

std::string facts_text(const FirstLook& look, std::size_t width) {
  const FactsReach& facts = look.facts;
  std::string out = "How far the facts reach\n";
  if (!facts.first) return out + paragraph("There are no facts.", width) + '\n';
  out += paragraph(*facts.first == *facts.last
                       ? fmt::format("The holders of {} are known up to {}.",
                                     counted_of(facts.offices, "office"), long_text(*facts.last))
                       : fmt::format("The holders of {} are known, each up to a day of its own: "
                                     "the earliest is {}, the latest {}. Who held an office after "
                                     "its day is not checked.",
                                     counted_of(facts.offices, "office"), long_text(*facts.first),
                                     long_text(*facts.last)),
                   width);
  out += paragraph(
      fmt::format("{} about offices in these drafts, {} of a later day than the facts know.",
                  counted_of(facts.statements, "statement"),
                  facts.too_recent == 0 ? "none" : grouped(facts.too_recent)),
      width);
  return out + '\n';
}

std::string place_text(const ReportPlace& place) {
  return fmt::format("{}:{}:{}", for_screen(place.document), place.from.line, place.from.column);
}

/// "pier.md:9:31 … 14:2", "pier.md:9:31 … quay.md:3:8": where to look, at both sides.
std::string places_text(const ReportFinding& finding) {
  const ReportPlace& first = finding.evidence.front();
  const auto second = std::find_if(finding.evidence.begin() + 1, finding.evidence.end(), is_main);
  if (second == finding.evidence.end()) return place_text(first);
  if (second->document != first.document) return place_text(first) + " … " + place_text(*second);
  return fmt::format("{} … {}:{}", place_text(first), second->from.line, second->from.column);
}

/// "63,000" of 63,499: the two digits that count.
std::string about(std::size_t number) {
  std::size_t unit = 1;
  while (number / unit >= 100) unit *= 10;
  return grouped(number / unit * unit);
}

/// Every finding of the rule where there are few in all, else one.
std::string examples_text(const RuleCount& count, const FirstLook& look, const Report& report,
                          std::size_t width, std::size_t set_in) {
  std::string out;
  for (std::size_t i = count.example; i < report.findings.size(); ++i) {
    const ReportFinding& finding = report.findings[i];
    const bool is_meant = finding.rule == count.rule && finding.level == count.level &&
                          finding.status != kStatusAccepted;
    if (!is_meant) continue;
    const bool few = look.findings <= kFewFindings;
    out += paragraph((few ? "" : "such as ") + places_text(finding), width, set_in);
    out += paragraph(for_screen(finding.message), width, set_in + 2);
    if (!few) break;
  }
  return out;
}

std::string found_text(const FirstLook& look, const Report& report, std::size_t width) {
  std::string out = "What was found\n";
  const std::size_t all = look.findings;
  if (all == 0)
    return out + paragraph("Nothing. What was not understood was not checked.", width) + '\n';
  out += paragraph(fmt::format("{}, about one in {} words. Each is a likely slip: what still goes "
                               "out is repaired first.",
                               counted_of(all, "finding"), about(look.words / all)),
                   width);
  const std::size_t column = grouped(all).size();
  for (const RuleCount& count : look.rules) {
    out += row(count.findings, column,
               fmt::format("{}  {}  {}", pad(to_text(count.level), 7), count.rule, count.catches),
               width);
    out += examples_text(count, look, report, width, column + 4);
  }
  return out + '\n';
}

std::string words_of(const DeskDecision& decision) {
  const std::string one = for_screen(decision.one);
  const std::string other = for_screen(decision.other);
  switch (decision.kind) {
    case DecisionKind::kNames:
      return fmt::format("accept “{}” and “{}” as two forms of one name", one, other);
    case DecisionKind::kRoles:
      return fmt::format("let one person be both “{}” and “{}”", one, other);
    case DecisionKind::kFolder:
      return fmt::format("skip the drafts below {}", one);
    case DecisionKind::kRule:
      break;
  }
  return fmt::format("switch off the rule {}", one);
}

std::string decisions_text(const FirstLook& look, std::size_t width) {
  std::string out = "Decisions that would clear most of it\n";
  if (look.decisions.empty()) {
    const bool few = look.findings <= kFewFindings;
    return out +
           paragraph(few ? "None is needed: so few findings are read one by one."
                         : "None would clear two findings: they are a matter of single drafts.",
                     width) +
           '\n';
  }
  for (const DeskDecision& decision : look.decisions) {
    out += paragraph(fmt::format("{} – clears {}", words_of(decision), grouped(decision.clears)),
                     width);
  }
  out += paragraph(fmt::format("Together they clear {} of {}. They wait in belie.yaml behind “#”; "
                               "each hides what it clears for good, so look at a sample first.",
                               grouped(look.findings - look.left), grouped(look.findings)),
                   width);
  return out + '\n';
}

/// A key or value of YAML between quotes where it is no plain word.
std::string yaml_text(const std::string& text) {
  const bool plain =
      !text.empty() &&
      text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/-") ==
          std::string::npos;
  return plain && text.front() != '-' ? text : nlohmann::json(text).dump();
}

std::string line_of(const DeskDecision& decision) {
  const std::string one = yaml_text(decision.one);
  switch (decision.kind) {
    case DecisionKind::kNames:
      return fmt::format("{}: [{}]", one, yaml_text(decision.other));
    case DecisionKind::kRoles:
      return fmt::format("- [{}, {}]", one, yaml_text(decision.other));
    case DecisionKind::kFolder:
      return fmt::format("{}: {{skip: true, reason: \"…\"}}", one);
    case DecisionKind::kRule:
      break;
  }
  return fmt::format("{}: {{level: off, reason: \"…\"}}", one);
}

struct SectionOfFile {
  DecisionKind kind;
  std::string_view about, key, example;
};

constexpr std::array kSections{
    SectionOfFile{DecisionKind::kNames,
                  "Names that may be written in several ways: the preferred form first.", "names",
                  "Kyiv: [Kiev]"},
    SectionOfFile{DecisionKind::kRoles, "Roles that one person may hold at one time.",
                  "may-hold-both", "- [captain, chief engineer]"},
    SectionOfFile{DecisionKind::kFolder, "Which drafts are skipped, or checked otherwise.", "paths",
                  "letters/: {skip: true, reason: \"…\"}"},
    SectionOfFile{DecisionKind::kRule, "Rules at another level (error, warning, note), or off.",
                  "rules", "number: {level: note, reason: \"…\"}"}};

/// One key of the file behind comment signs, with the decisions that belong there.
std::string section_text(const SectionOfFile& section, const FirstLook& look) {
  std::string out = fmt::format("\n## {}\n# {}:\n", section.about, section.key);
  bool any = false;
  for (const DeskDecision& decision : look.decisions) {
    if (decision.kind != section.kind) continue;
    out += fmt::format("#   {}  # clears {}\n", line_of(decision), decision.clears);
    any = true;
  }
  return any ? out : out + fmt::format("#   {}\n", section.example);
}

}  // namespace

std::string first_look_page(const FirstLook& look, const Report& report, std::size_t width) {
  return fmt::format("A first look at {}, {}\n\n", counted_of(look.drafts, "draft"),
                     counted_of(look.words, "word")) +
         dates_text(look, width) + read_text(look, report, width) + facts_text(look, width) +
         found_text(look, report, width) + decisions_text(look, width);
}

std::string first_configuration(const FirstLook& look, std::string_view known_name) {
  std::string out = fmt::format(
      "# What this desk has settled for its drafts. “belie config” prints what goes here.\n"
      "# Lines behind a single # are proposals: remove the sign where you agree, and say why.\n\n"
      "## Findings of the old work, which fail no run.\nknown: {}\n\n"
      "## The lowest level of findings that fails a run: error, warning or note.\n"
      "fail-level: error\n",
      known_name);
  for (const SectionOfFile& section : kSections) out += section_text(section, look);
  return out;
}

}  // namespace belie
