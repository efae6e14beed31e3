// SPDX-License-Identifier: Apache-2.0
//
// Standard output comes through a pipe, standard error through a file without a name, so that
// neither can block the other.
#include "cli/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace belie {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Error failure(const std::string& program, int number) {
  const char* why = std::strerror(number);  // NOLINT(concurrency-mt-unsafe): one thread
  return {"cannot run " + program + ": " + why, "", 0, 0, "", ""};
}

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 1U << 16U> buffer{};
  for (;;) {
    const ssize_t got = read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

int exit_code_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// The words as posix_spawn wants them, with a nullptr behind; they live as long as the words.
std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// 0, or the number of what went wrong.
int spawn(const std::vector<std::string>& words, int output, int errors, pid_t& child) {
  std::vector<std::string> copies = words;
  const std::vector<char*> pointers = pointers_to(copies);
  posix_spawn_file_actions_t streams;
  posix_spawn_file_actions_init(&streams);
  posix_spawn_file_actions_addopen(&streams, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&streams, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&streams, errors, STDERR_FILENO);
  const int number =
      posix_spawnp(&child, pointers.front(), &streams, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&streams);
  return number;
}

}  // namespace

Result<ChildOutput> run_program(const std::vector<std::string>& words) {
  const File errors(std::tmpfile(), std::fclose);
  std::array<int, 2> ends{};
  if (errors == nullptr || pipe2(ends.data(), O_CLOEXEC) != 0)
    return tl::unexpected(failure(words.front(), errno));
  pid_t child = -1;
  const int number = spawn(words, ends[1], fileno(errors.get()), child);
  close(ends[1]);
  if (number != 0) {
    close(ends[0]);
    return tl::unexpected(failure(words.front(), number));
  }
  ChildOutput result;
  result.output = read_all(ends[0]);
  close(ends[0]);
  result.exit_code = exit_code_of(child);
  lseek(fileno(errors.get()), 0, SEEK_SET);
  result.errors = read_all(fileno(errors.get()));
  return result;
}

Result<int> run_in_foreground(const std::vector<std::string>& words) {
  std::vector<std::string> copies = words;
  const std::vector<char*> pointers = pointers_to(copies);
  pid_t child = -1;
  const int number =
      posix_spawnp(&child, pointers.front(), nullptr, nullptr, pointers.data(), environ);
  if (number != 0) return tl::unexpected(failure(words.front(), number));
  return exit_code_of(child);
}

}  // namespace belie
