#!/usr/bin/env python3
"""The schemas of grammar and vocabulary files say what the program says of them.

    tests/python/check_schema.py --program build/minuter

They take each of grammars/*.yaml and grammars/vocabulary/*.yaml, and refuse those of tests/cases/grammar-errors that are named here.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

try:
    import jsonschema
    import yaml
except ImportError:
    jsonschema = None

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SKIPPED = 77
# What a schema can see: keys, types and words, not patterns or names of other things.
REFUSED = ("agenda-by-rule", "constant-for-no-field", "constant-not-a-word", "field-of-another-record",
           "incomplete-word", "joins-of-actions", "misspelt-required-key", "missing-key", "mistyped-value",
           "position-unknown-field", "sample-not-with-gives", "unknown-key")


def loader():
    """YAML as editors read it: only true and false are no texts, nor are dates anything else."""
    class Loader(yaml.SafeLoader):
        pass
    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers
                if tag.rsplit(":", 1)[1] not in ("timestamp", "bool")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
    return Loader


def problems(validator, path):
    text = path.read_text(encoding="utf-8")
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message[:200]}"
            for error in validator.iter_errors(yaml.load(text, Loader=loader()))]


def validator_of(program, name):
    printed = subprocess.run([str(program.resolve()), "schema", name], capture_output=True, timeout=60, check=True).stdout
    schema = json.loads(printed)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True, type=pathlib.Path)
    args = parser.parse_args()
    if jsonschema is None:
        print("skipped: jsonschema or yaml is not there")
        return SKIPPED
    validator = validator_of(args.program, "grammar")
    failed = 0
    grammars = sorted((ROOT / "grammars").glob("*.yaml"))
    for path in grammars:
        for problem in problems(validator, path):
            print(f"{path.name}: {problem}")
            failed += 1
    for name in REFUSED:
        if not problems(validator, ROOT / "tests/cases/grammar-errors" / name / "grammar.yaml"):
            print(f"{name}: the schema takes it")
            failed += 1
    words = validator_of(args.program, "vocabulary")
    vocabularies = sorted((ROOT / "grammars/vocabulary").glob("*.yaml"))
    for path in vocabularies:
        for problem in problems(words, path):
            print(f"vocabulary/{path.name}: {problem}")
            failed += 1
    if not problems(words, ROOT / "tests/cases/vocabulary/errors/nl.yaml"):
        print("vocabulary/errors: the schema takes it")
        failed += 1
    print(f"{len(grammars)} grammars, {len(vocabularies)} vocabularies, {len(REFUSED) + 1} errors: {failed} failures")
    return 1 if failed or not grammars or not vocabularies else 0


if __name__ == "__main__":
    sys.exit(main())
