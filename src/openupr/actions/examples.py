"""The two invented documents for people who have no real one at hand: where they lie, if they do.

They lie in `examples/` beside the launcher, or in the folder that OPENUPR_EXAMPLES names; a package that was installed
without the repository has none.
Does not: read them.
"""

import os
from pathlib import Path

import openupr

_NAMES = ("state-a-report.docx", "state-a-addendum.docx")


def examples() -> list[Path]:
    """The invented documents, report first; none unless all are there."""
    named = os.environ.get("OPENUPR_EXAMPLES")
    folder = Path(named) if named else Path(openupr.__file__).parents[2] / "examples"
    found = [folder / name for name in _NAMES]
    return found if all(one.is_file() for one in found) else []
