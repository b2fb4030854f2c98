"""What helps: what each found useful, or not, or funny."""
