"""The round of a beacon that a manifest names: asked for over the network, or read from a file a browser saved.

Does not: keep it (the drawing that is held with it does).
"""

from pathlib import Path

from openupr.domain.lots.beacons import Chain
from openupr.imports.beacon.fetching import LONGEST, NotKnown, Round, fetch, verified
from openupr.imports.beacon.signature import NotInstalled
from openupr.store.failures import Refused
from openupr.store.ordinary import ordinary


def round_of(chain: Chain, number: int, file: Path | None, address: str) -> Round:
    """The round, its signature verified. Raises Refused with what else can be done."""
    try:
        if file is not None:
            with ordinary(file).open("rb") as saved:
                return verified(chain, number, saved.read(LONGEST), file.name)
        return fetch(chain, number, address)
    except (NotKnown, NotInstalled) as error:
        raise Refused(f"{error} Nothing was drawn.") from error
