"""`openupr rules`: what is checked, in words and as JSON."""

import json

from openupr.cli import main
from openupr.discover import discover


def test_json_has_name_kind_subject_dates_citation_and_sureness_of_every_rule(capsys):
    assert main(["rules", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [one["name"] for one in told] == list(discover("openupr.rules", "rule"))
    troika = next(one for one in told if one["name"] == "troika_not_of_three_groups")
    assert troika == {
        "name": "troika_not_of_three_groups",
        "title": "The troika is three members of the Council on the day of the review, of three different regional "
        "groups.",
        "kind": "text",
        "checks": "document",
        "since": "2007-06-18",
        "until": None,
        "citation": "A/HRC/RES/5/1, annex, paragraph 18 (d)",
        "sureness": "seen",
        "configurable": False,
    }


def test_text_has_the_same_to_read(capsys):
    assert main(["rules"]) == 0
    out = capsys.readouterr().out
    assert "troika_not_of_three_groups\n  The troika is three members" in out
    assert "  A/HRC/RES/5/1, annex, paragraph 18 (d)\n  checks a document; text, seen, since 2007-06-18\n" in out
