"""What cannot all be, argued step by step: small records, with all that is found in them word for word."""

from __future__ import annotations

import pytest

from boundaries import argued, records
from shorthand import findings

FOUND = """\
x: a date 9 July 2013; y: b date the same month as x | c date 20 September 2013
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 40 days
  - [1] puts “The x” on 9 Jul 2013
  - [2] says that “The y” came in the same month as “The x”, give or take 1 day
  - [3] puts “The y” on 20 Sep 2013
  - so, read generously, [1] [2] put “The y” no later than 10 Aug 2013, and [3] no earlier than 19 Sep 2013: at least 40
    days apart
x: a start 1 July 2013, end 9 July 2013; y: b date the year after x | c date 20 July 2015
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 9 days
  - [1] puts the end of “The x” on 9 Jul 2013
  - [2] puts “The y” in the year after the end of “The x”
  - [3] puts “The y” on 20 Jul 2015
  - so, read generously, [1] [2] put “The y” no later than 10 Jul 2015, and [3] no earlier than 19 Jul 2015: at least 9
    days apart
x: a date 9 July 2013; y: b date the day after x | c date 14 July 2013
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 1 day
  - [1] puts “The x” on 9 Jul 2013
  - [2] puts “The y” on the day after “The x”, allowing 1 day less
  - [3] puts “The y” on 14 Jul 2013
  - so, read generously, [1] [2] put “The y” no later than 12 Jul 2013, and [3] no earlier than 13 Jul 2013: at least 1
    day apart
x: a start from May 2014 | b start 20 June 2014
  error date-conflict x [1, 2]: the start of “The x” is dated May 2014 by one source and 20 Jun 2014 by one source
  - [1] puts the start of “The x” in May 2014
  - [2] puts it on 20 Jun 2014
  - at least 16 days lie between them
  camp of 1: May 2014 [1]
  camp of 1: 20 Jun 2014 [2]
x: a date 2013 | a date 2016
  error date-conflict x [1, 2]: “The x” is dated 2013 and 2016 by one and the same source
  - [1] puts “The x” in 2013
  - [2] puts it in 2016
  - at least 2 years lie between them
  camp of 1: 2013 [1]
  camp of 1: 2016 [2]
x: a date 2013 | d date 2016
  error date-conflict x [1, 2]: “The x” is dated 2013 and 2016 by sources of one publisher
  - [1] puts “The x” in 2013
  - [2] puts it in 2016
  - at least 2 years lie between them
  camp of 1: 2013 [1]
  camp of 1: 2016 [2]
x: a date 2013 | b date May 2013 | c date 2016 | d date 2019
  error date-conflict x []: “The x” is dated May 2013 by 2 publishers, 2016 by one source and 2019 by one source
  - [1] puts “The x” in May 2013
  - [2] puts it in 2013
  - [3] puts it in 2016
  - [4] puts it in 2019
  camp of 2: May 2013 [1, 2]
  camp of 1: 2016 [3]
  camp of 1: 2019 [4]
x: a date about 2013 | b date 2013 or 2016 | c date 2019
  error date-conflict x [3]: “The x” is dated 2013 or 2016 by 2 publishers and 2019 by one source
  - [1] puts “The x” at about 2013, that is 2011–2015
  - [2] puts it in 2013 or 2016
  - [3] puts it in 2019
  - at least 3 years lie between them
  camp of 2: 2013 or 2016 [1, 2]
  camp of 1: 2019 [3]
x: a date before 2013 | b date 2016 onwards | c date by 2012
  error date-conflict x [3]: “The x” is dated by 2012 by 2 publishers and 2016 onwards by one source
  - [1] puts “The x” by 2012, that is until 31 Dec 2012
  - [2] puts it before 2013, that is until 1 Jan 2013
  - [3] puts it in 2016 onwards
  - at least 3 years lie between them
  camp of 2: by 2012 [1, 2]
  camp of 1: 2016 onwards [3]
x: a date 1 or 2 July 2013 | b date 2018?
  error date-conflict x [1, 2]: “The x” is dated 1 or 2 Jul 2013 by one source and 2018? by one source
  - [1] puts “The x” on 1 or 2 Jul 2013
  - [2] puts it in 2018?, that is 1 Jan 2016 – 16 Jun 2020
  - at least 2 years 6 months lie between them
  camp of 1: 1 or 2 Jul 2013 [1]
  camp of 1: 2018? [2]
x: a date winter 2013 | b date July 2013
  error date-conflict x [1, 2]: “The x” is dated Jul 2013 by one source and winter 2013 by one source
  - [1] puts “The x” in Jul 2013
  - [2] puts it in winter 2013, that is 1 Nov 2012 – 30 Mar 2013 or 1 Nov 2013 – 30 Mar 2014
  - at least 89 days lie between them
  camp of 1: Jul 2013 [1]
  camp of 1: winter 2013 [2]
x: a date 18 December | b date 2018
  error wrong-relative-date x [1, 2]: “18 December” (18 Dec 2019, told 15 Jun 2020) lacks its year, and “The x” is dated
    2018
  - [1] puts “The x” in 2018
  - [2] puts it at “18 December” (18 Dec 2019, told 15 Jun 2020), give or take 1 day
  - at least 11 months lie between them
  camp of 1: 2018 [1]
  camp of 1: “18 December” (18 Dec 2019, told 15 Jun 2020) [2]
x: a date last year | old date last year
  error date-conflict x [1, 2]: “The x” is dated “last year” (2011, told 10 Jan 2012) by one source and “last year”
    (2019, told 15 Jun 2020) by one source
  - [1] puts “The x” at “last year” (2011, told 10 Jan 2012), allowing 45 days before or 15 days after
  - [2] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 6 years 10 months lie between them
  camp of 1: “last year” (2011, told 10 Jan 2012) [1]
  camp of 1: “last year” (2019, told 15 Jun 2020) [2]
x: a date last month | b end 16 March 2020
  warning date-conflict x [1, 2]: the end of “The x” is dated 16 Mar 2020 by one source and no earlier than 17 Apr 2020
    by one source
  - [1] puts the end of “The x” on 16 Mar 2020
  - [2] says that some of “The x” fell “last month” (May 2020, told 15 Jun 2020), allowing 14 days before
  - at least 31 days lie between them
  - a generous reader would stretch the words a little, and they would agree
  camp of 1: 16 Mar 2020 [1]
  camp of 1: no earlier than 17 Apr 2020 [2]
x: a start 2013, end 2015 | b start 2016 | c end 2012
  error date-conflict x [1, 2]: the start of “The x” is dated 2013 by one source and 2016 by one source
  - [1] puts the start of “The x” in 2013
  - [2] puts it in 2016
  - at least 2 years lie between them
  camp of 1: 2013 [1]
  camp of 1: 2016 [2]
  error date-conflict x [1, 2]: the end of “The x” is dated 2012 by one source and 2015 by one source
  - [1] puts the end of “The x” in 2012
  - [2] puts it in 2015
  - at least 2 years lie between them
  camp of 1: 2012 [1]
  camp of 1: 2015 [2]
x: a date 2010 or 2014 | b date after y; y: c date 2015
  error order-conflict x [1, 2, 3]: “The x” is said to have come after “The y”, yet is dated at least 1 day before it
  - [1] puts “The x” in 2010 or 2014
  - [2] says that “The x” came after “The y”
  - [3] puts “The y” in 2015
  - so, read generously, [1] [2] put “The y” no later than 31 Dec 2014, and [3] no earlier than 1 Jan 2015: at least 1
    day apart
x: a date 2010 or 2014 | b date after y | c date before z; y: c date 2011; z: a date 2013
  error order-conflict x [1, 2, 3, 4, 5]: “The x” is said to have come after “The y”, and “The x” before “The z”, which
    cannot be
  - [1] puts “The x” in 2010 or 2014
  - [2] says that “The x” came after “The y”
  - [3] puts “The y” in 2011
  - [4] puts “The z” in 2013
  - [5] says that “The x” came before “The z”
  - none of the times that [1] leaves open fits with the rest
x: a date 2010 or 2014; y: b date 1 year after x | c date 2013
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true
  - [1] puts “The x” in 2010 or 2014
  - [2] puts “The y” in 2013
  - [3] puts “The y” 1 year after “The x”, give or take 12 months
  - none of the times that [1] leaves open fits with the rest
x: a start 2010 | b lasts 5 years | c end 2013
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 1 day
  - [1] puts the end of “The x” in 2013
  - [2] says that “The x” lasted 5 years, give or take 12 months
  - [3] puts the start of “The x” in 2010
  - so, read generously, [1] [2] put the start of “The x” no later than 31 Dec 2009, and [3] no earlier than 1 Jan 2010:
    at least 1 day apart
x: a start 1 May 2010 | b lasts almost 3 years | c end 1 January 2011
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 9 months
  - [1] puts the end of “The x” on 1 Jan 2011
  - [2] says that “The x” lasted almost 3 years, allowing 18 months less or 6 months more
  - [3] puts the start of “The x” on 1 May 2010
  - so, read generously, [1] [2] put the start of “The x” no later than 4 Jul 2009, and [3] no earlier than 30 Apr 2010:
    at least 9 months apart
x: a start 1 May 2010 | b lasts at most 100 days | c end 1 January 2011
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 4 months
  - [1] puts the start of “The x” on 1 May 2010
  - [2] says that “The x” lasted at most 100 days, allowing 1 day more
  - [3] puts the end of “The x” on 1 Jan 2011
  - so, read generously, [1] [2] put the end of “The x” no later than 11 Aug 2010, and [3] no earlier than 31 Dec 2010:
    at least 4 months apart
x: a start 1 May 2010 | b lasts at least 3 years | c end 1 January 2011
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 15 months
  - [1] puts the end of “The x” on 1 Jan 2011
  - [2] says that “The x” lasted at least 3 years, allowing 12 months less
  - [3] puts the start of “The x” on 1 May 2010
  - so, read generously, [1] [2] put the start of “The x” no later than 2 Jan 2009, and [3] no earlier than 30 Apr 2010:
    at least 15 months apart
x: a start 1 July 2013 | b end 2014 | c lasts 5 years | d lasts 5 years
  error timeline-contradiction x [1, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 2 years 6 months
  - [1] puts the end of “The x” in 2014
  - [2] says that “The x” lasted 5 years, give or take 12 months
  - [3] puts the start of “The x” on 1 Jul 2013
  - so, read generously, [1] [2] put the start of “The x” no later than 31 Dec 2010, and [3] no earlier than 30 Jun
    2013: at least 2 years 6 months apart
x: a lasts 2 years | b lasts at least 5 years
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 12 months
  - [1] says that “The x” lasted 2 years, give or take 12 months
  - [2] says that “The x” lasted at least 5 years, allowing 12 months less
  - so, read generously, [1] leaves at most 3 years between the start of “The x” and the end of “The x”, and [2] needs
    at least 4 years: at least 12 months apart
x: a lasts 90 days | b lasts 100 days
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 8 days
  - [1] says that “The x” lasted 90 days, give or take 1 day
  - [2] says that “The x” lasted 100 days, give or take 1 day
  - so, read generously, [1] leaves at most 91 days between the start of “The x” and the end of “The x”, and [2] needs
    at least 99 days: at least 8 days apart
x: a date 3 months after y; y: b date 3 months after x
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 3 months
  - [1] puts “The x” 3 months after “The y”, give or take 30 days
  - [2] puts “The y” 3 months after “The x”, give or take 30 days
  - so, read generously, [2] puts “The x” no later than “The y”, and [1] needs at least 59 days after it: at least 3
    months apart
x: a date after y; y: b date after z; z: c date after x
  warning order-conflict x [1, 2, 3]: “The x” is said to have come after “The y”, and that after “The z”, and that after
    “The x”, which cannot be to the letter
  - [1] says that “The x” came after “The y”
  - [2] says that “The y” came after “The z”
  - [3] says that “The z” came after “The x”
  - these go round in a circle: each would have to come before itself
  - a generous reader would stretch the words a little, and they would agree
x: a date after y | b date 2012; y: b date after z; z: c date 2014
  error order-conflict x [1, 2, 3, 4]: “The x” is said to have come after “The y”, and that after “The z”, yet “The x”
    is dated at least 12 months before “The z”
  - [1] puts “The x” in 2012
  - [2] says that “The x” came after “The y”
  - [3] says that “The y” came after “The z”
  - [4] puts “The z” in 2014
  - so, read generously, [1] [2] [3] put “The z” no later than 31 Dec 2012, and [4] no earlier than 1 Jan 2014: at least
    12 months apart
x: a date before y | c date 2014; y: b date before z; z: c date 2012
  error order-conflict x [1, 2, 3, 4]: “The x” is said to have come before “The y”, and that before “The z”, yet “The z”
    is dated at least 12 months before “The x”
  - [1] puts “The z” in 2012
  - [2] says that “The y” came before “The z”
  - [3] says that “The x” came before “The y”
  - [4] puts “The x” in 2014
  - so, read generously, [1] [2] [3] put “The x” no later than 31 Dec 2012, and [4] no earlier than 1 Jan 2014: at least
    12 months apart
x: a date after y | c date 2012; y: b date with z; z: c date 2014
  error order-conflict x [1, 2, 3, 4]: “The x” is said to have come after “The y”, yet “The x” is dated at least 12
    months before “The z”
  - [1] puts “The x” in 2012
  - [2] says that “The x” came after “The y”
  - [3] says that “The y” came together with “The z”, give or take 31 days
  - [4] puts “The z” in 2014
  - so, read generously, [1] [2] [3] put “The z” no later than 31 Jan 2013, and [4] no earlier than 1 Jan 2014: at least
    11 months apart
x: a date after y | c date 2012; y: b lasts 2 years | c start 2014
  error order-conflict x [1, 2, 3]: “The x” is said to have come after the end of “The y”, yet “The x” is dated at least
    12 months before the start of “The y”
  - [1] puts “The x” in 2012
  - [2] says that “The x” came after the end of “The y”
  - [3] puts the start of “The y” in 2014
  - so, read generously, [1] [2] put the start of “The y” no later than 31 Dec 2012, and [3] no earlier than 1 Jan 2014:
    at least 12 months apart
x: a date during y | b start 2015; y: c start 2010, end 2012
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 2 years
  - [1] puts the end of “The y” in 2012
  - [2] says that some of “The x” fell within “The y”, give or take 1 day
  - [3] puts the start of “The x” in 2015
  - so, read generously, [1] [2] put the start of “The x” no later than 1 Jan 2013, and [3] no earlier than 1 Jan 2015:
    at least 2 years apart
x: a date 3 months after y | b start 2015; y: c start 2010, end 2012
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 20 months
  - [1] puts the end of “The y” in 2012
  - [2] puts some of “The x” 3 months after the end of “The y”, allowing 30 days more
  - [3] puts the start of “The x” in 2015
  - so, read generously, [1] [2] put the start of “The x” no later than 2 May 2013, and [3] no earlier than 1 Jan 2015:
    at least 20 months apart
x: a date 3 months before y | b end 2008; y: c start 2010, end 2012
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 8 months
  - [1] puts the end of “The x” in 2008
  - [2] puts some of “The x” 3 months before the start of “The y”, allowing 30 days more
  - [3] puts the start of “The y” in 2010
  - so, read generously, [1] [2] put the start of “The y” no later than 2 May 2009, and [3] no earlier than 1 Jan 2010:
    at least 8 months apart
x: a end with y.start | b end 2015; y: c start 2010, end 2012
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 3 years 11 months
  - [1] puts the start of “The y” in 2010
  - [2] says that the end of “The x” came together with the start of “The y”, give or take 31 days
  - [3] puts the end of “The x” in 2015
  - so, read generously, [1] [2] put the end of “The x” no later than 31 Jan 2011, and [3] no earlier than 1 Jan 2015:
    at least 3 years 11 months apart
x: old start 1 Dec 2011, end after y; y: a date 2013
  error anachronism x [1, 2]: the end of “The x” is told as done (10 Jan 2012), yet the other claims put it at least 11
    months later
  - [1] tells the end of “The x” as done, and dates from 10 Jan 2012
  - [1] says that the end of “The x” came after “The y”
  - [2] puts “The y” in 2013
  - so, read generously, [1] puts “The y” no later than 11 Jan 2012, and [2] no earlier than 1 Jan 2013: at least 11
    months apart
x: old start 2010, lasts about 5 years
  error anachronism x [1]: the end of “The x” is told as done (10 Jan 2012), yet the other claims put it at least 11
    months later
  - [1] tells the end of “The x” as done, and dates from 10 Jan 2012
  - [1] says that “The x” lasted about 5 years, give or take 2 years
  - [1] puts the start of “The x” in 2010
  - so, read generously, [1] puts the start of “The x” no later than 10 Jan 2009, and [1] no earlier than 1 Jan 2010: at
    least 11 months apart
x: old start after y, end 2011; y: a date 2013
  error order-conflict x [1, 2]: the start of “The x” is said to have come after “The y”, yet the end of “The x” is
    dated at least 12 months before “The y”
  - [1] puts the end of “The x” in 2011
  - [1] says that the start of “The x” came after “The y”
  - [2] puts “The y” in 2013
  - so, read generously, [1] puts “The y” no later than 31 Dec 2011, and [2] no earlier than 1 Jan 2013: at least 12
    months apart
x: old start 2013, end 2014
  error anachronism x [1]: the start of “The x” is dated 2013, after it was told as done (10 Jan 2012)
  - [1] dates from 10 Jan 2012
  - [1] puts the start of “The x” in 2013, at least 11 months after it was told
x: a date 1 July 2013 | b date 4 July 2013 | c date 2 July 2013
  error date-conflict x [1, 2]: “The x” is dated 1 Jul 2013 by one source and 4 Jul 2013 by one source
  - [1] puts “The x” on 1 Jul 2013
  - [2] puts it on 4 Jul 2013
  - at least 1 day lies between them
  camp of 1: 1 Jul 2013 [1]
  camp of 1: 4 Jul 2013 [2]
x: old date 2013 | a date 2013
  error anachronism x [1]: “The x” is dated 2013, after it was told as done (10 Jan 2012)
  - [1] dates from 10 Jan 2012
  - [1] puts “The x” in 2013, at least 11 months after it was told
x: old date last year | b date 2011 | a date last year
  error wrong-relative-date x [3]: “last year” (2019, told 15 Jun 2020) does not fit “The x”, dated 2011
  - [1] puts “The x” in 2011
  - [2] puts it at “last year” (2011, told 10 Jan 2012), allowing 45 days before or 15 days after
  - [3] puts it at “last year” (2019, told 15 Jun 2020), allowing 45 days before or 15 days after
  - at least 6 years 10 months lie between them
  camp of 2: 2011 [1, 2]
  camp of 1: “last year” (2019, told 15 Jun 2020) [3]
x: a start 2013 | b start 2013 | a end 2014 | c end 2014 | c lasts 5 years | d lasts 5 years
  error timeline-contradiction x []: 3 claims about the dates of “The x” cannot all be true: they miss each other by at
    least 2 years
  - [1] puts the end of “The x” in 2014
  - [2] says that “The x” lasted 5 years, give or take 12 months
  - [3] puts the start of “The x” in 2013
  - so, read generously, [1] [2] put the start of “The x” no later than 31 Dec 2010, and [3] no earlier than 1 Jan 2013:
    at least 2 years apart
  - [4] says the same as one of these
x: a date 2013 | d date 2013 | b date 2016
  error date-conflict x [3]: “The x” is dated 2013 by one publisher (2 claims) and 2016 by one source
  - [1] puts “The x” in 2013
  - [2] puts it in 2013
  - [3] puts it in 2016
  - at least 2 years lie between them
  camp of 1: 2013 [1, 2]
  camp of 1: 2016 [3]
x: old date winter 2012 | b date 2009
  error date-conflict x [1, 2]: “The x” is dated 2009 by one source and winter 2012 by one source
  - [1] puts “The x” in 2009
  - [2] puts it in winter 2012, that is 1 Nov 2011 – 11 Jan 2012
  - at least 22 months lie between them
  camp of 1: 2009 [1]
  camp of 1: winter 2012 [2]
x: old date about 2012 | b date 2008
  error date-conflict x [1, 2]: “The x” is dated 2008 by one source and about 2012 by one source
  - [1] puts “The x” in 2008
  - [2] puts it at about 2012, that is 1 Jan 2010 – 11 Jan 2012
  - at least 12 months lie between them
  camp of 1: 2008 [1]
  camp of 1: about 2012 [2]
x: old date 2010 or 2014 | b date 2008
  error date-conflict x [1, 2]: “The x” is dated 2008 by one source and 2010 or 2014 by one source
  - [1] puts “The x” in 2008
  - [2] puts it in 2010 or 2014, that is 2010
  - at least 12 months lie between them
  camp of 1: 2008 [1]
  camp of 1: 2010 or 2014 [2]
x: old date about 2014, planned | b date 2008, planned
  warning date-conflict x [1, 2]: “The x” is told as planned for 2008 by one source and about 2014 by one source
  - [1] says that “The x” was planned for 2008
  - [2] says that it was planned for about 2014, that is 2012–2016
  - at least 3 years lie between them
  - [1] was told after [2], by another publisher
  camp of 1: 2008 [1]
  camp of 1: about 2014 [2]
x: old date winter 2012 | b date 3 years before y; y: a date 2019
  error timeline-contradiction x [1, 2, 3]: 3 claims about the dates of “The x” cannot all be true: they miss each other
    by at least 2 years 11 months
  - [1] puts “The x” in winter 2012, that is 1 Nov 2011 – 11 Jan 2012
  - [2] puts “The x” 3 years before “The y”, give or take 12 months
  - [3] puts “The y” in 2019
  - so, read generously, [1] [2] put “The y” no later than 11 Jan 2016, and [3] no earlier than 1 Jan 2019: at least 2
    years 11 months apart
x: a start 2018 | b lasts 5 years so far
  error wrong-relative-date x [1, 2]: “5 years so far” (15 Jun 2014 – 15 Mar 2016, told 15 Jun 2020) does not fit the
    start of “The x”, dated 2018
  - [1] puts the start of “The x” at “5 years so far” (15 Jun 2014 – 15 Mar 2016, told 15 Jun 2020), allowing 3 months
    after
  - [2] puts it in 2018
  - at least 18 months lie between them
  camp of 1: “5 years so far” (15 Jun 2014 – 15 Mar 2016, told 15 Jun 2020) [1]
  camp of 1: 2018 [2]
x: old start 2005, lasts 2 years so far
  error wrong-relative-date x [1]: “2 years so far” (9 Jan 2009 – 10 Oct 2010, told 10 Jan 2012) does not fit the start
    of “The x”, dated 2005
  - [1] puts the start of “The x” in 2005
  - [1] puts it at “2 years so far” (9 Jan 2009 – 10 Oct 2010, told 10 Jan 2012), allowing 3 months after
  - at least 3 years lie between them
  camp of 1: 2005 [1]
  camp of 1: “2 years so far” (9 Jan 2009 – 10 Oct 2010, told 10 Jan 2012) [1]
x: a lasts 5 years so far, told 2020 | b end 2019
  error date-conflict x [1, 2]: the end of “The x” is dated 2019 by one source and no earlier than 1 Jan 2020 by one
    source
  - [1] puts the end of “The x” in 2019
  - [2] says that “The x” had lasted 5 years so far, and still went on when that was told (2020)
  - no day lies in both
  camp of 1: 2019 [1]
  camp of 1: no earlier than 1 Jan 2020 [2]
x: a lasts 5 years so far | b start after y; y: c date 2018
  error order-conflict x [1, 2, 3]: the start of “The x” is said to have come after “The y”, yet is dated at least 18
    months before it
  - [1] puts the start of “The x” at “5 years so far” (15 Jun 2014 – 15 Mar 2016, told 15 Jun 2020), allowing 3 months
    after
  - [2] says that the start of “The x” came after “The y”
  - [3] puts “The y” in 2018
  - so, read generously, [1] [2] put “The y” no later than 15 Jun 2016, and [3] no earlier than 1 Jan 2018: at least 18
    months apart
x: a start 2010 | a lasts 15 months, planned | b lasts 4 months, planned
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 89 days
  - [1] sets “The x” for 15 months, give or take 4 months
  - [2] sets “The x” for 4 months, give or take 4 months
  - so, read generously, [2] leaves at most 245 days between the start of “The x” and the planned end of “The x”, and
    [1] needs at least 334 days: at least 89 days apart
x: a end 9 years after y, planned | b end 2 years after y, planned; y: c date 2010 to 2020
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 5 years
  - [1] puts the planned end of “The x” 9 years after “The y”, give or take 12 months
  - [2] puts the planned end of “The x” 2 years after “The y”, give or take 12 months
  - so, read generously, [2] leaves at most 3 years between “The y” and the planned end of “The x”, and [1] needs at
    least 8 years: at least 5 years apart
x: a date 2010 or 2013 | b date after z; z: c date 2011; y: old date after x
  error anachronism x [1, 2, 3, 4]: “The y” is told as done (10 Jan 2012), yet the other claims put it later
  - [1] puts “The x” in 2010 or 2013
  - [2] says that “The x” came after “The z”
  - [3] tells “The y” as done, and dates from 10 Jan 2012
  - [3] says that “The y” came after “The x”
  - [4] puts “The z” in 2011
  - none of the times that [1] leaves open fits with the rest
x: b date before z | a date after y; y: a date 2014; z: c date 2012
  error order-conflict x [1, 2, 3, 4]: “The x” is said to have come before “The z”, and “The x” after “The y”, yet “The
    z” is dated at least 12 months before “The y”
  - [1] puts “The z” in 2012
  - [2] says that “The x” came before “The z”
  - [3] says that “The x” came after “The y”
  - [4] puts “The y” in 2014
  - so, read generously, [1] [2] [3] put “The y” no later than 31 Dec 2012, and [4] no earlier than 1 Jan 2014: at least
    12 months apart
x: old date 2010 or 2014 | b date 2013
  error anachronism x [1, 2]: “The x” is told as done (10 Jan 2012), yet the other claims put it at least 11 months
    later
  - [1] tells “The x” as done, and dates from 10 Jan 2012
  - [2] puts “The x” in 2013
  - so, read generously, [1] puts “The x” no later than 11 Jan 2012, and [2] no earlier than 1 Jan 2013: at least 11
    months apart
x: a lasts 91 days | b lasts 200 days
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 3 months
  - [1] says that “The x” lasted 91 days, give or take 1 day
  - [2] says that “The x” lasted 200 days, give or take 1 day
  - so, read generously, [1] leaves at most 3 months between the start of “The x” and the end of “The x”, and [2] needs
    at least 6 months: at least 3 months apart
x: a lasts 122 days | b lasts 200 days
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 76 days
  - [1] says that “The x” lasted 122 days, give or take 1 day
  - [2] says that “The x” lasted 200 days, give or take 1 day
  - so, read generously, [1] leaves at most 123 days between the start of “The x” and the end of “The x”, and [2] needs
    at least 199 days: at least 76 days apart
x: a lasts 366 days | b lasts 500 days
  error timeline-contradiction x [1, 2]: 2 claims about the dates of “The x” cannot all be true: they miss each other by
    at least 4 months
  - [1] says that “The x” lasted 366 days, give or take 1 day
  - [2] says that “The x” lasted 500 days, give or take 1 day
  - so, read generously, [1] leaves at most 367 days between the start of “The x” and the end of “The x”, and [2] needs
    at least 499 days: at least 4 months apart
"""


@pytest.mark.parametrize(("text", "expected"), list(records(FOUND)))
def test_arguments(text: str, expected: str) -> None:
    """Each step cites who says so, and the last one tells what they come to; then who stands where."""
    assert argued(findings(text)) == expected


SAME = [
    ("x: a date 2013 | b date 2016", "x: a date May 2013 | b date 2016 | c date 2016"),
    ("x: a date 2013 or 2016 | b date 2019", "x: a date 2013 or 2016 | b date 1 May 2019"),
    ("x: a date before 2013 | b date after 2016", "x: a date before May 2012 | b date after 1 May 2017"),
    ("x: a lasts 2 years | b lasts 6 years", "x: a lasts 2 years | b lasts 72 months"),
    ("x: a date after y | b date 2012; y: c date 2014", "x: a date after y | b date May 2012; y: c date July 2014"),
    ("x: old date with y; y: a date 2014", "x: old date with y; y: a date May 2014"),
]
OTHERS = [
    ("x: a date 2013 | b date 2016", "x: a date 2013 | b date 2017"),
    ("x: a date 2013 or 2016 | b date 2019", "x: a date 2013 or 2017 | b date 2019"),
    ("x: a date before 2013 | b date after 2016", "x: a date before 2012 | b date after 2016"),
    ("x: a date before 2013 | b date after 2016", "x: a date before 2013 | b date after 2017"),
    ("x: a lasts 2 years | b lasts 6 years", "x: a lasts 2 years | b lasts 7 years"),
    ("x: a lasts 2 years | b lasts at least 6 years", "x: a lasts 2 years | b lasts at least 7 years"),
    ("x: a date after y | b date 2012; y: c date 2014", "x: a date after y | b date 2012; y: c date 2015"),
    ("x: a date 2013 | b date 2016", "x: a date 2013 | b date 2016 | c date 2019"),
    ("x: a start 2013 | b start 2016", "x: a end 2013 | b end 2016"),
]


@pytest.mark.parametrize(("one", "other", "same"), [*((*p, True) for p in SAME), *((*p, False) for p in OTHERS)])
def test_fingerprints(one: str, other: str, same: bool) -> None:
    """A finding is the same one while the rival years are the same, however precisely they are told."""
    (before,), (after,) = findings(one), findings(other)
    assert (before.fingerprint == after.fingerprint) is same
