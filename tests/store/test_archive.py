import hashlib
import io
import json
import random
import struct
import zipfile

import pytest

from openupr.store import archive
from openupr.store.archive import Writer, opened, pieces_of
from openupr.store.failures import Refused
from tests.store.archives import members_of, write

DATA = b"invented document " * 20
NAMED = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def sound(tmp_path):
    """A small archive that is as it must be."""
    path = tmp_path / "sound.zip"
    with zipfile.ZipFile(path, "w") as file:
        writer = Writer(file, {})
        writer.member("tables/store.Review.jsonl", [b'{"id":1}\n' * 30, b'{"id":2}\n'])
        assert writer.member(f"files/{NAMED}", pieces_of(io.BytesIO(DATA))) == NAMED
        writer.member("secret-key", [b"invented-key\n"])
        writer.manifest(made_with="1", made_at="2026-11-24T09:00:00Z", migrations=["store.0001_initial"])
    return path


def refusal(path):
    with pytest.raises(Refused) as caught, opened(path):
        pass
    assert "\n" not in str(caught.value)
    assert "Nothing was restored." in str(caught.value) or "Use the OpenUPR that made it" in str(caught.value)
    return str(caught.value)


def test_what_was_written_is_read_again(sound):
    with opened(sound) as found:
        assert found.key == "invented-key"
        assert found.files == {NAMED: len(DATA)}
        assert found.migrations == {"store.0001_initial"}
        assert b"".join(found.pieces(f"files/{NAMED}")) == DATA


def test_tables_are_packed_and_documents_are_not(sound):
    with zipfile.ZipFile(sound) as file:
        methods = {one.filename.split("/")[0]: one.compress_type for one in file.infolist()}
        assert all(one.external_attr >> 16 & 0o077 == 0 for one in file.infolist())
    assert (methods["tables"], methods["files"]) == (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED)


def test_names_of_migrations_without_their_application_are_the_stores(sound, tmp_path):
    write(tmp_path / "b.zip", members_of(sound), migrations=["0001_initial"])
    with opened(tmp_path / "b.zip") as found:
        assert found.migrations == {"store.0001_initial"}


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        ({"format": 2}, "has format 2, this OpenUPR reads 1"),
        ({"format": "1"}, "names no format"),
        ({"format": None}, "names no format"),
        ({"members": []}, "does not give SHA-256 and size"),
        ({"members": {"secret-key": None}}, "does not give SHA-256 and size"),
        ({"members": {"secret-key": {"size": 12}}}, "does not give SHA-256 and size"),
        ({"members": {"secret-key": {"sha256": 5, "size": 12}}}, "does not give SHA-256 and size"),
        ({"members": {"secret-key": {"sha256": "0" * 64, "size": "12"}}}, "does not give SHA-256 and size"),
        ({"members": {"secret-key": {"sha256": "0" * 64, "size": True}}}, "does not give SHA-256 and size"),
        ({"members": {"secret-key": {"sha256": "0" * 64, "size": -1}}}, "does not give SHA-256 and size"),
        ({"members": {"secret-key": {"sha256": "0" * 64, "size": 12}}}, "members are not those of its manifest"),
        ({"migrations": None}, "does not name its migrations"),
        ({"migrations": [1]}, "does not name its migrations"),
        ({"migrations": {"store": 1}}, "does not name its migrations"),
    ],
)
def test_a_manifest_of_another_form_is_refused_in_one_line(sound, tmp_path, manifest, said):
    write(tmp_path / "b.zip", members_of(sound), **manifest)
    assert said in refusal(tmp_path / "b.zip")


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"\xff", b"[" * 100_000, b"9" * 5000])
def test_a_manifest_that_is_none_is_refused_in_one_line(tmp_path, text):
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as file:
        file.writestr("manifest.json", text)
    assert "manifest" in refusal(tmp_path / "b.zip")


@pytest.mark.parametrize("name", ["../secret-key", "/etc/passwd", "files/xyz", "tables/store.Review.csv", "files/"])
def test_a_member_that_no_backup_has_is_refused(sound, tmp_path, name):
    write(tmp_path / "b.zip", {**members_of(sound), name: b"x"})
    assert f"{name!r}, which no backup does" in refusal(tmp_path / "b.zip")


def test_an_archive_without_manifest_broke_off(sound, tmp_path):
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as file:
        file.writestr("secret-key", "key")
    assert "has no manifest" in refusal(tmp_path / "b.zip")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_stands_twice_is_refused(sound):
    with zipfile.ZipFile(sound, "a") as file:
        file.writestr("secret-key", "another")
    assert "a member twice" in refusal(sound)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        (None, "holds no secret key"),
        (b"", "not one line of printable ASCII"),
        (b" \n", "not one line of printable ASCII"),
        (b"two\nlines", "not one line of printable ASCII"),
        (b"\xc3\xa9", "not one line of printable ASCII"),
        (b"x" * 5000, "holds no secret key"),
    ],
)
def test_an_archive_without_a_usable_key_is_refused(sound, tmp_path, key, said):
    members = {name: one for name, one in members_of(sound).items() if name != "secret-key"}
    write(tmp_path / "b.zip", members if key is None else {**members, "secret-key": key})
    assert said in refusal(tmp_path / "b.zip")


def test_a_checksum_that_does_not_hold_names_its_member(sound, tmp_path):
    members = members_of(sound)
    facts = json.loads(members["manifest.json"])["members"]
    for change in ({"sha256": "0" * 64}, {"size": 3}, {"size": 300}):
        write(tmp_path / "b.zip", members, members={**facts, "secret-key": {**facts["secret-key"], **change}})
        assert "The checksum of secret-key does not hold" in refusal(tmp_path / "b.zip")


def test_a_file_under_another_hash_than_its_own_is_refused(sound, tmp_path):
    members = members_of(sound)
    write(tmp_path / "b.zip", {**members, f"files/{NAMED}": DATA + b"more"})
    assert f"The checksum of files/{NAMED} does not hold" in refusal(tmp_path / "b.zip")


@pytest.mark.parametrize(
    ("offset", "value"), [(8, 0x1), (8, 0x41), (8, 0x20), (10, 9), (10, 12), (10, 14), (10, 99), (6, 99)]
)
def test_another_method_or_a_password_is_told_in_one_line(sound, offset, value):
    data = bytearray(sound.read_bytes())
    at = data.index(b"PK\x01\x02")  # the first member in the directory
    struct.pack_into("<H", data, at + offset, value)
    sound.write_bytes(data)
    assert "damaged" in refusal(sound)


def test_no_flipped_bit_gives_a_traceback_or_another_content(sound):
    whole, chance = sound.read_bytes(), random.Random(1)
    with opened(sound) as found:
        content = {name: b"".join(found.pieces(name)) for name in found.members}
    for place in chance.sample(range(len(whole)), 500):
        data = bytearray(whole)
        data[place] ^= 1 << chance.randrange(8)
        sound.write_bytes(data)
        try:
            with opened(sound) as found:
                assert {name: b"".join(found.pieces(name)) for name in found.members} == content
        except Refused:
            pass


def test_an_archive_cut_anywhere_is_refused(sound):
    whole = sound.read_bytes()
    for length in range(0, len(whole), 61):
        sound.write_bytes(whole[:length])
        assert "no backup of OpenUPR, or it is damaged" in refusal(sound)


def test_what_cannot_be_opened_is_told_in_one_line(tmp_path):
    assert f"{tmp_path / 'none.zip'} cannot be read: No such file" in refusal(tmp_path / "none.zip")
    assert "is a folder. Name the file in it." in refusal(tmp_path)


def test_an_archive_that_changes_after_it_was_checked_is_refused(tmp_path):
    data, path = random.Random(1).randbytes(100_000), tmp_path / "b.zip"
    name = f"files/{hashlib.sha256(data).hexdigest()}"
    write(path, {name: data, "secret-key": b"invented-key"})

    def read_after_a_change():
        with opened(path) as found:
            path.write_bytes(path.read_bytes().replace(data, data[::-1]))
            b"".join(found.pieces(name))

    with pytest.raises(Refused, match="changed while it was read"):
        read_after_a_change()


def test_a_fault_of_the_program_is_not_put_down_to_the_archive(sound):
    with pytest.raises(ValueError, match="ours"), opened(sound):
        raise ValueError("ours")


def test_a_member_larger_than_it_says_is_not_read_to_its_end(sound, tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "_PIECE", 16)
    members = members_of(sound)
    facts = json.loads(members["manifest.json"])["members"]
    members["tables/store.Entry.jsonl"] = b"0" * 10_000_000
    facts["tables/store.Entry.jsonl"] = {"sha256": "0" * 64, "size": 10}
    write(tmp_path / "b.zip", members, members=facts)
    assert "The checksum of tables/store.Entry.jsonl does not hold" in refusal(tmp_path / "b.zip")
