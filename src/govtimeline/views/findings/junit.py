"""Findings as JUnit XML, which every build server shows as tests."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from govtimeline.ground.place import Place
from govtimeline.ground.text import clean
from govtimeline.views import Page
from govtimeline.views.findings.brief import details
from govtimeline.views.findings.report import INPUT, Report
from govtimeline.views.findings.words import judge

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, page: Page) -> str:
    """A test case for each finding and one for each rule that ran and found nothing.

    A finding that fails the run is a failure, a judged one is skipped with its reason, any other passes and
    says what it is on its output. A problem in the input is an error.
    """
    suite = ET.Element("testsuite", name="govtimeline")
    for problem in report.problems:
        case = _case(suite, INPUT, str(problem.place), problem.place)
        error = ET.SubElement(case, "error", message=_safe(problem.message), type=INPUT)
        error.text = _safe(problem.hint or "")
    for finding in report.findings:
        case = _case(suite, finding.rule, f"{finding.subject} {finding.fingerprint}", finding.place)
        lines = [f"{finding.place}: {finding.severity}: {finding.message}", *details(report, finding)]
        text = "\n".join(map(_safe, lines))
        if finding.resolution is not None:
            told = f"{finding.message}; resolved: {judge(finding.resolution)}"
            ET.SubElement(case, "skipped", message=_safe(told)).text = text
        elif report.fails(finding):
            ET.SubElement(case, "failure", message=_safe(finding.message), type=finding.severity).text = text
        else:
            ET.SubElement(case, "system-out").text = text
    found = {finding.rule for finding in report.findings}
    for rule in report.ran:
        if rule not in found:
            ET.SubElement(suite, "testcase", classname=f"govtimeline.{rule}", name="finds nothing", time="0")
    suite.set("tests", str(len(suite)))
    for name, kind in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(name, str(len(suite.findall(f"*/{kind}"))))
    suites = ET.Element("testsuites", suite.attrib)
    suites.append(suite)
    ET.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(suites, encoding="unicode")}\n'


def _case(suite: ET.Element, rule: str, name: str, place: Place) -> ET.Element:
    return ET.SubElement(
        suite, "testcase", classname=f"govtimeline.{rule}", name=_safe(name), time="0",
        file=_safe(place.file), line=str(place.line),
    )  # fmt: skip


def _safe(text: str) -> str:
    """One line without the characters that XML cannot hold."""
    return _NO_XML.sub("\ufffd", clean(text))
