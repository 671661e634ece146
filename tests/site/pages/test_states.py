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
