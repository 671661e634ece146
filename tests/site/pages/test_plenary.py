"""The item of the plenary on the site: sections, tally and decision; its steps are taken by forms."""

ITEM = "/reviews/XBD/0/plenary"
DAY = "2024-12-10"


def history(browser, kind, **fields):
    """A step of the review entered as from the record, which asks for nothing before it."""
    sent = {"on": DAY, "record": "yes", "source": "test", **fields}
    assert browser.open(f"/reviews/XBD/0/procedure/{kind}", sent).status == 200


def test_a_reader_sees_sections_with_minutes_the_tally_and_the_decision(rehearsed, reader):
    data = rehearsed.get("/reviews/XAA/0/plenary.json").data
    assert [one["minutes"] for one in data["sections"]] == ["20:00"] * 5
    assert data["decision"]["adopted"]
    page = rehearsed.get("/reviews/XAA/0/plenary").text
    for words in ("Item of the plenary", "The outcome was adopted", "positions in the ledger", "In part"):
        assert words in page
    assert "Take this step" not in page
    assert "Nothing is entered of this item yet" in reader.get("/reviews/SVN/4/plenary").text
    assert reader.get("/reviews/ABC/4/plenary").status == 404
    assert reader.get(f"{ITEM}/plenary_opened").status == 403


def test_the_item_goes_by_forms_from_its_opening_to_the_tally_and_refusals_say_why(rehearsed):
    opened = {"on": DAY, "time": "10:00", "council_session": "57"}
    early = rehearsed.open(f"{ITEM}/plenary_opened", opened)
    assert (early.status, "the report of the Working Group issued before it" in early.text) == (409, True)
    tried = rehearsed.open(f"{ITEM}/plenary_opened", {**opened, "try": "yes"})
    assert tried.status == 409
    history(rehearsed, "report_issued")
    history(rehearsed, "recommendations_listed", numbers="6.1,6.2,6.3")
    history(rehearsed, "positions_given", position="supported", numbers="6.1,6.2")
    assert rehearsed.open(f"{ITEM}/plenary_opened", opened).status == 200
    assert '<option value="views" selected>' in rehearsed.open(f"{ITEM}/section_opened").text
    for kind, time in (("section_opened", "10:01"), ("section_closed", "10:16")):
        done = rehearsed.open(f"{ITEM}/{kind}", {"on": DAY, "time": time, "section": "views"})
        assert done.url.endswith("#sections")
    wrong = rehearsed.open(f"{ITEM}/tally_stated", {"on": DAY, "received": "3", "supported": "2", "noted": "0"})
    assert (wrong.status, "or why it differs" in wrong.text) == (409, True)
    history(rehearsed, "positions_given", position="noted", numbers="6.3")
    assert "and 1 are noted" in rehearsed.get(ITEM).text
    stated = rehearsed.open(f"{ITEM}/tally_stated", {"on": DAY})
    assert "agree, or the ledger has none" in stated.text
    data = rehearsed.get(f"{ITEM}.json").data
    assert (data["tally"]["stated"]["sum"], data["stage"]) == (3, "tally stated")
    assert data["sections"][0]["left"] == "5:00"
