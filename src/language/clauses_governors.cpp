// SPDX-License-Identifier: Apache-2.0
//
// The idea: three tables of words, by what they do to the clause that they stand in or govern.
// Negative words negate the clause whose subject, object or predicate they are; verbs of failing
// turn the polarity of what depends on them round; verbs, adjectives and nouns of intending,
// seeming and wishing lend it their mood. English only.
#include "language/clauses_governors.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 6> kNoBodies{"nobody", "nothing", "none",
                                                    "no-one", "neither", "nowhere"};
constexpr std::array<std::string_view, 4> kNoDeterminers{"no", "neither", "zero", "nary"};
/// "at no time", "in no way": the whole clause is denied.
constexpr std::array<std::string_view, 7> kNoAdverbials{"time",  "way",  "circumstance", "mean",
                                                        "point", "case", "account"};
/// "no doubt", "no wonder": nothing is denied.
constexpr std::array<std::string_view, 4> kEmphatic{"doubt", "wonder", "matter", "question"};

/// Verbs and adjectives whose complement does not happen.
constexpr std::array<std::string_view, 24> kFailing{
    "fail",      "refuse",    "decline", "neglect", "omit",     "forget", "avoid",      "stop",
    "cease",     "quit",      "resist",  "prevent", "ban",      "bar",    "forbid",     "unable",
    "unwilling", "reluctant", "abstain", "refrain", "prohibit", "block",  "discourage", "escape"};

struct Governor {
  std::string_view lemma;
  Modality modality;
};

constexpr auto kPlan = Modality::kPlanned;
constexpr auto kMay = Modality::kPossible;

/// What is planned, hoped for or asked is not said to be so; what seems is possible.
constexpr std::array kGovernors{
    Governor{"plan", kPlan},    Governor{"intend", kPlan},     Governor{"hope", kPlan},
    Governor{"expect", kPlan},  Governor{"want", kPlan},       Governor{"seek", kPlan},
    Governor{"aim", kPlan},     Governor{"agree", kPlan},      Governor{"vow", kPlan},
    Governor{"pledge", kPlan},  Governor{"promise", kPlan},    Governor{"try", kPlan},
    Governor{"propose", kPlan}, Governor{"offer", kPlan},      Governor{"mean", kPlan},
    Governor{"prepare", kPlan}, Governor{"decide", kPlan},     Governor{"wait", kPlan},
    Governor{"attempt", kPlan}, Governor{"threaten", kPlan},   Governor{"schedule", kPlan},
    Governor{"due", kPlan},     Governor{"set", kPlan},        Governor{"ready", kPlan},
    Governor{"poised", kPlan},  Governor{"poise", kPlan},      Governor{"about", kPlan},
    Governor{"go", kPlan},      Governor{"like", kPlan},       Governor{"wish", kPlan},
    Governor{"ask", kPlan},     Governor{"urge", kPlan},       Governor{"order", kPlan},
    Governor{"invite", kPlan},  Governor{"beg", kPlan},        Governor{"instruct", kPlan},
    Governor{"warn", kPlan},    Governor{"press", kPlan},      Governor{"direct", kPlan},
    Governor{"advise", kPlan},  Governor{"request", kPlan},    Governor{"tell", kPlan},
    Governor{"call", kPlan},    Governor{"need", kPlan},       Governor{"suppose", kPlan},
    Governor{"slate", kPlan},   Governor{"determined", kPlan}, Governor{"keen", kPlan},
    Governor{"eager", kPlan},   Governor{"willing", kPlan},    Governor{"likely", kMay},
    Governor{"unlikely", kMay}, Governor{"seem", kMay},        Governor{"appear", kMay},
    Governor{"think", kMay},    Governor{"believe", kMay},     Governor{"allege", kMay},
    Governor{"rumour", kMay},   Governor{"rumor", kMay},       Governor{"suspect", kMay},
    Governor{"fear", kMay},     Governor{"consider", kMay},    Governor{"possible", kMay},
    Governor{"suggest", kMay},  Governor{"risk", kMay}};

/// Verbs whose object is to do something.
constexpr std::array<std::string_view, 14> kDirectives{
    "ask",    "urge", "order",    "invite", "request", "tell",   "want",
    "expect", "beg",  "instruct", "warn",   "press",   "direct", "advise"};

/// Nouns whose infinitive is planned: "a plan to close the pier".
constexpr std::array<std::string_view, 20> kPlanNouns{
    "plan",      "proposal", "bid",      "attempt", "offer",    "hope",    "intention",
    "threat",    "promise",  "decision", "pledge",  "call",     "request", "effort",
    "agreement", "wish",     "desire",   "move",    "ambition", "scheme"};

class Governing {
 public:
  explicit Governing(Annotation& annotation)
      : annotation_(annotation), clause_of_(annotation.tokens.size()) {
    for (std::uint32_t c = 0; c < annotation.clauses.size(); ++c)
      clause_of_[annotation.clauses[c].predicate.index()] = ClauseIndex{c};
  }

  void run() {
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) negate_at(TokenIndex{i});
    share_negation();
    for (Clause& clause : annotation_.clauses) govern(clause);
    mark_questions();
  }

 private:
  [[nodiscard]] const Token& token(TokenIndex index) const {
    return annotation_.tokens[index.index()];
  }
  [[nodiscard]] std::string form(TokenIndex index) const {
    return normal_form(annotation_.word(index));
  }

  void negate(TokenIndex predicate) {
    if (!predicate.valid() || !clause_of_[predicate.index()].valid()) return;
    annotation_.clauses[clause_of_[predicate.index()].index()].polarity = Polarity::kNegative;
  }

  static bool is_argument(Relation relation) {
    return relation == Relation::kNsubj || relation == Relation::kNsubjPass ||
           relation == Relation::kObj || relation == Relation::kNsubjOuter;
  }

  /// Negative subjects, objects and predicates, "no longer", "without".
  void negate_at(TokenIndex index) {
    const Token& at = token(index);
    if (!at.head.valid()) return;
    const std::string word = form(index);
    if (is_one_of(kNoBodies, word) && is_argument(at.relation)) negate(at.head);
    if (is_one_of(kNoDeterminers, word) && at.relation == Relation::kDet) negate_noun(at.head);
    if (word == "longer" && at.relation == Relation::kAdvmod && index.value > 0 &&
        form(TokenIndex{index.value - 1}) == "no")
      negate(at.head);
    const bool marks = at.relation == Relation::kMark || at.relation == Relation::kCase;
    if (word == "without" && marks) negate(at.head);
    if ((word == "nor" || word == "neither") && universal(at.relation) == Relation::kCc)
      negate(at.head);
  }

  void negate_noun(TokenIndex noun) {
    const std::string_view lemma = annotation_.lemma(noun);
    if (is_one_of(kEmphatic, lemma)) return;
    const Token& at = token(noun);
    if (is_argument(at.relation)) negate(at.head);
    if (clause_of_[noun.index()].valid()) negate(noun);
    if (at.relation == Relation::kObl && is_one_of(kNoAdverbials, lemma)) negate(at.head);
  }

  /// "did not vote or speak": the second verb has no auxiliary of its own.
  void share_negation() {
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      const Token& at = annotation_.tokens[i];
      if (at.relation != Relation::kCc || !at.head.valid() || form(TokenIndex{i}) != "or") continue;
      const Token& second = token(at.head);
      if (second.relation != Relation::kConj || second.xpos != Xpos::kVb || !second.head.valid())
        continue;
      const ClauseIndex first = clause_of_[second.head.index()];
      if (first.valid() && annotation_.clauses[first.index()].polarity == Polarity::kNegative)
        negate(at.head);
    }
  }

  /// The "to" of an infinitive; none: it has none.
  [[nodiscard]] TokenIndex infinitive_mark(TokenIndex predicate) const {
    if (token(predicate).xpos != Xpos::kVb && token(predicate).upos == Upos::kVerb) return {};
    for (std::uint32_t i = predicate.value; i > 0 && predicate.value - i < 8;) {
      --i;
      if (annotation_.tokens[i].head == predicate && annotation_.tokens[i].xpos == Xpos::kTo)
        return TokenIndex{i};
    }
    return {};
  }

  [[nodiscard]] bool is_governor(TokenIndex word) const {
    const std::string_view lemma = annotation_.lemma(word);
    return is_one_of(kFailing, lemma) ||
           std::ranges::find(kGovernors, lemma, &Governor::lemma) != kGovernors.end();
  }

  /// The word that rules the clause: what the tree says, or for infinitives that it hangs elsewhere
  /// the word before "to" ("declined to"), or the verb whose object does it ("urged her to").
  [[nodiscard]] TokenIndex governor_of(const Clause& clause) const {
    const TokenIndex head = token(clause.predicate).head;
    if (clause.relation == Relation::kXcomp) return head;
    const TokenIndex mark = infinitive_mark(clause.predicate);
    if (!mark.valid() || mark.value == 0) return {};
    const TokenIndex before{mark.value - 1};
    if (token(before).sentence == clause.sentence && is_governor(before)) return before;
    const TokenIndex above = token(head).head;
    if (token(head).relation == Relation::kObj && above.valid() && is_directive(above))
      return above;
    return is_directive(head) ? head : TokenIndex{};
  }

  [[nodiscard]] bool is_directive(TokenIndex verb) const {
    return token(verb).upos == Upos::kVerb && is_one_of(kDirectives, annotation_.lemma(verb));
  }

  void govern(Clause& clause) {
    const TokenIndex head = token(clause.predicate).head;
    if (!head.valid()) return;
    if (clause.relation == Relation::kAcl && is_one_of(kPlanNouns, annotation_.lemma(head)) &&
        infinitive_mark(clause.predicate).valid())
      raise(clause, Modality::kPlanned);
    if (clause.relation == Relation::kCcomp && annotation_.lemma(head) == "wish")
      clause.modality = Modality::kCounterfactual;
    TokenIndex governor = governor_of(clause);
    const bool from = clause.relation == Relation::kAdvcl && has_mark(clause.predicate, "from");
    if (!governor.valid() && from && is_one_of(kFailing, annotation_.lemma(head))) governor = head;
    if (governor.valid()) govern_by(clause, governor);
  }

  void govern_by(Clause& clause, TokenIndex governor) {
    const std::string_view lemma = annotation_.lemma(governor);
    const ClauseIndex above = clause_of_[governor.index()];
    const bool denied =
        above.valid() && annotation_.clauses[above.index()].polarity == Polarity::kNegative;
    if (is_one_of(kFailing, lemma)) {
      clause.polarity = denied ? Polarity::kPositive : Polarity::kNegative;
      return;
    }
    const auto found = std::ranges::find(kGovernors, lemma, &Governor::lemma);
    if (found == kGovernors.end()) return;
    const bool went = lemma == "go" && token(governor).xpos != Xpos::kVbg;
    if (went || (token(clause.predicate).xpos == Xpos::kVbg && lemma != "risk")) return;
    raise(clause, found->modality);
    if (denied || lemma == "unlikely") clause.polarity = Polarity::kNegative;
  }

  static void raise(Clause& clause, Modality modality) {
    if (clause.modality == Modality::kAsserted) clause.modality = modality;
  }

  [[nodiscard]] bool has_mark(TokenIndex predicate, std::string_view word) const {
    for (std::uint32_t i = predicate.value; i > 0 && predicate.value - i < 6;) {
      --i;
      const Token& at = annotation_.tokens[i];
      if (at.head == predicate && at.relation == Relation::kMark && form(TokenIndex{i}) == word)
        return true;
    }
    return false;
  }

  /// Everything from the beginning of a sentence, or of the quotation that ends in it, to a "?".
  void mark_questions() {
    std::vector<TokenRange> asked;
    for (const Sentence& sentence : annotation_.sentences) {
      std::uint32_t begin = sentence.tokens.begin;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        const std::string_view word = annotation_.word(TokenIndex{i});
        const Xpos tag = annotation_.tokens[i].xpos;
        if (word == "?") asked.push_back({begin, i});
        const bool opens = tag == Xpos::kLeftQuote && i + 1 < sentence.tokens.end;
        if (opens || word == "?" || word == "." || word == "!") begin = i + 1;
      }
    }
    std::size_t next = 0;
    for (Clause& clause : annotation_.clauses) {
      while (next < asked.size() && asked[next].end <= clause.predicate.value) ++next;
      if (next < asked.size() && asked[next].contains(clause.predicate.value))
        clause.modality = Modality::kAsked;
    }
  }

  Annotation& annotation_;
  std::vector<ClauseIndex> clause_of_;  // by predicate
};

}  // namespace

void govern_clauses(Annotation& annotation) { Governing(annotation).run(); }

}  // namespace belie
