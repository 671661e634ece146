from itertools import permutations

from openupr.domain.versions import Item, Version, join, plain

TEXTS = (
    "Plant an invented tree",
    "Publish the invented register of all bridges",
    "Consider lending the invented library",
)
STATES = (("FRA",), ("PRT", "SVK"), ("KEN",))


def version(numbering, numbers, start, texts=TEXTS, rank=0, states=STATES, repeats=False):
    rows = zip(numbers, texts, states, strict=False)
    items = tuple(Item(start + n, number, text, who) for n, (number, text, who) in enumerate(rows))
    return Version(numbering, (rank, numbering), items, repeats)


FINAL = version("final", ("140.1", "140.2", "140.3"), 0)


def keys(versions):
    return [sorted(item.key for item in group) for group in join(versions)]


def test_texts_are_compared_without_accents_case_and_punctuation():
    assert plain("Élan,  d'UNE  État;") == "elan d une etat"


def test_a_draft_in_another_order_joins_by_text():
    draft = version("draft", ("6.1", "6.2", "6.3"), 10, TEXTS[::-1], 4, STATES[::-1])
    assert keys([FINAL, draft]) == [[0, 12], [1, 11], [2, 10]]


def test_the_order_of_arrival_does_not_matter():
    draft = version("draft", ("6.1", "6.2", "6.3"), 10, TEXTS[::-1], 4, STATES[::-1])
    other = version("final", ("140.3", "140.1"), 20, TEXTS[::-1], 3)
    assert len({str(keys(order)) for order in permutations((FINAL, draft, other))}) == 1


def test_a_text_edited_between_draft_and_final_still_joins():
    edited = ("Plant an invented new tree", *TEXTS[1:])
    assert keys([FINAL, version("draft", ("6.1", "6.2", "6.3"), 10, edited, 4)]) == [[0, 10], [1, 11], [2, 12]]


def test_one_numbering_joins_by_number_whatever_the_language():
    french = version("final", ("140.1", "140.2", "140.3"), 10, ("Un", "Deux", "Trois"), 1)
    assert keys([FINAL, french]) == [[0, 10], [1, 11], [2, 12]]


def test_equal_texts_of_several_states_join_by_states():
    same = ("Ratify the invented treaty",) * 3
    final = version("final", ("1.1", "1.2", "1.3"), 0, same)
    draft = version("draft", ("6.1", "6.2", "6.3"), 10, same, 4, STATES[::-1])
    assert keys([final, draft]) == [[0, 12], [1, 11], [2, 10]]


def test_alike_texts_of_other_states_do_not_join():
    draft = version("draft", ("6.1",), 10, ("Plant an invented new tree",), 4, (("PER",),))
    assert keys([FINAL, draft]) == [[0], [1], [2], [10]]


def test_a_misprinted_double_of_a_report_stays_two_and_of_a_list_is_one():
    assert keys([version("final", ("1.1", "1.1"), 0)]) == [[0], [1]]
    assert keys([version("final", ("1.1", "1.1"), 0, repeats=True)]) == [[0, 1]]


def test_several_rows_of_a_list_join_the_one_recommendation():
    rows = version("final", ("140.2", "140.2", "140.1"), 10, TEXTS, 3, repeats=True)
    assert keys([FINAL, rows]) == [[0, 12], [1, 10, 11], [2]]


def test_nothing_joins_nothing():
    assert join([]) == []
