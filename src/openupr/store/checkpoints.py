"""Signed checkpoints of the ledger, and the keys that sign them; the newest lies in OPENUPR_DATA/ledger-checkpoint.

Each that was signed here is kept, in OPENUPR_DATA/ledger-checkpoints, by its size; none is replaced by a later one.
Nothing is signed while the ledger does not hold against them: a new signature must not hide what an old one shows.
Source: DESIGN 4; C2SP tlog-checkpoint. The key is made at first use; the ledger names it, and each that follows it.
Does not: publish anything.
"""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from django.db import OperationalError, transaction

from openupr.domain.checkpoint import BadCheckpoint, Checkpoint, PublicKey, Signature, Signed
from openupr.domain.ledger import ChainedEntry
from openupr.domain.ledger_check import Checked, Held, check, root_of
from openupr.domain.ledger_keys import MADE, ROTATED, TYPES, Period, periods, statement
from openupr.settings import data_folder
from openupr.store import ledger, signing
from openupr.store.durable import write_whole
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.store.signing import Key
from openupr.store.unfinished import alone

NEWEST, EARLIER = "ledger-checkpoint", "ledger-checkpoints"
_LONGEST = 10_000


def named_keys() -> list[Period]:
    """The keys that the ledger names, in order. Raises Refused where it names one that does not count."""
    rows = Entry.objects.filter(type__in=TYPES).order_by("seq").values_list(*ChainedEntry._fields)
    found, faults = periods(map(ChainedEntry._make, rows), signing.verifies)
    if faults:
        raise Refused(f"Entry {faults[0].seq}: {faults[0].why}. Run `openupr ledger verify`.")
    return found


def sign() -> Signed:
    """A checkpoint of the ledger as it is now, signed and kept. Raises Refused, also where the ledger does not hold."""
    folder = data_folder()
    with transaction.atomic():
        ledger.lock()
        _check_before(folder)
        key, public = _current(folder)
        size, root = root_of(ledger.entries())
        checkpoint = Checkpoint(public.name, size, root)
        signature = Signature(public.name, public.id, key.sign(checkpoint.text.encode()))
        signed = Signed(checkpoint, (signature,))
        _keep(folder, signed)
    return signed


def newest() -> Signed | None:
    """The newest checkpoint of this copy; None where none was signed yet. Raises Refused where its file is none."""
    place = data_folder() / NEWEST
    return _read(place) if place.exists() else None


def covering(seq: int) -> Signed | None:
    """The earliest checkpoint kept here that covers an entry: it is of that many entries or more. Raises Refused."""
    every = (one.signed for one in _kept(data_folder()) if one.signed.checkpoint.size >= seq)
    return min(every, key=lambda one: one.checkpoint.size, default=None)


def rotate() -> Period:
    """Let a new key take the place of the one that signs: an entry that both sign. Raises Refused."""
    folder = data_folder()
    with alone(folder):  # a backup must not take the ledger of before and the key of after
        with transaction.atomic():
            ledger.lock()
            old, old_public = _current(folder)
            new = signing.made(folder / signing.NEXT)
            new_public = PublicKey(old_public.name, signing.public_of(new))
            _name_key(ROTATED, old_public.name, new_public, {"signed_by_old": old, "signed_by_new": new}, old_public)
        signing.put_in_place(folder)
    return named_keys()[-1]


def verify(files: Sequence[Path]) -> Checked:
    """Check the whole ledger, the newest checkpoint kept here, and those in `files`. Raises Refused."""
    return _checked([*(Held(str(path), _read(path)) for path in files), *_kept(data_folder())])


def _checked(held: Sequence[Held]) -> Checked:
    try:
        return check(ledger.entries(), held, signing.verifies)
    except OperationalError as error:
        if "decode" not in str(error):
            raise
        return check(ledger.listed(), held, signing.verifies)


def _kept(folder: Path) -> Iterator[Held]:
    """The checkpoints that were signed here."""
    newest = folder / NEWEST
    text = newest.read_bytes() if newest.is_file() else b""
    for path in sorted((folder / EARLIER).glob("*")):
        if path.suffix != ".draft" and path.read_bytes() != text:
            yield Held(f"an earlier checkpoint of this copy ({EARLIER}/{path.name})", _read(path))
    if newest.exists():
        yield Held(f"the newest checkpoint of this copy ({NEWEST})", _read(newest))


def _keep(folder: Path, signed: Signed) -> None:
    (folder / EARLIER).mkdir(mode=0o700, exist_ok=True)
    for one in filter(None, (newest(), signed)):
        write_whole(folder / EARLIER / f"{one.checkpoint.size:09d}", [one.text.encode()])
    write_whole(folder / NEWEST, [signed.text.encode()])


def _check_before(folder: Path) -> None:
    """Raises Refused where the ledger does not hold, or is not what grew out of the ledger that was signed before."""
    checked = _checked([*_kept(folder)])
    if not checked.holds:
        first = f"entry {checked.breaks[0].seq}: {checked.breaks[0].why}" if checked.breaks else checked.wrong[0]
        raise Refused(
            f"The ledger does not hold, and no checkpoint was signed: {first}. `openupr ledger verify` tells all; keep "
            "this folder as it is, and go back to a backup."
        )


def _read(path: Path) -> Signed:
    try:
        with path.open("rb") as file:
            return Signed.parse(file.read(_LONGEST).decode("utf-8"))
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror}. Name the file of a checkpoint.") from error
    except (BadCheckpoint, UnicodeDecodeError) as error:
        raise Refused(
            f"{path} is no checkpoint: {error}. It was damaged or changed; ask its holder for the file."
        ) from error


def _current(folder: Path) -> tuple[Key, PublicKey]:
    """The key that signs now; at first use it is made, and the ledger names it. Call it with the ledger locked."""
    named = named_keys()
    key = signing.kept(folder / signing.NAME)
    if not named:
        key = key or signing.made(folder / signing.NAME)
        raw = signing.public_of(key)
        origin = f"openupr.ledger/{hashlib.sha256(raw).hexdigest()[:16]}"
        public = PublicKey(origin, raw)
        _name_key(MADE, origin, public, {"signed_by_new": key})
        return key, public
    public = named[-1].key
    if key and signing.public_of(key) == public.raw:
        return key, public
    following = signing.kept(folder / signing.NEXT)  # a rotation was killed before its last step
    if following and signing.public_of(following) == public.raw:
        signing.put_in_place(folder)
        return following, public
    raise Refused(
        f"The key that signs this ledger's checkpoints ({public.id.hex()}) is not in {folder / signing.NAME}. "
        "Put it back from a backup."
    )


def _name_key(type: str, origin: str, new: PublicKey, signers: dict[str, Key], old: PublicKey | None = None) -> None:
    message = statement(str(old) if old else "", str(new), origin)
    signed = {name: base64.b64encode(key.sign(message)).decode() for name, key in signers.items()}
    more = {"old": str(old)} if old else {}
    ledger.append(type, {"origin": origin, "new": str(new), **more, **signed})
