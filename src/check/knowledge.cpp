// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "base/assert.h"
#include "check/check.h"

namespace belie {
namespace {

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// A later pack's rule takes the place of an earlier one with the same id.
void append_rules(std::vector<Rule>& to, const std::vector<Rule>& from) {
  for (const Rule& rule : from) {
    const auto same = std::ranges::find(to, rule.id, &Rule::id);
    if (same == to.end()) {
      to.push_back(rule);
    } else {
      *same = rule;
    }
  }
}

/// A later pack's list of an office takes the place of an earlier one.
void append_facts(Pack& to, const Pack& from) {
  std::set<std::string_view> told;
  for (const OfficeFacts& office : from.offices) told.insert(office.office);
  std::erase_if(to.offices, [&](const OfficeFacts& office) { return told.contains(office.office); });
  std::erase_if(to.facts, [&](const Fact& fact) { return told.contains(fact.term.office); });
  append(to.facts, from.facts);
  append(to.offices, from.offices);
}

/// Everybody who ever held an office in the facts, each with one office once.
std::vector<KnownHolder> holders_of(const std::vector<Fact>& facts) {
  std::map<std::pair<std::string, std::string>, KnownHolder> holders;
  for (const Fact& fact : facts) {
    holders.try_emplace(
        {fact.term.person, fact.term.office},
        KnownHolder{fact.term.person, fact.term.aliases, fact.term.office, fact.term.surname,
                    fact.term.surname_aliases, fact.term.family_first});
  }
  std::vector<KnownHolder> list;
  list.reserve(holders.size());
  for (auto& [key, holder] : holders) list.push_back(std::move(holder));
  return list;
}

std::shared_ptr<const Model> embedded_model() {
  auto model = load_model(embedded_model_bytes());
  BELIE_ASSERT(model.has_value(), "the model in the program is the one that was built with it");
  return std::make_shared<const Model>(std::move(*model));
}

}  // namespace

Knowledge load_knowledge(const std::vector<Pack>& further_packs) {
  Knowledge knowledge;
  knowledge.model = embedded_model();
  Pack all = load_pack("core", core_pack_files());
  for (const Pack& pack : further_packs) {
    all.lexicon = joined(all.lexicon, pack.lexicon);
    append_rules(all.rules, pack.rules);
    append_facts(all, pack);
    append(all.errors, pack.errors);
  }
  knowledge.lexicon =
      std::make_shared<const LexiconIndex>(std::move(all.lexicon), holders_of(all.facts));
  knowledge.rules = std::move(all.rules);
  knowledge.facts = std::move(all.facts);
  knowledge.offices = std::move(all.offices);
  knowledge.errors = std::move(all.errors);
  return knowledge;
}

}  // namespace belie
