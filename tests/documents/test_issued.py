"""The date under "Distr."."""

from datetime import date

import pytest

from openupr.documents.issued import issued_on


@pytest.mark.parametrize(
    "head",
    [
        "General Assembly Distr.: General\n9 March 2029\nOriginal: English",
        "General Assembly Distr.\nGENERAL\nA/HRC/99/34\n9 March 2029\nOriginal: ENGLISH",
        "Distr.: Limited\n9 MARCH 2029",
        "REHEARSAL/1/XAA/Add.1, 9 March 2029\nReport of the Working Group",
        "text " * 500 + "\nUnited Nations A/HRC/WG.6/99/XAA/2\nGeneral Assembly Distr.: General\n9 March 2029",
    ],
)
def test_the_date_of_the_masthead_is_read_in_every_form(head):
    assert issued_on(head) == date(2029, 3, 9)


@pytest.mark.parametrize(
    "head",
    [
        "",
        "Human Rights Council\n9 March 2029",
        "Distr.: General\n31 February 2029",
        "Distr.: General\n" + "x" * 200 + "\n9 March 2029",
        "words " * 400 + "a table with Distr.: General\n9 March 2029",
    ],
)
def test_no_masthead_no_such_day_or_a_date_far_from_it_is_unknown(head):
    assert issued_on(head) is None
