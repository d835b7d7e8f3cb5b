"""Model answers of chapter 12."""
