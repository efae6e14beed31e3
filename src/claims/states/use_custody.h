// SPDX-License-Identifier: Apache-2.0
//
// Who is in the hands of the law, told by phrases: "no arrests have been made", "nobody has been
// detained", "was taken down the stairs to begin serving his time", "may live at home until his
// appeal". Borrows its readers, which must outlive it.
#pragma once

#include <cstdint>

#include "claims/states/use_people.h"
#include "claims/states/use_text.h"
#include "claims/states/use_writer.h"
#include "language/annotation.h"

namespace belie {

class CustodyUses {
 public:
  CustodyUses(const Annotation& annotation, const UseText& text, const UsePeople& people,
              UseWriter& write)
      : annotation_(annotation), text_(text), people_(people), write_(write) {}

  /// "Police had made no arrests", "no one has been taken into custody".
  void read_nobody(std::uint32_t token);
  /// "Was led away in handcuffs", "took him down to begin serving his time"; "may live at home".
  void read_custody(std::uint32_t token);

 private:
  void add_nobody(std::uint32_t token, std::uint32_t arrest);
  [[nodiscard]] bool is_early(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t arrest_behind(std::uint32_t token) const;

  const Annotation& annotation_;
  const UseText& text_;
  const UsePeople& people_;
  UseWriter& write_;
};

}  // namespace belie
