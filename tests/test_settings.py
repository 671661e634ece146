"""Where the data lies, and which database holds it."""

import pytest

from openupr import settings
from openupr.settings import WrongSetting


@pytest.fixture(autouse=True)
def bare(monkeypatch):
    """No setting of ours."""
    for name in ("OPENUPR_DATA", "DATABASE_URL", "OPENUPR_DOCUMENT_SERVICE"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_the_data_lie_where_openupr_data_says(bare, tmp_path):
    bare.setenv("OPENUPR_DATA", str(tmp_path / "data"))
    assert settings.data_folder() == tmp_path / "data"
    assert settings.database()["NAME"] == str(tmp_path / "data" / "openupr.sqlite3")


def test_else_in_var_of_the_checkout_one_stands_in_or_here(bare, tmp_path):
    (tmp_path / "src" / "openupr").mkdir(parents=True)
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    bare.chdir(tmp_path / "docs" / "deep")
    assert settings.data_folder() == tmp_path / "var"


def test_database_url_moves_the_database_to_postgresql(bare):
    bare.setenv("DATABASE_URL", "postgresql://ann:p%40ss@db.example:5433/upr?sslmode=require")
    told = settings.database()
    names = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
    assert [told[name] for name in names] == ["upr", "ann", "p@ss", "db.example", "5433"]
    assert told["OPTIONS"]["sslmode"] == "require"


def test_a_socket_is_named_by_its_folder(bare):
    bare.setenv("DATABASE_URL", "postgresql://ann@/upr?host=/run/postgresql")
    assert settings.database()["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://a@b/c", "begins with 'mysql'. Unset it to use SQLite"),
        ("upr", "no scheme"),
        ("postgresql://a@b", "the name of the database is missing"),
        ("postgresql://a@b:port/c", "DATABASE_URL must read postgresql://user:password@host:port/name"),
    ],
)
def test_a_url_that_cannot_be_used_is_told_with_its_form(bare, url, told):
    bare.setenv("DATABASE_URL", url)
    with pytest.raises(WrongSetting, match=told):
        settings.database()


def test_the_secret_key_is_read_from_its_file_and_empty_before_the_first_start(bare, tmp_path):
    bare.setenv("OPENUPR_DATA", str(tmp_path))
    assert settings.secret_key() == ""
    (tmp_path / "secret-key").write_text("invented\n")
    assert settings.secret_key() == "invented"


def test_debug_is_off():
    assert settings.DEBUG is False


def test_the_home_of_nobody_is_refused(bare):
    bare.setenv("OPENUPR_DATA", "~nosuch/x")
    with pytest.raises(WrongSetting, match="OPENUPR_DATA begins with '~nosuch'"):
        settings.data_folder()
