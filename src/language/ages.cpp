// SPDX-License-Identifier: Apache-2.0
#include "language/ages.h"

#include <fmt/format.h>

#include <array>

#include "language/age_patterns.h"
#include "language/annotation.h"
#include "language/description_words.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 3> kForms{"age", "birth", "death"};

std::string years_text(const AgeExpression& age) {
  if (age.low < 0) return "";
  if (age.low == age.high) return fmt::format(" {}", age.low);
  return fmt::format(" {}..{}", age.low, age.high);
}

std::string holder_text(const Annotation& annotation, MentionIndex holder) {
  const Mention& mention = annotation.mentions[holder.index()];
  if (mention.referent.valid()) {
    const std::string& name = annotation.referents[mention.referent.index()].name;
    if (!name.empty()) return name;
  }
  return std::string(annotation.text(mention.span));
}

}  // namespace

void annotate_ages(Annotation& annotation, const LexiconIndex& lexicon) {
  annotation.ages.clear();
  const DraftWords draft(annotation, lexicon);
  for (FoundAge& found : find_ages(draft)) {
    if (found.bearer) found.age.holder = draft.mention_at(*found.bearer);
    annotation.ages.push_back(std::move(found.age));
  }
}

std::string_view to_text(AgeForm form) { return kForms[static_cast<std::size_t>(form)]; }

std::string to_text(const Annotation& annotation, const AgeExpression& age) {
  std::string text(to_text(age.form));
  text += years_text(age);
  if (age.described) text += " described";
  if (age.has_time) text += fmt::format(" {}", to_text(age.time));
  if (age.holder.valid()) text += fmt::format(" of {}", holder_text(annotation, age.holder));
  return text;
}

}  // namespace belie
