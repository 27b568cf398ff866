// How fast is the way from bytes to JSON? In memory, on one core.
//   MINUTER_BENCH_FILE  the file to read (samples/uk-gov.txt)
//   MINUTER_CORPUS      a folder; all its *.txt and *.md are read, each with detection
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "minuter/minuter.hpp"

namespace {

struct File {
  std::string path;
  std::string bytes;
};

struct Amount {
  std::size_t bytes = 0;
  std::size_t lines = 0;
};

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string setting(const char* name, std::string_view otherwise) {
  const char* const value = std::getenv(name);
  return std::string(value != nullptr ? std::string_view(value) : otherwise);
}

/// The whole way of one document; what comes out is counted and dropped.
Amount convert(const File& file, const minuter::GrammarSet& grammars) {
  const auto source = minuter::Source::from_bytes(file.bytes, file.path);
  if (!source) return {};
  const minuter::Minutes minutes = minuter::parse(**source, grammars);
  std::size_t written = 0;
  minuter::Output output([&](std::string_view bytes) {
    written += bytes.size();
    return true;
  });
  const minuter::Writer* const json = minuter::find_writer("json");
  const minuter::WriteOptions options;
  if (json->begin != nullptr) json->begin(options, output);
  json->document(minutes, options, output);
  if (json->end != nullptr) json->end(options, output);
  output.flush();
  benchmark::DoNotOptimize(written);
  return {file.bytes.size(), (*source)->line_count()};
}

void report(benchmark::State& state, Amount total) {
  using benchmark::Counter;
  state.counters["MB/s"] = Counter(static_cast<double>(total.bytes) / 1e6, Counter::kIsRate);
  state.counters["lines/ms"] = Counter(static_cast<double>(total.lines) / 1e3, Counter::kIsRate);
}

void one_file(benchmark::State& state) {
  const std::string path = setting("MINUTER_BENCH_FILE", MINUTER_SAMPLES "/uk-gov.txt");
  const File file{path, read(path)};
  if (file.bytes.empty()) return state.SkipWithError(("nothing to read in " + path).c_str());
  const minuter::GrammarSet grammars = minuter::GrammarSet::built_in();
  (void)convert(file, grammars);  // patterns are compiled at first use
  Amount total;
  for ([[maybe_unused]] auto _ : state) {
    const Amount amount = convert(file, grammars);
    total.bytes += amount.bytes;
    total.lines += amount.lines;
  }
  report(state, total);
}
BENCHMARK(one_file)->Unit(benchmark::kMicrosecond);

void corpus(benchmark::State& state) {
  const std::string folder = setting("MINUTER_CORPUS", "");
  if (folder.empty()) return state.SkipWithError("MINUTER_CORPUS is not set");
  std::vector<File> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const std::filesystem::path& path = entry.path();
    if (!entry.is_regular_file() || path.filename() == "LABELS.md") continue;
    if (path.extension() != ".txt" && path.extension() != ".md") continue;
    files.push_back({path.string(), read(path.string())});
  }
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
  const minuter::GrammarSet grammars = minuter::GrammarSet::built_in();
  for (const File& file : files) (void)convert(file, grammars);
  Amount total;
  for ([[maybe_unused]] auto _ : state) {
    for (const File& file : files) {
      const Amount amount = convert(file, grammars);
      total.bytes += amount.bytes;
      total.lines += amount.lines;
    }
  }
  report(state, total);
}
BENCHMARK(corpus)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
