"""Rows made small and read back."""

import json

from openupr.store.search.packing import Packer, Unpacker

ROWS = [
    {"state": "SVN", "cycle": 1, "symbol": "A/HRC/9/1", "kind": "recommendation", "number": f"9.{n}", "page": n,
     "states": ["NOR"], "position": None, "text": f"Plant {n} invented trees in each invented yard", "heading": None}
    for n in range(50)
]  # fmt: skip


def test_rows_are_read_back_the_same():
    packer = Packer(ROWS[:5])
    packed = [packer.pack(row) for row in [*ROWS, {"text": "公约", "other": [1]}, {}]]
    unpacker = Unpacker(json.loads(json.dumps(packer.plain())))
    read = unpacker.unpack(packed)
    assert unpacker.unpack([]) == []
    assert [{name: one[name] for name in row} for one, row in zip(read, ROWS, strict=False)] == ROWS
    assert (read[50]["text"], read[50]["other"], read[50]["state"]) == ("公约", [1], None)


def test_a_row_takes_a_fraction_of_its_json():
    packer = Packer(ROWS[:5])
    assert sum(len(packer.pack(row)) for row in ROWS) < 0.3 * len(json.dumps(ROWS))


def test_without_rows_there_is_nothing_to_unpack():
    assert Packer([]).plain() == {"shared": [], "dictionary": ""}
