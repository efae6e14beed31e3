// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/described_posts.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "graph/folding.h"
#include "language/names/spelling.h"
#include "rules/posts/charges_and_fields.h"
#include "rules/posts/post_holders.h"
#include "rules/posts/post_words.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 3> kDeputyWords{"deputy", "vice", "assistant"};

/// What makes a post one of another time, or of somebody else.
constexpr std::array<std::string_view, 31> kNotNow{
    "former",   "formerly",  "ex",       "then",     "once",     "acting",    "interim", "future",
    "previous", "late",      "retired",  "incoming", "outgoing", "designate", "elect",   "new",
    "newly",    "next",      "would-be", "honorary", "no",       "not",       "never",   "old",
    "another",  "caretaker", "emeritus", "also",     "both",     "doubles",   "doubling"};

constexpr std::array<std::string_view, 7> kOwners{"the", "its", "their", "his", "her", "our", "a"};

/// A noun phrase as a post: [begin, end) with its article and its body.
struct Phrase {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t noun = 0;  // the head
  Post post;
  bool article = false;  // "the", "its", "the yard's", "a"
};

class DraftReader {
 public:
  DraftReader(const CheckInput& input, DocumentIndex document,
              const std::map<ReferentIndex, StatementIndex>& names, std::vector<Post>& posts)
      : document_(document),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        input_(input),
        names_(names),
        posts_(posts),
        holders_(annotation_) {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.tokens.empty() || !mention.referent.valid()) continue;
      const Referent& referent = annotation_.referents[mention.referent.index()];
      const bool perhaps = referent.type == EntityType::kUnknown && !referent.given.empty();
      if (referent.type == EntityType::kPerson || perhaps) {
        person_from_.emplace(mention.tokens.begin, &mention);
        person_to_.emplace(mention.tokens.end, &mention);
      } else {
        thing_from_.emplace(mention.tokens.begin, &mention);
        thing_to_.emplace(mention.tokens.end, &mention);
      }
    }
  }

  void read() {
    for (std::size_t s = 0; s < annotation_.sentences.size(); ++s) {
      sentence_ = annotation_.sentences[s].tokens;
      index_ = SentenceIndex(s);
      beside_ = {0, nullptr};
      for (std::uint32_t i = sentence_.begin; i < sentence_.end;) {
        const std::optional<Phrase> phrase = phrase_at(i);
        if (phrase) read(*phrase);
        read_led(i);
        i = phrase ? std::max(phrase->end, i + 1) : i + 1;
      }
    }
  }

 private:
  using Mentions = std::map<std::uint32_t, const Mention*>;

  [[nodiscard]] bool inside(std::uint32_t i) const {
    return i >= sentence_.begin && i < sentence_.end;
  }
  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return inside(i) ? lower_case(annotation_.word(TokenIndex(i))) : std::string();
  }
  [[nodiscard]] Upos upos(std::uint32_t i) const { return annotation_.tokens[i].upos; }
  [[nodiscard]] static const Mention* at(const Mentions& mentions, std::uint32_t token) {
    const auto found = mentions.find(token);
    return found == mentions.end() ? nullptr : found->second;
  }
  /// A word within a post: no name of a person begins there.
  [[nodiscard]] bool is_post_word(std::uint32_t i) const {
    if (!inside(i) || at(person_from_, i) != nullptr) return false;
    const Upos kind = upos(i);
    const bool managing =
        annotation_.tokens[i].xpos == Xpos::kVbg && inside(i + 1) && upos(i + 1) == Upos::kNoun;
    if (managing) return true;
    return kind == Upos::kNoun || kind == Upos::kAdj || kind == Upos::kPropn ||
           is_one_of(kDeputyWords, lower(i)) || lower(i) == "-" || !field_of(lower(i)).empty();
  }

  /// The phrase that begins at the token: "the yard's chief designer", "deputy to the harbour
  /// master", "head of lighting at the Salamander", "its number two".
  [[nodiscard]] std::optional<Phrase> phrase_at(std::uint32_t begin) const {
    Phrase phrase;
    phrase.begin = begin;
    phrase.post.definite = true;
    std::uint32_t i = begin;
    if (const Mention* owner = owner_from(i);
        owner != nullptr && is_owner_mark(lower(owner->tokens.end))) {
      name_body(phrase.post, *owner);
      i = owner->tokens.end + 1;
      phrase.article = true;
    } else if (is_one_of(kOwners, lower(i)) || lower(i) == "an") {
      phrase.article = true;
      phrase.post.definite = lower(i) != "a" && lower(i) != "an";
      i = owner_behind(i + 1, phrase.post);
    } else if (begin > sentence_.begin && is_post_word(begin) && is_post_word(begin - 1)) {
      return std::nullopt;  // amid a phrase
    }
    return read_words(phrase, i) ? std::optional(phrase) : std::nullopt;
  }

  /// A body's name; of names that may be a person's too only those of which nothing is known.
  [[nodiscard]] const Mention* owner_from(std::uint32_t i) const {
    if (const Mention* thing = at(thing_from_, i)) return thing;
    const Mention* name = at(person_from_, i);
    if (name == nullptr) return nullptr;
    const Referent& referent = annotation_.referents[name->referent.index()];
    return referent.type == EntityType::kUnknown ? name : nullptr;
  }

  void name_body(Post& post, const Mention& owner) const {
    post.body = folded_name(annotation_.referents[owner.referent.index()].name);
    post.named = true;
  }

  /// Behind an article: past "new utility's", which is the body; else where it stands.
  [[nodiscard]] std::uint32_t owner_behind(std::uint32_t at_word, Post& post) const {
    constexpr std::uint32_t kWords = 5;
    for (std::uint32_t i = at_word; i < at_word + kWords && inside(i); ++i) {
      if (is_owner_mark(lower(i)) && i > at_word) {
        if (const Mention* owner = at(thing_to_, i))
          name_body(post, *owner);
        else
          post.body = singular(lower(i - 1));
        return i + 1;
      }
      if (!is_post_word(i)) break;
    }
    return at_word;
  }

  /// The words of the post from the token on, and what it is of.
  bool read_words(Phrase& phrase, std::uint32_t i) const {
    Post& post = phrase.post;
    while (lower(i) == "only" || lower(i) == "sole" || praises_holder(lower(i))) ++i;
    if (lower(i) == "number" && lower(i + 1) == "two") return second(phrase, i + 2);
    if (lower(i) == "second" && (lower(i + 1) == "in" || lower(i + 1) == "-"))
      return read_second(phrase, i);
    std::uint32_t end = i;
    while (is_post_word(end) && !is_verb_of_office(phrase.begin, end)) ++end;
    const auto is_noun = [&](std::uint32_t w) {
      static constexpr std::array<std::string_view, 6> kNouns{"deputy",    "prior", "executive",
                                                              "principal", "chief", "general"};
      return upos(w) != Upos::kAdj || is_one_of(kNouns, lower(w));
    };
    while (end > i && !is_noun(end - 1)) --end;
    if (end == i) return false;
    if (end == i + 1 && lower(i) == "deputy" && (lower(end) == "to" || lower(end) == "of"))
      return read_deputy_to(phrase, end + 1);
    std::string words;
    for (std::uint32_t w = i; w < end; ++w) {
      const std::string word = lower(w);
      // "The caretaker coach" stands in; "the caretaker" sweeps.
      const bool sweeps = word == "caretaker" && w + 1 == end;
      if (is_one_of(kNotNow, word) && !sweeps) return false;
      if (w + 1 < end && word == "vice" && lower(w + 1) == "-") continue;
      if (is_one_of(kDeputyWords, word) && w + 1 < end) {
        post.head = "deputy";
        continue;
      }
      if (word == "-" && words.empty()) continue;
      if (word.starts_with("vice-")) {
        post.head = "deputy";
        words += (words.empty() ? "" : " ") + word.substr(5);
        continue;
      }
      words += (words.empty() ? "" : " ") + word;
    }
    if (words.empty()) return false;
    post.words = words;
    phrase.end = end;
    phrase.noun = end - 1;
    read_behind(phrase);
    post.words = one_word(post.words);
    return true;
  }

  /// "Who as prior runs the house": the word behind the post, which looks like a noun.
  [[nodiscard]] bool is_verb_of_office(std::uint32_t post, std::uint32_t i) const {
    const bool as =
        post >= sentence_.begin + 2 && lower(post - 1) == "as" && lower(post - 2) == "who";
    const bool object = inside(i + 1) && (upos(i + 1) == Upos::kDet || upos(i + 1) == Upos::kPron ||
                                          upos(i + 1) == Upos::kAdp);
    return as && i > post && lower(i).ends_with("s") && object;
  }

  static bool second(Phrase& phrase, std::uint32_t end) {
    phrase.post.words = "*";
    phrase.post.head = "deputy";
    phrase.end = end;
    return true;
  }

  /// "Second in command", "second-in-command at the station".
  bool read_second(Phrase& phrase, std::uint32_t i) const {
    std::uint32_t end = i + 1;
    while (lower(end) == "-" || lower(end) == "in") ++end;
    if (lower(end) != "command") return false;
    second(phrase, end + 1);
    std::string of = phrase.post.words;
    read_behind(phrase);
    phrase.post.words = of;
    return true;
  }

  /// "Deputy to the utility's managing director".
  bool read_deputy_to(Phrase& phrase, std::uint32_t at_word) const {
    if (!is_one_of(kOwners, lower(at_word)) && at(thing_from_, at_word) == nullptr) return false;
    const std::optional<Phrase> chief = phrase_at(at_word);
    if (!chief || !chief->post.head.empty() || !chief->post.definite) return false;
    Post post = chief->post;
    post.head = "deputy";
    if (post.body.empty()) post.body = phrase.post.body;
    phrase.post = post;
    phrase.end = chief->end;
    return true;
  }

  /// "Of lighting" belongs to the words; "of the zoo", "at Cleggan" is the body.
  void read_behind(Phrase& phrase) const {
    static constexpr std::array<std::string_view, 4> kLinks{"of", "for", "at", "in"};
    Post& post = phrase.post;
    if (!is_one_of(kLinks, lower(phrase.end))) return;
    std::uint32_t i = phrase.end + 1;
    const bool of = lower(phrase.end) == "of";
    const bool article = is_one_of(kOwners, lower(i));
    if (article) ++i;
    if (const Mention* name = at(thing_from_, i); name != nullptr) {
      if (post.body.empty()) name_body(post, *name);
      phrase.end = name->tokens.end;
      return;
    }
    std::uint32_t end = i;
    while ((is_post_word(end) && !is_verb_of_office(phrase.begin, end)) ||
           (end > i && is_owner_mark(lower(end))))
      ++end;
    if (end == i || upos(end - 1) == Upos::kAdj) return;
    if (of && !article) {
      for (std::uint32_t w = i - 1; w < end; ++w) post.words += " " + lower(w);
    } else if (post.body.empty()) {
      post.body = singular(lower(end - 1));
    }
    phrase.end = end;
    if (of && !article) return read_behind(phrase);
    const Mention* name = lower(end) == "of" ? at(thing_from_, end + 1) : nullptr;
    if (name != nullptr) phrase.end = name->tokens.end;  // "at the aquarium of Marr"
  }

  void read(const Phrase& phrase) {
    if (phrase.post.words.empty() || told_of_then(phrase)) return;
    if (const Mention* person = holder_beside(phrase);
        person != nullptr && !looks_back(phrase.end)) {
      beside_ = {phrase.end, person};
      return add(*person, phrase);
    }
    if (const Mention* person = holder_by_verb(phrase)) return add(*person, phrase);
    if (const Mention* person = holder_by_as(phrase)) return add(*person, phrase);
    if (phrase.noun == 0 || looks_back(phrase.end)) return;
    if (const Mention* person = holders_.holder(phrase.begin, phrase.noun, phrase.end))
      return add(*person, phrase);
  }

  /// "Dole, who runs the school", "Dole heads the works council": the top of that body, whatever it
  /// is called.
  void read_led(std::uint32_t verb) {
    static constexpr std::array<std::string_view, 6> kVerbs{"runs",    "heads",   "leads",
                                                            "directs", "manages", "chairs"};
    if (!is_one_of(kVerbs, lower(verb)) || verb < sentence_.begin + 1) return;
    if (looks_back(sentence_.end)) return;
    if (!is_one_of(kOwners, lower(verb + 1)) || lower(verb + 1) == "a") return;
    std::uint32_t i = verb;
    if (lower(i - 1) == "who") --i;
    if (i < verb && i > sentence_.begin && lower(i - 1) == ",") --i;
    const Mention* person = at(person_to_, i);
    std::uint32_t end = verb + 2;
    while (is_post_word(end)) ++end;
    if (person == nullptr || end == verb + 2 || upos(end - 1) == Upos::kAdj) return;
    if (is_owner_mark(lower(end))) return read_part_led(*person, verb, end);
    Phrase phrase;
    phrase.begin = verb;
    phrase.end = end;
    phrase.post.words = "**";
    phrase.post.definite = true;
    phrase.post.body = singular(lower(end - 1));
    add(*person, phrase);
  }

  /// "Heads the dairy's quality control": head of that part of the dairy.
  void read_part_led(const Mention& person, std::uint32_t verb, std::uint32_t mark) {
    std::uint32_t end = mark + 1;
    Phrase phrase;
    phrase.post.words = "head of";
    for (; is_post_word(end); ++end) phrase.post.words += " " + lower(end);
    if (end == mark + 1 || upos(end - 1) == Upos::kAdj) return;
    phrase.begin = verb;
    phrase.end = end;
    phrase.post.definite = true;
    phrase.post.body = singular(lower(mark - 1));
    add(person, phrase);
  }

  [[nodiscard]] bool looks_back(std::uint32_t behind) const {
    return tells_earlier_time(annotation_, sentence_, behind);
  }

  /// A word of another time right before the phrase or behind it.
  [[nodiscard]] bool told_of_then(const Phrase& phrase) const {
    constexpr std::uint32_t kBefore = 2, kBehind = 3;
    for (std::uint32_t i = phrase.begin; i > sentence_.begin && phrase.begin - i < kBefore;) {
      if (is_one_of(kNotNow, lower(--i))) return true;
    }
    for (std::uint32_t i = phrase.end; inside(i) && i < phrase.end + kBehind; ++i) {
      const std::string word = lower(i);
      if (word == "until" || word == "then" || word == "elect") return true;
    }
    return false;
  }

  /// "Ann Dole, the …,", "the …, Ann Dole,", "its chief designer Ann Dole".
  [[nodiscard]] const Mention* holder_beside(const Phrase& phrase) const {
    if (lower(phrase.end) == "and" || lower(phrase.end) == "or") return nullptr;
    const std::uint32_t begin = behind_since(phrase.begin);
    const bool comma = begin > sentence_.begin && lower(begin - 1) == ",";
    // "Ann Dole, her aunt, the valley's vet": of the same person.
    if (comma && begin - 1 == beside_.first && closes(phrase.end) && phrase.article)
      return beside_.second;
    const bool rank = lower(phrase.begin + 1) == "of" && lower(phrase.begin) == "head";
    if (comma && (closes(phrase.end) || ((phrase.article || rank) && goes_on(phrase.end)))) {
      if (const Mention* person = at(person_to_, begin - 1)) return person;
      const bool age =
          begin > sentence_.begin + 3 && lower(begin - 3) == "," && upos(begin - 2) == Upos::kNum;
      if (age) return at(person_to_, begin - 3);
    }
    if (lower(phrase.end) == "," && phrase.article) {
      const Mention* person = named_from(phrase.end + 1);
      const bool closed =
          person != nullptr && closes(person->tokens.end) && lower(person->tokens.end + 1) != "and";
      if (closed && person->kind == MentionKind::kName) return person;
    }
    const Mention* person = at(person_from_, phrase.end);
    return person != nullptr && person->kind == MentionKind::kName ? person : nullptr;
  }

  /// "Since 2019 the dairy's head of sales": where "since" or "now" begins.
  [[nodiscard]] std::uint32_t behind_since(std::uint32_t i) const {
    if (i > sentence_.begin + 2 && lower(i - 2) == "since" && upos(i - 1) == Upos::kNum)
      return i - 2;
    return i > sentence_.begin + 1 && (lower(i - 1) == "now" || lower(i - 1) == "still") ? i - 1
                                                                                         : i;
  }

  /// The person whose name begins there, or behind one form of address: "Dr Ann Dole".
  [[nodiscard]] const Mention* named_from(std::uint32_t i) const {
    if (lower(i) == "the" && lower(i + 1).starts_with("rev")) ++i;
    const Mention* person = at(person_from_, i);
    if (person != nullptr || !is_form_of_address(lower(i))) return person;
    return at(person_from_, i + 1);
  }

  [[nodiscard]] bool closes(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 12> kClosing{
        ",", ".", ";", ":", ")", "?", "!", "who", "whose", "there", "\u2014", "\u2013"};
    return !inside(i) || is_one_of(kClosing, lower(i)) || upos(i) == Upos::kPunct;
  }

  /// "A tram driver from Harwell", "a baker by trade".
  [[nodiscard]] bool goes_on(std::uint32_t i) const {
    return inside(i) && upos(i) == Upos::kAdp && lower(i) != "of";
  }

  /// "Dole is the …", "Dole, who has been the … for years", "she came in 2011 and has been the …".
  [[nodiscard]] const Mention* holder_by_verb(const Phrase& phrase) const {
    if (phrase.begin < sentence_.begin + 2) return nullptr;
    std::uint32_t i = phrase.begin - 1;
    const std::string verb = lower(i);
    const bool been = verb == "been" && (lower(i - 1) == "has" || lower(i - 1) == "'s");
    if (verb != "is" && verb != "remains" && !been) return nullptr;
    if (been) --i;
    while (i > sentence_.begin && upos(i - 1) == Upos::kAdv && lower(i - 1) != "not") --i;
    if (lower(i - 1) == "who") {
      const std::uint32_t who = i - 1;
      if (who > sentence_.begin && lower(who - 1) == ",") return at(person_to_, who - 1);
      return who > sentence_.begin ? at(person_to_, who) : nullptr;
    }
    if (const Mention* person = at(person_to_, i)) return person;
    const bool taken_up = lower(i - 1) == "and" || lower(i - 1) == "she" || lower(i - 1) == "he" ||
                          lower(i - 1) == ",";
    return taken_up ? only_person() : nullptr;
  }

  /// "As finance director, the post he holds to this day, he …": of now by the verb or by a word.
  [[nodiscard]] const Mention* holder_by_as(const Phrase& phrase) const {
    if (phrase.begin == sentence_.begin || lower(phrase.begin - 1) != "as") return nullptr;
    if (const Mention* person = holder_who_as(phrase)) return person;
    if (lower(phrase.end) != ",") return nullptr;
    const bool first = phrase.begin == sentence_.begin + 1;
    for (std::uint32_t i = phrase.end + 1; inside(i); ++i) {
      const bool now = lower(i) == "still" || lower(i) == "today" || lower(i) == "now" ||
                       (lower(i) == "day" && lower(i - 1) == "this") ||
                       (lower(i) == "has" && i < phrase.end + 6);
      if (now && first) return only_person();
    }
    return nullptr;
  }

  /// "Dole, who as prior has the keys": of now by the verb.
  [[nodiscard]] const Mention* holder_who_as(const Phrase& phrase) const {
    const std::uint32_t who = phrase.begin - 2;
    if (phrase.begin < sentence_.begin + 4 || lower(who) != "who" || lower(who - 1) != ",")
      return nullptr;
    const std::uint32_t verb = phrase.end + (lower(phrase.end) == "," ? 1 : 0);
    if (!inside(verb)) return nullptr;
    const bool now = annotation_.tokens[verb].xpos == Xpos::kVbz ||
                     is_verb_of_office(phrase.begin, verb) || lower(verb) == "must" ||
                     lower(verb) == "may" || lower(verb) == "can" || lower(verb) == "cannot";
    return now ? at(person_to_, who - 1) : nullptr;
  }

  /// The only person of the sentence; of one that names nobody, of the sentence before it.
  [[nodiscard]] const Mention* only_person() const {
    const Mention* found = only_person_in(sentence_);
    if (found != nullptr || names_somebody(sentence_) || index_.index() == 0) return found;
    return only_person_in(annotation_.sentences[index_.index() - 1].tokens);
  }
  [[nodiscard]] bool names_somebody(TokenRange tokens) const {
    const auto first = person_from_.lower_bound(tokens.begin);
    return first != person_from_.end() && first->first < tokens.end;
  }
  [[nodiscard]] const Mention* only_person_in(TokenRange tokens) const {
    const Mention* found = nullptr;
    for (auto row = person_from_.lower_bound(tokens.begin);
         row != person_from_.end() && row->first < tokens.end; ++row) {
      if (found != nullptr && found->referent != row->second->referent) return nullptr;
      found = row->second;
    }
    return found;
  }

  void add(const Mention& person, const Phrase& phrase) {
    const auto statement = names_.find(person.referent);
    Post post = phrase.post;
    if (statement != names_.end()) post.statement = statement->second;
    post.document = document_;
    post.person = person.referent;
    post.entity = input_.graph.entity_of(document_, person.referent);
    post.status = "current";
    post.role = "described";
    const bool prefix = !phrase.article && person.tokens.begin == phrase.end;
    post.pattern = prefix ? TitlePattern::kPrefix : TitlePattern::kApposition;
    post.sentence = index_;
    const Span words = annotation_.span({phrase.begin, phrase.end});
    const bool near = sentence_.contains(person.tokens.begin);
    post.span = near ? cover(person.span, words) : words;
    posts_.push_back(std::move(post));
  }

  DocumentIndex document_;
  const Annotation& annotation_;
  const CheckInput& input_;
  const std::map<ReferentIndex, StatementIndex>& names_;
  std::vector<Post>& posts_;
  PostHolders holders_;
  TokenRange sentence_;
  SentenceIndex index_;
  std::pair<std::uint32_t, const Mention*> beside_;  // the end of the last apposition, its person
  Mentions person_from_, person_to_, thing_from_, thing_to_;
};

}  // namespace

DescribedPosts::DescribedPosts(const CheckInput& input) {
  std::map<DocumentIndex, std::map<ReferentIndex, StatementIndex>> names;
  for (const StatementIndex index : input.statements(ClaimKind::k_name)) {
    const auto* person = value_as<ReferentIndex>(input.graph.claim(index), "entity");
    if (person == nullptr) continue;
    names[input.graph.statements()[index.index()].document].try_emplace(*person, index);
  }
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    DraftReader(input, document, names[document], all).read();
  }
}

}  // namespace belie
