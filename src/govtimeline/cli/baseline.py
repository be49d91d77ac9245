"""Baselines: the findings an existing record starts with, so that only new ones fail."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import govtimeline as gt
from govtimeline.ground.errors import reason

SCHEMA = 1


def baseline_text(findings: Iterable[gt.Finding]) -> str:
    """The unresolved ones of some findings as a baseline: JSON, a line for each, fit to review."""
    known = {finding.fingerprint: finding for finding in findings if not finding.resolved}
    lines = [
        json.dumps({"fingerprint": mark, "rule": f.rule, "subject": f.subject, "message": f.message})
        for mark, f in sorted(known.items())
    ]
    body = ",".join(f"\n  {line}" for line in lines) + ("\n" if lines else "")
    return f'{{"schema": {SCHEMA}, "findings": [{body}]}}\n'


def read_baseline(path: Path) -> frozenset[str]:
    """The fingerprints in a baseline; Error where the file cannot be read or is none."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if document["schema"] != SCHEMA:
            raise gt.Error(f'"{path}" is a baseline of schema {document["schema"]}, expected {SCHEMA}')
        return frozenset(str(finding["fingerprint"]) for finding in document["findings"])
    except OSError as error:
        raise gt.Error(f'cannot read "{path}": {reason(error)}') from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise gt.Error(f'"{path}" is no baseline', "write one with --write-baseline") from error
