// SPDX-License-Identifier: Apache-2.0
#include "rules/names/name_descriptions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/edit_distance.h"
#include "base/word_list.h"
#include "language/names/courtesy_words.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kApposition = 8;  // words
constexpr std::uint32_t kClause = 10;     // words of a clause behind a name
constexpr std::size_t kStem = 4;          // letters that words of one stem have in common

constexpr std::array<std::string_view, 4> kRelatives{"who", "whose", "whom", "which"};
constexpr std::array<std::string_view, 6> kOwners{"his", "her", "their", "its", "our", "my"};

/// Words that say of nobody what he does.
constexpr std::array<std::string_view, 28> kNobody{
    "colleague", "friend",  "neighbour", "neighbor", "man",    "woman",  "lady",
    "witness",   "victim",  "hostess",   "host",     "guest",  "person", "partner",
    "fellow",    "other",   "latter",    "former",   "day",    "year",   "week",
    "morning",   "evening", "time",      "resident", "nobody", "one",    "hero"};

/// What somebody is in one case or on one day, beside any post or calling: "a teacher" may be "the
/// plaintiff".
constexpr std::array<std::string_view, 30> kParts{
    "plaintiff", "defendant", "claimant", "accused",   "applicant",  "appellant",
    "suspect",   "convict",   "prisoner", "survivor",  "passenger",  "patient",
    "owner",     "buyer",     "seller",   "finder",    "bidder",     "heir",
    "tenant",    "landlord",  "winner",   "champion",  "favourite",  "runner-up",
    "mover",     "seconder",  "speaker",  "organiser", "petitioner", "volunteer"};

bool is_owner_mark(const std::string& word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

class DescriptionReader {
 public:
  DescriptionReader(const Annotation& annotation, const Mention& mention)
      : annotation_(annotation),
        mention_(mention),
        sentence_(
            annotation.sentences[annotation.sentence_of(TokenIndex(mention.tokens.begin)).index()]
                .tokens) {}

  NameDescription read() {
    read_titles();
    read_before();
    read_behind();
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return lower_case(annotation_.word(TokenIndex(i)));
  }
  [[nodiscard]] std::string lemma(std::uint32_t i) const {
    return lower_case(annotation_.lemma(TokenIndex(i)));
  }
  [[nodiscard]] Upos tag(std::uint32_t i) const { return annotation_.tokens[i].upos; }

  enum class Told : std::uint8_t { kBeside, kOtherwise };

  void add_role(const std::string& noun, Told how) {
    if (noun.size() <= 2 || is_one_of(kNobody, noun)) return;
    found_.roles.insert(noun);
    if (how == Told::kBeside && !is_one_of(kParts, noun)) found_.beside.insert(noun);
  }

  /// "In her capacity as auditor", "Inspector Dole".
  void read_titles() {
    for (const Title& title : annotation_.titles) {
      if (!title.holder.valid() || title.family == "courtesy" || title.tokens.empty()) continue;
      const Mention& holder = annotation_.mentions[title.holder.index()];
      if (holder.span.begin != mention_.span.begin) continue;
      const bool told =
          title.pattern == TitlePattern::kAs || title.pattern == TitlePattern::kCopula;
      add_role(lemma(title.tokens.end - 1), told ? Told::kOtherwise : Told::kBeside);
    }
  }

  /// Where the name begins with its courtesy title.
  [[nodiscard]] std::uint32_t first() const {
    std::uint32_t i = mention_.tokens.begin;
    while (i > sentence_.begin && (is_one_of(kCourtesies, lower(i - 1)) || lower(i - 1) == "."))
      --i;
    return i;
  }

  /// "The diver, Mr Dole", "head brewer Dole", "a Mr Dole".
  void read_before() {
    const std::uint32_t begin = first();
    if (begin == sentence_.begin) return;
    const std::string before = lower(begin - 1);
    if (before == "a" || before == "an" || before == "one" || before == "certain")
      found_.introduces = true;
    if (before == "called" || before == "named") found_.introduces = true;
    if (tag(begin - 1) == Upos::kNoun) return read_phrase_before(begin - 1);
    if (before == "," && begin >= sentence_.begin + 2 && tag(begin - 2) == Upos::kNoun &&
        !speaks_between())
      read_phrase_before(begin - 2);
  }

  /// "The money, Dole had said, was hers": no comma behind the name, so none opens an apposition.
  [[nodiscard]] bool speaks_between() const {
    const std::uint32_t behind = mention_.tokens.end;
    return behind < sentence_.end && (tag(behind) == Upos::kVerb || tag(behind) == Upos::kAux);
  }

  void read_phrase_before(std::uint32_t noun) {
    std::uint32_t i = noun;
    while (i > sentence_.begin && noun - i < kApposition) {
      const std::string word = lower(--i);
      if (word == "a" || word == "an") found_.introduces = true;
      if (is_owner_mark(word) && i > sentence_.begin) found_.owners.insert(lemma(i - 1));
      const bool definite = tag(i) == Upos::kDet || is_one_of(kOwners, word);
      if (definite) {
        // "After the match, Mr Dole": a time or a place, not who he is
        const bool adverbial = i > sentence_.begin && tag(i - 1) == Upos::kAdp &&
                               i - 1 == sentence_.begin && lower(noun + 1) == ",";
        if (!adverbial) add_role(lemma(noun), Told::kBeside);
        return;
      }
      const bool inside = tag(i) == Upos::kNoun || tag(i) == Upos::kAdj || is_owner_mark(word) ||
                          tag(i) == Upos::kPropn || word == "-";
      if (!inside) break;
    }
    if (lower(noun + 1) != ",") add_role(lemma(noun), Told::kBeside);
  }

  /// "Dole, the diver", "Dole, 34", "Dole, who had dived", "Dole of Harwell".
  void read_behind() {
    std::uint32_t i = mention_.tokens.end;
    if (i >= sentence_.end) return;
    const std::string next = lower(i);
    if (next == "of" || next == "from" || next == "(") found_.introduces = true;
    if (next == "is" || next == "was") return read_phrase_behind(i + 1, true);
    // "Dole, the diver", and as minutes list those present: "Dole (diver), Mr T."
    if ((next == "," || next == "(") && i + 1 < sentence_.end) read_phrase_behind(i + 1, false);
  }

  void read_phrase_behind(std::uint32_t at, bool copula) {
    if (at >= sentence_.end) return;
    if (is_one_of(kRelatives, lower(at))) return read_clause(at + 1);
    if (lower(at) == "for") found_.introduces = true;  // "Mr Dole, for the defence"
    if (tag(at) == Upos::kNum || lower(at) == "of" || lower(at) == "from")
      found_.introduces = found_.introduces || !copula;
    const bool indefinite = lower(at) == "a" || lower(at) == "an";
    const bool definite = tag(at) == Upos::kDet || is_one_of(kOwners, lower(at));
    if (!indefinite && !definite && (copula || tag(at) != Upos::kNoun)) return;
    bool noun = false;
    for (std::uint32_t i = at; i < sentence_.end && i < at + kApposition; ++i) {
      if (tag(i) == Upos::kNoun) {
        if (i + 1 >= sentence_.end || tag(i + 1) != Upos::kNoun)
          add_role(lemma(i), copula ? Told::kOtherwise : Told::kBeside);
        noun = true;
      } else if (noun || (tag(i) != Upos::kDet && tag(i) != Upos::kAdj && tag(i) != Upos::kPropn &&
                          !is_owner_mark(lower(i)) && lower(i) != "-")) {
        break;
      }
      if (is_owner_mark(lower(i)) && i > at) found_.owners.insert(lemma(i - 1));
    }
    if (noun && indefinite && !copula) found_.introduces = true;
  }

  void read_clause(std::uint32_t at) {
    for (std::uint32_t i = at; i < sentence_.end && i < at + kClause; ++i) {
      if (lower(i) == "," || lower(i) == ";") return;
      if (tag(i) == Upos::kNoun || tag(i) == Upos::kVerb) found_.deeds.insert(lemma(i));
    }
  }

  const Annotation& annotation_;
  const Mention& mention_;
  TokenRange sentence_;
  NameDescription found_;
};

}  // namespace

NameDescription description_of(const Annotation& annotation, const Mention& mention) {
  return DescriptionReader(annotation, mention).read();
}

bool are_of_one_stem(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t both = common_prefix(a, b);
  return both >= kStem && both + 1 >= shorter && both + 4 >= std::max(a.size(), b.size());
}

}  // namespace belie
