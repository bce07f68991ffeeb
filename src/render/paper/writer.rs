//! How the sections of a summary are written: sentences in either language, and texts of the form.

use crate::evaluation::Evaluation;
use crate::exact::points::Points;
use crate::language::Language;
use crate::notation::characters;
use crate::render::paper::figures;
use crate::render::paper::papers::{Figures, Papers};
use crate::render::sheet::Sheet;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::fmt::Write;

/// A summary that is being written.
pub(crate) struct Summary<'s, 'f, 'a, W> {
    pub(crate) sheet: &'s mut Sheet<'f, W>,
    pub(crate) papers: Papers<'a, 'a>,
    pub(crate) figures: Figures,
    pub(crate) language: Language,
}

impl<'a, W: Write> Summary<'_, '_, 'a, W> {
    pub(crate) fn evaluation(&self) -> &'a Evaluation {
        self.papers.evaluation()
    }

    pub(crate) fn heading(&mut self, level: u8, en: &str, zh: &str) -> fmt::Result {
        let text = match self.language {
            Language::English => en,
            Language::Chinese => zh,
        };
        self.sheet.heading(level, text)
    }

    pub(crate) fn say(&mut self, en: impl Into<String>, zh: impl Into<String>) -> fmt::Result {
        let text = match self.language {
            Language::English => en.into(),
            Language::Chinese => zh.into(),
        };
        self.sheet.line(&text)
    }

    /// A text of the form as it stands, a paragraph a line, or that it was not filled in.
    pub(crate) fn quoted(&mut self, text: Option<&str>) -> fmt::Result {
        match text.filter(|text| !characters::is_blank(text)) {
            Some(text) => {
                let lines: Vec<String> = text.lines().map(String::from).collect();
                lines.iter().filter(|line| !characters::is_blank(line)).try_for_each(|line| self.sheet.line(line))
            }
            None => self.say("Not filled in.", "未填写。"),
        }
    }
}

/// A sentence in which a number of points is said.
pub(crate) fn scored(points: Points, weight: Points, language: Language) -> String {
    match language {
        Language::English => format!("{points} of {}", figures::with_unit(weight, language)),
        Language::Chinese => format!("得{points}分（分值{}分）", weight),
    }
}
