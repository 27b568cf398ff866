#!/usr/bin/env python3
"""Runs the cases of tests/cases.

A case is a folder tests/cases/AREA/NAME with `cmd`, a shell line in which `minuter` is the program,
and what is expected of it: `out` and `err`, the streams (missing: empty), and `code`, the exit code
(missing: 0). The line is run in a copy of the folder, so that it can write files; to check one,
print it (`minuter convert a.txt -o a.json && cat a.json`). Folders without `cmd` are for others.

    tests/run_cases.py [--program build/dev/minuter] [--accept] [AREA | AREA/NAME]...
"""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "cases"
EXPECTED = ("out", "err", "code")
SKIPPED = 77


def find_cases(wanted):
    cases = [cmd.parent for cmd in sorted(CASES.rglob("cmd")) if cmd.is_file()]
    if not wanted:
        return cases
    names = [name.strip("/").removeprefix("tests/cases/") for name in wanted]
    chosen = [case for case in cases if any(
        f"{case.relative_to(CASES)}/".startswith(f"{name}/") for name in names)]
    if not chosen:
        sys.exit(f"no case named {', '.join(wanted)}")
    return chosen


def environment(folder, program):
    """The same on every machine: no colour, no locale, no settings of the user."""
    tools = folder / "bin"
    tools.mkdir()
    (tools / "minuter").symlink_to(program)
    kept = {key: value for key, value in os.environ.items()
            if key in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH", "TMPDIR")}
    home = folder / "home"
    home.mkdir()
    return kept | {"PATH": f"{tools}:{os.environ.get('PATH', '/usr/bin:/bin')}", "HOME": str(home),
                   "LC_ALL": "C.UTF-8", "MINUTER_BIN": str(program), "COLUMNS": "80"}


def run(case, program, timeout):
    """What the case gives: {"out": bytes, "err": bytes, "code": bytes}."""
    with tempfile.TemporaryDirectory(prefix="minuter-case-") as temporary:
        folder = pathlib.Path(temporary)
        work = folder / "work"
        shutil.copytree(case, work, symlinks=True)
        for name in ("cmd", *EXPECTED):
            (work / name).unlink(missing_ok=True)
        with subprocess.Popen(["sh", "-c", (case / "cmd").read_text(encoding="utf-8")], cwd=work,
                              env=environment(folder, program), stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              start_new_session=True) as process:
            try:
                out, err = process.communicate(timeout=timeout)
                code = process.returncode
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                out, err = process.communicate()
                code = f"no end after {timeout} s"
    return {"out": out, "err": err, "code": f"{code}\n".encode()}


def expected_of(case):
    def read(name, default):
        file = case / name
        return file.read_bytes() if file.is_file() else default
    return {"out": read("out", b""), "err": read("err", b""),
            "code": read("code", b"0").strip() + b"\n"}


def difference(case, expected, got):
    lines = []
    for name in EXPECTED:
        if expected[name] != got[name]:
            lines += difflib.unified_diff(
                expected[name].decode("utf-8", "backslashreplace").splitlines(),
                got[name].decode("utf-8", "backslashreplace").splitlines(),
                f"{case.relative_to(CASES)}/{name} (expected)", f"{name} (got)", lineterm="")
            if expected[name].splitlines() == got[name].splitlines():
                lines.append(f"{name}: the line ends differ, or the newline at the end")
    return "\n".join(lines)


def accept(case, got):
    for name in EXPECTED:
        if got[name] == (b"0\n" if name == "code" else b""):
            (case / name).unlink(missing_ok=True)
        else:
            (case / name).write_bytes(got[name])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", nargs="*", metavar="AREA[/NAME]")
    parser.add_argument("--program", default=os.environ.get("MINUTER_BIN", ROOT / "build/dev/minuter"),
                        type=pathlib.Path, help="default: MINUTER_BIN or build/dev/minuter")
    parser.add_argument("--accept", action="store_true", help="write what came out as expected")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=20, help="seconds for one case")
    args = parser.parse_args()
    program = args.program.resolve()
    if not os.access(program, os.X_OK):
        sys.exit(f"there is no program at {program}: build it or give --program")
    cases = find_cases(args.cases)
    if not cases:
        print("there are no cases")
        return SKIPPED

    failed = accepted = 0
    with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
        results = pool.map(lambda case: run(case, program, args.timeout), cases)
        for case, got in zip(cases, results):
            expected = expected_of(case)
            if expected == got:
                continue
            timed_out = got["code"].startswith(b"no end")
            if args.accept and not timed_out:
                accept(case, got)
                accepted += 1
                print(f"accepted {case.relative_to(CASES)}")
                continue
            failed += 1
            print(f"FAILED {case.relative_to(CASES)}: {(case / 'cmd').read_text().strip()}")
            print(difference(case, expected, got))
    print(f"{len(cases) - failed} cases passed, {failed} failed"
          + (f", {accepted} accepted" if accepted else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
