"""The national working table of a review as a file to fill in: /reviews/SVN/4/working-table.xlsx, .docx, .csv.

Does not: take a table back. What people write stays in their file; `openupr working-table … --back FILE` puts it
together with the review of a later day, where they choose to run it.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path
from django.utils.translation import gettext as _

from openupr.actions.working_table import working_table
from openupr.domain.round_trip import blank
from openupr.exports._round_trip import MIME, written
from openupr.exports._working_table import paper
from openupr.site import failures
from openupr.site.chosen import day_of
from openupr.site.declared import asks, gives
from openupr.store.failures import Refused

_LONGEST = 200


@asks("on", "position", "theme")
@gives(*(kind.partition(";")[0] for kind in MIME.values()))
def download(request: HttpRequest, code: str, cycle: int, suffix: str) -> HttpResponse:
    """Every recommendation, or those chosen, with empty columns for lead, deadline, action, status, evidence."""
    if suffix not in MIME:
        raise Http404(_("A working table can be had as %s.") % ", ".join(MIME))
    position, theme = (request.GET.get(one, "").replace("\0", "").strip()[:_LONGEST] for one in ("position", "theme"))
    on = day_of(request)
    try:
        found = working_table(f"{code}/{cycle}", on, position, theme)
    except Refused as error:
        return failures.page(request, 404, str(error))
    name = f"openupr-{code}-cycle-{cycle}-working-table-{on.isoformat()}.{suffix}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    made = written(paper(found), blank(found.form, found.rows), suffix)
    return HttpResponse(made, content_type=MIME[suffix], headers=headers)


paths = [path("reviews/<str:code>/<int:cycle>/working-table.<str:suffix>", download)]
