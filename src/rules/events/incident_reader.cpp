// SPDX-License-Identifier: Apache-2.0
#include "rules/events/incident_reader.h"

#include <algorithm>
#include <array>

#include "language/characters.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 8> kNotices{"see",  "notice", "spot",   "smell",
                                                   "hear", "feel",   "detect", "discover"};
constexpr std::array<std::string_view, 5> kAnyone{"anyone", "anybody", "everyone", "everybody",
                                                  "others"};

/// The row of a noun that names an incident; nullptr: none. “The fire brigade” does not.
const IncidentNoun* incident_noun(const Annotation& annotation, std::uint32_t at) {
  const Upos tag = annotation.tokens[at].upos;
  const std::string word = normal_form(annotation.word(TokenIndex{at}));
  const bool burning = word == "burning";  // "the burning freighter", whatever its tag
  const bool noun = tag == Upos::kNoun || tag == Upos::kPropn || tag == Upos::kAdj;
  if (!noun && !burning) return nullptr;
  const bool exact = burning || tag == Upos::kPropn;  // "Fire gutted the mill"
  const std::string_view known = exact ? word : annotation.lemma(TokenIndex{at});
  const auto* row = std::ranges::find(kIncidentNouns, known, &IncidentNoun::noun);
  if (row == kIncidentNouns.end()) return nullptr;
  const bool house =
      at + 1 < annotation.tokens.size() && is_one_of(kHouses, annotation.lemma(TokenIndex{at + 1}));
  return house ? nullptr : row;
}

IncidentKinds kinds_of(const Annotation& annotation, TokenRange tokens) {
  IncidentKinds found;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (const IncidentNoun* row = incident_noun(annotation, i))
      found.set(static_cast<std::size_t>(row->kind));
  }
  return found;
}

}  // namespace

IncidentReader::IncidentReader(const Annotation& annotation) : annotation_(annotation) {
  read_lead();
}

std::string IncidentReader::lower(std::uint32_t at) const {
  return at < annotation_.tokens.size() ? normal_form(annotation_.word(TokenIndex{at})) : "";
}

std::string_view IncidentReader::lemma(std::uint32_t at) const {
  return annotation_.lemma(TokenIndex{at});
}

void IncidentReader::read_lead() {
  constexpr std::size_t kLead = 4;  // sentences, with the headline
  for (std::size_t s = 0; s < std::min(kLead, annotation_.sentences.size()); ++s) {
    const TokenRange tokens = annotation_.sentences[s].tokens;
    lead_ |= kinds_in(tokens);
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (annotation_.tokens[i].upos != Upos::kVerb) continue;
      if (const auto kind = onset_at(i, tokens)) lead_.set(static_cast<std::size_t>(*kind));
    }
  }
}

bool IncidentReader::is_told(std::uint32_t verb) const {
  const Clause* clause = clause_at(annotation_, TokenIndex{verb});
  return clause == nullptr ||
         (clause->polarity == Polarity::kPositive && clause->modality == Modality::kAsserted);
}

TokenRange IncidentReader::behind(std::uint32_t at, std::uint32_t length, TokenRange in) {
  return {std::min(at + 1, in.end), std::min(at + 1 + length, in.end)};
}

TokenRange IncidentReader::ahead(std::uint32_t at, std::uint32_t length, TokenRange in) {
  return {at - std::min(length, at - in.begin), at};
}

std::vector<Onset> IncidentReader::onsets_in(TokenRange tokens) const {
  std::vector<Onset> found;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (annotation_.tokens[i].upos != Upos::kVerb || !is_told(i)) continue;
    Onset onset;
    onset.token = i;
    onset.first = is_first_notice(i, tokens);
    onset.kind = onset.first ? kind_in(tokens) : onset_at(i, tokens);
    if (onset.first || onset.kind) found.push_back(onset);
  }
  return found;
}

std::optional<IncidentKind> IncidentReader::kind_in(TokenRange tokens) const {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (const IncidentNoun* row = incident_noun(annotation_, i)) return row->kind;
  }
  return std::nullopt;
}

bool IncidentReader::is_first_notice(std::uint32_t verb, TokenRange tokens) const {
  if (!is_one_of(kNotices, lemma(verb))) return false;
  const TokenRange after = behind(verb, 5, tokens);
  if (verb >= tokens.begin + 2 && lower(verb - 1) == "first" && lemma(verb - 2) == "be")
    return true;
  for (std::uint32_t i = after.begin; i < after.end; ++i) {
    if (lower(i) == "first" && i > verb + 1 && annotation_.tokens[i - 1].upos == Upos::kDet &&
        lower(i + 1) != "time")
      return true;
  }
  for (std::uint32_t i = verb + 1; i + 1 < tokens.end; ++i) {
    if (lower(i) == "before" && is_one_of(kAnyone, lower(i + 1))) return true;
  }
  return false;
}

std::optional<IncidentKind> IncidentReader::onset_at(std::uint32_t verb, TokenRange tokens) const {
  const std::string_view word = lemma(verb);
  const TokenRange subject = ahead(verb, 8, tokens);
  const bool pronoun = verb > tokens.begin && annotation_.tokens[verb - 1].upos == Upos::kPron;
  for (const OnsetVerb& row : kOnsetVerbs) {
    if (row.verb != word) continue;
    if (!row.behind.empty() && !has(behind(verb, 4, tokens), std::array{row.behind})) continue;
    if (row.whose.empty() || has_any(subject, row.whose)) return row.kind;
    if (lead_[static_cast<std::size_t>(row.kind)]) return row.kind;
  }
  if (pronoun && is_one_of(kItHappens, word)) return only_kind(lead_);
  if (!is_one_of(kIncidentHappens, word)) return std::nullopt;
  for (std::uint32_t i = verb; i-- > subject.begin;) {
    if (annotation_.tokens[i].upos == Upos::kVerb) break;
    const IncidentNoun* row = incident_noun(annotation_, i);
    const bool near = verb - i <= 2 || annotation_.tokens[i].head == TokenIndex{verb};
    if (row != nullptr && row->event && near) return row->kind;
  }
  return std::nullopt;
}

bool IncidentReader::has_any(TokenRange tokens, std::string_view words) const {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::string word = "|" + std::string(lemma(i)) + "|";
    if (("|" + std::string(words) + "|").find(word) != std::string::npos) return true;
  }
  return false;
}

bool IncidentReader::answers(TokenRange tokens) const {
  if (tells_of(tokens, kAnswers)) return true;
  if (has_lemma(annotation_, tokens, kCalls) && tells_of(tokens, kCalled)) return true;
  for (std::uint32_t i = tokens.begin; i + 1 < tokens.end; ++i) {
    if (lower(i) == "fire" && is_one_of(kHouses, lemma(i + 1)) && !is_speaker(i, tokens))
      return true;
  }
  return false;
}

bool IncidentReader::is_present(TokenRange tokens) const {
  static constexpr std::array<std::string_view, 4> kIs{"is", "are", "opens", "starts"};
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const bool main = !annotation_.tokens[i].head.valid() ||
                      !annotation_.tokens[annotation_.tokens[i].head.index()].head.valid();
    if (main && is_one_of(kIs, lower(i))) return true;
  }
  return false;
}

bool IncidentReader::is_speaker(std::uint32_t at, TokenRange tokens) const {
  static constexpr std::array<std::string_view, 4> kSays{"say", "tell", "report", "accord"};
  return has_lemma(annotation_, {at, behind(at, 4, tokens).end}, kSays) ||
         has_lemma(annotation_, ahead(at, 7, tokens), kSays);
}

bool IncidentReader::looks_back(TokenRange tokens) const {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const TokenIndex head = annotation_.tokens[i].head;
    const bool main = head.valid() && !annotation_.tokens[head.index()].head.valid();
    if (main && lower(i) == "had" && annotation_.tokens[i].upos == Upos::kAux)
      return !has(tokens, std::array{"already", "by"});
  }
  return false;
}

bool IncidentReader::hurts(TokenRange tokens) const { return tells_of(tokens, kHurt); }

IncidentKinds IncidentReader::kinds_in(TokenRange tokens) const {
  return kinds_of(annotation_, tokens);
}

std::optional<IncidentKind> only_kind(IncidentKinds kinds) {
  kinds.reset(static_cast<std::size_t>(IncidentKind::kAftermath));
  if (kinds.count() != 1) return std::nullopt;
  std::size_t i = 0;
  while (!kinds[i]) ++i;
  return static_cast<IncidentKind>(i);
}

}  // namespace belie
