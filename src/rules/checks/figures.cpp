// SPDX-License-Identifier: Apache-2.0
//
// Two figures of one set or one contest. The idea: a definite set – "the six missing boxes", "all
// 186 of those released", "of the eight injured" – refers to one that was introduced with its
// number; where every fitting introduction has another number, and none of the draft's figures
// explains the new one as a sum or difference, one of the two is wrong. Figures that are bare on
// both sides ("12 people were killed") are compared only where both are of the main event: one of
// them in the lead, neither narrowed, set apart, or told as a later state of the other.
//
//     "Seven snuffboxes were stolen." … "Photographs of the six missing boxes …": 7 and 6.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "claims/kind.h"
#include "language/measure_words.h"
#include "rules/checks/check.h"
#include "rules/values.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"set-size", "a set is introduced with one number and taken up with another"},
    CheckSubject{"two-figures", "two figures of one measure of the main event"},
    CheckSubject{"two-results", "one contest, two results: votes or goals"},
    CheckSubject{"two-amounts", "two prices of one deal, two times of one runner"}};

constexpr std::array kWords{CheckWord{"either", "the figure that is read first"},
                            CheckWord{"or", "the other one"},
                            CheckWord{"what", "what is counted, or what the figure is"}};

constexpr double kSmallestSet = 2;
constexpr double kSmallestDeal = 100'000;  // what changes hands for less is no news of its own

enum Role : std::uint8_t {
  kMeasure,
  kCounted,
  kThing,
  kQualifiers,
  kValue,
  kPair,
  kSet,
  kNoun,
  kApart,
  kNames,
  kElsewhere,
  kLead,
  kRoleCount
};

constexpr std::array<std::string_view, kRoleCount> kRoleNames{
    "measure", "counted", "thing", "qualifiers", "value",     "pair",
    "set",     "noun",    "apart", "names",      "elsewhere", "lead"};

/// A quantity claim as the search sees it.
struct Figure {
  StatementIndex statement;
  DocumentIndex document;
  const MeasureEntry* measure = nullptr;
  std::string counted, thing, noun, pair, set;
  std::vector<std::string> qualifiers, names, elsewhere;
  Quantity value;
  bool apart = false, lead = false;
  bool accepted = false;
  const Claim* claim = nullptr;
};

bool overlap(const Quantity& a, const Quantity& b) { return a.low <= b.high && b.low <= a.high; }

/// "The six", "all six": a set that the reader knows.
bool is_taken_up(const Figure& figure) { return figure.set == "definite" || figure.set == "whole"; }

/// Slips change a digit or two; sets of which nothing is told but the noun are two where one is
/// many times the other.
bool are_near(const Quantity& a, const Quantity& b) {
  constexpr double kFar = 3;
  return a.low <= b.low * kFar && b.low <= a.low * kFar;
}

bool is_exact(const Quantity& value) { return value.low == value.high; }

/// "snuffbox" ends in "box": the longer noun is a kind of the shorter one.
bool ends_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 3;
  const auto [shorter, longer] = a.size() < b.size() ? std::pair(a, b) : std::pair(b, a);
  return shorter.size() >= kShortest && longer.ends_with(shorter);
}

class FigureTable {
 public:
  explicit FigureTable(const CheckInput& input) : input_(input) {
    const KindDescriptor& kind = descriptor(ClaimKind::k_quantity);
    for (std::size_t i = 0; i < kRoleCount; ++i) roles_[i] = kind.role_index(kRoleNames[i]);
    drafts_.resize(input.graph.inputs().size());
    const auto& statements = input.graph.statements();
    for (std::size_t i = 0; i < statements.size(); ++i) {
      if (statements[i].kind != ClaimKind::k_quantity || statements[i].is_fact()) continue;
      drafts_[statements[i].document.index()].push_back(figure(StatementIndex(i)));
    }
  }

  [[nodiscard]] const std::vector<std::vector<Figure>>& drafts() const { return drafts_; }

 private:
  [[nodiscard]] const Value* value(const Statement& statement, Role role) const {
    return statement.argument(static_cast<std::uint8_t>(roles_[role]));
  }
  [[nodiscard]] std::string text(const Statement& statement, Role role) const {
    const Value* found = value(statement, role);
    const auto* words = found == nullptr ? nullptr : std::get_if<std::string>(found);
    return words == nullptr ? "" : *words;
  }

  [[nodiscard]] std::vector<std::string> list(const Statement& statement, Role role) const {
    const Value* found = value(statement, role);
    const auto* words = found == nullptr ? nullptr : std::get_if<std::vector<std::string>>(found);
    return words == nullptr ? std::vector<std::string>{} : *words;
  }

  /// Lengths in metres, areas in square metres …, so that hectares and square miles compare.
  [[nodiscard]] Quantity in_base(const Quantity& quantity) const {
    const auto& units = input_.lexicon.lexicon().units;
    const auto unit = std::ranges::find(units, quantity.unit, &UnitEntry::id);
    if (unit == units.end() || unit->dimension == "money") return quantity;
    return {quantity.low * unit->factor, quantity.high * unit->factor, unit->dimension};
  }

  [[nodiscard]] Figure figure(StatementIndex index) const {
    const Statement& statement = input_.graph.statements()[index.index()];
    Figure found;
    found.statement = index;
    found.document = statement.document;
    found.measure = input_.lexicon.measure_words().measure(text(statement, kMeasure));
    found.counted = text(statement, kCounted);
    found.noun = text(statement, kNoun);
    found.pair = text(statement, kPair);
    found.set = text(statement, kSet);
    found.qualifiers = list(statement, kQualifiers);
    found.names = list(statement, kNames);
    found.elsewhere = list(statement, kElsewhere);
    if (const Value* figure = value(statement, kValue)) {
      if (const auto* quantity = std::get_if<Quantity>(figure)) found.value = in_base(*quantity);
    }
    found.thing = text(statement, kThing);
    found.apart = value(statement, kApart) != nullptr;
    found.lead = value(statement, kLead) != nullptr;
    found.accepted = input_.accepts(index);
    found.claim = &input_.graph.claim(index);
    return found;
  }

  const CheckInput& input_;
  std::array<int, kRoleCount> roles_{};
  std::vector<std::vector<Figure>> drafts_;
};

class FigureSearch {
 public:
  explicit FigureSearch(const CheckInput& input) : input_(input), table_(input) {}

  CheckOutcome run() {
    const auto& drafts = table_.drafts();
    for (std::size_t a = 0; a < drafts.size(); ++a) {
      search(drafts[a], drafts[a]);
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(a))) {
        search(drafts[a], drafts[other.index()]);
      }
    }
    return std::move(outcome_);
  }

 private:
  using Figures = std::vector<Figure>;

  void search(const Figures& introducing, const Figures& echoing) {
    if (input_.subject == "set-size") {
      for (const Figure& echo : echoing) search_set(introducing, echoing, echo);
    } else {
      for (const Figure& echo : echoing) search_story(introducing, echoing, echo);
    }
  }

  // ---- sets

  void search_set(const Figures& introducing, const Figures& echoing, const Figure& echo) {
    if (!echo.accepted || !is_taken_up(echo) || !is_plain_count(echo)) return;
    const bool across = introducing.data() != echoing.data();
    if (across && has_antecedent(echoing, echo)) return;  // it has one of its own
    std::vector<const Figure*> fitting;
    for (const Figure& other : introducing) {
      if (!across && !(other.statement < echo.statement)) break;
      if (!one_set(other, echo)) continue;
      if (overlap(other.value, echo.value)) return;  // introduced with that number
      if (other.set != "part") fitting.push_back(&other);
    }
    if (fitting.empty()) return;
    if (is_explained(echoing, echo) || is_explained(introducing, echo)) {
      return consider(echo, *fitting.front(), "other figures give it as a sum or difference");
    }
    judge(fitting, echo, across);
  }

  [[nodiscard]] bool has_antecedent(const Figures& figures, const Figure& echo) const {
    return std::ranges::any_of(figures, [&](const Figure& other) {
      return other.statement < echo.statement && one_set(other, echo);
    });
  }

  [[nodiscard]] static bool is_plain_count(const Figure& figure) {
    return figure.pair.empty() && figure.value.unit.empty() && !std::isinf(figure.value.high) &&
           figure.value.low >= kSmallestSet && !figure.apart;
  }

  [[nodiscard]] bool same_noun(const Figure& a, const Figure& b) const {
    if (a.noun.empty() || b.noun.empty()) return false;
    return a.noun == b.noun || ends_alike(a.noun, b.noun);
  }

  [[nodiscard]] bool one_class(const Figure& a, const Figure& b) const {
    if (a.counted.empty() || b.counted.empty() || same_noun(a, b)) return true;
    const MeasureWords& words = input_.lexicon.measure_words();
    return words.is_within(a.counted, b.counted) || words.is_within(b.counted, a.counted);
  }

  /// Whether the definite set can be the other one.
  [[nodiscard]] bool one_set(const Figure& other, const Figure& echo) const {
    if (!other.pair.empty() || !other.value.unit.empty() || other.value.high < kSmallestSet) {
      return false;
    }
    if (other.measure != nullptr && echo.measure != nullptr) {
      return other.measure == echo.measure && echo.measure->is_set && one_class(other, echo);
    }
    return echo.measure == nullptr && same_noun(other, echo);
  }

  // ---- figures of the main event

  void search_story(const Figures& introducing, const Figures& echoing, const Figure& echo) {
    const bool results = input_.subject == "two-results";
    const bool across = introducing.data() != echoing.data();
    if (!echo.accepted || !is_of_story(echo, results)) return;
    std::vector<const Figure*> fitting;
    for (const Figure& other : introducing) {
      if (other.statement == echo.statement || !one_measure(other, echo, results)) continue;
      if (same_value(other, echo)) return;
      if (!across && echo.statement < other.statement) continue;
      fitting.push_back(&other);
    }
    if (across && std::ranges::any_of(echoing, [&](const Figure& other) {
          return other.statement != echo.statement && one_measure(other, echo, results) &&
                 !same_value(other, echo);
        })) {
      return;  // the draft itself has several
    }
    if (fitting.empty()) return;
    const Figure& first = *fitting.front();
    if (is_explained(echoing, echo) || is_explained(introducing, echo)) {
      return consider(echo, first, "other figures give it as a sum or difference");
    }
    std::erase_if(fitting, [&](const Figure* f) { return !is_of_story(*f, results); });
    if (fitting.empty()) return consider(echo, first, "the other is not of the main event");
    if (!fitting.front()->lead && !is_specific(first, echo, across)) {
      return consider(echo, first, "neither stands in the lead");
    }
    judge(fitting, echo, across);
  }

  [[nodiscard]] bool is_of_story(const Figure& figure, bool results) const {
    if (figure.measure == nullptr || figure.thing.empty() || !figure.measure->main) return false;
    const bool amounts = input_.subject == "two-amounts";
    if (amounts == figure.measure->unit.empty()) return false;
    if (figure.measure->pair != results) return false;
    if (figure.pair.empty() == results || !figure.qualifiers.empty()) return false;
    if (amounts && figure.measure->unit == "money") return figure.value.low >= kSmallestDeal;
    if (results || amounts) return true;
    return figure.set == "bare" && figure.value.high >= kSmallestSet;
  }

  /// Two drafts that each tell one figure of something that is not people, a named one's figure, or
  /// a price: these need no lead.
  [[nodiscard]] bool is_specific(const Figure& a, const Figure& b, bool across) const {
    if (a.thing != "story" || !a.value.unit.empty() || (across && !a.pair.empty())) return true;
    return across && !a.counted.empty() && !b.counted.empty() && !is_people(a);
  }

  [[nodiscard]] bool is_people(const Figure& figure) const {
    return figure.counted.empty() ||
           input_.lexicon.measure_words().is_within(figure.counted, "person");
  }

  [[nodiscard]] bool one_measure(const Figure& a, const Figure& b, bool results) const {
    if (a.measure == nullptr || a.measure != b.measure || a.thing != b.thing) return false;
    if (results) return !a.pair.empty() && !b.pair.empty();
    return a.value.unit == b.value.unit && one_class(a, b);
  }

  [[nodiscard]] static bool same_value(const Figure& a, const Figure& b) {
    return a.pair.empty() ? overlap(a.value, b.value) : a.pair == b.pair;
  }

  // ---- both

  /// Whether other figures give this one as their sum or difference: 14 dead and three missing of
  /// the 17.
  [[nodiscard]] bool is_explained(const Figures& figures, const Figure& echo) const {
    if (!echo.pair.empty()) return false;
    struct Known {
      double value;
      bool part;  // "two of them": leaves a remainder, adds nothing
    };
    std::vector<Known> known;
    for (const Figure& other : figures) {
      if (other.statement == echo.statement || !other.pair.empty()) continue;
      if (echo.statement < other.statement && other.document == echo.document) break;
      if (!other.value.unit.empty() || !is_exact(other.value)) continue;
      if (one_class(other, echo)) known.push_back({other.value.low, other.set == "part"});
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
      for (std::size_t j = i + 1; j < known.size(); ++j) {
        const bool parts = known[i].part || known[j].part;
        if (!parts && known[i].value + known[j].value == echo.value.low) return true;
        if (std::abs(known[i].value - known[j].value) == echo.value.low) return true;
      }
    }
    return false;
  }

  void judge(const std::vector<const Figure*>& fitting, const Figure& echo, bool across) {
    const Figure& first = *fitting.front();
    const bool one_value = std::ranges::all_of(
        fitting, [&](const Figure* other) { return same_value(*other, first); });
    if (!one_value) return consider(echo, first, "the text has several such figures");
    const Figure* usable = representative(fitting, across);
    if (usable == nullptr) {
      return consider(echo, first, "the other is not told plainly as a new set");
    }
    const Figure& other = *usable;
    if (is_taken_up(echo) && other.value.high < echo.value.low && !other.lead &&
        (echo.measure == nullptr || is_people(echo))) {
      return consider(echo, other, "the other may be a part of it");
    }
    if (echo.measure == nullptr && !are_near(echo.value, other.value)) {
      return consider(echo, other, "too far apart to be one set");
    }
    if (is_narrower(echo, other)) return consider(echo, other, "the set is narrower");
    if (!is_taken_up(echo) && echo.value.unit.empty() && is_elsewhere(echo, other)) {
      return consider(echo, other, "told of another place or body");
    }
    if (one_sentence(echo, other)) return consider(echo, other, "one sentence tells both");
    if (is_told_change(other, echo, across)) return consider(echo, other, "a change is told");
    if (!echo.pair.empty() && names_others(echo.names, other.names)) {
      return consider(echo, other, "another contest");
    }
    if (are_disputed(fitting, echo) || are_rival_sources(other, echo))
      return consider(echo, other, "each has its own source");
    if (!times_meet(other, echo)) return consider(echo, other, "told of other times");
    add(other, echo, fitting, across);
  }

  /// The first that tells the set plainly; a headline only where the body does not.
  [[nodiscard]] static const Figure* representative(const std::vector<const Figure*>& fitting,
                                                    bool across) {
    const Figure* best = nullptr;
    for (const Figure* figure : fitting) {
      const bool amount = !figure->value.unit.empty() || !figure->pair.empty();
      const bool plain = figure->set == "bare" || (across && figure->set == "whole") ||
                         (amount && is_taken_up(*figure));
      if (!figure->accepted || figure->apart || !plain) continue;
      if (figure->claim->section == SectionKind::kBody) return figure;
      if (best == nullptr) best = figure;
    }
    return best;
  }

  /// What was compared and why nothing was said, for `belie rule try`.
  void consider(const Figure& echo, const Figure& other, std::string_view why) {
    outcome_.considered.push_back(
        {echo.statement, fmt::format("{} and {}: {}", shown(other), shown(echo), why)});
  }

  [[nodiscard]] static bool is_narrower(const Figure& echo, const Figure& other) {
    return std::ranges::any_of(echo.qualifiers, [&](const std::string& word) {
      return std::ranges::find(other.qualifiers, word) == other.qualifiers.end();
    });
  }

  /// Whether the echo tells of a place or body of its own: a smaller figure may be that of one of
  /// several, a larger one that of somewhere else.
  [[nodiscard]] static bool is_elsewhere(const Figure& echo, const Figure& other) {
    const bool smaller = echo.value.high < other.value.low;
    return names_others(smaller ? echo.names : echo.elsewhere, other.names) ||
           (!other.lead && names_others(other.elsewhere, echo.names));
  }

  /// Whether one of the names is none of the others, in full or in part: "Nordwind of Port Lennox".
  [[nodiscard]] static bool names_others(const std::vector<std::string>& names,
                                         const std::vector<std::string>& others) {
    return std::ranges::any_of(names, [&](const std::string& name) {
      return std::ranges::none_of(others, [&](const std::string& other) {
        return name.find(other) != std::string::npos || other.find(name) != std::string::npos;
      });
    });
  }

  [[nodiscard]] static bool one_sentence(const Figure& a, const Figure& b) {
    return a.document == b.document && a.claim->sentence == b.claim->sentence;
  }

  /// Told as an earlier or later state, or in a later draft a toll that has grown since.
  [[nodiscard]] bool is_told_change(const Figure& other, const Figure& echo, bool across) const {
    const bool staged = echo.claim->stage != Stage::kPlain && !is_taken_up(echo);
    if (other.claim->stage != Stage::kPlain || staged) return true;
    if (!across || echo.measure == nullptr || !echo.measure->monotone_up) return false;
    const auto& a = input_.graph.dates()[other.document.index()].day;
    const auto& b = input_.graph.dates()[echo.document.index()].day;
    if (!a || !b) return true;
    if (*a == *b) return false;
    const bool echo_later = *a < *b;
    return (echo.value.low > other.value.high) == echo_later;
  }

  [[nodiscard]] static bool are_rival_sources(const Figure& a, const Figure& b) {
    if (!a.value.unit.empty()) return false;  // a price is the deal's, whoever tells it
    const bool both = a.claim->voice != VoiceKind::kPaper && b.claim->voice != VoiceKind::kPaper;
    return both && a.claim->voice_source != b.claim->voice_source;
  }

  /// Whether several sources give the figure, each its own: police, hospitals, the organisers.
  [[nodiscard]] bool are_disputed(const std::vector<const Figure*>& fitting,
                                  const Figure& echo) const {
    std::set<std::string> sources;
    const auto note = [&](const Figure& figure) {
      if (!figure.claim->voice_source.empty()) sources.insert(figure.claim->voice_source);
    };
    note(echo);
    for (const Figure& other : table_.drafts()[echo.document.index()]) {
      if (other.measure != nullptr && other.measure == echo.measure) note(other);
    }
    for (const Figure* other : fitting) note(*other);
    return echo.value.unit.empty() && echo.pair.empty() && sources.size() > 1;
  }

  /// Whether both can be told of one time; a definite set has none of its own.
  [[nodiscard]] bool times_meet(const Figure& a, const Figure& b) const {
    if (is_taken_up(b)) return true;
    const auto& left = input_.graph.statements()[a.statement.index()].when;
    const auto& right = input_.graph.statements()[b.statement.index()].when;
    if (left.empty() || right.empty())
      return a.claim->when.time == std::nullopt || b.claim->when.time == std::nullopt;
    return std::ranges::any_of(left, [&](const Period& x) {
      return std::ranges::any_of(
          right, [&](const Period& y) { return x.begin < y.end && y.begin < x.end; });
    });
  }

  [[nodiscard]] static std::string shown(const Figure& figure) {
    if (!figure.pair.empty()) return figure.pair;
    const auto number = [](double value) {
      return std::isinf(value) ? std::string("more") : fmt::format("{:.15g}", value);
    };
    if (is_exact(figure.value)) return number(figure.value.low);
    return fmt::format("{} to {}", number(figure.value.low), number(figure.value.high));
  }

  /// "six workers" of the claim's “six workers, injured”.
  [[nodiscard]] static std::string written(const Figure& figure) {
    const std::string& text = figure.claim->read_as;
    std::string words = text.substr(0, text.rfind(", "));
    if (figure.measure == nullptr) words = text;
    if (words.size() > 1 && words[0] >= 'A' && words[0] <= 'Z' && words[1] >= 'a') {
      words[0] = static_cast<char>(words[0] - 'A' + 'a');
    }
    return words;
  }

  void add(const Figure& other, const Figure& echo, const std::vector<const Figure*>& fitting,
           bool across) {
    const bool turned = across && echo.document < other.document;
    const Figure& first = turned ? echo : other;
    const Figure& second = turned ? other : echo;
    if (!seen_.emplace(first.statement, second.statement).second) return;
    std::string what = echo.noun.empty() ? echo.counted : echo.noun;
    if (echo.measure != nullptr) what = echo.measure->id;
    std::ranges::replace(what, '-', ' ');
    CheckHit hit;
    hit.key = what;
    hit.first = shown(first);
    hit.second = shown(second);
    hit.places = {place(first, PlaceRole::kEither), place(second, PlaceRole::kOr)};
    for (const Figure* further : fitting) {
      if (further != &other) hit.places.push_back(place(*further, PlaceRole::kAlso));
    }
    hit.words = {{"either", written(first)}, {"or", written(second)}, {"what", what}};
    if (is_taken_up(echo)) {
      const Figure& definite = echo;
      const auto& annotation = *input_.graph.inputs()[definite.document.index()].annotation;
      hit.because = fmt::format("“{}” takes up a set that the text has counted",
                                annotation.text(definite.claim->span));
    } else {
      hit.because = fmt::format("both tell the figure of the main event: {}", what);
    }
    outcome_.hits.push_back(std::move(hit));
  }

  [[nodiscard]] static Place place(const Figure& figure, PlaceRole role) {
    return {.role = role,
            .document = figure.document,
            .span = figure.claim->span,
            .read_as = "",
            .voice = figure.claim->voice};
  }

  const CheckInput& input_;
  FigureTable table_;
  CheckOutcome outcome_;
  std::set<std::pair<StatementIndex, StatementIndex>> seen_;
};

CheckOutcome run(const CheckInput& input) { return FigureSearch(input).run(); }

}  // namespace

const CheckDescriptor k_figures_check{"figures", "two figures of one set or contest", kSubjects,
                                      kWords, run};

}  // namespace belie
