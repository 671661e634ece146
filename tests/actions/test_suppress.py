import pytest

from openupr.actions.suppress import suppress_document, suppress_name
from openupr.store.failures import Refused
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from openupr.store.models import DocumentRow, StoredFile
from tests.store import builders as b

REPORT = b.report((b.PENDING,) * 6)


def keep():
    return import_reading(Reading(REPORT, b.data_of(REPORT), "reader 1", (b.STATE, b.CYCLE, b.SESSION), {}))


def test_hiding_a_document_takes_its_rows_and_its_file_away_and_keeps_it_out(store):
    kept = keep()
    entry, imports = suppress_document(REPORT.symbol)
    assert imports == [kept.entry]
    assert entry.seq == kept.entry + 1
    assert not DocumentRow.objects.exists()
    assert not StoredFile.objects.exists()
    with pytest.raises(Refused, match="hidden here"):
        keep()


def test_a_document_not_imported_can_be_hidden_beforehand(store):
    assert suppress_document(REPORT.symbol)[1] == []
    with pytest.raises(Refused, match="hidden here"):
        keep()


@pytest.mark.parametrize("value", ["the report", "Slovenia"])
def test_what_names_no_document_is_refused(store, value):
    with pytest.raises(Refused, match="A symbol like"):
        suppress_document(value)


@pytest.mark.parametrize("value", ["Norway", "nor", "Holly See"])
def test_a_state_is_not_hidden(store, value):
    with pytest.raises(Refused, match="name of a State"):
        suppress_name(value)
