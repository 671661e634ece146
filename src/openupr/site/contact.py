"""How readers reach those who run this copy: OPENUPR_CONTACT, an e-mail address or a page, as its operator set it.

Does not: have one of its own. Without the setting the pages say that none is given.
"""

import os
import re
from typing import Any

# "upr@ministry.example", and nothing that could be more than one address
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def contact() -> dict[str, Any] | None:
    """{"text", "address"}; `address` is None where the text is neither a mail address nor a page by HTTPS."""
    text = os.environ.get("OPENUPR_CONTACT", "").strip()[:200]
    if not text:
        return None
    if _MAIL.fullmatch(text):
        return {"text": text, "address": f"mailto:{text}"}
    return {"text": text, "address": text if text.startswith("https://") and not re.search(r"\s", text) else None}
