// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_frames.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/split.h"
#include "base/word_list.h"
#include "claims/figures.h"
#include "language/characters.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 10> kPrisons{
    "prison", "jail",      "gaol",   "penitentiary", "captivity",
    "cell",   "detention", "remand", "custody",      "stockade"};
constexpr std::array<std::string_view, 6> kHospitals{"hospice",   "sanatorium", "hospital",
                                                     "infirmary", "ward",       "clinic"};

/// Verbs of being somewhere: who works in a prison is not held there.
constexpr std::array<std::string_view, 15> kStaying{
    "be",   "remain", "stay",    "lie",   "sit",        "wait", "languish", "keep",
    "hold", "spend",  "recover", "treat", "recuperate", "lock", "await"};

/// What goes on somewhere, of which there is none.
constexpr std::array<std::string_view, 10> kGoingOn{"trains",  "flights",    "sailings", "buses",
                                                    "lessons", "production", "mining",   "traffic",
                                                    "online",  "talks"};

constexpr std::array<std::string_view, 5> kHaving{"have", "hold", "keep", "retain", "possess"};
constexpr std::array<std::string_view, 4> kLosing{"lose", "surrender", "forfeit", "relinquish"};
constexpr std::array<std::string_view, 2> kPapers{"licence", "document"};

constexpr std::array<std::string_view, 6> kBe{"is", "are", "was", "were", "been", "'s"};
constexpr std::array<std::string_view, 7> kFunerals{"funeral", "coffin", "burial",   "grave",
                                                    "ashes",   "wake",   "cremation"};

bool is_phrase_word(const Token& token) {
  return token.upos == Upos::kDet || token.upos == Upos::kAdj || token.upos == Upos::kNoun ||
         token.upos == Upos::kPropn || token.upos == Upos::kNum || token.xpos == Xpos::kPrpPoss ||
         token.xpos == Xpos::kPos || token.xpos == Xpos::kHyph || token.xpos == Xpos::kVbg;
}

}  // namespace

void FrameUses::read(std::uint32_t token) {
  const std::string word = text_.lower(token);
  if (word == "in" || word == "at" || word == "inside" || word == "from") {
    read_whereabouts(token);
    read_running(token);
  } else if (word == "into" || word == "enters" || word == "entered") {
    read_running(token);
  } else if (word == "there") {
    read_none(token);
  } else if (word == "is") {
    read_age(token);
  }
  if (word == "still" || word == "remains") read_post(token);
  const Upos tag = annotation_.tokens[token].upos;
  if (tag == Upos::kVerb || tag == Upos::kAux) {
    read_bail(token);
    read_possession(token);
    read_sentence_served(token);
  } else if (tag == Upos::kNoun) {
    read_funeral(token);
  }
}

/// The head of the noun phrase that begins behind the token; the token itself: none stands there.
std::uint32_t FrameUses::noun_behind(std::uint32_t token) const {
  constexpr std::uint32_t kLongest = 7;
  const std::uint32_t end = std::min(text_.sentence_of(token).end, token + kLongest);
  std::uint32_t noun = token;
  for (std::uint32_t t = token + 1; t < end && is_phrase_word(annotation_.tokens[t]); ++t) {
    const Upos tag = annotation_.tokens[t].upos;
    if (tag == Upos::kNoun || tag == Upos::kPropn) noun = t;
  }
  return noun;
}

/// The verb by which somebody is where the phrase says, with adverbs and participles between.
std::uint32_t FrameUses::verb_of_stay(std::uint32_t preposition) const {
  constexpr std::uint32_t kReach = 5;
  const std::uint32_t begin = text_.sentence_of(preposition).begin;
  for (std::uint32_t t = preposition; t > begin && preposition - t < kReach;) {
    --t;
    const Token& token = annotation_.tokens[t];
    if (is_one_of(kStaying, text_.lemma(t))) return t;
    const bool between = token.upos == Upos::kAdv || token.upos == Upos::kPart ||
                         token.upos == Upos::kAdj || text_.lower(t) == "home" ||
                         text_.lower(t) == "days" || text_.lower(t) == "night";
    if (!between) return kNone;
  }
  return kNone;
}

/// "has been in Armley prison since Tuesday", "lay in Altnagelvin Hospital", "wrote from his cell".
void FrameUses::read_whereabouts(std::uint32_t preposition) {
  const std::uint32_t noun = noun_behind(preposition);
  if (noun == preposition) return;
  const std::string head = annotation_.tokens[noun].upos == Upos::kPropn
                               ? text_.lower(noun)
                               : std::string(text_.lemma(noun));
  const bool prison = is_one_of(kPrisons, head);
  const bool hospital = is_one_of(kHospitals, head);
  if (!prison && !hospital) return;
  const bool own = annotation_.tokens[preposition + 1].xpos == Xpos::kPrpPoss && head == "cell";
  const std::uint32_t stay = verb_of_stay(preposition);
  const bool aside = stay == kNone && is_aside(preposition);
  if ((stay == kNone && !own && !aside) || (text_.lower(preposition) == "from" && !own)) return;
  const std::uint32_t verb = stay == kNone ? preposition : stay;
  const auto deed = stay == kNone ? std::nullopt : deeds_.deed_at(stay);
  if (stay != kNone && (!deed || deed->earlier || is_denied(stay))) return;
  const auto who = people_.whom(verb);
  if (!text_.is_asserted(verb) || !who || text_.is_elsewhere(preposition)) return;
  const std::string told = aside  ? "using"
                           : deed ? (deed->perfect ? "using" : deed->told)
                           : text_.is_told_in_past(preposition) ? "use"
                                                                : "using";
  write_.add(*who, verb, {preposition, noun + 1}, prison ? "custody" : "ward",
             prison ? "held" : "in", told);
}

/// "Joop Visser, still in captivity in the hills, is diabetic": between commas behind the name.
bool FrameUses::is_aside(std::uint32_t preposition) const {
  constexpr std::array<std::string_view, 5> kStill{"still", "now", "currently", "again", "already"};
  const std::uint32_t first = text_.sentence_of(preposition).begin;
  std::uint32_t t = preposition;
  if (t > first && is_one_of(kStill, text_.lower(t - 1))) --t;
  if (t == preposition || t <= first + 1 || text_.lower(t - 1) != ",") return false;
  const Mention* mention = things_.mention_at(t - 2);
  return mention != nullptr && mention->kind == MentionKind::kName;
}

bool FrameUses::is_denied(std::uint32_t verb) const {
  const auto deed = deeds_.deed_at(verb);
  const Clause* clause = clause_at(annotation_, TokenIndex{verb});
  return (deed && deed->negative) || (clause != nullptr && clause->polarity == Polarity::kNegative);
}

/// "The judge granted him bail", "was given bail".
void FrameUses::read_bail(std::uint32_t verb) {
  constexpr std::array<std::string_view, 5> kGranting{"grant", "give", "allow", "get", "secure"};
  constexpr std::uint32_t kReach = 6;
  if (!is_one_of(kGranting, text_.lemma(verb))) return;
  const std::uint32_t end = std::min(text_.sentence_of(verb).end, verb + kReach);
  std::uint32_t bail = verb + 1;
  while (bail < end && text_.lower(bail) != "bail") ++bail;
  const auto deed = deeds_.deed_at(verb);
  if (bail >= end || !deed || deed->earlier) return;
  for (std::uint32_t t = verb + 1; t < bail; ++t) {
    if (text_.lower(t) == "no" || text_.lower(t) == "police") return;
  }
  auto who = bail > verb + 1 ? people_.person_at(verb + 1) : std::nullopt;
  if (!who && bail > verb + 1) who = people_.person_at(bail - 1);
  if (!who) who = people_.whom(verb);
  if (!who) return;
  write_.add(*who, verb, {verb, bail + 1}, "custody", deed->negative ? "held" : "free", "turned");
}

/// "Is serving his sentence in Norwick prison".
void FrameUses::read_sentence_served(std::uint32_t verb) {
  constexpr std::array<std::string_view, 4> kTime{"sentence", "term", "year", "month"};
  if (text_.lemma(verb) != "serve") return;
  const std::uint32_t noun = noun_behind(verb);
  const auto deed = deeds_.deed_at(verb);
  if (noun == verb || !is_one_of(kTime, text_.lemma(noun)) || !deed || deed->negative ||
      deed->told != "using" || deed->perfect)
    return;
  TokenRange behind{verb, text_.sentence_of(verb).end};
  constexpr std::array<std::string_view, 7> kLocked{"prison",   "jail", "gaol",     "life",
                                                    "sentence", "cell", "detention"};
  const auto who = text_.has_any(behind, kLocked) ? people_.whom(verb) : std::nullopt;
  if (who) write_.add(*who, verb, {verb, noun + 1}, "custody", "serving", "using");
}

/// "There are no trains on the Selketal line", "there is no longer a ban on hosepipes".
void FrameUses::read_none(std::uint32_t there) {
  const TokenRange sentence = text_.sentence_of(there);
  std::uint32_t t = there + 1;
  bool be = false;
  while (t < std::min(sentence.end, there + 5) &&
         (annotation_.tokens[t].upos == Upos::kAux || annotation_.tokens[t].upos == Upos::kVerb ||
          text_.lower(t) == "still" || text_.lower(t) == "currently" || text_.lower(t) == "now")) {
    be = be || is_one_of(kBe, text_.lower(t));
    ++t;
  }
  if (!be || t >= sentence.end || text_.lower(t) != "no" || !text_.is_asserted(there)) return;
  const bool no_longer = t + 1 < sentence.end && text_.lower(t + 1) == "longer";
  const std::uint32_t noun = noun_behind(no_longer ? t + 1 : t);
  if (noun > t + (no_longer ? 1U : 0U)) tell_none(there, noun, no_longer);
}

void FrameUses::tell_none(std::uint32_t there, std::uint32_t noun, bool no_longer) {
  struct Absence {
    std::string_view family, state;
  };
  constexpr std::array<Absence, 4> kAbsences{
      {{"supply", "cut"}, {"access", "closed"}, {"course", "over"}, {"force", "lifted"}}};
  const bool past = text_.has_word(there, "was") || text_.has_word(there, "were");
  for (const Absence& absence : kAbsences) {
    const auto thing = things_.at(noun, absence.family, things_.places_in_clause(noun));
    if (!thing || thing->apart || thing->entry == nullptr) continue;
    const bool goes_on = absence.family == "supply" || is_one_of(kGoingOn, thing->entry->id);
    if (!goes_on && !(no_longer && absence.family != "access")) continue;
    UseSubject subject = subject_from(*thing);
    if (subject.extent == "part") subject.extent.clear();
    write_.add(subject, there, {there, noun + 1}, absence.family, absence.state,
               past ? "was" : "now");
    return;
  }
}

/// "Blue Taxi still has its licence", "lost his licence", "is without a permit".
void FrameUses::read_possession(std::uint32_t verb) {
  const std::string_view what = text_.lemma(verb);
  const bool having = is_one_of(kHaving, what);
  if (!having && !is_one_of(kLosing, what)) return;
  std::uint32_t noun = noun_behind(verb);
  if (noun == verb) return;
  bool lacking = false;
  for (std::uint32_t t = verb + 1; t <= noun; ++t) {
    const Xpos tag = annotation_.tokens[t].xpos;
    lacking = lacking || text_.lower(t) == "no";
    // only what is the holder's own or the one spoken of
    if (t == verb + 1 && tag != Xpos::kPrpPoss && text_.lower(t) != "the" && text_.lower(t) != "no")
      return;
  }
  tell_possession(verb, noun, lacking);
}

void FrameUses::tell_possession(std::uint32_t verb, std::uint32_t noun, bool lacking) {
  const auto thing = things_.at(noun, "force", {});
  const auto deed = deeds_.deed_at(verb);
  if (!thing || thing->apart || thing->entry == nullptr || !deed || deed->earlier ||
      !is_one_of(kPapers, thing->entry->id))
    return;
  const bool having = is_one_of(kHaving, text_.lemma(verb));
  if (having && deed->told != "using" && !deed->perfect) return;
  UseSubject subject = subject_from(*thing);
  const std::uint32_t holder = people_.subject_of(verb);
  if (holder == kNone) return;
  for (std::string& name : names_at(holder)) {
    if (!is_one_of(subject.names, name)) subject.names.push_back(std::move(name));
  }
  std::ranges::sort(subject.names);
  const bool in_force = having != (lacking || deed->negative);
  const std::uint32_t begin = std::min(holder, verb);
  write_.add(subject, verb, {begin, noun + 1}, "force", in_force ? "in-force" : "lifted",
             having          ? "now"
             : deed->perfect ? "has"
                             : "turned");
}

/// The words of the name that the token is of or takes up, folded.
std::vector<std::string> FrameUses::names_at(std::uint32_t token) const {
  const Mention* mention = things_.mention_at(token);
  if (mention == nullptr || !mention->referent.valid()) return {};
  const std::string name =
      fold_accents(lower_case(annotation_.referents[mention->referent.index()].name));
  const std::vector<std::string_view> words = split(name, ' ');
  return {words.begin(), words.end()};
}

/// "in the ninth day of their strike", "into the third week of talks": it goes on.
void FrameUses::read_running(std::uint32_t preposition) {
  constexpr std::array<std::string_view, 5> kUnits{"day", "week", "month", "year", "hour"};
  const TokenRange sentence = text_.sentence_of(preposition);
  std::uint32_t t = preposition + 1;
  while (t < std::min(sentence.end, preposition + 5) && !is_one_of(kUnits, text_.lemma(t))) ++t;
  if (t + 2 >= sentence.end || !is_one_of(kUnits, text_.lemma(t)) || text_.lower(t + 1) != "of")
    return;
  const std::uint32_t noun = noun_behind(t + 1);
  const auto thing = noun > t + 1 ? things_.at(noun, "course", {}) : std::nullopt;
  if (!thing || thing->apart || text_.is_elsewhere(noun)) return;
  // "collapsed in the ninth week of talks", "wept on the first day of it": of that day alone
  const std::uint32_t from = preposition > sentence.begin + 4 ? preposition - 4 : sentence.begin;
  constexpr std::array<std::string_view, 6> kRunning{"now", "is", "are", "enters", "still", "'s"};
  if (!text_.has_any({from, preposition + 1}, kRunning)) return;
  write_.add(subject_from(*thing), preposition, {preposition, noun + 1}, "course", "on", "still");
}

/// "is still director of the zoo", "remains chairman": whoever is let go is not.
void FrameUses::read_post(std::uint32_t token) {
  const TokenRange sentence = text_.sentence_of(token);
  const bool copula =
      text_.lower(token) == "remains" || (token > sentence.begin && text_.lower(token - 1) == "is");
  if (!copula) return;
  std::uint32_t at = token + 1;
  while (at < std::min(sentence.end, token + 4) &&
         (annotation_.tokens[at].upos == Upos::kDet || annotation_.tokens[at].upos == Upos::kAdp ||
          annotation_.tokens[at].upos == Upos::kAdj))
    ++at;
  const bool title = std::ranges::any_of(annotation_.titles, [&](const Title& found) {
    return found.tokens.begin <= at && at < found.tokens.end;
  });
  constexpr std::array<std::string_view, 7> kSaying{"says",   "said",    "claims",   "claimed",
                                                    "insist", "insists", "maintains"};
  const bool claimed = text_.has_any({sentence.begin, token}, kSaying);  // disputed, it may be
  if (!title || claimed || is_denied(token)) return;
  const auto who = people_.whom(token);
  if (who) write_.add(*who, token, {token, at + 1}, "post", "in-post", "still");
}

/// "Josef Kalina is 88 and comes in every morning": nobody says so of the dead.
void FrameUses::read_age(std::uint32_t is) {
  constexpr double kYoungest = 15;
  constexpr double kOldest = 112;
  const TokenRange sentence = text_.sentence_of(is);
  if (is == sentence.begin || is + 1 >= sentence.end || text_.is_elsewhere(is)) return;
  const double age = number_of(text_.lower(is + 1)).value_or(0);
  const Mention* mention = things_.mention_at(is - 1);
  const bool full = mention != nullptr && mention->kind == MentionKind::kName &&
                    mention->tokens.size() > 1 && mention->referent.valid();
  if (age < kYoungest || age > kOldest || !full) return;
  if (is + 2 < sentence.end) {
    const std::string next = text_.lower(is + 2);
    const bool ends = next == "." || next == "," || next == "and" || next == "but" ||
                      next == "now" || next == "years" || next == ";";
    if (!ends) return;
  }
  const auto who = people_.person_at(is - 1);
  if (who) write_.add(*who, is, {is, is + 2}, "life", "alive", "using");
}

/// "The coffin of the founder, Josef Kalina", "Ann Moss's funeral".
void FrameUses::read_funeral(std::uint32_t noun) {
  constexpr std::uint32_t kReach = 8;
  if (!is_one_of(kFunerals, text_.lemma(noun))) return;
  const TokenRange sentence = text_.sentence_of(noun);
  std::optional<UseSubject> who;
  const auto named = [&](std::uint32_t t) {
    const Mention* mention = things_.mention_at(t);
    const bool name = mention != nullptr && mention->kind == MentionKind::kName;
    if (name && mention->tokens.end < sentence.end &&
        annotation_.tokens[mention->tokens.end].xpos == Xpos::kPos && t > noun)
      return false;  // "of Otto Marek's wife"
    if (name) who = people_.person_at(t);
    return name;
  };
  if (noun > sentence.begin + 1 && annotation_.tokens[noun - 1].xpos == Xpos::kPos) {
    named(noun - 2);
  } else if (noun > sentence.begin + 2 && text_.lower(noun - 1) == "whose") {
    named(text_.lower(noun - 2) == "," ? noun - 3 : noun - 2);
  } else if (noun + 1 < sentence.end && text_.lower(noun + 1) == "of") {
    for (std::uint32_t t = noun + 2; t < std::min(sentence.end, noun + kReach); ++t) {
      const bool inside = is_phrase_word(annotation_.tokens[t]) || text_.lower(t) == ",";
      if (!inside || annotation_.tokens[t].xpos == Xpos::kPrpPoss || named(t)) break;
    }
  }
  if (who && !who->names.empty() && !who->names.front().starts_with('~') && text_.is_asserted(noun))
    write_.add(*who, noun, {noun, noun + 1}, "life", "dead", "has");
}

}  // namespace belie
