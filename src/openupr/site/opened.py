"""An imported review for a page: positions as of a day; None where nothing of it is imported, or there is none such."""

from datetime import date
from typing import Any

from openupr.actions.open_review import open_review
from openupr.store.failures import Refused


def opened(code: str, cycle: int, on: date) -> dict[str, Any] | None:
    """The review of a State (alpha-3) in a cycle as plain data. What can be no review is none."""
    try:
        return open_review(f"{code}/{cycle}", on)
    except Refused:
        return None
