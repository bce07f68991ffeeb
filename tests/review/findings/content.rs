//! What the target and the actual of a row say.

use serde_json::json;

use crate::findings::{Case, quiet, raises};

pub(crate) fn cases() -> Vec<Case> {
    vec![
        raises("target-missing", json!({"/rows/0/target": ""}))
            .at("row 1", "", "")
            .says("the target is missing", "未填目标值"),
        raises("target-missing", json!({"/rows/0/target": "—"}))
            .at("row 1", "", "")
            .says("the target is missing", "未填目标值"),
        raises("target-missing", json!({"/scheme": "sichuan-department-2020", "/rows/0/level1": "绩效结果应用", "/rows/0/level2": "", "/rows/0/target": "", "/rows/0/actual": "按要求公开", "/rows/1/level1": "绩效结果应用", "/rows/1/level2": "", "/rows/1/target": "", "/rows/1/actual": "按要求公开", "/rows/2/level1": "绩效结果应用", "/rows/2/level2": "", "/rows/2/target": "", "/rows/2/actual": "按要求公开", "/rows/3/level1": "绩效结果应用", "/rows/3/level2": "", "/rows/3/target": "", "/rows/3/actual": "按要求公开", "/rows/4/level1": "绩效结果应用", "/rows/4/level2": "", "/rows/4/target": "", "/rows/4/actual": "按要求公开", "/rows/5/level1": "绩效结果应用", "/rows/5/level2": "", "/rows/5/target": "", "/rows/5/actual": "按要求公开"}))
            .at("block 绩效结果应用", "", "")
            .says("no row of `绩效结果应用` has a target", "“绩效结果应用”下各指标均未填目标值"),
        quiet("target-missing", json!({"/rows/0/target": "/", "/rows/0/actual": "/"})),
        quiet("target-missing", json!({"/rows/0/weight": null, "/rows/0/declared_score": null, "/rows/0/target": ""})),
        raises("actual-missing", json!({"/rows/0/actual": ""}))
            .at("row 1", "", "")
            .says("the actual is missing", "未填实际完成值"),
        quiet("actual-missing", json!({"/rows/0/actual": "/"})),
        quiet("actual-missing", json!({"/rows/0/weight": "", "/rows/0/declared_score": "", "/rows/0/actual": ""})),
        quiet("actual-missing", json!({"/rows/0/actual": "0人"})),
        raises("direction-doubtful", json!({"/rows/0/nature": "反向"}))
            .at("row 1", "", "≥100人")
            .says("the target `≥100人` seems to point the wrong way for `培训人数`", "指标“培训人数”的目标值为“≥100人”，方向疑似有误"),
        raises("direction-doubtful", json!({"/rows/1/level3": "考核差错率", "/rows/1/target": "≤5%", "/rows/1/actual": "3%", "/rows/1/sign": "正向指标"}))
            .at("row 2", "", "≤5%")
            .says("the target `≤5%` seems to point the wrong way for `考核差错率`", "指标“考核差错率”的目标值为“≤5%”，方向疑似有误"),
        quiet("direction-doubtful", json!({"/rows/0/nature": "正向"})),
        quiet("direction-doubtful", json!({"/rows/0/nature": "定量"})),
        quiet("direction-doubtful", json!({"/rows/0/nature": "反向", "/rows/0/target": "=100人"})),
        raises("ratio-as-percent", json!({"/rows/1/actual": "0.95"}))
            .at("row 2", "95%", "0.95")
            .says("`0.95` stands beside a percentage: it is taken as the ratio, 95%", "“0.95”与百分数并列，按比率折算为95%"),
        raises("ratio-as-percent", json!({"/rows/1/actual": "1"}))
            .at("row 2", "100%", "1")
            .says("`1` stands beside a percentage: it is taken as the ratio, 100%", "“1”与百分数并列，按比率折算为100%"),
        raises("ratio-as-percent", json!({"/rows/1/target": "≥0.9", "/rows/1/actual": "95%"}))
            .at("row 2", "90%", "≥0.9")
            .says("`≥0.9` stands beside a percentage: it is taken as the ratio, 90%", "“≥0.9”与百分数并列，按比率折算为90%"),
        quiet("ratio-as-percent", json!({"/rows/1/level3": "考核差错率", "/rows/1/target": "≤10%", "/rows/1/actual": "0.03"})),
        quiet("ratio-as-percent", json!({"/rows/1/target": "≥5%", "/rows/1/actual": "0.95"})),
        quiet("ratio-as-percent", json!({"/rows/1/actual": "0.95%"})),
        quiet("ratio-as-percent", json!({"/rows/1/actual": "0"})),
        quiet("ratio-as-percent", json!({"/rows/1/actual": "95"})),
        quiet("ratio-as-percent", json!({"/rows/0/target": "≥1人", "/rows/0/actual": "1"})),
        raises("target-not-quantified", json!({"/rows/1/target": "是", "/rows/1/actual": "完成"}))
            .at("row 2", "", "是")
            .says("the target `是` is not quantified", "目标值“是”未量化"),
        quiet("target-not-quantified", json!({"/rows/1/target": "是", "/rows/1/actual": "是", "/rows/1/nature": "定性"})),
        quiet("target-not-quantified", json!({"/rows/1/target": "优良中低差", "/rows/1/actual": "优", "/rows/1/sign": "定性"})),
        quiet("target-not-quantified", json!({"/rows/1/target": "定性 好坏", "/rows/1/actual": "好"})),
        raises("target-not-quantified", json!({"/rows/1/target": "严格执行培训制度", "/rows/1/actual": "完成"}))
            .at("row 2", "", "严格执行培训制度")
            .says("the target `严格执行培训制度` is not quantified", "目标值“严格执行培训制度”未量化"),
        raises("target-not-quantified", json!({"/rows/1/target": "产生增幅", "/rows/1/actual": "增长5%"}))
            .at("row 2", "", "产生增幅")
            .says("the target `产生增幅` is not quantified", "目标值“产生增幅”未量化"),
        quiet("target-not-quantified", json!({"/rows/1/target": "效果显著", "/rows/1/actual": "完成"})),
        quiet("target-not-quantified", json!({"/rows/1/target": "2022年底前完成", "/rows/1/actual": "完成"})),
        raises("target-vague", json!({"/rows/3/target": "效果显著", "/rows/3/actual": "完成"}))
            .at("row 4", "", "效果显著")
            .says("the target `效果显著` names a degree or effect, but nothing that can be measured", "目标值“效果显著”表述笼统，无法衡量"),
        raises("target-vague", json!({"/rows/3/target": "得到有效提升", "/rows/3/actual": "完成"}))
            .at("row 4", "", "得到有效提升")
            .says("the target `得到有效提升` names a degree or effect, but nothing that can be measured", "目标值“得到有效提升”表述笼统，无法衡量"),
        quiet("target-vague", json!({"/rows/3/target": "提升率≥95%", "/rows/3/actual": "96%"})),
        quiet("target-vague", json!({"/rows/3/target": "合规", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "及时", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "已完成", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "产生增幅", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "好坏", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "优良中低差", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "健全", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "有", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "提高居民收入", "/rows/3/actual": "完成"})),
        quiet("target-vague", json!({"/rows/3/target": "制度完善", "/rows/3/actual": "完成"})),
        raises("target-zero", json!({"/rows/0/target": "≥0人", "/rows/0/actual": "0人"}))
            .at("row 1", "", "≥0人")
            .says("the target `≥0人` is reached by every actual", "目标值为“≥0人”，任何实际完成值均视为完成"),
        quiet("target-zero", json!({"/rows/0/target": "0起", "/rows/0/actual": "0起", "/rows/0/level3": "事故发生数"})),
        quiet("target-zero", json!({"/rows/0/target": "≤0起", "/rows/0/actual": "0起"})),
        quiet("target-zero", json!({"/rows/0/target": "=0起", "/rows/0/actual": "0起"})),
        raises("target-negative", json!({"/rows/0/target": "≥-3%", "/rows/0/actual": "-2%"}))
            .at("row 1", "", "≥-3%")
            .says("the target `≥-3%` is below zero: no ratio to it can be taken", "目标值“≥-3%”为负数，无法按完成比例计算"),
        quiet("target-negative", json!({"/rows/0/target": "下降3%", "/rows/0/actual": "下降3%"})),
        raises("comparison-missing", json!({"/rows/0/target": "100人"}))
            .at("row 1", "≥", "100人")
            .says("the target `100人` has no sign of comparison: `≥` is assumed", "目标值“100人”未注明比较符号，按“≥”计算"),
        raises("comparison-missing", json!({"/rows/0/level3": "群众投诉率", "/rows/0/target": "5%", "/rows/0/actual": "3%"}))
            .at("row 1", "≤", "5%")
            .says("the target `5%` has no sign of comparison: `≤` is assumed", "目标值“5%”未注明比较符号，按“≤”计算"),
        raises("comparison-missing", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "培训费用", "/rows/0/target": "50万元", "/rows/0/actual": "49万元"}))
            .at("row 1", "≤", "50万元")
            .says("the target `50万元` has no sign of comparison: `≤` is assumed", "目标值“50万元”未注明比较符号，按“≤”计算"),
        quiet("comparison-missing", json!({"/rows/0/target": "不少于100人"})),
        quiet("comparison-missing", json!({"/rows/0/target": "100人以上"})),
        quiet("comparison-missing", json!({"/rows/0/sign": "≥", "/rows/0/target": "100"})),
        quiet("comparison-missing", json!({"/rows/0/level3": "培训人数(≥人)", "/rows/0/target": "100", "/rows/0/actual": "100"})),
        quiet("comparison-missing", json!({"/rows/0/target": "90-100人"})),
        quiet("comparison-missing", json!({"/rows/0/target": "2022年底", "/rows/0/actual": "2022年11月"})),
        raises("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "群众投诉次数", "/rows/0/target": "≥5次", "/rows/0/actual": "5次"}))
            .at("row 1", "", "≥5次")
            .says("the target `≥5次` seems to point the wrong way for `群众投诉次数`", "指标“群众投诉次数”的目标值为“≥5次”，方向疑似有误"),
        raises("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "监管责任事故发生数", "/rows/0/target": "≥1起", "/rows/0/actual": "1起"}))
            .at("row 1", "", "≥1起")
            .says("the target `≥1起` seems to point the wrong way for `监管责任事故发生数`", "指标“监管责任事故发生数”的目标值为“≥1起”，方向疑似有误"),
        raises("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "安全生产培训人数", "/rows/0/target": "≤100人", "/rows/0/actual": "90人"}))
            .at("row 1", "", "≤100人")
            .says("the target `≤100人` seems to point the wrong way for `安全生产培训人数`", "指标“安全生产培训人数”的目标值为“≤100人”，方向疑似有误"),
        raises("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "新建公厕数量", "/rows/0/target": "≤5座", "/rows/0/actual": "5座"}))
            .at("row 1", "", "≤5座")
            .says("the target `≤5座` seems to point the wrong way for `新建公厕数量`", "指标“新建公厕数量”的目标值为“≤5座”，方向疑似有误"),
        raises("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "信访量", "/rows/0/target": "超过10件", "/rows/0/actual": "11件"}))
            .at("row 1", "", "超过10件")
            .says("the target `超过10件` seems to point the wrong way for `信访量`", "指标“信访量”的目标值为“超过10件”，方向疑似有误"),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "投诉办结率", "/rows/0/target": "≥95%", "/rows/0/actual": "95%"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "防火宣传", "/rows/0/target": "≥5次", "/rows/0/actual": "5次"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "事故下降率", "/rows/0/target": "≥5%", "/rows/0/actual": "6%"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "查处违法案件数", "/rows/0/target": "≥10件", "/rows/0/actual": "12件"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "违法建筑拆除面积", "/rows/0/target": "≥95平方米", "/rows/0/actual": "100平方米"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "隐患整改率", "/rows/0/target": "≥90%", "/rows/0/actual": "95%"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "火灾扑救成功率", "/rows/0/target": "≥90%", "/rows/0/actual": "95%"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "污水处理率", "/rows/0/target": "≥90%", "/rows/0/actual": "95%"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "挽回经济损失", "/rows/0/target": "≥100万元", "/rows/0/actual": "120万元"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "群众投诉率", "/rows/0/target": "≤2%", "/rows/0/actual": "1%"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "建设工期", "/rows/0/target": "≤360天", "/rows/0/actual": "300天"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "建设用地面积", "/rows/0/target": "≤500平方米", "/rows/0/actual": "400平方米"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "人均培训成本", "/rows/0/target": "≤400元", "/rows/0/actual": "300元"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "培训费支出", "/rows/0/target": "≤40万元", "/rows/0/actual": "30万元"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "维修响应时间", "/rows/0/target": "≤4小时", "/rows/0/actual": "3小时"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "补助对象错误率", "/rows/0/target": "≤4%", "/rows/0/actual": "3%"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "成本指标", "/rows/0/level3": "工程建设成本", "/rows/0/target": "≤90万元", "/rows/0/actual": "80万元"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "违法行为责停率", "/rows/0/target": "≥95%", "/rows/0/actual": "95%"})),
        quiet("direction-doubtful", json!({"/rows/0/level2": "数量指标", "/rows/0/level3": "信访量", "/rows/0/target": "下降10%", "/rows/0/actual": "下降12%"})),
        raises("actual-copies-target", json!({"/rows/0/actual": "≥100人"}))
            .at("row 1", "", "≥100人")
            .says("the actual `≥100人` repeats the inequality of the target, but a result is expected", "实际完成值“≥100人”照抄目标值，未填实际结果"),
        raises("actual-copies-target", json!({"/rows/0/target": "不少于100人", "/rows/0/actual": "不少于100人"}))
            .at("row 1", "", "不少于100人")
            .says("the actual `不少于100人` repeats the inequality of the target, but a result is expected", "实际完成值“不少于100人”照抄目标值，未填实际结果"),
        raises("actual-copies-target", json!({"/rows/0/actual": "≥100"}))
            .at("row 1", "", "≥100")
            .says("the actual `≥100` repeats the inequality of the target, but a result is expected", "实际完成值“≥100”照抄目标值，未填实际结果"),
        raises("actual-copies-target", json!({"/rows/0/target": "≥3万人", "/rows/0/actual": "≥3"}))
            .at("row 1", "", "≥3")
            .says("the actual `≥3` repeats the inequality of the target, but a result is expected", "实际完成值“≥3”照抄目标值，未填实际结果"),
        quiet("actual-copies-target", json!({"/rows/0/target": "≥3万人", "/rows/0/actual": "≥3人"})),
        quiet("actual-copies-target", json!({"/rows/0/actual": "≥100户"})),
        quiet("actual-copies-target", json!({"/rows/0/actual": "100人"})),
        quiet("actual-copies-target", json!({"/rows/0/target": "=100人", "/rows/0/actual": "=100人"})),
        quiet("actual-copies-target", json!({"/rows/3/target": "逐步提高", "/rows/3/actual": "逐步提高"})),
        quiet("actual-copies-target", json!({"/rows/0/actual": "≥120人"})),
        raises("actual-approximate", json!({"/rows/0/actual": "110余人"}))
            .at("row 1", "", "110余人")
            .says("the actual `110余人` is approximate, but an exact number is expected", "实际完成值“110余人”为约数，应填准确数值"),
        raises("actual-approximate", json!({"/rows/0/actual": "约110人"}))
            .at("row 1", "", "约110人")
            .says("the actual `约110人` is approximate, but an exact number is expected", "实际完成值“约110人”为约数，应填准确数值"),
        quiet("actual-approximate", json!({"/rows/0/actual": "110人"})),
        quiet("actual-approximate", json!({"/rows/0/target": "约100人", "/rows/0/actual": "110人"})),
        raises("answer-mismatched", json!({"/rows/0/actual": "效果明显"}))
            .at("row 1", "≥100人", "效果明显")
            .says("the target `≥100人` is a number, but the actual `效果明显` is not", "目标值“≥100人”为数值，实际完成值“效果明显”不是数值"),
        raises("answer-mismatched", json!({"/rows/0/target": "大幅提高", "/rows/0/actual": "110人"}))
            .at("row 1", "大幅提高", "110人")
            .says("the target `大幅提高` is a text, but the actual `110人` is a number", "目标值“大幅提高”为文字表述，实际完成值“110人”为数值"),
        raises("answer-mismatched", json!({"/rows/0/target": "增长5%", "/rows/0/actual": "下降6%"}))
            .at("row 1", "增长5%", "下降6%")
            .says("the actual `下降6%` does not state a change in the direction of the target `增长5%`", "实际完成值“下降6%”与目标值“增长5%”的增减方向不一致"),
        raises("answer-mismatched", json!({"/rows/0/actual": "完成"}))
            .at("row 1", "≥100人", "完成")
            .says("the target `≥100人` is a number, but the actual `完成` is not", "目标值“≥100人”为数值，实际完成值“完成”不是数值"),
        quiet("answer-mismatched", json!({"/rows/0/target": "大幅提高", "/rows/0/actual": "完成"})),
        quiet("answer-mismatched", json!({"/rows/0/target": "2022年底前", "/rows/0/actual": "完成"})),
        quiet("answer-mismatched", json!({"/rows/0/target": "增长5%", "/rows/0/actual": "增长6%"})),
        quiet("answer-mismatched", json!({"/rows/0/actual": "已完成100人"})),
        quiet("answer-mismatched", json!({"/rows/0/actual": ""})),
        raises("level-unrecognised", json!({"/rows/3/target": "效果显著", "/rows/3/actual": "显著提升"}))
            .at("row 4", "", "显著提升")
            .says("the actual `显著提升` is none of the levels of completion", "实际完成值“显著提升”不属于规定的完成档次"),
        raises("level-unrecognised", json!({"/rows/3/target": "及时", "/rows/3/actual": "及时"}))
            .at("row 4", "", "及时")
            .says("the actual `及时` is none of the levels of completion", "实际完成值“及时”不属于规定的完成档次"),
        quiet("level-unrecognised", json!({"/rows/3/target": "效果显著", "/rows/3/actual": "完成"})),
        quiet("level-unrecognised", json!({"/rows/3/target": "效果显著", "/rows/3/actual": "达成预期指标"})),
        quiet("level-unrecognised", json!({"/rows/3/target": "效果显著", "/rows/3/actual": "增长5%"})),
        quiet("level-unrecognised", json!({"/rows/3/target": "效果显著", "/rows/3/actual": ""})),
        raises("units-differ", json!({"/rows/0/actual": "110人次"}))
            .at("row 1", "人", "人次")
            .says("the actual is in `人次`, but the target is in `人`", "实际完成值单位为“人次”，目标值单位为“人”"),
        raises("units-differ", json!({"/rows/1/actual": "95人"}))
            .at("row 2", "%", "人")
            .says("the actual is in `人`, but the target is in `%`", "实际完成值单位为“人”，目标值单位为“%”"),
        quiet("units-differ", json!({"/rows/0/target": "≥100平方米", "/rows/0/actual": "100㎡"})),
        quiet("units-differ", json!({"/rows/0/target": "≥100台（套）", "/rows/0/actual": "100台"})),
        quiet("units-differ", json!({"/rows/0/target": "≥100台（套）", "/rows/0/actual": "100台套"})),
        quiet("units-differ", json!({"/rows/0/target": "≥100人", "/rows/0/actual": "100名"})),
        quiet("units-differ", json!({"/rows/0/actual": "110"})),
        quiet("units-differ", json!({"/rows/0/target": "≥0.01万人", "/rows/0/actual": "100人"})),
        quiet("units-differ", json!({"/rows/1/target": "≥90百分比", "/rows/1/actual": "95%"})),
        raises("unit-missing", json!({"/rows/0/level3": "培训规模", "/rows/0/target": "≥100", "/rows/0/actual": "110"}))
            .at("row 1", "", "≥100")
            .says("the target `≥100` has no unit, nor have the actual and the name", "目标值“≥100”无计量单位，实际完成值和指标名称也未注明"),
        raises("unit-missing", json!({"/rows/0/level3": "工作效率", "/rows/0/target": "≥95", "/rows/0/actual": "96"}))
            .at("row 1", "", "≥95")
            .says("the target `≥95` has no unit, nor have the actual and the name", "目标值“≥95”无计量单位，实际完成值和指标名称也未注明"),
        raises("unit-missing", json!({"/rows/0/level3": "巡查频率", "/rows/0/target": "≥4", "/rows/0/actual": "4"}))
            .at("row 1", "", "≥4")
            .says("the target `≥4` has no unit, nor have the actual and the name", "目标值“≥4”无计量单位，实际完成值和指标名称也未注明"),
        quiet("unit-missing", json!({"/rows/0/target": "≥100", "/rows/0/actual": "110"})),
        quiet("unit-missing", json!({"/rows/1/target": "≥90", "/rows/1/actual": "95"})),
        quiet("unit-missing", json!({"/rows/0/level3": "培训规模", "/rows/0/target": "≥100", "/rows/0/actual": "110人"})),
        quiet("unit-missing", json!({"/rows/0/level3": "培训规模(人)", "/rows/0/target": "≥100", "/rows/0/actual": "110"})),
        quiet("unit-missing", json!({"/rows/0/level3": "修建5公里道路", "/rows/0/target": "5", "/rows/0/actual": "5"})),
        raises("over-fulfilled", json!({"/rows/0/actual": "131人"}))
            .at("row 1", "130%", "131%")
            .says("the actual is 131% of the target; the line of over-fulfilment is 130%", "实际完成值为目标值的131%，超额完成提示线为130%"),
        raises("over-fulfilled", json!({"/rows/0/target": "=100人", "/rows/0/actual": "150人"}))
            .at("row 1", "130%", "150%")
            .says("the actual is 150% of the target; the line of over-fulfilment is 130%", "实际完成值为目标值的150%，超额完成提示线为130%"),
        raises("over-fulfilled", json!({"/scheme": "tianjin-project-2024", "/rows/0/actual": "120人"}))
            .at("row 1", "120%", "120%")
            .says("the actual is 120% of the target; the line of over-fulfilment is 120%", "实际完成值为目标值的120%，超额完成提示线为120%"),
        quiet("over-fulfilled", json!({"/rows/0/actual": "130人"})),
        quiet("over-fulfilled", json!({"/rows/0/target": "≤100人", "/rows/0/level3": "投诉人数", "/rows/0/actual": "20人"})),
        quiet("over-fulfilled", json!({"/rows/0/target": "90-100人", "/rows/0/actual": "150人"})),
        raises("limit-exceeded", json!({"/rows/0/target": "=100人", "/rows/0/actual": "105人"}))
            .at("row 1", "=100人", "105人")
            .says("the actual `105人` is above the target `=100人`, which asks for neither more nor less", "实际完成值“105人”超过目标值“=100人”，该目标值要求恰好相等"),
        raises("limit-exceeded", json!({"/rows/0/level3": "设备故障次数", "/rows/0/target": "≤100次", "/rows/0/actual": "110次", "/rows/0/declared_score": "18.18"}))
            .at("row 1", "≤100次", "110次")
            .says("the actual `110次` is above the limit `≤100次`", "实际完成值“110次”超过目标值上限“≤100次”"),
        quiet("limit-exceeded", json!({"/rows/0/level3": "设备故障次数", "/rows/0/target": "≤100次", "/rows/0/actual": "100次"})),
        quiet("limit-exceeded", json!({"/rows/0/target": "=100人", "/rows/0/actual": "140人"})),
        quiet("limit-exceeded", json!({"/rows/0/target": "≥100人", "/rows/0/actual": "105人"})),
        raises("target-only-reached", json!({"/rows/0/target": ">100人"}))
            .at("row 1", ">100人", "100人")
            .says("the actual `100人` only reaches the target `>100人`, whose sign asks for going beyond it", "实际完成值“100人”恰等于目标值“>100人”，而该目标值的符号要求超过或低于它"),
        raises("target-only-reached", json!({"/rows/0/level3": "设备故障次数", "/rows/0/target": "小于5次", "/rows/0/actual": "5次"}))
            .at("row 1", "小于5次", "5次")
            .says("the actual `5次` only reaches the target `小于5次`, whose sign asks for going beyond it", "实际完成值“5次”恰等于目标值“小于5次”，而该目标值的符号要求超过或低于它"),
        quiet("target-only-reached", json!({"/rows/0/target": ">100人", "/rows/0/actual": "101人"})),
        quiet("target-only-reached", json!({})),
        raises("rate-over-hundred", json!({"/rows/1/actual": "105%"}))
            .at("row 2", "", "105%")
            .says("the actual `105%` is above 100%, which this rate cannot exceed", "实际完成值“105%”超过100%，该比率最高为100%"),
        quiet("rate-over-hundred", json!({"/rows/1/level3": "产值增长率", "/rows/1/actual": "105%"})),
        quiet("rate-over-hundred", json!({"/rows/1/actual": "100%"})),
    ]
}
