// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/posts.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "graph/folding.h"
#include "language/names/spelling.h"
#include "rules/engine/values.h"

namespace belie {
namespace {

/// Words before a title that make another post of it.
constexpr std::array<std::string_view, 10> kBefore{
    "chief", "head", "senior", "first", "second", "junior", "lead", "staff", "assistant", "third"};
constexpr std::array<std::string_view, 4> kDeputyWords{"deputy", "vice", "assistant", "associate"};
constexpr std::array<std::string_view, 5> kIndefinite{"a", "an", "another", "one", "two"};
constexpr std::array<std::string_view, 9> kDefinite{"the", "his",     "her", "its",   "their",
                                                    "'s",  "\u2019s", "'",   "\u2019"};

/// Parts that every body has: "head of research".
constexpr std::array<std::string_view, 22> kDepartments{
    "research",    "resources",  "finance",   "sales",       "marketing",   "production",
    "security",    "operations", "logistics", "design",      "planning",    "communications",
    "maintenance", "training",   "safety",    "engineering", "development", "programming",
    "nursing",     "education",  "music",     "services"};

/// Nouns for a town, which has one name in a draft: "the city's mayor".
constexpr std::array<std::string_view, 6> kTownNouns{"city",    "town",   "village",
                                                     "borough", "parish", "municipality"};

/// The titles of one draft by their place, and the names of its bodies by each of their words.
class DraftPosts {
 public:
  DraftPosts(const CheckInput& input, DocumentIndex document)
      : input_(input),
        document_(document),
        annotation_(*input.graph.inputs()[document.index()].annotation) {
    for (const Title& title : annotation_.titles) {
      titles_.emplace(std::tuple{title.whole.begin, title.whole.end, title.role}, &title);
    }
    for (const Mention& mention : annotation_.mentions) {
      if (mention.kind != MentionKind::kName || !mention.referent.valid() || mention.tokens.empty())
        continue;
      const Referent& referent = annotation_.referents[mention.referent.index()];
      if (referent.type != EntityType::kPerson)
        bodies_from_.emplace(mention.tokens.begin, folded_name(referent.name));
    }
    for (const Referent& referent : annotation_.referents) {
      const bool body = referent.type == EntityType::kOrganisation ||
                        (referent.type == EntityType::kUnknown && referent.surname.empty());
      if (!body && referent.type != EntityType::kUnknown) continue;
      for (const std::string& word : words_of(folded_name(referent.name))) {
        auto& names = bodies_[word];
        const std::string key = folded_name(referent.name);
        if (std::ranges::find(names, key) == names.end()) names.push_back(key);
      }
    }
  }

  [[nodiscard]] const Title* title_of(const Claim& claim, const std::string& role) const {
    const auto found = titles_.find(std::tuple{claim.span.begin, claim.span.end, role});
    return found == titles_.end() ? nullptr : found->second;
  }

  void describe(Post& post, const Title& title) const {
    post.pattern = title.pattern;
    read_words(post, title);
    read_deputy(post);
    read_body(post, title);
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t token) const {
    return lower_case(annotation_.word(TokenIndex(token)));
  }

  void read_words(Post& post, const Title& title) const {
    if (title.tokens.empty()) return;
    const TokenRange sentence =
        annotation_.sentences[annotation_.sentence_of(TokenIndex(title.tokens.begin)).index()]
            .tokens;
    std::uint32_t begin = title.tokens.begin;
    while (begin > sentence.begin && is_one_of(kBefore, lower(begin - 1))) --begin;
    post.words = lower_case(annotation_.text(annotation_.span({begin, title.tokens.end})));
    std::ranges::replace(post.words, '\n', ' ');
    if (!title.jurisdiction.empty())
      post.long_words = post.words + " of " + folded_name(title.jurisdiction);
    for (std::uint32_t steps = 0; begin > sentence.begin && steps < 4; ++steps) {
      const std::string word = lower(--begin);
      if (is_one_of(kIndefinite, word)) post.unique = false;
      if (is_one_of(kDefinite, word)) post.definite = true;
      if (is_one_of(kIndefinite, word) || is_one_of(kDefinite, word) || word == ",") break;
    }
    const std::uint32_t of = begin;
    if (of > sentence.begin + 1 && lower(of - 1) == "of" && lower(of - 2) == "one")
      post.unique = false;
  }

  void read_deputy(Post& post) const {
    // "Vice presidential nominee": of whoever is to be vice president.
    if (post.words.find("vice presidential") != std::string::npos ||
        post.words.find("vice-presidential") != std::string::npos)
      return;
    const TitleEntry* entry = input_.lexicon.title(post.role);
    if (entry != nullptr && !entry->deputy_of.empty()) {
      post.head = entry->deputy_of;
      return;
    }
    for (const std::string_view word : kDeputyWords) {
      const std::string prefix = std::string(word) + "-";
      if (post.role.starts_with(prefix)) post.head = post.role.substr(prefix.size());
      // The lexicon puts some deputies under the head's own id: "deputy council leader".
      else if (entry != nullptr && is_word_of(word, post.words))
        post.head = post.role;
    }
  }

  [[nodiscard]] static bool is_word_of(std::string_view word, const std::string& words) {
    for (const std::string& part : phrase_words(words)) {
      if (part == word) return true;
    }
    return false;
  }

  void read_body(Post& post, const Title& title) const {
    if (title.jurisdiction.empty()) return read_body_beside(post, title);
    post.body = folded_name(title.jurisdiction);
    const std::vector<std::string> parts = words_of(post.body);
    if (!title.organisation.valid() && !parts.empty() && is_one_of(kDepartments, parts.back())) {
      post.body.clear();
      return;
    }
    const bool listed = input_.lexicon.jurisdiction(title.jurisdiction) != nullptr;
    if (listed) post.body = title.jurisdiction;
    post.named = listed || title.organisation.valid();
    if (post.named) return;
    const std::vector<std::string> words = words_of(post.body);
    const std::string noun = words.empty() ? std::string() : singular(words.back());
    const bool town = is_one_of(kTownNouns, noun);
    const auto found = bodies_.find(noun);
    if (town || found == bodies_.end()) return;
    // "the committee" is the only one that the draft names; of two it may be either.
    post.named = found->second.size() == 1;
    post.body = post.named ? found->second.front() : std::string();
  }

  /// "Coach Piet Osgard of Odra", "Governor Ann Dole of the island of Marr"; "Liberal leader Ann
  /// Dole" is of a party by that adjective.
  void read_body_beside(Post& post, const Title& title) const {
    if (title.tokens.empty()) return;
    if (post.role == "party-leader" && post.words.ends_with(" leader")) {
      const std::string party = post.words.substr(0, post.words.size() - 7);
      if (party != "party") post.body = party;
      post.named = !post.body.empty();
      return;
    }
    if (title.pattern != TitlePattern::kPrefix || !title.holder.valid()) return;
    std::uint32_t at = annotation_.mentions[title.holder.index()].tokens.end;
    const std::uint32_t end =
        annotation_.sentences[annotation_.sentence_of(TokenIndex(title.tokens.begin)).index()]
            .tokens.end;
    constexpr int kOfs = 2;  // "of the island of Marr"
    for (int ofs = 0; ofs < kOfs && at + 1 < end && lower(at) == "of"; ++ofs) {
      ++at;
      if (lower(at) == "the") ++at;
      const auto body = bodies_from_.find(at);
      if (body != bodies_from_.end()) {
        post.body = body->second;
        post.named = true;
        return;
      }
      ++at;
    }
  }

  const CheckInput& input_;
  DocumentIndex document_;
  const Annotation& annotation_;
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, const Title*> titles_;
  std::map<std::string, std::vector<std::string>> bodies_;
  std::map<std::uint32_t, std::string> bodies_from_;  // names of places and bodies by first token
};

}  // namespace

Posts::Posts(const CheckInput& input) {
  std::optional<DraftPosts> draft;
  DocumentIndex current;
  for (const StatementIndex index : input.statements(ClaimKind::k_role)) {
    const Statement& statement = input.graph.statements()[index.index()];
    const Claim& claim = input.graph.claim(index);
    const auto* person = value_as<ReferentIndex>(claim, "person");
    if (person == nullptr) continue;
    if (!draft || current != statement.document) draft.emplace(input, statement.document);
    current = statement.document;
    Post post;
    post.role = text_under(statement, "title");
    const Title* title = draft->title_of(claim, post.role);
    if (title == nullptr || post.role == "candidate") continue;
    const bool committee = post.role == "committee-chair";  // "chairman of the committee"
    post.statement = index;
    post.document = statement.document;
    post.person = *person;
    post.entity = input.graph.entity_of(post.document, post.person);
    post.status = text_under(statement, "status");
    post.sentence = claim.sentence;
    post.span = claim.span;
    draft->describe(post, *title);
    if (committee && post.words.find("of the committee") != std::string::npos) {
      post.role = "chair";
      if (post.body.empty()) post.body = "committee";
    }
    all.push_back(std::move(post));
  }
}

namespace {

/// "port's customs investigators" and "customs investigators": all words of the one are among the
/// other's.
bool is_longer_form(const std::string& longer, const std::string& shorter) {
  const std::vector<std::string> all = words_of(longer);
  const std::vector<std::string> some = words_of(shorter);
  return !some.empty() && std::ranges::all_of(some, [&](const std::string& word) {
    return std::ranges::find(all, word) != all.end();
  });
}

/// "The company's" and "the firm's": what a story calls its one firm without naming it.
bool are_one_firm(const std::string& a, const std::string& b) {
  static constexpr std::array<std::string_view, 7> kFirm{
      "company", "firm", "business", "group", "enterprise", "corporation", "concern"};
  return is_one_of(kFirm, a) && is_one_of(kFirm, b);
}

}  // namespace

bool bodies_agree(const Post& a, const Post& b) {
  if (a.body.empty() || b.body.empty() || a.body == b.body) return true;
  if (are_one_firm(a.body, b.body)) return true;
  if (is_longer_form(a.body, b.body) || is_longer_form(b.body, a.body)) return true;
  // "Ashmore Federation" and "the federation", named in full elsewhere.
  return !(a.named && b.named) && a.document == b.document && a.named != b.named;
}

bool share_body(const Post& a, const Post& b) {
  if (a.body.empty() || a.body != b.body) return false;
  return a.document == b.document || (a.named && b.named);
}

bool comparable(const CheckInput& input, const Post& a, const Post& b) {
  return a.document == b.document || input.graph.comparable(a.document, b.document);
}

Place place_of(const CheckInput& input, const Post& post, PlaceRole role) {
  if (!post.statement.valid())
    return {role, post.document, post.span,
            input.graph.entities()[post.entity.index()].name + ", " + post.words,
            VoiceKind::kPaper};
  return {role, post.document, post.span, input.graph.claim(post.statement).read_as,
          input.graph.statements()[post.statement.index()].voice};
}

std::string shown(const CheckInput& input, const Post& post) {
  return statement_words(input.graph, post.statement);
}

}  // namespace belie
