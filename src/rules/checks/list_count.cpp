// SPDX-License-Identifier: Apache-2.0
//
// An announced number of things against the list of them. Which lists can be told apart for certain
// is for claims/ to say; here they are counted.
#include <fmt/format.h>

#include <array>

#include "claims/role_value.h"
#include "rules/figures/figure_groups.h"

namespace belie {
namespace {

constexpr std::array kWords{CheckWord{"announced", "the number that the text announces"},
                            CheckWord{"listed", "how many are listed"},
                            CheckWord{"counted", "what is counted, in the singular"}};

std::string items_text(const Claim& listed) {
  const auto* items = value_as<std::vector<std::string>>(listed, "items");
  if (items == nullptr) return "";
  std::string text;
  for (std::size_t i = 0; i < items->size(); ++i) {
    constexpr std::size_t kWordsEnd = 40;
    std::string item = (*items)[i];
    if (item.size() > kWordsEnd) {
      const std::size_t blank = item.rfind(' ', kWordsEnd);
      item = item.substr(0, blank == std::string::npos ? item.size() : blank) + " …";
    }
    text += fmt::format("{}({}) {}", i == 0 ? "" : ", ", i + 1, item);
  }
  return text;
}

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  for (const FigureGroup& group : figure_groups(input, ClaimKind::k_count)) {
    const GroupMember* stated = group.member("stated");
    const GroupMember* listed = group.member("listed");
    if (stated == nullptr || listed == nullptr) continue;
    const bool agree =
        listed->value.low <= stated->value.high && listed->value.high >= stated->value.low;
    const std::string many = shown(listed->value, {});
    outcome.considered.push_back({stated->statement, many + " listed"});
    if (agree) continue;
    CheckHit hit;
    hit.key = group.text("counted");
    hit.first = shown(stated->value, {});
    hit.second = many;
    hit.working = fmt::format("{}: {}, not {}", items_text(*listed->claim), many, hit.first);
    hit.words = {{"announced", hit.first}, {"listed", many}, {"counted", hit.key}};
    hit.places = {place_of(group, *stated, PlaceRole::kEither),
                  place_of(group, *listed, PlaceRole::kOr)};
    outcome.hits.push_back(std::move(hit));
  }
  return outcome;
}

}  // namespace

const CheckDescriptor k_list_count_check{
    "list-count", "an announced number of things against the list of them", {}, kWords, run};

}  // namespace belie
