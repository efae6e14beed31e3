// SPDX-License-Identifier: Apache-2.0
#include "claims/events/event_classes.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"

namespace belie {
namespace {

/// Classes of events that go on for days; sorted.
constexpr std::array<std::string_view, 28> kLasting{
    "battle",        "campaign",   "census",  "ceasefire", "conference",    "consultation",
    "count",         "evacuation", "exam",    "exercise",  "exhibition",    "festival",
    "fire/wildfire", "flood",      "inquiry", "lockdown",  "meeting/talks", "outage",
    "outbreak",      "protest",    "rescue",  "search",    "storm",         "strike",
    "tour",          "tournament", "trial",   "war"};

/// Classes of events that are in many places; sorted.
constexpr std::array<std::string_view, 19> kRoaming{
    "arrest",   "campaign", "ceasefire", "election", "exercise", "flood",  "layoffs",
    "lockdown", "outage",   "outbreak",  "protest",  "raid",     "rescue", "search",
    "storm",    "strike",   "tour",      "visit",    "war"};

/// Classes whose verbs have no object that they happen to; sorted.
constexpr std::array<std::string_view, 12> kDeliberate{
    "agreement", "decision", "election", "match", "meeting", "protest",
    "race",      "speech",   "strike",   "visit", "vote",    "withdrawal"};

/// Classes whose events are somebody's own; sorted.
constexpr std::array<std::string_view, 13> kPersonal{
    "appointment", "arrest",  "birth",  "charge",      "death",   "deportation", "extradition",
    "funeral",     "release", "rescue", "resignation", "verdict", "wedding"};

}  // namespace

std::string_view event_family(std::string_view event_class) {
  return event_class.substr(0, event_class.find('/'));
}

std::string_view event_word(std::string_view event_class) {
  const std::size_t slash = event_class.find('/');
  return slash == std::string_view::npos ? event_class : event_class.substr(slash + 1);
}

bool compatible_classes(std::string_view a, std::string_view b) {
  return a == b || a == event_family(b) || b == event_family(a);
}

bool is_deliberate(std::string_view event_class) {
  return std::ranges::binary_search(kDeliberate, event_family(event_class));
}

bool befalls(std::string_view event_class) {
  constexpr std::array<std::string_view, 5> kBefalling{"admission", "attack", "escape",
                                                       "kidnapping", "robbery"};
  return is_personal(event_class) ||
         std::ranges::binary_search(kBefalling, event_family(event_class));
}

bool is_personal(std::string_view event_class) {
  return std::ranges::binary_search(kPersonal, event_family(event_class));
}

bool roams(std::string_view event_class) {
  return std::ranges::binary_search(kRoaming, event_family(event_class));
}

bool recurs(std::string_view event_class) {
  constexpr std::array<std::string_view, 10> kRecurring{
      "call",          "concert", "conference", "match", "meeting",
      "meeting/talks", "protest", "speech",     "visit", "vote"};
  return std::ranges::binary_search(kRecurring, event_class);
}

bool lasts(std::string_view event_class) { return is_one_of(kLasting, event_class); }

}  // namespace belie
