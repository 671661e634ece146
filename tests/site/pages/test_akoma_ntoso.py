"""A report as Akoma Ntoso at the address of its document."""

import pytest
from django.http import Http404
from django.test import RequestFactory
from lxml import etree

from openupr.site.pages.akoma_ntoso import paths, report
from openupr.store.importing import import_reading
from openupr.store.keep import Reading
from tests.store import builders as b

KEY = (b.STATE, b.CYCLE, b.SESSION)


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_report_that_is_imported_is_had_with_the_positions_of_the_day(store):
    for one in (b.report(), b.decision()):
        import_reading(Reading(one, b.data_of(one), "reader 1", KEY, {b.STATE: KEY}))
    answer = report(RequestFactory().get("/?on=2014-12-01"), "A/HRC/928/15")
    assert answer["Content-Type"] == "application/akn+xml"
    tree = etree.fromstring(answer.content)
    assert len(tree.findall(".//{*}point")) == 6
    assert {one.get("value") for one in tree.iter("{*}position")} == {"pending"}
    for other in ("A/HRC/DEC/928/111", "A/HRC/1/1", "\0"):
        with pytest.raises(Http404):
            report(RequestFactory().get("/"), other)


def test_its_address_stands_before_that_of_the_document():
    assert str(paths[0].pattern) == "documents/<path:reference>.akn.xml"
