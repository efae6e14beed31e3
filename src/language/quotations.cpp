// SPDX-License-Identifier: Apache-2.0
//
// The idea: walk over the tokens of one section with a stack of open marks. Directed marks open and
// close by themselves; straight ones open when nothing of their kind is open. “She said: ‘No.’”
// nests one pair in the other.
#include "language/quotations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace belie {
namespace {

enum class Mark : std::uint8_t {
  kNone,
  kOpenDouble,
  kCloseDouble,
  kStraightDouble,
  kOpenSingle,
  kCloseSingle,
  kStraightSingle
};

struct MarkWord {
  std::string_view word;
  Mark mark;
};

constexpr std::array<MarkWord, 11> kMarks{{{"“", Mark::kOpenDouble},
                                           {"”", Mark::kCloseDouble},
                                           {"„", Mark::kOpenDouble},
                                           {"«", Mark::kOpenDouble},
                                           {"»", Mark::kCloseDouble},
                                           {"\"", Mark::kStraightDouble},
                                           {"``", Mark::kOpenDouble},
                                           {"''", Mark::kStraightDouble},
                                           {"‘", Mark::kOpenSingle},
                                           {"’", Mark::kCloseSingle},
                                           {"'", Mark::kStraightSingle}}};

Mark mark_of(std::string_view word) {
  for (const MarkWord& entry : kMarks) {
    if (entry.word == word) return entry.mark;
  }
  return Mark::kNone;
}

bool is_double(Mark mark) {
  return mark == Mark::kOpenDouble || mark == Mark::kCloseDouble || mark == Mark::kStraightDouble;
}

/// One pass over the tokens of a section.
class SectionScan {
 public:
  SectionScan(const Annotation& annotation, std::vector<Quotation>& found)
      : annotation_(annotation), found_(found) {}

  void token(std::uint32_t index) {
    const Mark mark = mark_of(annotation_.word(TokenIndex{index}));
    if (mark == Mark::kNone) return;
    if (is_double(mark)) {
      on_double(index, mark);
    } else {
      on_single(index, mark);
    }
  }

  /// A quotation still open at the end of its section ends there. Open single marks are dropped:
  /// apostrophes.
  void finish(std::uint32_t end) {
    if (double_open_) emit(*double_open_ + 1, end);
    double_open_.reset();
    single_open_.reset();
  }

 private:
  void on_double(std::uint32_t index, Mark mark) {
    if (!double_open_ && mark != Mark::kCloseDouble) {
      double_open_ = index;
    } else if (double_open_ && mark != Mark::kOpenDouble) {
      emit(*double_open_ + 1, index);
      double_open_.reset();
    }
  }

  void on_single(std::uint32_t index, Mark mark) {
    if (annotation_.tokens[index].xpos == Xpos::kPos) return;
    const bool opens =
        mark == Mark::kOpenSingle ||
        (mark == Mark::kStraightSingle && touches_next(index) && !touches_previous(index));
    if (!single_open_ && opens) {
      single_open_ = index;
    } else if (single_open_ && mark != Mark::kOpenSingle && !touches_next_word(index)) {
      emit(*single_open_ + 1, index);
      single_open_.reset();
    }
  }

  [[nodiscard]] bool touches_next(std::uint32_t index) const {
    return index + 1 < annotation_.tokens.size() &&
           annotation_.tokens[index].span.end == annotation_.tokens[index + 1].span.begin;
  }
  [[nodiscard]] bool touches_next_word(std::uint32_t index) const {
    return touches_next(index) && annotation_.tokens[index + 1].upos != Upos::kPunct;
  }
  [[nodiscard]] bool touches_previous(std::uint32_t index) const {
    return index > 0 &&
           annotation_.tokens[index - 1].span.end == annotation_.tokens[index].span.begin &&
           annotation_.tokens[index - 1].upos != Upos::kPunct;
  }

  void emit(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    Quotation quotation;
    quotation.tokens = {begin, end};
    quotation.span = annotation_.span(quotation.tokens);
    quotation.kind = kind_of(quotation.tokens);
    found_.push_back(quotation);
  }

  [[nodiscard]] bool is_word(std::uint32_t index) const {
    const Upos tag = annotation_.tokens[index].upos;
    return tag != Upos::kPunct && tag != Upos::kSym;
  }

  [[nodiscard]] bool is_capitalised(std::uint32_t index) const {
    const unsigned char first = static_cast<unsigned char>(annotation_.word(TokenIndex{index})[0]);
    return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
  }

  [[nodiscard]] bool has_verb(TokenRange range) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (annotation_.tokens[i].upos == Upos::kVerb || annotation_.tokens[i].upos == Upos::kAux)
        return true;
    }
    return false;
  }

  [[nodiscard]] bool ends_like_speech(TokenRange range) const {
    const std::string_view last = annotation_.word(TokenIndex{range.end - 1});
    return last == "," || last == "." || last == "!" || last == "?" || last == "…" || last == "...";
  }

  [[nodiscard]] QuotationKind kind_of(TokenRange range) const {
    std::uint32_t words = 0;
    std::uint32_t capitals = 0;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (!is_word(i)) continue;
      ++words;
      capitals += is_capitalised(i) ? 1U : 0U;
    }
    if (words >= 3 && ends_like_speech(range) && has_verb(range)) return QuotationKind::kDirect;
    if (words >= 1 && capitals * 3 >= words * 2 && words <= 8 && !has_verb(range))
      return QuotationKind::kTitle;
    if (words <= 2 && !ends_like_speech(range)) return QuotationKind::kScare;
    return words >= 5 && has_verb(range) && is_capitalised(range.begin) ? QuotationKind::kDirect
                                                                        : QuotationKind::kMixed;
  }

  const Annotation& annotation_;
  std::vector<Quotation>& found_;
  std::optional<std::uint32_t> double_open_;
  std::optional<std::uint32_t> single_open_;
};

}  // namespace

std::vector<Quotation> find_quotations(const Annotation& annotation) {
  std::vector<Quotation> found;
  for (std::size_t s = 0; s < annotation.sentences.size();) {
    const std::uint32_t section = annotation.sentences[s].section;
    SectionScan scan(annotation, found);
    std::uint32_t end = 0;
    for (; s < annotation.sentences.size() && annotation.sentences[s].section == section; ++s) {
      const TokenRange tokens = annotation.sentences[s].tokens;
      for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) scan.token(i);
      end = tokens.end;
    }
    scan.finish(end);
  }
  std::ranges::sort(found, [](const Quotation& a, const Quotation& b) {
    return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin
                                            : a.tokens.end > b.tokens.end;
  });
  return found;
}

}  // namespace belie
