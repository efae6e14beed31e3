// SPDX-License-Identifier: Apache-2.0
#include "rules/events/day_returns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/word_list.h"
#include "claims/events/happening_words.h"
#include "language/characters.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/taken_up_deeds.h"
#include "rules/events/told_days.h"
#include "rules/stories/draft_days.h"
#include "rules/stories/story_words.h"

namespace belie {
namespace {

using std::chrono::days;

/// Further apart two times are of two events.
constexpr days kApart{31};
constexpr days kPlansApart{45};
constexpr days kOccasionsApart{100};  // “the derby against Corran”

/// A draft with more times than this is a chronicle.
constexpr std::size_t kChronicle = 16;

/// Drafts of one story are written within so many days.
constexpr days kOneStory{7};

/// Words by which a time or its event is another one, or was changed.
constexpr std::array<std::string_view, 39> kSetApart{
    "postpone",    "reschedule", "adjourn", "defer",   "delay",     "originally", "initially",
    "instead",     "cancel",     "extend",  "another", "again",     "second",     "third",
    "previous",    "previously", "earlier", "next",    "repeat",    "every",      "each",
    "weekly",      "daily",      "monthly", "twice",   "following", "subsequent", "further",
    "resume",      "last",       "final",   "move",    "former",    "usually",    "annual",
    "traditional", "other",      "also",    "too"};

/// Verbs of ending: one event has a day for its beginning and another one for its end.
constexpr std::array<std::string_view, 6> kEnds{"end",      "finish", "close",
                                                "conclude", "expire", "stop"};

/// A time with the event that it is told of.
struct Telling {
  const ToldDay* told = nullptr;
  std::vector<TokenIndex> deeds;  // as in TakenUpDeeds
  bool occasion = false;
  std::set<std::string> stems;  // of the sentence
  HappeningClasses classes;     // of all its words that have but one meaning
};

class ReturnSearch {
 public:
  explicit ReturnSearch(const CheckInput& input)
      : input_(input), times_(input.reading<ToldDays>()), words_(input.reading<StoryWords>()) {}

  CheckOutcome run() {
    const std::size_t drafts = input_.graph.inputs().size();
    tellings_.resize(drafts);
    for (std::size_t d = 0; d < drafts; ++d) read(DocumentIndex(d));
    for (std::size_t d = 0; d < drafts; ++d) {
      const DocumentIndex draft(d);
      compare(draft, draft);
      for (const DocumentIndex other : input_.graph.comparable_with(draft)) {
        if (!are_written_within(input_.graph, draft, other, kOneStory)) continue;
        if (other != draft && !words_.are_one_form(draft, other)) compare(draft, other);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(DocumentIndex draft) const {
    return *input_.graph.inputs()[draft.index()].annotation;
  }

  void read(DocumentIndex draft) {
    for (const auto* times : {&times_.drafts[draft.index()], &times_.periods[draft.index()]}) {
      for (const ToldDay& told : *times) tellings_[draft.index()].push_back(read(told));
    }
  }

  [[nodiscard]] Telling read(const ToldDay& told) const {
    Telling found;
    found.told = &told;
    TakenUpDeeds taken_up = TakenUpReader(annotation(told.document), classes_).of(told);
    found.deeds = std::move(taken_up.deeds);
    found.occasion = taken_up.occasion;
    for (const StoryWord& word : words_.of(told.document, told.sentence))
      found.stems.insert(word.stem);
    const Annotation& text = annotation(told.document);
    const TokenRange around = text.sentences[told.sentence.index()].tokens;
    for (std::uint32_t i = around.begin; i < around.end; ++i) found.classes |= classes_at(text, i);
    return found;
  }

  /// The classes of a word that has but one meaning.
  [[nodiscard]] HappeningClasses classes_at(const Annotation& text, std::uint32_t at) const {
    HappeningWord word;
    if (text.tokens[at].upos == Upos::kVerb) word = classes_.verb_at(text, at);
    if (text.tokens[at].upos == Upos::kNoun) word = classes_.noun_at(text, at);
    return word.weak ? HappeningClasses{} : word.classes;
  }

  void compare(DocumentIndex first, DocumentIndex second) {
    const auto& left = tellings_[first.index()];
    const auto& right = tellings_[second.index()];
    if (left.size() > kChronicle || right.size() > kChronicle) return;
    for (const Telling& a : left) {
      for (const Telling& b : right) {
        if (b.deeds.empty() || (first == second && !stands_before(a, b))) continue;
        judge(a, b);
      }
    }
  }

  [[nodiscard]] bool stands_before(const Telling& a, const Telling& b) const {
    return a.told->sentence < b.told->sentence;
  }

  static days gap(const ToldDay& a, const ToldDay& b) {
    if (a.day <= b.last && b.day <= a.last) return days{0};
    return a.last < b.day ? b.day - a.last : a.day - b.last;
  }

  static days most_apart(const Telling& later) {
    if (later.occasion) return kOccasionsApart;
    return later.told->ahead ? kPlansApart : kApart;
  }

  void judge(const Telling& a, const Telling& b) {
    const ToldDay& x = *a.told;
    const ToldDay& y = *b.told;
    const days apart = gap(x, y);
    if (apart == days{0} || apart > most_apart(b) || x.ahead != y.ahead) return;
    if (!may_be_one_time(x, y)) return;
    if (is_set_apart(x) || is_set_apart(y)) return;
    const std::vector<std::string> shared = shared_words(a, b);
    if (!is_same_deed(a, b) || !has_one_phase(a, b)) return;
    if (shared.empty() ? !is_only_one(a, b) : b.occasion && shared.size() < 2) return;
    if (is_told_too(a, y) || is_told_too(b, x) || has_rival(a, b)) return;
    add(a, b, shared);
  }

  /// A month against another is told of plans alone; what ends a span is no day of an event.
  static bool may_be_one_time(const ToldDay& x, const ToldDay& y) {
    const auto begins = [](const ToldDay& told) {
      return told.bound == DayBound::kOn || told.bound == DayBound::kFrom;
    };
    const auto is_long = [](const ToldDay& told) { return told.last - told.day > days{16}; };
    if (!begins(x) || !begins(y)) return false;
    if (is_long(x) && is_long(y)) return false;
    return x.ahead || (!is_long(x) && !is_long(y));
  }

  /// What the second telling takes up stands in the first: the word itself, or one of its class.
  [[nodiscard]] bool is_same_deed(const Telling& a, const Telling& b) const {
    return std::ranges::any_of(b.deeds, [&](TokenIndex deed) {
      const Annotation& text = annotation(b.told->document);
      const HappeningClasses classes = classes_at(text, deed.value) & a.classes;
      if (comes_again(classes) && !b.told->ahead && !b.occasion) return false;
      if (is_being_somewhere(classes)) return false;
      const bool verb = text.tokens[deed.index()].upos == Upos::kVerb;
      const bool word = a.stems.contains(story_stem(text.lemma(deed), verb));
      return word || (classes.any() && !b.occasion);
    });
  }

  /// “Thieves stole a cup” … “since the theft”: a story has one of the class.
  [[nodiscard]] bool is_only_one(const Telling& a, const Telling& b) const {
    const Annotation& text = annotation(b.told->document);
    const TokenIndex deed = b.deeds.front();
    const HappeningClasses classes = classes_at(text, deed.value) & a.classes;
    return a.told->document == b.told->document && classes.any() && !goes_on(classes) &&
           text.tokens[deed.index()].upos == Upos::kNoun && !comes_again(classes);
  }

  /// What goes on for days has a first and a last one; both tellings must mean the same.
  [[nodiscard]] bool has_one_phase(const Telling& a, const Telling& b) const {
    const auto told = [&](const Telling& telling, std::span<const std::string_view> words) {
      const Annotation& text = annotation(telling.told->document);
      const TokenRange around = text.sentences[telling.told->sentence.index()].tokens;
      for (std::uint32_t i = around.begin; i < around.end; ++i)
        if (is_one_of(words, text.lemma(TokenIndex{i}))) return true;
      return false;
    };
    if (told(a, kEnds) != told(b, kEnds)) return false;
    const HappeningClasses classes = a.classes & b.classes;
    return !goes_on(classes) || (told(a, kBeginningVerbs) && told(b, kBeginningVerbs));
  }

  /// The words that both sentences have and hardly any other one.
  [[nodiscard]] std::vector<std::string> shared_words(const Telling& a, const Telling& b) const {
    constexpr std::size_t kFew = 3;  // sentences of a draft
    std::vector<std::string> found;
    for (const std::string& stem : a.stems) {
      if (!b.stems.contains(stem)) continue;
      const bool rare = words_.count(a.told->document, stem) <= kFew &&
                        words_.count(b.told->document, stem) <= kFew;
      if (rare) found.push_back(stem);
    }
    return found;
  }

  /// “Two days after his brother”, “a week later”.
  static bool is_offset(const Annotation& text, std::uint32_t at) {
    static constexpr std::array<std::string_view, 3> kLengths{"day", "week", "hour"};
    static constexpr std::array<std::string_view, 4> kOff{"after", "before", "later", "earlier"};
    return at + 1 < text.tokens.size() && is_one_of(kLengths, text.lemma(TokenIndex{at})) &&
           is_one_of(kOff, normal_form(text.word(TokenIndex{at + 1})));
  }

  /// “Two days after”, “postponed”, “the second”: beside the time or its verb.
  [[nodiscard]] bool is_set_apart(const ToldDay& told) const {
    constexpr std::uint32_t kBeside = 6;
    const Annotation& text = annotation(told.document);
    const TokenRange around = text.sentences[told.sentence.index()].tokens;
    for (std::uint32_t i = around.begin; i < around.end; ++i) {
      const bool near = i + kBeside >= told.tokens.begin && i < told.tokens.end + kBeside;
      const bool by_verb =
          told.verb.valid() && i + kBeside >= told.verb.value && i <= told.verb.value + kBeside;
      if (told.tokens.contains(i) || told.time->tokens.contains(i) || (!near && !by_verb)) continue;
      if (is_one_of(kSetApart, text.lemma(TokenIndex{i})) || is_offset(text, i)) return true;
      if (is_one_of(kSetApart, normal_form(text.word(TokenIndex{i})))) return true;
    }
    return false;
  }

  /// Whether the sentence of the one tells the other's time as well.
  [[nodiscard]] bool is_told_too(const Telling& a, const ToldDay& other) const {
    return std::ranges::any_of(tellings_[a.told->document.index()], [&](const Telling& third) {
      return third.told->sentence == a.told->sentence && gap(*third.told, other) == days{0};
    });
  }

  /// “The next meeting is on December 2; the hearing …”: that day is not the hearing’s.
  [[nodiscard]] bool is_beside_deed(const Telling& third, const Telling& b) const {
    const Annotation& text = annotation(third.told->document);
    const Annotation& other = annotation(b.told->document);
    const TokenRange around = text.sentences[third.told->sentence.index()].tokens;
    const TokenRange time = third.told->tokens;
    std::uint32_t begin = time.begin;
    std::uint32_t end = time.end;
    while (begin > around.begin && text.word(TokenIndex{begin - 1}) != ";") --begin;
    while (end < around.end && text.word(TokenIndex{end}) != ";") ++end;
    for (std::uint32_t i = begin; i < end; ++i) {
      const bool verb = text.tokens[i].upos == Upos::kVerb;
      const std::string stem = story_stem(text.lemma(TokenIndex{i}), verb);
      for (const TokenIndex deed : b.deeds) {
        if ((classes_at(text, i) & classes_at(other, deed.value)).any()) return true;
        if (stem == story_stem(other.lemma(deed), other.tokens[deed.index()].upos == Upos::kVerb))
          return true;
      }
    }
    return false;
  }

  /// A third telling of the deed at neither time.
  [[nodiscard]] bool has_rival(const Telling& a, const Telling& b) const {
    const auto in = [&](DocumentIndex draft) {
      return std::ranges::any_of(tellings_[draft.index()], [&](const Telling& third) {
        if (third.told == a.told || third.told == b.told) return false;
        const bool elsewhere =
            gap(*third.told, *a.told) > days{0} && gap(*third.told, *b.told) > days{0};
        return elsewhere && is_same_deed(third, b) && is_beside_deed(third, b);
      });
    };
    return in(a.told->document) || (a.told->document != b.told->document && in(b.told->document));
  }

  [[nodiscard]] std::string shown(const ToldDay& told) const {
    const Annotation& text = annotation(told.document);
    if (!told.named && told.day == told.last) return period_words(day_period(told.day));
    return std::string(text.text(text.span(told.tokens)));
  }

  [[nodiscard]] Place place(const Telling& telling, PlaceRole role) const {
    const ToldDay& told = *telling.told;
    const Annotation& text = annotation(told.document);
    return place_at(text, told.document, text.span(told.tokens), told.tokens.begin, role);
  }

  void add(const Telling& a, const Telling& b, const std::vector<std::string>& shared) {
    CheckHit hit;
    const Annotation& text = annotation(b.told->document);
    const std::string deed(text.word(b.deeds.front()));
    hit.key = fmt::format("{}", fmt::join(shared, " "));
    hit.first = iso_text(a.told->day);
    hit.second = iso_text(b.told->day);
    hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
    hit.words = {{"either", shown(*a.told)}, {"or", shown(*b.told)}, {"what", deed}};
    hit.because = fmt::format("“{}” takes up what was told", deed);
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const ToldDays& times_;
  const StoryWords& words_;
  HappeningWords classes_;
  std::vector<std::vector<Telling>> tellings_;  // by draft
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome find_day_returns(const CheckInput& input) { return ReturnSearch(input).run(); }

}  // namespace belie
