// SPDX-License-Identifier: Apache-2.0
//
// What someone is for or against: a thing or an act with what tells it from others of its sort. A
// plan "to close the library", "the closure of the library" and "closing the library" are one topic
// (act close, thing library); "the plan" is the draft's only one. Values only; no text is kept.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/stances/position_text.h"

namespace belie {

struct Topic {
  std::string act;    // class or lemma of what is to be done: "close"; "" the thing itself
  std::string thing;  // class or lemma: "library"; a name in lower case; "" not told
  std::vector<std::string> details;   // lemmas that tell it from others: "tram"; sorted
  std::vector<std::string> names;     // names in lower case, countries by id; sorted
  std::vector<std::string> numbers;   // "4 percent"; sorted
  std::vector<std::string> versions;  // "first", "revised"; sorted
  bool reversed = false;              // not to do it: "boycotting the games" of the act attend
  bool shell = false;                 // a plan that nothing more is said of
  bool pronoun = false;               // "it": yet to be found
  bool plural = false;
  bool only = false;      // the draft tells of one such thing only
  bool open = false;      // told by nothing of its own: "it", "the plan", a vote without an object
  bool main = false;      // of what headline and first paragraphs speak of
  bool definite = false;  // taken up: "the levy", "their levy"
  TokenRange tokens;

  [[nodiscard]] bool is_told() const {
    return !details.empty() || !names.empty() || !numbers.empty() ||
           (!act.empty() && !thing.empty());
  }
};

/// Whether two topics are one: of one act and thing, and told alike or the only ones of their
/// drafts. What differs in name, number or version, or in all details, is another.
bool one_topic(const Topic& a, const Topic& b);

/// Whether nothing that is told of the two excludes that they are one.
bool agree(const Topic& a, const Topic& b);

/// Whether two stances are towards one question, where nothing sets them apart: both are open, or
/// one is and the other is what the draft is about, or both tell one thing.
bool one_question(const Topic& a, const Topic& b);

/// The act done to the object: "the duty that she means to bring in".
Topic on_thing(const Topic& act, Topic object);

/// "close/library [names…, details…]" – as a line.
std::string to_text(const Topic& topic);

class TopicReader {
 public:
  explicit TopicReader(const PositionText& text);

  /// The topic whose words begin at the token, before `end`; nothing where no noun, verb or pronoun
  /// of a topic stands there.
  [[nodiscard]] std::optional<Topic> at(std::uint32_t begin, std::uint32_t end) const;
  /// The topic of the noun at the token, which stands within its phrase.
  [[nodiscard]] std::optional<Topic> of_noun(std::uint32_t noun) const;
  /// The act of the verb at the token with its object.
  [[nodiscard]] Topic of_verb(std::uint32_t verb, std::uint32_t end) const;
  /// Finds what a pronoun stands for, takes over what the draft tells of its only thing of the
  /// sort, and says whether it is the only one. Nothing where a pronoun could mean several.
  [[nodiscard]] std::optional<Topic> resolved(Topic raw) const;

 private:
  struct Run;

  [[nodiscard]] Run run_at(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] bool is_inside(std::uint32_t t, std::uint32_t end) const;
  [[nodiscard]] std::optional<Topic> of_phrase(std::uint32_t begin, std::uint32_t end) const;
  void add_words(Topic& topic, const Run& run, bool nouns_only) const;
  void add_behind(Topic& topic, std::uint32_t at, std::uint32_t end) const;
  bool add_content(Topic& topic, std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] const TopicEntry* entry_of(const Run& run) const;
  [[nodiscard]] std::optional<Topic> antecedent(std::uint32_t pronoun) const;
  [[nodiscard]] std::optional<Topic> candidate(TokenRange tokens, std::uint32_t before) const;
  void index();
  void enter_lead();
  [[nodiscard]] bool is_definite(std::uint32_t token) const;
  [[nodiscard]] bool is_of_any(std::uint32_t token) const;
  void place(Topic& topic, const Topic& raw) const;
  [[nodiscard]] std::optional<Topic> identified(Topic topic) const;

  const PositionText& text_;
  std::map<std::string, SentenceIndex> lead_;  // of headline and first paragraphs, where first
  std::map<std::string, std::vector<Topic>> topics_;  // of the draft, by class or lemma of the noun
};

}  // namespace belie
