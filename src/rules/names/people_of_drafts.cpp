// SPDX-License-Identifier: Apache-2.0
#include "rules/names/people_of_drafts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "graph/comparability.h"
#include "graph/folding.h"
#include "language/names/genders.h"
#include "language/names/name_parts.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"

namespace belie {
namespace {

/// A name that more drafts than these share tells no story apart: so many, or one in twenty.
constexpr std::size_t kRareAtLeast = 8;
constexpr std::size_t kRareShare = 20;
constexpr std::size_t kRareAtMost = 40;

constexpr std::array<std::string_view, 55> kKin{
    "brother",     "sister",  "sibling",     "twin",       "father",      "mother",
    "parent",      "son",     "daughter",    "child",      "wife",        "husband",
    "spouse",      "widow",   "widower",     "uncle",      "aunt",        "nephew",
    "niece",       "cousin",  "grandfather", "grandson",   "grandmother", "granddaughter",
    "grandparent", "stepson", "stepfather",  "stepmother", "family",      "couple",
    "marry",       "fiancé",  "fiancée",     "fiance",     "fiancee",     "bride",
    "groom",       "dad",     "mum",         "mom",        "namesake",    "relation",
    "relative",    "heir",    "clan",        "dynasty",    "née",         "unrelated",
    "elder",       "younger", "eldest",      "youngest",   "junior",      "neighbour",
    "neighbor"};

/// Those who hardly stand in the news themselves.
constexpr std::array<std::string_view, 4> kForebears{"family", "grandfather", "grandmother",
                                                     "grandparent"};

/// Several relatives at once, who may be named further on.
constexpr std::array<std::string_view, 10> kSeveralKin{
    "brothers", "sisters",  "siblings",  "twins",     "cousins",
    "spouses",  "namesake", "namesakes", "unrelated", "dynasty"};

/// Kin of whatever article: of two generations, or told to be none.
constexpr std::array<std::string_view, 11> kAlwaysKin{"namesake", "née",    "unrelated", "elder",
                                                      "younger",  "eldest", "youngest",  "junior",
                                                      "relation", "clan",   "marry"};

/// Nouns that may stand beside anybody's name.
constexpr std::array<std::string_view, 34> kPlain{
    "man",       "woman",     "people",   "person", "year",     "month",     "week",
    "day",       "time",      "hour",     "mr",     "mrs",      "ms",        "monday",
    "tuesday",   "wednesday", "thursday", "friday", "saturday", "sunday",    "morning",
    "afternoon", "evening",   "night",    "way",    "thing",    "statement", "interview",
    "reporter",  "part",      "number",   "lot",    "today",    "yesterday"};

const Annotation& annotation_of(const CheckInput& input, DocumentIndex document) {
  return *input.graph.inputs()[document.index()].annotation;
}

/// The first mention in the body with more than the surname; any where the body has none.
const Mention* first_full_mention(const Annotation& annotation, const Referent& referent) {
  const Mention* found = nullptr;
  for (const MentionIndex index : referent.mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind != MentionKind::kName || mention.tokens.size() < 2) continue;
    const Section* section = annotation.document->section_at(mention.span.begin);
    if (section != nullptr && section->kind == SectionKind::kBody) return &mention;
    if (found == nullptr) found = &mention;
  }
  return found;
}

std::set<SentenceIndex> sentences_of(const Annotation& annotation, ReferentIndex referent) {
  std::set<SentenceIndex> sentences;
  for (const MentionIndex index : annotation.referents[referent.index()].mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    if (!mention.tokens.empty())
      sentences.insert(annotation.sentence_of(TokenIndex(mention.tokens.begin)));
  }
  return sentences;
}

std::set<SentenceIndex> sentences_that_name(const Annotation& annotation, ReferentIndex referent) {
  std::set<SentenceIndex> sentences;
  for (const MentionIndex index : annotation.referents[referent.index()].mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    if (mention.kind == MentionKind::kName && !mention.tokens.empty())
      sentences.insert(annotation.sentence_of(TokenIndex(mention.tokens.begin)));
  }
  return sentences;
}

}  // namespace

NamedPeople::NamedPeople(const ClaimGraph& graph, const LexiconIndex& lexicon) {
  for (std::size_t d = 0; d < graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    const Annotation& annotation = *graph.inputs()[d].annotation;
    for (std::size_t r = 0; r < annotation.referents.size(); ++r) {
      const Referent& referent = annotation.referents[r];
      const bool shown = referent.type == EntityType::kPerson;
      if (!shown && referent.type != EntityType::kUnknown) continue;
      const NameParts parts = name_parts(referent.name, lexicon);
      if (parts.given.empty() || parts.surname.empty()) continue;
      if (shown && (referent.given.empty() || referent.surname.empty())) continue;
      const EntityIndex entity = graph.entity_of(document, ReferentIndex(r));
      if (!graph.entities()[entity.index()].known_as.empty()) continue;
      const Mention* mention = first_full_mention(annotation, referent);
      if (mention == nullptr) continue;
      all.push_back({document, ReferentIndex(r), entity, referent.name, parts.given,
                     fold_accents(shown ? referent.surname : parts.surname), referent.gender, shown,
                     mention->span, annotation.sentence_of(TokenIndex(mention->tokens.begin))});
    }
  }
}

SharedStory::SharedStory(const ClaimGraph& graph, const LexiconIndex& words) : graph_(graph) {
  names_.resize(graph.inputs().size());
  if (names_.size() < 2) return;  // no other draft to share a story with
  std::set<std::string> common;
  const Lexicon& lexicon = words.lexicon();
  const auto add = [&](const std::vector<std::string>& forms) {
    for (const std::string& form : forms) common.insert(folded_name(form));
  };
  for (const JurisdictionEntry& entry : lexicon.jurisdictions) {
    for (const auto* forms : {&entry.forms, &entry.adjectives, &entry.people, &entry.capitals})
      add(*forms);
  }
  for (const OrganisationEntry& entry : lexicon.organisations) add(entry.forms);
  for (const auto* forms : {&lexicon.places, &lexicon.organisation_words, &lexicon.place_words})
    add(*forms);
  for (std::size_t i = 0; i < names_.size(); ++i) {
    std::set<std::string>& names = names_[i];
    for (const Referent& referent : graph.inputs()[i].annotation->referents) {
      const bool bare = referent.type == EntityType::kPerson && referent.given.empty();
      const std::string name = folded_name(referent.name);
      if (!bare && name.size() > 3 && !common.contains(name)) names.insert(name);
    }
    for (const std::string& name : names) drafts_with_[name].emplace_back(i);
  }
  rare_ = std::clamp(names_.size() / kRareShare, kRareAtLeast, kRareAtMost);
}

std::string SharedStory::why(DocumentIndex a, DocumentIndex b) const {
  if (graph_.comparable(a, b)) return "the drafts tell one story";
  if (graph_.across() == Across::kNone) return "";
  const auto& dates = graph_.dates();
  if (!close_in_time(dates[a.index()], dates[b.index()])) return "";
  for (const std::string& name : names_[a.index()]) {
    if (!names_[b.index()].contains(name) || drafts_with_.at(name).size() > rare_) continue;
    return fmt::format("both drafts name {}", name);
  }
  return "";
}

std::vector<DocumentIndex> SharedStory::related(DocumentIndex document) const {
  std::vector<DocumentIndex> found = graph_.comparable_with(document);
  if (graph_.across() == Across::kNone) return found;
  std::set<DocumentIndex> others;
  for (const std::string& name : names_[document.index()]) {
    const std::vector<DocumentIndex>& drafts = drafts_with_.at(name);
    if (drafts.size() <= rare_) others.insert(drafts.begin(), drafts.end());
  }
  const auto& dates = graph_.dates();
  for (const DocumentIndex other : others) {
    const bool close = close_in_time(dates[document.index()], dates[other.index()]);
    if (other != document && close) found.push_back(other);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<DocumentIndex> SharedStory::partners(DocumentIndex document) const {
  std::vector<DocumentIndex> found = graph_.comparable_with(document);
  if (graph_.across() != Across::kLinked) return found;
  const auto& dates = graph_.dates();
  std::map<DocumentIndex, std::size_t> weight;
  for (const std::string& name : names_[document.index()]) {
    const std::vector<DocumentIndex>& drafts = drafts_with_.at(name);
    if (drafts.size() > rare_) continue;
    const std::size_t words = std::min<std::size_t>(words_of(name).size(), 2);
    for (const DocumentIndex other : drafts) weight[other] += words;
  }
  for (const auto& [other, shared] : weight) {
    const bool close = close_in_time(dates[document.index()], dates[other.index()]);
    if (other != document && shared >= 2 && close) found.push_back(other);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::set<std::string> introduction(const CheckInput& input, const NamedPerson& person) {
  const Annotation& annotation = annotation_of(input, person.document);
  std::set<std::string> words;
  const TokenRange tokens = annotation.sentences[person.sentence.index()].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const Token& token = annotation.tokens[i];
    if (token.upos != Upos::kNoun && token.upos != Upos::kPropn) continue;
    if (person.span.begin <= token.span.begin && token.span.end <= person.span.end) continue;
    const std::string lemma = fold_accents(annotation.lemma(TokenIndex(i)));
    if (lemma.size() > 2 && !is_one_of(kPlain, lemma)) words.insert(lemma);
  }
  return words;
}

namespace {

/// "His brother", "the painter's late wife", "a cousin of the mayor", "brother Hans": a relative
/// who is somebody's; not "a father of three", "the widow".
bool is_somebodys(const Annotation& annotation, std::uint32_t noun, TokenRange sentence) {
  static constexpr std::array<std::string_view, 8> kOwners{"his", "her",     "their", "my",
                                                           "'s",  "\u2019s", "our",   "whose"};
  constexpr std::uint32_t kReach = 3;  // words before the noun
  for (std::uint32_t i = noun; i > sentence.begin && noun - i < kReach;) {
    if (!is_one_of(kOwners, lower_case(annotation.word(TokenIndex(--i))))) continue;
    // "is a farmer's daughter": what she comes from
    const std::string_view before =
        i >= sentence.begin + 2 ? annotation.word(TokenIndex(i - 2)) : std::string_view();
    if (before != "a" && before != "an") return true;
  }
  const std::uint32_t next = noun + 1;
  if (next + 1 >= sentence.end) return false;
  if (annotation.tokens[next].upos == Upos::kPropn) return true;
  const bool of =
      annotation.word(TokenIndex(next)) == "of" || annotation.word(TokenIndex(next)) == "to";
  return of && annotation.tokens[next + 1].upos != Upos::kNum &&
         annotation.word(TokenIndex(next + 1)) != "a";
}

bool names_the_family(const Annotation& annotation, const std::string& surname) {
  const std::string plural = surname + "s";
  for (std::size_t i = 0; i < annotation.tokens.size(); ++i) {
    const std::string word = fold_accents(annotation.text(annotation.tokens[i].span));
    if (word == plural) return true;
    if (word != surname || i + 1 == annotation.tokens.size()) continue;
    const std::string next = lower_case(annotation.word(TokenIndex(i + 1)));
    if (next == "family" || next == "clan" || is_one_of(kSeveralKin, next)) return true;
  }
  return false;
}

/// "Lena Orsik was waiting. Her husband, the conductor, …": the sentence that follows.
bool opens_with_kin(const Annotation& annotation, SentenceIndex named) {
  const std::size_t next = named.index() + 1;
  if (next >= annotation.sentences.size() ||
      annotation.sentences[next].section != annotation.sentences[named.index()].section)
    return false;
  const TokenRange tokens = annotation.sentences[next].tokens;
  if (tokens.size() < 2) return false;
  const std::string owner = lower_case(annotation.word(TokenIndex(tokens.begin)));
  return (owner == "his" || owner == "her") &&
         is_one_of(kKin, annotation.lemma(TokenIndex(tokens.begin + 1)));
}

/// "At the keys sits his wife. Hanna Orsik holds a note": the sentence before one that opens with
/// the name.
bool follows_kin(const Annotation& annotation, const NamedPerson& person) {
  if (person.sentence.index() == 0) return false;
  const Sentence& named = annotation.sentences[person.sentence.index()];
  const Sentence& before = annotation.sentences[person.sentence.index() - 1];
  if (before.section != named.section || before.tokens.empty()) return false;
  if (annotation.tokens[named.tokens.begin].span.begin != person.span.begin) return false;
  for (std::uint32_t i = before.tokens.begin; i < before.tokens.end; ++i) {
    if (is_one_of(kKin, annotation.lemma(TokenIndex(i))) &&
        is_somebodys(annotation, i, before.tokens))
      return true;
  }
  return false;
}

}  // namespace

bool tells_kin(const CheckInput& input, const NamedPerson& person) {
  const Annotation& annotation = annotation_of(input, person.document);
  for (const SentenceIndex sentence : sentences_of(annotation, person.referent)) {
    const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (is_one_of(kKin, annotation.lemma(TokenIndex(i)))) return true;
    }
  }
  return names_the_family(annotation, person.surname);
}

bool tells_kin_before(const CheckInput& input, const NamedPerson& person, std::uint32_t offset,
                      Kin which) {
  const Annotation& annotation = annotation_of(input, person.document);
  if (names_the_family(annotation, person.surname)) return true;
  if (person.span.begin <= offset && follows_kin(annotation, person)) return true;
  for (const SentenceIndex sentence : sentences_of(annotation, person.referent)) {
    const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
    if (annotation.tokens[tokens.begin].span.begin > offset) continue;
    if (opens_with_kin(annotation, sentence)) return true;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view lemma = annotation.lemma(TokenIndex(i));
      if (is_one_of(kAlwaysKin, lemma)) return true;
      if (which == Kin::kLiving && is_one_of(kForebears, lemma)) continue;
      if (is_one_of(kKin, lemma) && is_somebodys(annotation, i, tokens)) return true;
    }
  }
  return std::ranges::any_of(annotation.tokens, [&](const Token& token) {
    return token.span.begin < offset &&
           is_one_of(kSeveralKin, lower_case(annotation.text(token.span)));
  });
}

bool share_a_sentence(const CheckInput& input, const NamedPerson& a, const NamedPerson& b) {
  return share_a_sentence(annotation_of(input, a.document), a.referent, b.referent);
}

bool share_a_sentence(const Annotation& annotation, ReferentIndex a, ReferentIndex b) {
  const std::set<SentenceIndex> left = sentences_that_name(annotation, a);
  return std::ranges::any_of(sentences_that_name(annotation, b),
                             [&](SentenceIndex sentence) { return left.contains(sentence); });
}

bool has_namesake(const Annotation& annotation, ReferentIndex person) {
  const std::string& surname = annotation.referents[person.index()].surname;
  return !surname.empty() &&
         std::ranges::count(annotation.referents, surname, &Referent::surname) > 1;
}

bool is_told_as_new(const Annotation& annotation, std::uint32_t first) {
  static constexpr std::array<std::string_view, 5> kSome{"a", "an", "one", "another", "second"};
  return first > sentence_at(annotation, first).begin &&
         is_one_of(kSome, lower_case(annotation.word(TokenIndex{first - 1})));
}

bool contrary(const NamedPerson& a, const NamedPerson& b) { return contrary(a.gender, b.gender); }

Place place_of(const NamedPerson& person, PlaceRole role) {
  return {role, person.document, person.span, "", VoiceKind::kPaper};
}

}  // namespace belie
