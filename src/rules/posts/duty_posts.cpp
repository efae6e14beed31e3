// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/duty_posts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "language/names/spelling.h"
#include "rules/posts/charges_and_fields.h"

namespace belie {
namespace {

/// What makes a duty one of another time, a second one, or none.
constexpr std::array<std::string_view, 31> kSilent{
    "once",   "formerly", "previously", "former",  "used",    "until",     "also", "then",
    "before", "later",    "would",      "will",    "could",   "never",     "not",  "n't",
    "no",     "retired",  "hope",       "want",    "had",     "too",       "both", "might",
    "should", "soon",     "next",       "briefly", "besides", "sometimes", "tried"};

/// Words between "who" and the verb.
constexpr std::array<std::string_view, 14> kBefore{"has",     "have",  "is",    "was",    "been",
                                                   "now",     "still", "today", "always", "himself",
                                                   "herself", "alone", "again", "to"};

/// "Is in charge of sales", "looks after the books": whoever does so heads that part of the house.
struct Opening {
  std::array<std::string_view, 3> lemmas;  // "" none
};
constexpr std::array kOpenings{
    Opening{{"in", "charge", "of"}}, Opening{{"responsible", "for", ""}},
    Opening{{"look", "after", ""}},  Opening{{"mind", "", ""}},
    Opening{{"oversee", "", ""}},    Opening{{"handle", "", ""}},
    Opening{{"manage", "", ""}},     Opening{{"run", "", ""}},
    Opening{{"head", "", ""}},       Opening{{"direct", "", ""}},
    Opening{{"supervise", "", ""}},  Opening{{"keep", "", ""}},
    Opening{{"deal", "with", ""}},   Opening{{"answer", "for", ""}},
};

class DraftReader {
 public:
  DraftReader(const CheckInput& input, const Callings& callings, DocumentIndex document,
              const std::map<ReferentIndex, StatementIndex>& names,
              std::vector<StandingPost>& posts)
      : input_(input),
        callings_(callings),
        document_(document),
        annotation_(*input.graph.inputs()[document.index()].annotation),
        names_(names),
        posts_(posts) {}

  void read() {
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind != MentionKind::kName || !mention.referent.valid() || mention.tokens.empty())
        continue;
      const Referent& referent = annotation_.referents[mention.referent.index()];
      const bool perhaps = referent.type == EntityType::kUnknown && !referent.given.empty();
      if (referent.type == EntityType::kPerson || perhaps) read(mention);
    }
  }

 private:
  [[nodiscard]] bool inside(std::uint32_t i) const { return i < sentence_.end; }
  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return inside(i) ? lower_case(annotation_.word(TokenIndex(i))) : std::string();
  }
  [[nodiscard]] std::string lemma(std::uint32_t i) const {
    return inside(i) ? std::string(annotation_.lemma(TokenIndex(i))) : std::string();
  }
  [[nodiscard]] bool says(std::uint32_t i, std::string_view word) const {
    return lemma(i) == word || lower(i) == word;
  }

  template <typename Words>
  [[nodiscard]] bool says_one(std::uint32_t i, const Words& words) const {
    return is_one_of(words, lemma(i)) || is_one_of(words, lower(i));
  }

  void read(const Mention& person) {
    index_ = annotation_.sentence_of(TokenIndex(person.tokens.begin));
    sentence_ = annotation_.sentences[index_.index()].tokens;
    if (looks_back()) return;
    std::uint32_t i = person.tokens.end;
    const bool comma = lower(i) == ",";
    if (comma && inside(i + 2) && annotation_.tokens[i + 1].upos == Upos::kNum &&
        lower(i + 2) == ",")
      i += 2;
    if (comma) ++i;
    // "Dole, for the Crown, …", "Dole, prosecuting, …"
    const bool side = lower(i) == "for" || (comma && lower(i) == "prosecuting");
    const bool who = lower(i) == "who";
    if (who) ++i;
    if (!who && comma && !side) return;
    for (int steps = 0; steps < 4 && (is_one_of(kBefore, lower(i)) || is_adverb(i)); ++steps) ++i;
    read_clause(person, i, side);
  }

  [[nodiscard]] bool is_adverb(std::uint32_t i) const {
    return inside(i) && annotation_.tokens[i].upos == Upos::kAdv && lower(i).ends_with("ly");
  }

  /// The verbs of the clause: the first, and those behind "and".
  void read_clause(const Mention& person, std::uint32_t i, bool side) {
    constexpr std::uint32_t kLongest = 16;  // tokens
    const std::uint32_t end = std::min(sentence_.end, i + kLongest);
    for (std::uint32_t at = i; at < end; ++at) {
      if (lower(at) == "," || lower(at) == ";" || lower(at) == "who") return;
      const bool begins = at == i || lower(at - 1) == "and";
      if (!begins || is_silent(i, at)) continue;
      read_duty(person, at);
      if (side) return;
      read_charge(person, at);
      read_rung(person, at);
    }
  }

  /// A word of another time between the clause's beginning and a little behind the verb.
  [[nodiscard]] bool is_silent(std::uint32_t begin, std::uint32_t verb) const {
    constexpr std::uint32_t kAround = 4;
    for (std::uint32_t i = begin > sentence_.begin + 2 ? begin - 2 : sentence_.begin;
         inside(i) && i < verb + kAround; ++i) {
      if (is_one_of(kSilent, lower(i)) || is_one_of(kSilent, lemma(i))) return true;
    }
    return false;
  }

  /// "In 2009", "three years ago".
  [[nodiscard]] bool looks_back() const {
    static constexpr std::array<std::string_view, 5> kYears{"in", "from", "to", "until", "between"};
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      const std::string word = lower(i);
      if (word == "ago") return true;
      const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                        std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
      if (year && i > sentence_.begin && is_one_of(kYears, lower(i - 1))) return true;
    }
    return false;
  }

  void read_duty(const Mention& person, std::uint32_t at) {
    if (const std::uint32_t end = client_end(at); end != 0)
      return add(person, {at, end}, text_of({at, end}), callings_.of("defence lawyer", ""), "");
    for (const std::string& first : {lemma(at), lower(at)}) {
      for (const Duty& duty : callings_.duties(first)) {
        const std::uint32_t end = match(duty.lemmas, at);
        if (end == 0) continue;
        return add(person, {at, end}, text_of({at, end}),
                   {std::string(duty.calling->id), nullptr, ""}, "");
      }
    }
  }

  /// The end of "defends the dealer", "acted for both brothers": somebody is spoken for in court; 0
  /// where a plan or a body is defended.
  [[nodiscard]] std::uint32_t client_end(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 16> kClients{
        "him",  "her",     "them",   "accused", "defendant", "man",    "woman",   "men",
        "both", "brother", "couple", "father",  "son",       "sister", "suspect", "client"};
    static constexpr std::array<std::string_view, 2> kVerbs{"defend", "represent"};
    static constexpr std::array<std::string_view, 2> kActs{"act", "appear"};
    constexpr std::uint32_t kWords = 4;
    std::uint32_t i = at + 1;
    const bool acts = is_one_of(kActs, lemma(at)) && lower(i) == "for";
    if (!acts && !is_one_of(kVerbs, lemma(at))) return 0;
    if (acts) ++i;
    for (const std::uint32_t end = i + kWords; i < end && inside(i); ++i) {
      if (says_one(i, kClients) || is_calling(i)) return i + 1;
      const Upos upos = annotation_.tokens[i].upos;
      const bool passes =
          upos == Upos::kDet || upos == Upos::kAdj || upos == Upos::kNum || upos == Upos::kNoun;
      if (!passes) return 0;
    }
    return 0;
  }

  /// "Dealer", "pianist", "fisherman": a noun for somebody by its ending or by the lexicon.
  [[nodiscard]] bool is_calling(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 12> kThings{
        "order", "paper",  "tower",  "power",  "river",   "letter",
        "water", "matter", "number", "border", "chapter", "charter"};
    if (annotation_.tokens[i].upos != Upos::kNoun || is_one_of(kThings, lemma(i))) return false;
    const std::string noun = lemma(i);
    const bool ending = std::ranges::any_of(
        std::array<std::string_view, 4>{"er", "ist", "man", "ian"},
        [&](std::string_view end) { return noun.size() > 4 && noun.ends_with(end); });
    return ending || input_.lexicon.title(noun) != nullptr;
  }

  /// The end of the words that begin at the token, with at most two others between them; 0 where
  /// they do not stand there.
  [[nodiscard]] std::uint32_t match(const std::vector<std::vector<std::string_view>>& words,
                                    std::uint32_t at) const {
    constexpr std::uint32_t kBetween = 2;
    std::uint32_t i = at;
    for (std::size_t w = 1; w < words.size(); ++w) {
      std::uint32_t next = i + 1;
      while (next <= i + 1 + kBetween && inside(next) && !says_one(next, words[w])) ++next;
      if (next > i + 1 + kBetween || !inside(next)) return 0;
      i = next;
    }
    return i + 1;
  }

  /// "Minds the company's finances": head of finances, of the company.
  void read_charge(const Mention& person, std::uint32_t at) {
    for (const Opening& opening : kOpenings) {
      std::uint32_t i = at;
      std::size_t w = 0;
      while (w < opening.lemmas.size() && !opening.lemmas[w].empty() &&
             says(i, opening.lemmas[w])) {
        ++w;
        ++i;
      }
      const bool all = w == opening.lemmas.size() || opening.lemmas[w].empty();
      if (w > 0 && all) return read_part(person, at, i);
    }
  }

  void read_part(const Mention& person, std::uint32_t at, std::uint32_t begin) {
    constexpr std::uint32_t kWords = 6;
    std::string words = "head of", body;
    std::uint32_t i = begin;
    for (; inside(i) && i < begin + kWords; ++i) {
      const std::string word = lower(i);
      const Upos upos = annotation_.tokens[i].upos;
      const bool owner = word == "'s" || word == "\u2019s";
      if (owner) {
        body = singular(lower(i - 1));
        words = "head of";
        continue;
      }
      if (upos == Upos::kDet || upos == Upos::kPron) continue;
      if (upos != Upos::kNoun && upos != Upos::kAdj && upos != Upos::kPropn) break;
      words += " " + word;
    }
    const std::string charge(charge_of(words));
    if (charge.empty() || charge == "top") return;
    add(person, {at, i}, text_of({at, i}), {"charge", nullptr, charge}, body);
  }

  /// "Reports to its chief executive": of a lower rung.
  void read_rung(const Mention& person, std::uint32_t at) {
    static constexpr std::array<std::string_view, 5> kChiefs{"executive", "director", "ceo", "boss",
                                                             "head"};
    constexpr std::uint32_t kWithin = 7;
    if (!(says(at, "report") && lower(at + 1) == "to") &&
        !(says(at, "answer") && lower(at + 1) == "to"))
      return;
    std::string body;
    for (std::uint32_t i = at + 2; inside(i) && i < at + kWithin; ++i) {
      if (lower(i) == "'s" || lower(i) == "\u2019s") body = singular(lower(i - 1));
      if (!is_one_of(kChiefs, lower(i))) continue;
      return add(person, {at, i + 1}, text_of({at, i + 1}), {"charge", nullptr, "under"}, body);
    }
  }

  [[nodiscard]] std::string text_of(TokenRange tokens) const {
    std::string text(annotation_.text(annotation_.span(tokens)));
    std::ranges::replace(text, '\n', ' ');
    return text;
  }

  void add(const Mention& person, TokenRange tokens, std::string words, WorkKind calling,
           const std::string& body) {
    StandingPost told;
    Post& post = told.post;
    const auto statement = names_.find(person.referent);
    if (statement != names_.end()) post.statement = statement->second;
    post.document = document_;
    post.person = person.referent;
    post.entity = input_.graph.entity_of(document_, person.referent);
    post.role = "duty";
    post.words = std::move(words);
    post.body = body;
    post.definite = true;
    post.status = "current";
    post.pattern = TitlePattern::kApposition;
    post.sentence = index_;
    post.span = annotation_.span(tokens);
    told.calling = std::move(calling);
    told.duty = true;
    posts_.push_back(std::move(told));
  }

  const CheckInput& input_;
  const Callings& callings_;
  DocumentIndex document_;
  const Annotation& annotation_;
  const std::map<ReferentIndex, StatementIndex>& names_;
  std::vector<StandingPost>& posts_;
  TokenRange sentence_;
  SentenceIndex index_;
};

}  // namespace

std::vector<StandingPost> duty_posts(const CheckInput& input, const Callings& callings) {
  std::map<DocumentIndex, std::map<ReferentIndex, StatementIndex>> names;
  for (const StatementIndex index : input.statements(ClaimKind::k_name)) {
    const auto* person = value_as<ReferentIndex>(input.graph.claim(index), "entity");
    if (person == nullptr) continue;
    names[input.graph.statements()[index.index()].document].try_emplace(*person, index);
  }
  std::vector<StandingPost> posts;
  for (std::size_t d = 0; d < input.graph.inputs().size(); ++d) {
    const DocumentIndex document(d);
    DraftReader(input, callings, document, names[document], posts).read();
  }
  return posts;
}

}  // namespace belie
