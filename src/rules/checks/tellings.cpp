// SPDX-License-Identifier: Apache-2.0
//
// One thing told in two drafts by other words, with two days or two places, or kept in two towns.
// What makes two tellings one is told in rules/events/day_tellings.h, rules/places/site_tellings.h
// and rules/places/kept_places.h.
#include <algorithm>
#include <array>
#include <iterator>

#include "rules/checks/check.h"
#include "rules/events/beside_events.h"
#include "rules/events/day_returns.h"
#include "rules/events/day_tellings.h"
#include "rules/places/kept_places.h"
#include "rules/places/site_tellings.h"
#include "rules/places/story_sites.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"two-days", "one thing is told of two days"},
    CheckSubject{"day-taken-up", "an event is taken up with another day"},
    CheckSubject{"two-sites", "one thing is told of two places"},
    CheckSubject{"two-keepings", "a thing is kept in two towns"},
    CheckSubject{"days-beside", "a day is not as far from its event as its words say"}};

constexpr std::array kWords{CheckWord{"either", "the day or place that is read first"},
                            CheckWord{"or", "the other one"},
                            CheckWord{"what", "the words that both share: “ramp”"}};

CheckOutcome run(const CheckInput& input) {
  if (input.subject == "days-beside") return find_days_beside(input);
  if (input.subject == "day-taken-up") return find_day_returns(input);
  if (input.subject == "two-keepings") return find_two_keepings(input);
  if (input.subject == "two-sites") {
    CheckOutcome outcome = find_two_sites(input);
    CheckOutcome more = find_story_sites(input);
    std::ranges::move(more.hits, std::back_inserter(outcome.hits));
    return outcome;
  }
  return find_two_days(input);
}

}  // namespace

const CheckDescriptor k_tellings_check{"tellings", "one thing told in two drafts by other words",
                                       kSubjects, kWords, run};

}  // namespace belie
