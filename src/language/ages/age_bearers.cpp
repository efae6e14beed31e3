// SPDX-License-Identifier: Apache-2.0
#include "language/ages/age_bearers.h"

#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/ages/age_words.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kPronouns{"he", "she", "i", "him", "her"};
constexpr std::array<std::string_view, 11> kBesideVerbs{
    "now",     "also",    "just",    "only",      "still",     "then",
    "already", "himself", "herself", "currently", "reportedly"};

bool is_be(std::string_view word) {
  constexpr std::array<std::string_view, 8> kForms{"is",   "was",    "'s",    "be",
                                                   "been", "became", "being", "'m"};
  return is_one_of(kForms, word);
}

/// A name that only tells whose somebody is: "the son of Gordon Peat", "wife of Tom Roe".
bool belongs_to_another(const SentenceView& words, std::uint32_t name_begin) {
  std::uint32_t at = name_begin;
  if (words[at - 1] != "of") {
    // a courtesy title may stand between: "wife of Mr Roe"; not a country: "President of Peru Roe"
    const bool name = words.draft().mention_at(at - 1).valid();
    if (words[at - 2] != "of" || name) return false;
    --at;
  }
  const auto noun = person_noun_at(words, at - 2);
  return noun && !noun->plural;
}

Bearer noun_before(const SentenceView& words, std::uint32_t token) {
  if (!words.holds(token - 1)) return std::nullopt;
  const auto phrase = phrase_at_noun(words, token - 1);
  const bool bears = phrase && phrase->article != Article::kOther && !phrase->told_of_then;
  return bears ? bearer_of_phrase(words, *phrase) : std::nullopt;
}

/// The subject among the tokens that depend on the predicate.
Bearer subject_child(const SentenceView& words, std::uint32_t predicate) {
  Bearer found;
  for (std::uint32_t i = words.tokens().begin; i < words.tokens().end; ++i) {
    const Token& token = words.token(i);
    if (!token.head.valid() || token.head.value != predicate) continue;
    if (universal(token.relation) != Relation::kNsubj) continue;
    if (!found || i < predicate) found = i;
  }
  return found;
}

bool has_conjunct(const SentenceView& words, std::uint32_t token) {
  for (std::uint32_t i = token + 1; i < words.tokens().end; ++i) {
    const Token& other = words.token(i);
    if (other.head.valid() && other.head.value == token && other.relation == Relation::kConj)
      return true;
  }
  return false;
}

/// The name, pronoun or "who" right before the verb group: surer than the tree.
Bearer subject_beside(const SentenceView& words, std::uint32_t verb) {
  constexpr std::array<std::string_view, 14> kGroup{"has",  "had",   "have", "was",  "is",
                                                    "were", "been",  "will", "be",   "just",
                                                    "also", "later", "then", "never"};
  std::uint32_t at = verb;
  while (words.holds(at - 1) && is_one_of(kGroup, words[at - 1])) --at;
  if (words[at - 1] == "he" || words[at - 1] == "she") return at - 1;
  const MentionIndex name = words.draft().possible_person_before(at);
  if (!name.valid()) return std::nullopt;
  const std::uint32_t begin = words.annotation().mentions[name.index()].tokens.begin;
  const std::string_view before = words[begin - 1];
  const bool owned = before == "of" || before == "and" || before == "with" || before == "for" ||
                     before == "by" || before == "in" || before == "to" || before == "from";
  return owned || belongs_to_another(words, begin) ? std::nullopt : Bearer(begin);
}

/// A name from the token that the tree made its head.
std::uint32_t first_of_name(const SentenceView& words, std::uint32_t token) {
  const MentionIndex mention = words.draft().mention_at(token);
  if (mention.valid()) return words.annotation().mentions[mention.index()].tokens.begin;
  // "Mr Gordon Peat" and "the painter Gordon Peat" hang from what stands before the name
  const MentionIndex next = words.draft().possible_person_at(token + 1);
  if (next.valid() && words.holds(token + 1))
    return words.annotation().mentions[next.index()].tokens.begin;
  return token;
}

Bearer as_bearer(const SentenceView& words, Bearer token) {
  if (!token || has_conjunct(words, *token)) return std::nullopt;
  const std::uint32_t found = first_of_name(words, *token);
  return can_bear(words, found) ? Bearer(found) : std::nullopt;
}

/// "Her second, Tom Roe, | was 21", "One of them, the retired nurse Ann Roe, | was 79": the name
/// that ends the aside is the subject's own, where a noun stands before the aside.
Bearer name_ending_aside(const SentenceView& words, std::uint32_t comma) {
  constexpr std::uint32_t kLongestDescription = 5;
  const MentionIndex name = words.draft().possible_person_before(comma);
  if (!name.valid()) return std::nullopt;
  const std::uint32_t begin = words.annotation().mentions[name.index()].tokens.begin;
  std::uint32_t at = begin;
  while (words.holds(at - 1) && words[at - 1] != "," && at + kLongestDescription > begin) {
    const bool describes = words.is(at - 1, Upos::kNoun) || words.is(at - 1, Upos::kAdj) ||
                           words.is(at - 1, Upos::kPropn) || words[at - 1] == "the" ||
                           words[at - 1] == "a" || words[at - 1] == "an" ||
                           words.token(at - 1).xpos == Xpos::kVbn || is_hyphen(words[at - 1]);
    if (!describes) return std::nullopt;
    --at;
  }
  if (words[at - 1] != "," || words.draft().possible_person_before(at - 1).valid())
    return std::nullopt;
  const bool noun = words.is(at - 2, Upos::kNoun) || words.is(at - 2, Upos::kAdj) ||
                    words.is(at - 2, Upos::kPron);
  return noun ? Bearer(begin) : std::nullopt;
}

/// "Bjerregaard, a Republican, | was 38": the name before what stands between commas.
Bearer name_before_aside(const SentenceView& words, std::uint32_t comma) {
  constexpr std::uint32_t kLongestAside = 14;
  for (std::uint32_t i = comma - 1; words.holds(i) && i + kLongestAside > comma; --i) {
    const bool finite =
        words.is(i, Upos::kAux) || (words.is(i, Upos::kVerb) && words.token(i).xpos != Xpos::kVbn &&
                                    words.token(i).xpos != Xpos::kVbg);
    if (finite || words[i] == "and") return std::nullopt;
    if (words[i] != ",") continue;
    const MentionIndex name = words.draft().possible_person_before(i);
    if (!name.valid()) return std::nullopt;
    const std::uint32_t begin = words.annotation().mentions[name.index()].tokens.begin;
    return belongs_to_another(words, begin) ? std::nullopt : Bearer(begin);
  }
  return std::nullopt;
}

Bearer antecedent(const SentenceView& words, std::uint32_t who) {
  const std::uint32_t end = words[who - 1] == "," ? who - 1 : who;
  return bearer_before(words, end);
}

/// "the 61-year-old, | whom the police named as Tom R.", "who was later identified by police as Tom
/// Roe", "named locally as Tom Roe": the name that the words right behind give.
Bearer named_behind(const SentenceView& words, std::uint32_t end) {
  constexpr std::uint32_t kReach = 10;
  constexpr std::array<std::string_view, 3> kNamed{"named", "identified", "known"};
  bool named = false;
  const std::uint32_t from = words[end] == "," ? end + 1 : end;
  for (std::uint32_t i = from; words.holds(i) && i < from + kReach; ++i) {
    if (words[i] == "," || words[i] == "and" || words[i] == ";") break;
    if (i == from && words[i] != "who" && words[i] != "whom" && !is_one_of(kNamed, words[i]) &&
        !words.is(i, Upos::kAdv))
      break;
    named = named || is_one_of(kNamed, words[i]);
    if (!named || words[i] != "as") continue;
    return words.draft().possible_person_at(i + 1).valid() ? Bearer(i + 1) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool can_bear(const SentenceView& words, std::uint32_t token) {
  if (!words.holds(token)) return false;
  if (const MentionIndex mention = words.draft().mention_at(token); mention.valid()) {
    const Mention& name = words.annotation().mentions[mention.index()];
    if (words.draft().is_family(name)) return false;
    const ReferentIndex referent = name.referent;
    if (!referent.valid()) return true;
    const EntityType type = words.annotation().referents[referent.index()].type;
    return type == EntityType::kPerson || type == EntityType::kUnknown;
  }
  if (is_one_of(kPronouns, words[token])) return true;
  const auto noun = person_noun_at(words, token);
  if (noun && !noun->plural) return true;
  if (read_year_old(words, token)) return true;
  return words[token] == "old" && (words[token - 2] == "year" || words[token - 1] == "year");
}

Bearer bearer_before(const SentenceView& words, std::uint32_t token) {
  const MentionIndex name = words.draft().possible_person_before(token);
  if (!name.valid()) return noun_before(words, token);
  const std::uint32_t begin = words.annotation().mentions[name.index()].tokens.begin;
  if (!words.holds(begin) || belongs_to_another(words, begin)) return std::nullopt;
  return begin;
}

/// The subject of a finite verb, also of one joined by "and".
Bearer bearer_of_finite(const SentenceView& words, std::uint32_t verb) {
  const auto predicate = predicate_at(words, verb);
  if (!predicate) return std::nullopt;
  const Token& token = words.token(*predicate);
  const Bearer subject = subject_child(words, *predicate);
  const bool joined = token.relation == Relation::kConj && token.head.valid();
  if (subject || !joined) return subject ? bearer_of_clause(words, verb) : std::nullopt;
  return subject_child(words, token.head.value) ? bearer_of_clause(words, token.head.value)
                                                : std::nullopt;
}

Bearer bearer_of_verb(const SentenceView& words, std::uint32_t verb) {
  std::uint32_t at = verb;
  while (words.holds(at - 1) && is_one_of(kBesideVerbs, words[at - 1])) --at;
  const std::string_view before = words[at - 1];
  if (before == "who") return antecedent(words, at - 1);
  if (before == "he" || before == "she" || before == "i") return at - 1;
  if (const Bearer beside = bearer_before(words, at); beside) {
    // "the mother of the boy is 47", "police said Peat was 47"
    const bool owned = words[*beside - 1] == "of" || words[*beside - 1] == "and";
    const auto phrase = phrase_at_noun(words, *beside);
    const bool owned_phrase = phrase && (words[phrase->tokens.begin - 1] == "of" ||
                                         words[phrase->tokens.begin - 1] == "and");
    if (!owned && !owned_phrase) return beside;
  }
  if (before == ",") {
    if (const Bearer own = name_ending_aside(words, at - 1); own) return own;
    if (const Bearer found = name_before_aside(words, at - 1); found) return found;
  }
  return bearer_of_finite(words, verb);
}

std::optional<std::uint32_t> predicate_at(const SentenceView& words, std::uint32_t token) {
  const Clause* clause = clause_at(words.annotation(), TokenIndex(token));
  if (clause == nullptr || !words.holds(clause->predicate.value)) return std::nullopt;
  return clause->predicate.value;
}

Bearer bearer_of_clause(const SentenceView& words, std::uint32_t token) {
  auto predicate = predicate_at(words, token);
  for (int steps = 0; predicate && steps < 5; ++steps) {
    const Token& verb = words.token(*predicate);
    if (verb.upos == Upos::kVerb) {
      if (const Bearer beside = subject_beside(words, *predicate); beside) return beside;
    }
    if (const Bearer subject = subject_child(words, *predicate); subject) {
      const std::string_view word = words[*subject];
      if (word == "who") {
        if (const Bearer before = antecedent(words, *subject); before) return before;
      }
      if (word == "who" || word == "that") {
        if (verb.relation != Relation::kAclRelcl || !verb.head.valid()) return std::nullopt;
        return as_bearer(words, verb.head.value);
      }
      return as_bearer(words, subject);
    }
    if (!verb.head.valid()) return std::nullopt;
    if (verb.relation == Relation::kAcl) return as_bearer(words, verb.head.value);
    const Relation relation = universal(verb.relation);
    const bool shares =
        relation == Relation::kXcomp || relation == Relation::kAdvcl || relation == Relation::kConj;
    if (!shares) return std::nullopt;
    predicate = verb.head.value;
  }
  return std::nullopt;
}

Bearer bearer_behind(const SentenceView& words, std::uint32_t end) {
  constexpr std::uint32_t kFarthestSubject = 16;  // tokens
  for (std::uint32_t i = end; i < words.tokens().end && i < end + kFarthestSubject; ++i) {
    if (words[i] != ",") continue;
    std::uint32_t next = i + 1;
    if (words.holds(next) && (words[next] == "mr" || words[next] == "mrs" || words[next] == "ms"))
      ++next;
    if (words[next] == "he" || words[next] == "she") return next;
    if (words.draft().person_at(next).valid()) return next;
  }
  return std::nullopt;
}

Bearer bearer_of_phrase(const SentenceView& words, const PersonPhrase& phrase) {
  const std::uint32_t begin = phrase.tokens.begin;
  const std::uint32_t end = phrase.tokens.end;
  if (phrase.name.valid()) return words.annotation().mentions[phrase.name.index()].tokens.begin;
  if (const Bearer name = named_behind(words, end); name) return name;
  if (words[end] == "named" || words[end] == "called" || words[end] == "nicknamed") {
    if (words.draft().person_at(end + 1).valid()) return end + 1;
  }
  const bool list = words[end] == "and" || words[end] == "or";
  const bool beside = words[begin - 1] == "," || words[begin - 1] == "–" ||
                      words[begin - 1] == "—" || words[begin - 1] == "(";
  if (beside && !list && phrase.article != Article::kPossessive) {
    if (const Bearer name = bearer_before(words, begin - 1); name) return name;
  }
  if (words[end] == "," && phrase.article != Article::kNone) {
    if (const MentionIndex name = words.draft().person_at(end + 1); name.valid()) {
      const TokenRange tokens = words.annotation().mentions[name.index()].tokens;
      const std::string_view after = words[tokens.end];
      if (after == "," || after == "." || after == ")") return tokens.begin;
    }
  }
  if (is_be(words[begin - 1])) {
    const Bearer subject = bearer_of_verb(words, begin - 1);
    const bool superlative = words[begin - 2] != "who" && phrase.article == Article::kA;
    if (subject || !superlative) return subject;
  }
  return phrase.known_noun ? Bearer(phrase.head) : std::nullopt;
}

}  // namespace belie
