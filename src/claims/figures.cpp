// SPDX-License-Identifier: Apache-2.0
#include "claims/figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/word_list.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

struct NumberWord {
  std::string_view word;
  double value;
};

constexpr std::array kNumberWords{
    NumberWord{"one", 1},       NumberWord{"two", 2},        NumberWord{"three", 3},
    NumberWord{"four", 4},      NumberWord{"five", 5},       NumberWord{"six", 6},
    NumberWord{"seven", 7},     NumberWord{"eight", 8},      NumberWord{"nine", 9},
    NumberWord{"ten", 10},      NumberWord{"eleven", 11},    NumberWord{"twelve", 12},
    NumberWord{"thirteen", 13}, NumberWord{"fourteen", 14},  NumberWord{"fifteen", 15},
    NumberWord{"sixteen", 16},  NumberWord{"seventeen", 17}, NumberWord{"eighteen", 18},
    NumberWord{"nineteen", 19}, NumberWord{"twenty", 20},    NumberWord{"thirty", 30},
    NumberWord{"forty", 40},    NumberWord{"fifty", 50},     NumberWord{"sixty", 60},
    NumberWord{"hundred", 100}};

/// The last part of a compound that gives a body's size, and what it counts.
struct SizeWord {
  std::string_view word;
  std::string_view noun;
};

constexpr std::array kSizeWords{SizeWord{"member", "member"},  SizeWord{"seat", "seat"},
                                SizeWord{"strong", "member"},  SizeWord{"person", "person"},
                                SizeWord{"judge", "judge"},    SizeWord{"nation", "country"},
                                SizeWord{"country", "country"}};

struct FractionWord {
  std::string_view word;
  double value;
};

constexpr std::array kFractions{FractionWord{"half", 0.5},       FractionWord{"third", 1.0 / 3},
                                FractionWord{"thirds", 1.0 / 3}, FractionWord{"quarter", 0.25},
                                FractionWord{"quarters", 0.25},  FractionWord{"fourth", 0.25},
                                FractionWord{"fifth", 0.2},      FractionWord{"fifths", 0.2},
                                FractionWord{"sixth", 1.0 / 6},  FractionWord{"seventh", 1.0 / 7},
                                FractionWord{"eighth", 0.125},   FractionWord{"ninth", 1.0 / 9},
                                FractionWord{"tenth", 0.1},      FractionWord{"tenths", 0.1}};

/// "the 18,000 of the year before": a time, and not what is counted.
constexpr std::array<std::string_view, 7> kTimesOf{"year",   "month",   "week",  "day",
                                                   "season", "quarter", "decade"};

std::string lower_word(std::string_view word) {
  std::string lower;
  lower.reserve(word.size());
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool curly = word.substr(i, 3) == "\u2019";
    lower += curly ? '\'' : static_cast<char>(std::tolower(static_cast<unsigned char>(word[i])));
    if (curly) i += 2;
  }
  return lower;
}

/// "4,125" and "22" as a number; years and what is no whole number are none.
std::optional<double> plain_number(std::string_view word) {
  double value = 0;
  bool grouped = false;
  for (const char c : word) {
    if (c == ',') {
      grouped = true;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  const bool year = !grouped && value >= 1900 && value < 2100;
  return word.empty() || year ? std::nullopt : std::optional<double>(value);
}

/// Half of the last place that the number writes: "84.6 million" 50,000, "40 million" half a
/// million, "400" 5, "348" nothing. Round hundreds may be rounded in their last zero but one.
double half_place(std::string_view number, bool scaled) {
  double place = 1;
  const std::size_t point = number.find('.');
  if (point != std::string_view::npos) {
    for (std::size_t i = point + 1; i < number.size(); ++i) place /= 10;
    return place / 2;
  }
  if (scaled) return place / 2;
  std::size_t zeros = 0;
  for (std::size_t i = number.size(); i-- > 0 && (number[i] == '0' || number[i] == ',');)
    zeros += number[i] == '0' ? 1 : 0;
  for (std::size_t i = 1; i < zeros; ++i) place *= 10;
  return zeros >= 2 ? place / 2 : 0;
}

/// Narrows what a figure without a hedge allows to the places that it writes.
void set_precision(DraftFigure& figure, std::string_view number, double low, double high) {
  const std::size_t digits = number.find_first_not_of("0123456789.,");
  const std::string_view written = number.substr(0, digits);
  if (written.empty()) return;
  double scale = 1;
  if (digits != std::string_view::npos) {
    double plain = 0;
    double place = 0;
    for (const char c : written) {
      if (c == '.') place = 1;
      if (c < '0' || c > '9') continue;
      plain = plain * 10 + (c - '0');
      if (place > 0) place *= 10;
    }
    if (place > 0) plain /= place;
    if (plain > 0) scale = figure.value / plain;
  }
  const double half = half_place(written, scale > 1) * scale;
  figure.low = std::max(low, figure.value - half);
  figure.high = std::min(high, figure.value + half);
}

/// Ends of the words shown: what is counted where it follows the number at once.
TokenRange shown_words(const QuantityMention& quantity) {
  constexpr std::uint32_t kShown = 8;
  TokenRange words = quantity.tokens;
  const TokenRange counted = quantity.counted;
  const bool behind = !counted.empty() && counted.begin >= words.begin &&
                      counted.begin <= words.end + 1 && counted.end - words.end <= kShown;
  if (behind) words.end = std::max(words.end, counted.end);
  return words;
}

}  // namespace

std::optional<double> number_of(std::string_view word) {
  const auto* found = std::ranges::find(kNumberWords, word, &NumberWord::word);
  if (found != kNumberWords.end()) return found->value;
  if (word.empty() || word.size() > 4) return std::nullopt;
  double value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<DraftFigure> fraction_at(const DraftFigures& figures, std::uint32_t token) {
  const bool article = figures.is_any(token, {"a", "an"});
  const auto number = article ? std::optional<double>(1) : number_of(figures.word(token));
  const std::uint32_t at = number ? token + 1 : token;
  const std::uint32_t word = number && figures.word(at) == "-" ? at + 1 : at;
  const auto* found = std::ranges::find(kFractions, figures.word(word), &FractionWord::word);
  if (found == kFractions.end() || (!number && found->word != "half")) return std::nullopt;
  DraftFigure share;
  share.tokens = share.words = {token, word + 1};
  share.value = number.value_or(1) * found->value;
  if (share.value >= 1) return std::nullopt;
  share.sentence = figures.annotation().sentence_of(TokenIndex(token));
  share.low = share.high = share.value;
  share.unit = "share";
  return share;
}

bool DraftFigure::is_open() const {
  if (quantity == nullptr) return false;
  return quantity->hedge != Hedge::kNone && quantity->hedge != Hedge::kAbout &&
         quantity->hedge != Hedge::kRange;
}

DraftFigures::DraftFigures(const Annotation& annotation, const LexiconIndex& lexicon)
    : annotation_(&annotation), lexicon_(&lexicon) {
  words_.reserve(annotation.tokens.size());
  for (const Token& token : annotation.tokens) {
    words_.push_back(lower_word(annotation.text(token.span)));
  }
  for (const QuantityMention& quantity : annotation.quantities) add_quantity(quantity);
  for (std::size_t s = 0; s < annotation.sentences.size(); ++s) add_sizes(SentenceIndex(s));
  std::vector<std::vector<DraftFigure>> told(annotation.sentences.size());
  for (const DraftFigure& figure : figures_) told[figure.sentence.index()].push_back(figure);
  for (std::size_t s = 0; s < told.size(); ++s) add_held(SentenceIndex(s), told[s]);
  std::ranges::stable_sort(figures_, {}, [](const DraftFigure& f) { return f.tokens.begin; });
  add_units();
  begin_.assign(annotation.sentences.size() + 1, static_cast<std::uint32_t>(figures_.size()));
  for (std::size_t i = figures_.size(); i-- > 0;) {
    begin_[figures_[i].sentence.index()] = static_cast<std::uint32_t>(i);
  }
  for (std::size_t s = begin_.size() - 1; s-- > 0;) begin_[s] = std::min(begin_[s], begin_[s + 1]);
}

std::string DraftFigures::family_of(const std::string& noun) const {
  const CountedEntry* entry = lexicon_->measure_words().counted(noun);
  return entry != nullptr ? entry->id : noun;
}

void DraftFigures::add_quantity(const QuantityMention& quantity) {
  if (quantity.tokens.empty() || quantity.negated) return;
  if (quantity.kind == QuantityKind::kPair) return;
  DraftFigure figure;
  figure.tokens = quantity.tokens;
  figure.words = shown_words(quantity);
  figure.words.end = std::max(figure.tokens.end, first_of({figure.tokens.end, figure.words.end},
                                                          {",", "and", ";", "(", "or", "\u2013"}));
  figure.value = quantity.value;
  figure.low = quantity.low;
  figure.high = quantity.high;
  if (quantity.hedge == Hedge::kNone && quantity.kind != QuantityKind::kPercent &&
      quantity.kind != QuantityKind::kPoints)
    set_precision(figure, annotation_->text(annotation_->span(quantity.number)), quantity.low,
                  quantity.high);
  figure.unit = quantity.kind == QuantityKind::kShare ? "share" : quantity.unit;
  const bool counts = quantity.head.valid() && quantity.kind == QuantityKind::kCount;
  const std::string_view noun = counts ? word(quantity.head.value) : std::string_view();
  if (counts && noun != "each" && noun != "apiece" && noun != "others") {
    figure.head = quantity.head;
    figure.noun = lower_word(annotation_->lemma(quantity.head));
    if (quantity.of_known && is_one_of(kTimesOf, figure.noun)) figure.noun.clear();
    figure.family = figure.noun.empty() ? "" : family_of(figure.noun);
    if (quantity.head.value > 0) {
      // "crew member", "police officer"
      const std::string compound = std::string(word(quantity.head.value - 1)) + " " + figure.noun;
      const CountedEntry* entry = lexicon_->measure_words().counted(compound);
      if (entry != nullptr) figure.family = entry->id;
    }
  }
  figure.quantity = &quantity;
  figure.each = quantity.each;
  figure.sentence = annotation_->sentence_of(TokenIndex(quantity.tokens.begin));
  // "96 million a year earlier" and "20 million a year afterwards" are no rates.
  const bool rate =
      !quantity.per.empty() &&
      !is_any(quantity.per.end, {"earlier", "ago", "before", "later", "previously", "afterwards",
                                 "afterward", "after", "on", "thereafter", "hence"});
  (rate ? rates_ : figures_).push_back(std::move(figure));
}

/// "Eleven of these".
bool DraftFigures::is_of_these(std::uint32_t token) const {
  return word(token) == "of" && is_any(token + 1, {"these", "them", "those", "whom"});
}

/// "Lind had 4,310 votes and Moe 4,125", "Labour took 41 seats, the Greens 22": a number behind a
/// name is no quantity by itself, but between the names of a list that began with a count it is.
void DraftFigures::add_held(SentenceIndex index, const std::vector<DraftFigure>& told) {
  const TokenRange tokens = sentence(index).tokens;
  const auto last = std::ranges::find_if(told, [&](const DraftFigure& figure) {
    return (!figure.noun.empty() || is_of_these(figure.tokens.end)) && !figure.size;
  });
  if (last == told.end() || last->quantity == nullptr) return;
  const std::uint32_t begin = last->words.end;
  for (std::uint32_t t = is_of_these(begin) ? begin + 2 : begin; t < tokens.end; ++t) {
    auto value = plain_number(word(t));
    const bool last_word = t + 1 == tokens.end || is_separator(t + 1) || is_any(t + 1, {"."});
    if (!value && last_word && word(t) != "one") value = number_of(word(t));
    if (!value || tag(t - 1) != Upos::kPropn) {
      const Upos upos = tag(t);
      const bool listed = upos == Upos::kPropn || upos == Upos::kDet || is_separator(t);
      if (listed || value) continue;
      break;
    }
    if (t + 1 < tokens.end && !is_separator(t + 1) && !is_any(t + 1, {".", "in", "to"})) break;
    DraftFigure figure;
    figure.tokens = figure.words = {t, t + 1};
    figure.value = figure.low = figure.high = *value;
    figure.noun = last->noun;
    figure.family = last->family;
    figure.sentence = index;
    const bool known = std::ranges::any_of(
        told, [&](const DraftFigure& f) { return f.tokens.overlaps(figure.tokens); });
    if (!known) figures_.push_back(std::move(figure));
  }
}

/// "nine-member", "33-seat": three tokens, or one where the hyphen does not part them.
void DraftFigures::add_sizes(SentenceIndex index) {
  const TokenRange tokens = sentence(index).tokens;
  for (std::uint32_t t = tokens.begin; t + 2 < tokens.end; ++t) {
    if (word(t + 1) != "-" && word(t + 1) != "\u2011") continue;
    const auto* size = std::ranges::find(kSizeWords, word(t + 2), &SizeWord::word);
    const auto number = number_of(word(t));
    if (size == kSizeWords.end() || !number || *number < 3) continue;
    DraftFigure figure;
    figure.tokens = figure.words = {t, t + 3};
    while (figure.words.end < tokens.end && figure.words.end - t < 7 &&
           (tag(figure.words.end) == Upos::kNoun || tag(figure.words.end) == Upos::kPropn ||
            tag(figure.words.end) == Upos::kAdj)) {
      ++figure.words.end;
    }
    figure.value = figure.low = figure.high = *number;
    figure.noun = size->noun;
    figure.family = family_of(figure.noun);
    figure.size = true;
    figure.sentence = index;
    std::erase_if(figures_, [&](const DraftFigure& f) { return f.tokens.overlaps(figure.tokens); });
    figures_.push_back(std::move(figure));
  }
}

/// "$84.6 million: 41.2 million for …": millions of nothing are of the sentence's only currency, a
/// bare number behind "per cent" is none of our business.
void DraftFigures::add_units() {
  constexpr double kMillion = 1e6;
  for (std::size_t i = 0; i + 1 < figures_.size(); ++i) {  // "54 and 57 minutes"
    DraftFigure& figure = figures_[i];
    const DraftFigure& next = figures_[i + 1];
    const bool beside = figure.unit.empty() && figure.noun.empty() &&
                        next.tokens.begin == figure.tokens.end + 1 &&
                        is_any(figure.tokens.end, {"and", "or", "to"});
    if (beside && next.quantity != nullptr && next.quantity->dimension == "time")
      figure.unit = next.unit;
  }
  for (DraftFigure& figure : figures_) {
    if (!figure.unit.empty() || !figure.noun.empty() || figure.value < kMillion) continue;
    std::string unit;
    for (const DraftFigure& other : figures_) {
      const bool money = other.sentence == figure.sentence && other.quantity != nullptr &&
                         other.quantity->kind == QuantityKind::kMoney;
      if (!money) continue;
      if (!unit.empty() && unit != other.unit) {
        unit.clear();
        break;
      }
      unit = other.unit;
    }
    figure.unit = unit;
  }
}

std::span<const DraftFigure> DraftFigures::in(SentenceIndex sentence) const {
  const std::uint32_t begin = begin_[sentence.index()];
  return std::span(figures_).subspan(begin, begin_[sentence.index() + 1] - begin);
}

std::vector<DraftFigure> DraftFigures::within(TokenRange tokens) const {
  std::vector<DraftFigure> found;
  if (tokens.empty()) return found;
  for (const DraftFigure& figure : in(annotation_->sentence_of(TokenIndex(tokens.begin)))) {
    if (figure.tokens.begin >= tokens.begin && figure.tokens.end <= tokens.end)
      found.push_back(figure);
  }
  return found;
}

std::vector<DraftFigure> DraftFigures::within_with_rates(TokenRange tokens) const {
  std::vector<DraftFigure> found = within(tokens);
  for (const DraftFigure& rate : rates_) {
    if (rate.tokens.begin >= tokens.begin && rate.tokens.end <= tokens.end) found.push_back(rate);
  }
  std::ranges::stable_sort(found, {}, [](const DraftFigure& f) { return f.tokens.begin; });
  return found;
}

std::string_view DraftFigures::word(std::uint32_t token) const {
  return token < words_.size() ? std::string_view(words_[token]) : std::string_view();
}

std::string_view DraftFigures::lemma(std::uint32_t token) const {
  return token < words_.size() ? annotation_->lemma(TokenIndex(token)) : std::string_view();
}

bool DraftFigures::is_any(std::uint32_t token,
                          std::initializer_list<std::string_view> words) const {
  return is_one_of(words, word(token));
}

std::uint32_t DraftFigures::first_of(TokenRange tokens,
                                     std::initializer_list<std::string_view> words) const {
  std::uint32_t at = tokens.begin;
  while (at < tokens.end && !is_any(at, words)) ++at;
  return std::min(at, tokens.end);
}

bool DraftFigures::has_any(TokenRange tokens, std::initializer_list<std::string_view> words) const {
  return tokens.begin < tokens.end && first_of(tokens, words) < tokens.end;
}

bool DraftFigures::is_separator(std::uint32_t token) const {
  return is_any(token, {",", ";", ":", "and", "while", "plus", "but", "whereas", "\u2013", "\u2014",
                        "--", "(", "&"});
}

bool DraftFigures::is_of(const DraftFigure& part, const DraftFigure& whole) const {
  if (part.unit != whole.unit) return false;
  if (!part.unit.empty() || part.noun.empty() || whole.noun.empty()) return true;
  if (part.noun == whole.noun || part.family == whole.family) return true;
  const MeasureWords& measures = lexicon_->measure_words();
  if (measures.is_within(part.family, whole.family)) return true;
  return whole.noun == "member" && measures.is_within(part.family, "person");
}

std::optional<DraftFigure> DraftFigures::article_at(std::uint32_t token) const {
  if (!is_any(token, {"a", "an", "one", "its", "the"})) return std::nullopt;
  const Sentence& own = sentence(annotation_->sentence_of(TokenIndex(token)));
  constexpr std::uint32_t kAhead = 4;
  for (std::uint32_t t = token + 1; t < own.tokens.end && t <= token + kAhead; ++t) {
    const Upos upos = tag(t);
    if (upos == Upos::kAdj || upos == Upos::kNum || word(t) == "-") continue;
    if (upos != Upos::kNoun) return std::nullopt;
    if (t + 1 < own.tokens.end && tag(t + 1) == Upos::kNoun) continue;
    if (annotation_->tokens[t].xpos != Xpos::kNn) return std::nullopt;
    DraftFigure figure;
    figure.tokens = {token, token + 1};
    figure.words = {token, t + 1};
    figure.value = figure.low = figure.high = 1;
    figure.head = TokenIndex(t);
    figure.noun = lower_word(annotation_->lemma(TokenIndex(t)));
    figure.family = family_of(figure.noun);
    figure.sentence = annotation_->sentence_of(TokenIndex(token));
    return figure;
  }
  return std::nullopt;
}

}  // namespace belie
