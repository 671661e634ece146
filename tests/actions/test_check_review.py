"""The files of an imported review, as they came."""

import pytest

from openupr.store.failures import Refused
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b


def files_of(review):
    """The function under test; imported late, since it needs Django set up."""
    from openupr.actions.check_review import files_of  # noqa: PLC0415

    return list(files_of(review))


def test_each_document_of_the_review_is_named_with_its_file(store):
    report, key = b.report((b.PENDING,) * 2), (b.STATE, b.CYCLE, b.SESSION)
    import_reading(Reading(report, b.data_of(report), "reader 1", key, {}))
    ((name, path),) = files_of(f"{b.STATE}/{b.CYCLE}")
    assert name == report.symbol
    assert path.read_bytes() == b.data_of(report)


def test_a_review_of_which_nothing_is_imported_is_refused_in_a_line(store):
    with pytest.raises(Refused, match="no document of such a review is imported"):
        files_of("SVN/3")
