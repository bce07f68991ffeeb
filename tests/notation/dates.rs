//! Dates in their text form and by their parts, and what is no date.

use budget_performance::notation::Deadline;
use budget_performance::{Error, Language};

/// Known when the program is compiled.
const END_OF_2021: Deadline = Deadline::new(Some(2021), 12, Some(31)).unwrap();

#[test]
fn a_date_is_read_and_written_in_its_text_form() {
    for (text, year, month, day) in [
        ("2021-12-31", Some(2021), 12, Some(31)),
        ("2021-12", Some(2021), 12, None),
        ("--12-31", None, 12, Some(31)),
        ("--11", None, 11, None),
        // Without a year there may be a 29 February.
        ("--02-29", None, 2, Some(29)),
        ("2020-02-29", Some(2020), 2, Some(29)),
        ("1900-01-01", Some(1900), 1, Some(1)),
        ("2999-12-31", Some(2999), 12, Some(31)),
    ] {
        let read: Deadline = text.parse().unwrap();
        assert_eq!(Deadline::new(year, month, day), Some(read), "{text}");
        assert_eq!(read == END_OF_2021, text == "2021-12-31");
        assert_eq!((read.year(), read.month(), read.day(), read.to_string().as_str()), (year, month, day, text));
    }
}

#[test]
fn what_is_no_date_is_told_from_a_day_that_there_is_not() {
    for text in
        ["", "2021", "2021年12月", "21-12-31", "2021-1-1", "2021-12-31-1", "-11", "--1", "2021-+1", "２０２１-12"]
    {
        assert_eq!(text.parse::<Deadline>(), Err(Error::NotADate), "{text}");
    }
    for text in
        ["2021-02-30", "2021-02-29", "1900-02-29", "2021-13", "2021-00", "--00", "--04-31", "1899-12", "3000-01"]
    {
        assert_eq!(text.parse::<Deadline>(), Err(Error::NoSuchDay), "{text}");
    }
    for (year, month, day) in [
        (Some(2021), 2, Some(29)),
        (Some(2021), 13, None),
        (None, 0, None),
        (None, 4, Some(31)),
        (None, 4, Some(0)),
        (Some(1899), 12, None),
        (Some(3000), 1, None),
    ] {
        assert_eq!(Deadline::new(year, month, day), None, "{year:?} {month} {day:?}");
    }
    for (error, english, chinese) in [
        (
            Error::NotADate,
            "not a date such as 2021-12-31, 2021-12, --12-31 or --11",
            "不是日期，应写作2021-12-31、2021-12、--12-31或--11",
        ),
        (Error::NoSuchDay, "no such day", "不是存在的日期"),
    ] {
        assert_eq!(error.to_string(), english);
        assert_eq!(error.text(Language::Chinese).to_string(), chinese);
    }
}
