"""Labels under other names and with other separators; dates and times in other forms."""

import datetime
import re

LABELS = {
    "present": (
        "Present", "Attendees", "Attendance", "Participants", "Attending", "Members Present",
        "Present at meeting", "Those present", "In the room", "Who was there", "Attended",
        "People present", "Attendees present", "Meeting attendees", "Participating", "Roll call",
        "Roster", "Team members present"),
    "apologies": (
        "Apologies", "Apologies for absence", "Regrets", "Excused", "Absent with apologies",
        "Apologies received", "Sent apologies", "Members excused", "Apologies received from",
        "Sends regrets", "Regrets received", "Absences (excused)"),
    "absent": (
        "Absent", "Not present", "Missing", "Members Absent", "Absentees", "Not attending",
        "Unable to attend", "Did not attend", "Absences", "Not in attendance"),
    "date": (
        "Date", "Meeting date", "Date of meeting", "When", "Held on", "Date and time", "Date/Time",
        "Day", "Date & Time"),
    "place": (
        "Location", "Venue", "Place", "Where", "Held at", "Meeting location", "Room",
        "Meeting place", "Location of meeting", "Meeting venue"),
    "chair": (
        "Chair", "Chairperson", "Chaired by", "Chairman", "Meeting chair", "Facilitator",
        "Moderator", "Presiding", "Presiding officer", "Meeting leader", "Meeting called by",
        "Host", "Facilitated by"),
    "scribe": (
        "Scribe", "Minute taker", "Minutes taken by", "Note taker", "Notes by", "Notetaker",
        "Recorder", "Recorded by", "Secretary", "Minutes by", "Scribed by", "Taken by"),
    "actions": (
        "Actions", "Action items", "Action points", "To do", "TODOs", "Next steps", "Tasks",
        "Follow-ups", "Follow-up actions", "Assignments", "Action list", "Summary of actions",
        "Actions arising", "To-Do List", "Tasks assigned", "New action items", "Task list",
        "Action Items / Next Steps", "Actions agreed", "Action register"),
    "agenda": (
        "Agenda", "Agenda items", "Topics", "Order of business", "Meeting agenda", "Programme",
        "Proposed agenda", "Draft agenda", "Items for discussion", "Discussion topics",
        "Agenda for the meeting", "Topics for discussion", "Planned topics"),
    "decisions": (
        "Decisions", "Resolutions", "Decisions made", "Decisions taken", "Motions", "Agreed",
        "Outcomes", "Resolutions passed", "Key decisions", "Summary of decisions", "Conclusions"),
}
SEPARATORS = {
    "colon": "{l}: {v}", "space-colon": "{l} : {v}", "no-space": "{l}:{v}", "bold": "**{l}:** {v}",
    "bold-colon-outside": "**{l}**: {v}", "italic": "*{l}:* {v}", "colon-tab": "{l}:\t{v}",
    "tab": "{l}\t{v}", "dash": "{l} - {v}", "en-dash": "{l} – {v}", "upper": "{L}: {v}",
    "below": "{l}:\n{v}", "below-blank": "{l}\n\n{v}\n", "below-bold": "**{l}**\n\n{v}\n",
    "level-3": "### {l}\n\n{v}\n", "wide": "{l}:          {v}", "wide-no-colon": "{l}          {v}",
    "pipes": "| {l} | {v} |", "bullet": "- {l}: {v}", "bullet-bold": "* **{l}:** {v}",
    "equals": "{l} = {v}",
}
DATES = {
    "day-month": "{d} {M} {y}", "month-day": "{M} {d}, {y}", "ordinal-month": "{o} {M} {y}",
    "ordinal-of": "{o} of {M}, {y}", "month-ordinal": "{M} {o}, {y}",
    "weekday-month-day": "{wd}, {M} {d}, {y}", "weekday-ordinal": "{wd} {o} {M} {y}",
    "iso": "{y}-{mm}-{dd}", "iso-slashes": "{y}/{mm}/{dd}", "iso-dots": "{y}.{mm}.{dd}",
    "compact": "{y}{mm}{dd}", "short-month": "{d} {b} {y}", "short-month-first": "{b} {d}, {y}",
    "short-month-dot": "{b}. {d}, {y}", "short-month-dashes": "{dd}-{b}-{y}",
    "year-first": "{y} {M} {d}", "dots": "{dd}.{mm}.{y}", "solemn": "{wd} the {o} day of {M}, {y}",
    "short-year": "{d} {b} '{yy}",
}
TIMES = {
    "pm": "{h}:{M}pm", "space-pm": "{h}:{M} pm", "capitals": "{h}:{M} {P}", "dots": "{h}:{M} {pd}",
    "capitals-dots": "{h}:{M} {PD}", "24": "{H}:{M}", "point-pm": "{h}.{M}pm", "point-24": "{H}.{M}",
    "military": "{H}{M}", "hrs": "{H}{M} hrs", "letter-h": "{H}h{M}", "short": "{hm}{p}",
    "short-dots": "{hm} {pd}", "hours": "{H}:{M} hours", "approximately": "approximately {h}:{M} {p}",
}
MONTHS = ("January February March April May June July August September October November "
          "December").split()


def any_of(words):
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def renamed(kind, name):
    """A label or heading under another name, where the minutes know one name for it."""
    known = re.compile(
        r"(?im)^([ \t]*(?:[-*>] +)?(?:#{1,5} +)?(?:\*\*|__)?(?:\d+\.[ \t]+)?)(" + any_of(LABELS[kind])
        + r")(?=[ \t]*(?::|\*\*|__|#*[ \t]*$))")

    def form(minutes):
        if minutes.is_log or minutes.language != "en":
            return None
        names = {match[2].lower() for match in known.finditer(minutes.text)}
        if len(names) != 1 or name.lower() in names:
            return None
        return known.sub(lambda match: match[1] + (name.upper() if match[2].isupper() else name),
                         minutes.text)
    return form


def separated(template):
    names = [name for kind in ("present", "apologies", "absent", "date", "place", "chair", "scribe")
             for name in LABELS[kind]]
    known = re.compile(rf"(?im)^([ \t]*(?:[-*] +)?)(\*\*|__)?({any_of(names)})"
                       r"[ \t]*(?::\2?|\2?:)[ \t]*(\S.*)$")

    def form(minutes):
        if minutes.is_log:
            return None
        text, count = known.subn(
            lambda match: match[1] + template.format(l=match[3], L=match[3].upper(), v=match[4]),
            minutes.text)
        return text if count > 1 else None
    return form


def ordinal(day):
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def dated(template):
    def form(minutes):
        printed = minutes.records["meeting"].get("date")
        if minutes.language != "en" or not printed:
            return None
        date = datetime.date.fromisoformat(printed)
        day, month, year = date.day, MONTHS[date.month - 1], date.year
        known = re.compile(
            rf"(?<!\d)(?:{day}(?:st|nd|rd|th)? (?:of )?{month},? {year}|{month} {day}(?:st|nd|rd|th)?,? "
            rf"{year}|{printed})(?![\d-])")
        first = known.search(minutes.text[:1500])
        weekday = date.strftime("%A")
        if not first or weekday in minutes.text[max(0, first.start() - 12):first.start()]:
            return None
        return known.sub(template.format(
            d=day, dd=f"{day:02}", o=ordinal(day), M=month, mm=f"{date.month:02}", y=year,
            yy=f"{year % 100:02}", b=month[:3], wd=weekday), minutes.text)
    return form


def timed(template):
    def form(minutes):
        meeting = minutes.records["meeting"]
        if minutes.is_log or minutes.language != "en" or not meeting.get("start"):
            return None
        text = minutes.text
        for printed in {meeting.get("start"), meeting.get("end")} - {None}:
            hour, minute = map(int, printed.split(":")[:2])
            short, half = (hour - 1) % 12 + 1, "am" if hour < 12 else "pm"
            known = rf"(?<![\d:.])(?:0?{short}[:.]{minute:02} ?(?i:{half[0]}\.?m\b\.?)" \
                    rf"|{hour:02}[:.]?{minute:02}(?![\d:.]| ?(?i:[ap]\.?m))"
            known += rf"|{short} ?(?i:{half[0]}\.?m\b\.?))" if minute == 0 else ")"
            text = re.sub(known, template.format(
                h=short, hm=short if minute == 0 else f"{short}:{minute:02}", H=f"{hour:02}",
                M=f"{minute:02}", p=half, P=half.upper(), pd=f"{half[0]}.m.",
                PD=f"{half[0].upper()}.M."), text)
        return None if text == minutes.text else text
    return form


def slug(name):
    return re.sub(r"\W+", "-", name.lower()).strip("-")


FORMS = (
    {f"label.{kind}.{slug(name)}": renamed(kind, name) for kind, names in LABELS.items() for name in names}
    | {f"separator.{name}": separated(template) for name, template in SEPARATORS.items()}
    | {f"date.{name}": dated(template) for name, template in DATES.items()}
    | {f"time.{name}": timed(template) for name, template in TIMES.items()}
)
