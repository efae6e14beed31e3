// SPDX-License-Identifier: Apache-2.0
//
// The figures of a rise, a fall or a share against each other. Percentages are worked out from the
// intervals of both figures and may miss by a point, since some round and some cut off.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "language/sentence_words.h"
#include "rules/figures/figure_groups.h"

namespace belie {
namespace {

constexpr std::array kSubjects{CheckSubject{"change", "from, to, difference, percentage, doubled"},
                               CheckSubject{"share", "part, whole, percentage"}};

constexpr std::array kWords{
    CheckWord{"written", "the figure that the text gives for the change or share"},
    CheckWord{"right", "what it comes to by the other figures"},
    CheckWord{"counted", "what rose or fell, or what the share is of; may be empty"}};

constexpr double kSlack = 1;        // percentage points: rounded or cut off
constexpr double kRelative = 0.03;  // … and of large percentages their own looseness

struct Judged {
  std::string written, right, working;
  const GroupMember* doubtful = nullptr;
};

bool apart(const Quantity& told, double low, double high, double slack) {
  return told.low - slack > high || told.high + slack < low;
}

double slack_of(const Quantity& told) { return std::max(kSlack, kRelative * middle(told)); }

std::string percent_text(double low, double high) {
  return fmt::format("{:.0f} %", (low + high) / 2);
}

std::optional<Judged> judge_percent(const FigureGroup& group, const Quantity& from,
                                    const Quantity& to, bool up) {
  const GroupMember* percent = group.member("percent");
  if (percent == nullptr || from.low <= 0) return std::nullopt;
  const double low = 100 * (up ? to.low / from.high - 1 : 1 - to.high / from.low);
  const double high = 100 * (up ? to.high / from.low - 1 : 1 - to.low / from.high);
  if (!apart(percent->value, low, high, slack_of(percent->value))) return std::nullopt;
  const std::string right = percent_text(low, high);
  const Scale scale = scale_of({from, to});
  return Judged{shown(percent->value, {}) + " %", right,
                fmt::format("{}{} is {} {} than {}{}", shown(to, scale), scale.word, right,
                            up ? "more" : "less", shown(from, scale), scale.word),
                percent};
}

std::optional<Judged> judge_amount(const FigureGroup& group, const Quantity& from,
                                   const Quantity& to, bool up) {
  const GroupMember* amount = group.member("amount");
  if (amount == nullptr) return std::nullopt;
  const Quantity& less = up ? from : to;
  const Quantity& more = up ? to : from;
  if (!apart(amount->value, more.low - less.high, more.high - less.low, 1e-9)) return std::nullopt;
  const Scale scale = scale_of({from, to});
  const Quantity right{middle(more) - middle(less), middle(more) - middle(less), ""};
  const std::string shown_right = shown(right, scale) + std::string(scale.word);
  return Judged{shown(amount->value, scale) + std::string(scale.word), shown_right,
                fmt::format("{} − {} = {}", shown(more, scale), shown(less, scale), shown_right),
                amount};
}

std::optional<Judged> judge_ratio(const FigureGroup& group, const Quantity& from,
                                  const Quantity& to) {
  const GroupMember* ratio = group.member("ratio");
  if (ratio == nullptr || from.low <= 0) return std::nullopt;
  const double low = to.low / from.high;
  const double high = to.high / from.low;
  if (!apart(ratio->value, low, high, 0)) return std::nullopt;
  const Scale scale = scale_of({from, to});
  const std::string right = fmt::format("{:.2g} times", (low + high) / 2);
  return Judged{std::string("the word"), right,
                fmt::format("{}{} is {} {}{}", shown(to, scale), scale.word, right,
                            shown(from, scale), scale.word),
                ratio};
}

std::optional<Judged> judge_change(const FigureGroup& group) {
  const GroupMember* from = group.member("from");
  const GroupMember* to = group.member("to");
  if (from == nullptr || to == nullptr) return std::nullopt;
  const bool up = group.text("direction") == "up";
  const bool turned = up ? to->value.high < from->value.low : to->value.low > from->value.high;
  if (turned) return std::nullopt;  // places in a ranking, rates of exchange, times of a race
  if (auto judged = judge_percent(group, from->value, to->value, up)) return judged;
  if (auto judged = judge_ratio(group, from->value, to->value)) return judged;
  return judge_amount(group, from->value, to->value, up);
}

std::optional<Judged> judge_share(const FigureGroup& group) {
  const GroupMember* part = group.member("part");
  const GroupMember* whole = group.member("whole");
  const GroupMember* percent = group.member("percent");
  if (part == nullptr || whole == nullptr || percent == nullptr || whole->value.low <= 0)
    return std::nullopt;
  const double low = 100 * part->value.low / whole->value.high;
  const double high = 100 * part->value.high / whole->value.low;
  if (!apart(percent->value, low, high, kSlack)) return std::nullopt;
  const std::string right = percent_text(low, high);
  return Judged{
      shown(percent->value, {}) + " %", right,
      fmt::format("{} of {} is {}", shown(part->value, {}), shown(whole->value, {}), right),
      percent};
}

CheckHit hit_of(const FigureGroup& group, const Judged& judged) {
  CheckHit hit;
  hit.key = group.text("counted");
  hit.first = judged.written;
  hit.second = judged.right;
  hit.working = judged.working;
  hit.words = {
      {"written", judged.written}, {"right", judged.right}, {"counted", group.text("counted")}};
  hit.places.push_back(place_of(group, *judged.doubtful, PlaceRole::kEither));
  for (const std::string_view part : {"from", "to", "part", "whole"}) {
    const GroupMember* member = group.member(part);
    if (member != nullptr) hit.places.push_back(place_of(group, *member, PlaceRole::kOr));
  }
  return hit;
}

/// "Lost by three votes"; "the recount gave her 2,406 votes to 2,404": one of the figures is of the
/// second count.
bool is_counted_again(const CheckInput& input, const FigureGroup& group) {
  static constexpr std::array<std::string_view, 2> kRecount{"recount", "re-count"};
  const Annotation& annotation = *input.graph.inputs()[group.document.index()].annotation;
  std::size_t again = 0;
  for (const GroupMember& member : group.members) {
    const TokenRange tokens = annotation.sentences[member.claim->sentence.index()].tokens;
    if (has_lemma(annotation, tokens, kRecount)) ++again;
  }
  return again > 0 && again < group.members.size();
}

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  for (const FigureGroup& group : figure_groups(input, ClaimKind::k_change)) {
    const bool share = group.name.starts_with("share");
    if (share != (input.subject == "share") || is_counted_again(input, group)) continue;
    const auto judged = share ? judge_share(group) : judge_change(group);
    outcome.considered.push_back(
        {group.members.front().statement, judged ? judged->working : "the figures agree"});
    if (judged) outcome.hits.push_back(hit_of(group, *judged));
  }
  return outcome;
}

}  // namespace

const CheckDescriptor k_change_check{"change", "the figures of a rise, a fall or a share",
                                     kSubjects, kWords, run};

}  // namespace belie
