// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "base/word_list.h"
#include "language/names/spelling.h"
#include "rules/quotes/quote_likeness.h"

namespace belie {
namespace {

constexpr std::size_t kFewestWords = 3;
constexpr std::size_t kMostOthers = 2;  // words of the longer one that the other has not

/// What words stand on or in.
constexpr auto kBearers = std::to_array<std::string_view>(
    {"banner",     "sign",    "placard",   "poster",        "slogan",    "motto",
     "chant",      "plaque",  "headstone", "gravestone",    "tombstone", "epitaph",
     "notice",     "label",   "graffiti",  "telegram",      "letter",    "note",
     "message",    "oath",    "pledge",    "line",          "verse",     "refrain",
     "article",    "section", "clause",    "paragraph",     "statute",   "act",
     "law",        "treaty",  "charter",   "constitution",  "statement", "communique",
     "communiqué", "e-mail",  "email",     "will",          "contract",  "entry",
     "headline",   "sticker", "flag",      "stone",         "lintel",    "inscription",
     "words",      "board",   "postcard",  "tattoo",        "t-shirt",   "badge",
     "mural",      "anthem",  "prayer",    "password",      "code",      "toast",
     "reply",      "answer",  "caption",   "advertisement", "leaflet",   "bylaw",
     "dedication", "rule",    "decree",    "order"});

/// Only with a number: "section 12", "article 4".
constexpr std::array<std::string_view, 5> kNumbered{"article", "section", "clause", "paragraph",
                                                    "rule"};

/// Words for what stands elsewhere, or at another time.
constexpr std::array<std::string_view, 20> kOther{
    "another", "other", "second",   "old",        "new",   "former",     "earlier",
    "once",    "used",  "original", "originally", "later", "replace",    "instead",
    "change",  "amend", "revise",   "translate",  "next",  "alternative"};

/// A thing with words on it, as the text around the quotation names it.
struct Bearer {
  std::string key;               // "banner", "section 12"
  std::string shown;             // "the banner"
  std::set<std::string> owners;  // lemmas of whose or of what it is
  bool definite = false;
};

class BearerReader {
 public:
  explicit BearerReader(const QuoteSide& side) : side_(side), annotation_(*side.annotation) {}

  /// All things near the words that they may stand on: "the inscription on the lintel" is two.
  [[nodiscard]] std::vector<Bearer> read() const {
    constexpr std::uint32_t kFar = 12;  // tokens between thing and words
    const TokenRange sentence = own_sentence();
    std::vector<Bearer> found;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (inside(t)) continue;
      if (is_one_of(kOther, lemma(t)) || is_one_of(kOther, lower(t))) return {};
      const std::uint32_t far = t < first() ? first() - t : t - last();
      if (far < kFar && is_bearer(t)) found.push_back(bearer_at(t, sentence));
    }
    if (found.empty() && is_told_by_it()) {
      if (auto before = thing_before(sentence.begin)) found.push_back(std::move(*before));
    }
    return found;
  }

 private:
  [[nodiscard]] std::uint32_t first() const { return side_.words.front().token.value; }
  [[nodiscard]] std::uint32_t last() const { return side_.words.back().token.value; }
  [[nodiscard]] std::string lower(std::uint32_t t) const {
    return lower_case(annotation_.word(TokenIndex{t}));
  }
  [[nodiscard]] std::string lemma(std::uint32_t t) const {
    return lower_case(annotation_.lemma(TokenIndex{t}));
  }
  [[nodiscard]] bool inside(std::uint32_t t) const { return t >= first() && t <= last(); }

  [[nodiscard]] TokenRange own_sentence() const {
    const auto at = [&](std::uint32_t t) {
      return annotation_.sentences[annotation_.sentence_of(TokenIndex{t}).index()].tokens;
    };
    TokenRange tokens{at(first()).begin, at(last()).end};
    // "The telegram was short:" may be a sentence of its own.
    const std::uint32_t mark = first() > 0 ? first() - 1 : 0;
    if (tokens.begin > 0 && tokens.begin + 1 >= mark && lower(tokens.begin - 1) == ":")
      tokens.begin = at(tokens.begin - 1).begin;
    return tokens;
  }

  [[nodiscard]] bool is_bearer(std::uint32_t t) const {
    const Upos tag = annotation_.tokens[t].upos;
    if (tag != Upos::kNoun && tag != Upos::kPropn) return false;
    const bool plural = annotation_.tokens[t].xpos == Xpos::kNns;
    if (plural) return lower(t) == "words" && is_one_of(kBearers, lower(t));
    if (!is_one_of(kBearers, lemma(t))) return false;
    return !is_one_of(kNumbered, lemma(t)) || number_behind(t);
  }

  [[nodiscard]] bool number_behind(std::uint32_t t) const {
    return t + 1 < annotation_.tokens.size() && annotation_.tokens[t + 1].upos == Upos::kNum;
  }

  [[nodiscard]] Bearer bearer_at(std::uint32_t t, TokenRange sentence) const {
    Bearer found;
    found.key = lower(t);
    if (number_behind(t)) {
      found.key += " " + lower(t + 1);
      found.definite = true;
    }
    std::uint32_t at = t;
    while (at > sentence.begin) {
      const Token& before = annotation_.tokens[at - 1];
      if (before.upos == Upos::kAdj || before.upos == Upos::kNum) {
        if (is_order(lower(at - 1))) found.key = lower(at - 1) + " " + found.key;
      } else if (before.xpos == Xpos::kPos) {
        found.definite = true;
        if (at >= sentence.begin + 2) found.owners.insert(lemma(at - 2));
        break;
      } else if (before.upos != Upos::kNoun && before.upos != Upos::kPropn) {
        break;
      }
      --at;
    }
    if (at > sentence.begin) {
      const std::string word = lower(at - 1);
      found.definite = found.definite || word == "the" || word == "this" || word == "that" ||
                       annotation_.tokens[at - 1].xpos == Xpos::kPrpPoss;
    }
    add_owner_behind(found, t, sentence);
    found.shown = "the " + found.key;
    if (found.key.find_first_of("0123456789") != std::string::npos) found.shown = found.key;
    return found;
  }

  /// "“…,” it reads."
  [[nodiscard]] bool is_told_by_it() const {
    return side_.speaker_words.size() == 1 && lower(side_.speaker_words.begin) == "it";
  }

  /// The last thing of the sentence before on which words stand: "The telegram is in the museum."
  [[nodiscard]] std::optional<Bearer> thing_before(std::uint32_t begin) const {
    if (begin == 0) return std::nullopt;
    const Sentence& before =
        annotation_.sentences[annotation_.sentence_of(TokenIndex{begin - 1}).index()];
    const bool one =
        before.section ==
        annotation_.sentences[annotation_.sentence_of(TokenIndex{begin}).index()].section;
    std::optional<Bearer> found;
    for (std::uint32_t t = before.tokens.begin; one && t < before.tokens.end; ++t) {
      if (is_one_of(kOther, lemma(t))) return std::nullopt;
      if (is_bearer(t)) found = bearer_at(t, before.tokens);
    }
    return found;
  }

  [[nodiscard]] static bool is_order(const std::string& word) {
    static constexpr std::array<std::string_view, 6> kOrder{"first",   "last",    "final",
                                                            "opening", "closing", "dying"};
    return is_one_of(kOrder, word);
  }

  /// "Of the engineer", "above its door": the first noun behind "of" or "on".
  void add_owner_behind(Bearer& bearer, std::uint32_t t, TokenRange sentence) const {
    std::uint32_t at = t + (number_behind(t) ? 2U : 1U);
    if (at >= sentence.end || (lower(at) != "of" && lower(at) != "on")) return;
    for (++at; at < sentence.end && at < t + 8; ++at) {
      const Upos tag = annotation_.tokens[at].upos;
      const bool noun = tag == Upos::kNoun || tag == Upos::kPropn;
      const bool more = at + 1 < sentence.end && (annotation_.tokens[at + 1].upos == Upos::kNoun ||
                                                  annotation_.tokens[at + 1].upos == Upos::kPropn);
      if (noun && !more) {
        bearer.owners.insert(lemma(at));
        return;
      }
      if (!noun && tag != Upos::kDet && tag != Upos::kAdj && tag != Upos::kPron) return;
    }
  }

  const QuoteSide& side_;
  const Annotation& annotation_;
};

/// One text with a word or two exchanged.
bool is_varied(const QuoteSide& a, const QuoteSide& b, const QuoteLikeness& alike) {
  if (alike.shorter < kFewestWords || alike.common == alike.longer) return false;
  if (is_fragment(a.words, b.words) || is_fragment(b.words, a.words)) return false;
  if (alike.longer - alike.shorter > 1) return false;
  const std::size_t kept = alike.opening + alike.ending;
  const bool framed = kept + kMostOthers >= alike.longer && kept >= 2;
  return framed && alike.longer - alike.common <= kMostOthers;
}

/// "Voted with their feet", "voted with their hearts": parts of sentences that one person is quoted
/// with, with the last words exchanged.
bool is_varied_part(const QuoteSide& a, const QuoteSide& b, const QuoteLikeness& alike) {
  constexpr std::size_t kFewest = 4;
  if (alike.shorter != alike.longer || alike.shorter < kFewest || a.section == b.section)
    return false;
  const auto whole = [](const QuoteSide& side) {
    const std::string_view first = side.annotation->word(side.words.front().token);
    return starts_upper(std::string(first)) || side.words.front().name;
  };
  const auto verb = [](const QuoteSide& side) {
    return side.annotation->tokens[side.words.front().token.index()].upos == Upos::kVerb;
  };
  if (whole(a) || whole(b) || !verb(a) || !verb(b)) return false;
  return alike.opening + 1 >= alike.longer && alike.shared_content >= 1;
}

CheckHit hit_of(const QuoteSide& a, const QuoteSide& b, const QuoteLikeness& alike,
                const std::string& key, const std::string& speaker) {
  CheckHit hit;
  hit.key = key;
  hit.first = to_text(a.words);
  hit.second = to_text(b.words);
  if (hit.second < hit.first) std::swap(hit.first, hit.second);
  const auto place = [](const QuoteSide& side, PlaceRole role) {
    return Place{role, side.document, span_of(side, 0, side.words.size()), "", VoiceKind::kPaper};
  };
  hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
  hit.words = {{"either", words_apart(a.words, alike.first_common)},
               {"or", words_apart(b.words, alike.second_common)},
               {"speaker", speaker},
               {"words", ""}};
  hit.because = fmt::format("both are the words of {}", speaker);
  return hit;
}

/// The parts of sentences that each speaker is quoted with, the latest held against those before.
void tell_varied_parts(const std::vector<QuoteSide>& sides, CheckOutcome& outcome) {
  constexpr std::size_t kMost = 6, kLookBack = 20;  // words; quotations of one speaker
  std::map<EntityIndex, std::vector<const QuoteSide*>> parts;
  for (const QuoteSide& side : sides) {
    if (!side.entity.valid() || side.words.size() > kMost) continue;
    auto& all = parts[side.entity];
    for (std::size_t i = all.size() > kLookBack ? all.size() - kLookBack : 0; i < all.size(); ++i) {
      if (all[i]->document != side.document) continue;
      const QuoteLikeness alike = likeness(all[i]->words, side.words);
      if (alike.common < alike.longer && is_varied_part(*all[i], side, alike))
        outcome.hits.push_back(hit_of(*all[i], side, alike, side.speaker, side.speaker));
    }
    all.push_back(&side);
  }
}

}  // namespace

bool is_told_by_thing(const QuoteSide& side) {
  const Annotation& annotation = *side.annotation;
  for (std::uint32_t t = side.speaker_words.begin; t < side.speaker_words.end; ++t) {
    const Upos tag = annotation.tokens[t].upos;
    if (tag == Upos::kAdp) return false;
    const bool noun = tag == Upos::kNoun || tag == Upos::kPropn;
    if (noun && is_one_of(kBearers, lower_case(annotation.lemma(TokenIndex{t})))) return true;
  }
  return false;
}

void tell_two_texts(const CheckInput& input, const std::vector<QuoteSide>& sides,
                    CheckOutcome& outcome) {
  struct Text {
    const QuoteSide* side;
    Bearer bearer;
    std::set<std::string> numbered;  // "section 12", whatever else it stands in
  };
  std::map<std::string, std::vector<Text>> texts;
  for (const QuoteSide& side : sides) {
    if (side.words.size() < kFewestWords) continue;
    const std::vector<Bearer> bearers = BearerReader(side).read();
    std::set<std::string> numbered;
    for (const Bearer& bearer : bearers) {
      if (bearer.key.find_first_of("0123456789") != std::string::npos) numbered.insert(bearer.key);
    }
    for (const Bearer& bearer : bearers) {
      texts[bearer.key].push_back({&side, bearer, numbered});
      if (bearer.key.ends_with(" words")) texts["words"].push_back({&side, bearer, numbered});
    }
  }
  const auto apart = [](const std::set<std::string>& a, const std::set<std::string>& b) {
    return !a.empty() && !b.empty() &&
           std::ranges::none_of(a, [&](const std::string& word) { return b.contains(word); });
  };
  std::set<std::pair<const QuoteSide*, const QuoteSide*>> told;
  // "The inscription reads …", "the words above the door, …": one text by nearly all of its words.
  constexpr std::size_t kUnmistakable = 5;  // words
  for (const auto& [key, all] : texts) {
    const auto words = texts.find("words");
    if (key == "words" || words == texts.end()) continue;
    for (const Text& a : all) {
      for (const Text& b : words->second) {
        if (a.side->document != b.side->document || a.side->section == b.side->section) continue;
        const QuoteLikeness alike = likeness(a.side->words, b.side->words);
        const bool one = alike.opening + alike.ending + 1 >= alike.longer;
        if (!one || alike.longer < kUnmistakable || !is_varied(*a.side, *b.side, alike)) continue;
        if (told.insert({a.side, b.side}).second)
          outcome.hits.push_back(hit_of(*a.side, *b.side, alike, key, a.bearer.shown));
      }
    }
  }
  for (const auto& [key, all] : texts) {
    for (std::size_t j = 1; j < all.size(); ++j) {
      const Text& a = all[j - 1];
      const Text& b = all[j];
      const bool one_draft = a.side->document == b.side->document;
      if (!one_draft && !input.graph.comparable(a.side->document, b.side->document)) continue;
      if (one_draft && a.side->section == b.side->section) continue;
      const bool defined = b.bearer.definite && (one_draft || a.bearer.definite);
      if (!defined || apart(a.bearer.owners, b.bearer.owners) || apart(a.numbered, b.numbered))
        continue;
      const QuoteLikeness alike = likeness(a.side->words, b.side->words);
      if (!is_varied(*a.side, *b.side, alike) || !told.insert({a.side, b.side}).second) continue;
      outcome.hits.push_back(hit_of(*a.side, *b.side, alike, key, a.bearer.shown));
    }
  }
  tell_varied_parts(sides, outcome);
}

}  // namespace belie
