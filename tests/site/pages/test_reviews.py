def test_a_review_whose_facts_ship_lists_them_with_real_totals(reader):
    data = reader.get("/reviews/SVN/2.json").data
    assert data["basis"] == "shipped"
    assert data["tally"]["received"] == data["total"] == 163
    assert len(data["recommendations"]) == 50
    assert data["pages"] == 4
    assert data["speakers"][0]["name"]
    by_norway = reader.get("/reviews/SVN/2.json?by=Norway").data
    assert 0 < by_norway["total"] < 163
    assert all("NOR" in one["states"] for one in by_norway["recommendations"])


def test_pages_of_a_list_keep_what_was_chosen(reader):
    text = reader.get("/reviews/SVN/2?group=African").text
    assert "group=African&amp;on=" in text or "of 163" in text
    assert "page=2" in reader.get("/reviews/SVN/2?position=not_here").text


def test_a_review_of_which_nothing_is_imported_says_how_to_fill_it(reader):
    page = reader.get("/reviews/SVN/3")
    assert page.status == 200
    assert "./openupr import" in page.text


def test_a_review_shows_what_happened_out_of_order(reader):
    cases = reader.get("/reviews/USA/4.json").data["cases"]
    assert "2025-11-07" in [case["on"] for case in cases]


def test_a_day_that_is_none_is_refused_and_what_else_cannot_be_understood_is_not_chosen(reader):
    assert reader.get("/reviews/SVN/3?on=yesterday").status == 400
    assert reader.get("/reviews/SVN/3?page=zzz&position=%00").status == 200


def test_a_review_or_recommendation_that_is_not_known_is_not_found(reader):
    for path in ("/reviews/SVN/9", "/reviews/ZZZ/1", "/reviews/SVN/3/recommendations/1.1"):
        assert reader.get(path).status == 404


def test_a_day_before_the_review_shows_no_recommendations_and_says_why(reader):
    page = reader.get("/reviews/SVN/2?on=2010-01-01")
    assert "recommendations had not been received yet" in page.text
    assert "163" not in page.text
    assert reader.get("/reviews/SVN/2.json?on=2010-01-01").data["recommendations"] == []
    assert "had not been received yet" in reader.get("/states/SVN?on=2010-01-01").text


def test_answers_that_only_others_hold_are_not_shown_as_pending(reader):
    page = reader.get("/reviews/SVN/2").text
    assert "<b>163</b> answers not in this copy" in page
    assert "<b>163</b> pending" not in page
    assert "<b>163</b> pending" in reader.get("/reviews/SVN/2?on=2014-12-01").text
    first = reader.get("/reviews/SVN/2.json").data["recommendations"][0]["number"]
    assert "pending in the report" in reader.get(f"/reviews/SVN/2/recommendations/{first}").text


def test_a_recommending_state_that_is_none_is_said_to_be_none(reader):
    page = reader.get("/reviews/SVN/2?by=Narnia")
    assert "No State is called “Narnia” here" in page.text
    for path in ("/reviews/SVN/2?by=Norway", "/reviews/SVN/2?by=nor", "/reviews/SVN/2?by=Holy%20See", "/reviews/SVN/2"):
        assert "No State is called" not in reader.get(path).text
