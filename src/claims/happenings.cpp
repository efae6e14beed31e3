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
      if (auto thing = house_in_town(i)) found.push_back(std::move(*thing));
      if (auto origin = of_native(i)) found.push_back(std::move(*origin));
      if (auto tenure = of_tenure(i)) found.push_back(std::move(*tenure));
      if (auto stroke = of_stroke(i)) {
        finish(*stroke);
        found.push_back(std::move(*stroke));
      }
      auto happening = of_jubilee(i);
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
  [[nodiscard]] std::optional<Happening> at(std::uint32_t index) const {
    switch (text_.token(index).upos) {
      case Upos::kNoun:
        if (is_score_verb(index)) return of_words(words_.verb_at(annotation_, index), index);
        if (is_shot_dead(index) || is_verb_in_tree(index))
          return of_words(words_.verb_at(annotation_, index), index);
        return of_noun(index);
      case Upos::kPropn:
        if (is_score_verb(index)) return of_words(words_.verb_at(annotation_, index), index);
        return of_noun(index);
      case Upos::kAdj:
        return text_.is_adjective_noun(index) ? of_noun(index) : std::nullopt;
      case Upos::kVerb:
        if (text_.is_gerund_noun(index)) return of_noun(index);
        return of_verb(index);
      default:
        if (auto state = of_state(index)) return state;
        if (is_hyphen_noun(index)) return of_noun(index);
        if (is_score_verb(index)) return of_words(words_.verb_at(annotation_, index), index);
        return of_long_phrase(index);
    }
  }

  /// "Holt, out of office since Friday": a state without its verb, and when it began.
  [[nodiscard]] std::optional<Happening> of_state(std::uint32_t index) const {
    const std::uint32_t begin = text_.sentence(index).begin;
    if (index > begin && text_.lemma(index - 1) == "be") return std::nullopt;
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
    std::uint32_t owner = TokenIndex::kNone;
    if (index >= begin + 2 && text_.lower(index - 1) == ",") owner = index - 2;
    if (index == begin) owner = text_.subject_behind(index);
    if (owner == TokenIndex::kNone) return found;
    things_.set_thing(found, owner);
    things_.involve(found, owner);
    return found;
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

  // Verbs.
  [[nodiscard]] std::optional<Happening> of_verb(std::uint32_t verb) const {
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

  /// "was first seen": a discovery.
  [[nodiscard]] std::optional<Happening> of_first_sight(std::uint32_t verb,
                                                        HappeningWord word) const {
    const bool first = verb > text_.sentence(verb).begin && text_.lower(verb - 1) == "first";
    if (!first) return std::nullopt;
    word.classes = words_.discovery();
    word.weak = false;
    return of_words(word, verb);
  }

  [[nodiscard]] Happening of_words(const HappeningWord& word, std::uint32_t verb) const {
    Happening found;
    found.classes = word.classes;
    found.deed = word.deed;
    found.word = std::string(text_.lemma(verb));
    found.weak = word.weak || word.classes.none();
    found.anchor = TokenIndex{verb};
    found.span = annotation_.span({verb, verb + 1});
    found.ahead = !word.past && is_ahead(verb);
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
    if (noun == TokenIndex::kNone) return of_taking_place(verb, subject);
    // "The probe was launched": the verb tells more than a noun that no class has.
    const bool by_stem = words_.noun_at(annotation_, noun).classes.none();
    if (by_stem && words_.verb_at(annotation_, verb).classes.any() && !is_plain_beginning(verb))
      return std::nullopt;
    auto found = of_noun_alone(noun);
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
    found->ahead = is_ahead(verb);
    found->presupposed = text_.is_presupposed(verb);
    times_.read_time_of_verb(*found, verb);
    if (ends && found->bound == TimeBound::kUntil) found->bound = TimeBound::kAt;
    sites_.read_sites_of_verb(*found, verb);
    return found;
  }

  [[nodiscard]] bool is_plain_beginning(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 6> kPlain{"begin", "start",  "commence",
                                                     "end",   "finish", "resume"};
    return is_one_of(kPlain, text_.lemma(verb));
  }

  /// "The pig race took place on Monday": whatever takes place is something that happens.
  [[nodiscard]] std::optional<Happening> of_taking_place(std::uint32_t verb,
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
    found.ahead = is_ahead(verb);
    things_.set_thing(found, subject);
    times_.read_time_of_verb(found, verb);
    sites_.read_sites_of_verb(found, verb);
    found.apart = apart_before(subject);
    return found;
  }

  /// "The quake hit the island on Monday": what befalls people does whatever it does when it is.
  [[nodiscard]] std::optional<Happening> of_stroke(std::uint32_t verb) const {
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
    auto found = of_noun_alone(noun);
    if (!found) return std::nullopt;
    if (noun != subject) found->definite = true;
    found->anchor = TokenIndex{verb};
    found->span = annotation_.span({subject, verb + 1});
    if (subject > verb) found->span = text_.token(verb).span;
    found->presupposed = text_.is_presupposed(verb);
    times_.read_time_of_verb(*found, verb);
    sites_.read_sites_of_verb(*found, verb);
    if (found->time == nullptr && found->sites.empty() && found->houses.empty())
      return std::nullopt;
    return found;
  }

  /// "will complete the takeover on July 1", "the takeover is to be completed": the takeover.
  [[nodiscard]] std::optional<Happening> of_doing(std::uint32_t verb) const {
    if (!is_one_of(kDoing, text_.lemma(verb))) return std::nullopt;
    for (const std::uint32_t child : text_.below(verb)) {
      const Relation relation = text_.token(child).relation;
      const bool done = relation == Relation::kObj || relation == Relation::kNsubjPass;
      if (!done || !text_.is_event_noun(child)) continue;
      if (words_.noun_at(annotation_, child).weak && !text_.is_known(child)) continue;
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

  /// "children's hospital" of "the children's hospital", which no other hospital is.
  [[nodiscard]] std::string house_with_kind(std::uint32_t at) const {
    std::string words{text_.lemma(at)};
    for (std::uint32_t i = text_.phrase_begin(at); i < at; ++i) {
      const Upos tag = text_.token(i).upos;
      const bool kind = (tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn) &&
                        text_.lower(i) != "former";
      if (kind) words.insert(0, text_.lower(i) + " ");
    }
    return words;
  }

  /// "a former barracks at Ripley": a house by the town that it stands in.
  [[nodiscard]] std::optional<Happening> house_in_town(std::uint32_t at) const {
    if (text_.token(at).upos != Upos::kNoun || text_.is_plural(at)) return std::nullopt;
    const bool house = is_premises(text_.lemma(at)) || is_estate(text_.lemma(at)) ||
                       (at > text_.sentence(at).begin &&
                        is_premises(text_.lower(at - 1) + " " + std::string(text_.lemma(at))));
    if (!house || !text_.sentence(at).contains(at + 2)) return std::nullopt;
    std::optional<EventSite> site;
    const bool comma = text_.lower(at + 1) == "," && text_.is_known(at);  // "The farm, in Sellin,"
    const std::uint32_t tie = comma ? at + 2 : at + 1;
    for (std::uint32_t i = tie + 1; i < std::min(text_.sentence(at).end, tie + 3) && !site; ++i)
      site = sites_.site_at(i);
    if (!site || site->tokens.begin != tie) return std::nullopt;
    Happening found;
    found.classes = words_.whereabouts();
    found.noun = true;
    found.definite = text_.is_known(at);
    found.thing = house_with_kind(at);
    found.thing_known = found.definite;
    found.anchor = TokenIndex{at};
    found.span = text_.token(at).span;
    found.apart = apart_before(at);
    if (found.apart == "former") found.apart.clear();  // what it was, not which
    found.sites.push_back(std::move(*site));
    return found;
  }

  /// "has been governor since May 3", "Mayor of Sellin since 1997, he": the day of the appointment.
  [[nodiscard]] std::optional<Happening> of_tenure(std::uint32_t at) const {
    constexpr std::uint32_t kReach = 6;
    if (text_.lower(at) != "since" || !text_.sentence(at).contains(at + 1)) return std::nullopt;
    const TimeExpression* time = times_.expressions().at(at + 1);
    if (time == nullptr || !times_.is_calendar(*time)) return std::nullopt;
    const std::uint32_t begin = text_.sentence(at).begin;
    std::uint32_t role = TokenIndex::kNone;
    for (std::uint32_t i = at; i > begin && at - i < kReach && role == TokenIndex::kNone;) {
      --i;
      if (text_.token(i).upos == Upos::kVerb || text_.token(i).upos == Upos::kPunct) break;
      if (is_office_word(i)) role = i;
    }
    if (role == TokenIndex::kNone) return std::nullopt;
    std::uint32_t holder = text_.subject_of(role);
    const std::uint32_t phrase = text_.phrase_begin(role);
    if (holder == TokenIndex::kNone) holder = text_.subject_behind(role);
    if (holder == TokenIndex::kNone && phrase > begin + 1 && text_.lower(phrase - 1) == ",")
      holder = phrase - 2;
    if (holder == TokenIndex::kNone) return std::nullopt;
    Happening found;
    found.classes = words_.appointment();
    found.definite = true;
    found.anchor = TokenIndex{role};
    found.span = cover(text_.token(role).span, time->span);
    found.time = time;
    things_.set_thing(found, holder);
    things_.involve(found, holder);
    if (found.things.empty() && !found.thing_guessed) return std::nullopt;
    return found;
  }

  /// A post of which a body has one. Our own list.
  [[nodiscard]] bool is_office_word(std::uint32_t at) const {
    constexpr std::array<std::string_view, 30> kOffices{
        "governor",   "mayor",       "president", "chairman",   "chairwoman",   "chair",
        "director",   "minister",    "premier",   "chancellor", "leader",       "bishop",
        "archbishop", "coach",       "manager",   "captain",    "conductor",    "editor",
        "headmaster", "headteacher", "principal", "rector",     "commissioner", "ambassador",
        "secretary",  "speaker",     "judge",     "abbot",      "king",         "queen"};
    return is_one_of(kOffices, text_.lower(at));
  }

  /// "Wirth, a native of Graz", "A native of Graz, he …": where somebody was born.
  [[nodiscard]] std::optional<Happening> of_native(std::uint32_t at) const {
    if (text_.lower(at) != "native" || text_.lower(at + 1) != "of") return std::nullopt;
    if (!text_.sentence(at).contains(at + 2)) return std::nullopt;
    const Mention* name = text_.mention_over(at + 2);
    if (name == nullptr || name->kind != MentionKind::kName || !name->referent.valid())
      return std::nullopt;
    const std::uint32_t begin = text_.phrase_begin(at);
    std::uint32_t owner = text_.subject_behind(at);
    if (begin > text_.sentence(at).begin + 1 && text_.lower(begin - 1) == ",") owner = begin - 2;
    if (owner == TokenIndex::kNone) owner = text_.subject_of(at);
    if (owner == TokenIndex::kNone) return std::nullopt;
    Happening found;
    found.classes = words_.birth();
    found.noun = true;
    found.definite = true;
    found.anchor = TokenIndex{at};
    found.span = text_.token(at).span;
    found.sites.push_back({annotation_.referents[name->referent.index()].name,
                           name->referent,
                           "in",
                           {at, name->tokens.end}});
    things_.set_thing(found, owner);
    things_.involve(found, owner);
    return found;
  }

  /// "Its centenary, in 2019", "the paper turned 140 in 2010", "its 50th birthday last year": when
  /// it began, so many years before.
  [[nodiscard]] std::optional<Happening> of_jubilee(std::uint32_t at) const {
    const int years = years_of_jubilee(at);
    if (years == 0) return std::nullopt;
    const bool noun = text_.token(at).upos != Upos::kVerb;
    Happening found;
    found.classes = words_.founding();
    found.noun = noun;
    found.definite = true;
    found.years_back = years;
    found.anchor = TokenIndex{at};
    found.span = text_.token(at).span;
    if (noun) {
      things_.read_owner(found, {at, at + 1});
      read_behind(found, at);
      const std::uint32_t over = text_.token(at).head.valid() ? text_.token(at).head.value : at;
      if (found.time == nullptr) found.time = times_.time_before(at);
      if (found.time == nullptr && text_.token(over).upos == Upos::kVerb) {
        times_.read_time_of_verb(found, over);
        const std::uint32_t subject = text_.subject_of(over);
        if (found.thing.empty() && found.things.empty() && subject != TokenIndex::kNone)
          things_.set_thing(found, subject);
      }
    } else {
      const std::uint32_t subject = text_.subject_of(at);
      if (subject != TokenIndex::kNone) things_.set_thing(found, subject);
      times_.read_time_of_verb(found, at);
    }
    found.offset.reset();
    if (found.time == nullptr || found.bound != TimeBound::kAt) return std::nullopt;
    return found;
  }

  /// 100 of "centenary", 140 of "turned 140"; 0: no such word.
  [[nodiscard]] int years_of_jubilee(std::uint32_t at) const {
    constexpr std::array<std::pair<std::string_view, int>, 8> kNamed{{{"centenary", 100},
                                                                      {"centennial", 100},
                                                                      {"bicentenary", 200},
                                                                      {"bicentennial", 200},
                                                                      {"tercentenary", 300},
                                                                      {"quincentenary", 500},
                                                                      {"sesquicentennial", 150},
                                                                      {"millennium", 0}}};
    const std::string word = text_.lower(at);
    for (const auto& [name, years] : kNamed) {
      if (word == name) return years;
    }
    const bool turned = text_.lemma(at) == "turn" && text_.token(at).upos == Upos::kVerb;
    const bool birthday = (word == "birthday" || word == "anniversary" || word == "jubilee") &&
                          at > text_.sentence(at).begin;
    if (!turned && !birthday) return 0;
    const std::uint32_t number = turned ? at + 1 : at - 1;
    return text_.sentence(at).contains(number) ? whole_number(text_.lower(number)) : 0;
  }

  /// 140 of "140" and "140th"; 0: no number between 5 and 999.
  static int whole_number(const std::string& word) {
    constexpr int kLeast = 5;
    constexpr std::size_t kDigits = 3;
    const std::size_t end = std::min(word.find_first_not_of("0123456789"), word.size());
    const std::string_view rest = std::string_view(word).substr(end);
    if (end == 0 || end > kDigits || (!rest.empty() && rest.size() != 2)) return 0;
    const int number = std::stoi(word.substr(0, end));
    return number >= kLeast ? number : 0;
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
    const TokenRange around = text_.sentence(verb);  // "It had jammed on Friday, too"
    for (std::uint32_t i = verb + 1; i < std::min(around.end, verb + 8); ++i) {
      const bool last = i + 1 == around.end || text_.token(i + 1).upos == Upos::kPunct;
      if (text_.lower(i) == "too" && last) return "too";
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
    if (!word.any() || text_.is_modifier(noun) || text_.is_plural(noun)) return std::nullopt;
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
    found.deed = word.deed;
    found.word = std::string(text_.lemma(noun));
    found.weak = word.weak || word.classes.none();
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
    if (found->time == nullptr) {
      found->time = times_.time_of_apposition(noun);
    }
    if (goes_on(found->classes)) found->phase = times_.phase_of_unit(noun);
    if (found->sites.empty()) sites_.read_site_before_where(*found, noun);
    if (found->sites.empty()) sites_.read_site_of_scene(*found, noun);
    if (found->sites.empty() && found->classes == words_.birth())
      sites_.read_named_scene(*found, noun);
    read_copula(*found, noun);
    sites_.read_premises(*found, noun, std::min(text_.sentence(noun).end, noun + 9));
    const Clause* clause = clause_at(annotation_, TokenIndex{noun});
    const bool subject = universal(text_.token(noun).relation) == Relation::kNsubj;
    if (subject && clause != nullptr && clause->polarity != Polarity::kPositive)
      return std::nullopt;  // "the resignation will not be effective today"
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
      const bool comma_place = i == noun + 1 && text_.lower(i) == "," && i + 2 < end &&
                               text_.token(i + 1).upos == Upos::kAdp &&
                               sites_.site_at(i + 2).has_value();  // "The crash, outside Sellin, …"
      if (comma || comma_place) continue;
      if (!inside) return;
      auto site = sites_.site_at(i);
      if (!site && i == noun + 2 && is_named_for_place(found.classes))
        site = sites_.site_behind("of", i);
      if (site) {
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
