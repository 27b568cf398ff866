#include "batch/inputs.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

#include "batch/glob.hpp"
#include "batch/read_file.hpp"
#include "minuter/utf8.hpp"

namespace minuter::batch {
namespace {

constexpr std::string_view ignore_file = ".minuterignore";

/// What makes two paths the same file.
struct Identity {
  dev_t device = 0;
  ino_t number = 0;
  friend bool operator==(const Identity&, const Identity&) = default;
};

struct HashOfIdentity {
  std::size_t operator()(const Identity& identity) const noexcept {
    return std::hash<std::uint64_t>{}(identity.number * 0x9E3779B97F4A7C15U + identity.device);
  }
};

Identity identity_of(const struct stat& status) noexcept {
  return {status.st_dev, status.st_ino};
}

struct Entry {
  std::string name;
  bool is_folder = false;
};

/// As if folders ended in a slash: then the files of a tree are in the order of their paths.
bool stands_before(const Entry& a, const Entry& b) noexcept {
  const std::size_t common = std::min(a.name.size(), b.name.size());
  const int order = a.name.compare(0, common, b.name, 0, common);
  if (order != 0) return order < 0;
  const auto next = [&](const Entry& entry) {
    if (entry.name.size() > common)
      return static_cast<int>(static_cast<unsigned char>(entry.name[common]));
    return entry.is_folder ? int{'/'} : -1;
  };
  return next(a) < next(b);
}

bool is_left_out(std::string_view name) noexcept {
  return name.starts_with('.') || name == "CVS" || name == "_darcs";
}

/// The lines of one .minuterignore, or all --exclude.
struct Exclusions {
  std::size_t base = 0;  // length of the path of their folder, with the slash
  std::string above;     // what stands between their folder and the base, where that is below it
  std::vector<Exclusion> list;
};

std::vector<Exclusion> read_exclusions(const std::vector<std::string>& lines) {
  std::vector<Exclusion> list;
  for (const std::string& line : lines) list.push_back(read_exclusion(line));
  return list;
}

/// What is said last counts; null where nothing is said.
const Exclusion* verdict_on(std::string_view path, bool is_folder,
                            const std::vector<Exclusion>& list) {
  for (auto it = list.rbegin(); it != list.rend(); ++it) {
    if (it->matches(path, is_folder)) return &*it;
  }
  return nullptr;
}

bool is_there(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0;
}

std::string real_path(const std::string& path) {
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), std::free);
  return real ? real.get() : path;
}

class FolderSearch {
 public:
  FolderSearch(const Search& search, Inputs& found) : search_(search), found_(found) {
    for (const std::string& glob : search.globs) globs_.push_back(glob);
    if (globs_.empty()) globs_.assign(default_globs().begin(), default_globs().end());
    struct stat status {};
    if (!search.skipped_folder.empty() && ::stat(search.skipped_folder.c_str(), &status) == 0) {
      skipped_ = identity_of(status);
    }
  }

  /// False where the same folder was searched before.
  bool search(const std::string& folder) {
    struct stat status {};
    if (::stat(folder.c_str(), &status) == 0 && !searched_.insert(identity_of(status)).second) {
      return false;
    }
    path_ = folder;
    if (!path_.ends_with('/')) path_ += '/';
    below_ = path_.size();
    exclusions_.clear();
    exclusions_.push_back({below_, {}, read_exclusions(search_.excludes)});
    read_exclusions_above();
    // Another search may have come here with other exclusions.
    seen_.clear();
    visit();
    return true;
  }

  [[nodiscard]] bool has_link() const noexcept { return has_link_; }

 private:
  /// The folder `path_`, which ends with a slash.
  void visit() {
    std::vector<Entry> entries;
    bool has_ignore_file = false;
    {
      const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path_.c_str()), ::closedir);
      struct stat status {};
      if (!folder || ::fstat(::dirfd(folder.get()), &status) != 0) return fail(errno);
      const bool is_searched = path_.size() == below_;
      if (!is_searched && skipped_ && identity_of(status) == *skipped_) return;
      if (!seen_.insert(identity_of(status)).second) return;  // by a link, or named twice
      errno = 0;
      while (const dirent* const entry = ::readdir(folder.get())) {
        if (entry->d_name == ignore_file) has_ignore_file = true;
        if (!is_left_out(entry->d_name)) add(*entry, ::dirfd(folder.get()), entries);
        errno = 0;
      }
      if (errno != 0) fail(errno);
    }
    const std::size_t size = path_.size();
    // Lists of their own, behind that of --exclude.
    if (has_ignore_file) exclusions_.push_back({size, {}, read_ignore_file(path_)});
    std::ranges::sort(entries, stands_before);
    for (const Entry& entry : entries) {
      path_.append(entry.name);
      if (!is_excluded(entry.is_folder)) {
        if (entry.is_folder) {
          path_ += '/';
          visit();
        } else if (is_wanted()) {
          found_.files.push_back({path_, false, static_cast<std::uint32_t>(below_)});
        }
      }
      path_.resize(size);
    }
    if (has_ignore_file) exclusions_.pop_back();
  }

  void add(const dirent& entry, int folder, std::vector<Entry>& entries) {
    switch (entry.d_type) {
      case DT_REG:
        entries.push_back({entry.d_name, false});
        return;
      case DT_DIR:
        entries.push_back({entry.d_name, true});
        return;
      case DT_LNK:
      case DT_UNKNOWN:
        break;
      default:
        return;  // devices, FIFOs, sockets
    }
    struct stat status {};
    if (::fstatat(folder, entry.d_name, &status, 0) != 0) {
      // A link to nowhere is shown when it is read.
      entries.push_back({entry.d_name, false});
    } else if (S_ISDIR(status.st_mode) || S_ISREG(status.st_mode)) {
      has_link_ = true;
      entries.push_back({entry.d_name, S_ISDIR(status.st_mode)});
    }
  }

  std::vector<Exclusion> read_ignore_file(const std::string& folder) {
    std::vector<Exclusion> list;
    const Result<std::string> text =
        read_file(folder + std::string(ignore_file), {.is_named = false});
    if (!text) {
      found_.errors.push_back(text.error());
      return list;
    }
    std::string_view rest = *text;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      Exclusion exclusion = read_exclusion(line);
      if (!exclusion.glob.empty()) list.push_back(std::move(exclusion));
    }
    return list;
  }

  /// What .minuterignore in the folders above says about what is below `path_`: up to the root, or
  /// to the top of a repository. The nearest stands last.
  void read_exclusions_above() {
    std::string folder = real_path(path_);
    if (!folder.ends_with('/')) folder += '/';
    const std::string searched = folder;
    std::vector<Exclusions> upwards;
    while (folder.size() > 1 && !is_there(folder + ".git")) {
      folder.resize(folder.rfind('/', folder.size() - 2) + 1);
      if (!is_there(folder + std::string(ignore_file))) continue;
      upwards.push_back({below_, searched.substr(folder.size()), read_ignore_file(folder)});
    }
    std::move(upwards.rbegin(), upwards.rend(), std::back_inserter(exclusions_));
  }

  /// The nearest .minuterignore counts most; --exclude counts more than files.
  bool is_excluded(bool is_folder) const {
    const auto verdict = [&](const Exclusions& exclusions) {
      const std::string_view below = std::string_view(path_).substr(exclusions.base);
      return exclusions.above.empty()
                 ? verdict_on(below, is_folder, exclusions.list)
                 : verdict_on(exclusions.above + std::string(below), is_folder, exclusions.list);
    };
    if (const Exclusion* const found = verdict(exclusions_.front())) return !found->keeps;
    for (std::size_t i = exclusions_.size(); i-- > 1;) {
      if (const Exclusion* const found = verdict(exclusions_[i])) return !found->keeps;
    }
    return false;
  }

  bool is_wanted() const {
    const std::string_view below = std::string_view(path_).substr(below_);
    std::string_view name = below.substr(below.find_last_of('/') + 1);
    std::string small;  // MINUTES.TXT
    if (search_.globs.empty()) {
      small = name;
      for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      }
      name = small;
    }
    return std::ranges::any_of(globs_, [&](std::string_view glob) {
      return is_match(glob, glob.find('/') == std::string_view::npos ? name : below);
    });
  }

  void fail(int error) {
    found_.errors.push_back({"cannot read folder " + on_one_line(path_) + ": " +
                             std::generic_category().message(error)});
  }

  const Search& search_;
  Inputs& found_;
  std::vector<std::string_view> globs_;
  std::unordered_set<Identity, HashOfIdentity> searched_;  // folders that were named
  std::unordered_set<Identity, HashOfIdentity> seen_;      // in this search
  std::optional<Identity> skipped_;
  std::string path_;
  std::size_t below_ = 0;
  std::vector<Exclusions> exclusions_;
  bool has_link_ = false;
};

void drop_repeated(std::vector<Input>& files) {
  /// The first file of a number, until there is another: that may be a hard link.
  std::unordered_map<Identity, std::size_t, HashOfIdentity> known;
  std::unordered_set<std::string> real_paths;
  known.reserve(files.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    struct stat status {};
    if (!files[i].is_standard_input() && ::stat(files[i].path.c_str(), &status) == 0) {
      const auto [first, is_new] = known.emplace(identity_of(status), kept);
      if (!is_new) {
        real_paths.insert(real_path(files[first->second].path));
        if (!real_paths.insert(real_path(files[i].path)).second) continue;
      }
    }
    if (kept != i) files[kept] = std::move(files[i]);
    ++kept;
  }
  files.resize(kept);
}

/// Folders that lie in each other may fail in the same place.
void drop_repeated(std::vector<Error>& errors) {
  std::unordered_set<std::string_view> known;
  std::vector<Error> kept;
  for (const Error& error : errors) {
    if (known.insert(error.message).second) kept.push_back(error);
  }
  errors = std::move(kept);
}

std::string no_file_in(const std::string& folder, const Search& search) {
  std::string list;
  const auto add = [&](std::string_view glob) {
    if (!list.empty()) list += ", ";
    list += glob;
  };
  for (const std::string& glob : search.globs) add(glob);
  if (list.empty()) {
    for (const std::string_view glob : default_globs()) add(glob);
    list += " (--glob names others)";
  }
  return "no file in " + on_one_line(folder) + " matches " + list;
}

}  // namespace

std::span<const std::string_view> default_globs() noexcept {
  static constexpr std::string_view globs[] = {"*.txt", "*.md", "*.text", "*.log"};
  return globs;
}

Inputs find_inputs(std::span<const std::string> words, const Search& search) {
  Inputs found;
  FolderSearch folders(search, found);
  const std::vector<Exclusion> exclusions = read_exclusions(search.excludes);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    struct stat status {};
    const bool is_there = word != "-" && ::stat(word.c_str(), &status) == 0;
    const bool is_folder = is_there && S_ISDIR(status.st_mode);
    if (is_folder) found.has_folder = true;
    std::string_view name = word;
    while (name.size() > 1 && name.ends_with('/')) name.remove_suffix(1);
    const Exclusion* const verdict = verdict_on(name, is_folder, exclusions);
    if (verdict != nullptr && !verdict->keeps) continue;
    if (!is_folder) {
      const bool would_wait = is_there && S_ISFIFO(status.st_mode) && i >= search.listed_from;
      found.files.push_back({word, !would_wait, 0});
      continue;
    }
    const std::size_t before = found.files.size() + found.errors.size();
    const bool is_new = folders.search(word);
    if (is_new && found.files.size() + found.errors.size() == before) {
      found.errors.push_back({no_file_in(word, search)});
    }
  }
  if (words.size() > 1 || folders.has_link()) drop_repeated(found.files);
  drop_repeated(found.errors);
  return found;
}

Result<std::vector<std::string>> read_list(const std::string& path, bool has_nuls) {
  constexpr std::size_t largest = std::size_t{1} << 30;
  const Result<std::string> text =
      path == "-" ? read_standard_input(largest) : read_file(path, {.max_size = largest});
  if (!text) return tl::unexpected(text.error());
  std::vector<std::string> words;
  std::string_view rest = *text;
  if (rest.starts_with("\uFEFF")) rest.remove_prefix(std::string_view("\uFEFF").size());
  while (!rest.empty()) {
    std::string_view word = rest.substr(0, rest.find(has_nuls ? '\0' : '\n'));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (!has_nuls && word.ends_with('\r')) word.remove_suffix(1);
    if (word.empty()) continue;
    if (!has_nuls && word.find('\0') != std::string_view::npos) {
      return tl::unexpected(Error{"the list of --files-from has NULs between names: add -0"});
    }
    words.emplace_back(word);
  }
  return words;
}

void keep_shard(std::size_t number, std::size_t count, std::vector<Input>& files) {
  const std::size_t size = files.size();
  // As count * part / parts, without overflow.
  const auto bound = [&](std::size_t part) {
    return size / count * part + size % count * part / count;
  };
  files.resize(bound(number));
  files.erase(files.begin(), files.begin() + static_cast<std::ptrdiff_t>(bound(number - 1)));
}

}  // namespace minuter::batch
