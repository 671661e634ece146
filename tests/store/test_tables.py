import io
import json
from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import User
from django.db import connection, models, transaction

from openupr.store import tables
from openupr.store.failures import Refused
from openupr.store.models import DocumentRow, Entry, FindingRow, Review, StoredFile
from openupr.store.triggers import dropping
from tests.store.places import fill

MOMENT = datetime(2026, 11, 24, 9, 0, 0, 123456, tzinfo=UTC)


def load(table, *rows, whole=True):
    with transaction.atomic():
        return tables.load(table, io.BytesIO(b"".join(json.dumps(row).encode() + b"\n" for row in rows)), whole)


def review(pk, **more):
    return {"id": pk, "state": f"X{pk % 100:02}", "cycle": 2, "session": None, **more}


def test_each_table_comes_after_those_it_refers_to(store):
    order = tables.in_order()
    assert {Entry, DocumentRow, StoredFile, Review, FindingRow, User} <= set(order)
    for table in order:
        for field in table._meta.concrete_fields:
            if field.remote_field and field.remote_field.model is not table:
                assert order.index(field.remote_field.model) < order.index(table)


def test_every_row_goes_out_and_comes_back_the_same(store):
    fill()
    User.objects.create(username="invented", date_joined=MOMENT)
    order = tables.in_order()
    out = {table: b"".join(tables.lines(table, "default")) for table in order}
    assert b"09:00:00.123456" in out[User]
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in dropping(connection.vendor):
            cursor.execute(statement)
        tables.empty(order)
        assert not any(table._base_manager.exists() for table in order)
        for table in order:
            assert tables.load(table, io.BytesIO(out[table]), True) == (out[table].count(b"\n"), 0)
    assert {table: b"".join(tables.lines(table, "default")) for table in order} == out


def test_a_column_that_fills_itself_comes_back_as_it_was(store, monkeypatch):
    fill()
    row = json.loads(next(tables.lines(DocumentRow, "default")))
    DocumentRow.objects.all().delete()
    monkeypatch.setattr(DocumentRow._meta.get_field("issued"), "auto_now", True)
    load(DocumentRow, {**row, "issued": "2014-11-04"})
    assert DocumentRow.objects.get().issued == date(2014, 11, 4)


def test_new_rows_are_numbered_after_the_loaded_ones(store):
    with transaction.atomic():
        tables.restart_sequences([Review])
    assert Review.objects.create(state="SVN", cycle=2).pk == 1
    load(Review, review(2), review(41))
    with transaction.atomic():
        tables.restart_sequences([Review, StoredFile])
    assert Review.objects.create(state="SVN", cycle=1).pk == 42


def test_numbers_given_in_a_transaction_that_fails_are_as_before(store, engine):
    first = Review.objects.create(state="SVN", cycle=1)
    with transaction.atomic():
        load(Review, review(900))
        tables.restart_sequences([Review])
        transaction.set_rollback(True)
    following = Review.objects.create(state="SVN", cycle=2)
    assert following.pk == first.pk + 1


BAD_ROWS = [
    (([],), "row 1, cannot be restored: an object was expected, found list"),
    ((review(1), {"id": 2}), "row 2, cannot be restored: it lacks cycle, session, state"),
    ((review(1, colour="red"),), "it has colour, which the table has not"),
    ((review(1, cycle="two"),), "row 1, cannot be restored: cycle is not of its kind"),
    ((review(1, cycle=1.5),), "cycle is not of its kind"),
    ((review(1, cycle={}),), "cycle is not of its kind"),
    ((review(1, state=["SVN"]),), "state is not of its kind"),
    ((review(1, state=5),), "state is not of its kind"),
    ((review(1), review(2, state=None)), "store.Review, row 2, cannot be restored: .*(NOT NULL|not-null)"),
    ((review(1), review(2), review(1)), "row 3, cannot be restored: .*(UNIQUE|unique)"),
    ((review(1, id=10**30),), "row 1, cannot be restored"),
    ((review(1), review(2, cycle=-3)), "row 2, cannot be restored: .*(CHECK|check)"),
]


def test_a_row_that_does_not_fit_is_named(store):
    for rows, why in BAD_ROWS:
        with pytest.raises(Refused, match=why) as caught:
            load(Review, *rows)
        assert "\n" not in str(caught.value)
        assert Review.objects.count() == 0


def test_the_last_of_many_rows_is_named_too(store):
    rows = [review(n) for n in range(1, 90)] + [review(90, state=None)]
    with pytest.raises(Refused, match="row 90, cannot be restored"):
        load(Review, *rows)


@pytest.mark.parametrize("line", [b"{\n", b"\xff\xfe\n", b"[" * 100000 + b"\n", b"\n", b"7" * 5000 + b"\n"])
def test_a_line_that_is_no_json_is_named(line):
    with pytest.raises(Refused, match=r"store\.Review, row 1, cannot be restored: it is not JSON"):
        tables.load(Review, io.BytesIO(line), True)


def test_a_date_must_be_one(store):
    fill()
    row = json.loads(next(tables.lines(DocumentRow, "default")))
    with pytest.raises(Refused, match="issued is not of its kind"):
        load(DocumentRow, {**row, "id": 99, "issued": "2014-02-30"})


def test_rows_of_an_older_form_get_defaults_and_drop_columns_that_are_no_more(store):
    assert load(Review, {"id": 3, "state": "SVN", "cycle": 1, "colour": "red"}, whole=False) == (1, 0)
    assert Review.objects.get().session is None


def test_what_postgresql_cannot_hold_is_replaced_and_counted(store, engine):
    row = {"sha256": "a" * 64, "name": "a\x00b", "size": 1}
    assert load(StoredFile, row) == (1, 1 if engine == "postgresql" else 0)
    assert StoredFile.objects.get().name == ("a\ufffdb" if engine == "postgresql" else "a\x00b")


def test_half_a_pair_of_utf_16_in_a_json_column_comes_through(store, engine):
    if engine == "postgresql":
        return  # its columns cannot hold one
    fill()
    document = DocumentRow.objects.first()
    document.details = {"word": "invented word \ud800"}
    document.save()
    line = next(one for one in tables.lines(DocumentRow, "default") if b"invented word" in one)
    assert json.loads(line.decode("utf-8", "surrogatepass"))["details"] == {"word": "invented word \ud800"}
    document_id = document.pk
    DocumentRow.objects.all().delete()
    with transaction.atomic():
        tables.load(DocumentRow, io.BytesIO(line), True)
    assert DocumentRow.objects.get(pk=document_id).details == {"word": "invented word \ud800"}


def test_a_circle_of_tables_is_a_fault_of_the_program(monkeypatch):
    monkeypatch.setattr(tables, "_referred", lambda table: {models.Model})
    with pytest.raises(ValueError, match="in a circle"):
        tables.in_order()
