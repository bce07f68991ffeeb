//! What a name, a reason or the scores together make doubtful.

use serde_json::{Value, json};

use crate::findings::{Case, quiet, raises};

/// The second row, of quality, or the first, of quantity, with a name, a target and an actual.
fn row(index: usize, name: &str, target: &str, actual: &str) -> Value {
    json!({
        format!("/rows/{index}/level3"): name, format!("/rows/{index}/target"): target,
        format!("/rows/{index}/actual"): actual,
    })
}

/// Ten rows of output that weigh 5 each, and the benefit and satisfaction rows of the form in order.
fn many(last_score: &str) -> Value {
    let mut rows: Vec<Value> = (0..10)
        .map(|number| {
            let score = if number == 9 { last_score } else { "5" };
            json!({"level1": "产出指标", "level2": "数量指标", "level3": format!("第{number}类培训人数"), "weight": "5",
                "target": format!("≥{}人", 100 + number), "actual": format!("{}人", 100 + number),
                "declared_score": score, "deviation_reason": ""})
        })
        .collect();
    rows.push(json!({"level1": "效益指标", "level2": "社会效益指标", "level3": "新增就业人数", "weight": "30",
        "target": "≥100人", "actual": "110人", "declared_score": "30", "deviation_reason": ""}));
    rows.push(json!({"level1": "满意度指标", "level2": "服务对象满意度指标", "level3": "学员满意度", "weight": "10",
        "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}));
    json!({"/rows": rows})
}

/// Hardly any of the budget was spent; the first row declares so many of its 20 points for so many people.
fn unspent(actual: &str, score: &str) -> Value {
    json!({"/budget/executed": "40", "/budget/rate": "40%", "/budget/declared_score": "4", "/budget/reason": "尾款未到付款期",
        "/rows/0/actual": actual, "/rows/0/declared_score": score, "/rows/0/deviation_reason": "部分学员退出"})
}

/// The first row with all output points, of which so many people earn a part.
fn unmade(actual: &str, benefit_score: &str) -> Value {
    json!({"/rows/0/weight": "40", "/rows/1/weight": "5", "/rows/1/declared_score": "5", "/rows/2/weight": "5",
        "/rows/2/declared_score": "5", "/rows/0/actual": actual, "/rows/0/declared_score": "12",
        "/rows/0/deviation_reason": "场地停用", "/rows/3/declared_score": benefit_score, "/rows/3/deviation_reason": "岗位减少"})
}

fn goal(completed: bool, actual: &str) -> Value {
    json!({"/goals": [{"text": "完成年度培训任务", "completed": completed, "indicators": [1, 2, 3, 4, 5, 6]}],
        "/rows/0/actual": actual, "/rows/0/deviation_reason": "部分学员退出", "/deviation_analysis": "部分学员退出"})
}

fn reason(reason: &str, score: &str) -> Value {
    json!({"/rows/0/deviation_reason": reason, "/rows/0/declared_score": score})
}

pub(crate) fn cases() -> Vec<Case> {
    [names(), scores(), sums(), texts()].into_iter().flatten().collect()
}

fn names() -> Vec<Case> {
    let mut cases = vec![
        raises("kind-doubtful", row(0, "培训补助资金支付率", "≥95%", "96%")).at("row 1", "", "数量指标").says(
            "`培训补助资金支付率` is about paying out money, but stands under `数量指标`",
            "指标“培训补助资金支付率”反映资金支付情况，却列于“数量指标”之下",
        ),
        raises("kind-doubtful", row(1, "培训任务完成率", "≥95%", "96%")).at("row 2", "", "质量指标").says(
            "`培训任务完成率` is a rate of completion, but stands under `质量指标`",
            "指标“培训任务完成率”为完成率，却列于“质量指标”之下",
        ),
        raises("kind-doubtful", row(1, "发放助学金款项", "=100万元", "100万元")).at("row 2", "", "质量指标").says(
            "`发放助学金款项` is about paying out money, but stands under `质量指标`",
            "指标“发放助学金款项”反映资金支付情况，却列于“质量指标”之下",
        ),
        raises("target-hollow", row(3, "促进教育事业健康发展", "≥100%", "100%")).at("row 4", "", "≥100%").says(
            "the target `≥100%` is a percentage of `促进教育事业健康发展`, in which nothing is counted",
            "指标“促进教育事业健康发展”没有可计数的内容，目标值“≥100%”无法核实",
        ),
        raises("target-hollow", row(3, "营商环境明显改善", "≥90%", "95%")).at("row 4", "", "≥90%").says(
            "the target `≥90%` is a percentage of `营商环境明显改善`, in which nothing is counted",
            "指标“营商环境明显改善”没有可计数的内容，目标值“≥90%”无法核实",
        ),
    ];
    // Payments by how many people or how well, and completion where it is counted.
    let quiet_kinds = [
        (0, "培训任务完成率", "≥95%", "96%"),
        (0, "补助发放人数", "≥95人", "96人"),
        (1, "补助资金发放准确率", "≥95%", "96%"),
        (1, "操作规程执行率", "≥95%", "96%"),
        (2, "资金支付率", "≥95%", "96%"),
    ];
    cases.extend(
        quiet_kinds.map(|(index, name, target, actual)| quiet("kind-doubtful", row(index, name, target, actual))),
    );
    let quiet_names = [
        ("惠民政策知晓率", "≥95%", "97%"),
        ("农民收入明显提高", "增长5%", "增长6%"),
        ("群众满意程度明显提升", "≥95%", "96%"),
        ("设备正常运转", "≥95%", "96%"),
        ("促进就业", "≥95人", "96人"),
    ];
    cases.extend(quiet_names.map(|(name, target, actual)| quiet("target-hollow", row(3, name, target, actual))));
    cases
}

fn scores() -> Vec<Case> {
    vec![
        raises("full-marks-throughout", many("5"))
            .at("document", "", "12")
            .says("all 12 rows declare their full weight", "全部12项指标均自评满分"),
        quiet("full-marks-throughout", many("4.5")),
        quiet("full-marks-throughout", json!({})),
        raises("outputs-without-money", unspent("100人", "20")).at("budget", "45%", "40%").says(
            "40% of the budget was executed, below 45%, but every output row declares full marks",
            "预算执行率为40%，低于45%，但产出指标均自评满分",
        ),
        quiet("outputs-without-money", unspent("90人", "18")),
        quiet(
            "outputs-without-money",
            json!({"/budget/executed": "45", "/budget/rate": "45%", "/budget/declared_score": "4.5"}),
        ),
        raises("benefit-over-output", unmade("30人", "20")).at("block 效益指标", "50", "22").says(
            "benefit and satisfaction declare full marks, but the output earns 22 points of 50 points",
            "效益和满意度指标均自评满分，但产出指标计算得分为22分，分值为50分",
        ),
        quiet("benefit-over-output", unmade("30人", "15")),
        quiet("benefit-over-output", unmade("40人", "20")),
        quiet("benefit-over-output", unmade("", "20")),
        raises("goal-contradicted", goal(true, "80人")).at("document", "1", "1").says(
            "goal 1 is said to be completed, but row 1, which serves it, is not met: `完成年度培训任务`",
            "第1项绩效目标“完成年度培训任务”填报为已完成，但其对应的第1行指标未完成",
        ),
        quiet("goal-contradicted", goal(true, "100人")),
        quiet("goal-contradicted", goal(false, "80人")),
        raises("goal-contradicted", json!({"/unfinished": "无", "/rows/0/actual": "80人"}))
            .at("document", "1", "")
            .says(
                "the form states that no goal is unfinished, but row 1 is not met",
                "填报无未完成目标，但第1行指标未完成",
            ),
        quiet("goal-contradicted", json!({"/unfinished": "无"})),
        quiet("goal-contradicted", json!({"/unfinished": "第一项未完成", "/rows/0/actual": "80人"})),
        raises(
            "goal-answer-copied",
            json!({"/goals": [{"text": "培训学员100人", "completed": true, "actual": " 培训学员100人 "}]}),
        )
        .at("document", "", "1")
        .says(
            "the answer to goal 1 repeats the goal word for word: `培训学员100人`",
            "第1项绩效目标的实际完成情况与目标内容完全相同：“培训学员100人”",
        ),
        quiet(
            "goal-answer-copied",
            json!({"/goals": [{"text": "培训学员100人", "completed": true, "actual": "培训学员103人"}]}),
        ),
        quiet("goal-answer-copied", json!({"/goals": [{"text": "", "completed": true, "actual": ""}]})),
        raises("scheme-mismatch", json!({"/kind": "department"})).at("scheme", "", "national-project-2020").says(
            "a department is reviewed under `national-project-2020`, a scheme for projects",
            "部门整体自评表按项目评价方案“national-project-2020”计算",
        ),
        raises("scheme-mismatch", json!({"/scheme": "platform-default"})).at("scheme", "", "platform-default").says(
            "a project is reviewed under `platform-default`, a scheme for departments",
            "项目自评表按部门整体评价方案“platform-default”计算",
        ),
        quiet("scheme-mismatch", json!({"/kind": "department", "/scheme": null})),
    ]
}

fn sums() -> Vec<Case> {
    let parts = |second: &str| {
        json!({"/budget/parts": [{"name": "财政拨款", "executed": "100"},
        {"name": "其中：省级资金", "executed": "60"}, {"name": "市级资金", "executed": second}, {"name": "其他资金", "executed": "0"}]})
    };
    let stated = |name: &str, executed: &str| {
        json!({
        "/budget/parts": [{"name": "基本支出", "executed": "30"}, {"name": "项目支出", "executed": "70"}],
        "/budget/statements": [{"name": name, "unit": "元", "executed": executed}]})
    };
    let narrative = |grade: &str, output: &str| {
        json!({"/declared/grade": "优", "/summary": {"total": "100", "grade": grade,
        "subtotals": [{"name": "预算执行", "score": "10"}, {"name": "产出指标", "score": output},
            {"name": "效益指标", "score": "30"}, {"name": "满意度指标", "score": "10"}]}})
    };
    vec![
        raises("parts-differ-from-total", parts("20"))
            .at("budget part 财政拨款", "100万元", "80万元")
            .says("the executed amounts of the parts in `财政拨款` add to 80万元, but the total is 100万元, a difference of 20万元", "“财政拨款”各分项全年执行数合计80万元，总额为100万元，相差20万元"),
        quiet("parts-differ-from-total", parts("40")),
        raises("amounts-disagree", stated("基本支出", "320,000"))
            .at("budget part 基本支出", "30万元", "320000元")
            .says("the executed amount is 320,000元 in `基本支出`, but 30万元 in the budget table, a difference of 2万元", "“基本支出”中的全年执行数为320,000元，自评表中为30万元，相差2万元"),
        quiet("amounts-disagree", stated("基本支出", "300,000")),
        quiet("amounts-disagree", stated("收入", "1,200,000")),
        raises("summary-differs", narrative("良", "50"))
            .at("document", "优", "良")
            .says("the narrative states the grade `良`, but the table has `优`", "文字说明中自评等级为“良”，自评表为“优”"),
        quiet("summary-differs", narrative("优秀", "50")),
        raises("score-rounded", json!({"/rows/0/actual": "95人", "/rows/0/weight": "18.5", "/rows/0/declared_score": "17.58", "/rows/1/weight": "21.5",
            "/rows/1/declared_score": "21.5", "/rows/0/deviation_reason": "部分学员退出", "/declared/total": "99"}))
            .at("document", "99.08", "99")
            .says("the declared total is 99 points, the sum 99.08 points rounded or cut", "自评总分为99分，系由99.08分四舍五入或截尾所得"),
        quiet("total-differs", json!({"/rows/0/actual": "95人", "/rows/0/weight": "18.5", "/rows/0/declared_score": "17.58", "/rows/1/weight": "21.5",
            "/rows/1/declared_score": "21.5", "/rows/0/deviation_reason": "部分学员退出", "/declared/total": "99"})),
        // Up to full marks only where hardly anything is missing.
        raises("score-overstated", json!({"/rows/2/actual": "81%", "/rows/2/deviation_reason": "降雨"}))
            .at("row 3", "9", "10")
            .says("the declared score is 10 points, above the computed 9 points", "自评得分为10分，高于按计分方案计算的9分"),
        raises("comparison-missing", json!({"/rows/0/target": "100人", "/rows/1/target": "90%", "/rows/2/target": "90%",
            "/rows/3/target": "100人", "/rows/4/target": "1000元", "/rows/5/target": "90%"}))
            .at("document", "", "6")
            .says("none of the 6 numeric targets has a sign of comparison", "6项数值型目标值均未注明比较符号"),
    ]
}

fn texts() -> Vec<Case> {
    let mut cases = vec![
        raises("reason-contradicts", reason("因疫情未完成", "20"))
            .at("row 1", "20", "因疫情未完成")
            .says("all 20 points are declared, but the reason given says `因疫情未完成`", "自评得满分20分，但所填原因为“因疫情未完成”"),
        raises("reason-contradicts", reason("部分学员延期至次年考核", "20"))
            .at("row 1", "20", "部分学员延期至次年考核")
            .says("all 20 points are declared, but the reason given says `部分学员延期至次年考核`", "自评得满分20分，但所填原因为“部分学员延期至次年考核”"),
        quiet("reason-contradicts", reason("因疫情未完成", "18")),
        raises("template-text-left", json!({"/deviation_analysis": "简要说明偏差原因（200字以内）"}))
            .at("document", "", "简要说明偏差原因（200字以内）")
            .says("the instruction of the form still stands as analysis of deviations: `简要说明偏差原因（200字以内）`", "“偏差原因分析”栏仍为表样的填写说明“简要说明偏差原因（200字以内）”"),
        raises("template-text-left", json!({"/improvement": "针对存在的问题，提出改进措施。(200字以内)"}))
            .at("document", "", "针对存在的问题，提出改进措施。(200字以内)")
            .says("the instruction of the form still stands as improvement measures: `针对存在的问题，提出改进措施。(200字以内)`", "“改进措施”栏仍为表样的填写说明“针对存在的问题，提出改进措施。(200字以内)”"),
        raises("template-text-left", json!({"/rows/0/deviation_reason": "请填写偏差原因"}))
            .at("row 1", "", "请填写偏差原因")
            .says("the instruction of the form still stands as reason for variance: `请填写偏差原因`", "“偏差原因”栏仍为表样的填写说明“请填写偏差原因”"),
        raises("template-text-left", json!({"/budget/reason": "（100字以内）"}))
            .at("budget", "", "（100字以内）")
            .says("the instruction of the form still stands as reason: `（100字以内）`", "“原因说明”栏仍为表样的填写说明“（100字以内）”"),
    ];
    let finished =
        ["群众参与踊跃，多办一场", "上年未完成的一期并入本年", "未发生延期", "按时完成，无滞后", "克服延误，如期完成"];
    cases.extend(finished.map(|text| quiet("reason-contradicts", reason(text, "20"))));
    let answers = [
        "因场地关闭，两场讲座未办，拟在200个工作日以内补办。",
        "主要原因：部分学员退出，培训手册限定为5000字以内的内容未用完。",
        "请假学员较多",
    ];
    cases.extend(answers.map(|text| quiet("template-text-left", json!({"/deviation_analysis": text}))));
    cases
}
