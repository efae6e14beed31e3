// SPDX-License-Identifier: Apache-2.0
#include "claims/sums/enumerations_taken_up.h"

#include <algorithm>

namespace belie {
namespace {

constexpr double kFewest = 2;
constexpr double kMost = 12;

/// A whole number of things, told as it is.
bool is_announced(const DraftFigure& figure) {
  const QuantityMention* quantity = figure.quantity;
  if (quantity == nullptr || !figure.unit.empty()) return false;
  const bool apart = quantity->all_but || figure.each || quantity->hedge != Hedge::kNone ||
                     quantity->determination == Determination::kFurther;
  return !apart && figure.value >= kFewest && figure.value <= kMost;
}

std::vector<TokenRange> pieces(const DraftFigures& figures, TokenRange tokens,
                               std::string_view mark) {
  std::vector<TokenRange> found;
  std::uint32_t begin = tokens.begin;
  for (std::uint32_t t = tokens.begin; t <= tokens.end; ++t) {
    if (t < tokens.end && figures.word(t) != mark) continue;
    found.push_back({begin, t});
    begin = t + 1;
  }
  return found;
}

/// The token behind the "and" that may open the piece.
std::uint32_t opening(const DraftFigures& figures, TokenRange piece) {
  return figures.is_any(piece.begin, {"and", "finally"}) ? piece.begin + 1 : piece.begin;
}

/// "with fees …; with the register …; and with heating": members that open with one word.
std::vector<TokenRange> members_with_one_opening(const DraftFigures& figures, TokenRange sentence) {
  std::vector<TokenRange> members = pieces(figures, sentence, ";");
  constexpr std::size_t kLeast = 3;
  if (members.size() < kLeast || figures.word(members.back().begin) != "and") return {};
  const std::string_view word = figures.word(opening(figures, members.back()));
  for (std::size_t i = 1; i < members.size(); ++i) {
    members[i].begin = opening(figures, members[i]);
    if (figures.word(members[i].begin) != word) return {};
  }
  members[0].begin = figures.first_of(members[0], {word});
  const bool shared = !members[0].empty() && !figures.is_any(members[0].begin, {"the", "a", "an"});
  return shared ? members : std::vector<TokenRange>{};
}

bool is_finite(const DraftFigures& figures, std::uint32_t token) {
  const Xpos xpos = figures.annotation().tokens[token].xpos;
  return xpos == Xpos::kVbd || xpos == Xpos::kVbz || xpos == Xpos::kVbp || xpos == Xpos::kMd;
}

/// A thing in a few words, no clause, no name and no description.
bool is_thing(const DraftFigures& figures, TokenRange item) {
  constexpr std::uint32_t kLongest = 7;
  if (item.empty() || item.size() > kLongest) return false;
  for (std::uint32_t t = item.begin; t < item.end; ++t) {
    const Upos tag = figures.tag(t);
    if (is_finite(figures, t) || tag == Upos::kPropn || tag == Upos::kNum) return false;
    if (figures.is_any(t, {"and", "or", "which", "who", "that", "such", "including", "as", "not",
                           "the", "other", "others", "more", "\"", "\u201c"}))
      return false;
  }
  const Upos first = figures.tag(item.begin);
  return first == Upos::kDet || first == Upos::kNoun || first == Upos::kAdj ||
         figures.annotation().tokens[item.begin].xpos == Xpos::kVbg;
}

/// Where the list of "It calls for …", "They cover …" begins; the end of the sentence: no such.
std::uint32_t list_begin(const DraftFigures& figures, TokenRange sentence) {
  constexpr std::uint32_t kSubject = 5;
  if (!figures.is_any(sentence.begin, {"it", "they", "these", "the"})) return sentence.end;
  for (std::uint32_t t = sentence.begin + 1; t < std::min(sentence.begin + kSubject, sentence.end);
       ++t) {
    const std::string_view lemma = figures.lemma(t);
    const bool phrase = (lemma == "call" && figures.word(t + 1) == "for") ||
                        (lemma == "deal" && figures.word(t + 1) == "with") ||
                        (lemma == "ask" && figures.word(t + 1) == "for");
    if (phrase) return t + 2;
    for (const std::string_view verb :
         {"cover", "concern", "comprise", "demand", "want", "seek", "propose", "be", "require"}) {
      if (lemma == verb) return t + 1;
    }
  }
  return sentence.end;
}

std::vector<TokenRange> things_listed(const DraftFigures& figures, TokenRange sentence) {
  const std::uint32_t begin = list_begin(figures, sentence);
  const bool stopped = figures.is_any(sentence.end - 1, {".", "!"});
  const TokenRange list{begin, stopped ? sentence.end - 1 : sentence.end};
  if (list.begin >= list.end) return {};
  std::vector<TokenRange> items = pieces(figures, list, ",");
  TokenRange& last = items.back();
  const std::uint32_t link = figures.first_of(last, {"and"});
  if (items.size() < 2 || link == last.end) return {};
  const TokenRange closing{link + 1, last.end};
  if (link == last.begin) {
    last = closing;
  } else {
    last.end = link;
    items.push_back(closing);
  }
  const bool things =
      std::ranges::all_of(items, [&](TokenRange i) { return is_thing(figures, i); });
  return things ? items : std::vector<TokenRange>{};
}

/// "The three deal with …": the definite number that opens the sentence.
const DraftFigure* number_at(const std::vector<DraftFigure>& found, std::uint32_t begin) {
  constexpr std::uint32_t kOpening = 2;
  if (found.empty() || found.front().tokens.begin > begin + kOpening) return nullptr;
  const DraftFigure& first = found.front();
  const bool definite =
      is_announced(first) && first.quantity->determination == Determination::kDefinite;
  return definite ? &found.front() : nullptr;
}

/// The number of things announced in the sentence before, which must tell no other.
std::optional<DraftFigure> announced_before(const DraftFigures& figures, std::size_t s) {
  const auto& sentences = figures.annotation().sentences;
  if (s == 0 || sentences[s - 1].section != sentences[s].section) return std::nullopt;
  std::optional<DraftFigure> only;
  for (const DraftFigure& figure : figures.in(SentenceIndex(s - 1))) {
    if (!figure.unit.empty()) continue;
    if (only && !figure.quantity) return std::nullopt;
    if (only && only->quantity->whole.valid()) continue;  // "three of the 41"
    if (only || !is_announced(figure) || figure.noun.empty()) return std::nullopt;
    only = figure;
  }
  return only;
}

/// The nearest number of the few sentences before that is the definite one: "accepted three of the
/// 41 amendments. … The three deal with …".
std::optional<DraftFigure> taken_up(const DraftFigures& figures, std::size_t s, double number) {
  constexpr std::size_t kFar = 3;
  for (std::size_t back = 1; back <= std::min(s, kFar); ++back) {
    const auto found = figures.in(SentenceIndex(s - back));
    for (auto figure = found.rbegin(); figure != found.rend(); ++figure) {
      if (is_announced(*figure) && figure->value == number) return *figure;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Enumeration> list_taken_up(const DraftFigures& figures, std::size_t s) {
  const TokenRange sentence = figures.annotation().sentences[s].tokens;
  auto stated = announced_before(figures, s);
  if (figures.has_any(sentence, {"among", "including", "example", "instance"})) return std::nullopt;
  std::vector<TokenRange> items = members_with_one_opening(figures, sentence);
  const std::vector<DraftFigure> found = figures.within(sentence);
  const DraftFigure* number = number_at(found, sentence.begin);
  if (!items.empty()) {
    const bool plural = figures.is_any(sentence.begin, {"they", "these"});
    if (number == nullptr && !(plural && stated)) return std::nullopt;
    if (number != nullptr) stated = taken_up(figures, s, number->value).value_or(*number);
    return Enumeration{*stated, std::move(items)};
  }
  items = things_listed(figures, sentence);
  constexpr std::size_t kLeast = 3;
  if (items.size() < kLeast || !stated || stated->quantity->whole.valid()) return std::nullopt;
  const double apart = static_cast<double>(items.size()) - stated->value;
  if (apart < -1 || apart > 1) return std::nullopt;
  return Enumeration{*stated, std::move(items)};
}

}  // namespace belie
