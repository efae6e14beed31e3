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
#include "rules/quote_likeness.h"
#include "rules/quote_sides.h"

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
constexpr std::size_t kSentenceWords = 6;  // of a sentence that is worth comparing
constexpr std::size_t kLongSentence = 80;  // words; longer ones are lists or failures of splitting

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

/// One sentence of a quotation, or two of which one is too short to be compared by itself ("He
/// counts them. He has never lost one."): words [first, last) of its side.
struct QuotedSentence {
  std::size_t side = 0;
  std::size_t first = 0, last = 0;
  bool joined = false;
};

class WordingSearch {
 public:
  WordingSearch(const CheckInput& input, const std::vector<QuoteSide>& sides)
      : input_(input), sides_(sides) {
    for (std::size_t s = 0; s < sides.size(); ++s) split(s);
  }

  CheckOutcome run() {
    std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> by_opening;
    std::map<std::string, std::vector<std::size_t>> by_lemma;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
      std::set<std::size_t> met;
      const auto words = words_of(sentences_[i]);
      meet(by_opening[{words[0].text + " " + words[1].text, words[2].text + " " + words[3].text}],
           i, met);
      for (const QuoteWord& word : words) {
        if (!word.lemma.empty()) meet(by_lemma[word.lemma], i, met);
      }
      for (const std::size_t other : met) compare(sentences_[other], sentences_[i]);
    }
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

  [[nodiscard]] std::span<const QuoteWord> words_of(const QuotedSentence& sentence) const {
    return std::span(sides_[sentence.side].words)
        .subspan(sentence.first, sentence.last - sentence.first);
  }

  void split(std::size_t s) {
    const auto& words = sides_[s].words;
    if (sides_[s].speaker_words.empty()) return;
    std::size_t before = words.size();  // where the sentence before begins; none
    for (std::size_t first = 0; first < words.size();) {
      std::size_t last = first;
      while (last < words.size() && !words[last].is_break()) ++last;
      add(s, first, last, false);
      if (before < first && std::min(first - before - 1, last - first) < kSentenceWords)
        add(s, before, last, true);
      before = first;
      first = last + 1;
    }
  }

  void add(std::size_t s, std::size_t first, std::size_t last, bool joined) {
    const std::size_t length = last - first;
    const bool nested = std::any_of(sides_[s].words.begin() + static_cast<std::ptrdiff_t>(first),
                                    sides_[s].words.begin() + static_cast<std::ptrdiff_t>(last),
                                    [](const QuoteWord& word) { return word.nested; });
    if (length >= kSentenceWords && length <= kLongSentence && !nested)
      sentences_.push_back({s, first, last, joined});
  }

  void compare(const QuotedSentence& a, const QuotedSentence& b) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    if (a.side == b.side || !same_speaker(left, right) || !comparable(input_, left, right)) return;
    if (left.document == right.document && left.section == right.section) return;
    if (a.joined != b.joined) return;
    if (a.joined && !varies_what_is_shared(words_of(a), words_of(b))) return;
    const QuoteLikeness alike = likeness(words_of(a), words_of(b));
    const std::string frame = frame_of(alike, left, right);
    if (frame.empty()) return;
    const std::string excuse = excuse_of(a, b, alike);
    outcome_.considered.push_back(
        {right.statement,
         fmt::format("“{}” and “{}”, {}: {}", to_text({words_of(a).begin(), words_of(a).end()}),
                     to_text({words_of(b).begin(), words_of(b).end()}), frame,
                     excuse.empty() ? "two wordings" : excuse)});
    if (excuse.empty()) hit(a, b, alike, frame);
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

  /// What makes the two sentences one remark; "" nothing does.
  [[nodiscard]] static std::string frame_of(const QuoteLikeness& alike, const QuoteSide& left,
                                            const QuoteSide& right) {
    const bool lengths = alike.shorter * 2 >= alike.longer;
    if (!lengths) return "";
    const bool one_occasion = !left.occasion.empty() && left.occasion == right.occasion;
    const bool half = alike.common * 20 >= alike.shorter * 11 && alike.common * 2 >= alike.longer;
    const bool telling = alike.shared_content >= 2 ||
                         (alike.shared_content >= 1 && alike.opening + alike.ending >= 5) ||
                         (alike.opening >= 6 && one_occasion);
    if (alike.opening >= 4 && half && telling) return "one frame with words exchanged";
    if (alike.shared_content >= 1 && alike.common >= kSentenceWords &&
        alike.common * 10 >= alike.shorter * 7 && alike.common * 20 >= alike.longer * 13)
      return "nearly all words in one order";
    if (alike.shared_content >= 3 && alike.shared_content * 2 >= alike.content &&
        alike.common * 20 >= alike.shorter * 7)
      return "most words of meaning in one order";
    if (alike.shared_content >= 4 && alike.shared_content * 4 >= alike.content * 3)
      return "nearly all words of meaning";
    return "";
  }

  [[nodiscard]] std::string excuse_of(const QuotedSentence& a, const QuotedSentence& b,
                                      const QuoteLikeness& alike) const {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    if (alike.common == alike.longer) return "the same words";
    if (is_fragment(words_of(a), right.words) || is_fragment(words_of(b), left.words))
      return "one is a part of the other";
    if (tells_any(left, kToldAgain) || tells_any(right, kToldAgain))
      return "told as said at another time or put right";
    if (are_apart_in_time(left, right)) return "said at two times";
    return "";
  }

  /// Both are dated, and the dates have no minute in common.
  [[nodiscard]] bool are_apart_in_time(const QuoteSide& left, const QuoteSide& right) const {
    const auto dated = [&](const QuoteSide& side) {
      return input_.graph.claim(side.statement).when.origin == WhenOrigin::kClause;
    };
    if (!dated(left) || !dated(right)) return false;
    const auto& one = input_.graph.statements()[left.statement.index()].when;
    const auto& two = input_.graph.statements()[right.statement.index()].when;
    if (one.empty() || two.empty()) return false;
    return std::ranges::none_of(one, [&](const Period& p) {
      return std::ranges::any_of(
          two, [&](const Period& q) { return p.begin < q.end && q.begin < p.end; });
    });
  }

  void hit(const QuotedSentence& a, const QuotedSentence& b, const QuoteLikeness& alike,
           const std::string& frame) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    const std::string only_left = words_apart(words_of(a), alike.first_common);
    const std::string only_right = words_apart(words_of(b), alike.second_common);
    CheckHit found;
    found.key = left.speaker;
    found.first = to_text({words_of(a).begin(), words_of(a).end()});
    found.second = to_text({words_of(b).begin(), words_of(b).end()});
    if (found.second < found.first) std::swap(found.first, found.second);
    found.places = {place_of(left, PlaceRole::kEither, span_of(left, a.first, a.last)),
                    place_of(right, PlaceRole::kOr, span_of(right, b.first, b.last))};
    found.words = {
        {"either", only_left}, {"or", only_right}, {"speaker", left.speaker}, {"words", ""}};
    found.because = fmt::format("both are given to {}: {}", left.speaker, frame);
    found.working =
        fmt::format("only in the one: “{}”; only in the other: “{}”", only_left, only_right);
    outcome_.hits.push_back(std::move(found));
  }

  const CheckInput& input_;
  const std::vector<QuoteSide>& sides_;
  std::vector<QuotedSentence> sentences_;
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
