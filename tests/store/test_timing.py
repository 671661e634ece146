from openupr.store import ledger, timing


def test_what_is_measured_is_a_ledger_that_holds(store):
    told = timing.measure(3, 20)
    assert min(told.values()) > 0
    assert ledger.verify() == (23, [])
