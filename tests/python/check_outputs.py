#!/usr/bin/env python3
"""Checks that what minuter writes is what other programs read.

    tests/python/check_outputs.py --program build/test/minuter [FILE...]

Without FILEs: the texts of samples/ and, where MINUTER_CORPUS names a folder, those below it.
For each file:
  schema      the JSON, also with provenance, validates against `minuter schema minutes`, its keys are
              in the schema's order
  ndjson      one line, the same tree
  yaml        read by PyYAML (YAML 1.1) and, where it is there, ruamel.yaml (1.2): the same tree
  csv         each table read by Python's csv: the same rows as the JSON's list
  provenance  without the places: the same values; and each value stands where `at` says
Then all of them in one output; what `explain` and `check` write of them as JSON validates against its
schema. Needs python3-yaml and python3-jsonschema.
"""

import argparse
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

SKIPPED = 77

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(SKIPPED)
try:
    import ruamel.yaml
except ImportError:
    ruamel = None

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = ""  # --program
TABLES = ["attendees", "agenda", "items", "actions", "decisions"]
# Values that are made from what is printed, not printed themselves.
MADE = {"date", "due_date", "start", "end", "status", "outcome", "chair", "minutes",
        "for", "against", "abstain"}

passed = 0
failures = []


def check(is_fine, path, what, detail=""):
    global passed
    if is_fine:
        passed += 1
    else:
        failures.append(f"{path}: {what}{': ' if detail else ''}{detail}")


def minuter(*arguments, stdin=None):
    done = subprocess.run([BINARY, *map(str, arguments)], input=stdin, capture_output=True, check=False)
    if done.returncode != 0:
        error = done.stderr.decode("utf-8", "replace").strip()
        raise RuntimeError(f"minuter {' '.join(map(str, arguments))}: exit {done.returncode}: {error}")
    return done.stdout.decode("utf-8")


def convert(paths, to, *options):
    return minuter("convert", "--to", to, *options, *paths)


def first_difference(left, right, where="$"):
    """The first place where two trees differ, or None. 1 and 1.0 are the same, 1 and True not."""
    if isinstance(left, dict) and isinstance(right, dict):
        if list(left) != list(right):
            return f"{where}: keys {list(left)} and {list(right)}"
        pairs = [(f"{where}.{key}", left[key], right[key]) for key in left]
    elif isinstance(left, list) and isinstance(right, list):
        if len(left) != len(right):
            return f"{where}: {len(left)} and {len(right)} entries"
        pairs = [(f"{where}[{i}]", a, b) for i, (a, b) in enumerate(zip(left, right))]
    else:
        is_number = all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in (left, right))
        same = left == right and (is_number or type(left) is type(right))
        return None if same else f"{where}: {left!r} and {right!r}"
    return next((d for w, a, b in pairs if (d := first_difference(a, b, w))), None)


def same(left, right, path, what):
    difference = first_difference(left, right)
    check(difference is None, path, what, difference or "")


def plain(tree):
    """What a tree of ruamel's own types is in Python's."""
    return json.loads(json.dumps(tree))


# --- schema ---------------------------------------------------------------------------------------

def key_order(value, schema, root, where="$"):
    """The first place whose keys are not in the order of the schema's properties, or None."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    if isinstance(value, dict):
        if list(value) != list(schema["properties"]):
            return f"{where}: {list(value)}"
        below = [(v, schema["properties"][k], f"{where}.{k}") for k, v in value.items()]
    elif isinstance(value, list):
        below = [(v, schema["items"], f"{where}[{i}]") for i, v in enumerate(value)]
    else:
        return None
    return next((d for v, s, w in below if (d := key_order(v, s, root, w))), None)


# --- csv ------------------------------------------------------------------------------------------

def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(cell(v) for v in value)
    if isinstance(value, dict):
        if "line" in value:
            return f"{value['line']}:{value['column']}-{value['end_line']}:{value['end_column']}"
        return cell(value["text"])  # a mention
    return str(value)


def read_csv(text):
    csv.field_size_limit(sys.maxsize)
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def check_csv(document, path, schema):
    definitions = {"agenda": "agenda_entry"}
    for table in TABLES:
        text = convert([path], "csv", "--table", table)
        rows = read_csv(text)
        header = list(schema["$defs"][definitions.get(table, table.rstrip("s"))]["properties"])
        wanted = [header] + [[cell(v) for v in record.values()] for record in document[table]]
        same(wanted, rows, path, f"csv {table}")
        check(text.endswith("\r\n"), path, f"csv {table} ends with CRLF")
        safe = read_csv(convert([path], "csv", "--csv-safe", "--table", table))
        bad = [c for row in safe for c in row if c[:1] and c[0] in "=+-@\t\r"]
        check(not bad, path, f"csv {table} is safe", repr(bad[:3]))


# --- provenance -----------------------------------------------------------------------------------

def is_value(tree):
    return isinstance(tree, dict) and list(tree)[:4] == ["value", "at", "rule", "how"]


def without_provenance(tree):
    if is_value(tree):
        return tree["value"]
    if isinstance(tree, dict):
        return {k: without_provenance(v) for k, v in tree.items()}
    if isinstance(tree, list):
        return [without_provenance(v) for v in tree]
    return tree


def values_of(tree, where="$"):
    if is_value(tree):
        yield where, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from values_of(value, f"{where}.{key}")
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from values_of(value, f"{where}[{index}]")


ENCODINGS = {"UTF-8": "utf-8-sig", "ASCII": "utf-8"}


def lines_of(path, encoding):
    """The lines that places count in; they end with LF, CRLF or a lone CR, nothing else."""
    raw = pathlib.Path(path).read_bytes()
    text = raw.decode(ENCODINGS.get(encoding, encoding), "replace").removeprefix("\ufeff")
    return re.split("(?<=\n)|(?<=\r)(?!\n)", text)


def text_at(lines, at):
    first, last = at["line"] - 1, at["end_line"] - 1
    if first == last:
        return lines[first][at["column"] - 1:at["end_column"] - 1]
    return "".join([lines[first][at["column"] - 1:], *lines[first + 1:last],
                    lines[last][:at["end_column"] - 1]])


def folded(text):
    """Only what cannot be markup, a join or a change of case: the letters and digits."""
    text = re.sub(r"&(?:#\d+|#x[0-9a-fA-F]+|\w+);", "", text)       # &nbsp;
    # Links and tags, but not <https://...>.
    text = re.sub(r"\]\([^)\s]*\)|\]\[[^\]]*\]|<(?!\w+:)[^<>]*>", "", text)
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text.casefold() if c.isalnum())


def is_part(needle, text):
    """All of `needle` stands in `text`, in order, with other things (furniture, marks) between."""
    rest = iter(text)
    return all(c in rest for c in needle)


def check_place(lines, where, value, path):
    at, pieces = value["at"], value.get("pieces")
    field = re.sub(r"\[\d+\]", "", where).rsplit(".", 1)[-1]
    if at is None:
        check(value["how"] == "inferred", path, f"{where} is stated and has no place")
        return
    try:
        whole = text_at(lines, at)
        parts = [text_at(lines, piece) for piece in pieces or []]
    except IndexError:
        check(False, path, f"{where} has a place outside the file", str(at))
        return
    check(bool(whole.strip()), path, f"{where} has a place without text", str(at))
    if value["how"] == "inferred":
        return
    printed, wanted = " ".join(parts) if parts else whole, str(value["value"])
    if field in ("status", "outcome", "chair"):
        return  # a word of the text stands for it; that it has a place is all there is to know
    if field in MADE:
        numbers = [str(int(n)) for n in re.findall(r"\d+", wanted)]
        digits = re.findall(r"\d+", printed)
        fine = any(c.isalnum() for c in printed) and (
            not digits or any(str(int(d)).endswith(n) or n.endswith(str(int(d)))
                              for d in digits for n in numbers)
            or field in ("start", "end", "for", "against", "abstain", "minutes"))
        check(fine, path, f"{where} {wanted!r} is not in", repr(printed[:120]))
        return
    printed_folded, wanted_folded = folded(printed), folded(wanted)
    fine = printed_folded == wanted_folded or wanted_folded in printed_folded
    if not fine and not parts:  # furniture or cells of other columns stand between
        fine = is_part(wanted_folded, printed_folded)
    check(fine, path, f"{where} {wanted[:120]!r} is not in", repr(printed[:200]))


# --- files ----------------------------------------------------------------------------------------

def validator_of(name):
    schema = json.loads(minuter("schema", name))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def check_schema(validator, tree, path, what):
    error = next(iter(sorted(validator.iter_errors(tree), key=lambda e: list(e.path))), None)
    check(error is None, path, what,
          f"{'.'.join(map(str, error.absolute_path))}: {error.message[:200]}" if error else "")


def check_file(path, schema, validator):
    document = json.loads(convert([path], "json"))
    check_schema(validator, document, path, "schema")
    order = key_order(document, schema, schema)
    check(order is None, path, "order of keys", order or "")

    same(document, json.loads(convert([path], "json", "--compact")), path, "json --compact")
    line = convert([path], "ndjson")
    check(line.count("\n") == 1 and line.endswith("\n"), path, "ndjson is one line")
    same(document, json.loads(line), path, "ndjson")

    text = convert([path], "yaml")
    same(document, yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)), path, "yaml 1.1")
    if ruamel:
        same(document, plain(ruamel.yaml.YAML(typ="safe", pure=True).load(text)), path, "yaml 1.2")
    check_csv(document, path, schema)

    detailed = json.loads(convert([path], "json", "--provenance"))
    check_schema(validator, detailed, path, "schema, --provenance")
    same(document, without_provenance(detailed), path, "json --provenance has the same values")
    same(detailed, yaml.safe_load(convert([path], "yaml", "--provenance")), path, "yaml --provenance")
    lines = lines_of(path, document["source"]["encoding"])
    check(len([l for l in lines if l]) == document["source"]["lines"], path, "number of lines")
    for where, value in values_of(detailed):
        check_place(lines, where, value, path)
    return document


def check_joined(documents, paths):
    """All documents in one output, in the order of the inputs."""
    where = f"{len(paths)} files"
    same(documents, json.loads(convert(paths, "json")), where, "json")
    same(documents, [json.loads(l) for l in convert(paths, "ndjson").split("\n") if l], where, "ndjson")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    same(documents, list(yaml.load_all(convert(paths, "yaml"), Loader=loader)), where, "yaml")
    for table in TABLES:
        rows = read_csv(convert(paths, "csv", "--table", table))
        wanted = [[d["source"]["path"], *map(cell, r.values())] for d in documents for r in d[table]]
        same(wanted, rows[1:], where, f"csv {table}")
        check(rows[0][0] == "path", where, f"csv {table} starts with the path")


def check_refused(validator, document):
    """What is no value with its origin is not taken for one."""
    for wrong in ({"value": "Ada"}, {"value": 1, "at": None, "rule": None, "how": "inferred"},
                  {"value": "Ada", "at": None, "rule": None, "how": "guessed"},
                  {"value": "Ada", "at": None, "rule": None, "how": "inferred", "more": 1}):
        bad = document | {"meeting": document["meeting"] | {"title": wrong}}
        check(not validator.is_valid(bad), "the schema", "takes", str(wrong))


def check_reports(paths):
    """What is written of documents: why they were read so, what is wrong with them."""
    where = f"{len(paths)} files"
    explain = validator_of("explain")
    explained = json.loads(minuter("explain", "--format", "json", *paths))
    for path, tree in zip(paths, explained if len(paths) > 1 else [explained]):
        check_schema(explain, tree, path, "schema of explain")
    for line in range(1, 31):
        if line <= len(paths[0].read_bytes().splitlines()):
            tree = json.loads(minuter("explain", "--format", "json", "--line", line, paths[0]))
            check_schema(explain, tree, paths[0], f"schema of explain --line {line}")
    for name, options in (("findings", []), ("statistics", ["--statistics"])):
        tree = json.loads(minuter("check", "-q", "--exit-zero", "--format", "json", *options, *paths))
        check_schema(validator_of(name), tree, where, f"schema of {name}")


def check_stream():
    stream = validator_of("stream")
    records = [{"id": "a", "text": "Minutes\n\nPresent: Ada Penrose\n"}, {"id": 7, "text": ""}, {"text": "Minutes"}, []]
    asked = "".join(json.dumps(record) + "\n" for record in records).encode()
    for options in ([], ["--provenance"]):
        answers = [json.loads(line) for line in minuter("stream", *options, stdin=asked).splitlines()]
        check(["error" in answer for answer in answers] == [False, True, True, True], "stream", "answers", str(answers))
        for answer in answers:
            check_schema(stream, answer, "stream", "schema")
        for wrong in (answers[0] | {"error": "none"}, {"id": "a"}, {"error": "none"}, answers[1] | {"source": None}):
            check(not stream.is_valid(wrong), "the schema of stream", "takes", str(list(wrong)))


def find_files():
    folders = [ROOT / "samples"]
    if os.environ.get("MINUTER_CORPUS"):
        folders.append(pathlib.Path(os.environ["MINUTER_CORPUS"]))
    else:
        print("without the corpus: MINUTER_CORPUS is not set")
    return [path for folder in folders for path in sorted(folder.rglob("*"))
            if path.suffix in (".txt", ".md") and path.name != "LABELS.md"]


def main():
    global BINARY
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    BINARY = arguments.program
    files = arguments.files or find_files()
    validator = validator_of("minutes")
    schema = validator.schema
    documents, read = [], []
    for path in files:
        try:
            documents.append(check_file(path, schema, validator))
            read.append(path)
        except (RuntimeError, ValueError, LookupError, yaml.YAMLError, csv.Error) as error:
            check(False, path, "cannot be checked", f"{type(error).__name__}: {str(error)[:300]}")
    if read:
        check_refused(validator, documents[0])
        try:
            check_reports(read)
            check_stream()
        except (RuntimeError, ValueError, LookupError) as error:
            check(False, "all files", "cannot be checked", f"{type(error).__name__}: {str(error)[:300]}")
    if len(read) > 1:
        try:
            check_joined(documents, read)
        except (RuntimeError, ValueError, LookupError, yaml.YAMLError, csv.Error) as error:
            check(False, "all files", "cannot be checked", f"{type(error).__name__}: {str(error)[:300]}")
    for failure in failures:
        print(f"FAILED {failure}")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures or not files else 0


if __name__ == "__main__":
    sys.exit(main())
