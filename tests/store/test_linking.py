"""One report in several languages: its labels in each belong to the same recommendations. All is invented."""

from dataclasses import replace
from datetime import date

import pytest

from openupr.documents.layouts.working_group_report_translated import layout
from openupr.domain.documents import Document
from openupr.store import reviews
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.documents.layouts.test_working_group_report_translated import FRENCH, SPANISH, source
from tests.store import builders as b

NUMBERS = ("90.1", "90.2", "91.1", "92.1", "93.1")
POSITIONS = ("supported", "supported", "noted", "pending", "noted")
TEXTS = ("Build invented bridges", "Paint them blue", "Keep the bridges", "Close the bridges", "Sell the bridges")
STATES = (("HRV", "EGY"), ("VEN",), ("TTO",), ("CHE",), ("PER",))


def english():
    given = (b.SUPPORTED, b.SUPPORTED, b.NOTED, b.PENDING, b.NOTED)
    items = zip(b.items(given, texts=TEXTS, states=STATES), NUMBERS, strict=True)
    numbered = tuple(replace(one, number=number, chapeau=number[:2]) for one, number in items)
    return b.report(symbol="A/HRC/99/9", state="SVN", recommendations=numbered)


def translated(pages, code):
    read = layout.parse(source(pages))
    return b.document(layout.kind, read.content, f"{code}.pdf", state="SVN", symbol="A/HRC/99/9", language=code)


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)], ids=["English first", "second", "last"])
def test_a_report_in_three_languages_is_one_set_of_recommendations_in_whatever_order_it_comes(order, store):
    papers: list[Document] = [english(), translated(FRENCH, "fr"), translated(SPANISH, "es")]
    for place in order:
        one = papers[place]
        import_reading(Reading(one, b.data_of(one), "r1", ("SVN", 2, 20), {}))
    found = reviews.describe(reviews.find("SVN", 2), date(2026, 1, 1))["recommendations"]
    assert [one["number"] for one in found] == list(NUMBERS)
    assert [one["position"] for one in found] == list(POSITIONS)
    assert [one["text"] for one in found] == list(TEXTS)
    assert [len(one["labels"]) for one in found] == [3] * 5
