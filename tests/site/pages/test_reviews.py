def test_a_review_of_which_nothing_is_imported_says_how_to_fill_it(reader):
    page = reader.get("/reviews/SVN/3")
    assert page.status == 200
    assert "./openupr import" in page.text


def test_a_review_shows_what_happened_out_of_order(reader):
    cases = reader.get("/reviews/USA/4.json").data["cases"]
    assert "2025-11-07" in [case["on"] for case in cases]


def test_a_day_that_is_none_is_taken_as_today(reader):
    assert reader.get("/reviews/SVN/3?on=yesterday&page=zzz&position=%00").status == 200


def test_a_review_or_recommendation_that_is_not_known_is_not_found(reader):
    for path in ("/reviews/SVN/9", "/reviews/ZZZ/1", "/reviews/SVN/3/recommendations/1.1"):
        assert reader.get(path).status == 404
