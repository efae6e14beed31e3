// SPDX-License-Identifier: Apache-2.0
#include "language/annotation_text.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <vector>

namespace belie {
namespace {

constexpr std::array<std::string_view, 4> kQuotationKinds{"direct", "mixed", "scare", "title"};
constexpr std::array<std::string_view, 3> kMentionKinds{"name", "pronoun", "description"};

/// Lines under the sentence that they belong to, in the order of being added.
class Lines {
 public:
  explicit Lines(const Annotation& annotation)
      : annotation_(annotation), lines_(annotation.sentences.size()) {}

  void add(TokenIndex token, std::string line) {
    lines_[annotation_.sentence_of(token).index()].push_back(std::move(line));
  }

  [[nodiscard]] const std::vector<std::string>& of(std::size_t sentence) const {
    return lines_[sentence];
  }

 private:
  const Annotation& annotation_;
  std::vector<std::vector<std::string>> lines_;
};

std::string name_of(const Annotation& annotation, ReferentIndex referent) {
  if (!referent.valid()) return "?";
  const Referent& found = annotation.referents[referent.index()];
  return fmt::format("{}:{}", to_text(found.type), found.name);
}

std::string words_of(const Annotation& annotation, MentionIndex mention) {
  if (!mention.valid()) return "-";
  return std::string(annotation.text(annotation.mentions[mention.index()].span));
}

void add_mentions(const Annotation& annotation, Lines& lines) {
  for (const Mention& mention : annotation.mentions) {
    lines.add(TokenIndex{mention.tokens.begin},
              fmt::format("{} “{}” = {}", kMentionKinds[static_cast<std::size_t>(mention.kind)],
                          annotation.text(mention.span), name_of(annotation, mention.referent)));
  }
}

void add_titles(const Annotation& annotation, Lines& lines) {
  for (const Title& title : annotation.titles) {
    lines.add(
        TokenIndex{title.tokens.begin},
        fmt::format("title “{}” {} {} {} jurisdiction={} holder={}", annotation.text(title.span),
                    title.role, to_text(title.pattern), to_text(title.status),
                    title.jurisdiction.empty() ? "-" : title.jurisdiction,
                    words_of(annotation, title.holder)));
  }
}

void add_times(const Annotation& annotation, Lines& lines) {
  for (const TimeExpression& time : annotation.times) {
    lines.add(TokenIndex{time.tokens.begin},
              fmt::format("time “{}” {}", annotation.text(time.span), to_text(time)));
  }
}

void add_quantities(const Annotation& annotation, Lines& lines) {
  for (const QuantityMention& quantity : annotation.quantities) {
    lines.add(TokenIndex{quantity.tokens.begin},
              fmt::format("quantity “{}” {}", annotation.text(quantity.span),
                          to_text(annotation, quantity)));
  }
}

void add_ages(const Annotation& annotation, Lines& lines) {
  for (const AgeExpression& age : annotation.ages) {
    lines.add(TokenIndex{age.tokens.begin},
              fmt::format("{} “{}”", to_text(annotation, age), annotation.text(age.span)));
  }
}

void add_scopes(const Annotation& annotation, Lines& lines) {
  for (const Quotation& quotation : annotation.quotations) {
    lines.add(
        TokenIndex{quotation.tokens.begin},
        fmt::format("quotation {} “{}” by {}",
                    kQuotationKinds[static_cast<std::size_t>(quotation.kind)],
                    annotation.text(quotation.span), words_of(annotation, quotation.speaker)));
  }
  for (const Attribution& attribution : annotation.attributions) {
    lines.add(attribution.cue, fmt::format("report {} “{}” by {}: “{}”", to_text(attribution.kind),
                                           annotation.word(attribution.cue),
                                           words_of(annotation, attribution.source),
                                           annotation.text(annotation.span(attribution.scope))));
  }
  for (const Clause& clause : annotation.clauses) {
    std::string times;
    for (const TimeIndex time : clause.times) {
      times += fmt::format(" at “{}”", annotation.text(annotation.times[time.index()].span));
    }
    lines.add(clause.predicate,
              fmt::format("clause “{}” {} {} {}{}", annotation.word(clause.predicate),
                          to_text(clause.tense), to_text(clause.polarity), to_text(clause.modality),
                          times));
  }
}

std::string position_in_sentence(const Annotation& annotation, TokenIndex token,
                                 const Sentence& sentence) {
  const TokenIndex head = annotation.tokens[token.index()].head;
  return head.valid() ? fmt::format("{}", head.value - sentence.tokens.begin + 1) : "0";
}

}  // namespace

std::string syntax_text(const Annotation& annotation) {
  std::string out;
  for (const Sentence& sentence : annotation.sentences) {
    fmt::format_to(std::back_inserter(out), "# {}\n", annotation.text(sentence.span));
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = annotation.tokens[i];
      fmt::format_to(std::back_inserter(out), "{} {} {} {} {} {} {} {}\n",
                     i - sentence.tokens.begin + 1, annotation.word(TokenIndex{i}),
                     annotation.lemma(TokenIndex{i}), to_text(token.upos), to_text(token.xpos),
                     position_in_sentence(annotation, TokenIndex{i}, sentence),
                     to_text(token.relation), token.margin);
    }
    out += '\n';
  }
  return out;
}

std::string annotation_text(const Annotation& annotation) {
  Lines lines(annotation);
  add_mentions(annotation, lines);
  add_titles(annotation, lines);
  add_times(annotation, lines);
  add_quantities(annotation, lines);
  add_ages(annotation, lines);
  add_scopes(annotation, lines);
  std::string out;
  for (std::size_t i = 0; i < annotation.sentences.size(); ++i) {
    fmt::format_to(std::back_inserter(out), "# {}\n",
                   annotation.text(annotation.sentences[i].span));
    for (const std::string& line : lines.of(i)) out += "  " + line + "\n";
  }
  return out;
}

}  // namespace belie
