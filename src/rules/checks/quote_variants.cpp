// SPDX-License-Identifier: Apache-2.0
//
// Quotations against each other. Two speakers: a run of six words that two people are each quoted
// with is, unless it is a fixed phrase or a text that both cite, one remark given to the wrong
// person once. Two wordings: two sentences of one speaker that share an unusual frame – the same
// opening with one word exchanged ("nobody's backdrop", "nobody's wallpaper"), or nearly all words
// of meaning in another order – and of which neither is a part of the other. What a speaker sets
// side by side in one paragraph is a figure of speech, not a second wording.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/checks/check.h"
#include "rules/quote_frames.h"
#include "rules/quote_likeness.h"
#include "rules/quote_occasions.h"
#include "rules/quote_sides.h"
#include "rules/word_meanings.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"two-speakers", "six words in a row, given to two speakers"},
    CheckSubject{"two-wordings", "one remark of one speaker in two wordings"}};
constexpr std::array kWords{
    CheckWord{"either", "the one speaker; of two wordings the words that only the one has"},
    CheckWord{"or", "the other speaker; the words that only the other has"},
    CheckWord{"speaker", "of two wordings: who speaks"},
    CheckWord{"words", "of two speakers: the words in question"}};

constexpr std::size_t kRun = 6;            // words in a row
constexpr std::size_t kRunContent = 2;     // words of meaning among them
constexpr std::size_t kLongRun = 10;       // nobody says so many words in one order by chance
constexpr std::size_t kMostPlaces = 40;    // a phrase quoted more often is a common one
constexpr std::size_t kLongSentence = 80;  // words; longer ones are lists or failures of splitting
constexpr std::size_t kLongPair = 40;      // words of two sentences that are compared as one

/// Words around a quotation that tell of a text, a formula, or one who repeats another.
constexpr std::array<std::string_view, 67> kBorrowed{
    "quote",      "cite",          "echo",        "repeat",      "paraphrase",   "borrow",
    "motto",      "slogan",        "chant",       "oath",        "prayer",       "pray",
    "hymn",       "anthem",        "lyric",       "song",        "sing",         "poem",
    "verse",      "proverb",       "saying",      "recite",      "banner",       "placard",
    "sign",       "poster",        "letter",      "law",         "constitution", "article",
    "clause",     "treaty",        "charter",     "declaration", "joint",        "jointly",
    "together",   "both",          "script",      "scripture",   "psalm",        "bible",
    "gospel",     "title",         "headline",    "catchphrase", "refrain",      "phrase",
    "manifesto",  "resolution",    "text",        "unison",      "same word",    "same line",
    "same thing", "same sentence", "same remark", "same way",    "swear",        "vow",
    "cue agree",  "inscription",   "plaque",      "t-shirt",     "caption",      "credo",
    "attribute"};

/// Words that tell of a second occasion, another language, or a wording put right.
constexpr std::array<std::string_view, 30> kToldAgain{
    "again",       "repeat",      "reiterate",  "earlier",    "later",      "previously",
    "before",      "correct",     "misquote",   "originally", "initially",  "translate",
    "translation", "interpreter", "paraphrase", "rephrase",   "reword",     "clarify",
    "version",     "retract",     "amend",      "restate",    "echo",       "wording",
    "once",        "used",        "recall",     "subtitle",   "transcript", "edit"};

std::uint64_t hash_of(const std::vector<const QuoteWord*>& words, std::size_t at) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (std::size_t i = at; i < at + kRun; ++i) {
    for (const char c : words[i]->text)
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    hash = (hash ^ 0x20U) * 0x100000001b3U;
  }
  return hash;
}

Place place_of(const QuoteSide& side, PlaceRole role, Span span) {
  return {role, side.document, span, "", VoiceKind::kPaper};
}

bool comparable(const CheckInput& input, const QuoteSide& a, const QuoteSide& b) {
  return a.document == b.document || input.graph.comparable(a.document, b.document);
}

// --- two speakers

class SpeakerSearch {
 public:
  SpeakerSearch(const CheckInput& input, const std::vector<QuoteSide>& sides)
      : input_(input), sides_(sides) {}

  CheckOutcome run() {
    for (std::size_t s = 0; s < sides_.size(); ++s) enter(s);
    for (const auto& [hash, places] : runs_) {
      if (places.size() < 2 || places.size() > kMostPlaces) continue;
      const std::size_t speakers = speakers_of(places);
      for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) compare(places[j], places[i], speakers);
      }
    }
    return std::move(outcome_);
  }

 private:
  struct Start {
    std::size_t side = 0, word = 0;  // word: index into plain_[side]
  };

  void enter(std::size_t s) {
    std::vector<const QuoteWord*> plain;
    for (const QuoteWord& word : sides_[s].words) {
      if (!word.is_break()) plain.push_back(&word);
    }
    for (std::size_t i = 0; i + kRun <= plain.size(); ++i) {
      const bool gap =
          std::any_of(plain.begin() + static_cast<std::ptrdiff_t>(i),
                      plain.begin() + static_cast<std::ptrdiff_t>(i + kRun),
                      [](const QuoteWord* word) { return word->is_gap() || word->nested; });
      if (!gap) runs_[hash_of(plain, i)].push_back({s, i});
    }
    plain_.push_back(std::move(plain));
  }

  struct Run {
    std::size_t length = 0;
    std::set<std::string> content;
  };

  [[nodiscard]] Run run_from(Start a, Start b) const {
    Run run;
    const auto& left = plain_[a.side];
    const auto& right = plain_[b.side];
    while (a.word + run.length < left.size() && b.word + run.length < right.size() &&
           left[a.word + run.length]->text == right[b.word + run.length]->text &&
           !left[a.word + run.length]->is_gap()) {
      const std::string& lemma = left[a.word + run.length]->lemma;
      if (!lemma.empty()) run.content.insert(lemma);
      ++run.length;
    }
    return run;
  }

  void compare(Start a, Start b, std::size_t speakers) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    if (a.side == b.side || left.speaker_words.empty() || right.speaker_words.empty()) return;
    if (left.entity.valid() && left.entity == right.entity) return;
    if (!comparable(input_, left, right) || !seen_.emplace(a.side, b.side).second) return;
    while (a.word > 0 && b.word > 0 &&
           plain_[a.side][a.word - 1]->text == plain_[b.side][b.word - 1]->text) {
      --a.word;
      --b.word;
    }
    const Run run = run_from(a, b);
    if (run.length < kRun) return;
    const std::string why = why_two_speakers(input_, left, right);
    const std::string excuse = why.empty()    ? "not proved to be two people"
                               : speakers > 2 ? "several people say so"
                                              : excuse_of(left, right, run);
    const std::string words = words_of(a, run.length);
    outcome_.considered.push_back(
        {right.statement, fmt::format("“{}” of {} and of {}: {}", words, left.speaker,
                                      right.speaker, excuse.empty() ? why : excuse)});
    if (excuse.empty()) hit(a, b, run.length, words);
  }

  [[nodiscard]] std::string excuse_of(const QuoteSide& left, const QuoteSide& right,
                                      const Run& run) const {
    if (run.content.size() < kRunContent && run.length < kLongRun) return "too common words";
    if (!left.cue.valid() && !right.cue.valid()) return "statements side by side";
    if (tells_any(left, kBorrowed) || tells_any(right, kBorrowed)) return "told as a text or echo";
    if (names(left, right) || names(right, left)) return "one speaks of the other";
    return "";
  }

  /// Whether the sentences of the one quotation name the other speaker.
  [[nodiscard]] static bool names(const QuoteSide& side, const QuoteSide& other) {
    const Annotation& annotation = *side.annotation;
    if (!other.referent.valid()) return false;
    const std::string& surname = other.annotation->referents[other.referent.index()].surname;
    const SentenceIndex first = annotation.sentence_of(side.words.front().token);
    const SentenceIndex last = annotation.sentence_of(side.words.back().token);
    for (std::size_t s = first.index(); s <= last.index(); ++s) {
      const TokenRange tokens = annotation.sentences[s].tokens;
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        if (annotation.word(TokenIndex{i}) == surname) return true;
      }
    }
    return false;
  }

  /// How many people are quoted with these words.
  [[nodiscard]] std::size_t speakers_of(const std::vector<Start>& places) const {
    std::set<std::string> names;
    for (const Start& place : places) {
      if (sides_[place.side].entity.valid()) names.insert(sides_[place.side].speaker);
    }
    return names.size();
  }

  [[nodiscard]] std::string words_of(Start at, std::size_t length) const {
    std::string text;
    for (std::size_t i = at.word; i < at.word + length; ++i)
      text += (text.empty() ? "" : " ") + plain_[at.side][i]->text;
    return text;
  }

  [[nodiscard]] Span span_of_run(Start at, std::size_t length) const {
    const QuoteSide& side = sides_[at.side];
    const auto first = static_cast<std::size_t>(plain_[at.side][at.word] - side.words.data());
    const auto last =
        static_cast<std::size_t>(plain_[at.side][at.word + length - 1] - side.words.data());
    return span_with_speaker(side, first, last + 1);
  }

  void hit(Start a, Start b, std::size_t length, const std::string& words) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    CheckHit found;
    found.key = words;
    found.first = left.speaker;
    found.second = right.speaker;
    if (found.second < found.first) std::swap(found.first, found.second);
    found.places = {place_of(left, PlaceRole::kEither, span_of_run(a, length)),
                    place_of(right, PlaceRole::kOr, span_of_run(b, length))};
    found.words = {
        {"either", left.speaker}, {"or", right.speaker}, {"speaker", ""}, {"words", words}};
    found.working = fmt::format("{} words in a row: “{}”", length, words);
    outcome_.hits.push_back(std::move(found));
  }

  const CheckInput& input_;
  const std::vector<QuoteSide>& sides_;
  std::vector<std::vector<const QuoteWord*>> plain_;  // by side: the words without breaks
  std::map<std::uint64_t, std::vector<Start>> runs_;
  std::set<std::pair<std::size_t, std::size_t>> seen_;
  CheckOutcome outcome_;
};

// --- two wordings

/// One sentence of a quotation, or two that stand one behind the other ("He counts them. He has
/// never lost one."), perhaps parted by who says so.
struct QuotedSentence {
  std::size_t side = 0;
  std::size_t first = 0, last = 0;  // words of its side
  bool joined = false;
  std::vector<QuoteWord> words;
  std::size_t also = 0;       // the side in which the second one stands
  std::size_t also_last = 0;  // where it ends there
};

class WordingSearch {
 public:
  WordingSearch(const CheckInput& input, const std::vector<QuoteSide>& sides)
      : input_(input), sides_(sides) {
    for (std::size_t s = 0; s < sides.size(); ++s) split(s);
  }

  CheckOutcome run() {
    std::map<std::string, std::vector<std::size_t>> by_opening, by_meaning;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      std::set<std::size_t> met;
      const auto& words = sentences_[i].words;
      std::string opening;
      for (std::size_t w = 0; w < 4; ++w) opening += words[w].text + " ";
      meet(by_opening[opening], i, met);
      for (const QuoteWord& word : words_by_meaning(words)) {
        if (!word.lemma.empty()) meet(by_meaning[word.lemma], i, met);
      }
      for (const std::size_t other : met) compare(sentences_[other], sentences_[i]);
    }
    for (auto& [sides, hit] : best_) outcome_.hits.push_back(std::move(hit.found));
    return std::move(outcome_);
  }

 private:
  static constexpr std::size_t kRemembered = 60;  // latest sentences with a word that are looked at

  static void meet(std::vector<std::size_t>& bucket, std::size_t sentence,
                   std::set<std::size_t>& met) {
    const std::size_t from = bucket.size() > kRemembered ? bucket.size() - kRemembered : 0;
    met.insert(bucket.begin() + static_cast<std::ptrdiff_t>(from), bucket.end());
    if (bucket.empty() || bucket.back() != sentence) bucket.push_back(sentence);
    met.erase(sentence);
  }

  void split(std::size_t s) {
    const auto& words = sides_[s].words;
    std::size_t before = words.size();  // where the sentence before begins; none
    for (std::size_t first = 0; first < words.size();) {
      std::size_t last = first;
      while (last < words.size() && !words[last].is_break()) ++last;
      if (first == 0 && s > 0 && goes_on(sides_[s - 1], sides_[s])) add_across(s, last);
      add({s, first, last, false, copy(s, first, last), s, last});
      if (before < first) add({s, before, last, true, copy(s, before, last), s, last});
      before = first;
      first = last + 1;
    }
  }

  [[nodiscard]] std::vector<QuoteWord> copy(std::size_t s, std::size_t first,
                                            std::size_t last) const {
    const auto& words = sides_[s].words;
    return {words.begin() + static_cast<std::ptrdiff_t>(first),
            words.begin() + static_cast<std::ptrdiff_t>(last)};
  }

  /// "“…,” she said. “…”": one breath, in one paragraph.
  [[nodiscard]] static bool goes_on(const QuoteSide& before, const QuoteSide& after) {
    constexpr std::uint32_t kApart = 30;  // tokens of who says so
    return before.document == after.document && before.section == after.section &&
           before.referent == after.referent && !before.words.empty() && !after.words.empty() &&
           after.words.front().token.value < before.words.back().token.value + kApart;
  }

  /// The last sentence of the side before with the first one of this.
  void add_across(std::size_t s, std::size_t last) {
    const auto& words = sides_[s - 1].words;
    std::size_t first = words.size();
    while (first > 0 && !words[first - 1].is_break()) --first;
    std::vector<QuoteWord> both = copy(s - 1, first, words.size());
    both.push_back({"/", "", words.back().token, false});
    const std::vector<QuoteWord> second = copy(s, 0, last);
    both.insert(both.end(), second.begin(), second.end());
    add({s - 1, first, words.size(), true, std::move(both), s, last});
  }

  void add(QuotedSentence sentence) {
    const std::size_t length = sentence.words.size();
    const bool nested = std::ranges::any_of(sentence.words, &QuoteWord::nested);
    const std::size_t most = sentence.joined ? kLongPair : kLongSentence;
    if (length >= kSentenceWords && length <= most && !nested)
      sentences_.push_back(std::move(sentence));
  }

  void compare(const QuotedSentence& a, const QuotedSentence& b) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    if (a.side == b.side || a.also == b.side || a.side == b.also) return;
    if (!comparable(input_, left, right)) return;
    if (left.document == right.document && left.section == right.section) return;
    const SpeakerMatch speakers = match_of_speakers(left, right);
    if (speakers == SpeakerMatch::kNone) return;
    const std::string frame = frame_between(a, b, speakers);
    if (frame.empty()) return;
    const std::string excuse = excuse_of(a, b);
    outcome_.considered.push_back(
        {right.statement, fmt::format("“{}” and “{}”, {}: {}", to_text(a.words), to_text(b.words),
                                      frame, excuse.empty() ? "two wordings" : excuse)});
    if (excuse.empty()) hit(a, b, frame);
  }

  /// What makes the two one remark; "" nothing does.
  [[nodiscard]] std::string frame_between(const QuotedSentence& a, const QuotedSentence& b,
                                          SpeakerMatch speakers) const {
    if (a.joined && b.joined && !varies_what_is_shared(a.words, b.words)) return "";
    const Occasion occasion = occasion_of(input_, sides_[a.side], sides_[b.side]);
    std::string frame = frame_of(a.words, b.words, speakers, occasion);
    return frame.empty() ? frame_by_meaning(a.words, b.words, speakers, occasion) : frame;
  }

  /// Of two pairs of sentences: whether what is left without the common opening and ending still
  /// has a word of meaning in common. "We won. I am glad." and "We won. They lost." are two
  /// remarks.
  [[nodiscard]] static bool varies_what_is_shared(std::span<const QuoteWord> a,
                                                  std::span<const QuoteWord> b) {
    const QuoteLikeness alike = likeness(a, b);
    const auto rest = [&](std::span<const QuoteWord> words) {
      return words.subspan(alike.opening, words.size() - alike.opening - alike.ending);
    };
    return likeness(rest(a), rest(b)).shared_content >= 1;
  }

  [[nodiscard]] std::string excuse_of(const QuotedSentence& a, const QuotedSentence& b) const {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    const QuoteLikeness alike = likeness(a.words, b.words);
    if (alike.common == alike.longer) return "the same words";
    if (is_fragment(a.words, right.words) || is_fragment(b.words, left.words) ||
        is_fragment(a.words, b.words) || is_fragment(b.words, a.words))
      return "one is a part of the other";
    if (tells_any(left, kToldAgain) || tells_any(right, kToldAgain))
      return "told as said at another time or put right";
    if (are_apart_in_time(input_, left, right)) return "said at two times";
    return "";
  }

  void hit(const QuotedSentence& a, const QuotedSentence& b, const std::string& frame) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    const QuoteLikeness alike = likeness(a.words, b.words);
    const std::string only_left = words_apart(a.words, alike.first_common);
    const std::string only_right = words_apart(b.words, alike.second_common);
    const QuoteSide& named = left.entity.valid() ? left : right;
    CheckHit found;
    found.key = named.speaker;
    found.first = to_text(a.words);
    found.second = to_text(b.words);
    if (found.second < found.first) std::swap(found.first, found.second);
    found.places = {place_of(left, PlaceRole::kEither, span_of_sentence(a)),
                    place_of(right, PlaceRole::kOr, span_of_sentence(b))};
    found.words = {
        {"either", only_left}, {"or", only_right}, {"speaker", named.speaker}, {"words", ""}};
    found.because = fmt::format("both are given to {}: {}", named.speaker, frame);
    found.working =
        fmt::format("only in the one: “{}”; only in the other: “{}”", only_left, only_right);
    keep(a, b, alike, std::move(found));
  }

  [[nodiscard]] Span span_of_sentence(const QuotedSentence& sentence) const {
    const Span words = span_of(sides_[sentence.side], sentence.first, sentence.last);
    if (sentence.also == sentence.side) return words;
    return cover(words, span_of(sides_[sentence.also], 0, sentence.also_last));
  }

  /// Of one pair of quotations only the sentences that are most alike are told.
  void keep(const QuotedSentence& a, const QuotedSentence& b, const QuoteLikeness& alike,
            CheckHit found) {
    const double likeness = static_cast<double>(alike.common) / static_cast<double>(alike.longer);
    const auto sides = std::minmax(a.side, b.side);
    const auto [place, added] = best_.try_emplace({sides.first, sides.second});
    if (!added && place->second.likeness >= likeness) return;
    place->second = {likeness, std::move(found)};
  }

  struct BestHit {
    double likeness = 0;  // common words by words of the longer
    CheckHit found;
  };

  const CheckInput& input_;
  const std::vector<QuoteSide>& sides_;
  std::vector<QuotedSentence> sentences_;
  std::map<std::pair<std::size_t, std::size_t>, BestHit> best_;  // by the two sides
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) {
  const std::vector<QuoteSide> sides = quote_sides(input);
  if (input.subject == "two-speakers") return SpeakerSearch(input, sides).run();
  return WordingSearch(input, sides).run();
}

}  // namespace

const CheckDescriptor k_quote_variants_check{"quote-variants", "quotations against each other",
                                             kSubjects, kWords, run};

}  // namespace belie
