// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/told_heads.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "graph/folding.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kRunVerbs{"run", "lead", "head", "manage", "direct"};

/// What tells that the post has ended, begins, or is held for somebody.
constexpr std::array<std::string_view, 24> kNotNow{
    "until",   "former",  "formerly", "once",   "acting",  "interim",  "temporarily", "will",
    "would",   "could",   "may",      "might",  "should",  "absence",  "caretaker",   "if",
    "succeed", "replace", "resign",   "retire", "jointly", "together", "co-lead",     "then"};

constexpr std::array<std::string_view, 9> kTitlesOfRuns{
    "chief-executive", "managing-director", "headteacher",   "principal", "head", "director",
    "leader",          "party-leader",      "council-leader"};
constexpr std::array<std::string_view, 3> kTitlesOfChairs{"chair", "committee-chair",
                                                          "party-chairman"};
constexpr std::array<std::string_view, 2> kTitlesOfCaptains{"captain", "captain-of-team"};

/// Bodies that a name shows to be one; "the Cup", "the race" are led in another sense.
constexpr std::array<std::string_view, 60> kBodyNouns{
    "bank",       "board",      "school",     "academy",    "college",     "university", "company",
    "firm",       "group",      "union",      "council",    "committee",   "commission", "agency",
    "authority",  "trust",      "foundation", "charity",    "museum",      "gallery",    "theatre",
    "theater",    "opera",      "orchestra",  "choir",      "ballet",      "hospital",   "clinic",
    "institute",  "laboratory", "party",      "federation", "association", "society",    "club",
    "league",     "zoo",        "library",    "airline",    "airways",     "railways",   "rail",
    "ferries",    "brewery",    "mill",       "mills",      "shipyard",    "newspaper",  "press",
    "church",     "diocese",    "parish",     "festival",   "centre",      "center",     "service",
    "department", "chamber",    "expedition", "cooperative"};

class DraftReader {
 public:
  DraftReader(const CheckInput& input, DocumentIndex document,
              const std::map<ReferentIndex, StatementIndex>& statements, std::vector<Post>& posts)
      : document_(document),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        input_(input),
        statements_(statements),
        posts_(posts) {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.tokens.empty() || !mention.referent.valid()) continue;
      const Referent& referent = annotation_.referents[mention.referent.index()];
      const bool name = mention.kind == MentionKind::kName;
      const bool perhaps = referent.type == EntityType::kUnknown && !referent.given.empty();
      if (referent.type == EntityType::kPerson || perhaps) {
        person_from_.emplace(mention.tokens.begin, &mention);
        person_to_.emplace(mention.tokens.end, &mention);
      } else if (name) {
        body_from_.emplace(mention.tokens.begin, &mention);
        body_to_.emplace(mention.tokens.end, &mention);
      }
    }
  }

  void read() {
    for (const Sentence& sentence : annotation_.sentences) {
      if (!holds_now(sentence.tokens)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i)
        read(i, sentence.tokens);
    }
  }

 private:
  using Mentions = std::map<std::uint32_t, const Mention*>;

  [[nodiscard]] std::string_view lemma(std::uint32_t i) const {
    return annotation_.lemma(TokenIndex(i));
  }
  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return lower_case(annotation_.word(TokenIndex(i)));
  }
  [[nodiscard]] static const Mention* at(const Mentions& mentions, std::uint32_t token) {
    const auto found = mentions.find(token);
    return found == mentions.end() ? nullptr : found->second;
  }

  [[nodiscard]] bool holds_now(TokenRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (is_one_of(kNotNow, lemma(i)) || is_one_of(kNotNow, lower(i))) return false;
    }
    return true;
  }

  void read(std::uint32_t i, TokenRange tokens) {
    if (is_one_of(kRunVerbs, lemma(i)) && annotation_.tokens[i].upos == Upos::kVerb) {
      read_active(i, i + 1, tokens, "runs");
      read_passive(i, tokens, "runs");
    } else if (lower(i) == "chairs" || (lemma(i) == "chair" && lower(i) == "chaired")) {
      read_active(i, i + 1, tokens, "chairs");
      read_passive(i, tokens, "chairs");
    } else if (lower(i) == "charge" && i > tokens.begin + 1 && lower(i - 1) == "in" &&
               i + 1 < tokens.end && lower(i + 1) == "of") {
      read_active(i - 1, i + 2, tokens, "runs");
    } else if (lower(i) == "armband" && i > tokens.begin + 2 && lower(i - 2) == "wears" &&
               i + 1 < tokens.end && (lower(i + 1) == "at" || lower(i + 1) == "for")) {
      read_active(i - 2, i + 2, tokens, "captains");
    }
  }

  /// "Ann Dole runs the Halden Bank", "…, who has led the bank", "Ann Dole is in charge of it":
  /// the words that tell it begin at `verb`, the body behind them.
  void read_active(std::uint32_t verb, std::uint32_t behind, TokenRange tokens,
                   std::string_view told) {
    bool perfect = false;
    std::uint32_t subject = verb;
    while (subject > tokens.begin) {
      const std::string word = lower(subject - 1);
      const Upos upos = annotation_.tokens[subject - 1].upos;
      if (word == "was" || word == "were" || word == "had") return;
      perfect = perfect || word == "has" || word == "is";
      const bool between = upos == Upos::kAux || upos == Upos::kAdv || word == "," ||
                           word == "who" || word == "been" || word == "is";
      if (!between) break;
      --subject;
    }
    const bool present =
        annotation_.tokens[verb].xpos == Xpos::kVbz || (lower(verb) == "chairs" && subject == verb);
    const Mention* person = at(person_to_, subject);
    if (person == nullptr || !(present || perfect)) return;
    std::uint32_t body = behind;
    const bool the = body < tokens.end && lower(body) == "the";
    if (the) ++body;
    const Mention* found = at(body_from_, body);
    if (found == nullptr && the) found = taken_up(body, tokens);
    if (found != nullptr) add(*person, *found, {verb, behind}, told);
  }

  /// "The union is led by Ann Dole", "the bank, run by its chief executive Ann Dole".
  void read_passive(std::uint32_t verb, TokenRange tokens, std::string_view told) {
    if (annotation_.tokens[verb].xpos != Xpos::kVbn || verb + 2 >= tokens.end) return;
    if (lower(verb + 1) != "by") return;
    std::uint32_t end = verb;
    while (end > tokens.begin && (lower(end - 1) == "is" || lower(end - 1) == "," ||
                                  annotation_.tokens[end - 1].upos == Upos::kAdv))
      --end;
    const Mention* body = at(body_to_, end);
    if (body == nullptr) return;
    constexpr std::uint32_t kTitleWords = 5;  // "its chief executive"
    for (std::uint32_t i = verb + 2; i < tokens.end && i < verb + 2 + kTitleWords; ++i) {
      if (lower(i) == "," || lower(i) == "and") return;
      if (const Mention* person = at(person_from_, i); person != nullptr)
        return add(*person, *body, {verb, verb + 2}, told);
    }
  }

  /// "The bank": the only body of the draft whose name has that word.
  [[nodiscard]] const Mention* taken_up(std::uint32_t noun, TokenRange tokens) const {
    if (noun >= tokens.end || !is_one_of(kBodyNouns, lower(noun))) return nullptr;
    if (noun + 1 < tokens.end && (annotation_.tokens[noun + 1].upos == Upos::kNoun ||
                                  lower(noun + 1) == "of" || lower(noun + 1) == "'s"))
      return nullptr;
    const Mention* found = nullptr;
    for (const auto& [token, mention] : body_from_) {
      const std::string name = folded_name(annotation_.referents[mention->referent.index()].name);
      const std::vector<std::string> parts = words_of(name);
      if (!is_one_of(parts, lower(noun))) continue;
      if (found != nullptr && found->referent != mention->referent) return nullptr;
      found = mention;
    }
    return found;
  }

  void add(const Mention& person, const Mention& body, TokenRange words, std::string_view told) {
    const std::string key = folded_name(annotation_.referents[body.referent.index()].name);
    const std::vector<std::string> parts = words_of(key);
    const bool known =
        annotation_.referents[body.referent.index()].type == EntityType::kOrganisation;
    const bool body_noun = std::ranges::any_of(
        parts, [](const std::string& word) { return is_one_of(kBodyNouns, word); });
    if (!body_noun && !(known && told != "runs") && told != "captains") return;
    const auto statement = statements_.find(person.referent);
    if (statement == statements_.end()) return;
    Post post;
    post.statement = statement->second;
    post.document = document_;
    post.person = person.referent;
    post.entity = input_.graph.entity_of(document_, person.referent);
    post.role = std::string(told);
    post.words = std::string(told);
    post.body = key;
    post.named = true;
    post.definite = true;
    post.status = "current";
    post.pattern = TitlePattern::kCopula;
    post.sentence = annotation_.sentence_of(TokenIndex(words.begin));
    post.span = cover(cover(person.span, body.span), annotation_.span(words));
    posts_.push_back(std::move(post));
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  const CheckInput& input_;
  const std::map<ReferentIndex, StatementIndex>& statements_;
  std::vector<Post>& posts_;
  Mentions person_from_, person_to_, body_from_, body_to_;
};

}  // namespace

ToldHeads::ToldHeads(const CheckInput& input) {
  std::map<DocumentIndex, std::map<ReferentIndex, StatementIndex>> named;
  for (const StatementIndex index : input.statements(ClaimKind::k_name)) {
    const auto* person = value_as<ReferentIndex>(input.graph.claim(index), "entity");
    if (person == nullptr) continue;
    named[input.graph.statements()[index.index()].document].try_emplace(*person, index);
  }
  for (const auto& [document, statements] : named)
    DraftReader(input, document, statements, all).read();
}

std::span<const std::string_view> titles_of_told_head(std::string_view verb) {
  if (verb == "runs") return kTitlesOfRuns;
  if (verb == "chairs") return kTitlesOfChairs;
  if (verb == "captains") return kTitlesOfCaptains;
  return {};
}

}  // namespace belie
