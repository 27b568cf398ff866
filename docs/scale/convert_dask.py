"""Converts an archive with the workers of a Dask cluster: each runs `minuter stream` over its part.

    python3 docs/scale/convert_dask.py tcp://scheduler:8786 /data/minutes > documents.ndjson

Workers need the program, not the archive: texts travel to them.
"""

import json
import os
import pathlib
import subprocess
import sys

PARTS_OF = 200  # documents in one task


def convert(program, records):
    """Runs on a worker: a list of (id, text), one answer for each."""
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in records)
    done = subprocess.run([program, "stream", "-j1"], input=lines.encode(), check=True,
                          stdout=subprocess.PIPE)
    return done.stdout.decode().splitlines(keepends=True)


def parts_of(archive):
    paths = sorted((path for path in pathlib.Path(archive).rglob("*")
                    if path.suffix in (".txt", ".md", ".text", ".log") and path.is_file()),
                   key=os.fsencode)
    for begin in range(0, len(paths), PARTS_OF):
        yield [(str(path), path.read_bytes().decode("utf-8-sig", "replace"))
               for path in paths[begin:begin + PARTS_OF]]


def convert_archive(client, archive, program="minuter"):
    """Answers in the order of the archive, one part after the other."""
    tasks = [client.submit(convert, program, part, pure=False) for part in parts_of(archive)]
    for task in tasks:
        yield from task.result()


def main():
    from distributed import Client  # pylint: disable=import-outside-toplevel
    with Client(sys.argv[1]) as client:
        sys.stdout.writelines(convert_archive(client, sys.argv[2],
                                              os.environ.get("MINUTER", "minuter")))


if __name__ == "__main__":
    main()
