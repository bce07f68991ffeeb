//! Checks of a host's own: codes, order, grades, storage, and what they look like beside the others.

use budget_performance::document::{ReportDocument, ValueDocument};
use budget_performance::evaluation::{Amount, EvaluationKind, Header, MoneyUnit};
use budget_performance::portfolio::Portfolio;
use budget_performance::result::{Format, HostCheck, HostFinding, Place, Severity, Value};
use budget_performance::scheme::{Bilingual, CheckCode, CheckSetting};
use budget_performance::{Check, Evaluation, Indicator, Language, Scheme};

const MEANING: Bilingual<&str> = Bilingual { en: "a contract is missing", zh: "缺少合同" };
const ADVICE: Bilingual<&str> = Bilingual { en: "attach the contract", zh: "请附合同" };
const SENTENCE: Bilingual<&str> =
    Bilingual { en: "{subject} lacks a contract[ of {expected}]", zh: "{subject}缺少[金额为{expected}的]合同" };

static CONTRACT: HostCheck =
    HostCheck::new("host:contract-missing", Severity::Error, MEANING, ADVICE, SENTENCE).unwrap();
static PHONE: HostCheck = HostCheck::new(
    "host:phone-2",
    Severity::Advice,
    Bilingual { en: "no telephone number", zh: "缺少电话" },
    Bilingual { en: "give it", zh: "请填写" },
    Bilingual { en: "{found} is no telephone number", zh: "{found}不是电话号码" },
)
.unwrap();

fn evaluation() -> Evaluation {
    let row = |name| Indicator::new("产出指标", "数量指标", name).weight("25".parse().unwrap()).target("≥5次");
    let builder = Evaluation::builder(Header::new(EvaluationKind::Project, "示例项目"));
    builder.indicator(row("培训").actual("")).indicator(row("参会").actual("约6次")).build().unwrap()
}

fn scheme_with(settings: &[(&str, Option<Severity>)]) -> Scheme {
    let mut document = Scheme::named("platform-default").unwrap().into_document();
    let setting = |(code, severity): &(&str, Option<Severity>)| CheckSetting {
        check: code.parse().unwrap(),
        severity: *severity,
    };
    document.checks = settings.iter().map(setting).collect();
    document.check().unwrap()
}

fn raised() -> [HostFinding<'static>; 4] {
    [
        HostFinding::new(&PHONE, Place::Document).found(Value::Text("一二三")),
        HostFinding::new(&CONTRACT, Place::Row(1)).subject("培训"),
        HostFinding::new(&CONTRACT, Place::Budget("")).subject("示例项目").expected(Value::Count(3)),
        HostFinding::new(&PHONE, Place::Row(1)).found(Value::Text("四五六")),
    ]
}

#[test]
fn a_code_has_a_form_and_the_languages_agree() {
    let with = |code, sentence| HostCheck::new(code, Severity::Error, MEANING, ADVICE, sentence).is_some();
    for (code, allowed) in [
        ("host:a", true),
        ("host:late-2026", true),
        ("host:", false),
        ("contract-missing", false),
        ("Host:a", false),
        ("host:A", false),
        ("host:a b", false),
        ("host:缺", false),
        ("hos", false),
        ("", false),
    ] {
        assert_eq!(with(code, SENTENCE), allowed, "{code}");
        assert_eq!(code.parse::<CheckCode>().is_ok(), allowed, "{code}");
    }
    for (en, zh, allowed) in [
        ("{subject}", "{subject}", true),
        ("{subject} [{difference}]", "[{difference}]{subject}", true),
        ("plain", "平常", true),
        ("{subject}", "无", false),
        ("{subject}", "{found}", false),
        ("{row}", "{row}", false),
        ("{subject", "{subject", false),
        ("{", "{", false),
        ("[{found}]", "{found}", false),
        ("[{found}", "[{found}", false),
        ("{found}]", "{found}]", false),
        ("]{found}[", "]{found}[", false),
        ("[{found}[ {expected}]]", "[{found}[{expected}]]", false),
        ("[{found}][ {expected}]", "[{found}][{expected}]", true),
    ] {
        assert_eq!(with("host:a", Bilingual { en, zh }), allowed, "{en} {zh}");
    }
}

/// Every placeholder that a sentence may have is filled in.
#[test]
fn each_placeholder_shows_its_value() {
    const ALL: &str = "{subject}|{expected}|{found}|{difference}";
    static SPENT: HostCheck =
        HostCheck::new("host:spent-otherwise", Severity::Warning, MEANING, ADVICE, Bilingual { en: ALL, zh: ALL })
            .unwrap();
    let (scheme, evaluation) = (scheme_with(&[]), evaluation());
    let mut report = scheme.validate(&evaluation);
    let amount = |text: &str| Value::Amount(Amount::new(text.parse().unwrap(), MoneyUnit::TenThousandYuan).unwrap());
    let finding = HostFinding::new(&SPENT, Place::Document).subject("资金");
    report.raise([finding.expected(amount("30")).found(amount("12"))]);
    let raised = report.raised_by(Check::Host(&SPENT)).next().unwrap();
    assert_eq!(raised.message(Language::Chinese).to_string(), "“资金”|30万元|12万元|18万元");
}

#[test]
fn they_stand_behind_the_others_at_their_place() {
    let (scheme, evaluation) = (scheme_with(&[]), evaluation());
    let mut report = scheme.validate(&evaluation);
    let before: Vec<_> = report.findings().to_vec();
    report.raise(raised());
    let own = |check: Check| matches!(check, Check::Host(_));
    let without: Vec<_> = report.findings().iter().filter(|finding| !own(finding.check)).copied().collect();
    assert_eq!(without, before, "the findings of the library stay as they are");
    let places: Vec<_> = report.findings().iter().map(|finding| (finding.place, finding.check.code())).collect();
    let position = |wanted| places.iter().position(|place| *place == wanted).unwrap();
    let last = |place| before.iter().rposition(|finding| finding.place == place);
    let of_budget = position((Place::Budget(""), "host:contract-missing"));
    assert_eq!(of_budget, last(Place::Budget("")).map_or(0, |last| last + 1));
    let contract = position((Place::Row(1), "host:contract-missing"));
    assert_eq!(places[contract + 1], (Place::Row(1), "host:phone-2"), "of one place by their codes");
    assert_eq!(places[contract - 1].0, Place::Row(1));
    assert_eq!(places[contract + 2].0, Place::Row(2));
    assert_eq!(places.last().unwrap(), &(Place::Document, "host:phone-2"));
    // Whatever is raised at once or one after the other, the order is the same.
    let mut one_by_one = scheme.validate(&evaluation);
    raised().into_iter().rev().for_each(|finding| one_by_one.raise([finding]));
    assert_eq!(one_by_one, report);
    assert!(!report.is_acceptable());
}

#[test]
fn a_scheme_grades_and_silences_them() {
    let evaluation = evaluation();
    for (settings, expected) in [
        (&[][..], [Some(Severity::Error), Some(Severity::Advice)]),
        (&[("host:contract-missing", Some(Severity::Advice))], [Some(Severity::Advice), Some(Severity::Advice)]),
        (&[("host:contract-missing", None)], [None, Some(Severity::Advice)]),
        (&[("host:phone-2", None), ("host:another", None)], [Some(Severity::Error), None]),
    ] {
        let scheme = scheme_with(settings);
        let mut report = scheme.validate(&evaluation);
        report.raise(raised());
        let found = [&CONTRACT, &PHONE].map(|check| {
            let severities = report.raised_by(Check::Host(check)).map(|finding| finding.severity);
            severities.reduce(|one, other| if one == other { one } else { panic!("two severities") })
        });
        assert_eq!(found, expected, "{settings:?}");
    }
    // A setting that says what holds anyway is told only of checks that the library knows.
    let same =
        scheme_with(&[("host:contract-missing", Some(Severity::Error)), ("units-differ", Some(Severity::Error))]);
    assert_eq!(same.document().remarks().len(), 1);
}

#[test]
fn two_settings_of_one_code_are_refused() {
    let mut document = Scheme::named("platform-default").unwrap().into_document();
    document.checks = ["host:a", "host:b", "host:a"]
        .map(|code| CheckSetting { check: code.parse().unwrap(), severity: None })
        .to_vec();
    let error = document.check().unwrap_err();
    assert!(error.to_string().contains("host:a"), "{error}");
}

#[test]
fn they_are_told_stored_and_read_back() {
    let (scheme, evaluation) = (scheme_with(&[]), evaluation());
    let mut report = scheme.validate(&evaluation);
    let plain = report.to_document();
    report.raise(raised());
    for (language, sentences) in [
        (Language::English, ["`示例项目` lacks a contract of 3", "`培训` lacks a contract", "attach the contract"]),
        (Language::Chinese, ["“示例项目”缺少金额为3的合同", "“培训”缺少合同", "请附合同"]),
    ] {
        for format in [Format::Text, Format::Markdown, Format::Html] {
            let written = report.render(format, language).to_string();
            // Markup marks what is quoted.
            let expected = if format == Format::Text { &sentences[..] } else { &sentences[2..] };
            assert!(expected.iter().all(|sentence| written.contains(sentence)), "{written}");
            assert!(written.contains("host:contract-missing"), "{written}");
        }
    }
    let stored = report.to_document();
    let read = ReportDocument::from_json(&stored.to_json()).unwrap();
    assert_eq!(read, stored);
    let own: Vec<_> = read.findings.iter().filter(|finding| finding.check.known().is_none()).collect();
    assert_eq!(
        own.iter().map(|finding| finding.check.code()).collect::<Vec<_>>(),
        ["host:contract-missing", "host:contract-missing", "host:phone-2", "host:phone-2"]
    );
    assert_eq!(own[0].expected_value, Some(ValueDocument::Count(3)));
    assert_eq!(own[1].check, Check::Host(&CONTRACT));
    let changes = read.compare(&plain);
    assert_eq!((changes.new.len(), changes.resolved.len(), changes.changed.len()), (4, 0, 0));
    let unknown = stored.to_json().replace("host:phone-2", "phone-2");
    let error = ReportDocument::from_json(&unknown).unwrap_err().to_string();
    assert!(error.contains("phone-2"), "{error}");
}

#[test]
fn they_are_grouped_and_counted() {
    let (scheme, evaluation) = (scheme_with(&[]), evaluation());
    let mut report = scheme.validate(&evaluation);
    let groups = report.groups().len();
    report.raise(raised());
    assert_eq!(report.groups().len(), groups + 4, "nothing follows from them, and they follow from nothing");
    let mut portfolio = Portfolio::new(3);
    portfolio.add(&report, None).unwrap();
    let counted = portfolio.findings().find(|(check, ..)| **check == Check::Host(&CONTRACT)).unwrap();
    assert_eq!((counted.1, counted.2.findings, counted.2.forms), (Severity::Error, 2, 1));
    let stored = serde_json::to_string(&portfolio).unwrap();
    assert_eq!(serde_json::from_str::<Portfolio>(&stored).unwrap(), portfolio);
}

#[test]
fn the_check_tells_of_itself() {
    assert_eq!((CONTRACT.code(), CONTRACT.severity()), ("host:contract-missing", Severity::Error));
    let check = Check::Host(&CONTRACT);
    assert_eq!(check.to_string(), "host:contract-missing");
    assert_eq!(check.meaning(Language::Chinese), "缺少合同");
    assert_eq!(check.advice(Language::English), "attach the contract");
    assert!(!Check::ALL.contains(&check));
    assert!("host:contract-missing".parse::<Check>().is_err());
    assert!(check > Check::SchemeDoubtful);
    let mut sorted = [Check::Host(&PHONE), Check::SchemeDoubtful, Check::Host(&CONTRACT)].map(CheckCode::from);
    sorted.sort();
    assert_eq!(sorted.map(|code| code.to_string()), ["scheme-doubtful", "host:contract-missing", "host:phone-2"]);
}
