//! What is written down, apart from how: headings, lines, tables and lists, in each of the formats.

use crate::language::Language;
use crate::notation::nearest::{self, UnknownName};
use crate::notation::quote::breaks_line;
use crate::render::table::{Align, Column, Table};
use crate::render::width::{LINE, display_width, wrap};
use alloc::string::String;
use core::fmt;
use core::fmt::Write;
use core::str::FromStr;

/// The language tag of HTML.
pub(crate) const fn tag(language: Language) -> &'static str {
    language.pick("en", "zh-CN")
}

/// A sheet that is being written.
pub(crate) struct Sheet<'f, W> {
    out: &'f mut W,
    pub(crate) format: Format,
    pub(crate) language: Language,
    /// Whether something stands above, so that a blank line is due.
    begun: bool,
}

impl<'f, W: Write> Sheet<'f, W> {
    pub(crate) fn begin(out: &'f mut W, format: Format, language: Language) -> Result<Self, fmt::Error> {
        if format == Format::Html {
            writeln!(out, "<section lang=\"{}\">", tag(language))?;
        }
        Ok(Self { out, format, language, begun: false })
    }

    pub(crate) fn end(self) -> fmt::Result {
        match self.format {
            Format::Html => self.out.write_str("</section>\n"),
            Format::Text | Format::Markdown => Ok(()),
        }
    }

    pub(crate) fn pick(&self, en: &'static str, zh: &'static str) -> &'static str {
        self.language.pick(en, zh)
    }

    fn gap(&mut self) -> fmt::Result {
        if core::mem::replace(&mut self.begun, true) && self.format != Format::Html {
            self.out.write_char('\n')?;
        }
        Ok(())
    }

    /// A text with what has a meaning in the format made harmless.
    pub(crate) fn text(&mut self, text: &str) -> fmt::Result {
        match self.format {
            Format::Text => one_line(self.out, text),
            Format::Markdown => escape_markdown(self.out, text),
            Format::Html => escape_html(self.out, text),
        }
    }

    /// A heading of a level from 1 to 3; plain text underlines the second.
    pub(crate) fn heading(&mut self, level: u8, text: &str) -> fmt::Result {
        self.gap()?;
        match self.format {
            Format::Text => {
                self.lines("", text)?;
                if level == 2 {
                    let rule = display_width(text).min(LINE);
                    core::iter::repeat_n('=', rule).try_for_each(|mark| self.out.write_char(mark))?;
                    self.out.write_char('\n')?;
                }
                return Ok(());
            }
            Format::Markdown => {
                for _ in 0..level {
                    self.out.write_char('#')?;
                }
                self.out.write_char(' ')?;
            }
            Format::Html => write!(self.out, "<h{level}>")?,
        }
        self.text(text)?;
        if self.format == Format::Html {
            write!(self.out, "</h{level}>")?;
        }
        self.out.write_char('\n')
    }

    /// A paragraph of one line.
    pub(crate) fn line(&mut self, text: &str) -> fmt::Result {
        self.gap()?;
        match self.format {
            Format::Text => self.lines("", text),
            Format::Markdown | Format::Html => self.wrapped("<p>", text, "</p>"),
        }
    }

    /// A line that belongs to the heading above it: plain text leaves nothing between.
    pub(crate) fn below_heading(&mut self, text: &str) -> fmt::Result {
        if self.format == Format::Text { self.lines("", text) } else { self.line(text) }
    }

    /// A text behind a mark, in lines of plain text that stand below each other.
    fn lines(&mut self, mark: &str, text: &str) -> fmt::Result {
        let indent = display_width(mark);
        let mut line = String::new();
        one_line(&mut line, text)?;
        for (number, line) in wrap(&line, LINE.saturating_sub(indent)).iter().enumerate() {
            if number == 0 {
                self.out.write_str(mark)?;
            } else {
                core::iter::repeat_n(' ', indent).try_for_each(|space| self.out.write_char(space))?;
            }
            self.out.write_str(line)?;
            self.out.write_char('\n')?;
        }
        Ok(())
    }

    fn wrapped(&mut self, before: &str, text: &str, after: &str) -> fmt::Result {
        let html = self.format == Format::Html;
        if html {
            self.out.write_str(before)?;
        }
        self.text(text)?;
        if html {
            self.out.write_str(after)?;
        }
        self.out.write_char('\n')
    }

    pub(crate) fn begin_list(&mut self) -> fmt::Result {
        match self.format {
            Format::Html => self.out.write_str("<ul>\n"),
            Format::Markdown => self.out.write_char('\n'),
            Format::Text => Ok(()),
        }
    }

    /// An item with a list of its own below it.
    pub(crate) fn item(&mut self, text: &str, below: &[String]) -> fmt::Result {
        self.marked("  - ", "- ", text, if below.is_empty() { "</li>" } else { "" })?;
        if below.is_empty() {
            return Ok(());
        }
        self.html("<ul>\n")?;
        for text in below {
            self.marked("    → ", "  - ", text, "</li>")?;
        }
        self.html("</ul>\n</li>\n")
    }

    /// An item behind its mark.
    fn marked(&mut self, text_mark: &str, markdown_mark: &str, text: &str, after: &str) -> fmt::Result {
        match self.format {
            Format::Text => self.lines(text_mark, text),
            Format::Markdown => {
                self.out.write_str(markdown_mark)?;
                self.wrapped("", text, "")
            }
            Format::Html => self.wrapped("<li>", text, after),
        }
    }

    /// Markup, in HTML alone.
    pub(crate) fn html(&mut self, markup: &str) -> fmt::Result {
        if self.format == Format::Html { self.out.write_str(markup) } else { Ok(()) }
    }

    pub(crate) fn end_list(&mut self) -> fmt::Result {
        if self.format == Format::Html { self.out.write_str("</ul>\n") } else { Ok(()) }
    }

    /// What belongs to the whole list above.
    pub(crate) fn below_list(&mut self, text: &str) -> fmt::Result {
        match self.format {
            Format::Text => self.lines("  > ", text),
            Format::Markdown => {
                self.out.write_char('\n')?;
                self.wrapped("", text, "")
            }
            Format::Html => self.wrapped("<p>", text, "</p>"),
        }
    }

    /// A table with a caption for those who do not see the heading above it.
    pub(crate) fn table<R: IntoIterator<Item = String>>(
        &mut self,
        caption: &str,
        columns: &[Column],
        rows: impl Iterator<Item = R>,
    ) -> fmt::Result {
        self.gap()?;
        match self.format {
            Format::Text => {
                let mut table = Table::new(columns, LINE);
                rows.for_each(|row| table.push(row.into_iter().collect()));
                write!(self.out, "{table}")
            }
            Format::Markdown => self.markdown_table(columns, rows),
            Format::Html => self.html_table(caption, columns, rows),
        }
    }

    fn markdown_table<R: IntoIterator<Item = String>>(
        &mut self,
        columns: &[Column],
        rows: impl Iterator<Item = R>,
    ) -> fmt::Result {
        for column in columns {
            self.out.write_str("| ")?;
            self.text(&column.heading)?;
            self.out.write_char(' ')?;
        }
        self.out.write_str("|\n")?;
        for column in columns {
            self.out.write_str(if column.align == Align::Right { "| ---: " } else { "| --- " })?;
        }
        self.out.write_str("|\n")?;
        for row in rows {
            for cell in row {
                self.out.write_str("| ")?;
                self.text(&cell)?;
                self.out.write_char(' ')?;
            }
            self.out.write_str("|\n")?;
        }
        Ok(())
    }

    fn html_table<R: IntoIterator<Item = String>>(
        &mut self,
        caption: &str,
        columns: &[Column],
        rows: impl Iterator<Item = R>,
    ) -> fmt::Result {
        self.out.write_str("<table border=\"1\">\n<caption>")?;
        self.text(caption)?;
        self.out.write_str("</caption>\n<thead>\n<tr>")?;
        for column in columns {
            self.out.write_str("<th scope=\"col\">")?;
            self.text(&column.heading)?;
            self.out.write_str("</th>")?;
        }
        self.out.write_str("</tr>\n</thead>\n<tbody>\n")?;
        for row in rows {
            self.out.write_str("<tr>")?;
            for (cell, (position, column)) in row.into_iter().zip(columns.iter().enumerate()) {
                let (open, close) = match (position, column.align) {
                    (0, _) => ("<th scope=\"row\">", "</th>"),
                    (_, Align::Right) => ("<td align=\"right\">", "</td>"),
                    (_, Align::Left) => ("<td>", "</td>"),
                };
                self.out.write_str(open)?;
                self.text(&cell)?;
                self.out.write_str(close)?;
            }
            self.out.write_str("</tr>\n")?;
        }
        self.out.write_str("</tbody>\n</table>\n")
    }
}

/// A text on one line: what would end the line becomes a space.
fn one_line(out: &mut impl Write, text: &str) -> fmt::Result {
    text.chars().try_for_each(|character| out.write_char(if breaks_line(character) { ' ' } else { character }))
}

/// A text that Markdown shows as it is. `<` and `&` are escaped as in HTML, which Markdown passes through.
fn escape_markdown(out: &mut impl Write, text: &str) -> fmt::Result {
    for character in text.chars() {
        match character {
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '#' | '~' => {
                out.write_char('\\')?;
                out.write_char(character)?;
            }
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            '&' => out.write_str("&amp;")?,
            other if breaks_line(other) => out.write_char(' ')?,
            other => out.write_char(other)?,
        }
    }
    Ok(())
}

/// A text that HTML shows as it is, in an element or an attribute.
pub(crate) fn escape_html(out: &mut impl Write, text: &str) -> fmt::Result {
    for character in text.chars() {
        match character {
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            '&' => out.write_str("&amp;")?,
            '"' => out.write_str("&quot;")?,
            '\'' => out.write_str("&#39;")?,
            other if breaks_line(other) => out.write_char(' ')?,
            other => out.write_char(other)?,
        }
    }
    Ok(())
}

/// How a scorecard or a report is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Format {
    /// Plain text, in columns that stay aligned for wide characters.
    #[default]
    Text,
    /// Markdown with tables.
    Markdown,
    /// A section of HTML.
    Html,
}

impl Format {
    /// Every format.
    pub(crate) const ALL: [Self; 3] = [Self::Text, Self::Markdown, Self::Html];

    /// The name by which it is asked for.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }
}

impl FromStr for Format {
    type Err = UnknownName;

    /// `text`, `markdown` or `html`.
    fn from_str(code: &str) -> Result<Self, UnknownName> {
        nearest::named(code, &Self::ALL, Self::code)
    }
}
