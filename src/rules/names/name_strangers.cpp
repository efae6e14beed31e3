// SPDX-License-Identifier: Apache-2.0
#include "rules/names/name_strangers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/word_list.h"
#include "graph/common_words.h"
#include "graph/folding.h"
#include "language/names/spelling.h"
#include "language/sentence_words.h"
#include "rules/names/name_descriptions.h"
#include "rules/names/people_of_drafts.h"
#include "rules/names/surname_likeness.h"
#include "rules/posts/standing_posts.h"

namespace belie {
namespace {

using Person = NamedPerson;

constexpr std::size_t kShortest = 4;     // letters of surnames that are compared
constexpr std::size_t kWord = 3;         // letters of a word that says nothing
constexpr std::size_t kMostUntold = 3;   // strangers of a draft that introduces people
constexpr std::size_t kSharedWords = 2;  // of the passages about the two

/// "Lindberg took over": somebody else than the one before.
constexpr std::array<std::string_view, 7> kSuccession{
    "over", "succeed", "replace", "follow", "instead", "predecessor", "successor"};

/// Somebody of a draft who has a surname only.
struct Stranger {
  DocumentIndex document;
  ReferentIndex referent;
  std::string surname;  // folded
  const Mention* mention = nullptr;
  std::string courtesy;  // "mr"; "" none
  Gender gender = Gender::kUnknown;
  NameDescription told;
  bool shown = false;  // as a person, by a title, the language or the sentence
};

class StrangerSearch {
 public:
  explicit StrangerSearch(const CheckInput& input)
      : input_(input),
        story_(input.reading<SharedStory>()),
        people_(input.reading<NamedPeople>().all) {
    for (const Person& person : people_) in_draft_[person.document].push_back(&person);
    for (const StandingPost& told : input.accepted_reading<StandingPosts>().all)
      posts_of_[{told.post.document, told.post.person}].push_back(&told);
  }

  std::vector<CheckHit> run() {
    for (std::size_t d = 0; d < input_.graph.inputs().size(); ++d) {
      const std::vector<Stranger> strangers = strangers_of(DocumentIndex(d));
      if (strangers.empty()) continue;
      const std::vector<DocumentIndex> others = story_.related(DocumentIndex(d));
      const auto shown = std::ranges::count_if(strangers, &Stranger::shown);
      for (const Stranger& stranger : strangers) {
        const bool told = look_in_draft(stranger, static_cast<std::size_t>(shown));
        if (!told) look_in_others(stranger, others);
      }
    }
    return std::move(hits_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(DocumentIndex document) const {
    return *input_.graph.inputs()[document.index()].annotation;
  }

  [[nodiscard]] static bool in_text(const Annotation& annotation, const Mention& mention) {
    const Section* section = annotation.document->section_at(mention.span.begin);
    if (section == nullptr) return false;
    const bool heading = section->kind == SectionKind::kHeadline ||
                         section->kind == SectionKind::kDeck ||
                         section->kind == SectionKind::kCaption;
    return !heading && std::ranges::none_of(annotation.quotations, [&](const Quotation& quotation) {
      return quotation.span.begin <= mention.span.begin && mention.span.end <= quotation.span.end;
    });
  }

  [[nodiscard]] std::vector<Stranger> strangers_of(DocumentIndex document) const {
    const Annotation& text = annotation(document);
    std::vector<Stranger> found;
    for (std::size_t r = 0; r < text.referents.size(); ++r) {
      const Referent& referent = text.referents[r];
      if (!referent.given.empty() || referent.mentions.empty()) continue;
      const Mention* mention = first_name(text, referent);
      if (mention == nullptr || !in_text(text, *mention)) continue;
      if (text.text(mention->span).find(' ') != std::string_view::npos) continue;
      const std::string courtesy = courtesy_of(text, *mention);
      Stranger stranger{document,
                        ReferentIndex(r),
                        fold_accents(text.text(mention->span)),
                        mention,
                        courtesy,
                        referent.gender,
                        {},
                        is_person(text, referent, *mention, !courtesy.empty())};
      if (!stranger.shown && !may_be_person(text, referent, *mention)) continue;
      if (is_common_word(stranger.surname) || names_another(text, stranger)) continue;
      if (stranger.courtesy.empty() && follows_first_name(text, *mention)) continue;
      if (stranger.surname.size() < kShortest) continue;
      stranger.told = description_of(text, *mention);
      found.push_back(std::move(stranger));
    }
    return found;
  }

  [[nodiscard]] static const Mention* first_name(const Annotation& text, const Referent& referent) {
    for (const MentionIndex index : referent.mentions) {
      const Mention& mention = text.mentions[index.index()];
      if (mention.kind == MentionKind::kName && !mention.tokens.empty()) return &mention;
    }
    return nullptr;
  }

  /// "Gene Moss": a name that was cut. A post before a name is a title or ends like one.
  [[nodiscard]] bool follows_first_name(const Annotation& text, const Mention& mention) const {
    static constexpr std::array<std::string_view, 8> kEnds{"er",  "or",    "ist",  "man",
                                                           "ian", "woman", "keep", "back"};
    const std::uint32_t begin = mention.tokens.begin;
    if (begin == sentence_at(text, begin).begin) return false;
    const std::string_view before = text.word(TokenIndex(begin - 1));
    const std::string word = lower_case(before);
    if (!starts_upper(before) || input_.lexicon.title(word) != nullptr) return false;
    return std::ranges::none_of(kEnds, [&](std::string_view end) { return word.ends_with(end); });
  }

  [[nodiscard]] static std::string courtesy_of(const Annotation& text, const Mention& mention) {
    for (const Title& title : text.titles) {
      if (!title.holder.valid() || title.family != "courtesy") continue;
      if (text.mentions[title.holder.index()].span.begin == mention.span.begin) return title.role;
    }
    return "";
  }

  /// Shown by a courtesy title or the language; of an unknown name by what it does in its sentence.
  [[nodiscard]] bool is_person(const Annotation& text, const Referent& referent,
                               const Mention& mention, bool courtesy) const {
    if (referent.type == EntityType::kPerson) return true;
    if (!may_be_person(text, referent, mention)) return false;
    return courtesy || opens_as_subject(text, mention) || speaks(text, mention);
  }

  /// A name of an unknown kind that is no place's or body's: only a slip of a person's name shows
  /// then that a person is meant.
  [[nodiscard]] bool may_be_person(const Annotation& text, const Referent& referent,
                                   const Mention& mention) const {
    static constexpr std::array<std::string_view, 9> kPlace{
        "in", "at", "near", "from", "into", "above", "below", "the", "outside"};
    if (referent.type != EntityType::kUnknown) return false;
    if (input_.lexicon.is_place_word(referent.name) ||
        input_.lexicon.is_organisation_word(referent.name))
      return false;
    const std::uint32_t begin = mention.tokens.begin;
    const bool opens = begin == sentence_at(text, begin).begin;
    return opens || !is_one_of(kPlace, lower_case(text.word(TokenIndex(begin - 1))));
  }

  /// "The money, Hallgren had said, was hers": the verb behind the name is one of saying.
  [[nodiscard]] bool speaks(const Annotation& text, const Mention& mention) const {
    constexpr std::uint32_t kAuxiliaries = 2;  // "had said", "has always said"
    const std::uint32_t behind = mention.tokens.end;
    if (mention.tokens.begin == 0 || behind >= text.tokens.size()) return false;
    const Upos before = text.tokens[mention.tokens.begin - 1].upos;
    if (before == Upos::kAdp || before == Upos::kDet || before == Upos::kPropn) return false;
    for (std::uint32_t i = behind; i < text.tokens.size() && i <= behind + kAuxiliaries; ++i) {
      const Upos upos = text.tokens[i].upos;
      if (upos == Upos::kVerb)
        return input_.lexicon.reporting(text.lemma(TokenIndex(i))) != nullptr;
      if (upos != Upos::kAux && upos != Upos::kAdv) return false;
    }
    return false;
  }

  /// "Hallgren, struck in the face, saved …": the subject of a sentence, behind no preposition.
  [[nodiscard]] static bool opens_as_subject(const Annotation& text, const Mention& mention) {
    const SentenceIndex index = text.sentence_of(TokenIndex(mention.tokens.begin));
    const TokenRange tokens = text.sentences[index.index()].tokens;
    if (mention.tokens.begin != tokens.begin || mention.tokens.end + 1 >= tokens.end) return false;
    const Token& next = text.tokens[mention.tokens.end];
    const Upos behind = text.tokens[mention.tokens.end + 1].upos;
    return next.upos == Upos::kVerb || (next.upos == Upos::kAux && behind == Upos::kVerb) ||
           (text.word(TokenIndex(mention.tokens.end)) == "," && behind == Upos::kVerb);
  }

  /// The surname is in somebody else's name, or a body's or place's: "Kilpatrick & Sons".
  [[nodiscard]] static bool names_another(const Annotation& text, const Stranger& stranger) {
    for (std::size_t r = 0; r < text.referents.size(); ++r) {
      if (ReferentIndex(r) == stranger.referent) continue;
      for (const std::string& word : words_of(folded_name(text.referents[r].name))) {
        if (word == stranger.surname || word == stranger.surname + "s") return true;
      }
    }
    return false;
  }

  /// Whether the stranger was told, or cannot be anybody of another draft either.
  bool look_in_draft(const Stranger& stranger, std::size_t strangers) {
    const std::vector<const Person*> like = like_people(stranger, stranger.document);
    if (like.empty()) return false;
    if (like.size() > 1) return true;
    const std::string why = why_one_here(*like.front(), stranger, strangers);
    if (!why.empty()) hit(*like.front(), stranger, why);
    return true;
  }

  void look_in_others(const Stranger& stranger, const std::vector<DocumentIndex>& others) {
    for (const DocumentIndex document : others) {
      const std::vector<const Person*> like = like_people(stranger, document);
      if (like.size() != 1 || has_surname(document, stranger.surname) ||
          has_surname(stranger.document, like.front()->surname))
        continue;
      const std::string why = why_one_there(*like.front(), stranger);
      if (!why.empty()) return hit(*like.front(), stranger, why);
    }
  }

  [[nodiscard]] std::vector<const Person*> like_people(const Stranger& stranger,
                                                       DocumentIndex document) const {
    std::vector<const Person*> like;
    const auto people = in_draft_.find(document);
    if (people == in_draft_.end()) return like;
    for (const Person* person : people->second) {
      if (likeness_of(person->surname, stranger.surname) != Likeness::kNone) like.push_back(person);
    }
    return like;
  }

  [[nodiscard]] bool has_surname(DocumentIndex document, const std::string& surname) const {
    const Annotation& text = annotation(document);
    return std::ranges::any_of(text.referents, [&](const Referent& referent) {
      const std::vector<std::string> words = words_of(folded_name(referent.name));
      return std::ranges::find(words, surname) != words.end();
    });
  }

  /// By the first name and the courtesy title, where the language does not say.
  [[nodiscard]] bool contrary_sex(const Person& person, const Stranger& stranger) const {
    Gender one = person.gender, two = stranger.gender;
    const FirstNameEntry* given = input_.lexicon.first_name(person.given.front());
    if (one == Gender::kUnknown && given != nullptr && given->gender != 'u')
      one = given->gender == 'm' ? Gender::kMale : Gender::kFemale;
    if (stranger.courtesy == "mr") two = Gender::kMale;
    if (stranger.courtesy == "mrs" || stranger.courtesy == "ms" || stranger.courtesy == "miss")
      two = Gender::kFemale;
    return one != Gender::kUnknown && two != Gender::kUnknown && one != two;
  }

  [[nodiscard]] bool may_be_one(const Person& person, const Stranger& stranger) const {
    const std::string& given = person.given.front();
    const bool shown = person.shown || input_.lexicon.first_name(given) != nullptr ||
                       !(is_common_word(lower_case(given)) || input_.lexicon.is_place_word(given) ||
                         input_.lexicon.is_organisation_word(given) ||
                         input_.lexicon.is_organisation_word(person.surname));
    if (!shown || contrary_sex(person, stranger)) return false;
    return is_slip_of(person.surname, stranger.surname) ? !is_kin(stranger)
                                                        : !has_kin_beside(stranger);
  }

  static constexpr std::array<std::string_view, 18> kKin{
      "wife",    "husband", "son",    "daughter", "brother",   "sister",
      "mother",  "father",  "cousin", "aunt",     "uncle",     "widow",
      "widower", "partner", "friend", "namesake", "neighbour", "neighbor"};

  /// "His wife, Mrs Dole", "a son, Mr Dole": the words stand together.
  [[nodiscard]] bool is_kin(const Stranger& stranger) const {
    constexpr std::uint32_t kBeside = 4;  // tokens
    const TokenRange sentence =
        sentence_at(annotation(stranger.document), stranger.mention->tokens.begin);
    const TokenRange& name = stranger.mention->tokens;
    const TokenRange around{std::max(sentence.begin, name.begin - std::min(name.begin, kBeside)),
                            std::min(sentence.end, name.end + kBeside)};
    return has_lemma(annotation(stranger.document), around, kKin);
  }
  /// … or the sentence before says whose name comes.
  [[nodiscard]] bool has_kin_beside(const Stranger& stranger) const {
    const Annotation& text = annotation(stranger.document);
    const SentenceIndex index = text.sentence_of(TokenIndex(stranger.mention->tokens.begin));
    const bool before =
        index.index() > 0 && has_lemma(text, text.sentences[index.index() - 1].tokens, kKin) &&
        stranger.mention->tokens.begin < text.sentences[index.index()].tokens.begin + 3;
    return before || has_lemma(text, text.sentences[index.index()].tokens, kKin);
  }

  /// Why the stranger is somebody whom the same draft has introduced before; "" not shown.
  [[nodiscard]] std::string why_one_here(const Person& person, const Stranger& stranger,
                                         std::size_t strangers) const {
    const Annotation& text = annotation(stranger.document);
    if (stranger.mention->span.begin < person.span.begin || !may_be_one(person, stranger))
      return "";
    if (share_a_sentence(text, person.referent, stranger.referent) || stranger.told.introduces)
      return "";
    const std::string role = shared_role(person, stranger);
    if (!role.empty()) return fmt::format("both are told of as {}", role);
    if (!stranger.told.roles.empty() || may_be_anybody(person, stranger)) return "";
    if (has_lemma(text, sentence_at(text, stranger.mention->tokens.begin), kSuccession)) return "";
    if (is_slip_of(person.surname, stranger.surname)) return untold(stranger, "in this draft");
    if (!stranger.shown || strangers > kMostUntold || speaks_for_somebody(text, stranger))
      return "";
    if (is_named_after(text, person, stranger)) return "";
    const Likeness like = likeness_of(person.surname, stranger.surname);
    const bool titled = !stranger.courtesy.empty() || has_title_of(text, person, stranger);
    if (!titled && (like != Likeness::kVeryLike || !begin_as_one(person.surname, stranger.surname)))
      return "";
    if (!stranger.told.deeds.empty()) return "";
    return untold(stranger, "in this draft");
  }
  [[nodiscard]] std::string untold(const Stranger& stranger, std::string_view where) const {
    const Annotation& text = annotation(stranger.document);
    return fmt::format("nobody introduces {} {}", text.text(stranger.mention->span), where);
  }

  /// "Councillor Prowse", "Councillor Prosser".
  [[nodiscard]] static bool has_title_of(const Annotation& text, const Person& person,
                                         const Stranger& stranger) {
    const auto roles = [&](ReferentIndex holder) {
      std::set<std::string> found;
      for (const Title& title : text.titles) {
        const bool his =
            title.holder.valid() && text.mentions[title.holder.index()].referent == holder;
        if (his && title.family != "courtesy") found.insert(title.role);
      }
      return found;
    };
    const std::set<std::string> one = roles(person.referent), two = roles(stranger.referent);
    return std::ranges::any_of(one, [&](const std::string& role) { return two.contains(role); });
  }

  /// A surname that many have, or somebody whom everybody knows, or a first name.
  [[nodiscard]] bool may_be_anybody(const Person& person, const Stranger& stranger) const {
    const LexiconIndex& lexicon = input_.lexicon;
    return (lexicon.is_surname(person.surname) && lexicon.is_surname(stranger.surname)) ||
           !lexicon.people_of_surname(stranger.surname).empty() ||
           lexicon.first_name(stranger.surname) != nullptr;
  }

  /// "For the defence Mr Dole asked".
  [[nodiscard]] static bool speaks_for_somebody(const Annotation& text, const Stranger& stranger) {
    const TokenRange tokens = sentence_at(text, stranger.mention->tokens.begin);
    return lower_case(text.word(TokenIndex(tokens.begin))) == "for" &&
           stranger.mention->tokens.begin > tokens.begin;
  }

  /// The person goes on under the right name behind the stranger.
  [[nodiscard]] static bool is_named_after(const Annotation& text, const Person& person,
                                           const Stranger& stranger) {
    return std::ranges::any_of(text.referents[person.referent.index()].mentions,
                               [&](MentionIndex index) {
                                 const Mention& mention = text.mentions[index.index()];
                                 return mention.kind == MentionKind::kName &&
                                        mention.span.begin > stranger.mention->span.begin;
                               });
  }

  /// "Diver" where both are told of as one, by a noun or by what the clause tells; "" none.
  [[nodiscard]] std::string shared_role(const Person& person, const Stranger& stranger) const {
    const NameDescription known = told_of(person);
    const auto meets = [](const std::set<std::string>& words, const std::string& role) {
      return std::ranges::any_of(
          words, [&](const std::string& word) { return are_of_one_stem(word, role); });
    };
    const auto differ = [](const std::set<std::string>& a, const std::set<std::string>& b) {
      const auto in = [&](const std::string& word) { return b.contains(word); };
      return !a.empty() && !b.empty() && std::ranges::none_of(a, in);
    };
    // "the tenants' lawyer" and "the landlord's lawyer"
    if (differ(known.owners, stranger.told.owners)) return "";
    for (const std::string& role : stranger.told.roles) {
      if (meets(known.roles, role) || meets(known.deeds, role)) return role;
    }
    for (const std::string& role : known.roles) {
      if (meets(stranger.told.deeds, role)) return role;
    }
    return shared_work(person, stranger);
  }

  /// "The headmistress" and "who has led the school": one kind of work, told of the one by what is
  /// done.
  [[nodiscard]] std::string shared_work(const Person& person, const Stranger& stranger) const {
    for (const StandingPost* one : posts_of(person.document, person.referent)) {
      const std::string& work = one->calling.id;
      if (work.empty() || work == "head" || work == "charge") continue;
      for (const StandingPost* two : posts_of(stranger.document, stranger.referent)) {
        if (work == two->calling.id && (one->duty || two->duty)) return work;
      }
    }
    return "";
  }

  [[nodiscard]] std::span<const StandingPost* const> posts_of(DocumentIndex document,
                                                              ReferentIndex person) const {
    const auto told = posts_of_.find({document, person});
    if (told == posts_of_.end()) return {};
    return told->second;
  }

  /// What the draft says of the person beside all mentions.
  [[nodiscard]] NameDescription told_of(const Person& person) const {
    const Annotation& text = annotation(person.document);
    NameDescription all;
    for (const MentionIndex index : text.referents[person.referent.index()].mentions) {
      const Mention& mention = text.mentions[index.index()];
      if (mention.kind != MentionKind::kName || mention.tokens.empty()) continue;
      NameDescription one = description_of(text, mention);
      all.roles.merge(one.roles);
      all.deeds.merge(one.deeds);
      all.owners.merge(one.owners);
    }
    return all;
  }

  /// Why the stranger is somebody of another draft of the story; "" not shown.
  [[nodiscard]] std::string why_one_there(const Person& person, const Stranger& stranger) const {
    if (!may_be_one(person, stranger)) return "";
    const std::string story = story_.why(person.document, stranger.document);
    if (story.empty()) return "";
    const std::string role = shared_role(person, stranger);
    if (!role.empty()) return fmt::format("both are told of as {}; {}", role, story);
    if (!stranger.told.roles.empty() || stranger.told.introduces) return "";
    if (likeness_of(person.surname, stranger.surname) != Likeness::kVeryLike ||
        !input_.graph.comparable(person.document, stranger.document) ||
        (may_be_anybody(person, stranger) && !sound_alike(person.surname, stranger.surname)))
      return "";
    if (is_long_slip(person, stranger))
      return fmt::format("{}; {}", untold(stranger, "there"), story);
    if (!stranger.shown) return "";
    const std::vector<std::string> words = shared_words(person, stranger);
    if (words.size() < words_needed(person, stranger) && !tells_role_near(person, stranger) &&
        !tells_by_compound(person, stranger))
      return "";
    return fmt::format("{}; {}", untold(stranger, "there"), story);
  }

  /// A surname of many letters that few have, one letter apart: nothing more has to be said of
  /// both.
  [[nodiscard]] bool is_long_slip(const Person& person, const Stranger& stranger) const {
    constexpr std::size_t kLong = 7;
    return std::min(person.surname.size(), stranger.surname.size()) >= kLong &&
           is_slip_of(person.surname, stranger.surname) && !may_be_anybody(person, stranger);
  }

  /// The surer the surnames are one with a slip, the less has to be said of both.
  [[nodiscard]] static std::size_t words_needed(const Person& person, const Stranger& stranger) {
    const bool alike = sound_alike(person.surname, stranger.surname);
    if (!alike && !is_slip_of(person.surname, stranger.surname)) return kSharedWords;
    return stranger.courtesy.empty() ? 1 : 0;
  }

  /// "… was due to their goalkeeper. Dole, …": a role of the person in the passage.
  [[nodiscard]] bool tells_role_near(const Person& person, const Stranger& stranger) const {
    const std::set<std::string> near =
        passage(stranger.document, *stranger.mention, Words::kUncommon);
    const NameDescription known = told_of(person);
    const auto meets = [&](const std::string& role) {
      return std::ranges::any_of(
          near, [&](const std::string& word) { return are_of_one_stem(word, role); });
    };
    return std::ranges::any_of(known.roles, meets);
  }

  /// "Goal" in the one passage, "goalkeeper" in the other.
  [[nodiscard]] bool tells_by_compound(const Person& person, const Stranger& stranger) const {
    constexpr std::size_t kSecond = 4;  // letters of the word behind the shared one
    const std::set<std::string> known = passages(person, Words::kAll);
    const auto begins = [](const std::string& compound, const std::string& first) {
      return compound.starts_with(first) && compound.size() >= first.size() + kSecond;
    };
    for (const std::string& here : passage(stranger.document, *stranger.mention, Words::kAll)) {
      for (const std::string& there : known) {
        if (begins(here, there) || begins(there, here)) return true;
      }
    }
    return false;
  }

  /// Uncommon words of the passages about the two.
  [[nodiscard]] std::vector<std::string> shared_words(const Person& person,
                                                      const Stranger& stranger) const {
    const std::set<std::string> known = passages(person, Words::kUncommon);
    std::vector<std::string> both;
    for (const std::string& word :
         passage(stranger.document, *stranger.mention, Words::kUncommon)) {
      if (known.contains(word)) both.push_back(word);
    }
    return both;
  }

  enum class Words : std::uint8_t { kAll, kUncommon };

  /// Of all passages that name the person.
  [[nodiscard]] std::set<std::string> passages(const Person& person, Words which) const {
    const Annotation& text = annotation(person.document);
    std::set<std::string> known;
    for (const MentionIndex index : text.referents[person.referent.index()].mentions) {
      const Mention& mention = text.mentions[index.index()];
      if (mention.kind == MentionKind::kName && !mention.tokens.empty())
        known.merge(passage(person.document, mention, which));
    }
    return known;
  }

  /// Nouns and verbs of the sentence and the one before it.
  [[nodiscard]] std::set<std::string> passage(DocumentIndex document, const Mention& mention,
                                              Words which) const {
    const Annotation& text = annotation(document);
    const SentenceIndex index = text.sentence_of(TokenIndex(mention.tokens.begin));
    TokenRange tokens = text.sentences[index.index()].tokens;
    if (index.index() > 0) {
      const Sentence& before = text.sentences[index.index() - 1];
      if (before.section == text.sentences[index.index()].section)
        tokens.begin = before.tokens.begin;
    }
    std::set<std::string> words;
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Upos tag = text.tokens[i].upos;
      if (tag != Upos::kNoun && tag != Upos::kVerb) continue;
      const std::string lemma = lower_case(text.lemma(TokenIndex(i)));
      if (lemma.size() > kWord && (which == Words::kAll || !is_common_word(lemma)))
        words.insert(lemma);
    }
    return words;
  }

  void hit(const Person& person, const Stranger& stranger, const std::string& because) {
    const std::string other(annotation(stranger.document).text(stranger.mention->span));
    CheckHit found;
    found.first = std::min(fold_accents(person.name), fold_accents(other));
    found.second = std::max(fold_accents(person.name), fold_accents(other));
    found.key = found.first + "/stranger";
    found.places = {
        place_of(person, PlaceRole::kEither),
        {PlaceRole::kOr, stranger.document, stranger.mention->span, "", VoiceKind::kPaper}};
    found.words = {{"either", person.name}, {"or", other}};
    found.because = because;
    hits_.push_back(std::move(found));
  }

  const CheckInput& input_;
  const SharedStory& story_;
  const std::vector<Person>& people_;
  std::map<std::pair<DocumentIndex, ReferentIndex>, std::vector<const StandingPost*>> posts_of_;
  std::map<DocumentIndex, std::vector<const Person*>> in_draft_;
  std::vector<CheckHit> hits_;
};

}  // namespace

std::vector<CheckHit> name_strangers(const CheckInput& input) {
  return StrangerSearch(input).run();
}

}  // namespace belie
