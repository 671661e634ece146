"""Rows of reviews read at once."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from openupr.store.models import Review
from openupr.store.search import gathering
from openupr.store.search.gathering import gathered
from tests.store import builders as b
from tests.store.keeping import BIH, keep

SVN = ("SVN", 2, 20)


def test_each_review_has_its_own_rows_and_no_other_s(store):
    keep(b.report(), BIH)
    keep(b.addendum([(["115.1", "115.2"], b.SUPPORTED)]), BIH)
    keep(b.session_report(6, 0, 6), BIH)
    keep(b.report(symbol="A/HRC/929/1", name="other.pdf"), SVN)
    bih, svn = gathered(list(Review.objects.order_by("state")))
    assert (bih.review.state, svn.review.state) == ("BIH", "SVN")
    assert (len(bih.labels), len(svn.labels)) == (6, 6)
    assert {one.document.kind for one in bih.labels} == {"working_group_report"}
    assert (bih.plenaries, svn.plenaries) == (1, 0)
    texts = [(one.kind, one.text, one.number) for one in bih.texts]
    assert ("pledge", "Invented pledge", "120") in texts
    assert ("paragraph", "invented sentence of the President", "931") in texts
    assert [one[1] for one in texts].count("invented answer") == 1  # one paragraph on two numbers
    assert {one.text for one in svn.texts} == {"Invented pledge"}


def test_more_reviews_need_no_more_queries(store):
    keep(b.report(), BIH)
    with CaptureQueriesContext(connection) as one:
        list(gathered(list(Review.objects.all())))
    keep(b.report(symbol="A/HRC/929/1", name="other.pdf"), SVN)
    with CaptureQueriesContext(connection) as two:
        list(gathered(list(Review.objects.all())))
    assert len(one) == len(two)


def test_the_order_asked_for_is_kept_over_several_batches(store, monkeypatch):
    monkeypatch.setattr(gathering, "AT_ONCE", 1)
    keep(b.report(), BIH)
    keep(b.report(symbol="A/HRC/929/1", name="other.pdf"), SVN)
    assert [one.review.state for one in gathered(list(Review.objects.order_by("-state")))] == ["SVN", "BIH"]
