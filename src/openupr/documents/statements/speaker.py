"""Who speaks in a statement: by the name of its file, and by its heading.

Does not: guess. Where file and heading name different States, or neither names one, a person is told.
"""

import re

from openupr.domain.rehearsal import is_invented_state, name_of
from openupr.vocabulary.names import resolver
from openupr.vocabulary.states import states

# "XAB", "12_XAB", "SVN-XAB.final": a code of three capitals that stands alone in the file's name
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
# "State B", "State C of session 4": names of a rehearsal
_INVENTED = re.compile(r"\bState ([A-N])(?: of session (\d{1,2}))?\b")
# "Statement by the delegation of", "Déclaration de", "Intervención de", "Delivered by"
_HEADING = re.compile(
    r"\b(?:statement|intervention|declaration|délivrée?|déclaration|declaración|intervención|delivered)\b"
    r"[^\n]{0,40}?\b(?:by|of|from|de|du|del|par)\b", re.IGNORECASE,
)  # fmt: skip
_LONGEST_HEAD, _AFTER_HEADING, _CODE_LENGTH = 600, 160, 3


def speaker_of(file: str, text: str, reviewed: str) -> tuple[str, str]:
    """The code of the State that speaks ("" where that is not known), and what a person should look at, or ""."""
    by_file, by_text = _of_file(file, reviewed), _of_text(text, reviewed)
    if by_file and by_text and by_file != by_text:
        return by_file, f"the file's name says {by_file}, the heading {by_text}"
    found = by_file or by_text
    return found, "" if found else "who speaks is not known: name the file by the State (XAB.docx)"


def names_of(state: str) -> tuple[str, ...]:
    """How a State may be called in a statement: its short name, and that without what stands in brackets."""
    if is_invented_state(state):
        return (name_of(state).partition(" (")[0],)
    name = resolver().english(state)
    return tuple(dict.fromkeys((name, name.partition(" (")[0])))


def _of_file(file: str, reviewed: str) -> str:
    stem = file.rsplit(".", 1)[0]
    if stem.islower():  # "algeria", "fra": how files are often named
        stem = stem.upper() if len(stem) == _CODE_LENGTH else stem.title()
    codes = [code for code in _CODE.findall(stem) if (code in states() or is_invented_state(code)) and code != reviewed]
    return codes[-1] if codes else _named(re.sub(r"[_\-.]+", " ", stem), reviewed)


def _of_text(text: str, reviewed: str) -> str:
    heading = _HEADING.search(text, 0, _LONGEST_HEAD)
    found = _named(text[heading.end() : heading.end() + _AFTER_HEADING], reviewed) if heading else ""
    return found or _alone_in_a_line(text[:_LONGEST_HEAD], reviewed)


def _alone_in_a_line(head: str, reviewed: str) -> str:
    """The first State whose name is a whole line at the head: "ALGERIA", "Republic of Korea:"."""
    for line in head.splitlines():
        code = resolver().find(line.strip(" :*–-\t")) if line.strip() else None
        if code and code != reviewed and code in states():
            return code
    return ""


def _named(text: str, reviewed: str) -> str:
    for letter, session in _INVENTED.findall(text):
        code = f"X{'ABCDEFGHIJKLMN'[int(session or 1) - 1]}{letter}" if int(session or 1) in range(1, 15) else ""
        if code and code != reviewed:
            return code
    return next((code for code, _ in resolver().named_in(text) if code != reviewed and code in states()), "")
