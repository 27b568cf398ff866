// Which signs stand for bullets in a document. A bullet that is nothing else ("- Roof", "• Roof") is known
// wherever it stands; of others ("o Roof", "~ Roof", "» Roof", "-Roof" without a blank) only their series tells.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "layout/markers.hpp"

namespace minuter::layout {

struct Line;
struct Lines;

class BulletSigns {
 public:
  /// Sees a line, and the one right above it (empty: there is a gap).
  void note(std::string_view line, std::string_view above) noexcept;
  /// May "o" at the margin be a bullet?
  [[nodiscard]] bool has_letter() const noexcept { return below_end_ >= 2 && below_end_ * 3 >= letters_ * 2; }
  /// The bullet at the start of `line` that only its series tells: its sign and what is behind it.
  [[nodiscard]] Bullet find(std::string_view line) const noexcept;

 private:
  struct Sign {
    std::string_view text;
    bool is_tight = false;  // "-Roof"
    std::uint32_t count = 0;
  };
  static constexpr std::uint32_t kFewest = 3;
  [[nodiscard]] bool is_known(const Sign& sign) const noexcept;

  std::array<Sign, 6> signs_{};
  std::uint32_t letters_ = 0;    // lines that begin with "o" alone
  std::uint32_t below_end_ = 0;  // of them those where a sentence cannot go on
};

/// The bullet of a line, told by itself or by the others of the document.
[[nodiscard]] Bullet find_bullet(const Lines& all, const Line& line) noexcept;
/// The sign alone, without what is behind it.
[[nodiscard]] std::string_view bullet_of(std::string_view line) noexcept;

}  // namespace minuter::layout
