"""Codes of recommendations: what a program proposes, what a person accepts or corrects, and both as a table to train.

Proposals are made of the English texts that are here; of others the facts that ship have some, without how sure.
Source: UPR Info, Database Issues explanation and action categories, 2014 (vocabulary/schemes.py).
Does not: accept anything by itself, or enter a text in the ledger.
"""

import csv
import io
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from difflib import get_close_matches
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from openupr.actions.known_recommendations import known_recommendations
from openupr.classify.coding import codes
from openupr.classify.model import FAST, shipped
from openupr.domain.codes_given import ACTIONS, Given, Proposal, payload
from openupr.domain.similar.judged import parted
from openupr.store import coding
from openupr.store import record as calendar
from openupr.store.described import described
from openupr.store.failures import Overtaken, Refused
from openupr.store.models import Entry
from openupr.vocabulary import record
from openupr.vocabulary.schemes import vocabularies

Plain = dict[str, Any]
COLUMNS = ("text", "session", "action", "issues", "recommendation", "how", "day")
"""Of the table: the first four are what `openupr train` reads. No column is called number, which it takes as a sign
that groups and goals were coded too."""
_SHIPPED = "facts that ship"


def coded(review: str, model: Path = FAST) -> list[Plain]:
    """The recommendations of a review ("SVN/4"), each with id, text, `proposal` (Proposal or None), `given` (or None).

    Raises Refused where none is known here, weights.Damaged where the model cannot be used.
    """
    address, found = known_recommendations(review, _today())
    english = _english(address)
    texts = [one["text"] for one in found if one["id"] in english and one["text"]]
    proposed = iter(_proposed(tuple(texts), model))
    facts = _of_facts(address)
    said = coding.codes_given()
    return [
        {
            "id": one["id"],
            "others": one["others"],
            "text": one["text"],
            "proposal": next(proposed) if one["id"] in english and one["text"] else facts.get(one["number"]),
            "given": said.get(one["id"]),
        }
        for one in found
    ]


def of_number(review: str, number: str) -> tuple[Given | None, Proposal | None]:
    """What a person gave a recommendation, and what the facts that ship propose for it; no model is asked."""
    return coding.codes_given().get(f"{review}/{number}"), _of_facts(review).get(number)


def of_one_or_all(of: str, model: Path = FAST) -> list[Plain]:
    """As `coded`, of a review or of one recommendation alone. Raises Refused."""
    return [_one(of, model)] if parted(of) else coded(of, model)


def accept(address: str, model: Path = FAST, seen: int | None = None) -> Entry:
    """Make the proposed codes of a recommendation its codes. Raises Refused; Overtaken where not `seen` stands."""
    one = _one(address, model)
    if one["proposal"] is None:
        raise Refused(f"Nothing is proposed for {one['id']}: give its codes with --issues and --action.")
    return _give(one, one["proposal"].issues, one["proposal"].action, seen)


def correct(address: str, issues: str | None, action: str | None, model: Path = FAST, seen: int | None = None) -> Entry:
    """Give a recommendation codes: issues parted by commas, an action from 1 to 5; what is None stays as it is.

    Raises Refused.
    """
    names = None if issues is None else named(issues)
    category = None if action is None else _category(action)
    one = _one(address, model)
    before: Given | Proposal | None = one["given"] or one["proposal"]
    if before is None and (names is None or category is None):
        raise Refused(f"Nothing is proposed for {one['id']}: both --issues and --action were expected.")
    return _give(
        one,
        names if names is not None else before.issues if before else (),
        category if category is not None else before.action if before else 0,
        seen,
    )


def take_back(of: str, first: int = 0, last: int | None = None, seen: int | None = None) -> list[Entry]:
    """Withdraw codes of a review or of one recommendation, of those that entries from `first` to `last` gave.

    Raises Refused where there is none.
    """
    address = _one(of, FAST)["id"] if parted(of) else known_recommendations(of, _today())[0]
    made = coding.take_back(address, first, sys.maxsize if last is None else last, seen)
    if not made:
        raise Refused(f"{address} has no codes of a person to take back. Nothing was entered.")
    return made


def accept_above(review: str, limit: str, model: Path = FAST, expected: int | None = None) -> tuple[list[Entry], int]:
    """Accept what is proposed with more than `limit` ("0.9") and has no codes of a person; and how many are left.

    `expected`: how many a person was told there are. Raises Refused; Overtaken where there are others by now.
    """
    sure, open_ = surer(coded(review, model), limit)
    if expected is not None and len(sure) != expected:
        raise Overtaken(f"{len(sure)} are surer than {limit} now, not {expected} as was said. Nothing was entered.")
    made = coding.give((_payload(one, one["proposal"].issues, one["proposal"].action) for one in sure), only_new=True)
    return made, len(open_) - len(sure)


def surer(found: list[Plain], limit: str) -> tuple[list[Plain], list[Plain]]:
    """Of `coded` what would be accepted above a limit, and all that has no codes of a person. Raises Refused."""
    least = _limit(limit)
    open_ = [one for one in found if one["given"] is None]
    return [one for one in open_ if one["proposal"] and (one["proposal"].sure or 0) > least], open_


def table() -> tuple[str, int, int]:
    """Codes that people gave as CSV in COLUMNS, how many rows, and how many were left out: their texts are not here."""
    said = coding.codes_given()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    rows = 0
    for review in sorted({one.rpartition("/")[0] for one in said}):
        for address, text, session in _texts(review):
            one = said.get(address)
            if one:
                writer.writerow((text, session, one.action, ",".join(one.issues), address, one.how, one.at[:10]))
                rows += 1
    return out.getvalue(), rows, len(said) - rows


def named(said: str) -> tuple[str, ...]:
    """The issues that a person names, as UPR Info spells them, each once. Raises Refused at the first unknown one."""
    known = {one.name.casefold(): one.name for one in vocabularies()["upr-info-issues-2014"].terms}
    found = [one.strip() for one in said.split(",") if one.strip()]
    if not found:
        raise Refused("At least one issue of UPR Info was expected, found none. Nothing was entered.")
    for one in found:
        if one.casefold() not in known:
            near = get_close_matches(one.casefold(), known, 1)
            hint = f"; {known[near[0]]!r} is one" if near else ""
            raise Refused(
                f"An issue of UPR Info was expected, found {one[:40]!r}{hint}. All: openupr vocabularies "
                "upr-info-issues-2014. Nothing was entered."
            )
    return tuple(dict.fromkeys(known[one.casefold()] for one in found))


def _category(said: str) -> int:
    if said not in map(str, ACTIONS):
        raise Refused(f"An action from 1 to 5 was expected, found {said[:20]!r}. Nothing was entered.")
    return int(said)


def _limit(said: str) -> float:
    try:
        found = float(said)
    except ValueError:
        found = -1
    if not 0 <= found < 1:
        raise Refused(f"A number from 0 to 1 such as 0.9 was expected, found {said[:20]!r}. Nothing was entered.")
    return found


def _one(address: str, model: Path) -> Plain:
    found = parted(address)
    if found is None:
        raise Refused(f"A recommendation like SVN/4/140.7 was expected, found {address[:40]!r}. Nothing was entered.")
    review, whole = f"{found[0]}/{found[1]}", f"{found[0]}/{found[1]}/{found[2]}"
    for one in coded(review, model):
        if whole == one["id"] or whole in one["others"]:
            return one
    raise Refused(f"{review} has no recommendation {found[2]}. All: openupr codes {review}. Nothing was entered.")


def _give(one: Plain, issues: tuple[str, ...], action: int, seen: int | None) -> Entry:
    made = coding.give([_payload(one, issues, action)], seen=seen)
    if not made:
        entry = coding.codes_given()[one["id"]].entry
        raise Overtaken(f"{one['id']} has these codes already, by entry {entry}. Nothing was entered.")
    return made[0]


def _payload(one: Plain, issues: tuple[str, ...], action: int) -> Plain:
    return payload(one["id"], issues, action, one["proposal"])


def _english(address: str) -> set[str]:
    """Ids of the recommendations whose text is English, or does not say."""
    state, _, cycle = address.partition("/")
    whole = described(state, int(cycle), _today()) or {"documents": (), "recommendations": ()}
    languages = {each["sha256"]: each.get("language") for each in whole["documents"] if "sha256" in each}
    return {
        f"{address}/{one['number']}"
        for one in whole["recommendations"]
        if (languages.get(one["source"].get("sha256")) or "en") == "en"
    }


def _texts(review: str) -> Iterable[tuple[str, str, int | str]]:
    """Address, text and session of the recommendations of a review whose texts are here."""
    state, _, cycle = review.partition("/")
    whole = described(state, int(cycle), _today())
    known = calendar.of_review(state, int(cycle))
    session = known.session if known else ""
    for one in whole["recommendations"] if whole else ():
        if one["text"] and one["number"]:
            yield f"{review}/{one['number']}", one["text"], session


def _proposed(texts: tuple[str, ...], model: Path) -> list[Proposal | None]:
    if not texts:
        return []
    used = shipped(model)
    by = _name(model)
    return [
        Proposal(one.issues, one.action, by, min(one.scores["sure"].values())) if one.issues else None
        for one in codes(used, texts)
    ]


@lru_cache(maxsize=4)
def _name(model: Path) -> str:
    """Which model: the one that ships or another, and the beginning of its file's hash; no name of a file."""
    return f"{'fast' if model == FAST else 'own'} {sha256(model.read_bytes()).hexdigest()[:12]}"


@lru_cache(maxsize=256)
def _of_facts(address: str) -> dict[str, Proposal]:
    fact = record.of_review(address)
    return {
        one.number: Proposal(one.issues, one.action, _SHIPPED)
        for one in (fact.recommendations if fact else ())
        if one.issues and one.action
    }


def _today() -> date:
    return datetime.now(UTC).date()
