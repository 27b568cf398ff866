#include "grammar/grammar_pack.hpp"

#include <bit>
#include <bitset>
#include <cassert>
#include <cstring>
#include <type_traits>

namespace minuter {
namespace {

constexpr std::size_t up_to_aligned(std::size_t size) {
  return (size + PatternPacker::alignment - 1) / PatternPacker::alignment * PatternPacker::alignment;
}

std::uint32_t number_at(std::string_view bytes, std::size_t index) {
  std::uint32_t number = 0;
  std::memcpy(&number, bytes.data() + index * sizeof number, sizeof number);
  return number;
}

class PackWriter {
 public:
  explicit PackWriter(PatternPacker* patterns = nullptr) : patterns_(patterns) {}

  void number(std::uint64_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<char>(value | 0x80U));
      value >>= 7U;
    }
    bytes_.push_back(static_cast<char>(value));
  }
  void text(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

  void operator()(const std::string& value) { text(value); }
  void operator()(const Pattern& value) { number(patterns_->index_of(value)); }
  void operator()(const std::bitset<256>& value) {
    for (std::size_t at = 0; at < 256; at += 64) number(((value >> at) & std::bitset<256>(~0ULL)).to_ullong());
  }
  void operator()(double value) { number(std::bit_cast<std::uint64_t>(value)); }
  template <class T>
    requires(std::is_integral_v<T> || std::is_enum_v<T>)
  void operator()(T value) {
    if constexpr (std::is_same_v<T, std::size_t>) {
      number(value);
    } else {
      number(static_cast<std::uint32_t>(value));
    }
  }
  template <class A, class B>
  void operator()(const std::pair<A, B>& value) {
    (*this)(value.first);
    (*this)(value.second);
  }
  template <class T>
  void operator()(const std::vector<T>& values) {
    number(values.size());
    for (const T& value : values) (*this)(value);
  }
  template <class T>
    requires std::is_class_v<T>
  void operator()(const T& value);

 private:
  std::string bytes_;
  PatternPacker* patterns_;
};

// For records that cannot be made without one.
const Pattern& no_pattern() {
  static const Pattern none{std::string()};
  return none;
}

class PackReader {
 public:
  explicit PackReader(std::string_view bytes, PatternPool* patterns = nullptr) : bytes_(bytes), patterns_(patterns) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      assert(at_ < bytes_.size());
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
  }
  std::string_view text() {
    const auto size = static_cast<std::size_t>(number());
    assert(size <= bytes_.size() - at_);
    const std::string_view text = bytes_.substr(at_, size);
    at_ += size;
    return text;
  }

  [[nodiscard]] std::size_t place() const noexcept { return at_; }

  void operator()(std::string& value) { value = text(); }
  Pattern pattern() { return patterns_->at(static_cast<std::uint32_t>(number())); }
  void operator()(Pattern& value) { value = pattern(); }
  void operator()(std::bitset<256>& value) {
    value.reset();
    for (std::size_t at = 0; at < 256; at += 64) value |= std::bitset<256>(number()) << at;
  }
  void operator()(double& value) { value = std::bit_cast<double>(number()); }
  template <class T>
    requires(std::is_integral_v<T> || std::is_enum_v<T>)
  void operator()(T& value) {
    if constexpr (std::is_same_v<T, std::size_t>) {
      value = number();
    } else {
      value = static_cast<T>(static_cast<std::uint32_t>(number()));
    }
  }
  template <class A, class B>
  void operator()(std::pair<A, B>& value) {
    (*this)(value.first);
    (*this)(value.second);
  }
  template <class T>
  void operator()(std::vector<T>& values) {
    const auto count = static_cast<std::size_t>(number());
    values.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      if constexpr (std::is_same_v<T, Pattern>) {
        values.push_back(pattern());
      } else if constexpr (std::is_same_v<T, TextRule>) {
        values.emplace_back(no_pattern().share());
        (*this)(values.back());
      } else {
        (*this)(values.emplace_back());
      }
    }
  }
  template <class T>
    requires std::is_class_v<T>
  void operator()(T& value);

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  PatternPool* patterns_;
};

// The one list of members for both ways. `A` is a writer with const records or a reader.
template <class Record, class Type>
concept Is = std::is_same_v<std::remove_const_t<Record>, Type>;

template <class A, class... Members>
void all(A& archive, Members&... members) {
  (archive(members), ...);
}

template <class A, Is<Literal> R>
void visit(A& a, R& r) { all(a, r.text, r.begins_word, r.ends_word, r.cased, r.capitals); }
template <class A, Is<PatternFacts> R>
void visit(A& a, R& r) {
  all(a, r.literals, r.others, r.lead, r.most, r.is_anchored, r.has_first);
  if (r.has_first) a(r.first);
}
template <class A, Is<Span> R>
void visit(A& a, R& r) { all(a, r.begin, r.end); }
template <class A, Is<Assignment> R>
void visit(A& a, R& r) { all(a, r.field, r.value); }
template <class A, Is<Column> R>
void visit(A& a, R& r) { all(a, r.field, r.titles); }
template <class A, Is<Sample> R>
void visit(A& a, R& r) { all(a, r.text, r.fires, r.gives, r.at); }
template <class A, Is<SectionRule> R>
void visit(A& a, R& r) {
  all(a, r.name, r.reads, r.headings, r.patterns, r.set, r.columns, r.positions, r.required, r.fill_down, r.joins_rows, r.entry, r.skip, r.until, r.topic, r.parts,
      r.is_item, r.labels_only, r.headings_only, r.topics, r.samples, r.why, r.at);
}
template <class A, Is<LabelRule> R>
void visit(A& a, R& r) { all(a, r.name, r.field, r.labels, r.why, r.at); }
template <class A, Is<TextRule> R>
void visit(A& a, R& r) {
  all(a, r.id, r.in, r.match, r.gives, r.set, r.captures, r.priority, r.once, r.joins, r.ahead, r.by_sentence, r.samples, r.why,
      r.at);
}
template <class A, Is<Grammar> R>
void visit(A& a, R& r) {
  all(a, r.name, r.about, r.extends, r.languages, r.is_layer, r.month_first, r.detect, r.define, r.sections, r.labels,
      r.rules, r.furniture);
}
template <Is<Evidence> R>
void visit(PackWriter& a, R& r) {
  all(a, r.heading, r.weight, r.at);
  a(r.match.has_value());
  if (r.match) a(*r.match);
}
template <Is<Evidence> R>
void visit(PackReader& a, R& r) {
  all(a, r.heading, r.weight, r.at);
  bool has_match = false;
  a(has_match);
  if (has_match) r.match.emplace(a.pattern());
}

template <class T>
  requires std::is_class_v<T>
void PackWriter::operator()(const T& value) { visit(*this, value); }
template <class T>
  requires std::is_class_v<T>
void PackReader::operator()(T& value) { visit(*this, value); }

}  // namespace

// The pool: how many patterns, where each begins and where the last ends, then each: text, facts, and
// the code from the next aligned place to its end.
std::uint32_t PatternPacker::index_of(const Pattern& pattern) {
  const auto [at, is_new] = indexes_.try_emplace(std::string(pattern.text()), static_cast<std::uint32_t>(entries_.size()));
  if (is_new) {
    PackWriter writer;
    writer.text(pattern.text());
    writer(pattern.facts());
    std::string entry = writer.take();
    entry.resize(up_to_aligned(entry.size()));
    entry += pattern.saved_code();
    entry.resize(up_to_aligned(entry.size()));
    entries_.push_back(std::move(entry));
  }
  return at->second;
}

std::string PatternPacker::bytes() const {
  std::vector<std::uint32_t> head{static_cast<std::uint32_t>(entries_.size())};
  std::size_t begin = up_to_aligned((entries_.size() + 2) * sizeof(std::uint32_t));
  std::string all(begin, '\0');
  for (const std::string& entry : entries_) {
    head.push_back(static_cast<std::uint32_t>(begin));
    begin += entry.size();
    all += entry;
  }
  head.push_back(static_cast<std::uint32_t>(begin));
  std::memcpy(all.data(), head.data(), head.size() * sizeof(std::uint32_t));
  return all;
}

PatternPool::PatternPool(std::string_view bytes) : bytes_(bytes), made_(bytes.empty() ? 0 : number_at(bytes, 0)) {}

Pattern PatternPool::at(std::uint32_t index) {
  const std::lock_guard lock(mutex_);
  auto& made = made_[index];
  if (!made) {
    const std::size_t begin = number_at(bytes_, index + 1);
    const std::string_view entry = bytes_.substr(begin, number_at(bytes_, index + 2) - begin);
    PackReader reader(entry);
    const std::string_view text = reader.text();
    PatternFacts facts;
    reader(facts);
    made = std::make_unique<Pattern>(text, std::move(facts), entry.substr(up_to_aligned(reader.place())));
  }
  return made->share();
}

std::string pack(const Grammar& grammar, PatternPacker& patterns) {
  PackWriter writer(&patterns);
  visit(writer, grammar);
  return writer.take();
}

Grammar unpack_grammar(std::string_view bytes, PatternPool& patterns) {
  PackReader reader(bytes, &patterns);
  Grammar grammar;
  visit(reader, grammar);
  return grammar;
}

std::string pack(const std::vector<Evidence>& detect, PatternPacker& patterns) {
  PackWriter writer(&patterns);
  writer(detect);
  return writer.take();
}

std::vector<Evidence> unpack_evidence(std::string_view bytes, PatternPool& patterns) {
  PackReader reader(bytes, &patterns);
  std::vector<Evidence> detect;
  reader(detect);
  return detect;
}

std::string pack(const Vocabulary& words) {
  PackWriter writer;
  for (std::size_t i = 0; i < words_count; ++i) {
    const auto& list = words.list(static_cast<Words>(i));
    writer.number(list.size());
    for (const auto& [phrase, entry] : list) {
      writer.text(phrase);
      writer.text(entry.value);
      writer(entry.number);
    }
  }
  return writer.take();
}

void unpack_vocabulary(std::string_view bytes, Vocabulary& words) {
  PackReader reader(bytes);
  for (std::size_t i = 0; i < words_count; ++i) {
    const auto list = static_cast<Words>(i);
    const auto count = static_cast<std::size_t>(reader.number());
    const bool is_new = words.list(list).empty();
    words.reserve(list, words.list(list).size() + count);
    for (std::size_t n = 0; n < count; ++n) {
      const std::string_view phrase = reader.text();
      Vocabulary::Entry entry{std::string(reader.text()), 0};
      reader(entry.number);
      if (is_new || !words.has(list, phrase)) {
        words.add_folded(list, std::string(phrase), std::move(entry));
      }
    }
  }
}

}  // namespace minuter
