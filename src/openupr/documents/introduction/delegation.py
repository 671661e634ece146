"""The delegation of the State under review: who headed it, and the names in the annex.

Source: RULES 6.2, paragraph 1 and annex ("Composition of the delegation").
Does not: spell a name in another way, or keep functions. None or empty where nothing looks like a name.
"""

import re

from openupr.documents.introduction.paragraphs import Span, flat
from openupr.documents.introduction.persons import COURTESY, is_name, leading_name, name_among, without_courtesy

_COMPOSED = r",?\s+(?:and\s+)?(?:was\s+|is\s+)?(?:composed|comprised|composée|integrada)\b"
# "The delegation of Italy was headed by Lapo Pistelli, Deputy Minister for Foreign Affairs. At its"
_HEADED = re.compile(
    r"[Dd]elegation(?:\s+(?:(?:of|from)\s+)?[^.;]{2,80}?)?(?:\s*,)?\s+was\s+(?:jointly\s+)?(?:headed|led)(?:\s+jointly)?"
    r"(?:\s+by)?\s+(?P<who>.{3,600}?)"
    rf"(?=\.\s+(?:For\s+the\s+composition|At\s+(?:its|the)|The\s)|{_COMPOSED}|\.?\s*:|\.\s*\n\s*[\d•]|\.\s*(?:-+\s*)?\Z)",
    re.DOTALL,
)
# "The Attorney General and Minister of Justice, Marie Doe, headed the delegation of"
_HEADED_IT = re.compile(r"\.\s+(?P<who>[^.]{3,300}?),?\s+headed\s+the\s+delegation\b", re.DOTALL)
# "La délégation des Comores était dirigée par S.E. M. …", "présidée par", in annexes in French
_DIRIGEE = re.compile(
    r"d[ée]l[ée]gation[^.;:]{2,80}?\s+(?:dirigée|présidée|conduite)\s+par\s+(?P<who>.{3,400}?)"
    r"(?=,?\s+et\s+(?:était\s+)?composée|\.?\s*:|\.\s*\n|\.\s*(?:-+\s*)?\Z)",
    re.DOTALL,
)
_BULLET = re.compile(r"^[ \t]*[•·]\s*", re.MULTILINE)
# "COMPOSITION OF THE DELEGATION *"
_HEADING = re.compile(
    r"^[ \t]*composition\s+(?:of\s+the|de\s+la)\s+d[eé]l[eé]gation[^\n]*", re.IGNORECASE | re.MULTILINE
)
# "was composed of Dr. Jane Doe, Director …, as head of the delegation; and Ambassador John Roe"
_PROSE = re.compile(rf"composed\s+of\s+(?={COURTESY.pattern})")
# Where a member of a list without bullets begins: after ";" or "." at the end of a line, or at a courtesy title
_ITEM = re.compile(rf"(?<=[;.:])(?<!\s[A-Z]\.)[ \t]*\n\s*|;\s+and\s+|\n[ \t]*(?={COURTESY.pattern})")
# "Alternate: H.E. Mr. …", "(Hojatolislam) …"
_ROLE = re.compile(r"^(?:(?:Alternate|Members?|Head\s+of\s+delegation)\s*:\s*|\([^)]*\)\s*)", re.IGNORECASE)
# What ends a name: "Mr. Juan Pérez, Minister", "Jane Doe (Advisor)", "Ms. Angela Roe - Deputy", "John Doe; "
_AFTER_NAME = re.compile(r"\s*(?:[,;:(]|\s[-–—]\s|\.\s*$|[-_]{4,})")

# How far into the annex its sentence on the head may stand, and how long the entry of a member may be.
_NEAR = 10_000
_LONGEST_ENTRY = 600


def head_of_delegation(text: str, part: Span) -> tuple[str, Span] | None:
    """The head's name as printed ("; " between joint heads), and the span of the words that name and describe."""
    match = _HEADED.search(text, *part) or _HEADED_IT.search(text, *part) or _DIRIGEE.search(text, *part)
    if match is None:
        return None
    heads = re.split(r";\s*(?:and\s+)?", flat(match["who"]).replace("- ", "-"))
    names = [name for head in heads if (name := name_among(head.split(",")))]
    return ("; ".join(names), match.span("who")) if names else None


def members(text: str, annex: Span) -> tuple[str, ...]:
    """The names in the annex, as printed, the head first where the annex names one, each once."""
    head = head_of_delegation(text, (annex[0], min(annex[1], annex[0] + _NEAR)))
    prose = _PROSE.search(text, *annex)
    names = [head[0]] if head else []
    heading = _HEADING.search(text, *annex)
    start = prose.end() if prose else head[1][1] if head else heading.end() if heading else annex[0]
    body = text[start : annex[1]]
    pieces = _BULLET.split(body)[1:]
    if not pieces:
        pieces = _ITEM.split(body)
    names += [name for piece in pieces if (name := _member(piece))]
    return tuple(dict.fromkeys(names))


def _member(piece: str) -> str | None:
    """The name in a member's entry: "Mr. Yun, Seong-deok, Ambassador" gives "Yun, Seong-deok"."""
    piece = _ROLE.sub("", flat(piece[:_LONGEST_ENTRY]).lstrip(" ."))
    entry = without_courtesy(piece)
    titled = COURTESY.match(piece) is not None
    parts = [part.strip() for part in _AFTER_NAME.split(entry) if part.strip()]
    if not parts:
        return None
    words = parts[0].split()
    if len(words) == 1 and titled:
        return _single(parts)
    if is_name(words):
        return parts[0].rstrip(" -–")
    return (leading_name(words) if titled or len(parts) == 1 else None) or name_among(parts)


def _single(parts: list[str]) -> str | None:
    """ "Yun, Seong-deok" where the family name stands alone before a comma; one name alone stays alone."""
    first = parts[0]
    if not is_name([first, first]):
        return None
    given = parts[1].split() if len(parts) > 1 else []
    return f"{first}, {parts[1]}" if 0 < len(given) <= 3 and is_name([first, *given]) else first
