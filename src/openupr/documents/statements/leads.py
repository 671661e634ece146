"""The words that open a recommendation in a statement, in English, French and Spanish, and the addressee after them.

Source: RULES 5.8. A State recommends; where it only encourages, urges, invites or calls upon, that is told as unsure.
Does not: find where a recommendation ends.
"""

import re

# "we recommend that", "State B recommends:", "would like to recommend", "nous recommandons", "recomienda"
_SURE = r"recommend(?:s|ing)?|recommand(?:e|ons|er|ent)|recomienda[ns]?|recomendamos|recomendar"
# "we encourage", "urges", "calls on", "nous encourageons", "alienta a", "recommended"
_SOFT = (
    r"recommended|encourag(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s(?:up)?on|invit(?:e|es|ed)"
    r"|suggest(?:s|ed)?|encourage(?:ons|nt)|exhort(?:e|ons|a|amos)|invitons|alienta|alentamos|instamos"
)
OPENS = re.compile(rf"\b(?:(?P<sure>{_SURE})|(?P<soft>{_SOFT}))(?!\w)", re.IGNORECASE)
# "Recommendations", "Recommandations :", "We have the following recommendations:", "recomienda lo siguiente:"
HEADING = re.compile(r"\brecom(?:m?end|mand|iend)\w*", re.IGNORECASE)
# "had recommended", "were encouraged", "as recommended": of the past, or of somebody else
_BACKWARD = re.compile(r"\b(?:ha[sd]|have|was|were|is|are|as|previously|already|who|which)\s$", re.IGNORECASE)
_FRENCH = re.compile(r"recommand|encourageons|exhort(?:e|ons)\b|invitons", re.IGNORECASE)
_SPANISH = re.compile(r"recom(?:iend|enda)|alienta|alentamos|instamos|exhort(?:a|amos)\b", re.IGNORECASE)
# What may stand between the verb and the recommendation: ", therefore, that", " to", "à", ": that"
_LINK = re.compile(
    r"[\s,:–-]{0,5}(?:(?:also|therefore|further|respectfully)\b[\s,]{0,3})?"
    r"(?:(?:to|that|à|au|aux|de|que)\b|al?\b(?=\s[A-Z]))?[\s,:–-]{0,5}",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?:the|its|le|la|les|el|los|las)\s(?:government|authorities|state\sunder\sreview|delegation|state|country"
    r"|gouvernement|autorités|gobierno|autoridades|estado)\b"
)
# "the Government of ", "the authorities of the ", "the delegation", before a name or alone
_OFFICE_OF = re.compile(rf"(?:{_OFFICE}\s(?:of|de|du|del)\s)?(?:(?:the|la|le|el)\s)?", re.IGNORECASE)
_OFFICE_ALONE = re.compile(_OFFICE, re.IGNORECASE)
# What follows an addressee: " to", ", that it", ":", " de"
_AFTER = re.compile(r"[\s,:–-]{0,5}(?:(?:to|that|de|à|que|a)\b(?=:|\s\w))?[\s,:–-]{0,5}", re.IGNORECASE)


def is_backward(text: str, begin: int) -> bool:
    """Whether the verb at `begin` speaks of what was recommended before: "had recommended"."""
    return bool(_BACKWARD.search(text, max(0, begin - 16), begin))


def other_language(verb: str) -> str:
    """The language of the words that open a recommendation, where it is not English: "fr", "es", else ""."""
    return "fr" if _FRENCH.match(verb) else "es" if _SPANISH.match(verb) else ""


def after_addressee(text: str, begin: int, end: int, names: tuple[str, ...]) -> int:
    """Where a recommendation begins after the verb that ends at `begin`: past "that the Government of State A"."""
    at = _past(_LINK, text, begin, end)
    named = _past(_OFFICE_OF, text, at, end)
    for name in names:
        stop = named + len(name)
        if name and text[named:stop].casefold() == name.casefold() and not text[stop : stop + 1].isalnum():
            return _past(_AFTER, text, stop, end)
    office = _OFFICE_ALONE.match(text, at, end)
    return _past(_AFTER, text, office.end(), end) if office else at


def _past(pattern: re.Pattern[str], text: str, at: int, end: int) -> int:
    match = pattern.match(text, at, end)
    return match.end() if match else at
