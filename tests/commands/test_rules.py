"""`openupr rules`: what is checked, in words and as JSON."""

import json

from openupr.cli import main
from openupr.discover import discover


def test_json_has_name_dates_citation_basis_and_sureness_of_every_rule(capsys):
    assert main(["rules", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in told] == list(discover("openupr.rules", "rule"))
    troika = next(one for one in told if one["name"] == "troika_not_of_three_groups")
    assert troika == {
        "name": "troika_not_of_three_groups",
        "since": "2007-06-18",
        "until": None,
        "citation": "A/HRC/RES/5/1, annex, paragraph 18 (d)",
        "basis": "text",
        "sureness": "seen",
    }


def test_text_has_the_same_to_read(capsys):
    assert main(["rules"]) == 0
    assert "troika_not_of_three_groups\n  A/HRC/RES/5/1, annex, paragraph 18 (d)\n  text, seen, since 2007-06-18\n" in (
        capsys.readouterr().out
    )
