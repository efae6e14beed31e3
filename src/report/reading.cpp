// SPDX-License-Identifier: Apache-2.0
#include "report/reading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "claims/title_claims.h"
#include "report/reading_words.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

constexpr std::array<ReadingKindDescriptor, 8> kKinds{
    {{ReadingKind::kName, "name", "names"},
     {ReadingKind::kTitle, "title", "offices and titles"},
     {ReadingKind::kTime, "time", "times"},
     {ReadingKind::kQuantity, "quantity", "figures"},
     {ReadingKind::kAge, "age", "ages, births and deaths"},
     {ReadingKind::kQuotation, "quotation", "quotations"},
     {ReadingKind::kReport, "report", "reported speech"},
     {ReadingKind::kClause, "clause", "what is said to happen"}}};

class Reader {
 public:
  Reader(const Annotation& annotation, const LexiconIndex& lexicon, const ReferenceDate& date,
         Span within)
      : annotation_(annotation), lexicon_(lexicon), date_(date), within_(within) {}

  std::vector<Reading> all() {
    for (const Mention& mention : annotation_.mentions) add_name(mention);
    for (const Title& title : annotation_.titles) add_title(title);
    for (const TimeExpression& time : annotation_.times) add_time(time);
    for (const QuantityMention& quantity : annotation_.quantities) add_quantity(quantity);
    for (const AgeExpression& age : annotation_.ages) add_age(age);
    for (const Quotation& quotation : annotation_.quotations) add_quotation(quotation);
    for (const Attribution& attribution : annotation_.attributions) add_report(attribution);
    for (const Clause& clause : annotation_.clauses) add_clause(clause);
    std::ranges::stable_sort(found_, {},
                             [](const Reading& r) { return std::tuple(r.kind, r.span); });
    return std::move(found_);
  }

 private:
  void add(ReadingKind kind, Span span, std::string label, std::string meaning) {
    found_.push_back({kind, span, std::move(label), std::move(meaning)});
  }

  [[nodiscard]] bool touched(Span span) const { return span.overlaps(within_); }

  [[nodiscard]] std::string name_of(MentionIndex mention) const {
    if (!mention.valid()) return "";
    const Mention& found = annotation_.mentions[mention.index()];
    return found.referent.valid() ? annotation_.referents[found.referent.index()].name
                                  : std::string(annotation_.text(found.span));
  }

  void add_name(const Mention& mention) {
    if (!touched(mention.span)) return;
    if (!mention.referent.valid()) {
      add(ReadingKind::kName, mention.span, "unclear", "whom it means is not clear");
      return;
    }
    const Referent& referent = annotation_.referents[mention.referent.index()];
    std::vector<std::string> parts{referent.name, std::string(type_words(referent.type))};
    if (referent.name == annotation_.text(mention.span)) parts.front().clear();
    for (const ReferentIndex other : referent.maybe_same)
      parts.push_back("perhaps " + annotation_.referents[other.index()].name);
    const bool known = referent.type != EntityType::kUnknown;
    add(ReadingKind::kName, mention.span, known ? std::string(to_text(referent.type)) : "name",
        joined_words(parts, ", "));
  }

  [[nodiscard]] std::string office_words(const Title& title) const {
    if (const OfficeEntry* office = lexicon_.office(title.office)) return office->name;
    const JurisdictionEntry* country = lexicon_.jurisdiction(title.jurisdiction);
    return joined_words(
        {title_words(title.role), country != nullptr ? country->name : title.jurisdiction}, " of ");
  }

  void add_title(const Title& title) {
    if (!touched(title.whole)) return;
    const std::string holder = name_of(title.holder);
    std::vector<std::string> parts{
        joined_words({std::string(status_words(title.status)), office_words(title)}, " "),
        holder.empty() ? "nobody named" : holder};
    if (title.pattern == TitlePattern::kMembership) parts.emplace_back("of the people under it");
    add(ReadingKind::kTitle, title.whole, "title", joined_words(parts, ": "));
  }

  [[nodiscard]] std::string placed(const TimeExpression& time) const {
    if (time.kind == TimeKind::kDuration) return "a length of time";
    const Direction direction = direction_of(tense_at(annotation_, TokenIndex{time.tokens.begin}));
    const auto period = resolve(time, date_.day, direction);
    if (period) return moment_words(*period);
    if (time.deixis == Deixis::kSameTime) return "counted from what was told before";
    return date_.day ? "which day it is stays open" : "not placed: the draft has no day of its own";
  }

  void add_time(const TimeExpression& time) {
    if (!touched(time.span)) return;
    add(ReadingKind::kTime, time.span, time.kind == TimeKind::kDuration ? "duration" : "time",
        joined_words({placed(time), time.approximate ? "about" : ""}, ", "));
  }

  /// "of the 58 patients".
  [[nodiscard]] std::string whole_words(const QuantityMention& quantity) const {
    if (!quantity.whole.valid()) return "";
    const QuantityMention& whole = annotation_.quantities[quantity.whole.index()];
    return fmt::format("out of “{}”", annotation_.text(whole.span));
  }

  void add_quantity(const QuantityMention& quantity) {
    if (!touched(quantity.span)) return;
    const Span counted = quantity.counted.empty() && quantity.head.valid()
                             ? annotation_.tokens[quantity.head.index()].span
                             : annotation_.span(quantity.counted);
    std::vector<std::string> parts{figure_words(quantity)};
    if (!counted.empty()) parts.push_back(fmt::format("of “{}”", annotation_.text(counted)));
    parts.push_back(whole_words(quantity));
    if (!quantity.per.empty())
      parts.push_back(fmt::format("“{}”", annotation_.text(annotation_.span(quantity.per))));
    for (std::string& part : detail_words(quantity)) parts.push_back(std::move(part));
    add(ReadingKind::kQuantity, quantity.span, std::string(to_text(quantity.kind)),
        joined_words(parts, ", "));
  }

  void add_age(const AgeExpression& age) {
    if (!touched(age.span)) return;
    const std::string holder = name_of(age.holder);
    std::vector<std::string> parts{
        fmt::format("{} {}", holder.empty() ? "somebody" : holder, age_words(age))};
    if (age.has_time) parts.push_back(placed(age.time));
    if (age.described) parts.emplace_back("on the draft's day");
    add(ReadingKind::kAge, age.span, std::string(to_text(age.form)), joined_words(parts, ", "));
  }

  void add_quotation(const Quotation& quotation) {
    if (!touched(quotation.span)) return;
    std::string speaker = name_of(quotation.speaker);
    if (speaker.empty() && !quotation.speaker_words.empty())
      speaker = annotation_.text(annotation_.span(quotation.speaker_words));
    const bool of_a_speaker =
        quotation.kind == QuotationKind::kDirect || quotation.kind == QuotationKind::kMixed;
    std::vector<std::string> parts{std::string(quotation_words(quotation.kind))};
    if (!speaker.empty()) parts.push_back("by " + speaker);
    if (speaker.empty() && of_a_speaker) parts.emplace_back("whose is not clear");
    if (quotation.continues.valid()) parts.emplace_back("going on from the part before");
    add(ReadingKind::kQuotation, quotation.span, "quotation", joined_words(parts, ", "));
  }

  void add_report(const Attribution& attribution) {
    const Span scope = annotation_.span(attribution.scope);
    if (!touched(scope)) return;
    const std::string source = name_of(attribution.source);
    add(ReadingKind::kReport, scope, "reported",
        fmt::format("“{}” {}: {}", annotation_.word(attribution.cue),
                    source.empty() ? "of somebody not named" : "of " + source,
                    voice_words(attribution.kind)));
  }

  void add_clause(const Clause& clause) {
    const Token& predicate = annotation_.tokens[clause.predicate.index()];
    const Span span = predicate.span;
    const bool verbless = predicate.upos != Upos::kVerb && predicate.upos != Upos::kAux;
    if (!touched(span) || (verbless && clause.tense == Tense::kNone)) return;
    std::vector<std::string> parts{std::string(tense_words(clause.tense)),
                                   std::string(modality_words(clause.modality))};
    if (clause.polarity == Polarity::kNegative) parts.emplace_back("denied");
    std::string label = joined_words(parts, ", ");
    for (const TimeIndex time : clause.times)
      parts.push_back(fmt::format("“{}”", annotation_.text(annotation_.times[time.index()].span)));
    add(ReadingKind::kClause, span, std::move(label), joined_words(parts, ", "));
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const ReferenceDate& date_;
  Span within_;
  std::vector<Reading> found_;
};

}  // namespace

std::span<const ReadingKindDescriptor> reading_kinds() { return kKinds; }

std::vector<Reading> readings(const Annotation& annotation, const LexiconIndex& lexicon,
                              const ReferenceDate& date, Span within) {
  return Reader(annotation, lexicon, date, within).all();
}

std::string date_words(const ReferenceDate& date) {
  const std::string note = date.note.empty() ? "" : fmt::format(" ({})", date.note);
  if (date.day) return long_text(*date.day) + note;
  if (date.not_before) return fmt::format("some day after {}", long_text(*date.not_before)) + note;
  return "no day known" + note;
}

}  // namespace belie
