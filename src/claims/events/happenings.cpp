// SPDX-License-Identifier: Apache-2.0
#include "claims/events/happenings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/events/happening_nouns.h"
#include "claims/events/happening_sites.h"
#include "claims/events/happening_states.h"
#include "claims/events/happening_text.h"
#include "claims/events/happening_things.h"
#include "claims/events/happening_times.h"
#include "claims/events/happening_verbs.h"
#include "claims/story.h"
#include "language/characters.h"
#include "language/times/time_words.h"

namespace belie {
namespace {

class HappeningReader {
 public:
  HappeningReader(const Annotation& annotation, const LexiconIndex& lexicon,
                  const HappeningWords& words)
      : annotation_(annotation),
        words_(words),
        text_(annotation, words),
        times_(text_),
        sites_(text_, lexicon.lexicon()),
        things_(text_, sites_),
        nouns_(readers()),
        verbs_(readers(), nouns_),
        states_(readers(), nouns_),
        story_(annotation) {}

  [[nodiscard]] std::vector<Happening> all() const {
    std::vector<Happening> found;
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      if (auto thing = states_.thing_at_side(i)) found.push_back(std::move(*thing));
      if (auto thing = states_.house_in_town(i)) found.push_back(std::move(*thing));
      if (auto origin = states_.of_native(i)) found.push_back(std::move(*origin));
      if (auto tenure = states_.of_tenure(i)) found.push_back(std::move(*tenure));
      if (auto stroke = verbs_.of_stroke(i)) {
        finish(*stroke);
        found.push_back(std::move(*stroke));
      }
      auto happening = states_.of_jubilee(i);
      if (!happening) happening = at(i);
      if (!happening) continue;
      const bool placed = !happening->sites.empty() || !happening->houses.empty();
      if (happening->time == nullptr && !placed && !happening->offset) continue;
      finish(*happening);
      found.push_back(std::move(*happening));
    }
    return found;
  }

 private:
  [[nodiscard]] HappeningReaders readers() const {
    return {annotation_, words_, text_, times_, sites_, things_};
  }

  [[nodiscard]] std::optional<Happening> at(std::uint32_t index) const {
    switch (text_.token(index).upos) {
      case Upos::kNoun:
        if (is_score_verb(index)) return verbs_.of_words(words_.verb_at(annotation_, index), index);
        if (is_shot_dead(index) || is_verb_in_tree(index))
          return verbs_.of_words(words_.verb_at(annotation_, index), index);
        return nouns_.of_noun(index);
      case Upos::kPropn:
        if (is_score_verb(index)) return verbs_.of_words(words_.verb_at(annotation_, index), index);
        return nouns_.of_noun(index);
      case Upos::kAdj:
        return text_.is_adjective_noun(index) ? nouns_.of_noun(index) : std::nullopt;
      case Upos::kVerb:
        if (text_.is_gerund_noun(index)) return nouns_.of_noun(index);
        return verbs_.of_verb(index);
      default:
        if (auto state = states_.of_state(index)) return state;
        if (is_hyphen_noun(index)) return nouns_.of_noun(index);
        if (is_score_verb(index)) return verbs_.of_words(words_.verb_at(annotation_, index), index);
        return of_long_phrase(index);
    }
  }

  /// "in" of "the break-in".
  [[nodiscard]] bool is_hyphen_noun(std::uint32_t index) const {
    const std::uint32_t begin = text_.sentence(index).begin;
    return index > begin + 1 && text_.lower(index - 1) == "-" &&
           words_.noun_at(annotation_, index).classes.any();
  }

  /// "Gunmen shot dead the editor", whatever the tagger takes "shot" for.
  [[nodiscard]] bool is_shot_dead(std::uint32_t index) const {
    return text_.lower(index) == "shot" && text_.sentence(index).contains(index + 1) &&
           text_.lower(index + 1) == "dead";
  }

  /// "Sellin beat Norwick 2-0", whatever the tagger takes "beat" for.
  [[nodiscard]] bool is_score_verb(std::uint32_t index) const {
    const std::uint32_t begin = text_.sentence(index).begin;
    return text_.lower(index) == "beat" && index > begin && text_.is_noun(index - 1) &&
           text_.sentence(index).contains(index + 1) && text_.is_noun(index + 1);
  }

  /// "put their names to", whatever the tagger takes "put" for.
  [[nodiscard]] std::optional<Happening> of_long_phrase(std::uint32_t index) const {
    const std::uint32_t least = text_.token(index).upos == Upos::kAux ? 2 : 3;
    const HappeningWord word = words_.verb_at(annotation_, index);
    const bool of_next = text_.token(index).upos == Upos::kAux && word.phrase.size() == least &&
                         text_.token(word.phrase.end - 1).upos == Upos::kVerb;  // "been closed"
    return word.phrase.size() >= least && !of_next ? verbs_.of_verb(index) : std::nullopt;
  }

  /// "The museum will hand over the skull": verbs that the tagger takes for nouns.
  [[nodiscard]] bool is_verb_in_tree(std::uint32_t index) const {
    if (words_.verb_at(annotation_, index).classes.none()) return false;
    bool subject = false;
    bool copula = false;
    for (const std::uint32_t child : text_.below(index)) {
      subject =
          subject || (universal(text_.token(child).relation) == Relation::kNsubj && child < index);
      copula = copula || text_.token(child).relation == Relation::kCop ||
               text_.token(child).upos == Upos::kDet ||
               text_.token(child).relation == Relation::kNmodPoss;
    }
    return subject && !copula;
  }

  /// What sets the whole sentence apart, and the words from the anchor to the time or the place.
  void finish(Happening& found) const {
    const std::uint32_t anchor = found.anchor.value;
    TokenRange own = found.time == nullptr ? TokenRange{anchor, anchor + 1} : found.time->tokens;
    if (const TimeExpression* next = times_.expressions().at(own.end);
        next != nullptr && found.time != nullptr)
      own.end = next->tokens.end;  // "in March last year"
    const bool lasting = found.time == nullptr && is_being_somewhere(found.classes);
    if (found.apart.empty() && !lasting) found.apart = apart_of_sentence(found, own);
    if (found.time != nullptr) found.span = cover(found.span, found.time->span);
  }

  /// A year beside a day of its own sets nothing apart ("since 1910 … goes home on March 21").
  [[nodiscard]] std::string apart_of_sentence(const Happening& found, TokenRange own) const {
    std::string word = story_.apart(annotation_.sentence_of(found.anchor), own);
    const bool by_day = found.time != nullptr && (found.time->day != 0 || found.time->weekday >= 0);
    const bool year = !word.empty() && word.front() >= '0' && word.front() <= '9';
    return by_day && year ? "" : word;
  }

  const Annotation& annotation_;
  const HappeningWords& words_;
  HappeningText text_;
  HappeningTimes times_;
  HappeningSites sites_;
  HappeningThings things_;
  HappeningNouns nouns_;
  HappeningVerbs verbs_;
  HappeningStates states_;
  Story story_;
};

}  // namespace

namespace {

/// Whether the words before the noun tell that it is not the only one: "the second warehouse fire".
bool is_one_of_several(const Annotation& annotation, std::uint32_t noun) {
  constexpr std::array<std::string_view, 12> kOthers{"another",  "second",  "third",      "other",
                                                     "previous", "earlier", "separate",   "latest",
                                                     "fourth",   "similar", "subsequent", "both"};
  for (std::uint32_t at = noun; at > 0 && noun - at < 4;) {
    --at;
    const Upos tag = annotation.tokens[at].upos;
    if (tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kAdp) return false;
    if (is_one_of(kOthers, normal_form(annotation.word(TokenIndex{at})))) return true;
    if (tag == Upos::kDet || tag == Upos::kSconj) return false;
  }
  return false;
}

}  // namespace

HappeningClasses told_several_times(const Annotation& annotation, const HappeningWords& words) {
  HappeningClasses several;
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const Token& token = annotation.tokens[i];
    if (token.upos != Upos::kNoun) continue;
    const std::string_view lemma = annotation.lemma(TokenIndex{i});
    if (lemma == "talks" || lemma == "talk" || lemma == "poll") continue;
    if (token.xpos != Xpos::kNns && !is_one_of_several(annotation, i)) continue;
    const HappeningWord word = words.noun_at(annotation, i);
    if (!word.weak) several |= word.classes;
  }
  return several;
}

std::vector<Happening> read_happenings(const Annotation& annotation, const LexiconIndex& lexicon,
                                       const HappeningWords& words) {
  return HappeningReader(annotation, lexicon, words).all();
}

bool are_of_one_kind(const Happening& a, const Happening& b) {
  if ((a.classes & b.classes).any()) return true;
  return !a.deed.empty() && a.deed == b.deed && !(a.noun && b.noun);
}

std::string kind_words(const Happening& a, const Happening& b) {
  const HappeningClasses classes = a.classes & b.classes;
  if (classes.any()) return std::string(name_of(classes));
  return a.noun ? b.word : a.word;
}

std::string to_text(const Annotation& annotation, const Happening& happening) {
  std::string text{name_of(happening.classes)};
  if (text.empty()) text = happening.word;
  if (!happening.phase.empty()) text = happening.phase + " of " + text;
  if (happening.definite) text = "the " + text;
  if (!happening.thing.empty()) text += " of " + happening.thing;
  for (const ReferentIndex referent : happening.things)
    text += fmt::format(" of {}", annotation.referents[referent.index()].name);
  if (happening.weak) text += ", weak";
  if (happening.ahead) text += ", ahead";
  if (!happening.apart.empty()) text += fmt::format(", apart by {}", happening.apart);
  constexpr std::array<std::string_view, 3> kBounds{"at", "by", "until"};
  if (happening.time != nullptr) {
    text += fmt::format(", {} “{}”", kBounds[static_cast<std::size_t>(happening.bound)],
                        annotation.text(happening.time->span));
  }
  for (const EventSite& site : happening.sites)
    text += fmt::format(", {} {}", site.relation, site.name);
  for (const EventSite& house : happening.houses)
    text += fmt::format(", {} {}", house.relation, house.name);
  return text;
}

}  // namespace belie
