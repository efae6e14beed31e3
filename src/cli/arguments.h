// SPDX-License-Identifier: Apache-2.0
//
// What the user asked for, as plain values. Each option of the command line is one row of
// options.cpp that names the member it fills; a command takes the options that its descriptor
// lists, the others keep their defaults.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace belie {

struct Configuration;

struct Arguments {
  std::vector<std::string> words;  // everything that is no option: paths, a rule, a phrase
  std::string format;              // "": the command's first
  std::string output;              // "": standard output
  std::string date, forced_date;   // ISO days, "": none
  std::string across = "linked";
  std::string stdin_filename = "-";
  std::string fail_level;  // "": as belie.yaml says, else error
  std::string colour = "auto";
  std::string jobs = "0";  // 0: as many threads as the machine has
  std::string stage;
  std::string by;  // "": as the command does without
  std::vector<std::string> packs, rules, ignored, kinds;
  std::string configuration_file;  // "": the nearest belie.yaml
  std::string known, write_known;  // "": none
  std::string because, on, who;    // of belie accept
  std::string seed = "1", count = "10";
  std::string known_until, source, office;             // of belie facts import
  std::shared_ptr<const Configuration> configuration;  // read before the command runs; never null
                                                       // for commands that take --config
  // of belie rule new: a key of the rule file each, lists as they are written there
  std::string rule_id, catches, level, compare, check, about, where, same, differ, during, only,
      unless, title, say, ask, why;
  std::vector<std::string> joins;              // one side each
  std::vector<std::string> flagged, unflagged;  // files with examples
  bool no_edit = false;
  bool prune = false;
  bool force = false;
  std::vector<std::string> published, desks;  // of belie rule measure
  std::vector<std::string> against;           // files that are held against the drafts
  bool trusted = false;                       // … and are right
  bool previews = false;
  bool stats = false;
  bool quiet = false;
  bool verbose = false;
  bool redact = false;
  std::string changed;            // a revision, "": everything is looked at
  std::vector<std::string> also;  // "sarif=belie.sarif"
};

}  // namespace belie
