"""The training room: nothing of it is kept, and nothing of it mixes with what is real."""

from openupr.domain.training.play import STORIES


def test_a_role_is_played_to_its_end_by_links_alone(reader):
    roles = reader.get("/training.json").data["roles"]
    assert [one["role"] for one in roles] == ["delegate", "secretariat", "institution"]
    for role in roles:
        data = reader.get(f"/training/{role['role']}.json").data
        for _ in range(40):
            if data["scene"] is None:
                break
            fresh = next(one for one in data["scene"]["choices"] if not one["tried"])
            assert f'href="{fresh["address"]}"' in reader.get(fresh["address"][:-1]).text
            data = reader.get(fresh["address"].replace("?", ".json?")).data
        assert (data["scene"], data["stage"]) == (None, "implementation")


def test_a_step_that_is_not_allowed_is_answered_by_the_rules(reader):
    page = reader.get("/training/secretariat?chosen=b").text
    for words in ("Not so.", "Expected", "the compilation issued before it", "From the stage", "(tried)"):
        assert words in page


def test_nothing_is_kept_and_no_cookie_is_set(rehearsed):
    before = rehearsed.get("/ledger.json").data["head"]
    answer = rehearsed.get("/training/delegate?chosen=ab")
    assert answer.headers.get("Set-Cookie") is None
    assert "All that" not in answer.text
    assert rehearsed.get("/ledger.json").data["head"] == before


def test_it_stays_out_of_lists_for_crawlers(reader):
    assert "Disallow: /training" in reader.get("/robots.txt").text
    assert "/training" not in reader.get("/sitemap.xml").text


def test_what_cannot_have_been_chosen_is_said(reader):
    for address in ("/training/delegate?chosen=zz", f"/training/delegate?chosen={'b' * 90}"):
        assert reader.get(address).status == 400
    answer = reader.get("/training/president.json")
    assert (answer.status, "delegate, secretariat, institution" in answer.data["error"]) == (404, True)
    assert len(STORIES) == 3
