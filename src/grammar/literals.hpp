// Finds many literals in one pass (Aho-Corasick over ASCII-folded bytes), to know where which
// pattern could match at all.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minuter {

class Literals {
 public:
  /// Adds a literal (folded by ASCII case) under `id`. Call finish() after the last.
  void add(std::string_view literal, std::uint32_t id);
  void finish();
  [[nodiscard]] bool is_empty() const noexcept { return words_.empty(); }

  /// Calls hit(begin offset, id) for each place where a literal stands. Linear in the text.
  template <class Hit>
  void scan(std::string_view text, Hit&& hit) const {
    std::uint32_t state = 0;  // times classes_, so that a step is one addition and one look-up
    const auto* next = next_.data();
    const std::size_t size = text.size();
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t i = 0; i < size; ++i) {
      if (state == 0) {
        // At the root most places can be passed over by looking at three bytes.
        while (i + 2 < size && !may_begin(byte(i), byte(i + 1), byte(i + 2))) ++i;
      }
      const std::uint32_t to = next[state + class_of_[byte(i)]];
      state = to & ~ends_here;
      if (to & ends_here) {
        for (auto o = outputs_[state / classes_]; o != none; o = chain_[o].next)
          hit(i + 1 - chain_[o].size, chain_[o].id);
      }
    }
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  static constexpr std::uint32_t ends_here = std::uint32_t{1} << 31U;
  // Of a byte five bits count: those in which the cases of a letter do not differ.
  static constexpr std::size_t key(unsigned char a, unsigned char b, unsigned char c) noexcept {
    return (a & 31U) << 10U | (b & 31U) << 5U | (c & 31U);
  }
  [[nodiscard]] bool may_begin(unsigned char a, unsigned char b, unsigned char c) const noexcept {
    const std::size_t k = key(a, b, c);
    return (begins_[k / 64] >> (k % 64) & 1U) != 0;
  }
  struct Output {
    std::uint32_t id;
    std::uint32_t size;
    std::uint32_t next;
  };
  std::vector<std::pair<std::string, std::uint32_t>> words_;
  std::array<std::uint8_t, 256> class_of_{};
  std::uint32_t classes_ = 1;
  std::vector<std::uint32_t> next_;
  std::vector<std::uint32_t> outputs_;
  std::vector<Output> chain_;
  std::array<std::uint64_t, 512> begins_{};  // bit key(a, b, c): a literal may begin with them
};

}  // namespace minuter
