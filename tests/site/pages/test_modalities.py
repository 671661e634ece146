from openupr.actions.list_rules import listed_rules


def test_every_rule_stands_with_its_authority_dates_and_cases(reader):
    data = reader.get("/modalities.json").data
    assert [one["name"] for one in data["rules"]] == [one["name"] for one in listed_rules()]
    assert all(one["citation"] and one["since"] and one["kind"] and one["sureness"] for one in data["rules"])
    assert all({case["kind"] for case in one["cases"]} >= {"passes", "differs"} for one in data["rules"])
    page = reader.get("/modalities").text
    assert "reasons are often not in the document" in page
    assert 'id="adopted_within_48_hours"' in page


def test_the_rules_of_one_kind_can_be_chosen(reader):
    data = reader.get("/modalities.json?kind=decision").data
    assert {one["kind"] for one in data["rules"]} == {"decision"}
    assert len(data["rules"]) == dict(data["kinds"])["decision"]
    assert reader.get("/modalities.json?kind=nothing").data["kind"] == ""


def test_the_numbers_stand_by_session(reader):
    found = {one["name"]: one["rows"] for one in reader.get("/modalities.json").data["numbers"]}
    assert [row["value"] for row in found["review_minutes"]][:2] == [180, 210]
