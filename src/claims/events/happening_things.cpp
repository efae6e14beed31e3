// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_things.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/times/time_words.h"

namespace belie {

void HappeningThings::read_arguments(Happening& found, std::uint32_t verb,
                                     TokenRange phrase) const {
  std::uint32_t subject = TokenIndex::kNone;
  std::uint32_t object = TokenIndex::kNone;
  const bool state = text_.token(verb).upos == Upos::kAux && text_.token(verb).head.valid();
  for (const std::uint32_t child : text_.below(state ? text_.token(verb).head.value : verb)) {
    if (phrase.contains(child) || text_.time_over(child) != nullptr) continue;
    if (text_.time_over(text_.antecedent(child)) != nullptr)
      continue;  // "the Friday that she died"
    const Relation relation = text_.token(child).relation;
    const Mention* name = text_.mention_over(child);
    const bool place = name != nullptr && relation == Relation::kObj &&
                       sites_.site_at(name->tokens.begin).has_value();  // "sank off Sellin"
    const bool undergoes =
        (relation == Relation::kObj && !place) || relation == Relation::kNsubjPass;
    if (undergoes && object == TokenIndex::kNone) object = text_.antecedent(child);
    if (relation == Relation::kNsubj) subject = text_.antecedent(child);
  }
  if (subject == TokenIndex::kNone && object == TokenIndex::kNone) {
    const bool passive = text_.token(verb).xpos == Xpos::kVbn;
    if (passive) object = text_.subject_behind_comma(verb);  // "Adopted in May, the bill"
    if (object == TokenIndex::kNone) subject = text_.subject_of(verb);
  }
  // "The line resumes service": the line is what starts again.
  constexpr std::array<std::string_view, 8> kGoingOn{"service", "operation", "work",  "traffic",
                                                     "flight",  "business",  "trade", "production"};
  const bool goes_on = object != TokenIndex::kNone && subject != TokenIndex::kNone &&
                       is_one_of(kGoingOn, text_.lemma(object));
  if (goes_on) object = TokenIndex::kNone;
  const std::uint32_t thing = object != TokenIndex::kNone ? object : subject;
  found.undergone = object != TokenIndex::kNone;
  const bool done = object == TokenIndex::kNone && is_done_by_someone(found.classes);
  if (thing != TokenIndex::kNone && !done) set_thing(found, thing);
  if (object == TokenIndex::kNone && phrase.size() > 1) read_thing_behind(found, phrase.end);
  // Where the tree goes astray, the noun right before the verb: "before the structure collapsed".
  const bool astray = thing != TokenIndex::kNone && !done && text_.is_unit_of_time(thing) &&
                      verb > text_.sentence(verb).begin &&
                      text_.token(verb - 1).upos == Upos::kNoun;
  if (astray) set_thing(found, verb - 1);
  for (std::uint32_t i = text_.sentence(verb).begin; i < text_.sentence(verb).end; ++i) {
    if (text_.clause_of(i) == text_.clause_of(verb)) involve(found, i);
  }
  if (subject != TokenIndex::kNone) involve(found, subject);
}

void HappeningThings::read_thing_behind(Happening& found, std::uint32_t from) const {
  if (from >= text_.annotation().tokens.size()) return;
  const std::uint32_t end = std::min(text_.sentence(from).end, from + 6);
  for (std::uint32_t i = from; i < end && text_.sentence(from).begin < from; ++i) {
    if (text_.time_over(i) != nullptr) return;
    const bool last = i + 1 == end || !text_.is_noun(i + 1);
    if (text_.is_noun(i) && last) return set_thing(found, i);
    const Upos tag = text_.token(i).upos;
    const bool inside = tag == Upos::kDet || tag == Upos::kAdj || text_.is_noun(i) ||
                        tag == Upos::kNum || text_.token(i).xpos == Xpos::kPrpPoss ||
                        text_.lower(i) == "of" || (i == from && text_.lower(i) == "with");
    if (!inside) return;
  }
}

std::uint32_t HappeningThings::measured_at(std::uint32_t at) const {
  constexpr std::array<std::string_view, 28> kMeasures{
      "tonne", "ton",      "kilo",   "kilogram", "gram",   "pound", "ounce",
      "litre", "liter",    "gallon", "barrel",   "bottle", "box",   "crate",
      "sack",  "bag",      "load",   "pile",     "piece",  "set",   "dose",
      "batch", "shipment", "cargo",  "pair",     "lot",    "haul",  "consignment"};
  if (!is_one_of(kMeasures, text_.lemma(at)) || text_.lower(at + 1) != "of") return at;
  std::uint32_t noun = at + 2;
  while (text_.sentence(at).contains(noun + 1) && !text_.is_noun(noun) && noun < at + 5) ++noun;
  while (text_.sentence(at).contains(noun + 1) && text_.is_noun(noun + 1)) ++noun;
  return text_.sentence(at).contains(noun) && text_.token(noun).upos == Upos::kNoun ? noun : at;
}

/// "canal" of "dredging of the canal" and "work on the canal"; else the noun itself.
std::uint32_t HappeningThings::worked_on(std::uint32_t at) const {
  constexpr std::array<std::string_view, 6> kWork{"work",     "construction", "building",
                                                  "dredging", "repair",       "demolition"};
  const std::string next = text_.lower(at + 1);
  if (!is_one_of(kWork, text_.lemma(at)) || (next != "on" && next != "of")) return at;
  std::uint32_t noun = at + 2;
  const TokenRange around = text_.sentence(at);
  while (around.contains(noun + 1) && !text_.is_noun(noun) && noun < at + 6) ++noun;
  while (around.contains(noun + 1) && text_.is_noun(noun + 1)) ++noun;
  return around.contains(noun) && text_.token(noun).upos == Upos::kNoun ? noun : at;
}

void HappeningThings::set_thing(Happening& found, std::uint32_t at) const {
  const Mention* mention = text_.mention_over(at);
  if (mention != nullptr && mention->referent.valid()) {
    const std::uint32_t next = mention->tokens.end;
    const bool numbered = mention->kind == MentionKind::kName &&
                          text_.sentence(at).contains(next) &&
                          text_.token(next).upos == Upos::kNum;  // "Executive Order 13661"
    if (!numbered) add_once(found.things, mention->referent);
    if (mention->kind == MentionKind::kName && !numbered) {
      const std::uint32_t before = mention->tokens.begin;
      const bool noun =
          before > text_.sentence(at).begin && text_.token(before - 1).upos == Upos::kNoun;
      if (noun && text_.is_known(before - 1)) {  // "the tanker Anna Corvel"
        found.thing = std::string(text_.lemma(before - 1));
        found.thing_known = true;
      }
      return;
    }
  }
  if (text_.token(at).upos == Upos::kPron && text_.lower(at).ends_with("self")) return;
  if (text_.token(at).upos == Upos::kPron) {
    const std::uint32_t noun = noun_behind(at);
    if (noun != TokenIndex::kNone) set_thing(found, noun);
    if (found.things.empty()) {
      const ReferentIndex person = person_behind(at);
      if (person.valid()) add_once(found.things, person);
    }
    found.thing_guessed = true;
    found.thing_known = noun != TokenIndex::kNone;
    return;
  }
  if (text_.token(at).upos != Upos::kNoun || text_.is_unit_of_time(at)) return;
  at = worked_on(measured_at(at));
  found.thing = std::string(text_.lemma(at));
  found.thing_known = text_.is_known(at);
  const bool number = text_.sentence(at).contains(at + 1) &&
                      text_.token(at + 1).upos == Upos::kNum && text_.time_over(at + 1) == nullptr;
  if (number) found.thing += " " + text_.lower(at + 1);  // "Order 13661" is not order 13662
  // "the freighter Anna Corvel", also where the tree hangs the noun on the name.
  std::uint32_t next = at + 1;
  const auto skip = [&](std::string_view word) {
    if (text_.sentence(at).contains(next) && text_.lower(next) == word) ++next;
  };
  skip(",");
  if (next > at + 1) skip("the");
  for (const std::string_view mark : {"\"", "“", "‘", "'"}) skip(mark);  // "Her novel, “Salt”"
  if (!text_.sentence(at).contains(next) || text_.time_over(next) != nullptr) return;
  const Mention* name = text_.mention_over(next);
  const bool named = name != nullptr && name->kind == MentionKind::kName &&
                     name->tokens.begin == next && name->referent.valid() &&
                     (is_name_of_thing(next) || kind_of_thing(found.thing) == "ship");
  if (named) add_once(found.things, name->referent);
}

std::uint32_t HappeningThings::noun_behind(std::uint32_t pronoun) const {
  constexpr std::array<std::string_view, 6> kOfThings{"it", "they", "them", "she", "her", "its"};
  constexpr int kSentencesBack = 4;
  const std::string word = text_.lower(pronoun);
  if (!is_one_of(kOfThings, word)) return TokenIndex::kNone;
  const bool several = word == "they" || word == "them";
  const bool ship = word == "she" || word == "her";
  std::uint32_t end = text_.sentence(pronoun).begin;
  for (int back = 0; back < kSentencesBack; ++back) {
    const std::uint32_t begin = end == 0 ? 0 : text_.begin_of_previous(end);
    if (begin == end) return TokenIndex::kNone;
    bool other = false;  // the sentence is about something else
    for (std::uint32_t at = begin; at < end; ++at) {
      const bool subject = universal(text_.token(at).relation) == Relation::kNsubj;
      if (!subject || text_.token(at).head.value < at) continue;
      if (text_.lower(at) == word) break;  // "It weighs a ton. It …": what that one stands for
      if (!text_.is_noun(at)) continue;
      other = text_.is_plural(at) != several;
      if (other) break;
      if (text_.token(at).upos == Upos::kPropn)
        return is_name_of_thing(at) ? at : TokenIndex::kNone;
      return !ship || kind_of_thing(text_.lemma(at)) == "ship" ? at : TokenIndex::kNone;
    }
    // Where the tree has no subject, a thing's name at the sentence's beginning.
    for (std::uint32_t at = begin; at < std::min(begin + 2, end); ++at) {
      if (!several && is_name_of_thing(at)) return at;
    }
    if (other && back > 0) return TokenIndex::kNone;
    end = begin;
  }
  return TokenIndex::kNone;
}

/// Whom "she" stands for where the paragraph and the one before it name one person alone.
ReferentIndex HappeningThings::person_behind(std::uint32_t pronoun) const {
  constexpr std::array<std::string_view, 5> kOfPeople{"he", "she", "him", "her", "his"};
  if (!is_one_of(kOfPeople, text_.lower(pronoun))) return {};
  const Annotation& annotation = text_.annotation();
  const auto section = [&](std::uint32_t at) {
    return annotation.sentences[text_.token(at).sentence.index()].section;
  };
  ReferentIndex only;
  for (const Mention& mention : annotation.mentions) {
    if (mention.tokens.begin >= pronoun) break;
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) continue;
    if (annotation.referents[mention.referent.index()].type != EntityType::kPerson) continue;
    if (section(mention.tokens.begin) + 1 < section(pronoun)) continue;
    if (only.valid() && only != mention.referent) return {};
    only = mention.referent;
  }
  return only;
}

bool HappeningThings::is_name_of_thing(std::uint32_t at) const {
  const Mention* mention = text_.mention_over(at);
  if (mention == nullptr || !mention->referent.valid()) return false;
  const EntityType type = text_.annotation().referents[mention->referent.index()].type;
  return type != EntityType::kPerson && type != EntityType::kPlace;
}

void HappeningThings::add_once(std::vector<ReferentIndex>& list, ReferentIndex referent) {
  if (std::ranges::find(list, referent) == list.end()) list.push_back(referent);
}

void HappeningThings::involve(Happening& found, std::uint32_t at) const {
  const Mention* mention = text_.mention_over(at);
  if (mention == nullptr || !mention->referent.valid()) return;
  if (text_.time_over(at) != nullptr) return;
  const Referent& referent = text_.annotation().referents[mention->referent.index()];
  if (referent.type == EntityType::kPlace) return;
  add_once(found.involved, mention->referent);
}

void HappeningThings::read_owner(Happening& found, TokenRange noun) const {
  const TokenRange around = text_.sentence(noun.begin);
  for (std::uint32_t i = noun.begin; i > around.begin && noun.begin - i < 4;) {
    --i;
    if (text_.token(i).xpos == Xpos::kPrpPoss) return set_thing(found, i);
    if (text_.token(i).xpos == Xpos::kPos && i > around.begin && text_.time_over(i - 1) == nullptr)
      return set_thing(found, i - 1);
    if (i + 1 == noun.begin && text_.token(i).upos == Upos::kNoun) set_thing(found, i);
    const Upos tag = text_.token(i).upos;
    if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kPropn) break;
  }
  if (noun.end >= around.end || text_.lower(noun.end) != "of") return;
  for (std::uint32_t i = noun.end + 1; i < std::min(around.end, noun.end + 6); ++i) {
    if (text_.time_over(i) != nullptr) return;
    const bool last = i + 1 == around.end || !text_.is_noun(i + 1);
    if (text_.is_noun(i) && last) {
      found.thing.clear();  // "the police shooting of Maren Holt": not of the police
      found.things.clear();
      const bool junior = text_.mention_over(i) == nullptr && text_.is_noun(i - 1);
      return set_thing(found, junior ? i - 1 : i);  // "Holt Jr."
    }
    const Upos tag = text_.token(i).upos;
    const bool inside = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun ||
                        tag == Upos::kPropn || tag == Upos::kNum;
    if (!inside) return;
  }
}

}  // namespace belie
