"""The head of the minutes in more forms: the body beside the kind, the day or the page; when and where told otherwise."""

import copy
import datetime
import re

from forms_title import head_end
from minutes import folded

# What is printed; the title of it, and the body where that is not the one of the minutes. {body}, {date}, {start}, {end},
# {place}, {n}: a number of the meeting. A head applies where the minutes have what it names.
NAMED = {
    "body-colon-kind": ("# {body}: Weekly\n\n{date}", "{body}: Weekly"),
    "body-colon-sync": ("# {body}: Sync\n\n{date}", "{body}: Sync"),
    "body-dash-weekly": ("# {body} - Weekly Meeting\n\n{date}", "{body} - Weekly Meeting"),
    "body-dash-minutes": ("# {body} – Minutes\n\n{date}", "{body} – Minutes"),
    "body-pipe-date": ("# {body} | {date}", "{body} | {date}"),
    "body-colon-date": ("# {body}: {date}", "{body}: {date}"),
    "date-body": ("# {date} {body}", "{date} {body}"),
    "date-colon-body": ("# {date}: {body} Meeting", "{date}: {body} Meeting"),
    "iso-body": ("# {iso} {body} meeting notes", "{iso} {body} meeting notes"),
    "body-iso": ("# {body} {iso}", "{body} {iso}"),
    "body-number": ("# {body} Meeting #{n}\n\n{date}", "{body} Meeting #{n}"),
    "number-body": ("# Meeting {n} of the {body}\n\n{date}", "Meeting {n} of the {body}"),
    "ordinal": ("# {n}th meeting of the {body}\n\n{date}", "{n}th meeting of the {body}"),
    "minutes-of-ordinal": ("Minutes of the {n}th Meeting of the {body}\n\n{date}", "Minutes of the {n}th Meeting of the {body}"),
    "brackets-kind": ("# {body} (Weekly Sync)\n\n{date}", "{body} (Weekly Sync)"),
    "notes-dash": ("# Meeting Notes - {body} - {date}", "Meeting Notes - {body} - {date}"),
    "notes-colon": ("# Meeting Notes: {body}\n\n{date}", "Meeting Notes: {body}"),
    "minutes-dash": ("Minutes – {body} – {date}", "Minutes – {body} – {date}"),
    "kickoff": ("# {body} Kickoff Meeting\n\n{date}", "{body} Kickoff Meeting"),
    "monthly-call": ("# {body} monthly call\n\n{date}", "{body} monthly call"),
    "call-notes": ("# {body} Call Notes, {date}", "{body} Call Notes, {date}"),
    "standup": ("# {body} Standup {date}", "{body} Standup {date}"),
    "biweekly": ("# {body} Bi-weekly Meeting Notes\n\n**{date}**", "{body} Bi-weekly Meeting Notes"),
    "special": ("MINUTES OF THE SPECIAL MEETING OF THE {BODY}\n\n{date}", "MINUTES OF THE SPECIAL MEETING OF THE {BODY}"),
    "agm": ("Minutes of the Annual General Meeting of {body}\n\nheld on {date}", "Minutes of the Annual General Meeting of {body}"),
    "present-heading": ("{body}\n\nMINUTES OF MEETING\n\n{date}", "MINUTES OF MEETING"),
    "week": ("# {body} Week {n} Meeting\n\n{date}", "{body} Week {n} Meeting"),
    "sprint": ("# {body} Sprint {n} Meeting Minutes\n\n{date}", "{body} Sprint {n} Meeting Minutes"),
    "field-body": ("# Meeting Minutes\n\n- Group: {body}\n- Date: {date}", "Meeting Minutes"),
    "field-team": ("# Meeting Minutes\n\n**Team:** {body}\n**Date:** {date}", "Meeting Minutes"),
    "field-committee-tab": ("MEETING MINUTES\n\nCommittee:\t{body}\nDate:\t{date}", "MEETING MINUTES"),
    "field-name": ("# Minutes\n\nMeeting name: {body}\nMeeting date: {date}", "Minutes"),
    "record-of": ("Record of the {body} meeting, {date}", "Record of the {body} meeting, {date}"),
    "summary": ("# {body} Meeting Summary ({date})", "{body} Meeting Summary ({date})"),
    "page-header": ("{body} Minutes {date} Page 1 of 3\n\n# {body} Meeting Minutes\n\n{date}", "{body} Meeting Minutes"),
    "place-below": ("{body}\n{place}\nMinutes of Meeting\n{date}", "Minutes of Meeting"),
    "draft-above": ("DRAFT - NOT YET APPROVED\n\n# {body} Meeting Minutes\n\n{date}", "{body} Meeting Minutes"),
}
# When and where, below "{body} Meeting Minutes".
TOLD = {
    "start-end": "{date}\nStart: {start}\nEnd: {end}", "start-time": "Date: {date}\nStart time: {start}\nEnd time: {end}",
    "began-ended": "Date: {date}\nBegan: {start}\nEnded: {end}", "from-to": "{date}, from {start} to {end}",
    "date-hours": "{date} {start}-{end}", "date-hours-brackets": "{date} ({start} - {end})", "hours-comma": "{date}, {start}–{end}",
    "time-below": "Date: {date}\nTime:\n{start} - {end}", "labels-below": "Date\n{date}\n\nTime\n{start} - {end}",
    "one-line": "Date: {date} | Time: {start} - {end}", "one-line-semicolon": "Date: {date}; Time: {start} to {end}",
    "at": "Held on {date} at {start}", "opened": "Date: {date}\nMeeting opened: {start}\nMeeting closed: {end}",
    "opened-at": "{date}\n\nMeeting opened at {start}", "called": "{date}\n\nThe meeting was called to order at {start}.",
    "call-to-order-label": "Date: {date}\nCall to order: {start}\nAdjournment: {end}", "commenced": "Date: {date}\nCommenced: {start}\nConcluded: {end}",
    "started-at": "Date: {date}\nStarted at: {start}\nFinished at: {end}", "when": "When: {date} {start} - {end}",
    "bullets": "- **Date:** {date}\n- **Start:** {start}\n- **End:** {end}", "table": "| Date | Start | End |\n|---|---|---|\n| {date} | {start} | {end} |",
    "table-rows": "| Date | {date} |\n|---|---|\n| Start time | {start} |\n| End time | {end} |", "utc": "{date}, {start} UTC",
    "time-utc": "Date: {date}\nTime: {start} UTC", "hours-utc": "Date: {date}\nTime: {start}-{end} UTC", "time-zone": "Time: {start} – {end} (CET)\nDate: {date}",
}
PLACED = {
    "location": "Date: {date}\nLocation: {place}", "venue": "Date: {date}\nVenue: {place}", "where": "When: {date}\nWhere: {place}",
    "place-link": "Date: {date}\nLocation: {place} (https://mill.example/room/12)", "place-link-bare": "Date: {date}\nLocation: {place} https://mill.example/room/12",
    "place-link-comma": "Date: {date}\nLocation: {place}, https://mill.example/room/12", "place-linked": "Date: {date}\nLocation: [{place}](https://mill.example/room/12)",
    "place-below": "Date: {date}\nLocation:\n{place}", "place-blank": "Date\n\n{date}\n\nLocation\n\n{place}", "held-at": "{date}\nHeld at {place}",
    "at-line": "{date}\nat {place}", "in-line": "{date}, in {place}", "pipes": "{date} | {place}", "meeting-place": "Date: {date}\nMeeting place: {place}",
    "medium": "Date: {date}\nMeeting venue: {place}", "one-line": "Date: {date} | Location: {place}", "bullets": "- Date: {date}\n- Place: {place}",
    "headings": "## Date\n\n{date}\n\n## Location\n\n{place}", "bold-below": "**Date**\n{date}\n\n**Location**\n{place}", "via": "{date}\nvia {place}",
    "dash": "{date} – {place}", "comma-first": "{place}, {date}",
}


HOURS = r"\b\d{1,2}[:.h]\d\d\b|\d ?[ap]\.?m"


def needed(template):
    return {key for key in ("start", "end", "place") if "{" + key + "}" in template}


def reprinted(template, title, given=None):
    def form(minutes):
        meeting = minutes.records["meeting"]
        body, date = meeting.get("body"), meeting.get("date")
        if minutes.is_log or minutes.language != "en" or not body or not date or len(body) > 60 or re.search(r"(?i)meeting|minutes|[\d#:|]| - ", body):
            return None
        end = minutes.__dict__.setdefault("end_of_head", head_end(minutes))
        if end is None:
            return None
        head = folded(" ".join(minutes.lines()[:end]))
        has = {"start": meeting.get("start"), "end": meeting.get("end"), "place": meeting.get("location")}
        below = folded(" ".join(minutes.lines()[end:]))
        if given == "hours":  # any will do where the minutes tell none
            if has["start"] and not re.search(HOURS, head) or re.search(r"(?i)call(?:ed)? to order|adjourn|opened|closed at|(?:ended|began|started|concluded) at", below):
                return None
            has |= {"start": "18:30", "end": "20:15"}
        elif given == "place":
            if has["place"] and folded(has["place"]) not in head:
                return None
            has["place"] = has["place"] if has["place"] and "http" not in has["place"] else "Mill Town Hall"
        elif not all(has[key] for key in needed(template)):
            return None
        day = datetime.date.fromisoformat(date)
        shown = f"{day.day} {day:%B} {day.year}"
        values = {"body": body, "BODY": body.upper(), "date": shown, "iso": date, "n": 14, **has}
        records = copy.deepcopy(minutes.records)
        records["meeting"] |= {"title": title.format(**values), "body": body}
        for slot, key in (("start", "start"), ("end", "end"), ("location", "place")):
            if key in needed(template):
                records["meeting"][slot] = has[key]
                continue
            told = re.search(HOURS, head) if key != "place" else meeting.get("location") and folded(meeting["location"]) in head
            if told and key != "place" and re.search(HOURS, below):
                return None  # which of them the minutes end with is told below
            if told or (given == "hours" and key != "place"):
                records["meeting"][slot] = None
        return template.format(**values) + "\n\n" + "\n".join(minutes.lines()[end:]), records
    return form


HEAD = "# {body} Meeting Minutes\n\n"
FORMS = (
    {f"naming.{name}": reprinted(template, title) for name, (template, title) in NAMED.items()}
    | {f"when.{name}": reprinted(HEAD + template, "{body} Meeting Minutes", "hours") for name, template in TOLD.items()}
    | {f"where.{name}": reprinted(HEAD + template, "{body} Meeting Minutes", "place") for name, template in PLACED.items()}
)
