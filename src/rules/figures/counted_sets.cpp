// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/counted_sets.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "language/lexicon/lower_words.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"
#include "rules/stories/story_words.h"

namespace belie {
namespace {

constexpr std::uint32_t kPhrase = 16;  // tokens behind a counted noun that may belong to it
constexpr int kBack = 4;               // sentences back to the noun of a pronoun
constexpr std::uint32_t kLed = 5;      // … and before its number: "the Marlena's 58 passengers"

/// Nouns that count spans, scores and what is shared out: no set of things.
constexpr std::array<std::string_view, 52> kNoThings{
    "time",     "occasion", "day",     "night",   "hour",    "minute",   "second",  "week",
    "weekend",  "month",    "year",    "decade",  "century", "season",   "summer",  "winter",
    "point",    "goal",     "run",     "vote",    "ballot",  "seat",     "place",   "way",
    "side",     "step",     "part",    "half",    "quarter", "third",    "set",     "game",
    "word",     "reason",   "thing",   "stage",   "round",   "leg",      "lap",     "page",
    "level",    "degree",   "million", "billion", "dozen",   "thousand", "hundred", "other",
    "delegate", "elector",  "mandate", "medal"};

class SetReader {
 public:
  SetReader(const Annotation& annotation, const std::vector<FacetFigure>& facets)
      : annotation_(annotation), facets_(facets) {}

  [[nodiscard]] std::vector<CountedSet> read() const {
    std::vector<CountedSet> found;
    for (const FacetFigure& facet : facets_) {
      if (auto set = read(facet)) found.push_back(std::move(*set));
    }
    return found;
  }

 private:
  [[nodiscard]] std::string word(std::uint32_t t) const { return lower_word_at(annotation_, t); }
  [[nodiscard]] std::string lemma(std::uint32_t t) const {
    return lower_case(annotation_.lemma(TokenIndex{t}));
  }
  [[nodiscard]] Upos tag(std::uint32_t t) const { return annotation_.tokens[t].upos; }

  [[nodiscard]] std::optional<CountedSet> read(const FacetFigure& facet) const {
    const RetoldFigure& told = *facet.figure;
    const QuantityMention& quantity = *told.quantity;
    if (facet.implied) return read_implied(facet);
    if (quantity.kind != QuantityKind::kCount || quantity.each || !told.rate.empty() ||
        quantity.all_but || quantity.negated || quantity.value != std::floor(quantity.value))
      return std::nullopt;
    if (quantity.hedge != Hedge::kNone && quantity.hedge != Hedge::kAbout) return std::nullopt;
    CountedSet set;
    set.facet = &facet;
    set.value = quantity.value;
    set.role = role_of(told);
    read_nouns(set);
    if (set.nouns.empty()) return std::nullopt;
    read_words(set);
    return set;
  }

  /// "39 lines, one for every passenger": as many passengers.
  [[nodiscard]] std::optional<CountedSet> read_implied(const FacetFigure& facet) const {
    CountedSet set;
    set.facet = &facet;
    set.value = facet.figure->quantity->value;
    set.role = SetRole::kWhole;
    set.nouns.push_back(lemma(facet.figure->quantity->head.value));
    read_words(set);
    return set;
  }

  /// "Of them", "of these", "of those who" behind the figure.
  [[nodiscard]] bool is_of_pronoun(const QuantityMention& quantity) const {
    static constexpr std::array<std::string_view, 5> kThem{"them", "these", "those", "us", "you"};
    const std::uint32_t at = quantity.tokens.end;
    return word(at) == "of" && is_one_of(kThem, word(at + 1));
  }

  /// "There are", "that makes", "we are" before the figure.
  [[nodiscard]] bool is_existence(const QuantityMention& quantity) const {
    const std::uint32_t begin = quantity.tokens.begin;
    if (begin < sentence_at(annotation_, begin).begin + 2) return false;
    const std::string verb = lemma(begin - 1);
    return verb == "be" && (word(begin - 2) == "there" || word(begin - 2) == "we");
  }

  /// "The last six of them".
  [[nodiscard]] bool is_ordered(const QuantityMention& quantity) const {
    static constexpr std::array<std::string_view, 9> kOrder{
        "last", "first", "next", "past", "other", "remaining", "final", "latest", "top"};
    const std::uint32_t begin = quantity.tokens.begin;
    return begin > 0 && is_one_of(kOrder, word(begin - 1));
  }

  [[nodiscard]] SetRole role_of(const RetoldFigure& told) const {
    const QuantityMention& quantity = *told.quantity;
    const bool pronoun = is_of_pronoun(quantity);
    const bool definite = quantity.determination == Determination::kDefinite;
    if (is_ordered(quantity)) return SetRole::kPart;
    if (pronoun && definite && !quantity.whole.valid()) return SetRole::kWhole;
    if (pronoun && is_existence(quantity)) return SetRole::kWhole;
    if (told.presented == Presented::kPart) {
      const bool of_told = pronoun && word(quantity.tokens.end + 1) != "those" &&
                           !quantity.whole.valid() &&
                           quantity.determination == Determination::kBare;
      return of_told ? SetRole::kNew : SetRole::kPart;
    }
    if (told.presented == Presented::kWhole) return SetRole::kWhole;
    return told.presented == Presented::kKnown ? SetRole::kKnown : SetRole::kNew;
  }

  // ---- what is counted

  void read_nouns(CountedSet& set) const {
    const QuantityMention& quantity = *set.facet->figure->quantity;
    const TokenIndex head = quantity.head;
    const bool noun = head.valid() && (tag(head.value) == Upos::kNoun);
    if (noun) {
      if (!is_one_of(kNoThings, lemma(head.value))) set.nouns.push_back(lemma(head.value));
      return;
    }
    if (head.valid() && tag(head.value) != Upos::kPron && tag(head.value) != Upos::kDet) return;
    const bool stands_alone = set.role != SetRole::kNew || is_of_pronoun(quantity);
    if (!stands_alone) return;
    set.by_pronoun = true;
    const std::uint32_t behind = quantity.tokens.end + (word(quantity.tokens.end) == "of" ? 2 : 0);
    const bool people = word(behind) == "who" || word(behind) == "whom" || word(behind) == "us" ||
                        word(behind - 1) == "us";
    if (people) {  // "all 34 of those who", "the fourteen of us"
      set.nouns.emplace_back("person");
    } else {
      read_nouns_before(set);
    }
  }

  /// The plural nouns of the words before the figure, back to the nearest sentence before its own
  /// that has any.
  void read_nouns_before(CountedSet& set) const {
    const std::uint32_t begin = set.facet->figure->quantity->tokens.begin;
    std::uint32_t end = begin;
    for (int back = 0; back < kBack; ++back) {
      const std::uint32_t from = sentence_at(annotation_, end - 1 < begin ? end - 1 : begin).begin;
      const std::size_t known = set.nouns.size();
      read_nouns_between(set, from, end);
      if (from == 0 || (back > 0 && set.nouns.size() > known)) return;
      end = from;
    }
  }

  void read_nouns_between(CountedSet& set, std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t t = end; t > from;) {
      --t;
      const bool plural = annotation_.tokens[t].xpos == Xpos::kNns;
      if (plural && set.nouns.empty() && is_one_of(kNoThings, lemma(t)))
        return;  // "of them": years
      if (plural && !is_one_of(kNoThings, lemma(t)) &&
          std::ranges::find(set.nouns, lemma(t)) == set.nouns.end())
        set.nouns.push_back(lemma(t));
    }
  }

  // ---- words

  [[nodiscard]] bool is_content(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 24> kIdle{
        "be",   "have", "do",   "say",  "make",   "take", "get",  "go",
        "come", "give", "year", "day",  "people", "man",  "time", "other",
        "new",  "last", "more", "many", "first",  "own",  "one",  "tell"};
    const Upos upos = tag(t);
    const bool open =
        upos == Upos::kNoun || upos == Upos::kVerb || upos == Upos::kAdj || upos == Upos::kPropn;
    return open && lemma(t).size() > 2 && !is_one_of(kIdle, lemma(t));
  }

  [[nodiscard]] std::string stem(std::uint32_t t) const {
    return story_stem(lemma(t), tag(t) == Upos::kVerb);
  }

  static void tidy(std::vector<std::string>& words) {
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
  }

  void read_words(CountedSet& set) const {
    const QuantityMention& quantity = *set.facet->figure->quantity;
    const std::uint32_t number = quantity.number.begin;
    const TokenRange own = sentence_at(annotation_, number);
    const std::uint32_t from =
        own.begin == 0 ? own.begin : sentence_at(annotation_, own.begin - 1).begin;
    const std::uint32_t last = static_cast<std::uint32_t>(annotation_.tokens.size());
    const std::uint32_t to = own.end >= last ? own.end : sentence_at(annotation_, own.end).end;
    for (std::uint32_t t = from; t < to; ++t) {
      if (is_content(t) && !quantity.tokens.contains(t)) set.around.push_back(stem(t));
    }
    const std::uint32_t end = std::min(own.end, quantity.tokens.end + kPhrase);
    const std::uint32_t begin = std::max(own.begin, number - std::min(number, kLed));
    for (std::uint32_t t = begin; t < end; ++t) {
      if (is_content(t) && !quantity.tokens.contains(t)) set.phrase.push_back(stem(t));
    }
    tidy(set.around);
    tidy(set.phrase);
  }

  const Annotation& annotation_;
  const std::vector<FacetFigure>& facets_;
};

}  // namespace

std::vector<CountedSet> counted_sets(const CheckInput& input,
                                     const std::vector<FacetFigure>& facets,
                                     DocumentIndex document) {
  const Annotation& annotation = *input.graph.inputs()[document.index()].annotation;
  return SetReader(annotation, facets).read();
}

}  // namespace belie
