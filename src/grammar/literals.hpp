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

  /// Calls hit(end offset, id) for each place where a literal ends. Linear in the text.
  template <class Hit>
  void scan(std::string_view text, Hit&& hit) const {
    std::uint32_t state = 0;
    const auto* next = next_.data();
    for (std::size_t i = 0; i < text.size(); ++i) {
      state = next[state * classes_ + class_of_[static_cast<unsigned char>(text[i])]];
      if (const auto first = outputs_[state]; first != none) {
        for (auto o = first; o != none; o = chain_[o].next) hit(i + 1, chain_[o].id);
      }
    }
  }

 private:
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  struct Output {
    std::uint32_t id;
    std::uint32_t next;
  };
  std::vector<std::pair<std::string, std::uint32_t>> words_;
  std::array<std::uint8_t, 256> class_of_{};
  std::uint32_t classes_ = 1;
  std::vector<std::uint32_t> next_;
  std::vector<std::uint32_t> outputs_;
  std::vector<Output> chain_;
};

}  // namespace minuter
