// SPDX-License-Identifier: Apache-2.0
//
// Bodies that vote and chambers that are elected: "212 in favour, 97 against; 16 abstained" with
// "all 325 members of the house"; "eleven seats in the 27-member chamber … eight … four each". The
// size of the body may stand anywhere in the draft as long as the draft tells one size alone, and
// the tally is not told of another body. A body's members may stay away, so a tally below the size
// says nothing unless all are said to have taken part.
#include <algorithm>
#include <set>

#include "base/word_list.h"
#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

constexpr double kFar = 1.35;  // a tally so far above the size is of another body

/// A body's size and the noun of the body: "senate", "chamber".
struct BodySize {
  DraftFigure figure;
  std::string body;
};

std::string body_in(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (is_body_noun(figures.lemma(t)) || is_body_noun(figures.word(t)))
      return std::string(figures.word(t));
  }
  return "";
}

bool is_generic(std::string_view body) {
  return body.empty() || body == "chamber" || body == "body" || body == "legislature" ||
         body == "parliament";
}

bool is_member_noun(std::string_view noun) {
  static const std::initializer_list<std::string_view> kMembers{
      "member",     "seat",      "senator", "deputy", "lawmaker", "legislator",
      "councillor", "councilor", "judge",   "mp",     "delegate"};
  return is_one_of(kMembers, noun);
}

/// "the board, which has eleven members", "Parliament, with 120 seats", "the council has 88
/// members": the body before the figure, and a word that gives it the members.
std::string body_before(const DraftFigures& figures, const DraftFigure& figure,
                        std::uint32_t begin) {
  constexpr std::uint32_t kBack = 6;
  const QuantityMention* quantity = figure.quantity;
  const bool plain = quantity != nullptr && quantity->determination == Determination::kBare &&
                     !quantity->of_known && !quantity->whole.valid() && !quantity->each &&
                     (figure.noun == "member" || figure.noun == "seat");
  const std::uint32_t at = figure.tokens.begin;
  const std::uint32_t from = at > begin + kBack ? at - kBack : begin;
  if (!plain || at == begin || !figures.is_any(at - 1, {"has", "have", "with", "comprises"}))
    return "";
  return body_in(figures, {from, at - 1});
}

std::optional<BodySize> body_size(const DraftFigures& figures, const DraftFigure& figure) {
  if (!figure.unit.empty() || figure.is_open() || !is_member_noun(figure.noun)) return std::nullopt;
  const Sentence& sentence = figures.sentence(figure.sentence);
  constexpr std::uint32_t kBehind = 6;
  const TokenRange behind{figure.tokens.end,
                          std::min(figure.tokens.end + kBehind, sentence.tokens.end)};
  const std::string body = body_in(figures, behind);
  if (figure.size) {
    const bool named = figure.words.end > figure.tokens.end;
    if (body.empty() && (!named || figures.tag(figure.words.end - 1) != Upos::kPropn))
      return std::nullopt;
    return BodySize{figure, body};
  }
  const std::string holder = body_before(figures, figure, sentence.tokens.begin);
  if (!holder.empty()) return BodySize{figure, holder};
  if (body.empty()) return std::nullopt;
  const std::uint32_t link = figure.head.valid() ? figure.head.value + 1 : figure.tokens.end;
  const bool of = figures.is_any(link, {"of", "in"}) &&
                  figures.is_any(link + 1, {"the", "this", "its", "parliament"});
  const QuantityMention* quantity = figure.quantity;
  const bool whole = quantity != nullptr && !quantity->of_known &&
                     quantity->determination == Determination::kDefinite;
  if (!of || !whole) return std::nullopt;
  return BodySize{figure, body};
}

/// The sizes that the draft tells, each value once.
std::vector<BodySize> sizes_of(const DraftFigures& figures) {
  std::vector<BodySize> sizes;
  for (const DraftFigure& figure : figures.all()) {
    auto size = body_size(figures, figure);
    if (!size) continue;
    const bool known = std::ranges::any_of(
        sizes, [&](const BodySize& other) { return other.figure.value == figure.value; });
    if (!known) sizes.push_back(std::move(*size));
  }
  return sizes;
}

enum class Ballot : std::uint8_t { kFor, kAgainst, kAbstained, kNone };

/// What the words behind a figure, up to the next one, say of the votes.
Ballot ballot_of(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t end) {
  constexpr std::uint32_t kNear = 6;
  const std::uint32_t last = std::min(end, figure.tokens.end + kNear);
  for (std::uint32_t t = figure.tokens.end; t < last; ++t) {
    if (figures.is_any(t, {"against", "opposed", "no", "nays", "noes"})) return Ballot::kAgainst;
    if (figures.is_any(t, {"abstained", "abstain", "abstentions", "abstention", "abstaining"}))
      return Ballot::kAbstained;
    if (figures.is_any(t, {"favour", "favor", "yes", "ayes", "yeas"})) return Ballot::kFor;
    if (figures.word(t) == "for" && t <= figure.tokens.end + 1) return Ballot::kFor;
    if (figures.is_any(t, {";", ":"})) break;
  }
  return Ballot::kNone;
}

/// The tally of a sentence: figures of different ballots, each once.
std::vector<SumPart> tally_in(const DraftFigures& figures, const Sentence& sentence) {
  std::vector<SumPart> parts;
  std::set<Ballot> seen;
  std::vector<DraftFigure> found = figures.within(sentence.tokens);
  std::erase_if(found, [](const DraftFigure& f) { return !f.unit.empty() || f.size; });
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::uint32_t end =
        i + 1 < found.size() ? found[i + 1].tokens.begin : sentence.tokens.end;
    const Ballot ballot = ballot_of(figures, found[i], end);
    if (ballot == Ballot::kNone) continue;
    if (!seen.insert(ballot).second) return {};
    parts.push_back({.figure = found[i]});
  }
  const bool both = seen.contains(Ballot::kFor) && seen.contains(Ballot::kAgainst);
  const bool sides = seen.contains(Ballot::kAbstained) && seen.size() >= 2;
  if (!both && !sides) return {};
  return parts;
}

/// A figure of a pair as a figure of its own.
DraftFigure half_of(const QuantityMention& pair, SentenceIndex sentence, bool first) {
  DraftFigure figure;
  figure.tokens = figure.words = first ? pair.number : pair.second_number;
  if (figure.tokens.empty()) figure.tokens = figure.words = pair.tokens;
  figure.value = figure.low = figure.high = first ? pair.value : pair.second;
  figure.sentence = sentence;
  return figure;
}

/// "adopted by 49 votes to 36", "voted 5-2": both figures of the pair, and abstentions beside it.
std::vector<SumPart> paired_tally_in(const DraftFigures& figures, SentenceIndex index) {
  const Annotation& annotation = figures.annotation();
  const Sentence& sentence = figures.sentence(index);
  std::vector<SumPart> parts;
  for (const QuantityMention& pair : annotation.quantities) {
    if (pair.kind != QuantityKind::kPair || pair.tokens.begin < sentence.tokens.begin) continue;
    if (pair.tokens.begin >= sentence.tokens.end) break;
    const bool votes =
        figures.has_any(sentence.tokens, {"vote", "votes", "voted", "voting", "ballot", "division",
                                          "ballots", "favour", "favor", "against"});
    if (!votes || !parts.empty() || pair.second_number.empty()) return {};
    parts.push_back({.figure = half_of(pair, index, true)});
    parts.push_back({.figure = half_of(pair, index, false)});
  }
  if (parts.empty()) return {};
  for (const DraftFigure& figure : figures.within(sentence.tokens)) {
    if (figure.unit.empty() && !figure.size &&
        ballot_of(figures, figure, sentence.tokens.end) == Ballot::kAbstained &&
        !figure.tokens.overlaps(parts.front().figure.tokens))
      parts.push_back({.figure = figure});
  }
  return parts;
}

bool all_took_part(const DraftFigures& figures, const DraftFigure& size) {
  const Sentence& sentence = figures.sentence(size.sentence);
  const std::uint32_t before = size.tokens.begin;
  const bool all =
      before > 0 &&
      (figures.is_any(before, {"all"}) || figures.is_any(before - 1, {"all"}) ||
       (figures.word(before - 1) == "the" && before > 1 && figures.word(before - 2) == "all"));
  if (!all || figures.has_any(sentence.tokens, {"not", "nearly", "almost"})) return false;
  constexpr std::uint32_t kBehind = 9;
  const TokenRange behind{size.tokens.end,
                          std::min(size.tokens.end + kBehind, sentence.tokens.end)};
  for (std::uint32_t t = behind.begin; t < behind.end; ++t) {
    if (figures.is_any(t, {"voted", "present", "attended"})) return true;
    if (figures.is_any(t, {"took", "taking"}) && figures.word(t + 1) == "part") return true;
    if (figures.word(t) == "cast") return true;
  }
  return false;
}

/// The only size in the draft that may be the tally's body's.
const BodySize* size_for(const DraftFigures& figures, const std::vector<BodySize>& sizes,
                         const Sentence& tally) {
  if (sizes.size() != 1) return nullptr;
  const std::string body = body_in(figures, tally.tokens);
  const BodySize& size = sizes.front();
  const bool other = !is_generic(body) && !is_generic(size.body) && body != size.body;
  return other ? nullptr : &size;
}

/// "Of the 620 members who sent in a ballot, …": those who voted, told at the sentence's beginning.
std::optional<DraftFigure> voters_in(const DraftFigures& figures, const Sentence& sentence) {
  constexpr std::uint32_t kShort = 4;
  const std::uint32_t begin = sentence.tokens.begin;
  if (figures.word(begin) != "of" || !figures.is_any(begin + 1, {"the", "all"}))
    return std::nullopt;
  for (const DraftFigure& figure : figures.within(sentence.tokens)) {
    if (!figure.unit.empty()) continue;
    const bool first = figure.tokens.begin < begin + kShort;
    return first && !figure.is_open() && !figure.size ? std::optional(figure) : std::nullopt;
  }
  return std::nullopt;
}

/// The votes of those whom the sentence itself counts.
std::optional<Sum> of_the_voters(const DraftFigures& figures, SentenceIndex index) {
  const Sentence& sentence = figures.sentence(index);
  const auto voters = voters_in(figures, sentence);
  if (!voters) return std::nullopt;
  std::vector<SumPart> parts = tally_in(figures, sentence);
  if (parts.empty()) parts = paired_tally_in(figures, index);
  std::erase_if(parts,
                [&](const SumPart& part) { return part.figure.tokens.overlaps(voters->tokens); });
  double sum = 0;
  for (const SumPart& part : parts) sum += part.figure.value;
  if (parts.size() < 2 || sum > kFar * voters->value) return std::nullopt;
  return Sum{.form = SumForm::kVotes, .whole = voters, .parts = std::move(parts)};
}

double sum_of(const std::vector<SumPart>& parts) {
  double sum = 0;
  for (const SumPart& part : parts) sum += part.figure.value * part.times_low;
  return sum;
}

// Seats.

/// Words by which seats are told of blocs, other times, or goals, and not of one party's result.
bool is_no_result(const DraftFigures& figures, TokenRange tokens) {
  static const std::initializer_list<std::string_view> kWords{
      "together",    "combined",   "bloc",      "alliance", "coalition",  "opposition",
      "majority",    "need",       "needs",     "needed",   "require",    "requires",
      "required",    "short",      "threshold", "contest",  "contested",  "lost",
      "losing",      "lose",       "gained",    "polls",    "poll",       "projected",
      "forecast",    "expected",   "could",     "would",    "previously", "reserved",
      "women",       "candidates", "vacant",    "camp",     "projection", "projections",
      "constituency"};
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (figures.tag(t) != Upos::kPropn && figures.is_any(t, kWords)) return true;
  }
  return false;
}

/// "won 37 seats, the centre 26": a holder before and the end of the member behind.
bool follows_holder(const DraftFigures& figures, const DraftFigure& figure, TokenRange sentence) {
  const std::uint32_t at = figure.tokens.begin;
  if (at <= sentence.begin ||
      (!figures.is_separator(figure.tokens.end) && figures.word(figure.tokens.end) != "."))
    return false;
  const bool plural = figures.annotation().tokens[at - 1].xpos == Xpos::kNns;  // "independents 5"
  return figures.tag(at - 1) == Upos::kPropn || plural;
}

bool wins_seats(const DraftFigures& figures, const DraftFigure& figure, TokenRange sentence) {
  if (figure.family == "seat") return true;
  if (!figure.noun.empty()) return false;
  if (follows_holder(figures, figure, sentence)) return true;
  const std::uint32_t from =
      figure.tokens.begin > sentence.begin + 2 ? figure.tokens.begin - 2 : sentence.begin;
  for (std::uint32_t t = from; t < figure.tokens.begin; ++t) {
    if (figures.is_any(
            t, {"won",     "took",     "got",      "has",      "have",   "had",    "secured",
                "claimed", "with",     "received", "finished", "wins",   "takes",  "gets",
                "each",    "picked",   "hold",     "holds",    "held",   "keep",   "keeps",
                "kept",    "retained", "control",  "controls", "occupy", "command"}))
      return true;
  }
  return false;
}

/// The parts of one sentence; nothing where it speaks of blocs or goals.
std::vector<SumPart> seats_in(const DraftFigures& figures, const Sentence& sentence,
                              const DraftFigure& size) {
  if (is_no_result(figures, sentence.tokens)) return {};
  std::vector<SumPart> parts;
  std::uint32_t from = sentence.tokens.begin;
  for (const DraftFigure& figure : figures.within(sentence.tokens)) {
    if (!figure.unit.empty() || figure.tokens == size.tokens || figure.size) continue;
    const QuantityMention* quantity = figure.quantity;
    const bool apart = quantity == nullptr || quantity->of_known || quantity->whole.valid() ||
                       quantity->determination != Determination::kBare;
    const bool compared = figures.is_any(figure.words.end, {"more", "fewer", "less", "up", "down"});
    if (apart || compared || !wins_seats(figures, figure, sentence.tokens)) continue;
    constexpr std::uint32_t kNear = 4;
    const std::uint32_t near =
        std::max(from, figure.tokens.begin - std::min(figure.tokens.begin, kNear));
    if (figures.has_any({near, figure.tokens.begin}, {"than", "from", "of"})) continue;
    SumPart part{.figure = figure};
    set_times(figures, part, from);
    parts.push_back(part);
    from = figure.tokens.end;
  }
  return parts;
}

std::optional<Sum> seats_around(const DraftFigures& figures, const BodySize& size) {
  const auto& sentences = figures.annotation().sentences;
  const Sentence& own = figures.sentence(size.figure.sentence);
  Sum sum{.form = SumForm::kSeats, .whole = size.figure, .parts = {}};
  for (std::size_t s = size.figure.sentence.index(); s < sentences.size(); ++s) {
    if (sentences[s].section != own.section) break;
    std::ranges::move(seats_in(figures, sentences[s], size.figure), std::back_inserter(sum.parts));
  }
  const bool near = sum_of(sum.parts) <= kFar * size.figure.value;
  if (sum.parts.size() < 2 || !near) return std::nullopt;
  return sum;
}

}  // namespace

void read_votes(const DraftFigures& figures, std::vector<Sum>& sums) {
  const std::vector<BodySize> sizes = sizes_of(figures);
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (auto sum = of_the_voters(figures, SentenceIndex(s))) {
      sums.push_back(std::move(*sum));
      continue;
    }
    if (sizes.empty()) continue;
    const Sentence& sentence = figures.annotation().sentences[s];
    std::vector<SumPart> parts = tally_in(figures, sentence);
    if (parts.empty()) parts = paired_tally_in(figures, SentenceIndex(s));
    if (parts.size() < 2) continue;
    const BodySize* size = size_for(figures, sizes, sentence);
    if (size == nullptr) continue;
    if (sum_of(parts) > kFar * size->figure.value) continue;
    sums.push_back({.form = SumForm::kVotes,
                    .whole = size->figure,
                    .parts = std::move(parts),
                    .exhaustive = all_took_part(figures, size->figure)});
  }
}

void read_seats(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (const BodySize& size : sizes_of(figures)) {
    if (auto sum = seats_around(figures, size)) sums.push_back(std::move(*sum));
  }
}

}  // namespace belie
