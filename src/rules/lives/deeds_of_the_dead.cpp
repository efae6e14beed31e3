// SPDX-License-Identifier: Apache-2.0
#include "rules/lives/deeds_of_the_dead.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/lives/life_ends.h"
#include "rules/lives/lifetime_words.h"
#include "rules/lives/told_deeds.h"
#include "rules/names/people_of_drafts.h"

namespace belie {
namespace {

constexpr std::chrono::days kFarLife{366 * 60};

/// What one does with somebody only while both live.
constexpr std::array<std::string_view, 20> kTogether{
    "travel", "walk",  "sit",  "dance", "talk", "speak", "live", "sing", "play", "fly",
    "sail",   "drive", "move", "climb", "dine", "stay",  "work", "swim", "ride", "emigrate"};

/// Performances of which the noun tells who was there: “a speech by Ann Dole”.
constexpr std::array<std::string_view, 10> kPerformed{"speech", "toast",      "recital", "dance",
                                                      "goal",   "appearance", "jump",    "visit",
                                                      "dive",   "performance"};
constexpr std::array<std::string_view, 5> kPhotos{"photograph", "photo", "snapshot", "footage",
                                                  "film"};

/// Words by which a sentence speaks of something else than what somebody alive did.
constexpr std::array<std::string_view, 14> kNotHimself{
    "dream", "imagine", "ghost", "posthumous", "posthumously", "memory", "anniversary",
    "son",   "junior",  "heir",  "namesake",   "estate",       "statue", "portrait"};

class DraftDead {
 public:
  DraftDead(const CheckInput& input, DocumentIndex document, CheckOutcome& outcome)
      : document_(document),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        deeds_(input.reading<ToldDeeds>().drafts[document.index()]),
        day_(input.graph.dates()[document.index()].day),
        couple_(annotation_),
        ends_(read_life_ends(annotation_, deeds_, couple_, day_)),
        outcome_(outcome) {}

  void run() {
    for (const LifeEnd& end : ends_) {
      if (is_told_apart(end) || is_told_of_two(annotation_, end.whose.person) ||
          (end.whose.spouse && marries_after(end)))
        continue;
      for (const Deed& deed : deeds_) compare(end, deed);
      for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) compare_noun(end, i);
    }
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return annotation_.tokens[at]; }
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
  }
  [[nodiscard]] TokenRange sentence(std::uint32_t at) const {
    return annotation_.sentences[token(at).sentence.index()].tokens;
  }

  /// Two ends of one life at two times: of two people, or a conflict of its own.
  [[nodiscard]] bool is_told_apart(const LifeEnd& end) const {
    constexpr std::chrono::days kFuneral{40};
    return std::ranges::any_of(ends_, [&](const LifeEnd& other) {
      const bool same =
          end.whose.person.valid() ? other.whose.person == end.whose.person : other.whose.spouse;
      const bool before = other.when.end + kFuneral < end.when.begin;
      const bool after = end.when.end + kFuneral < other.when.begin;
      return same && (before || after);
    });
  }

  /// “She was widowed in 1969. In 1975 she married a dentist.”
  [[nodiscard]] bool marries_after(const LifeEnd& end) const {
    return std::ranges::any_of(deeds_, [&](const Deed& deed) {
      if (deed.noun || !deed.done || (deed.word != "marry" && deed.word != "wed")) return false;
      const auto when = time_of(deed);
      return !when || when->begin >= end.when.end;
    });
  }

  [[nodiscard]] bool is_of_another(std::uint32_t at) const {
    return has_word(annotation_, sentence(at), kNotHimself) ||
           has_word(annotation_, sentence(at), kOfAnother);
  }

  /// The time of a deed of a main clause: its own, or the only one of its sentence.
  [[nodiscard]] std::optional<Period> time_of(const Deed& deed) const {
    if (deed.to != nullptr) return std::nullopt;
    if (deed.time != nullptr && deed.time->year != 0) return when_of(deed, day_);
    if (deed.time != nullptr || !is_main(deed.anchor)) return std::nullopt;
    const auto told = only_time(annotation_, deed.anchor, day_);
    return told ? std::optional(told->when) : std::nullopt;
  }

  /// In a main clause or joined to one: neither what a relative clause tells nor what is reported.
  [[nodiscard]] bool is_main(std::uint32_t verb) const {
    for (int depth = 0; depth < 4; ++depth) {
      const Relation relation = universal(token(verb).relation);
      if (relation == Relation::kRoot) return true;
      const bool joined = relation == Relation::kConj || relation == Relation::kParataxis;
      if (!joined || !token(verb).head.valid()) return false;
      verb = token(verb).head.value;
    }
    return false;
  }

  [[nodiscard]] bool is_relative(std::uint32_t verb) const {
    return universal(token(verb).relation) == Relation::kAcl;
  }

  /// “Lund” where the draft also names an Erik Lund is nobody certain.
  [[nodiscard]] bool is_uncertain(const DeedParty& party) const {
    const Referent& who = annotation_.referents[party.referent.index()];
    if (is_named_after(who)) return true;
    const bool full = !who.given.empty() && sentence_names(party.token, who.given);
    return !full && has_namesake(annotation_, party.referent);
  }

  /// “Ada left the house to her niece Ada”: the name comes back as somebody's child.
  [[nodiscard]] bool is_named_after(const Referent& who) const {
    static constexpr std::array<std::string_view, 9> kHeirs{
        "son",   "daughter", "grandson",   "granddaughter", "nephew",
        "niece", "cousin",   "grandchild", "godson"};
    bool first = true;
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind != MentionKind::kName) continue;
      const std::string_view name = annotation_.text(mention.span);
      if (name != who.given && name != who.name) continue;
      const std::uint32_t begin = mention.tokens.begin;
      const bool kin = begin > 0 && is_one_of(kHeirs, annotation_.lemma(TokenIndex{begin - 1}));
      const bool known = !first || name != who.name;
      if (kin && known) return true;
      first = false;
    }
    return false;
  }

  [[nodiscard]] bool sentence_names(std::uint32_t at, const std::string& given) const {
    const TokenRange tokens = sentence(at);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (given.starts_with(annotation_.word(TokenIndex{i}))) return true;
    }
    return false;
  }

  /// “Don Anselmo” behind “Don Anselmo Quiroga”: the only one of that first name.
  [[nodiscard]] bool is_by_given_name(ReferentIndex full, ReferentIndex part) const {
    if (!part.valid() || part == full) return false;
    const Referent& who = annotation_.referents[full.index()];
    const Referent& told = annotation_.referents[part.index()];
    if (who.given.empty() || told.name != who.given) return false;
    return std::ranges::count(annotation_.referents, who.given, &Referent::given) == 1;
  }

  [[nodiscard]] bool is_holder(const LifeHolder& whose, const DeedParty& party) const {
    if (whose.person.valid() && party.referent == whose.person) return !is_uncertain(party);
    if (whose.person.valid() && is_by_given_name(whose.person, party.referent)) return true;
    return whose.spouse && couple_.is_spouse_noun(party.token) && !couple_.is_partner(whose.person);
  }

  /// Whether the holder takes part as only the living do.
  [[nodiscard]] bool lives_in(const LifeHolder& whose, const Deed& deed) const {
    if (whose.spouse && is_of_couple(deed)) return true;
    if (is_end_word(deed.word)) return false;
    if (is_one_of(kWithoutLife, deed.word) && !comes_upon(deed)) return false;
    for (const DeedParty& party : deed.parties) {
      const bool joined = party.role == DeedRole::kWhere && party.tie == "with";
      if (token(party.token).upos == Upos::kPron || !is_holder(whose, party)) continue;
      if (party.role == DeedRole::kDoer) return true;
      if (party.role == DeedRole::kWhat && is_one_of(kDoneToTheLiving, deed.word)) return true;
      if (joined && is_one_of(kTogether, deed.word)) return true;
      if (party.role == DeedRole::kWhat && deed.word == "show" && is_photo(deed)) return true;
    }
    return false;
  }

  /// “She and Tom came upon it”: the dead come to rest and to mind, and find nothing.
  static bool comes_upon(const Deed& deed) {
    return deed.word == "come" && std::ranges::any_of(deed.parties, [](const DeedParty& party) {
             return party.role == DeedRole::kWhere &&
                    (party.tie == "upon" || party.tie == "across");
           });
  }

  /// “The couple sold the lower fields”: what two do together takes both.
  static bool is_of_couple(const Deed& deed) {
    static constexpr std::array<std::string_view, 10> kOfMemory{
        "be", "lie", "rest", "remain", "appear", "feature", "inspire", "represent", "bury", "name"};
    return !is_one_of(kOfMemory, deed.word) &&
           std::ranges::any_of(deed.parties, [](const DeedParty& party) {
             return party.role == DeedRole::kDoer && party.noun == "couple" && party.definite;
           });
  }

  [[nodiscard]] static bool is_photo(const Deed& deed) {
    return std::ranges::any_of(deed.parties, [](const DeedParty& party) {
      return party.role == DeedRole::kDoer && is_one_of(kPhotos, party.noun);
    });
  }

  static bool is_end_word(std::string_view word) {
    return std::ranges::any_of(kLifetimeWords, [&](const LifetimeWord& row) {
      return row.word == word && row.lifetime == Lifetime::kLife;
    });
  }

  void compare(const LifeEnd& end, const Deed& deed) {
    if (deed.noun || !deed.done || deed.pluperfect || is_relative(deed.anchor)) return;
    if (!lives_in(end.whose, deed)) return;
    const auto when = time_of(deed);
    if (when) judge(end, deed.anchor, deed.span, *when);
  }

  /// “A short speech by Ernie Dole”, in a sentence with one year.
  void compare_noun(const LifeEnd& end, std::uint32_t at) {
    if (!is_one_of(kPerformed, annotation_.lemma(TokenIndex{at})) || lower(at + 1) != "by") return;
    for (const Mention& mention : annotation_.mentions) {
      const bool here = mention.tokens.begin > at + 1 && mention.tokens.begin < at + 5;
      if (!here || !end.whose.person.valid() || mention.referent != end.whose.person) continue;
      const auto told = only_time(annotation_, at, day_);
      if (told) judge(end, at, cover(annotation_.span({at, at + 1}), mention.span), told->when);
    }
  }

  void judge(const LifeEnd& end, std::uint32_t at, Span span, const Period& when) {
    if (when.begin < end.when.end || when.begin - end.when.end > kFarLife) return;
    if (token(at).sentence == token(end.token).sentence || is_of_another(at)) return;
    if (!shown_.insert({end.token, at}).second) return;
    CheckHit hit;
    const std::string who =
        end.whose.person.valid() ? annotation_.referents[end.whose.person.index()].name : "spouse";
    hit.key = normal_form(who);
    hit.first = to_text(end.when);
    hit.second = to_text(when);
    hit.places = {place(end.token, end.span, PlaceRole::kEither), place(at, span, PlaceRole::kOr)};
    hit.words = {{"who", who},
                 {"bound", lower(end.token)},
                 {"either", period_words(end.when)},
                 {"or", period_words(when)},
                 {"order", "after"}};
    outcome_.hits.push_back(std::move(hit));
  }

  [[nodiscard]] Place place(std::uint32_t at, Span span, PlaceRole role) const {
    return place_at(annotation_, document_, span, at, role);
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  const std::vector<Deed>& deeds_;
  std::optional<Day> day_;
  DraftCouple couple_;
  std::vector<LifeEnd> ends_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> shown_;
  CheckOutcome& outcome_;
};

}  // namespace

CheckOutcome deeds_after_death(const CheckInput& input) {
  CheckOutcome outcome;
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    if (input.graph.standing(document) == Standing::kDraft)
      DraftDead(input, document, outcome).run();
  }
  return outcome;
}

}  // namespace belie
