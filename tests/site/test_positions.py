from openupr.site.positions import shown


def test_parts_fill_the_whole_in_a_fixed_order():
    rows = [{"position": value} for value in ("noted", "supported", "supported", None)]
    tally = shown(rows)
    assert tally["received"] == 4
    assert [(one["value"], one["count"]) for one in tally["parts"]] == [("supported", 2), ("noted", 1), ("none", 1)]
    assert [one["start"] for one in tally["parts"]] == [0, 50, 75]
    assert sum(one["width"] for one in tally["parts"]) == 100


def test_no_recommendation_has_no_parts():
    assert shown([]) == {"received": 0, "parts": []}
