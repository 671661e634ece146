"""The recommendations of a review as the pages list them: of the documents imported, else of the facts that ship.

Does not: speak to the database (`actions` does), or hold words that no imported document gave.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from openupr.domain import standing
from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.site import facts
from openupr.vocabulary import record
from openupr.vocabulary.names import resolver
from openupr.vocabulary.report_facts import ReportFact

Plain = dict[str, Any]
_LONGEST = 200
NOT_HERE, NOT_HERE_SHAPE, NOT_HERE_WORDS = standing.NOT_HERE, standing.NOT_HERE_SHAPE, standing.NOT_HERE_WORDS
"""In the place of what a report left pending, once the outcome was adopted: the State answered, and not here."""
_FILTERS = ("position", "by", "group", "text")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a reader filters by; empty strings choose nothing."""

    position: str
    by: str
    group: str
    text: str

    @classmethod
    def of(cls, query: QueryDict) -> "Chosen":
        """From an address; what is longer than 200 characters is cut."""
        return cls(*(query.get(name, "").replace("\0", "").strip()[:_LONGEST] for name in _FILTERS))

    def address(self, on: date, page: int) -> str:
        """The same choice on another page of the list, as the query of an address."""
        values = {name: getattr(self, name) for name in _FILTERS if getattr(self, name)}
        return urlencode({**values, "on": on.isoformat(), "page": page})

    def keeps(self, one: Plain) -> bool:
        """Whether a recommendation is among those chosen."""
        return (
            (not self.position or (one["position"] or "none") == self.position)
            and (not self.by or self.maker in one["states"])
            and (not self.group or self.group in {facts.group(code) for code in one["states"]})
            and self.text.casefold() in (one["text"] or "").casefold()
        )

    @property
    def maker(self) -> str:
        """The code of the recommending State that was typed; what is none in capitals."""
        return resolver().find(self.by) or self.by.upper()


def shipped(code: str, cycle: int, on: date) -> list[Plain]:
    """The recommendations of the facts that ship, without words; none where the report was adopted after the day."""
    fact = record.of_review(f"{code}/{cycle}")
    if fact is None or (fact.adoption_date or "") > on.isoformat():
        return []
    answered = answered_since(code, cycle, on)
    return [_without_words(one, fact, answered) for one in fact.recommendations]


def answered_since(code: str, cycle: int, on: date | None = None) -> bool:
    """Whether the outcome was adopted up to a day (None: ever), so that the report alone does not tell positions."""
    fact = facts.review_of(code, cycle)
    return bool(fact and fact.decided_on and (on is None or fact.decided_on <= on))


def named(one: Plain) -> Plain:
    """A recommendation with its States' names and addresses."""
    return {**one, "by": [facts.state(code) for code in one["states"]]}


def _without_words(one: Any, fact: ReportFact, answered: bool) -> Plain:
    value = Value(one.position) if one.position else None
    open_ = answered and value in (Value.PENDING, None)
    return {
        "number": one.number,
        "text": None,
        "states": list(one.states),
        "position": NOT_HERE if open_ else one.position,
        "shape": NOT_HERE_SHAPE if open_ else SHAPE[value],
        "position_words": NOT_HERE_WORDS if open_ else WORDS[value],
        "as_reported": value.value if value else None,
        "standing": {"symbol": fact.symbol, "dated": fact.adoption_date, "page": one.page, "paragraph": None},
        "remark": None,
        "source": {"symbol": fact.symbol, "page": one.page},
    }
