from datetime import date

import pytest
from django.test import RequestFactory

from openupr.site.analysed import analysed
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
