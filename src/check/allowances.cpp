// SPDX-License-Identifier: Apache-2.0
#include "check/allowances.h"

#include <algorithm>
#include <optional>

#include "check/draft_paths.h"
#include "check/selection.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

using Words = std::vector<std::string>;

Words folded_words(std::string_view text) { return phrase_words(fold_accents(text)); }

bool has_phrase(const Words& words, const Words& phrase) {
  return !phrase.empty() &&
         std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
}

/// The words around a form of a name; nothing where it is not among them.
struct Around {
  Words before, after;
};

std::optional<Around> without(const Words& words, const Words& form) {
  if (form.empty()) return std::nullopt;
  const auto found = std::find_end(words.begin(), words.end(), form.begin(), form.end());
  if (found == words.end()) return std::nullopt;
  const auto end = found + static_cast<std::ptrdiff_t>(form.size());
  return Around{{words.begin(), found}, {end, words.end()}};
}

/// Whether two names differ in nothing that follows the form: "Mr Halbrook" and "Peter Hallbrook",
/// but not "Ann Dole" and "Ann Doley" where the form is "Ann".
bool same_but_for(const std::optional<Around>& one, const std::optional<Around>& other) {
  if (!one || !other) return false;
  const bool both_end = one->after.empty() && other->after.empty();
  return both_end || (one->before == other->before && one->after == other->after);
}

/// The two places that cannot both be right, or nullptr.
struct Sides {
  const Place* one = nullptr;
  const Place* other = nullptr;
};

Sides sides_of(const Finding& finding) {
  Sides sides;
  for (const Place& place : finding.places) {
    if (place.role == PlaceRole::kAlso) continue;
    if (sides.one == nullptr) {
      sides.one = &place;
    } else if (sides.other == nullptr) {
      sides.other = &place;
    }
  }
  return sides;
}

/// What a place says of a person's role, in words and as titles of the lexicon.
class RoleReader {
 public:
  RoleReader(const CheckRun& run, const LexiconIndex& lexicon) : run_(run), lexicon_(lexicon) {}

  [[nodiscard]] bool has(const Place& place, const std::string& role) const {
    const CheckedDocument& checked = run_.documents[place.document.index()];
    const std::string words = std::string(checked.document->text(place.span)) + ' ' + place.read_as;
    if (has_phrase(folded_words(words), folded_words(role))) return true;
    const std::string id = title_id(role);
    return !id.empty() && std::ranges::any_of(checked.annotation->titles, [&](const Title& title) {
      return title.role == id && title.span.overlaps(place.span);
    });
  }

 private:
  // The lexicon's title of that name, whatever its short forms in the draft: "sergeant" for "Sgt.".
  [[nodiscard]] std::string title_id(const std::string& role) const {
    WordForms forms{phrase_words(role), phrase_words(lower_case(role))};
    const auto count = static_cast<std::uint32_t>(forms.exact.size());
    if (count == 0) return "";
    const Found<TitleEntry> found = lexicon_.title_at(forms, 0, count);
    return found && found.length == count ? found.entry->id : "";
  }

  const CheckRun& run_;
  const LexiconIndex& lexicon_;
};

class Desk {
 public:
  Desk(const CheckRun& run, const Knowledge& knowledge, const Decisions& decisions)
      : run_(run), roles_(run, *knowledge.lexicon), names_(knowledge.names), decisions_(decisions) {
    const auto& own = decisions.configuration.names;
    names_.insert(names_.end(), own.begin(), own.end());
  }

  [[nodiscard]] bool wants(const Finding& finding) const {
    const Sides sides = sides_of(finding);
    if (sides.one == nullptr) return true;
    if (switched_off(finding)) return false;
    if (sides.other == nullptr) return true;
    const bool about_spelling =
        selects("name", finding.rule) && sides.one->role != PlaceRole::kCheck;
    if (about_spelling && is_one_name(*sides.one, *sides.other)) return false;
    return !(selects("title", finding.rule) && may_be_both(*sides.one, *sides.other));
  }

  void set_level(Finding& finding) const {
    if (finding.places.empty()) return;
    const PathVerdict verdict = verdict_of(finding, finding.places.front());
    if (verdict.level) finding.level = *verdict.level;
  }

 private:
  [[nodiscard]] PathVerdict verdict_of(const Finding& finding, const Place& place) const {
    const std::string& path = run_.documents[place.document.index()].document->path();
    const Configuration& desk = decisions_.configuration;
    return path_verdict(desk, finding.rule,
                        path_from(desk.folder, decisions_.working_folder, path));
  }

  [[nodiscard]] bool switched_off(const Finding& finding) const {
    return std::ranges::any_of(finding.places, [&](const Place& place) {
      return place.role != PlaceRole::kAlso && verdict_of(finding, place).off;
    });
  }

  [[nodiscard]] std::string_view text_of(const Place& place) const {
    return run_.documents[place.document.index()].document->text(place.span);
  }

  [[nodiscard]] bool is_one_name(const Place& one, const Place& other) const {
    return std::ranges::any_of(names_, [&](const NameForms& forms) {
      return are_forms_of_one(forms, text_of(one), text_of(other));
    });
  }

  [[nodiscard]] bool may_be_both(const Place& one, const Place& other) const {
    return std::ranges::any_of(decisions_.configuration.may_hold_both, [&](const RolePair& pair) {
      return (roles_.has(one, pair.one) && roles_.has(other, pair.other)) ||
             (roles_.has(one, pair.other) && roles_.has(other, pair.one));
    });
  }

  const CheckRun& run_;
  RoleReader roles_;
  std::vector<NameForms> names_;  // of the packs and the desk
  const Decisions& decisions_;
};

}  // namespace

bool are_forms_of_one(const NameForms& forms, std::string_view one, std::string_view other) {
  const Words left = folded_words(one);
  const Words right = folded_words(other);
  std::vector<Words> all{folded_words(forms.preferred)};
  for (const std::string& form : forms.accepted) all.push_back(folded_words(form));
  for (const Words& form : all) {
    for (const Words& variant : all) {
      if (form != variant && same_but_for(without(left, form), without(right, variant)))
        return true;
    }
  }
  return false;
}

std::vector<Finding> allowed_by_desk(std::vector<Finding> findings, const CheckRun& run,
                                     const Knowledge& knowledge, const Decisions& decisions) {
  const Configuration& desk = decisions.configuration;
  const bool any_names = !knowledge.names.empty() || !desk.names.empty();
  if (!any_names && desk.may_hold_both.empty() && desk.paths.empty()) return findings;
  const Desk judge_of(run, knowledge, decisions);
  std::erase_if(findings, [&](const Finding& finding) { return !judge_of.wants(finding); });
  for (Finding& finding : findings) judge_of.set_level(finding);
  return findings;
}

std::pair<std::string, std::string> forms_of(const ReportFinding& finding) {
  std::pair<std::string, std::string> forms;
  if (!selects("name", finding.rule)) return forms;
  for (const ReportPlace& place : finding.evidence) {
    if (place.role == PlaceRole::kAlso) continue;
    (forms.first.empty() ? forms.first : forms.second) = place.text;
  }
  return forms;
}

}  // namespace belie
