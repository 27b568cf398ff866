#include "batch/output_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace minuter::batch {
namespace {

std::string reason(int error) {
  return std::generic_category().message(error);
}

// A signal handler can reach nothing but what stands at a fixed address, so this is the one global
// state of the program. Slots are taken without locks; a handler that meets a half-filled slot
// leaves it alone.
struct Slot {
  enum State : int { is_free, is_changing, is_set };
  std::atomic<int> state{is_free};
  char path[4096] = {};
};
constinit std::array<Slot, 64> unfinished;
static_assert(std::atomic<int>::is_always_lock_free);

int remember(const std::string& path) noexcept {
  if (path.size() >= sizeof(Slot::path)) return -1;
  for (std::size_t i = 0; i < unfinished.size(); ++i) {
    int expected = Slot::is_free;
    if (!unfinished[i].state.compare_exchange_strong(expected, Slot::is_changing)) continue;
    std::memcpy(unfinished[i].path, path.c_str(), path.size() + 1);
    unfinished[i].state = Slot::is_set;
    return static_cast<int>(i);
  }
  return -1;  // more open files than anybody has: they are still removed but for signals
}

void forget(int slot) noexcept {
  if (slot >= 0) unfinished[static_cast<std::size_t>(slot)].state = Slot::is_free;
}

extern "C" void remove_unfinished(int signal) {
  for (const Slot& slot : unfinished) {
    if (slot.state.load() == Slot::is_set) ::unlink(slot.path);
  }
  // The handler was reset (SA_RESETHAND): this ends the program as the signal would have.
  ::raise(signal);
}

/// `.NAME.tmp-PID-COUNT` in the folder of `target`.
std::string temporary_beside(const std::string& target) {
  static std::atomic<unsigned> count{0};
  const std::size_t slash = target.rfind('/');
  const std::size_t name_begin = slash == std::string::npos ? 0 : slash + 1;
  std::string name = target.substr(name_begin);
  // Names have at most 255 bytes.
  if (name.size() > 200) name.resize(200);
  return target.substr(0, name_begin) + "." + name + ".tmp-" + std::to_string(::getpid()) + "-" +
         std::to_string(count.fetch_add(1));
}

}  // namespace

Output::Sink FileSink::sink() {
  return [this](std::string_view bytes) { return write(bytes); };
}

bool FileSink::write(std::string_view bytes) {
  while (error_ == 0 && !bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      // Somebody else made it non-blocking: wait.
      pollfd waited{descriptor_, POLLOUT, 0};
      ::poll(&waited, 1, -1);
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return error_ == 0;
}

Result<void> FileSink::result() const {
  if (error_ == 0 || is_closed_pipe()) return {};
  return tl::unexpected(Error{"cannot write to " + name_ + ": " + reason(error_)});
}

bool FileSink::is_closed_pipe() const noexcept {
  return error_ == EPIPE;
}

OutputFile::OutputFile(int descriptor, std::string path, std::string target, std::string temporary)
    : FileSink(descriptor, std::move(path)),
      target_(std::move(target)),
      temporary_(std::move(temporary)) {
  if (!temporary_.empty()) slot_ = remember(temporary_);
}

OutputFile::~OutputFile() {
  discard();
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const std::string& path) {
  const auto failed = [&](int error) {
    return tl::unexpected(Error{"cannot write to " + path + ": " + reason(error)});
  };
  std::string target = path;
  struct stat old {};
  const bool is_there = ::stat(path.c_str(), &old) == 0;
  if (is_there && S_ISDIR(old.st_mode)) return tl::unexpected(Error{path + " is a folder"});
  if (is_there && !S_ISREG(old.st_mode)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return failed(errno);
    return std::unique_ptr<OutputFile>(new OutputFile(descriptor, path, target, ""));
  }
  if (is_there) {
    // A file that may not be written to is not to be replaced; a link stays a link.
    if (::access(path.c_str(), W_OK) != 0) return failed(errno);
    if (char* const real = ::realpath(path.c_str(), nullptr)) {
      target = real;
      ::free(real);
    }
  }
  for (int tries = 0;; ++tries) {
    std::string temporary = temporary_beside(target);
    const int descriptor =
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (descriptor < 0 && errno == EEXIST && tries < 100) continue;  // left by an earlier run
    if (descriptor < 0) return failed(errno);
    std::unique_ptr<OutputFile> file(
        new OutputFile(descriptor, path, std::move(target), std::move(temporary)));
    if (is_there) (void)::fchmod(descriptor, old.st_mode & 07777U);
    return file;
  }
}

Result<void> OutputFile::commit() {
  Result<void> done = result();
  if (descriptor_ >= 0 && ::close(descriptor_) != 0 && done && errno != EINTR) {
    done = tl::unexpected(Error{"cannot write to " + name_ + ": " + reason(errno)});
  }
  descriptor_ = -1;
  if (done && !temporary_.empty()) {
    if (::rename(temporary_.c_str(), target_.c_str()) == 0) {
      temporary_.clear();
      forget(slot_);
      slot_ = -1;
    } else {
      done = tl::unexpected(Error{"cannot write to " + name_ + ": " + reason(errno)});
    }
  }
  discard();
  return done;
}

void OutputFile::discard() noexcept {
  if (descriptor_ >= 0) ::close(descriptor_);
  descriptor_ = -1;
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  temporary_.clear();
  forget(slot_);
  slot_ = -1;
}

void ignore_closed_pipes() noexcept {
  ::signal(SIGPIPE, SIG_IGN);
}

void remove_unfinished_on_signals() noexcept {
  struct sigaction action {};
  action.sa_handler = remove_unfinished;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction old {};
    // What is ignored (nohup) stays so.
    if (::sigaction(signal, nullptr, &old) == 0 && old.sa_handler == SIG_IGN) continue;
    ::sigaction(signal, &action, nullptr);
  }
}

}  // namespace minuter::batch
