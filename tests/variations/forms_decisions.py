"""Lines that are one decision or one motion, told in other words."""

import re

from minutes import folded, in_columns, indent_of, line_with, with_lines

AGREED = {
    "RESOLVED-colon": "RESOLVED: {t}", "resolution-colon": "Resolution: {t}", "colon": "Decision: {t}",
    "capitals": "DECISION: {t}", "bold": "**Decision:** {t}", "bullet": "- DECISION: {t}",
    "square": "[DECISION] {t}", "made-colon": "Decision made: {t}", "decided-colon": "Decided: {t}",
    "agreed-colon": "Agreed: {t}", "AGREED-colon": "AGREED: {t}", "consensus-colon": "Consensus: {t}",
    "conclusion-colon": "Conclusion: {t}", "agreed-that": "It was agreed that {that}.",
    "agreed-to": "It was agreed to {inf}.", "resolved-that": "It was RESOLVED that {that}.",
    "resolved-to": "It was resolved to {inf}.", "decided-that": "It was decided that {that}.",
    "decided-to": "It was decided to {inf}.", "unanimously": "It was unanimously agreed to {inf}.",
    "committee-to": "The committee agreed to {inf}.", "committee-that": "The committee agreed that {that}.",
    "members-to": "Members agreed to {inf}.", "members-that": "Members agreed that {that}.",
    "board-to": "The Board resolved to {inf}.", "council-that": "The council resolved that {that}.",
    "group-to": "The group agreed to {inf}.", "team-to": "The team decided to {inf}.",
    "meeting-that": "The meeting agreed that {that}.", "all-to": "All agreed to {inf}.",
    "RESOLVED-to": "RESOLVED to {inf}.", "RESOLVED-that": "RESOLVED that {that}.",
    "Resolved-to": "Resolved to {inf}.", "Resolved-that": "Resolved that {that}.",
    "AGREED-to": "AGREED to {inf}.", "behind": "{t}. AGREED.", "behind-brackets": "{t} (agreed)",
    "behind-all": "{t}. Agreed by all.", "behind-dash": "{t} – agreed", "that-behind": "That {that} was agreed.",
    "everyone-to": "Everyone agreed to {inf}.", "has-agreed": "The committee has agreed to {inf}.",
    "after-discussion": "After some discussion all present agreed to {inf}.", "we-decided": "We decided to {inf}.",
    "agreement-reached": "There was general agreement to {inf}.", "decision-taken": "Decision taken to {inf}.",
    "approval-given": "Approval was given to {inf}.", "inside-brackets": "[DECISION: {t}]",
    "round-brackets": "(Decision) {t}", "final-colon": "Final decision: {t}", "numbered-colon": "Decision 1: {t}",
    "arrow": "=> Decision: {t}", "hash": "#agreed {t}",
}
MOVED = {
    "motion-by": "Motion by {m}, seconded by {s}, to {inf}. Motion carried.",
    "moved-to": "{m} moved to {inf}. {s} seconded. Motion carried.",
    "was-moved": "It was moved by {m} and seconded by {s} to {inf}. Carried.",
    "motion-to": "Motion to {inf}. Moved by {m}, seconded by {s}. Carried unanimously.",
    "motion-colon": "MOTION: {m} moved, {s} seconded, to {inf}. All in favor. Motion passed.",
    "was-made": "A motion was made by {m} to {inf}, seconded by {s}. All ayes. Motion carried.",
    "made": "{m} made a motion to {inf}; {s} seconded the motion. The motion passed.",
    "made-by": "Motion made by {m} and seconded by {s} to {inf}. Motion carried unanimously.",
    "on-motion": "On motion of {m}, seconded by {s}, it was resolved to {inf}. Carried.",
    "lines": "Motion: to {inf}\nMoved: {m}\nSeconded: {s}\nCarried",
    "paragraphs": "Motion: {t}\n\nProposed by: {m}\n\nSeconded by: {s}\n\nResult: Carried",
    "motioned": "{m} motioned to {inf}, {s} seconded, motion carried.",
    "slash": "{m}/{s} moved to {inf}. Motion carried.",
    "brackets-colon": "Motion ({m}, {s}): to {inf}. Passed.",
    "proposed-behind": "To {inf}. Proposed {m}, seconded {s}. Agreed by all.",
    "proposed-that": "{m} proposed, and {s} seconded, that we {inf}. Carried.",
    "was-proposed": "It was proposed by {m}, seconded by {s} and resolved to {inf}.",
    "second-by": "Motion to {inf} by {m}, second by {s}, all in favor, motion carried.",
    "seconded-inside": "{m} moved, seconded by {s}, to {inf}. Motion carried by voice vote.",
    "letters": "Motion to {inf} (M: {m}, S: {s}) carried.",
    "resolved-colon": "RESOLVED: to {inf}. Proposed: {m}. Seconded: {s}.",
    "resolved-brackets": "Resolved to {inf} (proposed {m}, seconded {s}).",
    "bold-labels": "**Motion:** {m} moves to {inf}. **Second:** {s}. **Vote:** passed unanimously.",
    "labels-below": "Motion to {inf}.\nMotion: {m}   Second: {s}   Vote: Unanimous",
    "moved-that-we": "{m} moved that we {inf}. Seconded by {s}. Motion approved.",
    "semicolons": "{m} moved to {inf}; seconded by {s}; carried.",
    "proposed-by-behind": "To {inf}. Proposed by {m}, seconded by {s}. Carried.",
    "proposed-to": "{m} proposed to {inf}. {s} seconded. Agreed.",
    "movers-first": "Proposed: {m}. Seconded: {s}. That {that}. Carried.",
    "marks-in-brackets": "It was MOVED ({m}), SECONDED ({s}) and CARRIED to {inf}.",
    "passed-in-letters": "M/S/C {m}/{s} to {inf}.", "letters-behind": "Motion to {inf}. M/S {m}/{s}. Carried.",
    "slash-brackets": "Motion to {inf} ({m}/{s}). Carried.", "all-in-brackets": "To {inf} (moved {m}, seconded {s}, carried)",
    "resolved-inside": "Proposed by {m}, seconded by {s} and RESOLVED to {inf}.",
    "table": "\n| Motion | Mover | Seconder | Result |\n|---|---|---|---|\n| {inf} | {m} | {s} | Carried |\n",
}
INFINITIVE = re.compile(
    r"(?i)(?:to )?((?:accept|add|adjourn|adopt|allow|amend|appoint|approve|ask|authori[sz]e|award|buy|change"
    r"|close|confirm|contact|continue|create|delegate|donate|elect|enter|establish|extend|form|grant|hire"
    r"|hold|increase|install|invite|join|keep|make|merge|move|offer|open|pay|postpone|proceed|provide"
    r"|publish|purchase|ratify|recommend|reduce|release|remove|renew|request|send|set|sign|spend|submit"
    r"|support|table|use|waive|write)\b.*)")
CLAUSE = re.compile(r"(?i)(?:that )?(.*\b(?:be|should|will|is|are|would|shall|has|have|can|was|were)\b.*)")


def said(template, text):
    """The text as the template needs it: as it is, after "to", after "that"; None where it cannot."""
    wanted = INFINITIVE if "{inf}" in template else CLAUSE if "{that}" in template else None
    if wanted is None:
        return text
    match = wanted.fullmatch(text)
    return match and match[1][0].lower() + match[1][1:]


def fits(decision, moved):
    if decision.get("id") or any(decision.get(key) is not None for key in ("for", "against", "abstain")):
        return False
    if moved:
        return bool(decision.get("mover") and decision.get("seconder")) and decision["outcome"] == "carried"
    return not (decision.get("mover") or decision.get("seconder")) and decision["outcome"] == "agreed"


def reprinted(template, moved):
    def form(minutes):
        if minutes.is_log or minutes.language != "en":
            return None
        lines, replaced = minutes.lines(), {}
        for decision in minutes.records["decisions"]:
            text = folded(decision.get("text") or "").rstrip(".")
            if not 12 <= len(text) <= 250 or ". " in text or not fits(decision, moved):
                continue
            movers = [decision["mover"], decision["seconder"]] if moved else []
            at = line_with(lines, [text, *movers], replaced, 90 if moved else 40)
            told = said(template, text)
            if at is None or in_columns(lines[at]) or not told:
                continue
            replaced[at] = indent_of(lines[at]) + template.format(
                t=told, inf=told, that=told, m=decision.get("mover"), s=decision.get("seconder"))
        return with_lines(lines, replaced) if replaced else None
    return form


FORMS = (
    {f"decision.{name}": reprinted(template, False) for name, template in AGREED.items()}
    | {f"motion.{name}": reprinted(template, True) for name, template in MOVED.items()}
)
