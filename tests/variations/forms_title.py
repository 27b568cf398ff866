"""The head of the minutes (title, body, date, time, place) as other houses print it."""

import copy
import datetime
import re

from forms_attendance import extent as extent_of_attendance
from forms_headings import lines_of_headings
from minutes import folded

# {body}, {date}, {weekday}, {start}, {end}, {place}; the first of a pair is the text, the second the title
# that is then printed. A head applies where the minutes have what it names.
HEADS = {
    "labels": ("{body} Meeting Minutes\n\nDate: {date}\nTime: {start} - {end}\nLocation: {place}",
               "{body} Meeting Minutes"),
    "labels-level-1": ("# {body} Meeting Minutes\n\n**Date:** {date}  \n**Location:** {place}",
                       "{body} Meeting Minutes"),
    "labels-short": ("{body} Minutes\n\nDate: {date}", "{body} Minutes"),
    "bullets": ("# {body} meeting\n\n- Date: {date}\n- Time: {start}\n- Where: {place}", "{body} meeting"),
    "held-on": ("{body}\n\nMinutes of the meeting held on {date} at {start} in {place}",
                "Minutes of the meeting held on {date} at {start} in {place}"),
    "held-on-one": ("Minutes of the {body} meeting held on {date}",
                    "Minutes of the {body} meeting held on {date}"),
    "held-on-capitals": ("MINUTES OF THE {BODY} MEETING HELD ON {DATE}",
                         "MINUTES OF THE {BODY} MEETING HELD ON {DATE}"),
    "lines": ("{body}\nMeeting Minutes\n{weekday}, {date}\n{start} - {end}\n{place}", "Meeting Minutes"),
    "lines-blank": ("{body}\n\nMinutes\n\n{date}\n\n{place}", "Minutes"),
    "lines-short": ("{body}\nMinutes\n{date}", "Minutes"),
    "title-first": ("Meeting Minutes\n\n{body}\n\n{date} {start}", "Meeting Minutes"),
    "dash-date": ("# {body} - {date}", "{body} - {date}"),
    "date-dash": ("# {date} - {body} meeting", "{date} - {body} meeting"),
    "comma-date": ("{body} Meeting, {date}", "{body} Meeting, {date}"),
    "brackets-date": ("## {body} meeting minutes ({date})", "{body} meeting minutes ({date})"),
    "minutes-colon": ("Minutes: {body}, {date}", "Minutes: {body}, {date}"),
    "front-matter": ("---\ntitle: {body} Minutes\ndate: {iso}\n---\n", "{body} Minutes"),
    "front-matter-quoted": ("---\nlayout: post\ntitle: \"{body} Meeting Minutes\"\ndate: {iso}\n"
                            "tags: [minutes]\n---\n", "{body} Meeting Minutes"),
    "table": ("| Meeting | {body} |\n|---|---|\n| Date | {date} |\n| Time | {start} |\n"
              "| Location | {place} |", None),
    "fields": ("Meeting: {body}\nDate/Time: {date}, {start}\nVenue: {place}", None),
    "body-field": ("MINUTES\n\nCommittee: {body}\nDate of meeting: {date}\nPlace: {place}", "MINUTES"),
    "underlined": ("{body} Minutes\n{line}\n\n{date}, {start} to {end}", "{body} Minutes"),
    "at-place": ("{body} Meeting\n{date}, {start} at {place}", "{body} Meeting"),
    "bold": ("**{body} Meeting Minutes**\n\n**{date}**\n\n**{place}**", "{body} Meeting Minutes"),
    "draft": ("DRAFT\n\n{body}\nMinutes of Meeting\n{date}", "Minutes of Meeting"),
    "regular": ("{body}\nRegular Meeting Minutes\n{date}", "Regular Meeting Minutes"),
    "regular-one": ("{body} Regular Meeting Minutes {date}", "{body} Regular Meeting Minutes {date}"),
}
GENERIC = {
    "minutes", "meeting", "date", "time", "location", "place", "venue", "where", "when", "the", "of", "on",
    "at", "in", "held", "from", "to", "am", "pm", "draft", "regular", "and", "for", "committee",
}


def head_end(minutes):
    """The line after the head, where it holds little but the values of the meeting."""
    lines, meeting = minutes.lines(), minutes.records["meeting"]
    ends = list(lines_of_headings(minutes))[:1]
    attendance = extent_of_attendance(minutes)
    if attendance:
        ends.append(attendance[0])
    if not ends or not 0 < min(ends) <= 25:
        return None
    head = " ".join(map(folded, lines[:min(ends)])).lower()
    for key in ("title", "body", "location"):
        if meeting.get(key):
            head = head.replace(folded(meeting[key]).lower(), " ")
    words = re.findall(r"[^\W\d_]{3,}", head)
    months = {(datetime.date(2000, month, 1)).strftime("%B").lower() for month in range(1, 13)}
    days = {(datetime.date(2000, 1, day)).strftime("%A").lower() for day in range(1, 8)}
    rest = [word for word in words if word not in GENERIC | months | days]
    return min(ends) if len(rest) <= 4 else None


def needed(template):
    return {key for key in ("start", "end", "place", "date", "iso") if "{" + key in template}


def reprinted(template, title):
    def form(minutes):
        meeting = minutes.records["meeting"]
        body, date = meeting.get("body"), meeting.get("date")
        if minutes.is_log or minutes.language != "en" or not body or not date or len(body) > 60:
            return None
        if re.search(r"(?i)meeting|minutes", body):
            return None
        has = {"start": meeting.get("start"), "end": meeting.get("end"), "place": meeting.get("location")}
        if not all(has[key] for key in needed(template) & has.keys()):
            return None
        end = head_end(minutes)
        if end is None:
            return None
        day = datetime.date.fromisoformat(date)
        printed = f"{day.day} {day:%B} {day.year}"
        values = {"body": body, "BODY": body.upper(), "date": printed, "DATE": printed.upper(),
                  "weekday": f"{day:%A}", "iso": date, "line": "=" * (len(body) + 8), **has}
        records = copy.deepcopy(minutes.records)
        records["meeting"] |= {"title": title and title.format(**values), "body": body}
        head = folded(" ".join(minutes.lines()[:end]))
        for slot, key in (("start", "start"), ("end", "end"), ("location", "place")):
            printed_here = re.search(r"\b\d{1,2}[:.h]\d\d\b|\d ?[ap]\.?m", head) if key != "place" else (
                has["place"] and folded(has["place"]) in head)
            if key not in needed(template) and printed_here:
                if key != "place":
                    return None
                records["meeting"][slot] = None
        text = template.format(**values) + "\n\n" + "\n".join(minutes.lines()[end:])
        return text, records
    return form


FORMS = {f"head.{name}": reprinted(template, title) for name, (template, title) in HEADS.items()}
