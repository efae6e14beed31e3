// SPDX-License-Identifier: Apache-2.0
//
// How writers misadd: one digit is off, or two change places. A figure that misses another like
// that is a slip of the same figure; one picked from elsewhere misses by anything.
#pragma once

namespace belie {

/// Whether the two unequal figures of one size differ as a slip does: by one in a place (214 and
/// 224, 1,490 and 1,500), in one digit (1.8 and 1.5 million), or by two neighbours that changed
/// places (126 and 162). At most four digits
/// behind the point count, in millions from a million on.
bool is_slip(double a, double b);

}  // namespace belie
