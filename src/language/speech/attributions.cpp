// SPDX-License-Identifier: Apache-2.0
//
// The idea: a reporting verb's clausal complement is what is reported; where the verb follows its
// report ("…, police said") the tree has it as parataxis, and the report is the rest of the
// sentence. "according to X" reports its whole clause.
#include "language/speech/attributions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/word_list.h"
#include "language/lexicon/lexicon_index.h"
#include "language/speech/speakers_phrase.h"
#include "language/syntax/tree.h"

namespace belie {
namespace {

bool is_subject(Relation relation) {
  return relation == Relation::kNsubj || relation == Relation::kNsubjPass;
}

bool is_person(const Annotation& annotation, const Mention& mention) {
  return mention.kind == MentionKind::kPronoun ||
         (mention.referent.valid() &&
          annotation.referents[mention.referent.index()].type == EntityType::kPerson);
}

/// "Orr's widow", "a spokesman for Councillor Ann Orr": somebody else, of whom the name tells
/// whose.
bool tells_whose(const Annotation& annotation, TokenRange name, TokenRange range) {
  constexpr std::uint32_t kTitleWords = 4;
  if (name.end < range.end && annotation.tokens[name.end].xpos == Xpos::kPos) return true;
  if (annotation.tokens[name.begin].xpos == Xpos::kPrpPoss) return true;
  // "by Minister of State Ann Orr": the "of" of a title tells whose title it is.
  const auto behind = std::ranges::upper_bound(annotation.titles, name.begin, {},
                                               [](const Title& title) { return title.tokens.end; });
  const bool titled =
      behind != annotation.titles.begin() && std::prev(behind)->tokens.end == name.begin;
  const std::uint32_t first = titled ? std::prev(behind)->tokens.begin : name.begin;
  for (std::uint32_t i = first; i-- > range.begin && first - i <= kTitleWords;) {
    const std::string_view word = annotation.word(TokenIndex{i});
    if (annotation.tokens[i].upos == Upos::kAdp) return word == "for" || word == "of";
  }
  return false;
}

/// The first name of the subtree, but for people of whom it only tells whose somebody is.
MentionIndex mention_in(const Annotation& annotation, TokenRange range, TokenIndex head) {
  const auto& mentions = annotation.mentions;
  MentionIndex found;
  auto at = std::ranges::lower_bound(mentions, range.begin, {},
                                     [](const Mention& mention) { return mention.tokens.end - 1; });
  for (; at != mentions.end() && at->tokens.begin < range.end; ++at) {
    const MentionIndex index(static_cast<std::size_t>(at - mentions.begin()));
    if (at->tokens.contains(head.value)) return index;
    const bool aside = is_person(annotation, *at) && tells_whose(annotation, at->tokens, range);
    if (!found.valid() && !aside) found = index;
  }
  return found;
}

/// Verbs whose infinitive tells what is held to be so: "is said to have fled", "claims to be".
constexpr std::array<std::string_view, 14> kOpinions{
    "say",     "think", "believe", "allege", "report", "know",     "claim",
    "suspect", "fear",  "rumour",  "rumor",  "assume", "consider", "understand"};

/// Verbs that report with "of".
constexpr std::array<std::string_view, 5> kTopical{"warn", "accuse", "suspect", "complain",
                                                   "boast"};

class Reports {
 public:
  Reports(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation),
        lexicon_(lexicon),
        ranges_(subtree_ranges(annotation)),
        phrases_(annotation),
        subjects_(annotation.tokens.size()),
        complements_(annotation.tokens.size()),
        open_complements_(annotation.tokens.size()),
        topics_(annotation.tokens.size()),
        perfect_(annotation.tokens.size()) {
    for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
      const Token& token = annotation.tokens[i];
      if (!token.head.valid()) continue;
      if (is_subject(token.relation)) subjects_[token.head.index()] = TokenIndex{i};
      if (token.relation == Relation::kCcomp || token.relation == Relation::kCsubjPass)
        complements_[token.head.index()] = TokenIndex{i};
      if (token.relation == Relation::kXcomp) open_complements_[token.head.index()] = TokenIndex{i};
      if (token.relation == Relation::kAux && annotation.lemma(TokenIndex{i}) == "have")
        perfect_[token.head.index()] = true;
      if (token.relation == Relation::kCase) note_topic(TokenIndex{i});
    }
  }

  /// The reported stretches that the cue introduces: none, one, or what stands on either side of
  /// it.
  [[nodiscard]] std::vector<Attribution> at(TokenIndex cue) const {
    if (is_according(cue)) return {according(cue)};
    if (const auto told = by_adverb(cue)) return {*told};
    if (!reports(cue)) return {};
    return by_verb(cue, lexicon_.reporting(annotation_.lemma(cue))->distanced);
  }

  [[nodiscard]] MentionIndex source_of(TokenIndex verb) const {
    const TokenIndex subject = subjects_[verb.index()];
    if (!subject.valid()) return {};
    const std::uint32_t lead = behind_dateline(verb);
    if (subject.value >= lead) return named_by(subject, ranges_[subject.index()]);
    return before_verb(verb, lead);
  }

  /// Behind the dash of "CORRAN, Scotland – …" in the verb's sentence; its begin where there is no
  /// dateline. The tree may take the place for the subject.
  [[nodiscard]] std::uint32_t behind_dateline(TokenIndex verb) const {
    constexpr std::uint32_t kLongest = 10;
    const TokenRange sentence = annotation_.sentences[annotation_.sentence_of(verb).index()].tokens;
    const std::string_view first = annotation_.word(TokenIndex{sentence.begin});
    const bool capitals = first.size() > 2 &&
                          std::ranges::none_of(first, [](char c) { return c >= 'a' && c <= 'z'; });
    const std::uint32_t end = std::min(verb.value, sentence.begin + kLongest);
    for (std::uint32_t i = sentence.begin; capitals && i < end; ++i) {
      const std::string_view mark = annotation_.word(TokenIndex{i});
      if (mark == "–" || mark == "—" || mark == "--") return i + 1;
    }
    return sentence.begin;
  }

  /// The name right before the verb, or before what stands between commas: "Orr, the mayor, said".
  [[nodiscard]] MentionIndex before_verb(TokenIndex verb, std::uint32_t first) const {
    std::uint32_t at = verb.value;
    while (at > first && annotation_.tokens[at - 1].upos == Upos::kAux) --at;
    if (at > first && annotation_.word(TokenIndex{at - 1}) == ",") {
      do --at;
      while (at > first && annotation_.word(TokenIndex{at - 1}) != ",");
      if (at > first) --at;
    }
    for (std::size_t i = 0; i < annotation_.mentions.size(); ++i) {
      const Mention& mention = annotation_.mentions[i];
      if (mention.tokens.end == at && mention.tokens.begin >= first) return MentionIndex(i);
    }
    return {};
  }

  /// Whom the phrase around the noun names: "Ann Orr" of "Ann Orr, the head of the Harbour Board";
  /// else a name in its subtree: "officials of the Harbour Board".
  [[nodiscard]] MentionIndex named_by(TokenIndex noun, TokenRange subtree) const {
    const TokenRange sentence = annotation_.sentences[annotation_.sentence_of(noun).index()].tokens;
    const SpeakerPhrase phrase = phrases_.around(noun, sentence.begin, sentence.end);
    return phrase.mention.valid() ? phrase.mention : mention_in(annotation_, subtree, noun);
  }

  [[nodiscard]] bool reports(TokenIndex token) const {
    return annotation_.tokens[token.index()].upos == Upos::kVerb &&
           lexicon_.reporting(annotation_.lemma(token)) != nullptr;
  }

 private:
  /// "warned of a flood", "accused the mayor of lying": what stands behind "of".
  void note_topic(TokenIndex preposition) {
    if (annotation_.word(preposition) != "of") return;
    const TokenIndex noun = annotation_.tokens[preposition.index()].head;
    const Token& topic = annotation_.tokens[noun.index()];
    if (topic.relation == Relation::kObl && topic.head.valid() &&
        std::ranges::find(kTopical, annotation_.lemma(topic.head)) != kTopical.end())
      topics_[topic.head.index()] = noun;
  }

  [[nodiscard]] bool is_according(TokenIndex cue) const {
    const std::string_view word = annotation_.word(cue);
    return (word == "according" || word == "According") &&
           cue.index() + 1 < annotation_.tokens.size() &&
           annotation_.word(TokenIndex{cue.index() + 1}) == "to";
  }

  [[nodiscard]] Attribution according(TokenIndex cue) const {
    Attribution attribution;
    attribution.cue = cue;
    const TokenIndex source = annotation_.tokens[cue.index()].head;
    attribution.scope = annotation_.sentences[annotation_.sentence_of(cue).index()].tokens;
    if (source.valid() && source > cue) {
      const TokenRange subtree = ranges_[source.index()];
      attribution.source = named_by(source, {std::max(subtree.begin, cue.value), subtree.end});
    } else {
      const std::uint32_t after = std::min(cue.value + 8, attribution.scope.end);
      attribution.source = mention_in(annotation_, {cue.value, after}, TokenIndex{cue.value + 2});
    }
    return attribution;
  }

  /// "allegedly", "reportedly": the clause that they stand in.
  [[nodiscard]] std::optional<Attribution> by_adverb(TokenIndex cue) const {
    const Token& token = annotation_.tokens[cue.index()];
    if (token.relation != Relation::kAdvmod || !token.head.valid()) return std::nullopt;
    const ReportingEntry* entry = lexicon_.reporting(annotation_.lemma(cue));
    if (entry == nullptr || entry->kind != "adverb" || !entry->distanced) return std::nullopt;
    Attribution attribution;
    attribution.cue = cue;
    attribution.kind = VoiceKind::kDistanced;
    attribution.scope = ranges_[token.head.index()];
    return attribution;
  }

  /// What the verb reports as its own argument: "said that …", "it was reported that …", "denied
  /// taking …", "claimed to have …", "is said to have …", "warned of …".
  [[nodiscard]] TokenIndex reported_by(TokenIndex cue) const {
    if (complements_[cue.index()].valid()) return complements_[cue.index()];
    const TokenIndex infinite = open_complements_[cue.index()];
    if (infinite.valid() && reports_actions(cue, infinite)) return infinite;
    if (topics_[cue.index()].valid()) return topics_[cue.index()];
    return told_somebody(cue);
  }

  /// "A doctor told the paper that 80 people were hurt": the tree often makes the clause a relative
  /// one of the paper. It is none where it has a subject of its own besides "that".
  [[nodiscard]] TokenIndex told_somebody(TokenIndex cue) const {
    static constexpr std::array<std::string_view, 7> kTelling{
        "tell", "inform", "assure", "remind", "notify", "warn", "advise"};
    static constexpr std::array<std::string_view, 6> kTales{"story", "joke",  "lie",
                                                            "tale",  "truth", "secret"};
    constexpr std::uint32_t kLongest = 8;
    if (!is_one_of(kTelling, annotation_.lemma(cue))) return {};
    const TokenRange sentence = annotation_.sentences[annotation_.sentence_of(cue).index()].tokens;
    std::uint32_t that = cue.value + 1;
    const std::uint32_t end = std::min(sentence.end, that + kLongest);
    while (that < end && annotation_.word(TokenIndex{that}) != "that") {
      const Upos tag = annotation_.tokens[that].upos;
      const bool nominal = tag != Upos::kPunct && tag != Upos::kVerb && tag != Upos::kAux;
      if (!nominal || is_one_of(kTales, annotation_.lemma(TokenIndex{that}))) return {};
      ++that;
    }
    if (that >= end || that == cue.value + 1) return {};
    for (std::uint32_t t = that + 1; t < sentence.end; ++t) {
      const TokenIndex subject = subjects_[t];
      if (ranges_[t].begin == that && annotation_.tokens[t].upos == Upos::kVerb)
        return subject.valid() && subject.value > that ? TokenIndex{t} : TokenIndex{};
    }
    return {};
  }

  /// An open complement tells what is said to be so after -ing and after "to have"; "promised to
  /// go" tells a plan. The subject of a passive verb is spoken of: "is thought to be".
  [[nodiscard]] bool reports_actions(TokenIndex cue, TokenIndex complement) const {
    const TokenIndex subject = subjects_[cue.index()];
    const bool passive =
        subject.valid() && annotation_.tokens[subject.index()].relation == Relation::kNsubjPass;
    const Xpos tag = annotation_.tokens[complement.index()].xpos;
    if (tag == Xpos::kVbg) return true;
    const bool opinion = one_of_opinion(annotation_.lemma(cue));
    return opinion && (passive || perfect_[complement.index()]);
  }

  static bool one_of_opinion(std::string_view lemma) {
    return std::ranges::find(kOpinions, lemma) != kOpinions.end();
  }

  [[nodiscard]] std::vector<Attribution> by_verb(TokenIndex cue, bool distanced) const {
    Attribution attribution;
    attribution.cue = cue;
    attribution.kind = distanced ? VoiceKind::kDistanced : VoiceKind::kEndorsed;
    attribution.source = source_of(cue);
    const Token& token = annotation_.tokens[cue.index()];
    if (const TokenIndex reported = reported_by(cue); reported.valid()) {
      attribution.scope = ranges_[reported.index()];
      if (reported == open_complements_[cue.index()] && is_passive(cue)) {
        attribution.kind = VoiceKind::kDistanced;
        attribution.source = {};
      }
      return {attribution};
    }
    if (token.relation != Relation::kParataxis || !token.head.valid()) return {};
    const TokenRange own = ranges_[cue.index()];
    const TokenRange whole = ranges_[token.head.index()];
    std::vector<Attribution> found;
    // "The pier, police say, is safe": the words on either side, but for a closing mark.
    for (const TokenRange side : {TokenRange{whole.begin, std::max(whole.begin, own.begin)},
                                  TokenRange{std::min(own.end, whole.end), whole.end}}) {
      if (!has_words(side)) continue;
      attribution.scope = side;
      found.push_back(attribution);
    }
    return found;
  }

  [[nodiscard]] bool is_passive(TokenIndex cue) const {
    const TokenIndex subject = subjects_[cue.index()];
    return subject.valid() && annotation_.tokens[subject.index()].relation == Relation::kNsubjPass;
  }

  [[nodiscard]] bool has_words(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (annotation_.tokens[i].upos != Upos::kPunct) return true;
    }
    return false;
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  std::vector<TokenRange> ranges_;
  SpeakerPhrases phrases_;
  std::vector<TokenIndex> subjects_;
  std::vector<TokenIndex> complements_;       // by verb, like all below: clauses with a subject
  std::vector<TokenIndex> open_complements_;  // without one: "denied taking"
  std::vector<TokenIndex> topics_;            // "of" so-and-so
  std::vector<bool> perfect_;                 // has an auxiliary "have"
};

}  // namespace

std::vector<Attribution> find_attributions(const Annotation& annotation,
                                           const LexiconIndex& lexicon) {
  const Reports reports(annotation, lexicon);
  std::vector<Attribution> found;
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    for (const Attribution& told : reports.at(TokenIndex{i})) found.push_back(told);
  }
  return found;
}

}  // namespace belie
