// SPDX-License-Identifier: Apache-2.0
#include "rules/figures/counted_groups.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::uint32_t kReach = 12;  // tokens between the figure and the body

constexpr std::array<std::string_view, 40> kBodies{
    "shift",     "crew",     "jury",      "choir",      "orchestra",  "cast",     "squad",
    "team",      "party",    "class",     "expedition", "delegation", "staff",    "band",
    "platoon",   "patrol",   "watch",     "gang",       "syndicate",  "ensemble", "troupe",
    "panel",     "convoy",   "workforce", "brigade",    "garrison",   "chorus",   "company",
    "excursion", "outing",   "course",    "coachload",  "group",      "chapel",   "quartet",
    "battalion", "regiment", "unit",      "detail",     "contingent"};

class GroupReader {
 public:
  GroupReader(const Annotation& annotation, const QuantityMention& quantity)
      : annotation_(annotation),
        quantity_(quantity),
        sentence_(
            annotation.sentences[annotation.sentence_of(TokenIndex{quantity.number.begin}).index()]
                .tokens) {}

  [[nodiscard]] std::optional<CountedGroup> read() const {
    if (quantity_.kind != QuantityKind::kCount || quantity_.whole.valid()) return std::nullopt;
    if (auto before = body_before()) return before;
    return body_behind();
  }

  /// The last noun of the phrase at the token.
  [[nodiscard]] std::string noun_of_phrase(std::uint32_t at) const {
    std::string noun;
    for (std::uint32_t t = at; t < sentence_.end && is_in_phrase(t); ++t) {
      if (is_noun(t)) noun = lemma(t);
    }
    return noun;
  }

  [[nodiscard]] std::uint32_t behind_noun() const {
    const bool head = quantity_.head.valid() && quantity_.head.value >= quantity_.tokens.end;
    return head ? quantity_.head.value + 1 : quantity_.tokens.end;
  }

 private:
  [[nodiscard]] Upos tag(std::uint32_t t) const { return annotation_.tokens[t].upos; }
  [[nodiscard]] std::string word(std::uint32_t t) const {
    return lower_case(annotation_.word(TokenIndex{t}));
  }
  [[nodiscard]] std::string lemma(std::uint32_t t) const {
    return lower_case(annotation_.lemma(TokenIndex{t}));
  }
  [[nodiscard]] bool is_noun(std::uint32_t t) const {
    return tag(t) == Upos::kNoun || tag(t) == Upos::kPropn;
  }
  [[nodiscard]] bool is_body(std::uint32_t t) const {
    return t < sentence_.end && tag(t) == Upos::kNoun && is_one_of(kBodies, lemma(t)) &&
           (t + 1 >= sentence_.end || !is_noun(t + 1));  // "team bus"
  }
  [[nodiscard]] bool is_possessive(std::uint32_t t) const {
    return annotation_.tokens[t].xpos == Xpos::kPrpPoss || word(t) == "'s" || word(t) == "\u2019s";
  }
  [[nodiscard]] bool is_in_phrase(std::uint32_t t) const {
    return is_noun(t) || tag(t) == Upos::kAdj || tag(t) == Upos::kDet || is_possessive(t);
  }

  [[nodiscard]] CountedGroup group_at(std::uint32_t body) const {
    const bool sort = body > sentence_.begin && (is_noun(body - 1) || tag(body - 1) == Upos::kAdj);
    return {lemma(body), sort ? lemma(body - 1) : ""};
  }

  /// "A crew of 14", "with its crew of about 14"; not "one crew of two".
  [[nodiscard]] std::optional<CountedGroup> body_before() const {
    const std::uint32_t begin = quantity_.tokens.begin;
    if (begin < sentence_.begin + 2 || word(begin - 1) != "of" || !is_body(begin - 2))
      return std::nullopt;
    return group_at(begin - 2);
  }

  /// A preposition and a definite phrase that ends in a body: the token of the body, or the end.
  [[nodiscard]] std::uint32_t body_of_phrase(std::uint32_t preposition) const {
    static constexpr std::array<std::string_view, 7> kLinks{"of",   "on", "in",    "for",
                                                            "from", "to", "aboard"};
    if (!is_one_of(kLinks, word(preposition))) return sentence_.end;
    bool known = false;
    for (std::uint32_t t = preposition + 1; t < sentence_.end && is_in_phrase(t); ++t) {
      known = known || word(t) == "the" || is_possessive(t);
      if (is_body(t)) return known ? t : sentence_.end;
    }
    return sentence_.end;
  }

  /// Verbs that tell no more than that somebody belongs to the body.
  [[nodiscard]] static bool tells_membership(std::string_view verb) {
    static constexpr std::array<std::string_view, 14> kVerbs{
        "be",  "have",   "clock", "sign",  "work", "serve", "turn",
        "sit", "belong", "make",  "count", "do",   "play",  "sing"};
    return is_one_of(kVerbs, verb);
  }

  [[nodiscard]] std::optional<CountedGroup> body_behind() const {
    bool verb = false;
    const std::uint32_t last = std::min(sentence_.end, quantity_.tokens.end + kReach);
    for (std::uint32_t t = quantity_.tokens.end; t < last; ++t) {
      const std::uint32_t body = body_of_phrase(t);
      if (body != sentence_.end) return accepted(body, verb);
      if (tag(t) == Upos::kPunct || tag(t) == Upos::kNum || word(t) == "not") return std::nullopt;
      if (tag(t) == Upos::kVerb || tag(t) == Upos::kAux) {
        if (!tells_membership(lemma(t))) return std::nullopt;
        verb = true;
      } else if (tag(t) == Upos::kAdp && verb && word(t) != "in" && word(t) != "up") {
        return std::nullopt;  // "were with the harbour master on the shift"
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<CountedGroup> accepted(std::uint32_t body, bool verb) const {
    const bool known = quantity_.determination == Determination::kDefinite;
    const bool further = quantity_.determination == Determination::kFurther;
    if (further || (!known && !verb)) return std::nullopt;  // "nine of the crew"
    const std::string next = body + 1 < sentence_.end ? word(body + 1) : "";
    if (next == "who" || next == "that" || next == "which" || next == "whose") return std::nullopt;
    return group_at(body);
  }

  const Annotation& annotation_;
  const QuantityMention& quantity_;
  TokenRange sentence_;
};

}  // namespace

std::optional<CountedGroup> counted_group(const Annotation& annotation,
                                          const QuantityMention& quantity) {
  return GroupReader(annotation, quantity).read();
}

bool may_be_one_group(const CountedGroup& a, const CountedGroup& b) {
  return a.noun == b.noun && (a.sort.empty() || b.sort.empty() || a.sort == b.sort);
}

std::string body_of_members(const Annotation& annotation, const QuantityMention& quantity) {
  const GroupReader reader(annotation, quantity);
  const std::uint32_t of = reader.behind_noun();
  if (of >= annotation.tokens.size() || annotation.word(TokenIndex{of}) != "of") return "";
  return reader.noun_of_phrase(of + 1);
}

}  // namespace belie
