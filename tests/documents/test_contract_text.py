"""What a document says, as an outline for people."""

from openupr.documents.contract import as_contract
from openupr.documents.contract_text import outline
from tests.documents.test_record import REPORT


def test_the_outline_has_head_records_checks_and_the_remainder():
    assert "\n".join(outline(as_contract(REPORT))) == (
        "invented.pdf · working group report · XAA · ? pages\n"
        "  review: 2008-04-07\n"
        "  troika: XAB, XAC\n"
        "\nRecommendations\n"
        "  60.1    … pending  Do (XAB) [page 2]\n"
        "\nPledges\n"
        "  We do [page 4]\n"
        "\nChecks (1)\n"
        "  - warning: 60.2 is missing (page 3) [practice]\n"
        "\nNot understood (1)\n"
        "  - page ?: left"
    )


def test_a_recommendation_without_a_position_says_so():
    whole = as_contract(REPORT)
    whole["recommendations"][0]["position"] = None
    assert any("– no position here" in line for line in outline(whole))
