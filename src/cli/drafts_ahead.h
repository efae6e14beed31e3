// SPDX-License-Identifier: Apache-2.0
//
// Drafts that are parsed on a thread of their own while the packs are read: neither needs the
// other, and together they are half of a short run's time.
#pragma once

#include <future>
#include <stop_token>

#include "cli/session.h"

namespace belie {

class DraftsAhead {
 public:
  /// Begins at once with the drafts that the arguments name. Not with one from standard input,
  /// which might keep a mistake in the arguments waiting for its end. The arguments must outlive
  /// this.
  explicit DraftsAhead(const Arguments& arguments);

  DraftsAhead(const DraftsAhead&) = delete;
  DraftsAhead& operator=(const DraftsAhead&) = delete;

  /// Gives up what nobody took.
  ~DraftsAhead() { stop_.request_stop(); }

  /// Waits for them; to be asked for once.
  ParsedDrafts take();

 private:
  const Arguments& arguments_;
  std::stop_source stop_;
  std::future<ParsedDrafts> drafts_;  // its end waits for the thread
};

}  // namespace belie
