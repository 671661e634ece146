from openupr.domain.beside import BESIDE, commitment, joined, split

PAYLOAD = {"review": "XAA/0", "id": "XAB-1", "text": "Open archives", "quote": "open archives"}


def test_a_payload_is_parted_and_joined_again():
    public, fields = split(PAYLOAD, {"text", "quote"}, "salt")
    assert fields == {"text": "Open archives", "quote": "open archives"}
    assert set(public) == {"review", "id", BESIDE}
    assert "archives" not in str(public)
    assert joined(public, fields) == PAYLOAD
    assert joined(public, None) == {"review": "XAA/0", "id": "XAB-1"}


def test_a_payload_without_such_fields_stays_as_it_is():
    assert split({"review": "XAA/0"}, {"text"}, "") == ({"review": "XAA/0"}, {})


def test_the_commitment_changes_with_the_salt_and_with_each_field():
    made = {commitment("a", {"text": "x"}), commitment("b", {"text": "x"}), commitment("a", {"text": "y"})}
    assert len(made) == 3
    # the vector of docs/ledger.md: printf 'salt\n{"text":"Open archives"}' | sha256sum
    assert commitment("salt", {"text": "Open archives"}).startswith("b2600729675cbe2c")
