// SPDX-License-Identifier: Apache-2.0
//
// Names in a form that the house does not print. The forms come from the names of the packs and of
// belie.yaml (rules/packs/name_forms.h); they are looked for letter by letter, words and capitals
// as written. What is part of a longer name is another name ("Harbor Trust Road"), and what stands
// between quotation marks is somebody else's.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/names/spelling.h"
#include "rules/checks/check.h"

namespace belie {
namespace {

constexpr std::array kWords{CheckWord{"form", "the name as the draft writes it"},
                            CheckWord{"preferred", "the name as the house writes it"}};

/// A form of a name, word by word.
struct Form {
  std::vector<std::string> words;
  std::string text;
  const NameForms* name = nullptr;
  bool never = false;  // false: it may stand, and what it holds is no form of its own
};

/// All forms by their first word, the longest first.
std::unordered_map<std::string, std::vector<Form>> forms_of(std::span<const NameForms> names) {
  std::unordered_map<std::string, std::vector<Form>> by_word;
  const auto add = [&](const std::string& text, const NameForms& name, bool never) {
    Form form{phrase_words(text), text, &name, never};
    if (form.words.empty()) return;
    auto& list = by_word[form.words.front()];
    list.push_back(std::move(form));
    std::ranges::stable_sort(list, std::greater<>(), [](const Form& f) { return f.words.size(); });
  };
  for (const NameForms& name : names) {
    add(name.preferred, name, false);
    for (const std::string& form : name.accepted) add(form, name, false);
    for (const std::string& form : name.never) add(form, name, true);
  }
  return by_word;
}

/// Looks through one draft.
class DraftSearch {
 public:
  DraftSearch(const Annotation& annotation, DocumentIndex document)
      : annotation_(annotation), document_(document), mark_(annotation.tokens.size(), kPlain) {
    for (const Title& title : annotation.titles) set(title.tokens, kTitle);
    for (const Quotation& quotation : annotation.quotations) set(quotation.tokens, kQuoted);
  }

  std::vector<CheckHit> find(const std::unordered_map<std::string, std::vector<Form>>& forms) {
    const auto count = static_cast<std::uint32_t>(annotation_.tokens.size());
    for (std::uint32_t i = 0; i < count;) {
      const auto found = forms.find(word(i));
      const Form* form = found == forms.end() ? nullptr : longest(found->second, i);
      if (form != nullptr && form->never && stands_alone(i, *form)) add(i, *form);
      i += form == nullptr ? 1 : static_cast<std::uint32_t>(form->words.size());
    }
    std::vector<CheckHit> hits;
    for (auto& [text, hit] : hits_) hits.push_back(std::move(hit));
    return hits;
  }

 private:
  enum Mark : std::uint8_t { kPlain, kTitle, kQuoted };

  void set(TokenRange tokens, Mark mark) {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) mark_[i] = mark;
  }

  [[nodiscard]] std::string word(std::uint32_t i) const {
    return plain_form(annotation_.word(TokenIndex(i)));
  }

  [[nodiscard]] const Form* longest(const std::vector<Form>& forms, std::uint32_t at) const {
    const auto fits = [&](const Form& form) {
      if (at + form.words.size() > annotation_.tokens.size()) return false;
      for (std::uint32_t i = 1; i < form.words.size(); ++i) {
        if (word(at + i) != form.words[i]) return false;
      }
      return true;
    };
    const auto found = std::ranges::find_if(forms, fits);
    return found == forms.end() ? nullptr : &*found;
  }

  /// Whether the words are no part of a longer name and nobody else's.
  [[nodiscard]] bool stands_alone(std::uint32_t at, const Form& form) const {
    const auto end = at + static_cast<std::uint32_t>(form.words.size());
    if (mark_[at] == kQuoted) return false;
    const SentenceIndex sentence = annotation_.sentence_of(TokenIndex(at));
    const TokenRange range = annotation_.sentences[sentence.index()].tokens;
    if (end < range.end && continues_name(end)) return false;
    if (at == range.begin) return true;
    return word(at - 1) != "@" && !continues_name(at - 1);
  }

  /// Whether the word belongs to the name beside it. The first word of a sentence has a capital
  /// anyway.
  [[nodiscard]] bool continues_name(std::uint32_t i) const {
    const std::string_view text = annotation_.word(TokenIndex(i));
    if (is_hyphen(text)) return true;
    if (mark_[i] == kTitle || !starts_upper(text) || is_courtesy(i)) return false;
    const SentenceIndex sentence = annotation_.sentence_of(TokenIndex(i));
    const bool begins = annotation_.sentences[sentence.index()].tokens.begin == i;
    return !begins || annotation_.tokens[i].upos == Upos::kPropn;
  }

  /// "Mr", "Dr": before a name, no part of it.
  [[nodiscard]] bool is_courtesy(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 7> kCourtesies{"Mr", "Mrs", "Ms",  "Miss",
                                                                 "Dr", "Sir", "Lady"};
    return std::ranges::find(kCourtesies, word(i)) != kCourtesies.end();
  }

  void add(std::uint32_t at, const Form& form) {
    const auto end = at + static_cast<std::uint32_t>(form.words.size());
    const Span span = annotation_.span({at, end});
    const auto [place, is_new] = hits_.try_emplace(form.text);
    CheckHit& hit = place->second;
    if (is_new) {
      hit.key = fold_accents(form.name->preferred);
      hit.first = form.text;
      hit.second = form.name->preferred;
      hit.words = {{"form", form.text}, {"preferred", form.name->preferred}};
    }
    hit.places.push_back({PlaceRole::kCheck, document_, span, "", VoiceKind::kPaper});
  }

  const Annotation& annotation_;
  DocumentIndex document_;
  std::vector<Mark> mark_;
  std::map<std::string, CheckHit> hits_;  // by form
};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  const auto forms = forms_of(input.names);
  if (forms.empty()) return outcome;
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    if (input.graph.standing(document) != Standing::kDraft) continue;
    std::ranges::move(DraftSearch(*input.graph.inputs()[d].annotation, document).find(forms),
                      std::back_inserter(outcome.hits));
  }
  return outcome;
}

}  // namespace

const CheckDescriptor k_house_style_check{
    "house-style", "names in a form that the house does not print", {}, kWords, run};

}  // namespace belie
