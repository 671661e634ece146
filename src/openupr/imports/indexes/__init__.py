"""Files of other indexes of recommendations: UHRI, UPR Info, Uwazi. Opened as records, and read form by form."""
