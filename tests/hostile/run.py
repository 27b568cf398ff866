#!/usr/bin/env python3
"""Hostile input: whatever a file holds, minuter ends by itself, soon, and in bounded memory.

Each case is made here and read by `minuter convert`. Texts that grow are read in two sizes, one four
times the other: time must grow no more than linearly (with room for a busy machine), memory no more
than a factor of the text. Nothing may end by a signal, and what comes out is JSON in UTF-8.

    tests/hostile/run.py --program build/release/minuter [--scale 0.1] [CASE...]
"""

import argparse
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

MB = 1_000_000


class Failure(Exception):
    pass


class Run:
    """One run of the program, with what it took."""

    def __init__(self, program, arguments, folder, timeout=120, stdin=None, prepare=None,
                 environment=None):
        with open(folder / ".out", "wb") as out, open(folder / ".err", "wb") as err:
            start = time.monotonic()
            process = subprocess.Popen(
                [os.fsencode(program), *map(os.fsencode, arguments)], cwd=folder, stdout=out,
                stderr=err, stdin=stdin or subprocess.DEVNULL, preexec_fn=prepare,
                env={"PATH": os.environ.get("PATH", ""), **(environment or {})})
            killer = threading.Timer(timeout, process.kill)
            killer.start()
            _, status, usage = os.wait4(process.pid, 0)
            killer.cancel()
            self.seconds = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
        self.code = process.returncode
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss * 1024
        self.folder = folder
        self.err = (folder / ".err").read_bytes()
        if self.seconds >= timeout:
            raise Failure(f"no end within {timeout} seconds")
        if self.code < 0:
            raise Failure(f"ended by {signal.Signals(-self.code).name}")
        if self.code > 2:
            raise Failure(f"exit code {self.code}: {self.err[:300]!r}")

    @property
    def out(self):
        """What it wrote: until the next run in the folder."""
        return (self.folder / ".out").read_bytes()

    def documents(self):
        """The lines of --to ndjson; fails where they are no JSON in UTF-8."""
        try:
            return [json.loads(line.decode("utf-8")) for line in self.out.splitlines()]
        except ValueError as problem:
            raise Failure(f"the output is no JSON in UTF-8: {problem}") from problem


def expect(condition, message):
    if not condition:
        raise Failure(message)


def apart(step):
    """Calls step() in another process: what it takes of memory does not count as the program's,
    whose peak starts with what this process has when it is started."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            step()
        except BaseException as problem:  # pylint: disable=broad-except
            os.write(writer, str(problem).encode()[:4000] or b"failed")
        os._exit(0)
    os.close(writer)
    with open(reader, "rb") as pipe:
        problem = pipe.read()
    _, status = os.waitpid(child, 0)
    if problem or status != 0:
        raise Failure(problem.decode() or f"ended with status {status}")


# ---- texts that grow: name -> (bytes at scale 1, function of a size in bytes) ----

def repeat(unit, size, head=b"", tail=b""):
    return head + unit * max(1, size // len(unit)) + tail


def numbered(form, size):
    out, total, number = [], 0, 0
    while total < size:
        number += 1
        line = form % ((number,) * form.count(b"%d"))
        out.append(line)
        total += len(line)
    return b"".join(out)


def table_row(size, separator):
    cells = separator.join(b"%d" % i for i in range(size // 7))
    head = separator.join(b"h%d" % i for i in range(size // 7))
    return b"Actions\n\n" + head + b"\n" + cells + b"\n" + cells + b"\n"


def deep_list(size):
    out, depth = [], 0
    while size > 0:
        out.append(b" " * (2 * depth) + b"- a\n")
        size -= len(out[-1])
        depth += 1
    return b"".join(out)


HEAD = b"Minutes of the Pond Board, 4 May 2026\n\nPresent: Ada Quill (AQ), Ben Marsh (BM)\n\n"

TEXTS = {
    "one-line-of-words": (200 * MB, lambda n: repeat(b"the pond was drained and ", n)),
    "one-line-without-spaces": (20 * MB, lambda n: repeat(b"x", n)),
    "one-line-of-spaces": (8 * MB, lambda n: repeat(b" ", n, b"a", b"b")),
    "one-line-of-tabs": (8 * MB, lambda n: repeat(b"\t", n, b"a", b"b")),
    "blank-lines": (8 * MB, lambda n: repeat(b"\n", n, b"a", b"b")),
    "form-feeds": (4 * MB, lambda n: repeat(b"\f\n", n, HEAD)),
    "a-million-headings": (17 * MB, lambda n: numbered(b"# Heading %d\n\n", n)),
    "numbered-headings": (10 * MB, lambda n: numbered(b"%d. Pond %d\n\n", n)),
    "underlined-headings": (8 * MB, lambda n: numbered(b"Pond %d\n=======\n", n)),
    "capitals": (8 * MB, lambda n: numbered(b"REPORT %d\n\n", n)),
    "row-of-100000-cells-pipes": (700_000, lambda n: table_row(n, b" | ")),
    "row-of-100000-cells-tabs": (700_000, lambda n: table_row(n, b"\t")),
    "row-of-100000-cells-spaces": (700_000, lambda n: table_row(n, b"   ")),
    "many-rows": (8 * MB, lambda n: HEAD + b"Actions\n\nID | Owner | Action\n---|---|---\n"
                  + numbered(b"PB-%d | AQ | drain %d\n", n)),
    "rows-of-spaces": (8 * MB, lambda n: HEAD + b"Actions\n\nID      Owner   Action\n"
                       + numbered(b"%d      AQ      drain it\n", n)),
    "deep-list": (4 * MB, deep_list),
    "deep-quotes": (2 * MB, lambda n: repeat(b">", n, b"", b" a\n")),
    "open-brackets": (4 * MB, lambda n: repeat(b"(", n, HEAD)),
    "open-square-brackets": (4 * MB, lambda n: repeat(b"[", n, HEAD)),
    "stars": (4 * MB, lambda n: repeat(b"*", n, HEAD)),
    "bold-words": (4 * MB, lambda n: repeat(b"**a** _b_ `c` ", n, HEAD)),
    "unclosed-bold": (4 * MB, lambda n: repeat(b"**a ", n, HEAD)),
    "open-actions": (4 * MB, lambda n: repeat(b"(ACTION AB-01: ", n, HEAD)),
    "actions-on-one-line": (4 * MB, lambda n: repeat(b"(ACTION AB-01: AQ to ask.) ", n, HEAD)),
    "one-task-of-many": (8 * MB, lambda n: HEAD + b"Actions\n\nOwner | Task | Due\n---|---|---\n"
                         + numbered(b"Ada %d | mend the gate | May\n", n)),
    "labels-over-tasks": (8 * MB, lambda n: HEAD + numbered(b"Homework %d x:\n\n- Ada to mend it\n- Bo to sell it\n\n", n)),
    "gaps": (8 * MB, lambda n: HEAD + repeat(b"this is a line that goes on and on to the margin of the page and is wrapped there by\n\n", n)),
    "action-lines": (8 * MB, lambda n: HEAD + numbered(b"Action %d: BM to mend gate %d\n\n", n)),
    "resolved": (4 * MB, lambda n: repeat(b"RESOLVED that ", n, HEAD)),
    "motions": (4 * MB, lambda n: repeat(b"Moved by Ada Quill, seconded by Ben Marsh. ", n, HEAD)),
    "people": (2 * MB, lambda n: b"Present: " + repeat(b"Ada Quill (AQ), ", n) + b"\n"),
    "different-people": (2 * MB, lambda n: b"Present:\n\n" + numbered(b"Ada%d Quill%d (A%d)\n", n)),
    "people-of-one-letter": (2 * MB, lambda n: b"Present: " + repeat(b"A, ", n) + b"\n"),
    "names-without-end": (2 * MB, lambda n: b"Present: " + repeat(b"Ada ", n) + b"\n"),
    "dates": (4 * MB, lambda n: repeat(b"4 May 2026 ", n, b"Date: ")),
    "times": (4 * MB, lambda n: repeat(b"10:00-10:15 ", n, b"Time: ")),
    "digits": (4 * MB, lambda n: repeat(b"1", n, b"Date: ")),
    "numbers-with-dots": (4 * MB, lambda n: repeat(b"1.", n)),
    "colons": (4 * MB, lambda n: repeat(b"a: ", n)),
    "speakers": (4 * MB, lambda n: numbered(b"A%d: so it is\n", n)),
    "chat": (4 * MB, lambda n: numbered(b"10:00:00 <ada%d> so it is\n", n)),
    "chat-commands": (4 * MB, lambda n: numbered(b"10:00:00 <ada> #action ben to do %d\n", n)),
    "fields": (4 * MB, lambda n: numbered(b"Key%d: value\n", n)),
    "front-matter-open": (4 * MB, lambda n: b"---\n" + numbered(b"key%d: value\n", n)),
    "agenda": (4 * MB, lambda n: b"Agenda\n\n" + numbered(b"%d. Gates (10:00-10:15, AQ)\n", n)),
    "agenda-items": (4 * MB, lambda n: b"Agenda\n\n" + numbered(b"%d. Gates\n", n // 2) + b"\n"
                     + numbered(b"%d. Gates\n\nIt was said.\n\n", n // 2)),
    "html-open-tables": (4 * MB, lambda n: repeat(b"<table>\n", n)),
    "html-nested-tables": (4 * MB, lambda n: repeat(b"<table><tr><td>", n)),
    "html-one-table": (4 * MB, lambda n: repeat(
        b"<tr><td>Ada Quill</td><td>mend the gate</td></tr>\n", n, b"<table>\n", b"</table>\n")),
    "html-headings": (4 * MB, lambda n: numbered(b"<h1>Ponds %d</h1>\n", n)),
    "html-open-lists": (4 * MB, lambda n: repeat(b"<ul>\n<li>Ada\n", n)),
    "html-mixed-ends": (4 * MB, lambda n: repeat(b"<table>\n</ul>\n<ul>\n</table>\n", n)),
    "empty-labels": (4 * MB, lambda n: repeat(b"Title: |\nDate: |\n", n)),
    "headings-and-names": (4 * MB, lambda n: repeat(b"Present:\nAda Quill\nApologies:\nBen Marsh\n", n)),
    "titles-and-leads": (4 * MB, lambda n: HEAD + numbered(b"## Gate %d (Cy Pond%dar)\n\nIt creaks.\n\n", n)),
    "numbers-of-titles": (4 * MB, lambda n: HEAD + numbered(b"### 1%d Gate\n\nIt creaks.\n\n", n)),
    "codes-behind-titles": (4 * MB, lambda n: HEAD + numbered(b"## Gate (G-%d)\n\nIt creaks.\n\n", n)),
    "speakers": (4 * MB, lambda n: HEAD + b"## Gates\n\n" + numbered(b"**ada%d:** It creaks.\n\n", n)),
    "labelled-topics": (4 * MB, lambda n: HEAD + b"## Agenda\n\n" + numbered(b"* gate%d: mend it\n  * It creaks.\n", n)),
    "combining-marks": (4 * MB, lambda n: repeat("\u0301".encode(), n, b"a")),
    "wide-characters": (4 * MB, lambda n: repeat("\U0001F986".encode(), n)),
    "no-break-spaces": (4 * MB, lambda n: repeat("\u00a0".encode(), n, b"a", b"b")),
    "soft-hyphens": (4 * MB, lambda n: repeat("a\u00ad\n".encode(), n)),
    "letters-and-marks": (4 * MB, lambda n: numbered("re\u0301union %d\n\n".encode(), n)),
    "lines-of-code": (4 * MB, lambda n: HEAD + b"```\n" + numbered(b"pond%d = 1\n", n)),
    "counts-of-votes": (4 * MB, lambda n: HEAD + numbered(b"Gate %d?\n\nFor: 3\nAgainst: 1\n\n", n)),
    "arrows": (4 * MB, lambda n: HEAD + b"1. Gates\n\n" + numbered(b"- mend gate %d -> AQ\n", n)),
    "dots-to-pages": (4 * MB, lambda n: b"Contents\n" + numbered(b"%d Gates . . . . . 3\n", n)),
    "headings-over-contents": (4 * MB, lambda n: repeat(b"Contents\n", 1000) + numbered(b"%d Gates\n", n)),
    "page-numbers": (4 * MB, lambda n: numbered(b"Page %d\n\fThe pond\n\n", n)),
    "wrapped-lines": (8 * MB, lambda n: repeat(b"the pond was drained and the\n", n, HEAD)),
    "cr-only": (8 * MB, lambda n: repeat(b"the pond\r\r", n)),
    "mixed-line-ends": (8 * MB, lambda n: repeat(b"the\rpond\r\nwas\n\r", n)),
    "nul-bytes": (4 * MB, lambda n: repeat(b"the \0 pond\n", n)),
    "overlong-utf-8": (4 * MB, lambda n: repeat(b"pond \xc0\x80 \xe0\x80\xaf \xf0\x80\x80\xaf\n", n)),
    "invalid-utf-8": (4 * MB, lambda n: repeat(
        b"pond \xff \xfe \x80 \xed\xa0\x80 \xf5\x80\x80\x80 \xe2\x82\n", n)),
    "utf-16-le-bom": (8 * MB, lambda n: b"\xff\xfe" + ("The pond\n\n" * (n // 20)).encode("utf-16-le")),
    "utf-16-be-bom": (8 * MB, lambda n: b"\xfe\xff" + ("The pond\n\n" * (n // 20)).encode("utf-16-be")),
    "utf-16-le": (8 * MB, lambda n: ("The pond\n\n" * (n // 20)).encode("utf-16-le")),
    "utf-16-be": (8 * MB, lambda n: ("The pond\n\n" * (n // 20)).encode("utf-16-be")),
    "utf-16-odd": (1 * MB, lambda n: b"\xff\xfe" + b"\x00\xd8" * (n // 2) + b"a"),
}

# Bytes of memory for a byte of text. Short lines make many blocks.
MEMORY_BASE = 64 * MB
MEMORY_FACTOR = 100


def check_text(name, program, folder, scale, slowness):
    full, make = TEXTS[name]
    size = max(4000, int(full * scale))
    runs = []
    for part in (size // 4, size):
        minutes = folder / "minutes.txt"
        apart(lambda part=part: minutes.write_bytes(make(part)))
        bytes_there = minutes.stat().st_size
        run = Run(program, ["convert", "minutes.txt", "--to", "ndjson", "--max-size", "1G"], folder)
        apart(run.documents)
        most = MEMORY_BASE + MEMORY_FACTOR * bytes_there
        expect(run.memory < most,
               f"{run.memory / MB:.0f} MB of memory for {bytes_there / MB:.1f} MB")
        runs.append((bytes_there, run))
    (small, first), (large, second) = runs
    linear = first.cpu * large / small
    expect(second.cpu < 2.5 * linear + 0.3,
           f"{first.cpu:.2f} s for {small / MB:.2f} MB, {second.cpu:.2f} s for {large / MB:.2f} MB")
    most = slowness * large / MB / 5 + 1
    expect(second.cpu < most, f"{second.cpu:.2f} s for {large / MB:.2f} MB")
    return f"{large / MB:.1f} MB, {second.cpu:.2f} s, {large / MB / second.cpu:.0f} MB/s, " \
           f"{second.memory / MB:.0f} MB of memory"


# ---- files that are no plain files, and names ----

def empty_file(program, folder):
    (folder / "minutes.txt").write_bytes(b"")
    run = Run(program, ["convert", "minutes.txt"], folder)
    expect(run.code == 1 and b"is empty" in run.err, f"{run.code}, {run.err!r}")


def devices(program, folder):
    expect(Run(program, ["convert", "/dev/null"], folder).code == 1, "/dev/null was converted")
    run = Run(program, ["convert", "/dev/zero", "--max-size", "8M"], folder)
    expect(run.code == 1 and run.memory < 64 * MB, f"/dev/zero: {run.code}, {run.memory / MB} MB")
    run = Run(program, ["convert", "/dev/urandom", "--max-size", "8M"], folder)
    expect(run.code == 1, "/dev/urandom was converted")


def fifos(program, folder):
    (folder / "archive").mkdir()
    os.mkfifo(folder / "archive" / "pipe.txt")
    (folder / "archive" / "minutes.txt").write_bytes(HEAD)
    run = Run(program, ["convert", "archive", "--to", "ndjson"], folder, timeout=20)
    expect(run.code == 0 and len(run.documents()) == 1, "a FIFO in a folder is left alone")
    writer = threading.Thread(
        target=lambda: (folder / "archive" / "pipe.txt").write_bytes(HEAD), daemon=True)
    writer.start()
    run = Run(program, ["convert", "archive/pipe.txt", "--to", "ndjson"], folder, timeout=20)
    expect(run.code == 0 and len(run.documents()) == 1, "a FIFO that is named is read")


def shrinking_file(program, folder):
    path = folder / "minutes.txt"
    text = HEAD * (16 * MB // len(HEAD))
    for _ in range(5):
        path.write_bytes(text)
        stop = threading.Event()

        def shrink():
            size = len(text)
            while not stop.is_set() and size > 1000:
                size = size * 9 // 10
                os.truncate(path, size)
                time.sleep(0.0005)

        thread = threading.Thread(target=shrink)
        thread.start()
        try:
            Run(program, ["convert", "minutes.txt", "--to", "ndjson"], folder).documents()
        finally:
            stop.set()
            thread.join()


def no_permission(program, folder):
    os.chmod(folder, 0o777)
    archive = folder / "archive"
    archive.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (archive / name).write_bytes(HEAD)
    (archive / "closed").mkdir()
    os.chmod(archive / "b.txt", 0)
    os.chmod(archive / "closed", 0)

    def become_nobody():
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)

    shutil.copy(program, folder / "minuter")
    run = Run(folder / "minuter", ["convert", "archive", "--to", "ndjson"], folder,
              prepare=become_nobody)
    expect(run.code == 1 and len(run.documents()) == 2, f"{run.code}, {run.err!r}")
    expect(run.err.count(b"Permission denied") == 2, f"{run.err!r}")
    run = Run(folder / "minuter", ["convert", "archive", "--to", "ndjson", "--fail-fast"], folder,
              prepare=become_nobody)
    expect(run.code == 1 and not run.documents(), "--fail-fast stops at the folder")


def names(program, folder):
    archive = os.fsencode(folder / "archive")
    os.mkdir(archive)
    hostile = [b"two\nlines.txt", b"\xff\xfe.txt", b"-o.txt", b"tab\t.txt", b"\x1b[31mred.txt",
               b"quote\".txt", b"$(id).txt", b"a" * 250 + b".txt", "d\u00eftch.txt".encode()]
    for name in hostile:
        with open(archive + b"/" + name, "wb") as file:
            file.write(HEAD)
    for to in ("ndjson", "json", "yaml", "csv"):
        run = Run(program, ["convert", "archive", "--to", to], folder)
        expect(run.code == 0, f"--to {to}: {run.err!r}")
        try:
            run.out.decode("utf-8")
        except UnicodeDecodeError as problem:
            raise Failure(f"--to {to}: {problem}") from problem
    run = Run(program, ["convert", "archive", "--to", "ndjson"], folder)
    expect(len(run.documents()) == len(hostile), "a document for each")
    run = Run(program, ["convert", "archive", "-o", "data/"], folder)
    expect(run.code == 0 and len(os.listdir(folder / "data")) == len(hostile), f"{run.err!r}")
    (folder / "list").write_bytes(b"".join(b"archive/" + name + b"\0" for name in hostile))
    run = Run(program, ["convert", "--files-from", "list", "-0", "--to", "ndjson"], folder)
    expect(run.code == 0 and len(run.documents()) == len(hostile), f"{run.err!r}")
    (archive_path := folder / "broken").mkdir()
    (archive_path / "two\nlines\x1b[2J.txt").write_bytes(b"")
    run = Run(program, ["convert", "broken"], folder)
    expect(run.code == 1 and b"\x1b" not in run.err, f"an escape reaches the terminal: {run.err!r}")


def links(program, folder):
    archive = folder / "archive"
    (archive / "a" / "b").mkdir(parents=True)
    (archive / "a" / "minutes.txt").write_bytes(HEAD)
    (archive / "a" / "b" / "up").symlink_to("../..")
    (archive / "self").symlink_to(".")
    (archive / "me.txt").symlink_to("me.txt")
    (archive / "same.txt").symlink_to("a/minutes.txt")
    run = Run(program, ["convert", "archive", "archive/a/", "archive/a/minutes.txt", "--to",
                        "ndjson"], folder, timeout=20)
    expect(run.code == 1, "a link to itself cannot be read")
    expect(len(run.documents()) == 1, f"read once: {len(run.documents())}")


def deep_folders(program, folder):
    at = os.open(folder, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("d", dir_fd=at)
        below = os.open("d", os.O_RDONLY, dir_fd=at)
        os.close(at)
        at = below
    with open(os.open("minutes.txt", os.O_CREAT | os.O_WRONLY, 0o644, dir_fd=at), "wb") as file:
        file.write(HEAD)
    os.close(at)
    run = Run(program, ["convert", "d", "--to", "ndjson"], folder)
    expect(run.code == 0 and len(run.documents()) == 1, f"{run.code}, {run.err[-300:]!r}")
    subprocess.run(["rm", "-rf", "d"], cwd=folder, check=False)


def interrupted(program, folder):
    archive = folder / "archive"
    archive.mkdir()
    for i in range(400):
        (archive / f"{i:04}.txt").write_bytes(HEAD * 200)
    for end in (signal.SIGINT, signal.SIGTERM):
        for output in ("all.ndjson", "data/"):
            for delay in (0.01, 0.03, 0.06, 0.1, 0.2):
                (folder / "all.ndjson").unlink(missing_ok=True)  # of a run that came to its end
                process = subprocess.Popen(
                    [program, "convert", "archive", "--to", "ndjson", "-o", output, "-j4"],
                    cwd=folder, stderr=subprocess.DEVNULL)
                time.sleep(delay)
                process.send_signal(end)
                process.wait(20)
                left = [path for path in folder.rglob("*.tmp-*")]
                expect(not left, f"left behind after {end.name}: {left}")
                for path in (folder / "data").glob("*.ndjson"):
                    json.loads(path.read_bytes())
                if process.returncode == -end:
                    expect(not (folder / "all.ndjson").exists() or output == "data/",
                           "an output of an ended run")


def full_disk(program, folder):
    (folder / "minutes.txt").write_bytes(HEAD * 1000)

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    (folder / "old.json").write_bytes(b"old")
    run = Run(program, ["convert", "minutes.txt", "-o", "old.json"], folder, prepare=limit)
    expect(run.code == 2 and (folder / "old.json").read_bytes() == b"old", f"{run.code}")
    expect(not list(folder.glob(".*tmp*")), "left behind")


def little_memory(program, folder):
    (folder / "a.txt").write_bytes(HEAD)
    (folder / "b.txt").write_bytes(HEAD * 400_000)
    (folder / "c.txt").write_bytes(HEAD)
    run = Run(program, ["convert", "a.txt", "b.txt", "c.txt", "--to", "ndjson", "-j1"], folder,
              prepare=lambda: resource.setrlimit(resource.RLIMIT_AS, (200 * MB, 200 * MB)))
    expect(run.code == 1 and len(run.documents()) == 2, f"{run.code}, {run.err!r}")
    expect(b"out of memory" in run.err, f"{run.err!r}")


def hostile_grammars(program, folder):
    (folder / "minutes.txt").write_bytes(HEAD + b"a" * 50_000 + b"!\n")
    laughs = "grammar: bomb\nabout: &a0 ha\n" + "".join(
        f"x{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 12))
    nested = "grammar: deep\nabout: " + "[" * 100_000
    runaway = "grammar: slow\nabout: a\nextends: [english]\nrules:\n  slow:\n" \
              "    match: '(?<text>(?:a+)+)$'\n    gives: action\n"
    for text in (laughs, nested, runaway, "\0" * 100, "%YAML 9.9\n---\n" + "? " * 50_000):
        (folder / "bomb.yaml").write_text(text)
        run = Run(program, ["convert", "minutes.txt", "--grammar", "./bomb.yaml"], folder,
                  timeout=30)
        expect(run.memory < 400 * MB, f"{run.memory / MB:.0f} MB")


def stream(program, folder):
    lines = [
        b'{"id":1,"text":"Date: 4 May 2026"}', b"", b"{", b"[]", b'"a"', b"null", b'{"id":2}',
        b'{"text":"a"}', b'{"id":{},"text":"a"}', b'{"id":"\xff","text":"a"}',
        b'{"id":3,"text":7}', b'{"id":"a\\u0000b","text":"a\\u0000b"}', b"[" * 200_000,
        b'{"id":1e400,"text":"a"}', b'{"id":"x","text":""}', b'{"id":"last","text":"b"}']
    (folder / "records").write_bytes(b"\n".join(lines))
    outputs = set()
    for options in ([], ["-j1"], ["-j4"], ["--line-buffered"]):
        with open(folder / "records", "rb") as records:
            run = Run(program, ["stream", *options], folder, stdin=records)
        expect(run.code == 0 and len(run.documents()) == len(lines) - 1,
               f"{run.code}, {len(run.documents())} answers")
        expect(run.documents()[-1]["id"] == "last", "in order")
        outputs.add(run.out)
    expect(len(outputs) == 1, "the same with any -j")
    apart(lambda: (folder / "records").write_bytes(
        b'{"id":1,"text":"' + b"a" * (40 * MB) + b'"}\n{"id":2,"text":"b"}\n'))
    with open(folder / "records", "rb") as records:
        run = Run(program, ["stream", "--max-size", "1M"], folder, stdin=records)
    expect(run.memory < 128 * MB, f"{run.memory / MB:.0f} MB")
    expect(["error" in answer for answer in run.documents()] == [True, False], "one is too long")


OTHERS = {name.__name__.replace("_", "-"): name for name in (
    empty_file, devices, fifos, shrinking_file, no_permission, names, links, deep_folders,
    interrupted, full_disk, little_memory, hostile_grammars, stream)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", nargs="*", metavar="CASE")
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--scale", type=float, default=1, help="of the sizes of texts")
    parser.add_argument("--slowness", type=float, default=1, help="1: at least 5 MB/s")
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    program = args.program.resolve()
    unknown = set(args.cases) - set(TEXTS) - set(OTHERS)
    if unknown:
        sys.exit(f"no case named {', '.join(sorted(unknown))}")
    failed = 0
    chosen = args.cases or [*TEXTS, *OTHERS]
    for name in chosen:
        with tempfile.TemporaryDirectory(prefix="minuter-hostile-") as temporary:
            folder = pathlib.Path(temporary)

            def run_case(name=name, folder=folder):
                if name in TEXTS:
                    note = check_text(name, program, folder, args.scale, args.slowness)
                else:
                    note = OTHERS[name](program, folder) or ""
                print(f"passed {name} {note}", flush=True)

            try:
                apart(run_case)  # what one case leaves in memory would count in the next
            except Failure as failure:
                failed += 1
                print(f"FAILED {name}: {failure}", flush=True)
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
