def test_home_names_every_member_state_with_its_address(reader):
    page = reader.get("/")
    assert page.status == 200
    assert page.text.count('<li><a href="/states/') == 193
    assert "Which State?" in page.text


def test_a_name_in_any_spelling_leads_to_the_state(reader):
    for name in ("slovenia", "SVN", "Republic%20of%20Slovenia", "sloven"):
        assert "<h1>Slovenia</h1>" in reader.get(f"/states?name={name}").text


def test_an_unknown_name_is_kept_and_escaped(reader):
    page = reader.get("/states?name=%3Cscript%3EAtlantis")
    assert page.status == 404
    assert "&lt;script&gt;Atlantis" in page.text
    assert "<script" not in page.text


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
