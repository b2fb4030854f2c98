"""What someone sets down for a harder day, and for days that are hard every year."""
