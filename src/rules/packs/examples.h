// SPDX-License-Identifier: Apache-2.0
//
// The examples of a rule: small drafts with the places marked that a finding must touch, [[like
// this]]. Marks are taken out of the text on reading. The drafts are run through the whole pipeline
// by check/; here is only their form.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "graph/fact.h"
#include "rules/packs/name_forms.h"
#include "rules/yaml/yaml.h"
#include "text/span.h"

namespace belie {

/// One draft of an example, in Markdown.
struct ExampleDraft {
  std::string name{};         // "draft.md"; several: "draft-1.md", … or as the example names them
  std::optional<Day> date{};  // the day on which it speaks
  std::string source{};       // "# headline", an empty line, the text; without marks
  std::vector<Span>
      marks{};  // in bytes of source: the places that findings must touch, all of them
};

struct Example {
  std::string name{};  // the case, in a few words
  std::vector<ExampleDraft> drafts{};
  std::optional<ExampleDraft> source{};  // trusted; the drafts are held against it
  std::vector<Fact> facts{};  // pinned facts; they take the place of the packs' for this example
  std::vector<OfficeFacts> offices{};
  std::vector<NameForms> names{};  // pinned names; they take the place of the packs'
  YamlPlace place{};               // of the case's name
};

/// A text with its marks taken out.
struct MarkedText {
  std::string text;
  std::vector<Span> marks;
  std::optional<std::size_t>
      unbalanced;  // offset, in bytes of the marked text, of a mark without its other half
};

MarkedText strip_marks(std::string_view marked);

}  // namespace belie
