"""Recommendations left for later are answered by the session of the Council that takes the outcome.

Source: practice of the sentence over such lists, which names that session (RULES 6.5), measured over sessions 1 to
20.
Does not: read sentences that give a month only, or in another language than English.
"""

import re
from collections.abc import Iterator
from datetime import date

from openupr.domain.background import Background
from openupr.domain.documents import Document
from openupr.domain.findings import Finding, Rule, Severity, Sureness
from openupr.domain.report import WorkingGroupReport

rule = Rule(
    name="answers_due_at_another_session",
    citation="practice of the reports: answers are due by the session of the Council that takes the outcome",
    basis="practice",
    sureness=Sureness.MEASURED,
    since=date(2008, 4, 7),
)


_UNITS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80}
_WORDS = {word: number for number, word in enumerate(_UNITS, 1)}
_WORDS |= {f"{word}ieth": tens for word, tens in _TENS.items()}
_WORDS |= {
    f"{word}y-{unit}": tens + number for word, tens in _TENS.items() for number, unit in enumerate(_UNITS[:9], 1)
}
# "no later than the twenty-eighth session of the Human Rights Council", "the 14th session of the Council"
_DUE = re.compile(r"\b(?:(\d+)(?:st|nd|rd|th)|([a-z]+(?:-[a-z]+)?)) session of the (?:human rights )?council")


def check(document: Document, background: Background) -> Iterator[Finding]:
    """One note for each session of the Council that a governing sentence names and that does not take the outcome."""
    session = background.sessions.get(document.session or 0)
    if not isinstance(document.content, WorkingGroupReport) or session is None:
        return
    sentences = dict.fromkeys(one.as_printed for one in document.content.recommendations if one.as_printed)
    named = dict.fromkeys(number for sentence in sentences for number in _sessions_named(sentence))
    for number in named:
        if number != session.council_session:
            yield rule.finding(
                Severity.NOTE,
                f"Expected answers by session {session.council_session} of the Council, which takes the outcomes of "
                f"session {session.number}; found session {number}. Look at the sentence over the list.",
            )


def _sessions_named(sentence: str) -> Iterator[int]:
    for digits, word in _DUE.findall(" ".join(sentence.lower().split())):
        if digits or word in _WORDS:
            yield int(digits) if digits else _WORDS[word]
