"""Attaches 19 MB to a cell; must lose nothing, and the attachment is in no output."""

change = "a_large_attachment"
earns = "everything"
never = ["AAAAAAAA"]
