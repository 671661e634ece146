"""Hide a name, or a document, everywhere: in pages, exports and the terminal, and when it is imported again.

What is hidden stands in one private table; the ledger holds a salted commitment, which tells nothing to who reads it.
Source: DESIGN 7a.
Does not: change what documents were read to say, or reach copies of this store that are elsewhere.
"""

import hashlib
import secrets

from django.db import transaction

from openupr.store import beside, ledger
from openupr.store.apart import refuse_real
from openupr.store.failures import Refused
from openupr.store.hidden import DOCUMENT, TEXT
from openupr.store.importing import undo
from openupr.store.models import DocumentRow, Entry, Suppression


def suppress(kind: str, value: str) -> Entry:
    """Hide a name, or the documents that `value` identifies (lines: symbols, references, SHA-256). Raises Refused."""
    value = value.strip()
    if len(value) < 3:
        raise Refused(f"A {kind} of three letters or more was expected, found {len(value)}. Nothing was hidden.")
    with transaction.atomic():
        ledger.lock()
        refuse_real(f"a {kind}")
        if Suppression.objects.filter(kind=kind, value=value).exists():
            raise Refused(f"This {kind} is hidden already. `openupr suppress list` lists what is.")
        salt = secrets.token_hex(32)
        entry = ledger.append("suppressed", {"kind": kind, "commitment": commitment(salt, value)})
        Suppression.objects.create(entry=entry, kind=kind, value=value, salt=salt)
    return entry


def lift(number: int) -> Entry:
    """Show again what entry `number` hides. Raises Refused."""
    with transaction.atomic():
        ledger.lock()
        if Suppression.objects.filter(entry_id=number, kind=TEXT).exists():
            raise Refused(f"Entry {number} erased a text: it is not here any more, and cannot be shown again.")
        deleted, _ = Suppression.objects.filter(entry_id=number).delete()
        if not deleted:
            raise Refused(f"Entry {number} hides nothing. `openupr suppress list` lists what is hidden.")
        return ledger.append("suppression_lifted", {"suppression": number})


def suppress_document(value: str) -> tuple[Entry, list[int]]:
    """Hide the documents that a symbol, a reference or a SHA-256 names; returns the imports undone. Raises Refused."""
    with transaction.atomic():
        ledger.lock()
        rows = identified(value)
        names = [value, *(row.file_id for row in rows), *(row.symbol for row in rows if row.symbol)]
        entry = suppress(DOCUMENT, "\n".join(dict.fromkeys(names)))
        imports = [row.entry_id for row in rows]
        for number in imports:
            undo(number)
    return entry, imports


def suppress_text(number: int) -> Entry:
    """Erase the words that stand beside an entry; the entry, and what it is committed to, stay. Raises Refused."""
    with transaction.atomic():
        ledger.lock()
        one = ledger.entry(number)
        if one is None or not beside.erase(number):
            raise Refused(f"No text stands beside entry {number}. Name an entry of a draft list: openupr ledger.")
        return suppress(TEXT, f"entry {number} {one.hash}")


def hide_again(hidden: list[tuple[str, str]]) -> int:
    """Hide what was hidden (kind, value) and is not any longer, after a restore of an older archive; how many."""
    there = set(Suppression.objects.values_list("kind", "value"))
    missing = [one for one in dict.fromkeys(hidden) if one not in there]
    for kind, value in missing:
        suppress(kind, value)
        if kind == TEXT:
            erase_again(value)
        if kind == DOCUMENT:
            for number in {row.entry_id for name in value.splitlines() for row in identified(name)}:
                undo(number)
    return len(missing)


def erase_again(value: str) -> None:
    """Erase the words of an entry ("entry 7 HASH") once more, where a restored ledger has that very entry."""
    _, number, digest = value.split(" ")
    one = ledger.entry(int(number))
    if one is not None and one.hash == digest:
        beside.erase(one.seq)


def identified(value: str) -> list[DocumentRow]:
    """The imported documents that a symbol, a reference or a SHA-256 names."""
    rows = DocumentRow.objects.all()
    found = rows.filter(symbol=value) | rows.filter(reference=value) | rows.filter(file_id=value)
    return list(found.distinct())


def commitment(salt: str, value: str) -> str:
    """What the ledger holds: SHA-256, in hex, of the salt and the value."""
    return hashlib.sha256(f"{salt}\n{value}".encode()).hexdigest()
