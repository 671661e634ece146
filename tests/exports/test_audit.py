import csv
import io
import json

import pytest
from pypdfium2 import PdfDocument

from openupr.actions.audit import plain, published, reckoned
from openupr.exports._audit import FORMATS, METHODS
from tests.audit.invented import material, reviews

NOTICE = "difference is not proof of bias"


@pytest.fixture(scope="module")
def told():
    of = material(reviews=reviews(), due={1: 20, 2: 20}, of="invented rows")
    return plain(of, reckoned(of, ("E1", "E8", "E9", "E10")), published(of))


def test_the_text_says_of_what_how_counted_and_what_is_missing(told):
    text = FORMATS["text"](told).decode()
    assert text.splitlines()[1].endswith("difference is not proof of bias.")
    assert "E8  Are recommendations from the own regional group supported more often?  (3040 cases)" in text
    assert "all together" in text
    assert "Counted: each answered recommendation once" in text
    assert "Not here: Needs affinity between States" in text
    assert "Pairs of States: 380 rows, in JSON and CSV" in text
    assert "McMahon 2010 98 %; here cannot be reckoned" in text


def test_json_and_csv_have_every_number_and_the_pairs(told):
    data = json.loads(FORMATS["json"](told))
    assert [one["id"] for one in data["statistics"]] == ["E1", "E8", "E9", "E10"]
    assert NOTICE in data["notice"]
    lines = list(csv.reader(io.StringIO(FORMATS["csv"](told).decode("utf-8-sig"))))
    assert ["E8", "gap", "all together", "value", "25.0"] in lines
    assert ["E9", "pairs", "XAB XAA", "cases", "8"] in lines
    assert any(line and NOTICE in line[0] for line in lines)


def test_the_pdf_is_a_page_of_methods_then_the_figures_and_the_same_each_time(told):
    made = FORMATS["pdf"](told)
    assert made == FORMATS["pdf"](told)
    pages = [page.get_textpage().get_text_range() for page in PdfDocument(made)]
    flat = ["".join(page.split()) for page in pages]
    assert all("differenceisnotproofofbias" in page for page in flat)
    assert all("NotaUnitedNationsdocument" in page for page in flat)
    assert "Methods" in pages[0]
    assert "".join(METHODS[-1].split()) in flat[0]  # all of it on one page
    assert "E8" in pages[1] or "E8" in pages[2]
    assert "XAB" not in "".join(pages)
