"""Invented records for the tests of engines."""

from datetime import date

from openupr.store.search.engine import Feed, Record

DAY = date(2026, 11, 24)


def record(n, text, *, language="en", labels=(), dated=date(2014, 11, 4), **fields):
    """A record with a number; fields as words with commas."""
    values = {name: tuple(value.split(",")) for name, value in fields.items()}
    row = {"n": n, "text": text}
    return Record(text, language, tuple(labels), {"kind": ("recommendation",), **values}, row, dated)


RECORDS = (
    record(0, "Plant a tree for every woman", state="SVN", by="NOR,FRA", cycle="1"),
    record(1, "Plant trees for women and girls", state="SVN", by="NOR", cycle="2", dated=date(2019, 11, 12)),
    record(2, "Trees, not for women alone: plant more", state="AUT", by="FRA", cycle="1", labels=["Rights of women"]),
    record(3, "Keep the tree", state="AUT", cycle="1", labels=["Trees", "Women at work"], dated=None),
    record(4, "批准儿童权利公约", language="zh", state="SVN", cycle="2"),
    record(5, "ТУРЦИЯ: Türkiye côté", language="fr", state="TUR", cycle="3"),
)


def feed(records=RECORDS):
    return Feed(records, 7, "ab" * 32, DAY)
