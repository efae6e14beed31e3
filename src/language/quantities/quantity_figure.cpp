// SPDX-License-Identifier: Apache-2.0
#include "language/quantities/quantity_figure.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

#include "language/quantities/number_words.h"

namespace belie {
namespace {

struct UnitAt {
  const UnitEntry* entry = nullptr;
  std::uint32_t end = 0;

  [[nodiscard]] explicit operator bool() const { return entry != nullptr; }
};

/// Whether "m" behind digits is a metre: a word of length beside it, or the noun that it measures.
bool means_metre(const QuantityScan& scan, const Number& number, std::uint32_t letter) {
  const std::uint32_t next = letter + 1;
  if (!scan.touches(letter)) return true;
  if (scan.is_dash(next) && scan.touches(next)) return true;
  if (scan.is_any(next, {"high",  "long",       "wide",   "tall",  "deep",   "away",   "below",
                         "above", "from",       "behind", "north", "south",  "east",   "west",
                         "off",   "down",       "up",     "by",    "x",      "across", "apart",
                         "thick", "underwater", "ahead",  "short", "squared"})) {
    return true;
  }
  if (scan.is_noun(next)) return !number.decimal || scan.xpos(next) == Xpos::kNn;
  for (std::uint32_t back = 1; back <= 4 && number.begin >= scan.begin() + back; ++back) {
    if (scan.is_any(number.begin - back, {"jumped", "threw", "cleared", "leapt", "height", "depth",
                                          "length", "width", "distance", "jump", "throw", "high",
                                          "long", "wide", "tall", "deep", "fell"})) {
      return true;
    }
  }
  return false;
}

/// Whether a form of one letter, or one that is a common word too, is a unit behind this number.
bool is_plausible(const QuantityScan& scan, const Number& number, const UnitEntry& entry,
                  TokenRange form) {
  const std::string_view lower = scan.lower(form.begin);
  const std::uint32_t behind = form.end;
  if (form.size() == 1 && lower.size() == 1 && lower != "%") {
    if (!number.digits) return false;
    if (lower == "m" && !means_metre(scan, number, form.begin)) return false;
    const bool minor = lower == "p" || lower == "c";
    return scan.touches(form.begin) || !(minor || number.scaled);
  }
  if (lower == "magnitude") return number.decimal || number.value < 10;
  if (lower == "won") return number.scaled || number.value >= 1000;
  if (lower == "second" || lower == "sec") return number.value == 1 || scan.is_dash(form.begin - 1);
  if (lower == "stone") return number.value < 50 && !scan.is_noun(behind);
  if (lower == "lira" || lower == "real" || lower == "sterling") return number.value > 1;
  if (entry.id == "ron" || entry.id == "php" || lower == "rub" || lower == "sar") {
    return lower.size() > 3 || scan.word(form.begin) != lower;
  }
  return true;
}

/// "pounds" are money or weight: money with a scale, "sterling", or where nothing is weighed.
std::string_view pounds_unit(const QuantityScan& scan, const Number& number, std::uint32_t behind) {
  if (number.scaled && number.value >= 100000) return "gbp";
  const bool of_stuff = scan.lower(behind) == "of" && !scan.is_any(behind + 1, {"damage", "debt"});
  const std::uint32_t from = number.begin > scan.begin() + 4 ? number.begin - 4 : scan.begin();
  for (std::uint32_t i = from; i < number.begin; ++i) {
    if (scan.is_any(i, {"weighed", "weigh", "weighing", "weighs", "lost", "gained", "lose"})) {
      return "pound-mass";
    }
    if (scan.is_any(i, {"cost", "costs", "costing", "paid", "pay", "pays", "fined", "worth"})) {
      return "gbp";
    }
  }
  return of_stuff || scan.is_any(behind, {"heavier", "lighter", "per"}) ? "pound-mass" : "gbp";
}

UnitAt unit_behind(const QuantityScan& scan, const Number& number) {
  std::uint32_t at = number.end;
  if (number.open && scan.lower(at) == "of") ++at;  // "millions of dollars"
  const bool dashed = scan.is_dash(at) && scan.touches(at) && scan.touches(at + 1);
  if (dashed) ++at;
  const auto match = scan.unit_at(at);
  if (!match) return {};
  UnitAt unit{match.entry, at + match.length};
  if (!is_plausible(scan, number, *match.entry, {at, unit.end})) return {};
  if (unit.entry->dimension == "pounds") {
    unit.entry = scan.words().unit_by_id(pounds_unit(scan, number, unit.end));
  }
  return unit;
}

QuantityKind kind_of(const UnitEntry& entry) {
  if (entry.dimension == "money") return QuantityKind::kMoney;
  if (entry.dimension == "percent") return QuantityKind::kPercent;
  if (entry.dimension == "points") return QuantityKind::kPoints;
  return QuantityKind::kMeasure;
}

void set_unit(Figure& figure, const UnitEntry& entry) {
  figure.kind = kind_of(entry);
  const bool points = figure.kind == QuantityKind::kPoints;
  figure.unit = points ? "percentage-point" : entry.id;
  figure.dimension = entry.dimension;
  const double factor = points ? entry.factor : 1;
  figure.value = figure.number.value * factor;
  // A measure of whole units has been rounded to them.
  figure.place = (figure.number.place > 0 ? figure.number.place : 1) * factor;
}

/// "US$", "Rs", "magnitude" before the number, with what joins it.
struct SymbolAt {
  const UnitEntry* entry = nullptr;
  std::uint32_t end = 0;
};

SymbolAt symbol_before(const QuantityScan& scan, std::uint32_t at) {
  const UnitEntry* entry = scan.symbol_at(at);
  if (entry == nullptr) return {};
  std::uint32_t end = at + 1;
  const std::string_view text = scan.lower(at);
  if (text == "magnitude") {
    if (scan.is_any(end, {"-", "of"})) ++end;
  } else if (scan.lower(end) == "." && scan.touches(end)) {
    ++end;  // "Rs."
  } else if ((text == "us" || text == "usd") && scan.lower(end) == "$") {
    ++end;
  }
  return {entry, end};
}

/// "3:05:40" or "3:26.50" in seconds.
std::optional<double> race_time(std::string_view text) {
  std::array<int, 3> parts{};
  std::size_t count = 0;
  double fraction = 0;
  while (!text.empty() && count < parts.size()) {
    const auto [end, problem] =
        std::from_chars(text.data(), text.data() + text.size(), parts[count]);
    const auto length = static_cast<std::size_t>(end - text.data());
    if (problem != std::errc{} || length == 0 || length > 2 || parts[count] < 0)
      return std::nullopt;
    if (count > 0 && (length != 2 || parts[count] >= 60)) return std::nullopt;
    ++count;
    text.remove_prefix(length);
    if (text.empty()) break;
    if (text.front() == '.' && count > 1) {
      const auto digits = digits_number(text);
      if (!digits) return std::nullopt;
      fraction = digits->mantissa / std::pow(10.0, digits->decimals);
      text = {};
      break;
    }
    if (text.front() != ':') return std::nullopt;
    text.remove_prefix(1);
    if (text.empty()) return std::nullopt;
  }
  if (!text.empty() || count < 2 || (count == 2 && fraction == 0)) return std::nullopt;
  double seconds = 0;
  for (std::size_t i = 0; i < count; ++i) seconds = seconds * 60 + parts[i];
  return seconds + fraction;
}

std::optional<Figure> read_race_time(const QuantityScan& scan, std::uint32_t at) {
  const std::string_view text = scan.lower(at);
  if (text.find(':') == std::string_view::npos) return std::nullopt;
  const auto seconds = race_time(text);
  const bool clock =
      scan.is_any(at + 1, {"utc", "gmt", "am", "pm", "a.m.", "p.m.", "bst", "local"}) ||
      (at > scan.begin() && scan.lower(at - 1) == "at");
  if (!seconds || clock) return std::nullopt;
  Figure figure;
  figure.begin = at;
  figure.end = at + 1;
  figure.number = Number{.begin = at, .end = at + 1, .value = *seconds, .digits = true};
  figure.kind = QuantityKind::kMeasure;
  figure.unit = "second";
  figure.dimension = "time";
  figure.value = *seconds;
  figure.place = text.find('.') == std::string_view::npos ? 1 : 0.01;
  return figure;
}

bool makes_compounds(const std::string& dimension) {
  return dimension == "time" || dimension == "length" || dimension == "mass";
}

/// The next part of a compound, "24 minutes" behind "2 hours": its figure, and the unit's entry.
std::optional<Figure> next_part(const QuantityScan& scan, const Figure& figure,
                                const UnitEntry& unit) {
  std::uint32_t at = figure.end;
  if (scan.lower(at) == "," && !scan.touches(at + 1)) ++at;
  if (scan.lower(at) == "and") ++at;
  auto number = read_number(scan, at);
  if (!number || number->scaled) return std::nullopt;
  const UnitEntry* smaller = nullptr;
  std::uint32_t end = number->end;
  if (!number->glued.empty()) {
    smaller =
        number->glued == "in" ? scan.words().unit_by_id("inch") : scan.words().unit(number->glued);
  } else if (scan.lower(end) == "in" && figure.unit == "foot") {
    smaller = scan.words().unit_by_id("inch");
    ++end;
  } else if (const UnitAt behind = unit_behind(scan, *number)) {
    smaller = behind.entry;
    end = behind.end;
  }
  const bool fits = smaller != nullptr && smaller->dimension == unit.dimension &&
                    smaller->factor < unit.factor &&
                    number->value * smaller->factor < unit.factor * 1.001;
  if (!fits) return std::nullopt;
  Figure part;
  part.begin = at;
  part.end = end;
  part.number = *number;
  set_unit(part, *smaller);
  return part;
}

/// Adds the smaller units behind: "3 hours, 5 minutes and 40 seconds" in seconds, "6ft 2in" in
/// inches.
void take_compound(const QuantityScan& scan, Figure& figure) {
  const UnitEntry* unit = scan.words().unit_by_id(figure.unit);
  if (unit == nullptr || !makes_compounds(figure.dimension) || figure.number.decimal) return;
  double in_base = figure.value * unit->factor;
  bool compound = false;
  while (const auto part = next_part(scan, figure, *unit)) {
    compound = true;
    unit = scan.words().unit_by_id(part->unit);
    in_base += part->value * unit->factor;
    figure.end = part->end;
    figure.number.end = part->number.end;
    figure.place = part->place * unit->factor;
  }
  if (!compound) return;
  const bool time = figure.dimension == "time";
  const double factor = time ? 1 : unit->factor;
  figure.unit = time ? "second" : unit->id;
  figure.value = in_base / factor;
  figure.place /= factor;
}

/// "Rs500": a currency sign of letters and the digits in one token.
std::optional<Figure> read_joined_sign(const QuantityScan& scan, std::uint32_t at) {
  const std::string_view text = scan.word(at);
  const std::size_t digits_at = text.find_first_of("0123456789");
  if (digits_at == 0 || digits_at > 4 || digits_at == std::string_view::npos) return std::nullopt;
  const UnitEntry* entry = scan.words().symbol(text.substr(0, digits_at));
  const auto digits = entry != nullptr ? digits_number(text.substr(digits_at)) : std::nullopt;
  if (!digits || entry->dimension != "money") return std::nullopt;
  Figure figure;
  figure.begin = at;
  figure.end = at + 1;
  figure.number = Number{.begin = at, .end = at + 1, .digits = true};
  double multiplier = 1;
  const auto scale_word = number_word(scan.lower(at + 1));
  const auto brief = scan.touches(at + 1) ? short_scale(scan.lower(at + 1)) : std::nullopt;
  if (scale_word && scale_word->kind == NumberWordKind::kScale) multiplier = scale_word->value;
  if (brief) multiplier = *brief;
  if (multiplier > 1) figure.number.end = ++figure.end;
  const double power = std::pow(10.0, digits->decimals);
  figure.number.value = digits->mantissa * multiplier / power;
  figure.number.scale = multiplier;
  figure.number.scaled = multiplier > 1;
  figure.number.decimal = digits->decimals > 0;
  figure.number.place = figure.number.decimal
                            ? multiplier / power
                            : rounding_place(figure.number.value, figure.number.scaled);
  set_unit(figure, *entry);
  return figure;
}

/// "two hours and a half".
void take_and_a_half(const QuantityScan& scan, Figure& figure) {
  const std::uint32_t at = figure.end;
  if (scan.lower(at) != "and" || scan.lower(at + 1) != "a" || scan.lower(at + 2) != "half") return;
  figure.value += 0.5;
  figure.number.value += 0.5;
  figure.end = at + 3;
}

/// "half an hour", "a quarter of a percentage point", "three quarters of a mile".
std::optional<Figure> read_part_of_unit(const QuantityScan& scan, std::uint32_t at) {
  std::uint32_t i = at;
  double count = 1;
  if (const auto counter = number_word(scan.lower(i));
      counter && counter->kind == NumberWordKind::kSmall && counter->value < 10) {
    count = counter->value;
    ++i;
  } else if (scan.lower(i) == "a") {
    ++i;
  }
  if (scan.is_dash(i)) ++i;
  const auto parts = fraction_word(scan.lower(i));
  if (!parts || count <= 0 || count >= *parts) return std::nullopt;
  const std::uint32_t number_end = ++i;
  if (scan.lower(i) == "of") ++i;
  if (!scan.is_any(i, {"a", "an", "-"}) || (i == number_end && *parts != 2)) return std::nullopt;
  const auto unit = scan.unit_at(++i);
  if (!unit || unit.entry->dimension == "pounds") return std::nullopt;
  Figure figure;
  figure.begin = at;
  figure.end = i + unit.length;
  figure.number = Number{.begin = at, .end = number_end, .value = count / *parts, .decimal = true};
  set_unit(figure, *unit.entry);
  figure.place = 0.1 * figure.value;
  return figure;
}

}  // namespace

std::optional<Figure> read_figure(const QuantityScan& scan, std::uint32_t at) {
  if (auto race = read_race_time(scan, at)) return race;
  if (auto part = read_part_of_unit(scan, at)) return part;
  if (auto joined = read_joined_sign(scan, at)) return joined;
  const SymbolAt symbol = symbol_before(scan, at);
  auto number = read_number(scan, symbol.entry != nullptr ? symbol.end : at);
  if (!number) return std::nullopt;
  Figure figure;
  figure.begin = at;
  figure.end = number->end;
  figure.number = *number;
  figure.value = number->value;
  figure.place = number->place;
  if (symbol.entry != nullptr) {
    set_unit(figure, *symbol.entry);
    const UnitAt twice = unit_behind(scan, *number);
    if (twice && twice.entry->dimension == "money" && twice.entry->id == symbol.entry->id) {
      figure.end = twice.end;
    }
  } else if (!number->glued.empty()) {
    const UnitEntry* glued =
        number->glued == "in" ? scan.words().unit_by_id("inch") : scan.words().unit(number->glued);
    if (glued != nullptr) set_unit(figure, *glued);
  } else if (number->decimal && (scan.is_any(number->end, {"quake", "earthquake", "tremor"}) ||
                                 scan.lower(number->end + 2) == "richter")) {
    const UnitEntry* magnitude = scan.words().unit_by_id("magnitude");
    if (magnitude != nullptr) set_unit(figure, *magnitude);
  } else if (const UnitAt unit = unit_behind(scan, *number)) {
    set_unit(figure, *unit.entry);
    figure.end = unit.end;
    take_compound(scan, figure);
    take_and_a_half(scan, figure);
  }
  return figure;
}

void share_unit(Figure& figure, const Figure& with_unit) {
  if (!figure.unit.empty()) return;
  const double scale = with_unit.number.scale;
  const bool share_scale = !figure.number.scaled && scale > 1 && figure.value < 1000;
  if (share_scale) figure.number.value *= scale;
  figure.kind = with_unit.kind;
  figure.unit = with_unit.unit;
  figure.dimension = with_unit.dimension;
  figure.value = figure.number.value;
  if (with_unit.number.value > 0) figure.value *= with_unit.value / with_unit.number.value;
  if (with_unit.place > 0) figure.place = std::max(figure.place, with_unit.place);
}

}  // namespace belie
