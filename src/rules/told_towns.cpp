// SPDX-License-Identifier: Apache-2.0
#include "rules/told_towns.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/happening_kinds.h"
#include "rules/story_words.h"

namespace belie {
namespace {

/// Nouns of which a town's name says no place of theirs: whoever lives or works there, times, and
/// what is only reported from there. Our own list.
constexpr std::array<std::string_view, 45> kNoThing{
    "man",      "woman",         "boy",     "girl",     "child",   "mother",  "father", "son",
    "daughter", "brother",       "sister",  "widow",    "wife",    "husband", "farmer", "teacher",
    "doctor",   "mayor",         "officer", "official", "student", "people",  "person", "police",
    "day",      "week",          "month",   "year",     "morning", "evening", "night",  "time",
    "town",     "village",       "city",    "district", "area",    "region",  "place",  "case",
    "life",     "correspondent", "street",  "road",     "member"};

class TownReader {
 public:
  TownReader(DocumentIndex document, const Annotation& annotation, const Lexicon& lexicon)
      : document_(document), annotation_(annotation), sites_(annotation, lexicon) {}

  [[nodiscard]] std::vector<ToldTown> all() const {
    std::vector<ToldTown> found;
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      auto site = sites_.at(i);
      if (site && site->referent.valid()) add(found, std::move(*site));
    }
    return found;
  }

 private:
  void add(std::vector<ToldTown>& found, EventSite site) const {
    const SentenceIndex sentence = annotation_.tokens[site.tokens.begin].sentence;
    const TokenRange around = annotation_.sentences[sentence.index()].tokens;
    if (site.tokens.begin <= around.begin) return;
    const std::uint32_t noun = site.tokens.begin - 1;
    const Token& token = annotation_.tokens[noun];
    const std::string_view lemma = annotation_.lemma(TokenIndex{noun});
    if (token.upos != Upos::kNoun || token.xpos == Xpos::kNns || is_one_of(kNoThing, lemma)) return;
    ToldTown told{document_, sentence, std::move(site), TokenIndex{noun}, "", {}};
    told.kind = std::string(kind_of_thing(lemma));
    for (std::uint32_t i = noun; i > around.begin && noun - i < 4;) {
      --i;
      const Upos tag = annotation_.tokens[i].upos;
      if (tag != Upos::kNoun && tag != Upos::kAdj && tag != Upos::kPropn) break;
      told.modifiers.push_back(story_stem(annotation_.lemma(TokenIndex{i}), false));
    }
    std::ranges::sort(told.modifiers);
    found.push_back(std::move(told));
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  EventSites sites_;
};

}  // namespace

ToldTowns::ToldTowns(const ClaimGraph& graph, const LexiconIndex& lexicon) {
  for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    drafts.emplace_back();
    if (graph.standing(document) != Standing::kDraft) continue;
    drafts.back() = TownReader(document, *graph.inputs()[d].annotation, lexicon.lexicon()).all();
  }
}

}  // namespace belie
