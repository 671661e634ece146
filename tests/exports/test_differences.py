"""Differences as plain text: counts, ranges of numbers, words in brackets. All is invented."""

from dataclasses import replace

from openupr.domain.drafting.differences import Listed, Part, ReportVersion, Told, compared
from openupr.domain.positions import Position
from openupr.exports._differences import counted, differences

OLD = (
    Listed("6.1", "Ratify the invented convention", ("XAB",), Position.PENDING),
    Listed("6.2", "Abolish the toll", ("XAD",), Position.PENDING),
    Listed("6.3", "Open the archive", ("XAE",), Position.PENDING),
)
NEW = (
    replace(OLD[0], text="Ratify the convention", states=("XAB", "XAC"), position=Position.PARTIALLY, note="Sign it."),
    replace(OLD[2], number="6.2"),
)
EARLIER = ReportVersion("DRAFT/1", (Told(Part.DIALOGUE, "4", "State B spoke."),), OLD)
LATER = ReportVersion("DRAFT/2", (), NEW)


def test_each_difference_is_told_in_words():
    told = "\n".join(differences(compared(EARLIER, LATER), "DRAFT/1", "DRAFT/2"))
    for text in (
        "DRAFT/2 against DRAFT/1: recommendations: 1 rewritten, 1 with other States, 1 with another footnote",
        "paragraphs: 1 removed.",
        "6.2 was 6.3",
        "Dialogue, 4: removed\n  [-State B spoke.-]",
        "Recommendations, 6.1: rewritten, with other States, with another footnote, with another position\n"
        "  Ratify the [-invented-] convention\n",
        "Footnote: {+Sign it.+}",
        "Position: pending, now supported in part, noted in part",
        "Recommendations, 6.2: removed\n  [-Abolish the toll-]",
    ):
        assert text in told
    assert "(State B" in told
    assert "{+State C" in told
    assert "Open the archive" not in told


def test_versions_that_are_the_same_are_said_to_be():
    assert differences(compared(EARLIER, EARLIER), "a.docx", "b.docx") == ["b.docx against a.docx: nothing differs."]


def test_what_did_not_change_is_said_to_be_as_it_was():
    assert counted(()) == "recommendations: as they were; paragraphs: as they were"
