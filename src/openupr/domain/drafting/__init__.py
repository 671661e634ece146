"""The list of recommendations in the making: from statements to numbers."""
