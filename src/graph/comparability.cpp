// SPDX-License-Identifier: Apache-2.0
#include "graph/comparability.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "graph/common_words.h"
#include "graph/dating.h"
#include "graph/events.h"
#include "graph/folding.h"

namespace belie {
namespace {

constexpr std::chrono::days kDaysApart{14};

/// So many rare names link two drafts: two with a person among them, or without one three, of which
/// a name that stands in the lead of both counts for two.
constexpr std::size_t kNamesAtLeast = 2;
constexpr std::size_t kWeightWithout = 3;

constexpr std::uint32_t kLeadParagraphs = 2;

/// A name is rare in up to so many drafts, or one in twenty, but never in more than the last.
constexpr std::size_t kRareAtLeast = 8;
constexpr std::size_t kRareShare = 20;
constexpr std::size_t kRareAtMost = 40;

/// So many letters a word must have of which nothing is known but that both drafts use it as a
/// name.
constexpr std::size_t kFaintAtLeast = 5;

/// Two drafts that share so many nouns that news of other kinds does not have, and so large a part
/// of those of the shorter one, need share no more than one rare name.
constexpr std::size_t kNounsAtLeast = 4;
constexpr std::size_t kNounsPart = 6;  // one in so many
constexpr std::size_t kNounLetters = 4;

/// A draft meets so many others by names that share most with it, and those of which it is one of
/// so many. A desk has few drafts of one story; more have a form or a byline in common.
constexpr std::size_t kPartnersByName = 16;

/// One name in one draft.
struct Bearer {
  DocumentIndex document;
  std::string written;
  bool person = false;
  bool lead = false;   // in the headline, the deck or the first paragraphs
  bool faint = false;  // a word of which nothing is known: counts beside others only
};

using Pair = std::pair<DocumentIndex, DocumentIndex>;

bool is_in_lead(const Annotation& annotation, const Referent& referent) {
  return std::ranges::any_of(referent.mentions, [&](MentionIndex mention) {
    const Span span = annotation.mentions[mention.index()].span;
    const Section* section = annotation.document->section_at(span.begin);
    if (section == nullptr) return false;
    const bool head =
        section->kind == SectionKind::kHeadline || section->kind == SectionKind::kDeck;
    return head || (section->paragraph != 0 && section->paragraph <= kLeadParagraphs);
  });
}

/// Two drafts that may meet, and how much they share.
struct Meeting {
  Pair pair;
  std::size_t strength = 0;
  std::string why;
};

/// Those that are among the strongest of either of their drafts, as they came: what names alone
/// bring together grows with the drafts, and not with their square. Of equal ones the earlier
/// drafts count.
std::vector<Meeting> strongest(const std::vector<Meeting>& meetings, std::size_t drafts) {
  std::vector<std::vector<std::size_t>> of_draft(drafts);
  for (std::size_t m = 0; m < meetings.size(); ++m) {
    of_draft[meetings[m].pair.first.index()].push_back(m);
    of_draft[meetings[m].pair.second.index()].push_back(m);
  }
  std::vector<bool> kept(meetings.size(), false);
  for (std::vector<std::size_t>& own : of_draft) {
    std::ranges::stable_sort(own, std::ranges::greater{},
                             [&](std::size_t m) { return meetings[m].strength; });
    for (std::size_t m = 0; m < std::min(own.size(), kPartnersByName); ++m) kept[own[m]] = true;
  }
  std::vector<Meeting> found;
  for (std::size_t m = 0; m < meetings.size(); ++m) {
    if (kept[m]) found.push_back(meetings[m]);
  }
  return found;
}

/// Long enough and specific enough to tell stories apart: people in full, and other names that are
/// not everywhere.
bool can_be_rare(const ReferentName& name) {
  if (name.common || name.key.empty()) return false;
  if (name.type == EntityType::kPerson) return name.full_name;
  return name.key.size() > 2;
}

/// A single word of which nothing is known may be anything; in the lead and again later it is what
/// the draft is about.
bool is_telling(const ReferentName& name, const Referent& referent, bool lead) {
  if (name.type != EntityType::kUnknown || words_of(name.key).size() > 1) return true;
  return lead && referent.mentions.size() > 1 && name.key.size() > 3;
}

std::map<std::string, std::vector<Bearer>> index_names(const std::vector<GraphInput>& inputs,
                                                       const Referents& referents,
                                                       const std::vector<ReferentName>& names) {
  std::map<std::string, std::vector<Bearer>> index;
  std::set<std::string> common;
  for (const ReferentName& name : names) {
    if (name.common) common.insert(name.key);
  }
  for (std::size_t n = 0; n < names.size(); ++n) {
    if (!can_be_rare(names[n]) || common.contains(names[n].key)) continue;
    const EntityMember& member = referents.member(n);
    std::vector<Bearer>& bearers = index[names[n].key];
    const bool person = names[n].full_name;
    const Annotation& annotation = *inputs[member.document.index()].annotation;
    const Referent& referent = annotation.referents[member.referent.index()];
    // Stories of one town are many; a firm in two leads is one story.
    const bool lead = names[n].type != EntityType::kPlace && is_in_lead(annotation, referent);
    const bool faint = !is_telling(names[n], referent, lead);
    if (faint && names[n].key.size() < kFaintAtLeast) continue;
    if (!bearers.empty() && bearers.back().document == member.document) {
      bearers.back().person |= person;
      bearers.back().lead |= lead;
      bearers.back().faint &= faint;
      continue;
    }
    bearers.push_back({member.document, referent.name, person, lead, faint});
  }
  return index;
}

/// What two drafts share.
struct Shared {
  std::vector<std::string> names;  // people first
  std::vector<std::string> faint;  // words of which nothing is known
  std::size_t weight = 0;          // names in the lead of both count twice
  bool person = false;
};

std::map<Pair, Shared> shared_names(const std::map<std::string, std::vector<Bearer>>& index,
                                    std::size_t drafts, const std::vector<ReferenceDate>& dates) {
  const std::size_t rare = std::clamp(drafts / kRareShare, kRareAtLeast, kRareAtMost);
  std::map<Pair, Shared> shared;
  for (const auto& [key, bearers] : index) {
    if (bearers.size() < 2 || bearers.size() > rare) continue;
    for (std::size_t i = 0; i < bearers.size(); ++i) {
      for (std::size_t j = i + 1; j < bearers.size(); ++j) {
        const DocumentIndex a = bearers[i].document;
        const DocumentIndex b = bearers[j].document;
        if (!close_in_time(dates[a.index()], dates[b.index()])) continue;
        Shared& both = shared[{a, b}];
        if (bearers[i].faint || bearers[j].faint) {
          both.faint.push_back(bearers[i].written);
          continue;
        }
        const bool person = bearers[i].person || bearers[j].person;  // one draft may not tell it
        both.names.insert(person ? both.names.begin() : both.names.end(), bearers[i].written);
        both.person |= person;
        both.weight += bearers[i].lead && bearers[j].lead ? 2 : 1;
      }
    }
  }
  return shared;
}

std::map<Pair, std::string> shared_events(const EventLinks& events) {
  std::map<EventIndex, std::set<DocumentIndex>> drafts_of;
  for (std::size_t n = 0; n < events.nodes.size(); ++n) {
    drafts_of[events.event_of[n]].insert(events.nodes[n].document);
  }
  std::map<Pair, std::string> shared;
  for (const auto& [event, drafts] : drafts_of) {
    for (auto a = drafts.begin(); a != drafts.end(); ++a) {
      for (auto b = std::next(a); b != drafts.end(); ++b) {
        shared.try_emplace({*a, *b}, event_text(events.events[event.index()]));
      }
    }
  }
  return shared;
}

/// The draft's nouns but for those that all news has, sorted.
std::vector<std::string_view> telling_nouns(const Annotation& annotation) {
  std::vector<std::string_view> nouns;
  for (std::size_t i = 0; i < annotation.tokens.size(); ++i) {
    if (annotation.tokens[i].upos != Upos::kNoun) continue;
    const std::string_view lemma = annotation.lemma(TokenIndex(i));
    const bool word = std::ranges::all_of(lemma, [](char c) { return c >= 'a' && c <= 'z'; });
    if (word && lemma.size() >= kNounLetters && !is_common_word(lemma)) nouns.push_back(lemma);
  }
  std::ranges::sort(nouns);
  nouns.erase(std::unique(nouns.begin(), nouns.end()), nouns.end());
  return nouns;
}

/// Whether two drafts are told in the same nouns.
class NounsOfDrafts {
 public:
  explicit NounsOfDrafts(const std::vector<GraphInput>& inputs)
      : inputs_(inputs), nouns_(inputs.size()) {}

  [[nodiscard]] bool alike(DocumentIndex a, DocumentIndex b) {
    const auto& left = of(a);
    const auto& right = of(b);
    std::vector<std::string_view> both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    const std::size_t shorter = std::min(left.size(), right.size());
    return both.size() >= kNounsAtLeast && both.size() * kNounsPart >= shorter;
  }

 private:
  const std::vector<std::string_view>& of(DocumentIndex document) {
    auto& nouns = nouns_[document.index()];
    if (!nouns) nouns = telling_nouns(*inputs_[document.index()].annotation);
    return *nouns;
  }

  const std::vector<GraphInput>& inputs_;
  std::vector<std::optional<std::vector<std::string_view>>> nouns_;
};

/// A day, with or without its year.
bool tells_day(const ReferenceDate& date) { return date.day || date.partial_month != 0; }

/// Of a date without a year; the 1st of January where it is no day at all.
Day in_leap_year(const ReferenceDate& date) {
  constexpr int kLeapYear = 2000;
  return make_day(kLeapYear, date.partial_month, date.partial_day)
      .value_or(*make_day(kLeapYear, 1, 1));
}

/// Whether all days of the one that are told lie more than those days before all of the other.
bool is_long_before(const ReferenceDate& a, const ReferenceDate& b) {
  const std::optional<Day> last = a.day ? a.day : a.not_after;
  const std::optional<Day> first = b.day ? b.day : b.not_before;
  return last && first && *first - *last > kDaysApart;
}

/// Whoever names a source says that it is about the same things.
void add_sources(Comparability& result, const std::vector<GraphInput>& inputs) {
  std::vector<DocumentIndex> drafts;
  std::vector<DocumentIndex> sources;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    (inputs[i].standing == Standing::kDraft ? drafts : sources).emplace_back(i);
  }
  for (const DocumentIndex source : sources) {
    for (const DocumentIndex draft : drafts) {
      result.add(draft, source,
                 fmt::format("{} is given as a source", inputs[source.index()].document->path()));
    }
  }
}

}  // namespace

bool close_in_time(const ReferenceDate& a, const ReferenceDate& b) {
  const bool untold = !tells_day(a) || !tells_day(b);
  if (untold) return !is_long_before(a, b) && !is_long_before(b, a);
  const Day one = a.day.value_or(b.day.value_or(in_leap_year(b)));
  const std::optional<Day> first = a.day ? a.day : nearest_day(a, one);
  const std::optional<Day> second = b.day ? b.day : nearest_day(b, one);
  return first && second && std::chrono::abs(*first - *second) <= kDaysApart;
}

void Comparability::add(DocumentIndex a, DocumentIndex b, const std::string& why) {
  for (const auto& [from, to] : {Pair{a, b}, Pair{b, a}}) {
    auto& row = partners_[from.index()];
    const auto place = std::ranges::lower_bound(row, to, {}, &Partner::document);
    if (place == row.end() || place->document != to) row.insert(place, {to, why});
  }
}

bool Comparability::linked(DocumentIndex a, DocumentIndex b) const {
  return std::ranges::binary_search(partners_[a.index()], b, {}, &Partner::document);
}

bool Comparability::comparable(DocumentIndex a, DocumentIndex b) const {
  return a == b || across_ == Across::kAll || linked(a, b);
}

Comparability compare_by_names(Across across, const std::vector<GraphInput>& inputs,
                               const Referents& referents, const std::vector<ReferentName>& names,
                               const std::vector<ReferenceDate>& dates) {
  Comparability result(across, inputs.size());
  add_sources(result, inputs);
  if (across == Across::kNone) return result;
  const auto index = index_names(inputs, referents, names);
  NounsOfDrafts nouns(inputs);
  std::vector<Meeting> meetings;
  for (const auto& [pair, shared] : shared_names(index, inputs.size(), dates)) {
    const bool enough = shared.person || shared.weight + shared.faint.size() >= kWeightWithout;
    std::vector<std::string> both = shared.names;
    both.insert(both.end(), shared.faint.begin(), shared.faint.end());
    const std::size_t strength = 2 * shared.weight + shared.faint.size();
    if (!shared.names.empty() && both.size() >= kNamesAtLeast && enough) {
      meetings.push_back({pair, strength, fmt::format("both name {} and {}", both[0], both[1])});
    } else if (nouns.alike(pair.first, pair.second)) {
      meetings.push_back(
          {pair, strength, fmt::format("both name {} and are told in the same words", both[0])});
    }
  }
  for (const Meeting& meeting : strongest(meetings, inputs.size()))
    result.add(meeting.pair.first, meeting.pair.second, meeting.why);
  return result;
}

void add_shared_events(Comparability& comparability, Across across, const EventLinks& events) {
  if (across == Across::kNone) return;
  for (const auto& [pair, event] : shared_events(events)) {
    comparability.add(pair.first, pair.second, fmt::format("both speak of the {}", event));
  }
}

std::vector<DocumentIndex> Comparability::comparable_with(DocumentIndex document) const {
  std::vector<DocumentIndex> others;
  if (across_ != Across::kAll) {
    for (const Partner& partner : partners_[document.index()]) others.push_back(partner.document);
    return others;
  }
  for (std::size_t i = 0; i < partners_.size(); ++i) {
    if (i != document.index()) others.emplace_back(i);
  }
  return others;
}

}  // namespace belie
