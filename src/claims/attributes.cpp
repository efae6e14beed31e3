// SPDX-License-Identifier: Apache-2.0
#include "claims/attributes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/word_list.h"
#include "claims/figures.h"
#include "language/lexicon/lower_words.h"
#include "language/names/spelling.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

/// Nouns of one sort of thing, under the name that all of them get.
struct Sort {
  std::string_view noun;
  std::string_view sort;
};

constexpr std::array kSorts{
    Sort{"footbridge", "bridge"},     Sort{"viaduct", "bridge"},     Sort{"flyover", "bridge"},
    Sort{"overpass", "bridge"},       Sort{"theatre", "hall"},       Sort{"theater", "hall"},
    Sort{"auditorium", "hall"},       Sort{"arena", "hall"},         Sort{"venue", "hall"},
    Sort{"ground", "stadium"},        Sort{"tower", "building"},     Sort{"block", "building"},
    Sort{"skyscraper", "building"},   Sort{"high-rise", "building"}, Sort{"term", "sentence"},
    Sort{"imprisonment", "sentence"}, Sort{"clinic", "hospital"},    Sort{"motorway", "road"},
    Sort{"highway", "road"},          Sort{"carriageway", "road"},   Sort{"route", "road"},
    Sort{"bypass", "road"},           Sort{"railway", "line"},       Sort{"track", "line"},
    Sort{"rocket", "rocket"},         Sort{"dyke", "dam"},           Sort{"levee", "dam"},
    Sort{"walkout", "strike"},        Sort{"stoppage", "strike"},    Sort{"ceasefire", "truce"}};

/// Words that make the thing another one than that of the draft.
constexpr std::array<std::string_view, 22> kOthers{
    "second",  "third",    "other",   "another",      "old",      "previous", "former", "original",
    "similar", "existing", "next",    "neighbouring", "adjacent", "every",    "each",   "any",
    "first",   "last",     "average", "neighboring",  "earlier",  "standard"};

/// What is counted of a thing that has as many for good.
constexpr std::array<std::string_view, 16> kFixtures{
    "seat", "storey", "story",  "floor",  "room",     "bed",  "bedroom", "berth",
    "lane", "cabin",  "column", "window", "carriage", "cell", "pillar",  "arch"};

constexpr std::array<std::string_view, 7> kLasting{"sentence", "strike", "truce", "contract",
                                                   "lease",    "trial",  "ban"};

class AttributeReader {
 public:
  AttributeReader(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation), lexicon_(lexicon) {}

  std::vector<Attribute> read() {
    for (const QuantityMention& quantity : annotation_.quantities) {
      if (quantity.hedge != Hedge::kNone || quantity.negated || !quantity.per.empty()) continue;
      add(before_thing(quantity));
      add(behind_thing(quantity));
      add(sentenced_to(quantity));
      add(with_fixtures(quantity));
      add(with_size(quantity));
    }
    add_compounds();
    std::ranges::stable_sort(found_, {}, [](const Attribute& a) { return a.figure.begin; });
    introduce();
    return std::move(found_);
  }

 private:
  [[nodiscard]] Upos tag(std::uint32_t t) const { return annotation_.tokens[t].upos; }
  [[nodiscard]] std::string lemma(std::uint32_t t) const { return lower_lemma_at(annotation_, t); }
  [[nodiscard]] std::string word(std::uint32_t t) const { return lower_word_at(annotation_, t); }
  [[nodiscard]] TokenRange sentence_of(std::uint32_t t) const {
    return annotation_.sentences[annotation_.sentence_of(TokenIndex{t}).index()].tokens;
  }

  /// The first figure of each kind of thing introduces it, whatever its article.
  void introduce() {
    std::set<std::string> told;
    for (Attribute& attribute : found_) {
      if (told.insert(attribute.of).second) attribute.known = false;
    }
  }

  void add(std::optional<Attribute> attribute) {
    if (!attribute) return;
    const bool told = std::ranges::any_of(
        found_, [&](const Attribute& a) { return a.figure.overlaps(attribute->figure); });
    if (!told) found_.push_back(std::move(*attribute));
  }

  [[nodiscard]] std::string sort_of(std::uint32_t noun) const {
    const std::string name = lemma(noun);
    const auto* sort = std::ranges::find(kSorts, name, &Sort::noun);
    if (sort != kSorts.end()) return std::string(sort->sort);
    const CountedEntry* counted = lexicon_.measure_words().counted(name);
    return counted != nullptr ? counted->id : name;
  }

  /// "length (bridge)": in brackets, so that no noun that is counted ends like it.
  [[nodiscard]] static std::string name_of(std::string_view aspect, std::string_view thing) {
    return fmt::format("{} ({})", aspect, thing);
  }

  /// "length" of metres and the like; "" where the unit tells no lasting size.
  [[nodiscard]] static std::string_view aspect_of(const QuantityMention& quantity) {
    if (quantity.kind != QuantityKind::kMeasure) return "";
    for (const std::string_view dimension : {"length", "mass", "power", "area", "volume"}) {
      if (quantity.dimension == dimension) return dimension;
    }
    return "";
  }

  [[nodiscard]] double factor_of(const QuantityMention& quantity) const {
    const auto& units = lexicon_.lexicon().units;
    const auto unit = std::ranges::find(units, quantity.unit, &UnitEntry::id);
    return unit == units.end() || unit->dimension == "money" ? 1 : unit->factor;
  }

  /// The determiner of the phrase that ends before the token, within so few words; "" none, and
  /// "other" where a word sets the thing apart.
  [[nodiscard]] std::string determiner_before(std::uint32_t at, std::uint32_t begin) const {
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t t = at; t > begin && t + kReach > at;) {
      --t;
      const std::string text = word(t);
      if (is_one_of(kOthers, text)) return "other";
      if (text == "the" || text == "this" || text == "its" || text == "his" || text == "her" ||
          text == "their" || text == "'s")
        return "the";
      if (text == "a" || text == "an") return "a";
      if (tag(t) != Upos::kAdj && tag(t) != Upos::kNoun && tag(t) != Upos::kPropn) break;
    }
    return "";
  }

  /// The last noun of the run that begins at the token, or the end of it.
  [[nodiscard]] std::uint32_t thing_from(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t noun = end;
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t t = at; t < std::min(end, at + kReach); ++t) {
      if (is_one_of(kOthers, word(t))) return end;
      if (tag(t) == Upos::kNoun && annotation_.tokens[t].xpos == Xpos::kNn) {
        noun = t;
      } else if (tag(t) != Upos::kAdj && tag(t) != Upos::kPropn && word(t) != "-") {
        break;
      }
    }
    return noun;
  }

  /// "the bridge at Lund", "the tower next door", "a bridge of the same name".
  [[nodiscard]] bool is_placed(std::uint32_t noun, std::uint32_t end) const {
    if (noun + 2 >= end) return false;
    const std::string next = word(noun + 1);
    if (next == "next" || next == "across" || next == "opposite") return true;
    const bool place = next == "at" || next == "in" || next == "near" || next == "over" ||
                       next == "of" || next == "between" || next == "for";
    if (!place) return false;
    const std::uint32_t name = word(noun + 2) == "the" ? noun + 3 : noun + 2;
    return tag(name) == Upos::kPropn;
  }

  [[nodiscard]] std::optional<Attribute> attribute_of(TokenRange figure, std::uint32_t noun,
                                                      std::string_view aspect, double low,
                                                      double high,
                                                      const std::string& determiner) const {
    if (determiner == "other" || is_placed(noun, sentence_of(noun).end)) return std::nullopt;
    Attribute found;
    found.figure = figure;
    found.words = {std::min(figure.begin, noun), std::max(figure.end, noun + 1)};
    found.of = name_of(aspect, sort_of(noun));
    found.low = low;
    found.high = high;
    found.known = determiner == "the";
    return found;
  }

  /// "the 420-metre bridge", "a five-year contract".
  [[nodiscard]] std::optional<Attribute> before_thing(const QuantityMention& quantity) const {
    const TokenRange sentence = sentence_of(quantity.tokens.begin);
    const std::string_view text = annotation_.text(annotation_.span(quantity.tokens));
    if (text.find('-') == std::string_view::npos) return std::nullopt;
    const std::uint32_t noun = thing_from(quantity.tokens.end, sentence.end);
    if (noun >= sentence.end) return std::nullopt;
    std::string_view aspect = aspect_of(quantity);
    const bool lasting = quantity.dimension == "time" && is_one_of(kLasting, sort_of(noun));
    if (lasting) aspect = "time";
    if (aspect.empty()) return std::nullopt;
    const double factor = factor_of(quantity);
    return attribute_of(quantity.tokens, noun, aspect, quantity.low * factor,
                        quantity.high * factor,
                        determiner_before(quantity.tokens.begin, sentence.begin));
  }

  /// "the footbridge, 240 metres long", "the wall is 9 metres high".
  [[nodiscard]] std::optional<Attribute> behind_thing(const QuantityMention& quantity) const {
    const std::string_view aspect = aspect_of(quantity);
    const std::string how = word(quantity.tokens.end);
    if (aspect != "length" || !(how == "long" || how == "high" || how == "tall"))
      return std::nullopt;
    const TokenRange sentence = sentence_of(quantity.tokens.begin);
    if (quantity.tokens.begin < sentence.begin + 2) return std::nullopt;
    const std::uint32_t link = quantity.tokens.begin - 1;
    const std::string between = word(link);
    const bool linked = between == "," || between == "is" || between == "was" || between == "be";
    const std::uint32_t noun = between == "be" ? link - 2 : link - 1;
    const bool plain = linked && noun >= sentence.begin && tag(noun) == Upos::kNoun &&
                       annotation_.tokens[noun].xpos == Xpos::kNn;
    if (!plain) return std::nullopt;
    const double factor = factor_of(quantity);
    return attribute_of(quantity.tokens, noun, aspect, quantity.low * factor,
                        quantity.high * factor, determiner_before(noun, sentence.begin));
  }

  /// "sentenced to eight years", "jailed for eight years".
  [[nodiscard]] std::optional<Attribute> sentenced_to(const QuantityMention& quantity) const {
    if (quantity.dimension != "time" || quantity.tokens.begin < 2) return std::nullopt;
    const std::uint32_t at = quantity.tokens.begin;
    const std::string verb = lemma(at - 2);
    const bool sentenced = (verb == "sentence" && word(at - 1) == "to") ||
                           ((verb == "jail" || verb == "imprison") && word(at - 1) == "for");
    if (!sentenced) return std::nullopt;
    const double factor = factor_of(quantity);
    Attribute found;
    found.figure = quantity.tokens;
    found.words = {at - 2, quantity.tokens.end};
    found.of = name_of("time", "sentence");
    found.low = quantity.low * factor;
    found.high = quantity.high * factor;
    return found;
  }

  /// "the hall, with 2,300 seats", "the hospital has 80 beds".
  [[nodiscard]] std::optional<Attribute> with_fixtures(const QuantityMention& quantity) const {
    if (quantity.kind != QuantityKind::kCount || !quantity.head.valid()) return std::nullopt;
    const std::string fixture = lemma(quantity.head.value);
    const TokenRange sentence = sentence_of(quantity.tokens.begin);
    const std::uint32_t at = quantity.tokens.begin;
    if (!is_one_of(kFixtures, fixture) || at < sentence.begin + 2 || quantity.whole.valid())
      return std::nullopt;
    const std::string link = word(at - 1);
    if (link != "with" && link != "has" && link != "had" && link != "of") return std::nullopt;
    const std::uint32_t noun = word(at - 2) == "," ? at - 3 : at - 2;
    const bool plain = noun >= sentence.begin && tag(noun) == Upos::kNoun &&
                       annotation_.tokens[noun].xpos == Xpos::kNn;
    if (!plain) return std::nullopt;
    return attribute_of(quantity.tokens, noun, fixture == "story" ? "storey" : fixture,
                        quantity.low, quantity.high, determiner_before(noun, sentence.begin));
  }

  /// "the plant, with a capacity of 480 megawatts"; "the ship has a length of 120 metres".
  [[nodiscard]] std::optional<Attribute> with_size(const QuantityMention& quantity) const {
    const std::string_view aspect = aspect_of(quantity);
    const TokenRange sentence = sentence_of(quantity.tokens.begin);
    const std::uint32_t at = quantity.tokens.begin;
    constexpr std::uint32_t kWords = 5;  // thing, "with", "a", "capacity", "of"
    if (aspect.empty() || at < sentence.begin + kWords || word(at - 1) != "of") return std::nullopt;
    static constexpr std::array<std::string_view, 9> kSizes{
        "capacity", "length", "height", "weight", "area", "output", "mass", "volume", "span"};
    const bool told = is_one_of(kSizes, word(at - 2)) && word(at - 3) == "a";
    const std::string link = word(at - 4);
    if (!told || (link != "with" && link != "has" && link != "had")) return std::nullopt;
    const std::uint32_t noun = word(at - 5) == "," ? at - 6 : at - 5;
    const bool plain = noun >= sentence.begin && tag(noun) == Upos::kNoun;
    if (!plain) return std::nullopt;
    const double factor = factor_of(quantity);
    return attribute_of(quantity.tokens, noun, aspect, quantity.low * factor,
                        quantity.high * factor, determiner_before(noun, sentence.begin));
  }

  /// "a 12-storey block", "the 3,200-seat hall": a number and a noun that make one word.
  void add_compounds() {
    for (const Sentence& sentence : annotation_.sentences) {
      const TokenRange tokens = sentence.tokens;
      for (std::uint32_t t = tokens.begin; t + 3 < tokens.end; ++t) {
        if (word(t + 1) != "-" || !is_one_of(kFixtures, word(t + 2))) continue;
        const auto number = number_at(t);
        const std::uint32_t noun = thing_from(t + 3, tokens.end);
        if (!number || noun >= tokens.end) continue;
        const std::string fixture = word(t + 2) == "story" ? "storey" : word(t + 2);
        add(attribute_of({t, t + 3}, noun, fixture, *number, *number,
                         determiner_before(t, tokens.begin)));
      }
    }
  }

  [[nodiscard]] std::optional<double> number_at(std::uint32_t t) const {
    std::string text = word(t);
    if (const auto named = number_of(text)) return named;
    std::erase(text, ',');
    const bool digits = !text.empty() && text.size() < 7 &&
                        std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional<double>(std::stod(text)) : std::nullopt;
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  std::vector<Attribute> found_;
};

}  // namespace

std::vector<Attribute> find_attributes(const Annotation& annotation, const LexiconIndex& lexicon) {
  return AttributeReader(annotation, lexicon).read();
}

}  // namespace belie
