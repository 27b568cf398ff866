#include "cli/commands.hpp"

#include <sys/stat.h>

#include <vector>

#include "cli/names.hpp"

namespace minuter::cli {
namespace {

constexpr Option to{.names = "--to",
                    .value = "FORMAT",
                    .about = "{formats}; told from -o FILE, else json",
                    .text = &Args::to};
constexpr Option table{
    .names = "--table", .value = "NAME", .about = "csv: {tables} [actions]", .text = &Args::table};
constexpr Option output{.names = "-o,--output",
                        .value = "PATH",
                        .about = "write to this file; to DIR/: a file for each input",
                        .text = &Args::output};
constexpr Option output_file{
    .names = "-o,--output", .value = "PATH", .about = "write to this file", .text = &Args::output};
constexpr Option grammar{.names = "--grammar",
                         .value = "NAME|FILE",
                         .about = "read with this grammar; else the config's, or it is detected",
                         .text = &Args::grammar};
constexpr Option only_grammar{.names = "--grammar",
                              .value = "NAME|FILE",
                              .about = "read with this grammar; else it is detected",
                              .text = &Args::grammar};
constexpr Option grammar_path{.names = "--grammar-path",
                              .value = "DIR",
                              .about = "add the grammars (*.yaml) of a folder",
                              .list = &Args::grammar_paths};
constexpr Option max_size{.names = "--max-size",
                          .value = "BYTES",
                          .about = "refuse larger inputs; K, M or G may follow; 0: no limit [64M]",
                          .text = &Args::max_size};
constexpr Option compact{
    .names = "--compact", .value = "", .about = "json: on one line", .flag = &Args::compact};
constexpr Option provenance{.names = "--provenance",
                            .value = "",
                            .about = "each value with its place, its rule and how it was found",
                            .flag = &Args::provenance};
constexpr Option csv_safe{.names = "--csv-safe",
                          .value = "",
                          .about = "csv: make cells harmless that a spreadsheet would run",
                          .flag = &Args::csv_safe};
constexpr Option check_format{.names = "--format",
                              .value = "FORMAT",
                              .about = "{findings_formats} [text; github under GitHub Actions]",
                              .text = &Args::format};
constexpr Option select{.names = "--select",
                        .value = "CHECKS",
                        .about = "only these: names, families, globs, all or default; commas between",
                        .list = &Args::select};
constexpr Option ignore{
    .names = "--ignore", .value = "CHECKS", .about = "not these", .list = &Args::ignore};
constexpr Option severity{.names = "--severity",
                          .value = "NAME=LEVEL",
                          .about = "make a check a note, a warning or an error",
                          .list = &Args::severity};
constexpr Option strict_check{.names = "--strict",
                        .value = "",
                        .about = "text that no rule reads is an error",
                        .flag = &Args::strict};
constexpr Option statistics{.names = "--statistics",
                            .value = "",
                            .about = "count by check, instead of showing each; text or json",
                            .flag = &Args::statistics};
constexpr Option fix_option{.names = "--fix",
                            .value = "",
                            .about = "mend in the files what can be mended safely",
                            .flag = &Args::fix};
constexpr Option diff{.names = "--diff",
                      .value = "",
                      .about = "show what --fix would change, and change nothing",
                      .flag = &Args::diff};
constexpr Option baseline{.names = "--baseline",
                          .value = "FILE",
                          .about = "findings listed there are known and do not count",
                          .text = &Args::baseline};
constexpr Option write_baseline{.names = "--write-baseline",
                                .value = "FILE",
                                .about = "list all findings there",
                                .text = &Args::write_baseline};
constexpr Option exit_zero{.names = "--exit-zero",
                           .value = "",
                           .about = "exit code 0 whatever is found",
                           .flag = &Args::exit_zero};
constexpr Option config{.names = "--config",
                        .value = "FILE",
                        .about = "use this config; else .minuter.yaml is looked for upwards",
                        .text = &Args::config};
constexpr Option grammar_config{.names = "--config",
                                .value = "FILE",
                                .about = "take the grammar from this config; else from .minuter.yaml",
                                .text = &Args::config};
constexpr Option show_config{.names = "--show-config",
                             .value = "FILE",
                             .about = "print what holds for this file, and from where",
                             .text = &Args::show_config};
constexpr Option markdown{.names = "--markdown",
                          .value = "",
                          .about = "all checks with their examples, as Markdown",
                          .flag = &Args::markdown};
constexpr Option quiet{
    .names = "-q,--quiet", .value = "", .about = "show errors only", .flag = &Args::quiet};
constexpr Option findings_only{.names = "-q,--quiet",
                               .value = "",
                               .about = "leave out progress and the count at the end",
                               .flag = &Args::quiet};
constexpr Option verbose{.names = "-v,--verbose",
                         .value = "",
                         .about = "show how each input was read",
                         .flag = &Args::verbose};
constexpr Option glob{.names = "--glob",
                      .value = "GLOB",
                      .about = "take these files of folders [*.txt, *.md, *.text, *.log]",
                      .list = &Args::globs};
constexpr Option exclude{.names = "--exclude",
                         .value = "GLOB",
                         .about = "leave these out; paths are seen from the searched folder",
                         .list = &Args::excludes};
constexpr Option files_from{.names = "--files-from",
                            .value = "FILE",
                            .about = "read more inputs' names from FILE, one a line; '-': stdin",
                            .text = &Args::files_from,
                            .is_once = true};
constexpr Option null_separated{.names = "-0,--null",
                                .value = "",
                                .about = "the names of --files-from end with NUL",
                                .flag = &Args::null_separated};
constexpr Option shard{.names = "--shard",
                       .value = "K/N",
                       .about = "take the K-th of N parts of all inputs",
                       .text = &Args::shard};
constexpr Option jobs{.names = "-j,--jobs",
                      .value = "N",
                      .about = "read N inputs at once [one for each processor]",
                      .text = &Args::jobs};
constexpr Option if_changed{.names = "--if-changed",
                            .value = "",
                            .about = "with -o DIR/: leave out what is up to date",
                            .flag = &Args::if_changed};
constexpr Option keep_going{.names = "--keep-going",
                            .value = "",
                            .about = "go on after an input that fails (as without it)",
                            .flag = &Args::keep_going};
constexpr Option fail_fast{.names = "--fail-fast",
                           .value = "",
                           .about = "stop at the first input that fails",
                           .flag = &Args::fail_fast};
constexpr Option summary{.names = "--summary",
                         .value = "FORM",
                         .about = "text, json or none at the end, on stderr [text if many]",
                         .text = &Args::summary};
constexpr Option line_buffered{.names = "--line-buffered",
                               .value = "",
                               .about = "answer each line before the next is read",
                               .flag = &Args::line_buffered};
constexpr Option help{
    .names = "-h,--help", .value = "", .about = "show this help", .flag = &Args::help};

constexpr const Option* convert_options[] = {
    &to,         &table,      &output,         &grammar,    &grammar_path, &grammar_config, &glob,
    &exclude,    &files_from, &null_separated, &shard,      &max_size,     &compact,
    &provenance, &csv_safe,   &jobs,           &if_changed, &keep_going,   &fail_fast,
    &summary,    &quiet,      &verbose,        &help};
constexpr const Option* stream_options[] = {&only_grammar, &grammar_path,  &max_size, &provenance,
                                            &jobs,    &line_buffered, &help};
constexpr const Option* check_options[] = {
    &check_format, &select,         &ignore,    &severity, &strict_check,      &statistics, &fix_option,
    &diff,         &baseline,       &write_baseline,       &exit_zero,   &config,     &show_config,
    &glob,         &exclude,        &files_from,           &null_separated, &shard,
    &output_file,  &grammar,        &grammar_path,         &max_size,    &jobs,       &findings_only, &help};
constexpr const Option* rules_options[] = {&markdown, &help};
constexpr Option flat{.names = "--flat",
                      .value = "",
                      .about = "with all that it extends put together",
                      .flag = &Args::flat};
constexpr Option strict{
    .names = "--strict", .value = "", .about = "warnings count as failures", .flag = &Args::strict};
constexpr Option failures_only{
    .names = "-q,--quiet", .value = "", .about = "leave out warnings", .flag = &Args::quiet};
constexpr Option with_notes{
    .names = "-v,--verbose", .value = "", .about = "show notes too", .flag = &Args::verbose};
constexpr Option line{.names = "--line",
                      .value = "N",
                      .about = "explain the line of this number alone",
                      .text = &Args::line};
constexpr Option explain_format{
    .names = "--format", .value = "FORMAT", .about = "text or json [text]", .text = &Args::format};
constexpr const Option* explain_options[] = {
    &line,    &explain_format, &grammar,        &grammar_path, &grammar_config, &glob,
    &exclude, &files_from,     &null_separated, &shard,        &max_size, &jobs, &help};
constexpr Option from{.names = "--from",
                      .value = "INPUT",
                      .about = "real minutes of the kind; more may follow",
                      .list = &Args::from};
constexpr const Option* grammar_diff_options[] = {&explain_format, &grammar_path, &help};
constexpr const Option* grammar_new_options[] = {&from, &output_file, &grammar_path, &help};
constexpr const Option* grammar_options[] = {&grammar_path, &help};
constexpr const Option* grammar_show_options[] = {&flat, &grammar_path, &help};
constexpr const Option* grammar_test_options[] = {&strict, &failures_only, &with_notes,
                                                  &grammar_path, &help};
constexpr const Option* plain_options[] = {&help};

constexpr Example convert_examples[] = {
    {"convert minutes.txt", "the whole document as JSON"},
    {"convert minutes.txt --to csv --table actions -o actions.csv",
     "who has to do what, as a table"},
    {"convert archive/ --to ndjson -o archive.ndjson", "many documents, one on each line"},
    {"convert archive/ -o data/ --if-changed", "a file for each, where it is not up to date"},
    {"convert --files-from list.txt --shard 3/8 --to ndjson", "the third part of a long list"},
    {"convert --grammar council.yaml --provenance < minutes.txt",
     "with a grammar of your own, and where each value stands"},
};
constexpr Example stream_examples[] = {
    {"stream < records.ndjson > documents.ndjson", "{\"id\": 7, \"text\": \"...\"} on each line"},
    {"stream --line-buffered", "as the child of a program that waits for each answer"},
};
constexpr Example check_examples[] = {
    {"check minutes.txt", "what cannot be right, with the line and a caret"},
    {"check *.txt --ignore agenda,time-gap --severity no-chair=error", "the checks of your choice"},
    {"check *.txt --format sarif -o findings.sarif", "for code scanning"},
    {"check --fix --diff minutes.txt", "what can be mended safely"},
    {"check archive/*.txt --write-baseline known.json", "let an old archive in"},
};
constexpr Example rules_examples[] = {
    {"rules", "all checks"},
    {"rules weekday-mismatch", "one, with minutes that have it and minutes that do not"},
};
constexpr Example explain_examples[] = {
    {"explain minutes.txt", "which grammar, how much is read, which rule gave what"},
    {"explain minutes.txt --line 42", "what became of one line"},
    {"explain minutes.txt --format json", "the same for tools"},
    {"explain archive/ --format json", "a list, one for each document"},
};
constexpr Example formats_examples[] = {
    {"formats", "all formats"},
    {"convert minutes.txt --to yaml", "use one"},
};
constexpr Example schema_examples[] = {
    {"schema minutes > minutes.schema.json", "check converted documents with it"},
    {"schema minutes | less", "look up what a value means"},
};
constexpr Example grammar_list_examples[] = {
    {"grammar list", "the built-in grammars"},
    {"grammar list --grammar-path house/", "and your own"},
};
constexpr Example grammar_show_examples[] = {
    {"grammar show uk-council", "the file, with its comments"},
    {"grammar show uk-council --flat", "what it comes to with its layers"},
    {"grammar show de > nl.yaml", "the words of a language, to start one of your own"},
};
constexpr Example grammar_test_examples[] = {
    {"grammar test council.yaml", "a grammar of your own"},
    {"grammar test nl.yaml -v", "a vocabulary: what it has, and what it lacks"},
    {"grammar test", "all that there are"},
};
constexpr Example grammar_diff_examples[] = {
    {"grammar diff council.yaml council-new.yaml archive/*.txt", "what an edit does to an archive"},
    {"grammar diff english uk-council minutes.txt", "what a family knows more than another"},
};
constexpr Example grammar_new_examples[] = {
    {"grammar new bell-ringers --from may.txt --from june.txt -o bell-ringers.yaml",
     "a first draft"},
    {"grammar new bell-ringers --from *.txt | less", "look at it"},
};
constexpr Example completion_examples[] = {
    {"completion bash > ~/.local/share/bash-completion/completions/minuter", "for all your shells"},
    {"completion bash)", "for this shell", "source <("},
};
constexpr Example help_examples[] = {
    {"help convert", "the same as 'minuter convert --help'"},
    {"help", "all commands"},
};

}  // namespace

std::span<const Command> commands() noexcept {
  static constexpr Command table_of_commands[] = {
      {"convert", "turn minutes into data", "[INPUT...]", any_number,
       "An INPUT is a file, a folder, or '-' for standard input, which is also read when there is\n"
       "none. The result goes to standard output unless -o names a file; several documents follow\n"
       "each other in the order of the inputs. With -o DIR/ each input gets a file of its own.\n"
       "Folders are searched without what is hidden and what .minuterignore names.\n"
       "Exit code: 0 fine, 1 an input could not be converted (the others were), 2 the command could\n"
       "not run: usage, grammar or output.\n",
       convert_options, convert_examples, convert},
      {"stream", "read records from a pipe, answer each with a document", "", 0,
       "Reads lines {\"id\": ..., \"text\": \"...\"} from standard input and writes a line for "
       "each, in\n"
       "order: the document as in '--to ndjson' with the id before it, or {\"id\": ..., "
       "\"error\":\n"
       "\"...\"}. Exit code: 0 also when there are such errors, 2 the command could not run.\n",
       stream_options, stream_examples, stream},
      {"check", "find what cannot be right in minutes", "[INPUT...]", any_number,
       "An INPUT is a file, a folder, or '-' for standard input, which is also read when there is none.\n"
       "Findings go to standard output unless -o names a file, the count to standard error. Exit\n"
       "code: 0 no finding of severity error, 1 there are some or an input could not be read, 2\n"
       "nothing could be checked: an empty list of inputs, a broken config.\n",
       check_options, check_examples, check},
      {"rules", "explain the checks", "[NAME]", 1, "", rules_options, rules_examples, print_rules},
      {"explain", "show why minutes were read as they were", "[INPUT...]", any_number,
       "For a document: the grammars that were weighed and their evidence, how much was read, "
       "what\n"
       "stayed unread, the records of each rule, the sections and what opened them. For a line: "
       "its\n"
       "block, its section, the rules that were tried and the one that took it. Exit code: 0 fine,\n"
       "1 an input could not be explained (the others were), 2 the command could not run.\n",
       explain_options, explain_examples, explain},
      {"formats", "list the formats that --to takes", "", 0, "", plain_options, formats_examples,
       list_formats},
      {"schema", "print a JSON Schema", "NAME", 1,
       "NAME is 'minutes' (what convert --to json writes), 'grammar' (grammar files), 'vocabulary'\n"
       "(the words of a language), 'findings' (what check --format json writes), 'statistics' (what\n"
       "it writes with --statistics), 'explain' (what explain --format json writes), 'stream' (a line\n"
       "of its answers) or 'config' (.minuter.yaml).\n",
       plain_options, schema_examples, print_schema},
      {"grammar list", "list the grammars", "", 0,
       "Folders named in MINUTER_GRAMMAR_PATH (separated by ':') are looked through as well.\n",
       grammar_options, grammar_list_examples, list_grammars},
      {"grammar show", "print a grammar as YAML", "NAME|FILE", 1, "", grammar_show_options,
       grammar_show_examples, show_grammar},
      {"grammar test", "run the samples of grammars", "[NAME|FILE...]", any_number,
       "Each sample's text goes through the layout and its rule or section. Also told: rules "
       "without\n"
       "samples, captures that no sample fills, rules that others hide, headings that stand "
       "twice,\n"
       "patterns that can run away. Exit code: 0 fine, 1 a sample failed, 2 nothing could be "
       "done.\n",
       grammar_test_options, grammar_test_examples, test_grammars},
      {"grammar diff", "show what a change of grammar does to records", "OLD NEW INPUT...",
       any_number,
       "OLD and NEW are names or files of grammars. For each rule: the records that it adds, loses "
       "and\n"
       "alters, matched by rule and text.\n",
       grammar_diff_options, grammar_diff_examples, diff_grammars},
      {"grammar new", "draft a grammar from real minutes", "NAME", any_number,
       "Groups the headings, labels and unread lines of the inputs by shape and writes a first "
       "grammar\n"
       "with samples, to be made better by hand. It passes 'minuter grammar test' as it is.\n",
       grammar_new_options, grammar_new_examples, new_grammar},
      {"completion", "print the completion script of a shell", "bash", 1, "", plain_options,
       completion_examples, print_completion},
      {"help", "show the help of a command", "[COMMAND]", 2, "", plain_options, help_examples,
       print_help},
  };
  return table_of_commands;
}

FoundCommand find_command(std::span<const std::string> words) noexcept {
  for (const Command& command : commands()) {
    const std::size_t space = command.name.find(' ');
    if (space == std::string_view::npos) {
      if (!words.empty() && words[0] == command.name) return {&command, 1};
    } else if (words.size() > 1 && words[0] == command.name.substr(0, space) &&
               words[1] == command.name.substr(space + 1)) {
      return {&command, 2};
    }
  }
  return {};
}

bool is_group(std::string_view word) noexcept {
  for (const Command& command : commands()) {
    if (command.name.size() > word.size() && command.name.starts_with(word) &&
        command.name[word.size()] == ' ') {
      return true;
    }
  }
  return false;
}

std::string unknown_command(std::string_view name) {
  const std::string path(name);
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
    return "unknown command '" + path + "'; did you mean 'minuter convert " + path + "'?";
  }
  std::vector<std::string_view> names;
  for (const Command& command : commands()) names.push_back(command.name);
  return unknown("command", name, names);
}

}  // namespace minuter::cli
