//! Totals, the grade, the narrative, goals and dates.

use serde_json::json;

use crate::findings::{Case, quiet, raises};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        raises("weight-implied", json!({"/rows/0/weight": null, "/rows/1/weight": null, "/rows/2/weight": null, "/rows/3/weight": null, "/rows/4/weight": null, "/rows/5/weight": null}))
            .at("document", "", "")
            .says("the form has no weight column: the declared scores are taken as weights", "表内未设分值栏，各指标以自评得分视同分值计算"),
        quiet("weight-implied", json!({})),
        quiet("weight-implied", json!({"/rows/0/weight": "", "/rows/1/weight": "", "/rows/2/weight": "", "/rows/3/weight": "", "/rows/4/weight": "", "/rows/5/weight": ""})),
        raises("scheme-assumed", json!({"/scheme": null}))
            .at("document", "national-project-2020", "")
            .says("the form names no scheme: `national-project-2020` is assumed", "未注明所适用的计分方案，按“national-project-2020”计算"),
        raises("scheme-assumed", json!({"/scheme": null, "/kind": "department"}))
            .at("document", "platform-default", "")
            .says("the form names no scheme: `platform-default` is assumed", "未注明所适用的计分方案，按“platform-default”计算"),
        quiet("scheme-assumed", json!({})),
        raises("satisfaction-missing", json!({"/rows": [{"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "20", "target": "≥100人", "actual": "100人", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "质量指标", "level3": "考核合格率", "weight": "20", "target": "≥90%", "actual": "95%", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "时效指标", "level3": "按期完成率", "weight": "10", "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}, {"level1": "效益指标", "level2": "社会效益指标", "level3": "新增就业人数", "weight": "20", "target": "≥100人", "actual": "110人", "declared_score": "20", "deviation_reason": ""}, {"level1": "效益指标", "level2": "经济效益指标", "level3": "人均增收金额", "weight": "10", "target": "≥1000元", "actual": "1100元", "declared_score": "10", "deviation_reason": ""}]}))
            .at("document", "", "")
            .says("no row is a satisfaction indicator, which the scheme requires", "未设置满意度指标，计分方案要求设置"),
        quiet("satisfaction-missing", json!({"/rows": [{"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "20", "target": "≥100人", "actual": "100人", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "质量指标", "level3": "考核合格率", "weight": "20", "target": "≥90%", "actual": "95%", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "时效指标", "level3": "按期完成率", "weight": "10", "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}, {"level1": "效益指标", "level2": "社会效益指标", "level3": "新增就业人数", "weight": "20", "target": "≥100人", "actual": "110人", "declared_score": "20", "deviation_reason": ""}, {"level1": "效益指标", "level2": "经济效益指标", "level3": "人均增收金额", "weight": "10", "target": "≥1000元", "actual": "1100元", "declared_score": "10", "deviation_reason": ""}], "/scheme": "hubei-department-2020", "/kind": "department"})),
        quiet("satisfaction-missing", json!({"/rows": [{"level1": "产出指标", "level2": "数量指标", "level3": "培训人数", "weight": "20", "target": "≥100人", "actual": "100人", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "质量指标", "level3": "考核合格率", "weight": "20", "target": "≥90%", "actual": "95%", "declared_score": "20", "deviation_reason": ""}, {"level1": "产出指标", "level2": "时效指标", "level3": "按期完成率", "weight": "10", "target": "≥90%", "actual": "95%", "declared_score": "10", "deviation_reason": ""}, {"level1": "效益指标", "level2": "社会效益指标", "level3": "新增就业人数", "weight": "20", "target": "≥100人", "actual": "110人", "declared_score": "20", "deviation_reason": ""}, {"level1": "效益指标", "level2": "经济效益指标", "level3": "人均增收金额", "weight": "10", "target": "≥1000元", "actual": "1100元", "declared_score": "10", "deviation_reason": ""}], "/scheme": null})),
        raises("subtotal-differs", json!({"/declared/subtotals": [{"name": "预算执行情况", "score": "10"}, {"name": "产出指标", "score": "45"}, {"name": "效益指标", "score": "30"}, {"name": "满意度指标", "score": "10"}]}))
            .at("block 产出指标", "50", "45")
            .says("the declared subtotal of `产出指标` is 45 points, but the declared scores of its rows add to 50 points", "“产出指标”自评小计为45分，其下各指标自评得分合计为50分"),
        raises("subtotal-differs", json!({"/declared/subtotals": [{"name": "预算执行情况", "score": "9"}, {"name": "产出指标", "score": "50"}, {"name": "效益指标", "score": "30"}, {"name": "满意度指标", "score": "10"}]}))
            .at("budget", "10", "9")
            .says("the declared subtotal of `预算执行情况` is 9 points, but the score declared in the budget table is 10 points", "“预算执行情况”自评小计为9分，预算执行情况表中自评得分为10分"),
        // The score of the execution is that of its rows, where the budget table has none.
        raises("subtotal-differs", json!({"/rows/5": {
            "level1": "预算执行", "level2": "预算执行率", "level3": "预算执行率", "weight": "10", "target": "100%",
            "actual": "100%", "declared_score": "10",
        }, "/budget/declared_score": null, "/declared/subtotals": [{"name": "预算执行情况", "score": "9"}]}))
            .at("budget", "10", "9")
            .says("the declared subtotal of `预算执行情况` is 9 points, but the declared scores of its rows add to 10 points", "“预算执行情况”自评小计为9分，其下各指标自评得分合计为10分"),
        quiet("subtotal-differs", json!({"/declared/subtotals": [{"name": "预算执行情况", "score": "10"}, {"name": "产出指标", "score": "50"}, {"name": "效益指标", "score": "30"}, {"name": "满意度指标", "score": "10"}]})),
        quiet("subtotal-differs", json!({"/declared/subtotals": [{"name": "年度目标", "score": "45"}]})),
        raises("total-differs", json!({"/declared/total": "98"}))
            .at("document", "100", "98")
            .says("the declared total is 98 points, but the declared parts add to 100 points", "自评总分为98分，各部分自评得分合计为100分"),
        raises("total-differs", json!({"/declared/subtotals": [{"name": "预算执行情况", "score": "10"}, {"name": "产出指标", "score": "45"}, {"name": "效益指标", "score": "30"}, {"name": "满意度指标", "score": "10"}]}))
            .at("document", "95", "100")
            .says("the declared total is 100 points, but the declared parts add to 95 points", "自评总分为100分，各部分自评得分合计为95分"),
        quiet("total-differs", json!({"/declared/subtotals": [{"name": "预算执行情况", "score": "10"}, {"name": "产出指标", "score": "50"}, {"name": "效益指标", "score": "30"}, {"name": "满意度指标", "score": "10"}]})),
        // What the budget table and a row both score is one part of the total.
        quiet("total-differs", json!({"/rows/5": {
            "level1": "预算执行", "level2": "预算执行率", "level3": "预算执行率", "weight": "10", "target": "100%",
            "actual": "100%", "declared_score": "10",
        }, "/declared/total": "90"})),
        raises("total-differs", json!({"/rows/5": {
            "level1": "预算执行", "level2": "预算执行率", "level3": "预算执行率", "weight": "10", "target": "100%",
            "actual": "100%", "declared_score": "9",
        }, "/budget/declared_score": null, "/declared/total": "90"}))
            .at("document", "89", "90")
            .says("the declared total is 90 points, but the declared parts add to 89 points", "自评总分为90分，各部分自评得分合计为89分"),
        quiet("total-differs", json!({"/rows/0/declared_score": ""})),
        quiet("total-differs", json!({"/declared/total": "100.00分"})),
        raises("total-not-reproduced", json!({"/rows/0/actual": "80人"}))
            .at("document", "96", "100")
            .says("the declared total is 100 points, but the computed total is 96 points", "自评总分为100分，按计分方案计算的总分为96分"),
        quiet("total-not-reproduced", json!({"/rows/0/actual": ""})),
        quiet("total-not-reproduced", json!({"/declared/total": "100.01"})),
        quiet("total-not-reproduced", json!({"/scheme": null, "/rows/0/actual": "80人"})),
        raises("total-over-full", json!({"/declared/total": "105"}))
            .at("document", "100", "105")
            .says("the declared total is 105 points, but the full score is 100 points", "自评总分为105分，超过满分100分"),
        quiet("total-over-full", json!({})),
        raises("grade-differs", json!({"/declared/grade": "良"}))
            .at("document", "优", "良")
            .says("the declared grade is `良`, but the computed total gives `优`", "自评等级为“良”，按计算总分应为“优”"),
        // Nothing is an error against points that nobody chose.
        quiet("grade-differs", json!({"/scheme": null, "/budget/weight": "20", "/budget/declared_score": "20", "/rows/3/weight": "10", "/rows/3/declared_score": "10"})),
        quiet("grade-differs", json!({"/declared/grade": "优秀"})),
        quiet("grade-differs", json!({"/declared/grade": "良", "/rows/0/actual": ""})),
        raises("summary-differs", json!({"/summary": {"subtotals": [{"name": "产出指标", "score": "49"}]}}))
            .at("block 产出指标", "50", "49")
            .says("the narrative states 49 points for `产出指标`, but the table has 50 points", "文字说明中“产出指标”得分为49分，自评表为50分"),
        raises("summary-differs", json!({"/summary": {"total": "99"}}))
            .at("document", "100", "99")
            .says("the narrative states a total of 99 points, but the table has 100 points", "文字说明中自评总分为99分，自评表为100分"),
        raises("summary-differs", json!({"/summary": {"subtotals": [{"name": "预算执行率", "score": "9"}]}}))
            .at("budget", "10", "9")
            .says("the narrative states 9 points for the budget execution, but the table has 10 points", "文字说明中预算执行率得分为9分，自评表为10分"),
        quiet("summary-differs", json!({"/summary": {"total": "100", "subtotals": [{"name": "产出指标", "score": "50"}, {"name": "预算执行率", "score": "10"}]}})),
        raises("analysis-missing", json!({"/rows/0/declared_score": "18", "/rows/0/deviation_reason": "退出", "/declared/total": "98", "/deviation_analysis": "", "/improvement": ""}))
            .at("document", "", "")
            .says("points were lost, but the analysis of deviations and the improvement measures are blank", "存在扣分，但未填偏差原因分析和改进措施"),
        raises("analysis-missing", json!({"/declared/total": "98", "/deviation_analysis": ""}))
            .at("document", "", "")
            .says("points were lost, but the analysis of deviations is blank", "存在扣分，但未填偏差原因分析"),
        raises("analysis-missing", json!({"/declared/total": "98", "/improvement": " "}))
            .at("document", "", "")
            .says("points were lost, but the improvement measures are blank", "存在扣分，但未填改进措施"),
        quiet("analysis-missing", json!({"/declared/total": "98"})),
        quiet("analysis-missing", json!({"/deviation_analysis": "", "/improvement": ""})),
        quiet("analysis-missing", json!({"/declared/total": "98", "/deviation_analysis": null, "/improvement": null})),
        raises("goal-without-indicator", json!({"/goals": [{"text": "完成年度培训任务", "indicators": [1, 2, 3, 4, 5, 6]}, {"text": "建成培训基地", "indicators": []}]}))
            .at("document", "", "2")
            .says("no indicator serves goal 2: `建成培训基地`", "第2项绩效目标“建成培训基地”没有对应的绩效指标"),
        quiet("goal-without-indicator", json!({})),
        quiet("goal-without-indicator", json!({"/goals": [{"text": "完成年度培训任务", "indicators": [1, 2, 3, 4, 5, 6]}]})),
        raises("goal-not-explained", json!({"/goals": [{"text": "建成培训基地", "completed": false}]}))
            .at("document", "", "1")
            .says("goal 1 was not completed, and no analysis says why: `建成培训基地`", "第1项绩效目标“建成培训基地”未完成，未说明原因"),
        quiet("goal-not-explained", json!({"/goals": [{"text": "建成培训基地", "completed": false}], "/deviation_analysis": "用地审批推迟"})),
        quiet("goal-not-explained", json!({})),
        raises("report-date-implausible", json!({"/reported_on": "2022年11月30日"}))
            .at("document", "2022-12-31", "2022-11-30")
            .says("the report is dated 2022-11-30, but the year ends on 2022-12-31", "填报日期为2022年11月30日，所评价年度至2022年12月31日终了"),
        quiet("report-date-implausible", json!({"/reported_on": "2022年12月31日"})),
        quiet("report-date-implausible", json!({"/reported_on": null})),
        quiet("report-date-implausible", json!({"/fiscal_year": null, "/reported_on": "2022年11月30日"})),
        raises("cell-unreadable", json!({"/declared/total": "约百分"}))
            .at("document", "", "约百分")
            .says("the total `约百分` cannot be read", "“总分”栏内容“约百分”无法识别"),
        raises("cell-unreadable", json!({"/rows/0/declared_score": "4O分"}))
            .at("row 1", "", "4O分")
            .says("the declared score `4O分` cannot be read", "“自评得分”栏内容“4O分”无法识别"),
        raises("cell-unreadable", json!({"/budget/adjusted": "一百万"}))
            .at("budget", "", "一百万")
            .says("the adjusted budget `一百万` cannot be read", "“全年预算数”栏内容“一百万”无法识别"),
        raises("cell-unreadable", json!({"/rows/0/weight": "0.1234567890123456789"}))
            .at("row 1", "", "0.1234567890123456789")
            .says("the weight `0.1234567890123456789` has more digits than a number can have", "“分值”栏数值“0.1234567890123456789”位数过多，无法处理"),
        raises("cell-unreadable", json!({"/rows/0/weight": "1000000"}))
            .at("row 1", "", "1000000")
            .says("the weight `1000000` is out of the range of points, which are below 1000000 and have at most 6 decimal places", "“分值”栏数值“1000000”超出分值范围，分值应小于1000000，且小数不超过6位"),
        raises("cell-unreadable", json!({"/rows/0/weight": "0.0000001"}))
            .at("row 1", "", "0.0000001")
            .says("the weight `0.0000001` is out of the range of points, which are below 1000000 and have at most 6 decimal places", "“分值”栏数值“0.0000001”超出分值范围，分值应小于1000000，且小数不超过6位"),
        quiet("cell-unreadable", json!({"/rows/0/weight": "999999"})),
        quiet("cell-unreadable", json!({"/rows/0/weight": "0.000001"})),
        raises("cell-unreadable", json!({"/budget/parts": [{"name": "财政拨款", "executed": "见附件"}]}))
            .at("budget part 财政拨款", "", "见附件")
            .says("the executed amount `见附件` cannot be read", "“全年执行数”栏内容“见附件”无法识别"),
        raises("cell-unreadable", json!({"/blocks": [{"name": "产出指标", "points": "待定"}]}))
            .at("block 产出指标", "", "待定")
            .says("the points of the block `待定` cannot be read", "“一级指标分值”栏内容“待定”无法识别"),
        quiet("cell-unreadable", json!({"/budget/adjusted": "100万"})),
        quiet("cell-unreadable", json!({"/budget/rate": "-"})),
        quiet("cell-unreadable", json!({"/rows/0/weight": "20 分"})),
        quiet("cell-unreadable", json!({"/rows/0/declared_score": "/"})),
    ]
}
