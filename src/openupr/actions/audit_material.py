"""The material of the figures on equal treatment: rows of a file, else of this copy; reviews, reports, cases, ledger.

Rows of this copy are those that analysis counts: of imported documents, else of the facts that ship. Their codes are
of one kind, as in `domain.analysis.subjects`: people's where half of them have some, else proposals of a program, of
which those that a person accepted or corrected are told apart by number.
Does not: reckon (`audit` does), or read a file (`imports.coded_rows` does).
"""

from dataclasses import replace
from datetime import date
from functools import cache, lru_cache

from openupr import __version__
from openupr.actions.analyse import material as analysed
from openupr.actions.audit_proceedings import proceedings
from openupr.actions.moved_reviews import moved
from openupr.domain.analysis.rows import Row
from openupr.domain.analysis.subjects import Coding, by_persons, codes_of, coding_of
from openupr.domain.auditing.rows import ANSWERED, Made, Material, Report
from openupr.domain.procedure.case import Case, cases
from openupr.domain.procedure.guided import guide_of
from openupr.domain.rehearsal import is_invented
from openupr.domain.speakers.order import compared
from openupr.imports.coded_rows import Coded
from openupr.store import record
from openupr.store.documents import state_of_the_ledger
from openupr.vocabulary import record as shipped
from openupr.vocabulary.calendar import cycles
from openupr.vocabulary.report_facts import ReportFact
from openupr.vocabulary.states import electoral_group, states

UPR_INFO, PROPOSED = "UPR Info", "proposed by a program; not OHCHR's or UPR Info's coding"
GIVEN = "accepted or corrected by a person in OpenUPR; not OHCHR's or UPR Info's coding"
_SUPPORTED = {position.value: supported for position, supported in ANSWERED.items()}
_CODES = {Coding.ISSUES: UPR_INFO, Coding.GIVEN: GIVEN, Coding.PROPOSED: PROPOSED}
_ORDER_DRAWN_SINCE = 13
"""The session from which on the order of speakers is drawn and rotated (A/HRC/DEC/17/119, section III)."""


def of_file(coded: Coded, name: str, on: date) -> Material:
    """With the rows of a file; everything else is this copy's."""
    left = "".join(f", {many} left out ({why})" for why, many in coded.left_out.items())
    of = f"{len(coded.rows) + sum(coded.left_out.values())} rows of {name}{left}"
    whole = _everything_else(on)
    has_codes = any(one.action for one in coded.rows)
    return replace(
        whole, rows=coded.rows, codes="the file's" if has_codes else "",
        codes_other="the file's second coder" if coded.other else "", of=f"{of}; {whole.of}",
    )  # fmt: skip


def of_this_copy(on: date, rehearsal: bool = False) -> Material:
    """With the rows of this copy; kept while its ledger does not grow."""
    return _of_this_copy(state_of_the_ledger() or "", on, rehearsal)


@lru_cache(maxsize=2)
def _of_this_copy(ledger: str, on: date, rehearsal: bool) -> Material:
    """As of the ledger whose last entry has that hash. Of a rehearsal only itself: the two are never mixed."""
    if rehearsal:
        own = proceedings(rehearsal=True)
        return Material(rows=(), cases=_cases(rehearsal=True), proceedings=own, of=f"{own.told}; OpenUPR {__version__}")
    found = analysed(on)
    coding = coding_of(found.rows, tuple(_CODES))
    rows = tuple(made for row in found.rows for made in _made(row, coding))
    whole = _everything_else(on)
    of = f"{len(found.imported)} reviews imported here, facts of {len(found.shipped)} that ship"
    told = next(iter(by_persons(found.rows, coding)), None)
    codes = _CODES[coding] if coding else ""
    return replace(whole, rows=rows, codes=codes, given=told, of=f"{of}; {whole.of}")


def _made(row: Row, coding: Coding | None) -> tuple[Made, ...]:
    supported = _SUPPORTED.get(row.position)
    issues = codes_of(row, coding) if coding else ()
    action = _action(row, coding)
    return tuple(
        Made(row.state, row.cycle, row.session, row.group, maker, group, supported, action, issues)
        for maker, group in zip(row.makers, row.maker_groups, strict=True)
    )


def _action(row: Row, coding: Coding | None) -> int:
    """The category of the coding; of an index that is imported, where it says one and no other."""
    if coding is Coding.ISSUES:
        return int(row.actions[0]) if len(set(row.actions)) == 1 else 0
    return row.given_action or (row.proposed_action if coding is Coding.PROPOSED else 0)


def _everything_else(on: date) -> Material:
    facts = tuple(map(_report, shipped.record().values()))
    due = {number: one.states for number, one in cycles().items() if one.start.first <= on}
    reviews = tuple(one for one in record.reviews() if not one.reviewed_on or one.reviewed_on <= on)
    return Material(
        rows=(),
        reviews=reviews,
        due=due,
        groups={code: electoral_group(code) for code in states()},
        reports=facts,
        cases=_cases(rehearsal=False),
        proceedings=proceedings(rehearsal=False),
        of=f"reviews as of {on.isoformat()}; OpenUPR {__version__}",
    )


@cache
def _report(fact: ReportFact) -> Report:
    listed = tuple(dict.fromkeys(one for one in fact.speakers if one in states()))
    drawn = listed if fact.session >= _ORDER_DRAWN_SINCE and fact.review_date else ()
    out = compared(drawn, _keys(drawn, date.fromisoformat(fact.review_date or "2012-01-01"))).displaced if drawn else ()
    return Report(
        review=(fact.state, fact.cycle),
        numbers=tuple(one.number for one in fact.recommendations),
        without_state=sum(not one.states for one in fact.recommendations),
        without_position=sum(one.position is None for one in fact.recommendations),
        stated=fact.delegations,
        speakers=len(set(fact.speakers)),
        listed=len(drawn),
        in_order=len(drawn) - len(out),
    )


def _keys(speakers: tuple[str, ...], on: date) -> dict[str, str]:
    return {code: states()[code].sort_key_on(on) for code in speakers}


def _cases(rehearsal: bool) -> tuple[Case, ...]:
    """Every case; those of a session that was moved as a whole are one."""
    found: dict[object, Case] = {}
    for state in moved():
        if is_invented(state.review) is rehearsal:
            for place, case in enumerate(cases(state)):
                decided = next(iter(case.recorded[6]), None)
                whole = guide_of(state, case).name == "session-moved" and decided
                key = (decided["on"], decided["source"]) if whole and decided else (state.review, place)
                found.setdefault(key, case)
    return tuple(found.values())
