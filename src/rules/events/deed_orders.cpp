// SPDX-License-Identifier: Apache-2.0
#include "rules/events/deed_orders.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/word_list.h"
#include "claims/events/happening_words.h"
#include "language/characters.h"
#include "rules/engine/place_at.h"
#include "rules/engine/values.h"
#include "rules/lives/told_deeds.h"

namespace belie {
namespace {

/// Verbs that say too little to be known again.
constexpr std::array<std::string_view, 26> kBare{
    "be",   "have", "do",    "go",   "come", "get",  "make",  "take", "say",
    "see",  "give", "put",   "know", "tell", "look", "want",  "keep", "let",
    "find", "feel", "think", "use",  "turn", "show", "bring", "need"};

/// Verbs that say of an event that it was.
constexpr std::array<std::string_view, 8> kHappens{"come", "happen", "occur", "follow",
                                                   "hold", "begin",  "take",  "start"};

/// Words for another round of the same.
constexpr std::array<std::string_view, 8> kAnother{"again",    "another", "second", "next",
                                                   "previous", "third",   "every",  "each"};

/// One deed or noun for an event as an end of an order.
struct End {
  std::uint32_t token = 0;
  std::string word;
  HappeningClasses classes;
  bool weak = false;
  std::vector<std::string> parties;  // names and nouns, sorted
};

struct Order {
  DocumentIndex document;
  End earlier, later;
  Span span;
  std::uint32_t anchor = 0;
};

struct Dated {
  DocumentIndex document;
  End end;
  Period when;
  Span span;
};

class OrderSearch {
 public:
  explicit OrderSearch(const CheckInput& input)
      : input_(input), deeds_(input.reading<ToldDeeds>().drafts) {}

  CheckOutcome run() {
    const std::size_t drafts = deeds_.size();
    orders_.resize(drafts);
    dated_.resize(drafts);
    for (std::size_t d = 0; d < drafts; ++d) read(DocumentIndex(d));
    for (std::size_t d = 0; d < drafts; ++d) {
      const DocumentIndex document(d);
      compare(document, document);
      for (const DocumentIndex other : input_.graph.comparable_with(document)) {
        if (input_.graph.standing(other) == Standing::kDraft) compare(document, other);
      }
    }
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(DocumentIndex document) const {
    return *input_.graph.inputs()[document.index()].annotation;
  }

  // ---- reading

  void read(DocumentIndex document) {
    const std::vector<Deed>& deeds = deeds_[document.index()];
    const auto& day = input_.graph.dates()[document.index()].day;
    for (const Deed& deed : deeds) {
      read_clause(document, deed, deeds);
      read_nouns(document, deed);
      if (deed.time == nullptr || deed.to != nullptr || !deed.done) continue;
      if (const auto when = when_of(deed, day))
        dated_[document.index()].push_back({document, end_of(document, deed), *when, deed.span});
    }
  }

  [[nodiscard]] End end_of(DocumentIndex document, const Deed& deed) const {
    const Annotation& text = annotation(document);
    End end;
    end.token = deed.anchor;
    end.word = deed.word;
    const HappeningWord word =
        deed.noun ? words_.noun_at(text, deed.anchor) : words_.verb_at(text, deed.anchor);
    end.classes = word.classes;
    end.weak = word.weak;
    for (const DeedParty& party : deed.parties) {
      if (party.role == DeedRole::kDoer || party.role == DeedRole::kWhat)
        end.parties.push_back(key_of(document, party));
    }
    std::ranges::sort(end.parties);
    if (is_one_of(kHappens, deed.word)) take_noun(document, deed, end);
    return end;
  }

  /// "The vote had come": the vote.
  void take_noun(DocumentIndex document, const Deed& deed, End& end) const {
    for (const DeedParty& party : deed.parties) {
      if (party.role == DeedRole::kWhere || !party.definite) continue;
      const HappeningWord noun = words_.noun_at(annotation(document), party.token);
      if (noun.classes.none() || noun.weak) continue;
      end.word = party.noun;
      end.classes = noun.classes;
      end.weak = false;
      end.parties.clear();
      return;
    }
  }

  /// A person or named thing by its entity, a thing by its noun.
  [[nodiscard]] std::string key_of(DocumentIndex document, const DeedParty& party) const {
    if (party.referent.valid()) {
      const EntityIndex entity = input_.graph.entity_of(document, party.referent);
      return "#" + normal_form(input_.graph.entities()[entity.index()].name);
    }
    return std::string(kind_of_thing(party.noun));
  }

  /// "Before", "until", "only when" between two clauses.
  void read_clause(DocumentIndex document, const Deed& deed, const std::vector<Deed>& deeds) {
    if (deed.mark.empty()) return;
    const auto above = std::ranges::find_if(
        deeds, [&](const Deed& x) { return x.anchor == deed.above && !x.noun; });
    if (above == deeds.end() || (!above->done && !above->denied) || !deed.done) return;
    const std::string& mark = deed.mark;
    int order = 0;  // -1: the upper clause comes first, 1: the lower one does
    if (mark == "before" && !above->denied) order = -1;
    if ((mark == "after" || mark == "only after" || mark == "once" || mark == "as soon as" ||
         mark == "only when" || mark == "only once") &&
        !above->denied)
      order = 1;
    if ((mark == "until" || mark == "till") && above->denied) order = 1;
    if ((mark == "when" || mark == "time") && above->pluperfect && !deed.pluperfect)
      order = above->denied ? 1 : -1;
    if (order == 0) return;
    const End upper = end_of(document, *above);
    const End lower = end_of(document, deed);
    add(document, order < 0 ? upper : lower, order < 0 ? lower : upper, deed.span, above->span,
        deed.anchor);
  }

  /// "Three days after the hearing": a noun for an event behind the word.
  void read_nouns(DocumentIndex document, const Deed& deed) {
    if (!deed.done || deed.noun) return;
    const Annotation& text = annotation(document);
    for (const DeedParty& party : deed.parties) {
      const bool before = party.tie == "before";
      if (!before && party.tie != "after" && party.tie != "following") continue;
      const HappeningWord word = words_.noun_at(text, party.token);
      if (word.classes.none() || word.weak || !party.definite) continue;
      End noun;
      noun.token = party.token;
      noun.word = party.noun;
      noun.classes = word.classes;
      const End verb = end_of(document, deed);
      add(document, before ? verb : noun, before ? noun : verb,
          text.span({party.token, party.token + 1}), deed.span, deed.anchor);
    }
  }

  void add(DocumentIndex document, const End& earlier, const End& later, Span one, Span other,
           std::uint32_t anchor) {
    const Annotation& text = annotation(document);
    const TokenRange tokens = text.sentences[text.sentence_of(TokenIndex{anchor}).index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (is_one_of(kAnother, text.lemma(TokenIndex{i}))) return;
    }
    orders_[document.index()].push_back({document, earlier, later, cover(one, other), anchor});
  }

  // ---- comparing

  static bool share(const End& a, const End& b) {
    return std::ranges::any_of(a.parties, [&](const std::string& party) {
      return std::ranges::binary_search(b.parties, party);
    });
  }

  /// Whether the two can be one deed: one class or one word, and nobody else takes part.
  static bool may_be_one(const End& a, const End& b) {
    // Of two appointments by two words the one is to another post.
    const HappeningClasses common = a.classes & b.classes;
    const bool sure = (!a.weak && !b.weak) || share(a, b);
    const bool classes = sure && common.any() && belie::name_of(common) != "appointment";
    const bool word = a.word == b.word;
    if (!classes && !word) return false;
    if (is_one_of(kBare, a.word) && !classes) return share(a, b);
    return a.parties.empty() || b.parties.empty() || share(a, b);
  }

  [[nodiscard]] bool is_one_sentence(DocumentIndex a, std::uint32_t x, DocumentIndex b,
                                     std::uint32_t y) const {
    return a == b &&
           annotation(a).sentence_of(TokenIndex{x}) == annotation(b).sentence_of(TokenIndex{y});
  }

  void compare(DocumentIndex first, DocumentIndex second) {
    const auto& left = orders_[first.index()];
    const auto& right = orders_[second.index()];
    for (std::size_t i = 0; i < left.size(); ++i) {
      for (std::size_t j = first == second ? i + 1 : 0; j < right.size(); ++j) {
        if (first <= second) judge(left[i], right[j]);
      }
    }
    for (const Order& order : left) judge_dated(order, dated_[second.index()]);
  }

  static bool are_of_one_class(const End& a, const End& b) {
    return !a.weak && !b.weak && is_once(a.classes & b.classes);
  }

  void judge(const Order& a, const Order& b) {
    if (is_one_sentence(a.document, a.anchor, b.document, b.anchor)) return;
    if (!may_be_one(a.earlier, b.later) || !may_be_one(a.later, b.earlier)) return;
    if (may_be_one(a.earlier, a.later)) return;  // one deed after another of its kind
    const bool by_class =
        are_of_one_class(a.earlier, b.later) && are_of_one_class(a.later, b.earlier);
    if (!by_class && !share(a.earlier, b.later) && !share(a.later, b.earlier)) return;
    add_hit(a, b.document, b.span, b.anchor, b.earlier, "");
  }

  /// "The strike was called after the talks had broken down", and both are dated.
  void judge_dated(const Order& order, const std::vector<Dated>& dated) {
    for (const Dated& first : dated) {
      if (!may_be_one(order.earlier, first.end) || !share(order.earlier, first.end)) continue;
      for (const Dated& second : dated) {
        if (!may_be_one(order.later, second.end) || !share(order.later, second.end)) continue;
        if (first.when.begin < second.when.end) continue;
        if (first.when.begin - second.when.end > std::chrono::days{366 * 3}) continue;
        if (may_be_one(first.end, second.end)) continue;
        add_hit(order, first.document, first.span, first.end.token, second.end,
                fmt::format("{} and {}", period_words(second.when), period_words(first.when)),
                &second);
      }
    }
  }

  [[nodiscard]] Place place(DocumentIndex document, Span span, std::uint32_t anchor,
                            PlaceRole role) const {
    return place_at(annotation(document), document, span, anchor, role);
  }

  void add_hit(const Order& order, DocumentIndex document, Span span, std::uint32_t anchor,
               const End& other_first, const std::string& working, const Dated* also = nullptr) {
    if (!shown_.insert({order.document, order.span.begin, document, span.begin}).second) return;
    CheckHit hit;
    hit.key = order.earlier.word + " " + order.later.word;
    hit.first = order.earlier.word;
    hit.second = other_first.word;
    hit.places = {place(order.document, order.span, order.anchor, PlaceRole::kEither),
                  place(document, span, anchor, PlaceRole::kOr)};
    if (also != nullptr)
      hit.places.push_back(place(also->document, also->span, also->end.token, PlaceRole::kAlso));
    hit.words = {{"either", order.earlier.word}, {"or", order.later.word}};
    hit.working = working;
    outcome_.hits.push_back(std::move(hit));
  }

  const CheckInput& input_;
  const std::vector<std::vector<Deed>>& deeds_;  // by draft
  HappeningWords words_;
  std::vector<std::vector<Order>> orders_;  // by draft
  std::vector<std::vector<Dated>> dated_;   // by draft
  std::set<std::tuple<DocumentIndex, std::uint32_t, DocumentIndex, std::uint32_t>> shown_;
  CheckOutcome outcome_;
};

}  // namespace

CheckOutcome contrary_orders(const CheckInput& input) { return OrderSearch(input).run(); }

}  // namespace belie
