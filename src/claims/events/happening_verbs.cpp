// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happening_verbs.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/story.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 14> kTakingPlace{
    "hold", "take", "happen", "occur", "be",     "host",  "stage",
    "come", "fall", "follow", "hit",   "strike", "break", "play"};
constexpr std::array<std::string_view, 14> kScheduling{
    "put", "list", "set",    "schedule", "plan",    "slate",   "fix",
    "due", "book", "expect", "timed",    "arrange", "appoint", "call"};
constexpr std::array<std::string_view, 8> kBeginning{"begin",    "start",  "open", "kick",
                                                     "commence", "launch", "get",  "resume"};
constexpr std::array<std::string_view, 8> kEnding{"end",  "finish", "close",  "conclude",
                                                  "wrap", "expire", "finish", "run"};

/// What a fire, a quake or a crash does when it comes.
constexpr std::array<std::string_view, 38> kStriking{
    "hit",    "strike", "kill",   "injure", "destroy", "damage", "tear",  "rip",
    "sweep",  "bury",   "shake",  "rock",   "flatten", "gut",    "wreck", "devastate",
    "engulf", "claim",  "cost",   "wound",  "trap",    "flood",  "knock", "level",
    "cut",    "rattle", "batter", "burst",  "break",   "come",   "begin", "start",
    "happen", "occur",  "hurl",   "rend",   "ravage",  "lash"};

/// Verbs that bring about what their object names: "to complete the takeover".
constexpr std::array<std::string_view, 20> kDoing{
    "bring",  "file",  "lodge",  "issue",  "deliver", "complete", "conclude",
    "carry",  "make",  "hold",   "stage",  "seal",    "finalise", "finalize",
    "finish", "close", "effect", "clinch", "launch",  "perform"};

}  // namespace

Happening HappeningVerbs::of_words(const HappeningWord& word, std::uint32_t verb) const {
  Happening found;
  found.classes = word.classes;
  found.deed = word.deed;
  found.word = std::string(text_.lemma(verb));
  found.weak = word.weak || word.classes.none();
  found.anchor = TokenIndex{verb};
  found.span = annotation_.span({verb, verb + 1});
  found.ahead = !word.past && text_.is_ahead(verb);
  things_.read_arguments(found, verb, word.phrase);
  times_.read_time_of_verb(found, verb);
  sites_.read_sites_of_verb(found, verb);
  if (goes_on(found.classes) && !comes_again(found.classes)) found.phase = "begin";
  found.presupposed = text_.is_presupposed(verb);
  // "crossed the line": a phrase with "the" takes up what the reader knows.
  for (std::uint32_t i = word.phrase.begin + 1; i < word.phrase.end; ++i)
    found.definite = found.definite || text_.lower(i) == "the";
  found.apart = apart_beside(verb);
  if (found.ahead && found.apart == "again") found.apart.clear();  // "will vote again on May 3"
  return found;
}

std::optional<Happening> HappeningVerbs::of_verb(std::uint32_t verb) const {
  HappeningWord word = words_.verb_at(annotation_, verb);
  const Clause* clause = clause_at(annotation_, TokenIndex{verb});
  if (clause == nullptr || !may_be_told(*clause)) return std::nullopt;
  if (text_.token(verb).upos != Upos::kVerb) return of_words(word, verb);
  if (auto event = of_beginning(verb)) return event;
  if (auto event = of_doing(verb)) return event;
  if (!word.any()) return std::nullopt;
  if (text_.lemma(verb) == "see" && !is_last(verb)) return of_first_sight(verb, word);
  if (is_one_of(kBeginning, text_.lemma(verb)) && begins_something(verb)) return std::nullopt;
  return of_words(word, verb);
}

std::optional<Happening> HappeningVerbs::of_stroke(std::uint32_t verb) const {
  if (text_.token(verb).upos != Upos::kVerb) return std::nullopt;
  const Clause* clause = clause_at(annotation_, TokenIndex{verb});
  const bool taking_place = is_one_of(kTakingPlace, text_.lemma(verb)) ||
                            is_one_of(kBeginning, text_.lemma(verb)) ||
                            is_one_of(kEnding, text_.lemma(verb));
  if (clause == nullptr || !may_be_told(*clause)) return std::nullopt;
  if (taking_place && !text_.has_object(verb)) return std::nullopt;  // see of_beginning
  if (!is_one_of(kStriking, text_.lemma(verb)) && !words_.verb_at(annotation_, verb).past)
    return std::nullopt;  // "the storm weakened on Monday" dates no storm
  const bool passive = std::ranges::any_of(text_.below(verb), [&](std::uint32_t child) {
    return text_.token(child).relation == Relation::kNsubjPass;
  });
  if (passive) return std::nullopt;
  const std::uint32_t subject = text_.subject_of(verb);
  if (subject == TokenIndex::kNone) return std::nullopt;
  const std::uint32_t noun = text_.event_behind(subject);
  if (noun == TokenIndex::kNone) return std::nullopt;
  const HappeningWord event = words_.noun_at(annotation_, noun);
  const Xpos tag = text_.token(verb).xpos;
  const bool past = tag == Xpos::kVbd || tag == Xpos::kVbn || event.past;
  if (event.weak || !is_stroke(event.classes) || !past) return std::nullopt;
  auto found = nouns_.of_noun_alone(noun);
  if (!found) return std::nullopt;
  if (noun != subject) found->definite = true;
  found->anchor = TokenIndex{verb};
  found->span = annotation_.span({subject, verb + 1});
  if (subject > verb) found->span = text_.token(verb).span;
  found->presupposed = text_.is_presupposed(verb);
  times_.read_time_of_verb(*found, verb);
  sites_.read_sites_of_verb(*found, verb);
  if (found->time == nullptr && found->sites.empty() && found->houses.empty()) return std::nullopt;
  return found;
}

std::optional<Happening> HappeningVerbs::of_first_sight(std::uint32_t verb,
                                                        HappeningWord word) const {
  const bool first = verb > text_.sentence(verb).begin && text_.lower(verb - 1) == "first";
  if (!first) return std::nullopt;
  word.classes = words_.discovery();
  word.weak = false;
  return of_words(word, verb);
}

bool HappeningVerbs::begins_something(std::uint32_t verb) const {
  const std::string_view word = text_.lemma(verb);
  if (word != "begin" && word != "start" && word != "commence") return false;
  return std::ranges::any_of(text_.below(verb), [&](std::uint32_t child) {
    const Relation relation = text_.token(child).relation;
    const bool object = relation == Relation::kObj && text_.time_over(child) == nullptr;
    return object || relation == Relation::kXcomp || relation == Relation::kCcomp;
  });
}

bool HappeningVerbs::is_last(std::uint32_t verb) const {
  return verb > text_.sentence(verb).begin && text_.lower(verb - 1) == "last";
}

std::optional<Happening> HappeningVerbs::of_beginning(std::uint32_t verb) const {
  const std::string_view word = text_.lemma(verb);
  const bool begins = is_one_of(kBeginning, word);
  const bool ends = is_one_of(kEnding, word);
  const bool placed = is_one_of(kTakingPlace, word) || is_one_of(kScheduling, word);
  if (!begins && !ends && !placed) return std::nullopt;
  if (text_.has_object(verb)) return std::nullopt;
  const std::uint32_t subject = text_.subject_of(verb);
  if (subject == TokenIndex::kNone) return std::nullopt;
  const std::uint32_t noun = text_.event_behind(subject);
  if (noun == TokenIndex::kNone) return of_taking_place(verb, subject);
  // "The probe was launched": the verb tells more than a noun that no class has.
  const bool by_stem = words_.noun_at(annotation_, noun).classes.none();
  if (by_stem && words_.verb_at(annotation_, verb).classes.any() && !is_plain_beginning(verb))
    return std::nullopt;
  auto found = nouns_.of_noun_alone(noun);
  if (!found) return std::nullopt;
  if (noun != subject) found->definite = true;
  if (by_stem) found->noun = false;  // told by its verb: "the dredging begins"
  const HappeningWord told = words_.verb_at(annotation_, verb);
  if (told.phrase.size() > 1 && !told.weak && told.classes.count() == 1)
    found->classes |= told.classes;
  found->anchor = TokenIndex{verb};
  found->span = annotation_.span({verb, verb + 1});
  if (noun == subject && subject < verb) found->span = annotation_.span({subject, verb + 1});
  const bool parts = goes_on(found->classes);  // a fire starts when it breaks out
  if (ends || (begins && parts)) found->phase = begins ? "begin" : "end";
  found->ahead = text_.is_ahead(verb);
  found->presupposed = text_.is_presupposed(verb);
  times_.read_time_of_verb(*found, verb);
  if (ends && found->bound == TimeBound::kUntil) found->bound = TimeBound::kAt;
  sites_.read_sites_of_verb(*found, verb);
  return found;
}

bool HappeningVerbs::is_plain_beginning(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 6> kPlain{"begin", "start",  "commence",
                                                   "end",   "finish", "resume"};
  return is_one_of(kPlain, text_.lemma(verb));
}

std::optional<Happening> HappeningVerbs::of_taking_place(std::uint32_t verb,
                                                         std::uint32_t subject) const {
  const std::string_view word = text_.lemma(verb);
  const bool takes = word == "take" && text_.lower(verb + 1) == "place";
  const bool held = (word == "hold" || word == "stage") && text_.token(verb).xpos == Xpos::kVbn;
  if (!takes && !held && word != "occur" && word != "happen") return std::nullopt;
  if (text_.token(subject).upos != Upos::kNoun || text_.is_plural(subject)) return std::nullopt;
  Happening found;
  found.deed = found.word = std::string(text_.lemma(subject));
  found.weak = true;
  found.definite = text_.is_known(subject);
  found.anchor = TokenIndex{verb};
  found.span = cover(text_.token(subject).span, text_.token(verb).span);
  found.ahead = text_.is_ahead(verb);
  things_.set_thing(found, subject);
  times_.read_time_of_verb(found, verb);
  sites_.read_sites_of_verb(found, verb);
  found.apart = text_.apart_before(subject);
  return found;
}

std::optional<Happening> HappeningVerbs::of_doing(std::uint32_t verb) const {
  if (!is_one_of(kDoing, text_.lemma(verb))) return std::nullopt;
  for (const std::uint32_t child : text_.below(verb)) {
    const Relation relation = text_.token(child).relation;
    const bool done = relation == Relation::kObj || relation == Relation::kNsubjPass;
    if (!done || !text_.is_event_noun(child)) continue;
    if (words_.noun_at(annotation_, child).weak && !text_.is_known(child)) continue;
    auto found = nouns_.of_noun_alone(child);
    if (!found) return std::nullopt;
    found->classes |= words_.verb_at(annotation_, verb).classes;
    found->anchor = TokenIndex{verb};
    found->span = cover(found->span, text_.token(verb).span);
    found->ahead = text_.is_ahead(verb);
    times_.read_time_of_verb(*found, verb);
    sites_.read_sites_of_verb(*found, verb);
    return found;
  }
  return std::nullopt;
}

std::string HappeningVerbs::apart_beside(std::uint32_t verb) const {
  for (const std::uint32_t child : text_.below(verb)) {
    if (text_.token(child).upos == Upos::kAdv && HappeningText::sets_apart(text_.lower(child)))
      return text_.lower(child);
    const bool actor = universal(text_.token(child).relation) == Relation::kNsubj ||
                       text_.token(child).relation == Relation::kObj;
    if (!actor) continue;
    if (std::string word = text_.apart_before(child); !word.empty()) return word;
  }
  const TokenRange around = text_.sentence(verb);  // "It had jammed on Friday, too"
  for (std::uint32_t i = verb + 1; i < std::min(around.end, verb + 8); ++i) {
    const bool last = i + 1 == around.end || text_.token(i + 1).upos == Upos::kPunct;
    if (text_.lower(i) == "too" && last) return "too";
  }
  return "";
}

bool HappeningVerbs::may_be_told(const Clause& clause) {
  return clause.polarity == Polarity::kPositive &&
         (clause.modality == Modality::kAsserted || clause.modality == Modality::kPlanned);
}

}  // namespace belie
