// SPDX-License-Identifier: Apache-2.0
#include "rules/sole_posts.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/word_list.h"
#include "graph/folding.h"
#include "language/spelling.h"
#include "rules/home_town.h"
#include "rules/source_words.h"

namespace belie {
namespace {

/// Of which a town, diocese, province or state has one whoever speaks; before a name they stand
/// without an article.
constexpr std::array<std::string_view, 22> kOfPlaces{
    "mayor",           "governor",     "prime-minister",    "chancellor",
    "first-minister",  "taoiseach",    "governor-general",  "regional-president",
    "chief-minister",  "police-chief", "sheriff",           "fire-chief",
    "harbour-master",  "headteacher",  "principal",         "superintendent-of-schools",
    "archbishop",      "bishop",       "district-attorney", "council-leader",
    "lord-lieutenant", "king"};

/// Those of them that go with a country or a part of one.
constexpr std::array<std::string_view, 9> kOfStates{
    "governor",           "prime-minister", "chancellor",
    "first-minister",     "taoiseach",      "governor-general",
    "regional-president", "chief-minister", "king"};

/// Nouns of those of whom a story has one where it says "the"; the other may stand before a name.
constexpr std::array<std::string_view, 33> kAlone{
    "prefect",     "coroner",    "rector",        "abbot",       "abbess",        "prioress",
    "priest",      "vicar",      "chaplain",      "verger",      "sexton",        "clerk",
    "treasurer",   "foreman",    "forewoman",     "coxswain",    "stationmaster", "harbourmaster",
    "choirmaster", "ringmaster", "bandmaster",    "burgomaster", "warden",        "matron",
    "caretaker",   "organist",   "concertmaster", "imam",        "rabbi",         "conductor",
    "registrar",   "chatelaine", "toastmaster"};

/// Nouns that mean one only with what they are of: "race director", "expedition leader".
constexpr std::array<std::string_view, 9> kWithField{"director", "leader", "manager",
                                                     "master",   "keeper", "governor",
                                                     "chief",    "judge",  "superintendent"};

/// Fields and ranks of which a house or a story has several.
constexpr std::array<std::string_view, 16> kOfMany{
    "project", "team",    "regional",  "area",  "branch",  "group",  "opposition", "district",
    "company", "general", "executive", "party", "faction", "deputy", "assistant",  "rebel"};

/// "Foreman" of "foreman of the jury", "leader" of "expedition leader".
std::string noun_of(const std::string& words) {
  const std::string head = words.substr(0, words.find(" of "));
  return head.substr(head.rfind(' ') + 1);
}

/// The words of a post that stands with "the" for the only one of its kind.
bool is_of_story(const std::string& words) {
  const std::string noun = noun_of(words);
  if (is_one_of(kAlone, noun)) return true;
  const bool many = std::ranges::any_of(
      words_of(words), [](const std::string& word) { return is_one_of(kOfMany, word); });
  return is_one_of(kWithField, noun) && words.find(' ') != std::string::npos && !many;
}

/// Nouns for the place itself, which tell no more than "the".
constexpr std::array<std::string_view, 14> kOwnScope{
    "department", "town",     "village", "parish", "monastery", "abbey",  "harbour",
    "city",       "district", "region",  "county", "province",  "prison", "diocese"};

/// Beside a post these tell of another one: "in the second trial", "an earlier one".
constexpr std::array<std::string_view, 7> kAnother{"second", "earlier",    "appeal",      "retrial",
                                                   "each",   "respective", "neighbouring"};

bool is_plain_bishop(const Post& post) {
  return post.role != "bishop" || post.words == "bishop" || post.words == "the bishop";
}

/// "Their mayor, Ann Dole": of whomever the pronoun means, who may live elsewhere.
bool is_owned_by_pronoun(const Annotation& annotation, const Post& post) {
  static constexpr std::array<std::string_view, 5> kTheirs{"their", "his", "her", "our", "my"};
  const TokenRange tokens = annotation.sentences[post.sentence.index()].tokens;
  for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const Span word = annotation.tokens[i].span;
    if (!post.span.overlaps(word)) continue;
    return is_one_of(kTheirs, lower_case(annotation.word(TokenIndex(i)))) ||
           is_one_of(kTheirs, lower_case(annotation.word(TokenIndex(i - 1))));
  }
  return false;
}

bool is_beside(const Post& post) { return post.definite && post.pattern != TitlePattern::kPrefix; }

/// The jurisdictions of a kind that the draft speaks of, by name, adjective or capital.
std::set<std::string> jurisdictions_of(const Annotation& annotation, const LexiconIndex& lexicon,
                                       std::string_view kind) {
  std::set<std::string> found;
  const WordForms words = word_forms(annotation);
  const auto note = [&](const JurisdictionEntry* entry) {
    if (entry != nullptr && entry->kind == kind) found.insert(entry->id);
  };
  const std::size_t end = annotation.tokens.size();
  for (std::size_t i = 0; i < end; ++i) {
    note(lexicon.jurisdiction_at(words, i, end).entry);
    note(lexicon.adjective_at(words, i, end).entry);
    note(lexicon.capital_at(words, i, end).entry);
  }
  return found;
}

/// "The new mayor", "mayor-elect", "both prefects", "her predecessor as coroner".
bool tells_several(const Annotation& annotation, const Post& post) {
  static constexpr std::array<std::string_view, 19> kBeside{
      "former",  "new",      "next",  "then",      "previous",   "ex",      "incoming",
      "elect",   "outgoing", "late",  "old",       "acting",     "interim", "two",
      "another", "becoming", "first", "candidate", "predecessor"};
  constexpr std::uint32_t kReach = 2;  // tokens
  const std::string noun = post.words.substr(post.words.rfind(' ') + 1);
  const auto count = static_cast<std::uint32_t>(annotation.tokens.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string word = lower_case(annotation.word(TokenIndex(i)));
    if (word != noun && singular(word) == noun) return true;
    if (word != noun) continue;
    for (std::uint32_t at = i > kReach ? i - kReach : 0; at < count && at <= i + kReach; ++at) {
      if (is_one_of(kBeside, lower_case(annotation.word(TokenIndex(at))))) return true;
    }
  }
  return false;
}

/// The sentence has a word that tells two of a kind apart.
bool tells_another(const Annotation& annotation, const Post& post) {
  const TokenRange tokens = annotation.sentences[post.sentence.index()].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (is_one_of(kAnother, lower_case(annotation.word(TokenIndex(i))))) return true;
  }
  return false;
}

/// What the post is said to be of leaves it the one of the draft's place: nothing, a noun for that
/// place, or the name of a state or of the town.
bool is_of_home(const Post& post, const std::string& town, bool one_body) {
  if (post.body.empty()) return true;
  if (!post.named) return one_body || is_one_of(kOwnScope, post.body);
  return is_one_of(kOfStates, post.role) || post.body == town;
}

/// "Bishop Dole of Clonfert": the name goes on with a place of its own, whatever that was read as.
bool goes_on_with_place(const Annotation& annotation, const Post& post) {
  return std::ranges::any_of(
      annotation.referents[post.person.index()].mentions, [&](MentionIndex index) {
        const TokenRange name = annotation.mentions[index.index()].tokens;
        if (name.empty() || name.end >= annotation.tokens.size()) return false;
        return annotation.sentence_of(TokenIndex(name.begin)) == post.sentence &&
               annotation.word(TokenIndex(name.end)) == "of";
      });
}

/// The town, where the draft tells it apart from the two: "Bishop Dole of Clonfert" alone makes
/// none.
std::string town_of_draft(const CheckInput& input, const Annotation& annotation, const Post& a,
                          const Post& b) {
  std::string town = home_town(annotation, input.lexicon);
  const auto tells = [&](const Mention& mention) {
    if (mention.kind != MentionKind::kName || !mention.referent.valid() || mention.tokens.empty())
      return false;
    if (folded_name(annotation.referents[mention.referent.index()].name) != town) return false;
    const SentenceIndex at = annotation.sentence_of(TokenIndex(mention.tokens.begin));
    return all_upper(annotation.text(mention.span)) || (at != a.sentence && at != b.sentence);
  };
  if (std::ranges::none_of(annotation.mentions, tells)) town.clear();
  return town;
}

/// The facts know the person in that office of some place.
bool is_known_for(const CheckInput& input, const Post& post) {
  const Entity& person = input.graph.entities()[post.entity.index()];
  if (person.known_as.empty()) return false;
  return std::ranges::any_of(
      input.lexicon.offices_held(person.known_as), [&](const std::string& id) {
        const OfficeEntry* office = input.lexicon.office(id);
        return office != nullptr && input.lexicon.office(post.role, office->jurisdiction) == office;
      });
}

}  // namespace

std::string sole_post_key(const Post& post) {
  const bool held = post.status == "current" && post.head.empty() && post.unique &&
                    !post.words.starts_with("co-") && !post.words.starts_with("joint");
  if (!held) return "";
  if (is_one_of(kOfPlaces, post.role)) return is_plain_bishop(post) ? post.role : "";
  return is_of_story(post.words) ? post.words : "";
}

std::string why_not_one_place(const CheckInput& input, const Post& a, const Post& b) {
  const Annotation& annotation = *input.graph.inputs()[a.document.index()].annotation;
  const bool of_state = is_one_of(kOfStates, a.role);
  if (is_known_for(input, a) && is_known_for(input, b)) return "left to the facts";
  const std::string town = town_of_draft(input, annotation, a, b);
  // "Mayor Dole" and "Mayor Hale" of no town may be guests of each other.
  const bool bare = !is_beside(a) && !is_beside(b);
  if (bare && !of_state && (town.empty() || !is_one_of(kOfPlaces, a.role)))
    return "perhaps of two places";
  const bool one_body = a.body == b.body || a.body.empty() || b.body.empty();
  if (!one_body || !is_of_home(a, town, a.body == b.body) || !is_of_home(b, town, a.body == b.body))
    return "of two bodies";
  for (const Post* post : {&a, &b}) {
    if (tells_another(annotation, *post)) return "told of another";
    if (is_owned_by_pronoun(annotation, *post)) return "of somebody's own place";
    if (!post->named && goes_on_with_place(annotation, *post)) return "of a place of its own";
    if (!post->named && !of_state &&
        names_elsewhere(annotation, input.lexicon, post->sentence, town))
      return "another place stands beside";
    if (tells_several(annotation, *post)) return "several of them are spoken of";
  }
  if (!of_state) return "";
  const bool one = jurisdictions_of(annotation, input.lexicon, "country").size() < 2 &&
                   jurisdictions_of(annotation, input.lexicon, "region").size() < 2;
  return one ? "" : "the draft speaks of several states";
}

}  // namespace belie
