// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_occasions.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// Where people speak; words of one row are one occasion.
constexpr std::array<std::string_view, 27> kOccasions{
    "speech speak address stage platform rostrum podium lectern pulpit sermon homily keynote",
    "meeting assembly gathering member gymnasium",
    "conference briefing journalist reporter newsman press",
    "rally march demonstration protest picket vigil",
    "hearing committee inquiry testimony",
    "court trial courtroom judge jury dock",
    "interview programme radio television broadcast podcast studio show",
    "debate parliament chamber senate commons",
    "council councillor",
    "board shareholder",
    "appeal",
    "statement",
    "funeral wake memorial graveside",
    "wedding reception",
    "dinner banquet toast lunch",
    "ceremony unveiling inauguration opening launch",
    "service mass",
    "lecture seminar class",
    "canteen shift workforce",
    "letter message email",
    "dressing pitch whistle",
    "finish podium line medal",
    "festival fair concert",
    "congress convention summit",
    "call analyst",
    "quay pier dock harbour",
    "market stall"};

/// What a remark that was made before is called.
constexpr std::array<std::string_view, 16> kRemarks{
    "remark", "comment", "sentence", "line",   "phrase",    "word",     "quip", "joke",
    "answer", "reply",   "retort",   "appeal", "sentiment", "outburst", "plea", "observation"};

/// What is done with a remark that has got about.
constexpr std::array<std::string_view, 22> kSpread{
    "print",    "chalk",    "paint", "hang",   "t-shirt",  "banner", "poster",  "board",
    "headline", "travel",   "quote", "famous", "wall",     "mug",    "sticker", "stick",
    "write",    "scribble", "pin",   "cheer",  "applause", "repeat"};

/// To whom people speak; words of one row are one audience.
constexpr std::array<std::string_view, 15> kAudiences{
    "volunteer helper",
    "guest visitor diner",
    "relative family mourner parent bereaved",
    "reporter journalist correspondent camera newsman",
    "crowd audience spectator listener onlooker",
    "worker staff workforce employee crew",
    "child pupil student class",
    "congregation parishioner worshipper",
    "councillor council",
    "juror jury court judge",
    "member delegate",
    "player team squad",
    "fan supporter",
    "neighbour resident villager",
    "skier climber rider runner"};

/// Hours and spots by which a scene is told.
constexpr std::array<std::string_view, 17> kScenes{"dawn daybreak sunrise",
                                                   "noon midday",
                                                   "dusk nightfall sunset",
                                                   "midnight",
                                                   "breakfast",
                                                   "lunch",
                                                   "dinner supper",
                                                   "step stair",
                                                   "gate",
                                                   "door doorway",
                                                   "balcony",
                                                   "grave graveside",
                                                   "changing dressing",
                                                   "bucket",
                                                   "glove",
                                                   "microphone megaphone",
                                                   "tasting"};

Gender gender_of(std::string_view pronoun) {
  if (pronoun == "he" || pronoun == "his" || pronoun == "him") return Gender::kMale;
  if (pronoun == "she" || pronoun == "her" || pronoun == "hers") return Gender::kFemale;
  return Gender::kUnknown;
}

bool is_person(const QuoteSide& side) {
  if (!side.referent.valid()) return false;
  const EntityType type = side.annotation->referents[side.referent.index()].type;
  return type == EntityType::kPerson || type == EntityType::kUnknown;
}

const Referent& person(const QuoteSide& side) {
  return side.annotation->referents[side.referent.index()];
}

bool may_be(Gender a, Gender b) { return a == Gender::kUnknown || b == Gender::kUnknown || a == b; }

/// The pronoun that tells the speaker: "she" of "she said"; "" a name or a description does.
std::string speaking_pronoun(const QuoteSide& side) {
  if (side.speaker_words.size() != 1) return "";
  std::string word = lower_case(side.annotation->word(TokenIndex{side.speaker_words.begin}));
  return gender_of(word) == Gender::kUnknown ? "" : word;
}

/// The tokens of the sentence in which the quotation begins, up to its first word.
TokenRange lead_in(const QuoteSide& side) {
  const Annotation& annotation = *side.annotation;
  const TokenIndex first = side.words.front().token;
  const TokenRange sentence = annotation.sentences[annotation.sentence_of(first).index()].tokens;
  return {sentence.begin, first.value};
}

/// "Dole's own comment: “…”", "her remark that she “…”": the words before the quotation name the
/// person or have a pronoun for one.
bool owns(const QuoteSide& side, const QuoteSide& other) {
  const Annotation& annotation = *side.annotation;
  const std::string surname = fold_accents(person(other).surname);
  for (std::uint32_t i = lead_in(side).begin; i < lead_in(side).end; ++i) {
    const std::string word = lower_case(annotation.word(TokenIndex{i}));
    const Gender gender = gender_of(word);
    if (gender != Gender::kUnknown && may_be(gender, person(other).gender)) return true;
    if (fold_accents(annotation.word(TokenIndex{i})) == surname) return true;
  }
  return false;
}

/// The one side names nobody: whether the other's speaker may be meant.
bool may_speak(const QuoteSide& open, const QuoteSide& named) {
  const std::string pronoun = speaking_pronoun(open);
  if (!pronoun.empty()) return may_be(gender_of(pronoun), person(named).gender);
  return open.speaker_words.empty() && !open.referent.valid() && owns(open, named);
}

bool tells_remark(const QuoteSide& side) {
  const bool had = side.around.contains("had cue");
  const bool remark = tells_any(side, kRemarks) && tells_any(side, kSpread);
  const bool own = std::ranges::any_of(kRemarks, [&](std::string_view noun) {
    return side.around.contains("own " + std::string(noun));
  });
  return had || remark || own;
}

bool share_one_of(const QuoteSide& a, const QuoteSide& b, std::span<const std::string_view> rows) {
  return std::ranges::any_of(rows, [&](std::string_view row) {
    const auto told = [&](const QuoteSide& side) {
      for (std::size_t begin = 0; begin < row.size();) {
        const std::size_t end = std::min(row.find(' ', begin), row.size());
        if (side.around.contains(std::string(row.substr(begin, end - begin)))) return true;
        begin = end + 1;
      }
      return false;
    };
    return told(a) && told(b);
  });
}

bool shares_a_row(const QuoteSide& a, const QuoteSide& b) { return share_one_of(a, b, kOccasions); }

/// "in the same speech", "at the same meeting".
bool tells_same(const QuoteSide& side) {
  return std::ranges::any_of(kOccasions, [&](std::string_view row) {
    for (std::size_t begin = 0; begin < row.size();) {
      const std::size_t end = std::min(row.find(' ', begin), row.size());
      if (side.around.contains("same " + std::string(row.substr(begin, end - begin)))) return true;
      begin = end + 1;
    }
    return false;
  });
}

bool is_dated(const CheckInput& input, const QuoteSide& side) {
  return input.graph.claim(side.statement).when.origin == WhenOrigin::kClause;
}

bool share_time(const CheckInput& input, const QuoteSide& a, const QuoteSide& b) {
  const auto& one = input.graph.statements()[a.statement.index()].when;
  const auto& two = input.graph.statements()[b.statement.index()].when;
  return std::ranges::any_of(one, [&](const Period& p) {
    return std::ranges::any_of(two,
                               [&](const Period& q) { return p.begin < q.end && q.begin < p.end; });
  });
}

}  // namespace

std::string_view occasion_word(std::string_view lemma) {
  for (const std::string_view row : kOccasions) {
    for (std::size_t begin = 0; begin < row.size();) {
      const std::size_t end = std::min(row.find(' ', begin), row.size());
      if (row.substr(begin, end - begin) == lemma) return row.substr(0, row.find(' '));
      begin = end + 1;
    }
  }
  return "";
}

SpeakerMatch match_of_speakers(const QuoteSide& a, const QuoteSide& b) {
  if (same_speaker(a, b)) return SpeakerMatch::kSame;
  const bool possible = (is_person(a) && may_speak(b, a)) || (is_person(b) && may_speak(a, b));
  return possible ? SpeakerMatch::kPossible : SpeakerMatch::kNone;
}

bool tell_one_audience(const QuoteSide& a, const QuoteSide& b) {
  return share_one_of(a, b, kAudiences);
}

bool tell_one_scene(const QuoteSide& a, const QuoteSide& b) {
  return tell_one_audience(a, b) && share_one_of(a, b, kScenes);
}

bool are_apart_in_time(const CheckInput& input, const QuoteSide& a, const QuoteSide& b) {
  if (!is_dated(input, a) || !is_dated(input, b)) return false;
  const auto& one = input.graph.statements()[a.statement.index()].when;
  const auto& two = input.graph.statements()[b.statement.index()].when;
  return !one.empty() && !two.empty() && !share_time(input, a, b);
}

Occasion occasion_of(const CheckInput& input, const QuoteSide& a, const QuoteSide& b) {
  if (are_apart_in_time(input, a, b)) return Occasion::kUnknown;
  const bool one = (!a.occasion.empty() && a.occasion == b.occasion) || shares_a_row(a, b);
  if (one || tells_same(a) || tells_same(b) || tells_remark(a) || tells_remark(b))
    return Occasion::kSame;
  const bool dated = is_dated(input, a) && is_dated(input, b);
  return dated && share_time(input, a, b) ? Occasion::kSameDay : Occasion::kUnknown;
}

}  // namespace belie
