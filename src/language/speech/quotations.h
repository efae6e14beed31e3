// SPDX-License-Identifier: Apache-2.0
//
// Words between quotation marks: “…”, "…", «…», „…“ and, where they cannot be apostrophes, ‘…’ and
// '…'; and block quotations, which have no marks. A quotation that is not closed in its paragraph
// runs to the paragraph's end, as it does in print when it goes on in the next one. Who speaks is
// for speakers.h.
#pragma once

#include <string>
#include <vector>

#include "language/annotation.h"

namespace belie {

/// All quotations in text order; nested ones follow the one that holds them, and no two cross.
/// `continues` is set for those that go on from the paragraph before; speakers are not yet known.
std::vector<Quotation> find_quotations(const Annotation& annotation);

/// Whether it is somebody's words rather than a word held at arm's length or the name of a work.
bool is_speech(const Quotation& quotation);

/// "direct “We have lost,” by Maria Holt (she) said; continues 2" – one quotation as a line.
std::string to_text(const Annotation& annotation, const Quotation& quotation);

}  // namespace belie
