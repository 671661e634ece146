"""Write the cases of all rules, in their words, into the table that ships: python -m tests.rules.make_cases."""

import csv
import io

from openupr.actions.check import rules
from tests.conftest import ROOT
from tests.rules.test_cases import cases

TABLE = ROOT / "src" / "openupr" / "vocabulary" / "data" / "rule_cases.csv"


def table():
    """The text of the table."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["rule", "kind", "case"])
    for rule, _ in rules():
        writer.writerows([rule.name, kind, " ".join(sentence.split())] for kind, sentence, _ in cases(rule.name))
    return out.getvalue()


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
