// SPDX-License-Identifier: Apache-2.0
//
// Two heads of one body or town that no fact file knows: "the president of the Ashcombe Federation"
// and, further down, "Rosa Vidal, the federation's president". Only posts that one person holds at
// a time, of a body that both times is told – or of the town that the draft is about, where no
// other place is in sight. Whatever tells a succession keeps the check silent, and so does a third
// holder: then the post is one of many.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/word_list.h"
#include "claims/role_value.h"
#include "graph/folding.h"
#include "rules/engine/one_term.h"
#include "rules/names/people_of_drafts.h"
#include "rules/names/person_names.h"
#include "rules/posts/described_posts.h"
#include "rules/posts/home_town.h"
#include "rules/posts/posts.h"
#include "rules/posts/sole_posts.h"
#include "rules/posts/succession.h"
#include "rules/posts/told_heads.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"two-heads", "one body, two holders of a post of which it has one"},
    CheckSubject{"two-heads-of-town", "one town, two mayors or chiefs, the town being understood"}};
constexpr std::array kWords{
    CheckWord{"post", "the post, as written"}, CheckWord{"body", "the body or town"},
    CheckWord{"either", "the one holder"}, CheckWord{"or", "the other holder"}};

/// Posts of which a body has one, besides those of which the lexicon says so.
constexpr std::array<std::string_view, 17> kOnce{"chief-executive",
                                                 "managing-director",
                                                 "chair",
                                                 "headteacher",
                                                 "principal",
                                                 "chief-financial-officer",
                                                 "chief-operating-officer",
                                                 "medical-director",
                                                 "chief-nurse",
                                                 "university-vice-chancellor",
                                                 "superintendent-of-schools",
                                                 "committee-chair",
                                                 "party-chairman",
                                                 "party-leader",
                                                 "council-leader",
                                                 "regional-president",
                                                 "chief-of-staff"};

/// Posts of which a body has one where it says "the".
constexpr std::array<std::string_view, 10> kOnceDefinite{
    "director", "head",      "manager", "captain",   "coach",
    "editor",   "commander", "leader",  "conductor", "captain-of-team"};

/// Posts that a town has once, and that stand without the town's name in its papers.
constexpr std::array<std::string_view, 8> kLocal{
    "mayor",       "police-chief",      "fire-chief",    "sheriff", "superintendent-of-schools",
    "headteacher", "district-attorney", "council-leader"};

class HeadSearch {
 public:
  HeadSearch(const CheckInput& input, CheckOutcome& outcome)
      : input_(input),
        outcome_(outcome),
        posts_(input.accepted_reading<Posts>().all),
        story_(input.reading<SharedStory>()) {}

  void run() {
    PostsOfBody of_body;
    const bool town = input_.subject == "two-heads-of-town";
    for (const Post& post : posts_) {
      const std::string body = town ? town_of(post) : body_of(post);
      if (!body.empty()) of_body[{post.role, body}].push_back(&post);
    }
    if (!town) add_told_heads(of_body);
    for (const auto& [key, posts] : of_body) compare(key.second, posts);
    if (town) compare_sole_posts();
  }

 private:
  using PostsOfBody = std::map<std::pair<std::string, std::string>, std::vector<const Post*>>;

  /// Posts without a town, within one draft each or in drafts that may be compared.
  void compare_sole_posts() {
    std::map<std::string, std::vector<const Post*>> of_kind;
    const auto add = [&](const std::vector<Post>& posts) {
      for (const Post& post : posts) {
        const std::string key = sole_post_key(post);
        if (!key.empty()) of_kind[key].push_back(&post);
      }
    };
    add(posts_);
    add(input_.accepted_reading<DescribedPosts>().all);
    sole_ = true;
    for (const auto& [key, posts] : of_kind) compare("", posts);
  }

  [[nodiscard]] bool is_told(const Post& a, const Post& b) const {
    return std::ranges::any_of(outcome_.hits, [&](const CheckHit& hit) {
      return hit.first == std::min(name_of(a), name_of(b)) &&
             hit.second == std::max(name_of(a), name_of(b));
    });
  }

  /// Beside the titles of the same body those who are told to run or chair it; with a title of
  /// their own there they are told twice, and nothing follows of the other titles.
  void add_told_heads(PostsOfBody& of_body) const {
    const auto& told = input_.accepted_reading<ToldHeads>().all;
    for (const Post& head : told) {
      std::vector<std::vector<const Post*>*> lists;
      bool titled = false;
      for (const std::string_view title : titles_of_told_head(head.role)) {
        const auto found = of_body.find({std::string(title), head.body});
        if (found == of_body.end()) continue;
        lists.push_back(&found->second);
        titled = titled || std::ranges::any_of(found->second, [&](const Post* post) {
                   return post->entity == head.entity;
                 });
      }
      if (titled) continue;
      for (std::vector<const Post*>* list : lists) list->push_back(&head);
      of_body[{head.role, head.body}].push_back(&head);
    }
  }

  [[nodiscard]] static bool is_held_now(const Post& post) {
    return post.status == "current" && post.head.empty() && post.unique &&
           !post.words.starts_with("co-") && !post.words.starts_with("joint");
  }

  /// The body by name; within the draft alone where it has none. "" where the post is not single.
  [[nodiscard]] std::string body_of(const Post& post) const {
    if (!is_held_now(post) || post.body.empty() || !is_single(post)) return "";
    if (input_.lexicon.jurisdiction(post.body) != nullptr) return "";  // for office/two-holders
    return post.named ? post.body : fmt::format("{}@{}", post.body, post.document.index());
  }

  [[nodiscard]] bool is_single(const Post& post) const {
    if (is_one_of(kOnce, post.role)) return true;
    if (is_one_of(kOnceDefinite, post.role))
      return (post.definite || is_coach_of(post)) && is_plain(post);
    if (post.role == "bishop") return post.named && post.words == "bishop";
    const TitleEntry* entry = input_.lexicon.title(post.role);
    return entry != nullptr && entry->one_holder && entry->id == post.role;
  }

  /// "The director", not "the sales director".
  [[nodiscard]] static bool is_plain(const Post& post) {
    static constexpr std::array<std::string_view, 10> kPlain{
        "director", "head",   "manager", "captain",   "head coach",
        "editor",   "leader", "skipper", "conductor", "coach"};
    return is_one_of(kPlain, post.words);
  }

  /// "Odra coach Piet Osgard": a side has one without an article too.
  [[nodiscard]] static bool is_coach_of(const Post& post) {
    return post.named && post.role == "coach" && post.pattern == TitlePattern::kPrefix;
  }

  [[nodiscard]] std::string town_of(const Post& post) {
    if (!is_held_now(post) || !is_one_of(kLocal, post.role)) return "";
    const Annotation& annotation = annotation_of(post);
    const auto [place, fresh] = towns_.try_emplace(post.document, "");
    if (fresh) place->second = home_town(annotation, input_.lexicon);
    const std::string& town = place->second;
    if (town.empty()) return "";
    if (post.named && post.body != town) return "";
    if (!post.named && names_elsewhere(annotation, input_.lexicon, post.sentence, town)) return "";
    return town;
  }

  [[nodiscard]] const Annotation& annotation_of(const Post& post) const {
    return *input_.graph.inputs()[post.document.index()].annotation;
  }

  void compare(const std::string& body, const std::vector<const Post*>& posts) {
    std::vector<const Post*> holders;  // each once a draft
    for (const Post* post : posts) {
      const auto same = [&](const Post* other) {
        return other->entity == post->entity && other->document == post->document;
      };
      if (std::ranges::none_of(holders, same)) holders.push_back(post);
    }
    for (std::size_t i = 0; i < holders.size(); ++i) {
      for (std::size_t j = i + 1; j < holders.size(); ++j) {
        if (holders[i]->entity == holders[j]->entity || !meet(*holders[i], *holders[j])) continue;
        std::string silent = why_silent(*holders[i], *holders[j], holders);
        if (sole_ && is_told(*holders[i], *holders[j])) continue;
        if (sole_ && silent.empty()) silent = why_not_one_place(input_, *holders[i], *holders[j]);
        consider(*holders[i], *holders[j], silent.empty() ? "two holders" : silent);
        if (silent.empty()) hit(body, *holders[i], *holders[j]);
      }
    }
  }

  [[nodiscard]] bool meet(const Post& a, const Post& b) const {
    return a.document == b.document || !story_.why(a.document, b.document).empty();
  }

  [[nodiscard]] std::string why_silent(const Post& a, const Post& b,
                                       const std::vector<const Post*>& holders) const {
    const auto& entities = input_.graph.entities();
    if (persons_differ(input_.graph, entities[a.entity.index()], entities[b.entity.index()])
            .truth != Truth::kTrue)
      return "perhaps one person";
    // Blanks of another sort make no other person.
    const bool differ =
        names_differ(folded_name(name_of(a)), folded_name(name_of(b))) == Truth::kTrue;
    if (!differ) return "perhaps one person";
    if (is_party(a.role) && (is_known(a) || is_known(b))) return "left to the facts";
    if (a.document == b.document && a.sentence == b.sentence) return "told in one sentence";
    const auto third = std::ranges::any_of(holders, [&](const Post* other) {
      return other->entity != a.entity && other->entity != b.entity &&
             (other->document == a.document || other->document == b.document) &&
             persons_differ(input_.graph, entities[other->entity.index()],
                            entities[a.entity.index()])
                     .truth == Truth::kTrue;
    });
    if (third) return "more than two holders";
    if (names_many(a) || names_many(b)) return "several of them are spoken of";
    if (of_one_term(input_.graph, a.statement, b.statement).truth != Truth::kTrue)
      return "perhaps of two times";
    return tells_succession(a) || tells_succession(b) ? "a succession is told" : "";
  }

  [[nodiscard]] static bool is_party(std::string_view role) {
    return role == "party-leader" || role == "party-chairman";
  }
  [[nodiscard]] bool is_known(const Post& post) const {
    return !input_.graph.entities()[post.entity.index()].known_as.empty();
  }

  /// "The mayors of the valley", "two presidents", "his predecessor".
  [[nodiscard]] bool names_many(const Post& post) const {
    const Annotation& annotation = annotation_of(post);
    const TitleEntry* entry = input_.lexicon.title(post.role);
    if (entry == nullptr) return false;
    return std::ranges::any_of(annotation.titles, [&](const Title& title) {
      if (title.role != post.role) return false;
      const std::string words = lower_case(annotation.text(title.span));
      return is_one_of(entry->plurals, words) && !is_one_of(entry->words, words);
    });
  }

  [[nodiscard]] bool tells_succession(const Post& post) const {
    const Annotation& annotation = annotation_of(post);
    if (tells_end(annotation, post)) return true;
    return told_of(annotation, annotation.referents[post.person.index()], succession_lemmas());
  }

  /// "The chief executive of Carlow until May", "who took over from her", "is to step down".
  [[nodiscard]] static bool tells_end(const Annotation& annotation, const Post& post) {
    static constexpr std::array<std::string_view, 7> kVerbs{"take", "hand",  "step", "stand",
                                                            "move", "leave", "come"};
    static constexpr std::array<std::string_view, 6> kBehind{"over", "down", "aside",
                                                             "up",   "post", "office"};
    const TokenRange tokens = annotation.sentences[post.sentence.index()].tokens;
    bool verb_between = false;  // "the director, Ann Dole, waited until two" ends nothing
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const std::string_view lemma = annotation.lemma(TokenIndex(i));
      const bool behind = post.span.begin <= annotation.tokens[i].span.begin;
      if (lemma == "until" && behind && !verb_between) return true;
      verb_between = verb_between || (behind && annotation.tokens[i].upos == Upos::kVerb);
      if (i + 1 < tokens.end && is_one_of(kVerbs, lemma) &&
          is_one_of(kBehind, annotation.word(TokenIndex(i + 1))))
        return true;
    }
    return false;
  }

  void consider(const Post& a, const Post& b, const std::string& verdict) {
    outcome_.considered.push_back(
        {a.statement, fmt::format("{} and {}: {}", name_of(a), name_of(b), verdict)});
  }

  [[nodiscard]] const std::string& name_of(const Post& post) const {
    return input_.graph.entities()[post.entity.index()].name;
  }

  void hit(const std::string& body, const Post& a, const Post& b) {
    const std::string shown = body.substr(0, body.find('@'));
    CheckHit found;
    found.key = shown + "/" + a.role;
    found.first = std::min(name_of(a), name_of(b));
    found.second = std::max(name_of(a), name_of(b));
    found.places = {place_of(input_, a, PlaceRole::kEither), place_of(input_, b, PlaceRole::kOr)};
    found.words = {
        {"post", a.words}, {"body", shown_body(a, b)}, {"either", name_of(a)}, {"or", name_of(b)}};
    found.because =
        input_.subject == "two-heads-of-town"
            ? fmt::format("both drafts are about {}, and name no other town beside them", shown)
            : fmt::format("both are told to be {} of one body: {}", a.words, shown);
    if (a.document == b.document && input_.subject == "two-heads-of-town")
      found.because =
          fmt::format("the draft is about {}, and names no other town beside them", shown);
    if (sole_) found.because = "the draft tells of one place, and a place has one such post";
    outcome_.hits.push_back(std::move(found));
  }

  [[nodiscard]] std::string shown_body(const Post& a, const Post& b) const {
    for (const Post* post : {&a, &b}) {
      const auto* body = value_as<std::string>(input_.graph.claim(post->statement), "organisation");
      if (body != nullptr) return *body;
    }
    return "one town";
  }

  const CheckInput& input_;
  CheckOutcome& outcome_;
  const std::vector<Post>& posts_;
  const SharedStory& story_;
  std::map<DocumentIndex, std::string> towns_;
  bool sole_ = false;  // comparing posts whose place is not told
};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  HeadSearch(input, outcome).run();
  return outcome;
}

}  // namespace

const CheckDescriptor k_heads_check{"heads", "two heads of one body or town", kSubjects, kWords,
                                    run};

}  // namespace belie
