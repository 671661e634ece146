"""The list of speakers on the site: readers look, the administrator takes each step, and refusals say why."""

import pytest

LIST = "/reviews/XBC/0/speakers"
DAY = "2024-07-29"
WINDOW = {"opens": DAY, "opens_at": "10:00", "closes": "2024-08-01", "closes_at": "18:00"}


@pytest.fixture(scope="module")
def ordered(rehearsed):
    """A list of three in order, taken by the forms."""
    steps = [
        ("list_opened", {"on": DAY, **WINDOW}),
        ("speaker_registered", {"on": DAY, "time": "10:01", "speaker": "XBA,XBB,XBD"}),
        ("list_closed", {"on": "2024-08-01"}),
        ("speakers_ordered", {"on": "2024-08-02", "first": "XBB"}),
    ]
    for kind, fields in steps:
        assert rehearsed.open(f"{LIST}/{kind}", fields).status == 200, kind
    return rehearsed


def test_readers_see_the_order_the_time_and_what_became_of_each_turn_but_no_form(rehearsed, reader):
    page = rehearsed.get("/reviews/XAA/0/speakers").text
    for words in (
        "State G",
        "did not take the floor",
        "as the secretariat announced",
        "Time of the State under review",
    ):
        assert words in page
    assert "<button" not in page.partition("<main")[2].partition("</main>")[0]
    data = rehearsed.get("/reviews/XAA/0/speakers.json").data
    assert (data["speakers"][0]["name"], data["speakers"][0]["used"], data["controls"]) == ("State G", "2:00", [])
    assert "/reviews/XAA/0/speakers" in rehearsed.get("/reviews/XAA/0/procedure").text
    told = reader.get("/reviews/SVN/2/speakers").text
    assert "told by the report" in told
    assert "Enter this list" not in told
    assert "Nothing is entered" in reader.get("/reviews/SVN/2/speakers?list=plenary_states").text
    assert reader.get("/reviews/SVN/2/speakers?list=odd").status == 200
    for address in ("/reviews/ABC/9/speakers", "/reviews/SVN/9/speakers.json"):
        assert reader.get(address).status == 404
    for address in (f"{LIST}/list_opened", f"{LIST}/from-record", f"{LIST}/list_opened.json"):
        assert reader.get(address).status == 403


def test_the_steps_of_a_list_are_taken_and_what_was_left_empty_is_filled_in(ordered):
    data = ordered.get(f"{LIST}.json").data
    assert [(one["code"], one["role"], one["status"]) for one in data["speakers"]] == [
        ("XBB", "member", "waiting"), ("XBD", "member", "waiting"), ("XBA", "member", "waiting"),
    ]  # fmt: skip
    assert ordered.open(f"/ledger/{data['last']}.json").data["done_by"]["who"] == "administrator"


def test_places_are_exchanged_when_both_agree(ordered):
    proposed = ordered.open(f"{LIST}/swap_proposed", {"on": "2024-08-03", "speaker": "XBB", "with": "XBA"})
    assert "State A of session 2 agrees" in proposed.text
    sent = {"speaker": "XBA", "with": "XBB"}
    agreed = ordered.open(f"{LIST}/swap_agreed", {**sent, "on": "2024-08-03"}, form=LIST)
    assert agreed.status == 200
    order = [one["code"] for one in ordered.get(f"{LIST}.json").data["speakers"]]
    assert order == ["XBA", "XBD", "XBB"]


def test_a_step_that_may_not_come_says_what_was_expected_and_the_paragraph(ordered):
    refused = ordered.open(f"{LIST}/speaker_called", {"on": "2024-08-05", "time": "10:00", "speaker": "XBA"})
    assert refused.status == 409
    for words in ("Expected", "review opened before it", "From the stage", "PRST/8/1, paragraph 6"):
        assert words in refused.text.replace("</a>", "")
    before = ordered.get(f"{LIST}.json").data["last"]
    late = {"on": DAY, "time": "10:00", "speaker": "XBE", "after": "0"}
    assert ordered.open(f"{LIST}/speaker_registered", late).status == 409
    tried = ordered.open(f"{LIST}/speaker_withdrew", {"on": "2024-08-03", "speaker": "XBD", "try": "yes"})
    assert "Nothing was entered" in tried.text
    assert ordered.open(f"{LIST}/speaker_called", {"on": "soon", "speaker": "XBA"}).status == 422
    assert ordered.open(f"{LIST}/speaker_sang").status == 404
    assert ordered.get(f"{LIST}.json").data["last"] == before


def test_a_form_that_was_opened_before_another_entry_came_is_not_taken(ordered):
    sent = {"on": "2024-08-03", "speaker": "XBD", "after": "1"}
    answer = ordered.open(f"{LIST}/speaker_withdrew", sent)
    assert (answer.status, "came since the page was opened" in answer.text) == (409, True)


def test_the_room_is_run_by_a_button_for_each_step_and_a_correction_takes_the_old_one_s_place(rehearsed):
    room = "/reviews/XAC/0/speakers"
    absent = next(one for one in rehearsed.get(f"{room}.json").data["speakers"] if one["status"] != "heard")["code"]
    later = {"on": "2024-09-02", "time": "12:00", "speaker": absent, "why": "asked for it"}
    assert f'formaction="{room}/speaker_called"' in rehearsed.open(f"{room}/floor_given_later", later).text
    for kind, time in (("speaker_called", "12:01"), ("speaker_started", "12:01:10"), ("speaker_finished", "12:02:10")):
        done = rehearsed.open(f"{room}/{kind}", {"on": "2024-09-02", "time": time, "speaker": absent}, form=room)
        assert done.url.endswith("#floor")
    data = rehearsed.get(f"{room}.json").data
    assert [one["used"] for one in data["speakers"] if one["code"] == absent] == ["1:00"]
    last = data["last"]
    assert 'value="12:02:10"' in rehearsed.open(f"{room}/speaker_finished?corrects={last}").text
    right = {"on": "2024-09-02", "time": "12:02:40", "speaker": absent, "corrects": str(last)}
    assert "(correction)" in rehearsed.open(f"{room}/speaker_finished", right).text
    assert [one["used"] for one in rehearsed.get(f"{room}.json").data["speakers"] if one["code"] == absent] == ["1:30"]


def test_the_list_of_a_real_report_is_entered_once(signed_in):
    address = "/reviews/ITA/2/speakers"
    done = signed_in.open(f"{address}/from-record", {}, form=address)
    assert (done.url.endswith(address), "no list of speakers" in done.text) == (True, False)
    assert signed_in.get(f"{address}.json").data["basis"] == "ledger"
    assert signed_in.open(f"{address}/from-record", {}, form="/import").status == 409
