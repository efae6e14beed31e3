// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

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

/// What a pack says of the rules of those before it.
void apply_settings(std::vector<Rule>& rules, const Pack& pack) {
  for (const RuleSetting& setting : pack.settings) {
    for (Rule& rule : rules) {
      if (!selects(setting.selector, rule.id)) continue;
      if (setting.level) rule.level = *setting.level;
      rule.off_because = setting.level ? "" : setting.reason;
    }
  }
}

/// Lets rules yield to those that stand instead of them.
void settle_precedence(std::vector<Rule>& rules) {
  for (const Rule& first : rules) {
    for (Rule& other : rules) {
      const bool named = std::ranges::any_of(
          first.instead_of, [&](const std::string& id) { return selects(id, other.id); });
      if (named && other.id != first.id) other.yields_to.push_back(first.id);
    }
  }
}

/// The terms of an office are one list: a later pack's takes the place of an earlier one's.
void append_facts(Pack& to, const Pack& from) {
  const auto is_replaced = [&](const std::string& office) {
    return std::ranges::find(from.offices, office, &OfficeFacts::office) != from.offices.end();
  };
  if (!from.offices.empty()) {
    std::erase_if(to.facts, [&](const Fact& fact) { return is_replaced(fact.term.office); });
    std::erase_if(to.offices, [&](const OfficeFacts& facts) { return is_replaced(facts.office); });
  }
  append(to.facts, from.facts);
  append(to.offices, from.offices);
}

/// Everybody who ever held an office in the facts, each with one office once.
std::vector<KnownHolder> holders_of(const std::vector<Fact>& facts) {
  std::map<std::pair<std::string_view, std::string_view>, KnownHolder> holders;
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

}  // namespace

Knowledge load_knowledge(const std::vector<PackFolder>& further_packs,
                         const std::vector<NameForms>& names, Examples examples) {
  Knowledge knowledge;
  knowledge.model = embedded_model();
  Pack all = load_pack("core", core_pack_files(), {}, examples);
  for (const Pack& pack : load_packs(further_packs, all)) {
    all.lexicon = joined(all.lexicon, pack.lexicon);
    apply_settings(all.rules, pack);
    append_rules(all.rules, pack.rules);
    append_facts(all, pack);
    append(all.names, pack.names);
    append(all.errors, pack.errors);
  }
  settle_precedence(all.rules);
  append(all.names, names);
  for (Rule& rule : all.rules) {
    if (rule.form == RuleForm::kCheck) rule.names = all.names;
  }
  knowledge.lexicon =
      std::make_shared<const LexiconIndex>(std::move(all.lexicon), holders_of(all.facts));
  knowledge.rules = std::move(all.rules);
  knowledge.facts = std::move(all.facts);
  knowledge.offices = std::move(all.offices);
  knowledge.names = std::move(all.names);
  knowledge.errors = std::move(all.errors);
  return knowledge;
}

}  // namespace belie
