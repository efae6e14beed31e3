// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/home_town.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/word_list.h"
#include "graph/folding.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr int kDateline = 5;  // what a dateline weighs against single mentions

bool stands_in_dateline(const Annotation& annotation, const Mention& mention) {
  const Section* section = annotation.document->section_at(mention.span.begin);
  const std::uint32_t next = mention.tokens.end;
  if (section == nullptr || section->paragraph != 1 || section->span.begin != mention.span.begin)
    return false;
  return all_upper(annotation.text(mention.span)) && next < annotation.tokens.size();
}

bool follows_in(const Annotation& annotation, const Mention& mention) {
  static constexpr std::array<std::string_view, 6> kIn{"in",     "at",      "of",
                                                       "across", "outside", "around"};
  if (mention.tokens.begin == 0) return false;
  const std::string word = lower_case(annotation.word(TokenIndex(mention.tokens.begin - 1)));
  return is_one_of(kIn, word);
}

bool is_country(const Referent& referent, const LexiconIndex& lexicon) {
  return std::ranges::any_of(lexicon.lexicon().jurisdictions, [&](const JurisdictionEntry& entry) {
    const auto holds = [&](const std::vector<std::string>& list) {
      return is_one_of(list, referent.name);
    };
    return holds(entry.forms) || holds(entry.adjectives) || holds(entry.people);
  });
}

bool may_be_town(const Referent& referent, const LexiconIndex& lexicon) {
  const bool place = referent.type == EntityType::kPlace || referent.type == EntityType::kUnknown;
  return place && !is_country(referent, lexicon);
}

}  // namespace

bool lies_within_town(const std::string& name, const LexiconIndex& lexicon) {
  static constexpr std::array<std::string_view, 20> kWithin{
      "street", "road",   "avenue", "lane",    "square",  "route",    "highway",
      "hall",   "bridge", "church", "school",  "station", "hospital", "court",
      "house",  "river",  "creek",  "library", "arena",   "stadium"};
  return std::ranges::any_of(words_of(name), [&](const std::string& word) {
    if (is_one_of(kWithin, word)) return true;
    std::string capital = word;
    capital[0] =
        static_cast<char>(capital[0] >= 'a' && capital[0] <= 'z' ? capital[0] - 32 : capital[0]);
    return lexicon.is_organisation_word(capital);
  });
}

std::string home_town(const Annotation& annotation, const LexiconIndex& lexicon) {
  std::map<std::string, int> weight;
  for (const Referent& referent : annotation.referents) {
    if (!may_be_town(referent, lexicon)) continue;
    const std::string name = folded_name(referent.name);
    for (const MentionIndex index : referent.mentions) {
      const Mention& mention = annotation.mentions[index.index()];
      if (mention.kind != MentionKind::kName) continue;
      const bool dateline = stands_in_dateline(annotation, mention);
      if (!dateline && (!follows_in(annotation, mention) || lies_within_town(name, lexicon)))
        continue;
      weight[name] += dateline ? kDateline : 1;
    }
  }
  const auto heaviest = std::ranges::max_element(
      weight, [](const auto& a, const auto& b) { return a.second < b.second; });
  if (heaviest == weight.end()) return "";
  const auto equal = std::ranges::count_if(
      weight, [&](const auto& entry) { return entry.second == heaviest->second; });
  return equal == 1 ? heaviest->first : "";
}

bool names_elsewhere(const Annotation& annotation, const LexiconIndex& lexicon,
                     SentenceIndex sentence, const std::string& town, Span own) {
  const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
  return std::ranges::any_of(annotation.mentions, [&](const Mention& mention) {
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) return false;
    if (mention.tokens.empty() || !tokens.contains(mention.tokens.begin)) return false;
    if (own.overlaps(mention.span)) return false;
    const Referent& referent = annotation.referents[mention.referent.index()];
    if (referent.type == EntityType::kPerson || folded_name(referent.name) == town) return false;
    if (lies_within_town(folded_name(referent.name), lexicon)) return false;
    return !stands_in_dateline(annotation, mention);
  });
}

}  // namespace belie
