"""What the store cannot do: one line for the person who asked. Commands end with exit status 2.

Does not: import Django, so that every command can know it.
"""


class Refused(Exception):
    """Why it cannot be done, and what to do."""
