// SPDX-License-Identifier: Apache-2.0
#include "claims/states/status_things.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// Words before a noun by which it is not the draft's own.
constexpr std::array<std::string_view, 22> kApart{
    "another",   "other",        "others",      "second",     "third", "new",
    "separate",  "similar",      "previous",    "earlier",    "next",  "former",
    "different", "latest",       "fresh",       "future",     "any",   "such",
    "nearby",    "neighbouring", "neighboring", "alternative"};

/// Adjectives that tell one thing of a class from another.
constexpr std::array<std::string_view, 34> kClassifying{
    "northern", "southern",  "eastern",  "western", "north",   "south",   "east",
    "west",     "upper",     "lower",    "inner",   "outer",   "public",  "private",
    "primary",  "secondary", "old",      "main",    "central", "federal", "local",
    "national", "civil",     "criminal", "medical", "nuclear", "coastal", "high",
    "rural",    "municipal", "left",     "right",   "first",   "regional"};

/// What a road or border is open or closed to; nothing that sets it apart.
constexpr std::array<std::string_view, 26> kUsers{
    "traffic", "lorry",  "truck",  "public", "visitor",  "vehicle", "car",  "pedestrian", "tourist",
    "people",  "end",    "week",   "day",    "hour",     "month",   "year", "freight",    "shopper",
    "time",    "damage", "repair", "reason", "resident", "pupil",   "work", "safety"};

constexpr std::array<std::string_view, 18> kPartitive{
    "lane", "part", "section", "stretch", "half",  "side",    "one",     "two", "some",
    "most", "many", "three",   "four",    "third", "quarter", "several", "few", "majority"};

/// What goes on at a place and stops or starts with it.
constexpr std::array<std::string_view, 8> kActivities{
    "work", "operation", "business", "activity", "loading", "service", "normality", "life"};

constexpr std::array<std::string_view, 12> kPartWords{"some",    "most",    "many",  "several",
                                                      "half",    "few",     "part",  "one",
                                                      "certain", "various", "parts", "dozens"};

constexpr std::array<std::string_view, 7> kNamingPrepositions{"of",      "on", "for", "against",
                                                              "between", "to", "from"};
constexpr std::array<std::string_view, 9> kPlacingPrepositions{
    "at", "in", "on", "across", "near", "over", "between", "through", "to"};

/// A subject is a noun, whatever the tagger takes "work" for.
bool is_noun(const Token& token) {
  const bool subject = token.relation == Relation::kNsubj || token.relation == Relation::kNsubjPass;
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn ||
         (subject && token.xpos == Xpos::kVb);
}

/// What is left when all else is over: to end it is to end the whole.
constexpr std::array<std::string_view, 4> kRemainders{"rest", "remainder", "remaining", "last"};

/// Forms of verbs that the tagger takes for nouns of which the subject is a part.
constexpr std::array<std::string_view, 5> kLastingForms{"remains", "stays", "keeps", "reopens",
                                                        "closes"};

/// "a ten-day strike": how long it is, not which.
constexpr std::array<std::string_view, 8> kLengths{"hour", "day",  "week",      "month",
                                                   "year", "mile", "kilometre", "metre"};

/// "A83", "M6", "B27": a road by its number.
bool is_road_number(std::string_view word) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::string_view kLetters = "ABDEKLMN";
  return word.size() >= 2 && word.size() <= 5 && kLetters.find(word.front()) != kLetters.npos &&
         std::ranges::all_of(word.substr(1), digit);
}

void add_name(std::vector<std::string>& names, std::string name) {
  const auto at = std::ranges::lower_bound(names, name);
  if (at == names.end() || *at != name) names.insert(at, std::move(name));
}

}  // namespace

bool names_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::includes(a, b) || std::ranges::includes(b, a);
}

StatusThings::StatusThings(const Annotation& annotation, const LexiconIndex& lexicon)
    : annotation_(annotation),
      words_(lexicon.state_words()),
      mention_of_(annotation.tokens.size(), static_cast<std::uint32_t>(annotation.mentions.size())),
      time_(annotation.tokens.size()) {
  for (std::size_t i = 0; i < annotation.mentions.size(); ++i) {
    const TokenRange tokens = annotation.mentions[i].tokens;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      mention_of_[t] = static_cast<std::uint32_t>(i);
    }
  }
  for (const TimeExpression& time : annotation.times) {
    for (std::uint32_t t = time.tokens.begin; t < time.tokens.end; ++t) time_[t] = true;
  }
  collect();
}

TokenRange StatusThings::sentence_of(std::uint32_t token) const {
  return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens;
}

std::string StatusThings::lower(std::uint32_t token) const {
  return lower_case(annotation_.word(TokenIndex{token}));
}

bool StatusThings::is_time(std::uint32_t token) const { return time_[token]; }

const Mention* StatusThings::mention_at(std::uint32_t token) const {
  const std::uint32_t index = mention_of_[token];
  return index < annotation_.mentions.size() ? &annotation_.mentions[index] : nullptr;
}

/// The longest noun of the lexicon that ends at the token.
StatusThings::Noun StatusThings::noun_at(std::uint32_t token) const {
  constexpr int kLongest = 3;
  if (!is_noun(annotation_.tokens[token])) return {};
  const TokenRange sentence = sentence_of(token);
  std::string phrase = annotation_.tokens[token].upos == Upos::kPropn
                           ? singular(lower(token))
                           : std::string(annotation_.lemma(TokenIndex{token}));
  Noun found{words_.thing(phrase), token};
  if (found.entry == nullptr && is_road_number(annotation_.word(TokenIndex{token})))
    return {words_.thing_class("road"), token};
  std::uint32_t at = token;
  for (int words = 1; words < kLongest && at > sentence.begin; ++words) {
    --at;
    if (is_hyphen(annotation_.word(TokenIndex{at})) && at > sentence.begin) --at;
    phrase = lower(at) + " " + phrase;
    if (const ThingEntry* entry = words_.thing(phrase)) found = {entry, at};
  }
  return found;
}

/// The first token of the noun phrase; adds the words that set the thing apart.
std::uint32_t StatusThings::read_before(StatusThing& thing, std::uint32_t begin) const {
  const std::uint32_t first = sentence_of(begin).begin;
  while (begin > first) {
    const std::uint32_t at = begin - 1;
    const Token& token = annotation_.tokens[at];
    const std::string word = lower(at);
    if (token.xpos == Xpos::kPos || is_hyphen(word)) {
      begin = at;
      continue;
    }
    if (is_time(at)) {
      const bool owner = annotation_.tokens[begin].xpos == Xpos::kPos;
      if (!owner) break;
      if (thing.entry != nullptr && thing.entry->families.front() == "event")
        add_name(thing.names, word);
    } else if (is_noun(token)) {
      const bool common_owner =
          annotation_.tokens[begin].xpos == Xpos::kPos && token.upos == Upos::kNoun;
      const bool length = is_one_of(kLengths, annotation_.lemma(TokenIndex{at})) && at > first &&
                          is_hyphen(annotation_.word(TokenIndex{at - 1}));
      if (!common_owner && !length)
        add_name(thing.names, token.upos == Upos::kNoun
                                  ? std::string(annotation_.lemma(TokenIndex{at}))
                                  : fold_accents(annotation_.word(TokenIndex{at})));
    } else if (token.upos == Upos::kAdj) {
      if (is_one_of(kApart, word)) thing.apart = true;
      const bool named = starts_upper(annotation_.word(TokenIndex{at})) && at > first;
      if (named || is_one_of(kClassifying, word)) add_name(thing.names, fold_accents(word));
    } else if (token.upos == Upos::kDet || token.upos == Upos::kNum ||
               token.xpos == Xpos::kPrpPoss) {
      if (is_one_of(kApart, word)) thing.apart = true;
      if (token.upos != Upos::kNum) {
        const std::string before = at > first ? lower(at - 1) : "";
        return before == "all" || before == "both" || before == "half" ? at - 1 : at;
      }
    } else if (token.xpos != Xpos::kVbn && token.xpos != Xpos::kVbg) {
      break;
    }
    begin = at;
  }
  return begin;
}

void StatusThings::read_extent(StatusThing& thing, std::uint32_t begin, bool definite) const {
  const std::uint32_t head = thing.tokens.end - 1;
  for (std::uint32_t at = begin; at < head; ++at) {
    const std::string word = lower(at);
    if (word == "all" || word == "both" || word == "every" || word == "each") {
      thing.extent = Extent::kAll;
    } else if (word == "no" || word == "neither") {
      thing.extent = Extent::kNone;
    } else if (is_one_of(kPartWords, word)) {
      thing.extent = Extent::kPart;
    } else if (annotation_.tokens[at].upos == Upos::kNum && !definite && thing.plural &&
               thing.extent == Extent::kPlain) {
      thing.extent = Extent::kPart;
    }
  }
}

/// "at Velsk", "on wheat exports", "between Sellin and Norwick": names in any such phrase, common
/// nouns where they say what it is about.
void StatusThings::read_behind(StatusThing& thing, std::uint32_t head) const {
  constexpr std::uint32_t kReach = 12;
  const std::uint32_t end = std::min(sentence_of(head).end, head + kReach);
  bool naming = false;
  bool inside = false;
  std::uint32_t behind = head + 1;
  for (; behind < end && annotation_.tokens[behind].upos == Upos::kPropn && !is_time(behind);
       ++behind) {  // "the tanker Orla Maru"
    add_name(thing.names, fold_accents(lower(behind)));
  }
  const bool numbered = behind < end && annotation_.tokens[behind].upos == Upos::kNum &&
                        !is_time(behind) && lower(behind).front() >= '0' &&
                        lower(behind).front() <= '9' &&
                        (behind + 1 >= end || !is_noun(annotation_.tokens[behind + 1]));
  if (numbered) {  // "line 7"
    add_name(thing.names, lower(behind));
    ++behind;
  }
  for (std::uint32_t at = behind; at < end; ++at) {
    const Token& token = annotation_.tokens[at];
    const std::string word = lower(at);
    if (token.upos == Upos::kAdp) {
      naming = is_one_of(kNamingPrepositions, word);
      inside = naming || is_one_of(kPlacingPrepositions, word);
      if (!inside) return;
    } else if (!inside) {
      return;
    } else if (is_time(at)) {
      continue;
    } else if (token.upos == Upos::kPropn) {
      add_name(thing.names, fold_accents(word));
    } else if (token.upos == Upos::kNoun) {
      const std::string lemma(annotation_.lemma(TokenIndex{at}));
      if (is_one_of(kUsers, lemma)) {
        inside = false;
      } else if (naming) {
        add_name(thing.names, lemma);
      }
    } else if (token.upos == Upos::kAdj) {
      if (starts_upper(annotation_.word(TokenIndex{at}))) add_name(thing.names, fold_accents(word));
    } else if (token.upos != Upos::kDet && token.upos != Upos::kCconj && token.upos != Upos::kNum &&
               token.xpos != Xpos::kPos && !is_hyphen(word)) {
      return;
    }
  }
}

std::optional<std::uint32_t> StatusThings::head_behind_of(std::uint32_t of) const {
  const std::uint32_t end = sentence_of(of).end;
  std::optional<std::uint32_t> head;
  for (std::uint32_t at = of + 1; at < end; ++at) {
    const Token& token = annotation_.tokens[at];
    if (is_time(at) && annotation_.word(TokenIndex{at - 1}) != "of") {  // "of a ten-day strike"
      continue;
    }
    if (is_noun(token) && !is_time(at)) {
      head = at;
    } else if (token.upos != Upos::kDet && token.upos != Upos::kAdj && token.upos != Upos::kNum &&
               token.xpos != Xpos::kPos && token.xpos != Xpos::kPrpPoss &&
               !is_hyphen(annotation_.word(TokenIndex{at}))) {
      break;
    }
  }
  return head;
}

std::optional<StatusThing> StatusThings::noun_phrase(std::uint32_t head) const {
  const TokenRange sentence = sentence_of(head);
  const std::string lemma(annotation_.lemma(TokenIndex{head}));
  if (head + 1 < sentence.end && lower(head + 1) == "of" && is_one_of(kPartitive, lemma)) {
    const auto whole = head_behind_of(head + 1);
    auto thing = whole ? noun_phrase(*whole) : std::nullopt;
    if (thing) thing->extent = Extent::kPart;
    return thing;
  }
  if (head + 2 < sentence.end && is_one_of(kActivities, lemma) &&
      is_one_of(kPlacingPrepositions, lower(head + 1))) {  // "work at the container port"
    const auto site = head_behind_of(head + 1);
    auto thing = site ? noun_phrase(*site) : std::nullopt;
    if (thing && is_one_of(thing->entry->families, "access")) return thing;
  }
  const Noun noun = noun_at(head);
  if (noun.entry == nullptr) return std::nullopt;
  StatusThing thing;
  thing.entry = noun.entry;
  thing.plural =
      annotation_.tokens[head].xpos == Xpos::kNns || annotation_.tokens[head].xpos == Xpos::kNnps;
  if (is_road_number(annotation_.word(TokenIndex{head}))) add_name(thing.names, lower(head));
  const std::uint32_t begin = read_before(thing, noun.begin);
  thing.tokens = {begin, head + 1};
  read_behind(thing, head);
  const std::string first = lower(begin);
  const bool definite = first == "the" || first == "this" || first == "that" || first == "these" ||
                        annotation_.tokens[begin].xpos == Xpos::kPrpPoss;
  read_extent(thing, begin, definite);
  const bool unnamed = thing.entry->id == "captive" && (first == "a" || first == "an") &&
                       mention_at(thing.tokens.end < sentence.end ? head + 1 : head) == nullptr;
  if (unnamed) add_name(thing.names, "~new");  // nobody whom the draft names elsewhere
  if (begin > sentence.begin + 1 && lower(begin - 1) == "of") {  // "all of the", "two of the"
    const std::string before = lower(begin - 2);
    if (before == "all" || before == "both") thing.extent = Extent::kAll;
    if (before == "none" || before == "neither") thing.extent = Extent::kNone;
    if (is_one_of(kPartitive, before) || annotation_.tokens[begin - 2].upos == Upos::kNum)
      thing.extent = Extent::kPart;
  }
  if (noun.entry->distinct) add_name(thing.names, lemma);
  return thing;
}

bool StatusThings::is_in_headline(std::uint32_t token) const {
  const SentenceIndex sentence = annotation_.tokens[token].sentence;
  const auto section = annotation_.sentences[sentence.index()].section;
  return annotation_.document->sections()[section].kind == SectionKind::kHeadline;
}

bool StatusThings::is_in_lead(std::uint32_t token) const {
  constexpr std::uint32_t kLead = 2;  // paragraphs
  const SentenceIndex sentence = annotation_.tokens[token].sentence;
  const auto section = annotation_.sentences[sentence.index()].section;
  return annotation_.document->sections()[section].paragraph <= kLead;
}

void StatusThings::collect() {
  for (std::uint32_t t = 0; t < annotation_.tokens.size(); ++t) {
    const Token& token = annotation_.tokens[t];
    const bool part = universal(token.relation) == Relation::kCompound &&
                      !(t + 1 < sentence_of(t).end && is_one_of(kLastingForms, lower(t + 1)));
    if (!is_noun(token) || part) continue;
    auto thing = noun_phrase(t);
    if (!thing) continue;
    thing->in_lead = is_in_lead(t);
    by_class_[thing->entry->id].push_back(things_.size());
    things_.push_back(std::move(*thing));
  }
}

bool StatusThings::admits(const StatusThing& thing, std::string_view family) const {
  if (thing.entry == nullptr) return family == "access" || family == "supply";
  return is_one_of(thing.entry->families, family);
}

/// A person, a body or a place by its name.
std::optional<StatusThing> StatusThings::of_mention(std::uint32_t token,
                                                    std::string_view family) const {
  const Mention* mention = mention_at(token);
  if (mention == nullptr || !mention->referent.valid()) return std::nullopt;
  const Referent& referent = annotation_.referents[mention->referent.index()];
  StatusThing thing;
  thing.tokens = mention->tokens;
  if (referent.type == EntityType::kPerson) {
    thing.entry = words_.thing_class("person");
    thing.person = mention->referent;
  } else if (mention->kind == MentionKind::kName) {
    const bool body = referent.type == EntityType::kOrganisation || family == "firm";
    if (body) thing.entry = words_.thing_class("firm");
    std::string name = fold_accents(referent.name);
    while (!name.empty()) {
      const std::size_t blank = std::min(name.find(' '), name.size());
      add_name(thing.names, name.substr(0, blank));
      name.erase(0, std::min(blank + 1, name.size()));
    }
    if (body && !admits(thing, family)) thing.entry = nullptr;
  } else {
    return std::nullopt;
  }
  if (!admits(thing, family)) return std::nullopt;
  return thing;
}

/// "The Marguerite", "over the Furka": the only thing of the draft that bears the name, told with
/// an article, as ships, passes and inns are.
std::optional<StatusThing> StatusThings::by_bare_name(std::uint32_t token,
                                                      std::string_view family) const {
  const Mention* mention = mention_at(token);
  if (mention == nullptr || mention->kind != MentionKind::kName || mention->tokens.begin == 0 ||
      lower(mention->tokens.begin - 1) != "the")
    return std::nullopt;
  std::vector<std::string> names;
  for (std::uint32_t t = mention->tokens.begin; t < mention->tokens.end; ++t)
    add_name(names, fold_accents(lower(t)));
  const StatusThing* found = nullptr;
  for (const StatusThing& thing : things_) {
    if (!admits(thing, family) || thing.apart || !std::ranges::includes(thing.names, names))
      continue;
    if (found != nullptr && found->entry != thing.entry) return std::nullopt;
    if (found == nullptr) found = &thing;
  }
  if (found == nullptr) return std::nullopt;
  StatusThing thing = *found;
  thing.tokens = mention->tokens;
  thing.extent = Extent::kPlain;
  return thing;
}

/// What "it" or "they" takes up: the nearest thing before it that can be in such a state, in this
/// sentence or the one before; nothing where several can.
const StatusThing* StatusThings::antecedent(std::uint32_t token, std::string_view family,
                                            bool plural) const {
  const TokenRange sentence = sentence_of(token);
  const std::uint32_t before = sentence.begin == 0 ? 0 : sentence_of(sentence.begin - 1).begin;
  const StatusThing* found = nullptr;
  for (auto thing = things_.rbegin(); thing != things_.rend(); ++thing) {
    if (thing->tokens.end > token) continue;
    if (thing->tokens.begin < before) break;
    if (!admits(*thing, family) || thing->plural != plural || thing->apart) continue;
    if (found != nullptr && found->entry != thing->entry) return nullptr;
    if (found != nullptr && !names_agree(found->names, thing->names)) return nullptr;
    if (found == nullptr) found = &*thing;
  }
  return found;
}

/// Gives a bare phrase the names of the draft's only thing of that class.
void StatusThings::link(StatusThing& thing) const {
  if (thing.entry == nullptr) return;
  const auto found = by_class_.find(thing.entry->id);
  if (found == by_class_.end()) return;
  const std::size_t own = thing.entry->distinct ? 1 : 0;
  std::vector<std::string> all = thing.names;
  for (const std::size_t index : found->second) {
    const StatusThing& other = things_[index];
    if (is_in_headline(other.tokens.begin)) continue;  // "Frisian bridge": the body's only one
    if (own == 1 && !std::ranges::includes(other.names, thing.names)) continue;
    if (!names_agree(thing.names, other.names)) continue;
    if (thing.names.size() > own && other.names.size() <= own) continue;
    if (other.apart || !names_agree(all, other.names)) thing.unclear = thing.names.size() <= own;
    if (other.names.size() > all.size()) all = other.names;
    thing.in_lead = thing.in_lead || other.in_lead;
  }
  if (!thing.unclear) thing.names = std::move(all);
}

std::optional<StatusThing> StatusThings::only_one(std::string_view class_id,
                                                  std::uint32_t token) const {
  StatusThing thing;
  thing.entry = words_.thing_class(class_id);
  if (thing.entry == nullptr) return std::nullopt;
  thing.tokens = {token, token + 1};
  thing.in_lead = is_in_lead(token);
  link(thing);
  return thing;
}

/// "None": of the only group of which the draft tells such states; nothing where there are two.
std::optional<StatusThing> StatusThings::only_group(std::uint32_t token,
                                                    std::string_view family) const {
  const StatusThing* found = nullptr;
  for (const StatusThing& thing : things_) {
    if (thing.tokens.end > token) break;
    if (!thing.plural || thing.apart || !admits(thing, family)) continue;
    if (found != nullptr &&
        (found->entry != thing.entry || !names_agree(found->names, thing.names)))
      return std::nullopt;
    found = &thing;
  }
  if (found == nullptr) return std::nullopt;
  StatusThing group = *found;
  group.tokens = {token, token + 1};
  group.extent = Extent::kNone;
  group.names.clear();
  return group;
}

/// Whether there is a verb in between, but for those of reports: "the treaty, officials said, has".
bool StatusThings::has_verb(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t t = begin; t < end; ++t) {
    const Upos tag = annotation_.tokens[t].upos;
    const std::string_view lemma = annotation_.lemma(TokenIndex{t});
    const bool naming = t > 0 && lower(t - 1) == "," &&
                        (lower(t) == "called" || lower(t) == "named" || lower(t) == "known");
    if ((tag == Upos::kVerb || tag == Upos::kAux) && lemma != "say" && lemma != "add" && !naming)
      return true;
  }
  return false;
}

/// "the border post at Velsk, which": the nearest thing with only phrases of its own between.
std::optional<std::uint32_t> StatusThings::antecedent_of_relative(std::uint32_t relative,
                                                                  std::string_view family) const {
  const TokenRange sentence = sentence_of(relative);
  for (auto thing = things_.rbegin(); thing != things_.rend(); ++thing) {
    if (thing->tokens.begin < sentence.begin) break;
    if (thing->tokens.end > relative || !admits(*thing, family)) continue;
    if (has_verb(thing->tokens.end, relative)) return std::nullopt;
    return thing->tokens.end - 1;
  }
  return std::nullopt;
}

/// "Which" of "the museum, which owns a lute and two harps, |": where the comma at the token closes
/// its clause; else the token itself.
std::uint32_t StatusThings::relative_closed_at(std::uint32_t comma) const {
  constexpr std::uint32_t kReach = 30;
  if (lower(comma) != ",") return comma;
  const std::uint32_t begin = sentence_of(comma).begin;
  for (std::uint32_t t = comma; t > begin + 1 && comma - t < kReach;) {
    --t;
    const std::string word = lower(t);
    if (word == ";" || word == ":") return comma;
    if ((word == "which" || word == "who" || word == "where") && lower(t - 1) == ",") return t;
  }
  return comma;
}

/// The thing that stands where the subject of the predicate that begins here would stand: at the
/// head of a clause, with nothing of its own between.
std::optional<std::uint32_t> StatusThings::subject_before(std::uint32_t predicate,
                                                          std::uint32_t by_tree,
                                                          std::string_view family) const {
  constexpr std::uint32_t kReach = 14;
  const TokenRange sentence = sentence_of(predicate);
  for (std::uint32_t at = predicate; at > sentence.begin;) {  // "Carrow, who remains"
    --at;
    if (mention_at(at) != nullptr && of_mention(at, family)) return at;
    const std::string word = lower(at);
    if (word == "which" || word == "that") return antecedent_of_relative(at, family);
    if (const std::uint32_t relative = relative_closed_at(at); relative != at) {
      if (const auto found = antecedent_of_relative(relative, family)) return found;
    }
    const bool between = word == "," || word == "who" ||
                         annotation_.tokens[at].upos == Upos::kAux ||
                         annotation_.tokens[at].upos == Upos::kAdv;
    if (!between) break;
  }
  for (auto thing = things_.rbegin(); thing != things_.rend(); ++thing) {
    if (thing->tokens.begin < sentence.begin) break;
    if (thing->tokens.end > predicate) continue;
    if (predicate - thing->tokens.end > kReach) break;
    if (!admits(*thing, family)) continue;
    const std::uint32_t begin = thing->tokens.begin;
    if (begin > sentence.begin) {
      const Token& before = annotation_.tokens[begin - 1];
      const std::string word = lower(begin - 1);
      const bool opens = before.upos == Upos::kPunct || before.upos == Upos::kSconj ||
                         before.upos == Upos::kCconj || word == "where" || word == "that" ||
                         word == "when" || time_[begin - 1];
      if (!opens) continue;
    }
    bool own = true;  // only phrases of its own stand before the subject that the tree gives
    for (std::uint32_t t = thing->tokens.end; by_tree < predicate && t < by_tree; ++t) {
      const Upos tag = annotation_.tokens[t].upos;
      own = own && (tag == Upos::kAdp || tag == Upos::kDet || tag == Upos::kCconj ||
                    tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kAdj);
    }
    if (by_tree >= predicate) own = !has_verb(thing->tokens.end, predicate);
    if (own) return thing->tokens.end - 1;
  }
  return std::nullopt;
}

/// "The law of 1958 that keeps them shut is still in force": what opens the sentence, where it is
/// the only thing before the predicate.
std::optional<std::uint32_t> StatusThings::opening_before(std::uint32_t predicate,
                                                          std::string_view family) const {
  const TokenRange sentence = sentence_of(predicate);
  const StatusThing* found = nullptr;
  for (auto thing = things_.rbegin(); thing != things_.rend(); ++thing) {
    if (thing->tokens.begin < sentence.begin) break;
    if (thing->tokens.end > predicate || !admits(*thing, family)) continue;
    if (found != nullptr) return std::nullopt;
    found = &*thing;
  }
  if (found == nullptr) return std::nullopt;
  const std::uint32_t begin = found->tokens.begin;
  const bool opens = begin == sentence.begin || lower(begin - 1) == "–" ||
                     (begin == sentence.begin + 1 && annotation_.tokens[begin].upos != Upos::kAdp);
  for (std::uint32_t t = found->tokens.end; t < predicate; ++t) {
    if (lower(t) == "," || lower(t) == ";" || lower(t) == "and") return std::nullopt;
  }
  return opens ? std::optional(found->tokens.end - 1) : std::nullopt;
}

/// The person of whom charges are told: "all charges against Lena Marsh".
std::optional<StatusThing> StatusThings::charged(const StatusThing& charge) const {
  constexpr std::uint32_t kReach = 6;
  const std::uint32_t head = charge.tokens.end - 1;
  const std::uint32_t end = std::min(sentence_of(head).end, head + kReach);
  for (std::uint32_t at = charge.tokens.begin; at < end; ++at) {
    auto person = of_mention(at, "charges");
    if (person && person->person.valid()) return person;
  }
  return std::nullopt;
}

/// "The finance chief, Ines Carrow", "the mountaineer Petr Hanak": the name beside the description.
std::uint32_t StatusThings::named_beside(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 3;
  const std::uint32_t end = std::min(sentence_of(token).end, token + kReach);
  for (std::uint32_t at = token + 1; at < end; ++at) {
    const Mention* mention = mention_at(at);
    const bool name = mention != nullptr && mention->kind == MentionKind::kName;
    if (name && mention->referent.valid() && mention->tokens.begin == at) return at;
    if (lower(at) != ",") break;
  }
  return token;
}

/// Traffic, lessons and power have no names but those of where they are.
bool StatusThings::is_told_by_place(const StatusThing& thing) {
  if (thing.entry == nullptr) return false;
  return !thing.entry->activity_of.empty() || thing.entry->id == "traffic" ||
         is_one_of(thing.entry->families, "supply");
}

/// "The Gaunt Street swimming pool": the last noun of the phrase, where the tree stops before it.
std::uint32_t StatusThings::last_noun(std::uint32_t token, std::string_view family) const {
  const std::uint32_t end = std::min(sentence_of(token).end, token + 5);
  if (!is_noun(annotation_.tokens[token])) return token;
  std::uint32_t last = token;
  for (std::uint32_t t = token + 1; t < end; ++t) {
    const Token& next = annotation_.tokens[t];
    const bool inside = next.upos == Upos::kNoun || next.upos == Upos::kPropn ||
                        next.xpos == Xpos::kVbg || is_hyphen(lower(t));
    if (!inside) break;
    const ThingEntry* entry = noun_at(t).entry;
    if (entry != nullptr && is_one_of(entry->families, family)) last = t;
  }
  return last;
}

std::optional<StatusThing> StatusThings::at(std::uint32_t token, std::string_view family,
                                            const std::vector<std::string>& places) const {
  token = last_noun(token, family);
  const std::string word = lower(token);
  std::optional<StatusThing> thing;
  const bool before_of = token + 2 < sentence_of(token).end && lower(token + 1) == "of";
  if (before_of && (is_one_of(kPartitive, word) || is_one_of(kRemainders, word) || word == "all" ||
                    word == "both" || word == "none" || word == "neither" ||
                    annotation_.tokens[token].upos == Upos::kNum)) {
    const auto whole = head_behind_of(token + 1);
    return whole ? at(*whole, family, places) : std::nullopt;
  }
  if (word == "none") {  // "none has been released so far"
    return only_group(token, family);
  } else if (word == "it" || word == "they" || word == "them") {
    const StatusThing* taken_up = antecedent(token, family, word != "it");
    if (taken_up == nullptr) return std::nullopt;
    thing = *taken_up;
    thing->tokens = {token, token + 1};
  } else {
    if (const Mention* mention = mention_at(token);
        mention != nullptr && mention->referent.valid() &&
        annotation_.referents[mention->referent.index()].type == EntityType::kPerson) {
      thing = of_mention(token, family);
    }
    if (!thing && is_noun(annotation_.tokens[token])) thing = noun_phrase(token);
    if (!thing || !admits(*thing, family)) {
      if (auto bare = by_bare_name(token, family)) return bare;
      auto named = of_mention(token, family);
      if (!named) named = of_mention(named_beside(token), family);
      if (named) thing = std::move(named);
    }
  }
  if (!thing || !admits(*thing, family)) return std::nullopt;
  if (family == "charges" && !thing->person.valid()) {
    if (auto person = charged(*thing)) return person;
  }
  if (thing->person.valid()) return thing;
  const std::size_t own = thing->entry != nullptr && thing->entry->distinct ? 1 : 0;
  if (thing->names.size() <= own && is_told_by_place(*thing)) {
    for (const std::string& place : places) add_name(thing->names, place);
  }
  link(*thing);
  const bool by_workers =
      thing->entry != nullptr && (thing->entry->id == "workers" || thing->entry->id == "builders");
  if (by_workers) {  // what they do who strike or build
    thing->entry = words_.thing_class(thing->entry->activity_of);
    thing->of_workers = true;
    thing->names.clear();
    link(*thing);
  }
  return thing;
}

std::vector<std::string> StatusThings::places_in_clause(std::uint32_t predicate) const {
  const TokenRange sentence = sentence_of(predicate);
  std::vector<std::string> names;
  const ClauseIndex clause = annotation_.clause_of_token[predicate];
  bool inside = false;
  for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
    if (annotation_.clause_of_token[at] != clause) continue;
    const Token& token = annotation_.tokens[at];
    if (token.upos == Upos::kAdp) {
      inside = is_one_of(kPlacingPrepositions, lower(at));
    } else if (token.upos == Upos::kPropn && inside && !is_time(at)) {
      add_name(names, fold_accents(annotation_.word(TokenIndex{at})));
    } else if (token.upos != Upos::kDet && token.upos != Upos::kAdj && token.upos != Upos::kPropn &&
               token.upos != Upos::kNoun && token.upos != Upos::kNum) {
      inside = false;
    }
  }
  return names;
}

}  // namespace belie
