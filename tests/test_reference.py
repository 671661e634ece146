"""The pages of reference say what the commands and rules say."""

import pytest

from openupr import reference
from openupr.command import Command
from openupr.discover import discover


def test_a_command_is_shown_with_its_arguments_and_their_meaning(monkeypatch):
    def configure(parser):
        parser.add_argument("files", nargs="+", metavar="FILE", help="documents to read")
        parser.add_argument(
            "--format", choices=("json", "csv"), default="json", help="form of the result (%(default)s)"
        )
        parser.add_argument("--quiet", action="store_true", help="say less")

    command = Command("what documents say", configure, lambda arguments: 0)
    monkeypatch.setattr(reference, "discover", lambda package, attribute: {"import_": command})
    page = reference.commands_page()
    assert "## import\n\nWhat documents say.\n" in page
    assert "| `FILE` … | Documents to read. |" in page
    assert "| `--format json or csv` | Form of the result (json). |" in page
    assert "| `--quiet` | Say less. |" in page


@pytest.mark.parametrize("name", sorted(discover("openupr.commands", "command")))
def test_every_argument_of_every_command_has_its_meaning_told(name):
    lines = reference.commands_page().split(f"## {reference.spoken(name)}\n", 1)[1].split("\n## ")[0].splitlines()
    silent = [line for line in lines if line.endswith("|  |")]
    assert not silent, f"openupr {reference.spoken(name)}: give help= to {silent}"


def test_the_page_of_rules_shows_dates_citation_and_the_rule_in_its_own_words():
    page = reference.rules_page()
    for rule in discover("openupr.rules", "rule").values():
        assert f"## {rule.name}\n" in page
        assert f"| [{rule.name}](#{rule.name}) | " in page
        assert rule.citation in page


def test_the_steps_of_lists_and_items_stand_on_the_page_of_steps():
    page = reference.steps_page()
    for name in ("speaker_called", "recommendation_read", "tally_stated"):
        assert f"| `{name}` |" in page
    assert "`openupr speakers REVIEW` takes one" in page
