#include "grammar/pattern_literals.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

namespace minuter {
namespace {

using Bytes = std::bitset<256>;

constexpr std::size_t most_literals = 64;
constexpr std::size_t most_others = 3;
constexpr unsigned deepest = 100;

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// How a byte of a literal counts: as a capital, as a small letter, or in any case.
constexpr char any_case = '-';
constexpr char case_of(char c, bool caseless) {
  return caseless || !is_letter(c) ? any_case : c == lower(c) ? 'a' : 'A';
}

constexpr std::size_t most_cased = 16;
void set_cases(Literal& literal, std::string_view cases) {
  for (std::size_t i = 0; i < std::min(cases.size(), most_cased); ++i) {
    if (cases[i] == any_case) continue;
    literal.cased = static_cast<std::uint16_t>(literal.cased | 1U << i);
    if (cases[i] == 'A') literal.capitals = static_cast<std::uint16_t>(literal.capitals | 1U << i);
  }
}

// Of two that are spelt alike: what is said of the case must be true of both.
void join_cases(Literal& literal, const Literal& other) {
  literal.cased = static_cast<std::uint16_t>(literal.cased & other.cased & ~(literal.capitals ^ other.capitals));
  literal.capitals = static_cast<std::uint16_t>(literal.capitals & literal.cased);
}

// A literal of a piece.
struct PieceLiteral : Literal {
  bool is_at_end = false;  // of the piece
};

// What a piece of a pattern says.
struct Facts {
  std::optional<std::string> exact;   // matches just this, folded
  std::string cases;                  // of each byte of `exact`: see case_of()
  std::vector<PieceLiteral> literals;        // one of these is in each match; empty: unknown
  std::vector<std::vector<PieceLiteral>> others;  // and one of each of these
  std::size_t lead = 0;               // most bytes of the piece before such a literal
  std::size_t most = 0;               // most bytes that the piece matches, or `unbounded`
  bool is_word_character = false;     // one character of a class without white space and negation
  bool can_be_empty = true;
  bool is_anchored = false;
  bool is_boundary = false;           // \b
  bool begins_word = false;           // `exact` stands only where a word begins
  Bytes first;
};

// No word or number is longer, nor white space in clean text.
constexpr std::size_t longest_word = 48;
constexpr std::size_t longest_character = 4;

std::size_t sum(std::size_t a, std::size_t b) {
  return a == unbounded || b == unbounded || a + b > 4000 ? unbounded : a + b;
}
std::size_t times(std::size_t a, std::size_t n) {
  return a == 0 ? 0 : a == unbounded || n == unbounded || a * n > 4000 ? unbounded : a * n;
}

// How much a literal rejects, by its length. Words of which each line has some hardly do.
int worth(std::string_view text) {
  static constexpr std::string_view everywhere[] = {"a",   "an",  "and", "as",  "at",  "by",  "de",  "der", "die", "en",
                                                    "for", "in",  "is",  "la",  "le",  "les", "of",  "on",  "or",  "que",
                                                    "that", "the", "to", "und", "was", "we",  "with"};
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return 4;
  text = text.substr(first, text.find_last_not_of(' ') - first + 1);
  if (std::find(std::begin(everywhere), std::end(everywhere), text) != std::end(everywhere)) return 24;
  return static_cast<int>(std::min<std::size_t>(text.size(), 12) * 16);
}

// The literal that rejects least decides what a set does; a big set costs.
int worth(const std::vector<PieceLiteral>& literals) {
  if (literals.empty() || literals.size() > most_literals) return -1;
  int least = worth(literals.front().text);
  for (const PieceLiteral& literal : literals) least = std::min(least, worth(literal.text));
  return std::max(0, least - static_cast<int>(std::min<std::size_t>(literals.size(), 15)));
}

// Worth a search of its own before the pattern runs: not in each line.
bool is_telling(const std::vector<PieceLiteral>& literals) {
  return worth(literals) >= 0 && std::all_of(literals.begin(), literals.end(), [](const PieceLiteral& literal) {
           return literal.text.size() > 1 || (!is_word_byte(literal.text.front()) && literal.text != " ");
         });
}

void keep_other(Facts& facts, std::vector<PieceLiteral> literals) {
  if (!is_telling(literals)) return;
  facts.others.push_back(std::move(literals));
  if (facts.others.size() <= most_others) return;
  facts.others.erase(std::min_element(facts.others.begin(), facts.others.end(),
                                      [](const auto& a, const auto& b) { return worth(a) < worth(b); }));
}

void take_better(Facts& best, std::vector<PieceLiteral> other, std::size_t lead) {
  std::stable_sort(other.begin(), other.end(), [](const PieceLiteral& a, const PieceLiteral& b) { return a.text < b.text; });
  // What one says of its ends must be true of all that are spelt alike.
  std::size_t kept = 0;
  for (std::size_t i = 0; i < other.size(); ++i) {
    if (kept == 0 || other[kept - 1].text != other[i].text) {
      if (kept != i) other[kept] = std::move(other[i]);
      ++kept;
      continue;
    }
    PieceLiteral& same = other[kept - 1];
    same.begins_word = same.begins_word && other[i].begins_word;
    same.ends_word = same.ends_word && other[i].ends_word;
    same.is_at_end = same.is_at_end && other[i].is_at_end;
    join_cases(same, other[i]);
  }
  other.resize(kept);
  if (worth(other) <= worth(best.literals)) {
    keep_other(best, std::move(other));
    return;
  }
  keep_other(best, std::move(best.literals));
  best.literals = std::move(other);
  best.lead = lead;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  // Nothing where the text has something that this reader does not know.
  std::optional<Facts> read() {
    Facts facts = alternatives();
    if (at_ < text_.size()) unknown_ = true;
    if (unknown_) return std::nullopt;
    return facts;
  }
  [[nodiscard]] bool is_multi_line() const { return multi_line_; }

 private:
  [[nodiscard]] bool at_end() const { return at_ >= text_.size() || unknown_; }
  [[nodiscard]] bool sees(std::string_view s) const { return text_.substr(at_).starts_with(s); }
  bool take(std::string_view s) {
    if (!sees(s)) return false;
    at_ += s.size();
    return true;
  }

  Facts alternatives() {
    if (++depth_ > deepest) unknown_ = true;
    const bool is_break_before = is_break_;
    Facts facts = sequence();
    bool is_break = is_break_;
    while (!at_end() && take("|")) {
      is_break_ = is_break_before;
      Facts other = sequence();
      is_break = is_break && is_break_;
      facts.exact.reset();
      facts.others.clear();
      if (facts.literals.empty() || other.literals.empty() ||
          facts.literals.size() + other.literals.size() > most_literals) {
        facts.literals.clear();
      } else {
        facts.literals.insert(facts.literals.end(), other.literals.begin(), other.literals.end());
        facts.lead = std::max(facts.lead, other.lead);
      }
      facts.most = std::max(facts.most, other.most);
      facts.is_word_character = false;
      facts.can_be_empty = facts.can_be_empty || other.can_be_empty;
      facts.is_anchored = facts.is_anchored && other.is_anchored;
      facts.first |= other.first;
    }
    is_break_ = is_break;
    --depth_;
    return facts;
  }

  Facts sequence() {
    Facts all;
    std::string run;
    std::string run_cases;
    std::size_t run_lead = 0;
    bool run_begins_word = false;
    bool run_ends_word = false;
    bool is_exact = true;
    const auto end_run = [&](bool is_at_end) {
      if (!run.empty()) {
        PieceLiteral found;
        found.begins_word = run_begins_word && is_word_byte(run.front());
        found.ends_word = run_ends_word && is_word_byte(run.back());
        found.is_at_end = is_at_end;
        found.text = std::move(run);
        set_cases(found, run_cases);
        take_better(all, {std::move(found)}, run_lead);
      }
      run.clear();
      run_cases.clear();
      run_begins_word = run_ends_word = false;
    };
    while (!at_end() && !sees("|") && !sees(")")) {
      const bool is_break_before = is_break_;
      Facts piece = atom();
      if (at_end() && unknown_) break;
      const Repeat repeat = quantifier();
      const std::size_t before = all.most;
      const std::size_t most = repeat.most == unbounded && piece.is_word_character
                                   ? longest_word
                                   : times(piece.most, repeat.most);
      all.most = sum(all.most, most);
      if (repeat.least == 0) {
        piece.literals.clear();
        piece.others.clear();
        piece.can_be_empty = true;
        piece.is_anchored = false;
        is_break_ = is_break_ && is_break_before;
      }
      if (all.can_be_empty) all.first |= piece.first;
      all.is_anchored = all.is_anchored || (all.can_be_empty && piece.is_anchored);
      all.can_be_empty = all.can_be_empty && piece.can_be_empty;
      if (piece.exact && repeat.least > 0) {
        if (run.empty()) {
          run_lead = before;
          run_begins_word = is_break_before || piece.begins_word;
        }
        if (!piece.exact->empty()) {
          run += *piece.exact;
          run_cases += piece.cases;
          run_ends_word = false;
        }
        if (piece.is_boundary && repeat.is_one) run_ends_word = true;
        if (repeat.is_one) continue;
        is_exact = false;
        run_ends_word = false;
        end_run(false);
        continue;
      }
      is_exact = false;
      if (!piece.can_be_empty && (piece.first & word_bytes()).none()) run_ends_word = true;
      end_run(false);
      const bool ends_word = repeat.is_one && sees_break();
      const bool is_last = repeat.is_one && (at_end() || sees("|") || sees(")"));
      for (PieceLiteral& literal : piece.literals) {
        if (ends_word && literal.is_at_end && is_word_byte(literal.text.back())) literal.ends_word = true;
        literal.is_at_end = literal.is_at_end && is_last;
      }
      for (auto& other : piece.others) keep_other(all, std::move(other));
      take_better(all, std::move(piece.literals), sum(before, piece.lead));
    }
    if (is_exact) {
      all.exact = run;
      all.cases = run_cases;
      all.begins_word = run_begins_word;
    }
    end_run(true);
    return all;
  }

  // What follows ends a word: \b, the end, or a space that must be there.
  [[nodiscard]] bool sees_break() const {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("\\b")) return true;
    for (const std::string_view space : {"\\s", "[ \\n]", " "}) {
      if (!rest.starts_with(space)) continue;
      const char next = rest.size() > space.size() ? rest[space.size()] : ' ';
      return next != '*' && next != '?' && next != '{';
    }
    return false;
  }
  static const Bytes& word_bytes() {
    static const Bytes bytes = [] {
      Bytes all;
      for (unsigned i = 0; i < 128; ++i) all[i] = is_word_byte(static_cast<char>(i));
      return all;
    }();
    return bytes;
  }

  struct Repeat {
    unsigned least = 1;
    bool is_one = true;
    std::size_t most = 1;
  };
  Repeat quantifier() {
    Repeat repeat;
    if (at_end()) return repeat;
    if (take("*")) {
      repeat = {0, false, unbounded};
    } else if (take("?")) {
      repeat = {0, false, 1};
    } else if (take("+")) {
      repeat = {1, false, unbounded};
    } else if (sees("{")) {
      std::size_t i = at_ + 1;
      unsigned least = 0;
      while (i < text_.size() && is_digit(text_[i])) {
        least = std::min(least * 10 + static_cast<unsigned>(text_[i] - '0'), 1000U);
        ++i;
      }
      const bool has_least = i > at_ + 1;
      bool is_one = least == 1;
      std::size_t most = least;
      if (i < text_.size() && text_[i] == ',') {
        is_one = false;
        ++i;
        most = i < text_.size() && is_digit(text_[i]) ? 0 : unbounded;
        while (i < text_.size() && is_digit(text_[i])) {
          most = std::min<std::size_t>(most * 10 + static_cast<std::size_t>(text_[i] - '0'), 1000);
          ++i;
        }
      }
      if (!has_least || i >= text_.size() || text_[i] != '}') {
        unknown_ = true;  // a brace that stands for itself, or {,n}
        return repeat;
      }
      at_ = i + 1;
      repeat = {least, is_one, most};
    } else {
      return repeat;
    }
    if (!take("?")) static_cast<void>(take("+"));
    if (sees("*") || sees("+") || sees("?")) unknown_ = true;
    return repeat;
  }

  // One atom. Behind it `is_break_` says whether no word goes on there: the last byte is none of a word.
  Facts atom() {
    if (text_[at_] == '(') return group();
    Facts facts = single();
    if (facts.is_boundary || facts.is_anchored) {
      is_break_ = true;
    } else if (facts.most > 0) {
      is_break_ = (facts.first & word_bytes()).none();
    }
    return facts;
  }

  Facts single() {
    const char c = text_[at_];
    switch (c) {
      case '[': return char_class();
      case '\\': return escape();
      case '^':
        ++at_;
        return anchor();
      case '$': ++at_; return nothing();
      case '.': ++at_; return any();
      case '*': case '+': case '?': unknown_ = true; return any();
      default: return literal_character();
    }
  }

  static Facts nothing() {
    Facts facts;
    facts.exact = std::string();
    return facts;
  }
  static Facts boundary() {
    Facts facts = nothing();
    facts.is_boundary = true;
    return facts;
  }
  static Facts anchor() {
    Facts facts = nothing();
    facts.is_anchored = true;
    return facts;
  }
  static Facts any() {
    Facts facts;
    facts.most = longest_character;
    facts.can_be_empty = false;
    facts.first.set();
    return facts;
  }
  [[nodiscard]] Facts one_byte(char c) const {
    Facts facts;
    facts.most = 2;  // long s for s
    facts.is_word_character = c != ' ';
    facts.can_be_empty = false;
    add_cased(facts.first, c);
    facts.exact = std::string(1, lower(c));
    facts.cases.assign(1, case_of(c, caseless_));
    return facts;
  }
  void add_cased(Bytes& bytes, char c) const {
    if (caseless_) return add_folded(bytes, c);
    bytes.set(static_cast<unsigned char>(c));
  }
  static void add_folded(Bytes& bytes, char c) {
    bytes.set(static_cast<unsigned char>(c));
    if (is_letter(c)) bytes.set(static_cast<unsigned char>(c) ^ 0x20U);
    // long s and the Kelvin sign: caseless they are s and k
    if (lower(c) == 's') bytes.set(0xC5);
    if (lower(c) == 'k') bytes.set(0xE2);
  }

  Facts literal_character() {
    const char c = text_[at_++];
    if (is_ascii(c)) return one_byte(c);
    std::string character(1, c);
    while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0U) == 0x80U) {
      character.push_back(text_[at_++]);
    }
    if (caseless_) return any();
    Facts facts;
    facts.can_be_empty = false;
    facts.most = character.size();
    facts.first.set(static_cast<unsigned char>(c));
    facts.cases.assign(character.size(), any_case);
    facts.exact = std::move(character);
    return facts;
  }

  Facts escape() {
    ++at_;
    if (at_ >= text_.size()) {
      unknown_ = true;
      return any();
    }
    const char c = text_[at_++];
    if (!is_ascii(c)) {
      --at_;
      return literal_character();
    }
    if (!is_letter(c) && !is_digit(c)) return one_byte(c);
    switch (c) {
      case 'A': return anchor();
      case 'b': return boundary();
      case 'B': case 'z': case 'Z': return nothing();
      case 't': return one_byte('\t');
      case 'n': return one_byte('\n');
      case 'r': return one_byte('\r');
      case 'd': case 's': case 'w': case 'h': {
        Facts facts;
        facts.most = longest_character;
        facts.is_word_character = true;
        facts.can_be_empty = false;
        add_type(facts.first, c);
        return facts;
      }
      case 'D': case 'S': case 'W': case 'H': case 'N': case 'v': case 'V': case 'X': {
        if (c == 'N' && sees("{")) unknown_ = true;
        return any();
      }
      case 'R': return any();
      case 'p': case 'P': {
        skip_braces();
        Facts facts = any();
        facts.is_word_character = c == 'p';
        return facts;
      }
      case 'x':
        if (sees("{")) {
          skip_braces();
        } else {
          for (int i = 0; i < 2 && at_ < text_.size() && is_hex(text_[at_]); ++i) ++at_;
        }
        return any();
      default:  // back references, \Q, \K, \G and rarer ones
        unknown_ = true;
        return any();
    }
  }

  static bool is_hex(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

  static void add_range(Bytes& bytes, unsigned from, unsigned to) {
    for (unsigned i = from; i <= to; ++i) bytes.set(i);
  }

  static void add_type(Bytes& bytes, char type) {
    add_range(bytes, 0x80, 0xFF);
    if (type == 'd' || type == 'w') add_range(bytes, '0', '9');
    if (type == 'w') {
      add_range(bytes, 'a', 'z');
      add_range(bytes, 'A', 'Z');
      bytes.set('_');
    }
    if (type == 's') add_range(bytes, 9, 13);
    if (type == 's' || type == 'h') {
      bytes.set(' ');
      bytes.set('\t');
    }
  }

  void skip_braces() {
    if (!sees("{")) {
      if (at_ < text_.size()) ++at_;  // \pL
      return;
    }
    const std::size_t end = text_.find('}', at_);
    if (end == std::string_view::npos) {
      unknown_ = true;
    } else {
      at_ = end + 1;
    }
  }

  Facts char_class() {
    const std::size_t begin = at_;
    ++at_;
    const bool is_negated = take("^");
    Bytes bytes;
    std::string members;     // plain ones
    std::vector<std::string> signs;  // that take more than a byte
    bool is_plain = !is_negated;
    bool is_first = true;
    bool may_range = false;  // the member before can begin a range
    char before = 0;
    while (true) {
      if (at_ >= text_.size()) {
        unknown_ = true;
        return any();
      }
      const char c = text_[at_];
      if (c == ']' && !is_first) break;
      is_first = false;
      ++at_;
      if (c == '[' && (sees(":") || sees(".") || sees("="))) {
        const std::size_t end = text_.find(":]", at_);
        if (end == std::string_view::npos) {
          unknown_ = true;
          return any();
        }
        at_ = end + 2;
        bytes.set();
        is_plain = may_range = false;
        continue;
      }
      if (!is_ascii(c)) {
        add_range(bytes, 0x80, 0xFF);
        const std::string_view sign = text_.substr(at_ - 1, 3);
        may_range = false;
        const std::string_view next = text_.substr(std::min(at_ + 2, text_.size()), 2);
        const bool is_range = next.starts_with('-') && next != "-]";
        if (c == '\xE2' && sign.size() == 3 && (sign[1] == '\x80' || sign[1] == '\x81') && !is_range) {  // no case
          signs.emplace_back(sign);
          at_ += 2;
          continue;
        }
        if (caseless_) bytes |= ascii_look_alikes();
        is_plain = false;
        continue;
      }
      if (c == '\\') {
        if (at_ >= text_.size()) continue;
        const char e = text_[at_++];
        if (is_letter(e) || is_digit(e)) {
          is_plain = may_range = false;
          if (e == 'd' || e == 's' || e == 'w' || e == 'h') {
            add_type(bytes, e);
          } else if (e == 't' || e == 'n' || e == 'r') {
            bytes.set(e == 't' ? 9 : e == 'n' ? 10 : 13);
          } else {
            if (e == 'p' || e == 'P' || (e == 'x' && sees("{"))) skip_braces();
            if (e == 'Q' || e == 'N' || e == 'o' || e == 'c') unknown_ = true;
            bytes.set();
          }
          continue;
        }
        add_cased(bytes, e);
        members.push_back(e);
        before = e;
        may_range = true;
        continue;
      }
      if (c == '-' && may_range && at_ < text_.size() && text_[at_] != ']') {
        is_plain = may_range = false;
        if (text_[at_] == '\\' || text_[at_] == '[') {
          bytes.set();  // whatever it is
          continue;
        }
        const char to = text_[at_++];
        if (!is_ascii(to)) {
          bytes.set();
          continue;
        }
        for (int i = static_cast<unsigned char>(before); i <= static_cast<unsigned char>(to); ++i) {
          add_cased(bytes, static_cast<char>(i));
        }
        continue;
      }
      add_cased(bytes, c);
      members.push_back(c);
      before = c;
      may_range = true;
    }
    const std::string_view written = text_.substr(begin, at_ - begin);
    ++at_;
    Facts facts;
    facts.most = longest_character;
    facts.is_word_character = !is_negated && written.find(' ') == std::string_view::npos &&
                              written.find("\\s") == std::string_view::npos &&
                              written.find("\\P") == std::string_view::npos &&
                              written.find("\\W") == std::string_view::npos &&
                              written.find("\\D") == std::string_view::npos &&
                              written.find("\\S") == std::string_view::npos;
    facts.can_be_empty = false;
    if (is_negated) {
      // What is named may stand for both cases here and for one there: only sure ones go.
      facts.first.set();
      return facts;
    }
    facts.first = bytes;
    if (is_plain && !members.empty()) {
      const char f = lower(members.front());
      const bool all_same = signs.empty() && std::all_of(members.begin(), members.end(),
                                                         [f](char m) { return lower(m) == f; });
      if (all_same) {
        facts.exact = std::string(1, f);
        const bool both = std::any_of(members.begin(), members.end(), [&](char m) { return m != members.front(); });
        facts.cases.assign(1, case_of(members.front(), caseless_ || both));
      } else if (members.size() + signs.size() <= 8) {
        for (std::string& sign : signs) {
          PieceLiteral found;
          found.text = std::move(sign);
          found.is_at_end = true;
          facts.literals.push_back(std::move(found));
        }
        for (const char m : members) {
          PieceLiteral found;
          found.text.assign(1, lower(m));
          const char found_case = case_of(m, caseless_);
          set_cases(found, {&found_case, 1});
          found.is_at_end = true;
          facts.literals.push_back(std::move(found));
        }
      }
    }
    return facts;
  }
  static Bytes ascii_look_alikes() {
    Bytes bytes;
    for (const char c : {'s', 'S', 'k', 'K'}) bytes.set(static_cast<unsigned char>(c));
    return bytes;
  }

  Facts group() {
    ++at_;
    const bool caseless_before = caseless_;
    const bool is_break_before = is_break_;
    bool is_look = false;
    if (sees("*")) {
      unknown_ = true;
      return any();
    }
    if (take("?")) {
      if (take("#")) {
        const std::size_t end = text_.find(')', at_);
        if (end == std::string_view::npos) unknown_ = true;
        at_ = end == std::string_view::npos ? text_.size() : end + 1;
        return nothing();
      }
      if (take("=") || take("!") || take("<=") || take("<!")) {
        is_look = true;
      } else if (take("P<") || take("<")) {
        skip_past('>');
      } else if (take("'")) {
        skip_past('\'');
      } else if (take("|") || take(">") || take(":")) {
      } else if (!flags()) {
        return unknown_ ? any() : nothing();  // (?i): holds to the end of the enclosing group
      }
    }
    Facts facts = alternatives();
    facts.is_word_character = false;
    if (!take(")")) unknown_ = true;
    caseless_ = caseless_before;
    if (!is_look) return facts;
    is_break_ = is_break_before;
    return nothing();
  }

  void skip_past(char c) {
    const std::size_t end = text_.find(c, at_);
    if (end == std::string_view::npos) unknown_ = true;
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
  }

  // True: a group with these flags goes on; false: they were all of it.
  bool flags() {
    bool is_on = true;
    for (; at_ < text_.size(); ++at_) {
      switch (text_[at_]) {
        case '-': is_on = false; break;
        case 'i': caseless_ = is_on; break;
        case 'm': multi_line_ = true; break;
        case 's': case 'J': case 'U': break;
        case ')': ++at_; return false;
        case ':': ++at_; return true;
        default: unknown_ = true; return false;  // (?x), (?R), (?1), (?(, (?^
      }
    }
    unknown_ = true;
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  unsigned depth_ = 0;
  bool caseless_ = false;
  bool multi_line_ = false;
  bool unknown_ = false;
  bool is_break_ = false;  // at this place of the pattern: what is before is no word's byte, or nothing
};

}  // namespace

PatternFacts facts_of(std::string_view pattern) {
  PatternFacts known;
  Reader reader(pattern);
  std::optional<Facts> facts = reader.read();
  if (!facts) return known;
  known.literals.assign(std::make_move_iterator(facts->literals.begin()), std::make_move_iterator(facts->literals.end()));
  known.lead = facts->lead;
  known.most = facts->most;
  // Behind " (" a word begins: it is found faster without what is before it.
  std::size_t most_cut = 0;
  for (Literal& literal : known.literals) {
    std::size_t cut = 0;
    while (cut < literal.text.size() && is_ascii(literal.text[cut]) && !is_word_byte(literal.text[cut])) ++cut;
    if (cut == 0 || literal.text.size() < cut + 2 || !is_word_byte(literal.text[cut])) continue;
    literal.text.erase(0, cut);
    literal.cased = static_cast<std::uint16_t>(literal.cased >> cut);
    literal.capitals = static_cast<std::uint16_t>(literal.capitals >> cut);
    literal.begins_word = true;
    most_cut = std::max(most_cut, cut);
  }
  known.lead = sum(known.lead, most_cut);
  for (const auto& other : facts->others) known.others.emplace_back(other.begin(), other.end());
  known.is_anchored = facts->is_anchored && !reader.is_multi_line();
  known.has_first = !facts->can_be_empty && !facts->first.all();
  if (known.has_first) known.first = facts->first;
  return known;
}

}  // namespace minuter
