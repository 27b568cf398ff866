"""The forms of other languages: labels under other names, lines of tasks and decisions."""

import re

from forms_head import any_of, slug
from minutes import folded, in_columns, indent_of, line_with, with_lines
from words_of_languages import ACTIONS, AGENDA_SENTENCES, AGREED, CARRIED, COUNTED, LABELS

AGENDA_HEADING = re.compile(
    r"(?i)(\W*(?:\d+\.?\s*)?)((?:meeting |proposed |draft )?agenda(?: items)?|(?:le |l.)?ordre du jour"
    r"|tagesordnung|traktanden(?:liste)?|themen|tops|orden del d[ií]a|temario|(?:l.)?ordine del giorno"
    r"|odg|pauta|ordem do dia|ordem de trabalhos)(\W*)")


def renamed(language, kind, name):
    known = re.compile(
        r"(?im)^([ \t]*(?:[-*>] +)?(?:#{1,5} +)?(?:\*\*|__)?(?:\d+\.[ \t]+)?)("
        + any_of(LABELS[language][kind]) + r")(?=[ \t]*(?::|\*\*|__|#*[ \t]*$))")

    def form(minutes):
        if minutes.is_log or minutes.language != language:
            return None
        names = {match[2].lower() for match in known.finditer(minutes.text)}
        if len(names) != 1 or name.lower() in names:
            return None
        return known.sub(lambda match: match[1] + (name.upper() if match[2].isupper() else name),
                         minutes.text)
    return form


def agenda_below(language, name, is_sentence):
    """The heading of the agenda under another name, or a sentence in its place."""
    def form(minutes):
        if minutes.is_log or minutes.language != language or len(minutes.records["agenda"]) < 2:
            return None
        lines = minutes.lines()
        found = [(at, match) for at, line in enumerate(lines)
                 if (match := AGENDA_HEADING.fullmatch(line.strip()))]
        if len(found) != 1 or found[0][1][2].lower() == name.lower():
            return None
        at, match = found[0]
        lines[at] = name if is_sentence else match[1] + name + match[3]
        return "\n".join(lines)
    return form


def task(language, template):
    def form(minutes):
        if minutes.is_log or minutes.language != language:
            return None
        lines, replaced = minutes.lines(), {}
        for action in minutes.records["actions"]:
            text, owners = folded(action.get("text") or "").rstrip("."), action["owners"]
            if action.get("id") or action.get("status") or len(text) < 12 or len(owners) != 1:
                continue
            if action.get("due") and action["due"] not in text:
                continue
            at = line_with(lines, [text, folded(owners[0])], replaced, 45)
            if at is not None and not in_columns(lines[at]):
                replaced[at] = indent_of(lines[at]) + template.format(
                    t=text, l=text, o=owners[0], s=owners[0])
        return with_lines(lines, replaced) if replaced else None
    return form


def decision(templates, outcome, is_counted=False):
    def form(minutes):
        template = templates.get(minutes.language)
        if minutes.is_log or template is None:
            return None
        lines, replaced = minutes.lines(), {}
        for one in minutes.records["decisions"]:
            text = folded(one.get("text") or "").rstrip(".")
            votes = [one.get(key) for key in ("for", "against", "abstain")]
            if not 14 <= len(text) <= 250 or ". " in text or one.get("mover") or one.get("id"):
                continue
            if one["outcome"] != outcome or (None in votes if is_counted else any(
                    vote is not None for vote in votes)):
                continue
            at = line_with(lines, [text], replaced, 90 if is_counted else 60)
            if at is None or in_columns(lines[at]) or re.match(r"\s*\d", lines[at]):
                continue
            told = text[0].upper() + text[1:] if template.startswith("{t}") else text
            lead = indent_of(lines[at]) if not template.startswith("- ") else ""
            replaced[at] = lead + template.format(t=told, f=votes[0], a=votes[1], b=votes[2])
        return with_lines(lines, replaced) if replaced else None
    return form


FORMS = (
    {f"label.{language}.{kind}.{slug(name)}": renamed(language, kind, name)
     for language, kinds in LABELS.items() for kind, names in kinds.items() if kind != "agenda"
     for name in names}
    | {f"agenda.{language}.{slug(name)}": agenda_below(language, name, False)
       for language, kinds in LABELS.items() for name in kinds["agenda"]}
    | {f"agenda.{language}.sentence-{number}": agenda_below(language, name, True)
       for language, names in AGENDA_SENTENCES.items() for number, name in enumerate(names, 1)}
    | {f"action.{language}.{name}": task(language, template)
       for language, templates in ACTIONS.items() for name, template in templates.items()}
    | {f"decision.agreed.{name}": decision(templates, "agreed") for name, templates in AGREED.items()}
    | {f"decision.carried.{name}": decision(templates, "carried") for name, templates in CARRIED.items()}
    | {f"decision.counted.{name}": decision(templates, "carried", True)
       for name, templates in COUNTED.items()}
)
