from dataclasses import replace

import pytest

from openupr.domain.documents import DocumentKind
from openupr.store.characters import cleaned, storable
from openupr.store.models import LabelVersion, StoredFile
from tests.store import builders as b
from tests.store.places import keep


@pytest.mark.parametrize(
    ("value", "stored", "changed"),
    [
        ("plain é \U0001f30d \u202e", "plain é \U0001f30d \u202e", 0),
        ("a\x00b\x00", "a\ufffdb\ufffd", 2),
        ("half \ud800 a pair", "half \ufffd a pair", 1),
        ({"k\x00": ["a\x00", {"deep": "\x00"}], "n": 1, "no": None},
         {"k\ufffd": ["a\ufffd", {"deep": "\ufffd"}], "n": 1, "no": None}, 3),
        (True, True, 0),
    ],
)  # fmt: skip
def test_each_character_that_postgresql_cannot_hold_is_replaced_by_one(value, stored, changed):
    assert storable(value) == (stored, changed)


def test_a_record_is_cleaned_at_any_depth_and_keeps_its_kinds():
    one = b.report(recommendations=b.items((b.PENDING,), texts=("An invented\x00 text \udce9",)), title="fine")
    clean = cleaned(one)
    assert clean.content.recommendations[0].text == "An invented\ufffd text \ufffd"
    assert clean.content.recommendations[0].span == one.content.recommendations[0].span
    assert clean.kind is DocumentKind.WORKING_GROUP_REPORT
    assert cleaned(b.report()) == b.report()


def test_a_document_with_such_characters_and_such_a_name_is_imported(store):
    one = b.report(recommendations=b.items((b.PENDING,), texts=("An invented\x00 text \ud800",)))
    keep(replace(one, file="caf\udce9.pdf"))
    assert LabelVersion.objects.get().text == "An invented\ufffd text \ufffd"
    assert StoredFile.objects.get().name == "caf\ufffd.pdf"
