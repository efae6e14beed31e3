// SPDX-License-Identifier: Apache-2.0
#include "claims/event_phrases.h"

#include <algorithm>
#include <array>

#include "claims/event_threads.h"
#include "claims/event_times.h"
#include "claims/event_words.h"
#include "language/characters.h"
#include "language/time_words.h"

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

template <typename Range>
bool holds(const Range& range, std::string_view word) {
  return std::ranges::find(range, word) != std::ranges::end(range);
}

/// Reads the phrases of one annotation.
class PhraseReader {
 public:
  PhraseReader(const Annotation& annotation, const Lexicon& lexicon)
      : annotation_(annotation), words_(lexicon), times_(annotation), sites_(annotation, lexicon) {}

  [[nodiscard]] std::vector<EventPhrase> phrases() const {
    std::vector<EventPhrase> found;
    for (std::uint32_t token = 0; token < annotation_.tokens.size(); ++token) {
      const EventWord word = words_.at(annotation_, token);
      if (word.entry == nullptr) continue;
      auto phrase = word.verb ? verb_phrase(word) : noun_phrase(word);
      if (phrase) found.push_back(std::move(*phrase));
    }
    return found;
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t index) const { return annotation_.tokens[index]; }
  [[nodiscard]] std::string_view lemma(std::uint32_t index) const {
    return annotation_.lemma(TokenIndex{index});
  }
  [[nodiscard]] std::string lower(std::uint32_t index) const {
    return normal_form(annotation_.word(TokenIndex{index}));
  }
  [[nodiscard]] const TokenRange& sentence(std::uint32_t index) const {
    return annotation_.sentences[token(index).sentence.index()].tokens;
  }

  // ---- what an event is of

  void add_participant(EventMention& event, const Mention& mention) const {
    if (!mention.referent.valid()) return;
    if (std::ranges::find(event.participants, mention.referent) == event.participants.end())
      event.participants.push_back(mention.referent);
  }

  static void add_site(EventPhrase& phrase, EventSite site) {
    EventMention& event = phrase.mention;
    if (site.referent.valid() &&
        std::ranges::find(event.places, site.referent) == event.places.end()) {
      event.places.push_back(site.referent);
    }
    if (event.place.empty()) event.place = site.name;
    phrase.sites.push_back(std::move(site));
  }

  /// Whether the noun is one thing that a later phrase can take up.
  [[nodiscard]] bool is_one_thing(std::uint32_t noun) const {
    return token(noun).upos == Upos::kNoun && token(noun).xpos != Xpos::kNns;
  }

  [[nodiscard]] bool is_known(std::uint32_t noun) const {
    const std::uint32_t begin = sentence(noun).begin;
    for (std::uint32_t i = noun; i > begin && noun - i < 5;) {
      --i;
      const std::string word = lower(i);
      const bool known = word == "the" || word == "this" || word == "that" ||
                         token(i).xpos == Xpos::kPrpPoss || token(i).xpos == Xpos::kPos;
      if (known) return true;
      const Upos tag = token(i).upos;
      if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kPropn) return false;
    }
    return false;
  }

  void set_theme(EventPhrase& phrase, std::uint32_t noun) const {
    if (!phrase.mention.theme.empty() || !is_one_thing(noun)) return;
    phrase.mention.theme = std::string(lemma(noun));
    phrase.theme_known = is_known(noun);
  }

  /// The mention of any kind whose head is the token: "Embry", "he", "the driver".
  [[nodiscard]] const Mention* mention_at(std::uint32_t index) const {
    const auto after = std::ranges::upper_bound(annotation_.mentions, index, {},
                                                [](const Mention& m) { return m.tokens.begin; });
    for (auto at = after; at != annotation_.mentions.begin() && after - at < 3;) {
      --at;
      if (at->tokens.contains(index)) return &*at;
    }
    return nullptr;
  }

  // ---- noun phrases

  /// "Alaska" of "the Alaska summit": capitalised words right before the noun.
  [[nodiscard]] std::uint32_t name_begin(std::uint32_t noun) const {
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
  [[nodiscard]] EventPhrase named(const EventWord& word) const {
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
  [[nodiscard]] bool is_plural(const EventWord& word) const {
    const Xpos tag = token(word.anchor).xpos;
    if (tag != Xpos::kNns && tag != Xpos::kNnps) return false;
    constexpr std::array<std::string_view, 3> kOneInPlural{"talk", "election", "poll"};
    return !holds(kOneInPlural, lemma(word.anchor));
  }

  /// "strike action", "the crash victims": the event's noun describes another one.
  [[nodiscard]] bool is_modifier(const EventWord& word) const {
    const std::uint32_t next = word.tokens.end;
    if (!sentence(word.anchor).contains(next)) return false;
    if (times_.at(next) != nullptr) return false;
    const bool noun = token(next).upos == Upos::kNoun || token(next).upos == Upos::kPropn;
    return noun || lower(next) == "-" || token(next).xpos == Xpos::kPos;
  }

  /// "the March for Life", "Strike Force": part of a name that is no place's.
  [[nodiscard]] bool is_inside_name(const EventWord& word) const {
    const Mention* mention = sites_.name_over(word.anchor);
    if (mention == nullptr || !mention->referent.valid()) return false;
    if (mention->tokens.end != word.tokens.end) return true;
    const EntityType type = annotation_.referents[mention->referent.index()].type;
    return type == EntityType::kPerson || type == EntityType::kOrganisation;
  }

  /// Reads the words before the noun: determiner, what sets it apart, what it is of.
  void read_before(EventPhrase& phrase) const {
    const std::uint32_t begin = sentence(phrase.anchor).begin;
    for (std::uint32_t at = phrase.tokens.begin; at > begin;) {
      --at;
      if (phrase.tokens.begin - at > kWordsBefore) return;
      if (const TimeExpression* time = times_.ending_at(at + 1)) {
        at = time->tokens.begin;
        continue;
      }
      const std::string word = lower(at);
      if (holds(kApart, word) || is_ordinal(word)) phrase.mention.apart = word;
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
  void read_year(EventPhrase& phrase) const {
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

  static bool is_ordinal(std::string_view word) {
    return word.size() > 2 && word[0] >= '0' && word[0] <= '9' &&
           (word.ends_with("th") || word.ends_with("st") || word.ends_with("nd") ||
            word.ends_with("rd"));
  }

  /// "London" of "London's fire", "museum" of "the museum's opening", "Tuesday" is no owner.
  void read_owner(EventPhrase& phrase, std::uint32_t at) const {
    if (full_weekday(lower(at)) || times_.ending_at(at + 1) != nullptr) return;
    if (const Mention* owner = sites_.name_over(at)) return add_participant(phrase.mention, *owner);
    set_theme(phrase, at);
  }

  /// Whether the noun phrase ends before this token.
  [[nodiscard]] bool ends_phrase(std::uint32_t index) const {
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
  void read_behind(EventPhrase& phrase) const {
    const std::uint32_t noun = phrase.anchor;
    const std::uint32_t end = std::min(sentence(noun).end, noun + kPhraseReach);
    std::string preposition;
    for (std::uint32_t i = noun + 1; i < end; ++i) {
      if (const TimeExpression* time = times_.at(i)) {
        if (times_.tells_when(*time, false)) phrase.time = time;
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
  void set_theme_at_end(EventPhrase& phrase, std::uint32_t noun) const {
    const bool last = !sentence(noun).contains(noun + 1) || token(noun + 1).upos != Upos::kNoun;
    if (last) set_theme(phrase, noun);
  }

  /// "the June 11 signing", "last week's summit", "Friday's Alaska summit".
  [[nodiscard]] const TimeExpression* time_before(const EventPhrase& phrase) const {
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
  [[nodiscard]] std::optional<Grade> grade_of(const EventPhrase& phrase) const {
    const std::uint32_t head = times_.head_of(*phrase.time);
    if (head == TokenIndex::kNone) return Grade::kPattern;
    const bool inside = head >= phrase.tokens.begin && head < phrase.time->tokens.end;
    if (inside) return Grade::kBoth;
    const bool subject_before = phrase.anchor < head && phrase.time->tokens.begin < head;
    const bool placed =
        !phrase.mention.place.empty() && phrase.time->day != 0 &&
        phrase.tokens.end > phrase.anchor + 1;  // "the signing in Muscat on June 11"
    if (placed || is_point_of_time(phrase)) return Grade::kPattern;
    if (subject_before || holds(kTakingPlace, lemma(head)) || lemma(head) == "attend")
      return Grade::kPattern;
    return std::nullopt;
  }

  /// "since her death on Monday", "ahead of the vote on Tuesday": behind such a preposition the
  /// time can only be the event's, where it follows at once.
  [[nodiscard]] bool is_point_of_time(const EventPhrase& phrase) const {
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
    return at_once && (ahead || (lower(at) != "of" && holds(kPoints, lower(at))));
  }

  /// The verb whose subject the noun is: by the tree, or right behind it ("LYNDEN – Fire broke
  /// out").
  [[nodiscard]] std::uint32_t verb_of(std::uint32_t noun) const {
    const std::uint32_t next = noun + 1;
    if (sentence(noun).contains(next) && token(next).upos == Upos::kVerb &&
        holds(kTakingPlace, lemma(next))) {
      return next;
    }
    const bool subject = universal(token(noun).relation) == Relation::kNsubj;
    return subject && token(noun).head.valid() ? token(noun).head.value : TokenIndex::kNone;
  }

  /// "The summit was held in Alaska on August 15", "the hearing is set for June 12": by the tree.
  void read_taking_place(EventPhrase& phrase) const {
    const std::uint32_t verb = verb_of(phrase.anchor);
    if (verb == TokenIndex::kNone) return;
    if (const TimeExpression* time = time_over(verb)) {  // "The vote is on Thursday"
      if (times_.tells_when(*time, false)) phrase.time = time;
      phrase.grade = Grade::kTree;
      return;
    }
    const std::string_view word = lemma(verb);
    const bool scheduled = holds(kScheduling, word);
    const bool begins = holds(kBeginning, word);
    const bool ends = holds(kEnding, word);
    const bool placed = holds(kTakingPlace, word) || scheduled || begins || ends;
    if (!placed || verb < phrase.anchor) return;
    phrase.scheduled = scheduled;
    if (begins || ends) phrase.mention.phase = begins ? "begin" : "end";
    phrase.grade = Grade::kTree;
    phrase.time = times_.of_verb(verb, scheduled);
    if (phrase.time == nullptr) phrase.time = times_.beside_verb(verb, scheduled);
    read_clause_sites(phrase, verb);
  }

  [[nodiscard]] const TimeExpression* time_over(std::uint32_t index) const {
    for (std::uint32_t back = 0; back < 4 && back <= index; ++back) {
      const TimeExpression* time = times_.at(index - back);
      if (time != nullptr && time->tokens.contains(index)) return time;
    }
    return nullptr;
  }

  [[nodiscard]] std::optional<EventPhrase> noun_phrase(const EventWord& word) const {
    if (is_modifier(word) || is_inside_name(word)) return std::nullopt;
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
  [[nodiscard]] bool is_identified(const EventPhrase& phrase, const EventWord& word) const {
    const EventMention& event = phrase.mention;
    if (!event.name.empty() || !event.place.empty() || event.participants.size() > 1) return true;
    const std::uint32_t verb = verb_of(word.anchor);  // "Fire broke out"
    const bool subject = verb != TokenIndex::kNone && holds(kTakingPlace, lemma(verb));
    const bool determined =
        event.reference == EventReference::kDefinite || has_article(word) || subject;
    return determined && !event.plural;
  }

  [[nodiscard]] bool has_article(const EventWord& word) const {
    const std::uint32_t begin = sentence(word.anchor).begin;
    for (std::uint32_t at = word.tokens.begin; at > begin && word.tokens.begin - at < 4;) {
      --at;
      if (token(at).upos == Upos::kDet) return true;
      if (token(at).upos != Upos::kAdj && token(at).upos != Upos::kNoun) return false;
    }
    return false;
  }

  // ---- verbs

  /// Places that hang on a verb, or stand right behind it.
  void read_clause_sites(EventPhrase& phrase, std::uint32_t verb) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{verb});
    for (std::uint32_t i = verb + 1; i < sentence(verb).end; ++i) {
      const bool after_time =
          phrase.time != nullptr && i >= phrase.time->tokens.end && i - phrase.time->tokens.end < 3;
      if (!after_time && clause_at(annotation_, TokenIndex{i}) != clause) continue;
      auto site = sites_.at(i);
      if (!site || site->tokens.begin <= verb) continue;
      const bool behind = site->tokens.begin == verb + 1 || is_beside_time(phrase, *site);
      if (behind || hangs_on(*site, verb)) add_site(phrase, std::move(*site));
    }
    if (phrase.sites.empty()) read_site_before_where(phrase, verb);
  }

  /// "on June 2 in Muscat", "in Muscat on June 2".
  static bool is_beside_time(const EventPhrase& phrase, const EventSite& site) {
    if (phrase.time == nullptr) return false;
    const TokenRange& time = phrase.time->tokens;
    return time.end == site.tokens.begin || time.begin == site.tokens.end ||
           time.begin == site.tokens.end + 1;
  }

  /// "in Pieve Alta, where the winner crossed the line".
  void read_site_before_where(EventPhrase& phrase, std::uint32_t verb) const {
    const std::uint32_t begin = sentence(verb).begin;
    for (std::uint32_t i = verb; i > begin && verb - i < 6;) {
      --i;
      const Upos tag = token(i).upos;
      if (tag == Upos::kVerb || tag == Upos::kPunct) return;
      if (lower(i) != "where" || i < begin + 2) continue;
      const std::uint32_t end = lower(i - 1) == "," ? i - 1 : i;
      const Mention* name = sites_.name_over(end - 1);
      if (name == nullptr || name->tokens.end != end) return;
      if (auto site = sites_.at(name->tokens.begin)) add_site(phrase, std::move(*site));
      return;
    }
  }

  [[nodiscard]] bool hangs_on(const EventSite& site, std::uint32_t verb) const {
    for (std::uint32_t i = site.tokens.begin; i < site.tokens.end; ++i) {
      const TokenIndex head = token(i).head;
      if (!head.valid() || site.tokens.contains(head.value)) continue;
      // "signed the accord in Muscat": what hangs on the object is the verb's too.
      const Token& over = token(head.value);
      const bool object = over.relation == Relation::kObj && over.head.valid() &&
                          over.head.value == verb &&
                          words_.at(annotation_, head.value).entry == nullptr;
      return head.value == verb || object;
    }
    return false;
  }

  /// Who does it and to whom, by the tree.
  void read_actors(EventPhrase& phrase, const EventWord& word) const {
    const std::uint32_t verb = word.anchor;
    std::uint32_t subject = TokenIndex::kNone;
    bool object = false;
    for (std::uint32_t i = sentence(verb).begin; i < sentence(verb).end; ++i) {
      if (!token(i).head.valid() || token(i).head.value != verb) continue;
      const Relation relation = token(i).relation;
      const bool passive = relation == Relation::kNsubjPass;
      if (universal(relation) == Relation::kNsubj && !passive) subject = i;
      const bool undergoes = relation == Relation::kObj || relation == Relation::kNsubjPass;
      const bool of_phrase = word.phrase.find(lemma(i)) != std::string_view::npos;
      if (undergoes && !of_phrase) read_undergoer(phrase, i);
      object = object || undergoes;
      if (relation == Relation::kOblAgent) read_agent(phrase, i);
    }
    if (subject == TokenIndex::kNone) return;
    if (object || is_deliberate(word.entry->id)) {
      read_agent(phrase, subject);
    } else {
      read_undergoer(phrase, subject);
    }
  }

  void read_undergoer(EventPhrase& phrase, std::uint32_t at) const {
    at = antecedent(at);
    if (const Mention* mention = mention_at(at)) add_participant(phrase.mention, *mention);
    set_theme(phrase, at);
    read_apart_before(phrase, at);
  }

  /// "another man", "a second officer".
  void read_apart_before(EventPhrase& phrase, std::uint32_t noun) const {
    constexpr std::array<std::string_view, 6> kOthers{"another", "second",  "third",
                                                      "other",   "further", "separate"};
    const std::uint32_t begin = sentence(noun).begin;
    for (std::uint32_t at = noun; at > begin && noun - at < 3;) {
      --at;
      if (holds(kOthers, lower(at))) phrase.mention.apart = lower(at);
      if (token(at).upos == Upos::kDet || token(at).upos == Upos::kVerb) return;
    }
  }

  void read_agent(EventPhrase& phrase, std::uint32_t at) const {
    at = antecedent(at);
    const Mention* mention = mention_at(at);
    const bool sides = !befalls(phrase.mention.event_class);  // who arrests is not whom it befalls
    if (mention != nullptr && sides) add_participant(phrase.mention, *mention);
    if (token(at).upos != Upos::kNoun) return;
    phrase.mention.agent = std::string(lemma(at));
    phrase.agent_known = is_known(at) && is_one_thing(at);
  }

  /// "who was shot": whom the relative clause is about.
  [[nodiscard]] std::uint32_t antecedent(std::uint32_t at) const {
    const std::string word = lower(at);
    if (word != "who" && word != "which" && word != "that") return at;
    const std::uint32_t verb = token(at).head.value;
    const bool relative = token(verb).relation == Relation::kAclRelcl && token(verb).head.valid();
    return relative ? token(verb).head.value : at;
  }

  /// "again", "also": not the same once more.
  [[nodiscard]] std::string set_apart_by_adverb(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 7> kAgain{
        "again", "also", "twice", "repeatedly", "often", "previously", "separately"};
    for (std::uint32_t i = sentence(verb).begin; i < sentence(verb).end; ++i) {
      const bool own = token(i).head.valid() && token(i).head.value == verb;
      if (own && holds(kAgain, lower(i))) return lower(i);
    }
    return "";
  }

  [[nodiscard]] std::optional<EventPhrase> verb_phrase(const EventWord& word) const {
    EventPhrase phrase;
    phrase.verb = true;
    phrase.by_phrase = !word.phrase.empty();
    phrase.weak = word.weak;
    phrase.anchor = word.anchor;
    phrase.tokens = word.tokens;
    phrase.mention.event_class = word.entry->id;
    phrase.mention.span = annotation_.span(phrase.tokens);
    phrase.mention.reference = EventReference::kTold;
    const Clause* clause = clause_at(annotation_, TokenIndex{word.anchor});
    const bool predicate = clause != nullptr && clause->predicate.value == word.anchor;
    if (!predicate && word.phrase.empty()) return std::nullopt;
    const Tense tense = tense_at(annotation_, TokenIndex{word.anchor});
    phrase.ahead = tense == Tense::kFuture || tense == Tense::kPresent;
    phrase.time = times_.of_verb(word.anchor, false);
    if (phrase.time == nullptr) {
      phrase.time = times_.beside_verb(word.anchor, false);
      phrase.grade = Grade::kTree;
    }
    read_clause_sites(phrase, word.anchor);
    read_actors(phrase, word);
    if (phrase.mention.apart.empty()) phrase.mention.apart = set_apart_by_adverb(word.anchor);
    const EventMention& event = phrase.mention;
    const bool told_of =
        !event.participants.empty() || !event.theme.empty() || !event.agent.empty();
    if (word.weak && event.place.empty() && !told_of) return std::nullopt;
    return phrase;
  }

  const Annotation& annotation_;
  EventWords words_;
  EventTimes times_;
  EventSites sites_;
};

}  // namespace

std::vector<EventPhrase> event_phrases(const Annotation& annotation, const LexiconIndex& lexicon) {
  std::vector<EventPhrase> phrases = PhraseReader(annotation, lexicon.lexicon()).phrases();
  tell_threads(phrases, annotation);
  return phrases;
}

}  // namespace belie
