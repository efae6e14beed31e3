// SPDX-License-Identifier: Apache-2.0
//
// Where a place itself lies: "Harlan, Minn.", "the Wisconsin town of Harlan", "Harlan, a town in
// northern Wisconsin" – within a state or country of the lexicon; "Millbrook Academy in Sellin" –
// an institution in a town; "25 miles north of Sellin" – a spot by its distance and bearing.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "claims/draft_reading.h"
#include "claims/events/event_sites.h"
#include "claims/kind.h"
#include "claims/said.h"
#include "claims/when.h"
#include "language/characters.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

enum Role : std::uint8_t { kPlace, kWithin, kTown, kBearing, kDistance };

constexpr std::array kRoles{
    RoleDescriptor{"place", ValueType::kText, true, true, "the place: “Harlan”"},
    RoleDescriptor{"within", ValueType::kText, false, false, "the state or country: us-mn"},
    RoleDescriptor{"town", ValueType::kText, false, false, "the town of an institution"},
    RoleDescriptor{"bearing", ValueType::kText, false, false, "north, south-east"},
    RoleDescriptor{"distance", ValueType::kText, false, false, "35 kilometre"},
};

constexpr std::array<std::string_view, 9> kTowns{
    "town", "village", "city", "hamlet", "suburb", "port", "resort", "community", "township"};

constexpr std::array<std::string_view, 8> kBearings{
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"};

constexpr std::array<std::string_view, 20> kInstitutions{
    "academy", "school",   "hospital",  "stadium", "church",    "cathedral", "airport",
    "prison",  "jail",     "museum",    "theatre", "theater",   "hall",      "clinic",
    "college", "cemetery", "infirmary", "mosque",  "synagogue", "arena"};

class LocationReader {
 public:
  LocationReader(const Annotation& annotation, const LexiconIndex& lexicon)
      : annotation_(annotation), lexicon_(lexicon), sites_(annotation, lexicon.lexicon()) {
    for (const Token& token : annotation.tokens) {
      words_.exact.push_back(plain_form(annotation.text(token.span)));
      words_.lower.push_back(lower_case(words_.exact.back()));
    }
  }

  [[nodiscard]] std::vector<Claim> claims() const {
    std::vector<Claim> found;
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind != MentionKind::kName || !mention.referent.valid()) continue;
      if (auto claim = of_name(mention)) found.push_back(std::move(*claim));
    }
    for (const QuantityMention& quantity : annotation_.quantities) {
      if (auto claim = of_distance(quantity)) found.push_back(std::move(*claim));
    }
    return found;
  }

 private:
  /// A state or country with the tokens that name it.
  struct Whole {
    const JurisdictionEntry* entry = nullptr;
    std::uint32_t end = 0;
  };

  [[nodiscard]] const std::string& lower(std::uint32_t token) const { return words_.lower[token]; }
  [[nodiscard]] std::uint32_t sentence_end(std::uint32_t token) const {
    return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens.end;
  }
  [[nodiscard]] std::uint32_t sentence_begin(std::uint32_t token) const {
    return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens.begin;
  }

  [[nodiscard]] Whole whole_at(std::uint32_t at, std::uint32_t end) const {
    const auto found = lexicon_.jurisdiction_at(words_, at, end);
    if (!found || found.entry->kind == "body") return {};
    const Whole whole{found.entry, at + found.length};
    const std::string_view form = annotation_.text(annotation_.span({at, whole.end}));
    const bool abbreviation = form.ends_with('.');
    if (lexicon_.is_ambiguous_place(form) && !abbreviation) return {};
    const Mention* name = sites_.name_over(whole.end - 1);
    const bool longer = name != nullptr && name->tokens.end > whole.end;
    return longer ? Whole{} : whole;
  }

  /// The state behind "in", over "northern" and "the state of".
  [[nodiscard]] Whole whole_behind_in(std::uint32_t at, std::uint32_t end) const {
    if (at >= end || lower(at) != "in") return {};
    for (++at; at < end && annotation_.tokens[at].upos == Upos::kAdj;) ++at;
    return at < end ? whole_at(at, end) : Whole{};
  }

  [[nodiscard]] std::optional<Claim> of_name(const Mention& mention) const {
    const Referent& referent = annotation_.referents[mention.referent.index()];
    if (is_institution(referent.name))
      return institution(mention, referent.name, mention.tokens.end);
    // "the Thornfield academy in Eastbridge"
    const std::uint32_t next = mention.tokens.end;
    if (next < sentence_end(mention.tokens.begin) && is_one_of(kInstitutions, lower(next)))
      return institution(mention, referent.name + " " + lower(next), next + 1);
    const bool place = referent.type == EntityType::kPlace || referent.type == EntityType::kUnknown;
    if (!place || is_whole(mention.tokens)) return std::nullopt;
    for (const Whole& whole : {behind_comma(mention), before_town(mention), in_apposition(mention),
                               behind_in(mention)}) {
      if (whole.entry == nullptr) continue;
      const TokenRange tokens{mention.tokens.begin, std::max(whole.end, mention.tokens.end)};
      Claim claim = claim_at(mention, tokens, referent.name);
      claim.arguments.push_back({kWithin, whole.entry->id});
      claim.read_as = fmt::format("{}, in {}", referent.name, whole.entry->name);
      return claim;
    }
    return std::nullopt;
  }

  /// A state or country itself, though its name may be a town's too: "Georgia, Kansas and Ohio".
  [[nodiscard]] bool is_whole(TokenRange tokens) const {
    return lexicon_.jurisdiction_at(words_, tokens.begin, tokens.end).length == tokens.size();
  }

  /// "Harlan, Ohio and Texas": after a comma or "and" another state, so that all are of one list.
  [[nodiscard]] bool is_list_after(std::uint32_t at, std::uint32_t end) const {
    std::uint32_t next = at;
    if (next < end && lower(next) == ",") ++next;
    if (next < end && (lower(next) == "and" || lower(next) == "or")) ++next;
    if (next == at || next >= end) return false;
    const auto found = lexicon_.jurisdiction_at(words_, next, end);
    return static_cast<bool>(found) && found.entry->kind != "body";
  }

  /// "Harlan, Minn.", not "Harlan, Iowa State" nor "Harlan, Iowa and Ohio".
  [[nodiscard]] Whole behind_comma(const Mention& mention) const {
    const std::uint32_t end = sentence_end(mention.tokens.begin);
    const std::uint32_t at = mention.tokens.end;
    if (at + 1 >= end || lower(at) != ",") return {};
    const Whole whole = whole_at(at + 1, end);
    return whole.entry != nullptr && is_list_after(whole.end, end) ? Whole{} : whole;
  }

  /// "the Wisconsin town of Harlan".
  [[nodiscard]] Whole before_town(const Mention& mention) const {
    const std::uint32_t begin = sentence_begin(mention.tokens.begin);
    const std::uint32_t at = mention.tokens.begin;
    if (at < begin + 3 || lower(at - 1) != "of" || !is_one_of(kTowns, lower(at - 2))) return {};
    for (std::uint32_t length = 3; length > 0; --length) {
      if (at < begin + 2 + length) continue;
      const std::uint32_t from = at - 2 - length;
      const auto adjective = lexicon_.adjective_at(words_, from, at - 2);
      const auto name = lexicon_.jurisdiction_at(words_, from, at - 2);
      const auto* entry = name && name.length == length             ? name.entry
                          : adjective && adjective.length == length ? adjective.entry
                                                                    : nullptr;
      const std::string_view form = annotation_.text(annotation_.span({from, at - 2}));
      if (entry != nullptr && entry->kind != "body" && !lexicon_.is_ambiguous_place(form))
        return {entry, mention.tokens.end};
    }
    return {};
  }

  /// "Harlan, a farming town in northern Wisconsin".
  [[nodiscard]] Whole in_apposition(const Mention& mention) const {
    constexpr std::uint32_t kReach = 8;
    const std::uint32_t at = mention.tokens.end;
    const std::uint32_t end = std::min(sentence_end(mention.tokens.begin), at + kReach);
    if (at + 3 >= end || lower(at) != "," || annotation_.tokens[at + 1].upos != Upos::kDet)
      return {};
    bool town = false;
    for (std::uint32_t i = at + 2; i < end; ++i) {
      if (annotation_.tokens[i].upos == Upos::kPunct) return {};
      town = town || is_one_of(kTowns, lower(i));
      if (town && lower(i) == "in") return whole_behind_in(i, sentence_end(i));
    }
    return {};
  }

  /// "in Harlan in northern Wisconsin".
  [[nodiscard]] Whole behind_in(const Mention& mention) const {
    if (!sites_.at(mention.tokens.begin)) return {};
    return whole_behind_in(mention.tokens.end, sentence_end(mention.tokens.begin));
  }

  static bool is_institution(std::string_view name) {
    const std::size_t blank = name.rfind(' ');
    return blank != std::string_view::npos &&
           is_one_of(kInstitutions, lower_case(name.substr(blank + 1)));
  }

  /// "Millbrook Academy in Sellin".
  [[nodiscard]] std::optional<Claim> institution(const Mention& mention, const std::string& name,
                                                 std::uint32_t at) const {
    if (at + 1 >= sentence_end(mention.tokens.begin) || lower(at) != "in") return std::nullopt;
    const Mention* town = sites_.name_at(at + 1);
    if (town == nullptr || !town->referent.valid()) return std::nullopt;
    const Referent& where = annotation_.referents[town->referent.index()];
    const bool place = where.type == EntityType::kPlace || where.type == EntityType::kUnknown;
    const bool region = whole_at(town->tokens.begin, town->tokens.end).entry != nullptr;
    if (!place || region) return std::nullopt;
    Claim claim = claim_at(mention, {mention.tokens.begin, town->tokens.end}, name);
    claim.arguments.push_back({kTown, where.name});
    claim.read_as = fmt::format("{}, in {}", name, where.name);
    return claim;
  }

  /// "25 miles north of Sellin", "25 miles to the east of the village".
  [[nodiscard]] std::optional<Claim> of_distance(const QuantityMention& quantity) const {
    if (quantity.dimension != "length" || quantity.tokens.empty()) return std::nullopt;
    const std::uint32_t end = sentence_end(quantity.tokens.begin);
    std::uint32_t at = quantity.tokens.end;
    if (at + 1 < end && lower(at) == "to" && lower(at + 1) == "the") at += 2;
    if (at + 2 >= end || !is_one_of(kBearings, lower(at)) || lower(at + 1) != "of")
      return std::nullopt;
    const std::uint32_t bearing = at;
    at += 2;
    const Mention* anchor = anchor_at(at, end);
    if (anchor == nullptr) return std::nullopt;
    const std::string& name = annotation_.referents[anchor->referent.index()].name;
    const bool behind = anchor->tokens.begin >= at;
    const std::uint32_t last = behind ? anchor->tokens.end : std::min(at + 2, end);
    Claim claim = claim_at(*anchor, {quantity.tokens.begin, last}, name);
    claim.arguments.push_back({kBearing, lower(bearing)});
    claim.arguments.push_back(
        {kDistance, fmt::format("{:.15g} {}", quantity.value, quantity.unit)});
    claim.read_as =
        fmt::format("{:.15g} {} {} of {}", quantity.value, quantity.unit, lower(bearing), name);
    return claim;
  }

  /// The name at the token, behind "the town of", or the last one before "the town".
  [[nodiscard]] const Mention* anchor_at(std::uint32_t at, std::uint32_t end) const {
    constexpr std::uint32_t kReach = 6;
    const bool described = lower(at) == "the";
    for (std::uint32_t i = at; i < std::min(end, at + kReach); ++i) {
      const Mention* name = sites_.name_at(i);
      if (name != nullptr) return name->referent.valid() ? name : nullptr;
      if (described && is_one_of(kTowns, lower(i)) && (i + 1 >= end || lower(i + 1) != "of"))
        return last_name_before(at);
      const Upos tag = annotation_.tokens[i].upos;
      const bool inside =
          tag == Upos::kDet || tag == Upos::kAdj || tag == Upos::kNoun || lower(i) == "of";
      if (!inside) return nullptr;
    }
    return nullptr;
  }

  [[nodiscard]] const Mention* last_name_before(std::uint32_t at) const {
    for (std::uint32_t i = at; i > sentence_begin(at);) {
      --i;
      const Mention* name = sites_.name_over(i);
      if (name == nullptr || !name->referent.valid()) continue;
      const EntityType type = annotation_.referents[name->referent.index()].type;
      if (type == EntityType::kPlace || type == EntityType::kUnknown) return name;
    }
    return nullptr;
  }

  [[nodiscard]] Claim claim_at(const Mention& mention, TokenRange tokens,
                               const std::string& name) const {
    const TokenIndex anchor{mention.tokens.begin};
    Claim claim =
        claim_said_at(annotation_, ClaimKind::k_location, anchor, annotation_.span(tokens));
    claim.when = when_at(annotation_, anchor, false);
    claim.modality = Modality::kAsserted;  // where a place lies no clause doubts
    claim.polarity = Polarity::kPositive;
    claim.arguments = {{kPlace, name}};
    return claim;
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  EventSites sites_;
  WordForms words_;
};

std::vector<Claim> extract(const DraftReading& draft) {
  return LocationReader(draft.annotation(), draft.lexicon()).claims();
}

}  // namespace

const KindDescriptor k_location_kind{ClaimKind::k_location,    "location", "where a place lies",
                                     "Harlan, a town in Iowa", kRoles,     extract};

}  // namespace belie
