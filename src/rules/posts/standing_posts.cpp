// SPDX-License-Identifier: Apache-2.0
#include "rules/posts/standing_posts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/word_list.h"
#include "language/names/spelling.h"
#include "rules/posts/charges_and_fields.h"
#include "rules/posts/described_posts.h"
#include "rules/posts/duty_posts.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 5> kCounsel{"lawyer", "barrister", "attorney", "counsel",
                                                   "solicitor"};

/// Bodies of which a story has one, whatever its name is.
constexpr std::array<std::string_view, 14> kAnyBody{
    "company", "firm",     "group", "business", "concern",      "operator",  "club",
    "maker",   "employer", "body",  "agency",   "organisation", "authority", "enterprise"};

bool is_house_post(const WorkKind& calling) {
  return calling.id == "head" || calling.id == "charge";
}

/// "His lawyer", "the dealer's barrister": who speaks for somebody, not for the state.
bool is_of_client(const Annotation& annotation, const Post& post) {
  const std::string noun = post.words.substr(post.words.rfind(' ') + 1);
  if (!is_one_of(kCounsel, noun)) return false;
  static constexpr std::array<std::string_view, 3> kOwners{"his", "her", "their"};
  const TokenRange tokens = annotation.sentences[post.sentence.index()].tokens;
  for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    if (lower_case(annotation.word(TokenIndex(i))) != noun) continue;
    const std::string before = lower_case(annotation.word(TokenIndex(i - 1)));
    if (!post.span.overlaps(annotation.tokens[i].span) &&
        !post.span.overlaps(annotation.tokens[i - 1].span))
      continue;
    if (is_one_of(kOwners, before)) return true;
    if (before != "'s" && before != "\u2019s") continue;
    static constexpr std::array<std::string_view, 6> kBodies{"state",   "company", "firm",
                                                             "council", "crown",   "city"};
    return i < tokens.begin + 2 ||
           !is_one_of(kBodies, lower_case(annotation.word(TokenIndex(i - 2))));
  }
  return false;
}

/// "Ambassador Ann Dole", "Judge Dole": before a name the title stays with those who held it once.
bool is_kept_for_life(const Post& post) {
  static constexpr std::array<std::string_view, 6> kTitles{"ambassador", "judge",    "justice",
                                                           "senator",    "governor", "secretary"};
  const bool before_name =
      post.pattern == TitlePattern::kPrefix || post.role == "duty" || post.role == "described";
  return before_name && is_one_of(kTitles, lower_case(post.words));
}

bool is_one_house(const Post& a, const Post& b) {
  if (a.body.empty() && b.body.empty()) return false;
  if (bodies_agree(a, b)) return true;
  const auto any = [](const Post& one, const Post& other) {
    return !one.named && other.named && is_one_of(kAnyBody, one.body);
  };
  return any(a, b) || any(b, a);
}

/// The part of a house that the post has: "top" of who heads a firm.
std::string_view part_of(const StandingPost& told) {
  static constexpr std::array<std::string_view, 4> kHeads{"**", "boss", "general manager", "ceo"};
  if (told.calling.id == "charge") return told.calling.charge;
  const bool top = is_one_of(kHeads, told.post.words) || charge_of(told.post.words) == "top";
  return top ? "top" : "";
}

std::string why_not_of_house(const StandingPost& a, const StandingPost& b) {
  if (!a.post.definite || !b.post.definite || !is_one_house(a.post, b.post)) return "";
  const std::string_view one = part_of(a), two = part_of(b);
  const bool rungs = (one == "top" && two == "under") || (one == "under" && two == "top");
  if (!rungs && !charges_exclude(one, two)) return "";
  return fmt::format("nobody is {} and {} of one house", a.post.words, b.post.words);
}

std::string shown(const StandingPost& told) {
  return told.post.words == "**" ? "head of the " + told.post.body : told.post.words;
}

}  // namespace

StandingPosts::StandingPosts(const CheckInput& input) {
  const auto add = [&](const Post& post) {
    if (!post.head.empty() || post.status != "current" || is_kept_for_life(post)) return;
    WorkKind calling = callings.of(post.words, post.body);
    const Annotation& annotation = *input.graph.inputs()[post.document.index()].annotation;
    if (is_of_client(annotation, post)) calling = callings.of("defence lawyer", "");
    if (calling.id.empty()) return;
    StandingPost told{post, std::move(calling), false};
    // A title without an article in front is as definite as one with "the".
    if (post.role != "described") told.post.definite = post.unique;
    all.push_back(std::move(told));
  };
  for (const Post& post : input.accepted_reading<Posts>().all) add(post);
  for (const Post& post : input.accepted_reading<DescribedPosts>().all) add(post);
  std::ranges::copy_if(duty_posts(input, callings), std::back_inserter(all),
                       [](const StandingPost& told) { return !is_kept_for_life(told.post); });
}

std::string why_not_one(const Callings& callings, const StandingPost& a, const StandingPost& b) {
  const bool a_house = is_house_post(a.calling), b_house = is_house_post(b.calling);
  const bool heads = a.calling.id == "head" && b.calling.id == "head";
  if (a_house && b_house && !heads) return why_not_of_house(a, b);
  // Somebody at the top of a house may have learnt any trade: only "the architect" is another.
  if (a_house != b_house && !(a_house ? b : a).post.definite) return "";
  const bool towns = (a.calling.id == "council" && b.calling.id == "officer") ||
                     (a.calling.id == "officer" && b.calling.id == "council");
  if (towns && !bodies_agree(a.post, b.post)) return "";
  if (callings.exclusion(a.calling, b.calling).empty()) return "";
  return fmt::format("nobody is {} and {} at once", shown(a), shown(b));
}

}  // namespace belie
