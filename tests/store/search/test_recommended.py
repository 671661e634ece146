"""Recommendations of rows read at once say what the pages say."""

from datetime import date

import pytest

from openupr.store import reviews
from openupr.store.models import Review
from openupr.store.search.gathering import gathered
from openupr.store.search.recommended import recommended
from tests.store import builders as b
from tests.store.keeping import BIH, keep

DAYS = (date(2014, 11, 10), date(2015, 3, 21), date(2026, 11, 24))
SETS = {
    "report": [b.report((b.PENDING, b.SUPPORTED, b.NOTED, None, b.PARTIALLY, b.PENDING))],
    "report and addendum": [b.report(), b.addendum([(["115.1"], b.SUPPORTED), (["115.2"], b.NOTED)])],
    "report, session report, decision": [b.report(), b.session_report(6, 0, 6), b.decision()],
    "report and list": [b.report(), b.thematic_list((b.SUPPORTED,) * 6, issued=date(2015, 4, 1))],
    "list alone": [b.thematic_list((b.NOTED,) * 6, issued=date(2015, 4, 1))],
    "draft and final": [b.report(), b.report(symbol="A/HRC/WG.6/20/L.1", name="draft.pdf")],
    "addendum alone": [b.addendum([(["115.1"], b.SUPPORTED)])],
}
# `ordinary` engines differ in nothing here that test_gathering does not run on both
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.mark.parametrize("documents", SETS.values(), ids=SETS.keys())
def test_numbers_texts_states_and_positions_are_those_of_the_page(store, documents):
    for one in documents:
        keep(one, BIH)
    review = Review.objects.get()
    (whole,) = gathered([review])
    for day in DAYS:
        page = [one for one in reviews.describe(review, day)["recommendations"] if one["text"] is not None]
        shown = [(one["number"], one["text"], tuple(one["states"]), one["position"]) for one in page]
        found = recommended(whole, day)
        assert [(one.number, one.text, one.states, one.position) for one in found] == shown
        assert [(one.document.reference, one.page, one.span) for one in found] == [
            (one["source"]["symbol"], one["source"]["page"], one["source"]["span"]) for one in page
        ]
        assert [one.theme for one in found] == [one["theme"] for one in page]
