"""The sounding board: a question to friends that closes by itself."""
