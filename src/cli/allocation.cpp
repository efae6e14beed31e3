// SPDX-License-Identifier: Apache-2.0
//
// The program allocates with mimalloc. A start reads tens of thousands of names and words into
// memory, and many drafts allocate on every thread: a short run takes an eighth less time than with
// the allocator of the system (tests/bench/cold_start.sh).
#ifdef BELIE_MIMALLOC
#include <mimalloc-new-delete.h>
#endif
