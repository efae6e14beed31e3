// SPDX-License-Identifier: Apache-2.0
#include "claims/states/status_kin.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include "base/word_list.h"
#include "claims/said.h"
#include "claims/states/status_roles.h"
#include "claims/when.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

struct Kin {
  std::string_view noun;
  std::string_view relation;  // widow and wife are one relation
};

constexpr std::array kKin{Kin{"wife", "wife"},
                          Kin{"widow", "wife"},
                          Kin{"husband", "husband"},
                          Kin{"widower", "husband"},
                          Kin{"mother", "mother"},
                          Kin{"mum", "mother"},
                          Kin{"mom", "mother"},
                          Kin{"father", "father"},
                          Kin{"dad", "father"},
                          Kin{"brother", "brother"},
                          Kin{"sister", "sister"},
                          Kin{"son", "son"},
                          Kin{"daughter", "daughter"},
                          Kin{"child", "child"},
                          Kin{"grandchild", "grandchild"},
                          Kin{"grandson", "grandson"},
                          Kin{"granddaughter", "granddaughter"},
                          Kin{"twin", "twin"},
                          Kin{"grandmother", "grandmother"},
                          Kin{"grandfather", "grandfather"}};

/// Words before the noun by which it is one of several, or no longer.
constexpr std::array<std::string_view, 16> kApart{
    "first", "second", "third",   "fourth", "former",   "ex",      "estranged", "another",
    "next",  "foster", "adopted", "elder",  "youngest", "younger", "older",     "eldest"};

constexpr std::array<std::string_view, 3> kPossessives{"his", "her", "their"};

struct Relative {
  std::string relation;
  std::string name;        // given name, folded; "" none
  std::string apart;       // "first"
  int count = 0;           // 0: not told
  bool named_all = false;  // so many names follow the count
  bool possessive = false;
  bool plural = false;
  bool late = false;
  TokenRange tokens;
  std::uint32_t noun = 0;
  ReferentIndex whose;
};

std::string_view relation_of(std::string_view lemma) {
  const auto* found = std::ranges::find(kKin, lemma, &Kin::noun);
  return found == kKin.end() ? std::string_view{} : found->relation;
}

int small_number(std::string_view word) {
  constexpr std::array<std::string_view, 13> kWords{"zero", "one",    "two",   "three", "four",
                                                    "five", "six",    "seven", "eight", "nine",
                                                    "ten",  "eleven", "twelve"};
  const auto* found = std::ranges::find(kWords, word);
  if (found != kWords.end()) return static_cast<int>(found - kWords.begin());
  const bool digit = word.size() == 1 && word[0] >= '1' && word[0] <= '9';
  return digit ? word[0] - '0' : 0;
}

class KinReader {
 public:
  KinReader(const Annotation& annotation, const StatePredicates& predicates)
      : annotation_(annotation), predicates_(predicates) {
    // what lists survivors is about one person: "his" and "her" are of that one
    obituary_ = std::ranges::any_of(annotation.sentences, [&](const Sentence& sentence) {
      return list_after(sentence.tokens) != sentence.tokens.end;
    });
    for (std::uint32_t t = 0; t < annotation.tokens.size(); ++t) {
      if (auto relative = relative_at(t)) relatives_.emplace(t, std::move(*relative));
    }
  }

  std::vector<Claim> claims() {
    if (relatives_.empty()) return {};
    remember_names();
    for (const auto& [noun, relative] : relatives_) {
      tell_existence(relative);
      if (is_told_as_living(relative)) add(relative, "life", "alive", "now");
      if (relative.late) add(relative, "life", "dead", "still");
      if (relative.count > 1) tell_count(relative);
    }
    for (const Sentence& sentence : annotation_.sentences) {
      read_survivors(sentence.tokens);
      read_deaths_of(sentence.tokens);
      read_never(sentence.tokens);
    }
    for (std::uint32_t t = 0; t < annotation_.tokens.size(); ++t) read_predicates(t);
    return std::move(claims_);
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t token) const {
    return lower_case(annotation_.word(TokenIndex{token}));
  }
  [[nodiscard]] std::string_view lemma(std::uint32_t token) const {
    return annotation_.lemma(TokenIndex{token});
  }
  [[nodiscard]] TokenRange sentence_of(std::uint32_t token) const {
    return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens;
  }
  [[nodiscard]] bool is_name(std::uint32_t token) const {
    return annotation_.tokens[token].upos == Upos::kPropn;
  }

  [[nodiscard]] ReferentIndex referent_at(std::uint32_t token) const {
    const auto& mentions = annotation_.mentions;
    auto mention = std::ranges::upper_bound(mentions, token, {},
                                            [](const Mention& m) { return m.tokens.begin; });
    for (int back = 0; back < 3 && mention != mentions.begin(); ++back) {
      --mention;
      if (mention->tokens.contains(token) && mention->referent.valid()) return mention->referent;
    }
    return {};
  }

  /// Whom the draft is about: the first person whom it names.
  [[nodiscard]] ReferentIndex subject() const {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind != MentionKind::kName || !mention.referent.valid()) continue;
      if (annotation_.referents[mention.referent.index()].type == EntityType::kPerson)
        return mention.referent;
    }
    return {};
  }

  [[nodiscard]] std::optional<Relative> relative_at(std::uint32_t noun) const {
    const Token& token = annotation_.tokens[noun];
    if (token.upos != Upos::kNoun) return std::nullopt;
    const std::string_view relation = relation_of(lemma(noun));
    if (relation.empty()) return std::nullopt;
    Relative relative;
    relative.relation = relation;
    relative.noun = noun;
    relative.plural = token.xpos == Xpos::kNns;
    const std::uint32_t begin = read_before(relative, noun);
    const std::uint32_t end = read_name(relative, noun);
    relative.tokens = {begin, end};
    const bool older = relative.apart.starts_with("elde") || relative.apart.starts_with("old") ||
                       relative.apart.starts_with("young");
    if (older && !relative.name.empty()) relative.apart.clear();
    if (!relative.whose.valid()) relative.whose = subject();
    return relative;
  }

  std::uint32_t read_before(Relative& relative, std::uint32_t noun) const {
    const std::uint32_t first = sentence_of(noun).begin;
    std::uint32_t begin = noun;
    while (begin > first && noun - begin < 5) {
      const std::uint32_t at = begin - 1;
      const std::string word = lower(at);
      const Token& token = annotation_.tokens[at];
      if (is_one_of(kPossessives, word)) {
        relative.possessive = true;
        if (word != "their" && !obituary_) relative.whose = referent_at(at);
        return at;
      }
      if (token.xpos == Xpos::kPos && at > first) {
        relative.possessive = true;
        relative.whose = referent_at(at - 1);
        return at - 1;
      }
      if (word == "late") relative.late = true;
      if (is_one_of(kApart, word)) relative.apart = word;
      if (const int number = small_number(word); number > 0) relative.count = number;
      const bool inside = token.upos == Upos::kAdj || token.upos == Upos::kNum ||
                          token.upos == Upos::kDet || is_hyphen(word) || word == "surviving";
      if (!inside) break;
      begin = at;
      if (token.upos == Upos::kDet) break;
    }
    return begin;
  }

  /// "his wife, Greta", "his wife of 40 years, Greta", "her sons, Paul, Emil and Jakob".
  std::uint32_t read_name(Relative& relative, std::uint32_t noun) const {
    const std::uint32_t end = sentence_of(noun).end;
    std::uint32_t at = noun + 1;
    if (at + 2 < end && lower(at) == "of" && annotation_.tokens[at + 1].upos == Upos::kNum) at += 3;
    if (at < end && lower(at) == ",") ++at;
    if (at >= end || !is_name(at)) return noun + 1;
    relative.name = fold_accents(annotation_.word(TokenIndex{at}));
    int names = 0;
    std::uint32_t last = at;
    for (bool fresh = true; at < end; ++at) {
      if (is_name(at)) {
        names += fresh ? 1 : 0;
        fresh = false;
        last = at;
      } else if (lower(at) == "," || lower(at) == "and") {
        fresh = true;
      } else {
        break;
      }
    }
    relative.named_all = relative.plural && names == relative.count && names > 1;
    if (relative.plural) {
      relative.name.clear();
      if (relative.count == 0 && names > 1) relative.count = names;
      return last + 1;
    }
    std::uint32_t name_end = noun + 2;
    while (name_end < end && !is_name(name_end - 1)) ++name_end;
    while (name_end < end && is_name(name_end)) ++name_end;
    return name_end;
  }

  /// "Greta" is his wife wherever she is called by that name alone.
  void remember_names() {
    for (const auto& [noun, relative] : relatives_) {
      if (relative.name.empty() || !relative.possessive) continue;
      const auto [at, is_new] = named_.emplace(relative.name, noun);
      if (!is_new && relatives_.at(at->second).relation != relative.relation)
        ambiguous_.push_back(relative.name);
    }
  }

  /// The relative whom the token means: "wife", "Greta", "sergeant" of "his brother, a sergeant".
  [[nodiscard]] const Relative* relative_for(std::uint32_t token) const {
    std::uint32_t at = token;
    for (int i = 0; i < 3; ++i) {
      if (const auto found = relatives_.find(at); found != relatives_.end())
        return found->second.possessive ? &found->second : nullptr;
      if (is_name(at)) {
        const std::string name = fold_accents(annotation_.word(TokenIndex{at}));
        const bool bare = at == 0 || !is_name(at - 1);
        const auto known = named_.find(name);
        if (bare && known != named_.end() && !is_one_of(ambiguous_, name))
          return &relatives_.at(known->second);
      }
      const Token& node = annotation_.tokens[at];
      const Relation relation = universal(node.relation);
      if ((relation != Relation::kAppos && relation != Relation::kFlat) || !node.head.valid())
        return nullptr;
      at = static_cast<std::uint32_t>(node.head.index());
    }
    return nullptr;
  }

  void add(const Relative& relative, std::string_view family, std::string state,
           std::string_view told, std::optional<TokenRange> words = {}) {
    if (!relative.whose.valid()) return;
    const std::uint32_t anchor = words ? words->begin : relative.noun;
    TokenRange tokens = words.value_or(relative.tokens);
    Claim claim = claim_said_at(annotation_, ClaimKind::k_status, TokenIndex{anchor},
                                annotation_.span(tokens));
    claim.when = when_at(annotation_, TokenIndex{anchor}, false);
    claim.modality = Modality::kAsserted;
    claim.polarity = Polarity::kPositive;
    claim.grade = Grade::kPattern;
    std::vector<std::string> names{relative.relation};
    if (!relative.name.empty()) names.push_back(relative.name);
    claim.arguments = {{role(StatusRole::kPerson), relative.whose},
                       {role(StatusRole::kThing), std::string("kin")},
                       {role(StatusRole::kNames), names},
                       {role(StatusRole::kFamily), std::string(family)},
                       {role(StatusRole::kState), state},
                       {role(StatusRole::kTold), std::string(told)}};
    if (!relative.apart.empty())
      claim.arguments.push_back({role(StatusRole::kExtent), relative.apart});
    claim.read_as = fmt::format("{}: {}", relative.relation, state);
    claims_.push_back(std::move(claim));
  }

  /// Whoever speaks of his wife has or had one.
  void tell_existence(const Relative& relative) {
    if (!relative.possessive || sentence_denies(relative.noun)) return;
    const bool spouse = relative.relation == "wife" || relative.relation == "husband";
    const bool child = relative.relation == "son" || relative.relation == "daughter" ||
                       relative.relation == "child" || relative.relation == "grandchild";
    if (lower(relative.tokens.begin) == "their") return;
    if (spouse) add(of(relative, "spouse"), "kin", "had", "now");
    if (child) add(of(relative, "child"), "kin", "had", "now");
  }

  /// "His brother, who lives in Norwick", "her mother, who is 91".
  [[nodiscard]] bool is_told_as_living(const Relative& relative) const {
    if (!relative.possessive || relative.plural || relative.late) return false;
    std::uint32_t at = relative.tokens.end;
    const std::uint32_t end = sentence_of(relative.noun).end;
    if (at < end && lower(at) == ",") ++at;
    if (at + 1 >= end || lower(at) != "who") return false;
    const bool present = annotation_.tokens[at + 1].xpos == Xpos::kVbz;
    const std::string verb = lower(at + 1);
    return present && verb != "has" && verb != "lies" && verb != "rests";
  }

  static Relative of(Relative relative, std::string_view relation) {
    relative.relation = relation;
    relative.name.clear();
    relative.apart.clear();
    return relative;
  }

  [[nodiscard]] bool sentence_denies(std::uint32_t token) const {
    const TokenRange sentence = sentence_of(token);
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      const std::string word = lower(at);
      if (word == "no" || word == "never" || word == "not" || word == "if") return true;
    }
    return false;
  }

  /// "His three sons, A, B and C, will carry": so many are alive; "they had two sons": so many in
  /// all.
  void tell_count(const Relative& relative) {
    if (!relative.possessive || !relative.apart.empty()) return;
    const Tense tense = tense_at(annotation_, TokenIndex{relative.noun});
    const bool living = tense == Tense::kFuture || tense == Tense::kPresent;
    add(relative, "kin-count", std::to_string(relative.count), living ? "now" : "was");
  }

  [[nodiscard]] bool has_kin_behind(std::uint32_t token, std::uint32_t end) const {
    constexpr std::uint32_t kReach = 5;
    for (std::uint32_t at = token + 1; at < std::min(end, token + kReach); ++at) {
      if (annotation_.tokens[at].upos == Upos::kNoun) return !relation_of(lemma(at)).empty();
    }
    return false;
  }

  [[nodiscard]] std::uint32_t list_after(TokenRange sentence) const {
    for (std::uint32_t at = sentence.begin; at + 1 < sentence.end; ++at) {
      const std::string word = lower(at);
      const std::string_view verb = lemma(at);
      if (word == "survived" && lower(at + 1) == "by") return at;
      if (verb == "survivor" && lemma(at + 1) == "include") return at;
      const bool verbal = annotation_.tokens[at].upos == Upos::kVerb;
      const bool leaves = verb == "leave" && verbal &&
                          (word == "leaves" || lower(at + 1) == "behind" || word == "left");
      if (leaves && has_kin_behind(at, sentence.end)) return at;
    }
    return sentence.end;
  }

  /// Those who are listed behind "survived by" or "leaves" are alive.
  void read_survivors(TokenRange sentence) {
    const std::uint32_t cue = list_after(sentence);
    if (cue == sentence.end) return;
    for (auto it = relatives_.lower_bound(cue); it != relatives_.end() && it->first < sentence.end;
         ++it) {
      const Relative& relative = it->second;
      const std::uint32_t before = std::max(relative.tokens.begin, cue + 1) - 1;
      const std::string word = lower(before);
      const bool listed = before == cue || word == "by" || word == "," || word == "and" ||
                          word == "include" || word == "behind" || word == ";" ||
                          word == "includes" || word == "are" || word == "to";
      const bool left = lower(cue) == "left" && !relative.possessive && relative.count == 0;
      if (!listed || left || relative.late) continue;
      const TokenRange words{relative.tokens.begin, relative.tokens.end};
      add(relative, "life", "alive", "now", words);
      if (!relative.possessive && (relative.relation == "wife" || relative.relation == "husband"))
        add(of(relative, "spouse"), "kin", "had", "now");
      if (relative.count > 1)
        add(relative, "kin-count", std::to_string(relative.count), "now", words);
      if (relative.count == 0 && relative.possessive && !relative.plural && relative.name.empty())
        continue;
    }
  }

  /// "the death of his wife", "predeceased by his wife".
  void read_deaths_of(TokenRange sentence) {
    for (std::uint32_t at = sentence.begin; at + 2 < sentence.end; ++at) {
      const std::string word = lower(at);
      const std::string next = lower(at + 1);
      const bool death = word == "death" && next == "of";
      const bool before = word == "predeceased" && next == "by";
      if (!death && !before) continue;
      const Relative* found = nullptr;
      for (std::uint32_t t = at + 2; t < std::min(at + 6, sentence.end) && found == nullptr; ++t) {
        found = relative_for(t);
        if (annotation_.tokens[t].upos == Upos::kPunct) break;
      }
      if (found != nullptr) add(*found, "life", "dead", "turned", TokenRange{at, at + 3});
    }
  }

  /// "No children who want the shop": some may not.
  [[nodiscard]] bool is_narrowed(TokenRange sentence, std::uint32_t at) const {
    if (at >= sentence.end) return false;
    const std::string word = lower(at);
    return word == "who" || word == "that" || word == "whose" || word == "under" ||
           word == "left" || word == "still";
  }

  /// "He never married", "a lifelong bachelor", "they had no children".
  void read_never(TokenRange sentence) {
    for (std::uint32_t at = sentence.begin; at + 1 < sentence.end; ++at) {
      const std::string word = lower(at);
      const std::string next = lower(at + 1);
      const bool single = (word == "never" && next == "married") ||
                          (word == "lifelong" && next == "bachelor") ||
                          (word == "remained" && (next == "unmarried" || next == "single")) ||
                          (word == "is" && (next == "unmarried" || next == "single")) ||
                          (word == "not" && next == "married" && lower(at - 1) == "is");
      const bool childless =
          (word == "no" && next == "children" && !is_narrowed(sentence, at + 2)) ||
          (word == "childless" && lemma(at) == word);
      if (!single && !childless) continue;
      const std::uint32_t person = subject_in(sentence, at);
      Relative none;
      none.relation = single ? "spouse" : "child";
      none.whose = person < at ? referent_at(person) : subject();
      if (!none.whose.valid() && person < at && annotation_.tokens[person].upos == Upos::kPron)
        none.whose = subject();
      none.noun = at;
      add(none, "kin", "none", "now", TokenRange{at, at + 2});
    }
  }

  /// The last pronoun or name before the token.
  [[nodiscard]] std::uint32_t subject_in(TokenRange sentence, std::uint32_t before) const {
    for (std::uint32_t at = before; at > sentence.begin;) {
      --at;
      const std::string word = lower(at);
      if (word == "he" || word == "she" || word == "who" || is_name(at)) return at;
    }
    return before;
  }

  /// "His wife, Greta, died in 2015", "his brother, a sergeant, who has been held".
  void read_predicates(std::uint32_t token) {
    constexpr std::array<std::string_view, 4> kOfPeople{"life", "custody", "ward", "post"};
    for (const StatePredicate& predicate : predicates_.at(token)) {
      const std::string_view family = predicate.phrase->family();
      if (!is_one_of(kOfPeople, family) || predicate.negative || predicate.partial) continue;
      if (predicate.thing == StatePredicate::kNone) continue;
      const Relative* relative = relative_for(predicate.thing);
      if (relative == nullptr || relative->plural) continue;
      const std::uint32_t from = std::min(relative->tokens.begin, predicate.words.begin);
      const bool near = predicate.words.end - from < 25 &&
                        annotation_.tokens[from].sentence == annotation_.tokens[token].sentence;
      const TokenRange words{near ? from : predicate.words.begin, predicate.words.end};
      add(*relative, family, std::string(predicate.phrase->after()), to_text(predicate.telling),
          words);
      return;
    }
  }

  const Annotation& annotation_;
  const StatePredicates& predicates_;
  bool obituary_ = false;
  std::map<std::uint32_t, Relative> relatives_;  // by their noun
  std::map<std::string, std::uint32_t, std::less<>> named_;
  std::vector<std::string> ambiguous_;
  std::vector<Claim> claims_;
};

}  // namespace

std::vector<Claim> kin_claims(const Annotation& annotation, const StatePredicates& predicates) {
  return KinReader(annotation, predicates).claims();
}

}  // namespace belie
