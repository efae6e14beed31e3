// SPDX-License-Identifier: Apache-2.0
#include "report/format.h"

#include <algorithm>
#include <array>

namespace belie {
namespace {

constexpr std::array kFormats{
#define REPORT_FORMAT(name) &k_##name##_format,
#include "report/formats.def"
#undef REPORT_FORMAT
};

}  // namespace

std::span<const ReportFormat* const> report_formats() { return kFormats; }

const ReportFormat* find_report_format(std::string_view name) {
  const auto* const found =
      std::ranges::find_if(kFormats, [&](const ReportFormat* f) { return f->name == name; });
  return found == kFormats.end() ? nullptr : *found;
}

}  // namespace belie
