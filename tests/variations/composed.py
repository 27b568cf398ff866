#!/usr/bin/env python3
"""Are whole minutes read, whatever forms stand together in them?

    tests/variations/composed.py --program build/minuter [--count N] [--seed N] [--worst N] [--pairs] [--show NUMBER] [--floors | --accept]

Minutes are composed of parts (composed_parts.py): a title, a head, the attendance, a plan, topics with
their text, tasks and decisions, an end, each in a form drawn by chance, with the records that are to
be read. The table says how well the minutes with each form were read, worst first: a form that other parts
spoil, or that spoils others, stands out.

    --pairs     pairs of forms that are read worse together than each of them alone
    --worst N   the N minutes that were read worst
    --show N    print the minutes N (of --language), and what was lost and added
    --floors    fail where minutes with a form are read worse than composed_floors.json says; --accept writes it
"""

import argparse
import collections
import itertools
import json
import pathlib
import random
import re
import sys

import composed_languages
import composed_matter
import composed_parts as parts
import run

HERE = pathlib.Path(__file__).resolve().parent

# How a house prints the headings of its sections; in the parts they stand as "§ Name".
SECTIONS = {
    "two": "## {}", "three": "### {}", "one": "# {}", "bold": "**{}**", "bold-colon": "**{}:**", "colon": "{}:", "plain": "{}",
    "caps": None, "underlined": None,
}
ENGLISH = {"title": parts.TITLES, "head": parts.HEADS, "attendance": parts.ATTENDANCE, "plan": parts.PLANS,
         "topic": parts.HEADINGS, "text": parts.TEXTS, "task": parts.TASKS, "decision": parts.DECISIONS, "end": parts.ENDS}
KINDS = {"en": ENGLISH} | {language: composed_languages.kinds(language) for language in composed_languages.LANGUAGES}


def restyled(lines, section):
    for line in lines:
        if not line.startswith("§ "):
            yield line
            continue
        name = line.removeprefix("§ ")
        if section == "caps":
            yield name.upper()
        elif section == "underlined":
            yield from (name, "-" * len(name))
        else:
            yield SECTIONS[section].format(name)


def action(task, text_of):
    due = text_of.due.format(task.due) if text_of.due and task.due else None
    return {"text": " ".join([task.text] + [due] * bool(due and text_of.due_in_text)), "due": due,
            "owners": [task.owner.split()[0] if text_of.nick else task.owner],
            "status": "open" if text_of.open else None}


def resolution(decision, form):
    counts = form.counts or (None, None, None)
    return {"text": decision.that if form.that else decision.text, "outcome": form.outcome,
            "mover": decision.mover if form.moved else None, "seconder": decision.seconder if form.moved else None,
            "for": counts[0], "against": counts[1], "abstain": counts[2]}


def below(topic, forms, records, in_list):
    """The text of a topic with its decision and its task."""
    table = KINDS[forms["language"]]
    lines = [f"  - {said}" for said in topic.said] if in_list else parts.TEXTS[forms["text"]](topic)
    sign = re.match(r" *[-*•] ", lines[0])
    decision, task = table["decision"][forms["decision"]], table["task"][forms["task"]]
    for what, form, section, record in ((topic.decision, decision, "decisions", resolution), (topic.task, task, "actions", action)):
        if not what or not form or not getattr(form, "inline", True):
            continue
        printed = form(what).split("\n")
        records[section].append(record(what, form))
        lines += [sign[0] + line.removeprefix("- ") for line in printed] if sign else ["", *printed]
    return lines


def discussion(matter, forms, records):
    print_heading, container = KINDS[forms["language"]]["topic"][forms["topic"]]
    lines = [container, ""] if container else []
    in_list = forms["topic"].startswith(("bullet", "star"))
    for number, topic in enumerate(matter.topics, 1):
        printed = print_heading(number, topic.title)
        title = re.search(re.escape(topic.title), "\n".join(printed), re.I)[0]
        records["items"].append({"number": str(number) if str(number) in printed[0] else None, "title": title})
        text = below(topic, forms, records, in_list)
        if printed[-1].endswith(" "):
            printed, text = [*printed[:-1], printed[-1] + text[0]], text[1:]
        elif not in_list and not forms["tight"]:
            printed = [*printed, ""]
        lines += [*printed, *text, *([] if in_list else [""])]
    return lines


def closing_tasks(matter, forms, records):
    form = KINDS[forms["language"]]["task"][forms["task"]]
    if not form or form.inline:
        return []
    tasks = [topic.task for topic in matter.topics if topic.task]
    records["actions"] = [action(task, form) for task in tasks]
    return ["", form.head, "", *(form.lead.split("\n") if form.lead else []), *map(form, tasks)]


def compose(number, seed, language):
    """The forms, the text and the records of minutes."""
    chance = random.Random(seed * 1_000_003 + number)
    table = KINDS[language]
    matter = composed_matter.make(chance) if language == "en" else composed_languages.make(chance, language)
    forms = {kind: chance.choice(list(forms)) for kind, forms in table.items()}
    forms |= {"section": chance.choice(list(SECTIONS)), "tight": chance.random() < .3, "language": language, "number": number}
    print_heading, container = table["topic"][forms["topic"]]
    if "#" in "".join(print_heading(1, "x")) or container.startswith("#"):
        forms["section"] = "three" if forms["topic"].startswith(("three", "numbered-three")) and not container else "two"
    if print_heading(1, "x")[-1].endswith(" "):  # before its text
        forms["text"] = "paragraphs"
    records = {"meeting": {}, "attendees": [], "agenda": [], "items": [], "actions": [], "decisions": []}
    lines = []
    for kind in ("title", "head", "attendance", "plan"):
        lines += [*table[kind][forms[kind]](matter, records), ""]
    lines += discussion(matter, forms, records) + closing_tasks(matter, forms, records) + [""]
    lines += table["end"][forms["end"]](matter, records)
    return forms, "\n".join(restyled(lines, forms["section"])) + "\n", records


def mean(values):
    return sum(values) / len(values)


def show(forms, text, records, got):
    wanted, read = run.slots_of(records), run.slots_of(got)
    for sign, bag in (("lost", wanted - read), ("new", read - wanted)):
        for section, owner, slot, value in bag:
            print(f"{sign} {section}.{slot} of '{owner[:40]}': {value[:100]}")
    print(forms, run.f1(wanted, read), text, sep="\n")


def print_pairs(composed, scores, by_form):
    pairs = collections.defaultdict(list)
    for (forms, _, _), score in zip(composed, scores):
        for pair in itertools.combinations(sorted((one for one in forms.items() if one[0] not in ("number", "language")), key=str), 2):
            pairs[pair].append(score)
    changes = sorted((mean(values) - min(mean(by_form[one]) for one in pair), pair)
                     for pair, values in pairs.items() if len(values) > 2)
    for change, pair in changes[:60]:
        print(f"{change:+.3f}  {len(pairs[pair])} {pair}")


def against_floors(measured, is_accepted):
    """What was read worse than before; notes what is read now where that is accepted."""
    file = HERE / "composed_floors.json"
    if is_accepted:
        file.write_text(json.dumps(measured, indent=0) + "\n", encoding="utf-8")
    floors = json.loads(file.read_text(encoding="utf-8"))
    return [f"{name}: {value:.3f}, was {floors[name]:.3f}" for name, value in measured.items()
            if value < floors.get(name, 0) - .003]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", choices=list(KINDS), action="append")
    parser.add_argument("--show", type=int)
    parser.add_argument("--pairs", action="store_true")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--floors", action="store_true")
    parser.add_argument("--accept", action="store_true")
    args = parser.parse_args()
    numbers = range(args.count) if args.show is None else [args.show]
    composed = [compose(number, args.seed, language) for language in args.language or KINDS
                for number in (numbers if language == "en" or args.show is not None else numbers[::3])]
    got = run.convert(str(args.program.resolve()), [text for _, text, _ in composed])
    if args.show is not None:
        for one, read in zip(composed, got):
            show(*one, read)
        return 0
    scores = [run.f1(run.slots_of(records), run.slots_of(read)) for (_, _, records), read in zip(composed, got)]
    by_form = collections.defaultdict(list)
    for (forms, _, _), score in zip(composed, scores):
        for kind, form in forms.items():
            if kind == "number":
                continue
            by_form[kind if kind == "language" else f"{forms['language']} {kind}", form].append(score)
    if not args.floors:
        for value, (kind, form), count in sorted((mean(values), name, len(values)) for name, values in by_form.items()):
            print(f"{value:.3f}  {count:4}  {kind}: {form}")
    if args.pairs:
        print_pairs(composed, scores, by_form)
    numbered = [(score, forms) for score, (forms, _, _) in zip(scores, composed)]
    for score, forms in sorted(numbered, key=lambda one: one[0])[:args.worst]:
        print(f"{score:.3f}  {forms}")
    print(f"{len(scores)} minutes composed of {len(by_form)} forms: mean {mean(scores):.4f}")
    measured = {f"{kind}: {form}": round(mean(by_form[kind, form]), 3) for kind, form in sorted(by_form, key=str)}
    worse = against_floors(measured, args.accept) if args.floors or args.accept else []
    for line in worse:
        print("WORSE", line)
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
