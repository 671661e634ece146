"""The six official languages of the United Nations, a folder each: `meta.toml` and `messages.po`.

The first holds direction, plural rule, months and forms of dates, the second what the pages say. A folder holds data
only; to translate needs no programming.
Does not: compile messages or choose a language for a reader; the pages do.
"""
