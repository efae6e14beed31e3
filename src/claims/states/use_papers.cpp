// SPDX-License-Identifier: Apache-2.0
#include "claims/states/use_papers.h"

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

/// A contract with the noun of what it is for: "the contract for the pier".
UseSubject PaperUses::contract_at(std::uint32_t noun) const {
  UseSubject contract;
  contract.thing = "contract";
  contract.tokens = {noun, noun + 1};
  const std::uint32_t end = std::min(text_.sentence_of(noun).end, noun + 7);
  bool of = false;
  std::string what;
  for (std::uint32_t t = noun + 1; t < end; ++t) {
    const Upos tag = annotation_.tokens[t].upos;
    if (text_.lower(t) == "for" || text_.lower(t) == "to") of = true;
    if (of && tag == Upos::kNoun) what = text_.lemma(t);
    if (tag == Upos::kPunct || tag == Upos::kAux || (!of && tag != Upos::kAdp)) break;
  }
  if (!what.empty() && what != "job" && what != "work") contract.names = {what};
  return contract;
}

void PaperUses::read_award(std::uint32_t token) {
  constexpr std::array<std::string_view, 4> kContracts{"contract", "commission", "tender", "order"};
  constexpr std::array<std::string_view, 4> kBids{"bid", "tender", "offer", "proposal"};
  constexpr std::array<std::string_view, 4> kGiving{"award", "give", "let", "grant"};
  constexpr std::array<std::string_view, 7> kEntering{"hand",  "submit", "send",  "put",
                                                      "enter", "lodge",  "invite"};
  constexpr std::array<std::string_view, 5> kUntil{"until", "till", "by", "before", "deadline"};
  const Token& word = annotation_.tokens[token];
  if (word.upos != Upos::kNoun) return;
  const TokenRange sentence = text_.sentence_of(token);
  if (is_one_of(kContracts, text_.lemma(token)) && word.xpos == Xpos::kNn) {
    const bool definite = token > sentence.begin && text_.lower(token - 1) == "the";
    for (std::uint32_t t = token + 1; definite && t < std::min(sentence.end, token + 10); ++t) {
      if (annotation_.tokens[t].upos != Upos::kVerb) continue;
      const bool went =
          text_.lower(t) == "went" && t + 1 < sentence.end && text_.lower(t + 1) == "to";
      const bool given = is_one_of(kGiving, text_.lemma(t)) &&
                         annotation_.tokens[t].xpos == Xpos::kVbn && people_.subject_of(t) == token;
      const auto deed = deeds_.deed_at(t);
      if ((went || given) && deed && !deed->negative)
        write_.add(contract_at(token), t, {token, t + 1}, "award", "awarded", "turned");
      return;
    }
    return;
  }
  if (!is_one_of(kBids, text_.lemma(token)) || word.xpos != Xpos::kNns) return;
  bool entering = false, due = false, past = false;
  for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
    const Xpos tag = annotation_.tokens[t].xpos;
    entering = entering || is_one_of(kEntering, text_.lemma(t));
    due = due || is_one_of(kUntil, text_.lower(t));
    const bool says = text_.lemma(t) == "say" || text_.lemma(t) == "tell";
    past = past || (tag == Xpos::kVbd && !says);
  }
  if (entering && due && !past)
    write_.add(contract_at(token), token, {token, token + 1}, "award", "open", "using");
}

}  // namespace belie
