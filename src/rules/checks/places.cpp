// SPDX-License-Identifier: Apache-2.0
//
// One place, two whereabouts: a town in two states or countries, an institution in two towns, a
// spot at one distance on two sides of a town. Towns of one name are many, so a town counts only
// where the draft is at home there – named in its lead or more than once – and where no sentence
// names both states.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "language/characters.h"
#include "rules/checks/check.h"
#include "rules/events/event_sites.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"two-states", "one town in two states or countries"},
    CheckSubject{"two-towns", "one institution in two towns"},
    CheckSubject{"two-directions", "one distance from a town, to two sides of it"}};

constexpr std::array kWords{CheckWord{"place", "the place: “Harlan”"},
                            CheckWord{"either", "where it lies by what is read first"},
                            CheckWord{"or", "where it lies by the other"}};

/// What a location claim says of a place.
struct Told {
  StatementIndex statement;
  DocumentIndex document;
  const Claim* claim = nullptr;
  std::string place, key, value, shown;
};

class LocationSearch {
 public:
  explicit LocationSearch(const CheckInput& input) : input_(input) {}

  CheckOutcome run() {
    std::map<std::string, std::vector<Told>> by_key;
    for (const StatementIndex index : input_.statements(ClaimKind::k_location)) {
      if (auto told = this->told(index)) by_key[told->key].push_back(std::move(*told));
    }
    for (const auto& [key, all] : by_key) {
      for (std::size_t j = 1; j < all.size(); ++j) {
        for (std::size_t i = j > kLookBack ? j - kLookBack : 0; i < j; ++i) judge(all[i], all[j]);
      }
    }
    return std::move(outcome_);
  }

 private:
  static constexpr std::size_t kLookBack = 40;  // claims of one name that are compared

  [[nodiscard]] std::optional<Told> told(StatementIndex index) const {
    const Claim& claim = input_.graph.claim(index);
    Told told{index, input_.graph.statements()[index.index()].document, &claim, "", "", "", ""};
    told.place = text_under(claim, "place");
    told.key = normal_form(told.place);
    if (input_.subject == "two-states") {
      told.value = text_under(claim, "within");
      if (const auto* entry = input_.lexicon.jurisdiction(told.value)) told.shown = entry->name;
    } else if (input_.subject == "two-towns") {
      told.value = normal_form(text_under(claim, "town"));
      told.shown = text_under(claim, "town");
    } else {
      told.value = text_under(claim, "bearing");
      told.shown = told.value;
      told.key += " " + text_under(claim, "distance");
    }
    if (told.value.empty()) return std::nullopt;
    return told;
  }

  void judge(const Told& a, const Told& b) {
    if (a.value == b.value || !input_.graph.comparable(a.document, b.document)) return;
    const std::string why = silent(a, b);
    if (!why.empty()) {
      outcome_.considered.push_back(
          {b.statement, fmt::format("{}: {} and {}: {}", b.place, a.shown, b.shown, why)});
      return;
    }
    add(a, b);
  }

  [[nodiscard]] std::string silent(const Told& a, const Told& b) const {
    if (a.document == b.document && a.claim->sentence == b.claim->sentence)
      return "one sentence tells both";
    if (input_.subject == "two-directions")
      return are_opposite(a.value, b.value) ? "" : "no opposite sides";
    const bool states = input_.subject == "two-states";
    if (states && may_be_one(a.value, b.value)) return "one may lie within the other";
    if (are_named_together(a, b)) return "the text names both together";
    if (!states && is_common_name(a.key)) return "many towns have one";
    if (states && !is_at_home(a) && !is_at_home(b)) return "a town that is named in passing";
    return "";
  }

  /// A country holds its states; Georgia is a state and a country.
  [[nodiscard]] bool may_be_one(const std::string& a, const std::string& b) const {
    const JurisdictionEntry* x = input_.lexicon.jurisdiction(a);
    const JurisdictionEntry* y = input_.lexicon.jurisdiction(b);
    if (x == nullptr || y == nullptr) return true;
    return x->part_of == y->id || y->part_of == x->id || x->name == y->name;
  }

  /// Whether a sentence of the drafts names both states or towns, a state in any of its forms.
  [[nodiscard]] bool are_named_together(const Told& a, const Told& b) const {
    const std::vector<std::string> left = forms_of(a);
    const std::vector<std::string> right = forms_of(b);
    return std::ranges::any_of(left, [&](const std::string& x) {
      return std::ranges::any_of(right, [&](const std::string& y) {
        return names_both(annotation(a), x, y) || names_both(annotation(b), x, y);
      });
    });
  }

  [[nodiscard]] std::vector<std::string> forms_of(const Told& told) const {
    const JurisdictionEntry* entry = input_.lexicon.jurisdiction(told.value);
    std::vector<std::string> forms{told.shown};
    if (entry != nullptr) forms.insert(forms.end(), entry->forms.begin(), entry->forms.end());
    return forms;
  }

  /// "City Hall", "General Hospital": nothing in the name but words that many bear.
  [[nodiscard]] static bool is_common_name(std::string_view folded) {
    constexpr std::array<std::string_view, 22> kCommon{
        "city",     "town",     "village",   "county",       "central",    "general",
        "memorial", "regional", "high",      "primary",      "university", "elementary",
        "middle",   "grammar",  "community", "national",     "state",      "public",
        "parish",   "old",      "new",       "international"};
    while (folded.find(' ') != std::string_view::npos) {
      const std::string_view word = folded.substr(0, folded.find(' '));
      if (!is_one_of(kCommon, word)) return false;
      folded.remove_prefix(word.size() + 1);
    }
    return true;
  }

  static bool are_opposite(std::string_view a, std::string_view b) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kOpposite{
        std::pair{"north", "south"}, std::pair{"east", "west"}, std::pair{"northeast", "southwest"},
        std::pair{"northwest", "southeast"}};
    return std::ranges::any_of(kOpposite, [&](const auto& sides) {
      return (sides.first == a && sides.second == b) || (sides.first == b && sides.second == a);
    });
  }

  [[nodiscard]] const Annotation& annotation(const Told& told) const {
    return *input_.graph.inputs()[told.document.index()].annotation;
  }

  /// Named in the headline, the deck or the first two paragraphs, the dateline included.
  [[nodiscard]] bool is_at_home(const Told& told) const {
    const Section* section = annotation(told).document->section_at(told.claim->span.begin);
    if (section == nullptr) return false;
    const bool head =
        section->kind == SectionKind::kHeadline || section->kind == SectionKind::kDeck;
    return head || (section->paragraph != 0 && section->paragraph <= 2);
  }

  void add(const Told& a, const Told& b) {
    CheckHit hit;
    hit.key = a.key;
    hit.first = a.value;
    hit.second = b.value;
    hit.places = {place_of(a.document, *a.claim, PlaceRole::kEither),
                  place_of(b.document, *b.claim, PlaceRole::kOr)};
    hit.words = {{"place", a.place}, {"either", a.shown}, {"or", b.shown}};
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return LocationSearch(input).run(); }

}  // namespace

const CheckDescriptor k_places_check{"places", "one place, two whereabouts", kSubjects, kWords,
                                     run};

}  // namespace belie
