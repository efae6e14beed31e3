// SPDX-License-Identifier: Apache-2.0
#include "rules/places/site_signs.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

using std::chrono::days;

/// Words that tell of another time or another thing, or of a change of plan.
constexpr std::array<std::string_view, 34> kSetApart{
    "postpone", "reschedule", "originally", "initially", "instead",    "cancel",     "another",
    "again",    "second",     "third",      "previous",  "previously", "earlier",    "next",
    "repeat",   "every",      "each",       "also",      "too",        "annual",     "weekly",
    "similar",  "relocate",   "subsequent", "further",   "resume",     "afterwards", "former",
    "usually",  "often",      "different",  "ago",       "elsewhere",  "move"};

/// "On the third day": of one scene all the same.
bool is_of_day(const Annotation& text, std::uint32_t i, std::uint32_t end) {
  static constexpr std::array<std::string_view, 5> kOrdinals{"second", "third", "next", "previous",
                                                             "earlier"};
  static constexpr std::array<std::string_view, 5> kLengths{"day", "night", "morning", "evening",
                                                            "hour"};
  return i + 1 < end && is_one_of(kOrdinals, text.lemma(TokenIndex{i})) &&
         is_one_of(kLengths, text.lemma(TokenIndex{i + 1}));
}

}  // namespace

bool SiteSigns::is_ahead(const SiteSpot& told) const {
  const TokenIndex at = told.verb.valid() ? told.verb : TokenIndex{told.tokens.begin};
  const Clause* clause = clause_at(annotation(told), at);
  return clause != nullptr &&
         (clause->modality == Modality::kPlanned || clause->tense == Tense::kFuture);
}

bool SiteSigns::is_told(const SiteSpot& told) const {
  const TokenIndex at = told.verb.valid() ? told.verb : TokenIndex{told.tokens.begin};
  const Clause* clause = clause_at(annotation(told), at);
  if (clause == nullptr) return true;
  return clause->polarity == Polarity::kPositive &&
         (clause->modality == Modality::kAsserted || clause->modality == Modality::kPlanned);
}

/// Beside the place or its verb.
bool SiteSigns::is_set_apart(const SiteSpot& told) const {
  constexpr std::uint32_t kBeside = 6;
  const Annotation& text = annotation(told);
  const TokenRange around = text.sentences[told.sentence.index()].tokens;
  for (std::uint32_t i = around.begin; i < around.end; ++i) {
    const bool by_place = i + kBeside >= told.tokens.begin && i < told.tokens.end + kBeside;
    const bool by_verb =
        told.verb.valid() && i + kBeside >= told.verb.value && i < told.verb.value + kBeside;
    if (!by_place && !by_verb) continue;
    if (text.lemma(TokenIndex{i}) == "next" && around.contains(i + 1) &&
        normal_form(text.word(TokenIndex{i + 1})) == "to")
      continue;
    if (text.tokens[i].upos == Upos::kNoun) continue;  // "90 seconds"
    if (is_of_day(text, i, around.end)) continue;
    if (text.lemma(TokenIndex{i}) == "before" && around.contains(i + 1) &&
        text.word(TokenIndex{i + 1}) == ",")
      return true;
    if (is_one_of(kSetApart, text.lemma(TokenIndex{i})) ||
        is_one_of(kSetApart, normal_form(text.word(TokenIndex{i}))))
      return true;
  }
  return false;
}

/// In the clause of the place or of its verb.
bool SiteSigns::is_beside(const SiteSpot& told, std::uint32_t at) const {
  const auto& clauses = annotation(told).clause_of_token;
  const std::uint32_t name = told.tokens.end - 1;
  const std::uint32_t verb = told.verb.valid() ? told.verb.value : name;
  return clauses[at] == clauses[verb] || clauses[at] == clauses[name];
}

/// The times on the calendar beside the place.
std::vector<Period> SiteSigns::times(const SiteSpot& told) const {
  const Annotation& text = annotation(told);
  const auto& day = graph_.dates()[told.document.index()].day;
  const TokenRange around = text.sentences[told.sentence.index()].tokens;
  std::vector<Period> found;
  for (const TimeExpression& time : text.times) {
    if (!around.contains(time.tokens.begin) || !is_beside(told, time.tokens.begin)) continue;
    if (const auto when = resolve(time, day, Direction::kPast)) found.push_back(*when);
  }
  return found;
}

bool SiteSigns::share_a_time(const SiteSpot& a, const SiteSpot& b) const {
  const std::vector<Period> there = times(b);
  return std::ranges::any_of(times(a), [&](const Period& here) {
    return std::ranges::any_of(there, [&](const Period& other) {
      const bool by_day = std::max(here.grain, other.grain) <= Granularity::kWeek;
      return by_day && here.overlaps(other);
    });
  });
}

bool SiteSigns::is_of_old(const SiteSpot& told, const std::vector<Period>& when) const {
  constexpr days kOld{31};
  const auto& day = graph_.dates()[told.document.index()].day;
  return day && !when.empty() && std::ranges::all_of(when, [&](const Period& one) {
           return one.end + kOld < day_period(*day).begin;
         });
}

bool SiteSigns::are_of_two_days(const SiteSpot& a, const SiteSpot& b) const {
  const std::vector<Period> here = times(a);
  const std::vector<Period> there = times(b);
  if (here.empty() || there.empty()) return is_of_old(a, here) || is_of_old(b, there);
  return std::ranges::none_of(here, [&](const Period& one) {
    return std::ranges::any_of(there, [&](const Period& other) { return one.overlaps(other); });
  });
}

}  // namespace belie
