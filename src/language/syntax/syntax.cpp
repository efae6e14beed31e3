// SPDX-License-Identifier: Apache-2.0
#include "language/syntax/syntax.h"

#include <algorithm>
#include <array>

namespace belie {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kUposNames = {"ADJ"sv,   "ADP"sv,   "ADV"sv, "AUX"sv,  "CCONJ"sv, "DET"sv,
                                   "INTJ"sv,  "NOUN"sv,  "NUM"sv, "PART"sv, "PRON"sv,  "PROPN"sv,
                                   "PUNCT"sv, "SCONJ"sv, "SYM"sv, "VERB"sv, "X"sv};

constexpr std::array kXposNames = {
#define XPOS(name, text) std::string_view(text),
#include "language/syntax/xpos.def"
#undef XPOS
};

constexpr std::array kRelationNames = {
#define RELATION(name, text) std::string_view(text),
#include "language/syntax/relations.def"
#undef RELATION
};

template <typename Names>
std::size_t position_of(const Names& names, std::string_view text) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), text) - names.begin());
}

template <typename Tag, typename Names>
std::optional<Tag> parse(const Names& names, std::string_view text) {
  const std::size_t index = position_of(names, text);
  if (index == names.size()) return std::nullopt;
  return static_cast<Tag>(index);
}

}  // namespace

std::string_view to_text(Upos tag) { return kUposNames.at(static_cast<std::size_t>(tag)); }
std::string_view to_text(Xpos tag) { return kXposNames.at(static_cast<std::size_t>(tag)); }
std::string_view to_text(Relation relation) {
  return kRelationNames.at(static_cast<std::size_t>(relation));
}

std::optional<Upos> upos_from_text(std::string_view text) { return parse<Upos>(kUposNames, text); }
std::optional<Xpos> xpos_from_text(std::string_view text) { return parse<Xpos>(kXposNames, text); }
std::optional<Relation> relation_from_text(std::string_view text) {
  return parse<Relation>(kRelationNames, text);
}

Relation universal(Relation relation) {
  const std::string_view text = to_text(relation);
  return relation_from_text(text.substr(0, text.find(':'))).value_or(relation);
}

static_assert(kUposNames.size() == kUposCount);
static_assert(kXposNames.size() == kXposCount);
static_assert(kRelationNames.size() == kRelationCount);

}  // namespace belie
