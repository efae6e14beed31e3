// SPDX-License-Identifier: Apache-2.0
//
// One thing, two states: a border that is closed and was reopened, a man acquitted and convicted, a
// brother who died and survives. Which states exclude each other is the lexicon's business
// (states.yaml); here two claims of one thing are held against each other. Silent wherever a change
// that leads from the one to the other is told, wherever times, parts, sources or deciding bodies
// differ, and wherever the thing is not certainly one.
#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/word_list.h"
#include "language/sentence_words.h"
#include "rules/checks/check.h"
#include "rules/engine/voices.h"
#include "rules/states/told_statuses.h"
#include "rules/states/told_uses.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"use", "what is done with a thing or by somebody does not go with its state"},
    CheckSubject{"two-states", "one thing is in two states at one time"},
    CheckSubject{"two-outcomes", "one decision is told with two outcomes"},
    CheckSubject{"dead-and-living", "one person is dead and is told of as living"},
    CheckSubject{"kin", "kin who are dead and survive, or were never there"}};

constexpr std::array kWords{CheckWord{"thing", "what it is: “crossing”, “wife”"},
                            CheckWord{"either", "the state that is read first: “closed”"},
                            CheckWord{"or", "the other one"}};

constexpr std::size_t kMostOfADraft = 150;  // claims of one draft that are held against others
constexpr std::size_t kMostDeeds = 600;     // the same for the rule of deeds, which are many

constexpr std::array<std::string_view, 8> kOutcomes{"verdict", "passage", "signing", "deal",
                                                    "event",   "harm",    "charges", "outcome"};

/// Families that the dead are in no state of.
constexpr std::array<std::string_view, 4> kOfTheLiving{"custody", "ward", "post", "condition"};

class StatusSearch {
 public:
  explicit StatusSearch(const CheckInput& input) : input_(input), drafts_(told_statuses(input)) {}

  CheckOutcome run() {
    const bool deeds = input_.subject == "use";
    for (std::vector<ToldStatus>& draft : drafts_) {
      if (!deeds) std::erase_if(draft, is_evidence);
    }
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].empty()) continue;
      const std::size_t most = deeds ? kMostDeeds : kMostOfADraft;
      if (drafts_[i].size() > most) drafts_[i].resize(most);
      within(drafts_[i]);
      for (const DocumentIndex other : input_.graph.comparable_with(DocumentIndex(i))) {
        if (other.index() > i) between(drafts_[i], drafts_[other.index()]);
      }
    }
    return std::move(outcome_);
  }

 private:
  void within(const std::vector<ToldStatus>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) judge(all[i], all[j]);
    }
  }

  void between(const std::vector<ToldStatus>& left, const std::vector<ToldStatus>& right) {
    for (const ToldStatus& a : left) {
      for (const ToldStatus& b : right) judge(a, b);
    }
  }

  void judge(const ToldStatus& a, const ToldStatus& b) {
    if (a.extent == "unclear" || b.extent == "unclear") return;
    if (input_.subject == "use") return judge_deed(a, b);
    if (!is_asked(a, b) || (!are_one_thing(a, b, input_.lexicon) && !is_taken_up(a, b))) return;
    const VoiceJudgement voices = judge_voices(input_.graph, a.statement, b.statement);
    std::string why = silent(a, b);
    if (why.empty()) why = why_not_one(a, b);
    if (why.empty() && voices.comparable.truth != Truth::kTrue) why = voices.comparable.why;
    if (why.empty() && are_two_sources(a, b, voices)) why = "two sources";
    if (why.empty()) return add(a, b);
    outcome_.considered.push_back(
        {b.statement, a.thing + ": " + a.state + " and " + b.state + ": " + why});
  }

  /// Two who are known and not the same; a source that nobody could name is no rival of one.
  static bool are_two_sources(const ToldStatus& a, const ToldStatus& b,
                              const VoiceJudgement& voices) {
    return voices.at_most == Level::kNote && !a.claim->voice_source.empty() &&
           !b.claim->voice_source.empty();
  }

  /// "That order stays in place" against "the boil-water notice has been lifted": a bare word for
  /// an order takes up one of its class whose purpose the paragraph tells.
  [[nodiscard]] bool is_taken_up(const ToldStatus& a, const ToldStatus& b) const {
    static constexpr std::array<std::string_view, 4> kOrders{"order", "warning", "curfew", "ban"};
    if (a.document == b.document || a.family != "force" || a.thing != b.thing ||
        !is_one_of(kOrders, a.thing) || a.names.empty() == b.names.empty())
      return false;
    const ToldStatus& bare = a.names.empty() ? a : b;
    const ToldStatus& named = a.names.empty() ? b : a;
    const Annotation& text = *input_.graph.inputs()[bare.document.index()].annotation;
    const std::uint32_t section = text.sentences[bare.claim->sentence.index()].section;
    constexpr std::size_t kStem = 4;
    return std::ranges::any_of(named.names, [&](const std::string& name) {
      const std::string stem = name.substr(0, std::min(name.find('-'), name.size()));
      if (stem.size() < kStem) return false;
      for (std::uint32_t t = 0; t < text.tokens.size(); ++t) {
        const bool near = text.sentences[text.tokens[t].sentence.index()].section == section;
        if (near && text.lemma(TokenIndex{t}).starts_with(stem)) return true;
      }
      return false;
    });
  }

  void judge_deed(const ToldStatus& a, const ToldStatus& b) {
    if (!is_evidence(a) && !is_evidence(b)) return;
    if (!are_incompatible(a, b) || !are_about_one(a, b, input_)) return;
    const bool nobody = a.state == "nobody-held" || b.state == "nobody-held";
    const bool part = !nobody && (a.extent == "part" || b.extent == "part");
    std::string why = part ? "one is only a part" : "";
    if (why.empty()) why = why_not_at_once(a, b, about_one(a), input_);
    if (why.empty()) why = why_not_one(a, b);
    const VoiceJudgement voices = judge_voices(input_.graph, a.statement, b.statement);
    if (why.empty() && voices.comparable.truth != Truth::kTrue) why = voices.comparable.why;
    if (why.empty() && are_two_sources(a, b, voices)) why = "two sources";
    if (why.empty()) return add(a, b);
    outcome_.considered.push_back(
        {b.statement, a.thing + ": " + a.state + " and " + b.state + ": " + why});
  }

  /// Why the two are of two times or of two parts of one thing by where they stand; "" they are
  /// not.
  [[nodiscard]] std::string why_not_one(const ToldStatus& a, const ToldStatus& b) const {
    if (are_of_two_entries(a, b)) return "entries of two times";
    return are_of_two_parts(a, b, input_) ? "of two parts" : "";
  }

  [[nodiscard]] std::vector<const ToldStatus*> about_one(const ToldStatus& told) const {
    std::vector<const ToldStatus*> found;
    for (const ToldStatus& other : drafts_[told.document.index()]) {
      if (are_about_one(told, other, input_)) found.push_back(&other);
    }
    return found;
  }

  /// Whether the rule is about such a pair at all.
  [[nodiscard]] bool is_asked(const ToldStatus& a, const ToldStatus& b) const {
    const bool kin = a.thing == "kin" && b.thing == "kin";
    if (input_.subject == "kin") return kin && are_kin_contrary(a, b);
    if (kin) return false;
    const bool mortal = is_mortal(a, b) || (a.family == "life" && are_contrary(a, b));
    if (input_.subject == "dead-and-living") return mortal;
    if (mortal || !are_contrary(a, b)) return false;
    const bool outcomes = is_one_of(kOutcomes, a.family) && is_outcome(a) && is_outcome(b);
    return outcomes == (input_.subject == "two-outcomes");
  }

  static bool is_outcome(const ToldStatus& told) { return told.turned(); }

  /// One is dead, the other in a state of the living.
  static bool is_mortal(const ToldStatus& a, const ToldStatus& b) {
    const auto lives = [](const ToldStatus& x) {
      const bool state = x.state == "held" || x.state == "in" || x.state == "in-post" ||
                         x.state == "critical" || x.state == "stable" || x.state == "free";
      return is_one_of(kOfTheLiving, x.family) && state && x.holds_now();
    };
    const auto dead = [](const ToldStatus& x) { return x.family == "life" && x.state == "dead"; };
    return (dead(a) && lives(b)) || (dead(b) && lives(a));
  }

  /// Of kin the relation must be one, and so must the given names where both are told.
  static bool are_kin_contrary(const ToldStatus& a, const ToldStatus& b) {
    if (a.names.front() != b.names.front() || a.extent != b.extent) return false;
    const bool named = a.names.size() > 1 && b.names.size() > 1;
    if (named && a.names[1] != b.names[1]) return false;
    if (a.family == "kin-count" && b.family == "kin-count")
      return a.told == "now" && b.told == "now" && a.state != b.state;
    return is_mortal(a, b) || are_contrary(a, b);
  }

  /// Why the two do not contradict each other after all; "" they do.
  [[nodiscard]] std::string silent(const ToldStatus& a, const ToldStatus& b) const {
    if (input_.subject == "kin") return silent_about_kin(a, b);
    if (is_part_of_other(a, b)) return "one is only a part";
    if (input_.subject == "dead-and-living") return silent_about_life(a, b);
    if (input_.subject == "two-outcomes") return silent_about_outcomes(a, b);
    return silent_about_states(a, b);
  }

  static bool is_part_of_other(const ToldStatus& a, const ToldStatus& b) {
    if (a.extent == "part") return b.extent != "all";
    return b.extent == "part" && a.extent != "all";
  }

  [[nodiscard]] std::string silent_about_states(const ToldStatus& a, const ToldStatus& b) const {
    const bool outcome = is_one_of(kOutcomes, a.family);
    const auto now = [](const ToldStatus& x) { return x.holds_now(); };
    if (now(a) && now(b)) return why_not_both_now(a, b, input_);
    if (a.told == "has" && now(b)) return why_not_both_now(b, a, input_);
    if (b.told == "has" && now(a)) return why_not_both_now(a, b, input_);
    if (now(a) && b.told == "turned") return why_not_against_turn(a, b, others(a, b), input_);
    if (now(b) && a.told == "turned") return why_not_against_turn(b, a, others(a, b), input_);
    if (now(a) && b.told == "was") return why_not_then(a, b);
    if (now(b) && a.told == "was") return why_not_then(b, a);
    if (a.told == "was" && b.told == "turned") return why_not_afterwards(a, b);
    if (b.told == "was" && a.told == "turned") return why_not_afterwards(b, a);
    return outcome ? "no two outcomes" : "both are changes";
  }

  /// "Was lifted on Saturday" against "was still in force on Sunday".
  [[nodiscard]] std::string why_not_afterwards(const ToldStatus& then,
                                               const ToldStatus& turn) const {
    if (!then.when || !turn.when) return "the time is not told";
    if (then.when->begin < turn.when->end) return "it was so before";
    ToldStatus still = then;
    still.told = "still";
    still.has_since = still.has_until = false;
    for (const ToldStatus* other : others(then, turn)) {
      if (other != &then && other != &turn && other->state == then.state && other->turned())
        return "a return is told";
    }
    return has_still(then) ? why_not_against_turn(still, turn, others(then, turn), input_)
                           : "it may have turned again";
  }

  [[nodiscard]] bool has_still(const ToldStatus& told) const {
    static constexpr std::array<std::string_view, 3> kStill{"still", "remain", "stay"};
    const Annotation& text = *input_.graph.inputs()[told.document.index()].annotation;
    const TokenRange words = text.sentences[told.claim->sentence.index()].tokens;
    return has_lemma(text, words, kStill);
  }

  /// "has been shut since Monday" against "was open on Wednesday".
  [[nodiscard]] static std::string why_not_then(const ToldStatus& now, const ToldStatus& then) {
    if (!now.since || !then.when) return "the time is not told";
    if (now.since->end > then.when->begin) return "it was so before";
    const bool late = now.day && then.when->end > Minute(*now.day) + std::chrono::days{1};
    return late ? "it was so later" : "";
  }

  [[nodiscard]] std::string silent_about_outcomes(const ToldStatus& a, const ToldStatus& b) const {
    if (a.family == "event" && a.names.empty()) return "the event has no day";
    if (a.family == "verdict" && (a.names.empty() != b.names.empty()) && has_mixed_verdict(a, b))
      return "several charges";
    if (a.family == "verdict" && (is_of_some_charges(a) || is_of_some_charges(b)))
      return "of some of the charges";
    return why_not_two_outcomes(a, b, input_);
  }

  /// "Convicted of nine of the 14 charges", "cleared him of three".
  [[nodiscard]] bool is_of_some_charges(const ToldStatus& told) const {
    const auto& annotation = *input_.graph.inputs()[told.document.index()].annotation;
    const TokenRange sentence = annotation.sentences[told.claim->sentence.index()].tokens;
    return std::ranges::any_of(annotation.quantities, [&](const QuantityMention& quantity) {
      const std::uint32_t at = quantity.tokens.begin;
      if (!sentence.contains(at) || at == sentence.begin) return false;
      const std::string_view before = annotation.word(TokenIndex{at - 1});
      return quantity.kind == QuantityKind::kCount && (before == "of" || before == "on");
    });
  }

  /// Guilty of the one and cleared of the other.
  [[nodiscard]] bool has_mixed_verdict(const ToldStatus& a, const ToldStatus& b) const {
    const auto all = others(a, b);
    return std::ranges::any_of(all, [&](const ToldStatus* x) {
      return x->person == a.person && !x->names.empty() &&
             std::ranges::any_of(all, [&](const ToldStatus* y) {
               return y->person == a.person && !y->names.empty() && x->names != y->names;
             });
    });
  }

  [[nodiscard]] std::string silent_about_life(const ToldStatus& a, const ToldStatus& b) const {
    const ToldStatus& dead = a.state == "dead" ? a : b;
    const ToldStatus& alive = a.state == "dead" ? b : a;
    if (alive.told != "now" && alive.told != "still") return "of another time";
    if (dead.told == "was") return "of another time";
    if (is_dead_of_another_day(dead, alive)) return "somebody without a name, of another time";
    ToldStatus now = alive;
    now.has_since = false;
    now.since.reset();
    if (dead.holds_now()) return why_not_both_now(dead, now, input_);
    return why_not_against_turn(now, dead, {}, input_);
  }

  /// "A cyclist is fighting for his life"; "in November cyclist Ann Dole was killed there".
  [[nodiscard]] static bool is_dead_of_another_day(const ToldStatus& dead,
                                                   const ToldStatus& alive) {
    constexpr std::chrono::days kOneStory{14};
    if (!dead.when || !alive.day || dead.document == alive.document) return false;
    const bool named = dead.person.valid() && dead.person == alive.person;
    return !named && day_of(dead.when->end) + kOneStory < *alive.day;
  }

  [[nodiscard]] std::string silent_about_kin(const ToldStatus& a, const ToldStatus& b) const {
    if (a.document == b.document && a.claim->sentence == b.claim->sentence)
      return "one sentence tells both";
    if (a.family == "kin" || a.family == "kin-count") return "";
    const ToldStatus& dead = a.state == "dead" ? a : b;
    const ToldStatus& alive = a.state == "dead" ? b : a;
    if (!alive.holds_now()) return "of another time";
    const std::string& relation = a.names.front();
    const bool unique = relation == "wife" || relation == "husband" || relation == "mother" ||
                        relation == "father" || relation == "brother" || relation == "sister";
    const bool named = a.names.size() > 1 && b.names.size() > 1;
    if (!named && (!unique || has_several(relation, a, b))) return "it may be another one";
    if (dead.document != alive.document && dead.day && alive.day && *dead.day > *alive.day)
      return "the death is told in a later draft";
    return "";
  }

  /// "His second wife", "his brothers": two of them are told.
  [[nodiscard]] bool has_several(const std::string& relation, const ToldStatus& a,
                                 const ToldStatus& b) const {
    std::vector<std::string> names;
    for (const ToldStatus* told : others(a, b)) {
      if (told->thing != "kin" || told->person != a.person || told->names.front() != relation)
        continue;
      if (!told->extent.empty() || told->family == "kin-count") return true;
      if (told->names.size() > 1 && !is_one_of(names, told->names[1]))
        names.push_back(told->names[1]);
    }
    return names.size() > 1;
  }

  [[nodiscard]] std::vector<const ToldStatus*> others(const ToldStatus& a,
                                                      const ToldStatus& b) const {
    std::vector<const ToldStatus*> found;
    const auto collect = [&](const ToldStatus& told) {
      for (const ToldStatus& other : drafts_[told.document.index()]) {
        const bool family = other.family == told.family || told.thing == "kin";
        const bool unclear = other.extent == "unclear" && other.thing == told.thing;
        if (family && (unclear || are_one_thing(told, other, input_.lexicon)))
          found.push_back(&other);
      }
    };
    collect(a);
    if (b.document != a.document) collect(b);
    return found;
  }

  void add(const ToldStatus& a, const ToldStatus& b) {
    const auto words = std::tuple(a.document, a.claim->span.begin, b.document, b.claim->span.begin);
    if (!told_.insert(words).second) return;  // one phrase may tell states of two families
    CheckHit hit;
    const std::string thing = a.thing == "kin"           ? a.names.front()
                              : a.thing == "someone"     ? "person"
                              : a.thing.starts_with('~') ? a.thing.substr(1)
                                                         : a.thing;
    hit.key = thing + " " + a.family;
    for (const std::string& name : a.names) hit.key += " " + name;
    hit.first = a.state;
    hit.second = b.state;
    hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
    hit.words = {{"thing", thing}, {"either", in_words(a.state)}, {"or", in_words(b.state)}};
    hit.because = input_.graph.because(a.statement, b.statement);
    outcome_.hits.push_back(std::move(hit));
  }

  static std::string in_words(std::string state) {
    std::ranges::replace(state, '-', ' ');
    return state;
  }

  [[nodiscard]] static Place place(const ToldStatus& told, PlaceRole role) {
    return {.role = role,
            .document = told.document,
            .span = told.claim->span,
            .read_as = "",
            .voice = told.claim->voice};
  }

  const CheckInput& input_;
  std::vector<std::vector<ToldStatus>> drafts_;
  std::set<std::tuple<DocumentIndex, std::uint32_t, DocumentIndex, std::uint32_t>> told_;
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return StatusSearch(input).run(); }

}  // namespace

const CheckDescriptor k_statuses_check{"statuses", "one thing in two states", kSubjects, kWords,
                                       run};

}  // namespace belie
