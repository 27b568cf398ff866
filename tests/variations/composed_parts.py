"""Parts of minutes as houses print them: titles, heads, attendance, plans, topics, tasks, decisions, ends.

Each table has functions by name. A part is given the matter (what happened: see composed.py) and gives
its lines; what it prints, and what it leaves out, it says in the records that are to be read.
"""

import re


def slot(records, **values):
    records["meeting"].update(values)


# ---- The title

def title(form, body=True, date=False):
    def part(matter, records):
        text = form.format(body=matter.body, BODY=matter.body.upper(), long=matter.long_date, day=matter.date)
        slot(records, title=re.sub(r"^#+ |^\*\*|\*\*$|\n.*", "", text), **({"body": matter.body} if body else {}),
             **({"date": matter.date} if date else {}))
        return text.split("\n")
    return part


TITLES = {
    "hash": title("# {body} Meeting Minutes"),
    "hash-dated": title("# {body} Meeting - {long}", date=True),
    "hash-iso": title("# {body} Minutes {day}", date=True),
    "two-hash": title("## {body} meeting notes, {long}", date=True),
    "plain": title("{body} Meeting Minutes"),
    "plain-dated": title("{body} - Minutes of {long}", date=True),
    "of": title("Minutes of the {body}"),
    "of-held": title("Minutes of the {body} meeting held on {long}", date=True),
    "caps": title("MINUTES OF THE {BODY} MEETING"),
    "bold": title("**{body} Meeting Minutes**"),
    "setext": title("{body} Meeting Minutes\n=============================="),
    "notes": title("# Meeting Notes", body=False),
    "minutes": title("Meeting Minutes", body=False),
    "notes-dated": title("# Meeting notes {day}", body=False, date=True),
    "day": title("# {long}", body=False, date=True),
}


# ---- Date, hours and place

def labelled(form, date="Date", time="Time", place="Location", hours="{start} - {end}", lead=""):
    def part(matter, records):
        slot(records, date=matter.date, start=matter.start, end=matter.end, location=matter.place)
        pairs = [(date, matter.long_date), (time, hours.format(start=matter.start, end=matter.end)),
                 (place, matter.place)]
        return lead.split("\n") * bool(lead) + [form.format(*pair) for pair in pairs]
    return part


def sentence(form, end=True, place=True):
    def part(matter, records):
        slot(records, date=matter.date, start=matter.start, **({"end": matter.end} if end else {}),
             **({"location": matter.place} if place else {}))
        return [form.format(day=matter.long_date, start=matter.start, end=matter.end, place=matter.place)]
    return part


def only_date(form):
    def part(matter, records):
        slot(records, date=matter.date)
        return [form.format(day=matter.long_date, iso=matter.date)]
    return part


HEADS = {
    "labels": labelled("{}: {}"),
    "bold": labelled("**{}:** {}"),
    "bold-outside": labelled("**{}**: {}"),
    "bold-breaks": labelled("**{}**: {}  "),
    "bullets": labelled("- {}: {}"),
    "bold-bullets": labelled("- **{}**: {}"),
    "star-bullets": labelled("* **{}:** {}"),
    "table": labelled("| {} | {} |", lead="| | |\n|---|---|"),
    "bold-table": labelled("| **{}** | {} |", lead="| Item | Details |\n|------|---------|"),
    "tabs": labelled("{}:\t{}"),
    "spaces": labelled("{:<12}{}"),
    "dash": labelled("{} - {}", hours="{start} to {end}"),
    "when": labelled("{}: {}", "When", "Time", "Where"),
    "venue": labelled("{}: {}", "Date of meeting", "Time", "Venue"),
    "to": labelled("{}: {}", hours="{start} to {end}"),
    "headings": labelled("## {}\n\n{}\n"),
    "small-headings": labelled("### {}\n{}"),
    "held-on": sentence("The meeting was held on {day} at {place} and began at {start}.", end=False),
    "line": sentence("{day}, {start}-{end}, {place}"),
    "line-at": sentence("{day} at {start}", end=False, place=False),
    "called": sentence("{day}\n\nThe meeting was called to order at {start}.", end=False, place=False),
    "date": only_date("Date: {day}"),
    "bare-date": only_date("{day}"),
    "iso": only_date("Date: {iso}"),
    "italics": only_date("*{day}*"),
}


# ---- Attendance

def attendees(records, matter, roles=False, initials=False, chair=True, guests=True, apologies=True):
    for person in matter.people:
        if person.status == "apologies" and not apologies or person.status == "in_attendance" and not guests:
            continue
        records["attendees"].append({
            "name": person.name, "initials": person.initials if initials else None,
            "affiliation": person.role if roles else None, "status": person.status,
            "chair": chair and person.chair})


def of(matter, *statuses):
    return [person for person in matter.people if person.status in statuses]


def named(person, roles="", initials="", chair=" (Chair)", first=""):
    """With the role, the initials and the chair as the house writes them."""
    return (first.format(person.initials) + person.name + (initials.format(person.initials) if initials else "")
            + (roles.format(person.role) if roles and person.role else "")
            + (chair if person.chair and chair else ""))


LISTED = {
    "comma": lambda names: [", ".join(names)],
    "semicolon": lambda names: ["; ".join(names)],
    "and": lambda names: [", ".join(names[:-1]) + " and " + names[-1]] if len(names) > 1 else names,
    "bullets": lambda names: ["- " + name for name in names],
    "stars": lambda names: ["* " + name for name in names],
    "dots": lambda names: ["• " + name for name in names],
    "numbers": lambda names: [f"{number}. {name}" for number, name in enumerate(names, 1)],
    "lines": lambda names: names,
    "breaks": lambda names: [name + "  " for name in names],
    "nested": lambda names: ["  - " + name for name in names],
    "boxes": lambda names: ["- [x] " + name for name in names],
    "slash": lambda names: [" / ".join(names)],
    "bar": lambda names: [" | ".join(names)],
    "rows": lambda names: [f"| {name} |" for name in names],
    "ticks": lambda names: [f"- {name} ✅" for name in names],
}
ON_LINE = ("comma", "semicolon", "and", "slash", "bar")


def lists(form, listing, labels=("Present", "Apologies", "In attendance"), blank=False, **how):
    def part(matter, records):
        attendees(records, matter, roles=bool(how.get("roles")), initials=bool(how.get("initials")),
                  chair=how.get("chair", True) is not None and how.get("chair") != "")
        lines = []
        for label, status in zip(labels, ("present", "apologies", "in_attendance")):
            names = [named(person, **how) for person in of(matter, status)]
            body = LISTED[listing](names)
            if "{1}" in form:
                lines.append(form.format(label, body[0]))
            else:
                lines += [form.format(label), *([""] if blank else []), *body]
            lines += [""] if blank or listing not in ON_LINE else []
        return lines
    return part


def one_list(form, listing, blank=True, **how):
    """Those present alone, under one heading."""
    def part(matter, records):
        attendees(records, matter, roles=bool(how.get("roles")), initials=bool(how.get("initials") or how.get("first")),
                  chair=how.get("chair") != "", guests=False, apologies=False)
        return [form, *([""] if blank else []), *LISTED[listing]([named(one, **how) for one in of(matter, "present")])]
    return part


def table(head, row, roles=True, states=("Present", "Apologies", "In attendance"), chair=""):
    def part(matter, records):
        stated = "{state}" in row
        attendees(records, matter, roles=roles, initials="{initials}" in row, chair=bool(chair),
                  guests=stated, apologies=stated)
        rule = "|" + "---|" * (head.count("|") - 1)
        return [head, rule] + [
            row.format(name=named(one, chair=chair), role=one.role or "", initials=one.initials,
                       state=dict(zip(("present", "apologies", "in_attendance"), states))[one.status])
            for one in (matter.people if stated else of(matter, "present"))]
    return part


def told(present, apologies, guests):
    """A sentence for each state."""
    def part(matter, records):
        attendees(records, matter, chair=False)
        lines = []
        for form, status in ((present, "present"), (apologies, "apologies"), (guests, "in_attendance")):
            names = [person.name for person in of(matter, status)]
            lines += [form.format(LISTED["and"](names)[0]), ""] if names else []
        return lines
    return part


def run_together(form, lead):
    """All lists in one line, as text comes out of a page that lost its breaks."""
    def part(matter, records):
        attendees(records, matter)
        groups = [LISTED["and"]([named(person) for person in of(matter, status)])[0]
                  for status in ("present", "apologies", "in_attendance")]
        return [lead + form.format(*groups)]
    return part


def under(heading, part):
    def headed(matter, records):
        return [heading, "", *part(matter, records)]
    return headed


ATTENDANCE = {
    "labels": lists("{0}: {1}", "comma"),
    "labels-and": lists("{0}: {1}", "and"),
    "labels-semicolon": lists("{0}: {1}", "semicolon", roles=", {}", chair=""),
    "bold-labels": lists("**{0}:** {1}", "comma"),
    "bold-roles": lists("**{0}**: {1}", "comma", roles=" ({})", chair=""),
    "bullet-labels": lists("- **{0}**: {1}", "comma"),
    "caps-labels": lists("{0}: {1}", "comma", labels=("PRESENT", "APOLOGIES", "IN ATTENDANCE")),
    "attendees": lists("{0}: {1}", "comma", labels=("Attendees", "Regrets", "Guests")),
    "heading-bullets": lists("§ {0}", "bullets", blank=True, labels=("Attendees", "Apologies", "Guests")),
    "heading-stars": lists("§ {0}", "stars", labels=("Present", "Regrets", "Observers")),
    "heading-dash-role": lists("§ {0}", "bullets", blank=True, roles=" - {}", chair=""),
    "heading-paren-role": lists("§ {0}", "bullets", blank=True, roles=" ({})", chair=""),
    "heading-lines": lists("§ {0}", "breaks", blank=True),
    "label-lines": lists("{0}:", "lines", blank=True, roles=", {}", chair=""),
    "label-lines-bare": lists("{0}", "lines", roles=" - {}", chair=""),
    "label-bullets": lists("{0}:", "bullets"),
    "label-dots": lists("{0}:", "dots", roles=" – {}", chair=""),
    "bold-bullets": lists("**{0}**", "bullets", blank=True),
    "bold-colon-bullets": lists("**{0}:**", "stars", roles=", {}", chair=""),
    "label-numbers": lists("{0}:", "numbers", blank=True),
    "initials": lists("{0}: {1}", "comma", initials=" ({})", chair=" - Chair"),
    "initials-bullets": lists("§ {0}", "bullets", blank=True, initials=" ({})", chair=", Chair"),
    "nested": lists("- {0}:", "nested"),
    "nested-bold": lists("- **{0}**", "nested", roles=" ({})", chair=""),
    "one-heading": one_list("§ Attendees", "bullets"),
    "one-handles": one_list("§ Attendees", "bullets", initials=" @{}", chair=""),
    "one-line": one_list("§ Attendees", "comma"),
    "one-boxes": one_list("§ Attendance", "boxes"),
    "one-label": one_list("Attendees:", "bullets", blank=False, roles=", {}", chair=""),
    "one-roles": one_list("§ Attendees", "stars", roles=" ({})", chair=""),
    "roll-call": one_list("§ Roll Call", "bullets"),
    "table": under("§ Attendance", table("| Name | Role |", "| {name} | {role} |")),
    "table-states": under("§ Attendance", table("| Name | Role | Status |", "| {name} | {role} | {state} |")),
    "table-yes": under("§ Attendees", table("| Name | Present |", "| {name} | {state} |", roles=False,
                                             states=("Yes", "Apologies", "Guest"))),
    "table-initials": table("| Name | Initials | Organisation |", "| {name} | {initials} | {role} |"),
    "sentence": lists("{0}: {1}.", "and", labels=("Those present were", "Apologies were received from", "Also present")),
    "told": told("{} were present.", "Apologies were received from {}.", "Also present were {}."),
    "told-from-afar": told("{} joined the meeting remotely.", "{} were excused.", "{} attended as guests."),
    "run-together": run_together("{} Apologies: {} In attendance: {}", "Members present: "),
    "run-together-stops": run_together("{}. Apologies: {}. Members of the public: {}.", "Present: "),
    "slashes": lists("{0}: {1}", "slash"),
    "bars": lists("{0}: {1}", "bar", labels=("Attendees", "Regrets", "Guests")),
    "hours": lists("§ {0}", "bullets", blank=True, roles=" ({}, until 20:00)", chair=""),
    "titled-columns": lists("| **{0}:** |\n|:---|", "rows"),
    "ticks": one_list("§ Attendees", "ticks", blank=True),
    "initials-first": one_list("§ Present", "bullets", first="{} - ", chair=""),
    "group-below": under("§ Attendance", one_list("#### Team", "breaks", blank=False)),
    "tabs-and-dash": lists("{0}:", "lines", blank=True, initials=" ({})", roles="\t\t-\t{}", chair=""),
}


# ---- The plan

def plan(heading, form, between=True):
    def part(matter, records):
        records["agenda"] = [{"number": str(number) if "{n}" in form else None, "title": topic.title}
                             for number, topic in enumerate(matter.topics, 1)]
        entries = [form.format(n=number, title=topic.title, slug=topic.title.lower().replace(" ", "-"))
                   for number, topic in enumerate(matter.topics, 1)]
        return "\n".join([heading, *[""] * between, *entries]).split("\n")
    return part


PLANS = {
    "none": lambda matter, records: [],
    "none-again": lambda matter, records: [],
    "bullets": plan("§ Agenda", "- {title}"),
    "numbers": plan("§ Agenda", "{n}. {title}"),
    "label": plan("Agenda:", "{n}. {title}"),
    "bold": plan("**Agenda**", "* {title}"),
    "links": plan("§ Agenda", "{n}. [{title}](#{slug})"),
    "brackets": plan("Agenda", "{n}) {title}"),
    "questions": plan("§ Agenda", "- {title}\n  - What do we want to do about it?"),
    "sentence": plan("The meeting was called with the following agenda:", "{n}. {title}"),
    "table-waits": plan("§ Agenda\n\n| # | Agenda item | Comments | Who |\n|---|---|---|---|", "| {n} | {title} | [Comments] | [Who?] |", between=False),
}


# ---- Topics: the heading, and the text below it

def heading(form, upper=False):
    def part(number, name):
        return [form.format(n=number, t=name.upper() if upper else name)]
    return part


def underlined(sign):
    return lambda number, name: [name, sign * len(name)]


# name: (heading, is the number printed, is the title in capitals, container above)
HEADINGS = {
    "two": (heading("## {t}"), ""),
    "three": (heading("### {t}"), ""),
    "three-below": (heading("### {t}"), "## Discussion"),
    "four-below": (heading("#### {t}"), "### Notes"),
    "numbered-two": (heading("## {n}. {t}"), ""),
    "numbered-three": (heading("### {n}. {t}"), "## Minutes"),
    "numbered-bracket": (heading("### {n}) {t}"), ""),
    "item": (heading("## Item {n}: {t}"), ""),
    "numbers": (heading("{n}. {t}"), ""),
    "numbers-caps": (heading("{n}. {t}", upper=True), ""),
    "numbers-tab": (heading("{n}.\t{t}"), ""),
    "numbers-wide": (heading("{n}    {t}"), ""),
    "brackets": (heading("{n}) {t}"), ""),
    "bold": (heading("**{t}**"), ""),
    "bold-colon": (heading("**{t}:**"), ""),
    "bold-numbers": (heading("**{n}. {t}**"), ""),
    "number-bold": (heading("{n}. **{t}**"), ""),
    "caps": (heading("{t}", upper=True), ""),
    "underlined": (underlined("-"), ""),
    "label": (heading("{t}:"), ""),
    "label-below": (heading("{t}:"), "Discussion"),
    "bullet-bold": (heading("- **{t}**"), "## Discussion"),
    "star-label": (heading("* {t}:"), "## Notes"),
    "bullet": (heading("- {t}"), "## Discussion"),
    "underscored": (heading("__{t}__"), ""),
    "run-bold": (heading("**{t}:** "), ""),
    "run-bold-outside": (heading("**{t}**: "), ""),
    "run-bold-stop": (heading("**{t}.** "), ""),
}


def prose(topic):
    return [" ".join(topic.said)]


def paragraphs(topic):
    return [line for said in topic.said for line in (said, "")][:-1]


def bulleted(sign):
    return lambda topic: [f"{sign} {said}" for said in topic.said]


def nested(topic):
    return [f"- {topic.said[0]}"] + [f"  - {said}" for said in topic.said[1:]]


def speakers(form):
    return lambda topic: [form.format(who, said) for who, said in zip(topic.speakers, topic.said)]


def wrapped(topic):
    return re.sub(r"(.{50,66}) ", r"\1\n", " ".join(topic.said)).split("\n")


TEXTS = {
    "prose": prose,
    "paragraphs": paragraphs,
    "bullets": bulleted("-"),
    "stars": bulleted("*"),
    "dots": bulleted("•"),
    "nested": nested,
    "speakers": speakers("{}: {}"),
    "speaker-bullets": speakers("- {}: {}"),
    "bold-speakers": speakers("**{}**: {}"),
    "wrapped": wrapped,
}


# ---- Tasks

def inline(form, due=""):
    def part(task):
        return form.format(who=task.owner, nick=task.owner.split()[0].lower(), Text=task.text[0].upper() + task.text[1:], text=task.text,
                           due=due.format(task.due) if task.due else "")
    part.due, part.nick = due.strip(" ()"), "{nick}" in form
    part.open, part.due_in_text = "| Open |" in form, form.endswith("{text}{due}") and "(" not in due
    part.inline = True
    return part


def closing(head, form, due="", lead=""):
    part = inline(form, due)
    part.inline, part.head, part.lead = False, head, lead
    return part


TASKS = {
    "action-to": inline("Action: {who} to {text}."),
    "upper-to": inline("ACTION: {who} to {text}."),
    "bold-to": inline("**Action:** {who} to {text}."),
    "bold-upper": inline("**ACTION**: {who} to {text}{due}", " by {}"),
    "action-who": inline("Action ({who}): {Text}."),
    "action-item": inline("Action item: {who} to {text}."),
    "ai": inline("AI: {who} to {text}."),
    "behind": inline("{Text}. ACTION: {who}"),
    "bullet-action": inline("- **Action**: {who} to {text}"),
    "todo": inline("TODO: {who} to {text}"),
    "action-dash": inline("Action - {who} - {text}"),
    "bracket": inline("[ACTION] {who} to {text}"),
    "by": inline("Action by {who}: {Text}."),
    "bullets-to": closing("§ Action Items", "- {who} to {text}"),
    "bullets-colon": closing("§ Action items", "- {who}: {text}{due}", " (by {})"),
    "bullets-dash": closing("§ Actions", "- {Text} - {who}"),
    "bullets-paren": closing("§ Action Items", "* {Text} ({who})"),
    "bullets-bold": closing("§ Next Steps", "- **{who}**: {Text}"),
    "boxes": closing("§ Action Items", "- [ ] {who}: {Text}"),
    "boxes-paren": closing("§ Action items", "- [ ] {Text} ({who})"),
    "boxes-at": closing("§ TODO", "- [ ] @{nick}: {Text}"),
    "label-numbers": closing("Action items:", "1. {who} to {text}"),
    "label-bold": closing("**Action Items:**", "- {who} - {Text}"),
    "table": closing("§ Action Items", "| {Text} | {who} | {due} |", "{}", "| Action | Owner | Due |\n|---|---|---|"),
    "table-who": closing("§ Actions", "| {who} | {Text} |", "", "| Who | What |\n|-----|------|"),
    "table-number": closing("§ Action log", "| {Text} | {who} | {due} | Open |", "{}",
                            "| Action | Responsible | Deadline | Status |\n|:--|:--|:--|:--|"),
    "lines": closing("ACTIONS", "{who} to {text}."),
    "none": None,
}


# ---- Decisions

def decided(form, outcome=None, moved=False, counts=None):
    def part(decision):
        return form.format(text=decision.text, Text=decision.text[0].upper() + decision.text[1:],
                           that=decision.that, mover=decision.mover, seconder=decision.seconder)
    part.outcome, part.moved, part.counts, part.that = outcome, moved, counts, "{that}" in form
    return part


DECISIONS = {
    "decision": decided("Decision: {Text}.", "agreed"),
    "bold": decided("**Decision:** {Text}.", "agreed"),
    "upper": decided("DECISION: {Text}.", "agreed"),
    "resolved": decided("RESOLVED: {Text}.", "agreed"),
    "resolved-that": decided("It was resolved that {that}.", "agreed"),
    "agreed-that": decided("It was agreed that {that}.", "agreed"),
    "agreed": decided("AGREED: {Text}.", "agreed"),
    "bullet": decided("- Decision: {Text}", "agreed"),
    "moved": decided("{mover} moved to {text}, seconded by {seconder}. Motion carried.", "carried", True),
    "motion-by": decided("Motion by {mover}, second by {seconder}, to {text}. Motion passed unanimously.", "carried", True),
    "motion-colon": decided("Motion: {Text}. Moved by {mover}, seconded by {seconder}. Carried.", "carried", True),
    "made": decided("{mover} made a motion to {text}. {seconder} seconded the motion. The motion carried.", "carried", True),
    "votes": decided("Motion to {text}. Moved: {mover}. Seconded: {seconder}. Vote: 5 for, 1 against, 0 abstain. Carried.",
                     "carried", True, (5, 1, 0)),
    "none": None,
}


# ---- The end

def closed(form, end):
    def part(matter, records):
        if end:
            slot(records, end=matter.end)
        return [form.format(end=matter.end)]
    return part


ENDS = {
    "none": lambda matter, records: [],
    "adjourned": closed("The meeting was adjourned at {end}.", True),
    "closed": closed("Meeting closed at {end}", True),
    "label": closed("Meeting ended: {end}", True),
    "next": closed("Next meeting: 11 June 2024", False),
    "there-being": closed("There being no further business, the meeting closed at {end}.", True),
}
