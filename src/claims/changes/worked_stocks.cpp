// SPDX-License-Identifier: Apache-2.0
//
// Bases and claims of worked.h that a fund or a stock gives: what there was ("the reserve stands at
// 3.2 million"), what was taken from it ("850,000 for the pool and 400,000 for the roof") and what
// is left ("leaves 1.95 million", "6,300 are left"). A stock that something is added to, or of
// which a part is told that nobody is said to have taken, is none.
#include <algorithm>
#include <optional>

#include "claims/changes/worked_frames.h"

namespace belie {
namespace {

using Figures = std::vector<DraftFigure>;

/// The words of a figure: from the figure before it to the next one of its sentence.
struct Around {
  TokenRange before, behind;
};

Around around(const DraftFigures& figures, const DraftFigure& figure) {
  const TokenRange sentence = figures.sentence(figure.sentence).tokens;
  Around words{{sentence.begin, figure.tokens.begin}, {figure.tokens.end, sentence.end}};
  for (const DraftFigure& other : figures.in(figure.sentence)) {
    if (other.tokens.end <= figure.tokens.begin) words.before.begin = other.tokens.end;
    if (other.tokens.begin >= figure.tokens.end && other.tokens.begin < words.behind.end)
      words.behind.end = other.tokens.begin;
  }
  return words;
}

TokenRange last_of(TokenRange tokens, std::uint32_t count) {
  return {tokens.size() > count ? tokens.end - count : tokens.begin, tokens.end};
}

TokenRange first_of(TokenRange tokens, std::uint32_t count) {
  return {tokens.begin, tokens.size() > count ? tokens.begin + count : tokens.end};
}

bool is_holder(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(
      tokens,
      {"fund",     "funds",   "reserve",     "reserves", "kitty",      "account", "stock",
       "stocks",   "legacy",  "bequest",     "pot",      "balance",    "budget",  "endowment",
       "store",    "depot",   "warehouse",   "trust",    "foundation", "coffers", "treasury",
       "bank",     "supply",  "supplies",    "estate",   "inventory",  "cellar",  "stockpile",
       "hardship", "purse",   "inheritance", "windfall", "prize",      "savings", "donation",
       "grant",    "society", "club",        "till",     "float",      "cash"});
}

/// "stood at 86,000", "had 14,000 sandbags", "from a stock of 900", "left the club $120,000".
bool is_stock(const DraftFigures& figures, const DraftFigure& figure) {
  if (!is_exact(figure) || is_time(figure) || is_rate(figure) || figure.each) return false;
  if (figure.quantity == nullptr || figure.quantity->all_but || figure.size) return false;
  const Around words = around(figures, figure);
  const TokenRange lead = last_of(words.before, 7);
  const bool held =
      figures.has_any(lead, {"stood", "stands", "standing", "held", "holds", "had", "has",
                             "contained", "contains", "left", "with", "began", "started",
                             "bequeathed", "received", "got", "inherited", "was", "were"});
  const bool of = figures.has_any(last_of(words.before, 3), {"of"});
  return (held || of) &&
         !figures.has_any(lead, {"spent", "paid", "lost", "cost", "raised", "granted", "leaves"});
}

/// Whether its words call it a fund or the like, or the next sentence goes on with "Of this".
bool is_called_stock(const DraftFigures& figures, const DraftFigure& figure) {
  const TokenRange sentence = figures.sentence(figure.sentence).tokens;
  const Around words = around(figures, figure);
  if (is_holder(figures, {sentence.begin, first_of(words.behind, 8).end})) return true;
  return figures.is_any(sentence.end, {"of", "from"}) &&
         figures.is_any(sentence.end + 1, {"this", "that", "it", "these"});
}

bool tells_left(const DraftFigures& figures, const DraftFigure& figure) {
  const Around words = around(figures, figure);
  const TokenRange lead = last_of(words.before, 6);
  const TokenRange behind = first_of(words.behind, 6);
  const auto follows = [&](std::initializer_list<std::string_view> verbs) {
    return figures.word(figure.tokens.begin - 1) == "to" && figures.has_any(lead, verbs);
  };
  if (figure.tokens.begin < 2) return false;
  const bool heirs = figures.has_any(words.behind, {"heirs", "widow", "will"});
  if (figures.has_any(lead, {"leaves", "leaving", "leave", "remaining"}) ||
      (figures.has_any(lead, {"left"}) && figures.has_any(lead, {"that", "which", "with", "what"})))
    return !heirs;
  if (follows({"down", "shrunk", "shrink", "shrank", "reduced", "dwindled", "fallen", "dropped"}))
    return true;
  if (figures.has_any(lead, {"still"}) && figures.has_any(lead, {"has", "have", "had"}))
    return true;
  const bool closes =
      figures.has_any(words.before, {"ended", "end", "closed", "closing", "finished"});
  if (closes && figures.has_any(behind, {"bank", "account", "kitty", "hand", "coffers", "till"}))
    return true;
  return figures.has_any(behind, {"left", "remains", "remained", "remain", "unspent", "over"}) ||
         (figures.word(figure.tokens.begin - 1) == "the" && figures.has_any(behind, {"remaining"}));
}

bool tells_taking(const DraftFigures& figures, TokenRange tokens) {
  return figures.has_any(
      tokens,
      {"pay",        "paid",    "pays",      "payment",  "payments",  "spend",     "spent",
       "spends",     "give",    "gave",      "given",    "granted",   "award",     "awarded",
       "go",         "goes",    "went",      "gone",     "take",      "took",      "takes",
       "gets",       "lost",    "loses",     "taken",    "use",       "used",      "hand",
       "handed",     "allot",   "allotted",  "allow",    "allocate",  "allocated", "approved",
       "put",        "draw",    "drew",      "drawn",    "release",   "released",  "issued",
       "sent",       "send",    "withdraw",  "withdrew", "withdrawn", "voted",     "bought",
       "sold",       "shipped", "delivered", "cost",     "needed",    "swallowed", "donated",
       "transferred"});
}

/// "$3.8 million is for the levee", "are to go to".
bool is_meant_for(const DraftFigures& figures, std::uint32_t behind) {
  return figures.is_any(behind, {"is", "are", "was", "were"}) &&
         figures.is_any(behind + 1, {"for", "to"});
}

bool tells_adding(const DraftFigures& figures, TokenRange tokens) {
  for (std::uint32_t t = tokens.begin; t + 1 < tokens.end; ++t) {
    if (figures.is_any(t, {"came", "come", "brought", "paid"}) && figures.word(t + 1) == "in")
      return true;
  }
  return figures.has_any(
      tokens,
      {"received",    "raised",    "added",    "topped",   "income",    "gained",   "deposited",
       "replenished", "interest",  "delivery", "earned",   "collected", "returned", "including",
       "among",       "than",      "each",     "per",      "apiece",    "could",    "might",
       "asked",       "requested", "sought",   "borrowed", "loan"});
}

bool may_be_taken_from(const DraftFigures& figures, const DraftFigure& part,
                       const DraftFigure& stock) {
  if (!is_exact(part) || is_rate(part) || part.value >= stock.value) return false;
  const bool bare = part.unit.empty() && part.noun.empty();
  return bare ? stock.value < 100 * part.value
              : part.unit == stock.unit && figures.is_of(part, stock);
}

/// What was taken from the stock in the sentences from its own; empty where that cannot be told.
Figures taken_from(const DraftFigures& figures, const DraftFigure& stock) {
  constexpr std::size_t kReach = 3;  // sentences
  Figures taken;
  const auto& sentences = figures.annotation().sentences;
  const std::size_t own = stock.sentence.index();
  for (std::size_t s = own; s < std::min(own + kReach, sentences.size()); ++s) {
    if (sentences[s].section > sentences[own].section + 1) break;
    bool taking = false;
    for (const DraftFigure& figure : figures.in(SentenceIndex(s))) {
      if (s == own && figure.tokens.begin <= stock.tokens.begin) {
        if (figure.tokens.begin < stock.tokens.begin && figure.unit == stock.unit &&
            !is_time(figure))
          return {};
        continue;
      }
      if (is_time(figure) || (figure.unit != stock.unit && !figure.unit.empty())) continue;
      if (figure.unit != stock.unit && !figure.noun.empty()) continue;  // "three families"
      if (tells_left(figures, figure)) return taken;
      const Around words = around(figures, figure);
      taking = taking || tells_taking(figures, words.before);
      const bool passive = tells_taking(figures, first_of(words.behind, 5)) ||
                           is_meant_for(figures, figure.tokens.end);
      if (!taking && !passive) return taken.size() < 2 ? Figures{} : taken;
      if (!may_be_taken_from(figures, figure, stock)) return {};
      taking = true;
      taken.push_back(figure);
    }
    const std::uint32_t from = s == own ? stock.tokens.end : sentences[s].tokens.begin;
    const bool told = s == own || (!taken.empty() && taken.back().sentence.index() == s);
    if (told && tells_adding(figures, {from, sentences[s].tokens.end})) return {};
  }
  return taken;
}

/// Whether the first figure of its measure behind what was taken tells what is left: so near, a
/// thing that nobody calls a stock is one.
bool is_counted_out(const DraftFigures& figures, const DraftFigure& stock, const Figures& taken) {
  constexpr std::size_t kReach = 2;  // sentences
  for (const DraftFigure& figure : figures.all()) {
    if (figure.tokens.begin <= taken.back().tokens.begin || is_time(figure)) continue;
    if (figure.sentence.index() > taken.back().sentence.index() + kReach) break;
    const bool bare = figure.unit.empty() && figure.noun.empty();
    if (!bare && (figure.unit != stock.unit || !figures.is_of(figure, stock))) continue;
    return tells_left(figures, figure);
  }
  return false;
}

/// Lemmas of the sentence's nouns, those of a fund's name among them: "the Play Spaces Fund".
std::set<std::string> words_of(const DraftFigures& figures, SentenceIndex sentence) {
  std::set<std::string> words = nouns_of(figures, sentence);
  const TokenRange tokens = figures.sentence(sentence).tokens;
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (figures.tag(t) == Upos::kPropn) words.insert(std::string(figures.lemma(t)));
  }
  return words;
}

}  // namespace

void read_stock(const DraftFigures& figures, SentenceIndex sentence,
                std::vector<WorkedBase>& bases) {
  for (const DraftFigure& stock : figures.in(sentence)) {
    if (!is_stock(figures, stock)) continue;
    const Figures taken = taken_from(figures, stock);
    double sum = 0;
    for (const DraftFigure& part : taken) sum += part.value;
    if (taken.size() < 2 || sum >= stock.value) continue;
    if (!is_called_stock(figures, stock) && !is_counted_out(figures, stock, taken)) continue;
    WorkedBase base = base_of(figures, WorkedForm::kStock, {&stock});
    base.nouns = words_of(figures, sentence);
    for (const DraftFigure& part : taken) base.terms.push_back(worked_term(figures, part));
    bases.push_back(std::move(base));
    return;
  }
}

void read_left(const DraftFigures& figures, const DraftFigure& figure,
               std::vector<WorkedClaim>& claims) {
  if (!is_exact(figure) || is_time(figure) || is_rate(figure) || figure.unit == "percent") return;
  if (figure.unit == "share" || figure.each || !tells_left(figures, figure)) return;
  const std::uint32_t begin = figures.sentence(figure.sentence).tokens.begin;
  if (tells_adding(figures, {begin, figure.tokens.begin})) return;
  WorkedClaim claim;
  claim.form = WorkedClaimForm::kLeft;
  claim.value = worked_term(figures, figure);
  claim.words = figure.words;
  claim.sentence = figure.sentence;
  claim.nouns = words_of(figures, figure.sentence);
  claims.push_back(std::move(claim));
}

}  // namespace belie
