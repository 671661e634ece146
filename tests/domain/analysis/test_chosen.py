import pytest

from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.rows import CountBy, units
from tests.domain.analysis.counted_rows import row

ROWS = [
    row("SVN", ("AGO", "FRA"), "supported", 1, 7, "1.1", texts=(("AGO",), ("FRA",))),
    row("THA", ("FRA",), "noted", 2, 20, "1.2"),
    row("AGO", ("CHL",), "pending", 2, 20, "1.3"),
]


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        (Chosen(), ["1.1", "1.2", "1.3"]),
        (Chosen(states=("SVN", "THA")), ["1.1", "1.2"]),
        (Chosen(makers=("FRA",)), ["1.1", "1.2"]),
        (Chosen(groups=("African",)), ["1.3"]),
        (Chosen(words="x", found=frozenset({("THA", 2, "1.2"), ("SVN", 2, "1.1")})), ["1.2"]),
        (Chosen(words="x", found=frozenset()), []),
        (Chosen(maker_groups=("African",)), ["1.1"]),
        (Chosen(cycles=(2,)), ["1.2", "1.3"]),
        (Chosen(sessions=(7,)), ["1.1"]),
        (Chosen(positions=("noted", "pending")), ["1.2", "1.3"]),
        (Chosen(makers=("FRA",), positions=("noted",)), ["1.2"]),
        (Chosen(states=("FRA",)), []),
    ],
)
def test_each_filter_keeps_its_rows_and_two_keep_what_both_do(chosen, kept):
    assert [one.number for one in chosen.of(ROWS)] == kept


def test_a_filter_of_makers_counts_no_other_maker_and_no_other_text():
    (one,) = Chosen(makers=("FRA",), states=("SVN",)).of(ROWS)
    assert one.makers == ("FRA",)
    assert one.maker_groups == ("Western European and other",)
    assert one.texts == (("FRA",),)
    assert len(list(units([one], CountBy.STATE))) == 1


def test_what_a_state_received_or_made_keeps_of_others_makers_it_alone():
    rows = [row("SVN", ("AGO", "FRA")), row("THA", ("SVN", "FRA")), row("THA", ("FRA",))]
    kept = Chosen(tied=("SVN",)).of(rows)
    assert [(one.state, one.makers) for one in kept] == [("SVN", ("AGO", "FRA")), ("THA", ("SVN",))]
