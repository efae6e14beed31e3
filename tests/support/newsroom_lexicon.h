// SPDX-License-Identifier: Apache-2.0
//
// A small lexicon and a few office holders for tests of names and titles: enough to read made-up
// news, and no more, so that a test does not change when the core pack grows.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "language/annotation.h"
#include "language/lexicon/lexicon_index.h"
#include "language/names/mentions.h"
#include "language/scopes.h"
#include "language/syntax/model.h"
#include "language/syntax/syntax_pipeline.h"
#include "language/times/times.h"
#include "text/document.h"

namespace belie::testing {

inline TitleEntry a_title(std::string id, std::string family, std::vector<std::string> words,
                          std::vector<std::string> plurals = {},
                          std::vector<std::string> prefix = {}) {
  TitleEntry entry;
  entry.id = std::move(id);
  entry.family = std::move(family);
  entry.words = std::move(words);
  entry.plurals = std::move(plurals);
  entry.prefix = std::move(prefix);
  entry.takes_jurisdiction = entry.family == "office";
  entry.one_holder = entry.family == "office";
  return entry;
}

inline std::vector<TitleEntry> some_titles() {
  std::vector<TitleEntry> titles{
      a_title("president", "office", {"president"}, {"presidents"}),
      a_title("vice-president", "office", {"vice president", "vice-president"}),
      a_title("prime-minister", "office", {"prime minister", "premier"}, {"prime ministers"},
              {"PM"}),
      a_title("chancellor", "office", {"chancellor"}),
      a_title("foreign-minister", "office", {"foreign minister"}),
      a_title("first-minister", "office", {"first minister"}),
      a_title("mayor", "office", {"mayor"}, {"mayors"}),
      a_title("minister", "office", {"minister"}, {"ministers"}),
      a_title("secretary-of-state", "office", {"secretary of state"}),
      a_title("taoiseach", "office", {"taoiseach"}),
      a_title("spokesperson", "post", {"spokesperson", "spokesman", "spokeswoman"}),
      a_title("chief-executive", "post", {"chief executive"}, {}, {"CEO"}),
      a_title("chief-nurse", "post", {"chief nurse"}),
      a_title("head", "post", {"head"}),
      a_title("sergeant", "rank", {"sergeant"}, {}, {"Sgt."}),
      a_title("inspector", "rank", {"inspector"}),
      a_title("king", "office", {"king"}),
      a_title("mr", "courtesy", {"mr"}, {}, {"Mr", "Mr."}),
      a_title("ms", "courtesy", {"ms"}, {}, {"Ms", "Ms."}),
  };
  for (TitleEntry& title : titles) {
    if (title.id == "taoiseach") title.implies = "ie";
    if (title.id == "head" || title.id == "king" || title.id == "chancellor")
      title.ambiguous = true;
    if (title.id == "mr") title.gender = 'm';
    if (title.id == "ms") title.gender = 'f';
    if (title.family == "rank") title.service = "police";
    if (title.id == "sergeant") title.order = 2;
    if (title.id == "inspector") title.order = 3;
  }
  return titles;
}

inline Lexicon newsroom_lexicon() {
  Lexicon lexicon;
  lexicon.titles = some_titles();
  lexicon.jurisdictions = {
      {"us",
       "country",
       "the United States",
       {"US", "U.S.", "United States"},
       {"American", "US", "U.S."},
       {"Americans"},
       {"Washington"},
       "",
       {"Washington"}},
      {"de", "country", "Germany", {"Germany"}, {"German"}, {"Germans"}, {"Berlin"}, "", {}},
      {"gb",
       "country",
       "the United Kingdom",
       {"UK", "Britain", "United Kingdom"},
       {"British", "UK"},
       {"Britons"},
       {"London"},
       "",
       {}},
      {"gb-sct",
       "region",
       "Scotland",
       {"Scotland"},
       {"Scottish"},
       {"Scots"},
       {"Edinburgh"},
       "gb",
       {}},
      {"fr", "country", "France", {"France"}, {"French"}, {}, {"Paris"}, "", {}},
      {"ua", "country", "Ukraine", {"Ukraine"}, {"Ukrainian"}, {"Ukrainians"}, {"Kyiv"}, "", {}},
      {"ru", "country", "Russia", {"Russia"}, {"Russian"}, {"Russians"}, {"Moscow"}, "", {}},
      {"jo", "country", "Jordan", {"Jordan"}, {"Jordanian"}, {}, {"Amman"}, "", {"Jordan"}},
  };
  const auto office = [&](const char* id, const char* name, const char* title,
                          const char* jurisdiction, bool government) {
    lexicon.offices.push_back({id, name, title, jurisdiction, 1, government, {}, {}});
  };
  office("us/president", "US president", "president", "us", true);
  office("us/vice-president", "US vice president", "vice-president", "us", false);
  office("de/chancellor", "German chancellor", "chancellor", "de", true);
  office("gb/prime-minister", "British prime minister", "prime-minister", "gb", true);
  office("gb-sct/first-minister", "first minister of Scotland", "first-minister", "gb-sct", true);
  office("fr/president", "French president", "president", "fr", false);
  office("ua/president", "Ukrainian president", "president", "ua", false);
  office("ru/president", "Russian president", "president", "ru", false);
  office("ie/taoiseach", "taoiseach", "taoiseach", "ie", true);
  lexicon.metonyms = {{"the Kremlin", "ru", "", false}, {"the White House", "us", "", false}};
  for (const char* name : {"Ann", "Maria", "Helen", "Ursula", "Laura", "Angela"})
    lexicon.first_names.push_back({name, 'f'});
  for (const char* name : {"John", "Tom", "Peter", "Oleh", "Joe", "Joseph", "Donald", "Emmanuel",
                           "Michael", "Vladimir", "Pedro"}) {
    lexicon.first_names.push_back({name, 'm'});
  }
  for (const char* verb : {"say", "tell", "add", "announce"}) lexicon.reporting.push_back({verb});
  lexicon.organisation_words = {"University", "Ministry",  "Bank",       "Party",
                                "Union",      "Committee", "Department", "Council"};
  lexicon.place_words = {"County", "Hill", "River", "Isle", "Street"};
  lexicon.statuses = {{"former", "former", "before"},
                      {"ex", "former", "prefix"},
                      {"then", "then", "prefix"},
                      {"acting", "acting", "before"},
                      {"elect", "elect", "suffix"}};
  lexicon.surname_particles = {"von", "der", "de", "van", "bin", "al", "la", "del"};
  lexicon.name_suffixes = {"Jr", "Jr.", "III"};
  lexicon.administration_words = {"administration", "government", "cabinet", "presidency"};
  lexicon.surnames = {"Roe", "Dole", "Biden", "Trump"};
  return lexicon;
}

inline const LexiconIndex& newsroom_index() {
  static const LexiconIndex index(
      newsroom_lexicon(), {{"Joe Biden", {"Joseph R. Biden"}, "us/president", "Biden", {}, false},
                           {"Joe Biden", {}, "us/vice-president", "Biden", {}, false},
                           {"Donald Trump", {}, "us/president", "Trump", {}, false},
                           {"Emmanuel Macron", {}, "fr/president", "Macron", {}, false},
                           {"Vladimir Putin", {}, "ru/president", "Putin", {}, false}});
  return index;
}

/// A draft of one headline (may be "") and body paragraphs, one a line.
inline Document newsroom_draft(const std::string& headline, const std::string& body) {
  DocumentParts parts;
  parts.path = "draft.md";
  parts.text = headline.empty() ? body : headline + "\n" + body;
  parts.source = parts.text;
  std::uint32_t begin = 0;
  std::uint32_t paragraph = 0;
  while (begin < parts.text.size()) {
    const std::size_t newline = parts.text.find('\n', begin);
    const auto end =
        static_cast<std::uint32_t>(newline == std::string::npos ? parts.text.size() : newline);
    const bool is_headline = begin == 0 && !headline.empty();
    if (end > begin) {
      parts.sections.push_back({is_headline ? SectionKind::kHeadline : SectionKind::kBody,
                                {begin, end},
                                is_headline ? 0 : ++paragraph});
    }
    begin = end + 1;
  }
  const auto size = static_cast<std::uint32_t>(parts.text.size());
  parts.map = {{0, size, 0, size}};
  return Document(std::move(parts));
}

/// The whole language stage over a draft, which must outlive the result.
inline Annotation newsroom_annotation(const Document& document) {
  static const Model model = load_model(embedded_model_bytes()).value();
  Annotation annotation;
  annotation.document = &document;
  annotate_syntax(document, model, annotation);
  annotate_times(annotation);
  annotate_mentions(annotation, newsroom_index());
  annotate_scopes(annotation, newsroom_index());
  return annotation;
}

}  // namespace belie::testing
