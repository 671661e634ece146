"""Drawings of a rehearsal as pages and files."""

import json

from openupr.cli import main


def test_drawings_of_a_rehearsal_are_shown_when_asked_for(rehearsed):
    data = rehearsed.get("/drawings.json").data
    assert (data["drawings"], data["hidden"]) == ([], 8)
    assert "Show 8 drawings of a rehearsal too" in rehearsed.get("/drawings").text
    told = rehearsed.get("/drawings.json?rehearsal=yes").data["drawings"]
    assert [one["number"] for one in told] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert {one["mark"] for one in told} == {"invented for rehearsal"}


def test_a_drawing_tells_who_was_passed_over_and_that_it_verifies(rehearsed):
    page = rehearsed.get("/drawings/2").text
    assert "Verified: the manifest and the randomness give this result" in page
    assert "drawn by: President" in page
    assert "were passed over, and why" in page
    for address in ("/drawings/99", "/drawings/99/account.json", "/drawings/99/again.html", "/drawings/99/sheet.pdf"):
        assert rehearsed.get(address).status == 404


def test_what_is_taken_away_verifies_on_another_machine(rehearsed, tmp_path, capsys):
    account = rehearsed.get("/drawings/2/account.json")
    assert account.headers["Content-Disposition"] == 'attachment; filename="openupr-drawing-2.json"'
    file = tmp_path / "account.json"
    file.write_text(account.text)
    assert main(["verify", str(file)]) == 0
    again = rehearsed.get("/drawings/2/again.html")
    assert again.headers["Content-Disposition"].startswith("attachment;")
    assert "script-src 'self'" in again.headers["Content-Security-Policy"]
    told = again.text.partition('<script id="given" type="application/json">')[2].partition("</script>")[0]
    assert json.loads(told) == account.data
    capsys.readouterr()
