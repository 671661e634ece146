"""The SMART check: a draft recommendation, and what its author could say more exactly, each with its reason.

The text stands in the address, in the author's browser and nowhere else: nothing is kept or logged.
Does not: score, rank, or know who asks whom.
"""

from django.http import HttpRequest

from openupr.actions.advise import advice, told
from openupr.site.declared import asks
from openupr.site.shown import Shown, both
from openupr.vocabulary.smart import smart_rules


@asks("draft")
def page(request: HttpRequest) -> Shown:
    """The form; with a text, the advice of each rule that has some, and every rule with its source."""
    text = " ".join(request.GET.get("draft", "").split())
    return Shown("smart", {**advice(text), "rules": [told(rule) for rule in smart_rules()]})


paths = both("smart", page)
