// SPDX-License-Identifier: Apache-2.0
//
// One holder, one topic, two contrary sides. Silent where a change of mind is told, where the two
// are told of times that lie apart, where one sentence tells both, and where the two topics are not
// surely one.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "claims/kind.h"
#include "claims/stances/positions.h"
#include "language/names/spelling.h"
#include "rules/checks/check.h"
#include "rules/figures/two_parts.h"
#include "rules/lives/life_people.h"
#include "rules/names/people_of_drafts.h"
#include "rules/quotes/contrary_words.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"two-sides", "one holder on two sides of one topic at one time"}};

constexpr std::array kWords{
    CheckWord{"holder", "who is on both sides"}, CheckWord{"topic", "what it is about, as written"},
    CheckWord{"either", "the side that is read first: “for”"}, CheckWord{"or", "the other side"}};

constexpr std::size_t kLookBack = 30;    // positions of one holder that are held against each other
constexpr std::chrono::days kApart{10};  // after which a position may have changed untold

/// A position that the rule accepts.
struct Told {
  StatementIndex statement;
  DocumentIndex document;
  EntityIndex entity;  // none: a body without a name
  ReferentIndex referent;
  const Claim* claim = nullptr;
  std::string holder, shown, words;
  StanceSide side = StanceSide::kPro;
  Topic topic;
  bool plan = false;
  bool lean = false;                 // a word of approval or refusal, towards anything
  bool firm = false;                 // one that takes a side of a question
  bool kept = false;                 // the thing is to be kept: "hang on to", "save"
  bool bound = false, free = false;  // on one condition only; on none
};

class PositionSearch {
 public:
  explicit PositionSearch(const CheckInput& input)
      : input_(input), story_(input.reading<SharedStory>()), people_(input.graph) {}

  CheckOutcome run() {
    std::map<std::string, std::vector<Told>> by_holder;
    for (const StatementIndex index : input_.statements(ClaimKind::k_position)) {
      Told told = this->told(index);
      if (!told.holder.empty()) by_holder[told.holder].push_back(std::move(told));
    }
    for (const auto& [holder, all] : by_holder) {
      enter_many(holder, all);
      for (std::size_t j = 1; j < all.size(); ++j) {
        if (contrast(all[j - 1], all[j])) enter_contrast(all[j - 1], all[j]);
      }
      for (std::size_t j = 1; j < all.size(); ++j) {
        for (std::size_t i = j > kLookBack ? j - kLookBack : 0; i < j; ++i) judge(all[i], all[j]);
      }
    }
    return std::move(outcome_);
  }

 private:
  template <typename Type>
  [[nodiscard]] Type read(const std::vector<Argument>& arguments, std::string_view role) const {
    const int index = descriptor(ClaimKind::k_position).role_index(role);
    for (const Argument& argument : arguments) {
      const auto* value = std::get_if<Type>(&argument.value);
      if (argument.role == index && value != nullptr) return *value;
    }
    return {};
  }

  [[nodiscard]] static StanceSide side_of(std::string_view name) {
    for (const StanceSide side :
         {StanceSide::kContra, StanceSide::kNeutral, StanceSide::kNotPro, StanceSide::kNotContra}) {
      if (to_text(side) == name) return side;
    }
    return StanceSide::kPro;
  }

  [[nodiscard]] Told told(StatementIndex index) const {
    const Statement& statement = input_.graph.statements()[index.index()];
    const Claim& claim = input_.graph.claim(index);
    Told told{index,  statement.document,
              {},     {},
              &claim, "",
              "",     "",
              {},     {},
              false,  false,
              false,  false,
              false,  false};
    const auto entity = read<EntityIndex>(statement.arguments, "holder");
    if (entity.valid()) {
      told.referent = read<ReferentIndex>(claim.arguments, "holder");
      told.entity = entity;
      told.shown = input_.graph.entities()[entity.index()].name;
      const auto& named = input_.graph.inputs()[told.document.index()].annotation->referents;
      const std::string& surname = named[told.referent.index()].surname;
      told.holder = fold_accents(surname.empty() ? told.shown : surname);
    } else {
      told.holder = read<std::string>(claim.arguments, "body");
      told.shown = claim.read_as.substr(0, claim.read_as.find(':'));
    }
    told.side = side_of(read<std::string>(claim.arguments, "stance"));
    told.words = read<std::string>(claim.arguments, "words");
    const auto scope = read<std::string>(claim.arguments, "scope");
    told.plan = scope.starts_with("plan");
    told.lean = scope.find("lean") != std::string::npos;
    told.firm = scope.find("firm") != std::string::npos;
    told.bound = scope.ends_with(" bound");
    told.free = scope.ends_with(" free");
    told.topic = topic_of(claim, scope);
    take_towards_thing(told);
    return told;
  }

  /// To keep a thing is to be for it, to end it is to be against it.
  static void take_towards_thing(Told& told) {
    Topic& topic = told.topic;
    if (topic.act == "sale") topic.act = "sell";
    // "Is against arbitration", "will go to arbitration"
    if (topic.act.empty() && topic.thing == "arbitration") std::swap(topic.act, topic.thing);
    if (topic.thing == "arbitration") topic.act = "arbitration";
    if (topic.act == "arbitration") {
      topic.thing.clear();
      topic.details.clear();
    }
    if (topic.act.empty() && topic.thing == "strike") topic = walkout(topic);
    if (topic.thing.empty()) return;
    const bool ends = topic.act == "abolish" || topic.act == "end";
    if (!ends && topic.act != "extend") return;
    told.kept = !ends;
    if (ends) told.side = reversed(told.side);
    topic.act.clear();
  }

  [[nodiscard]] static Topic walkout(Topic strike) {
    strike.act = "walkout";
    strike.thing.clear();
    return strike;
  }

  /// Whether the two, who are called alike, are one: one entity, or a bare surname and the only
  /// full name with it.
  [[nodiscard]] bool one_holder(const Told& a, const Told& b) {
    if (a.entity == b.entity) return true;
    if (!a.entity.valid() || !b.entity.valid()) return false;
    return !people_.why_one_person({a.document, a.referent}, {b.document, b.referent}).empty();
  }

  /// Whether the drafts tell one story, or one with the holder in it: a further name of both says
  /// so.
  [[nodiscard]] bool meet(const Told& a, const Told& b) const {
    if (input_.graph.comparable(a.document, b.document)) return true;
    return a.entity.valid() && !story_.why(a.document, b.document).empty();
  }

  [[nodiscard]] Topic topic_of(const Claim& claim, const std::string& scope) const {
    Topic topic;
    topic.act = read<std::string>(claim.arguments, "act");
    topic.thing = read<std::string>(claim.arguments, "thing");
    topic.names = read<std::vector<std::string>>(claim.arguments, "names");
    topic.details = read<std::vector<std::string>>(claim.arguments, "details");
    topic.numbers = read<std::vector<std::string>>(claim.arguments, "numbers");
    topic.versions = read<std::vector<std::string>>(claim.arguments, "versions");
    topic.only = scope.find("only") != std::string::npos;
    topic.plural = scope.find("several") != std::string::npos;
    topic.open = scope.find("open") != std::string::npos;
    topic.main = scope.find("main") != std::string::npos;
    topic.definite = scope.find("definite") != std::string::npos;
    return topic;
  }

  /// The later one with its act turned round where the two acts are contrary: "move it", "it
  /// stays".
  [[nodiscard]] static Told on_same_act(const Told& a, const Told& b) {
    Told turned = b;
    if (a.topic.thing.empty() || a.topic.thing != b.topic.thing || a.topic.act == b.topic.act ||
        !are_contrary_acts(a.topic.act, b.topic.act))
      return turned;
    turned.topic.act = a.topic.act;
    turned.side = reversed(b.side);
    return turned;
  }

  /// Nobody both moves a thing and leaves it where it is.
  [[nodiscard]] static bool are_contrary_acts(const std::string& a, const std::string& b) {
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Pair, 16> kActs{{{"move", "stay"},
                                                 {"move", "remain"},
                                                 {"return", "stay"},
                                                 {"return", "remain"},
                                                 {"go", "stay"},
                                                 {"leave", "stay"},
                                                 {"go", "remain"},
                                                 {"shoot", "spare"},
                                                 {"kill", "spare"},
                                                 {"pay rise", "cut"},
                                                 {"legalise", "ban"},
                                                 {"allow", "ban"},
                                                 {"permit", "ban"},
                                                 {"deport", "stay"},
                                                 {"expand", "cut"},
                                                 {"sink", "raise"}}};
    if (a.empty() || b.empty()) return false;
    return are_contrary(a, b) || std::ranges::any_of(kActs, [&](const Pair& acts) {
             return (acts.first == a && acts.second == b) || (acts.first == b && acts.second == a);
           });
  }

  /// Whoever sells, shuts or pulls down a thing does not keep it.
  [[nodiscard]] static bool is_loss(const std::string& act) {
    static constexpr std::array<std::string_view, 9> kLosses{
        "sell", "close", "demolish", "fell", "give-up", "part", "give-away", "scrap", "release"};
    return std::ranges::find(kLosses, act) != kLosses.end();
  }

  /// To allow a thing is to be for it, to ban it is to be against it, where the other side tells
  /// the thing alone.
  [[nodiscard]] static Told towards_thing(const Told& told, const Told& other) {
    Told bare = told;
    const std::string& act = told.topic.act;
    const bool lets = act == "allow" || act == "permit" || act == "legalise";
    const bool loses = other.kept && is_loss(act);
    if (told.topic.thing.empty() || !other.topic.act.empty() || (!lets && !loses && act != "ban"))
      return bare;
    if (!lets) bare.side = reversed(told.side);
    bare.topic.act.clear();
    return bare;
  }

  void judge(const Told& first, const Told& later) {
    const Told a = towards_thing(first, later);
    const Told b = on_same_act(a, towards_thing(later, a));
    const bool terms = a.side == b.side && ((a.bound && b.free) || (a.free && b.bound));
    if ((!are_contrary(a.side, b.side) && !terms) || a.bound != (terms && a.bound) ||
        b.bound != (terms && b.bound) || !meet(a, b) || !one_holder(a, b))
      return;
    const std::string why = silent(a, b);
    outcome_.considered.push_back(
        {b.statement,
         fmt::format("{} {} {}, {} {}: {}", b.shown, to_text(a.side), to_text(a.topic),
                     to_text(b.side), to_text(b.topic), why.empty() ? "two sides" : why)});
    if (why.empty()) add(a, b);
  }

  /// "She supports the strike. She is against the law": two questions, each told by its noun side
  /// by side.
  [[nodiscard]] bool contrast(const Told& a, const Told& b) const {
    if (a.document != b.document || head(a.topic).empty() || head(b.topic).empty()) return false;
    const std::size_t first = a.claim->sentence.index();
    return are_contrary(a.side, b.side) && head(a.topic) != head(b.topic) && !is_pronoun(a) &&
           !is_pronoun(b) && b.claim->sentence.index() <= first + 1 && in_one_paragraph(a, b);
  }

  /// "Ode was in favour. She still thinks it a mistake": a contrast that is meant, no slip.
  [[nodiscard]] bool stand_side_by_side(const Told& a, const Told& b) const {
    const std::size_t first = a.claim->sentence.index();
    const std::size_t second = b.claim->sentence.index();
    return a.document == b.document && std::max(first, second) - std::min(first, second) <= 1 &&
           in_one_paragraph(a, b);
  }

  [[nodiscard]] bool in_one_paragraph(const Told& a, const Told& b) const {
    const auto& sentences = input_.graph.inputs()[a.document.index()].annotation->sentences;
    return sentences[a.claim->sentence.index()].section ==
           sentences[b.claim->sentence.index()].section;
  }

  [[nodiscard]] static std::string head(const Topic& topic) {
    return topic.thing.empty() ? topic.act : topic.thing;
  }

  [[nodiscard]] static bool is_pronoun(const Told& told) {
    static constexpr std::array<std::string_view, 5> kPronouns{"", "it", "this", "that", "them"};
    return std::ranges::find(kPronouns, lower_case(told.words)) != kPronouns.end();
  }

  void enter_contrast(const Told& a, const Told& b) {
    contrasts_.insert({a.holder, head(a.topic), head(b.topic)});
    contrasts_.insert({a.holder, head(b.topic), head(a.topic)});
  }

  /// Why the two do not contradict each other after all; "" they do.
  [[nodiscard]] std::string silent(const Told& a, const Told& b) const {
    const bool one = one_topic(a.topic, b.topic) ||
                     (a.lean == b.lean && (!a.lean || !is_mild(a) || !is_mild(b)) &&
                      one_question(a.topic, b.topic) &&
                      (a.lean || (a.topic.act == b.topic.act && !a.topic.act.empty())));
    if (!one && !in_one_question(a, b)) return "not surely one topic";
    if (contrasts_.contains({a.holder, head(a.topic), head(b.topic)})) return "set side by side";
    if (a.document == b.document && a.claim->sentence == b.claim->sentence)
      return "one sentence tells both";
    if (stand_side_by_side(a, b)) return "told side by side";
    if (a.claim->stage != Stage::kPlain || b.claim->stage != Stage::kPlain)
      return "a change of mind is told";
    if (of_two_parts(a, b)) return "of two parts";
    return times_apart(a, b) ? "perhaps of two times" : "";
  }

  /// A desk has one question by default: two firm stances of one holder are towards it unless the
  /// words tell of two things, or the holder is told to take sides in many.
  [[nodiscard]] bool in_one_question(const Told& a, const Told& b) const {
    if (!a.firm || !b.firm || questions_.contains(a.holder)) return false;
    if (!is_taken_up(a) || !is_taken_up(b) || tell_two_things(a, b)) return false;
    if (!is_in_place(a, b) || !is_in_place(b, a)) return false;
    return a.document != b.document || !in_one_paragraph(a, b);
  }

  /// "The work" of another item of the minutes is the sealing only where that item speaks of it.
  [[nodiscard]] bool is_in_place(const Told& form, const Told& other) const {
    constexpr std::size_t kStem = 4;
    if (form.document != other.document || in_one_paragraph(form, other)) return true;
    if (form.topic.thing != "work" && form.topic.thing != "works") return true;
    const Annotation& annotation = *input_.graph.inputs()[form.document.index()].annotation;
    const std::uint32_t section = annotation.sentences[form.claim->sentence.index()].section;
    const std::string stem = head(other.topic).substr(0, kStem);
    return std::ranges::any_of(annotation.tokens, [&](const Token& token) {
      return annotation.sentences[token.sentence.index()].section == section &&
             lower_case(annotation.text(token.span)).starts_with(stem);
    });
  }

  /// "Threw out the drunks", "was pleased with that": towards anything at all.
  [[nodiscard]] static bool is_mild(const Told& told) { return !told.firm && !told.topic.main; }

  /// "The line" and "the fee"; "the plan" and "the place" may be anything.
  [[nodiscard]] static bool tell_two_things(const Told& a, const Told& b) {
    static constexpr std::array<std::string_view, 14> kAnything{
        "plan", "offer", "place",  "thing",    "project",  "matter", "work",
        "idea", "move",  "scheme", "proposal", "decision", "change", "question"};
    const auto any = [&](const Told& told) {
      return is_pronoun(told) || told.topic.open ||
             std::ranges::find(kAnything, head(told.topic)) != kAnything.end();
    };
    if (any(a) || any(b) || head(a.topic) == head(b.topic)) return false;
    return a.topic.act.empty() || a.topic.act != b.topic.act;
  }

  /// "The move", "it", "the marriage": what is told with nothing that would tell it from others.
  [[nodiscard]] static bool is_taken_up(const Told& told) {
    const Topic& topic = told.topic;
    return is_pronoun(told) || topic.open || topic.main ||
           (topic.definite && topic.names.empty() && topic.numbers.empty());
  }

  /// Holders who are told to stand on so many things that no one question can be meant.
  void enter_many(const std::string& holder, const std::vector<Told>& all) {
    constexpr std::size_t kMany = 4;
    std::set<std::string> topics;
    for (const Told& told : all) {
      if (told.lean && !told.topic.open) topics.insert(head(told.topic));
    }
    if (topics.size() >= kMany) questions_.insert(holder);
  }

  /// "In the north", "in the south": two questions.
  [[nodiscard]] bool of_two_parts(const Told& a, const Told& b) const {
    return tell_two_parts(words_of(a), words_of(b));
  }

  /// The words of the claim's sentence in lower case, each between blanks.
  [[nodiscard]] std::string words_of(const Told& told) const {
    const Annotation& annotation = *input_.graph.inputs()[told.document.index()].annotation;
    return words_between_blanks(annotation,
                                annotation.sentences[told.claim->sentence.index()].tokens);
  }

  /// The expression of time that dates the position; nullptr: none, or one that a plan is for.
  [[nodiscard]] static const TimeExpression* time_of(const Told& told, bool plans) {
    const When& when = told.claim->when;
    if (when.origin != WhenOrigin::kClause || !when.time) return nullptr;
    return told.plan && !plans ? nullptr : &*when.time;
  }

  /// "HULL, Oct 2 –", "this year": a time around the day on which the draft speaks.
  [[nodiscard]] bool is_of_the_day(const Told& told, const TimeExpression& time) const {
    constexpr auto kNear = std::chrono::days{3};
    if (time.kind == TimeKind::kRelative && time.amount == 0) return true;
    const std::optional<Day> day = input_.graph.dates()[told.document.index()].day;
    const auto told_at = resolve(time, day, told.claim->when.direction);
    return day && told_at && gap(*told_at, day_period(*day)) <= kNear;
  }

  /// Times that differ, or of which only one is told while the other cannot be placed.
  [[nodiscard]] bool times_apart(const Told& a, const Told& b) const {
    const bool plans = a.plan && b.plan;  // two times of one plan: two plans
    const TimeExpression* first = time_of(a, plans);
    const TimeExpression* second = time_of(b, plans);
    const auto far = [&](const Told& told, const TimeExpression* time) {
      return time != nullptr && !is_of_the_day(told, *time) &&
             (time->year != 0 || time->month != 0 || time->season != 0 ||
              (time->kind == TimeKind::kRelative && time->unit != TimeUnit::kDay));
    };
    const auto dated = [](const TimeExpression* time) {
      return time != nullptr && time->year != 0;
    };
    const bool alone = (first == nullptr) != (second == nullptr);
    if (plans && alone && !dated(first) && !dated(second)) return false;
    if (far(a, first) != far(b, second)) return true;
    if (plans && first != nullptr && second != nullptr && to_text(*first) != to_text(*second))
      return true;
    const auto one = period(a, first);
    const auto other = period(b, second);
    return one && other ? gap(*one, *other) > kApart : far(a, first);
  }

  /// When the position is told to be held: its own time, else the day of the draft.
  [[nodiscard]] std::optional<Period> period(const Told& told, const TimeExpression* time) const {
    const std::optional<Day> day = input_.graph.dates()[told.document.index()].day;
    if (time != nullptr) return resolve(*time, day, told.claim->when.direction);
    if (!day) return std::nullopt;
    return day_period(*day);
  }

  [[nodiscard]] static std::chrono::days gap(const Period& a, const Period& b) {
    const Minute from = std::min(a.end, b.end);
    const Minute to = std::max(a.begin, b.begin);
    return to > from ? std::chrono::duration_cast<std::chrono::days>(to - from)
                     : std::chrono::days{0};
  }

  /// A leader and the body are told of by the same words.
  bool enter_words(const Told& a, const Told& b) {
    return told_.insert({a.document, a.claim->span.begin, b.document, b.claim->span.begin}).second;
  }

  void add(const Told& a, const Told& b) {
    if (!enter_words(a, b)) return;
    CheckHit hit;
    hit.key = fmt::format("{} {}/{}", a.shown, a.topic.act, a.topic.thing);
    hit.first = to_text(a.side);
    hit.second = to_text(b.side);
    if (a.bound || b.bound) {
      hit.first = a.bound ? "on one condition only" : "on no condition";
      hit.second = b.bound ? "on one condition only" : "on no condition";
    }
    hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
    hit.words = {{"holder", a.shown},
                 {"topic", a.words.size() >= b.words.size() ? a.words : b.words},
                 {"either", hit.first},
                 {"or", hit.second}};
    hit.because = input_.graph.because(a.statement, b.statement);
    outcome_.hits.push_back(std::move(hit));
  }

  [[nodiscard]] static Place place(const Told& told, PlaceRole role) {
    return {.role = role,
            .document = told.document,
            .span = told.claim->span,
            .read_as = told.claim->read_as,
            .voice = told.claim->voice};
  }

  const CheckInput& input_;
  const SharedStory& story_;
  LifePeople people_;
  std::set<std::array<std::string, 3>> contrasts_;  // holder, topic, topic
  std::set<std::string> questions_;                 // holders of stances on many things
  std::set<std::tuple<DocumentIndex, std::uint32_t, DocumentIndex, std::uint32_t>> told_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return PositionSearch(input).run(); }

}  // namespace

const CheckDescriptor k_positions_check{"positions", "one holder on two sides", kSubjects, kWords,
                                        run};

}  // namespace belie
