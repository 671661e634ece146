from pathlib import Path

from django.urls import path
from openapi_spec_validator import validate

from openupr.site.declared import asks, gives, keep_private, takes_forms
from openupr.site.openapi import describe
from openupr.site.shown import both


@asks("on")
def one(request, code, cycle):
    """One review.

    In two
    lines.
    """


@takes_forms
@keep_private
def send(request):
    """A form."""


@gives("image/png")
def picture(request, number):
    """A picture."""


PATTERNS = [
    *both("reviews/<str:code>/<int:cycle>", one),
    path("send", send),
    path("reviews/<str:code>/<int:cycle>/recommendations/<str:number>.png", picture),
]


def test_addresses_are_those_of_the_patterns_each_with_its_parts():
    described = describe(PATTERNS, "1")
    assert list(described["paths"]) == [
        "/reviews/{code}/{cycle}.json",
        "/reviews/{code}/{cycle}",
        "/reviews/{code}/{cycle}/recommendations/{number}.png",
    ]
    data, page, image = (each["get"] for each in described["paths"].values())
    assert [(each["name"], each["in"], each["required"]) for each in data["parameters"]] == [
        ("code", "path", True),
        ("cycle", "path", True),
        ("on", "query", False),
    ]
    assert (data["summary"], data["description"]) == ("One review.", "In two lines.")
    assert image["parameters"][2]["example"] == "115.1"
    kinds = [next(iter(each["responses"]["200"]["content"])) for each in (data, page, image)]
    assert kinds == ["application/json", "text/html", "image/png"]


def test_what_is_not_for_readers_is_described_only_on_demand():
    everything = describe(PATTERNS, "1", everything=True)["paths"]
    assert "multipart/form-data" in everything["/send"]["post"]["requestBody"]["content"]
    assert all("post" not in each for address, each in everything.items() if address != "/send")


def test_it_is_a_valid_description():
    validate(describe(PATTERNS, "1", everything=True))


def test_no_address_is_written_by_hand():
    source = Path(describe.__code__.co_filename).read_text()
    assert "/reviews" not in source
