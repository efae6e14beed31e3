// SPDX-License-Identifier: Apache-2.0
#include "rules/lives/life_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "language/names/genders.h"
#include "language/names/spelling.h"
#include "language/names/told_callings.h"

namespace belie {
namespace {

const Annotation& annotation_of(const ClaimGraph& graph, EntityMember member) {
  return *graph.inputs()[member.document.index()].annotation;
}

const Referent& referent_of(const ClaimGraph& graph, EntityMember member) {
  return annotation_of(graph, member).referents[member.referent.index()];
}

bool is_nameless(const Annotation& annotation, const Referent& referent) {
  return referent.type == EntityType::kPerson && referent.given.empty() &&
         referent.surname.empty() && !referent.mentions.empty() &&
         std::ranges::all_of(referent.mentions, [&](MentionIndex index) {
           return annotation.mentions[index.index()].kind != MentionKind::kName;
         });
}

std::string last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return lower_case(space == std::string_view::npos ? text : text.substr(space + 1));
}

/// The word for a calling that several words tell: "a veterinary surgeon" is a vet.
std::string calling_of(std::string_view text) {
  static const std::map<std::string_view, std::string_view> kSame{
      {"veterinarian", "vet"},      {"attorney", "lawyer"},      {"solicitor", "lawyer"},
      {"barrister", "lawyer"},      {"physician", "doctor"},     {"fireman", "firefighter"},
      {"policeman", "officer"},     {"policewoman", "officer"},  {"constable", "officer"},
      {"schoolteacher", "teacher"}, {"schoolmaster", "teacher"}, {"ferryman", "skipper"},
      {"trucker", "driver"},        {"motorist", "driver"},      {"biker", "motorcyclist"},
      {"schoolgirl", "pupil"},      {"schoolboy", "pupil"},      {"undergraduate", "student"},
      {"retiree", "pensioner"}};
  const std::string last = last_word(text);
  if (last == "surgeon" && lower_case(text).find("veterinary") != std::string::npos) return "vet";
  const auto found = kSame.find(last);
  return found == kSame.end() ? last : std::string(found->second);
}

/// "a veterinary surgeon, | Ann Dole, 58,": the name that a comma parts from its calling.
MentionIndex named_behind(const Annotation& annotation, const Title& title) {
  const std::uint32_t comma = title.tokens.end;
  if (comma + 1 >= annotation.tokens.size() || annotation.word(TokenIndex(comma)) != ",") return {};
  for (std::size_t m = 0; m < annotation.mentions.size(); ++m) {
    const Mention& mention = annotation.mentions[m];
    if (mention.kind == MentionKind::kName && mention.tokens.begin == comma + 1)
      return mention.referent.valid() ? MentionIndex(m) : MentionIndex{};
  }
  return {};
}

/// What each person is called without a name: "driver".
std::vector<std::set<std::string>> callings_in(const Annotation& annotation) {
  std::vector<std::set<std::string>> words(annotation.referents.size());
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind == MentionKind::kDescription && mention.referent.valid())
      words[mention.referent.index()].insert(calling_of(annotation.text(mention.span)));
  }
  for (const ToldCalling& told : told_callings(annotation)) {
    const ReferentIndex person = annotation.mentions[told.name.index()].referent;
    words[person.index()].insert(calling_of(told.noun));
  }
  for (const Title& title : annotation.titles) {
    if (title.family == "courtesy" || title.tokens.empty()) continue;
    const MentionIndex bearer =
        title.holder.valid() ? title.holder : named_behind(annotation, title);
    if (!bearer.valid()) continue;
    const ReferentIndex holder = annotation.mentions[bearer.index()].referent;
    if (holder.valid()) words[holder.index()].insert(calling_of(annotation.text(title.span)));
  }
  return words;
}

/// Words that say no more than sex and age.
bool tells_nothing(std::string_view calling) {
  static const std::set<std::string_view> kPlain{"man",   "woman", "boy",    "girl",     "child",
                                                 "old",   "one",   "person", "teenager", "baby",
                                                 "youth", "male",  "female", "resident", "local"};
  return kPlain.contains(calling);
}

/// The word under which the only person of a draft is known whose age is told; no word of English.
constexpr std::string_view kOnlyAged = "*";

/// Whether the draft tells the age, birth or death of nobody else.
bool is_only_aged(const Annotation& annotation, ReferentIndex person) {
  bool told = false;
  for (const AgeExpression& age : annotation.ages) {
    if (!age.holder.valid()) return false;
    if (annotation.mentions[age.holder.index()].referent != person) return false;
    told = true;
  }
  return told;
}

/// "the 71-year-old", "the island's new bishop": known to the reader, not brought in.
bool is_definite(const Annotation& annotation, const Referent& referent) {
  const std::string text =
      lower_case(annotation.text(annotation.mentions[referent.mentions.front().index()].span));
  return text.starts_with("the ") || text.starts_with("'s ") || text.starts_with("’s ");
}

/// The surname of somebody named in full; of another one all of the name.
std::string surname_of(const Referent& referent) {
  return fold_accents(referent.surname.empty() ? referent.name : referent.surname);
}

bool is_named_in_full(const Referent& referent) {
  return !referent.given.empty() && !referent.surname.empty();
}

/// "His son Tom": a word for kin before the name.
bool is_brought_in_as_kin(const Annotation& annotation, const Referent& referent) {
  static const std::set<std::string_view> kKin{
      "son",    "daughter", "brother", "sister",   "wife",        "husband",       "father",
      "mother", "nephew",   "niece",   "grandson", "grandfather", "granddaughter", "grandmother",
      "cousin", "uncle",    "aunt",    "child",    "twin",        "partner"};
  return std::ranges::any_of(referent.mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    const std::uint32_t begin = mention.tokens.begin;
    if (mention.kind != MentionKind::kName || begin < 2) return false;
    const std::uint32_t noun =
        annotation.word(TokenIndex(begin - 1)) == "," ? begin - 2 : begin - 1;
    return kKin.contains(annotation.lemma(TokenIndex(noun)));
  });
}

std::size_t count_of(const std::map<std::string, std::size_t>& counts, const std::string& word) {
  const auto found = counts.find(word);
  return found == counts.end() ? 0 : found->second;
}

/// One full name and one surname alone; where husband and wife are both named in full, a surname
/// that is neither's for sure is a third.
bool are_full_and_bare(const std::map<std::string, std::size_t>& people,
                       const std::map<std::string, std::size_t>& surnames,
                       const std::string& surname) {
  return count_of(people, surname) == 2 && count_of(surnames, surname) == 2;
}

}  // namespace

const LifePeople::Draft& LifePeople::draft(DocumentIndex document) {
  const auto [known, fresh] = drafts_.try_emplace(document);
  if (!fresh) return known->second;
  const Annotation& annotation = *graph_.inputs()[document.index()].annotation;
  Draft& draft = known->second;
  draft.callings = callings_in(annotation);
  for (std::size_t r = 0; r < annotation.referents.size(); ++r) {
    const Referent& referent = annotation.referents[r];
    const bool person = referent.type == EntityType::kPerson;
    for (const std::string& name :
         std::set{fold_accents(referent.surname), fold_accents(referent.name)}) {
      ++draft.surnames[name];
      if (person) ++draft.people[name];
    }
    if (!person) continue;
    if (is_named_in_full(referent)) ++draft.given[fold_accents(referent.given)];
    if (is_brought_in_as_kin(annotation, referent)) draft.kin.insert(fold_accents(referent.name));
    const bool named = !is_nameless(annotation, referent);
    for (const std::string& calling : draft.callings[r]) {
      ++draft.bearers[calling];
      if (named) ++draft.named[calling];
    }
  }
  return draft;
}

/// One person, or one by name and once more by the word alone: "Ann Dole, a glassblower", then "The
/// glassblower was 25".
bool LifePeople::is_borne_by_one(const Draft& draft, const std::string& calling) {
  const std::size_t bearers = count_of(draft.bearers, calling);
  return bearers == 1 || (bearers == 2 && count_of(draft.named, calling) == 1);
}

/// Words that several bear are left out: by_surname() and by_calling() refuse them.
std::vector<Calling> LifePeople::callings(EntityMember member) {
  const Referent& referent = referent_of(graph_, member);
  const Draft& here = draft(member.document);
  const std::string surname = surname_of(referent);
  const bool telling = count_of(here.surnames, surname) == 1 ||
                       are_full_and_bare(here.people, here.surnames, surname);
  std::vector<Calling> found;
  if (telling && referent.given.empty()) found.push_back({surname, true, false});
  if (telling && is_named_in_full(referent)) found.push_back({surname, true, true});
  if (const std::string first = first_name_of(here, referent); !first.empty())
    found.push_back({first, true, is_named_in_full(referent)});
  const bool named = !is_nameless(annotation_of(graph_, member), referent);
  for (const std::string& word : here.callings[member.referent.index()]) {
    if (is_borne_by_one(here, word) && !tells_nothing(word)) found.push_back({word, false, named});
  }
  const Annotation& annotation = annotation_of(graph_, member);
  const bool fits = named ? is_named_in_full(referent) : is_definite(annotation, referent);
  if (fits && is_only_aged(annotation, member.referent))
    found.push_back({std::string(kOnlyAged), false, named});
  return found;
}

std::string LifePeople::by_surname(EntityMember bare, EntityMember full) {
  const Referent& one = referent_of(graph_, bare);
  const Referent& other = referent_of(graph_, full);
  if (!one.given.empty() || !is_named_in_full(other)) return "";
  const std::string surname = surname_of(one);
  if (surname != surname_of(other)) return "";
  if (bare.document == full.document) {
    // "Teenager Roe wins", then "Tom Roe" and "Roe": one full name, and one surname alone
    const Draft& here = draft(bare.document);
    return are_full_and_bare(here.people, here.surnames, surname)
               ? fmt::format("“{}” = {}: the only one of that name", one.name, other.name)
               : "";
  }
  if (count_of(draft(bare.document).surnames, surname) != 1 ||
      count_of(draft(full.document).surnames, surname) != 1)
    return "";
  return fmt::format("“{}” = {}: nobody else of that name is in either draft", one.name,
                     other.name);
}

/// A first name that one person of the draft has in full, and that stands alone as another's whole
/// name: "Tilda Brandt, 17", then "Tilda, who turns 20". Whose child or brother it is brought in as
/// is somebody new.
std::string LifePeople::first_name_of(const Draft& here, const Referent& referent) {
  const std::string name =
      fold_accents(is_named_in_full(referent) ? referent.given : referent.name);
  const bool bare =
      is_named_in_full(referent) || referent.surname.empty() || referent.surname == referent.name;
  if (!bare || name.find(' ') != std::string::npos) return "";
  return count_of(here.given, name) == 1 && !here.kin.contains(name) ? name : "";
}

std::string LifePeople::by_first_name(EntityMember bare, EntityMember full) {
  const Referent& one = referent_of(graph_, bare);
  const Referent& other = referent_of(graph_, full);
  if (bare.document != full.document || !one.given.empty() || !is_named_in_full(other)) return "";
  const Draft& here = draft(bare.document);
  const std::string name = first_name_of(here, other);
  if (name.empty() || fold_accents(one.name) != name) return "";
  if (one.mentions.empty() || other.mentions.empty()) return "";
  const Annotation& text = annotation_of(graph_, bare);
  const auto begin = [&](const Referent& who) {
    return text.mentions[who.mentions.front().index()].tokens.begin;
  };
  if (begin(one) < begin(other)) return "";  // brought in before: somebody else
  return fmt::format("“{}” = {}: the only one of that first name", one.name, other.name);
}

std::string LifePeople::by_calling(EntityMember nameless, EntityMember named) {
  const Referent& described = referent_of(graph_, nameless);
  const Referent& person = referent_of(graph_, named);
  if (!is_nameless(annotation_of(graph_, nameless), described) ||
      is_nameless(annotation_of(graph_, named), person))
    return "";
  const Draft& here = draft(nameless.document);
  const Draft& there = draft(named.document);
  const auto& theirs = there.callings[named.referent.index()];
  for (const std::string& calling : here.callings[nameless.referent.index()]) {
    if (tells_nothing(calling) || !theirs.contains(calling)) continue;
    if (!is_borne_by_one(here, calling) || !is_borne_by_one(there, calling)) continue;
    const bool one_draft = nameless.document == named.document;
    if (one_draft && !is_definite(annotation_of(graph_, nameless), described)) continue;
    return fmt::format("“{}” = {}: the only {} in either draft", described.name, person.name,
                       calling);
  }
  return "";
}

/// Two drafts of one story that each tell the age of one person, the one by name and the other by
/// "the 71-year-old", and whose other draft names nobody else.
std::string LifePeople::by_story(EntityMember nameless, EntityMember named) {
  if (nameless.document == named.document) return "";
  const Annotation& here = annotation_of(graph_, nameless);
  const Annotation& there = annotation_of(graph_, named);
  const Referent& described = referent_of(graph_, nameless);
  const Referent& person = referent_of(graph_, named);
  if (!is_nameless(here, described) || !is_named_in_full(person)) return "";
  if (!is_definite(here, described) || !is_only_aged(here, nameless.referent) ||
      !is_only_aged(there, named.referent))
    return "";
  const bool others = std::ranges::any_of(here.referents, [&](const Referent& other) {
    return other.type == EntityType::kPerson && !other.name.empty() && &other != &described &&
           surname_of(other) != surname_of(person);
  });
  if (others) return "";
  return fmt::format("“{}” = {}: each draft tells the age of one person", described.name,
                     person.name);
}

std::string LifePeople::why_one_person(EntityMember a, EntityMember b) {
  if (contrary(referent_of(graph_, a).gender, referent_of(graph_, b).gender)) return "";
  for (const auto& [one, other] : {std::pair{a, b}, std::pair{b, a}}) {
    if (std::string why = by_surname(one, other); !why.empty()) return why;
    if (std::string why = by_first_name(one, other); !why.empty()) return why;
    if (std::string why = by_calling(one, other); !why.empty()) return why;
    if (std::string why = by_story(one, other); !why.empty()) return why;
  }
  return "";
}

}  // namespace belie
