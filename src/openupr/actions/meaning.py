"""Search by meaning: texts near to a sentence in any of six languages, or to a text of the index, as plain data.

What it gives is a program's proposal, says so (`proposed_by`), and stands apart from the exact search: it has no total,
and no count of the exact search hangs on it. Filters are those of the exact search.
Does not: keep or log what was asked.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from openupr.actions import search_values
from openupr.actions.search import Malformed, shown, valued
from openupr.domain.search.fields import COUNTED, FIELDS
from openupr.domain.search.sentence import apart
from openupr.domain.search.tree import Field
from openupr.store.search import keeping, meaning_keeping
from openupr.store.search.embedding import Unavailable, embedder
from openupr.store.search.engine import About
from openupr.store.search.meaning import Meaning

__all__ = ["MOST", "Asked", "Malformed", "Unavailable", "like_of", "offered", "search"]

MOST = 100
"""How many texts are proposed at most: what comes later is hardly near."""
_LONGEST = 2000
# "SVN/4/140.7"
_NUMBERED = re.compile(r"([A-Za-z]{3})/(\d{1,2})/(\S{1,20})", re.ASCII)
# "k3J_x0a-"
_MARK = re.compile(r"[\w-]{8}", re.ASCII)
_OTHER_MODEL = "its texts were read by another version of the model. `openupr index --meaning` reads them anew"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: a sentence, or a text of the index (`like`: "SVN/4/140.7", or the mark of its words)."""

    text: str = ""
    like: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 1
    rows: int = 20


def offered() -> bool:
    """Whether there is something to search, for pages that lead there."""
    return meaning_keeping.is_there()


def like_of(result: Mapping[str, Any]) -> str:
    """How a result is named where more like it is asked for."""
    if result["kind"] == "recommendation" and result["number"]:
        return f"{result['state']}/{result['cycle']}/{result['number']}"
    return str(result["similar"]["mark"])


def search(asked: Asked) -> dict[str, Any]:
    """What is near. Raises Malformed, Unavailable where there is no model or no text is read, and Refused."""
    _, about, old = keeping.fresh()
    index = meaning_keeping.opened(about)
    sentence, written = apart(asked.text[:_LONGEST])
    filters = [*_filters(written, about), *_filters(asked.filters, about)]
    answer = {
        "proposed_by": index.level.model,
        "among": 0,
        "unread": index.about["unread"],
        "page": min(max(asked.page, 1), MOST // asked.rows),
        "rows": asked.rows,
        "most": MOST,
        "like": None,
        "results": [],
        "counted": 0,
        "facets": {},
        "index": {"entry": about.entry, "day": about.day, "records": about.total, "old": old},
    }
    if not sentence and not asked.like:
        return answer
    number, question = _question(asked, sentence, index, about)
    first = (answer["page"] - 1) * asked.rows
    near, among = index.search(question, filters, 0, MOST, number)
    results = [{**shown(one.row, one.others), "score": round(one.score, 4)} for one in near[first : first + asked.rows]]
    counts = index.counts([one.number for one in near], filters)
    facets = {name: valued(name, counts[name]) for name in COUNTED if name in counts}
    like = shown(index.row_of(number), 0) if number >= 0 else None
    answer |= {"among": among, "counted": len(near), "facets": facets}
    return {**answer, "like": like, "results": [{**one, "like": like_of(one)} for one in results]}


def _question(asked: Asked, sentence: str, index: Meaning, about: About) -> tuple[int, Any]:
    """The number of the text that is to be left out, -1 for none, and the vector."""
    if asked.like and sentence:
        raise Malformed(f"A sentence or like= was expected, found both: “{sentence[:60]}” and “{asked.like[:60]}”.", 1)
    if not asked.like:
        model = embedder()
        if model.name != index.level.model:
            raise Unavailable(_OTHER_MODEL)
        return -1, index.level.of_question(model.query(sentence))
    number = index.number_of(_named(asked.like, about))
    if number is None:
        raise Malformed(f"“{asked.like[:60]}” is not among the texts that were read.", 1)
    return number, index.texts[number]


def _named(like: str, about: About) -> list[Field]:
    """The filters that only the text lets through that is named."""
    if match := _NUMBERED.fullmatch(like):
        state, cycle, number = match.groups()
        values = {"kind": "recommendation", "state": state, "cycle": cycle, "number": number}
        return [search_values.field(name, (value,), about.values) for name, value in values.items()]
    if _MARK.fullmatch(like):
        return [Field("similar", (like,))]
    raise Malformed(f"A recommendation such as SVN/4/140.7 was expected in like=, found “{like[:60]}”.", 1)


def _filters(values: Mapping[str, tuple[str, ...]], about: About) -> list[Field]:
    given = {name: found for name, found in values.items() if found and name in FIELDS}
    return [search_values.field(name, found, about.values) for name, found in given.items()]
