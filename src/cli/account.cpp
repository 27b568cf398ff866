#include "cli/account.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <optional>
#include <system_error>

#include "batch/output_file.hpp"
#include "batch/read_file.hpp"

namespace minuter::cli {
namespace {

constexpr std::size_t digits = 32;

std::optional<Digest> read_digest(std::string_view text) noexcept {
  Digest digest{};
  for (std::size_t part = 0; part < digest.size(); ++part) {
    const char* const begin = text.data() + part * digits / 2;
    const auto [end, problem] = std::from_chars(begin, begin + digits / 2, digest[part], 16);
    if (problem != std::errc{} || end != begin + digits / 2) return std::nullopt;
  }
  return digest;
}

std::string line_of(const Digest& output, const Digest& made_of) {
  return in_digits(output) + " " + in_digits(made_of) + "\n";
}

}  // namespace

/// FNV-1a, twice over for 128 bits.
Digest digest_of(std::string_view text) noexcept {
  Digest digest{0xCBF29CE484222325U, 0x84222325CBF29CE4U};
  for (std::uint64_t& hash : digest) {
    for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  }
  return digest;
}

std::string in_digits(const Digest& digest) {
  return fmt::format("{:016x}{:016x}", digest[0], digest[1]);
}

Result<std::shared_ptr<const Account>> Account::open(const std::string& path) {
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
  if (descriptor < 0) {
    return tl::unexpected(
        Error{"cannot write to " + path + ": " + std::generic_category().message(errno)});
  }
  const std::shared_ptr<Account> account(new Account(descriptor));
  const Result<std::string> text = batch::read_file(path, {.max_size = 0, .is_named = false});
  if (!text) return tl::unexpected(text.error());
  std::size_t lines = 0;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    ++lines;
    if (line.size() != 2 * digits + 1 || line[digits] != ' ') continue;
    const std::optional<Digest> output = read_digest(line);
    const std::optional<Digest> made_of = read_digest(line.substr(digits + 1));
    if (output && made_of) account->known_[*output] = *made_of;
  }
  // A line that a full disk cut short does not spoil the next one.
  if (!text->empty() && !text->ends_with('\n')) (void)!::write(descriptor, "\n", 1);

  // Lines that count no more go, once there are many. What another run adds meanwhile may be lost:
  // it is then made anew.
  if (lines <= 2 * account->known_.size() + 1000) return account;
  const auto file = batch::OutputFile::create(path);
  if (!file) return account;
  std::string kept;
  for (const auto& [output, made_of] : account->known_) kept += line_of(output, made_of);
  (void)(*file)->write(kept);
  if (!(*file)->commit()) return account;
  ::close(account->descriptor_);
  account->descriptor_ = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NONBLOCK);
  return account;
}

Account::~Account() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

bool Account::holds(std::string_view output, std::string_view made_of) const {
  const auto found = known_.find(digest_of(output));
  return found != known_.end() && found->second == digest_of(made_of);
}

void Account::add(std::string_view output, std::string_view made_of) const {
  const std::string line = line_of(digest_of(output), digest_of(made_of));
  (void)!::write(descriptor_, line.data(), line.size());
}

}  // namespace minuter::cli
