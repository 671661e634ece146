"""A Document as the JSON of `openupr read` (contract in DESIGN 5): one flat object, dates ISO 8601.

Does not: print. Names of delegation members stay in, since the contract asks for them; downloads leave them out.
"""

from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from openupr.domain import rehearsal
from openupr.domain.documents import Document
from openupr.domain.report import Introduction

# Field -> name in the contract, where Python keeps the contract's word for itself
_NAMES = {"from_states": "from"}


def as_contract(document: Document) -> dict[str, Any]:
    """The document as a dict of JSON values, the fields of its kind beside those of the envelope.

    A document of a rehearsal has one field more, `invented: true`.
    """
    whole = _plain(document)
    content = whole.pop("content") or {}
    introduction = content.pop("introduction", {}) if isinstance(content, dict) else {}
    findings, remainder = whole.pop("findings"), whole.pop("remainder")
    if document.cycle == rehearsal.CYCLE:
        whole["invented"] = True
    return {**whole, **introduction, **content, "findings": findings, "remainder": remainder}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        names = [f.name for f in fields(value)]
        pairs = {_NAMES.get(name, name): _plain(getattr(value, name)) for name in names}
        if isinstance(value, Introduction):
            pairs["places"] = {name: list(rest) for name, *rest in pairs["places"]}
        return pairs
    if isinstance(value, (tuple, list)):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
