"""Each bound of time on its last day and the day after: small records, with all that is found in them."""

from __future__ import annotations

import pytest

from boundaries import by_day, headline, records
from shorthand import findings

# Each record with what is found in it for each day that stands in place of @. CANNOT and LETTER are short for this:
SHORT = {
    "CANNOT": "error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: "
    "they miss each other by at least",
    "LETTER": "warning timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” do not agree to the "
    "letter: they miss each other by at least",
}
BOUNDS = """\
x: a date 1 July 2013; y: b date after x | c date @
  28 June 2013: error order-conflict y [1, 2, 3]: “The y” is said to have come after “The x”, yet is dated at least 1
    day before it
  29 June 2013: warning order-conflict y [1, 2, 3]: “The y” is said to have come after “The x”, yet is dated at least 1
    day before it
  30 June 2013: warning order-conflict y [1, 2, 3]: “The y” is said to have come after “The x”, yet by the dates is no
    later than the same day
  1 July 2013: nothing
x: a date 1 July 2013; y: b date before x | c date @
  1 July 2013: nothing
  2 July 2013: warning order-conflict y [1, 2, 3]: “The y” is said to have come before “The x”, yet by the dates is no
    earlier than the same day
  3 July 2013: warning order-conflict y [1, 2, 3]: “The y” is said to have come before “The x”, yet is dated at least 1
    day after it
  4 July 2013: error order-conflict y [1, 2, 3]: “The y” is said to have come before “The x”, yet is dated at least 1
    day after it
x: a start 1 July 2013, end 9 July 2013; y: b date after x | c date @
  6 July 2013: error order-conflict y [1, 2, 3]: “The y” is said to have come after the end of “The x”, yet is dated at
    least 1 day before it
  7 July 2013: warning order-conflict y [1, 2, 3]: “The y” is said to have come after the end of “The x”, yet is dated
    at least 1 day before it
  8 July 2013: warning order-conflict y [1, 2, 3]: “The y” is said to have come after the end of “The x”, yet by the
    dates is no later than the same day
  9 July 2013: nothing
x: a start 1 July 2013, end 9 July 2013; y: b date before x | c date @
  1 July 2013: nothing
  2 July 2013: warning order-conflict y [1, 2, 3]: “The y” is said to have come before the start of “The x”, yet by the
    dates is no earlier than the same day
  3 July 2013: warning order-conflict y [1, 2, 3]: “The y” is said to have come before the start of “The x”, yet is
    dated at least 1 day after it
  4 July 2013: error order-conflict y [1, 2, 3]: “The y” is said to have come before the start of “The x”, yet is dated
    at least 1 day after it
x: a date 1 July 2013; y: b date with x | c date @
  28 May 2013: CANNOT 1 day
  29 May 2013: LETTER 31 days
  28 June 2013: LETTER 1 day
  29 June 2013: nothing
  3 July 2013: nothing
  4 July 2013: LETTER 1 day
  3 August 2013: LETTER 31 days
  4 August 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b end with x | c end @
  5 June 2013: CANNOT 1 day
  6 June 2013: LETTER 31 days
  6 July 2013: LETTER 1 day
  7 July 2013: nothing
  11 July 2013: nothing
  12 July 2013: LETTER 1 day
x: a start 1 July 2013, end 9 July 2013; y: b start with x | c start @
  28 June 2013: LETTER 1 day
  29 June 2013: nothing
  3 July 2013: nothing
  4 July 2013: LETTER 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date during x | c date @
  27 June 2013: CANNOT 1 day
  28 June 2013: LETTER 2 days
  29 June 2013: LETTER 1 day
  30 June 2013: nothing
  10 July 2013: nothing
  11 July 2013: LETTER 1 day
  12 July 2013: LETTER 2 days
  13 July 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date 3 months after x | c date @
  3 September 2013: CANNOT 1 day
  4 September 2013: LETTER 9 days
  12 September 2013: LETTER 1 day
  13 September 2013: nothing
  9 November 2013: nothing
  10 November 2013: LETTER 1 day
  11 November 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date 3 months before x | c date @
  26 February 2013: CANNOT 1 day
  27 February 2013: LETTER 1 day
  28 February 2013: nothing
  26 April 2013: nothing
  27 April 2013: LETTER 1 day
  5 May 2013: LETTER 9 days
  6 May 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date within 3 months after x | c date @
  6 July 2013: CANNOT 1 day
  7 July 2013: LETTER 1 day
  8 July 2013: nothing
  11 October 2013: LETTER 1 day
  10 November 2013: LETTER 31 days
  11 November 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date at least 3 months after x | c date @
  3 September 2013: CANNOT 1 day
  4 September 2013: LETTER 31 days
  4 October 2013: LETTER 1 day
  5 October 2013: nothing
x: a start 1 July 2013, end 9 July 2013; y: b date the day after x | c date @
  6 July 2013: CANNOT 1 day
  7 July 2013: LETTER 2 days
  8 July 2013: LETTER 1 day
  9 July 2013: nothing
  12 July 2013: nothing
  13 July 2013: LETTER 1 day
  14 July 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date the week after x | c date @
  6 July 2013: CANNOT 1 day
  7 July 2013: LETTER 2 days
  8 July 2013: LETTER 1 day
  9 July 2013: nothing
  23 July 2013: nothing
  24 July 2013: LETTER 1 day
  25 July 2013: LETTER 2 days
  26 July 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date the month after x | c date @
  6 July 2013: CANNOT 1 day
  7 July 2013: LETTER 2 days
  8 July 2013: LETTER 1 day
  9 July 2013: nothing
  9 September 2013: nothing
  10 September 2013: LETTER 1 day
  11 September 2013: LETTER 2 days
  12 September 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date the year after x | c date @
  7 July 2013: CANNOT 1 day
  8 July 2013: LETTER 1 day
  9 July 2013: nothing
  10 July 2015: nothing
  11 July 2015: LETTER 1 day
  12 July 2015: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date the day before x | c date @
  26 June 2013: CANNOT 1 day
  27 June 2013: LETTER 1 day
  28 June 2013: nothing
  1 July 2013: nothing
  2 July 2013: LETTER 1 day
  3 July 2013: LETTER 2 days
  4 July 2013: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b date the year before x | c date @
  29 June 2011: CANNOT 1 day
  30 June 2011: LETTER 1 day
  1 July 2011: nothing
  1 July 2013: nothing
  2 July 2013: LETTER 1 day
  3 July 2013: CANNOT 1 day
x: a date 9 July 2013; y: b date the same day as x | c date @
  4 July 2013: CANNOT 1 day
  5 July 2013: LETTER 2 days
  6 July 2013: LETTER 1 day
  7 July 2013: nothing
  11 July 2013: nothing
  12 July 2013: LETTER 1 day
  13 July 2013: LETTER 2 days
  14 July 2013: CANNOT 1 day
x: a date 9 July 2013; y: b date the same week as x | c date @
  29 June 2013: CANNOT 1 day
  30 June 2013: LETTER 2 days
  1 July 2013: LETTER 1 day
  2 July 2013: nothing
  16 July 2013: nothing
  17 July 2013: LETTER 1 day
  18 July 2013: LETTER 2 days
  19 July 2013: CANNOT 1 day
x: a date 9 July 2013; y: b date the same month as x | c date @
  5 June 2013: CANNOT 1 day
  6 June 2013: LETTER 2 days
  7 June 2013: LETTER 1 day
  8 June 2013: nothing
  9 August 2013: nothing
  10 August 2013: LETTER 1 day
  11 August 2013: LETTER 2 days
  12 August 2013: CANNOT 1 day
x: a date 9 July 2013; y: b date the same year as x | c date @
  6 July 2012: CANNOT 1 day
  7 July 2012: LETTER 1 day
  8 July 2012: nothing
  10 July 2014: nothing
  11 July 2014: LETTER 1 day
  12 July 2014: CANNOT 1 day
x: a start 1 July 2013, end 9 July 2013; y: b end the same year as x | c end @
  6 July 2012: CANNOT 1 day
  7 July 2012: LETTER 1 day
  8 July 2012: nothing
  10 July 2014: nothing
  11 July 2014: LETTER 1 day
  12 July 2014: CANNOT 1 day
x: a start 3 July 2013 | b end @
  30 June 2013: error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss
    each other by at least 1 day
  1 July 2013: warning timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” do not agree to the letter:
    they miss each other by at least 1 day
  2 July 2013: nothing
x: a date 3 months after y | b start @; y: c date 1 July 2013
  1 November 2013: nothing
  2 November 2013: LETTER 1 day
  3 November 2013: CANNOT 1 day
x: a date 3 months after y | b end @; y: c date 1 July 2013
  26 August 2013: CANNOT 1 day
  27 August 2013: LETTER 9 days
  4 September 2013: LETTER 1 day
  5 September 2013: nothing
x: a date 3 months before y | b start @; y: c date 1 July 2013
  26 April 2013: nothing
  27 April 2013: LETTER 1 day
  5 May 2013: LETTER 9 days
  6 May 2013: CANNOT 1 day
x: a date 3 months before y | b end @; y: c date 1 July 2013
  26 February 2013: CANNOT 1 day
  27 February 2013: LETTER 1 day
  28 February 2013: nothing
x: a date with y | b start @; y: c date 1 July 2013
  3 July 2013: nothing
  4 July 2013: LETTER 1 day
  3 August 2013: LETTER 31 days
  4 August 2013: CANNOT 1 day
x: a date with y | b end @; y: c date 1 July 2013
  28 May 2013: CANNOT 1 day
  29 May 2013: LETTER 31 days
  28 June 2013: LETTER 1 day
  29 June 2013: nothing
x: a start 1 July 2003 | b lasts 3 months | c end @
  26 August 2003: CANNOT 1 day
  27 August 2003: LETTER 9 days
  4 September 2003: LETTER 1 day
  5 September 2003: nothing
  1 November 2003: nothing
  2 November 2003: LETTER 1 day
  3 November 2003: CANNOT 1 day
x: a date June 2013 | b start @, end 6 July 2013
  30 June 2013: nothing
  1 July 2013: warning date-conflict x [1, 2]: the start of “The x” is dated no later than 30 Jun 2013 by one source and
    1 Jul 2013 by one source
  2 July 2013: warning date-conflict x [1, 2]: the start of “The x” is dated no later than 30 Jun 2013 by one source and
    2 Jul 2013 by one source
  4 July 2013: warning date-conflict x [1, 2]: the start of “The x” is dated no later than 30 Jun 2013 by one source and
    4 Jul 2013 by one source
  5 July 2013: error date-conflict x [1, 2]: the start of “The x” is dated no later than 3 Jul 2013 by one source and 5
    Jul 2013 by one source
x: a date June 2013 | b start 1 May 2013, end @
  26 May 2013: error date-conflict x [1, 2]: the end of “The x” is dated 26 May 2013 by one source and no earlier than
    28 May 2013 by one source
  27 May 2013: warning date-conflict x [1, 2]: the end of “The x” is dated 27 May 2013 by one source and no earlier than
    1 Jun 2013 by one source
  30 May 2013: warning date-conflict x [1, 2]: the end of “The x” is dated 30 May 2013 by one source and no earlier than
    1 Jun 2013 by one source
  31 May 2013: nothing
x: a date May 2014 | b date @
  25 April 2014: error date-conflict x [1, 2]: “The x” is dated 25 Apr 2014 by one source and May 2014 by one source
  26 April 2014: warning date-conflict x [1, 2]: “The x” is dated 26 Apr 2014 by one source and May 2014 by one source
  28 April 2014: warning date-conflict x [1, 2]: “The x” is dated 28 Apr 2014 by one source and May 2014 by one source
  29 April 2014: warning date-conflict x [1, 2]: “The x” is dated 29 Apr 2014 by one source and May 2014 by one source
  30 April 2014: nothing
  31 May 2014: nothing
  1 June 2014: warning date-conflict x [1, 2]: “The x” is dated May 2014 by one source and 1 Jun 2014 by one source
  3 June 2014: warning date-conflict x [1, 2]: “The x” is dated May 2014 by one source and 3 Jun 2014 by one source
  4 June 2014: warning date-conflict x [1, 2]: “The x” is dated May 2014 by one source and 4 Jun 2014 by one source
  5 June 2014: error date-conflict x [1, 2]: “The x” is dated May 2014 by one source and 5 Jun 2014 by one source
x: a date February 2014 | b date @
  26 January 2014: error date-conflict x [1, 2]: “The x” is dated 26 Jan 2014 by one source and Feb 2014 by one source
  27 January 2014: warning date-conflict x [1, 2]: “The x” is dated 27 Jan 2014 by one source and Feb 2014 by one source
  28 January 2014: warning date-conflict x [1, 2]: “The x” is dated 28 Jan 2014 by one source and Feb 2014 by one source
  3 March 2014: warning date-conflict x [1, 2]: “The x” is dated Feb 2014 by one source and 3 Mar 2014 by one source
  4 March 2014: warning date-conflict x [1, 2]: “The x” is dated Feb 2014 by one source and 4 Mar 2014 by one source
  5 March 2014: error date-conflict x [1, 2]: “The x” is dated Feb 2014 by one source and 5 Mar 2014 by one source
x: a date by May 2014 | b date @
  31 May 2014: nothing
  1 June 2014: warning date-conflict x [1, 2]: “The x” is dated by May 2014 by one source and 1 Jun 2014 by one source
  2 June 2014: warning date-conflict x [1, 2]: “The x” is dated by May 2014 by one source and 2 Jun 2014 by one source
  3 June 2014: error date-conflict x [1, 2]: “The x” is dated by May 2014 by one source and 3 Jun 2014 by one source
x: a date no earlier than May 2014 | b date @
  28 April 2014: error date-conflict x [1, 2]: “The x” is dated 28 Apr 2014 by one source and no earlier than May 2014
    by one source
  29 April 2014: warning date-conflict x [1, 2]: “The x” is dated 29 Apr 2014 by one source and no earlier than May 2014
    by one source
  30 April 2014: nothing
x: old date since 2010 | b end @
  7 January 2012: error date-conflict x [1, 2]: the end of “The x” is dated 7 Jan 2012 by one source and no earlier than
    9 Jan 2012 by one source
  8 January 2012: nothing
x: a date @
  16 June 2020: nothing
  17 June 2020: warning anachronism x [1]: “The x” is dated 17 Jun 2020, after it was told as done (15 Jun 2020)
  18 June 2020: error anachronism x [1]: “The x” is dated 18 Jun 2020, after it was told as done (15 Jun 2020)
x: a date @, told May 2019
  1 June 2019: nothing
  2 June 2019: warning anachronism x [1]: “The x” is dated 2 Jun 2019, after it was told as done (May 2019)
  5 June 2019: warning anachronism x [1]: “The x” is dated 5 Jun 2019, after it was told as done (May 2019)
  6 June 2019: error anachronism x [1]: “The x” is dated 6 Jun 2019, after it was told as done (May 2019)
x: a date @
  in 1 day: nothing
  in 2 days: warning anachronism x [1]: “The x” is dated “in 2 days” (17 Jun 2020, told 15 Jun 2020), after it was told
    as done
  in 3 days: error anachronism x [1]: “The x” is dated “in 3 days” (18 Jun 2020, told 15 Jun 2020), after it was told as
    done
  next week: nothing
  next month: warning anachronism x [1]: “The x” is dated “next month” (Jul 2020, told 15 Jun 2020), after it was told
    as done
x: b date 2 days after y, told 14 June 2020; y: a date @
  13 June 2020: nothing
  14 June 2020: warning anachronism x [1, 2]: “The x” is told as done (14 Jun 2020), yet the other claims put it at
    least 1 day later
  15 June 2020: warning anachronism x [1, 2]: “The x” is told as done (14 Jun 2020), yet the other claims put it at
    least 2 days later
x: b date 2 days after y, told May 2019; y: a date @
  30 May 2019: nothing
  31 May 2019: warning anachronism x [1, 2]: “The x” is told as done (May 2019), yet the other claims put it at least 1
    day later
"""


@pytest.mark.parametrize(("text", "expected"), list(records(BOUNDS)))
def test_bounds(text: str, expected: str) -> None:
    """On the last day that a reading allows nothing is found, on the day after a tension, and so on to an error."""
    for day, said in by_day(expected):
        whole = " ".join(SHORT.get(word, word) for word in said.split())
        assert (day, "; ".join(map(headline, findings(text.replace("@", day)))) or "nothing") == (day, whole)
