// SPDX-License-Identifier: Apache-2.0
//
// Those on board and what became of them: rescued, dead and missing cannot be more than there were,
// and where nothing is left open they are all. The injured are among the rescued and not counted.
// Also passengers and crew against all on board, and one part against its whole: "51 of the 40", or
// two pieces of a haul insured for more than the haul.
#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

/// "31 people on board", "carrying 148 people", "148 people were aboard".
bool is_aboard(const DraftFigures& figures, const DraftFigure& figure) {
  if (!figure.unit.empty() || figure.is_open()) return false;
  const Sentence& sentence = figures.sentence(figure.sentence);
  constexpr std::uint32_t kBehind = 6;
  const std::uint32_t end = std::min(figure.tokens.end + kBehind, sentence.tokens.end);
  for (std::uint32_t t = figure.tokens.end; t < end; ++t) {
    if (figures.is_any(t, {",", ";", ":"})) return false;
    if (figures.word(t) == "aboard") return true;
    if (figures.word(t) == "on" && figures.word(t + 1) == "board") return true;
  }
  return false;
}

/// "carrying 46 migrants": all but the crew, so that only people of no trade count as all.
bool is_carried(const DraftFigures& figures, const DraftFigure& figure) {
  const bool load = figure.noun == "migrant" || figure.noun == "people" || figure.noun == "refugee";
  const std::uint32_t at = figure.tokens.begin;
  return load && at > 0 && !figure.is_open() && figures.is_any(at - 1, {"carrying", "carried"});
}

bool counts_all(const DraftFigure& figure) {
  return figure.noun.empty() || figure.noun == "person" || figure.noun == "people" ||
         figure.noun == "soul" || figure.noun == "occupant";
}

/// The one number of those on board that the draft tells, or nullptr.
const DraftFigure* all_aboard(const DraftFigures& figures) {
  const DraftFigure* all = nullptr;
  for (const DraftFigure& figure : figures.all()) {
    const QuantityMention* quantity = figure.quantity;
    if (quantity == nullptr || quantity->of_known || quantity->whole.valid()) continue;
    if (quantity->determination == Determination::kFurther) continue;
    const bool aboard = is_aboard(figures, figure) && counts_all(figure);
    if (!aboard && !is_carried(figures, figure)) continue;
    if (all != nullptr && all->value != figure.value) return nullptr;
    if (all == nullptr) all = &figure;
  }
  return all;
}

struct FateWord {
  std::string_view lemma;
  Fate fate;
};

constexpr std::array kFateWords{
    FateWord{"rescue", Fate::kRescued},     FateWord{"rescued", Fate::kRescued},
    FateWord{"save", Fate::kRescued},       FateWord{"survive", Fate::kRescued},
    FateWord{"survivor", Fate::kRescued},   FateWord{"ashore", Fate::kRescued},
    FateWord{"alive", Fate::kRescued},      FateWord{"pluck", Fate::kRescued},
    FateWord{"winch", Fate::kRescued},      FateWord{"die", Fate::kDead},
    FateWord{"dead", Fate::kDead},          FateWord{"kill", Fate::kDead},
    FateWord{"drown", Fate::kDead},         FateWord{"body", Fate::kDead},
    FateWord{"perish", Fate::kDead},        FateWord{"missing", Fate::kMissing},
    FateWord{"unaccounted", Fate::kMissing}};

Fate fate_at(const DraftFigures& figures, std::uint32_t token) {
  const auto* found = std::ranges::find(kFateWords, figures.lemma(token), &FateWord::lemma);
  if (found == kFateWords.end())
    found = std::ranges::find(kFateWords, figures.word(token), &FateWord::lemma);
  return found == kFateWords.end() ? Fate::kNone : found->fate;
}

}  // namespace

/// What became of those counted, by the nearest word behind the figure up to the next one, else the
/// word right before it ("killing 14").
Fate fate_of(const DraftFigures& figures, const DraftFigure& figure) {
  const TokenRange sentence = figures.sentence(figure.sentence).tokens;
  std::uint32_t end = sentence.end;
  for (const DraftFigure& other : figures.in(figure.sentence)) {
    if (other.tokens.begin > figure.tokens.begin) end = std::min(end, other.tokens.begin);
  }
  for (std::uint32_t t = figure.tokens.end; t < end && !figures.is_any(t, {";", ":"}); ++t) {
    if (figures.is_any(t, {"who", "which", "where"})) break;
    if (const Fate fate = fate_at(figures, t); fate != Fate::kNone) return fate;
  }
  return figure.tokens.begin > sentence.begin ? fate_at(figures, figure.tokens.begin - 1)
                                              : Fate::kNone;
}

bool have_fates(const DraftFigures& figures, const PartList& list) {
  std::array<bool, 3> met{};
  for (const SumPart& part : list.parts) {
    const Fate fate = fate_of(figures, part.figure);
    if (fate == Fate::kNone || met.at(static_cast<std::size_t>(fate))) return false;
    met.at(static_cast<std::size_t>(fate)) = true;
  }
  return true;
}

namespace {

struct Told {
  std::optional<DraftFigure> figure;
  bool doubtful = false;  // told with two values, or softened
};

/// The fates told in the section of the whole: one figure each.
std::array<Told, 3> fates_around(const DraftFigures& figures, const DraftFigure& all) {
  std::array<Told, 3> fates;
  const std::uint32_t section = figures.sentence(all.sentence).section;
  for (const DraftFigure& figure : figures.all()) {
    const bool own = figures.sentence(figure.sentence).section == section &&
                     figure.tokens.begin > all.tokens.begin && figure.unit.empty();
    const Fate fate = own ? fate_of(figures, figure) : Fate::kNone;
    if (fate == Fate::kNone) continue;
    Told& told = fates.at(static_cast<std::size_t>(fate));
    const bool soft = figure.quantity == nullptr || figure.quantity->hedge != Hedge::kNone;
    told.doubtful = told.doubtful || soft || (told.figure && told.figure->value != figure.value);
    if (!told.figure) told.figure = figure;
  }
  return fates;
}

std::optional<Sum> fates(const DraftFigures& figures, const DraftFigure& all) {
  Sum sum{.form = SumForm::kAboard, .whole = all, .parts = {}};
  bool sure = all.low == all.high;
  for (const Told& told : fates_around(figures, all)) {
    if (told.doubtful) return std::nullopt;
    sure = sure && told.figure.has_value();
    if (told.figure) sum.parts.push_back({.figure = *told.figure});
  }
  if (sum.parts.size() < 2) return std::nullopt;
  std::ranges::stable_sort(sum.parts, {},
                           [](const SumPart& part) { return part.figure.tokens.begin; });
  sum.exhaustive = sure;
  return sum;
}

/// "and its driver", "and a crew of four", "and four crew" behind the passengers.
std::optional<DraftFigure> crew_behind(const DraftFigures& figures, const DraftFigure& passengers) {
  const Sentence& sentence = figures.sentence(passengers.sentence);
  const std::uint32_t link = passengers.words.end;
  if (!figures.is_any(link, {"and", "plus"})) return std::nullopt;
  constexpr std::uint32_t kBehind = 6;
  const TokenRange behind{link + 1, std::min(link + 1 + kBehind, sentence.tokens.end)};
  static const std::initializer_list<std::string_view> kCrew{
      "crew", "driver", "pilot", "skipper", "captain", "conductor", "crewman", "crewmember"};
  for (const DraftFigure& figure : figures.within({behind.begin, sentence.tokens.end})) {
    if (figure.tokens.begin > behind.begin + 3) break;
    const std::uint32_t at = figure.tokens.begin;
    const bool of_crew = at >= 2 && figures.word(at - 1) == "of" && figures.word(at - 2) == "crew";
    const bool is_crew = is_one_of(kCrew, figure.noun) || figure.family == "crew";
    if (!figure.unit.empty() || figure.is_open()) return std::nullopt;
    if (of_crew || is_crew) return figure;
    return std::nullopt;
  }
  auto one = figures.article_at(behind.begin);
  if (!one || one->noun == "crew" || !is_one_of(kCrew, one->noun)) return std::nullopt;
  return one;
}

std::optional<Sum> passengers_and_crew(const DraftFigures& figures, const DraftFigure& all) {
  std::optional<Sum> found;
  for (const DraftFigure& figure : figures.all()) {
    if (figure.noun != "passenger" || figure.is_open() || figure.tokens == all.tokens) continue;
    const QuantityMention* quantity = figure.quantity;
    if (quantity == nullptr || quantity->of_known || quantity->whole.valid()) continue;
    if (figure.value == all.value) continue;  // those on board are told without the crew
    const auto crew = crew_behind(figures, figure);
    if (!crew) continue;
    if (found) return std::nullopt;  // two vehicles
    found = Sum{.form = SumForm::kAboard,
                .whole = all,
                .parts = {{.figure = figure}, {.figure = *crew}},
                .exhaustive = true};
  }
  return found;
}

// One part and its whole.

void add_more_than_all(const DraftFigures& figures, std::vector<Sum>& sums) {
  const auto& quantities = figures.annotation().quantities;
  for (const DraftFigure& part : figures.all()) {
    if (part.quantity == nullptr || !part.quantity->whole.valid() || part.quantity->all_but)
      continue;
    const QuantityMention* all = &quantities[part.quantity->whole.index()];
    for (const DraftFigure& whole : figures.in(part.sentence)) {
      if (whole.quantity != all || whole.unit != part.unit) continue;
      sums.push_back({.form = SumForm::kOneOfAll, .whole = whole, .parts = {{.figure = part}}});
    }
  }
}

bool says_lot(const DraftFigures& figures, TokenRange subject) {
  return figures.has_any(subject, {"haul", "loot", "collection", "set", "lot", "estate", "hoard",
                                   "shipment", "consignment", "total", "altogether", "together"});
}

/// "two of them", "one of the pieces", "it and its companion", "the most precious one".
bool says_some(const DraftFigures& figures, TokenRange subject) {
  for (std::uint32_t t = subject.begin; t + 1 < subject.end; ++t) {
    if (figures.is_any(t, {"one", "two", "three", "four"}) && figures.word(t + 1) == "of")
      return true;
    if (figures.is_any(t, {"it", "its"}) && figures.word(t + 1) == "and") return true;
    if (figures.word(t) == "the" &&
        (figures.annotation().tokens[t + 1].xpos == Xpos::kJjs || figures.is_any(t + 1, {"most"})))
      return true;
  }
  return figures.has_any(subject, {"alone", "itself"}) ||
         (figures.word(subject.begin) == "one" && subject.size() <= 2);
}

/// The verb of worth before a figure of money: "insure", "value"; its place, or none.
std::uint32_t verb_of_worth(const DraftFigures& figures, const DraftFigure& figure,
                            std::uint32_t begin) {
  constexpr std::uint32_t kBack = 4;
  for (std::uint32_t back = 1; back <= kBack && figure.tokens.begin >= begin + back; ++back) {
    const std::uint32_t at = figure.tokens.begin - back;
    if (figures.is_any(at, {"insured", "valued", "worth", "estimated"})) return at;
  }
  return begin;
}

void add_worths(const DraftFigures& figures, std::vector<Sum>& sums) {
  struct Worth {
    const DraftFigure* figure;
    std::string verb;
  };
  std::vector<Worth> lots;
  std::vector<Worth> some;
  for (const DraftFigure& figure : figures.all()) {
    if (figure.quantity == nullptr || figure.quantity->kind != QuantityKind::kMoney) continue;
    const Sentence& sentence = figures.sentence(figure.sentence);
    const std::uint32_t verb = verb_of_worth(figures, figure, sentence.tokens.begin);
    if (verb == sentence.tokens.begin) continue;
    const TokenRange subject{sentence.tokens.begin, verb};
    const Worth worth{&figure, std::string(figures.word(verb))};
    if (says_some(figures, subject)) {
      some.push_back(worth);
    } else if (says_lot(figures, subject)) {
      lots.push_back(worth);
    }
  }
  if (lots.size() != 1) return;
  for (const Worth& part : some) {
    if (part.verb != lots[0].verb || part.figure->unit != lots[0].figure->unit) continue;
    sums.push_back({.form = SumForm::kOneOfAll,
                    .whole = *lots[0].figure,
                    .parts = {{.figure = *part.figure}}});
  }
}

}  // namespace

void read_aboard(const DraftFigures& figures, std::vector<Sum>& sums) {
  const DraftFigure* all = all_aboard(figures);
  if (all == nullptr) return;
  if (auto sum = passengers_and_crew(figures, *all)) sums.push_back(std::move(*sum));
  if (auto sum = fates(figures, *all)) sums.push_back(std::move(*sum));
}

void read_one_of_all(const DraftFigures& figures, std::vector<Sum>& sums) {
  add_more_than_all(figures, sums);
  add_worths(figures, sums);
}

}  // namespace belie
