// SPDX-License-Identifier: Apache-2.0
#include "cli/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <type_traits>

#include "claims/kind.h"
#include "report/screen.h"

namespace belie {
namespace {

constexpr std::size_t kLongestQuote = 60;

std::string name_of(ReferentIndex referent, const Annotation& annotation) {
  return referent.valid() ? annotation.referents[referent.index()].name : "";
}

std::string speaker_of(MentionIndex mention, const Annotation& annotation) {
  if (!mention.valid()) return "";
  const Mention& found = annotation.mentions[mention.index()];
  return found.referent.valid() ? name_of(found.referent, annotation)
                                : std::string(annotation.text(found.span));
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

std::string with(std::string_view name, const std::string& value) {
  return value.empty() ? "" : fmt::format("{} {}", name, value);
}

std::string title_meaning(const Title& title, const Annotation& annotation) {
  return joined({title.role, title.family, with("of", title.jurisdiction),
                 with("held by", speaker_of(title.holder, annotation)), to_text(title.pattern),
                 to_text(title.status)},
                ", ");
}

std::string time_meaning(const TimeExpression& time, const ReferenceDate& date) {
  const auto period = resolve(time, date.day, Direction::kEither);
  return joined({to_text(time), period ? to_text(*period) : "not placed"}, ", ");
}

std::string_view kind_text(QuotationKind kind) {
  constexpr std::array<std::string_view, 4> kTexts{"direct", "mixed", "scare quotes",
                                                   "name of a work"};
  return kTexts[static_cast<std::size_t>(kind)];
}

std::string event_text(const EventMention& event, const Annotation& annotation) {
  std::vector<std::string> parts{event.name.empty() ? event.event_class : event.name};
  for (const ReferentIndex participant : event.participants)
    parts.push_back(name_of(participant, annotation));
  parts.push_back(event.place);
  return joined(parts, ", ");
}

/// When the graph found the claim to hold; "" where it is not known.
std::string period_text(const CheckRun& run, std::size_t document, std::size_t claim) {
  for (const Statement& statement : run.graph->statements()) {
    if (statement.document != DocumentIndex{document} || statement.claim != claim) continue;
    std::vector<std::string> periods;
    for (const Period& period : statement.when) periods.push_back(to_text(period));
    return joined(periods, " or ");
  }
  return "";
}

std::string claim_meaning(const Claim& claim, const Annotation& annotation) {
  if (!claim.read_as.empty()) return claim.read_as;
  std::vector<std::string> parts;
  for (const Argument& argument : claim.arguments) {
    const auto role = descriptor(claim.kind).roles[argument.role].name;
    parts.push_back(fmt::format("{}: {}", role, value_text(argument.value, annotation)));
  }
  return joined(parts, ", ");
}

}  // namespace

std::string value_text(const Value& value, const Annotation& annotation) {
  const auto text = [&](const auto& held) -> std::string {
    using Held = std::decay_t<decltype(held)>;
    if constexpr (std::is_same_v<Held, std::string>) return held;
    if constexpr (std::is_same_v<Held, std::vector<std::string>>) return joined(held, ", ");
    if constexpr (std::is_same_v<Held, Quantity>)
      return fmt::format("{}..{} {}", held.low, held.high, held.unit);
    if constexpr (std::is_same_v<Held, Period>) return to_text(held);
    if constexpr (std::is_same_v<Held, ReferentIndex>) return name_of(held, annotation);
    if constexpr (std::is_same_v<Held, EventMention>) return event_text(held, annotation);
    if constexpr (std::is_same_v<Held, TimeExpression>) return to_text(held);
    return "";
  };
  return std::visit(text, value);
}

std::string subject_of(const Claim& claim, const Annotation& annotation) {
  for (const Argument& argument : claim.arguments) {
    const bool names_one = std::holds_alternative<ReferentIndex>(argument.value) ||
                           std::holds_alternative<EventMention>(argument.value);
    if (names_one) return value_text(argument.value, annotation);
  }
  return "";
}

std::vector<Reading> readings(const CheckedDocument& checked, Span within) {
  const Annotation& annotation = *checked.annotation;
  std::vector<Reading> found;
  const auto add = [&](Span span, std::string kind, std::string meaning) {
    if (span.overlaps(within)) found.push_back({span, std::move(kind), std::move(meaning)});
  };
  for (const Mention& mention : annotation.mentions) {
    if (!mention.referent.valid()) continue;
    const Referent& referent = annotation.referents[mention.referent.index()];
    add(mention.span, "name", fmt::format("{}, {}", referent.name, to_text(referent.type)));
  }
  for (const Title& title : annotation.titles)
    add(title.whole, "title", title_meaning(title, annotation));
  for (const TimeExpression& time : annotation.times)
    add(time.span, "time", time_meaning(time, checked.date));
  for (const Quotation& quotation : annotation.quotations) {
    add(quotation.span, "quotation",
        joined({std::string(kind_text(quotation.kind)),
                with("by", speaker_of(quotation.speaker, annotation))},
               ", "));
  }
  for (const Attribution& attribution : annotation.attributions) {
    add(annotation.span(attribution.scope), "reported",
        joined({std::string(to_text(attribution.kind)),
                with("by", speaker_of(attribution.source, annotation))},
               ", "));
  }
  std::ranges::stable_sort(found, {}, &Reading::span);
  return found;
}

Reading claim_reading(const CheckRun& run, std::size_t document, std::size_t claim) {
  const CheckedDocument& checked = run.documents[document];
  const Claim& read = checked.claims[claim];
  std::vector<std::string> parts{claim_meaning(read, *checked.annotation),
                                 period_text(run, document, claim)};
  if (read.polarity != Polarity::kPositive) parts.emplace_back(to_text(read.polarity));
  if (read.modality != Modality::kAsserted) parts.emplace_back(to_text(read.modality));
  if (read.voice != VoiceKind::kPaper) {
    parts.push_back(joined({std::string(to_text(read.voice)), read.voice_source}, " by "));
  }
  return {read.span, std::string(descriptor(read.kind).name), joined(parts, "; ")};
}

std::string reading_lines(const std::vector<Reading>& readings, const Document& document) {
  std::vector<std::array<std::string, 4>> rows;
  std::array<std::size_t, 3> widths{};
  for (const Reading& reading : readings) {
    const Position place = document.position(document.source_span(reading.span).begin);
    const Section* section = document.section_at(reading.span.begin);
    const bool numbered = section != nullptr && section->paragraph > 0;
    rows.push_back(
        {fmt::format("{}:{}", place.line, place.column),
         numbered ? fmt::format("¶{}", section->paragraph) : "", reading.kind,
         fmt::format("“{}”  {}", keep_ends(for_screen(document.text(reading.span)), kLongestQuote),
                     for_screen(reading.meaning))});
    for (std::size_t i = 0; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], display_width(rows.back()[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    out += "  ";
    for (std::size_t i = 0; i < widths.size(); ++i) out += pad(row[i], widths[i] + 2);
    out += row[3] + '\n';
  }
  return out;
}

}  // namespace belie
