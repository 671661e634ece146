"""The databases of tests/store/engines.py, for the tests of this folder."""

from tests.store.engines import empty, engine, postgres_template, sqlite_template, store, unblocked
from tests.store.places import places

__all__ = ["empty", "engine", "places", "postgres_template", "sqlite_template", "store", "unblocked"]
