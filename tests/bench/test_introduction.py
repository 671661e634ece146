"""Agreement is counted where both sides speak; an order is a rotation of the alphabet and who stands out of it."""

from datetime import date

import pytest

from openupr.bench.introduction import Read, agreement, breaks, order_of, run, sort_key
from openupr.domain.report import Introduction
from tests.examples.introductions import source


def one(file, meeting, fact):
    return Read(file, 5, "XAA", Introduction(review_meeting=meeting), source(), {"wg_meeting": fact})


def test_agreement_is_counted_where_the_facts_have_the_field():
    tally = agreement([one("a", 3, "3"), one("b", 3, "4"), one("c", None, "4"), one("d", 3, "")], "review_meeting")
    assert (tally.agreeing, tally.compared) == (1, 3)
    assert tally.lines == [
        "review_meeting: 1 of 3 (0.3333)",
        "  b: read 3, facts 4",
        "  c: read nothing, facts 4",
        "  d: read 3, facts nothing",
    ]


@pytest.mark.parametrize(
    ("keys", "wrap", "displaced", "descents"),
    [
        ("abcdef", None, (), []),
        ("defabc", (2, 3), (), [3]),
        ("defabxc", (2, 3), (5,), [3, 6]),
        ("dbefac", (3, 4), (1,), [1, 4]),
        ("", None, (), []),
        ("a", None, (), []),
    ],
    ids=["in order", "rotated", "one too early", "one swapped", "nobody", "one speaker"],
)
def test_an_order_is_a_rotation_and_the_displaced(keys, wrap, displaced, descents):
    found = order_of(list(keys))
    assert (found.wrap, found.displaced) == (wrap, displaced)
    assert breaks(list(keys)) == descents


def test_every_break_is_the_wrap_or_touches_a_displaced_speaker():
    keys = list("hqijdklaxbcgef")
    found = order_of(keys)
    assert breaks(keys)
    for index in breaks(keys):
        assert {index, index - 1} & {*found.displaced, *(found.wrap or ())}


@pytest.mark.parametrize(
    ("state", "on", "key"),
    [
        ("SWZ", date(2014, 5, 1), "swaziland"),
        ("SWZ", date(2019, 5, 1), "eswatini"),
        ("MKD", date(2014, 5, 1), "the former yugoslav republic of macedonia"),
        ("CIV", None, "cote divoire"),
    ],
)
def test_states_stand_by_the_name_then_in_use(state, on, key):
    assert sort_key(state, on) == key


def test_the_small_run_reads_real_reports(shared):
    lines = run(shared, small=True)
    assert lines[0].startswith("review_date: ")
    assert lines[-1].startswith("order of speakers since session 13: ")
