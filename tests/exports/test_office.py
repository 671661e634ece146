"""LibreOffice is asked apart; where it is not, one line says what to do."""

import pytest

from openupr.exports import _office


def test_without_libreoffice_one_line_says_what_to_install(monkeypatch):
    monkeypatch.setattr(_office.shutil, "which", lambda name: None)
    with pytest.raises(_office.NoOffice, match="apt-get install libreoffice-writer-nogui"):
        _office.as_pdf(b"")


def test_a_conversion_that_makes_nothing_is_one_line(monkeypatch):
    monkeypatch.setitem(_office._FORMS, "docx", "no_such_form")
    with pytest.raises(_office.NoOffice, match=r"made no docx: [^\n]+ Try again\.$"):
        _office.saved(b"no archive at all", "docx")
