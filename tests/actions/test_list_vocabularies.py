import pytest

from openupr.actions.list_vocabularies import listed, whole
from openupr.store.failures import Refused


def test_the_list_says_how_many_terms_are_linked():
    one = next(one for one in listed() if one["key"] == "upr-info-issues-2014")
    met = {other["key"]: other["met"] for other in one["linked"]}
    assert one["count"] == 54
    assert 40 <= met["ohchr-themes-2026"] <= 54


def test_a_term_has_its_links_both_ways():
    found = whole("ohchr-themes-2026")
    term = next(one for one in found["terms"] if one["term"] == "Death penalty")
    assert {(link["vocabulary"], link["match"]) for link in term["links"]} >= {
        ("upr-info-issues-2014", "exact"),
        ("ohchr-themes-coded", "exact"),
    }


def test_a_vocabulary_that_is_not_there_is_refused():
    with pytest.raises(Refused, match="lists them"):
        whole("nothing")
