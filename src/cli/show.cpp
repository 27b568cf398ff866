#include "cli/show.hpp"

#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <string>

#include "batch/output_file.hpp"

namespace minuter::cli {

bool wants_colour(int descriptor) noexcept {
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = std::getenv("TERM");
  return is_terminal(descriptor) && (term == nullptr || std::strcmp(term, "dumb") != 0);
}

bool is_terminal(int descriptor) noexcept {
  return ::isatty(descriptor) == 1;
}

void show_lines(std::string_view lines) {
  batch::FileSink standard_error(STDERR_FILENO, "standard error");
  (void)standard_error.write(lines);  // where that fails there is nobody to tell
}

void show_error(std::string_view message) {
  std::string line = "minuter: ";
  // Names of files may hold what would drive the terminal.
  for (const char byte : message) {
    const auto code = static_cast<unsigned char>(byte);
    if ((code < 0x20 && byte != '\n') || code == 0x7F) {
      line += "\xEF\xBF\xBD";
    } else {
      line += byte;
    }
  }
  // One write, so that lines of several processes do not mix.
  show_lines(line + "\n");
}

void show_note(std::string_view message) {
  show_error(message);
}

std::string lines_of(const Diagnostic& diagnostic, std::string_view path, std::string_view text) {
  std::string rendered = render(diagnostic, path, text, wants_colour(STDERR_FILENO));
  if (!rendered.ends_with('\n')) rendered += '\n';
  return rendered;
}

void show_diagnostic(const Diagnostic& diagnostic, std::string_view path, std::string_view text) {
  show_lines(lines_of(diagnostic, path, text));
}

int show_text(std::string_view text) {
  batch::StandardOutput out;
  (void)out.write(text);
  const Result<void> done = out.result();
  if (done) return fine;
  show_error(done.error().message);
  return cannot_run;
}

}  // namespace minuter::cli
