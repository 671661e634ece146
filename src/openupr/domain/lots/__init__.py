"""Drawing of lots: by hand and recorded, or by UPR-DRAW-v1, which anybody can re-run. No chance is made in here."""
