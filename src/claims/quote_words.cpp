// SPDX-License-Identifier: Apache-2.0
#include "claims/quote_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/word_list.h"
#include "language/characters.h"
#include "language/speech/quotations.h"

namespace belie {
namespace {

struct Spelling {
  std::string_view written, folded;
};

/// Contracted and twin forms, in lower case with straight apostrophes.
constexpr std::array kSpellings{Spelling{"n't", "not"},
                                Spelling{"'ve", "have"},
                                Spelling{"'re", "are"},
                                Spelling{"'ll", "will"},
                                Spelling{"'m", "am"},
                                Spelling{"wo", "will"},
                                Spelling{"ca", "can"},
                                Spelling{"sha", "shall"},
                                Spelling{"ai", "is"},
                                Spelling{"anybody", "anyone"},
                                Spelling{"nobody", "no-one"},
                                Spelling{"everybody", "everyone"},
                                Spelling{"somebody", "someone"},
                                Spelling{"cos", "because"},
                                Spelling{"'cause", "because"},
                                Spelling{"'em", "them"},
                                Spelling{"till", "until"},
                                Spelling{"'til", "until"},
                                Spelling{"ok", "okay"},
                                Spelling{"%", "percent"}};

/// Words that say little by themselves.
constexpr std::array<std::string_view, 62> kEmpty{
    "be",   "have",  "do",   "go",    "get",   "say",    "can",   "will", "not", "make", "take",
    "come", "thing", "just", "very",  "so",    "then",   "there", "here", "now", "also", "too",
    "as",   "well",  "even", "still", "only",  "really", "back",  "way",  "all", "more", "most",
    "much", "many",  "some", "no",    "never", "always", "again", "ever", "let", "know", "think",
    "want", "need",  "like", "sure",  "good",  "other",  "same",  "such", "one", "lot",  "people",
    "time", "today", "up",   "out",   "off",   "don't",  "please"};

bool is_empty(std::string_view lemma) { return is_one_of(kEmpty, lemma); }

bool is_contentful(const Token& token) {
  return token.upos == Upos::kNoun || token.upos == Upos::kPropn || token.upos == Upos::kVerb ||
         token.upos == Upos::kAdj || token.upos == Upos::kNum || token.upos == Upos::kAdv;
}

bool ends_sentence(std::string_view word) {
  return word == "." || word == "?" || word == "!" || word == ";" || word == ":" || word == "?!";
}

bool is_ellipsis(std::string_view word) {
  return word == "…" || word == "..." || word == ". . ." || word == "....";
}

std::string folded_form(const Annotation& annotation, TokenIndex token) {
  const std::string form = normal_form(annotation.word(token));
  if (form == "'s" || form == "'d") {
    const Token& at = annotation.tokens[token.index()];
    const std::string_view lemma = annotation.lemma(token);
    if (at.xpos == Xpos::kPos) return "";
    if (form == "'d") return lemma == "have" ? "had" : "would";
    if (at.upos == Upos::kPron) return "us";
    return lemma == "have" ? "has" : "is";
  }
  const auto found = std::ranges::find(kSpellings, form, &Spelling::written);
  return found == kSpellings.end() ? form : std::string(found->folded);
}

class WordReader {
 public:
  explicit WordReader(const Annotation& annotation) : annotation_(annotation) {}

  void read(TokenRange range) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (i >= skip_until_) read(TokenIndex{i}, range);
    }
  }

  void gap(std::string_view mark) {
    if (!words_.empty() && !words_.back().is_gap() && !words_.back().is_break()) {
      words_.push_back({std::string(mark), "", words_.back().token, false});
    } else if (!words_.empty() && mark == "…") {
      words_.back().text = "…";
    }
  }

  std::vector<QuoteWord> take() {
    while (!words_.empty() && words_.back().is_break()) words_.pop_back();
    return std::move(words_);
  }

 private:
  void read(TokenIndex token, TokenRange range) {
    const std::string_view word = annotation_.word(token);
    if (is_affix(token, range)) return read_affix(token);
    if (word == "[" || word == "(") ++brackets_;
    if ((word == "]" || word == ")") && brackets_ > 0) {
      --brackets_;
      gap("…");
      return;
    }
    if (brackets_ > 0) return;
    if (is_ellipsis(word)) return gap("…");
    if (ends_sentence(word)) return gap("/");
    const Token& at = annotation_.tokens[token.index()];
    if (at.upos == Upos::kPunct || (at.upos == Upos::kSym && word != "%")) return;
    const bool first =
        token.value > range.begin &&
        annotation_.sentence_of(token) != annotation_.sentence_of(TokenIndex{token.value - 1});
    if (first) gap("/");
    std::string text = folded_form(annotation_, token);
    if (text.empty()) return;
    std::string lemma;
    if (is_contentful(at)) lemma = normal_form(annotation_.lemma(token));
    if (is_empty(lemma)) lemma.clear();
    if (joins_next_) {
      joins_next_ = false;
      words_.back().text += text;
      words_.back().lemma = lemma;
      words_.back().name = at.upos == Upos::kPropn;
      return;
    }
    words_.push_back({std::move(text), std::move(lemma), token, false, at.upos == Upos::kPropn});
  }

  const Annotation& annotation_;
  /// The opening bracket of "[w]e" or "sow[ing]": letters that touch the word they belong to.
  [[nodiscard]] bool is_affix(TokenIndex open, TokenRange range) const {
    const std::uint32_t i = open.value;
    if (annotation_.word(open) != "[" || i + 2 >= range.end) return false;
    if (annotation_.word(TokenIndex{i + 2}) != "]" || !touches(i) || !touches(i + 1)) return false;
    if (annotation_.word(TokenIndex{i + 1}).size() > kAffix) return false;
    return ends_word(i, range) || begins_word(i, range);
  }
  [[nodiscard]] bool touches(std::uint32_t i) const {
    return annotation_.tokens[i].span.end == annotation_.tokens[i + 1].span.begin;
  }
  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return annotation_.tokens[i].upos != Upos::kPunct;
  }
  [[nodiscard]] bool ends_word(std::uint32_t open, TokenRange range) const {
    return open > range.begin && touches(open - 1) && is_word(open - 1) && !words_.empty();
  }
  [[nodiscard]] bool begins_word(std::uint32_t open, TokenRange range) const {
    return open + 3 < range.end && touches(open + 2) && is_word(open + 3);
  }

  /// Adds the letters to the word before them, or keeps them for the one behind.
  void read_affix(TokenIndex open) {
    const TokenIndex letters{open.value + 1};
    skip_until_ = open.value + 3;
    const std::string text = normal_form(annotation_.word(letters));
    if (open.value > 0 && touches(open.value - 1) && is_word(open.value - 1) && !words_.empty()) {
      words_.back().text += text;
      return;
    }
    words_.push_back({text, "", letters, false});
    joins_next_ = true;
  }

  static constexpr std::size_t kAffix = 4;  // letters: "[ing]"

  std::vector<QuoteWord> words_;
  int brackets_ = 0;
  std::uint32_t skip_until_ = 0;  // tokens before it have been read
  bool joins_next_ = false;       // the next word is the rest of the last one
};

/// Whether the quotation goes on in the sentence in which the part before it stopped.
bool joins(const Annotation& annotation, const Quotation& first, const Quotation& second) {
  if (second.tokens.begin < 2 || second.cue.value < first.tokens.end ||
      second.cue.value >= second.tokens.begin)
    return false;
  const std::string_view before = annotation.word(TokenIndex{second.tokens.begin - 2});
  const std::string_view stopped = annotation.word(TokenIndex{first.tokens.end - 1});
  return !ends_sentence(before) && !ends_sentence(stopped);
}

/// "“‘If it rains for a week’,” she said": the words inside are those of whom she quotes. A word or
/// two at arm's length are her own.
void mark_nested(const Annotation& annotation, QuotationIndex outer,
                 std::vector<QuoteWord>& words) {
  constexpr std::uint32_t kFewest = 3;  // tokens
  const TokenRange whole = annotation.quotations[outer.index()].tokens;
  for (std::size_t q = outer.index() + 1; q < annotation.quotations.size(); ++q) {
    const TokenRange inner = annotation.quotations[q].tokens;
    if (inner.begin >= whole.end) return;
    if (inner.size() < kFewest) continue;
    for (QuoteWord& word : words) word.nested |= inner.contains(word.token.value);
  }
}

}  // namespace

std::vector<Utterance> utterances(const Annotation& annotation) {
  std::vector<Utterance> found;
  std::vector<std::size_t> utterance_of(annotation.quotations.size());
  for (std::size_t q = 0; q < annotation.quotations.size(); ++q) {
    const Quotation& quotation = annotation.quotations[q];
    if (!is_speech(quotation)) continue;
    const QuotationIndex before = quotation.continues;
    if (before.valid() && is_speech(annotation.quotations[before.index()]) &&
        joins(annotation, annotation.quotations[before.index()], quotation)) {
      utterance_of[q] = utterance_of[before.index()];
      Utterance& whole = found[utterance_of[q]];
      whole.parts.emplace_back(q);
      whole.span = cover(whole.span, quotation.span);
      continue;
    }
    utterance_of[q] = found.size();
    found.push_back({{QuotationIndex(q)}, quotation.span});
  }
  return found;
}

std::vector<QuoteWord> quote_words(const Annotation& annotation, const Utterance& utterance) {
  WordReader reader(annotation);
  for (const QuotationIndex part : utterance.parts)
    reader.read(annotation.quotations[part.index()].tokens);
  std::vector<QuoteWord> words = reader.take();
  for (const QuotationIndex part : utterance.parts) mark_nested(annotation, part, words);
  return words;
}

std::string to_text(const std::vector<QuoteWord>& words) {
  std::string text;
  for (const QuoteWord& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

}  // namespace belie
