// SPDX-License-Identifier: Apache-2.0
#include "rules/names/near_names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "base/edit_distance.h"
#include "base/split.h"
#include "base/word_list.h"
#include "language/names/genders.h"
#include "language/names/name_parts.h"
#include "language/names/spelling.h"
#include "rules/names/name_descriptions.h"
#include "rules/names/name_likeness.h"
#include "rules/names/people_of_drafts.h"

namespace belie {
namespace {

using Person = NamedPerson;

constexpr std::size_t kMostInBucket = 64;  // of names that begin alike; more tell nothing
constexpr std::size_t kMostBearers = 8;    // a spelling in more drafts is somebody well known
constexpr std::size_t kLetters = 5;        // of a surname to be compared
constexpr std::size_t kLettersForTwo = 6;  // … of which two letters may differ
constexpr std::size_t kLettersOfGiven = 3;
constexpr std::size_t kLettersOfTitled = 3;

std::string first_given(const Person& person) { return fold_accents(person.given.front()); }

CheckHit hit_of(const Place& either, const Place& or_place, const std::string& left,
                const std::string& right, std::string because) {
  CheckHit hit;
  hit.first = std::min(fold_accents(left), fold_accents(right));
  hit.second = std::max(fold_accents(left), fold_accents(right));
  hit.key = hit.first + "/spelling";
  hit.places = {either, or_place};
  hit.words = {{"either", left}, {"or", right}};
  hit.because = std::move(because);
  return hit;
}

class NearNameSearch {
 public:
  explicit NearNameSearch(const CheckInput& input)
      : input_(input),
        story_(input.reading<SharedStory>()),
        people_(input.reading<NamedPeople>().all) {
    for (const Person& person : people_) names_in_[person.document].insert(key(person));
  }

  std::vector<CheckHit> run() {
    compare(buckets(
        [](const Person& p) { return first_given(p) + "|" + sounding(p.surname).substr(0, 1); }));
    compare(buckets([](const Person& p) { return p.surname + "|" + first_given(p).substr(0, 1); }));
    compare(buckets([](const Person& p) { return first_given(p) + "|-" + last_part(p.surname); }));
    compare(buckets([](const Person& p) {
      return "~" + sounding(p.surname) + "|" + first_given(p).substr(0, 1);
    }));
    compare(buckets([](const Person& p) { return "=" + in_any_order(p.name); }));
    return std::move(hits_);
  }

 private:
  using Names = std::map<std::string, std::vector<const Person*>>;  // by full name

  [[nodiscard]] static std::string key(const Person& person) {
    return first_given(person) + " " + person.surname;
  }

  template <typename KeyOf>
  [[nodiscard]] std::map<std::string, Names> buckets(KeyOf key_of) const {
    std::map<std::string, Names> found;
    for (const Person& person : people_) found[key_of(person)][key(person)].push_back(&person);
    return found;
  }

  void compare(const std::map<std::string, Names>& buckets) {
    for (const auto& [begin, names] : buckets) {
      if (names.size() < 2 || names.size() > kMostInBucket) continue;
      for (auto a = names.begin(); a != names.end(); ++a) {
        for (auto b = std::next(a); b != names.end(); ++b) {
          if (a->second.size() > kMostBearers || b->second.size() > kMostBearers) continue;
          if (are_near(*a->second.front(), *b->second.front())) compare(a->second, b->second);
        }
      }
    }
  }

  [[nodiscard]] bool are_near(const Person& a, const Person& b) const {
    const bool person = a.shown || b.shown || input_.lexicon.first_name(a.given.front()) != nullptr;
    if (!person) return false;
    if (a.surname == b.surname) return given_near(a, b) || differ_in_initials(a, b);
    if (change_order(a, b)) return true;
    if (first_given(a) != first_given(b) && a.surname.size() >= kLetters)
      return sounding(a.surname) == sounding(b.surname) && given_near(a, b);
    if (first_given(a) == first_given(b) && share_half(a.surname, b.surname)) return true;
    const std::size_t shorter = std::min(a.surname.size(), b.surname.size());
    return shorter >= kLetters && first_given(a) == first_given(b) &&
           may_be_misspelt(a.surname, b.surname, shorter >= kLettersForTwo ? 2 : 1);
  }

  /// "asman dole kwesi" of "Kwesi Dole-Asman".
  [[nodiscard]] static std::string in_any_order(const std::string& name) {
    std::string folded = fold_accents(name);
    std::ranges::replace(folded, '-', ' ');
    std::vector<std::string_view> words = split(folded, ' ');
    std::ranges::sort(words);
    return fmt::format("{}", fmt::join(words, " "));
  }

  /// "Kwesi Asman-Dole" and "Kwesi Dole-Asman": the first name stays, two names behind it change.
  [[nodiscard]] static bool change_order(const Person& a, const Person& b) {
    const auto first = [](const std::string& name) {
      return fold_accents(name.substr(0, name.find_first_of(" -")));
    };
    const std::string words = in_any_order(a.name);
    return first(a.name) == first(b.name) && words == in_any_order(b.name) &&
           std::ranges::count(words, ' ') > 1 && key(a) != key(b);
  }

  /// "Asman" of "Asman-Dole"; of a surname of one part the whole.
  [[nodiscard]] static std::string last_part(const std::string& surname) {
    const std::size_t hyphen = surname.rfind('-');
    return hyphen == std::string::npos ? surname : surname.substr(hyphen + 1);
  }

  /// "Asman-Dole" and "Asman-Reeve", "Asman-Dole" and "Corin-Dole".
  [[nodiscard]] static bool share_half(const std::string& a, const std::string& b) {
    const std::size_t one = a.find('-'), two = b.find('-');
    if (one == std::string::npos || two == std::string::npos) return false;
    constexpr std::size_t kHalf = 3;  // letters
    const bool first = a.substr(0, one) == b.substr(0, two) && one >= kHalf;
    const std::string last = last_part(a);
    return first || (last == last_part(b) && last.size() >= kHalf);
  }

  /// "J. P. Ashdown" and "J. D. Ashdown".
  [[nodiscard]] static bool differ_in_initials(const Person& a, const Person& b) {
    const bool initials = std::ranges::all_of(a.given, is_initial) &&
                          std::ranges::all_of(b.given, is_initial) &&
                          a.given.size() == b.given.size() && a.given.size() > 1;
    return initials && a.given.front() == b.given.front() && a.given != b.given;
  }

  /// "Sara" and "Sarah"; not "Erin" and "Eric", which are two names.
  [[nodiscard]] bool given_near(const Person& a, const Person& b) const {
    const std::string left = first_given(a);
    const std::string right = first_given(b);
    if (std::min(left.size(), right.size()) < kLettersOfGiven || contrary(a, b)) return false;
    const bool both_listed =
        input_.lexicon.first_name(left) != nullptr && input_.lexicon.first_name(right) != nullptr;
    if (both_listed) return left != right && sounding(left) == sounding(right);
    return !given_agree(a.given, b.given) && may_be_misspelt(left, right, 1);
  }

  void compare(const std::vector<const Person*>& left, const std::vector<const Person*>& right) {
    for (const Person* a : left) {
      for (const Person* b : right) {
        const std::string why = why_one(*a, *b);
        if (why.empty()) continue;
        hits_.push_back(hit_of(place_of(*a, PlaceRole::kEither), place_of(*b, PlaceRole::kOr),
                               a->name, b->name, why));
        return;
      }
    }
  }

  [[nodiscard]] std::string why_one(const Person& a, const Person& b) const {
    const bool changed = change_order(a, b);
    if (a.entity == b.entity && !changed) return "";
    const bool one_surname = a.surname == b.surname;
    const bool half = changed || share_half(a.surname, b.surname);
    if (half && !changed && (tells_kin(input_, a) || tells_kin(input_, b))) return "";
    if (a.document == b.document) {
      const bool alike = sounding(a.surname) == sounding(b.surname);
      if (!(one_surname || half || alike) || share_a_sentence(input_, a, b)) return "";
      if (alike && !one_surname && first_given(a) != first_given(b)) return "";
      if (half) return fmt::format("both are called {}, with half a surname", a.given.front());
      if (tells_kin(input_, a) || tells_kin(input_, b)) return "";
      return one_surname ? "the surname is the same" : "the surnames sound alike";
    }
    if (names_in_.at(a.document).contains(key(b)) || names_in_.at(b.document).contains(key(a)))
      return "";
    if (one_surname && (tells_kin(input_, a) || tells_kin(input_, b))) return "";
    const bool common =
        input_.lexicon.is_surname(a.surname) && input_.lexicon.is_surname(b.surname);
    if (common && !input_.graph.comparable(a.document, b.document)) return "";
    if (!one_surname && sounding(a.surname) != sounding(b.surname) && are_introduced_apart(a, b))
      return "";
    const std::string story = story_.why(a.document, b.document);
    if (story.empty()) return "";
    return fmt::format("{}; {}",
                       one_surname ? "the surname is the same"
                                   : fmt::format("both are called {}", a.given.front()),
                       story);
  }

  /// "Elena Dolova, a nurse" and "Elena Dolkova, a teacher": each is brought in as somebody new.
  [[nodiscard]] bool are_introduced_apart(const Person& a, const Person& b) const {
    const NameDescription one = told_at(a), two = told_at(b);
    if (!one.introduces || !two.introduces || one.beside.empty() || two.beside.empty())
      return false;
    return std::ranges::none_of(one.beside, [&](const std::string& role) {
      return std::ranges::any_of(
          two.beside, [&](const std::string& other) { return are_of_one_stem(role, other); });
    });
  }

  [[nodiscard]] NameDescription told_at(const Person& person) const {
    const Annotation& annotation = *input_.graph.inputs()[person.document.index()].annotation;
    for (const MentionIndex index : annotation.referents[person.referent.index()].mentions) {
      const Mention& mention = annotation.mentions[index.index()];
      if (mention.span.begin == person.span.begin) return description_of(annotation, mention);
    }
    return {};
  }

  const CheckInput& input_;
  const SharedStory& story_;
  const std::vector<Person>& people_;
  std::map<DocumentIndex, std::set<std::string>> names_in_;
  std::vector<CheckHit> hits_;
};

/// The bearers of titles in one draft.
class TitledSearch {
 public:
  TitledSearch(const CheckInput& input, DocumentIndex document, std::vector<CheckHit>& hits)
      : input_(input),
        document_(document),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        hits_(hits) {}

  void run() {
    for (const Title& title : annotation_.titles) {
      if (!title.holder.valid() || !singles_out(title)) continue;
      const ReferentIndex holder = annotation_.mentions[title.holder.index()].referent;
      if (!holder.valid()) continue;
      auto& bearers = bearers_[title.role];
      if (std::ranges::find(bearers, holder) == bearers.end()) bearers.push_back(holder);
    }
    for (const auto& [role, bearers] : bearers_) {
      if (bearers.size() == 2) compare(role, bearers[0], bearers[1]);
    }
  }

 private:
  [[nodiscard]] static bool singles_out(const Title& title) {
    static constexpr std::array<std::string_view, 3> kFamilies{"rank", "office", "post"};
    return title.role == "dr" || is_one_of(kFamilies, title.family);
  }

  [[nodiscard]] const Referent& referent(ReferentIndex index) const {
    return annotation_.referents[index.index()];
  }

  void compare(const std::string& role, ReferentIndex first, ReferentIndex second) {
    const bool second_is_bare = referent(second).given.empty();
    const ReferentIndex full = second_is_bare ? first : second;
    const ReferentIndex bare = second_is_bare ? second : first;
    if (!is_like(referent(full), referent(bare)) || share_a_sentence(full, bare)) return;
    if (std::ranges::find(referent(full).maybe_same, bare) != referent(full).maybe_same.end())
      return;  // compared by surname
    const Mention* named = first_mention(full);
    const Mention* stranger = first_mention(bare);
    if (named == nullptr || stranger == nullptr || stranger->span.begin < named->span.begin) return;
    hits_.push_back(hit_of({PlaceRole::kEither, document_, named->span, "", VoiceKind::kPaper},
                           {PlaceRole::kOr, document_, stranger->span, "", VoiceKind::kPaper},
                           referent(full).name, std::string(annotation_.text(stranger->span)),
                           fmt::format("no other {} is introduced in this draft", words_of(role))));
  }

  [[nodiscard]] static std::string words_of(std::string role) {
    std::ranges::replace(role, '-', ' ');
    return role == "dr" ? "Dr" : role;
  }

  [[nodiscard]] bool is_like(const Referent& full, const Referent& bare) const {
    if (full.type != EntityType::kPerson || full.given.empty() || !bare.given.empty()) return false;
    const std::string left = fold_accents(full.surname);
    const std::string right = fold_accents(bare.surname.empty() ? bare.name : bare.surname);
    if (left == right || std::min(left.size(), right.size()) < kLettersOfTitled) return false;
    if (left.front() != right.front() || edit_distance(left, right) > 2) return false;
    return !contrary(full.gender, bare.gender) && input_.lexicon.people_of_surname(right).empty() &&
           left + "s" != right && right + "s" != left;
  }

  [[nodiscard]] const Mention* first_mention(ReferentIndex index) const {
    for (const MentionIndex mention : referent(index).mentions) {
      const Mention& found = annotation_.mentions[mention.index()];
      if (found.kind == MentionKind::kName) return &found;
    }
    return nullptr;
  }

  [[nodiscard]] bool share_a_sentence(ReferentIndex a, ReferentIndex b) const {
    const auto sentence = [&](MentionIndex index) {
      return annotation_.sentence_of(TokenIndex(annotation_.mentions[index.index()].tokens.begin));
    };
    return std::ranges::any_of(referent(a).mentions, [&](MentionIndex left) {
      return std::ranges::any_of(referent(b).mentions, [&](MentionIndex right) {
        return sentence(left) == sentence(right);
      });
    });
  }

  const CheckInput& input_;
  DocumentIndex document_;
  const Annotation& annotation_;
  std::vector<CheckHit>& hits_;
  std::map<std::string, std::vector<ReferentIndex>> bearers_;  // of each title
};

}  // namespace

std::vector<CheckHit> near_full_names(const CheckInput& input) {
  return NearNameSearch(input).run();
}

std::vector<CheckHit> titled_strangers(const CheckInput& input) {
  std::vector<CheckHit> hits;
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    TitledSearch(input, DocumentIndex(d), hits).run();
  }
  return hits;
}

}  // namespace belie
