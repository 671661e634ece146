"""Sixty damaged files made from real ones: no traceback, none slow, none large."""

import hashlib
import time

from openupr.bench import Missed
from openupr.bench.damaged import files, run


def test_sixty_damaged_files_are_read_or_refused_in_a_line(shared):
    try:
        lines = run(shared, small=True)
    except Missed as missed:
        raise AssertionError("\n".join(missed.lines)) from missed
    assert "Reached: no traceback, none over 10 s or 500 MB." in lines


def test_the_files_are_the_same_each_time(shared):
    def digests():
        return [(name, hashlib.sha256(data).hexdigest()) for _, name, data in files(shared, 33)]

    first = digests()
    time.sleep(2)  # the times in a zip file count every second second
    assert digests() == first


def test_every_kind_of_damage_is_among_them(shared):
    assert len({damage for damage, _, _ in files(shared, 60)}) == 11
