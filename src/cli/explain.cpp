// minuter explain: why a document was read as it was.
#include "explain/explain.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <vector>

#include "batch/batch.hpp"
#include "batch/output_file.hpp"
#include "batch/read_source.hpp"
#include "cli/colour.hpp"
#include "cli/commands.hpp"
#include "cli/config_grammars.hpp"
#include "cli/explain_json.hpp"
#include "cli/names.hpp"
#include "cli/plan.hpp"
#include "cli/show.hpp"

namespace minuter::cli {
namespace {

constexpr std::size_t most_rivals = 4;
constexpr std::size_t most_evidence = 8;
constexpr std::size_t most_text = 72;  // bytes of a text that is shown on one line

std::string on_one_line(std::string_view text, std::size_t most = most_text) {
  std::string out;
  for (const char c : text) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  if (out.size() <= most) return out;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
  return out.substr(0, end) + "...";
}

std::string quoted(std::string_view text) { return "'" + on_one_line(text) + "'"; }

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

class Report {
 public:
  Report(const Explanation& explained, const Source& source, Paint paint)
      : explained_(explained), source_(source), paint_(paint) {}

  std::string document() {
    grammars();
    coverage();
    records();
    sections();
    return std::move(out_);
  }

  std::string line(std::size_t number) {
    out_ += paint_.bold(fmt::format("{}:{}", source_.path(), number)) + "  read with grammar " +
            explained_.minutes.grammar.name + "\n";
    out_ += "  " + paint_.dim("|") + " " + on_one_line(source_.text(explained_.line), 100) + "\n";
    if (explained_.blocks.empty()) {
      const std::string_view text = source_.text(explained_.line);
      const bool is_blank = text.find_first_not_of(" \t\r") == std::string_view::npos;
      out_ += is_blank ? "an empty line\n" : "no block of text: furniture of the page, or a comment\n";
    }
    for (const ExplainedBlock& one : explained_.blocks) block(one);
    return std::move(out_);
  }

 private:
  void title(std::string_view text) { out_ += (out_.empty() ? "" : "\n") + paint_.bold(text) + "\n"; }

  void grammars() {
    const GrammarChoice& choice = explained_.minutes.grammar;
    title("grammar: " + choice.name + (choice.detected ? "" : " (named)"));
    if (explained_.grammars.empty()) {
      out_ += "  no evidence of any grammar" + std::string(choice.detected ? ": the general one is taken" : "") + "\n";
    }
    std::size_t shown = 0;
    for (const ExplainedGrammar& grammar : explained_.grammars) {
      const bool is_chosen = grammar.name == choice.name;
      if (++shown > most_rivals && !is_chosen) continue;
      const std::string name = fmt::format("{:<16}", grammar.name);
      out_ += fmt::format("  {} {:6.2f}\n", is_chosen ? paint_.green(name) : name, grammar.score);
      std::size_t pieces = 0;
      for (const ExplainedEvidence& evidence : grammar.evidence) {
        if (++pieces > most_evidence) break;
        out_ += paint_.dim(fmt::format("    {:>6} {}{}", fmt::format("{:+g}", evidence.weight), on_one_line(evidence.what, 90),
                                       evidence.times > 1 ? fmt::format(", {} times", evidence.times) : "")) + "\n";
      }
      if (grammar.evidence.size() > most_evidence) {
        out_ += paint_.dim(fmt::format("           and {} more", grammar.evidence.size() - most_evidence)) + "\n";
      }
    }
    if (shown > most_rivals) out_ += paint_.dim(fmt::format("  and {} with less", shown - most_rivals)) + "\n";
  }

  void amount(std::string_view what, const Amount& amount, std::size_t all) {
    const double share = all == 0 ? 0 : 100.0 * static_cast<double>(amount.bytes) / static_cast<double>(all);
    out_ += fmt::format("  {:<8} {:5.1f} %  {:>7} bytes  {:>4} blocks\n", what, share, amount.bytes, amount.blocks);
  }

  void coverage() {
    const Coverage& coverage = explained_.coverage;
    const std::size_t all = coverage.read.bytes + coverage.ignored.bytes + coverage.unread.bytes;
    title("coverage");
    amount("read", coverage.read, all);
    amount("ignored", coverage.ignored, all);
    for (const auto& [rule, one] : coverage.ignored_by) {
      out_ += paint_.dim(fmt::format("    by {}: {} bytes, {}", rule, one.bytes, counted(one.blocks, "block"))) + "\n";
    }
    amount("unread", coverage.unread, all);
    for (const Unread& unread : explained_.minutes.unread) {
      out_ += "    " + paint_.yellow(fmt::format("{:>4}: ", source_.place(unread.span.begin).line)) + on_one_line(unread.text.value) + "\n";
    }
    if (coverage.furniture > 0) out_ += paint_.dim(fmt::format("  and {} bytes of page furniture and comments", coverage.furniture)) + "\n";
  }

  void records() {
    title("records");
    std::size_t width = 4;
    for (const RecordCount& count : explained_.records) width = std::max(width, count.rule.size());
    for (const RecordCount& count : explained_.records) {
      out_ += fmt::format("  {:<{}}  {:>4} {}\n", count.rule, width, count.count, count.kind);
    }
    if (explained_.records.empty()) out_ += "  none\n";
  }

  [[nodiscard]] std::string opened_by(const ExplainedSection& section) const {
    if (section.opened.empty()) return "what stands before the first heading";
    const auto at = source_.place(section.opener.begin).line;
    if (section.opened == "topic") return fmt::format("line {}: a heading of no section: {}", at, quoted(section.title));
    return fmt::format("line {}: {} {}", at, section.opened, quoted(section.title));
  }

  void sections() {
    title("sections");
    for (const ExplainedSection& section : explained_.sections) {
      std::string name = section.name;
      if (section.is_topic && name != "topic") name += ", topic";
      const std::string line = section.opened.empty() ? "" : fmt::format("{}", source_.place(section.opener.begin).line);
      out_ += fmt::format("  {:>5}  {}{}", line, std::string(section.depth * 2, ' '), paint_.blue(name));
      if (!section.title.empty()) out_ += " " + quoted(section.title);
      out_ += paint_.dim(fmt::format("{}  {}", section.opened.empty() ? "" : " by " + section.opened, counted(section.blocks, "block"))) + "\n";
    }
  }

  void block(const ExplainedBlock& one) {
    const Place begin = source_.place(one.span.begin);
    const Place end = source_.place(one.span.end > one.span.begin ? one.span.end - 1 : one.span.end);
    out_ += "\n" + paint_.bold(one.kind);
    if (!one.details.empty()) out_ += " (" + one.details + ")";
    if (end.line > begin.line) out_ += fmt::format(", lines {} to {}", begin.line, end.line);
    out_ += "\n";
    if (!one.number.empty()) out_ += "  number   " + one.number + "\n";
    if (!one.label.empty()) out_ += "  label    " + quoted(one.label) + "\n";
    out_ += "  text     " + quoted(one.text) + "\n";
    const ExplainedSection& section = explained_.sections[one.section];
    out_ += "  section  " + paint_.blue(section.name) + (one.opens_section ? ", which it opens: " : ", opened by ") + opened_by(section) + "\n";
    if (one.use == Use::unread) {
      out_ += "  use      " + paint_.yellow("unread: no rule took it") + "\n";
    } else {
      out_ += std::string("  use      ") + (one.use == Use::read ? "read" : "ignored");
      if (!one.used_by.empty()) out_ += " by " + paint_.green(one.used_by);
      out_ += one.unread.empty() ? "\n" : ", in part\n";
    }
    for (const std::string& unread : one.unread) out_ += "  " + paint_.yellow("unread") + "   " + quoted(unread) + "\n";
    if (!one.values.empty()) out_ += "values\n";
    for (const ExplainedValue& value : one.values) {
      out_ += fmt::format("  {} = {}", value.field, quoted(value.value));
      if (!value.rule.empty()) out_ += paint_.dim(" by " + value.rule);
      if (value.how == How::inferred) out_ += paint_.dim(", inferred");
      out_ += "\n";
    }
    tries(one);
  }

  void tries(const ExplainedBlock& one) {
    if (one.tries.empty()) return;
    out_ += "rules\n";
    std::vector<std::string_view> silent;
    for (const ExplainedTry& attempt : one.tries) {
      if (attempt.outcome == "literal not there") {
        silent.push_back(attempt.rule);
        continue;
      }
      const std::string name = attempt.outcome == "took it" ? paint_.green(attempt.rule) : attempt.rule;
      out_ += "  " + name + " " + attempt.outcome;
      if (!attempt.to.empty()) out_ += " to " + attempt.to;
      if (!attempt.matched.empty()) out_ += ": " + quoted(attempt.matched);
      out_ += "\n";
      for (const auto& [capture, text] : attempt.captures) out_ += fmt::format("    {} = {}\n", capture, quoted(text));
    }
    if (!silent.empty()) untried(silent);
  }

  // On one line where they fit, else below it like a paragraph.
  void untried(const std::vector<std::string_view>& rules) {
    constexpr std::size_t width = 100;
    const std::string head = fmt::format("  {} not tried, no literal of them is there:", counted(rules.size(), "rule"));
    const std::string names = list_of(rules);
    if (head.size() + 1 + names.size() <= width) {
      out_ += paint_.dim(head + " " + names) + "\n";
      return;
    }
    out_ += paint_.dim(head) + "\n";
    std::string_view rest = names;
    while (!rest.empty()) {
      std::size_t end = rest.size();
      if (rest.size() > width - 4) {
        const std::size_t space = rest.rfind(' ', width - 4);
        end = space == std::string_view::npos ? std::min(rest.find(' '), rest.size()) : space;
      }
      out_ += "    " + paint_.dim(rest.substr(0, end)) + "\n";
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }

  const Explanation& explained_;
  const Source& source_;
  Paint paint_;
  std::string out_;
};

Result<std::size_t> read_line_number(const std::string& text, const Source& source) {
  std::size_t number = 0;
  const auto [rest, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || rest != text.data() + text.size() || number == 0) {
    return tl::unexpected(Error{"--line takes the number of a line, from 1, not '" + text + "'"});
  }
  if (number > source.line_count()) {
    return tl::unexpected(Error{source.path() + " has no line " + text + ": its last is " + std::to_string(source.line_count())});
  }
  return number;
}

int refuse(const Error& error) {
  show_error(error.message);
  return cannot_run;
}

}  // namespace

int explain(const Args& args) {
  if (!args.format.empty() && args.format != "text" && args.format != "json") {
    return refuse({unknown("format", args.format, text_or_json)});
  }
  const Result<std::size_t> max_size = read_max_size(args);
  if (!max_size) return refuse(max_size.error());
  const Result<std::size_t> jobs = read_jobs(args);
  if (!jobs) return refuse(jobs.error());
  const Result<batch::Inputs> inputs = list_inputs(args);
  if (!inputs) return refuse(inputs.error());
  const std::vector<batch::Input>& files = inputs->files;
  const bool many = args.words.size() > 1 || inputs->has_folder || !args.files_from.empty();
  if (many && !args.line.empty()) {
    return refuse({"--line explains a line of one input: name one file"});
  }
  const Result<Grammars> grammars = load_grammars(args);
  if (!grammars) return refuse(grammars.error());
  const Result<Readings> readings = Readings::settle(args, files, *grammars);
  if (!readings) return refuse(readings.error());

  const bool is_json = args.format == "json";
  const Paint paint(wants_colour(STDOUT_FILENO));
  bool has_line = true;  // --line goes with one input
  const auto work = [&](const batch::Input& input, batch::Piece& piece) {
    const auto source = batch::read_source(input, *max_size);
    if (!source) return piece.fail(source.error().message);
    std::size_t line = 0;
    if (!args.line.empty()) {
      const Result<std::size_t> number = read_line_number(args.line, **source);
      has_line = number.has_value();
      if (!number) return piece.fail(number.error().message);
      line = *number;
    }
    const Reading& reading = readings->of(static_cast<std::size_t>(&input - files.data()));
    const GrammarSet& set = reading.grammars != nullptr ? *reading.grammars : grammars->set;
    const Explanation explained = minuter::explain(**source, set, reading.grammar, line);
    for (const Diagnostic& diagnostic : explained.minutes.diagnostics) {
      piece.messages += lines_of(diagnostic, (*source)->path(), (*source)->text());
    }
    if (is_json) {
      piece.out = explanation_as_json(explained, **source);
      return;
    }
    Report report(explained, **source, paint);
    if (many) piece.out = paint.bold((*source)->path()) + "\n\n";
    piece.out += line > 0 ? report.line(line) : report.document();
  };
  batch::StandardOutput standard_output;
  Output out(standard_output.sink());
  for (const Error& error : inputs->errors) show_error(error.message);
  std::size_t failed = inputs->errors.size();
  std::size_t written = 0;
  const auto take = [&](const batch::Input&, const batch::Piece& piece) {
    if (!piece.messages.empty()) show_lines(piece.messages);
    if (piece.state == batch::Piece::State::failed) {
      show_error(piece.error);
      ++failed;
      return true;
    }
    if (is_json && many) out.write(written == 0 ? "[\n" : ",\n");
    if (!is_json && written > 0) out.write("\n");
    out.write(piece.out);
    ++written;
    return !out.has_failed();
  };
  batch::run_batch(files, *jobs, {work, take});
  if (is_json && many) out.write(written == 0 ? "[]\n" : "]\n");
  out.flush();
  if (const Result<void> done = standard_output.result(); !done) return refuse(done.error());
  if (!has_line) return cannot_run;
  return failed == 0 ? fine : some_failed;
}

}  // namespace minuter::cli
