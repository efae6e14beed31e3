// SPDX-License-Identifier: Apache-2.0
#include "claims/events/shared_day.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// What one does only where the other is: of an agent or an object of these both were there.
constexpr std::array<std::string_view, 17> kCompany{
    "join",   "accompany", "escort", "flank",  "host", "receive", "greet",   "welcome",  "thank",
    "follow", "show",      "hug",    "invite", "urge", "brief",   "applaud", "interrupt"};

/// The same of an object: "she telephoned President Dole".
constexpr std::array<std::string_view, 8> kAddressed{"telephone", "phone", "tell", "ask",
                                                     "call",      "meet",  "warn", "beg"};

/// What is sent for one occasion and read or brought there.
constexpr std::array<std::string_view, 10> kMessages{
    "message",  "greeting", "greetings",      "condolence",      "condolences",
    "telegram", "regards",  "congratulation", "congratulations", "apology"};
constexpr std::array<std::string_view, 9> kBrought{"read",  "deliver", "bring", "convey", "pass",
                                                   "carry", "hand",    "play",  "send"};

/// What outlasts its day is told of by who did it.
constexpr std::array<std::string_view, 14> kLasting{
    "sign",  "found", "build", "create", "appoint", "nominate",   "design",
    "write", "pass",  "enact", "launch", "draft",   "commission", "name"};

struct Arc {
  TokenIndex head;
  Relation relation = Relation::kRoot;
  std::uint32_t first = 0;  // the words begin here
};

/// How the title and the name hang on the rest; past "X and Y".
Arc arc_out(const Annotation& annotation, const Title& title) {
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  TokenRange whole = holder;
  if (!title.tokens.empty())
    whole = {std::min(title.tokens.begin, holder.begin), std::max(title.tokens.end, holder.end)};
  for (std::uint32_t i = whole.begin; i < whole.end; ++i) {
    const Token* token = &annotation.tokens[i];
    if (!token->head.valid() || whole.contains(token->head.value)) continue;
    std::uint32_t first = whole.begin;
    for (int steps = 0; steps < 4 && token->relation == Relation::kConj && token->head.valid();
         ++steps) {
      first = token->head.value;
      token = &annotation.tokens[first];
    }
    return {token->head, token->relation, first};
  }
  return {};
}

/// The preposition of the phrase that hangs on its head.
std::string case_of(const Annotation& annotation, const Title& title, const Arc& arc) {
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(title.anchor).index()].tokens;
  for (std::uint32_t i = arc.first; i-- > sentence.begin;) {
    const Upos tag = annotation.tokens[i].upos;
    if (tag == Upos::kAdp) return lower_case(annotation.word(TokenIndex(i)));
    const bool of_name = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kPropn ||
                         tag == Upos::kNoun || tag == Upos::kPart;
    if (!of_name) return "";
  }
  return "";
}

/// A simple past or present, in a main clause or one that hangs right below it.
bool is_told_of_now(const Annotation& annotation, const Clause& clause) {
  const bool tense = clause.tense == Tense::kPast || clause.tense == Tense::kPresent;
  return tense &&
         (!clause.parent.valid() || !annotation.clauses[clause.parent.index()].parent.valid());
}

bool is_oblique(const Arc& arc) {
  return arc.relation == Relation::kObl || arc.relation == Relation::kOblAgent;
}

/// The verb behind which the title stands, past other names of a list: "joined by Ann Dole of Marr
/// and President Ole Hale"; none where other words lie between.
TokenIndex verb_before(const Annotation& annotation, const Title& title, std::uint32_t first) {
  static constexpr std::array<std::string_view, 6> kWithin{"by", "of", "and", "as", "well", "from"};
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(title.anchor).index()].tokens;
  for (std::uint32_t i = first; i-- > sentence.begin;) {
    const Token& token = annotation.tokens[i];
    if (token.upos == Upos::kVerb) return TokenIndex(i);
    const std::string word = lower_case(annotation.word(TokenIndex(i)));
    const bool of_names = token.upos == Upos::kPropn || token.upos == Upos::kNoun ||
                          token.upos == Upos::kAdj || token.upos == Upos::kDet ||
                          token.upos == Upos::kPart || word == ",";
    if (!of_names && !is_one_of(kWithin, word)) return {};
  }
  return {};
}

/// "Joined by President Dole", "thanked President Dole".
bool is_in_company(const Annotation& annotation, const Title& title, const Clause& clause) {
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  std::uint32_t first = holder.begin;
  if (!title.tokens.empty()) first = std::min(first, title.tokens.begin);
  const TokenIndex verb = verb_before(annotation, title, first);
  if (!verb.valid() || !is_one_of(kCompany, annotation.lemma(verb))) return false;
  return annotation.word(TokenIndex(verb.value + 1)) == "by" || !clause.parent.valid();
}

/// "Read out a message from Prime Minister Dole".
bool is_heard(const Annotation& annotation, const Title& title, const Arc& arc) {
  const TokenIndex noun = arc.head;
  TokenIndex verb = noun;
  if (is_one_of(kMessages, annotation.lemma(noun))) {
    verb = annotation.tokens[noun.index()].head;
  } else if (!is_one_of(kBrought, annotation.lemma(noun))) {
    return false;
  }
  if (!verb.valid() || !is_one_of(kBrought, annotation.lemma(verb))) return false;
  if (case_of(annotation, title, arc) != "from" || arc.first < 2) return false;
  std::uint32_t at = arc.first;
  while (at > 0 && annotation.word(TokenIndex(at)) != "from") --at;
  return at > 0 && is_one_of(kMessages, annotation.lemma(TokenIndex(at - 1)));
}

}  // namespace

bool tells_year_or_past(const Annotation& annotation, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string word = lower_case(annotation.word(TokenIndex(i)));
    if (word == "ago" || word == "then" || word == "when" || word == "once" || word == "years")
      return true;
    const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
    if (year && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })) return true;
  }
  return false;
}

bool is_paragraph_of_now(const Annotation& annotation, TokenIndex token) {
  const auto section = annotation.sentences[annotation.sentence_of(token).index()].section;
  return std::ranges::none_of(annotation.sentences, [&](const Sentence& sentence) {
    return sentence.section == section && tells_year_or_past(annotation, sentence.tokens);
  });
}

bool takes_part_today(const Annotation& annotation, const Title& title) {
  if (title.pattern != TitlePattern::kPrefix || !title.holder.valid()) return false;
  const TokenRange holder = annotation.mentions[title.holder.index()].tokens;
  const Clause* clause = clause_at(annotation, title.anchor);
  if (holder.size() < 2 || clause == nullptr || !is_told_of_now(annotation, *clause)) return false;
  const Arc arc = arc_out(annotation, title);
  if (!arc.head.valid()) return false;
  return (is_in_company(annotation, title, *clause) || is_heard(annotation, title, arc)) &&
         is_paragraph_of_now(annotation, title.anchor);
}

bool takes_part_on_weekday(const Annotation& annotation, const Title& title) {
  if (title.pattern != TitlePattern::kPrefix || !title.holder.valid()) return false;
  const Clause* clause = clause_at(annotation, title.anchor);
  if (clause == nullptr || clause->parent.valid() || !clause->predicate.valid()) return false;
  const bool weekday = std::ranges::any_of(
      clause->times, [&](TimeIndex time) { return annotation.times[time.index()].weekday >= 0; });
  const Arc arc = arc_out(annotation, title);
  if (!weekday || !arc.head.valid() || arc.head != clause->predicate) return false;
  const std::string_view lemma = annotation.lemma(arc.head);
  const bool lasting = is_one_of(kLasting, lemma);
  const std::string link = case_of(annotation, title, arc);
  static constexpr std::array<std::string_view, 4> kLikened{"compare", "contrast", "link", "agree"};
  if (is_oblique(arc))
    return !lasting && (link == "by" || (link == "with" && !is_one_of(kLikened, lemma)));
  return arc.relation == Relation::kObj &&
         (is_one_of(kCompany, lemma) || is_one_of(kAddressed, lemma));
}

bool is_seen_in_keepsake(const Annotation& annotation, const Title& title) {
  static constexpr std::array<std::string_view, 10> kSeen{"hang",  "lie",     "show",     "depict",
                                                          "adorn", "recall",  "resemble", "compare",
                                                          "liken", "contrast"};
  static constexpr std::array<std::string_view, 6> kLinks{"from", "with", "about",
                                                          "of",   "by",   "to"};
  if (title.pattern != TitlePattern::kPrefix || !title.holder.valid()) return false;
  const std::string link = case_of(annotation, title, arc_out(annotation, title));
  if (link == "about") return true;
  const Clause* clause = clause_at(annotation, title.anchor);
  return clause != nullptr && clause->predicate.valid() && is_one_of(kLinks, link) &&
         is_one_of(kSeen, annotation.lemma(clause->predicate));
}

}  // namespace belie
