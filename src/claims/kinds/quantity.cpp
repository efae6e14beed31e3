// SPDX-License-Identifier: Apache-2.0
//
// A figure, what it measures and of what: "12 people were killed", "a 3-1 victory", "the ten
// stolen bells". Which measure it is follows from the lexicon (measured.h); whether it is a figure
// of the draft's main event or of something set apart from it, from story.h.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/attributes.h"
#include "claims/draft_reading.h"
#include "claims/kind.h"
#include "claims/measured.h"
#include "claims/quantity_roles.h"
#include "claims/said.h"
#include "claims/story.h"
#include "claims/when.h"
#include "language/names/spelling.h"
#include "language/quantities/compound_figures.h"
#include "language/quantities/measure_words.h"

namespace belie {
namespace {

/// "All 38 precincts", "all of the county's 38 precincts", "every one of the 34".
bool tells_all(const Annotation& annotation, const QuantityMention& quantity) {
  constexpr std::uint32_t kReach = 6;
  const std::uint32_t begin =
      annotation.sentences[annotation.sentence_of(TokenIndex{quantity.tokens.begin}).index()]
          .tokens.begin;
  for (std::uint32_t i = quantity.number.begin; i > begin && i + kReach > quantity.number.begin;) {
    --i;
    const std::string word = lower_case(annotation.word(TokenIndex{i}));
    if (word == "all" || word == "every") return true;
    const Upos tag = annotation.tokens[i].upos;
    if (tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kCconj) return false;
  }
  return false;
}

/// "The first two", "the last three".
bool tells_some(const Annotation& annotation, const QuantityMention& quantity) {
  static constexpr std::array<std::string_view, 8> kOrder{"first", "last", "latest",  "next",
                                                          "final", "top",  "leading", "past"};
  if (quantity.tokens.begin == 0) return false;
  const std::string word = lower_case(annotation.word(TokenIndex{quantity.tokens.begin - 1}));
  return is_one_of(kOrder, word);
}

/// "Its list included three people", "among them nine children", "25 of the state's delegates",
/// "14 crew members remain on board".
bool tells_part(const Annotation& annotation, const QuantityMention& quantity) {
  static constexpr std::array<std::string_view, 6> kIncluding{"include",   "included", "includes",
                                                              "including", "among",    "counting"};
  const std::uint32_t at = quantity.tokens.begin;
  const std::uint32_t end = quantity.tokens.end;
  const bool among =
      at > 0 && is_one_of(kIncluding, lower_case(annotation.word(TokenIndex{at - 1})));
  const bool of = quantity.kind == QuantityKind::kCount &&
                  quantity.determination == Determination::kBare && quantity.head.valid() &&
                  quantity.head.value > end && annotation.word(TokenIndex{end}) == "of";
  const std::uint32_t behind = std::max(end, quantity.counted.end);
  const bool remain = behind < annotation.tokens.size() &&
                      lower_case(annotation.word(TokenIndex{behind})) == "remain";
  return among || of || remain || tells_rest(annotation, quantity);
}

/// "Between 40,000 and 90,000 people came, depending on who counted": nobody's figure.
bool is_left_open(const Annotation& annotation, const QuantityMention& quantity) {
  const Sentence& sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex{quantity.tokens.begin}).index()];
  for (std::uint32_t i = quantity.tokens.end; i < sentence.tokens.end; ++i) {
    if (lower_case(annotation.word(TokenIndex{i})) == "depending") return true;
  }
  return false;
}

/// "The other three injured", "the nine found since then".
bool tells_others(const Annotation& annotation, const QuantityMention& quantity) {
  if (quantity.determination == Determination::kFurther) return true;
  const TokenRange sentence =
      annotation.sentences[annotation.sentence_of(TokenIndex{quantity.tokens.begin}).index()]
          .tokens;
  const auto word = [&](std::uint32_t i) {
    return sentence.contains(i) ? lower_case(annotation.word(TokenIndex{i})) : std::string();
  };
  const std::uint32_t before = quantity.tokens.begin - 1;
  if (quantity.tokens.begin > 0 && (word(before) == "other" || word(before) == "remaining")) {
    return true;
  }
  const std::uint32_t end = std::min(sentence.end, quantity.tokens.end + 6);
  for (std::uint32_t i = quantity.tokens.end; i + 1 < end; ++i) {
    if (word(i) == "since" && word(i + 1) == "then") return true;
  }
  return false;
}

std::string set_of(const Annotation& annotation, const QuantityMention& quantity) {
  if (tells_others(annotation, quantity)) return "further";
  if (tells_some(annotation, quantity) || tells_part(annotation, quantity)) return "part";
  if (is_left_open(annotation, quantity)) return "part";
  if (quantity.determination == Determination::kDefinite && !quantity.whole.valid() &&
      !quantity.all_but && tells_all(annotation, quantity)) {
    return "whole";
  }
  if (quantity.whole.valid() || quantity.all_but) return "part";
  if (quantity.determination == Determination::kDefinite) return "definite";  // all 186 of them
  return quantity.of_known ? "part" : "bare";
}

class QuantityReader {
 public:
  QuantityReader(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation), lexicon_(lexicon), children_(annotation), story_(annotation) {}

  std::vector<Claim> claims() const {
    std::vector<Claim> found;
    Measured last;  // the last figure with a measure
    SentenceIndex last_sentence;
    for (const QuantityMention& quantity : annotation_.quantities) {
      Measured read = measured(annotation_, lexicon_, children_, quantity);
      const SentenceIndex sentence = annotation_.sentence_of(TokenIndex{quantity.tokens.begin});
      if (is_elliptical(quantity, read) && last.measure != nullptr && sentence == last_sentence) {
        // "Five people were injured in Norwick and seven in Port Lennox."
        read.measure = last.measure;
        read.counted = last.counted;
        read.noun = last.noun;
      }
      if (read.measure != nullptr) {
        last = read;
        last_sentence = sentence;
      }
      const bool more = quantity.kind == QuantityKind::kCount &&
                        quantity.determination == Determination::kFurther;  // "three more were …"
      const bool told = read.measure != nullptr || quantity.kind == QuantityKind::kPair ||
                        !read.noun.empty() || more;
      if (told && !quantity.negated) found.push_back(claim(quantity, read));
    }
    for (const Attribute& attribute : find_attributes(annotation_, lexicon_))
      found.push_back(claim(attribute));
    return found;
  }

 private:
  /// "… and seven in Port Lennox".
  [[nodiscard]] bool is_elliptical(const QuantityMention& quantity, const Measured& read) const {
    if (quantity.kind != QuantityKind::kCount || read.measure != nullptr) return false;
    if (quantity.head.valid() || quantity.determination != Determination::kBare) return false;
    const std::uint32_t begin = quantity.tokens.begin;
    return begin > 0 && annotation_.word(TokenIndex{begin - 1}) == "and";
  }

  [[nodiscard]] Claim claim(const QuantityMention& quantity, const Measured& read) const {
    const TokenIndex number{quantity.number.begin};
    const TokenIndex place = read.predicate.valid() ? read.predicate : number;
    Claim claim =
        claim_said_at(annotation_, ClaimKind::k_quantity, number, annotation_.span(read.words));
    if (const Clause* clause = clause_at(annotation_, place)) {
      claim.polarity = clause->polarity;
      claim.modality = clause->modality;
    }
    claim.when = when_at(annotation_, place, false);
    claim.grade = read.grade;
    const Story::Staged staged = story_.staged(number);
    if (!staged.word.empty()) claim.stage = staged.updated ? Stage::kUpdated : Stage::kInitial;
    const bool taken_up = quantity.determination == Determination::kDefinite;
    if ((taken_up && read.measure == nullptr) || is_compound(annotation_, quantity))
      presuppose(claim);
    add_arguments(claim, quantity, read);
    claim.read_as = read_as(quantity, read);
    return claim;
  }

  /// "The owners of the 162 houses may …": that there are so many is not what may be. "Would pay
  /// for the 58-bed hospital": the offer is on a condition, the beds are there.
  static void presuppose(Claim& claim) {
    claim.polarity = Polarity::kPositive;
    claim.modality = Modality::kAsserted;
  }

  /// The size of a thing, as a set of so many: "the 14-storey building" takes up "a 12-storey
  /// block".
  [[nodiscard]] Claim claim(const Attribute& attribute) const {
    const TokenIndex at{attribute.figure.begin};
    Claim claim =
        claim_said_at(annotation_, ClaimKind::k_quantity, at, annotation_.span(attribute.words));
    claim.when = when_at(annotation_, at, false);
    presuppose(claim);
    using enum QuantityRole;
    const auto add = [&](QuantityRole role, Value value) {
      claim.arguments.push_back({static_cast<std::uint8_t>(role), std::move(value)});
    };
    add(kCounted, attribute.of);
    add(kValue, Quantity{attribute.low, attribute.high, ""});
    add(kSet, std::string(attribute.known ? "definite" : "bare"));
    add(kNoun, attribute.of);
    if (story_.in_lead(claim.sentence)) add(kLead, std::string("yes"));
    claim.read_as = std::string(annotation_.text(annotation_.span(attribute.words)));
    return claim;
  }

  void add_arguments(Claim& claim, const QuantityMention& quantity, const Measured& read) const {
    const TokenIndex number{quantity.number.begin};
    const std::string apart = story_.apart(claim.sentence, quantity.counted);
    const std::vector<std::string> qualifiers = qualifiers_of(quantity, read);
    const MentionIndex owning = owner_of(quantity, read);
    const ReferentIndex owner = referent_of(owning);
    // Who votes is no matter; who plays is.
    const bool score = read.measure != nullptr && read.measure->id == "score";
    const Story::Names names = story_.names(number, score ? MentionIndex{} : owning);
    using enum QuantityRole;
    const auto add = [&](QuantityRole role, Value value) {
      claim.arguments.push_back({static_cast<std::uint8_t>(role), std::move(value)});
    };
    if (read.measure != nullptr) add(kMeasure, read.measure->id);
    if (!read.counted.empty()) add(kCounted, read.counted);
    std::string thing = thing_of(read, owner, apart.empty());
    if (const std::string rate = rate_of(quantity); !thing.empty() && !rate.empty()) {
      thing += " per " + rate;
    }
    if (!thing.empty()) add(kThing, thing);
    if (owner.valid()) add(kOwner, owner);
    if (!qualifiers.empty()) add(kQualifiers, qualifiers);
    add(kValue, Quantity{quantity.low, quantity.high, quantity.unit});
    if (quantity.kind == QuantityKind::kPair) add(kPair, pair_text(quantity));
    add(kSet, set_of(annotation_, quantity));
    if (!read.noun.empty()) add(kNoun, read.noun);
    if (!apart.empty()) add(kApart, apart);
    if (!names.all.empty()) add(kNames, names.all);
    if (!names.elsewhere.empty()) add(kElsewhere, names.elsewhere);
    if (story_.in_lead(claim.sentence)) add(kLead, std::string("yes"));
  }

  /// A figure of the main event, or of someone named; "" where the text sets it apart.
  [[nodiscard]] std::string thing_of(const Measured& read, ReferentIndex owner, bool main) const {
    if (read.measure == nullptr) return "";
    if (read.measure->unit != "time") return main ? "story" : "";  // times are somebody's
    return owner.valid() && main ? lower_case(annotation_.referents[owner.index()].name) : "";
  }

  /// "year" of "a year" and of "two are killed there every year"; "" no rate.
  [[nodiscard]] std::string rate_of(const QuantityMention& quantity) const {
    if (!quantity.per.empty()) {
      return lower_case(annotation_.lemma(TokenIndex{quantity.per.end - 1}));
    }
    static constexpr std::array<std::string_view, 7> kUnits{"day",  "week",   "month", "year",
                                                            "hour", "minute", "night"};
    constexpr std::uint32_t kReach = 7;
    const TokenRange sentence =
        annotation_.sentences[annotation_.sentence_of(TokenIndex{quantity.tokens.begin}).index()]
            .tokens;
    const std::uint32_t end = std::min(sentence.end, quantity.tokens.end + kReach);
    for (std::uint32_t i = quantity.tokens.end; i + 1 < end; ++i) {
      const std::string word = lower_case(annotation_.word(TokenIndex{i}));
      std::string unit = lower_case(annotation_.lemma(TokenIndex{i + 1}));
      const bool time = is_one_of(kUnits, unit);
      if (time && (word == "every" || word == "each" || word == "per")) return unit;
    }
    return "";
  }

  static std::string pair_text(const QuantityMention& quantity) {
    const double more = std::max(quantity.value, quantity.second);
    const double less = std::min(quantity.value, quantity.second);
    return fmt::format("{}-{}", more, less);
  }

  /// "Two adults were seriously injured" counts fewer than the injured.
  static constexpr std::array<std::string_view, 10> kDegrees{
      "seriously", "critically", "badly",    "slightly", "lightly",
      "severely",  "gravely",    "mortally", "mildly",   "fatally"};

  /// Modifiers of what is counted, less the word that says the measure and words of mere size.
  [[nodiscard]] std::vector<std::string> qualifiers_of(const QuantityMention& quantity,
                                                       const Measured& read) const {
    static constexpr std::array<std::string_view, 9> kIdle{
        "total", "full", "entire", "whole", "many", "reported", "known", "further", "of"};
    std::vector<std::string> found;
    for (std::uint32_t i = quantity.counted.begin; i < quantity.counted.end; ++i) {
      const TokenIndex at{i};
      const Upos tag = annotation_.tokens[i].upos;
      const bool tells =
          tag == Upos::kAdj || tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kVerb;
      if (!tells || at == quantity.head || at == read.predicate) continue;
      const std::string word = lower_case(annotation_.lemma(at));
      if (!is_one_of(kIdle, word)) found.push_back(word);
    }
    for (const TokenIndex child :
         read.predicate.valid() ? children_.of(read.predicate) : std::vector<TokenIndex>{}) {
      const std::string word = lower_case(annotation_.word(child));
      if (is_one_of(kDegrees, word)) found.push_back(word);
    }
    return found;
  }

  /// The subject of the verb that says the measure, or the possessor of the figure.
  [[nodiscard]] MentionIndex owner_of(const QuantityMention& quantity, const Measured& read) const {
    const std::uint32_t begin = quantity.tokens.begin;
    if (begin > 0) {
      const MentionIndex before = mention_at(TokenIndex{begin - 1});
      const bool possessive =
          annotation_.tokens[begin - 1].xpos == Xpos::kPrpPoss && before.valid();
      if (possessive) return before;
    }
    TokenIndex verb = read.predicate;
    if (!verb.valid()) return {};
    for (int steps = 0; steps < 3 && verb.valid(); ++steps) {
      for (const TokenIndex child : children_.of(verb)) {
        if (universal(annotation_.tokens[child.index()].relation) != Relation::kNsubj) continue;
        return mention_at(child);
      }
      verb = annotation_.tokens[verb.index()].head;
    }
    return {};
  }

  [[nodiscard]] ReferentIndex referent_of(MentionIndex mention) const {
    return mention.valid() ? annotation_.mentions[mention.index()].referent : ReferentIndex{};
  }

  [[nodiscard]] MentionIndex mention_at(TokenIndex token) const {
    const auto after = std::ranges::upper_bound(annotation_.mentions, token.value, {},
                                                [](const Mention& m) { return m.tokens.begin; });
    for (auto mention = after; mention != annotation_.mentions.begin();) {
      --mention;
      if (mention->tokens.contains(token.value)) {
        return MentionIndex(static_cast<std::size_t>(mention - annotation_.mentions.begin()));
      }
      if (mention->tokens.begin + 12 < token.value) break;
    }
    return {};
  }

  [[nodiscard]] std::string read_as(const QuantityMention& quantity, const Measured& read) const {
    std::string text = quantity.kind == QuantityKind::kPair
                           ? pair_text(quantity)
                           : std::string(annotation_.text(annotation_.span(quantity.tokens)));
    if (!read.noun.empty() && quantity.dimension.empty() && quantity.head.valid()) {
      text = fmt::format("{} {}", text, annotation_.word(quantity.head));
    }
    if (read.measure == nullptr) return text;
    std::string measure = read.measure->id;
    std::ranges::replace(measure, '-', ' ');
    return text + ", " + measure;
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  Children children_;
  Story story_;
};

std::vector<Claim> extract(const DraftReading& draft) {
  return QuantityReader(draft.annotation(), draft.lexicon()).claims();
}

}  // namespace

const KindDescriptor k_quantity_kind{.kind = ClaimKind::k_quantity,
                                     .name = "quantity",
                                     .summary = "a figure of something: a toll, a price, a score",
                                     .example = "12 people were killed",
                                     .roles = kQuantityRoles,
                                     .extract = extract};

}  // namespace belie
