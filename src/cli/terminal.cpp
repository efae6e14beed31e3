// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>

namespace belie {
namespace {

constexpr std::size_t kNarrowest = 40;  // what is narrower is drawn as if it were this wide
constexpr std::size_t kWidest = 120;    // longer lines are hard to read

bool wants_colours() {
  const char* off = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): before any thread
  const char* term = std::getenv("TERM");     // NOLINT(concurrency-mt-unsafe)
  const bool dumb = term == nullptr || std::string_view(term) == "dumb";
  return (off == nullptr || *off == '\0') && !dumb;
}

std::size_t columns(std::size_t otherwise) {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return otherwise;
  return std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
}

Error system_error(const std::string& what, int number) {
  return {what + ": " + std::strerror(number), "", 0, 0, "", ""};  // NOLINT(concurrency-mt-unsafe)
}

/// 0, or errno of the write that failed.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Result<void> write_with(int flags, const std::string& path, std::string_view bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0666);
  int number = file < 0 ? errno : write_all(file, bytes);
  if (file >= 0 && close(file) != 0 && number == 0) number = errno;
  if (number == 0 || number == EPIPE) return {};
  const bool report = (flags & O_EXCL) == 0;
  Error error = system_error(report ? "cannot write the report" : "cannot write the file", number);
  error.file = path;
  return tl::unexpected(std::move(error));
}

}  // namespace

Terminal look_at_terminal() {
  Terminal terminal;
  const bool colours = wants_colours();
  const bool to_screen = isatty(STDOUT_FILENO) == 1;
  if (to_screen) terminal.width = columns(terminal.width);
  terminal.colour_output = to_screen && colours;
  terminal.colour_errors = isatty(STDERR_FILENO) == 1 && colours;
  const char* summary = std::getenv("GITHUB_STEP_SUMMARY");  // NOLINT(concurrency-mt-unsafe)
  if (summary != nullptr) terminal.step_summary = summary;
  terminal.input = isatty(STDIN_FILENO) == 1;
  for (const char* name : {"EDITOR", "VISUAL"}) {
    const char* words = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    if (words != nullptr && *words != '\0') terminal.editor = words;
  }
  return terminal;
}

void secure_standard_streams() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
    // The wrong way round on purpose: using the stream fails instead of succeeding silently.
    const int mode = descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    if (open("/dev/null", mode | O_CLOEXEC) != descriptor) std::_Exit(2);
  }
  std::signal(SIGPIPE, SIG_IGN);
}

Result<std::string> read_standard_input() {
  constexpr std::size_t kMost = (std::size_t{1} << 30U) + 1;
  std::string bytes;
  std::array<char, 1U << 16U> buffer{};
  while (bytes.size() < kMost) {
    const ssize_t got = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return tl::unexpected(system_error("cannot read standard input", errno));
    if (got == 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return bytes;
}

Result<void> write_standard_output(std::string_view bytes) {
  const int number = write_all(STDOUT_FILENO, bytes);
  if (number == 0 || number == EPIPE) return {};
  return tl::unexpected(system_error("cannot write to standard output", number));
}

void write_standard_error(std::string_view bytes) {
  static_cast<void>(write_all(STDERR_FILENO, bytes));  // nobody left to tell
}

Result<void> write_new_file(const std::string& path, std::string_view bytes) {
  std::error_code failed;
  const auto folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, failed);
  return write_with(O_EXCL, path, bytes);
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  return write_with(O_TRUNC, path, bytes);
}

Result<void> append_to_file(const std::string& path, std::string_view bytes) {
  return write_with(O_APPEND, path, bytes);
}

}  // namespace belie
