// SPDX-License-Identifier: Apache-2.0
//
// What a story says came of its figures against what comes of them, in one draft or in two that
// tell one story. Nothing names the figures again, so that identity is a default: a claim is held
// against the only base of the story that it can follow from – by measure, form and size –, and is
// let pass where any figure of the story says what the base comes to, or where it fits another
// base. A claim that misses the result widely is of something else.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/word_list.h"
#include "claims/sums/slips.h"
#include "rules/checks/check.h"
#include "rules/figures/worked_results.h"

namespace belie {
namespace {

constexpr std::array kWords{CheckWord{"written", "the figure in the text"},
                            CheckWord{"right", "what the other figures come to"}};

/// One draft's figures and what follows from them.
struct Worked {
  DocumentIndex document;
  DraftFigures figures;
  std::set<std::string> nouns;  // of all the draft
  std::vector<WorkedBase> bases;
  std::vector<WorkedClaim> claims;
};

/// Lemmas of the draft's nouns that any story may not have.
std::set<std::string> telling_nouns(const DraftFigures& figures) {
  constexpr std::size_t kShortest = 4;
  constexpr std::array<std::string_view, 60> kCommon{
      "year",     "month",     "week",       "time",     "people",    "person",    "woman",
      "child",    "percent",   "million",    "billion",  "thousand",  "number",    "part",
      "half",     "third",     "world",      "country",  "town",      "city",      "place",
      "house",    "home",      "road",       "street",   "head",      "hand",      "side",
      "life",     "word",      "thing",      "money",    "work",      "night",     "morning",
      "evening",  "afternoon", "hour",       "minute",   "today",     "summer",    "winter",
      "spring",   "autumn",    "monday",     "tuesday",  "wednesday", "thursday",  "friday",
      "saturday", "sunday",    "government", "minister", "president", "spokesman", "spokeswoman",
      "dollar",   "euro",      "pound",      "case"};
  std::set<std::string> nouns;
  const auto& tokens = figures.annotation().tokens;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const bool noun = tokens[i].upos == Upos::kNoun || tokens[i].upos == Upos::kPropn;
    const std::string_view lemma = figures.lemma(i);
    if (noun && lemma.size() >= kShortest && !is_one_of(kCommon, lemma))
      nouns.insert(std::string(lemma));
  }
  return nouns;
}

/// The figure by whose measure the result is told: of a list its first part, of apiece what each
/// has.
const DraftFigure& measure_of(const WorkedBase& base) {
  return base.form == WorkedForm::kEach ? base.terms[1].figure : base.terms[0].figure;
}

/// One name for the measures that firms go by: "turnover" is "sale".
std::string_view measure_name(std::string_view noun) {
  constexpr std::array<std::string_view, 5> kSales{"turnover", "revenue", "takings", "taking",
                                                   "sales"};
  constexpr std::array<std::string_view, 3> kProfits{"earnings", "earning", "surplus"};
  constexpr std::array<std::string_view, 4> kPrices{"fare", "fee", "charge", "tariff"};
  if (is_one_of(kSales, noun)) return "sale";
  if (is_one_of(kProfits, noun)) return "profit";
  return is_one_of(kPrices, noun) ? "price" : noun;
}

bool share_noun(const WorkedBase& base, const WorkedClaim& claim) {
  constexpr std::array<std::string_view, 6> kTimes{"year", "month", "week",
                                                   "day",  "time",  "season"};
  return std::ranges::any_of(base.nouns, [&](const std::string& noun) {
    return !is_one_of(kTimes, noun) &&
           std::ranges::any_of(claim.nouns, [&](const std::string& other) {
             return measure_name(noun) == measure_name(other);
           });
  });
}

/// Whether every part may be of the whole: "three tugs" of "seven vessels", "17 seats" of "43
/// members", "five billion" of "24 billion euros".
bool is_list_of(const DraftFigures& figures, const WorkedBase& base, const DraftFigure& whole) {
  constexpr std::array<std::string_view, 9> kSeats{"seat",     "member",  "councillor",
                                                   "deputy",   "chair",   "senator",
                                                   "lawmaker", "mandate", "councilor"};
  // "three tugs, two pilot boats and a dredger": a word that no class knows goes with the others
  const bool known = std::ranges::any_of(base.terms, [&](const WorkedTerm& term) {
    return !term.figure.noun.empty() && figures.is_of(term.figure, whole);
  });
  return std::ranges::all_of(base.terms, [&](const WorkedTerm& term) {
    const DraftFigure& part = term.figure;
    const bool unknown = part.unit.empty() && part.family == part.noun && part.value == 1;
    if (known && unknown && whole.unit.empty()) return true;
    if (part.unit.empty() && part.noun.empty() && whole.unit.empty()) return true;
    if (part.unit.empty() && part.noun.empty() && part.value > 1e6) return true;
    if (is_one_of(kSeats, part.noun) && is_one_of(kSeats, whole.noun)) return true;
    return part.unit == whole.unit && figures.is_of(part, whole);
  });
}

/// Nouns that people are counted by, whatever they are called before.
bool counts_people(const DraftFigure& figure) {
  constexpr std::array<std::string_view, 8> kPeople{"people", "person", "man",   "woman",
                                                    "child",  "member", "voter", "ballot"};
  return is_one_of(kPeople, figure.noun);
}

constexpr std::array<std::string_view, 3> kBallots{"vote", "ballot", "paper"};

/// Whether the two may be of one measure: one unit, and nouns of one class where both are told.
bool measures_agree(const DraftFigures& figures, const WorkedBase& base, const WorkedClaim& claim) {
  const DraftFigure& told = claim.value.figure;
  if (claim.form == WorkedClaimForm::kPercent || claim.form == WorkedClaimForm::kRatio ||
      claim.form == WorkedClaimForm::kShare)
    return true;
  if (base.form == WorkedForm::kVotes)
    return is_one_of(kBallots, told.noun) || (counts_people(told) && claim.tells_voting);
  if (base.form == WorkedForm::kList) return is_list_of(figures, base, told);
  if (base.form == WorkedForm::kShareOf)
    return told.unit.empty() && (told.noun.empty() || figures.is_of(told, base.terms[1].figure) ||
                                 base.nouns.contains(told.noun) || counts_people(told));
  if (claim.form == WorkedClaimForm::kLeft && told.unit.empty() && told.noun.empty())
    return true;  // "26 million are left"
  const DraftFigure& figure = measure_of(base);
  const DraftFigure& other = base.terms.back().figure;
  const bool unit = figure.unit == told.unit || other.unit == told.unit;
  if (!unit) return false;
  // those who are back are called otherwise than those who left, and the sizes tell enough
  if (base.form == WorkedForm::kAllBut) return true;
  const auto same = [&](const DraftFigure& term) {
    return term.family.empty() || told.family.empty() || term.family == told.family;
  };
  return told.family == "vote" || (same(figure) && (base.form == WorkedForm::kEach || same(other)));
}

class WorkedCheck {
 public:
  explicit WorkedCheck(const CheckInput& input) : input_(input) {}

  CheckOutcome run() {
    const std::size_t count = input_.graph.inputs().size();
    for (std::size_t d = 0; d < count; ++d) {
      const DocumentIndex document(d);
      const Annotation* annotation = input_.graph.inputs()[d].annotation;
      Worked draft{document, DraftFigures(*annotation, input_.lexicon), {}, {}, {}};
      draft.nouns = telling_nouns(draft.figures);
      draft.bases = worked_bases(draft.figures);
      draft.claims = worked_claims(draft.figures);
      drafts_.push_back(std::move(draft));
    }
    index_nouns();
    for (const Worked& draft : drafts_) check_story(draft);
    return std::move(outcome_);
  }

 private:
  using Told = std::pair<const Worked*, const WorkedBase*>;

  /// The draft and those that tell the same story.
  [[nodiscard]] std::vector<const Worked*> story_of(const Worked& draft) const {
    std::vector<const Worked*> story{&draft};
    for (const DocumentIndex partner : input_.graph.comparable_with(draft.document))
      story.push_back(&drafts_[partner.index()]);
    for (const Worked* other : of_like_words(draft)) {
      if (std::ranges::find(story, other) == story.end()) story.push_back(other);
    }
    return story;
  }

  void index_nouns() {
    for (const Worked& draft : drafts_) {
      for (const std::string& noun : draft.nouns) by_noun_[noun].push_back(draft.document);
    }
  }

  /// Drafts of the same days that share several nouns with this one which hardly any other draft
  /// has: two short pieces of one story may share no name. Safe only where figures have to fit.
  [[nodiscard]] std::vector<const Worked*> of_like_words(const Worked& draft) const {
    constexpr std::size_t kRare = 2;
    constexpr int kShared = 2;
    if (input_.graph.across() != Across::kLinked) return {};
    std::map<DocumentIndex, int> shared;
    for (const std::string& noun : draft.nouns) {
      const auto& drafts = by_noun_.at(noun);
      if (drafts.size() > kRare) continue;
      for (const DocumentIndex other : drafts) {
        if (other != draft.document) ++shared[other];
      }
    }
    std::vector<const Worked*> like;
    for (const auto& [other, count] : shared) {
      if (count >= kShared && are_of_one_time(draft.document, other))
        like.push_back(&drafts_[other.index()]);
    }
    return like;
  }

  [[nodiscard]] bool are_of_one_time(DocumentIndex a, DocumentIndex b) const {
    constexpr std::chrono::days kApart{2};
    const auto& dates = input_.graph.dates();
    const auto& one = dates[a.index()].day;
    const auto& other = dates[b.index()].day;
    if (!one || !other) return !one && !other;
    return *one - *other <= kApart && *other - *one <= kApart;
  }

  void check_story(const Worked& draft) {
    if (draft.claims.empty()) return;
    const std::vector<const Worked*> story = story_of(draft);
    for (const WorkedClaim& claim : draft.claims) {
      if (might_have_been(draft, claim)) continue;
      if (claim.form == WorkedClaimForm::kEachGets)
        check_shared_out(story, draft, claim);
      else
        check_claim(story, draft, claim);
    }
  }

  /// "It would have been a lead of two."
  [[nodiscard]] static bool might_have_been(const Worked& draft, const WorkedClaim& claim) {
    const Annotation& annotation = draft.figures.annotation();
    const TokenRange tokens = annotation.sentences[claim.sentence.index()].tokens;
    const std::uint32_t end = claim.value.figure.tokens.begin;
    for (std::uint32_t i = tokens.begin; i + 2 < end; ++i) {
      const bool open = draft.figures.is_any(i, {"would", "could", "might", "should"});
      if (open && draft.figures.word(i + 1) == "have" &&
          annotation.tokens[i + 2].xpos == Xpos::kVbn)
        return true;
    }
    return false;
  }

  void check_claim(const std::vector<const Worked*>& story, const Worked& draft,
                   const WorkedClaim& claim) {
    std::optional<Told> found;
    std::optional<Bounds> right;
    for (const Worked* other : story) {
      for (const WorkedBase& base : other->bases) {
        const auto result = result_of(base, claim.form);
        if (!result || result->middle() <= 0 || !measures_agree(other->figures, base, claim))
          continue;
        if (runs_against(base, claim) || is_far_off(base, claim, other == &draft)) continue;
        if (is_own(*other, base, draft, claim)) {
          if (base.form == WorkedForm::kAllBut) continue;
          return;
        }
        if (meet(*result, claim.value.low, claim.value.high)) return;
        const double ratio = claim.value.figure.value / result->middle();
        if (ratio > farthest(base) || ratio < 1 / farthest(base)) continue;
        if (!is_shown_to_be_one(base, claim, other == &draft)) continue;
        // another election has other votes altogether
        if (base.form == WorkedForm::kVotes && !is_slip(claim.value.figure.value, result->middle()))
          continue;
        if (found) return;
        found = Told{other, &base};
        right = result;
      }
    }
    if (!found || is_confirmed(story, *found, *right, claim)) return;
    add(*found, *right, draft, claim);
  }

  /// Whether the claim is itself one of the base's figures, or stands in their sentence.
  [[nodiscard]] static bool is_own(const Worked& base_draft, const WorkedBase& base,
                                   const Worked& draft, const WorkedClaim& claim) {
    const bool one_draft = base_draft.document == draft.document;
    return std::ranges::any_of(base.terms, [&](const WorkedTerm& term) {
      const bool one_place = one_draft && !claim.value.figure.tokens.empty() &&
                             term.figure.tokens.begin == claim.value.figure.tokens.begin;
      // "By 11 votes" beside "shrunk from 11 to six": one of the two, not what lies between them.
      const bool same = term.figure.value == claim.value.figure.value;
      const bool apart = claim.form == WorkedClaimForm::kDifference;
      return one_place || ((base.form == WorkedForm::kAllBut || apart) && same);
    });
  }

  /// What a share or a part comes to is told in its sentence or the next one.
  [[nodiscard]] static bool is_far_off(const WorkedBase& base, const WorkedClaim& claim,
                                       bool one_draft) {
    const bool share = base.form == WorkedForm::kShareOf;
    const bool rest = claim.form == WorkedClaimForm::kRemaining &&
                      (base.form == WorkedForm::kPart || base.form == WorkedForm::kPartOf ||
                       base.form == WorkedForm::kAllBut);
    if (!share && !rest) return false;
    if (!one_draft) return true;
    const std::size_t own = base.terms[share ? 1 : 0].figure.sentence.index();
    const std::size_t there = claim.sentence.index();
    return there < own || there > own + 1;
  }

  /// "a 65 per cent increase" does not follow from figures that fall.
  [[nodiscard]] static bool runs_against(const WorkedBase& base, const WorkedClaim& claim) {
    if (base.form != WorkedForm::kPair || claim.direction == 0) return false;
    if (claim.reached != 0 && claim.reached != base.terms[1].figure.value) return true;
    const bool rises = base.terms[1].figure.value > base.terms[0].figure.value;
    return rises != (claim.direction > 0);
  }

  /// What speaks for claim and base being of one thing, where the form alone does not.
  [[nodiscard]] static bool is_shown_to_be_one(const WorkedBase& base, const WorkedClaim& claim,
                                               bool one_draft) {
    const bool nouns = share_noun(base, claim);
    if (claim.strict) return nouns;
    if (base.form != WorkedForm::kPair && !claim.of.empty())
      return base.nouns.contains(claim.of);  // "half of their bill", "61 of the 101 deputies"
    switch (claim.form) {
      case WorkedClaimForm::kPercent:
      case WorkedClaimForm::kShare: {
        const std::size_t own = base.terms[0].figure.sentence.index();
        return nouns || (one_draft && claim.sentence.index() == own + 1);
      }
      case WorkedClaimForm::kRatio: {
        constexpr std::size_t kNear = 2;
        const std::size_t own = base.terms[1].figure.sentence.index();
        const bool near = claim.sentence.index() >= own && claim.sentence.index() <= own + kNear;
        return nouns || (one_draft && near && claim.nouns.empty());
      }
      case WorkedClaimForm::kLeft:
        return nouns || one_draft;
      case WorkedClaimForm::kTotal:
        return base.form != WorkedForm::kList || nouns || one_draft;
      case WorkedClaimForm::kCount:
        return nouns || base.form == WorkedForm::kVotes;
      default:
        return true;
    }
  }

  /// Whether a figure of the story says what the base comes to, or the claim's figure comes again.
  [[nodiscard]] static bool is_confirmed(const std::vector<const Worked*>& story, const Told& base,
                                         const Bounds& right, const WorkedClaim& claim) {
    const bool amounts =
        claim.form == WorkedClaimForm::kDifference || claim.form == WorkedClaimForm::kTotal ||
        claim.form == WorkedClaimForm::kCount || claim.form == WorkedClaimForm::kRemaining ||
        claim.form == WorkedClaimForm::kLeft;
    if (!amounts) return false;
    for (const Worked* draft : story) {
      for (const DraftFigure& figure : draft->figures.all()) {
        const bool own = draft == base.first &&
                         std::ranges::any_of(base.second->terms, [&](const WorkedTerm& term) {
                           return term.figure.tokens.begin == figure.tokens.begin;
                         });
        if (own || figure.unit != claim.value.figure.unit) continue;
        if (figure.value >= right.low && figure.value <= right.high) return true;
        const bool anywhere = claim.form == WorkedClaimForm::kLeft;  // one more that was taken
        if ((anywhere || figure.sentence == claim.sentence) && fills_gap(figure, right, claim))
          return true;
      }
    }
    return false;
  }

  /// "Together with the 50,000 for the college the total comes to 400,000": another figure of the
  /// sentence makes up the difference.
  [[nodiscard]] static bool fills_gap(const DraftFigure& figure, const Bounds& right,
                                      const WorkedClaim& claim) {
    if (figure.tokens == claim.value.figure.tokens) return false;
    const double gap = std::abs(claim.value.figure.value - right.middle());
    return std::abs(gap - figure.value) <= 0.02 * figure.value;
  }

  /// "Two sets of 33 megawatts each, and a third adds 18", "two gates to $3,150 each and the paint
  /// to $1,900": a price or size beside others of its unit, no share of what was given.
  [[nodiscard]] static bool is_one_of_several_items(const Worked& draft, const WorkedClaim& claim) {
    const auto own = draft.figures.in(claim.sentence);
    return std::ranges::any_of(own, [&](const DraftFigure& other) {
      const bool like = other.unit == claim.value.figure.unit;
      const bool smaller = other.value < claim.value.figure.value * 2;
      const bool bare = other.unit.empty() && other.noun.empty() && other.value > 1;
      return other.tokens != claim.value.figure.tokens && (bare || (like && smaller));
    });
  }

  /// "180,000 euros each" of what so many share: no sum and no number of people in the story makes
  /// that share, and one of each is told.
  void check_shared_out(const std::vector<const Worked*>& story, const Worked& draft,
                        const WorkedClaim& claim) {
    if (std::ranges::none_of(story, [](const Worked* w) { return tells_equal_shares(w->figures); }))
      return;
    if (is_one_of_several_items(draft, claim)) return;
    struct Split {
      const Worked* draft;
      const DraftFigure* whole;
      const DraftFigure* among;
    };
    std::vector<Split> splits;
    std::set<double> wholes;
    std::set<double> groups;
    for (const Worked* a : story) {
      for (const DraftFigure& whole : a->figures.all()) {
        if (whole.unit != claim.value.figure.unit || whole.unit.empty()) continue;
        if (whole.value < 1.5 * claim.value.figure.value) continue;
        wholes.insert(whole.value);
        for (const Worked* b : story) {
          for (const DraftFigure& among : b->figures.all()) {
            if (!among.unit.empty() || among.value < 2 || among.value > 999) continue;
            if (among.value != std::floor(among.value) || among.is_open()) continue;
            const WorkedTerm term = worked_term(a->figures, whole);
            const Bounds each{term.low / among.value, term.high / among.value, ""};
            if (meet(each, claim.value.low, claim.value.high)) return;
            const double ratio = claim.value.figure.value / each.middle();
            if (ratio > 2 || ratio < 0.5) continue;
            splits.push_back({a, &whole, &among});
            groups.insert(among.value);
          }
        }
      }
    }
    if (splits.empty() || wholes.size() != 1 || groups.size() != 1) return;
    const Split& split = splits.front();
    WorkedBase base;
    base.terms = {worked_term(split.draft->figures, *split.whole)};
    const double each = split.whole->value / split.among->value;
    const Bounds right{each, each,
                       fmt::format("{} ÷ {} = {}", shown_value(split.whole->value),
                                   shown_value(split.among->value), shown_value(each))};
    add({split.draft, &base}, right, draft, claim);
  }

  void add(const Told& told, const Bounds& right, const Worked& draft, const WorkedClaim& claim) {
    const bool share = claim.form == WorkedClaimForm::kShare;
    CheckHit hit;
    const Annotation& annotation = draft.figures.annotation();
    const std::string written(annotation.text(annotation.span(claim.words)));
    hit.key = fmt::format("{}/{}", static_cast<int>(claim.form), claim.value.figure.family);
    hit.first = shown_value(claim.value.figure.value);
    hit.second = right.working;
    hit.working = right.working;
    hit.words = {{"written", written},
                 {"right", share ? fmt::format("{} per cent", shown_value(100 * right.middle()))
                                 : shown_value(right.middle())}};
    hit.places.push_back(place(draft, claim.words, PlaceRole::kEither));
    for (const WorkedTerm& term : told.second->terms)
      hit.places.push_back(place(*told.first, term.figure.words, PlaceRole::kOr));
    outcome_.hits.push_back(std::move(hit));
  }

  [[nodiscard]] static Place place(const Worked& draft, TokenRange words, PlaceRole role) {
    Place found;
    found.role = role;
    found.document = draft.document;
    found.span = draft.figures.annotation().span(words);
    return found;
  }

  const CheckInput& input_;
  std::vector<Worked> drafts_;
  std::map<std::string, std::vector<DocumentIndex>> by_noun_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return WorkedCheck(input).run(); }

}  // namespace

const CheckDescriptor k_worked_check{
    "worked", "what came of figures, against what comes of them", {}, kWords, run};

}  // namespace belie
