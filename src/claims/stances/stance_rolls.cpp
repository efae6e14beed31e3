// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/stance_rolls.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "claims/figures.h"

namespace belie {
namespace {

/// Verbs by which one takes a side of what is proposed, and what becomes of it.
constexpr auto kBacking = std::to_array<std::string_view>(
    {"support", "back", "favour", "favor", "endorse", "approve", "welcome", "applaud"});
constexpr auto kOpposing =
    std::to_array<std::string_view>({"oppose", "reject", "resist", "contest", "dispute"});
constexpr auto kCarrying = std::to_array<std::string_view>(
    {"carry", "adopt", "approve", "pass", "accept", "agree", "decide", "endorse", "resolve",
     "recommend", "confirm", "ratify"});
constexpr auto kLosing = std::to_array<std::string_view>(
    {"reject", "defeat", "lose", "refuse", "decline", "fall", "fail", "throw"});
constexpr auto kVotes = std::to_array<std::string_view>(
    {"vote", "support", "backing", "consent", "approval", "blessing", "agreement", "endorsement"});
constexpr auto kObjections = std::to_array<std::string_view>(
    {"opposition", "objection", "resistance", "wish", "protest", "advice"});

}  // namespace

RollReader::RollReader(const PositionText& text, const TopicReader& topics,
                       const StanceFrames& frames, const StanceTopics& about)
    : text_(text), topics_(topics), frames_(frames), about_(about), tallies_(tallies()) {}

/// Behind the name of a person that begins at the token; the token itself: none does.
std::uint32_t RollReader::name_at(std::uint32_t token) const {
  const Mention* mention = text_.mention(token);
  if (mention == nullptr || mention->kind != MentionKind::kName || !mention->referent.valid() ||
      mention->tokens.begin != token)
    return token;
  const Referent& referent = text_.annotation().referents[mention->referent.index()];
  const bool person = referent.type == EntityType::kPerson ||
                      (referent.type == EntityType::kUnknown && !referent.given.empty());
  return person ? mention->tokens.end : token;
}

/// What cannot stand between the names of one list.
bool RollReader::stops_list(std::uint32_t token) const {
  static constexpr auto kStops = std::to_array<std::string_view>(
      {";",      ":",       "–",      "—",      "while",   "whereas", "but",
       "who",    "which",   "that",   "when",   "because", "as",      "although",
       "though", "against", "after",  "before", "during",  "since",   "until",
       "if",     "not",     "except", "to",     "(",       "\"",      "“"});
  return text_.is(token, Upos::kVerb) || text_.is(token, Upos::kAux) ||
         is_one_of(kStops, text_.lower(token));
}

std::vector<std::uint32_t> RollReader::names_from(std::uint32_t begin, std::uint32_t end) const {
  constexpr std::uint32_t kGap = 8;  // ", by the treasurer of the club, Percy Hallam"
  std::vector<std::uint32_t> names;
  std::uint32_t last = begin;
  for (std::uint32_t t = begin; t < end && t <= last + kGap;) {
    const std::uint32_t behind = name_at(t);
    if (behind > t) {
      const bool owner = behind < end && text_.token(behind).xpos == Xpos::kPos;
      if (!owner) names.push_back(t);  // "by Orde's brother"
      if (owner) break;
      t = last = behind;
      continue;
    }
    if (stops_list(t)) break;
    ++t;
  }
  return names;
}

/// The list that ends right before the token: "Mr Lamont and Mr Orr | would".
std::vector<std::uint32_t> RollReader::names_before(std::uint32_t end) const {
  std::vector<std::uint32_t> names;
  const std::uint32_t first = text_.sentence(end).begin;
  static constexpr auto kJoins = std::to_array<std::string_view>({",",
                                                                  "and",
                                                                  "mr",
                                                                  "mrs",
                                                                  "ms",
                                                                  "miss",
                                                                  "dr",
                                                                  "cr",
                                                                  "crs",
                                                                  "councillor",
                                                                  "councillors",
                                                                  "sir",
                                                                  "captain",
                                                                  "messrs",
                                                                  "both",
                                                                  "commissioner",
                                                                  "commissioners",
                                                                  "senator",
                                                                  "professor",
                                                                  "."});
  for (std::uint32_t t = end; t > first;) {
    --t;
    const Mention* mention = text_.mention(t);
    const std::uint32_t begin = mention != nullptr ? mention->tokens.begin : t;
    if (mention != nullptr && name_at(begin) > begin) {
      names.push_back(begin);
      t = begin;
    } else if (!is_one_of(kJoins, text_.lower(t))) {
      break;
    }
  }
  return names;
}

bool RollReader::is_denied_near(std::uint32_t token) const {
  constexpr std::uint32_t kBack = 4;
  static constexpr auto kDenials = std::to_array<std::string_view>(
      {"not", "n't", "never", "no", "neither", "nor", "without", "hardly", "would", "if", "might",
       "may", "could", "should", "must"});
  const std::uint32_t first = text_.sentence(token).begin;
  for (std::uint32_t t = token; t > first && token - t < kBack;) {
    --t;
    if (is_one_of(kDenials, text_.lower(t))) return true;
    if (text_.is(t, Upos::kPunct)) return false;
  }
  return false;
}

/// What stands behind "against" or "for"; a pronoun where nothing does.
Topic RollReader::topic_behind(std::uint32_t begin, std::uint32_t end) const {
  Topic none = untold(begin > 0 ? begin - 1 : 0);
  if (begin >= end || text_.is(begin, Upos::kPunct)) return none;
  auto topic = topics_.at(begin, end);
  return topic && !topic->pronoun ? *topic : none;
}

/// What the passive, or "has" of "has the support of", is said of.
std::optional<Topic> RollReader::subject_topic(std::uint32_t verb) const {
  TokenIndex subject;
  std::uint32_t at = verb;
  for (int i = 0; i < 3 && !subject.valid(); ++i) {
    subject = frames_.passive_subject(at);
    if (!subject.valid()) subject = text_.child(at, Relation::kNsubj);
    const Token& token = text_.token(at);
    if (universal(token.relation) != Relation::kConj || !token.head.valid()) break;
    at = token.head.value;  // "was opposed by A and supported by B"
  }
  if (!subject.valid()) return std::nullopt;
  if (!text_.is_noun(subject.value)) return untold(verb);
  auto topic = about_.topic_at_noun(subject.value);
  return topic ? *std::move(topic) : untold(verb);
}

/// Of what is voted on, which stands elsewhere.
Topic RollReader::untold(std::uint32_t at) {
  Topic none;
  none.pronoun = true;
  none.tokens = {at, at};
  return none;
}

/// "Supported by himself, Miss Beaton and Dr Iqbal".
std::optional<StanceRoll> RollReader::by_agents(std::uint32_t by) const {
  const TokenRange sentence = text_.sentence(by);
  if (text_.lower(by) != "by" || by == sentence.begin) return std::nullopt;
  std::uint32_t verb = by - 1;
  while (verb > sentence.begin && text_.is(verb, Upos::kAdv)) --verb;
  const std::string lemma = text_.lemma(verb);
  const bool contra = is_one_of(kOpposing, lemma);
  if ((!contra && !is_one_of(kBacking, lemma)) || text_.is(verb, Upos::kNoun)) return std::nullopt;
  if (is_denied_near(verb) || frames_.is_in_doubt(by)) return std::nullopt;
  auto topic = subject_topic(verb);
  if (!topic) return std::nullopt;
  return StanceRoll{contra, names_from(by + 1, sentence.end), *std::move(topic), verb};
}

/// "Had the support of Mr Kessie and Mrs Lamptey", "carried against the votes of A and B".
std::optional<StanceRoll> RollReader::by_votes(std::uint32_t noun) const {
  const TokenRange sentence = text_.sentence(noun);
  const std::string lemma = text_.lemma(noun);
  const bool votes = is_one_of(kVotes, lemma);
  if (!votes && !is_one_of(kObjections, lemma)) return std::nullopt;
  if (noun + 2 >= sentence.end || noun < sentence.begin + 2) return std::nullopt;
  if (text_.lower(noun + 1) != "of" && text_.lower(noun + 1) != "from") return std::nullopt;
  std::uint32_t before = noun - 1;
  while (before > sentence.begin && (text_.is(before, Upos::kDet) || text_.is(before, Upos::kAdj) ||
                                     text_.is(before, Upos::kNum)))
    --before;
  const std::string& word = text_.lower(before);
  const bool against = word == "against" || word == "despite" || word == "over";
  const bool with = word == "with" || word == "thanks";
  const bool has =
      is_one_of(std::array<std::string_view, 6>{"have", "enjoy", "win", "get", "receive", "gain"},
                text_.lemma(before));
  if ((!against && !with && !has) || (!votes && !against)) return std::nullopt;
  std::uint32_t verb = before;
  while (!has && verb > sentence.begin && !text_.is(verb, Upos::kVerb)) --verb;
  if (is_denied_near(verb) || frames_.is_in_doubt(noun)) return std::nullopt;
  const bool lost = !has && is_one_of(kLosing, text_.lemma(verb));
  if (!has && !lost && !is_one_of(kCarrying, text_.lemma(verb))) return std::nullopt;
  auto topic = has || frames_.is_passive(verb) ? subject_topic(verb)
                                               : std::optional(topic_behind(verb + 1, before));
  if (!topic) return std::nullopt;
  return StanceRoll{against != lost, names_from(noun + 2, sentence.end), *std::move(topic), noun};
}

/// A side taken at the token: "voted against", "were opposed to", "rejected".
std::optional<RollReader::Side> RollReader::side_at(std::uint32_t token) const {
  static constexpr auto kTaking = std::to_array<std::string_view>(
      {"vote", "speak", "be", "stand", "argue", "plead", "come", "decide", "raise", "have"});
  const TokenRange sentence = text_.sentence(token);
  const std::string lemma = text_.lemma(token);
  const bool verb = text_.is(token, Upos::kVerb) || text_.is(token, Upos::kAux);
  if (!verb || is_denied_near(token) || frames_.is_in_doubt(token)) return std::nullopt;
  Side side;
  side.begin = token;
  if (is_one_of(kTaking, lemma)) {
    std::uint32_t t = token + 1;
    while (t < sentence.end && t < token + 3 && !text_.is(t, Upos::kPunct) &&
           (text_.is(t, Upos::kAdv) || text_.lower(t) == "out" || text_.lower(t) == "up" ||
            text_.lemma(t) == "hand" || text_.token(t).xpos == Xpos::kPrpPoss ||
            (lemma == "have" && text_.lower(t) == "been")))
      ++t;
    if (t >= sentence.end) return std::nullopt;
    const std::string& word = text_.lower(t);
    side.contra = word == "against" || word == "opposed" || word == "no";
    const bool favour = word == "in" && t + 1 < sentence.end &&
                        (text_.lower(t + 1) == "favour" || text_.lower(t + 1) == "favor");
    if (!side.contra && !favour && word != "for" && word != "yes") return std::nullopt;
    if (word == "for" && lemma != "vote" && lemma != "speak") return std::nullopt;
    side.end = t + (favour ? 2U : 1U);
    if (side.end < sentence.end && (text_.lower(side.end) == "of" || text_.lower(side.end) == "to"))
      ++side.end;
    side.topic = topic_behind(side.end, sentence.end);
    return side;
  }
  side.contra = is_one_of(kOpposing, lemma);
  if ((!side.contra && !is_one_of(kBacking, lemma)) || frames_.is_passive(token))
    return std::nullopt;
  side.end = token + 1;
  side.topic = topic_behind(side.end, sentence.end);
  return side;
}

/// The only side that is taken in the range; nothing: none, or two.
std::optional<RollReader::Side> RollReader::only_side(TokenRange range) const {
  std::optional<Side> found;
  for (std::uint32_t t = range.begin; t < range.end; ++t) {
    auto side = side_at(t);
    if (!side) continue;
    if (found && found->contra != side->contra) return std::nullopt;
    if (!found) found = std::move(side);
  }
  return found;
}

/// "Three delegates, Marit Solheim among them, voted against", "among them Jutta Semmler",
/// "Carla Ruiz included".
std::optional<StanceRoll> RollReader::among(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  const std::string& word = text_.lower(token);
  const bool them = word == "among" && token + 1 < sentence.end &&
                    (text_.lower(token + 1) == "them" || text_.lower(token + 1) == "whom");
  const bool comma = token > sentence.begin && text_.lower(token - 1) == ",";
  const bool including = word == "including" && comma;
  const bool included = word == "included" && token > sentence.begin;
  if (!them && !including && !included) return std::nullopt;
  std::vector<std::uint32_t> names;
  if (them || included) names = names_before(token);
  if (names.empty() && !included) names = names_from(token + (them ? 2U : 1U), sentence.end);
  if (names.empty()) return std::nullopt;
  const auto side = only_side(sentence);
  if (!side) return std::nullopt;
  return StanceRoll{side->contra, std::move(names), side->topic, side->begin};
}

/// ": for the dredging Captain Leith and Miss Orde; against it Mr Vane".
std::optional<StanceRoll> RollReader::listed(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  const std::string& word = text_.lower(token);
  const bool favour = word == "in" && token + 1 < sentence.end &&
                      (text_.lower(token + 1) == "favour" || text_.lower(token + 1) == "favor");
  if (word != "for" && word != "against" && !favour) return std::nullopt;
  if (token == sentence.begin || token + 2 >= sentence.end) return std::nullopt;
  const std::string& before = text_.lower(token - 1);
  if (before != ":" && before != ";") return std::nullopt;
  std::uint32_t end = token;
  while (end < sentence.end && text_.lower(end) != ";") {
    const bool gerund = text_.token(end).xpos == Xpos::kVbg;  // "for the dredging"
    if ((text_.is(end, Upos::kVerb) && !gerund) || text_.is(end, Upos::kAux)) return std::nullopt;
    ++end;
  }
  std::uint32_t names = token + (favour ? 2U : 1U);
  const std::uint32_t topic = names;
  constexpr std::uint32_t kLongestTopic = 6;
  while (names < end && names < topic + kLongestTopic && name_at(names) == names) ++names;
  const auto all = names_from(names, end);
  if (all.empty()) return std::nullopt;
  std::uint32_t last = names;
  while (last > topic && (text_.is(last - 1, Upos::kPropn) || text_.lower(last - 1) == "." ||
                          text_.lower(last - 1) == ":"))
    --last;
  Topic told = topic_behind(topic, last);
  for (std::uint32_t t = token - 1; told.pronoun && t > sentence.begin; --t) {
    if (text_.lower(t) != ":") continue;
    told = topic_behind(t + 2, token);  // "for the tunnel A and B; against it C"
    break;
  }
  return StanceRoll{word == "against", all, told, token};
}

/// What the sentence tells of before: "the closure" of "was supported by A, while B would have".
Topic RollReader::decided_before(std::uint32_t token) const {
  for (std::uint32_t t = text_.sentence(token).begin; t < token; ++t) {
    const bool taken = is_one_of(kBacking, text_.lemma(t)) ||
                       is_one_of(kOpposing, text_.lemma(t)) || is_one_of(kCarrying, text_.lemma(t));
    if (!taken || !text_.is(t, Upos::kVerb) || !frames_.is_passive(t)) continue;
    return subject_topic(t).value_or(untold(token));
  }
  return untold(token);
}

/// "Mr Lamont and Mr Orr would have preferred to wait", "A, B and C were opposed".
std::optional<StanceRoll> RollReader::joined(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  const bool would = text_.lower(token) == "would" || text_.lower(token) == "had";
  if (would && token + 2 < sentence.end) {
    std::uint32_t t = token + 1;
    while (t < sentence.end && t < token + 4 &&
           (text_.lower(t) == "have" || text_.is(t, Upos::kAdv)))
      ++t;
    const bool rather = text_.lemma(t) == "prefer" || text_.lower(token + 1) == "rather";
    if (!rather) return std::nullopt;
    static constexpr auto kLeaving =
        std::to_array<std::string_view>({"wait", "delay", "defer", "postpone"});
    bool leaves = false;
    for (std::uint32_t at = t; at < std::min(sentence.end, t + 5); ++at)
      leaves = leaves || is_one_of(kLeaving, text_.lemma(at));
    if (!leaves) return std::nullopt;
    return StanceRoll{true, names_before(token), decided_before(token), token};
  }
  const auto side = side_at(token);
  if (!side) return std::nullopt;
  auto names = names_before(token);
  if (names.size() < 2) return std::nullopt;  // one name is read by the tree
  return StanceRoll{side->contra, std::move(names), side->topic, token};
}

/// "Five agreed to the sale; Hugh Pemble and Dora Lunt did not."
std::optional<StanceRoll> RollReader::elided(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  static constexpr auto kDoing = std::to_array<std::string_view>({"did", "were", "was", "would"});
  if (!is_one_of(kDoing, text_.lower(token)) || token + 2 > sentence.end) return std::nullopt;
  const bool denied = token + 1 < sentence.end &&
                      (text_.lower(token + 1) == "not" || text_.lower(token + 1) == "n't");
  const bool ends = token + 2 >= sentence.end || text_.is(token + 2, Upos::kPunct);
  if (!denied || !ends) return std::nullopt;
  auto names = names_before(token);
  if (names.empty()) return std::nullopt;
  const std::uint32_t first = names.back();
  const auto side = only_side({sentence.begin, first});
  if (side) return StanceRoll{!side->contra, std::move(names), side->topic, token};
  for (std::uint32_t t = sentence.begin; t < first; ++t) {
    const std::string lemma = text_.lemma(t);
    if ((lemma != "agree" && lemma != "accept") || is_denied_near(t)) continue;
    const std::uint32_t from =
        t + (text_.lower(t + 1) == "to" || text_.lower(t + 1) == "with" ? 2U : 1U);
    return StanceRoll{true, std::move(names), topic_behind(from, first), token};
  }
  return std::nullopt;
}

/// "Approved, with only Gwen Pask and Rory Bell against", "carried, Mrs Orr dissenting".
std::optional<StanceRoll> RollReader::apart(std::uint32_t token) const {
  static constexpr auto kApart = std::to_array<std::string_view>(
      {"against", "dissenting", "opposed", "opposing", "objecting"});
  const TokenRange sentence = text_.sentence(token);
  const bool ends = token + 1 >= sentence.end || text_.is(token + 1, Upos::kPunct);
  if (!ends || !is_one_of(kApart, text_.lower(token))) return std::nullopt;
  auto names = names_before(token);
  if (names.empty() || names.back() < sentence.begin + 2) return std::nullopt;
  std::uint32_t opening = names.back() - 1;
  static constexpr auto kTitles =
      std::to_array<std::string_view>({"mr", "mrs", "ms", "miss", "dr", "cr", ".", "councillor",
                                       "captain", "both", "only", "just"});
  while (opening > sentence.begin && is_one_of(kTitles, text_.lower(opening))) --opening;
  if (text_.lower(opening) != "with" && text_.lower(opening) != ",") return std::nullopt;
  for (std::uint32_t verb = sentence.begin; verb < opening; ++verb) {
    const bool carried = is_one_of(kCarrying, text_.lemma(verb));
    const bool lost = is_one_of(kLosing, text_.lemma(verb));
    if (!text_.is(verb, Upos::kVerb) || (!carried && !lost) || is_denied_near(verb)) continue;
    auto topic = frames_.is_passive(verb) ? subject_topic(verb)
                                          : std::optional(topic_behind(verb + 1, opening));
    if (!topic) return std::nullopt;
    return StanceRoll{carried, std::move(names), *std::move(topic), token};
  }
  return std::nullopt;
}

/// "The recasting was Miriam Tode's wish": what is told of as somebody's own.
std::optional<StanceRoll> RollReader::owned(std::uint32_t noun) const {
  static constexpr auto kOwn = std::to_array<std::string_view>(
      {"wish", "idea", "brainchild", "initiative", "dream", "proposal", "suggestion"});
  const TokenRange sentence = text_.sentence(noun);
  if (!is_one_of(kOwn, text_.lemma(noun)) || noun < sentence.begin + 3) return std::nullopt;
  std::uint32_t owner = noun - 1;
  while (owner > sentence.begin && text_.is(owner, Upos::kAdj)) --owner;
  if (text_.token(owner).xpos != Xpos::kPos || owner < sentence.begin + 2) return std::nullopt;
  auto names = names_before(owner);
  if (names.size() != 1 || names.front() < sentence.begin + 2) return std::nullopt;
  std::uint32_t be = names.front() - 1;
  while (be > sentence.begin && text_.is(be, Upos::kAdv)) --be;
  if (text_.lemma(be) != "be" || is_denied_near(noun) || frames_.is_in_doubt(noun))
    return std::nullopt;
  for (std::uint32_t t = be; t-- > sentence.begin;) {
    if (universal(text_.token(t).relation) != Relation::kNsubj || !text_.is_noun(t)) continue;
    const auto topic = about_.topic_at_noun(t);
    if (!topic || topic->pronoun) return std::nullopt;
    return StanceRoll{false, std::move(names), *topic, noun};
  }
  return std::nullopt;
}

/// "Approved by 81 votes to 66", "voted 12 to 9".
std::vector<RollReader::Tally> RollReader::tallies() const {
  std::vector<Tally> found;
  for (std::uint32_t t = 1; t + 1 < text_.size(); ++t) {
    if (text_.lower(t) != "to" && text_.lower(t) != "against") continue;
    const TokenRange sentence = text_.sentence(t);
    const auto losers = number_of(text_.lower(t + 1));
    const bool votes = text_.lemma(t - 1) == "vote";
    if (!losers || t < sentence.begin + 2 || t + 1 >= sentence.end) continue;
    const auto winners = number_of(text_.lower(votes ? t - 2 : t - 1));
    if (!winners || *winners <= *losers) continue;
    Tally tally{*winners, *losers, true, {}};
    std::uint32_t verb = t;
    constexpr std::uint32_t kBack = 9;
    const auto decides = [&](std::uint32_t at) {
      return is_one_of(kCarrying, text_.lemma(at)) || is_one_of(kLosing, text_.lemma(at));
    };
    while (verb > sentence.begin && t - verb < kBack && !decides(verb)) --verb;
    if (!decides(verb)) continue;
    tally.carried = is_one_of(kCarrying, text_.lemma(verb));
    tally.topic = frames_.is_passive(verb) ? subject_topic(verb).value_or(untold(verb))
                                           : topic_behind(verb + 1, t);
    found.push_back(std::move(tally));
  }
  return found;
}

/// "Among the 66 was Eskil Moe", "Brid Hanlon was one of the five".
std::optional<StanceRoll> RollReader::counted(std::uint32_t token) const {
  const TokenRange sentence = text_.sentence(token);
  const std::string& word = text_.lower(token);
  const bool one_of = word == "of" && token > sentence.begin && text_.lower(token - 1) == "one";
  if ((word != "among" && !one_of) || token + 2 >= sentence.end || tallies_.size() != 1)
    return std::nullopt;
  if (text_.lower(token + 1) != "the" && text_.lower(token + 1) != "those") return std::nullopt;
  const auto number = number_of(text_.lower(token + 2));
  if (!number || is_denied_near(token)) return std::nullopt;
  const Tally& tally = tallies_.front();
  if (*number != tally.losers && *number != tally.winners) return std::nullopt;
  std::vector<std::uint32_t> names;
  std::uint32_t verb = token;
  while (verb > sentence.begin && text_.lemma(verb) != "be") --verb;
  if (text_.lemma(verb) == "be") names = names_before(verb);
  if (names.empty() && token + 3 < sentence.end && text_.lemma(token + 3) == "be")
    names = names_from(token + 4, sentence.end);
  if (names.size() != 1) return std::nullopt;
  const bool lost = *number == tally.losers;
  return StanceRoll{lost == tally.carried, std::move(names), tally.topic, token};
}

std::vector<StanceRoll> RollReader::at(std::uint32_t token) const {
  std::vector<StanceRoll> rolls;
  const auto add = [&](std::optional<StanceRoll> roll) {
    if (roll && !roll->names.empty()) rolls.push_back(*std::move(roll));
  };
  if (text_.quotation(token).valid()) return rolls;
  add(by_agents(token));
  add(by_votes(token));
  add(among(token));
  add(listed(token));
  add(joined(token));
  add(elided(token));
  add(apart(token));
  add(owned(token));
  add(counted(token));
  return rolls;
}

}  // namespace belie
