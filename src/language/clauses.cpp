// SPDX-License-Identifier: Apache-2.0
//
// The idea: every predicate collects marks from the function words that depend on it (auxiliaries,
// "not", "if", "to"), in one pass over the tokens; tense and mood follow from the marks and the
// predicate's own form. "had been told": had + VBN = past perfect. "would have won": would + have =
// counterfactual. English only; another language brings its own file.
#include "language/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/clauses_governors.h"
#include "language/times/dateline.h"

namespace belie {
namespace {

struct Marks {
  bool will = false;
  bool would = false;
  bool modal = false;  // may, might, can, could, should, must
  bool have_present = false;
  bool have_past = false;
  bool have_base = false;      // "would have"
  bool other_present = false;  // is, does
  bool other_past = false;     // was, did
  bool going_to = false;
  bool negative = false;
  bool condition = false;     // if, unless
  bool whether = false;       // whether; if
  bool on_condition = false;  // an if-clause depends on it
  bool should = false;
  bool infinitive = false;  // to
  bool perhaps = false;
  bool subject = false;
  bool singular = false;  // the subject is one, in the third person
  bool copula = false;
};

constexpr std::array<std::string_view, 9> kModals{"may",  "might", "can", "could", "should",
                                                  "must", "ought", "ca",  "shall"};
constexpr std::array<std::string_view, 14> kPerhaps{
    "perhaps",     "maybe",       "possibly",   "potentially", "allegedly",
    "probably",    "reportedly",  "apparently", "supposedly",  "presumably",
    "purportedly", "conceivably", "seemingly",  "ostensibly"};
constexpr std::array<std::string_view, 5> kNegations{"not", "n't", "never", "hardly", "scarcely"};
constexpr std::array<std::string_view, 5> kConditions{"if", "unless", "lest", "provided",
                                                      "assuming"};

bool is_past_form(Xpos tag) { return tag == Xpos::kVbd; }
bool is_present_form(Xpos tag) { return tag == Xpos::kVbz || tag == Xpos::kVbp; }

void mark_auxiliary(Marks& marks, const Token& token, std::string_view word,
                    std::string_view lemma) {
  if (word == "will" || word == "'ll" || word == "wo") {
    marks.will = true;
  } else if (word == "would" || (word == "'d" && token.xpos == Xpos::kMd)) {
    marks.would = true;
  } else if (is_one_of(kModals, word)) {
    marks.modal = true;
    marks.should |= word == "should" || word == "ought";
  } else if (lemma == "have") {
    marks.have_present |= is_present_form(token.xpos);
    marks.have_past |= is_past_form(token.xpos);
    marks.have_base |= token.xpos == Xpos::kVb;
  } else {
    marks.other_present |= is_present_form(token.xpos);
    marks.other_past |= is_past_form(token.xpos);
  }
}

void mark_dependent(Marks& marks, const Token& token, std::string_view word,
                    std::string_view lemma) {
  switch (token.relation) {
    case Relation::kAux:
    case Relation::kAuxPass:
      mark_auxiliary(marks, token, word, lemma);
      break;
    case Relation::kCop:
      marks.copula = true;
      mark_auxiliary(marks, token, word, lemma);
      break;
    case Relation::kAdvmod:
      marks.negative |= is_one_of(kNegations, word);
      marks.perhaps |= is_one_of(kPerhaps, word);
      break;
    case Relation::kMark:
      marks.condition |= is_one_of(kConditions, word);
      marks.whether |= word == "whether" || word == "if";
      marks.infinitive |= token.xpos == Xpos::kTo || word == "to";
      break;
    case Relation::kNsubj:
    case Relation::kNsubjPass:
    case Relation::kCsubj:
    case Relation::kNsubjOuter:
    case Relation::kExpl:
      marks.negative |= word == "nothing" || word == "nobody";
      marks.subject = true;
      break;
    default:
      break;
  }
}

/// Names and nouns in the singular, "he", "she", "it"; "Holt and Dole" are two.
bool is_singular(const Annotation& annotation, TokenIndex subject) {
  const Token& token = annotation.tokens[subject.index()];
  const std::string_view lemma = annotation.lemma(subject);
  if (token.xpos != Xpos::kNn && token.xpos != Xpos::kNnp && lemma != "he" && lemma != "she" &&
      lemma != "it") {
    return false;
  }
  const TokenRange sentence = annotation.sentences[token.sentence.index()].tokens;
  for (std::uint32_t i = subject.value + 1; i < sentence.end; ++i) {
    const Token& other = annotation.tokens[i];
    if (other.head == subject && other.relation == Relation::kConj) return false;
  }
  return true;
}

/// The verb of "Had she known, …", "…, should it rain": read from the words, since the parser
/// takes "had" for a verb of its own. Nothing in a question, and where "had" has an object.
TokenIndex verb_behind_fronted(const Annotation& annotation, std::uint32_t auxiliary) {
  constexpr std::uint32_t kSubjectWords = 8;
  const std::string first = normal_form(annotation.word(TokenIndex{auxiliary}));
  if (first != "had" && first != "should") return {};
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex{auxiliary}).index()].tokens;
  if (annotation.word(TokenIndex{sentence.end - 1}) == "?") return {};
  if (auxiliary > sentence.begin && annotation.word(TokenIndex{auxiliary - 1}) != ",") return {};
  const std::uint32_t end = std::min(sentence.end, auxiliary + kSubjectWords);
  for (std::uint32_t i = auxiliary + 1; i < end; ++i) {
    const Token& token = annotation.tokens[i];
    const bool verb = first == "had" ? token.xpos == Xpos::kVbn || token.xpos == Xpos::kVbd
                                     : token.xpos == Xpos::kVb;
    if (verb) return i > auxiliary + 1 ? TokenIndex{i} : TokenIndex{};
    if (token.upos == Upos::kPunct || token.upos == Upos::kVerb) return {};
  }
  return {};
}

void mark_fronted(const Annotation& annotation, std::vector<Marks>& marks) {
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const TokenIndex verb = verb_behind_fronted(annotation, i);
    if (!verb.valid()) continue;
    marks[verb.index()].condition = true;
    marks[verb.index()].have_past |= annotation.tokens[verb.index()].xpos != Xpos::kVb;
    marks[i].condition = true;  // where the parser takes "had" for the verb
  }
}

std::vector<Marks> collect_marks(const Annotation& annotation) {
  std::vector<Marks> marks(annotation.tokens.size());
  mark_fronted(annotation, marks);
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const Token& token = annotation.tokens[i];
    if (!token.head.valid()) continue;
    Marks& of_head = marks[token.head.index()];
    mark_dependent(of_head, token, normal_form(annotation.word(TokenIndex{i})),
                   annotation.lemma(TokenIndex{i}));
    if (token.relation == Relation::kNsubj)
      of_head.singular = is_singular(annotation, TokenIndex{i});
  }
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const Token& token = annotation.tokens[i];
    if (token.relation == Relation::kAdvcl && token.head.valid() && marks[i].condition)
      marks[token.head.index()].on_condition = true;
  }
  return marks;
}

bool is_predicate(const Token& token, const Marks& marks) {
  const bool verbal = token.upos == Upos::kVerb || token.upos == Upos::kAux || marks.copula;
  switch (token.relation) {
    case Relation::kRoot:
    case Relation::kParataxis:
      return true;
    case Relation::kCcomp:
    case Relation::kAdvcl:
    case Relation::kAdvclRelcl:
    case Relation::kAcl:
    case Relation::kAclRelcl:
    case Relation::kCsubj:
    case Relation::kCsubjOuter:
    case Relation::kCsubjPass:
    case Relation::kXcomp:
      return verbal || marks.subject;
    case Relation::kConj:
      return verbal && (marks.subject || token.xpos == Xpos::kVbd || token.xpos == Xpos::kVbz ||
                        token.xpos == Xpos::kVbp || marks.copula || marks.will || marks.would ||
                        marks.have_present || marks.have_past || token.upos == Upos::kVerb);
    default:
      return !token.head.valid();
  }
}

/// A finite form that only the past can be: "let", "cut" and "put" lack the -s that a singular
/// subject asks for in the present; a participle without an auxiliary that has a subject is a past
/// tense that the tagger took for one.
bool is_hidden_past(const Token& token, const Marks& marks) {
  if (marks.infinitive || marks.copula || !marks.subject) return false;
  if (token.xpos == Xpos::kVbn) return true;
  return marks.singular && (token.xpos == Xpos::kVbp || token.xpos == Xpos::kVb);
}

Tense tense_of(const Token& token, const Marks& marks) {
  if (marks.will) return Tense::kFuture;
  if (marks.have_past) return Tense::kPastPerfect;
  if (marks.have_present) return Tense::kPresentPerfect;
  if (marks.other_past || is_past_form(token.xpos)) return Tense::kPast;
  if (marks.other_present) return Tense::kPresent;
  if (is_present_form(token.xpos)) {
    return is_hidden_past(token, marks) ? Tense::kPast : Tense::kPresent;
  }
  if (marks.would || marks.modal) return Tense::kPresent;
  return is_hidden_past(token, marks) ? Tense::kPast : Tense::kNone;
}

Modality modality_of(const Token& token, const Marks& marks) {
  const bool perfect = marks.have_base || marks.have_present;
  if ((marks.would || marks.should) && perfect) return Modality::kCounterfactual;
  const bool verb = token.upos == Upos::kVerb;
  if (verb && marks.infinitive && marks.other_past) {  // "was to open", "was to have opened"
    return marks.have_base ? Modality::kCounterfactual : Modality::kPlanned;
  }
  if (marks.whether && token.relation == Relation::kCcomp) return Modality::kAsked;
  if (marks.would || marks.condition) return Modality::kConditional;
  if (marks.on_condition && (marks.will || marks.modal)) return Modality::kConditional;
  if (marks.modal || marks.perhaps) return Modality::kPossible;
  return Modality::kAsserted;
}

/// The nearest predicate at or above each token, found by following heads; paths are filled in as
/// they are walked.
void assign_tokens(Annotation& annotation, const std::vector<ClauseIndex>& clause_of_predicate) {
  const auto& tokens = annotation.tokens;
  annotation.clause_of_token.assign(tokens.size(), ClauseIndex{});
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    TokenIndex at{i};
    for (std::size_t steps = 0; steps <= tokens.size() && at.valid(); ++steps) {
      const ClauseIndex known = clause_of_predicate[at.index()].valid()
                                    ? clause_of_predicate[at.index()]
                                    : annotation.clause_of_token[at.index()];
      if (known.valid()) {
        annotation.clause_of_token[i] = known;
        break;
      }
      at = tokens[at.index()].head;
    }
  }
}

void assign_parents(Annotation& annotation) {
  for (Clause& clause : annotation.clauses) {
    const TokenIndex head = annotation.tokens[clause.predicate.index()].head;
    if (head.valid()) clause.parent = annotation.clause_of_token[head.index()];
  }
}

TokenIndex head_of_range(const Annotation& annotation, TokenRange range) {
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const TokenIndex head = annotation.tokens[i].head;
    if (!head.valid() || !range.contains(head.value)) return TokenIndex{i};
  }
  return TokenIndex{range.begin};
}

/// News tells its day anywhere in the clause: "announced the plan on Monday" means the announcement
/// even where the tree hangs Monday on the plan. A year that hangs on a noun is the noun's: "her
/// 2012 campaign".
bool points_at_news(const TimeExpression& time) {
  return time.year == 0 && time.kind != TimeKind::kDecade && time.kind != TimeKind::kCentury;
}

/// "Mr Harrow, in 2020, was told": between commas a year dates what is told, whatever it hangs on.
bool stands_apart(const Annotation& annotation, const TimeExpression& time) {
  if (time.tokens.begin < 2 || time.tokens.end >= annotation.tokens.size()) return false;
  const std::string_view tie = annotation.word(TokenIndex{time.tokens.begin - 1});
  return (tie == "in" || tie == "on") &&
         annotation.word(TokenIndex{time.tokens.begin - 2}) == "," &&
         annotation.word(TokenIndex{time.tokens.end}) == ",";
}

/// Whether the clause itself is told to happen then.
bool times_clause(const Annotation& annotation, const TimeExpression& time, TokenIndex head,
                  const Clause& clause) {
  if (points_at_news(time) || head == clause.predicate || stands_apart(annotation, time))
    return true;
  return annotation.tokens[head.index()].head == clause.predicate;
}

/// "OSLO, June 4 – ": the date of a dateline is that of the draft and of no clause.
bool is_in_dateline(const Annotation& annotation, const TimeExpression& time) {
  const SentenceIndex sentence = annotation.sentence_of(TokenIndex{time.tokens.begin});
  return time.tokens.end <=
         end_of_dateline(annotation, annotation.sentences[sentence.index()].tokens);
}

void assign_times(Annotation& annotation) {
  for (std::uint32_t i = 0; i < annotation.times.size(); ++i) {
    const TimeExpression& time = annotation.times[i];
    if (is_in_dateline(annotation, time)) continue;
    if (time.tokens.empty() || time.kind == TimeKind::kDuration) continue;
    const TokenIndex head = head_of_range(annotation, time.tokens);
    const ClauseIndex index = annotation.clause_of_token[head.index()];
    if (!index.valid()) continue;
    Clause& clause = annotation.clauses[index.index()];
    if (times_clause(annotation, time, head, clause)) clause.times.emplace_back(i);
  }
}

}  // namespace

void find_clauses(Annotation& annotation) {
  annotation.clauses.clear();
  const std::vector<Marks> marks = collect_marks(annotation);
  std::vector<ClauseIndex> clause_of_predicate(annotation.tokens.size());
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const Token& token = annotation.tokens[i];
    if (!is_predicate(token, marks[i])) continue;
    clause_of_predicate[i] = ClauseIndex{annotation.clauses.size()};
    Clause clause;
    clause.predicate = TokenIndex{i};
    clause.relation = token.head.valid() ? token.relation : Relation::kRoot;
    clause.tense = tense_of(token, marks[i]);
    clause.polarity = marks[i].negative ? Polarity::kNegative : Polarity::kPositive;
    clause.modality = modality_of(token, marks[i]);
    clause.sentence = token.sentence;
    annotation.clauses.push_back(std::move(clause));
  }
  assign_tokens(annotation, clause_of_predicate);
  assign_parents(annotation);
  govern_clauses(annotation);
  assign_times(annotation);
}

}  // namespace belie
