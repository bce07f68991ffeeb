//! Every family of notation that printed targets and actuals use, with its tempting neighbours.
#![allow(
    clippy::std_instead_of_core,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests"
)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use budget_performance::cell::{read_actual, read_target};
use budget_performance::reading::{Actual, Change, Comparison, Level, Quantity, Range, Target};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A reading in a line: `≥ 50000 人`, `~ 200 人`, `up 1.6 %`, `90..95 %`, `by 2021-12`, `text`.
fn target(cell: &str) -> String {
    match read_target(cell) {
        Target::Quantity(reading) => quantity(reading),
        Target::Range(reading) => range(reading),
        Target::Deadline(by) => format!("by {by}"),
        Target::Text => "text".to_owned(),
        Target::NotApplicable => "not applicable".to_owned(),
        Target::Blank => "blank".to_owned(),
    }
}

fn actual(cell: &str) -> String {
    match read_actual(cell) {
        Actual::Quantity(reading) => quantity(reading),
        Actual::Range(reading) => range(reading),
        Actual::Deadline(by) => format!("by {by}"),
        Actual::Level(Level::Achieved) => "achieved".to_owned(),
        Actual::Level(Level::Partly) => "partly".to_owned(),
        Actual::Level(Level::NotAchieved) => "not achieved".to_owned(),
        Actual::Text => "text".to_owned(),
        Actual::NotApplicable => "not applicable".to_owned(),
        Actual::Blank => "blank".to_owned(),
    }
}

fn quantity(reading: Quantity<'_>) -> String {
    let mut line = String::new();
    if let Some(comparison) = reading.comparison {
        line.push_str(comparison.sign());
        line.push(' ');
    }
    if reading.approximate {
        line.push_str("~ ");
    }
    match reading.change {
        Some(Change::Up) => line.push_str("up "),
        Some(Change::Down) => line.push_str("down "),
        None => {}
    }
    write!(line, "{}", reading.value).unwrap();
    if let Some(unit) = reading.unit {
        write!(line, " {unit}").unwrap();
    }
    line
}

fn range(reading: Range<'_>) -> String {
    let ends = format!("{}..{}", reading.low, reading.high);
    reading.unit.map_or(ends.clone(), |unit| format!("{ends} {unit}"))
}

/// All of them are read alike as targets and as actuals.
fn check(cells: &[(&str, &str)]) {
    let wrong: Vec<String> = cells
        .iter()
        .flat_map(|(cell, wanted)| [(*cell, *wanted, "target", target(cell)), (*cell, *wanted, "actual", actual(cell))])
        .filter(|(_, wanted, _, got)| got != wanted)
        .map(|(cell, wanted, side, got)| format!("{side} {cell:?}: want {wanted:?}, got {got:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn check_actuals(cells: &[(&str, &str)]) {
    for (cell, wanted) in cells {
        assert_eq!(actual(cell), *wanted, "actual {cell:?}");
        assert_eq!(target(cell), "text", "a level in a target is words: {cell:?}");
    }
}

#[test]
fn plain_numbers() {
    check(&[
        ("50", "50"),
        ("0", "0"),
        ("29.6", "29.6"),
        ("100.00", "100"),
        ("0.001", "0.001"),
        ("007", "7"),
        ("00１", "1"),
        ("１００", "100"),
        ("９０．５", "90.5"),
        (" 5 ", "5"),
        ("\u{3000}5\u{a0}", "5"),
        ("\u{feff}5", "5"),
        ("5。", "5"),
        ("5;", "5"),
        ("5.", "5"),
        ("2020", "2020"),
        ("202110", "202110"),
        ("2021.10", "2021.1"),
        ("123456789012345678", "123456789012345678"),
        ("1234567890123456789", "text"),
        ("1.23456789012345678", "1.23456789012345678"),
        ("1.234567890123456789", "text"),
        ("1.000000000000000000000000", "1"),
        ("99999999999999999999999999", "text"),
        (".5", "text"),
        ("5.5.5", "text"),
        ("1..2", "text"),
        ("1/2", "text"),
        ("100/100", "text"),
        ("8:30", "text"),
        ("5:1", "text"),
        ("1 200", "text"),
        ("1、2、3", "text"),
        ("（1）", "1"),
    ]);
}

#[test]
fn thousands() {
    check(&[
        ("1,200", "1200"),
        ("1，200人", "1200 人"),
        ("12，345，678元", "12345678 元"),
        ("1,200.50万元", "12005000 元"),
        ("１，２００．５０万元", "12005000 元"),
        ("10,000.00", "10000"),
        ("1,2", "text"),
        ("12,34", "text"),
        ("1,2345", "text"),
        ("1234,567", "text"),
        ("1,200,50", "text"),
        ("5,", "5"),
    ]);
}

#[test]
fn negative_numbers() {
    check(&[
        ("-3", "-3"),
        ("-3%", "-3 %"),
        ("－3", "-3"),
        ("−5℃", "-5 ℃"),
        ("≥-3%", "≥ -3 %"),
        ("-5-5", "-5..5"),
        ("--5", "text"),
        ("—3%", "text"),
        ("- 5", "text"),
        ("完成率-3%", "text"),
        ("±5%", "text"),
    ]);
}

#[test]
fn signs() {
    for (sign, canonical) in [
        ("≥", "≥"),
        ("≧", "≥"),
        ("⩾", "≥"),
        (">=", "≥"),
        ("=>", "≥"),
        ("＞＝", "≥"),
        ("＞=", "≥"),
        (">＝", "≥"),
        ("﹥=", "≥"),
        ("> =", "≥"),
        ("≥=", "≥"),
        ("≮", "≥"),
        (">", ">"),
        ("＞", ">"),
        ("﹥", ">"),
        ("≤", "≤"),
        ("≦", "≤"),
        ("⩽", "≤"),
        ("<=", "≤"),
        ("=<", "≤"),
        ("＜＝", "≤"),
        ("<＝", "≤"),
        ("≯", "≤"),
        ("<", "<"),
        ("＜", "<"),
        ("﹤", "<"),
        ("=", "="),
        ("==", "="),
        ("＝", "="),
        ("═", "="),
        ("﹦", "="),
    ] {
        for (cell, rest) in [
            ("95%", "95 %"),
            (" 95 %", "95 %"),
            ("  ９５．００％", "95 %"),
            ("8个", "8 个"),
            ("5万人", "50000 人"),
            ("0", "0"),
        ] {
            check(&[(&format!("{sign}{cell}"), &format!("{canonical} {rest}"))]);
        }
        check(&[(sign, "text"), (&format!("{sign}提高"), "text"), (&format!("{sign}/"), "text")]);
    }
    check(&[
        ("≈5", "~ 5"),
        ("<>5", "text"),
        ("95%≥", "text"),
        ("90%≤满意度", "text"),
        ("80%≤X≤100%", "text"),
        ("≥90%,≤95%", "text"),
        ("%=99百分比", "text"),
    ]);
}

#[test]
fn signs_in_words() {
    check(&[
        ("不低于85%", "≥ 85 %"),
        ("不少于12种", "≥ 12 种"),
        ("不小于3", "≥ 3"),
        ("不得低于90%", "≥ 90 %"),
        ("至少1次", "≥ 1 次"),
        ("最低5人", "≥ 5 人"),
        ("大于等于90%", "≥ 90 %"),
        ("大于或等于90%", "≥ 90 %"),
        ("超过100人", "> 100 人"),
        ("超100人", "> 100 人"),
        ("大于85分", "> 85 分"),
        ("高于95%", "> 95 %"),
        ("多于3次", "> 3 次"),
        ("大于0", "> 0"),
        ("不超过3天", "≤ 3 天"),
        ("不超过 3 天", "≤ 3 天"),
        ("不高于300元/人·月", "≤ 300 元/人·月"),
        ("不大于5", "≤ 5"),
        ("未超过100万元", "≤ 1000000 元"),
        ("至多3次", "≤ 3 次"),
        ("最多3次", "≤ 3 次"),
        ("小于等于5%", "≤ 5 %"),
        ("小于或等于5%", "≤ 5 %"),
        ("控制在100万元以内", "≤ 1000000 元"),
        ("控制在5%", "≤ 5 %"),
        ("小于5次", "< 5 次"),
        ("低于5%", "< 5 %"),
        ("少于5人", "< 5 人"),
        ("不足50%", "< 50 %"),
        ("不到5人", "< 5 人"),
        ("等于5", "= 5"),
        ("≥不低于95%", "≥ 95 %"),
        ("≤不低于95%", "text"),
        ("不超过预算", "text"),
        ("不超出预算", "text"),
        ("≤上年", "text"),
        ("不低于上年", "text"),
        ("大于95%小于100%", "text"),
        ("不低于90%且不高于95%", "text"),
    ]);
}

#[test]
fn signs_behind_the_number() {
    check(&[
        ("5万人以上", "≥ 50000 人"),
        ("95%以上", "≥ 95 %"),
        ("95%及以上", "≥ 95 %"),
        ("85分及以上", "≥ 85 分"),
        ("95%（含）以上", "≥ 95 %"),
        ("3人以上（含3人）", "≥ 3 人"),
        ("≥95%以上", "≥ 95 %"),
        (">95%以上", "> 95 %"),
        ("5%以下", "≤ 5 %"),
        ("5%及以下", "≤ 5 %"),
        ("312万元以内", "≤ 3120000 元"),
        ("3.5%以内", "≤ 3.5 %"),
        ("15个工作日之内", "≤ 15 个工作日"),
        ("3个工作日内", "≤ 3 个工作日"),
        ("24小时内", "≤ 24 小时"),
        ("7日内", "≤ 7 日"),
        ("≤3天以内", "≤ 3 天"),
        ("30分钟以内到达", "≤ 30 分钟"),
        ("30日内拨付", "≤ 30 日"),
        ("3天内办结", "≤ 3 天"),
        ("不低于95%以内", "text"),
        ("95%以上100%以下", "text"),
        ("5个省内项目", "5 个"),
    ]);
}

#[test]
fn multipliers() {
    check(&[
        ("5万", "50000"),
        ("5万元", "50000 元"),
        ("5 万 元", "50000 元"),
        ("= 4 万元", "= 40000 元"),
        ("1346.0088万平方米", "13460088 平方米"),
        ("7.07万起", "70700 起"),
        ("25万人次", "250000 人次"),
        ("1.5亿元", "150000000 元"),
        ("0.5亿", "50000000"),
        ("2百万元", "2000000 元"),
        ("5千万元", "50000000 元"),
        ("5千人", "5000 人"),
        ("5千克", "5 千克"),
        ("3千米", "3 千米"),
        ("3千瓦", "3 千瓦"),
        ("3万千瓦时", "30000 千瓦时"),
        ("4万元/人/年", "40000 元/人/年"),
        ("≤620万/月", "≤ 6200000 /月"),
        ("999999999999999999亿元", "text"),
        ("3十万亿元", "text"),
        ("1亿2千万元", "120000000 元"),
        ("10天（以内）", "≤ 10 天"),
        ("100%(及以上)", "≥ 100 %"),
        ("≤100万元（以内）", "≤ 1000000 元"),
        ("≥10天（以内）", "text"),
        ("10天（以内完成）", "10 天"),
        ("≤1亿2千3百万元", "text"),
        ("3万5千人", "35000 人"),
        ("不少于5千3百人次", "≥ 5300 人次"),
        ("1亿2千万3千元", "120003000 元"),
        ("3万50千人", "text"),
        ("3万5人", "text"),
        ("3万5千余人", "~ 35000 人"),
        ("1亿2千余万元", "text"),
        ("1百2十-500万人", "120..5000000 人"),
        ("1.5亿2千万元", "text"),
        ("3千5万人", "text"),
        ("万元", "text"),
    ]);
    let Target::Quantity(amount) = read_target("≤90万元") else { panic!("no quantity") };
    assert_eq!(amount.multiplier, 4);
    assert_eq!(amount.comparison, Some(Comparison::AtMost));
}

#[test]
fn percent() {
    check(&[
        ("100%", "100 %"),
        ("100％", "100 %"),
        ("100﹪", "100 %"),
        ("100 %", "100 %"),
        ("≥90百分比", "≥ 90 %"),
        ("98 %(百分比)", "98 %"),
        ("100(%)", "100 %"),
        ("百分之九十五", "95 %"),
        ("百分之九十五点五", "95.5 %"),
        ("百分之95", "95 %"),
        ("百分之百", "100 %"),
        ("百分之一百", "100 %"),
        ("5‰", "5 ‰"),
        ("千分之5", "5 ‰"),
        ("≤千分之五", "≤ 5 ‰"),
        ("5个百分点", "5 个百分点"),
        ("5百分点", "5 百分点"),
        ("三分之一", "text"),
        ("三分之二以上", "text"),
        ("95%/90%", "text"),
        ("90%、95%", "text"),
        ("90%（±5%）", "text"),
    ]);
}

#[test]
fn units() {
    check(&[
        ("10台套", "10 台套"),
        ("25TB", "25 TB"),
        ("20 mg/L", "20 mg/L"),
        ("35μg/m3", "35 μg/m3"),
        ("40m²", "40 m²"),
        ("300㎡", "300 ㎡"),
        ("400元/人、天", "400 元/人、天"),
        ("1000元/人·天", "1000 元/人·天"),
        ("20元/人/天", "20 元/人/天"),
        ("500元/人.月", "500 元/人.月"),
        ("1000元/生/学期", "1000 元/生/学期"),
        ("3次/月", "3 次/月"),
        ("≥1次/季度", "≥ 1 次/季度"),
        ("60公里/小时", "60 公里/小时"),
        ("500(人)", "500 人"),
        ("≥85（分）", "≥ 85 分"),
        ("5个项目", "5 个"),
        ("3项目", "3 项目"),
        ("2座桥梁", "2 座"),
        ("20万元(含税)", "200000 元"),
        ("￥500元", "500 元"),
        ("500元整", "500 元"),
        ("20年", "20 年"),
        ("12个月", "12 个月"),
        ("≥12月", "≥ 12 月"),
        ("0投诉", "0 投诉"),
        ("500元每人", "text"),
        ("1号", "text"),
        ("5A级", "text"),
    ]);
}

#[test]
fn chinese_numerals() {
    check(&[
        ("三次", "3 次"),
        ("两次", "2 次"),
        ("一次", "1 次"),
        ("十二个", "12 个"),
        ("二十", "20"),
        ("十", "10"),
        ("一百零五人", "105 人"),
        ("二百三十人", "230 人"),
        ("一千二百户", "1200 户"),
        ("三万元", "30000 元"),
        ("十万元以上", "≥ 100000 元"),
        ("≥三次", "≥ 3 次"),
        ("至少两次", "≥ 2 次"),
        ("至少一次宣传", "≥ 1 次"),
        ("五个工作日内", "≤ 5 个工作日"),
        ("一年内", "≤ 1 年"),
        ("约三十人", "~ 30 人"),
        ("一", "not applicable"),
        ("一般", "text"),
        ("一定", "text"),
        ("一致", "text"),
        ("一起", "text"),
        ("一次性补贴", "text"),
        ("统一", "text"),
        ("统一采购", "text"),
        ("第一", "text"),
        ("第三方评价", "text"),
        ("第1批", "text"),
        ("前3名", "text"),
        ("一级", "text"),
        ("二类", "text"),
        ("三级甲等", "text"),
        ("达到国家二级标准", "text"),
        ("两个维护", "text"),
        ("十分满意", "text"),
        ("万无一失", "text"),
        ("三公经费", "text"),
        ("一半", "text"),
        ("百人", "text"),
        ("两三次", "text"),
        ("几十人", "text"),
        ("数百人", "text"),
        ("上百人", "text"),
        ("若干", "text"),
    ]);
}

#[test]
fn ranges() {
    for dash in ["-", "--", "－", "—", "——", "–", "―", "~", "～", "〜", "至", "到", " - ", " ~ "] {
        check(&[
            (&format!("90%{dash}95%"), "90..95 %"),
            (&format!("5{dash}10次"), "5..10 次"),
            (&format!("3天{dash}5天"), "3..5 天"),
            (&format!("20.5{dash}20.5"), "20.5..20.5"),
            (&format!("95%{dash}90%"), "text"),
            (&format!("90%{dash}95分"), "text"),
            (&format!("1{dash}2{dash}3次"), "text"),
        ]);
    }
    check(&[
        ("5～10次", "5..10 次"),
        ("5-10万人", "50000..100000 人"),
        ("5万-10万人", "50000..100000 人"),
        ("8000-1万人", "8000..10000 人"),
        ("1,000-2,000元/人", "1000..2000 元/人"),
        ("约5-10次", "5..10 次"),
        ("5%至10%之间", "5..10 %"),
        ("1-3年", "1..3 年"),
        ("5-", "text"),
        ("≥5%-10%", "text"),
        ("5%~10%以上", "text"),
        ("增长5%-10%", "text"),
        ("3一5人", "text"),
        ("1个、2个", "text"),
        ("5个和3个", "text"),
    ]);
}

#[test]
fn approximate_numbers() {
    check(&[
        ("200余人", "~ 200 人"),
        ("5万余人", "~ 50000 人"),
        ("10余万元", "~ 100000 元"),
        ("100多人", "~ 100 人"),
        ("5000多名群众", "~ 5000 名"),
        ("约30次", "~ 30 次"),
        ("大约30次", "~ 30 次"),
        ("近100人", "~ 100 人"),
        ("接近100%", "~ 100 %"),
        ("30次左右", "~ 30 次"),
        ("30次上下", "~ 30 次"),
        ("≤5%左右", "≤ ~ 5 %"),
        ("节约100万元", "1000000 元"),
        ("预约100人", "100 人"),
        ("附近5个村", "5 个"),
        ("多次", "text"),
        ("约束力", "text"),
    ]);
}

#[test]
fn changes() {
    check(&[
        ("增长1.6%", "up 1.6 %"),
        ("提高5个百分点", "up 5 个百分点"),
        ("比上年提高5个百分点", "up 5 个百分点"),
        ("同比增长10%", "up 10 %"),
        ("同比提高2个百分点以上", "≥ up 2 个百分点"),
        ("比上年增长不低于5%", "≥ up 5 %"),
        ("增长率≥6%", "≥ up 6 %"),
        ("增幅5%", "up 5 %"),
        ("5%增长", "up 5 %"),
        ("10%的增长", "up 10 %"),
        ("增加收入5万元", "up 50000 元"),
        ("下降3%", "down 3 %"),
        ("下降≥3%", "≥ down 3 %"),
        ("降低3%以上", "≥ down 3 %"),
        ("较上年下降5%", "down 5 %"),
        ("减少5吨", "down 5 吨"),
        ("降低成本5%", "down 5 %"),
        ("降幅10%", "down 10 %"),
        ("增长-3%", "down 3 %"),
        ("提高就业率5个百分点", "up 5 个百分点"),
        ("新增500人", "500 人"),
        ("提高到95%", "95 %"),
        ("下降到3%以内", "≤ 3 %"),
        ("降至5%以下", "≤ 5 %"),
        ("提升改造道路5公里", "5 公里"),
        ("提高满意度95%", "text"),
        ("比2020年增长5%", "text"),
        ("产生增幅", "text"),
        ("有效提升", "text"),
        ("逐步提高", "text"),
        ("持续增长", "text"),
    ]);
}

#[test]
fn completion_around_a_number() {
    check(&[
        ("已完成100%", "100 %"),
        ("完成率100%", "100 %"),
        ("完成率：99.14%", "99.14 %"),
        ("完成率为98.5%", "98.5 %"),
        ("完成（100%）", "100 %"),
        ("已完成，100%", "100 %"),
        ("100%（全部完成）", "100 %"),
        ("100%覆盖", "100 %"),
        ("100%达标", "100 %"),
        ("100%按时完成", "100 %"),
        ("实现100%覆盖", "100 %"),
        ("已完成8个", "8 个"),
        ("完成5次", "5 次"),
        ("5个，已完成", "5 个"),
        ("5个社区完成改造", "5 个"),
        ("覆盖率达到95%以上", "≥ 95 %"),
        ("达95%", "95 %"),
        ("达到100%", "100 %"),
        ("完成计划的95%", "95 %"),
        ("完成年度任务的80%", "80 %"),
        ("至少全年完成2次宣传", "≥ 2 次"),
    ]);
}

#[test]
fn names_before_a_number() {
    check(&[
        ("群众满意度≥95%", "≥ 95 %"),
        ("服务对象满意度不低于95%", "≥ 95 %"),
        ("满意度95", "95"),
        ("培训人数500人", "500 人"),
        ("举办培训班5期", "5 期"),
        ("开展宣传活动3次", "3 次"),
        ("共12个项目", "12 个"),
        ("每年2次", "2 次"),
        ("县级以上医院3家", "3 家"),
        ("事故发生率为0", "0"),
        ("不合格率≤1%", "≤ 1 %"),
        ("无害化处理率100%", "100 %"),
        ("GDP增速6.5%", "up 6.5 %"),
        ("B超200人次", "200 人次"),
        ("优良天数300天", "300 天"),
        ("GB3838", "text"),
        ("PM2.5≤35", "text"),
        ("每月1次", "text"),
        ("每人500元", "text"),
        ("每亩补助100元", "text"),
        ("按1000元/人标准", "text"),
        ("未发生1起事故", "text"),
        ("培训2次，共200人", "text"),
        ("完成3个、在建2个", "text"),
        ("严格按照预算标准1000元/人给补助对象兑付补助", "text"),
        ("全区共1家影院,资金全部拨付至该影院", "text"),
        ("资源采购期以当年为主", "text"),
    ]);
}

#[test]
fn dates() {
    check(&[
        ("2021年12月31日", "by 2021-12-31"),
        ("2021 年 12 月 31 日", "by 2021-12-31"),
        ("２０２１年１２月３１日", "by 2021-12-31"),
        ("二〇二一年十二月三十一日", "by 2021-12-31"),
        ("2021年03月30日", "by 2021-03-30"),
        ("2021年12月31日前", "by 2021-12-31"),
        ("2021年12月31日前完成", "by 2021-12-31"),
        ("2021年12月31日以前全部完成", "by 2021-12-31"),
        ("截至2021年12月31日", "by 2021-12-31"),
        ("≤2021年12月31日", "by 2021-12-31"),
        ("2021-12-31", "by 2021-12-31"),
        ("2021.12.31", "by 2021-12-31"),
        ("2021/12/31", "by 2021-12-31"),
        ("2021-12", "by 2021-12"),
        ("2021年10月", "by 2021-10"),
        ("21年12月", "by 2021-12"),
        ("12月31日前", "by --12-31"),
        ("12月31号", "by --12-31"),
        ("不晚于12月31日", "by --12-31"),
        ("11月底前", "by --11"),
        ("十二月底前", "by --12"),
        ("12月底", "by --12"),
        ("9月前", "by --09"),
        ("10月", "by --10"),
        ("12月份", "by --12"),
        ("11月上旬", "by --11-10"),
        ("12月中旬", "by --12-20"),
        ("2021年12月下旬", "by 2021-12"),
        ("2021年12月底前拨付到位", "by 2021-12"),
        ("2021年12月验收合格", "by 2021-12"),
        ("2021年底", "by 2021-12"),
        ("2021年年底前", "by 2021-12"),
        ("2021年末", "by 2021-12"),
        ("2021年内", "by 2021-12"),
        ("2021年度", "by 2021-12"),
        ("2020年度内完成", "by 2020-12"),
        ("2021年", "by 2021-12"),
        ("2021年完成", "by 2021-12"),
        ("2021年全年", "by 2021-12"),
        ("年底前", "by --12"),
        ("年内完成", "by --12"),
        ("项目2021年底完工", "by 2021-12"),
        ("第四季度", "by --12"),
        ("二季度", "by --06"),
        ("4季度", "by --12"),
        ("2021年第三季度", "by 2021-09"),
        ("上半年", "by --06"),
        ("2021年上半年", "by 2021-06"),
        ("2021年3月后", "text"),
        ("2021年1月起", "text"),
        ("2021年预算", "text"),
        ("完成2021年任务", "text"),
        ("2021年13月", "text"),
        ("2月30日", "text"),
        ("每月底前", "text"),
        ("每季度末", "text"),
        ("15日前", "text"),
        ("次月5日前", "text"),
        ("3月和9月", "text"),
        ("12月底前完成100%", "text"),
        ("全年", "text"),
        ("按时限完成", "text"),
    ]);
}

#[test]
fn periods_count_by_their_end() {
    check(&[
        ("1-12月", "by --12"),
        ("1月-12月", "by --12"),
        ("5月至10月", "by --10"),
        ("1月1日—12月31日", "by --12-31"),
        ("2020年1月--2020年11月", "by 2020-11"),
        ("2021年1-12月", "by 2021-12"),
        ("2022年1月至12月", "by 2022-12"),
        ("2021年9月至2022年3月", "by 2022-03"),
        ("2021年1月1日-2021年12月31日", "by 2021-12-31"),
        ("2021年1月1日至12月31日", "by 2021-12-31"),
        ("2020/1/1-2020/12/31", "by 2020-12-31"),
        ("2021.01.01-2021.12.31", "by 2021-12-31"),
        ("2021.1-2021.12", "by 2021-12"),
        ("2020-2022年", "by 2022-12"),
        ("2020年-2022年", "by 2022-12"),
        ("2021年12月-2021年1月", "text"),
        ("12-1月", "text"),
        ("1-3个月", "1..3 个月"),
    ]);
}

#[test]
fn levels() {
    let levels = [
        (
            "achieved",
            "完成 已完成 已经完成 全部完成 已全部完成 按时完成 按期完成 如期完成 圆满完成 超额完成任务 完成年度指标 \
                      完成全年任务 圆满完成全年目标任务 达成预期指标 达成年度指标 达到预期目标 达到预期效果 实现预期目标 达成预期 \
                      达成指标 已达成 项目已完成 按质按量完成 已完工 已竣工 已建成 完成。",
        ),
        (
            "partly",
            "基本完成 部分完成 大部分完成 基本达到 基本达成 基本达成预期指标 部分达成预期指标 部分达到预期指标 \
                    部分达成预期指标并具有一定效果 部分达成年度指标并具有一定效果 未全部完成",
        ),
        (
            "not achieved",
            "未完成 未达成 未达到预期 未达成预期指标且效果较差 未完成预期指标且效果较差 未完成年度指标 尚未完成 没有完成 \
                          未按时完成 未开展 未实施 未启动 未开工 建设中 进行中 推进中 正在实施 正在建设中 项目正在实施中",
        ),
    ];
    for (level, answers) in levels {
        for answer in answers.split_whitespace() {
            check_actuals(&[(answer, level)]);
        }
    }
    check_actuals(&[
        ("达成预\n期指标", "achieved"),
        ("完 成", "achieved"),
        ("部分达成预期指标，并具有一定效果", "partly"),
    ]);
}

#[test]
fn texts() {
    for text in "及时 显著提升 是 否 合格 良好 优 优秀 达标 达到 按规定使用 按规定拨付 资金已拨付至影院 无上访 无 没有 完成良好 效果显著 \
                 严格执行相关制度规定 公益性事业 全天候 好坏 明显 便捷、快速运用 全覆盖 应发尽发 零事故 未发生安全事故 开展 基本 任务"
        .split_whitespace()
    {
        check(&[(text, "text")]);
    }
    check(&[("定性 好坏", "text"), ("独有数据资源查询,查询范围可扩展到省图", "text"), ("?", "text"), ("…", "text")]);
}

#[test]
fn marks_and_blanks() {
    for mark in ["/", "／", "\\", "—", "——", "-", "--", "－", "–", "一", "─", " / ", "- -", "不适用", "N/A", "n/a"]
    {
        check(&[(mark, "not applicable")]);
    }
    for blank in ["", " ", "\n\t", "\u{3000}", "\u{a0}\u{200b}"] {
        check(&[(blank, "blank")]);
    }
}

#[test]
fn units_borrow_from_the_cell() {
    let cell = String::from("≥1,200.50万元/公里");
    let Target::Quantity(reading) = read_target(&cell) else { panic!("no quantity") };
    let unit = reading.unit.unwrap();
    assert_eq!(unit, "元/公里");
    assert!(cell.as_bytes().as_ptr_range().contains(&unit.as_ptr()));
}

/// The readings as the labelled rows write them.
fn labelled(line: &str) -> Value {
    let words: Vec<&str> = line.split(' ').collect();
    match words.as_slice() {
        ["text"] => json!({"kind": "text"}),
        ["blank"] => json!({"kind": "blank"}),
        ["not", "applicable"] => json!({"kind": "not_applicable"}),
        ["achieved"] => json!({"kind": "level", "level": "achieved"}),
        ["partly"] => json!({"kind": "level", "level": "partly"}),
        ["not", "achieved"] => json!({"kind": "level", "level": "not_achieved"}),
        ["by", date] => json!({"kind": "deadline", "by": date}),
        _ => {
            let mut object = json!({"kind": "quantity"});
            for word in words {
                match word {
                    "≥" => object["comparison"] = json!("at_least"),
                    ">" => object["comparison"] = json!("above"),
                    "≤" => object["comparison"] = json!("at_most"),
                    "<" => object["comparison"] = json!("below"),
                    "=" => object["comparison"] = json!("equal"),
                    "~" => object["approximate"] = json!(true),
                    "up" | "down" => object["change"] = json!(word),
                    _ if object.get("value").is_none() => object["value"] = json!(word),
                    _ => object["unit"] = json!(word),
                }
            }
            object
        }
    }
}

#[test]
fn rows_of_published_forms_read_as_labelled() {
    let rows = include_str!("data/notation/cells.jsonl");
    let mut counted = 0;
    for row in rows.lines() {
        let row: Value = serde_json::from_str(row).unwrap();
        if row["ambiguous"] == true || row["damaged"] == true {
            continue;
        }
        let cell = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        assert_eq!(labelled(&target(&cell("target"))), row["target_reading"], "row {} target", row["id"]);
        assert_eq!(labelled(&actual(&cell("actual"))), row["actual_reading"], "row {} actual", row["id"]);
        counted += 1;
    }
    assert_eq!(counted, 282);
}

/// What the readers know something about: the pieces that generated cells are made of.
const VOCABULARY: &[&str] = &[
    "≥",
    ">",
    "<",
    "=",
    "≤",
    "≈",
    "-",
    "—",
    "~",
    "至",
    "到",
    "/",
    "、",
    "·",
    ",",
    "，",
    ".",
    "．",
    "。",
    ":",
    "：",
    "(",
    "）",
    "（",
    ")",
    " ",
    "\u{3000}",
    "%",
    "％",
    "‰",
    "百分之",
    "百分比",
    "个百分点",
    "0",
    "1",
    "12",
    "2021",
    "９",
    "99999999999",
    "一",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "零",
    "〇",
    "两",
    "点",
    "年",
    "月",
    "日",
    "底",
    "前",
    "内",
    "以上",
    "以内",
    "左右",
    "余",
    "多",
    "约",
    "超",
    "不低于",
    "不超过",
    "控制在",
    "增长",
    "下降",
    "提高到",
    "完成",
    "已完成",
    "完成率",
    "未",
    "基本",
    "预期",
    "指标",
    "建设中",
    "第",
    "每",
    "第四季度",
    "年底",
    "上半年",
    "季度",
    "人",
    "元",
    "个",
    "次",
    "工作日",
    "TB",
    "m²",
    "℃",
    "￥",
    "字",
    "\u{200b}",
    "𠀀",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_read(cell in any::<String>()) {
        let _ = (read_target(&cell), read_actual(&cell));
    }

    #[test]
    fn any_words_are_read(pieces in prop::collection::vec(prop::sample::select(VOCABULARY), 0..12)) {
        let cell = pieces.concat();
        let (target, actual) = (target(&cell), actual(&cell));
        // A level is the only thing that an actual can be and a target cannot.
        prop_assert!(target == actual || (target == "text" && ["achieved", "partly", "not achieved"].contains(&actual.as_str())));
        prop_assert_eq!(target, padded(&cell));
    }

    #[test]
    fn a_printed_number_is_read_back(mantissa in 0u64..1_000_000_000_000, places in 0u32..4, unit in prop::sample::select(vec!["", "元", "人次", "%", "元/人"])) {
        let scale = 10u64.pow(places);
        let whole = mantissa / scale;
        let printed = if places == 0 { format!("{whole}") } else { format!("{whole}.{:0width$}", mantissa % scale, width = places as usize) };
        let cell = format!("≥ {printed}{unit}");
        let Target::Quantity(reading) = read_target(&cell) else {
            return Err(TestCaseError::fail("no quantity"));
        };
        prop_assert_eq!(reading.value, printed.parse().unwrap());
        prop_assert_eq!(reading.unit.unwrap_or_default(), unit);
    }
}

/// Spaces around a cell change nothing.
fn padded(cell: &str) -> String {
    target(&format!(" \u{3000}{cell}\n"))
}

/// The shortest of several runs, so that other work on the machine counts little.
fn time_of(cell: &str) -> Duration {
    (0..3)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box((read_target(std::hint::black_box(cell)), read_actual(std::hint::black_box(cell))));
            start.elapsed()
        })
        .min()
        .unwrap()
}

#[test]
fn reading_takes_time_in_proportion_to_the_length() {
    const SHORT: usize = 2_000;
    for piece in VOCABULARY.iter().chain(&[
        "1,",
        "1,111",
        "1-",
        "1年",
        "2021年",
        "1月",
        "2021-",
        "年底完成",
        "完成，",
        "(1)",
        "（完成）",
        "元/",
        "1元/",
        "零一",
        "0.0",
        "≥1",
        "- ",
        "以上",
        "一次",
        "5至",
        "未完成",
        "2021年12月31日前",
    ]) {
        for (head, end) in [("", ""), ("5", ""), ("5元", "x"), ("2021年", "。"), ("≥", "1")] {
            let of = |count: usize| format!("{head}{}{end}", piece.repeat(count));
            let (short, long) = (time_of(&of(SHORT)), time_of(&of(SHORT * 8)));
            // Eight times the length; quadratic reading would take sixty-four times as long.
            let allowed = short.saturating_mul(30).saturating_add(Duration::from_millis(5));
            assert!(
                long <= allowed,
                "{head}{piece}…{end}: {short:?} for {SHORT} pieces, {long:?} for eight times as many"
            );
        }
    }
}
