// SPDX-License-Identifier: Apache-2.0
#include "rules/events/day_tellings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>

#include "base/word_list.h"
#include "claims/events/happening_words.h"
#include "language/characters.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/told_days.h"
#include "rules/stories/draft_days.h"
#include "rules/stories/story_words.h"

namespace belie {
namespace {

using std::chrono::days;

/// Further apart two days are hardly a slip.
constexpr days kApart{31};

/// A draft with more days than this is a chronicle: everything in it has its own.
constexpr std::size_t kChronicle = 12;

/// Drafts of one story are written within so many days.
constexpr days kOneStory{7};

/// Two sentences that share more words than this are one form, filled in twice.
constexpr std::size_t kForm = 6;

/// So many points two tellings need; a weekday alone is vaguer than a date.
constexpr int kEnough = 4;
constexpr int kEnoughByWeekday = 5;

/// What speaks for one thing and against it, in points. The shared words count by themselves.
struct Signs {
  int one_class = 3;     // "is to vote", "the vote": verbs or nouns of one class
  int weak_class = 1;    // by words that mean much else too
  int other_class = -3;  // verbs of two classes that have nothing in common
  int one_verb = 2;      // one verb for both
  int known = 1;         // "on May 13, when the ramp comes down"
  int ahead = 1;         // both still to come: what is planned is dated once
  int weeks = 1;         // a week or two apart, which one slips by
  int sole = 2;          // the only named day of each draft that the other one does not have
  int one_part = 1;      // both in the evening, or both at night
  int further_day = -1;  // for each further day in the two sentences
};
constexpr Signs kSigns;

/// Words that tell of another time or another thing, or of a change of plan.
constexpr std::array<std::string_view, 38> kSetApart{
    "postpone",  "reschedule", "adjourn",    "defer",   "delay",   "originally", "initially",
    "instead",   "cancel",     "extend",     "another", "again",   "second",     "third",
    "previous",  "previously", "earlier",    "next",    "repeat",  "every",      "each",
    "also",      "too",        "weekly",     "daily",   "monthly", "twice",      "return",
    "following", "follow",     "subsequent", "further", "resume",  "afterwards", "last",
    "final",     "move",       "bring"};

/// A thing has only one last of them: "its last trip", "sails for the last time".
constexpr std::array<std::string_view, 1> kOnce{"last"};

struct Telling {
  const ToldDay* told = nullptr;
  HappeningClasses classes, weak;  // of all words in the sentence
  HappeningClasses deed;           // of the verb whose day it is, where it has one meaning
};

struct Pair {
  const ToldDay* a = nullptr;
  const ToldDay* b = nullptr;
  int points = 0;
  bool sole = false;  // of each draft the only named day that the other one lacks
  std::vector<std::string> words;
};

class DaySearch {
 public:
  explicit DaySearch(const CheckInput& input)
      : input_(input),
        days_(input.reading<ToldDays>().drafts),
        words_(input.reading<StoryWords>()) {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < days_.size(); ++d) {
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(d))) {
        if (other.index() > d && are_of_one_story(DocumentIndex(d), other))
          compare(days_[d], days_[other.index()]);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(const ToldDay& told) const {
    return *input_.graph.inputs()[told.document.index()].annotation;
  }

  /// Written within a few days.
  [[nodiscard]] bool are_of_one_story(DocumentIndex a, DocumentIndex b) const {
    return are_written_within(input_.graph, a, b, kOneStory) && !days_[a.index()].empty() &&
           !days_[b.index()].empty();
  }

  /// The pairs that tell one thing, each the likest of both its days, unless the drafts are copies
  /// of one form.
  void compare(const std::vector<ToldDay>& left, const std::vector<ToldDay>& right) {
    const std::set<Day> here = distinct(left);
    const std::set<Day> there = distinct(right);
    if (here.size() > kChronicle || there.size() > kChronicle) return;
    const bool sole = has_one_named(left, there) && has_one_named(right, here);
    std::vector<Pair> pairs;
    for (const ToldDay& a : left) {
      if (there.contains(a.day)) continue;
      for (const ToldDay& b : right) {
        if (here.contains(b.day) || !may_be_one(a, b)) continue;
        Pair pair{&a, &b, 0, sole && a.named && b.named, {}};
        judge(pair);
        if (pair.points > 0) pairs.push_back(std::move(pair));
      }
    }
    if (pairs.empty() || words_.are_one_form(left.front().document, right.front().document)) return;
    std::map<const ToldDay*, int> best;
    for (const Pair& pair : pairs) {
      for (const ToldDay* told : {pair.a, pair.b}) best[told] = std::max(best[told], pair.points);
    }
    for (const Pair& pair : pairs) {
      const bool likest = best[pair.a] == pair.points && best[pair.b] == pair.points;
      if (likest && pair.points >= enough(pair)) add(pair);
    }
  }

  /// Whether but one day by month and day is told that the other draft does not tell.
  static bool has_one_named(const std::vector<ToldDay>& tellings, const std::set<Day>& others) {
    std::set<Day> found;
    for (const ToldDay& told : tellings) {
      if (told.named && !others.contains(told.day)) found.insert(told.day);
    }
    return found.size() == 1;
  }

  static int enough(const Pair& pair) {
    return pair.a->named && pair.b->named ? kEnough : kEnoughByWeekday;
  }

  static std::set<Day> distinct(const std::vector<ToldDay>& tellings) {
    std::set<Day> found;
    for (const ToldDay& told : tellings) found.insert(told.day);
    return found;
  }

  /// "from September 2" may be "on September 2"; "by September 2" is not.
  static bool may_be_bound_alike(const ToldDay& a, const ToldDay& b) {
    const auto begins = [](const ToldDay& told) {
      return told.bound == DayBound::kOn || told.bound == DayBound::kFrom;
    };
    return a.bound == b.bound || (begins(a) && begins(b));
  }

  [[nodiscard]] bool may_be_one(const ToldDay& a, const ToldDay& b) const {
    const auto gap = std::chrono::abs(a.day - b.day);
    if (gap > kApart || a.ahead != b.ahead || !may_be_bound_alike(a, b)) return false;
    const bool named = a.named && b.named;
    const bool set = a.ahead && b.ahead && (a.named || b.named);  // one plan, told by its weekday
    if (!named && !a.known && !b.known && !set) return false;
    if (!a.named && !b.named && a.time->weekday == b.time->weekday) return false;
    const std::string here = set_apart_by(a);
    const std::string there = set_apart_by(b);
    if (here.empty() && there.empty()) return true;
    return here == there && is_one_of(kOnce, here);
  }

  /// Whether the token stands beside the day or its verb.
  static bool is_near(const ToldDay& told, std::uint32_t token) {
    constexpr std::uint32_t kBeside = 5;
    const auto beside = [&](TokenRange range) {
      return token + kBeside >= range.begin && token < range.end + kBeside;
    };
    const bool by_verb = told.verb.valid() && beside({told.verb.value, told.verb.value + 1});
    return by_verb || beside(told.tokens);
  }

  /// "Two days after his brother", "a week later": another day than that of the other telling.
  static bool is_offset(const Annotation& text, std::uint32_t i, std::uint32_t end) {
    static constexpr std::array<std::string_view, 3> kLengths{"day", "week", "hour"};
    static constexpr std::array<std::string_view, 4> kOff{"after", "before", "later", "earlier"};
    return i + 1 < end && is_one_of(kLengths, text.lemma(TokenIndex{i})) &&
           is_one_of(kOff, normal_form(text.word(TokenIndex{i + 1})));
  }

  /// “On the evening of March 26 last year”: the year is pointed at, not one of several things.
  static bool points_at_unit(const Annotation& text, std::uint32_t i, std::uint32_t end) {
    static constexpr std::array<std::string_view, 5> kUnits{"year", "month", "week", "night",
                                                            "evening"};
    const std::string word = normal_form(text.word(TokenIndex{i}));
    return (word == "last" || word == "next") && i + 1 < end &&
           is_one_of(kUnits, text.lemma(TokenIndex{i + 1}));
  }

  /// The word that sets the day or its deed apart; "" none.
  [[nodiscard]] std::string set_apart_by(const ToldDay& told) const {
    const Annotation& text = annotation(told);
    const TokenRange around = text.sentences[told.sentence.index()].tokens;
    for (std::uint32_t i = around.begin; i < around.end; ++i) {
      if (told.tokens.contains(i) || !is_near(told, i)) continue;
      if (told.ahead && text.lemma(TokenIndex{i}) == "again") continue;  // "will vote again on"
      const bool beside = i + 1 < around.end && text.word(TokenIndex{i + 1}) == "to";
      if (beside && text.lemma(TokenIndex{i}) == "next") continue;  // "next to it"
      if (is_offset(text, i, around.end)) return "offset";
      if (points_at_unit(text, i, around.end)) continue;
      for (const std::string& word :
           {std::string(text.lemma(TokenIndex{i})), normal_form(text.word(TokenIndex{i}))}) {
        if (is_one_of(kSetApart, word)) return word == "final" ? "last" : word;
      }
    }
    return "";
  }

  void judge(Pair& pair) {
    const ToldDay& a = *pair.a;
    const ToldDay& b = *pair.b;
    SharedWords shared = words_.shared(a.document, a.sentence, b.document, b.sentence);
    const Telling& x = telling(a);
    const Telling& y = telling(b);
    const bool one_class = (x.classes & y.classes).any();
    if (shared.words.size() > kForm) return;
    int points = shared.points;
    const bool weak = !one_class && ((x.classes | x.weak) & (y.classes | y.weak)).any();
    // a deed of a class of its own on one side alone is hardly what the other side tells
    const bool sole = pair.sole && (one_class || weak || (x.deed.none() && y.deed.none()));
    if (!sole && shared.points == 0 && !one_class) return;
    if (sole) points += kSigns.sole;
    if (is_in_one_part(*a.time, *b.time)) points += kSigns.one_part;
    if (one_class) points += kSigns.one_class;
    if (weak) points += kSigns.weak_class;
    if (x.deed.any() && y.deed.any() && (x.deed & y.deed).none()) points += kSigns.other_class;
    if (have_one_verb(a, b)) points += kSigns.one_verb;
    if (a.known || b.known) points += kSigns.known;
    if (sole && a.known && b.known) points += kSigns.known;
    if (a.ahead) points += kSigns.ahead;
    const auto gap = std::chrono::abs(a.day - b.day);
    if (gap == days{7} || gap == days{14}) points += kSigns.weeks;
    points += kSigns.further_day * (further_days(a) + further_days(b));
    pair.points = points;
    pair.words = std::move(shared.words);
  }

  /// "At 8.14pm", "in the evening": hours of one part of a day, by six hours each.
  static bool is_in_one_part(const TimeExpression& a, const TimeExpression& b) {
    const auto part = [](const TimeExpression& time) {
      static constexpr std::array<int, 8> kPart{-1, 1, 2, 3, 0, 1, 3, 0};  // of part_of_day
      if (time.minute_of_day >= 0) return time.minute_of_day / 360;
      return kPart.at(static_cast<std::size_t>(time.part_of_day));
    };
    return part(a) >= 0 && part(a) == part(b);
  }

  [[nodiscard]] bool have_one_verb(const ToldDay& a, const ToldDay& b) const {
    if (!a.verb.valid() || !b.verb.valid()) return false;
    const std::string one = story_stem(annotation(a).lemma(a.verb), true);
    return one == story_stem(annotation(b).lemma(b.verb), true) && one.size() > 3;
  }

  [[nodiscard]] int further_days(const ToldDay& told) const {
    return static_cast<int>(std::ranges::count(days_[told.document.index()], told.sentence,
                                               &ToldDay::sentence)) -
           1;
  }

  /// What the sentence may tell by the classes of its words, read when it is asked for.
  const Telling& telling(const ToldDay& told) {
    const auto [place, fresh] = tellings_.try_emplace(&told);
    Telling& found = place->second;
    if (!fresh) return found;
    if (!classes_) classes_ = std::make_unique<HappeningWords>();
    const Annotation& text = annotation(told);
    const TokenRange around = text.sentences[told.sentence.index()].tokens;
    for (std::uint32_t i = around.begin; i < around.end; ++i) {
      const Upos tag = text.tokens[i].upos;
      HappeningWord word;
      const bool born = tag == Upos::kAux && i + 1 < around.end &&
                        text.word(TokenIndex{i + 1}) == "born";  // told by two words
      const bool verb = tag == Upos::kVerb || born;
      if (verb) word = classes_->verb_at(text, i);
      if (tag == Upos::kNoun) word = classes_->noun_at(text, i);
      (word.weak ? found.weak : found.classes) |= word.classes;
      if (told.verb.valid() && told.verb.value == i && !word.weak) found.deed = word.classes;
    }
    return found;
  }

  [[nodiscard]] std::string shown(const ToldDay& told) const {
    const Annotation& text = annotation(told);
    if (!told.named) return period_words(day_period(told.day));
    return std::string(text.text(text.span(told.tokens)));
  }

  [[nodiscard]] Place place(const ToldDay& told, PlaceRole role) const {
    const Annotation& text = annotation(told);
    Span span = text.span(told.tokens);
    constexpr std::uint32_t kNear = 40;  // bytes
    if (told.verb.valid()) {
      const Span verb = text.tokens[told.verb.index()].span;
      const Span both = cover(span, verb);
      if (both.size() <= span.size() + verb.size() + kNear) span = both;
    }
    return place_at(text, told.document, span, told.tokens.begin, role);
  }

  /// The words as the first draft has them: "“ramp”".
  [[nodiscard]] std::string words_shown(const Pair& pair) const {
    const Annotation& text = annotation(*pair.a);
    std::string shown;
    for (const StoryWord& word : words_.of(pair.a->document, pair.a->sentence)) {
      if (!is_one_of(pair.words, word.stem)) continue;
      shown += fmt::format("{}“{}”", shown.empty() ? "" : ", ", text.word(word.token));
    }
    return shown;
  }

  void add(const Pair& pair) {
    CheckHit hit;
    std::vector<std::string> words = pair.words;
    hit.key = fmt::format("{}", fmt::join(words, " "));
    hit.first = iso_text(pair.a->day);
    hit.second = iso_text(pair.b->day);
    hit.places = {place(*pair.a, PlaceRole::kEither), place(*pair.b, PlaceRole::kOr)};
    const std::string shared = words_shown(pair);
    hit.words = {{"either", shown(*pair.a)}, {"or", shown(*pair.b)}, {"what", shared}};
    hit.because = shared.empty() ? "both drafts tell one thing of the kind"
                                 : fmt::format("both drafts tell of {} there", shared);
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<ToldDay>>& days_;
  const StoryWords& words_;
  std::unique_ptr<HappeningWords> classes_;  // made for the first pair
  std::map<const ToldDay*, Telling> tellings_;
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome find_two_days(const CheckInput& input) {
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    if (!input.graph.comparable_with(DocumentIndex(d)).empty()) return DaySearch(input).run();
  }
  return {};  // no two drafts that could tell one thing: nothing is read for them
}

}  // namespace belie
