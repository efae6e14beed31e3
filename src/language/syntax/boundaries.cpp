// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/boundaries.h"

#include <algorithm>

#include "language/characters.h"
#include "language/syntax/hashing.h"
#include "language/syntax/word_parts.h"

namespace belie {

namespace {

constexpr std::size_t kMostClosing = 4;  // marks that close behind one terminator

// A weight of one is 100 units. Without a terminator only what is plain is an end; where the rules
// see an end, only what is plain is none.
constexpr std::int32_t kMarginWithoutMark = 600;
constexpr std::int32_t kMarginAgainstRules = 600;

bool consists_of(std::string_view word, std::string_view marks) {
  return word.find_first_not_of(marks) == std::string_view::npos;
}

TokenKind kind_of_marks(std::string_view word) {
  if (word == "." || word == "。") return TokenKind::kStop;
  if (word == "…" || consists_of(word, ".")) return TokenKind::kEllipsis;
  if (consists_of(word, "!?")) return TokenKind::kCall;
  if (consists_of(word, ".!?")) return TokenKind::kMixedEnd;
  if (word == ",") return TokenKind::kComma;
  if (word == ";") return TokenKind::kSemicolon;
  if (word == ":") return TokenKind::kColon;
  if (word == "-" || word == "--" || word == "–" || word == "—") return TokenKind::kDash;
  if (word.size() >= 3 && consists_of(word, "-=_*~#+<>|")) return TokenKind::kRule;
  if (word == "*" || word == "•" || word == ">" || word == ">>" || word == "·")
    return TokenKind::kBullet;
  if (word == "(" || word == "[" || word == "“" || word == "‘" || word == "``" || word == "<" ||
      word == "<<" || word == "«" || word == "{")
    return TokenKind::kOpens;
  if (closes_quote_or_bracket(word) || word == "}") return TokenKind::kCloses;
  if (word == "\"" || word == "'") return TokenKind::kQuote;
  return TokenKind::kSymbol;
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.starts_with("www.") ||
         (word.size() > 3 && word.find('@', 1) != std::string_view::npos);
}

/// "boat", "Bergen": most words, without a look at Unicode; kNone for all others.
TokenKind kind_of_plain_word(std::string_view word) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (!std::all_of(word.begin() + 1, word.end(), small)) return TokenKind::kNone;
  if (small(word.front())) return TokenKind::kSmall;
  return word.front() >= 'A' && word.front() <= 'Z' ? TokenKind::kCapital : TokenKind::kNone;
}

TokenKind kind_of(std::string_view word) {
  if (const TokenKind kind = kind_of_plain_word(word); kind != TokenKind::kNone) return kind;
  const std::vector<Character> characters = characters_of(word);
  const auto letters = Characters(characters).first(characters.size() - 1);
  const auto some = [&](auto condition) {
    return std::any_of(letters.begin(), letters.end(),
                       [&](Character c) { return condition(c.code); });
  };
  if (is_emoticon(letters)) return TokenKind::kEmoticon;
  const bool digits = some(is_digit);
  if (!digits && !some(is_letter)) return kind_of_marks(word);
  if (is_address(word)) return TokenKind::kAddress;
  const char32_t first = letters.front().code;
  if (is_digit(first) && !some(is_letter))
    return word.find_first_of(":/") != std::string_view::npos ? TokenKind::kClock
                                                              : TokenKind::kNumber;
  if (plain(first) == '\'' || word == "n't" || word == "n’t") return TokenKind::kClitic;
  if (word.size() > 1 && word.ends_with('.')) return TokenKind::kAbbreviation;
  if (is_lower(first)) return TokenKind::kSmall;
  if (is_upper(first))
    return letters.size() > 1 && !some(is_lower) ? TokenKind::kCapitals : TokenKind::kCapital;
  return digits ? TokenKind::kNumber : TokenKind::kSmall;
}

bool is_terminator(TokenKind kind) {
  return kind == TokenKind::kStop || kind == TokenKind::kCall || kind == TokenKind::kEllipsis ||
         kind == TokenKind::kMixedEnd;
}

/// 0, 1, 2, 3, 4-5, 6-8, 9-14, 15-24, 25-39, more.
std::uint64_t bucket(std::size_t length) {
  constexpr std::array<std::size_t, 9> kLimits = {0, 1, 2, 3, 5, 8, 14, 24, 39};
  return static_cast<std::uint64_t>(std::lower_bound(kLimits.begin(), kLimits.end(), length) -
                                    kLimits.begin());
}

}  // namespace

BoundaryInput::BoundaryInput(std::string_view text, std::span<const Span> tokens,
                             std::span<const GapVerdict> verdicts, const TagLexicon* lexicon)
    : text_(text), tokens_(tokens), verdicts_(verdicts), lexicon_(lexicon), words_(tokens.size()) {
  kinds_.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) kinds_.push_back(kind_of(this->text(i)));
  bool bracket = false;
  bool quote = false;
  depth_.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view mark = this->text(i);
    if (mark == "(" || mark == "[") bracket = true;
    if (mark == ")" || mark == "]") bracket = false;
    if (mark == "“") quote = true;
    if (mark == "”") quote = false;
    if (mark == "\"") quote = !quote;
    depth_.push_back(static_cast<std::uint8_t>((bracket ? 1 : 0) + (quote ? 2 : 0)));
  }
  read_manner();
}

void BoundaryInput::read_manner() {
  if (tokens_.empty()) return;
  const bool ended = terminated(tokens_.size() - 1);
  bool small_i = false, small_start = kinds_[0] == TokenKind::kSmall, address = false,
       capital = false;
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    small_i = small_i || (text(i) == "i" && text(i + 1) != ")" && text(i + 1) != ".");
    address = address || kinds_[i] == TokenKind::kAddress || kinds_[i] == TokenKind::kRule ||
              kinds_[i] == TokenKind::kEmoticon;
    capital = capital || kinds_[i] == TokenKind::kCapital;
    small_start = small_start || small_letter_begins(i);
  }
  loose_ = small_i || small_start || address || !capital;
  manner_ = (ended ? 1U : 0U) + (small_i ? 2U : 0U) + (small_start ? 4U : 0U) +
            (address ? 8U : 0U) + (capital ? 16U : 0U);
}

bool BoundaryInput::small_letter_begins(std::size_t i) const {
  if (i == 0 || kind(i + 1) != TokenKind::kSmall || !blank_after(i)) return false;
  if (kinds_[i] != TokenKind::kStop && kinds_[i] != TokenKind::kCall) return false;
  return kinds_[i - 1] == TokenKind::kSmall
             ? tokens_[i - 1].size() > 3
             : kinds_[i] == TokenKind::kStop && tokens_[i - 1].size() > 4;
}

std::string_view BoundaryInput::text(std::size_t i) const {
  return i < tokens_.size() ? text_.substr(tokens_[i].begin, tokens_[i].size())
                            : std::string_view();
}

TokenKind BoundaryInput::kind(std::size_t i) const {
  return i < kinds_.size() ? kinds_[i] : TokenKind::kNone;
}

bool BoundaryInput::blank_after(std::size_t i) const {
  return i + 1 < tokens_.size() && tokens_[i].end < tokens_[i + 1].begin;
}

std::size_t BoundaryInput::before_closing(std::size_t i) const {
  std::size_t at = i;
  const std::size_t first = i < kMostClosing ? 0 : i - kMostClosing;
  while (at > first && (kinds_[at] == TokenKind::kCloses || kinds_[at] == TokenKind::kQuote) &&
         tokens_[at - 1].end == tokens_[at].begin)
    --at;
  return at;
}

bool BoundaryInput::terminated(std::size_t i) const {
  const TokenKind end = kinds_[before_closing(i)];
  return is_terminator(end);
}

std::int32_t BoundaryInput::least_score(std::size_t i) const {
  if (verdicts_[i] == GapVerdict::kEnds) return -kMarginAgainstRules;
  const bool marked = verdicts_[i] == GapVerdict::kMayEnd && kinds_[i] != TokenKind::kAbbreviation;
  return marked ? 0 : kMarginWithoutMark;
}

bool BoundaryInput::open(std::size_t i) const {
  if (i + 1 >= tokens_.size()) return false;
  switch (verdicts_[i]) {
    case GapVerdict::kLineEnds:
    case GapVerdict::kSurelyGoesOn:
      return false;
    case GapVerdict::kEnds:
      return true;
    case GapVerdict::kMayEnd:
      return loose_ || kinds_[i + 1] != TokenKind::kSmall || small_letter_begins(i);
    case GapVerdict::kGoesOn:
      return loose_ && blank_after(i);
  }
  return false;
}

const BoundaryInput::Word& BoundaryInput::word(std::size_t i) {
  if (i >= tokens_.size()) return beyond_;
  Word& word = words_[i];
  if (!word.known) {
    WordForm form = describe(text(i));
    if (lexicon_ != nullptr) lexicon_->complete(form);
    word = {true, form.word, form.shape, form.seen};
  }
  return word;
}

BoundaryFeatures BoundaryInput::features(std::size_t i, std::size_t begin) {
  const auto k = [&](std::size_t at) { return static_cast<std::uint64_t>(kind(at)); };
  const std::size_t beyond = tokens_.size();
  const std::size_t p = i > begin ? i - 1 : beyond;
  const std::size_t pp = i > begin + 1 ? i - 2 : beyond;
  const std::size_t n = i + 1, nn = i + 2, nnn = i + 3;
  const std::size_t t = std::max(before_closing(i), begin);
  const auto rule = static_cast<std::uint64_t>(verdicts_[i]);
  const std::uint64_t pair = k(i) * 32 + k(n);
  const std::uint64_t length = bucket(i + 1 - begin);
  const std::uint64_t rest = bucket(tokens_.size() - n);
  const std::uint64_t open = depth_[i];
  const std::uint64_t ended = terminated(i) ? 1 : 0;
  const std::uint64_t gap = blank_after(i) ? 1 : 0;
  const Word wi = word(i), wn = word(n), wp = word(p), wnn = word(nn), wt = word(t),
             wb = word(begin);
  BoundaryFeatures out{};
  std::size_t used = 0;
  const auto add = [&](std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0,
                       std::uint64_t d = 0) {
    out[used] = feature_hash(used + 1, a, b, c, d);
    ++used;
  };
  add(rule, ended);
  add(rule, pair);
  add(rule, pair, k(p));
  add(rule, pair, k(nn));
  add(pair, k(p), k(nn));
  add(pair, k(p), k(pp));
  add(pair, k(nn), k(nnn));
  add(wi.word, gap);
  add(wn.word, gap);
  add(wp.word, k(i), k(n));
  add(wnn.word, k(i), k(n));
  add(wi.word, k(n));
  add(wn.word, k(i));
  add(wn.word, k(n), ended);
  add(wi.word, wn.word);
  add(wi.shape, wn.shape);
  add(wn.shape, k(i), k(nn));
  add(gap, pair, ended);
  add(length, pair);
  add(length, ended, k(n));
  add(rest, pair);
  add(manner_, pair);
  add(manner_, ended, wn.word);
  add(manner_, rule, k(n), k(t));
  add(open, pair, ended);
  add(k(begin), pair);
  add(wb.word, pair);
  add(k(begin) == k(n) ? 1 : 0, pair, wb.word == wn.word ? 1 : 0);
  add(wi.tags, wn.tags);
  add(wn.tags, pair);
  add(wn.tags, wnn.tags, ended);
  add(k(t), pair, ended);
  add(wt.word, k(n), wt.shape);
  add(wn.word, wnn.word);
  add(wi.tags, k(n), wnn.tags);
  add(length, manner_, ended);
  add(wb.word, length, k(n));
  add(wp.tags, wi.tags, wn.tags);
  add(wn.tags, wnn.tags, pair);
  add(wp.word, wi.word, k(n));
  return out;
}

bool Boundaries::ends(BoundaryInput& input, std::size_t i, std::size_t begin) const {
  std::array<std::int32_t, kMaxClasses> scores;  // NOLINT: the first is set
  scores.fill(0);
  weights_->add(input.features(i, begin), scores.data());
  return scores[0] > input.least_score(i);
}

}  // namespace belie
