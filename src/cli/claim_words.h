// SPDX-License-Identifier: Apache-2.0
//
// The claims of a run in words, for `belie claims` and `belie explain draft.md:8`. Everything is
// told from the kinds' descriptors: a new kind needs nothing here.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "check/check.h"

namespace belie {

/// One claim of a run.
struct ClaimAddress {
  std::size_t document = 0;  // into CheckRun::documents
  std::size_t claim = 0;     // into its claims
};

/// Reads the run and the lexicon, which must outlive it.
class ClaimWords {
 public:
  ClaimWords(const CheckRun& run, const LexiconIndex& lexicon);

  [[nodiscard]] const CheckRun& run() const { return run_; }
  [[nodiscard]] const Claim& claim(ClaimAddress at) const;

  /// The claim in the graph, with names and times resolved, or nullptr.
  [[nodiscard]] const Statement* statement(ClaimAddress at) const;

  /// A value of the claim: a name, "12 September 2025", "at least 12".
  [[nodiscard]] std::string value(ClaimAddress at, const Argument& argument) const;

  /// "Joe Biden, US president"; where the kind has no such words "form: age; age: 52".
  [[nodiscard]] std::string meaning(ClaimAddress at) const;

  /// When it holds, and voice, polarity and mood where they are not plain: "on 12 September 2025;
  /// told as true by Peskov".
  [[nodiscard]] std::string remarks(ClaimAddress at) const;

  /// "person: Joe Biden; office: US president": the roles that do or do not make the key.
  [[nodiscard]] std::string roles(ClaimAddress at, bool key) const;

  /// What the claim speaks of: its first name or event, else the kind's name.
  [[nodiscard]] std::string subject(ClaimAddress at) const;

 private:
  const CheckRun& run_;
  const LexiconIndex& lexicon_;
  std::vector<std::vector<const Statement*>> statements_;  // by document and claim
};

/// A value as the text gives it, nothing resolved: a name, "at least 12", "earlier in August".
std::string written_value(const Value& value, const Annotation& annotation);

/// "summit at Alaska", "Alaska summit".
std::string event_words(const Event& event);

/// Lines "19:76  ¶9  office  “the Biden administration”  Joe Biden, US president", aligned, set in
/// by two columns; with several drafts the path stands before the line.
std::string claim_lines(const std::vector<ClaimAddress>& claims, const ClaimWords& words);

}  // namespace belie
