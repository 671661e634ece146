import os

import pytest
from django.db import transaction

from openupr.settings import data_folder
from openupr.store import ledger, rehearsal
from openupr.store.failures import Refused
from openupr.store.models import Entry

WHAT = {"count": 1, "seed": 1}
AT = "2018-01-01T00:00:00Z"


def refusal(act):
    with pytest.raises(Refused) as refused:
        act()
    return str(refused.value)


def opened(folder, act=lambda: None):
    with rehearsal.apart(folder):
        act()
        return data_folder()


def test_a_rehearsal_has_a_folder_of_its_own_and_what_was_named_before_is_named_again(store, tmp_path):
    assert opened(tmp_path / "own" / "new", lambda: rehearsal.begin(WHAT, AT)) == tmp_path / "own" / "new"
    assert data_folder() == store
    assert Entry.objects.count() == 0


def test_a_real_store_is_never_opened_for_a_rehearsal(store, tmp_path, engine):
    if engine == "postgresql":
        assert os.environ["DATABASE_URL"]
        opened(tmp_path / "own", lambda: rehearsal.begin(WHAT, AT))
        assert os.environ["DATABASE_URL"]
        assert Entry.objects.count() == 0
        return
    with transaction.atomic():
        ledger.append("test", {"n": 1})
    assert "holds a record that is no rehearsal's: the two are never mixed" in refusal(lambda: opened(store))
    assert Entry.objects.count() == 1


def test_a_folder_of_other_things_is_refused_and_keeps_them(store, tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "letter.txt").write_text("mine")
    assert "holds other things" in refusal(lambda: opened(folder))
    assert [one.name for one in folder.iterdir()] == ["letter.txt"]


def test_the_same_is_begun_once_and_another_is_refused(store):
    rehearsal.begin(WHAT, AT)
    rehearsal.begin(WHAT, AT)
    assert [(one.type, one.at) for one in Entry.objects.all()] == [(rehearsal.BEGUN, AT)]
    assert "another rehearsal (1 reviews, seed 1)" in refusal(lambda: rehearsal.begin({"count": 2, "seed": 1}, AT))


def test_two_do_not_rehearse_in_one_folder_at_once(store, tmp_path):
    with rehearsal.apart(tmp_path / "own"):
        assert "under way" in refusal(lambda: opened(tmp_path / "own"))
