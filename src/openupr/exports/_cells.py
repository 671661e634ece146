"""The text of a cell as Excel can hold it, and how a workbook takes all cells as text.

Does not: write a workbook.
"""

TEXT_ONLY = {
    "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
"""Options of every workbook: what a document or a person wrote never becomes a formula, a link or a number."""
LONGEST = 32_767  # characters that a cell of Excel holds, those beyond the 65,536th code point counted twice
CUT = " [cut: a cell of Excel holds no more; the JSON export has the whole]"


def whole(cell: str) -> str:
    """The cell as Excel can hold it; one that is too long says at its end that it is cut."""
    units = cell.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return cell
    return units[: 2 * (LONGEST - len(CUT))].decode("utf-16-le", errors="ignore") + CUT
