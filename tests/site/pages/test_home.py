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


def test_the_last_session_and_those_to_come_name_their_states(reader):
    around = reader.get("/index.json").data["around"]
    assert all(one["reviews"] for one in around)
    assert around[0]["when"] in ("past", "now")


def test_every_session_is_one_click_away(reader):
    text = reader.get("/").text
    assert all(f'href="/sessions/{number}"' in text for number in range(1, 55))


def test_an_invented_state_has_no_page_and_is_not_proposed(reader):
    page = reader.get("/states?name=State%20A")
    assert page.status == 404
    assert "XAA" not in page.text


def test_data_of_a_name_leads_to_data_and_of_none_says_what_was_wrong(reader):
    assert reader.get("/states.json?name=Slovenia").data["state"]["code"] == "SVN"
    answer = reader.get("/states.json?name=Atlantis")
    assert (answer.status, "No State" in answer.data["error"]) == (404, True)
    assert answer.data["request_id"] == answer.headers["X-Request-Id"]


def test_a_rehearsals_first_page_leads_to_its_reviews_and_a_real_ones_does_not(rehearsed, reader):
    page = rehearsed.open("/").text
    assert 'href="/reviews/XAA/0/procedure"' in page
    assert 'href="/postponements?rehearsal=yes"' in page
    assert reader.get("/index.json").data["rehearsed"] == []
