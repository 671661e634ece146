def test_all_sessions_stand_under_their_cycles(reader):
    cycles = reader.get("/sessions.json").data["cycles"]
    assert [len(one["sessions"]) for one in cycles] == [14, 14, 14, 12]


def test_a_session_shows_its_reviews_in_order_of_date(reader):
    reviews = reader.get("/sessions/20.json").data["reviews"]
    days = [one["reviewed_on"] for one in reviews]
    assert len(reviews) == 14
    assert days == sorted(days)


def test_there_is_no_session_55(reader):
    assert reader.get("/sessions/55").status == 404


def test_a_session_shows_how_many_recommendations_each_state_received(reader):
    rows = {one["state"]["code"]: one["received"] for one in reader.get("/sessions/20.json").data["reviews"]}
    assert rows["SVN"] == 163
    assert rows["BIH"] == 167


def test_a_session_says_why_numbers_of_recommendations_are_missing(reader):
    assert reader.get("/sessions/34.json").data["without"] == 14
    assert "Of 14 reviews the number of recommendations is not known here" in reader.get("/sessions/34").text
    assert "not known here: no report" not in reader.get("/sessions/20").text


def test_where_no_source_says_what_became_of_a_session_it_is_said_once(reader):
    page = reader.get("/sessions/53")
    assert page.text.count("no source here says whether it was held") == 1


def test_a_session_leads_to_its_neighbours(reader):
    assert [reader.get("/sessions/1.json").data[name] for name in ("before", "after")] == [
        None,
        {"number": 2, "address": "/sessions/2"},
    ]


def test_the_timetable_names_the_state_of_each_meeting(reader):
    told = {one["meeting"]: one["reviews"] for one in reader.get("/sessions/48.json").data["meetings"]}
    assert [one["state"] for one in told[13]] == ["SVN"]
    page = reader.get("/sessions/48").text.partition('id="timetable"')[2]
    assert '<a href="/reviews/SVN/4">Slovenia</a>' in page
