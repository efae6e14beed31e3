// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_share.h"

#include "language/quantities/number_reader.h"
#include "language/quantities/number_words.h"

namespace belie {
namespace {

/// What has to stand around "a third" or "half" so that it is a share and not an ordinal or a part
/// of a game.
bool is_share_here(const QuantityScan& scan, std::uint32_t begin, std::uint32_t end) {
  if (scan.lower(end) == "of") return !scan.is_any(end + 1, {"a", "an"}) || scan.is_noun(end + 2);
  const bool clause_end = end >= scan.end() || scan.upos(end) == Upos::kPunct ||
                          scan.is_any(end, {"to", "from", "in", "since", "and", "over", "as"});
  if (begin == scan.begin()) return false;
  const bool led = scan.is_any(begin - 1, {"by", "than", "nearly", "almost", "about", "over", "to",
                                           "some", "roughly", "around", "up", "least"});
  return led && clause_end;
}

std::optional<Share> read_half(const QuantityScan& scan, std::uint32_t at) {
  std::uint32_t i = at;
  if (scan.is_any(i, {"a", "one"})) ++i;
  if (scan.lower(i) != "half") return std::nullopt;
  const std::uint32_t end = i + 1;
  if (at > scan.begin() && i == at &&
      (scan.upos(at - 1) == Upos::kNum || scan.upos(at - 1) == Upos::kDet ||
       scan.is_any(at - 1, {"first", "second", "third", "opening", "other", "latter", "final", "-",
                            "and", "better", "last"}))) {
    return std::nullopt;
  }
  if (scan.is_dash(end) || scan.is_any(end, {"past", "time", "way", "century", "marathon"})) {
    return std::nullopt;
  }
  const bool of_whole = scan.is_any(end, {"the", "its", "their", "his", "her", "our", "all"}) &&
                        !scan.is_any(end + 1, {"time"});
  if (!of_whole && !is_share_here(scan, at, end)) return std::nullopt;
  return Share{at, end, 0.5};
}

/// "two thirds", "three-quarters", "a fifth".
std::optional<Share> read_fraction(const QuantityScan& scan, std::uint32_t at) {
  const auto counter = number_word(scan.lower(at));
  const bool article = scan.lower(at) == "a";
  if (!article && (!counter || counter->kind != NumberWordKind::kSmall)) return std::nullopt;
  std::uint32_t i = at + 1;
  if (scan.is_dash(i) && scan.touches(i)) ++i;
  const auto parts = fraction_word(scan.lower(i));
  const double count = article ? 1 : counter->value;
  if (!parts || count < 1 || count >= *parts || scan.lower(i) == "half") return std::nullopt;
  const bool plural = scan.lower(i).ends_with('s');
  if (plural != (count > 1)) return std::nullopt;
  const Share share{at, i + 1, count / *parts};
  if (!plural && !is_share_here(scan, at, share.end)) return std::nullopt;
  if (plural && scan.is_noun(share.end) && !scan.is_any(share.end, {"majority"}))
    return std::nullopt;
  return share;
}

/// "one in five", "one in every ten", "nine out of ten", "two in three".
std::optional<Share> read_ratio(const QuantityScan& scan, std::uint32_t at) {
  const auto part = read_number(scan, at);
  if (!part || part->scaled || part->decimal || part->value < 1 || part->value > 99) {
    return std::nullopt;
  }
  std::uint32_t i = part->end;
  const bool out_of = scan.lower(i) == "out" && scan.lower(i + 1) == "of";
  if (scan.is_dash(i) && scan.is_dash(i + 2)) {
    ++i;  // "one-in-five"
    if (scan.lower(i) != "in") return std::nullopt;
    i += 2;
  } else if (out_of) {
    i += 2;
  } else if (scan.lower(i) == "in") {
    ++i;
  } else {
    return std::nullopt;
  }
  if (scan.lower(i) == "every") ++i;
  if (scan.is_taken(i)) return std::nullopt;
  const auto whole = read_number(scan, i);
  if (!whole || whole->decimal || whole->value <= part->value || whole->value < 2) {
    return std::nullopt;
  }
  const bool round = whole->value <= 10 || whole->place > 0 || whole->value == 20;
  if (!round ||
      scan.is_any(whole->end, {"minutes", "games", "matches", "days", "weeks", "months", "years",
                               "hours", "tests", "seconds", "starts", "seasons", "appearances",
                               "attempts", "outings", "-", "to", "decades"})) {
    return std::nullopt;
  }
  const bool one_style = part->digits == whole->digits || (!part->digits && whole->value >= 10);
  if (!out_of && (!one_style || part->value > 9)) return std::nullopt;
  return Share{at, whole->end, part->value / whole->value};
}

}  // namespace

std::optional<Share> read_share(const QuantityScan& scan, std::uint32_t at) {
  if (auto share = read_half(scan, at)) return share;
  if (auto share = read_fraction(scan, at)) return share;
  return read_ratio(scan, at);
}

}  // namespace belie
