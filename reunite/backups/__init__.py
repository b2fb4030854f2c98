"""Copies of everything, made while Reunite runs, and putting one back.

A copy is a zip with the database, the settings without their secrets, and a manifest that says
what is in it. The key file is not: whoever finds a copy can't open the outbox or make personal
links. It is copied by itself (`copy_key`).
"""
