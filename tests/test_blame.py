"""Who is blamed: a word or a date, a plan or its revision; and each word with the same days wherever it is told."""

from __future__ import annotations

import pytest

from boundaries import argued, headline, records
from govtimeline.record.load import load
from govtimeline.rules.finding import Finding
from shorthand import SOURCES, findings, session_of

# A word that counts from its telling is blamed where it alone stands against a date, and its loss settles that.
WORDS = """\
x: a date 2013 | b date 2016 | c date 4 years ago
  error date-conflict x [1]: “The x” is dated 2013 by one source and 2016 by 2 publishers
  - [1] puts “The x” in 2013
  - [2] puts it in 2016
  - [3] puts it at “4 years ago” (16 Jun 2015 – 15 Mar 2017, told 15 Jun 2020), allowing 3 months after
  - at least 2 years lie between them
  camp of 1: 2013 [1]
  camp of 2: 2016 [2, 3]
x: a date 2013 | b date 2016 | c date last year
  error date-conflict x []: “The x” is dated 2013 by one source, 2016 by one source and “last year” (2019, told 15 Jun
    2020) by one source
  - [1] puts “The x” in 2013
  - [2] puts it in 2016
  - [3] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  camp of 1: 2013 [1]
  camp of 1: 2016 [2]
  camp of 1: “last year” (2019, told 15 Jun 2020) [3]
x: a date 1 March 2018 | b date 2018 | c date 2020 | d date last month, told 15 April 2018
  error date-conflict x [4]: “The x” is dated 1 Mar 2018 by 2 publishers and 2020 by one source
  - [1] puts “The x” on 1 Mar 2018
  - [2] puts it at “last month” (Mar 2018, told 15 Apr 2018), allowing 45 days before or 15 days after
  - [3] puts it in 2018
  - [4] puts it in 2020
  - at least 22 months lie between them
  camp of 2: 1 Mar 2018 [1, 2, 3]
  camp of 1: 2020 [4]
x: a date 2013 | b date last year
  error wrong-relative-date x [1, 2]: “last year” (2019, told 15 Jun 2020) does not fit “The x”, dated 2013
  - [1] puts “The x” in 2013
  - [2] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 4 years 10 months lie between them
  camp of 1: 2013 [1]
  camp of 1: “last year” (2019, told 15 Jun 2020) [2]
x: a date 2013 | b date last year | c date last year
  error wrong-relative-date x [1]: “The x”, dated 2013, does not fit “last year” (2019, told 15 Jun 2020)
  - [1] puts “The x” in 2013
  - [2] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - [3] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 4 years 10 months lie between them
  camp of 1: 2013 [1]
  camp of 2: “last year” (2019, told 15 Jun 2020) [2, 3]
x: a date 2013 | d date 2013 | b date last year
  error wrong-relative-date x [3]: “last year” (2019, told 15 Jun 2020) does not fit “The x”, dated 2013
  - [1] puts “The x” in 2013
  - [2] puts it in 2013
  - [3] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 4 years 10 months lie between them
  camp of 1: 2013 [1, 2]
  camp of 1: “last year” (2019, told 15 Jun 2020) [3]
x: a date 2013 | b date last year; y: c date 2019 | d date with x
  error wrong-relative-date x [1]: “The x”, dated 2013, does not fit “last year” (2019, told 15 Jun 2020)
  - [1] puts “The x” in 2013
  - [2] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 4 years 10 months lie between them
  camp of 1: 2013 [1]
  camp of 1: “last year” (2019, told 15 Jun 2020) [2]
x: a start 2013 | b start last year | c start 2019, end 2020
  error date-conflict x [1]: the start of “The x” is dated 2013 by one source and 2019 by 2 publishers
  - [1] puts the start of “The x” in 2013
  - [2] puts it in 2019
  - [3] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 5 years lie between them
  camp of 1: 2013 [1]
  camp of 2: 2019 [2, 3]
x: a start 2018, date last month | b end 1 January 2018
  error date-conflict x [1, 2]: the end of “The x” is dated 1 Jan 2018 by one source and no earlier than 17 Mar 2020 by
    one source
  - [1] puts the end of “The x” on 1 Jan 2018
  - [2] says that some of “The x” fell “last month” (May 2020, told 15 Jun 2020), allowing 45 days before
  - at least 2 years 2 months lie between them
  camp of 1: 1 Jan 2018 [1]
  camp of 1: no earlier than 17 Mar 2020 [2]
x: a date in 9 months
  error anachronism x [1]: “The x” is dated “in 9 months” (21 Feb – 17 Apr 2021, told 15 Jun 2020), after it was told as
    done
  - [1] dates from 15 Jun 2020
  - [1] puts “The x” at “in 9 months” (21 Feb – 17 Apr 2021, told 15 Jun 2020), at least 8 months after it was told
x: a date 2013 | d date 2013 | b date last year | c date last year
  error wrong-relative-date x []: “The x”, dated 2013, does not fit “last year” (2019, told 15 Jun 2020)
  - [1] puts “The x” in 2013
  - [2] puts it in 2013
  - [3] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - [4] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 4 years 10 months lie between them
  camp of 1: 2013 [1, 2]
  camp of 2: “last year” (2019, told 15 Jun 2020) [3, 4]
x: a date 2013 | d date 2013 | b date last year | b date last year | c date 2013
  error wrong-relative-date x []: “last year” (2019, told 15 Jun 2020) does not fit “The x”, dated 2013
  - [1] puts “The x” in 2013
  - [2] puts it in 2013
  - [3] puts it in 2013
  - [4] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - [5] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 4 years 10 months lie between them
  camp of 2: 2013 [1, 2, 3]
  camp of 1: “last year” (2019, told 15 Jun 2020) [4, 5]
x: a date 2013 | d date 2013 | b date last year | b date last year
  error wrong-relative-date x []: “The x” is dated 2013 by one publisher (2 claims) and “last year” (2019, told 15 Jun
    2020) by one publisher (2 claims)
  - [1] puts “The x” in 2013
  - [2] puts it in 2013
  - [3] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - [4] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 4 years 10 months lie between them
  camp of 1: 2013 [1, 2]
  camp of 1: “last year” (2019, told 15 Jun 2020) [3, 4]
"""
# A day or month that lacks its year; told as done, it lies in no year after its telling.
YEARLESS = """\
x: a date 18 December | b date 18 December 2018
  error wrong-relative-date x [1, 2]: “18 December” (18 Dec 2019, told 15 Jun 2020) lacks its year, and “The x” is dated
    18 Dec 2018
  - [1] puts “The x” on 18 Dec 2018
  - [2] puts it at “18 December” (18 Dec 2019, told 15 Jun 2020), give or take 1 day
  - at least 11 months lie between them
  camp of 1: 18 Dec 2018 [1]
  camp of 1: “18 December” (18 Dec 2019, told 15 Jun 2020) [2]
x: a date 18 December | b date 18 December 2017
  error wrong-relative-date x [1, 2]: “18 December” (18 Dec 2019, told 15 Jun 2020) does not fit “The x”, dated 18 Dec
    2017
  - [1] puts “The x” on 18 Dec 2017
  - [2] puts it at “18 December” (18 Dec 2019, told 15 Jun 2020), give or take 1 day
  - at least 23 months lie between them
  camp of 1: 18 Dec 2017 [1]
  camp of 1: “18 December” (18 Dec 2019, told 15 Jun 2020) [2]
x: a date February | b date 2018
  error wrong-relative-date x [1, 2]: “February” (Feb 2020, told 15 Jun 2020) does not fit “The x”, dated 2018
  - [1] puts “The x” in 2018
  - [2] puts it at “February” (Feb 2020, told 15 Jun 2020), allowing 4 days before or 3 days after
  - at least 13 months lie between them
  camp of 1: 2018 [1]
  camp of 1: “February” (Feb 2020, told 15 Jun 2020) [2]
x: a date early December | b date 5 December 2018 | c date 2018
  error wrong-relative-date x [3]: “early December” (1–10 Dec 2019, told 15 Jun 2020) lacks its year, and “The x” is
    dated 5 Dec 2018
  - [1] puts “The x” on 5 Dec 2018
  - [2] puts it in 2018
  - [3] puts it at “early December” (1–10 Dec 2019, told 15 Jun 2020), give or take 10 days
  - at least 11 months lie between them
  camp of 2: 5 Dec 2018 [1, 2]
  camp of 1: “early December” (1–10 Dec 2019, told 15 Jun 2020) [3]
x: a date 18 December, planned | b date 18 December 2021, planned
  error wrong-relative-date x [1, 2]: “18 December” (18 Dec 2020, told 15 Jun 2020) lacks its year, and “The x” is
    planned for 18 Dec 2021
  - [1] puts the planned date of “The x” at “18 December” (18 Dec 2020, told 15 Jun 2020), give or take 1 day
  - [2] says that it was planned for 18 Dec 2021
  - at least 11 months lie between them
  camp of 1: “18 December” (18 Dec 2020, told 15 Jun 2020) [1]
  camp of 1: 18 Dec 2021 [2]
x: a date 3 February, told 2018 | b date 2015
  error wrong-relative-date x [1, 2]: “3 February” (3 Feb 2017 or 3 Feb 2018, told 2018) does not fit “The x”, dated
    2015
  - [1] puts “The x” in 2015
  - [2] puts it at “3 February” (3 Feb 2017 or 3 Feb 2018, told 2018), give or take 1 day
  - at least 13 months lie between them
  camp of 1: 2015 [1]
  camp of 1: “3 February” (3 Feb 2017 or 3 Feb 2018, told 2018) [2]
x: a date 3 February, told 2018 | b date 3 February 2019
  error wrong-relative-date x [1, 2]: “3 February” (3 Feb 2017 or 3 Feb 2018, told 2018) does not fit “The x”, dated 3
    Feb 2019
  - [1] puts “The x” at “3 February” (3 Feb 2017 or 3 Feb 2018, told 2018), give or take 1 day
  - [2] puts it on 3 Feb 2019
  - at least 11 months lie between them
  camp of 1: “3 February” (3 Feb 2017 or 3 Feb 2018, told 2018) [1]
  camp of 1: 3 Feb 2019 [2]
x: a date 3 February, planned, told 2018 | b date 2015, planned, told 2018
  error wrong-relative-date x [1, 2]: “3 February” (3 Feb 2018 or 3 Feb 2019, told 2018) does not fit the planned date
    of “The x”, dated 2015
  - [1] says that “The x” was planned for 2015
  - [2] puts it at “3 February” (3 Feb 2018 or 3 Feb 2019, told 2018), give or take 1 day
  - at least 2 years 1 month lie between them
  camp of 1: 2015 [1]
  camp of 1: “3 February” (3 Feb 2018 or 3 Feb 2019, told 2018) [2]
x: a date 18 December, planned | b date 18 December 2022, planned
  error wrong-relative-date x [1, 2]: “18 December” (18 Dec 2020, told 15 Jun 2020) does not fit the planned date of
    “The x”, dated 18 Dec 2022
  - [1] puts the planned date of “The x” at “18 December” (18 Dec 2020, told 15 Jun 2020), give or take 1 day
  - [2] says that it was planned for 18 Dec 2022
  - at least 23 months lie between them
  camp of 1: “18 December” (18 Dec 2020, told 15 Jun 2020) [1]
  camp of 1: 18 Dec 2022 [2]
x: a date this winter, told 2018 | b date 2015
  error wrong-relative-date x [1, 2]: “this winter” (Dec 2017 – Feb 2018 or Dec 2018 – Feb 2019, told 2018) does not fit
    “The x”, dated 2015
  - [1] puts “The x” in 2015
  - [2] puts it at “this winter” (Dec 2017 – Feb 2018 or Dec 2018 – Feb 2019, told 2018), allowing 45 days before or 15
    days after
  - at least 21 months lie between them
  camp of 1: 2015 [1]
  camp of 1: “this winter” (Dec 2017 – Feb 2018 or Dec 2018 – Feb 2019, told 2018) [2]
"""
# A plan told after another, and one that was not.
PLANS = """\
x: a date 2013, planned, told 2010 | d date 2016, planned, told 2012
  note date-conflict x [1, 2]: “The x” is told as planned for 2013 and 2016 by sources of one publisher
  - [1] says that “The x” was planned for 2013
  - [2] says that it was planned for 2016
  - at least 2 years lie between them
  - [2] was told after [1], by the same publisher
  camp of 1: 2013 [1]
  camp of 1: 2016 [2]
x: a date 2013, planned, told 2010 | b date 2016, planned, told 2012
  warning date-conflict x [1, 2]: “The x” is told as planned for 2013 by one source and 2016 by one source
  - [1] says that “The x” was planned for 2013
  - [2] says that it was planned for 2016
  - at least 2 years lie between them
  - [2] was told after [1], by another publisher
  camp of 1: 2013 [1]
  camp of 1: 2016 [2]
x: a date 2011, planned, told 1 June 2010 | d date in 9 months, planned, told 1 June 2012
  note date-conflict x [1, 2]: “The x” is told as planned for 2011 and “in 9 months” (7 Feb – 3 Apr 2013, told 1 Jun
    2012) by sources of one publisher
  - [1] says that “The x” was planned for 2011
  - [2] puts it at “in 9 months” (7 Feb – 3 Apr 2013, told 1 Jun 2012), allowing 8 days before
  - at least 13 months lie between them
  - [2] was told after [1], by the same publisher
  camp of 1: 2011 [1]
  camp of 1: “in 9 months” (7 Feb – 3 Apr 2013, told 1 Jun 2012) [2]
x: a date next year, planned, told 1 June 2010 | b date 2014, planned, told 1 June 2012
  warning date-conflict x [1, 2]: “The x” is told as planned for “next year” (2011, told 1 Jun 2010) by one source and
    2014 by one source
  - [1] puts the planned date of “The x” at “next year” (2011, told 1 Jun 2010), allowing 45 days before or 15 days
    after
  - [2] says that it was planned for 2014
  - at least 23 months lie between them
  - [2] was told after [1], by another publisher
  camp of 1: “next year” (2011, told 1 Jun 2010) [1]
  camp of 1: 2014 [2]
x: a date next year, planned, told 1 June 2010 | b date next year, planned, told 1 June 2012
  warning date-conflict x [1, 2]: “The x” is told as planned for “next year” (2011, told 1 Jun 2010) by one source and
    “next year” (2013, told 1 Jun 2012) by one source
  - [1] puts the planned date of “The x” at “next year” (2011, told 1 Jun 2010), allowing 45 days before or 15 days
    after
  - [2] puts it at “next year” (2013, told 1 Jun 2012), allowing 45 days before or 15 days after
  - at least 10 months lie between them
  - [2] was told after [1], by another publisher
  camp of 1: “next year” (2011, told 1 Jun 2010) [1]
  camp of 1: “next year” (2013, told 1 Jun 2012) [2]
x: a date next year, planned, told 1 June 2010 | b date 2014, planned, told 1 June 2010
  error wrong-relative-date x [1, 2]: “next year” (2011, told 1 Jun 2010) does not fit the planned date of “The x”,
    dated 2014
  - [1] puts the planned date of “The x” at “next year” (2011, told 1 Jun 2010), allowing 45 days before or 15 days
    after
  - [2] says that it was planned for 2014
  - at least 23 months lie between them
  camp of 1: “next year” (2011, told 1 Jun 2010) [1]
  camp of 1: 2014 [2]
x: a date June 2013, planned, told 1 May 2010 | d date 2 July 2013, planned, told 2 May 2010
  note date-conflict x [1, 2]: “The x” is told as planned for Jun 2013 and 2 Jul 2013 by sources of one publisher
  - [1] says that “The x” was planned for Jun 2013
  - [2] says that it was planned for 2 Jul 2013
  - at least 2 days lie between them
  - [2] was told after [1], by the same publisher
  - a generous reader would stretch the words a little, and they would agree
  camp of 1: Jun 2013 [1]
  camp of 1: 2 Jul 2013 [2]
x: a date June 2013, planned, told 1 May 2010 | b date 2 July 2013, planned, told 2 May 2010
  note date-conflict x [1, 2]: “The x” is told as planned for Jun 2013 by one source and 2 Jul 2013 by one source
  - [1] says that “The x” was planned for Jun 2013
  - [2] says that it was planned for 2 Jul 2013
  - at least 2 days lie between them
  - [2] was told after [1], by another publisher
  - a generous reader would stretch the words a little, and they would agree
  camp of 1: Jun 2013 [1]
  camp of 1: 2 Jul 2013 [2]
x: a date 2013, planned, told 2010 | d date 2016, planned, told 2012 | b date 2018, planned, told 2014
  warning date-conflict x []: “The x” is told as planned for 2013 by one source, 2016 by one source and 2018 by one
    source
  - [1] says that “The x” was planned for 2013
  - [2] says that it was planned for 2016
  - [3] says that it was planned for 2018
  - [2] was told after [1], by the same publisher
  - [3] was told after [2], by another publisher
  camp of 1: 2013 [1]
  camp of 1: 2016 [2]
  camp of 1: 2018 [3]
x: a date 2013, planned, told 2010 | d date 2016, planned, told 2012 | b date 2013, planned, told 2014
  error date-conflict x [3]: “The x” is told as planned for 2013 by 2 publishers and 2016 by one source
  - [1] says that “The x” was planned for 2013
  - [2] says that it was planned for 2013
  - [3] says that it was planned for 2016
  - at least 2 years lie between them
  camp of 2: 2013 [1, 2]
  camp of 1: 2016 [3]
x: a start 2010 | a lasts 5 years, planned, told 2010 | d end 2017, planned, told 2014
  note timeline-contradiction x [2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 8 months
  - [1] puts the start of “The x” in 2010
  - [2] sets “The x” for 5 years, give or take 4 months
  - [3] puts the planned end of “The x” in 2017
  - so, read generously, [1] [2] put the planned end of “The x” no later than 3 May 2016, and [3] no earlier than 1 Jan
    2017: at least 8 months apart
  - [3] was told after [2], by the same publisher
x: a lasts 5 years, planned, told 2010 | b lasts 8 years, planned, told 2012
  warning timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 2 years 3 months
  - [1] sets “The x” for 5 years, give or take 4 months
  - [2] sets “The x” for 8 years, give or take 4 months
  - so, read generously, [1] leaves at most 5 years 4 months between the start of “The x” and the planned end of “The
    x”, and [2] needs at least 7 years 8 months: at least 2 years 3 months apart
  - [2] was told after [1], by another publisher
x: a start 2010 | a lasts 15 months, planned, told 2010 | b lasts 4 months, planned, told 2012
  warning timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 89 days
  - [1] sets “The x” for 15 months, give or take 4 months
  - [2] sets “The x” for 4 months, give or take 4 months
  - so, read generously, [2] leaves at most 245 days between the start of “The x” and the planned end of “The x”, and
    [1] needs at least 334 days: at least 89 days apart
  - [2] was told after [1], by another publisher
x: a date after y, planned, told 2010 | b date 2012, planned, told 2011; y: c date 2014
  warning order-conflict x [1, 3]: the planned date of “The x” is said to have come after “The y”, yet is dated at least
    12 months before it
  - [1] says that “The x” was planned for 2012
  - [2] puts “The y” in 2014
  - [3] says that the planned date of “The x” came after “The y”
  - so, read generously, [1] puts the planned date of “The x” no later than 31 Dec 2012, and [2] [3] no earlier than 1
    Jan 2014: at least 12 months apart
  - [1] was told after [3], by another publisher
x: b date 2016, planned, told 2014; y: a date after x, planned, told 2010 | a date 2013, planned, told 2010
  error order-conflict y [1, 2, 3]: the planned date of “The y” is said to have come after the planned date of “The x”,
    yet is dated at least 2 years before it
  - [1] says that “The y” was planned for 2013
  - [2] says that the planned date of “The y” came after the planned date of “The x”
  - [3] says that “The x” was planned for 2016
  - so, read generously, [1] [2] put the planned date of “The x” no later than 31 Dec 2013, and [3] no earlier than 1
    Jan 2016: at least 2 years apart
x: a start 2003 | b lasts 5 years, planned; r renews x: old lasts 5 years, planned | b end 2016, planned
  warning timeline-contradiction r [2, 3, 4]: 4 claims about the dates of “The r” cannot all be true: they miss each
    other by at least 20 months
  - [1] puts the start of “The x” in 2003
  - [2] sets “The x” for 5 years, and [3] “The r” for 5 years more, give or take 4 months
  - [4] puts the planned end of “The r” in 2016
  - so, read generously, [1] [2] [3] put the planned end of “The r” no later than 3 May 2014, and [4] no earlier than 1
    Jan 2016: at least 20 months apart
  - [4] was told after [3], by another publisher
x: a start 2013, planned, told 2010 | a end 2011, planned, told 2012
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 12 months
  - [1] puts the planned end of “The x” in 2011
  - [2] puts the planned start of “The x” in 2013
  - so, read generously, [1] puts the planned start of “The x” no later than 31 Dec 2011, and [2] no earlier than 1 Jan
    2013: at least 12 months apart
"""
# How far two statements lie apart, in words that add up.
APART = """\
x: a date 2014 | b date 2015
  error date-conflict x [1, 2]: “The x” is dated 2014 by one source and 2015 by one source
  - [1] puts “The x” in 2014
  - [2] puts it in 2015
  - no day lies in both
  camp of 1: 2014 [1]
  camp of 1: 2015 [2]
x: a date last year | b date 30 December 2018
  warning wrong-relative-date x [1, 2]: “last year” (2019, told 15 Jun 2020) does not fit “The x”, dated 30 Dec 2018
  - [1] puts “The x” on 30 Dec 2018
  - [2] puts it at “last year” (2019, told 15 Jun 2020)
  - at least 1 day lies between them
  - a generous reader would stretch the words a little, and they would agree
  camp of 1: 30 Dec 2018 [1]
  camp of 1: “last year” (2019, told 15 Jun 2020) [2]
x: a date 1 July 2013 | b date 4 July 2013
  error date-conflict x [1, 2]: “The x” is dated 1 Jul 2013 by one source and 4 Jul 2013 by one source
  - [1] puts “The x” on 1 Jul 2013
  - [2] puts it on 4 Jul 2013
  - at least 1 day lies between them
  camp of 1: 1 Jul 2013 [1]
  camp of 1: 4 Jul 2013 [2]
x: a lasts 16 months | b lasts 19 months
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 28 days
  - [1] says that “The x” lasted 16 months, give or take 30 days
  - [2] says that “The x” lasted 19 months, give or take 30 days
  - so, read generously, [1] leaves at most 519 days between the start of “The x” and the end of “The x”, and [2] needs
    at least 547 days: at least 28 days apart
x: a lasts 435 days | b lasts 488 days
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 51 days
  - [1] says that “The x” lasted 435 days, give or take 1 day
  - [2] says that “The x” lasted 488 days, give or take 1 day
  - so, read generously, [1] leaves at most 436 days between the start of “The x” and the end of “The x”, and [2] needs
    at least 487 days: at least 51 days apart
x: a lasts 20 days | b lasts 400 days
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 12 months
  - [1] says that “The x” lasted 20 days, give or take 1 day
  - [2] says that “The x” lasted 400 days, give or take 1 day
  - so, read generously, [1] leaves at most 21 days between the start of “The x” and the end of “The x”, and [2] needs
    at least 399 days: at least 12 months apart
x: a lasts 2 days | b lasts 400 days
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 13 months
  - [1] says that “The x” lasted 2 days, give or take 1 day
  - [2] says that “The x” lasted 400 days, give or take 1 day
  - so, read generously, [1] leaves at most 3 days between the start of “The x” and the end of “The x”, and [2] needs at
    least 399 days: at least 13 months apart
"""
# A choice is none of the days between: what settles it has to leave one that fits.
CHOICES = """\
x: a date winter 1997 | b date winter 1998 | c date June 1998
  error date-conflict x [3]: “The x” is dated winter 1997 by 2 publishers and Jun 1998 by one source
  - [1] puts “The x” in winter 1997, that is 1 Nov 1996 – 30 Mar 1997 or 1 Nov 1997 – 30 Mar 1998
  - [2] puts it in winter 1998, that is 1 Nov 1997 – 30 Mar 1998 or 1 Nov 1998 – 30 Mar 1999
  - [3] puts it in Jun 1998
  - at least 59 days lie between them
  camp of 2: winter 1997 [1, 2]
  camp of 1: Jun 1998 [3]
x: a date winter 1997 | b date winter 1998 | c date June 1998; y: a date 2001 | b date 2005 | d date after x
  error date-conflict x [3]: “The x” is dated winter 1997 by 2 publishers and Jun 1998 by one source
  - [1] puts “The x” in winter 1997, that is 1 Nov 1996 – 30 Mar 1997 or 1 Nov 1997 – 30 Mar 1998
  - [2] puts it in winter 1998, that is 1 Nov 1997 – 30 Mar 1998 or 1 Nov 1998 – 30 Mar 1999
  - [3] puts it in Jun 1998
  - at least 59 days lie between them
  camp of 2: winter 1997 [1, 2]
  camp of 1: Jun 1998 [3]
  error date-conflict y [1, 2]: “The y” is dated 2001 by one source and 2005 by one source
  - [1] puts “The y” in 2001
  - [2] puts it in 2005
  - at least 3 years lie between them
  camp of 1: 2001 [1]
  camp of 1: 2005 [2]
x: b date winter 1997 | c date winter 1998 | a date June 1998; y: a date 2001 | b date 2005 | d date after x
  error date-conflict x [3]: “The x” is dated winter 1997 by 2 publishers and Jun 1998 by one source
  - [1] puts “The x” in winter 1997, that is 1 Nov 1996 – 30 Mar 1997 or 1 Nov 1997 – 30 Mar 1998
  - [2] puts it in winter 1998, that is 1 Nov 1997 – 30 Mar 1998 or 1 Nov 1998 – 30 Mar 1999
  - [3] puts it in Jun 1998
  - at least 59 days lie between them
  camp of 2: winter 1997 [1, 2]
  camp of 1: Jun 1998 [3]
  error date-conflict y [1, 2]: “The y” is dated 2001 by one source and 2005 by one source
  - [1] puts “The y” in 2001
  - [2] puts it in 2005
  - at least 3 years lie between them
  camp of 1: 2001 [1]
  camp of 1: 2005 [2]
x: a date December 1996 | b date 1996 or 1999 | c date July 1997
  error date-conflict x [3]: “The x” is dated Dec 1996 by 2 publishers and Jul 1997 by one source
  - [1] puts “The x” in Dec 1996
  - [2] puts it in 1996 or 1999
  - [3] puts it in Jul 1997
  - at least 5 months lie between them
  camp of 2: Dec 1996 [1, 2]
  camp of 1: Jul 1997 [3]
x: a date July 1997 | b date December 1997 | c date winter 1997 | c date December 1997
  error date-conflict x [1]: “The x” is dated Jul 1997 by one source and Dec 1997 by 2 publishers
  - [1] puts “The x” in Jul 1997
  - [2] puts it in Dec 1997
  - [3] puts it in Dec 1997
  - [4] puts it in winter 1997, that is 1 Nov 1996 – 30 Mar 1997 or 1 Nov 1997 – 30 Mar 1998
  - at least 3 months lie between them
  camp of 1: Jul 1997 [1]
  camp of 2: Dec 1997 [2, 3, 4]
"""


@pytest.mark.parametrize(
    ("text", "expected"), [pair for table in (WORDS, YEARLESS, PLANS, APART, CHOICES) for pair in records(table)]
)
def test_found(text: str, expected: str) -> None:
    """What is found, step by step, and what dropping would settle it."""
    assert argued(findings(text)) == expected


def found_in(claims: str, events: str = "") -> list[Finding]:
    """What is found in a record of one event x with some claims, a line each, and of further events."""
    listed = "".join(f"      - {{source: {claim}}}\n" for claim in claims.splitlines())
    loaded = load([("record.yaml", f"{SOURCES}  - id: x\n    title: The x\n    claims:\n{listed}{events}")])
    assert loaded.problems == () and loaded.record is not None
    return [f for f in session_of(loaded.record).check() if f.rule != "unused-source"]


@pytest.mark.parametrize(
    ("claims", "blamed"),
    [
        ("a, date: 2013\nb, date: last year", "last year"),
        ("b, date: last year\na, date: 2013", "last year"),
        ("b, date: 2013\na, date: last year", "last year"),
        ("a, date: 2013\nb, date: last year\nc, date: last year", "2013"),
        ("a, date: 2013\nb, date: 2016\nc, date: 4 years ago", "2013"),
        ("a, date: 2013, planned: true, told: 2010\nd, date: 2016, planned: true, told: 2012", "2016"),
        ("d, date: 2016, planned: true, told: 2012\na, date: 2013, planned: true, told: 2010", "2016"),
        ("a, date: 2013, planned: true, told: 2010\na, date: 2016, planned: true, told: 2012\n"
         "a, date: 2018, planned: true, told: 2014", "2018"),
    ],
)  # fmt: skip
def test_where_a_finding_stands(claims: str, blamed: str) -> None:
    """It stands at the claim that it blames, and of plans at the one told last, which may want `revises`."""
    (finding,) = found_in(claims)
    assert [c.states["date"] for c in finding.claims if c.place == finding.place] == [blamed]


REVISED = "if the later plan took the place of the earlier one, add `revises: true` to it"
OLDER = "the word may stem from an older text: give the claim `told` if it was said at another time"
FOLLOW = "follow the argument: one of its steps is wrong, or was recorded wrongly"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("x: a date 2013 | b date last year", OLDER),
        ("x: a date 18 December | b date 18 December 2017", OLDER),
        ("x: a date 18 December | b date 18 December 2018",
         "write the year with it, if that is what the source means: 18 Dec 2018 would fit"),
        ("x: a date 18 December, planned | b date 18 December 2021, planned",
         "write the year with it, if that is what the source means: 18 Dec 2021 would fit"),
        ("x: a start 18 December | b end 1 March 2019",
         "write the year with “18 December”, if that is what the source means: 18 Dec 2018 would fit"),
        ("x: a date in February | b date before y; y: c date 1 March 2019",
         "write the year with “in February”, if that is what the source means: Feb 2019 would fit"),
        ("x: a start 18 December | b end 1 March 2018", FOLLOW),
        ("x: a start last year | b end 1 March 2018", FOLLOW),
        ("x: a date 2013, planned, told 2010 | d date 2016, planned, told 2012", REVISED),
        ("x: a date 2013, planned, told 2010 | b date 2016, planned, told 2012", REVISED),
        ("x: a date 2013, planned, told 1 June 2010 | b date in 9 months, planned, told 1 June 2013", REVISED),
        ("x: a date next year, planned, told 1 June 2010 | d date 2014, planned, told 1 June 2012", REVISED),
        ("x: a lasts 5 years, planned, told 2010 | b lasts 8 years, planned, told 2012", REVISED),
        ("x: a date after y, planned, told 2010 | b date 2012, planned, told 2011; y: c date 2014", REVISED),
    ],
)  # fmt: skip
def test_what_would_mend_it(text: str, hint: str) -> None:
    """The hint names what the record most likely lacks: a year, a telling, or that a plan took another's place."""
    (finding,) = findings(text)
    assert finding.hint == hint


@pytest.mark.parametrize(("one", "other"), [("2013", "2016"), ("next year", "2016"), ("2013", "in 9 months")])
def test_the_hint_on_a_later_plan_settles_it(one: str, other: str) -> None:
    """With `revises: true` on the later plan nothing is left to say."""
    plans = f"x: a date {one}, planned, told 1 June 2010 | b date {other}, planned, told 1 June 2014"
    assert [f.rule for f in findings(plans)] == ["date-conflict"]
    assert findings(f"{plans}, revises") == []


BYLINES = """\
govtimeline: 1
sources:
  first: {title: A, publisher: The Argus, author: %s, published: 2010-06-15}
  second: {title: B, publisher: The Beacon, author: %s, published: 2012-06-15}
events:
  - id: x
    title: The x
    claims:
      - {source: first, date: "2013", planned: true}
      - {source: second, date: "2016", planned: true}
"""


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("The council", "the  Council", ("note", "[2] was told after [1], as its own author's")),
        ("The council", "The Argus", ("note", "[2] was told after [1], as its own author's")),
        ("The Beacon", "A reporter", ("note", "[2] was told after [1], as its own author's")),
        ("The council", "A reporter", ("warning", "[2] was told after [1], by another publisher")),
    ],
)
def test_a_later_plan_of_the_same_author(first: str, second: str, found: tuple[str, str]) -> None:
    """Who made the first plan may change it in another's pages."""
    loaded = load([("record.yaml", BYLINES % (first, second))])
    assert loaded.record is not None and not loaded.problems
    (finding,) = session_of(loaded.record).check()
    assert (finding.severity, finding.argument[-1]) == found


@pytest.mark.parametrize(
    ("earlier", "later", "severity"),
    [
        ("1 June 2010", "2 June 2010", "note"),
        ("1 June 2010", "1 June 2010", "error"),
        ("May 2010", "1 June 2010", "note"),
        ("June 2010", "30 June 2010", "error"),
        ("2010", "January 2011", "note"),
    ],
)
def test_later_by_a_day(earlier: str, later: str, severity: str) -> None:
    """A plan is the later one where every day of its telling lies behind those of the other."""
    (finding,) = findings(f"x: a date 2013, planned, told {earlier} | d date 2016, planned, told {later}")
    assert finding.severity == severity


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("15 November 2018", "error"), ("16 November 2018", "warning"), ("30 December 2018", "warning"),
        ("31 December 2018", "nothing"),  # a day may strictly be the day after
        ("31 December 2019", "nothing"), ("1 January 2020", "warning"), ("16 January 2020", "warning"),
        ("17 January 2020", "error"),
    ],
)  # fmt: skip
def test_last_year_at_its_edges(day: str, found: str) -> None:
    """To the letter last year is no day of the years either side; a generous reader allows some weeks of them."""
    told = findings(f"x: a date last year | b date {day}")
    assert [f.severity for f in told] == ([] if found == "nothing" else [found])


def test_an_attribute_in_the_plural() -> None:
    """Sources at odds over an attribute are told in words that fit any name of one."""
    (finding,) = findings("x: a says {claimants: '700'} | b says {claimants: '736'}")
    assert headline(finding) == "error value-conflict x [1, 2]: “700” and “736” are told as the claimants of “The x”"
