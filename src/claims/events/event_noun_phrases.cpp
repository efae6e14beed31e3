// SPDX-License-Identifier: Apache-2.0
#include "claims/events/event_noun_phrases.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

constexpr std::uint32_t kPhraseReach = 14;  // tokens from the event's noun to its time
constexpr std::uint32_t kWordsBefore = 8;   // tokens from the determiner to the noun

/// Verbs whose subject, an event, is dated and placed by their clause.
constexpr std::array<std::string_view, 23> kTakingPlace{
    "hold",   "take",   "happen", "occur", "be",    "host", "stage", "strike",
    "erupt",  "break",  "rip",    "sweep", "tear",  "kill", "hit",   "destroy",
    "damage", "injure", "claim",  "rock",  "shake", "gut",  "engulf"};
constexpr std::array<std::string_view, 9> kScheduling{"set", "schedule", "plan",   "slate",  "fix",
                                                      "due", "book",     "expect", "arrange"};
constexpr std::array<std::string_view, 6> kBeginning{"begin", "start",    "open",
                                                     "kick",  "commence", "launch"};
constexpr std::array<std::string_view, 6> kEnding{"end",      "finish", "close",
                                                  "conclude", "wrap",   "expire"};

/// Words in the noun phrase that set an event apart from the draft's own.
constexpr std::array<std::string_view, 46> kApart{
    "another",   "second",    "third",     "fourth",     "fifth",     "sixth",   "seventh",
    "eighth",    "ninth",     "tenth",     "other",      "previous",  "earlier", "past",
    "future",    "every",     "each",      "any",        "no",        "similar", "separate",
    "different", "former",    "further",   "more",       "next",      "last",    "first",
    "final",     "annual",    "unrelated", "subsequent", "follow-up", "repeat",  "prior",
    "possible",  "potential", "alleged",   "attempted",  "recent",    "many",    "several",
    "worst",     "biggest",   "deadliest", "planned"};

}  // namespace

/// "Alaska" of "the Alaska summit": capitalised words right before the noun.
std::uint32_t NounPhrases::name_begin(std::uint32_t noun) const {
  std::uint32_t begin = noun;
  while (begin > sentence(noun).begin) {
    const std::uint32_t before = begin - 1;
    const bool proper = token(before).upos == Upos::kPropn && !full_month(lower(before)) &&
                        !full_weekday(lower(before)) && token(before).xpos != Xpos::kPos &&
                        times_.ending_at(begin) == nullptr;
    if (!proper) break;
    begin = before;
  }
  return begin;
}

/// The event's noun with the name before it.
EventPhrase NounPhrases::named(const EventWord& word) const {
  EventPhrase phrase;
  const std::uint32_t begin = name_begin(word.tokens.begin);
  phrase.anchor = word.anchor;
  phrase.weak = word.weak;
  phrase.tokens = {begin, word.tokens.end};
  phrase.mention.event_class = word.entry->id;
  phrase.mention.span = annotation_.span(phrase.tokens);
  phrase.mention.plural = is_plural(word);
  if (begin == word.tokens.begin) {
    // "the Championship": a name by its capital alone, where no sentence begins.
    const bool capital = token(word.anchor).upos == Upos::kPropn && begin > sentence(begin).begin;
    if (capital && token(begin - 1).upos == Upos::kDet)
      phrase.mention.name = annotation_.text(phrase.mention.span);
    return phrase;
  }
  phrase.mention.name = annotation_.text(phrase.mention.span);
  const Mention* modifier = sites_.name_over(word.tokens.begin - 1);
  if (modifier == nullptr || !modifier->referent.valid()) return phrase;
  const Referent& referent = annotation_.referents[modifier->referent.index()];
  if (referent.type != EntityType::kPlace) return phrase;
  phrase.mention.place = referent.name;
  phrase.mention.places.push_back(modifier->referent);
  return phrase;
}

/// "attacks", not "talks" and "elections", which are one event.
bool NounPhrases::is_plural(const EventWord& word) const {
  const Xpos tag = token(word.anchor).xpos;
  if (tag != Xpos::kNns && tag != Xpos::kNnps) return false;
  constexpr std::array<std::string_view, 3> kOneInPlural{"talk", "election", "poll"};
  return !is_one_of(kOneInPlural, lemma(word.anchor));
}

/// "strike action", "the crash victims": the event's noun describes another one.
bool NounPhrases::is_modifier(const EventWord& word) const {
  const std::uint32_t next = word.tokens.end;
  if (!sentence(word.anchor).contains(next)) return false;
  if (times_.at(next) != nullptr) return false;
  const bool noun = token(next).upos == Upos::kNoun || token(next).upos == Upos::kPropn;
  return noun || lower(next) == "-" || token(next).xpos == Xpos::kPos;
}

/// "on the ballot in Ohio", "ballot access", "two counts of theft", "the ruling Democratic Party":
/// no vote, no counting, no verdict.
bool NounPhrases::is_other_matter(const EventWord& word) const {
  constexpr std::array<std::string_view, 7> kOfBallots{"access",   "box",        "paper", "measure",
                                                       "question", "initiative", "line"};
  const std::uint32_t at = word.anchor;
  const std::uint32_t begin = sentence(at).begin;
  const std::uint32_t next = word.tokens.end;
  const bool goes_on = sentence(at).contains(next);
  const std::string_view noun = lemma(at);
  if (noun == "ballot") {
    const bool listed = (at > begin && lower(at - 1) == "on") ||
                        (at > begin + 1 && lower(at - 2) == "on") ||
                        (at > begin + 2 && lower(at - 3) == "on" && lower(at - 2) == "the");
    return listed || (goes_on && is_one_of(kOfBallots, lemma(next)));
  }
  if (noun == "count") return is_plural(word) && goes_on && lower(next) == "of";
  return noun == "ruling" && goes_on && times_.at(next) == nullptr &&
         token(next).upos == Upos::kAdj;
}

/// "the March for Life", "Strike Force": part of a name that is no place's.
bool NounPhrases::is_inside_name(const EventWord& word) const {
  const Mention* mention = sites_.name_over(word.anchor);
  if (mention == nullptr || !mention->referent.valid()) return false;
  if (mention->tokens.end != word.tokens.end) return true;
  const EntityType type = annotation_.referents[mention->referent.index()].type;
  return type == EntityType::kPerson || type == EntityType::kOrganisation;
}

/// Reads the words before the noun: determiner, what sets it apart, what it is of.
void NounPhrases::read_before(EventPhrase& phrase) const {
  const std::uint32_t begin = sentence(phrase.anchor).begin;
  for (std::uint32_t at = phrase.tokens.begin; at > begin;) {
    --at;
    if (phrase.tokens.begin - at > kWordsBefore) return;
    if (const TimeExpression* time = times_.ending_at(at + 1)) {
      at = time->tokens.begin;
      continue;
    }
    const std::string word = lower(at);
    if (is_one_of(kApart, word) || is_ordinal(word)) phrase.mention.apart = word;
    if (token(at).xpos == Xpos::kPos) {
      phrase.mention.reference = EventReference::kDefinite;
      if (at > begin) read_owner(phrase, at - 1);
      return;
    }
    if (token(at).xpos == Xpos::kPrpPoss) {
      phrase.mention.reference = EventReference::kDefinite;
      if (const Mention* owner = mention_at(at)) add_participant(phrase.mention, *owner);
      return;
    }
    const Upos tag = token(at).upos;
    if (tag == Upos::kDet) {
      const bool known = word == "the" || word == "this" || word == "that";
      if (known) phrase.mention.reference = EventReference::kDefinite;
      return;
    }
    if (tag == Upos::kNum) phrase.mention.plural = phrase.mention.plural || word != "one";
    if (tag == Upos::kNoun && at + 1 == phrase.tokens.begin) set_theme(phrase, at);
    const bool inside = tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn ||
                        tag == Upos::kNum || tag == Upos::kAdv || word == "-" ||
                        token(at).xpos == Xpos::kVbn || token(at).xpos == Xpos::kVbg;
    if (!inside) return;
  }
}

/// "the 2014 Women's Championship" is an edition: the year belongs to its name.
void NounPhrases::read_year(EventPhrase& phrase) const {
  const std::uint32_t begin = sentence(phrase.anchor).begin;
  for (std::uint32_t at = phrase.tokens.begin; at > begin && phrase.anchor - at < kWordsBefore;) {
    --at;
    const Upos tag = token(at).upos;
    const bool inside = tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kAdj ||
                        tag == Upos::kNum || token(at).xpos == Xpos::kPos;
    if (!inside) return;
    if (!year_number(lower(at))) continue;
    phrase.mention.name = annotation_.text(annotation_.span({at, phrase.anchor + 1}));
    return;
  }
}

bool NounPhrases::is_ordinal(std::string_view word) {
  return word.size() > 2 && word[0] >= '0' && word[0] <= '9' &&
         (word.ends_with("th") || word.ends_with("st") || word.ends_with("nd") ||
          word.ends_with("rd"));
}

/// "London" of "London's fire", "museum" of "the museum's opening", "Tuesday" is no owner.
void NounPhrases::read_owner(EventPhrase& phrase, std::uint32_t at) const {
  if (full_weekday(lower(at)) || times_.ending_at(at + 1) != nullptr) return;
  if (const Mention* owner = sites_.name_over(at)) return add_participant(phrase.mention, *owner);
  set_theme(phrase, at);
}

/// Whether the noun phrase ends before this token.
bool NounPhrases::ends_phrase(std::uint32_t index) const {
  switch (token(index).upos) {
    case Upos::kVerb:
    case Upos::kAux:
    case Upos::kSconj:
    case Upos::kPron:
    case Upos::kCconj:
    case Upos::kPunct:
      return lower(index) != "(" || times_.at(index + 1) == nullptr;
    default:
      return false;
  }
}

/// Reads on from the noun: names by their prepositions, and the time that the phrase ends with.
void NounPhrases::read_behind(EventPhrase& phrase) const {
  const std::uint32_t noun = phrase.anchor;
  const std::uint32_t end = std::min(sentence(noun).end, noun + kPhraseReach);
  std::string preposition;
  for (std::uint32_t i = noun + 1; i < end; ++i) {
    if (const TimeExpression* time = times_.at(i)) {
      if (times_.tells_when(*time, false) && !times_.is_of_remembrance(*time)) phrase.time = time;
      return;
    }
    if (ends_phrase(i) && !(token(i).upos == Upos::kCconj && preposition == "between")) return;
    if (token(i).upos == Upos::kAdp) preposition = lower(i);
    if (preposition == "of" && token(i).upos == Upos::kNoun) set_theme_at_end(phrase, i);
    if (auto site = sites_.at(i)) {
      phrase.tokens.end = std::max(phrase.tokens.end, site->tokens.end);
      add_site(phrase, std::move(*site));
      continue;
    }
    const Mention* mention = sites_.name_at(i);
    if (mention == nullptr || preposition.empty()) continue;
    if (preposition != "in" && preposition != "at") add_participant(phrase.mention, *mention);
    phrase.tokens.end = mention->tokens.end;
  }
}

/// The last noun of "of the town museum".
void NounPhrases::set_theme_at_end(EventPhrase& phrase, std::uint32_t noun) const {
  const bool last = !sentence(noun).contains(noun + 1) || token(noun + 1).upos != Upos::kNoun;
  if (last) set_theme(phrase, noun);
}

/// "the May 3 signing", "last week's summit", "Friday's Alaska summit".
const TimeExpression* NounPhrases::time_before(const EventPhrase& phrase) const {
  std::uint32_t at = phrase.tokens.begin;
  const std::uint32_t begin = sentence(at).begin;
  for (int step = 0; step < 4 && at > begin; ++step) {
    if (const TimeExpression* time = times_.ending_at(at)) {
      return times_.tells_when_inside(*time) ? time : nullptr;
    }
    const Upos tag = token(at - 1).upos;
    const bool inside = tag == Upos::kAdj || tag == Upos::kNoun ||
                        token(at - 1).xpos == Xpos::kPos || token(at - 1).xpos == Xpos::kVbn ||
                        lower(at - 1) == "-";
    if (!inside) return nullptr;
    --at;
  }
  return nullptr;
}

/// Whether the tree hangs the time on the phrase, on a verb of taking place, or on the verb whose
/// subject it is.
std::optional<Grade> NounPhrases::grade_of(const EventPhrase& phrase) const {
  const std::uint32_t head = times_.head_of(*phrase.time);
  if (head == TokenIndex::kNone) return Grade::kPattern;
  const bool inside = head >= phrase.tokens.begin && head < phrase.time->tokens.end;
  if (inside) return Grade::kBoth;
  const bool subject_before = phrase.anchor < head && phrase.time->tokens.begin < head;
  const bool placed = !phrase.mention.place.empty() && phrase.time->day != 0 &&
                      phrase.tokens.end > phrase.anchor + 1;  // "the signing in Tbilisi on May 3"
  if (placed || is_point_of_time(phrase)) return Grade::kPattern;
  if (subject_before || is_one_of(kTakingPlace, lemma(head)) || lemma(head) == "attend")
    return Grade::kPattern;
  return std::nullopt;
}

/// "since her death on Monday", "ahead of the vote on Tuesday": behind such a preposition the
/// time can only be the event's, where it follows at once.
bool NounPhrases::is_point_of_time(const EventPhrase& phrase) const {
  constexpr std::array<std::string_view, 6> kPoints{"since", "until",  "before",
                                                    "at",    "during", "of"};
  const TokenRange& time = phrase.time->tokens;
  const bool at_once = time.begin <= phrase.tokens.end + 1;
  const std::uint32_t begin = sentence(phrase.anchor).begin;
  std::uint32_t at = phrase.tokens.begin;
  while (at > begin && phrase.tokens.begin - at < 4) {
    --at;
    const Upos tag = token(at).upos;
    if (tag == Upos::kAdp || tag == Upos::kSconj) break;
    const bool inside = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun ||
                        token(at).xpos == Xpos::kPrpPoss;
    if (!inside) return false;
  }
  const bool ahead = lower(at) == "of" && at > begin && lower(at - 1) == "ahead";
  return at_once && (ahead || (lower(at) != "of" && is_one_of(kPoints, lower(at))));
}

/// The verb whose subject the noun is: by the tree, or right behind it ("LYNDEN – Fire broke
/// out").
std::uint32_t NounPhrases::verb_of(std::uint32_t noun) const {
  const std::uint32_t next = noun + 1;
  if (sentence(noun).contains(next) && token(next).upos == Upos::kVerb &&
      is_one_of(kTakingPlace, lemma(next))) {
    return next;
  }
  const bool subject = universal(token(noun).relation) == Relation::kNsubj;
  return subject && token(noun).head.valid() ? token(noun).head.value : TokenIndex::kNone;
}

/// "The summit was held in Alaska on August 15", "the hearing is set for June 12": by the tree.
void NounPhrases::read_taking_place(EventPhrase& phrase) const {
  const std::uint32_t verb = verb_of(phrase.anchor);
  if (verb == TokenIndex::kNone) return;
  if (const TimeExpression* time = time_over(verb)) {  // "The vote is on Thursday"
    if (times_.tells_when(*time, false)) phrase.time = time;
    phrase.grade = Grade::kTree;
    return;
  }
  const std::string_view word = lemma(verb);
  const bool scheduled = is_one_of(kScheduling, word);
  const bool begins = is_one_of(kBeginning, word);
  const bool ends = is_one_of(kEnding, word);
  const bool placed = is_one_of(kTakingPlace, word) || scheduled || begins || ends;
  if (!placed || verb < phrase.anchor) return;
  phrase.scheduled = scheduled;
  if (begins || ends) phrase.mention.phase = begins ? "begin" : "end";
  phrase.grade = Grade::kTree;
  phrase.time = times_.of_verb(verb, scheduled);
  if (phrase.time == nullptr) phrase.time = times_.beside_verb(verb, scheduled);
  read_clause_sites(phrase, verb);
}

const TimeExpression* NounPhrases::time_over(std::uint32_t index) const {
  for (std::uint32_t back = 0; back < 4 && back <= index; ++back) {
    const TimeExpression* time = times_.at(index - back);
    if (time != nullptr && time->tokens.contains(index)) return time;
  }
  return nullptr;
}

std::optional<EventPhrase> NounPhrases::noun_phrase(const EventWord& word) const {
  if (is_modifier(word) || is_inside_name(word) || is_other_matter(word)) return std::nullopt;
  EventPhrase phrase = named(word);
  read_before(phrase);
  if (phrase.mention.apart == "no") return std::nullopt;
  read_year(phrase);
  const TimeExpression* before = time_before(phrase);
  read_behind(phrase);
  if (before != nullptr) {
    phrase.time = before;
    phrase.grade = Grade::kBoth;
    phrase.mention.reference = EventReference::kDefinite;
  } else if (phrase.time != nullptr) {
    const auto grade = grade_of(phrase);
    if (grade) phrase.grade = *grade;
    if (!grade) phrase.time = nullptr;
  } else {
    read_taking_place(phrase);
  }
  phrase.granted = phrase.mention.reference == EventReference::kDefinite;
  if (word.weak && !is_identified(phrase, word)) return std::nullopt;
  return phrase;
}

/// A word that means much else too needs a name, a place, who takes part, or a determiner with a
/// time of its own.
bool NounPhrases::is_identified(const EventPhrase& phrase, const EventWord& word) const {
  const EventMention& event = phrase.mention;
  if (!event.name.empty() || !event.place.empty() || event.participants.size() > 1) return true;
  const std::uint32_t verb = verb_of(word.anchor);  // "Fire broke out"
  const bool subject = verb != TokenIndex::kNone && is_one_of(kTakingPlace, lemma(verb));
  const bool determined =
      event.reference == EventReference::kDefinite || has_article(word) || subject;
  return determined && !event.plural;
}

bool NounPhrases::has_article(const EventWord& word) const {
  const std::uint32_t begin = sentence(word.anchor).begin;
  for (std::uint32_t at = word.tokens.begin; at > begin && word.tokens.begin - at < 4;) {
    --at;
    if (token(at).upos == Upos::kDet) return true;
    if (token(at).upos != Upos::kAdj && token(at).upos != Upos::kNoun) return false;
  }
  return false;
}

}  // namespace belie
