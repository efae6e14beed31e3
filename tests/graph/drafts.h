// SPDX-License-Identifier: Apache-2.0
//
// Drafts for the tests of graph/, written as one line each: a path, its day or "-", then what
// stands in it.
//
//   a.md 2022-02-09 | person Gordon Peat | organisation Strathmoray Coaches
//
//   person NAME [m|f]                     the last word is the surname; a single word is a surname
//   alone organisation NAME, place NAME, name NAME (of no known type) cites NAME                            NAME is the source of
//   reported speech title FAMILY ROLE of NAME [in PLACE]  family: office, rank, post, position
//   office ID of NAME WHEN                a claim of an office
//   event CLASS [named NAME] [at PLACE] [by NAME, NAME] [on TIME] [planned]
//   follows WORD                          the last name is followed by this word: "Jr"
//
// TIME: 2025-08-15, 2025-08, 2019, 08-15, 08, "this 08", "last week". WHEN: reference, default,
// before, unknown, TIME, each with "+reference" for titles.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "graph/claim_graph.h"

namespace belie::tests {

/// Drafts with the facts and words that a test needs. Owns everything that the graph refers to.
class Drafts {
 public:
  explicit Drafts(const std::vector<std::string>& lines);

  [[nodiscard]] ClaimGraph graph(Across across = Across::kLinked) const;

 private:
  struct Draft {
    std::unique_ptr<Document> document;
    std::unique_ptr<Annotation> annotation;
    std::vector<Claim> claims;
    ReferenceDate date;
  };
  std::vector<Draft> drafts_;
};

/// The facts of the tests: "us/president Joe Biden 2021-01-20 2025-01-20", an open term with "-".
std::vector<Fact> test_facts();
std::vector<OfficeFacts> test_offices();

/// "Gordon Peat: a.md “Gordon Peat”, b.md “Peat”" of each entity of several members, one a line.
std::string merged_entities(const ClaimGraph& graph);

/// "Alaska summit: a.md, b.md" of each event of several mentions, one a line.
std::string merged_events(const ClaimGraph& graph);

/// "a.md~b.md c.md~d.md": the pairs that may be compared.
std::string comparable_pairs(const ClaimGraph& graph);

TimeExpression parse_time(const std::string& text);

}  // namespace belie::tests
