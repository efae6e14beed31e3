// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/roster_posts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/folding.h"
#include "language/names/spelling.h"
#include "rules/names/people_of_drafts.h"
#include "rules/posts/post_changes.h"

namespace belie {
namespace {

class RosterSearch {
 public:
  RosterSearch(const CheckInput& input, const std::vector<Post>& posts)
      : input_(input), posts_(posts) {
    for (const Post& post : posts) {
      of_draft_[post.document].push_back(&post);
      of_words_[{post.role, post.words}].push_back(&post);
    }
  }

  std::vector<GivenPost> run() {
    for (const Post& own : posts_) {
      if (!is_listed(own)) continue;
      for (const Post* holder : of_draft_.at(own.document)) {
        if (stand_in_one_list(own, *holder)) look_for(own, *holder);
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(const Post& post) const {
    return *input_.graph.inputs()[post.document.index()].annotation;
  }

  [[nodiscard]] const Referent& person(const Post& post) const {
    return annotation(post).referents[post.person.index()];
  }

  /// Told of now, of one who holds it alone as far as the draft tells.
  [[nodiscard]] bool is_listed(const Post& post) const {
    return post.statement.valid() && post.status == "current" && post.head.empty() && post.unique &&
           post.pattern != TitlePattern::kCopula && !person(post).surname.empty() &&
           !has_namesake(annotation(post), post.person) && !tells_change_of(input_.graph, post);
  }

  [[nodiscard]] bool stand_in_one_list(const Post& own, const Post& holder) const {
    return own.document == holder.document && own.sentence == holder.sentence &&
           own.person != holder.person && own.words != holder.words && is_listed(holder) &&
           is_only_holder(holder);
  }

  /// Nobody else of the draft has the post: of councillors there are several.
  [[nodiscard]] bool is_only_holder(const Post& holder) const {
    return std::ranges::none_of(of_draft_.at(holder.document), [&](const Post* post) {
      return post->person != holder.person && post->role == holder.role &&
             post->words == holder.words;
    });
  }

  void look_for(const Post& own, const Post& holder) {
    for (const Post* other : of_words_.at({holder.role, holder.words})) {
      const Post& given = *other;
      if (given.document == own.document || !comparable(input_, own, given) || !is_listed(given))
        continue;
      if (!is_one_person(own, given) || !bodies_agree(given, holder) || holds_own_there(own, given))
        continue;
      if (!told_.insert(fold_accents(person(given).name)).second) return;
      found_.push_back(
          {&own, &given,
           fmt::format("the other draft lists {} as {}", person(holder).name, holder.words)});
      return;
    }
  }

  [[nodiscard]] static bool is_initial(const std::string& given) {
    return given.size() == 1 || (given.size() == 2 && given.back() == '.');
  }

  /// By the full name; "Dole" of a list is whoever has that surname in the other draft alone.
  [[nodiscard]] bool is_one_person(const Post& own, const Post& given) const {
    const Referent &one = person(own), &two = person(given);
    if (fold_accents(one.surname) != fold_accents(two.surname)) return false;
    if (one.given.empty() || two.given.empty()) return true;
    if (is_initial(one.given) || is_initial(two.given))
      return fold_accents(one.given).front() == fold_accents(two.given).front();
    return folded_name(one.name) == folded_name(two.name);
  }

  /// The other draft gives the person the listed post too: who holds both is told so.
  [[nodiscard]] bool holds_own_there(const Post& own, const Post& given) const {
    return std::ranges::any_of(of_draft_.at(given.document), [&](const Post* post) {
      return post->person == given.person && post->words == own.words;
    });
  }

  const CheckInput& input_;
  const std::vector<Post>& posts_;
  std::map<DocumentIndex, std::vector<const Post*>> of_draft_;
  std::map<std::pair<std::string, std::string>, std::vector<const Post*>> of_words_;  // by role too
  std::set<std::string> told_;
  std::vector<GivenPost> found_;
};

}  // namespace

std::vector<GivenPost> posts_of_others_in_rosters(const CheckInput& input,
                                                  const std::vector<Post>& posts) {
  return RosterSearch(input, posts).run();
}

}  // namespace belie
