// SPDX-License-Identifier: Apache-2.0
//
// Tokens, sentences and trees, after the Universal Dependencies guidelines (UD 2.16). Tokens are UD
// syntactic words: a contraction such as "don't" is two tokens "do" + "n't" with touching spans;
// "'s" and the parts of a hyphenated word are tokens of their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "text/span.h"

namespace belie {

struct TokenTag;
using TokenIndex = Id<TokenTag>;
struct SentenceTag;
using SentenceIndex = Id<SentenceTag>;

/// Tokens [begin, end) of one annotation.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool contains(std::uint32_t token) const {
    return begin <= token && token < end;
  }
  [[nodiscard]] constexpr bool overlaps(TokenRange other) const {
    return begin < other.end && other.begin < end;
  }

  friend constexpr auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

/// Universal part-of-speech tags (https://universaldependencies.org/u/pos/).
enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX
};

inline constexpr std::size_t kUposCount = 17;

std::string_view to_text(Upos tag);  // "ADJ"
std::optional<Upos> upos_from_text(std::string_view text);

/// Language-specific tags: for English those of the Penn Treebank as the UD treebanks use them,
/// listed in xpos.def.
enum class Xpos : std::uint8_t {
#define XPOS(name, text) k##name,
#include "language/syntax/xpos.def"
#undef XPOS
};

inline constexpr std::size_t kXposCount = 0
#define XPOS(name, text) +1
#include "language/syntax/xpos.def"
#undef XPOS
    ;

std::string_view to_text(Xpos tag);  // "NNP"
std::optional<Xpos> xpos_from_text(std::string_view text);

/// Dependency relations with the subtypes of the English treebanks, listed in relations.def.
enum class Relation : std::uint8_t {
#define RELATION(name, text) k##name,
#include "language/syntax/relations.def"
#undef RELATION
};

inline constexpr std::size_t kRelationCount = 0
#define RELATION(name, text) +1
#include "language/syntax/relations.def"
#undef RELATION
    ;

std::string_view to_text(Relation relation);  // "nsubj:pass"
std::optional<Relation> relation_from_text(std::string_view text);

/// The relation without its subtype: "nsubj" of "nsubj:pass".
Relation universal(Relation relation);

struct Token {
  Span span;   // in the document's text
  Span lemma;  // in Annotation::lemma_text
  Upos upos = Upos::kX;
  Xpos xpos = Xpos::kNone;
  Relation relation = Relation::kDep;
  TokenIndex head;  // none: the root of its sentence
  std::int16_t margin =
      0;  // score margin of the arc to its head over the best other action, >= 0; wide = sure
  SentenceIndex sentence;
};

struct Sentence {
  TokenRange tokens;
  Span span;                  // from the first token's begin to the last one's end
  std::uint32_t section = 0;  // index into Document::sections()
};

}  // namespace belie
