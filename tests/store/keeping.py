"""Keep invented documents in a store, as the review of the builders or of a State whose dates are on record."""

from openupr.domain.documents import DocumentKind
from openupr.store.importing import Kept, import_reading
from openupr.store.keep import Reading
from openupr.store.models import Review
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)
BIH = ("BIH", 2, 20)  # reviewed on 5, adopted on 7 November 2014; outcome on 20 March 2015


def keep(one, key=KEY, reader="reader 1") -> Kept:
    several = one.kind is DocumentKind.COUNCIL_SESSION_REPORT
    return import_reading(Reading(one, b.data_of(one), reader, None if several else key, {b.STATE: key}))


def review() -> Review:
    """The only review of the store."""
    return Review.objects.get()
