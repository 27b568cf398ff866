#include "cli/output_tree.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <tuple>
#include <unordered_map>

#include "batch/output_file.hpp"
#include "minuter/utf8.hpp"

namespace minuter::cli {
namespace {

bool is_before(const timespec& a, const timespec& b) noexcept {
  return std::tie(a.tv_sec, a.tv_nsec) < std::tie(b.tv_sec, b.tv_nsec);
}

/// The folder of `path`, with all above it.
WriteResult make_folder_of(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (::mkdir(folder.c_str(), 0777) != 0 && errno != EEXIST && errno != EISDIR) {
      const int error = errno;
      struct stat status {};
      if (::stat(folder.c_str(), &status) == 0) continue;  // on a read-only device
      return tl::unexpected(batch::WriteError{
          {"cannot make folder " + folder + ": " + std::generic_category().message(error)}, error});
    }
  }
  return {};
}

WriteResult write_file(const std::string& path, std::string_view bytes) {
  const auto file = batch::OutputFile::create(path);
  if (!file) return tl::unexpected(file.error());
  (void)(*file)->write(bytes);
  if (const Result<void> done = (*file)->commit(); !done) {
    return tl::unexpected(batch::WriteError{done.error(), (*file)->error()});
  }
  return {};
}

std::string in_words(const timespec& time) {
  return fmt::format("{}.{:09}", time.tv_sec, time.tv_nsec);
}

/// The output as it was written tells of those that were changed or made by another run.
std::string made_of(const OutputTree::State& state, const struct stat& output) {
  return fmt::format("{} {} {}", in_words(output.st_mtim), output.st_size, state);
}

bool has_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.substr(0, path.rfind('/') + 1).c_str(), &status) == 0;
}

/// Why no file can come into the folder, which may have to be made; 0: it can.
int problem_with(std::string folder) {
  struct stat status {};
  while (::stat(folder.c_str(), &status) != 0) {
    if (errno != ENOENT || folder == "." || folder == "/") return errno;
    const std::size_t slash = folder.rfind('/', folder.size() - 2);
    folder = slash == std::string::npos ? "." : folder.substr(0, slash + 1);
  }
  if (!S_ISDIR(status.st_mode)) return ENOTDIR;
  return ::access(folder.c_str(), W_OK | X_OK) == 0 ? 0 : errno;
}

}  // namespace

OutputTree::Identity OutputTree::identity_of(const struct stat& status) noexcept {
  return {status.st_dev, status.st_ino};
}

std::string OutputTree::path_of(const batch::Input& input) const {
  std::string path = folder_;
  std::string_view rest = std::string_view(input.path).substr(input.below);
  while (!rest.empty()) {
    const std::string_view part = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    if (part.empty() || part == "." || part == "..") continue;
    path += part;
    path += '/';
  }
  path.pop_back();
  const std::size_t name = path.rfind('/') + 1;
  const std::size_t dot = path.rfind('.');
  if (dot != std::string::npos && dot > name) path.resize(dot);
  return path + "." + extension_;
}

Result<OutputTree> OutputTree::plan(std::string folder, std::string_view extension,
                                    const std::vector<batch::Input>& inputs) {
  OutputTree tree(std::move(folder), extension);
  std::unordered_map<std::string, std::size_t> known;
  known.reserve(inputs.size());
  std::vector<Identity> old;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    std::string path = tree.path_of(inputs[i]);
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) old.push_back(identity_of(status));
    const auto [at, is_new] = known.emplace(std::move(path), i);
    if (!is_new) {
      return tl::unexpected(Error{inputs[at->second].path + " and " + inputs[i].path +
                                  " would both be written to " + at->first});
    }
  }
  // A file where another output needs a folder.
  std::string checked;
  int problem = 0;
  bool has_place = inputs.empty();
  for (const batch::Input& input : inputs) {
    const std::string path = tree.path_of(input);
    const std::size_t last = path.rfind('/');
    if (path.compare(0, last, checked) == 0 && checked.size() == last) continue;  // as the one before
    checked = path.substr(0, last);
    if (!has_place) {
      const int wrong = problem_with(checked + "/");
      has_place = wrong == 0;
      if (problem == 0) problem = wrong;
    }
    for (std::size_t slash = last; slash > tree.folder_.size(); slash = path.rfind('/', slash - 1)) {
      const auto at = known.find(path.substr(0, slash));
      if (at == known.end()) continue;
      return tl::unexpected(Error{"for " + inputs[at->second].path + " and " + input.path + ", " +
                                  at->first + " would have to be both a file and a folder"});
    }
  }
  if (!has_place) {
    return tl::unexpected(Error{"cannot write to " + on_one_line(tree.folder_) + ": " +
                                std::generic_category().message(problem)});
  }
  std::ranges::sort(old);
  tree.old_ = std::move(old);
  for (const batch::Input& input : inputs) {
    if (tree.has_output(input.path)) {
      return tl::unexpected(
          Error{input.path + " is an input: an output in " + tree.folder_ + " would overwrite it"});
    }
  }
  return tree;
}

bool OutputTree::has_output(const std::string& path) const {
  struct stat status {};
  if (old_.empty() || ::stat(path.c_str(), &status) != 0) return false;
  return std::ranges::binary_search(old_, identity_of(status));
}

Result<void> OutputTree::remember(std::string_view key) {
  const std::string path = folder_ + ".minuter";
  if (const WriteResult done = make_folder_of(path); !done) return tl::unexpected(done.error());
  Result<std::shared_ptr<const Account>> account = Account::open(path);
  if (!account) return tl::unexpected(account.error());
  key_ = in_digits(digest_of(key));
  account_ = std::move(*account);
  return {};
}

OutputTree::State OutputTree::state_of(const batch::Input& input, std::string_view reading) const {
  struct stat status {};
  if (account_ == nullptr || ::stat(input.path.c_str(), &status) != 0) return {};
  // Its path as it was named, which documents hold, and its whole path: another folder may have
  // files of the same names.
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(input.path.c_str(), nullptr),
                                                    std::free);
  return fmt::format("{}{} {} {} {} in {}", key_, reading, in_words(status.st_mtim), status.st_size,
                     input.path, real ? real.get() : "");
}

bool OutputTree::is_fresh(const batch::Input& input, std::string_view reading) const {
  if (account_ == nullptr) return false;
  struct stat from {};
  struct stat to {};
  const std::string path = path_of(input);
  if (::stat(input.path.c_str(), &from) != 0 || ::stat(path.c_str(), &to) != 0) return false;
  // Equal times are within the clock's step: nobody knows which was first. The time of the inode
  // tells of an older file that was moved here.
  return is_before(from.st_mtim, to.st_mtim) && is_before(from.st_ctim, to.st_mtim) &&
         account_->holds(std::string_view(path).substr(folder_.size()),
                         made_of(state_of(input, reading), to));
}

WriteResult OutputTree::write(const batch::Input& input, const State& state,
                               std::string_view bytes) const {
  const std::string path = path_of(input);
  if (!has_folder(path)) {
    if (WriteResult done = make_folder_of(path); !done) return done;
  }
  if (WriteResult done = write_file(path, bytes); !done) return done;
  struct stat status {};
  if (!state.empty() && ::stat(path.c_str(), &status) == 0) {
    account_->add(std::string_view(path).substr(folder_.size()), made_of(state, status));
  }
  return {};
}

}  // namespace minuter::cli
