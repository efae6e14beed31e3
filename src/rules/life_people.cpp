// SPDX-License-Identifier: Apache-2.0
#include "rules/life_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "language/spelling.h"

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

/// What someone is called without a name: "driver".
std::set<std::string> callings(const Annotation& annotation, ReferentIndex referent) {
  std::set<std::string> words;
  for (const MentionIndex index : annotation.referents[referent.index()].mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind == MentionKind::kDescription)
      words.insert(last_word(annotation.text(mention.span)));
  }
  for (const Title& title : annotation.titles) {
    if (!title.holder.valid() || title.family == "courtesy" || title.tokens.empty()) continue;
    if (annotation.mentions[title.holder.index()].referent != referent) continue;
    words.insert(last_word(annotation.text(title.span)));
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

bool contrary(const Referent& a, const Referent& b) {
  return a.gender != Gender::kUnknown && b.gender != Gender::kUnknown && a.gender != b.gender;
}

/// How many people of the draft are called so.
std::size_t bearers(const Annotation& annotation, const std::string& calling) {
  std::size_t count = 0;
  for (std::size_t r = 0; r < annotation.referents.size(); ++r) {
    if (annotation.referents[r].type != EntityType::kPerson) continue;
    if (callings(annotation, ReferentIndex(r)).contains(calling)) ++count;
  }
  return count;
}

std::size_t namesakes(const Annotation& annotation, std::string_view surname) {
  return static_cast<std::size_t>(
      std::ranges::count_if(annotation.referents, [&](const Referent& referent) {
        return fold_accents(referent.surname) == surname || fold_accents(referent.name) == surname;
      }));
}

/// The same, of those alone who are shown to be people.
std::size_t people_called(const Annotation& annotation, std::string_view surname) {
  return static_cast<std::size_t>(
      std::ranges::count_if(annotation.referents, [&](const Referent& referent) {
        const bool named =
            fold_accents(referent.surname) == surname || fold_accents(referent.name) == surname;
        return named && referent.type == EntityType::kPerson;
      }));
}

std::string by_surname(const ClaimGraph& graph, EntityMember bare, EntityMember full) {
  const Referent& one = referent_of(graph, bare);
  const Referent& other = referent_of(graph, full);
  if (!one.given.empty() || other.given.empty() || other.surname.empty()) return "";
  const std::string surname = fold_accents(one.surname.empty() ? one.name : one.surname);
  if (surname != fold_accents(other.surname)) return "";
  if (bare.document == full.document) {
    // "Teenager Roe wins", then "Tom Roe" and "Roe": one full name, and one surname alone
    return people_called(annotation_of(graph, bare), surname) == 2
               ? fmt::format("“{}” = {}: the only one of that name", one.name, other.name)
               : "";
  }
  if (namesakes(annotation_of(graph, bare), surname) != 1 ||
      namesakes(annotation_of(graph, full), surname) != 1)
    return "";
  return fmt::format("“{}” = {}: nobody else of that name is in either draft", one.name,
                     other.name);
}

std::string by_calling(const ClaimGraph& graph, EntityMember nameless, EntityMember named) {
  const Annotation& here = annotation_of(graph, nameless);
  const Annotation& there = annotation_of(graph, named);
  const Referent& described = referent_of(graph, nameless);
  const Referent& person = referent_of(graph, named);
  if (!is_nameless(here, described) || is_nameless(there, person)) return "";
  const auto theirs = callings(there, named.referent);
  for (const std::string& calling : callings(here, nameless.referent)) {
    if (tells_nothing(calling) || !theirs.contains(calling)) continue;
    if (bearers(here, calling) != 1 || bearers(there, calling) != 1) continue;
    return fmt::format("“{}” = {}: the only {} in either draft", described.name, person.name,
                       calling);
  }
  return "";
}

}  // namespace

std::string why_one_person(const ClaimGraph& graph, EntityMember a, EntityMember b) {
  if (contrary(referent_of(graph, a), referent_of(graph, b))) return "";
  for (const auto& [one, other] : {std::pair{a, b}, std::pair{b, a}}) {
    if (std::string why = by_surname(graph, one, other); !why.empty()) return why;
    if (std::string why = by_calling(graph, one, other); !why.empty()) return why;
  }
  return "";
}

}  // namespace belie
