// SPDX-License-Identifier: Apache-2.0
//
// "he" and "she" where there is no choice: one person named in this sentence before the pronoun and
// in the sentence before, whose gender, where known, is the pronoun's. Nobody calls himself "he":
// who speaks the words between quotation marks is not meant by a pronoun inside them.
#include <algorithm>
#include <string>
#include <vector>

#include "language/names/referents.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

Gender pronoun_gender(std::string_view word) {
  const std::string lower = lower_case(word);
  if (lower == "he" || lower == "him" || lower == "his" || lower == "himself") return Gender::kMale;
  if (lower == "she" || lower == "her" || lower == "hers" || lower == "herself")
    return Gender::kFemale;
  return Gender::kUnknown;
}

class PronounLinker {
 public:
  explicit PronounLinker(Annotation& annotation)
      : annotation_(annotation), names_(annotation.mentions.size()) {}

  void link() {
    for (std::size_t s = 0; s < annotation_.sentences.size(); ++s) {
      const TokenRange range = annotation_.sentences[s].tokens;
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        const Gender gender = pronoun_gender(annotation_.word(TokenIndex(i)));
        if (gender != Gender::kUnknown) resolve(s, i, gender);
      }
    }
  }

 private:
  void resolve(std::size_t sentence, std::uint32_t token, Gender gender) {
    const ReferentIndex person = only_person(first_token(sentence), token, gender);
    if (!person.valid()) return;
    Mention mention;
    mention.kind = MentionKind::kPronoun;
    mention.tokens = {token, token + 1};
    mention.span = annotation_.tokens[token].span;
    mention.referent = person;
    annotation_.mentions.push_back(mention);
    annotation_.referents[person.index()].mentions.emplace_back(annotation_.mentions.size() - 1);
  }

  // Where to begin to look: the sentence before, if it stands in the same paragraph.
  [[nodiscard]] std::uint32_t first_token(std::size_t sentence) const {
    const auto& sentences = annotation_.sentences;
    const bool joined =
        sentence > 0 && sentences[sentence - 1].section == sentences[sentence].section;
    return sentences[joined ? sentence - 1 : sentence].tokens.begin;
  }

  [[nodiscard]] ReferentIndex only_person(std::uint32_t from, std::uint32_t to,
                                          Gender gender) const {
    ReferentIndex found;
    const auto names = annotation_.mentions.begin();
    auto name = std::lower_bound(
        names, names + static_cast<std::ptrdiff_t>(names_), from,
        [](const Mention& mention, std::uint32_t at) { return mention.tokens.begin < at; });
    for (; name != names + static_cast<std::ptrdiff_t>(names_) && name->tokens.end <= to; ++name) {
      const Referent& referent = annotation_.referents[name->referent.index()];
      const bool person = referent.type == EntityType::kPerson;
      if (!person || (referent.gender != gender && referent.gender != Gender::kUnknown)) continue;
      if (found.valid() && found != name->referent) return {};
      found = name->referent;
    }
    return found;
  }

  Annotation& annotation_;
  std::size_t names_;  // the mentions of names come first
};

/// Takes the pronouns of direct quotations away from those who speak them.
class QuotedPronouns {
 public:
  explicit QuotedPronouns(Annotation& annotation)
      : annotation_(annotation), innermost_(annotation.tokens.size()) {
    for (std::size_t q = 0; q < annotation.quotations.size(); ++q) {
      const Quotation& quotation = annotation.quotations[q];
      if (quotation.kind != QuotationKind::kDirect) continue;
      for (std::uint32_t i = quotation.tokens.begin; i < quotation.tokens.end; ++i)
        innermost_[i] = QuotationIndex(q);  // those inside it come later
    }
  }

  void unlink() {
    for (std::size_t m = 0; m < annotation_.mentions.size(); ++m) {
      const Mention& mention = annotation_.mentions[m];
      if (mention.kind != MentionKind::kPronoun || !mention.referent.valid()) continue;
      const QuotationIndex quotation = innermost_[mention.tokens.begin];
      if (quotation.valid() && speaks(mention.referent, annotation_.quotations[quotation.index()]))
        forget(MentionIndex(m));
    }
  }

 private:
  [[nodiscard]] bool speaks(ReferentIndex person, const Quotation& quotation) const {
    if (quotation.speaker.valid())
      return annotation_.mentions[quotation.speaker.index()].referent == person;
    return quotation.speaker_words.empty() && introduces(person, quotation);
  }

  /// "Ada Holm was the first to write to him: “…”": named before the words, in their sentence.
  [[nodiscard]] bool introduces(ReferentIndex person, const Quotation& quotation) const {
    const TokenIndex first(quotation.tokens.begin);
    const std::uint32_t begin =
        annotation_.sentences[annotation_.sentence_of(first).index()].tokens.begin;
    const std::vector<MentionIndex>& named = annotation_.referents[person.index()].mentions;
    return std::ranges::any_of(named, [&](MentionIndex index) {
      const std::uint32_t at = annotation_.mentions[index.index()].tokens.begin;
      return at >= begin && at < first.value;
    });
  }

  void forget(MentionIndex mention) {
    ReferentIndex& person = annotation_.mentions[mention.index()].referent;
    std::erase(annotation_.referents[person.index()].mentions, mention);
    person = {};
    for (Title& title : annotation_.titles) {
      if (title.holder == mention) title.holder = {};
    }
  }

  Annotation& annotation_;
  std::vector<QuotationIndex> innermost_;  // of each token
};

}  // namespace

void link_pronouns(Annotation& annotation) { PronounLinker(annotation).link(); }

void unlink_quoted_speakers(Annotation& annotation) { QuotedPronouns(annotation).unlink(); }

}  // namespace belie
