"""Triggers that refuse UPDATE and DELETE of ledger entries (DESIGN 4), on SQLite and PostgreSQL."""

from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from openupr.store.triggers import creating, dropping


def _forward(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in creating(editor.connection.vendor):
        editor.execute(statement, params=None)


def _back(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in dropping(editor.connection.vendor):
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """Entries can be added only."""

    dependencies: ClassVar = [("store", "0001_initial")]
    operations: ClassVar = [migrations.RunPython(_forward, _back)]
