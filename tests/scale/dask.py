#!/usr/bin/env python3
"""docs/scale/convert_dask.py over the samples, with two workers on this machine: the documents must
be those of one run. Skipped (77) where python3-distributed is not installed.

    tests/scale/dask.py PROGRAM [ARCHIVE]
"""

import json
import os
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
# This file is called dask.py: it must not hide the module.
sys.path[0] = str(ROOT / "docs" / "scale")

try:
    from distributed import Client, LocalCluster
except ImportError as problem:
    debian = "/usr/bin/python3"  # where python3 is another one
    if os.path.realpath(sys.executable) != os.path.realpath(debian) and os.path.exists(debian):
        os.execv(debian, [debian, *sys.argv])
    print(f"skipped: {problem} (Debian: python3-distributed)")
    sys.exit(77)

import convert_dask  # noqa: E402


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    samples = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "samples"
    whole = [json.loads(line) for line in subprocess.run(
        [program, "convert", samples, "--to", "ndjson", "-q"], stdout=subprocess.PIPE,
        check=True).stdout.splitlines()]
    started = time.monotonic()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None,
                      host="127.0.0.1") as cluster, Client(cluster) as client:
        answers = [json.loads(line)
                   for line in convert_dask.convert_archive(client, samples, program, parts=7)]
    if answers != whole:
        other = [one["source"]["path"] for one, two in zip(answers, whole) if one != two]
        sys.exit(f"FAILED: {len(answers)} answers for {len(whole)} documents; other than in one run:"
                 f" {', '.join(other)}")
    print(f"{len(answers)} documents by two workers in {time.monotonic() - started:.1f} s, "
          "the same as in one run")


if __name__ == "__main__":
    main()
