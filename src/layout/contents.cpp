// A table of contents, as word processors and LaTeX set it before the text: titles and the numbers of
// their pages. It says nothing that the text does not say, but its lines look like the headings there.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/characters.hpp"
#include "layout/lines.hpp"
#include "layout/words.hpp"

namespace minuter::layout {
namespace {

constexpr std::size_t kLongestTitle = 140;
constexpr std::size_t kLongestEntry = 400;  // with the dots that lead to its page
constexpr std::size_t kFewestEntries = 3;

bool is_digits(std::string_view s) noexcept {
  return !s.empty() && s.size() <= 3 && std::all_of(s.begin(), s.end(), is_digit);
}

/// "Contents", "## Inhaltsverzeichnis", "Indice 2": the last is the running header of its second page.
bool is_contents_heading(std::string_view s) {
  while (!s.empty() && (s.front() == '#' || s.front() == '*' || is_blank(s.front()))) s.remove_prefix(1);
  const auto word = std::find_if(std::begin(words::contents), std::end(words::contents),
                                 [&](std::string_view known) { return words::begins_with_word(s, known); });
  if (word == std::end(words::contents)) return false;
  s = trim(s.substr(word->size()));
  while (!s.empty() && (s.back() == ':' || s.back() == '*' || is_blank(s.back()))) s.remove_suffix(1);
  return s.empty() || is_digits(s);
}

struct Entry {
  std::string_view title;
  bool has_page = false;
};

/// "2.1 The roof . . . . . 4", "3 Keys      7", "3 Keys": the title without what leads to its page.
Entry entry_of(std::string_view s) {
  Entry entry{trim(s), false};
  std::size_t end = entry.title.size();
  while (end > 0 && is_digit(entry.title[end - 1])) --end;
  const std::size_t digits = entry.title.size() - end;
  if (digits > 0 && digits <= 3 && end > 0 && (is_blank(entry.title[end - 1]) || entry.title[end - 1] == '.')) {
    entry.has_page = true;
    entry.title = entry.title.substr(0, end);
  }
  std::size_t dots = 0;
  for (;;) {
    if (entry.title.ends_with("\xE2\x80\xA6")) {
      entry.title.remove_suffix(3);
      dots += 3;
    } else if (!entry.title.empty() && (entry.title.back() == '.' || entry.title.back() == '_' || is_blank(entry.title.back()))) {
      dots += !is_blank(entry.title.back());
      entry.title.remove_suffix(1);
    } else {
      break;
    }
  }
  entry.has_page = entry.has_page || dots >= 3;
  return entry;
}

void title_key(std::string_view s, std::string& key) {
  key.clear();
  for (const char c : s) {
    if (!is_blank(c)) key += c;
  }
}

class Contents {
 public:
  explicit Contents(Lines& all) : all_(all), lines_(all.lines) {}

  void find() {
    for (std::size_t i = 0; i < lines_.size() && i < kHead; ++i) {
      if (lines_[i].size() <= 40 && is_contents_heading(all_.view(lines_[i])) && take(i)) {
        drop_running_titles();
        mark_headings();
        return;
      }
    }
    // Behind a run of lines that was no such list the next begins: no line is looked at twice.
    for (std::size_t i = 1, end = i; i < lines_.size() && i < kHead; i = std::max(end, i + 1))
      if (take_paged_titles(i, end)) return mark_headings();
  }

 private:
  static constexpr std::uint32_t kOpened = 0;  // in place of how often a title stands there: its heading has come
  static constexpr std::size_t kHead = 120;  // lines: a table of contents stands before the text

  // How often each line stands there, from the first heading over contents on: once for all of these.
  void count_titles(std::size_t first) {
    for (std::size_t i = first; i < lines_.size(); ++i) {
      if (lines_[i].size() > kLongestEntry) continue;
      title_key(entry_of(all_.view(lines_[i])).title, key_);
      ++counts_[key_];
    }
  }

  // The lines from the heading at `first` on. False: it is none, and nothing was dropped.
  bool take(std::size_t first) {
    titles_.clear();
    if (counts_.empty()) count_titles(first + 1);
    std::size_t last = first;
    std::size_t entries = 0;
    std::size_t pages = 0;
    std::vector<std::string> without_page;
    for (std::size_t i = first + 1; i < lines_.size(); ++i) {
      const std::string_view text = all_.view(lines_[i]);
      if (is_digits(text)) {
        pages += !lines_[i].page_break;
        last = i;
        continue;
      }
      if (is_contents_heading(text) || lines_[i].is_furniture) {
        last = i;
        continue;
      }
      if (text.size() > kLongestEntry) break;
      const Entry entry = entry_of(text);
      if (entry.title.size() > kLongestTitle) break;
      title_key(entry.title, key_);
      // "6.4" of an entry that came out in pieces
      if (key_.find_first_not_of("0123456789.") == std::string::npos) continue;
      // What comes a second time is the heading in the text, or the running title above it.
      auto& [name, seen] = *counts_.find(key_);
      if (titles_.contains(key_) || (!entry.has_page && seen < 2)) break;
      titles_.emplace(key_, seen);
      if (!entry.has_page) without_page.push_back(key_);
      pages += entry.has_page;
      ++entries;
      last = i;
    }
    if (entries < kFewestEntries || pages < 2) return false;
    for (std::size_t i = first; i <= last; ++i) lines_[i].is_furniture = true;
    // The head of the page stands among entries that all have their pages.
    if (without_page.size() * 2 < entries)
      for (const auto& title : without_page) titles_.erase(title);
    text_ = last + 1;
    return true;
  }

  // Such lines below another heading ("Topics"), where each title comes again; `end`: behind them, list or not.
  bool take_paged_titles(std::size_t first, std::size_t& end) {
    end = first;
    int page = 0;
    titles_.clear();
    for (; end < lines_.size() && (end == first || lines_[end].blank_before == 0); ++end) {
      const auto text = all_.view(lines_[end]);
      const auto digits = text.find_last_not_of("0123456789");
      if (text.size() > kLongestTitle || digits == std::string_view::npos || digits < 4 || text.size() - digits > 3 || !text.substr(0, digits + 1).ends_with("   ")) break;
      const Entry entry = entry_of(text);
      int here = 0;
      for (const char c : text.substr(digits + 1)) here = here * 10 + (c - '0');
      if (!entry.has_page || here < page || here > page + 20) break;
      page = here;
      title_key(entry.title, key_);
      titles_.emplace(key_, 0);
    }
    const auto count = end - first;
    if (count < kFewestEntries || titles_.size() < count) return false;
    if (counts_.empty()) count_titles(first);
    for (const auto& [title, seen] : titles_)
      if (counts_[title] < 2) return false;
    const bool is_headed = lines_[first].blank_before == 0 && lines_[first - 1].size() <= 40;
    for (auto i = first - (is_headed ? 1 : 0); i < end; ++i) lines_[i].is_furniture = true;
    text_ = end;
    return true;
  }

  // "6 Motions      7" over the page, "6 Motions" and "7": the title of the chapter that goes on there,
  // or that begins below.
  void drop_running_titles() {
    std::string next;
    for (std::size_t i = text_; i < lines_.size(); ++i) {
      Line& line = lines_[i];
      if (line.size() > kLongestTitle) continue;
      const Entry entry = entry_of(all_.view(line));
      title_key(entry.title, key_);
      const auto known = titles_.find(key_);
      if (known == titles_.end()) continue;
      // The heading of a chapter of many pages looks like the title that runs over them.
      if (line.is_furniture && !line.page_break && !entry.has_page && known->second != kOpened) line.is_furniture = false;
      if (line.is_furniture) continue;
      const bool leads_number = i + 1 < lines_.size() && is_digits(all_.view(lines_[i + 1]));
      bool comes_again = known->second == kOpened;
      if (!comes_again && i + 1 < lines_.size()) {
        title_key(all_.view(lines_[i + 1]), next);
        comes_again = next == key_;
      }
      if (!line.page_break || (!entry.has_page && !leads_number && !comes_again)) {
        known->second = kOpened;
        continue;
      }
      line.is_furniture = true;
      if (leads_number) lines_[i + 1].is_furniture = true;
    }
  }

  // "1 Opening", "Opening" in the text is the heading that the table names.
  void mark_headings() {
    for (std::size_t i = text_; i < lines_.size(); ++i) {
      Line& line = lines_[i];
      if (line.is_furniture || line.size() > kLongestTitle) continue;
      const std::string_view text = all_.view(line);
      title_key(text, key_);
      if (!titles_.contains(key_)) continue;
      line.is_titled = true;
      if (!is_digit(text[0])) continue;
      std::size_t end = 0;
      while (end < text.size() && (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])))) ++end;
      std::size_t title = end;
      while (title < text.size() && is_blank(text[title])) ++title;
      if (title == end || title == text.size() || end > 12) continue;
      line.number_size = static_cast<std::uint8_t>(end);
      line.number_text = static_cast<std::uint8_t>(title);
    }
  }

  Lines& all_;
  std::vector<Line>& lines_;
  std::unordered_map<std::string, std::uint32_t> counts_;
  std::unordered_map<std::string, std::uint32_t> titles_;
  std::string key_;
  std::size_t text_ = 0;
};

}  // namespace

void find_contents(Lines& lines) { Contents(lines).find(); }

}  // namespace minuter::layout
