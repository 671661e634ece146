"""Triggers that refuse UPDATE and DELETE of ledger entries (DESIGN 4), on SQLite and PostgreSQL."""

from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_SAID = "the ledger is append only: a correction is a new entry that names the old"

_SQLITE = [
    f"CREATE TRIGGER store_entry_no_{verb.lower()} BEFORE {verb} ON store_entry BEGIN SELECT RAISE(ABORT, '{_SAID}'); END"
    for verb in ("UPDATE", "DELETE")
]
_POSTGRESQL = [
    "CREATE FUNCTION store_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{_SAID}'; END $$",
    "CREATE TRIGGER store_entry_no_change BEFORE UPDATE OR DELETE ON store_entry "
    "FOR EACH ROW EXECUTE FUNCTION store_entry_refuse()",
    "CREATE TRIGGER store_entry_no_truncate BEFORE TRUNCATE ON store_entry "
    "FOR EACH STATEMENT EXECUTE FUNCTION store_entry_refuse()",
]
_SQLITE_BACK = ["DROP TRIGGER store_entry_no_update", "DROP TRIGGER store_entry_no_delete"]
_POSTGRESQL_BACK = ["DROP FUNCTION store_entry_refuse() CASCADE"]


def _forward(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in _POSTGRESQL if editor.connection.vendor == "postgresql" else _SQLITE:
        editor.execute(statement, params=None)


def _back(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in _POSTGRESQL_BACK if editor.connection.vendor == "postgresql" else _SQLITE_BACK:
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """Entries can be added only."""

    dependencies: ClassVar = [("store", "0001_initial")]
    operations: ClassVar = [migrations.RunPython(_forward, _back)]
