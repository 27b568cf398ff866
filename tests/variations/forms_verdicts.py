"""Decisions whose mark, movers or votes stand where few houses put them: amid what was said, in sheets, in letters."""

from forms_outcomes import MOVING, phrased, restated, voted, with_infinitive

MARKED = {
    "amid": "It was talked over. Decision: {t}", "amid-capitals": "It was talked over. DECISION: {t}", "amid-agreed": "It was talked over. Agreed: {t}",
    "amid-bold": "It was talked over. **Decision**: {t}", "letter": "[D] {t}", "short": "DEC: {t}", "approved-colon": "Approved: {t}",
    "behind-arrow": "{t} -> agreed", "next-line": "Decision:\n{t}", "final": "Final decision – {t}", "group": "Group decision: {t}",
    "verdict": "Verdict: {t}", "admonition": "!!! Decision: {t}", "quoted": "> **Decision**: {t}", "tag": "#decision {t}",
}
TOLD = {
    "and-agreed": "The matter was discussed and it was unanimously agreed to {inf}.", "and-committee": "This was talked over, and the committee agreed to {inf}.",
    "opted": "The group opted to {inf}.", "chose": "The committee chose to {inf}.", "in-principle": "It was agreed in principle to {inf}.",
    "jointly": "It was jointly agreed to {inf}.", "gave-approval": "The committee gave approval to {inf}.", "authority": "Authority was given to {inf}.",
    "permission": "The Board gave permission to {inf}.", "decision-of": "It was the decision of the board to {inf}.", "so-agreed": "The lamp fell, so it was agreed to {inf}.",
    "we-consensus": "We reached consensus to {inf}.", "everybody": "Everybody agreed to {inf}.", "discussed-and": "The lamps were discussed and it was decided to {inf}.",
}
MOVED = {
    "first-second": "Motion to {inf}. 1st: {m}, 2nd: {s}. Motion passed.", "first-by": "Motion to {inf}. First by {m}, second by {s}. Passed.",
    "brackets": "Motion to {inf} (moved {m}, 2nd {s}) - passed", "made-brackets": "Motion made and seconded ({m}/{s}) to {inf}. Passed.",
    "slash": "Motion/Second: {m}/{s} to {inf}. Passed.", "letters": "M/S/P {m}/{s}: to {inf}.", "short": "Mtn: {m}, 2nd: {s}, to {inf}. Carried.",
    "proposal-brackets": "PROPOSAL ({m}): {inf}. Seconded: {s}. Passed.", "arrow": "Motion to {inf} -> moved by {m}, seconded by {s} -> passed",
    "resolved-brackets": "RESOLVED (prop. {m}, sec. {s}) to {inf}. All in favour.", "put-forward": "A motion was put forward by {m} to {inf}. {s} seconded. All were in favour.",
    "sheet": "\n| Motion: | To {inf} |\n|---|---|\n| Moved by: | {m} |\n| Seconded by: | {s} |\n| Result: | Carried |\n",
    "capitals": "MOTION: To {inf}\nMOVED BY: {m}\nSECONDED BY: {s}\nVOTE: Unanimous\nRESULT: Carried", "all-approve": "{m} moves to {inf}; {s} seconds; all approve.",
    "proposal-lines": "Proposal: {inf}\nProposed by: {m}\nSeconded by: {s}\nOutcome: passed", "speakers": "{m}: I move to {inf}.\n{s}: Seconded.\nMotion carried.",
    "initials": "{m} (AP) moved to {inf}. {s} (BQ) seconded. Carried.", "call-signs": "Motion by {m} (K0ABC) to {inf}, second by {s} (W1XYZ). Carried.",
    "handles": "Moved: {m} (@ada) / Seconded: {s} (@bo) to {inf}. Carried.", "letters-approval": "M/S/Unanimous approval {m}/{s} to {inf}.",
    "adopted-below": "Upon motion duly made by {m}, seconded by {s} and approved by all present, the following resolution was adopted:\n\nRESOLVED to {inf}.",
    "dashes": "* Motion to {inf} - {m}\n* Second - {s}\n* All in favor, motion passes",
}
TALLIES = {
    "letters": "Y: 5 N: 2 A: 1", "letters-for": "(F: 5, A: 2, Abs: 1)", "approve": "Approve: 5, Reject: 2, Abstain: 1", "agree": "Agree: 5. Disagree: 2. Abstain: 1.",
    "votes": "Votes in favour: 5; votes against: 2; abstentions: 1.", "slashes": "Passed 5/2/1.", "yes-slash": "5 yes / 2 no / 1 abstain", "tally": "Tally: 5 aye, 2 nay, 1 abstain.",
    "marks": "\n\n| Member | Yes | No | Abstain |\n|---|---|---|---|\n" + "| Penrose | X | | |\n| Quill | X | | |\n| Rusk | X | | |\n| Lark | X | | |\n| Ash | X | | |\n"
             "| Marl | | X | |\n| Oak | | X | |\n| Elm | | | X |\n",
    "list": "\n\n- Vote: 5 in favor, 2 opposed, 1 abstained",
}
# Marks and votes around what was decided: (line, outcome, votes).
AROUND = {
    "de": {
        "amid": ("Darüber wurde gesprochen. Beschluss: {t}", "agreed", ()), "arrow": ("=> Beschluss: {t}", "agreed", ()), "agreed": ("Vereinbart: {t}", "agreed", ()),
        "fixed": ("Festgelegt: {t}", "agreed", ()), "unanimous": ("Beschluss (einstimmig): {t}", "carried", ()), "tuple": ("Beschluss (5:2:1): {t}", "carried", (5, 2, 1)),
        "motion": ("Antrag: {t}. Der Antrag wird einstimmig angenommen.", "carried", ()), "failed": ("Antrag: {t}. Der Antrag wird abgelehnt.", "failed", ()),
    },
    "fr": {
        "amid": ("On en a parlé. Décision : {t}", "agreed", ()), "arrow": ("=> Décision : {t}", "agreed", ()), "agreed": ("Convenu : {t}", "agreed", ()),
        "number": ("Résolution n°1 : {t}", "agreed", ()), "voted": ("Proposition : {t}\nVote : 5 pour, 2 contre, 1 abstention", "carried", (5, 2, 1)),
    },
    "es": {
        "amid": ("Se habló de ello. Acuerdo: {t}", "agreed", ()), "arrow": ("=> Acuerdo: {t}", "agreed", ()),
        "voted": ("Propuesta: {t}\nVotación: 5 a favor, 2 en contra, 1 abstención", "carried", (5, 2, 1)),
    },
    "it": {
        "amid": ("Se ne è parlato. Decisione: {t}", "agreed", ()), "voted": ("Proposta: {t}\nVotazione: 5 favorevoli, 2 contrari, 1 astenuto", "carried", (5, 2, 1)),
    },
    "pt": {
        "amid": ("Falou-se disso. Decisão: {t}", "agreed", ()), "voted": ("Proposta: {t}\nVotação: 5 a favor, 2 contra, 1 abstenção", "carried", (5, 2, 1)),
        "agreed": ("Definido: {t}", "agreed", ()),
    },
}


def around(template, outcome, votes, language):
    def make(_, text):
        return template.format(t=text), {"text": text, "outcome": outcome} | dict(zip(("for", "against", "abstain"), votes))
    return restated(make, language)


def moved(template):
    def make(infinitive):
        told = {"text": infinitive, "mover": "Cy Rusk", "seconder": "Dot Marl", "outcome": "carried"}
        return template.format(inf=infinitive, m="Cy Rusk", s="Dot Marl"), told
    return with_infinitive(make, MOVING)


FORMS = (
    {f"verdict.{name}": phrased(template) for name, template in (MARKED | TOLD).items()}
    | {f"verdict.moved.{name}": moved(template) for name, template in MOVED.items()}
    | {f"verdict.votes.{name}": voted(printed, "carried", (5, 2, 1)) for name, printed in TALLIES.items()}
    | {f"verdict.{language}.{name}": around(*form, language) for language, forms in AROUND.items() for name, form in forms.items()}
)
