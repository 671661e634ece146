from dataclasses import replace
from datetime import date

import pytest

from openupr.domain.documents import DocumentKind
from openupr.domain.papers import Numbered, Paper, Section
from openupr.store.audited import papers
from tests.store import builders as b
from tests.store.keeping import BIH, keep

pytestmark = pytest.mark.parametrize("engine", ["sqlite", "postgresql"])


def national_report():
    paragraph = Numbered(number="1", text="Four invented words here", page=1, span=(0, 24))
    content = Paper(sections=(Section("A heading", 1, (paragraph,)),), words=4, limit=10_700)
    return replace(
        b.document(DocumentKind.NATIONAL_REPORT, content, "report.docx", symbol="A/HRC/WG.6/20/BIH/1"),
        issued=date(2014, 8, 4),
    )


def test_words_limit_and_days_before_the_review(store):
    keep(national_report(), BIH)
    (found,) = papers()
    assert found.kind == "national_report"
    assert found.words == 4
    assert found.limit == 10_700
    assert found.days_before == 93
    assert found.group.value == "Eastern European"


def test_without_such_documents_there_is_nothing(store):
    keep(b.report(), BIH)
    assert papers() == ()
