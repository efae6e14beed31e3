// SPDX-License-Identifier: Apache-2.0
//
// The readers of sums, one for each way in which a text joins a whole and its parts, and what they
// share: how a list of parts is cut, and how it is shown that parts cannot overlap. Private to
// sums*.cpp.
#pragma once

#include <vector>

#include "claims/sums/sums.h"

namespace belie {

/// A list of parts cut from a stretch of one sentence.
struct PartList {
  std::vector<SumPart> parts;
  bool complete = false;  // every member of the list gives its figure, and the list is closed
  TokenRange tokens;
};

/// The parts in the stretch that may be of the whole: figures that open a member of the list, or
/// close it ("Norway 12, Sweden eight"). DraftFigures that stand inside a member are left out.
PartList parts_in(const DraftFigures& figures, TokenRange stretch, const DraftFigure& whole);

/// Sets how many hold "six each", by the names between `begin` and the figure.
void set_times(const DraftFigures& figures, SumPart& part, std::uint32_t begin);

/// Whether what is said of the parts shuts out that one thing is counted twice: the verb of the
/// first is left out behind the others, or the verbs take a stance, or "the other", "the rest".
bool are_disjoint(const DraftFigures& figures, const PartList& list);

/// What became of those counted, by the words around the figure.
enum class Fate : std::uint8_t { kRescued, kDead, kMissing, kNone };

Fate fate_of(const DraftFigures& figures, const DraftFigure& figure);

/// Whether each part met a fate of its own: rescued, dead, missing.
bool have_fates(const DraftFigures& figures, const PartList& list);

/// Where a list ends that goes on at the token: before ", the dean said" or ", where", else at
/// `end`.
std::uint32_t end_of_list(const DraftFigures& figures, std::uint32_t from, std::uint32_t end);

/// The finite verb's lemma between the figure and the end of the stretch; "" none.
std::string_view verb_behind(const DraftFigures& figures, const DraftFigure& figure,
                             std::uint32_t end);

/// "the rest", "the remaining", "everything else": the parts before and with it are all.
bool has_rest_word(const DraftFigures& figures, TokenRange tokens);

/// "28 in all", "a total of 28", "28 altogether": the figure is the whole of what stands before it.
bool is_total(const DraftFigures& figures, const DraftFigure& figure);

/// An amount in a currency.
bool is_money(const DraftFigure& figure);

/// Neither "about 30" nor "30 to 40" nor "30 each".
bool is_told_exactly(const DraftFigure& figure);

/// The noun of a body that votes: chamber, committee, council.
bool is_body_noun(std::string_view lemma);

using SumReader = void (*)(const DraftFigures&, std::vector<Sum>&);

void read_listed(const DraftFigures& figures, std::vector<Sum>& sums);
void read_totals(const DraftFigures& figures, std::vector<Sum>& sums);
void read_divided(const DraftFigures& figures, std::vector<Sum>& sums);
void read_hundreds(const DraftFigures& figures, std::vector<Sum>& sums);
void read_votes(const DraftFigures& figures, std::vector<Sum>& sums);
void read_seats(const DraftFigures& figures, std::vector<Sum>& sums);
void read_aboard(const DraftFigures& figures, std::vector<Sum>& sums);
void read_of_them(const DraftFigures& figures, std::vector<Sum>& sums);
void read_shared_out(const DraftFigures& figures, std::vector<Sum>& sums);
void read_chains(const DraftFigures& figures, std::vector<Sum>& sums);
void read_products(const DraftFigures& figures, std::vector<Sum>& sums);
void read_swings(const DraftFigures& figures, std::vector<Sum>& sums);
void read_near_misses(const DraftFigures& figures, std::vector<Sum>& sums);
void read_kin(const DraftFigures& figures, std::vector<Sum>& sums);
void read_told_in_turn(const DraftFigures& figures, std::vector<Sum>& sums);
void read_kinds(const DraftFigures& figures, std::vector<Sum>& sums);
void read_partitions(const DraftFigures& figures, std::vector<Sum>& sums);
void read_stated(const DraftFigures& figures, std::vector<Sum>& sums);
void read_apiece(const DraftFigures& figures, std::vector<Sum>& sums);
void read_accounts(const DraftFigures& figures, std::vector<Sum>& sums);
void read_funds(const DraftFigures& figures, std::vector<Sum>& sums);
void read_one_of_all(const DraftFigures& figures, std::vector<Sum>& sums);

}  // namespace belie
