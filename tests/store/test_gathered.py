"""The rows of a review by recommendation."""

from openupr.store.gathered import gathered, most_answered
from openupr.store.listing import rows_of
from tests.store import builders as b
from tests.store.keeping import keep, review


def rows():
    return gathered(review(), rows_of(review()), None)


def test_labels_rows_and_readings_stand_under_their_recommendation(store):
    keep(b.report((b.PENDING, b.PENDING)))
    keep(b.thematic_list([b.NOTED, b.NOTED]))
    parts = rows()
    (first, second) = review().recommendations.all()
    assert [one.number for one in parts.labels[first.pk]] == [one.number for one in parts.rows[first.pk]] == ["115.1"]
    assert sorted(one.kind for one in parts.readings[second.pk]) == ["report", "thematic_list"]


def test_a_reading_on_a_number_of_no_recommendation_stands_under_none(store):
    keep(b.report((b.PENDING,)))
    keep(b.addendum([(["99.9"], b.NOTED)]))
    assert [one.number for one in rows().readings[0]] == ["99.9"]


def test_most_is_answered_from_the_half_on(store):
    keep(b.report((b.SUPPORTED, b.PENDING, b.PENDING, b.PENDING)))
    keep(b.addendum([(["115.2"], b.NOTED)]))
    assert not most_answered(rows())
    keep(b.addendum([(["115.3"], b.NOTED)], name="second.pdf", symbol="A/HRC/928/15/Add.2"))
    assert most_answered(rows())
