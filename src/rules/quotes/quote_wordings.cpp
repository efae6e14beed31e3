// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_wordings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "rules/quotes/quote_frames.h"
#include "rules/quotes/quote_likeness.h"
#include "rules/quotes/quote_moments.h"
#include "rules/quotes/quote_occasions.h"
#include "rules/quotes/quote_overlap.h"
#include "rules/quotes/quote_remarks.h"
#include "rules/quotes/quote_texts.h"

namespace belie {
namespace {

/// Words that tell of a second occasion, another language, or a wording put right.
constexpr std::array<std::string_view, 30> kToldAgain{
    "again",       "repeat",      "reiterate",  "earlier",    "later",      "previously",
    "before",      "correct",     "misquote",   "originally", "initially",  "translate",
    "translation", "interpreter", "paraphrase", "rephrase",   "reword",     "clarify",
    "version",     "retract",     "amend",      "restate",    "echo",       "wording",
    "once",        "used",        "recall",     "subtitle",   "transcript", "edit"};

constexpr double kRetold = 0.3;  // of what the shorter one says

Place place_of(const QuoteSide& side, PlaceRole role, Span span) {
  return {role, side.document, span, "", VoiceKind::kPaper};
}

class WordingSearch {
 public:
  WordingSearch(const CheckInput& input, const QuoteReading& reading)
      : input_(input),
        reading_(reading),
        sides_(reading.sides),
        stories_(input.reading<RemarkStories>()) {
    for (const QuoteSide& side : sides_) {
      told_.push_back(remark_told(side));
      things_.push_back(is_told_by_thing(side));
    }
  }

  CheckOutcome run() {
    for (const auto& [a, b] : reading_.pairs) compare(*a, *b);
    for (const RemarkPair& pair : sole_remarks(input_, sides_, told_, stories_)) tell_sole(pair);
    for (const RemarkPair& pair : remarks_of_one_moment(input_, sides_, told_, stories_))
      tell_sole(pair);
    for (auto& [sides, hit] : best_) outcome_.hits.push_back(std::move(hit.found));
    return std::move(outcome_);
  }

 private:
  void compare(const QuotedSentence& a, const QuotedSentence& b) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    if (a.side == b.side || a.also == b.side || a.side == b.also) return;
    if (things_[a.side] || things_[b.side]) return;  // see quote_texts.h
    if (left.document == right.document && left.section == right.section) return;
    const bool linked = input_.graph.comparable(left.document, right.document);
    const std::string frame = linked ? frame_between(a, b) : "";
    const std::string kin = frame.empty() ? kinship_between(a, b) : frame;
    if (kin.empty()) return;
    const std::string excuse = excuse_of(a, b);
    outcome_.considered.push_back(
        {right.statement, fmt::format("“{}” and “{}”, {}: {}", to_text(a.words), to_text(b.words),
                                      kin, excuse.empty() ? "two wordings" : excuse)});
    if (excuse.empty()) hit(a, b, kin);
  }

  /// Whoever made one remark there made no other one.
  void tell_sole(const RemarkPair& pair) {
    const auto whole = [this](std::size_t s) {
      const auto& words = sides_[s].words;
      return QuotedSentence{s, 0, words.size(), false, words, s, words.size(), {}};
    };
    const QuotedSentence a = whole(pair.first), b = whole(pair.second);
    if (a.words.size() < kSentenceWords || b.words.size() < kSentenceWords) return;
    const std::string excuse = excuse_of(a, b);
    outcome_.considered.push_back(
        {sides_[b.side].statement,
         fmt::format("“{}” and “{}”, {}: {}", to_text(a.words), to_text(b.words), pair.why,
                     excuse.empty() ? "two wordings" : excuse)});
    if (excuse.empty()) hit(a, b, pair.why);
  }

  /// One remark by what it says, if nobody else is told to make it.
  [[nodiscard]] std::string kinship_between(const QuotedSentence& a, const QuotedSentence& b) {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    const QuoteOverlap overlap = overlap_of(a.gist, b.gist);
    const Kinship kinship = kinship_of(overlap);
    const bool retold = !a.joined && !b.joined && overlap.telling >= 1 &&
                        overlap.shared >= kRetold * overlap.fewer &&
                        may_be_retold(told_[a.side], told_[b.side]);
    const bool scene = !a.joined && !b.joined && overlap.meanings >= 1 && is_one_scene(a, b);
    if (scene) return "said to the same people at the same hour or spot";
    if ((kinship == Kinship::kNone && !retold) || (a.joined && b.joined)) return "";
    if (!why_two_speakers(input_, left, right).empty()) return "";
    const bool one = match_of_speakers(left, right) == SpeakerMatch::kSame;
    const bool whole = begins_sentence(sides_, a) && begins_sentence(sides_, b);
    if (kinship >= Kinship::kOne && (one || whole)) return "one remark by what it says";
    if (one && left.document != right.document && kinship == Kinship::kClose)
      return "most of what one person says";
    return retold && may_be_one_speaker(input_, left, right) ? "told as a remark that is known"
                                                             : "";
  }

  /// "Told the volunteers at daybreak", "told the helpers at dawn", of whom neither draft quotes
  /// anything else that was said there.
  [[nodiscard]] bool is_one_scene(const QuotedSentence& a, const QuotedSentence& b) const {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    if (left.document == right.document || !tell_one_scene(left, right)) return false;
    if (match_of_speakers(left, right) == SpeakerMatch::kNone) return false;
    const auto alone = [&](const QuoteSide& side, const QuoteSide& other) {
      return std::ranges::none_of(sides_, [&](const QuoteSide& more) {
        return &more != &side && more.document == side.document && more.section != side.section &&
               tell_one_scene(more, other);
      });
    };
    return alone(left, right) && alone(right, left);
  }

  /// What makes the two one remark; "" nothing does.
  [[nodiscard]] std::string frame_between(const QuotedSentence& a, const QuotedSentence& b) const {
    const SpeakerMatch speakers = match_of_speakers(sides_[a.side], sides_[b.side]);
    if (speakers == SpeakerMatch::kNone) return "";
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

  /// "I have always said that …"; "you have always said that …": two speakers, whoever is named.
  [[nodiscard]] static bool is_reply(std::span<const QuoteWord> own,
                                     std::span<const QuoteWord> other) {
    const auto begins = [](std::span<const QuoteWord> words, std::string_view with) {
      return !words.empty() && words.front().text == with;
    };
    constexpr std::size_t kAlike = 3;  // "have always said"
    const bool goes_on_alike = own.size() > kAlike && other.size() > kAlike &&
                               std::ranges::equal(own.subspan(1, kAlike), other.subspan(1, kAlike),
                                                  {}, &QuoteWord::text, &QuoteWord::text);
    return begins(own, "i") && begins(other, "you") && goes_on_alike;
  }

  [[nodiscard]] std::string excuse_of(const QuotedSentence& a, const QuotedSentence& b) const {
    const QuoteSide& left = sides_[a.side];
    const QuoteSide& right = sides_[b.side];
    const QuoteLikeness alike = likeness(a.words, b.words);
    if (alike.common == alike.longer) return "the same words";
    if (is_fragment(a.words, right.words) || is_fragment(b.words, left.words) ||
        is_fragment(a.words, b.words) || is_fragment(b.words, a.words))
      return "one is a part of the other";
    if (is_reply(a.words, b.words) || is_reply(b.words, a.words)) return "one replies to the other";
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
    const QuoteSide& named = left.entity.valid() || right.speaker.empty() ? left : right;
    const std::string speaker = named.speaker.empty() ? "one speaker" : named.speaker;
    CheckHit found;
    found.key = named.speaker;
    found.first = to_text(a.words);
    found.second = to_text(b.words);
    if (found.second < found.first) std::swap(found.first, found.second);
    found.places = {place_of(left, PlaceRole::kEither, span_of(sides_, a)),
                    place_of(right, PlaceRole::kOr, span_of(sides_, b))};
    found.words = {{"either", only_left}, {"or", only_right}, {"speaker", speaker}, {"words", ""}};
    found.because = fmt::format("both are given to {}: {}", speaker, frame);
    found.working =
        fmt::format("only in the one: “{}”; only in the other: “{}”", only_left, only_right);
    keep(a, b, alike, std::move(found));
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
  const QuoteReading& reading_;
  const std::vector<QuoteSide>& sides_;
  const RemarkStories& stories_;
  std::vector<RemarkTold> told_;                                 // by side
  std::vector<bool> things_;                                     // by side: of a banner or a law
  std::map<std::pair<std::size_t, std::size_t>, BestHit> best_;  // by the two sides
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome two_wordings(const CheckInput& input, const QuoteReading& reading) {
  return WordingSearch(input, reading).run();
}

}  // namespace belie
