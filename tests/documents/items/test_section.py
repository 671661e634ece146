"""The conclusions stand between their heading and the annex."""

import pytest

from openupr.documents.items.lines import TextLine
from openupr.documents.items.section import section_of


def section(*texts):
    return section_of([TextLine(text, 1, 0) for text in texts])


def told(found):
    return [line.text for line in found.before], [line.text for line in found.lines]


@pytest.mark.parametrize(
    "heading",
    [
        "II. Conclusions and/or recommendations",
        "II. CONCLUSIONS AND RECOMMENDATIONS**",
        "Conclusions and/or recommendations",
    ],
)
@pytest.mark.parametrize(
    "end", ["Annex", "ANNEX I", "III. Voluntary pledges and commitments", "Composition of the delegation"]
)
def test_the_lines_between_heading_and_end(heading, end):
    found = section("Dialogue", heading, "60. Do it", end, "Somebody")
    assert found.found
    assert told(found) == (["Dialogue"], ["60. Do it"])


def test_the_table_of_contents_is_not_the_heading():
    found = section(
        "II. Conclusions and/or recommendations ........ 60 12", "Dialogue", "Conclusions and/or recommendations", "x"
    )
    assert told(found)[1] == ["x"]


def test_a_pledge_within_a_sentence_does_not_end_the_section():
    found = section("II. Conclusions and/or recommendations", "voluntary commitments", "60.2 Do that")
    assert told(found)[1] == ["voluntary commitments", "60.2 Do that"]


def test_without_a_heading_everything_stands_before():
    found = section("Dialogue", "60. Do it")
    assert (found.found, told(found)) == (False, (["Dialogue", "60. Do it"], []))
