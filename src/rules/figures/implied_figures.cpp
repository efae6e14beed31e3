// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/implied_figures.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/word_list.h"
#include "claims/figures.h"
#include "claims/measured.h"
#include "language/lexicon/lower_words.h"
#include "language/names/spelling.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

constexpr double kFewest = 3;        // of which a list or row tells
constexpr std::uint32_t kBack = 14;  // tokens between a list and whom it lists

/// A number and the word for those whom it counts.
struct Implied {
  TokenRange number;  // the words that tell it
  double value = 0;
  TokenIndex of;
};

class ImpliedReader {
 public:
  ImpliedReader(const Annotation& annotation, const MeasureWords& words)
      : annotation_(annotation), words_(words) {}

  [[nodiscard]] std::vector<Implied> read() const {
    std::vector<Implied> found;
    for (const Sentence& sentence : annotation_.sentences) {
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        for (const auto reader :
             {&ImpliedReader::list_at, &ImpliedReader::last_at, &ImpliedReader::one_for_each_at}) {
          if (auto told = (this->*reader)(t, sentence.tokens)) found.push_back(*told);
        }
      }
    }
    return found;
  }

 private:
  [[nodiscard]] Upos tag(std::uint32_t t) const { return annotation_.tokens[t].upos; }
  [[nodiscard]] std::string word(std::uint32_t t) const { return lower_word_at(annotation_, t); }
  [[nodiscard]] std::string lemma(std::uint32_t t) const {
    return lower_case(annotation_.lemma(TokenIndex{t}));
  }
  [[nodiscard]] bool is_noun(std::uint32_t t) const { return tag(t) == Upos::kNoun; }

  [[nodiscard]] bool is_person(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 14> kKin{
        "woman",  "man",    "girl",   "boy",  "child",     "baby",   "brother",
        "sister", "mother", "father", "twin", "neighbour", "friend", "son"};
    if (!is_noun(t)) return false;
    const CountedEntry* counted = words_.counted(lemma(t));
    return is_one_of(kKin, lemma(t)) ||
           (counted != nullptr && words_.is_within(counted->id, "person"));
  }

  /// "A dentist", "a pilot": a noun that counts none of what the lexicon knows.
  [[nodiscard]] bool is_some_calling(std::uint32_t t) const {
    return is_noun(t) && words_.counted(lemma(t)) == nullptr;
  }

  // ---- lists

  /// The members between the two tokens, each with a number or an article before its person; 0
  /// where one has none.
  [[nodiscard]] double sum_of_members(std::uint32_t begin, std::uint32_t end) const {
    double sum = 0;
    int members = 0;
    bool people = false;
    for (std::uint32_t t = begin; t < end;) {
      std::uint32_t next = t;
      while (next < end && word(next) != "," && word(next) != ";" && word(next) != "and") ++next;
      const auto number = member_number(t, next);
      if (!number) return 0;
      for (std::uint32_t at = t; at < next; ++at) people = people || is_person(at);
      sum += *number;
      ++members;
      t = next + 1;
      if (t < end && word(next) != "and" && word(t) == "and") ++t;  // ", and"
    }
    return members >= 2 && people ? sum : 0;
  }

  /// "Three men", "a girl of eleven", "a 12-year-old boy".
  [[nodiscard]] std::optional<double> member_number(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 9;
    if (begin + 1 >= end || end - begin > kLongest) return std::nullopt;
    const std::string first = word(begin);
    const bool one = first == "a" || first == "an";
    const auto number = one ? std::optional(1.0) : number_of(first);
    if (!number) return std::nullopt;
    for (std::uint32_t t = begin + 1; t < end; ++t) {
      if (is_person(t) || (one && is_some_calling(t))) return number;
      const Upos upos = tag(t);
      const bool before =
          upos == Upos::kAdj || upos == Upos::kNum || upos == Upos::kNoun || upos == Upos::kPunct;
      if (!before) return std::nullopt;
    }
    return std::nullopt;
  }

  /// Behind a colon, a dash or "were", to the end of its sentence: "five women, three men and a
  /// girl".
  [[nodiscard]] std::optional<Implied> list_at(std::uint32_t at, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 7> kLeads{":",   "\u2013", "\u2014", "--",
                                                            "are", "were",   "-"};
    if (!is_one_of(kLeads, word(at)) || at <= sentence.begin || at + 3 >= sentence.end)
      return std::nullopt;
    std::uint32_t end = sentence.end;
    while (end > at && tag(end - 1) == Upos::kPunct) --end;
    const double sum = sum_of_members(at + 1, end);
    if (sum < kFewest) return std::nullopt;
    const TokenIndex of = listed_before(at, sentence);
    if (!of.valid()) return std::nullopt;
    return Implied{{at + 1, end}, sum, of};
  }

  /// "Those" or the noun behind "the", near before the list, without another number.
  [[nodiscard]] TokenIndex listed_before(std::uint32_t at, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 5> kSome{"among", "including", "some", "most",
                                                           "half"};
    const std::uint32_t begin = std::max(sentence.begin, at - std::min(at, kBack));
    TokenIndex found;
    for (std::uint32_t t = at; t > begin;) {
      --t;
      const std::string text = word(t);
      if (is_one_of(kSome, text) || tag(t) == Upos::kNum || text == "other") return {};
      const bool those = text == "those" || text == "everyone";
      const bool dead = t > sentence.begin && word(t - 1) == "the" &&
                        (is_person(t) || text == "dead" || text == "injured" || text == "wounded" ||
                         text == "missing" || text == "drowned");
      if (!found.valid() && (those || dead)) found = TokenIndex{t};
    }
    return found;
  }

  // ---- rows

  /// The number of "eighth", "46th", "thirty-eighth", of which the token is the last.
  [[nodiscard]] std::optional<Implied> ordinal_at(std::uint32_t t) const {
    const std::string text = word(t);
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string::npos && digits <= 4) {
      const std::string_view end = std::string_view(text).substr(digits);
      if (end == "th" || end == "st" || end == "nd" || end == "rd")
        return Implied{{t, t + 1}, std::stod(text.substr(0, digits)), {}};
    }
    const auto value = ordinal_word(text);
    if (!value) return std::nullopt;
    if (t >= 2 && word(t - 1) == "-") {
      const auto tens = number_of(word(t - 2));
      if (tens && *value < 10) return Implied{{t - 2, t + 1}, *tens + *value, {}};
    }
    return Implied{{t, t + 1}, static_cast<double>(*value), {}};
  }

  /// "The ninth and last miner to be brought up", "the 46th and last name on the list of those who
  /// …".
  [[nodiscard]] std::optional<Implied> last_at(std::uint32_t t, TokenRange sentence) const {
    if (t + 3 >= sentence.end || word(t + 1) != "and") return std::nullopt;
    if (word(t + 2) != "last" && word(t + 2) != "final") return std::nullopt;
    auto told = ordinal_at(t);
    if (!told || told->value < kFewest) return std::nullopt;
    const std::uint32_t noun = t + 3;
    constexpr std::uint32_t kReach = 12;
    const std::uint32_t end = std::min(sentence.end, noun + kReach);
    for (std::uint32_t at = noun; at < end; ++at) {
      const bool of = word(at) == "of" && at + 1 < end;
      const bool all = of && (word(at + 1) == "those" || word(at + 1) == "all");
      const bool the = of && word(at + 1) == "the" && at + 2 < end && is_person(at + 2);
      if (all || the) told->of = TokenIndex{at + (all ? 1 : 2)};
      if (all || the) return told;
    }
    if (!is_person(noun)) return std::nullopt;
    told->of = TokenIndex{noun};
    return told;
  }

  // ---- one for each

  /// "Eleven helmets hang there, one for each man still underground".
  [[nodiscard]] std::optional<Implied> one_for_each_at(std::uint32_t t, TokenRange sentence) const {
    if (word(t) != "one" || word(t + 1) != "for") return std::nullopt;
    if (word(t + 2) != "each" && word(t + 2) != "every") return std::nullopt;
    std::uint32_t of = t + 3;
    if (word(of) == "one") ++of;
    if (word(of) == "of") ++of;
    if (word(of) == "the") ++of;
    while (of < sentence.end && tag(of) == Upos::kAdj) ++of;
    if (of >= sentence.end || !(word(of) == "those" || is_noun(of))) return std::nullopt;
    const QuantityMention* things = nullptr;
    const std::uint32_t begin =
        t == sentence.begin && t > 0
            ? annotation_.sentences[annotation_.sentence_of(TokenIndex{t - 1}).index()].tokens.begin
            : sentence.begin;
    for (const QuantityMention& quantity : annotation_.quantities) {
      if (quantity.tokens.begin < begin || quantity.tokens.end > t) continue;
      if (quantity.kind == QuantityKind::kCount) things = &quantity;
    }
    if (things == nullptr || things->hedge != Hedge::kNone || things->value < kFewest)
      return std::nullopt;
    return Implied{things->tokens, things->value, TokenIndex{of}};
  }

  const Annotation& annotation_;
  const MeasureWords& words_;
};

QuantityMention mention_of(const Annotation& annotation, const Implied& told) {
  QuantityMention mention;
  mention.tokens = mention.number = told.number;
  mention.span = annotation.span(told.number);
  mention.value = mention.low = mention.high = told.value;
  mention.head = told.of;
  mention.determination = Determination::kDefinite;
  return mention;
}

}  // namespace

ImpliedFigures::ImpliedFigures(const CheckInput& input, DocumentIndex document) {
  const Annotation& annotation = *input.graph.inputs()[document.index()].annotation;
  const auto told = ImpliedReader(annotation, input.lexicon.measure_words()).read();
  if (told.empty()) return;
  const Children children(annotation);
  for (const Implied& implied : told) {
    const QuantityMention mention = mention_of(annotation, implied);
    CountedDeeds deeds = deeds_of_those(annotation, children, input.reading<DeedWords>(), mention);
    mentions_.push_back(mention);
    figures_.push_back(retold_figure(annotation, document, input.lexicon, mentions_.back()));
    figures_.back().presented = Presented::kWhole;
    figures_.back().staged = false;  // "each man still underground"
    FacetFigure facet;
    facet.figure = &figures_.back();
    facet.implied = true;
    facet.deeds = std::move(deeds);
    facets_.push_back(std::move(facet));
  }
}

}  // namespace belie
