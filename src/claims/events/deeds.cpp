// SPDX-License-Identifier: Apache-2.0
#include "claims/events/deeds.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/word_list.h"
#include "claims/events/event_times.h"
#include "language/characters.h"

namespace belie {
namespace {

constexpr std::uint32_t kNone = TokenIndex::kNone;

/// Nouns for what somebody does or a thing sees on one occasion. Our own list.
constexpr std::array<std::string_view, 46> kDeedNouns{
    "concert",  "recital",      "victory",    "win",       "match",       "game",      "picture",
    "photo",    "speech",       "appearance", "visit",     "interview",   "journey",   "trip",
    "voyage",   "flight",       "race",       "goal",      "performance", "review",    "letter",
    "meeting",  "song",         "lecture",    "sermon",    "operation",   "painting",  "transplant",
    "ascent",   "climb",        "sailing",    "run",       "dive",        "broadcast", "test",
    "article",  "verdict",      "guest",      "passenger", "student",     "pupil",     "session",
    "customer", "transmission", "expedition", "crossing"};

/// Words that open a clause of time.
constexpr std::array<std::string_view, 9> kMarks{"before", "after", "until", "till", "once",
                                                 "when",   "as",    "while", "time"};

/// Behind these a time bounds a deed and does not date it.
constexpr std::array<std::string_view, 12> kBounding{"until", "till",  "by",   "before",
                                                     "after", "since", "than", "through",
                                                     "to",    "of",    "for",  "between"};

class DeedReader {
 public:
  explicit DeedReader(const Annotation& annotation)
      : annotation_(annotation),
        times_(annotation),
        below_(annotation.tokens.size()),
        mention_(annotation.tokens.size(), nullptr) {
    for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
      const TokenIndex head = annotation.tokens[i].head;
      if (head.valid()) below_[head.index()].push_back(i);
    }
    for (const Mention& mention : annotation.mentions) {
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
        if (mention_[i] == nullptr) mention_[i] = &mention;
      }
    }
  }

  [[nodiscard]] std::vector<Deed> all() {
    std::vector<Deed> found;
    for (const Sentence& sentence : annotation_.sentences) {
      const auto kind = annotation_.document->sections()[sentence.section].kind;
      if (kind == SectionKind::kHeadline || kind == SectionKind::kDeck) continue;
      sentence_ = sentence.tokens;
      for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
        if (auto deed = at(i)) found.push_back(std::move(*deed));
      }
      remember();
    }
    return found;
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return annotation_.tokens[at]; }
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return normal_form(annotation_.word(TokenIndex{at}));
  }
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const {
    return annotation_.lemma(TokenIndex{at});
  }
  [[nodiscard]] bool is_noun(std::uint32_t at) const {
    return token(at).upos == Upos::kNoun || token(at).upos == Upos::kPropn;
  }

  [[nodiscard]] std::optional<Deed> at(std::uint32_t index) const {
    if (token(index).upos == Upos::kVerb) return of_verb(index);
    if (token(index).upos == Upos::kNoun && is_one_of(kDeedNouns, lemma(index)))
      return of_noun(index);
    return std::nullopt;
  }

  // ---- times

  /// "In 1982", "from 1974 to 1980": what places something on the calendar.
  static bool is_calendar(const TimeExpression& time) {
    if (time.kind == TimeKind::kDuration || time.kind == TimeKind::kCentury) return false;
    if (time.deixis == Deixis::kSameTime) return false;
    return time.year != 0 || time.month != 0 || time.weekday >= 0 || time.season != 0 ||
           time.kind == TimeKind::kRelative;
  }

  [[nodiscard]] std::span<const TimeExpression> times_here() const {
    const auto begin_of = [](const TimeExpression& time) { return time.tokens.begin; };
    const auto first = std::ranges::lower_bound(annotation_.times, sentence_.begin, {}, begin_of);
    return {first,
            std::ranges::lower_bound(first, annotation_.times.end(), sentence_.end, {}, begin_of)};
  }

  [[nodiscard]] std::string tie_before(const TimeExpression& time) const {
    std::uint32_t at = time.tokens.begin;
    while (at > sentence_.begin && (lower(at - 1) == "the" || lower(at - 1) == "about" ||
                                    lower(at - 1) == "around" || lower(at - 1) == "only"))
      --at;
    return at > sentence_.begin ? lower(at - 1) : "";
  }

  /// The far end of a range that begins with the expression; nullptr: it stands alone.
  [[nodiscard]] const TimeExpression* end_of_range(const TimeExpression& time) const {
    for (const TimeExpression& other : times_here()) {
      if (other.tokens.begin < time.tokens.end) continue;
      if (other.tokens.begin > time.tokens.end + 1) break;
      const std::string link = lower(time.tokens.end);
      const bool joined = other.tokens.begin == time.tokens.end + 1 &&
                          (link == "to" || link == "until" || link == "till" || link == "and" ||
                           link == "–" || link == "-");
      if (other.range_end || joined) return &other;
    }
    return nullptr;
  }

  /// The verb or noun of a deed above the expression in the tree.
  [[nodiscard]] std::uint32_t governor(const TimeExpression& time) const {
    if (time.tokens.begin <= sentence_.begin + 3 && is_fronted(time)) return verb_behind(time);
    if (sentence_.contains(time.tokens.end) && lower(time.tokens.end) == "when" &&
        time.tokens.begin >= sentence_.begin + 2 && is_time_noun(time.tokens.begin - 2))
      return verb_from(time.tokens.end + 1);  // "the day in 1961 when Anna Moll cut"
    if (is_cleft(time)) return verb_from(time.tokens.end + 1);
    std::uint32_t at = times_.head_of(time);
    for (int depth = 0; at != kNone && depth < 6; ++depth) {
      if (token(at).upos == Upos::kVerb) return at;
      if (token(at).upos == Upos::kNoun && is_one_of(kDeedNouns, lemma(at))) return at;
      at = token(at).head.valid() ? token(at).head.value : kNone;
    }
    return kNone;
  }

  /// "It was on April 4 that they left".
  [[nodiscard]] bool is_cleft(const TimeExpression& time) const {
    const std::uint32_t begin = time.tokens.begin;
    if (!sentence_.contains(time.tokens.end) || lower(time.tokens.end) != "that") return false;
    const bool tied = begin > sentence_.begin && token(begin - 1).upos == Upos::kAdp;
    const std::uint32_t was = tied ? begin - 2 : begin - 1;
    return was > sentence_.begin && was < begin && lower(was) == "was" && lower(was - 1) == "it";
  }

  /// "In 1929 a bus crossed", "on the Sunday after": nothing but the words of the time before it.
  [[nodiscard]] bool is_fronted(const TimeExpression& time) const {
    for (std::uint32_t i = sentence_.begin; i < time.tokens.begin; ++i) {
      if (token(i).upos != Upos::kAdp && token(i).upos != Upos::kDet) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_time_noun(std::uint32_t at) const {
    constexpr std::array<std::string_view, 8> kTimes{"day",     "morning", "evening", "night",
                                                     "weekend", "summer",  "winter",  "afternoon"};
    return is_one_of(kTimes, lemma(at));
  }

  [[nodiscard]] std::uint32_t verb_from(std::uint32_t begin) const {
    for (std::uint32_t i = begin; i < sentence_.end && token(i).upos != Upos::kPunct; ++i) {
      if (token(i).upos == Upos::kVerb && token(i).xpos != Xpos::kVbg) return i;
    }
    return kNone;
  }

  [[nodiscard]] std::uint32_t verb_behind(const TimeExpression& time) const {
    for (std::uint32_t i = time.tokens.end; i < sentence_.end; ++i) {
      if (token(i).upos == Upos::kVerb && token(i).xpos != Xpos::kVbg) return i;
      if (lower(i) == "when" || lower(i) == ";" || lower(i) == ":") break;
    }
    return kNone;
  }

  bool set_time(Deed& deed) const {
    for (const TimeExpression& time : times_here()) {
      if (!is_calendar(time) || time.range_end || governor(time) != deed.anchor) continue;
      const std::string tie = tie_before(time);
      const TimeExpression* to = end_of_range(time);
      const bool range = to != nullptr && (tie == "from" || tie == "between");
      if (is_one_of(kBounding, tie) && !range) continue;
      if (tie == "from" && !range) continue;
      if (deed.time != nullptr) return false;  // of two times
      deed.time = &time;
      deed.to = range ? to : nullptr;
    }
    return deed.time != nullptr;
  }

  // ---- parties

  /// The name of somebody or something that the token is of, or nullptr.
  [[nodiscard]] const Mention* name_at(std::uint32_t at) const {
    const Mention* mention = mention_[at];
    const bool name = mention != nullptr && mention->kind == MentionKind::kName;
    return name && mention->referent.valid() ? mention : nullptr;
  }

  /// The first token of the paragraph.
  [[nodiscard]] std::uint32_t paragraph_begin(std::uint32_t at) const {
    std::size_t first = token(at).sentence.index();
    const auto section = annotation_.sentences[first].section;
    while (first > 0 && annotation_.sentences[first - 1].section == section) --first;
    return annotation_.sentences[first].tokens.begin;
  }

  /// Whom a pronoun means that nobody has resolved: the last name of no place or body before it.
  [[nodiscard]] ReferentIndex last_person(std::uint32_t at) const {
    for (std::uint32_t i = at; i > 0 && at - i < 80;) {
      --i;
      const Mention* mention = name_at(i);
      if (mention == nullptr || is_only_where(mention->referent)) continue;
      const Referent& who = annotation_.referents[mention->referent.index()];
      if (!is_plausible_person(who)) continue;
      const bool subject = is_of_subject(i) || is_of_subject(mention->tokens.begin);
      return subject ? mention->referent : person_of_paragraph(at);
    }
    return {};
  }

  /// Also "The architect Tom Roe built", where the tree takes "architect" for the subject.
  [[nodiscard]] bool is_of_subject(std::uint32_t at) const {
    for (int depth = 0; depth < 3; ++depth) {
      const Relation relation = universal(token(at).relation);
      if (relation == Relation::kNsubj) return true;
      const bool of_name = relation == Relation::kAppos || relation == Relation::kFlat ||
                           relation == Relation::kCompound;
      if (!of_name || !token(at).head.valid()) return false;
      at = token(at).head.value;
    }
    return false;
  }

  /// The last name of a person before the token, if the paragraph has no other.
  [[nodiscard]] ReferentIndex person_of_paragraph(std::uint32_t at) const {
    const std::uint32_t first = paragraph_begin(at);
    for (std::uint32_t i = at; i-- > first;) {
      const Mention* mention = name_at(i);
      if (mention == nullptr) continue;
      const ReferentIndex who = mention->referent;
      if (!is_plausible_person(annotation_.referents[who.index()]) || is_only_where(who)) continue;
      return is_alone_before(who, at) ? who : ReferentIndex{};
    }
    return {};
  }

  /// "The firm goes back to Einar Roe, a smith from Lom. He died in 1958": nobody else has been
  /// told of in the paragraph.
  [[nodiscard]] bool is_alone_before(ReferentIndex who, std::uint32_t at) const {
    const std::uint32_t first = paragraph_begin(at);
    for (std::uint32_t i = at; i-- > first;) {
      const std::string word = lower(i);
      if (word == "he" || word == "she" || word == "him" || word == "her") return false;
      const Mention* mention = name_at(i);
      if (mention == nullptr || mention->referent == who) continue;
      if (is_plausible_person(annotation_.referents[mention->referent.index()])) return false;
    }
    return true;
  }

  /// "a weaver from Bergen": every time the name is told, it tells where somebody is from.
  [[nodiscard]] bool is_only_where(ReferentIndex referent) const {
    return std::ranges::all_of(
        annotation_.referents[referent.index()].mentions, [&](MentionIndex index) {
          const Mention& mention = annotation_.mentions[index.index()];
          const std::uint32_t begin = mention.tokens.begin;
          if (mention.kind != MentionKind::kName) return true;
          return begin > 0 && is_one_of(kOrigins, lower(begin - 1)) && mention.tokens.size() == 1;
        });
  }
  static constexpr std::array<std::string_view, 4> kOrigins{"from", "in", "near", "at"};

  static bool is_plausible_person(const Referent& who) {
    return who.type == EntityType::kPerson ||
           (who.type == EntityType::kUnknown && who.name.find(' ') != std::string::npos);
  }

  [[nodiscard]] static bool is_pronoun_for_thing(const std::string& word) {
    return word == "it" || word == "its" || word == "they" || word == "their" || word == "them";
  }

  /// The words before the head that set it apart.
  [[nodiscard]] std::vector<std::string> beside(std::uint32_t head) const {
    std::vector<std::string> words;
    for (const std::uint32_t child : below_[head]) {
      const Relation relation = universal(token(child).relation);
      const bool before = relation == Relation::kAmod || relation == Relation::kCompound ||
                          relation == Relation::kNummod;
      if (before && child < head) words.push_back(lower(child));
    }
    std::ranges::sort(words);
    return words;
  }

  [[nodiscard]] bool is_definite(std::uint32_t head) const {
    for (const std::uint32_t child : below_[head]) {
      if (token(child).relation == Relation::kNmodPoss) return true;
      const std::string word = lower(child);
      if (word == "the" || word == "this" || word == "that") return true;
      if (token(child).upos == Upos::kPropn && child < head) return true;  // "Karim hospital"
    }
    return false;
  }

  /// “Father Anselm”, “Captain Ann Dole”: the tree takes the title for the head of the name.
  [[nodiscard]] const Mention* name_behind_title(std::uint32_t head) const {
    const std::uint32_t next = head + 1;
    const std::string_view title = annotation_.word(TokenIndex{head});
    const bool capital = !title.empty() && title.front() >= 'A' && title.front() <= 'Z';
    if (!is_noun(head) || !capital || !sentence_.contains(next)) return nullptr;
    const Mention* mention = mention_[next];
    const bool name = mention != nullptr && mention->kind == MentionKind::kName &&
                      mention->tokens.begin == next && mention->referent.valid();
    const bool person =
        name && annotation_.referents[mention->referent.index()].type == EntityType::kPerson;
    return person ? mention : nullptr;
  }

  void add(Deed& deed, std::uint32_t head, DeedRole role, std::string tie, int depth = 0) const {
    if (depth > 3) return;
    DeedParty party;
    party.role = role;
    party.token = head;
    party.tie = std::move(tie);
    const Mention* mention = mention_[head];
    if (mention == nullptr) mention = name_behind_title(head);
    if (mention != nullptr) party.referent = mention->referent;
    const std::string word = lower(head);
    const bool personal =
        word == "he" || word == "she" || word == "his" || word == "her" || word == "him";
    const bool of_no_person =
        party.referent.valid() &&
        (!is_plausible_person(annotation_.referents[party.referent.index()]) ||
         is_only_where(party.referent));
    if (token(head).upos == Upos::kPron && personal && of_no_person) {
      party.referent = person_of_paragraph(head);  // "He" is no town
      if (!party.referent.valid()) return;
    }
    if (token(head).upos == Upos::kPron && personal && !party.referent.valid()) {
      party.referent = last_person(head);
    } else if (token(head).upos == Upos::kPron && is_pronoun_for_thing(word) &&
               !party.referent.valid()) {
      const std::string& last = word == "it" || word == "its" ? thing_ : things_;
      if (last.empty()) return;
      party.noun = last;
      party.definite = true;
    } else if (is_noun(head)) {
      party.noun = token(head).upos == Upos::kPropn ? word : std::string(lemma(head));
      party.beside = beside(head);
      party.definite = token(head).upos == Upos::kPropn || is_definite(head);
    }
    if (party.referent.valid() || !party.noun.empty()) deed.parties.push_back(std::move(party));
    for (const std::uint32_t child : below_[head]) {
      const Relation relation = universal(token(child).relation);
      const bool of_time = is_in_time(child);
      if (of_time) continue;
      if (token(child).relation == Relation::kNmodPoss) {
        add(deed, child, DeedRole::kWhose, "", depth + 1);
      } else if (relation == Relation::kConj || relation == Relation::kAppos) {
        add(deed, child, role, "", depth + 1);
      } else if (relation == Relation::kNmod) {
        const std::string link = tie_of(child);
        add(deed, child, link == "of" ? DeedRole::kWhose : DeedRole::kWhere, link, depth + 1);
      }
    }
  }

  [[nodiscard]] bool is_in_time(std::uint32_t at) const {
    const auto after = std::ranges::upper_bound(
        annotation_.times, at, {}, [](const TimeExpression& time) { return time.tokens.begin; });
    return after != annotation_.times.begin() && std::prev(after)->tokens.contains(at);
  }

  [[nodiscard]] std::string tie_of(std::uint32_t noun) const {
    for (const std::uint32_t child : below_[noun]) {
      if (token(child).relation == Relation::kCase && child < noun) return lower(child);
    }
    return "";
  }

  /// The subject, also of the verb that this one is joined to or stands below.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t verb, int depth = 0) const {
    for (const std::uint32_t child : below_[verb]) {
      if (universal(token(child).relation) == Relation::kNsubj) return antecedent(child);
    }
    if (!token(verb).head.valid() || depth > 3) return kNone;
    const std::uint32_t head = token(verb).head.value;
    const Relation relation = universal(token(verb).relation);
    if (relation == Relation::kAcl) return is_noun(head) ? head : kNone;
    const bool shared = relation == Relation::kConj || relation == Relation::kXcomp ||
                        relation == Relation::kAdvcl || relation == Relation::kParataxis;
    const bool own = relation == Relation::kAdvcl && token(verb).xpos != Xpos::kVbg &&
                     token(verb).xpos != Xpos::kVbn;
    return shared && !own ? subject_of(head, depth + 1) : kNone;
  }

  /// "In the autumn of 1980 Nils played": the tree hangs the name on the year.
  [[nodiscard]] std::uint32_t name_before(std::uint32_t verb) const {
    const bool finite = token(verb).xpos == Xpos::kVbd || token(verb).xpos == Xpos::kVbz;
    if (!finite || verb <= sentence_.begin + 1) return kNone;
    const Mention* mention = mention_[verb - 1];
    if (mention == nullptr || mention->kind != MentionKind::kName) return kNone;
    const std::uint32_t before = mention->tokens.begin;
    if (before <= sentence_.begin) return kNone;
    const auto ends = [&](const TimeExpression& time) {
      return time.tokens.end == before ||
             (time.tokens.end + 1 == before && lower(before - 1) == ",");
    };
    return std::ranges::any_of(times_here(), ends) ? verb - 1 : kNone;
  }

  /// "Anna Moll, a weaver from Bergen, who": up from the town to the weaver, and on to her name.
  [[nodiscard]] std::uint32_t bearer_of(std::uint32_t noun) const {
    std::uint32_t at = noun;
    for (int steps = 0; steps < 3; ++steps) {
      const TokenIndex head = token(at).head;
      if (!head.valid() || !is_noun(head.value)) break;
      const Relation relation = universal(token(at).relation);
      const bool of_place = relation == Relation::kNmod && token(at).upos == Upos::kPropn;
      if (!of_place && relation != Relation::kAppos) break;
      at = head.value;
    }
    return at;
  }

  [[nodiscard]] std::uint32_t antecedent(std::uint32_t at) const {
    const std::string word = lower(at);
    if (word != "who" && word != "which" && word != "that" && word != "whom") return at;
    for (std::uint32_t i = at; i > sentence_.begin && at - i < 4;) {
      --i;
      if (is_noun(i)) return word == "who" ? bearer_of(i) : i;
      if (token(i).upos == Upos::kVerb) break;
    }
    const TokenIndex verb = token(at).head;
    if (!verb.valid() || universal(token(verb.value).relation) != Relation::kAcl) return at;
    const TokenIndex above = token(verb.value).head;
    return above.valid() ? above.value : at;
  }

  [[nodiscard]] bool is_passive(std::uint32_t verb) const {
    if (token(verb).xpos != Xpos::kVbn) return false;
    for (const std::uint32_t child : below_[verb]) {
      if (token(child).relation == Relation::kObj) return false;  // "a bus crossed the bridge"
    }
    const bool reduced = universal(token(verb).relation) == Relation::kAcl ||
                         universal(token(verb).relation) == Relation::kAdvcl;
    bool aux = false;
    for (const std::uint32_t child : below_[verb]) {
      const Relation relation = token(child).relation;
      if (relation == Relation::kNsubjPass || relation == Relation::kAuxPass) return true;
      aux = aux || token(child).upos == Upos::kAux;
    }
    if (reduced && !aux) return true;
    const TokenIndex head = token(verb).head;
    return !aux && token(verb).relation == Relation::kConj && head.valid() &&
           token(head.value).xpos == Xpos::kVbn && is_passive(head.value);
  }

  /// What is denied, planned or only a condition has not been done.
  [[nodiscard]] bool is_done(std::uint32_t verb) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{verb});
    if (clause == nullptr || clause->polarity != Polarity::kPositive ||
        clause->modality != Modality::kAsserted)
      return false;
    if (token(verb).xpos == Xpos::kVb) {
      for (const std::uint32_t child : below_[verb]) {
        if (lower(child) == "did") return true;
      }
      return false;
    }
    for (const std::uint32_t child : below_[verb]) {
      if (token(child).xpos == Xpos::kMd || lower(child) == "not" || lower(child) == "never")
        return false;
    }
    return true;
  }

  [[nodiscard]] std::optional<Deed> of_verb(std::uint32_t verb) const {
    Deed deed;
    deed.anchor = verb;
    deed.word = lemma(verb);
    deed.done = is_done(verb);
    read_aspect(deed);
    read_mark(deed);
    if (!set_time(deed)) deed.time = nullptr;
    const bool passive = is_passive(verb);
    std::uint32_t subject = subject_of(verb);
    if (subject == kNone) subject = name_before(verb);
    if (subject != kNone) add(deed, subject, passive ? DeedRole::kWhat : DeedRole::kDoer, "");
    for (const std::uint32_t child : below_[verb]) read_child(deed, child);
    std::ranges::stable_sort(deed.parties, {}, &DeedParty::token);
    std::uint32_t begin = verb;
    if (subject != kNone && subject >= sentence_.begin && subject < verb) begin = subject;
    deed.span = annotation_.span({begin, verb + 1});
    if (deed.time != nullptr) deed.span = cover(deed.span, deed.time->span);
    return deed;
  }

  void read_aspect(Deed& deed) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{deed.anchor});
    const bool asserted = clause != nullptr && clause->modality == Modality::kAsserted;
    for (const std::uint32_t child : below_[deed.anchor]) {
      const std::string word = lower(child);
      if (word == "had") deed.pluperfect = token(deed.anchor).xpos == Xpos::kVbn;
      if (word == "not" || word == "n't" || word == "never") deed.denied = asserted;
    }
  }

  /// "before", "until", "only when", "by the time" of the verb's own clause. By position: trees
  /// hang such clauses anywhere.
  void read_mark(Deed& deed) const {
    const std::uint32_t verb = deed.anchor;
    for (std::uint32_t i = verb; i > sentence_.begin && verb - i < 9;) {
      --i;
      const std::string word = lower(i);
      if (!is_one_of(kMarks, word)) {
        if (token(i).upos == Upos::kPunct || token(i).upos == Upos::kVerb) return;
        continue;
      }
      const std::string before = i > sentence_.begin ? lower(i - 1) : "";
      if (word == "time" && (before != "the" || i < sentence_.begin + 2 || lower(i - 2) != "by"))
        return;
      if (word == "as" && before != "soon") return;
      deed.mark = before == "only" ? "only " + word : word == "as" ? "as soon as" : word;
      const bool fronted = i <= sentence_.begin + 3;
      deed.above = fronted ? verb_after_clause(verb) : verb_before(i);
      return;
    }
  }

  /// Of the main clause behind a clause that opens the sentence.
  [[nodiscard]] std::uint32_t verb_after_clause(std::uint32_t verb) const {
    for (std::uint32_t i = verb + 1; i < sentence_.end; ++i) {
      if (token(i).upos == Upos::kVerb && token(i).xpos != Xpos::kVbg) return i;
    }
    return kNone;
  }

  [[nodiscard]] std::uint32_t verb_before(std::uint32_t link) const {
    for (std::uint32_t i = link; i > sentence_.begin;) {
      --i;
      if (token(i).upos == Upos::kVerb && token(i).xpos != Xpos::kVbg) return i;
    }
    return kNone;
  }

  /// "the books that they opened": the word that stands for the books; not "the claim that they".
  [[nodiscard]] bool is_relative_object(std::uint32_t verb, std::uint32_t link) const {
    constexpr std::array<std::string_view, 18> kThoughts{
        "claim", "fact",  "idea",   "news",  "report",   "view",   "hope",       "fear",  "belief",
        "sign",  "proof", "rumour", "rumor", "evidence", "saying", "suggestion", "point", "word"};
    if (lower(link) != "that" && lower(link) != "which") return false;
    if (universal(token(verb).relation) != Relation::kAcl || !token(verb).head.valid())
      return false;
    const std::uint32_t head = token(verb).head.value;
    if (link < head || is_one_of(kThoughts, lemma(head))) return false;
    const Relation relation = universal(token(link).relation);
    bool subject = false;
    bool object = false;
    for (const std::uint32_t child : below_[verb]) {
      subject = subject || universal(token(child).relation) == Relation::kNsubj;
      object = object || (child != link && universal(token(child).relation) == Relation::kObj);
    }
    return subject && !object && (relation == Relation::kObj || relation == Relation::kMark);
  }

  void read_child(Deed& deed, std::uint32_t child) const {
    const Relation relation = universal(token(child).relation);
    if (token(child).relation == Relation::kCompoundPrt) {
      deed.word += " " + lower(child);
      return;
    }
    if (is_in_time(child)) return;
    if (is_relative_object(deed.anchor, child)) {
      add(deed, token(deed.anchor).head.value, DeedRole::kWhat, "");  // "books that they opened"
      return;
    }
    if (relation == Relation::kObj || relation == Relation::kIobj) {
      add(deed, child, DeedRole::kWhat, "");
    } else if (token(child).relation == Relation::kXcomp && is_noun(child)) {
      add(deed, child, DeedRole::kWhere, "as");
    } else if (relation == Relation::kObl) {
      const std::string tie = tie_of(child);
      add(deed, child, tie == "by" ? DeedRole::kDoer : DeedRole::kWhere, tie);
    }
  }

  [[nodiscard]] std::optional<Deed> of_noun(std::uint32_t noun) const {
    Deed deed;
    deed.anchor = noun;
    deed.word = lemma(noun);
    deed.noun = true;
    if (!set_time(deed)) return std::nullopt;
    add(deed, noun, DeedRole::kWhat, "");
    deed.span = cover(annotation_.span({noun, noun + 1}), deed.time->span);
    return deed;
  }

  /// What "it" and "they" in the next sentence take up: the subject, where it is a thing.
  void remember() {
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (universal(token(i).relation) != Relation::kNsubj || !is_noun(i)) continue;
      const Mention* mention = mention_[i];
      const bool person =
          mention != nullptr && mention->referent.valid() &&
          annotation_.referents[mention->referent.index()].type == EntityType::kPerson;
      if (person) continue;
      const std::string noun = token(i).upos == Upos::kPropn ? lower(i) : std::string(lemma(i));
      const bool several = token(i).xpos == Xpos::kNns || token(i).xpos == Xpos::kNnps;
      (several ? things_ : thing_) = noun;
      return;
    }
  }

  const Annotation& annotation_;
  EventTimes times_;
  std::vector<std::vector<std::uint32_t>> below_;  // children by token
  std::vector<const Mention*> mention_;            // by token
  TokenRange sentence_;
  std::string thing_, things_;  // the last things told of, one and several
};

}  // namespace

std::vector<Deed> read_deeds(const Annotation& annotation) { return DeedReader(annotation).all(); }

std::string to_text(const Annotation& annotation, const Deed& deed) {
  std::string line = deed.word;
  if (deed.denied) line = "not " + line;
  for (const DeedParty& party : deed.parties) {
    const std::string who =
        party.noun.empty() ? annotation.referents[party.referent.index()].name : party.noun;
    const std::string tie = party.role == DeedRole::kDoer    ? "by"
                            : party.role == DeedRole::kWhat  ? "to"
                            : party.role == DeedRole::kWhose ? "of"
                                                             : party.tie;
    line += ", " + tie + " " + who;
  }
  if (deed.time != nullptr) line += ", at " + std::string(annotation.text(deed.time->span));
  if (deed.to != nullptr) line += " up to " + std::string(annotation.text(deed.to->span));
  if (deed.above != kNone && !deed.mark.empty())
    line += ", " + deed.mark + " under " + std::string(annotation.lemma(TokenIndex{deed.above}));
  return line;
}

std::optional<Period> when_of(const Deed& deed, std::optional<Day> day) {
  auto when = resolve(*deed.time, day, Direction::kPast);
  if (!when || deed.to == nullptr) return when;
  const auto end = resolve(*deed.to, day, Direction::kPast);
  if (!end || end->end < when->end) return std::nullopt;
  when->end = end->end;
  when->grain = std::max(when->grain, end->grain);
  return when;
}

}  // namespace belie
