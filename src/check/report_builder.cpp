// SPDX-License-Identifier: Apache-2.0
#include "check/report_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/version.h"
#include "claims/presupposed.h"
#include "rules/packs/rule_page.h"

namespace belie {
namespace {

constexpr std::uint32_t kContextBytes = 48;

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The words before the span, cut at a space, with an ellipsis where something was left out.
std::string words_before(std::string_view text, std::uint32_t from, std::uint32_t begin) {
  std::uint32_t start = begin - std::min(begin - from, kContextBytes);
  if (start == from) return std::string(text.substr(from, begin - from));
  while (start < begin && (is_continuation(text[start]) || text[start - 1] != ' ')) ++start;
  return "… " + std::string(text.substr(start, begin - start));
}

std::string words_after(std::string_view text, std::uint32_t end, std::uint32_t to) {
  std::uint32_t stop = end + std::min(to - end, kContextBytes);
  if (stop == to) return std::string(text.substr(end, to - end));
  while (stop > end && text[stop] != ' ') --stop;
  return std::string(text.substr(end, stop - end)) + " …";
}

/// The bytes of its line up to the byte of the original file, and one: a column as tools count that
/// look at lines of bytes.
std::uint32_t byte_column(const Document& document, std::uint32_t offset) {
  const std::string_view before = document.source().substr(0, offset);
  const auto line_end = before.find_last_of("\r\n");
  return offset -
         (line_end == std::string_view::npos ? 0 : static_cast<std::uint32_t>(line_end) + 1) + 1;
}

ReportPlace place_in(const Document& document, const Place& place) {
  ReportPlace out;
  out.role = place.role;
  out.document = document.path();
  out.text = document.text(place.span);
  out.read_as = place.read_as;
  out.voice = to_text(place.voice);
  if (const Section* section = document.section_at(place.span.begin)) {
    out.section = to_text(section->kind);
    out.paragraph = section->paragraph;
    out.before = words_before(document.text(), section->span.begin, place.span.begin);
    out.after =
        words_after(document.text(), place.span.end, std::max(section->span.end, place.span.end));
    out.block = static_cast<std::uint32_t>(section - document.sections().data());
    out.block_begin = place.span.begin - section->span.begin;
    out.block_end = std::min(place.span.end, section->span.end) - section->span.begin;
  }
  const Span source = document.source_span(place.span);
  out.start = source.begin;
  out.end = source.end;
  out.from = document.position(source.begin);
  out.to = document.position(source.end);
  out.from_byte = byte_column(document, source.begin);
  out.to_byte = byte_column(document, source.end);
  return out;
}

ReportFinding finding_in(const CheckRun& run, const Finding& finding) {
  ReportFinding out;
  out.id = finding.id;
  out.rule = finding.rule;
  out.level = finding.level;
  out.message = finding.message;
  out.because = finding.because;
  out.working = finding.working;
  out.ask = finding.ask;
  out.repeats = finding.repeats;
  for (const Place& place : finding.places) {
    out.evidence.push_back(place_in(*run.documents[place.document.index()].document, place));
  }
  for (const FactNote& fact : finding.facts) {
    out.facts.push_back({fact.text, fact.source, iso_text(fact.known_until)});
  }
  return out;
}

std::vector<ReportBlock> blocks_of(const Document& document) {
  std::vector<ReportBlock> blocks;
  for (const Section& section : document.sections()) {
    const Position at = document.position(document.source_span(section.span).begin);
    blocks.push_back({std::string(to_text(section.kind)), section.paragraph, at.line,
                      std::string(document.text(section.span))});
  }
  return blocks;
}

/// Gives the documents in which a finding has a place their text.
void add_blocks(const CheckRun& run, Report& report) {
  for (const Finding& finding : run.findings) {
    for (const Place& place : finding.places) {
      ReportDocument& document = report.documents[place.document.index()];
      if (document.blocks.empty())
        document.blocks = blocks_of(*run.documents[place.document.index()].document);
    }
  }
}

ReportDocument document_in(const CheckedDocument& checked, const ReferenceDate& date) {
  ReportDocument out;
  out.path = checked.document->path();
  out.role = to_text(checked.standing);
  if (date.day) out.date = iso_text(*date.day);
  out.date_from = to_text(date.origin);
  out.date_note = date.note;
  out.sentences = static_cast<std::uint32_t>(checked.annotation->sentences.size());
  out.words = static_cast<std::uint32_t>(std::ranges::count_if(
      checked.annotation->tokens, [](const Token& t) { return t.upos != Upos::kPunct; }));
  std::map<ClaimKind, std::uint32_t> numbers;
  for (const Claim& claim : checked.claims) {
    if (!is_presupposed(claim)) ++numbers[claim.kind];
  }
  for (const auto& [kind, number] : numbers) {
    out.claims.emplace_back(descriptor(kind).name, number);
  }
  out.warnings = checked.document->warnings();
  if (out.words == 0) out.warnings.push_back({"there are no words in it", out.path, 0, 0, "", ""});
  return out;
}

const OfficeFacts* facts_about(const ClaimGraph& graph, const Statement& statement) {
  const auto role = descriptor(ClaimKind::k_office).role_index("office");
  const Value* office = statement.argument(static_cast<std::uint8_t>(role));
  const auto* id = office == nullptr ? nullptr : std::get_if<std::string>(office);
  if (id == nullptr) return nullptr;
  const auto found = std::ranges::find(graph.offices(), *id, &OfficeFacts::office);
  return found == graph.offices().end() ? nullptr : &*found;
}

/// Statements about offices that the facts know, but of a day after they end.
std::uint32_t too_recent(const ClaimGraph& graph) {
  std::uint32_t number = 0;
  for (const Statement& statement : graph.statements()) {
    if (statement.is_fact() || statement.kind != ClaimKind::k_office || statement.when.empty()) {
      continue;
    }
    if (graph.standing(statement.document) != Standing::kDraft) continue;
    const OfficeFacts* facts = facts_about(graph, statement);
    if (facts == nullptr) continue;
    const Minute reach = day_period(facts->known_until).end;
    number += std::ranges::all_of(statement.when,
                                  [&](const Period& period) { return period.begin >= reach; })
                  ? 1U
                  : 0U;
  }
  return number;
}

std::uint32_t dates_in(const CheckedDocument& checked) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      checked.annotation->times, [](const auto& t) { return t.kind != TimeKind::kDuration; }));
}

/// People and things by name; those who are only described have none.
std::uint32_t names_in(const CheckedDocument& checked) {
  const Annotation& annotation = *checked.annotation;
  return static_cast<std::uint32_t>(
      std::ranges::count_if(annotation.referents, [&](const Referent& referent) {
        return std::ranges::any_of(referent.mentions, [&](MentionIndex mention) {
          return annotation.mentions[mention.index()].kind == MentionKind::kName;
        });
      }));
}

std::uint32_t claims_of(const CheckedDocument& checked, ClaimKind kind) {
  return static_cast<std::uint32_t>(std::ranges::count(checked.claims, kind, &Claim::kind));
}

void count_what_was_read(const CheckRun& run, Report& report) {
  report.read = {{"offices", 0}, {"roles", 0},   {"dates", 0},     {"names", 0},
                 {"ages", 0},    {"figures", 0}, {"quotations", 0}};
  for (const CheckedDocument& checked : run.documents) {
    if (checked.standing != Standing::kDraft) continue;
    const Annotation& annotation = *checked.annotation;
    report.statements += static_cast<std::uint32_t>(std::ranges::count_if(
        checked.claims, [](const Claim& claim) { return !is_presupposed(claim); }));
    const std::array counts{claims_of(checked, ClaimKind::k_office),
                            claims_of(checked, ClaimKind::k_role),
                            dates_in(checked),
                            names_in(checked),
                            static_cast<std::uint32_t>(annotation.ages.size()),
                            static_cast<std::uint32_t>(annotation.quantities.size()),
                            claims_of(checked, ClaimKind::k_quote)};
    for (std::size_t i = 0; i < counts.size(); ++i) report.read[i].second += counts[i];
  }
}

std::vector<ReportRested> rested_in(const CheckRun& run) {
  std::vector<ReportRested> out;
  for (const RestedRule& rested : run.rested) {
    ReportRested row{rested.rule, {}, rested.reason};
    for (const DocumentIndex document : rested.documents) {
      row.documents.push_back(run.documents[document.index()].document->path());
    }
    out.push_back(std::move(row));
  }
  return out;
}

}  // namespace

std::vector<ReportRule> described(const std::vector<Rule>& rules, bool pages) {
  std::vector<ReportRule> out;
  out.reserve(rules.size());
  for (const Rule& rule : rules) {
    out.push_back({rule.id, rule.catches, rule.why, pages ? rule_page(rule) : "", rule.level,
                   rule.stage != RuleStage::kPreview});
  }
  std::ranges::sort(out, {}, &ReportRule::id);
  return out;
}

Report build_report(const CheckRun& run, std::vector<Error> errors) {
  Report report;
  report.version = kVersion;
  for (std::size_t i = 0; i < run.documents.size(); ++i) {
    report.documents.push_back(document_in(run.documents[i], run.graph->dates()[i]));
  }
  for (const Finding& finding : run.findings) report.findings.push_back(finding_in(run, finding));
  add_blocks(run, report);
  report.rested = rested_in(run);
  report.too_recent = too_recent(*run.graph);
  if (const std::uint32_t recent = report.too_recent; recent > 0) {
    report.notes.push_back(
        fmt::format("{} statement{} too recent for the facts", recent, recent == 1 ? "" : "s"));
  }
  report.errors = std::move(errors);
  count_what_was_read(run, report);
  return report;
}

}  // namespace belie
