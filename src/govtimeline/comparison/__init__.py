"""Comparison: a record against its texts (coverage), and against another record (difference).

Enters: records, texts, findings. Leaves: `Covered`, `Difference`. Uses: rules, prose, record, saying, ground.
"""
