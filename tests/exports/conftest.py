"""The stores of `tests.store.engines`, for exports that read more than one review."""

from tests.store.engines import empty, engine, postgres_template, sqlite_template, store, unblocked

__all__ = ["empty", "engine", "postgres_template", "sqlite_template", "store", "unblocked"]
