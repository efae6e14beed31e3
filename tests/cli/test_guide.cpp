// SPDX-License-Identifier: Apache-2.0
//
// The guide to writing rules, followed to the letter: its files are written, its commands run, one
// after the other in one folder, and what it shows must be what comes. In the page
//
//     ```markdown festival.md      a block with a file's name behind its language is that file,
//     ```console                   and each line after “$ ” a command, with its output below it.
//
// "…" on a line of its own stands for lines that the page leaves out.
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

#include "program.h"
#include "support/catch.h"
#include "support/golden.h"

namespace belie {
namespace {

/// A fenced block of a page.
struct Fence {
  std::string language, name;
  std::vector<std::string> lines;
  std::size_t line = 0;  // of the page, from 1
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<Fence> fences_of(const std::string& page) {
  std::vector<Fence> fences;
  std::optional<Fence> open;
  std::size_t number = 0;
  for (const std::string& line : lines_of(page)) {
    ++number;
    if (!line.starts_with("```")) {
      if (open) open->lines.push_back(line);
    } else if (open) {
      fences.push_back(std::move(*open));
      open.reset();
    } else {
      std::istringstream words(line.substr(3));
      open.emplace();
      words >> open->language >> open->name;
      open->line = number;
    }
  }
  return fences;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

/// The words of a command as a shell would cut them: blanks, and quotation marks around words.
std::vector<std::string> words_of(const std::string& command) {
  std::vector<std::string> words;
  std::string word;
  char mark = 0;
  bool any = false;
  for (const char c : command) {
    if (mark != 0 ? c == mark : (c == '"' || c == '\'')) {
      mark = mark == 0 ? c : 0;
      any = true;
    } else if (mark == 0 && c == ' ') {
      if (any) words.push_back(std::move(word));
      word.clear();
      any = false;
    } else {
      word += c;
      any = true;
    }
  }
  if (any) words.push_back(std::move(word));
  return words;
}

/// A command of a console block and what the page shows below it.
struct Step {
  std::string command;
  std::vector<std::string> shown;
};

std::vector<Step> steps_of(const Fence& fence) {
  std::vector<Step> steps;
  for (const std::string& line : fence.lines) {
    if (line.starts_with("$ ")) {
      steps.push_back({line.substr(2), {}});
    } else if (!steps.empty() && steps.back().shown.empty() &&
               steps.back().command.ends_with('\\')) {
      std::string& command = steps.back().command;
      command = command.substr(0, command.size() - 1) + line.substr(line.find_first_not_of(' '));
    } else if (!steps.empty()) {
      steps.back().shown.push_back(line);
    }
  }
  return steps;
}

/// Whether the lines are those shown, where "…" stands for any number of them.
bool agree(const std::vector<std::string>& shown, std::size_t s,
           const std::vector<std::string>& came, std::size_t c) {
  if (s == shown.size()) return c == came.size();
  if (shown[s] == "…") {
    for (std::size_t skip = c; skip <= came.size(); ++skip) {
      if (agree(shown, s + 1, came, skip)) return true;
    }
    return false;
  }
  return c < came.size() && shown[s] == came[c] && agree(shown, s + 1, came, c + 1);
}

/// Everything that a page shows, done in one folder.
void follow(const std::string& page, const TemporaryFolder& folder) {
  std::size_t commands = 0;
  for (const Fence& fence : fences_of(tests::read_source_file(page))) {
    if (!fence.name.empty()) folder.write(fence.name, joined(fence.lines));
    if (fence.language != "console") continue;
    for (const Step& step : steps_of(fence)) {
      std::vector<std::string> words = words_of(step.command);
      REQUIRE(words.front() == "belie");
      words.erase(words.begin());
      const Ran ran = run_belie(folder, words);
      const std::string came = ran.errors + ran.output;
      INFO(page << ":" << fence.line << ": $ " << step.command << "\n" << came);
      CHECK(agree(step.shown, 0, lines_of(came), 0));
      ++commands;
    }
  }
  CHECK(commands > 0);
}

/// A folder of the project, copied.
void copy_folder(const std::string& from, const TemporaryFolder& folder) {
  std::filesystem::create_directories((folder.path() / from).parent_path());
  std::filesystem::copy(std::filesystem::path(BELIE_SOURCE_DIR) / from, folder.path() / from,
                        std::filesystem::copy_options::recursive);
}

}  // namespace

TEST_CASE("the guide to writing rules can be followed to the letter", "[cli][docs]") {
  const TemporaryFolder folder;
  follow("docs/rule-language.md", folder);
}

TEST_CASE("the page about the example pack can be followed to the letter", "[cli][docs]") {
  const TemporaryFolder folder;
  copy_folder("rules/example-newsroom", folder);
  follow("docs/example-newsroom.md", folder);
}

}  // namespace belie
