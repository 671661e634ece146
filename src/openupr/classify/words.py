"""The words of a recommendation and what a model is asked about them: runs of words, parts of words, first words.

A feature is known by a number of 32 bits made from its spelling, so that a model's file holds no text. Names and
abbreviations of a treaty give the same mark beside their own words.
Does not: weigh anything; `model` does.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

FIRST = 7  # words at the beginning that are looked at with their place
LONGEST = 400  # words of a text that are looked at: the longest recommendation known has some 250
_SHORTEST_PART, _LONGEST_PART = 3, 5
# "women's", "2015", "hiv"; the blank of "anti-terrorism" is made before
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
# What is said of a treaty, and the mark that it gives. Only the words that tell it from others.
_TREATIES = (
    ("cedaw", r"cedaw|discrimination against women"),
    ("cerd", r"i?cerd|elimination of (?:all forms of )?racial discrimination"),
    ("crc", r"crc|convention on the rights of the child"),
    ("cat", r"u?n?cat|convention against torture"),
    ("opcat", r"op ?cat|(?:optional )?protocol (?:to|of) (?:the )?(?:un )?(?:cat|convention against torture)"),
    ("crpd", r"i?crpd|convention on the rights of persons with disabilit(?:y|ies)"),
    ("cmw", r"i?crmw|i?cmw|icprmw|rights of all migrant workers"),
    ("ced", r"i?cp?p?ed|(?:protection of )?all persons (?:from|against) enforced disappearances?"),
    ("iccpr", r"iccpr|covenant on civil and political rights"),
    ("icescr", r"icescr|covenant on economic social and cultural rights"),
    ("rome", r"rome statute|international criminal court|icc"),
    ("refugees", r"(?:convention|protocol) (?:relating|related) to the status of refugees|(?:19)?51 convention"),
    ("stateless", r"reduction of statelessness|status of stateless persons"),
    ("palermo", r"palermo protocol|trafficking in persons especially women"),
    ("ilo", r"ilo(?: convention)?|international labour organi[sz]ation"),
    ("death", r"second (?:optional )?protocol|abolition of (?:the )?death penalty"),
)
# One of these stands in every text that names a treaty: most texts need not be looked through.
_SIGNS = {
    "cedaw", "icerd", "cerd", "crc", "uncat", "cat", "ncat", "opcat", "op", "icrpd", "crpd", "icrmw", "icmw",
    "crmw", "cmw", "icprmw", "iced", "icped", "icpped", "cped", "cpped", "ced", "iccpr", "icescr", "icc", "ilo",
    "convention", "covenant", "protocol", "statute", "court", "discrimination", "disappearance", "disappearances",
    "statelessness", "stateless", "trafficking", "workers", "labour", "penalty",
}  # fmt: skip
_TREATY = re.compile("|".join(f"(?P<{name}>\\b(?:{words})\\b)" for name, words in _TREATIES))


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, apostrophes straight, without punctuation."""
    return _WORD.findall(text.lower().replace("\u2019", "'").replace("`", "'"))[:LONGEST]


def treaties_in(words: Sequence[str]) -> list[str]:
    """The marks of the treaties that are named, such as "@cedaw", each once."""
    if _SIGNS.isdisjoint(words):
        return []
    return sorted({f"@{found.lastgroup}" for found in _TREATY.finditer(" ".join(words))})


def runs_of(words: Sequence[str]) -> list[str]:
    """The words, each two and three that follow one another, and marks of treaties: each once, in their order."""
    ends = ["<", *words, ">"]
    runs = list(words)
    runs += [f"{one} {two}" for one, two in pairwise(ends)]
    runs += [f"{one} {two} {three}" for one, two, three in zip(ends, ends[1:], ends[2:], strict=False)]
    return list(dict.fromkeys(runs + treaties_in(words)))


def parts_of(word: str) -> list[str]:
    """Three to five letters in a row of a word, its ends marked: "<wo", "wom", … each once."""
    ended = f"<{word[:40]}>"
    sizes = range(_SHORTEST_PART, _LONGEST_PART + 1)
    return list(dict.fromkeys(ended[at : at + size] for size in sizes for at in range(len(ended) - size + 1)))


def first_of(words: Sequence[str]) -> list[str]:
    """The first words with their place, alone and with one or two that follow: "0 continue", "0 continue to"."""
    first = words[:FIRST]
    return [f"{at} {' '.join(first[at : at + size])}" for size in (1, 2, 3) for at in range(len(first) - size + 1)]


def number_of(feature: str) -> int:
    """The number by which a model knows a feature."""
    return crc32(feature.encode("utf-8", "surrogatepass"))
