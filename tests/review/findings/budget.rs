//! Amounts, their parts, the execution rate and its score.

use serde_json::json;

use crate::findings::{Case, quiet, raises};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        raises("budget-missing", json!({"/budget/initial": null, "/budget/adjusted": null}))
            .at("budget", "", "")
            .says("the amount against which the budget execution is measured is missing: the printed execution rate is used", "未填预算数，按填报的预算执行率计算"),
        raises("budget-missing", json!({"/budget/initial": "", "/budget/adjusted": "", "/budget/executed": "", "/budget/rate": ""}))
            .at("budget", "", "")
            .says("the amount against which the budget execution is measured is missing", "未填预算数，无法计算预算执行率"),
        quiet("budget-missing", json!({"/budget/adjusted": null})),
        quiet("budget-missing", json!({"/budget/adjusted": null, "/budget/initial": null, "/budget/statements": [{"name": "支出", "adjusted": "100", "executed": "100"}]})),
        quiet("budget-missing", json!({"/budget/initial": null, "/budget/adjusted": null, "/budget/executed": null, "/scheme": "hunan-department-2019"})),
        raises("budget-zero", json!({"/budget/adjusted": "0", "/budget/executed": "0", "/budget/rate": "0%", "/budget/declared_score": "0"}))
            .at("budget", "", "")
            .says("the budget is zero, so that there is no execution rate", "预算数为0，无法计算预算执行率"),
        raises("budget-zero", json!({"/budget/adjusted": "0", "/budget/executed": "5", "/budget/rate": "", "/budget/declared_score": "0"}))
            .at("budget", "", "5万元")
            .says("the budget is zero, so that there is no execution rate, but 5万元 was executed", "预算数为0，无法计算预算执行率，但执行数为5万元"),
        raises("budget-zero", json!({"/budget/adjusted": "-50", "/budget/executed": "100", "/budget/rate": "-200%", "/budget/declared_score": "0"}))
            .at("budget", "-50万元", "100万元")
            .says("the budget of -50万元 is negative, so that there is no execution rate, but 100万元 was executed", "预算数-50万元为负数，无法计算预算执行率，但执行数为100万元"),
        quiet("execution-low", json!({"/budget/adjusted": "-50", "/budget/executed": "100", "/budget/rate": "-200%", "/budget/declared_score": "0"})),
        quiet("budget-zero", json!({"/budget/initial": "0"})),
        quiet("budget-zero", json!({"/budget/parts": [{"name": "财政拨款", "adjusted": "100"}, {"name": "其他资金", "adjusted": "0"}]})),
        raises("execution-over-budget", json!({"/budget/executed": "105", "/budget/rate": "105%"}))
            .at("budget", "100万元", "105万元")
            .says("105万元 was executed, more than the budget of 100万元", "执行数为105万元，大于预算数100万元"),
        quiet("execution-over-budget", json!({})),
        raises("execution-low", json!({"/budget/executed": "89.99", "/budget/rate": "89.99%", "/budget/declared_score": "9"}))
            .at("budget", "90%", "89.99%")
            .says("the execution rate is 89.99%, below 90%", "预算执行率为89.99%，低于90%"),
        quiet("execution-low", json!({"/budget/executed": "90", "/budget/rate": "90%", "/budget/declared_score": "9"})),
        quiet("execution-low", json!({"/budget/adjusted": "0", "/budget/executed": "0"})),
        // A part has a rate of its own; of nothing there is none.
        raises("execution-rate-differs", json!({"/budget/parts": [
            {"name": "财政拨款", "adjusted": "60", "executed": "60", "rate": "90.00%"},
            {"name": "其他资金", "adjusted": "40", "executed": "40", "rate": "100%"},
        ]}))
            .at("budget part 财政拨款", "100%", "90%")
            .says("the printed execution rate is 90.00%, but the amounts give 100.00%", "填报的预算执行率为90.00%，按金额计算应为100.00%"),
        quiet("execution-rate-differs", json!({"/budget/parts": [
            {"name": "财政拨款", "initial": "50", "adjusted": "100", "executed": "100", "rate": "100%"},
            {"name": "上年结转", "adjusted": "0", "executed": "0", "rate": "0%"},
            {"name": "其他资金", "adjusted": "-", "executed": "-", "rate": "100%"},
        ]})),
        raises("execution-rate-differs", json!({"/budget/executed": "86.19", "/budget/rate": "90%", "/budget/declared_score": "8.62"}))
            .at("budget", "86.19%", "90%")
            .says("the printed execution rate is 90%, but the amounts give 86.19%", "填报的预算执行率为90%，按金额计算应为86.19%"),
        quiet("execution-rate-differs", json!({"/budget/executed": "86.19", "/budget/rate": "86%", "/budget/declared_score": "8.62"})),
        quiet("execution-rate-differs", json!({"/budget/executed": "86.19", "/budget/rate": "86.1%", "/budget/declared_score": "8.62"})),
        quiet("execution-rate-differs", json!({"/budget/rate": "1"})),
        quiet("execution-rate-differs", json!({"/budget/rate": "100"})),
        quiet("execution-rate-differs", json!({"/budget/executed": "86.19", "/budget/rate": "0.86", "/budget/declared_score": "8.62"})),
        quiet("execution-rate-differs", json!({"/budget/rate": "-"})),
        raises("execution-score-differs", json!({"/budget/executed": "80", "/budget/rate": "80%"}))
            .at("budget", "8", "10")
            .says("the declared score of the budget execution is 10 points, but the computed score is 8 points", "预算执行率自评得分为10分，按计分方案计算应为8分"),
        raises("execution-score-differs", json!({"/budget/adjusted": "0", "/budget/executed": "0"}))
            .at("budget", "0", "10")
            .says("the declared score of the budget execution is 10 points, but the computed score is 0 points", "预算执行率自评得分为10分，按计分方案计算应为0分"),
        quiet("execution-score-differs", json!({"/budget/executed": "80", "/budget/rate": "80%", "/budget/declared_score": "8"})),
        quiet("execution-score-differs", json!({"/budget/executed": "105", "/budget/rate": "105%"})),
        quiet("execution-score-differs", json!({"/scheme": null, "/budget/weight": null, "/budget/declared_score": "20"})),
        raises("parts-differ-from-total", json!({"/budget/parts": [{"name": "财政拨款", "initial": "60", "adjusted": "60", "executed": "60"}, {"name": "其他资金", "initial": "30", "adjusted": "40", "executed": "40"}]}))
            .at("budget", "100万元", "90万元")
            .says("the initial budgets of the parts add to 90万元, but the total is 100万元, a difference of 10万元", "各分项年初预算数合计90万元，总额为100万元，相差10万元"),
        raises("parts-differ-from-total", json!({"/budget/parts": [{"name": "财政拨款", "initial": null, "adjusted": "60", "executed": "60"}, {"name": "其他资金", "initial": null, "adjusted": "30", "executed": "40"}]}))
            .at("budget", "100万元", "90万元")
            .says("the adjusted budgets of the parts add to 90万元, but the total is 100万元, a difference of 10万元", "各分项全年预算数合计90万元，总额为100万元，相差10万元"),
        raises("parts-differ-from-total", json!({"/budget/parts": [{"name": "基本支出", "group": "支出类别", "executed": "60万元"}, {"name": "项目支出", "group": "支出类别", "executed": "30万元"}, {"name": "财政拨款", "group": "资金来源", "executed": "100"}]}))
            .at("budget", "100万元", "90万元")
            .says("the executed amounts of the parts in `支出类别` add to 90万元, but the total is 100万元, a difference of 10万元", "“支出类别”各分项全年执行数合计90万元，总额为100万元，相差10万元"),
        quiet("parts-differ-from-total", json!({"/budget/parts": [{"name": "财政拨款", "initial": "100", "adjusted": "100", "executed": "100"}, {"name": "其他资金", "initial": "-", "adjusted": "", "executed": "/"}]})),
        quiet("parts-differ-from-total", json!({"/budget/parts": [{"name": "甲", "initial": "33.3", "adjusted": "33.3", "executed": "33.3"}, {"name": "乙", "initial": "33.3", "adjusted": "33.3", "executed": "33.3"}, {"name": "丙", "initial": "33.3", "adjusted": "33.3", "executed": "33.3"}]})),
        quiet("parts-differ-from-total", json!({"/budget/parts": [{"name": "财政拨款", "initial": "1000000元", "adjusted": "100", "executed": "1,000,000.00元"}]})),
        raises("amounts-disagree", json!({"/budget/statements": [{"name": "收支总表", "unit": "元", "executed": "990000"}]}))
            .at("budget", "100万元", "990000元")
            .says("the executed amount is 990,000元 in `收支总表`, but 100万元 in the budget table, a difference of 1万元", "“收支总表”中的全年执行数为990,000元，自评表中为100万元，相差1万元"),
        raises("amounts-disagree", json!({"/budget/statements": [{"name": "正文", "initial": "95"}]}))
            .at("budget", "100万元", "95万元")
            .says("the initial budget is 95万元 in `正文`, but 100万元 in the budget table, a difference of 5万元", "“正文”中的年初预算数为95万元，自评表中为100万元，相差5万元"),
        raises("amounts-disagree", json!({"/budget/statements": [{"name": "正文", "adjusted": "95"}]}))
            .at("budget", "100万元", "95万元")
            .says("the adjusted budget is 95万元 in `正文`, but 100万元 in the budget table, a difference of 5万元", "“正文”中的全年预算数为95万元，自评表中为100万元，相差5万元"),
        quiet("amounts-disagree", json!({"/budget/statements": [{"name": "收支总表", "unit": "元", "executed": "1,000,000.00"}]})),
        quiet("amounts-disagree", json!({"/budget/executed": "99.99", "/budget/rate": "99.99%", "/budget/statements": [{"name": "收支总表", "unit": "元", "executed": "999,942.35"}]})),
        raises("unit-implausible", json!({"/budget/initial": "5617289.54", "/budget/adjusted": "5617289.54", "/budget/executed": "5617289.54"}))
            .at("budget", "", "5617289.54万元")
            .says("5,617,289.54万元 is too large to be believed: the amount seems to be in yuan", "金额5,617,289.54万元明显过大，疑似应以“元”为单位"),
        raises("unit-implausible", json!({"/budget/unit": "元"}))
            .at("budget", "", "100元")
            .says("100元 is too small to be believed: the amount seems to be in ten thousand yuan", "金额100元明显过小，疑似应以“万元”为单位"),
        quiet("unit-implausible", json!({"/budget/initial": "891.48", "/budget/adjusted": "891.48", "/budget/executed": "891.48万元"})),
        quiet("unit-implausible", json!({"/budget/initial": "100000元", "/budget/adjusted": "100000元", "/budget/executed": "100000元"})),
        raises("adjustment-large", json!({"/budget/initial": "70", "/budget/reason": "追加"}))
            .at("budget", "30%", "42.86%")
            .says("the budget was adjusted by 42.86%, beyond the line of 30%", "预算调整率为42.86%，超出30%的提示线"),
        raises("adjustment-large", json!({"/budget/initial": "200", "/budget/reason": "压减"}))
            .at("budget", "30%", "-50%")
            .says("the budget was adjusted by -50%, beyond the line of 30%", "预算调整率为-50%，超出30%的提示线"),
        raises("adjustment-large", json!({"/budget/initial": "98", "/budget/reason": "追加", "/scheme": "sichuan-project-2023"}))
            .at("budget", "0%", "2.04%")
            .says("the budget was adjusted by 2.04%, beyond the line of 0%", "预算调整率为2.04%，超出0%的提示线"),
        quiet("adjustment-large", json!({"/budget/initial": "80"})),
        quiet("adjustment-large", json!({"/budget/initial": "0"})),
        quiet("adjustment-large", json!({"/budget/initial": null})),
        raises("adjusted-equals-executed", json!({"/budget/initial": "80"}))
            .at("budget", "25%", "100万元")
            .says("the budget was adjusted by 25%, and 100万元 was then executed to the cent", "预算调整率为25%，调整后预算数与执行数完全相同，均为100万元"),
        quiet("adjusted-equals-executed", json!({"/budget/initial": "95"})),
        quiet("adjusted-equals-executed", json!({"/budget/initial": "80", "/budget/executed": "99", "/budget/rate": "99%", "/budget/declared_score": "9.9"})),
        quiet("adjusted-equals-executed", json!({})),
    ]
}
