// SPDX-License-Identifier: Apache-2.0
#include "claims/happenings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/event_times.h"
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
        times_(annotation),
        sites_(annotation, lexicon.lexicon()),
        story_(annotation),
        mention_of_(annotation.tokens.size()),
        below_(annotation.tokens.size()) {
    for (const Mention& mention : annotation.mentions) {
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
        if (mention_of_[i] == nullptr || mention.kind == MentionKind::kName)
          mention_of_[i] = &mention;
      }
    }
    for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
      const TokenIndex head = annotation.tokens[i].head;
      if (head.valid()) below_[head.index()].push_back(i);
    }
  }

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
  [[nodiscard]] const Token& token(std::uint32_t at) const { return annotation_.tokens[at]; }
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const {
    return annotation_.lemma(TokenIndex{at});
  }
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
  }
  [[nodiscard]] const TokenRange& sentence(std::uint32_t at) const {
    return annotation_.sentences[token(at).sentence.index()].tokens;
  }
  [[nodiscard]] bool is_noun(std::uint32_t at) const {
    return token(at).upos == Upos::kNoun || token(at).upos == Upos::kPropn;
  }
  [[nodiscard]] ClauseIndex clause_of(std::uint32_t at) const {
    return annotation_.clause_of_token[at];
  }

  [[nodiscard]] std::optional<Happening> at(std::uint32_t index) const {
    switch (token(index).upos) {
      case Upos::kNoun:
        if (is_verb_in_tree(index)) return of_words(words_.verb_at(annotation_, index), index);
        return of_noun(index);
      case Upos::kPropn:
        return of_noun(index);
      case Upos::kAdj:
        return is_adjective_noun(index) ? of_noun(index) : std::nullopt;
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
    const std::uint32_t begin = sentence(index).begin;
    if (index == begin || lemma(index - 1) == "be") return std::nullopt;
    const HappeningWord word = words_.state_at(annotation_, index);
    if (word.classes.none() || lower(word.phrase.end) != "since") return std::nullopt;
    std::uint32_t at = word.phrase.end + 1;
    if (lower(at) == "the") ++at;
    const TimeExpression* time = at < sentence(index).end ? times_.at(at) : nullptr;
    if (time == nullptr || !is_calendar(*time)) return std::nullopt;
    Happening found;
    found.classes = word.classes;
    found.weak = word.weak;
    found.anchor = TokenIndex{index};
    found.span = annotation_.span(word.phrase);
    found.time = time;
    if (index >= begin + 2 && lower(index - 1) == ",") {
      set_thing(found, index - 2);
      involve(found, index - 2);
    }
    return found;
  }

  /// "the final in Norwick".
  [[nodiscard]] bool is_adjective_noun(std::uint32_t index) const {
    if (lemma(index) != "final" || index == sentence(index).begin) return false;
    const bool last = !sentence(index).contains(index + 1) ||
                      (!is_noun(index + 1) && token(index + 1).upos != Upos::kAdj);
    return last && token(index - 1).upos == Upos::kDet;
  }

  /// "put their names to", whatever the tagger takes "put" for.
  [[nodiscard]] std::optional<Happening> of_long_phrase(std::uint32_t index) const {
    const std::uint32_t least = token(index).upos == Upos::kAux ? 2 : 3;
    const HappeningWord word = words_.verb_at(annotation_, index);
    const bool of_next = token(index).upos == Upos::kAux && word.phrase.size() == least &&
                         token(word.phrase.end - 1).upos == Upos::kVerb;  // "been closed"
    return word.phrase.size() >= least && !of_next ? of_verb(index) : std::nullopt;
  }

  /// "The museum will hand over the skull": verbs that the tagger takes for nouns.
  [[nodiscard]] bool is_verb_in_tree(std::uint32_t index) const {
    if (words_.verb_at(annotation_, index).classes.none()) return false;
    bool subject = false;
    bool copula = false;
    for (const std::uint32_t child : below_[index]) {
      subject = subject || (universal(token(child).relation) == Relation::kNsubj && child < index);
      copula = copula || token(child).relation == Relation::kCop ||
               token(child).upos == Upos::kDet || token(child).relation == Relation::kNmodPoss;
    }
    return subject && !copula;
  }

  /// "the stabbing": nouns that the tagger takes for verbs.
  [[nodiscard]] bool is_gerund_noun(std::uint32_t index) const {
    if (token(index).xpos != Xpos::kVbg || index == sentence(index).begin) return false;
    return token(index - 1).upos == Upos::kDet || token(index - 1).xpos == Xpos::kPos;
  }

  // Verbs.

  [[nodiscard]] std::optional<Happening> of_verb(std::uint32_t verb) const {
    HappeningWord word = words_.verb_at(annotation_, verb);
    const Clause* clause = clause_at(annotation_, TokenIndex{verb});
    if (clause == nullptr || !may_be_told(*clause)) return std::nullopt;
    if (token(verb).upos != Upos::kVerb) return of_words(word, verb);
    if (auto event = of_beginning(verb)) return event;
    if (auto event = of_doing(verb)) return event;
    if (word.classes.none()) return std::nullopt;
    if (lemma(verb) == "see" && !is_last(verb)) return std::nullopt;
    if (is_one_of(kBeginning, lemma(verb)) && begins_something(verb)) return std::nullopt;
    return of_words(word, verb);
  }

  [[nodiscard]] Happening of_words(const HappeningWord& word, std::uint32_t verb) const {
    Happening found;
    found.classes = word.classes;
    found.weak = word.weak;
    found.anchor = TokenIndex{verb};
    found.span = annotation_.span({verb, verb + 1});
    found.ahead = !word.past && is_ahead(verb);
    read_arguments(found, verb, word.phrase);
    read_time_of_verb(found, verb);
    read_sites_of_verb(found, verb);
    if (goes_on(found.classes) && !comes_again(found.classes)) found.phase = "begin";
    // "crossed the line": a phrase with "the" takes up what the reader knows.
    for (std::uint32_t i = word.phrase.begin + 1; i < word.phrase.end; ++i)
      found.definite = found.definite || lower(i) == "the";
    found.apart = apart_beside(verb);
    if (found.ahead && found.apart == "again") found.apart.clear();  // "will vote again on May 3"
    return found;
  }

  /// "began her career", "will begin shipping": not the beginning of the subject.
  [[nodiscard]] bool begins_something(std::uint32_t verb) const {
    const std::string_view word = lemma(verb);
    if (word != "begin" && word != "start" && word != "commence") return false;
    return std::ranges::any_of(below_[verb], [&](std::uint32_t child) {
      const Relation relation = token(child).relation;
      const bool object = relation == Relation::kObj && time_over(child) == nullptr;
      return object || relation == Relation::kXcomp || relation == Relation::kCcomp;
    });
  }

  /// "last" of "was last seen".
  [[nodiscard]] bool is_last(std::uint32_t verb) const {
    return verb > sentence(verb).begin && lower(verb - 1) == "last";
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
    const Xpos tag = token(at).xpos;
    const bool has_auxiliary = std::ranges::any_of(below_[at], [&](std::uint32_t child) {
      return token(child).upos == Upos::kAux || lower(child) == "to";
    });
    if (tag == Xpos::kVbd || (tag == Xpos::kVbn && !has_auxiliary)) return false;
    return planned || tense == Tense::kFuture || tense == Tense::kPresent;
  }

  /// "The stoppage begins on Monday", "it is to begin on Monday", "the vote was held in Sellin",
  /// "the hearing is set for June 12": what the subject names, timed and placed by the verb.
  [[nodiscard]] std::optional<Happening> of_beginning(std::uint32_t verb) const {
    const std::string_view word = lemma(verb);
    const bool begins = is_one_of(kBeginning, word);
    const bool ends = is_one_of(kEnding, word);
    const bool placed = is_one_of(kTakingPlace, word) || is_one_of(kScheduling, word);
    if (!begins && !ends && !placed) return std::nullopt;
    if (has_object(verb)) return std::nullopt;
    const std::uint32_t subject = subject_of(verb);
    if (subject == TokenIndex::kNone) return std::nullopt;
    const std::uint32_t noun = event_behind(subject);
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
    read_time_of_verb(*found, verb);
    read_sites_of_verb(*found, verb);
    return found;
  }

  /// "will complete the takeover on July 1", "the takeover is to be completed": the takeover.
  [[nodiscard]] std::optional<Happening> of_doing(std::uint32_t verb) const {
    if (!is_one_of(kDoing, lemma(verb))) return std::nullopt;
    for (const std::uint32_t child : below_[verb]) {
      const Relation relation = token(child).relation;
      const bool done = relation == Relation::kObj || relation == Relation::kNsubjPass;
      if (!done || !is_event_noun(child) || words_.noun_at(annotation_, child).weak) continue;
      auto found = of_noun_alone(child);
      if (!found) return std::nullopt;
      found->classes |= words_.verb_at(annotation_, verb).classes;
      found->anchor = TokenIndex{verb};
      found->span = cover(found->span, token(verb).span);
      found->ahead = is_ahead(verb);
      read_time_of_verb(*found, verb);
      read_sites_of_verb(*found, verb);
      return found;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool has_object(std::uint32_t verb) const {
    return std::ranges::any_of(below_[verb], [&](std::uint32_t child) {
      return token(child).relation == Relation::kObj && times_.at(child) == nullptr;
    });
  }

  /// The subject, also of the verb that it is joined to.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t verb) const {
    for (const std::uint32_t child : below_[verb]) {
      if (universal(token(child).relation) == Relation::kNsubj) return antecedent(child);
    }
    const Token& word = token(verb);
    if (!word.head.valid()) return TokenIndex::kNone;
    const bool joined = word.relation == Relation::kConj || word.relation == Relation::kXcomp;
    if (joined && token(word.head.value).upos == Upos::kVerb) return subject_of(word.head.value);
    const bool participle = universal(word.relation) == Relation::kAcl && is_noun(word.head.value);
    return participle ? word.head.value : TokenIndex::kNone;
  }

  /// "which was shot": what the relative clause is about.
  [[nodiscard]] std::uint32_t antecedent(std::uint32_t at) const {
    const std::string word = lower(at);
    if (word != "who" && word != "which" && word != "that" && word != "whom") return at;
    const TokenIndex verb = token(at).head;
    if (!verb.valid()) return at;
    const bool relative = universal(token(verb.value).relation) == Relation::kAcl;
    const TokenIndex above = token(verb.value).head;
    return relative && above.valid() ? above.value : at;
  }

  [[nodiscard]] bool is_event_noun(std::uint32_t at) const {
    const bool noun = is_noun(at) || is_adjective_noun(at);
    return noun && words_.noun_at(annotation_, at).classes.any() && !is_modifier(at);
  }

  /// The event's noun itself; of a pronoun the last noun for an event before it, in this or the
  /// previous sentence; none: neither.
  [[nodiscard]] std::uint32_t event_behind(std::uint32_t subject) const {
    if (is_event_noun(subject)) return subject;
    const std::string word = lower(subject);
    if (word != "it" && word != "this" && word != "they") return TokenIndex::kNone;
    const bool several = word == "they";
    const std::uint32_t begin = begin_of_previous(subject);
    for (std::uint32_t at = subject; at > begin;) {
      --at;
      if (!is_event_noun(at) || words_.noun_at(annotation_, at).weak) continue;
      if (is_plural(at) == several) return at;
    }
    return TokenIndex::kNone;
  }

  /// Where the sentence before begins, which is no headline.
  [[nodiscard]] std::uint32_t begin_of_previous(std::uint32_t at) const {
    const std::size_t number = token(at).sentence.index();
    const auto& sentences = annotation_.sentences;
    const bool joined = number > 0 && sentences[number - 1].section == sentences[number].section;
    return sentences[joined ? number - 1 : number].tokens.begin;
  }

  [[nodiscard]] bool is_plural(std::uint32_t noun) const {
    const Xpos tag = token(noun).xpos;
    return (tag == Xpos::kNns || tag == Xpos::kNnps) && lemma(noun) != "talk" &&
           lemma(noun) != "flame" && lemma(noun) != "talks";
  }

  /// Who does it and to what.
  void read_arguments(Happening& found, std::uint32_t verb, TokenRange phrase) const {
    std::uint32_t subject = TokenIndex::kNone;
    std::uint32_t object = TokenIndex::kNone;
    const bool state = token(verb).upos == Upos::kAux && token(verb).head.valid();
    for (const std::uint32_t child : below_[state ? token(verb).head.value : verb]) {
      if (phrase.contains(child) || time_over(child) != nullptr) continue;
      const Relation relation = token(child).relation;
      const Mention* name = mention_of_[child];
      const bool place = name != nullptr && relation == Relation::kObj &&
                         site_at(name->tokens.begin).has_value();  // "sank off Sellin"
      const bool undergoes =
          (relation == Relation::kObj && !place) || relation == Relation::kNsubjPass;
      if (undergoes && object == TokenIndex::kNone) object = antecedent(child);
      if (relation == Relation::kNsubj) subject = antecedent(child);
    }
    if (subject == TokenIndex::kNone && object == TokenIndex::kNone) subject = subject_of(verb);
    // "The line resumes service": the line is what starts again.
    constexpr std::array<std::string_view, 8> kGoingOn{
        "service", "operation", "work", "traffic", "flight", "business", "trade", "production"};
    const bool goes_on = object != TokenIndex::kNone && subject != TokenIndex::kNone &&
                         is_one_of(kGoingOn, lemma(object));
    if (goes_on) object = TokenIndex::kNone;
    const std::uint32_t thing = object != TokenIndex::kNone ? object : subject;
    const bool done = object == TokenIndex::kNone && is_done_by_someone(found.classes);
    if (thing != TokenIndex::kNone && !done) set_thing(found, thing);
    if (object == TokenIndex::kNone && phrase.size() > 1) read_thing_behind(found, phrase.end);
    // Where the tree goes astray, the noun right before the verb: "before the structure collapsed".
    const bool astray = thing != TokenIndex::kNone && !done && is_unit_of_time(thing) &&
                        verb > sentence(verb).begin && token(verb - 1).upos == Upos::kNoun;
    if (astray) set_thing(found, verb - 1);
    for (std::uint32_t i = sentence(verb).begin; i < sentence(verb).end; ++i) {
      if (clause_of(i) == clause_of(verb)) involve(found, i);
    }
    if (subject != TokenIndex::kNone) involve(found, subject);
  }

  /// "came over the side of the ship", "climbed aboard the ferry", "made off with a bell".
  void read_thing_behind(Happening& found, std::uint32_t from) const {
    if (from >= annotation_.tokens.size()) return;
    const std::uint32_t end = std::min(sentence(from).end, from + 6);
    for (std::uint32_t i = from; i < end && sentence(from).begin < from; ++i) {
      if (time_over(i) != nullptr) return;
      const bool last = i + 1 == end || !is_noun(i + 1);
      if (is_noun(i) && last) return set_thing(found, i);
      const Upos tag = token(i).upos;
      const bool inside = tag == Upos::kDet || tag == Upos::kAdj || is_noun(i) ||
                          tag == Upos::kNum || token(i).xpos == Xpos::kPrpPoss ||
                          lower(i) == "of" || (i == from && lower(i) == "with");
      if (!inside) return;
    }
  }

  /// "an hour before the structure collapsed": never what something happens to.
  [[nodiscard]] bool is_unit_of_time(std::uint32_t at) const {
    constexpr std::array<std::string_view, 14> kUnits{
        "second", "minute",  "hour",    "day",       "week",  "month", "year",
        "decade", "morning", "evening", "afternoon", "night", "eve",   "time"};
    return is_one_of(kUnits, lemma(at));
  }

  /// "copper" of "six tonnes of copper"; else the noun itself.
  [[nodiscard]] std::uint32_t measured_at(std::uint32_t at) const {
    constexpr std::array<std::string_view, 28> kMeasures{
        "tonne", "ton",      "kilo",   "kilogram", "gram",   "pound", "ounce",
        "litre", "liter",    "gallon", "barrel",   "bottle", "box",   "crate",
        "sack",  "bag",      "load",   "pile",     "piece",  "set",   "dose",
        "batch", "shipment", "cargo",  "pair",     "lot",    "haul",  "consignment"};
    if (!is_one_of(kMeasures, lemma(at)) || lower(at + 1) != "of") return at;
    std::uint32_t noun = at + 2;
    while (sentence(at).contains(noun + 1) && !is_noun(noun) && noun < at + 5) ++noun;
    while (sentence(at).contains(noun + 1) && is_noun(noun + 1)) ++noun;
    return sentence(at).contains(noun) && token(noun).upos == Upos::kNoun ? noun : at;
  }

  /// A thing by its noun, its name, or what "it" stands for.
  void set_thing(Happening& found, std::uint32_t at) const {
    const Mention* mention = mention_of_[at];
    if (mention != nullptr && mention->referent.valid()) {
      const std::uint32_t next = mention->tokens.end;
      const bool numbered = mention->kind == MentionKind::kName && sentence(at).contains(next) &&
                            token(next).upos == Upos::kNum;  // "Executive Order 13661"
      if (!numbered) add_once(found.things, mention->referent);
      if (mention->kind == MentionKind::kName && !numbered) {
        const std::uint32_t before = mention->tokens.begin;
        const bool noun = before > sentence(at).begin && token(before - 1).upos == Upos::kNoun;
        if (noun && is_known(before - 1)) {  // "the tanker Anna Corvel"
          found.thing = std::string(lemma(before - 1));
          found.thing_known = true;
        }
        return;
      }
    }
    if (token(at).upos == Upos::kPron) {
      const std::uint32_t noun = noun_behind(at);
      if (noun != TokenIndex::kNone) set_thing(found, noun);
      found.thing_guessed = true;
      found.thing_known = noun != TokenIndex::kNone;
      return;
    }
    if (token(at).upos != Upos::kNoun || is_unit_of_time(at)) return;
    at = measured_at(at);
    found.thing = std::string(lemma(at));
    found.thing_known = is_known(at);
    const bool number = sentence(at).contains(at + 1) && token(at + 1).upos == Upos::kNum &&
                        time_over(at + 1) == nullptr;
    if (number) found.thing += " " + lower(at + 1);  // "Order 13661" is not order 13662
    // "the freighter Anna Corvel", also where the tree hangs the noun on the name.
    std::uint32_t next = at + 1;
    const auto skip = [&](std::string_view word) {
      if (sentence(at).contains(next) && lower(next) == word) ++next;
    };
    skip(",");
    if (next > at + 1) skip("the");
    if (!sentence(at).contains(next) || time_over(next) != nullptr) return;
    const Mention* name = mention_of_[next];
    const bool named = name != nullptr && name->kind == MentionKind::kName &&
                       name->tokens.begin == next && name->referent.valid() &&
                       (is_name_of_thing(next) || kind_of_thing(found.thing) == "ship");
    if (named) add_once(found.things, name->referent);
  }

  /// What "it" stands for: the subject of the sentence before, where that is one thing; "she" is a
  /// ship or what bears a name that is no person's.
  [[nodiscard]] std::uint32_t noun_behind(std::uint32_t pronoun) const {
    constexpr std::array<std::string_view, 6> kOfThings{"it", "they", "them", "she", "her", "its"};
    const std::string word = lower(pronoun);
    if (!is_one_of(kOfThings, word)) return TokenIndex::kNone;
    const bool several = word == "they" || word == "them";
    const bool ship = word == "she" || word == "her";
    const std::uint32_t begin = begin_of_previous(pronoun);
    for (std::uint32_t at = begin; at < sentence(pronoun).begin; ++at) {
      const bool subject = universal(token(at).relation) == Relation::kNsubj;
      if (!subject || !is_noun(at) || token(at).head.value < at) continue;
      if (is_plural(at) != several) return TokenIndex::kNone;
      if (token(at).upos == Upos::kPropn) return is_name_of_thing(at) ? at : TokenIndex::kNone;
      return !ship || kind_of_thing(lemma(at)) == "ship" ? at : TokenIndex::kNone;
    }
    // Where the tree has no subject, a thing's name at the sentence's beginning.
    for (std::uint32_t at = begin; at < std::min(begin + 2, sentence(pronoun).begin); ++at) {
      if (!several && is_name_of_thing(at)) return at;
    }
    return TokenIndex::kNone;
  }

  [[nodiscard]] bool is_name_of_thing(std::uint32_t at) const {
    const Mention* mention = mention_of_[at];
    if (mention == nullptr || !mention->referent.valid()) return false;
    const EntityType type = annotation_.referents[mention->referent.index()].type;
    return type != EntityType::kPerson && type != EntityType::kPlace;
  }

  static void add_once(std::vector<ReferentIndex>& list, ReferentIndex referent) {
    if (std::ranges::find(list, referent) == list.end()) list.push_back(referent);
  }

  /// Names but those of places and months.
  void involve(Happening& found, std::uint32_t at) const {
    const Mention* mention = mention_of_[at];
    if (mention == nullptr || !mention->referent.valid()) return;
    if (time_over(at) != nullptr) return;
    const Referent& referent = annotation_.referents[mention->referent.index()];
    if (referent.type == EntityType::kPlace) return;
    add_once(found.involved, mention->referent);
  }

  [[nodiscard]] const TimeExpression* time_over(std::uint32_t at) const {
    const auto after = std::ranges::upper_bound(
        annotation_.times, at, {}, [](const TimeExpression& time) { return time.tokens.begin; });
    if (after == annotation_.times.begin()) return nullptr;
    const TimeExpression& time = *std::prev(after);
    return time.tokens.contains(at) ? &time : nullptr;
  }

  /// The expressions of the verb's own clause, and that before "when" and "that".
  void read_time_of_verb(Happening& found, std::uint32_t verb) const {
    const TimeExpression* only = nullptr;
    for (const TimeExpression& time : times_in(sentence(verb))) {
      const bool own = in_clause(time.tokens.begin, verb) || times_.head_of(time) == verb;
      if (!own || !is_calendar(time)) continue;
      const auto bound = bound_of(time);
      if (!bound || (is_since(time) && !is_state(verb))) continue;
      if (token(verb).upos == Upos::kAux && time.tokens.begin < verb) continue;
      const bool nearer =
          only == nullptr || (only->tokens.begin < verb && time.tokens.begin > verb);
      if (!nearer) continue;
      only = &time;
      found.bound = *bound;
    }
    if (only == nullptr && token(verb).upos == Upos::kAux) return;
    if (only == nullptr) only = times_.beside_verb(verb, true);
    if (only == nullptr) only = time_before_clause(verb);
    if (only == nullptr) found.offset = offset_of(verb);
    if (only == nullptr && !found.offset) only = only_time_of_sentence(verb);
    found.time = only;
  }

  /// "eight days after that", "three days later", "nine years after their wedding", "a week before
  /// the bridge was closed", in the verb's own clause.
  [[nodiscard]] std::optional<TimeOffset> offset_of(std::uint32_t verb) const {
    for (const TimeExpression& time : times_in(sentence(verb))) {
      const bool first = time.tokens.begin == sentence(verb).begin && is_first_finite(verb);
      const bool own =
          first || clause_of(time.tokens.begin) == clause_of(verb) || times_.head_of(time) == verb;
      if (!own) continue;
      if (time.deixis == Deixis::kSameTime) return narrative_offset(time);
      if (time.kind != TimeKind::kDuration || time.amount <= 0) continue;
      if (auto offset = offset_from(time)) return offset;
    }
    return std::nullopt;
  }

  /// The first verb of its sentence that has a tense.
  [[nodiscard]] bool is_first_finite(std::uint32_t verb) const {
    for (std::uint32_t i = sentence(verb).begin; i < verb; ++i) {
      const Xpos tag = token(i).xpos;
      const bool finite = tag == Xpos::kVbd || tag == Xpos::kVbz || tag == Xpos::kVbp;
      if (finite && token(i).upos == Upos::kVerb) return false;
    }
    return true;
  }

  [[nodiscard]] static std::chrono::minutes length_of(TimeUnit unit) {
    using std::chrono::days;
    using std::chrono::minutes;
    switch (unit) {
      case TimeUnit::kMinute:
        return minutes{1};
      case TimeUnit::kHour:
        return minutes{60};
      case TimeUnit::kWeek:
        return days{7};
      case TimeUnit::kMonth:
        return days{30};
      case TimeUnit::kYear:
        return days{365};
      default:
        return days{1};
    }
  }

  /// So far with one unit either way, days exactly.
  static TimeOffset offset_of_units(int amount, TimeUnit unit, TokenIndex from) {
    const std::chrono::minutes length = length_of(unit);
    const bool exact = unit == TimeUnit::kDay;
    const std::chrono::minutes play = exact ? std::chrono::minutes{0} : length;
    return {amount * length - play, amount * length + play, from};
  }

  /// "the next day", "three days later"; a weekday alone is too vague.
  [[nodiscard]] std::optional<TimeOffset> narrative_offset(const TimeExpression& time) const {
    if (time.kind != TimeKind::kRelative || time.unit > TimeUnit::kYear) return std::nullopt;
    const std::string first =
        lower(time.tokens.begin + (lower(time.tokens.begin) == "the" ? 1 : 0));
    const bool next = first == "next" || first == "following";
    const int amount = time.amount != 0 ? time.amount : (next ? 1 : 0);
    return offset_of_units(amount, time.unit, TokenIndex{});
  }

  /// The offset of a duration by the words behind it.
  [[nodiscard]] std::optional<TimeOffset> offset_from(const TimeExpression& time) const {
    const TokenRange around = sentence(time.tokens.begin);
    const std::uint32_t link = time.tokens.end;
    if (!around.contains(link + 1)) return std::nullopt;
    const std::string word = lower(link);
    if (word != "after" && word != "before") return std::nullopt;
    const int amount = word == "after" ? time.amount : -time.amount;
    const std::string next = lower(link + 1);
    const bool that =
        (next == "that" || next == "this") && (!around.contains(link + 2) || !is_noun(link + 2));
    if (that) return offset_of_units(amount, time.unit, TokenIndex{});
    const std::uint32_t end = std::min(around.end, link + 8);
    for (std::uint32_t i = link + 1; i < end; ++i) {
      if (is_event_noun(i) ||
          (token(i).upos == Upos::kVerb && words_.verb_at(annotation_, i).classes.any())) {
        return offset_of_units(amount, time.unit, TokenIndex{i});
      }
      if (token(i).upos == Upos::kPunct) return std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_since(const TimeExpression& time) const {
    std::uint32_t at = time.tokens.begin;
    const std::uint32_t begin = sentence(at).begin;
    if (at > begin && lower(at - 1) == "the") --at;
    return at > begin && lower(at - 1) == "since";
  }

  /// "has been closed", "have been in custody": what has been so since a day began on it.
  [[nodiscard]] bool is_state(std::uint32_t verb) const {
    if (token(verb).upos == Upos::kAux) return true;
    return token(verb).xpos == Xpos::kVbn &&
           std::ranges::any_of(below_[verb],
                               [&](std::uint32_t child) { return lower(child) == "been"; });
  }

  /// What the main verb tells is of the only time of its sentence, unless that is of the saying:
  /// "shot a man who had got out of his car late on Friday".
  [[nodiscard]] const TimeExpression* only_time_of_sentence(std::uint32_t verb) const {
    if (token(verb).head.valid()) return nullptr;
    const TimeExpression* only = nullptr;
    for (const TimeExpression& time : times_in(sentence(verb))) {
      if (!is_calendar(time)) continue;
      if (only != nullptr) return nullptr;
      only = &time;
    }
    const bool told =
        only != nullptr && only->tokens.begin > verb && times_.tells_when(*only, false);
    return told && bound_of(*only) == TimeBound::kAt && (only->day != 0 || only->weekday >= 0)
               ? only
               : nullptr;
  }

  [[nodiscard]] std::span<const TimeExpression> times_in(TokenRange tokens) const {
    const auto begin_of = [](const TimeExpression& time) { return time.tokens.begin; };
    const auto first = std::ranges::lower_bound(annotation_.times, tokens.begin, {}, begin_of);
    const auto last = std::ranges::lower_bound(annotation_.times, tokens.end, {}, begin_of);
    return {first, last};
  }

  static bool is_calendar(const TimeExpression& time) {
    const bool placed = time.kind != TimeKind::kDuration && time.deixis != Deixis::kSameTime &&
                        time.kind != TimeKind::kDecade && time.kind != TimeKind::kCentury;
    const bool clock_alone = time.kind == TimeKind::kDate && time.year == 0 && time.month == 0;
    return placed && !clock_alone && !time.range_end;
  }

  /// How the words before the expression tie it; nothing where it does not tell when.
  [[nodiscard]] std::optional<TimeBound> bound_of(const TimeExpression& time) const {
    if (!times_.tells_when_inside(time)) return std::nullopt;
    const TokenRange around = sentence(time.tokens.begin);
    std::uint32_t at = time.tokens.begin;
    if (at > around.begin && lower(at - 1) == "the") --at;
    const std::string before = at > around.begin ? lower(at - 1) : "";
    if (before == "by") return TimeBound::kBy;
    if (before == "until" || before == "till" || before == "to") return TimeBound::kUntil;
    constexpr std::array<std::string_view, 5> kElsewhere{"before", "after", "between", "through",
                                                         "than"};
    const bool near_hour = time.minute_of_day >= 0;
    if (!near_hour && is_one_of(kElsewhere, before)) return std::nullopt;
    const bool year_alone = time.year != 0 && time.month == 0 && time.season == 0;
    const bool names_edition = year_alone && at < time.tokens.begin &&
                               around.contains(time.tokens.end) && is_noun(time.tokens.end);
    return names_edition ? std::nullopt : std::optional(TimeBound::kAt);
  }

  /// "It was on February 11 that they came", "September 6, the day on which it took in", "on
  /// Sunday, when the roof gave way": the expression right before the clause of the verb.
  [[nodiscard]] const TimeExpression* time_before_clause(std::uint32_t verb) const {
    constexpr std::uint32_t kReach = 10;
    constexpr std::array<std::string_view, 3> kOpening{"when", "that", "which"};
    const std::uint32_t begin = sentence(verb).begin;
    for (std::uint32_t at = verb; at > begin && verb - at < kReach;) {
      --at;
      if (token(at).upos == Upos::kVerb) return nullptr;
      const bool day = lower(at) == "day" && at > begin && lower(at - 1) == "the";
      if (!day && !is_one_of(kOpening, lower(at))) continue;
      std::uint32_t end = at + (day ? 1 : 0);
      const auto skip = [&](std::string_view word) {
        if (end > begin && lower(end - 1) == word) --end;
      };
      skip("on");
      skip("day");
      skip("the");
      skip(",");
      const TimeExpression* time = times_.ending_at(end);
      if (time != nullptr && lower(at) == "that" && !is_cleft(*time)) return nullptr;
      const bool plain = time != nullptr && is_calendar(*time);
      return plain && times_.tells_when_inside(*time) ? time : nullptr;
    }
    return nullptr;
  }

  /// "It was on February 11 that"; not "said on Monday that".
  [[nodiscard]] bool is_cleft(const TimeExpression& time) const {
    constexpr std::uint32_t kReach = 4;
    const std::uint32_t begin = sentence(time.tokens.begin).begin;
    for (std::uint32_t at = time.tokens.begin; at > begin && time.tokens.begin - at < kReach;) {
      --at;
      if (lemma(at) == "be") return at > begin && lower(at - 1) == "it";
      if (token(at).upos == Upos::kVerb) return false;
    }
    return false;
  }

  /// Whether the token stands in the verb's clause, or in one without a verb form of its own below
  /// it: "was found burnt out in a lay-by".
  [[nodiscard]] bool in_clause(std::uint32_t at, std::uint32_t verb) const {
    const ClauseIndex own = clause_of(verb);
    const ClauseIndex there = clause_of(at);
    if (there == own) return true;
    if (!there.valid()) return false;
    const Clause& clause = annotation_.clauses[there.index()];
    const Xpos tag = token(clause.predicate.value).xpos;
    const bool participle = tag == Xpos::kVbn || tag == Xpos::kVbg;
    return participle && clause.parent == own && clause.predicate.value > verb &&
           clause.predicate.value <= verb + 3 && token(verb).xpos != Xpos::kVbg;
  }

  /// Places of the verb's own clause that hang on it or on its object, and those before "where".
  void read_sites_of_verb(Happening& found, std::uint32_t verb) const {
    for (std::uint32_t i = sentence(verb).begin; i < sentence(verb).end; ++i) {
      auto site = site_at(i);
      if (!site) continue;
      const bool next = follows_closely(site->tokens.begin, verb);
      if (!next && !in_clause(i, verb)) continue;
      const bool first = site->tokens.begin == sentence(verb).begin;
      if (first || next || stands_by(found, *site, verb)) found.sites.push_back(std::move(*site));
    }
    if (found.sites.empty()) read_site_before_where(found, verb);
    if (found.sites.empty()) read_only_site(found, verb);
    read_premises(found, verb, sentence(verb).end);
  }

  /// Houses and sides in the clause of the anchor, or in the noun phrase, behind it.
  void read_premises(Happening& found, std::uint32_t anchor, std::uint32_t end) const {
    for (std::uint32_t i = anchor + 1; i < end; ++i) {
      if (clause_of(i) != clause_of(anchor)) continue;
      auto site = premises_at(i);
      if (!site) site = side_at(i);
      if (site && site->tokens.begin > anchor) found.houses.push_back(std::move(*site));
    }
  }

  /// The only place that the sentence tells behind its main verb, or behind the verb with a time of
  /// its own: "died when a bomb went off as they drove through the hills outside Sellin".
  void read_only_site(Happening& found, std::uint32_t verb) const {
    if (token(verb).head.valid() && found.time == nullptr) return;
    std::optional<EventSite> only;
    for (std::uint32_t i = sentence(verb).begin; i < sentence(verb).end; ++i) {
      auto site = site_at(i);
      if (!site) continue;
      if (only || site->tokens.begin < verb) return;
      only = std::move(site);
    }
    if (only) found.sites.push_back(std::move(*only));
  }

  /// "is lying at anchor off Sellin": nothing but a short phrase between them.
  [[nodiscard]] bool follows_closely(std::uint32_t at, std::uint32_t verb) const {
    constexpr std::uint32_t kReach = 4;
    if (at <= verb || at - verb > kReach) return false;
    for (std::uint32_t i = verb + 1; i < at; ++i) {
      const Upos tag = token(i).upos;
      const bool short_phrase = tag == Upos::kAdp || tag == Upos::kDet || tag == Upos::kNoun ||
                                tag == Upos::kAdv || tag == Upos::kAdj;
      if (!short_phrase) return false;
    }
    return true;
  }

  [[nodiscard]] bool stands_by(const Happening& found, const EventSite& site,
                               std::uint32_t verb) const {
    if (site.tokens.begin <= verb) return false;
    if (site.tokens.begin <= verb + 2 || clause_of(site.tokens.begin) != clause_of(verb))
      return true;
    if (found.time != nullptr) {
      const TokenRange& time = found.time->tokens;
      const bool beside = time.end == site.tokens.begin || time.begin == site.tokens.end ||
                          time.begin == site.tokens.end + 1;
      if (beside) return true;
    }
    for (std::uint32_t i = site.tokens.begin; i < site.tokens.end; ++i) {
      const TokenIndex head = token(i).head;
      if (!head.valid() || site.tokens.contains(head.value)) continue;
      if (head.value == verb) return true;
      const Token& over = token(head.value);
      const bool of_verb = over.head.valid() && over.head.value == verb;
      return of_verb && (over.relation == Relation::kObj || over.relation == Relation::kObl);
    }
    return false;
  }

  /// "in Pieve Alta, where the winner crossed the line".
  void read_site_before_where(Happening& found, std::uint32_t verb) const {
    constexpr std::uint32_t kReach = 9;
    const std::uint32_t begin = sentence(verb).begin;
    for (std::uint32_t i = verb; i > begin && verb - i < kReach;) {
      --i;
      if (token(i).upos == Upos::kVerb) return;
      if (lower(i) != "where" || i < begin + 2) continue;
      const std::uint32_t end = lower(i - 1) == "," ? i - 1 : i;
      if (auto house = premises_at(end - 1)) found.houses.push_back(std::move(*house));
      const Mention* name = sites_.name_over(end - 1);
      if (name == nullptr || name->tokens.end != end) return;
      if (auto site = site_at(name->tokens.begin)) {
        found.sites.push_back(std::move(*site));
      } else if (is_no_person(*name)) {  // "has moved to Sellin, where"
        found.sites.push_back({annotation_.referents[name->referent.index()].name, name->referent,
                               "in", name->tokens});
      }
      return;
    }
  }

  [[nodiscard]] bool is_no_person(const Mention& name) const {
    if (!name.referent.valid()) return false;
    return annotation_.referents[name.referent.index()].type != EntityType::kPerson;
  }

  [[nodiscard]] bool is_tie(std::uint32_t at) const {
    constexpr std::array<std::string_view, 14> kTies{
        "in",     "at",   "inside", "behind", "outside", "on",      "under",
        "beside", "near", "by",     "next",   "along",   "beneath", "from"};
    return is_one_of(kTies, lower(at));
  }

  /// The preposition that ties the noun, over "the yard of the": none: another word stands between.
  [[nodiscard]] std::uint32_t tie_of(std::uint32_t noun) const {
    constexpr std::uint32_t kReach = 7;
    const std::uint32_t begin = sentence(noun).begin;
    for (std::uint32_t at = noun; at > begin && noun - at < kReach;) {
      --at;
      if (is_tie(at)) return at;
      const Upos tag = token(at).upos;
      const bool inside = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun ||
                          lower(at) == "of" || lower(at) == "to" || tag == Upos::kVerb ||
                          token(at).xpos == Xpos::kPrpPoss || token(at).xpos == Xpos::kPos;
      if (!inside) return TokenIndex::kNone;
    }
    return TokenIndex::kNone;
  }

  /// "in the yard of the sawmill": a house or a site that is no other.
  [[nodiscard]] std::optional<EventSite> premises_at(std::uint32_t at) const {
    if (token(at).upos != Upos::kNoun || is_modifier(at) || is_plural(at)) return std::nullopt;
    std::string name{lemma(at)};
    const std::string pair = at > sentence(at).begin ? lower(at - 1) + " " + name : "";
    if (is_premises(pair)) name = pair;
    if (!is_premises(name)) return std::nullopt;
    const std::uint32_t tie = tie_of(at);
    if (tie == TokenIndex::kNone) return std::nullopt;
    return EventSite{std::move(name), {}, std::string(kPremises), {tie, at + 1}};
  }

  /// "on the left bank", "in the north wing".
  [[nodiscard]] std::optional<EventSite> side_at(std::uint32_t at) const {
    constexpr std::array<std::string_view, 14> kLandmarks{
        "bank",  "shore", "side", "coast", "wing",  "tower", "face",
        "slope", "flank", "edge", "tip",   "stand", "aisle", "lane"};
    if (!is_one_of(kLandmarks, lemma(at)) || at == sentence(at).begin) return std::nullopt;
    const std::string side = lower(at - 1);
    if (opposite_side(side).empty()) return std::nullopt;
    const std::uint32_t tie = tie_of(at);
    if (tie == TokenIndex::kNone) return std::nullopt;
    return EventSite{side + " " + std::string(lemma(at)), {}, std::string(kSide), {tie, at + 1}};
  }

  /// "the pier on the left bank": a thing by the side that it stands on.
  [[nodiscard]] std::optional<Happening> thing_at_side(std::uint32_t at) const {
    auto side = side_at(at);
    if (!side || side->tokens.begin == sentence(at).begin) return std::nullopt;
    const std::uint32_t noun = side->tokens.begin - 1;
    if (token(noun).upos != Upos::kNoun || is_plural(noun)) return std::nullopt;
    Happening found;
    found.classes = words_.whereabouts();
    found.noun = true;
    found.definite = is_known(noun);
    found.thing = std::string(lemma(noun));
    found.thing_known = found.definite;
    found.anchor = TokenIndex{noun};
    found.span = token(noun).span;
    found.apart = apart_before(noun);
    found.sites.push_back(std::move(*side));
    return found;
  }

  /// A place, also where it is a house that counts as an organisation: "at Norwick Crown Court".
  [[nodiscard]] std::optional<EventSite> site_at(std::uint32_t at) const {
    if (auto site = sites_.at(at)) return site;
    constexpr std::array<std::string_view, 16> kHouses{
        "court", "stadium", "hospital", "infirmary", "cathedral", "church", "theatre", "theater",
        "arena", "airport", "hall",     "park",      "ground",    "castle", "prison",  "abbey"};
    const Mention* name = sites_.name_at(at);
    if (name == nullptr || !name->referent.valid() || at == sentence(at).begin) return std::nullopt;
    if (!is_one_of(kHouses, lower(name->tokens.end - 1)) || name->tokens.size() < 2)
      return std::nullopt;
    const std::uint32_t tie =
        lower(at - 1) == "the" && at - 1 > sentence(at).begin ? at - 2 : at - 1;
    const std::string relation = lower(tie);
    if (relation != "at" && relation != "in" && relation != "outside") return std::nullopt;
    return EventSite{annotation_.referents[name->referent.index()].name,
                     name->referent,
                     relation,
                     {tie, name->tokens.end}};
  }

  [[nodiscard]] std::string apart_beside(std::uint32_t verb) const {
    for (const std::uint32_t child : below_[verb]) {
      if (token(child).upos == Upos::kAdv && is_one_of(kApart, lower(child))) return lower(child);
      const bool actor = universal(token(child).relation) == Relation::kNsubj ||
                         token(child).relation == Relation::kObj;
      if (!actor) continue;
      if (std::string word = apart_before(child); !word.empty()) return word;
    }
    return "";
  }

  /// "another man", "a second officer".
  [[nodiscard]] std::string apart_before(std::uint32_t noun) const {
    const std::uint32_t begin = sentence(noun).begin;
    for (std::uint32_t at = noun; at > begin && noun - at < 5;) {
      --at;
      const Upos tag = token(at).upos;
      const bool outside = tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kAdp ||
                           tag == Upos::kSconj || tag == Upos::kAux;
      if (outside) return "";
      if (is_one_of(kApart, lower(at))) return lower(at);
    }
    return "";
  }

  // Nouns.

  /// "strike action", "the crash victims": the noun describes another one.
  [[nodiscard]] bool is_modifier(std::uint32_t noun) const {
    const std::uint32_t next = noun + 1;
    if (!sentence(noun).contains(next) || times_.at(next) != nullptr) return false;
    return is_noun(next) || lower(next) == "-" || token(next).xpos == Xpos::kPos;
  }

  [[nodiscard]] bool is_known(std::uint32_t noun) const {
    const std::uint32_t begin = sentence(noun).begin;
    for (std::uint32_t i = noun; i > begin && noun - i < 5;) {
      --i;
      const std::string word = lower(i);
      const bool known = word == "the" || word == "this" || word == "that" || word == "its" ||
                         token(i).xpos == Xpos::kPrpPoss || token(i).xpos == Xpos::kPos;
      if (known) return true;
      const Upos tag = token(i).upos;
      const bool inside = tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn ||
                          tag == Upos::kNum || tag == Upos::kVerb;
      if (!inside) return false;
    }
    return false;
  }

  /// The noun's classes, determiner and what it is of, without time and place.
  [[nodiscard]] std::optional<Happening> of_noun_alone(std::uint32_t noun) const {
    const HappeningWord word = words_.noun_at(annotation_, noun);
    if (word.classes.none() || is_modifier(noun) || is_plural(noun)) return std::nullopt;
    const bool last =
        word.tokens.begin > sentence(noun).begin &&
        (lower(word.tokens.begin - 1) == "last" || lower(word.tokens.begin) == "last");
    if (lemma(noun) == "sighting" && !last) return std::nullopt;
    if (const Mention* name = mention_of_[noun];
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
    found.definite = is_known(noun);
    found.span = annotation_.span(word.tokens);
    found.apart = apart_before(word.tokens.begin);
    read_owner(found, word.tokens);
    return found;
  }

  [[nodiscard]] std::optional<Happening> of_noun(std::uint32_t noun) const {
    auto found = of_noun_alone(noun);
    if (!found) return std::nullopt;
    const TimeExpression* before = time_before(noun);
    read_behind(*found, noun);
    if (before != nullptr) {
      found->time = before;
      found->definite = true;
    }
    if (found->sites.empty()) read_site_before_where(*found, noun);
    read_copula(*found, noun);
    read_premises(*found, noun, std::min(sentence(noun).end, noun + 9));
    const Clause* clause = clause_at(annotation_, TokenIndex{noun});
    found->ahead = clause != nullptr && is_ahead(clause->predicate.value);
    return found;
  }

  /// "The election is on June 13", "the last sighting was in Sellin".
  void read_copula(Happening& found, std::uint32_t noun) const {
    const bool subject = universal(token(noun).relation) == Relation::kNsubj;
    const TokenIndex head = token(noun).head;
    if (!subject || !head.valid() || head.value < noun) return;
    const bool copula = std::ranges::any_of(below_[head.index()], [&](std::uint32_t child) {
      return token(child).relation == Relation::kCop;
    });
    if (!copula) return;
    if (found.time == nullptr && token(head.value).upos != Upos::kNoun) {  // "was over on Monday"
      read_time_of_verb(found, head.value);
    }
    if (const TimeExpression* time = time_over(head.value);
        time != nullptr && found.time == nullptr && is_calendar(*time)) {
      found.time = bound_of(*time) == TimeBound::kAt ? time : nullptr;
    }
    const Mention* name = mention_of_[head.index()];
    if (name == nullptr || !found.sites.empty()) return;
    if (auto site = sites_.at(name->tokens.begin)) found.sites.push_back(std::move(*site));
  }

  /// "the bridge's closing", "the closing of the bridge", "her funeral".
  void read_owner(Happening& found, TokenRange noun) const {
    const TokenRange around = sentence(noun.begin);
    for (std::uint32_t i = noun.begin; i > around.begin && noun.begin - i < 4;) {
      --i;
      if (token(i).xpos == Xpos::kPrpPoss) return set_thing(found, i);
      if (token(i).xpos == Xpos::kPos && i > around.begin && time_over(i - 1) == nullptr)
        return set_thing(found, i - 1);
      if (i + 1 == noun.begin && token(i).upos == Upos::kNoun) set_thing(found, i);
      const Upos tag = token(i).upos;
      if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kPropn) break;
    }
    if (noun.end >= around.end || lower(noun.end) != "of") return;
    for (std::uint32_t i = noun.end + 1; i < std::min(around.end, noun.end + 6); ++i) {
      if (time_over(i) != nullptr) return;
      const bool last = i + 1 == around.end || !is_noun(i + 1);
      if (is_noun(i) && last) return set_thing(found, i);
      const Upos tag = token(i).upos;
      const bool inside = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun ||
                          tag == Upos::kPropn || tag == Upos::kNum;
      if (!inside) return;
    }
  }

  /// "the May 3 signing", "Friday's Alaska summit".
  [[nodiscard]] const TimeExpression* time_before(std::uint32_t noun) const {
    std::uint32_t at = noun;
    const std::uint32_t begin = sentence(at).begin;
    for (int step = 0; step < 4 && at > begin; ++step) {
      if (const TimeExpression* time = times_.ending_at(at)) {
        return times_.tells_when_inside(*time) ? time : nullptr;
      }
      const Upos tag = token(at - 1).upos;
      const bool inside = tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn ||
                          token(at - 1).xpos == Xpos::kPos || token(at - 1).xpos == Xpos::kVbn ||
                          lower(at - 1) == "-";
      if (!inside) return nullptr;
      --at;
    }
    return nullptr;
  }

  /// Reads on from the noun: "of", names by their prepositions, places, and the time that the
  /// phrase ends with.
  void read_behind(Happening& found, std::uint32_t noun) const {
    constexpr std::uint32_t kReach = 12;
    const std::uint32_t end = std::min(sentence(noun).end, noun + kReach);
    for (std::uint32_t i = noun + 1; i < end; ++i) {
      if (const TimeExpression* time = times_.at(i)) {
        const auto bound = bound_of(*time);
        if (is_calendar(*time) && bound == TimeBound::kAt) found.time = time;
        return;
      }
      const Upos tag = token(i).upos;
      const bool inside = tag == Upos::kAdp || tag == Upos::kDet || tag == Upos::kAdj ||
                          tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kNum ||
                          token(i).xpos == Xpos::kPos || token(i).xpos == Xpos::kPrpPoss ||
                          (lower(i) == "and" && mention_of_[i - 1] != nullptr);
      const bool comma = i == noun + 1 && lower(i) == "," && times_.at(i + 2) != nullptr &&
                         token(i + 1).upos == Upos::kAdp;  // "The explosion, on February 3, …"
      if (comma) continue;
      if (!inside) return;
      if (auto site = site_at(i)) {
        found.sites.push_back(std::move(*site));
        continue;
      }
      involve(found, i);
    }
  }

  // All.

  /// What sets the whole sentence apart, and the words from the anchor to the time or the place.
  void finish(Happening& found) const {
    const std::uint32_t anchor = found.anchor.value;
    TokenRange own = found.time == nullptr ? TokenRange{anchor, anchor + 1} : found.time->tokens;
    if (const TimeExpression* next = times_.at(own.end); next != nullptr && found.time != nullptr)
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
  EventTimes times_;
  EventSites sites_;
  Story story_;
  std::vector<const Mention*> mention_of_;         // by token; nullptr: none
  std::vector<std::vector<std::uint32_t>> below_;  // children by token, in text order
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
