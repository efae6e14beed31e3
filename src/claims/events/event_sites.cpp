// SPDX-License-Identifier: Apache-2.0
#include "claims/events/event_sites.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"
#include "language/characters.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 3> kIn{"in", "at", "inside"};
constexpr std::array<std::string_view, 7> kNear{"near", "outside", "off",   "beside",
                                                "by",   "beyond",  "around"};

/// Between a preposition and "of" with the name: "on the outskirts of", "35 km north of".
constexpr std::array<std::string_view, 16> kEdges{
    "outskirts", "edge",      "suburb",    "suburbs",   "outside",   "north", "south", "east",
    "west",      "northeast", "northwest", "southeast", "southwest", "coast", "short", "vicinity"};

/// Nouns that a name explains: "the town of Sellin".
constexpr std::array<std::string_view, 22> kSettlements{
    "town",    "village",      "city",         "port",         "hamlet",     "suburb",
    "resort",  "district",     "county",       "island",       "province",   "region",
    "state",   "municipality", "community",    "borough",      "settlement", "department",
    "commune", "township",     "neighborhood", "neighbourhood"};

}  // namespace

EventSites::EventSites(const Annotation& annotation, const Lexicon& lexicon)
    : annotation_(annotation), lexicon_(lexicon), mention_of_(annotation.tokens.size()) {
  for (const Mention& mention : annotation.mentions) {
    if (mention.kind != MentionKind::kName) continue;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i)
      mention_of_[i] = &mention;
  }
}

std::string EventSites::lower(std::uint32_t token) const {
  return normal_form(annotation_.word(TokenIndex{token}));
}

const TokenRange& EventSites::sentence(std::uint32_t token) const {
  return annotation_.sentences[annotation_.tokens[token].sentence.index()].tokens;
}

const Mention* EventSites::name_over(std::uint32_t token) const {
  return token < mention_of_.size() ? mention_of_[token] : nullptr;
}

const Mention* EventSites::name_at(std::uint32_t token) const {
  const Mention* mention = name_over(token);
  return mention != nullptr && mention->tokens.begin == token ? mention : nullptr;
}

/// The preposition before the name, over "the southern town of" and "the outskirts of".
EventSites::Tie EventSites::tie_before(std::uint32_t token) const {
  const std::uint32_t begin = sentence(token).begin;
  std::uint32_t at = token;
  std::string edge;
  if (at >= begin + 2 && lower(at - 1) == "of") {
    const std::string noun = lower(at - 2);
    if (is_one_of(kEdges, noun)) edge = "near";
    if (edge.empty() && !is_one_of(kSettlements, noun)) return {};
    at -= 2;
  }
  while (at > begin) {
    const std::string word = lower(at - 1);
    if (is_one_of(kIn, word))
      return {edge.empty() ? (word == "inside" ? "in" : word) : edge, at - 1};
    if (is_one_of(kNear, word)) return {"near", at - 1};
    if (!edge.empty() && word == "on") return {"near", at - 1};
    const Upos tag = annotation_.tokens[at - 1].upos;
    const bool inside = tag == Upos::kDet || tag == Upos::kAdj ||
                        (at != token && (tag == Upos::kNoun || tag == Upos::kPropn));
    if (!inside || word == "nearby" || token - at > 5) break;
    --at;
  }
  return edge.empty() ? Tie{} : Tie{edge, at};
}

/// The capital of "in the Georgian capital", "" where the words at the token are something else.
std::string EventSites::capital_at(std::uint32_t token) const {
  if (lower(token) != "capital" || token == sentence(token).begin) return "";
  const std::string_view adjective = annotation_.word(TokenIndex{token - 1});
  for (const JurisdictionEntry& entry : lexicon_.jurisdictions) {
    const bool of = is_one_of(entry.adjectives, adjective);
    if (of && !entry.capitals.empty()) return entry.capitals.front();
  }
  return "";
}

bool EventSites::is_modifier(const Mention& mention) const {
  const std::uint32_t next = mention.tokens.end;
  if (!sentence(mention.tokens.begin).contains(next)) return false;
  const auto time = std::ranges::lower_bound(
      annotation_.times, next, {}, [](const TimeExpression& t) { return t.tokens.begin; });
  const bool dated = time != annotation_.times.end() && time->tokens.begin == next;
  const Token& after = annotation_.tokens[next];
  // "in the Peru-Chile war": no place of its own
  const bool joined = (lower(next) == "-" || lower(next) == "–") &&
                      after.span.begin == mention.span.end && sentence(next).contains(next + 1) &&
                      annotation_.tokens[next + 1].span.begin == after.span.end;
  if (joined) return true;
  return !dated &&
         (after.upos == Upos::kNoun || (after.upos == Upos::kAdj && lower(next) != "late"));
}

std::optional<EventSite> EventSites::at(std::uint32_t token) const {
  if (std::string capital = capital_at(token); !capital.empty()) {
    const Tie tie = tie_before(token - 1);
    if (tie.relation.empty()) return std::nullopt;
    return EventSite{std::move(capital), {}, tie.relation, {tie.begin, token + 1}};
  }
  const Mention* mention = name_at(token);
  if (mention == nullptr || !mention->referent.valid() || is_modifier(*mention))
    return std::nullopt;
  const Referent& referent = annotation_.referents[mention->referent.index()];
  const bool place = referent.type == EntityType::kPlace || referent.type == EntityType::kUnknown;
  const Tie tie = tie_before(token);
  if (!place || tie.relation.empty()) return std::nullopt;
  return EventSite{
      referent.name, mention->referent, tie.relation, {tie.begin, mention->tokens.end}};
}

}  // namespace belie
