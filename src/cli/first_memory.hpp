// The memory that one document takes, asked for in one piece at the start of a run.

#pragma once

namespace minuter::cli {

/// Lets the heap begin on pages of 2 MiB where the system has them (Linux, transparent huge pages
/// with `madvise` or `always`): the grammars and one document fill some 600 pages of 4 KiB, and
/// each costs a fault. Changes nothing but time; where it cannot be had nothing happens. Called once, before other threads begin.
void begin_on_large_pages() noexcept;

}  // namespace minuter::cli
