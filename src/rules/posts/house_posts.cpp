// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/house_posts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/word_list.h"
#include "graph/folding.h"
#include "rules/posts/home_town.h"
#include "rules/sources/source_words.h"

namespace belie {
namespace {

/// Posts that a firm, a body or a region has one of, and one word for each.
constexpr std::array<std::pair<std::string_view, std::string_view>, 26> kOnce{{
    {"chief executive", "chief executive"},
    {"chief executive officer", "chief executive"},
    {"ceo", "chief executive"},
    {"managing director", "managing director"},
    {"general manager", "general manager"},
    {"chairman", "chair"},
    {"chairwoman", "chair"},
    {"chairperson", "chair"},
    {"chair", "chair"},
    {"general secretary", "general secretary"},
    {"secretary general", "general secretary"},
    {"secretary-general", "general secretary"},
    {"city manager", "city manager"},
    {"town manager", "town manager"},
    {"county executive", "county executive"},
    {"county judge", "county judge"},
    {"town clerk", "town clerk"},
    {"tax assessor", "tax assessor"},
    {"tree warden", "tree warden"},
    {"medical officer", "medical officer"},
    {"returning officer", "returning officer"},
    {"premier", "premier"},
    {"harbour master", "harbourmaster"},
    {"harbor master", "harbourmaster"},
    {"medical director", "medical director"},
    {"council leader", "council leader"},
}};

/// Before these the post is the first of its kind in a house, or that of a whole place.
constexpr std::array<std::string_view, 10> kFirst{"chief",   "county",  "city",   "town",
                                                  "village", "borough", "parish", "municipal",
                                                  "state",   "head"};
constexpr std::array<std::string_view, 17> kOfPlace{
    "surveyor", "clerk",     "engineer",  "assessor",   "treasurer",     "administrator",
    "coroner",  "archivist", "architect", "auditor",    "gardener",      "fire chief",
    "surgeon",  "chemist",   "geologist", "pharmacist", "superintendent"};

/// Heads of a house that is told with them: "the museum's director".
constexpr std::array<std::string_view, 6> kOfToldHouse{"director", "head",   "president",
                                                       "rector",   "editor", "superintendent"};

/// Nouns for houses and places that may stand before a post without telling more of it: "the county
/// coroner", "railway chief engineer".
constexpr std::array<std::string_view, 24> kHouses{
    "county",  "city",     "town",  "state",  "district", "province",   "village", "parish",
    "school",  "hospital", "trust", "museum", "company",  "college",    "railway", "port",
    "council", "union",    "board", "club",   "harbour",  "university", "firm",    "diocese"};

/// With a field before them there is one of that field.
constexpr std::array<std::string_view, 2> kOfField{"commissioner", "superintendent"};
constexpr std::array<std::string_view, 16> kNoField{
    "county", "city", "state",  "deputy", "assistant", "chief",  "district", "former",
    "town",   "area", "branch", "local",  "regional",  "police", "fellow",   "detective"};

}  // namespace

std::string_view without_house(std::string_view words) {
  const std::size_t blank = words.find(' ');
  const bool house = blank != std::string_view::npos && is_one_of(kHouses, words.substr(0, blank));
  return house ? words.substr(blank + 1) : words;
}

std::string house_post_key(const Post& post) {
  const std::string& words = post.words;
  for (const auto& [form, key] : kOnce) {
    if (words == form) return std::string(key);
  }
  if (!post.body.empty() && post.definite && is_one_of(kOfToldHouse, words))
    return words + " @" + post.body.substr(post.body.rfind(' ') + 1);
  if (is_one_of(kFirst, post.body) && is_one_of(kOfPlace, words)) return post.body + " " + words;
  const std::size_t blank = words.rfind(' ');
  if (blank == std::string::npos || words.find(" of ") != std::string::npos) return "";
  const std::string noun = words.substr(blank + 1);
  const std::string before = words.substr(0, blank);
  if (is_one_of(kFirst, before) && is_one_of(kOfPlace, noun)) return words;
  const bool field = std::ranges::none_of(
      words_of(before), [](const std::string& word) { return is_one_of(kNoField, word); });
  return field && is_one_of(kOfField, noun) ? words : "";
}

std::set<std::string> houses_near(const Annotation& annotation, const LexiconIndex& lexicon,
                                  const Post& post, bool before) {
  std::set<std::string> names;
  const Section* here = annotation.document->section_at(post.span.begin);
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind != MentionKind::kName || !mention.referent.valid() ||
        mention.span.begin > post.span.begin || post.span.overlaps(mention.span))
      continue;
    const Section* there = annotation.document->section_at(mention.span.begin);
    const bool near = there != nullptr && here != nullptr &&
                      (there == here || (before && there->paragraph + 1 == here->paragraph));
    const Referent& referent = annotation.referents[mention.referent.index()];
    const std::string name = folded_name(referent.name);
    if (near && referent.type != EntityType::kPerson && !lies_within_town(name, lexicon))
      names.insert(name);
  }
  return names;
}

}  // namespace belie
