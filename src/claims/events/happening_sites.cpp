// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_sites.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/times/time_words.h"

namespace belie {

void HappeningSites::read_sites_of_verb(Happening& found, std::uint32_t verb) const {
  for (std::uint32_t i = text_.sentence(verb).begin; i < text_.sentence(verb).end; ++i) {
    auto site = site_at(i);
    if (!site && is_from_one_place(found.classes)) site = site_behind("from", i);
    if (!site) continue;
    const bool next = follows_closely(site->tokens.begin, verb);
    if (!next && !text_.in_clause(i, verb)) continue;
    const bool first = site->tokens.begin == text_.sentence(verb).begin;
    if (first || next || stands_by(found, *site, verb)) found.sites.push_back(std::move(*site));
  }
  if (found.sites.empty()) read_site_before_where(found, verb);
  if (found.sites.empty()) read_only_site(found, verb);
  if (found.sites.empty()) read_here(found, verb);
  read_premises(found, verb, text_.sentence(verb).end);
}

std::optional<EventSite> HappeningSites::site_behind(std::string_view preposition,
                                                     std::uint32_t at) const {
  const Mention* name = sites_.name_at(at);
  if (name == nullptr || at == text_.sentence(at).begin || text_.lower(at - 1) != preposition)
    return std::nullopt;
  if (!is_no_person(*name)) return std::nullopt;
  return EventSite{text_.annotation().referents[name->referent.index()].name,
                   name->referent,
                   "in",
                   {at - 1, name->tokens.end}};
}

/// "was held here": in the place of the dateline.
void HappeningSites::read_here(Happening& found, std::uint32_t verb) const {
  constexpr std::uint32_t kReach = 4;
  if (dateline_ == nullptr) return;
  const std::uint32_t end = std::min(text_.sentence(verb).end, verb + kReach);
  for (std::uint32_t i = verb + 1; i < end; ++i) {
    if (text_.lower(i) != "here") continue;
    found.sites.push_back({text_.annotation().referents[dateline_->referent.index()].name,
                           dateline_->referent,
                           "in",
                           {i, i + 1}});
    return;
  }
}

/// "KELSTON –" at the beginning of a paragraph.
const Mention* HappeningSites::dateline() const {
  for (const Mention& mention : text_.annotation().mentions) {
    const std::uint32_t begin = mention.tokens.begin;
    if (mention.kind != MentionKind::kName || begin != text_.sentence(begin).begin) continue;
    const std::string_view words = text_.annotation().text(text_.annotation().span(mention.tokens));
    const bool capitals = std::ranges::none_of(words, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!capitals || !mention.referent.valid()) continue;
    const std::uint32_t end = std::min(text_.sentence(begin).end, mention.tokens.end + 6);
    for (std::uint32_t i = mention.tokens.end; i < end; ++i) {
      const std::string_view word = text_.annotation().word(TokenIndex{i});
      if (word == "–" || word == "—" || word == "-" || word == "--") return &mention;
      if (text_.token(i).upos == Upos::kVerb) break;
    }
  }
  return nullptr;
}

void HappeningSites::read_premises(Happening& found, std::uint32_t anchor,
                                   std::uint32_t end) const {
  for (std::uint32_t i = anchor + 1; i < end; ++i) {
    if (text_.clause_of(i) != text_.clause_of(anchor)) continue;
    auto site = premises_at(i);
    if (!site) site = side_at(i);
    if (!site) site = road_at(i);
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
    const std::string word = text_.lower(i);
    const bool which = (word == "which" || word == "whose") && i > begin &&
                       text_.token(i - 1).upos == Upos::kAdp && text_.lower(i - 1) != "of";
    const bool cleft = word == "that" && text_.lower(begin) == "it" && i < begin + 8;
    if ((word != "where" && !which && !cleft) || i < begin + 2) continue;
    return read_site_before(found, which ? i - 1 : i);
  }
}

void HappeningSites::read_site_of_scene(Happening& found, std::uint32_t noun) const {
  const std::uint32_t begin = text_.sentence(noun).begin;
  const std::uint32_t at = text_.phrase_begin(noun);
  if (at < begin + 3 || text_.lower(at - 1) != "of" || !is_scene(at - 2)) return;
  const std::uint32_t scene = text_.phrase_begin(at - 2);
  if (scene > begin && text_.lower(scene - 1) == ",") return read_site_before(found, scene);
}

void HappeningSites::read_named_scene(Happening& found, std::uint32_t noun) const {
  if (!is_scene(noun)) return;
  const std::uint32_t at = text_.phrase_begin(noun);
  if (at > text_.sentence(noun).begin + 1 && text_.lower(at - 1) == ",")
    return read_site_before(found, at);
  const std::uint32_t next = noun + 2;
  if (!text_.sentence(noun).contains(next) || text_.lower(noun + 1) != ",") return;
  const Mention* name = sites_.name_at(next);
  if (name == nullptr || !is_no_person(*name)) return;
  found.sites.push_back({text_.annotation().referents[name->referent.index()].name, name->referent,
                         "in", name->tokens});
}

/// The noun for where something is.
bool HappeningSites::is_scene(std::uint32_t at) const {
  constexpr std::array<std::string_view, 14> kScenes{
      "scene", "site", "venue", "place",   "location", "setting",    "spot",
      "home",  "town", "city",  "village", "seat",     "birthplace", "port"};
  return is_one_of(kScenes, text_.lemma(at));
}

void HappeningSites::read_site_before(Happening& found, std::uint32_t end) const {
  const std::uint32_t begin = text_.sentence(end - 1).begin;
  if (end > begin + 1 && text_.lower(end - 1) == ",") --end;
  // "Falk, the town where": the town that stands before it.
  if (end > begin + 3 && is_scene(end - 1)) {
    const std::uint32_t scene = text_.phrase_begin(end - 1);
    if (scene > begin + 1 && text_.lower(scene - 1) == ",") end = scene - 1;
  }
  if (auto house = premises_at(end - 1)) found.houses.push_back(std::move(*house));
  if (auto side = side_at(end - 1)) found.houses.push_back(std::move(*side));
  if (auto road = road_at(end - 1)) found.houses.push_back(std::move(*road));
  const Mention* name = sites_.name_over(end - 1);
  if (name == nullptr || name->tokens.end != end) return;
  if (auto site = site_at(name->tokens.begin)) {
    found.sites.push_back(std::move(*site));
  } else if (is_no_person(*name)) {  // "has moved to Sellin, where"
    found.sites.push_back({text_.annotation().referents[name->referent.index()].name,
                           name->referent, "in", name->tokens});
  }
}

bool HappeningSites::is_no_person(const Mention& name) const {
  if (!name.referent.valid()) return false;
  return text_.annotation().referents[name.referent.index()].type != EntityType::kPerson;
}

bool HappeningSites::is_tie(std::uint32_t at) const {
  constexpr std::array<std::string_view, 15> kTies{
      "in",   "at", "inside",  "behind", "outside", "on",      "under", "beside",
      "near", "by", "through", "next",   "along",   "beneath", "from"};
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
  const bool before = at > text_.sentence(at).begin;
  const std::string pair = before ? text_.lower(at - 1) + " " + name : "";
  const bool of_kind = before && text_.token(at - 1).upos == Upos::kNoun && is_room(name);
  if (is_premises(pair) || of_kind) name = pair;
  if (!is_premises(name) && !of_kind) return std::nullopt;
  std::uint32_t tie = tie_of(at);
  const std::uint32_t next = text_.lower(at + 1) == "," ? at + 2 : at + 1;
  if (tie == TokenIndex::kNone && text_.lower(next) == "where") tie = text_.phrase_begin(at);
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

/// "into the Frome", "above Lech".
std::optional<EventSite> HappeningSites::near_or_into(std::uint32_t at) const {
  const Mention* name = sites_.name_at(at);
  const std::uint32_t begin = text_.sentence(at).begin;
  if (name == nullptr || at == begin || !name->referent.valid()) return std::nullopt;
  const Referent& referent = text_.annotation().referents[name->referent.index()];
  const bool the = text_.lower(at - 1) == "the" && at > begin + 1;
  const std::string tie = text_.lower(the ? at - 2 : at - 1);
  const bool into = the && (tie == "into" || tie == "in" || tie == "along" || tie == "by");
  const bool near = tie == "above" || tie == "below";
  const bool person = referent.type == EntityType::kPerson;
  const bool body = referent.type == EntityType::kOrganisation && !into;
  if (person || body || (!into && !near) || name->tokens.size() > 2) return std::nullopt;
  if (text_.sentence(at).contains(name->tokens.end) && text_.is_noun(name->tokens.end))
    return std::nullopt;
  if (sites_.is_modifier(*name)) return std::nullopt;
  return EventSite{referent.name,
                   name->referent,
                   near ? "near" : "in",
                   {the ? at - 2 : at - 1, name->tokens.end}};
}

/// "on the A61", "on Route 9": a road by its number.
std::optional<EventSite> HappeningSites::road_at(std::uint32_t at) const {
  constexpr std::array<std::string_view, 4> kRoads{"route", "highway", "interstate", "autobahn"};
  const std::string word = text_.lower(at);
  const std::uint32_t begin = text_.sentence(at).begin;
  if (at < begin + 1) return std::nullopt;
  const bool letter =
      word.size() >= 2 && word.size() <= 5 &&
      std::string_view("abmne").find(word.front()) != std::string_view::npos &&
      std::ranges::all_of(word.substr(1), [](char c) { return c >= '0' && c <= '9'; });
  const bool number = is_one_of(kRoads, word) && text_.sentence(at).contains(at + 1) &&
                      text_.token(at + 1).upos == Upos::kNum;
  const std::uint32_t tie = text_.lower(at - 1) == "the" && at > begin + 1 ? at - 2 : at - 1;
  if ((!letter && !number) || text_.lower(tie) != "on") return std::nullopt;
  const std::string name = number ? word + " " + text_.lower(at + 1) : word;
  return EventSite{name, {}, std::string(kRoad), {tie, number ? at + 2 : at + 1}};
}

/// "in the upper Lorn valley": a name with the common noun for what lies there.
std::optional<EventSite> HappeningSites::landform_at(std::uint32_t at) const {
  constexpr std::array<std::string_view, 28> kLandforms{
      "valley",  "estuary", "forest",  "river", "lake",   "canal",   "bay",
      "gorge",   "pass",    "glacier", "hills", "moor",   "plateau", "peninsula",
      "wood",    "woods",   "beach",   "basin", "delta",  "marsh",   "district",
      "quarter", "estate",  "street",  "road",  "square", "avenue",  "lane"};
  const Mention* name = sites_.name_at(at);
  if (name == nullptr || !name->referent.valid()) return std::nullopt;
  const std::uint32_t noun = name->tokens.end;
  if (!text_.sentence(at).contains(noun) || !is_one_of(kLandforms, text_.lower(noun)))
    return std::nullopt;
  const std::uint32_t tie = tie_of(at);
  if (tie == TokenIndex::kNone) return std::nullopt;
  const std::string& own = text_.annotation().referents[name->referent.index()].name;
  std::string kind = text_.lower(noun);
  kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
  return EventSite{own + " " + kind, name->referent, "in", {tie, noun + 1}};
}

std::optional<EventSite> HappeningSites::site_at(std::uint32_t at) const {
  if (auto site = sites_.at(at)) return site;
  if (auto site = landform_at(at)) return site;
  if (auto site = near_or_into(at)) return site;
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
