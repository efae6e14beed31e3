// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/sole_posts.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "base/word_list.h"
#include "graph/folding.h"
#include "language/names/spelling.h"
#include "rules/posts/home_town.h"
#include "rules/posts/house_posts.h"
#include "rules/sources/source_words.h"

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

/// Those of them that go with a house rather than with a place.
constexpr std::array<std::string_view, 4> kHouses{"headteacher", "principal", "council-leader",
                                                  "superintendent-of-schools"};

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
constexpr std::array<std::string_view, 5> kTheirs{"their", "his", "her", "our", "my"};
/// "Its mayor": of what the words before speak of.
constexpr std::array<std::string_view, 1> kIts{"its"};

bool is_owned_by(std::span<const std::string_view> owners, const Annotation& annotation,
                 const Post& post) {
  const TokenRange tokens = annotation.sentences[post.sentence.index()].tokens;
  for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const Span word = annotation.tokens[i].span;
    if (!post.span.overlaps(word)) continue;
    for (std::uint32_t at = i - 1;
         at < tokens.end && annotation.tokens[at].span.begin < post.span.end; ++at) {
      if (is_one_of(owners, lower_case(annotation.word(TokenIndex(at))))) return true;
    }
    return false;
  }
  return false;
}

/// "Ann Dole, the coroner", "Ann Dole, treasurer of the county".
bool is_beside(const Post& post) {
  return (post.definite || !post.body.empty()) && post.pattern != TitlePattern::kPrefix;
}

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

/// "The trust" and "Orsby Trust", "school" and "the school": bodies that may be one.
bool may_be_one_body(const Post& a, const Post& b) {
  if (a.body == b.body || a.body.empty() || b.body.empty()) return true;
  if (a.named == b.named) return false;
  const std::string &name = a.named ? a.body : b.body, &noun = a.named ? b.body : a.body;
  return name.ends_with(" " + noun);
}

/// What the post is said to be of leaves it the one of the draft's place: nothing, a noun for that
/// place, or the name of a state or of the town; or what the other is of as far as it tells.
bool is_of_home(const Post& post, const Post& other, const std::string& town) {
  if (post.body.empty()) return true;
  const bool house = !house_post_key(post).empty() || is_one_of(kHouses, post.role);
  if (!post.named) return house || post.body == other.body || is_one_of(kOwnScope, post.body);
  return is_one_of(kOfStates, post.role) || post.body == town || house;
}

/// The draft names the body of the post in another sentence too, and no other body before it: it is
/// not brought in with its head alone, as a guest's is, nor as the other side of a deal.
bool is_body_of_draft(const Annotation& annotation, const Post& post) {
  bool first = true;
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind != MentionKind::kName || !mention.referent.valid() || mention.tokens.empty())
      continue;
    const Referent& referent = annotation.referents[mention.referent.index()];
    if (folded_name(referent.name) == post.body) {
      if (annotation.sentence_of(TokenIndex(mention.tokens.begin)) != post.sentence) return first;
    } else if (referent.type == EntityType::kOrganisation ||
               referent.type == EntityType::kUnknown) {
      first = false;
    }
  }
  return false;
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

/// Why the drafts of the two may be about two places; "" where one of them has both, or they are of
/// one town or state.
std::string why_not_one_scene(const CheckInput& input, const Post& a, const Post& b,
                              const std::string& town, const std::string& other_town) {
  if (a.document == b.document) return "";
  if (!input.graph.comparable(a.document, b.document)) return "drafts of two stories";
  if (!town.empty() && !other_town.empty() && town != other_town) return "of two towns";
  const bool told = a.named && a.body == b.body;
  const bool of_state = is_one_of(kOfStates, a.role);
  return told || of_state || !town.empty() || !other_town.empty() ? "" : "perhaps of two places";
}

/// "The province sends rice. Its governor …": what "its" means is told without a name.
bool speaks_of_the_state(const Annotation& annotation, const Post& post) {
  static constexpr std::array<std::string_view, 4> kStates{"province", "state", "region",
                                                           "territory"};
  const Section* here = annotation.document->section_at(post.span.begin);
  const std::uint32_t end = annotation.sentences[post.sentence.index()].tokens.end;
  for (std::uint32_t i = end; here != nullptr && i-- > 1;) {
    if (annotation.tokens[i].span.begin < here->span.begin) break;
    if (is_one_of(kStates, lower_case(annotation.word(TokenIndex(i)))) &&
        lower_case(annotation.word(TokenIndex(i - 1))) == "the")
      return true;
  }
  return false;
}

/// More than one house stands near the two, so that each may be of its own.
bool several_houses_near(const CheckInput& input, const Post& a, const Post& b,
                         const std::set<std::string>& own) {
  std::set<std::string> names;
  for (const Post* post : {&a, &b}) {
    const Annotation& annotation = *input.graph.inputs()[post->document.index()].annotation;
    const bool its = is_owned_by(kIts, annotation, *post);
    if (!its && (post->named || is_one_of(kOfPlaces, post->role))) continue;
    if (its && is_one_of(kOfStates, post->role) && speaks_of_the_state(annotation, *post)) continue;
    for (const std::string& name : houses_near(annotation, input.lexicon, *post, its)) {
      if (!own.contains(name) && name != "the " + post->body) names.insert(name);
    }
  }
  return names.size() > 1;
}

/// "In 1987 Ann Dole, the coroner, …".
bool begins_with_year(const Annotation& annotation, const Post& post) {
  const TokenRange tokens = annotation.sentences[post.sentence.index()].tokens;
  return std::ranges::any_of(annotation.times, [&](const TimeExpression& time) {
    return time.year != 0 && time.month == 0 && tokens.contains(time.tokens.begin) &&
           annotation.tokens[time.tokens.begin].span.begin < post.span.begin;
  });
}

/// Words beside the post that make it one of several, or of another place.
std::string why_not_the_only(const CheckInput& input, const Post& post, const std::string& town) {
  const Annotation& annotation = *input.graph.inputs()[post.document.index()].annotation;
  const bool of_state = is_one_of(kOfStates, post.role);
  if (tells_another(annotation, post)) return "told of another";
  if (begins_with_year(annotation, post)) return "of an earlier year";
  if (is_owned_by(kTheirs, annotation, post)) return "of somebody's own place";
  if (!post.named && goes_on_with_place(annotation, post)) return "of a place of its own";
  if (!post.named && !of_state &&
      names_elsewhere(annotation, input.lexicon, post.sentence, town, post.span))
    return "another place stands beside";
  return tells_several(annotation, post) ? "several of them are spoken of" : "";
}

}  // namespace

std::string sole_post_key(const Post& post) {
  const bool held = post.status == "current" && post.head.empty() && post.unique &&
                    !post.words.starts_with("co-") && !post.words.starts_with("joint");
  if (!held) return "";
  if (is_one_of(kOfPlaces, post.role)) return is_plain_bishop(post) ? post.role : "";
  Post plain = post;
  plain.words = without_house(post.words);
  for (const Post* form : {&std::as_const(plain), &post}) {
    if (std::string house = house_post_key(*form); !house.empty()) return house;
    if (is_of_story(form->words)) return form->words;
  }
  return "";
}

std::string why_not_one_place(const CheckInput& input, const Post& a, const Post& b) {
  const Annotation& annotation = *input.graph.inputs()[a.document.index()].annotation;
  const Annotation& other = *input.graph.inputs()[b.document.index()].annotation;
  const bool of_state = is_one_of(kOfStates, a.role) && is_one_of(kOfStates, b.role);
  const auto known = [&](const Post& post) {
    return !input.graph.entities()[post.entity.index()].known_as.empty();
  };
  const bool of_place = is_one_of(kOfPlaces, a.role) && is_one_of(kOfPlaces, b.role);
  if (!of_place && (known(a) || known(b))) return "left to the facts";
  if (is_known_for(input, a) && is_known_for(input, b)) return "left to the facts";
  const std::string town = town_of_draft(input, annotation, a, b);
  const std::string other_town =
      a.document == b.document ? town : town_of_draft(input, other, a, b);
  if (std::string why = why_not_one_scene(input, a, b, town, other_town); !why.empty()) return why;
  // "Mayor Dole" and "Mayor Hale" of no town may be guests of each other.
  const bool bare = !is_beside(a) && !is_beside(b);
  if (bare && !of_state && (town.empty() || !is_one_of(kOfPlaces, a.role)))
    return "perhaps of two places";
  if (!may_be_one_body(a, b) || !is_of_home(a, b, town) || !is_of_home(b, a, other_town))
    return "of two bodies";
  for (const auto& [post, text] : {std::pair(&a, &annotation), std::pair(&b, &other)}) {
    const bool guest = post->named && a.body != b.body && !is_one_of(kOfStates, post->role);
    if (guest && post->body != town && post->body != other_town && !is_body_of_draft(*text, *post))
      return "of a body of its own";
  }
  if (std::string why = why_not_the_only(input, a, town); !why.empty()) return why;
  if (std::string why = why_not_the_only(input, b, other_town); !why.empty()) return why;
  if (several_houses_near(input, a, b, {town, other_town, a.body, b.body}))
    return "several houses stand near";
  if (!of_state || (speaks_of_the_state(annotation, a) && speaks_of_the_state(other, b))) return "";
  const auto spoken = [&](std::string_view kind) {
    std::set<std::string> found = jurisdictions_of(annotation, input.lexicon, kind);
    found.merge(jurisdictions_of(other, input.lexicon, kind));
    return found.size();
  };
  return spoken("country") < 2 && spoken("region") < 2 ? "" : "the draft speaks of several states";
}

}  // namespace belie
