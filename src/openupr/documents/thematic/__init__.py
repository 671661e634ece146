"""OHCHR's thematic list of recommendations: its columns, its rows.

Does not: read files; the layout `thematic_list` puts the pieces together.
"""
