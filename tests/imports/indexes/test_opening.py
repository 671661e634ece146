"""Files of records, opened whatever their form, and refused in one line where they are damaged."""

import json

import pytest

from openupr.documents.source import Unreadable
from openupr.imports.indexes import opening
from tests.imports.indexes.files import classic_file


def no_cells(path, rows, columns):
    raise AssertionError("no workbook")


def records(path, cells=no_cells):
    return list(opening.opened(path, cells).records)


def test_an_array_is_the_same_however_it_is_cut_into_pieces(tmp_path, monkeypatch):
    whole = [{"a": f"x{n}", "b": ['],"{', "é\n", n]} for n in range(40)]
    path = tmp_path / "x.json"
    path.write_text(json.dumps(whole, indent=2, ensure_ascii=False), encoding="utf-8")
    for piece in (7, 64, 1 << 20):
        monkeypatch.setattr(opening, "_PIECE", piece)
        assert records(path) == list(enumerate(whole, 1))


@pytest.mark.parametrize("text", ['[{"a": 1}, {"a": ', "[" * 5000, "[1, 2]", '[{"a" 1}]', "[]"])
def test_a_damaged_array_is_refused_in_one_line(tmp_path, text):
    path = tmp_path / "x.json"
    path.write_text(text)
    with pytest.raises(Unreadable) as error:
        records(path)
    assert "\n" not in str(error.value)


def test_a_table_in_mac_roman_with_bare_carriage_returns_keeps_its_letters_and_lines(tmp_path):
    path = classic_file(
        tmp_path, "Türkiye,,,“One”,Côte d’Ivoire,,,Noted,,,12", 'Chile,,,"Two, three",Peru,,,Noted,,,12'
    )
    found = [record for _, record in records(path)]
    assert [one["Text"] for one in found] == ["“One”", "Two, three"]
    assert (found[0]["To"], found[0]["From"], found[1]["To"]) == ("Türkiye", "Côte d’Ivoire", "Chile")


def test_other_tables_as_text_are_utf_8_or_windows_with_their_own_delimiter(tmp_path):
    path = tmp_path / "x.csv"
    for coding in ("utf-8-sig", "utf-8", "cp1252"):
        path.write_bytes('To;Text\r\nChile;"é\r\n–"\r\n\r\n'.encode(coding))
        assert records(path) == [(1, {"To": "Chile", "Text": "é\n–"})]


def test_a_workbook_is_read_where_files_are_opened_and_only_by_its_name(tmp_path):
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"PK\x03\x04")
    assert records(path, lambda *_: [["To", "Text"], ["Chile", "x"], ["", ""]]) == [(1, {"To": "Chile", "Text": "x"})]
    assert opening.may_be(path)
    assert not opening.may_be(path.rename(tmp_path / "x.docx"))
