// SPDX-License-Identifier: Apache-2.0
//
// Where what a verb or a noun tells was: names of places tied to it ("near Sellin", "in Pieve,
// where the winner crossed the line"), houses that are no other ones ("in the sawmill"), and sides
// ("on the left bank").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/events/event_sites.h"
#include "claims/events/event_times.h"
#include "claims/events/happening_text.h"
#include "claims/events/happenings.h"
#include "language/lexicon/lexicon.h"

namespace belie {

class HappeningSites {
 public:
  HappeningSites(const HappeningText& text, const Lexicon& lexicon)
      : text_(text),
        times_(text.annotation()),
        sites_(text.annotation(), lexicon),
        dateline_(dateline()) {}

  [[nodiscard]] const EventSites& names() const { return sites_; }

  /// Places of the verb's own clause that hang on it or on its object, and those before "where".
  void read_sites_of_verb(Happening& found, std::uint32_t verb) const;
  /// Houses and sides in the clause of the anchor, or in the noun phrase, behind it.
  void read_premises(Happening& found, std::uint32_t anchor, std::uint32_t end) const;
  /// "in Pieve Alta, where the winner crossed the line".
  void read_site_before_where(Happening& found, std::uint32_t verb) const;
  /// "in the yard of the sawmill": a house or a site that is no other.
  [[nodiscard]] std::optional<EventSite> premises_at(std::uint32_t at) const;
  /// "on the left bank", "in the north wing".
  [[nodiscard]] std::optional<EventSite> side_at(std::uint32_t at) const;
  /// A place, also where it is a house that counts as an organisation: "at Norwick Crown Court".
  [[nodiscard]] std::optional<EventSite> site_at(std::uint32_t at) const;

  /// "Falk, the scene of the derailment".
  void read_site_of_scene(Happening& found, std::uint32_t noun) const;
  /// A place behind that word: "of Sellin" of what is named for its town, "from Kourou" of what is
  /// sent from there.
  [[nodiscard]] std::optional<EventSite> site_behind(std::string_view preposition,
                                                     std::uint32_t at) const;
  /// "Sellin, her birthplace", "her birthplace, Sellin".
  void read_named_scene(Happening& found, std::uint32_t noun) const;

 private:
  [[nodiscard]] std::optional<EventSite> near_or_into(std::uint32_t at) const;
  [[nodiscard]] std::optional<EventSite> road_at(std::uint32_t at) const;
  [[nodiscard]] std::optional<EventSite> landform_at(std::uint32_t at) const;
  [[nodiscard]] const Mention* dateline() const;
  void read_here(Happening& found, std::uint32_t verb) const;
  [[nodiscard]] bool is_scene(std::uint32_t at) const;
  /// The place that ends before the token, over a comma and ", the town".
  void read_site_before(Happening& found, std::uint32_t end) const;
  /// The only place that the sentence tells behind its main verb, or behind the verb with a time of
  /// its own: "died when a bomb went off as they drove through the hills outside Sellin".
  void read_only_site(Happening& found, std::uint32_t verb) const;
  /// "is lying at anchor off Sellin": nothing but a short phrase between them.
  [[nodiscard]] bool follows_closely(std::uint32_t at, std::uint32_t verb) const;
  [[nodiscard]] bool stands_by(const Happening& found, const EventSite& site,
                               std::uint32_t verb) const;
  [[nodiscard]] bool is_no_person(const Mention& name) const;
  [[nodiscard]] bool is_tie(std::uint32_t at) const;
  /// The preposition that ties the noun, over "the yard of the": none: another word stands between.
  [[nodiscard]] std::uint32_t tie_of(std::uint32_t noun) const;

  const HappeningText& text_;
  EventTimes times_;
  EventSites sites_;
  const Mention* dateline_;  // the place from which the draft is written; nullptr: untold
};

}  // namespace belie
