// For developers: prints the outline of each file named, or, with --time, how long it took.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "layout/layout.hpp"

int main(int argc, char** argv) {
  bool timed = false;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--time") {
      timed = true;
      continue;
    }
    std::ifstream file(argv[i], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto source = minuter::Source::from_text(text, argv[i]);
    const auto begin = std::chrono::steady_clock::now();
    const auto layout = minuter::layout::lay_out(*source);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    if (timed) {
      std::printf("%s: %.1f MB/s, %.3f s, %zu blocks, %zu runs\n", argv[i],
                  static_cast<double>(text.size()) / 1e6 / took.count(), took.count(),
                  layout.blocks.size(), layout.runs.size());
    } else {
      std::printf("##### %s\n%s", argv[i], minuter::layout::outline(layout).c_str());
    }
  }
}
