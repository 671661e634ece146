"""A review as JSON: the data of `openupr show --json`, every fact with its source.

Does not: carry names of members of delegations or of submitters.
"""

import json
from typing import Any, BinaryIO

NAME = "json"
SUFFIX = ".json"
MIME = "application/json"


def write(review: dict[str, Any], out: BinaryIO) -> None:
    """Write `review` as indented UTF-8."""
    out.write(json.dumps(review, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")
