// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/vote_sides.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "language/lexicon/lower_words.h"
#include "language/sentence_words.h"

namespace belie {
namespace {

constexpr double kMost = 1000;  // voters of a body; of the public the papers tell shares

class SideReader {
 public:
  explicit SideReader(const Annotation& annotation) : annotation_(annotation) {}

  /// The numbers of those of whom the words say how they voted.
  [[nodiscard]] std::vector<const QuantityMention*> sides() const {
    std::vector<const QuantityMention*> found;
    for (const QuantityMention& number : annotation_.quantities) {
      if (is_number_of_voters(number) && tells_their_vote(number)) found.push_back(&number);
    }
    return found;
  }

 private:
  [[nodiscard]] std::string word(std::uint32_t t) const { return lower_word_at(annotation_, t); }
  [[nodiscard]] bool is(std::uint32_t t, std::string_view text) const { return word(t) == text; }
  [[nodiscard]] static bool is_number_of_voters(const QuantityMention& number) {
    const bool plain = number.kind == QuantityKind::kCount && number.hedge == Hedge::kNone;
    const bool part = number.whole.valid() || number.of_known || number.all_but || number.negated ||
                      number.determination == Determination::kFurther;
    return plain && !part && number.value >= 1 && number.value <= kMost;
  }

  /// "Three dissenters", "the three members who had voted against", "three voted no".
  [[nodiscard]] bool tells_their_vote(const QuantityMention& number) const {
    static constexpr std::array<std::string_view, 3> kBy{"dissenters", "dissenter", "noes"};
    static constexpr std::array<std::string_view, 4> kHad{"had", "have", "has", "all"};
    const std::uint32_t end = sentence_at(annotation_, number.tokens.begin).end;
    std::uint32_t t = number.tokens.end;
    if (t < end && is_one_of(kBy, word(t))) return is_definite(number);
    if (t < end && is_voter(word(t))) ++t;
    if (is(t, "of") || is(t, "in") || is(t, "from")) return false;  // "of the upper house"
    if (is(t, "who")) ++t;
    while (t < end && is_one_of(kHad, word(t))) ++t;
    return t < end && is_side(t, end) && !is_of_another_time(number);
  }

  [[nodiscard]] bool is_definite(const QuantityMention& number) const {
    const std::uint32_t begin = number.tokens.begin;
    return number.determination == Determination::kDefinite || is(begin, "all") ||
           (begin > 0 && (is(begin - 1, "the") || is(begin - 1, "all")));
  }

  [[nodiscard]] static bool is_voter(std::string_view noun) {
    static constexpr std::array<std::string_view, 18> kVoters{
        "members",   "councillors", "councilors",  "delegates",  "deputies",  "senators",
        "judges",    "trustees",    "directors",   "governors",  "justices",  "commissioners",
        "lawmakers", "aldermen",    "supervisors", "panellists", "selectmen", "jurors"};
    return is_one_of(kVoters, noun);
  }

  /// "Voted against the sale", "voted no", "voted in favour", "opposed it", "dissented".
  [[nodiscard]] bool is_side(std::uint32_t t, std::uint32_t end) const {
    static constexpr std::array<std::string_view, 5> kWays{"against", "no", "nay", "yes", "aye"};
    if (is(t, "dissented")) return true;
    if (is(t, "opposed")) return is(t + 1, "the") || is(t + 1, "it") || t + 1 >= end;
    if (!is(t, "voted")) return false;
    const bool favour = is(t + 1, "in") && (is(t + 2, "favour") || is(t + 2, "favor"));
    const bool for_it = is(t + 1, "for") && (is(t + 2, "it") || is(t + 2, "the"));
    return is_one_of(kWays, word(t + 1)) || favour || for_it;
  }

  /// "At the first reading in April": another vote than the one that is news.
  [[nodiscard]] bool is_of_another_time(const QuantityMention& number) const {
    static constexpr std::array<std::string_view, 14> kOther{
        "reading", "earlier", "previous", "last",  "ago",       "first", "second",
        "round",   "again",   "then",     "other", "committee", "later", "before"};
    const TokenRange tokens = sentence_at(annotation_, number.tokens.begin);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (is_one_of(kOther, word(t))) return true;
    }
    return std::ranges::any_of(annotation_.times, [&](const TimeExpression& time) {
      return tokens.contains(time.tokens.begin) && (time.year != 0 || time.month != 0);
    });
  }

  const Annotation& annotation_;
};

const QuantityMention* pair_of(const Annotation& annotation, const ToldFigure& vote) {
  for (const QuantityMention& quantity : annotation.quantities) {
    const Span& span = vote.claim->span;
    const bool within = quantity.span.begin < span.end && span.begin < quantity.span.end;
    if (within && quantity.kind == QuantityKind::kPair) return &quantity;
  }
  return nullptr;
}

/// A slip of a few, not the members of another body.
bool is_near(double counted, double side) {
  constexpr double kFar = 2.1;
  return counted <= kFar * side && side <= kFar * counted;
}

}  // namespace

std::vector<MiscountedSide> miscounted_sides(const CheckInput& input,
                                             const std::vector<const ToldFigure*>& votes) {
  std::vector<MiscountedSide> found;
  std::set<std::string> results;
  for (const ToldFigure* vote : votes) results.insert(vote->pair);
  if (results.size() != 1) return found;
  const auto annotation_of = [&](DocumentIndex d) -> const Annotation& {
    return *input.graph.inputs()[d.index()].annotation;
  };
  std::set<std::size_t> documents;
  for (const ToldFigure* vote : votes) {
    documents.insert(vote->document.index());
    for (const DocumentIndex other : input.graph.comparable_with(vote->document))
      documents.insert(other.index());
  }
  const ToldFigure& vote = *votes.front();
  const QuantityMention* pair = pair_of(annotation_of(vote.document), vote);
  if (pair == nullptr) return found;
  for (const std::size_t d : documents) {
    const Annotation& annotation = annotation_of(DocumentIndex(d));
    std::vector<MiscountedSide> own;
    for (const QuantityMention* side : SideReader(annotation).sides()) {
      const SentenceIndex sentence = annotation.sentence_of(TokenIndex{side->tokens.begin});
      if (vote.document.index() == d && vote.claim->sentence == sentence) continue;
      if (side->value == pair->value || side->value == pair->second) return {};
      if (is_near(side->value, pair->value) || is_near(side->value, pair->second))
        own.push_back({&vote, DocumentIndex(d), sentence, side->tokens, side->value});
    }
    found.insert(found.end(), own.begin(), own.end());
  }
  return found;
}

}  // namespace belie
