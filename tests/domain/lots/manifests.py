"""Manifests for tests, all invented: objects as a body would write them, and strategies that vary them."""

from hypothesis import strategies as st

from openupr.domain.lots.lot import BY_HAND, RULE
from openupr.domain.lots.manifest import TROIKA_CONSTRAINTS
from openupr.domain.states import RegionalGroup

CHAIN = "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971"
VECTOR = f"drand:{CHAIN}:1000:{'0' * 64}./hall:4.9.17./"
SOURCES = {
    "beacon": {"name": "drand quicknet", "chain": CHAIN, "round": 1000},
    "hall": {"numbers": 3, "place": "Room XX"},
}
GROUPS = [str(group) for group in RegionalGroup]


def plain(**more):
    """An object of a manifest: five labels, all in order."""
    return {
        "rule": RULE,
        "id": "UPR-TEST-1",
        "purpose": "order",
        "legal_basis": "invented",
        "labels": ["AGO", "ALB", "AND", "ARG", "DZA"],
        "number": 5,
        "sources": SOURCES,
        **more,
    }


def by_hand(**more):
    made = plain(rule=BY_HAND, **more)
    del made["sources"]
    return made


def council(sizes=(13, 13, 6, 8, 7)):
    """Invented members and their groups: "A01" to "E07"."""
    return {
        f"{letter}{n:02}": group
        for letter, group, size in zip("ABCDE", GROUPS, sizes, strict=True)
        for n in range(1, size + 1)
    }


def troikas(reviews, groups=None, **more):
    """A manifest of troikas; `reviews`: objects of parts without what is the same in all."""
    groups = groups or council()
    parts = [{"about": f"{one['state']}/4", "day": "2025-01-28", **one} for one in reviews]
    made = plain(
        purpose="troikas", number=3, constraints=list(TROIKA_CONSTRAINTS), labels=sorted(groups), groups=groups, **more
    )
    return {**made, "parts": parts}


def randomness(value, hall=(4, 9, 17)):
    return f"drand:{CHAIN}:1000:{value}./hall:{''.join(f'{n}.' for n in sorted(hall))}/"


values = st.binary(min_size=32, max_size=32).map(bytes.hex)
halls = st.lists(st.integers(0, 999), min_size=3, max_size=3)
randoms = st.builds(randomness, values, halls)
label_sets = st.sets(st.from_regex(r"[A-Z]{3}", fullmatch=True), min_size=2, max_size=60)


@st.composite
def reviews(draw):
    """Up to 14 reviews, some of members, some with requests for their own group, some with a recusal."""
    members = council()
    states = draw(
        st.lists(st.sampled_from([*sorted(members), "XAA", "XAB", "XAC"]), unique=True, min_size=1, max_size=14)
    )
    made = []
    for state in states:
        one = {"state": state, "group": members.get(state, GROUPS[draw(st.integers(0, 4))])}
        if draw(st.booleans()):
            one["own_group"] = "requested"
        if draw(st.integers(0, 4)) == 0:
            able = sorted(set(members) - {state})
            kept = draw(st.sampled_from(able))
            other = draw(st.sampled_from([m for m in able if members[m] != members[kept]]))
            left = draw(st.sampled_from([m for m in able if m not in (kept, other)]))
            one |= {"kept": [kept, other], "left": left, "reason": "substitution"}
            one["labels"] = [m for m in able if m not in (kept, other, left)]
        elif draw(st.booleans()):
            one["excused"] = [draw(st.sampled_from(sorted(set(members) - {state})))]
        made.append(one)
    return made


@st.composite
def manifests(draw):
    """Manifests of every purpose, as objects."""
    purpose = draw(st.sampled_from(["order", "first_speaker", "plenary_list", "troikas"]))
    id = draw(st.from_regex(r"[A-Za-z0-9._-]{1,20}", fullmatch=True))
    if purpose == "troikas":
        return {**troikas(draw(reviews())), "id": id}
    labels = sorted(draw(label_sets))
    if purpose == "first_speaker":
        listed = draw(st.permutations(labels))
        return plain(id=id, purpose=purpose, labels=labels, listed=listed, number=1)
    most = len(labels) - 1 if purpose == "plenary_list" else len(labels)
    return plain(id=id, purpose=purpose, labels=labels, number=draw(st.integers(1, most)))
