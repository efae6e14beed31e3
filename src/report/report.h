// SPDX-License-Identifier: Apache-2.0
//
// Everything that a run has to say, ready to be printed: no spans of texts any more, but bytes,
// lines and columns of files. check/ fills it; formats/ turn it into bytes. Nothing here is
// computed from the drafts again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "rules/engine/finding.h"

namespace belie {

struct ReportPlace {
  PlaceRole role = PlaceRole::kEither;
  std::string document;       // path as given
  std::string text;           // the words, as in the draft
  std::string before, after;  // up to 40 characters around them in the same section, cut at a word:
                              // for the text format
  std::string read_as;
  std::string voice;                 // "paper"
  std::string section;               // "body"
  std::uint32_t paragraph = 0;       // 0: none
  std::uint32_t start = 0, end = 0;  // bytes of the original file
  Position from, to;                 // to is exclusive

  /// The columns in bytes of the line, from 1.
  std::uint32_t from_byte = 0, to_byte = 0;

  /// Where the words stand in the document's blocks: bytes of the text of this one.
  std::uint32_t block = 0, block_begin = 0, block_end = 0;
};

struct ReportFact {
  std::string text;
  std::string source;
  std::string known_until;  // ISO day
};

struct ReportFinding {
  std::string id, rule;
  Level level = Level::kWarning;
  std::string status = "new";  // or "accepted", "known": decided.h
  std::string reason;          // why it is not new: "Ann Dole on 3 May 2021: quoted"
  std::string message, because, working, ask;
  std::vector<ReportPlace>
      evidence;  // the first is the place to fix, by which findings are grouped
  std::vector<ReportFact> facts;
  std::uint32_t repeats = 0;
};

/// A headline, paragraph, caption … of a draft, as read.
struct ReportBlock {
  std::string section;          // "body"
  std::uint32_t paragraph = 0;  // 0: none
  std::uint32_t line = 0;       // on which it begins
  std::string text;
};

struct ReportDocument {
  std::string path;
  std::string date;       // ISO day, "" none
  std::string date_from;  // "lead", "metadata", …, "none"
  std::string
      date_note;  // "full date in the lead"; "after 15 August 2025 (Alaska summit, summit.md ¶3)"
  std::uint32_t sentences = 0;
  std::uint32_t words = 0;
  std::vector<std::pair<std::string, std::uint32_t>>
      claims;  // kind → number, in the order of the kinds
  std::vector<Error> warnings;
  std::string role = "draft";         // "draft", "source", "trusted": a source that is right
  std::vector<ReportBlock> blocks{};  // of documents in which a finding has a place; else empty
};

struct ReportRested {
  std::string rule;
  std::vector<std::string> documents;
  std::string reason;
};

/// A rule that the run applied, for formats that explain the rules beside their findings.
struct ReportRule {
  std::string id;
  std::string catches;  // what is wrong, in a few words
  std::string why;      // a paragraph; "" none
  std::string page;     // in Markdown: why, when it fires, examples; "" not asked for
  Level level = Level::kWarning;
  bool proven = true;  // false: a preview
};

/// Times of a run, only with --stats.
struct ReportStats {
  bool wanted = false;
  std::vector<std::pair<std::string, double>> seconds;  // stage → wall seconds
  std::vector<std::pair<std::string, std::uint64_t>>
      counts;  // "documents", "words", "sentences", "claims"
};

struct Report {
  std::string version;                    // belie's
  std::vector<ReportDocument> documents;  // by path
  std::vector<ReportFinding> findings;    // by document, place, rule
  std::vector<ReportRested> rested;
  std::vector<std::string> notes;  // "377 statements too recent for the facts"
  std::vector<Error> errors;       // files, packs, configuration
  std::vector<Error> warnings;     // files met in a folder that could not be read
  std::vector<std::pair<std::string, std::uint32_t>>
      read;  // "offices" → 11, "dates" → 9, "names" → 38: for the closing lines
  std::uint32_t statements = 0;  // understood in all
  std::uint32_t too_recent = 0;  // about offices, of a day that the facts do not reach
  ReportStats stats;

  std::vector<ReportRule> rules;     // in force, by id
  Level fail_level = Level::kError;  // the lowest level of findings that fails the run
};

}  // namespace belie
