// SPDX-License-Identifier: Apache-2.0
//
// Accounts as treasurers give them, over one sentence or several: what there was, what came in,
// what was paid and what is left. "The year began with 4,300 in the bank. Fees had brought in 2,750
// and a fair 400. The hall had cost 3,200. There were now 4,350 in the account." The first figure
// opens the account, the one that is called the new balance closes it, and every amount between the
// two has to be one that came in or went out; payments are parts below nothing. A result that some
// other reading of the same figures explains is let pass.
//
// Also a fund whose grants stand in one place and what is left of it, or that nothing is left, in
// another; and a price that is paid in parts.
#include <algorithm>
#include <cmath>
#include <optional>

#include "claims/sums/sums_frames.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

enum class Entry : std::uint8_t { kOpening, kIn, kOut, kClosing, kUntold };

struct Posting {
  DraftFigure figure;
  Entry entry = Entry::kUntold;
};

bool is_exact(const DraftFigure& figure) { return is_told_exactly(figure) && figure.value > 0; }

/// The words that tell what an amount is: from the amount before it to the next comma or amount
/// behind it.
struct Around {
  TokenRange before, behind;
};

Around around(const DraftFigures& figures, const DraftFigure& figure, std::uint32_t begin,
              std::uint32_t end) {
  std::uint32_t stop = figure.tokens.end;
  while (stop < end && !figures.is_separator(stop) && !figures.is_any(stop, {"and", "."})) ++stop;
  return {{begin, figure.tokens.begin}, {figure.tokens.end, stop}};
}

bool tells(const DraftFigures& figures, const Around& words,
           std::initializer_list<std::string_view> list) {
  return figures.has_any(words.before, list) || figures.has_any(words.behind, list);
}

bool tells_opening(const DraftFigures& figures, const Around& words) {
  if (tells(figures, words, {"opening", "opened"})) return true;
  for (const TokenRange& range : {words.before, words.behind}) {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (figures.word(t) == "brought" && figures.word(t + 1) == "forward") return true;
      if (figures.is_any(t, {"began", "begun", "started"}) &&
          figures.has_any({t + 1, t + 4}, {"with"}))
        return true;
    }
  }
  return false;
}

bool tells_closing(const DraftFigures& figures, const Around& words) {
  if (tells(figures, words, {"closing", "leaving", "leaves", "remained", "remains"})) return true;
  const bool now = tells(figures, words, {"now", "therefore", "thus", "end", "ended"});
  const bool held =
      tells(figures, words,
            {"balance", "account", "bank", "funds", "hand", "kitty", "box", "till", "coffers"});
  if (now && held) return true;
  for (const TokenRange& range : {words.before, words.behind}) {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (figures.word(t) == "carried" && figures.is_any(t + 1, {"forward", "over"})) return true;
      if (figures.word(t) == "in" && figures.word(t + 1) == "hand") return true;
    }
  }
  return false;
}

Entry entry_of(const DraftFigures& figures, const Around& words) {
  if (tells_opening(figures, words)) return Entry::kOpening;
  if (tells_closing(figures, words)) return Entry::kClosing;
  if (figures.has_any(words.before, {"balance"})) return Entry::kOpening;  // unless one is told
  if (tells(figures, words,
            {"paid", "payment", "payments", "expenditure", "spent", "expense", "expenses",
             "outgoings", "cost", "costs", "bill", "bills", "outlay", "debit", "debits",
             "disbursed", "disbursements"}) &&
      !tells(figures, words, {"in"}))
    return Entry::kOut;
  if (tells(figures, words, {"gone", "went"}) && tells(figures, words, {"on", "out", "for"}))
    return Entry::kOut;
  if (tells(figures, words,
            {"received", "receipts",      "income",    "come",      "came",   "raised",
             "takings",  "subscriptions", "donations", "collected", "earned", "revenue",
             "brought",  "taken",         "credited",  "deposits",  "fees",   "dues",
             "rents",    "proceeds",      "grants",    "sales"}))
    return Entry::kIn;
  if (tells(figures, words, {"paid"}))
    return tells(figures, words, {"in"}) ? Entry::kIn : Entry::kOut;
  return Entry::kUntold;
}

/// The amounts of one account from the sentence on; empty where one of them cannot be told.
std::vector<Posting> account_from(const DraftFigures& figures, std::size_t first) {
  constexpr std::size_t kLongest = 8;  // sentences
  std::vector<Posting> postings;
  const auto& sentences = figures.annotation().sentences;
  Entry last = Entry::kUntold;
  for (std::size_t s = first; s < std::min(first + kLongest, sentences.size()); ++s) {
    if (sentences[s].section > sentences[first].section + 2) break;
    const TokenRange tokens = sentences[s].tokens;
    std::uint32_t begin = tokens.begin;
    for (const DraftFigure& figure : figures.in(SentenceIndex(s))) {
      if (!is_money(figure)) continue;
      if (!is_exact(figure)) return {};
      if (!postings.empty() && figure.unit != postings.front().figure.unit) return {};
      const Around words = around(figures, figure, begin, tokens.end);
      if (tells(figures, words, {"which", "including", "among", "than", "per"})) return {};
      Entry entry = entry_of(figures, words);
      begin = words.behind.end;
      if (postings.empty() && entry != Entry::kOpening) return {};
      if (!postings.empty() && entry == Entry::kOpening) {
        const bool plain = figures.has_any(words.before, {"balance"});
        if (!plain || last == Entry::kOpening) return {};
        entry = Entry::kClosing;
      }
      if (entry == Entry::kUntold) entry = last;  // "; repairs to the gate, £318"
      if (entry == Entry::kOpening && !postings.empty()) return {};
      postings.push_back({figure, entry});
      last = entry;
      if (entry == Entry::kClosing) return postings;
    }
  }
  return {};
}

/// Whether one amount left out, or put on the other side, makes it right.
bool is_explained(const std::vector<Posting>& postings, double gap) {
  constexpr double kCent = 0.005;
  return std::ranges::any_of(postings, [&](const Posting& posting) {
    const double value = posting.figure.value;
    return std::abs(gap - value) < kCent || std::abs(gap - 2 * value) < kCent;
  });
}

std::optional<Sum> account_at(const DraftFigures& figures, std::size_t first) {
  constexpr double kFar = 0.3;  // a misadded balance is nearly right
  const std::vector<Posting> postings = account_from(figures, first);
  constexpr std::size_t kFewest = 4;  // what there was, what came, what went, what is left
  if (postings.size() < kFewest) return std::nullopt;
  double sum = 0;
  bool in = false, out = false;
  Sum account{
      .form = SumForm::kDivided, .whole = postings.back().figure, .parts = {}, .exhaustive = true};
  for (std::size_t i = 0; i + 1 < postings.size(); ++i) {
    DraftFigure figure = postings[i].figure;
    if (postings[i].entry == Entry::kOut) {
      figure.value = -figure.value;
      figure.low = figure.high = figure.value;
      out = true;
    }
    in = in || postings[i].entry == Entry::kIn;
    sum += figure.value;
    account.parts.push_back({.figure = std::move(figure)});
  }
  const double gap = std::abs(sum - account.whole->value);
  if (!in || !out || gap > kFar * account.whole->value || is_explained(postings, gap))
    return std::nullopt;
  return account;
}

// ---- funds

/// Three amounts or more of one sentence, each for, to or on something; empty: none.
Figures grants_in(const DraftFigures& figures, SentenceIndex sentence) {
  Figures grants;
  for (const DraftFigure& figure : figures.in(sentence)) {
    if (!is_money(figure)) continue;
    if (!is_exact(figure)) return {};
    if (!grants.empty() && figure.unit != grants.front().unit) return {};
    grants.push_back(figure);
  }
  const TokenRange tokens = figures.sentence(sentence).tokens;
  if (figures.has_any(tokens, {"including", "among", "than", "each", "which", "from", "or"}))
    return {};
  return grants;
}

/// "$6,350 was left in the fund", "the €8,500 that remains".
bool is_left(const DraftFigures& figures, const DraftFigure& figure) {
  const TokenRange tokens = figures.sentence(figure.sentence).tokens;
  constexpr std::uint32_t kNear = 6;
  const TokenRange near{figure.tokens.begin - std::min(kNear, figure.tokens.begin - tokens.begin),
                        std::min(tokens.end, figure.tokens.end + kNear)};
  return figures.has_any(
      near, {"left", "remains", "remained", "remaining", "unspent", "unallocated", "over"});
}

/// "The whole of the quarter's £6,000" that was given away.
bool is_given_whole(const DraftFigures& figures, const DraftFigure& figure) {
  const TokenRange tokens = figures.sentence(figure.sentence).tokens;
  constexpr std::uint32_t kNear = 6;
  const TokenRange near{figure.tokens.begin - std::min(kNear, figure.tokens.begin - tokens.begin),
                        figure.tokens.begin};
  return figures.has_any(near, {"whole", "all", "entire"}) &&
         figures.has_any(tokens, {"given", "gave", "spent", "granted", "awarded", "allotted",
                                  "allocated", "distributed", "shared", "handed", "awarding"});
}

struct Fund {
  DraftFigure whole;
  Figures grants;
};

/// "Of the $60,000 in the fund, the committee granted …": the whole in front of its grants.
std::optional<Fund> fund_of(const DraftFigures& figures, SentenceIndex sentence) {
  Figures all = grants_in(figures, sentence);
  constexpr std::size_t kFewest = 3;
  if (all.size() < kFewest) return std::nullopt;
  const std::uint32_t begin = figures.sentence(sentence).tokens.begin;
  constexpr std::uint32_t kDateline = 8;
  const std::uint32_t first = all.front().tokens.begin;
  const bool opens = first <= begin + kDateline && first >= begin + 2;
  const bool of = opens && (figures.word(first - 1) == "of" || figures.word(first - 2) == "of");
  if (!of) return std::nullopt;
  Fund fund{all.front(), {all.begin() + 1, all.end()}};
  return fund;
}

double total_of(const Figures& grants) {
  double sum = 0;
  for (const DraftFigure& grant : grants) sum += grant.value;
  return sum;
}

bool is_told(const DraftFigures& figures, double value) {
  return std::ranges::any_of(
      figures.all(), [&](const DraftFigure& f) { return f.low <= value && value <= f.high; });
}

std::optional<Sum> sum_of(const DraftFigures& figures, const DraftFigure& whole, Figures grants) {
  constexpr double kFar = 0.25;
  const double gap = std::abs(total_of(grants) - whole.value);
  if (gap == 0 || gap > kFar * whole.value || is_told(figures, total_of(grants)))
    return std::nullopt;
  const bool filled = std::ranges::any_of(
      figures.all(), [&](const DraftFigure& f) { return std::abs(f.value - gap) < 0.005; });
  if (filled) return std::nullopt;
  Sum sum{.form = SumForm::kDivided, .whole = whole, .parts = {}, .exhaustive = true};
  for (DraftFigure& grant : grants) sum.parts.push_back({.figure = std::move(grant)});
  return sum;
}

/// A fund and its grants, with what is left of it further down.
std::optional<Sum> fund_with_rest(const DraftFigures& figures, SentenceIndex sentence) {
  auto fund = fund_of(figures, sentence);
  if (!fund) return std::nullopt;
  std::optional<DraftFigure> rest;
  for (const DraftFigure& figure : figures.all()) {
    const bool later = figure.sentence > sentence && is_money(figure) && is_exact(figure);
    if (!later || figure.unit != fund->whole.unit || !is_left(figures, figure)) continue;
    if (rest || figure.value >= fund->whole.value) return std::nullopt;
    rest = figure;
  }
  if (!rest) return std::nullopt;
  // below the fund there may be grants that the text leaves out
  if (total_of(fund->grants) + rest->value < fund->whole.value) return std::nullopt;
  fund->grants.insert(fund->grants.begin(), *rest);  // a report shows the first few places
  return sum_of(figures, fund->whole, std::move(fund->grants));
}

/// "For 84 million euros" of what is bought: the price, which one sentence of the draft tells.
std::optional<DraftFigure> only_price(const DraftFigures& figures, SentenceIndex but) {
  std::optional<DraftFigure> price;
  for (const DraftFigure& figure : figures.all()) {
    if (!is_money(figure) || figure.sentence == but || figure.tokens.begin == 0) continue;
    if (figures.word(figure.tokens.begin - 1) != "for") continue;
    const TokenRange tokens = figures.sentence(figure.sentence).tokens;
    if (!figures.has_any(tokens, {"buy", "bought", "sell", "sold", "acquire", "acquired", "take",
                                  "purchase", "acquiring", "buying", "selling", "buys", "sells"}))
      continue;
    if (price && price->value != figure.value) return std::nullopt;
    if (!is_exact(figure)) return std::nullopt;
    price = figure;  // the body's, behind the headline's
  }
  return price;
}

/// A price paid in parts: "52 million of the price at once and 20 million a year afterwards, while
/// the remaining 15 million will fall due in 2021".
std::optional<Sum> instalments(const DraftFigures& figures, SentenceIndex sentence) {
  const TokenRange tokens = figures.sentence(sentence).tokens;
  if (!figures.has_any(tokens, {"remaining", "rest", "final", "balance", "last"}))
    return std::nullopt;
  if (!figures.has_any(tokens, {"price", "sum", "purchase", "pay", "paid", "pays", "due"}))
    return std::nullopt;
  const auto price = only_price(figures, sentence);
  if (!price) return std::nullopt;
  constexpr double kMillion = 1e6;
  Figures parts;
  for (DraftFigure part : figures.in(sentence)) {
    const bool bare = part.unit.empty() && part.noun.empty() && part.value >= kMillion;
    if (part.unit != price->unit && !bare) continue;
    if (part.quantity == nullptr || part.quantity->hedge != Hedge::kNone) return std::nullopt;
    if (part.value >= price->value) return std::nullopt;
    part.unit = price->unit;
    parts.push_back(std::move(part));
  }
  constexpr std::size_t kFewest = 3;
  if (parts.size() < kFewest) return std::nullopt;
  return sum_of(figures, *price, std::move(parts));
}

/// An amount of which nothing is left, and the only list of amounts in the draft.
std::optional<Sum> given_whole(const DraftFigures& figures, const DraftFigure& whole) {
  if (!is_money(whole) || !is_exact(whole) || !is_given_whole(figures, whole)) return std::nullopt;
  constexpr std::size_t kFewest = 3;
  Figures list;
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (s == whole.sentence.index()) continue;
    Figures grants = grants_in(figures, SentenceIndex(s));
    if (grants.size() < kFewest || grants.front().unit != whole.unit) continue;
    if (!list.empty()) return std::nullopt;
    list = std::move(grants);
  }
  const bool smaller = std::ranges::all_of(
      list, [&](const DraftFigure& grant) { return grant.value < whole.value; });
  if (list.empty() || !smaller) return std::nullopt;
  const std::size_t next = list.front().sentence.index() + 1;
  const auto& sentences = figures.annotation().sentences;
  if (next < sentences.size() &&
      figures.has_any(sentences[next].tokens, {"other", "others", "smaller", "further", "also"}))
    return std::nullopt;
  return sum_of(figures, whole, std::move(list));
}

}  // namespace

void read_accounts(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (auto account = account_at(figures, s)) sums.push_back(*std::move(account));
  }
}

void read_funds(const DraftFigures& figures, std::vector<Sum>& sums) {
  for (std::size_t s = 0; s < figures.annotation().sentences.size(); ++s) {
    if (auto fund = fund_with_rest(figures, SentenceIndex(s))) sums.push_back(*std::move(fund));
    if (auto parts = instalments(figures, SentenceIndex(s))) sums.push_back(*std::move(parts));
  }
  for (const DraftFigure& figure : figures.all()) {
    if (auto sum = given_whole(figures, figure)) sums.push_back(*std::move(sum));
  }
}

}  // namespace belie
