// SPDX-License-Identifier: Apache-2.0
//
// What a built-in check is: the third form of a rule, for conflicts that no comparison of two
// claims can show, such as a weekday that does not belong to its date. A check looks at the whole
// graph and hands back hits; how a hit becomes a finding (level, id, message, places that are
// shown) is the engine's business, so that a check holds nothing but its logic.
//
// To write one, say `calendar`:
//   1. checks/calendar.cpp, ending in one constant:
//
//        constexpr std::array kSubjects{
//            CheckSubject{"wrong-weekday", "the weekday does not belong to the date"}, …};
//        constexpr std::array kWords{
//            CheckWord{"written", "the weekday in the text"}, CheckWord{"right", "the date's
//            weekday"}};
//
//        CheckOutcome run(const CheckInput& input) {
//          CheckOutcome outcome;
//          for (const StatementIndex s : input.statements(ClaimKind::k_calendar)) { …
//          outcome.hits.push_back(…); } return outcome;
//        }
//
//        const CheckDescriptor k_calendar_check{
//            "calendar", "dates against the calendar", kSubjects, kWords, run};
//
//      (the constant has external linkage: declare it `extern const` through check.h, which expands
//      checks.def);
//   2. one line in checks.def: CHECK(calendar).
//
// A rule then reads
//
//     check: calendar
//     about: wrong-weekday                    # one of kSubjects
//     title: "{right}, not {written}"         # the words of kWords, in title, say, ask
//     ask: "Is {right} meant?"
//
// A check is pure and deterministic: it walks the graph in the graph's order. It stays silent where
// it is not sure; what it looked at and why it kept silent goes into `considered`, which `belie
// rule try` prints.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim_graph.h"
#include "language/lexicon/lexicon_index.h"
#include "rules/engine/finding.h"
#include "rules/packs/name_forms.h"
#include "rules/readings.h"

namespace belie {

/// What a check is given.
struct CheckInput {
  const ClaimGraph& graph;
  const LexiconIndex& lexicon;
  std::string_view subject;                     // the rule's `about`
  std::function<bool(StatementIndex)> accepts;  // grade, voice and modality that the rule demands
  std::span<const NameForms> names = {};        // as the packs and the desk write them
  std::string accepted = {};  // what `accepts` goes by: rules that accept the same have one text
  std::shared_ptr<Readings> readings =
      std::make_shared<Readings>();  // shared by the rules of a run

  /// What all checks of the run read alike: Reading(graph, lexicon), made once.
  template <typename Reading>
  [[nodiscard]] const Reading& reading() const {
    return readings->of<Reading>("", [this] { return Reading(graph, lexicon); });
  }

  /// The same of what the rule accepts: Reading(input), which must not refer to the input.
  template <typename Reading>
  [[nodiscard]] const Reading& accepted_reading() const {
    return readings->of<Reading>(accepted, [this] { return Reading(*this); });
  }

  /// The drafts' statements of a kind that the rule accepts, in the graph's order. Facts are left
  /// out.
  [[nodiscard]] std::vector<StatementIndex> statements(ClaimKind kind) const;
};

/// One conflict as a check found it.
struct CheckHit {
  std::string key;  // what it is about, normalised: "2025-09-12". Goes into the finding's id
  std::string first, second;  // the two normalised values: "thursday", "friday"
  std::vector<Place> places;  // representatives first. read_as empty: the rule's `say` fills it
  std::map<std::string, std::string, std::less<>>
      words;                     // for the rule's templates, by the names of the descriptor
  std::string because;           // "" where the places are plainly about one thing
  std::string working;           // "12 September 2025 was a Friday"; "" none
  std::optional<Level> at_most;  // lowers the rule's level; nothing: the rule's level stands
};

/// Where the claim stands, as one of the places of a hit; the rule's `say` tells what it says.
Place place_of(DocumentIndex document, const Claim& claim, PlaceRole role);

/// A statement that was looked at and what came of it, for `belie rule try`.
struct Considered {
  StatementIndex statement;
  std::string verdict;  // "no year: nothing to compare with"
};

struct CheckOutcome {
  std::vector<CheckHit> hits;
  std::vector<DocumentIndex> rested;  // drafts in which the check could not be applied although
                                      // there was something to check
  std::string rested_reason;          // "no reference date"
  std::vector<Considered> considered;
};

/// A value of the rule's `about`.
struct CheckSubject {
  std::string_view name;
  std::string_view summary;  // one line for help
};

/// A word that the rule's templates may use: {written}.
struct CheckWord {
  std::string_view name;
  std::string_view summary;
};

struct CheckDescriptor {
  std::string_view name;  // as rules write it
  std::string_view summary;
  std::span<const CheckSubject> subjects;  // empty: the rule needs no `about`
  std::span<const CheckWord> words;
  CheckOutcome (*run)(const CheckInput&);
};

/// The descriptors themselves: each is the last constant of its file in checks/
/// ("k_calendar_check").
#define CHECK(name) extern const CheckDescriptor k_##name##_check;
#include "rules/checks.def"
#undef CHECK

/// All checks, in the order of checks.def.
std::span<const CheckDescriptor> checks();
const CheckDescriptor* find_check(std::string_view name);

}  // namespace belie
