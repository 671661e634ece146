"""Answers without a position: the line that counts one as noted names its place."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.papers import Addendum, PositionGiven
from openupr.store.answers import answers_in
from openupr.store.reviews import describe
from tests.store import builders as b
from tests.store.keeping import keep, review

LATE = date(2026, 1, 1)
SILENT = PositionGiven(("2",), None, "invented answer that says neither", 3, (5, 30), paragraph="12")


def keep_both(chapeau="115"):
    keep(b.report((b.PENDING,) * 3))
    one = b.addendum([(["115.1"], b.SUPPORTED), (["115.3"], b.PENDING)])
    given = replace(SILENT, numbers=(f"{chapeau}.2" if chapeau else "2",))
    keep(replace(one, content=Addendum((*one.content.positions, given))))
    keep(b.decision())


def told(on=LATE):
    return describe(review(), on)["recommendations"]


@pytest.mark.parametrize("chapeau", ["115", ""], ids=["whole number", "bare number"])
def test_the_place_of_the_answer_stands_as_source(store, chapeau):
    keep_both(chapeau)
    one = told()[1]
    assert one["position"] == "not_given"
    given = one["standing"]
    assert (given["symbol"], given["page"], given["paragraph"], given["value"]) == ("A/HRC/928/15/Add.1", 3, "12", None)
    assert one["remark"] == (
        "answered in A/HRC/928/15/Add.1, page 3, paragraph 12, without a position: read the answer"
    )
    assert [reading["kind"] for reading in one["readings"]] == ["report"]  # an answer without a position is no reading


def test_an_answer_that_leaves_it_open_is_named_too(store):
    keep_both()
    one = told()[2]
    assert (one["position"], one["standing"]["paragraph"]) == ("not_given", "4")
    assert "paragraph 4, without a position" in one["remark"]


def test_a_recommendation_that_nothing_answers_names_no_answer(store):
    keep(b.report((b.PENDING, b.PENDING)))
    keep(b.addendum([(["115.1"], b.SUPPORTED)]))
    keep(b.decision())
    one = told()[1]
    assert (one["position"], one["remark"]) == ("not_given", None)


def test_before_adoption_it_is_pending(store):
    keep_both()
    assert [(one["position"], one["remark"]) for one in told(date(2014, 12, 1))] == [("pending", None)] * 3


def test_the_source_counts_it_as_answered(store):
    keep_both()
    addendum = describe(review(), LATE)["sources"][1]
    assert {name: addendum[name] for name in ("supported", "pending", "answered", "none")} == {
        "supported": 1, "pending": 1, "answered": 1, "none": 0,
    }  # fmt: skip


def test_only_answers_without_a_position_are_kept():
    given = replace(SILENT, numbers=("1",), position=b.NOTED)
    assert answers_in(Addendum((given, SILENT))) == [["2", 3, [5, 30], "12", "invented answer that says neither"]]
    assert answers_in(None) == []
