#!/usr/bin/env python3
"""Each samples/NAME.txt is claimed by grammar NAME and read as samples/NAME.json says, to the letter.

    tests/python/check_samples.py --program build/minuter [--accept]

Every grammar that is no layer should have one: those without are named, and fail with --all.
"""

import argparse
import difflib
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SKIPPED = 77


def convert(program, path):
    done = subprocess.run([program, "convert", path], cwd=ROOT, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60, check=False)
    return done.stdout.decode(), done.stderr.decode(), done.returncode


def grammars():
    for file in sorted((ROOT / "grammars").glob("*.yaml")):
        if "\nlayer: true" not in file.read_text(encoding="utf-8"):
            yield file.stem


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--accept", action="store_true", help="write what came out as expected")
    parser.add_argument("--all", action="store_true", help="a grammar without a sample fails")
    args = parser.parse_args()
    program = str(args.program.resolve())
    samples = [f for f in sorted((ROOT / "samples").glob("*.txt")) if f.stem in set(grammars())]
    if not samples:
        print("there are no samples")
        return SKIPPED
    failed = []
    for sample in samples:
        out, err, code = convert(program, f"samples/{sample.name}")
        if code != 0:
            failed.append(f"{sample.name}: exit code {code}: {err.strip()}")
            continue
        claimed = json.loads(out)["grammar"]
        if claimed != {**claimed, "name": sample.stem, "chosen": "detected"}:
            failed.append(f"{sample.name}: claimed by {claimed['name']}, not by {sample.stem}")
        expected = sample.with_suffix(".json")
        said = expected.read_text(encoding="utf-8") if expected.is_file() else ""
        if said == out:
            continue
        if args.accept:
            expected.write_text(out, encoding="utf-8")
            print(f"accepted {expected.name}")
            continue
        failed.append(f"{expected.name} differs:\n" + "".join(difflib.unified_diff(
            said.splitlines(True), out.splitlines(True), expected.name, "now")))
    missing = sorted(set(grammars()) - {sample.stem for sample in samples})
    if missing:
        print("grammars without a sample:", ", ".join(missing))
    print("\n".join(failed))
    print(f"{len(samples)} samples, {len(failed)} failures")
    return 1 if failed or (missing and args.all) else 0


if __name__ == "__main__":
    sys.exit(main())
