"""The State's position on a recommendation, as one document gave it.

Source: A/HRC/RES/5/1, annex, paragraph 32 (supported; others noted); RULES 7.1 to 7.3. "Rejected" is not a
category of the review. A pending position is never shown as supported or noted.
"""

from enum import StrEnum


class Position(StrEnum):
    """What a State said of a recommendation. No position at all is None, a value of its own."""

    SUPPORTED = "supported"
    NOTED = "noted"
    PARTIALLY = "partially"
    PENDING = "pending"
