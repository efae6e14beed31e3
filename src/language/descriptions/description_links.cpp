// SPDX-License-Identifier: Apache-2.0
#include "language/descriptions/description_links.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/word_list.h"
#include "language/ages/age_bearers.h"
#include "language/ages/age_patterns.h"
#include "language/descriptions/description_nouns.h"
#include "language/descriptions/description_roles.h"
#include "language/descriptions/description_words.h"
#include "language/names/genders.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// Words that single one out of several: such a description needs more than its noun.
constexpr std::array<std::string_view, 22> kSinglingOut{
    "other",  "first",         "second", "third",   "fourth", "last",    "previous", "next",
    "former", "late",          "then",   "new",     "old",    "younger", "elder",    "older",
    "only",   "second-placed", "same",   "another", "final",  "latest"};

class DescriptionLinker {
 public:
  DescriptionLinker(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation),
        draft_(annotation, lexicon),
        told_(told_roles(draft_)),
        mentioned_(annotation.referents.size(), 0) {
    for (const Mention& mention : annotation.mentions) {
      if (mention.referent.valid()) ++mentioned_[mention.referent.index()];
    }
    for (const FoundAge& found : find_ages(draft_)) {
      if (found.bearer) bearers_.push_back(*found.bearer);
    }
    std::ranges::sort(bearers_);
    index_people();
    index_titles();
  }

  DescriptionLinks run() {
    for (std::size_t s = 0; s < annotation_.sentences.size(); ++s) read_sentence(s);
    return std::move(result_);
  }

 private:
  void index_people() {
    for (std::size_t r = 0; r < told_.size(); ++r) {
      if (!may_be_person(annotation_.referents[r])) continue;
      for (const std::string& role : told_[r].roles) by_role_[role].emplace_back(r);
      for (const std::string& head : told_[r].heads) by_head_[head].emplace_back(r);
    }
    for (const Gender gender : {Gender::kUnknown, Gender::kFemale, Gender::kMale})
      main_person_[gender] = most_named(gender);
  }

  /// Where titles of works stand.
  void index_titles() {
    for (const Quotation& quotation : annotation_.quotations) {
      if (quotation.kind == QuotationKind::kTitle) titles_.push_back(quotation.span);
    }
    std::ranges::sort(titles_, {}, &Span::begin);
    for (std::size_t i = 1; i < titles_.size(); ++i)  // so that the last to begin ends last
      titles_[i].end = std::max(titles_[i].end, titles_[i - 1].end);
  }

  [[nodiscard]] bool bears_age(std::uint32_t token) const {
    return std::ranges::binary_search(bearers_, token);
  }

  [[nodiscard]] const Referent& person(ReferentIndex index) const {
    const std::size_t known = annotation_.referents.size();
    return index.index() < known ? annotation_.referents[index.index()]
                                 : result_.people[index.index() - known];
  }

  void read_sentence(std::size_t sentence) {
    const SentenceView words(draft_, annotation_.sentences[sentence].tokens);
    for (std::uint32_t i = words.tokens().begin; i < words.tokens().end;) {
      const std::uint32_t end = read_at(words, sentence, i);
      i = std::max(end, i + 1);
    }
  }

  /// Reads the description whose head, or whose age, stands at the token; the token after it.
  std::uint32_t read_at(const SentenceView& words, std::size_t sentence, std::uint32_t at) {
    if (draft_.mention_at(at).valid()) return at + 1;
    if (words[at] == "he" || words[at] == "she") {
      read_pronoun(words, sentence, at);
      return at + 1;
    }
    if (const auto age = read_year_old(words, at); age) {
      const auto phrase = phrase_at_age(words, at, *age);
      if (phrase) read_phrase(words, sentence, *phrase);
      return phrase ? phrase->tokens.end : age->end;
    }
    const bool nominal = words.is(at, Upos::kNoun) || words.is(at, Upos::kPropn) ||
                         words.is(at, Upos::kAdj) || words[at] == "elect";
    if (!nominal) return at + 1;
    if (const auto phrase = phrase_at_noun(words, at); phrase)
      read_phrase(words, sentence, *phrase);
    return at + 1;
  }

  void read_phrase(const SentenceView& words, std::size_t sentence, const PersonPhrase& phrase) {
    if (phrase.name.valid() || !phrase.known_noun) return;
    const bool aged = bears_age(phrase.head);
    const Bearer bearer = bearer_of_phrase(words, phrase);
    if (!bearer || *bearer != phrase.head) return;
    if (phrase.article == Article::kThe || phrase.article == Article::kThis) {
      const ReferentIndex referent = definite(words, sentence, phrase, aged);
      if (referent.valid()) add(MentionKind::kDescription, phrase.tokens, referent);
      return;
    }
    if (phrase.article == Article::kA && !phrase.noun.role.empty())
      introduced_.insert(std::string(words[phrase.head]));
    if (is_in_care(phrase)) {
      const ReferentIndex cared_for = focus(sentence, phrase.tokens.begin, Gender::kUnknown);
      const MentionIndex owner = draft_.mention_at(phrase.tokens.begin);
      const bool other = owner.valid() &&
                         annotation_.mentions[owner.index()].referent != cared_for &&
                         annotation_.mentions[owner.index()].referent.valid();
      if (cared_for.valid() && other) {
        add(MentionKind::kDescription, phrase.tokens, cared_for);
        return;
      }
    }
    if (aged && phrase.article != Article::kOther) {
      add(MentionKind::kDescription, phrase.tokens, new_person(phrase));
    }
  }

  /// "her client", "his patient": whom a professional speaks of, and the text has just spoken of.
  [[nodiscard]] static bool is_in_care(const PersonPhrase& phrase) {
    constexpr std::array<std::string_view, 4> kInCare{"client", "patient", "pupil", "protégé"};
    return phrase.article == Article::kPossessive && is_one_of(kInCare, phrase.noun.role);
  }

  ReferentIndex definite(const SentenceView& words, std::size_t sentence,
                         const PersonPhrase& phrase, bool aged) {
    const bool by_focus = phrase.bare_age || (phrase.noun.role.empty() && phrase.years.low >= 0);
    if (by_focus) {
      const ReferentIndex near = focus(sentence, phrase.tokens.begin, phrase.noun.gender);
      const bool alone = !near.valid() && aged && phrase.bare_age && names_nobody_before(phrase);
      return alone ? new_person(phrase) : near;
    }
    if (phrase.noun.role.empty()) return {};
    if (names_an_office(words, phrase)) return {};
    const bool singled_out = restricted(words, phrase);
    if (!singled_out && !introduced_.contains(std::string(words[phrase.head]))) {
      const auto named = bearers_of_role(words, phrase);
      if (named.size() == 1) return named.front();
      if (named.size() > 1) return {};
      if (phrase.noun.role.starts_with("@")) return of_people(sentence, phrase);
    }
    if (phrase.years.low >= 0 && !singled_out) {
      const ReferentIndex near = focus(sentence, phrase.tokens.begin, phrase.noun.gender);
      if (near.valid() && (told_nothing_else(near) || nobody_else_met(near))) return near;
    }
    auto& nameless = nameless_[phrase.noun.role];
    if (!singled_out && nameless.size() == 1) return nameless.front();
    if (!aged) return {};
    if (!nameless.empty() && !singled_out) return {};
    return new_person(phrase);
  }

  /// "The 71-year-old" of a draft that has named nobody yet: whom it is about, without a name.
  [[nodiscard]] bool names_nobody_before(const PersonPhrase& phrase) const {
    return std::ranges::none_of(annotation_.mentions, [&](const Mention& mention) {
      return mention.tokens.begin < phrase.tokens.begin && mention.referent.valid() &&
             may_be_person(annotation_.referents[mention.referent.index()]);
    });
  }

  /// "the Prime Minister", in capitals: the office, whoever holds it.
  [[nodiscard]] bool names_an_office(const SentenceView& words, const PersonPhrase& phrase) const {
    return starts_upper(draft_.forms().exact[phrase.head]) && words.is(phrase.head, Upos::kPropn) &&
           !phrase.noun.role.starts_with("@");
  }

  /// "the Kenyan" where nobody is told to be one: the person in focus, who is not told to be of
  /// another people.
  [[nodiscard]] ReferentIndex of_people(std::size_t sentence, const PersonPhrase& phrase) const {
    const ReferentIndex near = focus(sentence, phrase.tokens.begin, Gender::kUnknown);
    if (!near.valid() || near.index() >= told_.size()) return {};
    const auto& roles = told_[near.index()].roles;
    const bool other =
        std::ranges::any_of(roles, [](const std::string& role) { return role.starts_with("@"); });
    return other ? ReferentIndex{} : near;
  }

  [[nodiscard]] static bool may_be_person(const Referent& referent) {
    if (referent.type == EntityType::kPerson) return true;
    return referent.type == EntityType::kUnknown && !referent.given.empty();
  }

  /// Whether nothing is told of the person that speaks against a further role.
  [[nodiscard]] bool told_nothing_else(ReferentIndex index) const {
    return index.index() < told_.size() && told_[index.index()].roles.empty();
  }

  /// Whether the person is the one whom the draft is about, and no other without a name was brought
  /// in: "the 58-year-old author" is then the novelist of the sentence before.
  [[nodiscard]] bool nobody_else_met(ReferentIndex index) const {
    return introduced_.empty() && nameless_.empty() && index == main_person_.at(Gender::kUnknown);
  }

  [[nodiscard]] bool singles_out(const PersonPhrase& phrase) const {
    for (std::uint32_t i = phrase.tokens.begin; i < phrase.head; ++i) {
      if (is_one_of(kSinglingOut, draft_.forms().lower[i]) && phrase.years.low < 0) return true;
    }
    return false;
  }

  [[nodiscard]] static bool restricted(const SentenceView& words, const PersonPhrase& phrase) {
    for (std::uint32_t i = phrase.tokens.begin; i < phrase.head; ++i) {
      if (is_one_of(kSinglingOut, words[i]) && !(words[i] == "old" && phrase.years.low >= 0))
        return true;
    }
    const std::string_view after = words[phrase.tokens.end];
    return after == "of" || after == "who" || after == "whose" || after == "in" ||
           after == "from" || after == "at" || after == "for" || after == "on";
  }

  /// The people by name who are told to be that, none of whose other words speak against it.
  [[nodiscard]] std::vector<ReferentIndex> bearers_of_role(const SentenceView& words,
                                                           const PersonPhrase& phrase) const {
    std::vector<ReferentIndex> found;
    const auto collect = [&](const std::map<std::string, std::vector<ReferentIndex>>& people,
                             const std::string& word) {
      const auto told = people.find(word);
      if (told != people.end()) std::ranges::copy(told->second, std::back_inserter(found));
    };
    collect(by_role_, phrase.noun.role);
    if (!phrase.noun.role.starts_with("@")) collect(by_head_, std::string(words[phrase.head]));
    std::erase_if(found, [&](ReferentIndex person) {
      return contrary(annotation_.referents[person.index()].gender, phrase.noun.gender);
    });
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.size() == 1 && !fits_modifiers(words, phrase, told_[found.front().index()]))
      return {};
    return found;
  }

  /// "the lorry driver" is not "coach driver Gordon Peat".
  [[nodiscard]] static bool fits_modifiers(const SentenceView& words, const PersonPhrase& phrase,
                                           const ToldRoles& told) {
    for (std::uint32_t i = phrase.tokens.begin; i < phrase.head; ++i) {
      const bool noun = words.is(i, Upos::kNoun) || words.is(i, Upos::kPropn);
      const bool age = words[i] == "year";
      if (noun && !age && !told.words.contains(std::string(words[i]))) return false;
    }
    return true;
  }

  /// Whom the text has just spoken of: the only person of the last sentence that names one, in this
  /// paragraph or the one before; of several the one whom the draft is about, where that one is the
  /// sentence's first. Nobody who is named in the sentence itself before the description.
  [[nodiscard]] ReferentIndex focus(std::size_t sentence, std::uint32_t token,
                                    Gender gender) const {
    const std::vector<ReferentIndex> here = people_in(sentence, token, Gender::kUnknown);
    const std::uint32_t section = annotation_.sentences[sentence].section;
    for (std::size_t s = sentence; s-- > 0;) {
      if (annotation_.sentences[s].section + 1 < section) break;
      const std::vector<ReferentIndex> people =
          people_in(s, annotation_.sentences[s].tokens.end, gender);
      if (people.empty()) continue;
      ReferentIndex first = people.front();
      if (people.size() > 1) {
        const ReferentIndex main = main_person_.at(gender);
        if (std::ranges::find(people, main) == people.end()) return {};
        if (first != main && !stands_out(main, people)) return {};
        first = main;
      }
      return std::ranges::find(here, first) == here.end() ? first : ReferentIndex{};
    }
    return {};
  }

  /// Whether the draft names the person at least twice as often as each of the others.
  [[nodiscard]] bool stands_out(ReferentIndex person,
                                const std::vector<ReferentIndex>& others) const {
    return std::ranges::all_of(others, [&](ReferentIndex other) {
      return other == person || times_mentioned(other) * 2 <= times_mentioned(person);
    });
  }

  [[nodiscard]] int times_mentioned(ReferentIndex index) const {
    return index.index() < mentioned_.size() ? mentioned_[index.index()] : 1;
  }

  /// The people named in the sentence before the token, each once, in order.
  [[nodiscard]] std::vector<ReferentIndex> people_in(std::size_t sentence, std::uint32_t until,
                                                     Gender gender) const {
    std::vector<std::pair<std::uint32_t, ReferentIndex>> found;
    const TokenRange range = annotation_.sentences[sentence].tokens;
    const auto collect = [&](const std::vector<Mention>& mentions) {
      auto mention = std::ranges::lower_bound(mentions, range.begin, {},
                                              [](const Mention& m) { return m.tokens.begin; });
      for (; mention != mentions.end() && mention->tokens.begin < until; ++mention) {
        if (!mention->referent.valid()) continue;
        const Referent& referent = person(mention->referent);
        if (!may_be_person(referent) || contrary(referent.gender, gender)) continue;
        if (is_in_title(mention->span)) continue;
        found.emplace_back(mention->tokens.begin, mention->referent);
      }
    };
    collect(annotation_.mentions);
    collect(result_.mentions);
    std::ranges::sort(found);
    std::vector<ReferentIndex> people;
    for (const auto& [at, referent] : found) {
      if (std::ranges::find(people, referent) == people.end()) people.push_back(referent);
    }
    return people;
  }

  [[nodiscard]] bool is_in_title(Span mention) const {
    const auto after = std::ranges::upper_bound(titles_, mention.begin, {}, &Span::begin);
    return after != titles_.begin() && mention.end <= std::prev(after)->end;
  }

  /// The person named most often, if one is.
  [[nodiscard]] ReferentIndex most_named(Gender gender) const {
    ReferentIndex best;
    int most = 1;
    for (std::size_t r = 0; r < annotation_.referents.size(); ++r) {
      const Referent& referent = annotation_.referents[r];
      if (referent.type != EntityType::kPerson || contrary(referent.gender, gender)) continue;
      if (mentioned_[r] == most) best = {};
      if (mentioned_[r] > most) {
        most = mentioned_[r];
        best = ReferentIndex(r);
      }
    }
    return best;
  }

  /// Whether the text gives an age beside one of the names: "the Rev Ann Roe, who is 58".
  [[nodiscard]] bool is_aged(ReferentIndex index) const {
    return std::ranges::any_of(person(index).mentions, [&](MentionIndex mention) {
      return bears_age(annotation_.mentions[mention.index()].tokens.begin);
    });
  }

  /// "In 1975, when she was 16, Lund sold fish": the only person that the sentence names, behind
  /// the clause.
  [[nodiscard]] ReferentIndex named_behind(const SentenceView& words, std::size_t sentence,
                                           std::uint32_t token, Gender gender) const {
    if (words[token - 1] != "when" && words[token - 1] != "while") return {};
    const std::vector<ReferentIndex> people =
        people_in(sentence, words.tokens().end, Gender::kUnknown);
    if (people.size() != 1 || contrary(person(people.front()).gender, gender)) return {};
    constexpr std::uint32_t kReach = 7;
    for (std::uint32_t i = token; words.holds(i) && i < token + kReach; ++i) {
      const MentionIndex name = words[i] == "," ? draft_.mention_at(i + 1) : MentionIndex{};
      if (name.valid() && annotation_.mentions[name.index()].referent == people.front())
        return people.front();
    }
    return {};
  }

  /// The one person of the draft who may be meant by a pronoun of a paragraph's first sentence,
  /// where neither that nor the sentence before speaks of somebody without a name.
  [[nodiscard]] ReferentIndex only_person(const SentenceView& words, std::size_t sentence,
                                          std::uint32_t token, Gender gender) const {
    const ReferentIndex main = main_person_.at(gender);
    if (!main.valid() || !nobody_else_met(main)) return {};
    for (std::size_t r = 0; r < annotation_.referents.size(); ++r) {
      const Referent& other = annotation_.referents[r];
      if (ReferentIndex(r) != main && may_be_person(other) && !contrary(other.gender, gender))
        return {};
    }
    if (sentence == 0) return main;
    const Sentence& before = annotation_.sentences[sentence - 1];
    const bool opens = before.section != annotation_.sentences[sentence].section;
    const bool others = speaks_of_others(words, token) ||
                        speaks_of_others(SentenceView(draft_, before.tokens), before.tokens.end);
    return opens && !others ? main : ReferentIndex{};
  }

  /// A word for one person that no name stands beside, before the token: "a guest", "one of them".
  [[nodiscard]] bool speaks_of_others(const SentenceView& words, std::uint32_t until) const {
    constexpr std::array<std::string_view, 8> kSomebody{
        "one", "somebody", "someone", "another", "anybody", "nobody", "who", "whoever"};
    for (std::uint32_t i = words.tokens().begin; i < until; ++i) {
      const Xpos tag = words.token(i).xpos;
      if (is_one_of(kSomebody, words[i]) || tag == Xpos::kJjs) return true;  // "the oldest"
      const auto phrase = phrase_at_noun(words, i);
      if (phrase && phrase->known_noun && !phrase->name.valid()) return true;
    }
    return false;
  }

  /// A pronoun that bears an age and that nobody near was found for: the person in focus.
  void read_pronoun(const SentenceView& words, std::size_t sentence, std::uint32_t token) {
    if (!bears_age(token)) return;
    const Gender gender = words[token] == "he" ? Gender::kMale : Gender::kFemale;
    if (!people_in(sentence, token, gender).empty()) return;
    ReferentIndex referent = named_behind(words, sentence, token, gender);
    if (!referent.valid()) referent = focus(sentence, token, gender);
    if (!referent.valid()) referent = only_person(words, sentence, token, gender);
    if (!referent.valid()) return;
    if (person(referent).type != EntityType::kPerson && !is_aged(referent)) return;
    add(MentionKind::kPronoun, {token, token + 1}, referent);
  }

  ReferentIndex new_person(const PersonPhrase& phrase) {
    Referent referent;
    referent.type = EntityType::kPerson;
    referent.name = std::string(annotation_.text(annotation_.span(phrase.tokens)));
    referent.gender = phrase.noun.gender;
    result_.people.push_back(std::move(referent));
    const ReferentIndex index(annotation_.referents.size() + result_.people.size() - 1);
    // "the final victim" leaves room for others of the kind
    if (!phrase.noun.role.empty() && !singles_out(phrase))
      nameless_[phrase.noun.role].push_back(index);
    return index;
  }

  void add(MentionKind kind, TokenRange tokens, ReferentIndex referent) {
    Mention mention;
    mention.kind = kind;
    mention.tokens = tokens;
    mention.span = annotation_.span(tokens);
    mention.referent = referent;
    result_.mentions.push_back(mention);
  }

  const Annotation& annotation_;
  DraftWords draft_;
  std::vector<ToldRoles> told_;
  std::vector<int> mentioned_;  // how often each referent is
  std::vector<std::uint32_t> bearers_;
  std::map<std::string, std::vector<ReferentIndex>> by_role_;  // people by what they are told to be
  std::map<std::string, std::vector<ReferentIndex>> by_head_;
  std::map<Gender, ReferentIndex> main_person_;  // of those who may be of the gender
  std::vector<Span> titles_;                     // by begin
  std::set<std::string> introduced_;  // nouns that brought in somebody new: "another player"
  std::map<std::string, std::vector<ReferentIndex>> nameless_;  // by role
  DescriptionLinks result_;
};

}  // namespace

DescriptionLinks link_descriptions(const Annotation& annotation, const LexiconIndex& lexicon) {
  return DescriptionLinker(annotation, lexicon).run();
}

}  // namespace belie
