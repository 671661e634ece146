from openupr.vocabulary.states import states


def test_every_state_is_reached_on_the_map_and_every_member_in_the_list(reader):
    page = reader.get("/map")
    assert page.status == 200
    for code, state in states().items():
        assert page.text.count(f'"/states/{code}"') == (2 if state.member else 1), code
    assert "do not imply official endorsement or acceptance by the United Nations" in page.text
    assert 'href="/map"' in reader.get("/").text


def test_a_page_with_a_map_is_light(reader):
    assert len(reader.get("/map").text.encode()) < 120_000
    assert "picture" not in reader.get("/map.json").data
