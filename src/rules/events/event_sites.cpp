// SPDX-License-Identifier: Apache-2.0
#include "rules/events/event_sites.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

enum class SiteKind : std::uint8_t { kCountry, kRegion, kArea, kVenue, kTown };

/// Seas, continents and other areas that have towns in them and no borders; folded.
constexpr std::array<std::string_view, 42> kAreas{
    "adriatic",        "aegean",         "africa",        "alps",
    "antarctica",      "arctic",         "asia",          "atlantic",
    "balkans",         "baltic",         "black sea",     "caribbean",
    "caucasus",        "central asia",   "channel",       "east africa",
    "english channel", "europe",         "himalayas",     "horn of africa",
    "indian ocean",    "latin america",  "mediterranean", "middle east",
    "midlands",        "midwest",        "north africa",  "north sea",
    "pacific",         "persian gulf",   "red sea",       "sahara",
    "sahel",           "scandinavia",    "siberia",       "south america",
    "south asia",      "southeast asia", "west africa",   "west bank",
    "central america", "north america"};

/// Last words of what has towns in it: "Tarn province".
constexpr std::array<std::string_view, 10> kWithTowns{
    "county",   "region", "province",   "governorate", "oblast",
    "district", "canton", "prefecture", "highlands",   "outback"};

/// Kinds of street, of which a house has one.
constexpr std::array<std::string_view, 10> kStreets{"street", "road",    "lane",     "avenue",
                                                    "square", "terrace", "crescent", "boulevard",
                                                    "drive",  "close"};

/// What is known of a place's name.
struct Site {
  SiteKind kind = SiteKind::kTown;
  std::string country;  // its own id, or that of a region or capital; "" unknown
  std::string region;   // of a region its own id
  std::string words;    // folded
  std::string last;     // the last word: "court"
};

/// The name without capitals, "the" and direction words: "northern Mali" is in Mali.
std::string folded(std::string_view name) {
  std::string text = normal_form(name);
  if (text.starts_with("the ")) text.erase(0, 4);
  return text;
}

Site site_of(std::string_view name, const LexiconIndex& lexicon) {
  Site site;
  site.words = folded(name);
  const std::size_t blank = site.words.rfind(' ');
  site.last = blank == std::string::npos ? site.words : site.words.substr(blank + 1);
  const std::string_view last_word =
      name.substr(name.rfind(' ') == std::string_view::npos ? 0 : name.rfind(' ') + 1);
  for (const JurisdictionEntry& entry : lexicon.lexicon().jurisdictions) {
    const bool country = entry.kind == "country";
    if (!country && entry.kind != "region") continue;
    if (is_one_of(entry.forms, name)) {
      site.kind = country ? SiteKind::kCountry : SiteKind::kRegion;
      site.country = country ? entry.id : entry.part_of;
      if (!country) site.region = entry.id;
      return site;
    }
    if (is_one_of(entry.capitals, name) && !is_one_of(entry.ambiguous, name) &&
        site.country.empty()) {
      site.country = country ? entry.id : entry.part_of;
      if (!country) site.region = entry.id;
    }
  }
  if (is_one_of(kAreas, site.words) ||
      is_one_of(kAreas, site.words.substr(0, site.words.find(" sea"))) ||
      site.words.ends_with("shire") || site.words.starts_with("county ") ||
      is_one_of(kWithTowns, site.last)) {
    site.kind = SiteKind::kArea;
    return site;
  }
  if (lexicon.is_place_word(last_word) || lexicon.is_organisation_word(last_word))
    site.kind = SiteKind::kVenue;
  return site;
}

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

}  // namespace

bool are_two_places(std::string_view a, std::string_view b, const LexiconIndex& lexicon) {
  const Site x = site_of(a, lexicon);
  const Site y = site_of(b, lexicon);
  const bool one_name =
      x.words.find(y.words) != std::string::npos || y.words.find(x.words) != std::string::npos;
  if (one_name) return false;
  if (differ(x.country, y.country) || differ(x.region, y.region)) return true;
  if (x.kind != y.kind) return false;
  if (x.kind == SiteKind::kVenue) {
    const bool streets = is_one_of(kStreets, x.last) && is_one_of(kStreets, y.last);
    return (streets || x.last == y.last) && x.words != x.last;
  }
  return x.kind == SiteKind::kTown;
}

bool has_towns_in_it(std::string_view name, const LexiconIndex& lexicon) {
  const SiteKind kind = site_of(name, lexicon).kind;
  return kind == SiteKind::kCountry || kind == SiteKind::kRegion || kind == SiteKind::kArea;
}

bool names_both(const Annotation& annotation, std::string_view a, std::string_view b) {
  return std::ranges::any_of(annotation.sentences, [&](const Sentence& sentence) {
    const std::string_view text = annotation.text(sentence.span);
    return text.find(a) != std::string_view::npos && text.find(b) != std::string_view::npos;
  });
}

}  // namespace belie
