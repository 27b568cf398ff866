"""A task told amid the talk on a topic, by a mark, by bold letters or by a box, in minutes that have none."""

import copy
import re

from forms_tasks import List, NO_TASKS, capital, handle, record

TOLD = {
    "dash": "ACTION - {o} to {t}", "colon": "ACTION: {o} to {t}", "owner-colon": "Action {o}: {T}",
    "item-for": "Action item for {o}: {T}", "to-colon": "Action to {o}: {T}", "AP": "AP: {o} to {t}",
    "A-I": "A/I: {o} to {t}", "AI-owner": "AI {o}: {T}", "todo-owner": "TODO({o}): {T}", "todo-behind": "TODO: {T} ({o})",
    "bold": "**{o} to {t}**", "bold-behind": "It was talked about at length. **{o} to {t}.**", "italic-behind": "It was talked about. *{o} to {t}.*",
    "bold-will": "It was talked about. **{o} will {t}**", "bold-mark": "**Action**: {T} (**{o}**)", "behind": "{T} (Action: {o})",
    "arrow": "-> {o} to {t}", "arrow-sign": "→ {o} to {t}", "arrow-colon": "→ {o}: {T}", "follow-up": "Follow-up: {o} to {t}",
    "next-step": "Next step: {o} to {t}", "next-steps": "Next steps: {o} to {t}", "to-do": "To do: {T} - {o}",
    "mark-dash": "ACTION: {o} – {T}", "handle": "AI: @{h} to {t}", "handle-bare": "ACTION: @{h} {T}", "point": "Action point: {o} to {t}",
    "square-mark": "[ACTION] {o} to {t}", "square-inside": "[ACTION: {o} to {t}]", "box": "[ ] {o} to {t}", "number": "ACTION 3.1: {o} to {t}",
    "number-sign": "Action #3: {o} to {t}", "mark-italic": "*ACTION:* {o} to {t}", "required": "Action required: {o} to {t}",
    "actions": "Actions: {o} to {t}", "action-is": "Action: {o} will {t}", "semicolon": "Action: {o}; {T}", "in-brackets": "(ACTION: {o} to {t})",
    "no-colon": "ACTION {o} to {t}", "no-verb": "ACTION {o} {t}", "on": "ACTION ON {o}: {T}", "by": "Action by {o}: {T}",
    "mark-behind": "{T}. ACTION: {o}", "mark-behind-dash": "{T} - ACTION {o}", "sentence-mark": "It was talked about. ACTION: {o} to {t}",
    "sentence-bold-mark": "It was talked about. **Action:** {o} to {t}", "owner-action": "{o} ACTION: {T}", "assigned": "Action: {T}. Assigned to {o}",
    "owner-dash-mark": "{o} - ACTION - {T}", "owner-colon-mark": "{o}: action item to {t}", "owner-mark-sentence": "{o}: Action item. {T}",
    "square-owner-dash": "[ACTION - {o}] - {T}", "square-owner-mark": "[ACTION: {o}] {T}", "round-mark": "(Action) {o} to {t}",
    "bare": "{o} to {t}", "bare-sentence": "It was talked about. {o} to {t}", "bare-comma": "It was talked about, {o} to {t}",
    "on-to": "ACTION on {o} to {t}", "small-on-to": "Action on {o} to {t}", "owner-parts": "ACTION: {o} (lead): {T}",
    "due": "ACTION: {o} to {t} by 5 May",
}


def place(minutes, is_item):
    """The lines of the document, and the one behind the first paragraph or bullet of its second topic."""
    lines = minutes.lines()
    title = minutes.records["items"][1]["title"]
    at = [number for number, line in enumerate(lines) if title in line and len(line) < len(title) + 16]
    if len(at) != 1 or at[0] + 2 >= len(lines):
        return None
    body = at[0] + 1
    while body < len(lines) and not lines[body].strip():
        body += 1
    while body < len(lines) and lines[body].strip():
        body += 1
    text = "\n".join(lines[at[0] + 1:body]).strip()
    if len(text) < 40 or re.search(r"[|\t]| {3,}|^#", text) or bool(re.match(r"[-*•] ", text)) != is_item:
        return None
    return lines, body


def told(template, prefix):
    """Below the second topic. `prefix`: a bullet, or nothing for a paragraph of its own."""
    def form(minutes):
        if minutes.is_log or minutes.language != "en" or minutes.records["actions"] or len(minutes.records["items"]) < 3:
            return None
        made = List(minutes)
        if len(made.names) < 4 or len(set(made.names)) < 4 or NO_TASKS.search(minutes.text):
            return None
        found = place(minutes, bool(prefix))
        if not found:
            return None
        lines, body = found
        owner, task = made.names[0], made.tasks[0]
        said = {"t": task, "T": capital(task), "o": owner, "h": handle(owner)}
        line = prefix + template.format(**said)
        wanted = copy.deepcopy(minutes.records)
        due = " by 5 May" if template.endswith("by 5 May") else ""
        wanted["actions"] = [record((capital(task) if "{T}" in template else task) + due,
                                    [handle(owner) if "{h}" in template else owner], "by 5 May" if due else None,
                                    number="3.1" if "3.1" in template else "3" if "#3" in template else None)]
        return "\n".join(lines[:body] + ([line] if prefix else ["", line, ""]) + lines[body:]), wanted
    return form


FORMS = (
    {f"told.{name}": told(template, "") for name, template in TOLD.items()}
    | {f"told.bullet.{name}": told(template, "- ") for name, template in TOLD.items()}
)
