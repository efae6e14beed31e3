// SPDX-License-Identifier: Apache-2.0
//
// The built program, run on drafts in a folder of its own, with everything that it said.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace belie {

/// A folder that is removed with everything in it.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  void write(const std::string& name, std::string_view bytes) const;  // makes folders as needed
  [[nodiscard]] std::string read(const std::string& name) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Ran {
  std::string output;
  std::string errors;
  int exit_code = -1;  // -1: killed by a signal
};

struct Surroundings {
  std::string input;           // on standard input
  std::string output_to;       // a file instead of a pipe: "/dev/full"
  bool output_closed = false;  // standard output is closed before the program begins
  bool reader_gone = false;    // standard output is a pipe that nobody reads
  std::vector<std::string> environment{"TERM=xterm"};
};

/// Runs the program in the folder and waits for it.
Ran run_belie(const TemporaryFolder& folder, const std::vector<std::string>& words,
              const Surroundings& surroundings = {});

/// Runs it with standard output on a terminal of that many columns; `output` is what the terminal
/// got.
Ran run_belie_on_terminal(const TemporaryFolder& folder, const std::vector<std::string>& words,
                          unsigned short columns, const std::vector<std::string>& environment);

}  // namespace belie
