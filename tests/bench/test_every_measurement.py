"""Each measurement runs in its small form and reaches what it must."""

import pytest

from openupr.bench import Missed
from openupr.discover import discover

MEASUREMENTS = discover("openupr.bench", "run")


@pytest.mark.parametrize("name", [name for name in MEASUREMENTS if name != "damaged"])  # it has a test of its own
def test_the_small_form_reaches_what_it_must(name, shared):
    try:
        lines = MEASUREMENTS[name](shared, True)
    except Missed as missed:
        raise AssertionError("\n".join(missed.lines)) from missed
    assert lines
    assert all(isinstance(line, str) for line in lines)
