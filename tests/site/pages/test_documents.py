"""The page of a document, its pages as pictures, and what is said where there is none. Documents are invented."""

import struct
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.examples.make_invented import addendum
from tests.examples.pdf_reports import FIRST, SYMBOL, pdf_report
from tests.site.conftest import Administrator

AT = f"/documents/{SYMBOL}"


@pytest.fixture(scope="module")
def imported(reader, folder, tmp_path_factory):
    """The invented report as PDF and an addendum as Word file, of State N; undone at the end."""
    files = tmp_path_factory.mktemp("files")
    (files / "report.pdf").write_bytes(pdf_report())
    (files / "addendum.docx").write_bytes(addendum())
    Administrator.run(folder, "import", str(files / "report.pdf"), str(files / "addendum.docx"))
    yield reader
    entries = [reader.get(f"{at}.json").data["entry"] for at in (AT, "/documents/REHEARSAL/1/XAA/Add.1")]
    for entry in entries:
        Administrator.run(folder, "undo", str(entry))


def image(reader, path):
    with urllib.request.urlopen(reader.base + path, timeout=20) as answer:
        return answer.read(), answer.headers


def span_of(reader, number="14.1"):
    items = reader.get(f"{AT}.json?list=recommendations").data["items"]
    return next(one["span"] for one in items if one["number"] == number)


def test_a_document_says_what_it_is_and_counts_what_was_read_of_it(imported):
    data = imported.get(f"{AT}.json").data
    assert (data["kind"], data["pages"], data["language"]) == ("working_group_report", 3, "en")
    assert data["lists"]["recommendations"] == 7
    assert [one["address"] for one in data["reviews"]] == ["/reviews/XAN/0"]
    text = imported.get(AT).text
    assert "Report of the Working Group" in text
    assert data["sha256"] in text


def test_each_number_leads_to_the_list_that_it_counts(imported):
    data = imported.get(f"{AT}.json").data
    assert set(data["lists"]) >= {"recommendations", "positions", "pledges", "speakers"}
    for name, n in data["lists"].items():
        assert f"?list={name}&amp;" in imported.get(AT).text
        listed = imported.get(f"{AT}.json?list={name}").data
        assert (listed["list"], len(listed["items"])) == (name, n)


def test_a_record_leads_to_its_recommendation_and_to_its_place(imported):
    one = imported.get(f"{AT}.json?list=recommendations").data["items"][0]
    assert one["address"] == "/reviews/XAN/0/recommendations/14.1"
    assert FIRST in one["text"]
    page = imported.get(one["place"])
    assert page.status == 200
    assert f'class="printed" lang="en" dir="ltr">14.1 {FIRST} (State B);' in page.text


def test_names_of_the_delegation_are_in_no_list_and_not_on_the_picture(imported):
    for name in imported.get(f"{AT}.json").data["lists"]:
        assert "Jane Example" not in imported.get(f"{AT}?list={name}").text
    assert imported.get(f"{AT}/pages/1.json").data["covered"] is False
    assert imported.get(f"{AT}/pages/3.json").data["covered"] is True
    assert "names persons" in imported.get(f"{AT}/pages/3").text


def test_a_page_is_a_png_that_nobody_indexes_and_nobody_else_embeds(imported):
    data, headers = image(imported, f"{AT}/pages/2.png")
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(data) < 100_000
    said = imported.get(f"{AT}/pages/2.json").data
    assert struct.unpack(">II", data[16:24]) == (said["width"], said["height"])
    assert headers["Content-Type"] == "image/png"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Robots-Tag"] == "noindex"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "max-age" in headers["Cache-Control"]
    assert headers["Set-Cookie"] is None


def test_a_span_is_marked_by_boxes_and_by_a_picture_of_rectangles_alone(imported):
    span = "{}-{}".format(*span_of(imported))
    said = imported.get(f"{AT}/pages/2.json?span={span}").data
    assert said["quote"] == f"14.1 {FIRST} (State B);"
    (box,) = said["boxes"]
    assert 5 < box["x"] < 20
    assert box["x"] + box["width"] < 100
    marks = imported.get(f"{AT}/pages/2.svg?span={span}")
    assert marks.headers["Content-Type"] == "image/svg+xml"
    assert marks.text.count("<rect ") == 1
    assert "style" not in marks.text


@pytest.mark.parametrize("span", ["900000-900010", "5-5", "9-2", "0", "-1-4", "x-y", "1-99999999999999999999", "%00"])
def test_a_span_outside_the_page_marks_nothing(imported, span):
    said = imported.get(f"{AT}/pages/2.json?span={span}")
    assert said.status == 200
    assert said.data["boxes"] == []
    assert imported.get(f"{AT}/pages/2.svg?span={span}").text.count("<rect") == 0


@pytest.mark.parametrize("number", ["0", "4", "9999", "99999999999999999999"])
@pytest.mark.parametrize("ending", ["", ".png", ".svg", ".json"])
def test_a_page_that_is_not_there_is_not_found(imported, number, ending):
    answer = imported.get(f"{AT}/pages/{number}{ending}")
    assert answer.status == 404
    assert "has 3 pages" in answer.text or len(number) > 5


def test_a_word_file_has_no_picture_and_says_so(imported):
    at = "/documents/REHEARSAL/1/XAA/Add.1"
    assert "no fixed pages" in imported.get(at).text
    one = imported.get(f"{at}.json?list=positions").data["items"][0]
    place = imported.get(one["place"])
    assert (place.status, "Recommendation 15.1: Supported." in place.text) == (200, True)
    assert "<img" not in place.text
    assert imported.get(f"{at}/pages/0").status == imported.get(f"{at}/pages/99.json").status == 404
    answer = imported.get(f"{at}/pages/1.png")
    assert (answer.status, "not a PDF" in answer.text) == (404, True)


def test_two_requests_for_one_page_at_once_get_the_same_picture(imported, folder):
    for kept in folder.glob("pictures/*/*/*/*"):
        kept.unlink()
    with ThreadPoolExecutor(4) as pool:
        got = list(pool.map(lambda _: image(imported, f"{AT}/pages/1.png")[0], range(4)))
    assert len(set(got)) == 1


def test_a_damaged_picture_in_the_cache_or_none_is_no_harm(imported, folder):
    before, _ = image(imported, f"{AT}/pages/2.png")
    for kept in folder.glob("pictures/*/*/*/*.json"):
        kept.write_text("{")
    assert image(imported, f"{AT}/pages/2.png")[0] == before


def test_a_pdf_damaged_on_the_disk_has_no_picture_and_its_pages_stand(imported, folder):
    stored = next(folder.glob(f"files/*/{imported.get(f'{AT}.json').data['sha256']}"))
    whole = stored.read_bytes()
    for kept in folder.glob("pictures/*/*/*/*"):
        kept.unlink()
    try:
        stored.write_bytes(whole[:300])
        answer = imported.get(f"{AT}/pages/2.png")
        assert answer.status == 404
        assert "This file" in answer.text
        assert imported.get("/reviews/XAN/0/recommendations/14.1").status == 200
        assert imported.get(AT).status == 200
    finally:
        stored.write_bytes(whole)


def test_the_recommendation_shows_its_source_as_printed(imported):
    page = imported.get("/reviews/XAN/0/recommendations/14.1")
    assert "The source, as printed" in page.text
    assert f'<blockquote class="printed" lang="en" dir="ltr">14.1 {FIRST} (State B);</blockquote>' in page.text
    span = "{}-{}".format(*span_of(imported))
    assert f'src="{AT}/pages/2.svg?copy=' in page.text
    assert f"&amp;span={span}" in page.text
    assert page.text.count('loading="lazy"') == 2
    assert "The words quoted stand above as text." in page.text
    assert f'<a href="{AT}"><bdi class="symbol">{SYMBOL}</bdi></a>' in page.text
    (reading,) = imported.get("/reviews/XAN/0/recommendations/14.1.json").data["one"]["readings"]
    assert imported.get(reading["place"]).status == 200


def test_a_document_that_is_not_imported_is_known_by_the_record(reader):
    for symbol, kind in (
        ("A/HRC/28/15", "Report of the Working Group"),
        ("A/HRC/28/15/Add.1", "Addendum"),
        ("A/HRC/WG.6/20/SVN/1", "National report"),
        ("A/HRC/DEC/28/111", "Decision"),
    ):
        page = reader.get(f"/documents/{symbol}")
        assert page.status == 200
        assert kind in page.text
        assert 'href="/reviews/SVN/2"' in page.text
        assert f'href="https://docs.un.org/en/{symbol}"' in page.text
        assert "./openupr import" in page.text
        assert reader.get(f"/documents/{symbol}.json").data["known"]["review"]["cycle"] == 2


def test_an_unknown_symbol_is_not_found_and_the_page_helps(reader):
    page = reader.get("/documents/A/HRC/999/1")
    assert (page.status, "https://docs.un.org/en/A/HRC/999/1" in page.text) == (404, True)
    page = reader.get("/documents/the%20minutes%3Cscript%3E")
    assert (page.status, "Symbols look like these" in page.text) == (404, True)
    assert "<script>" not in page.text
    assert reader.get("/documents/A/HRC/999/1.json").status == 404
    assert reader.get("/documents/A/HRC/28/15/pages/1.png").status == 404
    for odd in ("/documents/%00", "/documents/%00/pages/1.png", "/documents/" + "x" * 3000, "/documents/%ff%fe"):
        assert reader.get(odd).status == 404


def test_another_spelling_of_a_symbol_leads_to_the_one_of_today(reader):
    page = reader.get("/documents/A/HRC/28/DEC/111")
    assert (page.status, "A/HRC/DEC/28/111" in page.text) == (200, True)


def test_a_copy_that_is_not_here_is_not_found(imported):
    copy = imported.get(f"{AT}.json").data["sha256"][:12]
    assert imported.get(f"{AT}?copy={copy}").status == 200
    for other in ("0" * 12, "%", "abc", copy[:-1] + "G"):
        assert imported.get(f"{AT}?copy={other}").status == 404
