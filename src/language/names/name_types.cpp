// SPDX-License-Identifier: Apache-2.0
#include "language/names/name_types.h"

#include <algorithm>
#include <string_view>

#include "base/word_list.h"
#include "language/descriptions/description_nouns.h"
#include "language/names/names.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 46> kThingWords{
    "library",   "tower",    "center",  "centre",     "building", "act",      "prize",    "award",
    "airport",   "bridge",   "stadium", "memorial",   "museum",   "hall",     "plaza",    "medal",
    "bill",      "law",      "treaty",  "agreement",  "accord",   "accords",  "doctrine", "plan",
    "hotel",     "theatre",  "theater", "arena",      "park",     "house",    "palace",   "castle",
    "cathedral", "report",   "inquiry", "show",       "news",     "magazine", "album",    "trophy",
    "square",    "hospital", "station", "expressway", "highway",  "pipeline"};

constexpr std::array<std::string_view, 18> kEventWords{
    "summit",        "games",    "olympics", "cup",        "war",      "championship",
    "championships", "festival", "election", "elections",  "marathon", "conference",
    "revolution",    "parade",   "open",     "tournament", "grand",    "hurricane"};

constexpr std::array<std::string_view, 10> kShipPrefixes{
    "uss", "hms", "rms", "mv", "ss", "hmas", "hmcs", "flight", "storm", "typhoon"};

/// What people do and firms, places and ships do not.
constexpr std::array<std::string_view, 60> kHumanDeeds{
    "apologise", "apologize", "awake", "blink", "blush", "chuckle", "coach", "cry",     "dance",
    "die",       "dream",     "drink", "drive", "eat",   "faint",   "feel",  "forget",  "frown",
    "giggle",    "graduate",  "grin",  "grow",  "kneel", "laugh",   "learn", "limp",    "listen",
    "love",      "marry",     "nod",   "paint", "play",  "plead",   "pray",  "read",    "remember",
    "resign",    "retire",    "ride",  "score", "shrug", "sigh",    "sing",  "sit",     "sleep",
    "smile",     "smoke",     "speak", "study", "swear", "swim",    "teach", "testify", "think",
    "wait",      "wake",      "walk",  "wave",  "weep",  "write"};

/// What is done to people: "helped Anna Tessen", "Anna Tessen was sentenced".
constexpr std::array<std::string_view, 24> kDoneToPeople{
    "acquit",   "arrest",   "ask",      "beg",   "bury", "convict", "elect", "help",
    "injure",   "jail",     "kill",     "marry", "meet", "murder",  "name",  "nominate",
    "persuade", "question", "sentence", "shoot", "stab", "tell",    "thank", "wound"};

int& votes_for(TypeVotes& votes, EntityType type) { return votes[static_cast<std::size_t>(type)]; }

class FormReader {
 public:
  FormReader(const Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
             TokenRange name)
      : annotation_(annotation), lexicon_(lexicon), words_(scan.words), name_(name) {}

  TypeVotes read() {
    read_words();
    read_lexicons();
    read_person();
    return votes_;
  }

 private:
  [[nodiscard]] std::string_view raw(std::uint32_t i) const {
    return annotation_.word(TokenIndex(i));
  }
  [[nodiscard]] bool whole(std::uint32_t length) const { return length == name_.size(); }
  void vote(EntityType type, int weight) { votes_for(votes_, type) += weight; }

  void read_words() {
    const std::string& last = words_.lower[name_.end - 1];
    if (is_one_of(kThingWords, last) && name_.size() > 1) vote(EntityType::kThing, 5);
    if (is_one_of(kEventWords, last) && name_.size() > 1) vote(EntityType::kEvent, 5);
    if (is_one_of(kShipPrefixes, words_.lower[name_.begin]) && name_.size() > 1)
      vote(EntityType::kThing, 6);
    bool body = false;
    bool place = false;
    for (std::uint32_t i = name_.begin; i < name_.end; ++i) {
      body = body || lexicon_.is_organisation_word(words_.exact[i]);
      place = place || lexicon_.is_place_word(words_.exact[i]);
    }
    const bool first_is_name = name_.size() == 2 && is_first_name(name_.begin);
    if (body) vote(EntityType::kOrganisation, first_is_name ? 2 : 5);
    if (place && name_.size() > 1) vote(EntityType::kPlace, first_is_name ? 2 : 4);
    if (words_.lower[name_.end - 1] == "&") vote(EntityType::kOrganisation, 3);
  }

  void read_lexicons() {
    if (whole(lexicon_.organisation_at(words_, name_.begin, name_.end).length))
      vote(EntityType::kOrganisation, 6);
    if (whole(lexicon_.metonym_at(words_, name_.begin, name_.end).length))
      vote(EntityType::kOrganisation, 5);
    if (const auto found = lexicon_.jurisdiction_at(words_, name_.begin, name_.end);
        whole(found.length)) {
      const bool body = found.entry->kind == "body";
      vote(body ? EntityType::kOrganisation : EntityType::kPlace, is_ambiguous() ? 3 : 12);
    }
    if (whole(lexicon_.capital_at(words_, name_.begin, name_.end).length))
      vote(EntityType::kPlace, is_ambiguous() ? 2 : 4);
    if (whole(lexicon_.place_at(words_, name_.begin, name_.end))) vote(EntityType::kPlace, 4);
    if (name_.size() == 1 && all_upper(raw(name_.begin)) && raw(name_.begin).size() <= 6) {
      vote(EntityType::kOrganisation, 2);
    }
  }

  [[nodiscard]] bool is_ambiguous() const {
    return lexicon_.is_ambiguous_place(annotation_.text(annotation_.span(name_)));
  }

  [[nodiscard]] bool is_first_name(std::uint32_t i) const {
    return lexicon_.first_name(words_.exact[i]) != nullptr;
  }

  void read_person() {
    const std::string name(annotation_.text(annotation_.span(name_)));
    if (name_.size() == 1) {
      if (!lexicon_.people_of_surname(name).empty()) vote(EntityType::kPerson, 2);
      if (lexicon_.is_surname(name)) vote(EntityType::kPerson, 1);
      return;
    }
    if (!lexicon_.offices_held(name).empty()) vote(EntityType::kPerson, 6);
    if (const FirstNameEntry* first = lexicon_.first_name(words_.exact[name_.begin])) {
      vote(EntityType::kPerson, first->ambiguous ? 2 : 3);
    }
    if (lexicon_.is_surname(words_.exact[name_.end - 1])) vote(EntityType::kPerson, 1);
    if (is_family_first_surname(words_.lower[name_.begin])) vote(EntityType::kPerson, 2);
    for (std::uint32_t i = name_.begin; i + 1 < name_.end; ++i) {
      if (is_initial(raw(i)) && !raw(i).ends_with("S.")) {
        vote(EntityType::kPerson, 2);
        break;
      }
    }
    if (lexicon_.is_name_suffix(raw(name_.end - 1))) vote(EntityType::kPerson, 3);
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const WordForms& words_;
  TokenRange name_;
  TypeVotes votes_{};
};

class ContextVotes {
 public:
  ContextVotes(const Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
               TokenRange name)
      : annotation_(annotation), lexicon_(lexicon), words_(scan.words), scan_(scan), name_(name) {
    sentence_ = annotation.sentences[annotation.tokens[name.begin].sentence.index()].tokens;
  }

  TypeVotes read() {
    if (name_.begin > sentence_.begin) read_before(name_.begin - 1);
    if (name_.end < sentence_.end) read_after(name_.end);
    return votes_;
  }

 private:
  [[nodiscard]] std::string_view lemma(std::uint32_t i) const {
    const std::string_view lemma = annotation_.lemma(TokenIndex(i));
    return lemma.empty() ? std::string_view(words_.lower[i]) : lemma;
  }
  [[nodiscard]] bool reports(std::uint32_t i) const {
    const ReportingEntry* entry = lexicon_.reporting(lemma(i));
    return entry != nullptr && entry->kind == "verb" && annotation_.tokens[i].upos == Upos::kVerb;
  }
  void vote(EntityType type, int weight) { votes_for(votes_, type) += weight; }

  void read_before(std::uint32_t before) {
    static constexpr std::array<std::string_view, 8> kPlacePrepositions{
        "in", "near", "at", "from", "to", "across", "into", "outside"};
    const std::string& word = words_.lower[before];
    if (word == "the") {
      vote(EntityType::kOrganisation, 1);
      vote(EntityType::kPerson, -2);
    }
    if (is_one_of(kPlacePrepositions, word)) vote(EntityType::kPlace, word == "in" ? 2 : 1);
    if (const std::int32_t index = scan_.phrase_at[before]; index >= 0) {
      const TitlePhrase& phrase = scan_.phrases[static_cast<std::size_t>(index)];
      const bool sure = phrase.capital || !phrase.entry->ambiguous;
      if (phrase.tokens.end == name_.begin && sure) vote(EntityType::kPerson, 4);
    }
    if (reports(before)) vote(EntityType::kPerson, 1);
    if (is_full() && is_done(before)) vote(EntityType::kPerson, 1);
    if (word == "," && is_full() && follows_owner(before)) vote(EntityType::kPerson, 2);
    if (word == "," && is_full() && follows_calling(before)) vote(EntityType::kPerson, 3);
    if (is_full() && is_called(before)) vote(EntityType::kPerson, 3);
  }

  /// "helped", of "helped Anna Tessen to carry it"; "named as".
  [[nodiscard]] bool is_done(std::uint32_t last) const {
    const bool as = words_.lower[last] == "as" && last > sentence_.begin;
    const std::uint32_t verb = as ? last - 1 : last;
    return annotation_.tokens[verb].upos == Upos::kVerb && is_one_of(kDoneToPeople, lemma(verb)) &&
           (as || lemma(verb) != "name");
  }

  /// "the alto soloist, Anna Tessen": a calling in small letters before the comma.
  [[nodiscard]] bool follows_calling(std::uint32_t comma) const {
    return comma > sentence_.begin && ends_calling(comma - 1);
  }

  /// "a grower by the name of Anna Tessen", "a farmer called Anna Tessen".
  [[nodiscard]] bool is_called(std::uint32_t before) const {
    const auto is = [&](std::uint32_t back, std::string_view word) {
      return before >= sentence_.begin + back && words_.lower[before - back] == word;
    };
    if (is(0, "of") && is(1, "name") && is(2, "the") && is(3, "by"))
      return before > sentence_.begin + 3 && ends_calling(before - 4);
    const bool called = is(0, "called") || is(0, "named");
    return called && before > sentence_.begin && ends_calling(before - 1);
  }

  [[nodiscard]] bool ends_calling(std::uint32_t last) const {
    const std::int32_t index = scan_.phrase_at[last];
    if (index < 0) return false;
    const TitlePhrase& phrase = scan_.phrases[static_cast<std::size_t>(index)];
    return phrase.tokens.end == last + 1 && annotation_.tokens[last].upos == Upos::kNoun;
  }

  /// Two or three words, of which one may have two parts: "Anna Tessen", "Juan Pablo Ruiz-Dole".
  [[nodiscard]] bool is_full() const { return name_.size() >= 2 && name_.size() <= 5; }

  /// "her second, Anna Tessen": somebody of somebody's.
  [[nodiscard]] bool follows_owner(std::uint32_t comma) const {
    static constexpr std::array<std::string_view, 3> kOwners{"his", "her", "their"};
    constexpr std::uint32_t kReach = 3;  // words of what is owned
    for (std::uint32_t i = comma; i > sentence_.begin && comma - i < kReach;) {
      if (is_one_of(kOwners, words_.lower[--i])) return true;
    }
    return false;
  }

  /// "17 and has …", "44,": a number that counts nothing.
  [[nodiscard]] bool is_age(std::uint32_t i) const {
    if (i >= sentence_.end || annotation_.tokens[i].upos != Upos::kNum) return false;
    if (words_.lower[i].size() != 2) return false;
    if (i + 1 >= sentence_.end) return true;
    const std::string_view next = words_.lower[i + 1];
    return next == "," || next == "." || next == "and" || next == "when" || next == ";";
  }

  void read_verb(std::uint32_t at) {
    if (at >= sentence_.end) return;
    if (reports(at)) vote(EntityType::kPerson, 2);
    const bool be = words_.lower[at] == "is" || words_.lower[at] == "was";
    if (be && is_age(at + 1)) vote(EntityType::kPerson, 3);
    if (is_full() && tells_human_deed(at)) vote(EntityType::kPerson, 1);
  }

  /// "wrote", "has not slept", "was sentenced", where the name is its subject.
  [[nodiscard]] bool tells_human_deed(std::uint32_t at) const {
    constexpr std::uint32_t kReach = 4;  // words of auxiliaries
    bool passive = false;
    for (std::uint32_t i = at; i < sentence_.end && i < at + kReach; ++i) {
      const Upos upos = annotation_.tokens[i].upos;
      if (upos == Upos::kVerb)
        return has_subject(i) &&
               (passive ? is_one_of(kDoneToPeople, lemma(i)) : is_one_of(kHumanDeeds, lemma(i)));
      if (upos != Upos::kAux && upos != Upos::kAdv && upos != Upos::kPart) return false;
      passive = lemma(i) == "be";
    }
    return false;
  }

  /// "Anna Tessen, the head of a workshop in Orsby, said": an apposition and what follows it.
  void read_apposition(std::uint32_t comma) {
    static constexpr std::array<std::string_view, 7> kOpening{"the", "a",   "an",   "his",
                                                              "her", "its", "their"};
    constexpr std::uint32_t kReach = 16;  // words of an apposition
    if (comma + 1 >= sentence_.end) return;
    if (!is_one_of(kOpening, words_.lower[comma + 1])) return read_verb(comma + 1);
    const std::uint32_t end = std::min(sentence_.end, comma + kReach);
    if (opens_with_calling(comma + 2, end)) vote(EntityType::kPerson, 3);
    for (std::uint32_t i = comma + 2; i < end; ++i) {
      if (words_.lower[i] == "who") vote(EntityType::kPerson, 2);
      if (words_.lower[i] == ",") return read_verb(i + 1);
    }
  }

  /// "… a retired joiner", "… the owner of the mill": the first nouns behind the article end a
  /// calling.
  [[nodiscard]] bool opens_with_calling(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      const Upos upos = annotation_.tokens[i].upos;
      if (ends_calling(i)) return i + 1 >= end || annotation_.tokens[i + 1].upos != Upos::kNoun;
      if (upos != Upos::kAdj && upos != Upos::kNoun && upos != Upos::kPropn &&
          upos != Upos::kVerb && upos != Upos::kAdv && upos != Upos::kNum)
        return false;
    }
    return false;
  }

  [[nodiscard]] bool has_subject(std::uint32_t verb) const {
    for (std::uint32_t i = name_.begin; i < name_.end; ++i) {
      const Token& token = annotation_.tokens[i];
      const bool subject =
          token.relation == Relation::kNsubj || token.relation == Relation::kNsubjPass;
      if (subject && token.head == TokenIndex(verb)) return true;
    }
    return false;
  }

  /// "Anna Tessen (44)".
  [[nodiscard]] bool follows_age(std::uint32_t after) const {
    return words_.lower[after] == "(" && after + 2 < sentence_.end &&
           words_.lower[after + 1].size() == 2 && words_.lower[after + 2] == ")" &&
           annotation_.tokens[after + 1].upos == Upos::kNum;
  }
  /// "Anna Tessen and her …", "Anna Tessen's husband".
  [[nodiscard]] bool follows_kin(std::uint32_t after) const {
    if (after + 1 >= sentence_.end) return false;
    const std::string& next = words_.lower[after + 1];
    if (words_.lower[after] == "and") return next == "her" || next == "his";
    const bool owner = words_.lower[after] == "'s" || words_.lower[after] == "\u2019s";
    return owner && kin_gender(next) != Gender::kUnknown;
  }

  void read_after(std::uint32_t after) {
    const std::string& word = words_.lower[after];
    if (reports(after)) vote(EntityType::kPerson, 1);
    if (word == "who") vote(EntityType::kPerson, 3);
    if (is_full() && (follows_age(after) || follows_kin(after))) vote(EntityType::kPerson, 2);
    if (is_full() && word != ",") read_verb(after);
    if (is_full() && word == ",") read_apposition(after);
    if (word != "," || after + 1 >= sentence_.end) return;
    if (words_.lower[after + 1] == "who") vote(EntityType::kPerson, 3);
    const bool age =
        annotation_.tokens[after + 1].upos == Upos::kNum && words_.lower[after + 1].size() <= 2;
    if (age && after + 2 < sentence_.end && words_.lower[after + 2] == ",")
      vote(EntityType::kPerson, 3);
    // "went to Anna Tessen, 75."
    else if (age && is_full() && is_age(after + 1))
      vote(EntityType::kPerson, 3);
  }

  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const WordForms& words_;
  const TitleScan& scan_;
  TokenRange name_;
  TokenRange sentence_;
  TypeVotes votes_{};
};

}  // namespace

TypeVotes votes_of_form(const Annotation& annotation, const LexiconIndex& lexicon,
                        const TitleScan& scan, TokenRange name) {
  return FormReader(annotation, lexicon, scan, name).read();
}

TypeVotes votes_of_context(const Annotation& annotation, const LexiconIndex& lexicon,
                           const TitleScan& scan, TokenRange name) {
  return ContextVotes(annotation, lexicon, scan, name).read();
}

TypeVerdict decide(const TypeVotes& votes) {
  const auto best = std::ranges::max_element(votes);
  int second = 0;
  for (auto other = votes.begin(); other != votes.end(); ++other) {
    if (other != best) second = std::max(second, *other);
  }
  if (*best <= 0 || *best == second) return {};
  return {static_cast<EntityType>(best - votes.begin()), *best - second};
}

TypeVotes& operator+=(TypeVotes& sum, const TypeVotes& votes) {
  for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += votes[i];
  return sum;
}

bool can_be_person(const Annotation& annotation, const LexiconIndex& lexicon, const TitleScan& scan,
                   TokenRange name) {
  const TypeVotes votes = votes_of_form(annotation, lexicon, scan, name);
  const int person = votes[static_cast<std::size_t>(EntityType::kPerson)];
  return std::ranges::all_of(votes, [&](int other) { return other <= person + 2; });
}

}  // namespace belie
