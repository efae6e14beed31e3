// SPDX-License-Identifier: Apache-2.0
#include "language/descriptions/description_words.h"

#include <algorithm>

#include "language/names/spelling.h"
#include "language/names/told_callings.h"

namespace belie {

DraftWords::DraftWords(const Annotation& annotation, const LexiconIndex& lexicon)
    : annotation_(annotation), lexicon_(lexicon), mention_at_(annotation.tokens.size(), -1) {
  const std::size_t count = annotation.tokens.size();
  forms_.exact.reserve(count);
  forms_.lower.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view word = annotation.word(TokenIndex(i));
    // "U.S." is "US", but "5.5" is not "55"
    const bool figure = !word.empty() && word.front() >= '0' && word.front() <= '9';
    forms_.exact.push_back(figure ? std::string(word) : plain_form(word));
    forms_.lower.push_back(lower_case(forms_.exact.back()));
  }
  for (std::size_t m = 0; m < annotation.mentions.size(); ++m) {
    const TokenRange tokens = annotation.mentions[m].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (mention_at_[i] >= 0 && annotation.mentions[m].kind == MentionKind::kDescription) continue;
      mention_at_[i] = static_cast<std::int32_t>(m);
    }
  }
  for (ToldCalling& told : told_callings(annotation)) {
    callings_.push_back(std::move(told.noun));
  }
  std::ranges::sort(callings_);
}

bool DraftWords::is_told_calling(std::string_view noun) const {
  return std::ranges::binary_search(callings_, noun);
}

MentionIndex DraftWords::mention_at(std::uint32_t token) const {
  if (token >= mention_at_.size() || mention_at_[token] < 0) return {};
  return MentionIndex(static_cast<std::size_t>(mention_at_[token]));
}

MentionIndex DraftWords::person_before(std::uint32_t token) const {
  if (token == 0) return {};
  const MentionIndex mention = mention_at(token - 1);
  if (!mention.valid() || !is_person(mention)) return {};
  const Mention& found = annotation_.mentions[mention.index()];
  return found.kind == MentionKind::kName && found.tokens.end == token ? mention : MentionIndex{};
}

bool DraftWords::is_family(const Mention& name) const {
  const std::uint32_t begin = name.tokens.begin;
  return name.tokens.size() == 1 && begin > 0 && forms_.lower[begin - 1] == "the" &&
         forms_.lower[begin].ends_with('s');
}

MentionIndex DraftWords::possible_person(MentionIndex mention) const {
  if (!mention.valid()) return {};
  const Mention& found = annotation_.mentions[mention.index()];
  if (found.kind != MentionKind::kName || !found.referent.valid() || is_family(found)) return {};
  const EntityType type = annotation_.referents[found.referent.index()].type;
  return type == EntityType::kPerson || type == EntityType::kUnknown ? mention : MentionIndex{};
}

MentionIndex DraftWords::possible_person_before(std::uint32_t token) const {
  const MentionIndex mention = token == 0 ? MentionIndex{} : possible_person(mention_at(token - 1));
  return mention.valid() && annotation_.mentions[mention.index()].tokens.end == token
             ? mention
             : MentionIndex{};
}

MentionIndex DraftWords::possible_person_at(std::uint32_t token) const {
  const MentionIndex mention = possible_person(mention_at(token));
  return mention.valid() && annotation_.mentions[mention.index()].tokens.begin == token
             ? mention
             : MentionIndex{};
}

MentionIndex DraftWords::person_at(std::uint32_t token) const {
  const MentionIndex mention = mention_at(token);
  if (!mention.valid() || !is_person(mention)) return {};
  const Mention& found = annotation_.mentions[mention.index()];
  return found.kind == MentionKind::kName && found.tokens.begin == token ? mention : MentionIndex{};
}

bool DraftWords::is_person(MentionIndex mention) const {
  const ReferentIndex index = annotation_.mentions[mention.index()].referent;
  if (!index.valid()) return false;
  const Referent& referent = annotation_.referents[index.index()];
  if (referent.type == EntityType::kPerson) return true;
  return referent.type == EntityType::kUnknown && !referent.given.empty();
}

}  // namespace belie
