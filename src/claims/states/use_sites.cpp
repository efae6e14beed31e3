// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_sites.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"

namespace belie {
namespace {

/// "Lorries left the yard".
constexpr std::array<std::string_view, 4> kLeaving{"leave", "enter", "roll", "drive"};

}  // namespace

UseGroup SiteUses::group_of(std::string_view thing) {
  const auto* found = std::ranges::find(kClassUses, thing, &ClassUse::thing);
  return found == kClassUses.end() ? UseGroup::kNone : found->group;
}

bool SiteUses::is_use(UseGroup group, std::string_view verb) {
  switch (group) {
    case UseGroup::kWay:
      return is_one_of(kWayVerbs, verb);
    case UseGroup::kHouse:
      return is_one_of(kHouseVerbs, verb);
    case UseGroup::kPlant:
      return is_one_of(kPlantVerbs, verb);
    case UseGroup::kDevice:
      return is_one_of(kDeviceVerbs, verb);
    case UseGroup::kNone:
      break;
  }
  return false;
}

std::optional<UseSubject> SiteUses::used_at(std::uint32_t token) const {
  const Token& word = annotation_.tokens[token];
  if (text_.is_in_dateline(token)) return std::nullopt;
  if (word.upos == Upos::kPron && text_.lower(token) == "it") {
    const auto thing = things_.at(token, "access", {});
    return thing ? std::optional(subject_from(*thing)) : std::nullopt;
  }
  if (word.upos == Upos::kAdv && text_.lower(token) == "there") {
    UseSubject site;
    site.thing = "site";
    site.tokens = {token, token + 1};
    return site;
  }
  if (word.upos != Upos::kNoun && word.upos != Upos::kPropn) return std::nullopt;
  const std::string noun =
      word.upos == Upos::kPropn ? text_.lower(token) : std::string(text_.lemma(token));
  const auto* part = std::ranges::find(kPartWords, noun, &PartWord::noun);
  if (part != kPartWords.end()) {
    const auto whole = things_.only_one(part->thing, token);
    if (whole) return subject_from(*whole);
  }
  const bool compound =
      token > text_.sentence_of(token).begin && annotation_.tokens[token - 1].upos == Upos::kNoun;
  constexpr std::array<std::string_view, 6> kPublic{"town",   "village", "city",
                                                    "parish", "church",  "community"};
  if (compound && noun == "hall" && is_one_of(kPublic, text_.lemma(token - 1)))
    return std::nullopt;  // where others go while their house is shut
  const bool of_another =
      token + 1 < text_.sentence_of(token).end && text_.lower(token + 1) == "of";
  if (noun == "yard" && of_another) return std::nullopt;
  if (is_one_of(kSiteWords, noun) && !compound) {  // "the hall", not "the town hall"
    UseSubject site;
    site.thing = "site";
    site.tokens = {token, token + 1};
    return site;
  }
  const auto thing = things_.at(token, "access", {});
  if (!thing || thing->apart || thing->entry == nullptr) return std::nullopt;
  return subject_from(*thing);
}

void SiteUses::read_states_of_sites(std::uint32_t token) {
  for (const StatePredicate& predicate : predicates_.at(token)) {
    if (predicate.phrase->family() != "access" || predicate.thing == kNone || predicate.nominal)
      continue;
    const std::string_view noun = text_.lemma(predicate.thing);
    const bool part = std::ranges::find(kPartWords, noun, &PartWord::noun) != kPartWords.end();
    const auto subject =
        part || is_one_of(kSiteWords, noun) ? used_at(predicate.thing) : std::nullopt;
    if (!subject) continue;
    const std::string after(predicate.phrase->after());
    const bool open = (after == "open") != predicate.negative;
    write_.add(*subject, predicate.head, predicate.words, "access", open ? "open" : "closed",
               to_text(predicate.telling));
    return;
  }
}

void SiteUses::read_use_of_thing(std::uint32_t token) {
  constexpr std::uint32_t kReach = 9;
  if (is_indefinite(token)) return;
  const auto subject = used_at(token);
  if (!subject) return;
  const bool site = subject->thing == "site";
  const UseGroup group = site ? UseGroup::kHouse : group_of(subject->thing);
  if (group == UseGroup::kNone) return;
  const TokenRange sentence = text_.sentence_of(token);
  const std::uint32_t from = std::max(sentence.begin, token > kReach ? token - kReach : 0U);
  const std::uint32_t to = std::min(sentence.end, token + kReach);
  for (std::uint32_t distance = 1; distance <= kReach; ++distance) {
    for (const bool before : {true, false}) {
      if (before ? token < from + distance : token + distance >= to) continue;
      const std::uint32_t verb = before ? token - distance : token + distance;
      const Token& word = annotation_.tokens[verb];
      if (word.upos != Upos::kVerb) continue;
      const bool leaves = site && is_one_of(kLeaving, text_.lemma(verb));
      if (!leaves && !is_use(group, text_.lemma(verb))) continue;
      if (group == UseGroup::kWay && text_.lemma(verb) == "have") continue;
      if (is_traded(token, verb) || is_emptied(token, verb)) continue;
      if (!is_argument(token, verb) || is_crossed_by_road(*subject, verb)) continue;
      const auto deed = deeds_.deed_at(verb);
      if (!deed) continue;
      tell_use(*subject, verb, *deed, token);
      return;
    }
  }
}

/// "A softer line", "from a stand": none that the draft has told of.
bool SiteUses::is_indefinite(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 5> kArticles{"a", "an", "another", "any", "no"};
  const std::uint32_t begin = text_.sentence_of(noun).begin;
  bool named = false;
  for (std::uint32_t t = noun; t > begin && t + 5 > noun;) {
    --t;
    const Upos tag = annotation_.tokens[t].upos;
    if (tag == Upos::kDet || is_one_of(kArticles, text_.lower(t)))
      return !named && is_one_of(kArticles, text_.lower(t));
    named = named || tag == Upos::kPropn;  // "an Orsby Air helicopter"
    if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kPropn) return false;
  }
  return false;
}

/// "The lorry rolls onto the tracks": no use of a railway.
bool SiteUses::is_crossed_by_road(const UseSubject& way, std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 10> kOnRoads{
      "lorry", "truck", "car", "bus", "van", "tractor", "bicycle", "cyclist", "driver", "coach"};
  if (way.thing != "railway") return false;
  const std::uint32_t subject = people_.subject_of(verb);
  return subject < annotation_.tokens.size() && is_one_of(kOnRoads, text_.lemma(subject));
}

/// "Sold the hall", "buys back its harbour": who trades a house does nothing in it.
bool SiteUses::is_traded(std::uint32_t noun, std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 2> kTrades{"buy", "sell"};
  const Token& word = annotation_.tokens[noun];
  return is_one_of(kTrades, text_.lemma(verb)) && word.head.valid() && word.head.index() == verb &&
         (word.relation == Relation::kObj || word.relation == Relation::kNsubjPass);
}

/// "Thieves take watches from the museum": no visit.
bool SiteUses::is_emptied(std::uint32_t noun, std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 4> kTaking{"take", "draw", "order", "fill"};
  const std::uint32_t begin = text_.sentence_of(noun).begin;
  if (!is_one_of(kTaking, text_.lemma(verb))) return false;
  for (std::uint32_t t = noun; t > begin && t > verb && noun - t < 5;) {
    if (text_.lower(--t) == "from") return true;
  }
  return false;
}

/// "Traders at the market sold cloth", "swam 40 lengths in the pool".
bool SiteUses::is_placed(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 5> kPlacing{"at", "in", "on", "over", "across"};
  const std::uint32_t head = static_cast<std::uint32_t>(annotation_.tokens[noun].head.index());
  const Relation role = universal(annotation_.tokens[head].relation);
  const bool part = role == Relation::kNsubj || role == Relation::kObj;
  if (!part || universal(annotation_.tokens[noun].relation) != Relation::kNmod) return false;
  for (std::uint32_t t = head + 1; t < noun; ++t) {
    if (annotation_.tokens[t].upos == Upos::kAdp) return is_one_of(kPlacing, text_.lower(t));
  }
  return false;
}

/// Whether the tree hangs the noun on the verb, as its subject, object or place.
bool SiteUses::is_argument(std::uint32_t noun, std::uint32_t verb) const {
  const TokenIndex head = annotation_.tokens[noun].head;
  const std::string_view what = text_.lemma(noun);
  const TokenIndex above = head.valid() ? annotation_.tokens[head.index()].head : TokenIndex{};
  const bool load = what == "ore" || what == "coal";  // "lorries with ore were leaving"
  if (load && above.valid() && above.index() == verb) return true;
  if (above.valid() && above.index() == verb && is_placed(noun)) return true;
  return (head.valid() && head.index() == verb) || people_.subject_of(verb) == noun;
}

void SiteUses::read_occasion(std::uint32_t token) {
  const auto* occasion = std::ranges::find(kOccasions, text_.lemma(token), &PartWord::noun);
  if (occasion == kOccasions.end() || annotation_.tokens[token].upos != Upos::kNoun) return;
  const TokenRange sentence = text_.sentence_of(token);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {  // told to be somewhere else
    const bool place = t > sentence.begin && annotation_.tokens[t].upos == Upos::kNoun &&
                       universal(annotation_.tokens[t].relation) == Relation::kObl;
    if (place && words_.thing(text_.lemma(t)) != nullptr) return;
  }
  for (std::uint32_t verb = token + 1; verb < std::min(sentence.end, token + 7); ++verb) {
    if (annotation_.tokens[verb].upos != Upos::kVerb || !is_one_of(kHolding, text_.lemma(verb)))
      continue;
    const auto deed = deeds_.deed_at(verb);
    if (!deed || deed->negative || text_.is_elsewhere(verb) || deed->told != "use") return;
    UseSubject house;
    house.thing = occasion->thing;
    house.tokens = {token, token + 1};
    write_.add(house, verb, {token, verb + 1}, "access", "open", deed->told);
    return;
  }
}

/// "the machine that digs the tunnel": which one, not what it does now.
bool SiteUses::describes(std::uint32_t verb, std::uint32_t noun) const {
  const Token& token = annotation_.tokens[verb];
  return universal(token.relation) == Relation::kAcl && token.head.valid() &&
         token.head.index() == noun;
}

/// "beside the town hall", "outside the theatre": not in it.
bool SiteUses::is_beside(std::uint32_t begin) const {
  constexpr std::array<std::string_view, 14> kBeside{
      "beside", "near", "outside", "opposite", "behind",  "above",   "around",
      "round",  "by",   "past",    "off",      "against", "towards", "like"};
  return begin > text_.sentence_of(begin).begin && is_one_of(kBeside, text_.lower(begin - 1));
}

void SiteUses::tell_use(const UseSubject& subject, std::uint32_t verb, const UseDeed& deed,
                        std::uint32_t noun) {
  const TokenRange words{std::min(verb, noun), std::max(verb, noun) + 1};
  if (deed.told == "using" && describes(verb, noun)) return;
  constexpr std::array<std::string_view, 6> kGuiding{"take", "show", "guide",
                                                     "lead", "walk", "see"};
  const bool round =
      is_one_of(kGuiding, text_.lemma(verb));  // "took forty pupils round the museum"
  if (!deed.negative && !text_.is_elsewhere(verb) && (round || !is_beside(subject.tokens.begin)))
    write_.add(subject, verb, words, "access", "open", deed.told);
}

void SiteUses::read_standstill(std::uint32_t verb) {
  if (annotation_.tokens[verb].upos != Upos::kVerb) return;
  const auto deed = deeds_.deed_at(verb);
  const bool so_far =
      deed && deed->negative && (deed->perfect || deed->told == "using") &&
      (text_.has_word(verb, "since") || text_.has_word(verb, "so") || text_.has_word(verb, "yet"));
  if (!so_far && !deeds_.is_put_off(verb)) return;
  const TokenRange sentence = text_.sentence_of(verb);
  std::optional<UseSubject> stands;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (!is_argument(t, verb) || stands) continue;
    auto thing = used_at(t);
    if (thing && thing->thing != "site" && group_of(thing->thing) != UseGroup::kNone)
      stands = std::move(thing);
  }
  if (!stands) return;
  if (stands->extent == "part") stands->extent.clear();  // "not one lorry"
  write_.add(*stands, verb, {verb, verb + 1}, "access", "closed", "still");
}

}  // namespace belie
