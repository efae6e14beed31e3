// SPDX-License-Identifier: Apache-2.0
#include "cli/claim_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>

#include "claims/events/event_classes.h"
#include "claims/kind.h"
#include "report/reading.h"
#include "report/reading_words.h"
#include "report/screen.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

constexpr std::size_t kLongestQuote = 60;

std::string event_mention_words(const EventMention& event, const Annotation& annotation) {
  std::vector<std::string> parts{event.name.empty() ? std::string(event_word(event.event_class))
                                                    : event.name};
  for (const ReferentIndex participant : event.participants)
    parts.push_back(annotation.referents[participant.index()].name);
  parts.push_back(event.place);
  return joined_words(parts, ", ");
}

bool names_somebody(const Value& value) {
  const auto* referent = std::get_if<ReferentIndex>(&value);
  return (referent != nullptr && referent->valid()) || std::holds_alternative<EventMention>(value);
}

std::string place_words(const ClaimWords& words, ClaimAddress at) {
  const CheckRun& run = words.run();
  const Document& document = *run.documents[at.document].document;
  const Position place = document.position(document.source_span(words.claim(at).span).begin);
  const std::string text = fmt::format("{}:{}", place.line, place.column);
  return run.documents.size() == 1 ? text : for_screen(document.path()) + ':' + text;
}

using Row = std::array<std::string, 4>;

Row claim_row(const ClaimWords& words, ClaimAddress at) {
  const Claim& claim = words.claim(at);
  const Document& document = *words.run().documents[at.document].document;
  const Section* section = document.section_at(claim.span.begin);
  const bool numbered = section != nullptr && section->paragraph > 0;
  const std::string quote = keep_ends(for_screen(document.text(claim.span)), kLongestQuote);
  const std::string said = joined_words({words.meaning(at), words.remarks(at)}, "; ");
  return {place_words(words, at), numbered ? fmt::format("¶{}", section->paragraph) : "",
          std::string(descriptor(claim.kind).name),
          fmt::format("“{}”  {}", quote, for_screen(said))};
}

}  // namespace

std::string written_value(const Value& value, const Annotation& annotation) {
  const auto text = [&](const auto& held) -> std::string {
    using Held = std::decay_t<decltype(held)>;
    if constexpr (std::is_same_v<Held, std::string>) return held;
    if constexpr (std::is_same_v<Held, std::vector<std::string>>) return joined_words(held, ", ");
    if constexpr (std::is_same_v<Held, Quantity>)
      return interval_words(held.low, held.high, held.unit);
    if constexpr (std::is_same_v<Held, Period>) return period_words(held);
    if constexpr (std::is_same_v<Held, ReferentIndex>)
      return held.valid() ? annotation.referents[held.index()].name : "";
    if constexpr (std::is_same_v<Held, EventMention>) return event_mention_words(held, annotation);
    if constexpr (std::is_same_v<Held, TimeExpression>)
      return std::string(annotation.text(held.span));
    return "";
  };
  return std::visit(text, value);
}

ClaimWords::ClaimWords(const CheckRun& run, const LexiconIndex& lexicon)
    : run_(run), lexicon_(lexicon), statements_(run.documents.size()) {
  for (std::size_t i = 0; i < run.documents.size(); ++i)
    statements_[i].resize(run.documents[i].claims.size(), nullptr);
  for (const Statement& statement : run.graph->statements()) {
    if (!statement.is_fact()) statements_[statement.document.index()][statement.claim] = &statement;
  }
}

const Claim& ClaimWords::claim(ClaimAddress at) const {
  return run_.documents[at.document].claims[at.claim];
}

const Statement* ClaimWords::statement(ClaimAddress at) const {
  return statements_[at.document][at.claim];
}

std::string ClaimWords::value(ClaimAddress at, const Argument& argument) const {
  const Statement* resolved = statement(at);
  const Value* value = resolved == nullptr ? nullptr : resolved->argument(argument.role);
  std::string words;
  if (value != nullptr && !std::holds_alternative<Quantity>(*value))
    words = value_words(*run_.graph, lexicon_, *value);
  return words.empty() ? written_value(argument.value, *run_.documents[at.document].annotation)
                       : words;
}

std::string ClaimWords::meaning(ClaimAddress at) const {
  const Claim& said = claim(at);
  if (!said.read_as.empty()) return said.read_as;
  return joined_words({roles(at, true), roles(at, false)}, "; ");
}

std::string ClaimWords::remarks(ClaimAddress at) const {
  const Claim& said = claim(at);
  const Statement* resolved = statement(at);
  std::vector<std::string> parts;
  if (resolved != nullptr) parts.push_back(when_words(resolved->when, Wording::kWithPreposition));
  if (said.polarity == Polarity::kNegative) parts.emplace_back("denied");
  parts.emplace_back(modality_words(said.modality));
  if (said.stage != Stage::kPlain) parts.emplace_back(to_text(said.stage));
  if (said.voice != VoiceKind::kPaper) {
    parts.push_back(
        joined_words({std::string(voice_words(said.voice)), said.voice_source}, " by "));
  }
  return joined_words(parts, "; ");
}

std::string ClaimWords::roles(ClaimAddress at, bool key) const {
  const Claim& said = claim(at);
  std::vector<std::string> parts;
  for (const Argument& argument : said.arguments) {
    const RoleDescriptor& role = descriptor(said.kind).roles[argument.role];
    const std::string words = role.key == key ? value(at, argument) : "";
    if (!words.empty()) parts.push_back(fmt::format("{}: {}", role.name, words));
  }
  return joined_words(parts, "; ");
}

std::string ClaimWords::subject(ClaimAddress at) const {
  const Claim& said = claim(at);
  const Annotation& annotation = *run_.documents[at.document].annotation;
  for (const Argument& argument : said.arguments) {
    if (names_somebody(argument.value)) return written_value(argument.value, annotation);
  }
  return std::string(descriptor(said.kind).name);
}

std::string event_words(const Event& event) {
  const std::string name =
      event.name.empty() ? std::string(event_word(event.event_class)) : event.name;
  const bool told = event.place.empty() || name.find(event.place) != std::string::npos;
  return told ? name : fmt::format("{} at {}", name, event.place);
}

std::string claim_lines(const std::vector<ClaimAddress>& claims, const ClaimWords& words) {
  std::vector<Row> rows;
  std::array<std::size_t, 3> widths{};
  for (const ClaimAddress at : claims) {
    rows.push_back(claim_row(words, at));
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], display_width(rows.back()[i]));
  }
  std::string out;
  for (const Row& row : rows) {
    out += "  ";
    for (std::size_t i = 0; i < widths.size(); ++i) out += pad(row[i], widths[i] + 2);
    out += row[3] + '\n';
  }
  return out;
}

}  // namespace belie
