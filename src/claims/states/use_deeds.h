// SPDX-License-Identifier: Apache-2.0
//
// How a verb tells what was done: done or not, once or now, and when. Plans, wishes and conditions
// tell no deed. Borrows its readers, which must outlive it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/states/use_text.h"

namespace belie {

/// Words that deny what their clause tells.
inline constexpr std::array<std::string_view, 10> kDeedDenials{
    "not", "n't", "never", "no", "nor", "none", "nobody", "nothing", "neither", "hardly"};

/// What somebody did, as its verb tells it.
struct UseDeed {
  std::string told;  // "use", "using", "still"
  bool negative = false;
  bool perfect = false;
  bool earlier = false;  // "had flown in on Sunday"
};

class DeedReader {
 public:
  DeedReader(const Annotation& annotation, const UseText& text)
      : annotation_(annotation), text_(text) {}

  /// How the verb is told, where it tells something done; nothing for plans, wishes, conditions.
  [[nodiscard]] std::optional<UseDeed> deed_at(std::uint32_t verb) const;
  /// "since Sunday", "for a third day": from when on something has not been done.
  [[nodiscard]] std::optional<TimeExpression> since_in(std::uint32_t token) const;
  /// "until mid-June", "before Thursday": the time in the sentence up to which something is so.
  [[nodiscard]] std::optional<TimeExpression> until_in(std::uint32_t token) const;
  /// The clause's own time; else the only one of its sentence, or of several the only one between
  /// the same commas as the verb.
  [[nodiscard]] When when_of(std::uint32_t verb) const;
  /// "Nothing will move before July", "will not be opened until Monday": so it does not now.
  [[nodiscard]] bool is_put_off(std::uint32_t verb) const;

 private:
  [[nodiscard]] bool is_perceived(std::uint32_t verb) const;
  [[nodiscard]] bool is_bound(const TimeExpression& time) const;
  [[nodiscard]] TokenRange between_commas(std::uint32_t verb) const;
  [[nodiscard]] bool lasts_for_long(TokenRange range) const;
  [[nodiscard]] std::vector<const TimeExpression*> times_in(TokenRange range) const;

  const Annotation& annotation_;
  const UseText& text_;
};

}  // namespace belie
