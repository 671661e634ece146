"""OpenUPR: the Universal Periodic Review as software.

Independent software. Not the United Nations, not OHCHR.
"""

__version__ = "0.1.0"
__all__ = ["__version__"]
