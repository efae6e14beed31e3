// SPDX-License-Identifier: Apache-2.0
//
// Parts against their whole. Lows and highs are added up, so that rounded figures may miss by their
// rounding. Parts that cannot overlap are wrong above the whole, always; below it only where the
// text says that they are all. What the text joins into one sum is for claims/ to say.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "language/names/spelling.h"
#include "rules/figures/figure_groups.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"shown-sum", "one sentence shows the whole and all parts"},
    CheckSubject{"parts-and-whole", "the whole stands elsewhere, or the list may be open"},
    CheckSubject{"hundred", "percentages of one thing"},
    CheckSubject{"one-of-all", "one part and its whole"}};

constexpr std::array kWords{CheckWord{"whole", "the figure of the whole"},
                            CheckWord{"sum", "what the parts add up to"},
                            CheckWord{"counted", "what is counted, in the singular; may be empty"},
                            CheckWord{"relation", "more or less"}};

struct Judged {
  Quantity whole, sum;
  std::string terms;  // "7 + 3 + 2"
  Scale scale;
  bool above = false;

  [[nodiscard]] std::string sum_text() const { return shown(sum, scale); }
};

std::string_view subject_of(const FigureGroup& group) {
  const std::string form = group.text("form");
  const bool exhaustive = group.text("exhaustive") == "yes";
  if (form == "hundred") return "hundred";
  if (form == "one-of-all") return "one-of-all";
  if ((form == "listed" || form == "total") && exhaustive) return "shown-sum";
  return "parts-and-whole";
}

Quantity times_of(const GroupMember& member) {
  const auto* times = value_as<Quantity>(*member.claim, "times");
  return times == nullptr ? Quantity{1, 1, ""} : *times;
}

std::string term(const GroupMember& member, const Quantity& times, const Scale& scale) {
  const std::string figure = shown(member.value, scale);
  if (times.high == 1) return figure;
  return times.low == times.high ? fmt::format("{} × {}", times.low, figure)
                                 : fmt::format("at least {} × {}", times.low, figure);
}

/// A hundred per cent where the whole is not written.
Quantity whole_of(const FigureGroup& group) {
  const GroupMember* whole = group.member("whole");
  return whole != nullptr ? whole->value : Quantity{100, 100, "percent"};
}

std::vector<Quantity> all_values(const FigureGroup& group) {
  std::vector<Quantity> values;
  for (const GroupMember& member : group.members) values.push_back(member.value);
  return values;
}

const Annotation& annotation_of(const CheckInput& input, const FigureGroup& group) {
  return *input.graph.inputs()[group.document.index()].annotation;
}

/// The tokens of the sentence that tells the member.
TokenRange sentence_of(const Annotation& annotation, const GroupMember& member) {
  return annotation.sentences[member.claim->sentence.index()].tokens;
}

/// Whether the figure is told without "about" and the like, so that only its rounding is open.
bool is_only_rounded(const CheckInput& input, const FigureGroup& group, const GroupMember& member) {
  static constexpr std::array<std::string_view, 12> kHedges{
      "about",  "some", "around", "roughly", "nearly", "almost",
      "approx", "over", "more",   "less",    "least",  "estimated"};
  const Annotation& annotation = annotation_of(input, group);
  const std::string text = lower_case(annotation.text(member.claim->span));
  return std::ranges::none_of(
      kHedges, [&](std::string_view hedge) { return text.find(hedge) != std::string::npos; });
}

/// Several roundings hardly ever all go one way: of independent ones the squares add up. What is
/// left of the sum's interval is one and a half times that, which sums of right figures hardly
/// miss.
void tighten(const CheckInput& input, const FigureGroup& group, Judged& judged) {
  constexpr double kWide = 1.5;
  double squares = 0;
  for (const GroupMember& member : group.members) {
    if (times_of(member).high != 1 || !is_only_rounded(input, group, member)) return;
    const double half = (member.value.high - member.value.low) / 2;
    squares += half * half;
  }
  const double slack = kWide * std::sqrt(squares);
  const double sum = middle(judged.sum);
  const double whole = middle(judged.whole);
  if (std::abs(sum - whole) <= slack) return;
  judged.sum.low = judged.sum.high = sum;
  judged.whole.low = judged.whole.high = whole;
}

/// "Three applications, for 9,200 in all, were before it": what sums up others is no part itself.
bool is_sum_itself(const CheckInput& input, const FigureGroup& group, const GroupMember& member) {
  static constexpr std::array<std::string_view, 3> kAll{"altogether", "overall", "combined"};
  const Annotation& annotation = annotation_of(input, group);
  const TokenRange around = sentence_of(annotation, member);
  for (std::uint32_t i = around.begin; i + 1 < around.end; ++i) {
    if (annotation.tokens[i].span.begin < member.claim->span.end) continue;
    const std::string first = lower_case(annotation.word(TokenIndex(i)));
    const std::string second = lower_case(annotation.word(TokenIndex(i + 1)));
    return is_one_of(kAll, first) || (first == "in" && (second == "all" || second == "total"));
  }
  return false;
}

/// "Ten more than the 61 on the list": a whole that the text itself says is another number.
bool is_compared(const CheckInput& input, const FigureGroup& group, const GroupMember& whole) {
  const Annotation& annotation = annotation_of(input, group);
  const TokenRange around = sentence_of(annotation, whole);
  for (std::uint32_t i = around.begin + 2; i < around.end; ++i) {
    if (annotation.tokens[i].span.begin != whole.claim->span.begin) continue;
    const bool known = lower_case(annotation.word(TokenIndex(i - 1))) == "the";
    return lower_case(annotation.word(TokenIndex(known ? i - 2 : i - 1))) == "than";
  }
  return false;
}

/// "The four sums were 18,500, 9,800 and 5,000": the first of a row of equals, not their whole.
bool is_one_of_row(const CheckInput& input, const FigureGroup& group, const GroupMember& whole) {
  const Annotation& annotation = annotation_of(input, group);
  const TokenRange around = sentence_of(annotation, whole);
  const auto behind = std::ranges::find_if(group.members, [&](const GroupMember& member) {
    return member.claim->sentence == whole.claim->sentence &&
           member.claim->span.begin > whole.claim->span.begin;
  });
  if (behind == group.members.end() || whole.value.unit.empty()) return false;
  for (std::uint32_t i = around.begin; i < around.end; ++i) {
    const Span span = annotation.tokens[i].span;
    const bool between =
        span.begin >= whole.claim->span.end && span.end <= behind->claim->span.begin;
    if (between && annotation.tokens[i].upos != Upos::kSym && annotation.word(TokenIndex(i)) != ",")
      return false;
  }
  return true;
}

/// Whether a figure that was taken for a part is none: more than the whole by itself, or a sum.
bool has_false_part(const CheckInput& input, const FigureGroup& group) {
  const GroupMember* whole = group.member("whole");
  if (whole == nullptr || subject_of(group) != "parts-and-whole") return false;
  const bool account = std::ranges::any_of(
      group.members, [](const GroupMember& member) { return member.value.low < 0; });
  if (is_compared(input, group, *whole) || is_one_of_row(input, group, *whole)) return true;
  if (account) return false;  // what was there before may be more than what is left
  return std::ranges::any_of(group.members, [&](const GroupMember& member) {
    if (&member == whole) return false;
    return member.value.low > whole->value.high || is_sum_itself(input, group, member);
  });
}

std::optional<Judged> judge(const CheckInput& input, const FigureGroup& group) {
  if (has_false_part(input, group)) return std::nullopt;
  Judged judged{.whole = whole_of(group),
                .sum = {0, 0, ""},
                .terms = {},
                .scale = scale_of(all_values(group))};
  std::vector<std::string> terms;
  for (const GroupMember& member : group.members) {
    if (member.part == "whole") continue;
    const Quantity times = times_of(member);
    judged.sum = judged.sum + Quantity{member.value.low * times.low, member.value.high * times.high,
                                       judged.whole.unit};
    terms.push_back(term(member, times, judged.scale));
  }
  for (const std::string& text : terms) {
    const bool out = text.starts_with('-');  // what was paid of an account
    judged.terms += judged.terms.empty() ? "" : out ? " \u2212 " : " + ";
    judged.terms += out ? text.substr(1) : text;
  }
  constexpr std::size_t kSeveral = 4;  // three parts and their whole
  const bool divided = group.text("form") == "divided" && group.member("whole") != nullptr;
  if (divided && group.members.size() >= kSeveral) tighten(input, group, judged);
  const double slack = 1e-9 * std::max(1.0, judged.whole.high);
  judged.above = judged.sum.low > judged.whole.high + slack;
  const bool all = group.text("exhaustive") == "yes";
  if (!judged.above && !(all && judged.sum.high < judged.whole.low - slack)) return std::nullopt;
  return judged;
}

std::string working_of(const Judged& judged, const FigureGroup& group) {
  const std::string whole = shown(judged.whole, judged.scale);
  const std::string_view percent = judged.whole.unit == "percent" ? " %" : judged.scale.word;
  if (group.text("form") == "one-of-all")
    return fmt::format("{}{} is more than {}{}", judged.terms, percent, whole, percent);
  return fmt::format("{} = {}{}, not {}{}", judged.terms, judged.sum_text(), percent, whole,
                     percent);
}

/// Of a long list those first that stand apart from the whole: what is left of a fund, told three
/// paragraphs further down, tells a reader more than one grant of many.
std::vector<GroupMember> parts_as_shown(const FigureGroup& group) {
  constexpr std::size_t kMany = 5;
  std::vector<GroupMember> parts;
  for (const GroupMember& member : group.members) {
    if (member.part != "whole") parts.push_back(member);
  }
  const GroupMember* whole = group.member("whole");
  if (whole != nullptr && parts.size() > kMany) {
    std::ranges::stable_partition(parts, [&](const GroupMember& part) {
      return part.claim->sentence != whole->claim->sentence;
    });
  }
  return parts;
}

CheckHit hit_of(const FigureGroup& group, const Judged& judged) {
  CheckHit hit;
  hit.key = fmt::format("{}/{}", group.text("form"), group.text("counted"));
  hit.first = shown(judged.whole, {});
  hit.second = judged.terms;
  hit.working = working_of(judged, group);
  hit.words = {{"whole", shown(judged.whole, judged.scale) + std::string(judged.scale.word)},
               {"sum", judged.sum_text() + std::string(judged.scale.word)},
               {"counted", group.text("counted")},
               {"relation", judged.above ? "more" : "less"}};
  if (const GroupMember* whole = group.member("whole"))
    hit.places.push_back(place_of(group, *whole, PlaceRole::kEither));
  for (const GroupMember& member : parts_as_shown(group)) {
    const PlaceRole role = hit.places.empty() ? PlaceRole::kEither : PlaceRole::kOr;
    hit.places.push_back(place_of(group, member, role));
  }
  const bool own = std::ranges::all_of(group.members, [](const GroupMember& member) {
    return member.claim->voice == VoiceKind::kPaper;
  });
  if (!own) hit.at_most = Level::kWarning;
  return hit;
}

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  for (const FigureGroup& group : figure_groups(input, ClaimKind::k_part)) {
    if (subject_of(group) != input.subject) continue;
    const auto judged = judge(input, group);
    outcome.considered.push_back({group.members.front().statement,
                                  judged ? working_of(*judged, group) : "whole and parts agree"});
    if (judged) outcome.hits.push_back(hit_of(group, *judged));
  }
  return outcome;
}

}  // namespace

const CheckDescriptor k_sum_check{"sum", "parts against their whole", kSubjects, kWords, run};

}  // namespace belie
