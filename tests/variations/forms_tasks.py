"""A list of tasks at the end of minutes that have none: grouped, in tables, under other headings, with
owners, dates and states before, behind and below. The tasks are invented, the owners are attendees."""

import copy
import re
import zlib

TASKS = {
    "en": ("send the revised budget to the landlord", "book the hall for the summer fair",
           "update the website with the new prices", "ask the surveyor about the broken gate"),
    "de": ("das Budget an den Vermieter schicken", "den Saal für das Sommerfest buchen",
           "die Webseite mit den neuen Preisen aktualisieren", "das kaputte Tor prüfen lassen"),
    "fr": ("envoyer le budget au propriétaire", "réserver la salle pour la fête de l'été",
           "mettre à jour le site avec les nouveaux prix", "faire réparer le portail cassé"),
    "es": ("enviar el presupuesto al propietario", "reservar la sala para la fiesta de verano",
           "actualizar la web con los nuevos precios", "preguntar por la puerta rota"),
    "it": ("inviare il preventivo al proprietario", "prenotare la sala per la festa d'estate",
           "aggiornare il sito con i nuovi prezzi", "chiedere un preventivo per il cancello rotto"),
    "pt": ("enviar o orçamento ao proprietário", "reservar a sala para a festa de verão",
           "atualizar o site com os novos preços", "verificar o portão quebrado"),
}
AND = {"en": "and", "de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e"}
TITLES = {
    "en": "Actions", "de": "Aufgaben", "fr": "Actions", "es": "Tareas", "it": "Azioni", "pt": "Tarefas",
}
NO_TASKS = re.compile(r"(?im)^\W*(?:action|to-?do|task|next step|aufgabe|tarea|tarefa|azion|follow)")


class List:
    """The tasks with what the forms print of them."""

    def __init__(self, minutes):
        self.language = minutes.language
        self.word = AND[self.language]
        self.markdown = minutes.has_headings
        names = [one["name"] for one in minutes.records["attendees"]
                 if re.fullmatch(r"[A-Z][a-zé]+ [A-Z][a-zé]+", one["name"])]
        firsts = [name.split()[0] for name in names]
        if zlib.crc32(minutes.name.encode()) % 2 and len(set(firsts)) == len(firsts):
            names = firsts
        self.names = names[:4]
        self.tasks = TASKS[self.language]

    def heading(self, title=None, style=None):
        title = title or TITLES[self.language]
        style = style or ("## {}\n" if self.markdown else "{}:\n")
        return style.format(title, upper=title.upper())


def capital(text):
    return text[0].upper() + text[1:]


def handle(name):
    return name.split()[0].lower()


def record(text, owners, due=None, status=None, number=None):
    return {"id": number, "text": text, "owners": list(owners), "due": due, "status": status}


def with_list(shape, languages=("en",)):
    """`shape`: from a List to the printed list and its records."""
    def form(minutes):
        if minutes.is_log or minutes.language not in languages or minutes.records["actions"]:
            return None
        made = List(minutes)
        if len(made.names) < 4 or len(set(made.names)) < 4 or NO_TASKS.search(minutes.text):
            return None
        text, records = shape(made)
        wanted = copy.deepcopy(minutes.records)
        wanted["actions"] = records
        return minutes.text.rstrip() + "\n\n" + text + "\n", wanted
    return form


def lines(template, due=None, status=None, read_due=None, text=None, owners=1, title=None, style=None):
    """A line for each task. {t}: the task, {T}: with a capital, {o}: who has it, {f}: the first of two."""
    def shape(made):
        printed, records = [], []
        for at, task in enumerate(made.tasks):
            names = [made.names[at]] if owners == 1 else [made.names[at], made.names[(at + 1) % 4]]
            said = {"t": task, "T": capital(task), "o": names[0], "p": names[-1], "O": names[0].upper(),
                    "n": at + 1, "a": made.word, "h": handle(names[0]), "g": handle(names[-1])}
            printed.append(template.format(**said))
            is_capital = "{T}" in template
            told = (text or ("{T}" if is_capital else "{t}")).format(**said)
            if "@{h}" in template:
                names = [handle(name) for name in names]
            records.append(record(told, names if owners else [], read_due or due, status))
        return made.heading(title, style) + "\n" + "\n".join(printed), records
    return shape


def groups(head, item, between="\n", owners=1, title=None):
    """Two tasks below each of two owners, or two pairs of owners."""
    def shape(made):
        printed, records = [], []
        for at in (0, 2):
            names = made.names[at:at + owners]
            shown = {"o": names[0], "p": names[-1], "O": names[0].upper(), "a": made.word}
            printed.append(head.format(**shown) + "\n".join(
                item.format(t=made.tasks[n], T=capital(made.tasks[n]), n=n - at + 1) for n in (at, at + 1)))
            told = (lambda n: capital(made.tasks[n])) if "{T}" in item else (lambda n: made.tasks[n])
            records += [record(told(n), names) for n in (at, at + 1)]
        return made.heading(title) + "\n" + between.join(printed), records
    return shape


def states(heads, item="- {o}: {T}", between="\n\n"):
    """Tasks below the state they are in: [(what is printed, status)]."""
    def shape(made):
        printed, records = [], []
        for at, (head, status) in zip((0, 2), heads):
            rows = (at, at + 1)
            printed.append(head + "\n".join(
                item.format(t=made.tasks[n], T=capital(made.tasks[n]), o=made.names[n]) for n in rows))
            records += [record(capital(made.tasks[n]), [made.names[n]], status=status) for n in rows]
        return made.heading() + "\n" + between.join(printed), records
    return shape


def table(columns, kind="pipe", title=True):
    """`columns`: (title, template, field); the fields of a record by their column."""
    def shape(made):
        rows, records = [], []
        for at, task in enumerate(made.tasks):
            said = {"t": task, "T": capital(task), "o": made.names[at], "n": at + 1, "p": made.names[(at + 1) % 4]}
            cells = [template.format(**said) for _, template, _ in columns]
            got = {field: cell for (_, _, field), cell in zip(columns, cells) if field and cell}
            status = {"Done": "done", "Closed": "done", "Complete": "done", "Open": "open",
                      "Ongoing": "ongoing", "In progress": "ongoing"}.get(got.get("status"))
            owners = got.get("owners", "")
            records.append(record(got["text"], filter(None, re.split(r", | / | & | and ", owners)),
                                  got.get("due"), status, got.get("id")))
            rows.append(cells)
        titles = [name for name, _, _ in columns]
        heading = made.heading() + "\n" if title else ""
        if kind == "pipe":
            out = ["| " + " | ".join(titles) + " |", "|" + "---|" * len(titles)]
            out += ["| " + " | ".join(row) + " |" for row in rows]
        elif kind == "tab":
            out = ["\t".join(row) for row in [titles, *rows]]
        elif kind == "html":
            def row_of(cells, tag):
                return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"
            out = ["<table>", row_of(titles, "th"), *(row_of(row, "td") for row in rows), "</table>"]
        else:
            widths = [max(len(row[c]) for row in [titles, *rows]) + 4 for c in range(len(titles))]
            out = ["".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
                   for row in [titles, *rows]]
        return heading + "\n".join(out), records
    return shape


LINES = {
    "behind-tabs": lines("* {T}\t\t\t({o})"), "colon": lines("- {o}: {T}"), "colon-bold": lines("- **{o}:** {T}"), "colon-bold-inside": lines("- **{o}**: {T}"),
    "bold": lines("- **{o}** {T}"), "bold-to": lines("- **{o}** to {t}"), "dash": lines("- {o} - {T}"),
    "en-dash": lines("- {o} – {T}"), "em-dash": lines("- {o} — {T}"), "to": lines("- {o} to {t}"),
    "will": lines("- {o} will {t}"), "to-sentence": lines("- {o} to {t}."), "square": lines("- [{o}] {T}"),
    "round": lines("- ({o}) {T}"), "round-colon": lines("- ({o}): {T}"), "behind": lines("- {T} ({o})"),
    "behind-stop": lines("- {T}. ({o})"), "behind-square": lines("- {T} [{o}]"), "behind-dash": lines("- {T} - {o}"),
    "behind-en-dash": lines("- {T} – {o}"), "behind-bold": lines("- {T} **{o}**"),
    "behind-dash-bold": lines("- {T} - **{o}**"), "behind-brackets-bold": lines("- {T} (**{o}**)"),
    "behind-italic": lines("- {T} *({o})*"), "behind-arrow": lines("- {T} -> {o}"), "behind-arrow-sign": lines("- {T} → {o}"),
    "behind-colon": lines("- {T}: {o}"), "behind-bar": lines("- {T} | {o}"), "behind-owner": lines("- {T} (owner: {o})"),
    "behind-assigned": lines("- {T} (assigned to {o})"), "behind-Assigned": lines("- {T} - Assigned to {o}"),
    "behind-by": lines("- {T} (by {o})"), "behind-lead": lines("- {T}. Lead: {o}"),
    "behind-responsible": lines("- {T} (Responsible: {o})"), "behind-action": lines("- {T} (Action: {o})"),
    "behind-AP": lines("- {T} [AP: {o}]"), "behind-handle": lines("- {T} @{h}"),
    "arrow": lines("- {o} -> {T}"), "arrow-sign": lines("- {o} → {T}"), "two": lines("- {o} and {p} to {t}", owners=2),
    "two-slash": lines("- {o}/{p}: {T}", owners=2), "two-plus": lines("- {o} + {p}: {T}", owners=2),
    "two-and": lines("- {o} & {p} - {T}", owners=2), "two-behind": lines("- {T} ({o}, {p})", owners=2),
    "two-behind-and": lines("- {T} ({o} and {p})", owners=2), "two-behind-slash": lines("- {T} ({o}/{p})", owners=2),
    "two-behind-dash": lines("- {T} - {o}, {p}", owners=2),
    "two-square": lines("- [{o}, {p}] {T}", owners=2), "two-handles": lines("- @{h} @{g} {T}", owners=2),
    "numbers": lines("{n}. {o}: {T}"), "numbers-to": lines("{n}. {o} to {t}"), "numbers-behind": lines("{n}) {T} ({o})"),
    "plain": lines("{o}: {T}"), "plain-to": lines("{o} to {t}"), "plain-dash": lines("{o} - {T}"),
    "plain-behind": lines("{T} ({o})"), "plain-will": lines("{o} will {t}."), "paragraphs": lines("{o}: {T}\n"),
    "paragraphs-to": lines("{o} to {t}.\n"), "paragraphs-bold": lines("**{o}** – {T}\n"),
    "paragraphs-capitals": lines("{O}: {T}\n"), "tab": lines("{o}\t{T}"), "tab-behind": lines("{T}\t{o}"),
    "box": lines("- [ ] {o}: {T}"), "box-to": lines("- [ ] {o} to {t}"), "box-behind": lines("- [ ] {T} ({o})"),
    "box-behind-dash": lines("- [ ] {T} - {o}"), "box-handle": lines("- [ ] @{h} {T}"), "box-bold": lines("- [ ] **{o}** {T}"),
    "box-sign": lines("☐ {o}: {T}"), "box-sign-behind": lines("☐ {T} ({o})"),
    "handle": lines("- @{h}: {T}"), "handle-to": lines("- @{h} to {t}"), "handle-plain": lines("@{h} {T}"),
    "mark": lines("- ACTION: {o} to {t}"), "mark-AI": lines("- AI: {o} to {t}"), "mark-AP": lines("- AP {n}: {o} to {t}"),
    "needs": lines("- {o} needs to {t}"), "should": lines("- {o} should {t}"), "is-to": lines("- {o} is to {t}"),
    "agreed-to": lines("- {o} agreed to {t}"), "can": lines("- {o} can {t}"), "going-to": lines("- {o} is going to {t}"),
    "working-to": lines("- {o} working to {t}", text="working to {t}"), "took-to": lines("- {o} took an action to {t}"),
    "volunteered": lines("- {o} volunteered to {t}."), "to-colon": lines("- {o}: to {t}"),
    "field-below": lines("- {T}\n  - Owner: {o}"), "field-below-who": lines("- {T}\n  - Who: {o}"),
    "field-below-assignee": lines("- {T}\n  - Assignee: @{h}"), "name-below": lines("- {T}\n  - {o}"),
    "unowned": lines("- {T}", owners=0), "unowned-numbers": lines("{n}. {T}.", owners=0),
    "unowned-plain": lines("{T}", owners=0), "unowned-box": lines("- [ ] {T}", owners=0),
    "unowned-mark": lines("- TODO: {T}", owners=0), "note-below": lines("- {o}: {T}\n  - It was asked for twice already."),
    "notes-below": lines("- {o} to {t}\n  - Prices rose again.\n  - See the mail of last week."),
    "note-below-mark": lines("- ACTION: {o} to {t}\n  - This was talked about at length."),
    "label-lines": lines("Action: {T}\nOwner: {o}\n"), "label-lines-bold": lines("**Action:** {T}\n**Owner:** {o}\n"),
}
DUES = {
    "brackets": lines("- {T} ({o}, by 5 May)", due="by 5 May"), "brackets-bare": lines("- {T} ({o}, 5 May)", due="5 May"),
    "brackets-dash": lines("- {T} ({o} - 5 May)", due="5 May"), "two-brackets": lines("- {T} ({o}) (by 5 May)", due="by 5 May"),
    "brackets-due": lines("- {T} ({o}; due 5 May)", due="due 5 May"), "square": lines("- {o}: {T} [by 5 May]", due="by 5 May"),
    "in-brackets": lines("- {o}: {T} (by Friday)", due="by Friday"), "date-brackets": lines("- {o}: {T} (5/5/24)", due="5/5/24"),
    "due-brackets": lines("- {o}: {T} (due 5 May)", due="due 5 May"), "deadline": lines("- {o}: {T} (deadline: 5 May)", due="5 May"),
    "Due": lines("- {o}: {T}. Due: 5 May", due="5 May"), "dash": lines("- {o} - {T} - 5 May", due="5 May"),
    "dash-by": lines("- {T} - {o} - by 5 May", due="by 5 May"), "bar": lines("- {T} | {o} | 5 May", due="5 May"),
    "sentence": lines("- {o} to {t} by 5 May", due="by 5 May", text="{t} by 5 May"),
    "sentence-meeting": lines("- {o} to {t} before the next meeting", due="before the next meeting", text="{t} before the next meeting"),
    "sentence-week": lines("- {o} to {t} by the end of the week", due="by the end of the week", text="{t} by the end of the week"),
    "asap": lines("- {o}: {T} (ASAP)", due="ASAP"), "next-meeting": lines("- {T} ({o}, next meeting)", due="next meeting"),
    "front": lines("- By 5 May: {o} to {t}", due="By 5 May"), "front-owner": lines("- {o} (by 5 May): {T}", due="by 5 May"),
    "field-below": lines("- {o}: {T}\n  - Due: 5 May", due="5 May"), "fields-below": lines("- {T}\n  - Owner: {o}\n  - Due: 5 May", due="5 May"),
    "label-lines": lines("Action: {T}\nOwner: {o}\nDue: 5 May\n", due="5 May"),
    "fields-behind": lines("- {T} (Owner: {o}, Due: 5 May)", due="5 May"), "fields-semicolon": lines("- {T}; Owner: {o}; Due: 5 May", due="5 May"),
    "fields-dash": lines("- {T} - Owner: {o} - Due: 5 May", due="5 May"), "iso": lines("- {o}: {T} (2024-05-05)", due="2024-05-05"),
    "month": lines("- {o}: {T} (end of May)", due="end of May"), "until": lines("- {o}: {T} (until 5 May)", due="until 5 May"),
    "comma": lines("- {o} to {t}, by 5 May", due="by 5 May", text="{t}, by 5 May"),
    "bold": lines("- {o}: {T} **by 5 May**", due="by 5 May", text="{T} by 5 May"),
}
STATES = {
    "dash": lines("- {o}: {T} - DONE", status="done"), "en-dash": lines("- {o}: {T} – Done", status="done"),
    "brackets": lines("- {o}: {T} (done)", status="done"), "square": lines("- {o}: {T} [DONE]", status="done"),
    "colon": lines("- {o} to {t}: done", status="done"), "sentence": lines("- {o} to {t}. Done.", status="done"),
    "bold": lines("- {o} to {t} **DONE**", status="done"), "bold-sentence": lines("- {o} to {t}. **Completed**", status="done"),
    "front": lines("- DONE: {o} to {t}", status="done"), "front-dash": lines("- Done - {o} to {t}", status="done"),
    "front-brackets": lines("- (Done) {o} to {t}", status="done"), "front-square": lines("- [DONE] {o} to {t}", status="done"),
    "front-bold": lines("- **DONE** {o} to {t}", status="done"), "front-tick": lines("- ✅ {o}: {T}", status="done"),
    "tick-behind": lines("- {o}: {T} ✅", status="done"), "box": lines("- [x] {o}: {T}", status="done"),
    "struck": lines("- ~~{o}: {T}~~", status="done"), "below": lines("- {o}: {T}\n  - Done", status="done"),
    "below-sentence": lines("- {o}: {T}\n  - Completed last week.", status="done"),
    "below-field": lines("- {o}: {T}\n  - Status: Done", status="done"), "below-closed": lines("- {o}: {T}\n  - Closed.", status="done"),
    "ongoing": lines("- {o} to {t} - ongoing", status="ongoing"), "ongoing-brackets": lines("- {o}: {T} (in progress)", status="ongoing"),
    "ongoing-below": lines("- {o}: {T}\n  - In progress", status="ongoing"), "ongoing-sentence": lines("- {o} to {t}. Ongoing.", status="ongoing"),
    "open": lines("- {o}: {T} (open)", status="open"), "open-dash": lines("- {o} to {t} - OPEN", status="open"),
    "open-below": lines("- {o}: {T}\n  - Remains open.", status="open"), "still-open": lines("- {o} to {t}. Still open.", status="open"),
    "pending": lines("- (Pending) {o} to {t}", status="open"), "not-done": lines("- {o}: {T} (not done)", status="open"),
    "outstanding": lines("- {o} to {t} - outstanding", status="open"), "carried": lines("- {o} to {t} - carried forward", status="ongoing"),
    "dropped": lines("- {o} to {t} - dropped", status="dropped"), "cancelled": lines("- {o}: {T} (cancelled)", status="dropped"),
    "wip": lines("- {o}: {T} (WIP)", status="ongoing"), "comment": lines("- {o}: {T} - DONE, see the log", status="done"),
    "comment-brackets": lines("- {o}: {T} (done, see the log)", status="done"), "action-closed": lines("- {o} to {t}. Action closed.", status="done"),
    "mark-status": lines("- ACTION (done): {o} to {t}", status="done"), "status-field": lines("- {o}: {T}. Status: Done", status="done"),
    "to-dash-complete": lines("- {o} to {t} – Complete", status="done"), "capitals": lines("- {o} to {t} COMPLETED", status="done"),
}
GROUPS = {
    "heading": groups("### {o}\n\n", "- {T}", "\n\n"), "heading-4": groups("#### {o}\n", "- {T}", "\n\n"),
    "bold": groups("**{o}**\n\n", "- {T}", "\n\n"), "bold-colon": groups("**{o}:**\n\n", "- {T}", "\n\n"),
    "bold-close": groups("**{o}**\n", "- {T}", "\n\n"), "colon": groups("{o}:\n", "- {T}", "\n\n"),
    "colon-apart": groups("{o}:\n\n", "- {T}", "\n\n"), "plain": groups("{o}\n", "- {T}", "\n\n"),
    "plain-apart": groups("{o}\n\n", "- {T}", "\n\n"), "bullet": groups("- {o}\n", "  - {T}"),
    "bullet-colon": groups("- {o}:\n", "  - {T}"), "bullet-bold": groups("- **{o}**\n", "  - {T}"),
    "bullet-bold-colon": groups("- **{o}:**\n", "    - {T}"), "bullet-handle": groups("- @{o}\n", "  - {T}"),
    "bullet-box": groups("- {o}\n", "  - [ ] {T}"), 
    "square": groups("[{o}]\n", "- {T}", "\n\n"), "to": groups("{o} to:\n", "- {t}", "\n\n"),
    "will": groups("{o} will:\n", "- {t}", "\n\n"), "bullet-to": groups("- {o} to\n", "  - {t}"),
    "bullet-will": groups("- {o} will:\n", "  - {t}"), "for": groups("For {o}:\n", "- {T}", "\n\n"),
    "bullet-for": groups("- For {o}\n", "  - {T}"), "possessive": groups("{o}'s tasks:\n", "- {T}", "\n\n"),
    "capitals": groups("{O}\n", "- {T}", "\n\n"), "numbers": groups("{o}:\n", "{n}. {T}", "\n\n"),
    "numbered-names": groups("1. {o}\n", "   - {T}"), "letters-below": groups("- {o}\n", "    a. {T}"),
    "two": groups("{o} and {p}:\n", "- {T}", "\n\n", owners=2), "two-bold": groups("**{o}, {p}**\n", "- {T}", "\n\n", owners=2),
    "two-bullet": groups("- {o} & {p}\n", "  - {T}", owners=2), "two-bullet-and": groups("- {o} {a} {p}:\n", "  - {T}", owners=2),
    "two-slash": groups("- {o}/{p}\n", "  - {T}", owners=2), "two-heading": groups("### {o} / {p}\n\n", "- {T}", "\n\n", owners=2),
    "beside": groups("* {o}:\n", "* {T}"), "plain-lines": groups("{o}:\n", "{T}", "\n\n"),
    "indented": groups("{o}\n", "    {T}", "\n\n"), "star-dash": groups("* {o}\n", "    - {T}"),
    "boxes": groups("**{o}**\n", "- [ ] {T}", "\n\n"), "assigned": groups("Assigned to {o}:\n", "- {T}", "\n\n"),
    "marks": groups("{o}:\n", "• {T}", "\n\n"), "Next-steps": groups("{o}:\n", "- {T}", "\n\n", title="Next steps"),
    "Next-steps-bullet": groups("- {o}\n", "  - {T}", title="Next steps"), "To-do-bold": groups("**{o}**\n", "- {T}", "\n\n", title="To do"),
    "Plan": groups("- {o}\n", "  - {T}", title="Plan for next week"),
}
IN_STATES = {
    "heading": states([("### Open\n\n", "open"), ("### Done\n\n", "done")]),
    "bold": states([("**Open**\n", "open"), ("**Completed**\n", "done")]),
    "colon": states([("Open:\n", "open"), ("Closed:\n", "done")]),
    "bold-colon": states([("**In progress:**\n\n", "ongoing"), ("**Done:**\n\n", "done")]),
    "bullet": states([("- In progress\n", "ongoing"), ("- Done\n", "done")], "  - {o}: {T}", "\n"),
    "bullet-colon": states([("- Completed:\n", "done"), ("- Ongoing:\n", "ongoing")], "  - {o} - {T}", "\n"),
}
WHO, WHAT = ("Who", "{o}", "owners"), ("What", "{T}", "text")
TABLES = {
    "task-owner": (("Action", "{T}", "text"), ("Owner", "{o}", "owners")),
    "owner-task": (("Owner", "{o}", "owners"), ("Action", "{T}", "text")),
    "task-owner-due": (("Action item", "{T}", "text"), ("Owner", "{o}", "owners"), ("Due", "5 May", "due")),
    "who-what-when": (WHO, WHAT, ("When", "5 May", "due")), "what-who-when": (WHAT, WHO, ("By when", "5 May", "due")),
    "number-task-owner-status": (("#", "{n}", "id"), ("Task", "{T}", "text"), ("Assigned to", "{o}", "owners"), ("Status", "Open", "status")),
    "number-owner-task": (("No.", "{n}", "id"), ("Responsible", "{o}", "owners"), ("Description", "{T}", "text")),
    "due-task-owner": (("Deadline", "5 May", "due"), ("Task", "{T}", "text"), ("Responsible", "{o}", "owners")),
    "status-task-owner": (("Status", "Done", "status"), ("Action", "{T}", "text"), ("Lead", "{o}", "owners")),
    "ref": (("Ref", "AB-0{n}", "id"), ("Action", "{T}", "text"), ("Action owner", "{o}", "owners"), ("Target date", "5/5/24", "due")),
    "two-owners": (("Action", "{T}", "text"), ("Owners", "{o}, {p}", "owners")),
    "two-owners-slash": (("Task", "{T}", "text"), ("Who", "{o} / {p}", "owners"), ("Status", "In progress", "status")),
    "to": (("Person", "{o}", "owners"), ("Task", "{T}", "text")), "assignee": (("Task", "{T}", "text"), ("Assignee", "@{o}", "owners"), ("Due date", "next meeting", "due")),
    "comments": (("Action", "{T}", "text"), ("Owner", "{o}", "owners"), ("Comments", "It was asked for twice", None)),
    "priority": (("Priority", "High", None), ("Action", "{T}", "text"), ("Assigned To", "{o}", "owners"), ("Due", "ASAP", "due")),
    "name-task": (("Name", "{o}", "owners"), ("To do", "{T}", "text")), "member-task": (("Member", "{o}", "owners"), ("Task for next week", "{T}", "text")),
    "member": (("Team member", "{o}", "owners"), ("Tasks", "{T}", "text"), ("Status", "Ongoing", "status")),
    "subject": (("Item", "Funds", None), ("Action", "{T}", "text"), ("By", "{o}", "owners"), ("Date", "5 May", "due")),
    "next-step": (("Topic", "Funds", None), ("Next step", "{T}", "text"), ("Owner", "{o}", "owners")),
    "action-by": (("Action", "{T}", "text"), ("Action by", "{o}", "owners"), ("Completion date", "5 May", "due")),
    "responsible-party": (("Action Item", "{T}", "text"), ("Responsible Party", "{o}", "owners"), ("Deadline", "5 May", "due")),
    "in-charge": (("Task", "{T}", "text"), ("Person in charge", "{o}", "owners"), ("Complete by", "5 May", "due")),
}
HEADINGS = (
    "Actions", "Action Items", "Action points", "Next Steps", "Next steps and actions", "Actions and next steps", "To do", "To-Do",
    "TODO", "TODOs", "Tasks", "Task list", "Follow-ups", "Follow up", "Follow-up actions", "Summary of actions", "Actions arising",
    "Action list", "Assigned tasks", "Tasks assigned", "Task assignments", "To do before next meeting", "Tasks for next week",
    "Next week's tasks", "To be done", "Work to do", "Homework", "Deliverables", "Commitments", "Assignments", "Plan", "Plan of action",
    "Action plan", "Plan for next week", "Things to do", "What's next", "Who does what", "Responsibilities", "Actions agreed",
    "Actions to be taken", "Action taken", "Upcoming tasks", "Outstanding actions", "New action items", "Goals for next week",
    "Goals for next meeting", "Items to follow up", "Open items", "Open tasks", "Immediate actions", "Actions required", "Recap of action items",
    "Summary of action items", "Pending tasks", "Current action items", "Action log", "Agreed actions", "Decisions and actions", "Wrap-up and action items",
)
HEADING_STYLES = {
    "markdown": "## {}\n", "markdown-colon": "### {}:\n", "bold": "**{}**\n", "bold-colon": "**{}:**\n", "colon": "{}:\n",
    "plain": "{}\n", "capitals": "{upper}\n", "numbered": "12. {}\n", "underlined": "{}\n------------\n",
    "sign": "📝 {}\n", "markdown-sign": "## ✅ {}\n", "number-markdown": "## 7. {}\n",
}
NAMES_OF_LISTS = {
    "de": ("Aufgaben", "To-dos", "Nächste Schritte", "Offene Aufgaben", "Maßnahmen", "Arbeitsaufträge", "Aufträge", "Aufgabenverteilung",
           "Weiteres Vorgehen", "Zu erledigen", "Offene Punkte", "Aufgaben bis zum nächsten Treffen"),
    "fr": ("Actions", "Actions à mener", "Prochaines étapes", "À faire", "Tâches", "Actions à réaliser", "Relevé d'actions", "Suites à donner",
           "Liste des actions", "Plan d'action", "Répartition des tâches"),
    "es": ("Tareas", "Próximos pasos", "Acciones", "Compromisos", "Pendientes", "Tareas pendientes", "Tareas asignadas", "Acciones a realizar",
           "Plan de acción", "Por hacer", "Acuerdos y tareas"),
    "it": ("Azioni", "Prossimi passi", "Cose da fare", "Compiti", "Attività", "Da fare", "Azioni da intraprendere", "Piano d'azione",
           "Attività da svolgere", "Elenco azioni"),
    "pt": ("Tarefas", "Próximos passos", "Ações", "Encaminhamentos", "Pendências", "A fazer", "Tarefas pendentes", "Plano de ação",
           "Ações a realizar", "Distribuição de tarefas"),
}
TABLES_OF_LANGUAGES = {
    "de": ("Aufgabe", "Verantwortlich", "Termin"), "de-2": ("Was", "Wer", "Bis wann"), "de-3": ("Maßnahme", "Zuständig", "Frist"),
    "fr": ("Action", "Responsable", "Échéance"), "fr-2": ("Quoi", "Qui", "Quand"), "fr-3": ("Tâche", "Porteur", "Délai"),
    "es": ("Tarea", "Responsable", "Fecha"), "es-2": ("Qué", "Quién", "Cuándo"), "es-3": ("Acción", "Encargado", "Plazo"),
    "it": ("Azione", "Responsabile", "Scadenza"), "it-2": ("Cosa", "Chi", "Entro quando"), "it-3": ("Attività", "Incaricato", "Data"),
    "pt": ("Tarefa", "Responsável", "Prazo"), "pt-2": ("O quê", "Quem", "Quando"), "pt-3": ("Ação", "Responsável", "Data limite"),
}
SPOKEN = ("de", "fr", "es", "it", "pt")


def dated(titles):
    return tuple(zip(titles, ("{T}", "{o}", "05/05/2024"), ("text", "owners", "due")))


FORMS = (
    {f"tasks.line.{name}": with_list(shape) for name, shape in LINES.items()}
    | {f"tasks.due.{name}": with_list(shape) for name, shape in DUES.items()}
    | {f"tasks.state.{name}": with_list(shape) for name, shape in STATES.items()}
    | {f"tasks.group.{name}": with_list(shape) for name, shape in GROUPS.items()}
    | {f"tasks.in-state.{name}": with_list(shape) for name, shape in IN_STATES.items()}
    | {f"tasks.table.{name}": with_list(table(columns)) for name, columns in TABLES.items()}
    | {f"tasks.table.bare.{name}": with_list(table(columns, title=False)) for name, columns in TABLES.items()}
    | {f"tasks.table.{kind}.{name}": with_list(table(columns, kind)) for kind in ("tab", "spaced", "html")
       for name, columns in list(TABLES.items())[:8]}
    | {f"tasks.called.{name}": with_list(lines("- {o}: {T}", title=name)) for name in HEADINGS}
    | {f"tasks.called.to.{name}": with_list(lines("- {o} to {t}", title=name)) for name in HEADINGS[3:4] + HEADINGS[12:13] + HEADINGS[30:34]}
    | {f"tasks.heading.{name}": with_list(lines("- {o} to {t}", style=style)) for name, style in HEADING_STYLES.items()}
    | {f"tasks.heading.next-steps.{name}": with_list(lines("- {o} to {t}", style=style, title="Next steps"))
       for name, style in HEADING_STYLES.items()}
    | {f"tasks.{language}.called.{name}": with_list(lines("- {o}: {T}", title=name), (language,))
       for language, names in NAMES_OF_LISTS.items() for name in names}
    | {f"tasks.{name}.table": with_list(table(dated(titles)), (name[:2],)) for name, titles in TABLES_OF_LANGUAGES.items()}
    | {f"tasks.languages.{name}": with_list(shape, SPOKEN) for name, shape in {
        "behind": lines("- {T} ({o})"), "dash": lines("- {o} - {T}"), "behind-dash": lines("- {T} - {o}"), "bold": lines("- **{o}** {T}"),
        "two": lines("- {o} {a} {p}: {T}", owners=2), "arrow": lines("- {T} → {o}"), "box": lines("- [ ] {o}: {T}"),
        "box-behind": lines("- [ ] {T} ({o})"), "handle": lines("- @{h} {T}"), "square": lines("- [{o}] {T}"),
        "group": groups("- {o}\n", "  - {T}"), "group-bold": groups("**{o}**\n\n", "- {T}", "\n\n"),
        "group-heading": groups("### {o}\n\n", "- {T}", "\n\n"), "group-two": groups("- {o} {a} {p}\n", "  - {T}", owners=2),
        "plain": lines("{o}: {T}"), "unowned": lines("- {T}", owners=0)}.items()}
)
