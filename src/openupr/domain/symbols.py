"""The symbol of a UN document: read and written in every form the review uses.

Source: RULES 3.11; examples: A/HRC/12/9, A/HRC/28/15/Add.1, A/HRC/WG.6/48/SVN/1, A/HRC/WG.6/44/L.3,
A/HRC/DEC/43/112, A/HRC/17/DEC/109, A/HRC/7/CRP.1/Corr.1. Old documents carry odd codes of States (FIJ, GBN, ROM,
TSL, ZAB).
Does not: say whether the document exists.
"""

import re
from dataclasses import dataclass

# "A/HRC/WG.6/7/SVN/2/Corr.1", "A/HRC/WG.6/44/L.3"
_WORKING_GROUP = re.compile(r"A/HRC/WG\.6/(\d+)/(?:([A-Z]{3})/(\d)|L\.(\d+))((?:/(?:Add|Corr|Rev)\.\d+)*)$")
# "A/HRC/DEC/43/112", older prints "A/HRC/17/DEC/109"
_DECISION = re.compile(r"A/HRC/(?:DEC/(\d+)/(\d+[A-Z]?)|(\d+)/DEC/(\d+[A-Z]?))$")
# "A/HRC/28/15/Add.1"
_COUNCIL = re.compile(r"A/HRC/(\d+)/(\d+)((?:/(?:Add|Corr|Rev)\.\d+)*)$")
# Any symbol of the review within running text, misprinted blanks allowed: "A/HRC/ 12/9"
IN_TEXT = re.compile(
    r"A/HRC/\s?(?:WG\.\s?6/\s?\d+/\s?(?:[A-Z]{3}/\s?\d|L\.\s?\d+)|DEC/\s?\d+/\s?\d+[A-Z]?|\d+/\s?DEC/\s?\d+[A-Z]?|\d+/\s?\d+)"
    r"(?:/\s?(?:Add|Corr|Rev|ADD|CORR|REV)\.\s?\d+)*"
)


OFFICIAL = "https://docs.un.org/en/"
"""Where the Official Document System shows a document, by its symbol."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A symbol in parts. `session` is of the Council, or of the Working Group where `working_group` is true.

    `code` is the State's three letters as printed; `number` the running number ("9"), the document's digit
    ("1" national report, "2" compilation, "3" summary) or the decision's number ("112").
    """

    working_group: bool
    session: int
    number: str
    code: str | None = None
    limited: bool = False
    decision: bool = False
    suffixes: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Symbol | None":
        """The symbol that `text` is, or None where it is not one of the review."""
        text = _tidy(text)
        if m := _WORKING_GROUP.match(text):
            return cls(True, int(m[1]), m[3] or m[4], code=m[2], limited=m[4] is not None, suffixes=_suffixes(m[5]))
        if m := _DECISION.match(text):
            return cls(False, int(m[1] or m[3]), m[2] or m[4], decision=True)
        if m := _COUNCIL.match(text):
            return cls(False, int(m[1]), m[2], suffixes=_suffixes(m[3]))
        return None

    @property
    def base(self) -> "Symbol":
        """The symbol without its suffixes: of A/HRC/28/15/Add.1, A/HRC/28/15."""
        return Symbol(self.working_group, self.session, self.number, self.code, self.limited, self.decision)

    def __str__(self) -> str:
        """The symbol as the UN prints it today."""
        if self.decision:
            return f"A/HRC/DEC/{self.session}/{self.number}"
        head = "A/HRC/WG.6/" if self.working_group else "A/HRC/"
        if self.limited:
            body = f"{self.session}/L.{self.number}"
        else:
            body = f"{self.session}/{self.code}/{self.number}" if self.code else f"{self.session}/{self.number}"
        return "/".join((head + body, *self.suffixes))


def symbols_in(text: str) -> list[tuple[Symbol, tuple[int, int]]]:
    """Every symbol that stands in `text`, in order, with its span."""
    found = ((Symbol.parse(m[0]), m.span()) for m in IN_TEXT.finditer(text))
    return [(symbol, span) for symbol, span in found if symbol]


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", "", text)
    return re.sub(r"/(ADD|CORR|REV)\.", lambda m: f"/{m[1].capitalize()}.", text)


def _suffixes(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("/") if part)
