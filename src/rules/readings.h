// SPDX-License-Identifier: Apache-2.0
//
// What the checks of one run read of its drafts, read once: happenings, quotations, the drafts that
// tell one story. Whoever asks first makes the reading, everybody else of the run is given the same
// object; two who ask at once get it once (so no reading hands work to other threads, see
// base/for_each_index.h). A reading is a value of any type; it may refer to the graph and the
// lexicon of the run, never to the rule that asked. Owned by the run of the rules (engine.h), which
// every reading ends with.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>

namespace belie {

class Readings {
 public:
  /// The reading of this type; `make` makes it if nobody has asked before with this key. One that
  /// depends on what a rule accepts has a key for that, any other one "".
  template <typename Reading, typename Make>
  const Reading& of(std::string_view key, const Make& make) {
    Slot& slot = slot_of(typeid(Reading), key);
    std::call_once(slot.made, [&] { slot.reading = std::make_shared<const Reading>(make()); });
    return *static_cast<const Reading*>(slot.reading.get());
  }

 private:
  struct Slot {
    std::once_flag made;
    std::shared_ptr<const void> reading;
  };

  Slot& slot_of(std::type_index type, std::string_view key) {
    const std::lock_guard lock(mutex_);
    return slots_[{type, std::string(key)}];
  }

  std::mutex mutex_;
  std::map<std::pair<std::type_index, std::string>, Slot> slots_;
};

}  // namespace belie
