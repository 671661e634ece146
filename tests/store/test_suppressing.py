import json
from datetime import date

import pytest

from openupr.store import hidden, ledger, suppressing
from openupr.store.described import described
from openupr.store.failures import Refused
from openupr.store.importing import import_reading, undo
from openupr.store.keep import Reading
from openupr.store.models import DocumentRow, Entry
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)
DAY = date(2026, 11, 24)
REPORT = b.report((b.PENDING,) * 6)
WORD = "school yard"


def keep():
    return import_reading(Reading(REPORT, b.data_of(REPORT), "reader 1", KEY, {}))


def test_a_hidden_name_is_in_no_text_of_a_review_and_stays_hidden_when_imported_again(store):
    kept = keep()
    assert WORD in json.dumps(described(b.STATE, b.CYCLE, DAY), ensure_ascii=False)
    suppressing.suppress("name", WORD)
    assert WORD not in json.dumps(described(b.STATE, b.CYCLE, DAY), ensure_ascii=False)
    undo(kept.entry)
    keep()
    assert WORD not in json.dumps(described(b.STATE, b.CYCLE, DAY), ensure_ascii=False)


def test_lifted_it_is_shown_again(store):
    keep()
    entry = suppressing.suppress("name", WORD)
    suppressing.lift(entry.seq)
    assert WORD in json.dumps(described(b.STATE, b.CYCLE, DAY), ensure_ascii=False)
    with pytest.raises(Refused, match="hides nothing"):
        suppressing.lift(entry.seq)


def test_the_ledger_does_not_repeat_what_is_hidden_and_can_prove_it(store):
    entry = suppressing.suppress("name", "Jana Novák")
    assert "Nov" not in entry.payload
    row = entry.suppression
    assert json.loads(entry.payload)["commitment"] == suppressing.commitment(row.salt, row.value)
    assert ledger.verify() == (1, [])


def test_a_hidden_document_is_not_imported_whether_by_its_bytes_or_its_symbol(store):
    for value in (REPORT.sha256, REPORT.symbol):
        entry = suppressing.suppress("document", value)
        with pytest.raises(Refused, match=f"suppress lift {entry.seq}"):
            keep()
        assert not DocumentRow.objects.exists()
        suppressing.lift(entry.seq)
    keep()


def test_the_same_twice_or_nothing_is_refused_and_leaves_no_entry(store):
    suppressing.suppress("name", "Jana Novák")
    for value in ("Jana Novák", "", "  ", "ab"):
        with pytest.raises(Refused):
            suppressing.suppress("name", value)
    assert Entry.objects.count() == 1
    assert [kind for _, kind, _ in hidden.listed()] == ["name"]
