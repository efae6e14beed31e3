// SPDX-License-Identifier: Apache-2.0
#include "graph/event_nodes.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/word_list.h"
#include "graph/folding.h"
#include "graph/resolve.h"

namespace belie {
namespace {

/// Words before an event that set it apart from one that was told before.
constexpr std::array<std::string_view, 10> kSetApart{"another", "second",   "third", "fourth",
                                                     "fifth",   "separate", "other", "previous",
                                                     "future",  "every"};

/// How many words before the mention may belong to it: "three previous rounds of direct" talks.
constexpr std::size_t kWordsBefore = 4;

using ClassWords = std::map<std::string, std::vector<std::string>, std::less<>>;

ClassWords class_words(const Lexicon& lexicon) {
  ClassWords words;
  for (const EventEntry& entry : lexicon.events) {
    for (const std::string& noun : entry.nouns) {
      for (std::string& word : words_of(folded_name(noun))) words[entry.id].push_back(word);
    }
  }
  return words;
}

bool names_class(const std::string& word, const std::vector<std::string>& class_words) {
  return std::ranges::any_of(class_words, [&](const std::string& noun) {
    return word == noun || word == noun + "s" || word == noun + "es";
  });
}

/// "alaska" of "Alaska summit"; the whole name where nothing else would be left.
std::string site_of_name(std::string_view name, const std::vector<std::string>& class_words) {
  std::string site;
  for (const std::string& word : words_of(folded_name(name))) {
    if (names_class(word, class_words)) continue;
    if (!site.empty()) site += ' ';
    site += word;
  }
  return site;
}

void sort_once(std::vector<std::string>& keys) {
  std::erase(keys, "");
  std::ranges::sort(keys);
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

bool sets_apart(std::string_view word) { return is_one_of(kSetApart, folded_name(word)); }

bool set_apart(const EventMention& mention, const Annotation& annotation) {
  const auto& tokens = annotation.tokens;
  const auto begin_of = [](const Token& token) { return token.span.begin; };
  const auto first = std::ranges::lower_bound(tokens, mention.span.begin, {}, begin_of);
  const auto last = std::ranges::lower_bound(tokens, mention.span.end, {}, begin_of);
  const auto apart = [&](const Token& token) { return sets_apart(annotation.text(token.span)); };
  if (first < last && std::any_of(first, last, apart)) return true;
  auto at = first;
  for (std::size_t words = 0; words < kWordsBefore && at != tokens.begin(); ++words) {
    --at;
    if (at->upos == Upos::kPunct || at->upos == Upos::kVerb) return false;
    if (apart(*at)) return true;
  }
  return false;
}

/// The time that a claim gives its event; none where it only orders events.
const TimeExpression* time_of(const Claim& claim) {
  if (claim.kind == ClaimKind::k_order) return nullptr;  // of its beginning, or of its end
  for (const Argument& argument : claim.arguments) {
    if (const auto* time = std::get_if<TimeExpression>(&argument.value)) return time;
  }
  return claim.when.time && claim.when.origin == WhenOrigin::kClause ? &*claim.when.time : nullptr;
}

/// Makes the nodes of one draft.
class DraftEvents {
 public:
  DraftEvents(DocumentIndex document, const GraphInput& input, const ReferenceDate& date,
              const Referents& referents, const std::vector<ReferentName>& names,
              const ClassWords& words)
      : document_(document),
        input_(input),
        date_(date),
        referents_(referents),
        names_(names),
        words_(words) {}

  void append_to(std::vector<EventNode>& nodes) const {
    for (std::size_t c = 0; c < input_.claims->size(); ++c) {
      const Claim& claim = (*input_.claims)[c];
      for (const Argument& argument : claim.arguments) {
        const auto* mention = std::get_if<EventMention>(&argument.value);
        if (!mention) continue;
        nodes.push_back(node(claim, static_cast<std::uint32_t>(c), argument.role, *mention));
      }
    }
  }

 private:
  [[nodiscard]] EventNode node(const Claim& claim, std::uint32_t index, std::uint8_t role,
                               const EventMention& mention) const {
    EventNode node{.document = document_,
                   .claim = index,
                   .role = role,
                   .mention = &mention,
                   .said_in = &claim,
                   .time = time_of(claim),
                   .when = {},
                   .name = folded_name(mention.name),
                   .sites = sites(mention),
                   .participants = keys(mention.participants),
                   .distinct = !mention.apart.empty() || mention.plural ||
                               set_apart(mention, *input_.annotation)};
    if (node.time) node.when = resolve_in(*node.time, date_, claim.when.direction);
    return node;
  }

  [[nodiscard]] std::vector<std::string> sites(const EventMention& mention) const {
    static const std::vector<std::string> kNoWords;
    const auto words = words_.find(mention.event_class);
    std::vector<std::string> sites = keys(mention.places);
    sites.push_back(folded_name(mention.place));
    sites.push_back(site_of_name(mention.name, words == words_.end() ? kNoWords : words->second));
    sort_once(sites);
    return sites;
  }

  [[nodiscard]] std::vector<std::string> keys(const std::vector<ReferentIndex>& mentioned) const {
    std::vector<std::string> keys;
    for (const ReferentIndex referent : mentioned) {
      if (referent.valid()) keys.push_back(names_[referents_.number(document_, referent)].key);
    }
    sort_once(keys);
    return keys;
  }

  DocumentIndex document_;
  const GraphInput& input_;
  const ReferenceDate& date_;
  const Referents& referents_;
  const std::vector<ReferentName>& names_;
  const ClassWords& words_;
};

}  // namespace

std::vector<EventNode> event_nodes(const std::vector<GraphInput>& inputs,
                                   const Referents& referents,
                                   const std::vector<ReferentName>& names,
                                   const std::vector<ReferenceDate>& dates,
                                   const Lexicon& lexicon) {
  const ClassWords words = class_words(lexicon);
  std::vector<EventNode> nodes;
  for (std::size_t d = 0; d < inputs.size(); ++d) {
    DraftEvents(DocumentIndex(d), inputs[d], dates[d], referents, names, words).append_to(nodes);
  }
  return nodes;
}

std::vector<std::vector<std::string>> people_of_drafts(const std::vector<GraphInput>& inputs,
                                                       const Referents& referents,
                                                       const std::vector<ReferentName>& names) {
  std::vector<std::vector<std::string>> people(inputs.size());
  for (std::size_t n = 0; n < names.size(); ++n) {
    const bool person = names[n].known.valid() || names[n].full_name;
    if (person) people[referents.member(n).document.index()].push_back(names[n].key);
  }
  for (auto& draft : people) sort_once(draft);
  return people;
}

}  // namespace belie
