"""The attendance under labels that say more than who came, in tables with a column of states, in sentences."""

import copy
import re

from forms_attendance import WORDS, Printer, extent, joined
from forms_head import slug

PRESENT = {
    "en": ("Attendees — please sign yourself in!", "Attendance (please add your name)",
           "Present on the call were the following members:", "Attendees - add your name below",
           "Members present in the room", "Participants from the team:", "Attendees [sign in here]",
           "Internal participants:", "Present at the start of the meeting:", "Participants on site:",
           "Who came (sign in, please):"),
    "de": ("Anwesend vor Ort:", "Teilnehmende – bitte selbst eintragen!", "Anwesende im Sitzungssaal",
           "Interne Teilnehmer:", "Teilnehmer aus dem Team:", "Anwesend zu Beginn der Sitzung:",
           "Anwesende (bitte eintragen)", "Anwesende Mitglieder des Vorstands:",
           "An der Sitzung nahmen teil:"),
    "fr": ("Participants internes :", "Membres présents en salle", "Présents sur place :",
           "Participants (merci d’ajouter votre nom)", "Participants de l’équipe :",
           "Présents en début de séance :", "Participants – merci de vous inscrire",
           "Étaient présents à la réunion :"),
    "es": ("Asistentes internos:", "Miembros presentes en la sala", "Participantes del equipo:",
           "Asistentes (por favor, añade tu nombre)", "Presentes al inicio de la reunión:",
           "Participantes — apúntate aquí", "Asistieron a la reunión las siguientes personas:"),
    "it": ("Partecipanti interni al Team:", "Membri presenti in sala", "Presenti in sede:",
           "Partecipanti (aggiungete il vostro nome)", "Partecipanti del gruppo:",
           "Presenti all’inizio della seduta:", "Partecipanti — inserite il vostro nome",
           "Sono presenti alla riunione:"),
    "pt": ("Participantes internos:", "Membros presentes na sala", "Participantes da equipe:",
           "Presentes (por favor, inclua seu nome)", "Presentes no início da reunião:",
           "Participantes — inscreva-se aqui", "Estiveram presentes na reunião:"),
}
GUESTS = {
    "en": ("External participants:", "Participants from outside the team:", "Attendees (external)",
           "Invited participants:", "Attendees who are not members:"),
    "de": ("Externe Teilnehmer:", "Teilnehmende (extern)", "Anwesende Gäste:", "Geladene Gäste:",
           "Gäste von außerhalb:"),
    "fr": ("Participants externes :", "Participants extérieurs à l’équipe :", "Participants (externes)",
           "Invités présents :"),
    "es": ("Participantes externos:", "Asistentes externos al equipo:", "Asistentes (externos)",
           "Invitados presentes:"),
    "it": ("Partecipanti esterni al Team:", "Partecipanti esterni:", "Partecipanti (esterni)",
           "Ospiti presenti:"),
    "pt": ("Participantes externos:", "Participantes externos à equipe:", "Participantes (externos)",
           "Convidados presentes:"),
}
STATES = {
    "en": ("Present", "Absent"), "de": ("anwesend", "abwesend"), "fr": ("Présent", "Absent"),
    "es": ("Presente", "Ausente"), "it": ("Presente", "Assente"), "pt": ("Presente", "Ausente"),
}
STATE_TITLE = {"en": "Attendance", "de": "Anwesenheit", "fr": "Présence", "es": "Asistencia",
               "it": "Presenza", "pt": "Presença"}
YES_NO = {"en": ("Y", "N"), "de": ("ja", "nein"), "fr": ("oui", "non"), "es": ("Sí", "No"),
          "it": ("Sì", "No"), "pt": ("Sim", "Não")}


def over(item, heading=False):
    def show(printer, label, people):
        lines = (item.format(printer.named(one), n=number) for number, one in enumerate(people, 1))
        return ("## " + label.rstrip(" :") if heading else label) + "\n\n" + "\n".join(lines)
    return show


def over_line(printer, label, people):
    return label + "\n\n" + ", ".join(map(printer.named, people))


def over_table(printer, label, people):
    words = printer.words
    return label + f"\n\n| {words['name']} | {words['role']} |\n|---|---|\n" + "\n".join(
        f"| {one['name']}{printer.chair(one)} | {one.get('affiliation') or ''} |" for one in people)


SHAPES = {"bullets": over("- {}"), "numbers": over("{n}. {}", heading=True), "lines": over("{}"),
          "line": over_line, "table": over_table}


def place_and_people(minutes):
    """Where the attendance stands and whom it names; None where that can not be printed anew."""
    people = minutes.records["attendees"]
    if any(one.get("initials") or re.search(r"[,;(]", one["name"]) for one in people):
        return None
    return extent(minutes)


def with_block(minutes, place, text, records):
    lines = minutes.lines()
    return "\n".join(lines[:place[0]] + ["", text, ""] + lines[place[1] + 1:]), records


def with_guests(minutes):
    """The records with the last of those present as guests; None where they are too few."""
    records = copy.deepcopy(minutes.records)
    present = [one for one in records["attendees"] if one["status"] == "present" and not one.get("chair")]
    if len(present) < 4:
        return None
    for one in present[-2:]:
        one["status"] = "in_attendance"
    return records


class Varied:
    """What a Printer needs of minutes, with other records."""

    def __init__(self, minutes, records):
        self.language, self.records = minutes.language, records
        self.minutes = minutes

    def attendees(self):
        return type(self.minutes).attendees(self)


def labelled(language, status, label, show):
    def form(minutes):
        place = place_and_people(minutes)
        if place is None or minutes.language != language:
            return None
        records = with_guests(minutes) if status == "in_attendance" else copy.deepcopy(minutes.records)
        if records is None or show is not over_table and any(
                re.search(r"[,(-]", one.get("affiliation") or "") for one in records["attendees"]):
            return None
        printer = Printer(Varied(minutes, records))
        if not any(one == status for one, _ in printer.groups):
            return None
        parts = [show(printer, label if one == status else printer.label(one) + ":", people)
                 for one, people in printer.groups]
        return with_block(minutes, place, "\n\n".join(parts), records)
    return form


def states_as_pipes(rows):
    return "\n".join(f"| {' | '.join(row)} |" + ("\n|" + "---|" * len(row) if at == 0 else "")
                     for at, row in enumerate(rows))


def states_as_tabs(rows):
    return "\n".join("\t".join(row) for row in rows)


def states_as_columns(between):
    def show(rows):
        wide = [max(len(row[at]) for row in rows) + 4 for at in range(len(rows[0]))]
        return between.join("  " + "".join(map(str.ljust, row, wide)).rstrip() for row in rows)
    return show


KINDS = {"pipes": states_as_pipes, "tabs": states_as_tabs, "spaces": states_as_columns("\n"),
         "spaces-apart": states_as_columns("\n\n")}


def stated(show, words, is_first, label, blank):
    """A row each, with a word for the state in the first or the last column."""
    def form(minutes):
        place = place_and_people(minutes)
        if place is None:
            return None
        records = copy.deepcopy(minutes.records)
        if {one["status"] for one in records["attendees"]} - {"present", "absent"}:
            return None
        language = minutes.language
        if blank and not any(one["status"] == "absent" for one in records["attendees"]):
            records["attendees"][-1]["status"] = "absent"
        yes, no = words[language]
        has_roles = any(one.get("affiliation") for one in records["attendees"])
        title = STATES[language][0] if words is YES_NO else STATE_TITLE[language]
        rows = []
        for at, one in enumerate([None] + records["attendees"]):
            cells = [WORDS[language]["name"]] if one is None else [one["name"]]
            if has_roles or blank:
                cells.append(WORDS[language]["role"] if one is None else one.get("affiliation") or "")
            if one is not None and one.get("chair"):
                cells[0] += f" ({WORDS[language]['chair']})"
            state = title if one is None else yes if one["status"] == "present" else "" if blank else no
            rows.append([state] + cells if is_first else cells + [state])
        text = (label + "\n\n" if label else "") + show(rows)
        return with_block(minutes, place, text, records)
    return form


def stated_with_deputy(minutes):
    """One of those present is there for another."""
    place, people = place_and_people(minutes), minutes.records["attendees"]
    if place is None or {one["status"] for one in people} - {"present", "absent"} or minutes.language != "en":
        return None
    rows = ["Present\tMember\tOrganization"] if any(one.get("affiliation") for one in people) else ["Present\tMember"]
    for at, one in enumerate(people):
        name = one["name"] + (" for Quentin Marl" if at == 1 else "") + (" (Chair)" if one.get("chair") else "")
        rows.append("\t".join(filter(None, ("Y" if one["status"] == "present" else "N", name, one.get("affiliation")))))
    return with_block(minutes, place, "The following members were present:\n\n" + "\n".join(rows),
                      copy.deepcopy(minutes.records))


TOLD = {
    "en": ("Present at the invitation of the Board was {a}.", "Present by invitation were {a}.",
           "Also present at the invitation of the chair were {a}.", "{a} attended as guests.",
           "{a} attended by invitation.", "Attending as guests were {a}.", "Invited guests were {a}."),
    "de": ("Als Gäste waren {a} anwesend.", "Als Gäste nahmen {a} teil.", "Als Gäste begrüßte der Vorsitzende {a}.",
           "Auf Einladung des Vorstands nahmen {a} teil."),
    "fr": ("Assistaient également à la réunion {a}.", "Étaient également présents {a}.",
           "Invités à la réunion : {a}.", "Sont invités {a}."),
    "es": ("Asisten como invitados {a}.", "Asistieron como invitados {a}.",
           "También estuvieron presentes {a}.", "Por invitación de la junta asistieron {a}."),
    "it": ("Partecipano come ospiti {a}.", "Sono inoltre presenti {a}.",
           "Partecipano su invito {a}.", "Hanno partecipato come ospiti {a}."),
    "pt": ("Participaram como convidados {a}.", "Estiveram também presentes {a}.",
           "Como convidados, participaram {a}."),
}


def guests_told(language, template):
    def form(minutes):
        place = place_and_people(minutes)
        records = with_guests(minutes) if place and minutes.language == language else None
        if records is None or any(one.get("affiliation") for one in records["attendees"]
                                  if one["status"] == "in_attendance"):
            return None
        printer = Printer(Varied(minutes, records))
        parts = [template.format(a=joined(printer, people)) if status == "in_attendance" else
                 printer.label(status) + ": " + ", ".join(map(printer.named, people))
                 for status, people in printer.groups]
        return with_block(minutes, place, "\n\n".join(parts), records)
    return form


FORMS = (
    {f"people.{language}.{slug(label)}.{shape}": labelled(language, status, label, show)
     for status, labels in (("present", PRESENT), ("in_attendance", GUESTS))
     for language, names in labels.items() for label in names for shape, show in SHAPES.items()}
    | {f"people.states.{kind}.{name}.{'first' if first else 'last'}{'.bare' if not label else ''}{'.blank' if blank else ''}":
       stated(show, words, first, label, blank)
       for kind, show in KINDS.items() for name, words in (("words", STATES), ("yes-no", YES_NO))
       for first in (False, True) for label in ("Attendance:", "") for blank in (False, True)
       if not (kind.startswith("spaces") and first and blank)}
    | {"people.states.deputy": stated_with_deputy}
    | {f"people.guests.{language}.{slug(template)}": guests_told(language, template)
       for language, templates in TOLD.items() for template in templates}
)
