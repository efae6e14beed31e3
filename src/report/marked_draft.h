// SPDX-License-Identifier: Apache-2.0
//
// A draft as HTML with the places of the findings marked in it: each mark is a link to the finding
// that it belongs to, with the finding's number behind its last word.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace belie {

/// A place of the document and the number of its finding, from 1.
struct DraftMark {
  const ReportPlace* place = nullptr;
  std::size_t finding = 0;
};

/// The blocks of the document, one paragraph each; "" where it has none. A mark links to
/// "#finding-N". Where marks overlap, the words belong to the one that begins first.
std::string marked_draft(const ReportDocument& document, const std::vector<DraftMark>& marks);

}  // namespace belie
