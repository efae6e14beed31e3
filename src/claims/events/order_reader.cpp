// SPDX-License-Identifier: Apache-2.0
#include "claims/events/order_reader.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/word_list.h"
#include "claims/events/durations.h"
#include "claims/events/occurrences.h"
#include "language/characters.h"
#include "language/syntax/tree.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 7> kRelations{"after", "before", "lasts", "begins",
                                                     "ends",  "ago",    "since"};

constexpr std::array<std::string_view, 5> kLasting{"last", "run", "continue", "stretch", "go"};
constexpr std::array<std::string_view, 5> kBeginning{"begin", "start", "open", "commence", "kick"};
constexpr std::array<std::string_view, 5> kEnding{"end", "close", "finish", "conclude", "wrap"};
constexpr std::array<std::string_view, 3> kLastDays{"last", "final", "closing"};
constexpr std::array<std::string_view, 2> kFirstDays{"first", "opening"};

/// "the first strike in the city for 32 years": how far behind "first" the time may stand.
constexpr std::uint32_t kFirstReach = 12;

class OrderReader {
 public:
  explicit OrderReader(const DraftReading& draft)
      : annotation_(draft.annotation()), occurrences_(draft), below_(subtree_ranges(annotation_)) {}

  [[nodiscard]] std::vector<Order> orders() {
    for (const TimeExpression& time : annotation_.times) {
      if (time.kind == TimeKind::kDuration && time.amount > 0) read_duration(time);
      if (is_date(time)) read_day_of(time);
    }
    for (const Clause& clause : annotation_.clauses) read_bounds(clause);
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      read_order(i);
      read_first(i);
      read_anniversary(i);
    }
    std::ranges::stable_sort(found_, {}, [](const Order& order) { return order.span.begin; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return annotation_.tokens[at]; }
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const {
    return annotation_.lemma(TokenIndex{at});
  }
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
  }
  [[nodiscard]] TokenRange sentence(std::uint32_t at) const {
    return annotation_.sentences[token(at).sentence.index()].tokens;
  }
  [[nodiscard]] bool is_noun(std::uint32_t at) const {
    return token(at).upos == Upos::kNoun || token(at).upos == Upos::kPropn;
  }

  static bool is_date(const TimeExpression& time) {
    return time.kind != TimeKind::kDuration && time.deixis != Deixis::kSameTime &&
           time.kind != TimeKind::kDecade && time.kind != TimeKind::kCentury;
  }

  /// Whether the words stand behind the sentence's end.
  [[nodiscard]] bool outside(std::uint32_t at, std::uint32_t from) const {
    return at >= sentence(from).end;
  }

  /// The noun of the phrase that begins at the token, the last where several stand together
  /// ("training course"); the sentence's last word where it has none; invalid behind its end.
  [[nodiscard]] TokenIndex noun_from(std::uint32_t begin, std::uint32_t from) const {
    if (outside(begin, from)) return {};
    std::uint32_t noun = begin;
    while (!outside(noun + 1, from) && (!is_noun(noun) || is_noun(noun + 1))) ++noun;
    return TokenIndex{noun};
  }

  /// The outermost token above the expression.
  [[nodiscard]] TokenIndex head_of(const TimeExpression& time) const {
    for (std::uint32_t i = time.tokens.begin; i < time.tokens.end; ++i) {
      const TokenIndex head = token(i).head;
      if (head.valid() && !time.tokens.contains(head.value)) return head;
    }
    return {};
  }

  /// The noun that is the verb's subject, also of the verb that it is joined to, or the noun that
  /// its relative clause belongs to; none: another word.
  [[nodiscard]] TokenIndex subject_of(TokenIndex verb) const {
    const TokenRange around = sentence(verb.value);
    for (std::uint32_t i = around.begin; i < around.end; ++i) {
      if (token(i).head != verb || universal(token(i).relation) != Relation::kNsubj) continue;
      if (is_noun(i)) return TokenIndex{i};
      const bool relative = token(verb.value).relation == Relation::kAclRelcl;
      const TokenIndex above = token(verb.value).head;
      return relative && above.valid() && is_noun(above.value) ? above : TokenIndex{};
    }
    const Token& word = token(verb.value);
    if (word.relation == Relation::kConj && word.head.valid() &&
        token(word.head.value).upos == Upos::kVerb) {
      return subject_of(word.head);
    }
    return {};
  }

  void keep(const Occurrence& event, OrderRelation relation, Span span, TokenIndex anchor,
            std::optional<Quantity> offset, std::optional<TimeExpression> time) {
    Order order;
    order.event = event.mention;
    order.relation = relation;
    order.offset = std::move(offset);
    order.time = std::move(time);
    order.anchor = anchor;
    order.span = span;
    found_.push_back(std::move(order));
  }

  [[nodiscard]] Quantity length(const TimeExpression& time) const {
    return duration_interval(annotation_, time, DurationUse::kLength);
  }

  void read_duration(const TimeExpression& time) {
    if (read_length_before_noun(time) || read_days_of(time)) return;
    read_lasting(time);
  }

  [[nodiscard]] bool is_dash(std::uint32_t at) const {
    const std::string_view word = annotation_.word(TokenIndex{at});
    return word == "-" || word == "–" || word == "—";
  }

  /// "her 11-month daughter": how old somebody is.
  [[nodiscard]] bool is_of_age(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 14> kSomebody{
        "daughter", "son",  "child", "baby",  "infant", "toddler", "boy",
        "girl",     "twin", "man",   "woman", "pupil",  "puppy",   "veteran"};
    return is_one_of(kSomebody, lemma(at));
  }

  /// "the three-day summit", "a 12-day strike".
  bool read_length_before_noun(const TimeExpression& time) {
    if (annotation_.text(time.span).find('-') == std::string_view::npos) return false;
    std::uint32_t at = time.tokens.end;
    while (!outside(at, time.tokens.begin) && (token(at).upos == Upos::kAdj || is_noun(at))) {
      const bool last = outside(at + 1, at) || !is_noun(at + 1);
      // "the eight-year Iran–Iraq War"
      const bool joined = !outside(at + 2, at) && is_dash(at + 1) && is_noun(at + 2);
      if (is_noun(at) && last && !joined) break;
      at += is_noun(at) && joined ? 2 : 1;
    }
    if (outside(at, time.tokens.begin) || !is_noun(at) || is_of_age(at)) return false;
    const bool several = token(at).xpos == Xpos::kNns || token(at).xpos == Xpos::kNnps;
    if (several) return true;
    if (const auto event = occurrences_.of_noun(TokenIndex{at}, true)) {
      keep(*event, OrderRelation::kLasts, cover(time.span, token(at).span), TokenIndex{at},
           length(time), std::nullopt);
    }
    return true;
  }

  /// "after three days of talks".
  bool read_days_of(const TimeExpression& time) {
    const std::uint32_t of = time.tokens.end;
    if (outside(of + 1, time.tokens.begin) || lower(of) != "of") return false;
    std::uint32_t noun = of + 1;
    while (!outside(noun, of) && (token(noun).upos == Upos::kAdj || token(noun).upos == Upos::kDet))
      ++noun;
    if (outside(noun, of)) return true;
    const auto event = occurrences_.of_noun(TokenIndex{noun}, false);
    if (event && event->listed) {
      keep(*event, OrderRelation::kLasts, cover(time.span, token(noun).span), TokenIndex{noun},
           length(time), std::nullopt);
    }
    return true;
  }

  /// "it lasts for nine days"; "worked there for 12 years, from 1998 to 2008".
  void read_lasting(const TimeExpression& time) {
    const TokenIndex verb = head_of(time);
    if (!verb.valid() || token(verb.value).upos != Upos::kVerb) return;
    const bool for_it = time.tokens.begin > 0 && lower(time.tokens.begin - 1) == "for";
    const Span span = cover(token(verb.value).span, time.span);
    if (is_one_of(kLasting, lemma(verb.value))) {
      const TokenIndex subject = begun_or_ended(verb);
      // "How did three months go?", "after ten years there she ran": no length of what is told
      if (time.tokens.begin < verb.value) return;
      const auto event =
          subject.valid() ? occurrences_.of_noun(subject, true) : std::optional<Occurrence>();
      if (event) keep(*event, OrderRelation::kLasts, span, verb, length(time), std::nullopt);
      return;
    }
    if (!for_it) return;
    const auto range = range_of(verb);
    const auto event = occurrences_.of_verb(verb);
    if (!range || !event) return;
    // What is done from one time to another is an event of its own, whatever else is done so.
    Occurrence own = *event;
    own.mention.span = span;
    keep(own, OrderRelation::kLasts, span, verb, length(time), std::nullopt);
    keep(own, OrderRelation::kBegins, range->first->span, verb, std::nullopt, *range->first);
    keep(own, OrderRelation::kEnds, range->second->span, verb, std::nullopt, *range->second);
  }

  using Range = std::pair<const TimeExpression*, const TimeExpression*>;

  /// "from 1998 to 2008" in the verb's clause.
  [[nodiscard]] std::optional<Range> range_of(TokenIndex verb) const {
    const Clause* clause = clause_at(annotation_, verb);
    if (clause == nullptr || clause->predicate != verb) return std::nullopt;
    std::optional<Range> range;
    for (const TimeIndex index : clause->times) {
      const std::size_t next = index.index() + 1;
      if (next == annotation_.times.size() || !annotation_.times[next].range_end) continue;
      const TimeExpression& from = annotation_.times[index.index()];
      const TimeExpression& to = annotation_.times[next];
      if (!is_date(from) || !is_date(to) || to.tokens.begin > from.tokens.end + 1) continue;
      if (range) return std::nullopt;
      range = Range{&from, &to};
    }
    return range;
  }

  /// The one date of the verb's own clause; nullptr: none, or several.
  [[nodiscard]] const TimeExpression* date_of(TokenIndex verb, TokenRange but_not) const {
    const Clause* clause = clause_at(annotation_, verb);
    if (clause == nullptr || clause->predicate != verb) return nullptr;
    const TimeExpression* only = nullptr;
    for (const TimeIndex index : clause->times) {
      const TimeExpression& time = annotation_.times[index.index()];
      if (!is_date(time) || but_not.contains(time.tokens.begin)) continue;
      if (only != nullptr || time.range_end) return nullptr;
      only = &time;
    }
    return only;
  }

  /// Whether the expression says when, and not until when or since when.
  [[nodiscard]] bool says_when(const TimeExpression& time) const {
    static constexpr std::array<std::string_view, 9> kBounds{
        "until", "till", "since", "by", "before", "after", "for", "through", "from"};
    return time.tokens.begin == 0 || !is_one_of(kBounds, lower(time.tokens.begin - 1));
  }

  /// The subject, where nobody and nothing else is opened or closed by it: not of "started the
  /// talks" and "started observing it".
  [[nodiscard]] TokenIndex begun_or_ended(TokenIndex verb) const {
    const TokenRange around = sentence(verb.value);
    for (std::uint32_t i = around.begin; i < around.end; ++i) {
      const bool other =
          token(i).relation == Relation::kObj || token(i).relation == Relation::kXcomp;
      if (token(i).head == verb && other) return {};
    }
    return subject_of(verb);
  }

  /// "The course opens on May 4", "ended on Friday".
  void read_bounds(const Clause& clause) {
    const TokenIndex verb = clause.predicate;
    if (token(verb.value).upos != Upos::kVerb) return;
    const bool begins = is_one_of(kBeginning, lemma(verb.value));
    const bool ends = is_one_of(kEnding, lemma(verb.value));
    if (!begins && !ends) return;
    const TimeExpression* time = date_of(verb, {});
    if (time == nullptr || !says_when(*time)) return;
    const TokenIndex what = begun_or_ended(verb);
    const auto event =
        what.valid() ? occurrences_.of_noun(what, true) : std::optional<Occurrence>();
    if (!event) return;
    keep(*event, begins ? OrderRelation::kBegins : OrderRelation::kEnds,
         cover(token(verb.value).span, time->span), verb, std::nullopt, *time);
  }

  /// "May 9, the final day of the course".
  void read_day_of(const TimeExpression& time) {
    std::uint32_t at = time.tokens.end;
    if (lower(at) != "," || lower(at + 1) != "the") return;
    const std::string which = lower(at + 2);
    const bool first = is_one_of(kFirstDays, which);
    if (!first && !is_one_of(kLastDays, which)) return;
    if (lower(at + 3) != "day" || lower(at + 4) != "of") return;
    const TokenIndex noun = noun_from(at + 5, time.tokens.begin);
    if (!noun.valid()) return;
    const auto event = occurrences_.of_noun(noun, true);
    if (!event) return;
    keep(*event, first ? OrderRelation::kBegins : OrderRelation::kEnds,
         cover(time.span, token(noun.value).span), TokenIndex{time.tokens.begin}, std::nullopt,
         time);
  }

  /// The duration that ends right before the token.
  [[nodiscard]] const TimeExpression* duration_before(std::uint32_t at) const {
    const auto after = std::ranges::lower_bound(
        annotation_.times, at, {}, [](const TimeExpression& time) { return time.tokens.begin; });
    if (after == annotation_.times.begin()) return nullptr;
    const TimeExpression& time = *std::prev(after);
    const bool lasts = time.kind == TimeKind::kDuration && time.amount > 0;
    return lasts && time.tokens.end == at ? &time : nullptr;
  }

  /// "three days after the treaty was ratified", "before the vote".
  void read_order(std::uint32_t at) {
    const std::string word = lower(at);
    if (word != "after" && word != "before") return;
    const Token& link = token(at);
    if (!link.head.valid()) return;
    const bool clause = link.relation == Relation::kMark;
    if (!clause && link.relation != Relation::kCase) return;
    const TokenIndex inner = link.head;
    const auto other = clause ? occurrences_.of_verb(inner) : occurrences_.of_noun(inner, false);
    const TokenIndex outer = token(inner.value).head;
    if (!other || !outer.valid() || inner.value < at) return;
    const auto event = token(outer.value).upos == Upos::kVerb ? occurrences_.of_verb(outer)
                                                              : occurrences_.of_noun(outer, false);
    if (!event) return;
    const TimeExpression* apart = duration_before(at);
    const bool plain = event->listed && other->listed;
    if (apart == nullptr && !plain) return;
    if (apart != nullptr && !other->listed) return;
    Order order;
    order.event = event->mention;
    order.other = other->mention;
    order.relation = word == "after" ? OrderRelation::kAfter : OrderRelation::kBefore;
    if (apart != nullptr)
      order.offset = duration_interval(annotation_, *apart, DurationUse::kDistance);
    if (const TimeExpression* time = date_of(outer, below_[inner.index()]);
        time != nullptr && says_when(*time)) {
      order.time = *time;
    }
    order.anchor = outer;
    order.span = cover(apart != nullptr ? apart->span : link.span, token(inner.value).span);
    order.span = cover(order.span, token(outer.value).span);
    order.grade = Grade::kTree;
    found_.push_back(std::move(order));
  }

  /// "the first strike at the port since 1971", "the first in 32 years".
  void read_first(std::uint32_t at) {
    if (lower(at) != "first") return;
    const TokenIndex noun = noun_of_first(at);
    if (!noun.valid()) return;
    auto event = occurrences_.of_noun(noun, true);
    if (!event) return;
    // Not the event that the draft tells but the one before it, which has no other words.
    EventMention before_it;
    before_it.event_class = "previous " + event->mention.event_class;
    before_it.span = event->mention.span;
    event->mention = std::move(before_it);
    const std::uint32_t end = std::min(sentence(at).end, at + kFirstReach);
    const auto from = std::ranges::upper_bound(
        annotation_.times, at, {}, [](const TimeExpression& time) { return time.tokens.begin; });
    for (auto next = from; next != annotation_.times.end() && next->tokens.begin < end; ++next) {
      const TimeExpression& time = *next;
      const std::string before = lower(time.tokens.begin - 1);
      const Span span = cover(token(at).span, time.span);
      const bool years = time.unit == TimeUnit::kYear || time.unit == TimeUnit::kDecade;
      if (before == "since" && is_date(time)) {
        keep(*event, OrderRelation::kSince, span, TokenIndex{at}, std::nullopt, time);
        return;
      }
      if ((before == "in" || before == "for") && time.kind == TimeKind::kDuration && years &&
          time.amount > 1) {
        keep(*event, OrderRelation::kAgo, span, TokenIndex{at},
             duration_interval(annotation_, time, DurationUse::kDistance), std::nullopt);
        return;
      }
    }
  }

  /// "walkout" of "the first walkout"; "strike" of "the strike is the first".
  [[nodiscard]] TokenIndex noun_of_first(std::uint32_t at) const {
    if (!outside(at + 1, at) && is_noun(at + 1)) {
      std::uint32_t noun = at + 1;
      while (!outside(noun + 1, at) && is_noun(noun + 1)) ++noun;
      return TokenIndex{noun};
    }
    return subject_of(TokenIndex{at});
  }

  /// "the 50th anniversary of the flood".
  void read_anniversary(std::uint32_t at) {
    if (lemma(at) != "anniversary" || at == sentence(at).begin || lower(at + 1) != "of") return;
    const std::string which = lower(at - 1);
    int years = 0;
    for (const char c : which) {
      if (c < '0' || c > '9') break;
      years = years * 10 + (c - '0');
    }
    if (years == 0) years = ordinal_word(which).value_or(0);
    const TokenIndex noun = noun_from(at + 2, at);
    if (years < 2 || !noun.valid()) return;
    const auto event = occurrences_.of_noun(noun, false);
    if (!event) return;
    constexpr double kYear = 365.25 * 24 * 60;
    keep(*event, OrderRelation::kAgo, cover(token(at - 1).span, token(noun.value).span),
         TokenIndex{at}, Quantity{(years - 1) * kYear, (years + 1) * kYear, "minute"},
         std::nullopt);
  }

  const Annotation& annotation_;
  Occurrences occurrences_;
  std::vector<TokenRange> below_;
  std::vector<Order> found_;
};

}  // namespace

std::string_view to_text(OrderRelation relation) {
  return kRelations.at(static_cast<std::size_t>(relation));
}

std::vector<Order> read_orders(const DraftReading& draft) { return OrderReader(draft).orders(); }

}  // namespace belie
