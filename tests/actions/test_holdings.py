"""What a document holds, in words. Everything is invented."""

from datetime import date

import pytest

from openupr.actions.holdings import holds
from openupr.domain.documents import Document, DocumentKind
from openupr.domain.papers import Addendum, AdvanceQuestions, Asked, Decision, Numbered, Paper, Section
from tests.store import builders as b

ASKED = Asked(("NOR",), (), ("Where?", "When?"), 1, (0, 9))
PARAGRAPH = Numbered("1", "Invented.", 1, (0, 9))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b.report().content, "2 speakers, 1 pledge"),
        (b.session_report().content, "1 adoption"),
        (AdvanceQuestions((ASKED, ASKED)), "4 questions of 2 askers"),
        (Paper((Section("I", 1, (PARAGRAPH, PARAGRAPH)), Section("II", 1))), "2 paragraphs under 2 headings"),
        (Decision(adopted_on=date(2015, 3, 20), report="A/HRC/928/15"), "adopted on 2015-03-20, on A/HRC/928/15"),
        (Decision(), "adopted on a day not found, on a report not found"),
        (Addendum(), ""),
        (None, ""),
    ],
)
def test_each_kind_is_counted_in_its_own_words(content, words):
    assert holds(Document("", "", DocumentKind.UNKNOWN, content=content)) == words
