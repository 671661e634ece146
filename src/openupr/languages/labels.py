"""Names of themes, issues, categories of action, groups of persons and goals in the languages of the pages.

The English name stays the key, in data, addresses and queries; a language's folder has what is shown for it. Names of
older lists differ from today's in "&", case and marks only, so that these make no difference; a code before a name
("A12", "29.1.", "16 -") stays as it is.
Source: CODE/labels.csv, each row with its own. The short titles of the Sustainable Development Goals are the United
Nations' in each language, written down from knowledge; all others are OpenUPR's own translations in the UN's terms,
not OHCHR's or UPR Info's. No short label of a target is translated.
Does not: hold the vocabularies (`vocabulary.schemes` does); a test says that each of their names is here.
"""

import csv
import re
from collections.abc import Mapping
from functools import cache

from openupr.languages.tongues import FOLDER, SOURCE

# "A12 Acceptance of …", "29.1. Discrimination …", "16 - PEACE, …"
_CODED = re.compile(r"((?:[A-Z]\d{1,2}|\d{1,2}(?:\.\d{1,2})*\.?)(?: [-–])? )(?=\S)")
# "&", "; ", " / " within a name
_MARKS = re.compile(r"[^\w]+")


def label_in(name: str, language: str) -> str | None:
    """What a language has for a name ("Right to food"), with the code that stands before it; None where it has none."""
    if language == SOURCE:
        return name
    known = labels(language)
    if found := known.get(key_of(name)):
        return found
    coded = _CODED.match(name)
    rest = known.get(key_of(name[coded.end() :])) if coded else None
    return f"{coded[1]}{rest}" if coded and rest else None


@cache
def labels(language: str) -> Mapping[str, str]:
    """What a language has, by the key of the English name; nothing for English, or without a table."""
    path = FOLDER / language / "labels.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {key_of(row["label"]): row["said"] for row in csv.DictReader(file)}


def key_of(name: str) -> str:
    """A name as it is looked up: without case, marks and "and"."""
    return " ".join(word for word in _MARKS.sub(" ", name.casefold()).split() if word != "and")
