"""Topics with what else houses print on the line of a title: text, times, who leads, other numbers."""

import copy
import re

from forms_headings import topics_of_one_level

# {t} title, {T} in capitals, {n} number, {x} the text below it
BEFORE_TEXT = {
    "dash": "{n}. {t} – {x}", "hyphen": "{n}. {t} - {x}", "tight-hyphen": "{n}. {t}- {x}",
    "em-dash": "{n}. {t} — {x}", "tight-em-dash": "{n}. {t}—{x}", "colon": "{n}. {t}: {x}",
    "colon-dash": "{n}. {t}:- {x}", "stop": "{n}. {t}. {x}", "stop-dash": "{n}. {t}. – {x}",
    "upper-dash": "{n}. {T} – {x}", "upper-colon": "{n}. {T}: {x}", "upper-stop": "{n}. {T}. {x}",
    "bracket-colon": "{n}) {t}: {x}", "bold": "{n}. **{t}** {x}", "bold-colon": "{n}. **{t}:** {x}",
    "bold-dash": "{n}. **{t}** – {x}", "all-bold": "**{n}. {t}** {x}", "all-bold-colon": "**{n}. {t}:** {x}",
    "all-bold-dash": "**{n}. {t}** – {x}", "tab-dash": "{n}.\t{t} – {x}",
}
BEFORE_TEXT_PLAIN = {
    "bold": "**{t}** {x}", "bold-stop": "**{t}.** {x}", "bold-colon": "**{t}:** {x}",
    "bold-dash": "**{t}** – {x}", "upper-dash": "{T} – {x}", "upper-colon": "{T}: {x}", "upper-stop": "{T}. {x}",
    "colon": "{t}: {x}", "dash": "{t} – {x}", "colon-dash": "{t}:- {x}",
    "bullet-colon": "- {t}: {x}", "bullet-dash": "- {t} – {x}", "bullet-bold": "- **{t}** {x}",
    "bullet-bold-colon": "- **{t}:** {x}", "bullet-bold-dash": "- **{t}** – {x}",
}
# {a}, {b}: start and end
TIMED = {
    "level-2.range": "## {a}-{b} {t}", "level-2.brackets": "## [{a}-{b}] {t}", "level-2.round": "## ({a} - {b}) {t}",
    "level-2.dash": "## {a} – {b}: {t}", "level-2.behind": "## {t} ({a}–{b})", "level-2.behind-square": "## {t} [{a} - {b}]",
    "level-2.behind-dash": "## {t} - {a}-{b}", "level-2.start": "## {a} {t}", "level-2.start-dash": "## {a} – {t}",
    "level-2.start-colon": "## {a}: {t}", "level-2.start-behind": "## {t} ({a})", "level-2.start-at": "## {t} @ {a}",
    "bold.range": "**{a}-{b} {t}**", "bold.time-first": "**{a}-{b}** {t}", "bold.title": "{a}-{b} **{t}**",
    "bold.behind": "**{t}** ({a}-{b})", "bold.bar": "**{a} | {t}**", "bold.start": "**{a}** – **{t}**",
    "number.range": "{n}. {t} ({a}-{b})", "number.before": "{n}. {a}-{b} {t}", "number.start": "{n}. {a} – {t}",
    "number.brackets": "{n}. [{a}] {t}", "bare.range": "{a}-{b} {t}", "bare.tab": "{a} - {b}\t{t}",
    "bare.brackets": "[{a}-{b}] {t}", "bare.start": "{a} – {t}", "bare.start-tab": "{a}\t{t}",
    "bare.start-colon": "{a}: {t}", "bare.ampm": "{p} – {t}", "bare.ampm-range": "{p} - {q} {t}",
    "bullet.range": "- {a}-{b}: {t}", "bullet.start": "- {a} {t}", "bullet.bold": "- **{a}-{b}** {t}",
    "level-2.ampm": "## {p} - {q}: {t}", "level-2.ampm-behind": "## {t} ({p})", "level-2.h": "## {h} – {t}",
    "number.ampm-behind": "{n}. {t} – {p}", "level-2.clock": "## ⏰ {a} {t}",
}
LASTING = {
    "level-2.round": "## {t} (10 min)", "level-2.minutes": "## {t} (10 minutes)", "level-2.dash": "## {t} – 10 min",
    "level-2.square": "## {t} [10m]", "level-2.quote": "## {t} (10')", "level-2.before": "## [10 min] {t}",
    "level-2.round-before": "## (10 min) {t}", "level-2.tilde": "## {t} (~10 mins)", "level-2.comma": "## {t}, 10 minutes",
    "level-2.colon": "## {t}: 10 min", "bold.round": "**{t}** (10 min)", "bold.inside": "**{t} (10 mins)**",
    "bold.dash": "**{t}** – 10 min", "number.round": "{n}. {t} (10 min)", "number.square": "{n}. {t} [10 min]",
    "number.dash": "{n}. {t} - 10 minutes", "number.tab": "{n}. {t}\t10 min", "number.before": "{n}. (10 min) {t}",
    "bullet.bold": "- **{t}** (10 min)", "number.range": "{n}. {t} (5-10 min)", "level-2.timebox": "## {t} (timebox: 10 min)",
    "level-2.bar": "## {t} | 10 min",
}
# {w}: who leads; {g}: given name
LED = {
    "level-2.round": "## {t} ({w})", "level-2.dash": "## {t} – {w}", "level-2.hyphen": "## {t} - {w}",
    "level-2.square": "## {t} [{w}]", "level-2.handle": "## {t} (@{l})", "level-2.bare-handle": "## {t} @{l}",
    "level-2.italics": "## {t} *({w})*", "level-2.bar": "## {t} | {w}", "level-2.slash": "## {t} / {w}",
    "level-2.led": "## {t} (led by {w})", "level-2.presenter": "## {t} (Presenter: {w})", "level-2.given": "## {t} ({g})",
    "level-2.both": "## {t} ({w}, 10 min)", "level-2.both-turned": "## {t} (10 min, {w})",
    "level-2.both-dash": "## {t} – {w} (10 min)", "level-2.office": "## {t} (Chair)",
    "bold.round": "**{t}** ({w})", "bold.inside": "**{t} ({w})**", "bold.dash": "**{t}** – {w}",
    "bold.italics": "**{t}** *{w}*", "number.round": "{n}. {t} ({w})", "number.dash": "{n}. {t} – {w}",
    "number.hyphen": "{n}. {t} - {w}", "number.given": "{n}. {t} ({g})", "number.given-dash": "{n}. {t} - {g}",
    "number.handle": "{n}. {t} (@{l})", "number.office": "{n}. {t} (Secretary)", "number.tab": "{n}. {t}\t{w}",
    "number.comma": "{n}. {t}, {w}", "number.square": "{n}. {t} [{w}]", "bold.number-round": "**{n}. {t}** ({w})",
    "bold.colon": "**{t}:** {w}", "level-2.before": "## {w}: {t}", "level-2.by": "## {t} by {w}",
}
NUMBERED = {
    "pair": "1-{n} {t}", "pair-level": "## 1-{n} {t}", "pair-bold": "**1-{n} {t}**", "parts": "1.{n} {t}",
    "parts-stop": "1.{n}. {t}", "parts-dash": "1.{n} – {t}", "bracket-stop": "{n}.) {t}", "stop-dash": "{n}.- {t}",
    "slash": "{n}/ {t}", "colon": "{n}: {t}", "hash": "#{n} {t}", "hash-level": "## #{n} {t}", "hash-colon": "#{n}: {t}",
    "square": "[{n}] {t}", "degree": "{n}° {t}", "ordinal": "{n}º {t}", "section": "§ {n} {t}", "section-tight": "§{n} {t}",
    "top": "TOP {n}: {t}", "top-bare": "TOP {n} {t}", "top-tight": "TOP{n}: {t}", "top-dash": "TOP {n} – {t}",
    "top-level": "## TOP {n}: {t}", "top-stop": "TOP {n}. {t}", "topic": "Topic {n}: {t}", "topic-level": "## Topic {n}: {t}",
    "topic-dash": "Topic {n} - {t}", "point": "Point {n}: {t}", "punkt": "Punkt {n}: {t}", "punto": "Punto {n}: {t}",
    "ponto": "Ponto {n}: {t}", "point-dash": "Point {n} – {t}", "punto-stop": "Punto {n}. {t}", "item-hash": "Item #{n}: {t}",
    "item-hash-dash": "Item #{n} - {t}", "item-upper": "ITEM {n}: {T}", "item-no": "Item No. {n}: {t}",
    "item-stop": "Item {n}. {t}", "item-bare": "Item {n} {t}", "agenda-item-dash": "Agenda Item {n} – {t}",
    "agenda-item-hash": "Agenda Item #{n}: {t}", "agenda-item-bold": "**Agenda Item {n}: {t}**", "agenda": "Agenda {n}: {t}",
    "section-word": "Section {n}: {t}", "part": "Part {n}: {t}", "roman": "{r}. {t}", "roman-bare": "{r} {t}", "roman-dash": "{r} – {t}",
    "roman-level": "## {r}. {t}", "roman-bold": "**{r}. {t}**", "roman-upper": "{r}. {T}", "letter": "{L}. {t}",
    "letter-bracket": "{L}) {t}", "letter-upper": "{L}. {T}", "letter-level": "## {L}. {t}", "small-letter": "{l}) {t}",
    "small-letter-stop": "{l}. {t}", "small-letter-brackets": "({l}) {t}", "bullet": "- {n}. {t}", "bullet-bracket": "- {n}) {t}",
    "bullet-bold": "- **{n}. {t}**", "star": "* {n}. {t}", "dash-bold": "**{n} – {t}**", "zero": "{z}. {t}", "zero-bare": "{z} {t}",
    "year": "24/{z} {t}", "year-long": "2024/{z} {t}", "number-behind": "{z}/24 {t}", "level-bracket": "## {n}) {t}",
    "level-bare": "## {n} {t}", "level-dash": "## {n} - {t}", "level-colon": "## {n}: {t}", "bold-bracket": "**{n}) {t}**",
    "bold-tab": "**{n}.\t{t}**", "bold-two": "**{n}.** **{t}**", "escaped": "{n}\\. {t}", "escaped-bold": "**{n}\\. {t}**",
    "upper-colon": "{n}. {T}:", "colon-behind": "{n}. {t}:", "colon-dash-behind": "{n}. {t}:-", "stop-behind": "{n}. {t}.",
    "spaces": "{n}.     {t}", "keycap": "{n}\ufe0f\u20e3 {t}", "circled": "{c} {t}",
    "circled-level": "## {c} {t}", "circled-bold": "**{c} {t}**", "circled-close": "{c}{t}", "black-circle": "{d} {t}",
    "code-behind": "{t} (B-{n})", "letter-behind": "{t} ({L})", "code-behind-level": "## {t} (B-{n})", "code-behind-bold": "**{t} (B-{n})**",
    "code-behind-upper": "{T} (B-{n})",
}
SIGNED = {
    "level-2": "## {s} {t}", "level-3": "### {s} {t}", "bare": "{s} {t}", "bold": "**{s} {t}**",
    "bold-behind": "{s} **{t}**", "colon": "{s} {t}:", "level-2-colon": "## {s} {t}:",
}
SIGNS = "📌📝💬🔧🎉📊🚀✨📣🐛🗳🌍"
SHAPES = {
    "upper-bold": "**{T}**", "italics": "*{t}*", "underscore-italics": "_{t}_", "bold-italics": "***{t}***",
    "level-1": "# {t}", "level-4": "#### {t}", "level-5": "##### {t}", "closed": "## {t} ##", "underlined-equals": "{t}\n{e}",
    "underlined-tildes": "{t}\n{w}", "framed": "{u}\n{t}\n{u}", "starred": "*** {t} ***", "dashed": "--- {t} ---",
    "equals": "=== {t} ===", "angle": ">> {t}", "quote": "> **{t}**", "square": "[{t}]",
    "topic": "Topic: {t}", "topic-bold": "**Topic:** {t}", "topic-bold-all": "**Topic: {t}**", "topic-level": "## Topic: {t}",
    "topic-upper": "TOPIC: {t}", "subject": "Subject: {t}", "item": "Item: {t}", "agenda-item": "Agenda item: {t}",
    "agenda-item-bold": "**Agenda item:** {t}",
    "thema": "Thema: {t}", "tema": "Tema: {t}", "sujet": "Sujet : {t}", "argomento": "Argomento: {t}", "assunto": "Assunto: {t}",
    "link": "## [{t}](https://example.org/notes)", "bold-link": "**[{t}](https://example.org/notes)**",
    "html": "<h2>{t}</h2>", "html-bold": "<b>{t}</b>", "html-underlined": "<u>{t}</u>", "bold-underlined": "<u>**{t}**</u>",
    "anchor": "## {t} {{#topic}}", "anchor-tag": "## <a name=\"topic\"></a>{t}", "bullet": "- {t}",
    "bullet-colon": "- {t}:", "star-bold": "* **{t}**", "star-bold-colon": "* **{t}:**", "bullet-round": "• {t}",
    "bold-dash": "**{t}** –", "bold-colon-behind": "**{t}**:", "hyphen-behind": "{t} -", "colon-dash": "{t}:-",
    "asciidoc": "== {t}", "wiki-3": "=== {t} ===", "rst": "{t}\n{w}", "centred": "                    {t}",
}


def texts_below(minutes, found):
    """{line: line of its text} of the titles that have one paragraph below them."""
    lines, below = minutes.lines(), {}
    for at in found:
        text = next((n for n in range(at + 1, min(at + 3, len(lines))) if lines[n].strip()), None)
        if text is not None and re.match(r"[A-Z][\w’']* [^|\t:]{20,400}\.\s*$", lines[text]) \
                and (text + 1 == len(lines) or not lines[text + 1].strip()):
            below[at] = text
    return below


def numbers_of(found):
    """Those that are printed, all of them plain, or 1, 2, 3 ...; None where some are neither."""
    if all(re.fullmatch(r"\d{1,2}", item.get("number") or "") for item in found.values()):
        return {at: item["number"] for at, item in found.items()}
    titles = [item["title"] for item in found.values()]
    if any(item.get("number") for item in found.values()) or len(set(titles)) < len(titles):
        return None
    return {at: str(count) for count, at in enumerate(found, 1)}


def adapted(minutes, found, changes):
    """The records with `changes` of each item: {line: {slot: value}}."""
    records = copy.deepcopy(minutes.records)
    places = {id(item): place for place, item in enumerate(minutes.records["items"])}
    for at, item in found.items():
        records["items"][places[id(item)]].update(changes[at])
    return records


def printed(minutes, found, fill):
    """`fill(at)` instead of each line of a title; a list of lines or a line."""
    out = []
    for at, line in enumerate(minutes.lines()):
        if at not in found:
            out.append(line)
            continue
        if out and out[-1].strip():
            out.append("")
        out += [fill(at), ""]
    return "\n".join(out)


def usable(template, minutes, at_least=4):
    found = topics_of_one_level(minutes)
    if not found or len(found) < at_least:
        return None, None
    numbers = numbers_of(found)
    if numbers is None or ("{n}" not in template and any(item.get("number") for item in found.values())):
        return None, None
    return found, numbers


def with_numbers(found, numbers, template):
    return {at: {"number": numbers[at]} if "{n}" in template else {} for at in found}


def before_text(template):
    def form(minutes):
        found, numbers = usable(template, minutes)
        if not found:
            return None
        below = texts_below(minutes, found)
        if len(below) < 3:
            return None
        lines = minutes.lines()
        moved = set(below.values())

        def fill(at):
            text = lines[below[at]].strip() if at in below else "No report."
            title = found[at]["title"]
            return template.format(t=title, T=title.upper(), n=numbers[at], x=text)
        text = printed(minutes, found, fill).split("\n")
        taken = {lines[at] for at in moved}
        text = "\n".join(line for line in text if line not in taken)
        return text, adapted(minutes, found, with_numbers(found, numbers, template))
    return form


def half_past(hours, minutes):
    return f"{hours % 12 or 12}:{minutes:02} {'am' if hours < 12 else 'pm'}"


def timed(template):
    def form(minutes):
        found, numbers = usable(template, minutes)
        if not found or any(item.get("start") for item in minutes.records["items"]) or len(found) > 20:
            return None
        changes, filled = with_numbers(found, numbers, template), {}
        for count, at in enumerate(found):
            start, end = divmod(600 + 10 * count, 60), divmod(610 + 10 * count, 60)
            clock = [f"{one[0]}:{one[1]:02}" for one in (start, end)]
            filled[at] = {"a": clock[0], "b": clock[1], "p": half_past(*start), "q": half_past(*end),
                          "h": f"{start[0]}h{start[1]:02}"}
            changes[at]["start"] = clock[0]
            if "{b}" in template or "{q}" in template:
                changes[at]["end"] = clock[1]
        return printed(minutes, found, lambda at: template.format(
            t=found[at]["title"], n=numbers[at], **filled[at])), adapted(minutes, found, changes)
    return form


def with_tail(template):
    def form(minutes):
        found, numbers = usable(template, minutes)
        people = [one["name"] for one in minutes.records["attendees"] if re.fullmatch(r"[A-Z]\w+ [A-Z]\w+", one["name"])]
        if not found or (len(people) < 2 and re.search("{[wgl]}", template)):
            return None
        turn = dict(zip(found, range(len(found))))

        def fill(at):
            who = people[turn[at] % min(3, len(people))] if people else ""
            return template.format(t=found[at]["title"], n=numbers[at], w=who, g=who.split(" ")[0],
                                   l=who.replace(" ", "").lower())
        return printed(minutes, found, fill), adapted(minutes, found, with_numbers(found, numbers, template))
    return form


ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split()


def numbered(template):
    def form(minutes):
        found = topics_of_one_level(minutes)
        if not found or len(found) > 20:
            return None
        numbers = numbers_of(found)
        if numbers is None or (list(numbers.values()) != [str(n) for n in range(1, len(found) + 1)]
                               and re.search("{[rLlcd]}", template)):
            return None
        changes, filled = {}, {}
        for at, text in numbers.items():
            n = int(text)
            values = {"n": text, "r": ROMAN[(n - 1) % 20], "L": chr(64 + (n - 1) % 26 + 1), "l": chr(97 + (n - 1) % 26),
                      "z": f"{n:02}", "c": chr(0x245f + (n - 1) % 20 + 1), "d": chr(0x2775 + (n - 1) % 10 + 1)}
            printed_number = re.search(r"(?:[12][-.]|24/|2024/|B-)?{[nrLlczd]}(?:/24)?", template)[0].format(**values)
            changes[at] = {"number": text if re.search("{[cd]}", template) else printed_number}
            filled[at] = template.format(t=found[at]["title"], T=found[at]["title"].upper(), **values)
        return printed(minutes, found, lambda at: filled[at]), adapted(minutes, found, changes)
    return form


def signed(template):
    def form(minutes):
        found, _ = usable(template, minutes)
        if not found:
            return None
        signs = {at: SIGNS[count % len(SIGNS)] for count, at in enumerate(found)}
        changes = {at: {"title": f"{signs[at]} {item['title']}"} for at, item in found.items()}
        return (printed(minutes, found, lambda at: template.format(t=found[at]["title"], s=signs[at])),
                adapted(minutes, found, changes))
    return form


def shaped(template):
    def form(minutes):
        found, _ = usable(template, minutes)
        if not found:
            return None
        return printed(minutes, found, lambda at: template.format(
            t=found[at]["title"], T=found[at]["title"].upper(), u="-" * len(found[at]["title"]),
            e="=" * len(found[at]["title"]), w="~" * len(found[at]["title"])))
    return form


FORMS = (
    {f"topic.text.number.{name}": before_text(template) for name, template in BEFORE_TEXT.items()}
    | {f"topic.text.plain.{name}": before_text(template) for name, template in BEFORE_TEXT_PLAIN.items()}
    | {f"topic.time.{name}": timed(template) for name, template in TIMED.items()}
    | {f"topic.minutes.{name}": with_tail(template) for name, template in LASTING.items()}
    | {f"topic.lead.{name}": with_tail(template) for name, template in LED.items()}
    | {f"topic.number.{name}": numbered(template) for name, template in NUMBERED.items()}
    | {f"topic.sign.{name}": signed(template) for name, template in SIGNED.items()}
    | {f"topic.shape.{name}": shaped(template) for name, template in SHAPES.items()}
)
