#include "batch/inputs.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace minuter::batch {
namespace {

/// A folder with some empty files, gone at the end.
class Folder {
 public:
  explicit Folder(const std::vector<std::string>& files) {
    std::string name = (std::filesystem::temp_directory_path() / "minuter-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
    for (const std::string& file : files) write(file, "");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& file, const std::string& text) const {
    std::filesystem::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file) << text;
  }
  void link(const std::string& to, const std::string& name) const {
    std::filesystem::create_symlink(to, path_ / name);
  }
  [[nodiscard]] std::string path(const std::string& below = {}) const {
    return (path_ / below).string();
  }

  /// What a search finds, below the folder.
  [[nodiscard]] std::vector<std::string> find(const Search& search = {},
                                              std::vector<std::string> words = {"."}) const {
    for (std::string& word : words) word = word == "." ? path_.string() : path(word);
    std::vector<std::string> found;
    for (const Input& input : find_inputs(words, search).files) {
      found.push_back(input.path.substr(path_.string().size() + 1));
    }
    return found;
  }

 private:
  std::filesystem::path path_;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the usual extensions are known in capitals, globs are taken as they are") {
  const Folder folder({"A.TXT", "b.Md", "c.txt", "d.PDF"});
  CHECK(folder.find() == std::vector<std::string>{"A.TXT", "b.Md", "c.txt"});
  CHECK(folder.find({.globs = {"*.txt"}}) == std::vector<std::string>{"c.txt"});
}

TEST_CASE("folders are searched in the order of paths") {
  const Folder folder({"b.txt", "a/z.txt", "a.md", "a-b.txt", "a/b/c.log", "note.pdf",
                       ".hidden.txt", ".git/a.txt", "CVS/a.txt", "c.text"});
  CHECK(folder.find() == Names{"a-b.txt", "a.md", "a/b/c.log", "a/z.txt", "b.txt", "c.text"});
  CHECK(folder.find({.globs = {"*.pdf"}}) == Names{"note.pdf"});
  CHECK(folder.find({.globs = {"a/**"}}) == Names{"a/b/c.log", "a/z.txt"});
  CHECK(folder.find({.excludes = {"a"}}) == Names{"a-b.txt", "a.md", "b.txt", "c.text"});
  CHECK(folder.find({.excludes = {"*.txt"}}) == Names{"a.md", "a/b/c.log", "c.text"});
  CHECK(folder.find({.skipped_folder = folder.path("a")}) ==
        Names{"a-b.txt", "a.md", "b.txt", "c.text"});
}

TEST_CASE(".minuterignore holds for its folder and below") {
  const Folder folder({"a.txt", "b/a.txt", "b/keep.txt", "c/a.txt", "c/draft/a.txt"});
  folder.write("b/.minuterignore", "# all but one\n*\n!keep.txt\n");
  folder.write(".minuterignore", "draft/\n");
  CHECK(folder.find() == Names{"a.txt", "b/keep.txt", "c/a.txt"});
}

TEST_CASE(".minuterignore above a named folder holds, up to the top of a repository") {
  const Folder folder({"a/b/a.txt", "a/b/old.txt", "a/b/c/draft.txt", "a/b/c/x.txt"});
  folder.write(".minuterignore", "draft.txt\na/b/\n/a/b/c/x.txt\n");
  folder.write("a/.minuterignore", "b/old.txt\n!draft.txt\n");
  CHECK(folder.find({}, {"a/b"}) == Names{"a/b/a.txt", "a/b/c/draft.txt"});
  CHECK(folder.find({}, {"a/b/"}) == Names{"a/b/a.txt", "a/b/c/draft.txt"});
  CHECK(folder.find({}, {"a/b/old.txt"}) == Names{"a/b/old.txt"});
  std::filesystem::create_directory(folder.path("a/.git"));
  CHECK(folder.find({}, {"a/b"}) == Names{"a/b/a.txt", "a/b/c/draft.txt", "a/b/c/x.txt"});
  std::filesystem::create_directory(folder.path("a/b/.git"));
  CHECK(folder.find({}, {"a/b"}).size() == 4);
}

TEST_CASE("a folder that is named is searched, whatever searches came before") {
  const Folder folder({"a.txt", "sub/a.txt", "sub/old.txt", "sub/out/x.txt"});
  folder.write(".minuterignore", "sub/\n");
  CHECK(folder.find() == Names{"a.txt"});
  CHECK(folder.find({}, {".", "sub"}) ==
        Names{"a.txt", "sub/a.txt", "sub/old.txt", "sub/out/x.txt"});
  CHECK(folder.find({.globs = {"out/*"}}, {".", "sub"}) == Names{"sub/out/x.txt"});
  CHECK(folder.find({.globs = {"sub/*.txt", "out/*"}}, {"sub", "."}) == Names{"sub/out/x.txt"});
  folder.write(".minuterignore", "");
  CHECK(folder.find({.globs = {"sub/*.txt", "out/*"}}, {".", "sub"}) ==
        Names{"sub/a.txt", "sub/old.txt", "sub/out/x.txt"});
}

TEST_CASE("--exclude holds for what is named") {
  const Folder folder({"a/a.txt", "old/a.txt", "old.txt"});
  CHECK(folder.find({.excludes = {"old"}}, {"a", "old/", "old", "old.txt"}) ==
        Names{"a/a.txt", "old.txt"});
  CHECK(folder.find({.excludes = {"old/", "*.txt", "!old.txt"}}, {"a", "old", "old.txt"}) ==
        Names{"old.txt"});
}

TEST_CASE("many names of one file") {
  const Folder folder({"0.txt"});
  for (int i = 1; i < 3000; ++i) {
    std::filesystem::create_hard_link(folder.path("0.txt"), folder.path(std::to_string(i) + ".txt"));
  }
  CHECK(folder.find({}, {".", "7.txt", "."}).size() == 3000);
}

TEST_CASE("a file is read once") {
  const Folder folder({"a/a.txt", "b.txt"});
  folder.link("..", "a/up");
  folder.link("a.txt", "a/same.txt");
  CHECK(folder.find() == Names{"a/a.txt", "b.txt"});
  CHECK(folder.find({}, {"b.txt", ".", "a", "a/a.txt", "b.txt"}) == Names{"b.txt", "a/a.txt"});
  std::filesystem::create_hard_link(folder.path("b.txt"), folder.path("c.txt"));
  CHECK(folder.find() == Names{"a/a.txt", "b.txt", "c.txt"});
}

TEST_CASE("what is not there is told when it is read; an empty folder is an error") {
  const Folder folder({"a.pdf"});
  CHECK(folder.find({}, {"missing.txt"}) == Names{"missing.txt"});
  const std::vector<std::string> words{folder.path(), folder.path()};
  const Inputs inputs = find_inputs(words, {});
  CHECK(inputs.has_folder);
  REQUIRE(inputs.errors.size() == 1);
  CHECK(inputs.errors[0].message ==
        "no file in " + folder.path() +
            " matches *.txt, *.md, *.text, *.log (--glob names others)");
}

TEST_CASE("shards joined are the whole") {
  for (const std::size_t size : {0U, 1U, 5U, 100U}) {
    for (const std::size_t count : {1U, 2U, 3U, 7U, 150U}) {
      std::vector<std::string> joined;
      std::size_t largest = 0;
      std::size_t smallest = size;
      for (std::size_t number = 1; number <= count; ++number) {
        std::vector<Input> files;
        for (std::size_t i = 0; i < size; ++i) files.push_back({std::to_string(i)});
        keep_shard(number, count, files);
        largest = std::max(largest, files.size());
        smallest = std::min(smallest, files.size());
        for (const Input& file : files) joined.push_back(file.path);
      }
      REQUIRE(joined.size() == size);
      for (std::size_t i = 0; i < size; ++i) CHECK(joined[i] == std::to_string(i));
      CHECK(largest - smallest <= 1);
    }
  }
}

TEST_CASE("lists of names") {
  const Folder folder({});
  folder.write("lines", "a.txt\r\n\nb c.txt\nlast");
  folder.write("nuls", std::string("a\nb.txt\0c.txt\0", 14));
  CHECK(*read_list(folder.path("lines"), false) == Names{"a.txt", "b c.txt", "last"});
  CHECK(*read_list(folder.path("nuls"), true) == Names{"a\nb.txt", "c.txt"});
  CHECK_FALSE(read_list(folder.path("nuls"), false));
}

}  // namespace minuter::batch
