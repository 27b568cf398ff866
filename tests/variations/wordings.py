#!/usr/bin/env python3
"""Is a section, or a field of the head, known under whatever name a house gives it?

    tests/variations/wordings.py --program build/minuter [--misses] [--floors | --accept]

wordings.txt lists names of headings and labels in six languages. Each stands in small minutes of its
language, once in each of the usual forms (a heading, a bold label, a plain label, a row of a table), over
what such a section holds. The table says how many of them were read.

    --misses    name those that were not, with a sign for each form
    --floors    fail where fewer were read than wording_floors.json says; --accept writes it
"""

import argparse
import collections
import json
import pathlib
import re
import sys

import run

HERE = pathlib.Path(__file__).resolve().parent

# For each language: a title, the heading of the attendance and of the talk, three topics, two texts,
# two tasks and two decisions.
MINUTES = {
    "en": ("Mill committee minutes", "Present", "Discussion", ("The roof", "The boat", "Tea"),
           ("The roof leaks and it was talked about for a long time by all of them.",
            "The boat was looked at by the miller and is still dry inside."),
           ("Ada to mend the roof", "Bo to sell the boat"),
           ("The boat is sold to the miller", "The roof is mended in May")),
    "de": ("Protokoll der Sitzung", "Anwesend", "Besprechung", ("Das Dach", "Das Boot", "Tee"),
           ("Das Dach ist undicht und darüber wurde lange gesprochen.",
            "Das Boot wurde vom Müller angesehen und ist noch trocken."),
           ("Ada: das Dach flicken", "Bo: das Boot verkaufen"),
           ("Das Boot wird an den Müller verkauft", "Das Dach wird im Mai geflickt")),
    "fr": ("Compte rendu de la réunion", "Présents", "Discussion", ("Le toit", "Le bateau", "Le thé"),
           ("Le toit fuit et on en a parlé longuement avec tous les membres.",
            "Le bateau a été vu par le meunier et il est encore sec."),
           ("Ada : réparer le toit", "Bo : vendre le bateau"),
           ("Le bateau est vendu au meunier", "Le toit est réparé en mai")),
    "es": ("Acta de la reunión", "Asistentes", "Desarrollo", ("El tejado", "El barco", "El té"),
           ("El tejado gotea y se habló de ello mucho tiempo con todos.",
            "El barco fue visto por el molinero y está todavía seco."),
           ("Ada: reparar el tejado", "Bo: vender el barco"),
           ("El barco se vende al molinero", "El tejado se repara en mayo")),
    "it": ("Verbale della riunione", "Presenti", "Discussione", ("Il tetto", "La barca", "Il tè"),
           ("Il tetto perde e se ne è parlato a lungo con tutti i membri.",
            "La barca è stata vista dal mugnaio ed è ancora asciutta."),
           ("Ada: riparare il tetto", "Bo: vendere la barca"),
           ("La barca è venduta al mugnaio", "Il tetto è riparato in maggio")),
    "pt": ("Ata da reunião", "Presentes", "Discussão", ("O telhado", "O barco", "O chá"),
           ("O telhado pinga e falou-se disso por muito tempo com todos.",
            "O barco foi visto pelo moleiro e ainda está seco."),
           ("Ada: consertar o telhado", "Bo: vender o barco"),
           ("O barco é vendido ao moleiro", "O telhado é consertado em maio")),
}
STATUS = {"attendance": "present", "apologies": "apologies", "absent": "absent", "guests": "in_attendance"}


def read_wordings():
    """(language, "heading" or "label", section or field, value of a label, names), in the order of the file."""
    text = re.sub(r"(?m)^#.*\n", "", (HERE / "wordings.txt").read_text(encoding="utf-8"))
    for head, body in re.findall(r"(?m)^\[([^\]]+)\]\n((?:(?!\[).*\n?)*)", text):
        kind, _, value = head.partition(" = ")
        yield (*kind.split(" ", 2), value, [name.strip() for name in body.replace("\n", " ").split(";") if name.strip()])


def bullets(entries):
    return "".join(f"- {entry}\n" for entry in entries)


def under_heading(language, section, name):
    title, present, talk, topics, texts, tasks, decisions = MINUTES[language]
    head = f"# {title}\n\n2024-05-14\n\n"
    who = f"## {present}\n\n- Ada Penrose\n- Bo Quill\n\n"
    below = f"### {topics[0]}\n\n{texts[0]}\n\n### {topics[1]}\n\n{texts[1]}\n\n"
    if section == "minutes":
        yield f"{head}{who}## {name}\n\n{below}"
        return
    for form in ("## {}", "**{}:**", "{}:"):
        heading = form.format(name) + "\n\n"
        if section in STATUS:
            others = "" if section == "attendance" else who
            yield f"{head}{others}{heading}- Cy Rusk\n- Dot Marl\n\n## {talk}\n\n{below}"
        elif section == "agenda":
            yield f"{head}{who}{heading}{bullets(topics)}\n## {talk}\n\n{below}"
        else:
            yield f"{head}{who}## {talk}\n\n{below}{heading}{bullets(tasks if section == 'actions' else decisions)}"


def is_section_read(language, section, _, minutes):
    topics = list(MINUTES[language][3])
    if section in STATUS:
        return any(one["name"] == "Cy Rusk" and one["status"] == STATUS[section] for one in minutes["attendees"])
    if section == "agenda":
        return [one["title"] for one in minutes["agenda"]] == topics
    if section == "minutes":
        return [one["title"] for one in minutes["items"]] == topics[:2]
    return len(minutes[section]) == 2


def in_head(language, value, name):
    title, present, _, topics, texts, _, _ = MINUTES[language]
    people, talk = "Ada Penrose, Bo Quill", f"## {topics[0]}\n\n{texts[0]}\n"
    yield f"# {title}\n\n{name}: {value}\n{present}: {people}\n\n{talk}"
    yield f"# {title}\n\n- **{name}:** {value}\n- **{present}:** {people}\n\n{talk}"
    yield f"{title}\n\n{name}\t{value}\n{present}\t{people}\n\n1. {topics[0]}\n\n{texts[0]}\n\n2. {topics[1]}\n\n{texts[1]}\n"
    yield f"# {title}\n\n| {name} | {value} |\n|---|---|\n| {present} | {people} |\n\n{talk}"
    yield f"# {title}\n\n## {name}\n{value}\n\n## {present}\n\n- Ada Penrose\n- Bo Quill\n\n{talk}"


def is_field_read(_, field, value, minutes):
    meeting = minutes["meeting"]
    if field == "chair":
        return any(one["name"] == value and one["chair"] for one in minutes["attendees"])
    if field == "time":
        return (meeting["start"], meeting["end"]) == ("10:00", "11:30")
    return meeting[field] == {"date": "2024-05-14", "start": "10:00", "end": "11:30"}.get(field, value)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--floors", action="store_true")
    parser.add_argument("--accept", action="store_true")
    args = parser.parse_args()
    asked = []
    for language, kind, what, value, names in read_wordings():
        for name in names:
            texts = under_heading(language, what, name) if kind == "heading" else in_head(language, value, name)
            asked += [(f"{language} {kind} {what}", name, (language, what, value), text) for text in texts]
    was_read = collections.defaultdict(lambda: collections.defaultdict(str))
    for (group, name, about, _), minutes in zip(asked, run.convert(str(args.program.resolve()), [one[-1] for one in asked])):
        is_read = is_section_read if " heading " in group else is_field_read
        was_read[group][name] += "+" if is_read(*about, minutes) else "-"
    measured = {group: sum(signs.count("+") for signs in names.values()) for group, names in was_read.items()}
    floors_file = HERE / "wording_floors.json"
    floors = json.loads(floors_file.read_text(encoding="utf-8")) if floors_file.is_file() else {}
    for group, names in was_read.items():
        if args.floors:
            continue
        missed = "; ".join(f"{name} {signs}" for name, signs in names.items() if "-" in signs) if args.misses else ""
        print(f"{measured[group]:4} of {sum(map(len, names.values())):4}  {group}  {missed}".rstrip())
    print(f"{sum(measured.values())} of {len(asked)} names of headings and labels were read in their forms")
    if args.accept:
        floors_file.write_text(json.dumps(measured, indent=0) + "\n", encoding="utf-8")
    worse = [group for group in measured if measured[group] < floors.get(group, 0)] if args.floors else []
    for group in worse:
        print(f"WORSE {group}: {measured[group]}, was {floors[group]}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
