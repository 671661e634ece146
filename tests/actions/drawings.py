"""Drawings for tests: manifests that name the beacon of tests/imports/beacon/fake.py, and its rounds."""

import dataclasses
import json
from functools import cache

from openupr.domain.lots.reading import read
from openupr.imports.beacon.fetching import verified
from tests.domain.lots.manifests import plain
from tests.imports.beacon.fake import CHAIN, answer

ROUND = 1_000
KNOWN = CHAIN.known_at(ROUND)
EARLY = KNOWN - 3600


def named(**more):
    """A manifest as an object: five labels, a round of the test's beacon, three numbers of the hall."""
    told = {name: value for name, value in dataclasses.asdict(CHAIN).items() if name != "hash"}
    beacon = {**told, "chain": CHAIN.hash, "round": ROUND, "fallback": "next round"}
    return plain(sources={"beacon": beacon, "hall": {"numbers": 3, "place": "Room XX"}}, **more)


def manifest(**more):
    return read(named(**more))


@cache
def known(number=ROUND):
    return verified(CHAIN, number, answer(number), "the test")


def written(folder, made, name="manifest.json"):
    path = folder / name
    path.write_text(json.dumps(made))
    return str(path)
