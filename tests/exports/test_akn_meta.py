"""The metadata of Akoma Ntoso: which report is meant."""

from openupr.exports._akn_meta import report_of, work
from tests.exports.invented import review

FINAL = {"reference": "A/HRC/928/15", "symbol": "A/HRC/928/15", "kind": "working_group_report"}
DRAFT = {"reference": "A/HRC/WG.6/20/L.13", "symbol": "A/HRC/WG.6/20/L.13", "kind": "working_group_report"}


def test_the_final_report_stands_before_its_draft():
    assert report_of({"documents": [DRAFT, FINAL]}) == FINAL
    assert report_of({"documents": [DRAFT]}) == DRAFT
    assert report_of({"documents": []}) == {}


def test_a_work_keeps_its_address_when_the_report_is_issued_later():
    before = {**review(), "adoption_date": "2014-11-06"}
    after = {**before, "documents": [{**FINAL, "issued": "2014-12-15"}]}
    assert work(before) == work(after) == "/akn/un/doc/report/hrc/2014-11-06/a-hrc-928-15"
