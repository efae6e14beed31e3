// SPDX-License-Identifier: Apache-2.0
#include "graph/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "claims/events/event_classes.h"
#include "graph/event_nodes.h"

namespace belie {
namespace {

constexpr std::chrono::days kFarApart{60};

/// Where only the drafts' own days tell when an event was: how far apart drafts about one event may
/// be.
constexpr std::chrono::days kDraftsFarApart{120};

/// Offers for one kind of evidence look back at so many clusters, which keeps the cost linear.
constexpr std::size_t kLookBack = 8;

std::size_t shared(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  std::vector<std::string> common;
  std::ranges::set_intersection(a, b, std::back_inserter(common));
  return common.size();
}

bool is_day(const std::optional<Period>& when) { return when && when->grain <= Granularity::kDay; }

std::chrono::minutes gap(const Period& a, const Period& b) {
  if (a.overlaps(b)) return std::chrono::minutes{0};
  return a.end <= b.begin ? b.begin - a.end : a.begin - b.end;
}

/// "this August" and "15 August 2025" may be one time, "this May" and "15 August 2025" may not.
bool months_differ(const EventNode& a, const EventNode& b) {
  if (!a.time || !b.time || (a.when && b.when)) return false;
  return a.time->month != 0 && b.time->month != 0 && a.time->month != b.time->month;
}

/// Links the mentions of events of all drafts; see events.h for the rules.
class EventLinker {
 public:
  EventLinker(EventLinks& links, const std::vector<GraphInput>& inputs,
              const std::vector<ReferenceDate>& dates,
              const std::vector<std::vector<std::string>>& people,
              const std::map<std::string, std::string>& written, const Comparability& by_names)
      : links_(links),
        nodes_(links.nodes),
        inputs_(inputs),
        dates_(dates),
        people_(people),
        written_(written),
        by_names_(by_names),
        clusters_(links.nodes.size()),
        members_(links.nodes.size()) {
    for (std::size_t n = 0; n < nodes_.size(); ++n) members_[n] = {n};
  }

  void run() {
    offer(&EventLinker::word_keys, &EventLinker::same_words);
    offer(&EventLinker::thread_keys, &EventLinker::same_thread);
    offer(&EventLinker::draft_keys, &EventLinker::same_in_draft);
    offer(&EventLinker::site_and_participant_keys, &EventLinker::same_site_and_participants);
    offer(&EventLinker::site_and_day_keys, &EventLinker::same_site_and_day);
    offer(&EventLinker::participant_and_day_keys, &EventLinker::same_participants_and_day);
    offer(&EventLinker::order_keys, &EventLinker::same_ordered);
    link_main_events();
    number_events();
  }

 private:
  using Keys = std::vector<std::string>;

  // Keys under which nodes meet that could have one kind of evidence in common.

  [[nodiscard]] Keys thread_keys(const EventNode& node) const {
    if (node.mention->thread == 0) return {};
    return {fmt::format("{}|{}", node.document.value, node.mention->thread)};
  }

  [[nodiscard]] Keys draft_keys(const EventNode& node) const {
    Keys keys;
    for (const std::string& site : node.sites) {
      keys.push_back(fmt::format("{}|{}|{}", node.document.value, family_of(node), site));
    }
    return keys;
  }

  [[nodiscard]] Keys site_and_participant_keys(const EventNode& node) const {
    Keys keys;
    for (const std::string& site : node.sites) {
      for (const std::string& person : involved(node)) {
        keys.push_back(fmt::format("{}|{}|{}", family_of(node), site, person));
      }
    }
    return keys;
  }

  [[nodiscard]] Keys site_and_day_keys(const EventNode& node) const {
    return node.sites.empty() ? Keys{} : with_day(node, node.sites);
  }

  [[nodiscard]] Keys participant_and_day_keys(const EventNode& node) const {
    return with_day(node, node.participants);
  }

  [[nodiscard]] static Keys with_day(const EventNode& node, const Keys& names) {
    Keys keys;
    if (!is_day(node.when)) return keys;
    for (const std::string& name : names) {
      keys.push_back(
          fmt::format("{}|{}|{}", family_of(node), name, iso_text(day_of(node.when->begin))));
    }
    return keys;
  }

  [[nodiscard]] Keys word_keys(const EventNode& node) const {
    const Span span = node.mention->span;
    return {fmt::format("{}|{}|{}|{}", node.document.value, node.mention->event_class, span.begin,
                        span.end)};
  }

  /// What a draft orders in time or measures in days is, of one class, one event, unless something
  /// speaks against it.
  [[nodiscard]] Keys order_keys(const EventNode& node) const {
    return {fmt::format("{}|{}", node.document.value, node.mention->event_class)};
  }

  [[nodiscard]] static std::string_view family_of(const EventNode& node) {
    return event_family(node.mention->event_class);
  }

  // Evidence for two nodes, "" for none.

  [[nodiscard]] std::string same_words(const EventNode& a, const EventNode& b) const {
    return fmt::format("both speak of {}", event_of_both(a, b));
  }

  [[nodiscard]] std::string same_ordered(const EventNode& a, const EventNode& b) const {
    const bool ordered =
        a.said_in->kind == ClaimKind::k_order || b.said_in->kind == ClaimKind::k_order;
    if (!ordered) return "";
    const std::size_t common = shared(a.participants, b.participants);
    const bool who = !a.participants.empty() && !b.participants.empty();
    if (who && common == 0) return "";
    const bool of_verb = a.mention->event_class.starts_with("to ");
    if (of_verb && common == 0) return "";
    const bool sites = !a.sites.empty() && !b.sites.empty();
    if (sites && shared(a.sites, b.sites) == 0) return "";
    return fmt::format("both speak of {}", event_of_both(a, b));
  }

  [[nodiscard]] std::string same_thread(const EventNode& a, const EventNode& b) const {
    const std::string& antecedent = b.mention->antecedent;
    if (antecedent.empty() || b.mention->span == a.mention->span)
      return fmt::format("the draft tells one {} there", event_word(a.mention->event_class));
    return fmt::format("“{}” takes up “{}”", words_of_mention(b), antecedent);
  }

  [[nodiscard]] std::string words_of_mention(const EventNode& node) const {
    const Annotation& annotation = *inputs_[node.document.index()].annotation;
    return std::string(annotation.text(node.mention->span));
  }

  [[nodiscard]] std::string same_in_draft(const EventNode& a, const EventNode& b) const {
    const bool named = !a.name.empty() && a.name == b.name;
    const bool at_odds = a.when && b.when && !a.when->overlaps(*b.when);
    const bool other_thread = a.mention->thread != b.mention->thread;
    if (!named && other_thread && shared(a.participants, b.participants) == 0) return "";
    if (!named && at_odds && shared(a.participants, b.participants) == 0) return "";
    return fmt::format("both speak of {}", event_of_both(a, b));
  }

  [[nodiscard]] std::string same_site_and_participants(const EventNode& a,
                                                       const EventNode& b) const {
    const bool one_says_who = !a.participants.empty() || !b.participants.empty();
    const bool named = !a.name.empty() && a.name == b.name;
    if (!one_says_who && !named) return "";
    const std::vector<std::string> both = shared_people(a, b);
    if (both.size() < 2) return "";
    return fmt::format("both speak of {}, {} and {}", event_of_both(a, b), written_.at(both[0]),
                       written_.at(both[1]));
  }

  [[nodiscard]] std::string same_site_and_day(const EventNode& a, const EventNode& b) const {
    const bool owned = is_personal(a.mention->event_class);
    if (owned && shared(a.participants, b.participants) == 0) return "";
    if (a.document == b.document && a.mention->thread != b.mention->thread) return "";
    return fmt::format("both speak of {} on {}", event_of_both(a, b),
                       long_text(day_of(a.when->begin)));
  }

  [[nodiscard]] std::string same_participants_and_day(const EventNode& a,
                                                      const EventNode& b) const {
    if (shared(a.participants, b.participants) < 2) return "";
    if (!a.sites.empty() && !b.sites.empty()) return "";
    return fmt::format("both speak of a {} of the same participants on {}",
                       event_word(a.mention->event_class), long_text(day_of(a.when->begin)));
  }

  /// Whoever takes part; where the text does not say, whoever the draft names.
  [[nodiscard]] const Keys& involved(const EventNode& node) const {
    return node.participants.empty() ? people_[node.document.index()] : node.participants;
  }

  [[nodiscard]] Keys shared_people(const EventNode& a, const EventNode& b) const {
    Keys both;
    std::ranges::set_intersection(involved(a), involved(b), std::back_inserter(both));
    return both;
  }

  /// "the Alaska summit"; "the summit in Alaska" where neither names it.
  [[nodiscard]] static std::string event_of_both(const EventNode& a, const EventNode& b) {
    const EventMention& x = *a.mention;
    const EventMention& y = *b.mention;
    return "the " + event_text({x.event_class,
                                x.name.empty() ? y.name : x.name,
                                x.place.empty() ? y.place : x.place,
                                {}});
  }

  [[nodiscard]] static bool are_one_thread(const EventNode& a, const EventNode& b) {
    return a.document == b.document && a.mention->thread != 0 &&
           a.mention->thread == b.mention->thread;
  }

  /// "The bridge was built in 1932" and "built in 1923": one bridge is built once.
  [[nodiscard]] static bool are_years_of_one(const EventNode& a, const EventNode& b) {
    const bool years = a.when->grain == Granularity::kYear && b.when->grain == Granularity::kYear;
    return years && are_one_thread(a, b) && !a.mention->theme.empty() &&
           a.mention->theme == b.mention->theme;
  }

  /// "The Vellin flood of 1953" is the Vellin flood of which the draft tells elsewhere.
  [[nodiscard]] static bool named_with_its_year(const EventNode& a, const EventNode& b) {
    const bool one_name = !a.name.empty() && a.name == b.name && a.document == b.document;
    const auto by_year = [](const EventNode& node) {
      const std::string& apart = node.mention->apart;
      return !node.distinct || (!apart.empty() && !node.mention->plural &&
                                apart.find_first_not_of("0123456789") == std::string::npos);
    };
    return one_name && by_year(a) && by_year(b);
  }

  [[nodiscard]] bool cannot_be_one(const EventNode& a, const EventNode& b) const {
    if (a.document == b.document && a.mention->span == b.mention->span) return false;
    if ((a.distinct || b.distinct) && !named_with_its_year(a, b)) return true;
    if (!compatible_classes(a.mention->event_class, b.mention->event_class)) return true;
    if (months_differ(a, b) && !are_one_thread(a, b)) return true;
    if (at_odds(a.mention->theme, b.mention->theme)) return true;
    if (a.when && b.when && !are_years_of_one(a, b)) return gap(*a.when, *b.when) > kFarApart;
    if (a.document == b.document) return false;
    const auto& first = dates_[a.document.index()].day;
    const auto& second = dates_[b.document.index()].day;
    return first && second && std::chrono::abs(*first - *second) > kDraftsFarApart;
  }

  [[nodiscard]] static bool at_odds(const std::string& a, const std::string& b) {
    return !a.empty() && !b.empty() && a != b;
  }

  /// Drafts that meet by their names and are each mainly about one event of the class.
  void link_main_events() {
    std::map<std::pair<DocumentIndex, std::string_view>, std::size_t> main;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      if (nodes_[n].mention->main && !nodes_[n].distinct)
        main.try_emplace({nodes_[n].document, family_of(nodes_[n])}, n);
    }
    for (const auto& [key, node] : main) {
      const auto& [document, family] = key;
      for (const Comparability::Partner& partner : by_names_.partners(document)) {
        const auto other = main.find({partner.document, family});
        if (partner.document <= document || other == main.end()) continue;
        join_main(node, other->second, partner.why);
      }
    }
  }

  void join_main(std::size_t node, std::size_t other, const std::string& why) {
    const EventNode& a = nodes_[node];
    const EventNode& b = nodes_[other];
    const bool told_both = !a.participants.empty() && !b.participants.empty();
    const bool disjoint = told_both && shared(a.participants, b.participants) == 0;
    if (disjoint && is_personal(a.mention->event_class)) return;
    const std::size_t from = clusters_.find(node);
    const std::size_t to = clusters_.find(other);
    if (from == to || forbidden(from, to) || on_other_days(from, to)) return;
    join(from, to,
         {node, other,
          fmt::format("each draft is about one {}, and {}", event_word(a.mention->event_class),
                      why)});
  }

  /// Meetings of two days, told by two drafts, are two meetings.
  [[nodiscard]] bool on_other_days(std::size_t a, std::size_t b) const {
    const auto apart = [&](std::size_t x, std::size_t y) {
      const auto& first = nodes_[x].when;
      const auto& second = nodes_[y].when;
      return recurs(nodes_[x].mention->event_class) && first && second && !first->overlaps(*second);
    };
    return std::ranges::any_of(members_[a], [&](std::size_t x) {
      return std::ranges::any_of(members_[b], [&](std::size_t y) { return apart(x, y); });
    });
  }

  void join(std::size_t a, std::size_t b, Link link) {
    const std::size_t root = clusters_.join(a, b);
    const std::size_t rest = root == a ? b : a;
    members_[root].insert(members_[root].end(), members_[rest].begin(), members_[rest].end());
    links_.links.push_back(std::move(link));
  }

  [[nodiscard]] bool forbidden(std::size_t a, std::size_t b) {
    const auto& left = members_[a];
    const auto& right = members_[b];
    return std::ranges::any_of(left, [&](std::size_t x) {
      return std::ranges::any_of(
          right, [&](std::size_t y) { return cannot_be_one(nodes_[x], nodes_[y]); });
    });
  }

  using KeysOf = Keys (EventLinker::*)(const EventNode&) const;
  using Evidence = std::string (EventLinker::*)(const EventNode&, const EventNode&) const;

  void offer(KeysOf keys_of, Evidence evidence) {
    std::unordered_map<std::string, std::vector<std::size_t>> seen;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      for (const std::string& key : (this->*keys_of)(nodes_[n])) {
        std::vector<std::size_t>& earlier = seen[key];
        offer_to(n, earlier, evidence);
        const bool joined = std::ranges::any_of(
            earlier, [&](std::size_t other) { return clusters_.find(other) == clusters_.find(n); });
        if (!joined) earlier.insert(earlier.begin(), n);
        if (earlier.size() > kLookBack) earlier.pop_back();
      }
    }
  }

  void offer_to(std::size_t node, const std::vector<std::size_t>& earlier, Evidence evidence) {
    for (const std::size_t other : earlier) {
      const std::size_t a = clusters_.find(other);
      const std::size_t b = clusters_.find(node);
      if (a == b) return;
      std::string why = (this->*evidence)(nodes_[other], nodes_[node]);
      if (why.empty() || forbidden(a, b)) continue;
      join(a, b, {other, node, std::move(why)});
      return;
    }
  }

  void number_events() {
    std::map<std::size_t, EventIndex> of_root;
    for (std::size_t n = 0; n < nodes_.size(); ++n) {
      const auto [found, fresh] =
          of_root.try_emplace(clusters_.find(n), EventIndex(links_.events.size()));
      if (fresh) links_.events.push_back({nodes_[n].mention->event_class, "", "", {}});
      Event& event = links_.events[found->second.index()];
      if (event.name.empty()) event.name = nodes_[n].mention->name;
      if (event.place.empty()) event.place = nodes_[n].mention->place;
      links_.event_of.push_back(found->second);
    }
  }

  EventLinks& links_;
  const std::vector<EventNode>& nodes_;
  const std::vector<GraphInput>& inputs_;
  const std::vector<ReferenceDate>& dates_;
  const std::vector<std::vector<std::string>>& people_;
  const std::map<std::string, std::string>& written_;
  const Comparability& by_names_;
  Clusters clusters_;
  std::vector<std::vector<std::size_t>> members_;
};

/// How a reader sees the names behind keys: as the facts write them, else in the longest form of
/// any draft.
std::map<std::string, std::string> written_names(const std::vector<GraphInput>& inputs,
                                                 const Referents& referents,
                                                 const std::vector<ReferentName>& names,
                                                 const OfficeHistory& history) {
  std::map<std::string, std::string> written;
  for (std::size_t n = 0; n < names.size(); ++n) {
    std::string& best = written[names[n].key];
    if (names[n].known.valid()) {
      best = history.people()[names[n].known.index()].name;
      continue;
    }
    const EntityMember& member = referents.member(n);
    const Annotation& annotation = *inputs[member.document.index()].annotation;
    const std::string& name = annotation.referents[member.referent.index()].name;
    if (name.size() > best.size()) best = name;
  }
  return written;
}

}  // namespace

EventLinks link_events(const std::vector<GraphInput>& inputs, const Referents& referents,
                       const std::vector<ReferentName>& names,
                       const std::vector<ReferenceDate>& dates, const OfficeHistory& history,
                       const Lexicon& lexicon, const Comparability& by_names) {
  EventLinks links;
  links.nodes = event_nodes(inputs, referents, names, dates, lexicon);
  const auto people = people_of_drafts(inputs, referents, names);
  const auto written = written_names(inputs, referents, names, history);
  EventLinker(links, inputs, dates, people, written, by_names).run();
  return links;
}

std::string event_text(const Event& event) {
  if (!event.name.empty()) return event.name;
  const std::string_view word = event_word(event.event_class);
  return event.place.empty() ? std::string(word) : fmt::format("{} in {}", word, event.place);
}

}  // namespace belie
