// SPDX-License-Identifier: Apache-2.0
#include "claims/status_use.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/word_list.h"
#include "claims/said.h"
#include "claims/status_roles.h"
#include "claims/status_use_words.h"
#include "claims/when.h"
#include "language/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 10> kDenials{
    "not", "n't", "never", "no", "nor", "none", "nobody", "nothing", "neither", "hardly"};

constexpr std::array<std::string_view, 7> kFamiliesOfPeople{"custody", "ward", "life",     "found",
                                                            "post",    "harm", "condition"};

/// Nouns for one person by what he or she does, whatever the list of callings knows.
bool is_calling(std::string_view lemma) {
  constexpr std::array<std::string_view, 8> kEndings{"man", "woman", "ist", "er",
                                                     "or",  "eer",   "ian", "ess"};
  constexpr std::array<std::string_view, 30> kOthers{
      "poet",    "guide",   "monk",    "nun",    "chef",      "cook",   "priest", "bishop",
      "judge",   "mayor",   "nurse",   "coach",  "pilot",     "vicar",  "widow",  "friend",
      "student", "suspect", "thief",   "client", "defendant", "host",   "chief",  "boy",
      "girl",    "child",   "athlete", "star",   "accused",   "patient"};
  constexpr std::array<std::string_view, 40> kNever{
      "paper",  "number",   "water",      "tower",   "river",   "summer", "winter",  "border",
      "order",  "letter",   "matter",     "member",  "answer",  "corner", "floor",   "door",
      "motor",  "sector",   "factor",     "color",   "error",   "mirror", "center",  "theater",
      "power",  "offer",    "flower",     "tractor", "reactor", "harbor", "weather", "quarter",
      "dinner", "computer", "helicopter", "shelter", "counter", "other",  "charter", "reporter"};
  if (is_one_of(kNever, lemma)) return false;
  if (is_one_of(kOthers, lemma)) return true;
  return lemma.size() > 4 &&
         std::ranges::any_of(kEndings, [&](std::string_view end) { return lemma.ends_with(end); });
}

/// Who or what a signal is about.
struct Subject {
  std::string thing;
  std::vector<std::string> names;
  TokenRange tokens;
  std::string extent;
  bool main = false;
};

struct Deed {
  std::string told;  // "use", "using", "still"
  bool negative = false;
  bool perfect = false;
};

class UseReader {
 public:
  UseReader(const Annotation& annotation, const LexiconIndex& lexicon, const StatusThings& things,
            const StatePredicates& predicates)
      : annotation_(annotation),
        words_(lexicon.state_words()),
        things_(things),
        predicates_(predicates) {
    for (const Title& title : annotation.titles) {
      if (!title.holder.valid()) continue;
      const ReferentIndex who = annotation.mentions[title.holder.index()].referent;
      if (who.valid()) holders_[std::string(lemma(title.tokens.end - 1))].push_back(surname(who));
    }
    for (const Mention& mention : annotation.mentions) {
      if (mention.kind == MentionKind::kDescription && mention.referent.valid() &&
          is_person(mention.referent) && has_surname(mention.referent))
        holders_[std::string(lemma(mention.tokens.end - 1))].push_back(surname(mention.referent));
    }
    introduce();
    for (auto& [noun, names] : holders_) {
      std::ranges::sort(names);
      const auto repeated = std::ranges::unique(names);
      names.erase(repeated.begin(), repeated.end());
    }
  }

  std::vector<Claim> claims() {
    for (const Sentence& sentence : annotation_.sentences) {
      elsewhere_ = has_any(sentence.tokens, kElsewhere);
      for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
        remember(t);
        read_use_of_thing(t);
        read_occasion(t);
        read_standstill(t);
        read_act(t);
        read_search(t);
        read_phrases(t);
        read_states_of_people(t);
        read_states_of_sites(t);
        read_signature(t);
        read_force(t);
        read_trial(t);
      }
    }
    return std::move(claims_);
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t token) const {
    return lower_case(annotation_.word(TokenIndex{token}));
  }
  [[nodiscard]] std::string_view lemma(std::uint32_t token) const {
    return annotation_.lemma(TokenIndex{token});
  }
  [[nodiscard]] TokenRange sentence_of(std::uint32_t token) const {
    return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens;
  }
  [[nodiscard]] bool has_any(TokenRange range, std::span<const std::string_view> words) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (is_one_of(words, lower(t))) return true;
    }
    return false;
  }
  [[nodiscard]] bool is_person(ReferentIndex who) const {
    return annotation_.referents[who.index()].type == EntityType::kPerson;
  }
  [[nodiscard]] bool has_surname(ReferentIndex who) const {
    const Referent& referent = annotation_.referents[who.index()];
    return !referent.surname.empty();
  }
  [[nodiscard]] std::string surname(ReferentIndex who) const {
    const Referent& referent = annotation_.referents[who.index()];
    if (!referent.surname.empty()) return fold_accents(lower_case(referent.surname));
    const std::string name = fold_accents(lower_case(referent.name));
    return name.substr(name.rfind(' ') + 1);
  }

  // ---- people

  /// "A man of 34 is being held …. Dwayne Pickett, who worked": whom the lead introduces without a
  /// name is the first person of whom, named, something is told before anybody else.
  void introduce() {
    std::string calling;
    std::size_t from = 0;
    for (std::size_t i = 0; i < annotation_.sentences.size() && calling.empty(); ++i) {
      const TokenRange sentence = annotation_.sentences[i].tokens;
      const auto kind = annotation_.document->sections()[annotation_.sentences[i].section].kind;
      if (kind == SectionKind::kHeadline || kind == SectionKind::kDeck) continue;
      calling = introduced_in(sentence);
      from = i + 1;
      if (calling.empty()) return;
    }
    for (std::size_t i = from; i < std::min(from + 5, annotation_.sentences.size()); ++i) {
      const TokenRange sentence = annotation_.sentences[i].tokens;
      for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
        const Mention* mention = things_.mention_at(t);
        if (mention == nullptr || mention->kind != MentionKind::kName ||
            !mention->referent.valid() || !is_person(mention->referent))
          continue;
        const bool opens = mention->tokens.begin == sentence.begin;
        if (opens && !has_any(TokenRange{mention->tokens.end,
                                         std::min(sentence.end, mention->tokens.end + 6)},
                              std::array<std::string_view, 3>{"said", "says", "told"}))
          holders_[calling].push_back(surname(mention->referent));
        return;
      }
    }
  }

  /// The calling of the one person whom the lead introduces with "a" as a subject and does not
  /// name; "" none.
  [[nodiscard]] std::string introduced_in(TokenRange sentence) const {
    std::string calling;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (const Mention* mention = things_.mention_at(t);
          mention != nullptr && mention->kind == MentionKind::kName && mention->referent.valid() &&
          is_person(mention->referent))
        return "";
      const Token& token = annotation_.tokens[t];
      if (token.upos != Upos::kNoun || token.xpos != Xpos::kNn || !is_calling(lemma(t))) continue;
      const bool indefinite =
          t > sentence.begin &&
          std::ranges::any_of(std::array<std::uint32_t, 3>{1, 2, 3}, [&](std::uint32_t back) {
            return t >= sentence.begin + back &&
                   (lower(t - back) == "a" || lower(t - back) == "an");
          });
      if (indefinite && calling.empty()) calling = lemma(t);
    }
    return calling;
  }

  /// Two people of the draft with one surname are not told apart by it.
  [[nodiscard]] bool is_shared(const std::string& name) const {
    ReferentIndex first;
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind != MentionKind::kName || !mention.referent.valid() ||
          !is_person(mention.referent) || surname(mention.referent) != name)
        continue;
      if (first.valid() && first != mention.referent) return true;
      first = mention.referent;
    }
    return false;
  }

  [[nodiscard]] std::optional<Subject> person_at(std::uint32_t token) const {
    Subject who;
    who.thing = "someone";
    who.tokens = {token, token + 1};
    const Mention* mention = things_.mention_at(token);
    if (mention != nullptr && mention->referent.valid() && is_person(mention->referent)) {
      const bool named = has_surname(mention->referent);
      if (!named && mention->kind == MentionKind::kDescription)
        return described(mention->tokens.end - 1);
      who.names = {named ? surname(mention->referent)
                         : "~" + std::string(lemma(mention->tokens.end - 1))};
      if (mention->kind != MentionKind::kPronoun) who.tokens = mention->tokens;
      if (named && is_shared(who.names.front())) who.extent = "unclear";
      return who;
    }
    const Token& word = annotation_.tokens[token];
    if (word.upos == Upos::kPron) {
      const std::string pronoun = lower(token);
      const bool personal = pronoun == "he" || pronoun == "she" || pronoun == "him";
      if (!personal || last_.names.empty() || token > last_.tokens.end + 60) return std::nullopt;
      who.names = last_.names;
      who.extent = last_.extent;
      return who;
    }
    if (word.upos != Upos::kNoun || word.xpos == Xpos::kNns) return std::nullopt;
    return is_calling(lemma(token)) ? described(token) : std::nullopt;
  }

  /// "the captain": whoever bears that title in the draft; else the calling itself.
  [[nodiscard]] std::optional<Subject> described(std::uint32_t token) const {
    Subject who;
    who.thing = "someone";
    who.tokens = {token, token + 1};
    const std::string noun(lemma(token));
    if (const auto found = holders_.find(noun); found != holders_.end()) {
      if (found->second.size() != 1) return std::nullopt;
      who.names = found->second;
      return who;
    }
    constexpr std::array<std::string_view, 14> kKin{
        "father",   "mother", "husband", "wife",   "brother", "sister",      "son",
        "daughter", "uncle",  "aunt",    "cousin", "nephew",  "grandfather", "grandmother"};
    if (is_one_of(kKin, noun)) return std::nullopt;
    const ThingEntry* entry = words_.thing(noun);
    if (entry != nullptr && entry->id == "accused") {
      who.names = {"~accused"};
      return who;
    }
    who.names = {is_one_of(kSuspects, noun) ? std::string("~suspect") : "~" + noun};
    const std::string before = token > sentence_of(token).begin ? lower(token - 1) : "";
    if (before == "every" || before == "each" || before == "any" || before == "no" ||
        before == "another" || before == "one")
      return std::nullopt;
    return who;
  }

  /// Whom "he" and "she" take up where nothing nearer does: the last person of whom something is
  /// told.
  void remember(std::uint32_t token) {
    const Token& word = annotation_.tokens[token];
    const bool subject = word.relation == Relation::kNsubj || word.relation == Relation::kNsubjPass;
    if (!subject || word.upos == Upos::kPron) return;
    auto who = person_at(token);
    if (who && !who->names.front().starts_with('~')) last_ = std::move(*who);
  }

  /// The subject of the verb by the tree, through relative clauses and coordination.
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t verb, int depth = 0) const {
    const TokenRange sentence = sentence_of(verb);
    std::uint32_t found = kNone;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const Token& token = annotation_.tokens[t];
      const bool subject =
          token.relation == Relation::kNsubj || token.relation == Relation::kNsubjPass;
      if (!subject || !token.head.valid() || token.head.index() != verb) continue;
      if (found == kNone || t < verb) found = t;
    }
    const Token& token = annotation_.tokens[verb];
    const auto head = token.head.valid() ? static_cast<std::uint32_t>(token.head.index()) : kNone;
    if (found != kNone) {
      found = predicates_.behind_dateline(found, verb);
      const std::string word = lower(found);
      const bool relative = word == "who" || word == "which" || word == "that";
      if (!relative) return found;
      for (std::uint32_t t = found; t > sentence.begin;) {
        --t;
        if (person_at(t)) return t;
        if (found - t > 8) break;
      }
      return head == kNone ? found : head;
    }
    if (head == kNone || depth > 3) return kNone;
    const Relation relation = universal(token.relation);
    if (relation == Relation::kAcl) return head;
    if (relation == Relation::kConj || relation == Relation::kXcomp ||
        relation == Relation::kAdvcl || relation == Relation::kAux || relation == Relation::kCop)
      return subject_of(head, depth + 1);
    return kNone;
  }

  // ---- verbs

  /// "saw him walk", "heard her read".
  [[nodiscard]] bool is_perceived(std::uint32_t verb) const {
    const TokenIndex head = annotation_.tokens[verb].head;
    if (!head.valid() || head.index() > verb) return false;
    const std::string_view what = annotation_.lemma(head);
    return (what == "see" || what == "hear" || what == "watch") &&
           annotation_.tokens[head.index()].xpos == Xpos::kVbd;
  }

  /// How the verb is told, where it tells something done; nothing for plans, wishes, conditions.
  [[nodiscard]] std::optional<Deed> deed_at(std::uint32_t verb) const {
    const Token& token = annotation_.tokens[verb];
    if (token.upos != Upos::kVerb && token.upos != Upos::kAux) return std::nullopt;
    const TokenRange sentence = sentence_of(verb);
    const Clause* clause = clause_at(annotation_, TokenIndex{verb});
    if (clause != nullptr && clause->modality != Modality::kAsserted) return std::nullopt;
    Deed deed;
    bool be = false;
    bool past_be = false;
    bool have = false;
    bool had = false;
    for (std::uint32_t t = verb; t > sentence.begin && verb - t < 6;) {
      --t;
      const std::string word = lower(t);
      const Token& before = annotation_.tokens[t];
      if (before.xpos == Xpos::kMd || (word == "to" && t + 1 == verb)) return std::nullopt;
      if (is_one_of(kDenials, word)) deed.negative = true;
      if (before.upos == Upos::kPunct || before.upos == Upos::kVerb) break;
      be = be || word == "is" || word == "are" || word == "been" || word == "being";
      past_be = past_be || word == "was" || word == "were";
      have = have || word == "has" || word == "have" || word == "'ve";
      had = had || word == "had";
    }
    if (had) return std::nullopt;
    const Xpos tag = token.xpos;
    if (tag == Xpos::kVb) {
      if (!is_perceived(verb)) return std::nullopt;
      deed.told = "use";
      return deed;
    }
    const bool passive = tag == Xpos::kVbn || tag == Xpos::kVbg;
    const bool present = tag == Xpos::kVbz || tag == Xpos::kVbp || (passive && be);
    deed.told = present && !past_be ? "using" : "use";
    deed.perfect = have && !be;
    if (clause != nullptr && clause->polarity == Polarity::kNegative) deed.negative = true;
    for (std::uint32_t t = sentence.begin; t < verb && t < sentence.begin + 16; ++t) {
      const TokenIndex head = annotation_.tokens[t].head;
      const bool of_subject = head.valid() && head.index() < verb && head.index() != verb &&
                              annotation_.tokens[head.index()].head.valid() &&
                              annotation_.tokens[head.index()].head.index() == verb;
      if (of_subject && is_one_of(kDenials, lower(t))) deed.negative = true;
    }
    return deed;
  }

  /// "since Sunday", "for a third day": from when on something has not been done.
  [[nodiscard]] std::optional<TimeExpression> since_in(std::uint32_t token) const {
    const TokenRange sentence = sentence_of(token);
    for (const TimeExpression& time : annotation_.times) {
      if (time.tokens.begin < sentence.begin || time.tokens.end > sentence.end) continue;
      if (time.tokens.begin == sentence.begin) continue;
      for (std::uint32_t t = time.tokens.begin; t > sentence.begin;) {
        --t;
        if (lower(t) == "since") return time;
        if (lower(t) == "," || lower(t) == ";") break;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool has_word(std::uint32_t token, std::string_view word) const {
    const TokenRange sentence = sentence_of(token);
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (lower(t) == word) return true;
    }
    return false;
  }

  /// "until June 14", "by Monday": up to when, not when.
  [[nodiscard]] bool is_bound(const TimeExpression& time) const {
    constexpr std::array<std::string_view, 5> kBounds{"until", "till", "by", "before", "through"};
    const std::uint32_t first = sentence_of(time.tokens.begin).begin;
    return time.tokens.begin > first && is_one_of(kBounds, lower(time.tokens.begin - 1));
  }

  /// The tokens around the verb up to the next punctuation on each side.
  [[nodiscard]] TokenRange between_commas(std::uint32_t verb) const {
    const TokenRange sentence = sentence_of(verb);
    TokenRange near{verb, verb};
    while (near.begin > sentence.begin && annotation_.tokens[near.begin - 1].upos != Upos::kPunct)
      --near.begin;
    while (near.end < sentence.end && annotation_.tokens[near.end].upos != Upos::kPunct) ++near.end;
    return near;
  }

  /// The times among the tokens that can be those of a deed.
  [[nodiscard]] std::vector<const TimeExpression*> times_in(TokenRange range) const {
    std::vector<const TimeExpression*> found;
    auto time = std::ranges::lower_bound(annotation_.times, range.begin, {},
                                         [](const TimeExpression& t) { return t.tokens.begin; });
    for (; time != annotation_.times.end() && time->tokens.begin < range.end; ++time) {
      if (time->tokens.end <= range.end && time->kind != TimeKind::kDuration && !is_bound(*time))
        found.push_back(&*time);
    }
    return found;
  }

  /// The clause's own time; else the only one of its sentence, or of several the only one between
  /// the same commas as the verb.
  [[nodiscard]] When when_of(std::uint32_t verb) const {
    When when = when_at(annotation_, TokenIndex{verb}, false);
    if (when.origin == WhenOrigin::kClause && when.time && is_bound(*when.time)) {
      when.origin = WhenOrigin::kDefault;
      when.time.reset();
    }
    if (when.origin == WhenOrigin::kClause && when.time) return when;
    auto times = times_in(sentence_of(verb));
    if (times.size() > 1) times = times_in(between_commas(verb));
    if (times.size() != 1) return when;
    when.time = *times.front();
    when.origin = WhenOrigin::kClause;
    when.direction = Direction::kPast;
    return when;
  }

  void add(const Subject& subject, std::uint32_t head, TokenRange words, std::string_view family,
           std::string_view state, std::string_view told) {
    if (subject.extent == "unclear") return;
    TokenRange range{std::min(subject.tokens.begin, words.begin),
                     std::max(subject.tokens.end, words.end)};
    const bool apart = range.size() > 25 || annotation_.tokens[range.begin].sentence !=
                                                annotation_.tokens[range.end - 1].sentence;
    if (apart) range = words;
    Claim claim =
        claim_said_at(annotation_, ClaimKind::k_status, TokenIndex{head}, annotation_.span(range));
    claim.when = when_of(head);
    claim.modality = Modality::kAsserted;
    claim.polarity = Polarity::kPositive;
    claim.grade = Grade::kTree;
    const auto put = [&](StatusRole r, Value value) {
      claim.arguments.push_back({role(r), std::move(value)});
    };
    put(StatusRole::kThing, subject.thing);
    if (!subject.names.empty()) put(StatusRole::kNames, subject.names);
    put(StatusRole::kFamily, std::string(family));
    put(StatusRole::kState, std::string(state));
    put(StatusRole::kTold, std::string(told));
    if (!subject.extent.empty()) put(StatusRole::kExtent, subject.extent);
    const auto since = since_in(head);
    const bool own =
        since && (told != "using" || annotation_.clause_of_token[head] ==
                                         annotation_.clause_of_token[since->tokens.begin]);
    if (own) put(StatusRole::kSince, *since);
    if (subject.main) put(StatusRole::kMain, std::string("main"));
    claim.read_as = fmt::format("{}: {}", subject.thing, state);
    claims_.push_back(std::move(claim));
  }

  // ---- things

  static UseGroup group_of(std::string_view thing) {
    const auto* found = std::ranges::find(kClassUses, thing, &ClassUse::thing);
    return found == kClassUses.end() ? UseGroup::kNone : found->group;
  }

  static bool is_use(UseGroup group, std::string_view verb) {
    switch (group) {
      case UseGroup::kWay:
        return is_one_of(kWayVerbs, verb);
      case UseGroup::kHouse:
        return is_one_of(kHouseVerbs, verb);
      case UseGroup::kPlant:
        return is_one_of(kPlantVerbs, verb);
      case UseGroup::kNone:
        break;
    }
    return false;
  }

  static Subject subject_from(const StatusThing& thing) {
    Subject subject;
    subject.thing = thing.class_id();
    subject.names = thing.names;
    subject.tokens = thing.tokens;
    subject.main = thing.in_lead;
    if (thing.unclear) subject.extent = "unclear";
    if (thing.extent == Extent::kPart) subject.extent = "part";
    return subject;
  }

  /// "PELHAM HARBOR, Maine –"
  [[nodiscard]] bool is_in_dateline(std::uint32_t token) const {
    const TokenRange sentence = sentence_of(token);
    for (std::uint32_t t = token; t < std::min(sentence.end, sentence.begin + 10); ++t) {
      if (lower(t) == "–" || lower(t) == "—") return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<Subject> used_at(std::uint32_t token) const {
    const Token& word = annotation_.tokens[token];
    if (is_in_dateline(token)) return std::nullopt;
    if (word.upos == Upos::kPron && lower(token) == "it") {
      const auto thing = things_.at(token, "access", {});
      return thing ? std::optional(subject_from(*thing)) : std::nullopt;
    }
    if (word.upos == Upos::kAdv && lower(token) == "there") {
      Subject site;
      site.thing = "site";
      site.tokens = {token, token + 1};
      return site;
    }
    if (word.upos != Upos::kNoun && word.upos != Upos::kPropn) return std::nullopt;
    const std::string noun = word.upos == Upos::kPropn ? lower(token) : std::string(lemma(token));
    const auto* part = std::ranges::find(kPartWords, noun, &PartWord::noun);
    if (part != kPartWords.end()) {
      const auto whole = things_.only_one(part->thing, token);
      if (whole) return subject_from(*whole);
    }
    if (is_one_of(kSiteWords, noun)) {
      Subject site;
      site.thing = "site";
      site.tokens = {token, token + 1};
      return site;
    }
    const auto thing = things_.at(token, "access", {});
    if (!thing || thing->apart || thing->entry == nullptr) return std::nullopt;
    return subject_from(*thing);
  }

  /// The room, the hall or the building of which a state is told: "the room is barred".
  void read_states_of_sites(std::uint32_t token) {
    for (const StatePredicate& predicate : predicates_.at(token)) {
      if (predicate.phrase->family() != "access" || predicate.thing == kNone || predicate.nominal)
        continue;
      const std::string_view noun = lemma(predicate.thing);
      const bool part = std::ranges::find(kPartWords, noun, &PartWord::noun) != kPartWords.end();
      const auto subject =
          part || is_one_of(kSiteWords, noun) ? used_at(predicate.thing) : std::nullopt;
      if (!subject) continue;
      const std::string after(predicate.phrase->after());
      const bool open = (after == "open") != predicate.negative;
      add(*subject, predicate.head, predicate.words, "access", open ? "open" : "closed",
          to_text(predicate.telling));
      return;
    }
  }

  /// "Lorries rumbled over the old span on Tuesday", "not a car has crossed the bridge since".
  void read_use_of_thing(std::uint32_t token) {
    constexpr std::uint32_t kReach = 9;
    if (is_indefinite(token)) return;
    const auto subject = used_at(token);
    if (!subject) return;
    const bool site = subject->thing == "site";
    const UseGroup group = site ? UseGroup::kHouse : group_of(subject->thing);
    if (group == UseGroup::kNone) return;
    const TokenRange sentence = sentence_of(token);
    const std::uint32_t from = std::max(sentence.begin, token > kReach ? token - kReach : 0U);
    const std::uint32_t to = std::min(sentence.end, token + kReach);
    for (std::uint32_t distance = 1; distance <= kReach; ++distance) {
      for (const bool before : {true, false}) {
        if (before ? token < from + distance : token + distance >= to) continue;
        const std::uint32_t verb = before ? token - distance : token + distance;
        const Token& word = annotation_.tokens[verb];
        if (word.upos != Upos::kVerb) continue;
        if (!is_use(group, lemma(verb)) || is_traded(token, verb)) continue;
        if (!is_argument(token, verb) || is_crossed_by_road(*subject, verb)) continue;
        const auto deed = deed_at(verb);
        if (!deed) continue;
        tell_use(*subject, verb, *deed, token);
        return;
      }
    }
  }

  /// "A softer line", "from a stand": none that the draft has told of.
  [[nodiscard]] bool is_indefinite(std::uint32_t noun) const {
    static constexpr std::array<std::string_view, 5> kArticles{"a", "an", "another", "any", "no"};
    const std::uint32_t begin = sentence_of(noun).begin;
    for (std::uint32_t t = noun; t > begin && t + 5 > noun;) {
      --t;
      const Upos tag = annotation_.tokens[t].upos;
      if (tag == Upos::kDet || is_one_of(kArticles, lower(t)))
        return is_one_of(kArticles, lower(t));
      if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kPropn) return false;
    }
    return false;
  }

  /// "The lorry rolls onto the tracks": no use of a railway.
  [[nodiscard]] bool is_crossed_by_road(const Subject& way, std::uint32_t verb) const {
    static constexpr std::array<std::string_view, 10> kOnRoads{
        "lorry", "truck", "car", "bus", "van", "tractor", "bicycle", "cyclist", "driver", "coach"};
    if (way.thing != "railway") return false;
    const std::uint32_t subject = subject_of(verb);
    return subject < annotation_.tokens.size() && is_one_of(kOnRoads, lemma(subject));
  }

  /// "Sold the hall", "buys back its harbour": who trades a house does nothing in it.
  [[nodiscard]] bool is_traded(std::uint32_t noun, std::uint32_t verb) const {
    static constexpr std::array<std::string_view, 2> kTrades{"buy", "sell"};
    const Token& word = annotation_.tokens[noun];
    return is_one_of(kTrades, lemma(verb)) && word.head.valid() && word.head.index() == verb &&
           (word.relation == Relation::kObj || word.relation == Relation::kNsubjPass);
  }

  /// Whether the tree hangs the noun on the verb, as its subject, object or place.
  [[nodiscard]] bool is_argument(std::uint32_t noun, std::uint32_t verb) const {
    const TokenIndex head = annotation_.tokens[noun].head;
    return (head.valid() && head.index() == verb) || subject_of(verb) == noun;
  }

  /// "Lunch was served on Wednesday", "the wedding went ahead": in the house that is made for it.
  void read_occasion(std::uint32_t token) {
    const auto* occasion = std::ranges::find(kOccasions, lemma(token), &PartWord::noun);
    if (occasion == kOccasions.end() || annotation_.tokens[token].upos != Upos::kNoun) return;
    const TokenRange sentence = sentence_of(token);
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {  // told to be somewhere else
      const bool place = t > sentence.begin && annotation_.tokens[t].upos == Upos::kNoun &&
                         universal(annotation_.tokens[t].relation) == Relation::kObl;
      if (place && words_.thing(lemma(t)) != nullptr) return;
    }
    for (std::uint32_t verb = token + 1; verb < std::min(sentence.end, token + 7); ++verb) {
      if (annotation_.tokens[verb].upos != Upos::kVerb || !is_one_of(kHolding, lemma(verb)))
        continue;
      const auto deed = deed_at(verb);
      if (!deed || deed->negative || elsewhere_ || deed->told != "use") return;
      Subject house;
      house.thing = occasion->thing;
      house.tokens = {token, token + 1};
      add(house, verb, {token, verb + 1}, "access", "open", deed->told);
      return;
    }
  }

  /// "the machine that digs the tunnel": which one, not what it does now.
  [[nodiscard]] bool describes(std::uint32_t verb, std::uint32_t noun) const {
    const Token& token = annotation_.tokens[verb];
    return universal(token.relation) == Relation::kAcl && token.head.valid() &&
           token.head.index() == noun;
  }

  /// "beside the town hall", "outside the theatre": not in it.
  [[nodiscard]] bool is_beside(std::uint32_t begin) const {
    constexpr std::array<std::string_view, 14> kBeside{
        "beside", "near", "outside", "opposite", "behind",  "above",   "around",
        "round",  "by",   "past",    "off",      "against", "towards", "like"};
    return begin > sentence_of(begin).begin && is_one_of(kBeside, lower(begin - 1));
  }

  void tell_use(const Subject& subject, std::uint32_t verb, const Deed& deed, std::uint32_t noun) {
    const TokenRange words{std::min(verb, noun), std::max(verb, noun) + 1};
    if (deed.told == "using" && describes(verb, noun)) return;
    if (!deed.negative && !elsewhere_ && !is_beside(subject.tokens.begin))
      add(subject, verb, words, "access", "open", deed.told);
  }

  /// "Nothing will move before July", "will not be opened until Monday": so it does not now.
  [[nodiscard]] bool is_put_off(std::uint32_t verb) const {
    const TokenRange sentence = sentence_of(verb);
    bool will = false;
    bool denied = false;
    for (std::uint32_t t = sentence.begin; t < verb; ++t) {
      const std::string word = lower(t);
      if (verb - t < 5 && (word == "will" || word == "may" || word == "can")) will = true;
      if (is_one_of(kDenials, word)) denied = true;
      if (word == ";" || word == ":") will = denied = false;
    }
    if (!will || !denied) return false;
    for (std::uint32_t t = verb + 1; t < std::min(sentence.end, verb + 10); ++t) {
      const std::string word = lower(t);
      if (word == "before" || word == "until" || word == "till") return true;
      if (word == "," || word == ";") return false;
    }
    return false;
  }

  /// "The machine has not moved since Sunday", "no loaf has left the bakery since": what is not
  /// done with a thing tells that it stands.
  void read_standstill(std::uint32_t verb) {
    if (annotation_.tokens[verb].upos != Upos::kVerb) return;
    const auto deed = deed_at(verb);
    const bool so_far = deed && deed->negative && (deed->perfect || deed->told == "using") &&
                        (has_word(verb, "since") || has_word(verb, "so") || has_word(verb, "yet"));
    if (!so_far && !is_put_off(verb)) return;
    const TokenRange sentence = sentence_of(verb);
    std::optional<Subject> stands;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (!is_argument(t, verb) || stands) continue;
      auto thing = used_at(t);
      if (thing && thing->thing != "site" && group_of(thing->thing) != UseGroup::kNone)
        stands = std::move(thing);
    }
    if (!stands) return;
    if (stands->extent == "part") stands->extent.clear();  // "not one lorry"
    add(*stands, verb, {verb, verb + 1}, "access", "closed", "still");
  }

  // ---- what people do

  void read_act(std::uint32_t verb) {
    if (annotation_.tokens[verb].upos != Upos::kVerb) return;
    const std::string_view what = lemma(verb);
    const bool open = is_one_of(kPublicActs, what);
    const bool post = is_one_of(kPostActs, what);
    const bool living = open || post || is_one_of(kLivingActs, what);
    if (!living || elsewhere_) return;
    const auto deed = deed_at(verb);
    if (!deed || deed->negative) return;
    const std::uint32_t at = subject_of(verb);
    if (at == kNone) return;
    auto who = person_at(at);
    if (!who) who = person_right_before(verb);
    if (!who || annotation_.tokens[at].relation == Relation::kNsubjPass) return;
    const TokenRange words{verb, verb + 1};
    add(*who, verb, words, "life", "acts", deed->told);
    if (open) add(*who, verb, words, "ward", "about", deed->told);
    if (post) add(*who, verb, words, "post", "acts", deed->told);
  }

  /// "On Wednesday Pickett was mowing": the tree takes the day for the subject.
  [[nodiscard]] std::optional<Subject> person_right_before(std::uint32_t verb) const {
    for (std::uint32_t t = verb; t > sentence_of(verb).begin && verb - t < 4;) {
      --t;
      if (auto who = person_at(t)) return who;
      const Upos tag = annotation_.tokens[t].upos;
      if (tag != Upos::kAux && tag != Upos::kAdv) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "The police are still looking for the thief": nobody has been caught.
  void read_search(std::uint32_t token) {
    constexpr std::array<std::string_view, 4> kSeeking{"look", "search", "hunt", "appeal"};
    if (annotation_.tokens[token].upos != Upos::kVerb || !is_one_of(kSeeking, lemma(token))) return;
    const TokenRange sentence = sentence_of(token);
    std::uint32_t behind = token + 1;
    while (behind < std::min(sentence.end, token + 5) && lower(behind) != "for") ++behind;
    if (behind >= sentence.end || lower(behind) != "for") return;
    const auto deed = deed_at(token);
    if (!deed || deed->negative) return;
    for (std::uint32_t t = behind + 1; t < std::min(sentence.end, behind + 9); ++t) {
      if (annotation_.tokens[t].xpos == Xpos::kNns) return read_search_for_several(token, t, *deed);
      const auto who = person_at(t);
      if (!who) continue;
      add(*who, token, {token, t + 1}, "custody", "sought", deed->told);
      add(*who, token, {token, t + 1}, "found", "missing", deed->told);
      return;
    }
  }

  /// "looking for two men …. Jan Hos, 39, and Piet Dam, 28, were": as many as are named next.
  void read_search_for_several(std::uint32_t token, std::uint32_t noun, const Deed& deed) {
    const std::string count = noun > 0 ? lower(noun - 1) : "";
    const int wanted = count == "two" || count == "2"     ? 2
                       : count == "three" || count == "3" ? 3
                                                          : 0;
    if (wanted == 0) return;
    std::vector<Subject> found;
    const std::size_t last = annotation_.tokens[token].sentence.index() + 2;
    for (const Mention& mention : annotation_.mentions) {
      if (mention.tokens.begin < noun || mention.kind != MentionKind::kName) continue;
      if (annotation_.tokens[mention.tokens.begin].sentence.index() > last) break;
      auto who = person_at(mention.tokens.begin);
      const bool again = who && std::ranges::any_of(
                                    found, [&](const Subject& x) { return x.names == who->names; });
      if (who && !again && found.size() < static_cast<std::size_t>(wanted)) found.push_back(*who);
    }
    if (found.size() != static_cast<std::size_t>(wanted)) return;
    for (Subject& who : found) {
      who.tokens = {token, noun + 1};
      add(who, token, {token, noun + 1}, "custody", "sought", deed.told);
    }
  }

  [[nodiscard]] std::uint32_t end_of_phrase(std::uint32_t token, std::string_view words) const {
    const std::uint32_t end = sentence_of(token).end;
    std::uint32_t at = token;
    while (!words.empty()) {
      const std::size_t blank = std::min(words.find(' '), words.size());
      if (at >= end || lower(at) != words.substr(0, blank)) return token;
      words.remove_prefix(std::min(blank + 1, words.size()));
      ++at;
    }
    return at;
  }

  /// Whom a phrase is about: the subject of its clause, else the nearest person before it.
  [[nodiscard]] std::optional<Subject> whom(std::uint32_t token) const {
    const TokenRange sentence = sentence_of(token);
    for (std::uint32_t t = token; t > sentence.begin && token - t < 12;) {
      --t;
      if (lower(t) == ";" || lower(t) == ":") break;
      const Token& word = annotation_.tokens[t];
      const bool who_follows = lower(t + 1) == "who" || (t + 2 < token && lower(t + 2) == "who");
      const bool inside = word.xpos == Xpos::kPrpPoss ||
                          (universal(word.relation) == Relation::kObj && !who_follows) ||
                          (t + 1 < sentence.end && annotation_.tokens[t + 1].xpos == Xpos::kPos);
      if (inside) continue;
      if (auto who = person_at(t)) return who;
    }
    return std::nullopt;
  }

  /// By the nearest finite verb before it; a phrase without one is of the draft's day.
  [[nodiscard]] bool is_told_in_past(std::uint32_t token) const {
    const TokenRange sentence = sentence_of(token);
    for (std::uint32_t t = token; t > sentence.begin && token - t < 6;) {
      --t;
      const Xpos tag = annotation_.tokens[t].xpos;
      if (tag == Xpos::kVbd) return true;
      if (tag == Xpos::kVbz || tag == Xpos::kVbp || tag == Xpos::kMd) return false;
      if (annotation_.tokens[t].upos == Upos::kPunct) return false;
    }
    return false;
  }

  void read_phrases(std::uint32_t token) {
    for (const WhereaboutsPhrase& phrase : kWhereaboutsPhrases) {
      const std::uint32_t end = end_of_phrase(token, phrase.words);
      if (end == token) continue;
      const Clause* clause = clause_at(annotation_, TokenIndex{token});
      const bool asserted = clause == nullptr || (clause->modality == Modality::kAsserted &&
                                                  clause->polarity == Polarity::kPositive);
      const bool future =
          clause != nullptr && clause->modality == Modality::kPlanned && phrase.state == "home";
      if ((!asserted && !future) || elsewhere_) return;
      const auto who = whom(token);
      if (!who) return;
      const bool past = is_told_in_past(token);
      add(*who, token, {token, end}, phrase.family, phrase.state == "home" ? "free" : phrase.state,
          past ? "use" : "using");
      return;
    }
  }

  /// "A radio host in Cebu who told listeners off remains suspended": whoever opens the sentence,
  /// where the tree has lost the subject.
  [[nodiscard]] std::optional<Subject> opening_person(std::uint32_t predicate) const {
    std::uint32_t at = sentence_of(predicate).begin;
    for (std::uint32_t t = at; t < std::min(predicate, at + 8); ++t) {
      if (lower(t) == "–" || lower(t) == "—") at = t + 1;
    }
    for (std::uint32_t t = at; t < std::min(predicate, at + 5); ++t) {
      const Token& token = annotation_.tokens[t];
      if (token.upos == Upos::kAdp || token.upos == Upos::kVerb) return std::nullopt;
      const bool last = token.upos == Upos::kNoun &&
                        annotation_.tokens[t + 1].upos != Upos::kNoun &&
                        annotation_.tokens[t + 1].upos != Upos::kPropn;
      if (last) return person_at(t);
    }
    return std::nullopt;
  }

  /// The states of people of whom the things know nothing: "a radio host … remains suspended".
  void read_states_of_people(std::uint32_t token) {
    std::vector<std::string_view> families;
    for (const StatePredicate& predicate : predicates_.at(token)) {
      const std::string_view family = predicate.phrase->family();
      if (!is_one_of(kFamiliesOfPeople, family) || predicate.negative || predicate.partial ||
          predicate.nominal || is_one_of(families, family) ||
          (family == "found" && predicate.active))
        continue;
      std::uint32_t at = predicate.thing;
      if (at != kNone && lower(at) == "who") at = subject_of(predicate.head);
      auto who = at != kNone ? person_at(at) : std::nullopt;
      if (!who && at != kNone && annotation_.tokens[at].upos == Upos::kNoun &&
          annotation_.tokens[at].xpos == Xpos::kNn && words_.thing(lemma(at)) == nullptr)
        who = described(at);
      if (!who) who = opening_person(predicate.begin);
      if (!who) continue;
      families.push_back(family);
      add(*who, predicate.head, predicate.words, family, predicate.phrase->after(),
          to_text(predicate.telling));
    }
  }

  // ---- trials

  /// "are still deliberating", "with a verdict of not guilty in his pocket".
  void read_trial(std::uint32_t token) {
    const std::string word = lower(token);
    Subject court;
    court.thing = "court";
    court.tokens = {token, token + 1};
    const TokenRange sentence = sentence_of(token);
    if (word == "deliberating" || word == "deliberations") {
      const bool still = has_word(token, "still") || has_word(token, "continue");
      if (still && !is_told_in_past(token))
        add(court, token, {token, token + 1}, "ruling", "pending", "using");
      return;
    }
    if (word != "verdict") return;
    for (std::uint32_t t = token + 1; t < std::min(sentence.end, token + 4); ++t) {
      if (lower(t) != "guilty") continue;
      add(court, token, {token, t + 1}, "ruling", "decided", "has");
      return;
    }
  }

  // ---- papers and laws

  /// "still waiting for the minister's signature", "has lain on the table unsigned".
  void read_signature(std::uint32_t token) {
    const std::string word = lower(token);
    const TokenRange sentence = sentence_of(token);
    const bool unsigned_yet = word == "unsigned";
    bool waiting = false;
    if (word == "signature" || word == "signatures") {
      for (std::uint32_t t = sentence.begin; t < token; ++t) {
        const std::string_view verb = lemma(t);
        waiting = waiting || verb == "wait" || verb == "await" || verb == "lack" ||
                  verb == "need" || verb == "want" || lower(t) == "without";
      }
    }
    const bool signed_paper = word == "signed" && token + 1 < sentence.end &&
                              token > sentence.begin &&
                              annotation_.tokens[token - 1].upos == Upos::kDet;
    if (!unsigned_yet && !waiting && !signed_paper) return;
    const auto thing = signed_paper ? next_paper(token) : last_paper(token);
    if (!thing) return;
    add(subject_from(*thing), token, {token, token + 1}, "signing",
        signed_paper ? "signed" : "unsigned", "using");
  }

  [[nodiscard]] std::optional<StatusThing> last_paper(std::uint32_t token) const {
    for (std::uint32_t t = token; t > sentence_of(token).begin;) {
      --t;
      if (annotation_.tokens[t].upos != Upos::kNoun) continue;
      if (auto thing = things_.at(t, "signing", {}); thing && !thing->apart) return thing;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<StatusThing> next_paper(std::uint32_t token) const {
    for (std::uint32_t t = token + 1; t < std::min(sentence_of(token).end, token + 4); ++t) {
      if (annotation_.tokens[t].upos != Upos::kNoun) continue;
      if (auto thing = things_.at(t, "signing", {}); thing && !thing->apart) return thing;
    }
    return std::nullopt;
  }

  /// "was fined under the statute", "the cap binds every stall", "drivers still pay the toll".
  void read_force(std::uint32_t verb) {
    constexpr std::array<std::string_view, 9> kUnder{
        "fine", "prosecute", "charge", "jail", "arrest", "summon", "punish", "ticket", "penalise"};
    constexpr std::array<std::string_view, 8> kObjects{"pay",  "collect", "levy",    "enforce",
                                                       "obey", "defy",    "observe", "charge"};
    constexpr std::array<std::string_view, 5> kSubjects{"bind", "apply", "oblige", "cover",
                                                        "govern"};
    if (annotation_.tokens[verb].upos != Upos::kVerb || elsewhere_) return;
    const std::string_view what = lemma(verb);
    const auto deed = deed_at(verb);
    if (!deed || deed->negative) return;
    const TokenRange sentence = sentence_of(verb);
    if (what == "strike") return read_struck(verb);
    if (is_one_of(kSubjects, what)) {
      const std::uint32_t at = subject_of(verb);
      if (at == kNone) return;
      if (const auto thing = things_.at(at, "force", {}); thing && !thing->apart)
        add(subject_from(*thing), verb, {verb, verb + 1}, "force", "in-force", deed->told);
      return;
    }
    const bool under = is_one_of(kUnder, what);
    if (!under && !is_one_of(kObjects, what)) return;
    for (std::uint32_t t = verb + 1; t < std::min(sentence.end, verb + 8); ++t) {
      if (lower(t) == ":" || lower(t) == ";") return;
      const bool behind = !under || lower(t - 1) == "under" || (t > 1 && lower(t - 2) == "under");
      if (!behind) continue;
      const auto thing = things_.at(t, "force", {});
      if (!thing || thing->apart) continue;
      add(subject_from(*thing), verb, {verb, t + 1}, "force", "in-force", deed->told);
      return;
    }
  }

  /// "struck the 1958 statute from the books"
  void read_struck(std::uint32_t verb) {
    const std::uint32_t end = std::min(sentence_of(verb).end, verb + 12);
    std::optional<StatusThing> law;
    for (std::uint32_t t = verb + 1; t < end; ++t) {
      if (!law && annotation_.tokens[t].upos == Upos::kNoun) law = things_.at(t, "force", {});
      if (lower(t) == "books" && law && !law->apart)
        return add(subject_from(*law), verb, {verb, t + 1}, "force", "lifted", "turned");
    }
  }

  static constexpr std::uint32_t kNone = StatePredicate::kNone;

  const Annotation& annotation_;
  const StateWords& words_;
  const StatusThings& things_;
  const StatePredicates& predicates_;
  std::map<std::string, std::vector<std::string>, std::less<>> holders_;  // surnames by calling
  std::vector<Claim> claims_;
  Subject last_;
  bool elsewhere_ = false;
};

}  // namespace

std::vector<Claim> use_claims(const Annotation& annotation, const LexiconIndex& lexicon,
                              const StatusThings& things, const StatePredicates& predicates) {
  return UseReader(annotation, lexicon, things, predicates).claims();
}

}  // namespace belie
