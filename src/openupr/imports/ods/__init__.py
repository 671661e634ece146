"""The UN's Official Document System: the only module that opens connections to the outside."""
