"""Report and list of one review agree; where they do not, each disagreement is printed."""

from dataclasses import dataclass

import pytest

from openupr.bench.thematic import agreement, bare, run


@dataclass(frozen=True)
class Item:
    number: str
    text: str
    states: tuple[str, ...]


def test_each_kind_of_disagreement_is_named():
    listed = (Item("1.1", "Plant trees", ("ESP",)), Item("1.2", "Paint", ("CHL",)), Item("1.3", "Sow", ("PER",)))
    reported = (
        Item("1.1", "Plant big trees", ("ESP", "FRA")),
        Item("1.2", "“Paint”", ("CHL",)),
        Item("1.4", "Reap", ()),
    )
    found = agreement("list", listed, reported)
    assert (found.both, found.listed, found.reported, found.same_states, found.same_text) == (2, 3, 3, 1, 1)
    assert found.differences == (
        "1.3: only in the list",
        "1.4: only in the report",
        "1.1: States in the list ESP, in the report ESP FRA",
        "1.1: texts part at word 2: list 'trees', report 'big trees'",
    )


def test_prints_of_one_text_are_the_same_text():
    assert bare("Côte d’Ivoire – 2006-\u201316") == bare("cote d'ivoire 2006 16")


def test_what_is_not_here_is_said(tmp_path):
    assert all("not here" in line for line in run(tmp_path, False))


@pytest.mark.usefixtures("corpus")
def test_slovenia_agrees_in_both_cycles_but_for_a_misprint_of_the_report(shared):
    lines = run(shared, True)
    assert lines[0].endswith("numbers 163 of 163 listed and 163 reported; States 163 of 163; text 162 of 163")
    assert lines[1].startswith("  115.104: texts part at word 10")
    assert lines[2] == "  positions in the list: 21 noted, 142 supported"
    assert lines[3].endswith("numbers 215 of 215 listed and 215 reported; States 215 of 215; text 215 of 215")
    assert lines[4] == "  positions in the list: 33 noted, 182 supported"
