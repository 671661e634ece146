"""Rows of Uwazi's CSV."""

from openupr.domain.positions import Position
from openupr.imports.indexes.forms.uwazi import source


def test_labels_and_names_of_properties_are_the_same():
    record = {
        "Title__en": "Plant", "State under review": "Slovenia", "recommending_state": "Chile",
        "Recommendation__en": "Plant an invented tree", "Response": "Not Supported", "issues": "Justice|Labour",
        "session": "44 - November 2023", "Action category": "5 - Specific action",
    }  # fmt: skip
    (row,) = source.rows(iter([(1, record)]))
    assert (row.state, row.states, row.session, row.cycle) == ("SVN", ("CHL",), 44, 4)
    assert (row.position, row.said) == (Position.NOTED, "Not Supported")
    assert (row.text, row.codes.issues, row.codes.action) == ("Plant an invented tree", ("Justice", "Labour"), "5")
