// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/given_posts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "language/names/spelling.h"
#include "rules/names/people_of_drafts.h"
#include "rules/posts/post_changes.h"

namespace belie {
namespace {

class GivenSearch {
 public:
  GivenSearch(const CheckInput& input, const std::vector<Post>& posts)
      : input_(input), posts_(posts) {}

  std::vector<GivenPost> run() {
    for (const Post& given : posts_) {
      if (!names_only_one(given) || told_.contains(given.entity) || may_be_another(given)) continue;
      const Post* other = holder_of(given);
      const Post* own = other == nullptr ? nullptr : own_post(given, *other);
      if (own == nullptr) continue;
      told_.insert(given.entity);
      found_.push_back({own, &given,
                        fmt::format("the draft has another {}, {}", given.words,
                                    input_.graph.entities()[other->entity.index()].name)});
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] const Annotation& annotation(const Post& post) const {
    return *input_.graph.inputs()[post.document.index()].annotation;
  }

  /// A bare surname may be a namesake's, and somebody without one may be anybody.
  [[nodiscard]] bool may_be_another(const Post& post) const {
    const Annotation& text = annotation(post);
    return text.referents[post.person.index()].surname.empty() || has_namesake(text, post.person);
  }

  /// "The treasurer", "Miss Bray (Treasurer)": the only one of its kind, told of now.
  [[nodiscard]] bool names_only_one(const Post& post) const {
    return post.statement.valid() && post.head.empty() && post.status == "current" &&
           (post.pattern == TitlePattern::kApposition ||
            post.pattern == TitlePattern::kPossessive) &&
           post.unique && (post.definite || stands_in_brackets(post)) &&
           !tells_change_of(input_.graph, post);
  }

  [[nodiscard]] bool stands_in_brackets(const Post& post) const {
    const std::string_view words = annotation(post).text(post.span);
    const std::size_t open = words.rfind('(');
    return open != std::string_view::npos && lower_case(words.substr(open + 1)) == post.words;
  }

  /// Somebody else who has been given the same post before.
  [[nodiscard]] const Post* holder_of(const Post& given) const {
    const auto found = std::ranges::find_if(posts_, [&](const Post& post) {
      return post.document == given.document && post.span.begin < given.span.begin &&
             post.entity != given.entity && post.role == given.role && post.words == given.words &&
             names_only_one(post) && bodies_agree(post, given) && post.sentence != given.sentence;
    });
    return found == posts_.end() ? nullptr : &*found;
  }

  /// The other post of the person, told before.
  [[nodiscard]] const Post* own_post(const Post& given, const Post& holder) const {
    const auto found = std::ranges::find_if(posts_, [&](const Post& post) {
      const bool same = post.role == given.role && post.head == given.head;
      return post.document == given.document && post.span.begin < given.span.begin &&
             post.entity == given.entity && !same && post.status == "current" &&
             post.statement.valid() && bodies_agree(post, given) &&
             post.sentence != given.sentence && !tells_change_of(input_.graph, post);
    });
    const bool holds_before = std::ranges::any_of(posts_, [&](const Post& post) {
      return post.entity == given.entity && post.role == given.role &&
             post.document == holder.document && post.span.begin < holder.span.begin;
    });
    return found == posts_.end() || holds_before ? nullptr : &*found;
  }

  const CheckInput& input_;
  const std::vector<Post>& posts_;
  std::set<EntityIndex> told_;
  std::vector<GivenPost> found_;
};

}  // namespace

std::vector<GivenPost> given_posts(const CheckInput& input, const std::vector<Post>& posts) {
  return GivenSearch(input, posts).run();
}

}  // namespace belie
