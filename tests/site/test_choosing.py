import pytest
from django.test import RequestFactory

from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.rows import CountBy
from openupr.domain.analysis.subjects import Coding
from openupr.domain.search.lexing import Malformed
from openupr.site import choosing
from openupr.site.choosing import chosen_of, list_of, query_of
from openupr.site.chosen import Misread


def of(query):
    return chosen_of(RequestFactory().get(f"/analysis/sessions?{query}"))


@pytest.mark.parametrize(
    ("query", "chosen"),
    [
        ("", Chosen()),
        ("state=SVN,Austria&state=SVN", Chosen(states=("SVN", "AUT"))),
        ("by=NOR&bygroup=African", Chosen(makers=("NOR",), maker_groups=("African",))),
        ("cycle=1,2&session=7", Chosen(cycles=(1, 2), sessions=(7,))),
        ("position=noted&count=text", Chosen(positions=("noted",), rule=CountBy.TEXT)),
        ("coding=given", Chosen(coding=Coding.GIVEN)),
    ],
)
def test_an_address_chooses_and_a_choice_has_its_address(query, chosen):
    assert of(query) == chosen
    assert of(query_of(chosen)) == chosen


def test_the_list_that_is_counted_is_a_search_with_the_same_filters():
    chosen = Chosen(states=("SVN", "AUT"), cycles=(1,), positions=("noted",), words="women")
    assert list_of(chosen) == "/search?kind=recommendation&q=women&state=SVN&state=AUT&cycle=1&position=noted"
    assert list_of(Chosen(positions=("not_here",))) == "/search?kind=recommendation&position=not_here"


def test_a_query_that_cannot_be_read_is_refused(monkeypatch):
    def malformed(words):
        raise Malformed("a word was expected", 3)

    monkeypatch.setattr(choosing, "found_numbers", malformed)
    with pytest.raises(Misread):
        of("q=a AND (")


def test_what_is_no_value_is_refused():
    for query in ("state=Ruritania", "cycle=1000", "position=refused", "count=x", "group=WEOG?"):
        with pytest.raises(Misread):
            of(query)
