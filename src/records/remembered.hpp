// Answers to questions about short texts: the same names and lists of people are asked about by one reader
// after the other, and stand again in the next minutes of the same house. Each thread keeps some of them, as
// many as fit into a table of fixed size; a later one takes the place of an earlier.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <type_traits>

#include "grammar/hash.hpp"
#include "grammar/vocabulary.hpp"

namespace minuter::records {

/// Texts up to `longest` bytes. The answer must hang on nothing but the text and the vocabulary.
template <class Answer, std::size_t count, std::size_t longest>
class Remembered {
  static_assert(std::is_trivially_copyable_v<Answer> && (count & (count - 1)) == 0 && longest <= 0xFFFF);

 public:
  /// A text and the vocabulary it is read with.
  struct Question {
    Question(std::string_view of, const Vocabulary& words) noexcept
        : text(of), key(of.size() <= longest ? hash_of(of) ^ words.identity() * 0x9E3779B97F4A7C15U : 0) {}
    std::string_view text;
    std::uint64_t key;  // 0: not to be remembered
  };

  static Remembered& of_this_thread() {
    thread_local const auto remembered = std::unique_ptr<Remembered>(new Remembered);
    return *remembered;
  }

  /// Null where the answer is not known.
  [[nodiscard]] const Answer* find(const Question& question) const noexcept {
    const std::size_t at = question.key & (count - 1);
    if (question.key == 0 || keys_[at] != question.key) return nullptr;
    const Entry& entry = entries_[at];
    if (entry.size != question.text.size() || std::memcmp(entry.text, question.text.data(), entry.size) != 0) return nullptr;
    return &entry.answer;
  }

  void keep(const Question& question, const Answer& answer) noexcept {
    if (question.key == 0 || question.text.empty()) return;
    const std::size_t at = question.key & (count - 1);
    Entry& entry = entries_[at];
    keys_[at] = question.key;
    entry.size = static_cast<std::uint16_t>(question.text.size());
    std::memcpy(entry.text, question.text.data(), entry.size);
    entry.answer = answer;
  }

 private:
  Remembered() = default;  // the entries stay as they are: their pages are taken when they are filled
  struct Entry {
    Answer answer;
    std::uint16_t size;
    char text[longest];
  };
  std::array<std::uint64_t, count> keys_ = {};
  Entry entries_[count];
};

/// A view into the text of a question, to be remembered without it.
class Piece {
 public:
  Piece() = default;
  Piece(std::string_view part, std::string_view text) noexcept
      : begin_(part.data() == nullptr ? none : static_cast<std::uint16_t>(part.data() - text.data())),
        size_(static_cast<std::uint16_t>(part.size())) {}
  [[nodiscard]] std::string_view in(std::string_view text) const noexcept {
    return begin_ == none ? std::string_view() : std::string_view(text.data() + begin_, size_);
  }
  /// Is it a view into the text at all?
  [[nodiscard]] static bool is_in(std::string_view part, std::string_view text) noexcept {
    return part.data() == nullptr || (part.data() >= text.data() && part.data() + part.size() <= text.data() + text.size());
  }

 private:
  static constexpr std::uint16_t none = 0xFFFF;
  std::uint16_t begin_;
  std::uint16_t size_;
};

}  // namespace minuter::records
