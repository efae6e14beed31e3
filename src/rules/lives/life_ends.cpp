// SPDX-License-Identifier: Apache-2.0
#include "rules/lives/life_ends.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/sentence_words.h"
#include "rules/events/stage_words.h"
#include "rules/names/people_of_drafts.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 3> kSpouses{"husband", "wife", "spouse"};

/// Verbs of dying, whose doer dies, and of killing and burying, whose object does.
constexpr std::array<std::string_view, 6> kDies{"die",       "perish",  "drown",
                                                "pass away", "succumb", "expire"};
constexpr std::array<std::string_view, 11> kKills{"kill",   "murder", "assassinate", "execute",
                                                  "behead", "bury",   "cremate",     "inter",
                                                  "entomb", "lynch",  "guillotine"};
constexpr std::array<std::string_view, 4> kStops{"stop", "fail", "give out", "cease"};
constexpr std::array<std::string_view, 5> kGraveyards{"cemetery", "churchyard", "graveyard",
                                                      "grave", "crypt"};

/// Nouns for the end of somebody and for what follows within days.
constexpr std::array<std::string_view, 9> kEndNouns{
    "death", "funeral", "burial", "grave", "coffin", "graveside", "cremation", "wake", "deathbed"};

/// Words by which the time in the sentence is not that of the end, or the end is not one.
constexpr std::array<std::string_view, 14> kNoEnd{
    "later", "nearly", "almost", "would", "sentence", "threaten", "fear",
    "ago",   "unless", "if",     "dream", "feign",    "stage",    "clinically"};

/// What goes down with whoever is on board, and how that is told.
constexpr std::array<std::string_view, 12> kBoats{"boat",  "trawler", "smack",    "cutter",
                                                  "ship",  "ketch",   "schooner", "vessel",
                                                  "yacht", "lugger",  "dory",     "steamer"};
constexpr std::array<std::string_view, 8> kLostAtSea{"go",   "go down", "sink",      "founder",
                                                     "lose", "vanish",  "disappear", "capsize"};

std::string lower(const Annotation& annotation, std::uint32_t at) {
  return at < annotation.tokens.size() ? normal_form(annotation.word(TokenIndex{at})) : "";
}

bool is_placed(const TimeExpression& time) {
  const bool calendar = time.kind == TimeKind::kDate || time.kind == TimeKind::kSeason ||
                        time.kind == TimeKind::kPartOfDate;
  return calendar && time.year != 0 && time.deixis != Deixis::kSameTime;
}

/// The preposition before a time, over its determiner and the part of the year: “in the autumn of”.
std::string tie_of(const Annotation& annotation, const TimeExpression& time) {
  static constexpr std::array<std::string_view, 14> kOver{
      "the",     "of",   "a",     "sunday", "night",  "day",    "evening",
      "morning", "late", "early", "that",   "spring", "winter", "summer"};
  const std::uint32_t begin = sentence_at(annotation, time.tokens.begin).begin;
  std::uint32_t at = time.tokens.begin;
  while (at > begin && is_one_of(kOver, lower(annotation, at - 1))) --at;
  return at > begin ? lower(annotation, at - 1) : "";
}

/// A person, or a name of no known kind that is built like a person's.
bool may_be_person(const Referent& who) {
  if (who.type == EntityType::kPerson) return true;
  return who.type == EntityType::kUnknown &&
         (who.gender != Gender::kUnknown || (!who.given.empty() && !who.surname.empty()));
}

class EndReader {
 public:
  EndReader(const Annotation& annotation, const std::vector<Deed>& deeds, const DraftCouple& couple,
            std::optional<Day> day)
      : annotation_(annotation), deeds_(deeds), couple_(couple), day_(day) {}

  std::vector<LifeEnd> all() {
    for (const Deed& deed : deeds_) read_deed(deed);
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      read_noun(i);
      read_rest(i);
    }
    std::ranges::sort(ends_, {}, &LifeEnd::token);
    return std::move(ends_);
  }

 private:
  [[nodiscard]] std::string word(std::uint32_t at) const { return lower(annotation_, at); }

  /// The holder that a party of a deed is.
  [[nodiscard]] LifeHolder holder(const DeedParty& party) const {
    LifeHolder whose;
    if (couple_.is_spouse_noun(party.token)) {
      whose.person = couple_.spouse();
      whose.spouse = !couple_.several();
    }
    if (is_person(party.referent)) whose.person = party.referent;
    if (is_half(whose.person)) whose.spouse = !couple_.several();
    return whose;
  }

  [[nodiscard]] bool is_half(ReferentIndex person) const {
    return person.valid() && (person == couple_.spouse() || couple_.is_partner(person));
  }

  [[nodiscard]] bool is_person(ReferentIndex referent) const {
    return referent.valid() && may_be_person(annotation_.referents[referent.index()]);
  }

  void read_deed(const Deed& deed) {
    if (deed.noun || !deed.done) return;
    if (is_one_of(kStops, deed.word) && is_of_the_heart(deed))
      return add_first(deed, DeedRole::kWhose);
    const bool passed = deed.word == "pass" && word(deed.anchor + 1) == "away";
    if ((passed || is_one_of(kDies, deed.word)) && !has(deed, DeedRole::kWhat))
      return add_first(deed, DeedRole::kDoer);
    const bool carried =
        (deed.word == "carry" || deed.word == "lower" || deed.word == "take") &&
        std::ranges::any_of(deed.parties, [](const DeedParty& party) {
          return party.role == DeedRole::kWhere && is_one_of(kGraveyards, party.noun);
        });
    if (is_one_of(kKills, deed.word) || carried) {
      const bool open = !has(deed, DeedRole::kWhat) && word(deed.anchor + 1) == "him";
      if (!open) return add_first(deed, DeedRole::kWhat);
      const LifeHolder whose = at_token(deed.anchor + 1);
      if (whose.valid()) add(deed.anchor, deed.span, whose, deed.time);
      return;
    }
    if (deed.word == "lose") read_loss(deed);
    read_wreck(deed);
    if (deed.word == "widow" && !couple_.several()) add(deed.anchor, deed.span, {{}, true});
  }

  [[nodiscard]] static bool has(const Deed& deed, DeedRole role) {
    return std::ranges::any_of(deed.parties,
                               [&](const DeedParty& party) { return party.role == role; });
  }

  /// “Lost her husband, the organist Nils Lie, in 1977”.
  void read_loss(const Deed& deed) {
    const bool bond = std::ranges::any_of(deed.parties, [&](const DeedParty& party) {
      return party.role == DeedRole::kWhat && couple_.is_spouse_noun(party.token);
    });
    if (bond) add_first(deed, DeedRole::kWhat);
  }

  /// The only person in the role; of a bond and a name beside it the name.
  void add_first(const Deed& deed, DeedRole role) {
    LifeHolder found;
    for (const DeedParty& party : deed.parties) {
      if (party.role != role) continue;
      const LifeHolder whose = holder(party);
      if (!whose.valid()) continue;
      const bool same = !found.valid() || found.person == whose.person || !found.person.valid();
      if (!same) return;  // two who died
      found = {whose.person, found.spouse || whose.spouse};
    }
    if (found.valid()) add(deed.anchor, deed.span, found, deed.time);
  }

  /// “The founder, Abel Dole, was laid to rest”: trees make all of these words.
  void read_rest(std::uint32_t at) {
    const TokenRange tokens = sentence_at(annotation_, at);
    if (word(at) != "laid" || word(at + 1) != "to" || word(at + 2) != "rest") return;
    LifeHolder whose;
    for (const Mention& mention : annotation_.mentions) {
      if (!tokens.contains(mention.tokens.begin) || mention.tokens.begin >= at) continue;
      if (!is_person(mention.referent) || mention.referent == whose.person) continue;
      if (whose.valid()) return;
      whose.person = mention.referent;
    }
    if (whose.valid()) add(at, annotation_.span({at, at + 3}), whose);
  }

  /// “Her death in the spring of 1955”, “the death of Greta Lund in 1988”, “at his grave”.
  void read_noun(std::uint32_t at) {
    if (annotation_.tokens[at].upos != Upos::kNoun ||
        !is_one_of(kEndNouns, annotation_.lemma(TokenIndex{at})))
      return;
    const LifeHolder whose = owner(at);
    if (!whose.valid()) return;
    if (annotation_.lemma(TokenIndex{at}) == "grave" && word(at - 2) != "at" &&
        word(at - 2) != "into")
      return;  // “left flowers on his grave in 1998”
    add(at, annotation_.span({at, at + 1}), whose);
  }

  [[nodiscard]] LifeHolder owner(std::uint32_t noun) const {
    const TokenRange tokens = sentence_at(annotation_, noun);
    if (noun == tokens.begin) return {};
    const std::string before = word(noun - 1);
    if (before == "her" || before == "his") return at_token(noun - 1);
    if (annotation_.tokens[noun - 1].xpos == Xpos::kPos && noun >= tokens.begin + 2)
      return at_token(noun - 2);
    if (word(noun + 1) != "of") return {};
    std::uint32_t i = noun + 2;
    while (i < tokens.end &&
           (annotation_.tokens[i].upos == Upos::kDet || word(i) == "her" || word(i) == "his"))
      ++i;
    // "the grave of the verger, Ann Dole"
    constexpr std::uint32_t kLongestTitle = 4;
    for (std::uint32_t at = i; at < tokens.end && at < i + kLongestTitle; ++at) {
      if (const LifeHolder whose = at_token(at); whose.valid()) return whose;
      if (annotation_.tokens[at].upos != Upos::kNoun && word(at) != ",") break;
    }
    return {};
  }

  /// The holder that a name, a bond, or a pronoun with one person before it means.
  [[nodiscard]] LifeHolder at_token(std::uint32_t at) const {
    LifeHolder whose;
    if (couple_.is_spouse_noun(at)) whose = {couple_.spouse(), !couple_.several()};
    for (const Mention& mention : annotation_.mentions) {
      if (mention.tokens.contains(at) && is_person(mention.referent))
        whose.person = mention.referent;
    }
    const std::string pronoun = word(at);
    if (!whose.valid() && (pronoun == "her" || pronoun == "his" || pronoun == "him"))
      whose.person = last_person(at, pronoun == "her" ? Gender::kFemale : Gender::kMale);
    if (is_half(whose.person)) whose.spouse = !couple_.several();
    return whose;
  }

  /// Whom the pronoun means if the sentences before it, in its paragraph, speak of one person of
  /// the gender: by a name, or by pronouns that are resolved.
  [[nodiscard]] ReferentIndex last_person(std::uint32_t at, Gender gender) const {
    const std::uint32_t section =
        annotation_.sentences[annotation_.tokens[at].sentence.index()].section;
    for (std::uint32_t s = annotation_.tokens[at].sentence.value + 1; s-- > 0;) {
      if (annotation_.sentences[s].section != section) break;
      const TokenRange tokens = annotation_.sentences[s].tokens;
      ReferentIndex found;
      for (const Mention& mention : annotation_.mentions) {
        if (!tokens.contains(mention.tokens.begin) || mention.tokens.begin >= at) continue;
        if (!is_person(mention.referent) || mention.referent == found) continue;
        const Gender told = annotation_.referents[mention.referent.index()].gender;
        if (told != Gender::kUnknown && told != gender) continue;
        if (mention.kind == MentionKind::kPronoun && told != gender) continue;
        if (found.valid()) return {};
        found = mention.referent;
      }
      if (found.valid()) return found;
    }
    return {};
  }

  void add(std::uint32_t token, Span span, LifeHolder whose, const TimeExpression* own = nullptr) {
    if (has_word(annotation_, sentence_at(annotation_, token), kNoEnd) || is_put_off(token)) return;
    if (const Clause* clause = clause_at(annotation_, TokenIndex{token});
        clause != nullptr &&
        (clause->polarity != Polarity::kPositive || clause->modality != Modality::kAsserted))
      return;
    auto told = only_time(annotation_, token, day_);
    if (!told && own != nullptr && is_placed(*own)) {
      const auto when = resolve(*own, day_, Direction::kPast);
      if (when) told = SentenceTime{own, *when};
    }
    if (!told || is_before_it(told->time->tokens, token)) return;
    ends_.push_back({whose, told->when, token, cover(span, told->time->span)});
  }

  /// “Did not die until 1990, when”; but “until his heart failed in 1990” tells the end.
  [[nodiscard]] bool is_put_off(std::uint32_t token) const {
    const TokenRange tokens = sentence_at(annotation_, token);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (word(i) != "until" && word(i) != "till") continue;
      bool opens = i < token;
      for (std::uint32_t at = i + 1; opens && at < token; ++at)
        opens = annotation_.tokens[at].upos != Upos::kPunct &&
                annotation_.tokens[at].upos != Upos::kVerb;
      if (!opens) return true;
    }
    return false;
  }

  /// “In 1977 his boat, the Merle, went down with all hands”: it took its skipper with it.
  void read_wreck(const Deed& deed) {
    if (!is_one_of(kLostAtSea, deed.word) || !is_with_all_hands(deed.anchor)) return;
    const TokenRange tokens = sentence_at(annotation_, deed.anchor);
    for (std::uint32_t i = tokens.begin + 1; i < deed.anchor; ++i) {
      if (!is_one_of(kBoats, annotation_.lemma(TokenIndex{i}))) continue;
      const bool named = annotation_.tokens[i - 1].xpos == Xpos::kPos && i >= tokens.begin + 2;
      const bool own = word(i - 1) == "his" || word(i - 1) == "her";
      const LifeHolder whose = named ? at_token(i - 2) : own ? at_token(i - 1) : LifeHolder{};
      if (whose.valid()) return add(deed.anchor, deed.span, whose, deed.time);
    }
  }

  [[nodiscard]] bool is_with_all_hands(std::uint32_t at) const {
    const TokenRange tokens = sentence_at(annotation_, at);
    for (std::uint32_t i = at; i + 2 < tokens.end; ++i) {
      if (word(i) == "with" && word(i + 1) == "all" && word(i + 2) == "hands") return true;
    }
    return false;
  }

  /// “Retired in 1990, two years before he died”: the time is not that of the end.
  [[nodiscard]] bool is_before_it(TokenRange time, std::uint32_t token) const {
    if (time.begin >= token) return false;
    for (std::uint32_t i = time.end; i < token; ++i) {
      if (word(i) == "before" || word(i) == ";" || word(i) == "who" || word(i) == "whose")
        return true;
    }
    return false;
  }

  const Annotation& annotation_;
  const std::vector<Deed>& deeds_;
  const DraftCouple& couple_;
  std::optional<Day> day_;
  std::vector<LifeEnd> ends_;
};

}  // namespace

DraftCouple::DraftCouple(const Annotation& annotation) : annotation_(annotation) {
  static constexpr std::array<std::string_view, 6> kWhich{"second", "third", "former",
                                                          "ex",     "first", "new"};
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    const std::string_view lemma = annotation.lemma(TokenIndex{i});
    const bool bond = is_one_of(kSpouses, lemma) || lemma == "marriage";
    if (is_one_of(kMarriages, lemma) && lemma != "remarry" && lemma != "widower") several_ = true;
    if (lemma == "remarry" && (i == 0 || lower(annotation, i - 1) != "never")) several_ = true;
    if (bond && i > 0 && is_one_of(kWhich, lower(annotation, i - 1))) several_ = true;
  }
  bool two = false;
  for (std::size_t r = 0; r < annotation.referents.size(); ++r) {
    if (!is_named_spouse(annotation.referents[r])) continue;
    two = two || spouse_.valid();
    spouse_ = ReferentIndex(r);
  }
  if (two) spouse_ = {};
  several_ = several_ || two;
  for (const Mention& mention : annotation.mentions) {
    const std::uint32_t at = mention.tokens.begin;
    if (mention.kind != MentionKind::kPronoun || at + 1 >= annotation.tokens.size()) continue;
    if (!is_spouse_noun(at + 1) || mention.referent == partner_) continue;
    several_ = several_ || partner_.valid();
    partner_ = mention.referent;
  }
}

bool DraftCouple::is_spouse_noun(std::uint32_t token) const {
  if (!is_one_of(kSpouses, annotation_.lemma(TokenIndex{token})) || token == 0) return false;
  std::uint32_t at = token - 1;
  if (lower(annotation_, at) == "late" && at > 0) --at;
  const std::string before = lower(annotation_, at);
  return before == "her" || before == "his";
}

/// “His wife, Greta”, “her husband, the organist Nils Lie”, “married a surveyor, Reto Lund”, “Len,
/// her husband”.
bool DraftCouple::is_spouse_mention(const Mention& mention) const {
  constexpr std::uint32_t kReach = 7;
  const TokenRange tokens = sentence_at(annotation_, mention.tokens.begin);
  const std::uint32_t begin = mention.tokens.begin;
  for (std::uint32_t i = begin; i > tokens.begin && begin - i < kReach;) {
    --i;
    if (is_spouse_noun(i)) return true;
    const std::string_view lemma = annotation_.lemma(TokenIndex{i});
    if (annotation_.tokens[i].upos == Upos::kVerb) return lemma == "marry" || lemma == "wed";
    const Upos tag = annotation_.tokens[i].upos;
    const bool describes = tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun ||
                           tag == Upos::kPunct || tag == Upos::kPropn;
    if (!describes) return false;
  }
  const std::uint32_t after = mention.tokens.end;
  return lower(annotation_, after) == "," && tokens.contains(after + 2) &&
         is_spouse_noun(after + 2);
}

/// Named beside the bond, or met before “they married” in the same or the next clause.
bool DraftCouple::is_named_spouse(const Referent& referent) const {
  if (!may_be_person(referent)) return false;
  for (const MentionIndex index : referent.mentions) {
    const Mention& mention = annotation_.mentions[index.index()];
    if (mention.kind != MentionKind::kName) continue;
    if (is_spouse_mention(mention)) return true;
    const TokenRange tokens = sentence_at(annotation_, mention.tokens.begin);
    bool met = false;
    for (std::uint32_t i = tokens.begin; i < mention.tokens.begin; ++i)
      met = met || annotation_.lemma(TokenIndex{i}) == "meet";
    for (std::uint32_t i = mention.tokens.end; met && i + 1 < tokens.end; ++i) {
      if (lower(annotation_, i) == "they" && annotation_.lemma(TokenIndex{i + 1}) == "marry")
        return true;
    }
  }
  return false;
}

std::optional<SentenceTime> only_time(const Annotation& annotation, std::uint32_t token,
                                      std::optional<Day> day) {
  static constexpr std::array<std::string_view, 11> kBounding{
      "until", "till", "since", "after", "from", "to", "than", "for", "between", "through", "and"};
  const TokenRange tokens = sentence_at(annotation, token);
  SentenceTime found;
  for (const TimeExpression& time : annotation.times) {
    if (!tokens.contains(time.tokens.begin) || time.kind == TimeKind::kDuration) continue;
    if (time.kind == TimeKind::kDecade || time.kind == TimeKind::kCentury || time.range_end)
      return std::nullopt;
    if (!is_placed(time)) continue;
    if (found.time != nullptr) return std::nullopt;
    found.time = &time;
  }
  if (found.time == nullptr || is_one_of(kBounding, tie_of(annotation, *found.time)))
    return std::nullopt;
  const auto when = resolve(*found.time, day, Direction::kPast);
  if (!when) return std::nullopt;
  found.when = *when;
  return found;
}

bool is_of_the_heart(const Deed& deed) {
  return std::ranges::any_of(deed.parties, [](const DeedParty& party) {
    return party.role == DeedRole::kDoer && party.noun == "heart";
  });
}

bool is_told_of_two(const Annotation& annotation, ReferentIndex person) {
  if (!person.valid()) return false;
  const auto& mentions = annotation.referents[person.index()].mentions;
  return std::ranges::any_of(mentions, [&](MentionIndex index) {
    const Mention& mention = annotation.mentions[index.index()];
    return mention.kind == MentionKind::kName && !mention.tokens.empty() &&
           is_told_as_new(annotation, mention.tokens.begin);
  });
}

std::vector<LifeEnd> read_life_ends(const Annotation& annotation, const std::vector<Deed>& deeds,
                                    const DraftCouple& couple, std::optional<Day> day) {
  return EndReader(annotation, deeds, couple, day).all();
}

}  // namespace belie
