#!/usr/bin/env python3
"""Runs the commands of a page of the docs and compares what they print with what the page says.

In the page: a block ```text NAME or ```yaml NAME is a file, a block ```console has commands behind
"$ ", each followed by its output. All run in one folder, in the order of the page.

    tests/python/check_walk.py --program build/minuter [--accept] docs/write-a-grammar.md
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^```(\w+)(?: ([\w./-]+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run(command, folder, program):
    environment = {"PATH": f"{program.parent}:{os.environ.get('PATH', '/usr/bin:/bin')}",
                   "LC_ALL": "C.UTF-8", "HOME": str(folder), "COLUMNS": "80"}
    for key in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"):
        if key in os.environ:
            environment[key] = os.environ[key]
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, timeout=60,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8", "backslashreplace").replace("\r\n", "\n")


def walk(page, program):
    """The page with the outputs as they are now."""
    with tempfile.TemporaryDirectory(prefix="minuter-walk-") as temporary:
        folder = pathlib.Path(temporary)

        def replace(match):
            language, name, body = match.groups()
            if name:
                (folder / name).write_text(body, encoding="utf-8")
            elif language == "console":
                lines = []
                for line in body.splitlines():
                    if line.startswith("$ "):
                        lines.append(line + "\n" + run(line[2:], folder, program))
                return f"```console\n{''.join(lines)}```"
            return match.group(0)

        return BLOCK.sub(replace, page)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--accept", action="store_true", help="write what came out into the page")
    parser.add_argument("pages", nargs="+", type=pathlib.Path)
    args = parser.parse_args()
    failed = False
    for path in args.pages:
        page = path.read_text(encoding="utf-8")
        now = walk(page, args.program.resolve())
        if now == page:
            continue
        if args.accept:
            path.write_text(now, encoding="utf-8")
            print(f"accepted {path}")
            continue
        failed = True
        sys.stdout.writelines(difflib.unified_diff(page.splitlines(True), now.splitlines(True),
                                                   f"{path} (says)", f"{path} (now)"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
