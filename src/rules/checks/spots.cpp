// SPDX-License-Identifier: Apache-2.0
//
// One thing at two spots that exclude each other: the hole to port in one draft and to starboard in
// the other, the ward in the north wing and in the south wing. A story has one such spot unless it
// says otherwise, so two drafts that each tell of one side alone are enough; within one draft, and
// for spots of which there are many, the two sentences must share what is told: a thing, a name, a
// happening. Silent where any sentence tells of both sides, where the other one or both are spoken
// of, and where either sentence is set apart in time.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/word_list.h"
#include "claims/events/happening_words.h"
#include "claims/spot_phrases.h"
#include "claims/story.h"
#include "language/characters.h"
#include "rules/checks/check.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

constexpr std::array kWords{CheckWord{"either", "the spot that is read first: “north wing”"},
                            CheckWord{"or", "the other one"}};

/// Nouns that any sentence of a story may share, and so bind nothing.
constexpr std::array<std::string_view, 62> kCommon{
    "people",  "person",    "man",    "woman",     "child",       "day",      "time",
    "year",    "month",     "week",   "hour",      "minute",      "morning",  "evening",
    "night",   "afternoon", "police", "officer",   "official",    "part",     "number",
    "side",    "place",     "thing",  "way",       "work",        "name",     "kilometre",
    "metre",   "mile",      "foot",   "kilometer", "meter",       "town",     "city",
    "village", "country",   "area",   "spokesman", "spokeswoman", "resident", "end",
    "percent", "home",      "house",  "water",     "yard",        "point",    "family",
    "member",  "street",    "road",   "state",     "government",  "centre",   "center",
    "region",  "group",     "head",   "life",      "one",         "half"};

/// Verbs that any sentence may share.
constexpr std::array<std::string_view, 36> kCommonVerbs{
    "be",      "have", "do",    "say",   "tell", "go",    "come", "make", "take",
    "get",     "see",  "know",  "think", "want", "give",  "put",  "call", "add",
    "use",     "let",  "keep",  "need",  "look", "try",   "ask",  "turn", "leave",
    "include", "help", "begin", "start", "run",  "stand", "find", "hold", "live"};

/// Words that speak of the other one, or of both.
constexpr std::array<std::string_view, 10> kOthers{"both", "either", "opposite", "other",
                                                   "two",  "each",   "another",  "respective",
                                                   "twin", "second"};

/// A spot with what its sentence tells.
struct Told {
  DocumentIndex document;
  SpotPhrase spot;
  SentenceIndex sentence;
  std::set<std::string> keys;  // what could be told again: things, names, happenings
  bool apart = false;          // set apart in time, denied, or only possible
  bool caption = false;
};

class SpotSearch {
 public:
  explicit SpotSearch(const CheckInput& input) : input_(input), told_(input.graph.inputs().size()) {
    for (std::size_t d = 0; d < told_.size(); ++d) {
      if (input.graph.standing(DocumentIndex(d)) == Standing::kDraft) read(d);
    }
  }

  CheckOutcome run() {
    for (std::size_t d = 0; d < told_.size(); ++d) {
      const DocumentIndex document(d);
      if (told_[d].empty()) continue;
      compare(told_[d], told_[d]);
      for (const DocumentIndex other : input_.graph.comparable_with(document)) {
        if (document < other) compare(told_[d], told_[other.index()]);
      }
    }
    return std::move(outcome_);
  }

 private:
  static constexpr std::size_t kMost = 60;  // spots of a draft that are compared

  [[nodiscard]] const Annotation& annotation(DocumentIndex document) const {
    return *input_.graph.inputs()[document.index()].annotation;
  }

  void read(std::size_t d) {
    const DocumentIndex document(d);
    const Annotation& text = annotation(document);
    const Story story(text);
    for (SpotPhrase& spot : read_spots(text)) {
      if (told_[d].size() == kMost) return;
      Told told{document, spot, text.sentence_of(TokenIndex{spot.tokens.begin}), {}, false, false};
      told.keys = keys_of(text, told);
      told.apart = is_apart(text, story, told) || is_doubted(text, told);
      const Sentence& sentence = text.sentences[told.sentence.index()];
      const Section* section = text.document->section_at(sentence.span.begin);
      told.caption = section != nullptr && section->kind == SectionKind::kCaption;
      constexpr std::array<std::string_view, 6> kCredits{"photo",   "picture", "photograph",
                                                         "caption", "foto",    "pictured"};
      const std::uint32_t first = sentence.tokens.begin;
      told.caption |= is_one_of(kCredits, normal_form(text.word(TokenIndex{first})));
      told_[d].push_back(std::move(told));
    }
  }

  /// Where something is, and not what is done to it: "in the rear wing", not "it brought down the
  /// rear wing", "Terminal 1 is shut".
  static bool is_whereabouts(const Annotation& text, const SpotPhrase& phrase) {
    const bool far = phrase.kind == SpotKind::kBearing;  // "about 30 nautical miles north of"
    const std::uint32_t spot = phrase.tokens.begin;
    for (std::uint32_t i = spot; i > 0 && i + (far ? 8 : 4) > spot; --i) {
      const Upos tag = text.tokens[i - 1].upos;
      if (tag == Upos::kAdp || (far && tag == Upos::kNum)) return true;  // "nine miles south of"
      if (tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kAux) return false;
    }
    return false;
  }

  /// Set apart from the story: "another", "last year's". A year does so in the spot's own clause
  /// alone, and not behind "since"; "second" may be that of a floor.
  static bool is_apart(const Annotation& text, const Story& story, const Told& told) {
    // "Villages like Elm (east of the river)": where the one named before the bracket lies.
    const std::uint32_t first = told.spot.tokens.begin;
    for (std::uint32_t i = first; i > 1 && i + 3 > first; --i) {
      if (text.word(TokenIndex{i - 1}) == "(" && text.tokens[i - 2].upos == Upos::kPropn)
        return true;
    }
    if (!is_whereabouts(text, told.spot) || is_of_month_before(text, told)) return true;
    const std::string word = story.apart(told.sentence, told.spot.tokens);
    if (word.empty() || word == "second" || word == "first") return false;
    const std::size_t digit = word.find_first_of("0123456789");
    if (digit == std::string::npos) return true;
    const ClauseIndex clause = text.clause_of_token[told.spot.tokens.begin];
    const TokenRange tokens = text.sentences[told.sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
      if (text.word(TokenIndex{i}) != word.substr(digit)) continue;
      if (normal_form(text.word(TokenIndex{i - 1})) == "since") return false;
      return text.clause_of_token[i] == clause;
    }
    return false;
  }

  /// "The gas had been cut off in the front part in December": before what the story tells.
  static bool is_of_month_before(const Annotation& text, const Told& told) {
    const TokenRange tokens = text.sentences[told.sentence.index()].tokens;
    bool had = false;
    for (std::uint32_t i = tokens.begin; i < told.spot.tokens.begin; ++i)
      had = had || normal_form(text.word(TokenIndex{i})) == "had";
    return had && std::ranges::any_of(text.times, [&](const TimeExpression& time) {
             return time.month != 0 && time.kind != TimeKind::kDuration &&
                    tokens.contains(time.tokens.begin);
           });
  }

  /// "not on the north side", "perhaps in the north wing"; what "the western shaft" is not liked
  /// for is there all the same.
  static bool is_doubted(const Annotation& text, const Told& told) {
    constexpr std::array<std::string_view, 12> kDoubts{"may",      "might",   "could",  "perhaps",
                                                       "possibly", "whether", "if",     "maybe",
                                                       "would",    "should",  "unless", "or"};
    const TokenRange tokens = text.sentences[told.sentence.index()].tokens;
    const std::uint32_t spot = told.spot.tokens.begin;
    for (std::uint32_t i = tokens.begin; i < spot; ++i) {
      if (is_one_of(kDoubts, normal_form(text.word(TokenIndex{i})))) return true;
    }
    const Clause* clause = clause_at(text, TokenIndex{spot});
    const bool tied = spot > 1 && text.tokens[spot - 2].upos == Upos::kAdp;
    return clause != nullptr && clause->polarity != Polarity::kPositive && tied;
  }

  /// Common nouns by kind, names but places', verbs, and classes of happenings.
  [[nodiscard]] std::set<std::string> keys_of(const Annotation& text, const Told& told) const {
    std::set<std::string> keys;
    const TokenRange tokens = text.sentences[told.sentence.index()].tokens;
    if (normal_form(text.word(TokenIndex{tokens.begin})) == "it") keys.insert("it");
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (told.spot.tokens.contains(i)) continue;
      if (is_figure(text.word(TokenIndex{i})))
        keys.insert("figure " + std::string(text.word(TokenIndex{i})));
      const Upos tag = text.tokens[i].upos;
      const std::string_view lemma = text.lemma(TokenIndex{i});
      if (tag == Upos::kNoun) {
        const std::string_view kind = kind_of_thing(lemma);
        if (!is_one_of(kCommon, lemma) && lemma != told.spot.owner) keys.emplace(kind);
        add_classes(keys, words_.noun_at(text, i));
      } else if (tag == Upos::kVerb) {
        if (!is_one_of(kCommonVerbs, lemma)) keys.insert("to " + std::string(lemma));
        add_classes(keys, words_.verb_at(text, i));
      }
    }
    for (const Mention& mention : text.mentions) {
      if (mention.kind != MentionKind::kName || !tokens.contains(mention.tokens.begin)) continue;
      if (!mention.referent.valid()) continue;
      const EntityType type = text.referents[mention.referent.index()].type;
      if (type == EntityType::kPlace || told.spot.tokens.contains(mention.tokens.begin)) continue;
      keys.insert("name " + normal_form(text.word(TokenIndex{mention.tokens.end - 1})));
    }
    return keys;
  }

  /// "30", "4.2", "1,200": no small number and no year.
  static bool is_figure(std::string_view word) {
    const bool digits = word.find_first_not_of("0123456789.,") == std::string_view::npos;
    const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
    return digits && word.size() > 1 && !year;
  }

  static void add_classes(std::set<std::string>& keys, const HappeningWord& word) {
    if (word.classes.none() || word.weak) return;
    for (std::size_t i = 0; i < word.classes.size(); ++i) {
      if (word.classes.test(i)) keys.insert(fmt::format("class {}", i));
    }
  }

  void compare(const std::vector<Told>& left, const std::vector<Told>& right) {
    const bool one_draft = &left == &right;
    for (std::size_t i = 0; i < left.size(); ++i) {
      for (std::size_t j = one_draft ? i + 1 : 0; j < right.size(); ++j) judge(left[i], right[j]);
    }
  }

  void judge(const Told& a, const Told& b) {
    if (!exclude_each_other(a.spot, b.spot) || !may_be_of_one(a.spot, b.spot)) return;
    const bool one_draft = a.document == b.document;
    if (one_draft && a.sentence == b.sentence) return;
    if (a.apart || b.apart) return;
    if (tells_both(a.document, a.spot, b.spot) || tells_both(b.document, a.spot, b.spot)) return;
    if (are_two_things(a, b)) return;
    const std::string why = bound(a, b);
    if (!why.empty()) add(a, b, why);
  }

  /// Two named owners must share a word, two nouns must be one.
  static bool may_be_of_one(const SpotPhrase& a, const SpotPhrase& b) {
    if (a.owner.empty() || b.owner.empty()) return true;
    return a.owner.find(b.owner) != std::string::npos ||
           b.owner.find(a.owner) != std::string::npos ||
           kind_of_owner(a.owner) != kind_of_owner(b.owner);
  }

  /// A common noun may stand for a name: "town" for "brazi".
  static int kind_of_owner(std::string_view owner) {
    constexpr std::array<std::string_view, 21> kNouns{
        "town",   "city",  "village", "island",     "lake",     "river", "peninsula",
        "place",  "bay",   "fjord",   "mountain",   "building", "ship",  "port",
        "hamlet", "water", "light",   "lighthouse", "cape",     "buoy",  "harbour"};
    return is_one_of(kNouns, owner) ? 1 : 0;
  }

  /// Whether a sentence of the draft has both spots, or speaks of the other or of two of the sort.
  [[nodiscard]] bool tells_both(DocumentIndex document, const SpotPhrase& a,
                                const SpotPhrase& b) const {
    const std::vector<Told>& all = told_[document.index()];
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size() && all[j].sentence == all[i].sentence; ++j) {
        const auto has = [&](const SpotPhrase& spot) {
          return all[i].spot.value == spot.value || all[j].spot.value == spot.value;
        };
        if (all[i].spot.kind == a.kind && has(a) && has(b)) return true;
      }
    }
    return speaks_of_others(annotation(document), a, b);
  }

  [[nodiscard]] static bool speaks_of_others(const Annotation& text, const SpotPhrase& a,
                                             const SpotPhrase& b) {
    const auto last_word = [&](const SpotPhrase& spot, const std::string& lemma) {
      return lemma == spot.base || sort_name(lemma) == spot.base;
    };
    for (std::uint32_t i = 1; i < text.tokens.size(); ++i) {
      if (text.tokens[i].upos != Upos::kNoun) continue;
      const std::string lemma(text.lemma(TokenIndex{i}));
      if (!last_word(a, lemma) && !last_word(b, lemma)) continue;
      for (std::uint32_t at = i; at > 0 && i - at < 3;) {
        --at;
        if (is_one_of(kOthers, normal_form(text.word(TokenIndex{at})))) return true;
      }
    }
    return false;
  }

  [[nodiscard]] static std::string sort_name(std::string_view noun) {
    return std::string(sort_of_spot(noun));
  }

  /// Each spot comes back in one draft: both are there.
  [[nodiscard]] bool are_two_things(const Told& a, const Told& b) const {
    const auto count = [&](DocumentIndex document, const Told& told) {
      return std::ranges::count_if(told_[document.index()], [&](const Told& other) {
        return other.spot.kind == told.spot.kind && other.spot.value == told.spot.value &&
               other.spot.base == told.spot.base;
      });
    };
    if (a.document == b.document) return count(a.document, a) > 1 && count(a.document, b) > 1;
    return count(a.document, b) > 0 || count(b.document, a) > 0;
  }

  [[nodiscard]] static std::string bound(const Told& a, const Told& b) {
    std::vector<std::string> shared;
    std::ranges::set_intersection(a.keys, b.keys, std::back_inserter(shared));
    const bool one_draft = a.document == b.document;
    const bool plain = a.spot.kind == SpotKind::kSide && b.spot.kind == SpotKind::kSide &&
                       !a.spot.wide && !b.spot.wide;
    const bool sides = a.spot.kind == SpotKind::kSide && b.spot.kind == SpotKind::kSide;
    const bool one_owner = !a.spot.owner.empty() && a.spot.owner == b.spot.owner;
    if (!one_draft && (plain || (sides && one_owner))) return "each draft tells of one side alone";
    if (sides && (a.caption || b.caption)) return "the caption tells of the draft's own";
    if (one_draft) std::erase(shared, "it");
    if (shared.empty()) return "";
    return one_draft ? "both sentences tell of one thing" : "each draft tells of it once";
  }

  [[nodiscard]] Place place(const Told& told, PlaceRole role) const {
    const Annotation& text = annotation(told.document);
    return place_at(text, told.document, text.span(told.spot.tokens), told.spot.tokens.begin, role);
  }

  [[nodiscard]] std::string shown(const Told& told) const {
    return std::string(
        annotation(told.document).text(annotation(told.document).span(told.spot.tokens)));
  }

  void add(const Told& a, const Told& b, const std::string& why) {
    CheckHit hit;
    hit.key = a.spot.base;
    hit.first = a.spot.value;
    hit.second = b.spot.value;
    hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
    hit.words = {{"either", shown(a)}, {"or", shown(b)}};
    hit.because = why;
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  HappeningWords words_;
  std::vector<std::vector<Told>> told_;  // by draft
  CheckOutcome outcome_;
};

CheckOutcome run(const CheckInput& input) { return SpotSearch(input).run(); }

}  // namespace

const CheckDescriptor k_spots_check{
    "spots", "one thing at two spots that exclude each other", {}, kWords, run};

}  // namespace belie
