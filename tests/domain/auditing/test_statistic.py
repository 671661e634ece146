"""What holds for every statistic: nobody is ranked, no State stands alone, everything says how it was counted."""

import pytest

from openupr.discover import discover
from openupr.domain.analysis.table import Kind
from openupr.domain.auditing.statistic import NO_VERDICT
from tests.audit.invented import DRAWS, GROUPS, material, reports, reviews, rows

STATISTICS = sorted(discover("openupr.audit", "statistic").values(), key=lambda one: one.order)
IDS = [one.id for one in STATISTICS]


@pytest.fixture(scope="module")
def found():
    affinity = {(one, other): float(len(set(one) & set(other))) for one in GROUPS for other in GROUPS}
    of = material(reviews=reviews(), reports=reports(), due={1: 20, 2: 20}, affinity=affinity)
    return {one.id: one.reckon(of) for one in STATISTICS}


def test_there_are_fourteen_in_their_order():
    assert [f"E{n}" for n in range(1, 15)] == IDS


@pytest.mark.parametrize("one", STATISTICS, ids=IDS)
def test_each_says_what_it_is_where_from_and_how_counted(one):
    assert one.question.endswith("?")
    assert one.source.startswith("A/")
    assert all((one.definition, one.counting, one.limits))
    words = " ".join((one.question, one.definition, one.limits)).casefold()
    assert not [word for word in ("politicized", "worst", "best performing", "offender") if word in words]


@pytest.mark.parametrize("name", IDS)
def test_no_table_has_a_state_for_its_rows_but_downloads_of_pairs(found, name):
    for part in found[name].parts:
        kinds = [column.kind for column in part.table.columns]
        if part.download:
            assert kinds[:2] == [Kind.STATE, Kind.STATE]
        else:
            assert Kind.STATE not in kinds
            cells = {cell for row in part.table.rows for cell in row if isinstance(cell, str)}
            assert not cells & set(GROUPS)


@pytest.mark.parametrize("name", IDS)
def test_no_table_is_sorted_by_its_values(found, name):
    """Rows stand in an order that is set beforehand: the same whatever the values are."""
    again = material(tuple(reversed(rows())), reviews=reviews()[::-1], reports=reports()[::-1], due={2: 20, 1: 20})
    other = next(one for one in STATISTICS if one.id == name).reckon(again)
    for part in found[name].parts:
        same = next((each for each in other.parts if each.name == part.name), part)
        assert [row[0] for row in part.table.rows] == [row[0] for row in same.table.rows]


def test_no_table_can_be_sorted_by_value_without_being_seen(found):
    """Where values differ among five rows or more they are not all in order."""
    for one in found.values():
        for part in one.parts:
            place = next((n for n, column in enumerate(part.table.columns) if column.key == "value"), None)
            values = [row[place] for row in part.table.rows if place and isinstance(row[place], int | float)]
            if len(set(values)) > 4:
                assert values not in (sorted(values), sorted(values, reverse=True))


def test_every_table_is_as_wide_as_its_heads(found):
    for one in found.values():
        for part in one.parts:
            assert all(len(row) == len(part.table.columns) for row in part.table.rows)


def test_what_cannot_be_reckoned_says_why():
    nothing = material(())
    for one in STATISTICS:
        told = one.reckon(nothing)
        assert told.missing or told.parts, one.id
        assert told.cases == 0


def test_the_same_material_gives_the_same_figures():
    of = material(reviews=reviews(), reports=reports(), draws=DRAWS)
    assert [one.reckon(of) for one in STATISTICS] == [one.reckon(of) for one in STATISTICS]


def test_the_sentence_under_every_figure():
    assert NO_VERDICT.endswith("difference is not proof of bias.")
