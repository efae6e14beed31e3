// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "claims/kind.h"
#include "claims/presupposed.h"
#include "cli/claim_groups.h"
#include "cli/claim_words.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/session.h"
#include "report/screen.h"

namespace belie {
namespace {

using Json = nlohmann::ordered_json;

const OptionDescriptor kRolesOption{"-v,--verbose", "",
                                    "with each claim its kind's roles, as rules name them",
                                    &Arguments::verbose};

constexpr auto kOptions = with_draft_options(
    std::array{&kByOption, &kKindOption, &kRolesOption, &kFormatOption, &kOutputOption});
constexpr std::array<std::string_view, 2> kFormats{"text", "json"};
constexpr std::array kExamples{
    CommandExample{"belie claims draft.md", "what was understood, by person and event"},
    CommandExample{"belie claims --by person a.md b.md", "what two drafts say of each person"},
    CommandExample{"belie claims --by kind --kind life,quote draft.md", "ages and quotations only"},
    CommandExample{"belie claims -v draft.md", "with the roles that a rule can compare"},
    CommandExample{"belie claims --format json drafts/", "the same for a program"}};

bool wanted(const Claim& claim, const Arguments& arguments) {
  if (arguments.kinds.empty()) return !is_presupposed(claim);
  return std::ranges::find(arguments.kinds, descriptor(claim.kind).name) != arguments.kinds.end();
}

/// The claims of the kinds that are asked for, of one draft; what deeds presuppose only if its kind
/// is.
std::vector<ClaimAddress> wanted_claims(const CheckRun& run, std::size_t document,
                                        const Arguments& arguments) {
  std::vector<ClaimAddress> found;
  for (std::size_t i = 0; i < run.documents[document].claims.size(); ++i) {
    if (wanted(run.documents[document].claims[i], arguments)) found.push_back({document, i});
  }
  return found;
}

std::string heading_text(const ClaimGroup& group, bool colour) {
  return '\n' + paint(Ink::kStrong, for_screen(group.heading), colour) +
         fmt::format(" ({})\n", group.claims.size());
}

/// A value in the form that tests and programs read: "2025-09-12", "12..inf", a name.
std::string value_text(const Value& value, const Annotation& annotation) {
  if (const auto* quantity = std::get_if<Quantity>(&value))
    return fmt::format("{}..{}{}{}", quantity->low, quantity->high,
                       quantity->unit.empty() ? "" : " ", quantity->unit);
  if (const auto* time = std::get_if<TimeExpression>(&value)) return to_text(*time);
  if (const auto* period = std::get_if<Period>(&value)) return to_text(*period);
  return written_value(value, annotation);
}

/// "measure: attended, thing: story, value: 12000..12000"
std::string roles_text(const ClaimWords& words, ClaimAddress at) {
  const Claim& claim = words.claim(at);
  const Annotation& annotation = *words.run().documents[at.document].annotation;
  std::string out;
  for (const Argument& argument : claim.arguments) {
    out += fmt::format("{}{}: {}", out.empty() ? "" : ", ",
                       descriptor(claim.kind).roles[argument.role].name,
                       value_text(argument.value, annotation));
  }
  return out;
}

/// One line a claim, and with --verbose one for its roles.
std::string lines_of(const std::vector<ClaimAddress>& claims, const ClaimWords& words,
                     bool verbose) {
  const std::string plain = claim_lines(claims, words);
  if (!verbose) return plain;
  std::string out;
  std::size_t begin = 0;
  for (const ClaimAddress at : claims) {
    const std::size_t end = plain.find('\n', begin) + 1;
    out += plain.substr(begin, end - begin) + "      " + for_screen(roles_text(words, at)) + '\n';
    begin = end;
  }
  return out;
}

/// Draft by draft, by what the claims speak of.
std::string claims_by_draft(const ClaimWords& words, const Arguments& arguments, bool colour) {
  std::string out;
  for (std::size_t i = 0; i < words.run().documents.size(); ++i) {
    const auto claims = wanted_claims(words.run(), i, arguments);
    const std::string& path = words.run().documents[i].document->path();
    out += fmt::format("{}{}: {}\n", i == 0 ? "" : "\n", for_screen(path),
                       counted(claims.size(), "claim"));
    for (const ClaimGroup& group : by_subject(words, claims))
      out += heading_text(group, colour) + lines_of(group.claims, words, arguments.verbose);
  }
  return out;
}

/// Over all drafts, under each person, event or kind.
std::string grouped_claims(const ClaimWords& words, const ClaimGrouping& grouping,
                           const Arguments& arguments, bool colour) {
  std::vector<ClaimAddress> claims;
  for (std::size_t i = 0; i < words.run().documents.size(); ++i)
    std::ranges::copy(wanted_claims(words.run(), i, arguments), std::back_inserter(claims));
  std::string out = fmt::format("{} in {}\n", counted(claims.size(), "claim"),
                                counted(words.run().documents.size(), "draft"));
  const ClaimGroups grouped = grouping.group(words, claims);
  for (const ClaimGroup& group : grouped.groups)
    out += heading_text(group, colour) + lines_of(group.claims, words, arguments.verbose);
  return grouped.rest.empty() ? out : out + '\n' + grouped.rest + '\n';
}

Json roles_json(const ClaimWords& words, ClaimAddress at) {
  const Claim& claim = words.claim(at);
  const Annotation& annotation = *words.run().documents[at.document].annotation;
  Json roles = Json::object();
  for (const Argument& argument : claim.arguments) {
    roles[std::string(descriptor(claim.kind).roles[argument.role].name)] =
        value_text(argument.value, annotation);
  }
  return roles;
}

Json claim_json(const ClaimWords& words, ClaimAddress at) {
  const Claim& claim = words.claim(at);
  const Document& document = *words.run().documents[at.document].document;
  const Span source = document.source_span(claim.span);
  const Position from = document.position(source.begin);
  const Position to = document.position(source.end);
  return {{"document", document.path()},
          {"kind", descriptor(claim.kind).name},
          {"roles", roles_json(words, at)},
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

std::string claims_json(const ClaimWords& words, const Arguments& arguments) {
  Json claims = Json::array();
  for (std::size_t i = 0; i < words.run().documents.size(); ++i) {
    for (const ClaimAddress at : wanted_claims(words.run(), i, arguments))
      claims.push_back(claim_json(words, at));
  }
  return Json{{"schema", "belie-claims/0"}, {"claims", claims}}.dump(
             2, ' ', false, Json::error_handler_t::replace) +
         '\n';
}

std::string claims_text(const ClaimWords& words, const Arguments& arguments, bool colour) {
  const ClaimGrouping* grouping = find_grouping(arguments.by);
  return grouping == nullptr ? claims_by_draft(words, arguments, colour)
                             : grouped_claims(words, *grouping, arguments, colour);
}

CommandResult run(const Arguments& arguments, const Terminal& terminal) {
  const bool json = arguments.format == "json";
  if (json && !arguments.by.empty())
    return usage_error("“--by” is for the text; in JSON each claim has its kind and its roles");
  const Knowledge knowledge = read_knowledge(arguments);
  const CheckRun checked = run_check(arguments.words, arguments, knowledge);
  const ClaimWords words(checked, *knowledge.lexicon);
  std::string out = json ? claims_json(words, arguments)
                         : claims_text(words, arguments, colours_output(arguments, terminal));
  return finish(std::move(out), checked.report, arguments, terminal);
}

}  // namespace

extern const Command k_claims_command{
    "claims",
    "[PATH…]",
    "print what was understood of drafts, one line a claim",
    "Prints every statement that belie took from the drafts, draft by draft and by what it speaks "
    "of: where it stands, its kind, the words, what they were read as, when it is said to hold, "
    "and "
    "whose words they are if not the paper's. With --by the claims of all drafts stand under each "
    "person, event or kind. What is not listed was not understood and cannot be checked.",
    kExamples,
    kOptions,
    kFormats,
    0,
    kAnyNumber,
    run};

}  // namespace belie
