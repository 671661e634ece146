"""Which instruments a text names, and what it asks of each: to ratify it, to withdraw a reservation, to apply it.

An optional protocol is named in many ways: "the Optional Protocol to CAT", "OP-CAT", "CAT and its Optional Protocol",
"the Optional Protocol thereto"; all are OP-CAT. The verb that stands nearest before the name says what is asked.
Does not: know the instruments (`vocabulary/data/instruments.csv`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openupr.domain.similar.known import Instrument, Known

# "optional protocols to the international " before a name
_PROTOCOL_BEFORE = re.compile(
    r"(?:\b(?P<which>first|second|1st|2nd|third|3rd|two|both) )?(?:\b(?P<both>first and second) )?"
    r"\b(?:optional )?protocols?(?: thereto)? (?:to|of|on)(?: the)?(?: united nations| un)?"
    r"(?: international| european)? ?$"
)
# " and the two optional protocols thereto" after a name
_PROTOCOL_AFTER = re.compile(
    r" ?(?:and|as well as|with|including)?(?: both| its| the| their| to)*(?: (?P<which>first|second|two))?"
    r" optional protocols?(?: thereto)?(?! (?:to|of|on)\b)"
)
# " on the involvement of children in armed conflict", " aiming at the abolition of the death penalty" after a name
_KIND_AFTER = re.compile(
    r"(?: crc)?(?: (?:on|concerning|regarding) (?:the )?"
    r"(?:(?P<AC>involvement of (?:the )?child(?:ren)? in armed conflicts?)"
    r"|(?P<SC>sale of children(?: child prostitution)?(?: and child pornography)?)"
    r"|(?P<IC>(?:a )?communications? procedures?)))"
)
_ABOLITION_AFTER = re.compile(
    r"(?: iccpr(?: op ?2)?)?(?: which)?(?: (?:aiming|aimed|aims|designed|with (?:a|the) view|in view|in order|relating)"
    r"(?: (?:at|to|of))?(?: the)? (?:abolish|abolishing|abolition|elimination)(?: of)?(?: the)?"
    r" (?:death penalty|capital punishment))?"
)
# "sign and ratify", "become party to", "withdraw its reservations to", "in line with"
_ACTS = re.compile(
    r"\b(?:(?P<ratify>ratif\w+|acced\w+|accession|sign|signing|signature|adher\w+|adhesion|join\w*"
    r"|(?:state )?part(?:y|ies) to|bound by|conclu\w+)"
    r"|(?P<reservation>(?<!without )(?<!without any )reservations?)|(?P<report>reports?|reporting)"
    r"|(?P<apply>implement\w*|compl(?:y|iance|iant)\w*|conform\w*|align\w*|harmoni\w+|accordance|line|incorporat\w+"
    r"|transpos\w+|provisions?|obligations?|commitments?|definition|principles?|respect\w*|pursuant|under"
    r"|recommendations?|enshrined|contained|established|provided|set out|fulfil\w*|developed|development))\b"
)


# "adhere to the principles of ICRMW and consider ratifying it"
_RATIFIED_AFTER = re.compile(r".{0,70}?\b(?:its (?:possible |early |prompt )?ratification|ratify(?:ing)? it)\b")
# " and the " between two names
_ONLY_JOINED = re.compile(r"(?: (?:and|the|international|to|on))*\s?")
_LONGEST_BEFORE = 70


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a plain text: its place, the instrument's key, what is asked of it ("" where no verb tells)."""

    start: int
    end: int
    key: str
    act: str


def mentions(text: str, known: Known) -> Iterator[Mention]:
    """Every instrument that a plain text (`known.plain`) names, in order; a protocol beside its treaty is one more."""
    last, plural = 0, False  # "the Optional Protocols to CAT, ICESCR and CEDAW": the later names are protocols too
    for found in known.finding_instruments.finditer(text):
        one = known.instruments[int(str(found.lastgroup)[1:])]
        act = "ratify" if _RATIFIED_AFTER.match(text, found.end()) else _act(text[: found.start()])
        before = _PROTOCOL_BEFORE.search(text, max(0, found.start() - _LONGEST_BEFORE), found.start())
        if before:
            plural = "protocols" in before[0] and before["which"] not in ("two", "both")
        else:
            plural = plural and bool(_ONLY_JOINED.fullmatch(text, last, found.start()))
        start, last = before.start() if before else found.start(), found.end()
        if one.protocol and (before or plural):
            named, last = _of_treaty(one, before, plural, text, last)
            yield from (Mention(start, last, key, act) for key in named)
            continue
        if one.key == "ICCPR-OP2" and (aim := _ABOLITION_AFTER.match(text, last)):
            last = aim.end()
        yield from (Mention(start, last, key, act) for key in _whole(one.key))
        if one.protocol and (after := _PROTOCOL_AFTER.match(text, last)):
            start, last = last, after.end()
            yield from (Mention(start, last, key, act) for key in _protocols(one.protocol, after["which"], False))


def _of_treaty(
    one: Instrument, before: re.Match[str] | None, plural: bool, text: str, end: int
) -> tuple[tuple[str, ...], int]:
    """Which protocols of a treaty are named before its name, and where the naming ends."""
    both = bool(before and (before["both"] or (plural and one.protocol == "ICCPR-OP1")))
    named = _protocols(one.protocol, before["which"] if before else None, both)
    kind = _KIND_AFTER.match(text, end) if one.protocol == "OP-CRC" else None
    if kind and kind.lastgroup:
        return (f"OP-CRC-{kind.lastgroup}",), kind.end()
    aim = _ABOLITION_AFTER.match(text, end) if one.protocol == "ICCPR-OP1" else None
    if aim and aim.end() > end:
        return named if both or len(named) > 1 else _aimed(named, aim[0]), aim.end()
    return named, end


def _protocols(base: str, which: str | None, both: bool) -> tuple[str, ...]:
    """The keys that the name of a treaty's protocol stands for."""
    if base == "ICCPR-OP1":
        if both or which in ("two", "both"):
            return "ICCPR-OP1", "ICCPR-OP2"
        return ("ICCPR-OP2",) if which in ("second", "2nd") else (base,)
    return _whole(base)


def _aimed(named: tuple[str, ...], aim: str) -> tuple[str, ...]:
    """The protocol that aims at the abolition of the death penalty is the second, whether or not a text says so."""
    return ("ICCPR-OP2",) if "abol" in aim or "elim" in aim else named


def _whole(key: str) -> tuple[str, ...]:
    """Both protocols to the Convention on the Rights of the Child where a text does not say which."""
    return ("OP-CRC-AC", "OP-CRC-SC") if key == "OP-CRC" else (key,)


def _act(before: str) -> str:
    """What the nearest verb before a name asks."""
    said = ""
    for found in _ACTS.finditer(before):
        said = str(found.lastgroup)
    return said
