"""The search index: texts of the database as records (`texts`), engines that keep and find them, and keeping it fresh.

Each engine is a module with the names of `engine.Engine`; `keeping` chooses one by the setting OPENUPR_SEARCH. Every
engine is fed the same words, cut by `domain.search.words`, so that all give the same sets; a conformance suite says so.
The index is made from the database and may be deleted.
"""
