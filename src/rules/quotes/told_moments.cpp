// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/told_moments.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/word_list.h"
#include "graph/common_words.h"
#include "language/names/spelling.h"
#include "rules/quotes/image_fields.h"
#include "rules/quotes/scene_pins.h"
#include "rules/quotes/word_meanings.h"

namespace belie {
namespace {

constexpr std::size_t kTopic = 2;  // paragraphs that have what the draft speaks of anyway

constexpr std::array<std::string_view, 7> kAddress{"you", "your", "yours", "yourself",
                                                   "mr",  "mrs",  "ms"};

void add_word(Passage& passage, const std::string& lemma, Upos tag) {
  const std::string key(meaning_of(lemma));
  Meant& meant = passage.meanings[key];
  meant.telling = meant.telling || (lemma.size() > 2 && !is_common_word(lemma));
  if (tag == Upos::kNoun || tag == Upos::kPropn) meant.things.insert(lemma);
  for (const std::uint16_t field : image_fields_of(lemma)) passage.fields[field].insert(key);
}

std::size_t but_for(const std::set<std::uint32_t>& sections, std::uint32_t own) {
  return sections.size() - (sections.contains(own) ? 1 : 0);
}

/// Reads what stands around one utterance, and the utterance.
class MomentReader {
 public:
  explicit MomentReader(const QuoteSide& side) : side_(side), annotation_(*side.annotation) {}

  Moment read() {
    Moment moment;
    const std::vector<QuoteWord> meant = words_by_meaning(side_.words);
    for (const QuoteWord& word : meant) {
      const auto said = [&](const QuoteWord& other) { return other.token == word.token; };
      const auto found = std::ranges::find_if(side_.words, said);
      if (word.text == "not" && found != side_.words.end()) moment.denials.insert(found->text);
      if (is_one_of(kAddress, word.text)) moment.addresses = true;
    }
    for (const QuoteWord& word : without_times(side_.words)) {
      if (!word.lemma.empty() && !is_name(word))
        add_word(moment.remark, lower_case(word.lemma),
                 annotation_.tokens[word.token.index()].upos);
    }
    const TokenRange frame = frame_tokens();
    for (std::uint32_t i = frame.begin; i < frame.end; ++i) add_frame(i, moment);
    moment.pins = pins_in(annotation_, frame);
    for (const Mention& mention : annotation_.mentions) {
      if (mention.referent.valid() && frame.contains(mention.tokens.begin))
        moment.near.insert(mention.referent);
    }
    return moment;
  }

 private:
  /// A word in lower case is none, whatever the tagger says, nor is "Granny".
  [[nodiscard]] bool is_name(const QuoteWord& word) const {
    const std::string_view written = annotation_.word(word.token);
    const std::string lemma = lower_case(word.lemma);
    return word.name && lower_case(written) != written && meaning_of(lemma) == lemma;
  }

  /// The sentences of the utterance with two before and one behind, within the paragraph.
  [[nodiscard]] TokenRange frame_tokens() const {
    const auto sentence = [&](TokenIndex token) { return annotation_.sentence_of(token).index(); };
    std::size_t first = sentence(side_.words.front().token);
    std::size_t last = sentence(side_.words.back().token);
    if (side_.cue.valid()) {
      first = std::min(first, sentence(side_.cue));
      last = std::max(last, sentence(side_.cue));
    }
    const auto section = [&](std::size_t s) { return annotation_.sentences[s].section; };
    for (int back = 0; back < 2 && first > 0 && section(first - 1) == section(last); ++back)
      --first;
    if (last + 1 < annotation_.sentences.size() && section(last + 1) == section(last)) ++last;
    return {annotation_.sentences[first].tokens.begin, annotation_.sentences[last].tokens.end};
  }

  void add_frame(std::uint32_t token, Moment& moment) const {
    if (is_quoted(annotation_, token)) return;
    const Token& at = annotation_.tokens[token];
    moment.looks_back = moment.looks_back || looks_back(token);
    const std::string_view number = annotation_.word(TokenIndex{token});
    if (at.upos == Upos::kNum && number.size() > 1 && number != "one" && number != "two")
      moment.numbers.insert(lower_case(number));
    const bool means = at.upos == Upos::kNoun || at.upos == Upos::kVerb || at.upos == Upos::kAdj;
    if (!means || TokenIndex{token} == side_.cue || side_.speaker_words.contains(token)) return;
    const std::string lemma = lower_case(annotation_.lemma(TokenIndex{token}));
    if (lemma.size() > 2) add_word(moment.frame, lemma, at.upos);
  }

  /// "Years ago", "at the time", "back then".
  [[nodiscard]] bool looks_back(std::uint32_t token) const {
    const std::string word = lower_case(annotation_.word(TokenIndex{token}));
    const std::string before =
        token > 0 ? lower_case(annotation_.word(TokenIndex{token - 1})) : std::string();
    if (word == "ago" || (word == "then" && before == "back")) return true;
    return word == "time" && before == "the" && token > 1 &&
           lower_case(annotation_.word(TokenIndex{token - 2})) == "at";
  }

  const QuoteSide& side_;
  const Annotation& annotation_;
};

}  // namespace

Topics::Topics(const Annotation& annotation) {
  std::vector<bool> quoted(annotation.tokens.size(), false);
  for (const Quotation& quotation : annotation.quotations)
    std::fill(quoted.begin() + quotation.tokens.begin, quoted.begin() + quotation.tokens.end, true);
  for (const Sentence& sentence : annotation.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Upos tag = annotation.tokens[i].upos;
      const bool means = tag == Upos::kNoun || tag == Upos::kVerb || tag == Upos::kAdj;
      if (quoted[i] || !means) continue;
      const std::string lemma = lower_case(annotation.lemma(TokenIndex{i}));
      meanings[std::string(meaning_of(lemma))].insert(sentence.section);
      for (const std::uint16_t field : image_fields_of(lemma))
        fields[field].insert(sentence.section);
    }
  }
}

bool is_topic(const Topics& topics, const std::string& meaning, std::uint32_t own) {
  const auto found = topics.meanings.find(meaning);
  return found != topics.meanings.end() && but_for(found->second, own) >= kTopic;
}

bool is_topic(const Topics& topics, std::uint16_t field, std::uint32_t own) {
  const auto found = topics.fields.find(field);
  return found != topics.fields.end() && but_for(found->second, own) >= kTopic;
}

Moment told_moment(const QuoteSide& side) { return MomentReader(side).read(); }

}  // namespace belie
