// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_sides.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/edit_distance.h"
#include "claims/role_value.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::size_t kNearSurname = 2;  // letters by which two spellings of one name may differ

/// Whether a "not" or "never" stands right before the verb, over a "to".
bool is_denied(const Annotation& annotation, TokenRange sentence, std::uint32_t verb) {
  if (annotation.tokens[verb].upos != Upos::kVerb) return false;
  for (std::uint32_t t = verb; t > sentence.begin && verb - t < 2;) {
    --t;
    const std::string word = lower_case(annotation.word(TokenIndex{t}));
    if (word == "not" || word == "never" || word == "n't") return true;
    if (word != "to") return false;
  }
  return false;
}

/// "At once" and "once the cup was lifted" are no other time.
bool is_at_once(const Annotation& annotation, std::uint32_t token) {
  if (lower_case(annotation.word(TokenIndex{token})) != "once") return false;
  const bool at = token > 0 && lower_case(annotation.word(TokenIndex{token - 1})) == "at";
  return at || annotation.tokens[token].upos == Upos::kSconj;
}

/// The lemmas of the sentences in which the words, their verb and their speaker stand, also with
/// "same" or "own" before them ("same word") and with "cue" if they tell the speaker ("cue agree",
/// "had cue": "had said"), of nouns also with "noun" ("noun sign": no verb). The noun that tells
/// the speaker ("in Dole's phrase") and what the speaker is called are left out.
std::set<std::string> lemmas_around(const Annotation& annotation, const Utterance& utterance) {
  const Quotation& told = annotation.quotations[utterance.parts.front().index()];
  std::set<SentenceIndex> sentences;
  const auto add = [&](std::uint32_t token) {
    sentences.insert(annotation.sentence_of(TokenIndex{token}));
  };
  for (const QuotationIndex part : utterance.parts) {
    const Quotation& quotation = annotation.quotations[part.index()];
    add(quotation.tokens.begin);
    add(quotation.tokens.end - 1);
    if (quotation.cue.valid()) add(quotation.cue.value);
  }
  const auto inside = [&](std::uint32_t token) {
    return std::ranges::any_of(utterance.parts, [&](QuotationIndex part) {
      return annotation.quotations[part.index()].tokens.contains(token);
    });
  };
  std::set<std::string> lemmas;
  for (const SentenceIndex sentence : sentences) {
    const TokenRange tokens = annotation.sentences[sentence.index()].tokens;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (inside(i)) continue;
      const Upos tag = annotation.tokens[i].upos;
      const bool noun = tag == Upos::kNoun || tag == Upos::kPropn;
      const std::string lemma = lower_case(annotation.lemma(TokenIndex{i}));
      if (is_denied(annotation, tokens, i)) continue;  // "asked him not to repeat it"
      if (TokenIndex{i} == told.cue) lemmas.insert("cue " + lemma);
      if (TokenIndex{i} == told.cue && tense_at(annotation, told.cue) == Tense::kPastPerfect)
        lemmas.insert("had cue");
      if (noun && (TokenIndex{i} == told.cue || told.speaker_words.contains(i))) continue;
      // "before the first note" is no time before.
      const bool links = tag == Upos::kAdp || tag == Upos::kSconj;
      if ((!links || lemma != "before") && !is_at_once(annotation, i)) lemmas.insert(lemma);
      if (noun) lemmas.insert("noun " + lemma);
      if (i == tokens.begin) continue;
      const std::string_view before = annotation.word(TokenIndex{i - 1});
      if (before == "same" || before == "own") lemmas.insert(std::string(before) + " " + lemma);
    }
  }
  return lemmas;
}

const Referent& person(const QuoteSide& side) {
  return side.annotation->referents[side.referent.index()];
}

bool is_named_person(const QuoteSide& side) {
  if (!side.referent.valid() || person(side).surname.empty()) return false;
  const EntityType type = person(side).type;
  return type == EntityType::kPerson || type == EntityType::kUnknown;
}

/// The roles and surnames of one draft's people.
class DraftPeople {
 public:
  explicit DraftPeople(const Annotation& annotation)
      : annotation_(annotation), titles_in_(annotation.sentences.size()) {
    for (const Title& title : annotation.titles) {
      if (title.family == "courtesy") continue;
      const ReferentIndex holder = holder_of(title);
      if (holder.valid()) {
        roles_[holder].insert(title.role);
      } else if (!title.tokens.empty()) {
        titles_in_[annotation.sentence_of(TokenIndex{title.tokens.begin}).index()].push_back(
            &title);
      }
    }
    for (const Referent& referent : annotation.referents) {
      if (referent.type == EntityType::kPerson) ++bearers_[fold_accents(referent.surname)];
    }
  }

  /// Of somebody named all roles, of somebody described those of the description.
  [[nodiscard]] std::set<std::string> roles_of(const QuoteSide& side) const {
    if (is_named_person(side)) {
      const auto found = roles_.find(side.referent);
      return found == roles_.end() ? std::set<std::string>{} : found->second;
    }
    std::set<std::string> roles;
    if (side.speaker_words.empty()) return roles;
    const auto sentence = annotation_.sentence_of(TokenIndex{side.speaker_words.begin});
    for (const Title* title : titles_in_[sentence.index()]) {
      if (title->tokens.overlaps(side.speaker_words)) roles.insert(title->role);
    }
    return roles;
  }

  /// Whether the speaker, who is named, shares the surname with others.
  [[nodiscard]] bool has_namesakes(const QuoteSide& side) const {
    const auto found = bearers_.find(fold_accents(person(side).surname));
    return found != bearers_.end() && found->second > 1;
  }

 private:
  [[nodiscard]] ReferentIndex holder_of(const Title& title) const {
    return title.holder.valid() ? annotation_.mentions[title.holder.index()].referent
                                : ReferentIndex{};
  }

  const Annotation& annotation_;
  std::map<ReferentIndex, std::set<std::string>> roles_;
  std::vector<std::vector<const Title*>> titles_in_;  // by sentence: those that nobody holds
  std::map<std::string, std::size_t> bearers_;        // by surname
};

/// The utterances of one draft by their span, and its people.
class DraftUtterances {
 public:
  explicit DraftUtterances(const CheckInput& input) : input_(input) {}

  const Utterance* at(DocumentIndex document, Span span) {
    if (current_ != document) load(document);
    const auto found = by_span_.find({span.begin, span.end});
    return found == by_span_.end() ? nullptr : &all_[found->second];
  }

  /// The people of the draft that was asked for last.
  [[nodiscard]] const DraftPeople& people() const { return *people_; }

 private:
  void load(DocumentIndex document) {
    current_ = document;
    const Annotation& annotation = *input_.graph.inputs()[document.index()].annotation;
    all_ = utterances(annotation);
    people_.emplace(annotation);
    by_span_.clear();
    for (std::size_t i = 0; i < all_.size(); ++i)
      by_span_.emplace(std::pair(all_[i].span.begin, all_[i].span.end), i);
  }

  const CheckInput& input_;
  DocumentIndex current_;
  std::vector<Utterance> all_;
  std::optional<DraftPeople> people_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> by_span_;
};

/// "He used to say", in a draft that has named one man so far: nobody else can be meant.
ReferentIndex only_person_before(const Annotation& annotation, TokenRange pronoun) {
  if (pronoun.size() != 1) return {};
  const std::string word = lower_case(annotation.word(TokenIndex{pronoun.begin}));
  if (word != "he" && word != "she") return {};
  const Gender other = word == "he" ? Gender::kFemale : Gender::kMale;
  const std::size_t here = annotation.sentence_of(TokenIndex{pronoun.begin}).index();
  ReferentIndex only;
  for (const Mention& mention : annotation.mentions) {
    if (mention.tokens.begin >= pronoun.begin) break;
    if (!mention.referent.valid()) continue;
    const Referent& named = annotation.referents[mention.referent.index()];
    const bool person = named.type == EntityType::kPerson && named.gender != other;
    if (!person || mention.referent == only) continue;
    if (mention.kind == MentionKind::kName && named.given.empty()) continue;  // a word of a title
    const std::size_t sentence = annotation.sentence_of(TokenIndex{mention.tokens.begin}).index();
    const bool described = mention.kind != MentionKind::kName && named.surname.empty();
    if (described && sentence + 1 < here) continue;  // "a critic once wrote", long before
    if (only.valid() || described) return {};
    only = mention.referent;
  }
  return only;
}

bool is_copy(SectionKind kind) {
  return kind == SectionKind::kBody || kind == SectionKind::kQuoteBlock ||
         kind == SectionKind::kListItem;
}

QuoteSide side_of(const CheckInput& input, StatementIndex statement, DocumentIndex document,
                  const Utterance& utterance, const DraftPeople& people) {
  const Claim& claim = input.graph.claim(statement);
  QuoteSide side;
  side.statement = statement;
  side.document = document;
  side.annotation = input.graph.inputs()[document.index()].annotation;
  side.words = quote_words(*side.annotation, utterance);
  if (const auto* speaker = value_as<ReferentIndex>(claim, "speaker")) side.referent = *speaker;
  side.occasion = text_under(claim, "occasion");
  const Quotation& first = side.annotation->quotations[utterance.parts.front().index()];
  side.speaker_words = first.speaker_words;
  side.cue = first.cue;
  side.section = side.annotation->sentences[claim.sentence.index()].section;
  side.around = lemmas_around(*side.annotation, utterance);
  side.speaker = std::string(side.annotation->text(side.annotation->span(first.speaker_words)));
  if (!side.referent.valid())
    side.referent = only_person_before(*side.annotation, first.speaker_words);
  if (side.referent.valid()) {
    side.entity = input.graph.entity_of(document, side.referent);
    side.speaker = side.annotation->referents[side.referent.index()].name;
  }
  side.roles = people.roles_of(side);
  side.namesakes = is_named_person(side) && people.has_namesakes(side);
  return side;
}

bool may_be_same(const QuoteSide& a, const QuoteSide& b) {
  const auto names = [](const QuoteSide& side, ReferentIndex other) {
    return std::ranges::find(person(side).maybe_same, other) != person(side).maybe_same.end();
  };
  return a.document == b.document && (names(a, b.referent) || names(b, a.referent));
}

/// Roles that anybody may have beside another one.
constexpr std::array<std::string_view, 16> kLooseRoles{
    "spokesperson", "official", "leader",  "head",   "chief",   "boss",      "source", "expert",
    "resident",     "member",   "founder", "author", "veteran", "volunteer", "owner",  "mr"};

/// "the director" and "Marek, the chief surveyor": both have a role in the draft, none in
/// common, and none that goes with every other.
std::string why_two_roles(const QuoteSide& a, const QuoteSide& b) {
  if (a.document != b.document) return "";
  const std::set<std::string>& left = a.roles;
  const std::set<std::string>& right = b.roles;
  if (left.empty() || right.empty()) return "";
  const auto is_loose = [](const std::string& role) {
    return std::ranges::any_of(kLooseRoles, [&](std::string_view loose) {
      return role == loose || role.ends_with("-" + std::string(loose));
    });
  };
  const auto is_shared = [&](const std::string& role) { return right.contains(role); };
  if (std::ranges::any_of(left, is_shared) || std::ranges::any_of(left, is_loose) ||
      std::ranges::any_of(right, is_loose))
    return "";
  return fmt::format("{} and {} have two roles", a.speaker, b.speaker);
}

/// Two drafts that name the speaker in full alike, or of which one does so by surname alone, and
/// neither anybody else so.
bool same_surname(const QuoteSide& a, const QuoteSide& b) {
  if (a.document == b.document || !is_named_person(a) || !is_named_person(b)) return false;
  const Referent& left = person(a);
  const Referent& right = person(b);
  const std::string surname = fold_accents(left.surname);
  const bool short_form = left.given.empty() || right.given.empty() ||
                          fold_accents(left.given) == fold_accents(right.given);
  const bool genders = left.gender == right.gender || left.gender == Gender::kUnknown ||
                       right.gender == Gender::kUnknown;
  return short_form && genders && surname == fold_accents(right.surname) && !a.namesakes &&
         !b.namesakes;
}

/// "the owner" of "the owner of the Aldersey Mill", in lower case.
std::string described_head(const QuoteSide& side) {
  const Annotation& annotation = *side.annotation;
  const TokenRange words = side.speaker_words;
  if (words.size() < 2 || lower_case(annotation.word(TokenIndex{words.begin})) != "the") return "";
  std::string head;
  for (std::uint32_t i = words.begin + 1; i < words.end; ++i) {
    const Upos tag = annotation.tokens[i].upos;
    if (tag != Upos::kNoun && tag != Upos::kAdj && tag != Upos::kPropn) break;
    head += (head.empty() ? "" : " ") + lower_case(annotation.word(TokenIndex{i}));
  }
  return head;
}

}  // namespace

std::vector<QuoteSide> quote_sides(const CheckInput& input) {
  std::vector<QuoteSide> sides;
  DraftUtterances drafts(input);
  for (const StatementIndex statement : input.statements(ClaimKind::k_quote)) {
    const Claim& claim = input.graph.claim(statement);
    if (!is_copy(claim.section)) continue;
    const DocumentIndex document = input.graph.statements()[statement.index()].document;
    if (const Utterance* utterance = drafts.at(document, claim.span))
      sides.push_back(side_of(input, statement, document, *utterance, drafts.people()));
  }
  return sides;
}

Span span_of(const QuoteSide& side, std::size_t first, std::size_t last) {
  const Annotation& annotation = *side.annotation;
  return {annotation.tokens[side.words[first].token.index()].span.begin,
          annotation.tokens[side.words[last - 1].token.index()].span.end};
}

Span span_with_speaker(const QuoteSide& side, std::size_t first, std::size_t last) {
  const Annotation& annotation = *side.annotation;
  const Span words = span_of(side, first, last);
  if (side.speaker_words.empty()) return words;
  const SentenceIndex spoken = annotation.sentence_of(side.words[last - 1].token);
  const bool near = annotation.sentence_of(TokenIndex{side.speaker_words.begin}) == spoken &&
                    side.speaker_words.begin > side.words[last - 1].token.value;
  return near ? cover(words, annotation.span(side.speaker_words)) : words;
}

bool tells_any(const QuoteSide& side, std::span<const std::string_view> lemmas) {
  return std::ranges::any_of(
      lemmas, [&](std::string_view lemma) { return side.around.contains(std::string(lemma)); });
}

std::string why_two_speakers(const CheckInput& /*input*/, const QuoteSide& a, const QuoteSide& b) {
  if (a.referent.valid() && b.referent.valid() && (a.entity == b.entity || may_be_same(a, b)))
    return "";
  if (!is_named_person(a) || !is_named_person(b)) return why_two_roles(a, b);
  const std::string left = fold_accents(person(a).surname);
  const std::string right = fold_accents(person(b).surname);
  const auto two_given = [&] {  // "Anna Tessen" and "Peter Tessen"
    const std::string one = fold_accents(person(a).given), other = fold_accents(person(b).given);
    return left == right && one.size() > 2 && other.size() > 2 && one.front() != other.front() &&
           edit_distance(one, other) > kNearSurname;
  };
  if (edit_distance(left, right) <= kNearSurname && !two_given()) return "";
  return fmt::format("{} and {} are two people", a.speaker, b.speaker);
}

bool same_speaker(const QuoteSide& a, const QuoteSide& b) {
  if (a.entity.valid() && b.entity.valid())
    return a.entity == b.entity || may_be_same(a, b) || same_surname(a, b);
  if (a.document != b.document) return false;
  const std::string head = described_head(a);
  return !head.empty() && head == described_head(b);
}

}  // namespace belie
