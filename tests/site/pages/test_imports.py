"""The page of one import: parity, checks with their places, undoing. Documents are invented."""

from tests.examples import make_invented
from tests.examples.make_invented import report
from tests.site.sending import entry_of, rehearsal, send


def test_a_reader_is_told_how_to_sign_in(reader):
    assert reader.get("/imports/1").status == reader.get("/imports/1/undo").status == 403
    assert reader.get("/imports/1.json").status == 403


def test_the_parity_report_says_what_was_found_and_compared(signed_in):
    entry = entry_of(send(signed_in, ("report.docx", report() + b"parity")))
    data = signed_in.open(f"/imports/{entry}.json").data
    assert (data["parity"]["found"], data["parity"]["missing"], data["parity"]["doubled"]) == (7, [], [])
    assert data["positions"] == [
        ["supported", "●", "supported", 3], ["noted", "○", "noted", 2], ["pending", "…", "pending", 2],
    ]  # fmt: skip
    page = signed_in.open(f"/imports/{entry}").text
    assert 'href="/reviews/XAA/0"' in page
    assert "Undo this import" in page


def test_checks_stand_with_a_link_to_the_page_where_to_look_the_weightiest_first(signed_in, monkeypatch):
    monkeypatch.setattr(make_invented, "SUPPORTED", (("Paint the invented bridge", "Ruritania"),))
    sent = send(signed_in, ("report.docx", make_invented.report()))
    data = signed_in.open(f"/imports/{entry_of(sent)}.json").data
    weights = [("blocking", "warning", "note").index(one["severity"]) for one in data["findings"]]
    assert weights == sorted(weights)
    placed = [one for one in data["findings"] if one["page"]]
    assert placed
    assert all(one["place"].startswith("/documents/") for one in placed)
    assert signed_in.open(data["address"]).status == 200


def test_undoing_is_explained_done_once_and_told_afterwards(signed_in):
    entry = entry_of(send(signed_in, ("undone.docx", rehearsal("undone"))))
    asked = signed_in.open(f"/imports/{entry}/undo")
    assert "add an entry to the ledger" in asked.text
    assert "undone.docx" in signed_in.open("/import").text
    done = signed_in.open(f"/imports/{entry}/undo", {})
    assert done.url.endswith(f"/imports/{entry}")
    assert f"This import is undone: entry {entry + 1}" in done.text
    assert "undone.docx" not in signed_in.open("/import").text
    again = signed_in.open(f"/imports/{entry}/undo", {}, form="/import")
    assert (again.status, "undone or replaced already" in again.text) == (409, True)
    assert signed_in.open(f"/imports/{entry}/undo").url.endswith(f"/imports/{entry}")


def test_undoing_needs_the_token_of_the_form(signed_in):
    entry = entry_of(send(signed_in, ("kept.docx", rehearsal("kept"))))
    assert signed_in.open(f"/imports/{entry}/undo", body=b"").status == 403
    assert signed_in.open(f"/imports/{entry}.json").data["stands"]


def test_an_entry_that_is_no_import_has_no_page(signed_in):
    assert signed_in.open("/imports/999999").status == 404
