// SPDX-License-Identifier: Apache-2.0
//
// A body, place, ship, law or other thing spelled two ways, in one draft or in two that may be
// compared: "Brackwell Ferries … Brackwel Ferries", "the Merindal … the Merinadl". The names must
// agree in every word but one, and that one must be a letter apart or sound alike. A single word
// must be long, and stand alike: with or without the article, as the same sort of thing. Words that
// are names of their own – of people, countries, towns that the lexicon knows – are never taken for
// misspellings of each other; nor are two names that stand in one sentence, or that both stand in
// one draft again and again.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "language/names/spelling.h"
#include "rules/checks/check.h"
#include "rules/names/name_likeness.h"
#include "rules/names/people_of_drafts.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"thing-spelled-two-ways", "one body, place or thing, two spellings"}};
constexpr std::array kWords{CheckWord{"either", "the one spelling"},
                            CheckWord{"or", "the other spelling"}};

constexpr std::size_t kLettersAlone = 6;   // of a name of one word
constexpr std::size_t kLettersBeside = 5;  // of a word beside others that agree
constexpr std::size_t kLettersOfTail = 4;  // of the word before the last in a name of three words
constexpr std::size_t kLettersOfTerm = 8;  // in small letters
constexpr std::size_t kOften = 2;  // a spelling that stands more often in its draft is meant so

/// One spelling of a name in one draft.
struct Name {
  DocumentIndex document;
  std::string text;                // as first written
  std::vector<std::string> words;  // folded
  EntityType type = EntityType::kUnknown;
  bool article = false;  // "the" stands before it
  std::string sort;      // "ferry" of "the Merindal, a ferry"; "" none told
  std::vector<MentionIndex> mentions;
  bool cut = false;  // the first word of a longer name
};

/// By what two spellings of one name meet: the name less a word, with one of that word's spelling
/// keys; and the same as a number, by which drafts are compared.
struct Spelling {
  std::string key;
  std::size_t name = 0;
};
struct Key {
  std::uint32_t number = 0;
  std::size_t name = 0;
};

/// The names of a draft that are no person's, and where each word of them stands.
struct Draft {
  DocumentIndex document;
  const Annotation* annotation = nullptr;
  std::vector<Name> names;
  std::vector<Spelling> spellings;
  std::vector<Key> keys;  // sorted
};

/// All words but one, with the place of the gap.
std::string rest_of(const std::vector<std::string>& words, std::size_t gap) {
  std::string key;
  for (std::size_t i = 0; i < words.size(); ++i) key += (i == gap ? "*" : words[i]) + " ";
  return key;
}

class DraftReader {
 public:
  DraftReader(const CheckInput& input, DocumentIndex document)
      : lexicon_(input.lexicon),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        draft_{document, &annotation_, {}, {}, {}} {}

  Draft read() {
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      const std::string_view word = annotation_.word(TokenIndex(i));
      if (starts_lower(word)) small_.insert(fold_accents(word));
    }
    for (const Referent& referent : annotation_.referents) {
      if (referent.type != EntityType::kPerson) continue;
      for (const std::string& word : phrase_words(fold_accents(referent.name)))
        people_.insert(word);
    }
    for (std::size_t m = 0; m < annotation_.mentions.size(); ++m) add(MentionIndex(m));
    for (std::size_t n = 0; n < draft_.names.size(); ++n) index(n);
    return std::move(draft_);
  }

 private:
  void add(MentionIndex index) {
    const Mention& mention = annotation_.mentions[index.index()];
    if (mention.kind != MentionKind::kName || !mention.referent.valid()) return;
    const Referent& referent = annotation_.referents[mention.referent.index()];
    if (referent.type == EntityType::kPerson || is_in_headline(mention)) return;
    if (mention.tokens.begin > 0 && before(mention) == "[") return;  // another hand's spelling
    if (is_in_list(mention)) return;
    const std::string text(annotation_.text(mention.span));
    std::vector<std::string> words = phrase_words(fold_accents(text));
    if (words.empty() || (words.size() == 1 && !can_stand_alone(mention, words.front()))) return;
    const auto [place, fresh] =
        known_.try_emplace(rest_of(words, words.size()), draft_.names.size());
    if (fresh)
      draft_.names.push_back(
          {draft_.document, text, std::move(words), referent.type, false, "", {}, false});
    Name& name = draft_.names[place->second];
    name.mentions.push_back(index);
    name.article = name.article || before(mention) == "the";
    if (name.sort.empty()) name.sort = apposition_after(mention);
    const std::size_t count = name.words.size();
    if (count == 2 && before(mention) == "the") add_short_form(index);
    if (count == 3) add_tail(index, draft_.names[place->second].words);
  }

  /// "the Quarbeda" of "the Quarbeda Observatory".
  void add_short_form(MentionIndex index) {
    const Mention& mention = annotation_.mentions[index.index()];
    Mention first = mention;
    first.tokens.end = first.tokens.begin + 1;
    first.span = annotation_.span(first.tokens);
    std::vector<std::string> words = phrase_words(fold_accents(annotation_.text(first.span)));
    if (words.size() != 1 || !can_stand_alone(first, words.front())) return;
    const Referent& referent = annotation_.referents[mention.referent.index()];
    const auto [place, fresh] =
        known_.try_emplace(rest_of(words, words.size()), draft_.names.size());
    if (fresh) {
      Name cut{draft_.document,
               std::string(annotation_.text(mention.span)),
               std::move(words),
               referent.type,
               true,
               "",
               {},
               true};
      draft_.names.push_back(std::move(cut));
    }
    draft_.names[place->second].mentions.push_back(index);
  }

  /// "Alta Brena" of "Cantera Alta Brena".
  void add_tail(MentionIndex index, std::vector<std::string> words) {
    words.erase(words.begin());
    if (words.front().size() < kLettersOfTail || is_known(words.back())) return;
    const Mention& mention = annotation_.mentions[index.index()];
    const EntityType type = annotation_.referents[mention.referent.index()].type;
    const auto [place, fresh] =
        known_.try_emplace(rest_of(words, words.size()), draft_.names.size());
    if (fresh)
      draft_.names.push_back({draft_.document,
                              std::string(annotation_.text(mention.span)),
                              std::move(words),
                              type,
                              false,
                              "",
                              {},
                              true});
    draft_.names[place->second].mentions.push_back(index);
  }

  /// "…, Jewell, Kearny, Lane, …": what is only listed is nothing that the draft tells of.
  [[nodiscard]] bool is_in_list(const Mention& mention) const {
    const std::uint32_t begin = mention.tokens.begin;
    const std::uint32_t end = mention.tokens.end;
    if (begin < 2 || end + 1 >= annotation_.tokens.size()) return false;
    const auto is = [&](std::uint32_t at, std::string_view word) {
      return annotation_.word(TokenIndex(at)) == word;
    };
    const auto is_proper = [&](std::uint32_t at) {
      return annotation_.tokens[at].upos == Upos::kPropn;
    };
    return is(begin - 1, ",") && is_proper(begin - 2) && is(end, ",") && is_proper(end + 1);
  }

  [[nodiscard]] bool is_in_headline(const Mention& mention) const {
    const Section* section = annotation_.document->section_at(mention.span.begin);
    return section != nullptr && section->kind == SectionKind::kHeadline;
  }

  /// A word that is nothing but a name: not of a person, not known, nowhere in small letters.
  [[nodiscard]] bool can_stand_alone(const Mention& mention, const std::string& word) const {
    const Token& token = annotation_.tokens[mention.tokens.begin];
    return word.size() >= kLettersAlone && token.upos == Upos::kPropn && !small_.contains(word) &&
           !people_.contains(word) && !is_known(word) && !all_upper(annotation_.text(mention.span));
  }

  [[nodiscard]] bool is_known(const std::string& word) const {
    return lexicon_.first_name(word) != nullptr || lexicon_.is_surname(word) ||
           lexicon_.is_organisation_word(word) || lexicon_.is_place_word(word) ||
           !lexicon_.people_of_surname(word).empty();
  }

  /// "deer" of "Bambi, a deer": what the draft says that it is.
  [[nodiscard]] std::string apposition_after(const Mention& mention) const {
    const std::uint32_t at = mention.tokens.end;
    if (at + 2 >= annotation_.tokens.size() || annotation_.word(TokenIndex(at)) != ",") return "";
    const std::string_view article = annotation_.word(TokenIndex(at + 1));
    if (article != "a" && article != "an") return "";
    std::uint32_t noun = at + 2;
    while (noun + 1 < annotation_.tokens.size() && annotation_.tokens[noun].upos == Upos::kAdj)
      ++noun;
    return std::string(annotation_.lemma(TokenIndex(noun)));
  }

  [[nodiscard]] std::string before(const Mention& mention) const {
    if (mention.tokens.begin == 0) return "";
    return lower_case(annotation_.word(TokenIndex(mention.tokens.begin - 1)));
  }

  void index(std::size_t n) {
    const std::vector<std::string>& words = draft_.names[n].words;
    const std::size_t least = words.size() == 1 ? kLettersAlone : kLettersBeside;
    for (std::size_t gap = 0; gap < words.size(); ++gap) {
      if (words[gap].size() < least || is_inflected(words[gap])) continue;
      const std::string rest = rest_of(words, gap);
      for (const std::string& key : spelling_keys(words[gap]))
        draft_.spellings.push_back({rest + key, n});
    }
  }

  [[nodiscard]] static bool is_inflected(const std::string& word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  }

  const LexiconIndex& lexicon_;
  const Annotation& annotation_;
  Draft draft_;
  std::set<std::string> small_;   // words that the draft has in small letters
  std::set<std::string> people_;  // words of people's names
  std::map<std::string, std::size_t> known_;
};

class ThingSearch {
 public:
  ThingSearch(const CheckInput& input, CheckOutcome& outcome) : input_(input), outcome_(outcome) {}

  void run() {
    collect_known_places();
    for (const StatementIndex index : input_.statements(ClaimKind::k_name)) {
      const DocumentIndex document = input_.graph.statements()[index.index()].document;
      claims_.emplace(std::pair{document, input_.graph.claim(index).span.begin}, index);
    }
    const std::size_t count = input_.graph.inputs().size();
    for (std::size_t d = 0; d < count; ++d)
      drafts_.push_back(DraftReader(input_, DocumentIndex(d)).read());
    number_keys();
    const auto& story = input_.reading<SharedStory>();
    for (const Draft& draft : drafts_) {
      compare(draft, draft);
      compare_terms(draft);
      for (const DocumentIndex other : story.partners(draft.document)) {
        if (draft.document < other) compare(draft, drafts_[other.index()]);
      }
    }
  }

 private:
  /// Countries, peoples, capitals, towns and bodies of the lexicon: one is no misspelling of
  /// another.
  void collect_known_places() {
    const Lexicon& lexicon = input_.lexicon.lexicon();
    const auto add = [&](const std::vector<std::string>& forms) {
      for (const std::string& form : forms) known_.insert(fold_accents(form));
    };
    for (const JurisdictionEntry& entry : lexicon.jurisdictions) {
      for (const auto* forms : {&entry.forms, &entry.adjectives, &entry.people, &entry.capitals})
        add(*forms);
    }
    for (const OrganisationEntry& entry : lexicon.organisations) add(entry.forms);
    add(lexicon.places);
  }

  /// Gives the drafts their keys as numbers that sort as the words do. What only one name has is
  /// left out: it meets nothing.
  void number_keys() {
    struct Told {
      const Spelling* spelling = nullptr;
      DocumentIndex document;
    };
    std::vector<Told> all;
    for (const Draft& draft : drafts_) {
      for (const Spelling& spelling : draft.spellings) all.push_back({&spelling, draft.document});
    }
    const auto key_of = [](const Told& told) -> const std::string& { return told.spelling->key; };
    std::ranges::stable_sort(all, {}, key_of);
    std::uint32_t number = 0;
    for (auto begin = all.begin(); begin != all.end(); ++number) {
      const auto end = std::ranges::find_if(
          begin, all.end(), [&](const Told& told) { return key_of(told) != key_of(*begin); });
      for (auto told = begin; end - begin > 1 && told != end; ++told)
        drafts_[told->document.index()].keys.push_back({number, told->spelling->name});
      begin = end;
    }
    for (Draft& draft : drafts_) draft.spellings = {};
  }

  void compare(const Draft& a, const Draft& b) {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    auto begin = b.keys.begin();
    for (const auto& [number, n] : a.keys) {
      while (begin != b.keys.end() && begin->number < number) ++begin;
      for (auto other = begin; other != b.keys.end() && other->number == number; ++other) {
        const bool later = a.document != b.document || n < other->name;
        if (later && seen.emplace(n, other->name).second)
          compare(a, a.names[n], b, b.names[other->name]);
      }
    }
  }

  void compare(const Draft& a, const Name& left, const Draft& b, const Name& right) {
    const std::size_t gap = gap_between(left.words, right.words);
    if (gap == left.words.size()) return;
    const std::string& one = left.words[gap];
    const std::string& two = right.words[gap];
    if (!may_be_misspelt(one, two, 1)) return;
    const std::string silent = why_silent(a, left, b, right, one, two);
    consider(a, left, right, silent.empty() ? "one name" : silent);
    if (silent.empty()) hit(left, right, a, b);
  }

  /// The only word in which the names differ; their number where there is none or more than one.
  [[nodiscard]] static std::size_t gap_between(const std::vector<std::string>& a,
                                               const std::vector<std::string>& b) {
    std::size_t gap = a.size();
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i] == b[i]) continue;
      if (gap != a.size()) return a.size();
      gap = i;
    }
    return gap;
  }

  [[nodiscard]] std::string why_silent(const Draft& a, const Name& left, const Draft& b,
                                       const Name& right, const std::string& one,
                                       const std::string& two) const {
    if (is_known(one) && is_known(two)) return "two names of their own";
    // "the American University" is not "the Americas" cut short.
    if ((left.cut || right.cut) && (is_known(one) || is_known(two))) return "a word of many names";
    if (known_.contains(fold_accents(left.text)) && known_.contains(fold_accents(right.text)))
      return "two names of their own";
    const bool apart = left.type != EntityType::kUnknown && right.type != EntityType::kUnknown &&
                       left.type != right.type;
    const bool told_apart = !left.sort.empty() && !right.sort.empty() && left.sort != right.sort;
    if (apart || told_apart) return "two sorts of things";
    if (left.words.size() == 1 && left.article != right.article) return "only one with an article";
    if (a.document == b.document) {
      if (left.mentions.size() > kOften && right.mentions.size() > kOften) return "both often";
      if (share_a_sentence(a, left, right)) return "in one sentence";
    } else if (has(b, left) || has(a, right)) {
      return "one draft has both";
    }
    return "";
  }

  [[nodiscard]] bool is_known(const std::string& word) const {
    const LexiconIndex& lexicon = input_.lexicon;
    return known_.contains(word) || lexicon.first_name(word) != nullptr ||
           lexicon.is_surname(word) || lexicon.is_organisation_word(word) ||
           lexicon.is_place_word(word);
  }

  [[nodiscard]] static bool has(const Draft& draft, const Name& name) {
    return std::ranges::find(draft.names, name.words, &Name::words) != draft.names.end();
  }

  [[nodiscard]] static bool share_a_sentence(const Draft& draft, const Name& a, const Name& b) {
    const auto sentence = [&](MentionIndex index) {
      const Mention& mention = draft.annotation->mentions[index.index()];
      return draft.annotation->sentence_of(TokenIndex(mention.tokens.begin));
    };
    return std::ranges::any_of(a.mentions, [&](MentionIndex left) {
      return std::ranges::any_of(
          b.mentions, [&](MentionIndex right) { return sentence(left) == sentence(right); });
    });
  }

  /// "The drug, velorastat, …": a term in small letters that the draft introduces, and a word a
  /// letter away from it anywhere else.
  void compare_terms(const Draft& draft) {
    const Annotation& annotation = *draft.annotation;
    std::map<std::string, TokenIndex> terms;
    for (std::uint32_t i = 3; i + 1 < annotation.tokens.size(); ++i) {
      if (is_term(annotation, i)) terms.try_emplace(folded(annotation, i), TokenIndex(i));
    }
    if (terms.empty()) return;
    for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
      if (annotation.tokens[i].span.size() < kLettersOfTerm) continue;
      const std::string word = folded(annotation, i);
      const auto near = std::ranges::find_if(
          terms, [&](const auto& term) { return may_be_misspelt(term.first, word, 1); });
      if (near == terms.end()) continue;
      hit_term(draft, near->second, TokenIndex(i));
      terms.erase(near);
    }
  }

  [[nodiscard]] static std::string folded(const Annotation& annotation, std::uint32_t token) {
    return fold_accents(annotation.word(TokenIndex(token)));
  }

  [[nodiscard]] static bool is_term(const Annotation& annotation, std::uint32_t i) {
    const std::string_view word = annotation.word(TokenIndex(i));
    return word.size() >= kLettersOfTerm && starts_lower(word) &&
           (annotation.word(TokenIndex(i - 3)) == "the" ||
            annotation.word(TokenIndex(i - 3)) == "a") &&
           annotation.word(TokenIndex(i - 1)) == "," && annotation.word(TokenIndex(i + 1)) == "," &&
           annotation.tokens[i].upos != Upos::kVerb && annotation.tokens[i].upos != Upos::kAdv;
  }

  void hit_term(const Draft& draft, TokenIndex term, TokenIndex other) {
    const Annotation& annotation = *draft.annotation;
    const std::string left(annotation.word(term));
    const std::string right(annotation.word(other));
    CheckHit found;
    found.first = std::min(fold_accents(left), fold_accents(right));
    found.second = std::max(fold_accents(left), fold_accents(right));
    found.key = found.first;
    found.places = {{PlaceRole::kEither, draft.document, annotation.tokens[term.index()].span, "",
                     VoiceKind::kPaper},
                    {PlaceRole::kOr, draft.document, annotation.tokens[other.index()].span, "",
                     VoiceKind::kPaper}};
    found.words = {{"either", left}, {"or", right}};
    found.because = "the draft introduces no other word like it";
    outcome_.hits.push_back(std::move(found));
  }

  void consider(const Draft& draft, const Name& left, const Name& right, const std::string& why) {
    const Span span = draft.annotation->mentions[left.mentions.front().index()].span;
    const auto found = claims_.find({draft.document, span.begin});
    if (found == claims_.end()) return;
    outcome_.considered.push_back(
        {found->second, fmt::format("{} and {}: {}", left.text, right.text, why)});
  }

  void hit(const Name& left, const Name& right, const Draft& a, const Draft& b) {
    CheckHit found;
    found.first = std::min(fold_accents(left.text), fold_accents(right.text));
    found.second = std::max(fold_accents(left.text), fold_accents(right.text));
    found.key = found.first;
    found.places = {place(a, left.mentions.front(), PlaceRole::kEither),
                    place(b, right.mentions.front(), PlaceRole::kOr)};
    if (const auto longer = first_longer(a, left))
      found.places.push_back(place(a, *longer, PlaceRole::kEither));
    if (const auto longer = first_longer(b, right))
      found.places.push_back(place(b, *longer, PlaceRole::kOr));
    found.words = {{"either", left.text}, {"or", right.text}};
    found.because = left.words.size() > 1
                        ? "the rest of the name is the same"
                        : "the two differ by a letter or in nothing that is heard";
    outcome_.hits.push_back(std::move(found));
  }

  /// The first longer name of the draft that has a name of one word in it: "Brackwel Ferries" of
  /// "Brackwel". An editor has to change that too.
  [[nodiscard]] static std::optional<MentionIndex> first_longer(const Draft& draft,
                                                                const Name& name) {
    if (name.words.size() != 1 || name.cut) return std::nullopt;
    const auto longer = std::ranges::find_if(draft.names, [&](const Name& other) {
      return other.words.size() > 1 && !other.cut &&
             std::ranges::find(other.words, name.words.front()) != other.words.end();
    });
    if (longer == draft.names.end()) return std::nullopt;
    return longer->mentions.front();
  }

  [[nodiscard]] static Place place(const Draft& draft, MentionIndex mention, PlaceRole role) {
    return {role, draft.document, draft.annotation->mentions[mention.index()].span, "",
            VoiceKind::kPaper};
  }

  const CheckInput& input_;
  CheckOutcome& outcome_;
  std::set<std::string> known_;
  std::map<std::pair<DocumentIndex, std::uint32_t>, StatementIndex> claims_;  // of names, by place
  std::vector<Draft> drafts_;
};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  ThingSearch(input, outcome).run();
  return outcome;
}

}  // namespace

const CheckDescriptor k_thing_names_check{
    "thing-names", "one body, place or thing in two spellings", kSubjects, kWords, run};

}  // namespace belie
