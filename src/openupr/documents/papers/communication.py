"""A communication typed in by a person: a small form of "key: value" lines, or the same as TOML ("key = 'value'").

Fields: communication (the first line: "letter", "note verbale", "statement" …), author, addressee, sent_on (ISO 8601),
reported_by, source, summary, state, session. docs/communications.md describes the form.
Does not: read real letters; a letter's own text is not kept, only who wrote to whom, when, and who says so.
"""

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date

from openupr.domain.findings import Finding, Severity
from openupr.domain.papers import Communication
from openupr.vocabulary.names import resolver

FORMS = ("letter", "note verbale", "statement", "press release", "oral statement", "other")
_REQUIRED = ("author", "sent_on", "reported_by", "source", "summary")
_KEYS = ("communication", "author", "addressee", "sent_on", "reported_by", "source", "summary", "state", "session")
# "sent on: 2025-08-28", "Author = State A"
_LINE = re.compile(r"^(?P<key>[A-Za-z][A-Za-z _]{1,20}?)\s*[:=]\s*(?P<value>.*)$")
_LAST_SESSION = 99


@dataclass(slots=True)
class Form:
    """A form as read: the record, the State and session it names, what differs, and lines not understood."""

    record: Communication
    state: str | None = None
    session: int | None = None
    findings: list[Finding] = field(default_factory=list)
    left_over: list[str] = field(default_factory=list)


def is_form(text: str) -> bool:
    """Whether the text is such a form: its first line with words is "communication: …"."""
    first = next((line.strip() for line in text.split("\n") if line.strip() and not line.lstrip().startswith("#")), "")
    match = _LINE.match(first)
    return bool(match and _key(match["key"]) == "communication")


def read_form(text: str) -> Form:
    """The form's record, with findings for what is missing or not understood."""
    values, left_over = _values(text)
    findings: list[Finding] = []
    sent_on = _day(values.get("sent_on"), findings)
    kind = values.get("communication", "").lower()
    if kind not in FORMS:
        told = f"communication: expected one of {', '.join(FORMS)}; found “{kind}”."
        findings.append(Finding("communication_form", Severity.WARNING, told))
    for key in _REQUIRED:
        if not values.get(key):
            told = f"{key}: missing. A communication is kept with who wrote it, when, and who says so; add the line."
            findings.append(Finding("communication_incomplete", Severity.BLOCKING, told))
    if left_over:
        told = f"{len(left_over)} line(s) not understood; they stand in the remainder. Keys known: {', '.join(_KEYS)}."
        findings.append(Finding("communication_lines", Severity.WARNING, told))
    record = Communication(
        author=values.get("author", ""),
        addressee=values.get("addressee") or None,
        sent_on=sent_on,
        form=kind,
        reported_by=values.get("reported_by", ""),
        summary=values.get("summary", ""),
        source=values.get("source", ""),
    )
    state, session = _state(values.get("state"), findings), _session(values.get("session"), findings)
    return Form(record, state, session, findings, left_over)


def _values(text: str) -> tuple[dict[str, str], list[str]]:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return _from_lines(text)
    known = {_key(key): str(value).strip() for key, value in table.items() if _key(key) in _KEYS}
    return known, [f"{key} = {value}" for key, value in table.items() if _key(key) not in _KEYS]


def _from_lines(text: str) -> tuple[dict[str, str], list[str]]:
    """Lines "key: value"; an indented line goes on with the value before; "#" begins a comment."""
    values: dict[str, str] = {}
    left_over: list[str] = []
    last = ""
    for line in text.split("\n"):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = _LINE.match(line)
        key = _key(match["key"]) if match else ""
        if match and key in _KEYS and key not in values:
            values[key] = match["value"].strip().strip("\"'")
            last = key
        elif last and line[0] in " \t":
            values[last] = f"{values[last]} {line.strip()}".strip()
        else:
            left_over.append(line.strip())
    return values, left_over


def _key(text: str) -> str:
    return text.strip().lower().replace(" ", "_")


def _day(text: str | None, findings: list[Finding]) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        told = f"sent_on: expected a day such as 2025-08-28; found “{text}”."
        findings.append(Finding("communication_day", Severity.WARNING, told))
        return None


def _state(text: str | None, findings: list[Finding]) -> str | None:
    if not text:
        return None
    code = _alpha3(text) or resolver().find(text)
    if code is None:
        told = f"state: “{text}” is no State known here. Write its name or its three letters."
        findings.append(Finding("state_not_recognised", Severity.WARNING, told))
    return code


def _alpha3(text: str) -> str | None:
    if not re.fullmatch(r"[A-Z]{3}", text):
        return None
    try:
        resolver().english(text)
    except KeyError:
        return None
    return text


def _session(text: str | None, findings: list[Finding]) -> int | None:
    if not text:
        return None
    if text.isdecimal() and 1 <= int(text[:4]) <= _LAST_SESSION:
        return int(text[:4])
    told = f"session: expected the number of a session of the Working Group; found “{text}”."
    findings.append(Finding("communication_session", Severity.WARNING, told))
    return None
