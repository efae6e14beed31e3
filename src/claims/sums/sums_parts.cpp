// SPDX-License-Identifier: Apache-2.0
//
// How a list of parts is cut from a sentence. Members are parted by commas, semicolons and "and"; a
// separator begins a member only where a figure of the whole's unit follows it, so that "14.1
// million for schools, parks and pools" stays one. A figure deeper inside a member ("including 3.2
// million for bridges", "up from 38") is no part.
#include <algorithm>

#include "base/word_list.h"
#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

bool is_finite_verb(const DraftFigures& figures, std::uint32_t token) {
  switch (figures.annotation().tokens[token].xpos) {
    case Xpos::kVbd:
    case Xpos::kVbz:
    case Xpos::kVbp:
    case Xpos::kMd:
      return true;
    default:
      return false;
  }
}

/// Words that may stand between the separator and the figure of a new member.
bool is_opening(const DraftFigures& figures, std::uint32_t token) {
  return figures.is_any(
      token, {"another", "a", "the", "other", "remaining", "further", "with", "some", "about",
              "just", "only", "also", "then", "final", "last", "in", "additional", "as"});
}

/// The separator before the figure, with at most two opening words between; `begin - 1`… of none.
bool opens_member(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t begin) {
  constexpr int kOpening = 3;
  std::uint32_t at = figure.tokens.begin;
  for (int i = 0; i <= kOpening; ++i) {
    if (at == begin) return true;
    --at;
    if (figures.is_separator(at)) return true;
    const bool named = figures.word(at) == "the" && at + 1 == figure.tokens.begin;  // "the 5"
    if (named || !is_opening(figures, at)) return false;
  }
  return false;
}

bool closes_member(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t end) {
  return figure.tokens.end >= end || figures.is_separator(figure.tokens.end) ||
         figures.is_any(figure.tokens.end, {".", ")", "each", "apiece"});
}

/// DraftFigures compared with, taken back or counted twice.
bool is_aside(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t begin) {
  std::uint32_t at = figure.tokens.begin;
  for (int i = 0; i < 4 && at > begin; ++i) {
    --at;
    if (figures.is_any(
            at, {"than",     "from",  "including", "include", "includes", "included", "versus",
                 "compared", "up",    "down",      "or",      "per",      "over",     "by",
                 "within",   "after", "before",    "until",   "since",    "every"}))
      return true;
    if (figures.is_separator(at)) break;
  }
  // "the 5": a name, or told before.
  if (figure.tokens.begin > begin && figures.word(figure.tokens.begin - 1) == "the") return true;
  const bool counts = figure.quantity != nullptr && figure.unit.empty();
  if (counts && figure.quantity->of_known) return true;
  const std::uint32_t next = figure.words.end;
  if (figures.is_any(next, {"more", "fewer", "less", "higher", "lower", "ago", "later", "earlier"}))
    return figures.is_any(next + 1, {"than", ",", ".", "in"});
  return figures.is_any(next, {"of"}) &&
         figures.is_any(next + 1, {"whom", "which", "them", "these", "those"});
}

/// How many hold the figure: the names joined before it, or the number that stands before them
/// ("while two others ended with three apiece"); 0 unknown.
std::uint32_t holders_before(const DraftFigures& figures, const DraftFigure& figure,
                             std::uint32_t begin) {
  std::uint32_t at = figure.tokens.begin;
  if (at > begin && figures.word(at - 1) == "with") --at;
  std::uint32_t names = 0;
  bool in_name = false;
  std::optional<double> number;
  while (at > begin) {
    --at;
    if (figures.is_any(at, {";", ":", "while", "but", "with", "whereas"})) break;
    const Upos upos = figures.tag(at);
    const bool nominal = upos == Upos::kPropn || upos == Upos::kNoun || upos == Upos::kAdj;
    if (figures.is_any(at, {",", "and"})) {
      in_name = false;
    } else if (nominal && !in_name) {
      in_name = true;
      ++names;
    } else if (upos == Upos::kNum && in_name) {
      number = number_of(figures.word(at));
    }
  }
  if (names == 1 && number) return static_cast<std::uint32_t>(*number);
  return number ? 0 : names;
}

bool has_open_word(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(
      tokens, {"several",   "some",    "many",       "others", "most",     "etc",    "more",
               "such",      "example", "instance",   "dozens", "hundreds", "scores", "few",
               "including", "include", "includes",   "among",  "least",    "than",   "mostly",
               "mainly",    "notably", "especially", "also",   "or"});
}

}  // namespace

void set_times(const DraftFigures& figures, SumPart& part, std::uint32_t begin) {
  if (!part.figure.each) return;
  constexpr std::uint32_t kMost = 12;
  const std::uint32_t holders = holders_before(figures, part.figure, begin);
  part.times_low = 2;
  part.times_high = holders >= 2 && holders <= kMost ? holders : kMost;
}

std::uint32_t end_of_list(const DraftFigures& figures, std::uint32_t from, std::uint32_t end) {
  constexpr std::uint32_t kReach = 7;
  constexpr std::array<std::string_view, 6> kSays{"say",    "add",  "report",
                                                  "accord", "tell", "write"};
  for (std::uint32_t t = from; t < end; ++t) {
    if (figures.word(t) != ",") continue;
    if (figures.is_any(t + 1, {"where", "when", "which", "who", "after", "because", "although",
                               "though", "since", "as", "before", "whose"}))
      return t;
    for (std::uint32_t v = t + 1; v < std::min(end, t + kReach); ++v) {
      if (is_one_of(kSays, figures.lemma(v))) return t;
    }
  }
  return end;
}

std::string_view verb_behind(const DraftFigures& figures, const DraftFigure& figure,
                             std::uint32_t end) {
  for (std::uint32_t t = figure.tokens.end; t < end; ++t) {
    if (figures.is_any(t, {"who", "which", "that"})) return "";
    if (!is_finite_verb(figures, t)) continue;
    if (figures.tag(t) != Upos::kAux) return figures.lemma(t);
    for (std::uint32_t next = t + 1; next < end && next <= t + 3; ++next) {
      if (figures.tag(next) == Upos::kVerb) return figures.lemma(next);
    }
    return figures.lemma(t);
  }
  return "";
}

bool has_rest_word(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (figures.word(t) == "rest" && figures.is_any(t - 1, {"the", "all"})) return true;
    if (figures.is_any(t, {"remaining", "remainder", "respectively"})) return true;
    if (figures.is_any(t, {"everything", "everyone", "all"}) && figures.word(t + 1) == "else")
      return true;
    if (figures.word(t) == "the" && figures.word(t + 1) == "other" &&
        number_of(figures.word(t + 2)))
      return true;
  }
  return false;
}

namespace {

/// "and one abstained": one member that the reader of quantities takes for a pronoun.
void add_bare_ones(const DraftFigures& figures, PartList& list) {
  if (list.parts.empty()) return;
  for (std::uint32_t t = list.parts.front().figure.tokens.end; t + 1 < list.tokens.end; ++t) {
    const Upos next = figures.tag(t + 1);
    const bool goes_on = next == Upos::kVerb || next == Upos::kAdp || next == Upos::kAux ||
                         figures.word(t + 1).ends_with("ed");
    if (figures.word(t) != "one" || !figures.is_separator(t - 1) || !goes_on) continue;
    if (figures.is_any(t + 1, {"of", "by", "after"}) || figures.is_any(t + 2, {"each", "every"}))
      continue;
    const bool known = std::ranges::any_of(list.parts, [&](const SumPart& part) {
      return part.figure.tokens.begin <= t && t < part.figure.tokens.end;
    });
    if (known) continue;
    DraftFigure one;
    one.tokens = one.words = {t, t + 1};
    one.value = one.low = one.high = 1;
    one.sentence = list.parts.front().figure.sentence;
    list.parts.push_back({.figure = one});
  }
  std::ranges::stable_sort(list.parts, {},
                           [](const SumPart& part) { return part.figure.tokens.begin; });
}

}  // namespace

PartList parts_in(const DraftFigures& figures, TokenRange stretch, const DraftFigure& whole) {
  PartList list;
  list.tokens = stretch;
  bool every_member = true;
  bool by_holder = false;
  for (const DraftFigure& figure : figures.within(stretch)) {
    if (figure.unit != whole.unit || figure.size) continue;
    if (is_aside(figures, figure, stretch.begin)) continue;
    const bool opens = !by_holder && opens_member(figures, figure, stretch.begin);
    const bool held = figures.tag(figure.tokens.begin - 1) != Upos::kAdp;  // not "stays at 50"
    if (!opens && list.parts.empty() && held)
      by_holder = closes_member(figures, figure, stretch.end);
    const bool taken = opens || figure.unit == "percent" ||
                       (by_holder && closes_member(figures, figure, stretch.end));
    if (!taken || !figures.is_of(figure, whole)) {
      every_member = false;
      continue;
    }
    SumPart part{.figure = figure};
    set_times(figures, part,
              list.parts.empty() ? stretch.begin : list.parts.back().figure.tokens.end);
    list.parts.push_back(std::move(part));
  }
  if (!by_holder && whole.unit.empty()) add_bare_ones(figures, list);
  list.complete = every_member && !has_open_word(figures, stretch);
  return list;
}

namespace {

/// The place or nationality said of a part: the preposition of "… in Leeds", "proper" of "11
/// Turkish"; "" none.
std::string complement_of(const DraftFigures& figures, const DraftFigure& figure,
                          std::uint32_t end) {
  for (std::uint32_t t = figure.tokens.end; t < end; ++t) {
    if (figures.is_any(t, {"in", "from", "under", "for", "at", "to", "on", "with", "by"}))
      return std::string(figures.word(t));
    const std::string_view exact = figures.annotation().word(TokenIndex(t));
    if (!exact.empty() && exact[0] >= 'A' && exact[0] <= 'Z') return "proper";
  }
  return "";
}

/// "14 were Greek, 11 Turkish"; "nine were bound for Lodz, four for Brno".
bool opens_alike(const DraftFigures& figures, const DraftFigure& first, const DraftFigure& part,
                 std::uint32_t first_end, std::uint32_t part_end) {
  const std::string complement = complement_of(figures, first, first_end);
  return !complement.empty() && complement == complement_of(figures, part, part_end);
}

}  // namespace

bool are_disjoint(const DraftFigures& figures, const PartList& list) {
  if (list.parts.size() < 2) return false;
  static const std::initializer_list<std::string_view> kStances{
      "vote",    "back",    "want",   "favour",  "favor",   "oppose",   "support", "abstain",
      "prefer",  "reject",  "think",  "dissent", "call",    "choose",   "argue",   "acquit",
      "convict", "plead",   "die",    "survive", "approve", "disagree", "opt",     "remain",
      "endorse", "decline", "refuse", "object",  "find",    "decide",   "side",    "agree",
      "join",    "concur",  "take",   "could",   "rule",    "recuse",   "stay"};
  static const std::initializer_list<std::string_view> kMany{
      "have",    "suffer", "speak",    "use",     "own",  "say",  "cite",
      "mention", "report", "complain", "be",      "know", "play", "include",
      "see",     "show",   "contain",  "involve", "need", "get"};
  const auto end_of = [&](std::size_t i) {
    if (i + 1 < list.parts.size()) return list.parts[i + 1].figure.tokens.begin;
    return end_of_list(figures, list.parts[i].figure.words.end, list.tokens.end);
  };
  const std::string_view first = verb_behind(figures, list.parts[0].figure, end_of(0));
  for (std::size_t i = 1; i < list.parts.size(); ++i) {
    const DraftFigure& figure = list.parts[i].figure;
    const std::string_view verb = verb_behind(figures, figure, end_of(i));
    const bool other =
        figures.has_any({figure.tokens.begin > 2 ? figure.tokens.begin - 2 : 0, figure.tokens.end},
                        {"other", "another", "remaining"});
    const bool alike = opens_alike(figures, list.parts[0].figure, figure, end_of(0), end_of(i));
    const bool gapped = verb.empty() && (alike || !is_one_of(kMany, first));
    const bool stances = is_one_of(kStances, verb) && is_one_of(kStances, first);
    const bool nations =
        verb == "be" && alike && complement_of(figures, figure, end_of(i)) == "proper";
    const bool same = verb == first && !verb.empty() && (nations || !is_one_of(kMany, first));
    if (!other && !gapped && !stances && !same) return false;
  }
  return true;
}

bool is_money(const DraftFigure& figure) {
  return figure.quantity != nullptr && figure.quantity->kind == QuantityKind::kMoney;
}

bool is_told_exactly(const DraftFigure& figure) {
  return figure.quantity != nullptr && figure.quantity->hedge == Hedge::kNone &&
         !figure.is_open() && !figure.each;
}

bool is_body_noun(std::string_view lemma) {
  static const std::initializer_list<std::string_view> kBodies{
      "chamber",   "house",      "senate", "assembly", "parliament", "council",   "committee",
      "board",     "commission", "court",  "panel",    "bench",      "jury",      "legislature",
      "congress",  "cabinet",    "lords",  "commons",  "duma",       "diet",      "synod",
      "bundestag", "knesset",    "body",   "storting", "riksdag",    "folketing", "tribunal"};
  return is_one_of(kBodies, lemma);
}

}  // namespace belie
