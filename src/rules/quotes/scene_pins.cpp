// SPDX-License-Identifier: Apache-2.0
#include "rules/quotes/scene_pins.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "base/split.h"
#include "base/word_list.h"
#include "language/names/spelling.h"

namespace belie {
namespace {

/// Lemmas between blanks, the first of a row names the pin; two words with a hyphen stand one
/// behind the other.
constexpr auto kPins = std::to_array<std::string_view>(
    {"vote ballot poll voting vote-count show-hand raise-hand hand-go card-go hold-card mark-slip",
     "sentence pass-sentence sentencing jail-term prison-term send-prison be-away",
     "verdict acquit acquittal convict conviction find-guilty",
     "jury juror foreman",
     "dock bar-table",
     "cup trophy silverware shield",
     "medal podium rostrum winner's-stand",
     "pitch grass turf touchline centre-circle",
     "dressing-room changing-room locker-room changing locker dressing",
     "whistle final-whistle full-time hooter",
     "finish line finish-line finishing-line tape",
     "microphone megaphone loudhailer mike mic",
     "loudspeaker intercom tannoy public-address cockpit cabin",
     "radio walkie-talkie handset",
     "telephone phone ring-up",
     "step stair staircase",
     "balcony window-sill",
     "gate picket gateway brazier",
     "door doorway doorstep threshold",
     "grave graveside coffin committal",
     "pulpit sermon homily",
     "lectern rostrum podium",
     "stage curtain encore wing footlight",
     "ribbon scissors",
     "hammer gavel",
     "switch lever button plunger",
     "handshake shake-hand",
     "key hand-over handover",
     "summit top peak",
     "capsule hatch",
     "gangway quay pier jetty",
     "runway tarmac touch-down landing aisle",
     "platform carriage",
     "crate barrel soapbox box tabletop",
     "glass toast raise-glass",
     "kneel knee",
     "tear weep cry sob",
     "canteen lunchroom mess",
     "cabinet podium-mic",
     "letter note envelope",
     "resignation resign step-down stand-down",
     "farewell goodbye send-off",
     "oath swear-in swear sworn",
     "cake candle",
     "spade sod first-sod turf-cut",
     "champagne bottle bow christen",
     "bed hospital-bed stretcher",
     "raft lifeboat",
     "cell bar",
     "helmet visor glove",
     "court-break recess adjourn",
     "snow slush",
     "signature sign signing pen ink countersign initial put-name name-paper fountain-pen",
     "news-conference press-conference press-briefing meet-press face-press face-reporter"});

using Lemmas = std::map<std::string_view, std::set<std::string_view>>;  // pins by lemma or pair

Lemmas table() {
  Lemmas pins;
  for (const std::string_view row : kPins) {
    const std::string_view name = row.substr(0, row.find(' '));
    for (const std::string_view lemma : split(row, ' ')) pins[lemma].insert(name);
  }
  return pins;
}

}  // namespace

bool is_quoted(const Annotation& annotation, std::uint32_t token) {
  return std::ranges::any_of(annotation.quotations, [&](const Quotation& quotation) {
    return quotation.tokens.contains(token) && quotation.tokens.size() > 2;
  });
}

std::set<std::string_view> pins_in(const Annotation& annotation, TokenRange range) {
  static const Lemmas kTable = table();
  constexpr std::uint32_t kApart = 3;  // words from the verb to what it is done to
  std::set<std::string_view> found;
  const auto add = [&](const std::string& words) {
    if (const auto pins = kTable.find(words); pins != kTable.end())
      found.insert(pins->second.begin(), pins->second.end());
  };
  const auto lemma = [&](std::uint32_t i) { return lower_case(annotation.lemma(TokenIndex{i})); };
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (is_quoted(annotation, i)) continue;
    const Upos tag = annotation.tokens[i].upos;
    if (tag != Upos::kNoun && tag != Upos::kVerb && tag != Upos::kAdj) continue;
    add(lemma(i));
    for (std::uint32_t j = i + 1; j < range.end && j <= i + kApart; ++j)
      add(lemma(i) + "-" + lemma(j));
  }
  return found;
}

}  // namespace belie
