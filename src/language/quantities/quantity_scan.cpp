// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_scan.h"

#include <algorithm>

namespace belie {
namespace {

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii_letter(char c) { return is_ascii_upper(c) || (c >= 'a' && c <= 'z'); }

/// ASCII letters in lower case; typographic dashes and apostrophes plain.
void write_lower(std::string_view word, std::string& lower) {
  lower.assign(word);
  for (char& c : lower) {
    if (is_ascii_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  if (lower.size() < 3) return;
  if (lower.ends_with("\u2060")) lower.resize(lower.size() - 3);  // the invisible word joiner
  if (lower.front() != '\xE2') return;
  if (lower == "–" || lower == "—" || lower == "‑" || lower == "‐" || lower == "−") lower = "-";
  if (lower.starts_with("’")) lower.replace(0, 3, "'");
}

}  // namespace

QuantityScan::QuantityScan(const Annotation& annotation, const LexiconIndex& lexicon)
    : annotation_(annotation),
      lexicon_(lexicon),
      words_(lexicon.quantity_words()),
      marks_(annotation.tokens.size(), kNothing) {
  const auto mark = [&](TokenRange range, Mark with) {
    for (std::uint32_t i = range.begin; i < range.end && i < marks_.size(); ++i) marks_[i] = with;
  };
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind == MentionKind::kName) mark(mention.tokens, kName);
  }
  for (const TimeExpression& time : annotation.times) {
    if (time.kind != TimeKind::kDuration) mark(time.tokens, kTaken);
  }
  for (const AgeExpression& age : annotation.ages) mark(age.tokens, kTaken);
}

void QuantityScan::enter(const Sentence& sentence) {
  tokens_ = sentence.tokens;
  if (lower_.size() < tokens_.size()) lower_.resize(tokens_.size());
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i) {
    const std::string_view word = annotation_.word(TokenIndex{i});
    write_lower(word, lower_[i - tokens_.begin]);
    if (word.size() > 3 && is_ascii_letter(word.front())) {
      ++words;
      if (is_ascii_upper(word.front())) ++capitals;
    }
  }
  title_case_ = words >= 3 && capitals * 10 > words * 6;
}

std::string_view QuantityScan::lower(std::uint32_t token) const {
  return holds(token) ? std::string_view(lower_[token - tokens_.begin]) : std::string_view{};
}

std::string_view QuantityScan::word(std::uint32_t token) const {
  return holds(token) ? annotation_.word(TokenIndex{token}) : std::string_view{};
}

Upos QuantityScan::upos(std::uint32_t token) const {
  return holds(token) ? annotation_.tokens[token].upos : Upos::kX;
}

Xpos QuantityScan::xpos(std::uint32_t token) const {
  return holds(token) ? annotation_.tokens[token].xpos : Xpos::kNone;
}

bool QuantityScan::is_any(std::uint32_t token,
                          std::initializer_list<std::string_view> words) const {
  return std::ranges::find(words, lower(token)) != words.end();
}

bool QuantityScan::touches(std::uint32_t token) const {
  return holds(token) && token > tokens_.begin &&
         annotation_.tokens[token].span.begin == annotation_.tokens[token - 1].span.end;
}

bool QuantityScan::is_dash(std::uint32_t token) const {
  const std::string_view text = lower(token);
  return text == "-" || text == "--";
}

bool QuantityScan::is_capital(std::uint32_t token) const {
  const std::string_view text = word(token);
  return !text.empty() && is_ascii_upper(text.front());
}

bool QuantityScan::is_noun(std::uint32_t token) const { return upos(token) == Upos::kNoun; }

bool QuantityScan::is_plural(std::uint32_t token) const {
  return is_noun(token) && xpos(token) == Xpos::kNns;
}

bool QuantityScan::is_taken(std::uint32_t token) const {
  return holds(token) && marks_[token] == kTaken;
}

bool QuantityScan::is_name(std::uint32_t token) const {
  return holds(token) && marks_[token] == kName;
}

QuantityWordMatch<UnitEntry> QuantityScan::unit_at(std::uint32_t token) const {
  if (!holds(token)) return {};
  const auto match = words_.unit_at(std::span(lower_).first(tokens_.size()), token - tokens_.begin);
  const std::string_view written = word(token);
  if (match || written.size() != 1) return match;
  const UnitEntry* letter = words_.letter(written);
  return letter == nullptr ? match : QuantityWordMatch<UnitEntry>{letter, 1};
}

const UnitEntry* QuantityScan::symbol_at(std::uint32_t token) const {
  return holds(token) ? words_.symbol(annotation_.word(TokenIndex{token})) : nullptr;
}

HedgeMatch QuantityScan::hedge_before(std::uint32_t token) const {
  if (token <= tokens_.begin || token > tokens_.end) return {};
  return words_.hedge_before(std::span(lower_).first(tokens_.size()), token - tokens_.begin);
}

HedgeMatch QuantityScan::hedge_after(std::uint32_t token) const {
  if (!holds(token)) return {};
  return words_.hedge_after(std::span(lower_).first(tokens_.size()), token - tokens_.begin);
}

}  // namespace belie
