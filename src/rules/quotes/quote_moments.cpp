// SPDX-License-Identifier: Apache-2.0
//
// What two tellings share is weighed: of the moment (pins such as "vote" or "microphone", rarer
// words and images of the sentences around the remark, its place in a speech) and of the remark
// (meanings, images, shape). What the drafts speak of anyway weighs little. Of all remarks of one
// speaker only those are paired that are each other's best match; whoever is quoted with the same
// words in both drafts is told rightly.
#include "rules/quotes/quote_moments.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "base/word_list.h"
#include "graph/folding.h"
#include "language/names/spelling.h"
#include "rules/quotes/quote_likeness.h"
#include "rules/quotes/quote_texts.h"
#include "rules/quotes/remark_likeness.h"
#include "rules/quotes/told_moments.h"

namespace belie {
namespace {

constexpr std::size_t kFewestWords = 4;  // of a remark
constexpr std::size_t kLongest = 60;
constexpr double kBoth = 2.3;       // of moment and remark together
constexpr double kDoubt = 0.5;      // more where the speaker is not sure, or one draft tells both
constexpr double kFewSigns = 2;     // things that remarks on one matter may well share
constexpr double kOneSign = 2.8;    // … of moment and remark together where they share no more
constexpr double kRepeated = 0.8;   // of a word that both have: it may well be the matter of both
constexpr double kPlaced = 2;       // both stand at one end
constexpr double kSomething = 0.3;  // in common besides
constexpr double kShared = 0.22;    // of both remarks, by words of like meaning
constexpr double kReworded = 0.6;   // … of which so much weighs what has another word
constexpr double kAlike = 1.5;      // of the remark, where nothing else is quoted

class MomentSearch {
 public:
  MomentSearch(const CheckInput& input, const std::vector<QuoteSide>& sides,
               const std::vector<RemarkTold>& told, const RemarkStories& stories)
      : input_(input), sides_(sides), told_(told), stories_(stories), moments_(sides.size()) {
    for (std::size_t s = 0; s < sides.size(); ++s) by_draft_[sides[s].document].push_back(s);
  }

  std::vector<RemarkPair> run() {
    for (const auto& [draft, own] : by_draft_) {
      for (const DocumentIndex other : stories_.partners(draft)) {
        if (draft < other && by_draft_.contains(other)) match(own, by_draft_.at(other));
      }
      match(own, own);
    }
    return std::move(pairs_);
  }

 private:
  struct Match {
    std::size_t a = 0, b = 0;
    double weight = 0;
    std::string why;
  };

  /// Pairs the best matches first; nobody twice.
  void match(const std::vector<std::size_t>& left, const std::vector<std::size_t>& right) {
    std::vector<Match> found;
    for (const std::size_t a : left) {
      for (const std::size_t b : right) {
        if (left == right && a >= b) continue;
        if (std::optional<Match> one = compare(a, b)) found.push_back(std::move(*one));
      }
    }
    std::ranges::stable_sort(found, std::greater{}, &Match::weight);
    std::set<std::size_t> taken;
    for (Match& one : found) {
      if (taken.contains(one.a) || taken.contains(one.b)) continue;
      taken.insert(one.a);
      taken.insert(one.b);
      pairs_.push_back({one.a, one.b, std::move(one.why)});
    }
  }

  std::optional<Match> compare(std::size_t a, std::size_t b) {
    const QuoteSide& left = sides_[a];
    const QuoteSide& right = sides_[b];
    if (!are_of_one_size(left, right) || is_told_by_thing(left) || is_told_by_thing(right))
      return {};
    const bool one_draft = left.document == right.document;
    if (one_draft && left.section == right.section) return {};
    if (!may_be_one_speaker(input_, left, right)) return {};
    if (is_piece_of_nobody(left) || is_piece_of_nobody(right)) return {};
    if (cites_own_words(left.words) != cites_own_words(right.words)) return {};
    const bool sure = match_of_speakers(left, right) == SpeakerMatch::kSame || is_left_to(a, b) ||
                      is_left_to(b, a) || is_spoken_to(left, right) || is_spoken_to(right, left);
    if (!sure && !left.entity.valid() && !right.entity.valid()) return {};
    if (are_weeks_apart(left, right)) return {};
    const double moment = weigh_moment(a, b);
    const Shared shared = weigh_remark(a, b);
    const double remark = shared.weight;
    const bool apart =
        are_framed_apart(left, right) || moment_of(a).looks_back != moment_of(b).looks_back;
    const bool alone = sure && !one_draft && is_all_they_say(a, b);
    const double needed = kBoth + (sure ? 0 : kDoubt) + (one_draft ? kDoubt : 0) +
                          (apart ? kBoth : 0) - (alone ? kDoubt : 0);
    const double at_least = shared.signs <= kFewSigns ? kOneSign : 0;
    const double alike = remark / weight_by_length(left, right);
    const bool one = moment >= kDoubt && alike >= 1 && moment + alike >= std::max(needed, at_least);
    const bool placed = sure && is_placed_alike(a, b) && moment - kPlaced + remark >= kSomething;
    const bool sole = alone && !apart && alike >= kAlike;
    const bool whole = sure && !apart && !one_draft && share_nearly_all(a, b);
    const bool reworded = sure && !apart && !one_draft && is_reworded(a, b);
    if (!one && !sole && !placed && !whole && !reworded) return {};
    if (is_told_rightly(a, right.document) || is_told_rightly(b, left.document)) return {};
    return Match{a, b, moment + remark,
                 fmt::format("told from one moment ({})", shared_scene(a, b))};
  }

  /// Most of what either says, and not only what both drafts speak of, has other words for it.
  bool is_reworded(std::size_t a, std::size_t b) {
    const auto& left = sides_[a].words;
    const auto& right = sides_[b].words;
    if (is_placed_apart(a, b)) return false;
    const RemarkLikeness alike = likeness_of_remarks(
        left, right, [&](const std::string& meaning) { return is_topic_of_any(a, b, meaning); });
    return alike.share >= kShared && alike.reworded >= kReworded;
  }

  /// "His commitment to “go on using …”": a part of a sentence that nobody is told to say.
  [[nodiscard]] static bool is_piece_of_nobody(const QuoteSide& side) {
    if (side.cue.valid() || !side.speaker_words.empty()) return false;
    const std::string_view first = side.annotation->word(side.words.front().token);
    return lower_case(first) == first;
  }

  /// Nobody is named as the one who says it but around it, where the other's speaker is.
  bool is_left_to(std::size_t open, std::size_t named) {
    const QuoteSide& left = sides_[open];
    const QuoteSide& right = sides_[named];
    if (left.entity.valid() || !right.entity.valid()) return false;
    const auto shared = [&](const std::string& role) { return right.roles.contains(role); };
    const bool untold = !left.cue.valid() && left.speaker_words.empty();
    if (!untold && !is_pronoun(left) && std::ranges::none_of(left.roles, shared)) return false;
    return std::ranges::any_of(moment_of(open).near, [&](ReferentIndex near) {
      return is_one_person(input_.graph.entity_of(left.document, near), right.entity);
    });
  }

  /// One entity, or one full name: drafts merge few people.
  [[nodiscard]] bool is_one_person(EntityIndex a, EntityIndex b) const {
    if (a == b) return true;
    const std::string one = folded_name(input_.graph.entities()[a.index()].name);
    return one.find(' ') != std::string::npos &&
           one == folded_name(input_.graph.entities()[b.index()].name);
  }

  [[nodiscard]] static bool is_pronoun(const QuoteSide& side) {
    if (side.speaker_words.empty()) return false;
    // "at the town hall he": words in which the pronoun is what speaks
    const std::string word =
        lower_case(side.annotation->word(TokenIndex{side.speaker_words.end - 1}));
    return word == "he" || word == "she";
  }

  /// "You said …", in an interview that names the other's speaker.
  [[nodiscard]] bool is_spoken_to(const QuoteSide& you, const QuoteSide& named) const {
    if (you.speaker_words.size() != 1 || !named.entity.valid()) return false;
    const std::string word = lower_case(you.annotation->word(TokenIndex{you.speaker_words.begin}));
    if (word != "you") return false;
    for (std::size_t r = 0; r < you.annotation->referents.size(); ++r) {
      if (input_.graph.entity_of(you.document, ReferentIndex(r)) == named.entity) return true;
    }
    return false;
  }

  /// Neither draft quotes the speaker with anything else.
  [[nodiscard]] bool is_all_they_say(std::size_t a, std::size_t b) const {
    const auto is_only = [&](std::size_t s) {
      return std::ranges::none_of(by_draft_.at(sides_[s].document), [&](std::size_t other) {
        return other != s && sides_[other].entity.valid() &&
               sides_[other].entity == sides_[s].entity &&
               sides_[other].words.size() >= kFewestWords;
      });
    };
    return is_only(a) && is_only(b);
  }

  /// "In March …. He said": the paragraph of the one begins weeks before the other. One that begins
  /// years before tells a life, and comes back to the day without a word.
  [[nodiscard]] bool are_framed_apart(const QuoteSide& a, const QuoteSide& b) const {
    constexpr auto kWeeks = std::chrono::days(21), kYears = std::chrono::days(730);
    const auto framed = [&](const QuoteSide& side) {
      return input_.graph.claim(side.statement).when.origin == WhenOrigin::kFrame;
    };
    const auto& one = input_.graph.statements()[a.statement.index()].when;
    const auto& two = input_.graph.statements()[b.statement.index()].when;
    if ((!framed(a) && !framed(b)) || one.empty() || two.empty()) return false;
    const auto [early, late] = std::minmax({one.front().begin, two.front().begin});
    return early != Minute::min() && late - early > kWeeks && late - early < kYears;
  }

  /// The one is dated by its sentence, and the other, whatever tells its day, is of other weeks.
  [[nodiscard]] bool are_weeks_apart(const QuoteSide& a, const QuoteSide& b) const {
    constexpr auto kWeek = std::chrono::days(8);
    const auto when = [&](const QuoteSide& side) -> const auto& {
      return input_.graph.statements()[side.statement.index()].when;
    };
    const auto dated = [&](const QuoteSide& side) {
      return input_.graph.claim(side.statement).when.origin == WhenOrigin::kClause;
    };
    if ((!dated(a) && !dated(b)) || when(a).empty() || when(b).empty()) return false;
    return std::ranges::none_of(when(a), [&](const Period& one) {
      return std::ranges::any_of(when(b), [&](const Period& two) {
        return one.begin < two.end + kWeek && two.begin < one.end + kWeek;
      });
    });
  }

  [[nodiscard]] static bool are_of_one_size(const QuoteSide& a, const QuoteSide& b) {
    const auto [fewer, more] = std::minmax({a.words.size(), b.words.size()});
    return fewer >= kFewestWords && more <= kLongest && fewer * 3 >= more;
  }

  /// "Nobody has to be afraid of opening a window" and "no one needs to fear an open window": what
  /// the one means, the other does, and both deny it or neither.
  bool share_nearly_all(std::size_t a, std::size_t b) {
    constexpr std::size_t kMeanings = 3;
    const Moment& one = moment_of(a);
    const Moment& two = moment_of(b);
    const std::set<std::string> left = weighty(one.remark), right = weighty(two.remark);
    const auto shared = static_cast<std::size_t>(
        std::ranges::count_if(left, [&](const std::string& key) { return right.contains(key); }));
    return shared >= kMeanings && shared * 4 >= std::max(left.size(), right.size()) * 3 &&
           one.denials.empty() == two.denials.empty();
  }

  /// Meanings but for those of verbs that help others.
  [[nodiscard]] static std::set<std::string> weighty(const Passage& passage) {
    static constexpr std::array<std::string_view, 9> kLight{"be",  "have", "do",  "get", "need",
                                                            "let", "make", "can", "will"};
    std::set<std::string> found;
    for (const auto& [key, meant] : passage.meanings) {
      if (!is_one_of(kLight, key) && key.size() > 2) found.insert(key);
    }
    return found;
  }

  /// Long remarks share more by chance.
  [[nodiscard]] static double weight_by_length(const QuoteSide& a, const QuoteSide& b) {
    constexpr double kUsual = 24;  // words
    return std::max(1.0, static_cast<double>(std::max(a.words.size(), b.words.size())) / kUsual);
  }

  [[nodiscard]] bool is_placed_alike(std::size_t a, std::size_t b) const {
    return told_[a].place != RemarkPlace::kAnywhere && told_[a].place == told_[b].place;
  }

  /// "He began", "he concluded": two ends of one thing.
  [[nodiscard]] bool is_placed_apart(std::size_t a, std::size_t b) const {
    return told_[a].place != RemarkPlace::kAnywhere && told_[b].place != RemarkPlace::kAnywhere &&
           told_[a].place != told_[b].place;
  }

  /// Whether the speaker's words, or a part of them, stand in the draft as well.
  [[nodiscard]] bool is_told_rightly(std::size_t side, DocumentIndex draft) const {
    return std::ranges::any_of(by_draft_.at(draft), [&](std::size_t other) {
      if (other == side) return false;
      const auto& one = sides_[side].words;
      const auto& two = sides_[other].words;
      if (is_fragment(one, two) || is_fragment(two, one)) return true;
      const QuoteLikeness alike = likeness(one, two);
      return alike.common * 10 >= alike.shorter * 9 && alike.shorter >= kFewestWords;
    });
  }

  const Moment& moment_of(std::size_t side) {
    if (!moments_[side]) moments_[side] = told_moment(sides_[side]);
    return *moments_[side];
  }

  const Topics& topics_of(DocumentIndex document) {
    const auto found = topics_.find(document);
    if (found != topics_.end()) return found->second;
    return topics_.emplace(document, *input_.graph.inputs()[document.index()].annotation)
        .first->second;
  }

  template <typename Key>
  bool is_topic_of_any(std::size_t a, std::size_t b, const Key& key) {
    return is_topic(topics_of(sides_[a].document), key, sides_[a].section) ||
           is_topic(topics_of(sides_[b].document), key, sides_[b].section);
  }

  /// "Guest" and "visitor": a thing named in two ways is one that was meant, however common.
  [[nodiscard]] static bool in_other_words(const Meant& one, const Meant& two) {
    return !one.things.empty() && !two.things.empty() &&
           std::ranges::none_of(
               one.things, [&](const std::string& thing) { return two.things.contains(thing); });
  }

  /// What two texts share.
  struct Shared {
    double weight = 0;
    double signs = 0;  // things that they share, whatever they weigh
  };

  /// Shared meanings, and shared fields that no shared meaning gives.
  Shared weigh(std::size_t a, std::size_t b, const Passage& one, const Passage& two, double plain,
               double image) {
    Shared result;
    std::set<std::string> shared;
    for (const auto& [meaning, meant] : one.meanings) {
      const auto other = two.meanings.find(meaning);
      if (other == two.meanings.end()) continue;
      shared.insert(meaning);
      const bool topic = is_topic_of_any(a, b, meaning);
      const bool both = meant.telling && other->second.telling;
      const bool reworded = in_other_words(meant, other->second);
      result.weight += topic || !(both || reworded) ? plain : reworded ? 1 : kRepeated;
      result.signs += topic ? 0 : 1;
    }
    double images = 0;
    for (const auto& [field, by] : one.fields) {
      const auto other = two.fields.find(field);
      if (other == two.fields.end()) continue;
      // "A ship without a crew" and "a ship that sank": the field comes with the matter.
      const auto is_shared = [&](const std::string& meaning) { return shared.contains(meaning); };
      if (std::ranges::any_of(by, is_shared)) continue;
      const bool twice = by.size() > 1 && other->second.size() > 1;
      const double found = twice ? 1.6 * image : image;
      images += is_topic_of_any(a, b, field) ? found / 3 : found;
      ++result.signs;
    }
    result.weight += std::min(images, 2 * image);
    return result;
  }

  Shared weigh_remark(std::size_t a, std::size_t b) {
    const Moment& one = moment_of(a);
    const Moment& two = moment_of(b);
    Shared shared = weigh(a, b, one.remark, two.remark, 0.35, 0.7);
    const double denials = weigh_denials(one, two);
    const bool addresses = one.addresses && two.addresses;
    shared.weight += denials + (addresses ? 0.2 : 0);
    shared.signs += 2 * denials + (addresses ? 0.5 : 0);
    return shared;
  }

  /// "Nobody … nobody" is kept by memory; that both have a "not" is little.
  [[nodiscard]] static double weigh_denials(const Moment& one, const Moment& two) {
    if (one.denials.empty() || two.denials.empty()) return 0;
    const bool same = std::ranges::any_of(one.denials, [&](const std::string& word) {
      return word != "not" && word != "no" && two.denials.contains(word);
    });
    return same ? 0.5 : 0.25;
  }

  double weigh_moment(std::size_t a, std::size_t b) {
    const Moment& one = moment_of(a);
    const Moment& two = moment_of(b);
    double weight = weigh(a, b, one.frame, two.frame, 0.1, 0.25).weight / 2;
    for (const std::string_view pin : one.pins) weight += two.pins.contains(pin) ? 1 : 0;
    const auto met = [&](const std::string& number) { return two.numbers.contains(number); };
    if (std::ranges::any_of(one.numbers, met)) weight += 0.5;
    if (tell_one_audience(sides_[a], sides_[b])) weight += 0.75;
    if (occasion_of(input_, sides_[a], sides_[b]) != Occasion::kUnknown) weight += 0.5;
    if (told_[a].only || told_[b].only) weight += 1;
    if (is_placed_alike(a, b)) weight += kPlaced;
    if (one.addresses && two.addresses && (judges(sides_[a]) || judges(sides_[b]))) weight += 1.25;
    return weight;
  }

  /// Judges speak to one person in public: when they pass sentence.
  [[nodiscard]] static bool judges(const QuoteSide& side) {
    return std::ranges::any_of(side.roles, [](const std::string& role) {
      constexpr std::array<std::string_view, 4> kJudges{"judge", "justice", "magistrate",
                                                        "sheriff"};
      return std::ranges::any_of(
          kJudges, [&](std::string_view judge) { return role.find(judge) != std::string::npos; });
    });
  }

  std::string shared_scene(std::size_t a, std::size_t b) {
    const Moment& one = moment_of(a);
    const Moment& two = moment_of(b);
    std::string text;
    const auto add = [&](std::string_view word) {
      text += text.empty() ? "" : ", ";
      text += word;
    };
    for (const std::string_view pin : one.pins) {
      if (two.pins.contains(pin)) add(pin);
    }
    for (const auto& [meaning, meant] : one.frame.meanings) {
      const auto other = two.frame.meanings.find(meaning);
      if (other != two.frame.meanings.end() && meant.telling && other->second.telling) add(meaning);
    }
    return text.empty() ? "one occasion" : text;
  }

  const CheckInput& input_;
  const std::vector<QuoteSide>& sides_;
  const std::vector<RemarkTold>& told_;
  const RemarkStories& stories_;
  std::map<DocumentIndex, std::vector<std::size_t>> by_draft_;
  std::map<DocumentIndex, Topics> topics_;
  std::vector<std::optional<Moment>> moments_;
  std::vector<RemarkPair> pairs_;
};

}  // namespace

std::vector<RemarkPair> remarks_of_one_moment(const CheckInput& input,
                                              const std::vector<QuoteSide>& sides,
                                              const std::vector<RemarkTold>& told,
                                              const RemarkStories& stories) {
  return MomentSearch(input, sides, told, stories).run();
}

}  // namespace belie
