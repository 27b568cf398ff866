#!/usr/bin/env python3
"""Reads `minuter check --format junit` with junitparser, as a CI that merges reports would.

    tests/python/check_junit.py --program build/test/minuter

Each finding of the JSON must be one test case: errors and warnings failed, notes skipped, and what
the suites count must be what they hold. Needs Debian's junitparser.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77

try:
    from junitparser import Failure, JUnitXml, Skipped
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(SKIPPED)

FAULTY = {
    "pond.txt": "Minutes of the Pond Board, Tuesday 4 May 2026\n\nPresent: Ada Quill (AQ), Ben Marsh (BM)\n\n"
                "Actions\n\nID | Owner | Action\n---|---|---\nPB-1 | AQ | drain & <fill>\nPB-1 | Cy Stone | \"mend\"\n",
    "mill.txt": "Minutes\n\nPresent: Ada Quill, Ada Quill\n\n1. Gates\n\nDecision: ???\n",
    "clean.txt": "Minutes of the Pond Board, 4 May 2026\n\nChair: Ada Quill\n\nPresent: Ada Quill, Ben Marsh\n\n1. Gates\n\nMended.\n",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    program = parser.parse_args().program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        for name, text in FAULTY.items():
            (pathlib.Path(folder) / name).write_text(text, encoding="utf-8")

        def report(form):
            command = [str(program), "check", "--exit-zero", "--format", form, *FAULTY]
            return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, check=True).stdout

        findings = json.loads(report("json"))["findings"]
        suites = JUnitXml.fromstring(report("junit"))
    wanted = collections.Counter()
    for finding in findings:
        wanted["failed" if finding["severity"] != "note" else "skipped"] += 1
    found = collections.Counter()
    problems = []
    for suite in suites:
        held = collections.Counter()
        for case in suite:
            kinds = {type(result) for result in case.result}
            held["failed"] += Failure in kinds
            held["skipped"] += Skipped in kinds
            held["all"] += 1
            if not case.name or not case.classname:
                problems.append(f"{suite.name}: a case without a name")
        if (suite.tests, suite.failures, suite.skipped) != (held["all"], held["failed"], held["skipped"]):
            problems.append(f"{suite.name}: counts {suite.tests}/{suite.failures}/{suite.skipped}, holds {dict(held)}")
        found.update(held)
    for kind, count in wanted.items():
        if found[kind] != count:
            problems.append(f"{kind}: {found[kind]} cases for {count} findings")
    if suites.failures != wanted["failed"] or wanted["failed"] < 3:
        problems.append(f"the report counts {suites.failures} failures of {wanted['failed']}")
    for problem in problems:
        print(problem)
    print(f"{found['all']} test cases, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
