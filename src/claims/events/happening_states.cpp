// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_states.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/word_list.h"

namespace belie {

std::optional<Happening> HappeningStates::of_state(std::uint32_t index) const {
  const std::uint32_t begin = text_.sentence(index).begin;
  if (index > begin && text_.lemma(index - 1) == "be") return std::nullopt;
  const HappeningWord word = words_.state_at(annotation_, index);
  if (word.classes.none() || text_.lower(word.phrase.end) != "since") return std::nullopt;
  std::uint32_t at = word.phrase.end + 1;
  if (text_.lower(at) == "the") ++at;
  const TimeExpression* time =
      at < text_.sentence(index).end ? times_.expressions().at(at) : nullptr;
  if (time == nullptr || !HappeningTimes::is_calendar(*time)) return std::nullopt;
  Happening found;
  found.classes = word.classes;
  found.weak = word.weak;
  found.anchor = TokenIndex{index};
  found.span = annotation_.span(word.phrase);
  found.time = time;
  std::uint32_t owner = TokenIndex::kNone;
  if (index >= begin + 2 && text_.lower(index - 1) == ",") owner = index - 2;
  if (index == begin) owner = text_.subject_behind(index);
  if (owner == TokenIndex::kNone) return found;
  things_.set_thing(found, owner);
  things_.involve(found, owner);
  return found;
}

std::optional<Happening> HappeningStates::thing_at_side(std::uint32_t at) const {
  auto side = sites_.side_at(at);
  if (!side || side->tokens.begin == text_.sentence(at).begin) return std::nullopt;
  const std::uint32_t noun = side->tokens.begin - 1;
  if (text_.token(noun).upos != Upos::kNoun || text_.is_plural(noun)) return std::nullopt;
  Happening found;
  found.classes = words_.whereabouts();
  found.noun = true;
  found.definite = text_.is_known(noun);
  found.thing = std::string(text_.lemma(noun));
  found.thing_known = found.definite;
  found.anchor = TokenIndex{noun};
  found.span = text_.token(noun).span;
  found.apart = text_.apart_before(noun);
  found.sites.push_back(std::move(*side));
  return found;
}

std::optional<Happening> HappeningStates::house_in_town(std::uint32_t at) const {
  if (text_.token(at).upos != Upos::kNoun || text_.is_plural(at)) return std::nullopt;
  const bool house = is_premises(text_.lemma(at)) || is_estate(text_.lemma(at)) ||
                     (at > text_.sentence(at).begin &&
                      is_premises(text_.lower(at - 1) + " " + std::string(text_.lemma(at))));
  if (!house || !text_.sentence(at).contains(at + 2)) return std::nullopt;
  // "A museum in Sellin offered more": who did something, not where something is
  const Relation role = text_.token(at).relation;
  const bool doer =
      role == Relation::kNsubj || role == Relation::kConj || role == Relation::kOrphan;
  if (doer && !text_.is_known(at)) return std::nullopt;
  std::optional<EventSite> site;
  const bool comma = text_.lower(at + 1) == "," && text_.is_known(at);  // "The farm, in Sellin,"
  const std::uint32_t tie = comma ? at + 2 : at + 1;
  for (std::uint32_t i = tie + 1; i < std::min(text_.sentence(at).end, tie + 3) && !site; ++i)
    site = sites_.site_at(i);
  if (!site || site->tokens.begin != tie) return std::nullopt;
  Happening found;
  found.classes = words_.whereabouts();
  found.noun = true;
  found.definite = text_.is_known(at);
  found.thing = house_with_kind(at);
  found.thing_known = found.definite;
  found.anchor = TokenIndex{at};
  found.span = text_.token(at).span;
  found.apart = text_.apart_before(at);
  if (found.apart == "former") found.apart.clear();  // what it was, not which
  found.sites.push_back(std::move(*site));
  return found;
}

std::optional<Happening> HappeningStates::of_tenure(std::uint32_t at) const {
  constexpr std::uint32_t kReach = 6;
  if (text_.lower(at) != "since" || !text_.sentence(at).contains(at + 1)) return std::nullopt;
  const TimeExpression* time = times_.expressions().at(at + 1);
  if (time == nullptr || !HappeningTimes::is_calendar(*time)) return std::nullopt;
  const std::uint32_t begin = text_.sentence(at).begin;
  std::uint32_t role = TokenIndex::kNone;
  for (std::uint32_t i = at; i > begin && at - i < kReach && role == TokenIndex::kNone;) {
    --i;
    if (text_.token(i).upos == Upos::kVerb || text_.token(i).upos == Upos::kPunct) break;
    if (is_office_word(i)) role = i;
  }
  if (role == TokenIndex::kNone) return std::nullopt;
  std::uint32_t holder = text_.subject_of(role);
  const std::uint32_t phrase = text_.phrase_begin(role);
  if (holder == TokenIndex::kNone) holder = text_.subject_behind(role);
  if (holder == TokenIndex::kNone && phrase > begin + 1 && text_.lower(phrase - 1) == ",")
    holder = phrase - 2;
  if (holder == TokenIndex::kNone) return std::nullopt;
  Happening found;
  found.classes = words_.appointment();
  found.definite = true;
  found.anchor = TokenIndex{role};
  found.span = cover(text_.token(role).span, time->span);
  found.time = time;
  things_.set_thing(found, holder);
  things_.involve(found, holder);
  if (found.things.empty() && !found.thing_guessed) return std::nullopt;
  return found;
}

std::optional<Happening> HappeningStates::of_native(std::uint32_t at) const {
  if (text_.lower(at) != "native" || text_.lower(at + 1) != "of") return std::nullopt;
  if (!text_.sentence(at).contains(at + 2)) return std::nullopt;
  const Mention* name = text_.mention_over(at + 2);
  if (name == nullptr || name->kind != MentionKind::kName || !name->referent.valid())
    return std::nullopt;
  const std::uint32_t begin = text_.phrase_begin(at);
  std::uint32_t owner = text_.subject_behind(at);
  if (begin > text_.sentence(at).begin + 1 && text_.lower(begin - 1) == ",") owner = begin - 2;
  // "her mother was Dutch, a native of Graz"
  if (owner != TokenIndex::kNone && text_.subject_of(owner) != TokenIndex::kNone)
    owner = text_.subject_of(owner);
  if (owner == TokenIndex::kNone) owner = text_.subject_of(at);
  if (owner == TokenIndex::kNone) return std::nullopt;
  Happening found;
  found.classes = words_.birth();
  found.noun = true;
  found.definite = true;
  found.anchor = TokenIndex{at};
  found.span = text_.token(at).span;
  found.sites.push_back({annotation_.referents[name->referent.index()].name,
                         name->referent,
                         "in",
                         {at, name->tokens.end}});
  things_.set_thing(found, owner);
  things_.involve(found, owner);
  return found;
}

std::optional<Happening> HappeningStates::of_jubilee(std::uint32_t at) const {
  const int years = years_of_jubilee(at);
  if (years == 0) return std::nullopt;
  const bool noun = text_.token(at).upos != Upos::kVerb;
  Happening found;
  found.classes = words_.founding();
  found.noun = noun;
  found.definite = true;
  found.years_back = years;
  found.anchor = TokenIndex{at};
  found.span = text_.token(at).span;
  if (noun) {
    things_.read_owner(found, {at, at + 1});
    nouns_.read_behind(found, at);
    const std::uint32_t over = text_.token(at).head.valid() ? text_.token(at).head.value : at;
    if (found.time == nullptr) found.time = times_.time_before(at);
    if (found.time == nullptr && text_.token(over).upos == Upos::kVerb) {
      times_.read_time_of_verb(found, over);
      const std::uint32_t subject = text_.subject_of(over);
      if (found.thing.empty() && found.things.empty() && subject != TokenIndex::kNone)
        things_.set_thing(found, subject);
    }
  } else {
    const std::uint32_t subject = text_.subject_of(at);
    if (subject != TokenIndex::kNone) things_.set_thing(found, subject);
    times_.read_time_of_verb(found, at);
  }
  found.offset.reset();
  if (found.time == nullptr || found.bound != TimeBound::kAt) return std::nullopt;
  return found;
}

std::string HappeningStates::house_with_kind(std::uint32_t at) const {
  std::string words{text_.lemma(at)};
  for (std::uint32_t i = text_.phrase_begin(at); i < at; ++i) {
    const Upos tag = text_.token(i).upos;
    const bool kind = (tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn) &&
                      text_.lower(i) != "former";
    if (kind) words.insert(0, text_.lower(i) + " ");
  }
  return words;
}

bool HappeningStates::is_office_word(std::uint32_t at) const {
  constexpr std::array<std::string_view, 30> kOffices{
      "governor",   "mayor",       "president", "chairman",   "chairwoman",   "chair",
      "director",   "minister",    "premier",   "chancellor", "leader",       "bishop",
      "archbishop", "coach",       "manager",   "captain",    "conductor",    "editor",
      "headmaster", "headteacher", "principal", "rector",     "commissioner", "ambassador",
      "secretary",  "speaker",     "judge",     "abbot",      "king",         "queen"};
  return is_one_of(kOffices, text_.lower(at));
}

int HappeningStates::years_of_jubilee(std::uint32_t at) const {
  constexpr std::array<std::pair<std::string_view, int>, 8> kNamed{{{"centenary", 100},
                                                                    {"centennial", 100},
                                                                    {"bicentenary", 200},
                                                                    {"bicentennial", 200},
                                                                    {"tercentenary", 300},
                                                                    {"quincentenary", 500},
                                                                    {"sesquicentennial", 150},
                                                                    {"millennium", 0}}};
  const std::string word = text_.lower(at);
  for (const auto& [name, years] : kNamed) {
    if (word == name) return years;
  }
  const bool turned = text_.lemma(at) == "turn" && text_.token(at).upos == Upos::kVerb;
  const bool birthday = (word == "birthday" || word == "anniversary" || word == "jubilee") &&
                        at > text_.sentence(at).begin;
  if (!turned && !birthday) return 0;
  const std::uint32_t number = turned ? at + 1 : at - 1;
  return text_.sentence(at).contains(number) ? whole_number(text_.lower(number)) : 0;
}

int HappeningStates::whole_number(const std::string& word) {
  constexpr int kLeast = 5;
  constexpr std::size_t kDigits = 3;
  const std::size_t end = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string_view rest = std::string_view(word).substr(end);
  if (end == 0 || end > kDigits || (!rest.empty() && rest.size() != 2)) return 0;
  const int number = std::stoi(word.substr(0, end));
  return number >= kLeast ? number : 0;
}

}  // namespace belie
