from openupr.domain.auditing.counts import Counts

FOUND = [("first", "a", 2, 1), ("first", "b", 5, 0), ("second", "a", 1, 1), ("second", "a", 3, 2)]


def cell(counts, sums, name):
    place = counts.place(name)
    return sums[place], sums[place + 1]


def test_cells_are_summed_over_all_units():
    counts = Counts(FOUND)
    assert cell(counts, counts.whole, "a") == (6, 4)
    assert cell(counts, counts.whole, "b") == (5, 0)


def test_a_cell_that_nobody_counted_is_nothing():
    counts = Counts(FOUND)
    assert cell(counts, counts.whole, "c") == (0, 0)
    assert Counts([]).whole == (0, 0)


def test_a_sample_is_a_sum_of_whole_units():
    counts = Counts(FOUND)
    allowed = {(4, 2, 10, 0), (8, 6, 0, 0), (6, 4, 5, 0)}  # the first twice, the second twice, each once
    found = {(*cell(counts, sums, "a"), *cell(counts, sums, "b")) for sums in counts.samples(60, 1)}
    assert found == allowed


def test_large_numbers_do_not_run_into_the_next_cell():
    counts = Counts([(n, name, 30_000_000, 30_000_000) for n in range(100) for name in "ab"])
    assert cell(counts, counts.whole, "a") == (3_000_000_000, 3_000_000_000)
    assert cell(counts, counts.whole, "b") == (3_000_000_000, 3_000_000_000)
