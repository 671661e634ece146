"""CSV and JSON Lines of the open data: the same rows, each in its own way."""

import csv
import json

from openupr.domain.dataset import Column, Kind, table
from openupr.exports._table_streams import TableStreams, cell

PLEDGES = table("pledges")
ROW = {"review": "XAA/2", "text": "=HYPERLINK(1)", "paragraph": None, "symbol": "A/HRC/928/15", "page": 3,
       "span_start": 0, "span_end": 9}  # fmt: skip


def test_a_row_stands_in_both_files_in_the_order_of_the_columns(tmp_path):
    with TableStreams(tmp_path, [PLEDGES]) as streams:
        streams.add("pledges", dict(reversed(ROW.items())))
    with (tmp_path / "pledges.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert tuple(row) == PLEDGES.header
    assert (row["text"], row["paragraph"], row["page"]) == ("'=HYPERLINK(1)", "", "3")
    (line,) = (tmp_path / "pledges.jsonl").read_text("utf-8").splitlines()
    assert (json.loads(line), tuple(json.loads(line))) == (ROW, PLEDGES.header)


def test_lists_and_booleans_are_words_in_cells():
    assert cell(["FRA", "PRT"], Column("a", Kind.LIST, ".")) == "FRA; PRT"
    assert [cell(one, Column("a", Kind.BOOLEAN, ".")) for one in (True, False, None)] == ["yes", "no", ""]


def test_a_table_without_rows_is_a_header(tmp_path):
    with TableStreams(tmp_path, [PLEDGES]):
        pass
    assert (tmp_path / "pledges.csv").read_bytes().startswith(b"\xef\xbb\xbfreview,text,")
    assert (tmp_path / "pledges.jsonl").read_bytes() == b""
