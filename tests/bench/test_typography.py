"""Our report is set as the template of A/HRC/53/11 sets it, where no real report is at hand. All words are invented."""

from dataclasses import replace

from openupr.bench._measures import measures
from openupr.bench.typography import KNOWN, TEMPLATE, as_pictures, differing, drafted
from openupr.documents.read.typography import set_pages
from openupr.domain.drafting.report import Asked
from openupr.domain.positions import Position
from openupr.exports._office import saved
from tests.domain.drafting.test_report import FACTS

_SPOKE = "State B spoke of invented bridges, of the keepers who look after them, and of the tolls that nobody pays. "
_ASKED = (
    "Continue to paint the invented bridge number {n} in a colour that its keepers choose, and to tell them early "
    "and in a language that they understand why no other colour was to be had in the whole of the invented country"
)


def test_an_invented_report_is_set_as_the_template_sets_it():
    asked = tuple(Asked(_ASKED.format(n=n), ("State B", "State C"), Position.SUPPORTED) for n in range(1, 61))
    papers = ("a national report (REHEARSAL/1/XAA/1)", "a summary (REHEARSAL/1/XAA/3)")
    facts = replace(
        FACTS,
        symbol="REHEARSAL/1/XAA",
        documents=papers,
        dialogue=tuple(_SPOKE * (1 + n % 5) for n in range(50)),
        recommendations=asked,
    )
    pages = set_pages(saved(drafted(facts), "pdf"))
    found = measures(pages)
    assert set(found) == set(TEMPLATE)
    told, missed = differing(found, TEMPLATE)
    assert missed == []
    assert len(told) == len(KNOWN)
    assert as_pictures(pages, pages)[0].startswith(f"as pictures, left edge of the ink: {len(pages) - 2} of")


def test_a_measure_that_differs_is_told_and_one_with_a_reason_is_not_missed():
    found = {**TEMPLATE, "text: left": 120.0, "note: rule, width": 121.0, "head: rule": None}
    told, missed = differing(found, TEMPLATE)
    assert missed == ["text: left", "head: rule"]
    assert told[0] == "text: left: +6.7"
    assert "head: rule: not found in ours" in told
    assert "LibreOffice" in told[-1]


def test_half_a_point_is_allowed_of_a_place_and_not_of_a_size():
    assert differing({**TEMPLATE, "text: left": 112.8}, TEMPLATE)[1] == []
    assert differing({**TEMPLATE, "text: size": 10.5}, TEMPLATE)[1] == ["text: size"]
