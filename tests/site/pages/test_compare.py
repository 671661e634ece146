def test_states_stand_side_by_side_in_the_order_of_the_address(reader):
    data = reader.get("/compare.json?state=SVN&state=HRV").data
    assert data["compared"] == ["Slovenia", "Croatia"]
    assert [one["chart"] for one in data["parts"]] == ["cycles", "answers", "makers"]
    for figure, code in zip(data["parts"][0]["figures"], ("SVN", "HRV"), strict=True):
        assert figure["counted"] == reader.get(f"/analysis/cycles.json?state={code}").data["counted"]
    assert reader.get("/compare?state=SVN&state=HRV").text.count("<svg") == 6


def test_cycles_and_groups_too_and_other_filters_hold_for_all(reader):
    assert reader.get("/compare.json?cycle=1,2").data["compared"] == ["Cycle 1", "Cycle 2"]
    data = reader.get("/compare.json?group=African,Asia-Pacific&cycle=1").data
    assert data["compared"] == ["African States", "Asia-Pacific States"]
    assert [row[0] for row in data["parts"][0]["figures"][0]["rows"]] == ["1"]


def test_more_than_four_are_refused_and_none_is_asked_for(reader):
    assert reader.get("/compare?state=SVN,HRV,AUT,ITA,HUN").status == 400
    assert "Name two or more" in reader.get("/compare").text
