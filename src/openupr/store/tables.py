"""Every table as JSON lines and back, in an order in which each row comes after those it refers to.

Does not: know what the rows mean; new tables are carried without a change here.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from functools import cache
from typing import IO, Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.models import AutoField, Field
from django.db.models.sql import InsertQuery

from openupr.store.characters import storable
from openupr.store.failures import Refused

_BATCH = 500
_LONGEST_LINE = 1 << 28
Table = type[models.Model]
PASSING = {"sessions.Session", "accounts.SignInLink"}
"""Tables of who is signed in at this moment: in no backup, so that none revives a session that was ended."""


def in_order() -> list[Table]:
    """All tables, each after the tables that its rows refer to."""
    left = sorted(apps.get_models(include_auto_created=True), key=name_of)
    done: list[Table] = []
    while left:
        ready = [one for one in left if not (_referred(one) - {one} - set(done))]
        if not ready:
            raise ValueError(f"tables refer to each other in a circle: {left}")
        done += ready
        left = [one for one in left if one not in ready]
    return done


def name_of(table: Table) -> str:
    """ "store.Entry"."""
    return f"{table._meta.app_label}.{table._meta.object_name}"


def lines(table: Table, using: str) -> Iterator[bytes]:
    """The rows of a table as lines of JSON, by primary key; of a passing table none."""
    if name_of(table) in PASSING:
        return
    fields = _columns(table)
    encoder = _Encoder(ensure_ascii=False, separators=(",", ":"))
    for row in table._base_manager.using(using).order_by("pk").iterator(chunk_size=2000):
        # surrogatepass: a JSON column can hold half a pair of UTF-16, escaped; it must come through a backup.
        line = encoder.encode({name: _plain(field, row) for name, field in fields.items()})
        yield line.encode("utf-8", "surrogatepass") + b"\n"


def load(table: Table, file: IO[bytes], whole: bool) -> tuple[int, int]:
    """Insert the rows of a file; returns how many, and how many characters the database cannot hold were replaced.

    `whole`: a row must name exactly the columns of the table; else columns it lacks get their defaults, and those
    that are no more are left out. Raises Refused, with table and row, where a row does not fit.
    """
    count = replaced = 0
    for batch in _batches(table, file):
        rows = []
        for place, values in enumerate(batch, count + 1):
            if connection.vendor == "postgresql":
                values, changed = storable(values)
                replaced += changed
            rows.append(_made(table, values, place, whole))
        _insert(table, rows, count + 1)
        count += len(rows)
    return count, replaced


def empty(tables: Iterable[Table]) -> None:
    """Delete every row, those that refer to others first."""
    with connection.cursor() as cursor:
        for table in reversed(list(tables)):
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table._meta.db_table)}")  # noqa: S608 - our own name


def restart_sequences(tables: Iterable[Table]) -> None:
    """Let new rows be numbered after the loaded ones. In the transaction, which `setval` would not be."""
    if connection.vendor != "postgresql":
        return  # SQLite follows the largest number by itself
    numbered = [one for one in tables if isinstance(one._meta.pk, AutoField)]
    with connection.cursor() as cursor:
        for table in numbered:
            name = connection.ops.quote_name(table._meta.db_table)
            key = str(table._meta.pk.column)
            column = connection.ops.quote_name(key)
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [name, key])
            sequence = cursor.fetchone()[0]
            cursor.execute(f"SELECT coalesce(max({column}), 0) + 1 FROM {name}")  # noqa: S608 - our own names
            cursor.execute(f"ALTER SEQUENCE {sequence} RESTART WITH {int(cursor.fetchone()[0])}")


class _Encoder(DjangoJSONEncoder):
    """Django's, which cuts times to milliseconds, with times whole."""

    def default(self, o: Any) -> Any:
        return o.isoformat() if isinstance(o, (datetime, date, time)) else super().default(o)


@cache
def _columns(table: Table) -> dict[str, "Field[Any, Any]"]:
    return {one.attname: one for one in table._meta.concrete_fields if not one.generated}


def _plain(field: "Field[Any, Any]", row: models.Model) -> Any:
    value = field.value_from_object(row)
    return field.value_to_string(row) if isinstance(value, (bytes, memoryview)) else value


def _batches(table: Table, file: IO[bytes]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    count = 0
    while line := file.readline(_LONGEST_LINE):
        count += 1
        try:
            row = json.loads(line.decode("utf-8", "surrogatepass"))
        except (ValueError, RecursionError) as error:
            raise _bad(table, count, "it is not JSON") from error
        if not isinstance(row, dict):
            raise _bad(table, count, f"an object was expected, found {type(row).__name__}")
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _made(table: Table, values: dict[str, Any], place: int, whole: bool) -> models.Model:
    columns = _columns(table)
    expected = set(columns) if whole else {table._meta.pk.attname}
    if lacking := sorted(expected - set(values)):
        raise _bad(table, place, f"it lacks {', '.join(lacking)}")
    if whole and (unknown := sorted(set(values) - set(columns))):
        raise _bad(table, place, f"it has {', '.join(unknown)}, which the table has not")
    return table(**{name: _value(table, columns[name], values[name], place) for name in columns if name in values})


def _value(table: Table, field: "Field[Any, Any]", value: Any, place: int) -> Any:
    """The value as the column's own type; what only becomes one by being changed (1.5 as a whole number) is refused."""
    try:
        made = field.to_python(value)
        if type(made) is type(value) and made == value:
            return made
        again = json.loads(_Encoder().encode(_plain(field, table(**{field.attname: made}))))
    except (ValidationError, TypeError, ValueError, ArithmeticError, AttributeError, RecursionError) as error:
        raise _bad(table, place, f"{field.attname} is not of its kind") from error
    if type(again) is not type(value) or again != value:
        raise _bad(table, place, f"{field.attname} is not of its kind")
    return made


def _insert(table: Table, rows: list[models.Model], first: int) -> None:
    """Insert in one go; where the database refuses, in halves, until the row is found that it refuses."""
    try:
        with transaction.atomic():
            for start in range(0, len(rows), size := _batch_size(table, rows)):
                query = InsertQuery(table)
                query.insert_values(list(_columns(table).values()), rows[start : start + size], raw=True)
                query.get_compiler(connection=connection).execute_sql(None)
    except (DataError, IntegrityError, ValueError, OverflowError) as error:
        if len(rows) == 1:
            raise _bad(table, first, str(error).strip().splitlines()[0]) from error
        half = len(rows) // 2
        _insert(table, rows[:half], first)
        _insert(table, rows[half:], first + half)


def _batch_size(table: Table, rows: list[models.Model]) -> int:
    return max(1, connection.ops.bulk_batch_size(list(_columns(table)), rows))


def _bad(table: Table, place: int, why: str) -> Refused:
    return Refused(f"The archive's {name_of(table)}, row {place}, cannot be restored: {why}. Nothing was restored.")


def _referred(table: Table) -> set[Table]:
    relations = (one.remote_field for one in table._meta.concrete_fields if one.remote_field)
    return {one.model for one in relations}
