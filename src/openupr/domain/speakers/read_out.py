"""What a delegation means to read out in a review: its words counted against its time, and the form looked at.

Source: RULES 5.8 (a recommendation concerns human rights and the State under review; the text as read counts); practice
of reports (a recommendation begins with the action that it asks).
Does not: judge what is recommended, or change a word. Everything it says is a thing to look at.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# "We recommend that the Government …", "Norway recommends to …"
_LEAD_IN = re.compile(r"^\W*(?:\w+ ){0,3}?recommends?\b", re.IGNORECASE)
# "… in schools. Also …"
_NEXT_SENTENCE = re.compile(r"[.!?]\s+[A-Z]")
LONGEST = 60
"""Words from which on a recommendation is called long: it is hard to answer with one position."""


@dataclass(frozen=True, slots=True)
class ReadOut:
    """What is meant to be read: the opening and closing words, and recommendations by their ids. "" where empty."""

    statement: str
    recommendations: tuple[tuple[str, str], ...]

    @property
    def words(self) -> int:
        """Words of all of it."""
        return count(self.statement) + sum(count(text) for _, text in self.recommendations)


def count(text: str) -> int:
    """Words of a text: what stands between blanks and holds a letter or figure; "human-rights-based" is one."""
    return len(_WORD.findall(text))


def looked_at(
    about: str, name: str, told: ReadOut, fit: int | None, named_in: Callable[[str], Sequence[str]]
) -> Iterator[str]:
    """A line for each thing to look at. `about`: the State under review, alpha-3, called `name`; `fit`: words that fit.

    `named_in`: the codes of States that a text names.
    """
    if not told.words:
        return
    if fit is not None and told.words > fit:
        yield f"{about}: {told.words} words, {fit} fit into the time: {told.words - fit} too many."
    texts = (told.statement, *(text for _, text in told.recommendations))
    if about not in {code for text in texts for code in named_in(text)}:
        yield f"{about}: {name} is not named in what is read out."
    for id, text in told.recommendations:
        for line in _of_recommendation(about, text, named_in) if text.strip() else ():
            yield f"{id}: {line}"


def _of_recommendation(about: str, text: str, named_in: Callable[[str], Sequence[str]]) -> Iterator[str]:
    if _LEAD_IN.match(text):
        yield 'begins with "recommend": the list of the report begins with the action itself ("Ratify …").'
    if text.rstrip().endswith("?"):
        yield "is a question: a question gets no position."
    if _NEXT_SENTENCE.search(text):
        yield "has more than one sentence: each gets a number of its own, or is lost. Use a row for each."
    if (words := count(text)) > LONGEST:
        yield f"has {words} words: hard to answer with one position. Part it, or shorten it."
    if others := [code for code in dict.fromkeys(named_in(text)) if code != about]:
        yield f"names {', '.join(others)}, not the State under review alone. Is it in the right row?"
