import pytest
from django.test import RequestFactory

from openupr.domain.analysis.chosen import Chosen
from openupr.domain.analysis.rows import CountBy
from openupr.site.choosing import chosen_of, query_of
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
    ],
)
def test_an_address_chooses_and_a_choice_has_its_address(query, chosen):
    assert of(query) == chosen
    assert of(query_of(chosen)) == chosen


def test_what_is_no_value_is_refused():
    for query in ("state=Ruritania", "cycle=1000", "position=refused", "count=x", "group=WEOG?"):
        with pytest.raises(Misread):
            of(query)
