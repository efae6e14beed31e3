// SPDX-License-Identifier: Apache-2.0
//
// Titles, portfolios, ranks and positions. A portfolio is a ministry's subject, from which the
// titles of its minister or secretary, of the deputies and of the shadow are made: "foreign" gives
// "foreign minister", "minister of foreign affairs", "deputy foreign minister", "shadow foreign
// minister".
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "rules/packs/lexicon_sections.h"
#include "rules/packs/title_forms.h"

namespace belie {
namespace {

constexpr std::array<std::string_view, 8> kTitleFlags{"of", "one", "ambiguous", "f",
                                                      "m",  "in=", "deputy=",   "deputies"};

/// Adds the title and claims its words; words that a title has already are reported.
void add_title(LexiconDraft& draft, YamlCheck& check, YamlPlace place, TitleEntry title) {
  for (const std::string& words : title.words) title.plurals.push_back(plural_title(words));
  sort_longest_first(title.words);
  sort_longest_first(title.plurals);
  sort_longest_first(title.prefix);
  const std::vector<TitleEntry>& titles = draft.lexicon.titles;
  for (const std::string& words : title.words) {
    const auto [owner, is_new] = draft.word_owner.emplace(words, titles.size());
    if (is_new) continue;
    const TitleEntry& other = titles[owner->second];
    const bool told_apart = other.family != title.family && other.ambiguous && title.ambiguous;
    if (told_apart) continue;
    check.report(place, fmt::format("“{}” stands for both {} and {}", words, other.id, title.id),
                 "give it to one, or, in two families, mark both ambiguous");
  }
  draft.lexicon.titles.push_back(std::move(title));
}

void read_flag(LexiconDraft& draft, YamlCheck& check, const TableCell& flag, TitleEntry& title) {
  const std::string_view text = flag.text;
  const auto value = [&](std::size_t skip) {
    return TableCell{text.substr(skip),
                     {flag.place.line, flag.place.column + static_cast<std::uint32_t>(skip)}};
  };
  if (text == "of") {
    title.takes_jurisdiction = true;
  } else if (text == "one") {
    title.one_holder = true;
  } else if (text == "ambiguous") {
    title.ambiguous = true;
  } else if (text == "f" || text == "m") {
    title.gender = text[0];
  } else if (text.starts_with("in=")) {
    title.implies = value(3).text;
    draft.refer(LexiconReference::Kind::kJurisdiction, value(3));
  } else if (text.starts_with("deputy=")) {
    title.deputy_of = value(7).text;
    draft.refer(LexiconReference::Kind::kTitle, value(7));
  } else if (text != "deputies") {
    check.report(flag.place, fmt::format("a title has no flag “{}”", text),
                 did_you_mean(text, kTitleFlags));
  }
}

/// The deputy of a title: "deputy mayor", "vice mayor", "vice-mayor".
TitleEntry deputy_of(const TitleEntry& head) {
  TitleEntry deputy;
  deputy.id = "deputy-" + head.id;
  deputy.family = head.family;
  deputy.takes_jurisdiction = head.takes_jurisdiction;
  deputy.implies = head.implies;
  deputy.deputy_of = head.id;
  for (const std::string& words : head.words) {
    for (const std::string_view before :
         {"deputy ", "first deputy ", "vice ", "vice-", "acting deputy "}) {
      deputy.words.push_back(std::string(before) + words);
    }
  }
  for (const std::string& words : deputy.words) deputy.prefix.push_back(capitalised_title(words));
  return deputy;
}

void read_title(LexiconDraft& draft, YamlCheck& check, const std::string& family,
                const TableRow& row) {
  const TableCell& id = row.cells[0];
  if (!draft.claim_id(check, "title", id)) return;
  TitleEntry title;
  title.id = id.text;
  title.family = family;
  title.words = texts_of(row.cells[1]);
  const bool never_before_names = row.cells[2].text == "-";
  if (!never_before_names) {
    title.prefix = texts_of(row.cells[2]);
    for (const std::string& words : title.words) title.prefix.push_back(capitalised_title(words));
  }
  bool deputies = false;
  for (const TableCell& flag : split_flags(row.cells[3])) {
    read_flag(draft, check, flag, title);
    deputies = deputies || flag.text == "deputies";
  }
  const auto deputy = deputies ? std::optional(deputy_of(title)) : std::nullopt;
  add_title(draft, check, id.place, std::move(title));
  if (deputy) add_title(draft, check, id.place, *deputy);
}

void read_titles(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  constexpr std::array kFamilies{YamlField{"office", YamlType::kTable},
                                 YamlField{"post", YamlType::kTable},
                                 YamlField{"courtesy", YamlType::kTable}};
  check.map(node, kFamilies, "“titles”");
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    for (const TableRow& row : read_table(check, node.children[i], {.least = 2, .most = 4})) {
      read_title(draft, check, node.keys[i].text, row);
    }
  }
}

/// What the holder of a portfolio is called: patterns with {} for the subject.
struct PortfolioForms {
  std::string_view holder;               // "minister"
  std::vector<std::string_view> before;  // the subject as an adjective: "{} minister"
  std::vector<std::string_view> after;   // after "of" or "for"
  std::vector<std::string_view> deputy_before;
  std::vector<std::string_view> deputy_after;
  std::vector<std::string_view> shadow_before;
  std::vector<std::string_view> shadow_after;
};

const std::array<PortfolioForms, 2>& portfolio_forms() {
  static const std::array<PortfolioForms, 2> kForms{{
      {"minister",
       {"{} minister"},
       {"minister of {}", "minister for {}"},
       {"deputy {} minister", "vice {} minister", "junior {} minister"},
       {"deputy minister of {}", "deputy minister for {}", "vice minister of {}",
        "minister of state for {}"},
       {"shadow {} minister"},
       {"shadow minister for {}"}},
      {"secretary",
       {"{} secretary"},
       {"secretary of state for {}", "secretary of {}", "cabinet secretary for {}"},
       {"deputy {} secretary"},
       {"deputy secretary of {}", "under secretary of {}", "undersecretary of {}",
        "assistant secretary of {}"},
       {"shadow {} secretary"},
       {"shadow secretary of state for {}"}},
  }};
  return kForms;
}

void fill(TitleEntry& title, const std::vector<std::string_view>& patterns,
          const std::vector<std::string>& subjects) {
  for (const std::string_view pattern : patterns) {
    const std::size_t gap = pattern.find("{}");
    for (const std::string& subject : subjects) {
      std::string words(pattern);
      words.replace(gap, 2, subject);
      title.prefix.push_back(capitalised_title(words));
      title.words.push_back(std::move(words));
    }
  }
}

void read_portfolio(LexiconDraft& draft, YamlCheck& check, const TableRow& row,
                    const PortfolioForms& forms) {
  const std::vector<std::string> before = texts_of(row.cells[1]);
  const std::vector<std::string> after = texts_of(row.cells[2]);
  const YamlPlace place = row.cells[0].place;
  TitleEntry head;
  head.id = fmt::format("{}-{}", row.cells[0].text, forms.holder);
  head.family = "office";
  head.takes_jurisdiction = true;
  TitleEntry deputy = head;
  deputy.id = "deputy-" + head.id;
  deputy.deputy_of = head.id;
  TitleEntry shadow = head;
  shadow.id = "shadow-" + head.id;
  shadow.one_holder = true;
  head.one_holder = true;
  fill(head, forms.before, before);
  fill(head, forms.after, after);
  fill(deputy, forms.deputy_before, before);
  fill(deputy, forms.deputy_after, after);
  fill(shadow, forms.shadow_before, before);
  fill(shadow, forms.shadow_after, after);
  for (TitleEntry* title : {&head, &deputy, &shadow}) {
    const TableCell id{title->id, place};
    if (draft.claim_id(check, "title", id)) add_title(draft, check, place, std::move(*title));
  }
}

void read_portfolios(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 4, .most = 4})) {
    for (const TableCell& holder : split_flags(row.cells[3])) {
      bool known = false;
      for (const PortfolioForms& forms : portfolio_forms()) {
        if (forms.holder != holder.text) continue;
        read_portfolio(draft, check, row, forms);
        known = true;
      }
      if (!known) {
        check.report(holder.place,
                     fmt::format("“{}” is neither minister nor secretary", holder.text));
      }
    }
  }
}

/// "army=15": the service and the height in it.
std::optional<ServiceRank> service_rank(YamlCheck& check, const TableCell& cell) {
  const std::size_t sign = cell.text.find('=');
  ServiceRank rank{std::string(cell.text.substr(0, sign)), 0};
  const std::string_view digits =
      sign == std::string_view::npos ? std::string_view() : cell.text.substr(sign + 1);
  const auto [end, problem] =
      std::from_chars(digits.data(), digits.data() + digits.size(), rank.order);
  if (problem == std::errc{} && end == digits.data() + digits.size() && rank.order > 0) return rank;
  check.report(cell.place, "a rank's height is written as service=number, such as army=15");
  return std::nullopt;
}

void set_single_service(TitleEntry& title) {
  if (title.ranks.size() != 1) return;
  title.service = title.ranks[0].service;
  title.order = title.ranks[0].order;
}

void read_ranks(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 4, .most = 6})) {
    if (!draft.claim_id(check, "title", row.cells[0])) continue;
    TitleEntry title;
    title.id = row.cells[0].text;
    title.family = "rank";
    title.words = texts_of(row.cells[1]);
    title.prefix = texts_of(row.cells[2]);
    for (const std::string& words : title.words) title.prefix.push_back(capitalised_title(words));
    for (const TableCell& cell : split_values(row.cells[3])) {
      if (auto rank = service_rank(check, cell)) title.ranks.push_back(std::move(*rank));
    }
    set_single_service(title);
    for (const TableCell& cell : split_values(row.cells[4])) {
      title.addressed_as.emplace_back(cell.text);
      draft.refer(LexiconReference::Kind::kTitle, cell);
    }
    for (const TableCell& flag : split_flags(row.cells[5])) read_flag(draft, check, flag, title);
    add_title(draft, check, row.cells[0].place, std::move(title));
  }
}

void read_positions(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const TableRow& row : read_table(check, node, {.least = 3, .most = 4})) {
    if (!draft.claim_id(check, "title", row.cells[0])) continue;
    TitleEntry title;
    title.id = row.cells[0].text;
    title.family = "position";
    title.words = texts_of(row.cells[1]);
    for (const TableCell& game : split_values(row.cells[2])) {
      title.ranks.push_back({std::string(game.text), 0});
    }
    set_single_service(title);
    for (const TableCell& flag : split_flags(row.cells[3])) read_flag(draft, check, flag, title);
    add_title(draft, check, row.cells[0].place, std::move(title));
  }
}

/// Each word of the block as a title of its own, whose id is the words with hyphens.
void read_occupations(LexiconDraft& draft, YamlCheck& check, const YamlNode& node) {
  for (const YamlRow& row : node.rows()) {
    for (const TableCell& words : split_values({row.text, row.place})) {
      TitleEntry title;
      title.id = words.text;
      std::ranges::replace(title.id, ' ', '-');
      if (!draft.claim_id(check, "title", {title.id, words.place})) continue;
      title.family = "post";
      title.words = {std::string(words.text)};
      title.prefix = {capitalised_title(words.text)};
      title.takes_jurisdiction = true;
      title.ambiguous = true;
      add_title(draft, check, words.place, std::move(title));
    }
  }
}

constexpr std::array kSections{
    LexiconSection{"titles", YamlType::kMap, read_titles},
    LexiconSection{"portfolios", YamlType::kTable, read_portfolios},
    LexiconSection{"occupations", YamlType::kTable, read_occupations},
    LexiconSection{"ranks", YamlType::kTable, read_ranks},
    LexiconSection{"positions", YamlType::kTable, read_positions},
};

}  // namespace

std::span<const LexiconSection> title_sections() { return kSections; }

}  // namespace belie
