// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/figure_facets.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/measured.h"
#include "language/names/spelling.h"
#include "rules/figures/retold_measures.h"

namespace belie {
namespace {

constexpr std::uint32_t kRun = 4;  // words of a noun run behind a figure

class FacetReader {
 public:
  FacetReader(const CheckInput& input, const Annotation& annotation)
      : input_(input),
        annotation_(annotation),
        children_(annotation),
        deed_words_(input.reading<DeedWords>()) {}

  FacetFigure read(const RetoldFigure& figure) const {
    FacetFigure found;
    found.figure = &figure;
    const QuantityMention& quantity = *figure.quantity;
    const Measured told = measured(annotation_, input_.lexicon, children_, quantity);
    found.measure = told.measure;
    found.noun = figure.noun;
    const bool share = quantity.kind == QuantityKind::kPercent && quantity.head.valid();
    if (quantity.kind == QuantityKind::kCount || share)
      found.deeds = counted_deeds(annotation_, children_, deed_words_, quantity);
    found.group = counted_group(annotation_, quantity);
    if (figure.noun == "member") found.members_of = body_of_members(annotation_, quantity);
    const TokenRange sentence = annotation_.sentences[figure.sentence.index()].tokens;
    found.settled = is_settled(quantity, sentence);
    found.listed = is_listed(quantity, sentence);
    found.of_own = is_of_own(quantity, sentence);
    read_attribute(found, sentence);
    read_facet(found, sentence);
    if (found.thing.empty()) read_subject(found, sentence);
    found.apart = is_apart(figure, sentence);
    found.other_thing = tells_another(quantity, sentence) || tells_rest(annotation_, quantity) ||
                        is_farther(quantity, sentence) || takes_in_others(quantity, sentence);
    found.changes = !found.known_thing && tells_change(quantity, sentence);
    const std::uint32_t begin = quantity.tokens.begin;
    found.after = begin > sentence.begin && !found.known_thing &&
                  quantity.determination != Determination::kDefinite &&
                  (is_one_of(kPoints, word(begin - 1)) || is_spot(quantity) ||
                   is_span_of_count(begin, sentence));
    return found;
  }

 private:
  [[nodiscard]] Upos tag(std::uint32_t t) const { return annotation_.tokens[t].upos; }
  [[nodiscard]] std::string word(std::uint32_t t) const {
    return lower_case(annotation_.word(TokenIndex{t}));
  }
  [[nodiscard]] std::string lemma(std::uint32_t t) const {
    return lower_case(annotation_.lemma(TokenIndex{t}));
  }
  [[nodiscard]] bool is_noun(std::uint32_t t) const {
    return tag(t) == Upos::kNoun || tag(t) == Upos::kPropn;
  }

  [[nodiscard]] std::string sort_of(std::uint32_t noun) const {
    const std::string name = lemma(noun);
    return std::string(sort_of_thing(name));
  }

  /// "the 442-metre bridge", "the £4.2 million bridge", "an 11-hour operation".
  void read_attribute(FacetFigure& found, TokenRange sentence) const {
    const QuantityMention& quantity = *found.figure->quantity;
    if (quantity.kind != QuantityKind::kMoney && quantity.kind != QuantityKind::kMeasure &&
        quantity.kind != QuantityKind::kPercent)
      return;
    const std::uint32_t begin = quantity.tokens.begin;
    std::uint32_t at = quantity.tokens.end;
    const std::string_view text = annotation_.text(annotation_.span(quantity.tokens));
    const bool joined = text.find('-') != std::string_view::npos;
    while (at < sentence.end && (word(at) == "-" || (at > begin && word(at - 1) == "-" &&
                                                     is_one_of(kDimensions, word(at)))))
      ++at;
    const bool led = begin > sentence.begin && is_determiner(begin - 1);
    if (!joined && !led && quantity.determination != Determination::kDefinite) return;
    std::uint32_t noun = sentence.end;
    for (std::uint32_t t = at; t < std::min(sentence.end, at + kRun); ++t) {
      if (is_noun(t)) {
        noun = t;
      } else if (tag(t) != Upos::kAdj && word(t) != "-") {
        break;
      }
    }
    if (noun == sentence.end) return;
    found.thing = sort_of(noun);
    found.known_thing = quantity.determination == Determination::kDefinite ||
                        (led && is_known_determiner(begin - 1));
    found.new_thing = led && (word(begin - 1) == "a" || word(begin - 1) == "an");
    found.facet = facet_borne_by(lemma(noun), quantity.dimension);
  }

  /// The facet of a noun that bears the figure, or may stand anywhere near it.
  static const Facet* facet_borne_by(std::string_view noun, std::string_view dimension) {
    const Facet* borne = facet_told_by(noun, FacetPart::kNoun, dimension);
    return borne != nullptr ? borne : facet_told_by(noun, FacetPart::kNear, dimension);
  }

  static constexpr std::array<std::string_view, 6> kDimensions{"long", "high", "deep",
                                                               "wide", "tall", "old"};

  [[nodiscard]] bool is_determiner(std::uint32_t t) const {
    return tag(t) == Upos::kDet || annotation_.tokens[t].xpos == Xpos::kPrpPoss || word(t) == "'s";
  }
  [[nodiscard]] bool is_known_determiner(std::uint32_t t) const {
    const std::string text = word(t);
    return is_determiner(t) && text != "a" && text != "an" && text != "each" && text != "every" &&
           text != "some" && text != "any" && text != "another" && text != "no";
  }

  /// The noun before "of", behind which the figure stands: "capacity" of "a capacity of 320".
  [[nodiscard]] std::uint32_t bearing(std::uint32_t begin, TokenRange sentence) const {
    if (begin < sentence.begin + 2) return sentence.end;
    const std::string link = word(begin - 1);
    const bool links = link == "of" || link == ":" || link == "for" || link == "at" ||
                       link == "totalling" || link == "worth";
    return links && is_noun(begin - 2) ? begin - 2 : sentence.end;
  }

  void read_facet(FacetFigure& found, TokenRange sentence) const {
    if (found.facet != nullptr) return;
    const QuantityMention& quantity = *found.figure->quantity;
    const std::string_view dimension = quantity.dimension;
    if (dimension == "magnitude") found.facet = facet("magnitude");
    const auto take = [&](std::string_view text, FacetPart part) {
      if (found.facet == nullptr) found.facet = facet_told_by(text, part, dimension);
      return found.facet != nullptr;
    };
    // What follows the figure, in up to four words.
    std::string behind;
    const std::uint32_t end = quantity.tokens.end;
    for (std::uint32_t t = end; t < std::min(sentence.end, end + kRun); ++t) {
      if (t == end && word(t) == "-") continue;
      behind += (behind.empty() ? "" : " ") + word(t);
      if (take(behind, FacetPart::kBehind)) return;
    }
    if (const std::uint32_t noun = bearing(quantity.tokens.begin, sentence); noun != sentence.end) {
      found.facet = facet_borne_by(lemma(noun), dimension);
      const bool known = noun > sentence.begin && is_known_determiner(noun - 1);
      const bool lasts = dimension == "time";  // "his wife of 37 years"
      if (found.facet != nullptr || (known && !dimension.empty() && !lasts))
        found.known_thing |= known;
      if (found.facet != nullptr) return;
    }
    if (quantity.tokens.begin > sentence.begin &&
        take(lemma(quantity.tokens.begin - 1), FacetPart::kVerb))
      return;  // "it seats 1,450", which a tagger may take for a noun
    if (const TokenIndex verb = governor(quantity); verb.valid()) {
      if (take(lemma(verb.value), FacetPart::kVerb)) return;
      const TokenIndex above = annotation_.tokens[verb.index()].head;  // "licensed to carry 60"
      const bool led = annotation_.tokens[verb.index()].relation == Relation::kXcomp;
      if (led && above.valid() && take(lemma(above.value), FacetPart::kVerb)) return;
    }
    if (quantity.head.valid()) {
      const std::uint32_t head = quantity.head.value;
      if (take(lemma(head), FacetPart::kCounted)) return;
      if (head > quantity.tokens.begin && take(lemma(head - 1), FacetPart::kCounted)) return;
    }
    read_near(found, sentence);
  }

  void read_near(FacetFigure& found, TokenRange sentence) const {
    const QuantityMention& quantity = *found.figure->quantity;
    const ClauseIndex clause = annotation_.clause_of_token[quantity.number.begin];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const bool told =
          is_noun(t) || tag(t) == Upos::kVerb || tag(t) == Upos::kAdj || tag(t) == Upos::kAdv;
      if (!told || annotation_.clause_of_token[t] != clause || quantity.tokens.contains(t))
        continue;
      found.facet = facet_told_by(lemma(t), FacetPart::kNear, quantity.dimension);
      if (found.facet != nullptr) return;
    }
  }

  /// The verb above the figure in its tree.
  [[nodiscard]] TokenIndex governor(const QuantityMention& quantity) const {
    TokenIndex at{quantity.head.valid() ? quantity.head.value : quantity.number.begin};
    for (int steps = 0; steps < 6; ++steps) {
      const TokenIndex head = annotation_.tokens[at.index()].head;
      if (!head.valid()) return {};
      at = head;
      if (tag(at.value) == Upos::kVerb) return at;
    }
    return {};
  }

  /// Told as what counts in the end, whatever was said before: "the figure of nine dead is now
  /// final", "nine people were killed, not eleven", "the toll of eight will not change".
  [[nodiscard]] bool is_settled(const QuantityMention& quantity, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 4> kFinal{"final", "definitive", "definite",
                                                            "conclusive"};
    if (quantity.kind != QuantityKind::kCount) return false;
    for (std::uint32_t t = sentence.begin + 1; t < sentence.end; ++t) {
      const std::string before = word(t - 1);
      const bool told = t > quantity.tokens.begin && is_one_of(kFinal, word(t)) &&
                        (before == "is" || before == "now" || before == "are" || before == "as" ||
                         before == "was");
      const bool corrected = before == "not" && t > quantity.tokens.end && tag(t) == Upos::kNum &&
                             t >= 2 && word(t - 2) == ",";
      const bool fixed = before == "not" && word(t) == "change";
      if (told || corrected || fixed) return true;
    }
    return false;
  }

  /// "Two brothers, their mother and a cook": one of several kinds. "27 passengers and the driver"
  /// tell how many passengers there were.
  [[nodiscard]] bool is_listed(const QuantityMention& quantity, TokenRange sentence) const {
    if (quantity.kind != QuantityKind::kCount || !quantity.head.valid()) return false;
    const auto begins_member = [&](std::uint32_t t) {
      if (t + 1 >= sentence.end) return false;
      const std::string text = word(t);
      const bool article = text == "a" || text == "an" || tag(t) == Upos::kNum ||
                           annotation_.tokens[t].xpos == Xpos::kPrpPoss;
      return article && (is_noun(t + 1) || tag(t + 1) == Upos::kAdj);
    };
    const std::uint32_t at = std::max(quantity.tokens.end, quantity.head.value + 1);
    if (at >= sentence.end || word(at) != ",") return false;
    return begins_member(at + 1);
  }

  /// "Nine of its libraries", "13 of the airline's jets".
  [[nodiscard]] bool is_of_own(const QuantityMention& quantity, TokenRange sentence) const {
    const std::uint32_t of = quantity.tokens.end;
    if (!quantity.of_known || quantity.whole.valid() || !quantity.head.valid()) return false;
    if (of + 1 >= sentence.end || word(of) != "of") return false;
    for (std::uint32_t t = of + 1; t < std::min(sentence.end, quantity.head.value); ++t) {
      if (annotation_.tokens[t].xpos == Xpos::kPrpPoss || word(t) == "'s") return true;
    }
    return false;
  }

  /// "The verger climbed all 79 metres": no thing of that height.
  [[nodiscard]] bool is_somebody(std::uint32_t noun) const {
    const MeasureWords& words = input_.lexicon.measure_words();
    const CountedEntry* counted = words.counted(lemma(noun));
    return counted != nullptr && words.is_within(counted->id, "person");
  }

  /// "The bell weighs 4.2 tonnes", "the tower is 31 metres high", "the beam, 18 metres long".
  void read_subject(FacetFigure& found, TokenRange sentence) const {
    const QuantityMention& quantity = *found.figure->quantity;
    static constexpr std::array<std::string_view, 6> kSizes{"length", "mass",  "area",
                                                            "volume", "power", "speed"};
    if (!is_one_of(kSizes, quantity.dimension)) return;
    TokenIndex at{quantity.number.begin};
    for (int steps = 0; steps < 6 && at.valid(); ++steps) {
      for (const TokenIndex child : children_.of(at)) {
        if (universal(annotation_.tokens[child.index()].relation) != Relation::kNsubj) continue;
        if (quantity.tokens.contains(child.value)) continue;
        if (tag(child.value) == Upos::kNoun && !is_somebody(child.value))
          found.thing = sort_of(child.value);
        return;
      }
      at = annotation_.tokens[at.index()].head;
      if (at.valid() && !sentence.contains(at.value)) return;
    }
  }

  /// "The third runner to be banned in four years": within what the ordinal counts.
  [[nodiscard]] bool is_span_of_count(std::uint32_t begin, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 9> kOrdinals{
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "only", "last"};
    if (word(begin - 1) != "in") return false;
    for (std::uint32_t t = sentence.begin; t < begin; ++t) {
      if (is_one_of(kOrdinals, word(t))) return true;
    }
    return false;
  }

  /// "He was to step off at seven kilometres", "past the 30 kilometres".
  [[nodiscard]] bool is_spot(const QuantityMention& quantity) const {
    static constexpr std::array<std::string_view, 4> kAt{"at", "past", "before", "near"};
    return quantity.dimension == "length" && is_one_of(kAt, word(quantity.tokens.begin - 1));
  }

  static constexpr std::array<std::string_view, 4> kPoints{"after", "within", "every", "until"};

  /// Whether what sets the sentence apart stands in the figure's own clause: "the launch, built in
  /// 1961, was licensed to carry 60".
  [[nodiscard]] bool is_apart(const RetoldFigure& figure, TokenRange sentence) const {
    if (tells_earlier_time(sentence) || is_of_that_place(*figure.quantity, sentence)) return true;
    if (figure.apart.empty()) return false;
    const std::string last = lower_case(figure.apart.substr(figure.apart.rfind(' ') + 1));
    const ClauseIndex clause = annotation_.clause_of_token[figure.quantity->number.begin];
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (word(t) != last || annotation_.clause_of_token[t] != clause) continue;
      if (!is_taken_up(figure) || !figure.quantity->head.valid()) return true;
      if (is_below(TokenIndex{t}, figure.quantity->head)) return true;
    }
    return false;
  }

  /// "Four died there": those of a place that was told before, and not all.
  [[nodiscard]] bool is_of_that_place(const QuantityMention& quantity, TokenRange sentence) const {
    const ClauseIndex clause = annotation_.clause_of_token[quantity.number.begin];
    for (std::uint32_t t = quantity.tokens.end; t < sentence.end; ++t) {
      const bool ends = t + 1 >= sentence.end || tag(t + 1) == Upos::kPunct;
      if (word(t) == "there" && ends && annotation_.clause_of_token[t] == clause) return true;
    }
    return false;
  }

  /// "In the week before", "two years earlier".
  [[nodiscard]] bool tells_earlier_time(TokenRange sentence) const {
    static constexpr std::array<std::string_view, 6> kSpans{"day",   "night", "week",
                                                            "month", "year",  "season"};
    for (std::uint32_t t = sentence.begin; t + 1 < sentence.end; ++t) {
      const bool earlier = word(t + 1) == "before" || word(t + 1) == "earlier";
      const bool ends = t + 2 >= sentence.end || tag(t + 2) == Upos::kPunct ||
                        tag(t + 2) == Upos::kAdp || tag(t + 2) == Upos::kVerb ||
                        tag(t + 2) == Upos::kAux;
      if (earlier && ends && is_one_of(kSpans, lemma(t))) return true;
    }
    return false;
  }

  /// Whether the tree hangs the token on the noun: "last year's" of "the 12 of last year's flood",
  /// not of "the 12 had come here last year".
  [[nodiscard]] bool is_below(TokenIndex at, TokenIndex noun) const {
    constexpr int kDepth = 8;
    for (int i = 0; i < kDepth && at.valid(); ++i) {
      if (at == noun) return true;
      at = annotation_.tokens[at.index()].head;
    }
    return false;
  }

  /// "The old hall has 1,650 seats", "a second bridge of 90 metres".
  [[nodiscard]] bool tells_another(const QuantityMention& quantity, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 20> kOthers{
        "other",    "another",     "others",       "second",  "twin",     "old",    "former",
        "previous", "neighboring", "neighbouring", "rival",   "shorter",  "longer", "smaller",
        "larger",   "bigger",      "next",         "similar", "original", "sister"};
    constexpr std::uint32_t kReach = 3;
    const ClauseIndex clause = annotation_.clause_of_token[quantity.number.begin];
    const std::uint32_t end = std::min(sentence.end, quantity.tokens.end + kReach);
    for (std::uint32_t t = sentence.begin; t < end; ++t) {
      if (annotation_.clause_of_token[t] == clause && is_one_of(kOthers, word(t))) return true;
    }
    return false;
  }

  /// "Counting the half marathon there were 14,800 entrants": more than those told before.
  [[nodiscard]] bool takes_in_others(const QuantityMention& quantity, TokenRange sentence) const {
    for (std::uint32_t t = sentence.begin; t < quantity.tokens.begin; ++t) {
      const bool with = word(t) == "together" && word(t + 1) == "with";
      if (with || word(t) == "counting" || word(t) == "including" || word(t) == "combined")
        return true;
    }
    return false;
  }

  /// "Eleven kilometres farther down": where something is, seen from there.
  [[nodiscard]] bool is_farther(const QuantityMention& quantity, TokenRange sentence) const {
    std::uint32_t at = quantity.tokens.end;
    if (quantity.head.valid()) at = std::max(at, quantity.head.value + 1);
    return at < sentence.end && (word(at) == "farther" || word(at) == "further");
  }

  /// "Had recommended that twelve houses be emptied": nobody says that it was done.
  [[nodiscard]] bool is_urged(const QuantityMention& quantity, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 8> kUrging{
        "recommend", "propose", "demand", "suggest", "urge", "request", "insist", "ask"};
    bool urging = false;
    for (std::uint32_t t = sentence.begin; t < quantity.tokens.begin; ++t) {
      if (is_one_of(kUrging, lemma(t))) urging = true;
      if (word(t) == ";") urging = false;
    }
    if (!urging) return false;
    for (std::uint32_t t = quantity.tokens.end; t < sentence.end; ++t) {
      if (word(t) == "be") return true;
      if (tag(t) == Upos::kPunct) return false;
    }
    return false;
  }

  /// "Rose to 14", "down from 12", "originally 12", "12 at first": one state of several.
  [[nodiscard]] bool tells_change(const QuantityMention& quantity, TokenRange sentence) const {
    static constexpr std::array<std::string_view, 3> kMoves{"lower", "climb", "jump"};
    const bool people = quantity.head.valid() && is_somebody(quantity.head.value);
    static constexpr std::array<std::string_view, 27> kChanges{
        "rise",   "climb",   "increase", "grow",    "jump",     "revise",  "swell",
        "mount",  "soar",    "raise",    "fall",    "drop",     "lower",   "double",
        "cut",    "expand",  "shrink",   "correct", "estimate", "enlarge", "extend",
        "reduce", "surpass", "exceed",   "top",     "recover",  "identify"};
    static constexpr std::array<std::string_view, 9> kStates{
        "initially",   "originally", "previously", "already", "provisional",
        "preliminary", "correction", "corrected",  "wrongly"};
    if (is_urged(quantity, sentence)) return true;
    for (std::uint32_t t = sentence.begin + 1; t < sentence.end; ++t) {
      if (word(t) == "first" && word(t - 1) == "at") return true;  // "at first reported that all …"
    }
    if (quantity.determination == Determination::kDefinite)
      return false;  // "climbed its 278 steps"
    const TokenIndex verb = governor(quantity);
    const std::uint32_t begin = quantity.tokens.begin;
    const std::uint32_t bearer = bearing(begin, sentence);  // "raised on a length of 9 km"
    const bool borne = bearer != sentence.end && word(begin - 1) == "of" &&
                       facet_borne_by(lemma(bearer), quantity.dimension) != nullptr;
    const bool moved = people && verb.valid() && is_one_of(kMoves, lemma(verb.value));
    if (!borne && !moved && verb.valid() && is_one_of(kChanges, lemma(verb.value))) return true;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (is_one_of(kStates, word(t))) return true;
      if (word(t) == "now" && quantity.kind == QuantityKind::kMoney) return true;  // "now thinks"
      const bool before = t < begin && t + 3 > begin;
      const bool change = is_one_of(kChanges, lemma(t)) && !(people && is_one_of(kMoves, lemma(t)));
      if (before && (word(t) == "from" || change)) return true;
      const bool grown = t + 2 < sentence.end && word(t + 1) == "as" &&  // "twice as many as"
                         (word(t) == "twice" || word(t) == "half" || word(t) == "times");
      if (grown) return true;
      const bool far = t + 1 < sentence.end && ((word(t) == "so" && word(t + 1) == "far") ||
                                                (word(t) == "as" && word(t + 1) == "of"));
      if (far) return true;
    }
    return false;
  }

  const CheckInput& input_;
  const Annotation& annotation_;
  Children children_;
  const DeedWords& deed_words_;
};

}  // namespace

std::vector<FacetFigure> figure_facets(const CheckInput& input,
                                       const std::vector<RetoldFigure>& figures) {
  std::vector<FacetFigure> found;
  if (figures.empty()) return found;
  const Annotation& annotation = *input.graph.inputs()[figures.front().document.index()].annotation;
  const FacetReader reader(input, annotation);
  for (const RetoldFigure& figure : figures) found.push_back(reader.read(figure));
  return found;
}

}  // namespace belie
