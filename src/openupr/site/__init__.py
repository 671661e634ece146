"""The public pages: server-rendered, complete without JavaScript, no cookie for readers.

Does not: speak to the database (that is `store`), or load anything from another host.
"""
