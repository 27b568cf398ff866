// Where output goes: files that are whole or not there, and standard output.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "minuter/result.hpp"
#include "minuter/writer.hpp"

namespace minuter::batch {

/// Why a file could not be written.
struct WriteError : Error {
  int code = 0;  ///< errno

  /// The device takes no more: other files would fail in the same way.
  [[nodiscard]] bool is_of_device() const noexcept;
};

/// Bytes to an open file; remembers the first error. `name` is for messages: "PATH" or
/// "standard output".
class FileSink {
 public:
  FileSink(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}

  /// For Output; the FileSink must outlive it.
  [[nodiscard]] Output::Sink sink();
  [[nodiscard]] bool write(std::string_view bytes);
  /// "cannot write to NAME: No space left on device". A reader that went away is no error.
  [[nodiscard]] Result<void> result() const;
  /// errno of the first error, 0 where there was none.
  [[nodiscard]] int error() const noexcept { return error_; }
  /// Nobody reads any more: there is no use in going on.
  [[nodiscard]] bool is_closed_pipe() const noexcept;

 protected:
  int descriptor_;
  std::string name_;
  int error_ = 0;  // errno
};

/// Standard output. Needs ignore_closed_pipes().
class StandardOutput : public FileSink {
 public:
  StandardOutput() : FileSink(1, "standard output") {}
};

/// Written beside its place as .NAME.tmp-XXXX and renamed by `commit`; without that, and when a
/// signal ends the program, the old file stays and the new one goes. A device or a FIFO is written
/// to as it is.
class OutputFile : public FileSink {
 public:
  /// The folder must exist.
  [[nodiscard]] static tl::expected<std::unique_ptr<OutputFile>, WriteError> create(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Flush the Output before.
  [[nodiscard]] Result<void> commit();

 private:
  OutputFile(int descriptor, std::string path, std::string target, std::string temporary, int slot);
  void discard() noexcept;

  std::string target_;
  std::string temporary_;  // empty: written in place
  int slot_ = -1;          // in the registry of files to remove on a signal
};

/// A reader that goes away, or a file larger than the system's limit, then shows as an error of
/// write() instead of ending the program.
void ignore_closed_pipes() noexcept;

/// SIGINT, SIGTERM, SIGHUP, SIGQUIT and SIGXCPU remove unfinished files before they end the program.
void remove_unfinished_on_signals() noexcept;

}  // namespace minuter::batch
