// SPDX-License-Identifier: Apache-2.0
#include "rules/events/incident_clock.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/word_list.h"
#include "language/sentence_words.h"
#include "rules/events/incident_stages.h"
#include "rules/stories/touching_drafts.h"

namespace belie {
namespace {

constexpr int kHalfDay = 12 * 60;
constexpr int kDay = 24 * 60;
constexpr int kFar = 5 * 60;        // minutes: further apart, the earlier one is of something else
constexpr int kFarUnsure = 3 * 60;  // where a half of the day is open
constexpr int kFarDays = 4 * kDay;  // where both days are told

class IncidentSearch {
 public:
  explicit IncidentSearch(const CheckInput& input)
      : input_(input), stages_(input.reading<IncidentStages>()) {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < stages_.drafts.size(); ++d) {
      compare(DocumentIndex(d), DocumentIndex(d));
    }
    if (stages_.drafts.size() > 1) {
      for (const auto& [a, b] : input_.reading<TouchingDrafts>().pairs) {
        compare(a, b);
        compare(b, a);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(const ToldStage& told) const {
    return *input_.graph.inputs()[told.document.index()].annotation;
  }
  [[nodiscard]] TokenRange sentence(const ToldStage& told) const {
    return annotation(told).sentences[told.sentence.index()].tokens;
  }

  void compare(DocumentIndex onset, DocumentIndex answer) {
    for (ToldStage a : stages_.drafts[onset.index()]) {
      if (a.when.early || !a.begins) continue;
      if (!a.when.day) a.when.day = day_before(a);
      for (const ToldStage& b : stages_.drafts[answer.index()]) {
        if (b.begins || b.when.late) continue;
        if (onset == answer && a.sentence == b.sentence) continue;
        if (is_before(b, a) && answers(b, a)) add(a, b);
      }
    }
  }

  /// Of the incident: the day that is told first, and before it.
  [[nodiscard]] std::optional<Day> day_before(const ToldStage& a) const {
    for (const ToldStage& told : stages_.drafts[a.document.index()]) {
      if (told.sentence >= a.sentence) break;
      if (told.when.day) return told.when.day;
    }
    return std::nullopt;
  }

  /// Whether b lies before a, in every reading that the halves of the day leave.
  [[nodiscard]] static bool is_before(const ToldStage& b, const ToldStage& a) {
    const StageMoment& x = a.when;
    const StageMoment& y = b.when;
    const int slack = x.leeway + y.leeway;
    int apart = y.minute - x.minute;
    if (y.day && !x.day) return false;  // perhaps another day's
    if (x.day && y.day && *x.day != *y.day) {
      if (!x.sure || !y.sure) return false;
      apart += static_cast<int>((*y.day - *x.day).count()) * kDay;
      return apart < -slack && apart > -kFarDays;
    }
    const bool sure = x.sure && y.sure;
    const int turn = sure ? kDay : kHalfDay;
    if (!(x.day && y.day && sure)) {
      if (apart > turn / 2) apart -= turn;
      if (apart <= -turn / 2) apart += turn;
    }
    return apart < -slack && apart > -(sure ? kFar : kFarUnsure);
  }

  /// Whether b is what came of a.
  [[nodiscard]] bool answers(const ToldStage& b, const ToldStage& a) const {
    if (has_word(annotation(b), sentence(b), kOtherIncident)) return false;
    if (is_another(a) || has_word(annotation(a), sentence(a), kLater) || is_another(b))
      return false;
    const auto kind = a.kind ? a.kind : only_kind(stages_.kinds[a.document.index()]);
    if (!kind || !is_first_of_all(a)) return false;
    const auto bit = static_cast<std::size_t>(*kind);
    if (a.document != b.document && !stages_.kinds[b.document.index()][bit]) return false;
    constexpr auto kAfter = static_cast<std::size_t>(IncidentKind::kAftermath);
    if (b.there[bit] || b.there[kAfter]) return true;
    const bool hurts = b.hurts && std::ranges::find(kHurting, *kind) != kHurting.end();
    return b.there.none() && (b.answers || hurts) && !is_forewarned(a, *kind);
  }

  /// Whether help may be called before it: it is of a kind that announces itself, or one of
  /// several.
  [[nodiscard]] bool is_forewarned(const ToldStage& a, IncidentKind kind) const {
    const Annotation& text = annotation(a);
    const TokenRange all{0, static_cast<std::uint32_t>(text.tokens.size())};
    IncidentKinds others = stages_.kinds[a.document.index()];
    others.reset(static_cast<std::size_t>(kind));
    others.reset(static_cast<std::size_t>(IncidentKind::kAftermath));
    if (others.any() || is_one_of_kinds(kind)) return true;
    if (kind == IncidentKind::kCrash && has_lemma(text, all, kTravels)) return true;
    return has_lemma(text, all, kSeeps);
  }

  static bool is_one_of_kinds(IncidentKind kind) {
    return std::ranges::find(kForewarned, kind) != kForewarned.end();
  }

  static constexpr std::array<std::string_view, 4> kLater{"again", "further", "later", "also"};

  /// "Another fire broke out", "the second explosion".
  [[nodiscard]] bool is_another(const ToldStage& told) const {
    static constexpr std::array<std::string_view, 6> kCounted{"another", "second", "third",
                                                              "last",    "final",  "other"};
    const Annotation& text = annotation(told);
    const TokenRange tokens = sentence(told);
    for (std::uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
      if (!is_one_of(kCounted, text.lemma(TokenIndex{i}))) continue;
      const auto next = text.lemma(TokenIndex{i + 1});
      if (next == "one" || is_one_of(kAnswers, next) ||
          std::ranges::find(kIncidentNouns, next, &IncidentNoun::noun) != kIncidentNouns.end())
        return true;
    }
    return false;
  }

  /// No other beginning is told of an earlier time.
  [[nodiscard]] bool is_first_of_all(const ToldStage& a) const {
    return std::ranges::none_of(stages_.drafts[a.document.index()], [&](const ToldStage& other) {
      return other.begins && is_before(other, a);
    });
  }

  [[nodiscard]] Place place(const ToldStage& told, PlaceRole role) const {
    return {.role = role,
            .document = told.document,
            .span = told.span,
            .read_as = "",
            .voice = VoiceKind::kPaper};
  }

  void add(const ToldStage& a, const ToldStage& b) {
    if (!shown_.insert({a.document, a.sentence, b.document, b.sentence}).second) return;
    CheckHit hit;
    hit.key = "incident";
    hit.first = a.time;
    hit.second = b.time;
    hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
    hit.words = {{"either", a.time}, {"or", b.time}};
    hit.because = "what answers an incident comes after it";
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const IncidentStages& stages_;
  std::set<std::tuple<DocumentIndex, SentenceIndex, DocumentIndex, SentenceIndex>> shown_;
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome answers_before_incidents(const CheckInput& input) {
  return IncidentSearch(input).run();
}

}  // namespace belie
