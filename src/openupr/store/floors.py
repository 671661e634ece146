"""The lists of speakers and the items of the plenary as the ledger has them; one of each for the process.

Does not: know more of them than their machines do.
"""

from openupr.domain.plenary.item import PLENARY, Item
from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.guards import SPEAKERS
from openupr.store.parts import Parts

LISTS: Parts[Floor] = Parts(SPEAKERS)
ITEMS: Parts[Item] = Parts(PLENARY)
