// SPDX-License-Identifier: Apache-2.0
#include "check/measure.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
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

/// The place of a slip's words; nothing where they do not stand in the draft.
std::optional<KnownPlace> place_of(const CheckRun& run, const std::string& path,
                                   std::string_view text) {
  const auto draft = std::ranges::find_if(
      run.documents, [&](const auto& one) { return one.document->path() == path; });
  if (draft == run.documents.end()) return std::nullopt;
  const auto at = draft->document->source().find(text);
  if (at == std::string_view::npos) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(at);
  return KnownPlace{
      path, sentences_around(*draft, {begin, begin + static_cast<std::uint32_t>(text.size())})};
}

/// The places of each slip.
std::vector<std::vector<KnownPlace>> places_of(const CheckRun& run, std::string_view folder,
                                               const KnownSlips& slips,
                                               std::vector<Error>& errors) {
  std::vector<std::vector<KnownPlace>> places(slips.size());
  for (std::size_t i = 0; i < slips.size(); ++i) {
    for (const SlipWords& words : slips[i].words) {
      const std::string path =
          folder.empty() ? words.draft : fmt::format("{}/{}", folder, words.draft);
      if (auto place = place_of(run, path, words.text)) {
        places[i].push_back(std::move(*place));
      } else {
        errors.push_back({fmt::format("“{}” does not stand in this draft", words.text), path, 0, 0,
                          "", "an expected.json names words as they stand in the file"});
      }
    }
  }
  return places;
}

bool touches(const ReportFinding& finding, const KnownPlace& known) {
  return std::ranges::any_of(finding.evidence, [&](const ReportPlace& place) {
    return known.path == place.document && place.start < known.bytes.end &&
           known.bytes.begin < place.end;
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
  for (const Json& conflict : *conflicts) {
    KnownSlip slip{text_at(conflict, "category"), words_of(conflict)};
    if (!slip.words.empty()) slips.push_back(std::move(slip));
  }
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

DeskJudgement judge_desk(const CheckRun& run, std::string_view folder, const KnownSlips& slips) {
  DeskJudgement judgement;
  const auto places = places_of(run, folder, slips, judgement.errors);
  judgement.located.resize(slips.size());
  for (const ReportFinding& finding : run.report.findings) {
    if (finding.level == Level::kNote) continue;
    const auto is_touched = [&](const KnownPlace& place) { return touches(finding, place); };
    bool is_right = false;
    for (std::size_t i = 0; i < slips.size(); ++i) {
      is_right = is_right || std::ranges::any_of(places[i], is_touched);
      if (places[i].size() == slips[i].words.size() && std::ranges::all_of(places[i], is_touched))
        judgement.located[i] = true;
    }
    (is_right ? judgement.right : judgement.astray).push_back(&finding);
  }
  return judgement;
}

void add_desk(const CheckRun& run, const DeskJudgement& judgement, Measurements& to) {
  add_rules(run, to);
  ++to.desks;
  to.planted += judgement.located.size();
  to.located += static_cast<std::size_t>(std::ranges::count(judgement.located, true));
  for (const ReportFinding* finding : judgement.right) {
    ++to.rules[finding->rule].desks;
    ++to.rules[finding->rule].right;
  }
  for (const ReportFinding* finding : judgement.astray) ++to.rules[finding->rule].desks;
}

}  // namespace belie
