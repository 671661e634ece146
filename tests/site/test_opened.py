from datetime import date

import pytest

from openupr.site.opened import opened
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
