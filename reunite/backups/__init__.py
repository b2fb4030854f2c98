"""Copies of everything, made while Reunite runs, and putting one back.

A copy is a zip with the database, the settings without their secrets, and a manifest that says
what is in it; one made by hand has the photos, too. Daily ones don't, since photos never change
and eleven copies of each would fill the disk. The key file is in none: whoever finds a copy can't
open the outbox or make personal links. It is copied by itself (`copy_key`).
"""
