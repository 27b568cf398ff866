// What does checking cost beside parsing? Reads the files named, prints the time of both in
// nanoseconds for each byte, and ends with 1 where checking costs more than half of parsing.
//   check_bench FILE...
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "minuter/minuter.hpp"

namespace {

constexpr int rounds = 15;

double now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}  // of this process

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::unique_ptr<const minuter::Source>> sources;
  std::size_t bytes = 0;
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    auto source = minuter::Source::from_bytes({std::istreambuf_iterator<char>(file), {}}, argv[i]);
    if (!source) continue;
    bytes += (*source)->text().size();
    sources.push_back(std::move(*source));
  }
  if (bytes == 0) return 2;
  const minuter::GrammarSet grammars = minuter::GrammarSet::built_in();
  minuter::CheckOptions options;
  options.grammars = &grammars;
  double parsing = std::numeric_limits<double>::max();
  double checking = parsing;
  std::size_t findings = 0;
  for (int round = 0; round < rounds; ++round) {
    double parse_time = 0;
    double check_time = 0;
    findings = 0;
    for (const auto& source : sources) {
      const double start = now();
      const minuter::Minutes minutes = minuter::parse(*source, grammars);
      const double parsed = now();
      findings += minuter::check(minutes, options).size();
      check_time += now() - parsed;
      parse_time += parsed - start;
    }
    parsing = std::min(parsing, parse_time);
    checking = std::min(checking, check_time);
  }
  const auto per_byte = [&](double seconds) { return seconds * 1e9 / static_cast<double>(bytes); };
  std::printf("%zu bytes, %zu findings\nparse %.2f ns/byte\ncheck %.2f ns/byte (%.0f %%)\n", bytes,
              findings, per_byte(parsing), per_byte(checking), 100 * checking / parsing);
  return checking <= parsing / 2 ? 0 : 1;
}
