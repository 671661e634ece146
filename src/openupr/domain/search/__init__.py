"""Searching without an engine: the words of a text, the query as a tree, its language, what of a text it finds.

`words.words_of` cuts every text, indexed or asked for, into the same words. `parsing.parse` reads what a person typed
into a tree of `tree`; `expanding.expand` adds the other forms of a word; `passages.passage` marks what matched. An
engine (`store/search`) is handed the tree and nothing else.
Does not: know an engine, a State's name, or the database.
"""
