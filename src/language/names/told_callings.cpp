// SPDX-License-Identifier: Apache-2.0
#include "language/names/told_callings.h"

#include <cstdint>
#include <optional>

#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kLongest = 6;  // tokens of a phrase

/// Reads the words around the names of people.
class CallingReader {
 public:
  explicit CallingReader(const Annotation& annotation) : annotation_(annotation) {}

  std::vector<ToldCalling> all() {
    for (std::size_t m = 0; m < annotation_.mentions.size(); ++m) {
      const Mention& mention = annotation_.mentions[m];
      if (mention.kind != MentionKind::kName || mention.tokens.empty() || !is_person(mention))
        continue;
      sentence_ =
          annotation_.sentences[annotation_.tokens[mention.tokens.begin].sentence.index()].tokens;
      name_ = MentionIndex(m);
      read_before(mention.tokens.begin);
      read_behind(mention.tokens.end);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_person(const Mention& mention) const {
    if (!mention.referent.valid()) return false;
    const Referent& referent = annotation_.referents[mention.referent.index()];
    return referent.type == EntityType::kPerson ||
           (referent.type == EntityType::kUnknown && !referent.given.empty());
  }

  [[nodiscard]] std::string word(std::uint32_t at) const {
    return sentence_.contains(at) ? lower_case(annotation_.word(TokenIndex(at))) : std::string();
  }

  [[nodiscard]] bool is(std::uint32_t at, Upos tag) const {
    return sentence_.contains(at) && annotation_.tokens[at].upos == tag;
  }

  [[nodiscard]] bool is_article(std::uint32_t at) const {
    const std::string text = word(at);
    return text == "a" || text == "an" || text == "the";
  }

  /// One thing, in small letters: "glassblower".
  [[nodiscard]] bool is_noun(std::uint32_t at) const {
    return is(at, Upos::kNoun) && annotation_.tokens[at].xpos == Xpos::kNn &&
           annotation_.word(TokenIndex(at)) == word(at);
  }

  [[nodiscard]] bool is_modifier(std::uint32_t at) const {
    return is(at, Upos::kNoun) || is(at, Upos::kAdj) || is(at, Upos::kNum) || is(at, Upos::kAdv) ||
           is_hyphen(word(at)) ||
           (is(at, Upos::kVerb) && annotation_.tokens[at].xpos == Xpos::kVbn);
  }

  /// "the 68-year-old saddler | Ann Dole".
  void read_before(std::uint32_t begin) {
    if (begin == sentence_.begin || !is_noun(begin - 1)) return;
    for (std::uint32_t at = begin - 1; sentence_.contains(at) && at + kLongest + 2 > begin; --at) {
      if (is_article(at)) return add(begin - 1);
      if (!is_modifier(at)) return;
    }
  }

  /// "Ann Dole, 65, | a glassblower in Leith", "Ann Dole | is a glassblower".
  void read_behind(std::uint32_t end) {
    if (word(end) == "is" || word(end) == "was") {
      std::uint32_t at = end + 1;
      if (word(at) == "still" || word(at) == "now" || word(at) == "also") ++at;
      if (const auto noun = noun_of_phrase(at)) add(*noun);
    }
    read_work(end);
    if (word(end) != ",") return;
    std::uint32_t at = end + 1;
    if (is(at, Upos::kNum) && word(at + 1) == ",") at += 2;
    if (const auto noun = noun_of_phrase(at)) add(*noun);
  }

  /// "Ann Dole is 64 and works as | a glassblower".
  void read_work(std::uint32_t end) {
    constexpr std::uint32_t kReach = 9;
    for (std::uint32_t at = end; sentence_.contains(at) && at < end + kReach; ++at) {
      if (word(at) == "," || word(at) == "who") return;
      if (annotation_.lemma(TokenIndex(at)) != "work" || word(at + 1) != "as") continue;
      if (const auto noun = noun_of_phrase(at + 2)) add(*noun);
      return;
    }
  }

  /// The last noun of the phrase that an article opens, where the phrase ends with it.
  [[nodiscard]] std::optional<std::uint32_t> noun_of_phrase(std::uint32_t article) const {
    if (!is_article(article)) return std::nullopt;
    std::uint32_t at = article + 1;
    while (is_modifier(at) && at < article + kLongest) ++at;
    while (at > article + 1 && is(at - 1, Upos::kAdv)) --at;  // "a glassblower too"
    return is_noun(at - 1) ? std::optional(at - 1) : std::nullopt;
  }

  void add(std::uint32_t noun) { found_.push_back({name_, word(noun)}); }

  const Annotation& annotation_;
  TokenRange sentence_;
  MentionIndex name_;
  std::vector<ToldCalling> found_;
};

}  // namespace

std::vector<ToldCalling> told_callings(const Annotation& annotation) {
  return CallingReader(annotation).all();
}

}  // namespace belie
