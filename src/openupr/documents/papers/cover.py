"""What the first page says of a document: its symbol, the State under review, the title, the language.

Does not: guess a State from anything but its name on the title page, its sentence or the symbol's code.
"""

import re
from collections.abc import Callable

from openupr.documents.papers.lines import lines_of, tidy
from openupr.documents.source import Source
from openupr.domain.symbols import Symbol, symbols_in
from openupr.vocabulary.names import resolver

# Frequent short words that the other languages do not share.
_FREQUENT = {
    "en": "the of and to in that is with for on by was are been has their which this",
    "fr": "le la les des du et est une dans pour que par sur au aux qui sont avec",
    "es": "el los las del y una por para con que es al se como su sus más",
    "ru": "и в на по с что для не о от к из за",
    "ar": "في من على إلى أن التي عن مع هذا هذه",
}
_STOP_WORDS = {language: frozenset(words.split()) for language, words in _FREQUENT.items()}
_MOST_LETTERS = 20_000

# "State A* 1": marks of notes at the end; begun at the head of a run only, so that a long run is read once
_MARKS = re.compile(r"(?<![*†‡\d\s])[*†‡\d\s]+$")


def opening(source: Source, pages: int = 2) -> str:
    """The text of the first pages, lines tidied."""
    return "\n".join(tidy(line) for page in source.pages[:pages] for line in page.text.split("\n"))


def symbol_of(source: Source, wanted: Callable[[Symbol], bool]) -> Symbol | None:
    """The document's own symbol: of those on the first page that are `wanted`, that of the masthead, or the first."""
    for text in (opening(source, 1), opening(source, 3)):
        found = [symbol for symbol, _ in symbols_in(text) if wanted(symbol)]
        masthead = re.search(r"United Nations\s+(A/HRC/\S+)", text)
        own = Symbol.parse(masthead[1]) if masthead else None
        if own and wanted(own):
            return own
        if found:
            return found[0]
    return None


def state_named(lines: list[str]) -> str | None:
    """The State that one of the lines is the name of, marks of footnotes left off."""
    for line in lines:
        name = _MARKS.sub("", line).strip()
        if 2 < len(name) < 80 and (code := resolver().find(name)):
            return code
    return None


def state_in(text: str) -> str | None:
    """The State that a short phrase names ("review of the Republic of State A"), if it names exactly one."""
    found = {code for code, _ in resolver().named_in(text)}
    return found.pop() if len(found) == 1 else None


def state_of_code(code: str | None) -> str | None:
    """The State of a symbol's three letters, odd ones included ("ROM"); None where it is none known."""
    if not code:
        return None
    odd = {"ROM": "ROU", "FIJ": "FJI", "GBN": "GAB", "TSL": "TLS", "ZAB": "ZMB"}.get(code, code)
    try:
        resolver().english(odd)
    except KeyError:
        return None
    return odd


def language_of(source: Source) -> str | None:
    """The language by a vote of small words; None where the text is too short to tell."""
    text = " ".join(page.text for page in source.pages)[:_MOST_LETTERS]
    if len(re.findall(r"[\u4e00-\u9fff]", text)) * 5 > len(text.strip()) > 0:
        return "zh"
    words = re.findall(r"[^\W\d_]+", text.lower())
    votes = {language: sum(word in stops for word in words) for language, stops in _STOP_WORDS.items()}
    best = max(votes, key=lambda language: votes[language])
    return best if votes[best] >= 3 else None


def title_lines(source: Source) -> list[str]:
    """The first page's lines without masthead, for title and State."""
    return [line.text for line in lines_of(source) if line.page == (source.pages[0].number if source.pages else 1)]
