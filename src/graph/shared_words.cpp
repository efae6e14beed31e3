// SPDX-License-Identifier: Apache-2.0
#include "graph/shared_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include "graph/common_words.h"
#include "graph/folding.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::size_t kLetters = 4;      // of a word that tells anything
constexpr std::size_t kRareAtLeast = 8;  // drafts that may have a rare word,
constexpr std::size_t kRareShare = 20;   // … or one in so many,
constexpr std::size_t kRareAtMost = 12;  // … but never more than these
constexpr std::size_t kWords = 2;        // that both have, with a proper noun,
constexpr double kPart = 0.13;           // … and their part of the geometric mean of all
constexpr std::size_t kPlainWords = 7;   // that both have, without one
constexpr double kPlainPart = 0.19;

/// An uncommon word in one draft.
struct Bearer {
  DocumentIndex document;
  bool proper = false;
};

using Index = std::map<std::string, std::vector<Bearer>>;  // by lemma; bearers in order of drafts

bool tells(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn || token.upos == Upos::kVerb ||
         token.upos == Upos::kAdj;
}

/// Countries, capitals and whoever else half the drafts name, as lemmas would have them.
std::set<std::string> words_of_common_names(const std::vector<ReferentName>& names) {
  std::set<std::string> words;
  for (const ReferentName& name : names) {
    if (!name.common) continue;
    for (const std::string& word : words_of(name.key)) words.insert(word);
  }
  return words;
}

/// Enters the uncommon words of a draft; their number.
std::size_t enter(const Annotation& annotation, DocumentIndex document,
                  const std::set<std::string>& common, Index& index) {
  std::size_t entered = 0;
  for (std::size_t i = 0; i < annotation.tokens.size(); ++i) {
    const Token& token = annotation.tokens[i];
    if (!tells(token)) continue;
    std::string lemma = lower_case(annotation.lemma(TokenIndex(i)));
    if (lemma.size() < kLetters || is_common_word(lemma) || common.contains(lemma)) continue;
    const bool proper = token.upos == Upos::kPropn;
    std::vector<Bearer>& bearers = index[std::move(lemma)];
    if (!bearers.empty() && bearers.back().document == document) {
      bearers.back().proper |= proper;
      continue;
    }
    bearers.push_back({document, proper});
    ++entered;
  }
  return entered;
}

struct Shared {
  std::vector<std::string_view> words;  // proper nouns first
  bool proper = false;
};

using Pair = std::pair<DocumentIndex, DocumentIndex>;

std::map<Pair, Shared> shared_words(const Index& index, std::size_t drafts,
                                    const std::vector<ReferenceDate>& dates) {
  const std::size_t rare = std::clamp(drafts / kRareShare, kRareAtLeast, kRareAtMost);
  std::map<Pair, Shared> shared;
  for (const auto& [word, bearers] : index) {
    if (bearers.size() < 2 || bearers.size() > rare) continue;
    for (std::size_t i = 0; i < bearers.size(); ++i) {
      for (std::size_t j = i + 1; j < bearers.size(); ++j) {
        const DocumentIndex a = bearers[i].document, b = bearers[j].document;
        if (!close_in_time(dates[a.index()], dates[b.index()])) continue;
        Shared& both = shared[{a, b}];
        const bool proper = bearers[i].proper && bearers[j].proper;
        both.words.insert(proper ? both.words.begin() : both.words.end(), word);
        both.proper |= proper;
      }
    }
  }
  return shared;
}

bool is_enough(const Shared& shared, std::size_t one, std::size_t two) {
  const double mean = std::sqrt(static_cast<double>(one) * static_cast<double>(two));
  const double part = static_cast<double>(shared.words.size()) / std::max(mean, 1.0);
  if (shared.proper && shared.words.size() >= kWords && part >= kPart) return true;
  return shared.words.size() >= kPlainWords && part >= kPlainPart;
}

}  // namespace

void add_shared_words(Comparability& comparability, Across across,
                      const std::vector<GraphInput>& inputs, const std::vector<ReferentName>& names,
                      const std::vector<ReferenceDate>& dates) {
  if (across != Across::kLinked || inputs.size() < 2) return;
  const std::set<std::string> common = words_of_common_names(names);
  Index index;
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < inputs.size(); ++i)
    words.push_back(enter(*inputs[i].annotation, DocumentIndex(i), common, index));
  for (const auto& [pair, shared] : shared_words(index, inputs.size(), dates)) {
    if (!is_enough(shared, words[pair.first.index()], words[pair.second.index()])) continue;
    comparability.add(pair.first, pair.second,
                      fmt::format("both speak of {} and {}", shared.words[0], shared.words[1]));
  }
}

}  // namespace belie
