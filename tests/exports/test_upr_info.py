"""UPR Info's classic columns: a row for each recommending State, responses by UPR Info's own rule."""

import csv
from io import BytesIO, StringIO

import pytest

from openupr.exports.upr_info import HEADER, write
from tests.exports.invented import recommendation, review


def rows(whole):
    out = BytesIO()
    write(whole, out)
    return list(csv.DictReader(StringIO(out.getvalue().decode("utf-8-sig"), newline="")))


def test_there_is_a_row_for_each_recommending_state_in_upr_info_s_columns():
    found = rows(review(recommendation()))
    assert tuple(found[0]) == HEADER
    assert [(row["From"], row["From-Rgrp"]) for row in found] == [("France", "WEOG"), ("Portugal", "WEOG")]
    assert {(row["Text"], row["Response"], row["Session"]) for row in found} == {
        ("Plant an invented tree", "Accepted", "20")
    }


@pytest.mark.parametrize(
    ("position", "response"),
    [("noted", "Noted"), ("partially", "Noted"), ("not_given", "Noted"), ("pending", "Pending"), (None, "")],
)
def test_what_is_partial_or_unanswered_is_noted_as_upr_info_counts_it(position, response):
    assert rows(review(recommendation(position=position)))[0]["Response"] == response


def test_each_state_has_its_own_of_several_texts():
    parts = [{"text": "Plant", "states": ["FRA"]}, {"text": "Water", "states": ["PRT"]}]
    assert [(row["Text"], row["From"]) for row in rows(review(recommendation(parts=parts)))] == [
        ("Plant", "France"),
        ("Water", "Portugal"),
    ]


def test_a_pledge_is_a_row_of_the_state_itself():
    whole = {**review(), "state": "SVN", "state_name": "Slovenia", "pledges": [{"text": "Invented pledge"}]}
    assert [(one["To"], one["From"], one["From-Rgrp"], one["Response"]) for one in rows(whole)] == [
        ("Slovenia", "Slovenia", "EEG", "Voluntary Pledge")
    ]


def test_upr_info_s_own_coding_is_not_made_up():
    assert {(row["Action"], row["Issue"], row["To-Org"]) for row in rows(review(recommendation()))} == {("", "", "")}


def test_no_cell_is_a_formula():
    assert rows(review(recommendation(text="=HYPERLINK(1)")))[0]["Text"] == "'=HYPERLINK(1)"
