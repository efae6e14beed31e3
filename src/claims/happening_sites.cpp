// SPDX-License-Identifier: Apache-2.0
#include "claims/happening_sites.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/time_words.h"

namespace belie {

void HappeningSites::read_sites_of_verb(Happening& found, std::uint32_t verb) const {
  for (std::uint32_t i = text_.sentence(verb).begin; i < text_.sentence(verb).end; ++i) {
    auto site = site_at(i);
    if (!site) continue;
    const bool next = follows_closely(site->tokens.begin, verb);
    if (!next && !text_.in_clause(i, verb)) continue;
    const bool first = site->tokens.begin == text_.sentence(verb).begin;
    if (first || next || stands_by(found, *site, verb)) found.sites.push_back(std::move(*site));
  }
  if (found.sites.empty()) read_site_before_where(found, verb);
  if (found.sites.empty()) read_only_site(found, verb);
  read_premises(found, verb, text_.sentence(verb).end);
}

void HappeningSites::read_premises(Happening& found, std::uint32_t anchor,
                                   std::uint32_t end) const {
  for (std::uint32_t i = anchor + 1; i < end; ++i) {
    if (text_.clause_of(i) != text_.clause_of(anchor)) continue;
    auto site = premises_at(i);
    if (!site) site = side_at(i);
    if (site && site->tokens.begin > anchor) found.houses.push_back(std::move(*site));
  }
}

void HappeningSites::read_only_site(Happening& found, std::uint32_t verb) const {
  if (text_.token(verb).head.valid() && found.time == nullptr) return;
  std::optional<EventSite> only;
  for (std::uint32_t i = text_.sentence(verb).begin; i < text_.sentence(verb).end; ++i) {
    auto site = site_at(i);
    if (!site) continue;
    if (only || site->tokens.begin < verb) return;
    only = std::move(site);
  }
  if (only) found.sites.push_back(std::move(*only));
}

bool HappeningSites::follows_closely(std::uint32_t at, std::uint32_t verb) const {
  constexpr std::uint32_t kReach = 4;
  if (at <= verb || at - verb > kReach) return false;
  for (std::uint32_t i = verb + 1; i < at; ++i) {
    const Upos tag = text_.token(i).upos;
    const bool short_phrase = tag == Upos::kAdp || tag == Upos::kDet || tag == Upos::kNoun ||
                              tag == Upos::kAdv || tag == Upos::kAdj;
    if (!short_phrase) return false;
  }
  return true;
}

bool HappeningSites::stands_by(const Happening& found, const EventSite& site,
                               std::uint32_t verb) const {
  if (site.tokens.begin <= verb) return false;
  if (site.tokens.begin <= verb + 2 || text_.clause_of(site.tokens.begin) != text_.clause_of(verb))
    return true;
  if (found.time != nullptr) {
    const TokenRange& time = found.time->tokens;
    const bool beside = time.end == site.tokens.begin || time.begin == site.tokens.end ||
                        time.begin == site.tokens.end + 1;
    if (beside) return true;
  }
  for (std::uint32_t i = site.tokens.begin; i < site.tokens.end; ++i) {
    const TokenIndex head = text_.token(i).head;
    if (!head.valid() || site.tokens.contains(head.value)) continue;
    if (head.value == verb) return true;
    const Token& over = text_.token(head.value);
    const bool of_verb = over.head.valid() && over.head.value == verb;
    return of_verb && (over.relation == Relation::kObj || over.relation == Relation::kObl);
  }
  return false;
}

void HappeningSites::read_site_before_where(Happening& found, std::uint32_t verb) const {
  constexpr std::uint32_t kReach = 9;
  const std::uint32_t begin = text_.sentence(verb).begin;
  for (std::uint32_t i = verb; i > begin && verb - i < kReach;) {
    --i;
    if (text_.token(i).upos == Upos::kVerb) return;
    if (text_.lower(i) != "where" || i < begin + 2) continue;
    const std::uint32_t end = text_.lower(i - 1) == "," ? i - 1 : i;
    if (auto house = premises_at(end - 1)) found.houses.push_back(std::move(*house));
    const Mention* name = sites_.name_over(end - 1);
    if (name == nullptr || name->tokens.end != end) return;
    if (auto site = site_at(name->tokens.begin)) {
      found.sites.push_back(std::move(*site));
    } else if (is_no_person(*name)) {  // "has moved to Sellin, where"
      found.sites.push_back({text_.annotation().referents[name->referent.index()].name,
                             name->referent, "in", name->tokens});
    }
    return;
  }
}

bool HappeningSites::is_no_person(const Mention& name) const {
  if (!name.referent.valid()) return false;
  return text_.annotation().referents[name.referent.index()].type != EntityType::kPerson;
}

bool HappeningSites::is_tie(std::uint32_t at) const {
  constexpr std::array<std::string_view, 14> kTies{"in",   "at",    "inside",  "behind", "outside",
                                                   "on",   "under", "beside",  "near",   "by",
                                                   "next", "along", "beneath", "from"};
  return is_one_of(kTies, text_.lower(at));
}

std::uint32_t HappeningSites::tie_of(std::uint32_t noun) const {
  constexpr std::uint32_t kReach = 7;
  const std::uint32_t begin = text_.sentence(noun).begin;
  for (std::uint32_t at = noun; at > begin && noun - at < kReach;) {
    --at;
    if (is_tie(at)) return at;
    const Upos tag = text_.token(at).upos;
    const bool inside = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun ||
                        text_.lower(at) == "of" || text_.lower(at) == "to" || tag == Upos::kVerb ||
                        text_.token(at).xpos == Xpos::kPrpPoss ||
                        text_.token(at).xpos == Xpos::kPos;
    if (!inside) return TokenIndex::kNone;
  }
  return TokenIndex::kNone;
}

std::optional<EventSite> HappeningSites::premises_at(std::uint32_t at) const {
  if (text_.token(at).upos != Upos::kNoun || text_.is_modifier(at) || text_.is_plural(at))
    return std::nullopt;
  std::string name{text_.lemma(at)};
  const std::string pair = at > text_.sentence(at).begin ? text_.lower(at - 1) + " " + name : "";
  if (is_premises(pair)) name = pair;
  if (!is_premises(name)) return std::nullopt;
  const std::uint32_t tie = tie_of(at);
  if (tie == TokenIndex::kNone) return std::nullopt;
  return EventSite{std::move(name), {}, std::string(kPremises), {tie, at + 1}};
}

std::optional<EventSite> HappeningSites::side_at(std::uint32_t at) const {
  constexpr std::array<std::string_view, 14> kLandmarks{"bank",  "shore", "side",  "coast", "wing",
                                                        "tower", "face",  "slope", "flank", "edge",
                                                        "tip",   "stand", "aisle", "lane"};
  if (!is_one_of(kLandmarks, text_.lemma(at)) || at == text_.sentence(at).begin)
    return std::nullopt;
  const std::string side = text_.lower(at - 1);
  if (opposite_side(side).empty()) return std::nullopt;
  const std::uint32_t tie = tie_of(at);
  if (tie == TokenIndex::kNone) return std::nullopt;
  return EventSite{
      side + " " + std::string(text_.lemma(at)), {}, std::string(kSide), {tie, at + 1}};
}

std::optional<EventSite> HappeningSites::site_at(std::uint32_t at) const {
  if (auto site = sites_.at(at)) return site;
  constexpr std::array<std::string_view, 16> kHouses{
      "court", "stadium", "hospital", "infirmary", "cathedral", "church", "theatre", "theater",
      "arena", "airport", "hall",     "park",      "ground",    "castle", "prison",  "abbey"};
  const Mention* name = sites_.name_at(at);
  if (name == nullptr || !name->referent.valid() || at == text_.sentence(at).begin)
    return std::nullopt;
  if (!is_one_of(kHouses, text_.lower(name->tokens.end - 1)) || name->tokens.size() < 2)
    return std::nullopt;
  const std::uint32_t tie =
      text_.lower(at - 1) == "the" && at - 1 > text_.sentence(at).begin ? at - 2 : at - 1;
  const std::string relation = text_.lower(tie);
  if (relation != "at" && relation != "in" && relation != "outside") return std::nullopt;
  return EventSite{text_.annotation().referents[name->referent.index()].name,
                   name->referent,
                   relation,
                   {tie, name->tokens.end}};
}

}  // namespace belie
