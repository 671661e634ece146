"""Acceptance with a qualification: "accepts in principle", "supports, subject to its constitution",
"supported (pending parliamentary approval)".

It is support, since a State's position is supported or noted and nothing between; but whoever counts must see the
qualification, since others count some of these as noted. So it gives a finding with the words.
Source: A/HRC/RES/5/1, annex, paragraph 32; RULES 7.1, 7.3.
Does not: decide on a position; tell support of a part ("partially"), which must say which part.
"""

import re

from openupr.domain.findings import Finding, Place, Severity

# "accepts", "are supported", "agreed", "enjoy the support", "can accept"; not the imperative of a recommendation
_SUPPORTS = (
    r"(?:accept(?:s|ed|able|ance)|support(?:s|ed)|endors(?:es|ed)|approv(?:es|ed)|agre(?:es|ed)"
    r"|(?:enjoys?|ha(?:s|ve)|with|we|can|could|will|position to|able to|ready to)\s+(?:[\w’']+\s+){0,4}?"
    r"(?:support|accept|agree|endorse))"
)
_OWN = r"(?:the|its|their|our|of|national|domestic|available|existing|relevant|following|certain|some|a)"
_QUALIFIES = (
    r"(?:in principle|conditionally|to the extent (?:possible|that|permitted|allowed)"
    r"|as far as (?:possible|practicable)"
    rf"|with (?:{_OWN} )*(?:reservations?|qualifications?|conditions?)"
    rf"|subject to (?:{_OWN} )*(?:constitution\w*|laws?|legislat\w+|legal|resources?|funds|funding|availability|means"
    r"|conditions?|reservations?|qualifications?|understanding|approval|provisions?|interpretation)"
    r"|pending (?:[\w’']+\s+){0,4}?(?:approval|ratification|adoption)"
    r"|on (?:the )?(?:understanding|condition) that|provided that|in ?so ?far as)"
)
# A number may hold a stop: "accepts recommendations 99.1 and 99.2 in principle".
_BETWEEN = r"(?:[^.;]|\.(?=\d)){0,160}?"
# "accepts … in principle", "in principle State A accepts", "conditionally accepted", "qualified support"
_QUALIFIED = re.compile(
    rf"\b{_SUPPORTS}\b{_BETWEEN}\b(?P<after>{_QUALIFIES})\b"
    rf"|\b(?P<before>in principle|conditionally)\b[,\s]+(?:[\w’']+\s+){{0,6}}?{_SUPPORTS}\b"
    r"|\b(?P<named>(?:conditional|qualified)\s+(?:support|acceptance))\b",
    re.IGNORECASE,
)


def qualification(sentence: str) -> str | None:
    """The words that qualify an acceptance in `sentence`, as printed; None where there is none."""
    found = _QUALIFIED.search(sentence)
    return next((words for words in found.groups() if words), None) if found else None


def finding_on(numbers: str, sentence: str, place: Place) -> Finding | None:
    """The finding on support with a qualification; `numbers` says which recommendations are meant."""
    words = qualification(sentence)
    if words is None:
        return None
    told = (
        f"{numbers}: the State supports with a qualification, “{words.lower()}”; read here as supported. "
        "Others count such an answer as noted: look at the sentence before you count it."
    )
    return Finding("support_qualified", Severity.WARNING, told, place, "A/HRC/RES/5/1, annex, paragraph 32")
