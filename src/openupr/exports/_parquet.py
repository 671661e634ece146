"""The open data as Parquet, made of its JSON Lines by DuckDB (extra `parquet`); lists stay lists, days are dates.

Does not: load DuckDB before it is asked for, or let it fetch extensions of its own.
"""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from openupr.domain.dataset import Kind, Table
from openupr.extras import how_to_add

MISSING = f"Parquet was not made: DuckDB is not installed. `{how_to_add('duckdb')}`, then make the files again."
_TYPES = {
    Kind.TEXT: "VARCHAR", Kind.INTEGER: "BIGINT", Kind.BOOLEAN: "BOOLEAN", Kind.DATE: "DATE", Kind.LIST: "VARCHAR[]",
}  # fmt: skip
_MEMORY = "512MB"


def can_write() -> bool:
    """Whether DuckDB is installed."""
    return find_spec("duckdb") is not None


def write(lines: Path, target: Path, table: Table) -> None:
    """Write the table that the JSON Lines in `lines` hold to `target`, compressed by zstd."""
    duckdb = import_module("duckdb")
    columns = ", ".join(f"'{each.name}': '{_TYPES[each.kind]}'" for each in table.columns)
    source = (
        f"read_json({_quoted(lines)}, format='newline_delimited', columns={{{columns}}}, maximum_object_size=67108864)"
    )
    settings = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false", "threads": "1",
                "memory_limit": _MEMORY, "preserve_insertion_order": "true"}  # fmt: skip
    with duckdb.connect(config=settings) as connection:
        statement = f"COPY (SELECT * FROM {source}) TO {_quoted(target)} (FORMAT parquet, COMPRESSION zstd)"  # noqa: S608 - names of ours
        connection.execute(statement)


def _quoted(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
