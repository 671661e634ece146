"""An invented review as plain data, as `store.reviews.describe` gives it, for the tests of exports."""


def given(value="pending", **more):
    """A reading of a position."""
    return {
        "page": 14, "span": [10, 90], "number": "90.1", "covers_all": False, "value": value, "implemented": False,
        "kind": "report", "symbol": "A/HRC/928/15", "paragraph": "90", "as_printed": "invented sentence",
        "comment": None, "dated": "2014-11-06", "basis": "adoption in the Working Group", **more,
    }  # fmt: skip


LATER = given(
    "supported", symbol="A/HRC/928/15/Add.1", paragraph="3", page=2, dated="2015-03-04", kind="addendum",
    basis="printed in the document",
)  # fmt: skip


def recommendation(number="90.1", text="Plant an invented tree", **more):
    """A recommendation whose position was pending in the report and is supported since."""
    return {
        "id": f"XAA/2#{number.partition('.')[2]}", "number": number, "text": text, "text_versions": [],
        "labels": [{"number": "6.1", "document": "A/HRC/WG.6/20/L.13"}, {"number": number, "document": "A/HRC/928/15"}],
        "states": ["FRA", "PRT"], "parts": [], "position": "supported", "position_words": "supported", "shape": "●",
        "implemented": False, "remark": None, "standing": LATER, "readings": [given(), LATER],
        "source": {"page": 14, "span": [10, 90], "symbol": "A/HRC/928/15", "paragraph": number},
        "theme": None, "themes": ["Trees", "Bridges"], "groups": ["children"], "sdgs": ["SDG 4"], "assessment": None,
        **more,
    }  # fmt: skip


def review(*recommendations):
    """A review with these recommendations."""
    return {
        "address": "XAA/2", "state": "XAA", "state_name": "State A", "cycle": 2, "session": 20, "on": "2016-01-01",
        "documents": [
            _document("A/HRC/928/15", "A/HRC/928/15", "working_group_report", "ab" * 32),
            _document("list.docx", None, "thematic_list", "cd" * 32),
        ],
        "recommendations": list(recommendations), "lists": [],
    }  # fmt: skip


def _document(reference, symbol, kind, sha256):
    return {"reference": reference, "symbol": symbol, "kind": kind, "sha256": sha256}
