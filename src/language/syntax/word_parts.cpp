// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/word_parts.h"

#include <algorithm>
#include <array>
#include <string>

namespace belie {

namespace {

using std::string_view_literals::operator""sv;

// Sorted tables.
constexpr std::array kEmoticons = {"(:"sv,  ":'("sv, ":("sv, ":)"sv, ":-("sv, ":-)"sv, ":-/"sv,
                                   ":-D"sv, ":-P"sv, ":/"sv, ":D"sv, ":P"sv,  ":o"sv,  ":p"sv,
                                   ";)"sv,  ";-)"sv, "<3"sv, "=("sv, "=)"sv,  "^_^"sv};
constexpr std::array kDomains = {"au"sv,   "ca"sv,  "co"sv, "com"sv, "de"sv,  "doc"sv,
                                 "edu"sv,  "eu"sv,  "fr"sv, "gov"sv, "htm"sv, "html"sv,
                                 "info"sv, "int"sv, "io"sv, "jpg"sv, "mil"sv, "net"sv,
                                 "org"sv,  "pdf"sv, "tv"sv, "uk"sv,  "us"sv,  "xls"sv};
constexpr std::array kClitics = {"'d"sv, "'ll"sv, "'m"sv, "'re"sv, "'s"sv, "'ve"sv, "n't"sv};
constexpr std::array kPrefixes = {
    "anti"sv, "arch"sv, "co"sv,    "counter"sv, "cross"sv, "e"sv,     "ex"sv,  "inter"sv, "intra"sv,
    "mid"sv,  "mini"sv, "multi"sv, "neo"sv,     "non"sv,   "over"sv,  "pan"sv, "post"sv,  "pre"sv,
    "pro"sv,  "re"sv,   "semi"sv,  "sub"sv,     "trans"sv, "ultra"sv, "un"sv,  "under"sv};
constexpr std::array kUnits = {"%"sv,  "am"sv,  "b"sv,   "bn"sv,   "c"sv,  "cm"sv,  "f"sv,
                               "ft"sv, "gb"sv,  "ghz"sv, "hrs"sv,  "hz"sv, "k"sv,   "kb"sv,
                               "kg"sv, "khz"sv, "km"sv,  "kw"sv,   "lb"sv, "lbs"sv, "m"sv,
                               "mb"sv, "mg"sv,  "mhz"sv, "mins"sv, "ml"sv, "mm"sv,  "mph"sv,
                               "mw"sv, "p"sv,   "pm"sv,  "sq"sv,   "tn"sv, "x"sv};

/// Words written together and where they are cut.
struct Joined {
  std::string_view word;
  std::size_t cut;
};
constexpr std::array kJoined = {
    Joined{"aint", 2},   Joined{"arnt", 2},     Joined{"heres", 4},  Joined{"hes", 2},
    Joined{"i'ma", 3},   Joined{"itll", 2},     Joined{"outta", 3},  Joined{"shes", 3},
    Joined{"theres", 5}, Joined{"theyll", 4},   Joined{"theyve", 4}, Joined{"weve", 2},
    Joined{"whats", 4},  Joined{"wont", 2},     Joined{"youll", 3},  Joined{"youve", 3},

    Joined{"arent", 3},  Joined{"cannot", 3},   Joined{"cant", 2},   Joined{"couldnt", 5},
    Joined{"didnt", 3},  Joined{"doesnt", 4},   Joined{"dont", 2},   Joined{"gimme", 3},
    Joined{"gonna", 3},  Joined{"gotta", 3},    Joined{"hadnt", 3},  Joined{"hasnt", 3},
    Joined{"havent", 4}, Joined{"im", 1},       Joined{"isnt", 2},   Joined{"ive", 1},
    Joined{"lemme", 3},  Joined{"shouldnt", 6}, Joined{"thats", 4},  Joined{"theyre", 4},
    Joined{"wanna", 3},  Joined{"wasnt", 3},    Joined{"werent", 4}, Joined{"wouldnt", 5},
    Joined{"youre", 3}};

template <typename Table>
bool holds(const Table& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

bool is_dash(char32_t code) { return plain(code) == '-'; }

std::string small_letters(Characters word) {
  std::string text;
  for (const Character character : word) {
    if (character.code == '`')
      text += '\'';
    else
      append_utf8(text, plain(character.code));
  }
  return normal_form(text);
}

std::string as_written(Characters word) {
  std::string text;
  for (const Character character : word) append_utf8(text, character.code);
  return text;
}

template <typename Condition>
std::size_t run(Characters word, std::size_t from, Condition condition) {
  std::size_t end = from;
  while (end < word.size() && condition(word[end].code)) ++end;
  return end - from;
}

/// Lengths of the groups of digits in "713-555-0134" or "12/09/2025"; empty where anything else is
/// in it.
std::vector<std::size_t> digit_groups(Characters word, char32_t separator) {
  std::vector<std::size_t> groups;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t length = run(word, at, is_digit);
    at += length;
    if (length == 0 || (at < word.size() && word[at].code != separator)) return {};
    groups.push_back(length);
    if (++at == word.size()) return {};  // ends in a separator
  }
  return groups;
}

bool is_date_or_phone(Characters word) {
  const auto slashes = digit_groups(word, '/');
  if (slashes.size() == 3) return true;
  if (slashes.size() == 2) return slashes[0] <= 2 && slashes[1] == 2;
  const auto dashes = digit_groups(word, '-');
  if (dashes.size() >= 3) return true;
  if (dashes.size() == 2) {
    return dashes[1] == 4 && (dashes[0] == 3 || dashes[0] == 5);  // the second is a postal code
  }
  const std::size_t slash = run(word, 0, is_digit);  // "713/853-6197"
  if (slash != 3 || word.size() != 12 || word[slash].code != '/') return false;
  const auto rest = digit_groups(word.subspan(slash + 1), '-');
  return rest.size() == 2 && rest[0] == 3 && rest[1] == 4;
}

bool is_address(const std::string& text) {
  const std::size_t scheme = text.find("://");
  if (scheme != std::string::npos) return text.find('<') > scheme;
  if (text.starts_with("www.") || text.starts_with("mailto:")) return true;
  if (text.find_first_of("<\"") != std::string::npos) return false;  // a name and a mailbox
  const std::size_t at = text.find('@');
  if (at != std::string::npos && at + 1 < text.size()) return true;
  const std::string_view host = std::string_view(text).substr(0, text.find('/'));
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot < 2) return false;
  return holds(kDomains, host.substr(dot + 1));
}

bool is_hashtag(Characters word) {
  const bool marked = word[0].code == '#' || word[0].code == '@';
  return marked && word.size() > 1 && is_letter(word[1].code) &&
         run(word, 1, [](char32_t c) { return is_letter(c) || is_digit(c) || c == '_'; }) ==
             word.size() - 1;
}

/// "w/o", "I/C", "b/t": one letter, a slash, very little more.
bool is_slash_abbreviation(Characters word) {
  return word.size() <= 4 && word.size() >= 2 && is_letter(word[0].code) && word[1].code == '/' &&
         (word.size() <= 3 || word[0].code == 'w');
}

/// "9/11" within "9/11-related".
bool is_short_date(Characters word, std::size_t slash) {
  return run(word, 0, is_digit) == slash && slash <= 2 && run(word, slash + 1, is_digit) == 2;
}

/// "5pm", "20,000km", "3.5bn": digits with a unit behind them.
std::size_t unit_cut(Characters word) {
  const std::size_t number =
      run(word, 0, [](char32_t c) { return is_digit(c) || c == '.' || c == ',' || c == ':'; });
  if (number == 0 || number == word.size()) return 0;
  const std::string unit = small_letters(word.subspan(number));
  return holds(kUnits, unit) || word[number].code == 0xB0 ? number : 0;
}

/// "60's", "the 1990's": plurals.
bool is_decade(std::string_view text) {
  if (!text.ends_with("0's")) return false;
  const std::string_view digits = text.substr(0, text.size() - 2);
  const bool all =
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  return all && (digits.size() == 2 || (digits.size() == 4 && digits[0] == '1'));
}

}  // namespace

bool is_emoticon(Characters word) { return holds(kEmoticons, as_written(word)); }

bool is_whole(Characters word) {
  if (is_emoticon(word)) return true;
  const bool has_word = std::any_of(
      word.begin(), word.end(), [](Character c) { return is_letter(c.code) || is_digit(c.code); });
  if (!has_word) return false;
  return is_hashtag(word) || is_date_or_phone(word) || is_slash_abbreviation(word) ||
         is_address(small_letters(word));
}

std::size_t cut_of(Characters word) {
  const std::string text = small_letters(word);
  if (is_decade(text)) return 0;
  if (text.size() != word.size()) {  // not ASCII alone: only the clitics, from the end
    for (const std::size_t length : {2U, 3U}) {
      if (word.size() > length && holds(kClitics, small_letters(word.last(length))))
        return word.size() - length;
    }
    return unit_cut(word);
  }
  const auto joined =
      std::find_if(kJoined.begin(), kJoined.end(), [&](const Joined& j) { return j.word == text; });
  if (joined != kJoined.end()) return joined->cut == 1 && is_upper(word[1].code) ? 0 : joined->cut;
  for (const std::string_view clitic : kClitics) {
    if (text.size() > clitic.size() && text.ends_with(clitic)) return text.size() - clitic.size();
  }
  return unit_cut(word);
}

bool divides(Characters word, std::size_t at) {
  if (at == 0 || at + 1 >= word.size()) return false;
  const Characters before = word.first(at);
  const char32_t next = word[at + 1].code;
  if (word[at].code == '/') return is_letter(next) || (is_digit(next) && !is_short_date(word, at));
  if (!is_dash(word[at].code)) return false;
  if (!is_letter(next) && !is_digit(next)) return true;
  return !holds(kPrefixes, small_letters(before)) || is_digit(before[0].code);
}

}  // namespace belie
