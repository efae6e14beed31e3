// SPDX-License-Identifier: Apache-2.0
//
// What a draft tells of one remark, read for being held against another telling: what the remark
// means and from which fields its images are, and the same of the sentences around it, with the
// pins of the scene, the numbers and the people named there. Also what the draft speaks of
// elsewhere, which tells no moment apart.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "rules/quotes/quote_sides.h"

namespace belie {

/// By what words a text has a meaning.
struct Meant {
  bool telling = false;          // one of them is not common
  std::set<std::string> things;  // lemmas of the nouns among them
};

/// What some sentences mean.
struct Passage {
  std::map<std::string, Meant> meanings;
  std::map<std::uint16_t, std::set<std::string>> fields;  // the meanings by which each is met
};

/// What a draft speaks of outside of its quotations, by the sections that do.
struct Topics {
  explicit Topics(const Annotation& annotation);

  std::map<std::string, std::set<std::uint32_t>> meanings;
  std::map<std::uint16_t, std::set<std::uint32_t>> fields;
};

/// Whether some paragraphs besides the section speak of it.
bool is_topic(const Topics& topics, const std::string& meaning, std::uint32_t section);
bool is_topic(const Topics& topics, std::uint16_t field, std::uint32_t section);

/// One telling of a remark.
struct Moment {
  Passage remark, frame;
  std::set<std::string_view> pins;
  std::set<std::string> denials;  // as said: "nobody", "never"
  bool addresses = false;         // "you"
  std::set<ReferentIndex> near;   // who is named around the remark
  bool looks_back = false;        // "three years ago", "at the time"
  std::set<std::string> numbers;  // around it, in words of more than one sign
};

Moment told_moment(const QuoteSide& side);

}  // namespace belie
