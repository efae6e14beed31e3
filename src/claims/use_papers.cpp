// SPDX-License-Identifier: Apache-2.0
#include "claims/use_papers.h"

#include <array>

#include "base/word_list.h"

namespace belie {

void PaperUses::read_trial(std::uint32_t token) {
  const std::string word = text_.lower(token);
  UseSubject court;
  court.thing = "court";
  court.tokens = {token, token + 1};
  const TokenRange sentence = text_.sentence_of(token);
  if (word == "deliberating" || word == "deliberations") {
    const bool still = text_.has_word(token, "still") || text_.has_word(token, "continue");
    if (still && !text_.is_told_in_past(token))
      write_.add(court, token, {token, token + 1}, "ruling", "pending", "using");
    return;
  }
  if (word != "verdict") return;
  for (std::uint32_t t = token + 1; t < std::min(sentence.end, token + 4); ++t) {
    if (text_.lower(t) != "guilty") continue;
    write_.add(court, token, {token, t + 1}, "ruling", "decided", "has");
    return;
  }
}

void PaperUses::read_signature(std::uint32_t token) {
  const std::string word = text_.lower(token);
  const TokenRange sentence = text_.sentence_of(token);
  const bool unsigned_yet = word == "unsigned";
  bool waiting = false;
  if (word == "signature" || word == "signatures") {
    for (std::uint32_t t = sentence.begin; t < token; ++t) {
      const std::string_view verb = text_.lemma(t);
      waiting = waiting || verb == "wait" || verb == "await" || verb == "lack" || verb == "need" ||
                verb == "want" || text_.lower(t) == "without";
    }
  }
  const bool signed_paper = word == "signed" && token + 1 < sentence.end &&
                            token > sentence.begin &&
                            annotation_.tokens[token - 1].upos == Upos::kDet;
  if (!unsigned_yet && !waiting && !signed_paper) return;
  const auto thing = signed_paper ? next_paper(token) : last_paper(token);
  if (!thing) return;
  write_.add(subject_from(*thing), token, {token, token + 1}, "signing",
             signed_paper ? "signed" : "unsigned", "using");
}

std::optional<StatusThing> PaperUses::last_paper(std::uint32_t token) const {
  for (std::uint32_t t = token; t > text_.sentence_of(token).begin;) {
    --t;
    if (annotation_.tokens[t].upos != Upos::kNoun) continue;
    if (auto thing = things_.at(t, "signing", {}); thing && !thing->apart) return thing;
  }
  return std::nullopt;
}

std::optional<StatusThing> PaperUses::next_paper(std::uint32_t token) const {
  for (std::uint32_t t = token + 1; t < std::min(text_.sentence_of(token).end, token + 4); ++t) {
    if (annotation_.tokens[t].upos != Upos::kNoun) continue;
    if (auto thing = things_.at(t, "signing", {}); thing && !thing->apart) return thing;
  }
  return std::nullopt;
}

void PaperUses::read_force(std::uint32_t verb) {
  constexpr std::array<std::string_view, 9> kUnder{
      "fine", "prosecute", "charge", "jail", "arrest", "summon", "punish", "ticket", "penalise"};
  constexpr std::array<std::string_view, 8> kObjects{"pay",  "collect", "levy",    "enforce",
                                                     "obey", "defy",    "observe", "charge"};
  constexpr std::array<std::string_view, 5> kSubjects{"bind", "apply", "oblige", "cover", "govern"};
  if (annotation_.tokens[verb].upos != Upos::kVerb || text_.is_elsewhere(verb)) return;
  const std::string_view what = text_.lemma(verb);
  const auto deed = deeds_.deed_at(verb);
  if (!deed || deed->negative) return;
  const TokenRange sentence = text_.sentence_of(verb);
  if (what == "strike") return read_struck(verb);
  if (is_one_of(kSubjects, what)) {
    const std::uint32_t at = people_.subject_of(verb);
    if (at == kNone) return;
    if (const auto thing = things_.at(at, "force", {}); thing && !thing->apart)
      write_.add(subject_from(*thing), verb, {verb, verb + 1}, "force", "in-force", deed->told);
    return;
  }
  const bool under = is_one_of(kUnder, what);
  if (!under && !is_one_of(kObjects, what)) return;
  for (std::uint32_t t = verb + 1; t < std::min(sentence.end, verb + 8); ++t) {
    if (text_.lower(t) == ":" || text_.lower(t) == ";") return;
    const bool behind =
        !under || text_.lower(t - 1) == "under" || (t > 1 && text_.lower(t - 2) == "under");
    if (!behind) continue;
    const auto thing = things_.at(t, "force", {});
    if (!thing || thing->apart) continue;
    write_.add(subject_from(*thing), verb, {verb, t + 1}, "force", "in-force", deed->told);
    return;
  }
}

/// "struck the 1958 statute from the books"
void PaperUses::read_struck(std::uint32_t verb) {
  const std::uint32_t end = std::min(text_.sentence_of(verb).end, verb + 12);
  std::optional<StatusThing> law;
  for (std::uint32_t t = verb + 1; t < end; ++t) {
    if (!law && annotation_.tokens[t].upos == Upos::kNoun) law = things_.at(t, "force", {});
    if (text_.lower(t) == "books" && law && !law->apart)
      return write_.add(subject_from(*law), verb, {verb, t + 1}, "force", "lifted", "turned");
  }
}

}  // namespace belie
