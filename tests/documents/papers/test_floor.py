"""Who took the floor; invented."""

from openupr.documents.papers.floor import speakers_of
from openupr.documents.papers.plenary import Paragraph, Review


def review(section: str, *texts: str) -> Review:
    return Review("TUV", [Paragraph(str(n), section, text, 1, (0, 1)) for n, text in enumerate(texts)])


def heard(section: str, *texts: str) -> list[tuple[str, str, str | None]]:
    speakers, _ = speakers_of(review(section, *texts))
    return [(one.name, one.role, one.state) for one in speakers]


def test_a_subordinate_clause_first_does_not_hide_the_speaker() -> None:
    assert heard("states", "While it welcomed the efforts of Tuvalu, Chile asked for more.") == [
        ("Chile", "state", "CHL")
    ]


def test_a_paragraph_that_goes_on_is_no_new_speaker() -> None:
    assert len(heard("states", "Chile praised Tuvalu.", "It also asked for more.")) == 1


def test_a_joint_statement_counts_as_one() -> None:
    text = "In a joint statement, Example Watch and the Shell Fund drew attention to tides."
    assert heard("stakeholders", text) == [("Example Watch and the Shell Fund", "stakeholder", None)]


def test_nobody_spoke() -> None:
    told = "During the adoption of the outcome of the review of Tuvalu, no other stakeholders made statements."
    speakers, findings = speakers_of(review("stakeholders", told))
    assert (speakers, findings) == ((), [])
