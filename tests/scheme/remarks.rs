//! What a scheme can be used with and was hardly meant.

use budget_performance::notation::{Kind, Level};
use budget_performance::result::Severity;
use budget_performance::scheme::{AchievementLimits, CheckSetting, IndicatorRule, KindRule, Rule, SchemeDocument};
use budget_performance::{Check, Language, Scheme};
use serde_json::{Value, json};

/// The remarks about the national scheme after a change, in both languages.
fn remarks(change: impl FnOnce(&mut SchemeDocument)) -> Vec<[String; 2]> {
    let mut document = Scheme::named("national-project-2020").unwrap().into_document();
    change(&mut document);
    assert!(document.clone().check().is_ok(), "a remark keeps nobody from using a scheme");
    let remarks = document.remarks();
    assert!(remarks.iter().all(|remark| remark.check == Check::SchemeDoubtful));
    let texts = |language| remarks.iter().map(move |remark| remark.text(language).to_string());
    texts(Language::English).zip(texts(Language::Chinese)).map(|(english, chinese)| [english, chinese]).collect()
}

fn rule(json: Value) -> Rule {
    serde_json::from_value(json).unwrap()
}

fn indicator(name: &str, json: Value) -> impl FnOnce(&mut SchemeDocument) {
    let indicator = IndicatorRule::new(name, rule(json));
    move |document| document.indicators.push(indicator)
}

fn steps(measure: &str, beyond: &str, step: &str) -> Value {
    let steps = json!({"side": "above", "beyond": beyond, "step": step, "cost": "1"});
    json!({"numeric": {"measure": measure, "curve": {"steps": steps}}})
}

#[test]
fn the_published_schemes_have_no_remarks() {
    for listed in Scheme::published() {
        let remarks = Scheme::named(listed.id).unwrap().document().remarks();
        assert!(remarks.is_empty(), "{}: {:?}", listed.id, remarks.iter().map(ToString::to_string).collect::<Vec<_>>());
    }
}

#[test]
fn a_percentage_where_a_ratio_is_measured_is_told() {
    assert_eq!(
        remarks(indicator("预算调整率", steps("absolute_deviation", "0", "1"))),
        [[
            "indicators[0].rule.numeric.curve.steps.step: a ratio is measured here, and one percentage point of it is 0.01: \
         found 1, expected 0.01",
            "indicators[0].rule.numeric.curve.steps.step：此处按比率计量，1个百分点应写为0.01：现为1，应为0.01",
        ]]
    );
    // The numbers of a rate are ratios too; those of people are not.
    assert_eq!(remarks(indicator("培训合格率", steps("difference", "0", "5"))).len(), 1);
    assert_eq!(remarks(indicator("培训人数", steps("difference", "0", "5"))), [[""; 2]; 0]);
    assert_eq!(remarks(indicator("培训合格率", steps("difference", "0", "0.05"))), [[""; 2]; 0]);
    assert_eq!(remarks(indicator("预算调整率", steps("absolute_deviation", "15", "0.01"))).len(), 1);
    let tiers = |bound: &str| {
        json!({"numeric": {"measure": "achievement", "curve": {"tiers": [
            {"when": {"at_least": bound}, "earns": {"share": "1"}}, {"when": {"below": bound}, "earns": {"share": "0"}},
        ]}}})
    };
    assert_eq!(remarks(indicator("某指标", tiers("90"))).len(), 2);
    assert_eq!(remarks(indicator("某指标", tiers("0.9"))), [[""; 2]; 0]);
    let line = |end: &str| {
        let knots = json!([{"at": "0", "share": "0"}, {"at": end, "share": "1"}]);
        json!({"numeric": {"measure": "achievement", "curve": {"linear": knots}}})
    };
    assert_eq!(remarks(indicator("某指标", line("100"))).len(), 1);
    assert_eq!(remarks(indicator("某指标", line("1.3"))), [[""; 2]; 0]);
}

#[test]
fn a_level_without_a_band_is_told() {
    let two = |document: &mut SchemeDocument| {
        document.levels.retain(|band| band.level != Level::Partly);
        for band in &mut document.levels {
            if band.level == Level::NotAchieved {
                band.band.below = Some("0.8".parse().unwrap());
            }
        }
    };
    assert_eq!(
        remarks(two),
        [[
            "levels: the level `partly` has no band: a row that states it may earn anything up to its weight",
            "levels：未规定档次“partly”的得分区间，填报该档次的指标可得零分至满分",
        ]]
    );
    let band = json!({"band": [{"level": "achieved", "band": {"at_least": "0", "at_most": "1"}}]});
    assert_eq!(remarks(indicator("某指标", band)).len(), 2);
}

#[test]
fn a_key_without_effect_is_told() {
    let hits = json!({"numeric": {
        "measure": {"hits": {"kind": "quantity", "at_most": "1.3", "below": "1.3"}},
        "curve": {"linear": [{"at": "0", "share": "0"}, {"at": "1", "share": "1"}]},
    }});
    assert_eq!(
        remarks(indicator("某指标", hits)),
        [[
            "indicators[0].rule.numeric.measure.hits.at_most: 1.3 has no effect here",
            "indicators[0].rule.numeric.measure.hits.at_most：1.3在此处不起作用",
        ]]
    );
    let kind = |document: &mut SchemeDocument| document.kinds.push(KindRule::new(Kind::Cost));
    assert_eq!(remarks(kind)[0][0], "kinds[0]: cost has no effect here");
    let kind = |change: fn(&mut KindRule)| {
        move |document: &mut SchemeDocument| {
            let mut kind = KindRule::new(Kind::Cost);
            change(&mut kind);
            document.kinds.push(kind);
        }
    };
    assert_eq!(remarks(kind(|kind| kind.cap = Some("5".parse().unwrap()))), [[""; 2]; 0]);
    let pass = |kind: &mut KindRule| kind.limits = Some(AchievementLimits::default().pass("0.6".parse().unwrap()));
    assert_eq!(remarks(kind(pass)), [[""; 2]; 0]);
    let setting = |severity| {
        move |document: &mut SchemeDocument| {
            document.checks.push(CheckSetting { check: Check::UnitsDiffer.into(), severity: Some(severity) });
        }
    };
    assert_eq!(remarks(setting(Severity::Error))[0][0], "checks[0]: units-differ has no effect here");
    assert_eq!(remarks(setting(Severity::Advice)), [[""; 2]; 0]);
    let limits = |document: &mut SchemeDocument| document.blocks[1].limits = Some(AchievementLimits::default());
    assert_eq!(remarks(limits)[0][0], "blocks[1].limits: {} has no effect here");
    let capped = |document: &mut SchemeDocument| document.execution.cap = Some("0.95".parse().unwrap());
    assert_eq!(remarks(capped), [[""; 2]; 0]);
    let unscored = |document: &mut SchemeDocument| {
        capped(document);
        // Its ten points go to the output.
        document.blocks.remove(0);
        document.blocks[0].points = "60".parse().unwrap();
    };
    assert_eq!(remarks(unscored)[0][0], "execution: 0.95 has no effect here");
}
