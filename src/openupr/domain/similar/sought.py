"""Which texts are worth comparing with one: a query of words and phrases, any of which they have.

Does not: search (an engine does), or say that what it finds asks the same (`matching` does).
"""

from openupr.domain.search.tree import Or, Phrase, Query, Word
from openupr.domain.search.words import words_of
from openupr.domain.similar.asked import RARE, Asked
from openupr.domain.similar.known import Known

_MOST = 14


def sought(one: Asked, known: Known) -> Query | None:
    """Any of the weightiest words and names of a text; None where it asks nothing that words tell."""
    names = {each.key: each.found for each in known.instruments} | {ask.key: ask.found for ask in known.asks}
    found: list[Query] = []
    for mark in sorted(one.marks, key=lambda mark: (-one.marks[mark], known.common.get(mark, RARE), mark))[:_MOST]:
        act, _, rest = mark.partition(":")
        phrases = names.get(rest.partition(":")[0], ()) if act else ()
        for said in phrases or (one.said[mark],):
            words = tuple(words_of(said))
            if words:
                found.append(Word(words[0]) if len(words) == 1 else Phrase(words))
    return Or(tuple(dict.fromkeys(found))) if found else None
