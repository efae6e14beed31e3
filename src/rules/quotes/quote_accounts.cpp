// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/quote_accounts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/word_list.h"
#include "language/names/spelling.h"
#include "language/quantities/number_words.h"
#include "language/speech/quotations.h"
#include "rules/quotes/contrary_words.h"
#include "rules/quotes/quote_occasions.h"

namespace belie {
namespace {

constexpr std::size_t kLookBack = 30;   // accounts of one speaker that are held against each other
constexpr std::size_t kMostWords = 25;  // of meaning: longer accounts are no one remark

constexpr std::array<std::string_view, 11> kDenials{"not",     "never",   "no",    "no-one",
                                                    "nothing", "neither", "nor",   "none",
                                                    "nobody",  "without", "cannot"};

/// Words without a weight of their own in a comparison.
constexpr std::array<std::string_view, 24> kIdle{"be",   "have", "do",    "there", "that", "then",
                                                 "also", "just", "very",  "so",    "too",  "get",
                                                 "even", "will", "would", "only",  "here", "this",
                                                 "it",   "as",   "own",   "quite", "ever", "at"};

/// "At least 12": no other number contradicts it plainly.
constexpr std::array<std::string_view, 14> kHedges{
    "least", "about", "around", "nearly",        "almost",  "over",    "roughly",
    "up",    "some",  "than",   "approximately", "between", "another", "every"};

constexpr std::array<std::string_view, 3> kCalendar{
    " january february march april june july august september october november december "
    "christmas easter ",
    " monday tuesday wednesday thursday friday saturday sunday ", " spring summer autumn winter "};

using Pair = std::pair<std::string_view, std::string_view>;
constexpr std::array<Pair, 14> kOpposed{{{"first", "last"},
                                         {"before", "after"},
                                         {"early", "late"},
                                         {"more", "less"},
                                         {"more", "fewer"},
                                         {"many", "few"},
                                         {"all", "none"},
                                         {"inside", "outside"},
                                         {"day", "night"},
                                         {"morning", "evening"},
                                         {"above", "below"},
                                         {"half", "all"},
                                         {"full", "empty"},
                                         {"open", "shut"}}};

/// Words that tell of two times, or of an account put right.
constexpr std::array<std::string_view, 30> kOtherwise{
    "again",     "earlier", "later",    "previously", "originally", "initially",
    "correct",   "revise",  "change",   "retract",    "withdraw",   "contradict",
    "confront",  "clarify", "misquote", "translate",  "now",        "yet",
    "although",  "though",  "however",  "amend",      "update",     "still",
    "no longer", "doubt",   "once",     "back",       "meanwhile",  "instead"};

/// One word of meaning in an account.
struct Item {
  std::string key;  // the lemma; "#12" a number
  bool number = false;
};

/// What one speaker says at one place.
struct Account {
  DocumentIndex document;
  const Annotation* annotation = nullptr;
  EntityIndex entity;
  std::string speaker;
  TokenRange tokens;
  TokenIndex cue;
  std::uint32_t section = 0;
  bool reported = false;  // not between marks
  bool hedged = false;
  std::vector<Item> items;
  std::size_t denials = 0;
  std::string text;
};

std::optional<double> number_of(const std::string& lower) {
  if (const auto digits = digits_number(lower)) {
    double value = digits->mantissa;
    for (int i = 0; i < digits->decimals; ++i) value /= 10;
    return value;
  }
  const auto word = number_word(lower);
  const bool one_word =
      word && (word->kind == NumberWordKind::kSmall || word->kind == NumberWordKind::kTens);
  return one_word ? std::optional(word->value) : std::nullopt;
}

bool bears_meaning(const Token& token, const std::string& lemma) {
  switch (token.upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kVerb:
    case Upos::kAdj:
    case Upos::kNum:
    case Upos::kAdv:
      return !is_one_of(kIdle, lemma);
    default:
      return lemma == "before" || lemma == "after" || lemma == "all" || lemma == "half";
  }
}

void read_items(Account& account) {
  const Annotation& annotation = *account.annotation;
  for (std::uint32_t t = account.tokens.begin; t < account.tokens.end; ++t) {
    const std::string lower = lower_case(annotation.word(TokenIndex{t}));
    const std::string lemma = lower_case(annotation.lemma(TokenIndex{t}));
    account.hedged = account.hedged || is_one_of(kHedges, lower);
    if (lower == "n't" || lower == "n’t" || is_one_of(kDenials, lower)) {
      ++account.denials;
      continue;
    }
    const bool time = std::ranges::any_of(
        kCalendar, [&](std::string_view row) { return row.find(" " + lower + " ") != row.npos; });
    if (const auto number = number_of(lower); number && lower != "one") {
      account.items.push_back({fmt::format("#{:.15g}", *number), true});
    } else if (time) {
      account.items.push_back({lower, false});
    } else if (bears_meaning(annotation.tokens[t], lemma)) {
      account.items.push_back({lemma, false});
    }
  }
}

/// Two words of which only one can be said in the same place.
bool excludes(const Item& a, const Item& b, bool hedged) {
  if (a.number != b.number || a.key == b.key) return false;
  if (a.number) return !hedged;
  const auto in_row = [](std::string_view row, const std::string& word) {
    return row.find(" " + word + " ") != std::string_view::npos;
  };
  if (std::ranges::any_of(kCalendar, [&](std::string_view row) {
        return in_row(row, a.key) && in_row(row, b.key);
      }))
    return true;
  return are_contrary(a.key, b.key) || std::ranges::any_of(kOpposed, [&](const Pair& pair) {
           return (pair.first == a.key && pair.second == b.key) ||
                  (pair.first == b.key && pair.second == a.key);
         });
}

/// The words of each that the other has not, at their places in the longest common subsequence.
struct Difference {
  std::size_t shared = 0;
  struct Gap {
    std::vector<Item> left, right;
  };
  std::vector<Gap> gaps;  // where either has words of its own
  std::size_t left = 0, right = 0;
};

Difference difference(const std::vector<Item>& a, const std::vector<Item>& b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> tail((a.size() + 1) * width);
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      tail[i * width + j] = a[i].key == b[j].key
                                ? tail[(i + 1) * width + j + 1] + 1
                                : std::max(tail[(i + 1) * width + j], tail[i * width + j + 1]);
    }
  }
  Difference found;
  Difference::Gap gap;
  const auto close = [&] {
    found.left += gap.left.size();
    found.right += gap.right.size();
    if (!gap.left.empty() || !gap.right.empty()) found.gaps.push_back(std::move(gap));
    gap = {};
  };
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (a[i].key == b[j].key) {
      close();
      ++found.shared;
      ++i;
      ++j;
    } else if (tail[(i + 1) * width + j] >= tail[i * width + j + 1]) {
      gap.left.push_back(a[i++]);
    } else {
      gap.right.push_back(b[j++]);
    }
  }
  while (i < a.size()) gap.left.push_back(a[i++]);
  while (j < b.size()) gap.right.push_back(b[j++]);
  close();
  return found;
}

/// How the two contradict each other; "" they do not.
std::string contradiction(const Account& a, const Account& b) {
  const Difference apart = difference(a.items, b.items);
  const std::size_t longer = std::max(a.items.size(), b.items.size());
  const bool hedged = a.hedged || b.hedged;
  if (a.denials != b.denials) {
    const bool one_sided = apart.left == 0 || apart.right == 0;
    const bool most = apart.shared >= 2 && apart.shared * 2 >= longer;
    const bool plain = a.denials + b.denials == 1;
    return plain && one_sided && most ? "one of the two denies it" : "";
  }
  std::size_t exclusive = 0;
  bool time = false;
  for (const Difference::Gap& gap : apart.gaps) {
    for (const Item& left : gap.left) {
      for (const Item& right : gap.right) {
        if (!excludes(left, right, hedged)) continue;
        ++exclusive;
        time = time || std::ranges::any_of(kCalendar, [&](std::string_view row) {
                 return row.find(" " + left.key + " ") != row.npos;
               });
      }
    }
  }
  if (exclusive != 1) return "";
  const std::size_t extra = apart.left + apart.right - 2;
  const bool one_sided = apart.left == 1 || apart.right == 1;
  if (!one_sided || extra > 2) return "";
  const std::size_t least = extra == 0 ? (time ? 1 : 2) : 3;
  return apart.shared >= least && apart.shared * 2 >= longer ? "one word is exchanged for another"
                                                             : "";
}

class AccountSearch {
 public:
  AccountSearch(const CheckInput& input, const std::vector<QuoteSide>& sides) : input_(input) {
    for (const QuoteSide& side : sides) enter(side);
    const auto& drafts = input.graph.inputs();
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (drafts[d].annotation != nullptr) enter(DocumentIndex(d), *drafts[d].annotation);
    }
  }

  void run(CheckOutcome& outcome) {
    for (auto& [entity, all] : accounts_) {
      std::ranges::stable_sort(all, {}, [](const Account& account) {
        return std::pair(account.document, account.tokens.begin);
      });
      for (std::size_t j = 1; j < all.size(); ++j) {
        for (std::size_t i = j > kLookBack ? j - kLookBack : 0; i < j; ++i)
          judge(all[i], all[j], outcome);
      }
    }
  }

 private:
  void enter(const QuoteSide& side) {
    if (!side.entity.valid() || side.words.empty()) return;
    Account account;
    account.document = side.document;
    account.annotation = side.annotation;
    account.entity = side.entity;
    account.speaker = side.speaker;
    account.tokens = {side.words.front().token.value, side.words.back().token.value + 1};
    account.cue = side.cue;
    add(std::move(account));
  }

  void enter(DocumentIndex document, const Annotation& annotation) {
    for (const Attribution& told : annotation.attributions) {
      if (told.scope.empty() || is_quoted(annotation, told)) continue;
      const ReferentIndex source = source_of(annotation, told);
      if (!source.valid()) continue;
      Account account;
      account.document = document;
      account.annotation = &annotation;
      account.entity = input_.graph.entity_of(document, source);
      account.speaker = annotation.referents[source.index()].name;
      account.tokens = words_of(annotation, told);
      account.cue = told.cue;
      account.reported = true;
      add(std::move(account));
    }
  }

  void add(Account account) {
    if (!account.entity.valid() || account.tokens.empty()) return;
    const Annotation& annotation = *account.annotation;
    const Sentence& sentence =
        annotation.sentences[annotation.sentence_of(TokenIndex{account.tokens.begin}).index()];
    const SectionKind kind = annotation.document->sections()[sentence.section].kind;
    if (kind == SectionKind::kTable) return;
    account.section = sentence.section;
    read_items(account);
    if (account.items.size() < 2 || account.items.size() > kMostWords) return;
    account.text = std::string(annotation.text(annotation.span(account.tokens)));
    accounts_[account.entity].push_back(std::move(account));
  }

  /// Within marks, or hardly more than what stands between them.
  [[nodiscard]] static bool is_quoted(const Annotation& annotation, const Attribution& told) {
    return std::ranges::any_of(annotation.quotations, [&](const Quotation& quotation) {
      if (!is_speech(quotation)) return false;
      const bool inside = quotation.tokens.contains(told.cue.value);
      const bool same =
          quotation.tokens.overlaps(told.scope) && quotation.kind == QuotationKind::kDirect;
      return inside || same;
    });
  }

  [[nodiscard]] static ReferentIndex source_of(const Annotation& annotation,
                                               const Attribution& told) {
    if (!told.source.valid()) return behind_aside(annotation, told.cue);
    const Mention& source = annotation.mentions[told.source.index()];
    const std::uint32_t next = source.tokens.end;
    const bool owns = next < told.cue.value && annotation.tokens[next].xpos == Xpos::kPos;
    return owns ? named_behind(annotation, {next, told.cue.value}) : source.referent;
  }

  /// "Ines Falk" of "Mr Noor's lawyer, Ines Falk, said".
  [[nodiscard]] static ReferentIndex named_behind(const Annotation& annotation, TokenRange range) {
    ReferentIndex found;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      for (const Mention& mention : annotation.mentions) {
        if (mention.tokens.begin == t && mention.kind == MentionKind::kName)
          found = mention.referent;
      }
    }
    return found;
  }

  /// What is told without "according to Ali Noor".
  [[nodiscard]] static TokenRange words_of(const Annotation& annotation, const Attribution& told) {
    TokenRange words = told.scope;
    if (!words.contains(told.cue.value) || !told.source.valid()) return words;
    const TokenRange source = annotation.mentions[told.source.index()].tokens;
    if (source.begin > told.cue.value) words.begin = std::min(source.end, words.end);
    return words;
  }

  /// "Lantz, who was on duty that night, had said": where the tree takes the aside for the subject.
  [[nodiscard]] static ReferentIndex behind_aside(const Annotation& annotation, TokenIndex cue) {
    const std::uint32_t begin =
        annotation.sentences[annotation.sentence_of(cue).index()].tokens.begin;
    std::uint32_t t = cue.value;
    while (t > begin && (annotation.tokens[t - 1].upos == Upos::kAux ||
                         annotation.tokens[t - 1].upos == Upos::kAdv))
      --t;
    if (t <= begin + 1 || annotation.word(TokenIndex{t - 1}) != ",") return {};
    for (--t; t > begin && annotation.word(TokenIndex{t - 1}) != ",";) --t;
    const std::string_view relative = annotation.word(TokenIndex{t});
    if (t < begin + 2 || (relative != "who" && relative != "whose")) return {};
    for (const Mention& mention : annotation.mentions) {
      if (mention.tokens.contains(t - 2) && mention.kind == MentionKind::kName)
        return mention.referent;
    }
    return {};
  }

  void judge(const Account& a, const Account& b, CheckOutcome& outcome) {
    if (!a.reported && !b.reported) return;  // two quotations: quote_wordings.h
    if (a.document == b.document && a.section == b.section) return;
    if (a.document != b.document && !input_.graph.comparable(a.document, b.document)) return;
    const std::string how = contradiction(a, b);
    if (how.empty() || tells_otherwise(a) || tells_otherwise(b) || are_apart(a, b)) return;
    CheckHit hit;
    hit.key = a.speaker;
    hit.first = std::min(a.text, b.text);
    hit.second = std::max(a.text, b.text);
    hit.places = {place(a, PlaceRole::kEither), place(b, PlaceRole::kOr)};
    hit.words = {{"either", a.text}, {"or", b.text}, {"speaker", a.speaker}, {"words", ""}};
    hit.because = fmt::format("both are given to {}: {}", a.speaker, how);
    outcome.hits.push_back(std::move(hit));
  }

  [[nodiscard]] static Place place(const Account& account, PlaceRole role) {
    return {role, account.document, account.annotation->span(account.tokens), "",
            VoiceKind::kPaper};
  }

  [[nodiscard]] static TokenRange sentence_of(const Account& account) {
    const Annotation& annotation = *account.annotation;
    TokenRange tokens =
        annotation
            .sentences[account.annotation->sentence_of(TokenIndex{account.tokens.begin}).index()]
            .tokens;
    if (account.cue.valid()) {
      const TokenRange told =
          annotation.sentences[annotation.sentence_of(account.cue).index()].tokens;
      tokens = {std::min(tokens.begin, told.begin), std::max(tokens.end, told.end)};
    }
    return tokens;
  }

  [[nodiscard]] static bool tells_otherwise(const Account& account) {
    const Annotation& annotation = *account.annotation;
    const TokenRange tokens = sentence_of(account);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      const std::string lemma = lower_case(annotation.lemma(TokenIndex{t}));
      if (lemma == "if" || lemma == "?" || lemma == "whether") return true;
      if (account.tokens.contains(t)) continue;
      if (is_one_of(kOtherwise, lemma)) return true;
    }
    return false;
  }

  /// Two days, or two audiences, outside of what is said.
  [[nodiscard]] static bool are_apart(const Account& a, const Account& b) {
    const auto days = [](const Account& account) {
      std::vector<std::string> told;
      const TokenRange tokens = sentence_of(account);
      for (const TimeExpression& time : account.annotation->times) {
        const std::uint32_t at = time.tokens.begin;
        if (tokens.contains(at) && !account.tokens.contains(at))
          told.push_back(lower_case(account.annotation->text(time.span)));
      }
      return told;
    };
    const std::vector<std::string> left = days(a), right = days(b);
    const bool both = !left.empty() && !right.empty();
    const bool one_day = std::ranges::any_of(
        left, [&](const std::string& day) { return std::ranges::find(right, day) != right.end(); });
    if (both && !one_day) return true;
    const std::string first = audience(a), second = audience(b);
    return !first.empty() && !second.empty() && first != second &&
           (occasion_word(first).empty() || occasion_word(first) != occasion_word(second));
  }

  /// "police" of "told police": the noun right behind the verb; "" none.
  [[nodiscard]] static std::string audience(const Account& account) {
    const Annotation& annotation = *account.annotation;
    if (!account.cue.valid() || annotation.lemma(account.cue) != "tell") return "";
    const std::uint32_t end =
        annotation.sentences[annotation.sentence_of(account.cue).index()].tokens.end;
    for (std::uint32_t t = account.cue.value + 1; t < end && t < account.cue.value + 6; ++t) {
      const Upos tag = annotation.tokens[t].upos;
      const bool more = t + 1 < end && (annotation.tokens[t + 1].upos == Upos::kNoun ||
                                        annotation.tokens[t + 1].upos == Upos::kPropn);
      if ((tag == Upos::kNoun || tag == Upos::kPropn) && !more)
        return lower_case(annotation.lemma(TokenIndex{t}));
      if (tag == Upos::kVerb || tag == Upos::kPunct || tag == Upos::kSconj) break;
    }
    return "";
  }

  const CheckInput& input_;
  std::map<EntityIndex, std::vector<Account>> accounts_;
};

}  // namespace

void tell_contrary_accounts(const CheckInput& input, const std::vector<QuoteSide>& sides,
                            CheckOutcome& outcome) {
  AccountSearch(input, sides).run(outcome);
}

}  // namespace belie
