"""A report of the Working Group as Akoma Ntoso, at the address of its document: /documents/A/HRC/28/15.akn.xml.

Does not: hold what `exports.akn` leaves out; another kind of document has no such file.
"""

from io import BytesIO

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _

from openupr.domain.documents import DocumentKind
from openupr.exports import akn
from openupr.site.chosen import day_of
from openupr.site.declared import asks, gives
from openupr.site.opened import as_kept
from openupr.store import documents


@asks("on")
@gives(akn.MIME)
def report(request: HttpRequest, reference: str) -> HttpResponse:
    """The recommendations of a report of the Working Group as Akoma Ntoso, with positions as of a day."""
    rows = documents.copies(reference) if "\0" not in reference else []
    found = next((one for one in rows if one.kind == DocumentKind.WORKING_GROUP_REPORT and one.review), None)
    if found is None or found.review is None:
        raise Http404(_("Reports of the Working Group that are imported here can be had as Akoma Ntoso."))
    review = as_kept(found.review.state, found.review.cycle, day_of(request))
    if review is None:
        raise Http404(_("Reports of the Working Group that are imported here can be had as Akoma Ntoso."))
    made = BytesIO()
    akn.write(review, made)
    return HttpResponse(made.getvalue(), content_type=akn.MIME)


paths = [path("documents/<path:reference>.akn.xml", report)]
