// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_speakers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "rules/quotes/quote_frames.h"
#include "rules/quotes/quote_likeness.h"
#include "rules/quotes/quote_overlap.h"

namespace belie {
namespace {

constexpr std::size_t kRun = 6;          // words in a row
constexpr std::size_t kRunContent = 2;   // words of meaning among them
constexpr std::size_t kLongRun = 10;     // nobody says so many words in one order by chance
constexpr std::size_t kMostPlaces = 40;  // a phrase quoted more often is a common one

/// Words around a quotation that tell of a text, a formula, or one who repeats another.
constexpr std::array<std::string_view, 66> kBorrowed{
    "quote",         "cite",        "echo",        "repeat",      "paraphrase",   "borrow",
    "motto",         "slogan",      "chant",       "oath",        "prayer",       "pray",
    "hymn",          "anthem",      "lyric",       "song",        "sing",         "poem",
    "verse",         "proverb",     "saying",      "recite",      "banner",       "placard",
    "noun sign",     "poster",      "noun letter", "noun law",    "constitution", "noun article",
    "clause",        "treaty",      "charter",     "declaration", "joint",        "jointly",
    "together",      "both",        "script",      "scripture",   "psalm",        "bible",
    "gospel",        "noun title",  "headline",    "catchphrase", "refrain",      "manifesto",
    "resolution",    "noun text",   "unison",      "same word",   "same line",    "same thing",
    "same sentence", "same remark", "same way",    "swear",       "vow",          "cue agree",
    "inscription",   "plaque",      "t-shirt",     "caption",     "credo",        "attribute"};

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

class SpeakerSearch {
 public:
  SpeakerSearch(const CheckInput& input, const QuoteReading& reading)
      : input_(input),
        reading_(reading),
        sides_(reading.sides),
        stories_(input.reading<RemarkStories>()) {}

  CheckOutcome run() {
    for (std::size_t s = 0; s < sides_.size(); ++s) enter(s);
    for (const auto& [hash, places] : runs_) {
      if (places.size() < 2 || places.size() > kMostPlaces) continue;
      const std::size_t speakers = speakers_of(places);
      for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) compare(places[j], places[i], speakers);
      }
    }
    for (const auto& [a, b] : reading_.pairs) compare_wordings(*a, *b);
    for (const TwoWordings& pair : wordings_) tell(pair);
    tell_all();
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
    if (!seen_.emplace(a.side, b.side).second) return;
    while (a.word > 0 && b.word > 0 &&
           plain_[a.side][a.word - 1]->text == plain_[b.side][b.word - 1]->text) {
      --a.word;
      --b.word;
    }
    const Run run = run_from(a, b);
    if (run.length < kRun || !meet(left, right, run.content.size() > kRunContent)) return;
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

  /// Drafts that nothing links meet for a remark that is sure to be one.
  [[nodiscard]] bool meet(const QuoteSide& a, const QuoteSide& b, bool sure) {
    return a.document == b.document || input_.graph.comparable(a.document, b.document) ||
           (sure && stories_.meet(a.document, b.document));
  }

  /// Two people, and nearly all of what the one says is what the other says.
  void compare_wordings(const QuotedSentence& a, const QuotedSentence& b) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    if (a.joined || b.joined || a.side == b.side || told_.contains(std::minmax(a.side, b.side)))
      return;
    if (left.document == right.document && left.section == right.section) return;
    const QuoteOverlap overlap = overlap_of(a.gist, b.gist);
    if (kinship_of(overlap) != Kinship::kSure || denies(a.words) != denies(b.words)) return;
    const std::string why = why_two_speakers(input_, left, right);
    if (why.empty()) return;
    others_[a.side].insert(right.speaker);
    others_[b.side].insert(left.speaker);
    wordings_.push_back({&a, &b, why});
  }

  struct TwoWordings {
    const QuotedSentence *first, *second;
    std::string why;
  };

  /// A formula that three people use is nobody's remark.
  void tell(const TwoWordings& pair) {
    const QuotedSentence& a = *pair.first;
    const QuotedSentence& b = *pair.second;
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    const bool formula = others_[a.side].size() > 1 || others_[b.side].size() > 1;
    const std::string excuse = formula ? "several people say so" : excuse_of_remark(left, right);
    const std::string words = to_text(a.words);
    outcome_.considered.push_back(
        {right.statement,
         fmt::format("“{}” of {} and “{}” of {}: {}", words, left.speaker, to_text(b.words),
                     right.speaker, excuse.empty() ? pair.why : excuse)});
    if (!excuse.empty() || !told_.insert(std::minmax(a.side, b.side)).second) return;
    report(left, right, {span_with_speaker(left, a.first, a.last), words},
           {span_with_speaker(right, b.first, b.last),
            fmt::format("“{}” and “{}”", words, to_text(b.words))});
  }

  [[nodiscard]] std::string excuse_of(const QuoteSide& left, const QuoteSide& right,
                                      const Run& run) const {
    if (run.content.size() < kRunContent && run.length < kLongRun) return "too common words";
    return excuse_of_remark(left, right);
  }

  [[nodiscard]] static std::string excuse_of_remark(const QuoteSide& left, const QuoteSide& right) {
    if (!left.cue.valid() && !right.cue.valid()) return "statements side by side";
    if (tells_any(left, kBorrowed) || tells_any(right, kBorrowed)) return "told as a text or echo";
    if (names(left, right) || names(right, left)) return "one speaks of the other";
    return "";
  }

  /// Whether the sentences of the one quotation name the other speaker.
  [[nodiscard]] static bool names(const QuoteSide& side, const QuoteSide& other) {
    const Annotation& annotation = *side.annotation;
    if (!other.referent.valid()) return false;
    const std::string& name = other.annotation->referents[other.referent.index()].name;
    const SentenceIndex first = annotation.sentence_of(side.words.front().token);
    const SentenceIndex last = annotation.sentence_of(side.words.back().token);
    for (std::size_t s = first.index(); s <= last.index(); ++s) {
      const TokenRange tokens = annotation.sentences[s].tokens;
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const std::string_view word = annotation.word(TokenIndex{i});
        const bool part = annotation.tokens[i].upos == Upos::kPropn && word.size() > 2 &&
                          side.speaker.find(word) == std::string::npos;
        if (part && (" " + name + " ").find(fmt::format(" {} ", word)) != std::string::npos)
          return true;
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
    told_.insert(std::minmax(a.side, b.side));
    report(left, right, {span_of_run(a, length), words},
           {span_of_run(b, length), fmt::format("{} words in a row: “{}”", length, words)});
  }

  struct Told {
    Span span;
    std::string text;  // of the first: the words; of the second: the working
  };

  struct Finding {
    const QuoteSide *left, *right;
    Told first, second;

    [[nodiscard]] auto paragraphs() const {
      return std::tuple(left->document, left->section, right->document, right->section,
                        left->speaker, right->speaker);
    }
  };

  void report(const QuoteSide& left, const QuoteSide& right, const Told& first,
              const Told& second) {
    findings_.push_back({&left, &right, first, second});
  }

  /// Several sentences of one paragraph that another paragraph gives to somebody else are one
  /// finding: the first tells, the others are shown with it.
  void tell_all() {
    std::ranges::sort(findings_, {}, [](const Finding& f) {
      return std::tuple(f.paragraphs(), f.first.span.begin, f.second.span.begin);
    });
    const Finding* before = nullptr;
    for (const Finding& finding : findings_) {
      if (before != nullptr && before->paragraphs() == finding.paragraphs()) {
        auto& places = outcome_.hits.back().places;
        places.push_back(place_of(*finding.left, PlaceRole::kAlso, finding.first.span));
        places.push_back(place_of(*finding.right, PlaceRole::kAlso, finding.second.span));
      } else {
        outcome_.hits.push_back(hit_of(finding));
      }
      before = &finding;
    }
  }

  static CheckHit hit_of(const Finding& finding) {
    CheckHit found;
    found.key = finding.first.text;
    found.first = finding.left->speaker;
    found.second = finding.right->speaker;
    if (found.second < found.first) std::swap(found.first, found.second);
    found.places = {place_of(*finding.left, PlaceRole::kEither, finding.first.span),
                    place_of(*finding.right, PlaceRole::kOr, finding.second.span)};
    found.words = {{"either", finding.left->speaker},
                   {"or", finding.right->speaker},
                   {"speaker", ""},
                   {"words", finding.first.text}};
    found.working = finding.second.text;
    return found;
  }

  const CheckInput& input_;
  const QuoteReading& reading_;
  const std::vector<QuoteSide>& sides_;
  const RemarkStories& stories_;
  std::vector<std::vector<const QuoteWord*>> plain_;  // by side: the words without breaks
  std::map<std::uint64_t, std::vector<Start>> runs_;
  std::set<std::pair<std::size_t, std::size_t>> seen_;
  std::set<std::pair<std::size_t, std::size_t>> told_;   // by the two sides: what was found
  std::map<std::size_t, std::set<std::string>> others_;  // by side: who else says nearly the same
  std::vector<TwoWordings> wordings_;
  std::vector<Finding> findings_;
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome two_speakers(const CheckInput& input, const QuoteReading& reading) {
  return SpeakerSearch(input, reading).run();
}

}  // namespace belie
