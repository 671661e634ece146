"""Advice to the author of a recommendation: specific, measurable, addressed, to the point, with a time."""
