"""The next cycle as a page: all States once, marked as a proposal."""


def test_all_states_stand_in_fourteen_sessions_marked_as_a_proposal(reader):
    found = reader.get("/calendar/next")
    assert found.text.count("<section>") == 14
    assert "A proposal computed by rule from cycle 4. Nobody has decided it." in found.text
    assert "or session 68, if it keeps the place its review was moved to" in found.text
    data = reader.get("/calendar/next.json").data
    assert sum(len(one["states"]) for one in data["sessions"]) == data["states"] == 193


def test_the_calendar_leads_to_it(reader):
    assert 'href="/calendar/next"' in reader.get("/calendar").text
