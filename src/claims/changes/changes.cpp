// SPDX-License-Identifier: Apache-2.0
//
// A change is read around its word, "rose", "fell", "up", in the stretch of the sentence up to the
// next such word: the figures behind "from", "to" and "by" and the one that follows the word at
// once. "An increase of 65 per cent" belongs to the change before it, also across the full stop.
#include "claims/changes/changes_frames.h"

#include <algorithm>
#include <array>
#include <limits>

namespace belie {
namespace {

enum class Way : std::uint8_t { kUp, kDown };

struct ChangeWord {
  std::string_view lemma;
  Way way;
};

constexpr std::array kChangeWords{
    ChangeWord{"rise", Way::kUp},        ChangeWord{"increase", Way::kUp},
    ChangeWord{"grow", Way::kUp},        ChangeWord{"climb", Way::kUp},
    ChangeWord{"jump", Way::kUp},        ChangeWord{"surge", Way::kUp},
    ChangeWord{"soar", Way::kUp},        ChangeWord{"expand", Way::kUp},
    ChangeWord{"swell", Way::kUp},       ChangeWord{"raise", Way::kUp},
    ChangeWord{"advance", Way::kUp},     ChangeWord{"leap", Way::kUp},
    ChangeWord{"growth", Way::kUp},      ChangeWord{"gain", Way::kUp},
    ChangeWord{"fall", Way::kDown},      ChangeWord{"drop", Way::kDown},
    ChangeWord{"decline", Way::kDown},   ChangeWord{"decrease", Way::kDown},
    ChangeWord{"shrink", Way::kDown},    ChangeWord{"slump", Way::kDown},
    ChangeWord{"plunge", Way::kDown},    ChangeWord{"tumble", Way::kDown},
    ChangeWord{"sink", Way::kDown},      ChangeWord{"slip", Way::kDown},
    ChangeWord{"cut", Way::kDown},       ChangeWord{"reduce", Way::kDown},
    ChangeWord{"lower", Way::kDown},     ChangeWord{"dip", Way::kDown},
    ChangeWord{"slide", Way::kDown},     ChangeWord{"contract", Way::kDown},
    ChangeWord{"reduction", Way::kDown}, ChangeWord{"loss", Way::kDown},
    ChangeWord{"plummet", Way::kDown}};

/// Past forms that are nouns or adjectives as well, where the lemma may be theirs.
constexpr std::array kPastForms{ChangeWord{"rose", Way::kUp},     ChangeWord{"grew", Way::kUp},
                                ChangeWord{"fell", Way::kDown},   ChangeWord{"shrank", Way::kDown},
                                ChangeWord{"sank", Way::kDown},   ChangeWord{"slid", Way::kDown},
                                ChangeWord{"leapt", Way::kUp},    ChangeWord{"risen", Way::kUp},
                                ChangeWord{"fallen", Way::kDown}, ChangeWord{"grown", Way::kUp},
                                ChangeWord{"lifted", Way::kUp},   ChangeWord{"boosted", Way::kUp},
                                ChangeWord{"cutting", Way::kDown}};

struct RatioWord {
  std::string_view lemma;
  double factor;
  Way way;
};

constexpr std::array kRatioWords{
    RatioWord{"double", 2, Way::kUp},    RatioWord{"doubling", 2, Way::kUp},
    RatioWord{"triple", 3, Way::kUp},    RatioWord{"treble", 3, Way::kUp},
    RatioWord{"tripling", 3, Way::kUp},  RatioWord{"quadruple", 4, Way::kUp},
    RatioWord{"halve", 0.5, Way::kDown}, RatioWord{"halving", 0.5, Way::kDown}};

/// A word of change and where it stands; apposed: "an increase of", said of the change before it.
struct FoundWord {
  std::uint32_t at = 0;
  Way way = Way::kUp;
  bool apposed = false;
  bool adverb = false;  // "up from 40"
  const RatioWord* ratio = nullptr;
};

bool is_content(Upos tag) {
  return tag == Upos::kVerb || tag == Upos::kNoun || tag == Upos::kAux || tag == Upos::kAdj;
}

/// "an increase of", "a sharp rise of", "the fall of".
bool is_apposed(const DraftFigures& figures, std::uint32_t at, std::uint32_t begin) {
  if (figures.tag(at) != Upos::kNoun || figures.word(at + 1) != "of") return false;
  constexpr std::uint32_t kBack = 4;
  for (std::uint32_t back = 1; back <= kBack && at >= begin + back; ++back) {
    if (figures.is_any(at - back, {"a", "an", "the"})) {
      const std::uint32_t before = at - back;
      return before == begin ||
             figures.is_any(before - 1, {",", "(", "\u2013", "\u2014", "is", "was", "represents",
                                         "represented", "to", "marks", "marked", "or"});
    }
  }
  return false;
}

std::optional<FoundWord> change_word_at(const DraftFigures& figures, std::uint32_t at,
                                        std::uint32_t begin) {
  const std::string_view lemma = figures.lemma(at);
  if (figures.is_any(at, {"up", "down"}) &&
      (figures.is_any(at + 1, {"from", "by"}) || figures.tag(at + 1) == Upos::kNum)) {
    const bool own =
        at == begin || figures.is_any(at - 1, {",", "(", "\u2013", "is", "was", "are", "were",
                                               "went", "gone", "go", "goes", "moved", "shot"});
    if (!own) return std::nullopt;
    return FoundWord{at, figures.word(at) == "up" ? Way::kUp : Way::kDown, false, true, nullptr};
  }
  const auto* ratio = std::ranges::find(kRatioWords, lemma, &RatioWord::lemma);
  if (ratio != kRatioWords.end() && is_content(figures.tag(at)))
    return FoundWord{at, ratio->way, false, false, ratio};
  const auto* past = std::ranges::find(kPastForms, figures.word(at), &ChangeWord::lemma);
  if (past != kPastForms.end()) return FoundWord{at, past->way, false, false, nullptr};
  const auto* found = std::ranges::find(kChangeWords, lemma, &ChangeWord::lemma);
  if (found == kChangeWords.end()) return std::nullopt;
  const bool apposed = is_apposed(figures, at, begin);
  if (!apposed && figures.tag(at) != Upos::kVerb && figures.tag(at) != Upos::kNoun)
    return std::nullopt;
  return FoundWord{at, found->way, apposed, false, nullptr};
}

/// The preposition before the figure: "from", "to", "by", "of"; "" none. A determiner and up to two
/// words of "a record", "last year's" may stand between.
std::string_view lead_of(const DraftFigures& figures, const DraftFigure& figure,
                         std::uint32_t begin) {
  constexpr std::uint32_t kBetween = 4;
  for (std::uint32_t back = 1; back <= kBetween && figure.tokens.begin >= begin + back; ++back) {
    const std::uint32_t at = figure.tokens.begin - back;
    const bool compares = figures.is_any(at, {"with", "to"}) &&
                          figures.is_any(at - 1, {"compared", "compares", "comparing"});
    if (compares || figures.is_any(at, {"against", "versus"})) return "from";
    if (figures.is_any(at, {"from", "to", "by", "of"})) return figures.word(at);
    const Upos tag = figures.tag(at);
    const bool skips = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kAdv ||
                       figures.is_any(at, {"'s", "year", "month", "week", "record", "its", "their",
                                           "just", "some", "only"});
    if (!skips) return "";
  }
  return "";
}

}  // namespace

std::optional<bool> rises_at(const DraftFigures& figures, std::uint32_t token) {
  const auto* past = std::ranges::find(kPastForms, figures.word(token), &ChangeWord::lemma);
  if (past != kPastForms.end()) return past->way == Way::kUp;
  const auto* found = std::ranges::find(kChangeWords, figures.lemma(token), &ChangeWord::lemma);
  if (found == kChangeWords.end()) return std::nullopt;
  return found->way == Way::kUp;
}

bool is_adjusted(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(
      tokens, {"adjusted", "adjusting", "excluding", "annualised", "annualized", "constant",
               "underlying", "organic", "compound", "real", "inflation", "forecast", "average",
               "annual", "annually", "cumulative", "respectively", "capita", "rate"});
}

bool is_of_others(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(tokens, {"neighbouring", "neighboring", "elsewhere", "nationwide",
                                  "nationally", "rival", "rivals", "competitors"});
}

bool same_thing(const DraftFigures& figures, const DraftFigure& a, const DraftFigure& b) {
  return a.unit == b.unit && (figures.is_of(a, b) || figures.is_of(b, a));
}

namespace {

Ratio ratio_of(const DraftFigures& figures, const FoundWord& word) {
  constexpr double kLoose = 0.1;
  const double factor = word.ratio->factor;
  Ratio ratio{{word.at, word.at + 1}, factor * (1 - kLoose), factor * (1 + kLoose)};
  const double open = std::numeric_limits<double>::infinity();
  for (std::uint32_t back = 1; back <= 3 && word.at >= back; ++back) {
    const std::uint32_t at = word.at - back;
    if (figures.word(at) == "than" && figures.is_any(at - 1, {"more"})) {
      ratio = word.way == Way::kUp ? Ratio{{at - 1, word.at + 1}, factor, open}
                                   : Ratio{{at - 1, word.at + 1}, 0, factor};
    }
    if (figures.is_any(at, {"nearly", "almost", "about", "roughly", "virtually", "around", "some"}))
      ratio = {{at, word.at + 1}, factor * 0.8, factor * 1.2};
    if (figures.is_any(at, {"not", "n't", "could", "would", "may", "might", "will"})) return {};
  }
  return ratio;
}

}  // namespace

std::optional<Ratio> ratio_at(const DraftFigures& figures, std::uint32_t token, bool& up) {
  const auto* ratio = std::ranges::find(kRatioWords, figures.lemma(token), &RatioWord::lemma);
  if (ratio == kRatioWords.end() || !is_content(figures.tag(token))) return std::nullopt;
  up = ratio->way == Way::kUp;
  return ratio_of(figures, {token, ratio->way, false, false, ratio});
}

DraftFigure in_percent(DraftFigure share) {
  constexpr double kLoose = 0.1;
  share.value *= 100;
  share.low = share.value - kLoose * share.value;
  share.high = share.value + kLoose * share.value;
  share.unit = "percent";
  return share;
}

namespace {

class SentenceChanges {
 public:
  SentenceChanges(const DraftFigures& figures, const Sentence& sentence)
      : figures_(figures),
        tokens_(sentence.tokens),
        found_(figures.within_with_rates(sentence.tokens)) {
    for (std::uint32_t t = tokens_.begin; t < tokens_.end; ++t) {
      if (const auto word = change_word_at(figures, t, tokens_.begin)) words_.push_back(*word);
    }
  }

  std::vector<Change> read() {
    std::vector<Change> changes;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is_said_again(words_[i]) && !changes.empty() && changes.back().from) {
        add_apposed(changes.back(), words_[i], end_of(i), words_[i].at + 1);
        continue;
      }
      if (words_[i].apposed && !changes.empty()) {
        add_apposed(changes.back(), words_[i], end_of(i), words_[i].at + 2);
        continue;
      }
      if (words_[i].apposed || (words_[i].adverb && !figures_.is_any(words_[i].at + 1, {"from"}))) {
        if (auto told = pair_before(words_[i])) {
          add_apposed(*told, words_[i], end_of(i), words_[i].at + (words_[i].apposed ? 2 : 1));
          changes.push_back(std::move(*told));
          continue;
        }
      }
      if (words_[i].apposed) continue;
      changes.push_back(change_at(words_[i], end_of(i)));
    }
    return changes;
  }

  /// "340 in May and 290 in June, 70 fewer".
  [[nodiscard]] std::vector<Change> compared() const {
    std::vector<Change> changes;
    for (std::size_t i = 1; i < found_.size(); ++i) {
      const DraftFigure& amount = found_[i];
      const std::uint32_t word = amount.words.end;
      const bool more = figures_.is_any(word, {"more", "higher", "longer", "taller", "heavier"});
      const bool less = figures_.is_any(word, {"fewer", "less", "lower", "shorter", "lighter"});
      if ((!more && !less) || amount.quantity == nullptr || amount.is_open()) continue;
      if (is_relative(amount)) continue;  // "45 per cent more than last year's 40"
      auto change = after_two(i);
      if (!change || (change->from->value < change->to->value) != more) continue;
      change->up = more;
      change->amount = amount;
      change->verb = {word, word + 1};
      changes.push_back(std::move(*change));
    }
    return changes;
  }

  /// "That is an increase of 65 per cent": said of the change in the sentence before.
  [[nodiscard]] std::optional<Change> said_of_last() const {
    if (words_.size() != 1 || !words_[0].apposed || words_[0].at > tokens_.begin + 8) return {};
    if (!figures_.is_any(tokens_.begin, {"that", "this", "it", "an", "a", "which", "the"}))
      return {};
    if (is_of_others(figures_, tokens_)) return {};
    Change change;
    change.up = words_[0].way == Way::kUp;
    add_apposed(change, words_[0], tokens_.end, words_[0].at + 2);
    return change;
  }

 private:
  /// The stretch of a word ends at the next one, a semicolon or another clause.
  [[nodiscard]] std::uint32_t end_of(std::size_t i) const {
    const std::uint32_t next = i + 1 < words_.size() ? words_[i + 1].at : tokens_.end;
    return figures_.first_of({words_[i].at + 1, next},
                             {";", "while", "whereas", "but", "although"});
  }

  /// "to 58 from 40, up 45 per cent".
  [[nodiscard]] bool is_said_again(const FoundWord& word) const {
    return word.adverb && !figures_.is_any(word.at + 1, {"from"}) &&
           !figures_.has_any({word.at, tokens_.end}, {"from", "to"});
  }

  /// "cost 12 cents in the spring and costs 21 now, an increase of": the only two figures of the
  /// unit before the word, told of one thing, as its verb comes twice or the second unit is left
  /// out.
  [[nodiscard]] std::optional<Change> pair_before(const FoundWord& word) const {
    std::vector<DraftFigure> pair;
    for (const DraftFigure& second : found_) {
      if (second.tokens.end > word.at) break;
      if (second.quantity == nullptr || second.is_open()) continue;
      for (const DraftFigure& first : found_) {
        if (first.tokens.begin >= second.tokens.begin) break;
        if (first.quantity == nullptr || first.is_open() || is_relative(first)) continue;
        const DraftFigure told = scaled_like(first, second);
        if (is_relative(told) || !is_said_of_both(first, told)) continue;
        if (!pair.empty()) return {};
        pair = {first, told};
      }
    }
    if (pair.size() != 2 || pair[0].value == pair[1].value) return {};
    if (lead_of(figures_, pair[0], tokens_.begin) == "from") return {};  // "from 2 to 3"
    pair[1].unit = pair[0].unit;
    const bool up = pair[0].value < pair[1].value;
    if (up != (word.way == Way::kUp)) return {};
    return Change{.from = pair[0],
                  .to = pair[1],
                  .amount = {},
                  .percent = {},
                  .ratio = {},
                  .up = up,
                  .verb = {word.at, word.at + 1}};
  }

  [[nodiscard]] bool are_told_alike(const DraftFigure& a, const DraftFigure& b) const {
    return a.quantity != nullptr && b.quantity != nullptr && !a.is_open() && !b.is_open() &&
           !is_relative(a) && same_thing(figures_, a, b);
  }

  /// The only two figures before the difference.
  [[nodiscard]] std::optional<Change> after_two(std::size_t amount) const {
    const bool closes = figures_.is_any(found_[amount].words.end + 1, {".", ",", ";"});
    if (amount != 2 || !closes || figures_.word(found_[amount].tokens.begin - 1) != ",") return {};
    const DraftFigure& from = found_[0];
    const DraftFigure& to = found_[1];
    const bool left_out = to.noun.empty() && found_[amount].noun.empty();
    if (!left_out || !are_told_alike(from, to) || !is_said_of_both(from, to)) return {};
    return Change{.from = from, .to = to, .amount = {}, .percent = {}, .ratio = {}, .verb = {}};
  }

  [[nodiscard]] static bool is_relative(const DraftFigure& figure) {
    return figure.unit == "percent" || figure.unit == "share";
  }

  /// "12 cents … 21", "2.4 million … 3.6": what is left out scales the second number as well.
  [[nodiscard]] DraftFigure scaled_like(const DraftFigure& first, DraftFigure second) const {
    const bool left_out = second.unit.empty() && second.noun.empty();
    const auto written = number_of(figures_.word(first.quantity->number.begin));
    if (!left_out || !written || *written == 0 || first.quantity->number.size() != 1) return second;
    const double scale = first.value / *written;
    second.value *= scale;
    second.low *= scale;
    second.high *= scale;
    return second;
  }

  [[nodiscard]] bool is_said_of_both(const DraftFigure& first, const DraftFigure& second) const {
    constexpr double kFar = 20;
    const bool left_out = second.unit.empty() && second.noun.empty();
    if (second.value > kFar * first.value || first.value > kFar * second.value) return false;
    if (!left_out && !same_thing(figures_, first, second)) return false;
    if (figures_.has_any({first.tokens.end, second.tokens.begin}, {"or", "while", "whereas"}))
      return false;
    return left_out || verb_before(first) == verb_before(second);
  }

  /// The lemma of the nearest verb before the figure; "" none.
  [[nodiscard]] std::string_view verb_before(const DraftFigure& figure) const {
    for (std::uint32_t t = figure.tokens.begin; t-- > tokens_.begin;) {
      const Upos tag = figures_.tag(t);
      if (tag == Upos::kVerb || tag == Upos::kAux) return figures_.lemma(t);
    }
    return "";
  }

  void add_apposed(Change& change, const FoundWord& word, std::uint32_t end,
                   std::uint32_t at) const {
    if ((word.way == Way::kUp) != change.up) return;
    for (const DraftFigure& figure : found_) {
      if (figure.tokens.begin != at || figure.tokens.end > end) continue;
      if (figure.unit == "percent" && !change.percent) change.percent = figure;
      if (figure.unit == "share" && !change.percent) change.percent = in_percent(figure);
      if (figure.unit != "percent" && figure.unit != "share" && !change.amount)
        change.amount = figure;
    }
  }

  [[nodiscard]] Change change_at(const FoundWord& word, std::uint32_t end) const {
    Change change;
    change.up = word.way == Way::kUp;
    change.verb = {word.at, word.at + 1};
    if (word.ratio != nullptr) change.ratio = ratio_of(figures_, word);
    bool twice = false;
    const auto set = [&](std::optional<DraftFigure>& slot, const DraftFigure& figure) {
      twice = twice || slot.has_value();
      slot = figure;
    };
    for (const DraftFigure& figure : found_) {
      if (figure.tokens.begin <= word.at || figure.tokens.end > end) continue;
      if (figure.quantity == nullptr) continue;
      const std::string_view lead = lead_of(figures_, figure, word.at + 1);
      const bool direct = figure.tokens.begin == word.at + 1;
      if (lead == "from") {
        set(change.from, figure);
      } else if (lead == "to") {
        set(change.to, figure);
      } else if (lead == "by" || direct) {
        if (figure.unit == "share") {
          set(change.percent, in_percent(figure));
        } else {
          set(figure.unit == "percent" ? change.percent : change.amount, figure);
        }
      }
    }
    if (word.adverb && !change.to) take_subject(change, word.at);
    if (twice) return {};
    return change;
  }

  /// "58 cases, up from 40": the figure right before the comma.
  void take_subject(Change& change, std::uint32_t at) const {
    if (at < tokens_.begin + 2 || !figures_.is_any(at - 1, {",", "("})) return;
    for (const DraftFigure& figure : found_) {
      const bool right_before = figure.words.end == at - 1 || figure.tokens.end == at - 1;
      if (right_before) change.to = figure;
    }
  }

  const DraftFigures& figures_;
  TokenRange tokens_;
  std::vector<DraftFigure> found_;
  std::vector<FoundWord> words_;
};

/// "From 1,200 tonnes to 1,900", "from 1,200 to 1,900 tonnes": the unit told once is that of both.
void share_unit(DraftFigure& from, DraftFigure& to) {
  constexpr double kFar = 20;
  const auto lacks = [](const DraftFigure& a, const DraftFigure& b) {
    const bool near = a.value <= kFar * b.value && b.value <= kFar * a.value;
    return a.unit.empty() && a.noun.empty() && !b.unit.empty() && b.unit != "percent" && near;
  };
  if (lacks(from, to)) from.unit = to.unit;
  if (lacks(to, from)) to.unit = from.unit;
}

/// Drops what cannot be held against the rest.
bool settle(const DraftFigures& figures, const Sentence& sentence, Change& change) {
  if (!change.from || !change.to) return false;
  if (change.from->is_open() || change.to->is_open()) return false;
  share_unit(*change.from, *change.to);
  if (!same_thing(figures, *change.from, *change.to)) return false;
  if (is_adjusted(figures, sentence.tokens)) change.percent.reset();
  const bool of_rates = change.from->unit == "percent";
  if (of_rates) change.percent.reset();  // per cent or points: the text may mean either
  if (change.amount) {
    const bool points =
        of_rates && change.amount->quantity != nullptr &&
        (change.amount->quantity->kind == QuantityKind::kPoints || change.amount->noun == "point");
    // "by 12 million tonnes, from 80 million to 68 million": the unit is told once.
    const bool unsaid = change.from->unit.empty() && change.from->noun.empty() &&
                        change.to->noun.empty() && !change.amount->unit.empty() &&
                        change.amount->unit != "percent" && change.amount->unit != "share";
    const bool like =
        unsaid ||
        (change.amount->unit == change.from->unit &&
         (change.amount->noun.empty() || same_thing(figures, *change.amount, *change.to)));
    if (!points && !like) change.amount.reset();
  }
  if (change.ratio && change.ratio->words.empty()) change.ratio.reset();
  return true;
}

}  // namespace

std::vector<Change> find_changes(const DraftFigures& figures) {
  std::vector<Change> changes;
  const auto& sentences = figures.annotation().sentences;
  std::vector<Change> told;
  std::optional<std::size_t> open;  // the change of the last sentence that has no percentage yet
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    SentenceChanges reader(figures, sentences[s]);
    if (open && sentences[s - 1].section == sentences[s].section) {
      if (const auto said = reader.said_of_last(); said && said->up == changes[*open].up) {
        if (!changes[*open].percent && changes[*open].from->unit != "percent")
          changes[*open].percent = said->percent;
        if (!changes[*open].amount && said->amount &&
            said->amount->unit == changes[*open].from->unit)
          changes[*open].amount = said->amount;
      }
    }
    open.reset();
    for (Change& change : reader.compared()) {
      if (settle(figures, sentences[s], change)) changes.push_back(std::move(change));
    }
    for (Change& change : reader.read()) {
      const bool alone = !change.from && !change.to && (change.percent || change.ratio);
      if (alone && !is_adjusted(figures, sentences[s].tokens)) told.push_back(change);
      if (!settle(figures, sentences[s], change)) continue;
      changes.push_back(std::move(change));
      open = changes.size() - 1;
    }
  }
  add_compared(figures, told, changes);
  add_margins(figures, changes);
  add_stated(figures, changes);
  add_former(figures, changes);
  std::ranges::stable_sort(changes, {},
                           [](const Change& change) { return change.to->tokens.begin; });
  return changes;
}

}  // namespace belie
