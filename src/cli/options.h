// SPDX-License-Identifier: Apache-2.0
//
// The options of the command line, each described once whatever commands take it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "cli/command.h"

namespace belie {

extern const OptionDescriptor kFormatOption, kOutputOption, kDateOption, kForcedDateOption,
    kAcrossOption, kStdinFilenameOption, kPackOption, kRuleOption, kIgnoreOption, kPreviewOption,
    kFailLevelOption, kJobsOption, kStatsOption, kQuietOption, kVerboseOption, kColourOption,
    kStageOption, kByOption, kKindOption, kConfigOption, kKnownOption, kWriteKnownOption,
    kBecauseOption, kOnOption, kWhoOption, kPruneOption, kForceOption, kSeedOption, kCountOption,
    kRedactOption, kPublishedOption, kDesksOption, kAgainstOption, kTrustedOption, kChangedOption,
    kAlsoOption;

/// What every command takes that reads drafts: the day on which they speak, which of them meet,
/// what is known.
inline constexpr std::array kDraftOptions{&kDateOption,   &kForcedDateOption,    &kAcrossOption,
                                          &kPackOption,   &kStdinFilenameOption, &kJobsOption,
                                          &kConfigOption, &kColourOption};

/// A command's own options, then those of all that read drafts.
template <std::size_t N>
constexpr std::array<const OptionDescriptor*, N + kDraftOptions.size()> with_draft_options(
    const std::array<const OptionDescriptor*, N>& own) {
  std::array<const OptionDescriptor*, N + kDraftOptions.size()> all{};
  std::ranges::copy(kDraftOptions, std::ranges::copy(own, all.begin()).out);
  return all;
}

}  // namespace belie
