// SPDX-License-Identifier: Apache-2.0
#include "claims/happenings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/happening_sites.h"
#include "claims/happening_text.h"
#include "claims/happening_things.h"
#include "claims/happening_times.h"
#include "claims/story.h"
#include "language/characters.h"
#include "language/time_words.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 14> kTakingPlace{
    "hold", "take", "happen", "occur", "be",     "host",  "stage",
    "come", "fall", "follow", "hit",   "strike", "break", "play"};
constexpr std::array<std::string_view, 12> kScheduling{"set",   "schedule", "plan",    "slate",
                                                       "fix",   "due",      "book",    "expect",
                                                       "timed", "arrange",  "appoint", "call"};
constexpr std::array<std::string_view, 8> kBeginning{"begin",    "start",  "open", "kick",
                                                     "commence", "launch", "get",  "resume"};
constexpr std::array<std::string_view, 8> kEnding{"end",  "finish", "close",  "conclude",
                                                  "wrap", "expire", "finish", "run"};

/// Verbs that bring about what their object names: "to complete the takeover".
constexpr std::array<std::string_view, 15> kDoing{
    "complete", "conclude", "carry", "make",   "hold",   "stage",  "seal",   "finalise",
    "finalize", "finish",   "close", "effect", "clinch", "launch", "perform"};

/// Words in a noun phrase, or beside a verb, that set something apart from the draft's own.
constexpr std::array<std::string_view, 38> kApart{
    "another",    "second",   "third",     "fourth",   "fifth",     "sixth",   "other",
    "previous",   "earlier",  "past",      "every",    "each",      "any",     "no",
    "similar",    "separate", "different", "further",  "more",      "next",    "unrelated",
    "subsequent", "repeat",   "prior",     "possible", "potential", "alleged", "attempted",
    "many",       "several",  "annual",    "former",   "twice",     "again",   "repeatedly",
    "also",       "often",    "previously"};

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
        story_(annotation) {}

  [[nodiscard]] std::vector<Happening> all() const {
    std::vector<Happening> found;
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      if (auto thing = thing_at_side(i)) found.push_back(std::move(*thing));
      auto happening = at(i);
      if (!happening) continue;
      const bool placed = !happening->sites.empty() || !happening->houses.empty();
      if (happening->time == nullptr && !placed && !happening->offset) continue;
      finish(*happening);
      found.push_back(std::move(*happening));
    }
    return found;
  }

 private:
  [[nodiscard]] std::optional<Happening> at(std::uint32_t index) const {
    switch (text_.token(index).upos) {
      case Upos::kNoun:
        if (is_verb_in_tree(index)) return of_words(words_.verb_at(annotation_, index), index);
        return of_noun(index);
      case Upos::kPropn:
        return of_noun(index);
      case Upos::kAdj:
        return text_.is_adjective_noun(index) ? of_noun(index) : std::nullopt;
      case Upos::kVerb:
        if (is_gerund_noun(index)) return of_noun(index);
        return of_verb(index);
      default:
        if (auto state = of_state(index)) return state;
        return of_long_phrase(index);
    }
  }

  /// "Holt, out of office since Friday": a state without its verb, and when it began.
  [[nodiscard]] std::optional<Happening> of_state(std::uint32_t index) const {
    const std::uint32_t begin = text_.sentence(index).begin;
    if (index == begin || text_.lemma(index - 1) == "be") return std::nullopt;
    const HappeningWord word = words_.state_at(annotation_, index);
    if (word.classes.none() || text_.lower(word.phrase.end) != "since") return std::nullopt;
    std::uint32_t at = word.phrase.end + 1;
    if (text_.lower(at) == "the") ++at;
    const TimeExpression* time =
        at < text_.sentence(index).end ? times_.expressions().at(at) : nullptr;
    if (time == nullptr || !times_.is_calendar(*time)) return std::nullopt;
    Happening found;
    found.classes = word.classes;
    found.weak = word.weak;
    found.anchor = TokenIndex{index};
    found.span = annotation_.span(word.phrase);
    found.time = time;
    if (index >= begin + 2 && text_.lower(index - 1) == ",") {
      things_.set_thing(found, index - 2);
      things_.involve(found, index - 2);
    }
    return found;
  }

  /// "put their names to", whatever the tagger takes "put" for.
  [[nodiscard]] std::optional<Happening> of_long_phrase(std::uint32_t index) const {
    const std::uint32_t least = text_.token(index).upos == Upos::kAux ? 2 : 3;
    const HappeningWord word = words_.verb_at(annotation_, index);
    const bool of_next = text_.token(index).upos == Upos::kAux && word.phrase.size() == least &&
                         text_.token(word.phrase.end - 1).upos == Upos::kVerb;  // "been closed"
    return word.phrase.size() >= least && !of_next ? of_verb(index) : std::nullopt;
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

  /// "the stabbing": nouns that the tagger takes for verbs.
  [[nodiscard]] bool is_gerund_noun(std::uint32_t index) const {
    if (text_.token(index).xpos != Xpos::kVbg || index == text_.sentence(index).begin) return false;
    return text_.token(index - 1).upos == Upos::kDet || text_.token(index - 1).xpos == Xpos::kPos;
  }

  // Verbs.
  [[nodiscard]] std::optional<Happening> of_verb(std::uint32_t verb) const {
    HappeningWord word = words_.verb_at(annotation_, verb);
    const Clause* clause = clause_at(annotation_, TokenIndex{verb});
    if (clause == nullptr || !may_be_told(*clause)) return std::nullopt;
    if (text_.token(verb).upos != Upos::kVerb) return of_words(word, verb);
    if (auto event = of_beginning(verb)) return event;
    if (auto event = of_doing(verb)) return event;
    if (word.classes.none()) return std::nullopt;
    if (text_.lemma(verb) == "see" && !is_last(verb)) return std::nullopt;
    if (is_one_of(kBeginning, text_.lemma(verb)) && begins_something(verb)) return std::nullopt;
    return of_words(word, verb);
  }

  [[nodiscard]] Happening of_words(const HappeningWord& word, std::uint32_t verb) const {
    Happening found;
    found.classes = word.classes;
    found.weak = word.weak;
    found.anchor = TokenIndex{verb};
    found.span = annotation_.span({verb, verb + 1});
    found.ahead = !word.past && is_ahead(verb);
    things_.read_arguments(found, verb, word.phrase);
    times_.read_time_of_verb(found, verb);
    sites_.read_sites_of_verb(found, verb);
    if (goes_on(found.classes) && !comes_again(found.classes)) found.phase = "begin";
    // "crossed the line": a phrase with "the" takes up what the reader knows.
    for (std::uint32_t i = word.phrase.begin + 1; i < word.phrase.end; ++i)
      found.definite = found.definite || text_.lower(i) == "the";
    found.apart = apart_beside(verb);
    if (found.ahead && found.apart == "again") found.apart.clear();  // "will vote again on May 3"
    return found;
  }

  /// "began her career", "will begin shipping": not the beginning of the subject.
  [[nodiscard]] bool begins_something(std::uint32_t verb) const {
    const std::string_view word = text_.lemma(verb);
    if (word != "begin" && word != "start" && word != "commence") return false;
    return std::ranges::any_of(text_.below(verb), [&](std::uint32_t child) {
      const Relation relation = text_.token(child).relation;
      const bool object = relation == Relation::kObj && text_.time_over(child) == nullptr;
      return object || relation == Relation::kXcomp || relation == Relation::kCcomp;
    });
  }

  /// "last" of "was last seen".
  [[nodiscard]] bool is_last(std::uint32_t verb) const {
    return verb > text_.sentence(verb).begin && text_.lower(verb - 1) == "last";
  }

  /// What is denied, doubted, asked or only a condition is not told.
  static bool may_be_told(const Clause& clause) {
    return clause.polarity == Polarity::kPositive &&
           (clause.modality == Modality::kAsserted || clause.modality == Modality::kPlanned);
  }

  [[nodiscard]] bool is_ahead(std::uint32_t at) const {
    const Tense tense = tense_at(annotation_, TokenIndex{at});
    const Clause* clause = clause_at(annotation_, TokenIndex{at});
    const bool planned = clause != nullptr && clause->modality == Modality::kPlanned;
    // "an accord signed on Monday" is past, whatever is said of the accord.
    const Xpos tag = text_.token(at).xpos;
    const bool has_auxiliary = std::ranges::any_of(text_.below(at), [&](std::uint32_t child) {
      return text_.token(child).upos == Upos::kAux || text_.lower(child) == "to";
    });
    if (tag == Xpos::kVbd || (tag == Xpos::kVbn && !has_auxiliary)) return false;
    return planned || tense == Tense::kFuture || tense == Tense::kPresent;
  }

  /// "The stoppage begins on Monday", "it is to begin on Monday", "the vote was held in Sellin",
  /// "the hearing is set for June 12": what the subject names, timed and placed by the verb.
  [[nodiscard]] std::optional<Happening> of_beginning(std::uint32_t verb) const {
    const std::string_view word = text_.lemma(verb);
    const bool begins = is_one_of(kBeginning, word);
    const bool ends = is_one_of(kEnding, word);
    const bool placed = is_one_of(kTakingPlace, word) || is_one_of(kScheduling, word);
    if (!begins && !ends && !placed) return std::nullopt;
    if (text_.has_object(verb)) return std::nullopt;
    const std::uint32_t subject = text_.subject_of(verb);
    if (subject == TokenIndex::kNone) return std::nullopt;
    const std::uint32_t noun = text_.event_behind(subject);
    if (noun == TokenIndex::kNone) return std::nullopt;
    auto found = of_noun_alone(noun);
    if (!found) return std::nullopt;
    if (noun != subject) found->definite = true;
    found->anchor = TokenIndex{verb};
    found->span = annotation_.span({verb, verb + 1});
    if (noun == subject && subject < verb) found->span = annotation_.span({subject, verb + 1});
    const bool parts = goes_on(found->classes);  // a fire starts when it breaks out
    if (ends || (begins && parts)) found->phase = begins ? "begin" : "end";
    found->ahead = is_ahead(verb);
    times_.read_time_of_verb(*found, verb);
    sites_.read_sites_of_verb(*found, verb);
    return found;
  }

  /// "will complete the takeover on July 1", "the takeover is to be completed": the takeover.
  [[nodiscard]] std::optional<Happening> of_doing(std::uint32_t verb) const {
    if (!is_one_of(kDoing, text_.lemma(verb))) return std::nullopt;
    for (const std::uint32_t child : text_.below(verb)) {
      const Relation relation = text_.token(child).relation;
      const bool done = relation == Relation::kObj || relation == Relation::kNsubjPass;
      if (!done || !text_.is_event_noun(child) || words_.noun_at(annotation_, child).weak) continue;
      auto found = of_noun_alone(child);
      if (!found) return std::nullopt;
      found->classes |= words_.verb_at(annotation_, verb).classes;
      found->anchor = TokenIndex{verb};
      found->span = cover(found->span, text_.token(verb).span);
      found->ahead = is_ahead(verb);
      times_.read_time_of_verb(*found, verb);
      sites_.read_sites_of_verb(*found, verb);
      return found;
    }
    return std::nullopt;
  }

  /// "the pier on the left bank": a thing by the side that it stands on.
  [[nodiscard]] std::optional<Happening> thing_at_side(std::uint32_t at) const {
    auto side = sites_.side_at(at);
    if (!side || side->tokens.begin == text_.sentence(at).begin) return std::nullopt;
    const std::uint32_t noun = side->tokens.begin - 1;
    if (text_.token(noun).upos != Upos::kNoun || text_.is_plural(noun)) return std::nullopt;
    Happening found;
    found.classes = words_.whereabouts();
    found.noun = true;
    found.definite = text_.is_known(noun);
    found.thing = std::string(text_.lemma(noun));
    found.thing_known = found.definite;
    found.anchor = TokenIndex{noun};
    found.span = text_.token(noun).span;
    found.apart = apart_before(noun);
    found.sites.push_back(std::move(*side));
    return found;
  }

  [[nodiscard]] std::string apart_beside(std::uint32_t verb) const {
    for (const std::uint32_t child : text_.below(verb)) {
      if (text_.token(child).upos == Upos::kAdv && is_one_of(kApart, text_.lower(child)))
        return text_.lower(child);
      const bool actor = universal(text_.token(child).relation) == Relation::kNsubj ||
                         text_.token(child).relation == Relation::kObj;
      if (!actor) continue;
      if (std::string word = apart_before(child); !word.empty()) return word;
    }
    return "";
  }

  /// "another man", "a second officer".
  [[nodiscard]] std::string apart_before(std::uint32_t noun) const {
    const std::uint32_t begin = text_.sentence(noun).begin;
    for (std::uint32_t at = noun; at > begin && noun - at < 5;) {
      --at;
      const Upos tag = text_.token(at).upos;
      const bool outside = tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kAdp ||
                           tag == Upos::kSconj || tag == Upos::kAux;
      if (outside) return "";
      if (is_one_of(kApart, text_.lower(at))) return text_.lower(at);
    }
    return "";
  }

  /// The noun's classes, determiner and what it is of, without time and place.
  [[nodiscard]] std::optional<Happening> of_noun_alone(std::uint32_t noun) const {
    const HappeningWord word = words_.noun_at(annotation_, noun);
    if (word.classes.none() || text_.is_modifier(noun) || text_.is_plural(noun))
      return std::nullopt;
    const bool last =
        word.tokens.begin > text_.sentence(noun).begin &&
        (text_.lower(word.tokens.begin - 1) == "last" || text_.lower(word.tokens.begin) == "last");
    if (text_.lemma(noun) == "sighting" && !last) return std::nullopt;
    if (const Mention* name = text_.mention_over(noun);
        name != nullptr && name->kind == MentionKind::kName && name->tokens.size() > 1 &&
        name->referent.valid()) {
      const EntityType type = annotation_.referents[name->referent.index()].type;
      if (type == EntityType::kPerson || type == EntityType::kOrganisation) return std::nullopt;
    }
    Happening found;
    found.classes = word.classes;
    found.weak = word.weak;
    found.noun = true;
    found.anchor = TokenIndex{noun};
    found.definite = text_.is_known(noun);
    found.span = annotation_.span(word.tokens);
    found.apart = apart_before(word.tokens.begin);
    things_.read_owner(found, word.tokens);
    return found;
  }

  [[nodiscard]] std::optional<Happening> of_noun(std::uint32_t noun) const {
    auto found = of_noun_alone(noun);
    if (!found) return std::nullopt;
    const TimeExpression* before = times_.time_before(noun);
    read_behind(*found, noun);
    if (before != nullptr) {
      found->time = before;
      found->definite = true;
    }
    if (found->sites.empty()) sites_.read_site_before_where(*found, noun);
    read_copula(*found, noun);
    sites_.read_premises(*found, noun, std::min(text_.sentence(noun).end, noun + 9));
    const Clause* clause = clause_at(annotation_, TokenIndex{noun});
    found->ahead = clause != nullptr && is_ahead(clause->predicate.value);
    return found;
  }

  /// "The election is on June 13", "the last sighting was in Sellin".
  void read_copula(Happening& found, std::uint32_t noun) const {
    const bool subject = universal(text_.token(noun).relation) == Relation::kNsubj;
    const TokenIndex head = text_.token(noun).head;
    if (!subject || !head.valid() || head.value < noun) return;
    const bool copula = std::ranges::any_of(text_.below(head.value), [&](std::uint32_t child) {
      return text_.token(child).relation == Relation::kCop;
    });
    if (!copula) return;
    if (found.time == nullptr &&
        text_.token(head.value).upos != Upos::kNoun) {  // "was over on Monday"
      times_.read_time_of_verb(found, head.value);
    }
    if (const TimeExpression* time = text_.time_over(head.value);
        time != nullptr && found.time == nullptr && times_.is_calendar(*time)) {
      found.time = times_.bound_of(*time) == TimeBound::kAt ? time : nullptr;
    }
    const Mention* name = text_.mention_over(head.value);
    if (name == nullptr || !found.sites.empty()) return;
    if (auto site = sites_.names().at(name->tokens.begin)) found.sites.push_back(std::move(*site));
  }

  /// Reads on from the noun: "of", names by their prepositions, places, and the time that the
  /// phrase ends with.
  void read_behind(Happening& found, std::uint32_t noun) const {
    constexpr std::uint32_t kReach = 12;
    const std::uint32_t end = std::min(text_.sentence(noun).end, noun + kReach);
    for (std::uint32_t i = noun + 1; i < end; ++i) {
      if (const TimeExpression* time = times_.expressions().at(i)) {
        const auto bound = times_.bound_of(*time);
        if (times_.is_calendar(*time) && bound == TimeBound::kAt) found.time = time;
        return;
      }
      const Upos tag = text_.token(i).upos;
      const bool inside = tag == Upos::kAdp || tag == Upos::kDet || tag == Upos::kAdj ||
                          tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kNum ||
                          text_.token(i).xpos == Xpos::kPos ||
                          text_.token(i).xpos == Xpos::kPrpPoss ||
                          (text_.lower(i) == "and" && text_.mention_over(i - 1) != nullptr);
      const bool comma =
          i == noun + 1 && text_.lower(i) == "," && times_.expressions().at(i + 2) != nullptr &&
          text_.token(i + 1).upos == Upos::kAdp;  // "The explosion, on February 3, …"
      if (comma) continue;
      if (!inside) return;
      if (auto site = sites_.site_at(i)) {
        found.sites.push_back(std::move(*site));
        continue;
      }
      things_.involve(found, i);
    }
  }

  // All.
  /// What sets the whole sentence apart, and the words from the anchor to the time or the place.
  void finish(Happening& found) const {
    const std::uint32_t anchor = found.anchor.value;
    TokenRange own = found.time == nullptr ? TokenRange{anchor, anchor + 1} : found.time->tokens;
    if (const TimeExpression* next = times_.expressions().at(own.end);
        next != nullptr && found.time != nullptr)
      own.end = next->tokens.end;  // "in March last year"
    if (found.apart.empty()) found.apart = apart_of_sentence(found, own);
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

std::string to_text(const Annotation& annotation, const Happening& happening) {
  std::string text{name_of(happening.classes)};
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
