// SPDX-License-Identifier: Apache-2.0
//
// A phrase of the lexicon is found at its first word; then the tree is climbed from there: "has
// refused to vote for it" is vote-for under a refusal. Each step either carries on (will, agreed
// to), turns the side round (refused to, no plans to), or gives up (might, if, whether). Verbs that
// stand in no list count only under a plan: "will not sell the farm" is about the act sell.
#include "claims/positions.h"

#include <algorithm>
#include <array>
#include <set>

#include "claims/stance_demands.h"
#include "claims/stance_frames.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kSides{"for", "against", "neutral", "not for",
                                                 "not against"};

StanceSide side_of(std::string_view name) {
  if (name == "pro") return StanceSide::kPro;
  return name == "contra" ? StanceSide::kContra : StanceSide::kNeutral;
}

/// A phrase found in the text.
struct Match {
  const StanceEntry* entry = nullptr;
  std::uint32_t end = 0;  // behind the phrase
  std::size_t words = 1;
  TokenRange topic;       // where the topic stands; begin == end of the phrase mostly
  bool alone = false;     // "$" of the phrase: nothing follows the verb
  bool denied = false;    // only under a "not": "will not hear of it"
};

/// A sentence that tells of a change of mind; a weak word ("finally") bears on its sentence only.
struct Turn {
  SentenceIndex sentence;
  bool strong = false;
  std::optional<Topic> topic;  // "changed her mind about the fee"; nothing: not told
};

class PositionReader {
 public:
  PositionReader(const Annotation& annotation, const LexiconIndex& lexicon,
                 const StanceWords& words)
      : text_(annotation, lexicon, words),
        topics_(text_),
        holders_(text_),
        frames_(text_),
        demands_(text_, topics_, frames_),
        turns_(told_turns()) {}

  std::vector<HeldPosition> all() {
    for (std::uint32_t t = 0; t < text_.size(); ++t) {
      if (read_until_ > t || consumed_.contains(t)) continue;
      if (by_demand(t)) {
        // told by whoever says so
      } else if (is_misread_verb(t)) {
        by_verb(t);
      } else if (text_.is(t, Upos::kVerb)) {
        if (!by_having(t) && !by_verb(t)) by_plan(t);
      } else if (is_being(t)) {
        by_adjective(t);
      } else if (text_.is(t, Upos::kAux)) {
        by_having(t);
      } else if (text_.is(t, Upos::kNoun)) {
        if (!by_list(t)) by_noun(t);
      } else if (text_.lower(t) == "yes" || text_.lower(t) == "no") {
        by_noun(t);
      }
      by_votes_of(t);
      by_ballot(t);
      if (text_.is(t, Upos::kVerb) || text_.lower(t) == "in") by_list(t);
    }
    settle_votes();
    settle_acts();
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_vote(const Topic& topic) const {
    const std::string lemma = text_.lemma(topic.tokens.begin);
    return lemma == "vote" || lemma == "voting" || lemma == "abstain" || lemma == "dissent";
  }

  /// An act of which the draft tells several things is no one topic where its thing is not told:
  /// guilty of which charge?
  void settle_acts() {
    for (HeldPosition& position : found_) {
      if (!position.topic.thing.empty() || position.topic.act.empty()) continue;
      std::set<std::string> things;
      for (const HeldPosition& other : found_) {
        const bool same = other.topic.act == position.topic.act && other.holder == position.holder;
        if (same && !other.topic.thing.empty()) things.insert(other.topic.thing);
      }
      if (things.size() > 1) position.topic.only = false;
    }
  }

  /// Votes on what is not told where they are: on the one thing that the draft's other votes are
  /// on.
  void settle_votes() {
    const HeldPosition* other = nullptr;
    bool one = true;
    for (const HeldPosition& position : found_) {
      const std::string lemma = text_.lemma(position.anchor.value);
      if (position.topic.pronoun || (lemma != "vote" && lemma != "cast")) continue;
      if (other != nullptr && !agree(other->topic, position.topic)) one = false;
      other = &position;
    }
    if (other != nullptr && one) {
      const Topic topic = other->topic;
      for (HeldPosition& position : found_) {
        if (!position.topic.pronoun) continue;
        position.topic = topic;
        position.topic.open = true;
      }
    }
    for (HeldPosition& position : found_) {
      if (!position.topic.pronoun) continue;
      position.topic.open = true;
      position.topic.pronoun = false;
    }
  }

  // --- phrases

  [[nodiscard]] bool is_word(std::uint32_t t, const std::string& word) const {
    if (word == "one's") {
      const bool her = text_.lower(t) == "her";  // which the tagger may take for an object
      return text_.token(t).xpos == Xpos::kPrpPoss || text_.is(t, Upos::kDet) || her;
    }
    return text_.lower(t) == word || text_.lemma(t) == word;
  }

  [[nodiscard]] bool is_skipped(std::uint32_t t) const {
    return text_.is(t, Upos::kAdv) || text_.is(t, Upos::kAdj) || text_.lower(t) == "\"";
  }

  /// "Cast the two votes against it", not "cast off for southern waters". Other verbs take
  /// anything.
  [[nodiscard]] bool has_ballot(TokenRange slot) const {
    for (std::uint32_t t = slot.begin; t < slot.end; ++t) {
      const std::string lemma = text_.lemma(t);
      if (lemma == "vote" || lemma == "ballot") return true;
    }
    return false;
  }

  /// "Will leave.", "will leave at the end of February", not "will leave for Rome on Friday": a
  /// day or an hour is for a journey.
  [[nodiscard]] bool is_clause_end(std::uint32_t t, std::uint32_t end) const {
    static constexpr std::array<std::string_view, 6> kWhen{"at",   "in",   "by",
                                                           "this", "next", "when"};
    if (t >= end) return true;
    if (text_.is(t, Upos::kPunct)) return text_.lower(t) != "-";
    if (std::ranges::find(kWhen, text_.lower(t)) == kWhen.end()) return false;
    const TimeExpression* time = nullptr;
    for (const TimeExpression& told : text_.annotation().times) {
      if (told.tokens.begin >= t && told.tokens.begin <= t + 4 && told.tokens.begin < end)
        time = &told;
    }
    if (time == nullptr) return false;
    const bool span = time->year != 0 || time->month != 0 || time->season != 0 ||
                      time->unit == TimeUnit::kMonth || time->unit == TimeUnit::kYear;
    return span && time->day == 0;
  }

  /// The phrase from the token on; words between are adverbs and adjectives, at most two.
  [[nodiscard]] std::optional<Match> matched(const StancePhrase& phrase, std::uint32_t t) const {
    constexpr std::uint32_t kSlot = 9;
    constexpr int kSkips = 2;
    const std::uint32_t end = text_.sentence(t).end;
    Match match{phrase.entry, t + 1, phrase.words.size(), {}, false, phrase.denied};
    for (std::size_t w = 1; w < phrase.words.size(); ++w) {
      const std::string& word = phrase.words[w];
      if (word == "$") {
        if (!is_clause_end(match.end, end)) return std::nullopt;
        match.alone = true;
        continue;
      }
      if (word == "~" || word == "*") {
        const std::uint32_t begin = match.end;
        std::uint32_t at = begin + 1;
        while (at < end && at < begin + kSlot && !is_word(at, phrase.words[w + 1])) ++at;
        if (at >= end || at >= begin + kSlot) return std::nullopt;
        if (word == "*" && phrase.words.front() == "cast" && !has_ballot({begin, at}))
          return std::nullopt;
        if (word == "~") match.topic = {begin, at};
        match.end = at;
        continue;
      }
      std::uint32_t at = match.end;
      for (int skips = 0; at < end && !is_word(at, word) && is_skipped(at) && skips < kSkips;
           ++skips)
        ++at;
      if (at >= end || !is_word(at, word)) return std::nullopt;
      match.end = at + 1;
    }
    if (match.topic.empty()) match.topic = {match.end, end};
    return match;
  }

  [[nodiscard]] std::vector<Match> matches(StanceWord kind, std::uint32_t t,
                                           const std::string& lemma) const {
    std::vector<Match> found;
    for (const StancePhrase& phrase : text_.words().phrases(kind, lemma)) {
      if (const auto match = matched(phrase, t)) found.push_back(*match);
    }
    return found;
  }

  [[nodiscard]] bool is_being(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 5> kBeing{"be", "remain", "stay", "become",
                                                            "seem"};
    const bool verb = text_.is(t, Upos::kAux) || text_.is(t, Upos::kVerb);
    return verb && std::ranges::find(kBeing, text_.lemma(t)) != kBeing.end();
  }

  // --- verbs

  /// "The mayor opposes the levy", "the levy was opposed by the mayor", "the levy that she
  /// opposes".
  bool by_verb(std::uint32_t t) {
    if (is_being(t) && !has_phrase(t) && by_adjective(t)) return true;
    std::string lemma = text_.lemma(t);
    if (!text_.is(t, Upos::kVerb) && lemma.ends_with('s') && !is_approval(lemma)) lemma.pop_back();
    for (const Match& match : matches(StanceWord::kVerb, t, lemma)) {
      if (tells_below(match)) continue;
      auto topic = topic_of(match, t);
      if (!topic) continue;
      Climb climb = frames_.climb(t);
      if (!climb.holds || is_mere_deed(*match.entry, climb)) return true;
      if (match.denied && !climb.negative) continue;
      if (match.denied) climb.negative = false;
      if (match.alone && !climb.plan) return true;  // "the mayor left" may be for lunch
      if (is_unsaid(match, *topic) && !climb.plan && !climb.refused) return true;
      if (match.end < text_.size() && has_own_not(t, match.end)) climb.negative = !climb.negative;
      add(match.entry, *topic, climb, t, match.end);
      return true;
    }
    return is_approval(text_.lemma(t));
  }

  /// "Stay at the club": a phrase of its own, not "at the club".
  [[nodiscard]] bool has_phrase(std::uint32_t t) const {
    const std::vector<Match> found = matches(StanceWord::kVerb, t, text_.lemma(t));
    return std::ranges::any_of(found, [](const Match& match) { return match.words > 2; });
  }

  /// "She accepts, …" tells no topic; "advised them to accept" means what is before them.
  [[nodiscard]] static bool is_unsaid(const Match& match, const Topic& topic) {
    return match.words == 1 && match.entry->topic.empty() && topic.tokens.empty();
  }

  /// "Sold fish", "kept the ring": what was done is no position, but for what people stand by.
  [[nodiscard]] static bool is_mere_deed(const StanceEntry& entry, const Climb& climb) {
    static constexpr std::array<std::string_view, 8> kAvowed{
        "approval", "attend", "run", "resign", "guilt", "claim", "walkout", "court"};
    if (climb.plan || climb.refused || climb.negative) return false;
    return std::ranges::find(kAvowed, entry.act) == kAvowed.end();
  }

  /// Whether the verb alone tells a stance, so that it is no act to be planned.
  [[nodiscard]] bool is_approval(const std::string& lemma) const {
    const auto& phrases = text_.words().phrases(StanceWord::kVerb, lemma);
    return std::ranges::any_of(phrases, [](const StancePhrase& phrase) {
      return phrase.words.size() == 1 && phrase.entry->act == "approval";
    });
  }

  /// "Refused to sign", "ruled out backing": the stance is told by the verb below.
  [[nodiscard]] bool tells_below(const Match& match) const {
    if (match.topic.empty() || match.topic.end <= match.end) return false;
    std::uint32_t at = match.topic.begin;
    while (at + 1 < match.topic.end && text_.is(at, Upos::kAdv)) ++at;
    if (text_.lower(at) == "to" && at + 1 < match.topic.end) return text_.is(at + 1, Upos::kVerb);
    return text_.is(at, Upos::kVerb) && text_.lower(at).ends_with("ing") &&
           is_approval(text_.lemma(at));
  }

  /// "Orsik backs the line", of which the tagger makes a noun.
  [[nodiscard]] bool is_noun_with_subject(std::uint32_t t) const {
    const TokenRange sentence = text_.sentence(t);
    if (!text_.is(t, Upos::kNoun) || !is_approval(text_.lemma(t)) || t + 1 >= sentence.end)
      return false;
    const bool object = text_.is(t + 1, Upos::kDet) || text_.token(t + 1).xpos == Xpos::kPrpPoss ||
                        text_.token(t + 1).xpos == Xpos::kVbg;
    const bool subject = text_.child(t, Relation::kNsubj).valid() ||
                         (text_.token(t).relation == Relation::kRoot && text_.is_noun(t - 1));
    return object && subject && !text_.child(t, Relation::kCop).valid();
  }

  /// "The Greens back Orsik", "Orsik, the mayor, rules out a toll": no other verb is in the
  /// sentence.
  [[nodiscard]] bool is_only_verb(std::uint32_t t) const {
    const TokenRange sentence = text_.sentence(t);
    if (text_.is(t, Upos::kAux) || text_.is(t, Upos::kPropn) || t + 1 >= sentence.end) return false;
    const bool after = text_.is_noun(t - 1) || text_.lower(t - 1) == ",";
    const std::string& word = text_.lower(t);
    std::string lemma = word;
    if (word.ends_with('s') && !is_approval(word)) lemma.pop_back();
    const bool plain = is_approval(lemma);
    const bool object = text_.is(t + 1, Upos::kDet) || text_.is(t + 1, Upos::kPropn) ||
                        text_.token(t + 1).xpos == Xpos::kPrpPoss;
    const bool particle = !plain && word != lemma && !matches(StanceWord::kVerb, t, lemma).empty();
    if (!after || !((plain && object) || particle)) return false;
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      if (text_.is(at, Upos::kVerb) || text_.is(at, Upos::kAux)) return false;
    }
    return true;
  }

  /// "Would back", "to back", of which the tagger makes an adverb or a noun.
  [[nodiscard]] bool is_misread_verb(std::uint32_t t) const {
    if (text_.is(t, Upos::kVerb) || t == text_.sentence(t).begin) return false;
    if (is_noun_with_subject(t) || is_only_verb(t)) return true;
    std::uint32_t before = t - 1;
    while (before > text_.sentence(t).begin && text_.is(before, Upos::kPart) &&
           text_.token(before).xpos != Xpos::kTo)
      --before;
    const Xpos tag = text_.token(before).xpos;
    const bool helped = tag == Xpos::kMd || tag == Xpos::kTo || text_.lemma(before) == "do";
    return helped && is_approval(text_.lower(t));
  }

  /// "Plead not guilty": a "not" within the phrase denies nothing that the phrase does not say.
  [[nodiscard]] bool has_own_not(std::uint32_t t, std::uint32_t end) const {
    const auto& children = text_.children(t);
    return std::ranges::any_of(children, [&](std::uint32_t child) {
      return child > t && child < end && text_.lower(child) == "not";
    });
  }

  [[nodiscard]] std::optional<Topic> topic_of(const Match& match, std::uint32_t t,
                                              bool adjective = false) const {
    const bool slot = match.topic.begin < match.end && match.topic.end <= match.end;
    std::optional<Topic> topic;
    const bool verb = text_.is(t, Upos::kVerb) && !adjective;
    if (verb && frames_.is_passive(t) && !slot) {
      const TokenIndex subject = frames_.passive_subject(t);
      if (subject.valid()) topic = topic_at_noun(subject.value);
    } else if (const TokenIndex head = frames_.relative_object(t); head.valid() && !slot) {
      topic = topic_at_noun(head.value);
    } else if (slot && is_person(match.topic)) {
      topic = elided(t);
    } else if (!is_elided(*match.entry)) {
      topic = topics_.at(match.topic.begin, match.topic.end);
      if (topic && match.entry->act == "approval") topic = wanted(*topic, t, match.topic.end);
      if (topic && text_.lemma(t) == "ask" && topic->act.empty()) return std::nullopt;
    }
    const bool more = match.entry->topic == "-" && wants_more(match, t);
    if (!topic && is_elided(*match.entry)) topic = elided(t);
    if (!topic && match.words == 1 && is_left_out(*match.entry, match.end)) topic = elided(t);
    if (!topic && !match.entry->topic.empty() && !more) {
      topic = Topic{};
      topic->tokens = {match.end, match.end};
      if (match.entry->topic == "prior") {
        topic->pronoun = true;
        topic->tokens = {t, t};
      } else if (match.entry->topic != "-") {
        topic->thing = match.entry->topic;
      } else if (const std::string with = set_against(match.end); !with.empty()) {
        topic->details = {with};
      }
    }
    if (!topic) return std::nullopt;
    return finished(*topic, *match.entry);
  }

  /// "His son" of "give evidence against his son"; "" nobody.
  [[nodiscard]] std::string set_against(std::uint32_t t) const {
    if (t + 1 >= text_.size() || text_.lower(t) != "against") return "";
    const auto whom = topics_.at(t + 1, text_.sentence(t).end);
    return !whom || whom->pronoun ? "" : whom->thing.empty() ? whom->act : whom->thing;
  }

  /// "Let him go", "wants her out".
  [[nodiscard]] bool is_person(TokenRange topic) const {
    const std::string& word = text_.lower(topic.begin);
    return topic.size() == 1 && (word == "him" || word == "her" || word == "them");
  }

  [[nodiscard]] static Topic elided(std::uint32_t t) {
    Topic topic;
    topic.pronoun = true;
    topic.tokens = {t, t};
    return topic;
  }

  /// "Advised its members to accept.": nothing follows that the verb could be about.
  [[nodiscard]] bool is_left_out(const StanceEntry& entry, std::uint32_t end) const {
    if (!entry.topic.empty() || end >= text_.size()) return false;
    return text_.is(end, Upos::kPunct) && text_.lower(end) != "\"";
  }

  /// "Voted no": what was voted on stands elsewhere.
  [[nodiscard]] static bool is_elided(const StanceEntry& entry) {
    return entry.act == "approval" && entry.topic == "prior";
  }

  /// Whether the phrase goes on with words for a topic, though none could be read: "guilty to …".
  [[nodiscard]] bool wants_more(const Match& match, std::uint32_t t) const {
    static constexpr std::array<std::string_view, 5> kJoining{"to", "of", "for", "as", "that"};
    const auto joins = [&](std::uint32_t at) {
      return std::ranges::find(kJoining, text_.lower(at)) != kJoining.end();
    };
    return joins(match.end - 1) || (match.end < text_.sentence(t).end && joins(match.end));
  }

  /// "Wants the toll scrapped", "wants the toll to be scrapped", "called for the toll to go": the
  /// act stands behind.
  [[nodiscard]] Topic wanted(const Topic& topic, std::uint32_t stance, std::uint32_t end) const {
    std::uint32_t t = topic.tokens.end;
    const bool infinitive = t + 2 < end && text_.lower(t) == "to";
    if (infinitive) t += text_.lemma(t + 1) == "be" ? 2 : 1;
    const bool bare = text_.lemma(stance) == "want";
    const bool done_to = t < end && (infinitive || bare) &&
                         (text_.token(t).xpos == Xpos::kVbn || text_.token(t).xpos == Xpos::kVbd);
    const bool goes = infinitive && t < end && t == topic.tokens.end + 1 &&
                      text_.is(t, Upos::kVerb) && !text_.child(t, Relation::kObj).valid();
    if (topic.pronoun || (!done_to && !goes)) return topic;
    Topic done = on_thing(topics_.of_verb(t, t + 1), topic);
    done.tokens = {topic.tokens.begin, t + 1};
    return done;
  }

  [[nodiscard]] std::optional<Topic> topic_at_noun(std::uint32_t noun) const {
    if (text_.is(noun, Upos::kPron)) return topics_.at(noun, noun + 1);
    if (!text_.is_noun(noun)) return std::nullopt;
    return topics_.of_noun(noun);
  }

  /// "No community", "any offer": nothing that the draft could be about, but for posts.
  [[nodiscard]] bool is_any(const Topic& topic, const StanceEntry& entry) const {
    static constexpr std::array<std::string_view, 9> kAny{
        "no", "any", "every", "each", "some", "another", "many", "most", "few"};
    return entry.act != "run" && !topic.tokens.empty() &&
           std::ranges::find(kAny, text_.lower(topic.tokens.begin)) != kAny.end();
  }

  /// With the act of the phrase, and whatever the draft tells of it elsewhere.
  [[nodiscard]] std::optional<Topic> finished(const Topic& raw, const StanceEntry& entry) const {
    if (is_any(raw, entry)) return std::nullopt;
    auto topic = topics_.resolved(raw);
    if (!topic && raw.pronoun && entry.act == "approval") {
      topic = raw;  // found out when all votes of the draft are known
      return topic;
    }
    if (!topic && raw.pronoun && entry.topic.empty()) {
      topic = Topic{};  // "let him go": the act tells it
      topic->tokens = raw.tokens;
    }
    if (!topic) return std::nullopt;
    if (entry.act != "approval") {
      topic->open = raw.pronoun && entry.topic.empty();
      if (!topic->act.empty() && topic->thing.empty()) topic->thing = topic->act;
      topic->act = entry.act;
      topic->shell = false;
      if (entry.topic == "-") topic->only = true;
    }
    return topic;
  }

  // --- plans

  /// "Will not sell the farm", "refuses to pay the fine".
  bool by_plan(std::uint32_t t) {
    Climb climb = frames_.climb(t);
    if (!climb.holds || !climb.plan || frames_.is_passive(t)) return false;
    Topic act = topics_.of_verb(t, text_.sentence(t).end);
    if (const TokenIndex head = frames_.relative_object(t); head.valid() && act.thing.empty()) {
      if (auto object = topic_at_noun(head.value)) act = on_thing(act, *object);
    }
    static const StanceEntry kPlan{"plan", "pro", {}, {}, {}, ""};
    const bool bare = act.thing.empty() && act.act == topics_.of_verb(t, t + 1).act;
    const bool classed = !text_.words().phrases(StanceWord::kVerb, text_.lemma(t)).empty();
    if (bare && (classed || !stands_alone(t))) return false;
    if (act.shell || (frames_.is_idle(text_.lemma(t)) && act.act == text_.lemma(t))) return false;
    const auto topic = topics_.resolved(act);
    if (!topic) return false;
    if (t + 1 < text_.size() && text_.lower(t + 1) == "no") climb.negative = !climb.negative;
    add(&kPlan, *topic, climb, t, t + 1);
    return true;
  }

  /// "She will not mediate.": nothing follows the verb that would tell what it is about.
  [[nodiscard]] bool stands_alone(std::uint32_t t) const {
    const auto& children = text_.children(t);
    const bool more = std::ranges::any_of(children, [&](std::uint32_t child) {
      const Relation relation = universal(text_.token(child).relation);
      return child > t && relation != Relation::kPunct && relation != Relation::kConj &&
             relation != Relation::kAdvmod && relation != Relation::kAdvcl && !text_.is_time(child);
    });
    const std::uint32_t next = t + 1;
    return !more && (next >= text_.sentence(t).end || text_.is(next, Upos::kPunct) ||
                     text_.lower(next) == "only" || text_.lower(next) == "whether" ||
                     text_.is_time(next) || (next + 1 < text_.size() && text_.is_time(next + 1)));
  }

  // --- demands

  /// "The lock should stay shut", "there has to be a trial".
  bool by_demand(std::uint32_t t) {
    const auto demand = demands_.at(t);
    if (!demand) return false;
    static const StanceEntry kWanted{"plan", "pro", {}, {}, {}, ""};
    static const StanceEntry kUnwanted{"plan", "contra", {}, {}, {}, ""};
    const StanceEntry& entry = demand->contra ? kUnwanted : kWanted;
    const bool any = !demand->topic.act.empty() && is_any(demand->topic, entry);
    const auto topic = any ? std::nullopt : topics_.resolved(demand->topic);
    if (!topic) return true;
    Climb climb;
    climb.holds = climb.plan = true;
    climb.speaks = !demand->by.valid();
    climb.subject = demand->by;
    climb.negative = demand->negative;
    add(&entry, *topic, climb, t, demand->end);
    return true;
  }

  // --- adjectives

  /// "Is against the dam", "remains opposed to it", "is a supporter of the line".
  bool by_adjective(std::uint32_t t) {
    const std::uint32_t end = text_.sentence(t).end;
    for (std::uint32_t at = t + 1; at < end; ++at) {
      for (const std::string& lemma : {text_.lemma(at), text_.lower(at)}) {
        for (const Match& match : matches(StanceWord::kAdjective, at, lemma)) {
          if (by_predicate(t, at, match)) return true;
        }
      }
      if (!text_.is(at, Upos::kAdv) && !text_.is(at, Upos::kPart)) break;
    }
    return false;
  }

  /// The phrase at `at` behind the form of "be" at `t`; false where no topic follows it.
  bool by_predicate(std::uint32_t t, std::uint32_t at, const Match& match) {
    const auto topic = topic_of(match, at, true);
    if (!topic) return false;
    Climb climb = frames_.climb_from_being(t);
    if (!climb.holds) return true;
    for (std::uint32_t i = t + 1; i < at; ++i) {
      const std::string& word = text_.lower(i);
      if (word == "not" || word == "n't" || word == "never") climb.negative = true;
    }
    if (match.denied && !climb.negative) return false;
    if (match.denied) climb.negative = false;
    add(match.entry, *topic, climb, t, match.end);
    return true;
  }

  // --- nouns

  /// "Her opposition to the dam", "Orsik, a supporter of the line,", "is an opponent of".
  void by_noun(std::uint32_t t) {
    for (const Match& match : matches(StanceWord::kNoun, t, text_.lemma(t))) {
      Climb climb = frames_.climb_from_noun(t);
      if (!climb.holds) return;
      auto topic = topics_.at(match.topic.begin, match.topic.end);
      if (!topic) continue;
      topic = finished(*topic, *match.entry);
      if (!topic) continue;
      add(match.entry, *topic, climb, t, match.end);
      return;
    }
  }

  /// "With the votes of the Greens the council bought the land", "against the wishes of the board".
  void by_votes_of(std::uint32_t t) {
    static constexpr std::array<std::string_view, 8> kVotes{"vote",       "support",    "backing",
                                                            "opposition", "resistance", "consent",
                                                            "approval",   "blessing"};
    const bool with = text_.lower(t) == "with";
    if ((!with && text_.lower(t) != "against") || !text_.is(t, Upos::kAdp)) return;
    const TokenRange sentence = text_.sentence(t);
    std::uint32_t noun = t + 1;
    if (noun < sentence.end && text_.is(noun, Upos::kDet)) ++noun;
    if (noun + 2 >= sentence.end || text_.lower(noun + 1) != "of" ||
        std::ranges::find(kVotes, text_.lemma(noun)) == kVotes.end())
      return;
    std::uint32_t whose = noun + 2;
    while (whose + 1 < sentence.end &&
           (text_.is(whose, Upos::kDet) || text_.is(whose, Upos::kAdj) || text_.is_noun(whose + 1)))
      ++whose;
    const TokenIndex verb = text_.token(noun).head;
    if (!verb.valid() || !text_.is(verb.value, Upos::kVerb) || frames_.is_in_doubt(t)) return;
    static const StanceEntry kPro{"plan", "pro", {}, {}, {}, ""};
    static const StanceEntry kContra{"plan", "contra", {}, {}, {}, ""};
    bool pro = with;
    auto topic = decided(verb.value, pro);
    if (topic) topic = topics_.resolved(*topic);
    if (!topic) return;
    Climb climb;
    climb.holds = true;
    climb.subject = TokenIndex{whose};
    add(pro ? &kPro : &kContra, *topic, climb, t, whose + 1);
  }

  /// What a body decided by the verb: "bought the land", "adopted the charge", which turns no side.
  [[nodiscard]] std::optional<Topic> decided(std::uint32_t verb, bool& pro) const {
    for (const Match& match : matches(StanceWord::kVerb, verb, text_.lemma(verb))) {
      if (match.entry->act != "approval") continue;
      auto topic = topic_of(match, verb);
      if (!topic) continue;
      if (match.entry->side == "contra") pro = !pro;
      return topic;
    }
    const Topic act = topics_.of_verb(verb, text_.sentence(verb).end);
    if (act.thing.empty() || frames_.is_passive(verb)) return std::nullopt;
    return act;
  }

  /// "Her no vote", "Orsik, whose yes decided it": the word itself is the vote.
  void by_ballot(std::uint32_t t) {
    static constexpr std::array<std::string_view, 4> kYes{"yes", "aye", "yea", "affirmative"};
    static constexpr std::array<std::string_view, 4> kNo{"no", "nay", "dissenting", "negative"};
    const std::string& word = text_.lower(t);
    const bool yes = std::ranges::find(kYes, word) != kYes.end();
    if (!yes && std::ranges::find(kNo, word) == kNo.end()) return;
    if (t == text_.sentence(t).begin) return;
    TokenIndex owner;
    if (text_.token(t - 1).xpos == Xpos::kPrpPoss) owner = TokenIndex{t - 1};
    if (is_possessive(text_.lower(t - 1)) && t >= 2) owner = TokenIndex{t - 2};
    if (text_.lower(t - 1) == "whose") owner = frames_.before_relative(t - 1);
    if (!owner.valid()) return;
    static const StanceEntry kVote{"approval", "pro", {}, {}, {}, "prior"};
    static const StanceEntry kNay{"approval", "contra", {}, {}, {}, "prior"};
    const auto topic = finished(elided(t), yes ? kVote : kNay);
    Climb climb;
    climb.holds = true;
    climb.subject = owner;
    if (topic) add(yes ? &kVote : &kNay, *topic, climb, t, t + 1);
  }

  /// "The pouches have her vote", "the line has the mayor's backing": told of the topic.
  bool by_having(std::uint32_t t) {
    static constexpr std::array<std::string_view, 7> kHaving{"have",  "get",   "win", "enjoy",
                                                             "carry", "receive", "gain"};
    static constexpr std::array<std::string_view, 9> kGiven{
        "vote", "support", "backing", "blessing", "approval", "endorsement", "consent", "assent",
        "sympathy"};
    if (std::ranges::find(kHaving, text_.lemma(t)) == kHaving.end()) return false;
    const std::uint32_t end = std::min(text_.sentence(t).end, t + 7);
    for (std::uint32_t at = t + 2; at < end; ++at) {
      if (std::ranges::find(kGiven, text_.lemma(at)) == kGiven.end()) continue;
      TokenIndex owner;
      for (std::uint32_t i = t + 1; i < at; ++i) {
        if (text_.token(i).xpos == Xpos::kPrpPoss && text_.lower(i) != "its") owner = TokenIndex{i};
        if (is_possessive(text_.lower(i))) owner = TokenIndex{i - 1};
      }
      const TokenIndex about = text_.child(t, Relation::kNsubj);
      if (!owner.valid() || !about.valid()) return false;
      static const StanceEntry kVote{"approval", "pro", {}, {}, {}, ""};
      Climb climb = frames_.climb(t);
      auto topic = topic_at_noun(about.value);
      if (!climb.holds || !topic) return false;
      if (topic = finished(*topic, kVote); !topic) return false;
      climb.subject = owner;
      add(&kVote, *topic, climb, t, at + 1);
      return true;
    }
    return false;
  }

  /// "Voting against were A, B and C", "In favour: A and B."
  bool by_list(std::uint32_t t) {
    const VoteList list = frames_.vote_list(t);
    if (list.names.empty()) return false;
    Topic pronoun;
    pronoun.pronoun = true;
    pronoun.tokens = {t, t};
    auto topic = topics_.at(list.topic.begin, list.topic.end);
    if (!topic || list.topic.empty()) topic = pronoun;
    if (const auto told = topics_.resolved(*topic)) topic = told;
    for (const std::uint32_t name : list.names) {
      for (const Holder& holder : holders_.at(name)) {
        push({holder,
              list.side,
              *topic,
              TokenIndex{t},
              {t, name + 1},
              is_former(holder, *topic, t, false),
              false,
              true});
      }
    }
    read_until_ = list.names.back() + 1;
    return true;
  }

  // --- what they come to

  /// Whether the position is told as an earlier one, or a change of the holder's mind is told: in
  /// its sentence, or strongly enough anywhere in the draft.
  [[nodiscard]] bool is_former(const Holder& holder, const Topic& topic, std::uint32_t t,
                               bool past_perfect) const {
    if (past_perfect) return true;
    const SentenceIndex own = text_.token(t).sentence;
    return std::ranges::any_of(turns_, [&](const Turn& turn) {
      if (turn.sentence == own || leads_to(turn.sentence, own, holder)) return true;
      return turn.strong && !is_on_another(turn, topic) && tells_of(turn.sentence, holder);
    });
  }

  /// "On Thursday he gave in. Orsik will step down": the turn stands right before.
  [[nodiscard]] bool leads_to(SentenceIndex turn, SentenceIndex own, const Holder& holder) const {
    const auto& sentences = text_.annotation().sentences;
    return turn.index() + 1 == own.index() &&
           sentences[turn.index()].section == sentences[own.index()].section &&
           (tells_of(turn, holder) || is_of_nobody_else(sentences[turn.index()].tokens));
  }

  /// "In the end she gave in.": a pronoun for whomever the draft is about.
  [[nodiscard]] bool is_of_nobody_else(TokenRange sentence) const {
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      const bool subject = universal(text_.token(t).relation) == Relation::kNsubj;
      if (text_.is_named(t) && !text_.is_time(t)) return false;
      if (subject && text_.is_noun(t)) return false;
    }
    return true;
  }

  /// "Her U-turn on parking" says nothing of the tram line.
  [[nodiscard]] static bool is_on_another(const Turn& turn, const Topic& topic) {
    if (!turn.topic || turn.topic->pronoun || turn.topic->open || turn.topic->shell) return false;
    const auto parts = [](const Topic& told) {
      std::set<std::string> words{told.act, told.thing};
      words.insert(told.details.begin(), told.details.end());
      words.insert(told.names.begin(), told.names.end());
      words.erase("");
      return words;
    };
    const std::set<std::string> mine = parts(topic);
    if (mine.empty() || topic.open) return false;
    return std::ranges::none_of(parts(*turn.topic),
                                [&](const std::string& word) { return mine.contains(word); });
  }

  /// Whether the sentence, or the one before where it names nobody, speaks of the holder.
  [[nodiscard]] bool tells_of(SentenceIndex sentence, const Holder& holder) const {
    const auto named = [&](SentenceIndex at, bool& anybody) {
      const TokenRange tokens = text_.annotation().sentences[at.index()].tokens;
      bool owning = false;  // "her deputy turned": only where nobody else is told of
      for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
        const Mention* mention = text_.mention(t);
        const bool told = mention != nullptr && mention->referent.valid();
        if (!told && !text_.is_noun(t) && !text_.is(t, Upos::kPron)) continue;
        const std::vector<Holder> who = holders_.at(t);
        const bool found = std::ranges::find(who, holder) != who.end();
        const bool owner = text_.token(t).xpos == Xpos::kPrpPoss;
        if (found && !owner) return true;
        owning = owning || found;
        anybody = anybody || (!who.empty() && !owner);
      }
      return owning && !anybody;
    };
    bool anybody = false;
    if (named(sentence, anybody)) return true;
    return !anybody && sentence.index() > 0 &&
           named(SentenceIndex(sentence.index() - 1), anybody);
  }

  void add(const StanceEntry* entry, Topic topic, const Climb& climb, std::uint32_t t,
           std::uint32_t end) {
    StanceSide side = side_of(entry->side);
    if (topic.reversed) side = reversed(side);
    topic.reversed = false;
    if (climb.refused) side = reversed(side);
    if (climb.negative) {
      if (side == StanceSide::kNeutral) return;
      side = side == StanceSide::kPro ? StanceSide::kNotPro : StanceSide::kNotContra;
    }
    if (topic.tokens.begin > t && text_.is(topic.tokens.begin, Upos::kVerb))
      consumed_.insert(topic.tokens.begin);
    std::vector<Holder> holders;
    if (climb.speaks) holders = {holders_.speaker(t)};
    if (climb.subject.valid()) holders = holders_.at(climb.subject.value);
    const TokenRange tokens{std::min(t, end - 1), std::max(end, topic.tokens.end)};
    for (const Holder& holder : holders) {
      if (!holder.found() || (!is_own(holder, t) && !is_we(climb.subject, t))) continue;
      push({holder,
            side,
            topic,
            TokenIndex{t},
            {tokens.begin, std::min(tokens.end, text_.sentence(t).end)},
            is_former(holder, topic, t, climb.former),
            climb.plan,
            entry->act == "approval" && !is_wish(t, end),
            climb.terms});
    }
  }

  /// "Wants the striker": many things can be wanted beside each other.
  [[nodiscard]] bool is_wish(std::uint32_t t, std::uint32_t end) const {
    const std::string lemma = text_.lemma(t);
    return end == t + 1 && (lemma == "want" || lemma == "demand" || lemma == "ask");
  }

  /// "Ferri denied that he would sell": the holder is the subject of the verb of saying.
  [[nodiscard]] bool tells_of_self(const Holder& holder, std::uint32_t t) const {
    for (const Attribution& report : text_.annotation().attributions) {
      if (!report.scope.contains(t)) continue;
      const TokenIndex subject = text_.child(report.cue.value, Relation::kNsubj);
      if (!subject.valid()) continue;
      const std::vector<Holder> who = holders_.at(subject.value);
      if (std::ranges::find(who, holder) != who.end()) return true;
    }
    return false;
  }

  /// "We", of whoever speaks: the words are the body's own.
  [[nodiscard]] bool is_we(TokenIndex subject, std::uint32_t t) const {
    return subject.valid() && text_.quotation(t).valid() &&
           text_.quotation(subject.value) == text_.quotation(t) &&
           (text_.lower(subject.value) == "we" || text_.lower(subject.value) == "our");
  }

  /// Whether the words are the holder's own or the paper's: a rival's account is none.
  [[nodiscard]] bool is_own(const Holder& holder, std::uint32_t t) const {
    const Annotation& annotation = text_.annotation();
    const Holder speaker = holders_.speaker(t);
    if (text_.quotation(t).valid()) return speaker == holder || !holder.referent.valid();
    if (speaker == holder) return true;
    const Voice voice = voice_at(annotation, TokenIndex{t});
    if (voice.kind == VoiceKind::kDistanced && !tells_of_self(holder, t)) return false;
    return !frames_.is_told_by_rivals(t);
  }

  void push(HeldPosition position) {
    const bool known = !found_.empty() && found_.back().holder == position.holder &&
                       found_.back().side == position.side &&
                       found_.back().tokens.overlaps(position.tokens) &&
                       one_topic(found_.back().topic, position.topic);
    if (!known) found_.push_back(std::move(position));
  }

  /// "Nothing could change his mind", "she would not back down": no turn.
  [[nodiscard]] bool is_denied(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 14> kNo{
        "no",    "not",   "n't",    "never",  "nothing", "nobody", "without",
        "refuse", "deny", "neither", "little", "unlikely", "hardly", "reject"};
    constexpr std::uint32_t kBack = 8;
    const std::uint32_t begin = text_.sentence(t).begin;
    for (std::uint32_t at = t; at > begin && t - at < kBack;) {
      --at;
      if (text_.lower(at) == "," || text_.lower(at) == ";") return false;
      if (std::ranges::find(kNo, text_.lemma(at)) != kNo.end()) return true;
    }
    return false;
  }

  /// "The fee" of "a U-turn on the fee".
  [[nodiscard]] std::optional<Topic> topic_behind(std::uint32_t t) const {
    static constexpr std::array<std::string_view, 5> kOn{"on", "about", "over", "to", "of"};
    const bool joins = t + 1 < text_.size() && std::ranges::find(kOn, text_.lower(t)) != kOn.end();
    if (!joins || text_.is_time(t + 1)) return std::nullopt;
    auto raw = topics_.at(t + 1, text_.sentence(t).end);
    return raw ? topics_.resolved(*raw) : std::nullopt;
  }

  /// The sentences that tell of a change of mind.
  [[nodiscard]] std::vector<Turn> told_turns() const {
    std::vector<Turn> told;
    for (std::uint32_t t = 0; t < text_.size(); ++t) {
      for (const std::string& first : {text_.lemma(t), text_.lower(t)}) {
        for (const auto& words : text_.words().turns(first)) {
          std::uint32_t at = t;
          const bool weak = words.back() == "?";
          const std::size_t count = words.size() - (weak ? 1 : 0);
          const bool fits =
              t + count <= text_.sentence(t).end &&
              std::all_of(words.begin(), words.begin() + static_cast<long>(count),
                          [&](const std::string& word) { return is_word(at++, word); });
          if (!fits || is_denied(t)) continue;
          told.push_back({text_.token(t).sentence, !weak, topic_behind(at)});
        }
      }
    }
    return told;
  }

  PositionText text_;
  TopicReader topics_;
  HolderReader holders_;
  StanceFrames frames_;
  DemandReader demands_;
  std::vector<Turn> turns_;
  std::vector<HeldPosition> found_;
  std::set<std::uint32_t> consumed_;  // verbs that are the topic of a stance already read
  std::uint32_t read_until_ = 0;
};

}  // namespace

std::string_view to_text(StanceSide side) { return kSides.at(static_cast<std::size_t>(side)); }

StanceSide reversed(StanceSide side) {
  if (side == StanceSide::kPro) return StanceSide::kContra;
  if (side == StanceSide::kContra) return StanceSide::kPro;
  if (side == StanceSide::kNotPro) return StanceSide::kNotContra;
  if (side == StanceSide::kNotContra) return StanceSide::kNotPro;
  return side;
}

bool are_contrary(StanceSide a, StanceSide b) {
  const auto pair = [&](StanceSide x, StanceSide y) {
    return (a == x && b == y) || (a == y && b == x);
  };
  return pair(StanceSide::kPro, StanceSide::kContra) ||
         pair(StanceSide::kPro, StanceSide::kNotPro) ||
         pair(StanceSide::kContra, StanceSide::kNotContra) ||
         pair(StanceSide::kPro, StanceSide::kNeutral) ||
         pair(StanceSide::kContra, StanceSide::kNeutral);
}

std::vector<HeldPosition> read_positions(const Annotation& annotation, const LexiconIndex& lexicon,
                                         const StanceWords& words) {
  return PositionReader(annotation, lexicon, words).all();
}

}  // namespace belie
