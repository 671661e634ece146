"""Which form a file has, by the names of its fields."""

from openupr.imports.indexes.source import source_of, sources
from tests.imports.indexes.files import CLASSIC, UHRI_FIELDS

WORKBOOK = ("Text", "Countries Concerned", "Reccomending Body", "UPR Session")
UWAZI = ("Title", "state_under_review", "Recommending State", "recommendation__en")


def test_each_form_is_known_by_its_fields_alone():
    known = {fields: source_of(fields).name for fields in (UHRI_FIELDS, WORKBOOK, tuple(CLASSIC.split(",")), UWAZI)}
    assert list(known.values()) == ["uhri", "uhri", "upr-info", "uwazi"]
    for fields in known:
        assert sum(one.matches(fields) for one in sources()) == 1


def test_other_tables_have_no_form_and_a_named_index_takes_only_its_own():
    assert source_of(("number", "text", "states")) is None
    assert source_of(UHRI_FIELDS, "upr-info") is None
