"""Lines that are one action, printed with other markers and with the owner elsewhere."""

import re

from minutes import folded, in_columns, indent_of, line_with, with_lines

OWNED = {
    "capitals-to": "ACTION: {o} to {l}", "to": "Action: {o} to {l}", "bold-to": "**Action:** {o} to {l}",
    "item-to": "Action item: {o} to {l}", "point-to": "Action point: {o} to {l}",
    "AP-to": "AP: {o} to {l}", "AI-to": "AI: {o} to {l}", "owner-colon": "ACTION {o}: {t}",
    "colon-owner-colon": "ACTION: {o}: {t}", "brackets-colon": "Action ({o}): {t}",
    "square-colon": "Action [{o}]: {t}", "behind-brackets": "Action: {t} ({o})",
    "behind-dash": "Action: {t} - {o}", "behind-square": "ACTION: {t} [{o}]",
    "dash-to": "ACTION - {o} to {l}", "en-dash-to": "Action – {o} to {l}", "todo-to": "TODO: {o} to {l}",
    "todo-brackets": "TODO ({o}): {t}", "box": "- [ ] {o}: {t}", "box-to": "- [ ] {o} to {l}",
    "box-handle": "- [ ] {t} (@{o})", "bullet-to": "- ACTION: {o} to {l}",
    "bullet-bold-to": "- **ACTION** {o} to {l}", "in-square": "[ACTION: {o} to {l}]",
    "in-brackets": "(Action: {o} to {l})", "owner-field": "Action: {t}. Owner: {o}",
    "will": "ACTION: {o} will {l}", "no-colon-to": "ACTION {s} to {l}", "arrow-to": "=> {o} to {l}",
    "on": "ACTION on {o}: {t}", "by": "Action by {o}: {t}", "for": "Action for {o}: {t}",
    "numbered-to": "Action 1: {o} to {l}", "required-to": "Action required: {o} to {l}",
    "italic-to": "*Action: {o} to {l}*", "marker-behind": "{t}. ACTION: {o}",
    "marker-behind-bold": "{t} **Action: {o}**",
}
UNOWNED = {
    "capitals": "ACTION: {t}", "plain": "Action: {t}", "bold": "**Action**: {t}",
    "item": "- Action Item: {t}", "box": "- [ ] {t}", "todo": "TODO: {t}", "AI": "AI: {t}",
    "square": "[Action] {t}", "dash": "Action - {t}",
}


def one_name(owner):
    return re.fullmatch(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2}", owner)


def reprinted(template, owned):
    def form(minutes):
        if minutes.is_log or minutes.language != "en":
            return None
        lines, replaced = minutes.lines(), {}
        for action in minutes.records["actions"]:
            text, owners = folded(action.get("text") or "").rstrip("."), action["owners"]
            if action.get("id") or action.get("status") or len(text) < 12:
                continue
            if bool(owners) != owned or not all(map(one_name, owners)):
                continue
            if action.get("due") and action["due"] not in text:
                continue
            at = line_with(lines, [text, *map(folded, owners)], replaced, 45)
            if at is None or in_columns(lines[at]):
                continue
            small = text[0].lower() + text[1:] if text[:2].istitle() else text
            spoken = " and ".join(filter(None, [", ".join(owners[:-1]), *owners[-1:]]))
            replaced[at] = indent_of(lines[at]) + template.format(
                t=text, l=small, o=spoken, s="/".join(owners))
        return with_lines(lines, replaced) if replaced else None
    return form


FORMS = (
    {f"action.{name}": reprinted(template, True) for name, template in OWNED.items()}
    | {f"action.unowned.{name}": reprinted(template, False) for name, template in UNOWNED.items()}
)
