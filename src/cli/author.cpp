// SPDX-License-Identifier: Apache-2.0
#include "cli/author.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <memory>

namespace belie {
namespace {

/// The first line that the command prints, or "".
std::string first_line_of(const char* command) {
  struct Close {
    void operator()(std::FILE* pipe) const { pclose(pipe); }
  };
  const std::unique_ptr<std::FILE, Close> pipe(popen(command, "re"));
  std::array<char, 256> buffer{};
  if (!pipe || std::fgets(buffer.data(), buffer.size(), pipe.get()) == nullptr) return "";
  std::string line = buffer.data();
  while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  return line;
}

std::string account_name() {
  const char* user = std::getenv("USER");  // NOLINT(concurrency-mt-unsafe): no thread is running
  if (user != nullptr && *user != '\0') return user;
  const passwd* entry = getpwuid(getuid());  // NOLINT(concurrency-mt-unsafe)
  return entry == nullptr ? "unknown" : entry->pw_name;
}

}  // namespace

std::string author_name() {
  const std::string git = first_line_of("git config user.name 2>/dev/null");
  return git.empty() ? account_name() : git;
}

Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return *make_day(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

}  // namespace belie
