// SPDX-License-Identifier: Apache-2.0
#include "graph/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_set>

#include "claims/kind.h"
#include "graph/folding.h"
#include "graph/resolve.h"

namespace belie {
namespace {

using Names = std::unordered_set<std::string>;

void insert_all(Names& names, const std::vector<std::string>& forms) {
  for (const std::string& form : forms) names.insert(folded_name(form));
}

/// Names that say little about what a draft is about: countries, peoples, capitals, seats of power,
/// agencies, large towns.
Names common_names(const Lexicon& lexicon) {
  Names names;
  for (const JurisdictionEntry& entry : lexicon.jurisdictions) {
    names.insert(folded_name(entry.name));
    for (const auto* forms : {&entry.forms, &entry.adjectives, &entry.people, &entry.capitals}) {
      insert_all(names, *forms);
    }
  }
  for (const MetonymEntry& entry : lexicon.metonyms) names.insert(folded_name(entry.form));
  for (const OrganisationEntry& entry : lexicon.organisations) insert_all(names, entry.forms);
  insert_all(names, lexicon.places);
  return names;
}

/// The suffix that follows one of the referent's names in the text: "jr" of "Donald Trump Jr.".
std::string suffix_of(const Referent& referent, const Annotation& annotation,
                      const Names& suffixes) {
  for (const MentionIndex index : referent.mentions) {
    const Mention& mention = annotation.mentions[index.index()];
    std::uint32_t next = mention.tokens.end;
    if (mention.kind != MentionKind::kName || mention.tokens.empty()) continue;
    if (next < annotation.tokens.size() && annotation.word(TokenIndex(next)) == ",") ++next;
    if (next >= annotation.tokens.size()) continue;
    std::string word = folded_name(annotation.word(TokenIndex(next)));
    if (suffixes.contains(word)) return word;
  }
  return "";
}

/// Reads the names of one draft; what one draft's claims say of offices tells whom its surnames
/// mean.
class DraftNames {
 public:
  DraftNames(const GraphInput& input, const ReferenceDate& date, const OfficeHistory& history,
             const Names& common, const Names& suffixes, const Names& generic)
      : input_(input),
        date_(date),
        history_(history),
        common_(common),
        suffixes_(suffixes),
        generic_(generic) {}

  std::vector<ReferentName> read() {
    for (const Referent& referent : input_.annotation->referents) names_.push_back(own(referent));
    mark_cited();
    for (const Claim& claim : *input_.claims) {
      if (claim.kind == ClaimKind::k_office) know_by_office(claim);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) settle(i);
    return std::move(names_);
  }

 private:
  ReferentName own(const Referent& referent) const {
    ReferentName name;
    name.type = referent.type;
    if (referent.mentions.empty() && referent.name.empty()) return name;
    name.key = full_name_key(referent.name);
    if (referent.type != EntityType::kPerson && generic_.contains(name.key)) name.key.clear();
    const std::string suffix = referent.type == EntityType::kPerson
                                   ? suffix_of(referent, *input_.annotation, suffixes_)
                                   : "";
    if (!suffix.empty() && !name.key.ends_with(" " + suffix)) name.key += " " + suffix;
    name.common = common_.contains(folded_name(referent.name));
    if (referent.type != EntityType::kPerson) return name;
    name.full_name =
        !referent.given.empty() && !referent.surname.empty() && words_of(name.key).size() > 1;
    if (!name.full_name) name.key.clear();
    if (name.full_name) name.known = history_.by_full_name(referent.name + " " + suffix);
    return name;
  }

  /// Agencies and papers that a draft cites say nothing of its subject.
  void mark_cited() {
    for (const Attribution& attribution : input_.annotation->attributions) {
      if (!attribution.source.valid()) continue;
      const Mention& source = input_.annotation->mentions[attribution.source.index()];
      if (!source.referent.valid()) continue;
      ReferentName& name = names_[source.referent.index()];
      // "Odd Lindqvist said": two words of which nothing is known are no agency.
      const bool agency = name.type == EntityType::kOrganisation || words_of(name.key).size() < 2;
      if (name.type != EntityType::kPerson && agency) name.common = true;
    }
  }

  void know_by_office(const Claim& claim) {
    static const KindDescriptor& kind = descriptor(ClaimKind::k_office);
    const Value* person = claim.argument(static_cast<std::uint8_t>(kind.role_index("person")));
    const Value* office = claim.argument(static_cast<std::uint8_t>(kind.role_index("office")));
    const auto* referent = person ? std::get_if<ReferentIndex>(person) : nullptr;
    const auto* id = office ? std::get_if<std::string>(office) : nullptr;
    if (!referent || !referent->valid() || !id) return;
    holds_office_.insert(referent->index());
    ReferentName& name = names_[referent->index()];
    if (name.known.valid()) return;
    const Referent& said = input_.annotation->referents[referent->index()];
    const std::vector<Period> when = resolve_when(claim.when, date_);
    const std::string& surname = said.surname.empty() ? said.name : said.surname;
    name.known = history_.by_office(said.given, surname, {*id, &when});
    if (!name.known.valid()) return;
    name.why_known = fmt::format("“{}” as {} is {}", said.name, history_.office_name(*id),
                                 history_.people()[name.known.index()].name);
  }

  /// A sergeant or a goalkeeper who shares a president's name is somebody else.
  void settle(std::size_t index) {
    ReferentName& name = names_[index];
    if (!name.known.valid()) return;
    if (!holds_office_.contains(index) && has_other_calling(index)) {
      name.known = {};
      name.key += " (namesake)";
      return;
    }
    name.common = true;
    name.key = full_name_key(history_.people()[name.known.index()].name);
  }

  [[nodiscard]] bool has_other_calling(std::size_t index) const {
    return std::ranges::any_of(input_.annotation->titles, [&](const Title& title) {
      if (title.family != "rank" && title.family != "position") return false;
      if (!title.holder.valid()) return false;
      const Mention& holder = input_.annotation->mentions[title.holder.index()];
      return holder.referent.valid() && holder.referent.index() == index;
    });
  }

  const GraphInput& input_;
  const ReferenceDate& date_;
  const OfficeHistory& history_;
  const Names& common_;
  const Names& suffixes_;
  const Names& generic_;
  std::vector<ReferentName> names_;
  std::set<std::size_t> holds_office_;
};

}  // namespace

Referents::Referents(const std::vector<GraphInput>& inputs) {
  for (std::size_t d = 0; d < inputs.size(); ++d) {
    first_.push_back(members_.size());
    for (std::size_t r = 0; r < inputs[d].annotation->referents.size(); ++r) {
      members_.push_back({DocumentIndex(d), ReferentIndex(r)});
    }
  }
  first_.push_back(members_.size());
}

std::vector<ReferentName> name_referents(const std::vector<GraphInput>& inputs,
                                         const Referents& referents,
                                         const std::vector<ReferenceDate>& dates,
                                         const OfficeHistory& history, const Lexicon& lexicon) {
  const Names common = common_names(lexicon);
  Names suffixes;
  insert_all(suffixes, lexicon.name_suffixes);
  Names generic;  // "Court", "Commission": alone no name that two drafts could share
  insert_all(generic, lexicon.organisation_words);
  insert_all(generic, lexicon.place_words);
  std::vector<ReferentName> names;
  names.reserve(referents.count());
  for (std::size_t d = 0; d < inputs.size(); ++d) {
    std::ranges::move(DraftNames(inputs[d], dates[d], history, common, suffixes, generic).read(),
                      std::back_inserter(names));
  }
  return names;
}

}  // namespace belie
