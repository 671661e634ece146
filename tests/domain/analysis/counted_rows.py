"""Rows of invented recommendations, for tests of counts."""

from openupr.domain.analysis.rows import Row
from openupr.domain.states import RegionalGroup

_GROUPS = {
    "AGO": RegionalGroup.AFRICAN,
    "CHL": RegionalGroup.LATIN_AMERICAN_CARIBBEAN,
    "FRA": RegionalGroup.WESTERN_EUROPEAN_OTHER,
    "SVN": RegionalGroup.EASTERN_EUROPEAN,
    "THA": RegionalGroup.ASIA_PACIFIC,
}


def row(state="SVN", makers=("FRA",), position="supported", cycle=1, session=7, number="1.1", **other):
    groups = tuple(map(_GROUPS.get, makers))
    return Row(state, cycle, session, 2010, number, _GROUPS.get(state), makers, groups, position, **other)
