"""Questions submitted in advance: who asks, and what.

Does not: read files; the layout `advance_questions` puts the pieces together.
"""
