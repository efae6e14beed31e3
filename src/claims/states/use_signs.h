// SPDX-License-Identifier: Apache-2.0
//
// Reads the phrases of use_sign_words.h: evidence of the state of a thing of which a story has one,
// or of the person whom the phrase is about. Borrows its readers, which must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/states/status_things.h"
#include "claims/states/use_sign_words.h"
#include "claims/states/use_writer.h"

namespace belie {

class SignUses {
 public:
  SignUses(const Annotation& annotation, const UseText& text, const UsePeople& people,
           const DeedReader& deeds, const StatusThings& things, UseWriter& write)
      : annotation_(annotation),
        text_(text),
        people_(people),
        deeds_(deeds),
        things_(things),
        write_(write) {}

  /// "Three boats were combing the bay", "the radiators are cold": from the token on.
  void read_sign(std::uint32_t token);

 private:
  [[nodiscard]] bool is_word(std::uint32_t token, std::string_view word) const;
  [[nodiscard]] std::uint32_t end_of_sign(std::uint32_t token, std::string_view phrase) const;
  [[nodiscard]] std::string told_at(TokenRange words) const;
  [[nodiscard]] std::optional<UseSubject> subject_of(const StateSign& sign, TokenRange words) const;
  [[nodiscard]] std::uint32_t head_of(TokenRange words) const;

  const Annotation& annotation_;
  const UseText& text_;
  const UsePeople& people_;
  const DeedReader& deeds_;
  const StatusThings& things_;
  UseWriter& write_;
};

}  // namespace belie
