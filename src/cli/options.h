// SPDX-License-Identifier: Apache-2.0
//
// The options of the command line, each described once whatever commands take it.
#pragma once

#include "cli/command.h"

namespace belie {

extern const OptionDescriptor kFormatOption, kOutputOption, kDateOption, kForcedDateOption,
    kAcrossOption, kStdinFilenameOption, kPackOption, kRuleOption, kIgnoreOption, kPreviewOption,
    kFailLevelOption, kJobsOption, kStatsOption, kQuietOption, kVerboseOption, kColourOption,
    kStageOption, kByOption, kKindOption;

}  // namespace belie
