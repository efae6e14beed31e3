// SPDX-License-Identifier: Apache-2.0
#include "rules/events/one_happening.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"
#include "rules/events/event_sites.h"
#include "rules/events/event_times.h"

namespace belie {
namespace {

/// Any year will do where neither draft nor date tells one; this one is a leap year.
constexpr Day kLastOfYear{std::chrono::year{1904} / 12 / 31};

constexpr int kEnoughAcross = 3;  // signs that two drafts tell of one
constexpr int kEnoughWithin = 4;  // that one draft does so twice

/// Nouns that may be anything, and so speak neither for nor against one thing.
constexpr std::array<std::string_view, 16> kAnything{
    "thing", "one",   "people", "man",  "woman", "person", "group", "some",
    "part",  "place", "child",  "rest", "other", "number", "half",  "lot"};

/// Nouns for somebody's relations.
constexpr std::array<std::string_view, 16> kKin{
    "mother", "father", "parent",  "brother", "sister",      "son",         "daughter", "wife",
    "uncle",  "aunt",   "husband", "cousin",  "grandfather", "grandmother", "nephew",   "niece"};

/// Nouns wide enough to take up any narrower one: "the structure" for a ramp. Our own list.
constexpr std::array<std::string_view, 60> kWide{
    "structure", "building", "facility",    "site",      "complex",   "device",   "machine",
    "vehicle",   "craft",    "vessel",      "object",    "item",      "work",     "piece",
    "animal",    "beast",    "creature",    "scheme",    "project",   "plan",     "service",
    "operation", "body",     "institution", "venue",     "ceremony",  "event",    "incident",
    "disaster",  "accident", "affair",      "case",      "matter",    "process",  "move",
    "system",    "product",  "apparatus",   "equipment", "monument",  "landmark", "property",
    "premises",  "estate",   "aircraft",    "weapon",    "substance", "load",     "cargo",
    "edifice",   "colossus", "giant",       "veteran",   "newcomer",  "firm",     "outfit",
    "team",      "side",     "club",        "couple"};

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const std::string& name) { return std::ranges::binary_search(b, name); });
}

HappeningClasses common(const ToldHappening& a, const ToldHappening& b) {
  return a.happening->classes & b.happening->classes;
}

/// A verb that no class has says too little of what is done: two tellings of it are one only where
/// the second names it as known ("the bite"), or where both tell what it is done to.
bool may_be_one_by_stem(const Happening& a, const Happening& b, bool by_what_it_is_done_to) {
  if ((a.noun && a.definite) || b.definite) return true;
  return by_what_it_is_done_to && a.undergone && b.undergone && b.thing_known;
}

bool is_known_again(const Happening& later) {
  return later.noun || later.definite ? later.definite : later.thing_known || !later.things.empty();
}

/// Whether a third telling of that time could be taken for it: another of years ago could not.
bool is_near(const Period& time, const ToldHappening& told) {
  constexpr std::chrono::days kNear{120};
  if (!told.when) return true;
  const bool by_day = told.when->grain <= Granularity::kWeek;
  if (by_day != (time.grain <= Granularity::kWeek)) return false;
  const auto gap = std::chrono::abs(time.begin - told.when->begin);
  return !by_day || gap <= kNear;
}

/// In the headline, the deck or the first paragraphs.
bool is_in_opening(const ClaimGraph& graph, const ToldHappening& told) {
  constexpr std::uint32_t kParagraphs = 3;
  const Document& document = *graph.inputs()[told.document.index()].document;
  const Section* section = document.section_at(told.happening->span.begin);
  return section != nullptr && section->paragraph <= kParagraphs;
}

/// In the direction of its tense, else in the other.
std::optional<Period> when_of(const Happening& happening, std::optional<Day> day) {
  const Direction tense = happening.ahead ? Direction::kFuture : Direction::kPast;
  const Direction other = happening.ahead ? Direction::kPast : Direction::kFuture;
  auto when = resolve(*happening.time, day, tense);
  return when ? when : resolve(*happening.time, day, other);
}

/// The year that lies so many years before the one of the period; nothing: it has none.
std::optional<Period> years_before(const std::optional<Period>& when, int years) {
  if (!when || when->grain > Granularity::kYear) return std::nullopt;
  const auto year = civil(day_of(when->begin)).year() - std::chrono::years{years};
  return year_period(static_cast<int>(year));
}

/// What somebody becomes: "an executive producer"; "" where the word is another or nothing is told.
std::string_view what_is_become(const Annotation& annotation, const Happening& happening) {
  if (annotation.lemma(happening.anchor) != "become") return "";
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(happening.anchor).index()].tokens;
  for (std::uint32_t i = happening.anchor.value + 1; i < sentence.end; ++i) {
    const Token& token = annotation.tokens[i];
    const bool said = token.relation == Relation::kXcomp || token.relation == Relation::kObj;
    if (token.head == happening.anchor && said) return annotation.lemma(TokenIndex{i});
  }
  return "";
}

/// The tokens of the nouns among the words that tell it.
std::vector<std::uint32_t> told_nouns(const Annotation& annotation, const Happening& happening) {
  std::vector<std::uint32_t> found;
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(happening.anchor).index()].tokens;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = annotation.tokens[i];
    const bool told =
        happening.span.begin <= token.span.begin && token.span.end <= happening.span.end;
    if (told && token.upos == Upos::kNoun) found.push_back(i);
  }
  return found;
}

/// "his screen debut", "her first American match": the words right before the noun by which it is
/// told, sorted; the noun is the last of the words that tell it which the other has as well.
std::vector<std::string> qualifiers(const Annotation& annotation, const Happening& happening,
                                    std::string_view noun) {
  std::vector<std::string> found;
  const std::uint32_t begin =
      annotation.sentences[annotation.sentence_of(happening.anchor).index()].tokens.begin;
  for (const std::uint32_t i : told_nouns(annotation, happening)) {
    if (annotation.lemma(TokenIndex{i}) != noun) continue;
    for (std::uint32_t at = i; at-- > begin;) {
      const Upos tag = annotation.tokens[at].upos;
      if (tag != Upos::kAdj && tag != Upos::kNoun && tag != Upos::kPropn) break;
      found.emplace_back(annotation.lemma(TokenIndex{at}));
    }
    break;
  }
  std::ranges::sort(found);
  return found;
}

/// The nouns among the words that tell it.
std::vector<std::string_view> nouns_of(const Annotation& annotation, const Happening& happening) {
  std::vector<std::string_view> found;
  for (const std::uint32_t i : told_nouns(annotation, happening))
    found.push_back(annotation.lemma(TokenIndex{i}));
  return found;
}

/// "became a producer", "became a vegan"; "his screen debut", "his American debut": what is told by
/// one word and differs in what stands with it.
bool become_others(const Annotation& here, const Happening& a, const Annotation& there,
                   const Happening& b) {
  const std::string_view one = what_is_become(here, a);
  const std::string_view other = what_is_become(there, b);
  if (!one.empty() && !other.empty() && one != other) return true;
  const std::vector<std::string_view> nouns = nouns_of(there, b);
  for (const std::string_view noun : nouns_of(here, a)) {
    if (std::ranges::find(nouns, noun) == nouns.end()) continue;
    const std::vector<std::string> left = qualifiers(here, a, noun);
    const std::vector<std::string> right = qualifiers(there, b, noun);
    if (!left.empty() && !right.empty() && !share(left, right)) return true;
  }
  return false;
}

/// "Semi" of "the semi-final had been played"; "" of a final, or of no contest.
std::string round_of(const Annotation& annotation, const Happening& happening) {
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(happening.anchor).index()].tokens;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const std::string word = normal_form(annotation.word(TokenIndex{i}));
    for (const std::string_view round : {"semi", "quarter"}) {
      const bool whole =
          word == round && i + 1 < sentence.end && annotation.word(TokenIndex{i + 1}) == "-";
      if (whole || (word.starts_with(round) && word.ends_with("final"))) return std::string(round);
    }
  }
  return "";
}

/// The first token of each common noun, by lemma.
std::map<std::string, std::uint32_t, std::less<>> first_nouns(const Annotation& annotation) {
  std::map<std::string, std::uint32_t, std::less<>> first;
  for (std::uint32_t i = 0; i < annotation.tokens.size(); ++i) {
    if (annotation.tokens[i].upos == Upos::kNoun)
      first.try_emplace(std::string(annotation.lemma(TokenIndex{i})), i);
  }
  return first;
}

}  // namespace

Happenings::Happenings(const ClaimGraph& graph, const LexiconIndex& lexicon)
    : graph_(graph),
      lexicon_(lexicon),
      nouns_(graph.inputs().size()),
      several_(graph.inputs().size()),
      read_(graph.inputs().size()),
      told_(graph.inputs().size()) {
  const HappeningWords words;
  for (std::size_t d = 0; d < read_.size(); ++d) {
    const DocumentIndex document(d);
    if (graph.standing(document) != Standing::kDraft) continue;
    read_[d] = read_happenings(*graph.inputs()[d].annotation, lexicon, words);
    nouns_[d] = first_nouns(*graph.inputs()[d].annotation);
    several_[d] = told_several_times(*graph.inputs()[d].annotation, words);
    const auto& day = graph.dates()[d].day;
    const auto names = [&](const std::vector<ReferentIndex>& referents) {
      std::vector<std::string> found;
      for (const ReferentIndex referent : referents) {
        const EntityIndex entity = graph.entity_of(document, referent);
        found.push_back(normal_form(graph.entities()[entity.index()].name));
      }
      std::ranges::sort(found);
      return found;
    };
    for (const Happening& happening : read_[d]) {
      ToldHappening told{
          document, &happening, names(happening.things), names(happening.involved), {}};
      if (happening.time != nullptr) {
        told.when = when_of(happening, day);
        if (happening.years_back != 0) told.when = years_before(told.when, happening.years_back);
        const TimeExpression& time = *happening.time;
        if (!told.when && !day && time.year == 0 && time.month != 0 && time.day != 0) {
          told.when = resolve(time, kLastOfYear, Direction::kPast);
          told.yearless = true;
        }
      }
      told_[d].push_back(std::move(told));
    }
    place_by_offset(d, words);
  }
}

/// Works out when what has an offset was, in text order.
void Happenings::place_by_offset(std::size_t draft, const HappeningWords& words) {
  for (ToldHappening& told : told_[draft]) {
    if (!told.happening->offset || told.when) continue;
    const ToldHappening* from = counted_from(told, words);
    if (from == nullptr) continue;
    told.from = from->happening;
    const TimeOffset& offset = *told.happening->offset;
    told.when =
        Period{from->when->begin + offset.least, from->when->end + offset.most, from->when->grain};
  }
}

/// The telling that the offset counts from: that at the word itself, the only one of its kind, or
/// what was told last in this paragraph or the one before.
const ToldHappening* Happenings::counted_from(const ToldHappening& told,
                                              const HappeningWords& words) const {
  const Annotation& annotation = *graph_.inputs()[told.document.index()].annotation;
  const auto& all = of(told.document);
  const auto is_base = [](const ToldHappening& other) {
    return other.when && other.happening->bound == TimeBound::kAt && other.happening->apart.empty();
  };
  const TokenIndex word = told.happening->offset->from;
  if (!word.valid()) {
    const auto section = [&](const ToldHappening& one) {
      return annotation.sentences[annotation.sentence_of(one.happening->anchor).index()].section;
    };
    const ToldHappening* last = nullptr;
    for (const ToldHappening& other : all) {
      if (other.happening->anchor.value >= told.happening->anchor.value) break;
      if (is_base(other) && section(other) + 1 >= section(told)) last = &other;
    }
    return last;
  }
  const HappeningWord noun = words.noun_at(annotation, word.value);
  const HappeningClasses classes =
      noun.classes.any() ? noun.classes : words.verb_at(annotation, word.value).classes;
  const ToldHappening* only = nullptr;
  for (const ToldHappening& other : all) {
    if (&other == &told || !is_base(other) || (other.happening->classes & classes).none()) continue;
    if (other.happening->anchor == word) return &other;
    if (only != nullptr && !only->when->overlaps(*other.when)) return nullptr;
    if (only == nullptr) only = &other;
  }
  return only != nullptr && is_once(only->happening->classes & classes) ? only : nullptr;
}

/// Whether the draft tells no other one of the kind at another time.
bool Happenings::is_only_one(const ToldHappening& told) const {
  if ((several_[told.document.index()] & told.happening->classes).any()) return false;
  return std::ranges::none_of(of(told.document), [&](const ToldHappening& other) {
    const bool same_kind = (other.happening->classes & told.happening->classes).any();
    return same_kind && other.when && !other.when->overlaps(*told.when);
  });
}

bool Happenings::belong_together(const ToldHappening& a, const ToldHappening& b) const {
  const Happening& x = *a.happening;
  const Happening& y = *b.happening;
  if (!x.apart.empty() || !y.apart.empty()) return false;
  const Agreement things = agreement_of_things(a, b);
  // "had met nine years after their wedding": told together.
  if (a.from == &y || b.from == &x)
    return things != Agreement::kDiffer && !(a.from == &y ? y : x).weak;
  if (x.weak || y.weak) return false;
  if (a.document != b.document && (things != Agreement::kAgree || !share(a.things, b.things)))
    return false;
  if (things == Agreement::kDiffer || !is_only_one(a) || !is_only_one(b)) return false;
  return things == Agreement::kAgree || (is_once(x.classes) && is_once(y.classes));
}

/// "the structure", "the device", where the draft has not used the word before.
bool Happenings::is_new_word(const ToldHappening& told) const {
  const Happening& happening = *told.happening;
  if (!happening.thing_known) return false;
  const Annotation& annotation = *graph_.inputs()[told.document.index()].annotation;
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(happening.anchor).index()].tokens;
  const auto& nouns = nouns_[told.document.index()];
  const auto first = nouns.find(happening.thing);
  return first != nouns.end() && first->second >= sentence.begin;
}

bool Happenings::uses(DocumentIndex document, const std::string& thing) const {
  return nouns_[document.index()].contains(thing);
}

Happenings::Agreement Happenings::agreement_of_things(const ToldHappening& a,
                                                      const ToldHappening& b) const {
  if (share(a.things, b.things)) return Agreement::kAgree;
  const std::string& x = a.happening->thing;
  const std::string& y = b.happening->thing;
  const bool both_named = !a.things.empty() && !b.things.empty();
  if (both_named && !a.happening->thing_guessed && !b.happening->thing_guessed &&
      is_of_someone(common(a, b))) {
    return Agreement::kDiffer;
  }
  if (x.empty() || y.empty()) {
    const bool named = !a.things.empty() && !b.things.empty();
    const bool guessed = a.happening->thing_guessed || b.happening->thing_guessed;
    return named && !guessed ? Agreement::kDiffer : Agreement::kUnknown;
  }
  if (kind_of_thing(x) == kind_of_thing(y)) return Agreement::kAgree;
  if (is_one_of(kAnything, x) || is_one_of(kAnything, y)) return Agreement::kUnknown;
  if (a.happening->thing_guessed || b.happening->thing_guessed) return Agreement::kUnknown;
  if (a.document == b.document)
    return is_one_of(kWide, y) && is_new_word(b) ? Agreement::kLikely : Agreement::kDiffer;
  const bool known = (a.happening->thing_known && is_one_of(kWide, x)) ||
                     (b.happening->thing_known && is_one_of(kWide, y));
  const bool apart = uses(a.document, y) || uses(b.document, x);
  return known && !apart ? Agreement::kLikely : Agreement::kDiffer;
}

/// Whether a third telling of the sort could be what either of the two is about.
bool Happenings::rivals(const ToldHappening& other, const ToldHappening& a, const ToldHappening& b,
                        By by) const {
  const Happening& third = *other.happening;
  if (&third == a.happening || &third == b.happening) return false;
  const HappeningClasses classes = common(a, b);
  const bool of_kind =
      classes.any() ? (third.classes & classes).any()
                    : are_of_one_kind(third, *a.happening) || are_of_one_kind(third, *b.happening);
  if (!of_kind) return false;
  if (third.phase != a.happening->phase) return false;
  if (agreement_of_things(other, a) == Agreement::kDiffer ||
      agreement_of_things(other, b) == Agreement::kDiffer) {
    return false;
  }
  if (by == By::kTime) {
    if (!other.when || third.bound != TimeBound::kAt) return false;
    const auto meets = [&](const ToldHappening& told) {
      return told.when && told.when->overlaps(*other.when);
    };
    return !meets(a) && !meets(b) && (is_near(*other.when, a) || is_near(*other.when, b));
  }
  if (third.sites.empty() || a.happening->sites.empty() || b.happening->sites.empty()) return false;
  const auto meets = [&](const ToldHappening& told) {
    return !are_two_places(told.happening->sites.front().name, third.sites.front().name, lexicon_);
  };
  return !meets(a) && !meets(b);
}

bool Happenings::has_rival(const ToldHappening& a, const ToldHappening& b, By by) const {
  const auto in = [&](DocumentIndex document) {
    return std::ranges::any_of(of(document),
                               [&](const ToldHappening& other) { return rivals(other, a, b, by); });
  };
  return in(a.document) || (a.document != b.document && in(b.document));
}

/// Whether the time is that of another telling that the draft sets apart: "It had jammed on Friday,
/// too … The jam on Friday lasted longer."
bool Happenings::is_set_apart_elsewhere(const ToldHappening& told) const {
  return told.when && std::ranges::any_of(of(told.document), [&](const ToldHappening& other) {
           return &other != &told && !other.happening->apart.empty() && other.when &&
                  other.when->overlaps(*told.when) &&
                  are_of_one_kind(*other.happening, *told.happening);
         });
}

std::string Happenings::one(const ToldHappening& a, const ToldHappening& b, By by) const {
  const Happening& x = *a.happening;
  const Happening& y = *b.happening;
  const HappeningClasses classes = common(a, b);
  if (!are_of_one_kind(x, y) || x.phase != y.phase) return "";
  const bool by_stem = classes.none();
  if (by_stem && !may_be_one_by_stem(x, y, a.document == b.document && by == By::kTime)) return "";
  if (!x.apart.empty() || !y.apart.empty()) return "";
  const Agreement things = agreement_of_things(a, b);
  if (things == Agreement::kDiffer) return "";
  if (round_of(*graph_.inputs()[a.document.index()].annotation, x) !=
      round_of(*graph_.inputs()[b.document.index()].annotation, y))
    return "";
  const bool one_draft = a.document == b.document;
  const bool likely = things == Agreement::kLikely;
  // "Sworn in on May 3, she promised roads": whom the draft is about.
  const bool she = is_of_someone(classes) && y.thing_guessed && things == Agreement::kUnknown;
  const bool taken_up = one_draft && (is_known_again(y) || she || y.presupposed);
  // "When it was finished": what "it" stands for is guessed, that something was is known.
  const bool presupposed = one_draft && y.presupposed && things == Agreement::kUnknown &&
                           is_once(classes) && (!y.weak || y.thing_guessed);
  // "filed for bankruptcy", "The filing, on May 3": what the lead's verb told.
  const bool filing = one_draft && by_stem && y.definite && y.thing.empty() && y.things.empty() &&
                      is_in_opening(graph_, a);
  if (((by_stem && !filing) || (x.weak && y.weak && !by_stem && !presupposed)) &&
      things != Agreement::kAgree)
    return "";
  if (one_draft && ((!taken_up && !likely) || (by == By::kPlace && x.ahead && !y.ahead))) return "";
  const bool untold = x.thing.empty() && x.things.empty() && !x.thing_guessed;
  const bool led = untold && y.thing_known && is_in_opening(graph_, a);
  if (one_draft && things != Agreement::kAgree && !likely && !led && !she && !presupposed &&
      !y.definite)
    return "";
  // Where something is says nothing of what it is; whom something befalls makes it that.
  const bool by_whom =
      is_being_somewhere(classes) || (one_draft && is_of_someone(classes) && !she && !y.definite);
  if (by_whom && things == Agreement::kUnknown && !x.thing.empty()) return "";
  if (is_being_somewhere(classes) && things != Agreement::kAgree) return "";
  // "Born and raised in Sellin", "Holt is a native of Norwick": perhaps two people.
  const bool one_named = a.things.empty() && !b.things.empty();
  if (one_draft && is_of_someone(classes) && things == Agreement::kUnknown && one_named && !she)
    return "";
  // "Her mother, a native of Graz": of somebody's kin, whoever the draft is about.
  if (one_draft && is_of_someone(classes) && things == Agreement::kUnknown &&
      (is_one_of(kKin, x.thing) || is_one_of(kKin, y.thing)))
    return "";
  if (become_others(*graph_.inputs()[a.document.index()].annotation, x,
                    *graph_.inputs()[b.document.index()].annotation, y))
    return "";
  const bool several =
      (classes & (several_[a.document.index()] | several_[b.document.index()])).any();
  if (several && things != Agreement::kAgree) return "";
  if (has_rival(a, b, by)) return "";
  if (by == By::kTime && (is_set_apart_elsewhere(a) || is_set_apart_elsewhere(b))) return "";
  const bool share_names =
      share(a.involved, b.involved) || share(a.things, b.involved) || share(a.involved, b.things);
  const bool told_whose = things == Agreement::kAgree || share_names;
  if (!one_draft && is_of_someone(classes) && !told_whose) return "";
  // "a term", "a term": one word, but perhaps two of them.
  const bool known = x.thing_known || y.thing_known || share(a.things, b.things);
  if (!one_draft && things == Agreement::kAgree && !known && !share_names) return "";
  int signs = 1;  // no other one is told
  if (things == Agreement::kAgree) signs += 2;
  if (likely) ++signs;
  // What the lead introduces is what the draft goes on to speak of.
  if (one_draft && is_in_opening(graph_, a) && (taken_up || likely)) ++signs;
  if (share_names) ++signs;
  if (presupposed && y.thing_guessed) ++signs;
  if (taken_up) signs += y.definite || y.presupposed ? 2 : 1;
  if (is_once(classes)) ++signs;
  // What a second draft knows: "the last sighting".
  const auto is_known_thing = [](const Happening& told) {
    return told.noun && told.definite && !told.weak;
  };
  if (!one_draft && (is_known_thing(x) || is_known_thing(y))) ++signs;
  if (x.ahead && y.ahead && by == By::kTime) ++signs;
  if (!one_draft && is_in_opening(graph_, a) && is_in_opening(graph_, b)) ++signs;
  if (!filing && (by_stem || (x.weak && y.weak))) --signs;
  // A verb that is told again as news is as a rule another one of the kind.
  const bool again = one_draft && !y.definite && !y.presupposed && !is_of_life(classes) &&
                     !x.deed.empty() && x.deed == y.deed;
  if (again) --signs;
  if (signs < (one_draft ? kEnoughWithin : kEnoughAcross)) return "";
  return one_draft ? fmt::format("the draft tells of one {}", kind_words(x, y))
                   : fmt::format("each draft tells of one {}", kind_words(x, y));
}

}  // namespace belie
