// SPDX-License-Identifier: Apache-2.0
//
// One task for every index, on as many threads as asked for. Each task writes its own slot, so the
// result does not depend on the number of threads.
#pragma once

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace belie {

#if defined(__SANITIZE_THREAD__)

/// The thread sanitizer cannot see how libtbb, which is not instrumented, hands tasks over, and
/// reports every task as a race. What it is to check is whether our tasks race with each other, so
/// under it plain threads take the indices.
template <typename Task>
void for_each_index(std::size_t count, unsigned jobs, const Task& task) {
  std::atomic<std::size_t> next{0};
  std::vector<std::jthread> threads;
  for (unsigned t = 0; t < std::max(jobs, 2U); ++t) {
    threads.emplace_back([&] {
      for (std::size_t i = next++; i < count; i = next++) task(i);
    });
  }
}

#else

/// Runs the task for the indices 0 to `count` - 1 on `jobs` threads; 0: one for every core. A task
/// that waits for another one (std::call_once) must not call this itself while it makes the other
/// wait: the thread might take up a task that waits for it.
template <typename Task>
void for_each_index(std::size_t count, unsigned jobs, const Task& task) {
  const auto all = [&] {
    tbb::parallel_for(std::size_t{0}, count, task, tbb::simple_partitioner{});
  };
  if (jobs == 0) return all();
  // Without the control, TBB warns on standard error where the machine has fewer cores than jobs.
  const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism, jobs);
  tbb::task_arena arena(static_cast<int>(jobs));
  arena.execute(all);
}

#endif

}  // namespace belie
