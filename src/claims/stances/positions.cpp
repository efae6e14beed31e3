// SPDX-License-Identifier: Apache-2.0
//
// A phrase of the lexicon is found at its first word; then the tree is climbed from there: "has
// refused to vote for it" is vote-for under a refusal. Each step either carries on (will, agreed
// to), turns the side round (refused to, no plans to), or gives up (might, if, whether). Verbs that
// stand in no list count only under a plan: "will not sell the farm" is about the act sell.
#include "claims/stances/positions.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/word_list.h"
#include "claims/stances/stance_ballots.h"
#include "claims/stances/stance_demands.h"
#include "claims/stances/stance_frames.h"
#include "claims/stances/stance_phrases.h"
#include "claims/stances/stance_rolls.h"
#include "claims/stances/stance_topics.h"
#include "claims/stances/stance_turns.h"
#include "claims/stances/stance_verdicts.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kSides{"for", "against", "neutral", "not for",
                                                 "not against"};

StanceSide side_of(std::string_view name) {
  if (name == "pro") return StanceSide::kPro;
  return name == "contra" ? StanceSide::kContra : StanceSide::kNeutral;
}

class PositionReader {
 public:
  PositionReader(const Annotation& annotation, const LexiconIndex& lexicon,
                 const StanceWords& words)
      : text_(annotation, lexicon, words),
        topics_(text_),
        holders_(text_),
        frames_(text_),
        demands_(text_, topics_, frames_),
        phrases_(text_),
        about_(text_, topics_, frames_),
        ballots_(text_, phrases_, topics_, frames_, about_),
        verdicts_(text_, phrases_, topics_, frames_, about_),
        turns_(text_, phrases_, topics_, holders_),
        rolls_(text_, topics_, frames_, about_) {}

  std::vector<HeldPosition> all() {
    for (std::uint32_t t = 0; t < text_.size(); ++t) {
      if (read_until_ > t || consumed_.contains(t)) continue;
      if (by_demand(t)) {
        // told by whoever says so
      } else if (phrases_.is_misread_verb(t)) {
        by_verb(t);
      } else if (text_.is(t, Upos::kVerb)) {
        if (!add(ballots_.by_having(t)) && !by_verb(t)) by_plan(t);
      } else if (phrases_.is_being(t)) {
        by_adjective(t);
      } else if (text_.is(t, Upos::kAux)) {
        add(ballots_.by_having(t));
      } else if (text_.is(t, Upos::kNoun)) {
        if (!by_list(t)) by_noun(t);
      } else if (text_.lower(t) == "yes" || text_.lower(t) == "no") {
        by_noun(t);
      }
      add(verdicts_.at(t));
      add(verdicts_.by_calling(t));
      add(ballots_.by_votes_of(t));
      add(ballots_.by_ballot(t));
      add(ballots_.by_sole(t));
      if (text_.is(t, Upos::kVerb) || text_.lower(t) == "in" || opens_roll(t)) by_list(t);
    }
    for (std::uint32_t t = 0; t < text_.size(); ++t) {
      for (const StanceRoll& roll : rolls_.at(t)) add_roll(roll);
    }
    std::ranges::stable_sort(found_, {}, [](const HeldPosition& x) { return x.anchor.value; });
    settle_votes();
    settle_acts();
    return std::move(found_);
  }

 private:
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

  // --- verbs

  /// "The mayor opposes the levy", "the levy was opposed by the mayor", "the levy that she
  /// opposes".
  bool by_verb(std::uint32_t t) {
    if (phrases_.is_being(t) && !phrases_.has_phrase(t) && by_adjective(t)) return true;
    std::string lemma = text_.lemma(t);
    if (!text_.is(t, Upos::kVerb) && lemma.ends_with('s') && !phrases_.is_approval(lemma))
      lemma.pop_back();
    for (const StanceMatch& match : phrases_.matches(StanceWord::kVerb, t, lemma)) {
      if (phrases_.tells_below(match) || is_of_other_object(match, t)) continue;
      auto topic = about_.topic_of(match, t);
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
    return phrases_.is_approval(text_.lemma(t));
  }

  /// "Claimed to have paid", "fought a war", "wants the town to pay", "challenged her to name one":
  /// the verb alone, said of what makes it another one.
  [[nodiscard]] bool is_of_other_object(const StanceMatch& match, std::uint32_t t) const {
    static constexpr std::array<std::string_view, 8> kFought{
        "war", "battle", "election", "campaign", "duel", "bout", "seat", "by-election"};
    static constexpr std::array<std::string_view, 3> kMoving{"want", "challenge", "encourage"};
    if (match.words != 1) return false;
    const std::string lemma = text_.lemma(t);
    const TokenIndex object = text_.child(t, Relation::kObj);
    if (lemma == "claim") return !object.valid();
    if (!object.valid()) return false;
    if (lemma == "fight") return is_one_of(kFought, text_.lemma(object.value));
    if (!is_one_of(kMoving, lemma)) return false;
    const TokenIndex deed = text_.child(t, Relation::kXcomp);
    if (!deed.valid() || object.value > deed.value || !text_.is(deed.value, Upos::kVerb))
      return false;
    return !frames_.is_passive(deed.value);  // "wants the wolves to be shot" tells what of them
  }

  /// "She accepts, …" tells no topic; "advised them to accept" means what is before them.
  [[nodiscard]] static bool is_unsaid(const StanceMatch& match, const Topic& topic) {
    return match.words == 1 && match.entry->topic.empty() && topic.tokens.empty();
  }

  /// "Sold fish", "kept the ring": what was done is no position, but for what people stand by.
  [[nodiscard]] static bool is_mere_deed(const StanceEntry& entry, const Climb& climb) {
    static constexpr std::array<std::string_view, 8> kAvowed{
        "approval", "attend", "run", "resign", "guilt", "claim", "walkout", "court"};
    if (climb.plan || climb.refused || climb.negative) return false;
    return std::ranges::find(kAvowed, entry.act) == kAvowed.end();
  }

  /// "Plead not guilty": a "not" within the phrase denies nothing that the phrase does not say.
  [[nodiscard]] bool has_own_not(std::uint32_t t, std::uint32_t end) const {
    const auto& children = text_.children(t);
    return std::ranges::any_of(children, [&](std::uint32_t child) {
      return child > t && child < end && text_.lower(child) == "not";
    });
  }

  // --- plans

  /// "Will not sell the farm", "refuses to pay the fine".
  bool by_plan(std::uint32_t t) {
    Climb climb = frames_.climb(t);
    if (!climb.holds || !climb.plan || frames_.is_passive(t)) return false;
    Topic act = topics_.of_verb(t, text_.sentence(t).end);
    if (const TokenIndex head = frames_.relative_object(t); head.valid() && act.thing.empty()) {
      if (auto object = about_.topic_at_noun(head.value)) act = on_thing(act, *object);
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
    const bool any = !demand->topic.act.empty() && about_.is_any(demand->topic, entry);
    const auto topic = any ? std::nullopt : topics_.resolved(demand->topic);
    if (!topic) return true;
    Climb climb;
    climb.holds = climb.plan = true;
    climb.speaks = !demand->by.valid();
    climb.subject = demand->by;
    climb.negative = demand->negative;
    note_motion(*demand, *topic, t);
    add(&entry, *topic, climb, t, demand->end);
    return true;
  }

  // --- adjectives

  /// "Is against the dam", "remains opposed to it", "is a supporter of the line".
  bool by_adjective(std::uint32_t t) {
    const std::uint32_t end = text_.sentence(t).end;
    for (std::uint32_t at = t + 1; at < end; ++at) {
      for (const std::string& lemma : {text_.lemma(at), text_.lower(at)}) {
        for (const StanceMatch& match : phrases_.matches(StanceWord::kAdjective, at, lemma)) {
          if (by_predicate(t, at, match)) return true;
        }
      }
      if (!text_.is(at, Upos::kAdv) && !text_.is(at, Upos::kPart)) break;
    }
    return false;
  }

  /// The phrase at `at` behind the form of "be" at `t`; false where no topic follows it.
  bool by_predicate(std::uint32_t t, std::uint32_t at, const StanceMatch& match) {
    const auto topic = about_.topic_of(match, at, true);
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
    for (const StanceMatch& match : phrases_.matches(StanceWord::kNoun, t, text_.lemma(t))) {
      Climb climb = frames_.climb_from_noun(t);
      if (!climb.holds) return;
      auto topic = topics_.at(match.topic.begin, match.topic.end);
      if (!topic) continue;
      topic = about_.finished(*topic, *match.entry);
      if (!topic) continue;
      add(match.entry, *topic, climb, t, match.end);
      return;
    }
  }

  /// "Ms Ross moved that the branch be closed": what the next list of votes is on. An amendment is
  /// another thing.
  void note_motion(const Demand& demand, const Topic& topic, std::uint32_t t) {
    static constexpr auto kMoving = std::to_array<std::string_view>({"move", "propose", "motion"});
    const TokenRange sentence = text_.sentence(t);
    bool moved = false;
    for (std::uint32_t at = sentence.begin; at < t; ++at) {
      moved = moved || is_one_of(kMoving, text_.lemma(at));
      if (text_.lemma(at) == "amendment" || text_.lemma(at) == "amend") return;
    }
    if (!moved || demand.negative || demand.contra) return;
    motion_ = topic;
    moved_in_ = text_.token(t).sentence;
  }

  /// What was moved a few sentences before, or voted on right before, where the list of votes says
  /// nothing of it.
  std::optional<Topic> motion_before(std::uint32_t t) {
    constexpr std::uint32_t kNear = 7;
    static constexpr auto kDeciding =
        std::to_array<std::string_view>({"vote", "decide", "resolve", "agree"});
    if (!found_.empty() && found_.back().side == StanceSide::kPro) {
      const HeldPosition& last = found_.back();
      const TokenIndex above = text_.token(last.anchor.value).head;
      const bool decided = (above.valid() && is_one_of(kDeciding, text_.lemma(above.value))) ||
                           is_one_of(kDeciding, text_.lemma(last.anchor.value));
      const SentenceIndex told = text_.token(last.anchor.value).sentence;
      if (decided && told.value <= text_.token(t).sentence.value &&
          told.value + 2 >= text_.token(t).sentence.value) {
        motion_ = last.topic;
        moved_in_ = told;
      }
    }
    if (!motion_ || text_.token(t).sentence.value > moved_in_.value + kNear) return std::nullopt;
    return at_roll(*motion_, t);
  }

  static Topic at_roll(Topic topic, std::uint32_t t) {
    topic.tokens = {t, t};
    return topic;
  }

  /// "For (6): A, B and C." of minutes.
  [[nodiscard]] bool opens_roll(std::uint32_t t) const {
    if (text_.lower(t) != "for" && text_.lower(t) != "against") return false;
    const std::uint32_t end = text_.sentence(t).end;
    std::uint32_t at = t + 1;
    while (at < end &&
           (text_.is(at, Upos::kNum) || text_.lower(at) == "(" || text_.lower(at) == ")"))
      ++at;
    return at < end && text_.lower(at) == ":";
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
    if (const auto moved = motion_before(t); moved && topic->thing.empty()) topic = moved;
    if (const auto told = topics_.resolved(*topic)) topic = told;
    for (const std::uint32_t name : list.names) {
      for (const Holder& holder : holders_.at(name)) {
        push({holder,
              list.side,
              *topic,
              TokenIndex{t},
              {t, name + 1},
              turns_.is_former(holder, *topic, t, false),
              false,
              true,
              StanceTerms::kNone,
              true});
      }
    }
    read_until_ = list.names.back() + 1;
    return true;
  }

  /// Those of a list of whom the tree has not told the same already.
  void add_roll(const StanceRoll& roll) {
    Topic topic = roll.topic;
    if (const auto told = topic.pronoun ? std::nullopt : topics_.resolved(topic)) topic = *told;
    const StanceSide side = roll.contra ? StanceSide::kContra : StanceSide::kPro;
    for (const std::uint32_t name : roll.names) {
      const Mention* mention = text_.mention(name);
      for (const Holder& holder : holders_.at(name)) {
        if (!holder.referent.valid() || holder.referent != mention->referent) continue;
        const TokenRange tokens{std::min(roll.anchor, name), std::max(roll.anchor, name) + 1};
        const bool known = std::ranges::any_of(found_, [&](const HeldPosition& other) {
          return other.holder == holder && other.side == side &&
                 text_.token(other.anchor.value).sentence == text_.token(roll.anchor).sentence;
        });
        if (known) continue;
        found_.push_back({holder, side, topic, TokenIndex{roll.anchor}, tokens,
                          turns_.is_former(holder, topic, roll.anchor, false), false, true,
                          StanceTerms::kNone, true});
      }
    }
  }

  // --- what they come to

  bool add(const std::optional<StanceReading>& read) {
    if (read) add(read->entry, read->topic, read->climb, read->begin, read->end);
    return read.has_value();
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
    if (climb.negative && is_restricted(t, topic)) return;
    if (topic.tokens.begin > t && text_.is(topic.tokens.begin, Upos::kVerb))
      consumed_.insert(topic.tokens.begin);
    std::vector<Holder> holders;
    if (climb.speaks) holders = {holders_.speaker(t)};
    if (climb.subject.valid()) {
      holders = holders_.at(climb.subject.value);
      if (const TokenIndex nearer = frames_.elided_subject(t); holders.empty() && nearer.valid())
        holders = holders_.at(nearer.value);
      const Holder head = holders_.head_telling(t, climb.subject.value);
      if (head.found() && std::ranges::find(holders, head) == holders.end())
        holders.push_back(head);
    }
    const TokenRange tokens{std::min(t, end - 1), std::max(end, topic.tokens.end)};
    for (const Holder& holder : holders) {
      if (!holder.found() || (!is_own(holder, t) && !is_we(climb.subject, t))) continue;
      push({holder,
            side,
            topic,
            TokenIndex{t},
            {tokens.begin, std::min(tokens.end, text_.sentence(t).end)},
            turns_.is_former(holder, topic, t, climb.former),
            climb.plan,
            entry->act == "approval" && !is_wish(t, end),
            climb.terms,
            entry->act == "approval" && !is_wish(t, end) &&
                (!is_mild(t, end) || is_thwarting(t, climb) || is_dissent(t, climb))});
    }
  }

  /// "Hails", "condemns", "is pleased with": said of many things, of which none need be the one
  /// question.
  [[nodiscard]] bool is_mild(std::uint32_t t, std::uint32_t end) const {
    static constexpr auto kMild = std::to_array<std::string_view>(
        {"welcome",  "hail",     "praise",     "recognise", "recognize",  "challenge",
         "condemn",  "denounce", "defy",       "champion",  "respect",    "acknowledge",
         "commend",  "applaud",  "defend",     "embrace",   "argue",      "look",
         "warn",     "dismiss",  "sympathise", "fight",     "sympathize", "agree",
         "disagree", "appeal",   "celebrate",  "accept",    "clear",      "snub",
         "resist",   "spurn",    "pleased",    "happy",     "open",       "fan",
         "friend",   "furious",  "unhappy",    "committed"});
    static constexpr auto kMildAlone = std::to_array<std::string_view>(
        {"throw", "turn", "refuse", "decline", "take", "go", "stop", "speak", "call", "draw"});
    const bool alone = end <= t + 2;
    if (alone && std::ranges::find(kMildAlone, text_.lemma(t)) != kMildAlone.end()) return true;
    static constexpr std::array<std::string_view, 4> kBeing{"be", "remain", "stay", "become"};
    const bool being = std::ranges::find(kBeing, text_.lemma(t)) != kBeing.end();
    for (std::uint32_t at = t; at < end; ++at) {
      if (std::ranges::find(kMild, text_.lemma(at)) != kMild.end()) return true;
      if (!being || at > t + 2) break;
    }
    return false;
  }

  /// "Will stop the merger": whoever means to is against it.
  [[nodiscard]] bool is_thwarting(std::uint32_t t, const Climb& climb) const {
    return climb.plan && text_.lemma(t) == "stop";
  }

  /// "Could not agree to a closure of any length".
  [[nodiscard]] bool is_dissent(std::uint32_t t, const Climb& climb) const {
    return climb.negative && text_.lemma(t) == "agree";
  }

  /// "I don't want it in a graveyard": elsewhere, perhaps.
  [[nodiscard]] bool is_restricted(std::uint32_t t, const Topic& topic) const {
    static constexpr std::array<std::string_view, 9> kWhere{
        "in", "at", "near", "under", "without", "like", "from", "through", "beside"};
    const std::string lemma = text_.lemma(t);
    const bool pronoun = t + 1 < text_.size() && text_.is(t + 1, Upos::kPron);
    const std::uint32_t at = pronoun ? t + 2 : topic.tokens.end;
    if ((lemma != "want" && lemma != "like" && lemma != "need") || at + 1 >= text_.size())
      return false;
    return at < text_.sentence(t).end && !text_.is_time(at + 1) &&
           std::ranges::find(kWhere, text_.lower(at)) != kWhere.end();
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

  PositionText text_;
  TopicReader topics_;
  HolderReader holders_;
  StanceFrames frames_;
  DemandReader demands_;
  std::optional<Topic> motion_;  // moved last
  SentenceIndex moved_in_;
  StancePhrases phrases_;
  StanceTopics about_;
  BallotReader ballots_;
  VerdictReader verdicts_;
  StanceTurns turns_;
  RollReader rolls_;
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
