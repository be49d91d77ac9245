"""Prose: a source's text, its sentences, and the times and quantities in them.

Enters: a text, or a phrase of one. Leaves: passages, sentences, mentions, in the terms of saying. Uses: saying, ground.
"""
