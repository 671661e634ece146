"""Names of persons in lists and sentences of reports: courtesy titles, functions, and what looks like a name.

Does not: know any person. A name is what stands where names stand and looks like one.
"""

import re
from itertools import pairwise

# Courtesy titles and ranks before a name: "H.E. Mr.", "His Excellency,", "the Honourable", "S.E. M.", "Monsieur"
COURTESY = re.compile(
    r"(?:(?:[HS](?:\s?\.\s?)?E\b\.?|(?:His|Her|Son|Su)\s+Excell?en\w+|Excmo\.|Excma\.|"
    r"(?:[Tt]he\s+)?(?:Right\s+)?Hon(?:ou?rable\b|\b\.?)|M\b\.?(?=\s)|"
    r"\(?(?:Mr|Mrs|Ms|Mme|Mlle|Miss|Dr|Dra|Doctor|Sr|Sra|Dame|Sir|Senator|Judge|Maître|Advocate|Counsellor|Monsieur|Madame|Mademoiselle|"
    r"Señora?|Professeur|Prof(?:essor)?|(?:Federal\s+)?Councill?or|l[’']Ambassadeur|Ambassadeur|Amb(?:ass?ador)?|"
    r"(?:Lieutenant|Major|Brigadier|Maj\.|Lt\.|Brig\.)?[\s-]?(?:General|Gen\.)|Brig(?:adier)?|Colonel|Col|Commandant|Captain|Capt)\b\.?\)?)"
    r"[\s,]*)+"
)
# Words of functions, offices and places of work, which no name holds
_FUNCTION = re.compile(
    r"\b(?i:mini?st(?:er|ers|ry|re|erio|ère|ries|ro|ra|erial)|secretar\w+|secrétaire|ambassador|permanente?|representante?|representative|"
    r"affairs|rights|droits|derechos|justice|deputy|director\w*|directeur|directrice|general|général|commission\w*|president\w*|"
    r"president\w*|président\w*|head|coop[eé]ration|chair\w*|government|attorney|office|council|centre|center|chargée?|mission|"
    r"institute|advis[eo]r|adviser|envoy|parliament\w*|department|division|members?|membres?|commissaire|under|vice|states?|"
    r"development|social|foreign|interior|labour|employment|national|united|nations|legal|public|family|bureau|committee|"
    r"conseill\w+|consej\w+|counsell?or|attach[ée]e?|officer|expert\w*|section|unit|delegation|délégation|delegate|following|"
    r"representaci[oó]n|primer|premier|first|second|third|segund[oa]|tercer[oa]?|asesora?|jefa?|divisi[oó]n|nacional|procureur|"
    r"juge|judge|special|senior|alternate|embajador\w*|desk|haut|presidencia|justicia|interior|republic|république|república|responsable|chef|encargad[oa]|"
    r"representatives|police|court|university|interpreters?|headed|composed|organizations?|service|agency|authority)\b"
)
# A word that begins like a name, or a particle of names: "Goran", "O’Brien", "al-Janabi", "‘Utoikamanu"
_NAME_WORD = re.compile(r"[‘’'“]?(?:[^\W\d_a-zß-öø-ÿ]|[a-z]{1,3}[-’'][^\W\d_])")
_PARTICLES = "de da do dos das del della di du la le el al bin ben ibn bint van von der den ten y e i ould os zu af av"
_PARTICLE = frozenset(_PARTICLES.split())


def without_courtesy(piece: str) -> str:
    """A piece of text without the courtesy titles at its head."""
    piece = piece.strip()
    title = COURTESY.match(piece)
    return piece[title.end() :].strip() if title else piece


def is_name(words: list[str]) -> bool:
    """Whether words are two or more that all look like parts of a name, none of them of a function."""
    if not 1 < len(words) <= 9 or words[0] == "the" or _FUNCTION.search(" ".join(words)):
        return False
    named = [bool(_NAME_WORD.match(word)) for word in words]
    return sum(named) > 1 and all(is_named or word in _PARTICLE for word, is_named in zip(words, named, strict=True))


def leading_name(words: list[str]) -> str | None:
    """The name that words begin with, up to the first that no name holds: "Jane Doe Deputy Director of …"."""
    end = next((i for i, word in enumerate(words) if _FUNCTION.search(word) or word[-1] in ",;:("), len(words))
    while end > 1 and not is_name(words[:end]):
        end -= 1
    return " ".join(words[:end]).rstrip("-–") if end > 1 else None


def name_among(pieces: list[str]) -> str | None:
    """The first piece that is a name ("Ms. Lee, Noh Kong" too); else the name that ends one: "Minister Jane Doe"."""
    for family, given in pairwise(pieces):
        alone = without_courtesy(family).split()
        if len(alone) == 1 and COURTESY.match(family.strip()) and is_name([*alone, *given.split()][:4]):
            return f"{alone[0]}, {given.strip()}"
    whole = (name for piece in pieces if is_name((name := without_courtesy(piece)).split()))
    ends = (last for piece in pieces if (last := _last_name(piece.split())))
    begins = (first for piece in pieces if COURTESY.match(piece.strip()) and (first := _first_name(piece)))
    return next(whole, None) or next(ends, None) or next(begins, None)


def _first_name(piece: str) -> str | None:
    return leading_name(without_courtesy(piece).split())


def _last_name(words: list[str]) -> str | None:
    for start in range(len(words) - 1):
        name = without_courtesy(" ".join(words[start:]))
        if is_name(name.split()):
            return None if start and words[start - 1] in ("of", "for", "to", "the", "and", "de", "des") else name
    return None
