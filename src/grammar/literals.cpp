#include "grammar/literals.hpp"

#include <algorithm>
#include <cstddef>

namespace minuter {
namespace {
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
}  // namespace

void Literals::add(std::string_view literal, std::uint32_t id) {
  if (literal.empty()) return;
  std::string word(literal);
  std::transform(word.begin(), word.end(), word.begin(), lower);
  words_.emplace_back(std::move(word), id);
}

void Literals::finish() {
  // Bytes that no literal has share class 0.
  class_of_.fill(0);
  classes_ = 1;
  for (const auto& [word, id] : words_) {
    for (const char c : word) {
      auto& of = class_of_[static_cast<unsigned char>(c)];
      if (of == 0) of = static_cast<std::uint8_t>(classes_++);
    }
  }
  for (int c = 'A'; c <= 'Z'; ++c)
    class_of_[static_cast<std::size_t>(c)] = class_of_[static_cast<std::size_t>(c + 32)];
  const auto add_state = [this] {
    next_.resize(next_.size() + classes_, none);
    outputs_.push_back(none);
    return static_cast<std::uint32_t>(outputs_.size() - 1);
  };
  add_state();
  for (const auto& [word, id] : words_) {
    std::uint32_t state = 0;
    for (const char c : word) {
      const auto slot = static_cast<std::size_t>(state) * classes_ + class_of_[static_cast<unsigned char>(c)];
      if (next_[slot] == none) {
        const auto fresh = add_state();
        next_[slot] = fresh;
      }
      state = next_[slot];
    }
    chain_.push_back({id, static_cast<std::uint32_t>(word.size()), outputs_[state]});
    outputs_[state] = static_cast<std::uint32_t>(chain_.size() - 1);
  }
  // Breadth first: failure links become direct transitions.
  std::vector<std::uint32_t> fail(outputs_.size(), 0);
  std::vector<std::uint32_t> queue;
  queue.reserve(outputs_.size());
  for (std::uint32_t c = 0; c < classes_; ++c) {
    auto& to = next_[c];
    if (to == none) to = 0;
    else queue.push_back(to);
  }
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const auto state = queue[head];
    const auto back = fail[state];
    // What ends at the failure state ends here too: append its chain.
    if (outputs_[back] != none) {
      if (outputs_[state] == none) {
        outputs_[state] = outputs_[back];
      } else {
        auto last = outputs_[state];
        while (chain_[last].next != none) last = chain_[last].next;
        chain_[last].next = outputs_[back];
      }
    }
    for (std::uint32_t c = 0; c < classes_; ++c) {
      auto& to = next_[static_cast<std::size_t>(state) * classes_ + c];
      const auto through = next_[static_cast<std::size_t>(back) * classes_ + c];
      if (to == none) {
        to = through;
      } else {
        fail[to] = through;
        queue.push_back(to);
      }
    }
  }
  for (std::size_t state = 0; state < outputs_.size(); ++state) {
    for (std::uint32_t c = 0; c < classes_; ++c) {
      auto& to = next_[state * classes_ + c];
      const bool ends = outputs_[to] != none;
      to *= classes_;
      if (ends) to |= ends_here;
    }
  }
  begins_.fill(0);
  const auto set = [this](std::size_t k) { begins_[k / 64] |= std::uint64_t{1} << (k % 64); };
  for (const auto& [word, id] : words_) {
    const auto at = [&w = word](std::size_t i) { return static_cast<unsigned char>(w[i]); };
    const auto size = word.size();
    // What a short literal leaves open may be anything.
    const unsigned seconds = size > 1 ? 1 : 32;
    const unsigned thirds = size > 2 ? 1 : 32;
    for (unsigned b = 0; b < seconds; ++b) {
      for (unsigned c = 0; c < thirds; ++c) {
        set(key(at(0), size > 1 ? at(1) : static_cast<unsigned char>(b),
                size > 2 ? at(2) : static_cast<unsigned char>(c)));
      }
    }
  }
}

}  // namespace minuter
