"""Recommendations that ask the same: of the same State in other cycles, and of other States, with score and reason.

The search index gives texts that share words; the matcher compares them; what people refused is not shown again, what
they accepted is marked (docs/similar.md). English texts only.
Does not: judge (a person does), or make a large index while a reader waits.
"""

from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from openupr.domain.search.tree import Field, Not, both
from openupr.domain.similar.asked import Asked, asked
from openupr.domain.similar.force import tempered
from openupr.domain.similar.judged import ACCEPTED, REFUSED, VERDICTS, Judgement, pair, parted
from openupr.domain.similar.matching import SAME, Match, compare
from openupr.domain.similar.sought import sought
from openupr.domain.standing import SHAPE, WORDS, Value
from openupr.store import judging, ledger
from openupr.store.described import described
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.store.search import keeping
from openupr.store.search.engine import Engine, Wanted
from openupr.vocabulary.asking import asking
from openupr.vocabulary.names import shown_name

Plain = dict[str, Any]
_Index = tuple[str, str, int, int]
MOST = 20
_COMPARED = 80
_FEW, _SMALL = 50, 5_000
"""Entries of a ledger, and records of an index, up to which an index is made while a reader waits."""


def similar(address: str) -> Plain:
    """What asks the same as a recommendation ("SVN/4/140.7"), at most MOST of each: what a person
    confirmed, then the likest.

    `before`: of the same State in other cycles; `others`: of other States; `before_all`, `others_all`: how
    many were found of each; `searched`: false where there is no index.
    Raises Refused where the address is none, or its words are not here.
    """
    one = _known(address)
    engine = _ready()
    if engine is None or (one["language"] or "en") != "en":
        none = {"before": [], "others": [], "before_all": 0, "others_all": 0}
        return {**one, **none, "searched": engine is not None, "from": percent(SAME)}
    state, cycle = Field("state", (one["state"],)), Field("cycle", (str(one["cycle"]),))
    before = _compared(engine, one, (state, Not(cycle)), same_state=True)
    others = _compared(engine, one, (Not(state),), same_state=False)
    whole = {"before_all": len(before), "others_all": len(others)}
    shown = {"before": before[:MOST], "others": others[:MOST]}
    return {**one, **shown, **whole, "searched": True, "from": percent(SAME)}


def compared(one: str, other: str) -> Plain:
    """Two recommendations side by side: both, score, what is in common, what differs, the word that stands.

    Raises Refused.
    """
    first, second = _known(one), _known(other)
    if first["address"] == second["address"]:
        raise Refused("Two different recommendations were expected, found one twice.")
    match = compare(_asked(first["text"]), _asked(second["text"]))
    judgement = judging.judgements().get(pair(first["id"], second["id"]))
    return {
        "one": first,
        "other": second,
        **_score(match, first["text"], second["text"]),
        **_word(judgement),
    }


def judge(one: str, other: str, verdict: str) -> Entry:
    """Enter a person's word on a pair: accepted or refused. Raises Refused."""
    if verdict not in VERDICTS:
        raise Refused(f"{ACCEPTED} or {REFUSED} was expected, found {verdict[:20]!r}. Nothing was entered.")
    both_ = compared(one, other)
    return judging.judge(both_["one"]["id"], both_["other"]["id"], verdict, both_["score"])


def percent(score: float) -> int:
    """A score in hundredths."""
    return round(score * 100)


def _score(match: Match, one: str, other: str) -> Plain:
    """The score as it is shown, what is in common, and what differs in force."""
    score, differs = tempered(match.score, one, other)
    return {"score": percent(score), "common": list(match.common), "differs": differs}


def _known(address: str) -> Plain:
    found = parted(address)
    if found is None:
        raise Refused(f"A recommendation like SVN/4/140.7 was expected, found {address[:40]!r}.")
    state, cycle, number = found
    whole = described(state, cycle, _today())
    one = next((one for one in (whole or {}).get("recommendations", ()) if one["number"] == number), None)
    if whole is None or one is None or not one["text"]:
        raise Refused(f"The words of {address[:40]} are not here. Import the report: openupr import FILE…")
    languages = {each["sha256"]: each.get("language") for each in whole["documents"] if "sha256" in each}
    language = languages.get(one["source"].get("sha256"))
    return {**_named(state, cycle, number, one["position"]), "text": one["text"], "language": language}


def _named(state: str, cycle: int, number: str, position: str | None) -> Plain:
    value = Value(position) if position else None
    return {
        "id": f"{state}/{cycle}/{number}",
        "state": state,
        "state_name": shown_name(state),
        "cycle": cycle,
        "number": number,
        "address": f"/reviews/{state}/{cycle}/recommendations/{number}",
        "position": position,
        "position_words": WORDS[value],
        "shape": SHAPE[value],
    }


def _compared(engine: Engine, one: Plain, where: tuple[Field | Not, ...], same_state: bool) -> list[Plain]:
    """What was accepted, then what asks the same, the likest first; nothing that was refused."""
    said = judging.judgements()
    found = []
    for row, match in _nearest(_of_index(engine), one["text"], where):
        judgement = said.get(pair(one["id"], f"{row['state']}/{row['cycle']}/{row['number']}"))
        if judgement.verdict == REFUSED if judgement else match.score < SAME:
            continue
        named = _named(row["state"], row["cycle"], row["number"], row["position"])
        more = {"text": row["text"], **_score(match, one["text"], row["text"])}
        found.append({**named, **more, **_word(judgement)})
    found += _accepted(one, {each["id"] for each in found}, same_state)
    found.sort(key=lambda each: (-each["score"], -each["cycle"], each["state_name"], each["number"]))
    found.sort(key=lambda each: each["verdict"] != ACCEPTED)  # a sort is stable
    return found


def _accepted(one: Plain, found: set[str], same_state: bool) -> list[Plain]:
    """What a person confirmed and the search did not bring, of the State's own or of others, with its words here."""
    more = []
    for ends, judgement in judging.judgements().items():
        if one["id"] not in ends or judgement.verdict != ACCEPTED:
            continue
        other = ends[1] if ends[0] == one["id"] else ends[0]
        if other in found or (other.partition("/")[0] == one["state"]) is not same_state:
            continue
        try:
            known = _known(other)
        except Refused:  # its report is not here any more
            continue
        match = compare(_asked(one["text"]), _asked(known["text"]))
        more.append({**known, **_score(match, one["text"], known["text"]), **_word(judgement)})
    return more


@lru_cache(maxsize=512)
def _nearest(index: _Index, text: str, where: tuple[Field | Not, ...]) -> tuple[tuple[Plain, Match], ...]:
    """The texts of the index that share most words, each compared; `index` tells when an answer is old."""
    mine = _asked(text)
    query = sought(mine, asking())
    if query is None:
        return ()
    only = both(Field("kind", ("recommendation",)), Field("language", ("en",)), *where)
    rows = keeping.engine().search(Wanted(both(query, only), rows=_COMPARED, facets=())).rows
    return tuple((row, compare(mine, _asked(row["text"]))) for row in rows)


def _of_index(engine: Engine) -> _Index:
    """Which index answers: it changes with whatever is imported, undone or hidden, and with the day."""
    about = engine.about()
    return (about.hash, about.day, about.entry, about.total) if about else ("", "", 0, 0)


def _word(judgement: Judgement | None) -> Plain:
    """A pair as a person left it: `proposed` where nobody has said anything."""
    if judgement is None:
        return {"verdict": "proposed", "entry": None}
    return {"verdict": judgement.verdict, "entry": judgement.entry}


def _ready() -> Engine | None:
    """The engine, where its index is there or is made at once; an old one will do."""
    used = keeping.engine()
    about = used.about()
    if about is None and ledger.newest()[0] > _FEW:
        return None
    if about is not None and about.total > _SMALL and keeping.is_old(about, _today()):
        return used
    return keeping.fresh()[0]


@lru_cache(maxsize=8_192)
def _asked(text: str) -> Asked:
    return asked(text, asking())


def _today() -> date:
    return datetime.now(UTC).date()
