// SPDX-License-Identifier: Apache-2.0
#include "claims/sums/sums.h"

#include <algorithm>
#include <array>

#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 8> kForms{"listed", "total",  "divided", "votes",
                                                 "seats",  "aboard", "hundred", "one-of-all"};

// A sum that an earlier reader found is not told again by a later one.
constexpr std::array<SumReader, 22> kReaders{
    read_accounts,     read_funds,       read_listed, read_totals,     read_kinds,
    read_told_in_turn, read_votes,       read_seats,  read_divided,    read_aboard,
    read_of_them,      read_shared_out,  read_chains, read_products,   read_swings,
    read_hundreds,     read_near_misses, read_kin,    read_partitions, read_stated,
    read_apiece,       read_one_of_all};

std::uint32_t first_token(const Sum& sum) {
  std::uint32_t first = sum.parts.front().figure.tokens.begin;
  for (const SumPart& part : sum.parts) first = std::min(first, part.figure.tokens.begin);
  return sum.whole ? std::min(first, sum.whole->tokens.begin) : first;
}

bool share_a_part(const Sum& a, const Sum& b) {
  return std::ranges::any_of(a.parts, [&](const SumPart& one) {
    return std::ranges::any_of(b.parts, [&](const SumPart& other) {
      return one.figure.tokens.overlaps(other.figure.tokens);
    });
  });
}

/// Whether the sum has all parts of the other one, which is no judgement on its own, and more.
bool is_more_of(const Sum& sum, const Sum& other) {
  if (other.exhaustive || !sum.whole || !other.whole) return false;
  if (sum.parts.size() < other.parts.size() + (sum.exhaustive ? 0 : 1)) return false;
  if (sum.whole->tokens != other.whole->tokens) return false;
  return std::ranges::all_of(other.parts, [&](const SumPart& part) {
    return std::ranges::any_of(sum.parts, [&](const SumPart& own) {
      return own.figure.tokens.overlaps(part.figure.tokens);
    });
  });
}

/// "…; the rest came from smaller donors": parts that the text leaves without a figure.
bool leaves_a_rest(const DraftFigures& figures, const Sum& sum) {
  if (!sum.whole) return false;
  double told = 0;
  for (const SumPart& part : sum.parts) told += part.figure.low * part.times_low;
  if (told >= sum.whole->high) return false;
  const DraftFigure& last = sum.parts.back().figure;
  const std::uint32_t end = figures.sentence(last.sentence).tokens.end;
  for (std::uint32_t t = last.words.end; t < end; ++t) {
    const bool rest = figures.is_any(t, {"rest", "remainder", "balance"}) &&
                      figures.is_any(t - 1, {"the", "its", "their"});
    if (rest && figures.within({t, end}).empty()) return true;
  }
  return false;
}

/// "£2,100 to the choir, £1,400 to the band and £850 to the club": what is followed by the parts'
/// own preposition, a member each up to the next, is the first member of their row.
bool is_member_of_row(const DraftFigures& figures, const Sum& sum) {
  if (!sum.whole || sum.parts.size() < 2) return false;
  const DraftFigure& whole = *sum.whole;
  const DraftFigure& first = sum.parts.front().figure;
  const std::uint32_t mark = first.tokens.begin - 1;
  const bool beside = whole.sentence == first.sentence && whole.tokens.end < mark &&
                      figures.is_any(mark, {",", ";"}) &&
                      figures.within({whole.tokens.end, mark}).empty();
  const std::uint32_t behind = whole.words.end;
  if (!beside || figures.tag(behind) != Upos::kAdp || figures.word(behind) == "of") return false;
  return std::ranges::all_of(sum.parts, [&](const SumPart& part) {
    return figures.word(part.figure.words.end) == figures.word(behind);
  });
}

}  // namespace

std::string_view to_text(SumForm form) { return kForms.at(static_cast<std::size_t>(form)); }

std::vector<Sum> find_sums(const DraftFigures& figures) {
  std::vector<Sum> sums;
  for (const SumReader read : kReaders) {
    std::vector<Sum> found;
    read(figures, found);
    for (Sum& sum : found) {
      std::erase_if(sums, [&](const Sum& other) { return is_more_of(sum, other); });
      const bool told =
          std::ranges::any_of(sums, [&](const Sum& other) { return share_a_part(sum, other); });
      if (!told && !leaves_a_rest(figures, sum) && !is_member_of_row(figures, sum))
        sums.push_back(std::move(sum));
    }
  }
  std::ranges::stable_sort(sums, {}, first_token);
  return sums;
}

}  // namespace belie
