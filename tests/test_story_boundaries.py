"""Stories at the edge of what they say: which words date an event, in what order, who agrees, and why."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from boundaries import lines, records
from govtimeline.cli import run
from shorthand import SOURCES

Command = Callable[..., Any]


def written(text: str, more: str = "") -> str:
    """A record in shorthand as YAML, followed by more of it."""
    lines = []
    for event in text.split(";"):
        head, _, claims = event.strip().partition(":")
        id, *renews = head.split(" renews ")
        lines += [f"  - id: {id}", f"    title: The {id}", *(f"    renews: {other}" for other in renews), "    claims:"]
        for claim in claims.split("|"):
            source, _, states = claim.strip().partition(" ")
            lines.append(f"      - source: {source}")
            for state in states.split(","):
                key, _, value = state.strip().partition(" ")
                lines.append(f"        {key}: {value or 'true'}")
    return SOURCES + "\n".join(lines) + "\n" + more


@pytest.fixture
def govtimeline(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Command:
    """What a command prints of a record in shorthand, as data."""

    def command(text: str, *args: str, more: str = "") -> Any:
        file = tmp_path / "facts.yaml"
        file.write_text(written(text, more), encoding="utf-8")
        code = run([*args, "--json", "--facts", str(file)])
        out, err = capsys.readouterr()
        assert (code, err) == (0, "")
        return json.loads(out)

    return command


def moment(told: dict[str, Any]) -> str:
    days = f"{told['earliest'] or '..'} to {told['latest'] or '..'}"
    return f"{told['text']} [{days}]{'' if told['stated'] else ' worked out'}"


def told(event: dict[str, Any]) -> str:
    """An event as `show` tells it: when, until when, how long, when it still went on, what was planned, who agrees."""
    said = [moment(event["start"]) if event["start"]["text"] else "undated"]
    said += [f"{word} {moment(event[key])}" for key, word in (("end", "until"), ("ongoing", "on in")) if event[key]]
    if event["lasts"]:
        said.append(f"lasts {event['lasts']}")
    if plan := event["planned"]:
        parts = [f"{word} {moment(plan[key])}" for key, word in (("start", "from"), ("end", "to")) if plan[key]]
        parts += [f"for {plan['lasts']}"] if plan["lasts"] else []
        parts += [f"before {moment(each)}" for each in plan["earlier"]]
        said.append(f"planned {', '.join(parts)}")
    aside = [claim["source"] for claim in event["claims"] if claim["set_aside"]]
    said += [event["agreement"], *([f"without {' '.join(aside)}"] if aside else [])]
    return f"{event['id']}: {'; '.join(said)}"


STORIES = """\
x: a start 1 July 2013 | b end 1 July 2013
  x: 1 Jul 2013 [2013-06-30 to 2013-07-02]; until 1 Jul 2013 [2013-06-30 to 2013-07-02]; single
x: a start 1 July 2013, end 1 to 20 July 2013
  x: 1 Jul 2013 [2013-06-30 to 2013-07-02]; until 1–20 Jul 2013 [2013-07-01 to 2013-07-20]; lasts up to 19 days; single
x: a start 1 July 2013, end 30 June 2016
  x: 1 Jul 2013 [2013-06-30 to 2013-07-02]; until 30 Jun 2016 [2016-06-29 to 2016-07-01]; lasts 3 years; single
x: a start 1 July 2013, end 29 June 2016
  x: 1 Jul 2013 [2013-06-30 to 2013-07-02]; until 29 Jun 2016 [2016-06-28 to 2016-06-30]; lasts 2 years 11 months;
    single
x: a start 2013, end 2015
  x: 2013 [2013-01-01 to 2013-12-31]; until 2015 [2015-01-01 to 2015-12-31]; lasts 12 months to 2 years 11 months;
    single
x: a start 2013, end 2017
  x: 2013 [2013-01-01 to 2013-12-31]; until 2017 [2017-01-01 to 2017-12-31]; lasts 3 to 4 years; single
x: a start July 2013, end October 2014
  x: Jul 2013 [2013-06-27 to 2013-08-03]; until Oct 2014 [2014-09-27 to 2014-11-03]; lasts 14 to 16 months; single
x: a start 1 to 3 July 2013, end 30 to 31 July 2013
  x: 1–3 Jul 2013 [2013-07-01 to 2013-07-03]; until 30–31 Jul 2013 [2013-07-30 to 2013-07-31]; lasts 27 to 30 days;
    single
x: a start before 2013, end 2016
  x: before 2013 [.. to 2013-01-01]; until 2016 [2016-01-01 to 2016-12-31]; single
x: a start 2013 | b end after 2016
  x: 2013 [2013-01-01 to 2013-12-31]; until 2017–2020 [2016-12-31 to 2020-06-16] worked out; lasts 3 to 7 years; single
x: a start 1 January 2013, end 1 July 2016
  x: 1 Jan 2013 [2012-12-31 to 2013-01-02]; until 1 Jul 2016 [2016-06-30 to 2016-07-02]; lasts 3 years 6 months; single
x: a start 2010, lasts 2 years | b lasts about 2 years | c lasts 24 months | d lasts 700 days
  x: 2010 [2010-01-01 to 2010-12-31]; until Dec 2011 – Nov 2012 [2011-12-01 to 2012-12-01] worked out; lasts 700 days;
    single
x: a start 2010 | c lasts 2 years, withdrawn no | b end 2015
  x: 2010 [2010-01-01 to 2010-12-31]; until 2015 [2015-01-01 to 2015-12-31]; lasts 4 to 5 years; single
x: a start 2010 | b end 2015 | c end 2015 | d lasts 2 years
  x: 2010 [2010-01-01 to 2010-12-31]; until 2015 [2015-01-01 to 2015-12-31]; lasts 4 to 5 years; contested; without d
x: a date 6 days after y; y: a date 14 May 2014
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
  x: about 20 May 2014 [2014-05-18 to 2014-05-22] worked out; single
x: a date within 6 days after y; y: a date 14 May 2014
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
  x: 14–21 May 2014 [2014-05-13 to 2014-05-22] worked out; single
x: a date within 26 days after y; y: a date 14 May 2014
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
  x: 14 May – 10 Jun 2014 [2014-05-13 to 2014-06-11] worked out; single
x: a date within 27 days after y; y: a date 14 May 2014
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
  x: May–Jun 2014 [2014-05-13 to 2014-06-12] worked out; single
x: a date within 1093 days after y; y: a date 14 May 2014
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
  x: May 2014 – May 2017 [2014-05-13 to 2017-05-13] worked out; single
x: a date within 1094 days after y; y: a date 14 May 2014
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
  x: 2014–2017 [2014-05-13 to 2017-05-14] worked out; single
x: a date before y; y: a date 14 May 2014
  x: by 14 May 2014 [.. to 2014-05-15] worked out; single
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
x: a date after y; y: a date 14 May 2014
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
  x: 2014–2020 [2014-05-13 to 2020-06-16] worked out; single
x: a date with y; y: a date 14 May 2014
  x: about 14 May 2014 [2014-04-12 to 2014-06-15] worked out; single
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
x: a date 2 days after y; y: c date 1 July to 1 July 2013
  y: 1–1 Jul 2013 [2013-07-01 to 2013-07-01]; single
  x: 3 Jul 2013 [2013-07-02 to 2013-07-04] worked out; single
x: old date after y, planned; y: a date 14 May 2010
  y: 14 May 2010 [2010-05-13 to 2010-05-15]; single
  x: undated; planned from after 14 May 2010 [2010-05-13 to ..] worked out; single
x: a end after y; y: a date 14 May 2014
  y: 14 May 2014 [2014-05-13 to 2014-05-15]; single
  x: by 16 Jun 2020 [.. to 2020-06-16] worked out; until 2014–2020 [2014-05-13 to 2020-06-16] worked out; single
x: a date about 2014 | b date before 2014
  x: about 2014 [2012-01-01 to 2014-01-01]; confirmed
x: a date 2014 | b date after 20 June 2014 | c date before 30 June 2014
  x: 2014 [2014-06-20 to 2014-06-30]; confirmed
x: a date before 2014 | b date after 2012
  x: 2013 [2012-12-31 to 2014-01-01] worked out; confirmed
x: a date 18 months ago | b date 2019
  x: 1–20 Jan 2019 [2019-01-01 to 2019-01-31] worked out; confirmed
x: a date earlier this month
  x: 1–15 Jun 2020 [2020-04-17 to 2020-06-16]; single
x: a date early last year
  x: Jan–Apr 2019 [2018-11-17 to 2019-06-14] worked out; single
x: a date in 3 weeks, planned
  x: undated; planned from 1–12 Jul 2020 [2020-06-29 to 2020-07-13]; single
x: a date 2013 or 2016 | c date after y; y: a date 2014
  y: 2014 [2014-01-01 to 2014-12-31]; single
  x: 2016 [2016-01-01 to 2016-12-31]; single
x: a date winter 2013 | c date after y; y: a date March 2013
  y: Mar 2013 [2013-02-25 to 2013-04-03]; single
  x: winter 2013 [2013-02-25 to 2014-03-30]; single
x: a date 1 or 20 July 2013 | c date after y; y: a date 10 July 2013
  y: 10 Jul 2013 [2013-07-09 to 2013-07-11]; single
  x: 20 Jul 2013 [2013-07-19 to 2013-07-21]; single
x: a date 18 December, told 2013 | c date after y; y: a date 1 July 2013
  y: 1 Jul 2013 [2013-06-30 to 2013-07-02]; single
  x: 18 Dec 2013 [2013-12-17 to 2013-12-19]; single
x: a date 18 December, told 2013
  x: 18 Dec 2012 or 18 Dec 2013 [2012-12-17 to 2013-12-19]; single
x: a date 2013 | b date 2016 | d date 2013
  x: 2013 or 2016 [2013-01-01 to 2016-12-31]; contested
x: a date 2013 | b date 2016 | c date 2016
  x: 2016 [2016-01-01 to 2016-12-31]; contested; without a
x: a date 2013 | b date 2016 | c date 2019
  x: 2013 or 2016 or 2019 [2013-01-01 to 2019-12-31]; contested
x: a date 1 July 2013 | b date 3 July 2013
  x: 1 Jul 2013 [2013-07-02 to 2013-07-02]; contested
x: old date since 2010 | b end 2011 | c start 2010
  x: 2010 [2010-01-01 to 2010-12-31]; until after 8 Jan 2012 [2012-01-09 to ..] worked out; contested; without b
x: a date 2013 | b date 2016 | c date after y; y: c date July 2016
  y: Jul 2016 [2016-06-27 to 2016-08-03]; single
  x: 2016 [2016-06-27 to 2016-12-31]; contested; without a
x: a date 2013 | b date 2016 | c date 2013 or 2016
  x: 2013 or 2016 [2013-01-01 to 2016-12-31]; contested
x: a start 2013 | b date 2015 | c date May 2016
  x: 2013 [2013-01-01 to 2013-12-31]; on in May 2016 [2016-05-01 to 2016-05-31]; single
x: a start 2013 | b date 2015, planned | c date 2014
  x: 2013 [2013-01-01 to 2013-12-31]; on in 2014 [2014-01-01 to 2014-12-31]; planned from 2015 [2015-01-01 to
    2015-12-31]; single
x: a start 2013 | b date 2015, withdrawn no | c date 2014
  x: 2013 [2013-01-01 to 2013-12-31]; on in 2014 [2014-01-01 to 2014-12-31]; single
x: a start 2013 | b date 2015 onwards | c date May 2014
  x: 2013 [2013-01-01 to 2013-12-31]; on in May 2014 [2014-05-01 to 2014-05-31]; single
x: a start 2013 | b date after y | c date 2014; y: a date 2013
  y: 2013 [2013-01-01 to 2013-12-31]; single
  x: 2013 [2013-01-01 to 2013-12-31]; on in 2014 [2014-01-01 to 2014-12-31]; single
x: a date since 2013 | b start 2013
  x: 2013 [2013-01-01 to 2013-12-31]; on in since 2013 [2013-01-01 to 2013-12-31]; confirmed
x: a start 2013, planned | b date 2015
  x: by 31 Dec 2015 [.. to 2015-12-31] worked out; on in 2015 [2015-01-01 to 2015-12-31]; planned from 2013 [2013-01-01
    to 2013-12-31]; single
x: a date before y, planned | b start 2015; y: a date 2016
  x: 2015 [2015-01-01 to 2015-12-31]; planned from before y [.. to ..]; single
  y: 2016 [2016-01-01 to 2016-12-31]; single
x: a date 2013, planned | b start 2015
  x: 2015 [2015-01-01 to 2015-12-31]; planned from 2013 [2013-01-01 to 2013-12-31]; single
x: a date before y, planned | b date before z, planned | c start 2015; y: a date 2016; z: a date 2017
  x: 2015 [2015-01-01 to 2015-12-31]; planned from before z [.. to ..]; single
  y: 2016 [2016-01-01 to 2016-12-31]; single
  z: 2017 [2017-01-01 to 2017-12-31]; single
x: a lasts 2 years, planned
  x: undated; planned for 2 years; single
x: a start 1 July 2013 | b lasts 3 days, planned
  x: 1 Jul 2013 [2013-06-30 to 2013-07-02]; planned to about Jul 2013 [2013-06-30 to 2013-11-05] worked out, for 3 days;
    single
x: a start 1 July to 6 September 2013 | b lasts 5 years, planned
  x: 1 Jul – 6 Sep 2013 [2013-07-01 to 2013-09-06]; planned to about Aug 2018 [2018-02-28 to 2019-01-08] worked out, for
    5 years; single
x: a start 1 July to 7 September 2013 | b lasts 5 years, planned
  x: 1 Jul – 7 Sep 2013 [2013-07-01 to 2013-09-07]; planned to May–Oct 2018 [2018-02-28 to 2019-01-09] worked out, for 5
    years; single
x: a start 1 July 2013 | b lasts at least 5 years, planned
  x: 1 Jul 2013 [2013-06-30 to 2013-07-02]; planned to after 30 Jun 2018 [2017-06-30 to ..] worked out, for at least 5
    years; single
x: a date 2012, planned, told 2010 | b date 2014, planned, revises, told 2013 | c date 2015, planned, revises
  x: undated; planned from 2015 [2015-01-01 to 2015-12-31], before 2012 [2012-01-01 to 2012-12-31], before 2014
    [2014-01-01 to 2014-12-31]; single
"""


@pytest.mark.parametrize(("text", "expected"), list(records(STORIES)))
def test_stories(govtimeline: Command, text: str, expected: str) -> None:
    """An event is told no more precisely than its claims allow, in order, with what is planned beside it."""
    assert lines([told(event) for event in govtimeline(text, "show", "--all")["events"]]) == expected


JUDGED = """\
x: a date 2013 | b date 2016 | c date May 2013 ? date-conflict prefers a
  x: 2013 [2013-04-27 to 2013-06-03]; contested; without b
x: a date 2013 | b date 2016 | c date 2016 ? date-conflict prefers a
  x: 2013 [2013-01-01 to 2013-12-31]; contested; without b c
x: a date before 2013 | b date 2016 ? date-conflict prefers a
  x: before 2013 [.. to 2013-01-01]; contested; without b
x: a date before 2013 | b date 2016 | c date after 2010 ? date-conflict prefers a
  x: 2011–2012 [2010-12-31 to 2013-01-01] worked out; contested; without b
x: a date last year | b date 2016 ? wrong-relative-date prefers a
  x: 2019 [2018-11-17 to 2020-01-15]; contested; without b
x: a date 2 years ago | b date 2012 ? wrong-relative-date prefers a
  x: Jun 2017 – Mar 2019 [2017-06-15 to 2019-06-16] worked out; contested; without b
x: old start 2013, end 2014 ? anachronism prefers old
  x: 2013 [2013-01-01 to 2013-12-31]; contested
x: old date 2013 | b date 2011 ? anachronism prefers old
  x: 2011 [2011-01-01 to 2011-12-31]; contested
x: a date 2013 or 2016 | b date 2019 ? date-conflict prefers a
  x: 2013 or 2016 [2013-01-01 to 2016-12-31]; contested; without b
x: a start 2013 | b start 2016 | a end 2018 ? date-conflict prefers a
  x: 2013 [2013-01-01 to 2013-12-31]; until 2018 [2018-01-01 to 2018-12-31]; lasts 4 to 5 years; contested; without b
x: a date 2013 | b date 2016, at p. 1 | b date 2018, at p. 2 ? date-conflict prefers {source: b, at: p. 2}
  x: 2018 [2018-01-01 to 2018-12-31]; contested; without a b
"""


@pytest.mark.parametrize(("text", "expected"), list(records(JUDGED)))
def test_judged_stories(govtimeline: Command, text: str, expected: str) -> None:
    """What a judgement prefers is told, as precisely as what agrees with it allows, and its rivals are set aside."""
    text, _, judged = text.partition(" ? ")
    rule, _, prefer = judged.partition(" prefers ")
    more = f"resolutions: [{{rule: {rule}, subject: x, prefer: {prefer}, because: it was there}}]\n"
    assert lines([told(event) for event in govtimeline(text, "show", "--all", more=more)["events"]]) == expected


ORDERS = [
    ("x: a date 2013; y: b date July 2013; z: c date 1 July 2013; w: a date 1 January 2013", "w x z y"),
    ("x: a date before y; y: b date 2014; z: c date 2012", "z x y"),
    ("x: a date by July 2015 | b date before y; y: b date 2014; z: a date by July 2015 | b date before x", "z x y"),
    ("x: a date 2013 | b date after y; y: a date July 2013; z: c date August 2013", "y x z"),
    ("x: a date 2013 | b date after y; y: a date 31 December 2013; z: a date 2013", "z y x"),
    ("x: a date 2013 | b date after y; y: a date 1 January 2014", "x y"),
    ("x: a date 1 July 2013 | b date after y; y: a date 1 July 2013 | c date after z; z: a date 1 July 2013", "z y x"),
    ("x: a date 1 July 2013 | b date before y; y: a date 1 July 2013; z: a date July 2013 | b date before x", "z x y"),
    ("x: a date 2013 | b date 3 months after y; y: a date 2013", "y x"),
    ("x: a date 2013 | b date 3 months before y; y: a date 2013", "x y"),
    ("x: a date 2013 | b date after y; y: a date 2013, planned | b date June 2013", "y x"),
    ("x: a date 2013, planned | b date after y, planned; y: a date June 2013", "y x"),
    ("x: a date after 2013; y: b date 2014; z: a date before 2010; w: a date 2009", "w z y x"),
    ("x: a date 2013 | b date during y; y: a start June 2013, end 2014", "y x"),
]


@pytest.mark.parametrize(("text", "ids"), ORDERS)
def test_orders(govtimeline: Command, text: str, ids: str) -> None:
    """What came after another is told after it, as far as its own days allow, and of one day the finer first."""
    assert [event["id"] for event in govtimeline(text, "show", "--all")["events"]] == ids.split()


AGREEMENT = [
    ("a date 2013 | d date 2013", "single"),
    ("a date 2013 | b date 2014", "contested"),
    ("a date 2013, planned | b date 2013, planned", "confirmed"),
    ("a date 2013, planned | b date 2013, planned | c date 2013", "single"),
    ("a date 1 July 2013 | b date 3 July 2013", "contested"),
    ("a date 1 July 2013 | b date 2 July 2013", "confirmed"),
    ("a start 2013 | b end 2013", "single"),
    ("a start May 2013, end June 2013 | b date 2013", "confirmed"),
    ("a start May 2013, end June 2013 | b date 27 April to 3 July 2013", "confirmed"),
    ("a start May 2013, end June 2013 | b date May 2013", "single"),
    ("a start May 2013, end June 2013 | b date June 2013", "single"),
    ("a start May 2013 | c end June 2013 | b date 2013", "single"),
    ("a date 2013 | b date 2013 | c start 2010, end 2019", "confirmed"),
    ("a date 2013 onwards | b date 2015 onwards | c start 2010", "single"),
    ("a date until 2013 | b date until 2012 | c start 2010", "single"),
    ("a lasts 2 years | b lasts 2  Years", "confirmed"),
    ("a lasts 2 years | b lasts 24 months", "single"),
    ("a date after y | b date after  Y; y: a date 2010", "confirmed"),
    ("a date after y | b date before z; y: a date 2010; z: a date 2014", "single"),
    ("a date last year | old date last year, withdrawn no | d date 2019", "single"),
    ("a date 2013 or 2016 | b date 2016 or 2018", "confirmed"),
]


@pytest.mark.parametrize(("claims", "agreement"), AGREEMENT)
def test_agreement(govtimeline: Command, claims: str, agreement: str) -> None:
    """Two publishers confirm each other where their days meet, or their words are the same, and of one kind."""
    events = govtimeline(f"x: {claims}", "show", "--all")["events"]
    assert [event["agreement"] for event in events if event["id"] == "x"] == [agreement]


PAIRS = [
    ("x: a date 2013 | b date 2013 | c date 2016", "a b +1 -0, a c +0 -1, b c +0 -1"),
    ("x: a date 2013 | b date 2013 | d date 2013; y: a date 2014 | b date 2016", "a b +1 -1, a d +1 -0, b d +1 -0"),
    ("x: b date 2013 | a date 2013; y: a lasts 2 years | b lasts 2 years", "a b +2 -0"),
    ("x: a date 2013 | b date 2013, planned | a date 2013 | c date 2013, withdrawn no", ""),
    ("x: a date after y | b date 2012; y: c date 2014", "a b +0 -1, a c +0 -1, b c +0 -1"),
    ("x: a date 2012, planned | b date 2014", ""),
]


@pytest.mark.parametrize(("text", "pairs"), PAIRS)
def test_pairs_of_sources(govtimeline: Command, text: str, pairs: str) -> None:
    """Each two sources with a subject in common: on how many they confirm, and on how many contest each other."""
    said = govtimeline(text, "sources")["agreement"]
    counts = [f"{' '.join(pair['sources'])} +{pair['confirms']} -{pair['contests']}" for pair in said]
    assert ", ".join(counts) == pairs


PROOFS = """\
x: a date 2013 or 2016 | c date after y; y: a date 2014 or 2010 | b date after z; z: c date 2012 ? x
  x: 2016
  earliest: z is dated "2012": z 2012-01-01 (c)
  earliest: y is dated "after z": y 2012-01-01 (b)
  earliest: y is dated "2014 or 2010", of which 2014 is left: y 2014-01-01 (a)
  earliest: x is dated "after y": x 2014-01-01 (c)
  earliest: x is dated "2013 or 2016", of which 2016 is left: x 2016-01-01 (a)
  latest: x is dated "2013 or 2016": x 2016-12-31 (a)
x: a date 2013 or 2016 | c date before y; y: a date 2014 or 2019 | b date before z; z: c date 2015 ? x
  x: 2013
  earliest: x is dated "2013 or 2016": x 2013-01-01 (a)
  latest: z is dated "2015": z 2015-12-31 (c)
  latest: y is dated "before z": y 2015-12-31 (b)
  latest: x is dated "before y": x 2015-12-31 (c)
  latest: x is dated "2013 or 2016", of which 2013 is left: x 2013-12-31 (a)
x: a date 2013 or 2016 | b date after y; y: a date 2014; q: c date 3 years after x; w: a date 2010 or 2011 ? q
  q: Apr 2018 – Jun 2020
  earliest: y is dated "2014": y 2014-01-01 (a)
  earliest: x is dated "after y": x 2014-01-01 (b)
  earliest: x is dated "2013 or 2016", of which 2016 is left: x 2016-01-01 (a)
  earliest: q is dated "3 years after x", give 12 months: q 2017-12-31 (c)
  latest: q is told as past (told 15 Jun 2020): q 2020-06-16 (c)
x: a start 2013 | b lasts 5 years | c end 2016 ? x.end
  x.end: 2016, without b
  earliest: x ends "2016": x.end 2016-01-01 (c)
  latest: x ends "2016": x.end 2016-12-31 (c)
x: a date 2013 | b date 2016 | c date 2016; q: c date 2 years after x ? q
  q: Apr 2017 – Jan 2020
  earliest: x is dated "2016": x 2016-01-01 (b)
  earliest: q is dated "2 years after x", give 12 months: q 2016-12-31 (c)
  latest: x is dated "2016": x 2016-12-31 (b)
  latest: q is dated "2 years after x", give 12 months: q 2020-01-01 (c)
x: a date 2013 | b date 2016 | d date 2013; q: c date 2 years after x ? q
  q: Apr 2014 – Dec 2016, leaning on x
  earliest: x is dated "2013": x 2013-01-01 (a)
  earliest: q is dated "2 years after x", give 12 months: q 2014-01-01 (c)
  latest: x is dated "2013": x 2013-12-31 (a)
  latest: q is dated "2 years after x", give 12 months: q 2016-12-31 (c)
x: a start 1 July 2003 | b lasts 5 years, planned; r renews x: b lasts 5 years, planned ? r.start
  r.start: after 30 Jun 2003
  earliest: x starts "1 July 2003", give 1 day: x.start 2003-06-30 (a)
  earliest: r begins after what it renews: r.start 2003-06-30
  planned r.start: about Jul 2008
  earliest: x starts "1 July 2003", give 1 day: x.start 2003-06-30 (a)
  earliest: x is planned for "5 years", give 4 months: x.end 2008-02-27 (b)
  earliest: r begins where the term that it renews was to end, give 31 days: r.start 2008-01-27
  latest: x starts "1 July 2003", give 1 day: x.start 2003-07-02 (a)
  latest: x is planned for "5 years", give 4 months: x.end 2008-11-02 (b)
  latest: r begins where the term that it renews was to end, give 31 days: r.start 2008-12-03
x: a start 1 July 2003 | b lasts 5 years, planned; r renews x: b lasts 5 years, planned ? r.end
  r.end: after 30 Jun 2003
  earliest: x starts "1 July 2003", give 1 day: x.start 2003-06-30 (a)
  earliest: r begins after what it renews: r.start 2003-06-30
  earliest: r ends no earlier than it starts: r.end 2003-06-30
  planned r.end: about Jul 2013
  earliest: x starts "1 July 2003", give 1 day: x.start 2003-06-30 (a)
  earliest: r is planned for "5 years and then 5 years", give 4 months: r.end 2013-02-26 (b b)
  latest: x starts "1 July 2003", give 1 day: x.start 2003-07-02 (a)
  latest: r is planned for "5 years and then 5 years", give 4 months: r.end 2013-11-02 (b b)
x: a date 3 months before y | b date 1 May 2013; y: c date 2013 ? y
  y: 2013
  earliest: x is dated "1 May 2013", give 1 day: x 2013-04-30 (b)
  earliest: x is dated "3 months before y", give 30 days: y 2013-06-28 (a)
  latest: x is dated "1 May 2013", give 1 day: x 2013-05-02 (b)
  latest: x is dated "3 months before y", give 30 days: y 2013-09-01 (a)
x: a start 2013; y: b date during x | c date 2014 ? x.end
  x.end: after 31 Dec 2013
  earliest: y is dated "2014": y 2014-01-01 (c)
  earliest: y is dated "during x", give 1 day: x.end 2013-12-31 (b)
x: old date 18 December; y: b date with x ? y
  y: about 18 Dec 2011
  earliest: x is dated "18 December" (18 Dec 2011, told 10 Jan 2012), give 1 day: x 2011-12-17 (old)
  earliest: y is dated "with x", give 31 days: y 2011-11-16 (b)
  latest: x is dated "18 December" (18 Dec 2011, told 10 Jan 2012), give 1 day: x 2011-12-19 (old)
  latest: y is dated "with x", give 31 days: y 2012-01-19 (b)
"""


def proved(point: dict[str, Any]) -> list[str]:
    """A point as `why` proves it: each step with what it comes to and who says so."""
    said = f"{'planned ' if point['planned'] else ''}{point['point']}: {point['text'] or 'not told'}"
    said += "".join(f", leaning on {other['point']}" for other in point["leans_on"])
    steps = [said + "".join(f", without {claim['source']}" for claim in point["set_aside"])]
    for side in ("earliest", "latest"):
        for step in point[side]["steps"]:
            margin = f", give {step['margin']}" if step["margin"] else ""
            who = " ".join(claim["source"] for claim in step["claims"])
            day = f"{step['point']} {step['day']}{f' ({who})' if who else ''}"
            steps.append(f"{side}: {step['subject']} {step['says']}{margin}: {day}")
    return steps


@pytest.mark.parametrize(("text", "expected"), list(records(PROOFS)))
def test_proofs(govtimeline: Command, text: str, expected: str) -> None:
    """Each step of a proof comes to its day, and the last of them to the bound itself."""
    text, _, point = text.partition(" ? ")
    points = govtimeline(text, "why", point)["points"]
    assert lines([line for each in points for line in proved(each)]) == expected
