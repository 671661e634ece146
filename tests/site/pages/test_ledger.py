"""The ledger as pages and files: what a third party takes away verifies elsewhere, with nothing of ours."""

import json
import subprocess
import sys

import pytest
from django.db import DatabaseError, connection, transaction

from openupr.domain.checkpoint import Signed
from openupr.site.pages.ledger import _never_cut
from openupr.store import ledger
from openupr.store.triggers import dropping
from tests.conftest import ROOT
from tests.site.conftest import served


def test_the_entries_are_paged_the_last_first(rehearsed):
    first = rehearsed.get("/ledger.json").data
    assert first["entries"][0]["seq"] == first["count"]
    assert len(first["entries"]) == 50
    last = rehearsed.get(f"/ledger.json?page={first['pages']}").data
    assert last["entries"][-1]["type"] == "rehearsal_begun"
    page = rehearsed.get("/ledger?page=2").text
    assert "This proves that this copy was not altered, not that it is complete or right." in page
    assert 'rel="prev" href="?page=1"' in page
    assert rehearsed.get("/ledger?page=many").status == 200


def test_an_entry_tells_what_was_done_and_that_its_hashes_fit(rehearsed):
    data = rehearsed.get("/ledger/8.json").data
    assert (data["type"], data["actor"], data["fits"]) == (
        "review_scheduled",
        "secretariat",
        {"content": True, "previous": True},
    )
    assert data["mark"] == "invented for rehearsal"
    assert f'href="{data["reviews"][0]["address"]}"' in rehearsed.get("/ledger/8").text
    for number in ("0", "99999", "99999999999999999999"):
        answer = rehearsed.get(f"/ledger/{number}.json")
        assert (answer.status, "has no entry" in answer.data["error"]) == (404, True)


def test_what_is_taken_away_is_verified_by_the_stand_alone_program(rehearsed, tmp_path):
    assert rehearsed.get("/ledger/sign").status == 403
    assert rehearsed.open("/ledger/sign", {}, form="/ledger").url.endswith("/ledger")
    files = {}
    for name, address in (("ledger", "export.jsonl"), ("checkpoint", "checkpoint"), ("keys", "keys")):
        answer = rehearsed.get(f"/ledger/{address}")
        assert answer.headers["Content-Disposition"].startswith('attachment; filename="openupr-ledger')
        files[name] = tmp_path / name
        files[name].write_text(answer.text)
    size = Signed.parse(files["checkpoint"].read_text()).checkpoint.size
    assert (
        f"({rehearsed.get('/ledger.json').data['count']} entries)".replace("(", "(of ") in rehearsed.get("/ledger").text
    )
    line = [sys.executable, str(ROOT / "tools" / "verify-ledger.py"), *map(str, files.values())]
    assert subprocess.run(line, check=False, capture_output=True).returncode == 0
    entries = files["ledger"].read_text().splitlines(keepends=True)
    files["ledger"].write_text("".join(entries[: size - 1]))
    assert subprocess.run(line, check=False, capture_output=True).returncode != 0


def test_nobody_else_signs_and_where_nothing_was_signed_the_page_says_so(reader):
    assert reader.get("/ledger/sign").status == 403
    for address in ("checkpoint", "keys"):
        answer = reader.get(f"/ledger/{address}")
        assert answer.status == 404
        assert "yet" in answer.text


ODD = ("[]", "nope", "null", '{"a":' + "[" * 90_000, '{"a":' + "9" * 5000 + "}", b"\xff\x00", '{"reviews": 5}')


@pytest.fixture
def own(store):
    """A reader of a site of this test's own."""
    with served(store) as site:
        yield site


@pytest.mark.parametrize("engine", ["sqlite"])
def test_an_altered_entry_is_named_on_its_pages_and_no_page_fails(store, own):
    with transaction.atomic():
        for n in range(3):
            ledger.append("drawing_hall", {"n": n})
    with connection.cursor() as cursor:
        for statement in dropping("sqlite"):
            cursor.execute(statement)
    for payload in ODD:
        with connection.cursor() as cursor:
            cursor.execute("UPDATE store_entry SET payload = %s, actor = 5 WHERE seq = 2", [payload])
        answers = {path: own.get(path) for path in ("/ledger", "/ledger.json", "/ledger/2", "/ledger/2.json")}
        assert {answer.status for answer in answers.values()} == {200}, payload
        data = answers["/ledger/2.json"].data
        assert data["fits"]["content"] is False
        if payload != ODD[-1]:
            assert data["altered"].startswith("entry 2 of the ledger was altered: its payload is no object.")
            assert "This entry was altered." in answers["/ledger"].text
            drawings = own.get("/drawings")
            assert (drawings.status, "entry 2 of the ledger was altered" in drawings.text) == (503, True)
        lines = own.get("/ledger/export.jsonl").text.splitlines()
        assert [json.loads(line)["seq"] for line in lines] == [1, 2, 3]


def test_an_export_that_breaks_off_ends_with_a_line_that_is_no_entry():
    def broken():
        yield b"{}\n"
        raise DatabaseError

    assert [*_never_cut(broken())][-1].startswith(b'{"error":"the export broke off here')
