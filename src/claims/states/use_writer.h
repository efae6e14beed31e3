// SPDX-License-Identifier: Apache-2.0
//
// Writes what a deed shows as a claim of kind `status`, told as "use", at its own time. Borrows its
// readers, which must outlive it.
#pragma once

#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/states/use_deeds.h"
#include "claims/states/use_people.h"

namespace belie {

/// The thing as the subject of a claim.
UseSubject subject_from(const StatusThing& thing);

class UseWriter {
 public:
  UseWriter(const Annotation& annotation, const UseText& text, const DeedReader& deeds)
      : annotation_(annotation), text_(text), deeds_(deeds) {}

  /// The claim that the subject is in the state; nothing where it is not told apart.
  void add(const UseSubject& subject, std::uint32_t head, TokenRange words, std::string_view family,
           std::string_view state, std::string_view told);
  /// All so far, in the order in which they were added.
  std::vector<Claim> claims() { return std::move(claims_); }

 private:
  const Annotation& annotation_;
  const UseText& text_;
  const DeedReader& deeds_;
  std::vector<Claim> claims_;
};

}  // namespace belie
