// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_nouns.h"

#include <algorithm>
#include <utility>

namespace belie {

std::optional<Happening> HappeningNouns::of_noun_alone(std::uint32_t noun) const {
  const HappeningWord word = words_.noun_at(annotation_, noun);
  if (!word.any() || text_.is_modifier(noun) || text_.is_plural(noun)) return std::nullopt;
  const bool last =
      word.tokens.begin > text_.sentence(noun).begin &&
      (text_.lower(word.tokens.begin - 1) == "last" || text_.lower(word.tokens.begin) == "last");
  if (text_.lemma(noun) == "sighting" && !last) return std::nullopt;
  if (const Mention* name = text_.mention_over(noun);
      name != nullptr && name->kind == MentionKind::kName && name->tokens.size() > 1 &&
      name->referent.valid()) {
    const EntityType type = annotation_.referents[name->referent.index()].type;
    if (type == EntityType::kPerson || type == EntityType::kOrganisation) return std::nullopt;
  }
  Happening found;
  found.classes = word.classes;
  found.deed = word.deed;
  found.word = std::string(text_.lemma(noun));
  found.weak = word.weak || word.classes.none();
  found.noun = true;
  found.anchor = TokenIndex{noun};
  found.definite = text_.is_known(noun);
  found.span = annotation_.span(word.tokens);
  found.apart = text_.apart_before(word.tokens.begin);
  things_.read_owner(found, word.tokens);
  return found;
}

std::optional<Happening> HappeningNouns::of_noun(std::uint32_t noun) const {
  auto found = of_noun_alone(noun);
  if (!found) return std::nullopt;
  const TimeExpression* before = times_.time_before(noun);
  read_behind(*found, noun);
  if (before != nullptr) {
    found->time = before;
    found->definite = true;
  }
  if (found->time == nullptr) {
    found->time = times_.time_of_apposition(noun);
  }
  if (goes_on(found->classes)) found->phase = times_.phase_of_unit(noun);
  if (found->sites.empty()) sites_.read_site_before_where(*found, noun);
  if (found->sites.empty()) sites_.read_site_of_scene(*found, noun);
  if (found->sites.empty() && found->classes == words_.birth())
    sites_.read_named_scene(*found, noun);
  read_copula(*found, noun);
  sites_.read_premises(*found, noun, std::min(text_.sentence(noun).end, noun + 9));
  const Clause* clause = clause_at(annotation_, TokenIndex{noun});
  const bool subject = universal(text_.token(noun).relation) == Relation::kNsubj;
  if (subject && clause != nullptr && clause->polarity != Polarity::kPositive)
    return std::nullopt;  // "the resignation will not be effective today"
  found->ahead = clause != nullptr && text_.is_ahead(clause->predicate.value);
  return found;
}

bool HappeningNouns::is_counted_from(std::uint32_t noun) const {
  const std::uint32_t begin = text_.sentence(noun).begin;
  const std::uint32_t at = text_.phrase_begin(noun);
  if (at < begin + 2 || !text_.is_unit_of_time(at - 2)) return false;
  const std::string link = text_.lower(at - 1);
  return link == "after" || link == "before" || (link == "of" && text_.lemma(at - 2) == "eve");
}

void HappeningNouns::read_behind(Happening& found, std::uint32_t noun) const {
  constexpr std::uint32_t kReach = 12;
  const std::uint32_t end = std::min(text_.sentence(noun).end, noun + kReach);
  for (std::uint32_t i = noun + 1; i < end; ++i) {
    if (const TimeExpression* time = times_.expressions().at(i)) {
      const auto bound = times_.bound_of(*time);
      const bool told = times_.expressions().is_of_announcement(*time);
      if (!told && HappeningTimes::is_calendar(*time) && bound == TimeBound::kAt) found.time = time;
      return;
    }
    const Upos tag = text_.token(i).upos;
    const bool inside = tag == Upos::kAdp || tag == Upos::kDet || tag == Upos::kAdj ||
                        tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kNum ||
                        text_.token(i).xpos == Xpos::kPos ||
                        text_.token(i).xpos == Xpos::kPrpPoss ||
                        (text_.lower(i) == "and" && text_.mention_over(i - 1) != nullptr);
    const bool comma = i == noun + 1 && text_.lower(i) == "," && !is_counted_from(noun) &&
                       times_.expressions().at(i + 2) != nullptr &&
                       text_.token(i + 1).upos == Upos::kAdp;  // "The explosion, on February 3, …"
    const bool comma_place = i == noun + 1 && text_.lower(i) == "," && i + 2 < end &&
                             text_.token(i + 1).upos == Upos::kAdp &&
                             sites_.site_at(i + 2).has_value();  // "The crash, outside Sellin, …"
    if (comma || comma_place) continue;
    if (!inside) return;
    auto site = sites_.site_at(i);
    if (!site && i == noun + 2 && is_named_for_place(found.classes))
      site = sites_.site_behind("of", i);
    if (site) {
      found.sites.push_back(std::move(*site));
      continue;
    }
    things_.involve(found, i);
  }
}

void HappeningNouns::read_copula(Happening& found, std::uint32_t noun) const {
  const bool subject = universal(text_.token(noun).relation) == Relation::kNsubj;
  const TokenIndex head = text_.token(noun).head;
  if (!subject || !head.valid() || head.value < noun) return;
  const bool copula = std::ranges::any_of(text_.below(head.value), [&](std::uint32_t child) {
    return text_.token(child).relation == Relation::kCop;
  });
  if (!copula) return;
  if (found.time == nullptr &&
      text_.token(head.value).upos != Upos::kNoun) {  // "was over on Monday"
    times_.read_time_of_verb(found, head.value);
  }
  if (const TimeExpression* time = text_.time_over(head.value);
      time != nullptr && found.time == nullptr && HappeningTimes::is_calendar(*time)) {
    found.time = times_.bound_of(*time) == TimeBound::kAt ? time : nullptr;
  }
  const Mention* name = text_.mention_over(head.value);
  if (name == nullptr || !found.sites.empty()) return;
  if (auto site = sites_.names().at(name->tokens.begin)) found.sites.push_back(std::move(*site));
}

}  // namespace belie
