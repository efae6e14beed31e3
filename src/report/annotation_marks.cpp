// SPDX-License-Identifier: Apache-2.0
#include "report/annotation_marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "report/markup.h"

namespace belie {
namespace {

/// Wide marks are outside, and of equal ones those of the later kinds: a title holds its name.
bool outside(const Reading* a, const Reading* b) {
  return std::tuple(a->span.begin, b->span.end, b->kind) <
         std::tuple(b->span.begin, a->span.end, a->kind);
}

class Weaver {
 public:
  Weaver(const Document& document, Span span) : document_(document), span_(span) {}

  std::string weave(const std::vector<Reading>& readings) {
    std::vector<const Reading*> marks;
    for (const Reading& reading : readings) {
      if (reading.span.overlaps(span_)) marks.push_back(&reading);
    }
    std::ranges::stable_sort(marks, outside);
    at_ = span_.begin;
    for (const Reading* mark : marks) {
      close_up_to(mark->span.begin);
      write_up_to(mark->span.begin);
      open(mark);
    }
    close_up_to(span_.end);
    write_up_to(span_.end);
    return std::move(out_);
  }

 private:
  void write_up_to(std::uint32_t end) {
    end = std::min(end, span_.end);
    if (at_ >= end) return;
    out_ += escaped(document_.text({at_, end}));
    at_ = end;
  }

  void open(const Reading* mark) {
    const std::string_view kind = reading_kinds()[static_cast<std::size_t>(mark->kind)].name;
    out_ += fmt::format("<span class=\"mark {}\" title=\"{}: {}\">", kind, kind,
                        escaped(mark->meaning));
    open_.push_back(mark);
  }

  /// Closes the innermost element; the label stands where the mark itself ends.
  void close(bool ends) {
    if (ends) out_ += fmt::format("<span class=\"label\">{}</span>", escaped(open_.back()->label));
    out_ += "</span>";
    open_.pop_back();
  }

  [[nodiscard]] std::uint32_t end_of(const Reading* mark) const {
    return std::min(mark->span.end, span_.end);
  }

  /// Ends the marks that end up to there; those inside them that go on are opened again.
  void close_up_to(std::uint32_t end) {
    const auto by_end = [&](const Reading* mark) { return end_of(mark); };
    while (!open_.empty()) {
      const std::uint32_t stop = end_of(*std::ranges::min_element(open_, {}, by_end));
      if (stop > end) return;
      write_up_to(stop);
      std::vector<const Reading*> going_on;
      while (std::ranges::count(open_, stop, by_end) > 0) {
        const bool ends = end_of(open_.back()) == stop;
        if (!ends) going_on.push_back(open_.back());
        close(ends);
      }
      for (auto mark = going_on.rbegin(); mark != going_on.rend(); ++mark) open(*mark);
    }
  }

  const Document& document_;
  Span span_;
  std::uint32_t at_ = 0;
  std::string out_;
  std::vector<const Reading*> open_;
};

}  // namespace

std::string marked_text(const Document& document, Span span, const std::vector<Reading>& readings) {
  return Weaver(document, span).weave(readings);
}

}  // namespace belie
