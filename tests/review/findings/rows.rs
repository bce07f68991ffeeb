//! A row's weight, its scores, and what it is about.

use serde_json::json;

use crate::findings::{Case, quiet, raises};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        raises("weight-differs", json!({"/kind": "department", "/scheme": "sichuan-department-2020", "/rows/0/level1": "部门预算管理", "/rows/0/level2": "", "/rows/0/level3": "目标制定"}))
            .at("row 1", "10", "20")
            .says("`目标制定` is printed with 20 points, but the scheme fixes 10 points", "指标“目标制定”的分值为20分，计分方案规定为10分"),
        quiet("weight-differs", json!({"/kind": "department", "/scheme": "sichuan-department-2020", "/rows/0/level1": "部门预算管理", "/rows/0/level2": "", "/rows/0/level3": "目标制定", "/rows/0/weight": "10"})),
        quiet("weight-differs", json!({"/kind": "department", "/scheme": "sichuan-department-2020", "/rows/0/level1": "部门预算管理", "/rows/0/level2": "", "/rows/0/level3": "培训人数"})),
        quiet("weight-differs", json!({"/kind": "department", "/scheme": "hunan-department-2019", "/rows/0/level1": "投入", "/rows/0/level2": "", "/rows/0/level3": "财政供养人员控制率"})),
        raises("input-missing", json!({"/kind": "department", "/scheme": "hunan-department-2019", "/rows/0/level1": "投入", "/rows/0/level2": "", "/rows/0/level3": "财政供养人员控制率", "/rows/0/target": "", "/rows/0/actual": ""}))
            .at("block 投入", "", "1")
            .says("scores are declared in `投入`, but the figures that their rules measure are not on the form (1 of its rows)", "“投入”下有1项指标已填得分，但表内没有其计分规则所需的数据"),
        quiet("input-missing", json!({"/kind": "department", "/scheme": "hunan-department-2019", "/rows/0/level1": "投入", "/rows/0/level2": "", "/rows/0/level3": "财政供养人员控制率", "/rows/0/target": "", "/rows/0/actual": "98%"})),
        quiet("input-missing", json!({"/kind": "department", "/scheme": "hunan-department-2019", "/rows/0/level1": "投入", "/rows/0/level2": "", "/rows/0/level3": "财政供养人员控制率", "/rows/0/target": "", "/rows/0/actual": "", "/rows/0/declared_score": ""})),
        quiet("target-missing", json!({"/kind": "department", "/scheme": "hunan-department-2019", "/rows/0/level1": "投入", "/rows/0/level2": "", "/rows/0/level3": "财政供养人员控制率", "/rows/0/target": "", "/rows/0/actual": ""})),
        quiet("input-missing", json!({"/kind": "department", "/scheme": "sichuan-department-2020", "/rows/0/level1": "部门预算管理", "/rows/0/level2": "", "/rows/0/level3": "目标制定", "/rows/0/target": "", "/rows/0/actual": ""})),
        raises("duplicate-indicator", json!({"/rows/3/level3": "培训人数"}))
            .at("row 4", "", "1")
            .says("`培训人数` already stands in row 1", "指标“培训人数”与第1行重复"),
        quiet("duplicate-indicator", json!({"/rows/5/level3": "培训人数"})),
        raises("weight-not-positive", json!({"/rows/0/weight": "0"}))
            .at("row 1", "", "0")
            .says("the weight is 0 points, but it must be above zero", "该指标分值为0分，应大于0分"),
        raises("weight-not-positive", json!({"/rows/0/weight": "-5"}))
            .at("row 1", "", "-5")
            .says("the weight is -5 points, but it must be above zero", "该指标分值为-5分，应大于0分"),
        quiet("weight-not-positive", json!({"/rows/0/weight": "0.5"})),
        raises("weight-missing", json!({"/rows/0/weight": ""}))
            .at("row 1", "", "20")
            .says("a score of 20 points is declared, but the row has no weight", "该指标自评得分为20分，但未填分值"),
        quiet("weight-missing", json!({"/rows/0/weight": "", "/rows/0/declared_score": ""})),
        quiet("weight-missing", json!({"/rows/0/weight": null, "/rows/1/weight": null, "/rows/2/weight": null, "/rows/3/weight": null, "/rows/4/weight": null, "/rows/5/weight": null})),
        raises("kind-unknown", json!({"/rows/4/level2": "其他效益"}))
            .at("row 5", "", "其他效益")
            .says("`其他效益` is none of the known kinds of indicators", "二级指标“其他效益”不属于规定的类别"),
        quiet(
            "kind-unknown",
            json!({"/rows/5/level1": "预算执行", "/rows/5/level2": "预算执行率", "/rows/5/level3": "预算执行率"}),
        ),
        // A row for information does not stand for its kind: the first that is scored does.
        raises("kind-unknown", json!({
            "/rows/3/level2": "其他效益", "/rows/3/weight": "", "/rows/3/declared_score": "", "/rows/4/level2": "其他效益",
        }))
            .at("row 5", "", "其他效益")
            .says("`其他效益` is none of the known kinds of indicators", "二级指标“其他效益”不属于规定的类别"),
        quiet("kind-unknown", json!({"/rows/4/level2": "其他效益", "/rows/4/weight": "", "/rows/4/declared_score": ""})),
        quiet("kind-unknown", json!({"/rows/0/level2": "数量指标-职业培训"})),
        quiet("kind-unknown", json!({"/rows/4/level2": "环境效益"})),
        quiet("kind-unknown", json!({"/rows/5/level2": "具体指标"})),
        quiet("kind-unknown", json!({"/rows/3/level2": "可持续性"})),
        raises("kind-misplaced", json!({"/rows/3/level2": "数量指标"}))
            .at("row 4", "产出指标", "效益指标")
            .says("`数量指标` stands under `效益指标`, but belongs under `产出指标`", "“数量指标”列于“效益指标”之下，应列于“产出指标”之下"),
        quiet("kind-misplaced", json!({"/scheme": "hubei-department-2020", "/kind": "department", "/rows/5/level1": "效益指标"})),
        quiet("kind-misplaced", json!({"/rows/0/level2": "成本指标"})),
        raises("duplicate-indicator", json!({"/rows/1/level2": "数量指标", "/rows/1/level3": "培训人数"}))
            .at("row 2", "", "1")
            .says("`培训人数` already stands in row 1", "指标“培训人数”与第1行重复"),
        raises("duplicate-indicator", json!({"/rows/0/level3": "指标1:培训人数", "/rows/1/level2": "数量指标", "/rows/1/level3": "指标2：培训人数"}))
            .at("row 2", "", "1")
            .says("`指标2：培训人数` already stands in row 1", "指标“指标2：培训人数”与第1行重复"),
        quiet("duplicate-indicator", json!({"/rows/1/level3": "培训人数"})),
        quiet("duplicate-indicator", json!({"/rows/0/level3": null, "/rows/1/level2": "数量指标", "/rows/1/level3": null})),
        quiet("duplicate-indicator", json!({"/rows/0/level3": "指标1：", "/rows/1/level2": "数量指标", "/rows/1/level3": "指标2："})),
        quiet("duplicate-indicator", json!({"/rows/0/level3": "0-6岁儿童管理率", "/rows/1/level2": "数量指标", "/rows/1/level3": "7-12岁儿童管理率"})),
        raises("score-over-weight", json!({"/rows/0/declared_score": "21"}))
            .at("row 1", "20", "21")
            .says("the declared score is 21 points, but the weight is 20 points", "自评得分为21分，高于该指标分值20分"),
        raises("score-over-weight", json!({"/budget/declared_score": "11"}))
            .at("budget", "10", "11")
            .says("the declared score of the budget execution is 11 points, but it has 10 points", "预算执行率自评得分为11分，高于其分值10分"),
        quiet("score-over-weight", json!({"/rows/0/declared_score": "20.00"})),
        raises("score-negative", json!({"/rows/0/declared_score": "-1"}))
            .at("row 1", "", "-1")
            .says("the declared score is -1 points, but it cannot be below zero", "自评得分为-1分，不得低于0分"),
        raises("score-negative", json!({"/budget/declared_score": "-1"}))
            .at("budget", "", "-1")
            .says("the declared score is -1 points, but it cannot be below zero", "自评得分为-1分，不得低于0分"),
        quiet("score-negative", json!({"/rows/0/declared_score": "0"})),
        raises("score-missing", json!({"/rows/0/declared_score": ""}))
            .at("row 1", "20", "")
            .says("no score is declared for a weight of 20 points", "该指标分值为20分，未填自评得分"),
        quiet("score-missing", json!({"/rows/0/declared_score": "", "/rows/1/declared_score": "", "/rows/2/declared_score": "", "/rows/3/declared_score": "", "/rows/4/declared_score": "", "/rows/5/declared_score": ""})),
        raises("score-overstated", json!({"/rows/0/actual": "80人"}))
            .at("row 1", "16", "20")
            .says("the declared score is 20 points, above the computed 16 points", "自评得分为20分，高于按计分方案计算的16分"),
        // What is not applicable earns nothing.
        raises("score-overstated", json!({"/rows/3/actual": "/"}))
            .at("row 4", "0", "20")
            .says("the declared score is 20 points, above the computed 0 points", "自评得分为20分，高于按计分方案计算的0分"),
        quiet("score-overstated", json!({"/rows/3/actual": "/", "/rows/3/declared_score": "0"})),
        quiet("score-overstated", json!({"/rows/0/actual": "99.97人"})),
        quiet("score-overstated", json!({"/rows/0/actual": "80余人", "/rows/0/target": "大幅提高"})),
        raises("score-understated", json!({"/rows/0/declared_score": "18"}))
            .at("row 1", "20", "18")
            .says("the declared score is 18 points, below the computed 20 points", "自评得分为18分，低于按计分方案计算的20分"),
        quiet("score-understated", json!({"/rows/0/declared_score": "19.99"})),
        raises("score-rounded", json!({"/rows/4/actual": "946元", "/rows/4/declared_score": "9.5"}))
            .at("row 5", "9.46", "9.5")
            .says("the declared score is 9.5 points, the computed 9.46 points rounded or cut", "自评得分为9.5分，系按计算得分9.46分四舍五入或截尾所得"),
        raises("score-rounded", json!({"/rows/4/actual": "946元", "/rows/4/declared_score": "9"}))
            .at("row 5", "9.46", "9")
            .says("the declared score is 9 points, the computed 9.46 points rounded or cut", "自评得分为9分，系按计算得分9.46分四舍五入或截尾所得"),
        raises("score-rounded", json!({"/budget/executed": "94.6", "/budget/rate": "94.6%", "/budget/declared_score": "9.5"}))
            .at("budget", "9.46", "9.5")
            .says("the declared score is 9.5 points, the computed 9.46 points rounded or cut", "自评得分为9.5分，系按计算得分9.46分四舍五入或截尾所得"),
        quiet("score-rounded", json!({"/rows/4/actual": "940元", "/rows/4/declared_score": "9.4"})),
        quiet("score-rounded", json!({"/rows/4/weight": "5", "/rows/4/actual": "946元", "/rows/4/declared_score": "4"})),
        raises("score-outside-band", json!({"/rows/0/target": "大幅提高", "/rows/0/actual": "部分达成预期指标"}))
            .at("row 1", "15.99", "20")
            .says("the declared score is 20 points, outside the band for `部分达成预期指标`: the nearest score in the band is 15.99 points", "完成情况为“部分达成预期指标”，自评得分20分不在对应得分区间内，区间内最接近的得分为15.99分"),
        quiet("score-outside-band", json!({"/rows/0/target": "大幅提高", "/rows/0/actual": "部分达成预期指标", "/rows/0/declared_score": "15"})),
        quiet("score-outside-band", json!({"/rows/0/target": "大幅提高", "/rows/0/actual": "完成", "/rows/0/declared_score": "16"})),
        raises("reason-missing", json!({"/rows/0/declared_score": "18"}))
            .at("row 1", "20", "18")
            .says("the score is 18 points, but the weight is 20 points, and no reason is given", "得分为18分，低于分值20分，未说明偏差原因"),
        raises("reason-missing", json!({"/rows/0/actual": "140人"}))
            .at("row 1", "130%", "140%")
            .says("the actual is 140% of the target; the line of over-fulfilment is 130%, and no reason is given", "实际完成值为目标值的140%，超额完成提示线为130%，未说明偏差原因"),
        raises("reason-missing", json!({"/budget/executed": "80", "/budget/rate": "80%", "/budget/declared_score": "8"}))
            .at("budget", "90%", "80%")
            .says("the execution rate is 80%, below 90%, and no reason is given", "预算执行率为80%，低于90%，未说明原因"),
        raises("reason-missing", json!({"/budget/initial": "50"}))
            .at("budget", "30%", "100%")
            .says("the budget was adjusted by 100%, beyond the line of 30%, and no reason is given", "预算调整率为100%，超出30%的提示线，未说明原因"),
        raises("reason-missing", json!({"/budget/executed": "95", "/budget/rate": "95%", "/budget/declared_score": "8"}))
            .at("budget", "10", "8")
            .says("the score is 8 points, but the weight is 10 points, and no reason is given", "得分为8分，低于分值10分，未说明偏差原因"),
        raises("reason-missing", json!({"/budget/executed": "105", "/budget/rate": "105%"}))
            .at("budget", "100%", "105%")
            .says("the execution rate is 105%, above 100%, and no reason is given", "预算执行率为105%，超过100%，未说明原因"),
        // Words without content are no reason.
        raises("reason-missing", json!({"/rows/0/declared_score": "18", "/rows/0/deviation_reason": "无偏差。"}))
            .at("row 1", "20", "18")
            .says("the score is 18 points, but the weight is 20 points, and no reason is given", "得分为18分，低于分值20分，未说明偏差原因"),
        raises("reason-missing", json!({"/rows/0/declared_score": "18", "/rows/0/deviation_reason": "简要说明偏差原因（100字以内）"}))
            .at("row 1", "20", "18")
            .says("the score is 18 points, but the weight is 20 points, and no reason is given", "得分为18分，低于分值20分，未说明偏差原因"),
        raises("reason-missing", json!({"/rows/0/declared_score": "18", "/rows/0/deviation_reason": "（简述）"}))
            .at("row 1", "20", "18")
            .says("the score is 18 points, but the weight is 20 points, and no reason is given", "得分为18分，低于分值20分，未说明偏差原因"),
        raises("reason-missing", json!({"/rows/0/declared_score": "18", "/rows/0/deviation_reason": "偏差原因分析及改进措施"}))
            .at("row 1", "20", "18")
            .says("the score is 18 points, but the weight is 20 points, and no reason is given", "得分为18分，低于分值20分，未说明偏差原因"),
        quiet("reason-missing", json!({"/rows/0/declared_score": "18", "/rows/0/deviation_reason": "偏差原因：设备到货延迟"})),
        quiet("reason-missing", json!({"/budget/executed": "95", "/budget/rate": "95%", "/budget/declared_score": "9.5"})),
        quiet("reason-missing", json!({"/budget/executed": "105", "/budget/rate": "105%", "/budget/reason": "追加经费当年支付"})),
        quiet("reason-missing", json!({"/rows/0/declared_score": "18", "/rows/0/deviation_reason": "部分学员中途退出"})),
        quiet("reason-missing", json!({"/budget/executed": "80", "/budget/rate": "80%", "/budget/declared_score": "8", "/budget/reason": "尾款未到付款期"})),
        quiet("reason-missing", json!({"/budget/initial": "50", "/deviation_analysis": "年中追加培训任务"})),
        quiet("reason-missing", json!({"/rows/0/actual": "140人", "/rows/0/deviation_reason": "企业需求增加"})),
        quiet("reason-missing", json!({"/budget/executed": "80", "/budget/rate": "80%", "/budget/declared_score": "8", "/rows/4/level3": "资金支出金额", "/rows/4/target": "≥100万元", "/rows/4/actual": "80万元", "/rows/4/declared_score": "8", "/rows/4/deviation_reason": "尾款未到付款期"})),
        quiet("reason-missing", json!({"/rows/0/declared_score": "20"})),
        raises("execution-counted-twice", json!({"/rows/1/level3": "预算执行率"}))
            .at("row 2", "", "20")
            .says("`预算执行率` repeats the budget execution rate, with a weight of 20 points", "指标“预算执行率”与表内单独计分的预算执行率重复，分值为20分"),
        raises("execution-counted-twice", json!({"/rows/1/level3": "专项资金执行率"}))
            .at("row 2", "", "20")
            .says("`专项资金执行率` repeats the budget execution rate, with a weight of 20 points", "指标“专项资金执行率”与表内单独计分的预算执行率重复，分值为20分"),
        quiet("execution-counted-twice", json!({"/rows/1/level3": "工作执行率"})),
        quiet("execution-counted-twice", json!({"/scheme": "hunan-department-2019", "/rows/1/level3": "预算执行率"})),
        raises("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "预算执行率", "/rows/0/target": "≥90%", "/rows/0/actual": "95%"}))
            .at("row 1", "", "")
            .says("`预算执行率` stands among the cost indicators, but is about no cost", "成本指标“预算执行率”未反映成本控制情况"),
        raises("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "培训质量"}))
            .at("row 1", "", "")
            .says("`培训质量` stands among the cost indicators, but is about no cost", "成本指标“培训质量”未反映成本控制情况"),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "培训费用", "/rows/0/target": "≤50万元", "/rows/0/actual": "50万元"})),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "项目总投资", "/rows/0/target": "≤50万元", "/rows/0/actual": "50万元"})),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "预算控制数", "/rows/0/target": "≤50万元", "/rows/0/actual": "50万元"})),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "资金节约率", "/rows/0/target": "≤50万元", "/rows/0/actual": "50万元"})),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "人均补助标准", "/rows/0/target": "≤50万元", "/rows/0/actual": "50万元"})),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "经费支出", "/rows/0/target": "≤50万元", "/rows/0/actual": "50万元"})),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "项目金额", "/rows/0/target": "≤50万元", "/rows/0/actual": "50万元"})),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "单位成本", "/rows/0/target": "≤50万元", "/rows/0/actual": "50万元"})),
        quiet("cost-not-a-cost", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": ""})),
        raises("timeliness-not-dated", json!({"/rows/2/level3": "完成及时性", "/rows/2/target": "及时", "/rows/2/actual": "完成"}))
            .at("row 3", "", "及时")
            .says("the target `及时` states neither a date nor a rate", "时效指标目标值“及时”未注明完成时间或及时率"),
        raises("timeliness-not-dated", json!({"/rows/2/level3": "检查次数", "/rows/2/target": "≥2次", "/rows/2/actual": "2次"}))
            .at("row 3", "", "≥2次")
            .says("the target `≥2次` states neither a date nor a rate", "时效指标目标值“≥2次”未注明完成时间或及时率"),
        quiet("timeliness-not-dated", json!({"/rows/2/target": "2022年12月底前", "/rows/2/actual": "2022年11月"})),
        quiet("timeliness-not-dated", json!({"/rows/2/level3": "工期", "/rows/2/target": "≤12个月", "/rows/2/actual": "12个月"})),
        quiet("timeliness-not-dated", json!({"/rows/2/level3": "完成时限(月)", "/rows/2/target": "≤12", "/rows/2/actual": "12"})),
        quiet("timeliness-not-dated", json!({"/rows/2/level3": "发放进度", "/rows/2/target": "每月15日前发放", "/rows/2/actual": "完成"})),
        quiet("timeliness-not-dated", json!({"/rows/2/level3": "12月底前完成", "/rows/2/target": "及时", "/rows/2/actual": "完成"})),
        raises("similar-indicators", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "职业技能培训人数一期", "/rows/0/target": "≥100人", "/rows/1/level2": "数量指标", "/rows/1/level3": "职业技能培训人数二期", "/rows/1/target": "≥100人", "/rows/1/actual": "100人", "/rows/2/level2": "数量指标", "/rows/2/level3": "指标3：职业技能培训人数三期", "/rows/2/target": "≥100人", "/rows/2/actual": "100人"}))
            .at("row 1", "", "3")
            .says("3 rows of the same kind begin with `职业技能培训` and have the same target", "3项同类指标名称均以“职业技能培训”开头，且目标值相同"),
        raises("similar-indicators", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "GB2312-第一批", "/rows/0/target": "≥100人", "/rows/1/level2": "数量指标", "/rows/1/level3": "GB2312第二批", "/rows/1/target": "≥100人", "/rows/1/actual": "100人", "/rows/2/level2": "数量指标", "/rows/2/level3": "GB2312：第三批", "/rows/2/target": "≥100人", "/rows/2/actual": "100人"}))
            .at("row 1", "", "3")
            .says("3 rows of the same kind begin with `GB2312` and have the same target", "3项同类指标名称均以“GB2312”开头，且目标值相同"),
        // One kind however its groups are labelled, and not three kinds that happen to begin alike.
        raises("similar-indicators", json!({"/rows/0/level2": "数量指标-一期", "/rows/0/level3": "职业技能培训人数一期", "/rows/0/target": "≥100人", "/rows/1/level2": "数量指标-二期", "/rows/1/level3": "职业技能培训人数二期", "/rows/1/target": "≥100人", "/rows/1/actual": "100人", "/rows/2/level2": "数量指标-三期", "/rows/2/level3": "职业技能培训人数三期", "/rows/2/target": "≥100人", "/rows/2/actual": "100人"}))
            .at("row 1", "", "3")
            .says("3 rows of the same kind begin with `职业技能培训` and have the same target", "3项同类指标名称均以“职业技能培训”开头，且目标值相同"),
        quiet("similar-indicators", json!({"/rows/0/level3": "职业技能培训人数一期", "/rows/0/target": "≥100人", "/rows/1/level3": "职业技能培训人数二期", "/rows/1/target": "≥100人", "/rows/1/actual": "100人", "/rows/2/level3": "职业技能培训人数三期", "/rows/2/target": "≥100人", "/rows/2/actual": "100人"})),
        quiet("similar-indicators", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "职业技能培训人数一期", "/rows/0/target": "≥100人", "/rows/1/level2": "数量指标", "/rows/1/level3": "职业技能培训人数二期", "/rows/1/target": "≥100人", "/rows/1/actual": "100人", "/rows/2/level2": "数量指标", "/rows/2/level3": "职业技能培训人数三期", "/rows/2/target": "≥90人", "/rows/2/actual": "100人"})),
        quiet("similar-indicators", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "培训人数一期", "/rows/0/target": "≥100人", "/rows/1/level2": "数量指标", "/rows/1/level3": "培训人数二期", "/rows/1/target": "≥100人", "/rows/1/actual": "100人", "/rows/2/level2": "数量指标", "/rows/2/level3": "培训人数三期", "/rows/2/target": "≥100人", "/rows/2/actual": "100人"})),
        raises("indicator-without-goal", json!({"/goals": [{"text": "完成年度培训任务", "indicators": [1, 2, 3, 4, 5]}]}))
            .at("row 6", "", "")
            .says("`学员满意度` serves none of the goals", "指标“学员满意度”没有对应的绩效目标"),
        quiet("indicator-without-goal", json!({})),
        quiet("indicator-without-goal", json!({"/goals": [{"text": "完成年度培训任务", "indicators": [1, 2, 3, 4, 5, 6]}]})),
    ]
}
