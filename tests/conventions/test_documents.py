"""The documents that people read agree with the program: commands, rules, changelog, the map."""

import re

from openupr.reference import commands_page, rules_page, steps_page
from tests.conventions.source import ROOT

UNOFFICIAL = (
    "Independent software. Not the United Nations, not OHCHR. "
    "Only documents in the Official Document System are authentic."
)


def test_docs_cli_is_what_the_commands_say_of_themselves():
    assert (ROOT / "docs" / "cli.md").read_text() == commands_page(), "run ./openupr docs"


def test_docs_rules_is_what_the_rules_say_of_themselves():
    assert (ROOT / "docs" / "rules.md").read_text() == rules_page(), "run ./openupr docs"


def test_docs_steps_is_what_the_steps_say_of_themselves():
    assert (ROOT / "docs" / "steps.md").read_text() == steps_page(), "run ./openupr docs"


def test_the_readme_says_that_this_is_not_the_united_nations():
    assert UNOFFICIAL in (ROOT / "README.md").read_text()


def test_the_changelog_tells_what_is_new_and_whom_it_affects():
    text = (ROOT / "CHANGELOG.md").read_text()
    unreleased = text.partition("## Unreleased")[2].partition("\n## ")[0]
    assert re.search(r"^- \S", unreleased, re.M), "CHANGELOG.md: a line under ## Unreleased for what a user can see"
    for section in re.split(r"^## ", text, flags=re.M)[1:]:
        assert "Affects:" in section, f"CHANGELOG.md: {section.splitlines()[0]} lacks its line Affects:"


def test_the_map_is_short():
    assert len((ROOT / "ARCHITECTURE.md").read_text().splitlines()) < 150
