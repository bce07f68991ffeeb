//! The published list: its columns, its formats, and texts that are no markup and no formula.

use budget_performance::evaluation::{DeclaredScores, Header};
use budget_performance::portfolio::ProjectList;
use budget_performance::result::Format;
use budget_performance::{Evaluation, Language};

use crate::common::{budget, header, national, points, row};

fn list() -> ProjectList {
    let scheme = national();
    let mut list = ProjectList::new();
    let declared = DeclaredScores { total: Some(points("61")), ..DeclaredScores::default() };
    let with = |subject: &str, authority: &str| Header {
        subject: subject.into(),
        authority: Some(authority.into()),
        ..header()
    };
    let all = Evaluation::builder(with("培训", "农业局"))
        .budget(budget("900000", "1000000", "800000"))
        .declared(declared)
        .indicator(row("≥100人", "100人").weight(points("50")))
        .build()
        .unwrap();
    let hostile = Evaluation::builder(with("=1+1,<b>", "a\"b")).build().unwrap();
    for evaluation in [&all, &hostile] {
        list.add(&scheme.validate(evaluation), scheme.score(evaluation).ok().as_ref());
    }
    list
}

#[test]
fn a_row_has_the_money_the_scores_and_the_findings() {
    let list = list();
    assert_eq!((list.len(), list.is_empty()), (2, false));
    let csv = list.csv(Language::Chinese).to_string();
    let lines: Vec<_> = csv.split("\r\n").collect();
    assert_eq!(
        lines[0],
        "项目名称,主管部门,年初预算数（万元）,全年预算数（万元）,全年执行数（万元）,预算执行率,自评得分,计算得分,等级,错误,疑点,建议"
    );
    assert!(lines[1].starts_with("培训,农业局,90,100,80,80%,61,58,差,"), "{}", lines[1]);
    assert!(lines[2].starts_with("\"'=1+1,<b>\",\"a\"\"b\",,,,,,,,"), "{}", lines[2]);
    assert_eq!(lines[3..], [""]);
}

#[test]
fn every_format_has_every_project_and_the_sums() {
    let list = list();
    let sums = "共2个项目；有预算数的1个，预算100万元，执行80万元，执行率80%";
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let text = list.render(format, Language::Chinese).to_string();
        assert!(text.contains("项目支出绩效自评汇总表") && text.contains(sums) && text.contains("农业局"), "{text}");
        let english = list.render(format, Language::English).to_string();
        assert!(english.contains("2 projects; of the 1 with a budget"), "{english}");
    }
    let page = list.render(Format::Html, Language::Chinese).to_string();
    assert!(page.contains("<td align=\"right\">58 <meter min=\"0\" max=\"100\" value=\"58\"></meter></td>"), "{page}");
    assert!(page.contains("=1+1,&lt;b&gt;") && !page.contains("<b>"), "{page}");
    assert_eq!(page.matches("<meter").count(), 1);
}
