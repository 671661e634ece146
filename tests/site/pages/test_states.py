def test_a_state_shows_its_four_reviews_side_by_side(reader):
    data = reader.get("/states/SVN.json").data
    assert [(one["cycle"], one["session"]) for one in data["reviews"]] == [(1, 7), (2, 20), (3, 34), (4, 48)]
    assert [one["name"] for one in data["reviews"][3]["troika"]] == ["Dominican Republic", "South Africa", "Thailand"]


def test_a_failed_date_stands_with_the_review_that_it_moved_to(reader):
    second = next(one for one in reader.get("/states/ISR.json").data["reviews"] if one["cycle"] == 2)
    assert second["session"] == 17
    assert [one["session"] for one in second["moved"]] == [15]


def test_an_unknown_code_is_a_page_that_helps(reader):
    page = reader.get("/states/ZZZ")
    assert page.status == 404
    assert "alpha-3" in page.text


def test_a_state_shows_who_recommended_to_it_and_to_whom_it_recommended(reader):
    data = reader.get("/states/SVN.json").data
    assert data["received"]["total"] == 260
    assert data["received"]["first"][0]["times"] >= data["received"]["first"][-1]["times"] > 0
    assert data["made"]["states"] > 100
    assert "./openupr" not in reader.get("/states/SVN").text


def test_positions_are_those_of_the_chosen_day(reader):
    reviews = reader.get("/states/SVN.json?on=2012-01-01").data["reviews"]
    assert reviews[0]["tally"]["received"] == 97
    assert reviews[1]["tally"] is None
