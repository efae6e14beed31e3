// SPDX-License-Identifier: Apache-2.0
#include "claims/events/event_phrase_parts.h"

#include <algorithm>

namespace belie {

void PhraseParts::add_participant(EventMention& event, const Mention& mention) const {
  if (!mention.referent.valid()) return;
  if (std::ranges::find(event.participants, mention.referent) == event.participants.end())
    event.participants.push_back(mention.referent);
}

void PhraseParts::add_site(EventPhrase& phrase, EventSite site) {
  EventMention& event = phrase.mention;
  if (site.referent.valid() &&
      std::ranges::find(event.places, site.referent) == event.places.end()) {
    event.places.push_back(site.referent);
  }
  if (event.place.empty()) event.place = site.name;
  phrase.sites.push_back(std::move(site));
}

/// Whether the noun is one thing that a later phrase can take up.
bool PhraseParts::is_one_thing(std::uint32_t noun) const {
  return token(noun).upos == Upos::kNoun && token(noun).xpos != Xpos::kNns;
}

bool PhraseParts::is_known(std::uint32_t noun) const {
  const std::uint32_t begin = sentence(noun).begin;
  for (std::uint32_t i = noun; i > begin && noun - i < 5;) {
    --i;
    const std::string word = lower(i);
    const bool known = word == "the" || word == "this" || word == "that" ||
                       token(i).xpos == Xpos::kPrpPoss || token(i).xpos == Xpos::kPos;
    if (known) return true;
    const Upos tag = token(i).upos;
    if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kPropn) return false;
  }
  return false;
}

void PhraseParts::set_theme(EventPhrase& phrase, std::uint32_t noun) const {
  if (!phrase.mention.theme.empty() || !is_one_thing(noun)) return;
  phrase.mention.theme = std::string(lemma(noun));
  phrase.theme_known = is_known(noun);
}

/// The mention of any kind whose head is the token: "Embry", "he", "the driver".
const Mention* PhraseParts::mention_at(std::uint32_t index) const {
  const auto after = std::ranges::upper_bound(annotation_.mentions, index, {},
                                              [](const Mention& m) { return m.tokens.begin; });
  for (auto at = after; at != annotation_.mentions.begin() && after - at < 3;) {
    --at;
    if (at->tokens.contains(index)) return &*at;
  }
  return nullptr;
}

/// Places that hang on a verb, or stand right behind it.
void PhraseParts::read_clause_sites(EventPhrase& phrase, std::uint32_t verb) const {
  const Clause* clause = clause_at(annotation_, TokenIndex{verb});
  for (std::uint32_t i = verb + 1; i < sentence(verb).end; ++i) {
    const bool after_time =
        phrase.time != nullptr && i >= phrase.time->tokens.end && i - phrase.time->tokens.end < 3;
    if (!after_time && clause_at(annotation_, TokenIndex{i}) != clause) continue;
    auto site = sites_.at(i);
    if (!site || site->tokens.begin <= verb) continue;
    const bool behind = site->tokens.begin == verb + 1 || is_beside_time(phrase, *site);
    if (behind || hangs_on(*site, verb)) add_site(phrase, std::move(*site));
  }
  if (phrase.sites.empty()) read_site_before_where(phrase, verb);
}

/// "on June 2 in Muscat", "in Muscat on June 2".
bool PhraseParts::is_beside_time(const EventPhrase& phrase, const EventSite& site) {
  if (phrase.time == nullptr) return false;
  const TokenRange& time = phrase.time->tokens;
  return time.end == site.tokens.begin || time.begin == site.tokens.end ||
         time.begin == site.tokens.end + 1;
}

/// "in Pieve Alta, where the winner crossed the line".
void PhraseParts::read_site_before_where(EventPhrase& phrase, std::uint32_t verb) const {
  const std::uint32_t begin = sentence(verb).begin;
  for (std::uint32_t i = verb; i > begin && verb - i < 6;) {
    --i;
    const Upos tag = token(i).upos;
    if (tag == Upos::kVerb || tag == Upos::kPunct) return;
    if (lower(i) != "where" || i < begin + 2) continue;
    const std::uint32_t end = lower(i - 1) == "," ? i - 1 : i;
    const Mention* name = sites_.name_over(end - 1);
    if (name == nullptr || name->tokens.end != end) return;
    if (auto site = sites_.at(name->tokens.begin)) add_site(phrase, std::move(*site));
    return;
  }
}

bool PhraseParts::hangs_on(const EventSite& site, std::uint32_t verb) const {
  for (std::uint32_t i = site.tokens.begin; i < site.tokens.end; ++i) {
    const TokenIndex head = token(i).head;
    if (!head.valid() || site.tokens.contains(head.value)) continue;
    // "signed the accord in Muscat": what hangs on the object is the verb's too.
    const Token& over = token(head.value);
    const bool object = over.relation == Relation::kObj && over.head.valid() &&
                        over.head.value == verb &&
                        words_.at(annotation_, head.value).entry == nullptr;
    return head.value == verb || object;
  }
  return false;
}

}  // namespace belie
