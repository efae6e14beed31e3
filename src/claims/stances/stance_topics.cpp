// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/stance_topics.h"

#include <algorithm>
#include <array>

namespace belie {

std::optional<Topic> StanceTopics::topic_of(const StanceMatch& match, std::uint32_t t,
                                            bool adjective) const {
  const bool slot = match.topic.begin < match.end && match.topic.end <= match.end;
  std::optional<Topic> topic;
  const bool verb = text_.is(t, Upos::kVerb) && !adjective;
  if (verb && frames_.is_passive(t) && !slot) {
    const TokenIndex subject = frames_.passive_subject(t);
    if (subject.valid()) topic = topic_at_noun(subject.value);
  } else if (const TokenIndex head = frames_.relative_object(t); head.valid() && !slot) {
    topic = topic_at_noun(head.value);
  } else if (slot && is_person(match.topic)) {
    topic = elided(t);
  } else if (!is_elided(*match.entry)) {
    topic = topics_.at(match.topic.begin, match.topic.end);
    if (topic && match.entry->act == "approval") topic = wanted(*topic, t, match.topic.end);
    if (topic && text_.lemma(t) == "ask" && topic->act.empty()) return std::nullopt;
  }
  const bool more = match.entry->topic == "-" && wants_more(match, t);
  if (!topic && is_elided(*match.entry)) topic = elided(t);
  if (!topic && match.words == 1 && is_left_out(*match.entry, match.end)) topic = elided(t);
  if (!topic && !match.entry->topic.empty() && !more) {
    topic = Topic{};
    topic->tokens = {match.end, match.end};
    if (match.entry->topic == "prior") {
      topic->pronoun = true;
      topic->tokens = {t, t};
    } else if (match.entry->topic != "-") {
      topic->thing = match.entry->topic;
    } else if (const std::string with = set_against(match.end); !with.empty()) {
      topic->details = {with};
    }
  }
  if (!topic) return std::nullopt;
  return finished(*topic, *match.entry);
}

/// "His son" of "give evidence against his son"; "" nobody.
std::string StanceTopics::set_against(std::uint32_t t) const {
  if (t + 1 >= text_.size() || text_.lower(t) != "against") return "";
  const auto whom = topics_.at(t + 1, text_.sentence(t).end);
  return !whom || whom->pronoun ? "" : whom->thing.empty() ? whom->act : whom->thing;
}

/// "Let him go", "wants her out".
bool StanceTopics::is_person(TokenRange topic) const {
  const std::string& word = text_.lower(topic.begin);
  return topic.size() == 1 && (word == "him" || word == "her" || word == "them");
}

Topic StanceTopics::elided(std::uint32_t t) {
  Topic topic;
  topic.pronoun = true;
  topic.tokens = {t, t};
  return topic;
}

/// "Advised its members to accept.": nothing follows that the verb could be about.
bool StanceTopics::is_left_out(const StanceEntry& entry, std::uint32_t end) const {
  if (!entry.topic.empty() || end >= text_.size()) return false;
  return text_.is(end, Upos::kPunct) && text_.lower(end) != "\"";
}

/// "Voted no": what was voted on stands elsewhere.
bool StanceTopics::is_elided(const StanceEntry& entry) {
  return entry.act == "approval" && entry.topic == "prior";
}

/// Whether the phrase goes on with words for a topic, though none could be read: "guilty to …".
bool StanceTopics::wants_more(const StanceMatch& match, std::uint32_t t) const {
  static constexpr std::array<std::string_view, 5> kJoining{"to", "of", "for", "as", "that"};
  const auto joins = [&](std::uint32_t at) {
    return std::ranges::find(kJoining, text_.lower(at)) != kJoining.end();
  };
  return joins(match.end - 1) || (match.end < text_.sentence(t).end && joins(match.end));
}

/// "Wants the toll scrapped", "wants the toll to be scrapped", "called for the toll to go": the
/// act stands behind.
Topic StanceTopics::wanted(const Topic& topic, std::uint32_t stance, std::uint32_t end) const {
  std::uint32_t t = topic.tokens.end;
  const bool infinitive = t + 2 < end && text_.lower(t) == "to";
  if (infinitive) t += text_.lemma(t + 1) == "be" ? 2 : 1;
  const bool bare = text_.lemma(stance) == "want";
  const bool done_to = t < end && (infinitive || bare) &&
                       (text_.token(t).xpos == Xpos::kVbn || text_.token(t).xpos == Xpos::kVbd);
  const bool goes = infinitive && t < end && t == topic.tokens.end + 1 &&
                    text_.is(t, Upos::kVerb) && !text_.child(t, Relation::kObj).valid();
  if (topic.pronoun || (!done_to && !goes)) return topic;
  Topic done = on_thing(topics_.of_verb(t, t + 1), topic);
  done.tokens = {topic.tokens.begin, t + 1};
  return done;
}

std::optional<Topic> StanceTopics::topic_at_noun(std::uint32_t noun) const {
  if (text_.is(noun, Upos::kPron)) return topics_.at(noun, noun + 1);
  if (!text_.is_noun(noun)) return std::nullopt;
  return topics_.of_noun(noun);
}

bool StanceTopics::is_any(const Topic& topic, const StanceEntry& entry) const {
  static constexpr std::array<std::string_view, 9> kAny{"no",      "any",  "every", "each", "some",
                                                        "another", "many", "most",  "few"};
  return entry.act != "run" && !topic.tokens.empty() &&
         std::ranges::find(kAny, text_.lower(topic.tokens.begin)) != kAny.end();
}

std::optional<Topic> StanceTopics::finished(const Topic& raw, const StanceEntry& entry) const {
  if (is_any(raw, entry)) return std::nullopt;
  auto topic = topics_.resolved(raw);
  if (!topic && raw.pronoun && entry.act == "approval") {
    topic = raw;  // found out when all votes of the draft are known
    return topic;
  }
  if (!topic && raw.pronoun && entry.topic.empty()) {
    topic = Topic{};  // "let him go": the act tells it
    topic->tokens = raw.tokens;
  }
  if (!topic) return std::nullopt;
  if (entry.act != "approval") {
    topic->open = raw.pronoun && entry.topic.empty();
    if (!topic->act.empty() && topic->thing.empty()) topic->thing = topic->act;
    topic->act = entry.act;
    topic->shell = false;
    if (entry.topic == "-") topic->only = true;
  }
  return topic;
}

}  // namespace belie
