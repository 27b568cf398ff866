#include "cli/show.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace minuter::cli {
namespace {

/// Errno, or 0 when all was written.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

bool wants_colour() {
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = std::getenv("TERM");
  return is_terminal(STDERR_FILENO) && (term == nullptr || std::strcmp(term, "dumb") != 0);
}

}  // namespace

bool is_terminal(int descriptor) noexcept {
  return ::isatty(descriptor) == 1;
}

void show_lines(std::string_view lines) {
  (void)write_all(STDERR_FILENO, lines);
}

void show_error(std::string_view message) {
  // One write, so that lines of several processes do not mix.
  show_lines("minuter: " + std::string(message) + "\n");
}

void show_note(std::string_view message) {
  show_error(message);
}

void show_diagnostic(const Diagnostic& diagnostic, std::string_view path, std::string_view text) {
  std::string rendered = render(diagnostic, path, text, wants_colour());
  if (!rendered.ends_with('\n')) rendered += '\n';
  show_lines(rendered);
}

Output::Sink StandardOutput::sink() {
  return [this](std::string_view bytes) {
    if (failure_ == 0) failure_ = write_all(STDOUT_FILENO, bytes);
    return failure_ == 0;
  };
}

int StandardOutput::finish() const {
  if (failure_ == 0 || failure_ == EPIPE) return fine;
  show_error(std::string("cannot write to standard output: ") + std::strerror(failure_));
  return cannot_run;
}

int show_text(std::string_view text) {
  StandardOutput out;
  (void)out.sink()(text);
  return out.finish();
}

}  // namespace minuter::cli
