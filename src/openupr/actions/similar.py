"""Recommendations that ask the same: of the same State in other cycles, and of other States, with score and reason.

The search index gives texts that share words; the matcher compares them; what people refused is not shown again, what
they accepted is marked (docs/similar.md). English texts only; texts in two languages are compared by meaning
(`actions.across`).
Does not: judge (a person does), or make a large index while a reader waits.
"""

from functools import lru_cache
from typing import Any

from openupr.actions import across
from openupr.actions.alike import known, language_of, named, today, word
from openupr.domain.search.tree import Field, Not, both
from openupr.domain.similar.asked import Asked, asked
from openupr.domain.similar.force import tempered
from openupr.domain.similar.judged import ACCEPTED, REFUSED, VERDICTS, pair
from openupr.domain.similar.matching import SAME, Match, compare
from openupr.domain.similar.sought import sought
from openupr.store import judging, ledger
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.store.search import keeping
from openupr.store.search.engine import Engine, Wanted
from openupr.vocabulary.asking import asking

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
    many were found of each; `searched`: false where there is no index; `across`: in other languages, by meaning.
    Raises Refused where the address is none, or its words are not here.
    """
    one = known(address)
    engine = _ready()
    more = {"from": percent(SAME), "across": across.found(one, judging.judgements())}
    if engine is None or language_of(one) != "en":
        none = {"before": [], "others": [], "before_all": 0, "others_all": 0}
        return {**one, **none, "searched": engine is not None, **more}
    state, cycle = Field("state", (one["state"],)), Field("cycle", (str(one["cycle"]),))
    before = _compared(engine, one, (state, Not(cycle)), same_state=True)
    others = _compared(engine, one, (Not(state),), same_state=False)
    whole = {"before_all": len(before), "others_all": len(others)}
    shown = {"before": before[:MOST], "others": others[:MOST]}
    return {**one, **shown, **whole, "searched": True, **more}


def compared(one: str, other: str) -> Plain:
    """Two recommendations side by side: both, score, what is in common, what differs, the word that stands.

    `by`: words, or of two languages meaning, where the score is the standing of `actions.across` and may be None.
    Raises Refused.
    """
    first, second = known(one), known(other)
    if first["address"] == second["address"]:
        raise Refused("Two different recommendations were expected, found one twice.")
    judgement = judging.judgements().get(pair(first["id"], second["id"]))
    if language_of(first) != language_of(second):
        told: Plain = {"score": across.score(first, second), "common": [], "differs": "", "by": "meaning"}
    else:
        match = compare(_asked(first["text"]), _asked(second["text"]))
        told = {**_score(match, first["text"], second["text"]), "by": "words"}
    return {"one": first, "other": second, **told, **word(judgement)}


def judge(one: str, other: str, verdict: str) -> tuple[Entry, bool]:
    """Enter a person's word on a pair: accepted or refused; its entry, and whether it was made now. Raises Refused."""
    if verdict not in VERDICTS:
        raise Refused(f"{ACCEPTED} or {REFUSED} was expected, found {verdict[:20]!r}. Nothing was entered.")
    both_ = compared(one, other)
    ends = both_["one"]["id"], both_["other"]["id"]
    if both_["by"] == "meaning":  # in tenths: the ledger keeps whole numbers
        return judging.judge(*ends, verdict, round(10 * (both_["score"] or 0)), "meaning")
    return judging.judge(*ends, verdict, both_["score"])


def percent(score: float) -> int:
    """A score in hundredths."""
    return round(score * 100)


def _score(match: Match, one: str, other: str) -> Plain:
    """The score as it is shown, what is in common, and what differs in force."""
    score, differs = tempered(match.score, one, other)
    return {"score": percent(score), "common": list(match.common), "differs": differs}


def _compared(engine: Engine, one: Plain, where: tuple[Field | Not, ...], same_state: bool) -> list[Plain]:
    """What was accepted, then what asks the same, the likest first; nothing that was refused."""
    said = judging.judgements()
    found = []
    for row, match in _nearest(_of_index(engine), one["text"], where):
        judgement = said.get(pair(one["id"], f"{row['state']}/{row['cycle']}/{row['number']}"))
        if judgement.verdict == REFUSED if judgement else match.score < SAME:
            continue
        each = named(row["state"], row["cycle"], row["number"], row["position"])
        more = {"text": row["text"], **_score(match, one["text"], row["text"])}
        found.append({**each, **more, **word(judgement)})
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
            whole = known(other)
        except Refused:  # its report is not here any more
            continue
        if language_of(whole) == language_of(one):
            match = compare(_asked(one["text"]), _asked(whole["text"]))
            more.append({**whole, **_score(match, one["text"], whole["text"]), **word(judgement)})
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


def _ready() -> Engine | None:
    """The engine, where its index is there or is made at once; an old one will do."""
    used = keeping.engine()
    about = used.about()
    if about is None and ledger.newest()[0] > _FEW:
        return None
    if about is not None and about.total > _SMALL and keeping.is_old(about, today()):
        return used
    return keeping.fresh()[0]


@lru_cache(maxsize=8_192)
def _asked(text: str) -> Asked:
    return asked(text, asking())
