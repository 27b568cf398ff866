#!/usr/bin/env python3
"""Makes one fault at a time in clean minutes and asks whether the check that should finds it.

Each kind of fault is a function (text) -> list of (place, changed text). A fault is found when
`minuter check` reports one of the kind's checks and did not report it for the clean text. The clean
texts themselves must give no finding.

    tests/mutation/mutate.py --program build/minuter [--verbose]
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = ["harbour-board.txt", "library-trust.txt", "parish-council.txt"]
LEAST = 0.95
KINDS = []


def kind(*checks):
    def add(function):
        KINDS.append((function.__name__.replace("_", " "), set(checks), function))
        return function
    return add


def swaps(text, pattern, change):
    """The text with one match of `pattern` changed, for each match."""
    out = []
    for match in re.finditer(pattern, text, re.MULTILINE):
        new = change(match)
        if new is not None and new != match.group():
            line = text.count("\n", 0, match.start()) + 1
            out.append((f"line {line}", text[:match.start()] + new + text[match.end():]))
    return out


def part(text, start, end):
    """Where the lines between two headings are."""
    begin = text.find(start)
    if begin < 0:
        return 0, 0
    stop = text.find(end, begin) if end else len(text)
    return begin, stop if stop >= 0 else len(text)


def swaps_in(text, start, end, pattern, change):
    a, b = part(text, start, end)
    return [(place, text[:a] + new + text[b:]) for place, new in swaps(text[a:b], pattern, change)]


AGENDA = ("Agenda Items", "Key actions")
TABLE = ("Key actions", "\nMinutes\n")
NOTES = ("\nMinutes\n", None)
ROW = r"^\d+\t(\d\d):(\d\d)-(\d\d):(\d\d)\t"


@kind("weekday-mismatch")
def wrong_weekday(text):
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return [case for day in days for case in swaps(text, "(?:" + "|".join(days) + r")(?= \d)", lambda m: day)]


@kind("weekday-mismatch")
def moved_date(text):
    return [case for by in (1, 2, 9) for case in swaps(
        text, r"(day )(\d+)( [A-Z])", lambda m: f"{m[1]}{int(m[2]) + by}{m[3]}")]


@kind("bad-date")
def impossible_date(text):
    return [case for month in ("February", "April", "June") for case in swaps(
        text, r"day \d+ [A-Z][a-z]+ ", lambda m: f"day 31 {month} ")]


@kind("missing-date")
def no_date(text):
    return swaps(text, r"^Date: .*\n", lambda m: "")


@kind("end-before-start")
def swapped_meeting_times(text):
    return swaps(text, r"^Time: (\S+)-(\S+)", lambda m: f"Time: {m[2]}-{m[1]}")


@kind("end-before-start")
def swapped_agenda_times(text):
    return swaps_in(text, *AGENDA, r"(\d\d:\d\d)-(\d\d:\d\d)", lambda m: f"{m[2]}-{m[1]}")


@kind("bad-time")
def minute_of_75(text):
    return swaps_in(text, *AGENDA, r"(\d\d:\d\d-\d\d):\d\d", lambda m: f"{m[1]}:75")


@kind("no-chair")
def chair_unmarked(text):
    return swaps(text, r" \(Chair\)", lambda m: "")


@kind("duplicate-attendee")
def line_of_attendee_twice(text):
    return swaps_in(text, "Attendees", "Apologies", r"^(?:- )?[A-Z][a-z]+ [A-Z][a-z]+ \([A-Z]{2}\).*\n",
                    lambda m: m[0] * 2)


FIRST = {"M": "Maud", "I": "Ivy", "G": "Gus", "T": "Tess", "N": "Nils", "B": "Bruno", "C": "Carla",
         "F": "Fritz", "O": "Olga", "P": "Paula", "J": "Jens", "R": "Ralf", "L": "Lena", "W": "Wanda", "S": "Sven"}
LAST = {"H": "Hood", "P": "Pratt", "L": "Lark", "V": "Vance", "O": "Otter", "A": "Ames", "D": "Drew",
        "Z": "Zorn", "M": "Moss", "J": "Jolly", "B": "Bane", "C": "Cole", "E": "Ebb", "F": "Flint", "T": "Twist"}


@kind("duplicate-initials")
def initials_of_the_neighbour(text):
    return swaps_in(text, "Attendees", "Apologies",
                    r"\(([A-Z])([A-Z])\)(.*\n(?:- )?)[A-Z]\w+ [A-Z]\w+ \([A-Z]{2}\)",
                    lambda m: f"({m[1]}{m[2]}){m[3]}{FIRST[m[1]]} {LAST[m[2]]} ({m[1]}{m[2]})")


@kind("initials-mismatch")
def wrong_second_initial(text):
    return swaps_in(text, "Attendees", "Apologies", r"\(([A-Z])[A-Z]\)", lambda m: f"({m[1]}X)")


@kind("initials-mismatch")
def wrong_first_initial(text):
    return swaps_in(text, "Attendees", "Apologies", r"\([A-Z]([A-Z])\)", lambda m: f"(Q{m[1]})")


@kind("present-and-apologies")
def apologies_of_somebody_present(text):
    names = re.findall(r"^(?:- )?([A-Z][a-z]+ [A-Z][a-z]+) \([A-Z]{2}\)", text, re.MULTILINE)
    return [case for name in names[1:4] for case in swaps(
        text, r"^(Apologies(?::| received from) )([^.\n]+)", lambda m: f"{m[1]}{m[2]} and {name}")]


@kind("agenda-number-gap")
def agenda_row_lost(text):
    return [case for case in swaps_in(text, *AGENDA, ROW + r".*\n(?=\d)", lambda m: "")][1:]


@kind("duplicate-agenda-number")
def agenda_number_twice(text):
    return swaps_in(text, *AGENDA, r"^([2-9])\t", lambda m: f"{int(m[1]) - 1}\t")


@kind("lead-missing")
def lead_dropped(text):
    return swaps_in(text, *AGENDA, r"(?<=[a-z])\t[A-Z]{2}(?:/[A-Z]{2})?$", lambda m: "\t")


@kind("lead-unknown")
def lead_renamed(text):
    return swaps_in(text, *AGENDA, r"\t[A-Z]{2}$", lambda m: "\tXQ")


@kind("lead-in-title")
def lead_in_the_title(text):
    return swaps_in(text, *AGENDA, r"\t([A-Z]{2})$", lambda m: f" {m[1]}\t")


@kind("agenda-not-minuted")
def row_of_minutes_lost(text):
    return swaps_in(text, *NOTES, r"^\d\d:\d\d-.*\n", lambda m: "")


@kind("minuted-not-on-agenda")
def topic_retitled(text):
    return swaps_in(text, *NOTES, r"(^\d\d:\d\d-\d\d:\d\d\t)[^\t]+", lambda m: m[1] + "Weather of last summer")


@kind("time-overlap")
def end_too_late(text):
    return swaps_in(text, *AGENDA, r"-(\d\d):(\d)(\d)(?=\t.*\n\d)", lambda m: f"-{m[1]}:{m[2]}{int(m[3]) + 4}")


@kind("time-gap")
def end_too_early(text):
    return swaps_in(text, *NOTES, r"-(\d\d):(\d)5(?=\t.*\n\d)", lambda m: f"-{m[1]}:{m[2]}1")


@kind("time-out-of-order")
def rows_swapped(text):
    return swaps_in(text, *NOTES, r"^(\d\d:.*\n)(\d\d:.*\n)", lambda m: m[2] + m[1])


@kind("outside-meeting-hours")
def after_the_end(text):
    return swaps_in(text, *NOTES, r"^(\d\d:\d\d)-\d\d:\d\d(?=\t(?:Any other|Budget))", lambda m: f"{m[1]}-18:30")


@kind("outside-meeting-hours")
def meeting_shortened(text):
    return swaps(text, r"^(Time: (\d\d):\d\d)-\d\d:\d\d(?=[\s\S]*Agenda)", lambda m: f"{m[1]}-{int(m[2]) + 1}:30")


@kind("planned-vs-minuted")
def minuted_at_another_time(text):
    return swaps_in(text, *NOTES, r"^(\d\d:\d\d)-(\d\d):(\d\d)", lambda m: f"{m[1]}-{m[2]}:{(int(m[3]) + 3) % 60:02}")


@kind("duplicate-action-id")
def action_id_twice(text):
    return swaps_in(text, *TABLE, r"^([A-Z]+\d+-)(\d\d)(\t.*\n)(?:[A-Z]+\d+-\d\d)(?=\t)", lambda m: f"{m[1]}{m[2]}{m[3]}{m[1]}{m[2]}")


@kind("malformed-action-id")
def action_id_without_a_figure(text):
    return swaps_in(text, *TABLE, r"^([A-Z]+)\d(\d+-\d\d)", lambda m: m[1] + m[2])


@kind("malformed-action-id", "action-not-in-minutes")
def action_id_with_a_space(text):
    return swaps_in(text, *TABLE, r"^([A-Z]+\d+)-(\d\d)", lambda m: f"{m[1]}- {m[2]}")


@kind("action-id-gap")
def action_left_out(text):
    out = []
    for number in ("02", "03"):
        new = re.sub(rf"^[A-Z]+\d+-{number}\t.*\n", "", text, flags=re.MULTILINE)
        new = re.sub(rf" \(ACTION [A-Z]+\d+-{number}:[^)]*\)", "", new)
        if new != text:
            out.append((f"action {number}", new))
    return out


@kind("action-id-date-mismatch")
def meeting_of_another_month(text):
    out = []
    if "Key actions" in text:
        for month, date in (("July", "Wednesday 13 July 2022"), ("June", "Wednesday 15 June 2022")):
            out.append((month, re.sub(r"^Date: .*", f"Date: {date}", text, flags=re.MULTILINE)))
    return out


@kind("action-without-owner")
def owner_dropped(text):
    # In the table and in the text, since either fills the other's gap.
    out = []
    for number in re.findall(r"^[A-Z]+\d+-(\d\d)\t", text, re.MULTILINE):
        new = re.sub(rf"^([A-Z]+\d+-{number}\t.*)\t[A-Z/]+$", r"\1\t", text, flags=re.MULTILINE)
        new = re.sub(rf" \(ACTION [A-Z]+\d+-{number}:[^)]*\)", "", new)
        out.append((f"action {number}", new))
    return out


@kind("action-owner-unknown")
def owner_renamed(text):
    return swaps_in(text, *TABLE, r"\t[A-Z]{2}(?:/[A-Z]{2})?$", lambda m: "\tQZ")


@kind("action-owners-differ")
def owner_swapped(text):
    return swaps_in(text, *TABLE, r"\t([A-Z]{2})(?:/[A-Z]{2})?$",
                    lambda m: "\t" + ("MH" if "HSAB" in text else "BA") + "/" + ("WF" if "HSAB" in text else "ST"))


@kind("action-owners-differ")
def second_owner_dropped(text):
    return swaps(text, r"(?<=: )([A-Z]{2})/[A-Z]{2}(?= to )", lambda m: m[1])


@kind("action-not-in-minutes")
def action_not_in_text(text):
    return swaps(text, r" \(ACTION [A-Z]+\d+-\d\d:[^)]*\)", lambda m: "")


@kind("action-not-in-table")
def action_row_lost(text):
    return swaps_in(text, *TABLE, r"^[A-Z]+\d+-\d\d\t.*\n", lambda m: "")


@kind("unknown-action-reference")
def reference_to_nothing(text):
    return swaps_in(text, *NOTES, r"(?<=\. )\(ACTION ([A-Z]+\d+)-", lambda m: f"To note: action {m[1]}-17 was not updated. {m[0]}")


@kind("spaces-in-owners")
def space_in_owners(text):
    return swaps_in(text, *TABLE, r"([A-Z]{2})/([A-Z]{2})$", lambda m: f"{m[1]}/ {m[2]}")


@kind("votes-do-not-add-up")
def vote_count_broken(text):
    return swaps(text, r"(\d) for, \d against", lambda m: f"1 for, {int(m[1])} against")


@kind("votes-do-not-add-up")
def more_votes_than_people(text):
    return swaps(text, r"\d+ for, ", lambda m: "17 for, ")


@kind("mover-not-present")
def mover_away(text):
    return swaps(text, r"Moved by [A-Z]\w+ [A-Z]\w+", lambda m: "Moved by Una Gale")


@kind("mover-not-present")
def seconder_unknown(text):
    return swaps(text, r"seconded by [A-Z]\w+ [A-Z]\w+", lambda m: "seconded by Zoe Quint")


@kind("seconder-is-mover")
def seconder_as_mover(text):
    return swaps(text, r"Moved by ([A-Z]\w+ [A-Z]\w+), seconded by [A-Z]\w+ [A-Z]\w+",
                 lambda m: f"Moved by {m[1]}, seconded by {m[1]}")


@kind("decision-without-outcome")
def outcome_dropped(text):
    return swaps(text, r" Motion carried, \d for, \d against, \d abstained\.", lambda m: "")


@kind("placeholder-left")
def placeholder_in_a_field(text):
    return swaps(text, r"^(Location): .*", lambda m: f"{m[1]}: ??") + swaps(text, r"^(Location): .*", lambda m: f"{m[1]}: [insert room]")


@kind("personal-data")
def passcode_left_in(text):
    return swaps(text, r"^(Location: .*)", lambda m: f"{m[1]}, Passcode: 482913") + swaps(
        text, r"^(Location: .*)", lambda m: f"{m[1]}, ask clerk@harbour.example.org")


@kind("mixed-dashes-in-time")
def another_dash(text):
    return swaps_in(text, *AGENDA, r"(?<=\d)-(?=\d\d:)", lambda m: "\u2013")


@kind("bad-encoding")
def dash_encoded_twice(text):
    return swaps(text, "\u2013", lambda m: "\u00e2\u20ac\u201c") + swaps(text, "\u2013", lambda m: "\ufffd")


@kind("control-characters")
def control_character(text):
    return swaps(text, r"^(Location:) ", lambda m: f"{m[1]}\x02 ")


def findings_of(program, text, folder):
    path = folder / "minutes.txt"
    path.write_text(text, encoding="utf-8", newline="")
    run = subprocess.run([program, "check", "-q", "--format", "json", str(path)], capture_output=True,
                         text=True, timeout=60, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"minuter check failed: {run.stderr}")
    return collections.Counter(one["check"] for one in json.loads(run.stdout)["findings"])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    failed = False
    made = found = 0
    by_kind = collections.defaultdict(lambda: [0, 0])
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for sample in SAMPLES:
            text = (ROOT / "samples" / sample).read_text(encoding="utf-8")
            clean = findings_of(arguments.program, text, folder)
            if clean:
                print(f"{sample} is not clean: {dict(clean)}")
                failed = True
            for name, checks, function in KINDS:
                for place, changed in function(text):
                    if changed == text:
                        continue
                    got = findings_of(arguments.program, changed, folder) - clean
                    is_found = any(got[check] for check in checks)
                    made += 1
                    found += is_found
                    by_kind[name][0] += 1
                    by_kind[name][1] += is_found
                    if not is_found and arguments.verbose:
                        print(f"not found: {name} in {sample}, {place}: got {dict(got)}")
    for name, (all_of_it, found_of_it) in by_kind.items():
        print(f"{found_of_it:4} of {all_of_it:4}  {name}")
    never = [name for name, _, _ in KINDS if name not in by_kind]
    if never:
        print(f"never made: {', '.join(never)}")
        failed = True
    print(f"{found} of {made} faults of {len(by_kind)} kinds found ({100 * found / max(made, 1):.1f} %)")
    return 1 if failed or found < LEAST * made else 0


if __name__ == "__main__":
    sys.exit(main())
