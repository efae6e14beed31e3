// SPDX-License-Identifier: Apache-2.0
#include "language/names/referents.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/edit_distance.h"
#include "language/descriptions/description_nouns.h"
#include "language/names/genders.h"
#include "language/names/name_parts.h"
#include "language/names/name_types.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

constexpr std::size_t kNearEdits = 2;  // surnames so far apart may be one, misspelt
constexpr std::size_t kNoForm = static_cast<std::size_t>(-1);
constexpr std::size_t kNearLetters = 5;  // shorter ones are never compared

/// One form of writing with all its mentions.
struct Form {
  std::string text;
  std::string key;  // without case and accents
  NameParts parts;
  TypeVotes votes{};
  TypeVerdict verdict;
  Gender gender = Gender::kUnknown;
  Gender titled = Gender::kUnknown;  // by the last title that tells it
  std::vector<std::size_t> names;    // indices into the table
  ReferentIndex referent;            // of full names; bare ones go mention by mention
  bool counted = false;              // its votes are its referent's

  [[nodiscard]] bool is_full() const { return !parts.given.empty(); }
  [[nodiscard]] bool may_be_person() const {
    return verdict.type == EntityType::kPerson || verdict.type == EntityType::kUnknown;
  }
};

Gender gender_of(char letter) {
  if (letter == 'f') return Gender::kFemale;
  return letter == 'm' ? Gender::kMale : Gender::kUnknown;
}

class Linker {
 public:
  Linker(Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
         const NameTable& names, const std::vector<TitleBinding>& bindings)
      : annotation_(annotation),
        lexicon_(lexicon),
        scan_(scan),
        names_(names),
        bindings_(bindings) {}

  void link() {
    collect_forms();
    find_particle_surnames();
    find_birth_names();
    vote();
    make_mentions();
    link_full_names();
    index_short_forms();
    link_bare_names();
    doubt_near_spellings();
    finish();
  }

 private:
  [[nodiscard]] std::string text_of(TokenRange range) const {
    std::string text(annotation_.text(annotation_.span(range)));
    std::ranges::replace(text, '\n', ' ');
    return text;
  }

  void collect_forms() {
    std::unordered_map<std::string, std::size_t> known;
    form_of_.resize(names_.names.size());
    for (std::size_t n = 0; n < names_.names.size(); ++n) {
      const std::string text = text_of(names_.names[n]);
      const std::string key = fold_accents(plain_form(text));
      const auto [place, added] = known.emplace(key, forms_.size());
      if (added) add_form(text, key);
      Form& form = forms_[place->second];
      if (all_upper(form.text) && !all_upper(text)) form.text = text;
      form.names.push_back(n);
      form_of_[n] = place->second;
    }
  }

  // "De Blasio" at the beginning of a sentence, where the draft has a Bill de Blasio: no given name
  // but a particle.
  void find_particle_surnames() {
    std::unordered_map<std::string, bool> surnames;
    for (const Form& form : forms_) {
      if (form.is_full()) surnames.emplace(fold_accents(form.parts.surname), true);
    }
    for (Form& form : forms_) {
      const std::string first = form.text.substr(0, form.text.find(' '));
      if (!form.is_full() || !lexicon_.is_particle(first)) continue;
      if (!surnames.contains(fold_accents(form.text))) continue;
      form.parts.given.clear();
      form.parts.surname = form.text;
    }
  }

  // "Bo Holt, born Robert Burns in Leeds", "Born Robert Burns, Bo Holt …", "Bo Holt was born Robert
  // Burns": one person's two names.
  void find_birth_names() {
    birth_name_of_.assign(forms_.size(), kNoForm);
    for (std::size_t n = 0; n < names_.names.size(); ++n) {
      const std::uint32_t begin = names_.names[n].begin;
      if (begin == 0 || scan_.words.lower[begin - 1] != "born") continue;
      const std::size_t form = form_of_[n];
      const std::int32_t bearer = bearer_of_birth_name(n);
      if (bearer < 0 || !forms_[form].is_full() || forms_[form].names.size() > 1) continue;
      const std::size_t other = form_of_[static_cast<std::size_t>(bearer)];
      if (other != form && forms_[other].is_full()) birth_name_of_[form] = other;
    }
  }

  [[nodiscard]] std::int32_t bearer_of_birth_name(std::size_t name) const {
    const auto& words = scan_.words.lower;
    const TokenRange range = names_.names[name];
    const std::uint32_t born = range.begin - 1;
    const TokenRange sentence =
        annotation_.sentences[annotation_.tokens[born].sentence.index()].tokens;
    if (born == sentence.begin) {
      const bool comma = range.end + 1 < sentence.end && words[range.end] == ",";
      return comma ? names_.beginning_at(range.end + 1) : -1;
    }
    const std::string& before = words[born - 1];
    if (before != "," && before != "was" && before != "(") return -1;
    return names_.ending_before(born - 1);
  }

  void add_form(const std::string& text, const std::string& key) {
    Form& form = forms_.emplace_back();
    form.text = text;
    form.key = key;
    form.parts = name_parts(text, lexicon_);
  }

  void vote() {
    for (Form& form : forms_) {
      form.votes = votes_of_form(annotation_, lexicon_, scan_, names_.names[form.names.front()]);
      for (const std::size_t n : form.names) {
        form.votes += votes_of_context(annotation_, lexicon_, scan_, names_.names[n]);
      }
      form.gender = gender_by_name(form);
      for (const std::size_t n : form.names) {
        const Gender told = gender_by_kin(names_.names[n]);
        const bool lone = form.parts.given.empty() && form.gender == Gender::kUnknown;
        if (told != Gender::kUnknown && (form.is_full() || lone)) form.gender = told;
      }
    }
    for (const TitleBinding& binding : bindings_) vote_by_title(binding);
    for (std::size_t f = 0; f < forms_.size(); ++f) {
      if (birth_name_of_[f] == kNoForm) continue;
      forms_[f].votes[static_cast<std::size_t>(EntityType::kPerson)] += 3;
      forms_[birth_name_of_[f]].votes[static_cast<std::size_t>(EntityType::kPerson)] += 3;
    }
    for (Form& form : forms_) form.verdict = decide(form.votes);
  }

  [[nodiscard]] Gender gender_by_name(const Form& form) const {
    if (form.parts.given.empty()) return Gender::kUnknown;
    const FirstNameEntry* first = lexicon_.first_name(form.parts.given.front());
    return first == nullptr ? Gender::kUnknown : gender_of(first->gender);
  }

  /// "His first wife, Jean Moss, …", "their son Robin Moss": what the kin says of the name behind
  /// it.
  [[nodiscard]] Gender gender_by_kin(TokenRange name) const {
    if (name.begin < 2) return Gender::kUnknown;
    const bool apart = annotation_.word(TokenIndex{name.begin - 1}) == ",";
    const bool closed =
        name.end < annotation_.tokens.size() && annotation_.tokens[name.end].upos == Upos::kPunct;
    if (apart && !closed) return Gender::kUnknown;
    return kin_gender(lower_case(annotation_.word(TokenIndex{name.begin - (apart ? 2U : 1U)})));
  }

  void vote_by_title(const TitleBinding& binding) {
    if (binding.holder < 0) return;
    Form& form = forms_[form_of_[static_cast<std::size_t>(binding.holder)]];
    // Right before a name the title has voted with the context; "King of Jordan Ann Dole" has not.
    const bool adjoins = binding.title.end == names_.range(binding.holder).begin;
    if (binding.pattern != TitlePattern::kPrefix || !adjoins)
      form.votes[static_cast<std::size_t>(EntityType::kPerson)] += 3;
    if (binding.phrase < 0) return;
    const Gender told = gender_of(phrase(binding).entry->gender);
    if (told == Gender::kUnknown) return;
    // "Mrs Dole" alone is she; where the draft has a Mr Dole too, the surname says nothing.
    if (!form.is_full() && form.titled != Gender::kUnknown && form.titled != told)
      form.gender = Gender::kUnknown;
    else if (form.is_full() || form.titled == Gender::kUnknown)
      form.gender = told;
    form.titled = told;
  }

  [[nodiscard]] const TitlePhrase& phrase(const TitleBinding& binding) const {
    return scan_.phrases[static_cast<std::size_t>(binding.phrase)];
  }

  void make_mentions() {
    for (const TokenRange range : names_.names) {
      Mention mention;
      mention.tokens = range;
      mention.span = annotation_.span(range);
      annotation_.mentions.push_back(mention);
    }
    title_gender_.assign(names_.names.size(), Gender::kUnknown);
    roles_of_.assign(names_.names.size(), {});
    for (const TitleBinding& binding : bindings_) {
      if (binding.holder < 0 || binding.phrase < 0 || binding.pattern != TitlePattern::kPrefix)
        continue;
      title_gender_[static_cast<std::size_t>(binding.holder)] =
          gender_of(phrase(binding).entry->gender);
      if (phrase(binding).entry->family != "courtesy")
        roles_of_[static_cast<std::size_t>(binding.holder)].push_back(phrase(binding).role);
    }
  }

  ReferentIndex new_referent(const Form& form) {
    Referent referent;
    referent.type = form.verdict.type;
    referent.name = form.text;
    referent.gender = form.gender;
    if (form.may_be_person()) {
      for (const std::string& word : form.parts.given)
        referent.given += (referent.given.empty() ? "" : " ") + word;
      referent.surname = form.parts.surname;
    }
    annotation_.referents.push_back(std::move(referent));
    votes_.push_back({});
    parts_.push_back(form.parts);
    return ReferentIndex(annotation_.referents.size() - 1);
  }

  void assign(std::size_t name, ReferentIndex referent) {
    annotation_.mentions[name].referent = referent;
    annotation_.referents[referent.index()].mentions.emplace_back(name);
  }

  // Full names of people, by their first mention; each joins the first referent whose name agrees.
  void link_full_names() {
    for (std::size_t f = 0; f < forms_.size(); ++f) {
      Form& form = forms_[f];
      if (birth_name_of_[f] != kNoForm) continue;
      if (form.is_full() && form.may_be_person()) {
        form.referent = agreeing_referent(form);
        if (!form.referent.valid()) {
          form.referent = new_referent(form);
          by_surname_[fold_accents(form.parts.surname)].push_back(form.referent);
          by_surname_[fold_accents(form.parts.given.back())].push_back(form.referent);
          people_.push_back(form.referent);
        }
      } else if (!form.may_be_person()) {
        form.referent = new_referent(form);
      }
      if (!form.referent.valid()) continue;
      form.counted = true;
      widen(form.referent, form);
    }
    link_birth_names();
  }

  void link_birth_names() {
    for (std::size_t f = 0; f < forms_.size(); ++f) {
      if (birth_name_of_[f] == kNoForm) continue;
      forms_[f].referent = forms_[birth_name_of_[f]].referent;
      forms_[f].counted = true;
      if (!forms_[f].referent.valid()) forms_[f].referent = new_referent(forms_[f]);
    }
  }

  [[nodiscard]] ReferentIndex agreeing_referent(const Form& form) const {
    for (const std::string& surname : {form.parts.surname, form.parts.given.back()}) {
      const auto same = by_surname_.find(fold_accents(surname));
      if (same == by_surname_.end()) continue;
      for (const ReferentIndex referent : same->second) {
        const Gender known = annotation_.referents[referent.index()].gender;
        if (!contrary(known, form.gender) &&
            (names_agree(parts_[referent.index()], form.parts) ||
             drop_second_surname(parts_[referent.index()], form.parts)))
          return referent;
      }
    }
    return {};
  }

  // "Pedro Ruiz" and "Pedro L. Ruiz Ortega": one of them leaves out the last surname.
  // Only behind a first name: "Hagia Sophia Museum" is another thing.
  [[nodiscard]] bool drop_second_surname(const NameParts& a, const NameParts& b) const {
    const auto drops = [](const NameParts& shorter, const NameParts& longer) {
      return longer.given.size() > 1 && !is_initial(longer.given.back()) &&
             fold_accents(longer.given.back()) == fold_accents(shorter.surname) &&
             fold_accents(longer.given.front()) == fold_accents(shorter.given.front()) &&
             fold_accents(longer.surname) != fold_accents(shorter.given.back());
    };
    if (a.given.empty() || b.given.empty()) return false;
    if (lexicon_.first_name(a.given.front()) == nullptr) return false;
    return drops(a, b) || drops(b, a);
  }

  // The fullest form names the referent: the one with most given names written out.
  void widen(ReferentIndex index, const Form& form) {
    Referent& referent = annotation_.referents[index.index()];
    votes_[index.index()] += form.votes;
    if (referent.gender == Gender::kUnknown) referent.gender = form.gender;
    if (form.text.size() > referent.name.size() && form.is_full() && form.may_be_person()) {
      referent.name = form.text;
      referent.given.clear();
      for (const std::string& word : form.parts.given)
        referent.given += (referent.given.empty() ? "" : " ") + word;
      referent.surname = form.parts.surname;
      parts_[index.index()] = form.parts;
    }
  }

  // Every mention in text order: full ones as decided, bare ones to the latest full name that they
  // can be short for.
  void link_bare_names() {
    latest_.clear();
    find_office_holders();
    for (std::size_t n = 0; n < names_.names.size(); ++n) {
      Form& form = forms_[form_of_[n]];
      ReferentIndex referent = form.referent;
      if (!form.is_full()) {
        if (const ReferentIndex person = person_for(form, n); person.valid()) referent = person;
        if (!referent.valid()) referent = form.referent = new_referent(form);
        if (form.referent == referent) count_votes(referent, form);
      }
      assign(n, referent);
      latest_.push_back(referent);
      last_seen_[referent.value] = n;
    }
  }

  // A form of its own brings its votes once; one that is short for a full name lends none.
  void count_votes(ReferentIndex referent, Form& form) {
    if (form.counted) return;
    form.counted = true;
    votes_[referent.index()] += form.votes;
  }

  ReferentIndex person_for(Form& form, std::size_t name) {
    const std::vector<ReferentIndex> fitting = fitting_people(form, name);
    if (fitting.empty()) return {};
    if (fitting.size() == 1) return fitting.front();
    if (const ReferentIndex titled = only_one_with_title(fitting, name); titled.valid())
      return titled;
    if (const ReferentIndex known = only_one_written(fitting); known.valid()) return known;
    const ReferentIndex near = only_one_in_paragraph(fitting, name);
    const ReferentIndex main = only_office_holder(fitting);
    if (near.valid() && (!main.valid() || main == near)) return near;
    if (!near.valid() && main.valid() && is_last_written(main, fitting)) return main;
    return in_doubt(form, fitting);
  }

  // Of several people of one surname the only one whom the text has named so far: the wife who is
  // named in the last paragraph is not meant in the first.
  [[nodiscard]] ReferentIndex only_one_written(const std::vector<ReferentIndex>& fitting) const {
    ReferentIndex found;
    for (const ReferentIndex person : fitting) {
      if (!last_seen_.contains(person.value)) continue;
      if (found.valid()) return {};
      found = person;
    }
    return found;
  }

  // Those who hold, held or seek an office by their full name.
  void find_office_holders() {
    for (const TitleBinding& binding : bindings_) {
      if (binding.holder < 0 || binding.phrase < 0) continue;
      const TitleEntry& entry = *phrase(binding).entry;
      const ReferentIndex holder =
          forms_[form_of_[static_cast<std::size_t>(binding.holder)]].referent;
      const bool office = entry.family == "office" || entry.id == "candidate";
      if (holder.valid() && office) office_holders_.push_back(holder);
    }
  }

  // Of a president and her family the president: whom the bare surname means unless another is
  // nearer.
  [[nodiscard]] ReferentIndex only_office_holder(const std::vector<ReferentIndex>& fitting) const {
    ReferentIndex found;
    for (const ReferentIndex person : fitting) {
      if (std::ranges::find(office_holders_, person) == office_holders_.end()) continue;
      if (found.valid()) return {};
      found = person;
    }
    return found;
  }

  [[nodiscard]] bool is_last_written(ReferentIndex person,
                                     const std::vector<ReferentIndex>& fitting) const {
    const auto seen = [&](ReferentIndex index) {
      const auto found = last_seen_.find(index.value);
      return found == last_seen_.end() ? -1 : static_cast<std::ptrdiff_t>(found->second);
    };
    return std::ranges::all_of(fitting,
                               [&](ReferentIndex other) { return seen(other) <= seen(person); });
  }

  // "His father, also Ivo, …": somebody else of that name.
  [[nodiscard]] bool is_namesake(std::size_t name) const {
    const std::uint32_t begin = names_.names[name].begin;
    return begin >= 2 && lower_case(annotation_.word(TokenIndex(begin - 1))) == "also" &&
           annotation_.word(TokenIndex(begin - 2)) == ",";
  }

  // The people whose name the bare one can be short for, gender permitting; words that name a place
  // or body for other reasons need a sign of a person beside this mention.
  [[nodiscard]] std::vector<ReferentIndex> fitting_people(const Form& form,
                                                          std::size_t name) const {
    std::vector<ReferentIndex> fitting;
    if (!form.may_be_person() && !has_person_sign(name) && !is_type_by_context(form))
      return fitting;
    const auto listed = by_short_form_.find(form.key);
    if (listed == by_short_form_.end() || is_namesake(name)) return fitting;
    for (const ReferentIndex index : listed->second) {
      const Referent& person = annotation_.referents[index.index()];
      if (!contrary(title_gender_[name], person.gender) &&
          is_short_for(form.text, parts_[index.index()]))
        fitting.push_back(index);
    }
    if (fitting.empty() &&
        (lexicon_.first_name(form.text) != nullptr || are_patronymics(listed->second))) {
      fitting = listed->second;  // "Anna" where one full name begins so
      if (fitting.size() > 1) fitting.clear();
    }
    return fitting;
  }

  // What makes a place or body of the form is only where it stands ("near Blake"), not the words.
  [[nodiscard]] bool is_type_by_context(const Form& form) const {
    const TypeVotes votes =
        votes_of_form(annotation_, lexicon_, scan_, names_.names[form.names.front()]);
    return std::ranges::all_of(votes, [](int vote) { return vote <= 1; });
  }

  // "Qaboos" for "Qaboos bin Said": "son of" is no family name.
  [[nodiscard]] bool are_patronymics(const std::vector<ReferentIndex>& people) const {
    return std::ranges::all_of(people, [&](ReferentIndex person) {
      const std::string& surname = parts_[person.index()].surname;
      return surname.starts_with("bin ") || surname.starts_with("ibn ") ||
             surname.starts_with("bint ");
    });
  }

  // All single words and double surnames that could stand for a full name.
  void index_short_forms() {
    for (const ReferentIndex index : people_) {
      const NameParts& parts = parts_[index.index()];
      const std::string surname = fold_accents(plain_form(parts.surname));
      add_short_form(surname, index);
      for (std::size_t i = 0; i < surname.size(); ++i) {
        if (surname[i] == ' ' || surname[i] == '-') add_short_form(surname.substr(i + 1), index);
      }
      if (parts.given.empty()) continue;
      add_short_form(fold_accents(parts.given.front()), index);
      add_short_form(fold_accents(parts.given.back()), index);
      add_short_form(fold_accents(parts.given.back()) + " " + surname, index);
    }
  }

  void add_short_form(const std::string& key, ReferentIndex person) {
    auto& people = by_short_form_[key];
    if (people.empty() || people.back() != person) people.push_back(person);
  }

  [[nodiscard]] bool has_person_sign(std::size_t name) const {
    const TypeVotes votes = votes_of_context(annotation_, lexicon_, scan_, names_.names[name]);
    return votes[static_cast<std::size_t>(EntityType::kPerson)] > 0;
  }

  // "President Dole" among several Doles: the one who is called president by the full name
  // somewhere.
  [[nodiscard]] ReferentIndex only_one_with_title(const std::vector<ReferentIndex>& fitting,
                                                  std::size_t name) const {
    ReferentIndex found;
    for (const std::string& role : roles_of_[name]) {
      for (const TitleBinding& binding : bindings_) {
        if (binding.holder < 0 || binding.phrase < 0 || phrase(binding).role != role) continue;
        const ReferentIndex holder =
            forms_[form_of_[static_cast<std::size_t>(binding.holder)]].referent;
        if (std::ranges::find(fitting, holder) == fitting.end() || holder == found) continue;
        if (found.valid()) return {};
        found = holder;
      }
    }
    return found;
  }

  [[nodiscard]] std::uint32_t section_of(std::size_t name) const {
    return annotation_.sentences[annotation_.tokens[names_.names[name].begin].sentence.index()]
        .section;
  }

  // Of several people of one surname the only one written so far in this paragraph.
  [[nodiscard]] ReferentIndex only_one_in_paragraph(const std::vector<ReferentIndex>& fitting,
                                                    std::size_t name) const {
    ReferentIndex found;
    for (std::size_t n = name; n-- > 0 && section_of(n) == section_of(name);) {
      const ReferentIndex referent = latest_[n];
      if (std::ranges::find(fitting, referent) == fitting.end()) continue;
      if (found.valid() && found != referent) return {};
      found = referent;
    }
    return found;
  }

  ReferentIndex in_doubt(Form& form, const std::vector<ReferentIndex>& fitting) {
    if (!form.referent.valid()) {
      form.referent = new_referent(form);
      for (const ReferentIndex person : fitting) doubt(form.referent, person);
    }
    return form.referent;
  }

  void doubt(ReferentIndex a, ReferentIndex b) {
    const auto add = [&](ReferentIndex from, ReferentIndex to) {
      auto& list = annotation_.referents[from.index()].maybe_same;
      if (std::ranges::find(list, to) == list.end()) list.push_back(to);
    };
    add(a, b);
    add(b, a);
  }

  // Surnames a letter or two apart, where one of the people has no full name or the given names
  // agree. Only those that become equal by leaving out up to two letters each are compared (the
  // deletion neighbourhoods of Mor and Fraenkel, Information Processing Letters 15(5), 1982), so
  // that a long list of names costs no more than its length.
  void doubt_near_spellings() {
    std::unordered_map<std::string, std::vector<std::size_t>> neighbours;
    for (std::size_t r = 0; r < annotation_.referents.size(); ++r) {
      const std::string surname = fold_accents(annotation_.referents[r].surname);
      if (surname.size() < kNearLetters) continue;
      for (const std::string& key : deletions(surname)) {
        auto& list = neighbours[key];
        for (const std::size_t other : list) {
          if (is_near(other, r)) doubt(ReferentIndex(other), ReferentIndex(r));
        }
        list.push_back(r);
      }
    }
  }

  [[nodiscard]] static std::vector<std::string> deletions(const std::string& word) {
    std::vector<std::string> keys{word};
    for (std::size_t i = 0; i < word.size(); ++i) {
      std::string one = word;
      one.erase(i, 1);
      for (std::size_t j = i; j < one.size(); ++j) {
        std::string two = one;
        two.erase(j, 1);
        keys.push_back(std::move(two));
      }
      keys.push_back(std::move(one));
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
  }

  [[nodiscard]] bool is_near(std::size_t a, std::size_t b) const {
    const Referent& left = annotation_.referents[a];
    const Referent& right = annotation_.referents[b];
    if (left.surname.size() < kNearLetters || right.surname.size() < kNearLetters) return false;
    const std::size_t apart = left.surname.size() > right.surname.size()
                                  ? left.surname.size() - right.surname.size()
                                  : right.surname.size() - left.surname.size();
    if (apart > kNearEdits * 2) return false;
    const bool agree =
        left.given.empty() || right.given.empty() || given_agree(parts_[a].given, parts_[b].given);
    if (!agree) return false;
    const std::string x = fold_accents(left.surname);
    const std::string y = fold_accents(right.surname);
    return x != y && edit_distance(x, y) <= kNearEdits;
  }

  void finish() {
    for (std::size_t r = 0; r < annotation_.referents.size(); ++r) {
      Referent& referent = annotation_.referents[r];
      const TypeVerdict verdict = decide(votes_[r]);
      referent.type = verdict.type;
      referent.type_evidence = verdict.lead;
      if (referent.type != EntityType::kPerson && referent.type != EntityType::kUnknown) {
        referent.given.clear();
        referent.surname.clear();
        referent.gender = Gender::kUnknown;
      }
    }
  }

  Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const TitleScan& scan_;
  const NameTable& names_;
  const std::vector<TitleBinding>& bindings_;
  std::vector<Form> forms_;
  std::vector<std::size_t> form_of_;        // by name
  std::vector<std::size_t> birth_name_of_;  // by form: whose name at birth it is, or kNoForm
  std::vector<Gender> title_gender_;        // by name
  std::vector<std::vector<std::string>> roles_of_;  // by name: the titles right before it
  std::vector<ReferentIndex> latest_;               // by name, as far as linked
  std::vector<TypeVotes> votes_;                    // by referent
  std::vector<NameParts> parts_;                    // by referent
  std::unordered_map<std::string, std::vector<ReferentIndex>> by_short_form_;
  std::vector<ReferentIndex> people_;  // with full names
  std::vector<ReferentIndex> office_holders_;
  std::unordered_map<std::uint32_t, std::size_t> last_seen_;  // by referent: its latest name
  std::map<std::string, std::vector<ReferentIndex>> by_surname_;
};

}  // namespace

void link_names(Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
                const NameTable& names, const std::vector<TitleBinding>& bindings) {
  Linker(annotation, lexicon, scan, names, bindings).link();
}

}  // namespace belie
