// SPDX-License-Identifier: Apache-2.0
//
// A name is a run of capitalised words. Each word of it is looked up in the sources: as it stands,
// in another form (a people for its country, a short form, initials), or by what it means (the
// Kremlin for Russia). Titles, generic words ("Committee"), times and numbers are no part of the
// question. A run is absent when its last telling word or half of its telling words are. What
// stands at the beginning of a sentence, or in a headline in capitals, has to be a name by other
// evidence.
//
//     source: "The mayor of Leith …"        draft: "Ann Dole, mayor of Leith": Ann Dole is absent
#include "rules/sources/source_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "language/names/name_parts.h"
#include "language/quantities/number_words.h"
#include "rules/places/town_countries.h"

namespace belie {
namespace {

constexpr std::size_t kShortestName = 3;  // letters of a word that can be absent

/// Further places of what was found before are `also`.
void add_hit(std::vector<CheckHit>& hits, CheckHit hit) {
  const auto known = std::ranges::find(hits, hit.key, &CheckHit::key);
  if (known == hits.end()) {
    hits.push_back(std::move(hit));
    return;
  }
  hit.places.front().role = PlaceRole::kAlso;
  known->places.push_back(hit.places.front());
}

/// The names of one draft against the sources.
class NameSearch {
 public:
  NameSearch(const CheckInput& input, const SourceWords& source, DocumentIndex draft)
      : input_(input),
        source_(source),
        draft_(draft),
        annotation_(*input.graph.inputs()[draft.index()].annotation),
        forms_(word_forms(annotation_)),
        skipped_(annotation_.tokens.size()) {
    skip_titles_and_times();
    skip_cited();
    for (const PlaceNamed& place : places_named(annotation_, input.lexicon)) judge(place);
    for (const Token& token : annotation_.tokens) {
      if (starts_lower(annotation_.text(token.span)))
        small_.insert(folded_word(annotation_.text(token.span)));
    }
  }

  std::vector<CheckHit> run() {
    for (const Sentence& sentence : annotation_.sentences) {
      if (in_capitals(sentence)) continue;
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end;) {
        const TokenRange run = run_at(i, sentence.tokens.end);
        if (run.empty()) {
          ++i;
          continue;
        }
        judge(run, run.begin == sentence.tokens.begin);
        i = run.end;
      }
    }
    return std::move(hits_);
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    return annotation_.word(TokenIndex{token});
  }
  [[nodiscard]] std::string folded(std::uint32_t token) const { return folded_word(word(token)); }

  void skip(TokenRange tokens) {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) skipped_[i] = true;
  }

  void skip_titles_and_times() {
    for (const Title& title : annotation_.titles) skip(title.tokens);
    for (const TimeExpression& time : annotation_.times) skip(time.tokens);
    for (std::uint32_t i = 0; i < annotation_.tokens.size(); ++i) {
      const auto title = input_.lexicon.title_at(forms_, i, annotation_.tokens.size());
      if (title) skip({i, i + title.length});
    }
  }

  /// "the BBC reports": whose report it is the source need not say.
  void skip_cited() {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind != MentionKind::kName || mention.tokens.empty()) continue;
      if (reports(mention.tokens.end) ||
          (mention.tokens.begin > 0 && reports(mention.tokens.begin - 1)))
        skip_body(mention);
    }
    for (const Attribution& attribution : annotation_.attributions) {
      if (!attribution.source.valid()) continue;
      skip_body(annotation_.mentions[attribution.source.index()]);
    }
  }

  [[nodiscard]] bool reports(std::uint32_t i) const {
    if (i >= annotation_.tokens.size()) return false;
    const ReportingEntry* entry = input_.lexicon.reporting(annotation_.lemma(TokenIndex{i}));
    return entry != nullptr && entry->kind == "verb";
  }

  void skip_body(const Mention& source) {
    if (source.kind != MentionKind::kName || !source.referent.valid()) return;
    const Referent& referent = annotation_.referents[source.referent.index()];
    if (referent.type != EntityType::kPerson && referent.type != EntityType::kPlace)
      skip(source.tokens);
  }

  /// A country, region or body: present if a source names it in any way. Where the sources name no
  /// country at all, a draft that does adds only what its readers have to be told.
  void judge(const PlaceNamed& place) {
    const bool present = (source_.names_jurisdiction(place.jurisdiction) && !is_new_town(place)) ||
                         !source_.names_any_jurisdiction();
    for (std::uint32_t i = place.tokens.begin; i < place.tokens.end; ++i) {
      skipped_[i] = present;
      if (!present) places_.insert(i);
    }
  }

  /// "in Moscow" is the town itself and not what stands for its country.
  [[nodiscard]] bool is_new_town(const PlaceNamed& place) const {
    if (!place.capital || place.tokens.begin == 0) return false;
    if (lower_case(word(place.tokens.begin - 1)) != "in") return false;
    return !source_.has_word(folded(place.tokens.begin));
  }

  /// Headlines in which every word of meaning is capitalised.
  [[nodiscard]] bool in_capitals(const Sentence& sentence) const {
    constexpr std::size_t kLeast = 4;  // words: shorter ones may be names and nothing else
    std::size_t capitals = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Upos tag = annotation_.tokens[i].upos;
      const bool content = tag == Upos::kVerb || tag == Upos::kNoun || tag == Upos::kAdj;
      if (content && starts_lower(word(i))) return false;
      capitals += starts_upper(word(i)) ? 1 : 0;
    }
    return capitals > kLeast;
  }

  [[nodiscard]] bool is_part(std::uint32_t i) const {
    return starts_upper(word(i)) && annotation_.tokens[i].upos != Upos::kDet;
  }

  /// The capitalised words from the token on, with hyphens and the particles of surnames between.
  [[nodiscard]] TokenRange run_at(std::uint32_t begin, std::uint32_t end) const {
    if (!is_part(begin)) return {begin, begin};
    std::uint32_t last = begin + 1;
    while (last < end) {
      const bool joint = is_hyphen(word(last)) || input_.lexicon.is_particle(word(last));
      if (is_part(last)) {
        ++last;
      } else if (joint && last + 1 < end && is_part(last + 1)) {
        last += 2;
      } else {
        break;
      }
    }
    return {begin, last};
  }

  [[nodiscard]] bool is_generic(std::uint32_t i) const {
    const LexiconIndex& lexicon = input_.lexicon;
    const std::string_view form = word(i);
    return lexicon.is_organisation_word(form) || lexicon.is_place_word(form) ||
           lexicon.is_name_suffix(form) || lexicon.is_particle(lower_case(form)) ||
           lexicon.is_administration_word(lower_case(form));
  }

  /// Whether the word can be asked for at all.
  [[nodiscard]] bool is_telling(std::uint32_t i) const {
    if (skipped_[i] || !starts_upper(word(i))) return false;
    if (places_.contains(i)) return true;
    if (is_initial(word(i)) || is_generic(i)) return false;
    const std::string form = folded(i);
    if (form.size() < kShortestName && !all_upper(word(i))) return false;
    return !number_word(form) && !fraction_word(form) && !small_.contains(form);
  }

  [[nodiscard]] bool is_present(std::uint32_t i) const {
    if (places_.contains(i)) return false;
    const std::string form = folded(i);
    if (source_.has_word(form) || source_.has_word(folded_word(annotation_.lemma(TokenIndex{i}))))
      return true;
    return source_.has_name_like(word(i));
  }

  /// The initials of the run, as a source may write it: "WHO".
  [[nodiscard]] bool initials_present(TokenRange run) const {
    std::string initials;
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (is_part(i)) initials += folded(i).substr(0, 1);
    }
    return initials.size() >= 2 && source_.has_initials(initials);
  }

  void judge(TokenRange run, bool first) {
    std::vector<std::uint32_t> telling;
    std::vector<std::uint32_t> absent;
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (!is_telling(i)) continue;
      telling.push_back(i);
      if (!is_present(i)) absent.push_back(i);
    }
    if (telling.empty()) return;
    if (absent.empty() || initials_present(run)) return;
    const bool place = places_.contains(absent.front());
    const Referent* referent = referent_of(run);
    const bool person = referent != nullptr && referent->type == EntityType::kPerson;
    const bool most =
        absent.back() == telling.back() || (!person && absent.size() * 2 >= telling.size());
    if (!most && !is_other_person(run, absent)) return;
    if (!place && first && !is_proved_name(run, telling)) return;
    if (!place && !is_named(run, telling)) return;
    add(run, absent);
  }

  /// Only the given name is absent: another person if the sources give the surname another one.
  [[nodiscard]] bool is_other_person(TokenRange run,
                                     const std::vector<std::uint32_t>& absent) const {
    const auto* referent = referent_of(run);
    if (referent == nullptr || referent->type != EntityType::kPerson) return false;
    const NameParts parts = name_parts(referent->name, input_.lexicon);
    const auto known = source_.given_names(folded_word(parts.surname));
    if (parts.given.empty() || known.empty()) return false;
    if (folded(absent.front()) != folded_word(parts.given.front())) return false;
    return std::ranges::none_of(known,
                                [&](const auto& given) { return given_agree(given, parts.given); });
  }

  [[nodiscard]] const Referent* referent_of(TokenRange run) const {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind == MentionKind::kName && mention.tokens.overlaps(run) &&
          mention.referent.valid())
        return &annotation_.referents[mention.referent.index()];
    }
    return nullptr;
  }

  /// The tagger calls its words names, or the stage before found one there.
  [[nodiscard]] bool is_named(TokenRange run, const std::vector<std::uint32_t>& telling) const {
    if (referent_of(run) != nullptr) return true;
    return std::ranges::any_of(
        telling, [&](std::uint32_t i) { return annotation_.tokens[i].upos == Upos::kPropn; });
  }

  /// At the beginning of a sentence every word is capitalised.
  [[nodiscard]] bool is_proved_name(TokenRange run,
                                    const std::vector<std::uint32_t>& telling) const {
    const Referent* referent = referent_of(run);
    if (referent != nullptr && (referent->type_evidence > 0 || referent->mentions.size() > 1))
      return true;
    return telling.size() > 1 && annotation_.tokens[telling.back()].upos == Upos::kPropn;
  }

  void add(TokenRange run, const std::vector<std::uint32_t>& absent) {
    // A given name or a title in front belongs to the name; what follows a present word does not.
    const TokenRange shown =
        places_.contains(absent.front()) ? TokenRange{absent.front(), absent.back() + 1} : run;
    const Span span = annotation_.span(shown);
    const std::string name(annotation_.text(span));
    const std::string key = folded(absent.back());
    CheckHit hit;
    hit.key = hit.first = key;
    hit.words = {{"name", name}, {"source", source_.name()}};
    hit.places = {{PlaceRole::kCheck, draft_, span, "", VoiceKind::kPaper}};
    add_hit(hits_, std::move(hit));
  }

  const CheckInput& input_;
  const SourceWords& source_;
  DocumentIndex draft_;
  const Annotation& annotation_;
  WordForms forms_;
  std::vector<bool> skipped_;
  std::set<std::uint32_t> places_;  // tokens of countries and bodies that are absent
  std::set<std::string> small_;     // words that the draft writes in small letters too
  std::vector<CheckHit> hits_;
};

/// Whether the sources have every word of the title, or its initials.
bool has_words(const Annotation& annotation, const SourceWords& source, TokenRange title) {
  for (std::uint32_t i = title.begin; i < title.end; ++i) {
    const std::string word = folded_word(annotation.word(TokenIndex{i}));
    if (has_letter(word) && !source.has_word(word) && !source.has_name_like(word)) return false;
  }
  return true;
}

}  // namespace

std::vector<CheckHit> absent_offices(const CheckInput& input, const SourceWords& source) {
  std::vector<CheckHit> hits;
  for (const DocumentIndex draft : source.drafts()) {
    const Annotation& annotation = *input.graph.inputs()[draft.index()].annotation;
    for (const Title& title : annotation.titles) {
      const TitleEntry* entry = input.lexicon.title(title.role);
      if (title.family != "office" || entry == nullptr || !entry->one_holder) continue;
      if (source.has_office(title.role) || has_words(annotation, source, title.tokens)) continue;
      CheckHit hit;
      hit.key = hit.first = title.role;
      hit.words = {{"name", std::string(annotation.text(title.span))}, {"source", source.name()}};
      hit.places = {{PlaceRole::kCheck, draft, title.span, "", VoiceKind::kPaper}};
      add_hit(hits, std::move(hit));
    }
  }
  return hits;
}

std::vector<CheckHit> absent_names(const CheckInput& input, const SourceWords& source) {
  std::vector<CheckHit> hits;
  for (const DocumentIndex draft : source.drafts()) {
    for (CheckHit& hit : NameSearch(input, source, draft).run()) hits.push_back(std::move(hit));
  }
  return hits;
}

}  // namespace belie
