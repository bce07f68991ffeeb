//! Blocks and kinds, and whether their weights add up.

use serde_json::json;

use crate::findings::{Case, quiet, raises};

/// The form in order under a scheme whose 80 points for goals a form splits as it likes: in two blocks of 40.
fn goals(first: &str, second: &str) -> serde_json::Value {
    json!({
        "/scheme": "hubei-project-2020", "/budget/weight": "20", "/budget/declared_score": "20",
        "/rows/0/level1": first, "/rows/1/level1": first, "/rows/2/level1": second, "/rows/3/level1": second,
        "/rows/4/level1": second, "/rows/5/level1": second, "/rows/3/weight": "10", "/rows/3/declared_score": "10",
    })
}

pub(crate) fn cases() -> Vec<Case> {
    vec![
        raises("weights-do-not-sum", json!({"/rows/0/weight": "15", "/rows/0/declared_score": "15"}))
            .at("document", "100", "95")
            .says("the weights of the rows and of the budget execution add to 95 points, but the full score is 100 points", "各指标分值与预算执行率分值合计95分，满分应为100分"),
        raises("weights-do-not-sum", json!({"/blocks": [{"name": "产出指标", "points": "60"}, {"name": "效益指标", "points": "30"}, {"name": "满意度指标", "points": "10"}]}))
            .at("document", "100", "110")
            .says("the points printed for the blocks add to 110 points, but the full score is 100 points", "表内标注的各一级指标分值合计110分，满分应为100分"),
        quiet("weights-do-not-sum", json!({})),
        quiet("weights-do-not-sum", json!({"/rows/0/weight": null, "/rows/1/weight": null, "/rows/2/weight": null, "/rows/3/weight": null, "/rows/4/weight": null, "/rows/5/weight": null, "/rows/0/declared_score": "15"})),
        raises("rows-exceed-block", json!({"/rows/0/weight": "25"}))
            .at("block 产出指标", "50", "55")
            .says("the weights of the rows of `产出指标` add to 55 points, but the block has 50 points", "“产出指标”下各指标分值合计55分，超过该一级指标分值50分"),
        raises("rows-exceed-block", json!({"/budget/weight": "15"}))
            .at("block 预算执行", "10", "15")
            .says("the weight printed for the budget execution is 15 points, but the scheme gives it 10 points", "表内预算执行率分值为15分，超过计分方案规定的10分"),
        quiet("rows-exceed-block", json!({})),
        quiet("rows-exceed-block", json!({"/budget/weight": "5"})),
        raises("points-unplaced", json!({"/rows/0/weight": "15", "/rows/0/declared_score": "15"}))
            .at("block 产出指标", "50", "45")
            .says("the weights of the rows of `产出指标` add to 45 points, but the block has 50 points: no row can earn the rest", "“产出指标”下各指标分值合计45分，低于该一级指标分值50分，差额未分配到具体指标"),
        raises("points-unplaced", json!({"/rows/0/weight": null, "/rows/1/weight": null, "/rows/2/weight": null, "/rows/3/weight": null, "/rows/4/weight": null, "/rows/5/weight": null, "/rows/0/declared_score": "15"}))
            .at("block 产出指标", "50", "45")
            .says("the scores of the rows of `产出指标` add to 45 points, but the block has 50 points: without a weight column it cannot be told whether the rest was lost or never placed", "“产出指标”下各指标得分合计45分，低于该一级指标分值50分；表内未设分值栏，无法判断差额是扣分还是未分配到具体指标"),
        quiet("points-unplaced", json!({"/rows/0/weight": "25"})),
        // A row whose weight is missing may have what the others leave over.
        quiet("points-unplaced", json!({"/rows/0/weight": ""})),
        quiet("points-unplaced", json!({"/scheme": null, "/rows/0/weight": "15"})),
        raises("heading-does-not-sum", json!({"/rows/0/level1": "年度绩效指标(80分)/产出指标", "/rows/1/level1": "年度绩效指标(80分)/产出指标", "/rows/2/level1": "年度绩效指标(80分)/产出指标", "/rows/3/level1": "年度绩效指标(80分)/效益指标", "/rows/4/level1": "年度绩效指标(80分)/效益指标", "/rows/5/level1": "年度绩效指标(80分)/满意度指标", "/blocks": [{"name": "产出指标", "points": "50"}, {"name": "效益指标", "points": "30"}, {"name": "满意度指标", "points": "10"}]}))
            .at("block 年度绩效指标", "80", "90")
            .says("`年度绩效指标` is printed with 80 points, but what stands under it adds to 90 points", "“年度绩效指标”标注分值为80分，其下各项分值合计为90分"),
        raises("heading-does-not-sum", json!({"/rows/0/level1": "年度绩效指标(95分)/产出指标", "/rows/1/level1": "年度绩效指标(95分)/产出指标", "/rows/2/level1": "年度绩效指标(95分)/产出指标", "/rows/3/level1": "年度绩效指标(95分)/效益指标", "/rows/4/level1": "年度绩效指标(95分)/效益指标", "/rows/5/level1": "年度绩效指标(95分)/满意度指标", "/blocks": [{"name": "产出指标", "points": "50"}, {"name": "效益指标", "points": "30"}, {"name": "满意度指标", "points": "10"}]}))
            .at("block 年度绩效指标", "95", "90")
            .says("`年度绩效指标` is printed with 95 points, but what stands under it adds to 90 points", "“年度绩效指标”标注分值为95分，其下各项分值合计为90分"),
        quiet("heading-does-not-sum", json!({"/rows/0/level1": "年度绩效指标(90分)/产出指标", "/rows/1/level1": "年度绩效指标(90分)/产出指标", "/rows/2/level1": "年度绩效指标(90分)/产出指标", "/rows/3/level1": "年度绩效指标(90分)/效益指标", "/rows/4/level1": "年度绩效指标(90分)/效益指标", "/rows/5/level1": "年度绩效指标(90分)/满意度指标", "/blocks": [{"name": "产出指标", "points": "50"}, {"name": "效益指标", "points": "30"}, {"name": "满意度指标", "points": "10"}]})),
        raises("kind-weights-differ", json!({"/rows/0/level2": "数量指标(15分)"}))
            .at("kind 数量指标", "15", "20")
            .says("`数量指标` is printed with 15 points, but the weights of its rows add to 20 points", "“数量指标”标注分值为15分，其下各指标分值合计为20分"),
        quiet("kind-weights-differ", json!({"/rows/0/level2": "数量指标(20分)"})),
        raises("block-missing", json!({"/rows": [{"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "20", "target": "≥100人", "actual": "100人", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "质量指标", "level3": "考核合格率", "weight": "20", "target": "≥90%", "actual": "95%", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "时效指标", "level3": "按期完成率", "weight": "10", "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}, {"level1": "效益指标", "level2": "社会效益指标", "level3": "新增就业人数", "weight": "20", "target": "≥100人", "actual": "110人", "declared_score": "20", "deviation_reason": ""}, {"level1": "效益指标", "level2": "经济效益指标", "level3": "人均增收金额", "weight": "10", "target": "≥1000元", "actual": "1100元", "declared_score": "10", "deviation_reason": ""}]}))
            .at("block 满意度指标", "10", "")
            .says("the form has no `满意度指标`, to which the scheme gives 10 points", "未设置一级指标“满意度指标”，计分方案规定其分值为10分"),
        quiet("block-missing", json!({"/rows": [{"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "20", "target": "≥100人", "actual": "100人", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "质量指标", "level3": "考核合格率", "weight": "20", "target": "≥90%", "actual": "95%", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "时效指标", "level3": "按期完成率", "weight": "10", "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}, {"level1": "效益指标", "level2": "社会效益指标", "level3": "新增就业人数", "weight": "20", "target": "≥100人", "actual": "110人", "declared_score": "20", "deviation_reason": ""}, {"level1": "效益指标", "level2": "经济效益指标", "level3": "人均增收金额", "weight": "10", "target": "≥1000元", "actual": "1100元", "declared_score": "10", "deviation_reason": ""}], "/scheme": null})),
        quiet("block-missing", json!({"/rows": [{"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "20", "target": "≥100人", "actual": "100人", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "质量指标", "level3": "考核合格率", "weight": "20", "target": "≥90%", "actual": "95%", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "时效指标", "level3": "按期完成率", "weight": "10", "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}, {"level1": "效益指标", "level2": "社会效益指标", "level3": "新增就业人数", "weight": "20", "target": "≥100人", "actual": "110人", "declared_score": "20", "deviation_reason": ""}, {"level1": "效益指标", "level2": "经济效益指标", "level3": "人均增收金额", "weight": "10", "target": "≥1000元", "actual": "1100元", "declared_score": "10", "deviation_reason": ""}], "/scheme": "hubei-department-2020", "/kind": "department"})),
        raises("block-unknown", json!({"/rows/5/level1": "项目管理", "/rows/5/level2": "资金管理"}))
            .at("block 项目管理", "", "")
            .says("the scheme has no block `项目管理`", "计分方案中没有一级指标“项目管理”"),
        quiet("block-unknown", json!({"/rows/5/level1": "服务对象满意度"})),
        // Several goals are the goals of the scheme, each with a number.
        quiet("block-unknown", goals("年度绩效目标1(40分)", "年度绩效目标2(40分)")),
        quiet("block-missing", goals("年度绩效目标1(40分)", "年度绩效目标2(40分)")),
        quiet("weights-do-not-sum", goals("年度绩效目标（一）(40分)", "年度绩效目标（二）(40分)")),
        quiet("block-unknown", goals("目标一(40分)", "目标二(40分)")),
        raises("block-unknown", goals("年度绩效目标1(40分)", "资金管理2(40分)"))
            .at("block 资金管理2", "", "")
            .says("the scheme has no block `资金管理2`", "计分方案中没有一级指标“资金管理2”"),
        // What the form lacks prints no points that could be too many.
        quiet("weights-do-not-sum", json!({
            "/blocks": [{"name": "产出指标", "points": "60"}, {"name": "满意度指标", "points": "30"}],
            "/rows/0/weight": "30", "/rows/3/level1": "满意度指标", "/rows/4/level1": "满意度指标", "/rows/5/weight": "0",
            "/rows/5/declared_score": "0",
        })),
        quiet("block-unknown", json!({"/rows/3/level1": "效果指标"})),
        raises("block-points-differ", json!({"/blocks": [{"name": "产出指标", "points": "40"}, {"name": "效益指标", "points": "40"}, {"name": "满意度指标", "points": "10"}]}))
            .at("block 产出指标", "50", "40")
            .says("`产出指标` is printed with 40 points, the scheme has 50 points: the printed points stand", "“产出指标”标注分值为40分，计分方案为50分，以表内标注的分值为准"),
        raises("block-points-differ", json!({"/scheme": "hubei-department-2020", "/kind": "department", "/blocks": [{"name": "产出指标", "points": "50"}, {"name": "效益指标", "points": "40"}, {"name": "满意度指标", "points": "10"}]}))
            .at("block 产出指标", "40", "50")
            .says("`产出指标` is printed with 50 points, the scheme has 40 points: the points of the scheme stand", "“产出指标”标注分值为50分，计分方案为40分，以计分方案的分值为准"),
        quiet("block-points-differ", json!({"/blocks": [{"name": "产出指标", "points": "50"}, {"name": "效益指标", "points": "30"}, {"name": "满意度指标", "points": "10"}]})),
        quiet("block-points-differ", json!({})),
        // A form without a column for kinds cannot show one.
        quiet("kind-missing", json!({"/rows/0/level2": null, "/rows/1/level2": null, "/rows/2/level2": null, "/rows/3/level2": null, "/rows/4/level2": null, "/rows/5/level2": null})),
        quiet("kind-missing", json!({"/rows/0/level2": "产出数量", "/rows/1/level2": "产出质量", "/rows/2/level2": "产出时效"})),
        raises("kind-missing", json!({"/rows/0/level2": "质量指标"}))
            .at("block 产出指标", "", "")
            .says("no row stands under `数量指标`, which the scheme requires", "未设置计分方案要求的二级指标“数量指标”"),
        quiet("kind-missing", json!({"/rows/0/level2": "质量指标", "/scheme": "anhui-project-2022"})),
        quiet("kind-missing", json!({"/rows/0/level2": "数量指标-职业培训"})),
        raises("equal-weights", json!({"/rows": [{"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "20", "target": "≥100人", "actual": "100人", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "质量指标", "level3": "考核合格率", "weight": "20", "target": "≥90%", "actual": "95%", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "时效指标", "level3": "按期完成率", "weight": "10", "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}, {"level1": "效益指标", "level2": "社会效益指标", "level3": "新增就业人数", "weight": "20", "target": "≥100人", "actual": "110人", "declared_score": "20", "deviation_reason": ""}, {"level1": "效益指标", "level2": "经济效益指标", "level3": "人均增收金额", "weight": "10", "target": "≥1000元", "actual": "1100元", "declared_score": "10", "deviation_reason": ""}, {"level1": "满意度指标", "level2": "服务对象满意度指标", "level3": "学员满意度", "weight": "10", "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}, {"level1": "产出指标", "level2": "数量指标", "level3": "培训期数", "weight": "12.5", "target": "≥5期", "actual": "5期", "declared_score": "12.5", "deviation_reason": ""}], "/rows/0/weight": "12.5", "/rows/1/weight": "12.5", "/rows/2/weight": "12.5"}))
            .at("block 产出指标", "", "12.5")
            .says("every row of `产出指标` has a weight of 12.5 points", "“产出指标”下各指标分值均为12.5分，未区分重要程度"),
        quiet("equal-weights", json!({"/rows/0/weight": "10", "/rows/1/weight": "10"})),
        raises("subtotal-over-block", json!({"/declared/subtotals": [{"name": "预算执行情况", "score": "10"}, {"name": "产出指标", "score": "55"}, {"name": "效益指标", "score": "30"}, {"name": "满意度指标", "score": "10"}]}))
            .at("block 产出指标", "50", "55")
            .says("the declared subtotal of `产出指标` is 55 points, but the block has 50 points", "“产出指标”自评小计为55分，超过该一级指标分值50分"),
        raises("subtotal-over-block", json!({"/rows/0/declared_score": "25"}))
            .at("block 产出指标", "50", "55")
            .says("the declared scores of `产出指标` add to 55 points, but the block has 50 points", "“产出指标”下各指标自评得分合计55分，超过该一级指标分值50分"),
        quiet("subtotal-over-block", json!({"/declared/subtotals": [{"name": "预算执行情况", "score": "10"}, {"name": "产出指标", "score": "50"}, {"name": "效益指标", "score": "30"}, {"name": "满意度指标", "score": "10"}]})),
    ]
}
