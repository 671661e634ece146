from openupr.actions.audit_proceedings import proceedings
from openupr.actions.rehearse import rehearse
from openupr.audit import documents, report_form, time_equality, troika, voice
from openupr.domain.auditing.rows import Material
from openupr.store.rehearsal import apart


def test_a_rehearsal_tells_time_voice_papers_words_and_lots_and_only_when_asked(tmp_path):
    with apart(tmp_path / "rehearsal"):
        rehearse(2, 1)
        found = proceedings(rehearsal=True)
        assert not proceedings(rehearsal=False).floors
    assert found.told == "a rehearsal of invented States"
    assert {one.review for one in found.floors} <= {"XAA/0", "XAB/0"}
    assert found.lots[0] == found.lots[1] > 0
    assert found.words
    assert all(words > 0 for one in found.words for words in one.values())
    of = Material((), proceedings=found, draws=100)
    for one in (time_equality, voice, report_form, troika, documents):
        assert one.statistic.reckon(of).parts, one.statistic.id
