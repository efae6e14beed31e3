// SPDX-License-Identifier: Apache-2.0
#include "rules/names/two_surnames.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "base/edit_distance.h"
#include "base/word_list.h"
#include "graph/common_words.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"
#include "rules/names/name_likeness.h"
#include "rules/names/people_of_drafts.h"

namespace belie {
namespace {

using Person = NamedPerson;

constexpr std::size_t kGiven = 3;     // letters of a first name
constexpr std::size_t kHalf = 4;      // letters that two surnames begin or end with
constexpr std::size_t kStem = 5;      // letters by which "manager" and "manages" are one
constexpr std::size_t kMostIn = 6;    // drafts with a first name; more tell nothing
constexpr std::size_t kShortest = 3;  // letters of such a word
constexpr std::size_t kStemsMet = 2;  // of what is said of both

/// Words near a name that tell of a second name.
constexpr std::array<std::string_view, 8> kRenamed{"née",   "née.",    "formerly", "maiden",
                                                   "marry", "married", "alias",    "namesake"};

/// Nouns beside a name that say of nobody what he does.
constexpr std::array<std::string_view, 14> kNobody{
    "colleague", "friend", "neighbour", "neighbor", "man",   "woman", "lady",
    "witness",   "victim", "partner",   "fellow",   "guest", "host",  "villager"};

/// Verbs and nouns that stand beside anybody's name.
constexpr std::array<std::string_view, 26> kPlain{
    "say",  "tell",  "ask",  "add",   "have", "make", "take",  "come",  "get",
    "give", "know",  "see",  "think", "want", "year", "day",   "week",  "month",
    "man",  "woman", "time", "old",   "new",  "last", "first", "people"};

std::string given_of(const Person& person) { return fold_accents(person.given.front()); }

std::size_t common_ending(std::string a, std::string b) {
  std::ranges::reverse(a);
  std::ranges::reverse(b);
  return common_prefix(a, b);
}

class SurnameSearch {
 public:
  explicit SurnameSearch(const CheckInput& input)
      : input_(input),
        story_(input.reading<SharedStory>()),
        people_(input.reading<NamedPeople>().all) {
    read_roles();
    for (const Person& person : people_) {
      surnames_in_[person.document].insert(person.surname);
      ++bearers_[{person.document, given_of(person)}];
    }
  }

  std::vector<CheckHit> run() {
    std::map<std::string, std::vector<const Person*>> by_given;
    for (const Person& person : people_) {
      const std::string given = given_of(person);
      if (given.size() >= kGiven && may_be_given(person)) by_given[given].push_back(&person);
    }
    for (const auto& [given, people] : by_given) {
      if (people.size() <= kMostIn) compare(people);
    }
    return std::move(hits_);
  }

 private:
  /// Shown to be a person, or a first word that names no place, no body and nothing common.
  [[nodiscard]] bool may_be_given(const Person& person) const {
    const std::string& given = person.given.front();
    const std::string plain = lower_case(given);
    return person.shown || input_.lexicon.first_name(given) != nullptr ||
           (plain.size() > kGiven && !is_common_word(plain) &&
            !input_.lexicon.is_place_word(given) && !input_.lexicon.is_organisation_word(given));
  }

  /// The roles of each person in each draft.
  void read_roles() {
    for (std::size_t d = 0; d < input_.graph.inputs().size(); ++d) {
      const Annotation& annotation = *input_.graph.inputs()[d].annotation;
      for (const Title& title : annotation.titles) {
        if (title.family == "courtesy" || !title.holder.valid()) continue;
        const ReferentIndex holder = annotation.mentions[title.holder.index()].referent;
        if (holder.valid()) roles_[{DocumentIndex(d), holder}].insert(title.role);
      }
    }
  }

  void compare(const std::vector<const Person*>& people) {
    for (std::size_t i = 0; i < people.size(); ++i) {
      for (std::size_t j = i + 1; j < people.size(); ++j) {
        const std::string why = why_one(*people[i], *people[j]);
        if (!why.empty()) hit(*people[i], *people[j], why);
      }
    }
  }

  [[nodiscard]] std::string why_one(const Person& a, const Person& b) const {
    if (a.document == b.document || a.entity == b.entity || a.surname == b.surname) return "";
    if (a.given != b.given || contrary(a, b)) return "";
    if (!is_alone(a) || !is_alone(b)) return "";
    if (has_surname(a.document, b.surname) || has_surname(b.document, a.surname)) return "";
    const std::string story = story_.why(a.document, b.document);
    if (story.empty() || is_double(a.surname, b.surname) || is_renamed(a) || is_renamed(b))
      return "";
    const std::string post = shared_role(a, b);
    if (has_other_role(a, b) && post.empty()) return "";
    const std::vector<std::string> words = shared_words(a, b);
    if (post.empty() && are_described_apart(a, b)) return "";
    const bool linked = input_.graph.comparable(a.document, b.document);
    if (!is_enough(likeness_of(a.surname, b.surname), !post.empty(), words.size(), linked))
      return "";
    const std::string said = words.empty() ? post : fmt::format("{}", fmt::join(words, ", "));
    return fmt::format("both are called {}, and nobody else is{}{}; {}", a.given.front(),
                       said.empty() ? "" : "; of both is said: ", said, story);
  }

  enum class Likeness : std::uint8_t { kNone, kInitial, kBeginning, kHalfAlike };

  [[nodiscard]] static Likeness likeness_of(const std::string& a, const std::string& b) {
    const std::size_t opening = common_prefix(a, b);
    if (opening >= kHalf || common_ending(a, b) >= kHalf) return Likeness::kHalfAlike;
    if (opening + 1 >= kHalf) return Likeness::kBeginning;
    return opening > 0 ? Likeness::kInitial : Likeness::kNone;
  }

  /// The less the surnames have in common, the more has to be said of both.
  [[nodiscard]] static bool is_enough(Likeness names, bool post, std::size_t words, bool linked) {
    switch (names) {
      case Likeness::kHalfAlike:
        return linked || post || words > 0;
      case Likeness::kBeginning:
        return post || words > 0;
      case Likeness::kInitial:
        return words >= kStemsMet || (post && words > 0);
      case Likeness::kNone:
        return false;
    }
    return false;
  }

  /// Nobody else of the draft has the first name.
  [[nodiscard]] bool is_alone(const Person& person) const {
    return bearers_.at({person.document, given_of(person)}) == 1;
  }

  [[nodiscard]] bool has_surname(DocumentIndex document, const std::string& surname) const {
    if (surnames_in_.at(document).contains(surname)) return true;
    const Annotation& annotation = *input_.graph.inputs()[document.index()].annotation;
    return std::ranges::any_of(annotation.referents, [&](const Referent& referent) {
      return fold_accents(referent.surname) == surname || fold_accents(referent.name) == surname;
    });
  }

  /// "Dole-Reeve" and "Dole": the one is a part of the other.
  [[nodiscard]] static bool is_double(const std::string& a, const std::string& b) {
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos ||
           a.find(' ') != std::string::npos || b.find(' ') != std::string::npos;
  }

  [[nodiscard]] bool is_renamed(const Person& person) const {
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[person.sentence.index()].tokens;
    return has_lemma(annotation, tokens, kRenamed);
  }

  [[nodiscard]] const std::set<std::string>& roles_of(const Person& person) const {
    static const std::set<std::string> kNone;
    const auto found = roles_.find({person.document, person.referent});
    return found == roles_.end() ? kNone : found->second;
  }

  [[nodiscard]] std::string shared_role(const Person& a, const Person& b) const {
    for (const std::string& role : roles_of(a)) {
      if (roles_of(b).contains(role)) return role;
    }
    return "";
  }

  [[nodiscard]] bool has_other_role(const Person& a, const Person& b) const {
    return !roles_of(a).empty() && !roles_of(b).empty();
  }

  /// "The harbour manager" and "the mayor": nouns beside the two names, none of which is said of
  /// the other in any form.
  [[nodiscard]] bool are_described_apart(const Person& a, const Person& b) const {
    const std::string one = noun_beside(a), two = noun_beside(b);
    if (one.empty() || two.empty() || is_one_of(kNobody, one) || is_one_of(kNobody, two))
      return false;
    return !stems(b).contains(one.substr(0, kStem)) && !stems(a).contains(two.substr(0, kStem));
  }

  /// "mayor" of "Ann Dole, the mayor", "the mayor, Ann Dole" and "mayor Ann Dole"; "" none.
  [[nodiscard]] std::string noun_beside(const Person& person) const {
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[person.sentence.index()].tokens;
    const auto is_noun = [&](std::uint32_t i) { return annotation.tokens[i].upos == Upos::kNoun; };
    const auto is_comma = [&](std::uint32_t i) { return annotation.word(TokenIndex(i)) == ","; };
    std::string before, behind;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Span span = annotation.tokens[i].span;
      const std::string lemma = lower_case(annotation.lemma(TokenIndex(i)));
      const bool joins = i + 1 < tokens.end && is_comma(i + 1) && i + 2 < tokens.end &&
                         annotation.tokens[i + 2].span.begin == person.span.begin;
      const bool touches =
          i + 1 < tokens.end && annotation.tokens[i + 1].span.begin == person.span.begin;
      if (is_noun(i) && (joins || touches)) before = lemma;
      if (span.end != person.span.end || i + 1 >= tokens.end || !is_comma(i + 1)) continue;
      for (std::uint32_t j = i + 2; j < tokens.end && j < i + 7; ++j) {
        const Upos tag = annotation.tokens[j].upos;
        if (is_noun(j)) behind = lower_case(annotation.lemma(TokenIndex(j)));
        if (tag != Upos::kNoun && tag != Upos::kAdj && tag != Upos::kDet && tag != Upos::kPropn)
          break;
      }
    }
    return before.empty() ? behind : before;
  }

  /// "harbour", "manager": what the introducing sentences say of the two, by its stem; one of them
  /// at least is not said of everybody, or is told by another word ("director", "directs").
  [[nodiscard]] std::vector<std::string> shared_words(const Person& a, const Person& b) const {
    const std::map<std::string, std::string> left = stems(a), right = stems(b);
    std::vector<std::string> both;
    bool telling = false;
    for (const auto& [stem, word] : left) {
      const auto other = right.find(stem);
      if (other == right.end()) continue;
      both.push_back(word);
      telling = telling || !is_common_word(word) || word != other->second;
    }
    if (!telling) both.clear();
    return both;
  }

  /// Of the words within the clause about the name: its nouns and verbs by their stems.
  [[nodiscard]] std::map<std::string, std::string> stems(const Person& person) const {
    constexpr std::uint32_t kNear = 9;  // words
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[person.sentence.index()].tokens;
    std::uint32_t at = tokens.begin;
    while (at + 1 < tokens.end && annotation.tokens[at].span.begin < person.span.begin) ++at;
    std::map<std::string, std::string> found;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (i + kNear < at || i > at + kNear) continue;
      const Upos tag = annotation.tokens[i].upos;
      if (tag != Upos::kNoun && tag != Upos::kVerb && tag != Upos::kAdj) continue;
      const std::string lemma = lower_case(annotation.lemma(TokenIndex(i)));
      if (lemma.size() >= kShortest && !is_one_of(kPlain, lemma))
        found.emplace(lemma.substr(0, kStem), lemma);
    }
    return found;
  }

  void hit(const Person& a, const Person& b, const std::string& because) {
    CheckHit found;
    found.first = std::min(fold_accents(a.name), fold_accents(b.name));
    found.second = std::max(fold_accents(a.name), fold_accents(b.name));
    found.key = found.first + "/surname";
    found.places = {place_of(a, PlaceRole::kEither), place_of(b, PlaceRole::kOr)};
    found.words = {{"either", a.name}, {"or", b.name}};
    found.because = because;
    hits_.push_back(std::move(found));
  }

  const CheckInput& input_;
  const SharedStory& story_;
  const std::vector<Person>& people_;
  std::map<std::pair<DocumentIndex, ReferentIndex>, std::set<std::string>> roles_;
  std::map<DocumentIndex, std::set<std::string>> surnames_in_;
  std::map<std::pair<DocumentIndex, std::string>, std::size_t> bearers_;
  std::vector<CheckHit> hits_;
};

}  // namespace

std::vector<CheckHit> two_surnames(const CheckInput& input) { return SurnameSearch(input).run(); }

}  // namespace belie
