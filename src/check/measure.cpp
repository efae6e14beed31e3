// SPDX-License-Identifier: Apache-2.0
#include "check/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace belie {
namespace {

using Json = nlohmann::json;

/// A sentence of a draft's file: path and bytes.
struct KnownPlace {
  std::string path;
  Span bytes;
};

std::string text_at(const Json& object, const char* key) {
  const auto at = object.is_object() ? object.find(key) : object.end();
  return at != object.end() && at->is_string() ? at->get<std::string>() : "";
}

std::vector<SlipWords> words_of(const Json& conflict) {
  std::vector<SlipWords> words;
  const auto evidence = conflict.is_object() ? conflict.find("evidence") : conflict.end();
  if (evidence == conflict.end() || !evidence->is_array()) return words;
  for (const Json& place : *evidence) {
    SlipWords one{text_at(place, "doc"), text_at(place, "text")};
    if (!one.draft.empty() && !one.text.empty()) words.push_back(std::move(one));
  }
  return words;
}

/// The bytes of the sentences that share some with the words; of the words alone where none does.
Span sentences_around(const CheckedDocument& draft, Span words) {
  Span all = words;
  for (const Sentence& sentence : draft.annotation->sentences) {
    const Span bytes = draft.document->source_span(sentence.span);
    if (bytes.begin >= words.end || words.begin >= bytes.end) continue;
    all = {std::min(all.begin, bytes.begin), std::max(all.end, bytes.end)};
  }
  return all;
}

std::vector<KnownPlace> places_of(const CheckRun& run, std::string_view folder,
                                  const KnownSlips& slips, std::vector<Error>& errors) {
  std::vector<KnownPlace> places;
  for (const auto& slip : slips) {
    for (const SlipWords& words : slip) {
      const std::string path = fmt::format("{}/{}", folder, words.draft);
      const auto draft = std::ranges::find_if(
          run.documents, [&](const auto& one) { return one.document->path() == path; });
      const auto at = draft == run.documents.end() ? std::string_view::npos
                                                   : draft->document->source().find(words.text);
      if (at == std::string_view::npos) {
        errors.push_back({fmt::format("“{}” does not stand in this draft", words.text), path, 0, 0,
                          "", "an expected.json names words as they stand in the file"});
        continue;
      }
      const auto begin = static_cast<std::uint32_t>(at);
      const Span span{begin, begin + static_cast<std::uint32_t>(words.text.size())};
      places.push_back({path, sentences_around(*draft, span)});
    }
  }
  return places;
}

bool touches(const ReportFinding& finding, const std::vector<KnownPlace>& places) {
  return std::ranges::any_of(finding.evidence, [&](const ReportPlace& place) {
    return std::ranges::any_of(places, [&](const KnownPlace& known) {
      return known.path == place.document && place.start < known.bytes.end &&
             known.bytes.begin < place.end;
    });
  });
}

bool is_listed(const ReportFinding& finding, const KnownFindings& slips) {
  return std::ranges::find(slips.findings, finding.id, &KnownFinding::id) != slips.findings.end();
}

/// A row for each rule that the run applied, so that one that found nothing is told as well.
void add_rules(const CheckRun& run, Measurements& to) {
  for (const ReportRule& rule : run.report.rules) to.rules.try_emplace(rule.id);
}

}  // namespace

Result<KnownSlips> read_slips(std::string_view name, std::string_view bytes) {
  const Json json = Json::parse(bytes, nullptr, false);
  const auto conflicts = json.is_object() ? json.find("conflicts") : json.end();
  if (!json.is_object() || conflicts == json.end() || !conflicts->is_array()) {
    return tl::unexpected(Error{"this is no list of known slips", std::string(name), 0, 0, "",
                                "a JSON object with a list “conflicts”"});
  }
  KnownSlips slips;
  for (const Json& conflict : *conflicts) slips.push_back(words_of(conflict));
  return slips;
}

void add_published(const CheckRun& run, const KnownFindings& slips, Measurements& to) {
  add_rules(run, to);
  to.published_drafts += run.report.documents.size();
  for (const ReportDocument& document : run.report.documents) to.published_words += document.words;
  for (const ReportFinding& finding : run.report.findings) {
    if (finding.level == Level::kNote) continue;
    RuleMeasurement& rule = to.rules[finding.rule];
    ++rule.published;
    if (is_listed(finding, slips)) ++rule.slips;
  }
}

std::vector<Error> add_desk(const CheckRun& run, std::string_view folder, const KnownSlips& slips,
                            Measurements& to) {
  std::vector<Error> errors;
  const auto places = places_of(run, folder, slips, errors);
  add_rules(run, to);
  ++to.desks;
  to.planted += slips.size();
  for (const ReportFinding& finding : run.report.findings) {
    if (finding.level == Level::kNote) continue;
    RuleMeasurement& rule = to.rules[finding.rule];
    ++rule.desks;
    if (touches(finding, places)) ++rule.right;
  }
  return errors;
}

}  // namespace belie
