"""Vocabularies: OHCHR's themes in three generations, UPR Info's issues, goals; and each term's links to the others.

Each link says how the other term stands to this one, and who says so: the same name, a hand, or a count.
Does not: code a recommendation.
"""

from django.http import Http404, HttpRequest

from openupr.actions.list_vocabularies import listed, whole
from openupr.site.declared import asks
from openupr.site.shown import Shown, both
from openupr.store.failures import Refused


def page(request: HttpRequest) -> Shown:
    """Every vocabulary, with version and source, and how many of its terms are linked to the others."""
    return Shown("vocabularies", {"vocabularies": listed()})


@asks()
def one(request: HttpRequest, vocabulary: str) -> Shown:
    """The terms of a vocabulary, each with its links."""
    try:
        return Shown("vocabulary", whole(vocabulary))
    except Refused as error:
        raise Http404(str(error)) from error


paths = [*both("vocabularies/<str:vocabulary>", one), *both("vocabularies", page)]
