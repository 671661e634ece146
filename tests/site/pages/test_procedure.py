"""The procedure of a review on the site: readers look, the administrator takes steps, and refusals say why."""

import pytest

REVIEW = "/reviews/XBA/0/procedure"


def test_readers_see_stage_entries_and_what_may_come_next_but_no_form(rehearsed, reader):
    page = rehearsed.get("/reviews/XAK/0/procedure").text
    for words in ("Stage: implementation", "What may come next", "The Council has never declared persistent non-coop"):
        assert words in page
    assert "Take this step" not in page
    assert rehearsed.get("/reviews/XAK/0/procedure.json").data["cases"][0]["closed"]
    told = reader.get("/reviews/USA/4/procedure").text
    assert "The ledger of this copy has no step of this review" in told
    assert "Enter these steps" not in told
    for address in ("/reviews/ABC/9/procedure", "/reviews/SVN/9/procedure.json", "/reviews/XAA/4/procedure"):
        assert reader.get(address).status == 404
    for address in (f"{REVIEW}/review_scheduled", f"{REVIEW}/from-record", f"{REVIEW}/review_scheduled.json"):
        assert reader.get(address).status == 403


def test_a_step_is_taken_tried_refused_and_corrected(rehearsed):
    form = f"{REVIEW}/review_scheduled"
    step = {"on": "2024-03-01", "session": "1", "date": "2024-08-05", "actor": "Council", "after": "0"}
    tried = rehearsed.open(form, {**step, "try": "yes"})
    assert "the review would then stand at: scheduled. Nothing was entered." in tried.text
    assert rehearsed.get(f"{REVIEW}.json").data["basis"] is None
    done = rehearsed.open(form, step)
    assert "Stage: scheduled" in done.text
    entry = int(done.url.rpartition("-")[2])
    told = rehearsed.get(f"/ledger/{entry}.json").data
    assert (told["actor"], told["payload"]["session"], told["done_by"]) == ("Council", 1, None)
    assert rehearsed.open(f"/ledger/{entry}.json").data["done_by"]["who"] == "administrator"
    assert "administrator”" in rehearsed.open(f"/ledger/{entry}").text
    again = rehearsed.open(form, step)
    assert (again.status, f"Entry {entry} of XBA/0 came since the form was opened" in again.text) == (409, True)
    early = rehearsed.open(f"{REVIEW}/review_opened", {"on": "2024-08-05"})
    assert early.status == 409
    for words in ("Expected", "the compilation issued before it", "From the stage", "annex, paragraph"):
        assert words in early.text.replace("</a>", "")
    fill = rehearsed.open(f"{form}?corrects={entry}").text
    assert 'value="2024-08-05"' in fill
    right = rehearsed.open(form, {**step, "date": "2024-08-06", "after": str(entry), "corrects": str(entry)})
    assert f'takes the place of <a href="/ledger/{entry}">entry {entry}</a>' in right.text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"on": "tomorrow", "session": "1"}, "a year, a month or a day"),
        ({"on": "2024-03-01"}, "needs the field session"),
        ({"on": "2024-03-01", "session": "many"}, "a whole number was expected"),
        ({"on": "", "session": "1"}, "The day of the step is needed"),
        ({"on": "2024-03-01", "session": "1", "source": "x" * 501}, "at most 500 characters"),
        ({"session": "1", "record": "yes"}, "names its source"),
    ],
)
def test_what_is_typed_wrong_is_said_and_what_was_typed_stays(rehearsed, fields, said):
    answer = rehearsed.open("/reviews/XBB/0/procedure/review_scheduled", fields)
    assert (answer.status, said in answer.text) == (422, True)
    assert rehearsed.get("/reviews/XBB/0/procedure.json").data["basis"] is None


def test_a_form_without_its_token_and_a_step_that_is_none_change_nothing(rehearsed):
    assert rehearsed.open(f"{REVIEW}/review_scheduled", body=b"session=1").status == 403
    assert rehearsed.open(f"{REVIEW}/review_cancelled").status == 404


def test_the_record_of_a_real_review_is_entered_once(signed_in):
    address = "/reviews/ISR/2/procedure"
    done = signed_in.open(f"{address}/from-record", {}, form=address)
    assert (done.url.endswith(address), "no step of this review" in done.text) == (True, False)
    data = signed_in.get(f"{address}.json").data
    assert (data["basis"], data["entries"][0]["from_record"]) == ("ledger", True)
    assert signed_in.open(f"{address}/from-record.json").data["basis"] == "ledger"
    again = signed_in.open(f"{address}/from-record", {}, form="/import")
    assert (again.status, "has steps of ISR/2 already" in again.text) == (409, True)
