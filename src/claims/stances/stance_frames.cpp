// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/stance_frames.h"

#include <algorithm>
#include <array>
#include <span>

namespace belie {
namespace {

using Words = std::span<const std::string_view>;

/// Verbs whose infinitive is the subject's own plan or position.
constexpr std::array<std::string_view, 49> kOwn{
    "agree",     "vote",      "plan",    "intend",    "vow",      "pledge",  "promise",
    "want",      "hope",      "decide",  "offer",     "mean",     "prepare", "choose",
    "opt",       "resolve",   "commit",  "undertake", "go",       "swear",   "threaten",
    "aim",       "elect",     "propose", "prefer",    "continue", "wish",    "consent",
    "determine", "volunteer", "like",    "love",      "arrange",  "insist",  "favour",
    "favor",     "set",       "look",    "bind",      "expect",   "seek",    "campaign",
    "fight",     "use",       "work",    "try",       "strive",   "appeal",  "do"};

/// Verbs that turn what stands below them round.
constexpr std::array<std::string_view, 12> kRefusing{"refuse", "decline", "rule",    "resist",
                                                     "reject", "oppose",  "refrain", "avoid",
                                                     "shun",   "forgo",   "deny",    "baulk"};

/// Verbs by which someone asks others to take a side.
constexpr std::array<std::string_view, 18> kUrging{
    "urge",    "ask",   "call",    "tell",     "encourage", "advise",
    "implore", "beg",   "press",   "exhort",   "recommend", "appeal",
    "beseech", "lobby", "implore", "instruct", "order",     "demand"};

constexpr std::array<std::string_view, 19> kReady{
    "ready",  "willing",   "prepared", "set",      "due",    "determined", "happy",
    "keen",   "committed", "content",  "eager",    "glad",   "inclined",   "minded",
    "poised", "bound",     "sure",     "resolved", "pleased"};
constexpr std::array<std::string_view, 7> kUnready{
    "unwilling", "reluctant", "loath", "unprepared", "disinclined", "hesitant", "unable"};

constexpr std::array<std::string_view, 20> kPlans{
    "plan",   "promise",  "pledge",        "vow",       "intention",   "decision",   "offer",
    "wish",   "desire",   "determination", "readiness", "willingness", "commitment", "agreement",
    "choice", "appetite", "interest",      "reason",    "resolve",     "intent"};
constexpr std::array<std::string_view, 3> kRefusals{"refusal", "reluctance", "unwillingness"};

/// Verbs of which such a noun is the object without saying more than it.
constexpr std::array<std::string_view, 32> kVoicing{
    "start",     "launch",  "lead",  "sign",     "organise",  "organize", "collect",  "gather",
    "hand",      "begin",   "have",  "announce", "confirm",   "reveal",   "make",     "declare",
    "reiterate", "express", "state", "unveil",   "voice",     "repeat",   "pledge",   "offer",
    "signal",    "restate", "renew", "see",      "underline", "stress",   "register", "give"};

/// Verbs that ask for a stance, tell its end, or whose subject is not its holder.
constexpr std::array<std::string_view, 46> kElsewhere{
    "need",       "seek",    "want",   "win",       "request",  "ask",     "demand",   "require",
    "gain",       "attract", "enlist", "secure",    "get",      "receive", "face",     "meet",
    "draw",       "hope",    "lack",   "encounter", "provoke",  "spark",   "prompt",   "fuel",
    "rally",      "test",    "drop",   "withdraw",  "end",      "lose",    "overcome", "abandon",
    "reconsider", "rethink", "ditch",  "trigger",   "garner",   "muster",  "drum",     "find",
    "cite",       "build",   "expect", "overturn",  "override", "reverse"};

/// Verbs of thought: what stands below them is no position of whom they speak of.
constexpr std::array<std::string_view, 25> kDoubting{
    "hope",     "expect",    "fear",      "suspect", "doubt",   "believe", "think",
    "predict",  "imagine",   "wish",      "ask",     "suggest", "wonder",  "demand",
    "consider", "speculate", "seem",      "appear",  "urge",    "propose", "assume",
    "guess",    "pretend",   "recommend", "request"};

constexpr std::array<std::string_view, 33> kIdleVerbs{
    "be",   "have",  "do",       "say",   "tell",  "get",   "go",   "come", "see",
    "know", "think", "continue", "try",   "begin", "start", "make", "take", "give",
    "look", "wait",  "speak",    "talk",  "need",  "seek",  "find", "hear", "feel",
    "face", "hope",  "ask",      "learn", "know",  "become"};

constexpr std::array<std::string_view, 25> kRivals{
    "prosecutor", "accuser", "plaintiff", "investigator", "whistleblower",
    "witness",    "leak",    "detective", "challenger",   "critic",
    "opponent",   "rival",   "rumour",    "rumor",        "source",
    "campaigner", "analyst", "observer",  "newspaper",    "media",
    "insider",    "report",  "blogger",   "commentator",  "enemy"};

/// Verbs and nouns of what somebody holds ought to be: "thinks that it should", "demands that it
/// be".
constexpr std::array<std::string_view, 36> kDemanding{
    "think",   "believe",    "insist",    "demand",    "argue",     "say",
    "hold",    "feel",       "find",      "recommend", "ask",       "propose",
    "suggest", "urge",       "stress",    "maintain",  "declare",   "tell",
    "write",   "agree",      "repeat",    "add",       "reiterate", "opinion",
    "view",    "conviction", "convinced", "sure",      "adamant",   "certain",
    "clear",   "plead",      "stipulate", "request",   "move",      "motion"};

constexpr std::array<std::string_view, 11> kOnce{
    "once",       "formerly", "originally", "initially", "previously", "earlier",
    "eventually", "finally",  "now",        "longer",    "belatedly"};

bool holds(Words words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_relative(std::string_view word) {
  return word == "who" || word == "which" || word == "that" || word == "whom";
}

}  // namespace

bool StanceFrames::is_idle(std::string_view lemma) { return holds(kIdleVerbs, lemma); }

// --- subjects

/// Who "members" are in "was one of three members who", "Dahl, one of those who".
TokenIndex StanceFrames::bearer(std::uint32_t noun) const {
  constexpr int kSteps = 4;
  std::uint32_t at = noun;
  for (int i = 0; i < kSteps; ++i) {
    const Mention* mention = text_.mention(at);
    if (mention != nullptr && mention->kind == MentionKind::kName) return TokenIndex{at};
    const Token& token = text_.token(at);
    if (text_.child(at, Relation::kCop).valid()) {
      const TokenIndex subject = text_.child(at, Relation::kNsubj);
      if (subject.valid() && subject.value != noun) return subject;
    }
    if (!token.head.valid()) break;
    const Relation relation = universal(token.relation);
    const std::uint32_t head = token.head.value;
    const bool named = relation == Relation::kNsubj && text_.child(head, Relation::kCop).valid() &&
                       text_.is(head, Upos::kPropn);
    if (named) return token.head;
    if (relation != Relation::kAppos && relation != Relation::kNmod) break;
    at = head;
  }
  return TokenIndex{noun};
}

/// The verb's subject in the tree, rather a noun than a relative pronoun.
TokenIndex StanceFrames::own_subject(std::uint32_t verb) const {
  TokenIndex found;
  for (const std::uint32_t child : text_.children(verb)) {
    if (universal(text_.token(child).relation) != Relation::kNsubj) continue;
    const bool nearer = child < verb && !is_relative(text_.lower(child));
    if (!found.valid() || nearer) found = TokenIndex{child};
  }
  return found;
}

TokenIndex StanceFrames::subject_of(std::uint32_t verb) const {
  constexpr int kSteps = 4;
  std::uint32_t at = verb;
  for (int i = 0; i < kSteps; ++i) {
    const TokenIndex subject = own_subject(at);
    const Token& token = text_.token(at);
    if (subject.valid()) {
      if (!is_relative(text_.lower(subject.value))) return subject;
      if (token.relation == Relation::kAclRelcl && token.head.valid())
        return bearer(token.head.value);
      return subject_by_words(verb);
    }
    if (at == verb && is_finite(verb) && universal(token.relation) != Relation::kConj) {
      if (const TokenIndex found = subject_by_words(verb); found.valid()) return found;
    }
    const Relation relation = universal(token.relation);
    if (!token.head.valid() ||
        (relation != Relation::kConj && relation != Relation::kAdvcl &&
         relation != Relation::kXcomp && relation != Relation::kCcomp) ||
        !text_.is(token.head.value, Upos::kVerb))
      break;
    at = token.head.value;
  }
  return subject_by_words(verb);
}

bool StanceFrames::is_finite(std::uint32_t verb) const {
  const Xpos tag = text_.token(verb).xpos;
  return tag == Xpos::kVbd || tag == Xpos::kVbz || tag == Xpos::kVbp ||
         text_.child(verb, Relation::kAux).valid();
}

/// Where the tree knows none: the noun or pronoun right before the verb, over what stands between
/// commas: "Sand, the oldest member of the board, abstained".
TokenIndex StanceFrames::subject_by_words(std::uint32_t verb) const {
  constexpr std::uint32_t kSegment = 25;
  if (text_.token(verb).xpos == Xpos::kVbg && !text_.child(verb, Relation::kAux).valid()) return {};
  const std::uint32_t begin = text_.sentence(verb).begin;
  std::uint32_t left = verb;
  while (left > begin && (text_.is(left - 1, Upos::kAux) || text_.is(left - 1, Upos::kAdv) ||
                          text_.is(left - 1, Upos::kPart)))
    --left;
  while (left > begin && text_.lower(left - 1) == ",") {
    std::uint32_t comma = left - 1;
    do {
      if (comma == begin || left - comma > kSegment) return {};
      --comma;
    } while (text_.lower(comma) != ",");
    left = comma;
    if (left > begin && text_.is_noun(left - 1)) return TokenIndex{left - 1};
    if (left > begin && !text_.is(left - 1, Upos::kNum)) return {};
    ++left;  // "Baan, 51, who …, is": the comma closes what stands before it
  }
  if (left == begin) return {};
  const std::uint32_t before = left - 1;
  if (text_.is(before, Upos::kPron) && is_relative(text_.lower(before)) && before > begin) {
    const bool comma = text_.lower(before - 1) == "," && before - 1 > begin;
    return bearer(before - (comma ? 2 : 1));
  }
  if (text_.is(before, Upos::kPron)) return TokenIndex{before};
  return text_.is_noun(before) ? head_before(before) : TokenIndex{};
}

/// "Burdette" of "Senator Burdette of Lynn County", seen from its last word.
TokenIndex StanceFrames::head_before(std::uint32_t noun) const {
  static constexpr std::array<std::string_view, 4> kJoining{"of", "from", "for", "in"};
  const std::uint32_t begin = text_.sentence(noun).begin;
  std::uint32_t at = noun;
  while (at > begin &&
         (text_.is_noun(at - 1) || text_.is(at - 1, Upos::kAdj) || text_.is(at - 1, Upos::kDet)))
    --at;
  if (at < begin + 2 || !holds(kJoining, text_.lower(at - 1)) || !text_.is_noun(at - 2))
    return TokenIndex{noun};
  return head_before(at - 2);
}

TokenIndex StanceFrames::before_relative(std::uint32_t token) const {
  const std::uint32_t begin = text_.sentence(token).begin;
  std::uint32_t before = token;
  if (before > begin && text_.lower(before - 1) == ",") --before;
  if (before == begin || !text_.is_noun(before - 1)) return {};
  return bearer(before - 1);
}

TokenIndex StanceFrames::possessor(std::uint32_t noun) const {
  for (const std::uint32_t child : text_.children(noun)) {
    if (text_.token(child).relation == Relation::kNmodPoss) return TokenIndex{child};
  }
  return {};
}

// --- passives and relative clauses

bool StanceFrames::is_passive(std::uint32_t verb) const {
  if (text_.token(verb).xpos != Xpos::kVbn) return false;
  const TokenRange sentence = text_.sentence(verb);
  const bool by = verb + 1 < sentence.end && text_.lower(verb + 1) == "by";
  if (text_.token(verb).relation == Relation::kAcl && by) return true;
  std::uint32_t left = verb;
  while (left > sentence.begin &&
         (text_.is(left - 1, Upos::kAdv) || text_.is(left - 1, Upos::kPart)))
    --left;
  if (left == sentence.begin) return false;
  const std::string before = text_.lemma(left - 1);
  return before == "be" || before == "get";
}

TokenIndex StanceFrames::passive_subject(std::uint32_t verb) const {
  const Token& token = text_.token(verb);
  if (token.relation == Relation::kAcl) return token.head;
  const TokenIndex subject = text_.child(verb, Relation::kNsubj);
  if (subject.valid() && is_relative(text_.lower(subject.value)) &&
      token.relation == Relation::kAclRelcl)
    return token.head;
  return subject;
}

TokenIndex StanceFrames::relative_object(std::uint32_t verb) const {
  std::uint32_t top = verb;
  while (universal(text_.token(top).relation) == Relation::kXcomp && text_.token(top).head.valid())
    top = text_.token(top).head.value;
  const Token& token = text_.token(top);
  if (token.relation != Relation::kAclRelcl || !token.head.valid()) return {};
  const TokenIndex subject = text_.child(top, Relation::kNsubj);
  if (!subject.valid() || is_relative(text_.lower(subject.value))) return {};
  const TokenIndex object = text_.child(verb, Relation::kObj);
  if (object.valid() && !is_relative(text_.lower(object.value))) return {};
  return token.head;
}

// --- the climb

bool StanceFrames::take_auxiliaries(Climb& climb, std::uint32_t verb) const {
  bool negative = false, able = false;
  for (const std::uint32_t child : text_.children(verb)) {
    const Relation relation = universal(text_.token(child).relation);
    const std::string& word = text_.lower(child);
    if (relation == Relation::kAux) {
      if (holds(std::array<std::string_view, 6>{"may", "might", "must", "should", "ought", "need"},
                word))
        return false;
      if (word == "will" || word == "'ll" || word == "wo" || word == "shall" || word == "would")
        climb.plan = true;
      if (word == "can" || word == "could" || word == "ca") able = true;
      // a vote is cast once: "who had voted against it"
      const bool vote = text_.lemma(verb) == "vote";
      if (word == "had" && !vote && !is_reported(verb) && !is_lasting(verb)) climb.former = true;
    }
    if (word == "not" || word == "n't" || word == "never" || word == "neither" || word == "nor")
      negative = true;
    if (holds(kOnce, word)) climb.former = true;
  }
  if (able && !negative) return false;
  if (negative) climb.negative = !climb.negative;
  return true;
}

/// "Had wanted it from the outset", "had always been for it": a past perfect that goes on.
bool StanceFrames::is_lasting(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 4> kAlways{"always", "never", "ever", "long"};
  static constexpr std::array<std::string_view, 6> kStarts{"outset", "start", "beginning",
                                                           "first",  "day",   "moment"};
  constexpr std::uint32_t kReach = 10;
  const TokenRange sentence = text_.sentence(verb);
  const std::uint32_t begin = verb > sentence.begin + 4 ? verb - 4 : sentence.begin;
  for (std::uint32_t t = begin; t < std::min(sentence.end, verb + kReach); ++t) {
    const std::string& word = text_.lower(t);
    if (word == ";") break;
    if (t < verb && holds(kAlways, word)) return true;
    const bool along = word == "all" && t + 1 < sentence.end && text_.lower(t + 1) == "along";
    const bool to_end = word == "to" && t + 2 < sentence.end && text_.lower(t + 1) == "the" &&
                        (text_.lower(t + 2) == "end" || text_.lower(t + 2) == "last");
    if (to_end) return true;
    const bool from = word == "from" && t + 2 < sentence.end && text_.lower(t + 1) == "the" &&
                      (holds(kStarts, text_.lower(t + 2)) ||
                       (t + 3 < sentence.end && holds(kStarts, text_.lower(t + 3))));
    if (t > verb && (along || from)) return true;
  }
  return false;
}

/// Whether the token stands in reported speech, whose "had" is the past of what is said.
bool StanceFrames::is_reported(std::uint32_t token) const {
  const auto& reports = text_.annotation().attributions;
  return std::ranges::any_of(
      reports, [&](const Attribution& report) { return report.scope.contains(token); });
}

/// "Told the faithful to vote": the verb of asking, where the tree hangs the vote on the faithful.
TokenIndex StanceFrames::urged_by(std::uint32_t verb) const {
  const Token& token = text_.token(verb);
  if (token.relation != Relation::kAcl || !token.head.valid()) return {};
  const Token& asked = text_.token(token.head.value);
  const Relation relation = universal(asked.relation);
  if ((relation != Relation::kObj && relation != Relation::kIobj) || !asked.head.valid()) return {};
  return holds(kUrging, text_.lemma(asked.head.value)) ? asked.head : TokenIndex{};
}

/// "Cannot wait to shoot it".
bool StanceFrames::is_impatient(std::uint32_t wait) const {
  bool able = false, no = false;
  for (const std::uint32_t child : text_.children(wait)) {
    const std::string& word = text_.lower(child);
    able = able || word == "can" || word == "ca" || word == "could";
    no = no || word == "not" || word == "n't" || word == "hardly";
  }
  return able && no;
}

/// One step up. False: no position. `current` stays where the climb ends.
bool StanceFrames::take_governor(Climb& climb, std::uint32_t& current) const {
  const Token& token = text_.token(current);
  if (!token.head.valid()) return true;
  const std::uint32_t head = token.head.value;
  const Relation relation = universal(token.relation);
  const bool infinitive =
      token.xpos == Xpos::kVb && std::ranges::any_of(text_.children(current), [&](std::uint32_t c) {
        return text_.lower(c) == "to" && text_.is(c, Upos::kPart);
      });
  const bool against = token.xpos == Xpos::kVbg &&
                       std::ranges::any_of(text_.children(current), [&](std::uint32_t child) {
                         return text_.lower(child) == "against";
                       });
  const bool gerund = token.xpos == Xpos::kVbg && (relation != Relation::kAdvcl || against) &&
                      relation != Relation::kConj && relation != Relation::kRoot &&
                      relation != Relation::kParataxis &&
                      !text_.child(current, Relation::kAux).valid();
  if (relation == Relation::kConj) {
    if (text_.child(current, Relation::kNsubj).valid()) return true;
    if (!text_.is(head, Upos::kVerb)) return true;
    const bool helped = std::ranges::any_of(text_.children(current), [&](std::uint32_t child) {
      return text_.token(child).xpos == Xpos::kMd;
    });
    const bool shared = token.xpos == Xpos::kVb && !helped;  // "never wanted it and will oppose it"
    if (shared && !take_auxiliaries(climb, head)) return false;
    current = head;
    if (!shared) {
      const Relation above = universal(text_.token(head).relation);
      if (above != Relation::kConj) return true;
    }
    return take_governor(climb, current);
  }
  if (relation != Relation::kXcomp && !infinitive && !gerund) return true;
  if (const TokenIndex urging = urged_by(current); infinitive && urging.valid()) {
    if (is_passive(urging.value)) return false;
    climb.plan = true;
    current = urging.value;
    return take_auxiliaries(climb, current) && take_governor(climb, current);
  }
  if (infinitive && text_.child(current, Relation::kNsubj).valid()) return false;
  const std::string lemma = text_.lemma(head);
  if (text_.is(head, Upos::kAdj) || holds(kReady, text_.lower(head)) ||
      holds(kUnready, text_.lower(head))) {
    if (holds(kUnready, text_.lower(head))) {
      climb.refused = !climb.refused;
    } else if (!holds(kReady, text_.lower(head))) {
      return false;
    }
  } else if (text_.is_noun(head)) {
    if (holds(kRefusals, lemma)) {
      climb.refused = !climb.refused;
    } else if (!holds(kPlans, lemma)) {
      const TokenIndex who = bearer(head);
      climb.subject = who.value == head ? TokenIndex{} : who;
      return climb.subject.valid();
    }
    const TokenIndex none = text_.child(head, Relation::kDet);
    if (none.valid() && text_.lower(none.value) == "no") climb.negative = !climb.negative;
    climb.plan = true;
    if (const TokenIndex owner = possessor(head); owner.valid()) {
      climb.subject = owner;
      return true;
    }
    const Token& noun = text_.token(head);
    if (universal(noun.relation) != Relation::kObj || !noun.head.valid()) return false;
    if (!holds(kVoicing, text_.lemma(noun.head.value))) return false;
    current = noun.head.value;
    return take_auxiliaries(climb, current) && take_governor(climb, current);
  } else {
    const bool urged =
        holds(kUrging, lemma) || (lemma == "want" && text_.child(head, Relation::kObj).valid());
    if (urged && is_passive(head)) return false;
    const bool impatient = lemma == "wait" && is_impatient(head);
    if (impatient) {
      climb.plan = true;
      current = head;
      return true;
    }
    if (holds(kRefusing, lemma) || against) {
      climb.refused = !climb.refused;
    } else if (!urged && !holds(kOwn, lemma)) {
      return false;
    }
    if (lemma == "hope" && infinitive && climb.negative) return false;
  }
  climb.plan = true;
  current = head;
  if (!take_auxiliaries(climb, head)) return false;
  return take_governor(climb, current);
}

/// "The chairman would not sign": a refusal told of the past, unless something is supposed.
bool StanceFrames::is_refusing_would(std::uint32_t verb, const Climb& climb) const {
  static constexpr std::array<std::string_view, 8> kSupposing{
      "without", "otherwise", "have", "were", "until", "before", "then", "even"};
  if (!climb.negative || climb.refused || is_idle(text_.lemma(verb))) return false;
  const TokenRange sentence = text_.sentence(verb);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (holds(kSupposing, text_.lower(t)) && (text_.lower(t) != "have" || t < verb)) return false;
  }
  return true;
}

bool StanceFrames::is_demanded(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 4> kOught{"should", "must", "ought", "shall"};
  bool base = false, subjunctive = false;
  for (const std::uint32_t child : text_.children(verb)) {
    const std::string& word = text_.lower(child);
    if (holds(kOught, word) && universal(text_.token(child).relation) == Relation::kAux)
      return word != "shall" || text_.quotation(verb).valid();
    if (word == "be" && universal(text_.token(child).relation) == Relation::kAux) base = true;
    if (word == "that") subjunctive = true;
    if (text_.token(child).xpos == Xpos::kTo || text_.token(child).xpos == Xpos::kMd) return false;
  }
  if (universal(text_.token(verb).relation) == Relation::kConj && is_bare_conjunct(verb))
    return is_demanded(text_.token(verb).head.value);  // "that it accept the offer and sell"
  if (!subjunctive || universal(text_.token(verb).relation) != Relation::kCcomp) return false;
  static constexpr std::array<std::string_view, 11> kCalling{
      "demand",  "insist",  "recommend", "propose", "ask",   "urge",
      "request", "suggest", "stipulate", "move",    "motion"};
  const TokenIndex above = text_.token(verb).head;
  const bool calls = above.valid() && holds(kCalling, text_.lemma(above.value));
  if (!calls) return false;
  // "moved that the council close it", of which the tagger makes a past
  const TokenIndex subject = text_.child(verb, Relation::kNsubj);
  const bool bare = subject.valid() && text_.token(subject.value).xpos == Xpos::kNn &&
                    text_.lower(verb) == text_.lemma(verb);
  return base || bare || text_.token(verb).xpos == Xpos::kVb;
}

/// A verb in its bare form that has no subject of its own.
bool StanceFrames::is_bare_conjunct(std::uint32_t verb) const {
  const Token& token = text_.token(verb);
  return token.head.valid() && token.xpos == Xpos::kVb && text_.is(token.head.value, Upos::kVerb) &&
         text_.token(token.head.value).xpos == Xpos::kVb &&
         !text_.child(verb, Relation::kNsubj).valid();
}

TokenIndex StanceFrames::demander(std::uint32_t verb) const {
  if (universal(text_.token(verb).relation) == Relation::kConj && is_bare_conjunct(verb))
    return demander(text_.token(verb).head.value);
  const Token& token = text_.token(verb);
  const Relation relation = universal(token.relation);
  const bool below = relation == Relation::kCcomp || relation == Relation::kAcl;
  if (!below || !token.head.valid() || text_.quotation(verb).valid()) return {};
  const std::uint32_t above = token.head.value;
  if (!holds(kDemanding, text_.lemma(above)) && !holds(kDemanding, text_.lower(above))) return {};
  Climb climb;
  if (!take_auxiliaries(climb, above) || climb.negative || climb.former) return {};
  return text_.is(above, Upos::kVerb) ? subject_of(above) : own_subject(above);
}

/// "If need be", "if she had to": no condition.
bool StanceFrames::is_set_phrase(std::uint32_t condition) const {
  static constexpr std::array<std::string_view, 5> kNeed{"need", "necessary", "needed", "any",
                                                         "anything"};
  const std::uint32_t end = text_.sentence(condition).end;
  if (text_.lower(condition) != "if" || condition + 1 >= end) return false;
  if (holds(kNeed, text_.lower(condition + 1))) return true;
  return condition + 3 < end && text_.is(condition + 1, Upos::kPron) &&
         text_.lemma(condition + 2) == "have" && text_.lower(condition + 3) == "to" &&
         (condition + 4 >= end || !text_.is(condition + 4, Upos::kVerb));
}

/// "Opposes it, and would sue if it came": the condition bears on the later clause alone.
bool StanceFrames::is_of_later_clause(std::uint32_t condition, std::uint32_t token) const {
  if (condition < token) return false;
  for (std::uint32_t t = token + 1; t < condition; ++t) {
    if (text_.lower(t) == ";") return true;
    const bool joins = text_.lower(t) == "and" || text_.lower(t) == "but";
    if (!joins || text_.lower(t - 1) != ",") continue;
    for (std::uint32_t at = t + 1; at < condition; ++at) {
      const bool finite = text_.token(at).xpos == Xpos::kMd || is_finite(at);
      if (finite) return true;
    }
  }
  return false;
}

bool StanceFrames::is_doubtful(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  static constexpr std::array<std::string_view, 4> kConditions{"if", "unless", "provided",
                                                               "suppose"};
  // "Had Roe voted for it", "Should Roe oppose it": a condition without a word for it
  static constexpr std::array<std::string_view, 3> kFronted{"had", "should", "were"};
  if (holds(kFronted, text_.lower(sentence.begin))) return true;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const std::string& word = text_.lower(t);
    if (word == "?") return true;
    // "In that case he would abstain"
    const bool case_of = word == "case" && t > sentence.begin + 1 && text_.lower(t - 2) == "in";
    if (case_of && (text_.lower(t - 1) == "that" || text_.lower(t - 1) == "which")) return true;
    if (word == "whether" && t < token && is_above(text_.token(t).head, token)) return true;
    if (!holds(kConditions, word)) continue;
    const bool even =
        t > sentence.begin && (text_.lower(t - 1) == "even" || text_.lower(t - 1) == "as");
    if (even || (word == "if" && terms_at(token) == StanceTerms::kBound)) continue;
    if (is_set_phrase(t) || is_of_later_clause(t, token)) continue;
    return true;
  }
  return false;
}

/// "Only if the ban was lifted first", "whether the ban stood or not": behind the verb.
StanceTerms StanceFrames::terms_at(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 5> kAnyway{"regardless", "unconditionally",
                                                           "irrespective", "anyway", "whatever"};
  const TokenRange sentence = text_.sentence(token);
  bool whether = false;
  std::size_t conditions = 0;
  StanceTerms terms = StanceTerms::kNone;
  for (std::uint32_t t = token + 1; t < sentence.end; ++t) {
    const std::string& word = text_.lower(t);
    if (word == "if" || word == "unless") ++conditions;
    if (word == "if" && text_.lower(t - 1) == "only") terms = StanceTerms::kBound;
    if (word == "whether") whether = true;
    if ((whether && word == "or") || holds(kAnyway, word)) terms = StanceTerms::kFree;
  }
  return terms == StanceTerms::kBound && conditions > 1 ? StanceTerms::kNone : terms;
}

/// Whether the one token is the other one or stands above it in the tree.
bool StanceFrames::is_above(TokenIndex above, std::uint32_t token) const {
  constexpr int kSteps = 12;
  TokenIndex at{token};
  for (int i = 0; i < kSteps && at.valid(); ++i) {
    if (at == above) return true;
    at = text_.token(at.value).head;
  }
  return false;
}

/// Who it is, once the climb is over at `top`, and whether what stands above leaves it a position.
bool StanceFrames::finish(Climb& climb, std::uint32_t top, std::uint32_t verb) const {
  if (is_doubtful(verb)) return false;
  climb.terms = terms_at(verb);
  const Token& token = text_.token(top);
  const Relation relation = universal(token.relation);
  if (relation == Relation::kCcomp && token.head.valid()) {
    const std::string governor = text_.lemma(token.head.value);
    static constexpr std::array<std::string_view, 4> kAdvising{"recommend", "urge", "advise",
                                                               "insist"};
    const bool advises = holds(kAdvising, governor) && text_.token(verb).xpos != Xpos::kVbd &&
                         text_.token(verb).xpos != Xpos::kVbz;
    if (advises) {  // "recommends that members reject the deal"
      climb.subject = subject_of(token.head.value);
      return climb.subject.valid();
    }
    if (holds(kDoubting, governor)) return false;
    Climb above;
    if (!take_auxiliaries(above, token.head.value) || above.negative) return false;
    if (governor == "deny") climb.negative = !climb.negative;
    // "said that she had backed it": the past of what is said, not an earlier time.
    if (text_.token(token.head.value).xpos == Xpos::kVbd || governor == "say") climb.former = false;
  }
  const bool would = std::ranges::any_of(text_.children(top), [&](std::uint32_t child) {
    return text_.lower(child) == "would" || text_.lower(child) == "'d";
  });
  if (would && relation != Relation::kCcomp && !tells_speech(verb) && !is_reported(verb) &&
      !is_promised(verb) && !is_refusing_would(top, climb))
    return false;
  if (climb.subject.valid()) return true;
  if (is_passive(verb)) {
    for (const std::uint32_t child : text_.children(verb)) {
      const bool by = std::ranges::any_of(text_.children(child), [&](std::uint32_t c) {
        return text_.lower(c) == "by" && universal(text_.token(c).relation) == Relation::kCase;
      });
      if (by && !climb.subject.valid()) climb.subject = TokenIndex{child};
    }
    return climb.subject.valid();
  }
  const bool own = text_.child(verb, Relation::kNsubj).valid();
  if (!own && top != verb && is_finite(verb) && !is_joined(verb)) {
    climb.subject = subject_by_words(verb);
    if (climb.subject.valid()) return true;
  }
  climb.subject = subject_of(top);
  if (!climb.subject.valid()) climb.subject = elided_subject(verb);
  return climb.subject.valid();
}

/// "He had read it, found it decent, and would sign it", "Orsik, whose vote will count, grew up
/// there and backs it": the nearest subject before a verb that is joined, else the name that opens
/// the sentence.
TokenIndex StanceFrames::elided_subject(std::uint32_t verb) const {
  static constexpr std::array<std::string_view, 4> kJoins{"and", "but", "or", ","};
  const std::uint32_t begin = text_.sentence(verb).begin;
  std::uint32_t left = verb;
  while (left > begin && (text_.is(left - 1, Upos::kAux) || text_.is(left - 1, Upos::kAdv) ||
                          text_.is(left - 1, Upos::kPart) || text_.lower(left - 1) == "had"))
    --left;
  if (left == begin || !holds(kJoins, text_.lower(left - 1))) return {};
  for (std::uint32_t t = left - 1; t > begin;) {
    --t;
    const Token& token = text_.token(t);
    if (universal(token.relation) != Relation::kNsubj || !token.head.valid()) continue;
    const bool relative = is_relative(text_.lower(t)) ||
                          text_.token(token.head.value).relation == Relation::kAclRelcl ||
                          std::ranges::any_of(text_.children(t), [&](std::uint32_t child) {
                            return text_.lower(child) == "whose";
                          });
    if (!relative) return TokenIndex{t};
  }
  const Mention* mention = text_.mention(begin);
  const bool named = mention != nullptr && mention->kind == MentionKind::kName;
  return named ? TokenIndex{begin} : TokenIndex{};
}

/// Whether the sentence reports what someone said, so that its "would" is a "will".
bool StanceFrames::tells_speech(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    if (t == token || !text_.is(t, Upos::kVerb)) continue;
    const ReportingEntry* entry = text_.lexicon().reporting(text_.lemma(t));
    if (entry != nullptr && entry->kind == "verb" && text_.token(t).xpos == Xpos::kVbd) return true;
  }
  return false;
}

/// "Gave his word that he would …", "a promise that she would …".
bool StanceFrames::is_promised(std::uint32_t token) const {
  static constexpr std::array<std::string_view, 16> kWords{
      "promise", "pledge", "vow",    "assurance", "word", "guarantee", "undertaking", "oath",
      "assure",  "swear",  "insist", "letter",    "know", "plain",     "clear",       "statement"};
  for (std::uint32_t t = text_.sentence(token).begin; t + 1 < token; ++t) {
    if (text_.lower(t + 1) == "that" && holds(kWords, text_.lemma(t))) return true;
  }
  return false;
}

/// Whether "and" or "but" stands right before the verb and its adverbs.
bool StanceFrames::is_joined(std::uint32_t verb) const {
  std::uint32_t left = verb;
  const std::uint32_t begin = text_.sentence(verb).begin;
  while (left > begin && (text_.is(left - 1, Upos::kAux) || text_.is(left - 1, Upos::kAdv) ||
                          text_.is(left - 1, Upos::kPart)))
    --left;
  return left > begin && text_.is(left - 1, Upos::kCconj);
}

/// "LEEDS – Councillor Shah abstained", of which the tree takes the dateline for the subject.
TokenIndex StanceFrames::behind_dateline(TokenIndex subject, std::uint32_t verb) const {
  constexpr std::uint32_t kDateline = 8;
  if (!subject.valid()) return subject;
  const std::uint32_t begin = text_.sentence(verb).begin;
  for (std::uint32_t t = subject.value + 1; t < std::min(verb, begin + kDateline); ++t) {
    const std::string& mark = text_.lower(t);
    if (mark != "–" && mark != "—" && mark != "--") continue;
    TokenIndex found;
    for (std::uint32_t at = t + 1; at < verb; ++at) {
      if (text_.is_noun(at)) found = TokenIndex{at};
      if (found.valid() && !text_.is_noun(at)) break;
    }
    return found.valid() ? found : subject;
  }
  return subject;
}

Climb StanceFrames::climb(std::uint32_t word) const {
  Climb climb;
  // "Would back the plan", of which the tree makes an adverb.
  const TokenIndex above = text_.token(word).head;
  const bool misread = !text_.is(word, Upos::kVerb) && above.valid() &&
                       (!text_.is(word, Upos::kNoun) || text_.is(above.value, Upos::kVerb));
  const std::uint32_t verb = misread ? text_.token(word).head.value : word;
  const Relation relation = universal(text_.token(verb).relation);
  const bool before_noun = verb > text_.sentence(verb).begin &&
                           (text_.is(verb - 1, Upos::kDet) || text_.is(verb - 1, Upos::kAdj));
  if ((relation == Relation::kAmod && before_noun) || relation == Relation::kCompound ||
      relation == Relation::kCsubj)
    return climb;
  if (text_.token(verb).relation == Relation::kAcl && text_.token(verb).xpos == Xpos::kVbg) {
    const std::string noun =
        text_.token(verb).head.valid() ? text_.lemma(text_.token(verb).head.value) : "";
    if (!holds(kPlans, noun) && !holds(kRefusals, noun)) return climb;
  }
  std::uint32_t top = verb;
  climb.holds =
      take_auxiliaries(climb, verb) && take_governor(climb, top) && finish(climb, top, verb);
  if (text_.sentence(verb).begin < verb) climb.subject = behind_dateline(climb.subject, verb);
  return climb;
}

Climb StanceFrames::climb_from_being(std::uint32_t being) const {
  Climb climb;
  const Token& token = text_.token(being);
  const Relation relation = universal(token.relation);
  const bool helps = relation == Relation::kCop || relation == Relation::kAux;
  const std::uint32_t top = helps && token.head.valid() ? token.head.value : being;
  if (!take_auxiliaries(climb, top)) return climb;
  climb.holds = finish(climb, top, being);
  if (climb.holds && climb.subject.value > being && being > text_.sentence(being).begin)
    climb.subject = subject_of(being);
  climb.subject = behind_dateline(climb.subject, being);
  climb.holds = climb.holds && climb.subject.valid();
  return climb;
}

Climb StanceFrames::climb_from_noun(std::uint32_t noun) const {
  Climb climb;
  const Token& token = text_.token(noun);
  const Relation relation = universal(token.relation);
  if (is_doubtful(noun)) return climb;
  for (const std::uint32_t child : text_.children(noun)) {
    const std::string& word = text_.lower(child);
    if (word == "no" && universal(text_.token(child).relation) == Relation::kDet)
      climb.negative = true;
    if (word == "former" || word == "one-time" || word == "ex" || holds(kOnce, word))
      climb.former = true;
  }
  const bool object = relation == Relation::kObj || relation == Relation::kObl;
  const std::uint32_t governor = token.head.valid() ? token.head.value : noun;
  if (object && holds(kElsewhere, text_.lemma(governor))) return climb;
  climb.subject = possessor(noun);
  if (!climb.subject.valid() && text_.child(noun, Relation::kCop).valid()) {
    if (!take_auxiliaries(climb, noun)) return climb;
    climb.subject = text_.child(noun, Relation::kNsubj);
  } else if (!climb.subject.valid() && relation == Relation::kAppos) {
    climb.subject = bearer(governor);
  } else if (!climb.subject.valid() && relation == Relation::kObj &&
             holds(kVoicing, text_.lemma(governor))) {
    if (!take_auxiliaries(climb, governor)) return climb;
    climb.subject = subject_of(governor);
  } else if (!climb.subject.valid() &&
             (relation == Relation::kNsubj || relation == Relation::kDiscourse)) {
    climb.subject = origin_of(governor);
  }
  climb.holds = climb.subject.valid();
  return climb;
}

/// "The hoteliers" of "opposition to the casino came from the hoteliers".
TokenIndex StanceFrames::origin_of(std::uint32_t verb) const {
  if (text_.lemma(verb) != "come") return {};
  for (const std::uint32_t child : text_.children(verb)) {
    const bool from = std::ranges::any_of(
        text_.children(child), [&](std::uint32_t word) { return text_.lower(word) == "from"; });
    if (from && child > verb && text_.is_noun(child)) return TokenIndex{child};
  }
  return {};
}

// --- lists

VoteList StanceFrames::vote_list(std::uint32_t token) const {
  VoteList list;
  const TokenRange sentence = text_.sentence(token);
  std::uint32_t at = token;
  if (text_.lower(at) == "voting") ++at;
  const bool voting = at > token;
  const bool opens =
      token == sentence.begin || text_.lower(token - 1) == ";" || text_.lower(token - 1) == "those";
  if (!opens || at + 2 >= sentence.end) return list;
  if (text_.lower(at) == "in") ++at;
  static constexpr std::array<std::string_view, 6> kYes{"favour", "favor", "for",
                                                        "yes",    "aye",   "ayes"};
  static constexpr std::array<std::string_view, 5> kNo{"against", "no", "nay", "nays", "noes"};
  const std::string& word = text_.lower(at);
  if (!holds(kYes, word) && !holds(kNo, word)) return list;
  list.side = holds(kYes, word) ? StanceSide::kPro : StanceSide::kContra;
  const std::uint32_t topic = at + 1;
  std::uint32_t names = topic;
  while (names < sentence.end && names < topic + 8 && text_.lower(names) != ":" &&
         text_.lemma(names) != "be")
    ++names;
  if (names + 1 >= sentence.end || names == topic + 8) return {};
  if (text_.lower(names) != ":" && !voting) return {};
  list.topic = {topic + (text_.lower(topic) == "of" ? 1U : 0U), names};
  if (list.topic.begin >= list.topic.end) list.topic = {};
  std::uint32_t end = names;  // "voting for were A and B; voting against was C"
  while (end < sentence.end && text_.lower(end) != ";") ++end;
  for (const Mention& mention : text_.annotation().mentions) {
    const bool name = mention.kind == MentionKind::kName && mention.referent.valid();
    if (!name || mention.tokens.begin <= names || mention.tokens.end > end) continue;
    list.names.push_back(mention.tokens.begin);
  }
  return list;
}

bool StanceFrames::is_told_by_rivals(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const bool subject = universal(text_.token(t).relation) == Relation::kNsubj;
    if (!subject || !holds(kRivals, text_.lemma(t))) continue;
    if (text_.lexicon().reporting(text_.lemma(text_.token(t).head.value)) != nullptr) return true;
  }
  return false;
}

}  // namespace belie
