"""A sentence that somebody looks for, apart from the fields that stand with it: `state:SVN schools for nomads`.

Does not: know operators or phrases: AND and quotation marks are part of a sentence as other signs are.
"""

import re

from openupr.domain.search.fields import FIELDS

# 'state:SVN', 'theme:"right to food"', 'by:NOR,AUT'
_FIELD = re.compile(rf'(?<!\S)({"|".join(FIELDS)}):(?:"([^"]*)"|(\S+))', re.IGNORECASE)


def apart(written: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """The sentence without its fields, and the values by field; several values of one field are any of them."""
    found: dict[str, list[str]] = {}
    for name, quoted, plain in _FIELD.findall(written):
        values = [quoted] if quoted else [part for part in plain.split(",") if part]
        found.setdefault(name.casefold(), []).extend(values)
    sentence = " ".join(_FIELD.sub(" ", written).split())
    return sentence, {name: tuple(values) for name, values in found.items() if values}
