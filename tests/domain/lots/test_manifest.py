from openupr.domain.lots.reading import read
from tests.domain.lots.manifests import plain, troikas


def test_a_part_is_drawn_under_an_id_of_its_own():
    whole = read(plain())
    assert [whole.id_of(part) for part in whole.parts] == ["UPR-TEST-1"]
    parts = read(troikas([{"state": "XAA"}, {"state": "XAB"}]))
    assert [parts.id_of(part) for part in parts.parts] == ["UPR-TEST-1/XAA/4", "UPR-TEST-1/XAB/4"]
