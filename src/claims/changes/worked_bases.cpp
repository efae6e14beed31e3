// SPDX-License-Identifier: Apache-2.0
//
// So many and so much each, all but so many, of so many so many, lists of parts; and the figures of
// a sentence that may be any of these.
#include "claims/changes/worked_frames.h"

#include <algorithm>
#include <cmath>

namespace belie {

std::set<std::string> nouns_of(const DraftFigures& figures, SentenceIndex sentence) {
  std::set<std::string> nouns;
  const TokenRange tokens = figures.sentence(sentence).tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    // "Turnover rose": a capital may have been taken for a name's
    const bool noun =
        figures.tag(i) == Upos::kNoun || (i == tokens.begin && figures.tag(i) == Upos::kPropn);
    if (noun) nouns.insert(std::string(figures.lemma(i)));
  }
  return nouns;
}

bool is_exact(const DraftFigure& figure) {
  if (figure.value <= 0 || figure.is_open()) return false;
  if (figure.quantity == nullptr) return !figure.size;
  const QuantityMention& quantity = *figure.quantity;
  return !quantity.negated && quantity.kind != QuantityKind::kPair &&
         quantity.hedge == Hedge::kNone;
}

bool is_rate(const DraftFigure& figure) {
  return figure.quantity != nullptr && !figure.quantity->per.empty();
}

bool is_count(const DraftFigure& figure) { return figure.unit.empty(); }

bool is_time(const DraftFigure& figure) {
  return figure.quantity != nullptr && figure.quantity->dimension == "time";
}

WorkedBase base_of(const DraftFigures& figures, WorkedForm form,
                   std::initializer_list<const DraftFigure*> terms) {
  WorkedBase base;
  base.form = form;
  for (const DraftFigure* term : terms) {
    base.terms.push_back(worked_term(figures, *term));
    base.nouns.merge(nouns_of(figures, term->sentence));
  }
  return base;
}

std::vector<DraftFigure> plain_figures(const DraftFigures& figures, SentenceIndex sentence) {
  std::vector<DraftFigure> plain;
  const auto own = figures.in(sentence);
  std::vector<DraftFigure> all(own.begin(), own.end());
  const bool rise = std::ranges::any_of(all, [&](const DraftFigure& figure) {
    return figure.tokens.begin > 0 && figures.word(figure.tokens.begin - 1) == "from";
  });
  if (rise) all = figures.within_with_rates(figures.sentence(sentence).tokens);
  for (const DraftFigure& figure : all) {
    if (!is_exact(figure) || figure.unit == "percent" || figure.unit == "percentage-point")
      continue;
    if (figure.unit == "share" || is_time(figure)) continue;
    plain.push_back(figure);
  }
  return plain;
}
namespace {

/// "The four get three each", "two houses"; not "one party has four, the others get three each".
bool may_hold(const DraftFigures& figures, const DraftFigure& figure) {
  if (!figure.noun.empty()) return true;
  const std::uint32_t begin = figure.tokens.begin;
  const std::uint32_t first = figures.sentence(figure.sentence).tokens.begin;
  return begin == first || figures.is_any(begin - 1, {"the", "all", "these", "those", "other"}) ||
         figures.word(figure.tokens.end) == "of";
}

/// The count whose members each have what the figure says: in its sentence, or the only one of the
/// sentence before.
std::optional<DraftFigure> holders_of(const DraftFigures& figures, const DraftFigure& each) {
  std::optional<DraftFigure> found;
  for (const DraftFigure& figure : figures.in(each.sentence)) {
    if (figure.tokens.begin >= each.tokens.begin) break;
    if (is_count(figure) && is_exact(figure) && figure.value >= 2 && !figure.each &&
        !is_rate(figure) && may_hold(figures, figure))
      found = figure;
  }
  if (found || each.sentence.index() == 0) return found;
  const std::uint32_t begin = figures.sentence(each.sentence).tokens.begin;
  if (!figures.has_any({begin, each.tokens.begin}, {"they", "all", "them", "these", "those"}))
    return std::nullopt;
  int counts = 0;
  for (const DraftFigure& figure : figures.in(SentenceIndex(each.sentence.index() - 1))) {
    if (!is_count(figure) || !is_exact(figure) || figure.value < 2) continue;
    if (found && found->tokens.begin == figure.tokens.begin) continue;
    ++counts;
    found = figure;
  }
  return counts == 1 ? found : std::nullopt;
}

}  // namespace

bool is_each(const DraftFigures& figures, const DraftFigure& figure) {
  if (figure.each || (figure.quantity != nullptr && figure.quantity->each)) return true;
  const std::uint32_t end = figure.words.end;
  if (figures.is_any(end, {"each", "apiece"})) return true;
  // "Each of the 14 schools will get 25,000 euros"
  const std::uint32_t first = figures.sentence(figure.sentence).tokens.begin;
  constexpr std::uint32_t kSubject = 10;
  const bool subject = figures.word(first) == "each" && figure.tokens.begin <= first + kSubject &&
                       !figure.unit.empty();
  if (subject) return true;
  // "20 tonnes of flour on each"
  const std::uint32_t last = figures.sentence(figure.sentence).tokens.end;
  for (std::uint32_t i = figure.tokens.end; i + 1 < last && i < figure.tokens.end + 4; ++i) {
    if (figures.is_any(i, {"on", "in", "for", "to", "aboard"}) && figures.word(i + 1) == "each")
      return !figures.is_any(i + 2, {"of", "other"});
    if (figures.is_separator(i)) break;
  }
  return false;
}

namespace {

/// "In the first tender, which failed, the city had sought 24 trams": a plan that is no longer one.
bool tells_given_up(const DraftFigures& figures, SentenceIndex sentence) {
  const TokenRange tokens = figures.sentence(sentence).tokens;
  return figures.has_any(tokens, {"failed", "original", "originally", "initially", "previous",
                                  "abandoned", "scrapped", "discarded"});
}

}  // namespace

void read_each(const DraftFigures& figures, const DraftFigure& figure,
               std::vector<WorkedBase>& bases) {
  if (tells_given_up(figures, figure.sentence)) return;
  if (!is_each(figures, figure) || !is_exact(figure) || figure.unit == "percent") return;
  // "made the score 3½ each": halves of nothing told are points
  const bool whole = figure.value == std::floor(figure.value);
  if (!whole && figure.unit.empty() && figure.noun.empty()) return;
  if (is_time(figure)) return;
  const auto holders = holders_of(figures, figure);
  if (holders) bases.push_back(base_of(figures, WorkedForm::kEach, {&*holders, &figure}));
}

/// "all but four of the runaways": any larger count before may be the whole; which it is, shows in
/// what is said of those who are not left out.
void read_all_but(const DraftFigures& figures, const DraftFigure& figure,
                  std::vector<WorkedBase>& bases) {
  constexpr std::size_t kMost = 8;
  if (figure.quantity == nullptr || !figure.quantity->all_but || !is_count(figure)) return;
  std::vector<const DraftFigure*> wholes;
  for (const DraftFigure& whole : figures.all()) {
    if (whole.tokens.begin >= figure.tokens.begin) break;
    const bool larger = is_count(whole) && is_exact(whole) && whole.value > figure.value * 1.5;
    const bool year = whole.value > 1900 && whole.value < 2100 && whole.noun.empty();
    if (larger && !year && !is_rate(whole)) wholes.push_back(&whole);
  }
  const std::size_t first = wholes.size() > kMost ? wholes.size() - kMost : 0;
  for (std::size_t i = first; i < wholes.size(); ++i)
    bases.push_back(base_of(figures, WorkedForm::kAllBut, {wholes[i], &figure}));
}

/// "Of 60,000 children they immunised 24,000", "31 of the 57 guests"; what is left of "of the 260
/// houses 190 were swept away and 50 lost their roofs".
void read_of(const DraftFigures& figures, SentenceIndex sentence, std::vector<WorkedBase>& bases) {
  const std::vector<DraftFigure> here = plain_figures(figures, sentence);
  if (here.size() < 2) return;
  const DraftFigure& whole = here.front();
  const std::uint32_t before = whole.tokens.begin;
  const bool of = before > 0 && (figures.word(before - 1) == "of" ||
                                 (before > 1 && figures.word(before - 2) == "of" &&
                                  figures.is_any(before - 1, {"the", "its", "their", "all"})));
  const std::uint32_t begin = figures.sentence(sentence).tokens.begin;
  if (of && is_count(whole) && before <= begin + 3) {
    std::vector<const DraftFigure*> parts;
    for (std::size_t i = 1; i < here.size(); ++i) {
      if (is_count(here[i]) && here[i].value < whole.value && figures.is_of(here[i], whole))
        parts.push_back(&here[i]);
    }
    if (parts.size() + 1 != here.size()) return;
    if (parts.size() == 1)
      bases.push_back(base_of(figures, WorkedForm::kPart, {parts.front(), &whole}));
    if (parts.size() == 2)
      bases.push_back(base_of(figures, WorkedForm::kRest, {&whole, parts[0], parts[1]}));
    return;
  }
  if (here.size() == 2 && is_count(here[0]) && is_count(here[1]) && here[0].value < here[1].value &&
      figures.word(here[0].words.end) == "of" && here[0].words.end + 2 >= here[1].tokens.begin)
    bases.push_back(base_of(figures, WorkedForm::kPart, {&here[0], &here[1]}));
}

/// "three tugs, two pilot boats and a dredger", "17 seats, the Conservatives 14, the Greens three":
/// three or more counts of one sentence with a comma or "and" between each two.
void read_list(const DraftFigures& figures, SentenceIndex sentence,
               std::vector<WorkedBase>& bases) {
  const std::vector<DraftFigure> here = plain_figures(figures, sentence);
  std::vector<DraftFigure> parts;
  for (const DraftFigure& figure : here) {
    if (!is_count(figure) && figure.quantity != nullptr && figure.quantity->dimension != "money")
      return;
    if (figure.each || is_rate(figure) || (figure.quantity != nullptr && figure.quantity->all_but))
      return;
    parts.push_back(figure);
  }
  if (!parts.empty()) {  // "… and a dredger" closes the list
    const std::uint32_t end = figures.sentence(sentence).tokens.end;
    for (std::uint32_t i = parts.back().words.end; i + 2 < end; ++i) {
      if (figures.word(i) != "and" || !figures.is_any(i + 1, {"a", "an"})) continue;
      const bool ends = figures.tag(i + 2) == Upos::kNoun &&
                        (figures.is_any(i + 3, {",", ".", ";"}) ||
                         (figures.tag(i + 3) == Upos::kNoun && figures.is_any(i + 4, {",", "."})));
      if (!ends || i > parts.back().words.end + 2) break;
      if (auto one = figures.article_at(i + 1)) parts.push_back(*one);
      break;
    }
  }
  if (parts.size() < 3) return;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
    const TokenRange between{parts[i].tokens.end, parts[i + 1].tokens.begin};
    const bool last = i + 2 == parts.size();
    constexpr std::uint32_t kLongestMember = 14;
    if (between.end < between.begin || between.size() > kLongestMember) return;
    const bool comma = figures.has_any(between, {",", ";"});
    const bool joint = figures.has_any(between, {"and", "while", "plus"});
    if (last ? !joint : !comma && !joint) return;
    if (figures.has_any(between, {"of", "who", "which", "including", "than", "from", "against",
                                  "after", "or", "but", "them", "whom"}))
      return;
    if (parts[i].unit != parts[i + 1].unit && !parts[i].unit.empty() && !parts[i + 1].unit.empty())
      return;
  }
  double others = 0;
  for (std::size_t i = 1; i < parts.size(); ++i) others += parts[i].value;
  if (others == parts.front().value) return;  // "20 bodies, eleven women and nine men"
  WorkedBase base;
  base.form = WorkedForm::kList;
  base.nouns = nouns_of(figures, sentence);
  for (const DraftFigure& part : parts) base.terms.push_back(worked_term(figures, part));
  bases.push_back(std::move(base));
}

}  // namespace belie
