#include "grammar/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>

#include "grammar/pattern_runs.hpp"

namespace minuter {
namespace {

// Compiling by JIT costs as much as some dozens of interpreted matches. Where hundreds of documents are to be read
// a pattern that runs in some of the first ones will run that often.
constexpr std::uint32_t most_runs_before_jit = 25;
std::atomic<std::uint32_t> runs_before_jit = most_runs_before_jit;
constexpr std::uint32_t most_match_steps = 200'000;  // for each place where a match could begin
constexpr std::uint32_t most_depth = 5'000;
constexpr std::uint32_t most_heap_kib = 8'192;
constexpr std::size_t most_stack = std::size_t{512} * 1024;
constexpr std::size_t longest_text = std::size_t{64} * 1024;
constexpr std::uint32_t most_nesting = 100;
// A search for a start that fails late at each place is quadratic. Nobody writes longer paragraphs:
// from here on a match must begin and end inside a window of the subject.
constexpr std::size_t window = std::size_t{16} * 1024;
constexpr std::size_t window_overlap = std::size_t{4} * 1024;

struct FreeCode {
  void operator()(pcre2_code* code) const noexcept { pcre2_code_free(code); }
};
using Code = std::unique_ptr<pcre2_code, FreeCode>;

Code compile(std::string_view text, PatternError* error) {
  struct FreeContext {
    void operator()(pcre2_compile_context* c) const noexcept { pcre2_compile_context_free(c); }
  };
  const std::unique_ptr<pcre2_compile_context, FreeContext> context(
      pcre2_compile_context_create(nullptr));
  if (context) {
    pcre2_set_parens_nest_limit(context.get(), most_nesting);
    pcre2_set_max_pattern_length(context.get(), longest_text);
  }
  int code_of_error = 0;
  PCRE2_SIZE offset = 0;
  Code code(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(),
                          PCRE2_UTF | PCRE2_UCP | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C |
                              PCRE2_MATCH_INVALID_UTF | PCRE2_USE_OFFSET_LIMIT,
                          &code_of_error, &offset, context.get()));
  if (!code && error != nullptr) {
    std::array<PCRE2_UCHAR, 256> message{};
    pcre2_get_error_message(code_of_error, message.data(), message.size());
    error->message = reinterpret_cast<const char*>(message.data());
    error->offset = std::min<std::size_t>(offset, text.size());
  }
  return code;
}

// Null where `bytes` were saved by another PCRE2.
Code load(std::string_view bytes) {
  pcre2_code* code = nullptr;
  const auto* const stream = reinterpret_cast<const std::uint8_t*>(bytes.data());
  return Code(pcre2_serialize_decode(&code, 1, stream, nullptr) == 1 ? code : nullptr);
}

std::string save(const pcre2_code* code) {
  std::uint8_t* stream = nullptr;
  PCRE2_SIZE size = 0;
  if (pcre2_serialize_encode(&code, 1, &stream, &size, nullptr) != 1) return {};
  std::string bytes(reinterpret_cast<const char*>(stream), size);
  pcre2_serialize_free(stream);
  return bytes;
}

// What a thread needs to match: one for all patterns.
class Workplace {
 public:
  Workplace()
      : data_(pcre2_match_data_create(64, nullptr)),
        context_(pcre2_match_context_create(nullptr)),
        stack_(pcre2_jit_stack_create(std::size_t{32} * 1024, most_stack, nullptr)) {
    if (context_ == nullptr) return;
    pcre2_set_match_limit(context_, most_match_steps);
    pcre2_set_depth_limit(context_, most_depth);
    pcre2_set_heap_limit(context_, most_heap_kib);
    pcre2_jit_stack_assign(context_, nullptr, stack_);
  }
  ~Workplace() {
    pcre2_match_data_free(data_);
    pcre2_match_context_free(context_);
    pcre2_jit_stack_free(stack_);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  static Workplace& of_this_thread() {
    thread_local Workplace workplace;
    return workplace;
  }

  /// Null where memory has run out.
  pcre2_match_data* data_for(std::uint32_t pairs) {
    if (data_ != nullptr && pcre2_get_ovector_count(data_) >= pairs) return data_;
    pcre2_match_data_free(data_);
    data_ = pcre2_match_data_create(pairs, nullptr);
    return data_;
  }
  [[nodiscard]] pcre2_match_context* context() const noexcept { return context_; }

 private:
  pcre2_match_data* data_;
  pcre2_match_context* context_;
  pcre2_jit_stack* stack_;
};

std::vector<std::pair<std::uint32_t, std::string>> names_of(const pcre2_code* code) {
  std::vector<std::pair<std::uint32_t, std::string>> names;
  if (code == nullptr) return names;
  std::uint32_t count = 0;
  std::uint32_t entry_size = 0;
  PCRE2_SPTR table = nullptr;
  pcre2_pattern_info(code, PCRE2_INFO_NAMECOUNT, &count);
  pcre2_pattern_info(code, PCRE2_INFO_NAMEENTRYSIZE, &entry_size);
  pcre2_pattern_info(code, PCRE2_INFO_NAMETABLE, &table);
  for (std::uint32_t i = 0; i < count; ++i) {
    const PCRE2_SPTR entry = table + std::size_t{i} * entry_size;
    names.emplace_back((std::uint32_t{entry[0]} << 8U) | entry[1],
                       reinterpret_cast<const char*>(entry + 2));
  }
  std::sort(names.begin(), names.end());
  return names;
}

constexpr bool is_inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

}  // namespace

// Everything that is made at first use.
struct Pattern::State {
  std::string own_text;  // of a pattern that was not packed
  std::string_view text;
  std::string_view saved_code;

  std::once_flag facts_made;
  std::atomic<bool> has_facts = false;
  PatternFacts facts;

  std::once_flag finders_made;
  std::atomic<bool> has_finders = false;
  LiteralFinder literals;
  std::vector<LiteralFinder> others;  // of the other literals that a match holds

  std::once_flag code_made;
  std::atomic<bool> has_code = false;
  Code code;
  std::uint32_t pairs = 0;
  std::vector<std::pair<std::uint32_t, std::string>> names;

  std::atomic<std::uint32_t> runs = 0;
  std::once_flag fast_code_made;
  Code fast_code;                              // a copy: other threads may be running `code`
  std::atomic<const pcre2_code*> fast = nullptr;

  // A flag of our own beside each once_flag: looking at it costs a load, std::call_once a call.
  const PatternFacts& known() {
    if (has_facts.load(std::memory_order_acquire)) return facts;
    std::call_once(facts_made, [&] {
      facts = facts_of(text);
      has_facts.store(true, std::memory_order_release);
    });
    return facts;
  }

  // After known().
  void make_finders() {
    if (has_finders.load(std::memory_order_acquire)) return;
    std::call_once(finders_made, [&] {
      if (!facts.literals.empty()) literals = LiteralFinder(facts.literals);
      for (const std::vector<Literal>& other : facts.others) others.emplace_back(other);
      has_finders.store(true, std::memory_order_release);
    });
  }

  // Where a match begins from `from` to `last_start`.
  [[nodiscard]] bool has_others(std::string_view subject, std::size_t from, std::size_t last_start) const {
    const std::size_t reach = std::min(facts.most, window + window_overlap);
    if (last_start < subject.size() && reach < subject.size() - last_start) subject = subject.substr(0, last_start + reach);
    return std::all_of(others.begin(), others.end(),
                       [&](const LiteralFinder& other) { return other.is_in(subject, from); });
  }

  const pcre2_code* compiled() {
    if (has_code.load(std::memory_order_acquire)) return code.get();
    std::call_once(code_made, [&] {
      if (!saved_code.empty()) code = load(saved_code);
      if (!code) code = compile(text, nullptr);
      if (!code) return;
      std::uint32_t groups = 0;
      pcre2_pattern_info(code.get(), PCRE2_INFO_CAPTURECOUNT, &groups);
      pairs = groups + 1;
      names = names_of(code.get());
      has_code.store(true, std::memory_order_release);
    });
    return code.get();
  }

  // Null until it pays, and where there is no JIT.
  const pcre2_code* compiled_fast(bool at_once) {
    if (const pcre2_code* ready = fast.load(std::memory_order_acquire)) return ready;
    const std::uint32_t n = runs.fetch_add(1, std::memory_order_relaxed);
    if (n < runs_before_jit.load(std::memory_order_relaxed) && !at_once) return nullptr;
    std::call_once(fast_code_made, [&] {
      Code copy(pcre2_code_copy(code.get()));
      if (!copy || pcre2_jit_compile(copy.get(), PCRE2_JIT_COMPLETE) != 0) return;
      fast_code = std::move(copy);
      fast.store(fast_code.get(), std::memory_order_release);
    });
    return fast.load(std::memory_order_acquire);
  }
};

void expect_documents(std::size_t count) noexcept {
  runs_before_jit.store(count >= 400 ? 3 : count >= 100 ? 10 : most_runs_before_jit, std::memory_order_relaxed);
}

Pattern::Pattern(std::shared_ptr<State> state) : state_(std::move(state)) {}
Pattern::Pattern(std::string text) : state_(std::make_shared<State>()) {
  state_->own_text = std::move(text);
  state_->text = state_->own_text;
}
Pattern::Pattern(std::string_view text, PatternFacts facts, std::string_view saved_code)
    : state_(std::make_shared<State>()) {
  state_->text = text;
  state_->saved_code = saved_code;
  state_->facts = std::move(facts);
  state_->has_facts.store(true, std::memory_order_release);
}
Pattern Pattern::share() const { return Pattern(state_); }
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;

PatternError Pattern::check(std::string_view text) {
  PatternError error;
  static_cast<void>(compile(text, &error));
  return error;
}

const std::vector<std::pair<std::uint32_t, std::string>>& Pattern::names() const {
  static_cast<void>(state_->compiled());
  return state_->names;
}

std::string_view Pattern::text() const noexcept { return state_->text; }

std::string Pattern::saved_code() const {
  const pcre2_code* const code = state_->compiled();
  return code == nullptr ? std::string() : save(code);
}

const PatternFacts& Pattern::facts() const { return state_->known(); }
const std::vector<Literal>& Pattern::required() const { return facts().literals; }

Found Pattern::find(std::string_view subject, std::size_t from, Match& match) const {
  if (from > subject.size()) return Found::no;
  State& state = *state_;
  const PatternFacts& facts = state.known();
  if (facts.is_anchored && from > 0) return Found::no;
  if (facts.is_anchored && facts.has_first &&
      (subject.empty() || !facts.first[static_cast<unsigned char>(subject.front())])) {
    return Found::no;
  }
  state.make_finders();
  if (!facts.literals.empty() && !state.literals.is_in(subject, from)) return Found::no;
  if (!state.has_others(subject, from, subject.size())) return Found::no;
  return run(subject, from, subject.size(), match);
}

std::size_t Pattern::lead() const { return facts().lead; }

Found Pattern::find_between(std::string_view subject, std::size_t from, std::size_t last_start,
                            Match& match) const {
  if (from > subject.size()) return Found::no;
  const PatternFacts& facts = state_->known();
  if (facts.is_anchored && from > 0) return Found::no;
  if (facts.is_anchored && facts.has_first && (subject.empty() || !facts.first[static_cast<unsigned char>(subject.front())])) return Found::no;
  state_->make_finders();
  if (!state_->has_others(subject, from, last_start)) return Found::no;
  while (from > 0 && from < subject.size() && is_inside_character(subject[from])) --from;
  return run(subject, from, last_start, match);
}

Found Pattern::run(std::string_view subject, std::size_t from, std::size_t last_start,
                   Match& match) const {
  State& state = *state_;
  const pcre2_code* code = state.compiled();
  if (code == nullptr) return Found::no;
  Workplace& workplace = Workplace::of_this_thread();
  pcre2_match_data* data = workplace.data_for(state.pairs);
  if (data == nullptr || workplace.context() == nullptr) return Found::limit;
  pcre2_set_offset_limit(workplace.context(), last_start >= subject.size() ? PCRE2_UNSET : last_start);
  const pcre2_code* fast = state.compiled_fast(subject.size() - from > window);

  while (true) {
    std::size_t end = subject.size();
    if (end - from > window + window_overlap) {
      end = from + window + window_overlap;
      while (end > from && is_inside_character(subject[end])) --end;
    }
    const auto* const text = reinterpret_cast<PCRE2_SPTR>(subject.data() == nullptr ? "" : subject.data());
    // The JIT code takes invalid UTF-8 as it comes; the interpreter looks for it first.
    const int count = fast != nullptr
                          ? pcre2_jit_match(fast, text, end, from, 0, data, workplace.context())
                          : pcre2_match(code, text, end, from, 0, data, workplace.context());
    if (count > 0) {
      const PCRE2_SIZE* offsets = pcre2_get_ovector_pointer(data);
      match.groups.assign(state.pairs, std::string_view());
      for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        if (offsets[2 * i] == PCRE2_UNSET || offsets[2 * i] > offsets[2 * i + 1]) continue;
        match.groups[i] = std::string_view(reinterpret_cast<const char*>(text) + offsets[2 * i],
                                           offsets[2 * i + 1] - offsets[2 * i]);
      }
      return Found::yes;
    }
    if (count != PCRE2_ERROR_NOMATCH) {
      const bool is_about_the_text = count <= PCRE2_ERROR_UTF8_ERR1 && count >= PCRE2_ERROR_UTF8_ERR21;
      return is_about_the_text || count == PCRE2_ERROR_BADUTFOFFSET ? Found::no : Found::limit;
    }
    if (end == subject.size()) return Found::no;
    from += window;
    if (from > last_start) return Found::no;
    while (from < end && is_inside_character(subject[from])) ++from;
  }
}

}  // namespace minuter
