"""A review whose report is not imported: importing less never shows less than importing nothing. Facts are real."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.documents import DocumentKind
from openupr.domain.papers import Decision
from openupr.store.importing import undo
from openupr.store.reviews import describe, tally_at
from openupr.store.shipped import as_rows, of_report
from openupr.vocabulary import record
from tests.store import builders as b
from tests.store.keeping import keep, review

GEO = ("GEO", 1, 10)
FACT = record.of_review("GEO/1")
LATE = date(2026, 1, 1)
OPEN = [one.number for one in FACT.recommendations if one.position == "pending"]


def answer(given, symbol="A/HRC/17/11/Add.1"):
    """An invented addendum on a review of which only facts ship."""
    more = {"state": "GEO", "cycle": 1, "session": 10, "symbol": symbol, "name": symbol}
    return keep(b.addendum(given, issued=date(2011, 5, 31), **more), GEO)


def told(on=LATE):
    return describe(review(), on)


def by_number(on=LATE):
    return {one["number"]: one for one in told(on)["recommendations"]}


def test_an_addendum_alone_answers_the_numbers_that_ship(store):
    answer([(OPEN[:40], b.SUPPORTED), (OPEN[40:], b.NOTED)])
    whole = told()
    assert [one["number"] for one in whole["recommendations"]] == [one.number for one in FACT.recommendations]
    one = by_number()[OPEN[0]]
    assert (one["text"], one["id"], one["shipped"]) == (None, None, True)
    assert one["position"] == "supported"
    assert one["states"] == list(next(f for f in FACT.recommendations if f.number == OPEN[0]).states)
    assert [(r["symbol"], r["value"], r["dated"]) for r in one["readings"]] == [
        ("A/HRC/17/11", "pending", "2011-02-01"),
        ("A/HRC/17/11/Add.1", "supported", "2011-05-31"),
    ]
    assert one["source"]["page"] > 0
    assert whole["unlinked"] == []


def test_the_positions_are_those_of_the_day(store):
    answer([(OPEN, b.NOTED)])
    assert {by_number(date(2011, 2, 1))[number]["position"] for number in OPEN} == {"pending"}
    assert {by_number(date(2011, 5, 31))[number]["position"] for number in OPEN} == {"noted"}
    assert [one["later"] for one in by_number(date(2011, 2, 1))[OPEN[0]]["readings"]] == [False, True]


def test_the_report_that_ships_is_a_source_of_its_own(store):
    answer([(OPEN[:2], b.SUPPORTED), (["1.99"], b.NOTED)])
    report, addendum = told()["sources"]
    assert (report["symbol"], report["entry"], report["received"], report["pending"]) == (
        "A/HRC/17/11", None, len(FACT.recommendations), len(OPEN),
    )  # fmt: skip
    assert (addendum["supported"], addendum["unlinked"]) == (2, 1)
    assert [one["number"] for one in told()["unlinked"]] == ["1.99"]


def test_a_decision_alone_shows_what_ships(store):
    keep(b.document(DocumentKind.DECISION, Decision("928/1", date(2011, 6, 8), 1, None, None, "A/HRC/17/11/Add.1"),
                    "decision.pdf", symbol="A/HRC/DEC/928/1", state="GEO", cycle=1, session=10), GEO)  # fmt: skip
    positions = {one.number: one.position for one in FACT.recommendations}
    assert {number: one["position"] for number, one in by_number().items()} == positions
    assert "no source here says what the State answered" in by_number()[OPEN[0]]["remark"]


@pytest.mark.parametrize(("answered", "silent"), [(1, "pending"), (len(OPEN) - 1, "not_given")])
def test_silence_means_something_only_where_most_is_answered(store, answered, silent):
    answer([(OPEN[:answered], b.SUPPORTED)])
    assert by_number()[OPEN[-1]]["position"] == silent


def test_a_list_keeps_its_words_and_the_report_adds_its_reading(store):
    first = FACT.recommendations[0].number
    chapeau, _, bare = first.partition(".")
    assert bare == "1"
    one = b.thematic_list([b.NOTED], state="GEO", cycle=1, session=10)
    row = replace(one.content.rows[0], number=f"{chapeau}.1")
    keep(replace(one, content=replace(one.content, rows=(row,))), GEO)
    whole = by_number()
    assert whole[first]["text"] == b.TEXTS[0]
    assert [reading["kind"] for reading in whole[first]["readings"]] == ["report", "thematic_list"]
    assert len(whole) == len(FACT.recommendations)


def test_the_report_itself_takes_the_place_of_what_ships(store):
    entry = answer([(["115.1"], b.SUPPORTED)]).entry
    keep(b.report(state="GEO", cycle=1, session=10), GEO)
    assert not any(one["shipped"] for one in told()["recommendations"])
    assert of_report(review(), list(review().documents.all())) is None
    undo(entry)
    assert len(told()["recommendations"]) == 6


def test_what_is_counted_against_documents_leaves_the_facts_that_ship_aside(store):
    answer([(OPEN, b.NOTED)])
    assert tally_at(review(), LATE)["received"] == 0
    assert told()["tally"]["received"] == len(FACT.recommendations)


def test_a_number_without_its_chapeau_means_the_one_that_was_left_open(store):
    answer([(OPEN[:1], b.NOTED)])
    bare = OPEN[0].partition(".")[2]
    rows = as_rows(review(), FACT)
    assert rows.keys[bare] == rows.keys[OPEN[0]] < 0
