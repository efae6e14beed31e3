// SPDX-License-Identifier: Apache-2.0
//
// In which state a thing is: "the crossing remains closed", "the decree came into force on Monday",
// "the truce is holding". Things, states and changes of state are the lexicon's (states.yaml); what
// is planned, asked for or only possible is no claim.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/word_list.h"
#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/states/status_kin.h"
#include "claims/states/status_predicates.h"
#include "claims/states/status_roles.h"
#include "claims/states/status_things.h"
#include "claims/states/status_use.h"
#include "claims/when.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array kRoles{
    RoleDescriptor{"person", ValueType::kEntity, false, false, "who, or whose kin"},
    RoleDescriptor{"thing", ValueType::kText, true, true, "the class of things: crossing, ban"},
    RoleDescriptor{"names", ValueType::kTextList, true, false, "what sets it apart: velsk"},
    RoleDescriptor{"family", ValueType::kText, true, true, "which states are meant: access"},
    RoleDescriptor{"state", ValueType::kText, false, true, "open, closed, not signed"},
    RoleDescriptor{"told", ValueType::kText, false, true, "now, still, turned, was"},
    RoleDescriptor{"extent", ValueType::kText, false, false, "all, part, unclear"},
    RoleDescriptor{"since", ValueType::kTime, false, false, "from when on"},
    RoleDescriptor{"until", ValueType::kTime, false, false, "up to when"},
    RoleDescriptor{"agent", ValueType::kText, false, false, "who changes it"},
    RoleDescriptor{"main", ValueType::kText, false, false, "the lead speaks of it"},
};

constexpr std::array<std::string_view, 3> kCorrections{"version", "correction", "corrected"};

/// Families of states that anything may be in.
constexpr std::array<std::string_view, 13> kOfAnything{
    "sale", "build", "found",   "supply", "flames", "standing", "stuck",
    "wet",  "force", "vacancy", "debt",   "access", "works"};

/// Families of which an adjective before a noun tells.
constexpr std::array<std::string_view, 6> kDescribed{"vacancy", "build",  "wet",
                                                     "sale",    "flames", "debt"};

class StatusReader {
 public:
  StatusReader(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation),
        lexicon_(lexicon),
        words_(lexicon.state_words()),
        things_(annotation, lexicon),
        predicates_(annotation, lexicon) {}

  [[nodiscard]] std::vector<Claim> claims() const {
    std::vector<Claim> found = kin_claims(annotation_, predicates_);
    for (std::uint32_t t = 0; t < annotation_.tokens.size(); ++t) {
      std::vector<std::string_view> families;  // the longest phrase of each family counts
      for (const StatePredicate& predicate : predicates_.at(t)) {
        const std::string_view family = predicate.phrase->family();
        if (is_one_of(families, family)) continue;
        if (predicate.nominal && predicate.thing == StatePredicate::kNone) {
          if (auto claim = verdict_named(predicate, found)) found.push_back(std::move(*claim));
        } else if (auto claim = claim_of(predicate)) {
          families.push_back(family);
          found.push_back(std::move(*claim));
        } else if (auto of_noun = claim_of_noun(predicate)) {
          found.push_back(std::move(*of_noun));
        }
      }
    }
    add_nouns_at_hand(found);
    const std::size_t by_words = found.size();
    for (Claim& claim : use_claims(annotation_, lexicon_, things_, predicates_)) {
      const bool again = std::any_of(
          found.begin(), found.begin() + static_cast<long>(by_words), [&](const Claim& x) {
            return x.sentence == claim.sentence && x.read_as == claim.read_as;
          });
      if (!again) found.push_back(std::move(claim));
    }
    return found;
  }

 private:
  [[nodiscard]] std::optional<Claim> claim_of(const StatePredicate& predicate) const {
    const std::string family(predicate.phrase->family());
    if (predicates_.is_mere_date(predicate)) return std::nullopt;
    const auto thing = thing_of(predicate, family);
    if (!thing || thing->apart || is_correction(predicate.head)) return std::nullopt;
    return claim_about(predicate, *thing);
  }

  /// Of a thing that no list knows: "the violin was found", "the crypt is dry". Its class is its
  /// noun behind "~"; only definite ones can be known again.
  [[nodiscard]] std::optional<Claim> claim_of_noun(const StatePredicate& predicate) const {
    const std::uint32_t head = predicate.thing;
    if (head == StatePredicate::kNone || predicate.nominal || predicate.partial)
      return std::nullopt;
    if (annotation_.tokens[head].upos != Upos::kNoun ||
        !is_one_of(kOfAnything, predicate.phrase->family()))
      return std::nullopt;
    if (is_correction(predicate.head)) return std::nullopt;
    StatusThing thing;
    thing.tokens = {head, head + 1};
    bool definite = false;
    for (std::uint32_t at = head; at > sentence_begin(head) && head - at < 6;) {
      --at;
      const Token& token = annotation_.tokens[at];
      const std::string word = lower_case(annotation_.word(TokenIndex{at}));
      definite = definite || word == "the" || word == "this" || token.xpos == Xpos::kPrpPoss ||
                 token.xpos == Xpos::kPos;
      const bool modifier = token.upos == Upos::kAdj || token.upos == Upos::kNoun ||
                            token.upos == Upos::kPropn || token.upos == Upos::kNum;
      if (!modifier) break;
      if (word == "other" || word == "second" || word == "another") return std::nullopt;
      thing.tokens.begin = at;
      thing.names.push_back(fold_accents(word));
    }
    if (!definite) return std::nullopt;
    std::ranges::sort(thing.names);
    Claim claim = claim_about(predicate, thing);
    const std::string noun(annotation_.lemma(TokenIndex{head}));
    for (Argument& argument : claim.arguments) {
      if (argument.role == role(StatusRole::kThing)) argument.value = "~" + noun;
    }
    claim.read_as = noun + claim.read_as.substr(claim.read_as.find(':'));
    return claim;
  }

  /// "The empty reservoir", and what is told in the present of a house that is gone: "the customs
  /// house, which now houses a hostel, is".
  void add_nouns_at_hand(std::vector<Claim>& found) const {
    std::vector<std::pair<std::string, std::vector<std::string>>> gone;
    for (const Claim& claim : found) {
      const auto* state = std::get_if<std::string>(claim.argument(role(StatusRole::kState)));
      const auto* thing = std::get_if<std::string>(claim.argument(role(StatusRole::kThing)));
      if (state != nullptr && thing != nullptr && *state == "gone" && thing->starts_with('~'))
        gone.emplace_back(*thing, std::vector<std::string>{});
    }
    for (std::uint32_t t = 0; t < annotation_.tokens.size(); ++t) {
      const Token& token = annotation_.tokens[t];
      if (token.upos != Upos::kNoun) continue;
      if (token.relation == Relation::kNsubj && token.head.valid() &&
          std::ranges::any_of(gone, [&](const auto& x) {
            return x.first.substr(1) == annotation_.lemma(TokenIndex{t});
          }))
        add_present(found, t);
      add_described(found, t);
    }
  }

  /// "The stone has.": the verb is the one of the sentence before.
  [[nodiscard]] bool is_left_out(TokenIndex verb) const {
    const std::string_view lemma = annotation_.lemma(verb);
    const std::uint32_t next = verb.value + 1;
    return (lemma == "have" || lemma == "do") && next < annotation_.tokens.size() &&
           annotation_.tokens[next].upos == Upos::kPunct;
  }

  void add_present(std::vector<Claim>& found, std::uint32_t noun) const {
    const Clause* clause = clause_at(annotation_, annotation_.tokens[noun].head);
    if (clause == nullptr || clause->tense != Tense::kPresent ||
        clause->modality != Modality::kAsserted || clause->polarity != Polarity::kPositive ||
        is_left_out(annotation_.tokens[noun].head))
      return;
    const auto& phrases = words_.phrases("standing");
    if (!phrases.empty()) add_by_phrase(found, noun, phrases.front(), noun);
  }

  /// A state told by the adjective before its noun.
  void add_described(std::vector<Claim>& found, std::uint32_t noun) const {
    for (std::uint32_t at = noun; at > sentence_begin(noun) && noun - at < 4;) {
      --at;
      const Upos tag = annotation_.tokens[at].upos;
      const bool adjective = tag == Upos::kAdj || annotation_.tokens[at].xpos == Xpos::kVbn;
      if (!adjective && tag != Upos::kNoun && tag != Upos::kPropn) return;
      if (!adjective) continue;
      for (const StatePhrase& phrase :
           words_.phrases(lower_case(annotation_.word(TokenIndex{at})))) {
        if (phrase.state == nullptr || phrase.words.size() != 1 ||
            !is_one_of(kDescribed, phrase.family()))
          continue;
        return add_by_phrase(found, noun, phrase, at);
      }
    }
  }

  void add_by_phrase(std::vector<Claim>& found, std::uint32_t noun, const StatePhrase& phrase,
                     std::uint32_t at) const {
    StatePredicate predicate;
    predicate.phrase = &phrase;
    predicate.words = {at, at + 1};
    predicate.head = noun;
    predicate.begin = at;
    predicate.thing = noun;
    auto claim = claim_of_noun(predicate);
    if (!claim) return;
    for (Argument& argument : claim->arguments) {
      if (argument.role == role(StatusRole::kTold)) argument.value = std::string("using");
      if (argument.role != role(StatusRole::kNames)) continue;
      auto& names = std::get<std::vector<std::string>>(argument.value);
      std::erase(names, lower_case(annotation_.word(TokenIndex{at})));
    }
    found.push_back(std::move(*claim));
  }

  [[nodiscard]] std::uint32_t sentence_begin(std::uint32_t token) const {
    return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens.begin;
  }

  [[nodiscard]] Claim claim_about(const StatePredicate& predicate, const StatusThing& thing) const {
    const Span span = words_of(predicate, thing);
    Claim claim = claim_said_at(annotation_, ClaimKind::k_status, TokenIndex{predicate.head}, span);
    claim.when = when_at(annotation_, TokenIndex{predicate.head}, false);
    claim.modality = Modality::kAsserted;  // others were left out
    claim.polarity = Polarity::kPositive;  // a denial is a state of its own
    claim.grade = Grade::kTree;
    fill(claim, predicate, thing);
    shift_back(claim, predicate);
    return claim;
  }

  /// "He said that the talks were continuing": the tense is that of "said", the state is of now.
  void shift_back(Claim& claim, const StatePredicate& predicate) const {
    constexpr std::array<std::string_view, 6> kOther{"had", "why", "how", "whether", "when", "if"};
    for (std::uint32_t t = predicate.words.begin; t > sentence_begin(predicate.words.begin);) {
      if (is_one_of(kOther, lower_case(annotation_.word(TokenIndex{--t})))) return;
    }
    const bool reported = claim.voice == VoiceKind::kEndorsed && !claim.voice_source.empty();
    const bool state = predicate.phrase->state != nullptr && predicate.telling == Telling::kWas;
    if (!reported || !state || claim.when.origin == WhenOrigin::kClause) return;
    for (Argument& argument : claim.arguments) {
      if (argument.role == role(StatusRole::kTold)) argument.value = std::string("now");
    }
    claim.when = When{};
  }

  /// "The conviction" is that of the only person of whom a verdict has been told.
  [[nodiscard]] std::optional<Claim> verdict_named(const StatePredicate& predicate,
                                                   const std::vector<Claim>& before) const {
    StatusThing thing;
    for (const Claim& claim : before) {
      const auto* family = std::get_if<std::string>(claim.argument(role(StatusRole::kFamily)));
      const Value* person = claim.argument(role(StatusRole::kPerson));
      if (family == nullptr || *family != "verdict" || person == nullptr) continue;
      const ReferentIndex who = std::get<ReferentIndex>(*person);
      if (thing.person.valid() && thing.person != who) return std::nullopt;
      thing.person = who;
    }
    if (!thing.person.valid()) return std::nullopt;
    thing.entry = words_.thing_class("person");
    thing.tokens = {predicate.head - 1, predicate.head + 1};
    return claim_about(predicate, thing);
  }

  /// What people do who strike or talk is told of the strike and the talks.
  static std::string_view implied_class(const StatePhrase& phrase) {
    constexpr std::array<std::string_view, 4> kTalking{"negotiating", "talking", "negotiate",
                                                       "at the table"};
    constexpr std::array<std::string_view, 10> kStriking{
        "on strike",      "on the picket lines", "on the picket line", "back at work",
        "return to work", "go back to work",     "be back at work",    "down tools",
        "go on strike",   "back at their desks"};
    std::string words;
    for (const std::string& word : phrase.words) words += (words.empty() ? "" : " ") + word;
    if (phrase.family() != "course") return "";
    if (is_one_of(kTalking, words) || words.ends_with("negotiating table")) return "talks";
    return is_one_of(kStriking, words) ? "strike" : "";
  }

  /// The thing by the tree; else by the words before the predicate.
  [[nodiscard]] std::optional<StatusThing> thing_of(const StatePredicate& predicate,
                                                    std::string_view family) const {
    const std::vector<std::string> places = things_.places_in_clause(predicate.head);
    if (predicate.phrase->words.front() == "without")  // "Sellin has been without power"
      return things_.at(predicate.words.end - 1, family, places);
    std::optional<StatusThing> thing;
    const bool told = predicate.thing != StatePredicate::kNone;
    if (told) thing = things_.at(predicate.thing, family, places);
    if (thing || predicate.active) return thing;
    if (const auto implied = implied_class(*predicate.phrase); told && !implied.empty())
      return things_.only_one(implied, predicate.thing);
    auto subject = things_.subject_before(predicate.begin, predicate.thing, family);
    if (!subject) subject = things_.opening_before(predicate.begin, family);
    return subject ? things_.at(*subject, family, places) : std::nullopt;
  }

  void fill(Claim& claim, const StatePredicate& predicate, const StatusThing& thing) const {
    const auto add = [&](StatusRole r, Value value) {
      claim.arguments.push_back({role(r), std::move(value)});
    };
    const std::string family(predicate.phrase->family());
    const std::string state = state_of(predicate, thing);
    const std::vector<std::string> names = names_of(predicate, thing);
    if (thing.person.valid()) add(StatusRole::kPerson, thing.person);
    add(StatusRole::kThing, thing.class_id());
    if (!names.empty()) add(StatusRole::kNames, names);
    add(StatusRole::kFamily, family);
    add(StatusRole::kState, state);
    add(StatusRole::kTold, std::string(to_text(predicate.telling)));
    if (const std::string extent = extent_of(predicate, thing); !extent.empty())
      add(StatusRole::kExtent, extent);
    if (const auto since = time_behind(predicate, "since")) {
      add(StatusRole::kSince, *since);
    } else if (const auto length = length_of(predicate)) {
      add(StatusRole::kSince, *length);
    }
    for (const std::string_view word : {"until", "through", "till"}) {
      const auto until = time_behind(predicate, word);
      if (!until) continue;
      add(StatusRole::kUntil, *until);
      break;
    }
    if (predicate.agent != StatePredicate::kNone) add(StatusRole::kAgent, agent_of(predicate));
    if (thing.in_lead) add(StatusRole::kMain, std::string("main"));
    claim.read_as = fmt::format("{}: {}", thing.class_id(), state);
  }

  [[nodiscard]] std::string state_of(const StatePredicate& predicate,
                                     const StatusThing& thing) const {
    const StatePhrase& phrase = *predicate.phrase;
    const std::string after(phrase.after());
    const bool negative = predicate.negative != (thing.extent == Extent::kNone);
    if (!negative) return after;
    if (phrase.transition != nullptr && !phrase.transition->before.empty())
      return phrase.transition->before;
    const std::string_view other = words_.opposite(phrase.family(), after);
    return other.empty() ? "not " + after : std::string(other);
  }

  /// "closed to all traffic", "shut to everybody"
  [[nodiscard]] bool is_to_all(std::uint32_t at) const {
    if (at + 1 >= annotation_.tokens.size() || lower_case(annotation_.word(TokenIndex{at})) != "to")
      return false;
    const std::string whom = lower_case(annotation_.word(TokenIndex{at + 1}));
    return whom == "all" || whom == "everybody" || whom == "everyone" || whom == "anybody";
  }

  [[nodiscard]] std::string extent_of(const StatePredicate& predicate,
                                      const StatusThing& thing) const {
    if (thing.unclear) return "unclear";
    // "The nurses on the ward are not on strike": others may be.
    const bool others = thing.of_workers && predicate.negative;
    if (predicate.partial || others || thing.extent == Extent::kPart) return "part";
    const bool whole = thing.extent == Extent::kAll || thing.extent == Extent::kNone ||
                       is_to_all(predicate.words.end);
    return whole ? "all" : "";
  }

  /// Of a verdict the charge: "fraud" of "found guilty of fraud".
  [[nodiscard]] std::vector<std::string> names_of(const StatePredicate& predicate,
                                                  const StatusThing& thing) const {
    if (!thing.person.valid()) return thing.names;
    std::vector<std::string> charges;
    if (predicate.phrase->family() != "verdict") return charges;
    const std::uint32_t end = sentence_end(predicate.head);
    if (predicate.nominal) return charges;
    add_count_before(predicate, charges);
    bool inside = false;
    std::uint32_t begin = predicate.words.end;
    for (std::uint32_t at = begin; at < end && at < begin + 8; ++at) {  // "found Lanz, 51, guilty"
      if (predicate.phrase->words.back() == lower_case(annotation_.word(TokenIndex{at})))
        begin = at + 1;
    }
    for (std::uint32_t at = begin; at < end; ++at) {
      const Token& token = annotation_.tokens[at];
      const std::string word = lower_case(annotation_.word(TokenIndex{at}));
      if (word == "of") inside = true;
      if (word == "," || word == "by" || word == "after" || word == "when") break;
      if (inside && token.upos == Upos::kNoun)
        charges.emplace_back(annotation_.lemma(TokenIndex{at}));
    }
    std::ranges::sort(charges);
    charges.erase(std::unique(charges.begin(), charges.end()), charges.end());
    return charges;
  }

  /// "On a third count, arson, it acquitted him": the charge stands before.
  void add_count_before(const StatePredicate& predicate, std::vector<std::string>& charges) const {
    const auto sentence = annotation_.tokens[predicate.head].sentence;
    bool inside = false;
    for (std::uint32_t at = annotation_.sentences[sentence.index()].tokens.begin;
         at < predicate.begin; ++at) {
      const Token& token = annotation_.tokens[at];
      const std::string_view lemma = annotation_.lemma(TokenIndex{at});
      if (lemma == "count" || lemma == "charge") {
        inside = true;
      } else if (token.upos == Upos::kVerb || token.upos == Upos::kPron) {
        inside = false;
      } else if (inside && token.upos == Upos::kNoun) {
        charges.emplace_back(lemma);
      }
    }
  }

  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t token) const {
    return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens.end;
  }

  /// "since Sunday", "since guards exchanged fire last week": the first time behind the word.
  [[nodiscard]] std::optional<TimeExpression> time_behind(const StatePredicate& predicate,
                                                          std::string_view word) const {
    const std::uint32_t end = sentence_end(predicate.head);
    for (std::uint32_t at = predicate.words.end; at < end; ++at) {
      if (lower_case(annotation_.word(TokenIndex{at})) != word) continue;
      const auto time = std::ranges::lower_bound(
          annotation_.times, at, {}, [](const TimeExpression& t) { return t.tokens.begin; });
      const bool found = time != annotation_.times.end() && time->tokens.end <= end &&
                         !(word == "since" && is_parted(at, time->tokens.begin));
      return found ? std::optional(*time) : std::nullopt;
    }
    return std::nullopt;
  }

  /// "Has been there ever since and will stay until the trial in May": another verb stands between.
  [[nodiscard]] bool is_parted(std::uint32_t word, std::uint32_t time) const {
    for (std::uint32_t at = word + 1; at < time; ++at) {
      const std::string form = lower_case(annotation_.word(TokenIndex{at}));
      if (form == "until" || form == "till") return true;
      const bool joins = annotation_.tokens[at].upos == Upos::kCconj && at + 1 < time;
      if (joins && annotation_.tokens[at + 1].upos == Upos::kAux) return true;
    }
    return false;
  }

  /// "Has been closed for the past week": since a week ago.
  [[nodiscard]] std::optional<TimeExpression> length_of(const StatePredicate& predicate) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{predicate.head});
    if (clause == nullptr || clause->tense != Tense::kPresentPerfect) return std::nullopt;
    const std::uint32_t end = sentence_end(predicate.head);
    for (const TimeIndex index : clause->times) {
      const TimeExpression& time = annotation_.times[index.index()];
      if (time.kind != TimeKind::kDuration || time.amount <= 0 || time.approximate) continue;
      if (time.tokens.begin < predicate.words.end || time.tokens.begin > end) continue;
      bool lasting = false;
      for (std::uint32_t at = predicate.words.end; at < time.tokens.end; ++at) {
        lasting = lasting || lower_case(annotation_.word(TokenIndex{at})) == "for";
      }
      if (!lasting) continue;
      TimeExpression since = time;
      since.kind = TimeKind::kRelative;
      since.deixis = Deixis::kAgo;
      return since;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string agent_of(const StatePredicate& predicate) const {
    const Mention* mention = things_.mention_at(predicate.agent);
    if (mention != nullptr && mention->referent.valid())
      return fold_accents(annotation_.referents[mention->referent.index()].name);
    return std::string(annotation_.lemma(TokenIndex{predicate.agent}));
  }

  [[nodiscard]] bool is_correction(std::uint32_t token) const {
    const TokenRange sentence =
        annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens;
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      if (is_one_of(kCorrections, annotation_.lemma(TokenIndex{at}))) return true;
    }
    return false;
  }

  /// From the thing to the words of the state, where they are near each other.
  [[nodiscard]] Span words_of(const StatePredicate& predicate, const StatusThing& thing) const {
    constexpr std::uint32_t kWide = 25;
    const std::uint32_t begin = std::min(thing.tokens.begin, predicate.words.begin);
    const std::uint32_t end = std::max(thing.tokens.end, predicate.words.end);
    const bool apart = end - begin > kWide ||
                       annotation_.tokens[begin].sentence != annotation_.tokens[end - 1].sentence;
    return annotation_.span(apart ? predicate.words : TokenRange{begin, end});
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const StateWords& words_;
  StatusThings things_;
  StatePredicates predicates_;
};

std::vector<Claim> extract(const DraftReading& draft) {
  return StatusReader(draft.annotation(), draft.lexicon()).claims();
}

}  // namespace

const KindDescriptor k_status_kind{
    ClaimKind::k_status,           "status", "in which state a thing is",
    "the crossing remains closed", kRoles,   extract};

}  // namespace belie
