#include "cli/first_memory.hpp"

#include <cstdint>
#include <cstdlib>

#if defined(__linux__) && defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace minuter::cli {

void begin_on_large_pages() noexcept {
#if defined(__linux__) && defined(__GLIBC__)
  constexpr std::uintptr_t large_page = std::uintptr_t{2} << 20;
  constexpr std::uintptr_t asked = 2 * large_page;

  // Up to the next large page the heap stays empty: addresses, no memory.
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
  if (sbrk(static_cast<std::intptr_t>(large_page - end % large_page)) ==
      reinterpret_cast<void*>(-1))
    return;

  // The next growth of the heap takes all that is asked for. A setting of one of these ends what
  // the library learns by itself, so all get what it would learn from large documents.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
  mallopt(M_TOP_PAD, static_cast<int>(asked));
  void* const first = std::malloc(std::size_t{256} << 10);
  mallopt(M_TOP_PAD, 1 << 20);
  if (first == nullptr) return;
  const auto begin = reinterpret_cast<std::uintptr_t>(first) & ~(large_page - 1);
  madvise(reinterpret_cast<void*>(begin), asked, MADV_HUGEPAGE);
  std::free(first);
#endif
}

}  // namespace minuter::cli
