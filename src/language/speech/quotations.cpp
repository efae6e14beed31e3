// SPDX-License-Identifier: Apache-2.0
//
// The idea: walk over the tokens of one section with a stack of open marks. Directed marks open and
// close by themselves; straight ones close what is open unless space and letters around them say
// that they open. “She said: ‘No.’” nests one pair in the other; a single mark is an apostrophe
// until a pair of them makes sense, and a pair that would cross another is none.
#include "language/speech/quotations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "language/speech/quotations_kind.h"

namespace belie {
namespace {

enum class Mark : std::uint8_t {
  kNone,
  kOpenDouble,
  kLowDouble,  // „, which “ closes
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

constexpr std::array kMarks{
    MarkWord{"“", Mark::kOpenDouble},    MarkWord{"”", Mark::kCloseDouble},
    MarkWord{"„", Mark::kLowDouble},     MarkWord{"«", Mark::kOpenDouble},
    MarkWord{"»", Mark::kCloseDouble},   MarkWord{"\"", Mark::kStraightDouble},
    MarkWord{"``", Mark::kOpenDouble},   MarkWord{"''", Mark::kStraightDouble},
    MarkWord{"‘", Mark::kOpenSingle},    MarkWord{"’", Mark::kCloseSingle},
    MarkWord{"'", Mark::kStraightSingle}};

/// Words that begin with an apostrophe of their own.
constexpr std::array<std::string_view, 9> kClipped{"em",   "til",  "n",   "cause", "tis",
                                                   "twas", "bout", "cos", "round"};

constexpr std::uint32_t kLookAhead = 150;  // tokens in which a better closing mark is looked for

Mark mark_of(std::string_view word) {
  const auto found = std::ranges::find(kMarks, word, &MarkWord::word);
  return found == kMarks.end() ? Mark::kNone : found->mark;
}

bool is_double(Mark mark) {
  return mark == Mark::kOpenDouble || mark == Mark::kLowDouble || mark == Mark::kCloseDouble ||
         mark == Mark::kStraightDouble;
}

bool opens(Mark mark) {
  return mark != Mark::kNone && mark != Mark::kCloseDouble && mark != Mark::kCloseSingle;
}

/// The tokens of one section.
struct SectionTokens {
  std::uint32_t section = 0;
  TokenRange tokens;
};

std::vector<SectionTokens> sections_of(const Annotation& annotation) {
  std::vector<SectionTokens> sections;
  for (const Sentence& sentence : annotation.sentences) {
    if (sections.empty() || sections.back().section != sentence.section) {
      sections.push_back({sentence.section, sentence.tokens});
    }
    sections.back().tokens.end = sentence.tokens.end;
  }
  return sections;
}

/// One pass over the tokens of a section.
class SectionScan {
 public:
  SectionScan(const Annotation& annotation, TokenRange tokens, bool goes_on,
              std::vector<Quotation>& found)
      : annotation_(annotation), tokens_(tokens), goes_on_(goes_on), found_(found) {}

  void run() {
    for (std::uint32_t i = tokens_.begin; i < tokens_.end; ++i) {
      const Mark mark = mark_of(annotation_.word(TokenIndex{i}));
      if (mark == Mark::kNone) continue;
      if (is_double(mark)) {
        on_double(i, mark);
      } else {
        on_single(i, mark);
      }
    }
    finish();
  }

 private:
  struct Open {
    std::uint32_t token = 0;
    Mark mark = Mark::kNone;
  };

  void on_double(std::uint32_t index, Mark mark) {
    const auto open = last_open(true);
    if (mark == Mark::kCloseDouble) return close(open, index);
    if (mark == Mark::kStraightDouble) {
      if (open && looks_opening(index)) return replace(*open, index, mark);
      if (open) return close(open, index);
      if (looks_closing(index)) return;
    }
    if (open && stack_[*open].mark == Mark::kLowDouble) return close(open, index);
    stack_.push_back({index, mark});
  }

  void on_single(std::uint32_t index, Mark mark) {
    // "the dogs’ bowls"; before a comma or a mark no owner stands: "‘We are sailors’, she said".
    const bool before_mark = index + 1 < tokens_.end && is_punctuation(index + 1);
    if (annotation_.tokens[index].xpos == Xpos::kPos && !before_mark) return;
    const bool opening =
        mark == Mark::kOpenSingle || (mark == Mark::kStraightSingle && looks_opening(index));
    const bool on_top = !stack_.empty() && !is_double(stack_.back().mark);
    if (opening && !clips_a_word(index)) {
      if (on_top) stack_.pop_back();
      stack_.push_back({index, mark});
    } else if (on_top && mark != Mark::kOpenSingle && !touches_next_word(index) &&
               !is_possessive(index)) {
      close(stack_.size() - 1, index);
    }
  }

  /// The innermost open mark of double or single kind.
  [[nodiscard]] std::optional<std::size_t> last_open(bool doubles) const {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (is_double(stack_[i].mark) == doubles) return i;
    }
    return std::nullopt;
  }

  void close(std::optional<std::size_t> open, std::uint32_t index) {
    if (!open) return;
    emit(stack_[*open].token + 1, index);
    stack_.resize(*open);
  }

  void replace(std::size_t open, std::uint32_t index, Mark mark) {
    stack_.resize(open);
    stack_.push_back({index, mark});
  }

  /// What is still open at the end of the section ends there if it goes on in the next one, or if
  /// nobody can have meant it otherwise. Open single marks are apostrophes otherwise.
  void finish() {
    for (std::size_t i = stack_.size(); i-- > 0;) {
      const Open open = stack_[i];
      const bool first = open.token == tokens_.begin;
      const bool holds_double = std::ranges::any_of(found_, [&](const Quotation& other) {
        return other.tokens.begin > open.token + 1 && other.tokens.end < tokens_.end &&
               is_double(mark_of(annotation_.word(TokenIndex{other.tokens.begin - 1})));
      });
      const bool kept = is_double(open.mark) ? (first || goes_on_ || follows_cue(open.token) ||
                                                open.mark != Mark::kStraightDouble) &&
                                                   !(holds_double && !goes_on_)
                                             : goes_on_ && (first || follows_cue(open.token));
      if (!kept) continue;
      emit(open.token + 1, tokens_.end);
      return;
    }
  }

  [[nodiscard]] bool follows_cue(std::uint32_t index) const {
    if (index == tokens_.begin) return true;
    const std::string_view before = annotation_.word(TokenIndex{index - 1});
    return before == ":" || before == ",";
  }

  [[nodiscard]] bool touches_next(std::uint32_t index) const {
    return index + 1 < tokens_.end &&
           annotation_.tokens[index].span.end == annotation_.tokens[index + 1].span.begin;
  }
  [[nodiscard]] bool touches_previous(std::uint32_t index) const {
    return index > tokens_.begin &&
           annotation_.tokens[index - 1].span.end == annotation_.tokens[index].span.begin;
  }
  [[nodiscard]] bool is_punctuation(std::uint32_t index) const {
    return annotation_.tokens[index].upos == Upos::kPunct;
  }
  [[nodiscard]] bool touches_next_word(std::uint32_t index) const {
    return touches_next(index) && !is_punctuation(index + 1);
  }
  /// A space, a bracket, a dash or another mark before it, a word right behind it.
  [[nodiscard]] bool looks_opening(std::uint32_t index) const {
    const bool apart = !touches_previous(index) || ends_opening(index - 1);
    return touches_next(index) && apart && !ends_sentence(index + 1);
  }
  [[nodiscard]] bool ends_opening(std::uint32_t index) const {
    const std::string_view word = annotation_.word(TokenIndex{index});
    return word == "(" || word == "[" || word == "–" || word == "—" || opens(mark_of(word));
  }
  [[nodiscard]] bool ends_sentence(std::uint32_t index) const {
    const std::string_view word = annotation_.word(TokenIndex{index});
    return word == "." || word == "," || word == "?" || word == "!" || word == ")" || word == ";";
  }
  [[nodiscard]] bool looks_closing(std::uint32_t index) const {
    return touches_previous(index) && !ends_opening(index - 1) && !touches_next_word(index);
  }
  [[nodiscard]] bool clips_a_word(std::uint32_t index) const {
    if (!touches_next(index)) return false;
    const std::string_view next = annotation_.word(TokenIndex{index + 1});
    return std::ranges::find(kClipped, next) != kClipped.end();
  }
  /// "the dogs’ bowls" inside ‘…’: an s before, a word behind, and a mark after punctuation later.
  [[nodiscard]] bool is_possessive(std::uint32_t index) const {
    if (index == tokens_.begin || index + 1 >= tokens_.end || is_punctuation(index + 1))
      return false;
    if (!annotation_.word(TokenIndex{index - 1}).ends_with('s')) return false;
    const std::uint32_t end = std::min(tokens_.end, index + kLookAhead);
    for (std::uint32_t i = index + 1; i < end; ++i) {
      const Mark mark = mark_of(annotation_.word(TokenIndex{i}));
      if (mark == Mark::kOpenSingle) return false;
      if ((mark == Mark::kCloseSingle || mark == Mark::kStraightSingle) && is_punctuation(i - 1))
        return true;
    }
    return false;
  }

  void emit(std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    Quotation quotation;
    quotation.tokens = {begin, end};
    quotation.span = annotation_.span(quotation.tokens);
    quotation.kind = quotation_kind(annotation_, quotation.tokens);
    found_.push_back(quotation);
  }

  const Annotation& annotation_;
  TokenRange tokens_;
  bool goes_on_;  // the next section begins with an opening mark
  std::vector<Quotation>& found_;
  std::vector<Open> stack_;
};

bool begins_with_mark(const Annotation& annotation, const SectionTokens& section) {
  return opens(mark_of(annotation.word(TokenIndex{section.tokens.begin})));
}

bool is_block(const Annotation& annotation, const SectionTokens& section) {
  return annotation.document->sections()[section.section].kind == SectionKind::kQuoteBlock &&
         !begins_with_mark(annotation, section);
}

Quotation block_quotation(const Annotation& annotation, TokenRange tokens) {
  Quotation quotation;
  quotation.tokens = tokens;
  quotation.span = annotation.span(tokens);
  quotation.kind = QuotationKind::kDirect;
  return quotation;
}

/// Links what an unclosed paragraph leaves open to the paragraph that opens again, and a block
/// quotation to the block before it.
void link_paragraphs(const std::vector<SectionTokens>& sections, std::vector<Quotation>& found) {
  std::size_t at = 0;
  QuotationIndex open;
  bool open_block = false;
  std::uint32_t open_section = 0;
  for (const SectionTokens& section : sections) {
    const bool adjoins = open.valid() && open_section + 1 == section.section;
    QuotationIndex next;
    for (; at < found.size() && found[at].tokens.begin < section.tokens.end; ++at) {
      Quotation& quotation = found[at];
      const bool block = quotation.tokens == section.tokens;
      const bool first = block || quotation.tokens.begin == section.tokens.begin + 1;
      if (first && adjoins && block == open_block && !next.valid()) quotation.continues = open;
      if (quotation.tokens.end == section.tokens.end && !next.valid()) next = QuotationIndex{at};
      if (next == QuotationIndex{at}) open_block = block;
    }
    open = next;
    open_section = section.section;
  }
}

}  // namespace

bool is_speech(const Quotation& quotation) {
  return quotation.kind == QuotationKind::kDirect || quotation.kind == QuotationKind::kMixed;
}

std::vector<Quotation> find_quotations(const Annotation& annotation) {
  std::vector<Quotation> found;
  const std::vector<SectionTokens> sections = sections_of(annotation);
  for (std::size_t s = 0; s < sections.size(); ++s) {
    const bool goes_on = s + 1 < sections.size() && begins_with_mark(annotation, sections[s + 1]);
    std::vector<Quotation> here;
    SectionScan(annotation, sections[s].tokens, goes_on, here).run();
    if (is_block(annotation, sections[s]))
      here.push_back(block_quotation(annotation, sections[s].tokens));
    std::ranges::sort(here, [](const Quotation& a, const Quotation& b) {
      return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin
                                              : a.tokens.end > b.tokens.end;
    });
    found.insert(found.end(), here.begin(), here.end());
  }
  link_paragraphs(sections, found);
  return found;
}

std::string to_text(const Annotation& annotation, const Quotation& quotation) {
  constexpr std::array<std::string_view, 4> kKinds{"direct", "mixed", "scare", "title"};
  std::string text = fmt::format("{} “{}”", kKinds[static_cast<std::size_t>(quotation.kind)],
                                 annotation.text(quotation.span));
  if (quotation.speaker.valid()) {
    const Mention& mention = annotation.mentions[quotation.speaker.index()];
    text += fmt::format(" by {}", mention.referent.valid()
                                      ? annotation.referents[mention.referent.index()].name
                                      : std::string(annotation.text(mention.span)));
  }
  if (!quotation.speaker_words.empty())
    text += fmt::format(" ({})", annotation.text(annotation.span(quotation.speaker_words)));
  if (quotation.cue.valid()) text += fmt::format(" {}", annotation.word(quotation.cue));
  if (quotation.continues.valid()) text += fmt::format("; continues {}", quotation.continues.value);
  return text;
}

}  // namespace belie
