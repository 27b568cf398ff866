"""Converts an archive with the workers of a Dask cluster: each runs `minuter convert` over parts of it.

    python3 docs/scale/convert_dask.py tcp://scheduler:8786 /data/minutes > documents.ndjson

Workers need the program and the archive, at the same path. The program itself finds the files and
tells their encodings, so that the documents are those of one run.
"""

import os
import subprocess
import sys

PARTS = 100


def convert(program, archive, part, parts):
    """Runs on a worker: the documents of one part, a line for each."""
    done = subprocess.run([program, "convert", archive, "--to", "ndjson", "-j1",
                           "--shard", f"{part}/{parts}", "--summary", "none"],
                          stdout=subprocess.PIPE, check=False)
    if done.returncode > 1:  # 1: some files failed, as standard error of the worker says
        raise RuntimeError(f"part {part} of {parts}: minuter ended with {done.returncode}")
    return done.stdout.decode().splitlines(keepends=True)


def convert_archive(client, archive, program="minuter", parts=PARTS):
    """Documents in the order of the archive, one part after the other."""
    tasks = [client.submit(convert, program, str(archive), part, parts, pure=False)
             for part in range(1, parts + 1)]
    for task in tasks:
        yield from task.result()


def main():
    from distributed import Client  # pylint: disable=import-outside-toplevel
    with Client(sys.argv[1]) as client:
        sys.stdout.writelines(convert_archive(client, os.path.abspath(sys.argv[2]),
                                              os.environ.get("MINUTER", "minuter")))


if __name__ == "__main__":
    main()
