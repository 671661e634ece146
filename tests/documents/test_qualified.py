"""Support with a qualification is told with its words; other sentences with the same words are not."""

import pytest

from openupr.documents.items.positions import stance_of
from openupr.documents.qualified import finding_on, qualification
from openupr.domain.findings import Place, Severity
from openupr.domain.positions import Position

QUALIFIED = {
    "State A accepts in principle the following recommendations:": "in principle",
    "In principle, State A accepts recommendation 99.4.": "In principle",
    "State A accepts recommendations 99.1, 99.2 and 99.4 in principle.": "in principle",
    "Recommendations 1 to 4 enjoy the support of State A, in principle.": "in principle",
    "State A is in principle ready to accept them.": "in principle",
    "Accepted with reservations.": "with reservations",
    "State A accepts, subject to its constitution, recommendation 5.": "subject to its constitution",
    "State A supports it, subject to the availability of resources.": "subject to the availability",
    "State A agrees with recommendation 5 on the understanding that the law stays.": "on the understanding that",
    "The recommendation is accepted insofar as the law allows.": "insofar as",
    "State A conditionally accepts recommendation 7.": "conditionally",
    "Supported (pending parliamentary approval)": "pending parliamentary approval",
    "Qualified support": "Qualified support",
}
PLAIN = (
    "State A accepts recommendations 1 to 4.",
    "Accept in principle the visit of the painters (State B)",
    "State A supports persons subject to detention.",
    "The principle of equality was accepted.",
    "State A accepts it. In principle the law is clear.",
    "State A notes recommendation 5 in principle.",
    "",
)


@pytest.mark.parametrize("sentence", QUALIFIED)
def test_the_words_that_qualify_are_found(sentence):
    assert qualification(sentence) == QUALIFIED[sentence]


@pytest.mark.parametrize("sentence", PLAIN)
def test_without_a_qualified_support_there_are_none(sentence):
    assert qualification(sentence) is None
    assert finding_on("99.1", sentence, Place(1)) is None


@pytest.mark.parametrize("sentence", [one for one in QUALIFIED if one[0] not in "Q"])
def test_support_with_a_qualification_is_support(sentence):
    assert stance_of(sentence).position is Position.SUPPORTED


def test_the_finding_names_numbers_words_and_place():
    found = finding_on("99.1 to 99.4", "State A accepts them in principle.", Place(3, "5", (0, 9)))
    assert (found.rule, found.severity, found.place) == ("support_qualified", Severity.WARNING, Place(3, "5", (0, 9)))
    assert found.message.startswith("99.1 to 99.4: the State supports with a qualification, “in principle”")


def test_a_long_text_without_end_is_read_in_linear_time():
    assert qualification("State A accepts " + "recommendation 99.1, " * 20_000) is None
