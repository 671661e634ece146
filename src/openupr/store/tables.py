"""Every table as JSON lines and back, in an order in which each row comes after those it refers to.

Does not: know what the rows mean; new tables are carried without a change here.
"""

import json
from collections.abc import Iterable, Iterator
from typing import IO, Any

from django.apps import apps
from django.core.management.color import no_style
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models

_BATCH = 500
Table = type[models.Model]


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
    """The rows of a table as lines of JSON, by primary key."""
    fields = table._meta.concrete_fields
    encoder = DjangoJSONEncoder(ensure_ascii=False, separators=(",", ":"))
    for row in table._default_manager.using(using).order_by("pk").iterator(chunk_size=2000):
        yield encoder.encode({one.attname: one.value_from_object(row) for one in fields}).encode() + b"\n"


def load(table: Table, file: IO[bytes]) -> int:
    """Insert the rows of a file; returns how many. Columns that the file lacks get their defaults."""
    fields = {one.attname: one for one in table._meta.concrete_fields}
    count = 0
    for batch in _batches(file):
        rows = [table(**{name: fields[name].to_python(row[name]) for name in fields if name in row}) for row in batch]
        table._default_manager.bulk_create(rows)
        count += len(rows)
    return count


def empty(tables: Iterable[Table]) -> None:
    """Delete every row, those that refer to others first."""
    with connection.cursor() as cursor:
        for table in reversed(list(tables)):
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table._meta.db_table)}")  # noqa: S608 - our own name


def reset_sequences(tables: Iterable[Table]) -> None:
    """Let new rows be numbered after the loaded ones."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), list(tables)):
            cursor.execute(statement)


def _batches(file: IO[bytes]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for line in file:
        batch.append(json.loads(line))
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _referred(table: Table) -> set[Table]:
    relations = (one.remote_field for one in table._meta.concrete_fields if one.remote_field)
    return {one.model for one in relations}
