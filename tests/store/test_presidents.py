"""The President's sentence is a reading only where it says one thing of all recommendations."""

import pytest

from openupr.domain.positions import Position
from openupr.store.models import PlenaryRow
from openupr.store.presidents import said_of_all
from tests.store import builders as b
from tests.store.keeping import BIH, keep, review


@pytest.mark.parametrize(
    ("received", "supported", "noted", "partially", "said"),
    [
        (167, 0, 167, 0, Position.NOTED),
        (167, None, 167, None, Position.NOTED),
        (20, 20, None, None, Position.SUPPORTED),
        (9, 0, 0, 9, Position.PARTIALLY),
        (167, 1, 166, 0, None),
        (167, 0, 166, 0, None),
        (None, 0, 167, 0, None),
        (0, 0, 0, 0, None),
        (12, None, None, None, None),
    ],
)
def test_only_a_number_equal_to_all_received_says_it_of_all(received, supported, noted, partially, said):
    row = PlenaryRow(received=received, supported=supported, noted=noted, partially=partially)
    assert said_of_all(row) is said


def test_the_reading_covers_all_and_bears_the_sentence_with_its_place(store):
    keep(b.report(), BIH)
    keep(b.session_report(6, 0, 6), BIH)
    reading = review().positions.get(kind="president")
    assert (reading.covers_all, reading.number, reading.recommendation) == (True, "", None)
    assert (reading.symbol, reading.paragraph, reading.page) == ("A/HRC/928/2", "931", 190)
    assert (reading.span_start, reading.span_end) == (5, 80)
    assert reading.as_printed == "invented sentence of the President"
    assert (reading.value, reading.dated.isoformat()) == ("noted", "2015-03-20")


def test_a_tally_of_several_values_names_no_numbers_and_gives_no_reading(store):
    keep(b.report(), BIH)
    keep(b.session_report(6, 4, 2), BIH)
    assert not review().positions.filter(kind="president").exists()


def test_the_readings_are_written_anew_and_not_doubled_when_another_document_comes(store):
    keep(b.session_report(6, 0, 6), BIH)
    keep(b.report(), BIH)
    keep(b.addendum([(["115.1"], b.SUPPORTED)]), BIH)
    assert review().positions.filter(kind="president").count() == 1
