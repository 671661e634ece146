"""`openupr messages`: how much is translated, language by language."""

import re
from dataclasses import replace

import pytest

from openupr.cli import main
from openupr.commands import messages
from openupr.languages import tongues as home
from openupr.languages.tongues import tongues


@pytest.fixture
def french(tmp_path, monkeypatch):
    """A French without messages, offered or not, in a folder of its own."""
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "openupr.settings")
    kept = dict(tongues())

    def offer(whole):
        monkeypatch.setattr(messages, "tongues", lambda: {**kept, "fr": replace(kept["fr"], whole=whole)})
        monkeypatch.setattr(home, "FOLDER", tmp_path)
        (tmp_path / "fr").mkdir(exist_ok=True)
        return tmp_path / "fr" / "messages.po"

    return offer


def test_an_update_makes_the_catalog_and_each_missing_message_is_listed(french, capsys):
    catalog = french(whole=False)
    assert main(["messages", "fr", "--update"]) == 0
    said = capsys.readouterr().out
    head = re.match(r"fr  (\d+) messages, (\d+) missing or wrong; not offered yet", said)
    assert int(head[1]) == int(head[2]) > 500
    assert "  fr: not translated: 'Skip to the content'\n" in said
    assert 'msgid "Skip to the content"\nmsgstr ""\n' in catalog.read_text(encoding="utf-8")


def test_an_offered_language_that_is_not_whole_is_a_failure(french, capsys):
    french(whole=True)
    assert main(["messages", "fr"]) == 1
    assert "offered to readers" in capsys.readouterr().out


def test_a_catalog_that_is_none_gives_one_line(french, capsys):
    french(whole=False).write_text("garbage\n", encoding="utf-8")
    assert main(["messages", "fr"]) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "messages.po" in error


def test_a_language_that_is_none_of_the_six_is_refused():
    with pytest.raises(SystemExit) as stopped:
        main(["messages", "de"])
    assert stopped.value.code == 2
