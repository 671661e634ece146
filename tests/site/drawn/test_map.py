from xml.etree import ElementTree

import pytest

from openupr.domain.analysis.of_states import of_states
from openupr.site.drawn import picture
from openupr.site.written import written
from openupr.vocabulary.states import states
from tests.site.drawn.pictured import shapes, words

ROWS = written(of_states(states(), {"SVN": 40, "FRA": 3, "AGO": 0, "TUV": 9}, "Recommendations made"), "How many?", [])


@pytest.fixture(scope="module")
def drawn():
    return picture(ROWS)


def links(svg):
    return {one["href"]: one["aria-label"] for one in shapes(svg, "a")}


def test_every_state_is_a_link_with_its_name_and_number(drawn):
    assert len(links(drawn)) == len(states())
    assert links(drawn)["/states/SVN"] == "Slovenia: 40"
    assert links(drawn)["/states/DEU"] == "Germany"
    assert ElementTree.fromstring(drawn).get("role") == "group"


def test_a_larger_number_has_a_darker_tone_and_none_and_nought_have_none(drawn):
    kinds = {
        one.get("href"): one[0].get("class")
        for one in ElementTree.fromstring(drawn).iter("{http://www.w3.org/2000/svg}a")
    }
    found = [kinds[f"/states/{code}"] for code in ("SVN", "TUV", "FRA", "AGO", "DEU")]
    assert found == ["state tone5", "state tone3", "state tone1", "state", "state"]
    assert {"1–3", "25–48"} <= set(words(drawn))


def test_a_small_state_is_a_dot(drawn):
    assert [one["r"] for one in shapes(drawn, "circle")] == ["7"] * len(shapes(drawn, "circle"))
    assert len(shapes(drawn, "circle")) > 30


def test_in_a_file_by_itself_nothing_leads_anywhere_and_a_map_is_not_mirrored(drawn):
    alone = picture(ROWS, alone=True)
    assert links(alone) == {}
    assert ElementTree.fromstring(alone).get("role") == "img"
    mirrored = picture(ROWS, rtl=True)
    assert [one["d"] for one in shapes(mirrored, "path")] == [one["d"] for one in shapes(drawn, "path")]
