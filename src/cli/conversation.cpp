// SPDX-License-Identifier: Apache-2.0
#include "cli/conversation.h"

#include <unistd.h>

#include <array>
#include <cerrno>

#include "cli/terminal.h"

namespace belie {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\r") + 1 - first));
}

}  // namespace

void Conversation::say(std::string_view text) { write_standard_error(text); }

std::optional<std::string> Conversation::line(std::string_view prompt) {
  say(prompt);
  auto answer = next_line();
  if (!answer) return std::nullopt;
  return trimmed(*answer);
}

std::optional<std::string> Conversation::lines(std::string_view prompt) {
  say(prompt);
  std::optional<std::string> text;
  for (auto line = next_line(); line; line = next_line()) {
    if (trimmed(*line) == ".") return text.value_or("");
    text = text.value_or("") + *line + '\n';
  }
  return text;
}

/// The next line without its end; nothing at the end of the input.
std::optional<std::string> Conversation::next_line() {
  while (!ended_ && unread_.find('\n') == std::string::npos) {
    std::array<char, 4096> buffer{};
    const ssize_t got = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    ended_ = got <= 0;
    if (got > 0) unread_.append(buffer.data(), static_cast<std::size_t>(got));
  }
  if (unread_.empty()) return std::nullopt;
  const std::size_t end = unread_.find('\n');
  std::string line = unread_.substr(0, end);
  unread_.erase(0, end == std::string::npos ? unread_.size() : end + 1);
  return line;
}

}  // namespace belie
