"""The triggers that refuse UPDATE and DELETE of ledger entries (DESIGN 4), on SQLite and PostgreSQL.

Used by the migration that makes them, and by `restore`, which fills an emptied ledger in one transaction.
"""

_SAID = "the ledger is append only: a correction is a new entry that names the old"

_CREATE = {
    "sqlite": tuple(
        f"CREATE TRIGGER store_entry_no_{verb.lower()} BEFORE {verb} ON store_entry "
        f"BEGIN SELECT RAISE(ABORT, '{_SAID}'); END"
        for verb in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        "CREATE FUNCTION store_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_SAID}'; END $$",
        "CREATE TRIGGER store_entry_no_change BEFORE UPDATE OR DELETE ON store_entry "
        "FOR EACH ROW EXECUTE FUNCTION store_entry_refuse()",
        "CREATE TRIGGER store_entry_no_truncate BEFORE TRUNCATE ON store_entry "
        "FOR EACH STATEMENT EXECUTE FUNCTION store_entry_refuse()",
    ),
}
_DROP = {
    "sqlite": ("DROP TRIGGER IF EXISTS store_entry_no_update", "DROP TRIGGER IF EXISTS store_entry_no_delete"),
    "postgresql": ("DROP FUNCTION IF EXISTS store_entry_refuse() CASCADE",),
}


def creating(vendor: str) -> tuple[str, ...]:
    """The statements that make the triggers."""
    return _CREATE[vendor]


def dropping(vendor: str) -> tuple[str, ...]:
    """The statements that take them away, also where somebody has taken them away already."""
    return _DROP[vendor]
