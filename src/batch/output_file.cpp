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

#include "batch/pipeline.hpp"
#include "minuter/utf8.hpp"

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
// One for each thread that may write; pages of those that are not used take no memory.
constinit std::array<Slot, most_jobs + 16> unfinished;
constinit std::atomic<bool> is_ending = false;
static_assert(std::atomic<int>::is_always_lock_free);

/// While it lives, the handler does not run in this thread.
class SignalsBlocked {
 public:
  SignalsBlocked() noexcept {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, &old_);
  }
  ~SignalsBlocked() { ::pthread_sigmask(SIG_SETMASK, &old_, nullptr); }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t old_;
};

struct Created {
  int descriptor = -1;
  int slot = -1;
};

/// A new file and its slot. The handler, in whichever thread, comes before or after both.
Created create_remembered(const std::string& path) noexcept {
  const SignalsBlocked blocked;
  Created created;
  if (path.size() < sizeof(Slot::path)) {
    for (std::size_t i = 0; i < unfinished.size() && created.slot < 0; ++i) {
      int expected = Slot::is_free;
      if (unfinished[i].state.compare_exchange_strong(expected, Slot::is_changing)) {
        created.slot = static_cast<int>(i);
      }
    }
  }
  if (is_ending) {
    if (created.slot >= 0) unfinished[static_cast<std::size_t>(created.slot)].state = Slot::is_free;
    while (true) ::pause();
  }
  created.descriptor =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);
  const int error = errno;
  // Without a slot (a path longer than any system takes) it is still removed, but for signals.
  if (created.slot >= 0) {
    Slot& slot = unfinished[static_cast<std::size_t>(created.slot)];
    if (created.descriptor >= 0) std::memcpy(slot.path, path.c_str(), path.size() + 1);
    slot.state = created.descriptor >= 0 ? Slot::is_set : Slot::is_free;
    if (created.descriptor < 0) created.slot = -1;
  }
  errno = error;
  return created;
}

void forget(int slot) noexcept {
  if (slot >= 0) unfinished[static_cast<std::size_t>(slot)].state = Slot::is_free;
}

extern "C" void remove_unfinished(int signal) {
  is_ending = true;
  for (const Slot& slot : unfinished) {
    // Another thread is just creating a file.
    const timespec moment{0, 1'000'000};
    for (int tries = 0; slot.state.load() == Slot::is_changing && tries < 100; ++tries) {
      ::nanosleep(&moment, nullptr);
    }
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

/// What root writes anew stays its owner's; others can keep a group that they are in.
void keep_owner(int descriptor, const struct stat& old) noexcept {
  if (::fchown(descriptor, old.st_uid, old.st_gid) != 0) {
    (void)!::fchown(descriptor, static_cast<uid_t>(-1), old.st_gid);
  }
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

OutputFile::OutputFile(int descriptor, std::string path, std::string target, std::string temporary,
                       int slot)
    : FileSink(descriptor, on_one_line(path)),
      target_(std::move(target)),
      temporary_(std::move(temporary)),
      slot_(slot) {}

OutputFile::~OutputFile() {
  discard();
}

bool WriteError::is_of_device() const noexcept {
  return code == ENOSPC || code == EDQUOT || code == EROFS;
}

tl::expected<std::unique_ptr<OutputFile>, WriteError> OutputFile::create(const std::string& path) {
  const auto failed = [&](int error) {
    return tl::unexpected(WriteError{{"cannot write to " + on_one_line(path) + ": " + reason(error)}, error});
  };
  std::string target = path;
  struct stat old {};
  const bool is_there = ::stat(path.c_str(), &old) == 0;
  if (is_there && S_ISDIR(old.st_mode)) return tl::unexpected(WriteError{{on_one_line(path) + " is a folder"}, EISDIR});
  if (is_there && !S_ISREG(old.st_mode)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return failed(errno);
    return std::unique_ptr<OutputFile>(new OutputFile(descriptor, path, target, "", -1));
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
    const auto [descriptor, slot] = create_remembered(temporary);
    if (descriptor < 0 && errno == EEXIST && tries < 100) continue;  // left by an earlier run
    if (descriptor < 0) return failed(errno);
    std::unique_ptr<OutputFile> file(
        new OutputFile(descriptor, path, std::move(target), std::move(temporary), slot));
    if (is_there) {
      keep_owner(descriptor, old);
      (void)::fchmod(descriptor, old.st_mode & 07777U);  // last: a new owner takes bits away
    }
    return file;
  }
}

Result<void> OutputFile::commit() {
  if (descriptor_ >= 0 && ::close(descriptor_) != 0 && error_ == 0 && errno != EINTR) {
    error_ = errno;
  }
  descriptor_ = -1;
  if ((error_ == 0 || is_closed_pipe()) && !temporary_.empty()) {
    if (::rename(temporary_.c_str(), target_.c_str()) == 0) {
      temporary_.clear();
      forget(slot_);
      slot_ = -1;
    } else {
      error_ = errno;
      // A signal has ended the program and removed the file: nothing is to be told.
      while (is_ending) ::pause();
    }
  }
  discard();
  return result();
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
  ::signal(SIGXFSZ, SIG_IGN);
}

void remove_unfinished_on_signals() noexcept {
  struct sigaction action {};
  action.sa_handler = remove_unfinished;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU}) {
    struct sigaction old {};
    // What is ignored (nohup) stays so.
    if (::sigaction(signal, nullptr, &old) == 0 && old.sa_handler == SIG_IGN) continue;
    ::sigaction(signal, &action, nullptr);
  }
}

}  // namespace minuter::batch
