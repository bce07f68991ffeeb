//! Checks of a host's own (`host:…`), which stand in reports beside those of the library.

use crate::language::{Bilingual, Language};
use crate::scheme::placeholders::{behind, is_sentence};
use crate::scheme::severity::Severity;

/// A check of a host's own: its code, its severity, and what is said about it in both languages.
///
/// It is a `static` of the host. What it finds is [raised](crate::Report::raise) in a report, and is sorted, graded,
/// silenced, stored and written like every other finding.
///
/// ```
/// use budget_performance::result::{HostCheck, HostFinding, Place, Severity, Value};
/// use budget_performance::scheme::Bilingual;
/// use budget_performance::{Check, Language};
/// # use budget_performance::evaluation::{EvaluationKind, Header};
/// # use budget_performance::{Evaluation, Indicator, Scheme};
///
/// static NAME_TOO_LONG: HostCheck = HostCheck::new(
///     "host:name-too-long",
///     Severity::Warning,
///     Bilingual { en: "an indicator has a long name", zh: "指标名称过长" },
///     Bilingual { en: "shorten the name", zh: "请精简指标名称" },
///     Bilingual { en: "{subject} has {found} letters, at most {expected}", zh: "{subject}共{found}字，不应超过{expected}字" },
/// )
/// .unwrap();
///
/// # let header = Header::new(EvaluationKind::Project, "示例项目");
/// # let row = Indicator::new("产出指标", "数量指标", "受益群众及其家庭成员人数").weight("50".parse()?);
/// # let evaluation = Evaluation::builder(header).indicator(row.target("≥500人").actual("520人")).build()?;
/// let scheme = Scheme::named("platform-default")?;
/// let mut report = scheme.validate(&evaluation);
/// let long_names = evaluation.indicators().filter_map(|row| {
///     let (name, letters) = (row.level3()?, row.level3()?.chars().count() as u32);
///     let finding = HostFinding::new(&NAME_TOO_LONG, Place::Row(row.number())).subject(name);
///     (letters > 10).then(|| finding.expected(Value::Count(10)).found(Value::Count(letters)))
/// });
/// report.raise(long_names);
///
/// let found = report.raised_by(Check::Host(&NAME_TOO_LONG)).next().unwrap();
/// assert_eq!(found.message(Language::Chinese).to_string(), "“受益群众及其家庭成员人数”共12字，不应超过10字");
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HostCheck {
    code: &'static str,
    severity: Severity,
    meaning: Bilingual<&'static str>,
    advice: Bilingual<&'static str>,
    sentence: Bilingual<&'static str>,
}

impl HostCheck {
    /// A check with its code, its severity where no scheme grades it otherwise, when it is raised, what the filer should
    /// do, and the sentence of its findings, each without a full stop.
    ///
    /// A sentence may have the placeholders `{subject}`, `{expected}`, `{found}` and `{difference}` (of two amounts);
    /// a part in square brackets is left out where a placeholder in it has nothing to show.
    ///
    /// `None` where the code is not `host:` with small letters, digits and hyphens behind it, where a sentence has
    /// another placeholder, a bracket that is not closed or one in another, or where the two languages differ in theirs.
    #[must_use]
    pub const fn new(
        code: &'static str,
        severity: Severity,
        meaning: Bilingual<&'static str>,
        advice: Bilingual<&'static str>,
        sentence: Bilingual<&'static str>,
    ) -> Option<Self> {
        if is_host_code(code) && is_sentence(sentence) {
            Some(Self { code, severity, meaning, advice, sentence })
        } else {
            None
        }
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The severity, where a scheme does not grade the check otherwise.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    pub(crate) const fn meaning(&self, language: Language) -> &'static str {
        self.meaning.get(language)
    }

    pub(crate) const fn advice(&self, language: Language) -> &'static str {
        self.advice.get(language)
    }

    pub(crate) const fn sentence(&self) -> &Bilingual<&'static str> {
        &self.sentence
    }
}

/// Whether a code can be that of a host's check.
pub(crate) const fn is_host_code(code: &str) -> bool {
    let Some(mut rest) = behind(code.as_bytes(), b"host:") else { return false };
    let is_named = !rest.is_empty();
    while let [letter, tail @ ..] = rest {
        if !matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-') {
            return false;
        }
        rest = tail;
    }
    is_named
}
