"""Headings of topics in other forms: as they are without numbers, numbered anew, numbered otherwise."""

import copy
import re

from minutes import folded

PLAIN = {
    "bold": "**{t}**", "bold-colon": "**{t}:**", "underscores": "__{t}__", "level-2": "## {t}",
    "level-3": "### {t}", "level-2-colon": "## {t}:", "level-2-bold": "## **{t}**", "upper": "{T}",
    "upper-colon": "{T}:", "underlined": "\n{t}\n{u}", "bare": "{t}", "colon": "{t}:",
    "wiki": "== {t} ==", "bullet-bold": "- **{t}**",
}
NUMBERED = {
    "dot": "{n}. {t}", "bracket": "{n}) {t}", "brackets": "({n}) {t}", "bare": "{n} {t}",
    "upper": "{n}. {T}", "dash": "{n} - {t}", "tab": "{n}.\t{t}", "bare-tab": "{n}\t{t}",
    "level-2": "## {n}. {t}", "bold": "**{n}. {t}**", "bold-number": "**{n}.** {t}",
    "item": "Item {n}: {t}", "item-dash": "Item {n} – {t}", "agenda-item": "Agenda Item {n}: {t}",
    "point-zero": "{n}.0 {t}",
}
LEVELLED = {}  # by id of the minutes, which are kept with it


def lines_of_headings(minutes):
    """{line: item} of the items whose title stands alone on its line, in the order of the text."""
    lines, found, start = minutes.lines(), {}, 0
    for item in minutes.records["items"]:
        title, number = folded(item["title"] or "").lower(), (item.get("number") or "").lower()
        if not title:
            continue
        wanted = {title}
        if number:
            wanted |= {number + between + title for between in (". ", " ", ") ", ": ", " - ", ".")}
        wanted = {one.rstrip(".:") for one in wanted}
        for at in range(start, len(lines)):
            core = folded(re.sub(r"^[\s#*_>-]+|[\s:*_#.]+$", "", lines[at])).lower()
            if core in wanted:
                found[at] = item
                start = at + 1
                break
    return found


def reprinted(minutes, found, template, number_of):
    lines, out = minutes.lines(), []
    for at, line in enumerate(lines):
        item = found.get(at)
        if item is None:
            out.append(line)
            continue
        title = item["title"]
        if out and out[-1].strip() and "\n" not in template:
            out.append("")
        out += template.format(t=title, T=title.upper(), n=number_of.get(at), u="-" * len(title)).split("\n")
        out.append("")
    return "\n".join(out)


def topics_of_one_level(minutes):
    """What lines_of_headings finds, where that is nearly all of them and all of one level."""
    if id(minutes) not in LEVELLED:
        LEVELLED[id(minutes)] = (minutes, look_for_topics(minutes))
    return LEVELLED[id(minutes)][1]


def look_for_topics(minutes):
    if minutes.is_log:
        return None
    found, lines = lines_of_headings(minutes), minutes.lines()
    if len(found) < 4 or len(found) < .8 * len(minutes.records["items"]):
        return None
    levels = {re.match(r"\s*(#*)", lines[at])[1] for at in found}
    return found if len(levels) == 1 else None


def without_numbers(template):
    def form(minutes):
        found = topics_of_one_level(minutes)
        if not found or any(item.get("number") for item in found.values()):
            return None
        return reprinted(minutes, found, template, {})
    return form


def numbered_anew(template):
    def form(minutes):
        found = topics_of_one_level(minutes)
        if not found or any(item.get("number") for item in found.values()):
            return None
        titles = [item["title"] for item in found.values()]
        if len(set(titles)) < len(titles):
            return None
        records = copy.deepcopy(minutes.records)
        for item in records["items"]:
            if item["title"] in titles:
                item["number"] = str(titles.index(item["title"]) + 1)
        numbers = {at: str(number) for number, at in enumerate(found, 1)}
        return reprinted(minutes, found, template, numbers), records
    return form


def coded(template, number_of):
    """Numbers of the house that go on over the years ("MC/41/25")."""
    def form(minutes):
        found = topics_of_one_level(minutes)
        if not found or any(item.get("number") for item in found.values()):
            return None
        titles = [item["title"] for item in found.values()]
        if len(set(titles)) < len(titles) or not all(title[:1].isupper() for title in titles):
            return None
        records = copy.deepcopy(minutes.records)
        for item in records["items"]:
            if item["title"] in titles:
                item["number"] = number_of(titles.index(item["title"]))
        numbers = {at: number_of(number) for number, at in enumerate(found)}
        return reprinted(minutes, found, template, numbers), records
    return form


CODES = {
    "letters": lambda n: f"MC/{41 + n}/25", "year-first": lambda n: f"25/{141 + n}",
    "three": lambda n: f"{141 + n}/25", "dash": lambda n: f"2025-{41 + n}",
}


def numbered_otherwise(template):
    def form(minutes):
        found = topics_of_one_level(minutes)
        if not found or not all(re.fullmatch(r"\d{1,2}", item.get("number") or "")
                                for item in found.values()):
            return None
        return reprinted(minutes, found, template, {at: item["number"] for at, item in found.items()})
    return form


FORMS = (
    {f"heading.{name}": without_numbers(template) for name, template in PLAIN.items()}
    | {f"heading.new-number.{name}": numbered_anew(template) for name, template in NUMBERED.items()}
    | {f"heading.number.{name}": numbered_otherwise(template) for name, template in NUMBERED.items()
       if name != "point-zero"}
    | {f"heading.code.{name}": coded("{n} {t}", number_of) for name, number_of in CODES.items()}
    | {f"heading.code.{name}-fused": coded("{n}{t}", CODES[name]) for name in ("letters", "three")}
    | {f"heading.code.{name}-dot": coded("{n}. {t}", CODES[name]) for name in ("letters", "three")}
)
