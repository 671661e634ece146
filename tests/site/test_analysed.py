from datetime import date

import pytest
from django.test import RequestFactory

from openupr.actions.analyse import Material
from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.subjects import Coding
from openupr.site.analysed import analysed, analysed_of
from tests.domain.analysis.counted_rows import row
from tests.store import builders as b
from tests.store.keeping import BIH, keep

pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def of(query, name="sessions"):
    return analysed(RequestFactory().get(f"/analysis/{name}?{query}"), name)


def test_the_caption_says_what_was_counted_how_of_what_and_when(store):
    found = of("state=SVN&cycle=1&count=state&on=2015-06-01")
    caption = "\n".join(found.written.caption)
    assert f"Counted: {found.table.counted}, of 1 review." in caption
    assert "each number counts once for each State that made it" in caption
    assert "Of 1 review the facts ship with the program, without words." in caption
    assert "imported" not in caption
    assert "Positions as of 1 June 2015." in caption
    assert "Only: State under review: Slovenia; Cycle: 1." in caption
    assert found.basis() == {"reviews": 1, "imported": 0, "shipped": 1, "on": "2015-06-01"}


def test_what_is_imported_is_told_apart_from_what_ships(store):
    keep(b.report(), BIH)
    assert of(f"state={BIH[0]}&cycle={BIH[1]}").basis()["imported"] == 1
    assert date.fromisoformat(of("").basis()["on"])


def test_a_search_counts_what_it_finds_and_the_caption_says_where_it_looked(store):
    keep(b.report(), BIH)
    found = of('q="register of bridges"&count=text')
    caption = "\n".join(found.written.caption)
    assert {(row.state, row.number) for row in found.rows} == {("BIH", "115.2")}
    assert 'Only what a search finds: "register of bridges"' in caption
    assert "Only imported texts were searched" in caption
    assert of("q=nowherewritten").table.counted == 0


def test_large_numbers_in_the_caption_are_parted_as_in_the_table(store):
    found = of("")
    assert f"Counted: {found.table.counted:,}".replace(",", "\u202f") in found.written.caption[0]


def test_the_form_shows_what_is_chosen(store):
    chosen = of("state=SVN&by=NOR&group=African&position=noted").as_chosen()
    assert (chosen["state"], chosen["by"], chosen["group"], chosen["position"]) == (
        "Slovenia",
        "Norway",
        "African",
        "noted",
    )


def test_a_chart_with_a_rule_of_its_own_says_it_alone_and_offers_no_other(store):
    rows = (row("SVN", ("FRA", "AGO", "VAT")), row("THA", ("FRA",)), row("CHL", ("AGO",)))
    material = Material(rows, frozenset(), frozenset(), date(2026, 11, 24))
    for name, counted in (("network", 4), ("groups", 4), ("makers", 5), ("map_made", 5)):
        found = analysed_of(name, Chosen(), material)
        said = "\n".join(found.written.caption)
        assert found.table.counted == counted
        assert ("counts once for each State" in said, "counts once, however" in said) == (True, False)
        assert "whatever rule" not in said
        assert (found.choices()["counts"], found.as_chosen()["count"]) == ([], "state")
        assert ("one of the two States is in no regional group: 1." in said) is (counted == 4)
    assert len(analysed_of("cycles", Chosen(), material).choices()["counts"]) == 3


def test_on_a_map_nought_is_told_from_what_is_not_known(store):
    rows = (row("SVN", ("FRA",)), row("THA", ("AGO",), position="noted"))
    material = Material(rows, frozenset(), frozenset(), date(2026, 11, 24))
    made = dict(analysed_of("map_made", Chosen(makers=("FRA", "CHL")), material).table.rows)
    assert (made["FRA"], made["CHL"], made["AGO"]) == (1, 0, None)
    made = dict(analysed_of("map_made", Chosen(maker_groups=("African",)), material).table.rows)
    assert (made["AGO"], made["ZMB"], made["FRA"]) == (1, 0, None)
    got = dict(analysed_of("map_received", Chosen(positions=("noted",)), material).table.rows)
    assert (got["THA"], got["SVN"], got["CHL"]) == (1, 0, None)


def test_where_no_text_has_a_code_the_caption_says_so_and_how_to_get_them(store):
    material = Material((row(),), frozenset(), frozenset(), date(2026, 11, 24))
    for name in ("themes", "themes_by_cycle"):
        said = "\n".join(analysed_of(name, Chosen(), material).written.caption)
        assert "Counted: 0" in said
        assert "has a theme or issue here. Import OHCHR's lists" in said


def test_the_caption_says_how_many_codes_are_a_persons_and_a_reader_may_choose_them_alone(store):
    rows = (row(proposed=("Torture",), given=("Justice",), given_on="2026-11-02"), *[row(proposed=("Torture",))] * 3)
    material = Material(rows, frozenset(), frozenset(), date(2026, 11, 24))
    found = analysed_of("themes", Chosen(), material)
    assert found.table.counted == 4
    assert "Accepted or corrected by a person: 1, last on 2 November 2026." in found.written.caption
    alone = analysed_of("themes", Chosen(coding=Coding.GIVEN), material)
    assert ([one[0] for one in alone.table.rows], alone.as_chosen()["coding"]) == (["Justice"], "given")
    assert "Issues are those that a person accepted" in "\n".join(alone.written.caption)
    assert len(alone.choices()["codings"]) == 4
    assert not analysed_of("cycles", Chosen(), material).choices()["codings"]
