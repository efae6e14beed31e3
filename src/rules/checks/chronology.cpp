// SPDX-License-Identifier: Apache-2.0
//
// Whether what is said about the order, the length and the days of events can all hold. Events that
// some statement orders or measures make a simple temporal network (graph/temporal_network.h): each
// has a first and a last moment, each statement bounds how far two of these lie apart, and those
// that cannot all hold are told together, in the order of the text. Where an event is only dated
// twice, that is not this check's business. What nobody says to last is taken to be over within a
// day, or within the time that it is dated by.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "graph/linker.h"
#include "graph/temporal_network.h"
#include "rules/checks/check.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::array<CheckSubject, 0> kSubjects{};

constexpr std::array kWords{
    CheckWord{"event", "the event that the statements are about; of several the first"},
    CheckWord{"chain", "what is said, one after the other"}};

/// A statement of the draft that bounds times.
struct Bounding {
  StatementIndex statement;
  const Claim* claim = nullptr;
  std::string relation;  // of order; "" event-time
  EventIndex event, other;
  std::optional<Quantity> offset;
  std::optional<Period> time;
};

std::optional<Bounding> bounding(const ClaimGraph& graph, StatementIndex index) {
  const Statement& statement = graph.statements()[index.index()];
  const auto* event = value_as<EventIndex>(statement, "event");
  if (event == nullptr) return std::nullopt;
  Bounding found{index, &graph.claim(index), "", *event, {}, {}, {}};
  if (const auto* relation = value_as<std::string>(statement, "relation"))
    found.relation = *relation;
  if (const auto* other = value_as<EventIndex>(statement, "other")) found.other = *other;
  if (const auto* offset = value_as<Quantity>(statement, "offset")) found.offset = *offset;
  if (const auto* time = value_as<Period>(statement, "time")) found.time = *time;
  return found;
}

minutes minutes_of(double number) {
  return std::isfinite(number) ? minutes{static_cast<std::int64_t>(number)}
                               : TemporalNetwork::kForever;
}

/// The first and the last moment of each event of one network.
class Chronicle {
 public:
  explicit Chronicle(const ClaimGraph& graph) : graph_(graph) {}

  void add(const Bounding& said, std::uint32_t label) {
    const Ends event = ends_of(said.event);
    if (said.relation.empty() || said.relation == "since") return add_time(event, said, label);
    if (said.relation == "begins") return add_point(event.first, said, label);
    if (said.relation == "ends") return add_point(event.last, said, label);
    if (said.relation == "ago") return add_ago(event, said, label);
    if (said.relation == "lasts") {
      return network_.add(event.first, event.last, minutes_of(said.offset->low),
                          minutes_of(said.offset->high), label);
    }
    add_time(event, said, label);
    const Ends other = ends_of(said.other);
    const bool after = said.relation == "after";
    add_order(after ? other : event, after ? event : other, said, label);
  }

  /// An event of which nothing is said that takes longer is over within a day, or within the time
  /// that it is dated by.
  void close(EventIndex event, minutes longest) {
    const Ends ends = ends_of(event);
    network_.add(ends.first, ends.last, minutes{0}, longest, TemporalNetwork::kGiven);
  }

  [[nodiscard]] std::vector<std::uint32_t> contradiction() const {
    return network_.contradiction();
  }

 private:
  struct Ends {
    TimePoint first = 0, last = 0;
  };

  Ends ends_of(EventIndex event) {
    const auto [found, fresh] = ends_.try_emplace(event);
    if (fresh) found->second = {network_.add_point(), network_.add_point()};
    return found->second;
  }

  void add_point(TimePoint point, const Bounding& said, std::uint32_t label) {
    if (said.time) network_.add_time(point, *said.time, label);
  }

  /// The event was going on at some moment of the time.
  void add_time(const Ends& event, const Bounding& said, std::uint32_t label) {
    if (!said.time) return;
    network_.add_time(event.first, {Minute::min(), said.time->end, Granularity::kOpen}, label);
    network_.add_time(event.last, {said.time->begin, Minute::max(), Granularity::kOpen}, label);
  }

  void add_ago(const Ends& event, const Bounding& said, std::uint32_t label) {
    const Statement& statement = graph_.statements()[said.statement.index()];
    const auto& day = graph_.dates()[statement.document.index()].day;
    if (!day || !said.offset) return;
    const Period today = day_period(*day);
    add_time(event,
             {said.statement,
              said.claim,
              "",
              said.event,
              {},
              {},
              Period{today.begin - minutes_of(said.offset->high),
                     today.end - minutes_of(said.offset->low), Granularity::kOpen}},
             label);
  }

  /// The later event begins after the earlier one began, by the offset where one is told: counted
  /// from the first or the last moment of either.
  void add_order(const Ends& earlier, const Ends& later, const Bounding& said,
                 std::uint32_t label) {
    network_.add(earlier.first, later.last, minutes{0}, TemporalNetwork::kForever, label);
    if (!said.offset) return;
    network_.add(earlier.first, later.last, minutes_of(said.offset->low), TemporalNetwork::kForever,
                 label);
    network_.add(earlier.last, later.first, -TemporalNetwork::kForever,
                 minutes_of(said.offset->high), label);
  }

  const ClaimGraph& graph_;
  TemporalNetwork network_;
  std::map<EventIndex, Ends> ends_;
};

/// The statements that tell of events which some statement orders, measures or bounds, by network.
class Networks {
 public:
  explicit Networks(const CheckInput& input)
      : graph_(input.graph), clusters_(input.graph.events().size()) {
    for (const ClaimKind kind : {ClaimKind::k_order, ClaimKind::k_event_time}) {
      for (const StatementIndex statement : input.statements(kind)) {
        if (auto said = bounding(graph_, statement)) said_.push_back(*said);
      }
    }
    std::ranges::stable_sort(said_, {}, &Bounding::statement);
    for (const Bounding& said : said_) {
      if (!said.other.valid()) continue;
      const std::size_t a = clusters_.find(said.event.index());
      const std::size_t b = clusters_.find(said.other.index());
      if (a != b) clusters_.join(a, b);
    }
  }

  [[nodiscard]] std::vector<std::vector<Bounding>> all() {
    std::map<std::size_t, std::vector<Bounding>> by_root;
    for (const Bounding& said : said_) by_root[clusters_.find(said.event.index())].push_back(said);
    std::vector<std::vector<Bounding>> networks;
    for (auto& [root, said] : by_root) {
      const bool ordered =
          std::ranges::any_of(said, [](const Bounding& one) { return !one.relation.empty(); });
      if (ordered && said.size() > 1) networks.push_back(std::move(said));
    }
    return networks;
  }

 private:
  const ClaimGraph& graph_;
  Clusters clusters_;
  std::vector<Bounding> said_;
};

/// How long each event may be: as long as somebody says that it takes, begins or ends; else a day
/// or the longest time that it is dated by.
void close_events(Chronicle& chronicle, const std::vector<Bounding>& network) {
  std::map<EventIndex, minutes> longest;
  for (const Bounding& said : network) {
    minutes& most = longest.try_emplace(said.event, days{1}).first->second;
    const bool extended =
        said.relation == "lasts" || said.relation == "begins" || said.relation == "ends";
    if (extended) most = TemporalNetwork::kForever;
    if (said.other.valid()) longest.try_emplace(said.other, days{1});
  }
  for (const auto& [event, most] : longest) chronicle.close(event, most);
}

/// "14 May 2024 to 23 May 2024 is 10 days" where first and last day of one event are told; else "".
std::string days_told(const std::vector<Bounding>& network,
                      const std::vector<std::uint32_t>& labels) {
  const auto time_of = [&](std::string_view relation) -> const Period* {
    for (const std::uint32_t label : labels) {
      if (network[label].relation == relation && network[label].time) return &*network[label].time;
    }
    return nullptr;
  };
  const Period* first = time_of("begins");
  const Period* last = time_of("ends");
  const bool by_day = first != nullptr && last != nullptr && first->grain <= Granularity::kDay &&
                      last->grain <= Granularity::kDay && first->begin <= last->begin;
  if (!by_day) return "";
  const auto number = (day_of(last->begin) - day_of(first->begin)).count() + 1;
  return fmt::format("{} to {} is {} days, the first and the last counted", period_words(*first),
                     period_words(*last), number);
}

CheckHit hit_of(const CheckInput& input, const std::vector<Bounding>& network,
                const std::vector<std::uint32_t>& labels) {
  CheckHit hit;
  std::string chain;
  for (const std::uint32_t label : labels) {
    const Bounding& said = network[label];
    const Statement& statement = input.graph.statements()[said.statement.index()];
    const PlaceRole role = hit.places.empty()       ? PlaceRole::kEither
                           : hit.places.size() == 1 ? PlaceRole::kOr
                                                    : PlaceRole::kAlso;
    hit.places.push_back({role, statement.document, said.claim->span, "", statement.voice});
    chain += fmt::format("{}“{}”", chain.empty() ? "" : ", ", said.claim->read_as);
  }
  const std::string event =
      value_words(input.graph, input.lexicon, Value{network[labels.front()].event});
  hit.key = event;
  hit.first = network[labels.front()].claim->read_as;
  hit.second = network[labels.back()].claim->read_as;
  hit.words = {{"event", event}, {"chain", chain}};
  hit.working = days_told(network, labels);
  if (hit.working.empty()) hit.working = fmt::format("cannot all hold: {}", chain);
  return hit;
}

/// Whether a length or an order takes part, and not only lengths: two ends of "the war" are as a
/// rule two wars.
bool is_worked_out(const std::vector<Bounding>& network, const std::vector<std::uint32_t>& labels) {
  constexpr std::array<std::string_view, 4> kMeasuring{"lasts", "after", "before", "ago"};
  const auto measures = [&](std::uint32_t label) {
    return is_one_of(kMeasuring, network[label].relation);
  };
  const auto lasts = [&](std::uint32_t label) { return network[label].relation == "lasts"; };
  return std::ranges::any_of(labels, measures) && !std::ranges::all_of(labels, lasts);
}

CheckOutcome run(const CheckInput& input) {
  constexpr int kHitsAtMost = 8;
  CheckOutcome outcome;
  for (std::vector<Bounding>& network : Networks(input).all()) {
    for (int hits = 0; hits < kHitsAtMost; ++hits) {
      Chronicle chronicle(input.graph);
      for (std::size_t i = 0; i < network.size(); ++i) {
        chronicle.add(network[i], static_cast<std::uint32_t>(i));
      }
      close_events(chronicle, network);
      const std::vector<std::uint32_t> labels = chronicle.contradiction();
      if (labels.empty()) break;
      if (labels.size() > 1 && is_worked_out(network, labels)) {
        outcome.hits.push_back(hit_of(input, network, labels));
      }
      network.erase(network.begin() + labels.back());
    }
  }
  return outcome;
}

}  // namespace

const CheckDescriptor k_chronology_check{
    "chronology", "order, length and days of events that cannot all hold", kSubjects, kWords, run};

}  // namespace belie
