from collections import Counter
from datetime import date

import pytest

from openupr.actions.search import Asked, search
from openupr.site.opened import opened
from openupr.store.counted import imported
from tests.store import builders as b
from tests.store.keeping import BIH, keep


@pytest.mark.parametrize(("code", "cycle"), [("SVN", 2), ("SVN", 9), ("ZZZ", 1), ("<b>", 0)])
def test_what_is_not_imported_or_can_be_no_review_is_none(code, cycle, store):
    assert opened(code, cycle, date(2026, 11, 24)) is None


def test_a_decision_alone_does_not_make_the_answers_pending(store):
    """Bosnia and Herzegovina, cycle 2: the facts of the report ship; the outcome was adopted on 20 March 2015."""
    keep(b.decision(names_addendum="A/HRC/28/17/Add.1"), BIH)
    before, after = (opened("BIH", 2, date(2015, 3, n)) for n in (19, 20))
    assert before["tally"]["pending"] == before["tally"]["received"] == after["tally"]["not_here"] == 167
    assert after["tally"]["pending"] == 0
    assert {one["position"] for one in after["recommendations"]} == {"not_here"}
    keep(b.addendum([((before["recommendations"][0]["number"],), b.PENDING)]), BIH)
    assert opened("BIH", 2, date(2026, 11, 24))["tally"]["pending"] == 1


def test_a_review_shows_positions_as_figures_and_search_do(store):
    keep(b.report((b.SUPPORTED, b.PENDING, None, b.PENDING, b.NOTED, b.SUPPORTED)), BIH)
    today = date(2026, 11, 24)

    def of_page():
        return Counter(one["position"] for one in opened("BIH", 2, today)["recommendations"] if one["text"])

    def everywhere():
        facet = search(Asked("kind:recommendation"))["facets"]["position"]
        counted = Counter(row.position for rows in imported(today).values() for row in rows)
        return [dict(of_page()), dict(counted), {one["value"]: one["count"] for one in facet}]

    assert everywhere() == [{"supported": 2, "not_here": 3, "noted": 1}] * 3
    keep(b.addendum([(("115.2",), b.PENDING), (("115.4",), b.NOTED)]), BIH)
    page, counted, facet = everywhere()
    assert page == {key if key != "none" else None: n for key, n in counted.items()} == facet
    assert "not_here" not in page
