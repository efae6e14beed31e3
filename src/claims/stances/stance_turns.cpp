// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/stance_turns.h"

#include <algorithm>
#include <array>
#include <set>

namespace belie {

StanceTurns::StanceTurns(const PositionText& text, const StancePhrases& phrases,
                         const TopicReader& topics, const HolderReader& holders)
    : text_(text), phrases_(phrases), topics_(topics), holders_(holders), turns_(told_turns()) {}

bool StanceTurns::is_former(const Holder& holder, const Topic& topic, std::uint32_t t,
                            bool past_perfect) const {
  if (past_perfect) return true;
  const SentenceIndex own = text_.token(t).sentence;
  return std::ranges::any_of(turns_, [&](const StanceTurn& turn) {
    if (turn.sentence == own || leads_to(turn.sentence, own, holder)) return true;
    return turn.strong && !is_on_another(turn, topic) && tells_of(turn.sentence, holder);
  });
}

/// "On Thursday he gave in. Orsik will step down": the turn stands right before.
bool StanceTurns::leads_to(SentenceIndex turn, SentenceIndex own, const Holder& holder) const {
  const auto& sentences = text_.annotation().sentences;
  return turn.index() + 1 == own.index() &&
         sentences[turn.index()].section == sentences[own.index()].section &&
         (tells_of(turn, holder) || is_of_nobody_else(sentences[turn.index()].tokens));
}

/// "In the end she gave in.": a pronoun for whomever the draft is about.
bool StanceTurns::is_of_nobody_else(TokenRange sentence) const {
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const bool subject = universal(text_.token(t).relation) == Relation::kNsubj;
    if (text_.is_named(t) && !text_.is_time(t)) return false;
    if (subject && text_.is_noun(t)) return false;
  }
  return true;
}

/// "Her U-turn on parking" says nothing of the tram line.
bool StanceTurns::is_on_another(const StanceTurn& turn, const Topic& topic) {
  if (!turn.topic || turn.topic->pronoun || turn.topic->open || turn.topic->shell) return false;
  const auto parts = [](const Topic& told) {
    std::set<std::string> words{told.act, told.thing};
    words.insert(told.details.begin(), told.details.end());
    words.insert(told.names.begin(), told.names.end());
    words.erase("");
    return words;
  };
  const std::set<std::string> mine = parts(topic);
  if (mine.empty() || topic.open) return false;
  return std::ranges::none_of(parts(*turn.topic),
                              [&](const std::string& word) { return mine.contains(word); });
}

/// Whether the sentence, or the one before where it names nobody, speaks of the holder.
bool StanceTurns::tells_of(SentenceIndex sentence, const Holder& holder) const {
  const auto named = [&](SentenceIndex at, bool& anybody) {
    const TokenRange tokens = text_.annotation().sentences[at.index()].tokens;
    bool owning = false;  // "her deputy turned": only where nobody else is told of
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const Mention* mention = text_.mention(t);
      const bool told = mention != nullptr && mention->referent.valid();
      if (!told && !text_.is_noun(t) && !text_.is(t, Upos::kPron)) continue;
      const std::vector<Holder> who = holders_.at(t);
      const bool found = std::ranges::find(who, holder) != who.end();
      const bool owner = text_.token(t).xpos == Xpos::kPrpPoss;
      if (found && !owner) return true;
      owning = owning || found;
      anybody = anybody || (!who.empty() && !owner);
    }
    return owning && !anybody;
  };
  bool anybody = false;
  if (named(sentence, anybody)) return true;
  return !anybody && sentence.index() > 0 && named(SentenceIndex(sentence.index() - 1), anybody);
}

/// "Nothing could change his mind", "she would not back down": no turn.
bool StanceTurns::is_denied(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 14> kNo{
      "no",     "not",  "n't",     "never",  "nothing",  "nobody", "without",
      "refuse", "deny", "neither", "little", "unlikely", "hardly", "reject"};
  constexpr std::uint32_t kBack = 8;
  const std::uint32_t begin = text_.sentence(t).begin;
  for (std::uint32_t at = t; at > begin && t - at < kBack;) {
    --at;
    if (text_.lower(at) == "," || text_.lower(at) == ";") return false;
    if (std::ranges::find(kNo, text_.lemma(at)) != kNo.end()) return true;
  }
  return false;
}

/// "The fee" of "a U-turn on the fee".
std::optional<Topic> StanceTurns::topic_behind(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 5> kOn{"on", "about", "over", "to", "of"};
  const bool joins = t + 1 < text_.size() && std::ranges::find(kOn, text_.lower(t)) != kOn.end();
  if (!joins || text_.is_time(t + 1)) return std::nullopt;
  auto raw = topics_.at(t + 1, text_.sentence(t).end);
  return raw ? topics_.resolved(*raw) : std::nullopt;
}

/// The sentences that tell of a change of mind.
std::vector<StanceTurn> StanceTurns::told_turns() const {
  std::vector<StanceTurn> told;
  for (std::uint32_t t = 0; t < text_.size(); ++t) {
    for (const std::string& first : {text_.lemma(t), text_.lower(t)}) {
      for (const auto& words : text_.words().turns(first)) {
        std::uint32_t at = t;
        const bool weak = words.back() == "?";
        const std::size_t count = words.size() - (weak ? 1 : 0);
        const bool fits =
            t + count <= text_.sentence(t).end &&
            std::all_of(words.begin(), words.begin() + static_cast<long>(count),
                        [&](const std::string& word) { return phrases_.is_word(at++, word); });
        if (!fits || is_denied(t)) continue;
        told.push_back({text_.token(t).sentence, !weak, topic_behind(at)});
      }
    }
  }
  return told;
}

}  // namespace belie
