// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace belie {
namespace {

namespace fs = std::filesystem;

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

/// In the child: becomes the program. Never returns.
[[noreturn]] void become_belie(const TemporaryFolder& folder, std::vector<std::string> words,
                               std::vector<std::string> environment) {
  if (chdir(folder.path().c_str()) != 0) _exit(126);
  std::signal(SIGPIPE, SIG_DFL);
  words.insert(words.begin(), BELIE_PROGRAM);
  execve(BELIE_PROGRAM, pointers(words).data(), pointers(environment).data());
  _exit(127);
}

void open_as(const std::string& path, int flags, int descriptor) {
  const int file = open(path.c_str(), flags, 0600);
  if (file < 0 || dup2(file, descriptor) < 0) _exit(125);
  if (file != descriptor) close(file);
}

void point_output(const Surroundings& surroundings, const std::string& capture) {
  if (surroundings.output_closed) {
    close(STDOUT_FILENO);
  } else if (surroundings.reader_gone) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) _exit(125);
    close(ends[0]);
    dup2(ends[1], STDOUT_FILENO);
    close(ends[1]);
  } else {
    const std::string& to = surroundings.output_to.empty() ? capture : surroundings.output_to;
    open_as(to, O_WRONLY | O_CREAT, STDOUT_FILENO);
  }
}

int exit_code_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "belie-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void TemporaryFolder::write(const std::string& name, std::string_view bytes) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << bytes;
}

std::string TemporaryFolder::read(const std::string& name) const { return bytes_of(path_ / name); }

Ran run_belie(const TemporaryFolder& folder, const std::vector<std::string>& words,
              const Surroundings& surroundings) {
  const TemporaryFolder streams;
  streams.write("in", surroundings.input);
  const std::string output = (streams.path() / "out").string();
  const std::string errors = (streams.path() / "err").string();
  const pid_t child = fork();
  if (child == 0) {
    open_as((streams.path() / "in").string(), O_RDONLY, STDIN_FILENO);
    open_as(errors, O_WRONLY | O_CREAT, STDERR_FILENO);
    point_output(surroundings, output);
    become_belie(folder, words, surroundings.environment);
  }
  const int exit_code = exit_code_of(child);
  return {bytes_of(output), bytes_of(errors), exit_code};
}

Ran run_belie_on_terminal(const TemporaryFolder& folder, const std::vector<std::string>& words,
                          unsigned short columns, const std::vector<std::string>& environment) {
  winsize size{24, columns, 0, 0};
  int terminal = -1;
  const pid_t child = forkpty(&terminal, nullptr, nullptr, &size);
  if (child == 0) become_belie(folder, words, environment);
  Ran ran;
  std::array<char, 4096> buffer{};
  for (ssize_t got = 0; (got = read(terminal, buffer.data(), buffer.size())) > 0;) {
    ran.output.append(buffer.data(), static_cast<std::size_t>(got));
  }
  ran.exit_code = exit_code_of(child);
  close(terminal);
  return ran;
}

}  // namespace belie
