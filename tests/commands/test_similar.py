"""`openupr similar`. Documents are invented."""

import json

import pytest

from openupr.cli import main
from tests.store import builders as b
from tests.store.keeping import BIH, keep

SVN = ("SVN", 2, 20)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


@pytest.fixture
def kept(store):
    keep(b.report((b.SUPPORTED,) * 6), BIH)
    keep(b.report((b.NOTED,) * 6, symbol="A/HRC/929/1", name="other.pdf"), SVN)


def test_it_lists_what_asks_the_same_with_score_and_reason(kept, capsys):
    assert main(["similar", "BIH/2/115.5"]) == 0
    out = capsys.readouterr().out
    assert "Asked of other States: 1" in out
    assert "SVN/2/115.5  100 %" in out
    assert "lighthouse" in out
    assert "none found here" in out
    assert main(["similar", "BIH/2/115.5", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["others"][0]["id"] == "SVN/2/115.5"


def test_a_pair_is_compared_accepted_and_refused(kept, capsys):
    assert main(["similar", "BIH/2/115.5", "SVN/2/115.5"]) == 0
    assert "100 % in common" in capsys.readouterr().out
    assert main(["similar", "BIH/2/115.5", "SVN/2/115.5", "--refuse"]) == 0
    assert "Entered, entry 3." in capsys.readouterr().out
    assert main(["similar", "BIH/2/115.5"]) == 0
    assert "Asked of other States: none found here" in capsys.readouterr().out


def test_what_is_not_there_is_one_line_and_status_two(kept, capsys):
    for words in (["BIH/2/999.9"], ["nonsense"], ["BIH/2/115.5", "--accept"]):
        assert main(["similar", *words]) == 2
        assert capsys.readouterr().err.count("\n") == 1
