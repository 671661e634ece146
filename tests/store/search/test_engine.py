"""What engines are fed and answer."""

from openupr.store.search.engine import GAP, ranked
from tests.store.search.corpus import feed, record


def test_the_feed_cuts_words_counts_and_tells_what_it_holds():
    source = feed()
    fed = list(source)
    assert [one.order for one in fed] == [0, 1, 2, 3, 4, 5]
    assert fed[1].words == "plant trees for women and girls"
    about = source.about()
    assert (about.entry, about.day, about.total) == (7, "2026-11-24", 6)
    assert "women" in about.words["en"]
    assert about.words["fr"] == ["cote", "turkiye", "турция"]
    assert about.values == {"kind": ["recommendation"]}


def test_between_two_labels_stands_what_no_phrase_crosses():
    (one,) = feed([record(0, "x", labels=["Rights of women", "Work"])])
    assert one.label_words == f"rights of women {GAP} work {GAP}"


def test_later_days_come_first_and_those_without_a_day_last():
    fed = sorted(feed(), key=lambda one: one.by_date)
    assert [one.row["n"] for one in fed] == [1, 0, 2, 4, 5, 3]


def test_counts_are_in_one_order_with_every_engine():
    assert ranked([("b", 1), ("c", 2), ("a", 1)]) == [("c", 2), ("a", 1), ("b", 1)]
