"""Tasks told amid the talk on a topic by marks of many houses: signs, words before and behind, lists and small
tables below a label, in six languages, in minutes that have no tasks of their own."""

import copy

from forms_tasks import AND, List, NO_TASKS, capital, handle, record
from forms_told_tasks import place

# {o}: who has it, {t}: the task, {T}: with a capital; {p} and {u}, {U}: another one and his task.
BEFORE = {
    "sign-finger": "👉 {o} to {t}", "sign-bolt": "⚡ Action: {o} to {t}", "sign-pin": "📌 Action: {o} to {t}", "sign-pin-bare": "📌 {o} to {t}",
    "sign-memo": "📝 TODO: {o} to {t}", "sign-square": "🔲 {o} to {t}", "sign-target": "🎯 Action item: {o} to {t}", 
    "double-angle": ">> {o} to {t}", "long-arrow": "--> {o} to {t}", "thick-arrow": "==> {o} to {t}", "triangle": "► {o} to {t}", "triangle-mark": "► ACTION: {o} to {t}",
    "code": "`ACTION` {o} to {t}", "code-colon": "`AI`: {o} to {t}", "hash": "#action {o} to {t}", "hash-todo": "#todo {o}: {T}",
    "at-todo": "@todo {o}: {T}", "stars": "*** ACTION: {o} to {t} ***", "stars-owner": "** ACTION {o}: {T} **",
    "bracket-close": "ACTION[{o}]: {T}", "semicolon": "ACTION; {o} to {t}",
    "dash-colon": "ACTION – {o}: {T}", "comma-colon": "ACTION, {o}: {T}", "round-to": "ACTION ({o}) to {t}", "round-dash": "Action ({o}) – {T}",
    "dash-dash": "Action - {o} - {T}", "colon-dash": "Action: {o} - {T}", "bare-dash": "Action {o} - {T}", "colon-comma": "Action: {o}, {t}",
    "for-to": "Action for {o} to {t}", "actions-for": "Actions for {o}: {T}", "plural-round": "ACTION(S): {o} to {t}", "items-round": "Action item(s): {o} to {t}",
    "AI-for": "AI for {o}: {T}", "AI-dash": "AI - {o} - {T}", "AI-on": "AI on {o} to {t}", "AI-colon-dash": "AI: {o} - {T}", 
    "AP-owner": "AP {o}: {T}", "AP-round": "AP({o}): {T}", "AP-dash": "AP - {o} to {t}", "AP-square": "[AP] {o} to {t}", "AI-square": "[AI] {o}: {T}",
    "AI-square-owner": "[AI {o}] {T}", "AI-square-colon": "[AI: {o}] {T}", "AI-bold": "**AI**: {o} to {t}", "AI-bold-owner": "**AI {o}**: {T}", "AI-bold-bare": "**AI** {o} to {t}",
    "TODO-owner": "TODO {o}: {T}", "TODO-dash": "TODO - {o} - {T}", "TODO-square": "TODO [{o}]: {T}", "TODO-colon": "TODO: {o}: {T}", "TODO-to": "TODO {o} to {t}",
    "ToDo": "ToDo: {T} ({o})", "to-do-for": "To-do for {o}: {T}", "to-do-arrow": "Todo → {o}: {T}", "to-do-bold": "**To do:** {o} to {t}", "TODO-bold": "**TODO** {o} to {t}",
    "TASK": "TASK: {o} to {t}", "task-behind": "Task: {T} ({o})", "task-for": "Task for {o}: {T}", "task-assigned": "Task assigned to {o}: {T}",
    "assigned": "Assigned to {o}: {T}", "assigned-dash": "Assigned to {o} - {T}", "FOLLOW-UP": "FOLLOW-UP: {o} to {t}", "follow-up-bold": "**Follow up:** {o} to {t}",
    "next-action": "Next action: {o} to {t}", "new-action": "New action: {o} to {t}", "new-item": "New Action Item: {o} to {t}",
    "new-capitals": "NEW ACTION: {o} to {t}", "ITEM-will": "ACTION ITEM - {o} will {t}", "item-owner": "ACTION ITEM: {T} (Owner: {o})", "item-round": "ACTION ITEM ({o}): {T}",
    "item-dash": "ACTION ITEM: {o} – {T}", "item-bare": "ACTION ITEM {o} to {t}", "POINT": "ACTION POINT: {o} to {t}", "point-for": "Action Point for {o}: {T}",
    "point-dash": "ACTION POINT {o} – {T}", "actions-dash": "Actions: {o} - {T}", "needed": "Action needed: {o} to {t}", "to-be-taken": "Action to be taken: {o} to {t}",
    "required-by": "Action required by {o}: {T}", "for-action": "For action: {o} to {t}", "for-action-by": "For action by {o}: {T}", "agreed-action": "Agreed action: {o} to {t}",
    "actions-agreed": "Actions agreed: {o} to {t}", "given": "Action given to {o}: {T}", "with": "Action with {o}: {T}", "lies-with": "Action: {T}, {o}", 
    "bold-all": "**ACTION: {o} to {t}**", "bold-owner-colon": "**Action {o}:** {T}", "bold-dash": "**Action** – {o} to {t}", "bold-round": "**Action ({o}):** {T}",
    "bold-names": "**Action:** **{o}** to {t}", "names-bold": "Action: **{o}** {T}", "names-bold-colon": "Action: **{o}:** {T}", "italic-all": "*Action: {o} to {t}*", "italic-under": "_Action: {o} to {t}_",
    "underlined": "<u>Action:</u> {o} to {t}", "heading": "#### Action: {o} to {t}", "quote": "> Action: {o} to {t}", "quote-bold": "> **Action:** {o} to {t}",
    "two": "ACTION: {o} and {p} to {t}", "two-slash": "ACTION: {o}/{p} to {t}", "two-round": "Action ({o}, {p}): {T}", "two-bare": "ACTION {o} & {p}: {T}",
    "owner-AI": "{o} AI: {T}", "owner-dash-action": "{o} – Action: {T}", "owner-takes": "{o} took an action to {t}", "owner-has": "{o} has the action to {t}", "owner-AI-to": "{o} takes an AI to {t}",
    "owner-item-to": "{o} took an action item to {t}", "owner-todo": "{o} TODO: {T}", "owner-round": "{o} (action): {T}",
    "number-A": "A1: {o} to {t}", "number-dash": "ACTION 1 - {o} to {t}", "number-AI-dash": "AI-1: {o} to {t}", "number-item": "Action item #1 ({o}): {T}",
    "number-point": "Action Point 1: {o} to {t}", "number-brackets": "[Action 1] {o} to {t}", "number-round": "(A1) {o} to {t}", "number-dots": "Action 3.2: {o} to {t}",
    "due-round": "ACTION: {o} to {t} (by 5 May)", "due-square": "ACTION: {o} to {t} [by 5 May]", "due-dash": "ACTION: {o} to {t} - by 5 May", "due-label": "ACTION: {o} to {t}. Due: 5 May",
    "due-owner": "ACTION ({o}, by 5 May): {T}", "due-mark": "Action by 5 May: {o} to {t}",
}
BEHIND = {
    "assigned": "{T} — assigned to {o}", "assigned-round": "{T} (assigned: {o})", "assigned-square": "{T} [assigned to {o}]", "owner": "{T}. Owner: {o}", "owner-round": "{T} (Owner: {o})",
    "responsible": "{T} – Responsible: {o}", "responsible-round": "{T} (responsible: {o})", "action-by": "{T} - Action by {o}", "action-by-round": "{T} (action by {o})",
    "action-round": "{T} (Action {o})", "action-square": "{T} [Action {o}]", "to-action": "{T} - {o} to action", "to-action-sentence": "{T}. {o} to action.", "to-action-square": "{T} [{o} to action]",
    "sentence": "{T}. Action {o}", "bold": "{T}. **ACTION {o}**", "italic": "{T}. *Action: {o}*", "square": "{T} [ACTION: {o}]", "dashes": "{T} -- ACTION: {o}", "tab": "{T}\tACTION: {o}",
    "wide": "{T}            Action: {o}", "arrow": "{T} → {o}", "thick": "{T} => {o}", "thicker": "{T} ==> {o}", "angles": "{T} >> {o}", "long": "{T} --> {o}",
    "mark-AP": "{T} (AP: {o})", "mark-AI": "{T} [AI: {o}]", "mark-AI-bare": "{T} (AI {o})", "actioned": "{T} (to be actioned by {o})", "for-action": "{T} (for action: {o})",
    "capitals": "{T} (ACTION: {O})", "bar": "{T} | Action: {o}", "lead": "{T} (Lead: {o})", "todo": "{T} (TODO: {o})", "todo-owner": "{T} (TODO {o})",
    "due": "{T} (Action: {o}, by 5 May)", "break": "{T}\nAction: {o}", "break-bold": "{T}\n**Action: {o}**", "break-apart": "{T}\n\nAction: {o}", "break-bold-apart": "{T}\n\n**Action: {o}**",
    "break-right": "{T}\n                                        ACTION: {o}", "break-owner": "{T}\n\n**Action by:** {o}",
}
LISTS = {
    "label": "ACTION:\n\n- {o} to {t}\n- {p} to {u}", "label-bold": "**Actions:**\n\n- {o} to {t}\n- {p} to {u}", "label-close": "Actions:\n- {o} to {t}\n- {p} to {u}",
    "label-colon": "Action items:\n- {o}: {T}\n- {p}: {U}", "label-unowned": "**Action items**\n\n- {o} to {t}\n- {p} to {u}", "label-numbers": "Actions:\n1. {o} to {t}\n2. {p} to {u}",
    "label-lines": "**ACTIONS**\n\n{o} to {t}\n\n{p} to {u}", "label-italic": "*Action points:*\n\n- {o} to {t}\n- {p} to {u}", "label-boxes": "**Actions:**\n\n- [ ] {o} to {t}\n- [ ] {p} to {u}",
    "heading": "#### Actions\n\n- {o} to {t}\n- {p} to {u}", "heading-behind": "##### Action items\n\n- {T} ({o})\n- {U} ({p})", "heading-bold": "#### **Actions**\n\n- **{o}** {T}\n- **{p}** {U}",
    "todo": "TODO:\n- {T} ({o})\n- {U} ({p})", "todo-bold": "**To do:**\n- {o}: {T}\n- {p}: {U}", "next-steps": "Next steps:\n- {o} to {t}\n- {p} to {u}", "next-steps-bold": "**Next steps**\n\n- {o}: {T}\n- {p}: {U}",
    "follow-ups": "**Follow-ups:**\n\n- {o} to {t}\n- {p} to {u}", "handles": "**Action items:**\n\n- @{h}: {T}\n- @{g}: {U}", "marks": "- ACTION: {o} to {t}\n- ACTION: {p} to {u}", "AI-marks": "- [AI] {o}: {T}\n- [AI] {p}: {U}",
    "marks-lines": "ACTION: {o} to {t}\nACTION: {p} to {u}", "marks-numbered": "ACTION 1: {o} to {t}\n\nACTION 2: {p} to {u}", "label-sentences": "**Action:** {o} to {t}. {p} to {u}.",
    "nested": "- Action items:\n  - {o} to {t}\n  - {p} to {u}", "nested-bold": "- **Actions:**\n  - {o} to {t}\n  - {p} to {u}", "nested-boxes": "- Actions\n  - [ ] {o}: {T}\n  - [ ] {p}: {U}", "nested-AI": "- AI:\n    - {o} to {t}\n    - {p} to {u}",
    "table": "| Action | Owner |\n|---|---|\n| {T} | {o} |\n| {U} | {p} |", "table-capitals": "| ACTION | WHO |\n|---|---|\n| {T} | {o} |\n| {U} | {p} |",
    "table-due": "| Action item | Person responsible | Deadline |\n|---|---|---|\n| {T} | {o} | 5 May |\n| {U} | {p} | 5 May |", "table-label": "**Action items**\n\n| Action items | Person responsible | Deadline |\n|---|---|---|\n| {T} | {o} | 5 May |\n| {U} | {p} | 5 May |",
    "bare-bullets": "- {o} to {t}\n- {p} to {u}", "bare-lines": "{o} to {t}.\n{p} to {u}.", "bold-bullets": "- **{o} to {t}**\n- **{p} to {u}**", "behind-bullets": "- {T} (Action: {o})\n- {U} (Action: {p})",
    "fields": "Action: {T}\nOwner: {o}\nDue: 5 May\n\nAction: {U}\nOwner: {p}\nDue: 5 May", "fields-bold": "**Action:** {T}  \n**Owner:** {o}  \n**Due:** 5 May\n\n**Action:** {U}  \n**Owner:** {p}  \n**Due:** 5 May",
    "fields-bullets": "- Action: {T}\n  - Owner: {o}\n  - Due: 5 May\n- Action: {U}\n  - Owner: {p}\n  - Due: 5 May",
}
SPOKEN = {
    "de": {"todo": "TODO: {o}: {T}", "todo-round": "ToDo ({o}): {T}", "todo-behind": "TODO: {T} ({o})", "task": "Aufgabe: {T} ({o})", "task-for": "Aufgabe für {o}: {T}", "order": "Auftrag an {o}: {T}",
           "in-charge": "{T} (Zuständig: {o})", "in-charge-dash": "{T} – Zuständig: {o}", "responsible": "{T} (verantwortlich: {o})", "responsible-sentence": "{T}. Verantwortlich: {o}",
           "arrow": "-> {o}: {T}", "arrow-sign": "→ {o}: {T}", "arrow-behind": "{T} → {o}", "bold": "**ToDo:** {o}: {T}", "AP": "AP {o}: {T}", "action": "Aktion: {o}: {T}", "who": "{T} (wer: {o})",
           "list": "Aufgaben:\n- {o}: {T}\n- {p}: {U}", "list-bold": "**ToDos:**\n\n- {T} ({o})\n- {U} ({p})", "measure": "Maßnahme: {T} ({o})", "to-do-words": "To-Do {o}: {T}", "square": "[TODO {o}] {T}"},
    "fr": {"todo": "TODO : {o} : {T}", "do": "À faire : {T} ({o})", "action": "Action : {T} ({o})", "action-owner": "Action {o} : {T}", "action-for": "Action pour {o} : {T}", "capitals": "ACTION : {o} : {T}",
           "responsible": "{T} (responsable : {o})", "responsible-dash": "{T} – Responsable : {o}", "arrow": "-> {o} : {T}", "arrow-sign": "→ {o} : {T}", "arrow-behind": "{T} → {o}", "bold": "**Action :** {o} : {T}", 
           "task": "Tâche : {T} ({o})", "carrier": "{T} (porteur : {o})", "list": "Actions :\n- {o} : {T}\n- {p} : {U}", "list-bold": "**À faire :**\n\n- {T} ({o})\n- {U} ({p})", "in-charge": "{o} se charge de {t}", "square": "[ACTION {o}] {T}"},
    "es": {"todo": "TODO: {o}: {T}", "task": "Tarea: {T} ({o})", "task-for": "Tarea para {o}: {T}", "action": "Acción: {o}: {T}", "capitals": "ACCIÓN: {T} ({o})", "responsible": "{T} (Responsable: {o})", "responsible-dash": "{T} - Responsable: {o}",
           "in-charge": "{T} (Encargado: {o})", "arrow": "-> {o}: {T}", "arrow-sign": "→ {o}: {T}", "arrow-behind": "{T} → {o}", "commitment": "Compromiso: {T} ({o})", "pending": "Pendiente: {T} ({o})", "bold": "**Tarea:** {o}: {T}",
           "takes": "{o} se encarga de {t}", "list": "Tareas:\n- {o}: {T}\n- {p}: {U}", "list-bold": "**Pendientes:**\n\n- {T} ({o})\n- {U} ({p})", "square": "[TAREA {o}] {T}"},
    "it": {"todo": "TODO: {o}: {T}", "do": "Da fare: {T} ({o})", "action": "Azione: {o}: {T}", "action-for": "Azione per {o}: {T}", "responsible": "{T} (responsabile: {o})", "care": "{T} (a cura di {o})", "arrow": "-> {o}: {T}", "arrow-sign": "→ {o}: {T}",
           "arrow-behind": "{T} → {o}", "task": "Compito: {T} ({o})", "bold": "**Azione:** {o}: {T}", "takes": "{o} si occupa di {t}", "list": "Azioni:\n- {o}: {T}\n- {p}: {U}", "list-bold": "**Da fare:**\n\n- {T} ({o})\n- {U} ({p})"},
    "pt": {"todo": "TODO: {o}: {T}", "task": "Tarefa: {T} ({o})", "action": "Ação: {o}: {T}", "capitals": "AÇÃO: {T} ({o})", "forward": "Encaminhamento: {T} ({o})", "responsible": "{T} (Responsável: {o})", "responsible-dash": "{T} - Responsável: {o}",
           "arrow": "-> {o}: {T}", "arrow-sign": "→ {o}: {T}", "arrow-behind": "{T} → {o}", "pending": "Pendência: {T} ({o})", "bold": "**Tarefa:** {o}: {T}", "stays": "{o} fica responsável por {t}", "list": "Encaminhamentos:\n- {o}: {T}\n- {p}: {U}",
           "list-bold": "**Tarefas:**\n\n- {T} ({o})\n- {U} ({p})"},
}


def told(template, prefix="", language="en"):
    def form(minutes):
        if minutes.is_log or minutes.language != language or minutes.records["actions"] or len(minutes.records["items"]) < 3:
            return None
        made = List(minutes)
        if len(made.names) < 4 or len(set(made.names)) < 4 or NO_TASKS.search(minutes.text):
            return None
        found = place(minutes, template.startswith("- ") or bool(prefix))
        if not found:
            return None
        lines, body = found
        owner, other, task, next_task = *made.names[:2], *made.tasks[:2]
        said = {"t": task, "T": capital(task), "o": owner, "O": owner.upper(), "h": handle(owner), "g": handle(other), "p": other,
                "u": next_task, "U": capital(next_task), "a": AND[language]}
        printed = prefix + template.format(**said)
        due = "by 5 May" if "by 5 May" in template else "5 May" if "5 May" in template else None
        owners = [owner, other] if "{p}" in template and "{u}" not in template.lower() else [owner]
        id_of = NUMBERED.get(template)
        first = (handle(owner) if "{h}" in template else owner)
        wanted = copy.deepcopy(minutes.records)
        wanted["actions"] = [record(capital(task) if "{T}" in template else task, [first] if len(owners) == 1 else owners, due, number=id_of and id_of[0])]
        if "{u}" in template or "{U}" in template:
            wanted["actions"].append(record(capital(next_task) if "{U}" in template else next_task, [handle(other) if "{g}" in template else other], due, number=id_of and id_of[1]))
        return "\n".join(lines[:body] + ([printed] if prefix or template.startswith("- ") else ["", printed, ""]) + lines[body:]), wanted
    return form


NUMBERED = {
    BEFORE["number-A"]: ("A1", None), BEFORE["number-dash"]: ("1", None), BEFORE["number-AI-dash"]: ("AI-1", None), BEFORE["number-item"]: ("1", None),
    BEFORE["number-point"]: ("1", None), BEFORE["number-brackets"]: ("1", None), BEFORE["number-round"]: ("A1", None), BEFORE["number-dots"]: ("3.2", None), LISTS["marks-numbered"]: ("1", "2"),
}
FORMS = (
    {f"marked.before.{name}": told(template) for name, template in BEFORE.items()}
    | {f"marked.before.bullet.{name}": told(template, "- ") for name, template in BEFORE.items() if template[0] not in "#>"}
    | {f"marked.behind.{name}": told(template) for name, template in BEHIND.items()}
    | {f"marked.behind.bullet.{name}": told(template, "- ") for name, template in BEHIND.items() if "\n" not in template}
    | {f"marked.list.{name}": told(template) for name, template in LISTS.items()}
    | {f"marked.{language}.{name}": told(template, "", language) for language, templates in SPOKEN.items() for name, template in templates.items()}
    | {f"marked.{language}.bullet.{name}": told(template, "- ", language) for language, templates in SPOKEN.items()
       for name, template in templates.items() if "\n" not in template}
)
