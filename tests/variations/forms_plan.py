"""A plan printed before the discussion of minutes that had none: their own topics, in many forms."""

import copy
import re

from forms_headings import topics_of_one_level
from minutes import folded

HEADINGS = {
    "en": ("## Agenda\n", "**Agenda**\n", "**Agenda:**", "Agenda:", "Agenda\n", "AGENDA\n", "__Agenda__\n",
           "*Agenda*\n", "== Agenda ==\n", "Agenda\n------\n", "Agenda (draft)\n", "Agenda for the meeting:\n",
           "## Topics\n", "Topics:\n", "Items:\n", "Business:\n", "Plan for today:\n", "## Plan\n", "Outline\n",
           "Today's topics:\n", "## Overview\n", "Meeting Agenda\n\nWe will talk about:\n", "- Agenda:",
           "Contents:\n", "Meeting plan\n", "On the agenda:\n", "Schedule:\n", "## Items\n", "Order of business:\n",
           "Discussion items:\n", "List of agenda items\n", "The agenda was as follows:\n", "Agenda -\n",
           "Agenda Topics:\n", "## Meeting agenda:\n", "Agenda / topics\n", "Business of the meeting\n"),
    "de": ("Tagesordnung\n", "## Tagesordnung\n", "TOPs:\n", "**Themen:**\n", "Agenda:", "TAGESORDNUNG\n", "TO:\n",
           "Themen\n", "Tagesordnungspunkte:\n", "Ablauf\n", "## Inhalt\n", "Geplante Themen:\n"),
    "fr": ("Ordre du jour\n", "## Ordre du jour\n", "Ordre du jour :", "ORDRE DU JOUR\n", "ODJ :\n",
           "**Points abordés :**\n", "Sujets\n", "À l'ordre du jour :\n", "Sommaire\n", "Points :\n"),
    "es": ("Orden del día\n", "## Orden del día\n", "Orden del día:", "ORDEN DEL DÍA\n", "Temas:\n", "Puntos:\n",
           "**Agenda:**\n", "Temario\n", "Asuntos a tratar:\n"),
    "it": ("Ordine del giorno\n", "## Ordine del giorno\n", "O.d.G.:\n", "ORDINE DEL GIORNO\n", "Argomenti:\n",
           "**Punti all'ordine del giorno:**\n", "OdG\n", "Temi:\n"),
    "pt": ("Pauta\n", "## Pauta\n", "Pauta:", "ORDEM DO DIA\n", "Ordem de trabalhos:\n", "**Assuntos:**\n",
           "Temas:\n", "Pontos:\n"),
}
NUMBERS = {
    "numbers": "{n}. {t}", "numbers-bracket": "{n}) {t}", "numbers-brackets": "({n}) {t}", "numbers-bare": "{n} {t}",
    "numbers-dash": "{n} - {t}", "numbers-colon": "{n}: {t}", "numbers-tab": "{n}.\t{t}", "item": "Item {n}: {t}",
    "bullet-numbers": "- {n}. {t}", "bold-numbers": "**{n}.** {t}", "numbers-indented": "    {n}. {t}",
    "numbers-blank": "{n}. {t}\n", "numbers-escaped": "{n}\\. {t}", "roman": "{R}. {t}", "roman-small": "{r}. {t}",
    "roman-bracket": "{R}) {t}", "roman-brackets": "({r}) {t}", "roman-dash": "{R} - {t}", "roman-tab": "{R}.\t{t}",
    "roman-indented": "    {R}. {t}", "roman-bullet": "- {R}. {t}", "roman-blank": "{R}. {t}\n", "letters": "{A}. {t}",
    "letters-small": "{a}. {t}", "letters-bracket": "{a}) {t}", "letters-brackets": "({a}) {t}",
    "letters-upper-bracket": "{A}) {t}", "letters-bullet": "- {a}) {t}", "letters-tab": "{A}.\t{t}",
}
BULLETS = {
    "bullets": "- {t}", "stars": "* {t}", "dots": "• {t}", "circles": "o {t}", "dashes": "– {t}", "lines": "{t}",
    "lines-blank": "{t}\n", "lines-indented": "    {t}", "bold": "- **{t}**", "boxes": "- [ ] {t}",
    "ticked": "- [x] {t}", "box-signs": "☐ {t}", "arrows": "→ {t}", "stops": "- {t}.", "semicolons": "- {t};",
    "italics": "- *{t}*", "quoted": "> {t}", "bullets-blank": "- {t}\n", "bullets-indented": "    - {t}",
}
LINKED = {
    "link": "- [{t}](https://mill.example/{n})", "link-behind": "- {t} (https://mill.example/{n})",
    "link-colon": "- {t}: https://mill.example/{n}", "link-bare": "- {t} https://mill.example/{n}",
    "link-angle": "- {t} <https://mill.example/{n}>", "link-word": "- {t} ([link](https://mill.example/{n}))",
    "link-slides": "- {t} ([slides](https://mill.example/{n}))", "link-dash": "- {t} - https://mill.example/{n}",
    "link-below": "- {t}\n  - https://mill.example/{n}", "link-lines": "[{t}](https://mill.example/{n})\n",
    "link-contents": "- [{t}](#topic-{n})", "link-word-dash": "- {t} - [link](https://mill.example/{n})",
}
TIMED = {
    "minutes": "- {t} ({d} min)", "minutes-square": "- {t} [{d} min]", "minutes-dash": "- {t} - {d} min",
    "minutes-dash-word": "- {t} – {d} minutes", "minutes-colon": "- {t}: {d} min", "minutes-bare": "- {t} {d}min",
    "minutes-front": "- ({d} min) {t}", "minutes-front-square": "- [{d}m] {t}", "minutes-front-colon": "- {d} min: {t}",
    "minutes-front-dash": "- {d} min - {t}", "minutes-prime": "- {t} ({d}')", "minutes-numbers": "{n}. {t} ({d} mins)",
    "minutes-numbers-bare": "{n}. {t} {d}min", "minutes-bold": "- **{t}** ({d} min)", "minutes-comma": "- {t}, {d} min",
    "minutes-tilde": "- {t} (~{d} min)", "minutes-tilde-bare": "- {t} ~{d}m", "minutes-tab": "{n}. {t}\t{d} min",
    "minutes-wide": "{n}. {t}        {d} min", "minutes-front-prime": "- {d}' {t}", "minutes-letter": "- {t} ({d}m)",
    "minutes-italic": "- {t} _({d} minutes)_", "minutes-heading": "## {t} ({d} min)", "minutes-pipe": "- {t} | {d} min",
    "minutes-front-pipe": "- {d} min | {t}", "minutes-lines": "{t} ({d} minutes)",
    "starts": "{s} {t}", "starts-dash": "{s} - {t}", "starts-bullet": "- {s} {t}", "starts-bullet-colon": "- {s}: {t}",
    "starts-behind": "- {t} ({s})", "starts-tab": "{s}\t{t}", "starts-bold": "- **{s}** {t}", "starts-am": "{s} am {t}",
    "starts-numbers": "{n}. {s} {t}", "starts-square": "- [{s}] {t}", "starts-h": "{h} {t}",
    "spans": "{s}-{e} {t}", "spans-dash": "{s} – {e} {t}", "spans-bullet": "- {s}-{e}: {t}", "spans-behind": "- {t} ({s}-{e})",
    "spans-numbers": "{n}. {t} ({s} - {e})", "spans-tab": "{s}-{e}\t{t}", "spans-am": "{s}am - {e}am {t}",
    "spans-square": "- [{s}-{e}] {t}",
}
LED = {
    "lead": "- {t} ({p})", "lead-dash": "- {t} - {p}", "lead-en-dash": "- {t} – {p}", "lead-square": "- {t} [{p}]",
    "lead-front": "- {p}: {t}", "lead-front-square": "- [{p}] {t}", "lead-slash": "- {t} / {p}", "lead-pipe": "- {t} | {p}",
    "lead-colon": "- {t}: {p}", "lead-comma": "- {t}, {p}", "lead-word": "- {t} (lead: {p})",
    "lead-presenter": "- {t} (Presenter: {p})", "lead-by": "- {t} (led by {p})", "lead-presented": "- {t} - presented by {p}",
    "lead-two-dashes": "- {t} -- {p}", "lead-numbers": "{n}. {t} ({p})", "lead-numbers-dash": "{n}. {t} - {p}",
    "lead-tab": "{n}. {t}\t{p}", "lead-wide": "{n}. {t}        {p}", "lead-handle": "- {t} (@{f})",
    "lead-handle-bare": "- {t} @{f}", "lead-italic": "- {t} *{p}*", "lead-bold": "- {t} **({p})**", "lead-first": "- {t} ({f})",
    "lead-first-dash": "- {t} - {f}", "lead-minutes": "- {t} ({p}, {d} min)", "lead-behind-minutes": "- {t} ({d} min, {p})",
    "lead-outside-minutes": "- {t} ({d} min) - {p}", "lead-before-minutes": "- {t} - {p} ({d} min)",
    "lead-dash-minutes": "- {t} - {d} min - {p}", "lead-dashes-minutes": "- {t} - {p} - {d} min",
    "lead-brackets-minutes": "- {t} ({p}) ({d} min)", "lead-minutes-brackets": "- {t} [{d} min] ({p})",
    "lead-starts": "{s} {t} ({p})", "lead-starts-dash": "{s} - {t} - {p}", "lead-spans": "- {s}-{e} {t} ({p})",
    "lead-label": "- {t}\n  - Lead: {p}", "lead-front-dash": "- {p} - {t}", "lead-roman": "{R}. {t} ({p})",
    "lead-comma-minutes": "- {t}, {p}, {d} min", "lead-pipe-minutes": "- {t} | {p} | {d} min",
}
# Heading, rows, and what the table begins with.
TABLES = {
    "pipes": ("| # | Topic |\n|---|---|\n", "| {n} | {t} |"), "pipes-item": ("| Item | Topic |\n|---|---|\n", "| {n} | {t} |"),
    "pipes-lead": ("| Topic | Lead |\n|---|---|\n", "| {t} | {p} |"),
    "pipes-presenter": ("| No. | Agenda Item | Presenter |\n|---|---|---|\n", "| {n} | {t} | {p} |"),
    "pipes-time": ("| Time | Item |\n|---|---|\n", "| {s} | {t} |"),
    "pipes-span": ("| Time | Topic | Owner |\n|---|---|---|\n", "| {s} - {e} | {t} | {p} |"),
    "pipes-minutes": ("| Topic | Minutes | Who |\n|---|---|---|\n", "| {t} | {d} | {p} |"),
    "pipes-duration": ("| Topic | Duration | Speaker |\n|---|---|---|\n", "| {t} | {d} min | {p} |"),
    "pipes-untitled": ("", "| {n} | {t} |"), "pipes-untitled-lead": ("", "| {n} | {t} | {p} |"),
    "tabs": ("No.\tItem\tLead\n", "{n}\t{t}\t{p}"), "tabs-time": ("Time\tTopic\tPresenter\n", "{s}\t{t}\t{p}"),
    "tabs-untitled": ("", "{n}\t{t}\t{p}"), "tabs-short": ("Topic\tWho\n", "{t}\t{p}"),
    "wide": ("Item        Lead\n", "{t}        {p}"),
}
ON_ONE_LINE = {
    "comma": (", ", "{t}"), "semicolon": ("; ", "{t}"), "slash": (" / ", "{t}"), "pipe": (" | ", "{t}"),
    "dots": (" • ", "{t}"), "numbers": (" ", "{n}. {t}"), "numbers-brackets": (", ", "({n}) {t}"),
    "numbers-close": ("; ", "{n}) {t}"), "dashes": (" – ", "{t}"), "numbers-comma": (", ", "{n}. {t}"),
}
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
KNOWN = re.compile(
    r"(?im)^\W*(?:\d+\.?\s*)?(?:.{0,20}\bagenda(?: items| topics)?|topics|contents|.{0,30}ordre du jour.{0,20}|tagesordnung|themen|tops|traktanden"
    r"|.{0,30}orden del d[ií]a|temario|.{0,30}ordine del giorno|pauta|ordem d[eo] .{0,15})\W*$")
CONTAINER = re.compile(
    r"(?i)\W*(?:(?:meeting |detailed )?(?:minutes|notes)|discussion(?: items| notes)?|proceedings|summary|topics|items|protokoll|verlauf"
    r"|discussions?|desarrollo.*|compte.rendu|notes de réunion)\W*")


class Plan:
    """The topics of minutes, and where a plan of them would stand."""

    def __init__(self, minutes):
        self.lines = minutes.lines()
        self.topics = []
        self.place = None
        found = None if minutes.records["agenda"] or KNOWN.search(minutes.text) else topics_of_one_level(minutes)
        if not found or len(found) > 15:
            return
        titles = [folded(item["title"]).rstrip(".:") for item in found.values()]
        if max(map(len, titles)) > 70 or len(set(titles)) < len(titles) or any(re.search(r"[|\[\]():,;/]| [-–] ", one) for one in titles):
            return
        at = min(found)
        above = at - 1
        while above > 0 and not self.lines[above].strip():
            above -= 1
        if re.match(r"(===|---)", self.lines[above]):
            above -= 1
        if CONTAINER.fullmatch(self.lines[above]):
            at = above
        if at < 2:
            return
        people = [one["name"] for one in minutes.records["attendees"] if re.fullmatch(r"[A-Z][a-zé]+ [A-Z][a-zé]+", one["name"])]
        self.people = people if len(people) >= 2 else []
        self.place = at
        for number, title in enumerate(titles):
            minute = 10 * number
            ends = minute + 10
            self.topics.append({
                "t": title, "n": str(number + 1), "R": ROMAN[number + 1], "r": ROMAN[number + 1].lower(),
                "A": chr(65 + number), "a": chr(97 + number), "d": "10" if number % 2 else "5",
                "s": f"{10 + minute // 60}:{minute % 60:02}", "e": f"{10 + ends // 60}:{ends % 60:02}",
                "h": f"{10 + minute // 60}h{minute % 60:02}",
                "p": self.people[number % len(self.people)] if self.people else "",
                "f": self.people[number % len(self.people)].split()[0] if self.people else ""})

    def entries(self, row):
        number = next((key for key in "nRrAa" if "{" + key + "}" in row and "example/{n}" not in row and "#topic" not in row), None)
        return [{"number": topic[number] if number else None, "title": topic["t"],
                 "start": topic["s"] if "{s}" in row or "{h}" in row else None, "end": topic["e"] if "{e}" in row else None,
                 "leads": [topic[key] for key in "pf" if "{" + key + "}" in row]} for topic in self.topics]


def plan_of(minutes):
    if not hasattr(minutes, "plan"):
        minutes.plan = Plan(minutes)
    return minutes.plan


def printed(heading, row, first="", join="\n", language=None):
    def form(minutes):
        if minutes.is_log or (language and minutes.language != language):
            return None
        plan = plan_of(minutes)
        if plan.place is None or (re.search(r"\{[pf]\}", row) and not plan.people):
            return None
        head = heading
        if minutes.has_headings and head == "Agenda\n":
            head = "## Agenda\n"
        text = head + ("\n" if not head.endswith(" ") else "") + first + join.join(row.format(**topic) for topic in plan.topics)
        records = copy.deepcopy(minutes.records)
        records["agenda"] = plan.entries(row)
        return "\n".join(plan.lines[:plan.place] + ["", text, ""] + plan.lines[plan.place:]), records
    return form


def slug(heading):
    sign = "md-" if heading.startswith("#") else "bold-" if heading.startswith("**") else ""
    return sign + (re.sub(r"\W+", "-", heading.lower()).strip("-") + ("-colon" if heading.rstrip("\n* ").endswith(":") else ""))


ROWS = NUMBERS | BULLETS | LINKED | TIMED | LED
FORMS = (
    {f"plan.row.{name}": printed("Agenda\n", row, language="en") for name, row in ROWS.items()}
    | {f"plan.close.{name}": printed("Agenda:", ROWS[name], language="en") for name in (
        "numbers", "roman", "letters-bracket", "bullets", "lines", "link", "minutes-bare", "lead", "starts", "item")}
    | {f"plan.head.{language}.{slug(heading)}{'.upper' if heading.isupper() else ''}.{kind}": printed(heading, row, language=language)
       for language, headings in HEADINGS.items() for heading in headings
       for kind, row in (("bullets", "- {t}"), ("numbers", "{n}. {t}"))}
    | {f"plan.table.{name}": printed("Agenda\n", row, first, language="en") for name, (first, row) in TABLES.items()}
    | {f"plan.line.{name}": printed("Agenda: ", row, "", join, language="en") for name, (join, row) in ON_ONE_LINE.items()}
)
