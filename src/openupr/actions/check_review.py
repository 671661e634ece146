"""The files of an imported review, so that they can be checked as they came.

Does not: check them (`check` does).
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from openupr.actions.open_review import open_review
from openupr.store.failures import Refused
from openupr.store.files import path_of


def files_of(text: str) -> Iterator[tuple[str, Path]]:
    """Name and path of each document of the review that a person names ("SVN/3"). Raises Refused."""
    review = open_review(text, date.max)
    if review is None:
        raise Refused(f"{text} is no file here, and no document of such a review is imported: openupr import FILE.")
    for document in review["documents"]:
        yield document["reference"], path_of(document["sha256"])
