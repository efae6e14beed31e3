// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/values.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "claims/events/event_classes.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

std::string event_name(const Event& event) {
  std::string text = event.name.empty() ? std::string(event_word(event.event_class)) : event.name;
  if (!event.place.empty() && text.find(event.place) == std::string::npos) {
    text += " at " + event.place;
  }
  return text;
}

/// "deputy foreign minister": a title's id is its plainest form; the lexicon lists longer ones too.
std::string title_words(const TitleEntry& title) {
  std::string words = title.id;
  std::ranges::replace(words, '-', ' ');
  return words;
}

/// Both forms of a value; what the graph leaves unresolved has neither.
struct ValueWords {
  const ClaimGraph& graph;
  const LexiconIndex* lexicon;  // nullptr: the normalised form

  std::string operator()(const std::string& text) const {
    if (lexicon == nullptr) return lower_case(text);
    if (const OfficeEntry* office = lexicon->office(text)) return office->name;
    if (const TitleEntry* title = lexicon->title(text)) return title_words(*title);
    return local_office(text);
  }
  /// "Cobb Hill/mayor": mayor of Cobb Hill.
  [[nodiscard]] std::string local_office(const std::string& text) const {
    const std::size_t slash = text.rfind('/');
    if (slash == std::string::npos) return text;
    const TitleEntry* title = lexicon->title(text.substr(slash + 1));
    const std::string place = text.substr(0, slash);
    const JurisdictionEntry* country = lexicon->jurisdiction(place);
    if (title == nullptr) return text;
    return fmt::format("{} of {}", title_words(*title), country != nullptr ? country->name : place);
  }
  std::string operator()(const std::vector<std::string>& list) const {
    std::vector<std::string> items;
    items.reserve(list.size());
    for (const std::string& item : list) items.push_back((*this)(item));
    return fmt::format("{}", fmt::join(items, ", "));
  }
  std::string operator()(const Quantity& quantity) const {
    std::string text = quantity.low == quantity.high
                           ? fmt::format("{}", quantity.low)
                           : fmt::format("{} to {}", quantity.low, quantity.high);
    return quantity.unit.empty() ? text : text + " " + quantity.unit;
  }
  std::string operator()(const Period& period) const {
    return lexicon == nullptr ? to_text(period) : period_words(period);
  }
  std::string operator()(EntityIndex entity) const {
    if (!entity.valid()) return "";
    const std::string& name = graph.entities()[entity.index()].name;
    return lexicon == nullptr ? fold_accents(name) : name;
  }
  std::string operator()(EventIndex event) const {
    if (!event.valid()) return "";
    const std::string name = event_name(graph.events()[event.index()]);
    return lexicon == nullptr ? lower_case(name) : name;
  }
  template <typename Unresolved>
  std::string operator()(const Unresolved& /*value*/) const {
    return "";
  }
};

bool is_whole_month(const Period& period) {
  const auto date = civil(day_of(period.begin));
  const Period month = month_period(static_cast<int>(date.year()),
                                    static_cast<int>(static_cast<unsigned>(date.month())));
  return period.begin == month.begin && period.end == month.end;
}

bool is_whole_year(const Period& period) {
  const Period year = year_period(static_cast<int>(civil(day_of(period.begin)).year()));
  return period.begin == year.begin && period.end == year.end;
}

}  // namespace

std::string value_key(const ClaimGraph& graph, const Value& value) {
  return std::visit(ValueWords{graph, nullptr}, value);
}

std::string value_words(const ClaimGraph& graph, const LexiconIndex& lexicon, const Value& value) {
  return std::visit(ValueWords{graph, &lexicon}, value);
}

std::string value_key(const ClaimGraph& graph, const Statement& statement, int role) {
  if (role < 0) return "";
  const Value* value = statement.argument(static_cast<std::uint8_t>(role));
  return value == nullptr ? "" : value_key(graph, *value);
}

bool values_differ(const ClaimGraph& graph, const Value& a, const Value& b) {
  const auto* left = std::get_if<Quantity>(&a);
  const auto* right = std::get_if<Quantity>(&b);
  if (left == nullptr || right == nullptr) return value_key(graph, a) != value_key(graph, b);
  return left->unit == right->unit && (left->high < right->low || right->high < left->low);
}

const Entity* entity_at(const ClaimGraph& graph, const Statement& statement, int role) {
  if (role < 0) return nullptr;
  const Value* value = statement.argument(static_cast<std::uint8_t>(role));
  if (value == nullptr) return nullptr;
  const auto* entity = std::get_if<EntityIndex>(value);
  return entity == nullptr || !entity->valid() ? nullptr : &graph.entities()[entity->index()];
}

std::string period_words(const Period& period) {
  if (period.begin == Minute::min() && period.end == Minute::max()) return "";
  if (period.begin == Minute::min()) return "before " + long_text(day_of(period.end));
  if (period.end == Minute::max()) return "from " + long_text(day_of(period.begin));
  const Day first = day_of(period.begin);
  const Day last = day_of(period.end - std::chrono::minutes{1});
  if (first == last) return long_text(first);
  const auto date = civil(first);
  if (is_whole_year(period)) return fmt::format("{}", static_cast<int>(date.year()));
  if (is_whole_month(period)) {
    return fmt::format("{} {}", month_name(static_cast<int>(static_cast<unsigned>(date.month()))),
                       static_cast<int>(date.year()));
  }
  if (civil(last).year() == date.year() && civil(last).month() == date.month()) {
    return fmt::format("{} to {}", static_cast<unsigned>(date.day()), long_text(last));
  }
  return fmt::format("{} to {}", long_text(first), long_text(last));
}

std::string timed_words(const Period& period) {
  std::string text = period_words(period);
  if (text.empty() || text.starts_with("before ") || text.starts_with("from ")) return text;
  if (text.find(" to ") != std::string::npos) return "from " + text;
  const bool one_day = period.end - period.begin <= std::chrono::days{1};
  return (one_day ? "on " : "in ") + text;
}

std::string when_words(const std::vector<Period>& when, Wording wording) {
  const auto placed = [](const Period& period) { return period.grain != Granularity::kOpen; };
  const bool any_placed = std::ranges::any_of(when, placed);
  std::vector<std::string> words;
  for (const Period& period : when) {
    if (any_placed && !placed(period)) continue;  // a window of days that were only inferred
    std::string text = wording == Wording::kBare ? period_words(period) : timed_words(period);
    if (!text.empty() && std::ranges::find(words, text) == words.end()) {
      words.push_back(std::move(text));
    }
  }
  return fmt::format("{}", fmt::join(words, " or "));
}

std::string statement_words(const ClaimGraph& graph, StatementIndex statement) {
  const Statement& said = graph.statements()[statement.index()];
  if (said.is_fact()) return "";
  const Document& document = *graph.inputs()[said.document.index()].document;
  std::string words(document.text(graph.claim(statement).span));
  std::ranges::replace(words, '\n', ' ');
  return words;
}

Span statement_span(const ClaimGraph& graph, StatementIndex statement) {
  return graph.claim(statement).span;
}

}  // namespace belie
