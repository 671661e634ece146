def test_a_profile_tells_received_and_made_and_leads_to_the_charts(reader):
    data = reader.get("/states/SVN/profile.json").data
    received, made = data["received"][0], data["made"][0]
    assert received["counted"] == reader.get("/analysis/cycles.json?state=SVN").data["counted"] > 0
    assert made["counted"] == reader.get("/analysis/cycles.json?by=SVN").data["counted"] > 0
    page = reader.get("/states/SVN/profile")
    assert page.status == 200
    assert 'href="/analysis/cycles?state=SVN"' in page.text
    assert "not human rights in any State" in page.text
    assert "/states/SVN/profile" in reader.get("/states/SVN").text


def test_who_is_not_reviewed_has_only_what_it_made(reader):
    assert reader.get("/states/VAT/profile.json").data["received"] == []
    assert reader.get("/states/QQQ/profile").status == 404


def test_a_session_at_a_glance_counts_what_its_charts_count(reader):
    data = reader.get("/sessions/7/glance.json").data
    assert data["recommendations"] == data["figures"][0]["counted"] > 0
    assert data["reviewed"] == len(data["figures"][0]["rows"]) + data["figures"][0]["left_out"]
    assert data["speakers"] > data["reviewed"]
    assert reader.get("/sessions/7/glance").status == 200
    assert reader.get("/sessions/999/glance").status == 404
