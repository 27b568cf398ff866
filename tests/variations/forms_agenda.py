"""Agendas printed as other lists, under other headings."""

import copy
import re

from minutes import folded

LISTS = {
    "bullets": ("{h}:\n", "- {t}"), "bullets-level-2": ("## {h}\n", "* {t}"),
    "bullets-level-3-colon": ("### {h}:\n", "- {t}"), "lines": ("{h}:", "{t}"),
    "lines-below-title": ("{h}\n", "{t}"), "numbers": ("{h}:\n", "{n}. {t}"),
    "numbers-close": ("{h}", "{n}. {t}"), "numbers-bracket": ("{h}\n", "{n}) {t}"),
    "numbers-below-bold": ("**{h}**\n", "{n}. {t}"), "numbers-upper": ("AGENDA", "{n}. {t}"),
    "numbers-tab": ("{h}:", "{n}.\t{t}"), "numbers-bare": ("{h}", "{n} {t}"),
    "numbers-indented": ("{h}:", "    {n}. {t}"), "numbers-items": ("{h} Items", "{n}. {t}"),
    "proposed": ("Proposed {h}:", "- {t}"), "boxes": ("## {h}\n", "- [ ] {t}"),
    "topics": ("## Topics\n", "- {t}"),
}
HEADING = re.compile(
    r"(?i)\W*(?:(?:\d+\.?\s*)?(?:meeting )?agenda(?: items)?|ordre du jour|tagesordnung"
    r"|orden del d[ií]a|ordine del giorno)\W*")


def extent(minutes):
    """(line of the heading, line after the list) of an agenda that is a list of titles alone."""
    lines, agenda = minutes.lines(), minutes.records["agenda"]
    heading = next((at for at, line in enumerate(lines) if HEADING.fullmatch(line.strip())), None)
    if heading is None:
        return None
    at, read = heading + 1, 0
    while at < len(lines) and read < len(agenda):
        line, title = folded(lines[at]).lower(), folded(agenda[read]["title"]).lower()
        if line:
            if title not in line or len(line) >= len(title) + 15:
                return None
            read += 1
        at += 1
    return (heading, at) if read == len(agenda) else None


def reprinted(heading, row):
    def form(minutes):
        agenda = minutes.records["agenda"]
        if minutes.is_log or len(agenda) < 3:
            return None
        if any(one.get("start") or one.get("end") or one.get("leads") for one in agenda):
            return None
        numbers = [one.get("number") for one in agenda]
        if any(numbers) and ("{n}" not in row or not all(numbers)):
            return None
        place = extent(minutes)
        if place is None:
            return None
        records, lines = copy.deepcopy(minutes.records), minutes.lines()
        if "{n}" in row:
            for number, one in enumerate(records["agenda"], 1):
                one["number"] = one.get("number") or str(number)
        title = folded(re.sub(r"[#:=]", "", lines[place[0]]))
        rows = [row.format(t=one["title"], n=one.get("number")) for one in records["agenda"]]
        return "\n".join(lines[:place[0]] + heading.format(h=title).split("\n") + rows + [""]
                         + lines[place[1]:]), records
    return form


FORMS = {f"agenda.{name}": reprinted(heading, row) for name, (heading, row) in LISTS.items()}
