"""Model answers, one exercise a file: statement, signature, answer."""
