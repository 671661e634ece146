import pytest

from openupr.site import imported

ROWS = [
    {"entry": 2, "file": "secret name.pdf", "kind": "addendum", "reviews": ["SVN/3"], "invented": False},
    {"entry": 1, "file": "a.docx", "kind": "addendum", "reviews": ["XAA/0"], "invented": True},
]


@pytest.fixture(autouse=True)
def rows(monkeypatch):
    monkeypatch.setattr(
        imported.kept,
        "last_imported",
        lambda count, invented=False: [one for one in ROWS if invented or not one["invented"]],
    )


def test_readers_see_no_file_name_and_nothing_of_a_rehearsal():
    (one,) = imported.last_imported()
    assert (one["entry"], one["file"]) == (2, None)
    assert one["reviews"][0]["address"] == "/reviews/SVN/3"
    assert (one["reviews"][0]["state"]["name"], one["reviews"][0]["cycle"]) == ("Slovenia", 3)


def test_the_administrator_sees_both_and_which_is_invented():
    assert [one["file"] for one in imported.last_for_administrator(5)] == ["secret name.pdf", "a.docx"]
    assert imported.last_for_administrator(5)[1]["reviews"][0]["state"]["name"] == "State A (invented for rehearsal)"


def test_positions_stand_in_one_order_with_shape_and_words():
    assert imported.positions({"none": 1, "noted": 2, "supported": 3}) == [
        ("supported", "●", "supported", 3), ("noted", "○", "noted", 2), ("none", "·", "no position yet", 1),
    ]  # fmt: skip
