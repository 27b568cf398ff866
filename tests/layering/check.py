#!/usr/bin/env python3
"""Includes go one way: a stage knows those before it and none after it.

For each folder: the folders of this project whose headers it may include. And for each library
that is ours to wrap: the files that may include it.
"""

import pathlib
import re
import sys
import tempfile

LIBRARY = ["source", "grammar", "layout", "records", "sections", "readers", "resolve", "checks",
           "writers"]
MAY_INCLUDE = {
    "public": ["public"],
    "source": ["public", "source"],
    "grammar": ["public", "grammar"],
    "layout": ["public", "layout"],
    "records": ["public", "grammar", "records"],
    "sections": ["public", "grammar", "layout", "records", "sections"],
    "readers": ["public", "grammar", "layout", "records", "sections", "readers"],
    "resolve": ["public", "grammar", "layout", "records", "sections", "readers", "resolve"],
    "checks": ["public", "grammar", "records", "checks"],
    "writers": ["public", "writers"],
    "stages": ["public", *LIBRARY],
    "parse": ["public", *LIBRARY, "stages", "parse"],
    "explain": ["public", *LIBRARY, "stages", "explain"],
    "grammar_tools": ["public", *LIBRARY, "stages", "grammar_tools"],
    "version": ["public"],
    "batch": ["public", "grammar", "batch"],
    "cli": ["public", "grammar", "explain", "grammar_tools", "batch", "cli"],
    "main": ["public", "cli", "main"],
}
# Public headers stand on the standard library and this.
PUBLIC_LIBRARIES = ["tl/expected.hpp"]
# A library's exceptions and types end in the files that own it.
OWNERS = {
    r"pcre2\.h": ["src/grammar/pattern.cpp"],
    r"yaml-cpp/": ["src/grammar/yaml_tree.cpp",
                   "src/writers/yaml_writer.cpp", "src/cli/config_reader.cpp"],
    r"CLI/": ["src/cli/args.cpp"],
    r"(oneapi/)?tbb/": ["src/batch/"],
    r"uchardet/": ["src/source/decode.cpp"],
    r"iconv\.h": ["src/source/decode.cpp"],
    r"rapidjson/": ["src/writers/", "src/grammar/", "src/cli/"],
}
# Slow to start, not safe for hostile patterns, or bound to the user's settings.
NOWHERE = [r"regex", r"locale"]
NOT_IN_THE_LIBRARY = [r"iostream", r"thread", r"fstream", r"filesystem", r"unistd\.h"]

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def stage_of(path):
    """The row of MAY_INCLUDE that a file of the project belongs to."""
    parts = path.split("/")
    if parts[0] == "include":
        return "public"
    return parts[1] if len(parts) > 2 else pathlib.PurePosixPath(path).stem


def stage_of_include(name):
    if name.startswith("minuter/"):
        return "public"
    return name.split("/")[0] if "/" in name else None


def problems_in(path, text):
    stage = stage_of(path)
    allowed = MAY_INCLUDE.get(stage)
    if allowed is None:
        yield f"{path}:1: no rule for {stage}: add it to tests/layering/check.py"
        return
    for match in INCLUDE.finditer(text):
        bracket, name = match.groups()
        place = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
        if bracket == '"':
            other = stage_of_include(name)
            if other is None:
                yield f'{place}: "{name}" must be included with its folder'
            elif other not in allowed:
                yield f'{place}: {stage} must not include "{name}" (it may: {", ".join(allowed)})'
            continue
        if stage == "public" and "." in name and name not in PUBLIC_LIBRARIES:
            yield f"{place}: public headers must not include <{name}>"
        for library, owners in OWNERS.items():
            if re.match(library, name) and not any(path.startswith(owner) for owner in owners):
                yield f"{place}: <{name}> belongs to {', '.join(owners)}"
        banned = NOWHERE + (NOT_IN_THE_LIBRARY if stage in ["public", "parse", "stages", "explain", "grammar_tools", *LIBRARY] else [])
        if any(re.fullmatch(pattern, name) for pattern in banned):
            yield f"{place}: {stage} must not include <{name}>"


def check(root):
    problems = []
    count = 0
    for folder in ("include", "src"):
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in (".hpp", ".cpp"):
                count += 1
                text = file.read_text(encoding="utf-8")
                problems += problems_in(file.relative_to(root).as_posix(), text)
    return count, problems


def self_test():
    """Each rule fires on a file that breaks it, and not on one that keeps it."""
    wrong = {
        "src/layout/a.cpp": '#include "records/people.hpp"\n',
        "src/writers/b.cpp": '#include "grammar/grammar.hpp"\n',
        "src/grammar/c.cpp": "#include <pcre2.h>\n",
        "src/cli/d.cpp": "#include <CLI/CLI.hpp>\n",
        "src/source/e.cpp": "  #  include <regex>\n",
        "src/readers/f.cpp": "#include <iostream>\n",
        "include/minuter/g.hpp": "#include <fmt/format.h>\n",
        "src/engine/h.cpp": "",
        "src/layout/i.cpp": '#include "layout.hpp"\n',
    }
    right = {
        "src/grammar/pattern.cpp": "#include <pcre2.h>\n",
        "src/records/a.cpp": '#include "grammar/vocabulary.hpp"\n#include <string>\n',
        "src/parse.cpp": '#include "layout/layout.hpp"\n#include "minuter/parse.hpp"\n',
        "src/batch/b.cpp": "#include <tbb/parallel_pipeline.h>\n#include <filesystem>\n",
    }
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name, text in {**wrong, **right}.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text)
        _, problems = check(root)
    found = sorted(problem.split(":")[0] for problem in problems)
    if found != sorted(wrong):
        print("\n".join(problems))
        return 1
    return 0


def main():
    if sys.argv[1:] == ["--self-test"]:
        return self_test()
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    count, problems = check(root if root.is_dir() else root.parents[2])
    print("\n".join([*problems, f"{count} files, {len(problems)} problems"]))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
