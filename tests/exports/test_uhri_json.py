"""The JSON form of OHCHR's index: one array, read back as written."""

import json
from io import BytesIO

from openupr.exports._uhri import record
from openupr.exports.uhri_json import write
from tests.exports.invented import recommendation, review


def test_it_is_one_array_with_a_record_a_recommendation():
    whole, out = review(recommendation("90.1"), recommendation("90.2", "Лес, 森, غابة")), BytesIO()
    write(whole, out)
    assert json.loads(out.getvalue()) == [record(one, whole) for one in whole["recommendations"]]
    assert "森".encode() in out.getvalue()


def test_a_review_without_recommendations_is_an_empty_array():
    out = BytesIO()
    write(review(), out)
    assert json.loads(out.getvalue()) == []
