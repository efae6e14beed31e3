// SPDX-License-Identifier: Apache-2.0
//
// One person under two first names: "Carlow's chief executive, Stephen Rourke" and "Stewart Rourke,
// the chief executive". Two people of one surname are as a rule two people, so more must speak for
// one: the same post in the same body; in one draft a rare surname, the same initial and no word of
// kin anywhere near; in two drafts the same surroundings – a place and a calling that introduce
// both. Short forms of a name ("Bill", "William") were taken for one person before this check.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/edit_distance.h"
#include "base/word_list.h"
#include "graph/common_words.h"
#include "graph/folding.h"
#include "language/names/name_parts.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"
#include "rules/engine/one_term.h"
#include "rules/names/name_likeness.h"
#include "rules/names/people_of_drafts.h"
#include "rules/posts/posts.h"

namespace belie {
namespace {

constexpr std::array kWords{CheckWord{"either", "the one name"}, CheckWord{"or", "the other name"},
                            CheckWord{"surname", "the surname that both have"}};

constexpr std::size_t kMostBearers = 12;   // a surname with more people than these tells nothing
constexpr std::size_t kLettersOfRare = 4;  // a shorter surname is never rare
constexpr std::size_t kSharedWords = 2;    // of the sentences that introduce the two

using Person = NamedPerson;

class FirstNameSearch {
 public:
  FirstNameSearch(const CheckInput& input, CheckOutcome& outcome)
      : input_(input),
        outcome_(outcome),
        story_(input.reading<SharedStory>()),
        people_(input.reading<NamedPeople>().all),
        posts_(input.accepted_reading<Posts>().all) {
    for (const Post& post : posts_) posts_of_[{post.document, post.person}].push_back(&post);
  }

  void run() {
    collect_things();
    std::map<std::string, std::vector<const Person*>> bearers;
    for (const Person& person : people_) {
      // "bin Zayed al Nahyan": a house with many heads.
      const bool house = person.surname.find("al ") != std::string::npos ||
                         person.surname.find("bin ") != std::string::npos;
      if (!house && can_be_surname(person)) bearers[person.surname].push_back(&person);
    }
    for (const auto& [surname, people] : bearers) {
      if (std::ranges::none_of(people, &Person::shown)) continue;
      if (people.size() > 1 && people.size() <= kMostBearers) compare(people);
    }
  }

 private:
  void compare(const std::vector<const Person*>& people) {
    for (std::size_t i = 0; i < people.size(); ++i) {
      for (std::size_t j = i + 1; j < people.size(); ++j) {
        const Person& a = *people[i];
        const Person& b = *people[j];
        if ((!a.shown && !b.shown) || told_together(a, b) || has_third(a, b, people)) continue;
        if (are_both_named_elsewhere(a, b, people)) continue;
        if (a.entity == b.entity || given_agree(a.given, b.given) || contrary(a, b)) continue;
        if (stands_as_place(a) || stands_as_place(b) || are_strangers(a) || are_strangers(b))
          continue;
        if (std::ranges::any_of(a.given, is_initial) || std::ranges::any_of(b.given, is_initial))
          continue;
        const std::string because =
            a.document == b.document ? in_one_draft(a, b, people) : in_two_drafts(a, b, people);
        if (!because.empty()) hit(a, b, because);
      }
    }
  }

  /// "On Great Dole, classes started again": a name of no known type behind a word for where.
  [[nodiscard]] bool stands_as_place(const Person& person) const {
    static constexpr std::array<std::string_view, 6> kWhere{"in",   "across",  "off",
                                                            "near", "outside", "throughout"};
    if (person.shown) return false;
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const auto& mentions = annotation.referents[person.referent.index()].mentions;
    return std::ranges::any_of(mentions, [&](MentionIndex index) {
      const TokenRange tokens = annotation.mentions[index.index()].tokens;
      if (tokens.empty() || tokens.begin == 0) return false;
      const std::string before = lower_case(annotation.word(TokenIndex(tokens.begin - 1)));
      const bool opens = tokens.begin - 1 == sentence_at(annotation, tokens.begin).begin;
      return is_one_of(kWhere, before) || (opens && before == "on");
    });
  }

  /// "Morning Joe", "Lee University", "Recovery Funds" are no people; nor is "Northgate Amargo"
  /// where another name shows Amargo to be a place or a body.
  [[nodiscard]] bool can_be_surname(const Person& person) const {
    const std::string& surname = person.surname;
    if (person.shown && input_.lexicon.is_surname(surname)) return true;
    return !input_.lexicon.is_organisation_word(surname) &&
           !input_.lexicon.is_place_word(surname) && !is_common_word(surname) &&
           !is_common_word(singular(surname)) && !names_a_thing(person.document, surname);
  }

  /// Here or in another draft of the story.
  [[nodiscard]] bool names_a_thing(DocumentIndex document, const std::string& word) const {
    const auto has = [&](DocumentIndex d) { return of_things_[d.index()].contains(word); };
    return has(document) || std::ranges::any_of(input_.graph.comparable_with(document), has);
  }

  /// The words of each draft's names of bodies, places and things.
  void collect_things() {
    of_things_.resize(input_.graph.inputs().size());
    for (std::size_t d = 0; d < of_things_.size(); ++d) {
      for (const Referent& referent : input_.graph.inputs()[d].annotation->referents) {
        if (referent.type == EntityType::kPerson || referent.type == EntityType::kUnknown) continue;
        for (const std::string& word : words_of(folded_name(referent.name)))
          of_things_[d].insert(word);
      }
    }
  }

  /// "Doreen and Wallace Hines": a sentence about the one has the other's first name.
  [[nodiscard]] bool told_together(const Person& a, const Person& b) const {
    return stands_beside(a, b) || stands_beside(b, a) || is_told_as_kin(a, b) ||
           is_told_as_kin(b, a);
  }

  /// "His cousin Calum": the other's first name behind a word of kin, in a's draft.
  [[nodiscard]] bool is_told_as_kin(const Person& a, const Person& b) const {
    static constexpr std::array<std::string_view, 14> kKin{
        "cousin", "brother", "sister", "wife", "husband", "son",   "daughter",
        "father", "mother",  "uncle",  "aunt", "nephew",  "niece", "twin"};
    const Annotation& annotation = *input_.graph.inputs()[a.document.index()].annotation;
    for (std::uint32_t i = 1; i < annotation.tokens.size(); ++i) {
      if (annotation.word(TokenIndex(i)) != b.given.front()) continue;
      const bool comma = i > 1 && annotation.word(TokenIndex(i - 1)) == ",";
      if (is_one_of(kKin, lower_case(annotation.lemma(TokenIndex(comma ? i - 2 : i - 1)))))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool stands_beside(const Person& a, const Person& b) const {
    const Annotation& annotation = *input_.graph.inputs()[a.document.index()].annotation;
    for (const MentionIndex index : annotation.referents[a.referent.index()].mentions) {
      const Mention& mention = annotation.mentions[index.index()];
      if (mention.kind != MentionKind::kName || mention.tokens.empty()) continue;
      const SentenceIndex sentence = annotation.sentence_of(TokenIndex(mention.tokens.begin));
      const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
        if (annotation.word(TokenIndex(i)) == b.given.front()) return true;
      }
    }
    return false;
  }

  /// Somebody else of the surname in the same story: then it is a family, a house or a firm.
  [[nodiscard]] bool has_third(const Person& a, const Person& b,
                               const std::vector<const Person*>& people) const {
    return std::ranges::any_of(people, [&](const Person* other) {
      const bool near = input_.graph.comparable(other->document, a.document) ||
                        input_.graph.comparable(other->document, b.document);
      return near && !given_agree(other->given, a.given) && !given_agree(other->given, b.given);
    });
  }

  /// Another draft of the story names the two beside each other, so they are two people.
  [[nodiscard]] bool are_both_named_elsewhere(const Person& a, const Person& b,
                                              const std::vector<const Person*>& people) const {
    if (a.document != b.document) return false;
    return std::ranges::any_of(people, [&](const Person* one) {
      if (one->document == a.document || !given_agree(one->given, a.given) ||
          !input_.graph.comparable(one->document, a.document))
        return false;
      return std::ranges::any_of(people, [&](const Person* two) {
        return two->document == one->document && given_agree(two->given, b.given);
      });
    });
  }

  /// Why the two are one person; "" where that is not shown.
  [[nodiscard]] std::string in_one_draft(const Person& a, const Person& b,
                                         const std::vector<const Person*>& people) {
    if (share_a_sentence(input_, a, b)) return "";
    const Person& later = a.span.begin < b.span.begin ? b : a;
    const Kin kin = kin_between(a, b);
    if (tells_kin_before(input_, a, later.span.end, kin) ||
        tells_kin_before(input_, b, later.span.end, kin))
      return "";
    if (const std::string post = shared_post(a, b); !post.empty()) return post;
    if (bearers_in(a.document, people) != 2) return "";
    if (stands_in_heading(a) != stands_in_heading(b))
      return fmt::format("the heading and the text name one {} each", surname_of(a));
    if (!(is_rare(a.surname) || begin_alike(a, b))) return "";
    if (are_variants(a, b) && !is_set_apart(later)) return variants_of(a, later);
    if (is_introduced(later) || !may_be_slip(a, b) || follows_somebody(later)) return "";
    return fmt::format("nobody else is named {} in this draft, and {} is not introduced",
                       surname_of(a), later.name);
  }

  /// First names of one initial, a letter apart, or of one sex: a husband and his wife
  /// differ in all.
  [[nodiscard]] static bool may_be_slip(const Person& a, const Person& b) {
    const std::string one = fold_accents(a.given.front()), two = fold_accents(b.given.front());
    if (one_initial(a, b) || edit_distance(one, two) == 1) return true;
    return (a.gender != Gender::kUnknown && a.gender == b.gender);
  }

  /// "He follows Ann Dole, to whom he is not related": somebody else's predecessor, or set apart.
  [[nodiscard]] bool follows_somebody(const Person& later) const {
    static constexpr std::array<std::string_view, 7> kApart{
        "follow", "succeed", "replace", "related", "relate", "predecessor", "successor"};
    const Annotation& annotation = *input_.graph.inputs()[later.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[later.sentence.index()].tokens;
    return has_lemma(annotation, tokens, kApart);
  }

  /// "Ann shares an office and a surname with him", "the two are not related".
  [[nodiscard]] bool are_strangers(const Person& person) const {
    static constexpr std::array<std::string_view, 5> kNoKin{"related", "unrelated", "relation",
                                                            "surname", "namesake"};
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    for (const MentionIndex index : annotation.referents[person.referent.index()].mentions) {
      const TokenRange tokens = annotation.mentions[index.index()].tokens;
      if (!tokens.empty() && has_lemma(annotation, sentence_at(annotation, tokens.begin), kNoKin))
        return true;
    }
    return false;
  }

  /// "Marianne Dole" and "Marion Dole, who …": nobody sets two people of a rare surname and nearly
  /// one first name apart by a clause alone.
  [[nodiscard]] bool are_variants(const Person& a, const Person& b) const {
    const std::string one = fold_accents(a.given.front()), two = fold_accents(b.given.front());
    return is_rare(a.surname) && a.given.size() == b.given.size() && are_forms_of_one(one, two);
  }

  [[nodiscard]] std::string variants_of(const Person& a, const Person& later) const {
    return fmt::format("nobody else is named {} in this draft, and nothing sets {} apart",
                       surname_of(a), later.name);
  }

  /// An age, a calling or a place of its own beside the name: "Ann Dole, 34,", "a clerk, Ann Dole".
  [[nodiscard]] bool is_set_apart(const Person& person) const {
    if (posts_of_.contains({person.document, person.referent})) return true;
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[person.sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (is_new_here(annotation, i, person)) return true;
      if (annotation.tokens[i].span.end != person.span.end) continue;
      const bool clause = i + 2 < tokens.end && annotation.word(TokenIndex(i + 1)) == "," &&
                          lower_case(annotation.word(TokenIndex(i + 2))) == "who";
      return !clause && follows_apposition(annotation, i, tokens);
    }
    return true;
  }

  /// The person's own name begins with the token, and is told as new.
  [[nodiscard]] static bool is_new_here(const Annotation& annotation, std::uint32_t first,
                                        const Person& person) {
    return annotation.tokens[first].span.begin == person.span.begin &&
           is_told_as_new(annotation, first);
  }

  /// The first full name stands in the text wherever the text has one.
  [[nodiscard]] bool stands_in_heading(const Person& person) const {
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const Section* section = annotation.document->section_at(person.span.begin);
    return section != nullptr &&
           (section->kind == SectionKind::kHeadline || section->kind == SectionKind::kDeck ||
            section->kind == SectionKind::kCaption);
  }

  [[nodiscard]] std::string in_two_drafts(const Person& a, const Person& b,
                                          const std::vector<const Person*>& people) {
    if (bearers_in(a.document, people) != 1 || bearers_in(b.document, people) != 1) return "";
    constexpr std::uint32_t kAll = std::numeric_limits<std::uint32_t>::max();
    const Kin kin = kin_between(a, b);
    if (tells_kin_before(input_, a, kAll, kin) || tells_kin_before(input_, b, kAll, kin)) return "";
    const std::string story = story_.why(a.document, b.document);
    if (story.empty()) return "";
    if (const std::string post = shared_post(a, b); !post.empty()) return post + "; " + story;
    const bool one_story = input_.graph.comparable(a.document, b.document);
    if (one_story && is_rare(a.surname)) return "the surname is rare; " + story;
    if (are_variants(a, b))
      return "the surname is rare and the first names are nearly one; " + story;
    const bool bare = !is_introduced(a) || !is_introduced(b);
    if (one_story && bare && one_initial(a, b))
      return "only one of the drafts says who it is; " + story;
    if (one_story && begin_alike(a, b)) {
      const std::string number = shared_number(a, b);
      if (!number.empty()) return fmt::format("both are introduced with {}; {}", number, story);
    }
    if (!is_rare(a.surname)) return "";
    const std::string words = shared_words(a, b);
    return words.empty() ? "" : fmt::format("both are introduced with {}; {}", words, story);
  }

  /// "Marianne" and "Marion": nearly one name, which somebody's great-grandfather does not explain.
  [[nodiscard]] static Kin kin_between(const Person& a, const Person& b) {
    constexpr std::size_t kLetters = 4;
    const std::string one = fold_accents(a.given.front());
    const std::string two = fold_accents(b.given.front());
    const bool alike = one.size() >= kLetters && two.size() >= kLetters &&
                       one.substr(0, kLetters) == two.substr(0, kLetters);
    return alike ? Kin::kLiving : Kin::kAny;
  }

  /// "Wade" and "Wayne", "Marta" and "Mara": two letters at least.
  [[nodiscard]] static bool begin_alike(const Person& a, const Person& b) {
    return fold_accents(a.given.front()).substr(0, 2) == fold_accents(b.given.front()).substr(0, 2);
  }

  /// A number in the sentences that introduce the two, such as an age; "" none.
  [[nodiscard]] std::string shared_number(const Person& a, const Person& b) const {
    const std::set<std::string> left = numbers(a), right = numbers(b);
    const auto both = std::ranges::find_if(left, [&](const auto& n) { return right.contains(n); });
    return both == left.end() ? std::string() : *both;
  }

  [[nodiscard]] std::set<std::string> numbers(const Person& person) const {
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[person.sentence.index()].tokens;
    std::set<std::string> found;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view word = annotation.word(TokenIndex(i));
      if (word.size() > 1 && annotation.tokens[i].upos == Upos::kNum)
        found.insert(std::string(word));
    }
    return found;
  }

  [[nodiscard]] static std::size_t bearers_in(DocumentIndex document,
                                              const std::vector<const Person*>& people) {
    return static_cast<std::size_t>(std::ranges::count(people, document, &Person::document));
  }

  [[nodiscard]] bool is_rare(const std::string& surname) const {
    return surname.size() >= kLettersOfRare && !input_.lexicon.is_surname(surname) &&
           input_.lexicon.first_name(surname) == nullptr;
  }

  [[nodiscard]] std::string surname_of(const Person& person) const {
    return name_parts(person.name, input_.lexicon).surname;
  }

  /// "both are chief executive of Carlow": one post, told of both as the only one of its kind.
  [[nodiscard]] std::string shared_post(const Person& a, const Person& b) const {
    const auto left = posts_of_.find({a.document, a.referent});
    const auto right = posts_of_.find({b.document, b.referent});
    if (left == posts_of_.end() || right == posts_of_.end()) return "";
    for (const Post* one : left->second) {
      for (const Post* two : right->second) {
        if (is_one_post(*one, *two, look_alike(a, b)))
          return fmt::format("both are called {}", one->words);
      }
    }
    return "";
  }

  [[nodiscard]] bool is_one_post(const Post& a, const Post& b, bool alike) const {
    const TitleEntry* entry = input_.lexicon.title(a.role);
    const bool one_holder = entry != nullptr && entry->one_holder && alike;
    // "The foreman" of the one draft is the foreman of the other.
    const bool told_as_one = alike && a.definite && b.definite && a.document != b.document;
    const bool same = a.role == b.role && a.unique && b.unique && bodies_agree(a, b) &&
                      (one_holder || told_as_one || share_body(a, b));
    return same && a.status == "current" && b.status == "current" &&
           of_one_term(input_.graph, a.statement, b.statement).truth == Truth::kTrue;
  }

  /// A rare surname behind first names of one initial, or a common one behind names that begin
  /// alike.
  [[nodiscard]] bool look_alike(const Person& a, const Person& b) const {
    if (a.document != b.document && begin_alike(a, b)) return true;
    return is_rare(a.surname) && one_initial(a, b);
  }

  [[nodiscard]] static bool one_initial(const Person& a, const Person& b) {
    return fold_accents(a.given.front()).front() == fold_accents(b.given.front()).front();
  }

  /// A title, an age or a calling beside the first full name, or a sentence that says who it is.
  [[nodiscard]] bool is_introduced(const Person& person) const {
    const bool titled = posts_of_.contains({person.document, person.referent});
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[person.sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (is_new_here(annotation, i, person)) return true;
      if (annotation.tokens[i].span.end == person.span.end && titled)
        return !follows_owner(annotation, i, tokens);
      if (annotation.tokens[i].span.end == person.span.end)
        return follows_apposition(annotation, i, tokens);
    }
    return true;
  }

  [[nodiscard]] static bool follows_apposition(const Annotation& annotation, std::uint32_t last,
                                               TokenRange tokens) {
    const auto word = [&](std::uint32_t i) {
      return i < tokens.end ? lower_case(annotation.word(TokenIndex(i))) : std::string();
    };
    const bool beside = word(last + 1) == "(" || word(last + 1) == "of" ||
                        word(last + 1) == "from" || is_described(annotation, last + 1, tokens);
    const std::uint32_t first = last > tokens.begin ? last - 1 : last;
    if (first > tokens.begin + 2 && word(first - 1) == "," && is_definite(word(first - 3)))
      return false;  // "her teacher, Ann Dole": somebody already told of
    const bool before = first > tokens.begin && (annotation.tokens[first - 1].upos == Upos::kNoun ||
                                                 annotation.tokens[first - 1].upos == Upos::kAdj ||
                                                 annotation.word(TokenIndex(first - 1)) == ",");
    return beside || before;
  }

  /// "…, a clerk", "…, who", "…, 34,", "… is a clerk": not "…, with her gauges", "… was to go".
  [[nodiscard]] static bool is_described(const Annotation& annotation, std::uint32_t at,
                                         TokenRange tokens) {
    static constexpr std::array<std::string_view, 3> kBefore{",", "is", "was"};
    static constexpr std::array<std::string_view, 8> kOpening{"a",   "an",  "the", "who",
                                                              "one", "his", "her", "another"};
    if (at + 1 >= tokens.end) return false;
    if (!is_one_of(kBefore, lower_case(annotation.word(TokenIndex(at))))) return false;
    const Upos next = annotation.tokens[at + 1].upos;
    return is_one_of(kOpening, lower_case(annotation.word(TokenIndex(at + 1)))) ||
           next == Upos::kNum || next == Upos::kNoun || next == Upos::kAdj || next == Upos::kPropn;
  }

  /// "Her teacher, Ann Dole"; not "the teacher, Ann Dole".
  [[nodiscard]] static bool follows_owner(const Annotation& annotation, std::uint32_t last,
                                          TokenRange tokens) {
    const auto word = [&](std::uint32_t i) { return lower_case(annotation.word(TokenIndex(i))); };
    if (last < tokens.begin + 4) return false;
    const std::string owner = word(last - 4);
    return word(last - 2) == "," && (owner == "her" || owner == "his" || owner == "their");
  }

  [[nodiscard]] static bool is_definite(std::string_view word) {
    static constexpr std::array<std::string_view, 5> kDefinite{"the", "his", "her", "its", "their"};
    return is_one_of(kDefinite, word);
  }

  /// "clinic and Monguno": what the sentences that introduce the two share, a name among it.
  [[nodiscard]] std::string shared_words(const Person& a, const Person& b) const {
    const std::set<std::string> left = introduction(input_, a);
    const std::set<std::string> right = introduction(input_, b);
    std::vector<std::string> both;
    std::ranges::set_intersection(left, right, std::back_inserter(both));
    const bool named =
        std::ranges::any_of(both, [&](const std::string& w) { return is_name(a, w); });
    const bool noun =
        std::ranges::any_of(both, [&](const std::string& w) { return !is_name(a, w); });
    if (both.size() < kSharedWords || !named || !noun) return "";
    return fmt::format("{}", fmt::join(both, ", "));
  }

  [[nodiscard]] bool is_name(const Person& person, const std::string& lemma) const {
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    const TokenRange tokens = annotation.sentences[person.sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (annotation.tokens[i].upos != Upos::kPropn) continue;
      if (fold_accents(annotation.lemma(TokenIndex(i))) == lemma) return true;
    }
    return false;
  }

  void hit(const Person& a, const Person& b, const std::string& because) {
    CheckHit found;
    found.key = a.surname;
    found.first = std::min(fold_accents(a.name), fold_accents(b.name));
    found.second = std::max(fold_accents(a.name), fold_accents(b.name));
    found.places = {place_of(a, PlaceRole::kEither), place_of(b, PlaceRole::kOr)};
    found.words = {{"either", a.name}, {"or", b.name}, {"surname", surname_of(a)}};
    found.because = because;
    outcome_.hits.push_back(std::move(found));
  }

  const CheckInput& input_;
  CheckOutcome& outcome_;
  const SharedStory& story_;
  const std::vector<Person>& people_;
  const std::vector<Post>& posts_;
  std::vector<std::set<std::string>> of_things_;
  std::map<std::pair<DocumentIndex, ReferentIndex>, std::vector<const Post*>> posts_of_;
};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  FirstNameSearch(input, outcome).run();
  return outcome;
}

}  // namespace

const CheckDescriptor k_first_names_check{
    "first-names", "one person under two first names", {}, kWords, run};

}  // namespace belie
