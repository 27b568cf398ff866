#include "cli/progress_bar.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <string>

#include "cli/show.hpp"

namespace minuter::cli {
namespace {

std::size_t terminal_width() {
  winsize size{};
  if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return size.ws_col;
}

bool knows_escapes() {
  const char* const term = std::getenv("TERM");
  return term == nullptr || std::strcmp(term, "dumb") != 0;
}

}  // namespace

ProgressBar::ProgressBar(std::size_t total, bool is_wanted, Results where)
    : total_(total),
      is_on_(is_wanted && total > 1 && is_terminal(STDERR_FILENO) && knows_escapes() &&
             (where == Results::elsewhere || !is_terminal(STDOUT_FILENO))) {}

void ProgressBar::show(const batch::Tally& tally) {
  if (!is_on_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  show_lines("\r" + batch::progress_line(tally, total_, seconds(), terminal_width() - 1) +
             "\x1b[K");
  is_shown_ = true;
}

void ProgressBar::clear() {
  if (is_shown_) show_lines("\r\x1b[K");
  is_shown_ = false;
}

double ProgressBar::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void show_summary(Summary form, const batch::Tally& tally, double seconds) {
  switch (form) {
    case Summary::none:
      return;
    case Summary::text:
      return show_note(batch::summary_line(tally, seconds));
    case Summary::json:
      return show_lines(batch::summary_json(tally, seconds) + "\n");
  }
}

}  // namespace minuter::cli
