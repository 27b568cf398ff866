// The broken grammars of tests/cases/grammar-errors, each with what is told about it, to the
// letter. ACCEPT=1 in the environment writes what is told now.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "minuter/diagnostic.hpp"
#include "minuter/grammar.hpp"

using namespace minuter;

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::filesystem::path cases() {
  const char* root = std::getenv("MINUTER_SOURCE_DIR");
  return std::filesystem::path(root != nullptr ? root : ".") / "tests/cases/grammar-errors";
}

}  // namespace

TEST_CASE("each broken grammar is refused at its place") {
  std::size_t count = 0;
  REQUIRE(std::filesystem::is_directory(cases()));
  for (const auto& entry : std::filesystem::directory_iterator(cases())) {
    INFO(entry.path().filename().string());
    const std::string text = read(entry.path() / "grammar.yaml");
    GrammarSet set = GrammarSet::built_in();
    std::vector<Diagnostic> diagnostics;
    CHECK_FALSE(set.add({"grammar.yaml", text}, diagnostics));
    std::string told;
    for (const Diagnostic& diagnostic : diagnostics) told += render(diagnostic, "grammar.yaml", text);
    if (std::getenv("ACCEPT") != nullptr) {
      std::ofstream(entry.path() / "out", std::ios::binary) << told;
    }
    CHECK(told == read(entry.path() / "out"));
    ++count;
  }
  CHECK(count >= 12);
}
