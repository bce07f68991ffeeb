//! A portfolio: counts, sums, the exact histogram, both ends of the ranking, and merging in any order.

use allocation_counter::measure;
use budget_performance::evaluation::{EvaluationKind, Header};
use budget_performance::number::Rounding;
use budget_performance::portfolio::{MAX_AUTHORITIES, Portfolio};
use budget_performance::result::Format;
use budget_performance::{Check, Error, Evaluation, Language, Scheme};
use proptest::prelude::*;

use crate::common::{budget, header, national, points, row};

/// A form of an authority with one row of weight 50, so many of a hundred done, and a budget of which so much was executed.
fn form(authority: &str, name: &str, done: u32, executed: u32) -> Evaluation {
    let header = Header { authority: Some(authority.into()), subject: name.into(), ..header() };
    let actual = format!("{done}人");
    let row = row("≥100人", &actual).weight(points("50"));
    let budget = budget("", "1000", &executed.to_string());
    Evaluation::builder(header).budget(budget).indicator(row).build().unwrap()
}

fn add(portfolio: &mut Portfolio, scheme: &Scheme, evaluation: &Evaluation) -> Result<(), Error> {
    portfolio.add(&scheme.validate(evaluation), scheme.score(evaluation).ok().as_ref())
}

fn of(ranked: usize, forms: &[Evaluation]) -> Portfolio {
    let scheme = national();
    let mut portfolio = Portfolio::new(ranked);
    forms.iter().for_each(|form| add(&mut portfolio, &scheme, form).unwrap());
    portfolio
}

#[test]
fn forms_are_counted_and_summed_exactly() {
    // 50 × share + 10 × rate: 60, 30, 45 and 25.33.
    let forms = [
        form("甲局", "一", 100, 1000),
        form("甲局", "二", 50, 500),
        form("乙局", "三", 80, 500),
        form("", "四", 50, 33),
    ];
    let portfolio = of(2, &forms);
    assert_eq!((portfolio.all().forms, portfolio.all().scored, portfolio.complete()), (4, 4, 4));
    assert_eq!(portfolio.of_kind(EvaluationKind::Project).forms, 4);
    assert_eq!(portfolio.of_kind(EvaluationKind::Department).forms, 0);
    let authorities: Vec<_> = portfolio.by_authority().map(|(name, tally)| (name, tally.forms)).collect();
    assert_eq!(authorities, [("", 1), ("乙局", 1), ("甲局", 2)]);
    let schemes: Vec<_> = portfolio.by_scheme().map(|(name, tally)| (name, tally.forms)).collect();
    assert_eq!(schemes, [("national-project-2020", 4)]);
    let totals: Vec<_> = portfolio.totals().map(|(total, forms)| (total.to_string(), forms)).collect();
    assert_eq!(totals, [("25.33".into(), 1), ("30".into(), 1), ("45".into(), 1), ("60".into(), 1)]);
    assert_eq!(portfolio.mean(Rounding::half_up(2)).unwrap(), points("40.08"));
    assert_eq!(portfolio.mean(Rounding::half_up(4)).unwrap(), points("40.0825"));
    for (part, of, wanted) in [(0, 4, "25.33"), (1, 4, "25.33"), (1, 2, "30"), (3, 4, "45"), (1, 1, "60")] {
        assert_eq!(portfolio.quantile(part, of).unwrap(), points(wanted), "{part} of {of}");
    }
    assert_eq!(portfolio.quantile(2, 1), None);
    assert_eq!(portfolio.money().budget.to_string(), "4000");
    assert_eq!(portfolio.money().executed.to_string(), "2033");
    assert_eq!(portfolio.money().rate().unwrap().to_string(), "50.83%");
    let grades: Vec<_> =
        portfolio.by_grade().map(|(name, tally)| (name, tally.forms, tally.money.executed.to_string())).collect();
    assert_eq!(grades, [("中", 1, "1000".to_owned()), ("差", 3, "1033".to_owned())]);
    let names = |ranked: &[budget_performance::portfolio::Ranked]| -> Vec<String> {
        ranked.iter().map(|one| one.subject.clone()).collect()
    };
    assert_eq!(names(portfolio.best()), ["一", "三"]);
    assert_eq!(names(portfolio.worst()), ["四", "二"]);
    let low = portfolio.findings().find(|(check, ..)| **check == Check::ExecutionLow).unwrap().2;
    assert_eq!((low.findings, low.forms), (3, 3));
    assert_eq!(portfolio.share(low).unwrap().to_string(), "75%");
}

#[test]
fn a_form_without_a_card_counts_and_has_no_total() {
    let scheme = national();
    let evaluation = Evaluation::builder(header()).build().unwrap();
    let mut portfolio = Portfolio::new(3);
    add(&mut portfolio, &scheme, &evaluation).unwrap();
    assert_eq!((portfolio.all().forms, portfolio.all().scored), (1, 0));
    assert_eq!((portfolio.mean(Rounding::default()), portfolio.quantile(1, 2)), (None, None));
    assert!(portfolio.best().is_empty() && portfolio.money().rate().is_none());
}

#[test]
fn different_authorities_have_a_limit() {
    let scheme = national();
    let mut portfolio = Portfolio::new(0);
    let evaluation = form("某局", "某项", 100, 1000);
    add(&mut portfolio, &scheme, &evaluation).unwrap();
    let mut text = serde_json::to_value(&portfolio).unwrap();
    let tally = text["authorities"][0][1].clone();
    text["authorities"] = (0..MAX_AUTHORITIES).map(|number| serde_json::json!([format!("{number}"), tally])).collect();
    let mut full: Portfolio = serde_json::from_value(text.clone()).unwrap();
    let before = full.clone();
    let error = add(&mut full, &scheme, &evaluation).unwrap_err();
    assert_eq!(error.to_string(), "number of different authorities: 10001 is more than the limit of 10000");
    assert_eq!(error.text(Language::Chinese).to_string(), "不同主管部门数超过上限：上限10000，实际10001");
    assert!(full.merge(portfolio).is_err());
    assert_eq!(full, before);
    add(&mut full, &scheme, &form("17", "某项", 100, 1000)).unwrap();
    text["authorities"].as_array_mut().unwrap().push(serde_json::json!(["一个多的", tally]));
    assert!(serde_json::from_value::<Portfolio>(text).is_err());
}

#[test]
fn memory_does_not_grow_with_the_forms() {
    let scheme = national();
    let forms: Vec<_> = (0..40).map(|number| form(&format!("{}局", number % 4), "某项", number % 10, 500)).collect();
    let mut portfolio = Portfolio::new(5);
    forms.iter().for_each(|form| add(&mut portfolio, &scheme, form).unwrap());
    let counted = measure(|| {
        for _ in 0..50 {
            forms.iter().for_each(|form| add(&mut portfolio, &scheme, form).unwrap());
        }
    });
    assert_eq!(portfolio.all().forms, 40 * 51);
    assert!(counted.bytes_current <= 1_000, "{} bytes for 2,000 forms", counted.bytes_current);
}

#[test]
fn the_summary_is_written_in_both_languages() {
    let portfolio = of(1, &[form("甲局", "一", 100, 1000), form("", "二", 50, 500)]);
    for (language, wanted) in [(Language::English, "By authority"), (Language::Chinese, "按主管部门")] {
        for format in [Format::Text, Format::Markdown, Format::Html] {
            let text = portfolio.render(format, language).to_string();
            assert!(text.contains(wanted) && text.contains("75%"), "{text}");
        }
    }
}

fn any_forms() -> impl Strategy<Value = Vec<Evaluation>> {
    let one = (0u32..3, 0u32..5, 0u32..120, 0u32..1200).prop_map(|(authority, name, done, executed)| {
        form(&format!("{authority}局"), &format!("{name}"), done, executed)
    });
    prop::collection::vec(one, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn merging_is_associative_and_commutative(
        parts in [any_forms(), any_forms(), any_forms()],
        lengths in [0usize..5, 0usize..5, 0usize..5],
    ) {
        let least = lengths.iter().copied().min().unwrap();
        let all: Vec<_> = parts.iter().flatten().cloned().collect();
        let [one, two, three] = [0, 1, 2].map(|place: usize| of(lengths[place], &parts[place]));
        let merged = |first: &Portfolio, second: &Portfolio| {
            let mut merged = first.clone();
            merged.merge(second.clone()).unwrap();
            merged
        };
        let whole = of(least, &all);
        prop_assert_eq!(&merged(&merged(&one, &two), &three), &whole);
        prop_assert_eq!(&merged(&one, &merged(&two, &three)), &whole);
        prop_assert_eq!(&merged(&merged(&three, &one), &two), &whole);
        let text = serde_json::to_string(&whole).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Portfolio>(&text).unwrap(), &whole);
    }
}
