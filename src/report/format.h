// SPDX-License-Identifier: Apache-2.0
//
// The table of report formats. A format is a function from a report to bytes: it reads no files,
// knows no clock, and the same report gives the same bytes.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "report/report.h"

namespace belie {

/// How a person wants to see a report. Formats for machines ignore it.
struct ReportStyle {
  std::size_t width = 100;  // columns of the terminal
  bool colour = false;
  bool verbose = false;  // also: sources of facts, every rule that rested, every draft
  bool quiet = false;    // findings only
};

struct ReportFormat {
  std::string_view name;     // as --format takes it
  std::string_view summary;  // one line for help
  std::string (*write)(const Report&, const ReportStyle&);
  bool rule_pages = false;  // it shows ReportRule::page
};

/// The descriptors themselves, each the last constant of its file in formats/.
#define REPORT_FORMAT(name) extern const ReportFormat k_##name##_format;
#include "report/formats.def"
#undef REPORT_FORMAT

/// All formats, in the order of formats.def.
std::span<const ReportFormat* const> report_formats();
const ReportFormat* find_report_format(std::string_view name);  // nullptr: no such format

}  // namespace belie
