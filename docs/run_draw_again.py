"""Run a drawing of lots again: python3 run_draw_again.py ACCOUNT.json. Needs Python alone, and nothing of OpenUPR.

It draws by UPR-DRAW-v1 from the manifest and the randomness of the account and names every difference (status 1).
What is no account, or was drawn by hand, is one line (status 2).
Does not: check the signature of the beacon's round, or where the drawing stands in the ledger.
"""

import hashlib
import hmac
import json
import sys
from pathlib import Path

OWN = "the seat is for the regional group of the State under review, as it asked"


def lot(draw_id, randomness, labels):
    """The key (PRK) and the labels in drawn order."""
    salt = hashlib.sha256(f"UPR-DRAW-v1\n{draw_id}".encode()).digest()
    prk = hmac.digest(salt, randomness.encode(), "sha256")
    return prk.hex(), sorted(labels, key=lambda label: hmac.digest(prk, label.encode() + b"\x01", "sha256"))


def why_not(label, part, members, groups):
    """Why a member of the pool cannot take the next seat of a troika; "" where it can."""
    taken = [groups[one] for one in members]
    own = part.get("own_group") == "requested" and part["group"] not in taken and len(members) in (0, 2)
    reasons = {
        "is the State under review": label == part["state"],
        "is excused from this review": label in part.get("excused", []),
        "has a seat already": label in members,
        OWN: not members and own and groups[label] != part["group"],
        "its regional group has a seat already": groups[label] in taken,
    }
    # Last: a seat that is drawn again, where who left was the one of the State's own group.
    last = OWN if own and part.get("kept") and groups[label] != part["group"] else ""
    return next((why for why, holds in reasons.items() if holds), last)


def troika(part, order, groups, served):
    """The members in the order of their seats, and who was passed over with the reason."""
    members, skipped = list(part.get("kept", [])), []
    for seat in range(len(members) + 1, 4):
        why = {one: why_not(one, part, members, groups) for one in order}
        able = [one for one in order if not why[one]]
        came = min(able, key=lambda one: served.get(one, 0))
        for one in order[: order.index(came)]:
            skipped.append({"label": one, "seat": seat, "why": why[one] or "has had more seats than others"})
        members.append(came)
    for one in members[len(part.get("kept", [])) :]:
        served[one] = served.get(one, 0) + 1
    return members, skipped


def drawn(manifest, randomness):
    """The parts that the manifest and the randomness give."""
    served = dict(manifest.get("served", {}))
    for part in manifest.get("parts") or [{**manifest, "about": ""}]:
        draw_id = f"{manifest['id']}/{part['about']}" if part["about"] else manifest["id"]
        labels = [one for one in part.get("labels") or manifest["labels"] if one != part.get("state")]
        prk, order = lot(draw_id, randomness, labels)
        result, skipped = order[: manifest["number"]], []
        if manifest["purpose"] == "troikas":
            result, skipped = troika(part, order, manifest["groups"], served)
        elif manifest["purpose"] == "first_speaker":
            at = part["listed"].index(order[0])
            result = part["listed"][at:] + part["listed"][:at]
        more = {"skipped": skipped} if skipped else {}
        yield {"about": part["about"], "prk": prk, "order": order, "result": result, **more}


def differences(account):
    """What differs; an empty list: verified. (The manifest holds strings and whole numbers only: RFC 8785.)"""
    manifest, found = account["manifest"], account["parts"]
    canonical = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    told = [] if hashlib.sha256(canonical).hexdigest() == account["manifest_sha256"] else ["manifest_sha256"]
    again = list(drawn(manifest, account["randomness"]))
    if len(again) != len(found):
        return [*told, f"{len(again)} parts expected, {len(found)} found"]
    for ours, theirs in zip(again, found, strict=True):
        for name in sorted(ours.keys() | theirs.keys()):
            if ours.get(name) != theirs.get(name):
                where = f"{ours['about']}, {name}" if ours["about"] else name
                told.append(f"{where}: expected {words(ours.get(name))}, found {words(theirs.get(name))}")
    return told


def words(value):
    """What a field says, on one line."""
    text = " ".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= 200 else f"{text[:200]} …"


if __name__ == "__main__":
    try:
        account = json.loads(Path(sys.argv[1] if len(sys.argv) == 2 else "ACCOUNT.json").read_bytes())
        if account["manifest"].get("rule") == "by hand":
            raise ValueError("drawn by hand, there is nothing to draw again")
        told = differences(account)
    except OSError as error:
        sys.exit(print(f"run_draw_again: {error.filename}: {error.strerror}", file=sys.stderr) or 2)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        why = f"{type(error).__name__} {str(error)[:90]}"
        sys.exit(print(f"run_draw_again: no account of a drawing ({why})", file=sys.stderr) or 2)
    print("\n".join(told) or "verified: the manifest and the randomness give this result")
    sys.exit(1 if told else 0)
