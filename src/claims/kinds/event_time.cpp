// SPDX-License-Identifier: Apache-2.0
//
// When an event was or will be: "the Alaska summit on August 15", "the June 11 signing", "signed in
// Muscat on June 2". The words for events come from the lexicon. An expression of time is believed
// to date the event where it stands inside the noun phrase, where the phrase is the subject of a
// verb of taking place, or where it stands in the clause of the event's own verb; an expression
// that the tree hangs on another verb ("criticised the summit on Friday") is left alone.
#include <algorithm>
#include <array>

#include "claims/kind.h"
#include "claims/said.h"
#include "claims/when.h"
#include "language/characters.h"
#include "language/lexicon_index.h"
#include "language/time_words.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kEvent, kTime };

constexpr std::array kRoles{
    RoleDescriptor{"event", ValueType::kEvent, true, true,
                   "the event with its place and participants"},
    RoleDescriptor{"time", ValueType::kTime, false, true, "when it was or will be"},
};

constexpr std::uint32_t kPhraseReach = 14;  // tokens from the event's noun to its time

constexpr std::array<std::string_view, 7> kTakingPlace{"hold", "take", "happen", "occur",
                                                       "be",   "host", "stage"};

template <typename Range>
bool holds(const Range& range, std::string_view word) {
  return std::ranges::find(range, word) != std::ranges::end(range);
}

/// A word of the lexicon for an event, at a token.
struct EventWord {
  const EventEntry* entry = nullptr;
  std::uint32_t token = 0;
  bool weak = false;
  bool verb = false;
};

/// An event's phrase as read: what it is, and the tokens that belong to it.
struct EventPhrase {
  EventMention mention;
  TokenRange tokens;
  const TimeExpression* time = nullptr;
  Grade grade = Grade::kPattern;
};

class EventReader {
 public:
  EventReader(const Annotation& annotation, const Lexicon& lexicon)
      : annotation_(annotation), lexicon_(lexicon), mention_of_(annotation.tokens.size()) {
    for (const Mention& mention : annotation.mentions) {
      if (mention.kind != MentionKind::kName) continue;
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
        mention_of_[i] = &mention;
    }
  }

  [[nodiscard]] std::vector<Claim> claims() const {
    std::vector<Claim> found;
    for (std::uint32_t token = 0; token < annotation_.tokens.size(); ++token) {
      const EventWord word = event_word(token);
      if (word.entry == nullptr) continue;
      const auto phrase = word.verb ? verb_phrase(word) : noun_phrase(word);
      if (phrase && phrase->time != nullptr) found.push_back(claim(word, *phrase));
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

  [[nodiscard]] EventWord event_word(std::uint32_t at) const {
    const Upos tag = token(at).upos;
    const bool noun = tag == Upos::kNoun || tag == Upos::kPropn;
    const bool verb = tag == Upos::kVerb;
    if (!noun && !verb) return {};
    const std::string word = noun && tag == Upos::kPropn ? lower(at) : std::string(lemma(at));
    for (const EventEntry& entry : lexicon_.events) {
      const bool listed = holds(noun ? entry.nouns : entry.verbs, word);
      if (listed) return {&entry, at, holds(entry.weak, word), verb};
      if (verb && begins_phrase(entry, at)) return {&entry, at, false, true};
    }
    return {};
  }

  /// "put one's name to" by lemmas; "one's" stands for any possessive.
  [[nodiscard]] bool begins_phrase(const EventEntry& entry, std::uint32_t at) const {
    return std::ranges::any_of(entry.phrases, [&](std::string_view phrase) {
      std::uint32_t index = at;
      while (!phrase.empty()) {
        const auto word = phrase.substr(0, phrase.find(' '));
        phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
        if (!sentence(at).contains(index)) return false;
        const bool possessive = word == "one's" && (token(index).xpos == Xpos::kPrpPoss ||
                                                    token(index).xpos == Xpos::kPos);
        if (!possessive && lemma(index) != word) return false;
        ++index;
      }
      return true;
    });
  }

  [[nodiscard]] const Mention* mention_at(std::uint32_t index) const {
    return index < mention_of_.size() ? mention_of_[index] : nullptr;
  }

  [[nodiscard]] const TimeExpression* time_at(std::uint32_t index) const {
    const auto found = std::ranges::lower_bound(annotation_.times, index, {}, begin_of);
    return found != annotation_.times.end() && begin_of(*found) == index ? &*found : nullptr;
  }

  [[nodiscard]] const TimeExpression* time_ending_at(std::uint32_t index) const {
    const auto after = std::ranges::lower_bound(annotation_.times, index, {}, begin_of);
    if (after == annotation_.times.begin()) return nullptr;
    const TimeExpression& last = *std::prev(after);
    return last.tokens.end == index ? &last : nullptr;
  }

  static std::uint32_t begin_of(const TimeExpression& time) { return time.tokens.begin; }

  static bool dates(const TimeExpression& time) {
    const bool placed = time.kind != TimeKind::kDuration && time.deixis != Deixis::kSameTime &&
                        time.kind != TimeKind::kDecade && time.kind != TimeKind::kCentury;
    const bool only_clock = time.kind == TimeKind::kDate && time.year == 0 && time.month == 0;
    return placed && !only_clock && !time.range_end;
  }

  /// The first half of "June 3-5".
  [[nodiscard]] bool is_range(const TimeExpression& time) const {
    const auto next = std::ranges::upper_bound(annotation_.times, time.tokens.begin, {}, begin_of);
    return next != annotation_.times.end() && next->range_end &&
           next->tokens.begin <= time.tokens.end + 1;
  }

  /// Whether the words before and behind it let the expression date something: not "until 1973",
  /// not "for the 2020 race".
  [[nodiscard]] bool stands_for_when(const TimeExpression& time) const {
    constexpr std::array<std::string_view, 9> kBounds{"until", "till", "since",   "by",  "before",
                                                      "after", "for",  "through", "from"};
    const TokenRange& around = sentence(time.tokens.begin);
    std::uint32_t before = time.tokens.begin;
    if (before > around.begin && lower(before - 1) == "the") --before;
    if (before > around.begin && holds(kBounds, lower(before - 1))) return false;
    const bool only_year = time.month == 0 && time.year != 0;
    const std::uint32_t after = time.tokens.end;
    const bool noun_follows = around.contains(after) && (token(after).upos == Upos::kNoun ||
                                                         token(after).upos == Upos::kPropn ||
                                                         token(after).upos == Upos::kAdj);
    return !only_year || !noun_follows || before == time.tokens.begin;
  }

  /// The outermost token of the expression's tree.
  [[nodiscard]] std::uint32_t head_of(const TimeExpression& time) const {
    for (std::uint32_t i = time.tokens.begin; i < time.tokens.end; ++i) {
      const TokenIndex head = token(i).head;
      if (head.valid() && !time.tokens.contains(head.value)) return head.value;
    }
    return TokenIndex::kNone;
  }

  /// "Alaska" of "the Alaska summit": capitalised words right before the noun.
  [[nodiscard]] std::uint32_t name_begin(std::uint32_t noun) const {
    std::uint32_t begin = noun;
    while (begin > sentence(noun).begin) {
      const std::uint32_t before = begin - 1;
      const bool proper = token(before).upos == Upos::kPropn && !full_month(lower(before)) &&
                          !full_weekday(lower(before)) && token(before).xpos != Xpos::kPos;
      if (!proper) break;
      begin = before;
    }
    return begin;
  }

  void add_mention(EventMention& event, const Mention& mention,
                   std::string_view preposition) const {
    if (!mention.referent.valid()) return;
    const Referent& referent = annotation_.referents[mention.referent.index()];
    const bool at = preposition == "in" || preposition == "at";
    const bool place = referent.type == EntityType::kPlace || referent.type == EntityType::kUnknown;
    auto& list = at && place ? event.places : event.participants;
    if (at && !place) return;
    if (!holds_index(list, mention.referent)) list.push_back(mention.referent);
    if (at && event.place.empty()) event.place = referent.name;
  }

  static bool holds_index(const std::vector<ReferentIndex>& list, ReferentIndex referent) {
    return std::ranges::find(list, referent) != list.end();
  }

  /// The event's noun with the name before it.
  [[nodiscard]] EventPhrase named(const EventWord& word) const {
    EventPhrase phrase;
    const std::uint32_t begin = name_begin(word.token);
    phrase.tokens = {begin, word.token + 1};
    phrase.mention.event_class = word.entry->id;
    phrase.mention.span = annotation_.span(phrase.tokens);
    if (begin == word.token) return phrase;
    phrase.mention.name = annotation_.text(phrase.mention.span);
    const Mention* modifier = mention_at(word.token - 1);
    if (modifier == nullptr || !modifier->referent.valid()) return phrase;
    const Referent& referent = annotation_.referents[modifier->referent.index()];
    if (referent.type != EntityType::kPlace) return phrase;
    phrase.mention.place = referent.name;
    phrase.mention.places.push_back(modifier->referent);
    return phrase;
  }

  /// Whether the noun phrase ends before this token.
  [[nodiscard]] bool ends_phrase(std::uint32_t index) const {
    switch (token(index).upos) {
      case Upos::kVerb:
      case Upos::kAux:
      case Upos::kSconj:
      case Upos::kPron:
      case Upos::kPunct:
        return lower(index) != "(" || time_at(index + 1) == nullptr;
      default:
        return false;
    }
  }

  /// The capital of "in the Omani capital", "" where the words at the token are something else.
  [[nodiscard]] std::string capital_at(std::uint32_t index) const {
    if (lower(index) != "capital" || index == sentence(index).begin) return "";
    const std::string_view adjective = annotation_.word(TokenIndex{index - 1});
    for (const JurisdictionEntry& entry : lexicon_.jurisdictions) {
      if (holds(entry.adjectives, adjective) && !entry.capitals.empty())
        return entry.capitals.front();
    }
    return "";
  }

  /// Reads on from the noun: names by their prepositions, and the time that the phrase ends with.
  void read_behind(EventPhrase& phrase, std::uint32_t noun) const {
    const std::uint32_t end = std::min(sentence(noun).end, noun + kPhraseReach);
    std::string preposition;
    for (std::uint32_t i = noun + 1; i < end; ++i) {
      if (const TimeExpression* time = time_at(i)) {
        if (dates(*time) && !is_range(*time) && stands_for_when(*time)) phrase.time = time;
        return;
      }
      if (ends_phrase(i)) return;
      const bool links = token(i).upos == Upos::kAdp;
      if (links) preposition = lower(i);
      if (const std::string capital = capital_at(i); !capital.empty() && preposition == "in") {
        phrase.mention.place = capital;
        phrase.tokens.end = i + 1;
      }
      const Mention* mention = mention_at(i);
      if (mention == nullptr || mention->tokens.begin != i || preposition.empty()) continue;
      add_mention(phrase.mention, *mention, preposition);
      phrase.tokens.end = mention->tokens.end;
    }
  }

  /// "the June 11 signing", "last week's summit", "Friday's Alaska summit".
  [[nodiscard]] const TimeExpression* time_before(const EventPhrase& phrase) const {
    std::uint32_t at = phrase.tokens.begin;
    const std::uint32_t begin = sentence(at).begin;
    for (int step = 0; step < 3 && at > begin; ++step) {
      if (const TimeExpression* time = time_ending_at(at)) {
        return dates(*time) && !is_range(*time) ? time : nullptr;
      }
      const Upos tag = token(at - 1).upos;
      const bool inside =
          tag == Upos::kAdj || tag == Upos::kNoun || token(at - 1).xpos == Xpos::kPos;
      if (!inside) return nullptr;
      --at;
    }
    return nullptr;
  }

  /// Whether the tree hangs the time on the phrase, on a verb of taking place, or on the verb whose
  /// subject it is.
  [[nodiscard]] std::optional<Grade> grade_of(const EventPhrase& phrase, std::uint32_t noun) const {
    const std::uint32_t head = head_of(*phrase.time);
    if (head == TokenIndex::kNone) return Grade::kPattern;
    const bool inside = head >= phrase.tokens.begin && head < phrase.time->tokens.end;
    if (inside) return Grade::kBoth;
    const bool subject_before = noun < head && phrase.time->tokens.begin < head;
    const bool placed = !phrase.mention.place.empty() && phrase.time->day != 0 &&
                        phrase.tokens.end > noun + 1;  // "the signing in Muscat on June 11"
    if (placed) return Grade::kPattern;
    if (subject_before || holds(kTakingPlace, lemma(head)) || lemma(head) == "attend")
      return Grade::kPattern;
    return std::nullopt;
  }

  /// "The summit was held in Alaska on August 15": by the tree.
  void read_taking_place(EventPhrase& phrase, std::uint32_t noun) const {
    const Token& subject = token(noun);
    const bool is_subject =
        subject.relation == Relation::kNsubj || subject.relation == Relation::kNsubjPass;
    if (!is_subject || !subject.head.valid()) return;
    const std::uint32_t verb = subject.head.value;
    if (token(verb).upos != Upos::kVerb || !holds(kTakingPlace, lemma(verb))) return;
    read_clause(phrase, verb);
    phrase.grade = Grade::kTree;
  }

  /// Places and the one time that hang on a verb.
  void read_clause(EventPhrase& phrase, std::uint32_t verb) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{verb});
    if (clause == nullptr || clause->predicate.value != verb) return;
    const TimeExpression* only = nullptr;
    for (const TimeIndex index : clause->times) {
      const TimeExpression& time = annotation_.times[index.index()];
      if (!dates(time)) continue;
      if (only != nullptr) return;
      only = &time;
    }
    if (only == nullptr || is_range(*only) || !stands_for_when(*only)) return;
    phrase.time = only;
    for (std::uint32_t i = sentence(verb).begin; i < sentence(verb).end; ++i) {
      const Mention* mention = mention_at(i);
      if (mention != nullptr && mention->tokens.begin == i)
        add_dependent(phrase.mention, *mention, verb);
    }
  }

  /// A name in the verb's clause: its subject takes part, one behind "in" or "at" is the place.
  void add_dependent(EventMention& event, const Mention& mention, std::uint32_t verb) const {
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      const bool hangs = token(i).head.valid() && token(i).head.value == verb;
      if (hangs && token(i).relation == Relation::kNsubj) add_mention(event, mention, "by");
    }
    const std::uint32_t begin = mention.tokens.begin;
    if (begin <= verb ||
        clause_at(annotation_, TokenIndex{begin}) != clause_at(annotation_, TokenIndex{verb})) {
      return;
    }
    const std::string before = lower(begin - 1);
    if (before == "in" || before == "at") add_mention(event, mention, before);
  }

  [[nodiscard]] std::optional<EventPhrase> noun_phrase(const EventWord& word) const {
    EventPhrase phrase = named(word);
    phrase.time = time_before(phrase);
    if (phrase.time != nullptr) {
      EventPhrase behind = phrase;
      read_behind(behind, word.token);
      phrase.mention = behind.mention;
      phrase.grade = Grade::kBoth;
    } else {
      read_behind(phrase, word.token);
      if (phrase.time != nullptr) {
        const auto grade = grade_of(phrase, word.token);
        if (!grade) return std::nullopt;
        phrase.grade = *grade;
      } else {
        read_taking_place(phrase, word.token);
      }
    }
    const bool identified = !phrase.mention.name.empty() || !phrase.mention.place.empty() ||
                            phrase.mention.participants.size() > 1;
    if (word.weak && !identified) return std::nullopt;
    return phrase;
  }

  [[nodiscard]] std::optional<EventPhrase> verb_phrase(const EventWord& word) const {
    EventPhrase phrase;
    phrase.tokens = {word.token, word.token + 1};
    phrase.mention.event_class = word.entry->id;
    phrase.mention.span = annotation_.span(phrase.tokens);
    read_clause(phrase, word.token);
    if (word.weak && phrase.mention.place.empty()) return std::nullopt;
    return phrase;
  }

  [[nodiscard]] Claim claim(const EventWord& word, const EventPhrase& phrase) const {
    const Span span = cover(phrase.mention.span, phrase.time->span);
    Claim claim = claim_said_at(annotation_, ClaimKind::k_event_time, TokenIndex{word.token}, span);
    claim.when = when_at(annotation_, TokenIndex{word.token}, false);
    claim.when.time = *phrase.time;
    claim.when.origin = WhenOrigin::kClause;
    // "Seemed to open at the summit this August": that there was a summit then is taken for granted.
    const bool granted = claim.modality == Modality::kPossible && !word.verb;
    if (granted) claim.modality = Modality::kAsserted;
    claim.grade = phrase.grade;
    claim.read_as = std::string(annotation_.text(phrase.mention.span)) + ", " +
                    std::string(annotation_.text(phrase.time->span));
    claim.arguments = {{kEvent, phrase.mention}, {kTime, *phrase.time}};
    return claim;
  }

  const Annotation& annotation_;
  const Lexicon& lexicon_;
  std::vector<const Mention*> mention_of_;  // by token; nullptr: no name
};

std::vector<Claim> extract(const Annotation& annotation, const LexiconIndex& lexicon) {
  return EventReader(annotation, lexicon.lexicon()).claims();
}

}  // namespace

const KindDescriptor k_event_time_kind{ClaimKind::k_event_time,
                                       "event-time",
                                       "when an event was or will be",
                                       "The Alaska summit on August 15, 2025",
                                       kRoles,
                                       extract};

}  // namespace belie
