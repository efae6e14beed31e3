// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <string>

#include "language/annotation.h"
#include "language/quantities/quantities.h"

namespace belie {
namespace {

constexpr auto kKinds = std::to_array<std::string_view>(
    {"count", "money", "percent", "points", "measure", "pair", "share"});
constexpr auto kHedges = std::to_array<std::string_view>(
    {"", "about", "at-least", "at-most", "more-than", "less-than", "range"});
constexpr auto kDeterminations = std::to_array<std::string_view>({"", "definite", "further"});

/// Up to six places behind the point, none that are 0.
std::string number_text(double value) {
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  std::string text = fmt::format("{:.6f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

std::string value_text(const QuantityMention& quantity) {
  if (quantity.kind == QuantityKind::kPair) {
    return number_text(quantity.value) + ":" + number_text(quantity.second);
  }
  const std::string low = number_text(quantity.low);
  const std::string high = number_text(quantity.high);
  return low == high ? low : low + ".." + high;
}

/// The counted words, the head among several between angle marks: "stolen ‹bells› of bronze".
std::string counted_text(const Annotation& annotation, const QuantityMention& quantity) {
  const TokenRange counted = quantity.counted;
  if (counted.empty()) return "";
  std::string whole(annotation.text(annotation.span(counted)));
  if (!quantity.head.valid() || counted.end == quantity.head.value + 1) return whole;
  const Span span = annotation.span(counted);
  const Span head = annotation.tokens[quantity.head.index()].span;
  return fmt::format("{}‹{}›{}", whole.substr(0, head.begin - span.begin), annotation.text(head),
                     whole.substr(head.end - span.begin));
}

}  // namespace

std::string_view to_text(QuantityKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
std::string_view to_text(Hedge hedge) { return kHedges.at(static_cast<std::size_t>(hedge)); }
std::string_view to_text(Determination determination) {
  return kDeterminations.at(static_cast<std::size_t>(determination));
}

std::string to_text(const Annotation& annotation, const QuantityMention& quantity) {
  std::string text(to_text(quantity.kind));
  const auto append = [&](std::string_view word) {
    if (!word.empty()) text.append(" ").append(word);
  };
  append(value_text(quantity));
  append(quantity.unit);
  append(to_text(quantity.hedge));
  append(to_text(quantity.determination));
  if (quantity.negated) append("negated");
  if (quantity.all_but) append("all-but");
  if (quantity.of_known) append("of-known");
  if (quantity.whole.valid()) {
    append("of " + number_text(annotation.quantities[quantity.whole.index()].value));
  }
  if (quantity.each) append("each");
  if (!quantity.per.empty()) {
    append(fmt::format("per “{}”", annotation.word(TokenIndex{quantity.per.end - 1})));
  }
  const std::string counted = counted_text(annotation, quantity);
  if (!counted.empty()) append("“" + counted + "”");
  return text;
}

}  // namespace belie
