import pytest

from openupr.domain.checkpoint import BadCheckpoint, PublicKey, Signed
from tests.domain.chains import FIRST, chain, signed

ENTRIES = chain({"n": 1}, {"n": 2}, {"n": 3})


def test_a_checkpoint_is_written_in_the_form_of_the_specification():
    lines = signed(ENTRIES).text.split("\n")
    assert lines[:2] == ["openupr.ledger/invented", "3"]
    assert lines[3] == ""
    assert lines[4].startswith("— openupr.ledger/invented ")
    assert lines[5:] == [""]


def test_what_was_written_is_read_back():
    one = signed(ENTRIES)
    assert Signed.parse(one.text) == one


def test_the_id_of_a_key_is_that_of_the_specification():
    # The example key of the package golang.org/x/mod/sumdb/note.
    text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    assert str(PublicKey.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "a key", str(FIRST)[:-1], str(FIRST).replace("+", "-", 1), str(FIRST).replace(FIRST.id.hex(), "00000000")],
)
def test_what_is_no_key_is_refused(text):
    with pytest.raises(BadCheckpoint, match=r"expected|should be|form"):
        PublicKey.parse(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n3\n", "\n03\n"),
        ("\n3\n", "\n-3\n"),
        ("\n\n", "\n"),
        ("— ", "- "),
        ("=\n", "\n"),
        ("\n\n", "\nmore\n\n"),
    ],
)
def test_another_form_is_no_checkpoint(old, new):
    changed = signed(ENTRIES).text.replace(old, new, 1)
    with pytest.raises(BadCheckpoint, match=r"expected|form"):
        Signed.parse(changed)


def test_a_checkpoint_that_breaks_off_is_refused():
    text = signed(ENTRIES).text
    for end in range(len(text)):
        with pytest.raises(BadCheckpoint):
            Signed.parse(text[:end])
