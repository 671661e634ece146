"""Steps that the layouts of the other documents share: lines, numbers, positions, numbered paragraphs.

Does not: recognise kinds of documents; the layouts do.
"""
