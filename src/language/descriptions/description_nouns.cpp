// SPDX-License-Identifier: Apache-2.0
#include "language/descriptions/description_nouns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

struct NounRow {
  std::string_view words;  // parted by spaces
  char gender;             // 'f', 'm', 'u'
  bool kin;
  bool role;  // says more than sex and age
};

constexpr std::array<NounRow, 9> kNouns{{
    {"man gentleman guy bloke boy lad schoolboy chap male widower bachelor groom bridegroom monk "
     "footballer-turned-manager",
     'm', false, false},
    {"woman lady girl lass schoolgirl gal female widow bride nun", 'f', false, false},
    {"father dad daddy grandfather grandad granddad grandpa great-grandfather stepfather husband "
     "ex-husband son grandson stepson brother stepbrother half-brother uncle nephew boyfriend "
     "ex-boyfriend godfather father-in-law son-in-law brother-in-law fiancé fiance",
     'm', true, true},
    {"mother mum mom mummy grandmother gran grandma granny great-grandmother stepmother wife "
     "ex-wife daughter granddaughter stepdaughter sister stepsister half-sister aunt niece "
     "girlfriend ex-girlfriend godmother mother-in-law daughter-in-law sister-in-law fiancée "
     "fiancee",
     'f', true, true},
    {"child baby infant toddler newborn teenager teen youngster youth adolescent kid minor "
     "person adult pensioner retiree resident local native national citizen villager islander "
     "survivor pedestrian cyclist passer-by bystander individual orphan veteran newcomer",
     'u', false, false},
    {"parent grandparent twin sibling partner spouse cousin friend neighbour neighbor colleague "
     "relative stepchild grandchild client patient lover companion",
     'u', true, true},
    {"actor policeman fireman fisherman businessman salesman congressman barman gunman hitman "
     "postman milkman craftsman cameraman sportsman waiter hero prince king duke "
     "altar-boy frontman clergyman hangman horseman batsman yachtsman anchorman councilman "
     "assemblyman nobleman",
     'm', false, true},
    {"actress policewoman firewoman fisherwoman businesswoman saleswoman congresswoman barmaid "
     "waitress heroine princess queen duchess ballerina housewife seamstress sportswoman "
     "councilwoman assemblywoman mayoress noblewoman",
     'f', false, true},
    {"driver motorist victim suspect defendant accused deceased culprit killer murderer attacker "
     "assailant shooter robber thief burglar fugitive convict prisoner inmate detainee hostage "
     "captive gunman bomber hijacker arsonist kidnapper perpetrator offender "
     "passenger pilot skipper sailor rower swimmer runner sprinter marathoner jockey rider biker "
     "motorcyclist racer skier skater snowboarder surfer boxer wrestler fighter "
     "gymnast athlete player footballer cricketer golfer striker midfielder defender forward "
     "winger goalkeeper keeper captain batter bowler pitcher quarterback "
     "singer songwriter musician rapper guitarist drummer bassist pianist violinist cellist "
     "composer dancer painter sculptor artist novelist author writer poet playwright "
     "journalist reporter broadcaster presenter photographer blogger comedian filmmaker director "
     "farmer fisher crofter shepherd baker butcher builder carpenter plumber electrician mechanic "
     "engineer technician scientist physicist chemist biologist historian economist academic "
     "teacher lecturer professor student pupil graduate apprentice trainee "
     "nurse doctor surgeon midwife carer paramedic firefighter officer constable detective "
     "soldier marine airman politician lawmaker legislator senator congressperson minister "
     "lawyer barrister solicitor attorney judge prosecutor magistrate "
     "entrepreneur tycoon billionaire millionaire banker accountant trader broker "
     "founder owner landlord tenant shopkeeper butler cook chef waiter cleaner caretaker "
     "guard warden ranger gardener climber mountaineer explorer adventurer diver astronaut "
     "activist campaigner dissident protester whistleblower refugee migrant immigrant "
     "priest pastor vicar imam rabbi bishop archbishop cardinal pope "
     "leader president mayor governor chairman chairwoman chairperson spokesman spokeswoman "
     "newcomer rookie champion challenger winner loser runner-up medallist medalist contestant "
     "candidate nominee incumbent applicant witness plaintiff claimant complainant appellant "
     "worker employee labourer laborer miner docker seaman ex-soldier ex-footballer tourist "
     "holidaymaker traveller backpacker hiker camper volunteer donor recipient "
     "lefthander left-hander righthander right-hander all-rounder batswoman "
     "centenarian octogenarian nonagenarian veteran expert specialist analyst",
     'u', false, true},
}};

bool holds_word(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const bool begins = at == 0 || list[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (begins && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

const NounRow* row_of(std::string_view word) {
  if (word.size() < 3) return nullptr;
  const auto* found =
      std::ranges::find_if(kNouns, [&](const NounRow& row) { return holds_word(row.words, word); });
  return found == kNouns.end() ? nullptr : found;
}

Gender gender_of(char letter) {
  if (letter == 'f') return Gender::kFemale;
  return letter == 'm' ? Gender::kMale : Gender::kUnknown;
}

/// "brother-in-law" and "passer-by" are several tokens.
std::string joined(const SentenceView& words, std::uint32_t begin, std::uint32_t end) {
  std::string text;
  for (std::uint32_t i = begin; i < end; ++i) text += words[i];
  return text;
}

std::optional<PersonNoun> listed_noun(const SentenceView& words, std::uint32_t last) {
  for (const std::uint32_t length : {5U, 3U, 1U}) {
    if (last + 1 < length || !words.holds(last + 1 - length)) continue;
    if (length > 1 && !is_hyphen(words[last - 1])) continue;
    const std::uint32_t begin = last + 1 - length;
    const std::string word = joined(words, begin, last + 1);
    const NounRow* row = row_of(word);
    const bool plural = row == nullptr && word.ends_with("s");
    if (plural) row = row_of(singular(word));
    if (row == nullptr) continue;
    return PersonNoun{begin,    last + 1, row->role ? word : "", gender_of(row->gender),
                      row->kin, plural};
  }
  return std::nullopt;
}

std::optional<PersonNoun> titled_noun(const SentenceView& words, std::uint32_t last) {
  const LexiconIndex& lexicon = words.draft().lexicon();
  for (std::uint32_t length = 5; length >= 1; --length) {
    if (last + 1 < length || !words.holds(last + 1 - length)) continue;
    const std::uint32_t begin = last + 1 - length;
    const auto title = lexicon.title_at(words.draft().forms(), begin, last + 1);
    if (!title || title.length != length || title.entry->family == "courtesy") continue;
    return PersonNoun{begin, last + 1, title.entry->id, gender_of(title.entry->gender),
                      false, false};
  }
  return std::nullopt;
}

std::optional<PersonNoun> people_noun(const SentenceView& words, std::uint32_t last) {
  const LexiconIndex& lexicon = words.draft().lexicon();
  const auto& forms = words.draft().forms();
  if (!starts_upper(forms.exact[last])) return std::nullopt;
  auto found = lexicon.adjective_at(forms, last, last + 1);
  if (!found) found = lexicon.people_at(forms, last, last + 1);
  if (!found) return std::nullopt;
  return PersonNoun{last, last + 1, "@" + found.entry->id, Gender::kUnknown, false, false};
}

/// "physicist", "obstetrician", "saleswoman": words that only people are called by.
bool ends_like_a_person(std::string_view word) {
  constexpr std::array<std::string_view, 6> kEndings{"ologist", "ician",  "woman",
                                                     "grapher", "onaire", "ographer"};
  return std::ranges::any_of(kEndings,
                             [&](std::string_view ending) { return word.ends_with(ending); });
}

/// "glassblower", "violinist", "ferryman": words of doers, and others ("number", "list").
bool may_end_a_calling(std::string_view word) {
  constexpr std::array<std::string_view, 14> kEndings{"er",   "or",    "ist",    "man", "ian",
                                                      "eer",  "smith", "wright", "ant", "ent",
                                                      "herd", "ess",   "monger", "hand"};
  return std::ranges::any_of(kEndings,
                             [&](std::string_view ending) { return word.ends_with(ending); });
}

/// "mayor-elect", whatever the tagger makes of its last word.
std::optional<PersonNoun> elect_noun(const SentenceView& words, std::uint32_t last) {
  if (words[last] != "elect" || !is_hyphen(words[last - 1])) return std::nullopt;
  auto noun = titled_noun(words, last - 2);
  if (!noun) return std::nullopt;
  noun->end = last + 1;
  noun->role += "-elect";
  return noun;
}

bool is_noun(const SentenceView& words, std::uint32_t token) {
  return words.is(token, Upos::kNoun) || words.is(token, Upos::kPropn);
}

/// Words that stand between an article and its noun.
bool is_modifier(const SentenceView& words, std::uint32_t token) {
  if (!words.holds(token)) return false;
  const Token& found = words.token(token);
  switch (found.upos) {
    case Upos::kAdj:
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kNum:
      return true;
    case Upos::kVerb:
      return found.xpos == Xpos::kVbn || found.xpos == Xpos::kVbg;
    case Upos::kAdv:
      return words[token].ends_with("ly") || words[token] == "then" || words[token] == "now";
    default:
      return is_hyphen(words[token]);
  }
}

Article article_of(std::string_view word) {
  constexpr std::array<std::string_view, 8> kPossessives{"his", "her", "their", "its",
                                                         "my",  "our", "your",  "whose"};
  constexpr std::array<std::string_view, 9> kOthers{"any",  "every", "each", "no",   "some",
                                                    "both", "two",   "all",  "which"};
  if (word == "the") return Article::kThe;
  if (word == "a" || word == "an" || word == "one" || word == "another") return Article::kA;
  if (word == "this" || word == "that") return Article::kThis;
  if (is_one_of(kPossessives, word) || is_possessive(word)) return Article::kPossessive;
  return is_one_of(kOthers, word) ? Article::kOther : Article::kNone;
}

/// Extends the phrase to the left up to and with its article.
void take_left(const SentenceView& words, PersonPhrase& phrase, std::uint32_t begin) {
  std::uint32_t at = begin;
  while (words.holds(at - 1)) {
    const std::string_view before = words[at - 1];
    phrase.article = article_of(before);
    if (phrase.article != Article::kNone) {
      --at;
      break;
    }
    if (before == "then") phrase.told_of_then = true;
    if (!is_modifier(words, at - 1) || words.draft().person_before(at).valid()) break;
    --at;
  }
  phrase.tokens.begin = at;
  const std::string_view before = words[at - 1];
  // "when a student"; but "when the student was 20" has its own subject
  const bool role = phrase.article != Article::kThe && phrase.article != Article::kThis;
  if (before == "as" || before == "like" || (role && (before == "when" || before == "while")))
    phrase.told_of_then = true;
  if (before == "for" && phrase.article == Article::kA) phrase.told_of_then = true;
}

void take_left_age(const SentenceView& words, PersonPhrase& phrase) {
  for (std::uint32_t i = phrase.tokens.begin; i < phrase.head; ++i) {
    const auto age = read_year_old(words, i);
    if (!age || age->plural || age->end > phrase.head) continue;
    phrase.years = age->years;
    return;
  }
}

}  // namespace

Gender kin_gender(std::string_view word) {
  const NounRow* row = row_of(word);
  const bool kin = row != nullptr && (row->kin || word == "widow" || word == "widower");
  return kin ? gender_of(row->gender) : Gender::kUnknown;
}

std::optional<PersonNoun> person_noun_at(const SentenceView& words, std::uint32_t last) {
  if (!words.holds(last)) return std::nullopt;
  if (auto elect = elect_noun(words, last)) return elect;
  const Token& token = words.token(last);
  const bool nominal = is_noun(words, last) || token.upos == Upos::kAdj;
  if (!nominal) return std::nullopt;
  std::optional<PersonNoun> noun;
  if (is_noun(words, last) || words[last] == "deceased" || words[last] == "accused")
    noun = titled_noun(words, last);
  if (const auto listed = listed_noun(words, last);
      listed && (!noun || listed->begin < noun->begin))
    noun = noun ? noun : listed;
  if (!noun) noun = people_noun(words, last);
  const bool told = is_noun(words, last) && words.draft().is_told_calling(words[last]);
  if (!noun && ((told && may_end_a_calling(words[last])) ||
                (is_noun(words, last) && ends_like_a_person(words[last]))))
    noun = PersonNoun{last, last + 1, std::string(words[last]), Gender::kUnknown, false, false};
  if (noun && (token.xpos == Xpos::kNns || token.xpos == Xpos::kNnps)) noun->plural = true;
  return noun;
}

std::optional<PersonPhrase> phrase_at_noun(const SentenceView& words, std::uint32_t head) {
  const auto noun = person_noun_at(words, head);
  if (!noun || noun->plural) return std::nullopt;
  if (is_noun(words, head + 1) || is_hyphen(words[head + 1]) || is_hyphen(words[noun->begin - 1]))
    return std::nullopt;
  // "the Greek foreign minister": a people's name that only goes with another noun
  if (noun->role.starts_with("@") && words.is(head + 1, Upos::kAdj)) return std::nullopt;
  PersonPhrase phrase;
  phrase.head = head;
  phrase.noun = *noun;
  phrase.tokens.end = head + 1;
  take_left(words, phrase, noun->begin);
  take_left_age(words, phrase);
  return phrase;
}

std::optional<PersonPhrase> phrase_at_age(const SentenceView& words, std::uint32_t at,
                                          const YearOld& age) {
  if (age.plural || age.predicate) return std::nullopt;
  PersonPhrase phrase;
  phrase.years = age.years;
  take_left(words, phrase, at);
  std::uint32_t last_noun = 0;
  std::uint32_t people = 0;
  std::uint32_t i = age.end;
  for (; words.holds(i); ++i) {
    const MentionIndex name =
        i == age.end ? words.draft().possible_person_at(i) : words.draft().person_at(i);
    if (name.valid()) {
      phrase.name = name;
      phrase.head = i;
      phrase.tokens.end = words.annotation().mentions[name.index()].tokens.end;
      return phrase;
    }
    const bool open = is_modifier(words, i) && !words.is(i, Upos::kNum);
    if (!open) break;
    if (is_noun(words, i)) last_noun = i;
    if (people_noun(words, i)) people = i;
  }
  if (last_noun == 0 && people != 0) last_noun = people;
  // "the 61-year-old left town": a verb that was taken for a participle
  const bool verb = words.is(age.end, Upos::kVerb);
  if (last_noun != 0 && verb && !person_noun_at(words, last_noun)) last_noun = 0;
  if (last_noun == 0) {
    if (phrase.article == Article::kNone) return std::nullopt;
    phrase.bare_age = true;
    phrase.head = age.end - 1;
    phrase.tokens.end = age.end;
    return phrase;
  }
  const auto noun = person_noun_at(words, last_noun);
  phrase.known_noun = noun.has_value();
  if (noun) phrase.noun = *noun;
  if (noun && noun->plural) return std::nullopt;
  if (!noun && words.token(last_noun).xpos == Xpos::kNns) return std::nullopt;
  phrase.head = last_noun;
  phrase.tokens.end = last_noun + 1;
  return phrase;
}

}  // namespace belie
