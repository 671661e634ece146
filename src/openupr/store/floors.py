"""The lists of speakers, draft lists and items of the plenary as the ledger has them; one of each for the process.

Does not: know more of them than their machines do.
"""

from openupr.domain.drafting.draft_list import DraftList
from openupr.domain.drafting.guards import DRAFTING
from openupr.domain.plenary.item import PLENARY, Item
from openupr.domain.speakers.floor import Floor
from openupr.domain.speakers.guards import SPEAKERS
from openupr.store.parts import Parts

LISTS: Parts[Floor] = Parts(SPEAKERS)
ITEMS: Parts[Item] = Parts(PLENARY)
DRAFTS: Parts[DraftList] = Parts(DRAFTING)
