// SPDX-License-Identifier: Apache-2.0
#include "rules/events/stage_orders.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/events/stage_words.h"
#include "rules/lives/lifetime_words.h"
#include "rules/lives/told_deeds.h"

namespace belie {
namespace {

using std::chrono::days;

/// Further apart, the one is as a rule another thing's story.
constexpr days kFar{366 * 25};

/// When something was, as far as the words tell: not before, and not after.
struct Bounds {
  std::optional<Minute> from, until;
  std::string words;  // "November 1966", for the message
};

/// The times of one draft as bounds of what stands beside them.
class BoundsReader {
 public:
  BoundsReader(const Annotation& annotation, std::optional<Day> day)
      : annotation_(annotation), day_(day) {}

  /// Of what the token tells: the only year in its sentence, else the last one told before in its
  /// paragraph, at or after which it was.
  [[nodiscard]] std::optional<Bounds> at(std::uint32_t token) const {
    const TokenRange tokens = sentence_at(annotation_, token);
    const TimeExpression* only = nullptr;
    bool counted = false;  // "and married the year after": from there on
    for (const TimeExpression& time : annotation_.times) {
      if (!tokens.contains(time.tokens.begin)) continue;
      counted = counted || time.deixis == Deixis::kSameTime;
      if (!is_dated(time)) continue;
      if (only != nullptr) return std::nullopt;
      only = &time;
    }
    if (only == nullptr) return from_paragraph(token);
    auto bounds = bounds_of(*only, tokens);
    if (bounds && (counted || is_counted(tokens))) bounds->until.reset();
    return bounds;
  }

  /// Of a deed with a time of its own.
  [[nodiscard]] std::optional<Bounds> of(const Deed& deed) const {
    if (deed.time == nullptr || deed.to != nullptr || !is_dated(*deed.time)) return std::nullopt;
    const auto when = when_of(deed, day_);
    if (!when) return std::nullopt;
    return Bounds{when->begin, when->end, period_words(*when)};
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return normal_form(annotation_.word(TokenIndex{at}));
  }

  /// “The year after”, “three years later”, “soon afterwards”.
  [[nodiscard]] bool is_counted(TokenRange tokens) const {
    static constexpr std::array<std::string_view, 6> kCounted{"later", "afterwards", "earlier",
                                                              "after", "following",  "before"};
    for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
      const bool end = i + 1 == tokens.end || annotation_.tokens[i + 1].upos == Upos::kPunct ||
                       annotation_.tokens[i - 1].upos == Upos::kNoun;
      if (end && is_one_of(kCounted, lower(i))) return true;
    }
    return false;
  }

  static bool is_dated(const TimeExpression& time) {
    const bool calendar = time.kind == TimeKind::kDate || time.kind == TimeKind::kSeason ||
                          time.kind == TimeKind::kPartOfDate;
    return calendar && (time.year != 0 || time.month != 0) && time.deixis != Deixis::kSameTime;
  }

  [[nodiscard]] std::optional<Bounds> bounds_of(const TimeExpression& time,
                                                TokenRange tokens) const {
    const auto when = resolve(time, day_, Direction::kPast);
    if (!when) return std::nullopt;
    Bounds bounds{when->begin, when->end, period_words(*when)};
    for (std::uint32_t i = time.tokens.begin; i > tokens.begin && time.tokens.begin - i < 6;) {
      const std::string word = lower(--i);
      const Upos tag = annotation_.tokens[i].upos;
      if (tag == Upos::kVerb || tag == Upos::kPunct || word == "in" || word == "on") break;
      if (word == "after" || word == "since" || word == "from" || word == "following") {
        bounds.until.reset();
        break;
      }
      if (word == "before" || word == "until" || word == "till" || word == "by" || word == "to") {
        bounds.from.reset();
        break;
      }
    }
    return bounds;
  }

  [[nodiscard]] std::optional<Bounds> from_paragraph(std::uint32_t token) const {
    const auto section = annotation_.sentences[annotation_.tokens[token].sentence.index()].section;
    const TimeExpression* last = nullptr;
    for (const TimeExpression& time : annotation_.times) {
      if (time.tokens.begin >= token) break;
      const SentenceIndex at = annotation_.tokens[time.tokens.begin].sentence;
      const bool here = annotation_.sentences[at.index()].section == section;
      if (!here || time.year == 0 || !is_dated(time)) continue;
      if (last != nullptr && last->year != time.year) return std::nullopt;
      last = &time;
    }
    const auto when = last != nullptr ? resolve(*last, day_, Direction::kPast) : std::nullopt;
    if (!when) return std::nullopt;
    return Bounds{when->begin, std::nullopt, period_words(*when)};
  }

  const Annotation& annotation_;
  std::optional<Day> day_;
};

/// One stage as it is told.
struct Stage {
  std::uint32_t token = 0;
  Span span;
  std::string name;  // "first meeting"
  Bounds when;
};

class DraftStages {
 public:
  DraftStages(const CheckInput& input, DocumentIndex document, CheckOutcome& outcome)
      : document_(document),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        deeds_(input.reading<ToldDeeds>().drafts[document.index()]),
        bounds_(annotation_, input.graph.dates()[document.index()].day),
        outcome_(outcome) {}

  void run() {
    compare_couple();
    compare_things();
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return annotation_.tokens[at]; }
  [[nodiscard]] std::string lower(std::uint32_t at) const {
    return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
  }
  [[nodiscard]] std::string_view lemma(std::uint32_t at) const {
    return annotation_.lemma(TokenIndex{at});
  }

  // ---- a couple

  static constexpr std::array<std::string_view, 10> kSpouse{
      "husband", "wife", "spouse",  "bride",     "groom",
      "marry",   "wed",  "wedding", "honeymoon", "couple"};

  void compare_couple() {
    if (tells_marriages()) return;
    std::vector<Stage> meetings, weddings, later;
    for (const Sentence& sentence : annotation_.sentences) {
      if (has_word(annotation_, sentence.tokens, kOtherCouple)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (is_meeting(i) || is_first_time(i)) add_stage(meetings, i, "first meeting");
        if (is_wedding(i)) add_stage(weddings, i, "wedding");
        if (is_honeymoon(i)) add_stage(later, i, "honeymoon");
      }
    }
    if (differ(meetings) || differ(weddings)) return;
    for (const Stage& meeting : meetings) {
      for (const auto* stages : {&weddings, &later}) {
        for (const Stage& stage : *stages) judge(meeting, stage, "the couple");
      }
      for (const Deed& deed : deeds_) compare_joint(meeting, deed);
    }
    for (const Stage& wedding : weddings) {
      for (const Stage& stage : later) judge(wedding, stage, "the couple");
    }
  }

  /// “Her second husband”, “remarried”: two couples.
  [[nodiscard]] bool tells_marriages() const {
    static constexpr std::array<std::string_view, 7> kWhich{"second", "third",  "former", "new",
                                                            "ex",     "future", "late"};
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      if (is_one_of(kMarriages, lemma(i)) || is_one_of(kMarriages, lower(i))) return true;
      const bool bond = lemma(i) == "husband" || lemma(i) == "wife" || lemma(i) == "marriage";
      if (i == 0 || !bond) continue;
      const std::string before = lower(i - 1);
      if (before == "first" || is_one_of(kWhich, before)) {
        if (before != "future" && before != "late") return true;
      }
    }
    return false;
  }

  void add_stage(std::vector<Stage>& stages, std::uint32_t at, std::string name) const {
    const auto when = bounds_.at(at);
    if (!when) return;
    stages.push_back({at, annotation_.span({at, at + 1}), std::move(name), *when});
  }

  /// Two times of one stage: another couple's, or a conflict of its own.
  static bool differ(const std::vector<Stage>& stages) {
    for (const Stage& a : stages) {
      for (const Stage& b : stages) {
        if (a.when.from && b.when.until && *a.when.from >= *b.when.until) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_told(std::uint32_t verb) const {
    const Clause* clause = clause_at(annotation_, TokenIndex{verb});
    return clause == nullptr ||
           (clause->polarity == Polarity::kPositive && clause->modality == Modality::kAsserted);
  }

  /// “Met his wife”, “got to know their mother”, “met Henrik Lauge”, who is a spouse elsewhere.
  [[nodiscard]] bool is_meeting(std::uint32_t at) const {
    if (token(at).upos != Upos::kVerb) return false;
    const bool known =
        lemma(at) == "know" && at >= 2 && lower(at - 1) == "to" && lemma(at - 2) == "get";
    const bool met = lemma(at) == "meet" && is_told(at) && lower(at + 1) != "with" &&
                     token(at).xpos != Xpos::kVbg && token(at).xpos != Xpos::kVb;
    return (known || met) && is_of_spouse(at);
  }

  /// “Exchanged their first words”, “her first conversation with her future husband”, “first set
  /// eyes on his wife”.
  [[nodiscard]] bool is_first_time(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 8> kFirsts{
        "word", "conversation", "meeting", "encounter", "kiss", "glance", "date", "sight"};
    const TokenRange tokens = sentence_at(annotation_, at);
    if (at < tokens.begin + 2) return false;
    const bool noun = is_one_of(kFirsts, lemma(at)) && lower(at - 1) == "first";
    const bool eyes = (lower(at) == "eyes" && lower(at + 1) == "on" &&
                       has_word(annotation_, {tokens.begin, at}, std::array{"first"}));
    if (!noun && !eyes) return false;
    if (eyes && is_of_spouse(at + 1)) return true;
    const bool their = lower(at - 2) == "their" || lower(at - 2) == "the" ||
                       lower(at - 2) == "her" || lower(at - 2) == "his" || eyes;
    if (!their) return false;
    if (has_word(annotation_, tokens, std::array{"husband", "wife", "bride", "groom"})) return true;
    return lower(at - 2) == "their" && has_couple_before(at);
  }

  [[nodiscard]] bool is_of_spouse(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 9> kMet{
        "husband", "wife", "spouse", "bride", "groom", "mother", "father", "couple", "two"};
    const TokenRange tokens = sentence_at(annotation_, at);
    const std::uint32_t end = std::min(tokens.end, at + 4);
    for (std::uint32_t i = at + 1; i < end; ++i) {
      if (is_one_of(kMet, lemma(i)) && lower(i) != "two") return true;
      if (token(i).upos == Upos::kPunct) break;
    }
    for (const Mention& mention : annotation_.mentions) {
      const std::uint32_t begin = mention.tokens.begin;
      if (begin <= at || begin > at + 6 || mention.kind != MentionKind::kName) continue;
      if (mention.referent.valid() && is_object(at, begin)) return is_spouse(mention.referent);
    }
    const bool first = at > tokens.begin && lower(at - 1) == "first";
    const std::uint32_t subject = first ? at - 2 : at - 1;
    const bool they = subject >= tokens.begin && subject < at &&
                      (lower(subject) == "they" || lower(subject) == "couple" ||
                       (lower(subject) == "had" && lower(subject - 1) == "they"));
    return they && (first || lower(subject) == "couple" || is_alone(at)) && has_couple_before(at);
  }

  /// “They met in 1965”, “they had met, by chance,”: each other, and nobody else.
  [[nodiscard]] bool is_alone(std::uint32_t verb) const {
    static constexpr std::array<std::string_view, 10> kBehind{
        ",", ".", "in", "at", "on", "by", "when", "while", "as", "through"};
    int meetings = 0;
    for (std::uint32_t i = 1; i < annotation_.tokens.size(); ++i) {
      const std::string before = lower(i - 1);
      if (lemma(i) == "meet" &&
          (before == "they" || before == "couple" || before == "had" || before == "first"))
        ++meetings;
    }
    return meetings == 1 && is_one_of(kBehind, lower(verb + 1));
  }

  /// “Met the piano tuner Tomas Orr”: nothing but words for him between the two.
  [[nodiscard]] bool is_object(std::uint32_t verb, std::uint32_t name) const {
    for (std::uint32_t i = verb + 1; i < name; ++i) {
      const Upos tag = token(i).upos;
      const bool describes = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun ||
                             tag == Upos::kPropn || lower(i) == "her" || lower(i) == "his";
      if (!describes) return false;
    }
    return true;
  }

  /// “They first met”: a couple was told of right before.
  [[nodiscard]] bool has_couple_before(std::uint32_t at) const {
    const std::uint32_t here = token(at).sentence.value;
    for (std::uint32_t s = here >= 2 ? here - 2 : 0; s <= here; ++s) {
      if (has_word(annotation_, annotation_.sentences[s].tokens, kSpouse)) return true;
    }
    return false;
  }

  /// Told with a word of marriage in one sentence, or in that before “they”.
  [[nodiscard]] bool is_spouse(ReferentIndex who) const {
    const Referent& referent = annotation_.referents[who.index()];
    if (referent.type != EntityType::kPerson && referent.type != EntityType::kUnknown) return false;
    static constexpr std::uint32_t kNear = 6;
    for (const MentionIndex index : referent.mentions) {
      const Mention& mention = annotation_.mentions[index.index()];
      const TokenRange tokens = sentence_at(annotation_, mention.tokens.begin);
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        const bool near = i + kNear >= mention.tokens.begin && i < mention.tokens.end + kNear;
        if (near && is_one_of(kSpouse, lemma(i))) return true;
      }
      if (mention.kind == MentionKind::kName && is_followed_by_bond(mention.tokens.begin))
        return true;
    }
    return false;
  }

  /// “… met Henrik Lauge. They spent their honeymoon on Anglesey.”
  [[nodiscard]] bool is_followed_by_bond(std::uint32_t at) const {
    const std::uint32_t here = token(at).sentence.value;
    const auto count = static_cast<std::uint32_t>(annotation_.sentences.size());
    for (std::uint32_t s = here + 1; s < std::min(count, here + 3); ++s) {
      const TokenRange tokens = annotation_.sentences[s].tokens;
      const bool they = tokens.begin < tokens.end &&
                        (lower(tokens.begin) == "they" || lower(tokens.begin) == "their" ||
                         lower(tokens.begin + 1) == "couple");
      if (they && has_word(annotation_, tokens, kSpouse)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_wedding(std::uint32_t at) const {
    if (token(at).upos == Upos::kVerb)
      return (lemma(at) == "marry" || lemma(at) == "wed") && is_told(at) &&
             token(at).xpos != Xpos::kVbg && !is_told_of_kin(at);
    return lemma(at) == "wedding" && is_their_own(at);
  }

  [[nodiscard]] bool is_honeymoon(std::uint32_t at) const {
    if (lemma(at) != "honeymoon") return false;
    return token(at).upos == Upos::kVerb ? is_told(at) : is_their_own(at);
  }

  /// “Their”, “his”, “her” before the noun.
  [[nodiscard]] bool is_their_own(std::uint32_t at) const {
    const TokenRange tokens = sentence_at(annotation_, at);
    if (at == tokens.begin) return false;
    const std::string before = lower(at - 1);
    return before == "their" || before == "his" || before == "her" || before == "on";
  }

  /// “Their daughter married in 1985”.
  [[nodiscard]] bool is_told_of_kin(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 6> kKin{"daughter", "son",   "mother",
                                                          "father",   "child", "children"};
    return has_word(annotation_, sentence_at(annotation_, at), kKin);
  }

  /// What two did together before they had met: “he and his wife flew”, “the couple moved”.
  void compare_joint(const Stage& meeting, const Deed& deed) {
    if (!deed.done || deed.noun || deed.pluperfect) return;
    if (token(deed.anchor).sentence == token(meeting.token).sentence) return;
    if (has_word(annotation_, sentence_at(annotation_, deed.anchor), kOtherCouple) ||
        deed.word == "be" || deed.word == "bear")
      return;
    bool spouse = false;
    int doers = 0;
    for (const DeedParty& party : deed.parties) {
      if (party.role != DeedRole::kDoer || party.token > deed.anchor) continue;
      ++doers;
      spouse = spouse || party.noun == "wife" || party.noun == "husband";
      if (party.noun == "couple" && party.definite) spouse = true, ++doers;
    }
    const auto when = bounds_.of(deed);
    if (!spouse || doers < 2 || !when) return;
    judge(meeting, {deed.anchor, deed.span, "life together", *when}, "the couple");
  }

  // ---- a thing

  struct ThingStage {
    Stage stage;
    const DeedParty* thing = nullptr;
  };

  void compare_things() {
    std::vector<ThingStage> begun, used;
    for (const Deed& deed : deeds_) {
      if ((!deed.done && !is_begun(annotation_, deed)) || deed.noun) continue;
      const auto when = bounds_.of(deed);
      if (!when) continue;
      for (const DeedParty& party : deed.parties) {
        if (!is_one_thing(party)) continue;
        const std::string name = is_one_of(kMakes, deed.word) ? "making" : "discovery";
        const ThingStage told{{deed.anchor, deed.span, name, *when}, &party};
        if (begins(deed, party)) begun.push_back(told);
        if (needs(deed, party)) used.push_back(told);
      }
    }
    for (const ThingStage& beginning : begun) {
      for (const ThingStage& use : used) compare_thing(beginning, use, begun);
    }
  }

  [[nodiscard]] bool begins(const Deed& deed, const DeedParty& party) const {
    if (party.role != DeedRole::kWhat) return false;
    const bool paints = is_one_of(kPaints, deed.word);
    if (is_one_of(kMakes, deed.word)) return !paints || is_one_of(kPictures, party.noun);
    if (!is_one_of(kFindables, party.noun)) return false;
    const std::string behind = lower(deed.anchor + 1);
    const bool dug = deed.word == "dig" && (behind == "out" || behind == "up");
    return dug || is_one_of(kFinds, deed.word);
  }

  [[nodiscard]] bool needs(const Deed& deed, const DeedParty& party) const {
    if (party.role == DeedRole::kWhat) return is_one_of(kNeedThing, deed.word);
    if (party.role != DeedRole::kDoer) return false;
    return is_one_of(kComesOut, deed.word) ||
           (deed.word == "come" && lower(deed.anchor + 1) == "out");
  }

  /// A thing by a definite noun of which the draft tells but one.
  [[nodiscard]] bool is_one_thing(const DeedParty& party) const {
    if (party.noun.empty() || !party.definite || is_one_of(kAnyThing, party.noun)) return false;
    if (party.referent.valid() &&
        annotation_.referents[party.referent.index()].type == EntityType::kPerson)
      return false;
    if (is_owned(party.token) || is_of_place(party.token)) return false;
    int introduced = 0;
    for (std::uint32_t i = 1; i < annotation_.tokens.size(); ++i) {
      if (token(i).upos != Upos::kNoun || lemma(i) != party.noun) continue;
      if (token(i).xpos == Xpos::kNns && party.noun != "bone" && party.noun != "remains")
        return false;
      introduced += is_introduced(i) ? 1 : 0;
    }
    return introduced <= 1;
  }

  /// “The hoard of Sellin” is not the one that has just been found.
  [[nodiscard]] bool is_of_place(std::uint32_t noun) const {
    const TokenRange tokens = sentence_at(annotation_, noun);
    return tokens.contains(noun + 2) && (lower(noun + 1) == "of" || lower(noun + 1) == "from") &&
           token(noun + 2).upos == Upos::kPropn;
  }

  /// “His axe”, “the farmer's axe”: of another owner another one.
  [[nodiscard]] bool is_owned(std::uint32_t noun) const {
    for (std::uint32_t i = noun; i > sentence_at(annotation_, noun).begin && noun - i < 3;) {
      --i;
      if (token(i).xpos == Xpos::kPrpPoss || token(i).xpos == Xpos::kPos) return true;
    }
    return false;
  }

  /// “A French press”, “another novel”.
  [[nodiscard]] bool is_introduced(std::uint32_t noun) const {
    static constexpr std::array<std::string_view, 5> kIntroducing{"a", "an", "another", "every",
                                                                  "each"};
    for (std::uint32_t i = noun; i > sentence_at(annotation_, noun).begin && noun - i < 4;) {
      if (is_one_of(kIntroducing, lower(--i))) return true;
      if (token(i).upos != Upos::kAdj && token(i).upos != Upos::kNoun) break;
    }
    return false;
  }

  [[nodiscard]] bool is_of_another(TokenRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (lower(i) == "first" && lower(i + 1) == "time") continue;  // "for the first time"
      if (is_one_of(kOtherLife, lemma(i)) || is_one_of(kOtherLife, lower(i))) return true;
    }
    return false;
  }

  void compare_thing(const ThingStage& beginning, const ThingStage& use,
                     const std::vector<ThingStage>& begun) {
    const DeedParty& a = *beginning.thing;
    const DeedParty& b = *use.thing;
    if (a.noun != b.noun || beginning.stage.token == use.stage.token) return;
    const bool agree =
        std::ranges::includes(a.beside, b.beside) || std::ranges::includes(b.beside, a.beside);
    if (!agree || is_of_another(sentence_at(annotation_, a.token)) ||
        is_of_another(sentence_at(annotation_, b.token)))
      return;
    for (const ThingStage& other : begun) {  // made twice
      const bool apart = other.stage.when.from >= beginning.stage.when.until ||
                         beginning.stage.when.from >= other.stage.when.until;
      if (other.thing->noun == a.noun && apart) return;
    }
    judge(beginning.stage, use.stage, b.noun);
  }

  // ---- findings

  void judge(const Stage& first, const Stage& second, const std::string& who) {
    if (token(first.token).sentence == token(second.token).sentence) return;
    if (!first.when.from || !second.when.until || *first.when.from < *second.when.until) return;
    if (*first.when.from - *second.when.until > kFar) return;
    const bool swapped = second.token < first.token;
    CheckHit hit;
    hit.key = who + " " + first.name;
    hit.first = first.when.words;
    hit.second = second.when.words;
    hit.places = {place(swapped ? second : first, PlaceRole::kEither),
                  place(swapped ? first : second, PlaceRole::kOr)};
    hit.words = {{"who", who == "the couple" ? second.name : who},
                 {"bound", first.name},
                 {"either", first.when.words},
                 {"or", second.when.words},
                 {"order", "before"}};
    hit.because = fmt::format("{} comes first", first.name);
    outcome_.hits.push_back(std::move(hit));
  }

  [[nodiscard]] Place place(const Stage& stage, PlaceRole role) const {
    return place_at(annotation_, document_, stage.span, stage.token, role);
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  const std::vector<Deed>& deeds_;
  BoundsReader bounds_;
  CheckOutcome& outcome_;
};

}  // namespace

CheckOutcome stages_out_of_order(const CheckInput& input) {
  CheckOutcome outcome;
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    if (input.graph.standing(document) == Standing::kDraft)
      DraftStages(input, document, outcome).run();
  }
  return outcome;
}

}  // namespace belie
