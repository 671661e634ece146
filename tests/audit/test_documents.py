from openupr.audit.documents import PER_SUBMITTER, statistic
from openupr.domain.auditing.rows import Paper
from openupr.domain.states import RegionalGroup
from tests.audit.invented import material, proceedings, reviews, told


def papers():
    african = RegionalGroup.AFRICAN
    return tuple(Paper("national_report", african, 10_000 + 100 * n, 10_700, 30 + n) for n in range(40))


def test_documents_that_were_late_and_long():
    found = statistic.reckon(proceedings(papers=papers()))
    assert told(found, "late")["national report"][:2] == (40, 30.0)  # 30 to 41 days before
    assert told(found, "long")["national report"][:2] == (40, 80.0)  # from 10,800 words on
    assert told(found, "groups")["African"][:2] == (40, 80.0)
    assert told(found, "groups")["Asia-Pacific"][:2] == (0, "none here")


def test_words_by_submitter():
    words = tuple({f"X{n}": 20 + n for n in range(20)} for _ in range(2))
    found = told(statistic.reckon(proceedings(words=words)), "words")
    assert found[PER_SUBMITTER][:2] == (40, 29.5)


def test_what_is_not_here_is_said():
    found = statistic.reckon(material((), reviews=reviews()))
    assert found.cases == 0
    assert "openupr import" in found.missing[0]
