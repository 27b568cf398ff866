#!/usr/bin/env python3
"""Is a fact read in whatever form a house prints it?

    tests/variations/run.py --program build/minuter [--labels DIR]... [--losses] [FORM...]

Each form of forms_*.py prints one kind of fact of labelled minutes in another way: all attendees as a
numbered list, headings in bold, "Action by X: ..." instead of "ACTION: X to ...". What is to be read
stays the same, so each varied document is scored next to itself as it was. Without --labels the
documents are the samples of the project; DIR has FAMILY/NAME.txt and FAMILY/NAME.gold.json.

FORM is a regular expression for the beginning of the forms' names; all without one.

    --losses    print each slot that a variation lost or added
    --floors    over the samples: fail where a form is read worse than floors.json says, by more than
                a hundredth; --accept writes what was measured as the floors
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import forms_actions
import forms_agenda
import forms_attendance
import forms_columns
import forms_decisions
import forms_head
import forms_headings
import forms_languages
import forms_marked_tasks
import forms_naming
import forms_outcomes
import forms_people
import forms_plan
import forms_tasks
import forms_text
import forms_title
import forms_topics
import forms_told_tasks
import forms_verdicts
import minutes

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MODULES = (forms_text, forms_title, forms_head, forms_languages, forms_attendance, forms_people,
           forms_agenda, forms_plan, forms_naming, forms_headings, forms_topics, forms_actions,
           forms_columns, forms_tasks, forms_told_tasks, forms_marked_tasks, forms_decisions, forms_outcomes,
           forms_verdicts)
FORMS = {name: form for module in MODULES for name, form in module.FORMS.items()}
SLOTS = {
    "meeting": ("title", "body", "date", "start", "end", "location"),
    "attendees": ("name", "initials", "affiliation", "status", "chair"),
    "agenda": ("number", "title", "start", "end", "leads"),
    "items": ("number", "title", "start", "end"),
    "actions": ("id", "text", "owners", "due", "status"),
    "decisions": ("id", "text", "mover", "seconder", "outcome", "for", "against", "abstain"),
}
KEYS = {"attendees": "name", "agenda": "title", "items": "title", "actions": "text", "decisions": "text"}


def key_of(value):
    return re.sub(r"\W+", " ", str(value)).strip().casefold()


def slots_of(records):
    """What is printed, as a bag of (section, the record's own text, slot, value)."""
    bag = collections.Counter()
    for section, slots in SLOTS.items():
        listed = records.get(section) or []
        for record in [listed] if section == "meeting" else listed:
            owner = key_of(record.get(KEYS[section]) or "") if section in KEYS else ""
            for slot in slots:
                value = record.get(slot)
                for one in value if isinstance(value, list) else [value]:
                    if one not in (None, "", False):
                        bag[section, owner, slot, key_of(one)] += 1
    return bag


def f1(wanted, read):
    both = (wanted & read).total()
    return 2 * both / (wanted.total() + read.total()) if wanted or read else 1.0


def convert(program, texts):
    """The records of each text, by one run of the program."""
    with tempfile.TemporaryDirectory(prefix="minuter-variations-") as folder:
        paths = {}
        for number, text in enumerate(texts):
            path = pathlib.Path(folder) / f"{number:06}.txt"
            path.write_bytes(text.encode())
            paths[str(path)] = number
        done = subprocess.run([program, "convert", "--quiet", "--to", "ndjson", folder],
                              stdout=subprocess.PIPE, check=False)
        records = [{} for _ in texts]
        for line in done.stdout.decode().splitlines():
            read = json.loads(line)
            records[paths[read["source"]["path"]]] = read
    return records


def vary(form, document):
    made = form(document)
    if made is None:
        return None
    text, records = made if isinstance(made, tuple) else (made, document.records)
    return document, text, slots_of(records)


def report_losses(name, document, wanted, read, before):
    was_missed, was_added = before
    for sign, bag in (("lost", wanted - read - was_missed), ("new", read - wanted - was_added)):
        for section, owner, slot, value in sorted(bag.elements()):
            print(f"{name}: {document.name}: {sign} {section}.{slot} of '{owner[:40]}': {value[:100]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--labels", action="append", type=pathlib.Path, default=[], metavar="DIR")
    parser.add_argument("--losses", action="store_true")
    parser.add_argument("--floors", action="store_true")
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("forms", nargs="*", metavar="FORM")
    args = parser.parse_args()
    program = str(args.program.resolve())
    documents = [one for folder in args.labels for one in minutes.labelled(folder)]
    documents = documents or list(minutes.samples(ROOT / "samples"))

    before = {}
    for document, read in zip(documents, convert(program, [one.text for one in documents])):
        wanted, got = slots_of(document.records), slots_of(read)
        before[document.name] = (f1(wanted, got), (wanted - got, got - wanted))

    picked = {name: form for name, form in FORMS.items()
              if not args.forms or any(re.match(one, name) for one in args.forms)}
    varied = [(name, *made) for name, form in picked.items()
              for made in (vary(form, one) for one in documents) if made]
    scores = collections.defaultdict(list)
    for (name, document, _, wanted), read in zip(varied, convert(program, [one[2] for one in varied])):
        got = slots_of(read)
        scores[name].append((f1(wanted, got), before[document.name][0]))
        if args.losses:
            report_losses(name, document, wanted, got, before[document.name][1])

    floors_file = HERE / "floors.json"
    floors = json.loads(floors_file.read_text(encoding="utf-8")) if floors_file.is_file() else {}
    measured, failed = {}, []
    rows = []
    for name, pairs in scores.items():
        now, was = (sum(column) / len(pairs) for column in zip(*pairs))
        measured[name] = round(now, 3)
        rows.append((now - was, name, len(pairs), now))
        if args.floors and now < floors.get(name, 0) - .01:
            failed.append(f"{name}: {now:.3f}, was {floors[name]:.3f}")
    if not args.floors or args.accept:
        for change, name, count, now in sorted(rows):
            print(f"{change:+.3f}  {now:.3f}  {count:4}  {name}")
    total = sum(now for _, _, _, now in rows) / max(1, len(rows))
    print(f"{len(varied)} variations of {len(documents)} documents in {len(rows)} forms: mean {total:.3f}, "
          f"{sum(change > -.01 for change, *_ in rows)} forms read as well as the documents were")
    if args.accept:
        floors_file.write_text(json.dumps(measured, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    for line in failed:
        print("WORSE", line)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
