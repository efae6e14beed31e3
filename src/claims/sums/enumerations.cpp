// SPDX-License-Identifier: Apache-2.0
//
// How a list is cut: at semicolons where there are any, else at commas and the last "and". What
// opens a member gives its shape (a, the, to, -ing, a name, a bare word or two, a clause with
// "must"); a list is believed only where all members have one shape. A member "a composer from
// Leeds" behind a name may describe the name: such lists are left alone, and so are names of towns
// with their countries.
#include "claims/sums/enumerations.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/word_list.h"
#include "claims/sums/enumerations_taken_up.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

enum class Shape : std::uint8_t {
  kOne,
  kIndefinite,
  kDefinite,
  kTo,
  kIng,
  kName,
  kShort,
  kClause,
  kOther
};

constexpr double kLeast = 2;
constexpr double kMost = 12;

bool is_comma(const DraftFigures& figures, std::uint32_t token) {
  return figures.word(token) == ",";
}

/// A modal or "has to": what a condition says.
bool is_deontic(const DraftFigures& figures, std::uint32_t token) {
  if (figures.is_any(token, {"must", "should", "shall", "will", "would", "may", "can", "cannot"}))
    return true;
  return figures.is_any(token, {"has", "have", "had", "is", "are", "needs", "need"}) &&
         figures.word(token + 1) == "to";
}

bool is_finite(const DraftFigures& figures, std::uint32_t token) {
  const Xpos xpos = figures.annotation().tokens[token].xpos;
  return xpos == Xpos::kVbd || xpos == Xpos::kVbz || xpos == Xpos::kVbp || xpos == Xpos::kMd;
}

bool has_finite(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (is_finite(figures, t)) return true;
  }
  return false;
}

bool has_capital(const DraftFigures& figures, std::uint32_t token) {
  const std::string_view word = figures.annotation().word(TokenIndex(token));
  return !word.empty() &&
         (static_cast<unsigned char>(word[0]) >= 0x80 || (word[0] >= 'A' && word[0] <= 'Z'));
}

bool is_name(const DraftFigures& figures, TokenRange tokens) {
  bool proper = false;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const bool joins = figures.is_any(t, {"the", "of", "de", "la", "al", "-", "'s", "van", "von"});
    const bool named = figures.tag(t) == Upos::kPropn ||
                       (figures.tag(t) == Upos::kNoun && has_capital(figures, t));
    if (!named && !joins) return false;
    proper = proper || named;
  }
  return proper;
}

Shape shape_of(const DraftFigures& figures, TokenRange item) {
  if (item.empty()) return Shape::kOther;
  const std::uint32_t first = item.begin;
  if (is_name(figures, item)) return Shape::kName;
  if (figures.is_any(first, {"a", "an"})) return Shape::kIndefinite;
  if (figures.word(first) == "one" && item.size() > 1) return Shape::kOne;
  if (figures.word(first) == "to" && figures.tag(first + 1) == Upos::kVerb) return Shape::kTo;
  if (figures.annotation().tokens[first].xpos == Xpos::kVbg) return Shape::kIng;
  if (has_finite(figures, item)) return Shape::kClause;
  if (figures.is_any(first, {"the", "his", "her", "its", "their"})) return Shape::kDefinite;
  constexpr std::uint32_t kShortItem = 3;
  const bool plain = figures.tag(first) == Upos::kNoun || figures.tag(first) == Upos::kAdj ||
                     figures.tag(first) == Upos::kPropn;
  return plain && item.size() <= kShortItem ? Shape::kShort : Shape::kOther;
}

/// "which will hum", "who won": goes with what stands before it.
bool is_afterthought(const DraftFigures& figures, TokenRange item) {
  return !item.empty() && figures.is_any(item.begin, {"which", "who", "whose", "where", "whom",
                                                      "that", "according", "with", "but", "as"});
}

bool has_doubt(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(
      tokens,
      {"including", "include", "includes", "such", "among",        "others", "example", "instance",
       "etc",       "or",      "plus",     "\"",   "\u201c",       "\u201d", "''",      "``",
       "(",         "between", "not",      "as",   "respectively", "versus", "then"});
}

bool is_person_noun(const DraftFigures& figures, std::uint32_t token) {
  const MeasureWords& measures = figures.lexicon().measure_words();
  const std::string_view lemma = figures.lemma(token);
  const CountedEntry* entry = measures.counted(lemma);
  if (entry != nullptr) return measures.is_within(entry->id, "person");
  for (const std::string_view ending : {"er", "or", "ist", "ian", "man", "woman", "ant", "ee"}) {
    if (lemma.size() > ending.size() + 1 && lemma.ends_with(ending)) return true;
  }
  return false;
}

/// Whether a member "a …" or "the …" may describe a name at the end of the member before it.
bool may_describe(const DraftFigures& figures, TokenRange before, TokenRange item) {
  if (figures.tag(before.end - 1) != Upos::kPropn && figures.tag(before.end - 1) != Upos::kNum)
    return false;
  std::uint32_t head = item.begin;
  while (head < item.end && figures.tag(head) != Upos::kNoun && figures.tag(head) != Upos::kPropn)
    ++head;
  while (head + 1 < item.end && figures.tag(head + 1) == Upos::kNoun) ++head;
  return head < item.end && is_person_noun(figures, head);
}

TokenRange without_and(const DraftFigures& figures, TokenRange item) {
  while (!item.empty() && figures.is_any(item.begin, {"and", ",", "finally", "also"})) ++item.begin;
  while (!item.empty() && figures.is_any(item.end - 1, {".", ",", ";", "!"})) --item.end;
  return item;
}

std::vector<TokenRange> cut_at(const DraftFigures& figures, TokenRange list,
                               std::string_view mark) {
  std::vector<TokenRange> items;
  std::uint32_t begin = list.begin;
  for (std::uint32_t t = list.begin; t <= list.end; ++t) {
    if (t < list.end && figures.word(t) != mark) continue;
    if (t > begin) items.push_back({begin, t});
    begin = t + 1;
  }
  return items;
}

/// The members of a list that an "and" closes; what follows the last member is left out. Empty:
/// no list that can be told apart.
std::vector<TokenRange> cut_at_commas(const DraftFigures& figures, TokenRange list) {
  std::vector<TokenRange> items;
  for (TokenRange piece : cut_at(figures, list, ",")) {
    if (figures.word(piece.begin) == "and") {
      const TokenRange last = without_and(figures, piece);
      if (figures.has_any(last, {"and"}) && shape_of(figures, last) != Shape::kClause &&
          shape_of(figures, last) != Shape::kIndefinite)
        return {};
      items.push_back(last);
      return items;
    }
    if (is_afterthought(figures, piece) && !items.empty()) {
      items.back().end = piece.end;
      continue;
    }
    const std::uint32_t link = figures.first_of(piece, {"and"});
    if (link == piece.end) {
      items.push_back(piece);
      continue;
    }
    const TokenRange rest{link + 1, piece.end};
    const bool last_and = figures.first_of(rest, {"and"}) == rest.end;
    if (!last_and) return {};
    // "b and c" closes the list unless another member follows.
    items.push_back({piece.begin, link});
    items.push_back(without_and(figures, rest));
    for (const TokenRange later : cut_at(figures, {piece.end, list.end}, ",")) {
      if (figures.word(later.begin) == "and") return {};
    }
    return items;
  }
  return {};
}

std::vector<TokenRange> cut(const DraftFigures& figures, TokenRange list) {
  if (!figures.has_any(list, {";"})) return cut_at_commas(figures, list);
  std::vector<TokenRange> items;
  for (const TokenRange piece : cut_at(figures, list, ";"))
    items.push_back(without_and(figures, piece));
  const bool closed = figures.has_any(list, {"and"});
  if (!closed) items.clear();
  return items;
}

/// Whether the members have one shape and none may belong to the one before.
bool is_sure(const DraftFigures& figures, const std::vector<TokenRange>& items, bool by_semicolon) {
  if (items.size() < 2) return false;
  std::array<bool, 9> shapes{};
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].empty()) return false;
    const Shape shape = shape_of(figures, items[i]);
    shapes.at(static_cast<std::size_t>(shape)) = true;
    const bool nominal = shape == Shape::kIndefinite || shape == Shape::kDefinite;
    if (!by_semicolon && i > 0 && nominal && may_describe(figures, items[i - 1], items[i]))
      return false;
  }
  if (by_semicolon) return true;
  const auto has = [&](Shape shape) { return shapes.at(static_cast<std::size_t>(shape)); };
  const bool short_names = has(Shape::kName) && has(Shape::kShort);
  if (has(Shape::kOther)) return false;
  if (has(Shape::kClause)) {
    return std::ranges::all_of(items, [&](TokenRange item) {
      return shape_of(figures, item) == Shape::kClause &&
             figures.word(item.begin) == figures.word(items.front().begin);
    });
  }
  return std::ranges::count(shapes, true) == 1 && !short_names;
}

bool is_announced(const DraftFigure& figure) {
  if (figure.low != std::floor(figure.low)) return false;  // "two and a half"
  if (figure.quantity == nullptr || figure.quantity->kind != QuantityKind::kCount) return false;
  const QuantityMention& quantity = *figure.quantity;
  const bool apart = quantity.of_known || quantity.all_but || figure.each ||
                     quantity.determination == Determination::kFurther || quantity.whole.valid();
  return !apart && quantity.hedge == Hedge::kNone && quantity.head.valid() &&
         figure.value >= kLeast && figure.value <= kMost && figure.head.value >= figure.tokens.end;
}

bool is_plural(const DraftFigures& figures, const DraftFigure& figure) {
  return figures.annotation().tokens[figure.head.index()].xpos == Xpos::kNns;
}

/// Whether nothing between the announced things and the mark may be what the list is of.
bool leads_to(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t mark) {
  const std::uint32_t from = std::max(figure.words.end, figure.head.value + 1);
  if (from == mark) return true;
  const bool given = figure.quantity->determination == Determination::kDefinite;
  if (given || mark - from > 12) return false;
  for (std::uint32_t t = from; t < mark; ++t) {
    const Upos tag = figures.tag(t);
    if (figures.annotation().tokens[t].xpos == Xpos::kNns || tag == Upos::kNum) return false;
    if (tag == Upos::kPron && !figures.is_any(t, {"it", "he", "she", "they", "we", "i", "which"}))
      return false;
    if (is_comma(figures, t)) return false;
  }
  return true;
}

bool is_spaced_dash(const DraftFigures& figures, std::uint32_t token) {
  return figures.is_any(token, {"\u2013", "\u2014", "--"});
}

/// The list behind a colon, dash or bracket; up to the dash or bracket that closes it.
TokenRange list_behind(const DraftFigures& figures, std::uint32_t mark, std::uint32_t end) {
  TokenRange list{mark + 1, end};
  if (figures.word(mark) == "(") list.end = figures.first_of(list, {")"});
  if (is_spaced_dash(figures, mark)) list.end = figures.first_of(list, {"\u2013", "\u2014", "--"});
  return without_and(figures, list);
}

std::optional<Enumeration> marked_at(const DraftFigures& figures, TokenRange sentence,
                                     std::uint32_t mark) {
  const DraftFigure* stated = nullptr;
  const std::vector<DraftFigure> before = figures.within({sentence.begin, mark});
  for (const DraftFigure& figure : before) {
    if (is_announced(figure) && is_plural(figures, figure) && leads_to(figures, figure, mark))
      stated = &figure;
  }
  const bool beside =
      stated != nullptr && std::max(stated->words.end, stated->head.value + 1) == mark;
  if (stated == nullptr || (figures.word(mark) != ":" && !beside)) return std::nullopt;
  if (!beside && before.size() > 1) return std::nullopt;
  const TokenRange list = list_behind(figures, mark, sentence.end);
  if (list.empty() || has_doubt(figures, list)) return std::nullopt;
  if (figures.has_any({stated->tokens.begin, mark}, {"of", "including", "among", "not"}) && !beside)
    return std::nullopt;
  const std::vector<TokenRange> items = cut(figures, list);
  if (!is_sure(figures, items, figures.has_any(list, {";"}))) return std::nullopt;
  return Enumeration{*stated, items};
}

// Names in apposition.

enum class Sort : std::uint8_t { kNone, kPeople, kPlaces };

Sort sort_of(const DraftFigures& figures, const DraftFigure& figure) {
  static const std::initializer_list<std::string_view> kPlaces{
      "country", "state",  "city",     "town",   "village", "island", "province",
      "region",  "county", "district", "nation", "capital", "suburb"};
  if (is_one_of(kPlaces, figure.noun)) return Sort::kPlaces;
  return figures.lexicon().measure_words().is_within(figure.family, "person") ? Sort::kPeople
                                                                              : Sort::kNone;
}

EntityType type_of_name(const DraftFigures& figures, TokenRange item) {
  const Annotation& annotation = figures.annotation();
  for (const Mention& mention : annotation.mentions) {
    if (!mention.tokens.overlaps(item) || !mention.referent.valid()) continue;
    return mention.tokens.begin <= item.begin + 1 && mention.tokens.end >= item.end
               ? annotation.referents[mention.referent.index()].type
               : EntityType::kUnknown;
  }
  return EntityType::kUnknown;
}

bool is_country(const DraftFigures& figures, TokenRange item) {
  WordForms words;
  for (std::uint32_t t = item.begin; t < item.end; ++t) {
    if (words.exact.empty() && figures.word(t) == "the") continue;
    words.exact.push_back(plain_form(figures.annotation().word(TokenIndex(t))));
    words.lower.push_back(lower_case(words.exact.back()));
  }
  const auto found = figures.lexicon().jurisdiction_at(words, 0, words.exact.size());
  return found && found.length == words.exact.size();
}

bool are_of_sort(const DraftFigures& figures, const std::vector<TokenRange>& items, Sort sort) {
  const EntityType wanted = sort == Sort::kPeople ? EntityType::kPerson : EntityType::kPlace;
  std::size_t countries = 0;
  std::size_t unknown = 0;
  for (const TokenRange item : items) {
    if (shape_of(figures, item) != Shape::kName) return false;
    const bool country = is_country(figures, item);
    countries += country ? 1 : 0;
    const EntityType type = type_of_name(figures, item);
    if (type == EntityType::kUnknown) ++unknown;
    const bool fits = type == wanted || type == EntityType::kUnknown;
    if (!fits && !(country && sort == Sort::kPlaces)) return false;
  }
  if (sort == Sort::kPeople && 2 * unknown > items.size()) return false;
  return countries == 0 || (sort == Sort::kPlaces && countries == items.size());
}

std::optional<Enumeration> apposed(const DraftFigures& figures, TokenRange sentence,
                                   const DraftFigure& figure) {
  if (!is_announced(figure) || !is_plural(figures, figure)) return std::nullopt;
  const Sort sort = sort_of(figures, figure);
  const std::uint32_t comma = std::max(figure.words.end, figure.head.value + 1);
  if (sort == Sort::kNone || !is_comma(figures, comma) || comma >= sentence.end)
    return std::nullopt;
  const std::vector<TokenRange> items = cut_at_commas(figures, {comma + 1, sentence.end});
  if (items.size() < 2 || !are_of_sort(figures, items, sort)) return std::nullopt;
  // The list must end where a name ends its phrase: at a comma or the end.
  const std::uint32_t after = items.back().end;
  if (after < sentence.end && !figures.is_any(after, {",", ".", ";", "\u2013", ")"}))
    return std::nullopt;
  return Enumeration{figure, items};
}

/// "The four finalists are Ada Holm, Tom Orr and Ruth Gell".
std::optional<Enumeration> named_at(const DraftFigures& figures, TokenRange sentence,
                                    std::uint32_t copula) {
  for (const DraftFigure& figure : figures.within({sentence.begin, copula})) {
    if (!is_announced(figure) || !is_plural(figures, figure)) continue;
    const bool given = figure.quantity->determination == Determination::kDefinite;
    if (!given || std::max(figure.words.end, figure.head.value + 1) != copula) continue;
    const TokenRange list = without_and(figures, {copula + 1, sentence.end});
    std::vector<TokenRange> items = cut_at_commas(figures, list);
    const bool names = std::ranges::all_of(
        items, [&](TokenRange item) { return shape_of(figures, item) == Shape::kName; });
    if (items.size() < 2 || !names || items.back().end != list.end) continue;
    return Enumeration{figure, std::move(items)};
  }
  return std::nullopt;
}

// Conditions told in the next sentence, and bulleted lists.

bool is_announcing_noun(std::string_view noun) {
  static const std::initializer_list<std::string_view> kNouns{
      "condition",  "demand", "requirement", "rule",  "principle", "recommendation",
      "obligation", "term",   "stipulation", "step",  "measure",   "reform",
      "promise",    "pledge", "change",      "string"};
  return is_one_of(kNouns, noun);
}

std::vector<TokenRange> duties_in(const DraftFigures& figures, TokenRange sentence) {
  std::vector<TokenRange> items;
  std::uint32_t begin = sentence.begin;
  std::uint32_t duties = 0;
  const auto close = [&](std::uint32_t end) {
    if (duties == 1) items.push_back(without_and(figures, {begin, end}));
    const bool fits = duties == 1;
    begin = end;
    duties = 0;
    return fits;
  };
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const bool mark = is_comma(figures, t) || figures.word(t) == ";" || figures.word(t) == "and";
    if (mark && duties > 0 && has_finite(figures, {t, sentence.end}) && !close(t)) return {};
    if (is_deontic(figures, t)) ++duties;
  }
  if (!close(sentence.end)) return {};
  return items;
}

std::optional<Enumeration> duties_after(const DraftFigures& figures, std::size_t s) {
  const auto& sentences = figures.annotation().sentences;
  if (s + 1 >= sentences.size() || sentences[s].section != sentences[s + 1].section)
    return std::nullopt;
  const TokenRange told = sentences[s].tokens;
  if (figures.has_any(told, {"other", "following", "first", "second", "rejected", "dropped"}))
    return std::nullopt;
  const DraftFigure* stated = nullptr;
  for (const DraftFigure& figure : figures.in(SentenceIndex(s))) {
    if (!is_announced(figure) || !is_announcing_noun(figure.noun)) continue;
    if (stated != nullptr) return std::nullopt;
    stated = &figure;
  }
  const TokenRange next = sentences[s + 1].tokens;
  if (stated == nullptr || stated->value < 3 || has_doubt(figures, next)) return std::nullopt;
  std::vector<TokenRange> items = duties_in(figures, next);
  constexpr std::size_t kClear = 3;
  if (items.size() < kClear) return std::nullopt;
  return Enumeration{*stated, std::move(items)};
}

/// A paragraph that ends in a colon and the list below it.
std::optional<Enumeration> bullets_after(const DraftFigures& figures, std::size_t s) {
  const Annotation& annotation = figures.annotation();
  const auto& sentences = annotation.sentences;
  const auto& sections = annotation.document->sections();
  const Sentence& sentence = sentences[s];
  const bool ends = s + 1 < sentences.size() && sentences[s + 1].section == sentence.section + 1 &&
                    figures.word(sentence.tokens.end - 1) == ":";
  if (!ends || sections[sentence.section].kind != SectionKind::kBody) return std::nullopt;
  const DraftFigure* stated = nullptr;
  for (const DraftFigure& figure : figures.in(SentenceIndex(s))) {
    if (is_announced(figure)) stated = &figure;
  }
  if (stated == nullptr || !leads_to(figures, *stated, sentence.tokens.end - 1) ||
      has_doubt(figures, {stated->tokens.begin, sentence.tokens.end}))
    return std::nullopt;
  std::vector<TokenRange> items;
  std::uint32_t section = sentence.section;
  for (std::size_t n = s + 1; n < sentences.size(); ++n) {
    if (sections[sentences[n].section].kind != SectionKind::kListItem) break;
    if (sentences[n].section == section) continue;
    section = sentences[n].section;
    items.push_back(sentences[n].tokens);
  }
  if (items.size() < 2) return std::nullopt;
  return Enumeration{*stated, std::move(items)};
}

}  // namespace

std::vector<Enumeration> find_enumerations(const DraftFigures& figures) {
  std::vector<Enumeration> found;
  const auto add = [&](std::optional<Enumeration> enumeration) {
    if (enumeration) found.push_back(std::move(*enumeration));
    return enumeration.has_value();
  };
  const auto& sentences = figures.annotation().sentences;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const TokenRange tokens = sentences[s].tokens;
    if (tokens.size() < 3 || add(bullets_after(figures, s)) || add(duties_after(figures, s)) ||
        add(list_taken_up(figures, s)))
      continue;
    bool marked = false;
    for (std::uint32_t t = tokens.begin + 1; t < tokens.end && !marked; ++t) {
      const bool mark = figures.is_any(t, {":", "("}) || is_spaced_dash(figures, t);
      marked = mark && add(marked_at(figures, tokens, t));
      const bool copula = figures.is_any(t, {"are", "were"});
      marked = marked || (copula && add(named_at(figures, tokens, t)));
    }
    if (marked) continue;
    for (const DraftFigure& figure : figures.in(SentenceIndex(s)))
      add(apposed(figures, tokens, figure));
  }
  return found;
}

}  // namespace belie
