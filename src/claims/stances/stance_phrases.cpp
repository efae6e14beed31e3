// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/stance_phrases.h"

#include <algorithm>
#include <array>

namespace belie {

bool StancePhrases::is_word(std::uint32_t t, const std::string& word) const {
  if (word == "one's") {
    const bool her = text_.lower(t) == "her";  // which the tagger may take for an object
    return text_.token(t).xpos == Xpos::kPrpPoss || text_.is(t, Upos::kDet) || her;
  }
  return text_.lower(t) == word || text_.lemma(t) == word;
}

bool StancePhrases::is_skipped(std::uint32_t t) const {
  return text_.is(t, Upos::kAdv) || text_.is(t, Upos::kAdj) || text_.lower(t) == "\"";
}

/// "Cast the two votes against it", not "cast off for southern waters". Other verbs take
/// anything.
bool StancePhrases::has_ballot(TokenRange slot) const {
  for (std::uint32_t t = slot.begin; t < slot.end; ++t) {
    const std::string lemma = text_.lemma(t);
    if (lemma == "vote" || lemma == "ballot") return true;
  }
  return false;
}

/// "Will leave.", "will leave at the end of February", not "will leave for Rome on Friday": a
/// day or an hour is for a journey.
bool StancePhrases::is_clause_end(std::uint32_t t, std::uint32_t end) const {
  static constexpr std::array<std::string_view, 6> kWhen{"at", "in", "by", "this", "next", "when"};
  if (t >= end) return true;
  if (text_.is(t, Upos::kPunct)) return text_.lower(t) != "-";
  if (std::ranges::find(kWhen, text_.lower(t)) == kWhen.end()) return false;
  const TimeExpression* time = nullptr;
  for (const TimeExpression& told : text_.annotation().times) {
    if (told.tokens.begin >= t && told.tokens.begin <= t + 4 && told.tokens.begin < end)
      time = &told;
  }
  if (time == nullptr) return false;
  const bool span = time->year != 0 || time->month != 0 || time->season != 0 ||
                    time->unit == TimeUnit::kMonth || time->unit == TimeUnit::kYear;
  return span && time->day == 0;
}

/// Behind a time or a place that stands between a verb and its preposition: "voted on Tuesday |
/// against", "pleaded in the newspaper | for"; the token itself: none stands there.
std::uint32_t StancePhrases::behind_adjunct(std::uint32_t t, const std::string& word) const {
  constexpr std::uint32_t kLongest = 6;
  static constexpr std::array<std::string_view, 7> kWhere{"in",     "on",    "at",  "during",
                                                          "before", "after", "last"};
  static constexpr std::array<std::string_view, 4> kSides{"for", "against", "in", "to"};
  const std::uint32_t end = std::min(text_.sentence(t).end, t + kLongest);
  if (std::ranges::find(kSides, word) == kSides.end()) return t;
  const bool opens = std::ranges::find(kWhere, text_.lower(t)) != kWhere.end();
  if (!opens || text_.is(t, Upos::kVerb) || is_word(t, word)) return t;
  for (std::uint32_t at = t + 1; at < end; ++at) {
    if (at > t + 1 && is_word(at, word)) return at;
    const bool inside = text_.is(at, Upos::kDet) || text_.is(at, Upos::kAdj) ||
                        text_.is(at, Upos::kNoun) || text_.is(at, Upos::kPropn) ||
                        text_.is(at, Upos::kNum) || text_.token(at).xpos == Xpos::kPrpPoss;
    if (!inside) return t;
  }
  return t;
}

/// The phrase from the token on; words between are adverbs and adjectives, at most two, and a time
/// or place before a preposition.
std::optional<StanceMatch> StancePhrases::matched(const StancePhrase& phrase,
                                                  std::uint32_t t) const {
  constexpr std::uint32_t kSlot = 9;
  constexpr int kSkips = 2;
  const std::uint32_t end = text_.sentence(t).end;
  StanceMatch match{phrase.entry, t + 1, phrase.words.size(), {}, false, phrase.denied};
  for (std::size_t w = 1; w < phrase.words.size(); ++w) {
    const std::string& word = phrase.words[w];
    if (word == "$") {
      if (!is_clause_end(match.end, end)) return std::nullopt;
      match.alone = true;
      continue;
    }
    if (word == "~" || word == "*") {
      const std::uint32_t begin = match.end;
      std::uint32_t at = begin + 1;
      while (at < end && at < begin + kSlot && !is_word(at, phrase.words[w + 1])) ++at;
      if (at >= end || at >= begin + kSlot) return std::nullopt;
      if (word == "*" && phrase.words.front() == "cast" && !has_ballot({begin, at}))
        return std::nullopt;
      if (word == "~") match.topic = {begin, at};
      match.end = at;
      continue;
    }
    std::uint32_t at = match.end;
    for (int skips = 0; at < end && !is_word(at, word) && is_skipped(at) && skips < kSkips; ++skips)
      ++at;
    if (at < end && !is_word(at, word) && w == 1) at = behind_adjunct(at, word);
    if (at >= end || !is_word(at, word)) return std::nullopt;
    match.end = at + 1;
  }
  if (match.topic.empty()) match.topic = {match.end, end};
  return match;
}

std::vector<StanceMatch> StancePhrases::matches(StanceWord kind, std::uint32_t t,
                                                const std::string& lemma) const {
  std::vector<StanceMatch> found;
  for (const StancePhrase& phrase : text_.words().phrases(kind, lemma)) {
    if (const auto match = matched(phrase, t)) found.push_back(*match);
  }
  return found;
}

bool StancePhrases::is_being(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 5> kBeing{"be", "remain", "stay", "become", "seem"};
  const bool verb = text_.is(t, Upos::kAux) || text_.is(t, Upos::kVerb);
  return verb && std::ranges::find(kBeing, text_.lemma(t)) != kBeing.end();
}

bool StancePhrases::has_phrase(std::uint32_t t) const {
  const std::vector<StanceMatch> found = matches(StanceWord::kVerb, t, text_.lemma(t));
  return std::ranges::any_of(found, [](const StanceMatch& match) { return match.words > 2; });
}

bool StancePhrases::is_approval(const std::string& lemma) const {
  const auto& phrases = text_.words().phrases(StanceWord::kVerb, lemma);
  return std::ranges::any_of(phrases, [](const StancePhrase& phrase) {
    return phrase.words.size() == 1 && phrase.entry->act == "approval";
  });
}

bool StancePhrases::tells_below(const StanceMatch& match) const {
  if (match.topic.empty() || match.topic.end <= match.end) return false;
  std::uint32_t at = match.topic.begin;
  while (at + 1 < match.topic.end && text_.is(at, Upos::kAdv)) ++at;
  if (text_.lower(at) == "to" && at + 1 < match.topic.end) return text_.is(at + 1, Upos::kVerb);
  return text_.is(at, Upos::kVerb) && text_.lower(at).ends_with("ing") &&
         is_approval(text_.lemma(at));
}

/// "Orsik backs the line", of which the tagger makes a noun.
bool StancePhrases::is_noun_with_subject(std::uint32_t t) const {
  const TokenRange sentence = text_.sentence(t);
  if (!text_.is(t, Upos::kNoun) || !is_approval(text_.lemma(t)) || t + 1 >= sentence.end)
    return false;
  const bool object = text_.is(t + 1, Upos::kDet) || text_.token(t + 1).xpos == Xpos::kPrpPoss ||
                      text_.token(t + 1).xpos == Xpos::kVbg;
  const bool subject = text_.child(t, Relation::kNsubj).valid() ||
                       (text_.token(t).relation == Relation::kRoot && text_.is_noun(t - 1));
  return object && subject && !text_.child(t, Relation::kCop).valid();
}

/// "She won her badge here and backs the plan", of which the tagger makes a noun.
bool StancePhrases::is_joined_verb(std::uint32_t t) const {
  const TokenRange sentence = text_.sentence(t);
  const std::string& word = text_.lower(t);
  if (!word.ends_with('s') || !is_approval(word.substr(0, word.size() - 1))) return false;
  if (t < sentence.begin + 3 || t + 1 >= sentence.end || text_.lower(t - 1) != "and") return false;
  const bool object = text_.is(t + 1, Upos::kDet) || text_.token(t + 1).xpos == Xpos::kPrpPoss;
  for (std::uint32_t at = sentence.begin; object && at < t; ++at) {
    if (text_.is(at, Upos::kVerb) && text_.child(at, Relation::kNsubj).valid()) return true;
  }
  return false;
}

/// "The Greens back Orsik", "Orsik, the mayor, rules out a toll": no other verb is in the
/// sentence.
bool StancePhrases::is_only_verb(std::uint32_t t) const {
  const TokenRange sentence = text_.sentence(t);
  if (text_.is(t, Upos::kAux) || text_.is(t, Upos::kPropn) || t + 1 >= sentence.end) return false;
  const bool after = text_.is_noun(t - 1) || text_.lower(t - 1) == ",";
  const std::string& word = text_.lower(t);
  std::string lemma = word;
  if (word.ends_with('s') && !is_approval(word)) lemma.pop_back();
  const bool plain = is_approval(lemma);
  const bool object = text_.is(t + 1, Upos::kDet) || text_.is(t + 1, Upos::kPropn) ||
                      text_.token(t + 1).xpos == Xpos::kPrpPoss;
  const bool particle = !plain && word != lemma && !matches(StanceWord::kVerb, t, lemma).empty();
  if (!after || !((plain && object) || particle)) return false;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    if (text_.is(at, Upos::kVerb) || text_.is(at, Upos::kAux)) return false;
  }
  return true;
}

bool StancePhrases::is_misread_verb(std::uint32_t t) const {
  if (text_.is(t, Upos::kVerb) || t == text_.sentence(t).begin) return false;
  if (is_noun_with_subject(t) || is_only_verb(t) || is_joined_verb(t)) return true;
  std::uint32_t before = t - 1;
  while (before > text_.sentence(t).begin && text_.is(before, Upos::kPart) &&
         text_.token(before).xpos != Xpos::kTo)
    --before;
  const Xpos tag = text_.token(before).xpos;
  const bool helped = tag == Xpos::kMd || tag == Xpos::kTo || text_.lemma(before) == "do";
  return helped && is_approval(text_.lower(t));
}

}  // namespace belie
