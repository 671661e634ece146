import shutil
import stat

import pytest
from django.db import connection, transaction

from openupr.domain.ledger import canonical, entry_hash
from openupr.store import checkpoints, ledger, signing
from openupr.store.backup import back_up
from openupr.store.failures import Refused
from openupr.store.models import Entry
from openupr.store.restore import restore
from openupr.store.triggers import dropping
from openupr.store.unfinished import alone
from tests.store.archives import changed


def append(*numbers):
    with transaction.atomic():
        ledger.append_all([("test", {"n": n}, "a role") for n in numbers])


def altered(statement, *values):
    """What somebody does who has the database and no scruples."""
    with connection.cursor() as cursor:
        for one in dropping(connection.vendor):
            cursor.execute(one)
        cursor.execute(statement, values)


def chained_anew():
    """Every hash made to fit again."""
    rows = [(one.at, one.actor, one.type, ledger.payload_of(one)) for one in Entry.objects.order_by("seq")]
    altered("DELETE FROM store_entry")
    previous = "0" * 64
    for seq, (at, actor, type, payload) in enumerate(rows, 1):
        hash = entry_hash(previous, seq, at, actor, type, payload)
        text = canonical(payload).decode()
        Entry.objects.create(seq=seq, at=at, actor=actor, type=type, payload=text, prev_hash=previous, hash=hash)
        previous = hash


def kept(tmp_path, signed, name="held"):
    (tmp_path / name).write_text(signed.text)
    return tmp_path / name


def test_the_key_is_made_at_first_use_and_the_ledger_names_it(store):
    append(1)
    assert checkpoints.named_keys() == []
    signed = checkpoints.sign()
    (period,) = checkpoints.named_keys()
    assert signed.checkpoint.size == period.since == 2
    assert signed.checkpoint.origin == period.key.name
    assert stat.S_IMODE((store / "ledger-key").stat().st_mode) == 0o600
    assert checkpoints.sign().checkpoint == signed.checkpoint
    assert Entry.objects.count() == 2
    assert checkpoints.verify([]).holds


def test_entries_cut_off_after_a_held_checkpoint_are_named(store, tmp_path):
    append(1, 2)
    held = kept(tmp_path, checkpoints.sign())
    altered("DELETE FROM store_entry WHERE seq = 3")
    (store / checkpoints.NEWEST).unlink()
    shutil.rmtree(store / checkpoints.EARLIER)
    assert checkpoints.verify([]).holds is True  # without a checkpoint nothing tells
    assert checkpoints.verify([held]).wrong[-1] == f"{held}: 3 entries were expected, found 2: entry 3 is cut off"


def test_a_cut_ledger_is_not_signed_again_and_its_checkpoints_stay(store):
    append(1, 2)
    checkpoints.sign()
    append(3)
    held = checkpoints.sign()
    altered("DELETE FROM store_entry WHERE seq = 4")
    with pytest.raises(Refused, match="4 entries were expected, found 3: entry 4 is cut off"):
        checkpoints.sign()
    assert checkpoints.newest() == held
    append(30)  # another entry in its place: the size fits again
    with pytest.raises(Refused, match="no checkpoint was signed"):
        checkpoints.sign()
    checked = checkpoints.verify([])
    assert checked.breaks == ()
    assert [one.split(":")[0] for one in checked.wrong] == [
        f"the newest checkpoint of this copy ({checkpoints.NEWEST})"
    ]


def test_an_altered_ledger_is_not_signed(store):
    append(1, 2)
    altered("UPDATE store_entry SET actor = 'other' WHERE seq = 1")
    with pytest.raises(Refused, match=r"no checkpoint was signed: entry 1: its hash is not that of its content"):
        checkpoints.sign()
    assert not (store / checkpoints.NEWEST).exists()
    assert Entry.objects.count() == 2


def test_every_checkpoint_is_kept_and_verified(store):
    sizes = []
    for n in range(3):
        append(n)
        sizes.append(checkpoints.sign().checkpoint.size)
    assert sorted(int(path.name) for path in (store / checkpoints.EARLIER).iterdir()) == sizes
    altered("DELETE FROM store_entry WHERE seq >= 3")
    (store / checkpoints.NEWEST).unlink()
    assert len(checkpoints.verify([]).wrong) == 2
    with pytest.raises(Refused, match=r"an earlier checkpoint of this copy \(ledger-checkpoints/000000003\)"):
        checkpoints.sign()


def test_a_ledger_that_was_rewritten_with_sound_hashes_is_found(store, tmp_path):
    append(1)
    first = kept(tmp_path, checkpoints.sign(), "first")
    append(2, 3)
    second = kept(tmp_path, checkpoints.sign(), "second")
    altered("UPDATE store_entry SET payload = %s WHERE seq = 4", '{"n":30}')
    chained_anew()
    checked = checkpoints.verify([first, second])
    assert checked.breaks == ()
    assert [one.split(":")[0] for one in checked.wrong] == [
        str(second),
        "the newest checkpoint of this copy (ledger-checkpoint)",
    ]
    assert checked.wrong[0].endswith("among entries 3 to 4")


def test_bytes_that_are_no_text_are_found_at_their_entry(store, engine):
    append(1, 2)
    if engine == "sqlite":  # PostgreSQL takes nothing but text
        altered("UPDATE store_entry SET payload = CAST(X'7B226EFF' AS TEXT) WHERE seq = 2")
        assert [one.seq for one in checkpoints.verify([]).breaks] == [2]
    assert checkpoints.verify([]).count == 2


def test_a_rotated_key_signs_from_its_entry_on_and_the_old_one_no_more(store, tmp_path):
    before = kept(tmp_path, checkpoints.sign(), "before")
    old = (store / "ledger-key").read_bytes()
    period = checkpoints.rotate()
    assert period.since == 2
    assert [one.until for one in checkpoints.named_keys()] == [2, None]
    after = kept(tmp_path, checkpoints.sign(), "after")
    assert checkpoints.verify([before, after]).holds
    (store / "ledger-key").write_bytes(old)
    with pytest.raises(Refused, match="Put it back from a backup"):
        checkpoints.sign()


def test_a_rotation_that_was_killed_before_its_last_step_is_finished(store, monkeypatch):
    checkpoints.sign()
    with monkeypatch.context() as patch:
        patch.setattr(signing, "put_in_place", lambda folder: None)
        checkpoints.rotate()
    assert (store / signing.NEXT).exists()
    assert checkpoints.sign().checkpoint.size == 2
    assert not (store / signing.NEXT).exists()


def test_no_key_is_rotated_while_a_backup_runs(store):
    checkpoints.sign()
    with alone(store, shared=True), pytest.raises(Refused, match="under way"):
        checkpoints.rotate()
    assert Entry.objects.count() == 1


def test_a_file_that_is_no_checkpoint_is_one_clear_line(store, tmp_path):
    checkpoints.sign()
    for data in (b"", b"\xff\xfe", b"a\n1\nb\n", b"x" * 20_000):
        (tmp_path / "odd").write_bytes(data)
        with pytest.raises(Refused, match=r"odd is no checkpoint") as refused:
            checkpoints.verify([tmp_path / "odd"])
        assert "\n" not in str(refused.value)
    with pytest.raises(Refused, match="cannot be read"):
        checkpoints.verify([tmp_path / "nowhere"])


def test_the_key_comes_back_with_the_ledger_that_it_signed(places, tmp_path):
    old = places("sqlite", "old")
    append(1)
    held = kept(tmp_path, checkpoints.sign())
    back_up(tmp_path / "b.zip")
    new = places("sqlite", "new")
    checkpoints.sign()
    restore(tmp_path / "b.zip", force=True)
    assert (new / "ledger-key").read_bytes() == (old / "ledger-key").read_bytes()
    assert stat.S_IMODE((new / "ledger-key").stat().st_mode) == 0o600
    assert not (new / checkpoints.NEWEST).exists()
    assert not (new / checkpoints.EARLIER).exists()
    append(2)
    assert checkpoints.sign().checkpoint.size == 3
    assert checkpoints.verify([held]).holds


def test_a_backup_without_a_key_takes_the_other_stores_key_away(places, tmp_path):
    places("sqlite", "old")
    append(1)
    back_up(tmp_path / "b.zip")
    new = places("sqlite", "new")
    checkpoints.sign()
    restore(tmp_path / "b.zip", force=True)
    assert not (new / "ledger-key").exists()
    assert checkpoints.sign().checkpoint.size == 2


def test_a_key_that_is_no_line_makes_an_archive_nobodys(places, tmp_path):
    places("sqlite", "old")
    checkpoints.sign()
    back_up(tmp_path / "b.zip")
    changed(tmp_path / "b.zip", tmp_path / "odd.zip", "ledger-key", lambda key: b"two words\n")
    with pytest.raises(Refused, match="ledger's key in the archive"):
        restore(tmp_path / "odd.zip", force=True)


def test_the_newest_is_told_once_one_was_signed(store):
    assert checkpoints.newest() is None
    signed = checkpoints.sign()
    assert checkpoints.newest() == signed
