from openupr.domain import rehearsal
from openupr.store import numbers
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

REPORT = b.report((b.PENDING,) * 3)
DRAFT = b.report(symbol="A/HRC/WG.6/20/L.13", name="draft.docx", recommendations=b.items((b.PENDING,) * 3, chapeau="6"))


def keep(one, cycle=b.CYCLE):
    import_reading(Reading(one, b.data_of(one), "reader 1", (b.STATE, cycle, b.SESSION), {}))


def test_the_numbers_of_a_session_are_those_of_the_report_not_of_its_draft(store):
    keep(DRAFT)
    assert numbers.of_session(b.SESSION) == set()
    keep(REPORT)
    assert numbers.of_session(b.SESSION) == {(b.STATE, b.CYCLE, f"115.{n}") for n in (1, 2, 3)}
    assert numbers.sessions() == {b.SESSION}
    assert numbers.of_session(b.SESSION + 1) == set()


def test_a_rehearsal_stays_out(store):
    keep(REPORT, rehearsal.CYCLE)
    assert numbers.sessions() == set()
    assert numbers.of_session(b.SESSION) == set()
