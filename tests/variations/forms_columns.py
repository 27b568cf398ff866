"""Titles of the columns of tables of tasks: the same table under the titles of other houses."""

import re

KNOWN = {
    "task": r"actions?|action items?|tasks?|description|action required|what",
    "owner": r"owners?|responsible|who|assigned to|assignee|lead|by whom|person responsible|action by",
    "due": r"due|due date|deadline|by when|when|target date|date due|due by",
    "status": r"status|state|progress",
}
TITLES = {
    "task": ["Action", "Task", "Action Item", "What", "Action required", "Task description", "To do",
             "Action / task", "Action Item (what)", "Next step", "Deliverable", "Action point",
             "Action to be taken", "Agreed action", "Follow-up action"],
    "owner": ["Owner", "Owner(s)", "Who", "Responsible", "Assigned to", "Assignee", "Lead", "By whom",
              "Person responsible", "Owner / lead", "Action owner", "Responsible party", "Action by",
              "Responsibility", "Task owner", "Led by", "Resp.", "Owner and support",
              "Responsible person", "Person(s) responsible", "Delegated to", "Assigned person"],
    "due": ["Due", "Due date", "Deadline", "By when", "When", "Target date", "Timeline", "Due or status",
            "Completion date", "Due by", "Date due", "Timing", "Target completion date", "Timescale",
            "ETA", "Expected by", "Finish by", "Deadline / date"],
    "status": ["Status", "State", "Progress", "Current status", "Status update", "Status / comment",
               "Done?", "Complete?", "Open/Closed"],
}


def folded_title(cell):
    return re.sub(r"[*_`:]", "", cell).strip().lower()


def titled(kind, title):
    def form(minutes):
        lines, changed = minutes.lines(), False
        for at in range(len(lines) - 1):
            if not re.fullmatch(r"\s*\|?[\s:|-]*-{3}[\s:|-]*", lines[at + 1]) or lines[at].count("|") < 2:
                continue
            cells = lines[at].split("|")
            kinds = [next((one for one, known in KNOWN.items() if re.fullmatch(known, folded_title(cell))), None)
                     for cell in cells]
            if "task" not in kinds or "owner" not in kinds or kinds.count(kind) != 1:
                continue
            cells[kinds.index(kind)] = f" {title} "
            lines[at] = "|".join(cells)
            changed = True
        return "\n".join(lines) if changed else None
    return form


def name_of(title):
    return re.sub(r"\W+", "-", title.lower()).strip("-")


FORMS = {f"column.{kind}.{name_of(title)}": titled(kind, title)
         for kind, titles in TITLES.items() for title in titles}
