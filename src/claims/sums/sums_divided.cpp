// SPDX-License-Identifier: Apache-2.0
//
// A whole that is told first and divided after it: "Of the 58 patients, 40 …, 12 … and 6 …"; "The
// board has nine members. Five voted to hold, three wanted more and two less"; "Of the ships named,
// seven …", where the number of the ships stands further up.
#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/sums/sums_frames.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

bool is_dead_or_hurt(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(tokens, {"died", "killed", "dead", "injured", "wounded", "hurt", "missing",
                                  "rescued", "arrested", "detained", "injuries", "deaths",
                                  "hospitalised", "hospitalized", "critical"});
}

std::optional<Sum> divided(const DraftFigures& figures, const DraftFigure& whole,
                           TokenRange stretch) {
  const PartList list = parts_in(figures, stretch, whole);
  const bool fates = have_fates(figures, list);
  if (list.parts.size() < 2 || (!fates && !are_disjoint(figures, list))) return std::nullopt;
  const bool within = std::ranges::all_of(
      list.parts, [&](const SumPart& part) { return part.figure.value < whole.value; });
  if (!within || whole.is_open()) return std::nullopt;
  return Sum{.form = SumForm::kDivided,
             .whole = whole,
             .parts = list.parts,
             .exhaustive = list.complete && has_rest_word(figures, stretch)};
}

/// "Of the 58" at a token "of" that opens its clause.
const DraftFigure* whole_of(const DraftFigures& figures, const std::vector<DraftFigure>& found,
                            std::uint32_t of) {
  constexpr std::uint32_t kBehind = 5;  // "of the fleet's 64 trams"
  for (const DraftFigure& figure : found) {
    if (figure.tokens.begin <= of || figure.tokens.begin > of + kBehind) continue;
    const bool nominal = std::ranges::all_of(
        figures.annotation().tokens.begin() + of + 1,
        figures.annotation().tokens.begin() + figure.tokens.begin, [](const Token& token) {
          return token.upos != Upos::kPunct && token.upos != Upos::kVerb &&
                 token.upos != Upos::kAux;
        });
    return nominal ? &figure : nullptr;
  }
  return nullptr;
}

/// The number of those of the class, where all earlier figures of it in the draft agree.
const DraftFigure* told_before(const DraftFigures& figures, std::string_view family,
                               std::uint32_t before) {
  const DraftFigure* told = nullptr;
  for (const DraftFigure& figure : figures.all()) {
    if (figure.tokens.begin >= before) break;
    if (!figure.unit.empty() || figure.family != family || figure.is_open()) continue;
    const QuantityMention* quantity = figure.quantity;
    if (quantity == nullptr || quantity->of_known || figure.each ||
        quantity->determination == Determination::kFurther)
      continue;
    if (told != nullptr && told->value != figure.value) return nullptr;
    told = &figure;
  }
  return told;
}

/// Women, men and children: kinds of which nobody is two.
bool are_kinds(const DraftFigures& figures, const PartList& list) {
  if (are_disjoint(figures, list)) return true;
  static const std::initializer_list<std::string_view> kKinds{
      "woman", "man", "child", "boy", "girl", "women", "men", "children"};
  std::size_t kinds = 0;
  for (std::size_t i = 0; i < list.parts.size(); ++i) {
    const std::uint32_t from = list.parts[i].figure.tokens.end;
    const std::uint32_t end =
        i + 1 < list.parts.size() ? list.parts[i + 1].figure.tokens.begin : list.tokens.end;
    for (std::uint32_t t = from; t < end; ++t) {
      if (!is_one_of(kKinds, figures.lemma(t))) continue;
      ++kinds;
      break;
    }
  }
  return kinds == list.parts.size();
}

enum class State : std::uint8_t { kNone, kDead, kHurt, kHeld };

/// The state that the word says people are in.
State state_word(std::string_view word) {
  struct Row {
    std::string_view word;
    State state;
  };
  static constexpr std::array kRows{Row{"killed", State::kDead},     Row{"dead", State::kDead},
                                    Row{"died", State::kDead},       Row{"victims", State::kDead},
                                    Row{"fatalities", State::kDead}, Row{"kills", State::kDead},
                                    Row{"injured", State::kHurt},    Row{"wounded", State::kHurt},
                                    Row{"hurt", State::kHurt},       Row{"arrested", State::kHeld},
                                    Row{"detained", State::kHeld},   Row{"held", State::kHeld},
                                    Row{"custody", State::kHeld},    Row{"suspects", State::kHeld},
                                    Row{"detainees", State::kHeld}};
  const auto* found = std::ranges::find(kRows, word, &Row::word);
  return found == kRows.end() ? State::kNone : found->state;
}

/// The state of those counted: "killed 17 people", "17 people were killed".
State state_of(const DraftFigures& figures, const DraftFigure& figure) {
  const TokenRange sentence = figures.sentence(figure.sentence).tokens;
  if (figure.tokens.begin > sentence.begin) {
    const State before = state_word(figures.word(figure.tokens.begin - 1));
    if (before != State::kNone) return before;
  }
  constexpr std::uint32_t kNear = 5;
  for (std::uint32_t t = figure.tokens.end; t < std::min(figure.tokens.end + kNear, sentence.end);
       ++t) {
    if (figures.tag(t) == Upos::kNum || figures.is_any(t, {",", ";", ":"})) break;
    if (const State state = state_word(figures.word(t)); state != State::kNone) return state;
  }
  return State::kNone;
}

/// The one number of people in the state that the draft tells, but for parts of them.
const DraftFigure* told_in_state(const DraftFigures& figures, State state, SentenceIndex but) {
  const DraftFigure* told = nullptr;
  for (const DraftFigure& figure : figures.all()) {
    const QuantityMention* quantity = figure.quantity;
    if (figure.sentence == but || !figure.unit.empty() || quantity == nullptr) continue;
    if (quantity->of_known || quantity->whole.valid() || state_of(figures, figure) != state)
      continue;
    if (told != nullptr && told->value != figure.value) return nullptr;
    told = &figure;
  }
  return told != nullptr && !told->is_open() ? told : nullptr;
}

/// "Of those killed, eight were women, six men and five children"; "eight of the dead were …".
std::optional<Sum> of_those_in_state(const DraftFigures& figures, const Sentence& sentence) {
  constexpr std::uint32_t kNear = 5;
  const std::uint32_t begin = sentence.tokens.begin;
  const std::uint32_t end = std::min(begin + kNear, sentence.tokens.end);
  const std::uint32_t of = figures.first_of({begin, end}, {"of"});
  if (of >= end || !figures.is_any(of + 1, {"the", "those"})) return std::nullopt;
  State state = State::kNone;
  std::uint32_t at = of + 2;
  for (; at < std::min(of + 4, sentence.tokens.end) && state == State::kNone; ++at)
    state = state_word(figures.word(at));
  if (state == State::kNone) return std::nullopt;
  const DraftFigure* whole =
      told_in_state(figures, state, figures.annotation().sentence_of(TokenIndex(begin)));
  if (whole == nullptr) return std::nullopt;
  PartList list = parts_in(figures, {at, sentence.tokens.end}, *whole);
  for (const DraftFigure& first : figures.within({begin, of})) {
    if (first.unit.empty()) list.parts.insert(list.parts.begin(), {.figure = first});
  }
  const bool smaller = std::ranges::all_of(
      list.parts, [&](const SumPart& part) { return part.figure.value < whole->value; });
  if (list.parts.size() < 3 || !smaller || !are_kinds(figures, list)) return std::nullopt;
  return Sum{.form = SumForm::kDivided, .whole = *whole, .parts = list.parts};
}

/// The nouns and pronouns that open a sentence on all those in a state: "The suspects are …".
std::uint32_t all_in_state(const DraftFigures& figures, const Sentence& sentence, State& state) {
  const std::uint32_t begin = sentence.tokens.begin;
  if (!figures.is_any(begin, {"the", "those"})) return 0;
  constexpr std::uint32_t kNear = 4;
  for (std::uint32_t t = begin + 1; t < std::min(begin + kNear, sentence.tokens.end); ++t) {
    if (figures.is_any(t, {"are", "were"})) return state == State::kNone ? 0 : t + 1;
    if (const State told = state_word(figures.word(t)); told != State::kNone) state = told;
  }
  return 0;
}

/// "Ten people were taken into custody. … The suspects are six men and five women": kinds of which
/// nobody is two, told within a few sentences of the only number in the state.
std::optional<Sum> kinds_in_state(const DraftFigures& figures, const Sentence& sentence) {
  State state = State::kNone;
  const std::uint32_t begin = all_in_state(figures, sentence, state);
  if (begin == 0) return std::nullopt;
  const SentenceIndex own = figures.annotation().sentence_of(TokenIndex(begin));
  const DraftFigure* whole = told_in_state(figures, state, own);
  constexpr std::uint32_t kFar = 3;
  const bool near = whole != nullptr && whole->sentence.index() < own.index() &&
                    whole->sentence.index() + kFar >= own.index();
  if (!near) return std::nullopt;
  PartList list = parts_in(figures, {begin, sentence.tokens.end}, *whole);
  if (list.parts.size() < 2 || list.parts.front().figure.tokens.begin != begin) return std::nullopt;
  // Only ages and the like may follow the last kind.
  const DraftFigure& last = list.parts.back().figure;
  list.tokens.end = last.words.end;
  for (const SumPart& part : list.parts) {
    if (part.figure.noun.empty() || part.figure.value >= whole->value) return std::nullopt;
  }
  const bool closed = figures.has_any({last.tokens.begin - 2, last.tokens.begin}, {"and"}) &&
                      (figures.is_any(last.words.end, {",", ".", "aged", "between", ";"}));
  if (!closed || !are_kinds(figures, list)) return std::nullopt;
  return Sum{.form = SumForm::kDivided, .whole = *whole, .parts = list.parts, .exhaustive = true};
}

/// "Of the vessels named, seven …": no number behind "of the", so that of the draft counts.
std::optional<Sum> of_things_told(const DraftFigures& figures, const Sentence& sentence) {
  const std::uint32_t begin = sentence.tokens.begin;
  if (figures.word(begin) != "of" || !figures.is_any(begin + 1, {"the", "those", "these"}))
    return std::nullopt;
  const std::uint32_t comma = figures.first_of(sentence.tokens, {","});
  constexpr std::uint32_t kShort = 8;
  if (comma - begin > kShort || comma >= sentence.tokens.end) return std::nullopt;
  if (!figures.within({begin, comma}).empty()) return std::nullopt;
  for (std::uint32_t t = begin + 2; t < comma; ++t) {
    if (figures.annotation().tokens[t].xpos != Xpos::kNns) continue;
    const CountedEntry* entry = figures.lexicon().measure_words().counted(figures.lemma(t));
    const std::string_view family =
        entry != nullptr ? std::string_view(entry->id) : figures.lemma(t);
    const DraftFigure* whole = told_before(figures, family, begin);
    if (whole == nullptr) return std::nullopt;
    return divided(figures, *whole, {comma + 1, sentence.tokens.end});
  }
  return std::nullopt;
}

std::optional<Sum> of_the_number(const DraftFigures& figures, const Sentence& sentence) {
  const std::vector<DraftFigure> found = figures.within(sentence.tokens);
  for (std::uint32_t t = sentence.tokens.begin; t + 1 < sentence.tokens.end; ++t) {
    const bool opens = t == sentence.tokens.begin || figures.is_separator(t - 1);
    if (!opens || figures.word(t) != "of") continue;
    const DraftFigure* whole = whole_of(figures, found, t);
    const bool direct = whole != nullptr && whole->tokens.begin == t + 1;
    if (whole == nullptr ||
        (!direct && !figures.is_any(t + 1, {"the", "these", "those", "all", "its", "their", "his",
                                            "her", "our"})))
      continue;
    const std::uint32_t comma = figures.first_of({whole->tokens.end, sentence.tokens.end}, {","});
    if (comma >= sentence.tokens.end) continue;
    return divided(figures, *whole, {comma + 1, sentence.tokens.end});
  }
  return std::nullopt;
}

/// "Seven of the 11 tankers sail under …, three under … and two under …".
std::optional<Sum> first_of_the_number(const DraftFigures& figures, const Sentence& sentence) {
  for (const DraftFigure& first : figures.within(sentence.tokens)) {
    if (first.quantity == nullptr || !first.quantity->whole.valid() || !first.unit.empty())
      continue;
    const QuantityMention& all = figures.annotation().quantities[first.quantity->whole.index()];
    for (const DraftFigure& whole : figures.within(sentence.tokens)) {
      if (whole.quantity != &all) continue;
      const std::uint32_t begin = std::max(first.tokens.end, whole.words.end);
      PartList list = parts_in(figures, {begin, sentence.tokens.end}, whole);
      list.parts.insert(list.parts.begin(), {.figure = first});
      if (first.value >= whole.value || whole.is_open() || !are_disjoint(figures, list))
        return std::nullopt;
      return Sum{.form = SumForm::kDivided,
                 .whole = whole,
                 .parts = list.parts,
                 .exhaustive = list.complete && has_rest_word(figures, list.tokens)};
    }
  }
  return std::nullopt;
}

/// A figure that says how many there are of the group that the next words divide: a size ("the
/// nine-member board"), or "has nine members", "consists of", "there are".
bool tells_membership(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t begin) {
  if (figure.size) return true;
  const std::uint32_t at = figure.tokens.begin;
  const bool of_body = at >= begin + 2 && figures.word(at - 1) == "of" &&
                       (is_body_noun(figures.lemma(at - 2)) ||
                        figures.is_any(at - 2, {"crew", "team", "squad", "class", "choir"}));
  if (of_body && figure.unit.empty() && figure.noun.empty()) return !figure.is_open();
  if (figure.noun.empty() || !figure.unit.empty() || figure.is_open()) return false;
  const QuantityMention* quantity = figure.quantity;
  const bool apart = quantity == nullptr || quantity->of_known || figure.each ||
                     quantity->determination == Determination::kFurther;
  if (apart) return false;
  const std::uint32_t from = figure.tokens.begin > begin + 3 ? figure.tokens.begin - 3 : begin;
  return figures.has_any({from, figure.tokens.begin},
                         {"has", "have", "had", "comprises", "comprised", "consists", "consisted",
                          "are", "were", "numbers", "all", "between", "among"});
}

/// The only figure of the stretch that tells how many members there are.
const DraftFigure* membership_in(const DraftFigures& figures, TokenRange tokens,
                                 const std::vector<DraftFigure>& found) {
  const DraftFigure* whole = nullptr;
  for (const DraftFigure& figure : found) {
    if (!tells_membership(figures, figure, tokens.begin)) continue;
    if (whole != nullptr) return nullptr;
    whole = &figure;
  }
  return whole;
}

/// "Six serve the northern route, five the southern one": numbers without a noun, the verb told
/// once. Such a sentence can only speak of the things of the one before.
bool takes_up(const DraftFigures& figures, TokenRange stretch) {
  const std::vector<DraftFigure> found = figures.within(stretch);
  if (found.size() < 2 || found.front().tokens.begin > stretch.begin + 1) return false;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::uint32_t end = i + 1 < found.size() ? found[i + 1].tokens.begin : stretch.end;
    const bool bare = found[i].unit.empty() && found[i].noun.empty() && !found[i].is_open();
    const bool verb = !verb_behind(figures, found[i], end).empty();
    if (!bare || verb != (i == 0)) return false;
  }
  return true;
}

/// The only counted things of a sentence with one figure.
const DraftFigure* only_things_in(const std::vector<DraftFigure>& found) {
  if (found.size() != 1 || !found[0].unit.empty() || found[0].noun.empty()) return nullptr;
  const QuantityMention* quantity = found[0].quantity;
  const bool plain = quantity != nullptr && !quantity->of_known && !quantity->whole.valid() &&
                     quantity->determination != Determination::kFurther && !found[0].is_open();
  return plain ? found.data() : nullptr;
}

/// Parts whose first opens the stretch: "Five members, the chair among them, backed …; three …".
std::optional<Sum> divided_behind(const DraftFigures& figures, TokenRange told,
                                  TokenRange stretch) {
  if (stretch.empty() || is_dead_or_hurt(figures, told) || is_dead_or_hurt(figures, stretch))
    return std::nullopt;
  const std::vector<DraftFigure> found = figures.within(told);
  const DraftFigure* whole = membership_in(figures, told, found);
  const bool apart = figures.annotation().sentence_of(TokenIndex(told.begin)) !=
                     figures.annotation().sentence_of(TokenIndex(stretch.begin));
  if (whole == nullptr && apart && takes_up(figures, stretch)) whole = only_things_in(found);
  if (whole == nullptr) return std::nullopt;
  auto sum = divided(figures, *whole, stretch);
  constexpr std::uint32_t kOpening = 3;
  if (!sum || sum->parts.front().figure.tokens.begin > stretch.begin + kOpening)
    return std::nullopt;
  return sum;
}

std::optional<Sum> divided_at(const DraftFigures& figures, std::size_t s) {
  const auto& sentences = figures.annotation().sentences;
  const Sentence& sentence = sentences[s];
  if (auto sum = of_the_number(figures, sentence)) return sum;
  if (auto sum = first_of_the_number(figures, sentence)) return sum;
  if (auto sum = of_things_told(figures, sentence)) return sum;
  if (auto sum = of_those_in_state(figures, sentence)) return sum;
  if (auto sum = kinds_in_state(figures, sentence)) return sum;
  const bool first = s == 0 || sentences[s - 1].section != sentence.section;
  if (!first) {
    auto sum = divided_behind(figures, sentences[s - 1].tokens, sentence.tokens);
    if (sum) return sum;
  }
  const std::uint32_t mark = figures.first_of(sentence.tokens, {";", ":"});
  if (mark >= sentence.tokens.end) return std::nullopt;
  return divided_behind(figures, {sentence.tokens.begin, mark}, {mark + 1, sentence.tokens.end});
}

}  // namespace

void read_divided(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (auto sum = divided_at(figures, s)) sums.push_back(std::move(*sum));
  }
}

}  // namespace belie
