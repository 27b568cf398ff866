"""Forms of the whole text: what exporters and mail programs do to it."""

import re
import textwrap
import unicodedata

BULLETS = {
    "dash": "- ", "star": "* ", "plus": "+ ", "round": "• ", "round-tab": "•\t", "en-dash": "– ",
    "letter-o": "o ", "letter-o-tab": "o\t", "arrow": "➢ ", "middle-dot": "· ", "square": "▪ ",
    "private": "\uf0b7 ",
}


def indented(minutes):
    return "\n".join("   " + line if line.strip() else line for line in minutes.lines())


def crlf(minutes):
    return minutes.text.replace("\n", "\r\n")


def labels_with_hard_space(minutes):
    return re.sub(r"(?m)^(\W*[A-Z][\w ]{2,20}:) ", "\\1\u00a0", minutes.text)


def decomposed(minutes):
    """Accents as characters of their own, in the text and in what is to be read."""
    text = unicodedata.normalize("NFD", minutes.text)
    return None if text == minutes.text else (text, decomposed_values(minutes.records))


def decomposed_values(value):
    if isinstance(value, str):
        return unicodedata.normalize("NFD", value)
    if isinstance(value, list):
        return [decomposed_values(one) for one in value]
    if isinstance(value, dict):
        return {key: decomposed_values(one) for key, one in value.items()}
    return value


def plain(minutes):
    return not (minutes.has_headings or minutes.is_log or re.search(r"(?m)^\s*\|", minutes.text))


def blank_line_after_each(minutes):
    """As Word exports paragraphs; texts that are wrapped are not printed so."""
    lines = minutes.lines()
    if minutes.is_log or "```" in minutes.text or re.search(r"(?m)^\s*(\||---)", minutes.text):
        return None
    if max(map(len, lines)) < 130:
        return None
    return "\n\n".join(line for line in lines if line.strip())


def wrapped_with_gaps(lines_between):
    """As pages of a PDF come out of some converters: wrapped lines, and blank ones below each of them."""
    def form(minutes):
        if minutes.is_log or not plain(minutes) or re.search(r"(?m)^ *\S.*\S(?: {3,}|\t)\S", minutes.text):
            return None
        out, changed = [], 0
        for line in minutes.lines():
            if not line.strip():
                continue
            parts = textwrap.wrap(line.strip(), 92, break_long_words=False, break_on_hyphens=False)
            changed += len(parts) > 1
            out += parts
        return ("\n" * (lines_between + 1)).join(out) if changed > 5 else None
    return form


def no_blank_lines(minutes):
    return "\n".join(line for line in minutes.lines() if line.strip()) if plain(minutes) else None


def page_feet(minutes):
    lines = minutes.lines()
    if not plain(minutes) or len(lines) < 90:
        return None
    pages = (len(lines) + 44) // 45
    out = []
    for number, line in enumerate(lines, 1):
        out.append(line)
        if number % 45 == 0:
            out += ["", f"Page {number // 45} of {pages}", "\f"]
    return "\n".join(out)


def wrapped(minutes):
    if minutes.is_log:
        return None
    out, changed = [], 0
    for line in minutes.lines():
        bound = re.match(r"\s*[|<#]", line) or "\t" in line or "http" in line
        if len(line) <= 90 or bound or re.search(r"\S {3,}\S", line):
            out.append(line)
            continue
        lead = re.match(r"\s*(?:[-*•+] +|\d+[.)] +)?", line)[0]
        out += textwrap.wrap(line, 76, subsequent_indent=" " * len(lead), break_long_words=False,
                             break_on_hyphens=False)
        changed += 1
    return "\n".join(out) if changed > 3 else None


def bullets(sign):
    def form(minutes):
        if minutes.is_log:
            return None
        text, count = re.subn(r"(?m)^([ \t]*)[-*•+] +(?=\S)(?!\[[ x]\])",
                              lambda match: match[1] + sign, minutes.text)
        return text if count > 2 else None
    return form


FORMS = {
    "text.indented": indented,
    "text.crlf": crlf,
    "text.labels-with-hard-space": labels_with_hard_space,
    "text.decomposed": decomposed,
    "text.blank-line-after-each": blank_line_after_each,
    "text.no-blank-lines": no_blank_lines,
    "text.page-feet": page_feet,
    "text.wrapped": wrapped,
    "text.wrapped-gap": wrapped_with_gaps(1),
    "text.wrapped-two-gaps": wrapped_with_gaps(2),
} | {f"bullet.{name}": bullets(sign) for name, sign in BULLETS.items()}
