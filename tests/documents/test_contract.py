"""The JSON of `openupr read`: one flat object, dates ISO 8601."""

import json

from openupr.documents.contract import as_contract
from tests.documents.test_record import REPORT


def test_the_envelope_the_introduction_and_the_records_stand_side_by_side():
    whole = as_contract(REPORT)
    assert whole["review_date"] == "2008-04-07"
    assert whole["troika"] == ["XAB", "XAC"]
    assert whole["recommendations"][0]["position"] == "pending"
    assert whole["findings"][0]["place"]["span"] == [1, 9]
    assert not {"content", "introduction"} & whole.keys()


def test_it_is_json_and_unknown_is_null():
    whole = json.loads(json.dumps(as_contract(REPORT)))
    assert whole["symbol"] is None
    assert whole["places"] == {"troika": [1, "2", [0, 5]]}
