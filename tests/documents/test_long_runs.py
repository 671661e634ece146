"""Whatever stands 60,000 characters long in a report or an addendum, reading ends soon."""

import time
from pathlib import Path

import pytest

from openupr.documents.pipeline import understand
from openupr.documents.read import read

EXAMPLES = Path(__file__).parents[2] / "examples"
LENGTH = 60_000
SECONDS = 2.0
RUNS = {
    "open brackets": "(",
    "closed brackets": ")",
    "brackets in brackets": "(A",
    "States": "(State B) ",
    "digits": "1",
    "numbers": "14.1 ",
    "ranges": "14.1 to ",
    "counts": "recommendations 1, 2 ",
    "blanks": " ",
    "tabs": "\t",
    "no-break blanks": "\u00a0",
    "letters": "a",
    "articles": "the ",
    "titles": "Mr. ",
    "stops": ". ",
    "semicolons": "; ",
    "asterisks": "*",
    "dashes": "–",
    "answers": "accepted noted ",
    "waiting": "will be examined ",
    "words": "recommendations ",
    "negations": "cannot neither ",
}
PLACES = {
    "state-a-report.docx": (*("1.\tThe Working", "14.\tThe recomm", "14.1\tRatify", "The delegation of State A"),),
    "state-a-addendum.docx": ("REHEARSAL", "2.\tRecommendation"),
}


@pytest.fixture(scope="module")
def texts():
    return {name: [page.text for page in read(EXAMPLES / name).pages] for name in PLACES}


def _with_run(pages, begin, run):
    """The pages with `run` within the first line that begins with `begin`."""
    text = "\f".join(pages)
    at = text.index("\n" + begin) + len(begin) + 5 if "\n" + begin in text else text.index(begin) + len(begin) + 5
    return f"{text[:at]} {run} {text[at:]}"


@pytest.mark.parametrize("kind", RUNS)
def test_a_run_of_characters_in_any_place_is_read_in_time(kind, texts, tmp_path):
    run = (RUNS[kind] * LENGTH)[:LENGTH]
    for name, places in PLACES.items():
        for begin in places:
            path = tmp_path / "x.txt"
            path.write_text(_with_run(texts[name], begin, run), encoding="utf-8")
            start = time.process_time()
            understand(read(path))
            assert time.process_time() - start < SECONDS, (name, begin)
