// SPDX-License-Identifier: Apache-2.0
//
// One person in two posts that nobody holds together: head of a body and that head's deputy ("the
// committee's convener", "as deputy convener"), or two listed posts that exclude each other
// (goalkeeper and centre-half). People rise and leave: any word of that in a sentence about the
// person keeps the check silent, and so do posts of two bodies or of two times. A deputy who has
// left and a head who has left are one person's only where the draft tells no rise; such people go
// by the highest post that they held.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "base/word_list.h"
#include "graph/folding.h"
#include "rules/engine/one_term.h"
#include "rules/names/people_of_drafts.h"
#include "rules/posts/charges_and_fields.h"
#include "rules/posts/described_posts.h"
#include "rules/posts/exclusive_posts.h"
#include "rules/posts/given_posts.h"
#include "rules/posts/house_charges.h"
#include "rules/posts/post_changes.h"
#include "rules/posts/posts.h"
#include "rules/posts/roster_posts.h"
#include "rules/posts/standing_posts.h"
#include "rules/posts/succession.h"
#include "rules/posts/told_posts.h"

namespace belie {
namespace {

constexpr std::array kSubjects{
    CheckSubject{"head-and-deputy", "one person is called head and deputy of one body"},
    CheckSubject{"two-positions", "one person in two posts that exclude each other"}};
constexpr std::array kWords{CheckWord{"person", "whose posts they are"},
                            CheckWord{"either", "the one post, as written"},
                            CheckWord{"or", "the other post"}};

/// Posts whose deputies go by the head's title: "Professor" before an associate professor's name.
constexpr std::array<std::string_view, 12> kShared{
    "professor", "prosecutor", "coach",   "judge",     "minister",          "secretary",
    "manager",   "director",   "justice", "inspector", "district-attorney", "priest"};

/// Whoever heads a body by no other word: "head of the office".
constexpr std::array<std::string_view, 3> kTops{"head", "chief", "boss"};

class PostSearch {
 public:
  PostSearch(const CheckInput& input, CheckOutcome& outcome)
      : input_(input), outcome_(outcome), posts_(input.accepted_reading<Posts>().all) {}

  void run() {
    std::map<std::string, std::vector<const Post*>> of_person;
    for (const Post& post : posts_) of_person[person_key(post)].push_back(&post);
    for (const auto& [key, posts] : of_person) {
      const Entity& person = input_.graph.entities()[posts.front()->entity.index()];
      if (person.known_as.empty()) compare(distinct(posts));
    }
    if (input_.subject == "two-positions") compare_given();
    if (input_.subject == "two-positions") compare_told();
    compare_described();
    if (input_.subject == "two-positions") compare_standing();
  }

 private:
  /// Whose posts are held against each other: those of one entity, and in drafts of one story those
  /// of one full name.
  [[nodiscard]] std::string person_key(const Post& post) const {
    const Entity& person = input_.graph.entities()[post.entity.index()];
    const bool full = person.known_as.empty() && person.name.find(' ') != std::string::npos;
    return full ? folded_name(person.name) : fmt::format("#{:08}", post.entity.index());
  }

  [[nodiscard]] const Annotation& annotation_of(const Post& post) const {
    return *input_.graph.inputs()[post.document.index()].annotation;
  }

  [[nodiscard]] bool is_told(const Entity& person) const {
    return std::ranges::count(outcome_.hits, person.name, &CheckHit::key) > 0;
  }

  /// Posts of somebody else; of people in two listed posts nothing is added.
  void compare_given() {
    add_given(given_posts(input_, posts_));
    add_given(posts_of_others_in_rosters(input_, posts_));
  }

  void add_given(const std::vector<GivenPost>& all) {
    for (const GivenPost& found : all) {
      const Entity& person = input_.graph.entities()[found.given->entity.index()];
      if (!is_told(person) && person.known_as.empty()) hit(*found.own, *found.given, found.because);
    }
  }

  /// Posts in words that the lexicon does not have; of people in two listed posts nothing is added.
  void compare_described() {
    std::map<std::string, std::vector<const Post*>> of_person;
    for (const Post& post : input_.accepted_reading<DescribedPosts>().all)
      of_person[person_key(post)].push_back(&post);
    for (const auto& [key, posts] : of_person) {
      const Entity& person = input_.graph.entities()[posts.front()->entity.index()];
      const bool told = std::ranges::any_of(
          outcome_.hits, [&](const CheckHit& found) { return found.key == person.name; });
      if (told || !person.known_as.empty()) continue;
      const std::vector<const Post*> kept = distinct(posts);
      for (std::size_t i = 0; i < kept.size(); ++i) {
        for (std::size_t j = i + 1; j < kept.size(); ++j) {
          const bool told_as_both = are_told_together(posts, *kept[i], *kept[j]);
          if (!told_as_both && comparable(input_, *kept[i], *kept[j]))
            compare_described(*kept[i], *kept[j]);
        }
      }
    }
  }

  /// Posts of two kinds of work; of people in two other posts nothing is added.
  void compare_standing() {
    const auto& standing = input_.accepted_reading<StandingPosts>();
    std::map<std::string, std::vector<const StandingPost*>> of_person;
    for (const StandingPost& told : standing.all) of_person[person_key(told.post)].push_back(&told);
    for (const auto& [key, told] : of_person) {
      const Entity& person = input_.graph.entities()[told.front()->post.entity.index()];
      if (!is_told(person) && person.known_as.empty()) compare_standing(standing.callings, told);
    }
  }

  /// The first two that nobody holds together are enough.
  void compare_standing(const Callings& callings, const std::vector<const StandingPost*>& told) {
    for (std::size_t i = 0; i < told.size(); ++i) {
      for (std::size_t j = i + 1; j < told.size(); ++j) {
        const StandingPost &a = *told[i], &b = *told[j];
        if (!comparable(input_, a.post, b.post)) continue;
        const std::string because = why_not_one(callings, a, b);
        if (because.empty() || !may_be_held_against(a.post, b.post) ||
            joins_both(callings, told, a, b))
          continue;
        return hit(a.post, b.post, because);
      }
    }
  }

  [[nodiscard]] bool may_be_held_against(const Post& a, const Post& b) const {
    const bool one_sentence = a.document == b.document && a.sentence == b.sentence;
    const bool two_times =
        both_told(a, b) &&
        of_one_term(input_.graph, a.statement, b.statement).truth != Truth::kTrue;
    return !one_sentence && !two_times && !tells_change(a, b);
  }

  /// One sentence tells two such posts of the person: "Dole, the mayor, who also keeps the inn".
  [[nodiscard]] static bool joins_both(const Callings& callings,
                                       const std::vector<const StandingPost*>& told,
                                       const StandingPost& a, const StandingPost& b) {
    return std::ranges::any_of(told, [&](const StandingPost* one) {
      return std::ranges::any_of(told, [&](const StandingPost* two) {
        return one->post.document == two->post.document &&
               one->post.sentence == two->post.sentence && one->calling.id == a.calling.id &&
               two->calling.id == b.calling.id && !why_not_one(callings, *one, *two).empty();
      });
    });
  }

  /// One sentence gives the person both: "Dole, a baker, is the village's only driver".
  [[nodiscard]] static bool are_told_together(const std::vector<const Post*>& posts, const Post& a,
                                              const Post& b) {
    const auto like = [](const Post& one, const Post& two) {
      const std::string_view field = field_of(one.words);
      return one.words == two.words || (!field.empty() && field == field_of(two.words));
    };
    return std::ranges::any_of(posts, [&](const Post* one) {
      return like(*one, a) && std::ranges::any_of(posts, [&](const Post* two) {
               return one->document == two->document && one->sentence == two->sentence &&
                      one->head == a.head && two->head == b.head && like(*two, b);
             });
    });
  }

  void compare_described(const Post& a, const Post& b) {
    const std::string because =
        input_.subject == "head-and-deputy" ? described_deputy(a, b) : described_exclusive(a, b);
    if (because.empty()) return;
    std::string silent;
    if (a.document == b.document && a.sentence == b.sentence)
      silent = "told in one sentence";
    else if (!bodies_agree(a, b))
      silent = "of two bodies";
    else if (both_told(a, b) &&
             of_one_term(input_.graph, a.statement, b.statement).truth != Truth::kTrue)
      silent = "perhaps of two times";
    else if (tells_change(a, b))
      silent = "a change is told";
    if (both_told(a, b)) consider(a, b, silent.empty() ? because : silent);
    if (silent.empty()) hit(a, b, because);
  }

  [[nodiscard]] static bool both_told(const Post& a, const Post& b) {
    return a.statement.valid() && b.statement.valid();
  }

  /// "The clinical director" and "the deputy clinical director"; "the governor" and "the prison's
  /// number two".
  [[nodiscard]] static std::string described_deputy(const Post& a, const Post& b) {
    static constexpr std::array<std::string_view, 15> kCourtesies{
        "curator",   "professor", "prosecutor", "coach",    "judge",
        "minister",  "secretary", "manager",    "director", "justice",
        "inspector", "attorney",  "priest",     "editor",   "head coach"};
    if (a.head.empty() == b.head.empty()) return "";
    const Post& deputy = a.head.empty() ? b : a;
    const Post& head = a.head.empty() ? a : b;
    const bool runs = head.words == "**" && is_top(deputy.words);
    const bool second = (deputy.words == "*" && is_top(head.words)) || runs;
    if (!second && deputy.words != head.words) return "";
    if (!head.definite || !deputy.unique) return "";
    const bool courtesy = is_one_of(kCourtesies, head.words);
    if ((courtesy || second) && (head.body.empty() || deputy.body.empty())) return "";
    if (runs) return fmt::format("a deputy {} does not run the {}", deputy.words, head.body);
    return second ? fmt::format("the second in command is not the {}", head.words)
                  : fmt::format("a deputy {0} is not the {0}", head.words);
  }

  [[nodiscard]] std::string described_exclusive(const Post& a, const Post& b) const {
    if (!a.head.empty() || !b.head.empty() || a.words == "**" || b.words == "**") return "";
    const std::string_view world = excluding_world(a.words, "", b.words, "");
    const auto only = [](const Post& post) {
      return post.definite && post.pattern != TitlePattern::kPrefix;
    };
    const bool vague = needs_both_definite(world) && !(only(a) && only(b));
    if (!world.empty() && !vague)
      return fmt::format("nobody is {} and {} in {}", a.words, b.words, world);
    const std::string_view one = field_of(a.words), two = field_of(b.words);
    if (!one.empty() && !two.empty() && one != two)
      return fmt::format("nobody is {} and {} at once", a.words, b.words);
    if (!a.definite || !b.definite) return "";
    if (have_two_parts(a.words, b.words, input_.accepted_reading<StandingPosts>().callings) &&
        !has_namesake(annotation_of(a), a.person) && !has_namesake(annotation_of(b), b.person))
      return fmt::format("{} and {} of one house are two people", a.words, b.words);
    if (a.body.empty() && b.body.empty()) return "";
    if (!charges_exclude(charge_of(a.words), charge_of(b.words))) return "";
    return fmt::format("nobody is {} and {} of one house", a.words, b.words);
  }

  /// Posts that are told by what somebody does, or denied of them.
  void compare_told() {
    std::map<EntityIndex, std::vector<ToldPost>> of_person;
    for (ToldPost& post : told_posts(input_)) of_person[post.entity].push_back(std::move(post));
    for (const auto& [entity, posts] : of_person) {
      for (std::size_t i = 0; i < posts.size(); ++i) {
        for (std::size_t j = i + 1; j < posts.size(); ++j) compare(posts[i], posts[j]);
      }
    }
  }

  void compare(const ToldPost& a, const ToldPost& b) {
    const bool near = a.document == b.document ? a.sentence != b.sentence
                                               : input_.graph.comparable(a.document, b.document);
    if (!near || (a.by_title && b.by_title)) return;
    const std::string because = why_two(a, b);
    if (!because.empty()) hit(a, b, because);
  }

  /// Why nobody can be both; "" where somebody can.
  [[nodiscard]] static std::string why_two(const ToldPost& a, const ToldPost& b) {
    const bool same = a.words == b.words || a.role == b.role;
    if (a.denied != b.denied)
      return same ? fmt::format("one place denies what the other tells: {}", a.words) : "";
    if (a.denied || same) return "";
    if (!a.house.empty() && !b.house.empty() && a.house != b.house) return "";
    const bool deputies = (a.role == "deputy-" + b.words && !b.by_title) ||
                          (b.role == "deputy-" + a.words && !a.by_title);
    if (deputies)
      return fmt::format("a deputy is not the {}",
                         a.role.starts_with("deputy") ? b.words : a.words);
    if (const std::string bodies = two_bodies(a.body, b.body); !bodies.empty()) return bodies;
    const std::string_view world = excluding_world(a.words, a.role, b.words, b.role);
    if (world.empty() || needs_both_definite(world)) return "";
    return fmt::format("nobody is {} and {} in {}", a.words, b.words, world);
  }

  void hit(const ToldPost& a, const ToldPost& b, const std::string& because) {
    const Entity& person = input_.graph.entities()[a.entity.index()];
    const std::string one = a.denied ? "no " + a.words : a.words;
    const std::string two = b.denied ? "no " + b.words : b.words;
    CheckHit found;
    found.key = person.name;
    found.first = std::min(one, two);
    found.second = std::max(one, two);
    found.places = {{PlaceRole::kEither, a.document, a.span, one, VoiceKind::kPaper},
                    {PlaceRole::kOr, b.document, b.span, two, VoiceKind::kPaper}};
    found.words = {{"person", person.name}, {"either", one}, {"or", two}};
    found.because = because;
    outcome_.hits.push_back(std::move(found));
  }

  /// Each post once a draft: what a draft repeats is compared once.
  [[nodiscard]] static std::vector<const Post*> distinct(const std::vector<const Post*>& posts) {
    std::vector<const Post*> kept;
    std::map<DocumentIndex, std::vector<const Post*>> in_draft;
    for (const Post* post : posts) {
      auto& row = in_draft[post->document];
      const auto same = [&](const Post* other) {
        return other->role == post->role && other->words == post->words &&
               other->head == post->head && other->body == post->body &&
               other->status == post->status;
      };
      if (std::ranges::any_of(row, same)) continue;
      row.push_back(post);
      kept.push_back(post);
    }
    return kept;
  }

  void compare(const std::vector<const Post*>& posts) {
    for (std::size_t i = 0; i < posts.size(); ++i) {
      for (std::size_t j = i + 1; j < posts.size(); ++j) {
        if (comparable(input_, *posts[i], *posts[j])) compare(*posts[i], *posts[j]);
      }
    }
  }

  void compare(const Post& a, const Post& b) {
    const std::string because =
        input_.subject == "head-and-deputy" ? head_and_deputy(a, b) : exclusive(a, b);
    if (because.empty()) return;
    const std::string silent = why_silent(a, b);
    consider(a, b, silent.empty() ? because : silent);
    if (silent.empty()) hit(a, b, because);
  }

  [[nodiscard]] static std::string head_and_deputy(const Post& a, const Post& b) {
    const bool one_is_deputy = a.head.empty() != b.head.empty();
    if (!one_is_deputy) return acting_and_full(a, b);
    const Post& deputy = a.head.empty() ? b : a;
    const Post& head = a.head.empty() ? a : b;
    const bool by_words = deputy.words == "deputy " + head.words && share_body(a, b);
    const bool by_top = is_one_of(kTops, head.words) && share_body(a, b);
    if ((deputy.head != head.role && !by_words && !by_top) || is_shared(head)) return "";
    if (!is_clear_deputy(deputy)) return "";
    return fmt::format("a {} is not the {}", deputy.words, head.words);
  }

  /// "The zoo's director, Ann Dole" and "Ann Dole, acting director of the zoo"; before a name the
  /// shorter title is a courtesy.
  [[nodiscard]] static std::string acting_and_full(const Post& a, const Post& b) {
    const bool one_acts = (a.status == "acting" && b.status == "current") ||
                          (a.status == "current" && b.status == "acting");
    const bool beside =
        a.pattern == TitlePattern::kApposition && b.pattern == TitlePattern::kApposition;
    if (!one_acts || !beside || a.role != b.role || a.words != b.words || !share_body(a, b))
      return "";
    return fmt::format("an acting {0} is not the {0}", a.words);
  }

  /// "Director of the museum" and "deputy director" are two; "Director Roe" may be the deputy.
  [[nodiscard]] static bool is_shared(const Post& head) {
    const bool listed = is_one_of(kShared, head.role);
    if (!listed) return false;
    const bool told_apart = head.role == "director" || head.role == "coach";
    const bool plain =
        head.words == "director" || head.words == "coach" || head.words == "head coach";
    return !(told_apart && plain && head.pattern != TitlePattern::kPrefix && head.unique &&
             !head.body.empty());
  }

  [[nodiscard]] static bool is_clear_deputy(const Post& deputy) {
    // An assistant coach is a coach; an assistant superintendent is not the superintendent.
    static constexpr std::array<std::string_view, 10> kOne{
        "superintendent",  "superintendent-of-schools",
        "principal",       "headteacher",
        "police-chief",    "fire-chief",
        "chief-of-police", "commissioner",
        "harbourmaster",   "harbour-master"};
    // Firms have vice presidents by the dozen.
    if (deputy.words == "vice president" && deputy.body.empty()) return false;
    const bool assistant =
        deputy.words.starts_with("assistant") || deputy.words.starts_with("associate");
    return !assistant || deputy.role == "deputy-headteacher" ||
           std::ranges::find(kOne, std::string_view(deputy.head)) != kOne.end();
  }

  [[nodiscard]] static std::string exclusive(const Post& a, const Post& b) {
    if (!a.head.empty() || !b.head.empty()) return "";
    if (differ_in_ordinal(a.words, b.words) && share_body(a, b))
      return fmt::format("nobody is {} and {} of one body", a.words, b.words);
    const std::string_view world = world_of(a, b);
    if (world.empty() || (needs_both_definite(world) && !(a.definite && b.definite))) return "";
    return fmt::format("nobody is {} and {} in {}", a.words, b.words, world);
  }

  /// "First violin" and "second violin".
  [[nodiscard]] static bool differ_in_ordinal(const std::string& a, const std::string& b) {
    static constexpr std::array<std::string_view, 3> kOrdinals{"first", "second", "third"};
    const std::size_t one = a.find(' '), two = b.find(' ');
    if (a == b || one == std::string::npos || two == std::string::npos) return false;
    return a.substr(one) == b.substr(two) && is_one_of(kOrdinals, a.substr(0, one)) &&
           is_one_of(kOrdinals, b.substr(0, two));
  }

  [[nodiscard]] static std::string_view world_of(const Post& a, const Post& b) {
    for (const std::string& one : {a.words, a.long_words}) {
      for (const std::string& two : {b.words, b.long_words}) {
        const std::string_view world = excluding_world(one, a.role, two, b.role);
        if (!one.empty() && !two.empty() && !world.empty()) return world;
      }
    }
    return "";
  }

  [[nodiscard]] std::string why_silent(const Post& a, const Post& b) const {
    if (a.document == b.document && a.sentence == b.sentence) return "told in one sentence";
    if (!bodies_agree(a, b)) return "of two bodies";
    if (!a.unique || !b.unique) {
      const Post& head = a.head.empty() ? a : b;
      const bool sure = head.unique && !a.body.empty() && !b.body.empty();
      if (input_.subject == "head-and-deputy" && !sure && !both_over(a, b)) return "one of several";
    }
    if (a.status == "acting" || b.status == "acting") {
      const bool one_term =
          of_one_term(input_.graph, a.statement, b.statement).truth == Truth::kTrue;
      if (acting_and_full(a, b).empty() || !one_term) return "not both held now";
    } else if (!both_over(a, b)) {
      if (a.status != "current" || b.status != "current") return "not both held now";
      const bool positions = is_position(a) && is_position(b) && a.document == b.document;
      if (!positions && of_one_term(input_.graph, a.statement, b.statement).truth != Truth::kTrue)
        return "perhaps of two times";
    }
    return tells_change(a, b) ? "a change is told" : "";
  }

  /// "Dole, a winger, came in 2019": who plays where is told of today in whatever sentence stands
  /// beside it.
  [[nodiscard]] bool is_position(const Post& post) const {
    const TitleEntry* entry = input_.lexicon.title(post.role);
    return entry != nullptr && entry->family == "position" &&
           post.pattern == TitlePattern::kApposition;
  }

  /// "A former deputy minister of energy" who "had been energy minister".
  [[nodiscard]] bool both_over(const Post& a, const Post& b) const {
    if (input_.subject != "head-and-deputy") return false;
    const Post& deputy = a.head.empty() ? b : a;
    const Post& head = a.head.empty() ? a : b;
    return deputy.status == "former" && (head.status == "then" || head.status == "former");
  }

  [[nodiscard]] bool tells_change(const Post& a, const Post& b) const {
    return tells_change_of(input_.graph, a) || tells_change_of(input_.graph, b);
  }

  void consider(const Post& a, const Post& b, const std::string& verdict) {
    outcome_.considered.push_back(
        {a.statement, fmt::format("{} and {}: {}", a.words, b.words, verdict)});
  }

  void hit(const Post& a, const Post& b, const std::string& because) {
    const Entity& person = input_.graph.entities()[a.entity.index()];
    CheckHit found;
    found.key = person.name;
    found.first = std::min(shown_post(a), shown_post(b));
    found.second = std::max(shown_post(a), shown_post(b));
    found.places = {place_of(input_, a, PlaceRole::kEither), place_of(input_, b, PlaceRole::kOr)};
    add_other_holder(found, a, b);
    found.words = {{"person", person.name}, {"either", shown_post(a)}, {"or", shown_post(b)}};
    found.because = because;
    const std::string one =
        both_told(a, b) ? input_.graph.because(a.statement, b.statement) : std::string();
    if (!one.empty()) found.because += "; " + one;
    outcome_.hits.push_back(std::move(found));
  }

  /// Words of described posts lack the deputy's.
  [[nodiscard]] static std::string shown_post(const Post& post) {
    if (post.words == "**") return "head of the " + post.body;
    if (post.role != "described" || post.head.empty()) return post.words;
    return post.words == "*" ? "second in command" : "deputy " + post.words;
  }

  /// "Their coach, Ann Dole": somebody else whom one of the drafts gives one of the two posts.
  void add_other_holder(CheckHit& found, const Post& a, const Post& b) const {
    const auto other = std::ranges::find_if(posts_, [&](const Post& post) {
      const bool here = post.document == a.document || post.document == b.document;
      const bool same = (post.role == a.role && bodies_agree(post, a)) ||
                        (post.role == b.role && bodies_agree(post, b));
      return here && same && post.entity != a.entity && post.status == "current" && post.definite;
    });
    if (other != posts_.end()) found.places.push_back(place_of(input_, *other, PlaceRole::kAlso));
  }

  const CheckInput& input_;
  CheckOutcome& outcome_;
  const std::vector<Post>& posts_;
};

CheckOutcome run(const CheckInput& input) {
  CheckOutcome outcome;
  PostSearch(input, outcome).run();
  return outcome;
}

}  // namespace

const CheckDescriptor k_posts_check{"posts", "one person in two posts that exclude each other",
                                    kSubjects, kWords, run};

}  // namespace belie
