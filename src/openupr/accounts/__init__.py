"""Who may change something here: accounts, and the links by which an administrator signs in.

Does not: know readers. They need no account and get no cookie (DESIGN 7a).
"""
