"""Cells of a table that a spreadsheet would take for a formula, held back by an apostrophe.

Source: OWASP, "CSV Injection".
Does not: change what any other cell says.
"""

import unicodedata

_FORMULA = "=+-@"
_BREAKS = ("\t", "\r", "\n")
# Categories of what one does not see, and what spreadsheets trim: blanks, control and format characters.
_UNSEEN = ("Z", "C")


def safe(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would take for a formula.

    That is what begins with =, +, - or @, in whatever width ("＝"), also behind blanks, unseen characters and
    apostrophes; and what begins with a tab or a line break. A number below zero gets one too: the columns hold text
    only, and "-1+cmd" begins like it. Taking one apostrophe away gives the cell back.
    """
    bare = cell.lstrip("'")
    shown = next((one for one in bare if unicodedata.category(one)[0] not in _UNSEEN and one != "'"), "")
    first = unicodedata.normalize("NFKC", shown)[:1]
    return f"'{cell}" if bare.startswith(_BREAKS) or (first and first in _FORMULA) else cell


def bare(cell: str) -> str:
    """The cell as it was before `safe`: without the apostrophe that holds a formula back."""
    return cell[1:] if cell.startswith("'") and safe(cell[1:]) == cell else cell
