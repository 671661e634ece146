"""Voluntary pledges and commitments that a national report makes under a heading of their own.

Some reports of the Working Group give the State's pledges only by reference to its national report; this is where
they stand then.
Source: A/HRC/RES/5/1, annex, paragraphs 15 (a), 27 (e); A/HRC/DEC/6/102, part I, F.
Does not: take priorities or plans for pledges; read what earlier pledges came to.
"""

import re
from collections.abc import Sequence

from openupr.domain.papers import Section
from openupr.domain.report import Pledge

# "VIII. Voluntary pledges and commitments", "F. New pledges"; not "Implementation of voluntary pledges"
_HEADING = re.compile(
    r"(?:(?:[IVX]+|[A-Z]|\d{1,2})\s?\.\s*)?(?:(?:new|further|future|other|the|national)\s+)*"
    r"(?:voluntary\s+(?:pledges?|commitments?|undertakings)|pledges?\b(?!\s+made))",
    re.IGNORECASE,
)
# What tells of pledges made before, or elsewhere: "… for membership of the Council", "… made in the first cycle"
_OTHERS = re.compile(
    r"\b(?:implement|follow|fulfil|status|progress|previous|first cycle|second cycle|third cycle|membership|candida)",
    re.IGNORECASE,
)


def pledges_in(sections: Sequence[Section]) -> tuple[Pledge, ...]:
    """Each numbered paragraph under such a heading, or under a heading below it, as a pledge."""
    found: list[Pledge] = []
    level: int | None = None
    parents: list[Section] = []
    for section in sections:
        parents = [one for one in parents if one.level < section.level]
        if level is not None and section.level <= level:
            level = None
        named = section.heading if level is None else ""
        within_others = any(_OTHERS.search(one.heading) for one in (*parents, section))
        if _HEADING.match(named) and not within_others:
            level = section.level
        parents.append(section)
        if level is not None:
            found += [Pledge(one.text, one.page, one.span, one.number) for one in section.paragraphs]
    return tuple(found)
