// SPDX-License-Identifier: Apache-2.0
#include "rules/events/thing_stages.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/lives/told_deeds.h"

namespace belie {
namespace {

using std::chrono::days;

/// Further apart, the one is as a rule of another story.
constexpr days kFar{400};
constexpr days kFarInYears{366 * 25};

/// A bare weekday is that of the draft's own week only where all is told of these days.
constexpr days kFewWeeks{14};

/// Of whom or what the story is.
enum class Whose : std::uint8_t { kPerson, kThing, kEvent, kPaper };

/// A word by which a stage of a story is told, and the part that its person or thing takes in it.
struct StageWord {
  std::string_view story;
  int rank;  // what has the lower one comes first
  std::string_view word;
  DeedRole role;
  Whose whose;
  std::string_view name;  // for the message
};

/// Our own list.
constexpr std::array kStageWords{
    StageWord{"case", 1, "arrest", DeedRole::kWhat, Whose::kPerson, "arrest"},
    StageWord{"case", 1, "detain", DeedRole::kWhat, Whose::kPerson, "arrest"},
    StageWord{"case", 1, "apprehend", DeedRole::kWhat, Whose::kPerson, "arrest"},
    StageWord{"case", 1, "handcuff", DeedRole::kWhat, Whose::kPerson, "arrest"},
    StageWord{"case", 1, "nab", DeedRole::kWhat, Whose::kPerson, "arrest"},
    StageWord{"case", 2, "charge", DeedRole::kWhat, Whose::kPerson, "charge"},
    StageWord{"case", 2, "indict", DeedRole::kWhat, Whose::kPerson, "charge"},
    StageWord{"case", 2, "arraign", DeedRole::kWhat, Whose::kPerson, "charge"},
    StageWord{"case", 4, "convict", DeedRole::kWhat, Whose::kPerson, "verdict"},
    StageWord{"case", 4, "acquit", DeedRole::kWhat, Whose::kPerson, "verdict"},
    StageWord{"case", 5, "sentence", DeedRole::kWhat, Whose::kPerson, "sentence"},
    StageWord{"office", 1, "nominate", DeedRole::kWhat, Whose::kPerson, "nomination"},
    StageWord{"office", 2, "elect", DeedRole::kWhat, Whose::kPerson, "election"},
    StageWord{"office", 3, "swear in", DeedRole::kWhat, Whose::kPerson, "oath"},
    StageWord{"office", 3, "inaugurate", DeedRole::kWhat, Whose::kPerson, "oath"},
    StageWord{"captivity", 1, "kidnap", DeedRole::kWhat, Whose::kPerson, "kidnapping"},
    StageWord{"captivity", 1, "abduct", DeedRole::kWhat, Whose::kPerson, "kidnapping"},
    StageWord{"captivity", 2, "release", DeedRole::kWhat, Whose::kPerson, "release"},
    StageWord{"captivity", 2, "free", DeedRole::kWhat, Whose::kPerson, "release"},
    StageWord{"captivity", 2, "rescue", DeedRole::kWhat, Whose::kPerson, "release"},
    StageWord{"title", 2, "crown", DeedRole::kWhat, Whose::kPerson, "crowning"},
    StageWord{"theft", 1, "steal", DeedRole::kWhat, Whose::kThing, "theft"},
    StageWord{"theft", 2, "recover", DeedRole::kWhat, Whose::kThing, "recovery"},
    StageWord{"petition", 1, "collect", DeedRole::kWhat, Whose::kPaper, "gathering"},
    StageWord{"petition", 1, "gather", DeedRole::kWhat, Whose::kPaper, "gathering"},
    StageWord{"petition", 1, "launch", DeedRole::kWhat, Whose::kPaper, "gathering"},
    StageWord{"petition", 1, "start", DeedRole::kWhat, Whose::kPaper, "gathering"},
    StageWord{"petition", 2, "hand", DeedRole::kWhat, Whose::kPaper, "handover"},
    StageWord{"petition", 2, "hand over", DeedRole::kWhat, Whose::kPaper, "handover"},
    StageWord{"petition", 2, "hand in", DeedRole::kWhat, Whose::kPaper, "handover"},
    StageWord{"petition", 2, "present", DeedRole::kWhat, Whose::kPaper, "handover"},
    StageWord{"petition", 2, "submit", DeedRole::kWhat, Whose::kPaper, "handover"},
    StageWord{"petition", 2, "deliver", DeedRole::kWhat, Whose::kPaper, "handover"},
    StageWord{"house", 1, "build", DeedRole::kWhat, Whose::kThing, "building"},
    StageWord{"house", 1, "erect", DeedRole::kWhat, Whose::kThing, "building"},
    StageWord{"house", 2, "demolish", DeedRole::kWhat, Whose::kThing, "end"},
    StageWord{"house", 2, "pull down", DeedRole::kWhat, Whose::kThing, "end"},
    StageWord{"house", 2, "tear down", DeedRole::kWhat, Whose::kThing, "end"},
    StageWord{"house", 2, "knock down", DeedRole::kWhat, Whose::kThing, "end"},
    StageWord{"house", 2, "raze", DeedRole::kWhat, Whose::kThing, "end"},
    StageWord{"house", 2, "scrap", DeedRole::kWhat, Whose::kThing, "end"},
    StageWord{"house", 2, "burn down", DeedRole::kDoer, Whose::kThing, "end"},
    StageWord{"house", 2, "burn down", DeedRole::kWhat, Whose::kThing, "end"},
    StageWord{"event", 1, "begin", DeedRole::kDoer, Whose::kEvent, "beginning"},
    StageWord{"event", 1, "start", DeedRole::kDoer, Whose::kEvent, "beginning"},
    StageWord{"event", 1, "open", DeedRole::kDoer, Whose::kEvent, "beginning"},
    StageWord{"event", 1, "break out", DeedRole::kDoer, Whose::kEvent, "beginning"},
    StageWord{"event", 2, "end", DeedRole::kDoer, Whose::kEvent, "end"},
    StageWord{"event", 2, "finish", DeedRole::kDoer, Whose::kEvent, "end"},
    StageWord{"event", 2, "conclude", DeedRole::kDoer, Whose::kEvent, "end"},
    StageWord{"trial", 1, "open", DeedRole::kDoer, Whose::kEvent, "trial"},
    StageWord{"trial", 1, "begin", DeedRole::kDoer, Whose::kEvent, "trial"},
    StageWord{"trial", 1, "start", DeedRole::kDoer, Whose::kEvent, "trial"},
    StageWord{"trial", 1, "get", DeedRole::kDoer, Whose::kEvent, "trial"},
    StageWord{"trial", 2, "convict", DeedRole::kWhat, Whose::kPerson, "verdict"},
    StageWord{"trial", 2, "acquit", DeedRole::kWhat, Whose::kPerson, "verdict"},
    StageWord{"trial", 2, "sentence", DeedRole::kWhat, Whose::kPerson, "sentence"},
    StageWord{"trial", 2, "jail", DeedRole::kWhat, Whose::kPerson, "sentence"}};

/// The last match, by the noun: "she beat her sister in the final", "won the final".
constexpr StageWord kFinal{"title", 1, "final", DeedRole::kDoer, Whose::kPerson, "final"};

/// What goes on for a while, once in a story.
constexpr std::array<std::string_view, 24> kEvents{
    "strike",  "trial",      "festival",   "conference", "fire",     "war",
    "siege",   "search",     "exhibition", "inquiry",    "election", "tournament",
    "regatta", "occupation", "lockout",    "boycott",    "drought",  "epidemic",
    "survey",  "excavation", "dig",        "congress",   "campaign", "evacuation"};

constexpr std::array<std::string_view, 3> kPapers{"petition", "signature", "name"};

/// Words of a second one, of another's, or of a wish. Lemmas or words.
constexpr std::array<std::string_view, 27> kOfAnother{
    "again",    "another",   "second",   "third",    "previous", "earlier", "previously",
    "retrial",  "re-arrest", "rearrest", "re-elect", "reelect",  "appeal",  "absentia",
    "fugitive", "extradite", "warrant",  "bail",     "escape",   "brother", "accomplice",
    "twice",    "postpone",  "adjourn",  "resume",   "further",  "cancel"};

/// Words of another thing of the kind, or of a second life of the same. Lemmas.
constexpr std::array<std::string_view, 15> kOtherThing{
    "new",  "other",   "old",  "original", "former", "rebuild", "reopen", "replica",
    "copy", "replace", "next", "last",     "still",  "once",    "model"};

/// One stage as it is told.
struct Telling {
  DocumentIndex document;
  const Deed* deed = nullptr;
  const DeedParty* whose = nullptr;
  const StageWord* word = nullptr;
  Period when;
};

class StageSearch {
 public:
  explicit StageSearch(const CheckInput& input)
      : input_(input), deeds_(input.reading<ToldDeeds>().drafts), told_(deeds_.size()) {}

  CheckOutcome run() {
    for (std::size_t d = 0; d < deeds_.size(); ++d) read(DocumentIndex(d));
    for (std::size_t d = 0; d < deeds_.size(); ++d) {
      const DocumentIndex document(d);
      compare(document, document);
      for (const DocumentIndex other : input_.graph.comparable_with(document)) {
        if (other.index() < told_.size()) compare(document, other);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(DocumentIndex document) const {
    return *input_.graph.inputs()[document.index()].annotation;
  }
  [[nodiscard]] TokenRange sentence(const Telling& told) const {
    return sentence_at(annotation(told.document), told.deed->anchor);
  }

  void read(DocumentIndex document) {
    for (const Deed& deed : deeds_[document.index()]) {
      if (deed.noun || (!deed.done && !is_begun(annotation(document), deed))) continue;
      const auto when = time_of(document, deed);
      if (!when || when->grain > Granularity::kYear) continue;
      for (const StageWord& word : kStageWords) {
        if (word.word != deed.word && !finds_guilty(document, deed, word)) continue;
        note(document, deed, word, *when);
      }
      const bool final = std::ranges::any_of(deed.parties, [](const DeedParty& party) {
        return party.noun == "final" && party.definite && party.beside.empty();
      });
      if (final) note(document, deed, kFinal, *when);
    }
  }

  void note(DocumentIndex document, const Deed& deed, const StageWord& word, const Period& when) {
    const DeedParty* whose = party_of(document, deed, word);
    if (whose != nullptr) told_[document.index()].push_back({document, &deed, whose, &word, when});
  }

  /// Its own, or that of the beginning: "on May 3 they began to gather signatures".
  [[nodiscard]] std::optional<Period> time_of(DocumentIndex document, const Deed& deed) const {
    const auto& day = input_.graph.dates()[document.index()].day;
    const Deed* dated = &deed;
    if (deed.time == nullptr && is_begun(annotation(document), deed)) {
      const TokenIndex above = annotation(document).tokens[deed.anchor].head;
      const auto& all = deeds_[document.index()];
      const auto begins = std::ranges::find(all, above.value, &Deed::anchor);
      if (begins != all.end()) dated = &*begins;
    }
    if (dated->time == nullptr || dated->to != nullptr) return std::nullopt;
    return when_of(*dated, day);
  }

  /// "The court found her guilty".
  [[nodiscard]] bool finds_guilty(DocumentIndex document, const Deed& deed,
                                  const StageWord& word) const {
    if (deed.word != "find" || word.word != "convict") return false;
    return has_word(annotation(document), sentence_at(annotation(document), deed.anchor),
                    std::array<std::string_view, 1>{"guilty"});
  }

  [[nodiscard]] const DeedParty* party_of(DocumentIndex document, const Deed& deed,
                                          const StageWord& word) const {
    const bool has_what = std::ranges::any_of(
        deed.parties, [](const DeedParty& party) { return party.role == DeedRole::kWhat; });
    for (const DeedParty& party : deed.parties) {
      const bool guilty = word.word == "convict" && deed.word == "find";
      if (word.whose == Whose::kPaper ? !is_one_of(kPapers, party.noun)
                                      : party.role != word.role && !guilty)
        continue;
      if (word.role == DeedRole::kDoer && word.whose == Whose::kEvent && has_what) continue;
      switch (word.whose) {
        case Whose::kPerson:
          if (word.story == "trial" || is_person(document, party)) return &party;
          break;
        case Whose::kEvent:
          if (is_one_of(kEvents, party.noun) && party.definite &&
              (word.story != "trial" || party.noun == "trial"))
            return &party;
          break;
        case Whose::kThing:
          if (!party.noun.empty() && party.definite && !is_person(document, party)) return &party;
          break;
        case Whose::kPaper:
          return &party;
      }
    }
    return nullptr;
  }

  [[nodiscard]] bool is_person(DocumentIndex document, const DeedParty& party) const {
    if (!party.referent.valid()) return false;
    const Referent& who = annotation(document).referents[party.referent.index()];
    return who.type == EntityType::kPerson || (!who.surname.empty() && !who.given.empty());
  }

  void compare(DocumentIndex of_earlier, DocumentIndex of_later) {
    for (const Telling& earlier : told_[of_earlier.index()]) {
      for (const Telling& later : told_[of_later.index()]) judge(earlier, later);
    }
  }

  void judge(const Telling& earlier, const Telling& later) {
    if (earlier.word->story != later.word->story || earlier.word->rank >= later.word->rank) return;
    if (earlier.when.begin < later.when.end || !are_near(earlier, later)) return;
    if (!are_of_one(earlier, later) || is_told_otherwise(earlier, later)) return;
    if (is_of_another(earlier) || is_of_another(later)) return;
    add(earlier, later);
  }

  [[nodiscard]] bool are_near(const Telling& earlier, const Telling& later) const {
    const auto gap = earlier.when.begin - later.when.end;
    const bool years =
        earlier.when.grain >= Granularity::kYear || later.when.grain >= Granularity::kYear;
    const bool thing = earlier.word->whose == Whose::kThing;
    if (gap > (thing ? kFarInYears : kFar)) return false;
    if (years && !thing) return false;
    if (!is_bare_weekday(earlier) && !is_bare_weekday(later)) return true;
    return are_of_these_days(earlier) && are_of_these_days(later);
  }

  static bool is_bare_weekday(const Telling& told) {
    return told.deed->time != nullptr && told.deed->time->kind == TimeKind::kWeekday;
  }

  [[nodiscard]] bool are_of_these_days(const Telling& told) const {
    const auto& day = input_.graph.dates()[told.document.index()].day;
    return day && std::chrono::abs(told.when.begin - Minute{*day}) <= kFewWeeks;
  }

  /// One person, one thing by a definite noun, or what the story has but one of.
  [[nodiscard]] bool are_of_one(const Telling& a, const Telling& b) const {
    const bool one_draft = a.document == b.document;
    if (one_draft && sentence(a) == sentence(b)) return false;
    if (a.word->story == "trial") return one_draft && tells_one_trial(a.document, b);
    if (a.word->whose == Whose::kPaper) return one_draft;
    if (a.word->whose == Whose::kPerson) {
      if (one_draft) return a.whose->referent == b.whose->referent;
      return input_.graph.entity_of(a.document, a.whose->referent) ==
             input_.graph.entity_of(b.document, b.whose->referent);
    }
    const bool agree = std::ranges::includes(a.whose->beside, b.whose->beside) ||
                       std::ranges::includes(b.whose->beside, a.whose->beside);
    return one_draft && a.whose->noun == b.whose->noun && agree &&
           !has_several(a.document, a.whose->noun);
  }

  [[nodiscard]] bool has_several(DocumentIndex document, const std::string& noun) const {
    const Annotation& text = annotation(document);
    for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
      if (text.tokens[i].xpos == Xpos::kNns && text.lemma(TokenIndex{i}) == noun) return true;
    }
    return false;
  }

  /// No trial but one, and nobody else who is convicted in it.
  [[nodiscard]] bool tells_one_trial(DocumentIndex document, const Telling& verdict) const {
    if (has_several(document, "trial")) return false;
    return std::ranges::none_of(told_[document.index()], [&](const Telling& other) {
      return other.word->story == "trial" && other.word->rank == 2 &&
             other.whose->referent != verdict.whose->referent;
    });
  }

  /// Another telling of either stage by which the order is right.
  [[nodiscard]] bool is_told_otherwise(const Telling& earlier, const Telling& later) const {
    const auto fits = [&](const Telling& other) {
      if (other.word->story != earlier.word->story) return false;
      const bool first = other.word->rank == earlier.word->rank &&
                         other.when.begin < later.when.end && are_alike(other, earlier);
      const bool second = other.word->rank == later.word->rank &&
                          other.when.end > earlier.when.begin && are_alike(other, later);
      return first || second;
    };
    return std::ranges::any_of(told_[earlier.document.index()], fits) ||
           std::ranges::any_of(told_[later.document.index()], fits);
  }

  [[nodiscard]] bool are_alike(const Telling& a, const Telling& b) const {
    if (a.word->whose == Whose::kPerson && a.word->story != "trial")
      return a.document != b.document || a.whose->referent == b.whose->referent;
    return a.whose->noun == b.whose->noun || a.word->whose == Whose::kPaper;
  }

  [[nodiscard]] bool is_of_another(const Telling& told) const {
    const Annotation& text = annotation(told.document);
    const TokenRange tokens = sentence(told);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (told.deed->time != nullptr && told.deed->time->tokens.contains(i)) continue;
      const std::string_view word = text.lemma(TokenIndex{i});
      if (is_one_of(kOfAnother, word) ||
          is_one_of(kOfAnother, normal_form(text.word(TokenIndex{i}))))
        return true;
      if (told.word->whose != Whose::kPerson && is_one_of(kOtherThing, word)) return true;
    }
    return false;
  }

  // ---- findings

  [[nodiscard]] std::string name_of(const Telling& told) const {
    if (told.word->whose != Whose::kPerson) return told.whose->noun;
    if (!told.whose->referent.valid()) return "the accused";
    return annotation(told.document).referents[told.whose->referent.index()].name;
  }

  [[nodiscard]] Place place(const Telling& told, PlaceRole role) const {
    return place_at(annotation(told.document), told.document, told.deed->span, told.deed->anchor,
                    role);
  }

  void add(const Telling& earlier, const Telling& later) {
    const bool swapped =
        later.document.index() < earlier.document.index() ||
        (later.document == earlier.document && later.deed->anchor < earlier.deed->anchor);
    const auto words = std::pair(earlier.deed->anchor, later.deed->anchor);
    if (!shown_.insert(words).second) return;
    CheckHit hit;
    hit.key = normal_form(name_of(later)) + " " + std::string(earlier.word->name);
    hit.first = to_text(earlier.when);
    hit.second = to_text(later.when);
    hit.places = {place(swapped ? later : earlier, PlaceRole::kEither),
                  place(swapped ? earlier : later, PlaceRole::kOr)};
    hit.words = {{"who", fmt::format("{} of {}", later.word->name, name_of(later))},
                 {"bound", std::string(earlier.word->name)},
                 {"either", period_words(earlier.when)},
                 {"or", period_words(later.when)},
                 {"order", "before"}};
    hit.because = fmt::format("{} comes first", earlier.word->name);
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<Deed>>& deeds_;  // by draft
  std::vector<std::vector<Telling>> told_;       // by draft
  std::set<std::pair<std::uint32_t, std::uint32_t>> shown_;
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome thing_stages_out_of_order(const CheckInput& input) { return StageSearch(input).run(); }

}  // namespace belie
