"""A review's recommendations in the JSON form of OHCHR's Universal Human Rights Index: one array of records.

Does not: hold what only OHCHR gives (identifiers, regions, its coding); such fields are null or empty (`_uhri`).
"""

import json
from typing import Any, BinaryIO

from openupr.exports._uhri import record

NAME = "uhri-json"
SUFFIX = ".uhri.json"
MIME = "application/json"


def write(review: dict[str, Any], out: BinaryIO) -> None:
    """Write `review` (the data of `openupr show --json`) as one array, a record a recommendation."""
    records = [record(one, review) for one in review["recommendations"]]
    out.write(json.dumps(records, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")
