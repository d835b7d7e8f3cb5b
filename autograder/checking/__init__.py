"""What an exercise is and how one answer is judged. Knows no notebook of a class, no sandbox."""
