"""Catalogs: kept up to date, checked, compiled without gettext's tools."""

import gettext
from pathlib import Path

import pytest

from openupr.languages import tongues as home
from openupr.languages.tongues import tongues
from openupr.site import catalogs
from openupr.site.catalogs import Found, Key

STATE = Found(Key("%(n)s State", "%(n)s States"), ("a.py",))
HELD = Found(Key("held on <b>%(day)s</b>"), ("a.html",))


@pytest.fixture
def russian(tmp_path, monkeypatch):
    one = tongues()["ru"]
    monkeypatch.setattr(home, "FOLDER", tmp_path)
    (tmp_path / "ru").mkdir()
    return one


def write(tongue, *entries):
    catalogs.update(tongue, [HELD, STATE])
    text = tongue.messages.read_text(encoding="utf-8")
    for before, after in entries:
        assert before in text
        text = text.replace(before, after)
    tongue.messages.write_text(text, encoding="utf-8")


WHOLE = (
    ('</b>"\nmsgstr ""', '</b>"\nmsgstr "состоялся <b>%(day)s</b>"'),
    ('msgstr[0] ""', 'msgstr[0] "%(n)s государство"'),
    ('msgstr[1] ""', 'msgstr[1] "%(n)s государства"'),
    ('msgstr[2] ""', 'msgstr[2] "%(n)s государств"'),
)


def test_a_whole_catalog_has_no_faults_and_a_new_one_only_missing_messages(russian):
    assert "no messages.po" in catalogs.faults(russian, [HELD])[0]
    write(russian)
    assert [line.count("not translated") for line in catalogs.faults(russian, [HELD, STATE])] == [1, 1]
    write(russian, *WHOLE)
    assert catalogs.faults(russian, [HELD, STATE]) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (('%(day)s</b>"\n\n', '%(date)s</b>"\n\n'), "places"),
        (("состоялся <b>", "состоялся <i>"), "other marks"),
        (('msgstr "состоялся', 'msgstr " состоялся'), "other blanks"),
        (('msgstr[2] "%(n)s государств"\n', ""), "2 plural forms, not 3"),
        (("#: a.html\n", "#: a.html\n#, fuzzy\n"), "fuzzy"),
        (("n%10==1", "n%10==2"), "plural rule"),
        (('msgstr[2] "%(n)s государств"', 'msgstr[2] "много государств"'), "places"),
    ],
)
def test_a_fault_of_a_translation_is_named(russian, change, fault):
    write(russian, *WHOLE)
    text = russian.messages.read_text(encoding="utf-8")
    assert change[0] in text
    russian.messages.write_text(text.replace(*change), encoding="utf-8")
    assert any(fault in line for line in catalogs.faults(russian, [HELD, STATE]))


def test_a_form_for_one_may_say_the_number_in_words(russian):
    write(russian, *WHOLE, ('msgstr[0] "%(n)s государство"', 'msgstr[0] "одно государство"'))
    assert catalogs.faults(russian, [HELD, STATE]) == []


def test_what_no_page_says_any_more_is_stale_until_an_update_and_comes_back_with_its_translation(russian):
    write(russian, *WHOLE)
    assert "no longer said" in catalogs.faults(russian, [STATE])[0]
    assert "not in the catalog" in catalogs.faults(russian, [HELD, STATE, Found(Key("new"), ("b.py",))])[0]
    catalogs.update(russian, [STATE])
    assert catalogs.faults(russian, [STATE]) == []
    catalogs.update(russian, [HELD, STATE])
    assert catalogs.faults(russian, [HELD, STATE]) == []


def test_an_update_changes_nothing_in_a_catalog_that_is_up_to_date(russian):
    write(russian, *WHOLE)
    before = russian.messages.read_bytes()
    catalogs.update(russian, [HELD, STATE])
    assert russian.messages.read_bytes() == before


@pytest.fixture
def compiled(russian, tmp_path, monkeypatch):
    monkeypatch.setattr(catalogs, "tongues", lambda: {"ru": russian})
    monkeypatch.setattr(catalogs, "COMPILED", tmp_path / "compiled")
    write(russian, *WHOLE)
    return lambda spare=tmp_path / "spare": gettext.translation("django", catalogs.ready(lambda: spare)[0], ["ru"])


def test_what_is_compiled_is_what_the_standard_library_reads(compiled):
    assert compiled().ngettext("%(n)s State", "%(n)s States", 3) == "%(n)s государства"


def test_a_catalog_is_compiled_again_when_it_has_changed_and_not_before(compiled, russian, tmp_path):
    compiled()
    made = tmp_path / "compiled" / "ru" / "LC_MESSAGES" / "django.mo"
    first = made.stat().st_ino
    compiled()
    assert made.stat().st_ino == first
    russian.messages.write_text(russian.messages.read_text(encoding="utf-8").replace("состоялся", "прошел"), "utf-8")
    compiled()
    assert "прошел" in made.read_bytes().decode("utf-8", "replace")


def test_where_the_package_cannot_be_written_the_folder_of_data_is_used(compiled, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr(catalogs, "COMPILED", tmp_path / "file" / "x")
    compiled(tmp_path / "spare")
    assert (tmp_path / "spare" / "ru" / "LC_MESSAGES" / "django.mo").exists()
    assert catalogs.ready(lambda: Path(tmp_path / "file" / "y")) == []
