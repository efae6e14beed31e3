// SPDX-License-Identifier: Apache-2.0
//
// One person or body spelled two ways in one draft: "Peter Hartmann … Mr Hartman", "Ann Sorley …
// Ann Sorely", "Brackwell Ferries … Brackwel Ferries". Surnames a letter or two apart come from the
// language stage, which found the two compatible; here they must also be shown to mean one: the
// same given name, a surname without any full name of its own, or the same title. Two people who
// are named side by side are two people. Spellings that differ in accents only are one spelling,
// and those by which a known person goes are a matter of style.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/edit_distance.h"
#include "base/word_list.h"
#include "graph/common_words.h"
#include "language/names/genders.h"
#include "language/names/spelling.h"
#include "rules/checks/check.h"
#include "rules/figures/set_guards.h"
#include "rules/names/name_descriptions.h"
#include "rules/names/name_likeness.h"
#include "rules/names/name_strangers.h"
#include "rules/names/near_names.h"
#include "rules/names/two_surnames.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"spelled-two-ways", "one person or body, two spellings"}};
constexpr std::array kWords{CheckWord{"either", "the one spelling"},
                            CheckWord{"or", "the other spelling"}};

constexpr std::size_t kShortSurname = 6;  // up to so many letters only one may differ
constexpr std::size_t kBodyLetters = 6;  // a word of a body's name must have so many to be compared

/// One form of a name in a draft, from its claim.
struct Form {
  StatementIndex statement;
  ReferentIndex referent;
  std::string text;
  Span span;
};

struct Draft {
  DocumentIndex document;
  const Annotation* annotation = nullptr;
  std::vector<Form> forms;  // in text order
};

/// Whether two spellings are one but for an ending that only tells several people or a possessive.
bool differ_by_plural(std::string_view a, std::string_view b) {
  const auto is_plural_of = [](std::string_view longer, std::string_view shorter) {
    return longer == std::string(shorter) + "s" || longer == std::string(shorter) + "es";
  };
  return is_plural_of(a, b) || is_plural_of(b, a);
}

class VariantSearch {
 public:
  VariantSearch(const CheckInput& input, const Draft& draft, CheckOutcome& outcome)
      : input_(input), draft_(draft), annotation_(*draft.annotation), outcome_(outcome) {}

  void run() {
    for (const Form& form : draft_.forms) forms_of_[form.referent].push_back(&form);
    for (std::size_t r = 0; r < annotation_.referents.size(); ++r) {
      for (const ReferentIndex other : annotation_.referents[r].maybe_same) {
        if (ReferentIndex(r) < other) compare_people(ReferentIndex(r), other);
      }
    }
  }

 private:
  [[nodiscard]] const Referent& referent(ReferentIndex index) const {
    return annotation_.referents[index.index()];
  }

  void compare_people(ReferentIndex a, ReferentIndex b) {
    const std::string left = fold_accents(referent(a).surname);
    const std::string right = fold_accents(referent(b).surname);
    if (left == right || forms_of_[a].empty() || forms_of_[b].empty()) return;
    const std::string because = why_one_person(a, b, left, right);
    consider(a, b, because.empty() ? "may be two people" : because);
    if (!because.empty()) hit(a, b, because, are_known_spellings(left, right));
  }

  // Why two referents with near surnames are one person; "" where that is not shown.
  [[nodiscard]] std::string why_one_person(ReferentIndex a, ReferentIndex b, std::string_view left,
                                           std::string_view right) const {
    const std::size_t shorter = std::min(left.size(), right.size());
    const std::size_t apart = edit_distance(left, right);
    if (left.front() != right.front() || differ_by_plural(left, right)) return "";
    const bool alike = sounding(left) == sounding(right);  // "Doucette", "Doucet"
    if (apart > (shorter <= kShortSurname && !alike ? 1U : 2U) || share_a_sentence(a, b)) return "";
    const Referent& one = referent(a);
    const Referent& two = referent(b);
    if (!may_be_people(one, two)) return "";
    if (!one.given.empty() && !two.given.empty()) {
      const bool same = fold_accents(first_word(one.given)) == fold_accents(first_word(two.given));
      return same ? fmt::format("both are called {}", first_word(one.given)) : "";
    }
    if (const std::string title = shared_title(a, b); !title.empty())
      return fmt::format("both are called {}", title);
    const Referent& bare = one.given.empty() ? one : two;
    const Referent& full = one.given.empty() ? two : one;
    if (full.given.empty()) return "";
    if (stands_in_headings(bare)) return "the heading has no other name like it";
    if (is_someone_else(bare, full) || is_new(bare) || has_other_role(full, bare)) return "";
    // "Anna Mannheimer" and Mannheim
    if (bare.type != EntityType::kPerson && differ_by_ending(left, right)) return "";
    return fmt::format("nobody is named {} in full in this draft", bare.surname);
  }

  /// Two people; or full names of which nothing speaks against it: "farmer Donal Evilly … Donal
  /// Avilly". A surname alone may be a town but in a heading.
  [[nodiscard]] bool may_be_people(const Referent& a, const Referent& b) const {
    const auto is_person = [](const Referent& r) { return r.type == EntityType::kPerson; };
    if (is_person(a) && is_person(b)) return true;
    return (is_person(a) || may_be_person(a)) && (is_person(b) || may_be_person(b)) &&
           (is_person(a) || is_person(b) || is_named(a));
  }

  [[nodiscard]] bool may_be_person(const Referent& referent) const {
    if (referent.type != EntityType::kUnknown) return false;
    if (referent.given.empty()) return stands_in_headings(referent) || acts(referent);
    const std::string& word = referent.surname;
    return !is_of_a_country(first_word(referent.given)) && !is_common_word(fold_accents(word)) &&
           !input_.lexicon.is_organisation_word(word) && !input_.lexicon.is_place_word(word);
  }

  /// "A Mrs Dole", "Dole, a clerk": introduced by the surname alone.
  [[nodiscard]] bool is_new(const Referent& bare) const {
    const Mention& first = annotation_.mentions[bare.mentions.front().index()];
    return !first.tokens.empty() && description_of(annotation_, first).introduces;
  }

  /// "Professor Marchetti" and "Marchesi, the librarian".
  [[nodiscard]] bool has_other_role(const Referent& full, const Referent& bare) const {
    const std::set<std::string> one = roles_beside(full), two = roles_beside(bare);
    const auto meets = [&](const std::string& role) { return one.contains(role); };
    return !one.empty() && !two.empty() && std::ranges::none_of(two, meets);
  }

  [[nodiscard]] std::set<std::string> roles_beside(const Referent& referent) const {
    std::set<std::string> roles;
    for (const MentionIndex index : referent.mentions) {
      const Mention& mention = annotation_.mentions[index.index()];
      if (mention.kind == MentionKind::kName && !mention.tokens.empty())
        roles.merge(description_of(annotation_, mention).beside);
    }
    return roles;
  }

  /// "Stanciu lived in it", "Stanciu's house": a subject or owner each time, never a place that one
  /// is in or a dateline.
  [[nodiscard]] bool acts(const Referent& bare) const {
    return std::ranges::all_of(bare.mentions, [&](MentionIndex index) {
      const Mention& mention = annotation_.mentions[index.index()];
      if (mention.tokens.empty() || mention.tokens.end >= annotation_.tokens.size()) return false;
      const std::uint32_t behind = past_adverbs(mention.tokens.end);
      if (behind >= annotation_.tokens.size()) return false;
      const Upos next = annotation_.tokens[behind].upos;
      const std::uint32_t begin = mention.tokens.begin;
      const std::string_view word = annotation_.word(TokenIndex(mention.tokens.end));
      const bool owns = word == "'s" || word == "\u2019s";
      const bool in_place = begin > 0 && annotation_.tokens[begin - 1].upos == Upos::kAdp &&
                            !(owns && leads_to_owner(lower_word(begin - 1)));
      return (next == Upos::kVerb || next == Upos::kAux || owns) && !in_place &&
             !all_upper(annotation_.text(mention.span));
    });
  }

  [[nodiscard]] std::string lower_word(std::uint32_t i) const {
    return lower_case(annotation_.word(TokenIndex(i)));
  }

  /// "Stanciu never lived in it".
  [[nodiscard]] std::uint32_t past_adverbs(std::uint32_t i) const {
    while (i < annotation_.tokens.size() && annotation_.tokens[i].upos == Upos::kAdv) ++i;
    return i;
  }

  /// "To Stanciu's sister" goes something; "in Harwell's streets" is a place.
  [[nodiscard]] static bool leads_to_owner(const std::string& preposition) {
    static constexpr std::array<std::string_view, 6> kTo{"to",      "with", "by",
                                                         "against", "for",  "of"};
    return is_one_of(kTo, preposition);
  }

  [[nodiscard]] bool is_named(const Referent& referent) const {
    return !referent.given.empty() &&
           input_.lexicon.first_name(first_word(referent.given)) != nullptr;
  }

  /// Told in headlines and captions alone, where a surname stands for whoever the text names.
  [[nodiscard]] bool stands_in_headings(const Referent& bare) const {
    return !bare.mentions.empty() && bare.given.empty() &&
           std::ranges::all_of(bare.mentions, [&](MentionIndex index) {
             const Section* section =
                 annotation_.document->section_at(annotation_.mentions[index.index()].span.begin);
             return section != nullptr &&
                    (section->kind == SectionKind::kHeadline ||
                     section->kind == SectionKind::kDeck || section->kind == SectionKind::kCaption);
           });
  }

  [[nodiscard]] static std::string first_word(const std::string& text) {
    return text.substr(0, text.find(' '));
  }

  // A surname that is common, or that a known person has, needs no full name to be another's.
  [[nodiscard]] bool is_someone_else(const Referent& bare, const Referent& full) const {
    if (!input_.lexicon.people_of_surname(bare.surname).empty()) return true;
    if (input_.lexicon.is_surname(bare.surname)) return true;
    return contrary(bare.gender, full.gender) || input_.lexicon.first_name(bare.surname) != nullptr;
  }

  [[nodiscard]] bool share_a_sentence(ReferentIndex a, ReferentIndex b) const {
    std::set<SentenceIndex> sentences;
    for (const MentionIndex mention : referent(a).mentions) sentences.insert(sentence_of(mention));
    return std::ranges::any_of(referent(b).mentions, [&](MentionIndex mention) {
      return sentences.contains(sentence_of(mention));
    });
  }

  [[nodiscard]] SentenceIndex sentence_of(MentionIndex mention) const {
    return annotation_.sentence_of(TokenIndex(annotation_.mentions[mention.index()].tokens.begin));
  }

  // A title that both have, other than those that many people have at once.
  [[nodiscard]] std::string shared_title(ReferentIndex a, ReferentIndex b) const {
    for (const Title& title : annotation_.titles) {
      if (holder_of(title) != a || title.family == "courtesy") continue;
      const TitleEntry* entry = input_.lexicon.title(title.role);
      if (entry == nullptr || !entry->one_holder) continue;
      for (const Title& other : annotation_.titles) {
        const bool same = holder_of(other) == b && other.role == title.role &&
                          other.jurisdiction == title.jurisdiction && other.status == title.status;
        if (same) return std::string(annotation_.text(title.span));
      }
    }
    return "";
  }

  [[nodiscard]] ReferentIndex holder_of(const Title& title) const {
    return title.holder.valid() ? annotation_.mentions[title.holder.index()].referent
                                : ReferentIndex{};
  }

  // Two spellings by which one known person goes.
  [[nodiscard]] bool are_known_spellings(std::string_view left, std::string_view right) const {
    const auto one = input_.lexicon.people_of_surname(left);
    const auto two = input_.lexicon.people_of_surname(right);
    return std::ranges::any_of(one, [&](const std::string& name) { return is_one_of(two, name); });
  }

  /// "South Africa", "South African".
  [[nodiscard]] bool is_of_a_country(const std::string& text) const {
    return std::ranges::any_of(
        input_.lexicon.lexicon().jurisdictions, [&](const JurisdictionEntry& entry) {
          const auto holds = [&](const std::vector<std::string>& list) {
            return is_one_of(list, text);
          };
          return holds(entry.forms) || holds(entry.adjectives) || holds(entry.people);
        });
  }

  void consider(ReferentIndex a, ReferentIndex b, const std::string& verdict) {
    outcome_.considered.push_back(
        {forms_of_[a].front()->statement,
         fmt::format("{} and {}: {}", referent(a).name, referent(b).name, verdict)});
  }

  void hit(ReferentIndex a, ReferentIndex b, const std::string& because, bool style) {
    const Form& one = *forms_of_[a].front();
    const Form& two = *forms_of_[b].front();
    if (is_of_a_country(one.text) && is_of_a_country(two.text)) {
      return consider(a, b, "a country and its adjective");
    }
    CheckHit found;
    found.key = fold_accents(referent(a).given.empty() ? referent(b).given : referent(a).given) +
                "/spelling";
    found.first = fold_accents(one.text);
    found.second = fold_accents(two.text);
    if (found.second < found.first) std::swap(found.first, found.second);
    found.places = {{PlaceRole::kEither, draft_.document, one.span, "", VoiceKind::kPaper},
                    {PlaceRole::kOr, draft_.document, two.span, "", VoiceKind::kPaper}};
    found.words = {{"either", one.text}, {"or", two.text}};
    found.because = because;
    if (style) found.at_most = Level::kNote;
    outcome_.hits.push_back(std::move(found));
  }

  const CheckInput& input_;
  const Draft& draft_;
  const Annotation& annotation_;
  CheckOutcome& outcome_;
  std::map<ReferentIndex, std::vector<const Form*>> forms_of_;
};

/// The forms of every draft, in the graph's order.
std::vector<Draft> drafts_of(const CheckInput& input) {
  std::vector<Draft> drafts;
  for (const StatementIndex statement : input.statements(ClaimKind::k_name)) {
    const DocumentIndex document = input.graph.statements()[statement.index()].document;
    if (drafts.empty() || drafts.back().document != document) {
      drafts.push_back({document, input.graph.inputs()[document.index()].annotation, {}});
    }
    const Claim& claim = input.graph.claim(statement);
    const Value* entity = claim.argument(0);
    if (entity == nullptr || !std::holds_alternative<ReferentIndex>(*entity)) continue;
    drafts.back().forms.push_back({statement, std::get<ReferentIndex>(*entity),
                                   std::string(drafts.back().annotation->text(claim.span)),
                                   claim.span});
  }
  return drafts;
}

/// Names that are a letter apart have been told already.
void add_new(std::vector<CheckHit> found, std::vector<CheckHit>& hits) {
  for (CheckHit& hit : found) {
    const auto is_told = [&](const CheckHit& other) {
      return other.first == hit.first && other.second == hit.second;
    };
    if (std::ranges::none_of(hits, is_told)) hits.push_back(std::move(hit));
  }
}

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  for (const Draft& draft : drafts_of(input)) VariantSearch(input, draft, outcome).run();
  std::ranges::move(near_full_names(input), std::back_inserter(outcome.hits));
  add_new(two_surnames(input), outcome.hits);
  std::ranges::move(titled_strangers(input), std::back_inserter(outcome.hits));
  add_new(name_strangers(input), outcome.hits);
  // "We wrote Dole; the name is Doyle."
  std::erase_if(outcome.hits, [&](const CheckHit& hit) {
    return std::ranges::any_of(hit.places, [&](const Place& place) {
      return tells_correction(*input.graph.inputs()[place.document.index()].annotation);
    });
  });
  return outcome;
}

}  // namespace

const CheckDescriptor k_name_variants_check{"name-variants", "one name in two spellings", kSubjects,
                                            kWords, run};

}  // namespace belie
