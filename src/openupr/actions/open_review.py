"""Open a review that a person names: "SVN/3", "Slovenia 3"."""

from datetime import date
from typing import Any

from openupr.actions.missing_review import not_a_review
from openupr.imports.identify import by_hand
from openupr.store.described import described
from openupr.store.failures import Refused
from openupr.vocabulary.names import resolver


def open_review(text: str, on: date) -> dict[str, Any] | None:
    """The review as plain data, positions as of `on`; None where nothing of it is imported. Raises Refused."""
    key = by_hand(text, resolver().find)
    if key is None:
        raise Refused(not_a_review(text))
    return described(key[0], key[1], on)
