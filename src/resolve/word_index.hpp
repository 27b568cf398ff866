// Which names have a word: for joining people who are printed shorter in one place than in another.
// Asked by hash; who asks compares the words. Building sorts once, asking is a binary search.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/hash.hpp"

namespace minuter::resolve {

class WordIndex {
 public:
  void add(std::string_view word, std::size_t name) {
    if (!word.empty()) keys_.push_back({hash_of(word), static_cast<std::uint32_t>(name)});
  }
  /// To be called after the last add().
  void finish() {
    std::sort(keys_.begin(), keys_.end(), [](const Key& a, const Key& b) {
      return a.hash != b.hash ? a.hash < b.hash : a.name < b.name;
    });
  }
  /// Calls look(name) for each name that may have the word, in order, as long as it returns true.
  template <class Look>
  void each(std::string_view word, Look look) const {
    const std::uint64_t hash = hash_of(word);
    auto at = std::lower_bound(keys_.begin(), keys_.end(), hash, [](const Key& key, std::uint64_t of) { return key.hash < of; });
    for (; at != keys_.end() && at->hash == hash; ++at)
      if (!look(static_cast<std::size_t>(at->name))) return;
  }

 private:
  struct Key {
    std::uint64_t hash;
    std::uint32_t name;
  };
  std::vector<Key> keys_;
};

}  // namespace minuter::resolve
