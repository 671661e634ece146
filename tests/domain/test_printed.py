import pytest

from openupr.documents.introduction import dates
from openupr.domain.printed import day, ordinal
from openupr.domain.when import When


def test_every_ordinal_is_read_back_as_its_number():
    assert [dates.ordinal(ordinal(number)) for number in range(1, 130)] == [*range(1, 130)]


@pytest.mark.parametrize(
    ("when", "printed"), [("2025-11-07", "7 November 2025"), ("2025-11", "November 2025"), ("2025", "2025")]
)
def test_a_date_is_as_exact_as_it_is_known(when, printed):
    assert day(When.parse(when)) == printed
