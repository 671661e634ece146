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
