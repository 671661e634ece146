from dataclasses import replace

from openupr.actions.audit import MADE_BY_OTHER, is_number, plain, plain_of, plain_table, reckoned, statistics
from openupr.domain.analysis.table import Drawn, Kind, Table
from openupr.domain.auditing.estimate import columns
from tests.audit.invented import material, rows


def test_statistics_are_found_by_their_folder_in_their_order():
    assert list(statistics()) == [f"E{n}" for n in range(1, 15)]


def test_those_that_are_named_are_reckoned_else_all():
    of = material(())
    assert [one.statistic.id for one in reckoned(of, ("E9", "E2"))] == ["E2", "E9"]
    assert len(reckoned(of)) == 14


def test_figures_that_hang_on_codes_are_given_by_both_coders():
    both = tuple(replace(one, action_other=4, issues_other=one.issues) for one in rows())
    of = material(both, codes_other="a program")
    (found,) = reckoned(of, ("E6",))
    told = plain_of(found)
    assert [one["coder"] for one in told["coders"]] == ["by the first coder", MADE_BY_OTHER]
    first, other = (one["tables"][0]["rows"][0] for one in told["coders"])
    assert first[2] == 0.0  # every fourth is easy, within and between
    assert other[2] == 0.0
    assert other[1] == first[1] == 3040
    assert told["coders"][1]["tables"][1]["rows"][0][4] == 100.0  # all of category 4
    assert plain_of(reckoned(of, ("E5",))[0])["coders"] == []


def test_plain_data_say_of_what_they_are():
    told = plain(material(of="invented rows", seed=7), reckoned(material(), ("E1",)))
    assert told["of"] == "invented rows"
    assert told["seed"] == 7
    assert told["notice"].endswith("not proof of bias.")
    assert is_number("per_cent")
    assert not is_number("state")


def test_a_figure_s_heading_names_its_unit():
    heads = {name: plain_of(reckoned(material(rows()), (name,))[0])["tables"][0]["heads"] for name in ("E6", "E7")}
    assert "Figure (categories of action, 1 to 5)" in heads["E6"]
    assert "Figure (odds ratio)" in heads["E7"]
    shares = plain_table(Table(Drawn.POINTS, columns(Kind.PER_CENT), (), 0))
    assert shares["heads"] == ["Cases", "Figure (%)", "95 % from", "95 % to"]
