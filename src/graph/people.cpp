// SPDX-License-Identifier: Apache-2.0
#include "graph/people.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "graph/folding.h"

namespace belie {
namespace {

/// Something in a draft by which a person of one name is known again, the strongest kinds first.
enum class ContextKind : std::uint8_t { kOffice, kRole, kOrganisation, kTown };

struct Context {
  ContextKind kind{};
  std::string key;
  std::string why;  // "as mayor of Leith", "Strathmoray Coaches"

  friend bool operator<(const Context& a, const Context& b) {
    return std::tie(a.kind, a.key) < std::tie(b.kind, b.key);
  }
};

/// Families of titles that say what someone is; "Mr" does not.
bool tells_calling(const Title& title) { return title.family != "courtesy" && !title.role.empty(); }

Gender joint(Gender a, Gender b) { return a == Gender::kUnknown ? b : a; }

/// What a cluster may not be merged with.
struct Traits {
  Gender gender = Gender::kUnknown;
  KnownPersonIndex known;
  std::vector<DocumentIndex> drafts;  // sorted; kept for people whom the facts do not know
};

class EntityLinker {
 public:
  EntityLinker(const std::vector<GraphInput>& inputs, const Referents& referents,
               const std::vector<ReferentName>& names, const OfficeHistory& history,
               const Comparability& comparability)
      : inputs_(inputs),
        referents_(referents),
        names_(names),
        history_(history),
        comparability_(comparability),
        clusters_(referents.count() + history.people().size()),
        traits_(referents.count() + history.people().size()) {
    for (std::size_t n = 0; n < referents.count(); ++n) traits_[n] = traits_of(n);
    for (std::size_t p = 0; p < history.people().size(); ++p) {
      traits_[referents.count() + p].known = KnownPersonIndex(p);
    }
  }

  EntityLinks run() {
    link_known();
    for (const auto& [key, bearers] : bearers_of_names()) link_namesakes(bearers);
    link_bare_surnames();
    collect();
    return std::move(result_);
  }

 private:
  [[nodiscard]] const Referent& referent(std::size_t node) const {
    const EntityMember& member = referents_.member(node);
    return inputs_[member.document.index()].annotation->referents[member.referent.index()];
  }

  [[nodiscard]] Traits traits_of(std::size_t node) const {
    Traits traits{referent(node).gender, names_[node].known, {}};
    const bool unknown_person = names_[node].full_name && !traits.known.valid();
    if (unknown_person) traits.drafts = {referents_.member(node).document};
    return traits;
  }

  [[nodiscard]] static bool forbidden(const Traits& a, const Traits& b) {
    if (a.known.valid() && b.known.valid()) return a.known != b.known;
    if (a.gender != Gender::kUnknown && b.gender != Gender::kUnknown && a.gender != b.gender) {
      return true;
    }
    std::vector<DocumentIndex> both;
    std::ranges::set_intersection(a.drafts, b.drafts, std::back_inserter(both));
    return !both.empty();
  }

  bool link(std::size_t a, std::size_t b, std::string why) {
    const std::size_t x = clusters_.find(a);
    const std::size_t y = clusters_.find(b);
    if (x == y) return true;
    if (forbidden(traits_[x], traits_[y])) return false;
    Traits merged{joint(traits_[x].gender, traits_[y].gender),
                  traits_[x].known.valid() ? traits_[x].known : traits_[y].known,
                  {}};
    std::ranges::merge(traits_[x].drafts, traits_[y].drafts, std::back_inserter(merged.drafts));
    traits_[clusters_.join(x, y)] = std::move(merged);
    result_.links.push_back({a, b, std::move(why)});
    return true;
  }

  void link_known() {
    for (std::size_t n = 0; n < referents_.count(); ++n) {
      if (!names_[n].known.valid()) continue;
      link(n, referents_.count() + names_[n].known.index(), why_known(n));
    }
  }

  [[nodiscard]] std::string why_known(std::size_t node) const {
    if (!names_[node].why_known.empty()) return names_[node].why_known;
    const std::string& name = referent(node).name;
    const std::string& known = history_.people()[names_[node].known.index()].name;
    return folded_name(name) == folded_name(known) ? "" : fmt::format("“{}” is {}", name, known);
  }

  using Bearers = std::vector<std::size_t>;

  /// Referents by name, without those whom the facts know.
  [[nodiscard]] std::map<std::string, Bearers> bearers_of_names() const {
    std::map<std::string, Bearers> bearers;
    for (std::size_t n = 0; n < referents_.count(); ++n) {
      if (names_[n].key.empty() || names_[n].known.valid()) continue;
      bearers[names_[n].key].push_back(n);
    }
    return bearers;
  }

  void link_namesakes(const Bearers& bearers) {
    if (bearers.size() < 2) return;
    Bearers people;
    Bearers others;
    for (const std::size_t n : bearers) {
      (names_[n].type == EntityType::kPerson ? people : others).push_back(n);
    }
    link_by_name(others);
    const Bearers alone = told_apart_removed(people);
    link_by_context(alone);
    link_in_comparable_drafts(alone);
    link_untyped(alone, others);
  }

  /// "Mary Tarn" of whom a draft tells nothing is the Mary Tarn of a draft that meets it, unless
  /// some draft has a body or a place of that name.
  void link_untyped(const Bearers& people, const Bearers& others) {
    const auto typed = [&](std::size_t n) { return names_[n].type != EntityType::kUnknown; };
    if (std::ranges::any_of(others, typed)) return;
    std::map<DocumentIndex, std::size_t> person_in;
    for (const std::size_t n : people) person_in[referents_.member(n).document] = n;
    for (const std::size_t n : others) {
      const DocumentIndex document = referents_.member(n).document;
      if (person_in.contains(document)) continue;  // the draft itself tells them apart
      for (const Comparability::Partner& partner : comparability_.partners(document)) {
        const auto person = person_in.find(partner.document);
        if (person != person_in.end()) link(n, person->second, partner.why);
      }
    }
  }

  /// A draft with two people of one name does not say which of them another draft means.
  [[nodiscard]] Bearers told_apart_removed(const Bearers& people) const {
    std::map<DocumentIndex, std::size_t> in_draft;
    for (const std::size_t n : people) ++in_draft[referents_.member(n).document];
    Bearers alone;
    std::ranges::copy_if(people, std::back_inserter(alone), [&](std::size_t n) {
      return in_draft[referents_.member(n).document] == 1;
    });
    return alone;
  }

  void link_by_name(const Bearers& bearers) {
    if (bearers.size() < 2) return;
    if (!names_[bearers.front()].common) return link_in_comparable_drafts(bearers);
    for (std::size_t i = 1; i < bearers.size(); ++i) link(bearers[i - 1], bearers[i], "");
  }

  void link_in_comparable_drafts(const Bearers& bearers) {
    std::map<DocumentIndex, std::size_t> bearer_in;
    for (const std::size_t n : bearers) {
      const DocumentIndex document = referents_.member(n).document;
      const auto [first, fresh] = bearer_in.try_emplace(document, n);
      if (!fresh) link(first->second, n, "");
    }
    for (const auto& [document, n] : bearer_in) {
      for (const Comparability::Partner& partner : comparability_.partners(document)) {
        const auto other = bearer_in.find(partner.document);
        if (other == bearer_in.end() || partner.document < document) continue;
        link(n, other->second, partner.why);
      }
    }
  }

  /// "Peat" in a draft that never names him in full is the only Peat whom the drafts of the same
  /// story introduce.
  void link_bare_surnames() {
    std::map<std::string, Bearers> full;
    for (std::size_t n = 0; n < referents_.count(); ++n) {
      if (names_[n].full_name && !names_[n].known.valid())
        full[folded_name(referent(n).surname)].push_back(n);
    }
    for (std::size_t n = 0; n < referents_.count(); ++n) {
      if (!is_bare_surname(n)) continue;
      const auto bearers = full.find(folded_name(referent(n).name));
      if (bearers != full.end()) link_bare_surname(n, bearers->second);
    }
  }

  [[nodiscard]] bool is_bare_surname(std::size_t node) const {
    const Referent& bare = referent(node);
    const bool person = bare.type == EntityType::kPerson || bare.type == EntityType::kUnknown;
    return person && bare.given.empty() && !names_[node].known.valid() && !bare.name.empty() &&
           bare.name.find(' ') == std::string::npos && !names_[node].common;
  }

  void link_bare_surname(std::size_t bare, const Bearers& bearers) {
    const DocumentIndex document = referents_.member(bare).document;
    std::optional<std::size_t> only;
    std::string why;
    for (const std::size_t n : bearers) {
      if (referents_.member(n).document == document) return;  // the draft itself tells who it is
      for (const Comparability::Partner& partner : comparability_.partners(document)) {
        if (partner.document != referents_.member(n).document) continue;
        if (only && clusters_.find(*only) != clusters_.find(n)) return;  // two of one surname
        if (!only) why = partner.why;
        only = n;
      }
    }
    if (only) link(bare, *only, why);
  }

  void link_by_context(const Bearers& people) {
    std::map<Context, Bearers> bearers_of;
    for (const std::size_t n : people) {
      for (const Context& context : contexts_of(n)) bearers_of[context].push_back(n);
    }
    for (const auto& [context, bearers] : bearers_of) {
      for (std::size_t i = 1; i < bearers.size(); ++i) {
        link(bearers[i - 1], bearers[i],
             fmt::format("both drafts name {} {}", referent(bearers[i]).name, context.why));
      }
    }
  }

  [[nodiscard]] std::set<Context> contexts_of(std::size_t node) const {
    std::set<Context> contexts = callings_of(node);
    const DocumentIndex document = referents_.member(node).document;
    for (std::size_t n = referents_.begin_of(document); n < referents_.end_of(document); ++n) {
      const ReferentName& name = names_[n];
      if (name.common || name.key.empty()) continue;
      if (name.type == EntityType::kOrganisation) {
        contexts.insert({ContextKind::kOrganisation, name.key, "and " + referent(n).name});
      } else if (name.type == EntityType::kPlace) {
        contexts.insert({ContextKind::kTown, name.key, "and " + referent(n).name});
      }
    }
    return contexts;
  }

  [[nodiscard]] std::set<Context> callings_of(std::size_t node) const {
    const EntityMember& member = referents_.member(node);
    const Annotation& annotation = *inputs_[member.document.index()].annotation;
    std::set<Context> callings;
    for (const Title& title : annotation.titles) {
      if (!tells_calling(title) || !title.holder.valid()) continue;
      if (annotation.mentions[title.holder.index()].referent != member.referent) continue;
      const std::string words(annotation.text(title.span));
      const ContextKind kind =
          title.jurisdiction.empty() ? ContextKind::kRole : ContextKind::kOffice;
      callings.insert({kind, title.role + "@" + folded_name(title.jurisdiction),
                       words.empty() ? "in one role" : "as " + words});
    }
    return callings;
  }

  /// Numbers the clusters by their first member.
  void collect() {
    std::map<std::size_t, EntityIndex> of_root;
    for (std::size_t n = 0; n < traits_.size(); ++n) {
      const std::size_t root = clusters_.find(n);
      const auto [found, fresh] = of_root.try_emplace(root, EntityIndex(result_.entities.size()));
      if (fresh) result_.entities.push_back(entity_of_root(root));
      result_.entity_of.push_back(found->second);
      if (n < referents_.count()) add_member(result_.entities[found->second.index()], n);
    }
  }

  [[nodiscard]] Entity entity_of_root(std::size_t root) const {
    Entity entity;
    if (!traits_[root].known.valid()) return entity;
    entity.type = EntityType::kPerson;
    entity.known_as = history_.people()[traits_[root].known.index()].name;
    entity.name = entity.known_as;
    return entity;
  }

  void add_member(Entity& entity, std::size_t node) const {
    const Referent& member = referent(node);
    entity.members.push_back(referents_.member(node));
    if (entity.type == EntityType::kUnknown) entity.type = member.type;
    if (entity.known_as.empty() && member.name.size() > entity.name.size()) {
      entity.name = member.name;
    }
  }

  const std::vector<GraphInput>& inputs_;
  const Referents& referents_;
  const std::vector<ReferentName>& names_;
  const OfficeHistory& history_;
  const Comparability& comparability_;
  Clusters clusters_;
  std::vector<Traits> traits_;
  EntityLinks result_;
};

}  // namespace

EntityLinks link_entities(const std::vector<GraphInput>& inputs, const Referents& referents,
                          const std::vector<ReferentName>& names, const OfficeHistory& history,
                          const Comparability& comparability) {
  return EntityLinker(inputs, referents, names, history, comparability).run();
}

}  // namespace belie
