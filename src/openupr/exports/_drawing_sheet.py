"""The sheet of a drawing's ceremony: pool, drawn, resulting order, with what is needed to run it again, to be signed.

Before the draw it is a blank form; by hand it is the record of the room's draw.
Source: peers/assembly 6.3, 6; DESIGN 7a (no masthead of the United Nations).
Does not: set the pages (`_typeset` does).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from openupr.domain.lots.beacons import told as time_told
from openupr.domain.lots.lot import BY_HAND, position
from openupr.domain.lots.manifest import Manifest, Purpose
from openupr.domain.lots.randomness import parsed
from openupr.exports._code_square import square

NOTICE = "Made with OpenUPR. Not a United Nations document."
UNOFFICIAL = "Independent software. Not the United Nations, not OHCHR."
SHOWN = 20
_TITLES = {
    Purpose.ORDER: "Drawing of lots: order",
    Purpose.FIRST_SPEAKER: "Drawing of lots: first speaker",
    Purpose.PLENARY_LIST: "Drawing of lots: list of speakers of the plenary",
    Purpose.TROIKAS: "Drawing of lots: troikas",
}
Name = Callable[[str], str]


def sheet_of(manifest: Manifest, account: Mapping[str, Any], name: Name) -> dict[str, Any]:
    """What stands on the sheet: title, facts (name, value, whether it is a long code), sections. Held or not yet."""
    parts = account.get("parts", [])
    return {
        "title": _TITLES[manifest.purpose],
        "notice": NOTICE,
        "unofficial": UNOFFICIAL,
        "square": square(f"{manifest.rule} {manifest.id} sha256:{account.get('manifest_sha256', '')}"),
        "facts": [list(fact) for fact in _facts(manifest, account) if fact[1]],
        "sections": [_pool(manifest, name), *(_drawn(manifest, parts, name) if parts else _blank(manifest))],
    }


def _facts(manifest: Manifest, account: Mapping[str, Any]) -> list[tuple[str, str, bool]]:
    announced, hand, drawn = account.get("announced", {}), account.get("hand", {}), account.get("randomness", "")
    beacon, hall = manifest.beacon, manifest.hall
    at = (
        f"{beacon.chain.name}, round {beacon.round}, known at {time_told(beacon.chain.known_at(beacon.round))}"
        if beacon
        else ""
    )
    numbers = ", ".join(map(str, parsed(drawn).hall)) if drawn else "." * 40
    return [
        ("Drawing", f"{account.get('drawing', '')} ({manifest.id}), {manifest.rule}", False),
        ("Legal basis", manifest.legal_basis, False),
        ("Manifest", f"entry {announced['entry']} of the ledger, {announced['at']}" if announced else "", False),
        ("SHA-256 of it", str(account.get("manifest_sha256", "")), True),
        ("Beacon", at, False),
        (f"Hall ({hall.place})" if hall else "Hall", numbers if hall else "", False),
        ("Randomness", drawn, True),
        ("Result", f"entry {account['entry']} of the ledger" if account.get("entry") else "", False),
        ("Drawn by", ", ".join(str(hand[key]) for key in ("by", "place", "on") if hand.get(key)), False),
        ("Witnesses", ", ".join(hand.get("witnesses", [])), False),
        ("Notes", "; ".join(hand.get("notes", [])), False),
    ]


def _pool(manifest: Manifest, name: Name) -> dict[str, Any]:
    labels = sorted({label for part in manifest.parts for label in part.labels})
    return {
        "kind": "labels",
        "heading": f"Pool ({len(labels)})",
        "columns": 4,
        "rows": [_named(one, name) for one in labels],
    }


def _drawn(manifest: Manifest, parts: Sequence[Mapping[str, Any]], name: Name) -> list[dict[str, Any]]:
    if len(parts) > 1:
        by = {part.about: f", by the {part.drawn_by}" if part.drawn_by else "" for part in manifest.parts}
        rows = [[one["about"], one["prk"], "; ".join(_result(manifest, one, name)) + by[one["about"]]] for one in parts]
        return [_table("Drawn", ["", "PRK", "Result"], rows, ["auto", "wide", "wide"], [1])]
    part, sections = parts[0], []
    if manifest.rule != BY_HAND:
        prk = bytes.fromhex(part["prk"])
        shown = enumerate(part["order"][:SHOWN], 1)
        rows = [[str(n), _named(one, name), f"{position(prk, one)[:32]} …"] for n, one in shown]
        first = f"first {SHOWN} of {len(part['order'])}" if len(part["order"]) > SHOWN else f"{len(part['order'])}"
        sections.append({"kind": "text", "heading": "PRK", "rows": [part["prk"]]})
        sections.append(_table(f"Drawn ({first})", ["", "Label", "Position"], rows, ["auto", "wide", "wide"], [2]))
    else:
        rows = [[str(n), _named(one, name)] for n, one in enumerate(part["order"], 1)]
        sections.append(_table("Drawn by hand", ["", "Label"], rows, ["auto", "wide"], []))
    numbered = [f"{n}. {one}" for n, one in enumerate(_result(manifest, part, name), 1)]
    return [*sections, {"kind": "labels", "heading": "Resulting order", "columns": 4, "rows": numbered}]


def _blank(manifest: Manifest) -> list[dict[str, Any]]:
    """Lines to fill in by hand."""
    line = "." * 60
    rows = [
        [part.about or str(n + 1), line] for part in manifest.parts for n in range(1 if part.about else manifest.number)
    ]
    return [_table("Drawn", ["", "Label"], rows[:SHOWN], ["auto", "wide"], [])]


def _result(manifest: Manifest, part: Mapping[str, Any], name: Name) -> list[str]:
    """The result with names; of several lists of speakers the first speaker only, so that the sheet stays short."""
    result = [_named(one, name) for one in part["result"]]
    return result[:1] if manifest.purpose is Purpose.FIRST_SPEAKER and len(manifest.parts) > 1 else result


def _named(label: str, name: Name) -> str:
    known = name(label)
    return f"{label} {known}" if known else label


def _table(heading: str, head: list[str], rows: list[list[str]], widths: list[str], codes: list[int]) -> dict[str, Any]:
    return {"kind": "table", "heading": heading, "head": head, "rows": rows, "widths": widths, "codes": codes}
