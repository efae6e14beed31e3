// SPDX-License-Identifier: Apache-2.0
#include "rules/events/incident_stages.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "rules/events/clock_faces.h"
#include "rules/events/dated_entries.h"

namespace belie {
namespace {

constexpr int kHour = 60;
constexpr int kDay = 24 * kHour;

/// Parts of a day: the middle, and how far they run either way, in minutes.
struct DayPart {
  std::string_view word;
  int middle, leeway;
};
constexpr std::array kDayParts{
    DayPart{"dawn", 6 * kHour, 2 * kHour},       DayPart{"morning", 8 * kHour, 4 * kHour},
    DayPart{"lunchtime", 13 * kHour, kHour},     DayPart{"lunch", 13 * kHour, kHour},
    DayPart{"afternoon", 15 * kHour, 3 * kHour}, DayPart{"evening", 20 * kHour, 4 * kHour},
    DayPart{"night", kDay, 6 * kHour},           DayPart{"dusk", 19 * kHour, 3 * kHour}};

/// Words of the narrative's own days: "the next morning", "the evening before".
constexpr std::array<std::string_view, 8> kOtherDay{
    "next", "following", "previous", "tomorrow", "overnight", "later", "earlier", "yesterday"};

/// What parts a clock time from words that it does not tell of.
constexpr std::array<std::string_view, 12> kCuts{";",     "after",    "before", "until",
                                                 "since", "because",  "who",    "which",
                                                 "whose", "although", "but",    "—"};

/// What is noticed of an incident before it begins: "heard the slope cracking".
constexpr std::array<std::string_view, 7> kForetelling{"hear",   "smell", "crack", "creak",
                                                       "rumble", "warn",  "notice"};

/// A time that stands in a sentence, with the tokens that tell it.
struct Timed {
  TokenRange tokens;
  StageMoment when;
};

class StageReader {
 public:
  StageReader(DocumentIndex document, const Annotation& annotation, std::optional<Day> reference)
      : document_(document),
        annotation_(annotation),
        words_(annotation),
        reference_(reference),
        entries_(dated_entries(annotation)),
        whole_day_(counts_whole_day(annotation)) {}

  [[nodiscard]] std::vector<ToldStage> all() {
    std::vector<ToldStage> found;
    std::uint32_t section = 0xffffffff;
    for (std::size_t s = 0; s < annotation_.sentences.size(); ++s) {
      const Sentence& sentence = annotation_.sentences[s];
      if (sentence.section != section) {
        section = sentence.section;
        day_.reset();
        entry_ = entries_[s] != 0 ? entry_time(sentence.tokens) : std::nullopt;
      }
      read(SentenceIndex(s), found);
    }
    return found;
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
  }
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const {
    return annotation_.lemma(TokenIndex{at});
  }

  // ---- times

  /// Of a live blog: the clock time that opens the paragraph.
  [[nodiscard]] std::optional<Timed> entry_time(TokenRange tokens) const {
    const auto faces = read_clock_faces(annotation_, tokens, whole_day_);
    if (faces.empty() || faces.front().tokens.begin != tokens.begin) return std::nullopt;
    Timed timed = timed_by(faces.front());
    timed.when.early = true;
    return timed;
  }

  static Timed timed_by(const ClockFace& face) {
    constexpr int kRound = 4;  // minutes by which a round time may be off
    StageMoment when;
    when.minute = face.minute;
    when.sure = face.sure;
    when.early = face.early;
    when.late = face.late;
    when.leeway = face.leeway + (face.round ? kRound : 1);
    return {face.tokens, when};
  }

  void read(SentenceIndex index, std::vector<ToldStage>& found) {
    const TokenRange tokens = annotation_.sentences[index.index()].tokens;
    const auto days = days_in(tokens);
    if (days.size() == 1) day_ = days.front().day;
    if (days.size() > 1 || tells_other_day(tokens)) {
      day_.reset();
      return;
    }
    auto times = times_in(tokens, days);
    if (times.empty() && entry_) times.push_back(*entry_);
    if (times.empty()) return;
    const auto onsets = words_.onsets_in(tokens);
    for (const Timed& timed : times) {
      const Onset* onset = told_with(timed, onsets, times);
      if (onset != nullptr) add(onset, timed, index, found);
    }
    if (onsets.empty() && times.size() == 1) add(nullptr, times.front(), index, found);
  }

  struct DayTold {
    Day day;
    TokenRange tokens;
  };

  [[nodiscard]] std::vector<DayTold> days_in(TokenRange tokens) const {
    std::vector<DayTold> found;
    for (const TimeExpression& time : annotation_.times) {
      if (!tokens.contains(time.tokens.begin) || (time.weekday < 0 && time.day == 0)) continue;
      const auto when = resolve(time, reference_, Direction::kPast);
      if (!when || when->grain > Granularity::kDay) continue;
      const Day day = day_of(when->begin);
      const bool known =
          std::ranges::any_of(found, [&](const DayTold& told) { return told.day == day; });
      if (!known) found.push_back({day, time.tokens});
    }
    return found;
  }

  [[nodiscard]] bool tells_other_day(TokenRange tokens) const {
    static constexpr std::array<std::string_view, 9> kParts{
        "day", "morning", "night", "evening", "afternoon", "week", "month", "year", "days"};
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string word = lower(i);
      if (word == "yesterday" || word == "tomorrow" || word == "overnight") return true;
      if (!is_one_of(kParts, word)) continue;
      const std::string before = i > tokens.begin ? lower(i - 1) : "";
      const std::string behind = i + 1 < tokens.end ? lower(i + 1) : "";
      if (is_one_of(kOtherDay, before) || is_one_of(kOtherDay, behind) || behind == "after" ||
          behind == "before" || before == "last" || before == "every" || before == "each")
        return true;
    }
    return false;
  }

  /// Clock times; where there is none, the parts of a day that is told.
  [[nodiscard]] std::vector<Timed> times_in(TokenRange tokens,
                                            const std::vector<DayTold>& days) const {
    std::vector<Timed> found;
    for (const ClockFace& face : read_clock_faces(annotation_, tokens, whole_day_)) {
      if (entry_ && face.tokens.begin == entry_->tokens.begin) continue;
      if (is_dateline(face.tokens, tokens) || is_of_saying(face.tokens, tokens)) continue;
      Timed timed = timed_by(face);
      timed.when.day = day_;
      found.push_back(timed);
    }
    if (!found.empty() || days.empty()) return found;
    const TokenRange day = days.front().tokens;
    if (is_dateline(day, tokens) || is_of_saying(day, tokens)) return found;
    found.push_back(part_of(days.front(), tokens));
    return found;
  }

  /// "GHENT, noon –": when the piece was filed.
  [[nodiscard]] bool is_dateline(TokenRange time, TokenRange tokens) const {
    constexpr std::uint32_t kPlace = 6;  // tokens
    const bool opens = time.begin < tokens.begin + kPlace;
    return opens && (lower(time.end) == "–" || lower(time.end) == "—" || lower(time.end) == "-");
  }

  /// "Officials said on Thursday".
  [[nodiscard]] bool is_of_saying(TokenRange time, TokenRange tokens) const {
    static constexpr std::array<std::string_view, 4> kSays{"say", "announce", "add", "explain"};
    return has_lemma(annotation_,
                     {time.begin - std::min(3U, time.begin - tokens.begin), time.begin}, kSays);
  }

  [[nodiscard]] Timed part_of(const DayTold& day, TokenRange tokens) const {
    Timed timed{day.tokens, {}};
    ClockFace face;
    face.tokens = day.tokens;
    face.minute = kDay / 2;
    face.leeway = kDay / 2;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const auto* part = std::ranges::find(kDayParts, lower(i), &DayPart::word);
      if (part == kDayParts.end()) continue;
      face.minute = part->middle;
      face.leeway = part->leeway;
      face.tokens.begin = std::min(face.tokens.begin, i);
    }
    const int leeway = face.leeway;
    read_clock_bounds(annotation_, tokens, face);
    timed.when.minute = face.minute;
    timed.when.sure = true;
    timed.when.early = face.early;
    timed.when.late = face.late;
    timed.when.leeway = leeway;
    timed.when.day = day.day;
    return timed;
  }

  // ---- which stage a time tells of

  [[nodiscard]] const Onset* told_with(const Timed& timed, const std::vector<Onset>& hits,
                                       const std::vector<Timed>& times) const {
    const Onset* best = nullptr;
    for (const Onset& hit : hits) {
      if (is_cut(timed, hit)) continue;
      const bool nearer = std::ranges::any_of(
          times, [&](const Timed& other) { return distance(other, hit) < distance(timed, hit); });
      if (nearer) continue;
      if (best == nullptr || distance(timed, hit) < distance(timed, *best)) best = &hit;
    }
    return best;
  }

  static std::uint32_t distance(const Timed& timed, const Onset& hit) {
    return hit.token < timed.tokens.begin ? timed.tokens.begin - hit.token
                                          : hit.token - timed.tokens.begin;
  }

  /// Whether words between the two part them, but for the time's own preposition.
  [[nodiscard]] bool is_cut(const Timed& timed, const Onset& hit) const {
    constexpr std::uint32_t kOwn = 4;
    if (hit.first) return false;
    if (hit.token < timed.tokens.begin) {
      for (std::uint32_t i = hit.token + 1; i < timed.tokens.begin; ++i) {
        if (i + kOwn < timed.tokens.begin && is_one_of(kCuts, lower(i))) return true;
      }
      return false;
    }
    for (std::uint32_t i = timed.tokens.end; i < hit.token; ++i) {
      // "on Friday from under a hillside that came down"; not "it was at noon that it came down"
      const bool relative = lower(i) == "that" && i > timed.tokens.end;
      if (relative || is_one_of(kCuts, lower(i))) return true;
    }
    return false;
  }

  void add(const Onset* onset, const Timed& timed, SentenceIndex index,
           std::vector<ToldStage>& found) const {
    const TokenRange tokens = annotation_.sentences[index.index()].tokens;
    ToldStage told;
    told.document = document_;
    told.sentence = index;
    told.begins = onset != nullptr;
    if (onset != nullptr) told.kind = onset->kind;
    told.there = words_.kinds_in(tokens);
    told.answers = words_.answers(tokens);
    told.hurts = words_.hurts(tokens);
    if (!told.begins && (words_.looks_back(tokens) || (!entry_ && words_.is_present(tokens))))
      return;
    if (!told.begins && told.there.none() && !told.answers && !told.hurts) return;
    if (!told.begins && has_lemma(annotation_, tokens, kForetelling)) return;
    told.when = timed.when;
    const Span time = annotation_.span(timed.tokens);
    const bool here = annotation_.tokens[timed.tokens.begin].sentence == index;
    const Span words = onset != nullptr ? annotation_.tokens[onset->token].span
                                        : annotation_.tokens[tokens.begin].span;
    told.span = here && onset != nullptr ? cover(time, words) : here ? time : words;
    told.time = std::string(annotation_.text(time));
    found.push_back(std::move(told));
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  IncidentReader words_;
  std::optional<Day> reference_;
  std::vector<std::uint32_t> entries_;
  bool whole_day_;
  std::optional<Day> day_;      // told last in the paragraph
  std::optional<Timed> entry_;  // of a live blog's entry
};

}  // namespace

IncidentStages::IncidentStages(const ClaimGraph& graph, const LexiconIndex& /*lexicon*/) {
  for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    drafts.emplace_back();
    kinds.emplace_back();
    if (graph.standing(document) != Standing::kDraft) continue;
    const Annotation& annotation = *graph.inputs()[d].annotation;
    drafts.back() = StageReader(document, annotation, graph.dates()[d].day).all();
    if (drafts.back().empty()) continue;
    for (const Sentence& sentence : annotation.sentences)
      kinds.back() |= IncidentReader(annotation).kinds_in(sentence.tokens);
  }
}

}  // namespace belie
