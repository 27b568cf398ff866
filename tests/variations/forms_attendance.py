"""The attendance in other forms: lists, tables, columns, sentences, roll calls."""

import copy
import re
import textwrap

from minutes import folded

WORDS = {
    "en": {"present": "Present", "in_attendance": "In attendance", "apologies": "Apologies",
           "absent": "Absent", "excused": "Excused", "chair": "Chair", "role": "Role", "name": "Name",
           "status": "Status", "and": "and"},
    "de": {"present": "Anwesend", "in_attendance": "Gäste", "apologies": "Entschuldigt",
           "absent": "Abwesend", "chair": "Vorsitz", "role": "Funktion", "name": "Name",
           "status": "Status", "and": "und"},
    "fr": {"present": "Présents", "in_attendance": "Invités", "apologies": "Excusés",
           "absent": "Absents", "chair": "Président", "role": "Fonction", "name": "Nom",
           "status": "Statut", "and": "et"},
    "es": {"present": "Asistentes", "in_attendance": "Invitados", "apologies": "Excusan su asistencia",
           "absent": "Ausentes", "chair": "Presidente", "role": "Cargo", "name": "Nombre",
           "status": "Estado", "and": "y"},
    "it": {"present": "Presenti", "in_attendance": "Invitati", "apologies": "Assenti giustificati",
           "absent": "Assenti", "chair": "Presidente", "role": "Ruolo", "name": "Nome",
           "status": "Stato", "and": "e"},
    "pt": {"present": "Presentes", "in_attendance": "Convidados",
           "apologies": "Ausências justificadas", "absent": "Ausentes", "chair": "Presidente",
           "role": "Cargo", "name": "Nome", "status": "Situação", "and": "e"},
}
LABEL = r"present|attend|particip|anwesen|teilnehm|asist|presen|roll"


def extent(minutes):
    """(first, last) line of a block that holds all attendees and little else; None without one."""
    people, lines = minutes.records["attendees"], minutes.lines()
    if minutes.is_log or len(people) < 3 or len({one["name"] for one in people}) < len(people):
        return None
    plain = [folded(line).lower() for line in lines]
    rows = []
    for one in people:
        name = folded(one["name"]).lower()
        rows.append(next((at for at, line in enumerate(plain) if name in line), None))
    if None in rows or max(rows) - min(rows) > 3 * len(people) + 10:
        return None
    first, last = min(rows), max(rows)
    rest = " ".join(plain[first:last + 1])
    for one in people:
        for key in ("name", "affiliation", "initials"):
            if one.get(key):
                rest = rest.replace(folded(one[key]).lower(), " ", 1)
    words = [word for word in re.sub(r"[^\w ]", " ", rest).split() if len(word) > 2]
    if len(words) > 1.2 * len(people) + 8:
        return None
    for sign in (LABEL + "|member|name|---|who", LABEL):
        before = first - 1
        while before >= 0 and not lines[before].strip():
            before -= 1
        if before < 0 or len(lines[before]) >= 60 or not re.search(f"(?i){sign}", lines[before]):
            break
        first = before
    return first, last


class Printer:
    """One attendee as text, in the language of the minutes."""

    def __init__(self, minutes):
        self.words = WORDS[minutes.language]
        self.english = minutes.language == "en"
        self.groups = minutes.attendees()
        self.people = [one for _, people in self.groups for one in people]

    def label(self, status):
        return self.words[status]

    def chair(self, one):
        return f" ({self.words['chair']})" if one.get("chair") else ""

    def named(self, one, before=" (", after=")"):
        role = f"{before}{one['affiliation']}{after}" if one.get("affiliation") else ""
        return one["name"] + role + self.chair(one)

    def status_word(self, status):
        return self.words.get("excused", self.words[status]) if status == "apologies" else self.words[status]

    def rows(self):
        for status, people in self.groups:
            for one in people:
                yield one["name"] + self.chair(one), one.get("affiliation") or "", status


def lists(join, label="{}: ", person=None, between="\n"):
    """A list for each status: what joins the people, the label, how one person is printed."""
    def form(printer):
        show = person or printer.named
        return between.join(label.format(printer.label(status)) + join.join(map(show, people))
                            for status, people in printer.groups)
    return form


def below(label, item, between="\n\n", shown=None):
    """The people of a status on lines of their own below its label."""
    def form(printer):
        return between.join(
            label.format(printer.label(status), upper=printer.label(status).upper()) + "\n".join(
                item.format(shown(printer, one) if shown else printer.named(one), n=number)
                for number, one in enumerate(people, 1))
            for status, people in printer.groups)
    return form


def joined(printer, people):
    shown = list(map(printer.named, people))
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} {printer.words['and']} {shown[-1]}"


def with_and(printer):
    return "\n".join(f"{printer.label(status)}: {joined(printer, people)}."
                     for status, people in printer.groups)


def sentences(printer):
    if not printer.english:
        return None
    texts = {"present": "Present were {}.", "in_attendance": "Also in attendance: {}.",
             "apologies": "Apologies were received from {}.", "absent": "Absent: {}."}
    return " ".join(texts[status].format(joined(printer, people)) for status, people in printer.groups)


def members(printer):
    if not printer.english:
        return None
    texts = {"present": "Members present: {}", "in_attendance": "Guests: {}",
             "apologies": "Members absent with apologies: {}", "absent": "Members absent: {}"}
    return "\n".join(texts[status].format(joined(printer, people)) for status, people in printer.groups)


def pipe_table(printer):
    words = printer.words
    head = f"| {words['name']} | {words['role']} | {words['status']} |\n|---|---|---|\n"
    return head + "\n".join(f"| {name} | {role} | {printer.label(status)} |"
                            for name, role, status in printer.rows())


def pipe_table_with_marks(printer):
    shown = [status for status, _ in printer.groups]
    cells = [printer.words["name"], printer.words["role"], *map(printer.label, shown)]
    head = f"| {' | '.join(cells)} |\n|{'---|' * len(cells)}\n"
    return head + "\n".join(
        f"| {name} | {role} | " + " | ".join("x" if one == status else " " for one in shown) + " |"
        for name, role, status in printer.rows())


def tab_table(printer):
    words = printer.words
    head = f"{words['name']}\t{words['role']}\t{words['status']}\n"
    return head + "\n".join(f"{name}\t{role}\t{printer.label(status)}"
                            for name, role, status in printer.rows())


def spaced_table(printer):
    words = printer.words
    rows = [(words["name"], words["role"], words["status"])]
    rows += [(name, role, printer.label(status)) for name, role, status in printer.rows()]
    names, roles = (max(len(row[column]) for row in rows) + 3 for column in (0, 1))
    return "\n".join((name.ljust(names) + role.ljust(roles) + status).rstrip()
                     for name, role, status in rows)


def spaced_table_with_marks(printer):
    """One column for each status, its titles one space apart."""
    rows, shown = list(printer.rows()), [status for status, _ in printer.groups]
    if len(shown) < 2:
        return None
    names, roles = max(len(row[0]) for row in rows) + 3, max(len(row[1]) for row in rows) + 5
    head, place = printer.words["name"].ljust(names) + printer.words["role"].ljust(roles), {}
    for status in shown:
        place[status] = len(head) + len(printer.label(status)) // 2
        head += printer.label(status) + " "
    return "\n".join([head] + [(name.ljust(names) + role.ljust(roles)).ljust(place[status]) + "x"
                               for name, role, status in rows])


def two_columns(printer):
    out = []
    for status, people in printer.groups:
        cells = list(map(printer.named, people))
        width = max(map(len, cells)) + 6
        out.append(printer.label(status) + ":")
        out += ["".join(cell.ljust(width) for cell in cells[at:at + 2]).rstrip()
                for at in range(0, len(cells), 2)] + [""]
    return "\n".join(out)


def label_in_margin(printer):
    out = []
    for status, people in printer.groups:
        for number, one in enumerate(people):
            out.append((f"{printer.label(status)}:" if number == 0 else "").ljust(18) + printer.named(one))
        out.append("")
    return "\n".join(out)


def wrapped_beside_label(printer):
    out = []
    for status, people in printer.groups:
        out += textwrap.wrap(", ".join(map(printer.named, people)), 76,
                             initial_indent=f"{printer.label(status)}:".ljust(18),
                             subsequent_indent=" " * 18) + [""]
    return "\n".join(out)


def roll(between, heading):
    def form(printer):
        if any(status == "in_attendance" for status, _ in printer.groups):
            return None
        if any(role for _, role, _ in printer.rows()):
            return None
        return (heading if printer.english else "") + "\n".join(
            name + between + printer.status_word(status) for name, _, status in printer.rows())
    return form


def boxes(printer):
    if not printer.english or {status for status, _ in printer.groups} - {"present", "absent"}:
        return None
    return "## Attendance\n\n" + "\n".join(
        f"- [{'x' if one['status'] == 'present' else ' '}] {printer.named(one)}" for one in printer.people)


def address_of(name):
    return re.sub(r"\W+", ".", name.lower()).strip(".") + "@example.org"


def with_address(printer, one):
    return f"{printer.named(one)} <{address_of(one['name'])}>"


def surname_in_capitals(printer, one):
    given, _, surname = one["name"].rpartition(" ")
    return printer.named({**one, "name": f"{given} {surname.upper()}".strip()})


def in_capitals(printer, one):
    return printer.named({**one, "name": one["name"].upper()})


def role_first(printer):
    if not all(one.get("affiliation") for one in printer.people if one["status"] == "present"):
        return None
    return below("{}:\n", "{}", shown=lambda shown, one:
                 (one["affiliation"] + ": " if one.get("affiliation") else "")
                 + one["name"] + shown.chair(one))(printer)


def honoured(join, label):
    titles = ("Cllr", "Mr", "Mrs", "Dr.")

    def form(printer):
        if not printer.english or any(" " not in one["name"] for one in printer.people):
            return None
        return "\n\n".join(label.format(printer.label(status)) + join.join(
            f"{titles[number % 4]} {printer.named(one)}" for number, one in enumerate(people))
            for status, people in printer.groups)
    return form


def chair_apart(printer):
    chair = next((one for one in printer.people if one.get("chair") and one["status"] == "present"), None)
    if chair is None or chair.get("affiliation"):
        return None
    rest = [(status, [one for one in people if one is not chair]) for status, people in printer.groups]
    return f"{printer.words['chair']}: {chair['name']}\n" + "\n".join(
        f"{printer.label(status)}: " + ", ".join(map(printer.named, people))
        for status, people in rest if people)


def counted(printer):
    return "\n".join(f"{printer.label(status)} ({len(people)}): " + ", ".join(map(printer.named, people))
                     for status, people in printer.groups)


def dashed(printer, one):
    return printer.named(one, " – ", "")


def after_comma(printer, one):
    return printer.named(one, ", ", "")


SHAPES = {
    "line": lists(", "), "line-blank": lists(", ", between="\n\n"),
    "bold-label": lists(", ", "**{}:** ", between="\n\n"), "semicolons": lists("; "), "and": with_and,
    "no-colon": lists(", ", "{} ", between="\n\n"), "dash": lists(", ", "{} - ", between="\n\n"),
    "bullet-lines": lists(", ", "- {}: "), "counted": counted,
    "below": below("{}:\n", "{}"), "below-title": below("{}\n\n", "{}", shown=after_comma),
    "below-capitals": below("{upper}\n", "{}", shown=dashed),
    "bullets": below("{}:\n\n", "- {}"),
    "bullets-level-2": below("## {}\n\n", "* {}", shown=after_comma),
    "bullets-bold": below("**{}**\n\n", "- {}", shown=dashed),
    "bullets-nested": below("- {}:\n", "  - {}", between="\n"),
    "numbers": below("{}:\n", "{n}. {}"),
    "sentences": sentences, "members": members, "pipe-table": pipe_table,
    "pipe-table-marks": pipe_table_with_marks, "tab-table": tab_table, "spaced-table": spaced_table,
    "spaced-table-marks": spaced_table_with_marks, "two-columns": two_columns,
    "margin": label_in_margin, "margin-wrapped": wrapped_beside_label,
    "roll": roll(" - ", "Roll Call\n\n"), "roll-tab": roll("\t", "Attendance:\n\n"), "boxes": boxes,
    "addresses": below("{}:\n\n", "- {}", shown=with_address),
    "capitals": below("{}:\n", "{}", shown=in_capitals),
    "surname-capitals": below("{}:\n", "{}", shown=surname_in_capitals),
    "role-first": role_first, "chair-apart": chair_apart,
    "honorifics": honoured("\n", "{}:\n"), "honorifics-line": honoured(", ", "{}: "),
}
def numbers_go_on(printer):
    """Numbers that go on from list to list, the role in a column of its own."""
    width = max(len(name) for name, _, _ in printer.rows()) + 6
    out, number = ["Attendance", ""], 0
    for status, people in printer.groups:
        out.append(printer.label(status).upper())
        for one in people:
            number += 1
            role = (one.get("affiliation") or "") + printer.chair(one)
            out.append(("   " + f"{number}. {one['name']}".ljust(width + 4) + role).rstrip())
        out.append("")
    return "\n".join(out)


def role_in_column(printer):
    """"Ada Penrose      Chair" below a label."""
    if not any(role for _, role, _ in printer.rows()):
        return None
    width = max(len(name) for name, _, _ in printer.rows()) + 6
    out = []
    for status, people in printer.groups:
        out.append(printer.label(status) + ":")
        out += [((one["name"] + printer.chair(one)).ljust(width) + (one.get("affiliation") or "")).rstrip() for one in people]
        out.append("")
    return "\n".join(out)


def yes_no_table(title, words=("Yes", "No"), with_role=True, kind="pipe"):
    def form(printer):
        if not printer.english or {status for status, _ in printer.groups} - {"present", "absent"}:
            return None
        roles = [role for _, role, _ in printer.rows()]
        if not with_role and any(roles):
            return None
        head = "Name (Affiliation)" if any(roles) else "Name"
        rows = [(name + (f" ({role})" if role else ""), words[0] if status == "present" else words[1])
                for name, role, status in printer.rows()]
        if kind == "tab":
            return "\n".join("\t".join(row) for row in [(head, title), *rows])
        return f"| {head} | {title} |\n|---|---|\n" + "\n".join(f"| {name} | {said} |" for name, said in rows)
    return form


def side_by_side(printer):
    """Lists of unequal length beside one another."""
    if len(printer.groups) != 2:
        return None
    left, right = ([printer.label(status) + ":", *map(printer.named, people)] for status, people in printer.groups)
    width = max(map(len, left)) + 12
    rows = max(len(left), len(right))
    left, right = left + [""] * (rows - len(left)), right + [""] * (rows - len(right))
    return "\n".join((one.ljust(width) + other).rstrip() for one, other in zip(left, right))


def status_behind(template, leave=None):
    """One list, and behind who did not come what became of them."""
    def form(printer):
        if any(status == "in_attendance" for status, _ in printer.groups) or len(printer.groups) < 2:
            return None
        words = {"absent": "absent", "apologies": "regrets" if leave is None else leave}
        return printer.label("present") + ":\n\n" + "\n".join(
            "- " + (printer.named(one) if one["status"] == "present" else template.format(printer.named(one), words[one["status"]]))
            for one in printer.people)
    return form


def by_body(printer):
    """People below the body they are of."""
    present = [one for one in printer.people if one["status"] == "present"]
    if len(printer.groups) > 1 or not all(one.get("affiliation") for one in present) or any(map(printer.chair, present)):
        return None
    bodies = list(dict.fromkeys(one["affiliation"] for one in present))
    if len(bodies) == len(present):
        return None
    return printer.label("present") + ":\n\n" + "\n".join(
        f"- {body}: " + ", ".join(one["name"] for one in present if one["affiliation"] == body) for body in bodies)


SHAPES |= {
    "numbers-go-on": numbers_go_on, "role-column": role_in_column, "yes-no": yes_no_table("Present"),
    "yes-no-attended": yes_no_table("Attended"), "yes-no-attendance": yes_no_table("Attendance", ("Present", "Absent")),
    "yes-no-letters": yes_no_table("Present?", ("Y", "N")), "yes-no-tab": yes_no_table("Present", kind="tab"),
    "yes-no-ticks": yes_no_table("Present", ("✅", "❌")), "yes-blank": yes_no_table("Present", ("X", "")),
    "side-by-side": side_by_side, "behind-brackets": status_behind("{} ({})"), "behind-dash": status_behind("{} - {}"),
    "behind-struck": status_behind("~~{}~~", "absent"), "behind-bold": status_behind("{} **{}**"),
    "behind-excused": status_behind("{} (excused)", "excused"), "by-body": by_body,
    "asterisks": below("{}:\n\n", "* {}", shown=after_comma),
}


def signs_between(sign):
    """Three names and more with one and the same sign between them; an office would not be told from them."""
    def form(printer):
        if any(role for _, role, _ in printer.rows()) or any(
                len(people) < 3 or any(" " not in one["name"] for one in people) for _, people in printer.groups):
            return None
        return "\n".join(f"{printer.label(status)}: " + sign.join(one["name"] + printer.chair(one) for one in people)
                         for status, people in printer.groups)
    return form


def ticks_behind(printer):
    if {status for status, _ in printer.groups} - {"present", "absent"}:
        return None
    return printer.label("present") + ":\n\n" + "\n".join(
        f"- {printer.named(one)} {'✅' if one['status'] == 'present' else '❌'}" for one in printer.people)


def titled_columns(printer):
    """A table of one column for each state, with the state as its title."""
    return "\n\n".join(f"| **{printer.label(status)}:** |\n|:---|\n" + "\n".join(f"| {printer.named(one)} |" for one in people)
                       for status, people in printer.groups)


HOURS = {"en": ("arrived at 19:15", "until 20:00"), "de": ("ab 19:15 Uhr", "bis 20:00 Uhr"),
         "fr": ("arrivé à 19h15", "jusqu'à 20h"), "es": ("se incorpora a las 19:15", "hasta las 20:00"),
         "it": ("entra alle 19:15", "fino alle 20:00"), "pt": ("chegou às 19h15", "até às 20h00")}


def with_hours(printer):
    """From when, and until when, some were there."""
    language = next(name for name, words in WORDS.items() if words is printer.words)
    def shown(_, one):
        hours = HOURS[language][printer.people.index(one) % 2]
        return one["name"] + (f" ({one['affiliation']}, {hours})" if one.get("affiliation") else f" ({hours})") + printer.chair(one)
    return below("{}:\n\n", "- {}", shown=shown)(printer)


TOLD = {
    "en": {"present": "{} were present.", "apologies": "Apologies were received from {}.", "absent": "{} were absent.",
           "in_attendance": "Also present were {}."},
    "de": {"present": "{} waren anwesend.", "apologies": "{} haben sich entschuldigt.", "absent": "{} waren abwesend.",
           "in_attendance": "Außerdem anwesend waren {}."},
    "fr": {"present": "{} étaient présents.", "apologies": "{} étaient excusés.", "absent": "{} étaient absents.",
           "in_attendance": "Étaient également présents {}."},
    "es": {"present": "{} estuvieron presentes.", "apologies": "Excusaron su asistencia {}.", "absent": "{} estuvieron ausentes.",
           "in_attendance": "También estuvieron presentes {}."},
    "it": {"present": "{} erano presenti.", "apologies": "Hanno giustificato l'assenza {}.", "absent": "{} erano assenti.",
           "in_attendance": "Erano inoltre presenti {}."},
    "pt": {"present": "{} estiveram presentes.", "apologies": "Justificaram a ausência {}.", "absent": "{} estiveram ausentes.",
           "in_attendance": "Estiveram também presentes {}."},
}


def told(printer):
    """A sentence for each state, the verb behind the names where the language puts it there."""
    language = next(name for name, words in WORDS.items() if words is printer.words)
    if any(" " not in one["name"] or one.get("affiliation") or one.get("chair") for one in printer.people):
        return None
    return "\n\n".join(TOLD[language][status].format(joined(printer, people)) for status, people in printer.groups)


SHAPES |= {
    "slashes": signs_between(" / "), "bars": signs_between(" | "), "dots-between": signs_between(" · "),
    "dashes-between": signs_between(" – "), "ticks-behind": ticks_behind, "titled-columns": titled_columns,
    "hours": with_hours, "told": told, "roll-leader": roll(" ........ ", "Roll Call\n\n"),
}


LETTERS = {"present": "P", "absent": "A", "apologies": "E"}


def lettered(template):
    """One letter beside each name says who came."""
    def form(printer):
        if not printer.english or any(status not in LETTERS for status, _ in printer.groups) or any(
                " " not in one["name"] for one in printer.people):
            return None
        return "## Attendance\n\n" + "\n".join(template.format(name=printer.named(one), letter=LETTERS[one["status"]]) for one in printer.people)
    return form


def office_before(printer):
    """The office in square brackets before the name."""
    if not all(one.get("affiliation") and len(one["affiliation"].split()) < 3 for one in printer.people):
        return None
    return below("## {}\n\n", "- {}", shown=lambda shown, one: f"*[{one['affiliation']}]* {one['name']}{shown.chair(one)}")(printer)


SHAPES |= {
    "letters-behind": lettered("{name}  {letter}"), "letters-before": lettered("- [{letter}] {name}"),
    "letters-dash": lettered("- {name} - {letter}"), "nested-plain": below("- {}\n", "    - {}", between="\n"),
    "pluses": signs_between(" + "), "office-before": office_before,
    "at-sign": below("{}:\n\n", "- {}", shown=lambda printer, one: printer.named(one, " @ ", "")),
}
TABLES = {name for name in SHAPES if "table" in name}


def reprinted(name, shape):
    def form(minutes):
        people = minutes.records["attendees"]
        if any(one.get("initials") or re.search(r"[,;(]", one["name"]) for one in people):
            return None
        if name not in TABLES and any(re.search(r"[,(-]", one.get("affiliation") or "") for one in people):
            return None
        place = extent(minutes)
        text = place and shape(Printer(minutes))
        if not text:
            return None
        lines = minutes.lines()
        return ("\n".join(lines[:place[0]] + ["", text, ""] + lines[place[1] + 1:]),
                copy.deepcopy(minutes.records))
    return form


FORMS = {f"attendance.{name}": reprinted(name, shape) for name, shape in SHAPES.items()}
