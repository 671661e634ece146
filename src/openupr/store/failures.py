"""What cannot be done: one line for the person who asked. Commands end with exit status 2.

Does not: import Django, so that every command can know it.
"""


class Refused(Exception):
    """Why it cannot be done, and what to do."""


class Overtaken(Refused):
    """Somebody else was there first; to look again and decide anew is all that is to do."""


class OutputFailed(Exception):
    """Standard output takes no more (its disk is full): why, as the system says it. Nobody's data are at fault.

    No OSError, so that nothing that looks after the folder of data takes it for its own.
    """
