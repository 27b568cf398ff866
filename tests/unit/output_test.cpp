#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "batch/output_file.hpp"
#include "batch/read_file.hpp"
#include "minuter/writer.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;
using minuter::Output;
using minuter::batch::FileSink;
using minuter::batch::OutputFile;
using minuter::batch::read_file;

namespace {

/// A folder of its own that goes with the test.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "minuter-test-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
  [[nodiscard]] std::string operator/(const char* name) const { return (path / name).string(); }
  [[nodiscard]] long count() const {
    return std::distance(fs::directory_iterator(path), fs::directory_iterator());
  }
  fs::path path;
};

void put(const std::string& path, std::string_view text) {
  std::ofstream(path) << text;
}

std::string content(const std::string& path) {
  return read_file(path).value_or("(unreadable)");
}

std::string message(const minuter::Result<std::string>& result) {
  return result ? "" : result.error().message;
}

}  // namespace

TEST_CASE("an output hands on blocks and drops all after a failure", "[output]") {
  std::string all;
  std::size_t calls = 0;
  {
    Output output([&](std::string_view bytes) {
      ++calls;
      all += bytes;
      return calls < 3;
    });
    for (int i = 0; i < 100'000; ++i) output.write('x');
    CHECK(calls == 1);
    output.write("end");
    output.flush();
    CHECK(all.size() == 100'003);
    CHECK_FALSE(output.has_failed());
    output.flush();
    CHECK(calls == 2);  // nothing to hand on
    output.write("y");
    output.flush();
    CHECK(output.has_failed());
    output.write("lost");
  }
  CHECK(calls == 3);
  CHECK(all.back() == 'y');
}

TEST_CASE("an output file appears when it is whole", "[output]") {
  const Folder folder;
  const std::string path = folder / "minutes.json";
  put(path, "old");
  ::chmod(path.c_str(), 0640);
  {
    auto file = OutputFile::create(path);
    REQUIRE(file);
    CHECK((*file)->write("half"));
    CHECK(content(path) == "old");
    CHECK(folder.count() == 2);
  }
  CHECK(content(path) == "old");
  CHECK(folder.count() == 1);

  auto file = OutputFile::create(path);
  REQUIRE(file);
  {
    Output output((*file)->sink());
    output.write("new");
  }
  CHECK((*file)->commit());
  CHECK(content(path) == "new");
  CHECK(folder.count() == 1);
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 07777U) == 0640U);
}

TEST_CASE("a link stays a link and a long name is no hindrance", "[output]") {
  const Folder folder;
  put(folder / "real", "old");
  fs::create_symlink("real", folder / "link");
  auto file = OutputFile::create(folder / "link");
  REQUIRE(file);
  CHECK((*file)->write("new"));
  CHECK((*file)->commit());
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(content(folder / "real") == "new");

  const std::string path = folder / std::string(255, 'n').c_str();
  auto long_named = OutputFile::create(path);
  REQUIRE(long_named);
  CHECK((*long_named)->commit());
  CHECK(fs::exists(path));
}

TEST_CASE("what cannot be written is said", "[output]") {
  const Folder folder;
  const auto error = [](const std::string& path) {
    const auto file = OutputFile::create(path);
    return file ? "" : file.error().message;
  };
  CHECK(error(folder / "no/a.json") ==
        "cannot write to " + (folder / "no/a.json") + ": No such file or directory");
  CHECK(error(folder.path.string()) == folder.path.string() + " is a folder");

  auto full = OutputFile::create("/dev/full");
  REQUIRE(full);
  CHECK_FALSE((*full)->write("text"));
  CHECK((*full)->commit().error().message == "cannot write to /dev/full: No space left on device");
  CHECK(fs::exists("/dev/full"));
}

TEST_CASE("a full disk is an error of standard output, a closed pipe is none", "[output]") {
  const int full = ::open("/dev/full", O_WRONLY);
  FileSink on_full(full, "standard output");
  CHECK_FALSE(on_full.write("text"));
  CHECK(on_full.result().error().message ==
        "cannot write to standard output: No space left on device");
  ::close(full);

  minuter::batch::ignore_closed_pipes();
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  ::close(ends[0]);
  FileSink on_pipe(ends[1], "standard output");
  CHECK_FALSE(on_pipe.write("text"));
  CHECK(on_pipe.is_closed_pipe());
  CHECK(on_pipe.result());
  ::close(ends[1]);
}

TEST_CASE("a signal removes the unfinished file", "[output]") {
  const Folder folder;
  put(folder / "a.json", "old");
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    minuter::batch::remove_unfinished_on_signals();
    const auto file = OutputFile::create(folder / "a.json");
    if (!file || !(*file)->write("half")) ::_exit(1);
    // Not raise(): Catch2 has handlers of its own, the child's are ours.
    ::kill(::getpid(), SIGTERM);
    ::_exit(2);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGTERM);
  CHECK(folder.count() == 1);
  CHECK(content(folder / "a.json") == "old");
}

TEST_CASE("files are read up to a limit", "[input]") {
  const Folder folder;
  const std::string path = folder / "a.txt";
  put(path, "");
  CHECK(read_file(path).value().empty());
  const std::string text(100'000, 'x');
  put(path, text);
  CHECK(read_file(path).value() == text);
  CHECK(read_file(path, {100'000, true}).value() == text);
  CHECK(read_file(path, {0, true}).value() == text);
  CHECK(message(read_file(path, {99'999, true})) ==
        path + " is larger than 99999 bytes, the limit that --max-size sets");
  CHECK(message(read_file(path, {64 * 1024, true})) ==
        path + " is larger than 64 KiB, the limit that --max-size sets");
  CHECK(message(read_file("/dev/zero", {1024 * 1024, true})) ==
        "/dev/zero is larger than 1 MiB, the limit that --max-size sets");
}

TEST_CASE("what cannot be read is said", "[input]") {
  const Folder folder;
  CHECK(message(read_file("no/such.txt")) == "cannot read no/such.txt: No such file or directory");
  CHECK(message(read_file(folder.path.string())) == folder.path.string() + " is a folder");
  CHECK(message(read_file("/dev/null", {1024, false})) == "/dev/null is no plain file");
  CHECK(read_file("/dev/null")->empty());

  const std::string fifo = folder / "fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(message(read_file(fifo, {1024, false})) == fifo + " is no plain file");
  const pid_t writer = ::fork();
  REQUIRE(writer >= 0);
  if (writer == 0) {
    const int descriptor = ::open(fifo.c_str(), O_WRONLY);
    ::_exit(::write(descriptor, "text", 4) == 4 ? 0 : 1);
  }
  CHECK(read_file(fifo).value() == "text");
  ::waitpid(writer, nullptr, 0);
}
