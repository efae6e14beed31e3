// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <string>

#include "claims/kind.h"
#include "language/lexicon/lexicon_index.h"
#include "support/catch.h"
#include "support/claim_lines.h"

namespace belie {
namespace {

Lexicon some_events() {
  Lexicon lexicon;
  lexicon.events = {
      {"summit", {"summit"}, {}, {}, {}},
      {"signing", {"signing"}, {"sign"}, {}, {}},
      {"resignation", {"resignation"}, {"resign"}, {}, {}},
      {"flood", {"flood"}, {"flood"}, {}, {}},
      {"strike", {"strike", "walkout"}, {}, {}, {}},
  };
  return lexicon;
}

/// Days with one decimal: "8.0..9.0 d".
std::string offset_text(const Quantity& offset) {
  constexpr double kDay = 24 * 60;
  return fmt::format("{:.1f}..{:.1f} d", offset.low / kDay, offset.high / kDay);
}

std::string order_text(const Claim& claim, const Annotation& /*annotation*/) {
  std::string text;
  for (const Argument& argument : claim.arguments) {
    if (!text.empty()) text += ' ';
    if (const auto* event = std::get_if<EventMention>(&argument.value)) text += event->event_class;
    if (const auto* word = std::get_if<std::string>(&argument.value)) text += *word;
    if (const auto* offset = std::get_if<Quantity>(&argument.value)) text += offset_text(*offset);
    if (const auto* time = std::get_if<TimeExpression>(&argument.value)) text += to_text(*time);
  }
  return text;
}

std::string orders_of(const std::string& text) {
  static const LexiconIndex lexicon{some_events()};
  return tests::claim_lines(ClaimKind::k_order, text, lexicon, order_text);
}

struct Row {
  const char* text;
  const char* orders;
};

TEST_CASE("how events lie in time is read", "[claims][order]") {
  const Row row = GENERATE(values<Row>({
      {"The course opens on May 4 and lasts for six days.",
       "course begins date 05-04 | course lasts 5.0..6.0 d"},
      {"A three-day summit ended on Friday.",
       "summit lasts 2.0..3.0 d | summit ends weekday Friday"},
      {"Entry is free on May 9, the final day of the course.", "course ends date 05-09"},
      {"He resigned four days after the lease was signed.", "resignation after 3.5..4.5 d signing"},
      {"She resigned two weeks before the summit.", "resignation before 10.5..17.5 d summit"},
      {"It is the first strike in the city since 1987.", "previous strike since date 1987"},
      {"It is the first strike in the city in 32 years.", "previous strike ago 11103.6..12272.4 d"},
      {"The town marked the 50th anniversary of the flood.", "flood ago 17897.2..18627.8 d"},
      {"She taught there for 12 years, from 1998 to 2008.",
       "to teach lasts 4163.9..4602.1 d | to teach begins date 1998 | to teach ends date 2008 "
       "range-end"},
      {"She taught there for more than 12 years.", ""},
      {"Mr Quill opened the course in 2009.", ""},
      {"Members serve two-year terms.", ""},
      {"Her 11-month daughter slept.", ""},
      {"The course started charging fees on May 4.", ""},
      {"After ten years there the course ran again.", ""},
      {"He left three days after lunch.", ""},
  }));
  INFO(row.text);
  CHECK(orders_of(row.text) == row.orders);
}

}  // namespace
}  // namespace belie
