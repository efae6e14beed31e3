// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/callings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/split.h"
#include "base/word_list.h"
#include "graph/folding.h"
#include "language/names/spelling.h"
#include "rules/posts/charges_and_fields.h"

namespace belie {
namespace {

/// Words for whoever is at the top, where the body is told.
constexpr std::array<std::string_view, 16> kTops{"director",
                                                 "head",
                                                 "chief",
                                                 "boss",
                                                 "manager",
                                                 "commander",
                                                 "leader",
                                                 "president",
                                                 "rector",
                                                 "governor",
                                                 "general manager",
                                                 "principal",
                                                 "director general",
                                                 "chief executive",
                                                 "managing director",
                                                 "**"};

/// Those who are at the top of a firm though no body is told.
constexpr std::array<std::string_view, 5> kOfFirms{"chief executive", "managing director", "ceo",
                                                   "chief executive officer", "general manager"};

/// The ends of a phrase from its longest to its last word: "town council", "council". What a name
/// ends in may be a number or a place: only two words are left away.
std::vector<std::string> ends_of(std::string_view words) {
  std::vector<std::string> ends;
  for (std::size_t at = 0; at < words.size();) {
    ends.emplace_back(words.substr(at));
    const std::size_t blank = words.find(' ', at);
    at = blank == std::string_view::npos ? words.size() : blank + 1;
  }
  return ends;
}

/// "Mountain rescue" for "mountain rescue service": what the body is for, not what it is.
std::string_view without_form(std::string_view body) {
  static constexpr std::array<std::string_view, 7> kForms{"service", "department", "team", "unit",
                                                          "office",  "squad",      "corps"};
  const std::size_t blank = body.rfind(' ');
  const bool form = blank != std::string_view::npos && is_one_of(kForms, body.substr(blank + 1));
  return form ? body.substr(0, blank) : body;
}

/// Whether the list between semicolons has the word.
bool lists(std::string_view list, std::string_view word) {
  return is_one_of(split(list, ';'), word);
}

bool go_together(std::string_view a, std::string_view b) {
  const auto names = [](std::string_view one, std::string_view two) {
    return std::ranges::any_of(calling_rows(), [&](const CallingRow& row) {
      return row.id == one && lists(row.with, two);
    });
  };
  return a == b || names(a, b) || names(b, a);
}

/// The first noun.
std::string_view name_of(const HouseRow& house) {
  return house.nouns.substr(0, house.nouns.find(';'));
}

}  // namespace

Callings::Callings() {
  for (const CallingRow& calling : calling_rows()) {
    for (const std::string_view post : split(calling.posts, ';')) {
      const std::size_t at = post.find(" @");
      if (at == std::string_view::npos) {
        posts_.emplace(post, &calling);
        continue;
      }
      for (const std::string_view body : split(post.substr(at + 2), '/'))
        posts_.emplace(fmt::format("{} @{}", post.substr(0, at), body), &calling);
    }
    for (const std::string_view duty : split(calling.duties, ';')) {
      Duty row{{}, &calling};
      for (const std::string_view word : split(duty, ' ')) row.lemmas.push_back(split(word, '/'));
      for (const std::string_view first : row.lemmas.front())
        duties_[std::string(first)].push_back(row);
    }
  }
  for (const HouseRow& house : house_rows()) {
    for (const std::string_view noun : split(house.nouns, ';')) houses_.emplace(noun, &house);
  }
}

const HouseRow* Callings::house(std::string_view body) const {
  for (const std::string& end : ends_of(body)) {
    for (const std::string& noun : {end, singular(end)}) {
      const auto found = houses_.find(noun);
      if (found != houses_.end()) return found->second;
    }
  }
  return nullptr;
}

/// "Director" of a museum, "museum director".
const HouseRow* Callings::headed(std::string_view words, std::string_view body) const {
  if (is_one_of(kTops, words)) return house(body);
  const std::size_t blank = words.rfind(' ');
  if (blank == std::string_view::npos || !is_one_of(kTops, words.substr(blank + 1))) return nullptr;
  return house(words.substr(0, blank));
}

WorkKind Callings::of(std::string_view words, std::string_view body) const {
  const std::string kind(without_form(body));
  for (const std::string& end : ends_of(words)) {
    for (const std::string& noun : ends_of(kind)) {
      for (const std::string& form : {noun, singular(noun)}) {
        const auto found = posts_.find(end + " @" + form);
        if (found != posts_.end()) return {std::string(found->second->id), nullptr, ""};
      }
    }
    const auto found = posts_.find(end);
    if (found != posts_.end()) return {std::string(found->second->id), nullptr, ""};
  }
  if (const HouseRow* home = headed(words, body)) return {"head", home, ""};
  if (is_one_of(kOfFirms, words)) return {"head", house("company"), ""};
  const std::string charge(charge_of(words));
  if (!charge.empty() && charge != "top") return {"charge", nullptr, charge};
  return {};
}

const std::vector<Duty>& Callings::duties(std::string_view lemma) const {
  static const std::vector<Duty> kNone;
  const auto found = duties_.find(lemma);
  return found == duties_.end() ? kNone : found->second;
}

std::string Callings::exclusion(const WorkKind& a, const WorkKind& b) const {
  if (a.id.empty() || b.id.empty()) return "";
  if (a.id == "head" && b.id == "head") {
    const bool one = a.house == b.house || a.house == nullptr || b.house == nullptr;
    if (one || (a.house->firm && b.house->firm)) return "";
    return fmt::format("nobody is head of a {} and of a {} at once", name_of(*a.house),
                       name_of(*b.house));
  }
  const bool houses = (a.id == "head" || a.id == "charge") && (b.id == "head" || b.id == "charge");
  if (houses || go_together(a.id, b.id)) return "";
  const auto own = [](const WorkKind& head, const WorkKind& other) {
    return head.house != nullptr && lists(head.house->callings, other.id);
  };
  if (own(a, b) || own(b, a)) return "";
  return fmt::format("{} and {} are two people's work", a.id, b.id);
}

}  // namespace belie
