// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "claims/kind.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/reading.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kOptions{&kFormatOption,        &kOutputOption, &kDateOption,
                              &kForcedDateOption,    &kAcrossOption, &kPackOption,
                              &kStdinFilenameOption, &kJobsOption,   &kColourOption};
constexpr std::array<std::string_view, 2> kFormats{"text", "json"};
constexpr std::array kExamples{
    CommandExample{"belie claims draft.md", "what was understood, by person and event"},
    CommandExample{"belie claims --format json drafts/", "the same for a program"}};

/// The claims of a draft by subject, subjects in the order in which the draft first speaks of them.
struct SubjectGroup {
  std::string subject;
  std::vector<Reading> claims;
};

std::vector<SubjectGroup> grouped(const CheckRun& run, std::size_t document) {
  const CheckedDocument& checked = run.documents[document];
  std::vector<SubjectGroup> groups;
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < checked.claims.size(); ++i) {
    const std::string subject = subject_of(checked.claims[i], *checked.annotation);
    const auto [place, added] = places.try_emplace(subject, groups.size());
    if (added) groups.push_back({subject, {}});
    groups[place->second].claims.push_back(claim_reading(run, document, i));
  }
  return groups;
}

std::string claims_text(const CheckRun& run, bool colour) {
  std::string out;
  for (std::size_t i = 0; i < run.documents.size(); ++i) {
    const CheckedDocument& checked = run.documents[i];
    const auto number = counted(checked.claims.size(), "claim");
    out +=
        fmt::format("{}{}: {}\n", i == 0 ? "" : "\n", for_screen(checked.document->path()), number);
    for (const SubjectGroup& group : grouped(run, i)) {
      const std::string heading = group.subject.empty() ? "calendar" : for_screen(group.subject);
      out += '\n' + paint(Ink::kStrong, heading, colour) + '\n';
      out += reading_lines(group.claims, *checked.document);
    }
  }
  return out;
}

Json roles_json(const Claim& claim, const Annotation& annotation) {
  Json roles = Json::object();
  for (const Argument& argument : claim.arguments) {
    roles[std::string(descriptor(claim.kind).roles[argument.role].name)] =
        value_text(argument.value, annotation);
  }
  return roles;
}

Json claim_json(const CheckedDocument& checked, const Claim& claim) {
  const Document& document = *checked.document;
  const Span source = document.source_span(claim.span);
  const Position from = document.position(source.begin);
  const Position to = document.position(source.end);
  return {{"document", document.path()},
          {"kind", descriptor(claim.kind).name},
          {"roles", roles_json(claim, *checked.annotation)},
          {"when",
           {{"origin", to_text(claim.when.origin)},
            {"time", claim.when.time ? to_text(*claim.when.time) : ""}}},
          {"voice", to_text(claim.voice)},
          {"voice_source", claim.voice_source},
          {"polarity", to_text(claim.polarity)},
          {"modality", to_text(claim.modality)},
          {"stage", to_text(claim.stage)},
          {"grade", to_text(claim.grade)},
          {"text", document.text(claim.span)},
          {"read_as", claim.read_as},
          {"section", to_text(claim.section)},
          {"span", {{"start", source.begin}, {"end", source.end}}},
          {"start", {{"line", from.line}, {"column", from.column}}},
          {"end", {{"line", to.line}, {"column", to.column}}}};
}

std::string claims_json(const CheckRun& run) {
  Json claims = Json::array();
  for (const CheckedDocument& checked : run.documents) {
    for (const Claim& claim : checked.claims) claims.push_back(claim_json(checked, claim));
  }
  return Json{{"schema", "belie-claims/0"}, {"claims", claims}}.dump(
             2, ' ', false, Json::error_handler_t::replace) +
         '\n';
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const Knowledge knowledge = read_knowledge(arguments);
  const CheckRun checked = run_check(arguments.words, arguments, knowledge);
  std::string out = arguments.format == "json"
                        ? claims_json(checked)
                        : claims_text(checked, colours_output(arguments, terminal));
  return finish(std::move(out), checked.report, arguments, terminal);
}

}  // namespace

extern const Command k_claims_command{
    "claims",
    "[PATH…]",
    "print what was understood of drafts, one line a claim",
    "Prints every statement that belie took from the drafts, by person and event: where it stands, "
    "its kind, the words, what "
    "they were read as, when it is said to hold, and whose words they are if not the paper's. What "
    "is not listed was not "
    "understood and cannot be checked.",
    kExamples,
    kOptions,
    kFormats,
    0,
    kAnyNumber,
    run};

}  // namespace belie
