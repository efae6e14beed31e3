// SPDX-License-Identifier: Apache-2.0
#include "input/date_reading.h"

#include <unicode/timezone.h>

#include <chrono>
#include <memory>
#include <regex>

namespace belie {
namespace {

using std::chrono::minutes;

int number_of(const std::ssub_match& digits) {
  return digits.matched && digits.length() > 0 ? std::stoi(digits.str()) : 0;
}

/// Minutes from the beginning of the written day to the moment in UTC.
std::optional<minutes> minutes_in_utc(const std::string& text) {
  static const std::regex kMoment(
      R"((?:[Tt]| +|^)(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)? ?(?:(Z|z|UTC|GMT)|([+-])(\d{2}):?(\d{2}))$)");
  std::smatch found;
  if (!std::regex_search(text, found, kMoment)) return std::nullopt;
  const minutes clock = minutes(number_of(found[1]) * 60 + number_of(found[2]));
  const minutes offset = minutes(number_of(found[5]) * 60 + number_of(found[6]));
  return found[4].str() == "-" ? clock + offset : clock - offset;
}

}  // namespace

bool is_timezone(std::string_view name) {
  const auto wanted =
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
  const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(wanted));
  return *zone != icu::TimeZone::getUnknown();
}

std::optional<Day> day_in_zone(std::string_view text, Day day, const std::string& timezone) {
  const auto in_utc = minutes_in_utc(std::string(text));
  if (!in_utc) return std::nullopt;
  const auto moment = std::chrono::milliseconds(day.time_since_epoch() + *in_utc);
  const std::unique_ptr<icu::TimeZone> zone(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(timezone)));
  std::int32_t standard = 0;
  std::int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  const UBool is_local = 0;
  zone->getOffset(static_cast<UDate>(moment.count()), is_local, standard, summer, status);
  if (U_FAILURE(status)) return std::nullopt;
  const auto local = moment + std::chrono::milliseconds(standard + summer);
  return Day(std::chrono::floor<std::chrono::days>(local));
}

}  // namespace belie
