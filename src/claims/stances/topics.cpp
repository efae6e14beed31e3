// SPDX-License-Identifier: Apache-2.0
#include "claims/stances/topics.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "claims/story.h"

namespace belie {
namespace {

using Words = std::span<const std::string_view>;

/// Adjectives that set nothing apart.
constexpr std::array<std::string_view, 62> kIdle{
    "new",        "proposed",  "planned",  "controversial", "whole",      "entire",
    "such",       "so",        "called",   "disputed",      "contested",  "unpopular",
    "ambitious",  "long",      "awaited",  "contentious",   "divisive",   "draft",
    "current",    "existing",  "present",  "major",         "huge",       "big",
    "other",      "own",       "same",     "possible",      "potential",  "future",
    "suspended",  "mooted",    "flagship", "any",           "full",       "recent",
    "costly",     "expensive", "further",  "immediate",     "historic",   "landmark",
    "government", "much",      "hated",    "latter",        "historical", "sweeping",
    "far",        "blanket",   "outright", "total",         "complete",   "general",
    "nationwide", "citywide",  "overall",  "entire",        "bitter",     "wholesale",
    "partial",    "tough"};

/// Words for one of several tries at the same thing.
constexpr std::array<std::string_view, 21> kVersions{
    "first",   "second",   "third",   "fourth",   "last",     "latest",  "revised",
    "amended", "improved", "earlier", "previous", "original", "initial", "final",
    "counter", "better",   "watered", "old",      "next",     "interim", "alternative"};

/// Words that join what belongs to the noun before.
constexpr std::array<std::string_view, 5> kBelonging{"of", "for", "on", "between", "against"};
/// Words that join where it is.
constexpr std::array<std::string_view, 9> kPlaced{"in", "at",   "near",   "from", "to",
                                                  "by", "over", "across", "with"};

/// Nouns for whatever is proposed, decided or offered, which do not tell what it is.
constexpr std::array<std::string_view, 43> kForms{
    "plan",        "scheme",      "idea",        "proposal",   "project",    "move",
    "measure",     "bill",        "law",         "rule",       "change",     "offer",
    "deal",        "term",        "package",     "reform",     "agreement",  "suggestion",
    "concept",     "legislation", "ordinance",   "initiative", "step",       "bid",
    "decision",    "ruling",      "undertaking", "venture",    "text",       "draft",
    "blueprint",   "programme",   "program",     "accord",     "settlement", "arrangement",
    "proposition", "sanction",    "penalty",     "punishment", "matter",     "question",
    "compromise"};

/// Nouns behind a preposition that tell of the manner or the time of the stance, not of its topic.
constexpr std::array<std::string_view, 24> kManner{
    "condition", "ground", "grounds", "basis",   "behalf",    "principle", "time",   "list",
    "page",      "letter", "speech",  "meeting", "statement", "advice",    "way",    "moment",
    "interview", "reason", "side",    "part",    "sake",      "day",       "ticket", "platform"};

bool holds(Words words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

void add(std::vector<std::string>& list, std::string word) {
  const auto at = std::ranges::lower_bound(list, word);
  if (at == list.end() || *at != word) list.insert(at, std::move(word));
}

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& word) { return std::ranges::binary_search(b, word); });
}

bool exclude(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && !meet(a, b);
}

}  // namespace

bool agree(const Topic& a, const Topic& b) {
  if (a.act != b.act || a.reversed != b.reversed) return false;
  if (a.thing != b.thing && !a.thing.empty() && !b.thing.empty()) return false;
  if (a.versions != b.versions || a.shell != b.shell) return false;
  return !exclude(a.names, b.names) && !exclude(a.numbers, b.numbers) &&
         !exclude(a.details, b.details);
}

bool one_topic(const Topic& a, const Topic& b) {
  if (!agree(a, b) || (a.act.empty() && a.thing.empty() && !a.shell)) return false;
  if (meet(a.names, b.names) || meet(a.details, b.details)) return true;
  if (meet(a.numbers, b.numbers) && a.thing == b.thing) return true;
  const bool bare = !a.is_told() && !b.is_told();
  if (!a.act.empty() && a.act == b.act && a.thing == b.thing && !a.thing.empty() &&
      a.details.empty() == b.details.empty() && a.names.empty() == b.names.empty())
    return a.plural == b.plural || (a.only && b.only);
  if (bare && a.plural != b.plural) return false;
  return a.only && b.only;
}

bool one_question(const Topic& a, const Topic& b) {
  if (a.reversed != b.reversed) return false;
  if (a.open && b.open) return true;
  const auto taken_up = [](const Topic& topic) {
    return topic.main || (topic.definite && (topic.act.empty() || topic.thing.empty()));
  };
  if (a.open) return taken_up(b);
  if (b.open) return taken_up(a);
  if (exclude(a.names, b.names) || exclude(a.numbers, b.numbers) || a.versions != b.versions)
    return false;
  if (exclude(a.details, b.details)) return false;
  if (a.act != b.act && !a.act.empty() && !b.act.empty()) return false;
  const bool shared = !a.thing.empty() && a.thing == b.thing;
  return shared && (a.main || b.main) && a.plural == b.plural;
}

Topic on_thing(const Topic& act, Topic object) {
  if (!act.shell) {
    if (!object.act.empty() && object.thing.empty()) object.thing = object.act;
    object.act = act.act;
    object.reversed = act.reversed;
  }
  object.shell = false;
  return object;
}

std::string to_text(const Topic& topic) {
  std::string text = topic.act;
  if (!topic.thing.empty()) text += (text.empty() ? "" : "/") + topic.thing;
  if (topic.shell) text += "plan";
  if (text.empty() && topic.open) return "what is voted on";
  std::vector<std::string> all = topic.names;
  for (const auto* list : {&topic.details, &topic.numbers, &topic.versions})
    all.insert(all.end(), list->begin(), list->end());
  if (!all.empty()) text += fmt::format(" [{}]", fmt::join(all, ", "));
  if (topic.reversed) text = "not " + text;
  return text;
}

/// A noun with the words before it.
struct TopicReader::Run {
  std::uint32_t begin = 0, head = 0, end = 0;  // end: behind the head
  bool found = false;
};

TopicReader::TopicReader(const PositionText& text) : text_(text) {
  index();
  enter_lead();
}

/// The nouns and verbs of headline, deck and first two paragraphs, by class or lemma.
void TopicReader::enter_lead() {
  const Story story(text_.annotation());
  for (std::uint32_t t = 0; t < text_.size(); ++t) {
    const SentenceIndex sentence = text_.token(t).sentence;
    if (!story.in_lead(sentence)) continue;
    const std::string lemma = text_.lemma(t);
    if (text_.is_noun(t)) {
      const TopicEntry* entry = text_.words().noun(lemma);
      lead_.emplace(entry != nullptr ? entry->id : lemma, sentence);
    } else if (text_.is(t, Upos::kVerb)) {
      const TopicEntry* entry = text_.words().verb(lemma);
      lead_.emplace(entry != nullptr ? entry->id : lemma, sentence);
      for (const StancePhrase& phrase : text_.words().phrases(StanceWord::kVerb, lemma)) {
        if (phrase.entry->act != "approval") lead_.emplace(phrase.entry->act, sentence);
      }
    }
  }
}

/// How it stands to the draft's question, as its own words tell.
void TopicReader::place(Topic& topic, const Topic& raw) const {
  const bool bare = raw.details.empty() && raw.names.empty() && raw.numbers.empty() &&
                    raw.versions.empty() && !raw.plural;
  const bool form = !raw.tokens.empty() && holds(kForms, text_.lemma(raw.tokens.end - 1));
  topic.definite =
      !raw.tokens.empty() && (is_definite(raw.tokens.begin) || is_of_any(raw.tokens.end));
  const bool it = !raw.act.empty() && raw.thing.empty() && raw.tokens.end < text_.size() &&
                  text_.is(raw.tokens.end, Upos::kPron);  // "selling him"
  topic.open = raw.pronoun || it || (bare && topic.definite && form);
  const SentenceIndex own =
      raw.tokens.empty() ? SentenceIndex() : text_.token(raw.tokens.begin).sentence;
  const auto leads = [&](const std::string& word) {
    const auto first = lead_.find(word);
    return first != lead_.end() && (own.index() == 0 || first->second < own);
  };
  topic.main = own.valid() &&
               (leads(raw.thing) || leads(raw.act) || std::ranges::any_of(raw.details, leads));
}

/// "A closure | of any length", "sealing | in any form": whatever of that sort is before them.
bool TopicReader::is_of_any(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 5> kAny{"any", "whatever", "whichever", "every",
                                                        "no"};
  static constexpr std::array<std::string_view, 6> kJoining{"of", "in", "at", "under", "on", "for"};
  return t + 1 < text_.size() && holds(kJoining, text_.lower(t)) && holds(kAny, text_.lower(t + 1));
}

bool TopicReader::is_definite(std::uint32_t t) const {
  static constexpr std::array<std::string_view, 4> kPointing{"the", "this", "that", "both"};
  return text_.token(t).xpos == Xpos::kPrpPoss || holds(kPointing, text_.lower(t));
}

bool TopicReader::is_inside(std::uint32_t t, std::uint32_t end) const {
  const Token& token = text_.token(t);
  const bool next_nominal = t + 1 < end && (text_.is_noun(t + 1) || text_.is(t + 1, Upos::kAdj));
  switch (token.upos) {
    case Upos::kDet:
    case Upos::kAdj:
    case Upos::kNum:
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kSym:
      return true;
    case Upos::kPron:
      return token.xpos == Xpos::kPrpPoss;
    case Upos::kPart:
      return is_possessive(text_.lower(t));
    case Upos::kAdv:
      return t + 1 < end && (text_.is(t + 1, Upos::kAdj) || text_.is(t + 1, Upos::kVerb));
    case Upos::kVerb:
      // "the pay deal", of which the tagger makes a verb.
      return next_nominal &&
             (token.xpos == Xpos::kVbn || token.xpos == Xpos::kVbg ||
              (t > 0 && (text_.is(t - 1, Upos::kDet) || text_.token(t - 1).xpos == Xpos::kPrpPoss ||
                         is_possessive(text_.lower(t - 1)))));
    case Upos::kCconj:
      return t + 1 < end && text_.is(t + 1, Upos::kAdj) && t > 0 && text_.is(t - 1, Upos::kAdj);
    case Upos::kPunct: {
      const std::string& mark = text_.lower(t);
      return is_hyphen(mark) || mark == "\"" || mark == "'" || mark == "%";
    }
    default:
      return false;
  }
}

TopicReader::Run TopicReader::run_at(std::uint32_t begin, std::uint32_t end) const {
  Run run{begin, begin, begin, false};
  for (std::uint32_t t = begin; t < end && is_inside(t, end); ++t) {
    const bool possessive = t + 1 < end && is_possessive(text_.lower(t + 1));
    if (text_.is_time(t) && !possessive && run.found) break;
    if (text_.is(t, Upos::kDet) && run.found && !is_possessive(text_.lower(t - 1))) break;
    if (text_.is_noun(t)) {
      run.found = !possessive;
      run.head = t;
      run.end = t + 1;
    }
  }
  // "Pay the fine.", of which the tagger makes an adjective.
  const std::uint32_t last = run.end > begin ? run.end - 1 : begin;
  for (std::uint32_t t = last; !run.found && t < end && is_inside(t, end); ++t) {
    const bool ends = t + 1 >= end || !is_inside(t + 1, end);
    if (!ends || t == begin || !text_.is(t, Upos::kAdj)) continue;
    const Relation relation = universal(text_.token(t).relation);
    const bool object = relation == Relation::kObj || relation == Relation::kObl;
    if (text_.words().noun(text_.lower(t)) != nullptr || (object && is_definite(begin)))
      run = {begin, t, t + 1, true};
  }
  if (!run.found || text_.is_time(run.head)) return {begin, begin, begin, false};
  return run;
}

const TopicEntry* TopicReader::entry_of(const Run& run) const {
  const std::string head = text_.lemma(run.head);
  for (std::uint32_t words = 3; words > 1; --words) {
    if (run.head + 1 < run.begin + words) continue;
    std::string phrase;
    for (std::uint32_t t = run.head + 1 - words; t < run.head; ++t) phrase += text_.lower(t) + " ";
    if (const TopicEntry* entry = text_.words().noun(phrase + head)) return entry;
  }
  if (const TopicEntry* entry = text_.words().noun(head)) return entry;
  return text_.words().noun(text_.lower(run.head));
}

/// Names, countries, numbers and words of the run, less its head.
void TopicReader::add_words(Topic& topic, const Run& run, bool nouns_only) const {
  for (std::uint32_t t = run.begin; t < run.end; ++t) {
    const std::string lemma = text_.lemma(t);
    if (const auto land = text_.land(t); land.length > 0 && !land.id.empty()) {
      if (t != run.head) add(topic.names, land.id);
      t += land.length - 1;
      continue;
    }
    const Mention* mention = text_.mention(t);
    if (mention != nullptr && mention->kind == MentionKind::kName && mention->referent.valid()) {
      add(topic.names, lower_case(text_.annotation().referents[mention->referent.index()].name));
      t = std::max(t, mention->tokens.end - 1);
      continue;
    }
    if (t == run.head || text_.is_time(t)) continue;
    if (text_.is(t, Upos::kNum)) add(topic.numbers, text_.lower(t));
    if (holds(kVersions, lemma)) {
      add(topic.versions, lemma);
      continue;
    }
    const bool word = text_.is(t, Upos::kNoun) || text_.is(t, Upos::kPropn) ||
                      (!nouns_only && text_.is(t, Upos::kAdj));
    if (!word || holds(kIdle, lemma) || lemma.size() < 2) continue;
    const TopicEntry* entry = text_.words().noun(lemma);
    const std::string id = entry != nullptr ? entry->id : lemma;
    if (id != topic.thing && id != topic.act) add(topic.details, id);
  }
  for (const QuantityMention& quantity : text_.annotation().quantities) {
    if (quantity.tokens.begin < run.begin || quantity.tokens.end > run.end + 1) continue;
    std::erase_if(topic.numbers, [](const std::string& n) { return n.find(' ') == n.npos; });
    add(topic.numbers, fmt::format("{:.15g} {}", quantity.value, quantity.unit));
  }
}

std::optional<Topic> TopicReader::at(std::uint32_t begin, std::uint32_t end) const {
  std::uint32_t t = begin;
  while (t < end && (text_.is(t, Upos::kAdv) || text_.lower(t) == "\"" || text_.lower(t) == "both"))
    ++t;
  if (t >= end) return std::nullopt;
  if (text_.lower(t) == "to" && t + 1 < end) {
    for (++t; t + 1 < end && text_.is(t, Upos::kAdv);) ++t;
    if (!text_.is(t, Upos::kVerb)) return std::nullopt;
    return of_verb(t, end);
  }
  if (text_.is(t, Upos::kVerb) && text_.lower(t).ends_with("ing")) return of_verb(t, end);
  static constexpr std::array<std::string_view, 4> kPronouns{"it", "this", "that", "them"};
  if ((text_.is(t, Upos::kPron) || text_.is(t, Upos::kDet)) && holds(kPronouns, text_.lower(t)) &&
      (text_.is(t, Upos::kPron) || t + 1 >= end || !is_inside(t + 1, end))) {
    Topic topic;
    topic.pronoun = true;
    topic.tokens = {t, t + 1};
    return topic;
  }
  return of_phrase(t, end);
}

std::optional<Topic> TopicReader::of_phrase(std::uint32_t begin, std::uint32_t end) const {
  const Run run = run_at(begin, end);
  if (!run.found) return std::nullopt;
  Topic topic;
  topic.tokens = {run.begin, run.end};
  topic.plural = text_.token(run.head).xpos == Xpos::kNns;
  const TopicEntry* entry = entry_of(run);
  const bool deed = entry != nullptr && !entry->verbs.empty() && !entry->shell;
  topic.shell = entry != nullptr && entry->shell;
  if (deed) {
    topic.act = entry->id;
  } else if (entry != nullptr && !topic.shell) {
    topic.thing = entry->id;
  } else if (!topic.shell) {
    const Mention* name = text_.mention(run.head);
    const auto land = text_.land(run.head);
    if (land.length > 0 && !land.id.empty()) {
      topic.thing = land.id;
    } else if (name != nullptr && name->kind == MentionKind::kName && name->referent.valid()) {
      topic.thing = lower_case(text_.annotation().referents[name->referent.index()].name);
    } else {
      topic.thing = text_.lemma(run.head);
    }
  }
  add_words(topic, run, false);
  std::erase(topic.names, topic.thing);
  add_behind(topic, run.end, end);
  // "the library closure": what is done to stands before the noun.
  const bool open = (deed && topic.thing.empty()) || topic.shell;
  const bool idle = run.head > run.begin && holds(kIdle, text_.lemma(run.head - 1));
  if (open && !idle && run.head > run.begin && text_.is(run.head - 1, Upos::kNoun)) {
    const TopicEntry* before = text_.words().noun(text_.lemma(run.head - 1));
    const std::string id = before != nullptr ? before->id : text_.lemma(run.head - 1);
    if (before != nullptr && before->shell) return topic;
    std::erase(topic.details, id);
    if (before != nullptr && !before->verbs.empty() && topic.shell) {
      topic.act = id;
    } else if (id != topic.act) {
      topic.thing = id;
    }
    topic.shell = false;
  }
  return topic;
}

/// "to close the library", "for the closure of the library", "closing it" behind a plan.
bool TopicReader::add_content(Topic& topic, std::uint32_t at, std::uint32_t end) const {
  const auto content = this->at(at, end);
  if (!content || content->pronoun) return false;
  topic.act = content->act;
  topic.thing = content->thing;
  topic.reversed = content->reversed;
  topic.shell = content->shell;
  for (const std::string& word : content->details) add(topic.details, word);
  for (const std::string& name : content->names) add(topic.names, name);
  for (const std::string& number : content->numbers) add(topic.numbers, number);
  topic.tokens.end = content->tokens.end;
  return true;
}

void TopicReader::add_behind(Topic& topic, std::uint32_t at, std::uint32_t end) const {
  constexpr int kMost = 3;
  for (int i = 0; i < kMost && at + 1 < end; ++i) {
    const std::string& word = text_.lower(at);
    const bool infinitive = word == "to" && text_.is(at + 1, Upos::kVerb);
    if (infinitive) {
      if (topic.shell) add_content(topic, at, end);
      return;
    }
    if (is_of_any(at)) return;
    const bool belongs = holds(kBelonging, word);
    if ((!belongs && !holds(kPlaced, word)) || text_.is_time(at + 1)) return;
    if (topic.shell && belongs && word != "with" && word != "between") {
      if (add_content(topic, at + 1, end)) return;
    }
    const Run run = run_at(at + 1, end);
    if (!run.found) return;
    const bool name = text_.is(run.head, Upos::kPropn);
    if ((!belongs && !name) || holds(kManner, text_.lemma(run.head))) return;
    const bool deed = !topic.act.empty() && topic.thing.empty();
    const bool figure =
        std::ranges::any_of(text_.annotation().quantities, [&](const QuantityMention& quantity) {
          return quantity.tokens.begin >= run.begin && quantity.tokens.begin < run.end;
        });
    if (word == "of" && figure) {  // "a levy of $20 a month"
      add_words(topic, {run.begin, run.head, run.head, true}, true);
    } else if (deed && (word == "of" || word == "on" || word == "for")) {
      const Topic object = of_phrase(at + 1, run.end).value_or(Topic{});
      topic.thing = object.thing.empty() ? object.act : object.thing;
      for (const std::string& detail : object.details) add(topic.details, detail);
      for (const std::string& found : object.names) add(topic.names, found);
      for (const std::string& number : object.numbers) add(topic.numbers, number);
    } else {
      add_words(topic, run, true);
      if (!name) {
        const TopicEntry* entry = entry_of(run);
        const std::string id = entry != nullptr ? entry->id : text_.lemma(run.head);
        if (!figure && id != topic.thing) add(topic.details, id);
      } else if (const auto land = text_.land(run.head); land.length > 0 && !land.id.empty()) {
        add(topic.names, land.id);
      }
    }
    topic.tokens.end = run.end;
    at = run.end;
  }
}

Topic TopicReader::of_verb(std::uint32_t verb, std::uint32_t end) const {
  const std::string lemma = text_.lemma(verb);
  Topic topic;
  topic.tokens = {verb, verb + 1};
  std::uint32_t object = verb + 1;
  const TopicEntry* entry = nullptr;
  if (object < end) entry = text_.words().verb(lemma + " " + text_.lemma(object));
  const bool phrase_of_two = entry != nullptr;  // "join forces"
  if (phrase_of_two) ++object;
  if (!phrase_of_two) entry = text_.words().verb(lemma);
  topic.act = entry != nullptr ? entry->id : lemma;
  // Acts that have two sides: "attending the games", "staying away from the games".
  for (const StancePhrase& phrase : text_.words().phrases(StanceWord::kVerb, lemma)) {
    if (phrase.entry->act == "approval" || phrase_of_two) continue;
    std::uint32_t t = verb;
    const bool fits = verb + phrase.words.size() <= end &&
                      std::ranges::all_of(phrase.words, [&](const std::string& word) {
                        const bool same = text_.lemma(t) == word || text_.lower(t) == word;
                        ++t;
                        return same;
                      });
    if (!fits) continue;
    topic.act = phrase.entry->act;
    topic.reversed = phrase.entry->side == "contra";
    object = verb + static_cast<std::uint32_t>(phrase.words.size());
    entry = nullptr;
    break;
  }
  if (object < end && text_.token(object).relation == Relation::kCompoundPrt) {
    if (entry == nullptr && topic.act == lemma) topic.act += "-" + text_.lower(object);
    ++object;
  }
  topic.shell = entry != nullptr && entry->shell;
  static constexpr std::array<std::string_view, 9> kParticles{
      "in", "up", "forward", "about", "back", "off", "out", "down", "through"};
  if (object + 1 < end && text_.is(object, Upos::kAdv) && holds(kParticles, text_.lower(object)))
    ++object;
  if (object >= end) return topic;
  const bool preposition = text_.is(object, Upos::kAdp) && !text_.is_time(object + 1);
  if (preposition && is_of_any(object)) return topic;
  const auto found = of_phrase(object + (preposition ? 1 : 0), end);
  if (!found) return topic;
  if (topic.shell) topic.act = found->act;
  topic.thing = found->thing.empty() && !topic.shell ? found->act : found->thing;
  topic.shell = topic.shell && found->shell;
  topic.details = found->details;
  topic.names = found->names;
  topic.numbers = found->numbers;
  topic.versions = found->versions;
  topic.plural = found->plural;
  topic.tokens.end = found->tokens.end;
  return topic;
}

std::optional<Topic> TopicReader::of_noun(std::uint32_t noun) const {
  const TokenRange sentence = text_.sentence(noun);
  std::uint32_t begin = noun;
  while (begin > sentence.begin && is_inside(begin - 1, sentence.end) &&
         !text_.is(begin - 1, Upos::kVerb))
    --begin;
  return of_phrase(begin, sentence.end);
}

void TopicReader::index() {
  for (std::uint32_t t = 0; t < text_.size(); ++t) {
    if (!text_.is_noun(t)) continue;
    const bool inner = t + 1 < text_.size() && text_.is_noun(t + 1);
    if (inner) continue;
    const std::string lemma = text_.lemma(t);
    const TopicEntry* entry = text_.words().noun(lemma);
    if (auto topic = of_noun(t)) {
      const bool shell = entry != nullptr && entry->shell;
      const std::string& key = shell ? entry->id : !topic->act.empty() ? topic->act : topic->thing;
      if (key.empty()) continue;
      topics_[key].push_back(std::move(*topic));
    }
  }
}

std::optional<Topic> TopicReader::candidate(TokenRange tokens, std::uint32_t before) const {
  std::optional<Topic> found;
  for (std::uint32_t t = tokens.begin; t < std::min(tokens.end, before); ++t) {
    if (!text_.is(t, Upos::kNoun)) continue;
    if (text_.words().noun(text_.lemma(t)) == nullptr) continue;
    if (t + 1 < tokens.end && text_.is_noun(t + 1)) continue;
    const bool behind = t > tokens.begin && found && t < found->tokens.end;
    if (behind) continue;
    auto topic = of_noun(t);
    if (!topic || topic->plural) continue;
    const Relation relation = universal(text_.token(t).relation);
    const bool core = relation == Relation::kNsubj || relation == Relation::kObj ||
                      relation == Relation::kRoot || relation == Relation::kConj;
    if (!found) {
      found = std::move(topic);
    } else if (core && !agree(*found, *topic)) {
      return std::nullopt;
    }
  }
  return found;
}

/// What "it" stands for: the one topic of the sentence so far, else that of the sentence before.
std::optional<Topic> TopicReader::antecedent(std::uint32_t pronoun) const {
  constexpr std::size_t kBack = 2;
  std::size_t index = text_.token(pronoun).sentence.index();
  for (std::size_t back = 0; back <= kBack; ++back) {
    const TokenRange tokens = text_.annotation().sentences[index].tokens;
    if (auto topic = candidate(tokens, pronoun)) return topic;
    if (index == 0) return std::nullopt;
    --index;
  }
  return std::nullopt;
}

std::optional<Topic> TopicReader::resolved(Topic raw) const {
  auto found = identified(raw);
  if (found) place(*found, raw);
  return found;
}

std::optional<Topic> TopicReader::identified(Topic topic) const {
  if (topic.pronoun) {
    auto found = antecedent(topic.tokens.begin);
    if (!found) return std::nullopt;
    found->tokens = topic.tokens;
    topic = std::move(*found);
  }
  const std::string key = topic.shell ? "plan" : !topic.act.empty() ? topic.act : topic.thing;
  const auto others = topics_.find(key);
  topic.only = true;
  if (others == topics_.end()) return topic;
  const Topic* told = nullptr;
  for (const Topic& other : others->second) {
    if (other.shell || (!topic.shell && !other.is_told())) continue;
    if (!topic.shell && !agree(topic, other)) {
      topic.only = false;
      continue;
    }
    if (told != nullptr && !agree(*told, other)) topic.only = false;
    if (told == nullptr || !told->is_told()) told = &other;
  }
  if (!topic.only || told == nullptr) return topic;
  if (topic.shell) {
    topic.act = told->act;
    topic.reversed = told->reversed;
    topic.shell = false;
  }
  if (topic.thing.empty()) topic.thing = told->thing;
  if (topic.details.empty()) topic.details = told->details;
  if (topic.names.empty()) topic.names = told->names;
  if (topic.numbers.empty()) topic.numbers = told->numbers;
  return topic;
}

}  // namespace belie
