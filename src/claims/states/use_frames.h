// SPDX-License-Identifier: Apache-2.0
//
// States that a frame of a clause tells, whatever the words in its slots: where somebody is kept or
// cared for ("has been in Armley prison"), what there is none of ("there are no trains on the
// line"), what somebody still has ("still holds its licence"), what is in its ninth day, whose
// funeral was held, and who is of an age today. Borrows its readers, which must outlive it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claims/states/status_things.h"
#include "claims/states/use_writer.h"

namespace belie {

class FrameUses {
 public:
  FrameUses(const Annotation& annotation, const UseText& text, const UsePeople& people,
            const DeedReader& deeds, const StatusThings& things, UseWriter& write)
      : annotation_(annotation),
        text_(text),
        people_(people),
        deeds_(deeds),
        things_(things),
        write_(write) {}

  /// Reads every frame that begins at the token.
  void read(std::uint32_t token);

 private:
  void read_whereabouts(std::uint32_t preposition);
  void read_bail(std::uint32_t verb);
  void read_sentence_served(std::uint32_t verb);
  void read_none(std::uint32_t there);
  void read_possession(std::uint32_t verb);
  void read_running(std::uint32_t preposition);
  void read_post(std::uint32_t token);
  void read_age(std::uint32_t is);
  void read_funeral(std::uint32_t noun);
  [[nodiscard]] std::uint32_t noun_behind(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t verb_of_stay(std::uint32_t preposition) const;
  [[nodiscard]] std::vector<std::string> names_at(std::uint32_t token) const;
  [[nodiscard]] bool is_aside(std::uint32_t preposition) const;
  [[nodiscard]] bool is_denied(std::uint32_t verb) const;
  void tell_none(std::uint32_t there, std::uint32_t noun, bool no_longer);
  void tell_possession(std::uint32_t verb, std::uint32_t noun, bool lacking);

  static constexpr std::uint32_t kNone = StatePredicate::kNone;

  const Annotation& annotation_;
  const UseText& text_;
  const UsePeople& people_;
  const DeedReader& deeds_;
  const StatusThings& things_;
  UseWriter& write_;
};

}  // namespace belie
