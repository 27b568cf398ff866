"""Labelled minutes, and what the forms need to find records in their text."""

import dataclasses
import json
import pathlib
import re

LOG_FAMILIES = {"meetbot", "w3c-scribe"}
ROMANCE_SIGNS = {
    "fr": (" les ", " est ", " des "),
    "es": (" los ", " las ", " el "),
    "it": (" della ", " che ", " gli ", " il "),
    "pt": (" da ", " do ", " os ", "ção"),
}
STATUSES = ("present", "in_attendance", "apologies", "absent")


def folded(text):
    """White space run together, emphasis gone."""
    return re.sub(r"\s+", " ", re.sub(r"[*_`]", "", text)).strip()


@dataclasses.dataclass
class Minutes:
    """A document and what is to be read in it: the records of `minuter convert --to json`."""

    family: str
    name: str
    text: str
    records: dict

    @property
    def is_log(self):
        return self.family in LOG_FAMILIES

    @property
    def has_headings(self):
        """Of Markdown."""
        return bool(re.search(r"(?m)^#{1,5} ", self.text))

    @property
    def language(self):
        named = {"german": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt"}
        if self.family in named:
            return named[self.family]
        if self.family != "romance":
            return "en"
        text = self.text.lower()
        return max(ROMANCE_SIGNS, key=lambda language: sum(map(text.count, ROMANCE_SIGNS[language])))

    def lines(self):
        return self.text.split("\n")

    def attendees(self):
        """Groups of attendees by status, in the order of STATUSES: [(status, [attendee])]."""
        listed = self.records["attendees"]
        grouped = [(status, [one for one in listed if one["status"] == status]) for status in STATUSES]
        return [(status, people) for status, people in grouped if people]


def read_text(path):
    text = path.read_bytes().decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def samples(folder):
    """The sample documents with the records that stand beside them."""
    for path in sorted(folder.glob("*.txt")):
        records = path.with_suffix(".json")
        if records.is_file():
            yield Minutes(path.stem, path.stem, read_text(path),
                          json.loads(records.read_text(encoding="utf-8")))


def labelled(folder):
    """FAMILY/NAME.txt with FAMILY/NAME.gold.json."""
    for labels in sorted(pathlib.Path(folder).glob("*/*.gold.json")):
        path = labels.with_name(labels.name.removesuffix(".gold.json") + ".txt")
        try:
            text = read_text(path)
        except (OSError, UnicodeDecodeError):
            continue
        yield Minutes(labels.parent.name, f"{labels.parent.name}/{path.stem}", text,
                      json.loads(labels.read_text(encoding="utf-8")))


def line_with(lines, parts, taken, room):
    """The first line that holds all parts and at most `room` more characters; None without one."""
    length = sum(map(len, parts)) + room
    for number, line in enumerate(lines):
        plain = folded(line)
        if number not in taken and len(plain) < length and all(
                part.lower() in plain.lower() for part in parts):
            return number
    return None


def with_lines(lines, replaced):
    return "\n".join(replaced.get(number, line) for number, line in enumerate(lines))


def indent_of(line):
    return re.match(r"\s*", line)[0]


def in_columns(line):
    return "|" in line or "\t" in line or bool(re.search(r"\S {3,}\S", line))
