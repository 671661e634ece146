"""The lists of speakers as the ledger has them; one for the process.

Does not: know more of a list than its machine does.
"""

from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.guards import SPEAKERS
from openupr.store.parts import Parts

LISTS: Parts[Floor] = Parts(SPEAKERS)
