"""Decisions told by what became of something: statements, elections, motions with their results, votes, logs.

The line of a decision is replaced by an invented one, so what is to be read is known whatever stood there."""

import copy
import re

from forms_decisions import INFINITIVE
from minutes import folded, in_columns, indent_of, line_with, with_lines

MATTERS = {
    "en": (("The minutes of the last meeting", "were"), ("The annual accounts", "were"),
           ("The budget for next year", "was"), ("The new standing orders", "were"),
           ("The quotation for the fence", "was"), ("The report of the treasurer", "was")),
    "de": (("Das Protokoll der letzten Sitzung", "wurde"), ("Der Haushaltsplan für das nächste Jahr", "wurde"),
           ("Die neue Geschäftsordnung", "wurde"), ("Der Antrag auf einen Zuschuss", "wurde")),
    "fr": (("Le compte rendu de la dernière réunion", "est"), ("Le budget pour la saison", "est"),
           ("Le rapport financier de la saison", "est"), ("Le projet de convention avec la mairie", "est")),
    "es": (("El acta de la sesión anterior", "fue"), ("La cuenta general del ejercicio", "fue"),
           ("La propuesta de reglamento interno", "fue")),
    "it": (("Il verbale della seduta precedente", "è stato"), ("Il bilancio preventivo della società", "è stato"),
           ("Il regolamento interno della sala", "è stato")),
    "pt": (("A ata da reunião anterior", "foi"), ("A conta de gerência do exercício", "foi"),
           ("A proposta de regulamento interno", "foi")),
}
STATED = {
    "en": {
        "approved": "{S} {were} approved.", "agreed": "{S} {were} agreed.", "accepted": "{S} {were} accepted.",
        "adopted": "{S} {were} adopted.", "confirmed": "{S} {were} confirmed.", "ratified": "{S} {were} ratified.",
        "endorsed": "{S} {were} endorsed.", "passed": "{S} {were} passed.", "as-correct": "{S} {were} accepted as correct.",
        "as-presented": "{S} {were} adopted as presented.", "read-and": "{S} {were} read and approved.",
        "reviewed-and": "{S} {were} reviewed and accepted.", "duly": "{S} {were} duly approved.",
        "and-signed": "{S} {were} approved and signed by the Chair.", "without": "{S} {were} adopted without amendment.",
        "circulated": "{S} {were} circulated and approved as correct.", "unanimously": "{S} {were} unanimously accepted.",
        "by-all": "{S} {were} agreed by all.", "then": "{S} {were} then approved.", "had": "{S} had been circulated and {were} agreed.",
        "bare": "{S} approved.", "bare-agreed": "{S} agreed.", "bare-accepted": "{S} accepted.", "bare-adopted": "{S} adopted.",
        "bare-without": "{S} approved without change.", "bare-and": "{S} reviewed and approved.", "bare-as": "{S} accepted as a true record.",
        "bullet": "- {S} approved", "bullet-were": "* {S} {were} agreed.", "numbered": "1. {S} {were} approved.",
        "committee": "The committee approved {s}.", "board": "The Board accepted {s}.", "members": "Members approved {s}.",
        "we": "We approved {s}.", "group": "The group ratified {s}.", "council": "Council adopted {s}.",
        "trustees": "The trustees accepted {s} as presented.", "meeting": "The meeting adopted {s}.", "all": "All approved {s}.",
        "present": "The committee approves {s}.", "objection": "There being no objections, {s} {were} approved.",
        "confirmed-as": "{S} {were} confirmed as a true and correct record.", "taken": "{S} {were} taken as read and approved.",
        "agreed-as": "{S} {were} agreed as an accurate record.", "amended": "{S} {were} approved as amended.",
        "subject": "{S} {were} approved subject to minor corrections.", "is": "{S} is approved.", "noted-and": "{S} {were} noted and approved.",
        "formally": "{S} {were} formally adopted by the meeting.", "with-thanks": "{S} {were} received and accepted with thanks.",
    },
    "de": {
        "genehmigt": "{S} {were} genehmigt.", "angenommen": "{S} {were} angenommen.", "wird": "{S} wird angenommen.",
        "einstimmig": "{S} {were} einstimmig beschlossen.", "ohne": "{S} {were} ohne Änderungen genehmigt.",
        "verabschiedet": "{S} {were} verabschiedet.", "bare": "{S} genehmigt.", "ist": "{S} ist genehmigt.",
        "vorstand": "Der Vorstand genehmigt {S}.", "bullet": "- {S} {were} einstimmig angenommen",
    },
    "fr": {
        "approuvé": "{S} {were} approuvé.", "adopté": "{S} {were} adopté.", "unanimité": "{S} {were} adopté à l'unanimité.",
        "validé": "{S} {were} validé.", "a-été": "{S} a été approuvé.", "sans": "{S} {were} approuvé sans modification.",
        "bare": "{S} approuvé.", "bullet": "- {S} {were} validé par tous",
    },
    "es": {
        "aprobado": "{S} {were} aprobada.", "queda": "{S} queda aprobada.", "es": "{S} es aprobada por unanimidad.",
        "se": "Se aprueba {s}.", "se-aprobó": "Se aprobó {s}.", "sin": "{S} {were} aprobada sin modificaciones.",
        "ha-sido": "{S} ha sido aprobada.", "bullet": "- {S} aprobada por unanimidad",
    },
    "it": {
        "approvato": "{S} {were} approvato.", "viene": "{S} viene approvato.", "unanimità": "{S} {were} approvato all'unanimità.",
        "si": "Si approva {s}.", "bare": "{S} approvato.", "assemblea": "L'assemblea approva {s}.",
    },
    "pt": {
        "aprovada": "{S} {were} aprovada.", "por": "{S} {were} aprovada por unanimidade.", "é": "{S} é aprovada.",
        "aprovou-se": "Aprovou-se {s}.", "bare": "{S} aprovada.", "sem": "{S} {were} aprovada sem alterações.",
    },
}
# What is elected is carried by a vote.
ELECTED = {
    "as": "Ada Penrose was elected as {office}.", "was": "Ada Penrose was elected {office}.",
    "re-as": "Ada Penrose was re-elected as {office}.", "duly": "Ada Penrose was duly elected {office}.",
    "unanimously": "Ada Penrose was unanimously elected {office}.", "acclamation": "Ada Penrose elected {office} by acclamation.",
    "are": "Ada Penrose and Bo Quill are elected to the committee.", "were": "Ada Penrose and Bo Quill were elected to the committee.",
    "unopposed": "Ada Penrose was elected unopposed as {office}.", "is": "Ada Penrose is elected {office}.",
    "en-bloc": "The existing committee was re-elected en bloc.", "has-been": "Ada Penrose has been elected {office}.",
    "declared": "Ada Penrose was declared elected as {office}.", "all": "All officers were re-elected.",
    "bare": "Ada Penrose re-elected as {office}.", "members": "The members elected Ada Penrose as {office}.",
    "bullet": "- Ada Penrose was elected {office}", "by-vote": "Ada Penrose was elected {office} by show of hands.",
}
ELECTED_DE = {
    "gewählt": "Ada Penrose wurde einstimmig zur Kassenwartin gewählt.", "wird": "Ada Penrose wird zur Vorsitzenden gewählt.",
    "ist": "Ada Penrose ist damit als Kassenprüferin gewählt.", "wurden": "Ada Penrose und Bo Quill wurden als Beisitzer gewählt.",
}
# Text, mover and seconder in one: what is left of the line is the text.
PROPOSED = {
    "elected": ("Ada Penrose was elected {office}", "{t}, proposed by {m} and seconded by {s}."),
    "elected-brackets": ("Ada Penrose was elected {office}", "{t} (proposed {m}, seconded {s})."),
    "happy": ("Ada Penrose happy to stand again as {office}", "{t}. Proposed by {m}, seconded by {s}. Carried."),
    "happy-comma": ("Ada Penrose happy to stand again as {office}", "{t}, proposed by {m}, seconded by {s} and carried."),
    "stood": ("Ada Penrose stood for re-election", "{t}. Proposed {m}, seconded {s}. Carried."),
    "willing": ("Ada Penrose is willing to continue as {office}", "{t}. Proposed by {m}, seconded by {s}. All agreed."),
    "approved-behind": ("{S} {were} approved", "{t}. Proposed: {m}. Seconded: {s}."),
    "approved-prop": ("{S} {were} accepted as correct", "{t}. Prop. {m}, Sec. {s}."),
    "approved-comma": ("{S} {were} adopted", "{t}, proposed by {m}, seconded by {s}."),
    "approved-brackets": ("{S} {were} approved", "{t} (Proposed {m}; Seconded {s})."),
    "approved-slash": ("{S} approved", "{t} ({m}/{s})."),
    "approved-next": ("{S} {were} agreed", "{t}.\nProposed: {m}\nSeconded: {s}"),
    "approved-on": ("{S} {were} approved", "{t} on the proposal of {m}, seconded by {s}."),
    "approved-motion": ("{S} {were} approved", "{t} on a motion by {m}, seconded by {s}."),
    "approved-making": ("{S} {were} approved", "{t} with {m} making the motion and {s} seconding."),
    "approved-moved": ("{S} {were} approved", "{t}. Moved by {m}, 2nd by {s}. Carried."),
    "was-proposed": ("{S}", "{t} {were} proposed by {m} and seconded by {s}."),
    "acceptance": ("Acceptance of {s}", "{t}: proposed {m}, seconded {s2}."),
    "acceptance-of": ("Acceptance of {s}", "{t} was proposed by {m}, seconded by {s2} and carried."),
    "approval-dash": ("Approval of {s}", "{t} – moved {m}, seconded {s2}, carried."),
    "title-dash": ("{S}", "{t} – proposed by {m}, seconded by {s}. All in favour."),
    "that-be": ("That {s} be adopted", "{t}. Moved {m}, seconded {s2}. Carried."),
    "m-s-c": ("approve {s}", "MOTION to {inf}. M/S/C {m}/{s2}"),
    "committee-proposed": ("{S} be adopted", "{m} proposed and {s} seconded that {that}. All agreed."),
    "motion-approve": ("approve {s}", "{m} made a motion to {inf}. Motion was seconded by {s2}. All in favor."),
    "motion-second": ("approve {s}", "{m} motioned to {inf}, {s2} second. All ayes."),
    "motion-approve-by": ("approve {s}", "Motion to {inf} by {m}, 2nd by {s2}. Passed."),
    "moves-seconds": ("approve {s}", "{m} moves to {inf}; {s2} seconds; passes unanimously."),
    "moved-approval": ("approval of {s}", "{m} moved {inf}. Seconded by {s2}. Approved."),
    "proposed-passive": ("{S} be approved", "{m} proposed that {that}, this was seconded by {s} and agreed."),
    "labels-first": ("Approve {s}", "Motion: {t}\nMoved by: {m}\nSeconded by: {s2}\nVote: All in favour"),
    "called-first": ("adjourn the meeting", "Motion by {m} to {inf}, second {s2}, motion carried."),
    "first-second": ("approve {s}", "Motion to {inf}. First: {m}, Second: {s2}. Carried."),
    "first-by": ("approve {s}", "Motion to {inf}. 1st by {m}, 2nd by {s2}. Motion passed."),
}
# Movers that are no names.
NOT_NAMED = {
    "resident": ("a resident", "a member"), "chair": ("the Chair", "the Treasurer"), "member": ("a member", "another member"),
    "committee": ("the committee", "the Secretary"),
}
NOT_NAMED_FORMS = {
    "motion-by": "A motion was made by {m} and seconded by {s} to {inf}. Motion carried.",
    "proposed-by": "It was proposed by {m}, seconded by {s}, to {inf}. Carried.",
}
# Results behind a motion: what they come to.
RESULTS = {
    "motion-approved": ("Motion approved.", "carried"), "passes": ("Motion passes.", "carried"), "carries": ("Motion carries.", "carried"),
    "was-adopted": ("The motion was adopted.", "carried"), "so-carried": ("So carried.", "carried"), "all-ayes": ("All ayes.", "carried"),
    "approved-all": ("Approved by all.", "carried"), "acclamation": ("Passed by acclamation.", "carried"), "unanimous": ("Unanimous.", "carried"),
    "vote-unanimous": ("Vote was unanimous.", "carried"), "passed-bare": ("Passed.", "carried"), "all-favor": ("All in favor, motion carried.", "carried"),
    "no-opposed": ("All in favor, none opposed.", "carried"), "all-voted": ("All voted in favour.", "carried"), "agreed": ("This was agreed unanimously.", "carried"),
    "carried-nem": ("Carried nem con.", "carried"), "show": ("Carried on a show of hands.", "carried"), "roll": ("Roll call vote: all yes. Motion carried.", "carried"),
    "majority": ("The motion was carried by a majority.", "carried"), "dash": ("- CARRIED", "carried"), "brackets": ("(Carried)", "carried"),
    "next": ("\nCARRIED", "carried"), "result-label": ("\nResult: Carried", "carried"), "vote-label": ("\nVote: Unanimous", "carried"),
    "square": ("[Carried]", "carried"), "failed": ("Motion failed.", "failed"), "defeated": ("The motion was defeated.", "failed"),
    "lost": ("Motion lost.", "failed"), "not-carried": ("The motion was not carried.", "failed"), "not-pass": ("The motion did not pass.", "failed"),
    "rejected": ("The motion was rejected.", "failed"), "denied": ("Motion denied.", "failed"), "tabled": ("The motion was tabled.", "deferred"),
    "deferred": ("The motion was deferred to the next meeting.", "deferred"), "postponed": ("The motion was postponed.", "deferred"),
    "withdrawn": ("The motion was withdrawn.", "withdrawn"), "withdrew": ("Ada Penrose withdrew the motion.", "withdrawn"),
}
VOTES = {
    "tuple": "Vote: {f}-{a}-{b}.", "for-against": "{f} for, {a} against, {b} abstained.", "ayes": "Ayes: {f} Nays: {a} Abstain: {b}. Carried.",
    "slash": "Yes {f} / No {a} / Abstain {b}.", "letters": "({f} Y, {a} N, {b} A)", "sentences": "In favour: {f}. Against: {a}. Abstentions: {b}.",
    "passed-to": "Passed {f} to {a} with {b} abstaining.", "vote-of": "The motion carried by a vote of {f} to {a}, with {b} abstentions.",
    "labels": "For: {f}, Against: {a}, Abstain: {b}.", "result-yes": "Result: {f} yes, {a} no, {b} abstain.", "dash": "Motion passed {f}–{a}–{b}.",
    "colons": "({f}:{a}:{b})", "in-favor": "{f} in favor, {a} opposed, {b} abstentions. Motion carried.", "votes-for": "{f} votes for, {a} votes against, {b} abstentions.",
    "lines": "\nFor: {f}\nAgainst: {a}\nAbstain: {b}", "voted-lines": "\nAyes: {f}\nNoes: {a}\nAbstentions: {b}", "yes-lines": "\n- Yes: {f}\n- No: {a}\n- Abstain: {b}",
    "equals": "Yes={f}, No={a}, Abstain={b}", "brackets": "Carried ({f} for, {a} against, {b} abstaining).", "behind-dash": "- carried, {f} in favour, {a} against, {b} abstained",
    "voted": "{f} voted in favour, {a} voted against and {b} abstained.", "vote-next": "\nVote: {f} for, {a} against, {b} abstaining",
    "table": "\n\n| For | Against | Abstain |\n|---|---|---|\n| {f} | {a} | {b} |\n",
    "yea": "{f} yea, {a} nay, {b} abstain. Motion passed.", "favour-slash": "For/Against/Abstain: {f}/{a}/{b}",
}
# Where a text must not end.
TAILS = {
    "hour": "at 9:30 a.m. on Saturday in the hall", "law": "under Art. 5 of the rules", "approx": "for approx. 5 weeks in May",
    "company": "with Rook & Co. as the builders", "sum": "for £1,250.50 plus V.A.T. in all", "eg": "with lamps, e.g. those of the mill",
    "saint": "at the hall of St. Olave in May", "number": "as in paper No. 5 of the year", "versus": "with slate vs. tile to be looked into",
    "brackets": "with two lamps (one red, one blue; see p. 5) at the door", "initial": "with A. Penrose as the keeper of the key",
    "semicolon": "at once; the cost not to exceed £500", "colon": "in this order: hall, mill, tower",
    "quote": "under the title “The Old Mill. A Tale” in June", "dash": "by June – the month of the fair – at the latest",
    "url": "as set out at https://example.org/mill.html in full", "version": "with release 1.2.3 of the tool",
    "so-that": "so that it can be agreed and approved by the mill in time", "which": "which was proposed by the mill last year",
}
TAILED = {
    "agreed-to": "It was agreed to {inf}.", "agreed-colon": "AGREED: {inf}.", "decision-colon": "Decision: {inf}", "resolved": "RESOLVED to {inf}.",
    "committee": "The committee agreed to {inf}.", "motion": "Motion to {inf}. Moved by {m}, seconded by {s}. Carried.",
    "moved": "{m} moved to {inf}. {s} seconded. Motion carried.",
}
# Marks behind a decision that begin something else.
FOLLOWED = {
    "action": "Decision: {t}. **Action:** Bo to write to the mill.", "action-caps": "AGREED: {t}. ACTION: Bo to write to the mill.",
    "bracket": "It was agreed to {inf}. (Action: Bo)", "rationale": "Decision: {t}. Rationale: it is cheap.",
    "vote-sentence": "It was agreed to {inf}. The vote was taken by a show of hands.", "thanks": "It was agreed to {inf}. Bo was thanked for the work.",
    "arrow": "Decision: {t} → Bo to write to the mill",
}
PHRASED = {
    "decision-to": "decision to {inf}", "Decision-to": "Decision to {inf}.", "consensus-to": "Consensus to {inf}.", "agreement-to": "Agreement to {inf}.",
    "bullet-agreement": "- Agreement to {inf}.", "bullet-agreed": "- Agreed to {inf}", "rough": "Rough consensus to {inf}.", "consensus-is": "Consensus is to {inf}.",
    "consensus-was": "The consensus was to {inf}.", "resolution-cap": "RESOLUTION: {t}", "resolution-bold": "**RESOLUTION**: {t}", "resolved-cap": "RESOLVED: {t}",
    "proposal-accepted": "PROPOSAL: {t}. Accepted.", "proposal-consensus": "Proposal: {t}\nConsensus.", "decided-dash": "Decided – {t}", "agreed-dash": "Agreed - {t}",
"decision-is": "The decision is to {inf}.","having": "Having discussed it, the committee decided to {inf}.",

"outcome": "Outcome: {t}",
"agreement": "Agreement: {t}", "tick": "✅ {t}", "vote-to": "Vote to {inf}: unanimous.",
    "consensus-on": "Consensus reached: {t}", "permission": "Permission was granted to {inf}.", "plan": "The group has decided to {inf}.", "was-decided": "Was decided to {inf}.",
    "unanimous": "Unanimously agreed to {inf}.","resolved-and": "Resolved, to {inf}.", "it-resolved": "IT WAS RESOLVED to {inf}.",
"bold-decision": "**Decision** – {t}", "italics": "*Decision: {t}*",
    "bullet-bold": "- **Decision**: {t}", "quote": "> Decision: {t}", "numbered-agreed": "1. Agreed to {inf}.", "lettered": "a) It was agreed to {inf}.",
    "number-agreed": "3.2 It was agreed to {inf}.", "parish": "The Parish Council RESOLVED to {inf}.", "cllrs": "Councillors agreed to {inf}.", "chair-agreed": "The Chair confirmed it was agreed to {inf}.",
    "gen-agreed": "There was a consensus to {inf}.","sig": "The SIG agreed to {inf}.", "tsc": "TSC agreed to {inf}.", "wg": "WG agreed to {inf}.",

}
LOGS = {
    "colon": "D{n}: {t}", "bullet": "- D{n}: {t}", "dash": "D{n} – {t}", "space": "D{n} {t}", "square": "[D{n}] {t}", "bold": "- **D{n}** {t}", "long": "DEC-{n}: {t}",
    "year": "2021-{n}: {t}", "word": "Decision D{n}: {t}", "dot": "D{n}. {t}", "tab": "D{n}\t{t}",
}
LOG_TABLES = {
    "id": ("| ID | Decision |\n|---|---|", "| D{n} | {t} |"), "passed": ("| ID | Day | Passed by | Decision (Reason) |\n|---|---|---|---|", "| D{n} | 3 May 2021 | Consensus | {t} |"),
    "owner": ("| ID | Decision | Owner |\n|---|---|---|", "| D{n} | {t} | Bo Quill |"), "ref": ("| Ref | Decision taken | Date |\n|---|---|---|", "| D{n} | {t} | 3 May 2021 |"),
    "rationale": ("| Decision | Rationale |\n|---|---|", "| {t} | It is cheap |"), "topic": ("| Topic | Decision |\n|---|---|", "| Fence | {t} |"),
    "number": ("| Decision No. | Description |\n|---|---|", "| D{n} | {t} |"),
}
LOG_LISTS = {
    "heading": "Decisions", "made": "Decisions made", "log": "Decision log", "summary": "Summary of decisions", "resolutions": "Resolutions", "agreements": "Agreements",
    "agreed": "Agreed", "conclusions": "Conclusions", "outcomes": "Outcomes", "reached": "Decisions reached", "taken": "Decisions taken", "key": "Key decisions",
    "actions-too": "Decisions and resolutions", "summary-2": "Decision summary", "points": "Points agreed", "items-agreed": "Items agreed", "consensus": "Consensus",
}
# Who moves and seconds.
MOVING = {"association", "oss-board", "oss-markdown", "tc-notes", "uk-council", "uk-gov", "us-municipal"}
OFFICES = ("Treasurer", "Secretary", "Chair", "Clerk")
EMPTY = {"id": None, "text": None, "mover": None, "seconder": None, "outcome": "agreed", "for": None, "against": None, "abstain": None}


def bare_text(decision):
    text = folded(decision.get("text") or "").rstrip(".")
    return text if 12 <= len(text) <= 250 and ". " not in text and not decision.get("id") else None


def places(minutes):
    """The lines that are one decision and hardly more: [(index of the decision, line, its text)]."""
    lines, taken = minutes.lines(), {}
    for index, decision in enumerate(minutes.records["decisions"]):
        text = bare_text(decision)
        if not text or any(decision.get(key) is not None for key in ("for", "against", "abstain")):
            continue
        people = [folded(decision[key]) for key in ("mover", "seconder") if decision.get(key)]
        at = line_with(lines, [text, *people], taken, 90 if people else 40)
        if at is None or in_columns(lines[at]) or lines[at].lstrip().startswith("#"):
            continue
        taken[at] = ""
        yield index, at, text


def restated(make, language="en", families=None):
    """Each line of a decision as `make(number, text)` prints it: (the line, what is to be read) or None."""
    def form(minutes):
        if minutes.is_log or minutes.language != language or (families and minutes.family not in families):
            return None
        lines, replaced = minutes.lines(), {}
        records = copy.deepcopy(minutes.records)
        for number, (index, at, text) in enumerate(places(minutes)):
            made = make(number, text)
            if made is None:
                continue
            line, told = made
            replaced[at] = indent_of(lines[at]) + line
            records["decisions"][index] = EMPTY | told
        return (with_lines(lines, replaced), records) if replaced else None
    return form


def lower(text):
    return text[0].lower() + text[1:]


def stated(template, language):
    def make(number, _):
        matters = MATTERS[language]
        if number >= len(matters):
            return None
        subject, were = matters[number]
        inner = subject if language == "de" and not template.startswith("{S}") else lower(subject)
        line = template.format(S=subject, s=inner, were=were)
        text = re.sub(r"^(?:[-*] |1\. |There being no objections, |Se apr\w+ |Si approva |L'assemblea approva |Aprovou-se )",
                      "", line).rstrip(".")
        is_vote = re.search(r"einstimmig|unanim", line)
        return line, {"text": text, "outcome": "carried" if is_vote else "agreed"}
    return restated(make, language)


def elected(template, language="en"):
    def make(number, _):
        if number >= (len(OFFICES) if "{office}" in template else 1):
            return None
        line = template.format(office=OFFICES[number % len(OFFICES)])
        return line, {"text": line.removeprefix("- ").rstrip("."), "outcome": "carried"}
    return restated(make, language)


def proposed(text, template):
    def make(number, _):
        matters = MATTERS["en"]
        if number >= (len(matters) if "{s}" in text.lower() else len(OFFICES) if "{office}" in text else 1):
            return None
        subject, were = matters[number % len(matters)]
        told = text.format(S=subject, s=lower(subject), were=were, office=OFFICES[number % len(OFFICES)])
        line = template.format(t=told, that=lower(told), inf=told, were=were, m="Cy Rusk", s="Dot Marl", s2="Dot Marl")
        return line, {"text": told, "mover": "Cy Rusk", "seconder": "Dot Marl", "outcome": "carried"}
    return restated(make, families=MOVING)


def with_infinitive(make, families=None):
    def inner(_, text):
        match = INFINITIVE.fullmatch(text)
        return make(lower(match[1])) if match else None
    return restated(inner, families=families)


def voted(printed, outcome="carried", counts=()):
    def make(infinitive):
        line = f"Cy Rusk moved to {infinitive}. Dot Marl seconded. " + printed
        told = {"text": infinitive, "mover": "Cy Rusk", "seconder": "Dot Marl", "outcome": outcome}
        return line, told | dict(zip(("for", "against", "abstain"), counts))
    return with_infinitive(make, MOVING)


def not_named(template, mover, seconder):
    def make(infinitive):
        return template.format(inf=infinitive, m=mover, s=seconder), {
            "text": infinitive, "mover": mover, "seconder": seconder, "outcome": "carried"}
    return with_infinitive(make, MOVING)


def tailed(template, tail):
    def make(infinitive):
        text = f"{infinitive} {tail}"
        people = {"mover": "Cy Rusk", "seconder": "Dot Marl", "outcome": "carried"} if "{m}" in template else {}
        return template.format(inf=text, m="Cy Rusk", s="Dot Marl"), {"text": text} | people
    return with_infinitive(make, MOVING if "{m}" in template else None)


def phrased(template):
    if "{inf}" in template:
        return with_infinitive(lambda infinitive: (template.format(inf=infinitive), {"text": infinitive}))
    return restated(lambda _, text: (template.format(t=text), {"text": text}))


def logged(heading, line, table=None):
    """The decisions gone from where they stood, and listed at the end."""
    def form(minutes):
        if minutes.is_log or minutes.language != "en":
            return None
        lines, gone, listed = minutes.lines(), {}, []
        records = copy.deepcopy(minutes.records)
        for number, (index, at, text) in enumerate(places(minutes), 1):
            if number > 3:
                break
            gone[at] = ""
            listed.append((table[1] if table else line).format(n=30 + number, t=text))
            own_id = re.search(r"[\w-]*\{n\}", table[1] if table else line)
            printed = own_id[0].format(n=30 + number) if own_id else None
            records["decisions"][index] = EMPTY | {"text": text, "id": printed, "outcome": "agreed" if table and "Consensus" in table[1] else None}
        if len(listed) < 2:
            return None
        title = f"## {heading}" if minutes.has_headings else heading.upper()
        body = [table[0]] + listed if table else listed
        return with_lines(lines, gone).rstrip("\n") + f"\n\n{title}\n\n" + "\n".join(body) + "\n", records
    return form


FORMS = (
    {f"stated.{language}.{name}": stated(template, language)
     for language, templates in STATED.items() for name, template in templates.items()}
    | {f"elected.{name}": elected(template) for name, template in ELECTED.items()}
    | {f"elected.de.{name}": elected(template, "de") for name, template in ELECTED_DE.items()}
    | {f"proposed.{name}": proposed(*form) for name, form in PROPOSED.items()}
    | {f"mover.{form}.{who}": not_named(template, *movers) for form, template in NOT_NAMED_FORMS.items()
       for who, movers in NOT_NAMED.items()}
    | {f"result.{name}": voted(*form) for name, form in RESULTS.items()}
    | {f"votes.{name}": voted(template.format(f=5, a=2, b=1), "carried", (5, 2, 1)) for name, template in VOTES.items()}
    | {f"tail.{name}.{lead}": tailed(template, tail) for name, tail in TAILS.items() for lead, template in TAILED.items()}
    | {f"followed.{name}": phrased(template) for name, template in FOLLOWED.items()}
    | {f"phrased.{name}": phrased(template) for name, template in PHRASED.items()}
    | {f"log.line.{name}": logged("Decisions", line) for name, line in LOGS.items()}
    | {f"log.table.{name}": logged("Decisions", "", table) for name, table in LOG_TABLES.items()}
    | {f"log.under.{name}": logged(heading, "- {t}") for name, heading in LOG_LISTS.items()}
)
