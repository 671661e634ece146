import stat

import pytest

from openupr.store import signing
from openupr.store.failures import Refused


def test_a_key_is_kept_for_nobody_else_and_signs_again(tmp_path):
    made = signing.made(tmp_path / signing.NAME)
    assert stat.S_IMODE((tmp_path / signing.NAME).stat().st_mode) == 0o600
    again = signing.kept(tmp_path / signing.NAME)
    assert signing.public_of(again) == signing.public_of(made)
    assert signing.verifies(signing.public_of(made), again.sign(b"text"), b"text")
    assert not signing.verifies(signing.public_of(made), again.sign(b"text"), b"test")
    assert not signing.verifies(b"short", b"", b"text")


def test_a_file_that_is_no_key_is_told(tmp_path):
    assert signing.kept(tmp_path / signing.NAME) is None
    for text in ("", "AAAA", "not base64!", "é"):
        (tmp_path / signing.NAME).write_text(text)
        with pytest.raises(Refused, match="32 bytes in base64"):
            signing.kept(tmp_path / signing.NAME)


def test_the_next_key_takes_the_others_place(tmp_path):
    signing.made(tmp_path / signing.NAME)
    following = signing.made(tmp_path / signing.NEXT)
    signing.put_in_place(tmp_path)
    assert signing.public_of(signing.kept(tmp_path / signing.NAME)) == signing.public_of(following)
    assert not (tmp_path / signing.NEXT).exists()
