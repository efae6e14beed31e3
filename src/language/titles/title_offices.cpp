// SPDX-License-Identifier: Apache-2.0
#include "language/titles/title_offices.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "language/names/name_parts.h"
#include "language/names/spelling.h"
#include "language/titles/historic_heads.h"

namespace belie {
namespace {

class TitleMaker {
 public:
  TitleMaker(Annotation& annotation, const LexiconIndex& lexicon, const TitleReading& reading)
      : annotation_(annotation), lexicon_(lexicon), reading_(reading) {}

  void make() {
    find_only_country();
    for (const TitleBinding& binding : reading_.bindings) {
      annotation_.titles.push_back(binding.phrase < 0 ? administration(binding) : title(binding));
    }
    bind_pronouns();
    imply_by_holder();
    for (Title& title : annotation_.titles) settle(title);
    for (Title& title : annotation_.titles) mark_history(title);
    mark_listed_together();
    mark_courtesy();
  }

 private:
  [[nodiscard]] Title bare(const TitleBinding& binding) const {
    Title title;
    title.tokens = binding.title;
    title.span = annotation_.span(binding.title);
    title.whole = annotation_.span(binding.whole);
    title.pattern = binding.pattern;
    title.status = binding.status;
    title.anchor = TokenIndex(binding.anchor);
    if (binding.holder >= 0)
      title.holder = reading_.mention_of[static_cast<std::size_t>(binding.holder)];
    return title;
  }

  // The government that a name stands for; which office that is follows from the person.
  [[nodiscard]] Title administration(const TitleBinding& binding) const {
    Title title = bare(binding);
    title.role = "administration";
    title.family = "office";
    return title;
  }

  [[nodiscard]] Title title(const TitleBinding& binding) const {
    const TitlePhrase& phrase = reading_.scan.phrases[static_cast<std::size_t>(binding.phrase)];
    const TitleContext& context = reading_.contexts[static_cast<std::size_t>(binding.phrase)];
    Title title = bare(binding);
    title.role = phrase.role;
    title.family = phrase.entry->family;
    title.modified = phrase.modified;
    title.country_noun = context.country_noun;
    if (binding.holder < 0) title.status = context.status;
    set_body(title, context, binding, *phrase.entry);
    return title;
  }

  void set_body(Title& title, const TitleContext& context, const TitleBinding& binding,
                const TitleEntry& entry) const {
    // A body named beside the country is nearer: "the American president of the World Bank".
    const bool body = !context.organisation.empty();
    title.jurisdiction = body ? context.organisation : context.jurisdiction;
    if (title.jurisdiction.empty()) title.jurisdiction = binding.jurisdiction;
    if (context.organisation_name >= 0) {
      const MentionIndex mention =
          reading_.mention_of[static_cast<std::size_t>(context.organisation_name)];
      title.organisation = annotation_.mentions[mention.index()].referent;
      if (title.organisation.valid())
        title.jurisdiction = annotation_.referents[title.organisation.index()].name;
    }
    if (!title.jurisdiction.empty()) {
      title.jurisdiction_origin = JurisdictionOrigin::kStated;
    } else if (!entry.implies.empty() && !entry.ambiguous && !context.country_noun) {
      title.jurisdiction = entry.implies;
      title.jurisdiction_origin = JurisdictionOrigin::kImplied;
    }
  }

  using PronounsByToken = std::map<std::uint32_t, MentionIndex>;

  // Titles of somebody who is only a pronoun here, where that could be resolved.
  void bind_pronouns() {
    for (std::size_t m = 0; m < annotation_.mentions.size(); ++m) {
      const Mention& mention = annotation_.mentions[m];
      if (mention.kind == MentionKind::kPronoun)
        pronouns_.emplace(mention.tokens.begin, MentionIndex(m));
    }
    for (std::size_t t = 0; t < annotation_.titles.size(); ++t) {
      const TitleBinding& binding = reading_.bindings[t];
      if (binding.phrase < 0 || binding.holder >= 0) continue;
      const auto phrase = static_cast<std::size_t>(binding.phrase);
      const TitleContext& context = reading_.contexts[phrase];
      if (context.blocked || reading_.scan.phrases[phrase].plural) continue;
      Title& title = annotation_.titles[t];
      if (bind_copula(title, context) || bind_as(title, context) || bind_object(title, context))
        title.whole = cover(annotation_.mentions[title.holder.index()].span, title.whole);
    }
    add_counsel();
  }

  [[nodiscard]] const std::string& lower(std::uint32_t i) const {
    return reading_.scan.words.lower[i];
  }
  [[nodiscard]] MentionIndex pronoun_at(std::uint32_t token) const {
    const auto found = pronouns_.find(token);
    return found == pronouns_.end() ? MentionIndex{} : found->second;
  }
  [[nodiscard]] bool is_in_sentence(std::uint32_t token, const TitleContext& context) const {
    return token < annotation_.tokens.size() &&
           annotation_.tokens[token].sentence == annotation_.tokens[context.extent.begin].sentence;
  }

  // "He has been the mayor of Cobb Hill since May".
  bool bind_copula(Title& title, const TitleContext& context) const {
    std::uint32_t verb = context.extent.begin;
    if (verb < 2 || !is_be(verb - 1)) return false;
    for (--verb; verb > 0 && is_auxiliary(verb - 1); --verb) {
    }
    if (verb == 0) return false;
    return hold(title, pronoun_at(verb - 1), TitlePattern::kCopula, context.extent.begin - 1);
  }

  // "As the museum's director, she led …", "as treasurer he signs …", "she works as a nurse", "in
  // her role as mayor".
  bool bind_as(Title& title, const TitleContext& context) const {
    const std::uint32_t begin = context.extent.begin;
    if (begin == 0 || lower(begin - 1) != "as") return false;
    std::uint32_t after = context.extent.end;
    if (is_in_sentence(after, context) && lower(after) == ",") ++after;
    if (is_in_sentence(after + 1, context) && (lower(after) == "he" || lower(after) == "she") &&
        hold(title, pronoun_at(after), TitlePattern::kAs, after + 1)) {
      // "As a student he worked …": what somebody was; "as a nurse, she said": what she is.
      const bool past = annotation_.tokens[after + 1].xpos == Xpos::kVbd &&
                        lexicon_.reporting(annotation_.lemma(TokenIndex(after + 1))) == nullptr;
      const bool one_of_many = context.article == TitleArticle::kIndefinite;
      if (past && one_of_many && title.status == TitleStatus::kCurrent)
        title.status = TitleStatus::kThen;
      return true;
    }
    if (begin < 3) return false;
    static constexpr std::array<std::string_view, 6> kRole{"capacity", "role",     "job",
                                                           "work",     "position", "post"};
    if (std::ranges::find(kRole, std::string_view(lower(begin - 2))) != kRole.end())
      return hold(title, pronoun_at(begin - 3), TitlePattern::kAs, begin - 2);
    if (!serves(begin - 2)) return false;
    std::uint32_t verb = begin - 2;
    while (verb > 0 && is_auxiliary(verb - 1)) --verb;
    return verb > 0 && hold(title, pronoun_at(verb - 1), TitlePattern::kAs, begin - 2);
  }

  // "Since the members made her the union's chair", "named him coach".
  bool bind_object(Title& title, const TitleContext& context) const {
    static constexpr std::array<std::string_view, 6> kMade{"made",    "named",    "appointed",
                                                           "elected", "promoted", "crowned"};
    const std::uint32_t begin = context.extent.begin;
    if (begin < 2) return false;
    if (std::ranges::find(kMade, std::string_view(lower(begin - 2))) == kMade.end()) return false;
    return hold(title, pronoun_at(begin - 1), TitlePattern::kCopula, begin - 2);
  }

  bool hold(Title& title, MentionIndex pronoun, TitlePattern pattern, std::uint32_t anchor) const {
    if (!pronoun.valid()) return false;
    title.holder = pronoun;
    title.pattern = pattern;
    title.anchor = TokenIndex(anchor);
    if (lower(anchor).starts_with("bec") && title.status == TitleStatus::kCurrent)
      title.status = TitleStatus::kThen;
    return true;
  }

  [[nodiscard]] bool serves(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 6> kServe{"serves", "works",     "serving",
                                                            "acts",   "continues", "working"};
    return std::ranges::find(kServe, std::string_view(lower(i))) != kServe.end();
  }

  // "Her client": who says so of somebody is a lawyer, on the other side than the prosecutor.
  void add_counsel() {
    for (const auto& [token, pronoun] : pronouns_) {
      const bool own = lower(token) == "his" || lower(token) == "her";
      if (!own || token + 1 >= annotation_.tokens.size() || lower(token + 1) != "client") continue;
      Title title;
      title.tokens = {token + 1, token + 2};
      title.span = annotation_.span(title.tokens);
      title.whole = annotation_.span({token, token + 2});
      title.role = "counsel";
      title.family = "post";
      title.holder = pronoun;
      title.pattern = TitlePattern::kPossessive;
      title.anchor = TokenIndex(token + 1);
      annotation_.titles.push_back(std::move(title));
    }
    std::ranges::stable_sort(annotation_.titles, {},
                             [](const Title& title) { return title.tokens.begin; });
  }

  [[nodiscard]] bool is_be(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 7> kBe{"is",      "was",     "became",  "been",
                                                         "becomes", "remains", "remained"};
    return std::ranges::find(kBe, std::string_view(reading_.scan.words.lower[i])) != kBe.end();
  }
  [[nodiscard]] bool is_auxiliary(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 9> kAuxiliaries{
        "has", "had", "have", "also", "then", "later", "now", "still", "been"};
    return std::ranges::find(kAuxiliaries, std::string_view(reading_.scan.words.lower[i])) !=
           kAuxiliaries.end();
  }

  [[nodiscard]] ReferentIndex holder_of(const Title& title) const {
    return title.holder.valid() ? annotation_.mentions[title.holder.index()].referent
                                : ReferentIndex{};
  }

  // "U.S. President Donald Trump … President Trump": what is told once of a person holds for the
  // same title later.
  void imply_by_holder() {
    std::map<std::pair<ReferentIndex, std::string>, std::string> told;
    for (const Title& title : annotation_.titles) {
      const ReferentIndex holder = holder_of(title);
      if (holder.valid() && title.jurisdiction_origin == JurisdictionOrigin::kStated) {
        told.emplace(std::pair{holder, title.role}, title.jurisdiction);
      }
    }
    for (Title& title : annotation_.titles) {
      const ReferentIndex holder = holder_of(title);
      if (!holder.valid() || !title.jurisdiction.empty()) continue;
      if (const auto found = told.find({holder, title.role}); found != told.end()) {
        imply(title, found->second);
      } else if (title.role == "administration") {
        imply_government(title, holder);
      } else {
        imply_by_known_holder(title, holder);
      }
    }
  }

  static void imply(Title& title, std::string jurisdiction) {
    title.jurisdiction = std::move(jurisdiction);
    title.jurisdiction_origin = JurisdictionOrigin::kImplied;
  }

  [[nodiscard]] std::vector<std::string> known_offices(ReferentIndex holder) const {
    return offices_known_for(annotation_.referents[holder.index()], lexicon_);
  }

  void imply_by_known_holder(Title& title, ReferentIndex holder) const {
    if (title.modified) return;
    for (const std::string& id : known_offices(holder)) {
      const OfficeEntry* office = lexicon_.office(id);
      if (office == nullptr || lexicon_.office(title.role, office->jurisdiction) != office)
        continue;
      imply(title, office->jurisdiction);
      return;
    }
    imply_short_title(title, holder);
  }

  // "Governor Ann Dole" of a central bank, "Director Ann Dole" of a service: what the title of the
  // only such office that the person is known for ends in.
  void imply_short_title(Title& title, ReferentIndex holder) const {
    static constexpr std::array<std::string_view, 4> kShort{"governor", "chair", "director",
                                                            "commissioner"};
    if (std::ranges::find(kShort, std::string_view(title.role)) == kShort.end()) return;
    const OfficeEntry* found = nullptr;
    for (const std::string& id : known_offices(holder)) {
      const OfficeEntry* office = lexicon_.office(id);
      if (office == nullptr || !office->title.ends_with("-" + title.role)) continue;
      if (found != nullptr) return;
      found = office;
    }
    if (found == nullptr) return;
    title.office = found->id;
    imply(title, found->jurisdiction);
  }

  // The one office with a government of its own that the person is known for, or has a title of in
  // this draft.
  void imply_government(Title& title, ReferentIndex holder) const {
    const OfficeEntry* found = nullptr;
    for (const Title& other : annotation_.titles) {
      if (holder_of(other) != holder || other.modified || other.jurisdiction.empty()) continue;
      const OfficeEntry* office = lexicon_.office(other.role, other.jurisdiction);
      if (office != nullptr && office->administration && found == nullptr) found = office;
    }
    if (found == nullptr) found = known_government(holder);
    if (found == nullptr) return;
    title.office = found->id;
    title.role = found->title;
    imply(title, found->jurisdiction);
  }

  [[nodiscard]] const OfficeEntry* known_government(ReferentIndex holder) const {
    const OfficeEntry* found = nullptr;
    for (const std::string& id : known_offices(holder)) {
      const OfficeEntry* office = lexicon_.office(id);
      if (office == nullptr || !office->administration) continue;
      if (found != nullptr) return nullptr;  // more than one: cannot tell
      found = office;
    }
    return found;
  }

  // The country that the whole draft speaks of, if it is only one.
  void find_only_country() {
    std::vector<std::string> found;
    const auto& words = reading_.scan.words;
    const auto note = [&](const JurisdictionEntry* entry) {
      if (entry == nullptr || entry->kind != "country") return;
      if (std::ranges::find(found, entry->id) == found.end()) found.push_back(entry->id);
    };
    for (std::size_t i = 0; i < annotation_.tokens.size(); ++i) {
      const std::size_t end = annotation_.tokens.size();
      note(lexicon_.jurisdiction_at(words, i, end).entry);
      note(lexicon_.adjective_at(words, i, end).entry);
      note(lexicon_.capital_at(words, i, end).entry);
      if (const auto metonym = lexicon_.metonym_at(words, i, end))
        note(lexicon_.jurisdiction(metonym.entry->jurisdiction));
    }
    if (found.size() == 1) only_country_ = found.front();
  }

  void settle(Title& title) const {
    const bool unknown = title.jurisdiction.empty() && title.holder.valid() && !title.modified &&
                         !is_of_many(annotation_.text(title.span));
    if (unknown && !only_country_.empty() &&
        lexicon_.office(title.role, only_country_) != nullptr) {
      title.jurisdiction = only_country_;
      title.jurisdiction_origin = JurisdictionOrigin::kInherited;
    }
    if (!title.office.empty() || title.modified) return;
    if (const OfficeEntry* office = lexicon_.office(title.role, title.jurisdiction))
      title.office = office->id;
  }

  // "President Abraham Lincoln" is nobody of now.
  void mark_history(Title& title) const {
    const ReferentIndex holder = holder_of(title);
    if (!holder.valid()) return;
    const bool historic = title.status == TitleStatus::kCurrent && title.family == "office" &&
                          !title.modified &&
                          is_historic_head(annotation_.referents[holder.index()], title.role,
                                           title.jurisdiction, lexicon_);
    if (historic) title.status = TitleStatus::kThen;
  }

  // States and provinces have premiers too: the only country's is not meant for sure.
  [[nodiscard]] static bool is_of_many(std::string_view words) {
    return lower_case(words) == "premier";
  }

  // "Presidents Bush and Obama": one title for several who held one office each in their time, or
  // may have. "Presidents Vladimir Putin and Donald Trump" hold two.
  void mark_listed_together() {
    using Listed = std::pair<std::uint32_t, std::string>;  // its place, the office or ""
    std::map<Listed, int> holders;
    for (const Title& title : annotation_.titles) ++holders[{title.tokens.begin, title.office}];
    const auto number = [&](const Listed& key) {
      const auto found = holders.find(key);
      return found == holders.end() ? 0 : found->second;
    };
    for (Title& title : annotation_.titles) {
      if (title.status != TitleStatus::kCurrent || title.office.empty()) continue;
      // "Prime ministers Blair, Brown and their like": several, of whom one is bound.
      if (is_plural(title)) {
        const auto all = std::ranges::count(annotation_.titles, title.tokens.begin,
                                            [](const Title& t) { return t.tokens.begin; });
        if (all == 1 && title.holder.valid()) title.status = TitleStatus::kThen;
      }
      const int same = number({title.tokens.begin, title.office});
      if (same + number({title.tokens.begin, ""}) > 1) title.status = TitleStatus::kThen;
    }
  }

  [[nodiscard]] bool is_plural(const Title& title) const {
    const TitleEntry* entry = lexicon_.title(title.role);
    const std::string words = lower_case(annotation_.text(title.span));
    return entry != nullptr && std::ranges::find(entry->plurals, words) != entry->plurals.end();
  }

  // Someone called "former president" in the draft keeps the title by courtesy where it stands
  // before the name.
  void mark_courtesy() {
    std::vector<std::pair<ReferentIndex, std::string>> former;
    for (const Title& title : annotation_.titles) {
      if (title.status == TitleStatus::kFormer && title.holder.valid())
        former.emplace_back(holder_of(title), title.role);
    }
    for (Title& title : annotation_.titles) {
      const bool before_name = title.status == TitleStatus::kCurrent && title.holder.valid() &&
                               title.pattern == TitlePattern::kPrefix;
      if (before_name &&
          std::ranges::find(former, std::pair{holder_of(title), title.role}) != former.end()) {
        title.status = TitleStatus::kThen;
      }
    }
  }

  Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const TitleReading& reading_;
  std::string only_country_;
  PronounsByToken pronouns_;  // by their token
};

}  // namespace

std::vector<std::string> offices_known_for(const Referent& person, const LexiconIndex& lexicon) {
  const auto copy = [](std::span<const std::string> ids) {
    return std::vector<std::string>(ids.begin(), ids.end());
  };
  if (const auto held = lexicon.offices_held(person.name); !held.empty()) return copy(held);
  const auto people = lexicon.people_of_surname(person.surname);
  if (person.given.empty()) {
    const bool one = people.size() == 1 && person.maybe_same.empty();
    return one ? copy(lexicon.offices_of_surname(person.surname)) : std::vector<std::string>{};
  }
  const NameParts parts = name_parts(person.name, lexicon);
  for (const std::string& known : people) {
    if (names_agree(parts, name_parts(known, lexicon))) return copy(lexicon.offices_held(known));
  }
  return {};
}

void make_titles(Annotation& annotation, const LexiconIndex& lexicon, const TitleReading& reading) {
  TitleMaker(annotation, lexicon, reading).make();
}

}  // namespace belie
