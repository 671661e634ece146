from openupr.domain import rehearsal
from openupr.store.importing import undo
from openupr.store.makers import makers, with_report
from tests.store import builders as b
from tests.store.keeping import keep

HERE = (b.STATE, b.CYCLE)


def test_each_recommendation_has_its_states_once_whatever_documents_tell_of_it(store):
    keep(b.report())
    keep(b.thematic_list([b.SUPPORTED] * 6))
    assert sorted(makers()[HERE]) == sorted(b.STATES)
    assert with_report() == {HERE}


def test_a_list_alone_counts_too_and_is_no_report(store):
    keep(b.thematic_list([b.SUPPORTED] * 2))
    assert sorted(makers()[HERE]) == sorted(b.STATES[:2])
    assert with_report() == frozenset()


def test_what_is_undone_is_not_counted_any_more(store):
    kept = keep(b.report())
    assert makers()
    undo(kept.entry)
    assert makers() == {}


def test_a_rehearsal_is_not_counted(store):
    keep(b.report(cycle=rehearsal.CYCLE), key=(b.STATE, rehearsal.CYCLE, None))
    assert makers() == {}
