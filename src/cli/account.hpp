// What each output of a folder was made of, kept in a file there.
// Takes: the path of an output and words that say all it depends on. Does not know: what they mean.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "minuter/result.hpp"

namespace minuter::cli {

using Digest = std::array<std::uint64_t, 2>;
[[nodiscard]] Digest digest_of(std::string_view text) noexcept;
/// 32 hexadecimal digits.
[[nodiscard]] std::string in_digits(const Digest& digest);

/// Lines "DIGEST-OF-OUTPUT DIGEST-OF-WHAT-IT-WAS-MADE-OF"; the last one of an output counts. Lines
/// are only added, each by one write: several runs may share the file, and one that is ended has
/// told what it did. A line that is broken is as if it were not there: its output is made anew.
class Account {
 public:
  [[nodiscard]] static Result<std::shared_ptr<const Account>> open(const std::string& path);
  ~Account();
  Account(const Account&) = delete;
  Account& operator=(const Account&) = delete;

  /// As far as the account was when it was opened.
  [[nodiscard]] bool holds(std::string_view output, std::string_view made_of) const;
  /// Safe to call from several threads. What cannot be added is made anew in the next run.
  void add(std::string_view output, std::string_view made_of) const;

 private:
  explicit Account(int descriptor) : descriptor_(descriptor) {}

  struct FirstPart {
    std::size_t operator()(const Digest& digest) const noexcept { return digest[0]; }
  };
  int descriptor_;
  std::unordered_map<Digest, Digest, FirstPart> known_;
};

}  // namespace minuter::cli
